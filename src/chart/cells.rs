//! A map of regions: what happens at each combination of two inputs, such as who wins at each pair of attainments.
//!
//! Regions are calm washes with a line along their borders and their name inside; where the plan is, there is a ring.

use super::axes::{self, Grid as Lines, LINE};
use super::grid::{Grid, Point};
use super::ink::{Anchor, Pen, Setting};
use super::labels::{Area, Room};
use super::palette::{Hue, Rgb};
use super::regions::Borders;
use super::sheet::{Sheet, sheet};
use super::text::{Type, clean};
use super::{Axis, Drawing, Frame, Palette, Rule, Size};

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
/// A grid of cells, each of one of few kinds.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct CellPlot {
    /// What the columns stand for; the cells divide its range evenly.
    pub x: Axis,
    /// What the rows stand for.
    pub y: Axis,
    /// How many cells there are in a row.
    pub columns: usize,
    /// The kind of each cell, as an index into `kinds`, row by row from the bottom left.
    pub cells: Vec<u8>,
    /// What can happen. The border between two regions has the hue of the kind that is named first.
    pub kinds: Vec<CellKind>,
    /// Where the plan is: a ring with a direct label.
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
        regions(sheet, &frame, plot, &grid);
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
        here(sheet, &frame, plot, &grid, &mut room);
        for (index, kind) in plot.kinds.iter().enumerate().take(MOST_KINDS) {
            if let Ok(index) = u8::try_from(index) {
                name(sheet, &frame, kind, &Spots::new(&grid, index, &frame), &mut room);
            }
        }
        axes::rule_labels(sheet, &frame, &plot.rules, &mut room);
    });
    Drawing { svg, frame }
}

/// How many kinds are told apart; no eye tells more.
const MOST_KINDS: usize = 12;

/// Fills the regions and draws their borders.
fn regions(sheet: &Sheet, frame: &Frame, plot: &CellPlot, grid: &Grid) {
    let borders = Borders::new(grid);
    let width = (frame.right - frame.left) / grid.columns().max(1) as f64;
    let height = (frame.bottom - frame.top) / grid.rows().max(1) as f64;
    let place = |(column, row): Point| (frame.left + column * width, frame.bottom - row * height);
    let kinds = || (0_u8..).zip(plot.kinds.iter().take(MOST_KINDS));
    for (index, kind) in kinds() {
        let outlines = borders
            .outlines(index)
            .into_iter()
            .map(|run| run.into_iter().map(place).collect());
        sheet.areas(outlines, sheet.palette.wash(kind.hue, kind.wash), 1.0);
    }
    // The first kinds matter most, so their borders lie on top.
    for (index, kind) in kinds().collect::<Vec<_>>().into_iter().rev() {
        let lines = borders.lines().filter(|((first, _), _)| *first == index);
        let lines = lines.map(|(_, line)| line.into_iter().map(place).collect());
        sheet.strokes(lines, Pen::new(sheet.palette.color(kind.hue), 6));
    }
}

/// Draws the ring where the plan is, and its label beside it.
fn here(sheet: &Sheet, frame: &Frame, plot: &CellPlot, grid: &Grid, room: &mut Room) {
    let Some((x, y, label)) = &plot.here else { return };
    if !(frame.x.0..=frame.x.1).contains(x) || !(frame.y.0..=frame.y.1).contains(y) {
        return;
    }
    let at = (frame.x_to_px(*x), frame.y_to_px(*y));
    let (paper, ink) = (sheet.palette.paper(), sheet.palette.color(Hue::Ink));
    sheet.ring(at, 32, 8, paper, paper);
    sheet.ring(at, 24, 11, ink, paper);
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

/// The fill under the middle of a box.
fn under(sheet: &Sheet, frame: &Frame, plot: &CellPlot, grid: &Grid, area: &Area) -> Rgb {
    // Both shares lie in 0..=1, so the casts cut off the fraction only.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let index = |share: f64, count: usize| ((share * count as f64) as usize).min(count.saturating_sub(1));
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
    /// How many cells of the kind lie below and to the left of each corner of the grid.
    sums: Vec<u32>,
    columns: usize,
    rows: usize,
    /// The size of a cell in CSS pixels.
    cell: (f64, f64),
    /// The middle of the largest region, in cells; nothing where there is none.
    centre: Option<(f64, f64)>,
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
            (frame.right - frame.left) / columns.max(1) as f64,
            (frame.bottom - frame.top) / rows.max(1) as f64,
        );
        Self {
            sums,
            columns,
            rows,
            cell,
            centre: grid.centre_of_largest(kind),
            frame: *frame,
        }
    }

    /// Boxes of a size that lie in the kind's regions, each with its distance from the middle of the largest.
    fn choices(&self, width: f64, height: f64) -> Vec<(Area, f64)> {
        let Some(centre) = self.centre else {
            return Vec::new();
        };
        // Sizes of type on a drawing of at most 8000 pixels.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let count = |size: f64, cell: f64| ((size / cell).ceil() as usize).max(1);
        let (across, up) = (count(width, self.cell.0), count(height, self.cell.1));
        let mut choices = Vec::new();
        for row in 0..(self.rows + 1).saturating_sub(up) {
            for column in 0..(self.columns + 1).saturating_sub(across) {
                if self.filled(column, row, across, up) {
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

    /// Whether all cells of a block are of the kind.
    fn filled(&self, column: usize, row: usize, across: usize, up: usize) -> bool {
        let sum = |column: usize, row: usize| self.sums[row * (self.columns + 1) + column];
        let (right, top) = (column + across, row + up);
        let all = u32::try_from(across * up).unwrap_or(u32::MAX);
        sum(right, top) + sum(column, row) - sum(column, top) - sum(right, row) == all
    }
}

/// Writes the name of a kind into its largest region, in the largest type that fits, its detail below if that fits.
fn name(sheet: &Sheet, frame: &Frame, kind: &CellKind, spots: &Spots, room: &mut Room) {
    const DETAIL: f64 = 17.0;
    let (label, detail) = (clean(&kind.label), clean(&kind.detail));
    if label.is_empty() {
        return;
    }
    let big = |size| Type { size, weight: 650 };
    let first = if frame.right - frame.left >= 420.0 {
        104
    } else {
        88
    };
    // In sizes of type, and in lines of detail: fewer come after smaller type that still has them all.
    let faces = [
        (big(first), 1),
        (big(80), 1),
        (big(80), 2),
        (big(64), 2),
        (big(80), 0),
        (big(60), 0),
        (Type::LABEL, 0),
    ];
    for (face, most) in faces {
        let details = match most {
            0 => Vec::new(),
            _ if detail.is_empty() => Vec::new(),
            1 => vec![detail.clone()],
            _ => Type::NAME.wrap(&detail, Type::NAME.width(&detail) * 0.75),
        };
        if details.iter().any(|line| line.ends_with('…')) {
            continue;
        }
        let width = details
            .iter()
            .map(|line| Type::NAME.width(line))
            .fold(face.width(&label), f64::max);
        let height = face.px() * 0.95 + DETAIL * details.len() as f64;
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
        sheet.text((middle, baseline), &label, setting);
        let setting = Setting {
            face: Type::NAME,
            color: sheet.palette.color(Hue::Soft),
            ..setting
        };
        for (index, line) in (1_u8..).zip(&details) {
            sheet.text((middle, baseline + DETAIL * f64::from(index)), line, setting);
        }
        return;
    }
}
