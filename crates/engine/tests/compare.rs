//! What differs between scenarios, and what moves an outcome from one to the other.

use hagstone_engine::compare::{Explanation, MOST_INPUTS, Metric, differences, explain, shapley};
use hagstone_engine::{Document, scenario::free_id};
use proptest::prelude::*;
use serde_json::{Value, json};

fn sample() -> Value {
    serde_json::from_str(include_str!("../../../static/samples/shared-quota.json")).unwrap()
}

fn document(value: Value) -> Document {
    Document::from_value(value).unwrap()
}

/// The sample with this one more scenario, `s`.
fn with_patch(patch: &Value) -> Document {
    let mut value = sample();
    value["scenarios"]["s"] = json!({"name": "S", "patch": patch});
    document(value)
}

fn short(value: Option<&Value>) -> String {
    value.map_or_else(|| "-".into(), ToString::to_string)
}

fn told(document: &Document, from: Option<&str>, to: Option<&str>) -> Vec<String> {
    differences(document, from, to)
        .iter()
        .map(|found| {
            let (before, after) = (short(found.before.as_ref()), short(found.after.as_ref()));
            format!("{}: {before} > {after}", found.path)
        })
        .collect()
}

/// What moves a number, to the cent: each input, then the sum.
fn moves(explanation: &Explanation, metric: usize) -> Vec<String> {
    let inputs = explanation.inputs.iter();
    let lines = inputs.map(|input| format!("{} {:+.2}", input.path, input.effects[metric]));
    let (before, after) = (explanation.before[metric], explanation.after[metric]);
    lines.chain([format!("{before:.2} > {after:.2}")]).collect()
}

/// Parts of a stage, weights of stages and the segments' shares of the goal are each one input: alone they would not sum.
#[test]
fn shares_of_a_whole_are_one_input() {
    let stage =
        |weight: f64, t: f64| json!({"name": "S", "weight": weight, "credit": {"t": t, "u": 1.0 - t}});
    let segment = |share: f64| {
        json!({"name": "S", "goal_share": share, "sold_by": "t", "deal_size": 100, "credit": "map",
            "leads": {"t": {"volume": {"per_month": 10}}}})
    };
    let document = document(json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 24_000}},
        "functions": {"f": {"name": "F"}},
        "teams": {"t": {"name": "T", "function": "f"}, "u": {"name": "U", "function": "f"}},
        "segments": {"a": segment(0.5), "b": segment(0.5)},
        "lifecycle": {"stages": {"x": stage(0.5, 1.0), "y": stage(0.5, 0.0)}},
        "scenarios": {"s": {"name": "S", "patch": {
            "segments": {"a": {"goal_share": 0.7}, "b": {"goal_share": 0.3}},
            "lifecycle": {"stages": {"x": {"weight": 0.75}, "y": {"weight": 0.25, "credit": {"t": 0.4, "u": 0.6}}}},
        }}},
    }));
    let explanation = explain(&document, None, Some("s"), &[Metric::Revenue]);
    let inputs: Vec<&str> = explanation
        .inputs
        .iter()
        .map(|input| input.path.as_str())
        .collect();
    assert_eq!(
        inputs,
        ["/lifecycle/stages", "/lifecycle/stages/y/credit", "/segments"]
    );
}

#[test]
fn differences_are_leaves_lists_and_whole_things() {
    let document = document(sample());
    assert_eq!(told(&document, None, None), [""; 0]);
    assert_eq!(
        told(&document, None, Some("own_numbers")),
        [
            "/plans/head_of_sales/components/company/weight: 0.75 > 0.25",
            "/plans/head_of_sales/components/function/weight: 0.25 > 0.75",
            "/plans/head_of_marketing/components/company/weight: 0.75 > 0.25",
            "/plans/head_of_marketing/components/function/weight: 0.25 > 0.75",
        ]
    );
    let growth = told(&document, None, Some("growth"));
    let marketing: Vec<&str> = growth
        .iter()
        .filter_map(|line| line.strip_prefix("/plans/head_of_marketing/components/"))
        .collect();
    assert_eq!(
        marketing,
        [
            r#"company/measure: "company_revenue" > "revenue_growth""#,
            "company/weight: 0.75 > 1",
            "company/pays/curve/points: [[0.9,0.5],[1,1],[1.2,1.4]] > [[0.6,0.4],[1,1],[1.6,2]]",
            r#"function: {"measure":"marketing_revenue","weight":0.25,"period":"year","pays":{"curve":{"points":[[0.8,0.5],[1,1],[1.2,1.5]],"beyond":"flat"}}} > -"#,
        ]
    );
    // The other way round before and after change places, and the component is added, where the second has it.
    let back = told(&document, Some("growth"), None);
    assert_eq!(back.len(), growth.len());
    assert!(back.contains(&"/plans/head_of_marketing/components/company/weight: 1 > 0.75".into()));
}

#[test]
fn a_choice_among_several_is_one_difference() {
    let document = with_patch(&json!({
        "goal": {"revenue": {"growth": null, "amount": 50_000_000}},
        "roles": {"head_of_sales": {"target_incentive": {"share_of_base": null, "amount": 130_000}, "car": true}},
        "name": "Another name",
    }));
    assert_eq!(
        told(&document, None, Some("s")),
        [
            r#"/name: "Shared quota" > "Another name""#,
            r#"/goal/revenue: {"growth":0.15} > {"amount":50000000}"#,
            r#"/roles/head_of_sales/target_incentive: {"share_of_base":0.5} > {"amount":130000}"#,
            "/roles/head_of_sales/car: - > true",
        ]
    );
    // Names move no number.
    let found = explain(&document, None, Some("s"), &[Metric::Goal]);
    let paths: Vec<&str> = found.inputs.iter().map(|input| input.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "/goal/revenue",
            "/roles/head_of_sales/car",
            "/roles/head_of_sales/target_incentive"
        ]
    );
}

/// The head of marketing's 110,000 hang with 75% on the company at 103%, which the curve (0.9, 0.5) (1, 1) (1.2, 1.4)
/// pays with 106%, and with 25% on marketing's own revenue at 92%, paid with 80%: 109,450.
///
/// Under a scenario the weights are 25% and 75% and the target incentive is 40% of 220,000: 88,000.
/// 88,000 (0.25 1.06 + 0.75 0.8) = 76,120. By the weights alone it is 110,000 0.865 = 95,150, by the target alone
/// 88,000 0.995 = 87,560. Hence the weights move (95,150 - 109,450 + 76,120 - 87,560) / 2 = -12,870 and the
/// target (87,560 - 109,450 + 76,120 - 95,150) / 2 = -20,460: together -33,330.
#[test]
fn two_inputs_by_hand() {
    let document = with_patch(&json!({
        "roles": {"head_of_marketing": {"target_incentive": {"share_of_base": 0.4}}},
        "plans": {"head_of_marketing": {"components": {"company": {"weight": 0.25}, "function": {"weight": 0.75}}}},
    }));
    let metrics = [
        Metric::RolePay("head_of_marketing".into()),
        Metric::RolePay("nobody".into()),
    ];
    let found = explain(&document, None, Some("s"), &metrics);
    assert_eq!(
        moves(&found, 0),
        [
            "/plans/head_of_marketing/components -12870.00",
            "/roles/head_of_marketing/target_incentive/share_of_base -20460.00",
            "109450.00 > 76120.00",
        ]
    );
    // The way back is the same way.
    let back = explain(&document, Some("s"), None, &metrics);
    assert_eq!(
        moves(&back, 0),
        [
            "/plans/head_of_marketing/components +12870.00",
            "/roles/head_of_marketing/target_incentive/share_of_base +20460.00",
            "76120.00 > 109450.00",
        ]
    );
    assert_eq!(moves(&found, 1)[2], "0.00 > 0.00");
}

#[test]
fn an_input_without_effect_moves_nothing() {
    let document = with_patch(&json!({
        "goal": {"incentive_budget": 1},
        "roles": {"campaign_manager": {"heads": 12}},
    }));
    let found = explain(
        &document,
        None,
        Some("s"),
        &[Metric::IncentiveCost, Metric::Revenue],
    );
    assert_eq!(found.inputs[0].path, "/goal/incentive_budget");
    assert_eq!(found.inputs[0].effects, [0.0, 0.0]);
    assert!(found.inputs[1].effects[0] > 1000.0);
    assert_eq!(found.inputs[1].effects[1..], [0.0]);
}

/// Six leaves of three components and eight of four roles: the nearest ones are joined until ten are left, the deepest
/// first. Each component's two are joined, which leaves eleven, then the components of one plan.
#[test]
fn many_inputs_are_joined_with_what_stands_next_to_them() {
    let curve = |top: f64| json!({"pays": {"curve": {"points": [[0.8, 0.5], [1, 1], [1.2, top]], "beyond": "extend"}}});
    let role = json!({"heads": 5, "base": 99_000});
    let document = with_patch(&json!({
        "plans": {
            "head_of_sales": {"components": {"company": curve(1.9), "function": curve(1.8)}},
            "campaign_manager": {"components": {"leads": curve(1.7)}},
        },
        "roles": {"head_of_sales": role, "account_executive": role, "head_of_marketing": role, "campaign_manager": role},
    }));
    let found = explain(&document, None, Some("s"), &[Metric::IncentiveCost]);
    let paths: Vec<String> = found
        .inputs
        .iter()
        .map(|input| format!("{} {}", input.path, input.differences.len()))
        .collect();
    assert!(found.inputs.len() <= MOST_INPUTS);
    assert_eq!(
        paths,
        [
            "/plans/campaign_manager/components/leads 2",
            "/plans/head_of_sales/components 4",
            "/roles/account_executive/base 1",
            "/roles/account_executive/heads 1",
            "/roles/campaign_manager/base 1",
            "/roles/campaign_manager/heads 1",
            "/roles/head_of_marketing/base 1",
            "/roles/head_of_marketing/heads 1",
            "/roles/head_of_sales/base 1",
            "/roles/head_of_sales/heads 1",
        ]
    );
    let sum: f64 = found.inputs.iter().map(|input| input.effects[0]).sum();
    assert!((found.before[0] + sum - found.after[0]).abs() < 1e-6);
}

#[test]
fn an_id_is_made_of_a_name() {
    let document = document(sample());
    assert_eq!(free_id(&document, "Both on growth!"), "both_on_growth");
    assert_eq!(free_id(&document, "Growth"), "growth_2");
    assert_eq!(free_id(&document, "\u{00fc}ber"), "ber");
    assert_eq!(free_id(&document, "\u{4e2d}"), "scenario");
}

/// Changes of the sample, each of one input, most of which reinforce or hinder one another.
fn edits() -> Vec<(&'static str, Value)> {
    vec![
        ("/goal/revenue/growth", json!(0.25)),
        ("/goal/incentive_budget", json!(1_000_000)),
        ("/results/company_revenue/year", json!(52_000_000)),
        ("/results/marketing_revenue/year", json!(21_000_000)),
        ("/results/accepted_leads/attainment", json!(0.8)),
        ("/roles/account_executive/heads", json!(30)),
        ("/roles/account_executive/plan", json!("campaign_manager")),
        (
            "/roles/campaign_manager/target_incentive/share_of_base",
            json!(0.3),
        ),
        ("/plans/account_executive/components/own/period", json!("year")),
        (
            "/plans/head_of_sales/components/company/measure",
            json!("own_bookings"),
        ),
        ("/pools/shared/fund/by_curve/at_target", json!(400_000)),
        ("/pools/shared/gates/both_deliver/at_least", json!(0.95)),
        ("/pools/shared/gates/both_deliver/otherwise", json!(0.25)),
        ("/roles/head_of_marketing", Value::Null),
        ("/seasonality_of_old", json!([1, 2])),
    ]
}

fn metrics() -> Vec<Metric> {
    let roles = [
        "head_of_sales",
        "account_executive",
        "head_of_marketing",
        "campaign_manager",
    ];
    let roles = roles.map(|role| Metric::RolePay(role.into()));
    let company = [
        Metric::Revenue,
        Metric::Goal,
        Metric::Attainment,
        Metric::IncentiveCost,
        Metric::Ccos,
        Metric::Pool("shared".into()),
    ];
    company.into_iter().chain(roles).collect()
}

fn under_edits(chosen: &[usize], base: Value) -> Document {
    let mut document = document(base).with(None, "/scenarios/s", json!({"name": "S", "patch": {}}));
    for &place in chosen {
        let (path, value) = edits().swap_remove(place);
        document = document.with(Some("s"), path, value);
    }
    document
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever is changed, the parts sum to the whole, to the rounding of 64-bit numbers, and the ends are the outcomes
    /// themselves, to the bit.
    #[test]
    fn the_parts_sum_to_the_difference(chosen in proptest::sample::subsequence((0..15).collect::<Vec<usize>>(), 1..=7)) {
        let document = under_edits(&chosen, sample());
        let metrics = metrics();
        let found = explain(&document, None, Some("s"), &metrics);
        for (place, metric) in metrics.iter().enumerate() {
            let number = |scenario| metric.of(&document.evaluate(scenario).outcome).unwrap_or(0.0);
            prop_assert_eq!(found.before[place].to_bits(), number(None).to_bits(), "{:?}", metric);
            prop_assert_eq!(found.after[place].to_bits(), number(Some("s")).to_bits(), "{:?}", metric);
            let sum: f64 = found.inputs.iter().map(|input| input.effects[place]).sum();
            let size = found.before[place].abs().max(found.after[place].abs()).max(1.0);
            prop_assert!((found.before[place] + sum - found.after[place]).abs() <= 1e-12 * size * 128.0, "{:?}", metric);
        }
    }

    /// The order in which the changes, or the tables of the base, were written changes not one bit.
    #[test]
    fn the_order_of_the_inputs_never_matters(
        chosen in proptest::sample::subsequence((0..15).collect::<Vec<usize>>(), 2..=6).prop_shuffle(),
    ) {
        let mut sorted = chosen.clone();
        sorted.sort_unstable();
        let mut turned = sample();
        for table in ["roles", "plans", "measures", "results", "pools", "teams"] {
            let fields = turned[table].as_object().unwrap().clone();
            turned[table] = Value::Object(fields.into_iter().rev().collect());
        }
        let one = explain(&under_edits(&sorted, sample()), None, Some("s"), &metrics());
        let other = explain(&under_edits(&chosen, turned), None, Some("s"), &metrics());
        prop_assert_eq!(one, other);
    }

    /// The laws that define the value: the parts sum to the whole, who adds nothing gets nothing, those who add the same
    /// get the same, and the value of a sum of games is the sum of the values.
    #[test]
    fn shapley_values_keep_their_laws(worth in proptest::collection::vec(-1e6..1e6, 32), more in proptest::collection::vec(-1e6..1e6, 32)) {
        let close = |a: f64, b: f64| (a - b).abs() < 1e-6;
        let values = shapley(&worth);
        prop_assert_eq!(values.len(), 5);
        prop_assert!(close(values.iter().sum(), worth[31] - worth[0]));
        // The third member adds nothing.
        let idle: Vec<f64> = (0..32).map(|choice| worth[choice & !4]).collect();
        prop_assert!(close(shapley(&idle)[2], 0.0));
        // The first and the second stand for each other.
        let alike: Vec<f64> = (0..32_usize).map(|choice| worth[if choice & 3 == 2 { choice ^ 3 } else { choice }]).collect();
        prop_assert!(close(shapley(&alike)[0], shapley(&alike)[1]));
        let sum: Vec<f64> = worth.iter().zip(&more).map(|(a, b)| a + b).collect();
        for ((a, b), both) in values.iter().zip(shapley(&more)).zip(shapley(&sum)) {
            prop_assert!(close(a + b, both));
        }
    }
}

#[test]
fn a_game_of_nobody_has_no_values() {
    assert_eq!(shapley(&[]), [0.0; 0]);
    assert_eq!(shapley(&[5.0]), [0.0; 0]);
    assert_eq!(shapley(&[5.0, 7.0]), [2.0]);
}
