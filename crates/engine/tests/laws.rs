//! Laws that hold of every model, tried on models made at random.

#![allow(
    clippy::float_cmp,
    reason = "where a law says that no bit may differ, none may"
)]

mod explained;
mod random;

use hagstone_engine::{
    Cell, Document, Evaluation, Kind, Problem, Severity, Year, compile, edit, sweep, win_lose_map,
};
use proptest::prelude::*;
use proptest::sample::Index;
use random::{any_value, model};
use serde_json::{Map, Value, json};

fn evaluate(value: &Value) -> Evaluation {
    Document::from_value(value.clone()).unwrap().evaluate(None)
}

/// Sums of the same numbers in another order differ by rounding alone: a billionth of them is far more than that.
#[track_caller]
fn near(parts: f64, whole: f64, what: &str) {
    let tolerance = 1e-9 * (1.0 + whole.abs());
    assert!(
        (parts - whole).abs() <= tolerance,
        "{what}: {parts} is not {whole}"
    );
}

fn parts_sum_to_the_whole(evaluation: &Evaluation) {
    let outcome = &evaluation.outcome;
    let company = &outcome.company;
    for role in outcome.roles.values() {
        let components: f64 = role.components.values().map(|component| component.pay).sum();
        near(
            components + role.pools.values().sum::<f64>(),
            role.variable_pay,
            "components and pools",
        );
        for component in role.components.values() {
            near(
                component.periods.iter().map(|p| p.pay).sum(),
                component.pay,
                "periods",
            );
        }
        let targets: f64 = role.components.values().map(|component| component.target).sum();
        near(targets, role.target_incentive, "targets of the components");
    }
    let all: f64 = outcome
        .roles
        .values()
        .map(|role| role.heads * role.variable_pay)
        .sum();
    near(all, company.incentive_cost, "pay of the roles");
    let functions = outcome.functions.values();
    near(
        functions.clone().map(|f| f.incentive_cost).sum(),
        company.incentive_cost,
        "pay of the functions",
    );
    near(
        functions.clone().map(|f| f.base_cost).sum(),
        company.base_cost,
        "base of the functions",
    );
    near(
        functions.clone().map(|f| f.heads).sum(),
        company.heads,
        "heads of the functions",
    );
    near(
        functions.clone().map(|f| f.goal).sum(),
        company.goal,
        "goals of the functions",
    );
    for (id, function) in &outcome.functions {
        let teams = outcome.teams.values().filter(|team| &team.function == id);
        near(
            teams.map(|team| team.revenue).sum(),
            function.revenue,
            "revenue of the teams",
        );
    }
    let credited: f64 = functions.map(|f| f.revenue).sum();
    // What no team brought is the company's alone.
    assert!(
        credited <= company.revenue * (1.0 + 1e-9) + 1e-9,
        "{credited} of {}",
        company.revenue
    );
    near(
        company.revenue_by_month.iter().sum(),
        company.revenue,
        "months of revenue",
    );
    near(
        company.goal_by_month.iter().sum(),
        company.goal,
        "months of the goal",
    );
    for (id, pool) in &outcome.pools {
        let shares = outcome
            .roles
            .values()
            .filter_map(|role| Some(role.pools.get(id)? * role.heads));
        near(shares.sum::<f64>() + pool.unshared, pool.fund, "shares of a fund");
        // To the cent: whole cents, and the nearest to what is shared out.
        let cents: f64 = pool.paid.values().map(|paid| (paid * 100.0).round()).sum();
        let shared = (pool.fund - pool.unshared) * 100.0;
        assert!((cents - shared).abs() <= 0.5 + 1e-3, "{cents} cents of {shared}");
    }
    let paid: f64 = outcome.roles.values().map(|role| role.paid).sum();
    near(paid, company.paid_incentives, "what is paid");
}

fn each<'a>(value: &'a mut Value, table: &str) -> impl Iterator<Item = (&'a String, &'a mut Value)> {
    value[table].as_object_mut().unwrap().iter_mut()
}

/// Every amount of money in a model, times `k`.
fn scale(value: &mut Value, k: f64) {
    let times = |value: &mut Value| *value = Value::from(value.as_f64().unwrap() * k);
    times(&mut value["goal"]["last_year_revenue"]);
    times(&mut value["goal"]["revenue"]["amount"]);
    times(&mut value["goal"]["incentive_budget"]);
    for (_, role) in each(value, "roles") {
        times(&mut role["base"]);
        if let Some(amount) = role["target_incentive"].get_mut("amount") {
            times(amount);
        }
    }
    for (_, pool) in each(value, "pools") {
        times(&mut pool["fund"]["by_curve"]["at_target"]);
    }
    for (_, measure) in each(value, "measures") {
        if measure["counts"] == "amount" {
            times(&mut measure["goal"]["year"]);
        }
    }
    for (id, result) in each(value, "results") {
        let money = id != "leads" && id != "own_leads";
        for (form, numbers) in result.as_object_mut().unwrap() {
            match numbers {
                Value::Array(list) if money => list.iter_mut().for_each(times),
                number if money && form == "year" => times(number),
                _ => {}
            }
        }
    }
}

/// Every object with its keys in another order.
fn shuffled(value: &Value, seed: u64) -> Value {
    match value {
        Value::Object(object) => {
            let mut entries: Vec<(&String, &Value)> = object.iter().collect();
            let mut state = seed | 1;
            for last in (1..entries.len()).rev() {
                // A multiplicative generator: any order will do, as long as it is another one for another seed.
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                entries.swap(last, usize::try_from(state >> 33).unwrap() % (last + 1));
            }
            let entries = entries
                .into_iter()
                .map(|(key, value)| (key.clone(), shuffled(value, seed.rotate_left(7))));
            Value::Object(entries.collect::<Map<_, _>>())
        }
        Value::Array(list) => list.iter().map(|value| shuffled(value, seed)).collect(),
        leaf => leaf.clone(),
    }
}

/// The pointers of the parts of a whole: a plan's weights, a pool's split or the teams' shares.
fn whole(document: &Document, at: Index) -> Vec<String> {
    let keys = |table: &str| document.keys(None, table);
    let plan = |id: &String| format!("/plans/{id}/components");
    let plans: Vec<String> = keys("/plans").iter().map(plan).collect();
    let pools: Vec<String> = keys("/pools")
        .iter()
        .map(|id| format!("/pools/{id}/split"))
        .collect();
    let wholes: Vec<String> = [plans, pools, vec!["/teams".into()]].concat();
    let table = &wholes[at.index(wholes.len())];
    let part = |id: String| match table.as_str() {
        "/teams" => format!("{table}/{id}/revenue_share"),
        _ if table.starts_with("/plans") => format!("{table}/{id}/weight"),
        _ => format!("{table}/{id}"),
    };
    keys(table).into_iter().map(part).collect()
}

fn shares(document: &Document, scenario: Option<&str>, whole: &[String]) -> Vec<f64> {
    let share = |pointer: &String| document.get(scenario, pointer).unwrap().as_f64().unwrap();
    whole.iter().map(share).collect()
}

/// Any share, to a millionth, and often one that leaves the others next to nothing.
fn any_share() -> impl Strategy<Value = f64> {
    prop_oneof![0..=1_000_000_u32, 999_990..=1_000_000_u32].prop_map(|share| f64::from(share) / 1e6)
}

/// A document with a scenario that changes nothing yet.
fn with_scenario(mut value: Value) -> Document {
    value["scenarios"] = json!({"s": {"name": "S", "patch": {}}});
    Document::from_value(value).unwrap()
}

/// The pointers into a document's objects, a scenario cannot change the rest.
fn pointers(value: &Value, path: &str, found: &mut Vec<String>) {
    for (key, child) in value.as_object().into_iter().flatten() {
        if path.is_empty() && ["format", "scenarios"].contains(&key.as_str()) {
            continue;
        }
        found.push(format!("{path}/{key}"));
        pointers(child, found.last().unwrap().clone().as_str(), found);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_sum_to_their_whole(value in model()) {
        let evaluation = evaluate(&value);
        parts_sum_to_the_whole(&evaluation);
        let errors = evaluation.problems.iter().filter(|problem| problem.severity == Severity::Error);
        prop_assert_eq!(errors.collect::<Vec<_>>(), Vec::<&Problem>::new());
    }

    /// A model in another unit of currency pays the same in it. By powers of two, so that not one bit may differ.
    #[test]
    fn scaling_all_money_scales_all_pay(value in model(), power in -3..4_i32) {
        let k = 2.0_f64.powi(power);
        let mut scaled = value.clone();
        scale(&mut scaled, k);
        let (a, b) = (evaluate(&value).outcome, evaluate(&scaled).outcome);
        let company = |o: &hagstone_engine::Outcome| {
            let c = &o.company;
            let money = [c.revenue, c.goal, c.base_cost, c.incentive_cost, c.incentive_cost_at_target];
            let ratios = [c.attainment, c.growth, c.ccos, c.incentive_rate];
            (money, ratios)
        };
        prop_assert_eq!(company(&a).0.map(|money| money * k), company(&b).0);
        prop_assert_eq!(company(&a).1, company(&b).1);
        for (id, role) in &a.roles {
            let scaled = &b.roles[id];
            prop_assert_eq!(role.variable_pay * k, scaled.variable_pay);
            prop_assert_eq!(role.target_pay * k, scaled.target_pay);
            prop_assert_eq!(role.share_of_target, scaled.share_of_target);
            prop_assert_eq!(role.reaches_target, scaled.reaches_target);
        }
        for (id, measure) in &a.measures {
            prop_assert_eq!(measure.attainment, b.measures[id].attainment);
        }
        for (id, pool) in &a.pools {
            prop_assert_eq!(pool.fund * k, b.pools[id].fund);
            prop_assert_eq!(&pool.gates, &b.pools[id].gates);
        }
    }

    /// Not one bit of a result depends on the order in which a document lists its parts.
    #[test]
    fn the_order_of_keys_does_not_matter(value in model(), seed in any::<u64>()) {
        let (a, b) = (evaluate(&value), evaluate(&shuffled(&value, seed)));
        prop_assert_eq!(serde_json::to_value(&a.outcome).unwrap(), serde_json::to_value(&b.outcome).unwrap());
        let told = |evaluation: &Evaluation| {
            let mut lines: Vec<String> = evaluation.problems.iter().map(ToString::to_string).collect();
            lines.sort();
            lines
        };
        prop_assert_eq!(told(&a), told(&b));
    }

    /// A result that is typed as a share of the goal is exactly that share, however the months add up: it opens a gate and
    /// reaches a threshold that stand at the same number.
    #[test]
    fn a_typed_attainment_is_reached(mut value in model(), attainment in 1..3000_u32) {
        let attainment = f64::from(attainment) / 1000.0;
        value["results"] = json!({"company": {"attainment": attainment}, "leads": {"attainment": attainment}});
        let outcome = evaluate(&value).outcome;
        prop_assert_eq!(outcome.company.attainment, Some(attainment));
        for id in ["company", "leads"] {
            prop_assert_eq!(outcome.measures[id].attainment, Some(attainment));
        }
        for component in outcome.roles.values().flat_map(|role| role.components.values()) {
            if component.measure == "own" || component.measure == "company" {
                let periods = component.periods.iter().map(|period| period.attainment);
                prop_assert!(periods.clone().all(|found| found == attainment), "{:?}", periods.collect::<Vec<_>>());
            }
        }
    }

    /// The random curves never fall, so nobody is paid less when everybody brings more.
    #[test]
    fn more_attainment_never_pays_less(value in model()) {
        let swept = sweep(&evaluate(&value).compiled, 0.0, 2.5, 26);
        let rows = swept.pay.iter().chain([&swept.cost, &swept.revenue]);
        for row in rows {
            for pair in row.windows(2) {
                // What two sums of the same parts differ by is rounding.
                prop_assert!(pair[0] <= pair[1] * (1.0 + 1e-9) + 1e-9, "{:?}", pair);
            }
        }
    }

    /// A workspace remembers nothing of the years before.
    #[test]
    fn a_year_does_not_depend_on_the_one_before(value in model(), factor in 0.0..3.0f64) {
        let compiled = evaluate(&value).compiled;
        let expected = Year::expected(&compiled);
        let mut fresh = compiled.workspace();
        compiled.evaluate(&expected, &mut fresh);
        let mut used = compiled.workspace();
        let mut other = expected.clone();
        other.set_market(factor);
        compiled.evaluate(&other, &mut used);
        compiled.evaluate(&expected, &mut used);
        prop_assert_eq!(&fresh, &used);
        compiled.evaluate(&expected, &mut used);
        prop_assert_eq!(&fresh, &used);
    }

    /// The plot goes through the numbers beside it.
    #[test]
    fn the_sweep_goes_through_the_outcome(value in model()) {
        let evaluation = evaluate(&value);
        let compiled = &evaluation.compiled;
        let mut workspace = compiled.workspace();
        compiled.evaluate(&Year::expected(compiled), &mut workspace);
        let expected = compiled.company_attainment(&workspace);
        let swept = sweep(compiled, expected, expected, 1);
        if expected > 0.0 {
            prop_assert_eq!(&swept.attainment, &[expected]);
            prop_assert_eq!(&swept.cost, &[evaluation.outcome.company.incentive_cost]);
            prop_assert_eq!(&swept.revenue, &[evaluation.outcome.company.revenue]);
            for (id, role) in &evaluation.outcome.roles {
                prop_assert_eq!(&swept.pay[compiled.role_index(id).unwrap()], &[role.variable_pay]);
            }
        } else {
            prop_assert_eq!(swept, hagstone_engine::Sweep::default());
        }
    }

    /// The map's present cell says what the outcome says of the two functions.
    #[test]
    fn the_map_agrees_with_the_outcome(value in model()) {
        let evaluation = evaluate(&value);
        let Some(map) = win_lose_map(&evaluation.model, &evaluation.compiled, 0.5, 1.5, 5) else { return Ok(()) };
        let wins = |id: &str| evaluation.outcome.functions[id].reaches_target;
        let now = match (wins(&map.first), wins(&map.second)) {
            (true, true) => Cell::Both,
            (true, false) => Cell::First,
            (false, true) => Cell::Second,
            (false, false) => Cell::Neither,
        };
        prop_assert_eq!(map.now, now);
        prop_assert_eq!(map.attainments.len(), 5);
        near(map.attainments[0], 0.6, "the centre of the first of five cells");
        let attainment = |id: &str| evaluation.outcome.functions[id].attainment.unwrap();
        prop_assert_eq!(map.expected, (attainment(&map.first), attainment(&map.second)));
    }

    /// Every number of a statement follows from its inputs, and the whole is what the engine pays.
    #[test]
    fn statements_explain_what_is_paid(value in model()) {
        explained::explained(&evaluate(&value));
    }

    /// The model evaluated alone is the document evaluated.
    #[test]
    fn a_document_says_what_its_model_says(value in model()) {
        let evaluation = evaluate(&value);
        let (outcome, _) = hagstone_engine::evaluate(&evaluation.model);
        prop_assert_eq!(&outcome, &evaluation.outcome);
        let again = compile(&evaluation.model).0.workspace();
        prop_assert_eq!(again, evaluation.compiled.workspace());
    }

    /// Moving one share moves the others with it, in the base and in a scenario. A share that has no others is the whole.
    #[test]
    fn a_moved_share_keeps_its_whole(
        value in model(), at in any::<Index>(), part in any::<Index>(), share in any_share(), in_scenario in any::<bool>(),
    ) {
        let document = with_scenario(value);
        let scenario = in_scenario.then_some("s");
        let whole = whole(&document, at);
        let part = part.index(whole.len());
        let moved = edit::set_number(&document, scenario, &whole[part], share);
        let after = shares(&moved, scenario, &whole);
        prop_assert_eq!(after[part], if whole.len() > 1 { share } else { 1.0 });
        prop_assert!(after.iter().all(|share| (0.0..=1.0).contains(share)), "{:?}", after);
        // Shares are kept to a millionth; the last one takes what the others leave.
        let sum: f64 = after.iter().sum();
        prop_assert!((sum - 1.0).abs() < 1e-9, "{} {:?}", sum, after);
        if in_scenario {
            prop_assert_eq!(shares(&moved, None, &whole), shares(&document, None, &whole));
        }
    }

    /// Moving a share there and back leaves the others where they were. To keep a millionth of a share that has been
    /// shrunk to a tenth of it costs up to ten millionths for each of the others.
    #[test]
    fn a_share_that_is_moved_back_leaves_no_trace(
        value in model(), at in any::<Index>(), part in any::<Index>(), share in 0..=900_000_u32,
    ) {
        let document = Document::from_value(value).unwrap();
        let whole = whole(&document, at);
        let pointer = &whole[part.index(whole.len())];
        let before = shares(&document, None, &whole);
        let old = document.get(None, pointer).unwrap().as_f64().unwrap();
        // A share of nearly all leaves the others next to nothing, and their proportions are gone.
        if old >= 0.9 {
            return Ok(());
        }
        let there = edit::set_number(&document, None, pointer, f64::from(share) / 1e6);
        let back = edit::set_number(&there, None, pointer, old);
        for (before, after) in before.iter().zip(shares(&back, None, &whole)) {
            prop_assert!((before - after).abs() < 1e-4, "{}: {} became {}", pointer, before, after);
        }
    }

    /// What is set under a scenario stands there, leaves the base alone, and is gone without a trace when the base's value is
    /// set again.
    #[test]
    fn what_is_set_in_a_scenario_stands_there(value in model(), at in any::<Index>(), new in any_value()) {
        let document = with_scenario(value);
        let mut found = Vec::new();
        pointers(document.value(), "", &mut found);
        let pointer = &found[at.index(found.len())];
        let changed = document.with(Some("s"), pointer, new.clone());
        // What adds a thing and is not the whole of it is kept, named, and not used.
        let unused = |problem: &Problem| matches!(problem.kind, Kind::PatchNowhere { .. });
        if changed.evaluate(Some("s")).problems.iter().any(unused) {
            return Ok(());
        }
        prop_assert_eq!(changed.get(Some("s"), pointer), Some(new.clone()));
        prop_assert_eq!(changed.get(None, pointer), document.get(None, pointer));
        let back = changed.with(Some("s"), pointer, document.get(None, pointer).unwrap());
        prop_assert_eq!(back.value(), document.value());
        // Nothing else changes: the base with the same value set is what the scenario sees.
        let mut base = document.with(None, pointer, new).value().clone();
        base["scenarios"] = changed.value()["scenarios"].clone();
        prop_assert_eq!(&*changed.under(Some("s")).0, &base);
        // What is taken away is gone.
        let gone = document.with(Some("s"), pointer, Value::Null);
        prop_assert_eq!(gone.get(Some("s"), pointer), None);
    }
}
