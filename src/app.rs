//! The app: state and effects joined, and the page that is looked at.

use hagstone_words::say;
use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_file::File;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, KeyboardEvent, VisibilityState};
use yew::prelude::*;

use crate::archive::Stored;
use crate::browser::keeper::{bring_in_unsaved, opened};
use crate::browser::perform::Performer;
use crate::browser::{file, preferences, storage, window};
use crate::component::context::{StateRef, Ui};
use crate::component::door::{Unlock, take_file, take_link};
use crate::component::focus::use_kept_focus;
use crate::component::help::Help;
use crate::component::note::NoteDialog;
use crate::component::palette::Palette;
use crate::component::problems::problems;
use crate::component::scenarios::scenarios;
use crate::component::shell::{follower_bar, notice_bar, page_name, sidebar};
use crate::component::strip::strip;
use crate::component::tour::Tour;
use crate::component::update::update_bar;
use crate::copy::{Held, Inside};
use crate::page;
use crate::samples;
use crate::state::effect::effects;
use crate::state::{Action, Notice, Opened, Overlay, Page, SaveState, State};
use crate::text::{IntlNumbers, Numbers};
use crate::view::keys::{self, Pressed};

/// The reducer's state: a pointer, so that a new state is told from the old one by identity.
struct Store(Rc<State>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match self.0.apply(action) {
            Some(next) => Rc::new(Self(Rc::new(next))),
            None => self,
        }
    }
}

/// Opens the model inside a copy, what was open last, or the sample, and puts the app in place of the shell.
pub(crate) async fn open() {
    let link = window::take_link();
    let inside = file::inside().map(|text| Inside::from_text(&text));
    let brought = inside.is_some() || link.is_some();
    let read_only = matches!(&inside, Some(Ok(inside)) if inside.read_only);
    // A read-only copy looks at nothing that is stored, and stores nothing.
    let mut state = if read_only {
        fresh(first())
    } else {
        kept_state().await
    };
    match inside {
        None => {}
        Some(Err(why)) => {
            let text = say!(app_the_model_inside_this_copy_was { why });
            state.notice = Some(Notice { text, bad: true });
        }
        // What was changed in this tab since then is not put aside when the page is loaded again.
        Some(Ok(inside)) if !read_only && preferences::copy().as_deref() == Some(&inside.made) => {}
        Some(Ok(inside)) => match inside.held {
            Held::Open(document) => {
                preferences::keep_copy(&inside.made);
                let keeps_nothing = state.keeps_nothing;
                state = fresh(Opened {
                    id: window::new_id("document"),
                    document: *document,
                    scenario: None,
                    saved: None,
                });
                state.keeps_nothing = keeps_nothing;
            }
            Held::Locked(locked) => state.locked = Some(Rc::new(locked)),
        },
    }
    state.keeps_nothing |= read_only;
    state.read_only = read_only;
    // The tour is about the sample: who was sent a model looks at that.
    if brought {
        state.overlay = None;
    }
    yew::Renderer::<App>::with_props(AppProps {
        start: StateRef(Rc::new(state)),
        link: link.map(AttrValue::from),
    })
    .render();
}

/// What was open last, or the sample.
async fn kept_state() -> State {
    let keeps_nothing = preferences::keeps_nothing();
    bring_in_unsaved().await;
    // Where nothing can be stored that is said before anything is changed.
    let (last, unstored) = match storage::last().await {
        _ if keeps_nothing => (None, SaveState::Untouched),
        Ok(last) => (last, SaveState::Untouched),
        Err(why) => (None, SaveState::NotSaved(why)),
    };
    let (mut state, stored) = match stored(last).await {
        Ok(Some((opened, stored))) => (fresh(opened), Some(stored)),
        Ok(None) => (fresh(first()), None),
        Err(why) => {
            let why = why.trim_end_matches('.');
            let text = say!(app_what_was_open_last_cannot_be { why });
            // Under another key: what cannot be read must not be written over.
            let mut state = fresh(first());
            state.notice = Some(Notice { text, bad: true });
            (state, None)
        }
    };
    if stored.is_none() {
        state.save = unstored;
    }
    state.keeps_nothing = keeps_nothing;
    // A newcomer is shown around, once.
    let new = stored.is_none() && state.save == SaveState::Untouched && state.notice.is_none();
    if new && !keeps_nothing && state.page == Page::Outcomes && !preferences::toured() {
        state.overlay = Some(Overlay::Tour(0));
    }
    state.adopted = stored.map(Rc::new);
    state
}

fn fresh(opened: Opened) -> State {
    let page = window::page().unwrap_or_default();
    let mut state = State::new(opened, page, preferences::theme());
    state.single_keys = preferences::single_keys();
    state
}

/// The sample that a newcomer sees, under a key of its own.
fn first() -> Opened {
    let mut opened = samples::first();
    opened.id = window::new_id(&opened.id);
    opened
}

/// The document that was open last in this tab, or else the one that was open last in any; nothing where there is none.
async fn stored(last: Option<String>) -> Result<Option<(Opened, Stored)>, String> {
    let Some(last) = last else { return Ok(None) };
    let mut found = None;
    if let Some(id) = preferences::open() {
        found = storage::load(&id).await?.map(|stored| (id, stored));
    }
    let (id, stored) = if let Some(found) = found {
        found
    } else {
        let stored = storage::load(&last)
            .await?
            .ok_or(say!(common_it_is_not_there_any_more))?;
        (last, stored)
    };
    opened(id, &stored).map(|opened| Some((opened, stored)))
}

#[derive(Properties, PartialEq)]
struct AppProps {
    start: StateRef,
    /// The address of a link by which the page was opened.
    link: Option<AttrValue>,
}

#[component]
fn App(props: &AppProps) -> Html {
    let start = props.start.clone();
    let store = use_reducer(move || Store(start.0));
    let state = StateRef(store.0.clone());
    let dispatch = {
        let dispatcher = store.dispatcher();
        use_memo((), move |()| {
            Callback::from(move |action: Action| dispatcher.dispatch(action))
        })
    };
    let dark = use_dark(&state);
    let spoken = (state.results.model.currency.clone(), state.language);
    let numbers = use_memo(spoken, |(currency, language)| {
        // Who has chosen no language reads numbers as everywhere on the machine.
        let chosen = preferences::language().is_some() || *language != window::language();
        let locale = chosen.then(|| window::locale(*language));
        Rc::new(IntlNumbers::new(currency, locale.as_deref())) as Rc<dyn Numbers>
    });
    let notes = use_memo(state.results.model.notes.clone(), Clone::clone);
    let now = use_memo((), |()| Rc::new(RefCell::new(state.clone())));
    *now.borrow_mut() = state.clone();
    let ui = Ui {
        notes,
        numbers: (*numbers).clone(),
        dark,
        dispatch: (*dispatch).clone(),
        now: (*now).clone(),
    };

    let performer = {
        let dispatch = (*dispatch).clone();
        let read_only = state.read_only;
        use_memo((), move |()| Performer::new(dispatch, read_only))
    };
    {
        let before = use_mut_ref(|| None::<Rc<State>>);
        let performer = performer.clone();
        use_effect_with(state.clone(), move |state| {
            let last = before.borrow_mut().replace(state.0.clone());
            for effect in effects(last.as_deref(), state) {
                performer.perform(effect, state);
            }
        });
    }
    let dropping = use_window_events(&ui, &performer, &now);
    {
        let (ui, link) = (ui.clone(), props.link.clone());
        use_effect_with((), move |()| {
            if let Some(link) = link {
                take_link(&ui, &link);
            }
        });
    }
    use_kept_focus(&state);
    use_effect_with((), |()| window::show_ready());

    let page = match state.page {
        Page::Start => html! { <page::start::StartPage state={state.clone()} /> },
        Page::Goal => page::goal::goal(&ui, &state),
        Page::Lead => html! { <page::lead::LeadPage state={state.clone()} /> },
        Page::People => page::people::people(&ui, &state),
        Page::Plans => html! { <page::plans::Plans state={state.clone()} /> },
        Page::Contribution => page::contribution::contribution(&ui, &state),
        Page::Outcomes => page::outcomes::outcomes(&state),
        Page::Insights => html! { <page::insights::InsightsPage state={state.clone()} /> },
        Page::Scenarios => html! { <page::scenarios::ScenariosPage state={state.clone()} /> },
        Page::Compare => html! { <page::compare::ComparePage state={state.clone()} /> },
        Page::Statement => html! { <page::statement::StatementPage state={state.clone()} /> },
        Page::Present => html! { <page::present::PresentPage state={state.clone()} /> },
        Page::Print => html! { <page::print::PrintPage state={state.clone()} /> },
        Page::History => page::history::history(&ui, &state),
        Page::Files => html! { <page::files::FilesPage state={state.clone()} /> },
    };
    html! {
        <ContextProvider<Ui> key={state.language.tag()} context={ui.clone()}>
            <a class="skip" href="#main">{ say!(app_skip_to_the_page) }</a>
            { sidebar(&ui, &state) }
            <Tour state={state.clone()} />
            <main id="main" data-page={state.page.slug()} data-revision={state.revision.to_string()}
                data-map={state.map.as_ref().map(|(revision, _)| revision.to_string())}
                data-wanted={state.results.model.uncertainty.varies().then(|| state.years.wanted.to_string())}
                data-drawn={drawn(&state)}>
                <h1 class="sr">{ page_name(state.page) }</h1>
                { strip(&ui, &state) }
                { follower_bar(&ui, &state) }
                { update_bar(&ui, &state) }
                { notice_bar(&ui, &state) }
                <div><Unlock state={state.clone()} /></div>
                { scenarios(&ui, &state) }
                { problems(&ui, &state) }
                <div class="page" key={format!("{} {}", state.page.slug(), state.refused)}>{ page }</div>
            </main>
            <Palette state={state.clone()} />
            <Help state={state.clone()} />
            <NoteDialog state={state.clone()} />
            <div class="dropping" hidden={!dropping} aria-hidden="true"><p>{ say!(app_drop_it_to_bring_it_in) }</p></div>
        </ContextProvider<Ui>>
    }
}

/// Of which revision how many years are drawn; a star says that those of what it is compared with are still missing.
fn drawn(state: &State) -> Option<String> {
    let drawn = state.years.drawn.as_ref()?;
    let star = if state.scenario.is_some() && drawn.base.is_none() {
        "*"
    } else {
        ""
    };
    Some(format!("{} {}{star}", drawn.revision, drawn.summary.trials))
}

/// Whether the theme is dark, as the choice and the system change.
#[hook]
fn use_dark(state: &StateRef) -> bool {
    let system = use_state(window::system_is_dark);
    {
        let system = system.clone();
        use_effect_with((), move |()| {
            let query = gloo_utils::window()
                .match_media("(prefers-color-scheme: dark)")
                .ok()
                .flatten();
            let listener = query.map(|query| {
                EventListener::new(&query, "change", move |_| system.set(window::system_is_dark()))
            });
            move || drop(listener)
        });
    }
    let prints = use_prints();
    match state.theme {
        _ if prints => false,
        crate::state::Theme::System => *system,
        crate::state::Theme::Light => false,
        crate::state::Theme::Dark => true,
    }
}

/// Whether the page is being printed: on paper nothing is dark.
#[hook]
fn use_prints() -> bool {
    let prints = use_state(|| false);
    {
        let prints = prints.clone();
        use_effect_with((), move |()| {
            let window = gloo_utils::window();
            let begun = {
                let prints = prints.clone();
                EventListener::new(&window, "beforeprint", move |_| prints.set(true))
            };
            let ended = EventListener::new(&window, "afterprint", move |_| prints.set(false));
            move || drop((begun, ended))
        });
    }
    *prints
}

/// Keys, the address, hiding and dropping files: what happens to the window as a whole. Whether a file is held over it.
#[hook]
fn use_window_events(ui: &Ui, performer: &Rc<Performer>, latest: &Rc<RefCell<StateRef>>) -> bool {
    let dropping = use_state_eq(|| false);
    let drops = dropping.clone();
    let (ui, performer, latest) = (ui.clone(), performer.clone(), latest.clone());
    use_effect_with((), move |()| {
        let target = gloo_utils::window();
        let document = gloo_utils::document();
        let active = EventListenerOptions::enable_prevent_default();
        let dispatch = ui.dispatch.clone();
        let pressed_state = latest.clone();
        let keys = EventListener::new_with_options(&target, "keydown", active, move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            // A field that is being typed in takes what is typed; a choice looks for what begins with it.
            let typing = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
                .is_some_and(|field| {
                    let takes_text = "input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]";
                    field.matches(takes_text).unwrap_or(false)
                });
            let (key, code) = (event.key(), event.code());
            let pressed = Pressed {
                key: &key,
                code: &code,
                command: event.ctrl_key() || event.meta_key(),
                alt: event.alt_key(),
                shift: event.shift_key(),
                typing,
            };
            if let Some(action) = keys::action(pressed, &pressed_state.borrow()) {
                event.prevent_default();
                dispatch.emit(action);
            }
        });
        let dispatch = ui.dispatch.clone();
        let opens = ui.clone();
        let address = EventListener::new(&target, "hashchange", move |_| {
            if let Some(link) = window::take_link() {
                take_link(&opens, &link);
            }
            if let Some(page) = window::page() {
                dispatch.emit(Action::Go(page));
            }
        });
        let keeper = performer.keeper.clone();
        let hidden = EventListener::new(&document, "visibilitychange", move |_| {
            if gloo_utils::document().visibility_state() == VisibilityState::Hidden {
                keeper.save_now();
            } else {
                keeper.refresh();
            }
        });
        // Until the page goes there may be time to write; then there is one moment.
        let (keeper, leaving_state) = (performer.keeper.clone(), latest.clone());
        let leaving = EventListener::new_with_options(&target, "beforeunload", active, move |event| {
            keeper.save_now();
            if leaving_state.borrow().at_risk() {
                event.prevent_default();
            }
        });
        let keeper = performer.keeper.clone();
        let left = EventListener::new(&target, "pagehide", move |_| keeper.keep_unsaved());
        let dispatch = ui.dispatch.clone();
        let tell = move || {
            if let Some(update) = window::update() {
                dispatch.emit(Action::UpdateIs(update));
            }
        };
        // It may have been found before the app stood.
        tell();
        let updated = EventListener::new(&target, window::UPDATED, move |_| tell());
        let shown = drops.clone();
        let over = EventListener::new_with_options(&document, "dragover", active, move |event| {
            event.prevent_default();
            // Setting what is set draws nothing anew.
            if event.dyn_ref::<DragEvent>().is_some_and(holds_files) {
                shown.set(true);
            }
        });
        let shown = drops.clone();
        let away = EventListener::new(&document, "dragleave", move |event| {
            let event = event.dyn_ref::<DragEvent>();
            if event.is_some_and(|event| event.related_target().is_none()) {
                shown.set(false);
            }
        });
        let dropped = EventListener::new_with_options(&document, "drop", active, move |event| {
            event.prevent_default();
            drops.set(false);
            let files = event
                .dyn_ref::<DragEvent>()
                .and_then(DragEvent::data_transfer)
                .and_then(|data| data.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                take_file(&ui, File::from(file));
            }
        });
        move || drop((updated, keys, address, hidden, leaving, left, over, away, dropped))
    });
    *dropping
}

/// Whether what is dragged are files, and not words of the page.
fn holds_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&say!(common_files).into(), 0))
}
