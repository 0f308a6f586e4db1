//! What a component pays: through curve or table, conditions and factors, the year so far, and limits.

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use super::limit::at_most;
use crate::compile::{ComponentRow, LimitRow};
use crate::grid::at;
use crate::model::{Component, Id, TrueUp};
use crate::place::pointer;
use crate::problem::join;
use crate::stage::payout::When;
use hagstone_words::say;

/// A component of the payee's plan.
#[derive(Clone, Copy)]
pub(super) struct Paying<'a> {
    pub(super) row: &'a ComponentRow,
    pub(super) model: &'a Component,
    /// The payee, counted from the plan's first.
    pub(super) place: usize,
    /// The plan's id and the component's own.
    pub(super) plan: &'a Id,
    pub(super) id: &'a Id,
}

impl Paying<'_> {
    /// Where the component, or a field of it, stands.
    pub(super) fn at(self, field: &str) -> String {
        pointer(["plans", self.plan, "components", self.id, field])
    }
}

/// The steps on the way to what a period pays, each with how it comes about.
pub(super) struct Path {
    pub(super) steps: Vec<Node>,
    pub(super) pay: Node,
    /// What later periods count as paid.
    before_floor: Node,
}

impl<'a> Teller<'a> {
    /// What a component is called.
    pub(super) fn component_name(&self, component: &Component) -> String {
        component.name.clone().unwrap_or_else(|| {
            let measure = self.model.measures.get(&component.measure);
            measure.map(|measure| measure.name.clone()).unwrap_or_default()
        })
    }

    /// What each period of a component pays.
    pub(super) fn paths(&self, paying: Paying<'a>) -> Vec<Path> {
        let (mut before, mut paths) = (Vec::new(), Vec::new());
        let row = paying.row;
        // Whether what a period pays hangs on what the earlier ones paid.
        let looks_back = row.year_to_date || matches!(row.cap, Some(LimitRow::Year(_)));
        for period in 0..paying.row.periods() {
            let path = self.path(paying, period, &before, true);
            // What a later period opens does not open its own earlier ones again.
            let pays = if period > 0 && looks_back {
                self.path(paying, period, &before, false).before_floor
            } else {
                path.before_floor.clone()
            };
            let name = self.span_name(&row.months_of(period));
            before.push(pays.called(say!(statement_pay_paid_for { name })));
            paths.push(path);
        }
        paths
    }

    /// What one period pays. `before` holds what the earlier ones paid, before their floors where each stands for itself; it
    /// is opened, or only told.
    fn path(&self, paying: Paying<'a>, period: usize, before: &[Node], opened: bool) -> Path {
        let row = paying.row;
        let count = row.payees.len();
        let paid_before = || -> Vec<Node> {
            let told = |node: &Node| Figure::elsewhere(node.label.clone(), node.value, Unit::Money).node();
            let each = before.iter();
            each.map(|node| if opened { node.clone() } else { told(node) })
                .collect()
        };
        let mut steps = Vec::new();
        let mut pay = self.earned(paying, When::Period(period), &mut steps);
        if row.year_to_date {
            if let Some(LimitRow::Year(most)) = &row.cap {
                let cap = self.limit(paying, false, When::Year, at(most, paying.place));
                pay = at_most(&mut steps, say!(statement_pay_after_the_year_s_cap), pay, cap);
            }
            let paid: f64 = before.iter().map(|paid| paid.value).sum();
            if before.is_empty() {
                steps.push(
                    Figure::of(
                        say!(statement_pay_due),
                        Unit::Money,
                        Rule::Same,
                        vec![pay.clone()],
                    )
                    .node(),
                );
            } else {
                let inputs = paid_before();
                let paid = Figure::of(
                    say!(statement_pay_paid_for_the_year_so_far),
                    Unit::Money,
                    Rule::Sum,
                    inputs,
                )
                .is(paid);
                let due = Figure::of(
                    say!(statement_pay_due),
                    Unit::Money,
                    Rule::Difference,
                    vec![pay, paid.node()],
                )
                .note(say!(statement_pay_the_year_so_far_less_what));
                pay = due.node();
                steps.push(pay.clone());
            }
        }
        match &row.cap {
            Some(LimitRow::Period(most)) => {
                let most = at(most, period * count + paying.place);
                let cap = self.limit(paying, false, When::Period(period), most);
                pay = at_most(&mut steps, say!(statement_pay_after_the_cap), pay, cap);
            }
            Some(LimitRow::Year(most)) if !row.year_to_date => {
                let cap = self.limit(paying, false, When::Year, at(most, paying.place));
                let inputs = paid_before();
                let paid = Figure::of(
                    say!(statement_pay_paid_for_the_year_so_far),
                    Unit::Money,
                    Rule::Sum,
                    inputs,
                )
                .node();
                let left = Figure::of(
                    say!(statement_pay_what_is_left_of_the_year),
                    Unit::Money,
                    Rule::Above,
                    vec![cap, paid],
                );
                pay = at_most(
                    &mut steps,
                    say!(statement_pay_after_the_year_s_cap),
                    pay,
                    left.node(),
                );
            }
            _ => {}
        }
        let mut before_floor = pay.clone();
        match &row.floor {
            Some(LimitRow::Period(least)) => {
                let least = at(least, period * count + paying.place);
                let floor = self.limit(paying, true, When::Period(period), least);
                pay = Figure::of(
                    say!(common_after_the_floor),
                    Unit::Money,
                    Rule::Greatest,
                    vec![pay, floor],
                )
                .node();
                steps.push(pay.clone());
                if row.year_to_date {
                    before_floor = pay.clone();
                }
            }
            Some(LimitRow::Year(least)) if row.true_up == TrueUp::None && period + 1 == row.periods() => {
                let floor = self.limit(paying, true, When::Year, at(least, paying.place));
                let inputs = paid_before().into_iter().chain([pay.clone()]);
                let paid = Figure::of(
                    say!(statement_pay_paid_for_the_year),
                    Unit::Money,
                    Rule::Sum,
                    inputs.collect(),
                )
                .node();
                let lacks = Figure::of(
                    say!(statement_pay_what_lacks_to_the_year_s),
                    Unit::Money,
                    Rule::Above,
                    vec![floor, paid],
                );
                let inputs = vec![pay, lacks.node()];
                pay = Figure::of(
                    say!(statement_pay_after_the_year_s_floor),
                    Unit::Money,
                    Rule::Sum,
                    inputs,
                )
                .node();
                steps.push(pay.clone());
            }
            _ => {}
        }
        let exact = at(&self.workspace.slots, row.slot(period, paying.place));
        let pay = Figure::of(say!(common_pays), Unit::Money, Rule::Same, vec![pay])
            .is(exact)
            .node();
        Path {
            steps,
            pay,
            before_floor,
        }
    }

    /// What is made good at the year's end, after what the periods paid.
    pub(super) fn true_up(&self, paying: Paying<'a>, paths: &[Path]) -> Option<Path> {
        let row = paying.row;
        if row.true_up == TrueUp::None {
            return None;
        }
        let mut steps = Vec::new();
        let mut pay = self.earned(paying, When::Year, &mut steps);
        if let Some(LimitRow::Year(most)) = &row.cap {
            let cap = self.limit(paying, false, When::Year, at(most, paying.place));
            pay = at_most(&mut steps, say!(statement_pay_after_the_year_s_cap), pay, cap);
        }
        if let Some(LimitRow::Year(least)) = &row.floor {
            let floor = self.limit(paying, true, When::Year, at(least, paying.place));
            pay = Figure::of(
                say!(statement_pay_after_the_year_s_floor),
                Unit::Money,
                Rule::Greatest,
                vec![pay, floor],
            )
            .node();
            steps.push(pay.clone());
        }
        let paid = paths.iter().enumerate().map(|(period, path)| {
            let name = self.span_name(&row.months_of(period));
            path.pay.called(say!(statement_pay_paid_for { name }))
        });
        let paid = Figure::of(
            say!(statement_pay_paid_by_its_periods),
            Unit::Money,
            Rule::Sum,
            paid.collect(),
        )
        .node();
        let rule = if row.true_up == TrueUp::Up {
            Rule::Above
        } else {
            Rule::Difference
        };
        let exact = at(&self.workspace.true_ups, row.sums + paying.place);
        let pay = Figure::of("True-up", Unit::Money, rule, vec![pay, paid])
            .note(say!(statement_pay_what_the_whole_year_earns_less))
            .is(exact)
            .node();
        let before_floor = pay.clone();
        Some(Path {
            steps,
            pay,
            before_floor,
        })
    }

    /// What is earned before limits.
    fn earned(&self, paying: Paying<'a>, when: When, steps: &mut Vec<Node>) -> Node {
        let row = paying.row;
        let parts = row
            .parts
            .iter()
            .filter_map(|part| self.part(paying, part, when, steps));
        let mut pay = Figure::of_all(
            say!(statement_pay_all_tables),
            Unit::Money,
            Rule::Sum,
            parts.collect(),
        );
        steps.push(pay.clone());
        let mut inputs = vec![pay.clone()];
        for gate in &row.gates {
            let path = join(&paying.at("gates"), &gate.id);
            if let Some(model) = paying.model.gates.get(&gate.id) {
                let span = row.looks_at(gate.months, when);
                inputs.push(self.gate(say!(common_gate), gate, model, &path, &span, paying.place));
            }
        }
        for modifier in &row.modifiers {
            let path = join(&paying.at("modifiers"), &modifier.id);
            if let Some(model) = paying.model.modifiers.get(&modifier.id) {
                let span = row.looks_at(modifier.months, when);
                let meter = modifier.meters.get(paying.place).or(modifier.meters.first());
                let meter = meter.copied().unwrap_or(usize::MAX);
                inputs.push(self.modifier(model, meter, &path, span));
            }
        }
        if inputs.len() > 1 {
            steps.extend(inputs.iter().skip(1).cloned());
            pay = Figure::of(
                say!(statement_pay_after_gates_and_modifiers),
                Unit::Money,
                Rule::Product,
                inputs,
            )
            .node();
            steps.push(pay.clone());
        }
        pay
    }
}
