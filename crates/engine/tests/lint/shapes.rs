//! Curves and tables.

use serde_json::json;

use crate::{bands, component, curve, silent, tells, with};

/// WX-10: edges in whole cents. Of every amount between 499.99 and 500 nothing is said.
#[test]
fn a_cent_is_lost_at_the_edge() {
    let table = json!({"commission": {"tiers": "marginal", "bands_of": "result", "bands": [
        {"from": 0, "to": 499.99, "rate": 0.25},
        {"from": 500, "to": 2999.99, "rate": 0.3},
        {"from": 3000, "rate": 0.4}
    ]}});
    tells(
        component(json!({"pays": table, "weight": null})),
        [
            "error: /plans/p/components/c/pays/commission/bands/1: Rows 1 and 2 lose what lies between 499.99 and 500: a row's \
             end is not in it. Let row 1 end at 500, itself excluded, or leave its \"to\" out.",
            "error: /plans/p/components/c/pays/commission/bands/2: Rows 2 and 3 lose what lies between 2,999.99 and 3,000",
        ],
    );
    // The same in whole percents, as in WX-27.
    let steps = json!({"steps": {"steps": [
        {"from": 0.8, "to": 0.89, "pays": 0.5}, {"from": 0.9, "to": 0.99, "pays": 0.75}, {"from": 1, "pays": 1}
    ]}});
    tells(
        component(json!({"pays": steps})),
        [
            "error: /plans/p/components/c/pays/steps/steps/1: Rows 1 and 2 lose what lies between 89% and 90%",
            "error: /plans/p/components/c/pays/steps/steps/2: Rows 2 and 3 lose what lies between 99% and 100%",
        ],
    );
}

/// WX-33: 96 units pay half, 103 to 107 one and a half, above 107 twice: 97 to 102 are a gap.
#[test]
fn a_gap_is_named_with_its_rows() {
    let steps = json!({"steps": {"steps": [
        {"from": 0.96, "to": 0.97, "pays": 0.5}, {"from": 1.03, "to": 1.07, "pays": 1.5}, {"from": 1.07, "pays": 2}
    ]}});
    tells(
        component(json!({"pays": steps})),
        [
            "error: /plans/p/components/c/pays/steps/steps/1: Rows 1 and 2 leave a gap: from 97% to 103% nothing is said.",
        ],
    );
}

/// WX-34: 3% to 60% of quota, and 6% from 50% of it.
#[test]
fn an_overlap_is_named_with_its_rows() {
    let table = json!({"commission": {"tiers": "marginal", "bands_of": "attainment", "bands": [
        {"from": 0, "to": 0.6, "rate": 0.03}, {"from": 0.5, "to": 1, "rate": 0.06}, {"from": 1, "rate": 0.08}
    ]}});
    tells(
        component(json!({"pays": table, "weight": null})),
        [
            "error: /plans/p/components/c/pays/commission/bands/1: Rows 1 and 2 overlap: from 50% to 60% both hold.",
        ],
    );
}

/// WX-14: on 1,500,000 of a quota of 1,000,000, marginal: 24,000 + 12,000 + 18,000 + 36,000 = 90,000; retroactive: 180,000.
#[test]
fn tiers_that_are_not_said_have_two_prices() {
    let table = json!({"commission": {"bands_of": "attainment", "bands": [
        {"from": 0, "rate": 0.03}, {"from": 0.8, "rate": 0.06}, {"from": 1, "rate": 0.09}, {"from": 1.2, "rate": 0.12}
    ]}});
    tells(
        with([
            component(json!({"pays": table, "weight": null})),
            json!({"measures": {"m": {"goal": {"year": 1e6}}}}),
        ]),
        [
            "error: /plans/p/components/c/pays/commission/tiers: It is not said what a reached rate pays on: a result of 1,500,000 \
          would pay 90,000 marginally and 180,000 retroactively.",
        ],
    );
}

/// WX-23: 3.33 points a point below target, 2 above; of 12,000 a point is 400 and 240.
#[test]
fn an_accelerator_that_is_flatter_than_the_slope_before_it() {
    tells(
        component(json!({"pays": curve(json!([[0.7, 0], [1, 1], [1.5, 2]]))})),
        [
            "warning: /plans/p/components/c/pays/curve: Above target a point of attainment pays 2 points of target, just below it \
          3.33: the accelerator is flatter than the slope that leads to it. For one person a point is worth 240 above and 400 \
          below.",
        ],
    );
    // Equally steep, or steeper; and a decelerator, which does not look like more.
    for points in [
        json!([[0.5, 0], [1, 1], [1.5, 2]]),
        json!([[0.5, 0], [1, 1], [1.4, 2]]),
        json!([[0.7, 0], [1, 1], [1.5, 1.4]]),
        json!([[0.7, 0], [1, 1]]),
    ] {
        silent(component(json!({"pays": curve(points)})));
    }
    // A curve that starts with part of the target at its threshold is steep below it by design.
    silent(component(
        json!({"pays": curve(json!([[0.9, 0.5], [1, 1], [1.2, 1.4]]))}),
    ));
    // The same said by multiples of the target's rate.
    let mut table = bands(
        "marginal",
        "attainment",
        &[(0.0, 0.0), (0.7, 1.0 / 0.3), (1.0, 2.0)],
    );
    table["rates"] = json!("multiples_of_target");
    tells(
        component(json!({"pays": {"commission": table}})),
        ["warning: /plans/p/components/c/pays/commission: Above target a point of attainment pays 2 points"],
    );
}

#[test]
fn what_lies_behind_a_cap() {
    let capped = |at: serde_json::Value, points: serde_json::Value| {
        component(json!({"pays": curve(points), "cap": {"per": "year", "at": at}}))
    };
    // 150% of 12,000 is reached at 120%: what 140% and 160% pay never counts.
    tells(
        capped(
            json!({"share_of_target": 1.5}),
            json!([[0.8, 0.5], [1, 1], [1.2, 1.5], [1.4, 2], [1.6, 3]]),
        ),
        [
            "warning: /plans/p/components/c/pays/curve/points/3: This point changes nothing: the component's cap of 18,000 holds \
             before 140% is reached.",
            "warning: /plans/p/components/c/pays/curve/points/4: This point changes nothing",
        ],
    );
    // A line to a point beyond the cap is a line all the same.
    silent(capped(
        json!({"amount": 18_000}),
        json!([[0.8, 0.5], [1, 1], [1.4, 2]]),
    ));
    silent(capped(
        json!({"share_of_target": 1.5}),
        json!([[0.8, 0.5], [1, 1], [1.2, 1.5]]),
    ));
    // Twice 12,000, where the curve ends at 150%.
    tells(
        capped(
            json!({"share_of_target": 2}),
            json!([[0.8, 0.5], [1, 1], [1.2, 1.5]]),
        ),
        [
            "note: /plans/p/components/c/cap: The cap of 24,000 never holds: the curve itself pays at most 18,000.",
        ],
    );
    // 3% to 200,000 are 6,000, and 5% above never pay.
    let table = bands("marginal", "result", &[(0.0, 0.03), (200_000.0, 0.05)]);
    tells(
        component(json!({
            "pays": {"commission": table}, "weight": null, "cap": {"per": "period", "at": {"amount": 6000}},
            "period": "quarter"
        })),
        [
            // 3% of 100,000.
            "warning: /roles/r/target_incentive: Who exactly makes the goal is paid 3,000 in the year, and the target is \
             12,000: one part in 4",
            "warning: /plans/p/components/c/pays/commission/bands/1: This band changes nothing: the component's cap of 6,000 \
             holds before 200,000 is reached.",
        ],
    );
    tells(
        component(json!({
            "pays": {"commission": {"bands": [{"from": 0, "rate": 0.12}]}}, "weight": null,
            "cap": {"per": "year", "at": {"share_of_target": 2}}
        })),
        ["warning: /plans/p/components/c/cap: The cap is a share of nothing, so the component never pays."],
    );
}

#[test]
fn cliffs_have_their_amount() {
    // 90% of 12,000 at once.
    tells(
        component(json!({"pays": curve(json!([[0.9, 0.9], [1, 1]]))})),
        [
            "note: /plans/p/components/c/pays/curve: At 90% the pay of one person jumps by 10,800: so much hangs on the last \
          percent point before it.",
        ],
    );
    // A third of it on the way; by the quarter, a quarter of that.
    let points = json!([[0.5, 0.2], [0.9, 0.5], [0.9, 0.84], [1, 1]]);
    tells(
        component(json!({"pays": curve(points), "period": "quarter"})),
        ["note: /plans/p/components/c/pays/curve: At 90% the pay of one person jumps by 1,020"],
    );
    // More than everything.
    let bonus = json!({"bonus": {"of": "result", "steps": [{"from": 100_000, "amount": 20_000}]}});
    tells(
        component(json!({"pays": bonus, "weight": null})),
        [
            "warning: /plans/p/components/c/pays/bonus: At 100,000 the pay of one person jumps by 20,000: so much hangs on the last \
          unit of currency before it.",
        ],
    );
    // From the first deal on 20% in place of 10%: 10,000 more.
    let table = bands("retroactive", "result", &[(0.0, 0.1), (100_000.0, 0.2)]);
    tells(
        component(json!({"pays": {"commission": table}, "weight": null})),
        [
            "warning: /roles/r/target_incentive: Who exactly makes the goal is paid 20,000 in the year, and the target is 12,000.",
            "note: /plans/p/components/c/pays/commission: At 100,000 the pay of one person jumps by 10,000",
        ],
    );
    // Steps of a quarter of the target, and a threshold of half of it.
    let steps = json!({"steps": {"steps": [{"from": 0.8, "pays": 0.5}, {"from": 0.9, "pays": 0.75}, {"from": 1, "pays": 1}]}});
    silent(component(json!({"pays": steps})));
    // A table that goes on from what it has paid has no cliff.
    let table = bands("marginal", "result", &[(0.0, 0.12), (100_000.0, 0.2)]);
    silent(component(json!({"pays": {"commission": table}, "weight": null})));
}

#[test]
fn more_that_pays_less() {
    tells(
        component(json!({"pays": curve(json!([[0.8, 0.5], [1, 1], [1.2, 0.9]]))})),
        [
            "warning: /plans/p/components/c/pays/curve: From 100% on, more is paid less: the pay of one person falls from 12,000 to \
          10,800.",
        ],
    );
    // Falling rates on everything: 12% of 100,000 become 10% of it; each on its own band they do not fall.
    let of = |tiers: &str| bands(tiers, "result", &[(0.0, 0.12), (100_000.0, 0.1)]);
    tells(
        component(json!({"pays": {"commission": of("retroactive")}, "weight": null})),
        [
            "warning: /roles/r/target_incentive: Who exactly makes the goal is paid 10,000 in the year, and the target is 12,000.",
            "warning: /plans/p/components/c/pays/commission: From 100,000 on, more is paid less: the pay of one person falls from \
             12,000 to 10,000.",
        ],
    );
    silent(component(
        json!({"pays": {"commission": of("marginal")}, "weight": null}),
    ));
    let matrix = json!({"matrix": {
        "by": "m", "rows": [0.8, 1], "columns": [0.8, 1], "cells": [[0.5, 0.4], [0.75, 1]]
    }});
    tells(
        component(json!({"pays": matrix})),
        [
            "warning: /plans/p/components/c/pays/matrix/cells/0/1: This cell pays 40% of target and the one before it 50%",
        ],
    );
    // Complaints: fewer are better, and an amount falls as they rise.
    let complaints = |points: serde_json::Value| {
        with([
            component(json!({"pays": {"objective": {"points": points}}, "weight": null})),
            json!({"measures": {"m": {"counts": "count", "better": "lower"}}}),
        ])
    };
    silent(complaints(json!([[0, 3000], [100_000, 0]])));
    tells(
        complaints(json!([[0, 0], [100_000, 3000]])),
        [
            "warning: /plans/p/components/c/pays/objective: Less of this measure is better, and yet from 0 on more of it pays more.",
        ],
    );
}

#[test]
fn numbers_of_percent_are_not_shares() {
    tells(
        component(
            json!({"pays": {"steps": {"steps": [{"from": 0.8, "pays": 0.5}, {"from": 1, "pays": 1}, {"from": 12, "pays": 1.2}]}}}),
        ),
        [
            "warning: /plans/p/components/c/pays/steps/steps/2: This is 1200% of a goal",
            "note: /plans/p/components/c/pays/steps: At 100% the pay of one person jumps by 6,000",
        ],
    );
    tells(
        component(json!({"pays": {"commission": {"bands": [{"from": 0, "rate": 5}]}}, "weight": null})),
        [
            "warning: /roles/r/target_incentive: Who exactly makes the goal is paid 500,000 in the year, and the target is 12,000: \
             42 times as much",
            "warning: /plans/p/components/c/pays/commission/bands/0/rate: A commission of 500% pays more than the amount",
        ],
    );
}

/// WX-25 counts each part from 85%, and its curve starts at 90%.
#[test]
fn a_part_that_counts_before_the_curve_starts() {
    let weighted = |each: f64| {
        with([
            component(json!({"measure": "w"})),
            json!({"measures": {
                "n": {"name": "N", "counts": "amount", "scope": "own", "goal": {"year": 1000}},
                "w": {"name": "W", "scope": "own", "counts": {"weighted": {"of": {"m": 0.8, "n": 0.2}, "each_at_least": each}}}
            }, "results": {"n": {"attainment": 1}}}),
        ])
    };
    silent(weighted(0.8));
    tells(
        weighted(0.7),
        ["note: /plans/p/components/c/pays/curve: The curve starts at 80%, and a part counts from 70%"],
    );
}

/// A cap of the plan in place of the component's: 12,000 hold at 100%, where the curve has its second point, so that the
/// third changes nothing; 18,000 are what it pays at most, and 15,000 lie between.
#[test]
fn what_lies_behind_a_cap_of_the_plan() {
    let capped = |amount: f64| {
        let cap = json!({"per": "year", "at": {"amount": amount}});
        json!({"plans": {"p": {"caps": {"all": cap}}}})
    };
    silent(capped(15_000.0));
    tells(
        capped(12_000.0),
        [
            "warning: /plans/p/components/c/pays/curve/points/2: This point changes nothing: the plan's cap of 12,000 holds \
             before 120% is reached, even where nothing else is paid.",
        ],
    );
    tells(
        capped(18_001.0),
        ["note: /plans/p/caps/all: The cap of 18,001 never holds: all that it counts pays at most 18,000."],
    );
    // Beside another component that pays 12,000 at most, 3,000 more lie within the cap.
    let second = json!({"plans": {"p": {"components": {
        "c": {"weight": 0.5},
        "d": {"measure": "m", "weight": 0.5, "period": "month", "pays": curve(json!([[0.8, 0.5], [1, 1], [1.2, 1.5]]))}
    }}}});
    silent(with([capped(15_000.0), second.clone()]));
    tells(
        with([capped(6_000.0), second]),
        [
            "warning: /plans/p/components/c/pays/curve/points/2: This point changes nothing: the plan's cap of 6,000 holds",
        ],
    );
}
