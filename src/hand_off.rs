//! What the order at which customers are handed off changes: the model evaluated once for each.

use hagstone_engine::Document;
use hagstone_engine::edit::json_number;
use serde::{Deserialize, Serialize};

use crate::state::escape;

/// The orders that are tried.
pub const ORDERS: std::ops::RangeInclusive<usize> = 1..=10;

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
    let (model, _) = document.model(scenario);
    let segments = model.segments.iter().filter_map(|(id, segment)| {
        let now = segment.reorders.as_ref()?.hand_off.as_ref()?.after.get();
        let points: Vec<HandOffPoint> = ORDERS
            .filter_map(|after| point(document, scenario, id, after))
            .collect();
        (!points.is_empty()).then(|| HandOffCurve {
            segment: id.to_string(),
            now,
            points,
        })
    });
    segments.collect()
}

fn point(document: &Document, scenario: Option<&str>, segment: &str, after: usize) -> Option<HandOffPoint> {
    let path = format!("/segments/{}/reorders/hand_off/after", escape(segment));
    let tried = document.with(scenario, &path, json_number(after as f64));
    let outcome = tried.evaluate(scenario).outcome;
    let years = &outcome.segments.get(segment)?.years;
    Some(HandOffPoint {
        after,
        revenue: years.iter().map(|year| year.revenue).sum(),
        cost: years.iter().map(|year| year.cost.total).sum(),
        margin: years.iter().map(|year| year.cost.margin).sum(),
    })
}
