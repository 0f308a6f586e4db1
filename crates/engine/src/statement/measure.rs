//! Results, goals and attainments: from what a component looks at down to what is typed, credited or expected.

use hagstone_words::say;
use std::ops::Range;

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use crate::compile::Source;
use crate::compile::measure::{Owner, Slice};
use crate::grid::{MONTHS, at, sum};
use crate::model::{Id, Measure, Of, Quantity, TrueUp};
use crate::place::pointer;
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
            return say!(common_measure).into();
        };
        let mut title = met.measure.name.clone();
        if let Some((_, key)) = &met.slice.key {
            title = format!("{title}, {key}");
        }
        match met.owner {
            Owner::Payee(payee) if payee != self.payee => say!(statement_measure_of {
                title,
                payee: self.person(payee)
            }),
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
            Some(id) => Some(pointer(["payees", id])),
            None => Some(pointer(["roles", &self.compiled.roles.get(row.role)?.id])),
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
        let label = say!(statement_measure_attainment_of {
            meter: self.title(meter)
        });
        let Some(row) = self.compiled.meters.get(meter) else {
            return Figure::given(label, 0.0, Unit::Percent, None).node();
        };
        let exact = self.number(meter, span.clone()).attainment;
        let figure = match &row.source {
            Source::Lowest(of) => {
                let inputs = of.iter().map(|&of| self.attainment(of, span.clone())).collect();
                Figure::of(label, Unit::Percent, Rule::Least, inputs)
                    .note(say!(statement_measure_the_lowest_attainment_of_several))
            }
            Source::Weighted(of, floor) => {
                let path = self
                    .met(meter)
                    .map(|met| pointer(["measures", met.id, "counts", "weighted"]));
                let inputs = of.iter().map(|&(of, weight)| {
                    let key = self.met(of).map_or("", |met| met.id);
                    let source = path.as_ref().map(|path| join(&join(path, "of"), key));
                    let weight = Figure::given(say!(common_weight), weight, Unit::Percent, source).node();
                    let inputs = vec![weight, self.attainment(of, span.clone())];
                    Figure::of(self.title(of), Unit::Percent, Rule::Product, inputs).node()
                });
                let figure = Figure::of(label, Unit::Percent, Rule::Sum, inputs.collect());
                if floor.is_some() {
                    figure.note(say!(statement_measure_each_must_reach_its_floor_to))
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
        let label = say!(statement_measure_result { title });
        let met = self.met(meter);
        let credit = met.and_then(|met| met.measure.credit.map(|credit| (met.id, credit)));
        let credited = |node: Node, label: &str| match credit {
            Some((id, credit)) => {
                let source = pointer(["measures", id, "credit"]);
                let credit = Figure::given(say!(common_credit), credit.get(), Unit::Percent, source).node();
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
            Source::Window(of, _) if self.only_attains(*of) => {
                Figure::given(label, exact, unit, None).note(say!(common_a_quotient_and_an_attainment_have))
            }
            Source::Window(of, factors) => {
                let inputs = self.in_window(factors, span, unit, &|month| self.result(*of, month));
                Figure::of(label, unit, Rule::Sum, inputs)
                    .note(say!(statement_measure_only_the_days_of_its_window))
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
                    let paid = sum(&months, &span);
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

    /// The months of a window that count, each by the part of its days that lies in the window.
    pub(super) fn in_window(
        &self,
        factors: &[f64],
        span: Range<usize>,
        unit: Unit,
        number: &dyn Fn(Range<usize>) -> Node,
    ) -> Vec<Node> {
        let months = span.filter(|&month| at(factors, month) > 0.0);
        let inside = |month: usize| {
            let label = say!(statement_measure_part_of_its_days_that_counts);
            let part = Figure::given(label, at(factors, month), Unit::Percent, None).node();
            let inputs = vec![number(month..month + 1), part];
            Figure::of(self.month_name(month), unit, Rule::Product, inputs).node()
        };
        months.map(inside).collect()
    }

    /// What the components pay all the people of a payee in some months, as far as it counts; opened down to its inputs, or
    /// by component and period alone.
    fn pay_of(&self, payee: usize, weight: f64, paid: f64, span: &Range<usize>, opened: bool) -> Node {
        let label = say!(statement_measure_pay_of {
            payee: self.person(payee)
        });
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
                let months = row.months_of(period);
                let label = format!("{name}, {}", self.span_name(&months));
                let pays = at(&self.workspace.slots, row.slot(period, paying.place));
                parts.push(match paths.get(period) {
                    Some(path) => path.pay.called(label),
                    None => Figure::elsewhere(label, pays, Unit::Money).node(),
                });
            }
            if row.true_up != TrueUp::None && span.end == MONTHS {
                let label = say!(statement_measure_true_up { name });
                let pays = at(&self.workspace.true_ups, row.sums + paying.place);
                let path = if opened {
                    self.true_up(paying, &paths)
                } else {
                    None
                };
                parts.push(match path {
                    Some(path) => path.pay.called(label),
                    None => Figure::elsewhere(label, pays, Unit::Money).node(),
                });
            }
        }
        let mut inputs = vec![
            Figure::of(
                say!(statement_measure_its_components_pay),
                Unit::Money,
                Rule::Sum,
                parts,
            )
            .node(),
        ];
        let heads = self.heads(payee);
        if (heads - 1.0).abs() > 0.0 {
            inputs.push(self.people(payee));
        }
        if heads > 0.0 && (weight / heads - 1.0).abs() > 1e-12 {
            inputs.push(Figure::given(say!(common_credit), weight / heads, Unit::Percent, None).node());
        }
        Figure::of(label, Unit::Money, Rule::Product, inputs)
            .is(paid)
            .node()
    }

    /// One of the meters that another one sums.
    fn summand(&self, level: bool, part: usize, factor: f64, credits: bool, span: &Range<usize>) -> Node {
        let Some(row) = self.compiled.meters.get(part) else {
            return Figure::given(say!(common_part), 0.0, Unit::Number, None).node();
        };
        let title = self.title(part);
        if self.only_attains(part) {
            return Figure::given(title, 0.0, Unit::Number, None)
                .note(say!(statement_measure_a_quotient_and_an_attainment_have))
                .node();
        }
        let result = self.result(part, span.clone());
        let mut inputs = vec![result];
        if row.level && !level {
            let months = span.len() as f64;
            inputs.push(
                Figure::given(say!(common_months), months, Unit::Count, None)
                    .note(say!(statement_measure_each_month_s_level_is_added))
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
                inputs.push(Figure::given(say!(common_credit), factor / heads, Unit::Percent, None).node());
            }
        }
        Figure::of_all(title, self.unit(part), Rule::Product, inputs)
    }

    /// Whether a meter has no months of its own that could be added or cut.
    pub(super) fn only_attains(&self, meter: usize) -> bool {
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
        Figure::given(say!(common_people), self.heads(payee), Unit::Count, source).node()
    }

    pub(super) fn heads(&self, payee: usize) -> f64 {
        self.compiled.payees.get(payee).map_or(0.0, |row| row.heads)
    }

    /// The engine's own figure.
    pub(super) fn number(&self, meter: usize, span: Range<usize>) -> crate::stage::attainment::Figure {
        self.compiled.figure(self.workspace, self.year, meter, span)
    }
}
