//! The ledger month by month: what is earned, what is kept, advanced or taken back, and what is paid.

use std::ops::Range;

use super::figure::{Figure, Node, Rule, Unit};
use super::measure::{even, pointer};
use super::{Line, Teller};
use crate::compile::{CapRow, ClawRow, PlanRow};
use crate::grid::{MONTHS, at};
use crate::model::{Draw, DrawKind, Hold, Months};
use crate::problem::join;
use crate::stage::ledger::{Caps, Ledger, LedgerMonth, claw_back_of, runs, whole};

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
    held: Vec<Node>,
    balance: Node,
}

impl Teller<'_> {
    fn rounded(&self, label: &str, exact: Node) -> Node {
        let rule = Rule::Rounded(self.minor, self.model.rounding);
        Figure::of(label, Unit::Money, rule, vec![exact]).node()
    }

    /// The months of the ledger.
    pub(super) fn months(&self, ledger: &Ledger, lines: &[Line], pools: &[Node]) -> Vec<StatementMonth> {
        let mut before = Before {
            held: Vec::new(),
            balance: Figure::given("Advanced before", 0.0, Unit::Money, None).node(),
        };
        let months = ledger.months.iter().enumerate();
        months
            .map(|(index, month)| self.month(ledger, index, month, lines, pools, &mut before))
            .collect()
    }

    fn month(
        &self,
        ledger: &Ledger,
        index: usize,
        month: &LedgerMonth,
        lines: &[Line],
        pools: &[Node],
        before: &mut Before,
    ) -> StatementMonth {
        let earned = self.earned_in(ledger, index, month, lines, pools);
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
        let released = Figure::of("Paid of what was held", Unit::Money, Rule::Same, vec![released]);
        let released = released.is(month.released).node();
        let due = kept_of - month.held + month.released;
        let advanced = self.advanced(index, month, due);
        let recovered = self.recovered(index, month, due, &before.balance);
        let balance = [before.balance.clone(), advanced.clone(), recovered.clone()];
        let balance: f64 = balance
            .iter()
            .zip([1.0, 1.0, -1.0])
            .map(|(node, sign)| node.value * sign)
            .sum();
        let name = format!("Advanced up to {}, not paid back", self.month_name(index));
        before.balance = Figure::elsewhere(name, balance, Unit::Money)
            .is(month.draw_balance)
            .node();
        let net = |label: &str, plus: &Node, minus: &Node| {
            let inputs = vec![plus.clone(), minus.clone()];
            Figure::of(label, Unit::Money, Rule::Difference, inputs).node()
        };
        let held = net("Held", &held, &released);
        let owed = net("Owed", &recovered, &advanced);
        let inputs = vec![earned.clone(), held.clone(), owed.clone()];
        let paid = Figure::of("Paid", Unit::Money, Rule::Difference, inputs)
            .note("What is owed is paid back of advances; below nothing it is advanced")
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

    /// What is earned in a month.
    fn earned_in(
        &self,
        ledger: &Ledger,
        index: usize,
        month: &LedgerMonth,
        lines: &[Line],
        pools: &[Node],
    ) -> Node {
        let posted = lines.iter().filter(|line| line.month == index);
        let inputs: Vec<Node> = posted
            .map(|line| self.rounded(&line.label, line.pay.clone()))
            .collect();
        let mut parts = Vec::new();
        let components = Figure::of("Components", Unit::Money, Rule::Sum, inputs);
        parts.push(components.is(month.components).node());
        if let Some(plan) = self.plan.filter(|plan| plan.settles) {
            let mut take = |label: &str, inputs: Vec<Node>, exact: f64| {
                if !inputs.is_empty() {
                    parts.push(Figure::of(label, Unit::Money, Rule::Sum, inputs).is(exact).node());
                }
            };
            let caps = plan
                .caps
                .iter()
                .enumerate()
                .filter_map(|(number, cap)| self.cap(plan, number, cap, index, lines));
            take("Plan caps", caps.collect(), month.caps);
            let guarantee = self.guarantee(plan, ledger, index);
            take("Guarantee", guarantee.into_iter().collect(), month.guarantee);
            let claws = plan
                .claw_backs
                .iter()
                .filter(|claw| claw.payee == self.payee && claw.month == index);
            let claws = claws.map(|claw| self.claw_back(plan, claw));
            take("Claw-backs", claws.collect(), month.claw_backs);
            take("Corrections", self.corrections(index), month.adjustments);
            if let Some(draw) = plan.terms.draw
                && month.draw.abs() > 0.0
            {
                let inputs = vec![self.draw_made_good(draw, month)];
                take("Draw that is not paid back", inputs, month.draw);
            }
        }
        if index + 1 == MONTHS && !pools.is_empty() {
            let figure = Figure::of("Pools", Unit::Money, Rule::Sum, pools.to_vec());
            parts.push(figure.is(month.pools).node());
        }
        Figure::of("Earned", Unit::Money, Rule::Sum, parts)
            .is(month.earned())
            .node()
    }

    /// What a plan's cap takes away in the last month of its period.
    fn cap(&self, plan: &PlanRow, number: usize, cap: &CapRow, index: usize, lines: &[Line]) -> Option<Node> {
        if !(index + 1).is_multiple_of(cap.months) {
            return None;
        }
        let period = index / cap.months;
        let span = period * cap.months..(period + 1) * cap.months;
        let posted = lines
            .iter()
            .filter(|line| span.contains(&line.month) && cap.components.contains(&line.component));
        let inputs: Vec<Node> = posted
            .map(|line| self.rounded(&line.label, line.pay.clone()))
            .collect();
        let model = self.model.plans.get(&plan.id)?.caps.get(&cap.id)?;
        let exact = at(
            &cap.values,
            period * plan.payees.len() + (self.payee - plan.payees.start),
        );
        let source = pointer(&["plans", &plan.id, "caps", &cap.id, "at"]);
        let target = || {
            let there: f64 = self.presence(&span).iter().sum();
            let inputs = vec![
                self.target_incentive(self.payee),
                self.months_there(self.payee, there),
            ];
            Figure::of(
                "Target incentive of the period",
                Unit::Money,
                Rule::Product,
                inputs,
            )
            .node()
        };
        let most = self.limit_of(
            "The plan's cap",
            model.at,
            &source,
            self.payee,
            &span,
            &target,
            exact,
        );
        let mut paid = Figure::of("Components together", Unit::Money, Rule::Sum, inputs).node();
        let round = |amount| self.minor.round(amount, self.model.rounding);
        let caps = Caps {
            compiled: self.compiled,
            workspace: self.workspace,
            plan,
            payee: self.payee,
            round: &round,
        };
        let taken = caps.taken();
        let before: f64 = (0..number)
            .map(|earlier| caps.taken_before(&taken, earlier, cap, &span))
            .sum();
        if before > 0.0 {
            let before = Figure::elsewhere("Taken away by other caps", before, Unit::Money).node();
            let inputs = vec![paid, before];
            paid = Figure::of("What other caps leave", Unit::Money, Rule::Difference, inputs).node();
        }
        let over = vec![self.rounded("The plan's cap", most), paid];
        let name = format!("Above the plan's cap, {}", self.span_name(&span));
        Some(Figure::of(name, Unit::Money, Rule::Below, over).node())
    }

    fn presence(&self, span: &Range<usize>) -> Vec<f64> {
        let row = self.compiled.payees.get(self.payee);
        row.and_then(|row| row.presence.get(span.clone()))
            .unwrap_or(&[])
            .to_vec()
    }

    /// What is missing to the guarantee, in the last month of its period.
    fn guarantee(&self, plan: &PlanRow, ledger: &Ledger, index: usize) -> Option<Node> {
        let terms = plan.terms.guarantee?;
        let row = self.compiled.payees.get(self.payee)?;
        let months = terms.per.months();
        if !(index + 1).is_multiple_of(months) {
            return None;
        }
        let span = index + 1 - months..index + 1;
        let counts = |month: &usize| {
            at(&row.presence, *month) > 0.0 && runs(*month, row.start, terms.months.map(Months::get))
        };
        let counted: f64 = span
            .clone()
            .filter(counts)
            .map(|month| at(&row.presence, month))
            .sum();
        if counted <= 0.0 {
            return None;
        }
        let source = pointer(&["plans", &plan.id, "terms", "guarantee"]);
        let inputs = vec![
            Figure::given("Months that count", counted, Unit::Count, join(&source, "months")).node(),
            Figure::given(
                "Months of the period",
                months as f64,
                Unit::Count,
                join(&source, "per"),
            )
            .node(),
        ];
        let part = Figure::of("Part of the period", Unit::Percent, Rule::Quotient, inputs).node();
        let source = join(&source, "at");
        let least = match terms.at {
            crate::model::Limit::Amount(amount) => Figure::given(
                "Guarantee of a period",
                amount.get(),
                Unit::Money,
                join(&source, "amount"),
            )
            .node(),
            crate::model::Limit::ShareOfTarget(share) => {
                let share = Figure::given(
                    "Share of target",
                    share.get(),
                    Unit::Percent,
                    join(&source, "share_of_target"),
                );
                let inputs = vec![
                    share.node(),
                    self.target_incentive(self.payee),
                    even(months, MONTHS).node(),
                ];
                Figure::of("Guarantee of a period", Unit::Money, Rule::Product, inputs).node()
            }
            crate::model::Limit::ShareOfBase(share) => {
                let share = Figure::given(
                    "Share of the base",
                    share.get(),
                    Unit::Percent,
                    join(&source, "share_of_base"),
                );
                let inputs = vec![share.node(), self.base(self.payee), even(months, MONTHS).node()];
                Figure::of("Guarantee of a period", Unit::Money, Rule::Product, inputs).node()
            }
        };
        let least = Figure::of("Guaranteed", Unit::Money, Rule::Product, vec![least, part]).node();
        let earned = span.clone().map(|month| {
            let earned = ledger.months.get(month).map_or(0.0, |month| {
                month.components + month.caps + month.claw_backs + month.adjustments
            });
            Figure::elsewhere(
                format!("Earned in {}", self.month_name(month)),
                earned,
                Unit::Money,
            )
            .node()
        });
        let earned = Figure::of("Earned in the period", Unit::Money, Rule::Sum, earned.collect()).node();
        let lacks = Figure::of(
            "What is missing to it",
            Unit::Money,
            Rule::Above,
            vec![least, earned],
        )
        .node();
        Some(self.rounded("Guarantee", lacks))
    }

    /// What is taken back for a deal.
    fn claw_back(&self, plan: &PlanRow, claw: &ClawRow) -> Node {
        let place = claw.payee - plan.payees.start;
        let path = pointer(&["deals", &claw.deal]);
        let deal = self.model.deals.get(&claw.deal);
        let name = deal.map_or(claw.deal.as_str(), |deal| {
            if deal.name.is_empty() {
                claw.deal.as_str()
            } else {
                &deal.name
            }
        });
        let exact = claw_back_of(self.compiled, self.workspace, self.year, plan, claw);
        let label = format!("Claw-back, {name}");
        let Some(component) = self.compiled.components.get(claw.component) else {
            return nothing();
        };
        let months = claw.period * component.months..(claw.period + 1) * component.months;
        let Some(part) = component.parts.get(claw.part) else {
            return nothing();
        };
        let meter = part.meters.get(place).copied().unwrap_or(usize::MAX);
        let result = self.result(meter, months.clone());
        let paid = at(&self.workspace.slots, component.slot(claw.period, place));
        let when = self.span_name(&months);
        let paid_node = Figure::elsewhere(format!("Paid for {when}"), paid, Unit::Money).node();
        let of_table = if component.parts.len() > 1 {
            let when = crate::stage::payout::When::Period(claw.period);
            let of = |part| {
                self.compiled
                    .part_pays(component, part, self.year, self.workspace, when, place)
            };
            let all: f64 = component.parts.iter().map(of).sum();
            let inputs = vec![
                paid_node,
                Figure::elsewhere("Its own table earns", of(part), Unit::Money).node(),
                Figure::elsewhere("All tables earn", all, Unit::Money).node(),
            ];
            Figure::of("Paid by its own table", Unit::Money, Rule::PartOf, inputs).node()
        } else {
            paid_node
        };
        let unit = result.unit;
        let credited = Figure::given(
            "What the deal counts for",
            claw.credited,
            unit,
            join(&path, "amount"),
        )
        .node();
        let share = Figure::of(
            "Its part of the result",
            Unit::Percent,
            Rule::Quotient,
            vec![credited, result],
        );
        let whole = Figure::given("All of it", 1.0, Unit::Percent, None).node();
        let share = Figure::of(
            "Its part of the result",
            Unit::Percent,
            Rule::Least,
            vec![share.node(), whole],
        );
        let source = pointer(&["plans", &plan.id, "terms", "claw_back"]);
        let taken = Figure::given("Part that is taken back", claw.share, Unit::Percent, source)
            .note("Less what the time since the sale leaves, where it is pro rata")
            .node();
        let taken = Figure::of(
            label.clone(),
            Unit::Money,
            Rule::Product,
            vec![of_table, share.node(), taken],
        );
        let mut taken = taken.is(exact);
        taken.source = Some(path);
        let rounded = self.rounded("Taken back", taken.node());
        Figure::of(label, Unit::Money, Rule::Negated, vec![rounded]).node()
    }

    /// The document's corrections of a month.
    fn corrections(&self, index: usize) -> Vec<Node> {
        let Some((id, payee)) = self.named(self.payee) else {
            return Vec::new();
        };
        let found = payee
            .adjustments
            .iter()
            .filter(|(_, one)| self.fiscal_month(one.date) == Some(index));
        let inputs: Vec<Node> = found
            .map(|(key, one)| {
                let source = pointer(&["payees", id, "adjustments", key, "amount"]);
                let label = if one.note.is_empty() {
                    "Correction"
                } else {
                    &one.note
                };
                let label = format!("{label}, {}", String::from(one.date));
                Figure::given(label, one.amount.get(), Unit::Money, source).node()
            })
            .collect();
        if inputs.is_empty() {
            return Vec::new();
        }
        let sum = Figure::of("Corrections of the month", Unit::Money, Rule::Sum, inputs).node();
        vec![self.rounded("Corrections", sum)]
    }

    /// What is kept for later.
    fn held(&self, month: &LedgerMonth, earned: f64) -> Node {
        let Some((plan, hold)) = self.plan.and_then(|plan| Some((plan, plan.terms.hold?))) else {
            return nothing();
        };
        let source = pointer(&["plans", &plan.id, "terms", "hold", "share"]);
        let inputs = vec![
            Figure::elsewhere("Earned, without draws and pools", earned.max(0.0), Unit::Money).node(),
            Figure::given("Held share", hold.share.get(), Unit::Percent, source).node(),
        ];
        let exact = Figure::of("Held", Unit::Money, Rule::Product, inputs).node();
        let rule = Rule::Rounded(self.minor, self.model.rounding);
        Figure::of("Held", Unit::Money, rule, vec![exact])
            .is(month.held)
            .node()
    }

    fn draw(&self) -> Option<(Draw, String)> {
        let plan = self.plan?;
        let draw = plan.terms.draw?;
        Some((draw, pointer(&["plans", &plan.id, "terms", "draw", "amount"])))
    }

    fn draw_amount(&self) -> Node {
        let Some((draw, source)) = self.draw() else {
            return nothing();
        };
        self.rounded(
            "Draw",
            Figure::given("Draw", draw.amount.get(), Unit::Money, source).node(),
        )
    }

    fn due_node(due: f64) -> Node {
        Figure::elsewhere("Due without a draw", due, Unit::Money)
            .note("What is earned, less what is held, and what is paid of it")
            .node()
    }

    /// What a draw adds that is not paid back.
    fn draw_made_good(&self, draw: Draw, month: &LedgerMonth) -> Node {
        let due = month.earned() - month.pools - month.draw - month.held + month.released;
        let figure = match draw.kind {
            DrawKind::Floor => {
                let inputs = vec![self.draw_amount(), Self::due_node(due)];
                Figure::of("What is missing to the draw", Unit::Money, Rule::Above, inputs)
            }
            DrawKind::Additional => Figure::of("Draw", Unit::Money, Rule::Same, vec![self.draw_amount()]),
        };
        figure.is(month.draw).node()
    }

    /// What a recoverable draw advances.
    fn advanced(&self, _index: usize, month: &LedgerMonth, due: f64) -> Node {
        let label = "Advanced by the draw";
        let Some((draw, _)) = self.draw().filter(|_| month.advanced.abs() > 0.0) else {
            return nothing();
        };
        let figure = match draw.kind {
            DrawKind::Floor => {
                let inputs = vec![self.draw_amount(), Self::due_node(due)];
                Figure::of(label, Unit::Money, Rule::Above, inputs)
            }
            DrawKind::Additional => Figure::of(label, Unit::Money, Rule::Same, vec![self.draw_amount()]),
        };
        figure.is(month.advanced).node()
    }

    /// What is paid back of it.
    fn recovered(&self, index: usize, month: &LedgerMonth, due: f64, balance: &Node) -> Node {
        let label = "Paid back";
        let Some((draw, _)) = self.draw().filter(|_| month.recovered.abs() > 0.0) else {
            return nothing();
        };
        let row = self.compiled.payees.get(self.payee);
        let there = row.is_some_and(|row| {
            at(&row.presence, index) > 0.0 && runs(index, row.start, draw.months.map(Months::get))
        });
        let open = if there && draw.kind == DrawKind::Floor {
            let inputs = vec![Self::due_node(due), self.draw_amount()];
            Figure::of("Due above the draw", Unit::Money, Rule::Above, inputs).node()
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
                let span = period * row.months..(period + 1) * row.months;
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
                    label: format!("{name}, true-up"),
                    month: MONTHS - 1,
                    steps: path.steps,
                    pay: path.pay,
                });
            }
        }
        lines
    }
}

fn nothing() -> Node {
    Figure::given("Nothing", 0.0, Unit::Money, None).node()
}
