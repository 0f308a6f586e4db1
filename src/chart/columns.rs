//! Upright columns: revenue by month, the seasonality of a year, a histogram of outcomes.

use super::axes::{self, Grid};
use super::bars::part;
use super::ink::{Anchor, Pen, Setting};
use super::labels::{Area, Room};
use super::palette::Hue;
use super::sheet::{Sheet, sheet};
use super::text::{Type, clean};
use super::{Axis, Drawing, Frame, Palette, Part, Rule, Size, Tick};

/// A column.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Column {
    /// What it stands for, below it: a month.
    pub name: String,
    /// Its sum as people write it, above it where all columns have room for theirs; may be empty.
    pub total: String,
    /// Its parts, from the axis upwards; negative ones downwards.
    pub parts: Vec<Part>,
    /// A value marked by a level tick across the column, such as its goal.
    pub goal: Option<f64>,
}

/// Columns side by side.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct ColumnPlot {
    /// The columns from the left.
    pub columns: Vec<Column>,
    /// What they reach; 0 is always shown.
    pub y: Axis,
    /// What the columns stand for, below their names; may be empty.
    pub title: String,
    /// Levels marked across all columns.
    pub rules: Vec<Rule>,
}

/// Draws columns. The frame's horizontal values count columns from the left: the first lies between 0 and 1.
pub fn columns(plot: &ColumnPlot, size: Size, palette: &Palette) -> Drawing {
    let size = size.sane();
    let count = plot.columns.len().max(1) as f64;
    let middle = |index: usize| index as f64 + 0.5;
    let names = plot
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| !column.name.trim().is_empty());
    let mut x = Axis {
        range: (0.0, count),
        ticks: names
            .map(|(index, column)| Tick {
                at: middle(index),
                label: column.name.clone(),
            })
            .collect(),
        title: plot.title.clone(),
    };
    let y = Axis {
        range: with_zero(plot.y.range),
        ..plot.y.clone()
    };
    let mut frame = axes::frame(&x, &y, size, 0.0);
    let pitch = (frame.right - frame.left) / count;
    let wrapped = wrapped_names(plot, pitch);
    if wrapped.iter().any(|lines| lines.len() > 1) {
        frame.bottom = (frame.bottom - SECOND_LINE).max(frame.top + 24.0);
    }
    if !wrapped.is_empty() {
        x.ticks.clear();
    }
    let rules: Vec<Rule> = plot.rules.iter().filter(|rule| !rule.vertical).cloned().collect();
    let svg = sheet(size, palette, |sheet| {
        axes::draw(sheet, &frame, &x, &y, Grid::Level, size);
        let width = (pitch * 0.7).clamp(1.0, 64.0).min(pitch);
        let mut room = Room::new(Area {
            left: frame.left,
            top: 0.0,
            right: size.width,
            bottom: frame.bottom,
        });
        let mut ends = Vec::with_capacity(plot.columns.len());
        for (index, column) in plot.columns.iter().enumerate() {
            let at = frame.x_to_px(middle(index));
            let (top, bottom) = stack(sheet, &frame, column, at, width);
            room.take(Area {
                left: at - width / 2.0,
                top,
                right: at + width / 2.0,
                bottom,
            });
            ends.push((at, top, bottom));
        }
        let base = frame.y_to_px(0.0);
        sheet.hairlines(
            [((frame.left, base), (frame.right, base))],
            Pen::new(palette.color(Hue::Faint), 4),
        );
        axes::rules(sheet, &frame, &rules);
        for ((at, _, _), column) in ends.iter().zip(&plot.columns) {
            draw_goal(sheet, &frame, column, *at, (width / 2.0 + 3.0).min(pitch / 2.0));
        }
        if plot
            .columns
            .iter()
            .all(|column| Type::TICK.width(&column.total) <= pitch - 2.0)
        {
            for ((at, top, bottom), column) in ends.iter().zip(&plot.columns) {
                let baseline = total(sheet, &frame, column, (*at, *top, *bottom));
                room.take(Area::beside(at - pitch / 2.0, baseline - 4.0, pitch, 14.0));
            }
        }
        for (index, lines) in wrapped.iter().enumerate() {
            for (row, line) in lines.iter().enumerate() {
                let baseline = frame.bottom + 18.0 + SECOND_LINE * row as f64;
                axes::level_text(
                    sheet,
                    frame.x_to_px(middle(index)),
                    baseline,
                    line,
                    name(sheet),
                    size,
                );
            }
        }
        axes::rule_labels(sheet, &frame, &rules, &mut room);
    });
    Drawing { svg, frame }
}

/// How far below the first line of a name the second stands.
const SECOND_LINE: f64 = 13.0;

/// The names of few columns, each of which must be read, in up to two lines, where one line is too narrow for some;
/// nothing where an axis can show them, all or every second.
fn wrapped_names(plot: &ColumnPlot, pitch: f64) -> Vec<Vec<String>> {
    let room = pitch - 6.0;
    let fits = plot
        .columns
        .iter()
        .all(|column| Type::TICK.width(&column.name) <= room);
    if fits || plot.columns.len() > 8 {
        return Vec::new();
    }
    plot.columns
        .iter()
        .map(|column| Type::TICK.wrap(&column.name, room))
        .collect()
}

fn name(sheet: &Sheet) -> Setting {
    let color = sheet.palette.color(Hue::Faint);
    Setting {
        face: Type::TICK,
        color,
        anchor: Anchor::Middle,
        halo: None,
    }
}

/// The range with 0 in it, from which every column rises.
fn with_zero(range: (f64, f64)) -> (f64, f64) {
    (range.0.min(range.1).min(0.0), range.0.max(range.1).max(0.0))
}

/// Draws the parts of a column; from where to where it reaches.
fn stack(sheet: &Sheet, frame: &Frame, column: &Column, at: f64, width: f64) -> (f64, f64) {
    let place = |value: f64| frame.y_to_px(value.clamp(frame.y.0, frame.y.1));
    let (mut up, mut down) = (0.0_f64, 0.0_f64);
    for piece in column
        .parts
        .iter()
        .filter(|piece| piece.value.is_finite() && piece.value != 0.0)
    {
        let side = if piece.value > 0.0 { &mut up } else { &mut down };
        let from = place(*side);
        *side = (*side + piece.value).clamp(-1e150, 1e150);
        let to = place(*side);
        let (top, bottom) = (from.min(to), from.max(to));
        // A gap of paper tells neighbours apart; a sliver keeps what there is of it.
        let inner = (from - place(0.0)).abs() > 0.5 && bottom - top > 3.0;
        let bottom = if inner { bottom - 1.5 } else { bottom };
        if bottom - top > 0.2 {
            part(
                sheet,
                piece,
                (at - width / 2.0, top),
                (at + width / 2.0, bottom),
                (at - width / 2.0, at + width / 2.0),
                true,
            );
        }
    }
    (place(up), place(down))
}

/// Where the goal of a column lies, if in the plot area.
fn goal(frame: &Frame, column: &Column) -> Option<f64> {
    let goal = column
        .goal
        .filter(|goal| frame.y.0 <= *goal && *goal <= frame.y.1)?;
    Some(frame.y_to_px(goal))
}

/// Draws the goal of a column as a level tick, with a rim of paper that lifts it off the column.
fn draw_goal(sheet: &Sheet, frame: &Frame, column: &Column, at: f64, reach: f64) {
    if let Some(height) = goal(frame, column) {
        let ends = [vec![(at - reach, height), (at + reach, height)]];
        sheet.strokes(ends.clone(), Pen::new(sheet.palette.paper(), 16));
        sheet.strokes(ends, Pen::new(sheet.palette.color(Hue::Ink), 7));
    }
}

/// Writes the sum of a column above it, or below one that only goes down, and beyond its goal; at which height.
fn total(sheet: &Sheet, frame: &Frame, column: &Column, (at, top, bottom): (f64, f64, f64)) -> f64 {
    let base = frame.y_to_px(0.0);
    let near = |end: f64| {
        goal(frame, column)
            .filter(|goal| (goal - end).abs() < 18.0)
            .unwrap_or(end)
    };
    let baseline = if bottom > base + 0.5 && top >= base - 0.5 {
        near(bottom).max(bottom) + 13.0
    } else {
        near(top).min(top) - 5.0
    };
    let color = sheet.palette.color(Hue::Soft);
    let setting = Setting {
        face: Type::TICK,
        color,
        anchor: Anchor::Middle,
        halo: Some(sheet.palette.paper()),
    };
    sheet.text((at, baseline), &clean(&column.total), setting);
    baseline
}
