//! The ledger month by month: what is earned, what is kept, advanced or taken back, and what is paid.

use super::figure::{Figure, Node, Rule, Unit};
use super::{Line, Teller};
use crate::grid::MONTHS;
use crate::model::{Draw, DrawKind, Hold};
use crate::place::pointer;
use crate::stage::ledger::{Ledger, LedgerMonth, whole};
use hagstone_words::say;

/// A payee's month, every amount with how it comes about.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct StatementMonth {
    /// The fiscal month, counted from 0.
    pub month: usize,
    /// The calendar year and month, 1 to 12; absent without a goal.
    pub calendar: Option<(i32, u8)>,
    /// What is earned.
    pub earned: Node,
    /// What is paid out of it.
    pub paid: Node,
    /// What is kept for later, less what is paid of it.
    pub held: Node,
    /// What is paid back of an advance, less what is advanced.
    pub owed: Node,
    /// What a recoverable draw has advanced and is not paid back yet.
    pub draw_balance: f64,
    /// What is kept and not paid yet.
    pub held_balance: f64,
}

/// What the months before left.
struct Before {
    /// What was earned in each, before guarantees and draws.
    settled: Vec<Node>,
    held: Vec<Node>,
    balance: Node,
}

/// What is earned in a month before guarantees and draws, part by part.
struct Settled {
    components: Node,
    caps: Option<Node>,
    claw_backs: Option<Node>,
    corrections: Option<Node>,
}

impl Settled {
    /// All of it.
    fn earned(&self, label: String, exact: f64) -> Node {
        let rest = [&self.caps, &self.claw_backs, &self.corrections];
        let rest = rest.into_iter().flatten().cloned();
        let parts = std::iter::once(self.components.clone()).chain(rest);
        Figure::of(label, Unit::Money, Rule::Sum, parts.collect())
            .is(exact)
            .node()
    }
}

impl Teller<'_> {
    pub(super) fn rounded(&self, label: &str, exact: Node) -> Node {
        let rule = Rule::Rounded(self.minor, self.model.rounding);
        Figure::of(label, Unit::Money, rule, vec![exact]).node()
    }

    /// The months of the ledger.
    pub(super) fn months(&self, ledger: &Ledger, lines: &[Line], pools: &[Node]) -> Vec<StatementMonth> {
        let mut before = Before {
            settled: Vec::new(),
            held: Vec::new(),
            balance: Figure::given(say!(statement_month_advanced_before), 0.0, Unit::Money, None).node(),
        };
        let months = ledger.months.iter().enumerate();
        months
            .map(|(index, month)| self.month(index, month, lines, pools, &mut before))
            .collect()
    }

    fn month(
        &self,
        index: usize,
        month: &LedgerMonth,
        lines: &[Line],
        pools: &[Node],
        before: &mut Before,
    ) -> StatementMonth {
        let earned = self.earned_in(index, month, lines, pools, &mut before.settled);
        // What is kept is a part of what is earned without pools and draws.
        let kept_of = month.earned() - month.pools - month.draw;
        let held = self.held(month, kept_of);
        let released = match self.plan.and_then(|plan| plan.terms.hold) {
            Some(Hold { months, .. }) if whole(months.get()) == 0 => held.clone(),
            Some(Hold { months, .. }) => index
                .checked_sub(whole(months.get()))
                .and_then(|earlier| before.held.get(earlier).cloned())
                .unwrap_or_else(nothing),
            None => nothing(),
        };
        before.held.push(held.clone());
        let released = Figure::of(
            say!(statement_month_paid_of_what_was_held),
            Unit::Money,
            Rule::Same,
            vec![released],
        );
        let released = released.is(month.released).node();
        let due = kept_of - month.held + month.released;
        let advanced = self.advanced(month, due);
        let recovered = self.recovered(index, month, due, &before.balance);
        let balance = [before.balance.clone(), advanced.clone(), recovered.clone()];
        let balance: f64 = balance
            .iter()
            .zip([1.0, 1.0, -1.0])
            .map(|(node, sign)| node.value * sign)
            .sum();
        let name = say!(statement_month_advanced_up_to_not_paid_back {
            index: self.month_name(index)
        });
        before.balance = Figure::elsewhere(name, balance, Unit::Money)
            .is(month.draw_balance)
            .node();
        let net = |label: &str, plus: &Node, minus: &Node| {
            let inputs = vec![plus.clone(), minus.clone()];
            Figure::of(label, Unit::Money, Rule::Difference, inputs).node()
        };
        let held = net(say!(common_held), &held, &released);
        let owed = net(say!(common_owed), &recovered, &advanced);
        let inputs = vec![earned.clone(), held.clone(), owed.clone()];
        let paid = Figure::of(say!(common_paid), Unit::Money, Rule::Difference, inputs)
            .note(say!(statement_month_what_is_owed_is_paid_back))
            .is(month.paid)
            .node();
        StatementMonth {
            month: index,
            calendar: self.calendar(index),
            earned,
            paid,
            held,
            owed,
            draw_balance: month.draw_balance,
            held_balance: month.held_balance,
        }
    }

    /// Payments of components, each to the currency's minor unit.
    pub(super) fn posted(&self, lines: &[Line], counts: &dyn Fn(&Line) -> bool) -> Vec<Node> {
        let posted = lines.iter().filter(|line| counts(line));
        posted
            .map(|line| self.rounded(&line.label, line.pay.clone()))
            .collect()
    }

    /// What is earned in a month; `settled` holds what was earned in those before, before guarantees and draws.
    fn earned_in(
        &self,
        index: usize,
        month: &LedgerMonth,
        lines: &[Line],
        pools: &[Node],
        settled: &mut Vec<Node>,
    ) -> Node {
        let before = self.settled(index, month, lines);
        let exact = month.components + month.caps + month.claw_backs + month.adjustments;
        settled.push(before.earned(
            say!(statement_month_earned_in {
                index: self.month_name(index)
            }),
            exact,
        ));
        let plan = self.plan.filter(|plan| plan.settles);
        let guarantee = plan.and_then(|plan| self.guarantee(plan, settled, index));
        let guarantee = guarantee.map(|found| part(say!(common_guarantee), vec![found], month.guarantee));
        let draw = plan.and_then(|plan| plan.terms.draw);
        let draw = draw.filter(|_| month.draw.abs() > 0.0).map(|draw| {
            let inputs = vec![self.draw_made_good(draw, month)];
            part(
                say!(statement_month_draw_that_is_not_paid_back),
                inputs,
                month.draw,
            )
        });
        let pools = (index + 1 == MONTHS && !pools.is_empty())
            .then(|| part(say!(common_pools), pools.to_vec(), month.pools));
        let parts = [
            Some(before.components),
            before.caps,
            guarantee,
            before.claw_backs,
            before.corrections,
            draw,
            pools,
        ];
        part(
            say!(common_earned),
            parts.into_iter().flatten().collect(),
            month.earned(),
        )
    }

    /// What is earned in a month before guarantees and draws.
    fn settled(&self, index: usize, month: &LedgerMonth, lines: &[Line]) -> Settled {
        let posted = self.posted(lines, &|line| line.month == index);
        let components = part(say!(statement_month_components), posted, month.components);
        let Some(plan) = self.plan.filter(|plan| plan.settles) else {
            return Settled {
                components,
                caps: None,
                claw_backs: None,
                corrections: None,
            };
        };
        let some = |label: &str, inputs: Vec<Node>, exact: f64| {
            (!inputs.is_empty()).then(|| part(label, inputs, exact))
        };
        let caps = plan.caps.iter().enumerate();
        let caps = caps.filter_map(|(number, cap)| self.cap(plan, number, cap, index, lines));
        let claws = plan.claw_backs.iter();
        let claws = claws.filter(|claw| claw.payee == self.payee && claw.month == index);
        let claws = claws.map(|claw| self.claw_back(plan, claw));
        Settled {
            components,
            caps: some(say!(statement_month_plan_caps), caps.collect(), month.caps),
            claw_backs: some("Claw-backs", claws.collect(), month.claw_backs),
            corrections: some(
                say!(common_corrections),
                self.corrections(index),
                month.adjustments,
            ),
        }
    }

    /// What is kept for later.
    fn held(&self, month: &LedgerMonth, earned: f64) -> Node {
        let Some((plan, hold)) = self.plan.and_then(|plan| Some((plan, plan.terms.hold?))) else {
            return nothing();
        };
        let source = pointer(["plans", &plan.id, "terms", "hold", "share"]);
        let inputs = vec![
            Figure::elsewhere(
                say!(statement_month_earned_without_draws_and_pools),
                earned.max(0.0),
                Unit::Money,
            )
            .node(),
            Figure::given(
                say!(statement_month_held_share),
                hold.share.get(),
                Unit::Percent,
                source,
            )
            .node(),
        ];
        let exact = Figure::of(say!(common_held), Unit::Money, Rule::Product, inputs).node();
        let rule = Rule::Rounded(self.minor, self.model.rounding);
        Figure::of(say!(common_held), Unit::Money, rule, vec![exact])
            .is(month.held)
            .node()
    }

    fn draw(&self) -> Option<(Draw, String)> {
        let plan = self.plan?;
        let draw = plan.terms.draw?;
        Some((draw, pointer(["plans", &plan.id, "terms", "draw", "amount"])))
    }

    fn draw_amount(&self) -> Node {
        let Some((draw, source)) = self.draw() else {
            return nothing();
        };
        self.rounded(
            say!(common_draw),
            Figure::given(say!(common_draw), draw.amount.get(), Unit::Money, source).node(),
        )
    }

    fn due_node(due: f64) -> Node {
        Figure::elsewhere(say!(statement_month_due_without_a_draw), due, Unit::Money)
            .note(say!(statement_month_what_is_earned_less_what_is))
            .node()
    }

    /// What a draw pays beside what is due.
    fn drawn(&self, label: &str, draw: Draw, due: f64) -> Figure {
        match draw.kind {
            DrawKind::Floor => {
                let inputs = vec![self.draw_amount(), Self::due_node(due)];
                Figure::of(label, Unit::Money, Rule::Above, inputs)
            }
            DrawKind::Additional => Figure::of(label, Unit::Money, Rule::Same, vec![self.draw_amount()]),
        }
    }

    /// What a draw adds that is not paid back.
    fn draw_made_good(&self, draw: Draw, month: &LedgerMonth) -> Node {
        let due = month.earned() - month.pools - month.draw - month.held + month.released;
        let figure = match draw.kind {
            DrawKind::Floor => self.drawn(say!(statement_month_what_is_missing_to_the_draw), draw, due),
            DrawKind::Additional => self.drawn(say!(common_draw), draw, due),
        };
        figure.is(month.draw).node()
    }

    /// What a recoverable draw advances.
    fn advanced(&self, month: &LedgerMonth, due: f64) -> Node {
        let label = say!(statement_month_advanced_by_the_draw);
        let Some((draw, _)) = self.draw().filter(|_| month.advanced.abs() > 0.0) else {
            return nothing();
        };
        self.drawn(label, draw, due).is(month.advanced).node()
    }

    /// What is paid back of it.
    fn recovered(&self, index: usize, month: &LedgerMonth, due: f64, balance: &Node) -> Node {
        let label = say!(statement_month_paid_back);
        let Some((draw, _)) = self.draw().filter(|_| month.recovered.abs() > 0.0) else {
            return nothing();
        };
        let row = self.compiled.payees.get(self.payee);
        let there = row.is_some_and(|row| row.counts(index, draw.months));
        let open = if there && draw.kind == DrawKind::Floor {
            let inputs = vec![Self::due_node(due), self.draw_amount()];
            Figure::of(
                say!(statement_month_due_above_the_draw),
                Unit::Money,
                Rule::Above,
                inputs,
            )
            .node()
        } else {
            Self::due_node(due)
        };
        Figure::of(label, Unit::Money, Rule::Least, vec![balance.clone(), open])
            .is(month.recovered)
            .node()
    }

    /// What the components of the payee's plan pay, and in which month.
    pub(super) fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        for (component, paying) in self.components() {
            let name = self.component_name(paying.model);
            let paths = self.paths(paying);
            let true_up = self.true_up(paying, &paths);
            for (period, path) in paths.into_iter().enumerate() {
                let row = paying.row;
                let span = row.months_of(period);
                lines.push(Line {
                    component,
                    period: Some(period),
                    label: format!("{name}, {}", self.span_name(&span)),
                    month: row.posts.get(period).copied().unwrap_or(MONTHS - 1),
                    steps: path.steps,
                    pay: path.pay,
                });
            }
            if let Some(path) = true_up {
                lines.push(Line {
                    component,
                    period: None,
                    label: say!(statement_month_true_up { name }),
                    month: MONTHS - 1,
                    steps: path.steps,
                    pay: path.pay,
                });
            }
        }
        lines
    }
}

pub(super) fn nothing() -> Node {
    Figure::given(say!(statement_month_nothing), 0.0, Unit::Money, None).node()
}

/// A part of what is earned.
fn part(label: &str, inputs: Vec<Node>, exact: f64) -> Node {
    Figure::of(label, Unit::Money, Rule::Sum, inputs).is(exact).node()
}
