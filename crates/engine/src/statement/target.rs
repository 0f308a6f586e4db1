//! Pay at target: base salary, target incentive, and the part of it that a component pays at 100% in some months.

use hagstone_words::say;
use std::ops::Range;

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use super::goal::even;
use super::pay::Paying;
use crate::grid::{MONTHS, at};
use crate::model::{Id, Share, Spread, TargetIncentive};
use crate::place::pointer;
use crate::problem::join;
use crate::stage::payout::When;

impl<'a> Teller<'a> {
    /// What a component pays at 100%.
    pub(super) fn target(&self, paying: Paying<'a>, when: When) -> Node {
        let row = paying.row;
        let place = paying.place;
        let label = say!(statement_target_target);
        let exact = match when {
            When::Year => at(&row.year_targets, place),
            When::Period(period) => row.target(period, place),
        };
        let span = row.measured(when);
        let payee = row.payees.start + place;
        let incentive = self.target_incentive(payee);
        let weight = paying.model.weight.map_or(0.0, Share::get);
        let weight = Figure::given(say!(common_weight), weight, Unit::Percent, paying.at("weight")).node();
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
        let whole = span
            .clone()
            .all(|month| (at(&presence, month) - 1.0).abs() <= 0.0);
        match paying.model.spread {
            Spread::Even if whole => even(span.len(), MONTHS).node(),
            Spread::Even => self.months_there(payee, self.months_of(payee, span)),
            Spread::AsGoal => {
                let parts = self.goal_while_there(paying, payee, span);
                let quotient = Figure::of(
                    say!(common_part_of_the_goal),
                    Unit::Percent,
                    Rule::Quotient,
                    parts,
                );
                if part > 0.0 && (quotient.value - part).abs() <= 1e-9 {
                    return quotient.note(say!(statement_target_as_the_year_s_goal_is)).node();
                }
                Figure::given(say!(common_part_of_the_goal), part, Unit::Percent, None)
                    .note(say!(statement_target_as_the_year_s_goal_is))
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
                let label = say!(statement_target_part_of_in_the_role {
                    month: self.month_name(month)
                });
                inputs.push(Figure::given(label, present, Unit::Percent, self.place(payee)).node());
            }
            let label = say!(statement_target_goal {
                month: self.month_name(month)
            });
            Figure::of(label, self.unit(meter), Rule::Product, inputs).node()
        };
        let unit = self.unit(meter);
        let some = span
            .clone()
            .filter(|&month| at(&presence, month) > 0.0)
            .map(there);
        let all = (0..MONTHS).map(month_goal);
        vec![
            Figure::of(
                say!(statement_target_goal_while_in_the_role),
                unit,
                Rule::Sum,
                some.collect(),
            )
            .node(),
            Figure::of(
                say!(statement_target_goal_of_the_year),
                unit,
                Rule::Sum,
                all.collect(),
            )
            .node(),
        ]
    }

    /// How many of some months the payee is there, parts of a month counted as such.
    pub(super) fn months_of(&self, payee: usize, span: &Range<usize>) -> f64 {
        let row = self.compiled.payees.get(payee);
        row.map_or(0.0, |row| row.months(span))
    }

    /// The part of the year in which the payee is there.
    pub(super) fn months_there(&self, payee: usize, months: f64) -> Node {
        let months = Figure::given(
            say!(statement_target_months_in_the_role),
            months,
            Unit::Count,
            self.place(payee),
        )
        .node();
        let all = Figure::given(
            say!(statement_target_months_of_the_year),
            MONTHS as f64,
            Unit::Count,
            None,
        )
        .node();
        Figure::of(
            say!(statement_target_part_of_the_year_in_the),
            Unit::Percent,
            Rule::Quotient,
            vec![months, all],
        )
        .node()
    }

    /// Variable pay at 100% of one person for a whole year.
    pub(super) fn target_incentive(&self, payee: usize) -> Node {
        let label = say!(common_target_incentive);
        let Some(row) = self.compiled.payees.get(payee) else {
            return Figure::given(label, 0.0, Unit::Money, None).node();
        };
        let own = self
            .named(payee)
            .and_then(|(id, payee)| Some((id, payee.target_incentive?)));
        let (incentive, source) = if let Some((id, incentive)) = own {
            (incentive, pointer(["payees", id, "target_incentive"]))
        } else {
            let role = self.compiled.roles.get(row.role).map(|role| &role.id);
            let found = role.and_then(|id| Some((id, self.model.roles.get(id)?.target_incentive)));
            let Some((id, incentive)) = found else {
                return Figure::given(label, row.target_incentive, Unit::Money, None).node();
            };
            (incentive, pointer(["roles", id, "target_incentive"]))
        };
        match incentive {
            TargetIncentive::Amount(amount) => {
                Figure::given(label, amount.get(), Unit::Money, join(&source, "amount")).node()
            }
            TargetIncentive::ShareOfBase(share) => {
                let source = join(&source, "share_of_base");
                let share =
                    Figure::given(say!(common_share_of_the_base), share.get(), Unit::Percent, source).node();
                Figure::of(label, Unit::Money, Rule::Product, vec![self.base(payee), share]).node()
            }
        }
    }

    /// Base salary of one person for a whole year.
    pub(super) fn base(&self, payee: usize) -> Node {
        let row = self.compiled.payees.get(payee);
        let own = self
            .named(payee)
            .and_then(|(id, payee)| payee.base.map(|_| pointer(["payees", id, "base"])));
        let role = row.and_then(|row| self.compiled.roles.get(row.role));
        let source = own.or_else(|| Some(pointer(["roles", &role?.id, "base"])));
        Figure::given(
            say!(common_base_salary_2),
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
}
