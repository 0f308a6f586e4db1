//! The backend of `plotters` that writes SVG as a page under a strict policy needs it.
//!
//! Against the SVG backend that `plotters` brings: lines can be dashed and joined round, text has a weight, a halo and
//! the size that was asked for, and inherits its family; no attribute repeats a default; colours, dashes and text are
//! presentation attributes, never a `style`, which the content-security policy would drop. Text is escaped here and
//! nowhere else.

use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    text_anchor::HPos,
};

use super::palette::Rgb;
use super::text::Type;

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// Which end of a text its point is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub(super) face: Type,
    pub(super) color: Rgb,
    pub(super) anchor: Anchor,
    /// The colour of the rim that keeps the text legible over lines.
    pub(super) halo: Option<Rgb>,
}

/// How a line is drawn; widths and dashes in quarters of a CSS pixel.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    pub(super) color: Rgb,
    pub(super) width: u32,
    /// Lengths of dash and gap.
    pub(super) dash: Option<(u32, u32)>,
    pub(super) alpha: f64,
    /// Ends that are half circles; a run of no length is then a dot.
    pub(super) round: bool,
}

impl Pen {
    /// A solid line.
    pub(super) fn new(color: Rgb, width: u32) -> Self {
        Self {
            color,
            width,
            dash: None,
            alpha: 1.0,
            round: false,
        }
    }

    /// The same line, dashed.
    pub(super) fn dashed(self, dash: u32, gap: u32) -> Self {
        Self {
            dash: Some((dash, gap)),
            ..self
        }
    }
}

/// Writes SVG into a string.
pub(super) struct Ink<'a> {
    out: &'a mut String,
    size: (u32, u32),
}

impl<'a> Ink<'a> {
    /// Opens the root element.
    pub(super) fn open(out: &'a mut String, size: (u32, u32)) -> Self {
        let _ = write!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" viewBox=\"0 0 {} {}\" \
             stroke-linejoin=\"round\">",
            size.0, size.1
        );
        Self { out, size }
    }

    /// Closes the root element.
    pub(super) fn close(out: &mut String) {
        out.push_str("</svg>");
    }

    /// Draws the lines of several runs of points as one element.
    pub(super) fn strokes(&mut self, runs: &[&[BackendCoord]], pen: Pen) {
        if runs.iter().all(|run| run.is_empty()) {
            return;
        }
        self.out.push_str("<path fill=\"none\"");
        self.pen(pen);
        self.out.push_str(" d=\"");
        for run in runs {
            self.run(run);
        }
        self.out.push_str("\"/>");
    }

    /// Fills the areas that several closed runs of points enclose, those within those left empty, as one element.
    pub(super) fn areas(&mut self, loops: &[&[BackendCoord]], color: Rgb, alpha: f64) {
        if loops.iter().all(|points| points.is_empty()) {
            return;
        }
        self.out.push_str("<path fill-rule=\"evenodd\"");
        self.fill(color, alpha);
        self.out.push_str(" d=\"");
        for points in loops {
            self.run(points);
            self.out.push('z');
        }
        self.out.push_str("\"/>");
    }

    /// Writes a text whose baseline starts, centres or ends at a point.
    pub(super) fn words(&mut self, at: BackendCoord, text: &str, setting: Setting) {
        if text.is_empty() {
            return;
        }
        let _ = write!(
            self.out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"",
            at.0, at.1, setting.face.size
        );
        if setting.face.weight != 400 {
            let _ = write!(self.out, " font-weight=\"{}\"", setting.face.weight);
        }
        match setting.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.out.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.out.push_str(" text-anchor=\"end\""),
        }
        // Large type is set tighter.
        if setting.face.size >= 72 {
            let _ = write!(self.out, " letter-spacing=\"-{}\"", setting.face.size / 50);
        }
        self.fill(setting.color, 1.0);
        if let Some(halo) = setting.halo {
            self.out.push_str(" paint-order=\"stroke\" stroke=\"");
            halo.push_hex(self.out);
            let width = if setting.face.size >= 72 { 20 } else { 14 };
            let _ = write!(self.out, "\" stroke-width=\"{width}\"");
        }
        self.out.push('>');
        self.out.push_str(&escape(text));
        self.out.push_str("</text>");
    }

    /// Writes the commands of a path: an absolute start, then relative steps; points on a straight line between their
    /// neighbours are left out.
    fn run(&mut self, points: &[BackendCoord]) {
        let Some((&start, rest)) = points.split_first() else {
            return;
        };
        let _ = write!(self.out, "M{} {}", start.0, start.1);
        let (mut last, mut open) = (start, false);
        for (index, &point) in rest.iter().enumerate() {
            if let Some(&next) = rest.get(index + 1)
                && on_the_way(last, point, next)
            {
                continue;
            }
            let (right, down) = (point.0 - last.0, point.1 - last.1);
            if (right, down) == (0, 0) && rest.len() > 1 {
                continue;
            }
            if !open {
                self.out.push('l');
            } else if right >= 0 {
                self.out.push(' ');
            }
            let gap = if down < 0 { "" } else { " " };
            let _ = write!(self.out, "{right}{gap}{down}");
            (last, open) = (point, true);
        }
        if rest.is_empty() {
            // With round ends, a dot.
            self.out.push_str("h0");
        }
    }

    fn pen(&mut self, pen: Pen) {
        self.out.push_str(" stroke=\"");
        pen.color.push_hex(self.out);
        let _ = write!(self.out, "\" stroke-width=\"{}\"", pen.width);
        if let Some((dash, gap)) = pen.dash {
            let _ = write!(self.out, " stroke-dasharray=\"{dash} {gap}\"");
        }
        if pen.round {
            self.out.push_str(" stroke-linecap=\"round\"");
        }
        self.alpha("stroke-opacity", pen.alpha);
    }

    fn fill(&mut self, color: Rgb, alpha: f64) {
        self.out.push_str(" fill=\"");
        color.push_hex(self.out);
        self.out.push('"');
        self.alpha("fill-opacity", alpha);
    }

    /// Writes an opacity in hundredths, unless it is full.
    fn alpha(&mut self, attribute: &str, alpha: f64) {
        // In 0..=100 by the clamp; what is not a number becomes 0.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let hundredths = (alpha.clamp(0.0, 1.0) * 100.0).round() as u32;
        if hundredths < 100 {
            let _ = write!(self.out, " {attribute}=\".{hundredths:02}\"");
        }
    }
}

/// A text as XML writes it, also between quotation marks.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// Whether a point lies on the straight way between its neighbours.
fn on_the_way(from: BackendCoord, point: BackendCoord, to: BackendCoord) -> bool {
    let step = |one: BackendCoord, other: BackendCoord| {
        (
            i64::from(other.0) - i64::from(one.0),
            i64::from(other.1) - i64::from(one.1),
        )
    };
    let (first, second) = (step(from, point), step(point, to));
    first.0 * second.1 == first.1 * second.0 && first.0 * second.0 + first.1 * second.1 >= 0
}

fn rgb(color: BackendColor) -> Rgb {
    Rgb(color.rgb.0, color.rgb.1, color.rgb.2)
}

impl DrawingBackend for Ink<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        let (left, right) = (upper_left.0.min(bottom_right.0), upper_left.0.max(bottom_right.0));
        let (top, bottom) = (upper_left.1.min(bottom_right.1), upper_left.1.max(bottom_right.1));
        let _ = write!(
            self.out,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{}\" height=\"{}\"",
            right - left,
            bottom - top
        );
        self.shape(style, fill);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        let points: Vec<BackendCoord> = path.into_iter().collect();
        let pen = Pen {
            alpha: style.color().alpha,
            ..Pen::new(rgb(style.color()), style.stroke_width())
        };
        self.strokes(&[&points], pen);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        let _ = write!(
            self.out,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\"",
            center.0, center.1
        );
        self.shape(style, fill);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Done {
        let points: Vec<BackendCoord> = vert.into_iter().collect();
        self.areas(&[&points], rgb(style.color()), style.color().alpha);
        Ok(())
    }

    /// Never measures: the point is the baseline's.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, pos: BackendCoord) -> Done {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        // Sizes of type are small positive numbers.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let size = style.size().round() as u32;
        let face = Type { size, weight: 400 };
        self.words(
            pos,
            text,
            Setting {
                face,
                color: rgb(style.color()),
                anchor,
                halo: None,
            },
        );
        Ok(())
    }
}

impl Ink<'_> {
    /// Closes a shape, filled or outlined.
    fn shape<S: BackendStyle>(&mut self, style: &S, fill: bool) {
        let color = style.color();
        if fill {
            self.fill(rgb(color), color.alpha);
        } else {
            self.out.push_str(" fill=\"none\"");
            self.pen(Pen {
                alpha: color.alpha,
                ..Pen::new(rgb(color), style.stroke_width())
            });
        }
        self.out.push_str("/>");
    }
}
