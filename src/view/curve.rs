//! A payout curve as a picture: attainment to share of target.

use hagstone_engine::model::{Beyond, Curve};
use hagstone_words::say;

use crate::chart::{Hue, LinePlot, Rule, Series, Stroke};
use crate::text::Numbers;

use super::axis;

/// How far the picture reaches beyond the curve's last point.
const ROOM: f64 = 0.15;

/// The curve, from the left edge to beyond its last point. `now` are the attainments of its periods.
pub fn plot(
    curve: &Curve,
    hue: Hue,
    now: &[f64],
    window: (f64, f64, f64),
    numbers: &dyn Numbers,
) -> LinePlot {
    let (left, right, top) = window;
    let mut points = Vec::new();
    if let (Some(first), Some(last)) = (curve.points.first(), curve.points.last()) {
        if first.attainment() > left {
            points.push((left, 0.0));
            points.push((first.attainment(), 0.0));
        }
        points.extend(curve.points.iter().map(|point| (point.attainment(), point.pay())));
        if last.attainment() < right {
            let slope = match (curve.beyond, curve.points.iter().rev().nth(1)) {
                (Beyond::Extend, Some(before)) if last.attainment() > before.attainment() => {
                    (last.pay() - before.pay()) / (last.attainment() - before.attainment())
                }
                _ => 0.0,
            };
            points.push((right, (last.pay() + slope * (right - last.attainment())).max(0.0)));
        }
    }
    let label = |at: f64| numbers.percent(at, 0);
    let rules = now
        .first()
        .filter(|at| now.len() == 1 && (left..=right).contains(*at))
        .map(|&at| Rule {
            at,
            vertical: true,
            label: numbers.percent(at, 1),
            strong: false,
        });
    LinePlot {
        x: axis(left, right, 5, say!(common_attainment), label),
        y: axis(0.0, top, 4, say!(common_share_of_target), label),
        series: vec![Series {
            name: String::new(),
            hue,
            stroke: Stroke::Solid,
            points,
            dots: Vec::new(),
            label: false,
        }],
        rules: rules.into_iter().collect(),
        bands: Vec::new(),
    }
}

/// The attainments and the pay between which a curve is drawn: left, right, top. It is to stay the same while a point
/// is dragged, so it is taken once, when the drag begins.
pub fn window(curve: &Curve) -> (f64, f64, f64) {
    let round = |value: f64| (value * 10.0 - 1e-9).ceil() / 10.0;
    let first = curve.points.first().map_or(0.5, |point| point.attainment());
    let last = curve.points.last().map_or(1.2, |point| point.attainment());
    let highest = curve.points.iter().map(|point| point.pay()).fold(1.0, f64::max);
    let left = ((first - ROOM) * 10.0).floor() / 10.0;
    (
        left.clamp(0.0, 0.5),
        round((last + ROOM).max(1.3)),
        round((highest * 1.12).max(1.4)),
    )
}
