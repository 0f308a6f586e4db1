//! What the order at which customers are handed off changes: the model evaluated once for each.

use hagstone_engine::model::{Id, OrderNumber};
use hagstone_engine::{Document, Model, evaluate};
use serde::{Deserialize, Serialize};

/// The orders that are tried.
pub const ORDERS: std::ops::RangeInclusive<u8> = 1..=10;

/// A segment by its hand-off order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandOffCurve {
    /// The segment's id.
    pub segment: String,
    /// The order that the model has.
    pub now: usize,
    /// The orders that were tried, from the first.
    pub points: Vec<HandOffPoint>,
}

/// What a segment comes to over the horizon if its customers are handed off after an order.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandOffPoint {
    /// The last order that the selling team sells.
    pub after: usize,
    /// Revenue.
    pub revenue: f64,
    /// What selling costs, all of it.
    pub cost: f64,
    /// What is left of the revenue after the cost of what is sold; absent where no gross margin is known.
    pub margin: Option<f64>,
}

impl HandOffPoint {
    /// What is left after the cost of sale: of the margin where one is known, else of the revenue.
    pub fn left(&self) -> f64 {
        self.margin.unwrap_or(self.revenue) - self.cost
    }

    /// Cost of sale / revenue.
    pub fn cost_of_sale(&self) -> Option<f64> {
        (self.revenue > 1e-9).then(|| self.cost / self.revenue)
    }
}

/// The curves of all segments whose customers are handed off.
pub fn curves(document: &Document, scenario: Option<&str>) -> Vec<HandOffCurve> {
    let (mut model, _) = document.model(scenario);
    let handed: Vec<(Id, OrderNumber)> = model
        .segments
        .iter()
        .filter_map(|(id, segment)| {
            let hand_off = segment.reorders.as_ref()?.hand_off.as_ref()?;
            Some((id.clone(), hand_off.after))
        })
        .collect();
    let curve = |(id, now): (Id, OrderNumber)| {
        let points: Vec<HandOffPoint> = ORDERS
            .filter_map(|after| point(&mut model, &id, OrderNumber::try_from(f64::from(after)).ok()?))
            .collect();
        set(&mut model, &id, now);
        (!points.is_empty()).then(|| HandOffCurve {
            segment: id.to_string(),
            now: now.get(),
            points,
        })
    };
    handed.into_iter().filter_map(curve).collect()
}

/// Lets a segment's customers be handed off after an order.
fn set(model: &mut Model, segment: &str, after: OrderNumber) {
    let reorders = model
        .segments
        .get_mut(segment)
        .and_then(|segment| segment.reorders.as_mut());
    if let Some(hand_off) = reorders.and_then(|reorders| reorders.hand_off.as_mut()) {
        hand_off.after = after;
    }
}

fn point(model: &mut Model, segment: &str, after: OrderNumber) -> Option<HandOffPoint> {
    set(model, segment, after);
    let (outcome, _) = evaluate(model);
    let years = &outcome.segments.get(segment)?.years;
    Some(HandOffPoint {
        after: after.get(),
        revenue: years.iter().map(|year| year.revenue).sum(),
        cost: years.iter().map(|year| year.cost.total).sum(),
        margin: years.iter().map(|year| year.cost.margin).sum(),
    })
}
