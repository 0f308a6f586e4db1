//! Any JSON in, a whole outcome and its problems out: nothing panics, every number is finite, and parts sum to their
//! whole even where the model is broken.

use hagstone_engine::model::{Share, Terms};
use hagstone_engine::{Cell, Document, Evaluation, Severity, sweep, win_lose_map};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

fn sample() -> Value {
    serde_json::from_str(include_str!("../../../static/samples/shared-quota.json")).unwrap()
}

/// The sample, and the complete models of the page on the model file, which use every word of the grammar.
fn models() -> Vec<Value> {
    let page = include_str!("../../../docs/model.md");
    let block = |text: &'static str| text.split_once("```").unwrap().0;
    let blocks = page.split("```json\n").skip(1).map(block);
    let complete = blocks.filter(|block| block.contains("\"format\""));
    let read = |text: &str| serde_json::from_str(text).unwrap();
    std::iter::once(sample()).chain(complete.map(read)).collect()
}

/// The pointers of everything in a document but itself.
fn pointers(value: &Value, path: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .map(|(i, value)| (i.to_string(), value))
            .collect(),
        _ => Vec::new(),
    };
    for (key, child) in children {
        let path = format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"));
        found.push(path.clone());
        pointers(child, &path, found);
    }
}

fn all_pointers(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    pointers(value, "", &mut found);
    found
}

/// Takes away what stands at a pointer.
fn delete(value: &mut Value, pointer: &str) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match value.pointer_mut(parent) {
        Some(Value::Object(object)) => {
            object.shift_remove(&key.replace("~1", "/").replace("~0", "~"));
        }
        Some(Value::Array(list)) => {
            list.remove(key.parse().unwrap());
        }
        _ => {}
    }
}

/// What is done to a document, a place being chosen by a number.
#[derive(Clone, Debug)]
enum Mutation {
    Delete(Index),
    Replace(Index, Value),
    /// A part takes the place of another.
    Copy(Index, Index),
    Add(Index, String, Value),
}

impl Mutation {
    fn apply(&self, document: &mut Value) {
        let pointers = all_pointers(document);
        if pointers.is_empty() {
            return;
        }
        let place = |at: &Index| pointers[at.index(pointers.len())].as_str();
        match self {
            Self::Delete(at) => delete(document, place(at)),
            Self::Replace(at, garbage) => {
                *document.pointer_mut(place(at)).unwrap() = garbage.clone();
            }
            Self::Copy(from, to) => {
                let copied = document.pointer(place(from)).unwrap().clone();
                *document.pointer_mut(place(to)).unwrap() = copied;
            }
            Self::Add(at, key, garbage) => {
                if let Some(Value::Object(object)) = document.pointer_mut(place(at)) {
                    object.insert(key.clone(), garbage.clone());
                }
            }
        }
    }
}

/// Numbers at the edges of what a model may say, and beyond them.
fn number() -> impl Strategy<Value = Value> {
    let edges = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        2.0,
        1e-9,
        1e-10,
        1e-300,
        5e-324,
        1e6,
        1e13,
        1.1e13,
        1e300,
        f64::MAX,
        f64::EPSILON,
        12.0,
        100.0,
        1000.0,
    ];
    prop_oneof![
        prop::sample::select(edges.to_vec()).prop_map(Value::from),
        (-2.0..120.0f64).prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
    ]
}

fn word() -> impl Strategy<Value = String> {
    let words = [
        "",
        "NaN",
        "1",
        "year",
        "own",
        "company",
        "sales",
        "amount",
        "growth",
        "share_of_base",
        "attainment",
        "quarters",
        "months",
        "head_of_sales",
        "company_revenue",
        "revenue",
        "revenue_growth",
        "count",
        "extend",
        "JPY",
        "a/b~c",
        "hagstone/1",
        "/goal/revenue/growth",
        "function",
        "team",
    ];
    prop_oneof![
        4 => prop::sample::select(words.to_vec()).prop_map(String::from),
        1 => ".{0,6}",
    ]
}

fn garbage() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        6 => number(),
        3 => word().prop_map(Value::from),
        1 => prop::collection::vec(number(), 12).prop_map(Value::from),
        1 => prop::collection::vec(number(), 4).prop_map(Value::from),
        1 => prop::collection::vec(prop::collection::vec(number(), 2).prop_map(Value::from), 1..4).prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((word(), inner), 0..3)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

fn mutation() -> impl Strategy<Value = Mutation> {
    prop_oneof![
        any::<Index>().prop_map(Mutation::Delete),
        (any::<Index>(), garbage()).prop_map(|(at, garbage)| Mutation::Replace(at, garbage)),
        (any::<Index>(), number()).prop_map(|(at, number)| Mutation::Replace(at, number)),
        (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Mutation::Copy(from, to)),
        (any::<Index>(), word(), garbage()).prop_map(|(at, key, garbage)| Mutation::Add(at, key, garbage)),
    ]
}

/// What must hold of any evaluation at all.
fn check(evaluation: &Evaluation) {
    let debug = format!("{:?}", evaluation.outcome);
    let number = |word: &&str| word.starts_with(|c: char| "-iN.0123456789".contains(c));
    for word in debug.split([' ', '(', ')', '[', ']', ',', ':']).filter(number) {
        assert!(
            !["inf", "-inf", "NaN", "-0.0"].contains(&word),
            "{word} in {debug}"
        );
    }
    let outcome = &evaluation.outcome;
    let near = |parts: f64, whole: f64, what: &str| {
        // Sums of the same numbers in another order differ by rounding alone.
        let tolerance = 1e-9 * (1.0 + whole.abs());
        assert!(
            (parts - whole).abs() <= tolerance,
            "{what}: {parts} is not {whole}"
        );
    };
    let company = &outcome.company;
    let functions = outcome.functions.values();
    near(
        functions.clone().map(|f| f.incentive_cost).sum(),
        company.incentive_cost,
        "incentives by function",
    );
    near(
        functions.clone().map(|f| f.base_cost).sum(),
        company.base_cost,
        "base by function",
    );
    near(
        functions.map(|f| f.incentive_cost_at_target).sum(),
        company.incentive_cost_at_target,
        "target by function",
    );
    let model = &evaluation.model;
    for (id, role) in &outcome.roles {
        // Caps on a whole plan, guarantees, claw-backs and adjustments are no component's.
        let plan = model.roles[id]
            .plan
            .as_ref()
            .and_then(|plan| model.plans.get(plan));
        if plan.is_some_and(|plan| !plan.caps.is_empty() || plan.terms != Terms::default())
            || model.payees.values().any(|payee| payee.role == *id)
        {
            continue;
        }
        let pays = || role.components.values().map(|component| component.pay);
        near(
            pays().sum::<f64>() + role.pools.values().sum::<f64>(),
            role.variable_pay,
            "components and pools",
        );
        // Only an objective takes something away.
        if pays().all(|pay| pay >= 0.0) {
            assert!(role.variable_pay >= 0.0 && role.paid >= 0.0);
        }
    }
    for (id, pool) in &outcome.pools {
        let pay = |role: &hagstone_engine::RoleOutcome| role.pools.get(id).map(|pay| pay * role.heads);
        let shares: f64 = outcome.roles.values().filter_map(pay).sum();
        let split = &model.pools[id].split;
        let parts = [
            split.salary,
            split.target_incentive,
            split.equal,
            split.points,
            split.attainment.as_ref().map(|part| part.share),
            split.contribution,
        ];
        // A split of more than 100% is named, and pays as it is written; a floor pays more than the fund has.
        if model.pools[id].share_floor.is_none()
            && parts.into_iter().flatten().map(Share::get).sum::<f64>() <= 1.0
        {
            near(shares + pool.unshared, pool.fund, "shares of a pool");
        }
        assert!(pool.fund >= 0.0);
    }
    let month = |row: &[f64]| row.iter().sum::<f64>();
    near(
        month(&company.revenue_by_month),
        company.revenue,
        "months of revenue",
    );
    near(month(&company.goal_by_month), company.goal, "months of the goal");

    let swept = sweep(&evaluation.compiled, 0.0, 2.0, 5);
    assert!(
        swept
            .cost
            .iter()
            .chain(&swept.revenue)
            .chain(swept.pay.iter().flatten())
            .all(|x| x.is_finite())
    );
    if let Some(map) = win_lose_map(&evaluation.model, &evaluation.compiled, 0.0, 2.0, 4) {
        assert_eq!(map.cells.len(), 16);
        let all = [Cell::Neither, Cell::First, Cell::Second, Cell::Both];
        near(
            all.iter().map(|&cell| map.share(cell)).sum(),
            1.0,
            "shares of the map",
        );
    }
    for problem in &evaluation.problems {
        let text = problem.to_string();
        assert!(text.ends_with('.'), "{text}");
        assert!(problem.path.is_empty() || problem.path.starts_with('/'), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_has_a_whole_outcome(
        model in any::<Index>(),
        mutations in prop::collection::vec(mutation(), 1..6),
    ) {
        let mut value = model.get(&models()).clone();
        for mutation in &mutations {
            mutation.apply(&mut value);
        }
        let Ok(document) = Document::from_value(value) else { return Ok(()) };
        check(&document.evaluate(None));
        let scenarios: Vec<String> = document.scenarios().map(String::from).collect();
        for scenario in scenarios {
            check(&document.evaluate(Some(&scenario)));
        }
        prop_assert_eq!(Document::from_text(&document.to_text()).unwrap(), document);
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,200}") {
        if let Ok(document) = Document::from_text(&text) {
            check(&document.evaluate(None));
        }
    }

    #[test]
    fn any_value_is_read_or_refused(mut value in garbage()) {
        if let Value::Object(object) = &mut value {
            object.insert("format".into(), "hagstone/1".into());
        }
        if let Ok(document) = Document::from_value(value) {
            check(&document.evaluate(None));
        }
    }
}

/// What a model cannot do without: broken, it must be named.
fn is_required(pointer: &str) -> bool {
    let tokens: Vec<&str> = pointer.split('/').skip(1).collect();
    match tokens.as_slice() {
        ["goal", rest @ ..] => matches!(
            rest,
            [] | ["first_year" | "revenue" | "last_year_revenue"] | ["revenue", _]
        ),
        ["functions" | "plans" | "scenarios", _, field] => *field == "name",
        ["teams", _, field] => ["name", "function", "revenue_share"].contains(field),
        ["roles", _, field] => ["name", "team", "heads", "base"].contains(field),
        ["measures", "accepted_leads", "goal"] => true,
        ["measures", _, field] => ["name", "counts", "scope"].contains(field),
        ["plans", _, "components", _, rest @ ..] => {
            matches!(
                rest,
                ["measure" | "period" | "pays"] | ["pays", "curve"] | ["pays", "curve", "points" | "beyond"]
            )
        }
        ["pools", _, field] => ["name", "fund", "members", "split"].contains(field),
        ["pools", _, "gates", _, field] => ["measure", "at_least"].contains(field),
        ["levers", _, field] => ["name", "path", "from", "to", "step"].contains(field),
        rest => matches!(
            rest,
            ["functions" | "teams" | "measures" | "plans", _]
                | ["roles", _, "target_incentive", _]
                | ["measures", _, "scope" | "goal", _]
                | ["pools", _, "fund", _]
                | ["pools", _, "fund", _, "at_target" | "measure" | "curve"]
                | ["pools", _, "fund", _, "curve", "points" | "beyond"]
                | ["results", _, _]
        ),
    }
}

/// Takes each thing away in turn, and puts null in its place.
#[test]
fn a_broken_part_is_named() {
    let mut broken = 0;
    for pointer in all_pointers(&sample()) {
        for null in [false, true] {
            let mut value = sample();
            if null {
                *value.pointer_mut(&pointer).unwrap() = json!(null);
            } else {
                delete(&mut value, &pointer);
            }
            let Ok(document) = Document::from_value(value) else {
                assert_eq!(pointer, "/format");
                continue;
            };
            let evaluation = document.evaluate(None);
            check(&evaluation);
            // A measure on which nothing is paid may go.
            let errors = evaluation
                .problems
                .iter()
                .filter(|problem| problem.severity == Severity::Error)
                .count();
            let unnamed = !null
                && matches!(
                    pointer.as_str(),
                    "/measures/revenue_growth" | "/measures/sales_revenue_"
                );
            if is_required(&pointer) && !unnamed {
                broken += 1;
                assert!(errors > 0, "{pointer}, null: {null}: {:?}", evaluation.problems);
            }
        }
    }
    assert!(broken > 200, "{broken}");
}
