//! When and how the earned is paid out: draws, advances, claw-backs, holds, guarantees.

use hagstone_engine::{Evaluation, LedgerMonth, ledger_of};
use serde_json::{Value, json};

use crate::table::{join, number};
use crate::{check, component, months, on_amount, pay, people, rate, role, with};

/// A plan whose component `c` pays each month what measure `m` shows, on some terms.
fn earning(terms: Value, earned: &[f64]) -> Value {
    with([
        on_amount(rate(1.0)),
        component(json!({"period": "month"})),
        json!({"plans": {"p": {"terms": terms}}}),
        months(earned),
    ])
}

/// A figure of each month of one person's ledger: person `a`, where people are named.
fn monthly(evaluation: &Evaluation, figure: impl Fn(&LedgerMonth) -> f64) -> String {
    let id = if evaluation.model.payees.is_empty() {
        "r"
    } else {
        "a"
    };
    let ledger = ledger_of(&evaluation.model, &evaluation.compiled, id).unwrap();
    join(ledger.months.iter().map(|month| number(figure(month))))
}

/// What is paid in each month.
fn paid(evaluation: &Evaluation) -> String {
    monthly(evaluation, |month| month.paid)
}

/// What is owed after each month.
fn owed(evaluation: &Evaluation) -> String {
    monthly(evaluation, |month| month.draw_balance)
}

/// WX-45, <https://docs.oracle.com/cd/E05553_01/books/InCompAdm/InCompAdmPlanDesign8.html>: 2,000 a month are the least
/// that is paid; what is missing becomes a debt, which later earnings above 2,000 pay back first. The debt column is
/// derived (D): the source's "draw balance" shows the surplus in some months and the debt in others. Months after the
/// sixth are ours: the draw has ended.
#[test]
fn a_recoverable_draw_is_a_floor() {
    let draw = json!({"draw": {"amount": 2_000, "kind": "floor", "recoverable": true, "months": 6}});
    let earned = [2_750.0, 3_000.0, 1_500.0, 2_375.0, 3_000.0, 2_750.0, 1_000.0];
    check(
        earning(draw.clone(), &earned),
        paid,
        "2750, 3000, 2000, 2000, 2875, 2750, 1000, 0, 0, 0, 0, 0",
    );
    check(
        earning(draw, &earned),
        owed,
        "0, 0, 500, 125, 0, 0, 0, 0, 0, 0, 0, 0",
    );
}

/// WX-47, <https://visdum.com/blog/recoverable-and-non-recoverable-draw>: an advance that the month's earnings are set
/// against: of 6,000 earned over a draw of 4,000, 2,000 are still to be paid; 2,000 earned over a draw of 3,000 carry
/// 1,000 on.
#[test]
fn an_advance_is_set_against_what_is_earned() {
    let draw =
        |amount: f64| json!({"draw": {"amount": amount, "kind": "floor", "recoverable": true, "months": 1}});
    // With the advance of 4,000 the month's pay is 6,000.
    let rest = "6000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0";
    check(earning(draw(4_000.0), &[6_000.0]), paid, rest);
    // D: the 1,000 are paid back from what the next months earn: 600, then 400 of 900.
    let earned = [2_000.0, 600.0, 900.0];
    check(
        earning(draw(3_000.0), &earned),
        paid,
        "3000, 0, 500, 0, 0, 0, 0, 0, 0, 0, 0, 0",
    );
    check(
        earning(draw(3_000.0), &earned),
        owed,
        "1000, 400, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0",
    );
    // Not recoverable, nothing is owed.
    let given = json!({"draw": {"amount": 3_000, "kind": "floor", "recoverable": false, "months": 1}});
    check(
        earning(given, &earned),
        paid,
        "3000, 600, 900, 0, 0, 0, 0, 0, 0, 0, 0, 0",
    );
}

/// Not published, D: paid beside what is earned, and from the third month on paid back from it.
#[test]
fn a_draw_may_be_paid_in_addition() {
    let draw = |recoverable: bool| {
        json!({"draw": {
            "amount": 1_000, "kind": "additional", "recoverable": recoverable, "months": 2
        }})
    };
    let earned = [500.0, 700.0, 1_200.0, 1_500.0];
    check(
        earning(draw(false), &earned),
        paid,
        "1500, 1700, 1200, 1500, 0, 0, 0, 0, 0, 0, 0, 0",
    );
    // 2,000 are owed: 1,200, then 800 of 1,500.
    check(
        earning(draw(true), &earned),
        paid,
        "1500, 1700, 0, 700, 0, 0, 0, 0, 0, 0, 0, 0",
    );
}

/// A deal of 100,000 at 10%, won in March and cancelled in some month, with one person who was credited with it.
fn cancelled(on: &str, terms: Value) -> Value {
    let parts = json!({
        "measures": {"m": {"deals": {}}},
        "plans": {"p": {"terms": terms}},
        "deals": {"1": {
            "date": "2027-03-01", "amount": 100_000, "credits": {"a": 1}, "cancelled": on
        }}
    });
    with([
        on_amount(rate(0.1)),
        component(json!({"period": "month"})),
        people(&["a"]),
        parts,
    ])
}

/// WX-49, <https://docs.core8.co/commission-plan-patterns/clawbacks-and-early-exit>: 10,000 were earned; half of it is
/// taken back as a line of its own in the month in which that is known.
#[test]
fn a_claw_back_falls_into_its_own_month() {
    let terms = json!({"claw_back": {"share": 0.5, "within_months": 12, "pro_rata": false}});
    let parts = cancelled("2027-05-10", terms.clone());
    check(parts.clone(), paid, "0, 0, 10000, 0, -5000, 0, 0, 0, 0, 0, 0, 0");
    check(parts, pay, "5000");
    // D: after the last month nothing is taken back.
    let short = json!({"claw_back": {"share": 0.5, "within_months": 2, "pro_rata": false}});
    check(
        cancelled("2027-06-10", short),
        paid,
        "0, 0, 10000, 0, 0, 0, 0, 0, 0, 0, 0, 0",
    );
}

/// WX-50, <https://staging.zepys.com/learn/how-to-handle-refunds-and-clawbacks-with-agents>: a contract of twelve
/// months that ends after six costs half of its commission. Or 70% are paid at once and 30% are held to the end of the
/// window.
#[test]
fn a_part_for_the_months_that_are_left_and_a_hold() {
    let terms = json!({"claw_back": {"share": 1, "within_months": 12, "pro_rata": true}});
    check(
        cancelled("2027-09-01", terms),
        paid,
        "0, 0, 10000, 0, 0, 0, 0, 0, -5000, 0, 0, 0",
    );
    let hold = json!({"hold": {"share": 0.3, "months": 3}});
    check(
        earning(hold.clone(), &[10_000.0, 0.0, 2_000.0]),
        paid,
        "7000, 0, 1400, 3000, 0, 600, 0, 0, 0, 0, 0, 0",
    );
    // D: what is held beyond the year's end is earned, and not yet paid.
    let late = earning(
        hold,
        &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 10_000.0],
    );
    check(late.clone(), paid, "0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7000, 0");
    check(late, pay, "10000");
}

/// Not published, D: the least that is earned in each of the first two quarters, 60% of a quarter's target of 10,000.
#[test]
fn a_guarantee_for_half_a_year() {
    let terms = json!({"guarantee": {"per": "quarter", "at": {"share_of_target": 0.6}, "months": 6}});
    let parts = with([
        earning(terms, &[1_000.0, 2_000.0, 1_000.0, 7_000.0, 0.0, 0.0, 500.0]),
        role(json!({"target_incentive": {"amount": 40_000}})),
    ]);
    // 4,000 are 2,000 short of 6,000, which the quarter's last month makes good; 7,000 are not; the third quarter has no
    // guarantee.
    check(parts, paid, "1000, 2000, 3000, 7000, 0, 0, 500, 0, 0, 0, 0, 0");
}
