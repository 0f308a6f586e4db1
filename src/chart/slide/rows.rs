//! Rows of words on a slide, and tables: they become smaller, then shorter, until they fit.

use super::SlideRow;
use super::words::{Room, face, put_lines, setting, wrapped};
use crate::chart::ink::{Anchor, Pen};
use crate::chart::palette::Hue;
use crate::chart::sheet::Sheet;
use crate::chart::text::Type;
use hagstone_words::say;

/// Rows that were fitted: the size of the type, and of each row its name, its detail and its sentences, all in lines.
struct Set {
    px: u32,
    rows: Vec<SetRow>,
}

struct SetRow {
    name: Vec<String>,
    detail: Vec<String>,
    text: Vec<Vec<String>>,
}

impl Set {
    const NAMES: f64 = 264.0;
    /// Between rows, and between sentences.
    const GAP: f64 = 16.0;
    const APART: f64 = 7.0;

    fn new(rows: &[SlideRow], px: u32, short: bool, width: f64) -> Self {
        let text_width = width - Self::NAMES - 24.0;
        let rows = rows.iter().map(|row| {
            let text = if short { &row.short } else { &row.text };
            let lines = text.iter().map(|text| wrapped(face(px, 400), text, text_width));
            SetRow {
                name: wrapped(face(px + 1, 650), &row.name, Self::NAMES),
                detail: wrapped(face(px.min(16) - 1, 400), &row.detail, Self::NAMES),
                text: lines.collect(),
            }
        });
        Self {
            px,
            rows: rows.collect(),
        }
    }

    fn pitch(&self) -> f64 {
        f64::from(self.px) * 1.36
    }

    fn row_height(&self, row: &SetRow) -> f64 {
        let lines: usize = row.text.iter().map(Vec::len).sum();
        let apart = row.text.len().saturating_sub(1) as f64 * Self::APART;
        let text = lines as f64 * self.pitch() + apart;
        let names = (row.name.len() + row.detail.len()) as f64 * self.pitch();
        names.max(text) + Self::GAP
    }

    fn height(&self) -> f64 {
        self.rows.iter().map(|row| self.row_height(row)).sum()
    }
}

pub(super) fn rows(sheet: &Sheet, all: &[SlideRow], room: Room) {
    let height = room.bottom - room.top;
    let choices = [
        (20, false),
        (18, false),
        (16, false),
        (15, false),
        (18, true),
        (16, true),
        (14, true),
    ];
    let set = choices
        .into_iter()
        .map(|(px, short)| Set::new(all, px, short, room.width()));
    let mut last = None;
    for set in set {
        let fits = set.height() <= height;
        last = Some(set);
        if fits {
            break;
        }
    }
    let Some(set) = last else { return };
    let pitch = set.pitch();
    let mut top = room.top;
    for (index, row) in set.rows.iter().enumerate() {
        let more = set.rows.len() - index;
        let end = top + set.row_height(row);
        if end > room.bottom - if more > 1 { pitch + Set::GAP } else { -1.0 } {
            let what = say!(slide_rows_and_more_the_printed_report_has { more });
            put_lines(
                sheet,
                &[what],
                face(set.px, 400),
                Hue::Soft,
                (room.left, top + Set::GAP / 2.0),
                pitch,
            );
            return;
        }
        let line = sheet.palette.color(Hue::Line);
        sheet.hairlines([((room.left, top), (room.right, top))], Pen::new(line, 4));
        let from = top + Set::GAP / 2.0;
        let SetRow { name, detail, text } = row;
        let below = put_lines(
            sheet,
            name,
            face(set.px + 1, 650),
            Hue::Ink,
            (room.left, from),
            pitch,
        );
        put_lines(
            sheet,
            detail,
            face(set.px.min(16) - 1, 400),
            Hue::Soft,
            (room.left, below),
            pitch,
        );
        let left = room.left + Set::NAMES + 24.0;
        let mut at = from;
        for sentence in text {
            at = put_lines(sheet, sentence, face(set.px, 400), Hue::Ink, (left, at), pitch) + Set::APART;
        }
        top = end;
    }
}

pub(super) fn table(sheet: &Sheet, head: &[String], rows: &[(Hue, Vec<String>)], room: Room) {
    let pitch = ((room.bottom - room.top) / (rows.len() + 1) as f64).min(48.0);
    let px = match pitch {
        pitch if pitch >= 40.0 => 20,
        pitch if pitch >= 30.0 => 18,
        pitch if pitch >= 22.0 => 15,
        _ => 12,
    };
    let names = rows
        .iter()
        .filter_map(|(_, cells)| cells.first())
        .map(|name| face(px, 600).width(name));
    let first = (names.fold(0.0, f64::max) + 16.0).clamp(room.width() * 0.24, room.width() * 0.42);
    let others = (room.width() - first) / head.len().saturating_sub(1).max(1) as f64;
    let right_of = |column: usize| room.left + first + others * column as f64;
    let write = |column: usize, text: &str, face: Type, hue: Hue, baseline: f64| {
        if column == 0 {
            let text = face.fit(text, first - 12.0);
            sheet.text(
                (room.left, baseline),
                &text,
                setting(sheet, face, hue, Anchor::Start),
            );
        } else {
            let text = face.fit(text, others - 16.0);
            sheet.text(
                (right_of(column), baseline),
                &text,
                setting(sheet, face, hue, Anchor::End),
            );
        }
    };
    let middle = |row: usize, face: Type| room.top + pitch * (row as f64 + 0.5) + face.px() * 0.36;
    let level = |row: usize| {
        let at = room.top + pitch * row as f64;
        let line = sheet.palette.color(Hue::Line);
        sheet.hairlines([((room.left, at), (room.right, at))], Pen::new(line, 4));
    };
    let small = face(px.min(16), 400);
    for (column, text) in head.iter().enumerate() {
        write(column, text, small, Hue::Soft, middle(0, small));
    }
    for (index, (hue, cells)) in rows.iter().enumerate() {
        level(index + 1);
        for (column, text) in cells.iter().enumerate() {
            let (face, hue) = if column == 0 {
                (face(px, 600), *hue)
            } else {
                (face(px, 400), Hue::Ink)
            };
            write(column, text, face, hue, middle(index + 1, face));
        }
    }
    level(rows.len() + 1);
}
