//! A map of regions: what happens at each combination of two inputs, such as who wins at each pair of attainments.
//!
//! Regions are calm washes with a line along their borders and their name inside; where the plan is, there is a ring.

use super::axes::{self, Grid as Lines, LINE};
use super::grid::{Grid, Point};
use super::ink::{Anchor, Pen, Setting};
use super::labels::{Area, Owner, Room};
use super::palette::{Hue, Rgb};
use super::regions::{Borders, Crossing};
use super::sheet::{Sheet, sheet};
use super::text::{Type, clean};
use super::{Axis, Drawing, Frame, Palette, Rule, Size, scale};

/// What can happen in a cell.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct CellKind {
    /// The colour of its label and of its border.
    pub hue: Hue,
    /// How strong its calm fill is, from 0 for bare paper to 1.
    pub wash: f64,
    /// What it is called, in large type in its largest region: "both win".
    pub label: String,
    /// A line below the label; may be empty.
    pub detail: String,
}

/// What happens at evenly spaced results: each is of one of few kinds.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct CellPlot {
    /// What the columns stand for; the first and the last stand at its ends.
    pub x: Axis,
    /// What the rows stand for.
    pub y: Axis,
    /// How many results there are in a row.
    pub columns: usize,
    /// The kind of each result, as an index into `kinds`, row by row from the bottom left. Its bits are the answers to
    /// separate questions.
    pub cells: Vec<u8>,
    /// Where the answers change between neighbouring results; half way, where it is not said.
    pub crossings: Vec<Crossing>,
    /// What can happen. The border between two regions has the hue of the kind that is named first.
    pub kinds: Vec<CellKind>,
    /// Where the plan is: a ring with a direct label; beyond the map, an arrow at its edge.
    pub here: Option<(f64, f64, String)>,
    /// Values marked across the map.
    pub rules: Vec<Rule>,
}
/// Draws a map of regions.
pub fn cells(plot: &CellPlot, size: Size, palette: &Palette) -> Drawing {
    let size = size.sane();
    let frame = axes::frame(&plot.x, &plot.y, size, 0.0);
    let grid = Grid::new(plot.columns, &plot.cells);
    let svg = sheet(size, palette, |sheet| {
        let borders = regions(sheet, &frame, plot, &grid);
        let edge = Pen::new(palette.color(Hue::Line), 4);
        let corner = (frame.left, frame.bottom);
        sheet.hairlines(
            [
                ((frame.left, frame.top), corner),
                (corner, (frame.right, frame.bottom)),
            ],
            edge,
        );
        axes::draw(sheet, &frame, &plot.x, &plot.y, Lines::Marks, size);
        let mut room = Room::new(Area {
            left: frame.left,
            top: frame.top,
            right: frame.right,
            bottom: frame.bottom,
        });
        axes::rules(sheet, &frame, &plot.rules);
        axes::avoid_rules(&frame, &plot.rules, &mut room);
        for line in &borders {
            room.avoid(Owner::Rule, line);
        }
        here(sheet, &frame, plot, &grid, &mut room);
        let spots: Vec<Spots> = (0_u8..)
            .zip(plot.kinds.iter().take(MOST_KINDS))
            .map(|(index, _)| Spots::new(&grid, index, &frame))
            .collect();
        let mut left: Vec<usize> = Vec::new();
        for (index, (kind, own)) in plot.kinds.iter().zip(&spots).enumerate() {
            if !name(sheet, &frame, kind, own, &mut room) {
                left.push(index);
            }
        }
        for (kind, own) in left
            .iter()
            .filter_map(|&index| plot.kinds.get(index).zip(spots.get(index)))
        {
            let ground = |area: &Area| under(sheet, &frame, plot, &grid, area);
            name_from_outside(sheet, kind, own, &spots, &mut room, ground);
        }
        axes::rule_labels(sheet, &frame, &plot.rules, &mut room);
    });
    Drawing { svg, frame }
}

/// How many kinds are told apart; no eye tells more.
const MOST_KINDS: usize = 12;

/// Fills the regions and draws their borders; gives these, in CSS pixels.
fn regions(sheet: &Sheet, frame: &Frame, plot: &CellPlot, grid: &Grid) -> Vec<Vec<Point>> {
    let borders = Borders::new(grid, &plot.crossings);
    let place = |point: Point| place(grid, frame, point);
    // What lies on a straight line between others need not be written, and is the straighter for it.
    let straight = |run: Vec<Point>| -> Vec<Point> {
        let run: Vec<Point> = run.into_iter().map(place).collect();
        let kept = scale::corners(&run, 0.12);
        let kept = run.into_iter().zip(kept).filter(|(_, kept)| *kept);
        kept.map(|(point, _)| point).collect()
    };
    let kinds = || (0_u8..).zip(plot.kinds.iter().take(MOST_KINDS));
    for (index, kind) in kinds() {
        let outlines = borders.outlines(index).into_iter().map(straight);
        let outlines: Vec<Vec<Point>> = outlines.collect();
        sheet.areas(outlines.clone(), sheet.palette.wash(kind.hue, kind.wash), 1.0);
        if let Some(pattern) = sheet.palette.pattern(kind.hue).filter(|_| kind.wash > 0.0) {
            sheet.patterned(outlines, pattern, 0.45);
        }
    }
    // The first kinds matter most, so their borders lie on top.
    let lines: Vec<((u8, u8), Vec<Point>)> = borders
        .lines()
        .into_iter()
        .map(|(kinds, line)| (kinds, straight(line)))
        .collect();
    for (index, kind) in kinds().collect::<Vec<_>>().into_iter().rev() {
        let own = lines.iter().filter(|((first, _), _)| *first == index);
        let own = own.map(|(_, line)| line.clone());
        sheet.strokes(own, Pen::new(sheet.palette.color(kind.hue), 6));
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Where a place in the grid stands, in CSS pixels.
fn place(grid: &Grid, frame: &Frame, (column, row): Point) -> (f64, f64) {
    let share = |at: f64, count: usize| at / count.saturating_sub(1).max(1) as f64;
    (
        frame.left + share(column, grid.columns()) * (frame.right - frame.left),
        frame.bottom - share(row, grid.rows()) * (frame.bottom - frame.top),
    )
}

/// Draws the ring where the plan is, and its label beside it; an arrow at the edge, where it lies beyond.
fn here(sheet: &Sheet, frame: &Frame, plot: &CellPlot, grid: &Grid, room: &mut Room) {
    let Some((x, y, label)) = &plot.here else { return };
    let (paper, ink) = (sheet.palette.paper(), sheet.palette.color(Hue::Ink));
    let inside = (frame.x.0..=frame.x.1).contains(x) && (frame.y.0..=frame.y.1).contains(y);
    let at = if inside {
        let at = (frame.x_to_px(*x), frame.y_to_px(*y));
        sheet.ring(at, 32, 8, paper, paper);
        sheet.ring(at, 24, 11, ink, paper);
        at
    } else if x.is_finite() && y.is_finite() {
        arrow(sheet, frame, (*x, *y))
    } else {
        return;
    };
    room.take(Area::beside(at.0 - 9.0, at.1, 18.0, 18.0));
    let label = Type::LABEL.fit(label, (frame.right - frame.left) * 0.6);
    let width = Type::LABEL.width(&label) + 2.0;
    let centred = |middle| Area::beside(at.0 - width / 2.0, middle, width, LINE);
    let choices = [
        (Area::beside(at.0 + 13.0, at.1, width, LINE), 0.0),
        (Area::beside(at.0 - 13.0 - width, at.1, width, LINE), 1.0),
        (centred(at.1 - 19.0), 2.0),
        (centred(at.1 + 19.0), 3.0),
        (Area::beside(at.0 + 9.0, at.1 - 17.0, width, LINE), 4.0),
        (Area::beside(at.0 - 9.0 - width, at.1 - 17.0, width, LINE), 5.0),
        (Area::beside(at.0 + 9.0, at.1 + 17.0, width, LINE), 6.0),
        (Area::beside(at.0 - 9.0 - width, at.1 + 17.0, width, LINE), 7.0),
    ];
    let Some((area, _)) = room.place(&choices).filter(|_| !label.is_empty()) else {
        return;
    };
    let under = under(sheet, frame, plot, grid, &area);
    let setting = Setting {
        face: Type::LABEL,
        color: ink,
        anchor: Anchor::Start,
        halo: Some(under),
    };
    sheet.text((area.left + 1.0, area.bottom - 3.5), &label, setting);
}

/// Draws an arrow at the edge of the map that points to a place beyond it; gives its middle.
fn arrow(sheet: &Sheet, frame: &Frame, (x, y): (f64, f64)) -> (f64, f64) {
    const LENGTH: f64 = 14.0;
    const HALF: f64 = 6.0;
    let sign = |value: f64, (low, high): (f64, f64)| {
        if value < low {
            -1.0
        } else if value > high {
            1.0
        } else {
            0.0
        }
    };
    let (right, down): (f64, f64) = (sign(x, frame.x), -sign(y, frame.y));
    let length = (right * right + down * down).sqrt().max(1.0);
    let (right, down) = (right / length, down / length);
    let inset = LENGTH / 2.0 + 1.0;
    let at = (
        frame.x_to_px(x.clamp(frame.x.0, frame.x.1)) - right * inset,
        frame.y_to_px(y.clamp(frame.y.0, frame.y.1)) - down * inset,
    );
    let corner = |along: f64, across: f64| {
        (
            at.0 + right * along - down * across,
            at.1 + down * along + right * across,
        )
    };
    let head = |more: f64| {
        vec![
            corner(LENGTH / 2.0 + more, 0.0),
            corner(-LENGTH / 2.0 - more, HALF + more),
            corner(-LENGTH / 2.0 - more, -HALF - more),
        ]
    };
    sheet.areas([head(2.0)], sheet.palette.paper(), 1.0);
    sheet.areas([head(0.0)], sheet.palette.color(Hue::Ink), 1.0);
    at
}

/// The fill under the middle of a box.
fn under(sheet: &Sheet, frame: &Frame, plot: &CellPlot, grid: &Grid, area: &Area) -> Rgb {
    // Both shares lie in 0..=1.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let index = |share: f64, count: usize| (share * count.saturating_sub(1) as f64).round() as usize;
    let across = (f64::midpoint(area.left, area.right) - frame.left) / (frame.right - frame.left);
    let up = (frame.bottom - f64::midpoint(area.top, area.bottom)) / (frame.bottom - frame.top);
    let kind = grid.kind(index(across, grid.columns()), index(up, grid.rows()));
    let kind = kind.and_then(|kind| plot.kinds.get(usize::from(kind)));
    kind.map_or(sheet.palette.paper(), |kind| {
        sheet.palette.wash(kind.hue, kind.wash)
    })
}

/// Where a label can stand in the largest region of a kind.
struct Spots {
    /// How many results of the kind lie below and to the left of each.
    sums: Vec<u32>,
    columns: usize,
    rows: usize,
    /// How far apart results are, in CSS pixels.
    cell: (f64, f64),
    /// How many results the largest region has, and its middle; nothing where there is none.
    largest: Option<(usize, Point)>,
    frame: Frame,
}

impl Spots {
    fn new(grid: &Grid, kind: u8, frame: &Frame) -> Self {
        let (columns, rows) = if grid.is_empty() {
            (0, 0)
        } else {
            (grid.columns(), grid.rows())
        };
        let mut sums = vec![0; (columns + 1) * (rows + 1)];
        for row in 0..rows {
            let mut line = 0;
            for column in 0..columns {
                line += u32::from(grid.kind(column, row) == Some(kind));
                let below = sums[row * (columns + 1) + column + 1];
                sums[(row + 1) * (columns + 1) + column + 1] = below + line;
            }
        }
        let cell = (
            (frame.right - frame.left) / columns.saturating_sub(1).max(1) as f64,
            (frame.bottom - frame.top) / rows.saturating_sub(1).max(1) as f64,
        );
        Self {
            sums,
            columns,
            rows,
            cell,
            largest: grid.largest(kind),
            frame: *frame,
        }
    }

    /// Boxes of a size that lie in the kind's regions, each with its distance from the middle of the largest.
    fn choices(&self, width: f64, height: f64) -> Vec<(Area, f64)> {
        let Some((_, centre)) = self.largest else {
            return Vec::new();
        };
        // Sizes of type on a drawing of at most 8000 pixels.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let count = |size: f64, cell: f64| ((size / cell).ceil() as usize).max(1);
        let (across, up) = (count(width, self.cell.0), count(height, self.cell.1));
        let mut choices = Vec::new();
        for row in 0..self.rows.saturating_sub(up) {
            for column in 0..self.columns.saturating_sub(across) {
                if self.filled(column, row, across + 1, up + 1) {
                    let middle = (column as f64 + across as f64 / 2.0, row as f64 + up as f64 / 2.0);
                    let right = (middle.0 - centre.0) * self.cell.0;
                    let up = (middle.1 - centre.1) * self.cell.1;
                    let away = (right * right + up * up).sqrt();
                    let left = self.frame.left + middle.0 * self.cell.0 - width / 2.0;
                    let area = Area::beside(left, self.frame.bottom - middle.1 * self.cell.1, width, height);
                    choices.push((area, away));
                }
            }
        }
        choices
    }

    /// The place in the kind's regions with most room around it, in CSS pixels; nothing where there is hardly any.
    fn roomiest(&self) -> Option<(f64, f64)> {
        let (mut low, mut high) = (0.0, 64.0);
        let mut found = None;
        // Each round halves what is not known of the width.
        for _ in 0..6 {
            let size = f64::midpoint(low, high);
            let choices = self.choices(size, size);
            match choices.iter().min_by(|one, other| one.1.total_cmp(&other.1)) {
                Some((area, _)) => (low, found) = (size, Some(*area)),
                None => high = size,
            }
        }
        found.map(|area| {
            (
                f64::midpoint(area.left, area.right),
                f64::midpoint(area.top, area.bottom),
            )
        })
    }

    /// Whether all results of a block are of the kind.
    fn filled(&self, column: usize, row: usize, across: usize, up: usize) -> bool {
        let sum = |column: usize, row: usize| self.sums[row * (self.columns + 1) + column];
        let (right, top) = (column + across, row + up);
        let all = u32::try_from(across * up).unwrap_or(u32::MAX);
        sum(right, top) + sum(column, row) - sum(column, top) - sum(right, row) == all
    }
}

/// Writes the name of a kind into its largest region, in the largest type that fits, its detail below if that fits;
/// says whether that is done, or there is nothing to do.
fn name(sheet: &Sheet, frame: &Frame, kind: &CellKind, spots: &Spots, room: &mut Room) -> bool {
    const DETAIL: f64 = 17.0;
    let (label, detail) = (clean(&kind.label), clean(&kind.detail));
    if label.is_empty() || spots.largest.is_none() {
        return true;
    }
    let big = |size| Type { size, weight: 650 };
    let first = if frame.right - frame.left >= 420.0 {
        104
    } else {
        88
    };
    // In sizes of type, and in lines of the label and of detail: fewer come after smaller type that still has them all.
    let faces = [
        (big(first), 1, 1),
        (big(80), 1, 1),
        (big(80), 1, 2),
        (big(64), 1, 2),
        (big(80), 1, 0),
        (big(60), 1, 0),
        (big(60), 2, 0),
        (Type::LABEL, 1, 0),
        (Type::LABEL, 2, 0),
    ];
    for (face, most_labels, most) in faces {
        let labels = match most_labels {
            1 => vec![label.clone()],
            _ => face.wrap(&label, face.width(&label) * 0.75),
        };
        let details = match most {
            0 => Vec::new(),
            _ if detail.is_empty() => Vec::new(),
            1 => vec![detail.clone()],
            _ => Type::NAME.wrap(&detail, Type::NAME.width(&detail) * 0.75),
        };
        if labels.iter().chain(&details).any(|line| line.ends_with('…')) {
            continue;
        }
        let widths = details.iter().map(|line| Type::NAME.width(line));
        let width = labels
            .iter()
            .map(|line| face.width(line))
            .chain(widths)
            .fold(0.0, f64::max);
        let line = face.px() * 1.15;
        let more = labels.len().saturating_sub(1) as f64 * line;
        let height = face.px() * 0.95 + more + DETAIL * details.len() as f64;
        // A margin keeps the label off the border.
        let Some((area, _)) = room.place(&spots.choices(width + 12.0, height + 10.0)) else {
            continue;
        };
        let middle = f64::midpoint(area.left, area.right);
        let under = sheet.palette.wash(kind.hue, kind.wash);
        let setting = Setting {
            face,
            color: sheet.palette.color(kind.hue),
            anchor: Anchor::Middle,
            halo: Some(under),
        };
        let baseline = area.top + 5.0 + face.px() * 0.82;
        for (index, text) in (0_u8..).zip(&labels) {
            sheet.text((middle, baseline + line * f64::from(index)), text, setting);
        }
        let setting = Setting {
            face: Type::NAME,
            color: sheet.palette.color(Hue::Soft),
            ..setting
        };
        for (index, line) in (1_u8..).zip(&details) {
            sheet.text(
                (middle, baseline + more + DETAIL * f64::from(index)),
                line,
                setting,
            );
        }
        return true;
    }
    false
}

/// Writes the name of a kind that has no room for it into another one's region, with a line from there.
fn name_from_outside(
    sheet: &Sheet,
    kind: &CellKind,
    own: &Spots,
    all: &[Spots],
    room: &mut Room,
    ground: impl Fn(&Area) -> Rgb,
) {
    const NEAREST: f64 = 8.0;
    // Of fewer results nobody sees the region.
    const FEWEST: usize = 12;
    let Some(at) = own
        .roomiest()
        .filter(|_| own.largest.is_some_and(|(count, _)| count >= FEWEST))
    else {
        return;
    };
    let label = clean(&kind.label);
    let face = Type::LABEL;
    let nearest = |area: &Area| {
        let to = (
            at.0.clamp(area.left, area.right),
            at.1.clamp(area.top, area.bottom),
        );
        (to, (to.0 - at.0).hypot(to.1 - at.1))
    };
    let boxes = all
        .iter()
        .flat_map(|spots| spots.choices(face.width(&label) + 8.0, 19.0));
    let choices: Vec<(Area, f64)> = boxes
        .map(|(area, _)| (area, nearest(&area).1))
        .filter(|(_, away)| *away >= NEAREST)
        .collect();
    let Some((area, _)) = room.place(&choices) else {
        return;
    };
    let (to, _) = nearest(&area);
    let color = sheet.palette.color(kind.hue);
    sheet.strokes([vec![at, to]], Pen::new(color, 5));
    sheet.ring(at, 9, 1, color, color);
    let setting = Setting {
        face,
        color,
        anchor: Anchor::Middle,
        halo: Some(ground(&area)),
    };
    sheet.text(
        (f64::midpoint(area.left, area.right), area.bottom - 5.5),
        &label,
        setting,
    );
}
