//! What a plan as a whole adds or takes away: its caps, the guarantee, claw-backs, and corrections.

use super::deals::deal_name;
use super::figure::{Figure, Node, Rule, Unit};
use super::goal::even;
use super::limit::limit_at;
use super::month::nothing;
use super::{Line, Teller};
use crate::compile::{CapRow, ClawRow, PlanRow};
use crate::grid::{MONTHS, at};
use crate::place::pointer;
use crate::problem::join;
use hagstone_words::say;

impl Teller<'_> {
    /// What a plan's cap takes away in the last month of its period.
    pub(super) fn cap(
        &self,
        plan: &PlanRow,
        number: usize,
        cap: &CapRow,
        index: usize,
        lines: &[Line],
    ) -> Option<Node> {
        if !(index + 1).is_multiple_of(cap.months) {
            return None;
        }
        let period = index / cap.months;
        let span = period * cap.months..(period + 1) * cap.months;
        let counts = |line: &Line| span.contains(&line.month) && cap.components.contains(&line.component);
        let inputs = self.posted(lines, &counts);
        let model = self.model.plans.get(&plan.id)?.caps.get(&cap.id)?;
        let exact = at(
            &cap.values,
            period * plan.payees.len() + (self.payee - plan.payees.start),
        );
        let source = pointer(["plans", &plan.id, "caps", &cap.id, "at"]);
        let target = || {
            let there = self.months_of(self.payee, &span);
            let inputs = vec![
                self.target_incentive(self.payee),
                self.months_there(self.payee, there),
            ];
            Figure::of(
                say!(statement_terms_target_incentive_of_the_period),
                Unit::Money,
                Rule::Product,
                inputs,
            )
            .node()
        };
        let most = self.limit_of(
            say!(statement_terms_the_plan_s_cap),
            model.at,
            &source,
            self.payee,
            &span,
            &target,
            exact,
        );
        let mut paid = Figure::of(
            say!(statement_terms_components_together),
            Unit::Money,
            Rule::Sum,
            inputs,
        )
        .node();
        let round = |amount| self.minor.round(amount, self.model.rounding);
        let account = self.account(plan, &round);
        let taken = account.taken();
        let before: f64 = (0..number)
            .map(|earlier| account.taken_before(&taken, earlier, cap, &span))
            .sum();
        if before > 0.0 {
            let before = Figure::elsewhere(
                say!(statement_terms_taken_away_by_other_caps),
                before,
                Unit::Money,
            )
            .node();
            let inputs = vec![paid, before];
            paid = Figure::of(
                say!(statement_terms_what_other_caps_leave),
                Unit::Money,
                Rule::Difference,
                inputs,
            )
            .node();
        }
        let over = vec![self.rounded(say!(statement_terms_the_plan_s_cap), most), paid];
        let name = say!(statement_terms_above_the_plan_s_cap {
            span: self.span_name(&span)
        });
        Some(Figure::of(name, Unit::Money, Rule::Below, over).node())
    }

    /// What is missing to the guarantee, in the last month of its period; `settled` holds what the months up to it earned.
    pub(super) fn guarantee(&self, plan: &PlanRow, settled: &[Node], index: usize) -> Option<Node> {
        let terms = plan.terms.guarantee?;
        let row = self.compiled.payees.get(self.payee)?;
        let months = terms.per.months();
        if !(index + 1).is_multiple_of(months) {
            return None;
        }
        let span = index + 1 - months..index + 1;
        let counted = row.counted(&span, terms.months);
        if counted <= 0.0 {
            return None;
        }
        let source = pointer(["plans", &plan.id, "terms", "guarantee"]);
        let inputs = vec![
            Figure::given(
                say!(statement_terms_months_that_count),
                counted,
                Unit::Count,
                join(&source, "months"),
            )
            .node(),
            Figure::given(
                say!(statement_terms_months_of_the_period),
                months as f64,
                Unit::Count,
                join(&source, "per"),
            )
            .node(),
        ];
        let part = Figure::of(
            say!(statement_terms_part_of_the_period),
            Unit::Percent,
            Rule::Quotient,
            inputs,
        )
        .node();
        let source = join(&source, "at");
        let even = || even(months, MONTHS).node();
        let least = limit_at(
            say!(statement_terms_guarantee_of_a_period),
            terms.at,
            &source,
            &|| vec![self.target_incentive(self.payee), even()],
            &|| vec![self.base(self.payee), even()],
        );
        let least = least.node();
        let least = Figure::of(
            say!(statement_terms_guaranteed),
            Unit::Money,
            Rule::Product,
            vec![least, part],
        )
        .node();
        let earned = settled.get(span).unwrap_or(&[]).to_vec();
        let earned = Figure::of(
            say!(statement_terms_earned_in_the_period),
            Unit::Money,
            Rule::Sum,
            earned,
        )
        .node();
        let lacks = Figure::of(
            say!(statement_terms_what_is_missing_to_it),
            Unit::Money,
            Rule::Above,
            vec![least, earned],
        )
        .node();
        Some(self.rounded(say!(common_guarantee), lacks))
    }

    /// What is taken back for a deal.
    pub(super) fn claw_back(&self, plan: &PlanRow, claw: &ClawRow) -> Node {
        let place = claw.payee - plan.payees.start;
        let path = pointer(["deals", &claw.deal]);
        let deal = self.model.deals.get(&claw.deal);
        let name = deal.map_or(claw.deal.as_str(), |deal| deal_name(&claw.deal, deal));
        let account = self.account(plan, &|amount| amount);
        let exact = account.taken_back(claw);
        let label = say!(statement_terms_claw_back { name });
        let Some(component) = self.compiled.components.get(claw.component) else {
            return nothing();
        };
        let months = component.months_of(claw.period);
        let Some(part) = component.parts.get(claw.part) else {
            return nothing();
        };
        let meter = part.meters.get(place).copied().unwrap_or(usize::MAX);
        let result = self.result(meter, months.clone());
        let paid = at(&self.workspace.slots, component.slot(claw.period, place));
        let when = self.span_name(&months);
        let paid_node = Figure::elsewhere(say!(statement_terms_paid_for { when }), paid, Unit::Money).node();
        let of_table = match account.tables_earn(claw, component, part) {
            None => paid_node,
            Some((own, all)) => {
                let inputs = vec![
                    paid_node,
                    Figure::elsewhere(say!(statement_terms_its_own_table_earns), own, Unit::Money).node(),
                    Figure::elsewhere(say!(statement_terms_all_tables_earn), all, Unit::Money).node(),
                ];
                Figure::of(
                    say!(statement_terms_paid_by_its_own_table),
                    Unit::Money,
                    Rule::PartOf,
                    inputs,
                )
                .node()
            }
        };
        let unit = result.unit;
        let credited = Figure::given(
            say!(statement_terms_what_the_deal_counts_for),
            claw.credited,
            unit,
            join(&path, "amount"),
        )
        .node();
        let share = Figure::of(
            say!(statement_terms_its_part_of_the_result),
            Unit::Percent,
            Rule::Quotient,
            vec![credited, result],
        );
        let whole = Figure::given(say!(statement_terms_all_of_it), 1.0, Unit::Percent, None).node();
        let share = Figure::of(
            say!(statement_terms_its_part_of_the_result),
            Unit::Percent,
            Rule::Least,
            vec![share.node(), whole],
        );
        let source = pointer(["plans", &plan.id, "terms", "claw_back"]);
        let taken = Figure::given(
            say!(statement_terms_part_that_is_taken_back),
            claw.share,
            Unit::Percent,
            source,
        )
        .note(say!(statement_terms_less_what_the_time_since_the))
        .node();
        let taken = Figure::of(
            label.clone(),
            Unit::Money,
            Rule::Product,
            vec![of_table, share.node(), taken],
        );
        let mut taken = taken.is(exact);
        taken.source = Some(path);
        let rounded = self.rounded(say!(statement_terms_taken_back), taken.node());
        Figure::of(label, Unit::Money, Rule::Negated, vec![rounded]).node()
    }

    /// The document's corrections of a month.
    pub(super) fn corrections(&self, index: usize) -> Vec<Node> {
        let Some((id, payee)) = self.named(self.payee) else {
            return Vec::new();
        };
        let found = payee
            .adjustments
            .iter()
            .filter(|(_, one)| self.fiscal_month(one.date) == Some(index));
        let inputs: Vec<Node> = found
            .map(|(key, one)| {
                let source = pointer(["payees", id, "adjustments", key, "amount"]);
                let label = if one.note.is_empty() {
                    say!(statement_terms_correction)
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
        let sum = Figure::of(
            say!(statement_terms_corrections_of_the_month),
            Unit::Money,
            Rule::Sum,
            inputs,
        )
        .node();
        vec![self.rounded(say!(common_corrections), sum)]
    }
}
