//! The one place where effects are performed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::runner::Runner;
use super::storage::{self, Record};
use super::{place, preferences, window};
use crate::state::effect::Effect;
use crate::state::{Action, State};

/// How long after the last edit the document is written: within half a second it is stored.
const SAVE_AFTER: u32 = 300;

/// Performs effects, and tells the app what came of them.
#[derive(Clone)]
pub struct Performer {
    dispatch: Callback<Action>,
    runner: Runner,
    save: Rc<RefCell<Save>>,
}

#[derive(Default)]
struct Save {
    timer: Option<Timeout>,
    pending: Option<Pending>,
    writing: bool,
}

struct Pending {
    id: String,
    revision: u64,
    record: Record,
}

impl Performer {
    /// A performer that tells the app what came of its effects.
    pub fn new(dispatch: Callback<Action>) -> Self {
        let maps = dispatch.clone();
        let runner = Runner::new(Callback::from(move |answer: crate::work::Answer| {
            maps.emit(Action::MapReady(answer.revision, answer.map.map(Rc::new)));
            if !answer.hand_offs.is_empty() {
                let curves = Rc::new(answer.hand_offs);
                maps.emit(Action::HandOffsReady(answer.revision, curves));
            }
        }));
        Self {
            dispatch,
            runner,
            save: Rc::default(),
        }
    }

    /// Performs an effect of a change to `state`.
    pub fn perform(&self, effect: Effect, state: &State) {
        match effect {
            Effect::Save => self.save_soon(state),
            Effect::ShowPage(page) => window::show_page(page),
            Effect::ShowPlace(path) => place::show(path),
            Effect::ShowTheme(theme) => {
                preferences::keep_theme(theme);
                window::show_theme(theme);
            }
            Effect::DrawMap => {
                let text = state.document.value().to_string();
                self.runner.ask(state.revision, text, state.scenario.clone());
            }
            Effect::ShowTitle(name) => window::show_title(&name),
        }
    }

    fn save_soon(&self, state: &State) {
        let record = Record {
            saved: window::now(),
            scenario: state.scenario.clone(),
            document: state.document.value().to_string(),
        };
        let performer = self.clone();
        let mut save = self.save.borrow_mut();
        save.pending = Some(Pending {
            id: state.id.clone(),
            revision: state.revision,
            record,
        });
        save.timer = Some(Timeout::new(SAVE_AFTER, move || performer.save_now()));
    }

    /// Writes what is pending: when the time has come, or when the page is hidden and may not come back.
    pub fn save_now(&self) {
        let mut save = self.save.borrow_mut();
        if save.writing {
            return; // what is pending is written when the writing has ended
        }
        let Some(pending) = save.pending.take() else {
            return;
        };
        save.timer = None;
        save.writing = true;
        drop(save);
        let performer = self.clone();
        spawn_local(async move {
            let Pending { id, revision, record } = pending;
            let action = match storage::save(&id, &record).await {
                Ok(()) => Action::SaveFinished(revision, record.saved),
                Err(why) => Action::SaveFailed(why),
            };
            performer.save.borrow_mut().writing = false;
            performer.dispatch.emit(action);
            performer.save_now();
        });
    }
}
