//! What a component pays: through curve or table, conditions and factors, the year so far, and limits.

use std::ops::Range;

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use super::measure::{even, pointer};
use crate::compile::{ComponentRow, GateRow, LimitRow, Part, Shape, Source};
use crate::grid::{MONTHS, at};
use crate::model::{
    Between, Beyond, Component, Factors, Gate, Id, Limit, Modifier, Of, Pays, RateTable, Rates, Reached,
    Share, Spread, TargetIncentive, Tiers, TrueUp,
};
use crate::problem::join;
use crate::stage::payout::When;

/// A component of the payee's plan.
#[derive(Clone, Copy)]
pub(super) struct Paying<'a> {
    pub(super) row: &'a ComponentRow,
    pub(super) model: &'a Component,
    /// The payee, counted from the plan's first.
    pub(super) place: usize,
    /// The plan's id and the component's own.
    pub(super) plan: &'a Id,
    pub(super) id: &'a Id,
}

impl Paying<'_> {
    /// Where the component, or a field of it, stands.
    fn at(self, field: &str) -> String {
        pointer(&["plans", self.plan, "components", self.id, field])
    }
}

/// The steps on the way to what a period pays, each with how it comes about.
pub(super) struct Path {
    pub(super) steps: Vec<Node>,
    pub(super) pay: Node,
    /// What later periods count as paid.
    before_floor: Node,
}

impl<'a> Teller<'a> {
    /// What a component is called.
    pub(super) fn component_name(&self, component: &Component) -> String {
        component.name.clone().unwrap_or_else(|| {
            let measure = self.model.measures.get(&component.measure);
            measure.map(|measure| measure.name.clone()).unwrap_or_default()
        })
    }

    /// What each period of a component pays.
    pub(super) fn paths(&self, paying: Paying<'a>) -> Vec<Path> {
        let (mut before, mut paths) = (Vec::new(), Vec::new());
        let row = paying.row;
        // Whether what a period pays hangs on what the earlier ones paid.
        let looks_back = row.year_to_date || matches!(row.cap, Some(LimitRow::Year(_)));
        for period in 0..paying.row.periods() {
            let path = self.path(paying, period, &before, true);
            // What a later period opens does not open its own earlier ones again.
            let pays = if period > 0 && looks_back {
                self.path(paying, period, &before, false).before_floor
            } else {
                path.before_floor.clone()
            };
            let name = self.span_name(&(period * paying.row.months..(period + 1) * paying.row.months));
            before.push(
                Figure {
                    label: format!("Paid for {name}"),
                    ..pays.as_ref().clone()
                }
                .node(),
            );
            paths.push(path);
        }
        paths
    }

    /// What one period pays. `before` holds what the earlier ones paid, before their floors where each stands for itself; it
    /// is opened, or only told.
    fn path(&self, paying: Paying<'a>, period: usize, before: &[Node], opened: bool) -> Path {
        let row = paying.row;
        let count = row.payees.len();
        let paid_before = || -> Vec<Node> {
            let told = |node: &Node| Figure::elsewhere(node.label.clone(), node.value, Unit::Money).node();
            let each = before.iter();
            each.map(|node| if opened { node.clone() } else { told(node) })
                .collect()
        };
        let mut steps = Vec::new();
        let mut pay = self.earned(paying, When::Period(period), &mut steps);
        if row.year_to_date {
            if let Some(LimitRow::Year(most)) = &row.cap {
                let cap = self.limit(paying, false, When::Year, at(most, paying.place));
                pay = at_most(&mut steps, "After the year's cap", pay, cap);
            }
            let paid: f64 = before.iter().map(|paid| paid.value).sum();
            if before.is_empty() {
                steps.push(Figure::of("Due", Unit::Money, Rule::Same, vec![pay.clone()]).node());
            } else {
                let inputs = paid_before();
                let paid = Figure::of("Paid for the year so far", Unit::Money, Rule::Sum, inputs).is(paid);
                let due = Figure::of("Due", Unit::Money, Rule::Difference, vec![pay, paid.node()])
                    .note("The year so far, less what is already paid");
                pay = due.node();
                steps.push(pay.clone());
            }
        }
        match &row.cap {
            Some(LimitRow::Period(most)) => {
                let most = at(most, period * count + paying.place);
                let cap = self.limit(paying, false, When::Period(period), most);
                pay = at_most(&mut steps, "After the cap", pay, cap);
            }
            Some(LimitRow::Year(most)) if !row.year_to_date => {
                let cap = self.limit(paying, false, When::Year, at(most, paying.place));
                let inputs = paid_before();
                let paid = Figure::of("Paid for the year so far", Unit::Money, Rule::Sum, inputs).node();
                let left = Figure::of(
                    "What is left of the year's cap",
                    Unit::Money,
                    Rule::Above,
                    vec![cap, paid],
                );
                pay = at_most(&mut steps, "After the year's cap", pay, left.node());
            }
            _ => {}
        }
        let mut before_floor = pay.clone();
        match &row.floor {
            Some(LimitRow::Period(least)) => {
                let least = at(least, period * count + paying.place);
                let floor = self.limit(paying, true, When::Period(period), least);
                pay = Figure::of("After the floor", Unit::Money, Rule::Greatest, vec![pay, floor]).node();
                steps.push(pay.clone());
                if row.year_to_date {
                    before_floor = pay.clone();
                }
            }
            Some(LimitRow::Year(least)) if row.true_up == TrueUp::None && period + 1 == row.periods() => {
                let floor = self.limit(paying, true, When::Year, at(least, paying.place));
                let inputs = paid_before().into_iter().chain([pay.clone()]);
                let paid = Figure::of("Paid for the year", Unit::Money, Rule::Sum, inputs.collect()).node();
                let lacks = Figure::of(
                    "What lacks to the year's floor",
                    Unit::Money,
                    Rule::Above,
                    vec![floor, paid],
                );
                let inputs = vec![pay, lacks.node()];
                pay = Figure::of("After the year's floor", Unit::Money, Rule::Sum, inputs).node();
                steps.push(pay.clone());
            }
            _ => {}
        }
        let exact = at(&self.workspace.slots, row.slot(period, paying.place));
        let pay = Figure::of("Pays", Unit::Money, Rule::Same, vec![pay])
            .is(exact)
            .node();
        Path {
            steps,
            pay,
            before_floor,
        }
    }

    /// What is made good at the year's end, after what the periods paid.
    pub(super) fn true_up(&self, paying: Paying<'a>, paths: &[Path]) -> Option<Path> {
        let row = paying.row;
        if row.true_up == TrueUp::None {
            return None;
        }
        let mut steps = Vec::new();
        let mut pay = self.earned(paying, When::Year, &mut steps);
        if let Some(LimitRow::Year(most)) = &row.cap {
            let cap = self.limit(paying, false, When::Year, at(most, paying.place));
            pay = at_most(&mut steps, "After the year's cap", pay, cap);
        }
        if let Some(LimitRow::Year(least)) = &row.floor {
            let floor = self.limit(paying, true, When::Year, at(least, paying.place));
            pay = Figure::of(
                "After the year's floor",
                Unit::Money,
                Rule::Greatest,
                vec![pay, floor],
            )
            .node();
            steps.push(pay.clone());
        }
        let paid = paths.iter().enumerate().map(|(period, path)| {
            let name = self.span_name(&(period * row.months..(period + 1) * row.months));
            let label = format!("Paid for {name}");
            Figure {
                label,
                ..path.pay.as_ref().clone()
            }
            .node()
        });
        let paid = Figure::of("Paid by its periods", Unit::Money, Rule::Sum, paid.collect()).node();
        let rule = if row.true_up == TrueUp::Up {
            Rule::Above
        } else {
            Rule::Difference
        };
        let exact = at(&self.workspace.true_ups, row.sums + paying.place);
        let pay = Figure::of("True-up", Unit::Money, rule, vec![pay, paid])
            .note("What the whole year earns, less what its periods paid")
            .is(exact)
            .node();
        let before_floor = pay.clone();
        Some(Path {
            steps,
            pay,
            before_floor,
        })
    }

    /// What is earned before limits.
    fn earned(&self, paying: Paying<'a>, when: When, steps: &mut Vec<Node>) -> Node {
        let row = paying.row;
        let parts = row
            .parts
            .iter()
            .filter_map(|part| self.part(paying, part, when, steps));
        let mut parts: Vec<Node> = parts.collect();
        let mut pay = match parts.len() {
            1 => parts.remove(0),
            _ => Figure::of("All tables", Unit::Money, Rule::Sum, parts).node(),
        };
        steps.push(pay.clone());
        let mut inputs = vec![pay.clone()];
        for gate in &row.gates {
            let path = join(&paying.at("gates"), &gate.id);
            if let Some(model) = paying.model.gates.get(&gate.id) {
                let span = row.looks_at(gate.months, when);
                inputs.push(self.gate("Gate", gate, model, &path, &span, paying.place));
            }
        }
        for modifier in &row.modifiers {
            let path = join(&paying.at("modifiers"), &modifier.id);
            if let Some(model) = paying.model.modifiers.get(&modifier.id) {
                let span = row.looks_at(modifier.months, when);
                let meter = modifier.meters.get(paying.place).or(modifier.meters.first());
                let meter = meter.copied().unwrap_or(usize::MAX);
                inputs.push(self.modifier(model, meter, &path, span));
            }
        }
        if inputs.len() > 1 {
            steps.extend(inputs.iter().skip(1).cloned());
            pay = Figure::of("After gates and modifiers", Unit::Money, Rule::Product, inputs).node();
            steps.push(pay.clone());
        }
        pay
    }

    /// The factor of a condition.
    pub(super) fn gate(
        &self,
        what: &str,
        row: &GateRow,
        model: &Gate,
        path: &str,
        span: &Range<usize>,
        place: usize,
    ) -> Node {
        let meter = row
            .meters
            .get(place)
            .or(row.meters.first())
            .copied()
            .unwrap_or(usize::MAX);
        let figure = self.figure(meter, span.clone(), row.of);
        let unit = figure.unit;
        let label = format!("{what}: {}", self.title(meter));
        let mut inputs = vec![figure];
        if let Some(level) = model.at_least {
            inputs.push(Figure::given("At least", level.get(), unit, join(path, "at_least")).node());
        }
        if let Some(level) = model.below {
            inputs.push(Figure::given("Below", level.get(), unit, join(path, "below")).node());
        }
        let otherwise = model.otherwise.get();
        inputs.push(Figure::given("Otherwise", otherwise, Unit::Factor, join(path, "otherwise")).node());
        let rule = Rule::Condition {
            from: model.at_least.is_some(),
            to: model.below.is_some(),
        };
        Figure::of(label, Unit::Factor, rule, inputs).node()
    }

    fn modifier(&self, model: &Modifier, meter: usize, path: &str, span: Range<usize>) -> Node {
        let figure = self.figure(meter, span, model.of);
        let label = format!("Modifier: {}", self.title(meter));
        let path = join(path, "factors");
        match &model.factors {
            Factors::Steps(steps) => {
                let steps: Vec<_> = steps
                    .iter()
                    .map(|step| (step.from.get(), step.factor.get()))
                    .collect();
                let path = join(&path, "steps");
                steps_at(&label, &figure, &steps, &path, "factor", Unit::Factor)
            }
            Factors::Points(points) => {
                let points: Vec<_> = points
                    .iter()
                    .map(|point| (point.figure(), point.factor()))
                    .collect();
                points_at(
                    &label,
                    &figure,
                    &points,
                    true,
                    false,
                    &join(&path, "points"),
                    Unit::Factor,
                )
            }
        }
    }

    /// What a part of a component pays.
    fn part(&self, paying: Paying<'a>, part: &Part, when: When, steps: &mut Vec<Node>) -> Option<Node> {
        let row = paying.row;
        let place = paying.place;
        let meter = *part.meters.get(place)?;
        let span = match when {
            When::Period(period) => row.span(period),
            When::Year => 0..MONTHS,
        };
        let figure = self.figure(meter, span.clone(), part.of);
        steps.push(figure.clone());
        let open = self.hurdles(paying, when, steps);
        let pays = paying.at("pays");
        let label = part
            .name
            .as_ref()
            .map_or("Earned".into(), |name| format!("Earned, {name}"));
        let share = |curve: &dyn Fn(&Node) -> Node, steps: &mut Vec<Node>| {
            let capped = |share: Node| {
                if open {
                    return share;
                }
                let most = Figure::given("Pay at target", 1.0, Unit::Percent, None)
                    .note("A hurdle is not met: nothing beyond the pay at target")
                    .node();
                Figure::of(
                    "Payout without acceleration",
                    Unit::Percent,
                    Rule::Least,
                    vec![share, most],
                )
                .node()
            };
            let share = self
                .alone(meter, &span, Unit::Percent, &|figure| capped(curve(figure)))
                .unwrap_or_else(|| capped(curve(&figure)));
            steps.push(share.clone());
            let target = self.target(paying, when);
            steps.push(target.clone());
            Figure::of(label.clone(), Unit::Money, Rule::Product, vec![target, share]).node()
        };
        let node = match &paying.model.pays {
            Pays::Curve(curve) => {
                let points: Vec<_> = curve
                    .points
                    .iter()
                    .map(|point| (point.attainment(), point.pay()))
                    .collect();
                let path = join(&join(&pays, "curve"), "points");
                let beyond = curve.beyond == Beyond::Extend;
                let of =
                    |figure: &Node| points_at("Payout", figure, &points, false, beyond, &path, Unit::Percent);
                share(&of, steps)
            }
            Pays::Steps(table) => {
                let table: Vec<_> = table
                    .steps
                    .iter()
                    .map(|step| (step.from.get(), step.pays.get()))
                    .collect();
                let path = join(&join(&pays, "steps"), "steps");
                let of = |figure: &Node| steps_at("Payout", figure, &table, &path, "pays", Unit::Percent);
                share(&of, steps)
            }
            Pays::Matrix(_) => {
                let (Shape::Matrix { by, .. }, Pays::Matrix(_)) = (&part.shape, &paying.model.pays) else {
                    return None;
                };
                let by = *by.get(place)?;
                let column = self.attainment(by, span.clone());
                steps.push(column.clone());
                let path = join(&pays, "matrix");
                let of = |row: &Node| {
                    let in_column = |column: &Node| cell(paying, part, row.clone(), column.clone(), &path);
                    self.alone(by, &span, Unit::Percent, &in_column)
                        .unwrap_or_else(|| in_column(&column))
                };
                share(&of, steps)
            }
            Pays::Bonus(bonus) => {
                let table: Vec<_> = bonus
                    .steps
                    .iter()
                    .map(|step| (step.from.get(), step.amount.get()))
                    .collect();
                let path = join(&join(&pays, "bonus"), "steps");
                let of = |figure: &Node| match bonus.paid {
                    Reached::Highest => steps_at("Bonus", figure, &table, &path, "amount", Unit::Money),
                    Reached::Every => {
                        let reached = table
                            .iter()
                            .enumerate()
                            .filter(|(_, step)| step.0 <= figure.value);
                        let inputs = reached.map(|(index, step)| {
                            let path = join(&join(&path, &index.to_string()), "amount");
                            Figure::given(format!("Step {}", index + 1), step.1, Unit::Money, path).node()
                        });
                        Figure::of("Bonus", Unit::Money, Rule::Sum, inputs.collect())
                            .note("Every step that is reached")
                            .node()
                    }
                };
                let alone = self.alone(meter, &span, Unit::Money, &of);
                let amount = alone.unwrap_or_else(|| of(&figure));
                self.while_there(paying, &label, amount, &span)
            }
            Pays::Objective(objective) => {
                let points: Vec<_> = objective
                    .points
                    .iter()
                    .map(|p| (p.result(), p.amount()))
                    .collect();
                let path = join(&join(&pays, "objective"), "points");
                let of =
                    |figure: &Node| points_at("Amount", figure, &points, true, false, &path, Unit::Money);
                let alone = self.alone(meter, &span, Unit::Money, &of);
                let amount = alone.unwrap_or_else(|| of(&figure));
                self.while_there(paying, &label, amount, &span)
            }
            Pays::Commission(table) => {
                let path = join(&pays, "commission");
                self.commission(paying, part, table, &path, &label, &figure, open, when)
            }
            Pays::PerUnit(table) => {
                let path = join(&pays, "per_unit");
                self.commission(paying, part, table, &path, &label, &figure, open, when)
            }
            Pays::CommissionBy(by) => {
                let name = part.name.as_ref()?;
                let path = join(&join(&join(&pays, "commission_by"), "tables"), name);
                self.commission(
                    paying,
                    part,
                    by.tables.get(name)?,
                    &path,
                    &label,
                    &figure,
                    open,
                    when,
                )
            }
        };
        Some(node)
    }

    /// What is looked up for the measures of a weighted attainment that are paid alone, because another one misses its
    /// floor; nothing where that is not so.
    pub(super) fn alone(
        &self,
        meter: usize,
        span: &Range<usize>,
        unit: Unit,
        look_up: &dyn Fn(&Node) -> Node,
    ) -> Option<Node> {
        let _ = self
            .compiled
            .alone(self.year, self.workspace, meter, span.clone())?;
        let Source::Weighted(of, Some(floor)) = &self.compiled.meters.get(meter)?.source else {
            return None;
        };
        let inputs = of.iter().filter_map(|&(of, weight)| {
            let attained = self.attainment(of, span.clone());
            if attained.value < *floor {
                return None;
            }
            let weight = Figure::given("Weight", weight, Unit::Percent, None).node();
            let inputs = vec![weight, look_up(&attained)];
            Some(Figure::of(self.title(of), unit, Rule::Product, inputs).node())
        });
        let found = Figure::of("Each alone", unit, Rule::Sum, inputs.collect());
        Some(
            found
                .note("One attainment misses its floor: the others are paid alone")
                .node(),
        )
    }

    /// Whether all hurdles are met; those that are there become steps.
    fn hurdles(&self, paying: Paying<'a>, when: When, steps: &mut Vec<Node>) -> bool {
        let mut open = true;
        for hurdle in &paying.row.hurdles {
            let Some(model) = paying.model.hurdles.get(&hurdle.id) else {
                continue;
            };
            let path = join(&paying.at("hurdles"), &hurdle.id);
            let span = paying.row.looks_at(hurdle.months, when);
            let met = self
                .compiled
                .met(hurdle, self.year, self.workspace, span.clone(), paying.place);
            open &= met;
            let gate = self.gate("Hurdle", hurdle, model, &path, &span, paying.place);
            steps.push(gate);
        }
        open
    }

    /// An amount for who is there in the period.
    fn while_there(&self, paying: Paying<'a>, label: &str, amount: Node, span: &Range<usize>) -> Node {
        let there = self
            .compiled
            .payees
            .get(paying.row.payees.start + paying.place)
            .and_then(|row| row.presence.get(span.clone()))
            .is_some_and(|months| months.iter().any(|part| *part > 0.0));
        if there {
            return Figure::of(label, Unit::Money, Rule::Same, vec![amount]).node();
        }
        let absent =
            Figure::given("In the role", 0.0, Unit::Factor, None).note("Not in the role in this period");
        Figure::of(label, Unit::Money, Rule::Product, vec![amount, absent.node()]).node()
    }

    /// What a rate table pays.
    #[allow(clippy::too_many_arguments, reason = "a table, and what it is looked up with")]
    fn commission(
        &self,
        paying: Paying<'a>,
        part: &Part,
        table: &RateTable,
        path: &str,
        label: &str,
        figure: &Node,
        open: bool,
        when: When,
    ) -> Node {
        let row = paying.row;
        let of = part.of;
        let per_unit = matches!(paying.model.pays, Pays::PerUnit(_));
        let rate_unit = match table.rates {
            Rates::Absolute if per_unit => Unit::Money,
            Rates::Absolute => Unit::Rate,
            _ => Unit::Factor,
        };
        let bands: Vec<Band> = table
            .bands
            .iter()
            .enumerate()
            .filter(|(index, band)| open || *index == 0 || (of == Of::Attainment && band.from.get() < 1.0))
            .map(|(index, band)| Band {
                from: band.from.get(),
                rate: band.rate.get(),
                path: join(&join(path, "bands"), &index.to_string()),
            })
            .collect();
        let tiers = table.tiers.unwrap_or(Tiers::Marginal);
        let (scale, opening) = part.scale(row.payees.len(), paying.place, when);
        let meter = part.meters.get(paying.place).copied().unwrap_or(usize::MAX);
        let unit = match (of, table.rates) {
            (Of::Result, Rates::Absolute) => Unit::Money,
            (Of::Result, _) => self.unit(meter),
            _ => Unit::Percent,
        };
        let look_up = |label: &str, figure: &Node| rates_at(label, figure, &bands, tiers, unit, rate_unit);
        let span = match when {
            When::Period(period) => row.span(period),
            When::Year => 0..MONTHS,
        };
        let alone = self.alone(meter, &span, unit, &|figure| look_up("By the table", figure));
        let climbed = if let Some(alone) = alone {
            alone
        } else if opening.abs() > 0.0 {
            let opened = self.opening(paying, part, path, opening, when);
            let inputs = vec![figure.clone(), opened.clone()];
            let unit = figure.unit;
            let all = Figure::of("With what is already counted", unit, Rule::Sum, inputs).node();
            let inputs = vec![
                look_up("Of all of it", &all),
                look_up("Of what is already counted", &opened),
            ];
            Figure::of("By the table", unit, Rule::Difference, inputs).node()
        } else {
            look_up("By the table", figure)
        };
        let mut inputs = vec![climbed];
        // A quotient's goal that only follows from others is none to be paid on.
        let of_goal = || match self.goal(meter, span) {
            goal if scale.abs() <= 0.0 && goal.value.abs() > 0.0 => {
                Figure::given("Goal", 0.0, goal.unit, None)
                    .note("There is no goal of its own")
                    .node()
            }
            goal => goal,
        };
        match (table.rates, of) {
            (Rates::Absolute, Of::Attainment) => inputs.push(of_goal()),
            (Rates::Absolute, Of::Result) => {}
            (Rates::MultiplesOf(rate), of) => {
                if of == Of::Attainment {
                    inputs.push(of_goal());
                }
                let unit = if per_unit { Unit::Money } else { Unit::Rate };
                let source = join(&join(path, "rates"), "multiples_of");
                inputs.push(Figure::given("Base rate", rate.get(), unit, source).node());
            }
            (Rates::MultiplesOfTarget, Of::Attainment) => inputs.push(self.target(paying, when)),
            (Rates::MultiplesOfTarget, Of::Result) if at(&self.compiled.year_goals, meter) <= 0.0 => {
                let rate = Figure::given("Rate that pays the target for the goal", scale, Unit::Rate, None);
                inputs.push(rate.note("There is no goal of its own").node());
            }
            (Rates::MultiplesOfTarget, Of::Result) => {
                let target = vec![self.target(paying, When::Year), self.goal(meter, 0..MONTHS)];
                let unit = if per_unit { Unit::Money } else { Unit::Rate };
                let rate = Figure::of(
                    "Rate that pays the target for the goal",
                    unit,
                    Rule::Quotient,
                    target,
                );
                inputs.push(rate.is(scale).node());
            }
        }
        let rule = if inputs.len() == 1 {
            Rule::Same
        } else {
            Rule::Product
        };
        let node = Figure::of(label, Unit::Money, rule, inputs);
        if open {
            node.node()
        } else {
            node.note("A hurdle is not met: the higher bands are not paid")
                .node()
        }
    }

    /// What is counted already.
    fn opening(&self, paying: Paying<'a>, part: &Part, path: &str, opening: f64, when: When) -> Node {
        let payee = paying.row.payees.start + paying.place;
        let id = self.compiled.payees.get(payee).and_then(|row| row.id.as_ref());
        let own = id.and_then(|id| {
            let found = self.model.payees.get(id)?.opening.get(&paying.model.measure)?;
            Some((
                found.get(),
                pointer(&["payees", id, "opening", &paying.model.measure]),
            ))
        });
        let (amount, source) = own.unwrap_or((opening, join(path, "opening")));
        let label = "Already counted";
        let meter = part.meters.get(paying.place).copied().unwrap_or(usize::MAX);
        if part.of == Of::Result {
            return Figure::given(label, opening, self.unit(meter), source).node();
        }
        let amount = Figure::given(label, amount, self.unit(meter), source);
        let span = match when {
            When::Period(period) => paying.row.span(period),
            When::Year => 0..MONTHS,
        };
        let goal = self.goal(meter, span);
        let amount = if goal.value > 0.0 {
            amount.is(opening * goal.value)
        } else {
            amount
        };
        let inputs = vec![amount.node(), goal];
        Figure::of(
            "Already counted, of the goal",
            Unit::Percent,
            Rule::Quotient,
            inputs,
        )
        .is(opening)
        .node()
    }

    /// What a component pays at 100%.
    pub(super) fn target(&self, paying: Paying<'a>, when: When) -> Node {
        let row = paying.row;
        let (count, place) = (row.payees.len(), paying.place);
        let label = "Target";
        let exact = match when {
            When::Year => at(&row.year_targets, place),
            When::Period(period) if row.year_to_date => (0..=period)
                .map(|period| at(&row.targets, period * count + place))
                .sum(),
            When::Period(period) => at(&row.targets, period * count + place),
        };
        let span = match when {
            When::Year => 0..MONTHS,
            When::Period(period) => row.span(period),
        };
        let payee = row.payees.start + place;
        let incentive = self.target_incentive(payee);
        let weight = paying.model.weight.map_or(0.0, Share::get);
        let weight = Figure::given("Weight", weight, Unit::Percent, paying.at("weight")).node();
        let whole = incentive.value * weight.value;
        let part = if whole > 0.0 { exact / whole } else { 0.0 };
        let share = self.part_of_target(paying, payee, &span, part);
        let mut inputs = vec![incentive, weight];
        if span.len() < MONTHS || (share.value - 1.0).abs() > 1e-12 {
            inputs.push(share);
        }
        Figure::of(label, Unit::Money, Rule::Product, inputs)
            .is(exact)
            .node()
    }

    /// The part of the year's target that falls into some months.
    fn part_of_target(&self, paying: Paying<'a>, payee: usize, span: &Range<usize>, part: f64) -> Node {
        let presence = self
            .compiled
            .payees
            .get(payee)
            .map(|row| row.presence)
            .unwrap_or_default();
        let there: f64 = presence.get(span.clone()).unwrap_or(&[]).iter().sum();
        let whole = span
            .clone()
            .all(|month| (at(&presence, month) - 1.0).abs() <= 0.0);
        match paying.model.spread {
            Spread::Even if whole => even(span.len(), MONTHS).node(),
            Spread::Even => self.months_there(payee, there),
            Spread::AsGoal => {
                let parts = self.goal_while_there(paying, payee, span);
                let quotient = Figure::of("Part of the goal", Unit::Percent, Rule::Quotient, parts);
                if part > 0.0 && (quotient.value - part).abs() <= 1e-9 {
                    return quotient.note("As the year's goal is spread").node();
                }
                Figure::given("Part of the goal", part, Unit::Percent, None)
                    .note("As the year's goal is spread")
                    .node()
            }
        }
    }

    /// The goal of some months for the part of each in which the payee is there, and that of the whole year; both as they
    /// are before anybody starts or leaves.
    fn goal_while_there(&self, paying: Paying<'a>, payee: usize, span: &Range<usize>) -> Vec<Node> {
        let meters = paying.row.parts.first().map(|part| &part.meters);
        let Some(&meter) = meters.and_then(|meters| meters.get(paying.place)) else {
            return Vec::new();
        };
        let own = self.met(meter).and_then(|met| {
            let (goal, source, owner) = self.goal_path(met)?;
            owner.map(|_| (goal, source, met.measure.counts.is_level()))
        });
        let month_goal = |month: usize| match &own {
            Some((goal, source, level)) => {
                let unit = self.unit(meter);
                self.goal_over(goal, source, *level, unit, &(month..month + 1), None)
            }
            None => self.goal(meter, month..month + 1),
        };
        let presence = self.compiled.payees.get(payee).map(|row| row.presence);
        let presence = presence.unwrap_or_default();
        let there = |month: usize| {
            let present = at(&presence, month);
            let mut inputs = vec![month_goal(month)];
            if (present - 1.0).abs() > 0.0 {
                let label = format!("Part of {} in the role", self.month_name(month));
                inputs.push(Figure::given(label, present, Unit::Percent, self.place(payee)).node());
            }
            let label = format!("Goal, {}", self.month_name(month));
            Figure::of(label, self.unit(meter), Rule::Product, inputs).node()
        };
        let unit = self.unit(meter);
        let some = span
            .clone()
            .filter(|&month| at(&presence, month) > 0.0)
            .map(there);
        let all = (0..MONTHS).map(month_goal);
        vec![
            Figure::of("Goal while in the role", unit, Rule::Sum, some.collect()).node(),
            Figure::of("Goal of the year", unit, Rule::Sum, all.collect()).node(),
        ]
    }

    /// The part of the year in which the payee is there.
    pub(super) fn months_there(&self, payee: usize, months: f64) -> Node {
        let months = Figure::given("Months in the role", months, Unit::Count, self.place(payee)).node();
        let all = Figure::given("Months of the year", MONTHS as f64, Unit::Count, None).node();
        Figure::of(
            "Part of the year in the role",
            Unit::Percent,
            Rule::Quotient,
            vec![months, all],
        )
        .node()
    }

    /// Variable pay at 100% of one person for a whole year.
    pub(super) fn target_incentive(&self, payee: usize) -> Node {
        let label = "Target incentive";
        let Some(row) = self.compiled.payees.get(payee) else {
            return Figure::given(label, 0.0, Unit::Money, None).node();
        };
        let own = self
            .named(payee)
            .and_then(|(id, payee)| Some((id, payee.target_incentive?)));
        let (incentive, source) = if let Some((id, incentive)) = own {
            (incentive, pointer(&["payees", id, "target_incentive"]))
        } else {
            let role = self.compiled.roles.get(row.role).map(|role| &role.id);
            let found = role.and_then(|id| Some((id, self.model.roles.get(id)?.target_incentive)));
            let Some((id, incentive)) = found else {
                return Figure::given(label, row.target_incentive, Unit::Money, None).node();
            };
            (incentive, pointer(&["roles", id, "target_incentive"]))
        };
        match incentive {
            TargetIncentive::Amount(amount) => {
                Figure::given(label, amount.get(), Unit::Money, join(&source, "amount")).node()
            }
            TargetIncentive::ShareOfBase(share) => {
                let source = join(&source, "share_of_base");
                let share = Figure::given("Share of the base", share.get(), Unit::Percent, source).node();
                Figure::of(label, Unit::Money, Rule::Product, vec![self.base(payee), share]).node()
            }
        }
    }

    /// Base salary of one person for a whole year.
    pub(super) fn base(&self, payee: usize) -> Node {
        let row = self.compiled.payees.get(payee);
        let own = self
            .named(payee)
            .and_then(|(id, payee)| payee.base.map(|_| pointer(&["payees", id, "base"])));
        let role = row.and_then(|row| self.compiled.roles.get(row.role));
        let source = own.or_else(|| Some(pointer(&["roles", &role?.id, "base"])));
        Figure::given(
            "Base salary",
            row.map_or(0.0, |row| row.base),
            Unit::Money,
            source,
        )
        .node()
    }

    pub(super) fn named(&self, payee: usize) -> Option<(&'a Id, &'a crate::model::Payee)> {
        let id = self.compiled.payees.get(payee)?.id.as_ref()?;
        self.model.payees.get_key_value(id)
    }

    /// A cap or a floor of a component.
    fn limit(&self, paying: Paying<'a>, floor: bool, when: When, exact: f64) -> Node {
        let (label, field, limit) = if floor {
            ("Floor", "floor", paying.model.floor)
        } else {
            ("Cap", "cap", paying.model.cap)
        };
        let span = match when {
            When::Year => 0..MONTHS,
            When::Period(period) => period * paying.row.months..(period + 1) * paying.row.months,
        };
        let payee = paying.row.payees.start + paying.place;
        let source = join(&paying.at(field), "at");
        let Some(limit) = limit else {
            return Figure::given(label, exact, Unit::Money, source).node();
        };
        let target = || {
            let row = paying.row;
            let value = match when {
                When::Year => at(&row.year_targets, paying.place),
                When::Period(period) => at(&row.targets, period * row.payees.len() + paying.place),
            };
            if row.year_to_date && matches!(when, When::Period(_)) {
                Figure::given("Target of the period alone", value, Unit::Money, None).node()
            } else {
                self.target(paying, when)
            }
        };
        self.limit_of(label, limit.at, &source, payee, &span, &target, exact)
    }

    /// A limit as an amount for one person over some months.
    #[allow(clippy::too_many_arguments, reason = "a limit, and what it is a share of")]
    pub(super) fn limit_of(
        &self,
        label: &str,
        limit: Limit,
        source: &str,
        payee: usize,
        span: &Range<usize>,
        target: &dyn Fn() -> Node,
        exact: f64,
    ) -> Node {
        let presence = self
            .compiled
            .payees
            .get(payee)
            .map(|row| row.presence)
            .unwrap_or_default();
        let there: f64 = presence.get(span.clone()).unwrap_or(&[]).iter().sum();
        match limit {
            Limit::Amount(amount) if there > 0.0 => {
                Figure::given(label, amount.get(), Unit::Money, join(source, "amount")).node()
            }
            Limit::Amount(_) => Figure::given(label, 0.0, Unit::Money, None)
                .note("Not in the role in this period")
                .node(),
            Limit::ShareOfTarget(share) => {
                let source = join(source, "share_of_target");
                let share = Figure::given("Share of target", share.get(), Unit::Percent, source).node();
                Figure::of(label, Unit::Money, Rule::Product, vec![share, target()])
                    .is(exact)
                    .node()
            }
            Limit::ShareOfBase(share) => {
                let source = join(source, "share_of_base");
                let share = Figure::given("Share of the base", share.get(), Unit::Percent, source).node();
                let inputs = vec![share, self.base(payee), self.months_there(payee, there)];
                Figure::of(label, Unit::Money, Rule::Product, inputs)
                    .is(exact)
                    .node()
            }
        }
    }
}

fn at_most(steps: &mut Vec<Node>, label: &str, pay: Node, most: Node) -> Node {
    let pay = Figure::of(label, Unit::Money, Rule::Least, vec![pay, most]).node();
    steps.push(pay.clone());
    pay
}

/// A share of target by two attainments.
fn cell(paying: Paying<'_>, part: &Part, row: Node, column: Node, path: &str) -> Node {
    let (Pays::Matrix(model), Shape::Matrix { table, .. }) = (&paying.model.pays, &part.shape) else {
        return row;
    };
    let reach = |starts: &[f64], figure: f64| starts.iter().rposition(|start| *start <= figure);
    let label = "Payout";
    let first = |starts: &[f64]| at(starts, 0);
    let (Some(up), Some(left)) = (reach(&table.rows, row.value), reach(&table.columns, column.value)) else {
        let (figure, start) = if reach(&table.rows, row.value).is_none() {
            (row, first(&table.rows))
        } else {
            (column, first(&table.columns))
        };
        let start = Figure::given("Where the table starts", start, Unit::Percent, None).node();
        return Figure::of(label, Unit::Percent, Rule::NotReached, vec![figure, start]).node();
    };
    let cell = |up: usize, left: usize| {
        let value = at(&table.cells, up * table.columns.len() + left);
        let source = join(&join(&join(path, "cells"), &up.to_string()), &left.to_string());
        let name = format!("Row {}, column {}", up + 1, left + 1);
        Figure::given(name, value, Unit::Percent, source).node()
    };
    let start = |field: &str, starts: &[f64], index: usize| {
        let source = join(&join(path, field), &index.to_string());
        Figure::given(
            format!("Start {}", index + 1),
            at(starts, index),
            Unit::Percent,
            source,
        )
        .node()
    };
    if model.between == Between::Steps {
        let inputs = vec![row, column, cell(up, left)];
        return Figure::of(label, Unit::Percent, Rule::Same, inputs)
            .note("The cell that is reached")
            .node();
    }
    let across = |up: usize| {
        if left + 1 >= table.columns.len() {
            return cell(up, left);
        }
        let inputs = vec![
            column.clone(),
            start("columns", &table.columns, left),
            cell(up, left),
            start("columns", &table.columns, left + 1),
            cell(up, left + 1),
        ];
        let label = format!("Along row {}", up + 1);
        Figure::of(label, Unit::Percent, Rule::Line { beyond: false }, inputs).node()
    };
    if up + 1 >= table.rows.len() {
        return Figure::of(label, Unit::Percent, Rule::Same, vec![across(up)]).node();
    }
    let inputs = vec![
        row,
        start("rows", &table.rows, up),
        across(up),
        start("rows", &table.rows, up + 1),
        across(up + 1),
    ];
    Figure::of(label, Unit::Percent, Rule::Line { beyond: false }, inputs).node()
}

struct Band {
    from: f64,
    rate: f64,
    path: String,
}

/// What a table of steps says for a figure.
pub(super) fn steps_at(
    label: &str,
    figure: &Node,
    steps: &[(f64, f64)],
    path: &str,
    field: &str,
    unit: Unit,
) -> Node {
    let from = |index: usize, start: f64| {
        let source = join(&join(path, &index.to_string()), "from");
        Figure::given(format!("Start of step {}", index + 1), start, figure.unit, source).node()
    };
    let reached = steps
        .iter()
        .enumerate()
        .rev()
        .find(|(_, step)| step.0 <= figure.value);
    match (reached, steps.first()) {
        (Some((index, step)), _) => {
            let source = join(&join(path, &index.to_string()), field);
            let value = Figure::given(format!("Step {}", index + 1), step.1, unit, source).node();
            let inputs = vec![figure.clone(), from(index, step.0), value];
            Figure::of(label, unit, Rule::Reached, inputs).node()
        }
        (None, first) => {
            let start = first.map_or(0.0, |first| first.0);
            Figure::of(
                label,
                unit,
                Rule::NotReached,
                vec![figure.clone(), from(0, start)],
            )
            .node()
        }
    }
}

/// What a line through points says for a figure; `flat` before the first point, or nothing; beyond the last one flat, or on.
pub(super) fn points_at(
    label: &str,
    figure: &Node,
    points: &[(f64, f64)],
    flat: bool,
    extend: bool,
    path: &str,
    unit: Unit,
) -> Node {
    let x = figure.value;
    let given = |index: usize, of_figure: bool| {
        let (a, b) = points.get(index).copied().unwrap_or_default();
        let source = join(&join(path, &index.to_string()), if of_figure { "0" } else { "1" });
        if of_figure {
            Figure::given(format!("Point {}", index + 1), a, figure.unit, source).node()
        } else {
            Figure::given(format!("Pays at point {}", index + 1), b, unit, source).node()
        }
    };
    // The last point at or before the figure; of two at one figure the second.
    let Some(at) = points.iter().rposition(|point| point.0 <= x) else {
        if flat && !points.is_empty() {
            let inputs = vec![figure.clone(), given(0, false)];
            return Figure::of(label, unit, Rule::Same, inputs)
                .note("Before the first point it is flat")
                .node();
        }
        return Figure::of(
            label,
            unit,
            Rule::NotReached,
            vec![figure.clone(), given(0, true)],
        )
        .node();
    };
    let line = |a: usize, b: usize, beyond: bool| {
        let inputs = vec![
            figure.clone(),
            given(a, true),
            given(a, false),
            given(b, true),
            given(b, false),
        ];
        Figure::of(label, unit, Rule::Line { beyond }, inputs)
    };
    if at + 1 < points.len() {
        return line(at, at + 1, false).note("Linear between two points").node();
    }
    // The last piece that is not a jump goes on, from the last point's own height.
    let last = points.get(at).copied().unwrap_or_default();
    let piece = (1..points.len()).rev().find(|&index| {
        let (a, b) = (points.get(index - 1), points.get(index));
        matches!((a, b), (Some(a), Some(b)) if b.0 > a.0)
    });
    if let (true, Some(end)) = (extend, piece)
        && last.0 < x
    {
        if end == at {
            return line(end - 1, end, true)
                .note("The slope of the last piece goes on")
                .node();
        }
        let (a, b) = (
            points.get(end - 1).copied().unwrap_or_default(),
            points.get(end).copied().unwrap_or_default(),
        );
        let per = (b.1 - a.1) / (b.0 - a.0);
        let mut inputs = vec![figure.clone(), given(at, true), given(at, false)];
        inputs.push(Figure::given("One further on", last.0 + 1.0, figure.unit, None).node());
        let next = Figure::given(
            "There the slope of the last piece leads to",
            last.1 + per,
            unit,
            None,
        );
        inputs.push(next.node());
        return Figure::of(label, unit, Rule::Line { beyond: true }, inputs)
            .note("The slope of the last piece goes on")
            .node();
    }
    let inputs = vec![figure.clone(), given(at, true), given(at, false)];
    let figure = Figure::of(label, unit, Rule::Reached, inputs);
    if extend {
        figure.node()
    } else {
        figure.note("Beyond the last point it is flat").node()
    }
}

/// What a rate table says for a figure.
fn rates_at(label: &str, figure: &Node, bands: &[Band], tiers: Tiers, unit: Unit, rate_unit: Unit) -> Node {
    let x = figure.value;
    let start = |band: &Band, name: String| {
        Figure::given(name, band.from, figure.unit, join(&band.path, "from")).node()
    };
    let Some(reached) = bands.iter().rposition(|band| band.from <= x) else {
        let first = bands
            .first()
            .map(|band| start(band, "Start of the first band".into()));
        let inputs = std::iter::once(Node::clone(figure)).chain(first).collect();
        return Figure::of(label, unit, Rule::NotReached, inputs).node();
    };
    let rate = |index: usize, band: &Band| {
        let name = format!("Rate of band {}", index + 1);
        Figure::given(name, band.rate, rate_unit, join(&band.path, "rate")).node()
    };
    let all = bands.iter().enumerate().take(reached + 1);
    match tiers {
        Tiers::Retroactive => {
            let found = all
                .max_by_key(|(index, _)| *index)
                .map(|(index, band)| rate(index, band));
            let inputs = std::iter::once(Node::clone(figure)).chain(found).collect();
            Figure::of(label, unit, Rule::Product, inputs)
                .note("The reached rate on everything")
                .node()
        }
        Tiers::Marginal => {
            let lone = bands.len() == 1 && bands.first().is_some_and(|band| band.from.abs() <= 0.0);
            let inputs = all.map(|(index, band)| {
                let mut edges = vec![
                    figure.clone(),
                    start(band, format!("Start of band {}", index + 1)),
                ];
                if let Some(next) = bands.get(index + 1) {
                    edges.push(start(next, format!("End of band {}", index + 1)));
                }
                let inside = if lone {
                    figure.clone()
                } else {
                    Figure::of(format!("In band {}", index + 1), figure.unit, Rule::Within, edges).node()
                };
                Figure::of(
                    format!("Band {}", index + 1),
                    unit,
                    Rule::Product,
                    vec![inside, rate(index, band)],
                )
                .node()
            });
            let mut inputs: Vec<Node> = inputs.collect();
            if inputs.len() == 1 {
                let only = inputs.remove(0);
                return Figure::of(label, unit, only.rule, only.inputs.clone()).node();
            }
            Figure::of(label, unit, Rule::Sum, inputs)
                .note("Each rate on its own band")
                .node()
        }
    }
}
