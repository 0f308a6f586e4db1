//! Drawings: pure functions from numbers and a palette to SVG.
//!
//! A chart computes nothing that a table could not also show, and knows no browser and no locale: every label arrives
//! as a finished string. The same numbers give the same SVG natively, in wasm and in a worker.
//!
//! `plotters` maps values to pixels and carries the elements; `ink` is its backend here, which writes SVG that its own
//! SVG backend cannot: no inline style, no family of type (text inherits the page's), font weights, halos, dashes.
//! Coordinates are whole numbers, four to a CSS pixel; the root element carries `class="drawing"`, a `viewBox` and no
//! size, so the page's styles scale it to the space it was drawn for.
//!
//! Text is never measured, which would need the DOM, but estimated by `text` with the widths of a wide typeface.
//! Legends and captions are HTML, not here.

mod axes;
mod bars;
mod caption;
mod cells;
mod columns;
mod grid;
mod ink;
mod labels;
mod line_labels;
mod lines;
mod palette;
mod points;
mod ranges;
mod regions;
pub mod scale;
mod sheet;
mod text;
mod waterfall;

pub use bars::{BarPlot, BarRow, Part, bars};
pub use caption::Caption;
pub use cells::{CellKind, CellPlot, cells};
pub use columns::{Column, ColumnPlot, columns};
pub use lines::{Band, LinePlot, Series, Stroke, lines};
pub use palette::{Hue, Palette, Rgb, contrast};
pub use points::{Cloud, Corner, PointPlot, points};
pub use ranges::{RangePlot, RangeRow, ranges};
pub use regions::Crossing;
pub use waterfall::{Level, Move, Waterfall, waterfall};

/// The space that a drawing fills, in CSS pixels.
///
/// A drawing is made for its width: margins, the count of ticks and the place of labels depend on it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Size {
    /// From left to right; sensible from 280 on.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Size {
    /// The size that is drawn: finite, neither too small for an axis nor too large for whole-number coordinates.
    fn sane(self) -> Self {
        let within = |value: f64, low: f64, high: f64| {
            if value.is_finite() {
                value.clamp(low, high)
            } else {
                low
            }
        };
        Self {
            width: within(self.width, 120.0, 8000.0),
            height: within(self.height, 60.0, 8000.0),
        }
    }
}

/// A finished drawing.
#[derive(Clone, PartialEq, Debug)]
pub struct Drawing {
    /// An `<svg class="drawing">` element, safe to put into a page: all text is escaped, nothing runs, nothing loads.
    pub svg: String,
    /// Where values stand in the drawing, for reading them off under a pointer.
    pub frame: Frame,
}

impl Drawing {
    /// The drawing as a file of its own: with a size, a background and a typeface, which in a page come from the page.
    pub fn standalone(&self, size: Size, palette: &Palette) -> String {
        let size = size.sane();
        let Some((head, body)) = self.svg.split_once('>') else {
            return self.svg.clone();
        };
        // At most 8000.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let (width, height) = (size.width.round() as u32, size.height.round() as u32);
        let paper = palette.paper().hex();
        format!(
            "{head} width=\"{width}\" height=\"{height}\" font-family=\"system-ui, 'Segoe UI', Roboto, sans-serif\">\
             <rect width=\"100%\" height=\"100%\" fill=\"{paper}\"/>{body}"
        )
    }
}

/// The plot area of a drawing, in CSS pixels from its top left corner, and the values at its edges.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Frame {
    /// The left edge.
    pub left: f64,
    /// The top edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The bottom edge.
    pub bottom: f64,
    /// The values at the left and at the right edge.
    pub x: (f64, f64),
    /// The values at the bottom and at the top edge.
    pub y: (f64, f64),
}

impl Frame {
    /// The distance from the left of the drawing at which a value stands.
    pub fn x_to_px(&self, value: f64) -> f64 {
        self.left + (value - self.x.0) / (self.x.1 - self.x.0) * (self.right - self.left)
    }

    /// The distance from the top of the drawing at which a value stands.
    pub fn y_to_px(&self, value: f64) -> f64 {
        self.bottom - (value - self.y.0) / (self.y.1 - self.y.0) * (self.bottom - self.top)
    }

    /// The value at a distance from the left of the drawing; outside of the plot area, the value at its edge.
    pub fn px_to_x(&self, px: f64) -> f64 {
        let share = ((px - self.left) / (self.right - self.left)).clamp(0.0, 1.0);
        self.x.0 + share * (self.x.1 - self.x.0)
    }

    /// The value at a distance from the top of the drawing; outside of the plot area, the value at its edge.
    pub fn px_to_y(&self, px: f64) -> f64 {
        let share = ((self.bottom - px) / (self.bottom - self.top)).clamp(0.0, 1.0);
        self.y.0 + share * (self.y.1 - self.y.0)
    }
}

/// A labelled value on an axis.
#[derive(Clone, PartialEq, Debug)]
pub struct Tick {
    /// The value.
    pub at: f64,
    /// The value as people write it.
    pub label: String,
}

/// An axis: what it spans, which values it names, and what it measures.
///
/// Ticks out of the range are left out, and so are those for which there is no room: every second, every third.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Axis {
    /// The values at its ends.
    pub range: (f64, f64),
    /// The values it names, in ascending order; [`scale::nice_ticks`] proposes them.
    pub ticks: Vec<Tick>,
    /// What it measures; empty for an axis without a title.
    pub title: String,
}

impl Axis {
    /// An axis over a range that names at most `count` round values, each with the label that `label` gives it.
    pub fn new(range: (f64, f64), count: usize, label: impl Fn(f64) -> String) -> Self {
        let range = scale::safe_range(range.0, range.1);
        let ticks = scale::nice_ticks(range, count)
            .into_iter()
            .map(|at| Tick { label: label(at), at })
            .collect();
        Self {
            range,
            ticks,
            title: String::new(),
        }
    }

    /// The axis with a title.
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }
}

/// A line across the plot area that marks one value of one axis.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Rule {
    /// The value.
    pub at: f64,
    /// Whether it stands upright and marks a value of the horizontal axis.
    pub vertical: bool,
    /// What it marks, as a direct label; may be empty.
    pub label: String,
    /// A solid line of reference, such as 100%, instead of a dashed one.
    pub strong: bool,
}
