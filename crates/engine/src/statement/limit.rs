//! Caps and floors of components, and any limit as an amount for one person.

use hagstone_words::say;
use std::ops::Range;

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use super::pay::Paying;
use crate::grid::{MONTHS, at};
use crate::model::Limit;
use crate::problem::join;
use crate::stage::payout::When;

impl<'a> Teller<'a> {
    /// A cap or a floor of a component.
    pub(super) fn limit(&self, paying: Paying<'a>, floor: bool, when: When, exact: f64) -> Node {
        let (label, field, limit) = if floor {
            (say!(statement_limit_floor), "floor", paying.model.floor)
        } else {
            (say!(statement_limit_cap), "cap", paying.model.cap)
        };
        let span = match when {
            When::Year => 0..MONTHS,
            When::Period(period) => paying.row.months_of(period),
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
                Figure::given(
                    say!(statement_limit_target_of_the_period_alone),
                    value,
                    Unit::Money,
                    None,
                )
                .node()
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
        let there = self.months_of(payee, span);
        if matches!(limit, Limit::Amount(_)) && there <= 0.0 {
            return Figure::given(label, 0.0, Unit::Money, None)
                .note(say!(common_not_in_the_role_in_this))
                .node();
        }
        let of_base = || vec![self.base(payee), self.months_there(payee, there)];
        limit_at(label, limit, source, &|| vec![target()], &of_base)
            .is(exact)
            .node()
    }
}

/// A limit as an amount: as it is given, or a share of the product of what it is a share of.
pub(super) fn limit_at(
    label: &str,
    limit: Limit,
    source: &str,
    of_target: &dyn Fn() -> Vec<Node>,
    of_base: &dyn Fn() -> Vec<Node>,
) -> Figure {
    let (name, share, field, of) = match limit {
        Limit::Amount(amount) => {
            return Figure::given(label, amount.get(), Unit::Money, join(source, "amount"));
        }
        Limit::ShareOfTarget(share) => (
            say!(common_share_of_target),
            share,
            "share_of_target",
            of_target(),
        ),
        Limit::ShareOfBase(share) => (say!(common_share_of_the_base), share, "share_of_base", of_base()),
    };
    let mut inputs = vec![Figure::given(name, share.get(), Unit::Percent, join(source, field)).node()];
    inputs.extend(of);
    Figure::of(label, Unit::Money, Rule::Product, inputs)
}

/// What is paid of an amount under a limit, which is a step of its own.
pub(super) fn at_most(steps: &mut Vec<Node>, label: &str, pay: Node, most: Node) -> Node {
    let pay = Figure::of(label, Unit::Money, Rule::Least, vec![pay, most]).node();
    steps.push(pay.clone());
    pay
}
