//! Typed results, and amounts given for the year, its quarters or its months, over any months.

use hagstone_words::say;
use std::ops::Range;

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use super::goal::even;
use super::measure::Met;
use crate::compile::measure::Owner;
use crate::grid::MONTHS;
use crate::model::{Level, Typed};
use crate::place::pointer;
use crate::problem::join;

impl<'a> Teller<'a> {
    /// What is typed for a meter; its goal where nothing is.
    pub(super) fn typed(&self, meter: usize, met: Met<'a>, unit: Unit, span: &Range<usize>) -> Node {
        let goal = |span: Range<usize>| self.goal(meter, span);
        let found = self.own_typed(met).or_else(|| {
            let typed = self.model.results.get(met.id)?;
            Some((typed, pointer(["results", met.id])))
        });
        let Some((typed, source)) = found else {
            let goal = self.goal(meter, span.clone());
            return Figure::of(
                say!(statement_typed_no_result_is_typed_the_goal),
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
            return Some((typed, pointer(["payees", id, "results", met.id])));
        }
        let role = &self.compiled.roles.get(row.role)?.id;
        let typed = self.model.roles.get(role)?.results.get(met.id)?;
        Some((typed, pointer(["roles", role, "results", met.id])))
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
                let attainment = Figure::given(
                    say!(statement_typed_typed_attainment),
                    given,
                    Unit::Percent,
                    source,
                )
                .node();
                let goal = goal(span.clone());
                let (rule, inputs) = if !lower {
                    (Rule::Product, vec![goal, attainment])
                } else if given > 0.0 {
                    (Rule::Quotient, vec![goal, attainment])
                } else {
                    let most = Figure::given(
                        say!(statement_typed_the_highest_attainment),
                        Level::MAX,
                        Unit::Factor,
                        None,
                    );
                    (Rule::Product, vec![goal, most.node()])
                };
                return Figure::of(say!(statement_typed_typed_result), unit, rule, inputs).node();
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
                    say!(statement_typed_part_of_it_as_the_goal),
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
            say!(statement_typed_typed_result),
            level,
            unit,
            span,
            &spread,
        )
    }

    /// Amounts that are given for the year, the quarters or the months, over some months; `spread` says which part of one
    /// falls into some of its months.
    #[allow(clippy::too_many_arguments, reason = "amounts, and how they are spread")]
    pub(super) fn pieces(
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
                    say!(statement_typed_its_part { name }),
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
        Figure::of_all(label, unit, Rule::Sum, inputs)
    }
}
