//! What holds of every model, however its trials are run.

use hagstone_engine::simulate::{MergeError, Simulator, Study, Trials, TrialsError, simulate};
use hagstone_engine::{Document, evaluate};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{company, model, random, run};

fn uncertain() -> Value {
    let mut value: Value =
        serde_json::from_str(include_str!("../../../../static/samples/shared-quota.json")).unwrap();
    value["uncertainty"] = json!({
        "market": {"deviation": 0.12}, "teams": {"deviation": 0.08}, "people": {"range": {"low": 0.6, "high": 1.5}},
        "by_team": {"field_sales": {"team": {"deviation": 0.2}}},
        "large_deals": {"one": {"team": "field_sales", "amount": 2_000_000, "chance": 0.5, "month": 6}}
    });
    value
}

fn part(from: u64, to: u64) -> Study {
    simulate(&model(uncertain()), 7, Trials::new(from, to).unwrap())
}

/// The parts, in any order and of any size, are the whole: every number of it, to the last bit.
#[test]
fn parts_merge_to_exactly_the_whole() {
    let whole = part(0, 1_000);
    for cuts in [
        vec![0, 1, 1_000],
        vec![0, 31, 32, 33, 500, 999, 1_000],
        vec![0, 256, 512, 768, 1_000],
    ] {
        let mut parts: Vec<Study> = cuts.windows(2).map(|pair| part(pair[0], pair[1])).collect();
        let mut merged = parts.pop().unwrap();
        for part in parts {
            merged.merge(&part).unwrap();
        }
        assert_eq!(merged, whole, "{cuts:?}");
        let text = serde_json::to_string(&merged).unwrap();
        assert_eq!(serde_json::from_str::<Study>(&text).unwrap(), whole);
    }
    assert_eq!(whole.trials(), [(0, 1_000)]);
}

/// One simulator that runs parts in any order is the same too: nothing of a trial is left for the next.
#[test]
fn no_trial_leaves_anything_behind() {
    let mut simulator = Simulator::new(&model(uncertain()), 7);
    let mut study = simulator.study();
    for (from, to) in [(600, 1_000), (0, 7), (7, 600)] {
        simulator.run(Trials::new(from, to).unwrap(), &mut study);
    }
    assert_eq!(study, part(0, 1_000));
}

#[test]
fn what_does_not_belong_together_is_not_merged() {
    let mut first = part(0, 100);
    let known = first.clone();
    assert_eq!(
        first.merge(&part(99, 200)),
        Err(MergeError::Overlap { trial: 99 })
    );
    let other = simulate(&model(uncertain()), 8, Trials::new(100, 200).unwrap());
    assert_eq!(first.merge(&other), Err(MergeError::Seeds));
    let mut richer = uncertain();
    richer["goal"]["incentive_budget"] = json!(1);
    let other = simulate(&model(richer), 7, Trials::new(100, 200).unwrap());
    assert_eq!(first.merge(&other), Err(MergeError::Models));
    let mut text = serde_json::to_value(part(100, 200)).unwrap();
    text["revenue"]["count"] = json!(5);
    let changed: Study = serde_json::from_value(text).unwrap();
    assert_eq!(first.merge(&changed), Err(MergeError::NotAStudy));
    assert_eq!(first, known);
}

/// Scenarios are compared on the same years: what is added to one moves nothing else's chance.
#[test]
fn scenarios_have_the_same_years() {
    let plain = company(&json!({"market": {"deviation": 0.1}, "teams": {"deviation": 0.2}}));
    let mut more = plain.clone();
    more["teams"]["another"] = json!({"name": "Another", "function": "sales", "revenue_share": 0});
    more["roles"] = json!({"rep": {"name": "Rep", "team": "another", "heads": 2, "base": 1, "target_incentive": {"amount": 1}}});
    let found = |value: Value| serde_json::to_value(run(value, 3, 500)).unwrap()["revenue"].clone();
    assert_eq!(found(plain), found(more));
}

#[test]
fn seeds_choose_the_years() {
    let mean = |seed| {
        run(company(&json!({"teams": {"deviation": 0.2}})), seed, 100)
            .revenue()
            .mean()
    };
    assert!(mean(1).to_bits() == mean(1).to_bits() && mean(1).to_bits() != mean(2).to_bits());
}

#[test]
fn trials_that_cannot_be_run_are_refused() {
    assert_eq!(Trials::new(0, 0), Err(TrialsError::None));
    assert_eq!(Trials::new(5, 3), Err(TrialsError::None));
    assert_eq!(
        Trials::new(0, 1_000_000_000),
        Err(TrialsError::TooMany { count: 1_000_000_000 })
    );
    assert_eq!(Trials::new(1 << 32, (1 << 32) + 1), Err(TrialsError::TooFar));
    assert_eq!(Trials::new((1 << 32) - 2, (1 << 32) - 1).unwrap().count(), 1);
}

/// What cannot be meant is said, and the rest still varies.
#[test]
fn wrong_input_has_a_sentence() {
    let cases = [
        (
            json!({"market": {"deviation": -0.1}}),
            "/uncertainty/market/deviation",
        ),
        (
            json!({"market": {"deviation": 5}}),
            "/uncertainty/market/deviation",
        ),
        (
            json!({"teams": {"range": {"low": 0, "high": 1}}}),
            "/uncertainty/teams/range/low",
        ),
        (
            json!({"teams": {"range": {"low": 1.2, "high": 0.9}}}),
            "/uncertainty/teams/range",
        ),
        (json!({"by_team": {"nobody": {}}}), "/uncertainty/by_team/nobody"),
        (
            json!({"by_segment": {"none": {}}}),
            "/uncertainty/by_segment/none",
        ),
        (
            json!({"large_deals": {"d": {"team": "nobody", "amount": 1, "chance": 0.5, "month": 1}}}),
            "/uncertainty/large_deals/d/team",
        ),
        (
            json!({"large_deals": {"d": {"team": "field", "amount": 1, "chance": 1.5, "month": 1}}}),
            "/uncertainty/large_deals/d/chance",
        ),
    ];
    for (uncertainty, path) in cases {
        let evaluation = Document::from_value(company(&uncertainty))
            .unwrap()
            .evaluate(None);
        let errors = evaluation.problems.iter();
        let errors: Vec<&str> = errors.map(|problem| problem.path.as_str()).collect();
        assert_eq!(errors, [path], "{uncertainty}");
        let study = simulate(&evaluation.model, 1, Trials::new(0, 64).unwrap());
        assert!(study.summary().revenue.mean > 0.0);
    }
}

/// Deals are facts, and so are rates and scores; typed amounts and counts move with the market.
#[test]
fn facts_do_not_vary() {
    let mut value = company(
        &json!({"market": {"deviation": 0.3}, "people": {"deviation": 0.3}, "teams": {"deviation": 0.3}}),
    );
    value["measures"] = json!({
        "won": {"name": "Won", "counts": "amount", "scope": "own", "goal": {"year": 100}, "deals": {}},
        "mark": {"name": "Mark", "counts": "score", "scope": "company", "goal": {"year": 1}},
        "leads": {"name": "Leads", "counts": "count", "scope": "company", "goal": {"year": 100}}
    });
    value["results"] = json!({"mark": {"year": 0.9}, "leads": {"year": 90}});
    value["payees"] = json!({"ann": {"name": "Ann", "role": "rep"}});
    value["deals"] = json!({"d": {"date": "2027-05-01", "amount": 80, "credits": {"ann": 1}}});
    value["roles"] = json!({"rep": {"name": "Rep", "team": "field", "heads": 1, "base": 0, "plan": "p",
        "target_incentive": {"amount": 10_000}}});
    for (measure, varies) in [("won", false), ("mark", false), ("leads", true)] {
        value["plans"] = json!({"p": {"name": "P", "components": {"c": {"measure": measure, "weight": 1, "period": "year",
            "pays": {"curve": {"points": [[0, 0], [1, 1]], "beyond": "extend"}}}}}});
        let pay = run(value.clone(), 1, 200).summary().roles["rep"].pay;
        assert_eq!(pay.deviation > 1.0, varies, "{measure}: {pay:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Where nothing is uncertain every trial is the expected year, whatever the model pays on: to single precision, of
    /// which differences keep less. Growth is one: of a revenue so many times as large it keeps so many times less, which a
    /// curve as steep as 50 multiplies.
    #[test]
    fn without_uncertainty_every_year_is_the_expected_one(value in random::model()) {
        let goal = &value["goal"];
        let (last, next) = (goal["last_year_revenue"].as_f64(), goal["revenue"]["amount"].as_f64());
        let larger = last.zip(next).map_or(0.0, |(last, next)| next / (next - last).abs());
        let tolerance = 1e-4 + 50.0 * f64::from(f32::EPSILON) * larger;
        let model = model(value);
        let (outcome, _) = evaluate(&model);
        let summary = simulate(&model, 5, Trials::new(0, 3).unwrap()).summary();
        let same = |found: f64, expected: f64| (found - expected).abs() <= tolerance * expected.abs().max(1.0);
        prop_assert!(same(summary.revenue.low, outcome.company.revenue), "{:?}", summary.revenue);
        prop_assert!(same(summary.revenue.high, outcome.company.revenue));
        prop_assert!(same(summary.incentive_cost.low, outcome.company.incentive_cost), "{:?} for {}",
            summary.incentive_cost, outcome.company.incentive_cost);
        prop_assert!(same(summary.incentive_cost.high, outcome.company.incentive_cost));
        for (id, role) in &summary.roles {
            prop_assert!(same(role.pay.mean, outcome.roles[id].variable_pay), "{}", id);
        }
    }
}
