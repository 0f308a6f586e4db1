//! Attribution: a won deal shared out to the touches before it, by a rule.
//!
//! Credit by a rule is a convention, not a measurement of what a touch caused; so every rule stands beside the model's own.

use crate::grid::total;
use crate::model::{
    Attribution, Date, Deal, Measure, Milestone, Model, Positions, Scope, Share, Table, Team, TimeDecay,
    Touch,
};

/// A touch that counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Touched<'a> {
    pub(crate) touch: &'a Touch,
    /// The part of the deal.
    pub(crate) part: f64,
}

/// The parts of a deal by touch; a touch after the deal or of a team that is not there is not counted, and a deal without
/// touches is nobody's.
///
/// Touches of one day stand in the order of their ids.
pub(crate) fn attributed<'a>(rule: Attribution, deal: &'a Deal, teams: &Table<Team>) -> Vec<Touched<'a>> {
    let mut touches: Vec<&Touch> = deal
        .touches
        .sorted()
        .map(|(_, touch)| touch)
        .filter(|touch| touch.date <= deal.date && teams.contains_key(&touch.team))
        .collect();
    touches.sort_by_key(|touch| touch.date);
    let parts = parts(rule, &touches, deal.date);
    let touched = |(touch, part)| Touched { touch, part };
    touches.into_iter().zip(parts).map(touched).collect()
}

/// Whose parts of deals by touches some measure counts.
#[derive(Clone, Copy)]
pub(crate) enum Counted {
    /// Those of teams: every touch is one's.
    All,
    /// Only those of the payees that touches name.
    Named,
}

impl Counted {
    /// What the measures count; none where no measure counts touches.
    pub(crate) fn of(model: &Model) -> Option<Self> {
        let measures = model.measures.values();
        let mut counting =
            measures.filter(|measure| measure.deals.as_ref().is_some_and(|deals| deals.attributed));
        let first = counting.next()?;
        let own = |measure: &Measure| measure.scope == Scope::Own;
        Some(if own(first) && counting.all(own) {
            Self::Named
        } else {
            Self::All
        })
    }
}

/// The parts of a deal that touches are credited with, in their order; they sum to 1.
fn parts(rule: Attribution, touches: &[&Touch], won: Date) -> Vec<f64> {
    let count = touches.len();
    let weights: Vec<f64> = match rule {
        Attribution::First => positions(touches, &positions_of(1.0, 0.0, 0.0, 0.0)),
        Attribution::Last => positions(touches, &positions_of(0.0, 0.0, 0.0, 1.0)),
        Attribution::Linear => vec![1.0; count],
        Attribution::UShaped => positions(touches, &positions_of(0.4, 0.0, 0.0, 0.4)),
        Attribution::WShaped => positions(touches, &positions_of(0.3, 0.3, 0.3, 0.0)),
        Attribution::Custom(Positions {
            first,
            lead,
            opportunity,
            last,
        }) => {
            let get = |share: Option<Share>| share.map_or(0.0, Share::get);
            positions(
                touches,
                &positions_of(get(first), get(lead), get(opportunity), get(last)),
            )
        }
        Attribution::TimeDecay(TimeDecay { half_life }) => {
            // Counted from the last touch, so that a long pause before the deal leaves no weight too small to divide by.
            let last = touches.last().map_or(won, |touch| touch.date).days();
            touches
                .iter()
                .map(|touch| crate::math::exp2(f64::from(touch.date.days() - last) / half_life.get()))
                .collect()
        }
    };
    let sum = total(weights.iter().copied());
    if sum > 0.0 {
        weights.into_iter().map(|weight| weight / sum).collect()
    } else {
        vec![1.0 / count.max(1) as f64; count]
    }
}

/// The parts of the first touch, the one that led to the lead, the one that led to the opportunity, and the last.
struct Places([f64; 4]);

fn positions_of(first: f64, lead: f64, opportunity: f64, last: f64) -> Places {
    Places([first, lead, opportunity, last])
}

/// The weight of each touch: that of each place it has, or its equal part of what the places leave. Where a place is
/// nobody's, or nobody is without one, the weights do not sum to 1, and what is missing falls to all in proportion.
fn positions(touches: &[&Touch], places: &Places) -> Vec<f64> {
    let led_to = |milestone| touches.iter().position(|touch| touch.led_to == Some(milestone));
    let holders = [
        (!touches.is_empty()).then_some(0),
        led_to(Milestone::Lead),
        led_to(Milestone::Opportunity),
        touches.len().checked_sub(1),
    ];
    let mut weights = vec![0.0; touches.len()];
    let mut placed = vec![false; touches.len()];
    for (holder, part) in holders.into_iter().zip(places.0) {
        if let Some(holder) = holder
            && part > 0.0
            && let (Some(weight), Some(placed)) = (weights.get_mut(holder), placed.get_mut(holder))
        {
            *weight += part;
            *placed = true;
        }
    }
    let others = placed.iter().filter(|placed| !**placed).count();
    let rest = (1.0 - total(places.0.into_iter())).max(0.0);
    if others > 0 {
        for (weight, _) in weights.iter_mut().zip(&placed).filter(|(_, placed)| !**placed) {
            *weight = rest / others as f64;
        }
    }
    weights
}

/// The rules that stand beside the model's own, by the names that the file has for them; time decay with the half-life of a
/// week where the model has none.
pub(crate) fn rules(own: Option<Attribution>) -> [(&'static str, Attribution); 6] {
    let decay = match own {
        Some(rule @ Attribution::TimeDecay(_)) => rule,
        _ => Attribution::TimeDecay(TimeDecay::default()),
    };
    [
        ("first", Attribution::First),
        ("last", Attribution::Last),
        ("linear", Attribution::Linear),
        ("u_shaped", Attribution::UShaped),
        ("w_shaped", Attribution::WShaped),
        ("time_decay", decay),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::days_in;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// A deal of 200 days after the first day that a touch may be on, with touches by days before it.
    fn deal(touches: &[(i32, Option<&str>)]) -> Deal {
        let day = |before: i32| {
            let (mut month, mut day) = (0, 200 - before);
            while day >= i32::from(days_in(2027 * 12 + month)) {
                day -= i32::from(days_in(2027 * 12 + month));
                month += 1;
            }
            format!("2027-{:02}-{:02}", month + 1, day + 1)
        };
        let touch = |(number, (before, led_to)): (usize, &(i32, Option<&str>))| {
            let touch = json!({"date": day(*before), "team": "t", "led_to": led_to});
            (format!("t{number:02}"), touch)
        };
        let touches: serde_json::Map<String, Value> = touches.iter().enumerate().map(touch).collect();
        let deal = json!({"date": day(0), "amount": 1, "touches": touches});
        serde_json::from_value(deal).unwrap()
    }

    fn teams() -> Table<Team> {
        serde_json::from_value(json!({"t": {"name": "T", "function": "f"}})).unwrap()
    }

    #[track_caller]
    fn check(rule: Value, touches: &[(i32, Option<&str>)], expect: &[f64]) {
        let rule: Attribution = serde_json::from_value(rule).unwrap();
        let deal = deal(touches);
        let found: Vec<f64> = attributed(rule, &deal, &teams())
            .iter()
            .map(|touched| touched.part)
            .collect();
        assert_eq!(found.len(), expect.len(), "{found:?}");
        for (found, expect) in found.iter().zip(expect) {
            assert!((found - expect).abs() < 1e-12, "{found} is not {expect}");
        }
    }

    #[test]
    fn every_rule_by_the_number_of_touches() {
        let plain = [(8, None), (6, None), (4, None), (2, None), (0, None)];
        check(json!("first"), &plain, &[1.0, 0.0, 0.0, 0.0, 0.0]);
        check(json!("last"), &plain, &[0.0, 0.0, 0.0, 0.0, 1.0]);
        check(json!("linear"), &plain, &[0.2; 5]);
        let third = 0.2 / 3.0;
        check(json!("u_shaped"), &plain, &[0.4, third, third, third, 0.4]);
        check(json!("u_shaped"), &plain[..4], &[0.4, 0.1, 0.1, 0.4]);
        // Nobody is between: the ends share it.
        check(json!("u_shaped"), &plain[..2], &[0.5, 0.5]);
        for rule in ["first", "last", "linear", "u_shaped", "w_shaped"] {
            check(json!(rule), &plain[..1], &[1.0]);
            check(json!(rule), &[], &[]);
        }
    }

    #[test]
    fn milestones_have_parts_of_their_own() {
        let marked = [
            (9, None),
            (7, Some("lead")),
            (5, None),
            (3, Some("opportunity")),
            (1, None),
        ];
        check(json!("w_shaped"), &marked, &[0.3, 0.3, 0.05, 0.3, 0.05]);
        // The first touch led to the lead: it has both parts.
        let both = [(9, Some("lead")), (5, Some("opportunity")), (1, None)];
        check(json!("w_shaped"), &both, &[0.6, 0.3, 0.1]);
        // No touch led to the opportunity: 0.3, 0.3 and 0.1 of 0.7.
        let unmarked = [(9, None), (5, Some("lead")), (1, None)];
        check(json!("w_shaped"), &unmarked, &[3.0 / 7.0, 3.0 / 7.0, 1.0 / 7.0]);
        check(
            json!({"custom": {"first": 0.5, "last": 0.3}}),
            &marked,
            &[0.5, 0.2 / 3.0, 0.2 / 3.0, 0.2 / 3.0, 0.3],
        );
        // Nothing is said of any place: equal parts.
        check(json!({"custom": {}}), &marked, &[0.2; 5]);
    }

    #[test]
    fn weight_halves_with_each_half_life() {
        // 21, 14, 7 and 0 days before: 1/8, 1/4, 1/2 and 1, of 15/8.
        let weeks = [(21, None), (14, None), (7, None), (0, None)];
        let rule = json!({"time_decay": {"half_life": 7}});
        check(
            rule.clone(),
            &weeks,
            &[1.0 / 15.0, 2.0 / 15.0, 4.0 / 15.0, 8.0 / 15.0],
        );
        // Only what lies between touches matters.
        let shifted = [(121, None), (114, None)];
        check(rule, &shifted, &[1.0 / 3.0, 2.0 / 3.0]);
    }

    #[test]
    fn what_comes_after_the_deal_is_not_counted() {
        check(json!("linear"), &[(3, None), (-1, None)], &[1.0]);
    }

    proptest! {
        /// Whatever the rule and the touches, a deal is credited once, and no part is below nothing.
        #[test]
        fn parts_sum_to_the_deal(
            touches in prop::collection::vec((0..150_i32, 0..3_u8), 1..12),
            own in (0.0..0.4f64, 0.0..0.3f64, 0.0..0.2f64, 0.0..0.1f64),
            half_life in 1.0..400.0f64,
        ) {
            let led_to = |mark: &u8| match mark {
                1 => Some("lead"),
                2 => Some("opportunity"),
                _ => None,
            };
            let touches: Vec<_> = touches.iter().map(|(before, mark)| (*before, led_to(mark))).collect();
            let deal = deal(&touches);
            let custom = json!({"custom": {"first": own.0, "lead": own.1, "opportunity": own.2, "last": own.3}});
            let decay = json!({"time_decay": {"half_life": half_life}});
            let own = [custom, decay].map(|rule| serde_json::from_value(rule).unwrap());
            for rule in rules(None).map(|(_, rule)| rule).into_iter().chain(own) {
                let touched = attributed(rule, &deal, &teams());
                let sum: f64 = touched.iter().map(|touched| touched.part).sum();
                prop_assert!((sum - 1.0).abs() < 1e-12, "{rule:?} {sum}");
                prop_assert!(touched.iter().all(|touched| touched.part >= 0.0));
            }
        }
    }
}
