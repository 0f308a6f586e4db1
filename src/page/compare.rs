//! Compare: the scenarios side by side, the base first, and what moves a number from one of them to another.

use hagstone_words::say;
use std::rc::Rc;

use hagstone_engine::compare::Metric;
use yew::prelude::*;

use super::scenarios::link_here;
use crate::chart::Stroke;
use crate::component::context::{DocumentRef, StateProps, Ui, use_ui};
use crate::component::curve_editor::hue_class;
use crate::component::edit::choice_to;
use crate::component::figure::{Figure, Plot, Readout, value_at};
use crate::component::keep_figure::SaveTable;
use crate::state::Action;
use crate::view::compare::{
    Column, Row, STROKES, assumptions, columns, cost_plot, cost_title, drawn, lines_table, moved, pay_plot,
    pay_title, rows,
};
use crate::view::lower;

/// The page.
#[component]
pub fn ComparePage(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let document = DocumentRef(state.document.clone());
    let columns = use_memo(document.clone(), |document| columns(&document.0));
    let rows = rows(&columns);
    // The ends of the waterfall and its number; until they are chosen, from the base to the scenario that is looked at.
    let from = use_state(|| None::<String>);
    let to = use_state(|| None::<String>);
    let number = use_state(|| "cost".to_owned());
    let place = |key: Option<&str>| {
        columns
            .iter()
            .position(|column| key_of(column) == key.unwrap_or("?"))
    };
    let start = place(from.as_deref()).unwrap_or(0);
    let looked_at = state.scenario.as_deref().and_then(|id| place(Some(id)));
    let fallback = looked_at
        .filter(|at| *at != start)
        .unwrap_or(usize::from(start == 0));
    let end = place(to.as_deref())
        .unwrap_or(fallback)
        .min(columns.len().saturating_sub(1));
    let metrics: Vec<Metric> = rows.iter().map(|row| row.metric.clone()).collect();
    let ends = (columns.get(start), columns.get(end));
    let ids = ends
        .0
        .zip(ends.1)
        .map(|(from, to)| (from.id.clone(), to.id.clone()));
    let ids = ids.unwrap_or_default();
    {
        let (ui, ids, several) = (ui.clone(), ids.clone(), columns.len() > 1);
        use_effect_with((document, ids, metrics), move |(_, (from, to), metrics)| {
            if several {
                ui.dispatch
                    .emit(Action::Compare(from.clone(), to.clone(), metrics.clone()));
            }
        });
    }
    let explanation = state.compared.as_ref().and_then(|compared| {
        let is_it = compared.is_of(&state.document, ids.0.as_deref(), ids.1.as_deref());
        compared.explanation.clone().filter(|_| is_it)
    });
    if columns.len() < 2 {
        return html! {
            <section class="card">
                <h2>{ say!(compare_there_is_nothing_to_compare_yet) }</h2>
                <p>{ say!(compare_add_a_scenario_change_something_in) }</p>
                { link_here(&ui, say!(common_add_a_scenario)) }
            </section>
        };
    }
    let shown: Vec<&Column> = drawn(columns.len(), &[start, end])
        .into_iter()
        .filter_map(|place| columns.get(place))
        .collect();
    let waterfall = {
        let row = rows.iter().position(|row| row.key == *number).unwrap_or(0);
        let found = rows.get(row).zip(ends.0.zip(ends.1)).zip(explanation);
        found.map(|((row_of, ends), found)| moved(row_of, ends, &found, row, &*ui.numbers))
    };
    let choice = |label: &'static str, at: usize, handle: &UseStateHandle<Option<String>>| {
        let options = columns
            .iter()
            .map(|column| (key_of(column).to_owned(), column.name.clone()))
            .collect();
        let value = columns.get(at).map_or("", key_of);
        let handle = handle.clone();
        choice_to(
            label,
            value,
            options,
            false,
            Callback::from(move |key: String| handle.set(Some(key))),
        )
    };
    let numbers = {
        let options = rows.iter().map(|row| (row.key.clone(), row.title())).collect();
        let handle = number.clone();
        let known = rows.iter().any(|row| row.key == *number);
        let value = if known { number.as_str() } else { "revenue" };
        choice_to(
            say!(common_number),
            value,
            options,
            false,
            Callback::from(move |key: String| handle.set(key)),
        )
    };
    html! {
        <div class="stack compare-page">
            { outcomes(&ui, &columns, &rows) }
            { changed(&ui, &columns) }
            <section class="card">
                <div class="fields three">
                    { choice(say!(common_from), start, &from) }
                    { choice(say!(common_to), end, &to) }
                    { numbers }
                </div>
                if let Some(moved) = waterfall {
                    <Figure name="moved" title={moved.title}
                        note={say!(compare_what_each_changed_input_moves)}
                        table={moved.table.clone()} plot={Plot::Waterfall(moved.plot)}
                        readout={table_readout(moved.table)} />
                } else {
                    // The place is kept until the worker has answered.
                    <figure class="figure waiting" data-figure="moved"></figure>
                }
            </section>
            { pictures(&ui, &shown) }
        </div>
    }
}

/// The key of a column among choices: that of the base is empty.
fn key_of(column: &Column) -> &str {
    column.id.as_deref().unwrap_or_default()
}

/// Tells the row of a table that lies under the pointer.
fn table_readout(table: crate::view::Table) -> Readout {
    Readout(Rc::new(move |_, y| {
        // Rows are counted from the top.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let row = table.rows.get(y.max(0.0) as usize)?;
        let [name, told, amount, share] = row.as_slice() else {
            return None;
        };
        Some(match (told.is_empty(), share.is_empty()) {
            (true, true) => format!("{name}: {amount}"),
            _ => format!("{name}: {amount} ({told})"),
        })
    }))
}

/// The outcomes, a column each.
fn outcomes(ui: &Ui, columns: &[Column], rows: &[Row]) -> Html {
    let Some(base) = columns.first() else {
        return html! {};
    };
    html! {
        <section class="card">
            <h2>{ say!(common_outcomes) }</h2>
            <div class="scroll" tabindex="0" role="group" aria-label={say!(common_table)}>
                <table class="data compared-table" data-table="outcomes">
                    <thead><tr>
                        <th scope="col">{ say!(common_expected_year) }</th>
                        { for columns.iter().map(|column| html! { <th scope="col" key={key_of(column).to_owned()}>{ &column.name }</th> }) }
                    </tr></thead>
                    <tbody>
                        { for rows.iter().map(|row| html! {
                            <tr key={row.key.clone()} data-row={row.key.clone()}>
                                <th scope="row" class={hue_class(row.hue)}>{ name_of(row) }</th>
                                { for columns.iter().map(|column| {
                                    let cell = row.cell(base, column, &*ui.numbers);
                                    html! {
                                        <td key={key_of(column).to_owned()}>
                                            <span class="value">{ cell.value }</span>
                                            if let Some((change, share)) = cell.change {
                                                <small>{ change }{ share.map(|share| format!(" \u{00b7} {share}")) }</small>
                                            }
                                        </td>
                                    }
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <SaveTable name="Outcomes" />
            <p class="hint">{ say!(compare_below_each_number_its_difference) }</p>
        </section>
    }
}

fn name_of(row: &Row) -> String {
    match row.metric {
        Metric::RolePay(_) => say!(compare_pay {
            name: lower(&row.name)
        }),
        Metric::Pool(_) => say!(compare_pool {
            name: lower(&row.name)
        }),
        _ => row.name.clone(),
    }
}

/// The assumptions that any of them changes.
fn changed(ui: &Ui, columns: &[Column]) -> Html {
    let found = assumptions(columns, &*ui.numbers);
    if found.is_empty() {
        return html! {
            <section class="card">
                <h2>{ say!(compare_changed_assumptions) }</h2>
                <p class="hint">{ say!(compare_no_scenario_changes_anything_yet) }</p>
            </section>
        };
    }
    html! {
        <section class="card">
            <h2>{ say!(compare_changed_assumptions) }</h2>
            <div class="scroll" tabindex="0" role="group" aria-label={say!(common_table)}>
                <table class="data compared-table words" data-table="assumptions">
                    <thead><tr>
                        <th scope="col">{ say!(compare_assumption) }</th>
                        { for columns.iter().map(|column| html! { <th scope="col" key={key_of(column).to_owned()}>{ &column.name }</th> }) }
                    </tr></thead>
                    <tbody>
                        { for found.into_iter().map(|(told, cells)| html! {
                            <tr key={told.path.clone()} data-path={told.path.clone()}>
                                <th scope="row">{ &told.place }</th>
                                { for columns.iter().zip(cells).map(|(column, cell)| {
                                    let key = key_of(column).to_owned();
                                    match (&column.id, cell) {
                                        (None, _) => html! { <td {key}>{ &told.before }</td> },
                                        (_, Some(after)) => html! { <td {key}><b>{ after }</b></td> },
                                        (_, None) => html! { <td {key} class="same">{ say!(common_as_the_base) }</td> },
                                    }
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <SaveTable name={say!(compare_changed_assumptions)} />
        </section>
    }
}

/// Pay and cost over attainment, overlaid.
fn pictures(ui: &Ui, shown: &[&Column]) -> Html {
    let numbers = &*ui.numbers;
    let (pay, cost) = (pay_plot(shown, numbers), cost_plot(shown, numbers));
    let pay_table = lines_table(&pay, shown, true, |value| numbers.percent(value, 1), numbers);
    let cost_table = lines_table(&cost, shown, false, |value| numbers.money(value), numbers);
    let names: Vec<String> = shown.iter().map(|column| column.name.clone()).collect();
    let pay_readout = {
        let (series, numbers, names) = (pay.series.clone(), ui.numbers.clone(), names.clone());
        Readout(Rc::new(move |x, _| {
            let under = names.iter().zip(STROKES).map(|(name, stroke)| {
                let lines = series.iter().filter(|line| line.stroke == stroke);
                let told = lines.filter_map(|line| {
                    let pay = value_at(&line.points, x)?;
                    Some(format!("{} {}", lower(&line.name), numbers.percent(pay, 0)))
                });
                format!("{name}: {}", told.collect::<Vec<_>>().join(", "))
            });
            let under = under.collect::<Vec<_>>().join("; ");
            Some(say!(compare_at_of_goal {
                under,
                percent: numbers.percent(x, 1)
            }))
        }))
    };
    let cost_readout = {
        let (series, numbers) = (cost.series.clone(), ui.numbers.clone());
        Readout(Rc::new(move |x, _| {
            let told = series.iter().filter_map(|line| {
                let cost = value_at(&line.points, x)?;
                Some(format!("{} {}", line.name, numbers.money_short(cost)))
            });
            let told = told.collect::<Vec<_>>().join(", ");
            Some(say!(compare_at_of_goal_2 {
                told,
                percent: numbers.percent(x, 1)
            }))
        }))
    };
    html! {
        <div class="cols even">
            <Figure name="pay" title={pay_title(shown, numbers)}
                note={say!(common_variable_pay_of_target_pay_every)}
                plot={Plot::Lines(pay)} table={pay_table} ratio=0.62 readout={pay_readout}>
                { strokes(&names) }
            </Figure>
            <Figure name="cost" title={cost_title(shown, numbers)}
                note={say!(compare_cost_of_all_incentives_every_team)}
                plot={Plot::Lines(cost)} table={cost_table} ratio=0.62 readout={cost_readout}>
                { strokes(&names) }
            </Figure>
        </div>
    }
}

/// Which line style is which scenario.
fn strokes(names: &[String]) -> Html {
    html! {
        <ul class="legend strokes">
            { for names.iter().zip(STROKES).enumerate().map(|(place, (name, stroke))| {
                let dashes = match stroke {
                    Stroke::Solid => "none",
                    Stroke::Dashed => "6 3.5",
                    Stroke::Dotted => "0.1 4",
                };
                html! {
                    <li key={place}>
                        <svg width="28" height="8" aria-hidden="true">
                            <line x1="1" x2="27" y1="4" y2="4" stroke="currentColor" stroke-width="2.25"
                                stroke-linecap={if stroke == Stroke::Dotted { "round" } else { "butt" }} stroke-dasharray={dashes} />
                        </svg>
                        { name }
                    </li>
                }
            }) }
        </ul>
    }
}
