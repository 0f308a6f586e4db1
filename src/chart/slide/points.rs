//! What was found, on a slide: each point with a mark, and the next step.

use super::SlidePoint;
use super::words::{Room, face, fitted, put_lines, wrapped};
use crate::chart::ink::Pen;
use crate::chart::palette::Hue;
use crate::chart::sheet::Sheet;
use hagstone_words::say;

/// What was found, each with a mark that says by its form too whether it is good; below it the next step.
pub(super) fn points(sheet: &Sheet, points: &[SlidePoint], step: &str, room: Room) {
    const INDENT: f64 = 40.0;
    const GAP: f64 = 14.0;
    let (step_face, step_lines) = fitted(step, &[24, 22, 20, 18], 600, 3, room.width() - 28.0);
    let step_height = if step.is_empty() {
        0.0
    } else {
        step_lines.len() as f64 * step_face.px() * 1.3 + 52.0
    };
    let room_of_points = room.bottom - room.top - step_height;
    let set = |px: u32| -> Vec<Vec<String>> {
        let lines = |point: &SlidePoint| wrapped(face(px, 400), &point.text, room.width() - INDENT);
        points.iter().map(lines).collect()
    };
    let height = |px: u32, set: &[Vec<String>]| -> f64 {
        set.iter()
            .map(|lines| lines.len() as f64 * f64::from(px) * 1.3 + GAP)
            .sum()
    };
    let mut px = 14;
    for size in [22, 20, 18, 16] {
        if height(size, &set(size)) <= room_of_points {
            px = size;
            break;
        }
    }
    let pitch = f64::from(px) * 1.3;
    let mut top = room.top;
    for (point, lines) in points.iter().zip(set(px)) {
        if top + lines.len() as f64 * pitch > room.top + room_of_points {
            break;
        }
        mark(sheet, point.good, (room.left + 11.0, top + pitch / 2.0));
        top = put_lines(
            sheet,
            &lines,
            face(px, 400),
            Hue::Ink,
            (room.left + INDENT, top),
            pitch,
        ) + GAP;
    }
    if step.is_empty() {
        return;
    }
    let top = (top + 12.0).min(room.bottom - step_height + 8.0);
    let end = top + step_height - 16.0;
    let bar = sheet.palette.color(Hue::Ink);
    sheet.rect((room.left, top), (room.left + 4.0, end), bar);
    let small = face(15, 400);
    let below = put_lines(
        sheet,
        &[say!(slide_points_next_step).into()],
        small,
        Hue::Soft,
        (room.left + 24.0, top),
        24.0,
    );
    put_lines(
        sheet,
        &step_lines,
        step_face,
        Hue::Ink,
        (room.left + 24.0, below),
        step_face.px() * 1.3,
    );
}

/// A tick, an exclamation mark, or a dot.
fn mark(sheet: &Sheet, good: Option<bool>, (x, y): (f64, f64)) {
    let hue = match good {
        Some(true) => Hue::Shared,
        Some(false) => Hue::Ink,
        None => Hue::Faint,
    };
    let color = sheet.palette.color(hue);
    match good {
        Some(true) => {
            let tick = vec![(x - 8.0, y), (x - 2.5, y + 6.0), (x + 8.0, y - 7.0)];
            sheet.strokes(
                [tick],
                Pen {
                    round: true,
                    ..Pen::new(color, 12)
                },
            );
        }
        Some(false) => {
            sheet.strokes([vec![(x, y - 9.0), (x, y + 3.0)]], Pen::new(color, 14));
            sheet.ring((x, y + 8.5), 8, 1, color, color);
        }
        None => sheet.ring((x, y), 14, 1, color, color),
    }
}
