//! Cliffs and kinks: where one person's pay jumps, and where its slope changes.

use hagstone_engine::insight::{Insights, Kink};
use hagstone_engine::model::{Component, Of};
use hagstone_words::say;

use crate::chart::{LinePlot, Rule};
use crate::state::Results;
use crate::text::{Numbers, Unit};
use crate::view::plan::figure_unit;
use crate::view::preview::pay_curve;
use crate::view::{Table, hue_of_measure, lower};

/// A component whose pay jumps or turns.
#[derive(Clone, Debug, PartialEq)]
pub struct KinkedCurve {
    /// Its plan's id and its own, as one word.
    pub key: String,
    /// Its plan and its measure.
    pub name: String,
    /// The plan's id.
    plan: String,
    /// Its own.
    component: String,
}

/// The components whose curve jumps or turns, the one with the largest jump first.
pub fn kinked(results: &Results, found: &Insights) -> Vec<KinkedCurve> {
    let mut all: Vec<KinkedCurve> = Vec::new();
    for kink in found.kinks.iter().filter(|kink| kink.condition.is_none()) {
        let known = all
            .iter()
            .any(|curve| kink.plan == curve.plan.as_str() && kink.component == curve.component.as_str());
        if !known {
            all.push(KinkedCurve {
                key: format!("{}/{}", kink.plan, kink.component),
                name: place(results, kink),
                plan: kink.plan.to_string(),
                component: kink.component.to_string(),
            });
        }
    }
    all
}

/// The component of a kink.
fn component<'a>(results: &'a Results, kink: &Kink) -> Option<&'a Component> {
    results
        .model
        .plans
        .get(&kink.plan)?
        .components
        .get(&kink.component)
}

/// Whether a kink is seen in the curve of a component: it is the curve's, or that of a condition on the same figure.
fn is_seen(results: &Results, kink: &Kink, curve: &KinkedCurve) -> bool {
    if kink.plan != curve.plan.as_str() || kink.component != curve.component.as_str() {
        return false;
    }
    let Some(condition) = &kink.condition else {
        return true;
    };
    let Some(component) = component(results, kink) else {
        return false;
    };
    let gate = component.gates.get(condition).map(|gate| &gate.measure);
    let factor = component.modifiers.get(condition).map(|factor| &factor.measure);
    let shape = results.compiled.preview(&curve.plan, &curve.component, &[]);
    let percent = shape.is_some_and(|shape| shape.of == Of::Attainment);
    gate.or(factor) == Some(&component.measure) && percent == kink.percent
}

/// The largest cliff of what is drawn, or of everything where nothing is; where there is none, the sharpest turn.
pub fn kinks_title(
    results: &Results,
    found: &Insights,
    curve: Option<&KinkedCurve>,
    numbers: &dyn Numbers,
) -> String {
    let kinks = || {
        found
            .kinks
            .iter()
            .filter(|kink| curve.is_none_or(|curve| is_seen(results, kink, curve)))
    };
    if let Some(kink) = kinks().find(|kink| kink.jump.abs() > 0.0) {
        return say!(insights_kink_at_the_pay_of_one_person {
            kink: figure(results, kink, numbers),
            jump: numbers.money_short(kink.jump),
            kink_2: plan_of(results, kink)
        });
    }
    let turn = kinks().find_map(|kink| Some((kink, kink.before?, kink.after?)));
    match turn {
        None => say!(insights_kink_pay_has_no_cliffs_and_no).into(),
        Some((kink, before, after)) => say!(insights_kink_from_on_one_more_pays_in {
            kink: figure(results, kink, numbers),
            kink_2: if kink.percent { "point" } else { "unit" },
            after: amount(after, numbers),
            before: amount(before, numbers),
            kink_3: plan_of(results, kink)
        }),
    }
}

/// The pay of one person over the figure that is looked up: every jump is marked by what it pays, every turn by a ring. With
/// its note, and how its figures are written.
pub fn kinks_curve(
    results: &Results,
    found: &Insights,
    curve: &KinkedCurve,
    numbers: &dyn Numbers,
) -> Option<(LinePlot, String, Unit)> {
    let plan = results.model.plans.get(curve.plan.as_str())?;
    let component = plan.components.get(curve.component.as_str())?;
    let hue = hue_of_measure(&results.model, &component.measure);
    let ids = (curve.plan.as_str(), curve.component.as_str());
    let drawn = pay_curve(results, ids, component, hue, numbers)?;
    let mut plot = drawn.plot;
    let kinks = found.kinks.iter().filter(|kink| {
        is_seen(results, kink, curve) && plot.x.range.0 <= kink.at && kink.at <= plot.x.range.1
    });
    let (mut dots, mut rules) = (Vec::new(), Vec::new());
    let first = plot.series.first()?;
    for kink in kinks {
        if kink.jump.abs() > 0.0 {
            rules.push(Rule {
                at: kink.at,
                vertical: true,
                label: say!(insights_kink_at {
                    jump: if kink.jump > 0.0 { "+" } else { "" },
                    jump_2: numbers.money_short(kink.jump),
                    kink: figure(results, kink, numbers)
                }),
                strong: false,
            });
        } else if let Some((_, pay)) = first.points.iter().rev().find(|(at, _)| *at <= kink.at) {
            dots.push((kink.at, *pay));
        }
    }
    // The goal stays marked where nothing jumps at it.
    plot.rules
        .retain(|rule| rules.iter().all(|jump: &Rule| (jump.at - rule.at).abs() > 0.0));
    plot.rules.extend(rules);
    if let Some(first) = plot.series.first_mut() {
        first.dots = dots;
    }
    let unit = figure_unit(&results.model, &component.measure, drawn.of);
    Some((plot, drawn.note, unit))
}

fn figure(results: &Results, kink: &Kink, numbers: &dyn Numbers) -> String {
    if kink.percent {
        return numbers.percent(kink.at, 1);
    }
    let unit = component(results, kink)
        .filter(|_| kink.condition.is_none())
        .map(|component| figure_unit(&results.model, &component.measure, Of::Result));
    match unit {
        Some(Unit::Money) => numbers.money_short(kink.at),
        _ => numbers.number(kink.at),
    }
}

fn plan_of(results: &Results, kink: &Kink) -> String {
    let plan = results.model.plans.get(&kink.plan);
    plan.map_or_else(
        || kink.plan.to_string(),
        |plan| say!(insights_kink_the_plan { name: plan.name }),
    )
}

/// The plan of a kink, and what its component is paid on.
fn place(results: &Results, kink: &Kink) -> String {
    let plan = results.model.plans.get(&kink.plan);
    let component = plan.and_then(|plan| plan.components.get(&kink.component));
    let measure = component.and_then(|component| results.model.measures.get(&component.measure));
    let name = |name: Option<&str>, id: &str| name.map_or_else(|| id.to_owned(), str::to_owned);
    format!(
        "{}: {}",
        name(plan.map(|plan| plan.name.as_str()), &kink.plan),
        lower(&name(
            measure.map(|measure| measure.name.as_str()),
            &kink.component
        ))
    )
}

/// What a step is worth: cents count where there are few.
fn amount(amount: f64, numbers: &dyn Numbers) -> String {
    if amount.abs() < 100.0 {
        numbers.money_exact(amount)
    } else {
        numbers.money(amount)
    }
}

/// Cliffs and kinks, the largest first.
pub fn kinks_table(results: &Results, found: &Insights, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(insights_kink_plan_and_component),
        say!(insights_kink_at_2),
        say!(insights_kink_jumps_by),
        say!(common_below),
        say!(insights_kink_above),
    ];
    let slope = |slope: Option<f64>| slope.map_or_else(|| "\u{2013}".into(), |slope| amount(slope, numbers));
    let rows = found.kinks.iter().map(|kink| {
        let mut place = place(results, kink);
        if kink.condition.is_some() {
            place.push_str(say!(insights_kink_a_condition));
        }
        let jump = if kink.jump.abs() > 0.0 {
            amount(kink.jump, numbers)
        } else {
            "\u{2013}".into()
        };
        vec![
            place,
            figure(results, kink, numbers),
            jump,
            slope(kink.before),
            slope(kink.after),
        ]
    });
    Table {
        rows: rows.collect(),
        head: head.map(str::to_owned).to_vec(),
    }
}
