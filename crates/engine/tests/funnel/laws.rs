//! What holds of every segment: nothing is lost on the way unseen, no revenue comes before its lag, nothing is counted
//! twice, and credits sum to revenue; over random segments.

#![allow(clippy::type_complexity, reason = "a segment is drawn in one piece")]

use hagstone_engine::{Document, SegmentMonths};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::table::number;
use crate::{evaluate, model, with};

fn lag() -> impl Strategy<Value = Value> {
    prop_oneof![
        (0..8_u32).prop_map(|months| json!({"months": months})),
        (0.0..5.0).prop_map(|months| json!({"months": months})),
        Just(json!({"spread": [0.25, 0.5, 0.25]})),
    ]
}

fn step() -> impl Strategy<Value = Value> {
    (0.0..=1.0, lag()).prop_map(|(rate, lag)| json!({"rate": rate, "lag": lag}))
}

/// A model with two segments, a map, a queue and calls to lost customers.
fn any_model() -> impl Strategy<Value = Value> {
    let segment = (
        (step(), step(), step(), step()),
        prop::sample::select(vec!["seller", "source", "map"]),
        (0.0..200.0, 0.0..50.0, 0.0..=1.0),
        (0.0..=1.0, 0.0..=1.0, lag()),
        (1..6_u32, 0.0..=1.0, 1..5_u32),
        (0.0..=0.1, 0.0..100.0, any::<bool>()),
    );
    let make = |(
        (mql, sql, opportunity, win),
        credit,
        (demand, field, ageing),
        (called, reopens, again),
        (every, retention, after),
        (per_customer, customers, recurs),
    ): (
        (Value, Value, Value, Value),
        &str,
        (f64, f64, f64),
        (f64, f64, Value),
        (u32, f64, u32),
        (f64, f64, bool),
    )| {
        let mut segment = json!({
            "name": "S", "goal_share": 0.5, "sold_by": "field", "deal_size": 10, "hours_per_opportunity": 1, "ageing": ageing,
            "leads": {"demand": {"volume": {"per_month": demand}}, "field": {"volume": {"per_month": field}}},
            "steps": {"mql": mql, "sql": sql, "opportunity": opportunity, "win": win},
            "recovery": {"by": "demand", "called": called, "reopens": reopens, "lag": again},
            "reorders": {
                "every": every, "retention": retention, "hand_off": {"after": after, "to": "demand"}
            },
            "advocates": {"per_customer": per_customer, "team": "demand"},
            "opening": {"customers": customers},
            "credit": credit
        });
        if recurs {
            segment["recurring"] = json!({"per_month": 1, "retention": 0.8, "upsell": 0.1});
        }
        segment
    };
    let segment = segment.prop_map(make).boxed();
    (segment.clone(), segment, 0.0..200.0).prop_map(|(s, t, hours)| {
        let mut model = with(json!({
            "goal": {"horizon": 2},
            "teams": {"field": {"capacity": {"hours": hours}}},
            "lifecycle": {"stages": {
                "stranger": {"name": "Stranger", "weight": 0.5, "credit": {"demand": 0.75, "field": 0.25}},
                "customer": {"name": "Customer", "weight": 0.5, "credit": {"demand": 0.25, "field": 0.75}}
            }}
        }));
        model["segments"] = json!({"s": s, "t": t});
        model
    })
}

fn total(months: &[f64]) -> f64 {
    months.iter().sum()
}

/// Equal but for rounding.
#[track_caller]
fn same(found: f64, expect: f64, what: &str) {
    assert!(
        (found - expect).abs() <= 1e-9 * expect.abs().max(1.0),
        "{what}: {found}, not {expect}"
    );
}

/// No more than, but for rounding.
#[track_caller]
fn at_most(found: f64, most: f64, what: &str) {
    assert!(
        found <= most + 1e-9 * most.abs().max(1.0),
        "{what}: {found}, more than {most}"
    );
}

fn whole(months: &SegmentMonths, segment: &Value) {
    let rate = |step: &str| segment["steps"][step]["rate"].as_f64().unwrap();
    let called = |what: &str| segment["recovery"][what].as_f64().unwrap();
    // What has left a step is at most what has entered it, times its rate; the rest is on its way.
    for month in 1..=months.wins.len() {
        let so_far = |series: &Vec<f64>| total(&series[..month]);
        at_most(
            so_far(&months.mqls),
            so_far(&months.accepted) * rate("mql"),
            "MQLs",
        );
        at_most(so_far(&months.sqls), so_far(&months.mqls) * rate("sql"), "SQLs");
        at_most(
            so_far(&months.opportunities),
            so_far(&months.sqls) * rate("opportunity"),
            "opportunities",
        );
        // Opportunities were worked, wait, or have aged away.
        let entered = so_far(&months.opportunities) + so_far(&months.reopened);
        let left = so_far(&months.worked) + so_far(&months.aged) + months.queue[month - 1];
        same(left, entered, "the queue");
        // What was decided was worked before; it is won or lost, at the step's rate.
        let decided = so_far(&months.wins) + so_far(&months.lost);
        at_most(decided, so_far(&months.worked), "decided");
        same(so_far(&months.wins), decided * rate("win"), "wins");
        // Only what was lost for the first time is called.
        let lost = so_far(&months.lost) + so_far(&months.aged);
        at_most(
            so_far(&months.reopened),
            lost * called("called") * called("reopens"),
            "reopened",
        );
        let first = so_far(&months.opportunities);
        at_most(
            so_far(&months.reopened),
            first * called("called") * called("reopens"),
            "called once",
        );
        at_most(
            so_far(&months.recovered),
            so_far(&months.reopened) * rate("win"),
            "recovered",
        );
        // A deal that was lost and is won after all is one deal, with one revenue.
        same(
            months.first_revenue[month - 1],
            months.wins[month - 1] * segment["deal_size"].as_f64().unwrap(),
            "revenue of the deals",
        );
        same(
            months.wins_by_source.values().map(|wins| wins[month - 1]).sum(),
            months.wins[month - 1],
            "the sources' wins",
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_lost_or_counted_twice(model in any_model()) {
        let evaluation = Document::from_value(model.clone()).unwrap().evaluate(None);
        let outcome = &evaluation.outcome;
        for (id, segment) in &outcome.segments {
            whole(&segment.months, &model["segments"][id.as_str()]);
            let parts = [&segment.months.first_revenue, &segment.months.later_revenue, &segment.months.recurring_revenue];
            same(parts.iter().map(|part| total(part)).sum(), total(&segment.months.revenue), "parts of the revenue");
            same(segment.credit.values().sum(), segment.years[0].revenue, "credit");
            let years: f64 = segment.years.iter().map(|year| year.cost.total).sum();
            same(total(&segment.months.cost), years, "cost by month");
        }
        let segments = |year: usize| outcome.segments.values().map(|segment| segment.years[year].revenue).sum::<f64>();
        let teams: f64 = outcome.teams.values().map(|team| team.revenue).sum();
        same(teams, segments(0), "teams");
        same(outcome.company.revenue, segments(0), "company");
        for (index, year) in outcome.years.iter().enumerate() {
            same(year.revenue.unwrap(), segments(index), "years");
            let cost: f64 = outcome.segments.values().map(|segment| segment.years[index].cost.total).sum();
            same(year.cost.as_ref().unwrap().total, cost, "cost of all segments");
        }
        let functions: f64 = outcome.functions.values().map(|function| function.cost.total).sum();
        same(functions, outcome.company.cost.total, "cost of all functions");
    }

    /// Leads come for three months and then no more, in a world of five years, in which every lag has passed: nothing is on its
    /// way any more, and what entered a step went on at its rate, or was lost in it; of the opportunities none waits for good.
    #[test]
    fn in_the_end_everything_has_arrived(model in any_model()) {
        let mut model = model;
        model["goal"]["horizon"] = json!(5);
        model["pauses"] = json!({"p": {"name": "P", "teams": ["demand", "field"], "from": 4, "months": 57}});
        // Who pauses calls nobody either: somebody else does.
        model["teams"]["care"] = json!({"name": "Care", "function": "sales"});
        for id in ["s", "t"] {
            model["segments"][id]["recovery"]["by"] = json!("care");
            model["segments"][id]["ageing"] = json!(0.5);
        }
        let evaluation = Document::from_value(model.clone()).unwrap().evaluate(None);
        for (id, segment) in &evaluation.outcome.segments {
            let (months, steps) = (&segment.months, &model["segments"][id.as_str()]["steps"]);
            let rate = |step: &str| steps[step]["rate"].as_f64().unwrap();
            let leads: f64 = months.leads.values().map(|leads| total(leads)).sum();
            prop_assert!(months.leads.values().all(|leads| total(&leads[3..]) == 0.0));
            same(total(&months.accepted), leads, "leads");
            same(total(&months.mqls), leads * rate("mql"), "MQLs");
            same(total(&months.sqls), total(&months.mqls) * rate("sql"), "SQLs");
            same(total(&months.opportunities), total(&months.sqls) * rate("opportunity"), "opportunities");
            let entered = total(&months.opportunities) + total(&months.reopened);
            let waits = months.queue.last().copied().unwrap();
            prop_assert!(waits <= 1e-6 * entered.max(1.0), "{waits} wait");
            same(total(&months.worked) + total(&months.aged) + waits, entered, "worked or aged");
            same(total(&months.wins) + total(&months.lost), total(&months.worked), "won or lost");
        }
    }

    /// However uneven the map is and however large the revenue, the teams' credits sum to it, to the cent.
    #[test]
    fn the_credits_of_a_map_sum_to_the_cent(
        stages in prop::collection::vec((1..1_000_000_u32, prop::array::uniform3(0..1_000_000_u32)), 1..7),
        price in 1..50_000_000_u32,
    ) {
        let mut model = with(json!({
            "teams": {"care": {"name": "Care", "function": "sales"}},
            "segments": {"s": {"deal_size": f64::from(price) / 100.0, "credit": "map"}}
        }));
        let weights: f64 = stages.iter().map(|(weight, _)| f64::from(*weight)).sum();
        let share = |part: u32, whole: f64| (f64::from(part) / whole * 1e6).round() / 1e6;
        let stages: serde_json::Map<String, Value> = stages
            .iter()
            .enumerate()
            .map(|(index, (weight, parts))| {
                let whole: f64 = parts.iter().map(|part| f64::from(*part)).sum::<f64>().max(1.0);
                let [field, demand, care] = parts.map(|part| share(part, whole));
                let stage = json!({
                    "name": "Stage", "weight": share(*weight, weights),
                    "credit": {"field": field, "demand": demand, "care": care}
                });
                (format!("s{index}"), stage)
            })
            .collect();
        prop_assume!(stages.values().any(|stage| {
            let some = stage["credit"].as_object().unwrap().values().any(|part| part.as_f64().unwrap() > 0.0);
            some && stage["weight"].as_f64().unwrap() > 0.0
        }));
        model["lifecycle"] = json!({"stages": stages});
        let evaluation = Document::from_value(model).unwrap().evaluate(None);
        let segment = &evaluation.outcome.segments["s"];
        let credit: f64 = segment.credit.values().sum();
        prop_assert!(segment.years[0].revenue > 0.0);
        prop_assert!((credit - segment.years[0].revenue).abs() < 0.005, "{credit} of {}", segment.years[0].revenue);
        let teams: f64 = evaluation.outcome.teams.values().map(|team| team.revenue).sum();
        prop_assert!((teams - evaluation.outcome.company.revenue).abs() < 0.005, "{teams}");
    }

    /// No revenue before the lags have passed, where nobody was there before.
    #[test]
    fn nothing_comes_before_its_lag(model in any_model(), months in prop::array::uniform4(0..5_usize)) {
        let mut model = model;
        let segment = &mut model["segments"]["s"];
        segment["opening"] = json!({});
        for (step, lag) in ["mql", "sql", "opportunity", "win"].into_iter().zip(months) {
            segment["steps"][step] = json!({"rate": 1, "lag": {"months": lag}});
        }
        let evaluation = Document::from_value(model).unwrap().evaluate(None);
        let revenue = &evaluation.outcome.segments["s"].months.revenue;
        let lag: usize = months.iter().sum();
        prop_assert!(revenue.iter().take(lag).all(|revenue| *revenue == 0.0), "{lag}: {revenue:?}");
    }

    /// A pause from month `from` for `months`: the leads of a paused team are none, and so are the deals that they would have
    /// become, a lag later.
    #[test]
    fn a_pause_is_zero_and_so_is_its_echo(
        model in any_model(), from in 1..12_usize, months in 1..6_usize, lags in prop::array::uniform4(0..4_usize),
    ) {
        let mut model = model;
        model["pauses"] = json!({"p": {"name": "P", "teams": ["demand"], "from": from, "months": months}});
        model["teams"]["field"]["capacity"] = Value::Null;
        let segment = &mut model["segments"]["s"];
        segment["recovery"] = Value::Null;
        for (step, lag) in ["mql", "sql", "opportunity", "win"].into_iter().zip(lags) {
            segment["steps"][step] = json!({"rate": 0.9, "lag": {"months": lag}});
        }
        let lag: usize = lags.iter().sum();
        let evaluation = Document::from_value(model).unwrap().evaluate(None);
        let found = &evaluation.outcome.segments["s"].months;
        let paused = from - 1..(from - 1 + months).min(24);
        prop_assert!(found.leads["demand"][paused.clone()].iter().all(|leads| *leads == 0.0));
        let echo = (paused.start + lag).min(24)..(paused.end + lag).min(24);
        prop_assert!(found.wins_by_source["demand"][echo].iter().all(|wins| *wins == 0.0));
    }

    /// The order of a file's tables changes no bit.
    #[test]
    fn the_order_of_tables_is_nothing(model in any_model()) {
        fn reversed(value: &Value) -> Value {
            match value {
                Value::Object(object) => object.iter().rev().map(|(key, value)| (key.clone(), reversed(value))).collect(),
                other => other.clone(),
            }
        }
        let one = Document::from_value(model.clone()).unwrap().evaluate(None).outcome;
        let other = Document::from_value(reversed(&model)).unwrap().evaluate(None).outcome;
        for (id, segment) in &one.segments {
            prop_assert_eq!(segment, &other.segments[id]);
        }
        prop_assert_eq!(one.company, other.company);
        prop_assert_eq!(one.years, other.years);
    }
}

/// A typed result takes the place of a modelled one; what is not typed keeps its modelled proportions.
#[test]
fn typed_results_win() {
    let mut typed = model();
    typed["measures"] = json!({
        "company": {"name": "Company", "counts": "revenue", "scope": "company"},
        "field": {"name": "Field", "counts": "revenue", "scope": {"team": "field"}}
    });
    typed["results"] = json!({"company": {"year": 24000}, "field": {"year": 6000}});
    typed["segments"]["s"]["credit"] = json!("source");
    let evaluation = evaluate(typed);
    let outcome = &evaluation.outcome;
    let revenue = [
        outcome.teams["field"].revenue,
        outcome.teams["demand"].revenue,
        outcome.segments["s"].years[0].revenue,
    ];
    assert_eq!(revenue.map(number), ["6000", "18000", "12000"]);
}
