//! Upright columns: revenue by month, the seasonality of a year, a histogram of outcomes.

use super::axes::{self, Grid};
use super::bars::part;
use super::ink::{Anchor, Pen, Setting};
use super::labels::{Area, Room};
use super::palette::Hue;
use super::sheet::{Sheet, sheet};
use super::text::Type;
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
    let names = plot.columns.iter().enumerate().filter(|(_, column)| !column.name.is_empty());
    let x = Axis {
        range: (0.0, count),
        ticks: names.map(|(index, column)| Tick { at: middle(index), label: column.name.clone() }).collect(),
        title: plot.title.clone(),
    };
    let y = Axis { range: with_zero(plot.y.range), ..plot.y.clone() };
    let frame = axes::frame(&x, &y, size, 0.0);
    let svg = sheet(size, palette, |sheet| {
        axes::draw(sheet, &frame, &x, &y, Grid::Level, size);
        let base = frame.y_to_px(0.0);
        let pitch = (frame.right - frame.left) / count;
        let width = (pitch * 0.7).clamp(1.0, 64.0).min(pitch);
        let totals = plot.columns.iter().all(|column| Type::TICK.width(&column.total) <= pitch - 2.0);
        let mut room = Room::new(Area { left: frame.left, top: 0.0, right: size.width, bottom: frame.bottom });
        for (index, column) in plot.columns.iter().enumerate() {
            let at = frame.x_to_px(middle(index));
            let (top, bottom) = stack(sheet, &frame, column, at, width);
            room.take(Area { left: at - width / 2.0, top, right: at + width / 2.0, bottom });
            if totals && !column.total.is_empty() {
                let over = goal_between(&frame, column, top).unwrap_or(top);
                total(sheet, column, (at, over - 5.0));
                room.take(Area::beside(at - pitch / 2.0, over - 9.0, pitch, 14.0));
            }
        }
        sheet.hairline((frame.left, base), (frame.right, base), Pen::new(palette.color(Hue::Faint), 4));
        for (index, column) in plot.columns.iter().enumerate() {
            if let Some(at) = goal(&frame, column) {
                let reach = (width / 2.0 + 3.0).min(pitch / 2.0);
                let middle = frame.x_to_px(middle(index));
                let ends = [vec![(middle - reach, at), (middle + reach, at)]];
                sheet.strokes(ends.clone(), Pen::new(palette.paper(), 16));
                sheet.strokes(ends, Pen::new(palette.color(Hue::Ink), 7));
            }
        }
        axes::rule_labels(sheet, &frame, &rules, &mut room);
    });
    Drawing { svg, frame }
}

/// The range with 0 in it, from which every column rises.
fn with_zero(range: (f64, f64)) -> (f64, f64) {
    (range.0.min(range.1).min(0.0), range.0.max(range.1).max(0.0))
}

/// Draws the parts of a column; from where to where it reaches.
fn stack(sheet: &Sheet, frame: &Frame, column: &Column, at: f64, width: f64) -> (f64, f64) {
    let place = |value: f64| frame.y_to_px(value.clamp(frame.y.0, frame.y.1));
    let (mut up, mut down) = (0.0_f64, 0.0_f64);
    for piece in column.parts.iter().filter(|piece| piece.value.is_finite() && piece.value != 0.0) {
        let side = if piece.value > 0.0 { &mut up } else { &mut down };
        let from = place(*side);
        *side = (*side + piece.value).clamp(-1e150, 1e150);
        let to = place(*side);
        let (top, bottom) = (from.min(to), from.max(to));
        // A gap of paper tells neighbours apart; a sliver keeps what there is of it.
        let inner = (from - place(0.0)).abs() > 0.5 && bottom - top > 3.0;
        let bottom = if inner { bottom - 1.5 } else { bottom };
        if bottom - top > 0.2 {
            part(sheet, piece, (at - width / 2.0, top), (at + width / 2.0, bottom), true);
        }
    }
    (place(up), place(down))
}

/// Where the goal of a column lies, if in the plot area.
fn goal(frame: &Frame, column: &Column) -> Option<f64> {
    let goal = column.goal.filter(|goal| frame.y.0 <= *goal && *goal <= frame.y.1)?;
    Some(frame.y_to_px(goal))
}

/// Where the goal of a column lies if it is in the way of the label above the column.
fn goal_between(frame: &Frame, column: &Column, top: f64) -> Option<f64> {
    goal(frame, column).filter(|goal| *goal <= top + 2.0 && *goal > top - 18.0)
}

/// Writes the sum of a column above it.
fn total(sheet: &Sheet, column: &Column, at: (f64, f64)) {
    let setting = Setting {
        face: Type::TICK,
        color: sheet.palette.color(Hue::Soft),
        anchor: Anchor::Middle,
        halo: Some(sheet.palette.paper()),
    };
    sheet.text(at, &super::text::clean(&column.total), setting);
}
