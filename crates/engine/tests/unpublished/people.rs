//! Who is paid on whose results, and for which part of the year.

use hagstone_engine::{Evaluation, Figure, Rule, statement};

use crate::table::join;
use crate::{check, pay, periods};

/// What the year's statement of somebody leaves without an explanation below a component's payment.
fn left_shut(id: &'static str) -> impl Fn(&Evaluation) -> String {
    fn look(figure: &Figure, found: &mut Vec<String>) {
        if figure.rule == Rule::Elsewhere {
            found.push(figure.label.clone());
        }
        for input in &figure.inputs {
            look(input, found);
        }
    }
    move |evaluation| {
        let told = statement(&evaluation.model, &evaluation.compiled, id, None).unwrap();
        let mut found = Vec::new();
        for payment in told.components.iter().flat_map(|component| &component.payments) {
            look(&payment.pay, &mut found);
        }
        found.sort_unstable();
        found.dedup();
        join(found)
    }
}

/// A manager's override opens into what each one's components pay; the year so far into its earlier periods, which only tell
/// the periods before their own; a part of a target that is spread as a goal into its months.
#[test]
fn what_others_and_earlier_periods_pay_is_explained() {
    check("roll_up", left_shut("manager"), "");
    check(
        "to_date",
        left_shut("plain"),
        "Paid for Q1, Paid for Q2, Paid for the year so far",
    );
    check("fiscal_year", left_shut("as_goal"), "");
}

/// A is at 110%, B at 75%, and C, who starts in April with 300,000 of the goal and 15,000 of the target, at 110%. Together
/// 1,070,000 of 1,100,000: 97.27%, which pays 86.36% of 33,000; and 5% of 22,000 + 15,000 + 16,500.
#[test]
fn a_manager() {
    check("roll_up", pay, "a 22000, b 15000, c 16500, manager 31175");
    check("roll_up", periods("manager", "team"), "28500");
    check("roll_up", periods("manager", "override"), "2675");
}

/// From 16 April to 10 November by days, 10,000 and 2,000 a month. Half of April at a fifth, May at six tenths, and June:
/// 1,000 + 6,000 + 10,000; 8,500 are half, of 5,000. Then 110% of 6,000. October and a third of November: 10,000 of
/// 13,333.33, 75% of 2,666.67.
#[test]
fn a_ramp_by_days() {
    check("ramp", periods("noa", "c"), "0, 2500, 6600, 2000");
}

/// The field brings 600,000, which A and B share as their quotas of 300,000 and 100,000 are: 450,000 and 150,000. The other
/// team brings 80%; C has the first half alone and shares the second with D, whose target is that of half a year.
#[test]
fn own_revenue_is_shared_by_quota() {
    check("own_revenue", pay, "a 15000, b 15000, c 8000, d 4000");
}

/// 95% of 12,000,000 are 1,400,000 more than last year, 70% of the goal: 40% of three quarters of 160,000 and of 90,000.
/// Sales is at 95%, worth 75% of 40,000; the brand at 80%, worth 80% of 22,500.
#[test]
fn both_chiefs_on_growth() {
    check("growth", pay, "cro 78000, cmo 45000");
}
