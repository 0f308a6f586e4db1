//! A cloud of outcomes in four quarters: simulated years, by what two functions reached in each.

use super::axes::{self, Grid};
use super::ink::{Anchor, Pen, Setting};
use super::palette::Hue;
use super::sheet::{Strokes, put, sheet};
use super::text::Type;
use super::{Axis, Drawing, Frame, Palette, Rule, Size};

/// One of the quarters that a split makes of the plot area.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Corner {
    /// Both values are high.
    #[default]
    TopRight,
    /// The horizontal value is high, the vertical one low.
    BottomRight,
    /// The vertical value is high, the horizontal one low.
    TopLeft,
    /// Both values are low.
    BottomLeft,
}

/// The outcomes in a quarter, and what they have in common.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Cloud {
    /// The quarter that has the label and the fill.
    pub corner: Corner,
    /// The function it belongs to.
    pub hue: Hue,
    /// How strong the calm fill of the quarter is, from 0 for bare paper to 1.
    pub wash: f64,
    /// What stands in the corner in large type: how many of the outcomes are here.
    pub label: String,
    /// A line below the label.
    pub detail: String,
    /// The outcomes. One outside of the axes is drawn at their edge; one that is not finite is left out.
    pub points: Vec<(f64, f64)>,
}

/// Outcomes in four quarters.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct PointPlot {
    /// What the horizontal position shows.
    pub x: Axis,
    /// What the vertical position shows.
    pub y: Axis,
    /// The values at which the quarters meet, such as 100% of both targets.
    pub split: (f64, f64),
    /// The outcomes, quarter by quarter.
    pub clouds: Vec<Cloud>,
}

/// Draws outcomes in four quarters.
pub fn points(plot: &PointPlot, size: Size, palette: &Palette) -> Drawing {
    let size = size.sane();
    let frame = axes::frame(&plot.x, &plot.y, size, 0.0);
    let svg = sheet(size, palette, |sheet| {
        let (x, y) = (within(plot.split.0, frame.x), within(plot.split.1, frame.y));
        let middle = (frame.x_to_px(x), frame.y_to_px(y));
        for cloud in plot.clouds.iter().filter(|cloud| cloud.wash > 0.0) {
            sheet.rect(
                corner(cloud.corner, &frame),
                middle,
                palette.wash(cloud.hue, cloud.wash),
            );
        }
        axes::draw(sheet, &frame, &plot.x, &plot.y, Grid::Both, size);
        let rule = |at, vertical| Rule {
            at,
            vertical,
            label: String::new(),
            strong: true,
        };
        axes::rules(
            sheet,
            &frame,
            &[rule(plot.split.0, true), rule(plot.split.1, false)],
        );
        let dot = if size.width < 480.0 { 14 } else { 17 };
        for cloud in &plot.clouds {
            let finite = cloud
                .points
                .iter()
                .filter(|(x, y)| x.is_finite() && y.is_finite());
            let dots = finite.map(|(x, y)| vec![(within(*x, frame.x), within(*y, frame.y))]);
            // Grey is context: lighter than what has a meaning.
            let alpha = if cloud.hue == Hue::None { 0.45 } else { 0.6 };
            let pen = Pen {
                alpha,
                round: true,
                ..Pen::new(palette.color(cloud.hue), dot)
            };
            put(&sheet.values(&frame), &Strokes::new(dots, pen));
        }
        let face = Type {
            size: if frame.right - frame.left < 360.0 { 80 } else { 104 },
            weight: 650,
        };
        for cloud in &plot.clouds {
            let at = corner(cloud.corner, &frame);
            let right = matches!(cloud.corner, Corner::TopRight | Corner::BottomRight);
            let top = matches!(cloud.corner, Corner::TopRight | Corner::TopLeft);
            let room = ((at.0 - middle.0).abs() - 14.0).max(0.0);
            let setting = Setting {
                face,
                color: palette.color(cloud.hue),
                anchor: if right { Anchor::End } else { Anchor::Start },
                halo: Some(palette.wash(cloud.hue, cloud.wash)),
            };
            let details = Type::NAME.wrap(&cloud.detail, room);
            let across = if right { at.0 - 10.0 } else { at.0 + 10.0 };
            let up = DETAIL * details.len() as f64 + 10.0;
            let down = if top {
                at.1 + 8.0 + face.px() * 0.8
            } else {
                at.1 - up
            };
            sheet.text((across, down), &face.fit(&cloud.label, room), setting);
            let setting = Setting {
                face: Type::NAME,
                color: palette.color(Hue::Soft),
                ..setting
            };
            for (index, line) in (1_u8..).zip(&details) {
                sheet.text((across, down + DETAIL * f64::from(index)), line, setting);
            }
        }
    });
    Drawing { svg, frame }
}

/// The height of a line of detail.
const DETAIL: f64 = 16.0;

/// The outer corner of a quarter, in CSS pixels.
fn corner(corner: Corner, frame: &Frame) -> (f64, f64) {
    match corner {
        Corner::TopRight => (frame.right, frame.top),
        Corner::BottomRight => (frame.right, frame.bottom),
        Corner::TopLeft => (frame.left, frame.top),
        Corner::BottomLeft => (frame.left, frame.bottom),
    }
}

/// The value, or the end of the range that is nearest to it.
fn within(value: f64, range: (f64, f64)) -> f64 {
    if value.is_nan() {
        range.0
    } else {
        value.clamp(range.0, range.1)
    }
}
