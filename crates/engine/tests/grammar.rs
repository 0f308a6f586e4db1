//! Laws of the whole grammar of pay: whatever a plan says, its parts sum to the whole, its ledger reconciles, its order
//! does not matter, and nothing that is wrong in it does harm.

use hagstone_engine::{Document, Evaluation, Ledger, ledger_of};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const PAGE: &str = include_str!("../../../docs/model.md");

/// The complete models of the page, which use every word of the grammar.
fn models() -> Vec<Value> {
    let block = |text: &'static str| text.split_once("```").unwrap().0;
    let blocks = PAGE.split("```json\n").skip(1).map(block);
    let complete = blocks.filter(|block| block.contains("\"format\""));
    complete
        .map(|block| serde_json::from_str(block).unwrap())
        .collect()
}

/// Everybody's ledger.
fn ledgers(evaluation: &Evaluation) -> Vec<Ledger> {
    let model = &evaluation.model;
    let ids = model.payees.keys().chain(model.roles.keys());
    ids.filter_map(|id| ledger_of(model, &evaluation.compiled, id))
        .collect()
}

/// In every month: what is earned so far is paid, held, or owed; what is owed below nothing is what a draw has advanced.
fn reconciles(ledger: &Ledger) {
    let (mut earned, mut paid) = (0.0, 0.0);
    for month in &ledger.months {
        earned += month.earned();
        paid += month.paid;
        let owed = earned - paid - month.held_balance;
        assert!((owed + month.draw_balance).abs() < 1e-4, "{month:?}");
        let cents = month.paid * 1000.0;
        assert!(
            (cents - cents.round()).abs() < 1e-2,
            "{} is not round",
            month.paid
        );
        assert!(month.draw_balance >= -1e-6, "{month:?}");
    }
}

fn check(value: Value) {
    let Ok(document) = Document::from_value(value) else {
        return;
    };
    let evaluation = document.evaluate(None);
    let debug = format!("{:?}", evaluation.outcome);
    let number = |word: &&str| word.starts_with(|c: char| "-iN.0123456789".contains(c));
    for word in debug.split([' ', '(', ')', '[', ']', ',', ':']).filter(number) {
        assert!(
            !["inf", "-inf", "NaN", "-0.0"].contains(&word),
            "{word} in {debug}\n{}",
            document.to_text()
        );
    }
    for ledger in ledgers(&evaluation) {
        let finite = ledger.months.iter().all(|month| month.paid.is_finite());
        assert!(finite, "{}", document.to_text());
        // Amounts that a thousandth of a cent is lost in are no amounts that anybody is paid.
        if ledger
            .months
            .iter()
            .all(|month| month.paid.abs() < 1e9 && month.earned().abs() < 1e9)
        {
            reconciles(&ledger);
        }
    }
    for problem in &evaluation.problems {
        let text = problem.to_string();
        assert!(text.ends_with('.'), "{text}");
    }
}

fn pointers(value: &Value, path: &str, found: &mut Vec<String>) {
    let mut go = |key: &str, child: &Value| {
        let path = format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"));
        found.push(path.clone());
        pointers(child, &path, found);
    };
    match value {
        Value::Object(object) => object.iter().for_each(|(key, child)| go(key, child)),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(index, child)| go(&index.to_string(), child)),
        _ => {}
    }
}

/// Every place of every model, taken away or filled with something that does not belong there.
#[test]
fn nothing_that_is_wrong_does_harm() {
    let odd = [
        json!(null),
        json!(0),
        json!(-1),
        json!(1e13),
        json!(0.5),
        json!("x"),
        json!([]),
        json!({}),
        json!({"year": 0}),
        json!("own"),
    ];
    let mut count = 0;
    for model in models() {
        check(model.clone());
        let mut found = Vec::new();
        pointers(&model, "", &mut found);
        for pointer in found {
            for odd in &odd {
                let mut value = model.clone();
                *value.pointer_mut(&pointer).unwrap() = odd.clone();
                check(value);
            }
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            let mut value = model.clone();
            if let Some(object) = value.pointer_mut(parent).and_then(Value::as_object_mut) {
                object.shift_remove(&key.replace("~1", "/").replace("~0", "~"));
                check(value);
            }
            count += 1;
        }
    }
    assert!(count > 1000, "{count}");
}

/// One payee on a plan of one component, everything else being as plain as it can be.
fn one(component: &Value, goal: &Value, results: &Value) -> Value {
    json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_000_000}},
        "functions": {"f": {"name": "F"}},
        "teams": {"t": {"name": "T", "function": "f"}},
        "roles": {"r": {
            "name": "R", "team": "t", "heads": 1, "base": 60_000, "target_incentive": {"amount": 40_000}, "plan": "p"
        }},
        "measures": {"m": {"name": "M", "counts": "amount", "scope": "own", "goal": goal}},
        "plans": {"p": {"name": "P", "components": {"c": component}}},
        "results": {"m": results}
    })
}

fn pay(value: Value) -> f64 {
    let evaluation = Document::from_value(value).unwrap().evaluate(None);
    assert!(
        evaluation.outcome.roles["r"].components.contains_key("c"),
        "{:?}",
        evaluation.problems
    );
    evaluation.outcome.roles["r"].variable_pay
}

/// What a component may pay for an amount whose goal is about 1,000, every amount of money times a factor.
#[derive(Clone, Debug)]
enum Shape {
    Curve(Vec<(f64, f64)>, bool),
    Steps(Vec<(f64, f64)>),
    Table {
        bands: Vec<(f64, f64)>,
        marginal: bool,
        of_result: bool,
        rates: u8,
    },
    Bonus(Vec<(f64, f64)>, bool, bool),
    Objective(Vec<(f64, f64)>),
}

impl Shape {
    fn pays(&self, money: f64) -> Value {
        match self {
            Self::Curve(points, extend) => {
                let beyond = if *extend { "extend" } else { "flat" };
                json!({"curve": {"points": points, "beyond": beyond}})
            }
            Self::Steps(steps) => {
                let steps: Vec<Value> = steps
                    .iter()
                    .map(|(from, pays)| json!({"from": from, "pays": pays}))
                    .collect();
                json!({"steps": {"steps": steps}})
            }
            Self::Table {
                bands,
                marginal,
                of_result,
                rates,
            } => {
                let unit = if *of_result { 1000.0 * money } else { 1.0 };
                let bands: Vec<Value> = bands
                    .iter()
                    .map(|(from, rate)| json!({"from": from * unit, "rate": rate}))
                    .collect();
                let rates = match rates {
                    0 => json!("absolute"),
                    1 => json!({"multiples_of": 0.1}),
                    _ => json!("multiples_of_target"),
                };
                let tiers = if *marginal { "marginal" } else { "retroactive" };
                let of = if *of_result { "result" } else { "attainment" };
                json!({"commission": {"tiers": tiers, "bands_of": of, "bands": bands, "rates": rates}})
            }
            Self::Bonus(steps, every, of_result) => {
                let unit = if *of_result { 1000.0 * money } else { 1.0 };
                let steps: Vec<Value> = steps
                    .iter()
                    .map(|(from, amount)| json!({"from": from * unit, "amount": amount * 1000.0 * money}))
                    .collect();
                let paid = if *every { "every" } else { "highest" };
                let of = if *of_result { "result" } else { "attainment" };
                json!({"bonus": {"steps": steps, "paid": paid, "of": of}})
            }
            Self::Objective(points) => {
                let points: Vec<(f64, f64)> = points
                    .iter()
                    .map(|(score, amount)| (score * 1000.0 * money, (amount - 1.0) * 1000.0 * money))
                    .collect();
                json!({"objective": {"points": points}})
            }
        }
    }
}

/// Rising edges from 0, each with a value.
fn rows() -> impl Strategy<Value = Vec<(f64, f64)>> {
    prop::collection::vec((1..60_u32, 0..200_u32), 1..5).prop_map(|rows| {
        let mut from = 0.0;
        let row = |(index, (step, value)): (usize, (u32, u32))| {
            if index > 0 {
                from += f64::from(step) / 64.0;
            }
            (from, f64::from(value) / 64.0)
        };
        rows.into_iter().enumerate().map(row).collect()
    })
}

fn shape() -> impl Strategy<Value = Shape> {
    prop_oneof![
        (rows(), any::<bool>()).prop_map(|(rows, extend)| Shape::Curve(rows, extend)),
        rows().prop_map(Shape::Steps),
        (rows(), any::<bool>(), any::<bool>(), 0..3_u8).prop_map(|(bands, marginal, of_result, rates)| {
            Shape::Table {
                bands,
                marginal,
                of_result,
                rates,
            }
        }),
        (rows(), any::<bool>(), any::<bool>()).prop_map(|(rows, every, of)| Shape::Bonus(rows, every, of)),
        rows().prop_map(Shape::Objective),
    ]
}

fn quarters(least: u32) -> impl Strategy<Value = [f64; 4]> {
    prop::array::uniform4(least..500_u32).prop_map(|quarters| quarters.map(f64::from))
}

fn component(shape: &Shape, money: f64, period: &str, more: Value) -> Value {
    let mut component = json!({"measure": "m", "weight": 1, "period": period, "pays": shape.pays(money)});
    let Value::Object(more) = more else { panic!() };
    component.as_object_mut().unwrap().extend(more);
    component
}

fn period() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("month"), Just("quarter"), Just("half"), Just("year")]
}

#[track_caller]
fn same(a: f64, b: f64) {
    assert!(
        (a - b).abs() <= 1e-9 * (1.0 + a.abs().max(b.abs())),
        "{a} is not {b}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What the periods of a year to date pay is what the year pays.
    #[test]
    fn to_date_sums_to_the_year(
        shape in shape(), period in period(), goal in quarters(1), result in quarters(0),
    ) {
        let (goal, result) = (json!({"quarters": goal}), json!({"quarters": result}));
        let more = |basis: &str| json!({"basis": basis, "spread": "as_goal"});
        let year = pay(one(&component(&shape, 1.0, "year", more("period")), &goal, &result));
        let to_date = pay(one(&component(&shape, 1.0, period, more("year_to_date")), &goal, &result));
        same(year, to_date);
    }

    /// What is trued up both ways is what the year pays; up alone it is that, or what the periods pay.
    #[test]
    fn a_true_up_makes_the_year(
        shape in shape(), period in period(), goal in quarters(1), result in quarters(0),
    ) {
        let (goal, result) = (json!({"quarters": goal}), json!({"quarters": result}));
        let paid = |period: &str, true_up: &str| {
            pay(one(&component(&shape, 1.0, period, json!({"true_up": true_up})), &goal, &result))
        };
        let year = paid("year", "none");
        same(year, paid(period, "both"));
        let apart = paid(period, "none");
        same(f64::max(year, apart), paid(period, "up"));
    }

    /// Twice the money everywhere is twice the pay.
    #[test]
    fn scaling_money_scales_pay(
        shape in shape(), period in period(), goal in quarters(1), result in quarters(0),
        cap in prop::option::of(1..50_u32), floor in prop::option::of(1..50_u32),
    ) {
        let paid = |money: f64| {
            let times = |amounts: [f64; 4]| json!({"quarters": amounts.map(|amount| amount * money)});
            let limit = |amount: Option<u32>| amount.map(|amount| {
                json!({"per": "year", "at": {"amount": f64::from(amount) * 1000.0 * money}})
            });
            let more = json!({"cap": limit(cap), "floor": limit(floor)});
            let mut value = one(&component(&shape, money, period, more), &times(goal), &times(result));
            value["roles"]["r"]["target_incentive"]["amount"] = json!(40_000.0 * money);
            pay(value)
        };
        // Rates that are a part of a result scale with it; the limits hold for both.
        same(paid(1.0) * 2.0, paid(2.0));
    }

    /// A cap is never exceeded and a floor always reached, whatever the periods are.
    #[test]
    fn limits_hold(
        shape in shape(), period in period(), goal in quarters(1), result in quarters(0),
        limit in 0..90_000_u32, to_date in any::<bool>(), per_year in any::<bool>(),
    ) {
        let (goal, result) = (json!({"quarters": goal}), json!({"quarters": result}));
        let per = if per_year { "year" } else { "period" };
        let basis = if to_date { "year_to_date" } else { "period" };
        let with = |name: &str| {
            let at = json!({"per": per, "at": {"amount": limit}});
            let mut more = json!({"basis": basis});
            more[name] = at;
            let value = one(&component(&shape, 1.0, period, more), &goal, &result);
            let evaluation = Document::from_value(value).unwrap().evaluate(None);
            evaluation.outcome.roles["r"].components["c"].clone()
        };
        let limit = f64::from(limit);
        let (capped, floored) = (with("cap"), with("floor"));
        if per_year {
            prop_assert!(capped.pay <= limit + 1e-6);
            prop_assert!(floored.pay >= limit - 1e-6);
        } else {
            prop_assert!(capped.periods.iter().all(|period| period.pay <= limit + 1e-6));
            prop_assert!(floored.periods.iter().all(|period| period.pay >= limit - 1e-6));
        }
    }

    /// The order in which deals stand, and what they are called, changes nothing.
    #[test]
    fn the_order_of_deals_does_not_matter(
        shape in shape(),
        deals in prop::collection::vec((1..12_u8, 1..28_u8, 1..500_u32, 0..=4_u32), 1..12),
        keys in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let paid = |order: &dyn Fn(usize) -> usize| {
            let mut table: Vec<(String, Value)> = deals
                .iter()
                .enumerate()
                .map(|(index, (month, day, amount, share))| {
                    let share = f64::from(*share) / 4.0;
                    let deal = json!({
                        "date": format!("2027-{month:02}-{day:02}"), "amount": amount,
                        "credits": {"a": share, "b": 1.0 - share}, "overlays": {"b": 0.5}
                    });
                    (format!("d{:02}", order(index)), deal)
                })
                .collect();
            table.sort_by_key(|(id, _)| order(id[1..].parse().unwrap()));
            let mut value = one(
                &component(&shape, 1.0, "quarter", json!({"basis": "year_to_date"})),
                &json!({"year": 1000}),
                &json!({}),
            );
            value["results"] = json!({});
            value["measures"]["m"]["deals"] = json!({});
            value["roles"]["r"]["heads"] = json!(2);
            value["payees"] = json!({"a": {"name": "A", "role": "r"}, "b": {"name": "B", "role": "r"}});
            value["deals"] = Value::Object(table.into_iter().collect::<Map<_, _>>());
            let outcome = Document::from_value(value).unwrap().evaluate(None).outcome;
            [outcome.payees["a"].variable_pay, outcome.payees["b"].variable_pay]
        };
        let (straight, shuffled) = (paid(&|index| index), paid(&|index| keys[index]));
        for (a, b) in straight.into_iter().zip(shuffled) {
            same(a, b);
        }
    }

    /// Whatever the terms are, every month's ledger reconciles to the cent.
    #[test]
    fn the_ledger_reconciles(
        shape in shape(), period in period(), goal in quarters(1), result in quarters(0),
        draw in prop::option::of((0..9000_u32, any::<bool>(), any::<bool>(), prop::option::of(0..14_u8))),
        guarantee in prop::option::of((0..20_000_u32, prop::option::of(0..14_u8))),
        hold in prop::option::of((0..=10_u8, 0..14_u8)),
        cap in prop::option::of((0..20_000_u32, period())),
        adjustments in prop::collection::vec((1..12_u8, -5000..5000_i32), 0..4),
        start in prop::option::of((1..12_u8, 1..28_u8)),
    ) {
        let mut value = one(
            &component(&shape, 1.0, period, json!({})),
            &json!({"quarters": goal}),
            &json!({"quarters": result}),
        );
        value["plans"]["p"]["terms"] = json!({
            "draw": draw.map(|(amount, floor, recoverable, months)| json!({
                "amount": f64::from(amount) / 3.0, "kind": if floor { "floor" } else { "additional" },
                "recoverable": recoverable, "months": months
            })),
            "guarantee": guarantee.map(|(amount, months)| json!({
                "per": period, "at": {"amount": f64::from(amount) / 7.0}, "months": months
            })),
            "hold": hold.map(|(share, months)| json!({"share": f64::from(share) / 10.0, "months": months})),
        });
        if let Some((amount, per)) = cap {
            value["plans"]["p"]["caps"] = json!({"all": {"per": per, "at": {"amount": amount}}});
        }
        let adjustments: Map<String, Value> = adjustments
            .into_iter()
            .enumerate()
            .map(|(index, (month, amount))| {
                let adjustment = json!({"date": format!("2027-{month:02}-15"), "amount": f64::from(amount) / 3.0});
                (index.to_string(), adjustment)
            })
            .collect();
        value["payees"] = json!({"a": {
            "name": "A", "role": "r", "adjustments": adjustments,
            "start": start.map(|(month, day)| format!("2027-{month:02}-{day:02}"))
        }});
        let evaluation = Document::from_value(value).unwrap().evaluate(None);
        let ledger = ledger_of(&evaluation.model, &evaluation.compiled, "a").unwrap();
        reconciles(&ledger);
        // What is earned is what the year costs, but for cents.
        let earned = ledger.earned();
        let cost = evaluation.outcome.payees["a"].variable_pay;
        prop_assert!((earned - cost).abs() < 1.0, "{earned} is not {cost}");
        prop_assert!((evaluation.outcome.payees["a"].paid - ledger.paid()).abs() < 1e-6);
    }
}
