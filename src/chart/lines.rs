//! Lines over a numeric axis: pay over attainment, revenue over time, anything over the position of a slider.

use super::axes::{self, Grid, LINE};
use super::ink::{Pen, Setting};
use super::labels::Area;
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

impl Series {
    /// A line with its name at its end, and without points of note.
    pub fn line(name: &str, hue: Hue, stroke: Stroke, points: Vec<(f64, f64)>) -> Self {
        Self {
            name: name.to_owned(),
            hue,
            stroke,
            points,
            dots: Vec::new(),
            label: true,
        }
    }
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
        let mut below: Vec<(Hue, Vec<(f64, f64)>)> = Vec::new();
        for (series, trace) in plot.series.iter().zip(&traces) {
            let others = below.iter().filter(|(hue, _)| *hue != series.hue);
            let others: Vec<&[(f64, f64)]> = others.map(|(_, line)| line.as_slice()).collect();
            line(sheet, &frame, series, trace, &others);
            below.extend(trace.runs.iter().map(|run| (series.hue, pixels(run, &frame))));
        }
        let mut rings: Vec<(Hue, (f64, f64))> = Vec::new();
        for series in &plot.series {
            let color = palette.color(series.hue);
            for at in visible_dots(series, &frame) {
                // One that would cover another lies within it.
                let covers = |(hue, ring): &(Hue, (f64, f64))| {
                    *hue != series.hue && (ring.0 - at.0).hypot(ring.1 - at.1) < 4.0
                };
                if rings.iter().any(covers) {
                    sheet.ring(at, 6, 4, color, color);
                } else {
                    sheet.ring(at, 16, 8, color, palette.paper());
                }
                rings.push((series.hue, at));
            }
        }
        for label in &layout.labels {
            write(sheet, label);
        }
        let mut room = layout.room;
        if plot.series.is_empty() {
            // Bands alone are columns, and what marks them is not written over them.
            for area in plot.bands.iter().flat_map(|band| tops(band, &frame)) {
                room.take(area);
            }
        }
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

/// The areas of a band that is made of columns.
fn tops<'b>(band: &'b Band, frame: &'b Frame) -> impl Iterator<Item = Area> + 'b {
    let column = |pair: &[(f64, f64, f64)]| match pair {
        [from, to] if to.0 > from.0 && from.2 > from.1 => Some(Area {
            left: frame.x_to_px(from.0),
            top: frame.y_to_px(from.2),
            right: frame.x_to_px(to.0),
            bottom: frame.y_to_px(from.1),
        }),
        _ => None,
    };
    band.points.windows(2).filter_map(column)
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

/// Draws a line over those below of other hues: dashed where it runs along one of them, so that both are seen.
fn line(sheet: &Sheet, frame: &Frame, series: &Series, trace: &Trace, below: &[&[(f64, f64)]]) {
    let pen = Pen::new(sheet.palette.color(series.hue), 9);
    let pen = match series.stroke {
        // Without colours marketing is told from sales by long dashes.
        Stroke::Solid if sheet.palette.has_patterns() && series.hue == Hue::Marketing => pen.dashed(48, 16),
        Stroke::Solid => pen,
        Stroke::Dashed => pen.dashed(24, 14),
        Stroke::Dotted => Pen {
            round: true,
            ..pen.dashed(0, 18)
        },
    };
    // What lies on a straight line between others need not be written; a fiftieth of a pixel keeps every curve smooth.
    let bare = |run: &[(f64, f64)]| -> Vec<(f64, f64)> {
        let kept = scale::corners(&pixels(run, frame), 0.02);
        let kept = run.iter().zip(kept).filter(|(_, kept)| *kept);
        kept.map(|(point, _)| *point).collect()
    };
    let (mut alone, mut along) = (Vec::new(), Vec::new());
    for run in &trace.runs {
        let below = if series.stroke == Stroke::Solid {
            below
        } else {
            &[]
        };
        for (covers, piece) in pieces(run, &pixels(run, frame), below) {
            if covers { &mut along } else { &mut alone }.push(bare(piece));
        }
    }
    let values = sheet.values(frame);
    put(&values, &Strokes::new(alone, pen));
    put(&values, &Strokes::new(along, pen.dashed(28, 28)));
}

/// The pieces of a run that lie over a line below, and those that do not.
fn pieces<'r>(
    run: &'r [(f64, f64)],
    pixels: &[(f64, f64)],
    below: &[&[(f64, f64)]],
) -> Vec<(bool, &'r [(f64, f64)])> {
    /// How near lines are that cannot be told apart, in CSS pixels.
    const NEAR: f64 = 1.2;
    /// Of shorter pieces it can be seen where they come from.
    const SHORTEST: f64 = 16.0;
    // Beyond, the search would take longer than anybody waits.
    const MOST: usize = 400_000;
    let all = below.iter().map(|line| line.len()).sum::<usize>();
    if run.len() < 2 || all == 0 || all.saturating_mul(run.len()) > MOST {
        return vec![(false, run)];
    }
    let over = |at: (f64, f64)| {
        below
            .iter()
            .flat_map(|line| line.windows(2))
            .any(|pair| matches!(pair, [from, to] if scale::away(at, *from, *to) < NEAR * NEAR))
    };
    let covers: Vec<bool> = pixels.iter().map(|at| over(*at)).collect();
    // A step covers what is below where both its ends do and its middle.
    let steps = pixels.windows(2).zip(covers.windows(2)).map(|step| match step {
        ([from, to], [true, true]) => over((f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1))),
        _ => false,
    });
    let mut found: Vec<(bool, usize, usize)> = Vec::new();
    for (index, covers) in steps.enumerate() {
        match found.last_mut() {
            Some((last, _, end)) if *last == covers => *end = index + 1,
            _ => found.push((covers, index, index + 1)),
        }
    }
    let length = |from: usize, to: usize| -> f64 {
        let piece = pixels.get(from..=to).unwrap_or_default();
        let ways = piece
            .windows(2)
            .map(|pair| (pair[1].0 - pair[0].0).hypot(pair[1].1 - pair[0].1));
        ways.sum()
    };
    let mut joined: Vec<(bool, usize, usize)> = Vec::new();
    for (covers, from, to) in found {
        let covers = covers && length(from, to) >= SHORTEST;
        match joined.last_mut() {
            Some((last, _, end)) if *last == covers => *end = to,
            _ => joined.push((covers, from, to)),
        }
    }
    let piece = |(covers, from, to): (bool, usize, usize)| Some((covers, run.get(from..=to)?));
    joined.into_iter().filter_map(piece).collect()
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
