//! Plans become components, each with its numbers of all its payees side by side.

use std::ops::Range;

use smallvec::{SmallVec, smallvec};

use super::measure::Slice;
use super::table::Rated;
use super::{
    Builder, CapRow, ClawRow, ComponentRow, Fixed, GateRow, LimitRow, ModifierRow, Part, Shape, Source,
    sorted,
};
use crate::curve::FlatCurve;
use crate::grid::{Few, MONTHS, at, over};
use crate::model::{
    Amount, Basis, ClawBack, Component, ComponentLimit, Deal, DrawKind, Gate, Id, Limit, LimitPeriod,
    Modifier, Of, Pays, Period, Plan, Rates, Share, Spread,
};
use crate::place::Place;
use crate::problem::{Kind, Problem};
use crate::stage::attainment::attains;

/// What a part's curve is multiplied by.
#[derive(Clone, Copy)]
enum Scale {
    /// What the component pays at 100%.
    Target,
    /// The goal, times a factor.
    Goal(f64),
    /// The same for everybody who is there.
    Fixed(f64),
    /// The same, whoever is there.
    Rate(f64),
    /// What a unit of the result pays when the goal pays the target.
    TargetRate,
}

/// A part before it is laid out for the payees.
struct Sketch<'a> {
    name: Option<&'a Id>,
    slice: Slice,
    of: Of,
    shape: Sketched<'a>,
    scale: Scale,
    opening: f64,
    opens: bool,
}

#[allow(
    clippy::large_enum_variant,
    reason = "nearly all are curves; a box would be the allocation that short lists save"
)]
enum Sketched<'a> {
    Curve {
        curve: FlatCurve,
        plain: Option<Box<FlatCurve>>,
    },
    Matrix {
        table: super::FlatMatrix,
        by: &'a Id,
    },
}

impl<'a> Builder<'a> {
    /// Components of every plan for everybody who is on it.
    pub(super) fn plans(&mut self) {
        let plans = Place::top("plans");
        for (plan_id, plan) in sorted(&self.model.plans) {
            let row = self.compiled.plans.iter().position(|row| row.id == *plan_id);
            let payees = row
                .and_then(|row| self.compiled.plans.get(row))
                .map_or(0..0, |row| row.payees.clone());
            let first = self.compiled.components.len();
            let path = plans.at(plan_id);
            let components = path.at("components");
            for (id, component) in sorted(&plan.components) {
                if let Some(component) = self.component(id, component, &payees, &components.at(id))
                    && !payees.is_empty()
                {
                    self.compiled.components.push(component);
                }
            }
            let caps = self.caps(plan, &payees, first, &path);
            let claw_backs = self.claw_backs(plan, &payees, first);
            let range = first..self.compiled.components.len();
            let adjusted = self.compiled.payees.get(payees.clone()).is_some_and(|rows| {
                rows.iter()
                    .any(|row| row.adjustments.iter().any(|sum| sum.abs() > 0.0))
            });
            let costly = plan
                .terms
                .draw
                .is_some_and(|draw| !draw.recoverable || draw.kind == DrawKind::Additional);
            let settles = adjusted
                || costly
                || !caps.is_empty()
                || !claw_backs.is_empty()
                || plan.terms.guarantee.is_some();
            if let Some(row) = row.and_then(|row| self.compiled.plans.get_mut(row)) {
                row.components = range;
                row.caps = caps;
                row.claw_backs = claw_backs;
                row.terms = plan.terms;
                row.settles = settles;
            }
        }
    }

    fn component(
        &mut self,
        id: &Id,
        component: &'a Component,
        payees: &Range<usize>,
        path: &Place<'_>,
    ) -> Option<ComponentRow> {
        let measure = &component.measure;
        let gone = self.no_measure(measure, &path.at("measure"), path);
        let sketches = self.sketches(component, payees, path);
        let gates: Vec<GateRow> = self.gates(&component.gates, payees, &path.at("gates"));
        let hurdles: Vec<GateRow> = self.gates(&component.hurdles, payees, &path.at("hurdles"));
        let modifiers = self.modifiers(component, payees, &path.at("modifiers"));
        if gone {
            return None;
        }
        let sketches = sketches?;
        if payees.is_empty() {
            return None;
        }
        let months = component.period.months();
        let (count, periods) = (payees.len(), component.period.per_year());
        let year_to_date = component.basis == Basis::YearToDate;
        let mut targets = Few::from_elem(0.0, count * periods);
        let mut year_targets = Few::from_elem(0.0, count);
        for (place, payee) in payees.clone().enumerate() {
            let (shares, whole) = self.target_shares(component, payee)?;
            let target = component.weight.map_or(0.0, Share::get)
                * self
                    .compiled
                    .payees
                    .get(payee)
                    .map_or(0.0, |row| row.target_incentive);
            let part = |months: &[f64]| target * (months.iter().sum::<f64>() / whole);
            for (period, months) in shares.chunks(months).enumerate() {
                set(&mut targets, period * count + place, part(months));
            }
            set(&mut year_targets, place, part(&shares));
        }
        let mut row = ComponentRow {
            id: id.clone(),
            payees: payees.clone(),
            months,
            year_to_date,
            true_up: component.true_up,
            late: false,
            parts: SmallVec::new(),
            gates,
            hurdles,
            modifiers,
            cap: None,
            floor: None,
            targets,
            year_targets,
            posts: Few::new(),
            slots: self.compiled.slots,
            sums: self.compiled.sums,
        };
        for sketch in sketches {
            let part = self.part(&row, component, sketch)?;
            row.parts.push(part);
        }
        self.no_goal_in_period(&row, component, path);
        row.cap = component.cap.map(|limit| self.limit(limit, &row));
        row.floor = component.floor.map(|limit| self.limit(limit, &row));
        row.posts = (1..=periods)
            .map(|period| {
                let waits = row
                    .gates
                    .iter()
                    .chain(&row.hurdles)
                    .filter_map(|gate| gate.months);
                let waits = waits.chain(row.modifiers.iter().filter_map(|modifier| modifier.months));
                let end = period * months;
                waits
                    .map(|span| end.div_ceil(span) * span)
                    .max()
                    .unwrap_or(end)
                    .max(end)
                    - 1
            })
            .collect();
        let conditions = row.gates.iter().chain(&row.hurdles).flat_map(|gate| &gate.meters);
        let factors = row.modifiers.iter().flat_map(|modifier| &modifier.meters);
        let parts = row.parts.iter().flat_map(|part| &part.meters);
        let late = |meter: &usize| self.compiled.meters.get(*meter).is_some_and(|meter| meter.late);
        row.late = conditions.chain(factors).chain(parts).any(late);
        self.compiled.slots += count * periods;
        self.compiled.sums += count;
        Some(row)
    }

    /// What a component pays, without the people.
    fn sketches(
        &mut self,
        component: &'a Component,
        payees: &Range<usize>,
        path: &Place<'_>,
    ) -> Option<SmallVec<[Sketch<'a>; 1]>> {
        let pays = path.at("pays");
        let slice = Slice {
            key: None,
            window: component.window,
        };
        let one = |of, curve: FlatCurve, plain, scale| {
            smallvec![Sketch {
                name: None,
                slice: slice.clone(),
                of,
                shape: Sketched::Curve { curve, plain },
                scale,
                opening: 0.0,
                opens: false,
            }]
        };
        // Only where there are hurdles does anybody ask what is paid without acceleration.
        let hurdles = !component.hurdles.is_empty();
        let plainly = |curve: &FlatCurve, most: f64| hurdles.then(|| Box::new(curve.at_most(most)));
        let of_target = matches!(component.pays, Pays::Curve(_) | Pays::Steps(_) | Pays::Matrix(_));
        let weighted = !of_target || component.weight.is_some();
        if !weighted {
            let kind = Kind::Missing {
                field: "weight".into(),
            };
            self.problems.push(Problem::error(path, kind).leaving_out(path));
        }
        let sketches: SmallVec<[Sketch<'a>; 1]> = match &component.pays {
            Pays::Curve(curve) => {
                let curve = self.curve(curve, &pays.at("curve"), path)?;
                let plain = plainly(&curve, 1.0);
                one(Of::Attainment, curve, plain, Scale::Target)
            }
            Pays::Steps(steps) => {
                let curve = self.steps(steps, &pays.at("steps"), path)?;
                let plain = plainly(&curve, 1.0);
                one(Of::Attainment, curve, plain, Scale::Target)
            }
            Pays::Bonus(bonus) => {
                let curve = self.bonus(bonus, &pays.at("bonus"), path)?;
                let plain = plainly(&curve, f64::INFINITY);
                one(bonus.of, curve, plain, Scale::Fixed(1.0))
            }
            Pays::Objective(objective) => {
                let curve = self.amounts(&objective.points, &pays.at("objective"), path)?;
                let plain = plainly(&curve, f64::INFINITY);
                one(Of::Result, curve, plain, Scale::Fixed(1.0))
            }
            Pays::Commission(table) | Pays::PerUnit(table) => {
                let name = match &component.pays {
                    Pays::PerUnit(_) => "per_unit",
                    _ => "commission",
                };
                let goal = self.some_goal(&component.measure, payees);
                let place = pays.at(name);
                let rated = self.rates(table, goal, &place, path)?;
                let mut opening = table.opening.map_or(0.0, Amount::get);
                if opening.abs() > 0.0 && !self.is_summed(&component.measure) {
                    let path = place.at("opening");
                    self.problems
                        .push(Problem::error(path, Kind::OpeningNotSummed).leaving_out(path));
                    opening = 0.0;
                }
                smallvec![rated_sketch(None, slice, rated, opening, hurdles)]
            }
            Pays::CommissionBy(by) => {
                if self
                    .model
                    .measures
                    .get(&component.measure)
                    .is_some_and(|measure| measure.deals.is_none())
                {
                    let kind = Kind::NeedsDeals;
                    let path = path.at("measure");
                    self.problems.push(Problem::error(path, kind).leaving_out(path));
                    return None;
                }
                let mut sketches = SmallVec::new();
                let tables = pays.at("commission_by");
                let tables = tables.at("tables");
                for (name, table) in sorted(&by.tables) {
                    let place = tables.at(name);
                    let goal = self.some_goal(&component.measure, payees);
                    let Some(rated) = self.rates(table, goal, &place, &place) else {
                        continue;
                    };
                    let slice = Slice {
                        key: Some((by.by, name.clone())),
                        ..slice.clone()
                    };
                    let opening = table.opening.map_or(0.0, Amount::get);
                    sketches.push(rated_sketch(Some(name), slice, rated, opening, hurdles));
                }
                sketches
            }
            Pays::Matrix(matrix) => {
                let place = pays.at("matrix");
                let table = self.matrix(matrix, &place, path);
                if self.no_measure(&matrix.by, &place.at("by"), path) || !self.attains(&matrix.by, path) {
                    return None;
                }
                smallvec![Sketch {
                    name: None,
                    slice,
                    of: Of::Attainment,
                    shape: Sketched::Matrix {
                        table: table?,
                        by: &matrix.by,
                    },
                    scale: Scale::Target,
                    opening: 0.0,
                    opens: false,
                }]
            }
        };
        let needs_goal = sketches.iter().any(|sketch| {
            sketch.of == Of::Attainment || matches!(sketch.scale, Scale::Goal(_) | Scale::TargetRate)
        });
        if !weighted
            || (needs_goal && self.is_there(&component.measure) && !self.attains(&component.measure, path))
        {
            return None;
        }
        Some(sketches)
    }

    fn is_there(&self, id: &Id) -> bool {
        self.model.measures.contains_key(id) && !self.left_out.contains(id)
    }

    /// Whether results of the measure add up over the year, so that something may be counted already when it begins.
    fn is_summed(&self, id: &Id) -> bool {
        let measure = self.model.measures.get(id);
        measure.is_some_and(|measure| measure.counts.is_summed())
    }

    /// A goal to price an example with.
    fn some_goal(&mut self, id: &Id, payees: &Range<usize>) -> f64 {
        let meter = self.meter(id, Some(payees.start), &Slice::default());
        meter.map_or(0.0, |meter| at(&self.compiled.year_goals, meter))
    }

    /// The part as every payee meets it.
    fn part(&mut self, row: &ComponentRow, component: &'a Component, sketch: Sketch<'a>) -> Option<Part> {
        let meters = self.meters(&component.measure, &row.payees, &sketch.slice)?;
        let (count, periods) = (row.payees.len(), row.periods());
        let mut scales = Few::with_capacity(count * periods);
        let mut openings = Vec::new();
        for period in 0..periods {
            for (payee, &meter) in meters.iter().enumerate() {
                let goal = self.goal_over(meter, row.span(period));
                let target = if row.year_to_date {
                    (0..=period)
                        .map(|period| at(&row.targets, period * count + payee))
                        .sum()
                } else {
                    at(&row.targets, period * count + payee)
                };
                scales.push(self.scale(sketch.scale, row, payee, meter, goal, target, row.span(period)));
            }
        }
        let mut year_scales = Few::with_capacity(count);
        for (payee, &meter) in meters.iter().enumerate() {
            let goal = self.goal_over(meter, 0..MONTHS);
            let target = at(&row.year_targets, payee);
            year_scales.push(self.scale(sketch.scale, row, payee, meter, goal, target, 0..MONTHS));
        }
        if sketch.opens && self.is_summed(&component.measure) {
            let own: Vec<f64> = row
                .payees
                .clone()
                .map(|payee| self.opening(payee, &component.measure).unwrap_or(sketch.opening))
                .collect();
            if own.iter().any(|opening| opening.abs() > 0.0) {
                for period in 0..periods {
                    for (opening, &meter) in own.iter().zip(&meters) {
                        let goal = self.goal_over(meter, row.span(period));
                        let counted = period == 0 || row.year_to_date;
                        openings.push(match sketch.of {
                            _ if !counted => 0.0,
                            Of::Result => *opening,
                            Of::Attainment if goal > 0.0 => opening / goal,
                            Of::Attainment => 0.0,
                        });
                    }
                }
                for (opening, &meter) in own.iter().zip(&meters) {
                    let goal = self.goal_over(meter, 0..MONTHS);
                    openings.push(match sketch.of {
                        Of::Result => *opening,
                        Of::Attainment if goal > 0.0 => opening / goal,
                        Of::Attainment => 0.0,
                    });
                }
            }
        }
        let fixed = self.fixed((0..periods).map(|period| row.span(period)), &meters, sketch.of);
        let alone = meters.iter().any(|&meter| {
            let source = self.compiled.meters.get(meter).map(|meter| &meter.source);
            matches!(source, Some(Source::Weighted(_, Some(_))))
        });
        let shape = match sketch.shape {
            Sketched::Curve { curve, plain } => Shape::Curve { curve, plain },
            Sketched::Matrix { table, by } => Shape::Matrix {
                table,
                by: self.meters(by, &row.payees, &Slice::default())?,
            },
        };
        Some(Part {
            name: sketch.name.cloned(),
            meters,
            of: sketch.of,
            shape,
            scales,
            year_scales,
            openings,
            fixed,
            alone,
        })
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "the figures of one payee and period, told apart by name"
    )]
    fn scale(
        &self,
        scale: Scale,
        row: &ComponentRow,
        payee: usize,
        meter: usize,
        goal: f64,
        target: f64,
        span: Range<usize>,
    ) -> f64 {
        match scale {
            Scale::Target => target,
            Scale::Goal(rate) => goal * rate,
            Scale::Rate(rate) => rate,
            Scale::Fixed(amount) => {
                let there = self
                    .compiled
                    .payees
                    .get(row.payees.start + payee)
                    .is_some_and(|row| {
                        let months = row.presence.get(span).unwrap_or(&[]);
                        months.iter().any(|part| *part > 0.0)
                    });
                if there { amount } else { 0.0 }
            }
            Scale::TargetRate => {
                let goal = self.goal_over(meter, 0..MONTHS);
                if goal > 0.0 {
                    at(&row.year_targets, payee) / goal
                } else {
                    0.0
                }
            }
        }
    }

    /// The goal of a meter over some months: their sum, or a level's mean.
    fn goal_over(&self, meter: usize, span: Range<usize>) -> f64 {
        let months = self
            .compiled
            .meter_goals
            .row(meter)
            .get(span.clone())
            .unwrap_or(&[]);
        // A quotient without a goal of its own is to reach that of its parts' goals.
        if let Some(Source::Ratio(of, to)) = self.compiled.meters.get(meter).map(|meter| &meter.source)
            && months.iter().all(|month| *month <= 0.0)
        {
            let below = self.goal_over(*to, span.clone());
            return if below > 0.0 {
                self.goal_over(*of, span) / below
            } else {
                0.0
            };
        }
        over(
            months,
            self.compiled.meters.get(meter).is_some_and(|meter| meter.level),
        )
    }

    /// What is counted already for a payee when the year begins.
    fn opening(&self, payee: usize, measure: &Id) -> Option<f64> {
        let (_, named) = self.people.get(payee)?.named?;
        let opening = named.opening.get(measure)?;
        Some(opening.get())
    }

    /// Figures of meters in some spans of months, and in the year, where all results are typed.
    pub(super) fn fixed(
        &self,
        spans: impl Iterator<Item = Range<usize>>,
        meters: &[usize],
        of: Of,
    ) -> Option<Fixed> {
        let mut found = meters.iter().filter_map(|&meter| self.compiled.meters.get(meter));
        let lower = found.clone().next()?.lower;
        if found.any(|meter| !matches!(meter.source, Source::Typed) || meter.lower != lower) {
            return None;
        }
        let figure = |meter: usize, span: Range<usize>| {
            let months = self.compiled.typed.row(meter).get(span.clone()).unwrap_or(&[]);
            let level = self.compiled.meters.get(meter).is_some_and(|meter| meter.level);
            let result = over(months, level);
            match of {
                Of::Result => result,
                Of::Attainment => attains(result, self.goal_over(meter, span), lower),
            }
        };
        let mut slots = Vec::with_capacity(meters.len() * spans.size_hint().0);
        for span in spans {
            slots.extend(meters.iter().map(|&meter| figure(meter, span.clone())));
        }
        Some(Fixed {
            slots,
            year: meters.iter().map(|&meter| figure(meter, 0..MONTHS)).collect(),
            lower: lower && of == Of::Attainment,
        })
    }

    /// The meters of a measure by payee.
    pub(super) fn meters(
        &mut self,
        id: &'a Id,
        people: &(impl Iterator<Item = usize> + Clone),
        slice: &Slice,
    ) -> Option<Few<usize>> {
        people
            .clone()
            .map(|payee| self.meter(id, Some(payee), slice))
            .collect()
    }

    /// The part of each month in a year's target for the time in which a payee is there, and what the year's parts sum to.
    fn target_shares(&mut self, component: &'a Component, payee: usize) -> Option<([f64; MONTHS], f64)> {
        let mut shares = match component.spread {
            Spread::Even => [1.0; MONTHS],
            Spread::AsGoal => self.goal_shares(component, payee)?,
        };
        let whole = shares.iter().sum();
        for (share, presence) in shares.iter_mut().zip(&self.compiled.payees.get(payee)?.presence) {
            *share *= presence;
        }
        Some((shares, whole))
    }

    /// The months of a goal, as it is before anybody starts or leaves.
    fn goal_shares(&mut self, component: &'a Component, payee: usize) -> Option<[f64; MONTHS]> {
        let (id, measure) = self.model.measures.get_key_value(&component.measure)?;
        let months = if let Some(months) = self.whole_goal(id, measure, payee) {
            months
        } else {
            let meter = self.meter(id, Some(payee), &Slice::default())?;
            std::array::from_fn(|month| at(self.compiled.meter_goals.row(meter), month))
        };
        if months.iter().sum::<f64>() > 0.0 {
            Some(months)
        } else {
            Some([1.0; MONTHS])
        }
    }

    /// Warns of a period in which a payee who is there has no goal.
    fn no_goal_in_period(&mut self, row: &ComponentRow, component: &Component, path: &Place<'_>) {
        if component.window.is_some() {
            return;
        }
        let by_attainment = row.parts.iter().filter(|part| part.of == Of::Attainment);
        let lacking = by_attainment
            .flat_map(|part| row.payees.clone().zip(&part.meters))
            .any(|(payee, &meter)| {
                let goals = self.compiled.meter_goals.row(meter);
                let Some(payee) = self.compiled.payees.get(payee) else {
                    return false;
                };
                let periods = goals.chunks(row.months).zip(payee.presence.chunks(row.months));
                goals.iter().sum::<f64>() > 0.0
                    && periods.into_iter().any(|(goals, presence)| {
                        goals.iter().sum::<f64>() <= 0.0 && presence.iter().any(|part| *part > 0.0)
                    })
            });
        if lacking {
            self.problems
                .push(Problem::warning(path.at("period"), Kind::NoGoalInPeriod));
        }
    }

    fn limit(&self, limit: ComponentLimit, row: &ComponentRow) -> LimitRow {
        let count = row.payees.len();
        match limit.per {
            LimitPeriod::Year => {
                let value = |(payee, target): (usize, &f64)| self.amount(limit.at, payee, *target, 0..MONTHS);
                LimitRow::Year(row.payees.clone().zip(&row.year_targets).map(value).collect())
            }
            LimitPeriod::Period => {
                let values = row.targets.iter().enumerate().map(|(slot, target)| {
                    let (period, payee) = (slot / count, row.payees.start + slot % count);
                    self.amount(limit.at, payee, *target, row.months_of(period))
                });
                LimitRow::Period(values.collect())
            }
        }
    }

    /// A limit as an amount for one payee over some months; nothing for who is not there.
    fn amount(&self, limit: Limit, payee: usize, target: f64, span: Range<usize>) -> f64 {
        let Some(row) = self.compiled.payees.get(payee) else {
            return 0.0;
        };
        let there = row.months(&span);
        match limit {
            Limit::Amount(amount) if there > 0.0 => amount.get(),
            Limit::Amount(_) => 0.0,
            Limit::ShareOfTarget(share) => share.get() * target,
            Limit::ShareOfBase(share) => share.get() * row.base * there / MONTHS as f64,
        }
    }

    /// Conditions for some people.
    pub(super) fn gates(
        &mut self,
        gates: &'a crate::model::Table<Gate>,
        people: &(impl Iterator<Item = usize> + Clone),
        path: &Place<'_>,
    ) -> Vec<GateRow> {
        sorted(gates)
            .filter_map(|(id, gate)| {
                let path = path.at(id);
                self.condition(id, gate, people, &path)
            })
            .collect()
    }

    fn condition(
        &mut self,
        id: &Id,
        gate: &'a Gate,
        people: &(impl Iterator<Item = usize> + Clone),
        path: &Place<'_>,
    ) -> Option<GateRow> {
        if self.no_measure(&gate.measure, &path.at("measure"), path)
            || (gate.of == Of::Attainment && !self.attains(&gate.measure, path))
        {
            return None;
        }
        if gate.at_least.is_none() && gate.below.is_none() {
            self.problems
                .push(Problem::error(path, Kind::GateAlways).leaving_out(path));
            return None;
        }
        Some(GateRow {
            id: id.clone(),
            meters: self.looked_at(&gate.measure, people)?,
            of: gate.of,
            at_least: gate.at_least.map_or(f64::NEG_INFINITY, Amount::get),
            below: gate.below.map_or(f64::INFINITY, Amount::get),
            months: gate.period.map(Period::months),
            otherwise: gate.otherwise.get(),
            fixed: None,
        })
    }

    /// The meters that a condition looks at: one where it is the same for everybody.
    fn looked_at(
        &mut self,
        id: &'a Id,
        people: &(impl Iterator<Item = usize> + Clone),
    ) -> Option<Few<usize>> {
        if self.model.measures.get(id)?.scope.is_shared() {
            return Some(smallvec![self.meter(id, None, &Slice::default())?]);
        }
        self.meters(id, people, &Slice::default())
    }

    fn modifiers(
        &mut self,
        component: &'a Component,
        payees: &Range<usize>,
        path: &Place<'_>,
    ) -> Vec<ModifierRow> {
        let mut rows = Vec::new();
        for (id, modifier) in sorted(&component.modifiers) {
            if let Some(row) = self.modifier(id, modifier, payees, &path.at(id)) {
                rows.push(row);
            }
        }
        rows
    }

    fn modifier(
        &mut self,
        id: &Id,
        modifier: &'a Modifier,
        payees: &Range<usize>,
        path: &Place<'_>,
    ) -> Option<ModifierRow> {
        let curve = self.factors(&modifier.factors, &path.at("factors"), path);
        if self.no_measure(&modifier.measure, &path.at("measure"), path)
            || (modifier.of == Of::Attainment && !self.attains(&modifier.measure, path))
        {
            return None;
        }
        Some(ModifierRow {
            id: id.clone(),
            meters: self.looked_at(&modifier.measure, payees)?,
            of: modifier.of,
            months: modifier.period.map(Period::months),
            curve: curve?,
        })
    }

    /// The plan's caps in the order in which they take: of shorter periods first, of these the ones of fewer components.
    fn caps(&mut self, plan: &Plan, payees: &Range<usize>, first: usize, path: &Place<'_>) -> Vec<CapRow> {
        let caps = path.at("caps");
        let mut rows = Vec::new();
        for (id, cap) in sorted(&plan.caps) {
            let list = caps.at(id);
            let list = list.at("components");
            let made = self.compiled.components.get(first..).unwrap_or(&[]);
            let mut components = Vec::new();
            let mut unknown = Vec::new();
            for (index, component) in cap.components.iter().enumerate() {
                match made.iter().position(|row| row.id == *component) {
                    Some(found) if components.contains(&found) => {}
                    Some(found) => components.push(found),
                    None if plan.components.contains_key(component) => {}
                    None => unknown.push((index, component)),
                }
            }
            if cap.components.is_empty() {
                components = (0..made.len()).collect();
            }
            for (index, component) in unknown {
                let index = index.to_string();
                let path = list.at(&index);
                self.unknown(&path, "component", component, &path);
            }
            let months = cap.per.months();
            let values = (0..cap.per.per_year())
                .flat_map(|period| payees.clone().map(move |payee| (period, payee)))
                .map(|(period, payee)| {
                    let span = period * months..(period + 1) * months;
                    let row = self.compiled.payees.get(payee);
                    let target = row.map_or(0.0, |row| {
                        row.target_incentive * row.months(&span) / MONTHS as f64
                    });
                    self.amount(cap.at, payee, target, span)
                })
                .collect();
            rows.push(CapRow {
                id: id.clone(),
                components,
                months,
                values,
            });
        }
        rows.sort_by_key(|row| (row.months, row.components.len()));
        rows
    }

    /// The cancelled deals of a plan's payees.
    fn claw_backs(&self, plan: &Plan, payees: &Range<usize>, first: usize) -> Vec<ClawRow> {
        let Some(terms) = plan.terms.claw_back else {
            return Vec::new();
        };
        let mut rows = Vec::new();
        for (id, deal) in sorted(&self.model.deals) {
            let Some((won, month, share)) = self.taken_back(deal, terms) else {
                continue;
            };
            for (index, component) in self.compiled.components.iter().enumerate().skip(first) {
                for (number, part) in component.parts.iter().enumerate() {
                    for (payee, &meter) in payees.clone().zip(&part.meters) {
                        let credited = self.credited(meter, payee, component, part, deal);
                        if credited > 0.0 {
                            rows.push(ClawRow {
                                payee,
                                component: index,
                                part: number,
                                period: won / component.months,
                                credited,
                                share,
                                month,
                                deal: id.clone(),
                            });
                        }
                    }
                }
            }
        }
        rows
    }

    /// The month in which a cancelled deal was won, the one in which it is cancelled, and the part that is taken back.
    fn taken_back(&self, deal: &Deal, terms: ClawBack) -> Option<(usize, usize, f64)> {
        let cancelled = deal.cancelled?;
        let (won, month) = (self.fiscal_month(deal.date)?, self.fiscal_month(cancelled)?);
        let mut served = cancelled.months() - deal.date.months();
        if cancelled.day() < deal.date.day() {
            served -= 1;
        }
        let (served, within) = (f64::from(served.max(0)), terms.within_months.get());
        if served >= within || cancelled < deal.date {
            return None;
        }
        let part = if terms.pro_rata {
            1.0 - served / within
        } else {
            1.0
        };
        Some((won, month, terms.share.get() * part))
    }

    /// What a deal counts for in a payee's result.
    fn credited(
        &self,
        meter: usize,
        payee: usize,
        component: &ComponentRow,
        part: &Part,
        deal: &Deal,
    ) -> f64 {
        let plan = self
            .compiled
            .plans
            .iter()
            .find(|plan| plan.payees.contains(&payee));
        let model = plan
            .and_then(|plan| self.model.plans.get(&plan.id))
            .and_then(|plan| plan.components.get(&component.id));
        let (Some(model), Some(meter)) = (model, self.compiled.meters.get(meter)) else {
            return 0.0;
        };
        let Some(measure) = self.model.measures.get(&meter.measure) else {
            return 0.0;
        };
        let slice = Slice {
            key: match (&model.pays, &part.name) {
                (Pays::CommissionBy(by), Some(name)) => Some((by.by, name.clone())),
                _ => None,
            },
            window: model.window,
        };
        self.deal_counts(measure, payee, &slice, deal)
    }
}

fn rated_sketch(name: Option<&Id>, slice: Slice, rated: Rated, opening: f64, hurdles: bool) -> Sketch<'_> {
    let scale = match (rated.rates, rated.of) {
        (Rates::Absolute, Of::Attainment) => Scale::Goal(1.0),
        (Rates::Absolute, Of::Result) => Scale::Rate(1.0),
        (Rates::MultiplesOf(rate), Of::Attainment) => Scale::Goal(rate.get()),
        (Rates::MultiplesOf(rate), Of::Result) => Scale::Rate(rate.get()),
        (Rates::MultiplesOfTarget, Of::Attainment) => Scale::Target,
        (Rates::MultiplesOfTarget, Of::Result) => Scale::TargetRate,
    };
    Sketch {
        name,
        slice,
        of: rated.of,
        shape: Sketched::Curve {
            curve: rated.curve,
            plain: hurdles.then(|| Box::new(rated.plain)),
        },
        scale,
        opening,
        opens: true,
    }
}

fn set(values: &mut [f64], index: usize, value: f64) {
    if let Some(slot) = values.get_mut(index) {
        *slot = value;
    }
}
