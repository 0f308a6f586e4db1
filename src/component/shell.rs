//! The shell: brand, document, navigation, files, undo, theme.

use gloo_file::File;
use hagstone_words::{Language, say};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::{StateProps, StateRef, Ui, use_ui};
use super::door::take_file;
use super::field::TextField;
use super::help::kbd;
use super::icon::mark;
use crate::browser::file::{self, Content, Given, Mime};
use crate::browser::window;
use crate::samples;
use crate::state::{Action, Errand, Notice, Overlay, Page, SaveState, Tab, Theme};

/// What a page is called.
pub fn page_name(page: Page) -> &'static str {
    match page {
        Page::Start => say!(shell_start),
        Page::Goal => say!(common_goal),
        Page::Lead => say!(shell_lead_to_revenue),
        Page::People => say!(common_people),
        Page::Plans => say!(common_pay_plans),
        Page::Contribution => say!(shell_contribution),
        Page::Scenarios => say!(common_scenarios),
        Page::Outcomes => say!(common_outcomes),
        Page::Insights => say!(shell_insights),
        Page::Compare => say!(shell_compare),
        Page::Statement => say!(shell_statement),
        Page::Present => say!(common_present),
        Page::Print => say!(common_print),
        Page::History => say!(common_history),
        Page::Files => say!(common_files),
    }
}

/// The column at the left; on a phone the bars at the top and at the bottom.
pub fn sidebar(ui: &Ui, state: &StateRef) -> Html {
    let rename = {
        let ui = ui.clone();
        Callback::from(move |name: String| ui.set(say!(common_name_of_the_model), "/name", name))
    };
    html! {
        <aside>
            <div class="brand">{ mark() }{ say!(shell_hagstone) }</div>
            <div class="doc">
                <TextField label={say!(common_name_of_the_model)} bare=true value={state.results.model.name.clone()} onchange={rename} />
                { save_status(ui, state) }
            </div>
            <button type="button" class="find" data-do="find" aria-keyshortcuts="Control+K Meta+K" onclick={show(ui, Overlay::Find)}>
                <span>{ say!(common_find) }</span><span class="hint" aria-hidden="true">{ kbd("Command+K") }</span>
            </button>
            <nav aria-label={say!(shell_pages)}>
                { link(ui, state, Page::Start) }
                <h6>{ say!(common_inputs) }</h6>
                { for [Page::Goal, Page::Lead, Page::People, Page::Plans, Page::Contribution, Page::Scenarios].map(|page| link(ui, state, page)) }
                <h6>{ say!(common_results) }</h6>
                { for [Page::Outcomes, Page::Insights, Page::Compare, Page::Statement].map(|page| link(ui, state, page)) }
                <h6>{ say!(shell_share) }</h6>
                { for [Page::Present, Page::Print, Page::Files].map(|page| link(ui, state, page)) }
            </nav>
            <Foot state={state.clone()} />
        </aside>
    }
}

fn link(ui: &Ui, state: &StateRef, page: Page) -> Html {
    let on = state.page == page;
    html! {
        <a href={format!("#{}", page.slug())} class={on.then_some("on")} aria-current={on.then_some("page")} onclick={go(ui, page)}>
            { page_name(page) }
        </a>
    }
}

/// Where the document can be found again, honestly; a way to a file where nowhere; earlier states of it.
fn save_status(ui: &Ui, state: &StateRef) -> Html {
    let (word, text) = match &state.save {
        SaveState::Untouched => ("untouched", say!(shell_nothing_changed_yet).to_owned()),
        SaveState::Saving => ("saving", say!(word_saving).to_owned()),
        SaveState::Saved(time) => (
            "saved",
            say!(shell_saved_here {
                time: ui.numbers.time(*time)
            }),
        ),
        SaveState::NotSaved(why) => ("not-saved", say!(shell_not_saved { why })),
        SaveState::SavedToFile(name) => ("saved-to-file", say!(shell_saved_to { name })),
        SaveState::SessionOnly => ("session", say!(shell_kept_only_while_this_page_is).to_owned()),
    };
    let bad = matches!(state.save, SaveState::NotSaved(_));
    let nowhere = bad || state.save == SaveState::SessionOnly;
    let earlier = matches!(
        state.save,
        SaveState::Saving | SaveState::Saved(_) | SaveState::SavedToFile(_)
    );
    html! {
        <div class="save">
            <small class={classes!("saved", bad.then_some("bad"))} role="status" data-save={word}>{ text }</small>
            if nowhere {
                <button type="button" class="link" data-do="download" onclick={save_file(ui, state)}>{ say!(shell_download_now) }</button>
            }
            if earlier && state.page != Page::History {
                <a class="link" href="#history" onclick={go(ui, Page::History)}>{ say!(shell_history) }</a>
            }
        </div>
    }
}

/// Puts something over the page.
fn show(ui: &Ui, overlay: Overlay) -> Callback<MouseEvent> {
    let ui = ui.clone();
    Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Show(overlay)))
}

/// Goes to a page, from a link.
pub fn go(ui: &Ui, page: Page) -> Callback<MouseEvent> {
    let ui = ui.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        ui.dispatch.emit(Action::Go(page));
    })
}

/// Gives the document out as a file.
fn save_file(ui: &Ui, state: &StateRef) -> Callback<MouseEvent> {
    let (ui, state) = (ui.clone(), state.clone());
    Callback::from(move |_: MouseEvent| {
        let (ui, state) = (ui.clone(), state.clone());
        spawn_local(async move {
            give_model(&ui, &state).await;
        });
    })
}

/// Gives the document out as a file; it is told in the save state, and what went wrong in a notice.
pub async fn give_model(ui: &Ui, state: &StateRef) -> Given {
    let name = file::name_from_title(&state.results.model.name);
    let document = state.document.clone();
    let given = file::give(&name, Mime::MODEL, async move {
        Ok(Content::Text(document.to_text()))
    })
    .await;
    match &given {
        Given::Picked(name) => ui.dispatch.emit(Action::SavedToFile(name.clone())),
        Given::Downloaded(name) => ui
            .dispatch
            .emit(Action::SavedToFile(say!(shell_in_your_downloads { name }))),
        Given::Left => {}
        Given::Failed(why) => ui.dispatch.emit(Action::Notify(Notice {
            text: say!(shell_the_model_was_not_saved { why }),
            bad: true,
        })),
    }
    given
}

/// That another tab edits the document, and a way to do so here.
pub fn follower_bar(ui: &Ui, state: &StateRef) -> Html {
    let take_over = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Run(Errand::TakeOver)))
    };
    html! {
        <div class="following" role="status" hidden={state.tab == Tab::Editing && !state.read_only}>
            if state.read_only {
                <div class="notice">
                    <p>{ say!(shell_this_is_a_read_only_copy) }</p>
                </div>
            }

            if state.tab == Tab::Following {
                <div class="notice">
                    <p>{ say!(shell_another_tab_edits_this_model_here) }</p>
                    <button type="button" class="action" data-do="take-over" onclick={take_over}>{ say!(shell_edit_here_instead) }</button>
                </div>
            }
        </div>
    }
}

#[component]
fn Foot(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let input = use_node_ref();
    let choose = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let chosen = {
        let ui = ui.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let first = input.files().and_then(|files| files.get(0)).map(File::from);
            // The same file can be chosen again.
            input.set_value("");
            if let Some(file) = first {
                take_file(&ui, file);
            }
        })
    };
    let sample = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            let mut opened = samples::first();
            opened.id = window::new_id(&opened.id);
            ui.dispatch.emit(Action::Open(Box::new(opened)));
        })
    };
    let step = |action: Action| {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.dispatch.emit(action.clone()))
    };
    let theme = |theme: Theme, name: &'static str| {
        let on = state.theme == theme;
        let choose = {
            let ui = ui.clone();
            Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::ChooseTheme(theme)))
        };
        html! {
            <button type="button" class={on.then_some("on")} aria-pressed={on.to_string()} onclick={choose}>{ name }</button>
        }
    };
    let language = |language: Language| {
        let on = state.language == language;
        let choose = {
            let ui = ui.clone();
            Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Speak(language)))
        };
        html! {
            <button type="button" class={on.then_some("on")} aria-pressed={on.to_string()} lang={language.tag()} onclick={choose}>{ language.name() }</button>
        }
    };
    let (undo, redo) = (state.history.undo_name(), state.history.redo_name());
    let step_name = |verb: &str, name: Option<&str>, nothing: &str| match name {
        Some(name) => format!("{verb}: {name}"),
        None => nothing.to_owned(),
    };
    html! {
        <div class="foot">
            <div class="steps">
                <button type="button" data-do="undo" disabled={undo.is_none()} onclick={step(Action::Undo)}
                    title={step_name(say!(common_undo), undo, say!(shell_nothing_to_undo))}>{ say!(common_undo) }</button>
                <button type="button" data-do="redo" disabled={redo.is_none()} onclick={step(Action::Redo)}
                    title={step_name(say!(common_redo), redo, say!(shell_nothing_to_redo))}>{ say!(common_redo) }</button>
            </div>
            <button type="button" class="plain" onclick={choose}>{ say!(shell_open_a_file) }</button>
            <button type="button" class="plain" data-do="save" onclick={save_file(&ui, state)}>{ say!(common_save_a_file) }</button>
            <button type="button" class="plain" onclick={sample}>{ say!(shell_open_the_sample) }</button>
            <button type="button" class="plain" data-do="help" onclick={show(&ui, Overlay::Help)}>{ say!(common_help) }</button>
            <input class="sr" type="file" tabindex="-1" aria-hidden="true"
                ref={input} onchange={chosen} data-do="open" />
            <div class="themes" role="group" aria-label={say!(shell_theme)}>
                { theme(Theme::System, say!(shell_auto)) }
                { theme(Theme::Light, say!(shell_light)) }
                { theme(Theme::Dark, say!(shell_dark)) }
            </div>
            <div class="themes languages" role="group" aria-label={say!(shell_language)}>
                { for Language::ALL.map(language) }
            </div>
        </div>
    }
}

/// What was told last, until it is dismissed.
pub fn notice_bar(ui: &Ui, state: &StateRef) -> Html {
    let Some(notice) = &state.notice else {
        return html! {};
    };
    let dismiss = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Dismiss))
    };
    html! {
        <div class={classes!("notice", notice.bad.then_some("bad"))} role="alert">
            <p>{ &notice.text }</p>
            <button type="button" class="quiet" aria-label={say!(shell_dismiss)} onclick={dismiss}>{ "\u{00d7}" }</button>
        </div>
    }
}
