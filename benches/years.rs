//! The workload W2: the people of W1, whose results follow a funnel of four segments, and what differs from year to year.

use crate::workload::{
    MEASURES, PAYEES, ROLES, SEASON, SHAPES, WEIGHTS, curve, id, pool, role_of, table, target_incentive,
};
use serde_json::{Map, Value, json};

/// Leads a month, the size of a deal, and the rates of the four steps, by segment.
const SEGMENTS: [(f64, f64, [f64; 4]); 4] = [
    (10_000.0, 9_000.0, [0.35, 0.30, 0.50, 0.22]),
    (6_250.0, 30_000.0, [0.32, 0.30, 0.50, 0.22]),
    (3_000.0, 90_000.0, [0.30, 0.32, 0.55, 0.20]),
    (1_250.0, 240_000.0, [0.28, 0.35, 0.60, 0.18]),
];

/// Leads of each month over those of the middle.
const LEADS: [f64; 12] = [
    0.92, 0.94, 0.96, 0.98, 1.0, 1.0, 0.98, 1.0, 1.04, 1.06, 1.07, 1.05,
];

/// What the three measures count of the funnel.
const EVENTS: [&str; 3] = ["wins", "opportunities", "sqls"];

/// The model. A role and a plan for the people of each segment: `ae_0` to `manager_3`; the segments are sold by a team
/// of its own, whose people are not among the 200.
pub(crate) fn model() -> Value {
    let teams = (0..8).map(|team| {
        let value = json!({"name": format!("Team {team}"), "function": "sales"});
        (format!("t{team}"), value)
    });
    let desk = json!({"name": "Desk", "function": "sales", "revenue_share": 1});
    let teams = teams.chain([("desk".to_owned(), desk)]);
    let months: Vec<f64> = SEASON.iter().flat_map(|quarter| [quarter / 3.0; 3]).collect();
    let pairs = || (0..ROLES.len()).flat_map(|role| (0..SEGMENTS.len()).map(move |segment| (role, segment)));
    let roles: Vec<String> = pairs().map(|(role, segment)| role_id(role, segment)).collect();
    let mut fund = pool();
    fund["members"] = json!(roles);
    fund["fund"]["by_curve"]["measure"] = json!("company");
    json!({
        "format": "hagstone/1",
        "name": "W2",
        "goal": {"first_year": 2027, "revenue": {"amount": planned()}, "seasonality": months},
        "functions": {"sales": {"name": "Sales"}},
        "teams": table(teams),
        "segments": table((0..SEGMENTS.len()).map(segment)),
        "roles": table(pairs().map(|(role, segment)| {
            let heads = (0..PAYEES).filter(|&payee| role_of(payee) == role && segment_of(payee) == segment).count();
            let (_, name, middle) = ROLES[role];
            let value = json!({
                "name": format!("{name}, segment {segment}"), "team": "t0", "heads": heads, "base": 0,
                "target_incentive": {"amount": middle}, "plan": role_id(role, segment),
                "goals": table(MEASURES.iter().map(|(measure, ..)| {
                    (format!("{measure}_{segment}"), json!({"year": 1}))
                }))
            });
            (role_id(role, segment), value)
        })),
        "measures": measures(),
        "results": table(MEASURES.iter().flat_map(|(measure, ..)| {
            (0..SEGMENTS.len()).map(move |segment| (format!("{measure}_{segment}"), json!({"attainment": 1})))
        })),
        "plans": table(pairs().map(|(role, segment)| plan(role, segment))),
        "pools": {"shared": fund},
        "payees": table((0..PAYEES).map(|payee| {
            let value = json!({
                "name": format!("Payee {payee}"), "role": role_id(role_of(payee), segment_of(payee)),
                "team": format!("t{}", payee / 25), "target_incentive": {"amount": target_incentive(payee)}
            });
            (id(payee), value)
        })),
        "uncertainty": {
            "market": {"deviation": 0.15}, "leads": {"deviation": 0.1}, "rates": {"deviation": 0.12},
            "teams": {"deviation": 0.1}, "people": {"deviation": 0.25},
            "by_team": {"desk": {"team": {"deviation": 0}, "people": {"deviation": 0}}}
        }
    })
}

/// The id of the role, and of the plan, of a role's people in a segment.
pub(crate) fn role_id(role: usize, segment: usize) -> String {
    let (role, ..) = ROLES[role];
    format!("{role}_{segment}")
}

/// A payee's segment, by its number.
pub(crate) fn segment_of(payee: u32) -> usize {
    (payee / 10 % 4) as usize
}

/// The revenue of the expected year: deals are won three months after their leads come in.
pub(crate) fn planned() -> f64 {
    let months = || [1.0; 3].iter().chain(&LEADS).take(12);
    let of = |(leads, deal, rates): &(f64, f64, [f64; 4])| {
        months().sum::<f64>() * leads * rates.iter().product::<f64>() * deal
    };
    SEGMENTS.iter().map(of).sum()
}

fn segment(index: usize) -> (String, Value) {
    let (leads, deal, rates) = SEGMENTS[index];
    let by_month: Vec<f64> = LEADS.iter().map(|part| leads * part).collect();
    let steps = ["mql", "sql", "opportunity", "win"]
        .into_iter()
        .zip(rates)
        .zip([0, 0, 1, 2]);
    let steps: Map<String, Value> = steps
        .map(|((step, rate), lag)| (step.to_owned(), json!({"rate": rate, "lag": {"months": lag}})))
        .collect();
    let value = json!({
        "name": format!("Segment {index}"), "sold_by": "desk", "deal_size": deal,
        "leads": {"desk": {"volume": {"by_month": by_month}, "before": leads}}, "opening": {"pipeline": "running"},
        "steps": steps
    });
    (format!("s{index}"), value)
}

/// What each one's segment brings counts as the own result, which is expected at its goal; beside it the bookings of
/// whatever segment is one's own, what the components pay, and that over revenue.
fn measures() -> Value {
    let own = MEASURES
        .iter()
        .zip(EVENTS)
        .flat_map(|(&(measure, name, _), event)| {
            (0..SEGMENTS.len()).map(move |segment| {
                let value = json!({
                    "name": format!("{name}, segment {segment}"), "scope": "own",
                    "counts": {"funnel": {"of": event, "segments": [format!("s{segment}")]}}
                });
                (format!("{measure}_{segment}"), value)
            })
        });
    let bookings: Vec<String> = (0..SEGMENTS.len())
        .map(|segment| format!("bookings_{segment}"))
        .collect();
    let others = [
        (
            "bookings",
            json!({"name": "Own bookings", "scope": "own", "counts": {"sum": bookings}}),
        ),
        (
            "company",
            json!({"name": "Revenue", "scope": "company", "counts": "revenue"}),
        ),
        (
            "variable_pay",
            json!({"name": "Variable pay", "scope": "company", "counts": {"variable_pay": {}}}),
        ),
        (
            "pay_rate",
            json!({
                "name": "Variable pay over revenue", "scope": "company", "better": "lower", "goal": {"year": 0.14},
                "counts": {"ratio": {"of": "variable_pay", "to": "company"}}
            }),
        ),
    ];
    table(own.chain(others.map(|(id, value)| (id.to_owned(), value))))
}

fn plan(role: usize, segment: usize) -> (String, Value) {
    let components = MEASURES.iter().zip(WEIGHTS[role]).zip(&SHAPES);
    let components = components.map(|(((measure, ..), weight), shape)| {
        let value = json!({
            "measure": format!("{measure}_{segment}"), "weight": weight, "period": "quarter", "spread": "as_goal",
            "true_up": "up", "pays": {"curve": curve(role, shape)}
        });
        ((*measure).to_owned(), value)
    });
    let (_, name, _) = ROLES[role];
    (
        role_id(role, segment),
        json!({"name": name, "components": table(components)}),
    )
}
