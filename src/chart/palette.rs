//! Colours: one hue for sales, one for marketing, one for what is shared, grey for context.
//!
//! Text in any hue stands out from the paper by 4.5:1 and from its own wash too; lines by 3:1 and more. The tests of
//! this module hold that.

use plotters::style::RGBColor;

/// What a colour means.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Hue {
    /// The sales function.
    Sales,
    /// The marketing function.
    Marketing,
    /// A further function that the user named.
    Third,
    /// What the functions share, and what is good for all of them.
    Shared,
    /// The strongest colour of text.
    #[default]
    Ink,
    /// Text beside the main text.
    Soft,
    /// Text in the background: ticks of an axis.
    Faint,
    /// Hairlines; not for text.
    Line,
    /// Context without a function.
    None,
}

/// A colour of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// The colour as CSS writes it: `#rrggbb`.
    pub fn hex(self) -> String {
        let mut out = String::with_capacity(7);
        self.push_hex(&mut out);
        out
    }

    /// Writes the colour as CSS writes it.
    pub(super) fn push_hex(self, out: &mut String) {
        const DIGITS: [char; 16] = [
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
        ];
        out.push('#');
        for part in [self.0, self.1, self.2] {
            out.push(DIGITS[usize::from(part >> 4)]);
            out.push(DIGITS[usize::from(part & 15)]);
        }
    }

    /// The colour that is `share` of `self` over the rest of `under`.
    #[must_use]
    pub fn over(self, under: Self, share: f64) -> Self {
        let share = if share.is_finite() {
            share.clamp(0.0, 1.0)
        } else {
            1.0
        };
        let mix = |top: u8, below: u8| {
            let value = f64::from(below) + (f64::from(top) - f64::from(below)) * share;
            // In 0..=255 by construction.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let value = value.round() as u8;
            value
        };
        Self(mix(self.0, under.0), mix(self.1, under.1), mix(self.2, under.2))
    }

    /// How light the colour is, 0 to 1, as WCAG 2 defines relative luminance.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

impl From<Rgb> for RGBColor {
    fn from(color: Rgb) -> Self {
        Self(color.0, color.1, color.2)
    }
}

/// The contrast of two colours, 1 to 21, as WCAG 2 defines it.
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The colours of a theme.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Palette {
    paper: Rgb,
    ink: Rgb,
    soft: Rgb,
    faint: Rgb,
    line: Rgb,
    sales: Rgb,
    marketing: Rgb,
    third: Rgb,
    shared: Rgb,
    none: Rgb,
    washes: Washes,
    /// Whether hues are told apart by patterns, since there are no colours.
    patterns: bool,
}

/// How an area is filled where there are no colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Pattern {
    /// Lines that rise.
    Rising,
    /// Lines that fall.
    Falling,
    /// Dots.
    Dots,
    /// Both kinds of lines.
    Crossed,
}

impl Pattern {
    /// All of them.
    pub(super) const ALL: [Self; 4] = [Self::Rising, Self::Falling, Self::Dots, Self::Crossed];

    /// Its name in a drawing; the drawings of a page share it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Rising => "print-rising",
            Self::Falling => "print-falling",
            Self::Dots => "print-dots",
            Self::Crossed => "print-crossed",
        }
    }
}

/// Calm fills for areas, one for each hue that fills areas.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Washes {
    sales: Rgb,
    marketing: Rgb,
    third: Rgb,
    shared: Rgb,
    none: Rgb,
}

impl Palette {
    /// Dark on white: for the day and for print.
    pub const LIGHT: Self = Self {
        paper: Rgb(0xff, 0xff, 0xff),
        ink: Rgb(0x1a, 0x1c, 0x1f),
        soft: Rgb(0x4c, 0x51, 0x57),
        faint: Rgb(0x6a, 0x6f, 0x76),
        line: Rgb(0xe3, 0xe3, 0xde),
        sales: Rgb(0x1f, 0x5f, 0xbf),
        marketing: Rgb(0xb4, 0x45, 0x0c),
        third: Rgb(0x86, 0x1e, 0x7d),
        shared: Rgb(0x0b, 0x7a, 0x62),
        none: Rgb(0x6c, 0x70, 0x77),
        washes: Washes {
            sales: Rgb(0xea, 0xf1, 0xfb),
            marketing: Rgb(0xfb, 0xee, 0xe6),
            third: Rgb(0xf8, 0xec, 0xf6),
            shared: Rgb(0xe6, 0xf4, 0xef),
            none: Rgb(0xf6, 0xf6, 0xf3),
        },
        patterns: false,
    };

    /// Light on nearly black.
    pub const DARK: Self = Self {
        paper: Rgb(0x15, 0x17, 0x1a),
        ink: Rgb(0xec, 0xee, 0xf0),
        soft: Rgb(0xa6, 0xac, 0xb3),
        faint: Rgb(0x86, 0x8c, 0x94),
        line: Rgb(0x2c, 0x30, 0x36),
        sales: Rgb(0x6e, 0xa4, 0xf4),
        marketing: Rgb(0xf0, 0x92, 0x5c),
        third: Rgb(0xf0, 0xb4, 0xf2),
        shared: Rgb(0x45, 0xc4, 0xa0),
        none: Rgb(0x8d, 0x93, 0x9b),
        washes: Washes {
            sales: Rgb(0x1b, 0x27, 0x38),
            marketing: Rgb(0x33, 0x23, 0x1a),
            third: Rgb(0x30, 0x22, 0x33),
            shared: Rgb(0x17, 0x30, 0x2a),
            none: Rgb(0x1b, 0x1e, 0x22),
        },
        patterns: false,
    };

    /// Black on white, for printers without colours: what fills an area is told apart by patterns, lines by dashes.
    pub const PRINT: Self = Self {
        paper: Rgb(0xff, 0xff, 0xff),
        ink: Rgb(0x00, 0x00, 0x00),
        soft: Rgb(0x40, 0x40, 0x40),
        faint: Rgb(0x59, 0x59, 0x59),
        line: Rgb(0xd0, 0xd0, 0xd0),
        sales: Rgb(0x26, 0x26, 0x26),
        marketing: Rgb(0x45, 0x45, 0x45),
        third: Rgb(0x59, 0x59, 0x59),
        shared: Rgb(0x10, 0x10, 0x10),
        none: Rgb(0x66, 0x66, 0x66),
        washes: Washes {
            sales: Rgb(0xff, 0xff, 0xff),
            marketing: Rgb(0xff, 0xff, 0xff),
            third: Rgb(0xff, 0xff, 0xff),
            shared: Rgb(0xf2, 0xf2, 0xf2),
            none: Rgb(0xff, 0xff, 0xff),
        },
        patterns: true,
    };

    /// What everything is drawn on.
    pub fn paper(&self) -> Rgb {
        self.paper
    }

    /// The colour of a hue, for lines and text.
    pub fn color(&self, hue: Hue) -> Rgb {
        match hue {
            Hue::Sales => self.sales,
            Hue::Marketing => self.marketing,
            Hue::Third => self.third,
            Hue::Shared => self.shared,
            Hue::Ink => self.ink,
            Hue::Soft => self.soft,
            Hue::Faint => self.faint,
            Hue::Line => self.line,
            Hue::None => self.none,
        }
    }

    /// The colour of a hue, for `plotters`.
    pub fn hue(&self, hue: Hue) -> RGBColor {
        self.color(hue).into()
    }

    /// The calm fill of an area, from the paper at `strength` 0 to the hue's full wash at 1.
    pub fn wash(&self, hue: Hue, strength: f64) -> Rgb {
        let full = match hue {
            Hue::Sales => self.washes.sales,
            Hue::Marketing => self.washes.marketing,
            Hue::Third => self.washes.third,
            Hue::Shared => self.washes.shared,
            Hue::Ink | Hue::Soft | Hue::Faint | Hue::Line | Hue::None => self.washes.none,
        };
        full.over(self.paper, strength)
    }

    /// Whether hues are told apart by patterns.
    pub(super) fn has_patterns(&self) -> bool {
        self.patterns
    }

    /// The pattern of a hue, where there are no colours.
    pub(super) fn pattern(&self, hue: Hue) -> Option<Pattern> {
        let pattern = match hue {
            Hue::Sales => Pattern::Falling,
            Hue::Marketing => Pattern::Rising,
            Hue::Shared => Pattern::Dots,
            Hue::Third => Pattern::Crossed,
            _ => return None,
        };
        self.patterns.then_some(pattern)
    }

    /// A lighter version of a hue, from the paper at 0 to the hue itself at 1.
    pub fn tint(&self, hue: Hue, tint: f64) -> Rgb {
        self.color(hue).over(self.paper, tint)
    }

    /// A colour for text on a fill that stands out by 4.5:1: the paper's or the ink's where they do, else pure white or
    /// black, one of which always does.
    pub fn text_on(&self, fill: Rgb) -> Rgb {
        [self.paper, self.ink, Rgb(255, 255, 255), Rgb(0, 0, 0)]
            .into_iter()
            .find(|text| contrast(*text, fill) >= 4.5)
            .unwrap_or(self.ink)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEMES: [Palette; 3] = [Palette::LIGHT, Palette::DARK, Palette::PRINT];
    const TEXT: [Hue; 8] = [
        Hue::Sales,
        Hue::Marketing,
        Hue::Third,
        Hue::Shared,
        Hue::Ink,
        Hue::Soft,
        Hue::Faint,
        Hue::None,
    ];

    #[test]
    fn text_and_lines_stand_out_from_the_paper_and_from_every_wash() {
        for theme in THEMES {
            for hue in TEXT {
                let on_paper = contrast(theme.color(hue), theme.paper());
                assert!(on_paper >= 4.5, "{hue:?} on paper: {on_paper}");
                let on_wash = contrast(theme.color(hue), theme.wash(hue, 1.0));
                assert!(on_wash >= 4.5, "{hue:?} on its wash: {on_wash}");
                for quiet in [Hue::Ink, Hue::Soft] {
                    let on_wash = contrast(theme.color(quiet), theme.wash(hue, 1.0));
                    assert!(on_wash >= 4.5, "{quiet:?} on the wash of {hue:?}: {on_wash}");
                }
            }
        }
    }

    #[test]
    fn some_text_can_be_read_on_every_tint_of_every_hue() {
        for theme in THEMES {
            for hue in TEXT {
                for step in 0..=100 {
                    let fill = theme.tint(hue, f64::from(step) / 100.0);
                    let read = contrast(theme.text_on(fill), fill);
                    assert!(read >= 4.5, "{hue:?} at {step}%: {read}");
                }
            }
        }
    }

    #[test]
    fn a_colour_is_written_as_css_writes_it() {
        assert_eq!(Rgb(0x0b, 0x7a, 0xff).hex(), "#0b7aff");
    }

    #[test]
    fn the_contrast_of_black_and_white_is_the_largest() {
        assert!((contrast(Rgb(0, 0, 0), Rgb(255, 255, 255)) - 21.0).abs() < 1e-9);
    }
}
