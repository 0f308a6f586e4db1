//! Curves and tables: what cannot be reached, what jumps, what falls, and accelerators that are none.

use super::caps::plan_cap_of;
use super::{Finding, Lint, Subject};
use crate::compile::{LimitRow, Part, Shape};
use crate::curve::Piece;
use crate::grid::at;
use crate::matrix::FlatMatrix;
use crate::model::{Better, Of, Pays, Quantity, RateTable, Rates, TrueUp};
use hagstone_words::say;

/// What rounding may make of a share of target.
const TOLERANCE: f64 = 1e-9;
/// An attainment from here on is probably a number of percent.
const FAR: f64 = 10.0;
/// A first point may pay this part of the target at once, as a threshold usually does.
const CUSTOMARY_START: f64 = 0.5;
/// Any other jump may be this part of the target.
const CUSTOMARY_JUMP: f64 = 0.25;
/// From here on everything hangs on a jump.
const WHOLE: f64 = 1.0;

/// How a curve's pieces stand in the document.
struct Rows<'a> {
    /// "point", "step" or "band".
    row: &'static str,
    /// The keys of the list below the component.
    list: &'a [&'a str],
    /// What each row starts at, and what it pays there in the curve's unit.
    starts: &'a dyn Fn(usize) -> Option<(f64, f64)>,
}

impl Rows<'_> {
    /// The rows that change nothing where no more than `cap` is paid, and where they start.
    fn behind(&self, cap: f64) -> impl Iterator<Item = (usize, f64)> {
        let held = move |pays: f64| pays >= cap - TOLERANCE;
        let marginal = self.row == "band";
        let mut before: Option<f64> = None;
        let found = (0..).map_while(|row| (self.starts)(row)).enumerate();
        found.filter_map(move |(row, (from, pays))| {
            let changes = marginal || pays > cap + TOLERANCE;
            // A band is behind the cap where its own start is, a point or a step where the one before it is.
            let behind = before.is_some_and(|before| marginal || held(before)) && held(pays) && changes;
            before = Some(pays);
            behind.then_some((row, from))
        })
    }
}

impl Lint<'_> {
    /// Everything about how a component's figures become pay.
    pub(super) fn shape(&mut self, subject: &Subject<'_>) {
        self.cap_of_nothing(subject);
        match &subject.component.pays {
            Pays::Curve(curve) => {
                let starts = |row: usize| {
                    curve
                        .points
                        .get(row)
                        .map(|point| (point.attainment(), point.pay()))
                };
                let rows = Rows {
                    row: "point",
                    list: &["pays", "curve", "points"],
                    starts: &starts,
                };
                self.part(subject, 0, &["pays", "curve"], &rows);
            }
            Pays::Steps(steps) => {
                let starts = |row: usize| {
                    steps
                        .steps
                        .get(row)
                        .map(|step| (step.from.get(), step.pays.get()))
                };
                let rows = Rows {
                    row: "step",
                    list: &["pays", "steps", "steps"],
                    starts: &starts,
                };
                self.part(subject, 0, &["pays", "steps"], &rows);
            }
            Pays::Bonus(bonus) => {
                let starts = |row: usize| {
                    bonus
                        .steps
                        .get(row)
                        .map(|step| (step.from.get(), step.amount.get()))
                };
                let rows = Rows {
                    row: "step",
                    list: &["pays", "bonus", "steps"],
                    starts: &starts,
                };
                self.part(subject, 0, &["pays", "bonus"], &rows);
            }
            Pays::Objective(objective) => {
                let starts = |row: usize| {
                    objective
                        .points
                        .get(row)
                        .map(|point| (point.result(), point.amount()))
                };
                let rows = Rows {
                    row: "point",
                    list: &["pays", "objective", "points"],
                    starts: &starts,
                };
                self.part(subject, 0, &["pays", "objective"], &rows);
            }
            Pays::Commission(table) => self.rate_table(subject, 0, table, &["pays", "commission"]),
            Pays::PerUnit(table) => self.rate_table(subject, 0, table, &["pays", "per_unit"]),
            Pays::CommissionBy(by) => {
                for (number, part) in subject.row.parts.iter().enumerate() {
                    let Some(name) = &part.name else { continue };
                    if let Some(table) = by.tables.get(name) {
                        self.rate_table(subject, number, table, &["pays", "commission_by", "tables", name]);
                    }
                }
            }
            Pays::Matrix(_) => {
                if let Some(Shape::Matrix { table, .. }) = subject.row.parts.first().map(|part| &part.shape) {
                    self.matrix(subject, table);
                }
            }
        }
    }

    fn rate_table(&mut self, subject: &Subject<'_>, part: usize, table: &RateTable, place: &[&str]) {
        let pieces = match subject.row.parts.get(part).map(|part| &part.shape) {
            Some(Shape::Curve { curve, .. }) => curve.pieces(),
            _ => &[],
        };
        let mut list = [""; 5];
        for (slot, key) in list.iter_mut().zip(place.iter().chain(&["bands"])) {
            *slot = key;
        }
        let list = list.get(..=place.len()).unwrap_or(&[]);
        let starts = |row: usize| {
            let band = table.bands.get(row)?;
            Some((band.from.get(), pieces.get(row)?.value))
        };
        let rows = Rows {
            row: "band",
            list,
            starts: &starts,
        };
        self.part(subject, part, place, &rows);
        let of_money = matches!(
            subject.component.pays,
            Pays::Commission(_) | Pays::CommissionBy(_)
        ) && matches!(subject.measure.counts, Quantity::Amount | Quantity::Revenue);
        let unit = match table.rates {
            Rates::Absolute => 1.0,
            Rates::MultiplesOf(rate) => rate.get(),
            Rates::MultiplesOfTarget => return,
        };
        if !of_money {
            return;
        }
        for (row, band) in table.bands.iter().enumerate() {
            let rate = band.rate.get() * unit;
            if rate > WHOLE {
                let row = row.to_string();
                let path = with(list, &[&row, "rate"], |keys| subject.at(keys));
                self.warn(path, Finding::RateFar { rate });
            }
        }
    }

    /// One curve of a component; `place` is where it stands, `rows` its list.
    fn part(&mut self, subject: &Subject<'_>, number: usize, place: &[&str], rows: &Rows<'_>) {
        let Some(part) = subject.row.parts.get(number) else {
            return;
        };
        let Shape::Curve { curve, .. } = &part.shape else {
            return;
        };
        let pieces = curve.pieces();
        let percent = part.of == Of::Attainment;
        if percent {
            self.far(subject, rows);
        }
        if part.of == Of::Result && subject.measure.better == Better::Lower {
            if let Some(from) = rises(pieces) {
                self.warn(subject.at(place), Finding::PaysWorse { from });
            }
            return;
        }
        let scale = subject.scale(part);
        let cap = cap_of(subject, part);
        if let Some(cap) = cap {
            self.behind_the_cap(subject, rows, pieces, percent, scale, cap);
        }
        let most = cap.unwrap_or(f64::INFINITY);
        if let Some(cap) = plan_cap_of(subject, part).filter(|cap| *cap < most - TOLERANCE) {
            for (row, from) in rows.behind(cap) {
                let path = with(rows.list, &[&row.to_string()], |keys| subject.at(keys));
                let finding = Finding::BehindPlanCap {
                    row: rows.row,
                    from,
                    percent,
                    cap: cap * scale,
                };
                self.warn(path, finding);
            }
        }
        for fall in falls(pieces, most) {
            let finding = Finding::PaysLess {
                from: fall.from,
                percent,
                before: fall.before * scale,
                after: fall.after * scale,
            };
            self.warn(subject.at(place), finding);
        }
        self.jump(subject, place, pieces, percent, scale, most);
        let of_target = match &subject.component.pays {
            Pays::Curve(_) => true,
            Pays::Commission(table) | Pays::PerUnit(table) => {
                percent && table.rates == Rates::MultiplesOfTarget
            }
            _ => false,
        };
        if of_target && let Some((below, above)) = flat_accelerator(pieces) {
            let point = at(&subject.row.year_targets, subject.place) / 100.0;
            let finding = Finding::FlatAccelerator {
                below,
                above,
                pays_below: below * point,
                pays_above: above * point,
            };
            self.warn(subject.at(place), finding);
        }
        if part.alone
            && let Quantity::Weighted(weighted) = &subject.measure.counts
            && let (Some(each), Some(first)) = (weighted.each_at_least, pieces.first())
            && each.get() < first.from - TOLERANCE
        {
            let finding = Finding::AloneMore {
                each: each.get(),
                from: first.from,
            };
            self.note(subject.at(place), finding);
        }
    }

    /// Rows that start at a number of percent.
    fn far(&mut self, subject: &Subject<'_>, rows: &Rows<'_>) {
        let found = (0..).map_while(|row| (rows.starts)(row)).enumerate();
        for (row, (level, _)) in found.filter(|(_, (from, _))| *from >= FAR) {
            let path = with(rows.list, &[&row.to_string()], |keys| subject.at(keys));
            self.warn(path, Finding::LevelFar { level });
        }
    }

    /// A cap that is a share of a target or a base of nothing.
    fn cap_of_nothing(&mut self, subject: &Subject<'_>) {
        let (Some(LimitRow::Period(most) | LimitRow::Year(most)), Some(limit)) =
            (&subject.row.cap, &subject.component.cap)
        else {
            return;
        };
        let pays = subject.row.parts.iter().any(|part| subject.scale(part) > 0.0);
        if pays && !matches!(limit.at, crate::model::Limit::Amount(_)) && most.iter().all(|most| *most <= 0.0)
        {
            self.warn(subject.at(&["cap"]), Finding::CapNothing);
        }
    }

    /// Rows that start where the cap holds already; and a cap above all of them.
    fn behind_the_cap(
        &mut self,
        subject: &Subject<'_>,
        rows: &Rows<'_>,
        pieces: &[Piece],
        percent: bool,
        scale: f64,
        cap: f64,
    ) {
        for (row, from) in rows.behind(cap) {
            let path = with(rows.list, &[&row.to_string()], |keys| subject.at(keys));
            let finding = Finding::Unreachable {
                row: rows.row,
                from,
                percent,
                cap: cap * scale,
            };
            self.warn(path, finding);
        }
        let ends = pieces.last().is_some_and(|piece| piece.slope <= 0.0);
        let most = pieces.iter().map(|piece| piece.value).fold(0.0, f64::max);
        if ends && most < cap - TOLERANCE && most > 0.0 {
            let finding = Finding::CapIdle {
                most: most * scale,
                cap: cap * scale,
            };
            self.note(subject.at(&["cap"]), finding);
        }
    }

    /// The largest jump, where it is more than is customary.
    fn jump(
        &mut self,
        subject: &Subject<'_>,
        place: &[&str],
        pieces: &[Piece],
        percent: bool,
        scale: f64,
        most: f64,
    ) {
        let (incentive, base) = self.person(subject);
        let periods = subject.row.periods() as f64;
        let target = at(&subject.row.year_targets, subject.place);
        let of_year = [target, incentive, base].into_iter().find(|amount| *amount > 0.0);
        let measured = if subject.row.year_to_date { 1.0 } else { periods };
        let whole = of_year.map(|amount| amount / measured);
        let mut largest: Option<(f64, f64, f64)> = None;
        for (index, (end, piece)) in edges(pieces).enumerate() {
            if index == 0 && piece.from <= 0.0 {
                continue;
            }
            let by = (piece.value.min(most) - end.min(most)) * scale;
            let customary = if index == 0 {
                CUSTOMARY_START
            } else {
                CUSTOMARY_JUMP
            };
            let share = match whole {
                Some(whole) if by > TOLERANCE * whole => by / whole,
                None if by > 0.0 => WHOLE,
                _ => continue,
            };
            if share > customary + TOLERANCE && largest.is_none_or(|(_, largest, _)| by > largest) {
                largest = Some((piece.from, by, share));
            }
        }
        let Some((at, by, share)) = largest else { return };
        let finding = Finding::Jump {
            at,
            percent,
            unit: self.unit(subject, percent),
            by,
        };
        if share > WHOLE + TOLERANCE {
            self.warn(subject.at(place), finding);
        } else {
            self.note(subject.at(place), finding);
        }
    }

    /// What the last unit before an edge is.
    #[allow(clippy::unused_self, reason = "a question to the linter, like its siblings")]
    fn unit(&self, subject: &Subject<'_>, percent: bool) -> &'static str {
        if subject.measure.deals.is_some() {
            return "deal";
        }
        match subject.measure.counts {
            _ if percent => say!(lint_shape_percent_point),
            Quantity::Revenue | Quantity::RevenueGrowth | Quantity::Amount => {
                say!(lint_shape_unit_of_currency)
            }
            Quantity::Score => "mark",
            _ => "unit",
        }
    }

    /// Cells that pay less than the one above them, or left of them.
    fn matrix(&mut self, subject: &Subject<'_>, table: &FlatMatrix) {
        let width = table.columns.len();
        let cell = |row: usize, column: usize| at(&table.cells, row * width + column);
        for row in 0..table.rows.len() {
            for column in 0..width {
                let up = row.checked_sub(1).map(|row| cell(row, column));
                let left = column.checked_sub(1).map(|column| cell(row, column));
                let before = up.into_iter().chain(left).fold(0.0, f64::max);
                let pays = cell(row, column);
                if pays < before - TOLERANCE {
                    let keys = [row.to_string(), column.to_string()];
                    let path = subject.at(&["pays", "matrix", "cells", &keys[0], &keys[1]]);
                    self.warn(path, Finding::CellLess { pays, before });
                }
            }
        }
    }
}

/// Calls with two lists of keys in one.
fn with(list: &[&str], more: &[&str], call: impl Fn(&[&str]) -> String) -> String {
    call(&[list, more].concat())
}

/// The most that a part's curve pays under the component's cap, in the curve's unit; the mildest of all payees and
/// periods. Nothing where other things than the curve decide what is capped.
fn cap_of(subject: &Subject<'_>, part: &Part) -> Option<f64> {
    let row = subject.row;
    let alone = row.parts.len() == 1 && part.openings.is_empty() && row.modifiers.is_empty();
    if !alone {
        return None;
    }
    let whole = row.periods() == 1 || row.year_to_date;
    // A true-up is free of the periods' caps.
    let once = row.periods() == 1 || row.true_up == TrueUp::None;
    let (most, scales) = match row.cap.as_ref()? {
        LimitRow::Period(most) if once && !row.year_to_date => (most, &part.scales),
        LimitRow::Year(most) if whole => (most, &part.year_scales),
        _ => return None,
    };
    let caps = most.iter().zip(scales).filter(|(_, scale)| **scale > 0.0);
    caps.map(|(most, scale)| most / scale).reduce(f64::max)
}

/// Each piece, and what the one before it pays where it ends; 0 before the first.
pub(crate) fn edges(pieces: &[Piece]) -> impl Iterator<Item = (f64, &Piece)> {
    let mut last: Option<&Piece> = None;
    pieces.iter().map(move |piece| {
        let end = last.map_or(0.0, |last| last.value + last.slope * (piece.from - last.from));
        last = Some(piece);
        (end, piece)
    })
}

/// A place from which on more is paid less.
pub(super) struct Fall {
    pub(super) from: f64,
    pub(super) before: f64,
    pub(super) after: f64,
}

/// Where a curve falls, at a jump or along a piece, below the most that is paid.
pub(super) fn falls(pieces: &[Piece], most: f64) -> impl Iterator<Item = Fall> {
    let jumps = edges(pieces).enumerate().map(|(index, (end, piece))| Fall {
        from: piece.from,
        before: if index == 0 { piece.value } else { end },
        after: piece.value,
    });
    let ends = pieces.iter().skip(1).map(|next| Some(next.from)).chain([None]);
    let lines = pieces.iter().zip(ends).map(|(piece, end)| {
        // A last piece that falls has no end.
        let to = end.unwrap_or(piece.from + 1.0);
        Fall {
            from: piece.from,
            before: piece.value,
            after: piece.value + piece.slope * (to - piece.from),
        }
    });
    jumps.chain(lines).filter_map(move |fall| {
        let (before, after) = (fall.before.min(most), fall.after.min(most));
        let drop = before - after;
        (drop > TOLERANCE * before.abs().max(1.0)).then_some(Fall {
            before,
            after,
            ..fall
        })
    })
}

/// Where a curve rises first.
fn rises(pieces: &[Piece]) -> Option<f64> {
    let jump = edges(pieces)
        .skip(1)
        .find(|(end, piece)| piece.value > end + TOLERANCE)
        .map(|(_, piece)| piece.from);
    let line = pieces
        .iter()
        .find(|piece| piece.slope > TOLERANCE)
        .map(|piece| piece.from.max(0.0));
    match (jump, line) {
        (Some(jump), Some(line)) => Some(jump.min(line)),
        (jump, line) => jump.or(line),
    }
}

/// The slopes just below target and the steepest above it, where what looks like an accelerator, more than a point of
/// target for a point of attainment, is flatter than a line that leads up to target from nothing. A curve that starts
/// with a part of the target at its threshold, as is customary, is steeper below by design.
fn flat_accelerator(pieces: &[Piece]) -> Option<(f64, f64)> {
    let first = pieces.first()?;
    if first.value > TOLERANCE || first.from >= 1.0 {
        return None;
    }
    let below = pieces.iter().rfind(|piece| piece.from < 1.0 - TOLERANCE)?.slope;
    let above = pieces.iter().filter(|piece| piece.from >= 1.0 - TOLERANCE);
    let above = above.map(|piece| piece.slope).fold(0.0, f64::max);
    (above > WHOLE + TOLERANCE && above < below - TOLERANCE).then_some((below, above))
}
