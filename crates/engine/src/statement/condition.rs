//! Gates, hurdles and modifiers: what a condition or another measure makes of a component's pay.

use hagstone_words::say;
use std::ops::Range;

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use super::lookup::{points_at, steps_at};
use super::pay::Paying;
use crate::compile::GateRow;
use crate::model::{Factors, Gate, Modifier};
use crate::problem::join;
use crate::stage::payout::When;

impl<'a> Teller<'a> {
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
            inputs
                .push(Figure::given(say!(common_at_least), level.get(), unit, join(path, "at_least")).node());
        }
        if let Some(level) = model.below {
            inputs.push(Figure::given(say!(common_below), level.get(), unit, join(path, "below")).node());
        }
        let otherwise = model.otherwise.get();
        inputs.push(
            Figure::given(
                say!(statement_condition_otherwise),
                otherwise,
                Unit::Factor,
                join(path, "otherwise"),
            )
            .node(),
        );
        let rule = Rule::Condition {
            from: model.at_least.is_some(),
            to: model.below.is_some(),
        };
        Figure::of(label, Unit::Factor, rule, inputs).node()
    }

    pub(super) fn modifier(&self, model: &Modifier, meter: usize, path: &str, span: Range<usize>) -> Node {
        let figure = self.figure(meter, span, model.of);
        let label = say!(statement_condition_modifier {
            meter: self.title(meter)
        });
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

    /// Whether all hurdles are met; those that are there become steps.
    pub(super) fn hurdles(&self, paying: Paying<'a>, when: When, steps: &mut Vec<Node>) -> bool {
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
            let gate = self.gate(
                say!(statement_condition_hurdle),
                hurdle,
                model,
                &path,
                &span,
                paying.place,
            );
            steps.push(gate);
        }
        open
    }
}
