//! Stage 4: what components and pools pay for the figures.
//!
//! A component's numbers stand period by period, in each the payees of its plan side by side. What all of them share, the
//! curve, is looked up for many at once; what few components have, gates, caps, true-ups, runs only where it is.

use std::ops::Range;

use super::attainment::Figure;
use super::{Workspace, Year, ledger};
use crate::compile::{
    Compiled, ComponentRow, Fixed, FlatMatrix, FundRow, GateRow, LimitRow, Part, PoolRow, Shape, Source,
};
use crate::grid::{MONTHS, at, dot};
use crate::model::{Between, TrueUp};

/// What components pay: those that are paid on pay, or the others.
pub(crate) fn components(compiled: &Compiled, year: &Year, workspace: &mut Workspace, late: bool) {
    for component in &compiled.components {
        if component.late == late {
            compiled.pay(component, year, workspace);
        }
    }
}

/// What everybody earns: the sum of what the components pay, after the plan's caps and terms.
pub(crate) fn settle(compiled: &Compiled, workspace: &mut Workspace, year: &Year) {
    workspace.pay.fill(0.0);
    for component in &compiled.components {
        let count = component.payees.len();
        let slots = component.slots..component.slots + count * component.periods();
        let Some(pay) = workspace.pay.get_mut(component.payees.clone()) else {
            continue;
        };
        for period in workspace
            .slots
            .get(slots)
            .unwrap_or(&[])
            .chunks_exact(count.max(1))
        {
            sum(pay, period);
        }
        sum(
            pay,
            workspace
                .true_ups
                .get(component.sums..component.sums + count)
                .unwrap_or(&[]),
        );
    }
    for plan in compiled.plans.iter().filter(|plan| plan.settles) {
        for payee in plan.payees.clone() {
            let earned = ledger::ledger(compiled, workspace, year, plan, payee, &|amount| amount).earned();
            if let Some(pay) = workspace.pay.get_mut(payee) {
                *pay = earned;
            }
        }
    }
}

fn sum(sums: &mut [f64], values: &[f64]) {
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum += value;
    }
}

/// What the components pay in each month, each payee's pay times a weight, except those that are paid on pay.
pub(crate) fn pay_by_month(
    compiled: &Compiled,
    workspace: &Workspace,
    weights: &[f64],
    months: &mut [f64; MONTHS],
) {
    for component in compiled.components.iter().filter(|component| !component.late) {
        let weights = weights.get(component.payees.clone()).unwrap_or(&[]);
        let mut post = |month: usize, pays: Option<&[f64]>| {
            if let (Some(month), Some(pays)) = (months.get_mut(month), pays) {
                *month += dot(weights, pays);
            }
        };
        for (period, &month) in component.posts.iter().enumerate() {
            let start = component.slot(period, 0);
            post(month, workspace.slots.get(start..start + weights.len()));
        }
        if component.true_up != TrueUp::None {
            post(
                MONTHS - 1,
                workspace
                    .true_ups
                    .get(component.sums..component.sums + weights.len()),
            );
        }
    }
}

/// A period of a component, or its year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum When {
    Period(usize),
    Year,
}

impl ComponentRow {
    /// What everybody earns in all periods, before limits, where all results are typed and nothing but curves decides;
    /// false where that is not so.
    fn earn_at_once(&self, year: &Year, workspace: &mut Workspace, pays: &mut [f64]) -> bool {
        let plain = self.hurdles.is_empty() && self.gates.is_empty() && self.modifiers.is_empty();
        let simple = |part: &Part| part.openings.is_empty() && part.fixed.is_some();
        if workspace.at_target || !plain || !self.parts.iter().all(simple) {
            return false;
        }
        for part in &self.parts {
            let (Shape::Curve { curve, .. }, Some(fixed)) = (&part.shape, &part.fixed) else {
                return false;
            };
            let figures = match year.own_factors(&self.payees) {
                None => fixed.slots.as_slice(),
                Some(factors) => {
                    let periods = fixed.slots.chunks_exact(factors.len());
                    let room = workspace.figures.chunks_exact_mut(factors.len());
                    for (known, figures) in periods.zip(room) {
                        fixed.scaled(known, factors, figures);
                    }
                    workspace.figures.get(..fixed.slots.len()).unwrap_or(&[])
                }
            };
            curve.add_scaled(figures, &part.scales, pays);
        }
        true
    }

    /// Turns what is earned to date into what each period adds to it: less what is paid already, within the period's limits.
    fn to_date(&self, pays: &mut [f64]) {
        if !self.year_to_date {
            return;
        }
        let count = self.payees.len();
        if let Some(LimitRow::Year(most)) = &self.cap {
            for pays in pays.chunks_exact_mut(count) {
                for (pay, most) in pays.iter_mut().zip(most) {
                    *pay = pay.min(*most);
                }
            }
        }
        for payee in 0..count {
            let mut paid = 0.0;
            let slots = pays.iter_mut().skip(payee).step_by(count).enumerate();
            for (period, pay) in slots {
                *pay -= paid;
                if let Some(LimitRow::Period(most)) = &self.cap {
                    *pay = pay.min(at(most, period * count + payee));
                }
                if let Some(LimitRow::Period(least)) = &self.floor {
                    *pay = pay.max(at(least, period * count + payee));
                }
                paid += *pay;
            }
        }
    }

    /// Keeps what is paid between its limits.
    fn limit(&self, pays: &mut [f64]) {
        let count = self.payees.len();
        match &self.cap {
            Some(LimitRow::Period(most)) => {
                for (pay, most) in pays.iter_mut().zip(most) {
                    *pay = pay.min(*most);
                }
            }
            Some(LimitRow::Year(most)) if !self.year_to_date => {
                for (payee, most) in most.iter().enumerate() {
                    let mut left = *most;
                    for pay in pays.iter_mut().skip(payee).step_by(count) {
                        *pay = pay.min(left.max(0.0));
                        left -= *pay;
                    }
                }
            }
            _ => {}
        }
        match &self.floor {
            Some(LimitRow::Period(least)) => {
                for (pay, least) in pays.iter_mut().zip(least) {
                    *pay = pay.max(*least);
                }
            }
            Some(LimitRow::Year(least)) if self.true_up == TrueUp::None => {
                for (payee, least) in least.iter().enumerate() {
                    let paid: f64 = pays.iter().skip(payee).step_by(count).sum();
                    let last = (self.periods() - 1) * count + payee;
                    if let Some(pay) = pays.get_mut(last) {
                        *pay += (least - paid).max(0.0);
                    }
                }
            }
            _ => {}
        }
    }

    /// The months that a period, or the year, is measured over.
    pub(crate) fn measured(&self, when: When) -> Range<usize> {
        match when {
            When::Period(period) => self.span(period),
            When::Year => 0..MONTHS,
        }
    }

    /// The months that a condition looks at: its own period, the one in which the component's ends.
    pub(crate) fn looks_at(&self, months: Option<usize>, when: When) -> Range<usize> {
        let span = self.measured(when);
        match months {
            Some(months) => {
                let start = (span.end - 1) / months * months;
                start..start + months
            }
            None => span,
        }
    }
}

impl Fixed {
    /// The figures under a factor on each payee's own results.
    fn scaled(&self, known: &[f64], factors: &[f64], figures: &mut [f64]) {
        let each = figures.iter_mut().zip(known).zip(factors);
        if self.lower {
            for ((figure, known), factor) in each {
                *figure = known / factor;
            }
        } else {
            for ((figure, known), factor) in each {
                *figure = known * factor;
            }
        }
    }
}

impl Part {
    /// What the curve's value is multiplied by, and what is counted already.
    pub(crate) fn scale(&self, count: usize, payee: usize, when: When) -> (f64, f64) {
        match when {
            When::Period(period) => {
                let slot = period * count + payee;
                (at(&self.scales, slot), at(&self.openings, slot))
            }
            When::Year => (
                at(&self.year_scales, payee),
                at(&self.openings, self.scales.len() + payee),
            ),
        }
    }
}

impl Compiled {
    /// Pays a component to everybody who is on it.
    fn pay(&self, component: &ComponentRow, year: &Year, workspace: &mut Workspace) {
        let count = component.payees.len();
        let slots = component.slots..component.slots + count * component.periods();
        let mut pays = std::mem::take(&mut workspace.slots);
        if let Some(pays) = pays.get_mut(slots) {
            pays.fill(0.0);
            if !component.earn_at_once(year, workspace, pays) {
                for (period, pays) in pays.chunks_exact_mut(count.max(1)).enumerate() {
                    self.earn(component, year, workspace, When::Period(period), pays);
                }
            }
            component.to_date(pays);
            component.limit(pays);
        }
        workspace.slots = pays;
        self.true_up(component, year, workspace);
    }

    /// What everybody earns in a period, or in the year, before limits.
    fn earn(
        &self,
        component: &ComponentRow,
        year: &Year,
        workspace: &mut Workspace,
        when: When,
        pays: &mut [f64],
    ) {
        for part in &component.parts {
            let side_by_side = !part.alone && component.hurdles.is_empty() && part.openings.is_empty();
            match &part.shape {
                Shape::Curve { curve, .. } if side_by_side => {
                    let mut figures = std::mem::take(&mut workspace.figures);
                    self.look_up(component, part, year, workspace, when, &mut figures);
                    let count = pays.len();
                    let scales = match when {
                        When::Period(period) => part.scales.get(period * count..(period + 1) * count),
                        When::Year => Some(part.year_scales.as_slice()),
                    };
                    curve.add_scaled(figures.get(..count).unwrap_or(&[]), scales.unwrap_or(&[]), pays);
                    workspace.figures = figures;
                }
                _ => {
                    for (payee, pay) in pays.iter_mut().enumerate() {
                        *pay += self.part_pays(component, part, year, workspace, when, payee);
                    }
                }
            }
        }
        if component.gates.is_empty() && component.modifiers.is_empty() {
            return;
        }
        for (payee, pay) in pays.iter_mut().enumerate() {
            *pay *= self.factor(component, year, workspace, when, payee);
        }
    }

    /// The figures of a part, everybody's side by side.
    fn look_up(
        &self,
        component: &ComponentRow,
        part: &Part,
        year: &Year,
        workspace: &Workspace,
        when: When,
        figures: &mut [f64],
    ) {
        let count = component.payees.len();
        if let (Some(fixed), false) = (&part.fixed, workspace.at_target) {
            let known = match when {
                When::Period(period) => fixed.slots.get(period * count..(period + 1) * count),
                When::Year => Some(fixed.year.as_slice()),
            };
            let known = known.unwrap_or(&[]);
            match year.own_factors(&component.payees) {
                None => {
                    for (figure, known) in figures.iter_mut().zip(known) {
                        *figure = *known;
                    }
                }
                Some(factors) => fixed.scaled(known, factors, figures),
            }
            return;
        }
        let span = component.measured(when);
        let mut last: Option<(usize, f64)> = None;
        for (figure, &meter) in figures.iter_mut().zip(&part.meters) {
            *figure = match last {
                Some((known, figure)) if known == meter => figure,
                _ => self.figure(workspace, year, meter, span.clone()).of(part.of),
            };
            last = Some((meter, *figure));
        }
    }

    /// The figure that a part looks up for one payee.
    pub(crate) fn part_figure(
        &self,
        component: &ComponentRow,
        part: &Part,
        year: &Year,
        workspace: &Workspace,
        when: When,
        payee: usize,
    ) -> Figure {
        let meter = part.meters.get(payee).copied().unwrap_or(usize::MAX);
        self.figure(workspace, year, meter, component.measured(when))
    }

    /// What a part pays one payee, before gates and modifiers.
    pub(crate) fn part_pays(
        &self,
        component: &ComponentRow,
        part: &Part,
        year: &Year,
        workspace: &Workspace,
        when: When,
        payee: usize,
    ) -> f64 {
        let (scale, opening) = part.scale(component.payees.len(), payee, when);
        let meter = part.meters.get(payee).copied().unwrap_or(usize::MAX);
        let figure = self.part_figure(component, part, year, workspace, when, payee);
        match &part.shape {
            Shape::Curve { curve, plain } => {
                let open = self.all_met(component, year, workspace, when, payee);
                let curve = plain.as_deref().filter(|_| !open).unwrap_or(curve);
                if part.alone
                    && let Some(alone) = self.alone(year, workspace, meter, component.measured(when))
                {
                    return scale * blended(alone, |attainment| curve.at(attainment));
                }
                let counted = if opening.abs() > 0.0 {
                    curve.at(opening)
                } else {
                    0.0
                };
                scale * (curve.at(figure.of(part.of) + opening) - counted)
            }
            Shape::Matrix { table, by } => {
                let by = by.get(payee).copied().unwrap_or(usize::MAX);
                let span = component.measured(when);
                let open = self.all_met(component, year, workspace, when, payee);
                let share = |row: f64| {
                    let share = match self.alone(year, workspace, by, span.clone()) {
                        Some(alone) => blended(alone, |column| table.at(row, column)),
                        None => table.at(row, self.figure(workspace, year, by, span.clone()).attainment),
                    };
                    if open { share } else { share.min(1.0) }
                };
                scale
                    * match self.alone(year, workspace, meter, span.clone()) {
                        Some(alone) => blended(alone, share),
                        None => share(figure.attainment),
                    }
            }
        }
    }

    /// The attainments that are paid alone, each with its weight, because another one of a weighted attainment misses its
    /// floor; nothing where that is not so.
    pub(crate) fn alone<'a>(
        &'a self,
        year: &'a Year,
        workspace: &'a Workspace,
        meter: usize,
        span: Range<usize>,
    ) -> Option<impl Iterator<Item = (f64, f64)> + 'a> {
        let Source::Weighted(of, Some(floor)) = &self.meters.get(meter)?.source else {
            return None;
        };
        let attainment = move |meter: usize| self.figure(workspace, year, meter, span.clone()).attainment;
        if of.iter().all(|&(of, _)| attainment(of) >= *floor) {
            return None;
        }
        let found = of.iter().map(move |&(of, weight)| (weight, attainment(of)));
        Some(found.filter(|(_, attainment)| *attainment >= *floor))
    }

    /// Whether every hurdle of a component is met.
    pub(crate) fn all_met(
        &self,
        component: &ComponentRow,
        year: &Year,
        workspace: &Workspace,
        when: When,
        payee: usize,
    ) -> bool {
        component.hurdles.iter().all(|gate| {
            self.met(
                gate,
                year,
                workspace,
                component.looks_at(gate.months, when),
                payee,
            )
        })
    }

    /// The figure that a condition looks at.
    pub(crate) fn gate_figure(
        &self,
        gate: &GateRow,
        year: &Year,
        workspace: &Workspace,
        span: Range<usize>,
        payee: usize,
    ) -> Figure {
        let meter = gate.meters.get(payee).or(gate.meters.first());
        self.figure(workspace, year, meter.copied().unwrap_or(usize::MAX), span)
    }

    pub(crate) fn met(
        &self,
        gate: &GateRow,
        year: &Year,
        workspace: &Workspace,
        span: Range<usize>,
        payee: usize,
    ) -> bool {
        let figure = self.gate_figure(gate, year, workspace, span, payee).of(gate.of);
        gate.at_least <= figure && figure < gate.below
    }

    /// What gates and modifiers multiply a payee's pay by.
    pub(crate) fn factor(
        &self,
        component: &ComponentRow,
        year: &Year,
        workspace: &Workspace,
        when: When,
        payee: usize,
    ) -> f64 {
        let mut factor = 1.0;
        for gate in &component.gates {
            let span = component.looks_at(gate.months, when);
            if !self.met(gate, year, workspace, span, payee) {
                factor *= gate.otherwise;
            }
        }
        for modifier in &component.modifiers {
            let span = component.looks_at(modifier.months, when);
            let meter = modifier.meters.get(payee).or(modifier.meters.first());
            let figure = self.figure(workspace, year, meter.copied().unwrap_or(usize::MAX), span);
            factor *= modifier.curve.at(figure.of(modifier.of));
        }
        factor
    }

    /// What the whole year earns, less what its periods paid.
    fn true_up(&self, component: &ComponentRow, year: &Year, workspace: &mut Workspace) {
        if component.true_up == TrueUp::None {
            return;
        }
        let count = component.payees.len();
        let mut sums = std::mem::take(&mut workspace.true_ups);
        if let Some(sums) = sums.get_mut(component.sums..component.sums + count) {
            sums.fill(0.0);
            self.earn(component, year, workspace, When::Year, sums);
            if let Some(LimitRow::Year(most)) = &component.cap {
                for (sum, most) in sums.iter_mut().zip(most) {
                    *sum = sum.min(*most);
                }
            }
            if let Some(LimitRow::Year(least)) = &component.floor {
                for (sum, least) in sums.iter_mut().zip(least) {
                    *sum = sum.max(*least);
                }
            }
            let slots = component.slots..component.slots + count * component.periods();
            for paid in workspace.slots.get(slots).unwrap_or(&[]).chunks_exact(count) {
                for (sum, paid) in sums.iter_mut().zip(paid) {
                    *sum -= paid;
                }
            }
            if component.true_up == TrueUp::Up {
                for sum in sums {
                    *sum = sum.max(0.0);
                }
            }
        }
        workspace.true_ups = sums;
    }
}

impl FlatMatrix {
    /// The share of target for two attainments.
    pub(crate) fn at(&self, row: f64, column: f64) -> f64 {
        let (Some((up, rising)), Some((left, leaning))) =
            (position(&self.rows, row), position(&self.columns, column))
        else {
            return 0.0;
        };
        let cell = |up: usize, left: usize| {
            let (up, left) = (up.min(self.rows.len() - 1), left.min(self.columns.len() - 1));
            at(&self.cells, up * self.columns.len() + left)
        };
        match self.between {
            Between::Steps => cell(up, left),
            Between::Linear => {
                let across = |up| cell(up, left) * (1.0 - leaning) + cell(up, left + 1) * leaning;
                across(up) * (1.0 - rising) + across(up + 1) * rising
            }
        }
    }
}

/// What several attainments are worth, each for its weight.
fn blended(alone: impl Iterator<Item = (f64, f64)>, worth: impl Fn(f64) -> f64) -> f64 {
    alone.map(|(weight, attainment)| weight * worth(attainment)).sum()
}

/// The last start that a figure reaches, and how far it is on the way to the next one.
fn position(starts: &[f64], figure: f64) -> Option<(usize, f64)> {
    let index = starts.iter().rposition(|start| *start <= figure)?;
    let start = at(starts, index);
    let way = match starts.get(index + 1) {
        Some(next) => (figure - start) / (next - start),
        None => 0.0,
    };
    Some((index, way))
}

/// Fills each pool, and shares it out by its bases.
///
/// A basis on which nobody has any part pays nothing: its part of the fund stays with the company, as does what a
/// ceiling leaves of a share.
pub(crate) fn pools(compiled: &Compiled, year: &Year, workspace: &mut Workspace) {
    workspace.pool_pay.fill(0.0);
    for (index, pool) in compiled.pools.iter().enumerate() {
        let fund = compiled.fund(pool, year, workspace);
        if let Some(slot) = workspace.fund.get_mut(index) {
            *slot = fund;
        }
        let mut shares = std::mem::take(&mut workspace.pool_shares);
        if let Some(shares) = shares.get_mut(pool.shares..pool.shares + pool.members.len()) {
            compiled.share_out(pool, fund, year, workspace, shares);
            for (&payee, share) in pool.members.iter().zip(shares) {
                if let Some(pay) = workspace.pool_pay.get_mut(payee) {
                    *pay += *share;
                }
            }
        }
        workspace.pool_shares = shares;
    }
}

impl Compiled {
    /// What is in a pool.
    fn fund(&self, pool: &PoolRow, year: &Year, workspace: &Workspace) -> f64 {
        let mut fund = self.filled(pool, year, workspace);
        for gate in &pool.gates {
            if !self.met(gate, year, workspace, pool_span(gate), 0) {
                fund *= gate.otherwise;
            }
        }
        fund.min(pool.ceiling) * (1.0 - pool.kept)
    }

    /// What fills a pool, before gates, ceiling and reserve.
    pub(crate) fn filled(&self, pool: &PoolRow, year: &Year, workspace: &Workspace) -> f64 {
        match &pool.fund {
            FundRow::Fixed(amount) => *amount,
            FundRow::Curve {
                at_target,
                meter,
                curve,
            } => {
                at_target
                    * match self.alone(year, workspace, *meter, 0..MONTHS) {
                        Some(alone) => blended(alone, |attainment| curve.at(attainment)),
                        None => curve.at(self.figure(workspace, year, *meter, 0..MONTHS).attainment),
                    }
            }
            FundRow::Share { meter, share, above } => {
                let result = self.figure(workspace, year, *meter, 0..MONTHS).result;
                share * (result - above).max(0.0)
            }
        }
    }

    /// What a member weighs because of the conditions for each.
    pub(crate) fn eligibility(
        &self,
        pool: &PoolRow,
        year: &Year,
        workspace: &Workspace,
        member: usize,
    ) -> f64 {
        let met = |gate: &GateRow| match &gate.fixed {
            Some(fixed) if !workspace.at_target => {
                let own = pool.members.get(member).map_or(1.0, |&payee| year.own(payee));
                let known = at(&fixed.year, member);
                let figure = if fixed.lower { known / own } else { known * own };
                gate.at_least <= figure && figure < gate.below
            }
            _ => self.met(gate, year, workspace, pool_span(gate), member),
        };
        let factor = |gate: &GateRow| {
            if met(gate) { 1.0 } else { gate.otherwise }
        };
        pool.eligible.iter().map(factor).product()
    }

    /// Shares of all the people of each member.
    fn share_out(
        &self,
        pool: &PoolRow,
        fund: f64,
        year: &Year,
        workspace: &mut Workspace,
        shares: &mut [f64],
    ) {
        shares.fill(0.0);
        let mut weights = std::mem::take(&mut workspace.weights);
        let mut eligible = std::mem::take(&mut workspace.eligible);
        let count = shares.len();
        if let (Some(weights), Some(eligible)) = (weights.get_mut(..count), eligible.get_mut(..count)) {
            for (member, slot) in eligible.iter_mut().enumerate() {
                *slot = self.eligibility(pool, year, workspace, member);
            }
            for (part, basis) in &pool.split.fixed {
                weights.copy_from_slice(basis);
                by_weight(fund * part, weights, eligible, shares);
            }
            if let Some((part, meters)) = &pool.split.attainment {
                for ((weight, &meter), &payee) in weights.iter_mut().zip(meters).zip(&pool.members) {
                    let attainment = self.figure(workspace, year, meter, 0..MONTHS).attainment;
                    *weight = self.people(payee) * attainment.max(0.0);
                }
                by_weight(fund * part, weights, eligible, shares);
            }
            if pool.split.contribution > 0.0 {
                let members = pool.members.iter().zip(&pool.split.colleagues);
                for (weight, (&payee, &colleagues)) in weights.iter_mut().zip(members) {
                    let team = self.payees.get(payee).map_or(0, |row| row.team);
                    let brought = workspace.credit.year(self.team_row(team));
                    *weight = if colleagues > 0.0 {
                        brought * self.people(payee) / colleagues
                    } else {
                        0.0
                    };
                }
                by_weight(fund * pool.split.contribution, weights, eligible, shares);
            }
        }
        workspace.weights = weights;
        workspace.eligible = eligible;
        let limits = shares.iter_mut().zip(&pool.members).zip(&pool.most);
        for ((share, &payee), &most) in limits {
            let heads = self.people(payee);
            if *share > 0.0 {
                *share = share.max(pool.least * heads).min(most * heads);
            }
        }
    }

    pub(crate) fn people(&self, payee: usize) -> f64 {
        self.payees.get(payee).map_or(0.0, |row| row.heads)
    }
}

/// The months that a pool's condition looks at: the last of its periods, the year where it names none.
pub(crate) fn pool_span(gate: &GateRow) -> Range<usize> {
    MONTHS - gate.months.unwrap_or(MONTHS)..MONTHS
}

/// Adds to each share its part of an amount, by weight.
fn by_weight(amount: f64, weights: &mut [f64], eligible: &[f64], shares: &mut [f64]) {
    let mut sum = 0.0;
    for (weight, eligible) in weights.iter_mut().zip(eligible) {
        *weight *= eligible;
        sum += *weight;
    }
    if sum > 0.0 {
        let part = amount / sum;
        for (share, weight) in shares.iter_mut().zip(weights) {
            *share += part * *weight;
        }
    }
}
