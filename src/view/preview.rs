//! What a component pays one person, as a picture: pay over the attainment or the result of its measure.

use hagstone_engine::model::{Component, Heads, Money, Of, Pays, Role, Table as Ids, TargetIncentive};
use hagstone_engine::{Compiled, Model, PeriodOutcome, Preview, compile};
use hagstone_words::say;

use crate::chart::{Hue, LinePlot, Rule, Series, Stroke};
use crate::state::Results;
use crate::text::{Numbers, Unit};

use super::plan::{figure_unit, write};
use super::{Table, axis, lower};

/// Places between the edges of the picture at which pay is asked for, beside the places where it may turn or jump.
const PLACES: usize = 48;

/// A pay curve to be drawn, with what is said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct PayCurve {
    /// The finding.
    pub title: String,
    /// Units.
    pub note: String,
    /// What lies along the picture.
    pub of: Of,
    /// The picture.
    pub plot: LinePlot,
    /// The same in numbers.
    pub table: Table,
}

/// The pay curve of a component; of an invented person where nobody is on the plan.
pub fn pay_curve(
    results: &Results,
    (plan_id, id): (&str, &str),
    component: &Component,
    hue: Hue,
    numbers: &dyn Numbers,
) -> Option<PayCurve> {
    let model = &results.model;
    let somebody = results.compiled.preview(plan_id, id, &[]).is_some();
    let invented = (!somebody).then(|| with_somebody(model, plan_id)).flatten();
    let compiled = invented.as_ref().unwrap_or(&results.compiled);
    let shape = compiled.preview(plan_id, id, &[])?;
    let unit = figure_unit(model, &component.measure, shape.of);
    let expected = expected(results, plan_id, id, component, shape.of);
    let breaks = breaks(&component.pays);
    let range = range(component, &shape, &breaks, &expected);
    let figures = figures(range, &breaks);
    let preview = compiled.preview(plan_id, id, &figures)?;
    let at_expected = compiled.preview(plan_id, id, &expected)?;
    let at_breaks = compiled.preview(plan_id, id, &breaks)?;
    let highest = preview
        .lines
        .iter()
        .flat_map(|line| line.pays.iter().copied())
        .fold(0.0, f64::max);
    let lowest = preview
        .lines
        .iter()
        .flat_map(|line| line.pays.iter().copied())
        .fold(0.0, f64::min);
    let name = |line: &hagstone_engine::PreviewLine| match (&line.name, line.column) {
        (_, Some(column)) => numbers.percent(column, 0),
        (Some(name), _) => name.to_string(),
        _ if line.plain => say!(preview_hurdle_missed).to_owned(),
        _ => String::new(),
    };
    let several = preview.lines.len() > 1;
    let one = preview.lines.iter().filter(|line| !line.plain).count() == 1;
    let series = preview
        .lines
        .iter()
        .zip(&at_expected.lines)
        .enumerate()
        .map(|(index, (line, expected_line))| Series {
            name: name(line),
            hue: if index == 0 || line.name.is_none() {
                hue
            } else {
                Hue::Soft
            },
            stroke: if line.plain { Stroke::Dashed } else { Stroke::Solid },
            points: figures.iter().copied().zip(line.pays.iter().copied()).collect(),
            dots: if index == 0 && one {
                expected
                    .iter()
                    .copied()
                    .zip(expected_line.pays.iter().copied())
                    .collect()
            } else {
                Vec::new()
            },
            label: several && !name(line).is_empty(),
        })
        .collect();
    let goal = match shape.of {
        Of::Attainment => 1.0,
        Of::Result => shape.goal,
    };
    let title = title(&at_expected, &expected, unit, numbers, shape.of);
    let label = |at: f64| match unit {
        Unit::Money => numbers.money_tick(at),
        Unit::Percent => numbers.percent(at, 0),
        _ => numbers.number(at),
    };
    let axis_title = match shape.of {
        Of::Attainment => say!(common_attainment),
        Of::Result => say!(common_result),
    };
    let rules = (goal > range.0 && goal < range.1)
        .then(|| Rule {
            at: goal,
            vertical: true,
            label: say!(word_goal).into(),
            strong: false,
        })
        .into_iter()
        .collect();
    let mut head = vec![axis_title.to_owned()];
    head.extend(at_breaks.lines.iter().map(|line| {
        let name = name(line);
        if name.is_empty() {
            say!(common_pays).into()
        } else {
            name
        }
    }));
    let rows = breaks
        .iter()
        .enumerate()
        .map(|(index, &at)| {
            let mut row = vec![write(numbers, unit, at)];
            row.extend(
                at_breaks
                    .lines
                    .iter()
                    .map(|line| numbers.money(line.pays.get(index).copied().unwrap_or(0.0))),
            );
            row
        })
        .collect();
    let whose = if somebody {
        say!(preview_pay_of_one_person)
    } else {
        say!(preview_pay_of_one_person_with_a)
    };
    let when = match shape.months {
        1 => say!(preview_for_a_month),
        3 => say!(preview_for_a_quarter),
        6 => say!(preview_for_a_half_year),
        _ => say!(common_for_the_year),
    };
    let before = if component.gates.is_empty() && component.modifiers.is_empty() {
        ""
    } else {
        say!(preview_before_gates_and_modifiers)
    };
    let lines = match &component.pays {
        Pays::Matrix(matrix) => say!(preview_a_line_for_each_attainment_of {
            name: model
                .measures
                .get(&matrix.by)
                .map_or_else(String::new, |measure| lower(&measure.name))
        }),
        _ => String::new(),
    };
    Some(PayCurve {
        title,
        of: shape.of,
        note: format!("{whose} {when}, {}{before}{lines}", model.currency),
        plot: LinePlot {
            x: axis(range.0, range.1, 5, axis_title, label),
            y: axis(lowest * 1.05, (highest * 1.08).max(1.0), 4, "", |at| {
                numbers.money_tick(at)
            }),
            series,
            rules,
            bands: Vec::new(),
        },
        table: Table { head, rows },
    })
}

/// What one person is paid for a period at 100%: what a share of target is a share of.
pub fn target(results: &Results, plan: &str, id: &str) -> Option<(f64, usize)> {
    let preview = results.compiled.preview(plan, id, &[])?;
    Some((preview.target, preview.months))
}

/// The model with one person on a plan that nobody is on.
fn with_somebody(model: &Model, plan: &str) -> Option<Compiled> {
    let team = model.teams.keys().next()?;
    let role = Role {
        name: String::new(),
        team: team.clone(),
        heads: Heads::new(1.0)?,
        base: Money::new(50_000.0)?,
        target_incentive: TargetIncentive::Amount(Money::new(50_000.0)?),
        plan: Some(plan.into()),
        goals: Ids::new(),
        results: Ids::new(),
        ramp: Vec::new(),
        points: None,
    };
    let mut model = model.clone();
    model.roles.insert("\u{0}".into(), role);
    Some(compile(&model).0)
}

/// The figures of the expected year: of each period, or of the year where the component is measured to date.
fn expected(results: &Results, plan: &str, id: &str, component: &Component, of: Of) -> Vec<f64> {
    let role = results
        .model
        .roles
        .iter()
        .find(|(_, role)| role.plan.as_deref() == Some(plan));
    let outcome = role.and_then(|(role, _)| results.outcome.roles.get(role)?.components.get(id));
    let figure = |period: &PeriodOutcome| match of {
        Of::Attainment => period.attainment,
        Of::Result => period.result,
    };
    let mut figures: Vec<f64> = outcome
        .map(|outcome| outcome.periods.iter().map(figure).collect())
        .unwrap_or_default();
    if component.basis == hagstone_engine::model::Basis::YearToDate {
        figures = figures.pop().into_iter().collect();
    }
    figures
}

/// Where pay may turn or jump.
fn breaks(pays: &Pays) -> Vec<f64> {
    let bands = |table: &hagstone_engine::model::RateTable| {
        table
            .bands
            .iter()
            .map(|band| band.from.get())
            .collect::<Vec<f64>>()
    };
    let found: Vec<f64> = match pays {
        Pays::Curve(curve) => curve.points.iter().map(|point| point.attainment()).collect(),
        Pays::Steps(steps) => steps.steps.iter().map(|step| step.from.get()).collect(),
        Pays::Commission(table) | Pays::PerUnit(table) => bands(table),
        Pays::CommissionBy(by) => by.tables.values().flat_map(bands).collect(),
        Pays::Bonus(bonus) => bonus.steps.iter().map(|step| step.from.get()).collect(),
        Pays::Objective(objective) => objective.points.iter().map(|point| point.result()).collect(),
        Pays::Matrix(matrix) => matrix.rows.iter().map(|row| row.get()).collect(),
    };
    in_order(found)
}

/// The edges of the picture: all that happens, the goal and the expected are inside.
fn range(component: &Component, shape: &Preview, breaks: &[f64], expected: &[f64]) -> (f64, f64) {
    let first = breaks.first().copied().unwrap_or(0.0);
    let last = breaks.last().copied().unwrap_or(1.0);
    let goal = match shape.of {
        Of::Attainment => 1.0,
        Of::Result => shape.goal,
    };
    let high = expected.iter().copied().fold(goal.max(last), f64::max);
    let low = expected.iter().copied().fold(first.min(goal), f64::min);
    if let Pays::Objective(_) = component.pays {
        let room = (high - low).max(1e-6) * 0.1;
        return (low - room, high + room);
    }
    let high = if high > 0.0 { high * 1.25 } else { 1.0 };
    let low = if shape.of == Of::Attainment && low > 0.6 {
        0.4
    } else {
        0.0
    };
    (low, high)
}

fn figures((low, high): (f64, f64), breaks: &[f64]) -> Vec<f64> {
    let mut figures: Vec<f64> = (0..=PLACES)
        .map(|place| low + (high - low) * place as f64 / PLACES as f64)
        .collect();
    let just_before = (high - low) * 1e-6;
    for &at in breaks.iter().filter(|at| **at > low && **at < high) {
        figures.push(at - just_before);
        figures.push(at);
    }
    in_order(figures)
}

/// Figures in their order, each once: they are few, and a sort of the library's is larger than all of this.
fn in_order(figures: Vec<f64>) -> Vec<f64> {
    let mut sorted: Vec<f64> = Vec::with_capacity(figures.len());
    for figure in figures {
        let place = sorted
            .iter()
            .rposition(|other| *other <= figure)
            .map_or(0, |place| place + 1);
        let twin = place.checked_sub(1).and_then(|before| sorted.get(before));
        if twin.is_none_or(|twin| figure > *twin) {
            sorted.insert(place, figure);
        }
    }
    sorted
}

fn title(expected: &Preview, figures: &[f64], unit: Unit, numbers: &dyn Numbers, of: Of) -> String {
    let (Some(&figure), Some(first)) = (figures.last(), expected.lines.first()) else {
        return match expected.target {
            target if target > 0.0 => say!(preview_at_target_it_pays {
                target: numbers.money(target)
            }),
            _ => say!(preview_what_it_pays).into(),
        };
    };
    let at = match of {
        Of::Attainment => say!(preview_of_goal {
            figure: numbers.percent(figure, 1)
        }),
        Of::Result => write(numbers, unit, figure),
    };
    let mut lines = expected.lines.iter().filter(|line| !line.plain);
    let pays = lines.clone().filter_map(|line| line.pays.last().copied());
    let most = pays.fold(f64::NEG_INFINITY, f64::max);
    let up_to = if lines.nth(1).is_some() {
        say!(preview_up_to)
    } else {
        ""
    };
    match first.pays.last() {
        Some(_) if most.is_finite() => say!(preview_the_expected_pays {
            at,
            up_to,
            most: numbers.money(most)
        }),
        _ => say!(preview_what_it_pays).into(),
    }
}
