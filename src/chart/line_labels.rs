//! Where the names of lines go: beside the plot area, or in it where the drawing is too narrow for that.

use super::axes::{self, LINE};
use super::ink::Anchor;
use super::labels::{Area, Owner, Room, spread};
use super::lines::{LinePlot, Trace, pixels, visible_dots};
use super::palette::Hue;
use super::text::Type;
use super::{Frame, Rule, Size};

/// The plot area, and the labels around or in it.
pub(super) struct Layout {
    pub(super) frame: Frame,
    pub(super) labels: Vec<Placed>,
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
    /// Whether it lies over lines and needs a rim.
    pub(super) halo: bool,
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

/// How far before the right edge a line may end, in CSS pixels, and still be named in a column beside it.
const EARLY: f64 = 24.0;

impl Layout {
    /// Labels in the plot area, above or below the right part of their lines; nothing where one of them would be too
    /// far from its line or in the way of another.
    pub(super) fn within(plot: &LinePlot, traces: &[Trace], frame: Frame, size: Size) -> Option<Self> {
        let mut room = room(plot, traces, &frame, size);
        let mut waiting = labels(plot, traces, &frame);
        // The highest first, so that each finds the room above its line.
        waiting.sort_by(|one, other| one.end.1.total_cmp(&other.end.1));
        let mut labels = Vec::with_capacity(waiting.len());
        for label in waiting {
            let (placed, cost) = inside(&label, &frame, &mut room)?;
            if cost > FAR {
                return None;
            }
            labels.push(placed);
        }
        Some(Self { frame, labels, room })
    }

    /// Labels in a column to the right of the plot area, spread apart and tied to their lines where they had to move;
    /// those of lines that end early, at their ends.
    pub(super) fn beside(plot: &LinePlot, traces: &[Trace], bare: Frame, size: Size) -> Self {
        let late = |label: &Label, frame: &Frame| frame.right - label.end.0 <= EARLY;
        let column = labels(plot, traces, &bare)
            .iter()
            .filter(|label| late(label, &bare))
            .flat_map(|label| Type::LABEL.wrap(label.text, widest(size)))
            .map(|line| Type::LABEL.width(&line).ceil() + 8.0)
            .reduce(f64::max);
        let frame = column.map_or(bare, |column| axes::frame(&plot.x, &plot.y, size, column));
        let mut room = room(plot, traces, &frame, size);
        let (beside, early): (Vec<Label>, Vec<Label>) = labels(plot, traces, &frame)
            .into_iter()
            .partition(|label| late(label, &frame));
        let mut placed = column_of(&beside, &frame, size, &mut room);
        placed.extend(
            early
                .iter()
                .filter_map(|label| Some(inside(label, &frame, &mut room)?.0)),
        );
        Self {
            frame,
            labels: placed,
            room,
        }
    }
}

/// Places labels in a column to the right of the plot area.
fn column_of(labels: &[Label], frame: &Frame, size: Size, room: &mut Room) -> Vec<Placed> {
    let left = frame.right + 8.0;
    let texts: Vec<Vec<String>> = labels
        .iter()
        .map(|label| Type::LABEL.wrap(label.text, size.width - left))
        .collect();
    // The middle that a label wants, and its height with a little air.
    let wants = labels
        .iter()
        .zip(&texts)
        .map(|(label, lines)| (label.end.1, lines.len() as f64 * LINE + 2.0));
    let wanted: Vec<(f64, f64)> = wants.collect();
    let places = spread(&wanted, 0.0, size.height);
    let mut placed = Vec::with_capacity(labels.len());
    for (((label, lines), middle), (_, height)) in labels.iter().zip(texts).zip(places).zip(&wanted) {
        let Some(middle) = middle else { continue };
        // The line of a rule reaches the column by itself.
        let moved = (middle - label.end.1).abs() > 8.0 || frame.right - label.end.0 > 8.0;
        let tie = (moved && label.series.is_some())
            .then_some(((label.end.0 + 2.0, label.end.1), (left - 2.0, middle)));
        room.take(Area::beside(left, middle, size.width - left, *height));
        let at = (left, middle - height / 2.0 + 12.5);
        placed.push(Placed {
            lines,
            hue: label.hue,
            at,
            anchor: Anchor::Start,
            tie,
            halo: false,
        });
    }
    placed
}

/// Places a label in the plot area near the end of its line; at what cost.
fn inside(label: &Label, frame: &Frame, room: &mut Room) -> Option<(Placed, f64)> {
    let text = Type::LABEL.fit(label.text, (frame.right - frame.left) * 0.8);
    let width = Type::LABEL.width(&text);
    let mut choices = Vec::with_capacity(60);
    let mut choose = |right: f64, away: f64, back: f64| {
        let area = Area::beside(right - width, label.end.1 + away, width, LINE);
        let confusion = label.series.map_or(0.0, |own| room.confusion(own, &area));
        choices.push((area, back * 0.3 + away.abs() + confusion));
    };
    if frame.right - label.end.0 > EARLY {
        choose(label.end.0 + 7.0 + width, 0.0, 0.0);
    }
    for back in [0.0, 12.0, 26.0, 44.0, 70.0, 100.0, 130.0] {
        let right = (label.end.0 - back).max(frame.left + width);
        for away in [-11.0, 12.0, -18.0, 20.0, -28.0, 30.0, -42.0, 44.0] {
            choose(right, away, back);
        }
    }
    let (area, cost) = room.place(&choices)?;
    let at = (area.right, area.bottom - 3.5);
    let placed = Placed {
        lines: vec![text],
        hue: label.hue,
        at,
        anchor: Anchor::End,
        tie: None,
        halo: true,
    };
    Some((placed, cost))
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
            room.avoid(Owner::Series(index), &pixels(run, frame));
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
