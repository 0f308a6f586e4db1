//! One segment with everything in it over 24 months, calculated a second time in plain loops.
//!
//! The loops push forward where the engine looks back; what is on its way at the start comes of sixty months that are
//! really calculated; and every customer's orders are counted by their number.

use hagstone_engine::SegmentMonths;
use serde_json::{Value, json};

use crate::{evaluate, with};

/// Months before the first one, and all months.
const BEFORE: usize = 60;
const ALL: usize = BEFORE + 24;

/// Leads of the marketing team in the months of the first year.
const DEMAND: [f64; 12] = [
    200.0, 210.0, 180.0, 240.0, 220.0, 200.0, 150.0, 160.0, 230.0, 250.0, 240.0, 190.0,
];

fn everything() -> Value {
    with(json!({
        "goal": {"horizon": 2, "gross_margin": 0.6},
        "alignment": {"faster": 0.25, "converting": 0.1, "selling": 0.1},
        "pauses": {"quarter": {"name": "Without marketing", "teams": ["demand"], "from": 10, "months": 3}},
        "cost": {"burden": 0.2, "programme": {
            "ads": {"name": "Ads", "team": "demand", "spend": {"per_month": 300}, "from": 3, "to": 14}
        }},
        "teams": {"field": {"capacity": {
            "hours": 100,
            "eaten_by": {"a": {"name": "A", "share": 0.3}, "b": {"name": "B", "share": 0.2}},
            "given_back": {"demand": 0.4},
            "ramp": [0.25, 0.5],
            "heads_by_month": [{"month": 5, "heads": 5}, {"month": 15, "heads": 4}]
        }}},
        "segments": {"s": {
            "deal_size": 1000,
            "leads": {
                "demand": {"volume": {"per_month": null, "by_month": DEMAND}, "growth": 0.3},
                "field": {"volume": {"per_month": 20}, "growth": -0.1}
            },
            "steps": {
                "mql": {"rate": 0.4, "lag": {"months": 2}},
                "sql": {"rate": 0.5, "lag": {"spread": [0.5, 0.5]}},
                "opportunity": {"rate": 0.7},
                "win": {"rate": 0.25, "lag": {"months": 4}}
            },
            "definition": {"strictness": 0.5, "keeps": 0.6, "lifts": 1.4, "hours_per_lead": 0.5},
            "hours_per_opportunity": 6,
            "ageing": 0.1,
            "reorders": {
                "every": 3, "retention": 0.8, "value": 500, "handling_cost": 20,
                "hand_off": {
                    "after": 2, "to": "demand", "ready_after": 4, "early_retention": 0.7, "retention": 0.9, "handling_cost": 5
                }
            },
            "recovery": {"by": "demand", "called": 0.5, "reopens": 0.4, "lag": {"months": 2}},
            "recurring": {"per_month": 30, "retention": 0.9, "upsell": 0.05},
            "advocates": {"per_customer": 0.02, "team": "demand"},
            "opening": {"customers": 36, "pipeline": "running"},
            "credit": "source"
        }}
    }))
}

/// By month from the first one; streams are demand, field, advocates, recovered.
#[derive(Default)]
struct Loops {
    mqls: Vec<f64>,
    worked: Vec<f64>,
    queue: Vec<f64>,
    aged: Vec<f64>,
    lost: Vec<f64>,
    wins: Vec<[f64; 4]>,
    later: Vec<f64>,
    handed: Vec<f64>,
    customers: Vec<f64>,
    revenue: Vec<f64>,
    by_team: Vec<[f64; 2]>,
}

/// Everything again.
fn loops() -> Loops {
    // Lags after a quarter is taken off: 1.5 months; 0 and 0.75 months in halves; 3 months.
    let to_mql = [(1, 0.5), (2, 0.5)];
    let to_sql = [(0, 0.625), (1, 0.375)];
    let to_decision = 3;
    // The definition lifts 50% by 20%; the four rates share 10%.
    let each = 1.1_f64.sqrt().sqrt();
    let (mql, sql, opportunity, win) = (0.4 * each, 0.6 * each, 0.7 * each, 0.25 * each);
    let mut out = Loops::default();
    let mut mqls = [[0.0; ALL + 9]; 4];
    let mut sqls = [[0.0; ALL + 9]; 4];
    let mut fresh = [[0.0; ALL + 9]; 4];
    let mut decided = [[0.0; ALL + 9]; 4];
    // Orders by their number and month; 12 customers a month ordered first in the last three months before.
    let mut orders = vec![[0.0; ALL + 9]; 40];
    let mut queue = [0.0; 4];
    let (mut customers, mut bill) = (36.0, 36.0 * 30.0);
    let stays = 0.9_f64.powf(1.0 / 12.0);
    let grows = 1.05_f64.powf(1.0 / 12.0);
    for t in 0..ALL {
        let month = t.checked_sub(BEFORE);
        let year = month.map_or(0, |month| month / 12);
        let paused = month.is_some_and(|month| (9..12).contains(&month));
        let works = if paused { 0.0 } else { 1.0 };
        let leads = [
            DEMAND[month.unwrap_or(0) % 12] * [1.0, 1.3][year] * works,
            20.0 * [1.0, 0.9][year],
            customers * 0.02 * works,
            0.0,
        ];
        let mut lead_hours = 0.0;
        for stream in 0..4 {
            for (lag, part) in to_mql {
                mqls[stream][t + lag] += leads[stream] * 0.8 * part * mql;
            }
            for (lag, part) in to_sql {
                sqls[stream][t + lag] += mqls[stream][t] * part * sql;
            }
            fresh[stream][t] += sqls[stream][t] * opportunity;
            lead_hours += mqls[stream][t] * 0.5;
        }
        // Hours: two heads; three more from month 5, at 25% and 50% first; four of five stay from month 15 on.
        let ramped = match month {
            Some(4) => 2.75,
            Some(5) => 3.5,
            Some(6..14) => 5.0,
            Some(14..) => 4.0,
            _ => 2.0,
        };
        let of_head = 100.0 * (1.0 - 0.5 * if paused { 1.0 } else { 0.6 }) * 1.1;
        let hours: f64 = (ramped * of_head - lead_hours).max(0.0);
        let aged = queue.map(|waiting| if month.is_some() { waiting * 0.1 } else { 0.0 });
        let at_hand: Vec<f64> = (0..4)
            .map(|stream| queue[stream] - aged[stream] + fresh[stream][t])
            .collect();
        let needed: f64 = at_hand.iter().sum::<f64>() * 6.0;
        // Before the first month nothing had to wait.
        let served = if month.is_none() || needed <= hours {
            1.0
        } else {
            hours / needed
        };
        let (mut lost, mut again, mut worked_all) = (0.0, 0.0, 0.0);
        let mut wins = [0.0; 4];
        for stream in 0..4 {
            let worked = at_hand[stream] * served;
            queue[stream] = at_hand[stream] - worked;
            worked_all += worked;
            decided[stream][t + to_decision] += worked;
            wins[stream] = decided[stream][t] * win;
            lost += decided[stream][t] * (1.0 - win);
            if stream < 3 {
                again += decided[stream][t] * (1.0 - win) + aged[stream];
            }
        }
        fresh[3][t + 2] += again * 0.5 * 0.4 * works;
        orders[1][t] = match month {
            Some(_) => wins.iter().sum(),
            None if t + 3 >= BEFORE => 12.0,
            None => 0.0,
        };
        for number in 1..39 {
            let kept = match number {
                ..2 => 0.8,
                2..4 => 0.7,
                _ => 0.9,
            };
            orders[number + 1][t + 3] += orders[number][t] * kept;
        }
        let Some(month) = month else { continue };
        assert_eq!(out.wins.len(), month);
        let first: f64 = wins.iter().sum();
        customers = customers * stays + first;
        bill = bill * stays * grows + first * 30.0;
        let later = orders[2][t];
        let handed: f64 = orders[3..].iter().map(|orders| orders[t]).sum();
        out.mqls.push(mqls.iter().map(|mqls| mqls[t]).sum());
        out.worked.push(worked_all);
        out.queue.push(queue.iter().sum());
        out.aged.push(aged.iter().sum());
        out.lost.push(lost);
        out.wins.push(wins);
        out.later.push(later);
        out.handed.push(handed);
        out.customers.push(customers);
        out.revenue.push(first * 1000.0 + (later + handed) * 500.0 + bill);
        // First orders are their sources'; later ones and the bill the field's until the hand-off, then marketing's.
        let field = wins[1] * 1000.0 + later * 500.0 + bill;
        let demand = (wins[0] + wins[2] + wins[3]) * 1000.0 + handed * 500.0;
        out.by_team.push([field, demand]);
    }
    out
}

#[track_caller]
fn same(what: &str, found: &[f64], expect: &[f64]) {
    assert_eq!(found.len(), expect.len(), "{what}");
    for (month, (found, expect)) in found.iter().zip(expect).enumerate() {
        // Sums in another order differ in their last digits.
        let tolerance = 1e-9 * expect.abs().max(1.0);
        assert!(
            (found - expect).abs() <= tolerance,
            "{what} in month {}: {found}, not {expect}",
            month + 1
        );
    }
}

#[test]
fn the_engine_says_what_plain_loops_say() {
    let evaluation = evaluate(everything());
    let months: &SegmentMonths = &evaluation.outcome.segments["s"].months;
    let loops = loops();
    same("MQLs", &months.mqls, &loops.mqls);
    same("worked", &months.worked, &loops.worked);
    same("queue", &months.queue, &loops.queue);
    same("aged", &months.aged, &loops.aged);
    same("lost", &months.lost, &loops.lost);
    let wins = |part: fn(&[f64; 4]) -> f64| loops.wins.iter().map(part).collect::<Vec<f64>>();
    same("wins", &months.wins, &wins(|wins| wins.iter().sum()));
    same("recovered", &months.recovered, &wins(|wins| wins[3]));
    let demand = &months.wins_by_source["demand"];
    same("of marketing", demand, &wins(|wins| wins[0] + wins[2] + wins[3]));
    same(
        "of the field",
        &months.wins_by_source["field"],
        &wins(|wins| wins[1]),
    );
    same("handed off", &months.transactional_orders, &loops.handed);
    same("customers", &months.customers, &loops.customers);
    same("revenue", &months.revenue, &loops.revenue);
    // Every mechanism is at work: some wait, and later none do; no deal of marketing's leads falls in the pause's echo.
    assert!(loops.queue[3] > 10.0 && loops.queue[9] == 0.0 && loops.wins[15][0] == 0.0);
    assert!(loops.handed[20] > 10.0 && loops.wins[23][3] > 1.0 && loops.aged[4] > 1.0);
    let by_team = |team: usize| loops.by_team.iter().take(12).map(|by| by[team]).sum::<f64>();
    let teams = &evaluation.outcome.teams;
    same(
        "credit",
        &[teams["field"].revenue, teams["demand"].revenue],
        &[by_team(0), by_team(1)],
    );
    let company = &evaluation.outcome.company;
    same("months", &company.revenue_by_month, &loops.revenue[..12]);

    // Cost, month by month: two reps of 1,200 and a marketer of 600 a year and 20% on top, in proportion to heads; ads of 300
    // from month 3 to 14; 20 and 5 for each later order.
    let cost = (0..24).map(|month| {
        let heads = match month {
            ..4 => 2.0,
            4..14 => 5.0,
            _ => 4.0,
        };
        let ads = if (2..14).contains(&month) { 300.0 } else { 0.0 };
        (heads * 100.0 + 50.0) * 1.2 + ads + loops.later[month] * 20.0 + loops.handed[month] * 5.0
    });
    let cost: Vec<f64> = cost.collect();
    same("cost", &months.cost, &cost);
    let years: Vec<f64> = (0..2).map(|year| cost[year * 12..][..12].iter().sum()).collect();
    for (year, expect) in evaluation.outcome.years.iter().zip(&years) {
        let found = year.cost.as_ref().unwrap();
        same("cost of a year", &[found.total], &[*expect]);
        let margin = year.revenue.unwrap() * 0.6;
        same(
            "return",
            &[found.return_on_cost.unwrap()],
            &[(margin - expect) / expect],
        );
    }
}
