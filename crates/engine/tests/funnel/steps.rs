//! Rates, lags, the definition of a lead, capacity, recovery, later orders: a few numbers each.

use serde_json::{Value, json};

use crate::table::number;
use crate::{check, evaluate, first, segment, with};

/// 100 leads, of which 50%, 40%, 50% and 20% go on: 50, 20, 10, 2.
#[test]
fn rates_multiply() {
    let steps = json!({"steps": {
        "mql": {"rate": 0.5}, "sql": {"rate": 0.4}, "opportunity": {"rate": 0.5}, "win": {"rate": 0.2}
    }});
    let evaluation = evaluate(segment(steps));
    let months = &evaluation.outcome.segments["s"].months;
    let found = [
        &months.mqls,
        &months.sqls,
        &months.opportunities,
        &months.wins,
        &months.revenue,
    ];
    assert_eq!(
        found.map(|months| first(months)),
        ["50 ...", "20 ...", "10 ...", "2 ...", "20 ..."]
    );
}

/// A lag of two months moves everything by two; one of 1.5 splits it; a list says the parts. What is on its way at the
/// start comes as if it had always been.
#[test]
fn lags_delay() {
    let lag = |lag: Value| json!({"steps": {"mql": {"lag": lag}}});
    let wins = |months: &hagstone_engine::SegmentMonths| months.wins.clone();
    let check = |patch: Value, expect: &str| {
        let evaluation = evaluate(segment(patch));
        assert_eq!(first(&wins(&evaluation.outcome.segments["s"].months)), expect);
    };
    check(lag(json!({"months": 2})), "0, 0, 100 ...");
    check(lag(json!({"months": 1.5})), "0, 50, 100 ...");
    check(lag(json!({"spread": [0.2, 0.5, 0.3]})), "20, 70, 100 ...");
    let mut running = lag(json!({"spread": [0.2, 0.5, 0.3]}));
    running["opening"] = json!({"pipeline": "running"});
    running["leads"] = json!({"demand": {"volume": {"per_month": null, "by_month": [100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}}});
    // 100, as ever; then what the first month and those before it left: 50 + 30; 30; nothing.
    check(running, "100, 80, 30, 0 ...");
}

/// Lags a quarter shorter: 3 months in place of 4, and 1.5 in place of 2: half after one month and half
/// after two.
#[test]
fn alignment_shortens_lags() {
    let aligned = |months: u32| {
        with(json!({
            "alignment": {"faster": 0.25},
            "segments": {"s": {"steps": {"win": {"lag": {"months": months}}}}}
        }))
    };
    check(aligned(4), |months| &months.wins, "0, 0, 0, 100 ...");
    check(aligned(2), |months| &months.wins, "0, 50, 100 ...");
}

/// 21% more of the leads are won: each of the two rates below 100% is multiplied by 1.1, and none goes above 100%.
#[test]
fn alignment_converts_more() {
    let aligned = |mql: f64| {
        with(json!({
            "alignment": {"converting": 0.21},
            "segments": {"s": {"steps": {"mql": {"rate": mql}, "win": {"rate": 0.1}}}}
        }))
    };
    // 100 x 50% x 1.1 = 55; x 10% x 1.1 = 6.05, and 5 x 1.21 = 6.05.
    check(aligned(0.5), |months| &months.mqls, "55 ...");
    check(aligned(0.5), |months| &months.wins, "6.05 ...");
    check(aligned(0.95), |months| &months.mqls, "100 ...");
}

/// At strictness 50%, with 40% kept at most: 1 - 0.5 x 60% = 70% of the leads are accepted, and the rate to SQL of 40% is
/// 1 + 0.5 x (2 - 1) = 1.5 times as high: 60%. At full strictness it would be 40 x 80%; no rate is above 100%.
#[test]
fn a_stricter_definition_takes_fewer_leads_that_convert_better() {
    let defined = |strictness: f64, lifts: f64| {
        segment(json!({
            "steps": {"sql": {"rate": 0.4}},
            "definition": {"strictness": strictness, "keeps": 0.4, "lifts": lifts}
        }))
    };
    check(defined(0.0, 2.0), |months| &months.sqls, "40 ...");
    check(defined(0.5, 2.0), |months| &months.accepted, "70 ...");
    check(defined(0.5, 2.0), |months| &months.sqls, "42 ...");
    check(defined(1.0, 2.0), |months| &months.sqls, "32 ...");
    check(defined(1.0, 3.0), |months| &months.sqls, "40 ...");
}

/// Two heads of 100 hours; half is eaten: 100 hours. 100 opportunities of 2 hours need 200: half is worked, half waits, and
/// of what waits a tenth is lost: 50 + 100 come to 45 + 100 = 145, of which 50 are worked; 95 wait.
#[test]
fn what_finds_no_hours_waits_and_ages() {
    let waits = with(json!({
        "teams": {"field": {"capacity": {
            "hours": 100, "eaten_by": {"prospecting": {"name": "Prospecting", "share": 0.5}}
        }}},
        "segments": {"s": {"hours_per_opportunity": 2, "ageing": 0.1}}
    }));
    check(waits.clone(), |months| &months.worked, "50 ...");
    let evaluation = evaluate(waits);
    let months = &evaluation.outcome.segments["s"].months;
    assert_eq!(
        months.queue[..3].iter().copied().map(number).collect::<Vec<_>>(),
        // 50; 45 + 100 - 50; 85.5 + 100 - 50.
        ["50", "95", "135.5"]
    );
    assert_eq!(number(months.aged[2]), "9.5");
    let hours = &evaluation.outcome.capacity["field"];
    assert_eq!(
        [&hours.hours, &hours.opportunity_hours, &hours.needed_hours].map(|hours| number(hours[1])),
        ["100", "100", "290"]
    );
}

/// Marketing gives back 40% of what is eaten: 200 x (1 - 50% x 60%) = 140 hours; a tenth more by alignment: 154. Leads are
/// looked at first: 100 of a quarter of an hour. 129 / 2 = 64.5.
#[test]
fn hours_are_given_back_and_leads_come_first() {
    let patch = json!({
        "alignment": {"selling": 0.1},
        "teams": {"field": {"capacity": {
            "hours": 100,
            "eaten_by": {"prospecting": {"name": "Prospecting", "share": 0.5}},
            "given_back": {"demand": 0.4}
        }}},
        "segments": {"s": {"hours_per_opportunity": 2, "definition": {"hours_per_lead": 0.25}}}
    });
    let evaluation = evaluate(with(patch));
    let hours = &evaluation.outcome.capacity["field"];
    assert_eq!([hours.hours[0], hours.lead_hours[0]].map(number), ["154", "25"]);
    let worked = &evaluation.outcome.segments["s"].months.worked;
    assert_eq!(first(worked), "64.5 ...");
}

/// Two heads, four from March on, of which the new ones are worth a half and then three quarters; then one of four goes, and
/// with it a quarter of everybody.
#[test]
fn heads_ramp() {
    let patch = json!({"teams": {"field": {"capacity": {
        "hours": 10, "ramp": [0.5, 0.75],
        "heads_by_month": [{"month": 3, "heads": 4}, {"month": 4, "heads": 3}]
    }}}});
    let evaluation = evaluate(with(patch));
    let hours = &evaluation.outcome.capacity["field"];
    assert_eq!(first(&hours.heads), "2, 2, 4, 3 ...");
    // 2 + 2 x 50%; (2 + 2 x 75%) x 3/4; 4 x 3/4.
    assert_eq!(first(&hours.ramped), "2, 2, 3, 2.625, 3 ...");
}

/// 90 hours for 100 opportunities of one hour and 50 of four: they ask for 300, and 30% of each are worked.
#[test]
fn segments_share_hours_by_what_they_ask_for() {
    let patch = json!({
        "teams": {"field": {"capacity": {"hours": 45}}},
        "segments": {
            "s": {"hours_per_opportunity": 1, "goal_share": 0.5},
            "t": {
                "name": "T", "goal_share": 0.5, "sold_by": "field", "deal_size": 1, "hours_per_opportunity": 4,
                "leads": {"demand": {"volume": {"per_month": 50}}}
            }
        }
    });
    let evaluation = evaluate(with(patch));
    let worked = |id: &str| number(evaluation.outcome.segments[id].months.worked[0]);
    assert_eq!([worked("s"), worked("t")], ["30", "15"]);
}

/// 100 deals a month, a fifth of which is won: 20; 80 are lost. Half of those are called, a quarter of which opens again two
/// months later: 10, of which 2 are won. The 8 that are lost again are not called again.
#[test]
fn lost_deals_come_back_once() {
    let recovery = segment(json!({
        "steps": {"win": {"rate": 0.2}},
        "recovery": {"by": "demand", "called": 0.5, "reopens": 0.25, "lag": {"months": 2}}
    }));
    check(recovery.clone(), |months| &months.reopened, "0, 0, 10 ...");
    check(recovery.clone(), |months| &months.wins, "20, 20, 22 ...");
    check(recovery.clone(), |months| &months.recovered, "0, 0, 2 ...");
    check(recovery, |months| &months.lost, "80, 80, 88 ...");
    // Everything is called and everything opens again, a month later at least: 80 and no more.
    let all = segment(json!({
        "steps": {"win": {"rate": 0.2}},
        "recovery": {"by": "demand", "called": 1, "reopens": 1}
    }));
    check(all, |months| &months.reopened, "0, 80 ...");
}

/// 64 first orders in January alone, every second month the next one by half of the customers: 32, 16, 8, 4, 2.
/// After the second order the other team keeps three quarters: 32, then 24, 18, 13.5, 10.125.
#[test]
fn orders_follow_and_are_handed_off() {
    let january =
        json!({"demand": {"volume": {"per_month": null, "by_month": [64, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}}});
    let reorders = |hand_off: Value| {
        segment(json!({
            "leads": january.clone(),
            "reorders": {"every": 2, "retention": 0.5, "value": 5, "hand_off": hand_off}
        }))
    };
    check(
        reorders(Value::Null),
        |months| &months.consultative_orders,
        "64, 0, 32, 0, 16, 0, 8, 0, 4, 0, 2, 0",
    );
    let after = |after: u32| reorders(json!({"after": after, "to": "demand", "retention": 0.75}));
    check(after(2), |months| &months.consultative_orders, "64, 0, 32, 0 ...");
    check(
        after(2),
        |months| &months.transactional_orders,
        "0, 0, 0, 0, 24, 0, 18, 0, 13.5, 0, 10.125, 0",
    );
    check(
        after(2),
        |months| &months.revenue,
        "640, 0, 160, 0, 120, 0, 90, 0, 67.5, 0, 50.625, 0",
    );
    // Every later order is handed off: 48, 36, 27, 20.25, 15.1875.
    check(
        after(1),
        |months| &months.transactional_orders,
        "0, 0, 48, 0, 36, 0, 27, 0, 20.25, 0, 15.1875, 0",
    );
    // Who is handed off after the first order and needs advice for three of them comes back in half of the cases until the
    // third one has been placed, 32 and 16, and then in three quarters: 12, 9, 6.75. Handed off after the third, 12 is the first.
    let early = |after: u32| {
        let ready = json!({"ready_after": 3, "early_retention": 0.5, "retention": 0.75});
        let mut hand_off = json!({"after": after, "to": "demand"});
        hand_off
            .as_object_mut()
            .unwrap()
            .extend(ready.as_object().unwrap().clone());
        reorders(hand_off)
    };
    check(
        early(1),
        |months| &months.transactional_orders,
        "0, 0, 32, 0, 16, 0, 12, 0, 9, 0, 6.75, 0",
    );
    check(
        early(3),
        |months| &months.transactional_orders,
        "0, 0, 0, 0, 0, 0, 12, 0, 9, 0, 6.75, 0",
    );
    // Whose the orders are follows who sells them.
    let evaluation = evaluate(after(1));
    let credit = &evaluation.outcome.segments["s"].credit;
    assert_eq!(
        [credit["field"], credit["demand"]].map(number),
        ["640", "732.1875"]
    );
}

/// 24 customers of before have placed their first orders evenly in the four months before: 6 a month, half of which come
/// again four months later: 3, and 1.5 another four months later.
#[test]
fn customers_of_before_order_again() {
    let opening = segment(json!({
        "leads": null,
        "opening": {"customers": 24},
        "reorders": {"every": 4, "retention": 0.5}
    }));
    check(
        opening.clone(),
        |months| &months.consultative_orders,
        "3, 3, 3, 3, 1.5, 1.5, 1.5, 1.5, 0.75 ...",
    );
    // Who has ordered in the last four months is a customer: 24 - 6 + 3, and so on.
    check(
        opening,
        |months| &months.customers,
        "21, 18, 15, 12, 10.5, 9, 7.5, 6, 5.25, 4.5, 3.75, 3",
    );
}

/// Customers pay 2 a month; half of them are left after a year, and what they pay stays. A customer
/// brings half a lead a month: 16 customers bring 8 leads, all of which become customers.
#[test]
fn customers_pay_and_bring_leads() {
    let recurring = segment(json!({
        "leads": null,
        "deal_size": 0,
        "opening": {"customers": 4096},
        "recurring": {"per_month": 2, "retention": 0.5}
    }));
    let evaluation = evaluate(recurring);
    let months = &evaluation.outcome.segments["s"].months;
    assert_eq!(
        [months.customers[11], months.recurring_revenue[11]].map(number),
        ["2048", "4096"]
    );
    let advocates = segment(json!({
        "leads": null,
        "opening": {"customers": 16},
        "advocates": {"per_customer": 0.5, "team": "demand"}
    }));
    check(
        advocates.clone(),
        |months| &months.leads["demand"],
        "8, 12, 18, 27, 40.5, 60.75, 91.125, 136.6875, 205.03125, 307.546875, 461.320313, 691.980469",
    );
    check(
        advocates,
        |months| &months.customers,
        "24, 36, 54, 81, 121.5, 182.25, 273.375, 410.0625, 615.09375, 922.640625, 1383.960938, 2075.941406",
    );
}

/// Three months without marketing: no leads, and two months later no deals from them; then all is as before. Leads of the
/// selling team go on.
#[test]
fn a_quarter_without_marketing_has_its_echo() {
    let patch = json!({
        "pauses": {"q2": {"name": "Without marketing", "teams": ["demand"], "from": 4, "months": 3}},
        "segments": {"s": {
            "steps": {"mql": {"lag": {"months": 2}}},
            "leads": {"field": {"volume": {"per_month": 7}}},
            "opening": {"pipeline": "running"}
        }}
    });
    let evaluation = evaluate(with(patch));
    let months = &evaluation.outcome.segments["s"].months;
    assert_eq!(first(&months.leads["demand"]), "100, 100, 100, 0, 0, 0, 100 ...");
    assert_eq!(
        first(&months.wins_by_source["demand"]),
        "100, 100, 100, 100, 100, 0, 0, 0, 100 ..."
    );
    assert_eq!(first(&months.wins_by_source["field"]), "7 ...");
}

/// 100 leads a month, a tenth more each year: the horizon goes on.
#[test]
fn later_years_grow() {
    let patch = json!({
        "goal": {"horizon": 3, "later": {"growth_by_year": [0.5, 0.1]}},
        "segments": {"s": {"leads": {"demand": {"growth": 0.1}}}}
    });
    let evaluation = evaluate(with(patch));
    let years = evaluation.outcome.years.iter();
    let years: Vec<[String; 3]> = years
        .map(|year| [year.year, year.goal, year.revenue.unwrap()].map(number))
        .collect();
    assert_eq!(
        years,
        [
            ["2027", "12000", "12000"],
            ["2028", "18000", "13200"],
            ["2029", "19800", "14520"]
        ]
    );
}
