//! Rows that were brought in: which column holds what, what is open, what is wrong, what would change; nothing is imported until it
//! is accepted.

use hagstone_words::say;
use std::rc::Rc;

use hagstone_engine::Model;
use hagstone_exchange::import::{DayOrder, Decimal, Field, Mapping, NotReady, Preview, Question};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::archive::Why;
use crate::component::context::{DocumentRef, StateRef, Ui, use_ui};
use crate::component::door::take_sheet;
use crate::component::field::Choice;
use crate::intake::Intake;
use crate::state::{Action, Change, Notice, Tab};
use crate::view::Table;
use crate::view::intake as view;

/// The properties of a [`MappingStep`].
#[derive(Properties, PartialEq)]
pub(super) struct MappingProps {
    /// The state.
    pub(super) state: StateRef,
    /// The rows that wait.
    pub(super) intake: Rc<Intake>,
}

/// Which column holds what, for the intake that waits.
#[component]
pub(super) fn MappingStep(props: &MappingProps) -> Html {
    let ui = use_ui();
    let (state, intake) = (&props.state, &props.intake);
    let mapping = use_state(|| None::<Mapping>);
    let leave_out = use_state(|| false);
    let heading = use_node_ref();
    {
        let heading = heading.clone();
        use_effect_with((), move |()| {
            if let Some(heading) = heading.cast::<web_sys::HtmlElement>() {
                let _ = heading.focus();
            }
        });
    }
    let model = &state.results.model;
    let now = (*mapping)
        .clone()
        .unwrap_or_else(|| view::guessed(&intake.sheet, model));
    // Twenty thousand rows are not read again when a year is drawn.
    let preview = use_memo(
        (DocumentRef(state.document.clone()), intake.clone(), now.clone()),
        |(document, intake, now)| Preview::of(&document.0, &intake.sheet, now),
    );
    let map = {
        let (mapping, leave_out) = (mapping.clone(), leave_out.clone());
        Callback::from(move |next: Mapping| {
            leave_out.set(false);
            mapping.set(Some(next));
        })
    };
    let put_aside = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::TakeIn(None)))
    };
    let leave = {
        let leave_out = leave_out.clone();
        Callback::from(move |event: Event| {
            leave_out.set(event.target_unchecked_into::<HtmlInputElement>().checked());
        })
    };
    let changes = preview.changes(*leave_out);
    let ready = changes.is_ok() && state.tab == Tab::Editing;
    let accept = {
        let (ui, intake) = (ui.clone(), intake.clone());
        let patch = changes.ok().cloned();
        let told = say!(files_mapping_imported_undo_takes_it_back_and {
            count: preview.lines.len()
        });
        Callback::from(move |_: MouseEvent| {
            let Some(patch) = patch.clone() else { return };
            ui.dispatch.emit(Action::Keep(Why::Import));
            ui.edit(
                say!(files_mapping_import_of { name: intake.name }),
                Change::Merge(patch),
            );
            ui.dispatch.emit(Action::TakeIn(None));
            ui.dispatch.emit(Action::Notify(Notice {
                text: told.clone(),
                bad: false,
            }));
        })
    };
    let why = match changes {
        _ if state.tab == Tab::Following => say!(files_mapping_another_tab_edits_this_model).to_owned(),
        Err(error @ (NotReady::Questions | NotReady::Nothing)) => error.to_string(),
        Err(NotReady::Problems) => say!(files_mapping_correct_the_rows_in_the_file).into(),
        Ok(_) if state.scenario.is_some() => say!(files_mapping_it_goes_into_the_base_model).into(),
        Ok(_) => String::new(),
    };
    html! {
        <section class="card intake" data-intake={view::key_of(now.what)}>
            <h2 ref={heading} tabindex="-1">{ view::title(&intake.name, &intake.sheet) }</h2>
            <p class="hint">{ say!(files_mapping_nothing_is_imported_until_you) }</p>
            { what(&ui, intake, &now, model, &map) }
            { columns(intake, &now, &map) }
            <div>{ questions(&preview, &now, model, &map) }</div>
            <div class="part" aria-live="polite">
                <h4>{ say!(files_mapping_what_would_change) }</h4>
                <p data-told="">{ view::told(now.what, &preview) }</p>
                <div>
                    if !preview.lines.is_empty() {
                        { folded(say!(files_mapping_row_by_row), &view::lines(&preview), preview.lines.len()) }
                    }
                </div>
                <div class="part">if !preview.problems.is_empty() {
                    <p class="wrong">{ view::wrong(&preview) }</p>
                    { table(&view::problems(&preview, &intake.sheet)) }
                    <p class="hint">{ view::listed(preview.problems.len()) }</p>
                    <label class="tick">
                        <input type="checkbox" data-do="leave-out" checked={*leave_out} onchange={leave} />
                        { say!(files_mapping_leave_out_the_rows_with_problems) }
                    </label>
                }</div>
            </div>
            <div class="row">
                <button type="button" class="action main" data-do="accept" disabled={!ready} onclick={accept}>{ say!(files_mapping_import) }</button>
                <button type="button" class="action" data-do="put-aside" onclick={put_aside}>{ say!(files_mapping_put_aside) }</button>
                <span class="hint" role="status">{ why }</span>
            </div>
        </section>
    }
}

/// What the rows are, and of which sheet.
fn what(ui: &Ui, intake: &Rc<Intake>, now: &Mapping, model: &Model, map: &Callback<Mapping>) -> Html {
    let kinds = view::KINDS.map(|(_, key, name)| (key.to_owned(), name.get().to_owned()));
    let choose = {
        let (map, sheet, model) = (map.clone(), intake.sheet.clone(), model.clone());
        Callback::from(move |key: String| {
            if let Some(what) = view::of_key(&key) {
                map.emit(Mapping::proposed(what, &sheet, &model));
            }
        })
    };
    let sheets = intake
        .workbook
        .as_ref()
        .filter(|workbook| workbook.sheets.len() > 1);
    let sheets = sheets.map(|workbook| {
        let (ui, name, bytes) = (ui.clone(), intake.name.clone(), workbook.bytes.clone());
        let choose =
            Callback::from(move |sheet: String| take_sheet(&ui, name.clone(), bytes.clone(), Some(sheet)));
        let options: Vec<(String, String)> = workbook
            .sheets
            .iter()
            .map(|name| (name.clone(), name.clone()))
            .collect();
        html! { <Choice label={say!(files_mapping_sheet)} value={workbook.chosen.clone()} {options} onchange={choose} /> }
    });
    html! {
        <div class="fields">
            <Choice label={say!(files_mapping_what_the_rows_are)} value={view::key_of(now.what)} options={kinds.to_vec()} onchange={choose} />
            { sheets.unwrap_or_default() }
        </div>
    }
}

/// A row for each column of the file.
fn columns(intake: &Rc<Intake>, now: &Mapping, map: &Callback<Mapping>) -> Html {
    let needed = now.what.needed();
    let name = |field: &Field| {
        let star = if needed.contains(field) {
            say!(files_mapping_needed)
        } else {
            ""
        };
        (field.name().to_owned(), format!("{}{star}", field.name()))
    };
    let options: Vec<(String, String)> =
        std::iter::once(("none".to_owned(), say!(files_mapping_left_out).to_owned()))
            .chain(now.what.fields().iter().map(name))
            .collect();
    let rows = now.columns.iter().enumerate().map(|(place, field)| {
        let (heading, values) = view::column(&intake.sheet, place);
        let choose = {
            let (map, now) = (map.clone(), now.clone());
            Callback::from(move |key: String| {
                let found = now.what.fields().iter().find(|field| field.name() == key).copied();
                let mut next = now.clone();
                for column in &mut next.columns {
                    // A field has one column: the last one that was chosen for it.
                    column.take_if(|known| Some(*known) == found);
                }
                if let Some(column) = next.columns.get_mut(place) {
                    *column = found;
                }
                map.emit(next);
            })
        };
        html! {
            <tr key={place}>
                <th scope="row">{ &heading }</th>
                <td class="values">{ values }</td>
                <td>
                    <Choice label={say!(files_mapping_what_holds { heading })} bare=true value={field.map_or("none", Field::name)}
                        options={options.clone()} onchange={choose} />
                </td>
            </tr>
        }
    });
    html! {
        <div class="scroll">
            <table class="grid narrow">
                <thead><tr>
                    <th scope="col">{ say!(files_mapping_column_of_the_file) }</th><th scope="col">{ say!(files_mapping_first_values) }</th><th scope="col">{ say!(common_holds) }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// What the file leaves open.
fn questions(preview: &Preview, now: &Mapping, model: &Model, map: &Callback<Mapping>) -> Html {
    // What was answered can be changed still.
    let mut asked: Vec<Question> = preview.questions.clone();
    let answered = [
        (
            now.decimal.is_some(),
            Question::Decimal {
                example: String::new(),
            },
        ),
        (
            now.days.is_some(),
            Question::Days {
                example: String::new(),
            },
        ),
    ];
    asked.extend(
        answered
            .into_iter()
            .filter(|(is, _)| *is)
            .map(|(_, question)| question),
    );
    if asked.is_empty() {
        return html! {};
    }
    let row = |question: &Question| {
        let Some((key, options)) = view::choices(question, model) else {
            return html! { <li><p class="wrong">{ question.sentence() }</p></li> };
        };
        let (label, value) = match question {
            Question::Decimal { example } if example.is_empty() => (
                say!(files_mapping_numbers_are_written_like).to_owned(),
                match now.decimal {
                    Some(Decimal::Point) => "point",
                    Some(Decimal::Comma) => "comma",
                    None => "",
                },
            ),
            Question::Days { example } if example.is_empty() => (
                say!(files_mapping_in_days).to_owned(),
                match now.days {
                    Some(DayOrder::DayFirst) => "day",
                    Some(DayOrder::MonthFirst) => "month",
                    None => "",
                },
            ),
            _ => (question.sentence(), ""),
        };
        let choose = {
            let (map, now) = (map.clone(), now.clone());
            Callback::from(move |answer: String| {
                let mut next = now.clone();
                match (key, answer.as_str()) {
                    ("decimal", "point") => next.decimal = Some(Decimal::Point),
                    ("decimal", "comma") => next.decimal = Some(Decimal::Comma),
                    ("days", "day") => next.days = Some(DayOrder::DayFirst),
                    ("days", "month") => next.days = Some(DayOrder::MonthFirst),
                    ("quota", measure) => next.quota_of = Some(measure.into()),
                    _ => {}
                }
                map.emit(next);
            })
        };
        html! { <li data-question={key}><Choice {label} {value} {options} onchange={choose} /></li> }
    };
    html! {
        <div class="part">
            <h4>{ say!(files_mapping_what_the_file_leaves_open) }</h4>
            <ul class="questions">{ for asked.iter().map(row) }</ul>
        </div>
    }
}

fn folded(name: &'static str, shown: &Table, all: usize) -> Html {
    html! {
        <details class="more">
            <summary>{ name }</summary>
            { table(shown) }
            if all > shown.rows.len() {
                <p class="hint">{ say!(files_mapping_the_first_of { all, rows: shown.rows.len() }) }</p>
            }
        </details>
    }
}

fn table(shown: &Table) -> Html {
    html! {
        <div class="scroll">
            <table class="data words">
                <thead><tr>{ for shown.head.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for shown.rows.iter().map(|row| html! {
                    <tr>{ for row.iter().map(|cell| html! { <td>{ cell }</td> }) }</tr>
                }) }</tbody>
            </table>
        </div>
    }
}
