//! What holds of every model.

use hagstone_engine::Document;
use hagstone_engine::insight::{InsightSimulator, InsightStudy, Insights};
use hagstone_engine::simulate::{MergeError, Trials};

use super::{model, two_chiefs};
use serde_json::json;

const SAMPLES: [&str; 7] = [
    include_str!("../../../../static/samples/direct-contribution.json"),
    include_str!("../../../../static/samples/post-departmental.json"),
    include_str!("../../../../static/samples/qualified-lead.json"),
    include_str!("../../../../static/samples/quarter-and-decade.json"),
    include_str!("../../../../static/samples/recovered-leads.json"),
    include_str!("../../../../static/samples/reorder-handoff.json"),
    include_str!("../../../../static/samples/shared-quota.json"),
];

fn part(sample: &str, from: u64, to: u64) -> InsightStudy {
    let (model, _) = Document::from_text(sample).unwrap().model(None);
    let mut simulator = InsightSimulator::new(&model, 3);
    let mut study = simulator.study();
    simulator.run(Trials::new(from, to).unwrap(), &mut study);
    study
}

/// Parts, in any order and of any size, are the whole to the last bit, by way of text too.
#[test]
fn parts_merge_to_exactly_the_whole() {
    for sample in [SAMPLES[0], SAMPLES[3]] {
        let whole = part(sample, 0, 90);
        let mut merged = part(sample, 41, 90);
        let text = serde_json::to_string(&part(sample, 0, 41)).unwrap();
        merged.merge(&serde_json::from_str(&text).unwrap()).unwrap();
        assert_eq!(merged, whole);
        assert_eq!(merged.merge(&whole), Err(MergeError::Overlap { trial: 0 }));
        assert_eq!(merged, whole);
    }
    let mut one = part(SAMPLES[0], 0, 10);
    assert_eq!(one.merge(&part(SAMPLES[1], 10, 20)), Err(MergeError::Models));
}

/// In every sample the parts of a variance sum to 1 and none is below nothing, chances sum to 1, and the insights come back
/// from text as they were.
#[test]
fn what_sums_sums() {
    for sample in SAMPLES {
        let (model, _) = Document::from_text(sample).unwrap().model(None);
        let study = part(sample, 0, 150);
        let found = study.insights(&model);
        for (id, role) in &found.roles {
            if let Some(sight) = role.sight {
                let parts = [sight.own, sight.partner, sight.company, sight.luck];
                let sum: f64 = parts.iter().map(|part| part.value).sum();
                assert!((sum - 1.0).abs() < 1e-9, "{id}: {sum}");
                // A part is estimated from a sample; it may lie below nothing by its error.
                assert!(
                    parts.iter().all(|part| part.value > -4.0 * part.error - 1e-9),
                    "{id}: {sight:?}"
                );
            }
            let free = role.free_rider.map_or(0.0, |free| free.value);
            assert!((-1e-9..=1.0 + 1e-6).contains(&free), "{id}: {free}");
        }
        for pair in &found.pairs {
            let cells = [&pair.both, &pair.first_only, &pair.second_only, &pair.neither];
            let sum: f64 = cells.iter().map(|cell| cell.chance.share).sum();
            assert!((sum - 1.0).abs() < 1e-12);
        }
        let text = serde_json::to_string(&found).unwrap();
        assert_eq!(serde_json::from_str::<Insights>(&text).unwrap(), found);
    }
}

/// Nothing to be seen is no error.
#[test]
fn an_empty_model_has_no_insights() {
    let model = model(json!({"format": "hagstone/1"}));
    let found = hagstone_engine::insight::insights(&model, 1, Trials::new(0, 10).unwrap());
    assert!(found.roles.is_empty() && found.kinks.is_empty() && found.stretch.is_none());
    let mut value = two_chiefs(&json!({}), "company", "company");
    value["roles"]["chief_of_sales"]["heads"] = json!(0);
    let found = super::run(value, 10);
    assert!(
        found.roles["chief_of_sales"]
            .free_rider
            .is_none_or(|free| free.value.is_finite())
    );
}
