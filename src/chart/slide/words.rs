//! Words on a slide: broken into lines, made to fit, and written below each other.

use crate::chart::ink::{Anchor, Setting};
use crate::chart::palette::Hue;
use crate::chart::sheet::Sheet;
use crate::chart::text::{Type, clean};

/// Where something may stand.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Room {
    pub(super) fn width(self) -> f64 {
        self.right - self.left
    }
}

/// A size in CSS pixels and a weight.
pub(super) fn face(px: u32, weight: u16) -> Type {
    Type { size: px * 4, weight }
}

/// A text in as many lines as it takes, broken at spaces; a word that is too long by itself is cut.
pub(super) fn wrapped(face: Type, text: &str, width: f64) -> Vec<String> {
    let text = clean(text);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if let Some(last) = lines.last_mut() {
            let longer = format!("{last} {word}");
            if face.width(&longer) <= width {
                *last = longer;
                continue;
            }
        }
        lines.push(face.fit(word, width));
    }
    lines
}

/// The largest of some sizes at which a text takes so many lines at most; at the smallest one the rest is left out.
pub(super) fn fitted(text: &str, sizes: &[u32], weight: u16, most: usize, width: f64) -> (Type, Vec<String>) {
    let mut found = (face(16, weight), Vec::new());
    for px in sizes {
        found = (face(*px, weight), wrapped(face(*px, weight), text, width));
        if found.1.len() <= most {
            return found;
        }
    }
    found.1.truncate(most);
    if let Some(last) = found.1.last_mut() {
        *last = found.0.fit(&format!("{last} \u{2026}\u{2026}"), width);
    }
    found
}

/// How a text is set.
pub(super) fn setting(sheet: &Sheet, face: Type, hue: Hue, anchor: Anchor) -> Setting {
    Setting {
        face,
        color: sheet.palette.color(hue),
        anchor,
        halo: None,
    }
}

/// Writes lines below each other, the first one's top at `top`; gives where they end.
pub(super) fn put_lines(
    sheet: &Sheet,
    lines: &[String],
    face: Type,
    hue: Hue,
    (left, top): (f64, f64),
    pitch: f64,
) -> f64 {
    for (index, line) in lines.iter().enumerate() {
        let baseline = top + pitch * index as f64 + f64::midpoint(pitch, face.px() * 0.72);
        sheet.text((left, baseline), line, setting(sheet, face, hue, Anchor::Start));
    }
    top + pitch * lines.len() as f64
}
