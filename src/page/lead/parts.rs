//! What several parts of the page are made of: folds that say what is in them, sliders, lists of shares, lags, volumes.

use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Lag, Share, Volume};
use hagstone_words::say;
use serde_json::{Value, json};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::component::edit::{Kind, Spot, choice_to, options};
use crate::state::{Change, Results};
use crate::view::goal::calendar_month;
use crate::view::lead::mean;

/// A group of fields behind what they say.
pub(super) fn fold(name: &str, sentence: String, content: Html) -> Html {
    html! {
        <details class="more fold" data-fold={name.to_owned()}>
            <summary><b>{ name }</b>{ " " }<span>{ sentence }</span></summary>
            <div class="parts">{ content }</div>
        </details>
    }
}

/// A share as a slider and as a field, with what it says below.
pub(super) fn slider(
    spot: &Spot,
    label: &str,
    below: &str,
    value: f64,
    note: String,
    class: &'static str,
) -> Html {
    let at = spot.at(below);
    let name = say!(lead_parts_of { label, of: spot.of });
    let oninput = {
        let (at, name) = (at.clone(), name.clone());
        Callback::from(move |event: InputEvent| {
            let number = event
                .target_unchecked_into::<HtmlInputElement>()
                .value_as_number();
            if number.is_finite() {
                let rounded = (number * 1e9).round() / 1e9;
                at.ui()
                    .drag(name.clone(), Change::Number(at.path.clone(), rounded));
            }
        })
    };
    let onchange = {
        let at = at.clone();
        Callback::from(move |_: Event| at.ui().settle())
    };
    let onpointerup = {
        let at = at.clone();
        Callback::from(move |_: PointerEvent| at.ui().settle())
    };
    let written = spot.ui().numbers.percent(value, 1);
    html! {
        <div class={classes!("slide", class)}>
            { spot.number(label, below, Some(value), Kind::SHARE) }
            <input type="range" min="0" max="1" step="0.01" value={value.to_string()} aria-label={say!(lead_parts_slider { label })}
                aria-valuetext={written} {oninput} {onchange} {onpointerup} />
            <small class="hint">{ note }</small>
        </div>
    }
}

/// A list of shares, one a month, which is always changed as a whole. `first` is the number of the first month.
pub(super) fn shares(spot: &Spot, what: &str, list: &[Share], first: usize, least: usize) -> Html {
    let list: Vec<f64> = list.iter().copied().map(Share::get).collect();
    let send = {
        let (spot, what) = (spot.clone(), what.to_owned());
        move |list: &[f64]| {
            let value: Value = list.iter().map(|&share| json_number(share)).collect();
            spot.set(&what, value);
        }
    };
    let set = |index: usize| {
        let (list, send) = (list.clone(), send.clone());
        Callback::from(move |number: Option<f64>| {
            let mut list = list.clone();
            if let (Some(share), Some(number)) = (list.get_mut(index), number) {
                *share = number;
                send(&list);
            }
        })
    };
    let longer = {
        let (list, send) = (list.clone(), send.clone());
        Callback::from(move |_: MouseEvent| {
            let mut list = list.clone();
            list.push(if list.is_empty() { 0.5 } else { 0.0 });
            send(&list);
        })
    };
    let shorter = {
        let (list, send) = (list.clone(), send.clone());
        Callback::from(move |_: MouseEvent| {
            let mut list = list.clone();
            list.pop();
            send(&list);
        })
    };
    html! {
        <div class="ramp">
            { for list.iter().enumerate().map(|(index, &share)| {
                let label = match index + first {
                    0 => say!(lead_parts_in_the_month).to_owned(),
                    1 if first == 0 => say!(lead_parts_1_month_later).to_owned(),
                    later if first == 0 => say!(lead_parts_months_later { later }),
                    month => say!(lead_parts_month { month }),
                };
                let place = Some(format!("{}/{index}", spot.path));
                html! { <div key={index}>{ spot.number_from(&label, Some(share), Kind::SHARE, false, place, set(index)) }</div> }
            }) }
            <p key="more" class="row">
                <button type="button" class="link" onclick={longer}>{ say!(common_add_a_month) }</button>
                if list.len() > least {
                    <button type="button" class="link" onclick={shorter}>{ say!(common_take_the_last_one_away) }</button>
                }
            </p>
        </div>
    }
}

/// How long a step takes: one lag, or parts by month. `spot` is the lag's own place.
pub(super) fn lag(spot: &Spot, what: &str, lag: &Lag) -> Html {
    let (key, told) = match lag {
        Lag::Months(_) => ("months", String::new()),
        Lag::Spread(parts) => {
            let whole: f64 = parts.iter().copied().map(Share::get).sum();
            let numbers = &spot.ui().numbers;
            let sum = if (whole - 1.0).abs() > 1e-5 {
                say!(lead_parts_the_parts_come_to_and_count {
                    whole: numbers.percent(whole, 1)
                })
            } else {
                String::new()
            };
            let average = numbers.number((mean(lag) * 100.0).round() / 100.0);
            ("spread", say!(lead_parts_months_on_average { average, sum }))
        }
    };
    let turn = {
        let (spot, what, average) = (spot.clone(), what.to_owned(), mean(lag));
        Callback::from(move |to: String| {
            let (other, value) = match to.as_str() {
                "spread" => ("months", spread(average)),
                _ => ("spread", json_number((average * 100.0).round() / 100.0)),
            };
            spot.set_instead(&what, other, &to, value);
        })
    };
    html! {
        <div class="part">
            <div class="fields">
                { choice_to(&say!(lead_parts_is { what }), key, options(&[("months", say!(lead_parts_one_lag)), ("spread", say!(lead_parts_spread_over_months))]), false, turn) }
                if let Lag::Months(months) = lag {
                    { spot.number(&say!(lead_parts_in_months { what }), "months", Some(months.get()), Kind::MONTHS) }
                }
            </div>
            if let Lag::Spread(parts) = lag {
                { shares(&spot.at("spread"), what, parts, 0, 1) }
                <p class="hint">{ told }</p>
            }
        </div>
    }
}

/// A lag as parts of two neighbouring months; a whole one keeps a little for the months around it to be typed.
fn spread(months: f64) -> Value {
    let whole = months.floor().clamp(0.0, 119.0);
    let part = ((months - whole) * 100.0).round() / 100.0;
    // Below 120.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let mut list = vec![0.0; whole as usize];
    list.push(1.0 - part);
    if part > 0.0 {
        list.push(part);
    }
    list.into_iter().map(json_number).collect()
}

/// A count or an amount by month: the same in each, or twelve. `spot` is the volume's own place.
pub(super) fn volume(spot: &Spot, results: &Results, what: &str, volume: &Volume, kind: Kind) -> Html {
    let key = match volume {
        Volume::PerMonth(_) => "per_month",
        Volume::ByMonth(_) => "by_month",
    };
    let turn = {
        let (spot, what, now) = (spot.clone(), what.to_owned(), volume.clone());
        Callback::from(move |to: String| {
            let (other, value) = match (&now, to.as_str()) {
                (Volume::PerMonth(amount), "by_month") => {
                    ("per_month", json!(vec![json_number(amount.get()); 12]))
                }
                (Volume::ByMonth(months), "per_month") => {
                    let mean: f64 = months.iter().map(|amount| amount.get()).sum::<f64>() / 12.0;
                    ("by_month", json_number((mean * 100.0).round() / 100.0))
                }
                _ => return,
            };
            spot.set_instead(&what, other, &to, value);
        })
    };
    html! {
        <div class="spread">
            { choice_to(say!(lead_parts_given), key, options(&[("per_month", say!(lead_parts_alike_in_every_month)), ("by_month", say!(lead_parts_month_by_month))]), false, turn) }
            { match volume {
                Volume::PerMonth(amount) => spot.number(&say!(lead_parts_a_month { what }), "per_month", Some(amount.get()), kind),
                Volume::ByMonth(months) => {
                    let list: Vec<f64> = months.iter().map(|amount| amount.get()).collect();
                    html! { <>{ for list.iter().enumerate().map(|(index, &amount)| {
                        let label = spot.ui().numbers.month(calendar_month(results, index + 1));
                        let onchange = {
                            let (spot, list, what) = (spot.at("by_month"), list.clone(), what.to_owned());
                            Callback::from(move |number: Option<f64>| {
                                let mut list = list.clone();
                                if let (Some(slot), Some(number)) = (list.get_mut(index), number) {
                                    *slot = number;
                                    let value: Value = list.iter().map(|&amount| json_number(amount)).collect();
                                    spot.set(&what, value);
                                }
                            })
                        };
                        let place = Some(format!("{}/by_month/{index}", spot.path));
                        html! { <div key={index}>{ spot.number_from(&label, Some(amount), kind, false, place, onchange) }</div> }
                    }) }</> }
                }
            } }
        </div>
    }
}
