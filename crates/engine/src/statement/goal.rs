//! Goals of measures: who names them, how they are spread over the months, and what a ramp leaves of them.

use hagstone_words::say;
use std::ops::Range;

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use super::measure::Met;
use crate::compile::Source;
use crate::compile::measure::Owner;
use crate::grid::{MONTHS, at, sum};
use crate::model::{MeasureGoal, Quantity, Share};
use crate::place::pointer;
use crate::problem::join;

impl<'a> Teller<'a> {
    /// What should be reached.
    pub(super) fn goal(&self, meter: usize, span: Range<usize>) -> Node {
        let title = self.title(meter);
        let label = say!(statement_goal_goal { title });
        let unit = self.unit(meter);
        let (Some(row), Some(met)) = (self.compiled.meters.get(meter), self.met(meter)) else {
            return Figure::given(label, 0.0, unit, None).node();
        };
        let exact = self.number(meter, span.clone()).goal;
        let cut = met.slice.window.is_some();
        let figure = match (&row.source, &met.measure.counts) {
            (Source::Window(of, _), _) if self.only_attains(*of) => {
                Figure::given(label, exact, unit, None).note(say!(common_a_quotient_and_an_attainment_have))
            }
            (Source::Window(of, factors), _) => {
                let inputs = self.in_window(factors, span, unit, &|month| self.goal(*of, month));
                Figure::of(label, unit, Rule::Sum, inputs)
            }
            (Source::Sum(parts), _) if cut && row.level => {
                let of = parts.first().map_or(0, |(of, _)| *of);
                return self.goal(of, span);
            }
            (_, Quantity::Lowest(_) | Quantity::Weighted(_)) => {
                Figure::given(label, exact, Unit::Percent, None)
                    .note(say!(statement_goal_an_attainment_is_its_own_measure))
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
                    _ => Figure::given(label, 0.0, unit, None).note(say!(statement_goal_there_is_no_goal)),
                },
            },
        };
        figure.is(exact).node()
    }

    fn goal_summand(&self, level: bool, part: usize, span: &Range<usize>) -> Node {
        let Some(row) = self.compiled.meters.get(part) else {
            return Figure::given(say!(common_part), 0.0, Unit::Number, None).node();
        };
        let mut inputs = vec![self.goal(part, span.clone())];
        if row.level && !level {
            // A level's goal is every month's; of a sum they are added.
            let months = sum(self.compiled.meter_goals.row(part), span);
            return Figure::given(self.title(part), months, self.unit(part), None)
                .note(say!(statement_goal_each_month_s_goal_is_added))
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
        Figure::of_all(self.title(part), self.unit(part), Rule::Product, inputs)
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
            Some((goal, pointer(["measures", met.id, "goal"])))
        };
        let Owner::Payee(payee) = met.owner else {
            return measures().map(|(goal, source)| (goal, source, None));
        };
        let row = self.compiled.payees.get(payee)?;
        let own = row.id.as_ref().and_then(|id| {
            let goal = self.model.payees.get(id)?.goals.get(met.id)?;
            Some((goal, pointer(["payees", id, "goals", met.id])))
        });
        let of_role = || {
            let role = &self.compiled.roles.get(row.role)?.id;
            let goal = self.model.roles.get(role)?.goals.get(met.id)?;
            Some((goal, pointer(["roles", role, "goals", met.id])))
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
                say!(common_goal),
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
            let label = say!(statement_goal_goal_2 {
                month: self.month_name(month)
            });
            Figure::of_all(label, unit, Rule::Product, inputs)
        });
        Figure::of(say!(common_goal), unit, Rule::Sum, inputs.collect())
            .note(say!(statement_goal_for_the_time_in_the_role))
            .node()
    }

    /// What reduces a payee's goal in a month: a part of the month, and the ramp.
    pub(super) fn there(&self, payee: usize, month: usize) -> Vec<Node> {
        let Some(row) = self.compiled.payees.get(payee) else {
            return Vec::new();
        };
        let mut parts = Vec::new();
        let present = at(&row.presence, month);
        if (present - 1.0).abs() > 0.0 {
            let label = say!(statement_goal_part_of_in_the_role {
                month: self.month_name(month)
            });
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
            let label = say!(statement_goal_ramp_month { since: since + 1 });
            let source = pointer(["roles", id, "ramp", &since.to_string()]);
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
                let source = pointer(["goal", "seasonality", &month.to_string()]);
                Figure::given(self.month_name(month), weight, Unit::Number, source).node()
            });
            Figure::of(label, Unit::Number, Rule::Sum, inputs.collect()).node()
        };
        let inputs = vec![
            of(part, say!(statement_goal_weights_of_these_months)),
            of(whole, say!(statement_goal_weights_of_all_of_its_months)),
        ];
        Figure::of(say!(common_seasonality), Unit::Percent, Rule::Quotient, inputs)
    }
}

/// So many months of so many.
pub(super) fn even(part: usize, whole: usize) -> Figure {
    let inputs = vec![
        Figure::given(say!(common_months), part as f64, Unit::Count, None).node(),
        Figure::given(
            say!(statement_goal_months_in_all),
            whole as f64,
            Unit::Count,
            None,
        )
        .node(),
    ];
    Figure::of(
        say!(statement_goal_part_of_the_months),
        Unit::Percent,
        Rule::Quotient,
        inputs,
    )
}
