//! Measures: what is counted, for whom, what it should reach and what is expected of it. One is worked on at a time: what it
//! is made of, its goal and result by quarter or month, and which deals it counts.

use hagstone_engine::Model;
use hagstone_engine::edit::json_number;
use hagstone_engine::model::{
    Better, DealFilter, Event as Step, Factor, FunnelCount, Id, Measure, Quantity, Scope, Share, Typed, Whose,
};
use hagstone_words::say;
use serde_json::{Value, json};
use yew::prelude::*;

use super::goal::free_id;
use super::spread::{Spread, fields as spread};
use crate::component::context::{StateProps, StateRef, Ui, use_ui};
use crate::component::edit::{Kind, Spot, focus_soon, options};
use crate::component::field::{Choice, NumberField, TextField};
use crate::state::{Change, Results, escape};
use crate::text::Unit;
use crate::view::lower;
use crate::view::plan::unit_of;
use crate::view::spread::{Way, goal_amounts, season, total, turned, typed_amounts};

/// The table of measures.
#[component]
pub fn Measures(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let worked_on = use_state(|| None::<String>);
    {
        let worked_on = worked_on.clone();
        use_effect_with(state.sought.clone(), move |sought| {
            let id = |table| sought.as_ref().and_then(|sought| sought.id_in(table));
            if let Some(id) = id("measures").or_else(|| id("results")) {
                worked_on.set(Some(id));
            }
        });
    }
    let choose = |id: &str, on: bool| {
        let (worked_on, id) = (worked_on.clone(), id.to_owned());
        Callback::from(move |_: MouseEvent| worked_on.set((!on).then(|| id.clone())))
    };
    let add = {
        let (ui, state, worked_on) = (ui.clone(), state.clone(), worked_on.clone());
        Callback::from(move |_: MouseEvent| {
            let id = free_id(&state.results.model.measures, "measure");
            ui.set(
                say!(measures_new_measure),
                format!("/measures/{id}"),
                json!({"name": say!(measures_new_measure), "counts": "count", "scope": "company", "goal": {"year": 100}}),
            );
            focus_soon(format!("[data-measure=\"{id}\"] input"));
            worked_on.set(None);
        })
    };
    html! {
        <section class="card">
            <h2>{ say!(measures_measures_and_expected_results) }</h2>
            <p class="hint">{ say!(measures_revenue_that_is_not_typed_follows) }</p>
            <div class="scroll">
                <table class="grid measures">
                    <thead>
                        <tr>
                            <th scope="col">{ say!(common_measure) }</th><th scope="col">{ say!(measures_counts) }</th><th scope="col">{ say!(common_whose) }</th>
                            <th scope="col">{ say!(measures_better) }</th><th scope="col">{ say!(common_goal) }</th><th scope="col">{ say!(measures_result_typed) }</th>
                            <th scope="col">{ say!(common_expected) }</th><th scope="col"><span class="sr">{ say!(common_actions) }</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        { for state.results.model.measures.keys().map(|id| {
                            let on = worked_on.as_deref() == Some(id.as_str());
                            html! { { row(&ui, state, id, on, &choose(id, on)) } }
                        }) }
                    </tbody>
                </table>
            </div>
            <button type="button" class="link" onclick={add}>{ say!(measures_add_a_measure) }</button>
        </section>
    }
}

fn scopes(model: &Model) -> Vec<(String, String)> {
    let mut scopes = vec![
        ("company".to_owned(), say!(word_company).to_owned()),
        ("own".to_owned(), say!(measures_each_one_s_own).to_owned()),
    ];
    scopes.extend([
        ("own_team".to_owned(), say!(measures_each_one_s_team).to_owned()),
        (
            "own_function".to_owned(),
            say!(measures_each_one_s_function).to_owned(),
        ),
    ]);
    scopes.extend(
        model
            .functions
            .iter()
            .map(|(id, function)| (format!("function:{id}"), function.name.clone())),
    );
    scopes.extend(
        model
            .teams
            .iter()
            .map(|(id, team)| (format!("team:{id}"), say!(measures_team_2 { name: team.name }))),
    );
    scopes
}

fn scope_key(scope: &Scope) -> String {
    match scope {
        Scope::Company => "company".into(),
        Scope::Own => "own".into(),
        Scope::OwnTeam => "own_team".into(),
        Scope::OwnFunction => "own_function".into(),
        Scope::Function(id) => format!("function:{id}"),
        Scope::Team(id) => format!("team:{id}"),
    }
}

fn scope_value(key: &str) -> Value {
    match key.split_once(':') {
        Some((kind, id)) => json!({ kind: id }),
        None => json!(key),
    }
}

fn counts_key(counts: &Quantity) -> &'static str {
    match counts {
        Quantity::Revenue => "revenue",
        Quantity::RevenueGrowth => "revenue_growth",
        Quantity::Amount => "amount",
        Quantity::Count => "count",
        Quantity::Funnel(_) => "funnel",
        Quantity::Rate => "rate",
        Quantity::Score => "score",
        Quantity::Sum(_) => "sum",
        Quantity::Ratio(_) => "ratio",
        Quantity::Lowest(_) => "lowest",
        Quantity::Weighted(_) => "weighted",
        Quantity::RollUp(_) => "roll_up",
        Quantity::VariablePay(_) => "variable_pay",
    }
}

fn row(ui: &Ui, state: &StateRef, id: &str, on: bool, choose: &Callback<MouseEvent>) -> Html {
    let results: &Results = &state.results;
    let Some(measure) = results.model.measures.get(id) else {
        return html! {};
    };
    let path = format!("/measures/{}", escape(id));
    let result_path = format!("/results/{}", escape(id));
    let name = measure.name.clone();
    let outcome = results.outcome.measures.get(id);
    let unit = unit_of(&results.model, id);
    let write = |value: f64| match unit {
        Unit::Money => ui.numbers.money_short(value),
        Unit::Percent => ui.numbers.percent(value, 1),
        _ => ui.numbers.number((value * 10.0).round() / 10.0),
    };
    let typable = match measure.counts {
        Quantity::Revenue => measure.scope.is_shared(),
        _ => measure.counts.is_typed(),
    };
    let typed = results.model.results.get(id);
    // A result is typed as it stands in the document: a new one of revenue in money, of anything else as a share.
    let in_money = match typed {
        Some(Typed::Attainment(_)) => false,
        Some(_) => true,
        None => measure.counts.is_revenue(),
    };
    let level = measure.counts.is_level();
    let typed_value = match typed {
        Some(Typed::Attainment(level)) => Some(level.get()),
        Some(typed) => typed_amounts(typed).map(|(_, amounts)| total(&amounts, level)),
        None => None,
    };
    // A list is told by what it comes to; its numbers have fields where the measure is worked on.
    let listed = |way: Way, value: Option<f64>, what: &str| {
        let by = if way == Way::Quarters {
            say!(common_by_quarter)
        } else {
            say!(common_by_month)
        };
        let label = say!(measures_of {
            what,
            name,
            by,
            on: if on { "close" } else { "change" }
        });
        html! {
            <button type="button" class="link" onclick={choose} aria-expanded={on.to_string()} aria-label={label}>
                { format!("{}, {by}", value.map(write).unwrap_or_default()) }
            </button>
        }
    };
    let typed_way = typed.and_then(typed_amounts).map_or(Way::Year, |(way, _)| way);
    let result_place = AttrValue::from(format!(
        "{result_path}/{}",
        if in_money { "year" } else { "attainment" }
    ));
    let set_typed = {
        let (ui, name, path) = (ui.clone(), name.clone(), result_path.clone());
        let key = if in_money { "year" } else { "attainment" };
        Callback::from(move |number: Option<f64>| {
            let value = number.map_or(Value::Null, |number| json!({ key: json_number(number) }));
            ui.set(say!(measures_result_of { name }), path.clone(), value);
        })
    };
    let set = |field: &'static str, what: &'static str| {
        let (ui, path, name) = (ui.clone(), path.clone(), name.clone());
        move |value: Value| {
            ui.set(
                say!(measures_of_2 { what, name }),
                format!("{path}/{field}"),
                value,
            );
        }
    };
    let rename = {
        let set = set("name", say!(common_name));
        Callback::from(move |text: String| set(text.into()))
    };
    let set_counts = {
        let (ui, path, name) = (ui.clone(), path.clone(), name.clone());
        let (model, id, has_goal) = (results.clone(), id.to_owned(), measure.goal.is_some());
        Callback::from(move |key: String| {
            let mut changes = vec![Change::Value(
                format!("{path}/counts"),
                counts_value(&model.model, &id, &key),
            )];
            let goal = match key.as_str() {
                "amount" => 100_000.0,
                "count" | "funnel" | "score" => 100.0,
                "rate" => 0.9,
                _ => 0.0,
            };
            // What is calculated has its parts' goals; one of its own can be typed.
            if goal <= 0.0 {
                changes.push(Change::Value(format!("{path}/goal"), Value::Null));
            } else if !has_goal {
                changes.push(Change::Value(
                    format!("{path}/goal"),
                    json!({"year": json_number(goal)}),
                ));
            }
            ui.edit(say!(measures_what_is_counted_of { name }), Change::All(changes));
        })
    };
    let set_scope = {
        let set = set("scope", say!(measures_scope));
        Callback::from(move |key: String| set(scope_value(&key)))
    };
    let set_goal = {
        let set = set("goal", say!(common_goal));
        Callback::from(move |number: Option<f64>| {
            set(number.map_or(Value::Null, |number| json!({"year": json_number(number)})));
        })
    };
    let remove = {
        let (ui, path, name, result) = (
            ui.clone(),
            path.clone(),
            name.clone(),
            format!("/results/{}", escape(id)),
        );
        Callback::from(move |_: MouseEvent| {
            ui.edit(
                say!(measures_removal_of { name }),
                Change::All(vec![
                    Change::Value(path.clone(), Value::Null),
                    Change::Value(result.clone(), Value::Null),
                ]),
            );
        })
    };
    let counts = [
        ("revenue", say!(word_revenue)),
        ("revenue_growth", say!(measures_growth_of_revenue)),
        ("amount", say!(measures_another_amount)),
        ("count", say!(measures_a_number_of_things)),
        ("funnel", say!(measures_leads_and_deals_of_the_funnel)),
        ("rate", say!(measures_a_rate)),
        ("score", say!(measures_a_score)),
        ("sum", say!(measures_sum_of_others)),
        ("ratio", say!(measures_one_over_another)),
        ("lowest", say!(measures_lowest_attainment)),
        ("weighted", say!(measures_weighted_attainment)),
        ("roll_up", say!(measures_everybody_s_own)),
        ("variable_pay", say!(common_variable_pay)),
    ];
    let goal = measure.goal.as_ref().map(goal_amounts);
    let goal_way = goal.as_ref().map_or(Way::Year, |(way, _)| *way);
    let goal = goal.map(|(_, amounts)| total(&amounts, level));
    let at = |field: &str| AttrValue::from(format!("{path}/{field}"));
    let derived = !measure.counts.is_typed() && !measure.counts.is_revenue();
    let spot = Spot::new(ui, path.clone(), name.clone());
    let better = match measure.better {
        Better::Higher => "higher",
        Better::Lower => "lower",
    };
    html! {
        <>
        <tr key={id.to_owned()} class={(derived || on).then_some("open")} data-measure={id.to_owned()} data-place={path.clone()}>
            <td><TextField label={say!(measures_name_of_the_measure { name })} bare=true value={name.clone()}
                place={at("name")} onchange={rename} /></td>
            <td><Choice label={say!(measures_what_counts { name })} bare=true value={counts_key(&measure.counts)}
                options={counts.map(|(key, name)| (key.to_owned(), name.to_owned())).to_vec()} onchange={set_counts} /></td>
            <td><Choice label={say!(measures_whose_is { name })} bare=true value={scope_key(&measure.scope)}
                options={scopes(&results.model)} onchange={set_scope} /></td>
            <td>{ spot.choice_cell(say!(measures_better), "better", better, options(&[("higher", say!(word_more)), ("lower", say!(word_less))])) }</td>
            <td>
                if measure.counts.is_attainment() {
                    { "100%" }
                } else if measure.counts.is_revenue() {
                    { outcome.map_or_else(|| say!(measures_each_one_s_part).to_owned(), |outcome| write(outcome.goal)) }
                } else if goal_way != Way::Year {
                    { listed(goal_way, goal, say!(common_goal)) }
                } else {
                    <NumberField label={say!(measures_goal_of { name })} bare=true {unit} optional={derived} place={at("goal/year")}
                        step={if unit == Unit::Percent { 0.01 } else { 1.0 }} value={goal} onchange={set_goal} />
                }
            </td>
            <td>
                if typable {
                    if typed_way != Way::Year {
                        { listed(typed_way, typed_value, say!(common_result)) }
                    } else if in_money {
                        <NumberField label={say!(measures_result_of { name })} bare=true optional=true value={typed_value} place={result_place}
                            {unit} range={(-1e13, 1e13)} step={if unit == Unit::Money { 100_000.0 } else { 1.0 }} onchange={set_typed} />
                    } else {
                        <NumberField label={say!(measures_result_of_of_goal { name })} bare=true optional=true value={typed_value} place={result_place}
                            unit={Unit::Percent} step=0.01 range={(0.0, 100.0)} onchange={set_typed} />
                    }
                } else {
                    { say!(word_follows) }
                }
            </td>
            <td>{ outcome.map_or_else(|| "\u{2013}".to_owned(), |outcome| {
                let at = outcome.attainment.map(|at| format!(" ({})", ui.numbers.percent(at, 1))).unwrap_or_default();
                format!("{}{at}", write(outcome.result))
            }) }</td>
            <td><div class="actions">
                <button type="button" class="link" aria-expanded={on.to_string()} onclick={choose}
                    aria-label={if on { say!(word_close_it { name }) } else { say!(word_more_of { name }) }}>{ if on { say!(word_done) } else { say!(word_more) } }</button>
                <button type="button" class="quiet" aria-label={say!(measures_remove { name })} onclick={remove}>{ "\u{00d7}" }</button>
            </div></td>
        </tr>
        if derived || on {
            <tr key={format!("{id}/of")} class="details-of"><td colspan="8"><div class="parts">
                { parts(&spot, results, id, &measure.counts) }
                if on {
                    { more(&spot, results, id, measure) }
                }
            </div></td></tr>
        }
        </>
    }
}

/// A quantity of a kind, made of measures that there are.
fn counts_value(model: &Model, id: &str, key: &str) -> Value {
    let mut others = model.measures.iter().filter(|(other, _)| *other != id);
    let first = others.next().map_or(id, |(id, _)| id).to_owned();
    let second = others.next().map_or(first.as_str(), |(id, _)| id).to_owned();
    let own = model
        .measures
        .iter()
        .find(|(other, measure)| *other != id && measure.scope == Scope::Own)
        .map_or(first.as_str(), |(id, _)| id);
    match key {
        "funnel" => json!({"funnel": {"of": "sqls"}}),
        "sum" => json!({"sum": [first]}),
        "ratio" => json!({"ratio": {"of": first, "to": second}}),
        "lowest" => json!({"lowest": [first, second]}),
        "weighted" if first == second => json!({"weighted": {"of": {first: 1}}}),
        "weighted" => json!({"weighted": {"of": {first: 0.5, second: 0.5}}}),
        "roll_up" => json!({"roll_up": {"of": own}}),
        "variable_pay" => json!({"variable_pay": {}}),
        _ => key.into(),
    }
}

/// What a measure that is calculated is made of.
fn parts(spot: &Spot, results: &Results, id: &str, counts: &Quantity) -> Html {
    let model = &results.model;
    let name = |(id, measure): (&Id, &Measure)| (id.to_string(), measure.name.clone());
    let others: Vec<(String, String)> = model
        .measures
        .iter()
        .filter(|(other, _)| *other != id)
        .map(name)
        .collect();
    let own: Vec<(String, String)> = model
        .measures
        .iter()
        .filter(|(other, measure)| *other != id && measure.scope == Scope::Own)
        .map(name)
        .collect();
    let roles: Vec<(String, String)> = model
        .roles
        .iter()
        .map(|(id, role)| (id.to_string(), role.name.clone()))
        .collect();
    let at = spot.at("counts");
    let few = |below: &str, chosen: &[Id]| {
        html! {
            <>
                { at.at(below).members(say!(common_roles), chosen, &roles) }
                <p class="hint">{ say!(measures_all_roles_where_none_is_ticked) }</p>
            </>
        }
    };
    match counts {
        Quantity::Sum(of) => at.at("sum").members(say!(common_parts), of, &others),
        Quantity::Lowest(of) => at.at("lowest").members(say!(common_parts), of, &others),
        Quantity::Ratio(ratio) => html! {
            <div class="fields">
                { at.choice(say!(common_of), "ratio/of", &ratio.of, others.clone()) }
                { at.choice(say!(measures_divided_by), "ratio/to", &ratio.to, others) }
            </div>
        },
        Quantity::Weighted(weighted) => html! {
            <div class="fields">
                { for others.iter().map(|(id, name)| {
                    let weight = weighted.of.get(id).map(|weight| weight.get());
                    let below = format!("weighted/of/{}", escape(id));
                    html! { <div key={id.clone()}>{ at.number(&say!(measures_weight_of { name: lower(name) }), &below, weight, Kind::SHARE.or_none()) }</div> }
                }) }
                <div key="/least">{ at.number(say!(measures_each_at_least_or_the_others), "weighted/each_at_least",
                    weighted.each_at_least.map(hagstone_engine::model::Level::get), Kind::PERCENT.or_none()) }</div>
            </div>
        },
        Quantity::RollUp(roll) => html! {
            <>
                <div class="fields">{ at.choice(say!(measures_own_results_of), "roll_up/of", &roll.of, own) }</div>
                { few("roll_up/roles", &roll.roles) }
            </>
        },
        Quantity::VariablePay(people) => few("variable_pay/roles", &people.roles),
        Quantity::Funnel(count) => funnel(&at.at("funnel"), model, count),
        _ => html! {},
    }
}

/// What is counted of the funnel, of which segments and from whom.
fn funnel(at: &Spot, model: &Model, count: &FunnelCount) -> Html {
    let of = match count.of {
        Step::Leads => "leads",
        Step::Accepted => "accepted",
        Step::Mqls => "mqls",
        Step::Sqls => "sqls",
        Step::Opportunities => "opportunities",
        Step::Reopened => "reopened",
        Step::Wins => "wins",
        Step::Recovered => "recovered",
    };
    let steps = [
        ("leads", "leads"),
        ("accepted", say!(measures_leads_that_the_definition_accepts)),
        ("mqls", "MQLs"),
        ("sqls", say!(measures_sqls_leads_that_sales_accepts)),
        ("opportunities", "opportunities"),
        ("reopened", say!(measures_lost_deals_that_are_open_again)),
        ("wins", say!(measures_won_deals)),
        ("recovered", say!(measures_won_deals_that_had_been_lost)),
    ];
    let whose = match count.whose {
        Whose::Source => "source",
        Whose::Seller => "seller",
    };
    let owners = [
        ("source", say!(measures_who_brings_the_lead)),
        ("seller", say!(common_who_sells)),
    ];
    let segments: Vec<(String, String)> = model
        .segments
        .iter()
        .map(|(id, segment)| (id.to_string(), segment.name.clone()))
        .collect();
    let teams: Vec<(String, String)> = model
        .teams
        .iter()
        .map(|(id, team)| (id.to_string(), team.name.clone()))
        .collect();
    html! {
        <>
            <div class="fields">
                { at.choice(say!(measures_what_arrives), "of", of, options(&steps)) }
                { at.choice(say!(measures_counts_for), "whose", whose, options(&owners)) }
            </div>
            if segments.len() > 1 {
                <h4>{ say!(common_segments) }</h4>
                { at.members("segments", &count.segments, &segments) }
            }
            <h4>{ say!(measures_leads_of) }</h4>
            { at.members("sources", &count.sources, &teams) }
            <p class="hint">{ say!(measures_all_of_them_where_none_is) }</p>
        </>
    }
}

/// What is seldom needed: goal and result by quarter or month, the part that counts, and the deals that do.
fn more(spot: &Spot, results: &Results, id: &str, measure: &Measure) -> Html {
    let model = &results.model;
    let (unit, level) = (unit_of(model, id), measure.counts.is_level());
    let name = lower(&measure.name);
    let weights = season(model);
    let goal = measure.goal.as_ref().filter(|_| !measure.counts.is_revenue());
    let goal = goal.map(goal_amounts);
    // A result is spread as its goal is.
    let of_goal = goal
        .as_ref()
        .map(|(_, amounts)| turned(amounts, Way::Months, level, &weights));
    let of_goal = of_goal.filter(|months| months.iter().sum::<f64>() > 0.0);
    let typed = model.results.get(id).and_then(typed_amounts);
    let result = Spot::new(spot.ui(), format!("/results/{}", escape(id)), spot.of.clone());
    let deals = matches!(measure.counts, Quantity::Amount | Quantity::Count);
    html! {
        <>
            if let Some((way, amounts)) = goal {
                { spread(&spot.at("goal"), results, Spread {
                    name: say!(measures_goal_of { name }), step: say!(common_goal).into(), way, amounts, kind: Kind::of(unit), level, weights: &weights,
                }) }
            }
            if let Some((way, amounts)) = typed {
                { spread(&result, results, Spread {
                    name: say!(measures_result_of { name }), step: say!(common_result).into(), way, amounts, kind: Kind::of(unit).signed(), level,
                    weights: of_goal.as_ref().unwrap_or(&weights),
                }) }
            }
            <div class="fields">
                { spot.number(say!(common_the_part_that_counts), "credit", measure.credit.map(Share::get), Kind::SHARE.or_none()) }
            </div>
            if deals {
                <div class="part">
                    { spot.tick(say!(measures_its_results_are_made_of_the), "deals", measure.deals.is_some(), json!({})) }
                    if let Some(filter) = &measure.deals {
                        { deal_filter(&spot.at("deals"), results, filter) }
                    }
                </div>
            }
        </>
    }
}

/// Which deals count, by type and by product, and how much of each.
fn deal_filter(spot: &Spot, results: &Results, filter: &DealFilter) -> Html {
    let deals = results.model.deals.values();
    let named = |more: &[String], of_deals: Vec<&String>| {
        let mut names: Vec<String> = more.to_vec();
        for name in of_deals {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        names.sort_unstable();
        names
    };
    let mut typed = filter.types.clone();
    typed.extend(filter.credit.keys().map(ToString::to_string));
    typed.dedup();
    let types = named(
        &typed,
        deals.clone().filter_map(|deal| deal.deal_type.as_ref()).collect(),
    );
    let products = named(
        &filter.products,
        deals.filter_map(|deal| deal.product.as_ref()).collect(),
    );
    html! {
        <div class="parts">
            { spot.tick(say!(measures_the_part_of_a_team_or), "attributed", filter.attributed, true.into()) }
            { words(&spot.at("types"), say!(measures_deal_types_that_count), say!(common_deal_type), &filter.types, &types) }
            { words(&spot.at("products"), say!(measures_products_that_count), "product", &filter.products, &products) }
            if !types.is_empty() {
                <div class="fields" role="group" aria-label={say!(measures_credit_by_deal_type)}>
                    { for types.iter().map(|name| {
                        let credit = filter.credit.get(name.as_str()).copied().map(Factor::get);
                        html! {
                            <div key={name.clone()}>{ spot.number(&say!(measures_credit_of_a_deal_of_type { name }), &format!("credit/{}", escape(name)),
                                credit, Kind::PERCENT.or_none()) }</div>
                        }
                    }) }
                </div>
                <p class="hint">{ say!(measures_the_part_of_a_deal_that) }</p>
            }
        </div>
    }
}

/// Boxes for the words of a list, and a field for one more.
fn words(spot: &Spot, title: &str, one: &str, chosen: &[String], known: &[String]) -> Html {
    let set = |change: fn(&mut Vec<String>, String)| {
        let (spot, title, chosen) = (spot.clone(), title.to_owned(), chosen.to_vec());
        move |word: String| {
            let mut chosen = chosen.clone();
            change(&mut chosen, word);
            let list = if chosen.is_empty() {
                Value::Null
            } else {
                json!(chosen)
            };
            spot.set(&title, list);
        }
    };
    let flip = set(
        |chosen, word| match chosen.iter().position(|other| *other == word) {
            Some(index) => {
                chosen.remove(index);
            }
            None => chosen.push(word),
        },
    );
    let add = set(|chosen, word| {
        if !chosen.contains(&word) {
            chosen.push(word);
        }
    });
    html! {
        <div class="part" data-place={spot.path.clone()}>
            <h4>{ title.to_owned() }</h4>
            <ul class="members">
                { for known.iter().map(|word| {
                    let (flip, own) = (flip.clone(), word.clone());
                    let onchange = Callback::from(move |_: Event| flip(own.clone()));
                    html! {
                        <li key={word.clone()}><label class="tick">
                            <input type="checkbox" checked={chosen.contains(word)} {onchange} />{ word }
                        </label></li>
                    }
                }) }
                <li key="/more"><TextField label={say!(measures_another { one })} value="" optional=true onchange={Callback::from(add)} /></li>
            </ul>
            <p class="hint">{ say!(measures_all_where_none_is_ticked) }</p>
        </div>
    }
}
