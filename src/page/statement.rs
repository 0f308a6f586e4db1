//! Statement: what one person is paid, with every number open to its formula and its inputs.

use hagstone_words::say;
use std::collections::BTreeSet;
use std::rc::Rc;

use hagstone_engine::{CreditedBy, Figure, Statement, statement_ids};
use yew::prelude::*;

use crate::component::context::{StateProps, Ui, use_ui};
use crate::component::field::Choice;
use crate::component::keep_figure::SaveTable;
use crate::component::shell::page_name;
use crate::state::{Action, Page, Results};
use crate::text::Numbers;
use crate::view::problems::place;
use crate::view::statement as view;

/// The page.
#[component]
pub fn StatementPage(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let results = &state.results;
    let who = use_state(String::new);
    let code = use_state(|| "year".to_owned());
    let open = use_state(BTreeSet::<String>::new);
    let known: Vec<(String, String)> = statement_ids(&results.model, &results.compiled)
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect();
    let id = known
        .iter()
        .find(|(id, _)| **id == *who)
        .or(known.first())
        .map(|(id, _)| id.clone())
        .unwrap_or_default();
    let found = use_memo((state.revision, id.clone(), (*code).clone()), |(_, id, code)| {
        hagstone_engine::statement(&results.model, &results.compiled, id, Some(view::period(code)))
    });
    let toggle = {
        let open = open.clone();
        Callback::from(move |path: String| {
            let mut next = (*open).clone();
            if !next.remove(&path) {
                next.insert(path);
            }
            open.set(next);
        })
    };
    let choose = |field: &UseStateHandle<String>| {
        let (field, open) = (field.clone(), open.clone());
        Callback::from(move |key: String| {
            field.set(key);
            open.set(BTreeSet::new());
        })
    };
    let start = results
        .model
        .goal
        .as_ref()
        .map(|goal| goal.fiscal_year_start.get());
    let shown = match &*found {
        Some(found) => {
            let shower = Shower {
                ui: &ui,
                numbers: &*ui.numbers,
                results,
                document: state.document.value(),
                open: &open,
                toggle,
            };
            shower.statement(found)
        }
        None => {
            html! { <p class="hint">{ say!(statement_a_statement_needs_somebody_to_be) }</p> }
        }
    };
    html! {
        <div class="stack statement">
            <div class="fields choose">
                <Choice label={say!(common_whose)} value={id} options={known} onchange={choose(&who)} />
                <Choice label={say!(common_period)} value={(*code).clone()} options={view::periods(&*ui.numbers, start)}
                    onchange={choose(&code)} />
            </div>
            { shown }
        </div>
    }
}

/// What is open, and how numbers are written.
struct Shower<'a> {
    ui: &'a Ui,
    numbers: &'a dyn Numbers,
    results: &'a Results,
    document: &'a serde_json::Value,
    open: &'a BTreeSet<String>,
    toggle: Callback<String>,
}

impl Shower<'_> {
    fn statement(&self, statement: &Statement) -> Html {
        html! {
            <>
                <section class="card">
                    <h2>{ view::title(statement, self.numbers) }</h2>
                    <p class="hint">{ view::note(statement, self.numbers) }</p>
                    <p class="hint noprint">{ say!(statement_press_a_number_to_see_how) }</p>
                </section>
                { self.measures(statement) }
                { self.deals(statement) }
                { self.components(statement) }
                { self.ledger(statement) }
                { self.rest(statement) }
            </>
        }
    }

    fn measures(&self, statement: &Statement) -> Html {
        let rows = statement.measures.iter().enumerate().map(|(index, measure)| {
            let cells = [&measure.result, &measure.goal, &measure.attainment].map(Clone::clone);
            self.row(&format!("m{index}"), &measure.name, &cells)
        });
        self.table(
            say!(common_results),
            &[say!(common_result), say!(common_goal), say!(common_attainment)].map(String::from),
            rows.collect(),
        )
    }

    fn deals(&self, statement: &Statement) -> Html {
        if statement.deals.is_empty() {
            return html! {};
        }
        let rows = statement.deals.iter().enumerate().map(|(index, deal)| {
            let mut name = format!("{}, {}", deal.name, deal.date);
            name.push_str(match deal.by {
                CreditedBy::Split => "",
                CreditedBy::Overlay => say!(statement_overlay),
                CreditedBy::Touches => say!(statement_by_touches),
            });
            if let Some(date) = &deal.cancelled {
                name = say!(statement_cancelled { name, date });
            }
            self.row(
                &format!("d{index}"),
                &name,
                &[Some(deal.amount.clone()), Some(deal.share.clone())],
            )
        });
        self.table(
            say!(statement_credits),
            &[say!(common_amount), say!(common_share)].map(String::from),
            rows.collect(),
        )
    }

    fn components(&self, statement: &Statement) -> Html {
        html! {
            { for statement.components.iter().enumerate().map(|(index, component)| {
                let ways = view::ways(component, self.numbers);
                let path = format!("c{index}");
                html! {
                    <section class="card" key={path.clone()}>
                        <h2>{ &component.name }</h2>
                        <p class="hint">
                            if let Some(target) = &component.target {
                                { say!(statement_target_of_the_year) }{ self.button(target, &format!("{path}t")) }{ ", " }
                            }
                            { say!(statement_paid_here) }{ self.button(&component.pay, &format!("{path}p")) }
                        </p>
                        { self.panel(component.target.as_ref(), &format!("{path}t")) }
                        { self.panel(Some(&component.pay), &format!("{path}p")) }
                        { for ways.into_iter().enumerate().map(|(number, way)| {
                            let rows = way.rows.iter().enumerate().map(|(row, (name, figures))| {
                                let cells: Vec<_> = figures.iter().cloned().map(Some).collect();
                                self.row(&format!("{path}w{number}r{row}"), name, &cells)
                            });
                            self.bare_table(&component.name, &way.head, rows.collect())
                        }) }
                    </section>
                }
            }) }
        }
    }

    fn ledger(&self, statement: &Statement) -> Html {
        // Columns in which nothing ever stands are left out.
        let months = &statement.months;
        let holds = months
            .iter()
            .any(|m| m.held.value.abs() + m.held_balance.abs() > 0.0);
        let owes = months
            .iter()
            .any(|m| m.owed.value.abs() + m.draw_balance.abs() > 0.0);
        let money = |amount: f64| self.numbers.money_exact(amount);
        let mut head = vec![say!(common_earned), say!(common_paid)];
        head.extend(holds.then_some(say!(common_held)));
        head.extend(owes.then_some(say!(common_owed)));
        head.extend(holds.then_some(say!(statement_held_so_far)));
        head.extend(owes.then_some(say!(statement_to_pay_back)));
        let mut rows: Vec<Html> = Vec::new();
        for (index, month) in months.iter().enumerate() {
            let name = view::month_name(month, self.numbers);
            let mut cells = vec![Some(month.earned.clone()), Some(month.paid.clone())];
            cells.extend(holds.then(|| Some(month.held.clone())));
            cells.extend(owes.then(|| Some(month.owed.clone())));
            let mut balances = Vec::new();
            balances.extend(holds.then(|| money(month.held_balance)));
            balances.extend(owes.then(|| money(month.draw_balance)));
            rows.push(self.row_with(&format!("l{index}"), &name, &cells, &balances));
        }
        let cells = [&statement.earned, &statement.paid].map(|figure| Some(figure.clone()));
        let mut sums = Vec::new();
        sums.extend(holds.then(|| money(months.iter().map(|month| month.held.value).sum())));
        sums.extend(owes.then(|| money(months.iter().map(|month| month.owed.value).sum())));
        sums.resize(head.len() - cells.len(), String::new());
        if months.len() > 1 {
            rows.push(self.row_with("lsum", say!(common_together), &cells, &sums));
        }
        let head: Vec<String> = head.into_iter().map(String::from).collect();
        html! {
            <section class="card">
                <h2>{ say!(statement_ledger) }</h2>
                if holds || owes {
                    <p class="hint">{ say!(statement_earned_is_what_is_paid_held) }</p>
                }
                { self.bare_table(say!(statement_ledger), &head, rows) }
            </section>
        }
    }

    /// Salary, target, pools.
    fn rest(&self, statement: &Statement) -> Html {
        let figures = [&statement.base, &statement.target_incentive]
            .into_iter()
            .chain(&statement.pools);
        let rows = figures.enumerate().map(|(index, figure)| {
            let name = view::label(&figure.label, self.numbers);
            self.row(&format!("o{index}"), &name, &[Some(figure.clone())])
        });
        let heading = if statement.pools.is_empty() {
            say!(statement_salary_and_target)
        } else {
            say!(statement_salary_target_and_pools)
        };
        self.table(heading, &[say!(common_amount).to_owned()], rows.collect())
    }

    fn table(&self, heading: &str, head: &[String], rows: Vec<Html>) -> Html {
        if rows.is_empty() {
            return html! {};
        }
        html! {
            <section class="card">
                <h2>{ heading }</h2>
                { self.bare_table(heading, head, rows) }
            </section>
        }
    }

    fn bare_table(&self, what: &str, head: &[String], rows: Vec<Html>) -> Html {
        html! {
            <>
            <div class="scroll">
                <table class="data">
                    <thead>
                        <tr>
                            <th scope="col"><span class="sr">{ what }</span></th>
                            { for head.iter().map(|name| html! { <th scope="col">{ view::label(name, self.numbers) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <SaveTable name={what.to_owned()} />
            </>
        }
    }

    fn row(&self, path: &str, name: &str, cells: &[Option<Rc<Figure>>]) -> Html {
        self.row_with(path, name, cells, &[])
    }

    /// A row of numbers, and below it what is open of them.
    fn row_with(&self, path: &str, name: &str, cells: &[Option<Rc<Figure>>], more: &[String]) -> Html {
        let paths: Vec<String> = (0..cells.len()).map(|cell| format!("{path}.{cell}")).collect();
        let columns = (cells.len() + more.len() + 1).to_string();
        html! {
            <>
                <tr>
                    <th scope="row">{ name }</th>
                    { for cells.iter().zip(&paths).map(|(cell, path)| html! {
                        <td>{ cell.as_ref().map(|figure| self.button(figure, path)) }</td>
                    }) }
                    { for more.iter().map(|text| html! { <td>{ text }</td> }) }
                </tr>
                { for cells.iter().zip(&paths).filter(|(_, path)| self.open.contains(*path)).map(|(cell, path)| html! {
                    <tr class="opened" key={path.clone()}><td colspan={columns.clone()}>{ self.panel(cell.as_ref(), path) }</td></tr>
                }) }
            </>
        }
    }

    /// A number that opens.
    fn button(&self, figure: &Figure, path: &str) -> Html {
        let text = view::number(figure.value, figure.unit, self.numbers);
        if !figure.opens() {
            return html! { { text } };
        }
        let on = self.open.contains(path);
        let onclick = {
            let (toggle, path) = (self.toggle.clone(), path.to_owned());
            Callback::from(move |_: MouseEvent| toggle.emit(path.clone()))
        };
        let label = view::label(&figure.label, self.numbers);
        html! {
            <button type="button" class={classes!("opens", on.then_some("on"))} aria-expanded={on.to_string()}
                aria-controls={format!("math-{path}")} aria-label={say!(statement_show_the_math { label, text })} {onclick}>{ text.clone() }</button>
        }
    }

    /// How a number comes about: words, formula, inputs; each input opens in turn.
    fn panel(&self, figure: Option<&Rc<Figure>>, path: &str) -> Html {
        let Some(figure) = figure.filter(|_| self.open.contains(path)) else {
            return html! {};
        };
        let (words, formula) = (
            view::words(figure, self.numbers),
            view::formula(figure, self.numbers),
        );
        let value = view::number(figure.value, figure.unit, self.numbers);
        html! {
            <div class="math" id={format!("math-{path}")}>
                <h4>{ view::label(&figure.label, self.numbers) }</h4>
                if !words.is_empty() {
                    <p>{ words }</p>
                }
                if !formula.is_empty() {
                    <p class="formula">{ format!("{formula} = {value}") }</p>
                }
                { self.source(figure) }
                if !figure.inputs.is_empty() {
                    <ul>
                        { for figure.inputs.iter().enumerate().map(|(index, input)| {
                            let path = format!("{path}.{index}");
                            html! {
                                <li key={path.clone()}>
                                    <span>{ view::label(&input.label, self.numbers) }</span>
                                    { self.button(input, &path) }
                                    { self.panel(Some(input), &path) }
                                </li>
                            }
                        }) }
                    </ul>
                }
            </div>
        }
    }

    /// Where a number of the document can be changed.
    fn source(&self, figure: &Figure) -> Html {
        let Some(source) = &figure.source else {
            return html! {};
        };
        let go = {
            let (ui, source) = (self.ui.clone(), source.clone());
            Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Find(source.clone())))
        };
        html! {
            <p class="source">
                <span>{ place(self.results, self.document, source) }</span>{ " " }
                <button type="button" class="link noprint" onclick={go}>
                    { say!(statement_to_the_page { source: page_name(Page::of_place(source)) }) }
                </button>
            </p>
        }
    }
}
