//! Level ranges, one below the other: from where to where a number goes, and its middle.

use super::axes::{self, Grid};
use super::bars::{name, names};
use super::ink::{Anchor, Pen, Setting};
use super::palette::Hue;
use super::sheet::sheet;
use super::text::{Type, clean};
use super::{Axis, Drawing, Frame, Palette, Rule, Size};

/// A range.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct RangeRow {
    /// What it shows, to its left or, where that leaves too little room, above it.
    pub name: String,
    /// The function it belongs to.
    pub hue: Hue,
    /// Where it begins.
    pub low: f64,
    /// Its middle, marked by a dot.
    pub middle: f64,
    /// Where it ends.
    pub high: f64,
    /// The middle as people write it, to the right of the range.
    pub label: String,
}

/// Ranges below each other over one axis.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct RangePlot {
    /// The ranges from the top.
    pub rows: Vec<RangeRow>,
    /// What they reach.
    pub x: Axis,
    /// A value marked across all of them, and what it is.
    pub mark: Option<(f64, String)>,
}

/// Room for the mark's label above the rows, and for the axis below them.
const ABOVE: f64 = 20.0;
const BELOW: f64 = 23.0;

impl RangePlot {
    /// The height at which the ranges look best in a width, in CSS pixels.
    pub fn height(&self, width: f64) -> f64 {
        let rows = self.rows.len().max(1) as f64;
        rows * if self.names_above(width) { 42.0 } else { 30.0 } + ABOVE + BELOW
    }

    fn widest_name(&self) -> f64 {
        let names = self.rows.iter().map(|row| Type::NAME.width(&row.name));
        names.fold(0.0, f64::max)
    }

    fn names_above(&self, width: f64) -> bool {
        width < 420.0 && self.widest_name() > width * 0.3 || width < 320.0
    }
}

/// Draws ranges. The frame's vertical values count rows from the top: row 0 lies between 0 and 1.
pub fn ranges(plot: &RangePlot, size: Size, palette: &Palette) -> Drawing {
    let size = size.sane();
    let above = plot.names_above(size.width);
    let left = if above {
        8.0
    } else {
        (plot.widest_name().min(size.width * 0.36) + 14.0).ceil()
    };
    let labels = plot.rows.iter().map(|row| Type::LABEL.width(&row.label));
    let right = labels.fold(0.0, f64::max).min(size.width * 0.25) + 12.0;
    let rows = plot.rows.len().max(1) as f64;
    let bare = axes::frame(&plot.x, &Axis::default(), size, 0.0);
    let frame = Frame {
        left,
        top: ABOVE,
        right: (size.width - right.ceil()).max(left + 24.0),
        bottom: (size.height - BELOW).max(ABOVE + 24.0),
        x: bare.x,
        y: (rows, 0.0),
    };
    let pitch = (frame.bottom - frame.top) / rows;
    let place = |value: f64| {
        let value = if value.is_finite() { value } else { frame.x.0 };
        frame.x_to_px(value.clamp(frame.x.0, frame.x.1))
    };
    let svg = sheet(size, palette, |sheet| {
        let none = Axis {
            range: frame.y,
            ..Axis::default()
        };
        axes::draw(sheet, &frame, &plot.x, &none, Grid::Both, size);
        if let Some((at, label)) = &plot.mark {
            let rule = Rule {
                at: *at,
                vertical: true,
                label: String::new(),
                strong: true,
            };
            if axes::visible(&rule, &frame) {
                axes::rules(sheet, &frame, &[rule]);
                let setting = Setting {
                    face: Type::TICK,
                    color: palette.color(Hue::Soft),
                    anchor: Anchor::Middle,
                    halo: None,
                };
                axes::level_text(sheet, place(*at), ABOVE - 7.0, &clean(label), setting, size);
            }
        }
        for (index, row) in plot.rows.iter().enumerate() {
            let top = frame.top + pitch * index as f64;
            let up = if above {
                name(sheet, &row.name, (0.0, top + 13.0), size.width, Anchor::Start);
                top + (pitch * 0.7).max(20.0).min(pitch)
            } else {
                names(sheet, &row.name, (left - 14.0, top + pitch / 2.0), pitch);
                top + pitch / 2.0
            };
            let color = palette.color(row.hue);
            let (low, high) = (place(row.low), place(row.high));
            let pen = Pen {
                alpha: 0.4,
                round: true,
                ..Pen::new(color, 28)
            };
            sheet.strokes([vec![(low, up), (high.max(low + 0.25), up)]], pen);
            sheet.ring((place(row.middle), up), 17, 8, color, palette.paper());
            let setting = Setting {
                face: Type::LABEL,
                color: palette.color(Hue::Ink),
                anchor: Anchor::Start,
                halo: Some(palette.paper()),
            };
            sheet.text(
                (high.max(place(row.middle)) + 9.0, up + 4.25),
                &clean(&row.label),
                setting,
            );
        }
    });
    Drawing { svg, frame }
}
