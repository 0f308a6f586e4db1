//! Statements of models that use all that the grammar has, made at random.

#![allow(clippy::float_cmp, reason = "round numbers, exact by construction")]

mod explained;

use std::rc::Rc;

use hagstone_engine::{Document, Figure, Part, Rule, StatementPeriod, Unit, statement};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Choices from a seed: the same seed, the same model.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).unwrap()
    }

    fn yes(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    fn number(&mut self, from: f64, to: f64) -> f64 {
        let part = f64::from(u32::try_from(self.next() % 1_000).unwrap()) / 1_000.0;
        ((from + (to - from) * part) * 1e4).round() / 1e4
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

const SHARED: [&str; 9] = [
    "company", "growth", "leads", "bookings", "rate", "of_f1", "sum", "ratio", "lowest",
];
const OWN: [&str; 13] = [
    "own",
    "own_growth",
    "own_leads",
    "own_amount",
    "own_deals",
    "own_count",
    "own_rate",
    "own_team",
    "own_function",
    "weighted",
    "weighted_floor",
    "mean_rate",
    "team_sum",
];

fn measure(chance: &mut Chance) -> &'static str {
    let of: &'static [&'static str] = if chance.yes(3) { &SHARED } else { &OWN };
    chance.one::<&str>(of)
}

fn goal(chance: &mut Chance, size: f64) -> Value {
    match chance.below(3) {
        0 => json!({"year": size}),
        1 => json!({"quarters": (0..4).map(|_| chance.number(0.1, 0.5) * size).collect::<Vec<_>>()}),
        _ => json!({"months": (0..12).map(|_| chance.number(0.0, 0.2) * size).collect::<Vec<_>>()}),
    }
}

fn typed(chance: &mut Chance, size: f64) -> Value {
    match chance.below(4) {
        0 => json!({"attainment": chance.number(0.0, 2.0)}),
        _ => goal(chance, size * 1.1),
    }
}

fn rates(chance: &mut Chance) -> Value {
    let of = *chance.one(&["attainment", "result"]);
    let unit = if of == "attainment" { 0.5 } else { 40_000.0 };
    let first = if chance.yes(3) { 0.3 * unit } else { 0.0 };
    let bands: Vec<Value> = (0..=chance.below(3))
        .map(|index| json!({"from": first + index as f64 * unit, "rate": chance.number(0.01, 0.2)}))
        .collect();
    let mut table =
        json!({"tiers": chance.one(&["marginal", "retroactive"]), "bands_of": of, "bands": bands});
    match chance.below(4) {
        0 => table["rates"] = json!({"multiples_of": 0.05}),
        1 => table["rates"] = json!("multiples_of_target"),
        _ => {}
    }
    if chance.yes(3) {
        table["opening"] = json!(chance.number(1.0, 50_000.0));
    }
    table
}

fn curve(chance: &mut Chance) -> Value {
    let mut points = vec![[0.5, 0.2], [0.9, 0.6], [1.0, 1.0]];
    if chance.yes(2) {
        points.push([1.2, chance.number(0.5, 2.0)]);
    }
    if chance.yes(3) {
        let last = points[points.len() - 1];
        points.push([last[0], last[1] + 0.3]);
    }
    json!({"points": points, "beyond": chance.one(&["flat", "extend"])})
}

fn pays(chance: &mut Chance) -> Value {
    match chance.below(8) {
        0 => json!({"curve": curve(chance)}),
        1 => json!({"steps": {"steps": [
            {"from": 0.5, "pays": 0.5}, {"from": 1, "pays": 1}, {"from": 1.1, "pays": 1.5}]}}),
        2 => json!({"commission": rates(chance)}),
        3 => json!({"per_unit": rates(chance)}),
        4 => json!({"commission_by": {
            "by": chance.one(&["deal_type", "product"]),
            "tables": {"new": rates(chance), "renewal": rates(chance)}}}),
        5 => json!({"bonus": {
            "of": chance.one(&["attainment", "result"]), "paid": chance.one(&["highest", "every"]),
            "steps": [{"from": 0.4, "amount": 500}, {"from": 0.9, "amount": 2_000}, {"from": 1.3, "amount": 4_000}]}}),
        6 => json!({"objective": {"points": [[-1, -2_000], [0.5, 1_000], [1, 8_000]]}}),
        _ => json!({"matrix": {
            "by": measure(chance), "rows": [0.6, 0.9, 1.1], "columns": [0.5, 1],
            "cells": [[0.2, 0.5], [0.7, 1.1], [1.3, 1.8]], "between": chance.one(&["steps", "linear"])}}),
    }
}

fn gates(chance: &mut Chance, most: usize, own: bool) -> Value {
    let mut table = json!({});
    for index in 0..chance.below(most + 1) {
        let measure = if own { measure(chance) } else { chance.one(&SHARED) };
        let mut gate = json!({"measure": measure, "otherwise": chance.number(0.0, 1.0)});
        if chance.yes(2) {
            gate["period"] = json!(chance.one(&["month", "quarter", "half", "year"]));
        }
        if !chance.yes(4) {
            gate["at_least"] = json!(chance.number(0.3, 1.2));
        }
        if chance.yes(3) || gate.get("at_least").is_none() {
            gate["below"] = json!(chance.number(1.0, 2.0));
        }
        if chance.yes(4) {
            gate["of"] = json!("result");
        }
        table[format!("g{index}")] = gate;
    }
    table
}

fn limit(chance: &mut Chance, size: f64) -> Value {
    match chance.below(3) {
        0 => json!({"amount": chance.number(0.0, 2.0) * size}),
        1 => json!({"share_of_target": chance.number(0.2, 2.0)}),
        _ => json!({"share_of_base": chance.number(0.0, 0.5)}),
    }
}

fn component(chance: &mut Chance, weight: f64) -> Value {
    let pays = pays(chance);
    let by = pays.get("commission_by").is_some();
    let measure = if by {
        *chance.one(&["own_deals", "bookings_of_deals"])
    } else {
        measure(chance)
    };
    let mut component = json!({
        "measure": measure, "weight": weight,
        "period": chance.one(&["month", "quarter", "half", "year"]),
        "basis": chance.one(&["period", "period", "year_to_date"]),
        "spread": chance.one(&["even", "as_goal"]),
        "true_up": chance.one(&["none", "none", "up", "both"]),
        "pays": pays,
        "gates": gates(chance, 2, true), "hurdles": gates(chance, 1, true)
    });
    if chance.yes(3) {
        component["modifiers"] = json!({"m": {
            "measure": self::measure(chance),
            "factors": if chance.yes(2) {
                json!({"steps": [{"from": 0.2, "factor": 0.8}, {"from": 1, "factor": 1.2}]})
            } else {
                json!({"points": [[0.5, 0.5], [1, 1], [1, 1.1], [1.5, 1.4]]})
            }
        }});
    }
    for field in ["cap", "floor"] {
        if chance.yes(4) {
            let size = if field == "cap" { 20_000.0 } else { 2_000.0 };
            component[field] = json!({"per": chance.one(&["period", "year"]), "at": limit(chance, size)});
        }
    }
    if chance.yes(6) {
        component["window"] = json!({"from": "2027-03-10", "to": "2027-08-20"});
    }
    component
}

fn terms(chance: &mut Chance) -> Value {
    let mut terms = json!({});
    if chance.yes(2) {
        terms["draw"] = json!({
            "amount": chance.number(500.0, 4_000.0), "kind": chance.one(&["floor", "additional"]),
            "recoverable": chance.yes(2)
        });
        if chance.yes(2) {
            terms["draw"]["months"] = json!(chance.below(9));
        }
    }
    if chance.yes(3) {
        terms["guarantee"] = json!({
            "per": chance.one(&["month", "quarter", "half", "year"]), "at": limit(chance, 9_000.0)});
        if chance.yes(2) {
            terms["guarantee"]["months"] = json!(chance.below(12));
        }
    }
    if chance.yes(3) {
        terms["hold"] = json!({"share": chance.number(0.0, 0.5), "months": chance.below(5)});
    }
    if chance.yes(2) {
        terms["claw_back"] = json!({
            "share": chance.number(0.3, 1.0), "within_months": 9, "pro_rata": chance.yes(2)});
    }
    terms
}

fn pool(chance: &mut Chance) -> Value {
    let fund = match chance.below(3) {
        0 => json!({"fixed": chance.number(1_000.0, 50_000.0)}),
        1 => {
            json!({"by_curve": {"at_target": 40_000, "measure": chance.one(&SHARED), "curve": curve(chance)}})
        }
        _ => json!({"by_share": {"measure": "bookings", "share": 0.03, "above": 10_000}}),
    };
    let split = match chance.below(4) {
        0 => json!({"salary": 0.5, "attainment": {"share": 0.5, "measure": measure(chance)}}),
        1 => json!({"target_incentive": 0.25, "equal": 0.75}),
        2 => json!({"points": 1}),
        _ => json!({"contribution": 0.6, "points": 0.4}),
    };
    let mut pool = json!({
        "name": "Pool", "fund": fund, "members": ["r0", "r1"], "split": split,
        "gates": gates(chance, 2, false), "eligible": gates(chance, 1, true)
    });
    if chance.yes(3) {
        pool["ceiling"] = json!(30_000);
    }
    if chance.yes(3) {
        pool["reserve"] = json!(0.1);
    }
    if chance.yes(3) {
        pool["share_ceiling"] = limit(chance, 5_000.0);
    }
    if chance.yes(3) {
        pool["share_floor"] = json!(250);
    }
    pool
}

fn deal(chance: &mut Chance) -> Value {
    let mut deal = json!({
        "name": "Deal", "date": format!("2027-{:02}-{:02}", chance.below(12) + 1, chance.below(28) + 1),
        "amount": chance.number(500.0, 40_000.0),
        "deal_type": chance.one(&["new", "renewal", "other"]), "product": chance.one(&["new", "renewal"]),
        "credits": {"p0": 0.7, "p1": 0.3}
    });
    if chance.yes(3) {
        deal["overlays"] = json!({"p2": 1});
    }
    if chance.yes(4) {
        deal["cancelled"] = json!("2027-12-05");
    }
    if chance.yes(2) {
        deal["touches"] = json!({
            "first": {"date": "2026-11-03", "team": "t0", "payee": "p0"},
            "second": {"date": "2026-12-01", "team": "t1"},
            "third": {"date": "2026-12-24", "team": "t2", "payee": "p2"}
        });
    }
    deal
}

/// A model of everything.
fn everything(seed: u64) -> Value {
    let chance = &mut Chance(seed);
    let own = |name: &str, counts: &str| json!({"name": name, "counts": counts, "scope": "own"});
    let mut model = json!({
        "format": "hagstone/1",
        "rounding": chance.one(&["half_up", "half_even"]),
        "proration": chance.one(&["month", "day"]),
        "goal": {"first_year": 2027, "fiscal_year_start": 1, "last_year_revenue": 900_000,
                 "revenue": if chance.yes(2) { json!({"amount": 1_000_000}) } else { json!({"growth": 0.2}) }},
        "functions": {"f0": {"name": "Sales"}, "f1": {"name": "Marketing"}},
        "teams": {
            "t0": {"name": "Field", "function": "f0", "revenue_share": 0.5},
            "t1": {"name": "Partners", "function": "f0", "revenue_share": 0.2},
            "t2": {"name": "Digital", "function": "f1", "revenue_share": 0.2}
        },
        "measures": {
            "company": {"name": "Company revenue", "counts": "revenue", "scope": "company"},
            "growth": {"name": "Growth", "counts": "revenue_growth", "scope": "company"},
            "of_f1": {"name": "Marketing's revenue", "counts": "revenue", "scope": {"function": "f1"}},
            "of_t0": {"name": "Field revenue", "counts": "revenue", "scope": {"team": "t0"}},
            "leads": {"name": "Leads", "counts": "count", "scope": "company", "goal": goal(chance, 1_000.0)},
            "rate": {"name": "Win rate", "counts": "rate", "scope": "company", "goal": {"year": 0.3}},
            "bookings": {"name": "Bookings", "counts": "amount", "scope": "company", "goal": goal(chance, 500_000.0)},
            "bookings_of_deals": {"name": "Deals of all", "counts": "amount", "scope": "company", "deals": {}},
            "sum": {"name": "Sum", "counts": {"sum": ["company", "bookings"]}, "scope": "company"},
            "ratio": {"name": "Ratio", "counts": {"ratio": {"of": "bookings", "to": "company"}}, "scope": "company"},
            "lowest": {"name": "Lowest", "counts": {"lowest": ["company", "leads"]}, "scope": "company"},
            "own": own("Own revenue", "revenue"), "own_growth": own("Own growth", "revenue_growth"),
            "own_leads": own("Own leads", "count"), "own_amount": own("Own amount", "amount"),
            "own_deals": own("Own deals", "amount"), "own_count": own("Own count", "count"),
            "own_rate": own("Own rate", "rate"),
            "own_team": {"name": "Team revenue", "counts": "revenue", "scope": "own_team"},
            "own_function": {"name": "Function revenue", "counts": "revenue", "scope": "own_function"},
            "weighted": {"name": "Weighted", "counts": {"weighted": {"of": {"own": 0.6, "leads": 0.4}}}, "scope": "own"},
            "weighted_floor": {"name": "With a floor", "scope": "own", "counts": {
                "weighted": {"of": {"own_amount": 0.5, "company": 0.5}, "each_at_least": 0.9}}},
            "mean_rate": {"name": "Own ratio", "counts": {"ratio": {"of": "own_amount", "to": "own_leads"}}, "scope": "own"},
            "team_sum": {"name": "Of the team", "counts": {"roll_up": {"of": "own_amount"}}, "scope": "own_team"},
            "pay": {"name": "Pay", "counts": {"variable_pay": {}}, "scope": "own_team", "goal": {"year": 60_000}}
        },
        "roles": {}, "plans": {}, "pools": {}, "payees": {}, "deals": {}, "results": {}
    });
    if chance.yes(2) {
        model["goal"]["seasonality"] = json!((0..12).map(|_| chance.number(0.0, 3.0)).collect::<Vec<_>>());
    }
    for (id, size) in [
        ("own_leads", 40.0),
        ("own_amount", 90_000.0),
        ("own_deals", 80_000.0),
        ("own_count", 6.0),
    ] {
        model["measures"][id]["goal"] = goal(chance, size);
    }
    model["measures"]["own_rate"]["goal"] = json!({"year": 0.4});
    for id in ["own_deals", "own_count"] {
        model["measures"][id]["deals"] = json!({});
        if chance.yes(2) {
            model["measures"][id]["deals"] = json!({"types": ["new", "renewal"], "credit": {"renewal": 0.5}});
        }
    }
    for id in ["own_amount", "own_deals", "company", "team_sum", "own", "sum"] {
        if chance.yes(4) {
            model["measures"][id]["credit"] = json!(0.5);
        }
    }
    if chance.yes(3) {
        model["measures"]["own_rate"]["better"] = json!("lower");
        model["measures"]["bookings"]["better"] = json!("lower");
    }
    for (id, size) in [
        ("company", 1e6),
        ("of_f1", 2e5),
        ("of_t0", 4e5),
        ("leads", 1e3),
        ("bookings", 5e5),
        ("own_leads", 40.0),
        ("own_amount", 9e4),
    ] {
        if chance.yes(2) {
            model["results"][id] = typed(chance, size);
        }
    }
    if chance.yes(2) {
        model["results"]["rate"] = json!({"quarters": [0.2, 0.3, 0.35, 0.4]});
    }
    for plan in ["a", "b"] {
        let count = chance.below(3) + 1;
        let components: serde_json::Map<String, Value> = (0..count)
            .map(|index| (format!("c{index}"), component(chance, 1.0 / count as f64)))
            .collect();
        model["plans"][plan] =
            json!({"name": "Plan", "components": components, "terms": terms(chance), "caps": {}});
        if chance.yes(3) {
            model["plans"][plan]["caps"]["k"] = json!({
                "per": chance.one(&["month", "quarter", "year"]), "at": limit(chance, 9_000.0)});
        }
        if chance.yes(6) {
            model["plans"][plan]["components"]["late"] = json!({
                "measure": "pay", "weight": 0.2, "period": "year", "pays": {"curve": curve(chance)}});
        }
    }
    for (index, team) in ["t0", "t2"].iter().enumerate() {
        let mut role = json!({
            "name": "Role", "team": team, "heads": *chance.one(&[1.0, 3.0, 8.0]), "base": 60_000,
            "target_incentive": if chance.yes(2) { json!({"amount": 30_000}) } else { json!({"share_of_base": 0.4}) },
            "plan": (["a", "b"][index]), "points": 2
        });
        if chance.yes(3) {
            role["ramp"] = json!([0.2, 0.5, 0.8]);
        }
        if chance.yes(3) {
            role["goals"] = json!({"own": goal(chance, 100_000.0)});
        }
        if chance.yes(4) {
            role["results"] = json!({"own_amount": typed(chance, 90_000.0)});
        }
        model["roles"][format!("r{index}")] = role;
    }
    for index in 0..3 {
        let mut payee = json!({"name": format!("Person {index}"), "role": (["r0", "r0", "r1"][index])});
        if chance.yes(3) {
            payee["start"] = json!("2027-04-12");
        }
        if chance.yes(4) {
            payee["end"] = json!("2027-10-20");
        }
        if chance.yes(4) {
            payee["team"] = json!("t1");
        }
        if chance.yes(3) {
            payee["goals"] = json!({"own": goal(chance, 120_000.0), "own_leads": goal(chance, 50.0)});
        }
        if chance.yes(3) {
            payee["results"] = json!({"own": typed(chance, 90_000.0), "own_leads": typed(chance, 30.0)});
        }
        if chance.yes(3) {
            payee["opening"] = json!({"own_amount": 20_000, "own_deals": 30_000});
        }
        if chance.yes(3) {
            payee["adjustments"] =
                json!({"x": {"note": "Error of March", "date": "2027-05-03", "amount": -120.5}});
        }
        if chance.yes(3) {
            payee["base"] = json!(71_000);
            payee["target_incentive"] = json!({"amount": 25_000});
        }
        model["payees"][format!("p{index}")] = payee;
    }
    for index in 0..chance.below(12) {
        model["deals"][format!("d{index}")] = deal(chance);
    }
    let touched = |deal: &Value| deal.get("touches").is_some();
    if chance.yes(3) && model["deals"].as_object().unwrap().values().any(touched) {
        model["attribution"] = json!(chance.one(&["first", "linear", "u_shaped"]));
        model["measures"][*chance.one(&["own_deals", "own_count"])]["deals"]["attributed"] = json!(true);
    }
    for index in 0..chance.below(3) {
        model["pools"][format!("q{index}")] = pool(chance);
    }
    model
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    /// Every number of every statement follows from its inputs, and the whole is what the engine pays.
    #[test]
    fn everything_is_explained(seed in any::<u64>()) {
        let document = Document::from_value(everything(seed)).unwrap();
        explained::explained(&document.evaluate(None));
    }
}

/// A model of everything is one that the engine can use: what is tried above is not left out.
#[test]
fn everything_is_used() {
    let (mut components, mut pools) = (0, 0);
    for seed in 0..200 {
        let evaluation = Document::from_value(everything(seed)).unwrap().evaluate(None);
        let paid = evaluation
            .outcome
            .payees
            .values()
            .filter(|payee| payee.variable_pay.abs() > 0.0);
        components += paid.count();
        pools += evaluation.outcome.pools.len();
    }
    assert!(components > 450 && pools > 100, "{components} {pools}");
}

/// What the statement of a simple bonus says, in words and with its numbers.
#[test]
fn a_bonus_is_explained() {
    // 60,000 x 40% are 24,000 a year, 6,000 a quarter. 95% of the goal pay 50% + (95% - 80%) / (100% - 80%) x 50% = 87.5%.
    let value = json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_200_000}},
        "functions": {"f": {"name": "Sales"}},
        "teams": {"t": {"name": "Field", "function": "f", "revenue_share": 1}},
        "measures": {"m": {"name": "Revenue", "counts": "revenue", "scope": "company"}},
        "results": {"m": {"attainment": 0.95}},
        "plans": {"p": {"name": "Plan", "components": {"c": {
            "measure": "m", "weight": 1, "period": "quarter",
            "pays": {"curve": {"points": [[0.8, 0.5], [1, 1]], "beyond": "flat"}}}}}},
        "roles": {"r": {"name": "Seller", "team": "t", "heads": 4, "base": 60_000,
            "target_incentive": {"share_of_base": 0.4}, "plan": "p"}}
    });
    let evaluation = Document::from_value(value).unwrap().evaluate(None);
    explained::explained(&evaluation);
    let period = StatementPeriod::read("2027-Q2", Some(2027.0));
    assert_eq!(StatementPeriod::read("2028-Q2", Some(2027.0)), None);
    let found = statement(&evaluation.model, &evaluation.compiled, "r", period).unwrap();
    assert_eq!(found.name, "Seller");
    assert_eq!(found.heads, 4.0);
    assert_eq!(found.period.code(), "Q2");
    let payment = &found.components[0].payments[0];
    let steps: Vec<(&str, f64)> = payment
        .steps
        .iter()
        .map(|step| (step.label.as_str(), (step.value * 1e9).round() / 1e9))
        .collect();
    assert_eq!(
        steps,
        [
            ("Attainment of Revenue", 0.95),
            ("Payout", 0.875),
            ("Target", 6_000.0),
            ("Earned", 5_250.0)
        ]
    );
    let payout = &payment.steps[1];
    assert_eq!(
        payout.words(),
        "Pays at point 1 + (Attainment of Revenue − Point 1) ÷ (Point 2 − Point 1) × (Pays at point 2 − Pays at point 1). \
         Linear between two points"
    );
    let numbers = payout.formula().into_iter().filter_map(|part| match part {
        Part::Number(number, Unit::Percent) => Some(number),
        _ => None,
    });
    assert_eq!(numbers.collect::<Vec<_>>(), [0.5, 0.95, 0.8, 1.0, 0.8, 1.0, 0.5]);
    assert_eq!(
        payout.inputs[1].source.as_deref(),
        Some("/plans/p/components/c/pays/curve/points/0/0")
    );
    let paid: Vec<f64> = found.months.iter().map(|month| month.paid.value).collect();
    assert_eq!(paid, [0.0, 0.0, 5_250.0]);
}

/// What a team brings of the company's typed revenue is told down to numbers of the document: nothing on the way is closed.
#[test]
fn what_is_left_of_revenue_opens_down_to_the_document() {
    fn closed(figure: &hagstone_engine::Figure, found: &mut Vec<String>) {
        if !figure.opens() {
            found.push(figure.label.clone());
        }
        for input in &figure.inputs {
            closed(input, found);
        }
    }
    let text = include_str!("../../../static/samples/shared-quota.json");
    let evaluation = Document::from_text(text).unwrap().evaluate(None);
    let found = statement(&evaluation.model, &evaluation.compiled, "head_of_sales", None).unwrap();
    let mut labels = Vec::new();
    for measure in &found.measures {
        for figure in [&measure.result, &measure.goal, &measure.attainment]
            .into_iter()
            .flatten()
        {
            closed(figure, &mut labels);
        }
    }
    assert_eq!(labels, Vec::<String>::new());
}

/// The number of that name in a tree.
fn named<'a>(figure: &'a Rc<Figure>, label: &str) -> Option<&'a Rc<Figure>> {
    if figure.label == label {
        return Some(figure);
    }
    figure.inputs.iter().find_map(|input| named(input, label))
}

/// Where the numbers of a tree stand in the document; a number that only names another place is given as `elsewhere`.
fn sources(figure: &Figure, found: &mut Vec<String>) {
    if figure.rule == Rule::Elsewhere {
        found.push(format!("elsewhere: {}", figure.label));
    }
    found.extend(figure.source.clone());
    for input in &figure.inputs {
        sources(input, found);
    }
}

/// What a guarantee sees of the months of its period opens like any month: into payments, down to the document.
#[test]
fn a_guarantee_opens_into_what_its_months_earned() {
    // Two months of a quarter's 60% of 6,000 are guaranteed to Eva, 2,400; 5,000 of the 20,000 of her goal earn 25% of 4,000.
    let text = include_str!("unpublished/guarantee.json");
    let evaluation = Document::from_text(text).unwrap().evaluate(None);
    explained::explained(&evaluation);
    let found = statement(&evaluation.model, &evaluation.compiled, "eva", None).unwrap();
    let guarantee = named(&found.months[5].earned, "Guarantee").unwrap();
    assert!((guarantee.value - 1_400.0).abs() < 1e-9, "{}", guarantee.value);
    let earned = named(guarantee, "Earned in the period").unwrap();
    let months: Vec<(&str, f64)> = earned
        .inputs
        .iter()
        .map(|month| (month.label.as_str(), month.value))
        .collect();
    assert_eq!(
        months,
        [
            ("Earned in 2027-04", 0.0),
            ("Earned in 2027-05", 0.0),
            ("Earned in 2027-06", 1_000.0)
        ]
    );
    let mut places = Vec::new();
    sources(&earned.inputs[2], &mut places);
    assert!(
        places.contains(&"/payees/eva/results/b/quarters/1".into()),
        "{places:?}"
    );
    assert!(
        !places.iter().any(|place| place.starts_with("elsewhere")),
        "{places:?}"
    );
}

/// What no team is to bring of the goal opens into the company's goal and the teams'.
#[test]
fn the_goal_of_no_team_is_what_the_teams_leave_of_the_company_s() {
    // Of 1,200,000 the teams are to bring 50% and 30%: 240,000 are nobody's. Without results the goals stand in; with
    // 600,000 typed each brings its share of the goal.
    let mut value = json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_200_000}},
        "functions": {"f": {"name": "Sales"}},
        "teams": {
            "a": {"name": "Field", "function": "f", "revenue_share": 0.5},
            "b": {"name": "Partners", "function": "f", "revenue_share": 0.3}
        },
        "measures": {"m": {"name": "Revenue", "counts": "revenue", "scope": "company"}},
        "plans": {"p": {"name": "Plan", "components": {"c": {
            "measure": "m", "weight": 1, "period": "quarter",
            "pays": {"curve": {"points": [[0.8, 0.5], [1, 1]], "beyond": "flat"}}}}}},
        "roles": {"r": {"name": "Seller", "team": "a", "heads": 1, "base": 60_000,
            "target_incentive": {"amount": 24_000}, "plan": "p"}}
    });
    for (results, label, expected) in [
        (json!({}), "Revenue of no team", 60_000.0),
        (json!({"m": {"year": 600_000}}), "Goal of no team", 240_000.0),
    ] {
        value["results"] = results;
        let evaluation = Document::from_value(value.clone()).unwrap().evaluate(None);
        explained::explained(&evaluation);
        let period = StatementPeriod::read("Q2", None);
        let found = statement(&evaluation.model, &evaluation.compiled, "r", period).unwrap();
        let result = found.measures[0].result.as_ref().unwrap();
        let nobody = named(result, label).unwrap();
        assert!((nobody.value - expected).abs() < 1e-6, "{}", nobody.value);
        assert_eq!(nobody.rule, Rule::Difference);
        let goals: Vec<&str> = nobody.inputs.iter().map(|input| input.label.as_str()).collect();
        assert_eq!(
            goals,
            ["Goal of the company", "Goal of Field", "Goal of Partners"]
        );
        let mut places = Vec::new();
        sources(nobody, &mut places);
        assert!(places.contains(&"/teams/b/revenue_share".into()), "{places:?}");
    }
}
