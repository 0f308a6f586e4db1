//! Shared funds: how they are filled, what their gates do, and who gets what.

use hagstone_engine::Evaluation;
use serde_json::{Value, json};

use crate::check;
use crate::table::{join, number};

/// A pool of 100,000 at target for the four reps (target incentive 12,000, team A) and two writers (6,000, team C).
pub(crate) fn pool(pool: Value, results: Value) -> Value {
    let mut change = json!({
        "roles": {"writer": {"name": "Writer", "team": "c", "heads": 2, "base": 40000, "target_incentive": {"amount": 6000}, "plan": "rep"}},
        "pools": {"p": {
            "name": "P",
            "fund": {"by_curve": {"at_target": 100_000, "measure": "company", "curve": {"points": [[0.9, 0.5], [1, 1], [1.1, 1.5]], "beyond": "flat"}}},
            "members": ["rep", "writer"],
            "split": {"equal": 1}
        }},
        "results": results
    });
    for (key, value) in pool.as_object().unwrap() {
        change["pools"]["p"][key] = value.clone();
    }
    change
}

/// A pool's fund, which gates are open, what each role gets out of it, one person's in brackets, and what stays.
fn pools(evaluation: &Evaluation) -> String {
    let pool = &evaluation.outcome.pools["p"];
    let gates = pool
        .gates
        .iter()
        .map(|(id, open)| format!(", {id} {}", if *open { "open" } else { "closed" }));
    let paid = pool.paid.iter().map(|(id, paid)| {
        let one = evaluation.outcome.roles[id].pools["p"];
        format!("{id} {} ({})", number(*paid), number(one))
    });
    let gates: String = gates.collect();
    format!(
        "{}{gates}: {}; {} stays",
        number(pool.fund),
        join(paid),
        number(pool.unshared)
    )
}

#[test]
fn a_pool_is_filled_by_its_curve() {
    let filled = |attainment: f64, expect: &str| {
        check(
            pool(json!({}), json!({"company": {"attainment": attainment}})),
            pools,
            expect,
        );
    };
    // 100,000 x 0.75 = 75,000, 12,500 to each of six.
    filled(0.95, "75000: rep 50000 (12500), writer 25000 (12500); 0 stays");
    filled(
        0.9,
        "50000: rep 33333.33 (8333.333333), writer 16666.67 (8333.333333); 0 stays",
    );
    filled(0.899, "0: rep 0 (0), writer 0 (0); 0 stays");
    filled(1.04, "120000: rep 80000 (20000), writer 40000 (20000); 0 stays");
    filled(1.5, "150000: rep 100000 (25000), writer 50000 (25000); 0 stays");
}

#[test]
fn a_gate_opens_at_its_own_value() {
    let gated = |gates: Value, results: Value, expect: &str| {
        check(pool(json!({"gates": gates}), results), pools, expect);
    };
    let c = json!({"c": {"measure": "c", "at_least": 0.9, "otherwise": 0.25}});
    // 216,000 of 240,000 are exactly 90%, and A makes up for them: the company is at 100%.
    let at = |c: f64| json!({"c": {"year": c}, "a": {"year": 840_000.0 - c}});
    gated(
        c.clone(),
        at(216_000.0),
        "100000, c open: rep 66666.67 (16666.666667), writer 33333.33 (16666.666667); 0 stays",
    );
    gated(
        c.clone(),
        at(215_999.0),
        "25000, c closed: rep 16666.67 (4166.666667), writer 8333.33 (4166.666667); 0 stays",
    );
    // Twelve months that are each 80% of their goals sum to a little less than 80% in binary, and open a gate at 80% all the
    // same.
    let mut change = pool(
        json!({"gates": {"c": {"measure": "c", "at_least": 0.8, "otherwise": 0.25}}}),
        json!({"c": {"attainment": 0.8}, "company": {"attainment": 1}}),
    );
    change["goal"] = json!({"seasonality": [0.92, 0.94, 0.96, 0.98, 1, 1, 0.98, 1, 1.04, 1.06, 1.07, 1.05]});
    check(
        change,
        pools,
        "100000, c open: rep 66666.67 (16666.666667), writer 33333.33 (16666.666667); 0 stays",
    );
    // Without a factor a closed gate pays nothing.
    gated(
        json!({"c": {"measure": "c", "at_least": 0.9}}),
        at(215_999.0),
        "0, c closed: rep 0 (0), writer 0 (0); 0 stays",
    );
    // Two closed gates multiply: 0.25 x 0.5.
    gated(
        json!({"c": {"measure": "c", "at_least": 0.9, "otherwise": 0.25}, "b": {"measure": "b", "at_least": 1.1, "otherwise": 0.5}}),
        at(120_000.0),
        "note: /scenarios/change/patch/pools/p/gates/b: Nobody is paid on \"Revenue of B\", and others' pay hangs on it. Let \
         somebody be paid on it, or look at something that somebody is paid on.\n\
         12500, b closed, c closed: rep 8333.33 (2083.333333), writer 4166.67 (2083.333333); 0 stays",
    );
}

#[test]
fn a_pool_is_shared_out_by_its_bases() {
    // A brings 720,000 (120%), C brings 240,000, B 240,000: the company is at 100%.
    let results = json!({"a": {"year": 720_000}, "b": {"year": 240_000}});
    let split =
        |split: Value, expect: &str| check(pool(json!({"split": split}), results.clone()), pools, expect);
    // By head 4 : 2.
    split(
        json!({"equal": 1}),
        "100000: rep 66666.67 (16666.666667), writer 33333.33 (16666.666667); 0 stays",
    );
    // By target incentive 48,000 : 12,000.
    split(
        json!({"target_incentive": 1}),
        "100000: rep 80000 (20000), writer 20000 (10000); 0 stays",
    );
    // By what their teams brought 720,000 : 240,000.
    split(
        json!({"contribution": 1}),
        "100000: rep 75000 (18750), writer 25000 (12500); 0 stays",
    );
    // Half, a quarter and a quarter of each: 40,000 + 16,666.67 + 18,750 and 10,000 + 8,333.33 + 6,250.
    split(
        json!({"target_incentive": 0.5, "equal": 0.25, "contribution": 0.25}),
        "100000: rep 75416.67 (18854.166667), writer 24583.33 (12291.666667); 0 stays",
    );
    // Members of one team share what it brought by their heads: 720,000 x 4/5 and x 1/5, beside 240,000.
    let mut change = pool(
        json!({"members": ["rep", "lead", "writer"], "split": {"contribution": 1}}),
        results.clone(),
    );
    change["roles"]["lead"] = json!({"name": "Lead", "team": "a", "heads": 1, "base": 0});
    check(
        change,
        pools,
        "100000: lead 15000 (15000), rep 60000 (15000), writer 25000 (12500); 0 stays",
    );
    // Nobody's team brought anything: that part stays with the company.
    let nothing = json!({"a": {"year": 0}, "b": {"year": 1_200_000}, "c": {"year": 0}});
    check(
        pool(json!({"split": {"contribution": 0.4, "equal": 0.6}}), nothing),
        pools,
        "100000: rep 40000 (10000), writer 20000 (10000); 40000 stays",
    );
    // Nobody has a target incentive.
    let mut change = pool(json!({"split": {"target_incentive": 1}}), json!({}));
    change["roles"]["rep"] = json!({"target_incentive": null});
    change["roles"]["writer"]["target_incentive"] = json!({"amount": 0});
    let no_target = |role: &str| {
        format!(
            "warning: /scenarios/change/patch/roles/{role}: The target incentive is 0, and all that the plan pays are shares of \
             it: the plan never pays. Give the role a target incentive, or another plan.\n"
        )
    };
    let no_part = |member: usize| {
        format!(
            "warning: /scenarios/change/patch/pools/p/members/{member}: This member has no part in any basis of the split, and \
             is paid nothing. Add a basis in which it has one, or take it out of the members.\n"
        )
    };
    let expect = [no_target("rep"), no_target("writer"), no_part(0), no_part(1)].concat();
    check(
        change,
        pools,
        &format!("{expect}100000: rep 0 (0), writer 0 (0); 100000 stays"),
    );
}

#[test]
fn a_shared_fund_is_paid_to_the_cent() {
    // 100 to three roles of one head each by head: 33.33 each, and the cent that is left goes to the first by its id.
    let mut change = pool(
        json!({"members": ["rep", "writer", "third"], "split": {"equal": 1}}),
        json!({}),
    );
    change["pools"]["p"]["fund"]["by_curve"]["at_target"] = json!(100);
    for role in ["rep", "writer"] {
        change["roles"][role]["heads"] = json!(1);
    }
    change["roles"]["third"] = json!({"name": "Third", "team": "b", "heads": 1, "base": 0});
    check(
        change.clone(),
        pools,
        "100: rep 33.34 (33.333333), third 33.33 (33.333333), writer 33.33 (33.333333); 0 stays",
    );
    // Without minor units the yen that is left goes the same way; with three digits one thousandth does.
    change["currency"] = json!("JPY");
    check(
        change.clone(),
        pools,
        "100: rep 34 (33.333333), third 33 (33.333333), writer 33 (33.333333); 0 stays",
    );
    change["currency"] = json!("KWD");
    check(
        change.clone(),
        pools,
        "100: rep 33.334 (33.333333), third 33.333 (33.333333), writer 33.333 (33.333333); 0 stays",
    );
    // Remainders decide before the order does: by target incentive 1 : 1 : 4, 16.666..., 16.666... and 66.666...; two units are
    // left, and the largest remainders are those of all three alike, so the first two get them.
    change["currency"] = json!("USD");
    change["pools"]["p"]["split"] = json!({"target_incentive": 1});
    for (role, amount) in [("rep", 10000), ("third", 10000), ("writer", 40000)] {
        change["roles"][role]["target_incentive"] = json!({"amount": amount});
    }
    change["roles"]["third"]["plan"] = json!("rep");
    check(
        change.clone(),
        pools,
        "100: rep 16.67 (16.666667), third 16.67 (16.666667), writer 66.66 (66.666667); 0 stays",
    );
    // 1 : 2 : 4 of 100.00: 14.2857, 28.5714 and 57.1428. Rounded down they leave one cent, for the largest remainder: 0.57.
    for (role, amount) in [("rep", 10000), ("third", 20000), ("writer", 40000)] {
        change["roles"][role]["target_incentive"] = json!({"amount": amount});
    }
    check(
        change,
        pools,
        "100: rep 14.29 (14.285714), third 28.57 (28.571429), writer 57.14 (57.142857); 0 stays",
    );
}
