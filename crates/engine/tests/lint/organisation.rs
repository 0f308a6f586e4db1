//! People, pools, budgets and deals.

use serde_json::{Value, json};

use crate::{component, silent, tells, with};

#[test]
fn a_plan_that_nobody_is_on() {
    let spare = json!({"plans": {"spare": {"name": "Spare"}}});
    tells(spare.clone(), ["note: /plans/spare: Nobody is on this plan."]);
    // A scenario may need it.
    silent(with([
        spare,
        json!({"scenarios": {"s": {"name": "S", "patch": {"roles": {"r": {"plan": "spare"}}}}}}),
    ]));
}

#[test]
fn a_plan_that_pays_nothing() {
    let empty = json!({"plans": {"none": {"name": "None"}}, "roles": {"r": {"plan": "none"}}});
    tells(
        with([empty, json!({"plans": {"p": null}})]),
        [
            "warning: /plans/none/components: The plan has no component, so it pays nothing of the target incentive.",
        ],
    );
}

#[test]
fn shares_of_a_target_of_nothing() {
    tells(
        json!({"roles": {"r": {"target_incentive": null}}}),
        [
            "warning: /roles/r: The target incentive is 0, and all that the plan pays are shares of it: the plan never pays.",
        ],
    );
    tells(
        json!({"roles": {"r": {"heads": 2}}, "payees": {"one": {"name": "One", "role": "r", "target_incentive": {"amount": 0}}}}),
        ["warning: /payees/one: The target incentive is 0"],
    );
}

fn pool(change: Value) -> Value {
    with([
        json!({
            "measures": {"company": {"name": "Company", "counts": "revenue", "scope": "company"}},
            "pools": {"q": {
                "name": "Q", "members": ["r"], "split": {"equal": 1},
                "fund": {"by_curve": {"at_target": 1000, "measure": "company", "curve": {
                    "points": [[0.9, 0.5], [1, 1], [1.2, 2]], "beyond": "extend"
                }}}
            }}
        }),
        change,
    ])
}

/// Incentives of 12,000 and a pool of 1,000 at target, or of 5,000; 5 points of it for a point above.
#[test]
fn what_a_budget_does_not_hold() {
    let budget = |budget: f64, fund: f64| {
        pool(json!({
            "goal": {"incentive_budget": budget},
            "pools": {"q": {"fund": {"by_curve": {"at_target": fund}}}}
        }))
    };
    silent(pool(json!({})));
    tells(
        budget(16_000.0, 5_000.0),
        [
            "warning: /goal/incentive_budget: When every goal is met the incentives cost 17,000, more than their budget of 16,000.",
            // 5,000 x (1 + 5 x 0.44) = 16,000.
            "warning: /pools/q/fund: From 144% of its measure on the pool costs more than the 16,000 that all incentives may, and \
             nothing ends it.",
        ],
    );
    silent(with([
        budget(17_000.0, 5_000.0),
        json!({"pools": {"q": {"ceiling": 10_000}}}),
    ]));
    // Only at 380%: 1,000 x (1 + 5 x 2.8).
    silent(budget(15_000.0, 1_000.0));
    let floor =
        json!({"roles": {"r": {"heads": 3}}, "pools": {"q": {"share_floor": 2_000, "ceiling": 5_000}}});
    tells(
        pool(floor),
        [
            "warning: /pools/q/share_floor: The least for everybody is 6,000 together, more than the 5,000 that the pool holds at most.",
        ],
    );
}

#[test]
fn members_without_a_part() {
    let idle = json!({"roles": {"idle": {"name": "Idle", "team": "t", "heads": 1, "base": 50_000}}});
    let by = |split: Value| {
        with([
            pool(idle.clone()),
            json!({"pools": {"q": {"members": ["r", "idle"], "split": split}}}),
        ])
    };
    tells(
        by(json!({"equal": 0, "target_incentive": 1})),
        [
            "warning: /pools/q/members/1: This member has no part in any basis of the split, and is paid nothing.",
        ],
    );
    silent(by(json!({"equal": 0.5, "target_incentive": 0.5})));
    tells(
        by(json!({"equal": 0, "attainment": {"share": 1, "measure": "company"}})),
        ["note: /pools/q/split/attainment/measure: This attainment is the same for every member"],
    );
    tells(
        pool(
            json!({"pools": {"q": {"fund": {"by_curve": {"curve": {"points": [[0.9, 0.5], [1, 1], [1.2, 0.5]], "beyond": "flat"}}}}}}),
        ),
        [
            "warning: /pools/q/fund/by_curve/curve: From 100% on, more fills the pool less: it falls from 1,000 to 500.",
        ],
    );
}

#[test]
fn deals_that_do_not_count() {
    let deal = |change: Value| {
        with([
            component(json!({"measure": "d"})),
            json!({
                "payees": {"one": {"name": "One", "role": "r"}},
                "measures": {"d": {"name": "D", "counts": "amount", "scope": "own", "goal": {"year": 1000}, "deals": {}}},
                "deals": {"1": {"date": "2027-03-01", "amount": 1000, "credits": {"one": 1}}}
            }),
            change,
        ])
    };
    silent(deal(json!({})));
    let more =
        json!({"2": {"date": "2027-03-01", "amount": 1000}, "3": {"date": "2027-03-01", "amount": 1000}});
    tells(
        deal(json!({"deals": more})),
        ["warning: /deals/2: This deal and another one are credited to nobody."],
    );
    let before = json!({"2": {"date": "2026-12-31", "amount": 1000, "credits": {"one": 1}}});
    tells(
        deal(json!({"deals": before})),
        ["note: /deals: 1 of 2 deals lie outside the fiscal year and are not counted."],
    );
    tells(
        deal(json!({"deals": {"1": {"cancelled": "2027-02-01"}}})),
        ["warning: /deals/1/cancelled: The deal is cancelled before it is won."],
    );
    tells(
        deal(
            json!({"plans": {"p": {"components": {"c": {"measure": "m"}}}}, "measures": {"d": {"deals": null}}, "results": {"d": {"attainment": 1}}}),
        ),
        ["note: /deals: No measure counts the deals."],
    );
}
