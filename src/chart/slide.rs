//! A slide: a finding, a note, and one picture, table or list below them, on a sheet of 16 to 9.
//!
//! It is one drawing, so that it is the same on a wall, in a window, and as a picture that is copied. Text that does not fit
//! becomes smaller, then shorter; nothing leaves the sheet. Where levers stand beside the picture their room is left free:
//! they are no part of the drawing.

mod points;
mod rows;
mod words;

use std::fmt::Write;

use super::ink::Anchor;
use super::palette::Hue;
use super::sheet::{Sheet, sheet};
use super::{
    BarPlot, CellPlot, ColumnPlot, Drawing, Frame, LinePlot, Palette, RangePlot, Size, bars, cells, columns,
    lines, ranges,
};

use words::{Room, face, fitted, put_lines, setting};

/// The sheet in CSS pixels, before it is scaled to its place.
pub const SHEET: Size = Size {
    width: 1280.0,
    height: 720.0,
};

/// From the edges of the sheet to what is on it.
const MARGIN: f64 = 64.0;
/// Where what is below title and note begins, and where it ends at the latest.
const BODY: (f64, f64) = (186.0, 652.0);
/// The right edge of what stands beside levers.
const BESIDE: f64 = 912.0;
/// Pictures are drawn smaller than they are shown, so that their text can be read from afar: by that much, and up to that much
/// where a few rows leave room.
const ZOOM: (f64, f64) = (1.5, 1.9);

/// What a slide shows below its sentences.
#[derive(Clone, PartialEq, Debug)]
#[allow(
    clippy::large_enum_variant,
    reason = "one of them is drawn at a time; where numbers are short none is large"
)]
pub enum SlideBody {
    /// A picture, with a legend above it.
    Picture(Picture, Vec<Swatch>),
    /// Things with what is said of each: plans by role.
    Rows(Vec<SlideRow>),
    /// A table: its heads, and rows of a hue and cells.
    Table(Vec<String>, Vec<(Hue, Vec<String>)>),
    /// What was found, and what to do next.
    Points(Vec<SlidePoint>, String),
    /// Nothing yet.
    Empty,
}

/// A picture that a slide or a printed sheet can hold.
#[derive(Clone, PartialEq, Debug)]
pub enum Picture {
    /// Lines.
    Lines(LinePlot),
    /// Stacked bars.
    Bars(BarPlot),
    /// Stacked columns.
    Columns(ColumnPlot),
    /// A map of cells.
    Cells(CellPlot),
    /// Ranges, one below the other.
    Ranges(RangePlot),
}

impl Picture {
    /// Draws it for a size.
    pub fn draw(&self, size: Size, palette: &Palette) -> Drawing {
        match self {
            Self::Lines(plot) => lines(plot, size, palette),
            Self::Bars(plot) => bars(plot, size, palette),
            Self::Columns(plot) => columns(plot, size, palette),
            Self::Cells(plot) => cells(plot, size, palette),
            Self::Ranges(plot) => ranges(plot, size, palette),
        }
    }

    /// The height that it takes at most of what there is: a few rows do not fill a sheet.
    pub fn height(&self, room: f64) -> f64 {
        let wanted = match self {
            Self::Bars(plot) => plot.rows.len() as f64 * 56.0 + 4.0,
            Self::Ranges(plot) => plot.rows.len() as f64 * 48.0 + 44.0,
            _ => room,
        };
        wanted.min(room)
    }
}

/// An entry of a legend.
#[derive(Clone, PartialEq, Debug)]
pub struct Swatch {
    /// What it stands for.
    pub name: String,
    /// Its hue.
    pub hue: Hue,
    /// How strong the hue is: 1 in full.
    pub tint: f64,
}

/// A thing, and what is said of it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct SlideRow {
    /// What it is called.
    pub name: String,
    /// A few words below the name.
    pub detail: String,
    /// What is said of it.
    pub text: Vec<String>,
    /// The same in short, where there is no room.
    pub short: Vec<String>,
}

/// Something that was found.
#[derive(Clone, PartialEq, Debug)]
pub struct SlidePoint {
    /// Whether it is good; nothing where it is neither.
    pub good: Option<bool>,
    /// It, in a sentence.
    pub text: String,
}

/// A slide to be drawn.
#[derive(Clone, PartialEq, Debug)]
pub struct SlidePlot {
    /// The finding.
    pub title: String,
    /// What is shown, in which units.
    pub note: String,
    /// What is below.
    pub body: SlideBody,
    /// What stands at the lower left: model, scenario, occasion.
    pub foot: String,
    /// What stands at the lower right: the slide's number.
    pub number: String,
    /// Whether room is left at the right for levers.
    pub levers: bool,
}

/// Draws a slide.
pub fn slide(plot: &SlidePlot, palette: &Palette) -> Drawing {
    let right = if plot.levers { BESIDE } else { SHEET.width - MARGIN };
    let mut top = BODY.0;
    let mut svg = sheet(SHEET, palette, |sheet| {
        let below = head(sheet, plot);
        if let SlideBody::Picture(_, legend) = &plot.body
            && !legend.is_empty()
        {
            top = swatches(sheet, legend, right, (below + 12.0).max(BODY.0));
        }
        foot(sheet, plot);
        let area = Room {
            left: MARGIN,
            top: BODY.0,
            right,
            bottom: BODY.1,
        };
        match &plot.body {
            SlideBody::Rows(all) => rows::rows(sheet, all, area),
            SlideBody::Table(head, all) => rows::table(sheet, head, all, area),
            SlideBody::Points(all, step) => points::points(sheet, all, step, area),
            SlideBody::Picture(..) | SlideBody::Empty => {}
        }
    });
    if let SlideBody::Picture(picture, _) = &plot.body {
        let room = (right - MARGIN, BODY.1 - top);
        let zoom = (room.1 / picture.height(room.1)).clamp(ZOOM.0, ZOOM.1);
        let size = Size {
            width: room.0 / zoom,
            height: picture.height(room.1 / zoom),
        };
        nest(
            &mut svg,
            &picture.draw(size, palette),
            (MARGIN, top),
            (room.0, size.height * zoom),
        );
    }
    Drawing {
        svg,
        frame: Frame {
            left: MARGIN,
            top,
            right,
            bottom: BODY.1,
            x: (0.0, 1.0),
            y: (0.0, 1.0),
        },
    }
}

/// Puts a drawing into another one.
fn nest(svg: &mut String, inner: &Drawing, at: (f64, f64), size: (f64, f64)) {
    const END: &str = "</svg>";
    let Some(body) = inner
        .svg
        .strip_prefix("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\"")
    else {
        return;
    };
    svg.truncate(svg.len().saturating_sub(END.len()));
    let [x, y, width, height] = [at.0, at.1, size.0, size.1].map(|value| (value * 4.0).round());
    let _ = write!(
        svg,
        "<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{body}{END}"
    );
}

/// Title and note; gives where they end.
fn head(sheet: &Sheet, plot: &SlidePlot) -> f64 {
    let width = SHEET.width - 2.0 * MARGIN;
    let (face_of_title, lines) = fitted(&plot.title, &[38, 34, 30, 26, 22], 650, 2, width);
    let end = put_lines(
        sheet,
        &lines,
        face_of_title,
        Hue::Ink,
        (MARGIN, 44.0),
        face_of_title.px() * 1.2,
    );
    let (face_of_note, lines) = fitted(&plot.note, &[18, 16], 400, 2, width);
    put_lines(
        sheet,
        &lines,
        face_of_note,
        Hue::Soft,
        (MARGIN, end + 6.0),
        face_of_note.px() * 1.3,
    )
}

fn foot(sheet: &Sheet, plot: &SlidePlot) {
    let face = face(13, 400);
    let room = SHEET.width - 2.0 * MARGIN - 120.0;
    let faint = |anchor| setting(sheet, face, Hue::Faint, anchor);
    sheet.text((MARGIN, 690.0), &face.fit(&plot.foot, room), faint(Anchor::Start));
    sheet.text((SHEET.width - MARGIN, 690.0), &plot.number, faint(Anchor::End));
}

/// A legend in as many lines as it takes; gives where it ends.
fn swatches(sheet: &Sheet, legend: &[Swatch], right: f64, top: f64) -> f64 {
    const LINE: f64 = 26.0;
    let face = face(15, 400);
    let (mut at, mut line) = (MARGIN, top);
    for entry in legend {
        let name = face.fit(&entry.name, 320.0);
        let width = 22.0 + face.width(&name);
        if at + width > right && at > MARGIN {
            (at, line) = (MARGIN, line + LINE);
        }
        let fill = sheet.palette.tint(entry.hue, entry.tint);
        sheet.rect((at, line + 5.0), (at + 14.0, line + 19.0), fill);
        sheet.text(
            (at + 22.0, line + 17.5),
            &name,
            setting(sheet, face, Hue::Soft, Anchor::Start),
        );
        at += width + 24.0;
    }
    line + LINE + 8.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(words: usize) -> SlideRow {
        SlideRow {
            name: "Account executive".into(),
            detail: "24 people, $85,000 and $75,000".into(),
            text: vec!["word ".repeat(words)],
            short: vec!["80% own bookings, 20% company revenue".into()],
        }
    }

    fn drawn(body: SlideBody) -> String {
        let plot = SlidePlot {
            title: "Sales wins alone: marketing reaches 91.4% of its target pay".into(),
            note: "Who reaches target pay".into(),
            body,
            foot: "Shared quota".into(),
            number: "1 / 9".into(),
            levers: true,
        };
        slide(&plot, &Palette::LIGHT).svg
    }

    /// Every text of a drawing with its place, in quarters of a pixel.
    fn texts(svg: &str) -> Vec<(f64, f64, String)> {
        let document = roxmltree::Document::parse(svg).expect("it is XML");
        let number = |node: &roxmltree::Node, name: &str| -> f64 {
            node.attribute(name)
                .unwrap_or_default()
                .parse()
                .unwrap_or(f64::NAN)
        };
        let texts = document.descendants().filter(|node| node.has_tag_name("text"));
        texts
            .map(|node| {
                let text = node.text().unwrap_or_default().to_owned();
                (number(&node, "x"), number(&node, "y"), text)
            })
            .collect()
    }

    /// Two roles of some words are told in full; twelve of many are told in short, and what has no room is counted.
    #[test]
    fn what_does_not_fit_is_told_in_short_and_counted() {
        let few = drawn(SlideBody::Rows(vec![row(20), row(20)]));
        assert!(few.contains("word word") && !few.contains("more"), "{few}");
        let many = drawn(SlideBody::Rows(vec![row(400); 12]));
        assert!(!many.contains("word word"), "{many}");
        assert!(many.contains("80% own bookings"));
        assert!(
            many.contains("more; the printed report has all of them"),
            "{many}"
        );
    }

    #[test]
    fn nothing_stands_below_the_sheet_or_beside_the_levers_room() {
        let table = SlideBody::Table(
            vec!["Number".into(), "Base".into(), "Aligned".into()],
            vec![(Hue::Ink, vec!["Revenue".into(), "$1".into(), "$2".into()]); 30],
        );
        let point = SlidePoint {
            good: Some(false),
            text: "word ".repeat(60),
        };
        let points = SlideBody::Points(vec![point; 9], "Do this ".repeat(40));
        for body in [table, points, SlideBody::Rows(vec![row(300); 30])] {
            for (x, y, text) in texts(&drawn(body)) {
                assert!(y <= 694.0 * 4.0 && y > 0.0, "{text} at {y}");
                let foot = !(180.0 * 4.0..=660.0 * 4.0).contains(&y);
                assert!(foot || x <= BESIDE * 4.0, "{text} at {x}");
                assert!(foot || y <= (BODY.1 + 2.0) * 4.0, "{text} at {y}");
            }
        }
    }

    #[test]
    fn a_title_of_any_length_is_cut_after_two_lines() {
        let mut plot = SlidePlot {
            title: "A word of many ".repeat(100),
            note: "W".repeat(4000),
            body: SlideBody::Empty,
            foot: String::new(),
            number: String::new(),
            levers: false,
        };
        let found = texts(&slide(&plot, &Palette::DARK).svg);
        assert!(found.len() <= 4 && found[1].2.ends_with('\u{2026}'), "{found:?}");
        plot.title = "Short".into();
        assert_eq!(texts(&slide(&plot, &Palette::DARK).svg)[0].2, "Short");
    }
}
