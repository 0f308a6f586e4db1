//! Where the names of lines go: beside the plot area, or in it where the drawing is too narrow for that.

use super::axes::{self, LINE};
use super::ink::Anchor;
use super::labels::{Area, Owner, Room, spread};
use super::lines::{LinePlot, Trace, visible_dots};
use super::palette::Hue;
use super::text::Type;
use super::{Frame, Rule, Size};

/// The plot area, and the labels around or in it.
pub(super) struct Layout {
    pub(super) frame: Frame,
    pub(super) labels: Vec<Placed>,
    /// Whether the labels lie over lines and need a rim.
    pub(super) halo: bool,
    /// What further labels must keep clear of.
    pub(super) room: Room,
}

/// A label with its place.
pub(super) struct Placed {
    pub(super) lines: Vec<String>,
    pub(super) hue: Hue,
    /// The point of its first baseline, in CSS pixels.
    pub(super) at: (f64, f64),
    pub(super) anchor: Anchor,
    /// A line that ties it to the line it names, from there to it.
    pub(super) tie: Option<((f64, f64), (f64, f64))>,
}

/// A label without a place.
struct Label<'p> {
    text: &'p str,
    /// Which of the series it names; none for a rule's.
    series: Option<usize>,
    hue: Hue,
    /// Where its line ends, in CSS pixels.
    end: (f64, f64),
}

/// Up to how far from the end of its line a label in the plot area still belongs to it, in CSS pixels, where crossed
/// lines count as distance.
const FAR: f64 = 45.0;

impl Layout {
    /// Labels in the plot area, above or below the right part of their lines; nothing where one of them would be too
    /// far from its line or in the way of another.
    pub(super) fn within(plot: &LinePlot, traces: &[Trace], frame: Frame, size: Size) -> Option<Self> {
        let mut room = room(plot, traces, &frame, size);
        let mut labels = labels(plot, traces, &frame);
        // The highest first, so that each finds the room above its line.
        labels.sort_by(|one, other| one.end.1.total_cmp(&other.end.1));
        let mut placed = Vec::with_capacity(labels.len());
        for label in labels {
            let text = Type::LABEL.fit(label.text, (frame.right - frame.left) * 0.8);
            let width = Type::LABEL.width(&text);
            let mut choices = Vec::with_capacity(56);
            for back in [0.0, 12.0, 26.0, 44.0, 70.0, 100.0, 130.0] {
                let right = (label.end.0 - back).max(frame.left + width);
                for away in [-11.0, 12.0, -18.0, 20.0, -28.0, 30.0, -42.0, 44.0] {
                    let area = Area::beside(right - width, label.end.1 + away, width, LINE);
                    let confusion = label.series.map_or(0.0, |own| room.confusion(own, &area));
                    choices.push((area, back * 0.3 + f64::abs(away) + confusion));
                }
            }
            let (area, cost) = room.place(&choices)?;
            if cost > FAR {
                return None;
            }
            placed.push(Placed {
                lines: vec![text],
                hue: label.hue,
                at: (area.right, area.bottom - 3.5),
                anchor: Anchor::End,
                tie: None,
            });
        }
        Some(Self {
            frame,
            labels: placed,
            halo: true,
            room,
        })
    }

    /// Labels in a column to the right of the plot area, spread apart and tied to their lines where they had to move.
    pub(super) fn beside(plot: &LinePlot, traces: &[Trace], bare: Frame, size: Size) -> Self {
        let column = labels(plot, traces, &bare)
            .iter()
            .flat_map(|label| Type::LABEL.wrap(label.text, widest(size)))
            .map(|line| Type::LABEL.width(&line).ceil())
            .reduce(f64::max);
        let Some(column) = column else {
            let room = room(plot, traces, &bare, size);
            return Self {
                frame: bare,
                labels: Vec::new(),
                halo: false,
                room,
            };
        };
        let frame = axes::frame(&plot.x, &plot.y, size, column + 8.0);
        let mut room = room(plot, traces, &frame, size);
        let left = frame.right + 8.0;
        let labels = labels(plot, traces, &frame);
        let texts: Vec<Vec<String>> = labels
            .iter()
            .map(|label| Type::LABEL.wrap(label.text, size.width - left))
            .collect();
        let wanted: Vec<(f64, f64)> = labels
            .iter()
            .zip(&texts)
            .map(|(label, lines)| (label.end.1, lines.len() as f64 * LINE + 2.0))
            .collect();
        let mut placed = Vec::with_capacity(labels.len());
        let places = spread(&wanted, 0.0, size.height);
        for (((label, lines), middle), (_, height)) in labels.iter().zip(texts).zip(places).zip(&wanted) {
            let Some(middle) = middle else { continue };
            // A rule's line reaches the column; another's may end before, or the label had to move.
            let moved = (middle - label.end.1).abs() > 8.0 || frame.right - label.end.0 > 8.0;
            let tie = (moved && label.series.is_some())
                .then_some(((label.end.0 + 2.0, label.end.1), (left - 2.0, middle)));
            room.take(Area::beside(left, middle, size.width - left, *height));
            placed.push(Placed {
                lines,
                hue: label.hue,
                at: (left, middle - height / 2.0 + 12.5),
                anchor: Anchor::Start,
                tie,
            });
        }
        Self {
            frame,
            labels: placed,
            halo: false,
            room,
        }
    }
}

/// How wide a column of labels may be.
fn widest(size: Size) -> f64 {
    size.width * if size.width < 400.0 { 0.27 } else { 0.24 }
}

/// The plot area with what labels must keep clear of.
fn room(plot: &LinePlot, traces: &[Trace], frame: &Frame, size: Size) -> Room {
    let mut room = Room::new(Area {
        left: frame.left,
        top: 0.0,
        right: size.width,
        bottom: frame.bottom,
    });
    axes::avoid_rules(frame, &plot.rules, &mut room);
    for (index, trace) in traces.iter().enumerate() {
        for run in &trace.runs {
            let pixels: Vec<(f64, f64)> = run
                .iter()
                .map(|(x, y)| (frame.x_to_px(*x), frame.y_to_px(*y)))
                .collect();
            room.avoid(Owner::Series(index), &pixels);
        }
    }
    for (x, y) in plot.series.iter().flat_map(|series| visible_dots(series, frame)) {
        room.take(Area::beside(x - 5.0, y, 10.0, 10.0));
    }
    if !plot.y.title.is_empty() {
        let width = Type::TITLE.width(&plot.y.title).min(size.width);
        room.take(Area {
            left: 0.0,
            top: 0.0,
            right: width,
            bottom: 15.0,
        });
    }
    room
}

/// The labels to be placed: of lines that have an end in the plot area, and of level rules.
fn labels<'p>(plot: &'p LinePlot, traces: &[Trace], frame: &Frame) -> Vec<Label<'p>> {
    let named = plot.series.iter().zip(traces).enumerate();
    let mut labels: Vec<Label> = named
        .filter(|(_, (series, _))| series.label && !series.name.trim().is_empty())
        .filter_map(|(index, (series, trace))| {
            let end = trace.end(frame)?;
            Some(Label {
                text: &series.name,
                series: Some(index),
                hue: series.hue,
                end,
            })
        })
        .collect();
    let level = |rule: &&Rule| !rule.vertical && !rule.label.trim().is_empty() && axes::visible(rule, frame);
    labels.extend(plot.rules.iter().filter(level).map(|rule| Label {
        text: &rule.label,
        series: None,
        hue: Hue::Soft,
        end: (frame.right, frame.y_to_px(rule.at)),
    }));
    labels
}
