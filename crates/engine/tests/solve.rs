//! Solve and sensitivity, on models whose answer is known.

use hagstone_engine::Document;
use hagstone_engine::compare::{Metric, Years, explain_by, values};
use hagstone_engine::sensitivity::{RangeOf, SensitivityError, sensitivity};
use hagstone_engine::simulate::Trials;
use hagstone_engine::solve::{Question, Solution, SolveError, Solver, solve};
use serde_json::{Value, json};

fn document(value: Value) -> Document {
    Document::from_value(value).unwrap()
}

/// One seller on the revenue of the company, which is expected to be what is typed. The goal is 1,000,000; the curve pays a
/// line up to target, then twice as steep to 150% at 125%, and from 140% on nothing any more.
fn company() -> Value {
    json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "last_year_revenue": 800_000, "revenue": {"amount": 1_000_000}},
        "functions": {"sales": {"name": "Sales"}},
        "teams": {"field": {"name": "Field", "function": "sales", "revenue_share": 1}},
        "measures": {"company": {"name": "Company", "counts": "revenue", "scope": "company"}},
        "results": {"company": {"year": 1_000_000}},
        "plans": {"plan": {"name": "Plan", "components": {"all": {"measure": "company", "weight": 1, "period": "year",
            "pays": {"curve": {"points": [[0, 0], [1, 1], [1.25, 1.5], [1.4, 1.5], [1.4, 0]], "beyond": "flat"}}}}}},
        "roles": {"rep": {"name": "Rep", "team": "field", "heads": 2, "base": 50_000, "plan": "plan",
            "target_incentive": {"amount": 10_000}}},
        "uncertainty": {"market": {"deviation": 0.2}}
    })
}

fn ask(input: &str, from: f64, to: f64, outcome: Metric, target: f64) -> Question {
    Question {
        input: input.into(),
        from,
        to,
        outcome,
        target,
        seed: 1,
        trials: 4_000,
    }
}

fn found(question: Question) -> Solution {
    solve(&document(company()), None, question).unwrap()
}

fn told(question: Question) -> String {
    let written = |number: f64| format!("{}", (number * 1e4).round() / 1e4 + 0.0);
    found(question).told(&written, &written)
}

#[track_caller]
fn roots(found: &Solution, expected: &[f64]) {
    let inputs: Vec<f64> = found.roots.iter().map(|root| root.input).collect();
    let close = |(a, b): (&f64, &f64)| (a - b).abs() < 1e-6 * b.abs();
    assert!(
        inputs.len() == expected.len() && inputs.iter().zip(expected).all(close),
        "{inputs:?} for {expected:?}"
    );
}

/// 5,000 of pay at half the goal; 12,500 halfway up the steeper line, at 112.5% of the goal.
#[test]
fn pay_is_solved_for_revenue() {
    let pay = |target: f64| {
        ask(
            "/results/company/year",
            0.0,
            1_300_000.0,
            Metric::RolePay("rep".into()),
            target,
        )
    };
    roots(&found(pay(5_000.0)), &[500_000.0]);
    roots(&found(pay(12_500.0)), &[1_125_000.0]);
    assert_eq!(told(pay(12_500.0)), "The outcome is 12500 at 1125000.");
}

/// Pay over the goal, with revenue of 1,000,000: attainment is 1,000,000 / goal. With a goal of g it is 10,000 at
/// g = 1,000,000, and it falls to nothing where attainment reaches 140%, at g = 714,286: it jumps over 10,000 there.
#[test]
fn a_jump_over_the_target_is_told_beside_the_root() {
    let question = ask(
        "/goal/revenue/amount",
        500_000.0,
        2_000_000.0,
        Metric::RolePay("rep".into()),
        10_000.0,
    );
    let found = found(question);
    roots(&found, &[1_000_000.0]);
    let [leap] = found.leaps.as_slice() else {
        panic!("{:?}", found.leaps)
    };
    assert!((leap.input - 1e6 / 1.4).abs() < 0.01, "{leap:?}");
    assert!(leap.before.abs() < 1e-9 && (leap.after - 15_000.0).abs() < 1e-6);
}

/// CCOS is (100,000 + 20,000 p) / revenue, with pay p = r below the goal, revenue r in goals: 0.1 / r + 0.02, which falls. So 13%
/// stands at r = 0.1 / 0.11; above the goal it is less than 12%.
#[test]
fn a_falling_outcome() {
    let question = ask(
        "/results/company/year",
        500_000.0,
        1_250_000.0,
        Metric::Ccos,
        0.13,
    );
    roots(&found(question), &[0.1 / 0.11 * 1e6]);
}

/// A stretch at the target is one answer: from 125% to 140% the pay is 15,000.
#[test]
fn a_stretch_is_one_answer() {
    let question = ask(
        "/results/company/year",
        1_000_000.0,
        1_399_000.0,
        Metric::RolePay("rep".into()),
        15_000.0,
    );
    let found = found(question);
    let [root] = found.roots.as_slice() else {
        panic!("{:?}", found.roots)
    };
    assert!(
        (root.input - 1_250_000.0).abs() < 10_000.0 && (root.to.unwrap() - 1_399_000.0).abs() < 1.0,
        "{root:?}"
    );
}

#[test]
fn no_solution_is_explained() {
    let pay = Metric::RolePay("rep".into());
    assert_eq!(
        told(ask(
            "/results/company/year",
            0.0,
            1_200_000.0,
            pay.clone(),
            20_000.0
        )),
        "There is no solution, because in this range the outcome reaches at most 14000, at 1200000; the target is 20000."
    );
    assert_eq!(
        told(ask(
            "/results/company/year",
            600_000.0,
            1_200_000.0,
            pay.clone(),
            5_000.0
        )),
        "There is no solution, because in this range the outcome falls to 6000, at 600000; the target is 5000."
    );
    assert_eq!(
        told(ask("/goal/last_year_revenue", 1.0, 2.0, pay, 5_000.0)),
        "There is no solution, because the outcome does not depend on this input: it stays at 10000."
    );
}

/// The chance of the goal where revenue is r exp(0.2 z - 0.02) over a goal of 1: it is met where z > (0.02 - ln r) / 0.2. For 50%
/// that is r = exp(0.02); typed revenue moves with the market. The even draw of the market makes 4,000 years exact to
/// about a thousandth.
#[test]
fn a_chance_is_solved_for() {
    let question = ask(
        "/results/company/year",
        700_000.0,
        1_500_000.0,
        Metric::GoalChance,
        0.5,
    );
    let found = found(question);
    let [root] = found.roots.as_slice() else {
        panic!("{found:?}")
    };
    assert!((root.input / 1e6 - 0.02_f64.exp()).abs() < 0.002, "{root:?}");
    assert!(found.evaluations < 160);
}

/// Heads may be 2.5; a hand-off order may not: only whole numbers are looked at, and the answer lies at one of them or between.
#[test]
fn whole_numbers_stay_whole() {
    let mut value = company();
    value["measures"]["own"] = json!({"name": "Own", "counts": "revenue", "scope": "own"});
    value["goal"]["horizon"] = json!(3);
    let question = ask("/goal/horizon", 1.0, 10.0, Metric::Revenue, 5.0);
    let found = solve(&document(value), None, question).unwrap();
    assert_eq!(found.points.len(), 10);
    assert!(found.points.iter().all(|at| at.input.fract().abs() <= 0.0));
}

#[test]
fn wrong_questions_have_a_sentence() {
    let ask_of = |question: Question| solve(&document(company()), None, question).unwrap_err();
    let revenue = "/results/company/year";
    assert_eq!(
        ask_of(ask("/goal/nothing", 0.0, 1.0, Metric::Revenue, 1.0)),
        SolveError::NoNumber {
            input: "/goal/nothing".into()
        }
    );
    assert_eq!(
        ask_of(ask(revenue, 2.0, 1.0, Metric::Revenue, 1.0)),
        SolveError::Range { from: 2.0, to: 1.0 }
    );
    assert!(matches!(
        ask_of(ask(revenue, f64::NAN, 1.0, Metric::Revenue, 1.0)),
        SolveError::Range { .. }
    ));
    assert_eq!(
        ask_of(ask(revenue, 0.0, 1.0, Metric::Revenue, f64::INFINITY)),
        SolveError::Target
    );
    assert_eq!(
        ask_of(ask(revenue, 0.0, 1.0, Metric::RolePay("nobody".into()), 1.0)),
        SolveError::NoOutcome {
            outcome: "pay:nobody".into()
        }
    );
    let none = Question {
        trials: 0,
        ..ask(revenue, 0.0, 1.0, Metric::GoalChance, 0.5)
    };
    assert!(matches!(ask_of(none), SolveError::Trials(_)));
    // What cannot be is refused in the words of the reader, and a range that holds something else too is searched.
    let refused = ask_of(ask(
        "/uncertainty/market/deviation",
        3.0,
        4.0,
        Metric::Revenue,
        1.0,
    ));
    let text = refused.to_string();
    assert!(
        text.starts_with(
            "No value of the range can be used: Here stands 3, which cannot be used. Write a deviation"
        ),
        "{text}"
    );
    let part = found(ask(
        "/uncertainty/market/deviation",
        0.1,
        3.0,
        Metric::GoalChance,
        0.4,
    ));
    assert!(part.refused.is_some() && part.roots.len() == 1, "{part:?}");
    // A share that has no others stays the whole.
    let alone = ask_of(ask("/teams/field/revenue_share", 0.2, 0.9, Metric::Revenue, 1.0));
    assert!(alone.to_string().contains("only part of its whole"), "{alone}");
}

/// A search can be stopped at any time, and says so.
#[test]
fn a_search_can_be_stopped() {
    let question = ask(
        "/results/company/year",
        0.0,
        1_300_000.0,
        Metric::RolePay("rep".into()),
        5_000.0,
    );
    let mut solver = Solver::new(&document(company()), None, question).unwrap();
    assert!(matches!(solver.solution(), Err(SolveError::Refused { .. })));
    for _ in 0..5 {
        assert!(solver.step());
    }
    let found = solver.solution().unwrap();
    assert!(!found.complete && found.points.len() == 5);
}

/// Of pay at exactly the goal: a tenth more revenue is 12,000, a tenth less 9,000; a tenth more goal is 1 / 1.1 of 10,000, a tenth
/// less 1 / 0.9 = 111.1%, which pays 12,222; the target itself 9,000 and 11,000. Base and heads move no one's pay.
#[test]
fn a_tornado_of_pay() {
    let found = sensitivity(&document(company()), None, Metric::RolePay("rep".into()), 1, 100).unwrap();
    let told: Vec<String> = found
        .bars
        .iter()
        .map(|bar| {
            format!(
                "{} {:.0} {:.0} {:?}",
                bar.path, bar.at_low, bar.at_high, bar.range
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "/goal/revenue/amount 12222 9091 Tenth",
            "/results/company/year 9000 12000 Tenth",
            // Reached at 90% of goal, 100% of target is 1 + 0.1 x 0.5 / 0.35 at 100% of goal; at 110% it is 1 / 1.1.
            "/plans/plan/components/all/pays/curve/points/1/0 11429 9091 Tenth",
            "/plans/plan/components/all/pays/curve/points/1/1 9000 11000 Tenth",
            "/roles/rep/target_incentive/amount 9000 11000 Tenth",
        ]
    );
    assert!(found.complete && found.left_out == 0);
    let sentence = found.told(&|bar| bar.path.clone(), &|pay| format!("{pay:.0}"));
    assert_eq!(
        sentence,
        "/goal/revenue/amount moves the outcome farthest, between 9091 and 12222, before /results/company/year."
    );
}

/// Quotas of people and deals are inputs: a person's own goal of 100,000, met by deals of 60,000 and 40,000, pays 100% of the
/// own target of 10,000, on a line through nothing and 100%, without cap. A tenth more of the larger deal pays 106%, of the
/// smaller one 104%; a goal of 90,000 pays 1 / 0.9. Of 25 deals the 20 largest are looked at, and the rest are counted.
#[test]
fn quotas_and_the_largest_deals_move_pay() {
    let mut value = company();
    value["measures"]["own"] = json!({"name": "Own", "counts": "amount", "scope": "own", "deals": {}});
    value["plans"]["plan"]["components"] = json!({"all": {"measure": "own", "weight": 1, "period": "year",
        "pays": {"curve": {"points": [[0, 0], [1, 1]], "beyond": "extend"}}}});
    value["payees"] = json!({"ada": {"name": "Ada", "role": "rep", "goals": {"own": {"year": 100_000}}}});
    let deal =
        |amount: f64| json!({"name": "D", "date": "2027-03-01", "amount": amount, "credits": {"ada": 1}});
    value["deals"] = json!({"large": deal(60_000.0), "small": deal(40_000.0)});
    let told = |value: &Value| {
        let found = sensitivity(&document(value.clone()), None, Metric::IncentiveCost, 1, 100).unwrap();
        let bars = found.bars.iter();
        let bars = bars.filter(|bar| bar.path.starts_with("/deals/") || bar.path.starts_with("/payees/"));
        let told = bars.map(|bar| {
            format!(
                "{} {:.0} {:.0}",
                bar.path,
                bar.at_low - found.base,
                bar.at_high - found.base
            )
        });
        (told.collect::<Vec<_>>(), found.left_out)
    };
    assert_eq!(
        told(&value),
        (
            vec![
                "/payees/ada/goals/own/year 1111 -909".to_owned(),
                "/deals/large/amount -600 600".into(),
                "/deals/small/amount -400 400".into(),
            ],
            0
        )
    );
    for number in 0..23 {
        value["deals"][format!("d{number}")] = deal(100.0 + f64::from(number));
    }
    let (bars, left_out) = told(&value);
    assert_eq!((bars.len(), left_out), (21, 5));
    assert!(!bars.iter().any(|bar| bar.starts_with("/deals/d4/")), "{bars:?}");
    let found = sensitivity(&document(value), None, Metric::IncentiveCost, 1, 100).unwrap();
    let sentence = found.told(&|bar| bar.path.clone(), &|pay| format!("{pay:.0}"));
    assert!(
        sentence.ends_with(" 5 inputs were not looked at, those that are likely to move it least."),
        "{sentence}"
    );
}

/// What is uncertain is varied by its uncertainty: leads with a deviation of 0.3 from exp(-0.4935 - 0.045) to
/// exp(0.4935 - 0.045) of what is expected; a win rate of 25% by odds of exp(-+0.329).
#[test]
fn ranges_are_those_of_the_uncertainty() {
    let value = json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_000_000}},
        "functions": {"sales": {"name": "Sales"}},
        "teams": {"field": {"name": "Field", "function": "sales", "revenue_share": 1}},
        "segments": {"all": {"name": "All", "goal_share": 1, "sold_by": "field", "deal_size": 1000,
            "leads": {"field": {"volume": {"per_month": 100}}}, "steps": {"win": {"rate": 0.25}}}},
        "uncertainty": {"leads": {"deviation": 0.3}, "rates": {"deviation": 0.2}}
    });
    let found = sensitivity(&document(value), None, Metric::Revenue, 1, 100).unwrap();
    let bar = |path: &str| found.bars.iter().find(|bar| bar.path == path).unwrap();
    let leads = bar("/segments/all/leads/field/volume/per_month");
    assert_eq!(leads.range, RangeOf::Uncertainty);
    assert!(
        (leads.low - 100.0 * (-0.493_456_f64 - 0.045).exp()).abs() < 1e-3,
        "{leads:?}"
    );
    assert!(
        (leads.high - 100.0 * (0.493_456_f64 - 0.045).exp()).abs() < 1e-3,
        "{leads:?}"
    );
    let win = bar("/segments/all/steps/win/rate");
    let odds = 0.328_971_f64.exp() / 3.0;
    assert!((win.high - odds / (1.0 + odds)).abs() < 1e-6, "{win:?}");
    assert_eq!(bar("/segments/all/deal_size").range, RangeOf::Tenth);
}

/// A chance has a tornado too; the deviation of the market is one of its inputs.
#[test]
fn a_tornado_of_a_chance() {
    let mut value = company();
    value["results"]["company"]["year"] = json!(1_100_000);
    let found = sensitivity(&document(value.clone()), None, Metric::GoalChance, 1, 2_000).unwrap();
    let paths: Vec<&str> = found.bars.iter().map(|bar| bar.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "/results/company/year",
            "/goal/revenue/amount",
            "/uncertainty/market/deviation"
        ]
    );
    let wrong = sensitivity(&document(value), None, Metric::Pool("none".into()), 1, 10);
    assert_eq!(
        wrong,
        Err(SensitivityError::NoOutcome {
            outcome: "pool:none".into()
        })
    );
}

/// The difference of a chance between two scenarios is shared out over what differs, and sums to it.
#[test]
fn a_difference_of_chances_is_explained() {
    let mut value = company();
    value["scenarios"] = json!({"s": {"name": "S", "patch": {
        "goal": {"revenue": {"amount": 1_100_000}}, "results": {"company": {"year": 1_200_000}}}}});
    let years = Years {
        seed: 1,
        trials: Trials::new(0, 1_000).unwrap(),
    };
    let metrics = [Metric::GoalChance, Metric::Together];
    let found = explain_by(&document(value), None, Some("s"), metrics.len(), |model| {
        values(model, &metrics, years)
    });
    let sum: f64 = found.inputs.iter().map(|input| input.effects[0]).sum();
    assert_eq!(found.inputs.len(), 2);
    assert!((found.before[0] + sum - found.after[0]).abs() < 1e-12);
    assert!(
        found.inputs[0].effects[0] < -0.1 && found.inputs[1].effects[0] > 0.2,
        "{:?}",
        found.inputs
    );
    assert!(found.after[1].abs() < 1e-12); // there are no two functions
}
