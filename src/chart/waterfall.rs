//! A waterfall: from one number to another by what moves it, one bar below the other.

use super::bars::{name, names};
use super::ink::{Anchor, Pen, Setting};
use super::palette::Hue;
use super::sheet::{Sheet, sheet};
use super::text::Type;
use super::{Drawing, Frame, Palette, Size, scale};

/// A number at which the waterfall starts or ends.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Level {
    /// What it is the number of.
    pub name: String,
    /// The number.
    pub value: f64,
    /// The number as people write it.
    pub label: String,
}

/// A step from one level to the next.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Move {
    /// What moves the number.
    pub name: String,
    /// How far: upwards above 0; what is not finite counts as 0.
    pub amount: f64,
    /// The same as people write it, with its sign.
    pub label: String,
    /// The function it belongs to.
    pub hue: Hue,
}

/// From one number to another by what moves it. The horizontal axis shows the moves and not the numbers from 0, which
/// would make most moves invisible: levels are marks, moves are bars.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Waterfall {
    /// Where it starts.
    pub start: Level,
    /// What moves it, from the top.
    pub moves: Vec<Move>,
    /// Where it ends: the start and all moves.
    pub end: Level,
}

impl Waterfall {
    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.moves.len() + 2
    }

    /// The height at which it looks best in a width, in CSS pixels.
    pub fn height(&self, width: f64) -> f64 {
        self.rows() as f64 * if names_above(width) { 44.0 } else { 32.0 } + 4.0
    }

    /// Where each move begins and ends.
    fn spans(&self) -> Vec<(f64, f64)> {
        let mut at = finite(self.start.value);
        let spans = self.moves.iter().map(|step| {
            let from = at;
            at = (at + finite(step.amount)).clamp(-1e150, 1e150);
            (from, at)
        });
        spans.collect()
    }
}

fn finite(value: f64) -> f64 {
    if value.is_finite() {
        value.clamp(-1e150, 1e150)
    } else {
        0.0
    }
}

/// Whether the names stand above the bars because beside them they would leave too little room.
fn names_above(width: f64) -> bool {
    width < 480.0
}

/// Draws a waterfall. The frame's vertical values count rows from the top: row 0, the start, lies between 0 and 1.
pub fn waterfall(plot: &Waterfall, size: Size, palette: &Palette) -> Drawing {
    let size = size.sane();
    let above = names_above(size.width);
    let all_names = plot
        .moves
        .iter()
        .map(|step| &step.name)
        .chain([&plot.start.name, &plot.end.name]);
    let widest = all_names.map(|name| Type::NAME.width(name)).fold(0.0, f64::max);
    let left = if above {
        0.0
    } else {
        (widest.min(size.width * 0.4) + 14.0).ceil()
    };
    let labels = plot
        .moves
        .iter()
        .map(|step| &step.label)
        .chain([&plot.start.label, &plot.end.label]);
    let right = labels.map(|label| Type::LABEL.width(label)).fold(0.0, f64::max) + 10.0;
    let spans = plot.spans();
    let levels = [finite(plot.start.value), finite(plot.end.value)];
    let (low, high) = scale::extent(spans.iter().flat_map(|(from, to)| [*from, *to]).chain(levels));
    let room = (high - low) * 0.03;
    let rows = plot.rows() as f64;
    let frame = Frame {
        left,
        top: 0.0,
        right: (size.width - right.min(size.width * 0.4)).max(left + 24.0),
        bottom: size.height,
        x: scale::safe_range(low - room, high + room),
        y: (rows, 0.0),
    };
    let pitch = size.height / rows;
    let thickness = (if above { 18.0_f64 } else { 20.0 }).min(pitch * 0.7);
    // The top and the bottom of the bar of a row.
    let bar = |row: usize| {
        let top = pitch * row as f64;
        let top = if above {
            top + (pitch - thickness - 4.0).max(0.0)
        } else {
            top + (pitch - thickness) / 2.0
        };
        (top, top + thickness)
    };
    let svg = sheet(size, palette, |sheet| {
        // From each level to the next row.
        let joints = spans
            .iter()
            .map(|(from, _)| *from)
            .chain([finite(plot.end.value)]);
        let joints = joints.enumerate().map(|(row, level)| {
            let at = frame.x_to_px(level);
            ((at, bar(row).1), (at, bar(row + 1).0))
        });
        // Where names stand between the rows there is no room for them.
        sheet.hairlines(joints.filter(|_| !above), Pen::new(palette.color(Hue::Faint), 4));
        let moved = plot.moves.iter().map(|step| &step.name);
        let all = std::iter::once(&plot.start.name)
            .chain(moved)
            .chain([&plot.end.name]);
        for (row, text) in all.enumerate() {
            let top = pitch * row as f64;
            if above {
                name(sheet, text, (0.0, top + 14.0), size.width, Anchor::Start);
            } else {
                names(sheet, text, (left - 14.0, top + pitch / 2.0), pitch);
            }
        }
        level(sheet, &frame, &plot.start, bar(0), size);
        for (row, (step, (from, to))) in plot.moves.iter().zip(&spans).enumerate() {
            let (a, b) = (frame.x_to_px(from.min(*to)), frame.x_to_px(from.max(*to)));
            let (top, bottom) = bar(row + 1);
            // What moves nothing is a hairline.
            if b - a > 0.5 {
                sheet.rect((a, top), (b.max(a + 1.5), bottom), palette.color(step.hue));
            }
            write(sheet, &step.label, b + 7.0, (top, bottom), Hue::Soft, size);
        }
        level(sheet, &frame, &plot.end, bar(plot.moves.len() + 1), size);
    });
    Drawing { svg, frame }
}

/// Draws a level as an upright mark with its number beside it.
fn level(sheet: &Sheet, frame: &Frame, level: &Level, bar: (f64, f64), size: Size) {
    let at = frame.x_to_px(finite(level.value));
    sheet.rect(
        (at - 1.5, bar.0 - 1.0),
        (at + 1.5, bar.1 + 1.0),
        sheet.palette.color(Hue::Ink),
    );
    write(sheet, &level.label, at + 8.0, bar, Hue::Ink, size);
}

/// Writes a number to the right of a mark.
fn write(sheet: &Sheet, text: &str, at: f64, bar: (f64, f64), hue: Hue, size: Size) {
    let setting = Setting {
        face: Type::LABEL,
        color: sheet.palette.color(hue),
        anchor: Anchor::Start,
        halo: Some(sheet.palette.paper()),
    };
    let text = Type::LABEL.fit(text, size.width - at);
    sheet.text((at, f64::midpoint(bar.0, bar.1) + 4.25), &text, setting);
}
