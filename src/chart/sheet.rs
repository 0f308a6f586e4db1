//! The sheet a chart is drawn on: `plotters`' drawing area, and the elements that its own set lacks.
//!
//! Axes and labels are placed in CSS pixels; data is placed by value, through the coordinates of [`Sheet::values`].

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, Drawable, PointCollection, Rectangle};
use plotters::style::{Color, RGBColor};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::ink::{Ink, Pen, Setting};
use super::palette::{Pattern, Rgb};
use super::{Frame, Palette, Size};

/// A part of the sheet where points are given by their values.
pub(super) type Values<'a> = DrawingArea<Ink<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// What a chart is drawn on.
pub(super) struct Sheet<'a> {
    root: DrawingArea<Ink<'a>, Shift>,
    pub(super) palette: &'a Palette,
}

/// Draws on a new sheet and gives back its SVG.
pub(super) fn sheet(size: Size, palette: &Palette, draw: impl FnOnce(&Sheet)) -> String {
    let mut out = String::with_capacity(8 * 1024);
    let (width, height) = units((size.width, size.height));
    let mut ink = Ink::open(&mut out, (width.unsigned_abs(), height.unsigned_abs()));
    if palette.has_patterns() {
        ink.patterns();
    }
    let root = ink.into_drawing_area();
    draw(&Sheet { root, palette });
    Ink::close(&mut out);
    out
}

impl<'a> Sheet<'a> {
    /// The plot area, in which points are given by their values.
    pub(super) fn values(&self, frame: &Frame) -> Values<'a> {
        let (left, top) = units((frame.left, frame.top));
        let (right, bottom) = units((frame.right, frame.bottom));
        let (x, y) = (frame.x.0..frame.x.1, frame.y.0..frame.y.1);
        self.root
            .clone()
            .shrink((left, top), (right - left, bottom - top))
            .apply_coord_spec(Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(
                x,
                y,
                (left..right, bottom..top),
            ))
    }

    /// Writes a text whose baseline starts, centres or ends at a point in CSS pixels.
    pub(super) fn text(&self, at: (f64, f64), text: &str, setting: Setting) {
        put(
            &self.root,
            &Words {
                at: units(at),
                text,
                setting,
            },
        );
    }

    /// Draws upright and level lines, one device pixel wide, without blur: moved to the middle of the pixel they fall on.
    pub(super) fn hairlines(&self, lines: impl IntoIterator<Item = ((f64, f64), (f64, f64))>, pen: Pen) {
        let middle = |value: f64| value.floor() + 0.5;
        let moved = |(from, to): ((f64, f64), (f64, f64))| {
            if (from.0 - to.0).abs() < 0.01 {
                vec![(middle(from.0), from.1), (middle(from.0), to.1)]
            } else {
                vec![(from.0, middle(from.1)), (to.0, middle(from.1))]
            }
        };
        self.strokes(lines.into_iter().map(moved), pen);
    }

    /// Draws lines through several runs of points in CSS pixels as one element.
    pub(super) fn strokes(&self, runs: impl IntoIterator<Item = Vec<(f64, f64)>>, pen: Pen) {
        let runs = runs.into_iter().map(|run| run.into_iter().map(units).collect());
        put(&self.root, &Strokes::new(runs, pen));
    }

    /// Fills closed runs of points in CSS pixels as one element.
    pub(super) fn areas(&self, runs: impl IntoIterator<Item = Vec<(f64, f64)>>, color: Rgb, alpha: f64) {
        let runs = runs.into_iter().map(|run| run.into_iter().map(units).collect());
        put(&self.root, &Areas::new(runs, color, alpha));
    }

    /// Fills closed runs of points in CSS pixels with a pattern.
    pub(super) fn patterned(
        &self,
        runs: impl IntoIterator<Item = Vec<(f64, f64)>>,
        pattern: Pattern,
        alpha: f64,
    ) {
        let runs = runs.into_iter().map(|run| run.into_iter().map(units).collect());
        put(
            &self.root,
            &Patterned {
                runs: Runs::new(runs),
                pattern,
                alpha,
            },
        );
    }

    /// Fills a rectangle between two corners in CSS pixels.
    pub(super) fn rect(&self, from: (f64, f64), to: (f64, f64), color: Rgb) {
        put(
            &self.root,
            &Rectangle::new([units(from), units(to)], RGBColor::from(color).filled()),
        );
    }

    /// Draws a hollow circle around a point in CSS pixels; radius and width of the line in quarters of one.
    pub(super) fn ring(&self, at: (f64, f64), radius: u32, width: u32, line: Rgb, fill: Rgb) {
        put(
            &self.root,
            &Circle::new(units(at), radius, RGBColor::from(fill).filled()),
        );
        put(
            &self.root,
            &Circle::new(units(at), radius, RGBColor::from(line).stroke_width(width)),
        );
    }
}

/// Draws an element. The backend writes to memory and cannot fail.
pub(super) fn put<'a, 'e, T, E>(area: &DrawingArea<Ink<'a>, T>, element: &'e E)
where
    T: plotters::coord::CoordTranslate,
    &'e E: PointCollection<'e, T::From>,
    E: Drawable<Ink<'a>>,
{
    let _ = area.draw(element);
}

/// CSS pixels in the whole numbers of the drawing, four to a pixel.
fn units(at: (f64, f64)) -> BackendCoord {
    // Within the clamp; what is not a number becomes 0.
    #[expect(clippy::cast_possible_truncation)]
    let unit = |value: f64| (value * 4.0).round().clamp(-1e6, 1e6) as i32;
    (unit(at.0), unit(at.1))
}

/// Several runs of points, one after the other.
struct Runs<P> {
    points: Vec<P>,
    lengths: Vec<usize>,
}

impl<P> Runs<P> {
    fn new(runs: impl IntoIterator<Item = Vec<P>>) -> Self {
        let (mut points, mut lengths) = (Vec::new(), Vec::new());
        for run in runs {
            lengths.push(run.len());
            points.extend(run);
        }
        Self { points, lengths }
    }

    /// The same runs with the points that the coordinates made of theirs.
    fn split<'p>(&self, points: &'p [BackendCoord]) -> Vec<&'p [BackendCoord]> {
        let mut rest = points;
        let cut = |length: &usize| {
            let (run, after) = rest.split_at_checked(*length)?;
            rest = after;
            Some(run)
        };
        self.lengths.iter().map_while(cut).collect()
    }
}

/// Lines through several runs of points.
pub(super) struct Strokes<P> {
    runs: Runs<P>,
    pen: Pen,
}

impl<P> Strokes<P> {
    pub(super) fn new(runs: impl IntoIterator<Item = Vec<P>>, pen: Pen) -> Self {
        Self {
            runs: Runs::new(runs),
            pen,
        }
    }
}

impl<'e, P> PointCollection<'e, P> for &'e Strokes<P> {
    type Point = &'e P;
    type IntoIter = &'e [P];

    fn point_iter(self) -> &'e [P] {
        &self.runs.points
    }
}

impl<'a, P> Drawable<Ink<'a>> for Strokes<P> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        ink: &mut Ink<'a>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<std::convert::Infallible>> {
        let points: Vec<BackendCoord> = points.collect();
        ink.strokes(&self.runs.split(&points), self.pen);
        Ok(())
    }
}

/// Filled areas within several closed runs of points.
pub(super) struct Areas<P> {
    runs: Runs<P>,
    color: Rgb,
    alpha: f64,
}

impl<P> Areas<P> {
    pub(super) fn new(runs: impl IntoIterator<Item = Vec<P>>, color: Rgb, alpha: f64) -> Self {
        Self {
            runs: Runs::new(runs),
            color,
            alpha,
        }
    }
}

impl<'e, P> PointCollection<'e, P> for &'e Areas<P> {
    type Point = &'e P;
    type IntoIter = &'e [P];

    fn point_iter(self) -> &'e [P] {
        &self.runs.points
    }
}

impl<'a, P> Drawable<Ink<'a>> for Areas<P> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        ink: &mut Ink<'a>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<std::convert::Infallible>> {
        let points: Vec<BackendCoord> = points.collect();
        ink.areas(&self.runs.split(&points), self.color, self.alpha);
        Ok(())
    }
}

/// Areas filled with a pattern.
struct Patterned {
    runs: Runs<BackendCoord>,
    pattern: Pattern,
    alpha: f64,
}

impl<'e> PointCollection<'e, BackendCoord> for &'e Patterned {
    type Point = &'e BackendCoord;
    type IntoIter = &'e [BackendCoord];

    fn point_iter(self) -> &'e [BackendCoord] {
        &self.runs.points
    }
}

impl<'a> Drawable<Ink<'a>> for Patterned {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        ink: &mut Ink<'a>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<std::convert::Infallible>> {
        let points: Vec<BackendCoord> = points.collect();
        ink.patterned(&self.runs.split(&points), self.pattern, self.alpha);
        Ok(())
    }
}

/// A text at a point.
struct Words<'t> {
    at: BackendCoord,
    text: &'t str,
    setting: Setting,
}

impl<'e> PointCollection<'e, BackendCoord> for &'e Words<'_> {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 1];

    fn point_iter(self) -> [BackendCoord; 1] {
        [self.at]
    }
}

impl<'a> Drawable<Ink<'a>> for Words<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        ink: &mut Ink<'a>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<std::convert::Infallible>> {
        for at in points {
            ink.words(at, self.text, self.setting);
        }
        Ok(())
    }
}
