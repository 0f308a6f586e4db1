//! The scenarios side by side: outcomes, changed assumptions, pay and cost over attainment, and what moved.

use std::rc::Rc;

use hagstone_engine::compare::{Difference, Explanation, Metric, differences};
use hagstone_engine::model::Id;
use hagstone_engine::{Document, Kind};
use serde_json::Value;

use crate::chart::{Hue, Level, LinePlot, Move, Rule, Series, Stroke, Waterfall};
use crate::state::results::SWEEP;
use crate::state::{Results, escape};
use crate::text::Numbers;

use super::assumption::{self, Side, Told};
use super::{Table, axis, hue_of_role, in_sentence, leads, pay, starting};

/// What the base model is called.
pub const BASE: &str = "Base";

/// A scenario, or the base, with what follows from it.
#[derive(Clone, Debug)]
pub struct Column {
    /// The scenario's id; none is the base.
    pub id: Option<String>,
    /// What it is called.
    pub name: String,
    /// What a reader should know about it.
    pub note: String,
    /// What follows from it.
    pub results: Rc<Results>,
    /// What it changes in the base.
    pub differences: Vec<Difference>,
}

/// The base and every scenario, in their order.
pub fn columns(document: &Document) -> Vec<Column> {
    let base = Column {
        id: None,
        name: BASE.into(),
        note: String::new(),
        results: Rc::new(Results::of(document, None)),
        differences: Vec::new(),
    };
    let scenario = |id: &str| {
        let text = |field: &str| {
            let path = format!("/scenarios/{}/{field}", escape(id));
            document.value().pointer(&path).and_then(Value::as_str)
        };
        Column {
            id: Some(id.to_owned()),
            name: text("name").unwrap_or(id).to_owned(),
            note: text("note").unwrap_or_default().to_owned(),
            results: Rc::new(Results::of(document, Some(id))),
            differences: differences(document, None, Some(id)),
        }
    };
    std::iter::once(base)
        .chain(document.scenarios().map(scenario))
        .collect()
}

/// What a scenario changes, in words.
pub fn changes(base: &Column, column: &Column, numbers: &dyn Numbers) -> Vec<Told> {
    let told = |difference| {
        assumption::told(
            difference,
            Side::from(&**base.results),
            Side::from(&**column.results),
            numbers,
        )
    };
    column.differences.iter().map(told).collect()
}

/// Something in a scenario's patch that the base has not.
#[derive(Clone, Debug, PartialEq)]
pub struct Gone {
    /// Its place in the patch: a JSON Pointer.
    pub path: String,
    /// What it is, and what becomes of it.
    pub text: String,
}

/// What a scenario says of things that are gone.
pub fn gone(column: &Column) -> Vec<Gone> {
    let Some(id) = &column.id else { return Vec::new() };
    let patch = format!("/scenarios/{}/patch", escape(id));
    let told = |problem: &hagstone_engine::Problem| {
        let path = problem.path.strip_prefix(&patch)?;
        let place = assumption::place(path, &column.results.value);
        let text = match &problem.kind {
            Kind::PatchNowhere { what, .. } => {
                format!("{place}: the base has no such {what} any more. The change is kept, and not used.")
            }
            Kind::PatchIdle { what, .. } => {
                format!("{place}: taken away here, and the base has no such {what} any more.")
            }
            _ => return None,
        };
        Some(Gone {
            path: path.to_owned(),
            text,
        })
    };
    column.results.problems.iter().filter_map(told).collect()
}

/// How a number is written and told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scale {
    Money,
    Share,
}

/// A number that is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// A word that does not change, for tests and choices.
    pub key: String,
    /// What it is.
    pub name: String,
    /// Where the engine finds it.
    pub metric: Metric,
    /// The function it belongs to.
    pub hue: Hue,
    scale: Scale,
}

/// A number in a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// As it is written.
    pub value: String,
    /// The difference from the base: absolute, and in percent where it is no share itself; nothing in the base.
    pub change: Option<(String, Option<String>)>,
}

/// The numbers that are compared: the company's, the pay of each role that has a target, and the pools.
pub fn rows(columns: &[Column]) -> Vec<Row> {
    let row = |key: &str, name: &str, metric: Metric, scale: Scale| Row {
        key: key.into(),
        name: name.into(),
        metric,
        hue: Hue::Ink,
        scale,
    };
    let mut rows = vec![
        row("revenue", "Revenue", Metric::Revenue, Scale::Money),
        row("goal", "Revenue goal", Metric::Goal, Scale::Money),
        row("attainment", "Attainment", Metric::Attainment, Scale::Share),
        row("cost", "Incentive cost", Metric::IncentiveCost, Scale::Money),
        row("ccos", "CCOS", Metric::Ccos, Scale::Share),
    ];
    let mut seen: Vec<Id> = Vec::new();
    for column in columns {
        for (id, role) in &column.results.outcome.roles {
            let aims = columns.iter().any(|column| {
                let role = column.results.outcome.roles.get(id);
                role.is_some_and(|role| role.target_pay > 0.0)
            });
            if !aims || seen.contains(id) {
                continue;
            }
            seen.push(id.clone());
            rows.push(Row {
                hue: hue_of_role(&column.results.model, id),
                ..row(
                    &format!("role:{id}"),
                    &role.name,
                    Metric::RolePay(id.clone()),
                    Scale::Money,
                )
            });
        }
    }
    seen.clear();
    for column in columns {
        for (id, pool) in &column.results.outcome.pools {
            if !seen.contains(id) {
                seen.push(id.clone());
                rows.push(Row {
                    hue: Hue::Shared,
                    ..row(
                        &format!("pool:{id}"),
                        &pool.name,
                        Metric::Pool(id.clone()),
                        Scale::Money,
                    )
                });
            }
        }
    }
    rows
}

impl Row {
    /// What the number is, in a sentence and without its row: "Pay of one head of sales".
    pub fn title(&self) -> String {
        match &self.metric {
            Metric::RolePay(_) => format!("Variable pay, {}", super::lower(&self.name)),
            Metric::Pool(_) => format!("Pool, {}", super::lower(&self.name)),
            _ => self.name.clone(),
        }
    }

    /// The number as it is written.
    pub fn write(&self, value: f64, numbers: &dyn Numbers) -> String {
        match self.scale {
            Scale::Money => numbers.money(value),
            Scale::Share => numbers.percent(value, 2),
        }
    }

    /// A difference as it is written, with its sign: an amount, or percentage points.
    pub fn write_difference(&self, difference: f64, numbers: &dyn Numbers) -> String {
        let sign = if difference < 0.0 { "\u{2212}" } else { "+" };
        match self.scale {
            Scale::Money => format!("{sign}{}", numbers.money(difference.abs())),
            Scale::Share => format!("{sign}{} pts", numbers.number(difference.abs() * 100.0)),
        }
    }

    /// Whether a difference is too small to be written.
    fn is_nothing(&self, difference: f64) -> bool {
        difference.abs()
            < match self.scale {
                Scale::Money => 0.5,
                Scale::Share => 0.000_05,
            }
    }

    /// The number in a column.
    pub fn cell(&self, base: &Column, column: &Column, numbers: &dyn Numbers) -> Cell {
        let dash = || "\u{2013}".to_owned();
        let number = |column: &Column| self.metric.of(&column.results.outcome);
        let (before, now) = (number(base), number(column));
        let value = now.map_or_else(dash, |now| self.write(now, numbers));
        if column.id.is_none() {
            return Cell { value, change: None };
        }
        let difference = now.zip(before).map(|(now, before)| now - before);
        let change = difference.map(|difference| {
            if self.is_nothing(difference) {
                return ("no change".to_owned(), None);
            }
            let share = before
                .filter(|before| self.scale == Scale::Money && before.abs() > 0.0)
                .map(|before| {
                    let share = difference / before.abs();
                    let sign = if share < 0.0 { "\u{2212}" } else { "+" };
                    format!("{sign}{}", numbers.percent(share.abs(), 1))
                });
            (self.write_difference(difference, numbers), share)
        });
        Cell { value, change }
    }
}

/// The changed assumptions, each once, with what every column says of it: nothing where it leaves the base as it is.
pub fn assumptions(columns: &[Column], numbers: &dyn Numbers) -> Vec<(Told, Vec<Option<String>>)> {
    let Some(base) = columns.first() else {
        return Vec::new();
    };
    let told: Vec<Vec<Told>> = columns
        .iter()
        .map(|column| changes(base, column, numbers))
        .collect();
    let mut found: Vec<(Told, Vec<Option<String>>)> = Vec::new();
    for one in told.iter().flatten() {
        if found.iter().any(|(known, _)| known.path == one.path) {
            continue;
        }
        let cells = told.iter().map(|column| {
            let same = column.iter().find(|other| other.path == one.path);
            same.map(|other| other.after.clone())
        });
        found.push((one.clone(), cells.collect()));
    }
    // What lies together stands together.
    found.sort_by(|one, other| one.0.path.cmp(&other.0.path));
    found
}

/// The line styles of the columns that are drawn, in their order.
pub const STROKES: [Stroke; 3] = [Stroke::Solid, Stroke::Dashed, Stroke::Dotted];

/// Which columns are drawn, the base first: all of up to three, else the base and the chosen ones.
pub fn drawn(count: usize, chosen: &[usize]) -> Vec<usize> {
    let mut drawn = vec![0];
    for place in chosen.iter().copied().chain(0..count) {
        if drawn.len() < STROKES.len() && place < count && !drawn.contains(&place) {
            drawn.push(place);
        }
    }
    drawn.sort_unstable();
    drawn
}

/// Pay of the leads over the company's attainment, one line style for each column.
pub fn pay_plot(drawn: &[&Column], numbers: &dyn Numbers) -> LinePlot {
    let plots: Vec<LinePlot> = drawn
        .iter()
        .map(|column| pay::plot(&column.results, numbers))
        .collect();
    overlaid(drawn, plots, |value| numbers.percent(value, 0), true)
}

/// What the plan costs over the company's attainment, one line style for each column.
pub fn cost_plot(drawn: &[&Column], numbers: &dyn Numbers) -> LinePlot {
    let plots: Vec<LinePlot> = drawn
        .iter()
        .map(|column| super::cost::plot(&column.results, numbers))
        .collect();
    overlaid(drawn, plots, |value| numbers.money_tick(value), false)
}

/// Several pictures in one. Names stand at the lines of the first column alone where they would repeat themselves.
fn overlaid(
    drawn: &[&Column],
    plots: Vec<LinePlot>,
    label: impl Fn(f64) -> String,
    own_names: bool,
) -> LinePlot {
    let mut all = LinePlot::default();
    let mut top = 0.0_f64;
    let mut low = f64::INFINITY;
    for ((plot, stroke), column) in plots.into_iter().zip(STROKES).zip(drawn) {
        let first = stroke == Stroke::Solid;
        top = top.max(plot.y.range.1);
        low = low.min(plot.y.range.0);
        if first {
            all.x = plot.x;
        }
        for rule in plot.rules {
            // What differs between scenarios is told by the dots; what is the same is drawn once.
            let known = all.rules.iter().any(|known: &Rule| known.label == rule.label);
            if !known && !rule.vertical {
                all.rules.push(rule);
            }
        }
        for line in plot.series {
            all.series.push(Series {
                name: if own_names { line.name } else { column.name.clone() },
                label: first || !own_names,
                stroke,
                ..line
            });
        }
    }
    all.y = axis(low.min(top), top, 5, "", label);
    all
}

/// The finding of the picture of pay.
pub fn pay_title(drawn: &[&Column], numbers: &dyn Numbers) -> String {
    const NEVER: f64 = 9.0;
    let Some((base, others)) = drawn.split_first() else {
        return String::new();
    };
    let mut widest: Option<(f64, String)> = None;
    for lead in leads(&base.results.model) {
        let name = |column: &Column| {
            let role = column.results.model.roles.get(&lead);
            role.map(|role| in_sentence(&role.name))
        };
        let reach = |column: &Column| pay::reaches_target_at(&column.results, &lead);
        for other in others {
            let (Some(name), Some(_)) = (name(base), name(other)) else {
                continue;
            };
            let (before, now) = (reach(base), reach(other));
            let apart = (before.unwrap_or(NEVER) - now.unwrap_or(NEVER)).abs();
            if apart < 0.000_5 || widest.as_ref().is_some_and(|(known, _)| *known >= apart) {
                continue;
            }
            let at = |reach: Option<f64>| {
                reach.map_or_else(
                    || "nowhere".to_owned(),
                    |at| format!("at {} of goal", numbers.percent(at, 1)),
                )
            };
            let text = format!(
                "{name} reaches target pay {} under {}, {} in the base",
                at(now),
                other.name,
                at(before)
            );
            widest = Some((apart, starting(&text)));
        }
    }
    widest.map_or_else(
        || "Each lead reaches target pay at the same revenue in all of them".into(),
        |(_, text)| text,
    )
}

/// The finding of the picture of cost: the dearest and the cheapest at the goal.
pub fn cost_title(drawn: &[&Column], numbers: &dyn Numbers) -> String {
    let at_goal = |column: &&Column| {
        let sweep = &column.results.sweep;
        let place = sweep.attainment.iter().position(|at| *at >= 1.0 - 1e-9)?;
        Some((*sweep.cost.get(place)?, column.name.clone()))
    };
    let mut found: Vec<(f64, String)> = drawn.iter().filter_map(at_goal).collect();
    found.sort_by(|one, other| one.0.total_cmp(&other.0));
    match (found.first(), found.last()) {
        (Some((low, cheap)), Some((high, dear))) if high - low >= 0.5 => format!(
            "At the goal the incentives cost {} under {dear}, {} more than under {cheap}",
            numbers.money_short(*high),
            numbers.money_short(high - low)
        ),
        (Some((low, _)), _) => format!(
            "At the goal the incentives cost {} in all of them",
            numbers.money_short(*low)
        ),
        _ => "The company's attainment cannot be varied".into(),
    }
}

/// The numbers behind an overlaid picture, every ten percent of attainment.
pub fn lines_table(
    plot: &LinePlot,
    drawn: &[&Column],
    own_names: bool,
    write: impl Fn(f64) -> String,
    numbers: &dyn Numbers,
) -> Table {
    let name = |line: &Series| {
        let column = STROKES
            .iter()
            .zip(drawn)
            .find(|(stroke, _)| **stroke == line.stroke)
            .map_or("", |(_, column)| column.name.as_str());
        if own_names {
            format!("{}, {column}", line.name)
        } else {
            line.name.clone()
        }
    };
    let head = std::iter::once("Company revenue, of goal".to_owned())
        .chain(plot.series.iter().map(name))
        .collect();
    let steps = 9;
    let rows = (0..steps).map(|step| {
        let at = SWEEP.0 + (SWEEP.1 - SWEEP.0) * f64::from(step) / f64::from(steps - 1);
        let value = |line: &Series| {
            let point = line.points.iter().find(|(x, _)| (x - at).abs() < 1e-6);
            point.map_or_else(|| "\u{2013}".to_owned(), |(_, y)| write(*y))
        };
        std::iter::once(numbers.percent(at, 0))
            .chain(plot.series.iter().map(value))
            .collect()
    });
    Table {
        head,
        rows: rows.collect(),
    }
}

/// What moves one number from one column to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// The finding.
    pub title: String,
    /// The picture.
    pub plot: Waterfall,
    /// The same in numbers.
    pub table: Table,
}

/// What moves the number of a row from one column to another; `place` is that of the row among the explained numbers.
pub fn moved(
    row: &Row,
    (from, to): (&Column, &Column),
    explanation: &Explanation,
    place: usize,
    numbers: &dyn Numbers,
) -> Moved {
    let (before_side, after_side) = (Side::from(&**from.results), Side::from(&**to.results));
    let number = |list: &[f64]| list.get(place).copied().unwrap_or_default();
    let (before, after) = (number(&explanation.before), number(&explanation.after));
    let difference = after - before;
    let mut moves: Vec<(f64, String, String, Hue)> = explanation
        .inputs
        .iter()
        .map(|input| {
            let name = assumption::input(&input.path, &input.differences, before_side, after_side);
            let told = input.differences.iter().map(|one| {
                let told = assumption::told(one, before_side, after_side, numbers);
                let whole = name.split(" \u{203a} ").next().unwrap_or_default();
                let place = told.place.strip_prefix(&format!("{whole} \u{203a} "));
                let what = match input.differences.len() {
                    1 => String::new(),
                    _ => format!("{}: ", place.unwrap_or(&told.place)),
                };
                format!("{what}{} \u{2192} {}", told.before, told.after)
            });
            let told = told.collect::<Vec<_>>().join("; ");
            let hue = assumption::hue(&input.path, &to.results.model);
            (number(&input.effects), name, told, hue)
        })
        .collect();
    // The largest first; those that move the same in the order of their places.
    moves.sort_by(|one, other| other.0.abs().total_cmp(&one.0.abs()));
    let write = |amount: f64| {
        if row.is_nothing(amount) {
            "no effect".to_owned()
        } else {
            row.write_difference(amount, numbers)
        }
    };
    let title = if explanation.inputs.is_empty() {
        format!(
            "{} and {} do not differ in anything that counts",
            from.name, to.name
        )
    } else if row.is_nothing(difference) {
        format!("{} is the same under {} and {}", row.title(), from.name, to.name)
    } else {
        let way = if difference > 0.0 { "higher" } else { "lower" };
        let size = match row.scale {
            Scale::Money => numbers.money_short(difference.abs()),
            Scale::Share => format!("{} points", numbers.number(difference.abs() * 100.0)),
        };
        // What moves it the other way, however far, is not why it moved this way.
        let most = moves
            .iter()
            .find(|(amount, ..)| (*amount > 0.0) == (difference > 0.0));
        let most = most.map(|(_, name, ..)| name.clone()).unwrap_or_default();
        format!(
            "{} is {size} {way} under {} than under {}, mostly by {most}",
            row.title(),
            to.name,
            from.name
        )
    };
    let head = ["Input", "Before and after", "Moves by", "Of the difference"];
    let mut table = Table {
        head: head.map(str::to_owned).to_vec(),
        rows: vec![vec![
            from.name.clone(),
            String::new(),
            row.write(before, numbers),
            String::new(),
        ]],
    };
    for (amount, name, told, _) in &moves {
        let share = if row.is_nothing(difference) || row.is_nothing(*amount) {
            "\u{2013}".into()
        } else {
            let share = amount / difference;
            let sign = if share < 0.0 { "\u{2212}" } else { "" };
            format!("{sign}{}", numbers.percent(share.abs(), 1))
        };
        table
            .rows
            .push(vec![name.clone(), told.clone(), write(*amount), share]);
    }
    let sum = if row.is_nothing(difference) {
        "no change".to_owned()
    } else {
        row.write_difference(difference, numbers)
    };
    table.rows.push(vec![
        to.name.clone(),
        String::new(),
        format!("{} ({sum})", row.write(after, numbers)),
        String::new(),
    ]);
    let level = |column: &Column, value: f64| Level {
        name: column.name.clone(),
        value,
        label: row.write(value, numbers),
    };
    let step = |(amount, name, _, hue): (f64, String, String, Hue)| Move {
        name,
        amount,
        label: write(amount),
        hue,
    };
    Moved {
        title,
        plot: Waterfall {
            start: level(from, before),
            moves: moves.into_iter().map(step).collect(),
            end: level(to, after),
        },
        table,
    }
}
