//! The workload W1: a year of 200 named payees on four plans of three components, paid by quarter and trued up at the year's
//! end, and a shared pool behind two gates. A model in the project's own format, made by a rule and not by chance.
//!
//! Payee *i* is `p000` to `p199`. Ten payees in a row are six account executives, two SDRs, a marketer and a manager; 25 in
//! a row are a team.

use serde_json::{Map, Value, json};

/// How many payees there are.
pub(crate) const PAYEES: u32 = 200;

/// A role: its id, its name, and the middle of its people's target incentives.
pub(crate) const ROLES: [(&str, &str, f64); 4] = [
    ("ae", "Account executive", 80_000.0),
    ("sdr", "Sales development representative", 24_000.0),
    ("marketer", "Marketer", 18_000.0),
    ("manager", "Manager", 110_000.0),
];

/// What every plan pays on.
pub(crate) const MEASURES: [(&str, &str, &str); 3] = [
    ("bookings", "Own bookings", "amount"),
    ("pipeline", "Own pipeline", "amount"),
    ("activity", "Own activity", "count"),
];

/// The weights of the measures, by role.
pub(crate) const WEIGHTS: [[f64; 3]; 4] =
    [[0.7, 0.2, 0.1], [0.1, 0.4, 0.5], [0.2, 0.3, 0.5], [0.6, 0.3, 0.1]];

/// The part of the year's goal in each quarter.
pub(crate) const SEASON: [f64; 4] = [0.22, 0.24, 0.25, 0.29];

/// A payout curve: nothing below the threshold, `at_threshold` there, 100% at target, then two slopes with a knee between
/// them, and a cap.
pub(crate) struct Shape {
    threshold: f64,
    at_threshold: f64,
    slope: f64,
    knee: f64,
    beyond_knee: f64,
    cap: f64,
}

/// The curves of the three measures; each role above the first one's first slope is steeper by 5%.
pub(crate) const SHAPES: [Shape; 3] = [
    Shape {
        threshold: 0.5,
        at_threshold: 0.25,
        slope: 1.5,
        knee: 1.25,
        beyond_knee: 2.5,
        cap: 3.0,
    },
    Shape {
        threshold: 0.6,
        at_threshold: 0.4,
        slope: 1.2,
        knee: 1.2,
        beyond_knee: 1.6,
        cap: 2.0,
    },
    Shape {
        threshold: 0.7,
        at_threshold: 0.5,
        slope: 1.0,
        knee: 1.15,
        beyond_knee: 1.0,
        cap: 1.5,
    },
];

/// The model in a market that multiplies every attainment: 1 is the year whose figures are known.
pub(crate) fn model(market: f64) -> Value {
    let teams = (0..8).map(|team| {
        let name = format!("Team {team}");
        let value = json!({"name": name, "function": "sales", "revenue_share": 0.125});
        (format!("t{team}"), value)
    });
    let months: Vec<f64> = SEASON.iter().flat_map(|quarter| [quarter / 3.0; 3]).collect();
    let quotas: f64 = (0..PAYEES).filter_map(quota).sum();
    json!({
        "format": "hagstone/1",
        "name": "W1",
        "goal": {"first_year": 2027, "revenue": {"amount": quotas}, "seasonality": months},
        "functions": {"sales": {"name": "Sales"}},
        "teams": table(teams),
        "roles": table(ROLES.iter().enumerate().map(role)),
        "measures": measures(),
        "plans": table(ROLES.iter().enumerate().map(plan)),
        "pools": {"shared": pool()},
        "payees": table((0..PAYEES).map(|payee| (id(payee), person(payee, market)))),
    })
}

/// The id of a payee.
pub(crate) fn id(payee: u32) -> String {
    format!("p{payee:03}")
}

/// A number from 0 to 1 that belongs to a whole number.
pub(crate) fn unit(key: u32) -> f64 {
    let mut x = key.wrapping_mul(2_654_435_761);
    x ^= x >> 16;
    x = x.wrapping_mul(0x85eb_ca6b);
    x ^= x >> 13;
    x = x.wrapping_mul(0xc2b2_ae35);
    x ^= x >> 16;
    f64::from(x) / 4_294_967_296.0
}

/// A payee's role, by its number.
pub(crate) fn role_of(payee: u32) -> usize {
    match payee % 10 {
        0..=5 => 0,
        6 | 7 => 1,
        8 => 2,
        _ => 3,
    }
}

/// A payee's target incentive.
pub(crate) fn target_incentive(payee: u32) -> f64 {
    let (_, _, middle) = ROLES[role_of(payee)];
    middle * (0.8 + 0.4 * unit(1_000 + payee))
}

/// An account executive's quota.
pub(crate) fn quota(payee: u32) -> Option<f64> {
    (role_of(payee) == 0).then(|| 900_000.0 * (0.8 + 0.4 * unit(2_000 + payee)))
}

/// A payee's attainment of a measure in a quarter, both counted from 0, in the middle market.
pub(crate) fn attainment(payee: u32, measure: u32, quarter: u32) -> f64 {
    0.55 + 0.95 * unit(10_000 + (payee * 3 + measure) * 4 + quarter)
}

pub(crate) fn table(entries: impl Iterator<Item = (String, Value)>) -> Value {
    Value::Object(entries.collect::<Map<_, _>>())
}

fn role((index, &(id, name, middle)): (usize, &(&str, &str, f64))) -> (String, Value) {
    let heads = (0..PAYEES).filter(|&payee| role_of(payee) == index).count();
    let value = json!({
        "name": name, "team": "t0", "heads": heads, "base": 0,
        "target_incentive": {"amount": middle}, "plan": id
    });
    (id.into(), value)
}

/// Every measure is each payee's own, with a goal of 1 where the payee has no quota; beside them everybody's bookings, what
/// the components pay, and the one over the other.
fn measures() -> Value {
    let own = MEASURES.iter().map(|&(id, name, counts)| {
        let value = json!({"name": name, "counts": counts, "scope": "own", "goal": {"year": 1}});
        (id.to_owned(), value)
    });
    let shared = [
        (
            "booked",
            json!({
                "name": "Bookings of the account executives", "scope": "company",
                "counts": {"roll_up": {"of": "bookings", "roles": ["ae"]}}
            }),
        ),
        (
            "variable_pay",
            json!({"name": "Variable pay", "scope": "company", "counts": {"variable_pay": {}}}),
        ),
        (
            "pay_rate",
            json!({
                "name": "Variable pay over bookings", "scope": "company", "better": "lower", "goal": {"year": 0.14},
                "counts": {"ratio": {"of": "variable_pay", "to": "booked"}}
            }),
        ),
    ];
    table(own.chain(shared.map(|(id, value)| (id.to_owned(), value))))
}

fn plan((role, &(id, name, _)): (usize, &(&str, &str, f64))) -> (String, Value) {
    let components = MEASURES.iter().zip(WEIGHTS[role]).zip(&SHAPES);
    let components = components.map(|(((measure, ..), weight), shape)| {
        let value = json!({
            "measure": measure, "weight": weight, "period": "quarter", "spread": "as_goal", "true_up": "up",
            "pays": {"curve": curve(role, shape)}
        });
        ((*measure).to_owned(), value)
    });
    (id.into(), json!({"name": name, "components": table(components)}))
}

pub(crate) fn curve(role: usize, shape: &Shape) -> Value {
    let slope = shape.slope * (1.0 + 0.05 * role as f64);
    let at_knee = 1.0 + slope * (shape.knee - 1.0);
    let end = shape.knee + (shape.cap - at_knee) / shape.beyond_knee;
    json!({
        "points": [[shape.threshold, shape.at_threshold], [1, 1], [shape.knee, at_knee], [end, shape.cap]],
        "beyond": "flat"
    })
}

/// 1.5 million at 100% of the bookings; half of it where the components pay more than 14% of them.
pub(crate) fn pool() -> Value {
    let roles: Vec<&str> = ROLES.iter().map(|(id, ..)| *id).collect();
    json!({
        "name": "Shared success",
        "fund": {"by_curve": {
            "at_target": 1_500_000, "measure": "booked",
            "curve": {"points": [[0.9, 0.5], [1, 1], [1.25, 1.5]], "beyond": "flat"}
        }},
        "gates": {"pay_rate": {"measure": "pay_rate", "at_least": 1, "otherwise": 0.5}},
        "members": roles,
        "eligible": {"bookings": {"measure": "bookings", "at_least": 0.8}},
        "split": {"target_incentive": 1},
        "share_ceiling": {"share_of_target": 0.3}
    })
}

fn person(payee: u32, market: f64) -> Value {
    let (role, ..) = ROLES[role_of(payee)];
    let results = (0_u32..).zip(MEASURES).map(|(measure, (id, ..))| {
        let goal = quota(payee).filter(|_| id == "bookings").unwrap_or(1.0);
        let reached =
            |(quarter, season): (u32, f64)| goal * season * market * attainment(payee, measure, quarter);
        let quarters: Vec<f64> = (0..).zip(SEASON).map(reached).collect();
        (id.to_owned(), json!({"quarters": quarters}))
    });
    let mut value = json!({
        "name": format!("Payee {payee}"), "role": role, "team": format!("t{}", payee / 25),
        "target_incentive": {"amount": target_incentive(payee)},
        "results": table(results)
    });
    if let Some(quota) = quota(payee) {
        value["goals"] = json!({"bookings": {"year": quota}});
    }
    value
}
