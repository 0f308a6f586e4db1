//! What pay hangs on, budgets, stretch, kinks and deals.

use serde_json::{Value, json};

use super::{near, run, two_chiefs};

/// Four people of one team, who bring a goal of 1,000,000 together.
fn four(pays: &str) -> Value {
    json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_000_000}},
        "functions": {"sales": {"name": "Sales"}},
        "teams": {"field": {"name": "Field", "function": "sales", "revenue_share": 1}},
        "measures": {
            "company": {"name": "Company", "counts": "revenue", "scope": "company"},
            "own": {"name": "Own", "counts": "revenue", "scope": "own"}
        },
        "plans": {"plan": {"name": "Plan", "components": {"all": {"measure": pays, "weight": 1, "period": "quarter",
            "pays": {"curve": {"points": [[0, 0], [1, 1]], "beyond": "extend"}}}}}},
        "roles": {"rep": {"name": "Rep", "team": "field", "heads": 4, "base": 0, "plan": "plan",
            "target_incentive": {"amount": 10_000}}},
        "uncertainty": {"market": {"deviation": 0.1}, "teams": {"deviation": 0.1}, "people": {"deviation": 0.3}}
    })
}

/// Who is paid only on the own results is paid nothing without them, and loses nothing where nobody else brings any.
#[test]
fn own_results_have_no_free_riders() {
    let found = run(four("own"), 500);
    let role = &found.roles["rep"];
    near("free rider", role.free_rider.unwrap().value, 0.0, 1e-9);
    near("on others", role.on_others.unwrap().value, 0.0, 1e-5);
    // A hundredth more of 250,000 earns a hundredth of 10,000, and nobody else anything.
    let mean = role.pay.mean / 10_000.0;
    near("pay", role.marginal.pay.value, 100.0 * mean, 0.01 * 100.0);
    near("share", role.marginal.share.unwrap().value, 1.0, 1e-3);
}

/// One of four who are paid on what all bring has three quarters of the pay without bringing anything; and of what one
/// brings more, each has a quarter.
#[test]
fn shared_results_have_free_riders() {
    let found = run(four("company"), 500);
    let role = &found.roles["rep"];
    near("free rider", role.free_rider.unwrap().value, 0.75, 1e-5);
    near("on others", role.on_others.unwrap().value, 0.75, 1e-5);
    near("share", role.marginal.share.unwrap().value, 0.25, 1e-3);
    // 40,000 of pay for 1,000,000 of revenue, of which one has a quarter.
    near("rate", role.marginal.rate.unwrap().value, 0.01, 1e-4);
}

/// A pool that takes 4% of revenue and is shared out equally among n: each has 1/n of what one brings more. With people who
/// do not differ from each other too.
#[test]
fn an_equal_pool_has_a_marginal_share_of_one_nth() {
    for (n, people) in [(4, 0.3), (5, 0.0)] {
        let mut value = four("company");
        value["roles"]["rep"]["heads"] = json!(n);
        value["roles"]["rep"]["plan"] = Value::Null;
        value["plans"] = json!({});
        value["uncertainty"]["people"]["deviation"] = json!(people);
        value["pools"] = json!({"pool": {"name": "Pool", "fund": {"by_share": {"measure": "company", "share": 0.04}},
            "members": ["rep"], "split": {"equal": 1}}});
        let found = run(value, 300);
        let share = found.roles["rep"].marginal.share.unwrap();
        near("share", share.value, 1.0 / f64::from(n), 1e-3);
    }
}

/// A goalie in a team that brings no revenue, half on the company's revenue and half on the customers kept: without anybody
/// else's revenue half of the expected pay is gone; without own work the other half.
#[test]
fn half_of_a_goalies_pay_hangs_on_others() {
    let mut value = two_chiefs(&json!({"market": {"deviation": 0.1}}), "company", "own");
    value["teams"]["care"] = json!({"name": "Care", "function": "sales"});
    value["measures"]["kept"] =
        json!({"name": "Kept", "counts": "rate", "scope": {"team": "care"}, "goal": {"year": 0.9}});
    value["results"] = json!({"kept": {"year": 0.9}});
    let part = |measure: &str| {
        json!({"measure": measure, "weight": 0.5, "period": "year",
            "pays": {"curve": {"points": [[0, 0], [1, 1]], "beyond": "extend"}}})
    };
    value["plans"]["goalie"] =
        json!({"name": "Goalie", "components": {"a": part("company"), "b": part("kept")}});
    value["roles"]["goalie"] = json!({"name": "Goalie", "team": "care", "heads": 1, "base": 0, "plan": "goalie",
        "target_incentive": {"amount": 20_000}});
    let found = run(value, 500);
    let goalie = &found.roles["goalie"];
    assert!(goalie.goalie && !found.roles["chief_of_sales"].goalie);
    let company = 10_000.0 * found.study_mean();
    let all = company + 10_000.0;
    near("on others", goalie.on_others.unwrap().value, company / all, 1e-5);
    near(
        "free rider",
        goalie.free_rider.unwrap().value,
        company / all,
        1e-5,
    );
}

trait StudyMean {
    fn study_mean(&self) -> f64;
}

impl StudyMean for super::Insights {
    /// Mean revenue over the goal of 1,000,000, from the pay of the chief who is paid in proportion to it.
    fn study_mean(&self) -> f64 {
        self.roles["chief_of_sales"].pay.mean / 100_000.0
    }
}

/// A chief on what varies by 0.4 and one on what does not vary: the first reaches target in below(-0.2) = 42.07% of the years,
/// the second in all. Goals are met as often.
#[test]
fn stretch_is_unequal_where_one_varies() {
    let uncertainty = json!({"by_team": {"field": {"team": {"deviation": 0.4}}}});
    let found = run(two_chiefs(&uncertainty, "own", "own"), 10_000);
    let stretch = found.stretch.unwrap();
    assert_eq!(
        (stretch.easiest.as_str(), stretch.hardest.as_str()),
        ("chief_of_marketing", "chief_of_sales")
    );
    near("gap", stretch.gap, 1.0 - 0.4207, 4.0 * stretch.error);
    let role = &found.roles["chief_of_sales"];
    assert_eq!(role.measure.as_deref(), Some("own"));
    near(
        "goal",
        role.meets_goal.unwrap().share,
        role.reaches_target.share,
        5e-4, // a year within rounding of its goal may count for one and not for the other
    );
}

/// Two chiefs on one measure: budgets of their own save nothing to be joined. With nothing in common the joint P90 is less
/// than the sum of both.
#[test]
fn a_joint_budget_is_smaller_where_results_differ() {
    let uncertainty = json!({"teams": {"deviation": 0.3}});
    let mut value = two_chiefs(&uncertainty, "company", "company");
    value["goal"]["incentive_budget"] = json!(200_000);
    let found = run(value, 3_000);
    let budget = &found.budget;
    near("at target", budget.at_target, 200_000.0, 1e-6);
    near("saved", budget.saved_by_joining / budget.p90, 0.0, 0.005);
    assert!(budget.p10 < budget.p50 && budget.p50 < budget.p90 && budget.p90 < budget.worst);
    // The budget is enough where the goal is not exceeded.
    let over = found.pairs[0].both.chance.share;
    near("within", budget.within.unwrap().share, 1.0 - over, 1e-12);
    let found = run(two_chiefs(&uncertainty, "own", "own"), 3_000);
    assert!(found.budget.saved_by_joining > 10_000.0, "{:?}", found.budget);
}

/// A curve that starts with 50% at 80% and doubles its slope at 100%: a jump of 5,000 of a target of 10,000, and a point that is
/// worth 250 below the goal and 500 above.
#[test]
fn the_kinks_of_a_curve() {
    let mut value = four("company");
    value["plans"]["plan"]["components"]["all"]["period"] = json!("year");
    value["plans"]["plan"]["components"]["all"]["pays"] =
        json!({"curve": {"points": [[0.8, 0.5], [1, 1], [1.2, 2]], "beyond": "flat"}});
    let found = run(value, 10);
    let told: Vec<String> = found
        .kinks
        .iter()
        .map(|kink| {
            let slope = |slope: Option<f64>| slope.map_or("-".into(), |slope| format!("{slope:.0}"));
            format!(
                "{:.2} {:.0} {} {}",
                kink.at,
                kink.jump,
                slope(kink.before),
                slope(kink.after)
            )
        })
        .collect();
    assert_eq!(told, ["0.80 5000 0 250", "1.20 0 500 0", "1.00 0 250 500"]);
}

/// A deal of 1% of 250,000. Paid quarter by quarter in proportion it is worth 2,500 / 62,500 of a quarter's 2,500 = 100
/// whenever it is won. Where a quarter pays nothing below 100% and 2,500 from there on, a year that is expected to be at 99.5%
/// of each quarter's goal makes it in the quarter in which the deal is won, and each is worth 2,500. Where only the first
/// quarter is short and the others are at their goals, the deal is worth 2,500 on 31 March and nothing on 1 April.
#[test]
fn a_deal_before_and_after_the_quarter_ends() {
    let found = run(four("own"), 10);
    let deal = found.roles["rep"].deal.clone().unwrap();
    near("amount", deal.amount, 2_500.0, 1e-6);
    assert!(
        deal.by_month.iter().all(|worth| (worth - 100.0).abs() < 1e-6),
        "{deal:?}"
    );
    assert_eq!((deal.period_months, deal.edge), (3, None));
    let mut value = four("own");
    value["plans"]["plan"]["components"]["all"]["pays"] =
        json!({"curve": {"points": [[1, 0], [1, 1]], "beyond": "flat"}});
    value["measures"]["field"] = json!({"name": "Field", "counts": "revenue", "scope": {"team": "field"}});
    value["results"] = json!({"field": {"quarters": [248_750, 250_000, 250_000, 250_000]}});
    let found = run(value, 10);
    let deal = found.roles["rep"].deal.clone().unwrap();
    let edge = deal.edge.unwrap();
    assert_eq!(edge.month, 3, "{deal:?}");
    near("before", edge.before, 2_500.0, 1e-6);
    near("after", edge.after, 0.0, 1e-6);
}

/// One deal of 100,000 with a first touch of marketing and a last one of sales, and a marketer who is paid 5% of what is
/// credited to the team: 5,000 under the first touch, nothing under the last. The deal is credited once: credit inflation 1.
#[test]
fn attribution_risk_is_the_range_over_the_rules() {
    let value = json!({
        "format": "hagstone/1",
        "attribution": "linear",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_000_000}},
        "functions": {"sales": {"name": "Sales"}, "marketing": {"name": "Marketing"}},
        "teams": {
            "field": {"name": "Field", "function": "sales", "revenue_share": 1},
            "demand": {"name": "Demand", "function": "marketing"}
        },
        "deals": {"one": {"date": "2027-05-01", "amount": 100_000, "touches": {
            "a": {"date": "2027-01-10", "team": "demand"}, "b": {"date": "2027-04-10", "team": "field"}}}},
        "measures": {"credited": {"name": "Credited", "counts": "amount", "scope": {"team": "demand"},
            "goal": {"year": 100_000}, "deals": {"attributed": true}}},
        "plans": {"plan": {"name": "Plan", "components": {"all": {"measure": "credited", "period": "year",
            "pays": {"commission": {"rates": "absolute", "bands": [{"from": 0, "rate": 0.05}]}}}}}},
        "roles": {"marketer": {"name": "Marketer", "team": "demand", "heads": 1, "base": 0, "plan": "plan",
            "target_incentive": {"amount": 5_000}}}
    });
    let found = run(value, 10);
    let risk = found.attribution.unwrap();
    assert_eq!(risk.farthest.as_deref(), Some("marketer"));
    near("moves", risk.moves, 5_000.0, 1e-6);
    near("of target", risk.moves_of_target.unwrap(), 1.0, 1e-9);
    near("first", risk.rules["first"].pay["marketer"], 5_000.0, 1e-6);
    near("last", risk.rules["last"].pay["marketer"], 0.0, 1e-6);
    assert!(risk.rules["linear"].own && !risk.rules["first"].own);
    near("inflation", found.credit_inflation.unwrap(), 1.0, 1e-12);
}
