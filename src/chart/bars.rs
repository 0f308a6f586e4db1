//! Level bars made of parts: where the variance of a pay comes from, what a team costs, who is credited.

use super::ink::{Anchor, Pen, Setting};
use super::palette::Hue;
use super::sheet::{Sheet, sheet};
use super::text::Type;
use super::{Drawing, Frame, Palette, Size};

/// A part of a bar or of a column.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// Its length on the axis; what is not finite counts as 0, and so does what is negative in a bar.
    pub value: f64,
    /// The value as people write it; written inside where it fits, so it may be empty.
    pub label: String,
    /// The function it belongs to.
    pub hue: Hue,
    /// How strong the hue is, from 1 for full to 0.3 for light, to tell parts of one hue apart.
    pub tint: f64,
    /// Whether it is hatched: what is not certain, or not paid.
    pub hatch: bool,
}

impl Default for Part {
    fn default() -> Self {
        Self {
            value: 0.0,
            label: String::new(),
            hue: Hue::Ink,
            tint: 1.0,
            hatch: false,
        }
    }
}

/// A bar.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct BarRow {
    /// What it shows, to its left or, where that leaves too little room, above it.
    pub name: String,
    /// Its sum as people write it, at its right end; may be empty.
    pub total: String,
    /// Its parts from the left.
    pub parts: Vec<Part>,
    /// A value marked by an upright tick, such as its target.
    pub mark: Option<f64>,
}

/// Level bars made of parts, one below the other.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct BarPlot {
    /// The bars from the top.
    pub rows: Vec<BarRow>,
    /// The value at the right edge; what is not positive stands for the longest bar.
    pub max: f64,
}

impl BarPlot {
    /// The height at which the bars look best in a width, in CSS pixels.
    pub fn height(&self, width: f64) -> f64 {
        let rows = self.rows.len().max(1) as f64;
        rows * if names_above(self, width) { 44.0 } else { 29.0 } + 4.0
    }

    /// The value at the right edge that is drawn.
    fn right_value(&self) -> f64 {
        let ends = self
            .rows
            .iter()
            .flat_map(|row| [row.parts.iter().map(length).sum(), row.mark.unwrap_or(0.0)]);
        let longest = ends.filter(|end| end.is_finite()).fold(0.0, f64::max);
        let max = if self.max.is_finite() && self.max > 0.0 {
            self.max
        } else {
            longest
        };
        if max > 1e-150 { max.min(1e150) } else { 1.0 }
    }
}

/// What a part adds to its bar.
fn length(part: &Part) -> f64 {
    if part.value.is_finite() {
        part.value.clamp(0.0, 1e150)
    } else {
        0.0
    }
}

/// Whether the names stand above their bars because beside them they would leave too little room.
fn names_above(plot: &BarPlot, width: f64) -> bool {
    width < 420.0 && widest_name(plot) > width * 0.3 || width < 320.0
}

fn widest_name(plot: &BarPlot) -> f64 {
    plot.rows
        .iter()
        .map(|row| Type::NAME.width(&row.name))
        .fold(0.0, f64::max)
}

/// Draws bars. The frame's vertical values count rows from the top: row 0 lies between 0 and 1.
pub fn bars(plot: &BarPlot, size: Size, palette: &Palette) -> Drawing {
    let size = size.sane();
    let above = names_above(plot, size.width);
    let left = if above {
        0.0
    } else {
        (widest_name(plot).min(size.width * 0.36) + 10.0).ceil().max(24.0)
    };
    let totals = plot
        .rows
        .iter()
        .map(|row| Type::LABEL.width(&row.total))
        .fold(0.0, f64::max);
    let right = if totals > 0.0 {
        (totals.min(size.width * 0.25) + 8.0).ceil()
    } else {
        2.0
    };
    let rows = plot.rows.len().max(1) as f64;
    let frame = Frame {
        left,
        top: 0.0,
        right: (size.width - right).max(left + 24.0),
        bottom: size.height,
        x: (0.0, plot.right_value()),
        y: (rows, 0.0),
    };
    let pitch = size.height / rows;
    let svg = sheet(size, palette, |sheet| {
        for (index, row) in plot.rows.iter().enumerate() {
            let top = pitch * index as f64;
            let bar = if above {
                let top = top + (pitch - 16.0).clamp(0.0, 17.0);
                (top, top + (pitch * index as f64 + pitch - top).min(30.0) * 0.68)
            } else {
                let (middle, height) = (top + pitch / 2.0, (pitch * 0.68).clamp(2.0, 26.0));
                (middle - height / 2.0, middle + height / 2.0)
            };
            if above && pitch >= 26.0 {
                name(sheet, &row.name, (0.0, top + 12.0), size.width, Anchor::Start);
            } else if !above && pitch >= 11.0 {
                names(sheet, &row.name, (left - 10.0, top + pitch / 2.0), pitch);
            }
            draw_row(sheet, &frame, row, bar, size);
        }
    });
    Drawing { svg, frame }
}

/// Writes the name of a row to the left of its bar, in two lines where it needs and has them.
pub(super) fn names(sheet: &Sheet, text: &str, at: (f64, f64), pitch: f64) {
    const APART: f64 = 13.0;
    if Type::NAME.width(text) <= at.0 || pitch < 2.0 * APART {
        return name(sheet, text, (at.0, at.1 + 4.5), at.0, Anchor::End);
    }
    let lines = Type::NAME.wrap(text, at.0);
    let first = at.1 + 4.5 - (lines.len().saturating_sub(1) as f64) * APART / 2.0;
    for (index, line) in lines.iter().enumerate() {
        name(
            sheet,
            line,
            (at.0, first + APART * index as f64),
            at.0,
            Anchor::End,
        );
    }
}

/// Writes a name, as much of it as there is room for.
pub(super) fn name(sheet: &Sheet, text: &str, at: (f64, f64), room: f64, anchor: Anchor) {
    let color = sheet.palette.color(Hue::Ink);
    sheet.text(
        at,
        &Type::NAME.fit(text, room),
        Setting {
            face: Type::NAME,
            color,
            anchor,
            halo: None,
        },
    );
}

/// Draws the bar of a row between two heights, its total and its mark.
fn draw_row(sheet: &Sheet, frame: &Frame, row: &BarRow, bar: (f64, f64), size: Size) {
    let place = |value: f64| frame.x_to_px(value.clamp(0.0, frame.x.1));
    let mark = row
        .mark
        .filter(|mark| mark.is_finite() && (0.0..=frame.x.1).contains(mark))
        .map(place);
    let mut sum = 0.0;
    for piece in row.parts.iter().filter(|piece| length(piece) > 0.0) {
        let from = place(sum);
        sum += length(piece);
        let to = place(sum);
        // A gap of paper tells neighbours apart; a sliver keeps what there is of it.
        let gap = if to - from > 3.0 && to < frame.right {
            1.5
        } else {
            0.0
        };
        part(
            sheet,
            piece,
            (from, bar.0),
            (to - gap, bar.1),
            clear_of(mark, from, to - gap),
            false,
        );
    }
    let end = place(sum);
    if !row.total.is_empty() {
        let setting = Setting {
            face: Type::LABEL,
            color: sheet.palette.color(Hue::Ink),
            anchor: Anchor::Start,
            halo: Some(sheet.palette.paper()),
        };
        let end = row.mark.filter(|mark| mark.is_finite()).map_or(end, |mark| {
            let mark = place(mark);
            if mark >= end && mark - end < Type::LABEL.width(&row.total) + 12.0 {
                mark
            } else {
                end
            }
        });
        let text = Type::LABEL.fit(&row.total, size.width - end - 7.0);
        sheet.text((end + 7.0, f64::midpoint(bar.0, bar.1) + 4.25), &text, setting);
    }
    if let Some(mark) = row
        .mark
        .filter(|mark| mark.is_finite() && (0.0..=frame.x.1).contains(mark))
    {
        let at = place(mark);
        let ends = [vec![(at, bar.0 - 3.0), (at, bar.1 + 3.0)]];
        sheet.strokes(ends.clone(), Pen::new(sheet.palette.paper(), 18));
        sheet.strokes(ends, Pen::new(sheet.palette.color(Hue::Ink), 8));
    }
}

/// The span of a part that its label has: the wider side of a mark that goes through it.
fn clear_of(mark: Option<f64>, from: f64, to: f64) -> (f64, f64) {
    const HALF: f64 = 3.0;
    match mark {
        Some(mark) if mark - from > HALF && to - mark > HALF => {
            if mark - from >= to - mark {
                (from, mark - HALF)
            } else {
                (mark + HALF, to)
            }
        }
        _ => (from, to),
    }
}

/// Draws a part between two corners and writes its label, if it fits, into the span of it that the label has; `tall`
/// ones give it their full width.
pub(super) fn part(
    sheet: &Sheet,
    part: &Part,
    from: (f64, f64),
    to: (f64, f64),
    label: (f64, f64),
    tall: bool,
) {
    let tint = if part.tint.is_finite() {
        part.tint.clamp(0.0, 1.0)
    } else {
        1.0
    };
    let solid = sheet.palette.tint(part.hue, tint);
    // Of the patterns the one of sales is plain black.
    let pattern = sheet
        .palette
        .pattern(part.hue)
        .filter(|_| part.hue != Hue::Sales && !part.hatch);
    let fill = match pattern {
        Some(_) => sheet.palette.paper(),
        None if part.hatch => sheet.palette.tint(part.hue, tint * 0.25),
        None => solid,
    };
    sheet.rect(from, to, fill);
    if let Some(pattern) = pattern {
        let corners = vec![from, (to.0, from.1), to, (from.0, to.1)];
        let outline = corners.iter().copied().chain([from]).collect();
        sheet.patterned([corners], pattern, tint);
        sheet.strokes([outline], Pen::new(solid, 3));
    }
    if part.hatch {
        put_hatch(sheet, from, to, Pen::new(solid, 5));
    }
    let face = Type::TICK;
    let margin = if tall { 2.0 } else { 8.0 };
    let (width, height) = (label.1 - label.0, to.1 - from.1);
    if part.label.is_empty() || face.width(&part.label) + margin > width || height < 13.0 {
        return;
    }
    let text = face.fit(&part.label, width);
    let middle = (f64::midpoint(label.0, label.1), f64::midpoint(from.1, to.1));
    if part.hatch || pattern.is_some() {
        // A calm ground for the text.
        let half = (face.width(&text) / 2.0 + 3.0).min(width / 2.0);
        sheet.rect(
            (middle.0 - half, middle.1 - 7.5),
            (middle.0 + half, middle.1 + 7.5),
            fill,
        );
    }
    let setting = Setting {
        face,
        color: sheet.palette.text_on(fill),
        anchor: Anchor::Middle,
        halo: None,
    };
    sheet.text((middle.0, middle.1 + 4.0), &text, setting);
}

/// Fills a rectangle with slanted lines, as one element.
fn put_hatch(sheet: &Sheet, from: (f64, f64), to: (f64, f64), pen: Pen) {
    const STEP: f64 = 6.0;
    let (width, height) = (to.0 - from.0, to.1 - from.1);
    let mut lines = Vec::new();
    let mut along = STEP / 2.0;
    // Both sides are at most 8000 pixels long.
    while along < width + height {
        // The line from the left or bottom edge up to the top or right one.
        let low = (from.0 + (along - height).max(0.0), from.1 + along.min(height));
        let high = (from.0 + along.min(width), from.1 + (along - width).max(0.0));
        lines.push(vec![low, high]);
        along += STEP;
    }
    sheet.strokes(lines, pen);
}
