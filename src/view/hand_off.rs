//! Revenue and cost of sale by the order after which customers are handed off.

use hagstone_engine::model::Id;
use hagstone_words::say;

use crate::chart::{Axis, Hue, LinePlot, Rule, Series, Stroke, Tick, scale};
use crate::hand_off::{HandOffCurve, HandOffPoint};
use crate::state::Results;
use crate::text::Numbers;

use super::funnel::team;
use super::{Table, lower};

/// The span of the horizon in words.
fn span(results: &Results) -> String {
    match results.outcome.years.len() {
        0 | 1 => say!(common_the_year).into(),
        years => say!(hand_off_years { years }),
    }
}

/// The order after which most is left.
fn best(curve: &HandOffCurve) -> Option<&HandOffPoint> {
    // Of orders that leave the same, the first.
    let mut best: Option<&HandOffPoint> = None;
    for point in &curve.points {
        if best.is_none_or(|best| point.left() > best.left() + 0.5) {
            best = Some(point);
        }
    }
    best
}

fn at(curve: &HandOffCurve, after: usize) -> Option<&HandOffPoint> {
    curve.points.iter().find(|point| point.after == after)
}

fn x_axis(curve: &HandOffCurve, numbers: &dyn Numbers) -> Axis {
    let orders = curve.points.iter().map(|point| Tick {
        at: point.after as f64,
        label: numbers.number(point.after as f64),
    });
    Axis {
        range: (1.0, curve.points.len().max(2) as f64),
        ticks: orders.collect(),
        title: say!(hand_off_handed_off_after_order).into(),
    }
}

/// An axis around values that lie close together: their differences are what is looked at.
fn around(values: &[f64], label: impl Fn(f64) -> String) -> Axis {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if !(low.is_finite() && high.is_finite()) {
        return Axis::new((0.0, 1.0), 4, label);
    }
    let room = ((high - low) * 0.15).max(high.abs() * 0.01).max(1e-6);
    Axis::new(scale::safe_range(low - room, high + room), 4, label)
}

fn now(curve: &HandOffCurve) -> Vec<Rule> {
    let shown = at(curve, curve.now).is_some();
    let rule = Rule {
        at: curve.now as f64,
        vertical: true,
        label: say!(word_now).into(),
        strong: false,
    };
    if shown { vec![rule] } else { Vec::new() }
}

/// Revenue over the hand-off order, and what is left of it.
pub fn revenue_plot(curve: &HandOffCurve, numbers: &dyn Numbers) -> LinePlot {
    let values: Vec<f64> = curve.points.iter().map(|point| point.revenue).collect();
    LinePlot {
        x: x_axis(curve, numbers),
        y: around(&values, |at| numbers.money_tick(at)),
        series: vec![line(curve, Hue::Shared, |point| Some(point.revenue))],
        rules: now(curve),
        bands: Vec::new(),
    }
}

/// Cost of sale over the hand-off order.
pub fn cost_plot(curve: &HandOffCurve, numbers: &dyn Numbers) -> LinePlot {
    let values: Vec<f64> = curve
        .points
        .iter()
        .filter_map(HandOffPoint::cost_of_sale)
        .collect();
    LinePlot {
        x: x_axis(curve, numbers),
        y: around(&values, |at| numbers.percent(at, 1)),
        series: vec![line(curve, Hue::Ink, HandOffPoint::cost_of_sale)],
        rules: now(curve),
        bands: Vec::new(),
    }
}

fn line(curve: &HandOffCurve, hue: Hue, value: impl Fn(&HandOffPoint) -> Option<f64>) -> Series {
    let place = |point: &HandOffPoint| Some((point.after as f64, value(point)?));
    Series {
        name: String::new(),
        hue,
        stroke: Stroke::Solid,
        points: curve.points.iter().filter_map(place).collect(),
        dots: at(curve, curve.now).and_then(place).into_iter().collect(),
        label: false,
    }
}

/// The finding, as a sentence.
pub fn revenue_title(results: &Results, curve: &HandOffCurve, numbers: &dyn Numbers) -> String {
    let Some(best) = best(curve) else {
        return say!(hand_off_no_hand_off_can_be_calculated).into();
    };
    let now = at(curve, curve.now);
    let most = say!(hand_off_a_hand_off_after_order_leaves { after: best.after });
    match now {
        Some(now) if best.left() - now.left() < 0.5 => {
            let even = curve.points.iter().all(|point| best.left() - point.left() < 0.5);
            if even {
                say!(hand_off_in_it_makes_no_difference_after { span: span(results) })
            } else {
                say!(hand_off_as_it_is_now_in {
                    most,
                    left: numbers.money_short(best.left()),
                    span: span(results)
                })
            }
        }
        Some(now) => say!(hand_off_more_than_after_order_in {
            most,
            left: numbers.money_short(best.left() - now.left()),
            after: now.after,
            span: span(results)
        }),
        None => say!(hand_off_in {
            most,
            left: numbers.money_short(best.left()),
            span: span(results)
        }),
    }
}

/// The finding about the cost, as a sentence.
pub fn cost_title(results: &Results, curve: &HandOffCurve, numbers: &dyn Numbers) -> String {
    let to = results
        .model
        .segments
        .get(&Id::from(curve.segment.as_str()))
        .and_then(|segment| segment.reorders.as_ref()?.hand_off.as_ref())
        .map_or_else(String::new, |hand_off| team(&results.model, &hand_off.to).0);
    let ends = curve.points.first().zip(curve.points.last());
    let shares =
        ends.and_then(|(first, last)| Some((first.cost_of_sale()?, last.cost_of_sale()?, last.after)));
    match shares {
        Some((first, last, after)) if (first - last).abs() > 0.0005 => {
            say!(hand_off_selling_takes_of_the_revenue_if {
                after,
                first: numbers.percent(first, 1),
                to: lower(&to),
                last: numbers.percent(last, 1)
            })
        }
        Some((first, ..)) => say!(hand_off_selling_takes_of_the_revenue {
            first: numbers.percent(first, 1)
        }),
        None => say!(hand_off_there_is_no_revenue_to_sell).into(),
    }
}

/// The numbers behind both lines.
pub fn table(curve: &HandOffCurve, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(hand_off_after_order),
        say!(common_revenue),
        say!(hand_off_cost_of_sale),
        say!(common_of_revenue),
        say!(common_margin),
        say!(hand_off_left_after_cost),
    ]
    .map(str::to_owned)
    .to_vec();
    let dash = || "\u{2013}".to_owned();
    let row = |point: &HandOffPoint| {
        vec![
            numbers.number(point.after as f64),
            numbers.money_short(point.revenue),
            numbers.money_short(point.cost),
            point
                .cost_of_sale()
                .map_or_else(dash, |share| numbers.percent(share, 1)),
            point
                .margin
                .map_or_else(dash, |margin| numbers.money_short(margin)),
            numbers.money_short(point.left()),
        ]
    };
    Table {
        head,
        rows: curve.points.iter().map(row).collect(),
    }
}

/// What is told of the order nearest to a place.
pub fn readout(curve: &HandOffCurve, x: f64, numbers: &dyn Numbers) -> Option<String> {
    let point = curve
        .points
        .iter()
        .min_by(|a, b| (a.after as f64 - x).abs().total_cmp(&(b.after as f64 - x).abs()))?;
    let share = point.cost_of_sale().map(|share| {
        say!(hand_off_of_it {
            share: numbers.percent(share, 1)
        })
    });
    Some(say!(hand_off_after_order_revenue_cost_of_sale {
        after: point.after,
        revenue: numbers.money_short(point.revenue),
        cost: numbers.money_short(point.cost),
        share: share.unwrap_or_default(),
        left: numbers.money_short(point.left())
    }))
}
