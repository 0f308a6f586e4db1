//! Pools: what fills them, and who gets how much of them.

use hagstone_engine::Evaluation;
use serde_json::{Value, json};

use crate::table::{join, number};
use crate::{check, with};

/// Roles without a plan, and a pool that they share; a role is its heads and whatever else matters.
fn shared(roles: &[(&str, f64, Value)], pool: Value) -> Value {
    let mut table = json!({"r": null});
    for (id, heads, rest) in roles {
        let role = json!({"name": id, "team": "t", "heads": heads, "base": 0, "plan": null});
        table[id] = with([role, rest.clone()]);
    }
    let members: Vec<&str> = roles.iter().map(|(id, ..)| *id).collect();
    let pool = with([json!({"name": "Pool", "members": members}), pool]);
    json!({"plans": {"p": null}, "roles": table, "pools": {"pool": pool}})
}

/// What is in the pool, and what one person of each role gets of it.
fn shares(evaluation: &Evaluation) -> String {
    let roles = evaluation.outcome.roles.iter();
    let shares = roles.map(|(id, role)| format!("{id} {}", number(role.pools["pool"])));
    format!(
        "{}: {}",
        number(evaluation.outcome.pools["pool"].fund),
        join(shares)
    )
}

/// WX-41, <https://www.lawinsider.com/clause/the-calculation/_2>: 500,000 by share of a payroll of 30,000,000; earnings
/// of 30,000 are 0.1% of it, and get 500. Nobody gets less than 50: D, earnings of 1,500 would get 25.
#[test]
fn by_share_of_payroll() {
    let roles = [
        ("one", 1.0, json!({"base": 30_000})),
        ("low", 1.0, json!({"base": 1_500})),
        ("rest", 999.0, json!({"base": 29_968_500.0 / 999.0})),
    ];
    // The others share 499,475.
    let pool = json!({"fund": {"fixed": 500_000}, "split": {"salary": 1}});
    let expect = "500000: one 500, low 25, rest 499.974975";
    check(shared(&roles, pool.clone()), shares, expect);
    let floored = with([pool, json!({"share_floor": 50})]);
    let expect = "500000: one 500, low 50, rest 499.974975";
    check(shared(&roles, floored), shares, expect);
}

/// WX-43, <https://www.deaf-interpreter.com/bonus-pool-agreement/>: 10% of the profit is the pool: 100,000 of 1
/// million, 300,000 of 3 million. 200,000 in 25 shares are 8,000 a share; roles with one, two and three shares get
/// 8,000, 16,000 and 24,000. Read as ten, six and one people, who hold 10 + 12 + 3 shares.
#[test]
fn by_shares_in_a_profit() {
    let roles = [
        ("junior", 10.0, json!({"points": 1})),
        ("senior", 6.0, json!({"points": 2})),
        ("partner", 1.0, json!({"points": 3})),
    ];
    let pool = json!({
        "fund": {"by_share": {"measure": "profit", "share": 0.1}}, "split": {"points": 1}
    });
    for (profit, expect) in [
        (2e6, "200000: junior 8000, senior 16000, partner 24000"),
        (1e6, "100000: junior 4000, senior 8000, partner 12000"),
        (3e6, "300000: junior 12000, senior 24000, partner 36000"),
        // D: a loss shares nothing.
        (-1e6, "0: junior 0, senior 0, partner 0"),
    ] {
        let profit = json!({
            "measures": {"profit": {"name": "Profit", "counts": "amount", "scope": "company"}},
            "results": {"profit": {"year": profit}}
        });
        check(with([shared(&roles, pool.clone()), profit]), shares, expect);
    }
    let alike = json!({"fund": {"fixed": 200_000}, "split": {"equal": 1}});
    let people = [("one", 25.0, json!({}))];
    check(shared(&people, alike), shares, "200000: one 8000");
}

/// WX-44, <https://bizfluent.com/how-6372353-calculate-profit-sharing.html>: a point for each year of age and each year
/// of service: 40 and 10 are 50 points, and 5% of all points get 5% of the pool. The rest of the points are ours.
#[test]
fn by_points_of_age_and_service() {
    let roles = [("r", 2.0, json!({}))];
    let pool = json!({"fund": {"fixed": 60_000}, "split": {"points": 1}});
    let payees = json!({"payees": {
        "one": {"name": "One", "role": "r", "points": 50},
        "rest": {"name": "The rest", "role": "r", "points": 950}
    }});
    let view = |e: &Evaluation| {
        join(
            e.outcome
                .payees
                .iter()
                .map(|(id, payee)| format!("{id} {}", number(payee.pools["pool"]))),
        )
    };
    check(with([shared(&roles, pool), payees]), view, "one 3000, rest 57000");
}

/// Not published, D: what a pool holds and keeps. 100,000 at target, 150% at 110%; a year of 104% fills 120,000. A gate
/// that is missed halves it, 110,000 is the most, and a tenth is kept back.
#[test]
fn a_fund_its_gates_ceiling_and_reserve() {
    let pool = |change: Value| {
        let pool = json!({
            "fund": {"by_curve": {
                "at_target": 100_000, "measure": "company",
                "curve": {"points": [[0.9, 0.5], [1, 1], [1.1, 1.5]], "beyond": "flat"}
            }},
            "split": {"equal": 1}
        });
        let company = json!({
            "measures": {
                "company": {"name": "Company", "counts": "revenue", "scope": "company"},
                "leads": {"name": "Leads", "counts": "count", "scope": "company", "goal": {"year": 100}}
            },
            "results": {"company": {"attainment": 1.04}, "leads": {"year": 89}}
        });
        let roles = [("x", 4.0, json!({})), ("y", 1.0, json!({}))];
        with([shared(&roles, with([pool, change])), company])
    };
    let gate = json!({"gates": {"leads": {"measure": "leads", "at_least": 0.9, "otherwise": 0.5}}});
    let cases = [
        (json!({}), "120000: x 24000, y 24000"),
        (gate.clone(), "60000: x 12000, y 12000"),
        (json!({"ceiling": 110_000}), "110000: x 22000, y 22000"),
        // Half of 120,000, then the ceiling; the reserve comes last.
        (
            with([gate, json!({"ceiling": 50_000, "reserve": 0.1})]),
            "45000: x 9000, y 9000",
        ),
        (json!({"reserve": 0.1}), "108000: x 21600, y 21600"),
        // 20,000 each at most: 20,000 stay.
        (
            json!({"share_ceiling": {"amount": 20_000}}),
            "120000: x 20000, y 20000",
        ),
    ];
    for (change, expect) in cases {
        check(pool(change), shares, expect);
    }
}

/// Not published, D: 60,000 by each basis for three people: `a` with a base of 50,000, a target of 20,000 and one
/// point, in a team that brings 900,000; `b`, of whom there are two, with 25,000, 20,000 and two points each, in a team
/// that brings 300,000.
#[test]
fn by_each_basis() {
    let role = |team: &str, base: f64, points: f64| {
        json!({
            "team": team, "base": base, "points": points, "target_incentive": {"amount": 20_000}, "plan": "p"
        })
    };
    let roles = [
        ("a", 1.0, role("t", 50_000.0, 1.0)),
        ("b", 2.0, role("u", 25_000.0, 2.0)),
    ];
    let around = json!({
        "teams": {"t": {"revenue_share": 0.75}, "u": {"name": "U", "function": "f", "revenue_share": 0.25}},
        "measures": {
            "own": {"name": "Own", "counts": "amount", "scope": "own", "goal": {"year": 100}},
            "revenue": {"name": "Revenue", "counts": "revenue", "scope": "company"}
        },
        "plans": {"p": {"name": "P", "components": {"c": {
            "measure": "own", "weight": 1, "period": "year",
            "pays": {"curve": {"points": [[0, 0], [1, 1]], "beyond": "extend"}}
        }}}}
    });
    let by_role = json!({
        "roles": {"a": {"results": {"own": {"year": 120}}}, "b": {"results": {"own": {"year": 90}}}}
    });
    let cases = [
        // 50,000 : 2 x 25,000.
        (json!({"salary": 1}), "60000: a 30000, b 15000"),
        // 20,000 : 2 x 20,000.
        (json!({"target_incentive": 1}), "60000: a 20000, b 20000"),
        (json!({"equal": 1}), "60000: a 20000, b 20000"),
        // 1 : 2 x 2.
        (json!({"points": 1}), "60000: a 12000, b 24000"),
        // 120% : 2 x 90%.
        (
            json!({"attainment": {"share": 1, "measure": "own"}}),
            "60000: a 24000, b 18000",
        ),
        // 900,000 : 300,000, which the second team's members share.
        (json!({"contribution": 1}), "60000: a 45000, b 7500"),
        // Half by salary, half by points.
        (json!({"salary": 0.5, "points": 0.5}), "60000: a 21000, b 19500"),
    ];
    for (split, expect) in cases {
        let pool = json!({"fund": {"fixed": 60_000}, "split": split});
        let parts = with([shared(&roles, pool), around.clone(), by_role.clone()]);
        check(parts, shares, expect);
    }
    // Who is not eligible has no part: 60,000 for `a` alone, below 100% of the own goal.
    let pool = json!({
        "fund": {"fixed": 60_000}, "split": {"equal": 1},
        "eligible": {"own": {"measure": "own", "at_least": 1}}
    });
    let parts = with([shared(&roles, pool), around, by_role]);
    check(parts, shares, "60000: a 60000, b 0");
}
