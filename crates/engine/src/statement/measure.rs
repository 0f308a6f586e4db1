//! Results, goals and attainments: from what a component looks at down to what is typed, credited or expected.

use std::ops::Range;

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use crate::attribution::{Touched, attributed};
use crate::compile::measure::{Owner, Slice, counts};
use crate::compile::{Compiled, Source};
use crate::grid::{MONTHS, at};
use crate::model::{Deal, DealFilter, Id, Level, Measure, MeasureGoal, Of, Quantity, Share, TrueUp, Typed};
use crate::problem::join;

/// Up to so many people's pay is opened down to its inputs where another one's hangs on it.
const FEW: usize = 12;

/// A measure as somebody meets it.
#[derive(Clone, Copy)]
pub(super) struct Met<'a> {
    pub(super) id: &'a Id,
    pub(super) measure: &'a Measure,
    pub(super) owner: Owner,
    pub(super) slice: &'a Slice,
}

/// A JSON Pointer of several tokens.
pub(super) fn pointer(tokens: &[&str]) -> String {
    tokens
        .iter()
        .fold(String::new(), |path, token| join(&path, token))
}

impl<'a> Teller<'a> {
    /// The measure of a meter, and whose it is.
    pub(super) fn met(&self, meter: usize) -> Option<Met<'a>> {
        let known = self.compiled.met.get(meter)?;
        let (id, measure) = self.model.measures.get_index(known.measure)?;
        Some(Met {
            id,
            measure,
            owner: known.owner,
            slice: &known.slice,
        })
    }

    /// What a meter is called: the measure, the deals that count, and whose it is where it is not the payee's.
    pub(super) fn title(&self, meter: usize) -> String {
        let Some(met) = self.met(meter) else {
            return "Measure".into();
        };
        let mut title = met.measure.name.clone();
        if let Some((_, key)) = &met.slice.key {
            title = format!("{title}, {key}");
        }
        match met.owner {
            Owner::Payee(payee) if payee != self.payee => format!("{title} of {}", self.person(payee)),
            _ => title,
        }
    }

    /// What a payee is called.
    pub(super) fn person(&self, payee: usize) -> String {
        let Some(row) = self.compiled.payees.get(payee) else {
            return String::new();
        };
        if let Some(named) = row.id.as_ref().and_then(|id| self.model.payees.get(id)) {
            return named.name.clone();
        }
        let role = self.compiled.roles.get(row.role);
        let role = role.and_then(|role| self.model.roles.get(&role.id));
        role.map(|role| role.name.clone()).unwrap_or_default()
    }

    /// Where a payee, or the role of those who are not named, stands.
    pub(super) fn place(&self, payee: usize) -> Option<String> {
        let row = self.compiled.payees.get(payee)?;
        match &row.id {
            Some(id) => Some(pointer(&["payees", id])),
            None => Some(pointer(&["roles", &self.compiled.roles.get(row.role)?.id])),
        }
    }

    /// What a meter's result counts.
    pub(super) fn unit(&self, meter: usize) -> Unit {
        let row = self.compiled.meters.get(meter);
        if let Some(Source::Window(of, _)) = row.map(|row| &row.source) {
            return self.unit(*of);
        }
        let Some(met) = self.met(meter) else {
            return Unit::Number;
        };
        match (&met.measure.counts, row.map(|row| &row.source)) {
            (
                Quantity::Revenue | Quantity::RevenueGrowth | Quantity::Amount | Quantity::VariablePay(_),
                _,
            ) => Unit::Money,
            (Quantity::Count | Quantity::Funnel(_), _) => Unit::Count,
            (Quantity::Rate | Quantity::Lowest(_) | Quantity::Weighted(_), _) => Unit::Percent,
            (Quantity::Ratio(_), Some(Source::Ratio(of, to))) => match (self.unit(*of), self.unit(*to)) {
                (of, to) if of == to => Unit::Percent,
                (Unit::Money, _) => Unit::Money,
                _ => Unit::Number,
            },
            (_, Some(Source::Sum(parts))) => {
                parts.first().map_or(Unit::Number, |(first, _)| self.unit(*first))
            }
            _ => Unit::Number,
        }
    }

    /// The figure that a component, a gate or a modifier looks at.
    pub(super) fn figure(&self, meter: usize, span: Range<usize>, of: Of) -> Node {
        match of {
            Of::Attainment => self.attainment(meter, span),
            Of::Result => self.result(meter, span),
        }
    }

    /// Result against goal.
    pub(super) fn attainment(&self, meter: usize, span: Range<usize>) -> Node {
        let label = format!("Attainment of {}", self.title(meter));
        let Some(row) = self.compiled.meters.get(meter) else {
            return Figure::given(label, 0.0, Unit::Percent, None).node();
        };
        let exact = self.number(meter, span.clone()).attainment;
        let figure = match &row.source {
            Source::Lowest(of) => {
                let inputs = of.iter().map(|&of| self.attainment(of, span.clone())).collect();
                Figure::of(label, Unit::Percent, Rule::Least, inputs)
                    .note("The lowest attainment of several measures")
            }
            Source::Weighted(of, floor) => {
                let path = self
                    .met(meter)
                    .map(|met| pointer(&["measures", met.id, "counts", "weighted"]));
                let inputs = of.iter().map(|&(of, weight)| {
                    let key = self.met(of).map_or("", |met| met.id);
                    let source = path.as_ref().map(|path| join(&join(path, "of"), key));
                    let weight = Figure::given("Weight", weight, Unit::Percent, source).node();
                    let inputs = vec![weight, self.attainment(of, span.clone())];
                    Figure::of(self.title(of), Unit::Percent, Rule::Product, inputs).node()
                });
                let figure = Figure::of(label, Unit::Percent, Rule::Sum, inputs.collect());
                if floor.is_some() {
                    figure.note("Each must reach its floor to be counted; where one does not, the others are paid alone")
                } else {
                    figure
                }
            }
            _ => {
                let inputs = vec![self.result(meter, span.clone()), self.goal(meter, span)];
                Figure::of(label, Unit::Percent, Rule::Attained { lower: row.lower }, inputs)
            }
        };
        figure.is(exact).node()
    }

    /// What was reached.
    pub(super) fn result(&self, meter: usize, span: Range<usize>) -> Node {
        let title = self.title(meter);
        let Some(row) = self.compiled.meters.get(meter) else {
            return Figure::given(title, 0.0, Unit::Number, None).node();
        };
        let unit = self.unit(meter);
        let exact = self.number(meter, span.clone()).result;
        let label = format!("Result, {title}");
        let met = self.met(meter);
        let credit = met.and_then(|met| met.measure.credit.map(|credit| (met.id, credit)));
        let credited = |node: Node, label: &str| match credit {
            Some((id, credit)) => {
                let source = pointer(&["measures", id, "credit"]);
                let credit = Figure::given("Credit", credit.get(), Unit::Percent, source).node();
                Figure::of(label, unit, Rule::Product, vec![node, credit])
            }
            None => Figure::of(label, unit, Rule::Same, vec![node]),
        };
        let figure = match &row.source {
            Source::Lowest(_) | Source::Weighted(..) => return self.attainment(meter, span),
            Source::Ratio(of, to) => {
                let inputs = vec![self.result(*of, span.clone()), self.result(*to, span)];
                Figure::of(label, unit, Rule::Quotient, inputs)
            }
            Source::Sum(parts) => {
                let inputs = parts
                    .iter()
                    .map(|&(part, factor)| self.summand(row.level, part, factor, credit.is_some(), &span));
                Figure::of(label, unit, Rule::Sum, inputs.collect())
            }
            Source::Window(of, _) if self.only_attains(*of) => Figure::given(label, exact, unit, None)
                .note("A quotient and an attainment have no days to count"),
            Source::Window(of, factors) => {
                let months = span.filter(|&month| at(factors, month) > 0.0);
                let inputs = months.map(|month| {
                    let inside = Figure::given(
                        "Part of its days that counts",
                        at(factors, month),
                        Unit::Percent,
                        None,
                    );
                    let inputs = vec![self.result(*of, month..month + 1), inside.node()];
                    Figure::of(self.month_name(month), unit, Rule::Product, inputs).node()
                });
                Figure::of(label, unit, Rule::Sum, inputs.collect()).note("Only the days of its window count")
            }
            Source::Pay(weights) => {
                let payees = weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0);
                let inputs = payees.map(|(payee, &weight)| {
                    let mut months = [0.0; MONTHS];
                    let mut alone = vec![0.0; weights.len()];
                    if let Some(slot) = alone.get_mut(payee) {
                        *slot = weight;
                    }
                    crate::stage::payout::pay_by_month(self.compiled, self.workspace, &alone, &mut months);
                    let paid: f64 = months.get(span.clone()).unwrap_or(&[]).iter().sum();
                    self.pay_of(payee, weight, paid, &span, weights.len() <= FEW)
                });
                let inputs: Vec<Node> = inputs.collect();
                Figure::of(label, unit, Rule::Sum, inputs)
            }
            Source::Revenue { row: of, part } | Source::Growth { row: of, part } => {
                let growth = matches!(row.source, Source::Growth { .. });
                let over = |span: &Range<usize>| self.row_figure(*of, growth, span);
                self.part_of(meter, label, &over, *part, &span, credit)
            }
            Source::Funnel(part) => {
                let over = |span: &Range<usize>| self.events(part, span);
                self.part_of(meter, label, &over, part.part, &span, credit)
            }
            Source::Typed => match met {
                Some(met) if met.measure.counted_deals().is_some() => self.deals(met, label, unit, &span),
                Some(met) => {
                    let typed = self.typed(meter, met, unit, &span);
                    let level = row.level;
                    if level {
                        Figure::of(label, unit, Rule::Same, vec![typed])
                    } else {
                        credited(typed, &label)
                    }
                }
                None => Figure::given(label, exact, unit, None),
            },
        };
        figure.is(exact).node()
    }

    /// What the components pay all the people of a payee in some months, as far as it counts; opened down to its inputs, or
    /// by component and period alone.
    fn pay_of(&self, payee: usize, weight: f64, paid: f64, span: &Range<usize>, opened: bool) -> Node {
        let label = format!("Pay of {}", self.person(payee));
        let mut parts = Vec::new();
        for (_, paying) in self
            .components_of(payee)
            .into_iter()
            .filter(|(_, paying)| !paying.row.late)
        {
            let row = paying.row;
            let name = self.component_name(paying.model);
            let paths = if opened { self.paths(paying) } else { Vec::new() };
            for (period, month) in row
                .posts
                .iter()
                .enumerate()
                .filter(|(_, month)| span.contains(month))
            {
                let _ = month;
                let months = period * row.months..(period + 1) * row.months;
                let label = format!("{name}, {}", self.span_name(&months));
                let pays = at(&self.workspace.slots, row.slot(period, paying.place));
                parts.push(match paths.get(period) {
                    Some(path) => Figure {
                        label,
                        ..path.pay.as_ref().clone()
                    }
                    .node(),
                    None => Figure::elsewhere(label, pays, Unit::Money).node(),
                });
            }
            if row.true_up != TrueUp::None && span.end == MONTHS {
                let label = format!("{name}, true-up");
                let pays = at(&self.workspace.true_ups, row.sums + paying.place);
                let path = if opened {
                    self.true_up(paying, &paths)
                } else {
                    None
                };
                parts.push(match path {
                    Some(path) => Figure {
                        label,
                        ..path.pay.as_ref().clone()
                    }
                    .node(),
                    None => Figure::elsewhere(label, pays, Unit::Money).node(),
                });
            }
        }
        let mut inputs = vec![Figure::of("Its components pay", Unit::Money, Rule::Sum, parts).node()];
        let heads = self.heads(payee);
        if (heads - 1.0).abs() > 0.0 {
            inputs.push(self.people(payee));
        }
        if heads > 0.0 && (weight / heads - 1.0).abs() > 1e-12 {
            inputs.push(Figure::given("Credit", weight / heads, Unit::Percent, None).node());
        }
        Figure::of(label, Unit::Money, Rule::Product, inputs)
            .is(paid)
            .node()
    }

    /// One of the meters that another one sums.
    fn summand(&self, level: bool, part: usize, factor: f64, credits: bool, span: &Range<usize>) -> Node {
        let Some(row) = self.compiled.meters.get(part) else {
            return Figure::given("Part", 0.0, Unit::Number, None).node();
        };
        let title = self.title(part);
        if self.only_attains(part) {
            return Figure::given(title, 0.0, Unit::Number, None)
                .note("A quotient and an attainment have no result that could be added")
                .node();
        }
        let result = self.result(part, span.clone());
        let mut inputs = vec![result];
        if row.level && !level {
            let months = span.len() as f64;
            inputs.push(
                Figure::given("Months", months, Unit::Count, None)
                    .note("Each month's level is added")
                    .node(),
            );
        }
        if (factor - 1.0).abs() > 0.0 {
            let heads = match self.met(part).map(|met| met.owner) {
                Some(Owner::Payee(payee)) => self.heads(payee),
                _ => 1.0,
            };
            if (heads - 1.0).abs() > 0.0
                && let Some(Owner::Payee(payee)) = self.met(part).map(|met| met.owner)
            {
                inputs.push(self.people(payee));
            }
            if credits && heads > 0.0 {
                inputs.push(Figure::given("Credit", factor / heads, Unit::Percent, None).node());
            }
        }
        match inputs.len() {
            1 => inputs.remove(0),
            _ => Figure::of(title, self.unit(part), Rule::Product, inputs).node(),
        }
    }

    /// Whether a meter has no months of its own that could be added or cut.
    fn only_attains(&self, meter: usize) -> bool {
        let source = self.compiled.meters.get(meter).map(|row| &row.source);
        matches!(
            source,
            Some(Source::Ratio(..) | Source::Lowest(_) | Source::Weighted(..))
        )
    }

    /// How many people a payee stands for.
    pub(super) fn people(&self, payee: usize) -> Node {
        let source = self.place(payee).map(|place| join(&place, "heads"));
        let named = self
            .compiled
            .payees
            .get(payee)
            .is_some_and(|row| row.id.is_some());
        let source = source.filter(|_| !named);
        Figure::given("People", self.heads(payee), Unit::Count, source).node()
    }

    pub(super) fn heads(&self, payee: usize) -> f64 {
        self.compiled.payees.get(payee).map_or(0.0, |row| row.heads)
    }

    /// The deals that count in some months.
    fn deals(&self, met: Met<'_>, label: String, unit: Unit, span: &Range<usize>) -> Figure {
        let Some(filter) = &met.measure.deals else {
            return Figure::given(label, 0.0, unit, None);
        };
        let people = self.people_of(met.owner);
        let mut deals: Vec<(&Id, &Deal)> = self.model.deals.iter().collect();
        deals.sort_unstable_by_key(|(id, deal)| (deal.date, *id));
        let inputs = deals
            .into_iter()
            .filter(|(_, deal)| {
                self.fiscal_month(deal.date)
                    .is_some_and(|month| span.contains(&month))
            })
            .filter_map(|(id, deal)| self.deal(met, filter, id, deal, &people));
        let inputs: Vec<Node> = inputs.collect();
        if inputs.is_empty() {
            return Figure::given(label, 0.0, unit, None).note("No deal counts in these months");
        }
        Figure::of(label, unit, Rule::Sum, inputs)
    }

    /// What a deal counts for, where it counts.
    pub(super) fn deal(
        &self,
        met: Met<'_>,
        filter: &DealFilter,
        id: &Id,
        deal: &Deal,
        people: &[usize],
    ) -> Option<Node> {
        let factor = counts(filter, met.slice, deal);
        if factor.abs() <= 0.0 {
            return None;
        }
        let path = pointer(&["deals", id]);
        let name = if deal.name.is_empty() {
            id.as_str()
        } else {
            &deal.name
        };
        let worth = match met.measure.counts {
            Quantity::Count => Figure::given("One deal", 1.0, Unit::Count, None),
            _ => Figure::given("Amount", deal.amount.get(), Unit::Money, join(&path, "amount")),
        };
        let unit = worth.unit;
        let mut inputs = vec![worth.node()];
        if met.owner != Owner::Everybody {
            let mut shares = if filter.attributed {
                self.touches_of(met.owner, deal, &path)
            } else {
                self.credits_of(met.owner, deal, &path, people)
            };
            let sum: f64 = shares.iter().map(|share| share.value).sum();
            if sum.abs() <= 0.0 {
                return None;
            }
            inputs.push(match shares.len() {
                1 => shares.remove(0),
                _ => Figure::of("Credit", Unit::Percent, Rule::Sum, shares).node(),
            });
        }
        if (factor - 1.0).abs() > 0.0 {
            let kind = deal.deal_type.as_deref().unwrap_or_default();
            let source = pointer(&["measures", met.id, "deals", "credit", kind]);
            let label = format!("What a deal of type {kind} counts for");
            inputs.push(Figure::given(label, factor, Unit::Factor, source).node());
        }
        if let Some(credit) = met.measure.credit {
            let source = pointer(&["measures", met.id, "credit"]);
            inputs.push(Figure::given("The part that counts", credit.get(), Unit::Percent, source).node());
        }
        let label = format!("{name}, {}", String::from(deal.date));
        let mut figure = Figure::of(label, unit, Rule::Product, inputs);
        figure.source = Some(path);
        Some(figure.node())
    }

    /// The parts of a deal that people are credited with.
    fn credits_of(&self, owner: Owner, deal: &Deal, path: &str, people: &[usize]) -> Vec<Node> {
        let mut shares = Vec::new();
        let ids = people.iter().filter_map(|&payee| {
            let id = self.compiled.payees.get(payee)?.id.as_ref()?;
            Some((payee, id))
        });
        let of_person = matches!(owner, Owner::Payee(_));
        for (payee, id) in ids {
            let tables = [
                ("credits", "Credit", &deal.credits),
                ("overlays", "Overlay", &deal.overlays),
            ];
            for (field, label, table) in tables {
                if let Some(share) = table.get(id)
                    && (of_person || field == "credits")
                {
                    let label = format!("{label}, {}", self.person(payee));
                    let source = join(&join(path, field), id);
                    shares.push(Figure::given(label, share.get(), Unit::Percent, source).node());
                }
            }
        }
        shares
    }

    /// The parts of a deal that touches of a team, or of a function's teams, are credited with.
    fn touches_of(&self, owner: Owner, deal: &Deal, path: &str) -> Vec<Node> {
        let Some(rule) = self.model.attribution else {
            return Vec::new();
        };
        let touched = attributed(rule, deal, &self.model.teams);
        let ours = touched
            .iter()
            .filter(|touched| self.compiled.is_of(&touched.touch.team, owner));
        let node = |touched: &Touched<'_>| {
            let touch = touched.touch;
            let channel = touch.channel.as_deref().unwrap_or("Touch");
            let label = format!("{channel}, {}", String::from(touch.date));
            let source = join(path, "touches");
            Figure::given(label, touched.part, Unit::Percent, source)
                .note("Its part of the deal by the model's attribution")
                .node()
        };
        ours.map(node).collect()
    }

    /// The people whose credits a meter counts.
    pub(super) fn people_of(&self, owner: Owner) -> Vec<usize> {
        let rows = self.compiled.payees.iter().enumerate();
        let of = |row: &crate::compile::PayeeRow| match owner {
            Owner::Everybody | Owner::Payee(_) => false,
            Owner::Team(team) => row.team == team,
            Owner::Function(function) => {
                let team = self.compiled.teams.get(row.team);
                team.is_some_and(|team| team.function == function)
            }
        };
        match owner {
            Owner::Payee(payee) => vec![payee],
            _ => rows.filter(|(_, row)| of(row)).map(|(index, _)| index).collect(),
        }
    }

    /// What is typed for a meter; its goal where nothing is.
    fn typed(&self, meter: usize, met: Met<'a>, unit: Unit, span: &Range<usize>) -> Node {
        let goal = |span: Range<usize>| self.goal(meter, span);
        let found = self.own_typed(met).or_else(|| {
            let typed = self.model.results.get(met.id)?;
            Some((typed, pointer(&["results", met.id])))
        });
        let Some((typed, source)) = found else {
            let goal = self.goal(meter, span.clone());
            return Figure::of(
                "No result is typed: the goal stands in",
                unit,
                Rule::Same,
                vec![goal],
            )
            .node();
        };
        let row = self.compiled.meters.get(meter);
        let (level, lower) = row.map_or((false, false), |row| (row.level, row.lower));
        self.typed_over(typed, &source, level, lower, unit, span, &goal)
    }

    fn own_typed(&self, met: Met<'a>) -> Option<(&'a Typed, String)> {
        let Owner::Payee(payee) = met.owner else {
            return None;
        };
        let row = self.compiled.payees.get(payee)?;
        if let Some(id) = &row.id
            && let Some(typed) = self.model.payees.get(id)?.results.get(met.id)
        {
            return Some((typed, pointer(&["payees", id, "results", met.id])));
        }
        let role = &self.compiled.roles.get(row.role)?.id;
        let typed = self.model.roles.get(role)?.results.get(met.id)?;
        Some((typed, pointer(&["roles", role, "results", met.id])))
    }

    /// A typed result over some months.
    #[allow(clippy::too_many_arguments, reason = "a typed result, and how it is spread")]
    pub(super) fn typed_over(
        &self,
        typed: &Typed,
        source: &str,
        level: bool,
        lower: bool,
        unit: Unit,
        span: &Range<usize>,
        goal: &dyn Fn(Range<usize>) -> Node,
    ) -> Node {
        let (amounts, months, field): (Vec<f64>, usize, &str) = match typed {
            Typed::Attainment(attainment) => {
                let source = join(source, "attainment");
                let given = attainment.get();
                let attainment = Figure::given("Typed attainment", given, Unit::Percent, source).node();
                let goal = goal(span.clone());
                let (rule, inputs) = if !lower {
                    (Rule::Product, vec![goal, attainment])
                } else if given > 0.0 {
                    (Rule::Quotient, vec![goal, attainment])
                } else {
                    let most = Figure::given("The highest attainment", Level::MAX, Unit::Factor, None);
                    (Rule::Product, vec![goal, most.node()])
                };
                return Figure::of("Typed result", unit, rule, inputs).node();
            }
            Typed::Year(amount) => (vec![amount.get()], MONTHS, "year"),
            Typed::Quarters(amounts) => (amounts.iter().map(|a| a.get()).collect(), 3, "quarters"),
            Typed::Months(amounts) => (amounts.iter().map(|a| a.get()).collect(), 1, "months"),
        };
        let spread = |part: Range<usize>, whole: Range<usize>| {
            let goals = (goal(part.clone()), goal(whole.clone()));
            if goals.1.value > 0.0 {
                let inputs = vec![goals.0, goals.1];
                Figure::of(
                    "Part of it, as the goal is spread",
                    Unit::Percent,
                    Rule::Quotient,
                    inputs,
                )
            } else {
                even(part.len(), whole.len())
            }
        };
        self.pieces(
            &amounts,
            months,
            &join(source, field),
            "Typed result",
            level,
            unit,
            span,
            &spread,
        )
    }

    /// Amounts that are given for the year, the quarters or the months, over some months; `spread` says which part of one
    /// falls into some of its months.
    #[allow(clippy::too_many_arguments, reason = "amounts, and how they are spread")]
    fn pieces(
        &self,
        amounts: &[f64],
        months: usize,
        source: &str,
        label: &str,
        level: bool,
        unit: Unit,
        span: &Range<usize>,
        spread: &dyn Fn(Range<usize>, Range<usize>) -> Figure,
    ) -> Node {
        let mut inputs = Vec::new();
        for (number, &amount) in amounts.iter().enumerate() {
            let whole = number * months..(number + 1) * months;
            let part = span.start.max(whole.start)..span.end.min(whole.end);
            if part.is_empty() {
                continue;
            }
            let source = if months == MONTHS {
                source.to_owned()
            } else {
                join(source, &number.to_string())
            };
            let name = self.span_name(&whole);
            let given = Figure::given(format!("{label}, {name}"), amount, unit, source).node();
            let piece = if level && part.len() < span.len() {
                let part = even(part.len(), span.len());
                Figure::of(
                    format!("Its part, {name}"),
                    unit,
                    Rule::Product,
                    vec![given, part.node()],
                )
                .node()
            } else if level || part == whole {
                given
            } else {
                let label = format!("{label}, {}", self.span_name(&part));
                let share = spread(part, whole).node();
                Figure::of(label, unit, Rule::Product, vec![given, share]).node()
            };
            inputs.push(piece);
        }
        match inputs.len() {
            1 => inputs.remove(0),
            _ => Figure::of(label, unit, Rule::Sum, inputs).node(),
        }
    }

    /// What should be reached.
    pub(super) fn goal(&self, meter: usize, span: Range<usize>) -> Node {
        let title = self.title(meter);
        let label = format!("Goal, {title}");
        let unit = self.unit(meter);
        let (Some(row), Some(met)) = (self.compiled.meters.get(meter), self.met(meter)) else {
            return Figure::given(label, 0.0, unit, None).node();
        };
        let exact = self.number(meter, span.clone()).goal;
        let cut = met.slice.window.is_some();
        let figure = match (&row.source, &met.measure.counts) {
            (Source::Window(of, _), _) if self.only_attains(*of) => Figure::given(label, exact, unit, None)
                .note("A quotient and an attainment have no days to count"),
            (Source::Window(of, factors), _) => {
                let months = span.filter(|&month| at(factors, month) > 0.0);
                let inputs = months.map(|month| {
                    let inside = Figure::given(
                        "Part of its days that counts",
                        at(factors, month),
                        Unit::Percent,
                        None,
                    );
                    let inputs = vec![self.goal(*of, month..month + 1), inside.node()];
                    Figure::of(self.month_name(month), unit, Rule::Product, inputs).node()
                });
                Figure::of(label, unit, Rule::Sum, inputs.collect())
            }
            (Source::Sum(parts), _) if cut && row.level => {
                let of = parts.first().map_or(0, |(of, _)| *of);
                return self.goal(of, span);
            }
            (_, Quantity::Lowest(_) | Quantity::Weighted(_)) => {
                Figure::given(label, exact, Unit::Percent, None).note("An attainment is its own measure")
            }
            (_, Quantity::Revenue | Quantity::RevenueGrowth) => self.revenue_goal(meter, met, label, &span),
            (_, counts) => match self.goal_path(met) {
                Some((goal, source, payee)) => {
                    let level = row.level || counts.is_ratio();
                    let node = self.goal_over(goal, &source, level, unit, &span, payee);
                    Figure::of(label, unit, Rule::Same, vec![node])
                }
                None => match &row.source {
                    Source::Sum(parts) => {
                        let inputs = parts
                            .iter()
                            .map(|&(part, _)| self.goal_summand(row.level, part, &span));
                        Figure::of(label, unit, Rule::Sum, inputs.collect())
                    }
                    Source::Ratio(of, to) => {
                        let inputs = vec![self.goal(*of, span.clone()), self.goal(*to, span)];
                        Figure::of(label, unit, Rule::Quotient, inputs)
                    }
                    _ => Figure::given(label, 0.0, unit, None).note("There is no goal"),
                },
            },
        };
        figure.is(exact).node()
    }

    fn goal_summand(&self, level: bool, part: usize, span: &Range<usize>) -> Node {
        let Some(row) = self.compiled.meters.get(part) else {
            return Figure::given("Part", 0.0, Unit::Number, None).node();
        };
        let mut inputs = vec![self.goal(part, span.clone())];
        if row.level && !level {
            // A level's goal is every month's; of a sum they are added.
            let months: f64 = self
                .compiled
                .meter_goals
                .row(part)
                .get(span.clone())
                .unwrap_or(&[])
                .iter()
                .sum();
            return Figure::given(self.title(part), months, self.unit(part), None)
                .note("Each month's goal is added")
                .node();
        }
        if let Some(Owner::Payee(payee)) = self.met(part).map(|met| met.owner)
            && (self.heads(payee) - 1.0).abs() > 0.0
            && payee != self.payee
        {
            inputs.push(self.people(payee));
        } else if let Some(Owner::Payee(payee)) = self.met(part).map(|met| met.owner)
            && (self.heads(payee) - 1.0).abs() > 0.0
            && self.rolled_up(part)
        {
            inputs.push(self.people(payee));
        }
        match inputs.len() {
            1 => inputs.remove(0),
            _ => Figure::of(self.title(part), self.unit(part), Rule::Product, inputs).node(),
        }
    }

    /// Whether a meter is one of those that a roll-up sums, in the statement of one of its people.
    fn rolled_up(&self, part: usize) -> bool {
        self.compiled
            .meters
            .iter()
            .zip(&self.compiled.met)
            .any(|(meter, known)| {
                let counts = self
                    .model
                    .measures
                    .get_index(known.measure)
                    .map(|(_, measure)| &measure.counts);
                matches!(counts, Some(Quantity::RollUp(_)))
                    && matches!(&meter.source, Source::Sum(parts) if parts.iter().any(|(of, _)| *of == part))
            })
    }

    /// The goal that is named for a meter, where it stands, and the payee whose it is.
    pub(super) fn goal_path(&self, met: Met<'a>) -> Option<(&'a MeasureGoal, String, Option<usize>)> {
        let measures = || {
            let goal = met.measure.goal.as_ref()?;
            Some((goal, pointer(&["measures", met.id, "goal"])))
        };
        let Owner::Payee(payee) = met.owner else {
            return measures().map(|(goal, source)| (goal, source, None));
        };
        let row = self.compiled.payees.get(payee)?;
        let own = row.id.as_ref().and_then(|id| {
            let goal = self.model.payees.get(id)?.goals.get(met.id)?;
            Some((goal, pointer(&["payees", id, "goals", met.id])))
        });
        let of_role = || {
            let role = &self.compiled.roles.get(row.role)?.id;
            let goal = self.model.roles.get(role)?.goals.get(met.id)?;
            Some((goal, pointer(&["roles", role, "goals", met.id])))
        };
        own.or_else(of_role)
            .or_else(measures)
            .map(|(goal, source)| (goal, source, Some(payee)))
    }

    /// A goal over some months, for the time in which the payee is there, less what a ramp leaves out.
    pub(super) fn goal_over(
        &self,
        goal: &MeasureGoal,
        source: &str,
        level: bool,
        unit: Unit,
        span: &Range<usize>,
        payee: Option<usize>,
    ) -> Node {
        let (amounts, months, field): (Vec<f64>, usize, &str) = match goal {
            MeasureGoal::Year(amount) => (vec![amount.get()], MONTHS, "year"),
            MeasureGoal::Quarters(amounts) => (amounts.iter().map(|a| a.get()).collect(), 3, "quarters"),
            MeasureGoal::Months(amounts) => (amounts.iter().map(|a| a.get()).collect(), 1, "months"),
        };
        let spread = |part: Range<usize>, whole: Range<usize>| self.season(&part, &whole);
        let over = |span: &Range<usize>| {
            self.pieces(
                &amounts,
                months,
                &join(source, field),
                "Goal",
                level,
                unit,
                span,
                &spread,
            )
        };
        let counted = |month: usize| payee.map_or(Vec::new(), |payee| self.there(payee, month));
        if level || span.clone().all(|month| counted(month).is_empty()) {
            return over(span);
        }
        let inputs = span.clone().map(|month| {
            let mut inputs = vec![over(&(month..month + 1))];
            inputs.extend(counted(month));
            match inputs.len() {
                1 => inputs.remove(0),
                _ => Figure::of(
                    format!("Goal, {}", self.month_name(month)),
                    unit,
                    Rule::Product,
                    inputs,
                )
                .node(),
            }
        });
        Figure::of("Goal", unit, Rule::Sum, inputs.collect())
            .note("For the time in the role, less the ramp")
            .node()
    }

    /// What reduces a payee's goal in a month: a part of the month, and the ramp.
    fn there(&self, payee: usize, month: usize) -> Vec<Node> {
        let Some(row) = self.compiled.payees.get(payee) else {
            return Vec::new();
        };
        let mut parts = Vec::new();
        let present = at(&row.presence, month);
        if (present - 1.0).abs() > 0.0 {
            let label = format!("Part of {} in the role", self.month_name(month));
            let field = if i32::try_from(month).unwrap_or_default() <= row.start {
                "start"
            } else {
                "end"
            };
            let source = self.place(payee).map(|place| join(&place, field));
            parts.push(Figure::given(label, present, Unit::Percent, source).node());
        }
        let role = self.compiled.roles.get(row.role).map(|role| &role.id);
        let since = i32::try_from(month).unwrap_or_default() - row.start;
        if row.starts
            && let Some(id) = role
            && let Ok(since) = usize::try_from(since)
            && let Some(part) = self.model.roles.get(id).and_then(|role| role.ramp.get(since))
        {
            let label = format!("Ramp, month {}", since + 1);
            let source = pointer(&["roles", id, "ramp", &since.to_string()]);
            parts.push(Figure::given(label, Share::get(*part), Unit::Percent, source).node());
        }
        parts
    }

    /// The share of some months in the year's or a quarter's goal.
    pub(super) fn season(&self, part: &Range<usize>, whole: &Range<usize>) -> Figure {
        let weights = self
            .model
            .goal
            .as_ref()
            .and_then(|goal| goal.seasonality.as_ref());
        let usable = |weights: &&Vec<crate::model::Weight>| {
            weights.len() == MONTHS && weights.iter().map(|weight| weight.get()).sum::<f64>() > 0.0
        };
        let Some(weights) = weights.filter(usable) else {
            return even(part.len(), whole.len());
        };
        let sum = |span: &Range<usize>| -> f64 {
            weights
                .get(span.clone())
                .unwrap_or(&[])
                .iter()
                .map(|weight| weight.get())
                .sum()
        };
        if sum(whole) <= 0.0 {
            return even(part.len(), whole.len());
        }
        let of = |span: &Range<usize>, label: &str| {
            let inputs = span.clone().map(|month| {
                let weight = weights.get(month).map_or(0.0, |weight| weight.get());
                let source = pointer(&["goal", "seasonality", &month.to_string()]);
                Figure::given(self.month_name(month), weight, Unit::Number, source).node()
            });
            Figure::of(label, Unit::Number, Rule::Sum, inputs.collect()).node()
        };
        let inputs = vec![
            of(part, "Weights of these months"),
            of(whole, "Weights of all of its months"),
        ];
        Figure::of("Seasonality", Unit::Percent, Rule::Quotient, inputs)
    }

    /// The engine's own figure.
    pub(super) fn number(&self, meter: usize, span: Range<usize>) -> crate::stage::attainment::Figure {
        self.compiled.figure(self.workspace, self.year, meter, span)
    }

    /// What last year's revenue of a row was in some months.
    pub(super) fn is_company(row: usize) -> bool {
        row == Compiled::COMPANY
    }
}

/// So many months of so many.
pub(super) fn even(part: usize, whole: usize) -> Figure {
    let inputs = vec![
        Figure::given("Months", part as f64, Unit::Count, None).node(),
        Figure::given("Months in all", whole as f64, Unit::Count, None).node(),
    ];
    Figure::of("Part of the months", Unit::Percent, Rule::Quotient, inputs)
}
