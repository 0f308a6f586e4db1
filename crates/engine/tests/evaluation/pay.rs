//! What is paid out, what it costs, and who reaches target.

use hagstone_engine::Evaluation;
use hagstone_engine::model::Id;
use serde_json::{Value, json};

use crate::check;
use crate::pools::pool;
use crate::table::{join, number};

/// What one person is due, and what the role is paid, in the currency's minor unit.
#[test]
fn each_payment_is_rounded_once() {
    let paid = |change: Value, expect: &str| {
        let view = |e: &Evaluation| {
            let role = &e.outcome.roles["rep"];
            format!("{} -> {}", number(role.variable_pay), number(role.paid))
        };
        check(change, view, expect);
    };
    let quarterly = |amount: f64, heads: f64, currency: &str, rounding: &str| {
        json!({
            "currency": currency, "rounding": rounding,
            "roles": {"rep": {"heads": heads, "target_incentive": {"amount": amount}}},
            "plans": {"rep": {"components": {"x": {"period": "quarter"}}}}
        })
    };
    // 0.10 in four quarters is 0.025 each: 0.03 by the usual rule, 0.02 to the even neighbour; each is rounded before the sum.
    paid(quarterly(0.1, 1.0, "USD", "half_up"), "0.1 -> 0.12");
    paid(quarterly(0.1, 1.0, "USD", "half_even"), "0.1 -> 0.08");
    paid(quarterly(0.14, 1.0, "USD", "half_even"), "0.14 -> 0.16"); // 0.035 -> 0.04
    // Everybody's payment is rounded, so four reps are paid four times that.
    paid(quarterly(0.1, 4.0, "USD", "half_up"), "0.1 -> 0.48");
    // Half a job is paid half of it: 1.5 x 0.12.
    paid(quarterly(0.1, 1.5, "USD", "half_up"), "0.1 -> 0.18");
    // 10 in four quarters is 2.5: three yen, or two; a dinar has a thousand fils.
    paid(quarterly(10.0, 1.0, "JPY", "half_up"), "10 -> 12");
    paid(quarterly(10.0, 1.0, "JPY", "half_even"), "10 -> 8");
    paid(quarterly(0.1, 1.0, "KWD", "half_up"), "0.1 -> 0.1");
    // A currency whose code is not known has cents.
    paid(quarterly(0.1, 1.0, "XYZ", "half_up"), "0.1 -> 0.12");
    // Rounding is for what is paid; nothing else follows from it.
    check(
        quarterly(0.1, 1.0, "USD", "half_up"),
        |e| number(e.outcome.company.incentive_cost),
        "0.1",
    );
}

#[test]
fn pay_and_cost_have_the_trades_names() {
    // A base of 38,000 and 12,000 at target are on-target earnings of 50,000, in a mix of 76 : 24. Four reps cost 152,000 of
    // base and, at 110% of their goal, 52,800; the company brings 1,260,000: (152,000 + 52,800) / 1,260,000 and 52,800 / 1,260,000.
    let change = json!({"results": {"a": {"attainment": 1.1}}, "goal": {"incentive_budget": 50_000}});
    let view = |e: &Evaluation| {
        let (company, rep) = (&e.outcome.company, &e.outcome.roles["rep"]);
        let role = [
            rep.on_target_earnings,
            rep.pay_mix.unwrap(),
            rep.target_pay,
            rep.variable_pay,
            rep.share_of_target.unwrap(),
        ];
        let costs = [
            company.heads,
            company.base_cost,
            company.incentive_cost,
            company.incentive_cost_at_target,
        ];
        let rates = [
            company.ccos.unwrap(),
            company.incentive_rate.unwrap(),
            company.incentive_budget.unwrap(),
        ];
        [&role[..], &costs, &rates]
            .map(|numbers| join(numbers.iter().copied().map(number)))
            .join("; ")
    };
    check(
        change,
        view,
        "50000, 0.76, 12000, 13200, 1.1; 4, 152000, 52800, 48000; 0.16254, 0.041905, 50000",
    );
}

#[test]
fn target_pay_is_what_is_paid_when_every_goal_is_met() {
    let targets = |e: &Evaluation| {
        let role = |(id, r): (&Id, &hagstone_engine::RoleOutcome)| {
            format!(
                "{id} {} of {}, {}",
                number(r.variable_pay),
                number(r.target_pay),
                r.reaches_target
            )
        };
        join(e.outcome.roles.iter().map(role))
    };
    // A sixth of 100,000 is 16,666.67: 28,666.67 to a rep, 22,666.67 to a writer, whatever the year brings.
    check(
        pool(json!({}), json!({})),
        targets,
        "rep 28666.666667 of 28666.666667, true, writer 22666.666667 of 22666.666667, true",
    );
    // A at 90%, and the company at 95%, which fills 75,000: 10,800 + 12,500, and 6,000 + 12,500.
    check(
        pool(json!({}), json!({"a": {"attainment": 0.9}})),
        targets,
        "rep 23300 of 28666.666667, false, writer 18500 of 22666.666667, false",
    );
    // A closed gate is not closed at target.
    check(
        pool(
            json!({"gates": {"c": {"measure": "c", "at_least": 1}}}),
            json!({"c": {"attainment": 0.99}, "company": {"attainment": 1}}),
        ),
        targets,
        // C's lack is shared by A and B as their goals are: 2,400 x 600 / 960 more on 600,000, 100.25%; C's own are at 99%.
        "rep 12030 of 28666.666667, false, writer 5940 of 22666.666667, false",
    );
    // To miss the target by less than a millionth is rounding.
    let missing = |attainment: f64, expect: &str| {
        check(
            json!({"results": {"a": {"attainment": attainment}}}),
            targets,
            expect,
        );
    };
    missing(0.999_999_5, "rep 11999.994 of 12000, true");
    missing(0.999_99, "rep 11999.88 of 12000, false");
    // Who has no target reaches it.
    check(
        json!({"roles": {"rep": {"target_incentive": null, "plan": null}}}),
        targets,
        "rep 0 of 0, true",
    );
}

#[test]
fn a_function_reaches_target_when_its_roles_together_do() {
    // Reps at 104% have 480 each more, writers at 90% 600 each less. Four and two: 1,920 above and 1,200 below, in one function.
    let change = json!({
        "roles": {"writer": {"name": "Writer", "team": "b", "heads": 2, "base": 0, "target_incentive": {"amount": 6000}, "plan": "rep"}},
        "results": {"a": {"attainment": 1.04}, "b": {"attainment": 0.9}}
    });
    let functions = |e: &Evaluation| {
        let function = |(id, f): (&Id, &hagstone_engine::FunctionOutcome)| {
            format!(
                "{id} {} of {}, {}",
                number(f.incentive_cost),
                number(f.incentive_cost_at_target),
                f.reaches_target
            )
        };
        join(e.outcome.functions.iter().map(function))
    };
    check(
        change,
        functions,
        "sales 60720 of 60000, true, marketing 0 of 0, true",
    );
}

/// A role of nobody costs nothing, and is shown as one person would be paid.
#[test]
fn a_role_of_nobody_is_shown_as_one_person() {
    let view = |e: &Evaluation| {
        let (company, rep) = (&e.outcome.company, &e.outcome.roles["rep"]);
        let components: f64 = rep.components.values().map(|component| component.pay).sum();
        let one = [components, rep.variable_pay, rep.target_pay, rep.paid];
        let cost = [company.incentive_cost, company.base_cost];
        format!("one {}; all {}", join(one.map(number)), join(cost.map(number)))
    };
    // 12,000 at 110%; nobody is there, so that nothing is paid out of it.
    check(
        json!({
            "roles": {"rep": {"heads": 0}}, "results": {"a": {"attainment": 1.1}},
            "plans": {"rep": {"components": {"x": {"measure": "a"}}}}
        }),
        view,
        "one 13200, 13200, 12000, 0; all 0, 0",
    );
}
