//! More attainment never pays less, unless the linter says where.

use hagstone_engine::{Document, Finding, Kind, sweep};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::random::{any_value, model};

/// Curves that may rise and fall, in place of a model's own; each passes through target.
fn crooked(model: &mut Value, pays: &[(f64, f64)]) {
    let mut next = pays.iter().cycle();
    let mut bend = |curve: &mut Value| {
        let (&(low, middle), &(high, top)) = (next.next().unwrap(), next.next().unwrap());
        curve["points"] = json!([[0.6, low], [0.8, middle], [1, 1], [1.2, high], [1.5, top]]);
    };
    for plan in model["plans"].as_object_mut().unwrap().values_mut() {
        for component in plan["components"].as_object_mut().unwrap().values_mut() {
            bend(&mut component["pays"]["curve"]);
        }
    }
    for pool in model["pools"].as_object_mut().unwrap().values_mut() {
        bend(&mut pool["fund"]["by_curve"]["curve"]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn more_pays_less_only_where_it_is_told(
        mut value in model(),
        pays in prop::collection::vec((0.0..2.0f64, 0.0..2.0f64), 6),
        straight in any::<bool>(),
    ) {
        if !straight {
            crooked(&mut value, &pays);
        }
        let evaluation = Document::from_value(value).unwrap().evaluate(None);
        let told = |place: &str| evaluation.problems.iter().any(|problem| {
            problem.path.starts_with(place) && matches!(problem.kind, Kind::Plan(Finding::PaysLess { .. } | Finding::FundFalls { .. }))
        });
        let swept = sweep(&evaluation.compiled, 0.0, 2.0, 41);
        for (id, role) in &evaluation.model.roles {
            let plan = role.plan.as_ref().unwrap();
            let pools = evaluation.model.pools.iter().filter(|(_, pool)| pool.members.contains(id));
            let pools_fall = pools.into_iter().any(|(pool, _)| told(&format!("/pools/{pool}/")));
            if pools_fall || told(&format!("/plans/{plan}/")) {
                continue;
            }
            for pair in swept.pay[evaluation.compiled.role_index(id).unwrap()].windows(2) {
                prop_assert!(pair[0] <= pair[1] * (1.0 + 1e-9) + 1e-9, "{} falls: {:?}", id, pair);
            }
        }
    }

    /// Whatever stands in a document, the linter ends and says finite figures.
    #[test]
    fn anything_can_be_looked_at(mut value in model(), other in any_value()) {
        value["plans"]["p0"]["components"]["c0"]["pays"] = other;
        let problems = Document::from_value(value).unwrap().evaluate(None).problems;
        for line in problems.iter().map(ToString::to_string) {
            prop_assert!(!line.contains("NaN") && !line.contains("inf"), "{}", line);
        }
    }
}
