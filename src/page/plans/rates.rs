//! Rate tables: commissions, amounts per unit, and a table for each kind of deal.

use hagstone_engine::model::{Component, DealKey, Of, RateTable, Rates, Tiers};
use hagstone_words::say;
use serde_json::{Value, json};
use yew::prelude::*;

use super::component::{of_key, of_options};
use super::convert;
use crate::component::edit::{Column, Kind, Spot, choice_to, options, rows};
use crate::state::{Results, escape};
use crate::text::Unit;
use crate::view::plan::{figure_unit, unit_of};

/// A rate table: what its bands are of, what a reached rate pays on and what its rates are, always to be seen.
pub(super) fn rate_table(
    spot: &Spot,
    results: &Results,
    (plan_id, id, component): (&str, &str, &Component),
    table: &RateTable,
    per_unit: bool,
) -> Html {
    let value = results.value.pointer(&spot.path).cloned().unwrap_or_default();
    let about = convert::About::of(results, plan_id, id, component);
    let unit = unit_of(&results.model, &component.measure);
    let counted = per_unit || unit == Unit::Count;
    let single = table.bands.len() == 1 && table.bands.iter().all(|band| band.from.get() <= 0.0);
    let of = table.bands_of.map_or(if single { "result" } else { "" }, of_key);
    let tiers = match table.tiers {
        Some(Tiers::Marginal) => "marginal",
        Some(Tiers::Retroactive) => "retroactive",
        None if single => "marginal",
        None => "",
    };
    let (rates, base) = match table.rates {
        Rates::Absolute => ("absolute", None),
        Rates::MultiplesOf(rate) => ("multiples_of", Some(rate.get())),
        Rates::MultiplesOfTarget => ("multiples_of_target", None),
    };
    let set_of = {
        let (spot, value, goal) = (spot.clone(), value.clone(), about.goal);
        Callback::from(move |key: String| {
            spot.set(
                say!(plans_rates_bands),
                convert::starts_as(&value, "bands", "bands_of", &key, goal),
            );
        })
    };
    let set_rates = {
        let (spot, value) = (spot.clone(), value.clone());
        Callback::from(move |key: String| {
            spot.set(say!(common_rates), convert::rates_as(&value, &key, &about));
        })
    };
    let from = Kind::of(figure_unit(
        &results.model,
        &component.measure,
        table.bands_of.unwrap_or(Of::Result),
    ));
    let absolute = if counted {
        Kind::NUMBER.within(0.0, 1e9)
    } else {
        Kind::PERCENT.within(0.0, 1e9)
    };
    let (rate_name, rate) = match table.rates {
        Rates::Absolute if counted => (
            say!(plans_rates_pays_each {
                currency: results.model.currency
            }),
            absolute,
        ),
        Rates::Absolute => (say!(common_rate).to_owned(), absolute),
        _ => (
            say!(plans_rates_times_the_rate).to_owned(),
            Kind::FACTOR.within(0.0, 1e9),
        ),
    };
    html! {
        <div class="part">
            <div class="fields">
                { choice_to(say!(plans_rates_bands_are_of), of, of_options(), false, set_of) }
                { spot.choice(say!(plans_rates_reached_rate_pays_on), "tiers", tiers,
                    options(&[("marginal", say!(plans_rates_its_own_band)), ("retroactive", say!(word_everything))])) }
                { choice_to(say!(plans_rates_rates_are), rates, options(&[
                    ("absolute", say!(plans_rates_as_they_stand)),
                    ("multiples_of", say!(plans_rates_times_a_rate)),
                    ("multiples_of_target", say!(plans_rates_times_the_target_rate)),
                ]), false, set_rates) }
                if let Some(base) = base {
                    { spot.number(say!(plans_rates_the_rate), "rates/multiples_of", Some(base), absolute) }
                }
                { spot.number(say!(plans_rates_counted_before), "opening", table.opening.map(hagstone_engine::model::Amount::get),
                    Kind::of(unit).signed().or_none()) }
            </div>
            { rows(&spot.at("bands"), &value.get("bands").cloned().unwrap_or_default(), &[
                Column::new(say!(common_from), "from", from),
                Column::new(rate_name, "rate", rate),
            ], "band") }
        </div>
    }
}

pub(super) fn commission_by(
    spot: &Spot,
    results: &Results,
    about: (&str, &str, &Component),
    by: &hagstone_engine::model::CommissionBy,
) -> Html {
    let key = match by.by {
        DealKey::DealType => "deal_type",
        DealKey::Product => "product",
    };
    let tables = spot.at("pays/commission_by/tables");
    let mut known: Vec<&String> = Vec::new();
    for deal in results.model.deals.values() {
        let name = match by.by {
            DealKey::DealType => deal.deal_type.as_ref(),
            DealKey::Product => deal.product.as_ref(),
        };
        if let Some(name) = name.filter(|name| !by.tables.contains_key(name) && !known.contains(name)) {
            known.push(name);
        }
    }
    let measure = results.model.measures.get(&about.2.measure);
    let countable = measure.is_some_and(|measure| measure.counts.is_typed() && !measure.counts.is_level());
    let deals = countable && measure.is_some_and(|measure| measure.deals.is_some());
    let fresh = super::free_id(&by.tables, "type");
    let rename = |name: &str| {
        let (spot, from) = (tables.clone(), name.to_owned());
        let path = format!("{}/pays/commission_by/tables", spot_parent(spot.path.as_str()));
        let value = results.value.pointer(&path).cloned().unwrap_or_default();
        Callback::from(move |to: String| {
            let Some(entries) = value.as_object() else { return };
            if entries.contains_key(&to) {
                return;
            }
            let renamed: serde_json::Map<String, Value> = entries
                .iter()
                .map(|(name, table)| {
                    let name = if *name == from { to.clone() } else { name.clone() };
                    (name, table.clone())
                })
                .collect();
            spot.set(say!(plans_rates_name_of_a_rate_table), Value::Object(renamed));
        })
    };
    let table = || json!({"bands": [{"from": 0, "rate": 0.05}]});
    html! {
        <div class="part">
            <div class="fields">
                { spot.choice(say!(plans_rates_tables_are_by), "pays/commission_by/by", key,
                    options(&[("deal_type", say!(common_deal_type)), ("product", say!(word_product))])) }
            </div>
            if !deals {
                <div class="wrong">
                    { say!(plans_rates_this_measure_does_not_count_deals) }
                    if countable {
                        { Spot::new(spot.ui(), format!("/measures/{}", escape(&about.2.measure)), spot.of.clone())
                            .add(say!(plans_rates_let_it_count_deals), say!(common_deals), "deals", json!({})) }
                    } else {
                        { say!(plans_rates_choose_a_measure_that_counts_an) }
                    }
                </div>
            }
            { for by.tables.iter().map(|(name, rates)| {
                let at = Spot::new(spot.ui(), format!("{}/{}", tables.path, escape(name)), say!(plans_rates_of { name, of: spot.of }));
                html! {
                    <section key={name.as_str()} class="sub">
                        <header>
                            <crate::component::field::TextField label={say!(plans_rates_name_of_the_table { name })} bare=true
                                value={name.to_string()} taken={by.tables.keys().filter(|other| *other != name).map(ToString::to_string).collect::<Vec<_>>()}
                                onchange={rename(name)} />
                            { at.remove(&say!(plans_rates_the_table { name })) }
                        </header>
                        { rate_table(&at, results, about, rates, false) }
                    </section>
                }
            }) }
            <p class="row">
                { for known.iter().map(|name| tables.add(&say!(plans_rates_add { name }), say!(plans_rates_new_rate_table), &escape(name), table())) }
                { tables.add(say!(plans_rates_add_a_table), say!(plans_rates_new_rate_table), &fresh, table()) }
            </p>
        </div>
    }
}

/// The component's path, from that of its tables.
fn spot_parent(path: &str) -> &str {
    path.split("/pays/").next().unwrap_or(path)
}
