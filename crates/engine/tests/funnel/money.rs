//! Credit by the lifecycle map, cost and return, and planning from both ends.

use serde_json::json;

use crate::table::{join, number};
use crate::{evaluate, segment, with};

/// Stages of 20%, 50% and 30%: marketing has 100%, 40% and 10% of them: 20% + 20% + 3% = 43% of 12,000; the field has the rest.
#[test]
fn a_lifecycle_map_shares_credit() {
    let patch = json!({
        "lifecycle": {"stages": {
            "stranger": {"name": "Stranger", "weight": 0.2, "credit": {"demand": 1}},
            "prospect": {"name": "Prospect", "weight": 0.5, "credit": {"demand": 0.4, "field": 0.6}},
            "customer": {"name": "Customer", "weight": 0.3, "credit": {"demand": 0.1, "field": 0.9}}
        }},
        "segments": {"s": {"credit": "map"}}
    });
    let evaluation = evaluate(with(patch));
    let credit = &evaluation.outcome.segments["s"].credit;
    assert_eq!([credit["demand"], credit["field"]].map(number), ["5160", "6840"]);
    let functions = &evaluation.outcome.functions;
    assert_eq!(
        [functions["marketing"].revenue, functions["sales"].revenue].map(number),
        ["5160", "6840"]
    );
}

/// Reps cost 2 x 1,200, the marketer 600: 3,000, and 10% on top: 300. Ads take 50 a month from July on: 300. That is 3,600
/// of 12,000: 30%; pay alone is 25%. Of a margin of 60%, 7,200, the half is left: 100% of the cost.
#[test]
fn cost_and_return() {
    let patch = json!({
        "goal": {"gross_margin": 0.6},
        "cost": {"burden": 0.1, "programme": {
            "ads": {"name": "Ads", "team": "demand", "spend": {"per_month": 50}, "from": 7}
        }}
    });
    let evaluation = evaluate(with(patch));
    let company = &evaluation.outcome.company;
    let cost = |cost: &hagstone_engine::CostOutcome| {
        let parts = [
            cost.base,
            cost.incentives,
            cost.burden,
            cost.programme,
            cost.handling,
            cost.total,
        ];
        let rates = [cost.ccos, cost.cost_of_sale, cost.margin, cost.return_on_cost];
        let rates = rates.map(|rate| rate.map_or("none".into(), number));
        join(parts.map(number).into_iter().chain(rates))
    };
    assert_eq!(
        cost(&company.cost),
        "3000, 0, 300, 300, 0, 3600, 0.25, 0.3, 7200, 1"
    );
    assert_eq!(
        cost(&evaluation.outcome.segments["s"].years[0].cost),
        cost(&company.cost)
    );
    // The field is credited with everything; marketing with nothing, and its cost has nothing to be measured by.
    let functions = &evaluation.outcome.functions;
    assert_eq!(
        cost(&functions["sales"].cost),
        "2400, 0, 240, 0, 0, 2640, 0.2, 0.22, 7200, 1.727273"
    );
    assert_eq!(
        cost(&functions["marketing"].cost),
        "600, 0, 60, 300, 0, 960, none, none, 0, -1"
    );
}

/// Two segments: the field's pay goes by its hours, 100 x 1 and 50 x 4 of 300; marketing's by its leads, 100 and 50 of 150;
/// ads for both by revenue, 1,000 and 500 of 1,500.
#[test]
fn pay_goes_where_the_work_goes() {
    let patch = json!({
        "cost": {"programme": {"ads": {"name": "Ads", "team": "demand", "spend": {"per_month": 150}}}},
        "segments": {
            "s": {"goal_share": 0.5, "hours_per_opportunity": 1},
            "t": {
                "name": "T", "goal_share": 0.5, "sold_by": "field", "deal_size": 10, "hours_per_opportunity": 4,
                "leads": {"demand": {"volume": {"per_month": 50}}}
            }
        }
    });
    let evaluation = evaluate(with(patch));
    let cost = |id: &str| {
        let cost = &evaluation.outcome.segments[id].years[0].cost;
        join([cost.base, cost.programme].map(number))
    };
    // 2,400 / 3 + 600 x 2/3 = 1,200, and 2,400 x 2/3 + 600 / 3 = 1,800.
    assert_eq!([cost("s"), cost("t")], ["1200, 1200", "1800, 600"]);
}

/// Half of the goal of 12,000 comes from ten customers of before who pay 50 a month. 6,000 remain: 600 deals of 10, at 25%
/// 2,400 opportunities worth 2.5 each, at 50% 4,800 SQLs, at 50% 9,600 MQLs, at 80% 12,000 leads. There are none.
#[test]
fn a_goal_is_planned_back_to_leads() {
    let planned = segment(json!({
        "steps": {
            "mql": {"rate": 0.8}, "sql": {"rate": 0.5}, "opportunity": {"rate": 0.5}, "win": {"rate": 0.25}
        },
        "opening": {"customers": 10},
        "recurring": {"per_month": 50, "retention": 1},
        "leads": {"demand": {"volume": {"per_month": 0}}}
    }));
    let evaluation = evaluate(planned);
    let planning = evaluation.outcome.planning.unwrap();
    let segment = &planning.segments["s"];
    let required = &segment.required;
    let steps = [
        required.wins,
        required.opportunities,
        required.sqls,
        required.mqls,
        required.leads,
    ];
    assert_eq!(
        join(steps.map(Option::unwrap).map(number)),
        "600, 2400, 4800, 9600, 12000"
    );
    let figures = [
        segment.goal,
        segment.existing,
        segment.needed,
        segment.opportunity_value,
        segment.gap,
    ];
    assert_eq!(join(figures.map(number)), "12000, 6000, 6000, 2.5, 6000");
}
