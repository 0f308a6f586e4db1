//! The pictures on the samples' cards: each sample evaluated along one of its inputs.

use hagstone_engine::{Document, Outcome};
use hagstone_words::{Text, say};
use serde_json::json;

use super::{axis, hue_of_role, leads, lower};
use crate::chart::{Hue, LinePlot, Rule, Series, Stroke};
use crate::samples::{Picture, Sample, Shows};
use crate::text::Numbers;

/// What a card says and shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The sample's name.
    pub name: String,
    /// What a reader should know first, and try.
    pub note: String,
    /// The names of its scenarios.
    pub scenarios: Vec<String>,
}

/// What a sample's card says, without its picture.
pub fn card(sample: &Sample) -> Card {
    let document = sample.document();
    let text = |pointer: &str| {
        let value = document.value().pointer(pointer);
        value
            .and_then(serde_json::Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let scenarios = document.scenarios();
    Card {
        name: text("/name"),
        note: text("/note"),
        scenarios: scenarios
            .map(|id| text(&format!("/scenarios/{id}/name")))
            .collect(),
    }
}

/// The picture on a sample's card.
pub fn picture(sample: &Sample, numbers: &dyn Numbers) -> LinePlot {
    let document = sample.document();
    match sample.picture {
        Picture::Over {
            path,
            from,
            to,
            steps,
            axis: (name, share),
            shows,
        } => {
            let places = (0..=steps).map(|step| from + (to - from) * f64::from(step) / f64::from(steps));
            let places: Vec<f64> = places.collect();
            let series = over(&document, path, &places, shows);
            let label = |at: f64| {
                if share {
                    numbers.percent(at, 0)
                } else {
                    numbers.number(at)
                }
            };
            LinePlot {
                x: axis(from, to, 5, name.get(), label),
                ..plot(series, shown(shows), numbers)
            }
        }
        Picture::Quarters(scenario) => {
            let lines = [
                (None, say!(start_as_planned), Stroke::Solid),
                (Some(scenario), "", Stroke::Dashed),
            ];
            let series = lines.map(|(scenario, name, stroke)| {
                let outcome = document.evaluate(scenario).outcome;
                let name = match scenario {
                    Some(id) => scenario_name(&document, id),
                    None => name.to_owned(),
                };
                Series {
                    name,
                    hue: Hue::Shared,
                    stroke,
                    points: quarters(&outcome),
                    dots: quarters(&outcome),
                    label: true,
                }
            });
            let label = |at: f64| {
                if at.fract().abs() < 1e-9 {
                    format!("Q{at:.0}")
                } else {
                    String::new()
                }
            };
            LinePlot {
                x: axis(1.0, 4.0, 4, say!(start_quarter_by_quarter), label),
                ..plot(series.into(), say!(start_revenue_of_goal), numbers)
            }
        }
    }
}

fn scenario_name(document: &Document, id: &str) -> String {
    let name = document.value().pointer(&format!("/scenarios/{id}/name"));
    lower(name.and_then(serde_json::Value::as_str).unwrap_or(id))
}

/// Revenue over goal, quarter by quarter.
fn quarters(outcome: &Outcome) -> Vec<(f64, f64)> {
    let company = &outcome.company;
    let quarters = company
        .revenue_by_month
        .chunks(3)
        .zip(company.goal_by_month.chunks(3));
    let share = |(revenue, goal): (&[f64], &[f64])| {
        let goal: f64 = goal.iter().sum();
        let revenue: f64 = revenue.iter().sum();
        if goal > 0.0 { revenue / goal } else { 0.0 }
    };
    quarters
        .map(share)
        .enumerate()
        .map(|(index, share)| (index as f64 + 1.0, share))
        .collect()
}

/// The lines over an input at some places.
fn over(document: &Document, path: &str, places: &[f64], shows: Shows) -> Vec<Series> {
    let at = |scenario: Option<&str>, place: f64| {
        document.with(None, path, json!(place)).evaluate(scenario).outcome
    };
    let stroke = |index: usize, scenario: Option<&str>| match (scenario, index) {
        (None, _) => Stroke::Solid,
        (Some(_), 0) => Stroke::Dashed,
        (Some(_), _) => Stroke::Dotted,
    };
    match shows {
        Shows::Leads => {
            let evaluation = document.evaluate(None);
            let model = &evaluation.model;
            let outcomes: Vec<Outcome> = places.iter().map(|place| at(None, *place)).collect();
            let now = document.value().pointer(path).and_then(serde_json::Value::as_f64);
            let line = |role: &hagstone_engine::model::Id| {
                let share = |outcome: &Outcome| outcome.roles.get(role)?.share_of_target;
                let points = places.iter().zip(&outcomes);
                Series {
                    name: model
                        .roles
                        .get(role)
                        .map(|row| row.name.clone())
                        .unwrap_or_default(),
                    hue: hue_of_role(model, role),
                    points: points
                        .filter_map(|(place, outcome)| Some((*place, share(outcome)?)))
                        .collect(),
                    dots: now
                        .and_then(|now| Some((now, share(&evaluation.outcome)?)))
                        .into_iter()
                        .collect(),
                    label: true,
                    ..Series::default()
                }
            };
            leads(model).iter().map(line).collect()
        }
        Shows::Payee(id, scenarios) => {
            let pay = |outcome: &Outcome| {
                let payee = outcome.payees.get(id)?;
                (payee.target_pay > 0.0).then(|| payee.variable_pay / payee.target_pay)
            };
            scenario_lines(scenarios, places, Hue::Sales, &stroke, &|scenario, place| {
                pay(&at(scenario, place))
            })
        }
        Shows::Revenue(scenarios) => {
            scenario_lines(scenarios, places, Hue::Shared, &stroke, &|scenario, place| {
                at(scenario, place).company.attainment
            })
        }
    }
}

/// A line for each scenario.
fn scenario_lines(
    scenarios: &[(Option<&str>, Text)],
    places: &[f64],
    hue: Hue,
    stroke: &dyn Fn(usize, Option<&str>) -> Stroke,
    value: &dyn Fn(Option<&str>, f64) -> Option<f64>,
) -> Vec<Series> {
    let line = |(index, (scenario, name)): (usize, &(Option<&str>, Text))| Series {
        name: name.to_string(),
        hue,
        stroke: stroke(index, *scenario),
        points: places
            .iter()
            .filter_map(|place| Some((*place, value(*scenario, *place)?)))
            .collect(),
        dots: Vec::new(),
        label: true,
    };
    scenarios.iter().enumerate().map(line).collect()
}

/// What the lines say.
fn shown(shows: Shows) -> &'static str {
    match shows {
        Shows::Leads | Shows::Payee(..) => say!(start_pay_of_target),
        Shows::Revenue(_) => say!(start_revenue_of_goal),
    }
}

/// Lines in percent, with 100% marked.
fn plot(series: Vec<Series>, title: &str, numbers: &dyn Numbers) -> LinePlot {
    let points = series.iter().flat_map(|line| &line.points);
    let values = points.map(|(_, value)| *value);
    let (low, high) = values.fold((1.0_f64, 1.0_f64), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    let low = if low > 0.6 { 0.6 } else { 0.0 };
    LinePlot {
        y: axis(low, high.max(1.2), 4, title, |at| numbers.percent(at, 0)),
        series,
        rules: vec![Rule {
            at: 1.0,
            vertical: false,
            label: String::new(),
            strong: true,
        }],
        ..LinePlot::default()
    }
}
