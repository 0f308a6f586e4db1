//! Models made at random: whole ones, in which nothing is wrong, whose curves never fall.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// Parts of a whole, written as a person would round them: to a millionth, the last one taking the rest.
fn shares(weights: &[u32]) -> Vec<f64> {
    let sum: u32 = weights.iter().sum();
    let mut left = 1_000_000;
    let last = weights.len() - 1;
    let share = |(index, weight): (usize, &u32)| {
        let share = if index == last {
            left
        } else {
            weight * (1_000_000 / sum)
        };
        left -= share;
        f64::from(share) / 1e6
    };
    weights.iter().enumerate().map(share).collect()
}

/// A curve from anywhere on, with steps and jumps, that never falls and passes through [1, 1].
fn curve() -> impl Strategy<Value = Value> {
    let below = (0.0..0.9f64, 0.0..0.9f64);
    let above = (1.01..2.0f64, 0.0..3.0f64);
    (below, prop::option::of(0.0..0.3f64), above, any::<bool>()).prop_map(
        |((from, low), jump, (to, more), extend)| {
            let mut points = vec![[from, low], [1.0, 1.0], [to, 1.0 + more]];
            if let Some(jump) = jump {
                points.push([to, 1.0 + more + jump]);
            }
            json!({"points": points, "beyond": if extend { "extend" } else { "flat" }})
        },
    )
}

fn money(most: u32) -> impl Strategy<Value = f64> {
    (0..=most).prop_map(|cents| f64::from(cents) / 4.0)
}

type Component = (Index, u32, &'static str, Value);
type Pool = (f64, Index, Value, Vec<Index>, [u32; 3], Vec<(Index, f64, f64)>);

#[derive(Debug)]
struct Parts {
    functions: usize,
    teams: Vec<(Index, u32)>,
    roles: Vec<(Index, f64, f64, f64, bool, Index)>,
    plans: Vec<Vec<Component>>,
    pools: Vec<Pool>,
    results: Vec<(Index, usize, Vec<f64>)>,
    goal: (f64, f64, Option<Vec<f64>>),
}

fn parts() -> impl Strategy<Value = Parts> {
    let heads = select(vec![0.5, 1.0, 2.0, 7.0, 24.0]);
    let role = (
        any::<Index>(),
        heads,
        money(1_000_000),
        money(400_000),
        any::<bool>(),
        any::<Index>(),
    );
    let period = select(vec!["month", "quarter", "half", "year"]);
    let component = (any::<Index>(), 1..100_u32, period, curve());
    let gate = (any::<Index>(), 0.5..1.2f64, 0.0..1.0f64);
    let pool = (
        money(4_000_000),
        any::<Index>(),
        curve(),
        prop::collection::vec(any::<Index>(), 1..5),
        prop::array::uniform3(0..50_u32),
        prop::collection::vec(gate, 0..3),
    );
    let result = (any::<Index>(), 0..4_usize, prop::collection::vec(0.3..1.8f64, 12));
    (
        1..4_usize,
        prop::collection::vec((any::<Index>(), 1..100_u32), 1..6),
        prop::collection::vec(role, 1..7),
        prop::collection::vec(prop::collection::vec(component, 1..4), 1..4),
        prop::collection::vec(pool, 0..3),
        prop::collection::vec(result, 0..5),
        (
            1000.0..1e9f64,
            0.5..0.99f64,
            prop::option::of(prop::collection::vec(0.1..3.0f64, 12)),
        ),
    )
        .prop_map(|(functions, teams, roles, plans, pools, results, goal)| Parts {
            functions,
            teams,
            roles,
            plans,
            pools,
            results,
            goal,
        })
}

/// A model in which nothing is wrong.
pub(crate) fn model() -> impl Strategy<Value = Value> {
    parts().prop_map(|parts| build(&parts))
}

fn build(parts: &Parts) -> Value {
    let mut model = json!({
        "format": "hagstone/1",
        "goal": {
            "first_year": 2027,
            "last_year_revenue": parts.goal.0 * parts.goal.1,
            "revenue": {"amount": parts.goal.0},
            "incentive_budget": 1000
        },
        "functions": {}, "teams": {}, "roles": {}, "plans": {}, "pools": {}, "results": {},
        "measures": {
            "company": {"name": "Company", "counts": "revenue", "scope": "company"},
            "growth": {"name": "Growth", "counts": "revenue_growth", "scope": "company"},
            "leads": {"name": "Leads", "counts": "count", "scope": "company", "goal": {"year": 1200}},
            "deals": {"name": "Deals", "counts": "amount", "scope": "company", "goal": {"year": 3000}},
            "own": {"name": "Own", "counts": "revenue", "scope": "own"},
            "own_growth": {"name": "Own growth", "counts": "revenue_growth", "scope": "own"},
            "own_leads": {"name": "Own leads", "counts": "count", "scope": "own", "goal": {"year": 60}}
        }
    });
    if let Some(seasonality) = &parts.goal.2 {
        model["goal"]["seasonality"] = json!(seasonality);
    }
    let mut shared: Vec<String> = ["company", "growth", "leads", "deals"].map(String::from).to_vec();
    let mut typable: Vec<String> = ["company", "leads", "deals", "own_leads"]
        .map(String::from)
        .to_vec();
    for f in 0..parts.functions {
        let id = format!("f{f}");
        model["functions"][&id] = json!({"name": id});
        let measure = format!("of_{id}");
        model["measures"][&measure] = json!({"name": id, "counts": "revenue", "scope": {"function": id}});
        // A function without a team has nothing to be measured by.
        if parts
            .teams
            .iter()
            .any(|(function, _)| function.index(parts.functions) == f)
        {
            shared.push(measure.clone());
            typable.push(measure);
        } else {
            model["measures"].as_object_mut().unwrap().shift_remove(&measure);
        }
    }
    let weights: Vec<u32> = parts.teams.iter().map(|(_, weight)| *weight).collect();
    for (t, ((function, _), share)) in parts.teams.iter().zip(shares(&weights)).enumerate() {
        let id = format!("t{t}");
        let function = format!("f{}", function.index(parts.functions));
        model["teams"][&id] = json!({"name": id, "function": function, "revenue_share": share});
        let measure = format!("of_{id}");
        model["measures"][&measure] = json!({"name": id, "counts": "revenue", "scope": {"team": id}});
        shared.push(measure.clone());
        typable.push(measure);
    }
    for (r, (team, heads, base, incentive, by_share, plan)) in parts.roles.iter().enumerate() {
        let target = if *by_share {
            json!({"share_of_base": incentive / 1e5})
        } else {
            json!({"amount": incentive})
        };
        model["roles"][format!("r{r}")] = json!({
            "name": "R", "team": format!("t{}", team.index(parts.teams.len())), "heads": heads, "base": base,
            "target_incentive": target, "plan": format!("p{}", plan.index(parts.plans.len()))
        });
    }
    let all: Vec<String> = shared
        .iter()
        .cloned()
        .chain(["own", "own_growth", "own_leads"].map(String::from))
        .collect();
    for (p, components) in parts.plans.iter().enumerate() {
        let weights: Vec<u32> = components.iter().map(|component| component.1).collect();
        let mut table = json!({});
        for (c, ((measure, _, period, curve), weight)) in components.iter().zip(shares(&weights)).enumerate()
        {
            let measure = &all[measure.index(all.len())];
            table[format!("c{c}")] =
                json!({"measure": measure, "weight": weight, "period": period, "pays": {"curve": curve}});
        }
        model["plans"][format!("p{p}")] = json!({"name": "P", "components": table});
    }
    for (p, pool) in parts.pools.iter().enumerate() {
        model["pools"][format!("q{p}")] = build_pool(parts, pool, &shared);
    }
    for (measure, form, numbers) in &parts.results {
        let id = &typable[measure.index(typable.len())];
        let year = numbers[0]
            * if id.contains("leads") {
                100.0
            } else {
                parts.goal.0 * 0.4
            };
        model["results"][id] = match form {
            0 => json!({"attainment": numbers[0]}),
            1 => json!({"year": year}),
            2 => json!({"quarters": numbers[..4].iter().map(|n| n * year / 4.0).collect::<Vec<_>>()}),
            _ => json!({"months": numbers.iter().map(|n| n * year / 12.0).collect::<Vec<_>>()}),
        };
    }
    model
}

fn build_pool(parts: &Parts, pool: &Pool, shared: &[String]) -> Value {
    let (fund, measure, curve, members, split, gates) = pool;
    let mut roles: Vec<String> = members
        .iter()
        .map(|m| format!("r{}", m.index(parts.roles.len())))
        .collect();
    roles.sort();
    roles.dedup();
    let split = if split.iter().sum::<u32>() == 0 {
        [0, 1, 0]
    } else {
        *split
    };
    let split = shares(&split);
    let mut table = json!({});
    for (g, (measure, at_least, otherwise)) in gates.iter().enumerate() {
        let measure = &shared[measure.index(shared.len())];
        table[format!("g{g}")] = json!({"measure": measure, "at_least": at_least, "otherwise": otherwise});
    }
    json!({
        "name": "Q",
        "fund": {"by_curve": {"at_target": fund, "measure": shared[measure.index(shared.len())], "curve": curve}},
        "gates": table,
        "members": roles,
        "split": {"target_incentive": split[0], "equal": split[1], "contribution": split[2]}
    })
}

/// Any JSON without a null in an object: a merge patch cannot put one there.
pub(crate) fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        (-1e6..1e6f64).prop_map(Value::from),
        "[a-z]{0,4}".prop_map(Value::from),
        Just(json!([null, 1])),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec(("[a-z]{1,3}|name|weight|amount|growth", inner), 0..3)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}
