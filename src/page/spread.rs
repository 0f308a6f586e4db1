//! Fields of a goal or of a result that is given by quarter or by month.

use hagstone_engine::edit::json_number;
use hagstone_words::say;
use serde_json::{Value, json};
use yew::prelude::*;

use crate::component::edit::{Kind, Spot, choice_to, options};
use crate::state::Results;
use crate::view::goal::calendar_month;
use crate::view::spread::{Way, turned};

/// A list of numbers, or the one number in its place.
pub(super) struct Spread<'a> {
    /// What they are: "Goal of pipeline".
    pub(super) name: String,
    /// What a step of undo changes: "Goal".
    pub(super) step: String,
    /// By what they are given.
    pub(super) way: Way,
    /// The numbers.
    pub(super) amounts: Vec<f64>,
    /// How they are written.
    pub(super) kind: Kind,
    /// Whether each is a level rather than a part of a sum.
    pub(super) level: bool,
    /// How a sum is spread over the months.
    pub(super) weights: &'a [f64],
}

/// A choice of how it is given, and a field for each number of a list. `spot` is the goal's or the result's own place.
pub(super) fn fields(spot: &Spot, results: &Results, spread: Spread<'_>) -> Html {
    let Spread {
        name,
        step,
        way,
        amounts,
        kind,
        level,
        weights,
    } = spread;
    let choose = {
        let (spot, step, amounts, weights) = (spot.clone(), step.clone(), amounts.clone(), weights.to_vec());
        Callback::from(move |key: String| {
            if let Some(to) = Way::of_key(&key) {
                spot.set(&step, value(to, &turned(&amounts, to, level, &weights)));
            }
        })
    };
    let numbers = spot.ui().numbers.clone();
    let label = |index: usize| match way {
        Way::Year => name.clone(),
        Way::Quarters => format!("Q{}", index + 1),
        Way::Months => numbers.month(calendar_month(results, index + 1)),
    };
    let set = |index: usize| {
        let (spot, step, amounts) = (spot.clone(), step.clone(), amounts.clone());
        Callback::from(move |number: Option<f64>| {
            let mut amounts = amounts.clone();
            if let (Some(slot), Some(number)) = (amounts.get_mut(index), number) {
                *slot = number;
                spot.set(&step, value(way, &amounts));
            }
        })
    };
    html! {
        <div class="spread" role="group" aria-label={name.clone()}>
            { choice_to(&say!(spread_is_given { name }), way.key(), options(&[
                ("year", say!(common_for_the_year)), ("quarters", say!(common_by_quarter)), ("months", say!(common_by_month)),
            ]), false, choose) }
            if way != Way::Year {
                { for amounts.iter().enumerate().map(|(index, &amount)| {
                    let place = Some(format!("{}/{}/{index}", spot.path, way.key()));
                    html! { <div key={index}>{ spot.number_from(&label(index), Some(amount), kind, false, place, set(index)) }</div> }
                }) }
            }
        </div>
    }
}

/// As the document holds it.
fn value(way: Way, amounts: &[f64]) -> Value {
    match (way, amounts) {
        (Way::Year, [amount]) => json!({ "year": json_number(*amount) }),
        _ => json!({ way.key(): amounts.iter().map(|&amount| json_number(amount)).collect::<Value>() }),
    }
}
