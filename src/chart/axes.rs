//! Axes: margins, grid, ticks, titles and rules, the same for every chart that has them.

use super::ink::{Anchor, Pen, Setting};
use super::labels::{Area, Owner, Room};
use super::palette::Hue;
use super::sheet::Sheet;
use super::text::{Type, clean};
use super::{Axis, Frame, Rule, Size, Tick, scale};

/// The height of a line of small type.
pub(super) const LINE: f64 = 15.0;

/// Which lines cross the plot area at the ticks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Grid {
    /// Level lines only.
    Level,
    /// Level and upright lines.
    Both,
    /// None: short marks outside instead.
    Marks,
}

/// Lays out a plot area with room for both axes' labels, and `right` pixels beside it for labels of its own.
pub(super) fn frame(x: &Axis, y: &Axis, size: Size, right: f64) -> Frame {
    let range = |axis: &Axis| scale::safe_range(axis.range.0, axis.range.1);
    let widest = y
        .ticks
        .iter()
        .map(|tick| Type::TICK.width(&clean(&tick.label)))
        .fold(0.0, f64::max);
    // An axis without labels still leaves room for half of the other's first one.
    let left = if widest > 0.0 {
        widest.min(size.width * 0.3) + 9.0
    } else {
        12.0
    };
    let last = x
        .ticks
        .last()
        .map_or(0.0, |tick| Type::TICK.width(&clean(&tick.label)) / 2.0);
    let right = right.max(last.min(size.width * 0.1)).max(4.0);
    let top: f64 = if y.title.is_empty() { 9.0 } else { 27.0 };
    let ticks = if x.ticks.is_empty() { 6.0 } else { 23.0 };
    let bottom = if x.title.is_empty() { ticks } else { ticks + 18.0 };
    let whole = |value: f64| value.ceil();
    let left = whole(left.min(size.width * 0.45));
    let top = whole(top.min(size.height * 0.3));
    Frame {
        left,
        top,
        right: (size.width - whole(right)).max(left + 24.0),
        bottom: (size.height - whole(bottom)).max(top + 24.0),
        x: range(x),
        y: range(y),
    }
}

/// Draws grid, ticks and titles.
pub(super) fn draw(sheet: &Sheet, frame: &Frame, x: &Axis, y: &Axis, grid: Grid, size: Size) {
    let pen = Pen::new(sheet.palette.color(Hue::Line), 4);
    let tick = |anchor| Setting {
        face: Type::TICK,
        color: sheet.palette.color(Hue::Faint),
        anchor,
        halo: None,
    };
    let up = shown(y, frame.y, |at| frame.y_to_px(at), |_| LINE + 1.0);
    let across = shown(
        x,
        frame.x,
        |at| frame.x_to_px(at),
        |label| Type::TICK.width(label) + 10.0,
    );
    let level = up.iter().map(|(at, _)| match grid {
        Grid::Level | Grid::Both => ((frame.left, *at), (frame.right, *at)),
        Grid::Marks => ((frame.left - 4.0, *at), (frame.left, *at)),
    });
    let upright = across
        .iter()
        .filter(|_| grid != Grid::Level)
        .map(|(at, _)| match grid {
            Grid::Marks => ((*at, frame.bottom), (*at, frame.bottom + 4.0)),
            Grid::Level | Grid::Both => ((*at, frame.top), (*at, frame.bottom)),
        });
    sheet.hairlines(level.chain(upright), pen);
    for (at, label) in up {
        let label = Type::TICK.fit(&label, frame.left - 8.0);
        sheet.text((frame.left - 8.0, at + 4.0), &label, tick(Anchor::End));
    }
    for (at, label) in across {
        level_text(sheet, at, frame.bottom + 18.0, &label, tick(Anchor::Middle), size);
    }
    let title = Setting {
        color: sheet.palette.color(Hue::Soft),
        face: Type::TITLE,
        ..tick(Anchor::Start)
    };
    if !y.title.is_empty() {
        sheet.text((0.0, 12.0), &Type::TITLE.fit(&y.title, size.width), title);
    }
    if !x.title.is_empty() {
        let setting = Setting {
            anchor: Anchor::Middle,
            ..title
        };
        let label = Type::TITLE.fit(&x.title, size.width);
        level_text(
            sheet,
            f64::midpoint(frame.left, frame.right),
            size.height - 4.0,
            &label,
            setting,
            size,
        );
    }
}

/// Writes a text centred on a place, or as near to it as the edges of the drawing allow.
pub(super) fn level_text(sheet: &Sheet, at: f64, baseline: f64, text: &str, setting: Setting, size: Size) {
    let half = setting.face.width(text) / 2.0;
    let (at, anchor) = if at - half < 0.0 {
        (0.0, Anchor::Start)
    } else if at + half > size.width {
        (size.width, Anchor::End)
    } else {
        (at, Anchor::Middle)
    };
    sheet.text((at, baseline), text, Setting { anchor, ..setting });
}

/// The ticks for which there is room, by place and label: all of them, or every second, every third.
fn shown(
    axis: &Axis,
    range: (f64, f64),
    place: impl Fn(f64) -> f64,
    extent: impl Fn(&str) -> f64,
) -> Vec<(f64, String)> {
    let slack = (range.1 - range.0) * 1e-6;
    let inside = |tick: &&Tick| tick.at >= range.0 - slack && tick.at <= range.1 + slack;
    let all: Vec<(f64, String)> = axis
        .ticks
        .iter()
        .filter(inside)
        .take(400)
        .map(|tick| (place(tick.at), clean(&tick.label)))
        .collect();
    let need: Vec<f64> = all.iter().map(|(_, label)| extent(label)).collect();
    let mut every = 1;
    while every < all.len() {
        let mut kept = all.iter().zip(&need).step_by(every);
        let mut before = kept.next();
        let fits = kept.all(|now| {
            let fits =
                before.is_none_or(|before| (now.0.0 - before.0.0).abs() >= f64::midpoint(*now.1, *before.1));
            before = Some(now);
            fits
        });
        if fits {
            break;
        }
        every += 1;
    }
    all.into_iter().step_by(every).collect()
}

/// Draws the lines of rules; dashed ones over the grid, strong ones solid.
pub(super) fn rules(sheet: &Sheet, frame: &Frame, rules: &[Rule]) {
    for rule in rules.iter().filter(|rule| visible(rule, frame)) {
        let pen = if rule.strong {
            Pen::new(sheet.palette.color(Hue::Faint), 5)
        } else {
            Pen::new(sheet.palette.color(Hue::Soft), 4).dashed(12, 12)
        };
        let (from, to) = ends(rule, frame);
        sheet.hairlines([(from, to)], pen);
    }
}

/// Marks the lines of rules as better not crossed by labels.
pub(super) fn avoid_rules(frame: &Frame, rules: &[Rule], room: &mut Room) {
    for rule in rules.iter().filter(|rule| visible(rule, frame)) {
        let (from, to) = ends(rule, frame);
        room.avoid(Owner::Rule, &[from, to]);
    }
}

/// Where the line of a rule starts and ends, in CSS pixels.
fn ends(rule: &Rule, frame: &Frame) -> ((f64, f64), (f64, f64)) {
    if rule.vertical {
        let at = frame.x_to_px(rule.at);
        ((at, frame.top), (at, frame.bottom))
    } else {
        let at = frame.y_to_px(rule.at);
        ((frame.left, at), (frame.right, at))
    }
}

/// Whether a rule lies in the plot area.
pub(super) fn visible(rule: &Rule, frame: &Frame) -> bool {
    let (low, high) = if rule.vertical { frame.x } else { frame.y };
    rule.at >= low && rule.at <= high
}

/// Writes the labels of rules into the plot area, where there is room: of upright ones beside their foot or head, of
/// level ones above or below their end.
pub(super) fn rule_labels<'r>(
    sheet: &Sheet,
    frame: &Frame,
    rules: impl IntoIterator<Item = &'r Rule>,
    room: &mut Room,
) {
    let setting = Setting {
        face: Type::TICK,
        color: sheet.palette.color(Hue::Soft),
        anchor: Anchor::Start,
        halo: Some(sheet.palette.paper()),
    };
    for rule in rules
        .into_iter()
        .filter(|rule| visible(rule, frame) && !rule.label.is_empty())
    {
        let label = Type::TICK.fit(&rule.label, (frame.right - frame.left) * 0.6);
        let width = Type::TICK.width(&label);
        let mut choices = Vec::with_capacity(8);
        let mut choose = |left, middle| {
            // The order of the choices is that of preference.
            choices.push((Area::beside(left, middle, width, LINE), choices.len() as f64));
        };
        if rule.vertical {
            let at = frame.x_to_px(rule.at);
            // At its foot, then from its head downwards.
            choose(at + 5.0, frame.bottom - 9.0);
            choose(at - 5.0 - width, frame.bottom - 9.0);
            let mut down = frame.top + 9.0;
            while down < frame.bottom - 9.0 {
                choose(at + 5.0, down);
                choose(at - 5.0 - width, down);
                down += LINE;
            }
        } else {
            let at = frame.y_to_px(rule.at);
            for left in [
                frame.right - width - 1.0,
                frame.left + 4.0,
                f64::midpoint(frame.left, frame.right),
            ] {
                choose(left, at - 9.0);
                choose(left, at + 10.0);
            }
        }
        if let Some((area, _)) = room.place(&choices) {
            sheet.text((area.left, area.bottom - 3.5), &label, setting);
        }
    }
}
