//! Text in a drawing: how wide it is, about, and how much of it fits.
//!
//! Measuring text needs a browser; a drawing must come out the same without one. So widths are estimated with those of
//! `DejaVu` Sans, the widest of the typefaces that systems take for their own: elsewhere text is narrower than assumed,
//! and never cut off.

/// Widths of the printable ASCII characters from the space on, in hundredths of the size of the type.
const WIDTHS: [u8; 95] = [
    32, 41, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 77, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64,
    62, 74, 69, 99, 69, 62, 69, 39, 34, 39, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98,
    64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
];

/// A size and a weight of type.
#[derive(Clone, Copy)]
pub(super) struct Type {
    /// In quarters of a CSS pixel, as everything in a drawing.
    pub(super) size: u32,
    /// As CSS counts: 400 is regular.
    pub(super) weight: u16,
}

impl Type {
    /// Ticks of an axis, values in bars: 11.5 pixels.
    pub(super) const TICK: Self = Self {
        size: 46,
        weight: 400,
    };
    /// Titles of axes: 12 pixels.
    pub(super) const TITLE: Self = Self {
        size: 48,
        weight: 400,
    };
    /// Direct labels: 12 pixels, semi-bold.
    pub(super) const LABEL: Self = Self {
        size: 48,
        weight: 600,
    };
    /// Names of rows, details of regions: 12.5 pixels.
    pub(super) const NAME: Self = Self {
        size: 50,
        weight: 400,
    };

    /// The size in CSS pixels.
    pub(super) fn px(self) -> f64 {
        f64::from(self.size) / 4.0
    }

    /// How wide a text is at most, about, in CSS pixels.
    pub(super) fn width(self, text: &str) -> f64 {
        let ems: f64 = text.chars().map(em).sum();
        let bold = if self.weight >= 600 { 1.16 } else { 1.0 };
        ems * self.px() * bold
    }

    /// As much of a text as fits into a width in CSS pixels, with an ellipsis for the rest; nothing at all where not
    /// even three characters fit.
    pub(super) fn fit(self, text: &str, width: f64) -> String {
        let text = clean(text);
        if self.width(&text) <= width {
            return text;
        }
        let room = width - self.width("…");
        let (mut used, mut end, mut kept) = (0.0, 0, 0);
        for (start, character) in text.char_indices() {
            used += self.width(character.encode_utf8(&mut [0; 4]));
            if used > room {
                break;
            }
            end = start + character.len_utf8();
            kept += 1;
        }
        if kept < 2 {
            return String::new();
        }
        let mut short = text.get(..end).unwrap_or_default().trim_end().to_owned();
        short.push('…');
        short
    }

    /// A text in at most two lines, each within a width in CSS pixels, broken at a space or after a hyphen: where the
    /// wider line is narrowest or, if even that is too wide, so late that an ellipsis takes as little as can be.
    pub(super) fn wrap(self, text: &str, width: f64) -> Vec<String> {
        let text = clean(text);
        if self.width(&text) <= width {
            return vec![text];
        }
        let halves = text.match_indices([' ', '-', '/']).map(|(at, mark)| {
            let (first, second) = text.split_at(at + mark.len());
            (first.trim_end(), second.trim_start())
        });
        let halves: Vec<(&str, &str)> = halves.filter(|(_, second)| !second.is_empty()).collect();
        let wider = |(first, second): &(&str, &str)| self.width(first).max(self.width(second));
        let even = halves
            .iter()
            .min_by(|one, other| wider(one).total_cmp(&wider(other)));
        let late = || halves.iter().rev().find(|(first, _)| self.width(first) <= width);
        match even
            .filter(|halves| wider(halves) <= width)
            .or_else(late)
            .or(even)
        {
            Some((first, second)) => vec![self.fit(first, width), self.fit(second, width)],
            None => vec![self.fit(&text, width)],
        }
    }
}

/// The width of a character as a share of the size of the type.
fn em(character: char) -> f64 {
    let code = u32::from(character);
    if let Some(index) = code.checked_sub(32)
        && let Some(width) = WIDTHS.get(index as usize)
    {
        return f64::from(*width) / 100.0;
    }
    match code {
        // Combining marks and joiners stand on the character before.
        0x300..=0x36f | 0x200b..=0x200f | 0xfe00..=0xfe0f | 0x20d0..=0x20ff => 0.0,
        0xa0 | 0x2009 | 0x202f => 0.32,
        0x2010..=0x2014 | 0x2026 => 1.0,
        // Capitals with marks are as wide as capitals; small letters of Greek, Cyrillic and the like as ours.
        0x00..=0x2ff => 0.7,
        0x370..=0x10ff | 0x1e00..=0x20cf => 0.75,
        _ => 1.0,
    }
}

/// A text in one line, without control characters, which XML refuses, and without those that turn the direction of
/// what follows; names of any length become short enough to work with.
pub(super) fn clean(text: &str) -> String {
    const LONGEST: usize = 400;
    let mut out = String::with_capacity(text.len().min(LONGEST));
    for character in text.chars().take(LONGEST) {
        match character {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => {}
            other if other.is_control() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            other => out.push(other),
        }
    }
    if let Some(kept) = out.trim().get(..).filter(|kept| kept.len() < out.len()) {
        out = kept.to_owned();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stays_and_what_does_not_ends_in_an_ellipsis() {
        assert_eq!(Type::TICK.fit("100%", 60.0), "100%");
        let short = Type::NAME.fit("Head of transactional marketing", 100.0);
        assert!(short.ends_with('…') && short.starts_with("Head"), "{short}");
        assert!(Type::NAME.width(&short) <= 100.0);
        assert_eq!(Type::NAME.fit("Head of sales", 8.0), "");
    }

    #[test]
    fn two_lines_are_broken_where_they_are_narrowest() {
        assert_eq!(
            Type::LABEL.wrap("Marketing leader", 80.0),
            ["Marketing", "leader"]
        );
        assert_eq!(Type::LABEL.wrap("Marketing leader", 300.0), ["Marketing leader"]);
        assert_eq!(Type::LABEL.wrap("Demand", 30.0).len(), 1);
        let long = Type::LABEL.wrap("Customer success and transactional sales", 110.0);
        assert_eq!(long[0], "Customer");
        assert!(
            long[1].starts_with("success") && long[1].ends_with('…'),
            "{long:?}"
        );
    }

    #[test]
    fn control_characters_and_turned_directions_are_dropped() {
        assert_eq!(clean("a\u{0}\n\tb\u{202e}c"), "a bc");
        assert_eq!(clean("  name "), "name");
        assert_eq!(clean(&"x".repeat(10_000)).len(), 400);
    }
}
