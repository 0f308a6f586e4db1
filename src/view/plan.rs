//! A pay plan in plain English, written from the model.

use hagstone_engine::Model;
use hagstone_engine::model::{Beyond, Component, Curve, Period, Plan, Scope};

use crate::text::Numbers;

use super::lower;

/// How often a component is paid.
pub fn how_often(period: Period) -> &'static str {
    match period {
        Period::Month => "each month",
        Period::Quarter => "each quarter",
        Period::Half => "each half-year",
        Period::Year => "once a year",
    }
}

/// A plan's sentences, one for each component.
pub fn sentences(model: &Model, plan: &Plan, numbers: &dyn Numbers) -> Vec<String> {
    plan.components
        .values()
        .map(|component| sentence(model, component, numbers))
        .collect()
}

/// What a component pays on and how, in a sentence.
pub fn sentence(model: &Model, component: &Component, numbers: &dyn Numbers) -> String {
    let measure = match model.measures.get(&component.measure) {
        Some(measure) if measure.scope == Scope::Own => format!("{} of each", lower(&measure.name)),
        Some(measure) => lower(&measure.name),
        None => "a measure that is not there".to_owned(),
    };
    let weight = numbers.percent(component.weight.get(), 1);
    let often = how_often(component.period);
    format!(
        "{weight} of the target incentive hangs on {measure}, paid {often}: {}.",
        curve(&component.curve, numbers)
    )
}

/// What a curve pays, from its first point to beyond its last.
fn curve(curve: &Curve, numbers: &dyn Numbers) -> String {
    let percent = |share: f64| numbers.percent(share, 1);
    let (Some(first), Some(last)) = (curve.points.first(), curve.points.last()) else {
        return "its curve has no points, so it pays nothing".into();
    };
    let mut parts = Vec::new();
    if first.attainment() > 0.0 {
        parts.push(format!("nothing below {} of goal", percent(first.attainment())));
    }
    for point in &curve.points {
        parts.push(format!(
            "{} of target at {}",
            percent(point.pay()),
            percent(point.attainment())
        ));
    }
    let rising = curve.points.len() > 1;
    parts.push(match curve.beyond {
        Beyond::Flat => format!("no more beyond {}", percent(last.attainment())),
        Beyond::Extend if rising => "and so on without a cap".into(),
        Beyond::Extend => "the same beyond".into(),
    });
    parts.join(", ")
}
