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
    fn a_pause_is_zero_and_so_is_its_echo(model in any_model(), from in 1..12_usize, months in 1..6_usize, lag in 0..5_usize) {
        let mut model = model;
        model["pauses"] = json!({"p": {"name": "P", "teams": ["demand"], "from": from, "months": months}});
        model["teams"]["field"]["capacity"] = Value::Null;
        let segment = &mut model["segments"]["s"];
        segment["recovery"] = Value::Null;
        for step in ["mql", "sql", "opportunity"] {
            segment["steps"][step] = json!({"rate": 1});
        }
        segment["steps"]["win"] = json!({"rate": 0.5, "lag": {"months": lag}});
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
