//! A drawing as a file of its own, with the words that stand around it on the page: the finding, what is drawn, the legend.

use std::fmt::Write as _;

use super::ink::escape;
use super::palette::{Hue, Palette};
use super::text::{Type, clean};
use super::{Drawing, Size};

/// What stands around a drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Caption {
    /// The finding.
    pub title: String,
    /// What is drawn and in which units.
    pub note: String,
    /// What the colours stand for: words, and a colour as SVG writes it.
    pub legend: Vec<(String, String)>,
}

/// The room around everything, in CSS pixels.
const ROOM: f64 = 16.0;
/// The finding: 16 pixels, semi-bold.
const FINDING: Type = Type {
    size: 64,
    weight: 600,
};
/// A swatch of the legend, with the room beside it.
const SWATCH: (f64, f64) = (10.0, 6.0);

impl Drawing {
    /// The drawing with its caption above it, for paper of its own, and how large that is.
    pub fn captioned(&self, size: Size, palette: &Palette, caption: &Caption) -> (String, Size) {
        let size = size.sane();
        let (ink, soft) = (palette.color(Hue::Ink).hex(), palette.color(Hue::Soft).hex());
        let mut above = String::new();
        let mut top = ROOM;
        let mut lines = |text: &str, set: Type, height: f64, color: &str| {
            for line in wrapped(set, text, size.width) {
                top += height;
                let _ = write!(
                    above,
                    "<text x=\"{ROOM}\" y=\"{:.0}\" font-size=\"{}\" font-weight=\"{}\" fill=\"{color}\">{}</text>",
                    top - height * 0.28,
                    set.px(),
                    set.weight,
                    escape(&line)
                );
            }
        };
        lines(&caption.title, FINDING, 22.0, &ink);
        lines(&caption.note, Type::TITLE, 18.0, &soft);
        let mut left = ROOM;
        for (index, (words, color)) in caption.legend.iter().enumerate() {
            let words = Type::TITLE.fit(words, size.width - SWATCH.0 - SWATCH.1);
            let width = SWATCH.0 + SWATCH.1 + Type::TITLE.width(&words);
            if index == 0 || left + width > ROOM + size.width {
                left = ROOM;
                top += 20.0;
            }
            let _ = write!(
                above,
                "<rect x=\"{left:.0}\" y=\"{:.0}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\
                 <text x=\"{:.0}\" y=\"{:.0}\" font-size=\"{}\" fill=\"{soft}\">{}</text>",
                top - 13.0,
                SWATCH.0,
                SWATCH.0,
                escape(color),
                left + SWATCH.0 + SWATCH.1,
                top - 4.0,
                Type::TITLE.px(),
                escape(&words)
            );
            left += width + 16.0;
        }
        top += 8.0;
        let whole = Size {
            width: size.width + 2.0 * ROOM,
            height: top + size.height + ROOM,
        };
        let inner = self.svg.replacen(
            "<svg ",
            &format!(
                "<svg x=\"{ROOM}\" y=\"{top:.0}\" width=\"{:.0}\" height=\"{:.0}\" ",
                size.width, size.height
            ),
            1,
        );
        let (width, height) = (whole.width, whole.height);
        let paper = palette.paper().hex();
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" \
             font-family=\"system-ui, 'Segoe UI', Roboto, sans-serif\">\
             <rect width=\"100%\" height=\"100%\" fill=\"{paper}\"/>{above}{inner}</svg>"
        );
        (svg, whole)
    }
}

/// A text in as many lines as it takes, four at most, each within a width in CSS pixels.
fn wrapped(set: Type, text: &str, width: f64) -> Vec<String> {
    const MOST: usize = 4;
    let text = clean(text);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if set.width(&format!("{line} {word}")) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.truncate(MOST);
    lines.iter().map(|line| set.fit(line, width)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Frame;

    fn drawing() -> Drawing {
        Drawing {
            svg: "<svg class=\"drawing\" viewBox=\"0 0 1200 800\"><path d=\"M0 0\"/></svg>".into(),
            frame: Frame {
                left: 0.0,
                top: 0.0,
                right: 1.0,
                bottom: 1.0,
                x: (0.0, 1.0),
                y: (0.0, 1.0),
            },
        }
    }

    #[test]
    fn the_words_stand_above_the_drawing_and_are_words() {
        let caption = Caption {
            title: "Sales & <b>marketing</b> win together in 61% of years, which is more than before".into(),
            note: "Pay over attainment".into(),
            legend: vec![
                ("base".into(), "#102030".into()),
                ("bonus".into(), "\"/><script>".into()),
            ],
        };
        let size = Size {
            width: 300.0,
            height: 200.0,
        };
        let (svg, whole) = drawing().captioned(size, &Palette::LIGHT, &caption);
        let parsed = roxmltree::Document::parse(&svg).unwrap();
        let texts: Vec<&str> = parsed
            .descendants()
            .filter(roxmltree::Node::is_text)
            .filter_map(|node| node.text())
            .collect();
        assert_eq!(
            texts.join("|"),
            "Sales & <b>marketing</b>|win together in 61% of years,|which is more than before|Pay over attainment|base|bonus"
        );
        assert!(!svg.contains("<script"));
        // 16 above, three lines of 22, one of 18, a legend of 20, 8 between, the drawing, 16 below.
        assert!((whole.height - (16.0 + 66.0 + 18.0 + 20.0 + 8.0 + 200.0 + 16.0)).abs() < 1e-9);
        assert!((whole.width - 332.0).abs() < 1e-9);
        let inner = parsed
            .descendants()
            .find(|node| node.attribute("class") == Some("drawing"));
        assert_eq!(inner.and_then(|node| node.attribute("y")), Some("128"));
    }

    #[test]
    fn a_title_of_any_length_stays_on_the_paper() {
        let caption = Caption {
            title: "w".repeat(10_000),
            ..Caption::default()
        };
        let size = Size {
            width: 300.0,
            height: 200.0,
        };
        let (svg, _) = drawing().captioned(size, &Palette::DARK, &caption);
        assert!(svg.len() < 1_500, "{}", svg.len());
    }
}
