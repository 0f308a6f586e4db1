//! What a part of a component pays: a figure through a curve, steps or a matrix, as a share of target or an amount.

use hagstone_words::say;
use std::ops::Range;

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use super::lookup::{cell, payout_at, points_at, steps_at};
use super::pay::Paying;
use crate::compile::{Part, Shape, Source};
use crate::model::{Pays, Reached};
use crate::problem::join;
use crate::stage::payout::When;

impl<'a> Teller<'a> {
    /// What a part of a component pays.
    pub(super) fn part(
        &self,
        paying: Paying<'a>,
        part: &Part,
        when: When,
        steps: &mut Vec<Node>,
    ) -> Option<Node> {
        let row = paying.row;
        let place = paying.place;
        let meter = *part.meters.get(place)?;
        let span = row.measured(when);
        let figure = self.figure(meter, span.clone(), part.of);
        steps.push(figure.clone());
        let open = self.hurdles(paying, when, steps);
        let pays = paying.at("pays");
        let label = part.name.as_ref().map_or(say!(common_earned).into(), |name| {
            say!(statement_part_earned { name })
        });
        let share = |curve: &dyn Fn(&Node) -> Node, steps: &mut Vec<Node>| {
            let capped = |share: Node| {
                if open {
                    return share;
                }
                let most = Figure::given(say!(statement_part_pay_at_target), 1.0, Unit::Percent, None)
                    .note(say!(statement_part_a_hurdle_is_not_met_nothing))
                    .node();
                Figure::of(
                    say!(statement_part_payout_without_acceleration),
                    Unit::Percent,
                    Rule::Least,
                    vec![share, most],
                )
                .node()
            };
            let share = self.looked_up(meter, &figure, &span, Unit::Percent, &|figure| {
                capped(curve(figure))
            });
            steps.push(share.clone());
            let target = self.target(paying, when);
            steps.push(target.clone());
            Figure::of(label.clone(), Unit::Money, Rule::Product, vec![target, share]).node()
        };
        let node = match &paying.model.pays {
            Pays::Curve(curve) => {
                let path = join(&pays, "curve");
                share(&|figure| payout_at(curve, figure, &path), steps)
            }
            Pays::Steps(table) => {
                let table: Vec<_> = table
                    .steps
                    .iter()
                    .map(|step| (step.from.get(), step.pays.get()))
                    .collect();
                let path = join(&join(&pays, "steps"), "steps");
                let of = |figure: &Node| {
                    steps_at(say!(common_payout), figure, &table, &path, "pays", Unit::Percent)
                };
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
                    self.looked_up(by, &column, &span, Unit::Percent, &in_column)
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
                    Reached::Highest => steps_at(
                        say!(statement_part_bonus),
                        figure,
                        &table,
                        &path,
                        "amount",
                        Unit::Money,
                    ),
                    Reached::Every => {
                        let reached = table
                            .iter()
                            .enumerate()
                            .filter(|(_, step)| step.0 <= figure.value);
                        let inputs = reached.map(|(index, step)| {
                            let path = join(&join(&path, &index.to_string()), "amount");
                            Figure::given(
                                say!(statement_part_step { index: index + 1 }),
                                step.1,
                                Unit::Money,
                                path,
                            )
                            .node()
                        });
                        Figure::of(
                            say!(statement_part_bonus),
                            Unit::Money,
                            Rule::Sum,
                            inputs.collect(),
                        )
                        .note(say!(statement_part_every_step_that_is_reached))
                        .node()
                    }
                };
                let amount = self.looked_up(meter, &figure, &span, Unit::Money, &of);
                self.while_there(paying, &label, amount, &span)
            }
            Pays::Objective(objective) => {
                let points: Vec<_> = objective
                    .points
                    .iter()
                    .map(|p| (p.result(), p.amount()))
                    .collect();
                let path = join(&join(&pays, "objective"), "points");
                let of = |figure: &Node| {
                    points_at(
                        say!(common_amount),
                        figure,
                        &points,
                        true,
                        false,
                        &path,
                        Unit::Money,
                    )
                };
                let amount = self.looked_up(meter, &figure, &span, Unit::Money, &of);
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

    /// What is looked up for a figure, or for each attainment that is paid alone.
    pub(super) fn looked_up(
        &self,
        meter: usize,
        figure: &Node,
        span: &Range<usize>,
        unit: Unit,
        look_up: &dyn Fn(&Node) -> Node,
    ) -> Node {
        self.alone(meter, span, unit, look_up)
            .unwrap_or_else(|| look_up(figure))
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
            let weight = Figure::given(say!(common_weight), weight, Unit::Percent, None).node();
            let inputs = vec![weight, look_up(&attained)];
            Some(Figure::of(self.title(of), unit, Rule::Product, inputs).node())
        });
        let found = Figure::of(say!(statement_part_each_alone), unit, Rule::Sum, inputs.collect());
        Some(
            found
                .note(say!(statement_part_one_attainment_misses_its_floor))
                .node(),
        )
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
        let absent = Figure::given(say!(statement_part_in_the_role), 0.0, Unit::Factor, None)
            .note(say!(common_not_in_the_role_in_this));
        Figure::of(label, Unit::Money, Rule::Product, vec![amount, absent.node()]).node()
    }
}
