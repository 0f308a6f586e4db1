//! What ties one measure's pay to another: hurdles, modifiers, gates, matrices.

use serde_json::{Value, json};

use crate::{bands, check, component, on_amount, pay, pay_by_component, periods, role, with};

/// WX-37, <https://hrdailyadvisor.blr.com/2013/05/27/hurdles-modifiers-matrices-3-ways-to-link-sales-and-strategy/>:
/// three products at 2%, 8% and 5% to their goals, and 4%, 12% and 7% above; no product's second rate is paid before
/// all three are at 95% of goal. Each goal is 1,000,000 here.
#[test]
fn a_hurdle_across_products() {
    let hurdles = json!({
        "a": {"measure": "a", "at_least": 0.95},
        "b": {"measure": "b", "at_least": 0.95},
        "c": {"measure": "c", "at_least": 0.95}
    });
    let product = |id: &str, to_goal: f64, above: f64| {
        json!({
            "measures": {id: {"name": id, "counts": "amount", "scope": "own", "goal": {"year": 1_000_000}}},
            "plans": {"p": {"components": {id: {
                "measure": id, "period": "year", "hurdles": hurdles,
                "pays": bands("marginal", "attainment", &[(0.0, to_goal), (1.0, above)])
            }}}}
        })
    };
    let parts = with([
        product("a", 0.02, 0.04),
        product("b", 0.08, 0.12),
        product("c", 0.05, 0.07),
    ]);
    let cases = [
        // D: the first rates alone: 24,000, 96,000 and 40,000.
        ((1.2, 1.2, 0.8), "a 24000, b 96000, c 40000"),
        ((1.2, 1.2, 0.949), "a 24000, b 96000, c 47450"),
        // D: 20,000 + 8,000, 80,000 + 24,000, and 47,500.
        ((1.2, 1.2, 0.95), "a 28000, b 104000, c 47500"),
    ];
    for ((a, b, c), expect) in cases {
        let results =
            json!({"results": {"a": {"attainment": a}, "b": {"attainment": b}, "c": {"attainment": c}}});
        check(with([parts.clone(), results]), pay_by_component, expect);
    }
}

/// WX-38, <https://www.sec.gov/Archives/edgar/data/1125920/000114036112022544/ex10_01.htm>: a bonus of 5% of a base of
/// 60,000 is 3,000, of which each of three quarters has 20% and the last one 40%: 600, and 1,200 (D). What it pays is
/// read off a matrix of the company and the person: 75% to 95% of it with the company at target, 140% to 175% at its
/// best, nothing below its least. The source prints 750 for 95% of 600, which is 570 (D). Where the rows and columns
/// start is ours.
#[test]
fn a_matrix_of_company_and_person() {
    let parts = with([
        json!({"measures": {
            "m": {"name": "Company", "counts": "amount", "scope": "company", "goal": {"quarters": [20, 20, 20, 40]}},
            "person": {"name": "Person", "counts": "score", "scope": "own", "goal": {"year": 1}}
        }}),
        component(json!({
            "measure": "m", "weight": 1, "period": "quarter", "spread": "as_goal",
            "pays": {"matrix": {
                "by": "person", "rows": [1, 1.2], "columns": [0.8, 1], "cells": [[0.75, 0.95], [1.4, 1.75]]
            }}
        })),
        role(json!({"base": 60_000, "target_incentive": {"share_of_base": 0.05}})),
    ]);
    let cases = [
        ((1.0, 0.8), "450, 450, 450, 900"),
        ((1.0, 1.0), "570, 570, 570, 1140"),
        ((1.2, 0.8), "840, 840, 840, 1680"),
        ((1.2, 1.0), "1050, 1050, 1050, 2100"),
        // A cell holds until the next one starts, and nothing is paid before the first.
        ((1.19, 0.99), "450, 450, 450, 900"),
        ((0.99, 1.0), "0, 0, 0, 0"),
        ((1.2, 0.79), "0, 0, 0, 0"),
        ((2.0, 2.0), "1050, 1050, 1050, 2100"),
    ];
    for ((company, person), expect) in cases {
        let results = json!({"results": {"m": {"attainment": company}, "person": {"year": person}}});
        let parts = with([parts.clone(), results]);
        check(parts, periods(|period| period.pay), expect);
    }
}

/// WX-39, <https://customercontactadvisor.blr.com/sales/sales-comp-winners-hurdles-modifiers-and-matrices/>: 2% to 3
/// million, 3% above, times a factor by gross margin: 125% from 30%, 115% from 20%, 100% from 10%, 75% from 5%, 50%
/// below. Only the table is published. D: 4 million pay 90,000, and 103,500 at a margin of 25%.
#[test]
fn a_modifier_by_margin() {
    let rates = bands("marginal", "result", &[(0.0, 0.02), (3e6, 0.03)]);
    let steps = json!([
        {"from": 0, "factor": 0.5},
        {"from": 0.05, "factor": 0.75},
        {"from": 0.1, "factor": 1},
        {"from": 0.2, "factor": 1.15},
        {"from": 0.3, "factor": 1.25}
    ]);
    let modified = with([
        on_amount(rates),
        component(json!({"modifiers": {
            "margin": {"measure": "margin", "of": "result", "factors": {"steps": steps}}
        }})),
    ]);
    let given = json!({"name": "Gross margin", "counts": "rate", "scope": "own", "goal": {"year": 0.2}});
    // The margin as it follows from two amounts.
    let profit = json!({"name": "Gross profit", "counts": "amount", "scope": "own"});
    let quotient =
        json!({"name": "Gross margin", "counts": {"ratio": {"of": "profit", "to": "m"}}, "scope": "own"});
    let cases = [
        (0.3, "112500"),
        (0.25, "103500"),
        (0.2, "103500"),
        (0.1, "90000"),
        (0.05, "67500"),
        (0.04, "45000"),
        (0.0, "45000"),
    ];
    for (margin, expect) in cases {
        let as_rate = json!({
            "measures": {"margin": given}, "results": {"m": {"year": 4e6}, "margin": {"year": margin}}
        });
        let as_quotient = json!({
            "measures": {"margin": quotient, "profit": profit},
            "results": {"m": {"year": 4e6}, "profit": {"year": 4e6 * margin}}
        });
        for spelling in [as_rate, as_quotient] {
            check(with([modified.clone(), spelling]), pay, expect);
        }
    }
}

/// WX-40, <https://www.mrexcel.com/board/threads/need-help-interesting-commission-plan-but-have-no-idea.540025/>: a
/// grid of own and team goals for two products, digital `d` and not `n`. Who makes
///
/// - one goal, is paid 2% of that product, or 4% where the team makes its goals combined, and 5% more over the goal;
/// - both goals, 3% of everything and 5% more over both goals combined, or a flat 5% where the team makes both too;
/// - none, 1% of everything where the team makes its goals combined, 2% where it makes both.
///
/// As components that gates choose between. The goals are 50 and 100, the team's 500 and 1,000. The figures are
/// derived: the source's were cut off.
#[test]
fn a_grid_of_own_and_team_goals() {
    let made = |measure: &str| json!({"measure": measure, "at_least": 1});
    let missed = |measure: &str| json!({"measure": measure, "below": 1});
    let amount = |scope: &str, goal: f64| {
        json!({
            "name": "M", "counts": "amount", "scope": scope, "goal": {"year": goal}
        })
    };
    let sum = |a: &str, b: &str, scope: &str| json!({"name": "S", "counts": {"sum": [a, b]}, "scope": scope});
    // Both goals are made where the lower attainment of the two is 100%.
    let both =
        |a: &str, b: &str, scope: &str| json!({"name": "L", "counts": {"lowest": [a, b]}, "scope": scope});
    let paid = |measure: &str, to_goal: f64, above: f64, gates: Value| {
        json!({
            "measure": measure, "period": "year", "gates": gates,
            "pays": bands("marginal", "attainment", &[(0.0, to_goal), (1.0, above)])
        })
    };
    let one = |product: &str, other: &str, team: Value, rate: f64| {
        paid(
            product,
            rate,
            rate + 0.05,
            json!({"own": made(product), "other": missed(other), "team": team}),
        )
    };
    let none = |rate: f64, team: Value, both: Value| {
        let gates = json!({"d": missed("d"), "n": missed("n"), "team": team, "both": both});
        paid("all", rate, rate, gates)
    };
    let parts = json!({
        "measures": {
            "d": amount("own", 50.0), "n": amount("own", 100.0),
            "all": sum("d", "n", "own"), "both": both("d", "n", "own"),
            "team_d": amount("company", 500.0), "team_n": amount("company", 1_000.0),
            "team_all": sum("team_d", "team_n", "company"), "team_both": both("team_d", "team_n", "company")
        },
        "plans": {"p": {"components": {
            "d_alone": one("d", "n", missed("team_all"), 0.02),
            "d_with_team": one("d", "n", made("team_all"), 0.04),
            "n_alone": one("n", "d", missed("team_all"), 0.02),
            "n_with_team": one("n", "d", made("team_all"), 0.04),
            "both": paid("all", 0.03, 0.08, json!({"own": made("both"), "team": missed("team_both")})),
            "both_with_team": paid("all", 0.05, 0.05, json!({"own": made("both"), "team": made("team_both")})),
            "none": none(0.01, made("team_all"), missed("team_both")),
            "none_with_team": none(0.02, made("team_all"), made("team_both"))
        }}}
    });
    let cases = [
        // The source's row: 2% x 100 + 5% x 50, the team having missed.
        ((100, 75), (400, 900), "4.5"),
        // 4% x 100 + 5% x 50: the team makes 1,500 combined.
        ((100, 75), (400, 1_100), "6.5"),
        // 2% x 120 + 5% x 20.
        ((40, 120), (400, 900), "3.4"),
        // 3% x 180 + 5% x 30, whether the team misses or makes only the sum.
        ((60, 120), (400, 900), "6.9"),
        ((60, 120), (400, 1_100), "6.9"),
        // 5% x 180.
        ((60, 120), (500, 1_000), "9"),
        // Nothing, 1% x 120, 2% x 120.
        ((40, 80), (400, 900), "0"),
        ((40, 80), (400, 1_100), "1.2"),
        ((40, 80), (500, 1_000), "2.4"),
    ];
    for ((d, n), (team_d, team_n), expect) in cases {
        let results = json!({"results": {
            "d": {"year": d}, "n": {"year": n}, "team_d": {"year": team_d}, "team_n": {"year": team_n}
        }});
        check(with([parts.clone(), results]), pay, expect);
    }
}
