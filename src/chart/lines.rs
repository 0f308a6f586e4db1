//! Lines over a numeric axis: pay over attainment, revenue over time, anything over the position of a slider.

use super::axes::{self, Grid, LINE};
use super::ink::{Pen, Setting};
use super::line_labels::{Layout, Placed};
use super::palette::Hue;
use super::sheet::{Areas, Sheet, Strokes, put, sheet};
use super::text::Type;
use super::{Axis, Drawing, Frame, Palette, Rule, Size, scale};

/// How a line is drawn: scenarios differ by it, functions by their hue.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Stroke {
    /// The scenario in view.
    #[default]
    Solid,
    /// The compared scenario.
    Dashed,
    /// A further one.
    Dotted,
}

/// A line and its name.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Series {
    /// What it shows, as a direct label at its right end.
    pub name: String,
    /// The function it belongs to.
    pub hue: Hue,
    /// The scenario it belongs to.
    pub stroke: Stroke,
    /// Its points, in the order in which the line runs. A point that is not finite interrupts it; what is outside of
    /// the axes is cut off.
    pub points: Vec<(f64, f64)>,
    /// Points of note, drawn as hollow circles: a target, an excellence point.
    pub dots: Vec<(f64, f64)>,
    /// Whether its name is written at its right end.
    pub label: bool,
}

/// An area between two lines, such as the middle 80 of 100 years.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Band {
    /// The function it belongs to.
    pub hue: Hue,
    /// How strong it is: 0.15 for an outer band, 0.3 for an inner one.
    pub tint: f64,
    /// The position, the lower and the upper edge.
    pub points: Vec<(f64, f64, f64)>,
}

/// Lines over a numeric axis.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct LinePlot {
    /// What the lines run over.
    pub x: Axis,
    /// What they reach.
    pub y: Axis,
    /// The lines; later ones lie over earlier ones.
    pub series: Vec<Series>,
    /// Areas under the lines, outer ones first.
    pub bands: Vec<Band>,
    /// Values marked across the plot area.
    pub rules: Vec<Rule>,
}

/// Draws lines.
pub fn lines(plot: &LinePlot, size: Size, palette: &Palette) -> Drawing {
    let size = size.sane();
    let bare = axes::frame(&plot.x, &plot.y, size, 0.0);
    let traces: Vec<Trace> = plot
        .series
        .iter()
        .map(|series| Trace::new(&series.points, bare.x, bare.y))
        .collect();
    let inside = if size.width < 400.0 {
        Layout::within(plot, &traces, bare, size)
    } else {
        None
    };
    let layout = inside.unwrap_or_else(|| Layout::beside(plot, &traces, bare, size));
    let frame = layout.frame;
    let svg = sheet(size, palette, |sheet| {
        axes::draw(sheet, &frame, &plot.x, &plot.y, Grid::Level, size);
        bands(sheet, &frame, &plot.bands);
        axes::rules(sheet, &frame, &plot.rules);
        for (series, trace) in plot.series.iter().zip(traces) {
            line(sheet, &frame, series, trace);
        }
        for series in &plot.series {
            for at in visible_dots(series, &frame) {
                sheet.ring(at, 16, 8, palette.color(series.hue), palette.paper());
            }
        }
        for label in &layout.labels {
            write(sheet, label);
        }
        let mut room = layout.room;
        let rules = plot.rules.iter().filter(|rule| rule.vertical);
        axes::rule_labels(sheet, &frame, rules, &mut room);
    });
    Drawing { svg, frame }
}

/// The runs of a line that lie in the plot area.
pub(super) struct Trace {
    pub(super) runs: Vec<Vec<(f64, f64)>>,
}

impl Trace {
    fn new(points: &[(f64, f64)], x: (f64, f64), y: (f64, f64)) -> Self {
        Self {
            runs: scale::segments(points)
                .flat_map(|run| scale::clip(run, x, y))
                .collect(),
        }
    }

    /// The right end, in CSS pixels.
    pub(super) fn end(&self, frame: &Frame) -> Option<(f64, f64)> {
        let ends = self.runs.iter().filter_map(|run| run.last());
        let end = ends
            .copied()
            .reduce(|one, other| if other.0 >= one.0 { other } else { one })?;
        Some((frame.x_to_px(end.0), frame.y_to_px(end.1)))
    }
}

/// Draws the bands, cut to the plot area by moving their edges into it.
fn bands(sheet: &Sheet, frame: &Frame, bands: &[Band]) {
    let values = sheet.values(frame);
    for band in bands {
        let finite = |(x, low, high): &(f64, f64, f64)| x.is_finite() && low.is_finite() && high.is_finite();
        let loops = band
            .points
            .split(|point| !finite(point))
            .filter(|run| run.len() > 1)
            .map(|run| {
                let upper = run
                    .iter()
                    .map(|(x, _, high)| (*x, high.clamp(frame.y.0, frame.y.1)));
                let lower = run
                    .iter()
                    .rev()
                    .map(|(x, low, _)| (*x, low.clamp(frame.y.0, frame.y.1)));
                upper
                    .chain(lower)
                    .map(|(x, y)| (x.clamp(frame.x.0, frame.x.1), y))
                    .collect()
            });
        put(
            &values,
            &Areas::new(loops, sheet.palette.color(band.hue), band.tint),
        );
    }
}

/// Draws a line.
fn line(sheet: &Sheet, frame: &Frame, series: &Series, trace: Trace) {
    let pen = Pen::new(sheet.palette.color(series.hue), 9);
    let pen = match series.stroke {
        Stroke::Solid => pen,
        Stroke::Dashed => pen.dashed(24, 14),
        Stroke::Dotted => Pen {
            round: true,
            ..pen.dashed(0, 18)
        },
    };
    // What lies on a straight line between others need not be written; a fiftieth of a pixel keeps every curve smooth.
    let runs = trace.runs.into_iter().map(|run| {
        let kept = scale::corners(&pixels(&run, frame), 0.02);
        run.into_iter()
            .zip(kept)
            .filter_map(|(point, kept)| kept.then_some(point))
            .collect()
    });
    put(&sheet.values(frame), &Strokes::new(runs, pen));
}

/// The points of a run in CSS pixels.
pub(super) fn pixels(run: &[(f64, f64)], frame: &Frame) -> Vec<(f64, f64)> {
    run.iter()
        .map(|(x, y)| (frame.x_to_px(*x), frame.y_to_px(*y)))
        .collect()
}

/// Where the points of note of a line lie, in CSS pixels.
pub(super) fn visible_dots<'s>(
    series: &'s Series,
    frame: &'s Frame,
) -> impl Iterator<Item = (f64, f64)> + 's {
    let inside =
        |(x, y): &&(f64, f64)| frame.x.0 <= *x && *x <= frame.x.1 && frame.y.0 <= *y && *y <= frame.y.1;
    series
        .dots
        .iter()
        .filter(inside)
        .map(|(x, y)| (frame.x_to_px(*x), frame.y_to_px(*y)))
}

/// Writes a placed label and ties it to its line.
fn write(sheet: &Sheet, label: &Placed) {
    let color = sheet.palette.color(label.hue);
    if let Some((from, to)) = label.tie {
        sheet.strokes(
            [vec![from, to]],
            Pen {
                alpha: 0.6,
                ..Pen::new(color, 4)
            },
        );
    }
    let setting = Setting {
        face: Type::LABEL,
        color,
        anchor: label.anchor,
        halo: label.halo.then(|| sheet.palette.paper()),
    };
    for (index, text) in label.lines.iter().enumerate() {
        sheet.text((label.at.0, label.at.1 + LINE * index as f64), text, setting);
    }
}
