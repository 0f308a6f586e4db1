//! The one place where effects are performed.

use std::rc::Rc;

use hagstone_engine::model::Segment;
use yew::Callback;

use super::keeper::Keeper;
use super::pool::Pool;
use super::{place, preferences, window};
use crate::state::effect::Effect;
use crate::state::{Action, State};
use crate::work::{Asked, Look, News, Question, text_of};

/// Performs effects, and tells the app what came of them.
#[derive(Clone)]
pub struct Performer {
    pool: Pool,
    /// What keeps the documents.
    pub keeper: Keeper,
}

/// What is to be known of the document as it stands.
fn question(state: &State) -> Question {
    let here = &state.results.model;
    // What is compared with is asked about over the same years; the same years of one that does not vary say nothing.
    let compared = state.scenario.is_some() && here.uncertainty.varies();
    let base = compared.then(|| text_of(&state.document, None));
    let handed = |segment: &Segment| {
        let reorders = segment.reorders.as_ref();
        reorders.is_some_and(|reorders| reorders.hand_off.is_some())
    };
    Question {
        hand_offs: here.segments.values().any(handed),
        revision: state.revision,
        here: text_of(&state.document, state.scenario.as_deref()),
        years: here.uncertainty.varies().then_some(state.years.wanted),
        base,
    }
}

/// What workers tell, as what happens to the state.
fn action(news: News) -> Action {
    match news {
        News::Map(revision, map) => Action::MapReady(revision, map.map(Rc::new)),
        News::HandOffs(revision, curves) => Action::HandOffsReady(revision, Rc::new(curves)),
        News::Years(revision, study, base) => Action::YearsReady(revision, study, base),
        News::Come(revision, come) => Action::YearsCome(revision, come),
        News::LooksCome(number, come) => Action::LooksCome(number, come),
        News::Looked(number, found) => Action::Looked(number, (*found).into()),
        News::Explained(number, explanation) => Action::Explained(number, Rc::new(explanation)),
    }
}

impl Performer {
    /// A performer that tells the app what came of its effects; in a read-only copy it stores nothing.
    pub fn new(dispatch: Callback<Action>, read_only: bool) -> Self {
        let tell = dispatch.clone();
        let pool = Pool::new(Callback::from(move |news| tell.emit(action(news))));
        Self {
            pool,
            keeper: Keeper::new(dispatch, read_only),
        }
    }

    /// Performs an effect of a change to `state`.
    pub fn perform(&self, effect: Effect, state: &State) {
        match effect {
            Effect::Save => self.keeper.save_soon(state),
            Effect::Hold(id) => self.keeper.hold(&id, state),
            Effect::Adopted(stored) => self.keeper.adopted(&state.id, &stored),
            Effect::Run(errand) => self.keeper.run(errand, state),
            Effect::ShowPage(page) => window::show_page(page),
            Effect::ShowPlace(path) => place::show(path),
            Effect::ShowTheme(theme) => {
                preferences::keep_theme(theme);
                window::show_theme(theme);
            }
            Effect::ShowLanguage(language) => {
                preferences::keep_language(language);
                window::show_language(language);
            }
            Effect::Ask => self.pool.ask(question(state)),
            Effect::Explain => {
                if let Some(compared) = &state.compared {
                    self.pool.explain(Asked {
                        number: compared.number,
                        document: compared.document.value().to_string().into(),
                        from: compared.from.clone(),
                        to: compared.to.clone(),
                        metrics: compared.metrics.clone(),
                    });
                }
            }
            Effect::Look(number) => {
                if let Some(inquiry) = state.looks.inquiry(number) {
                    self.pool.look_into(Look {
                        number,
                        document: text_of(&state.document, state.scenario.as_deref()),
                        inquiry: inquiry.clone(),
                    });
                }
            }
            Effect::StopLook => self.pool.stop_insights(),
            Effect::ShowTitle(name) => window::show_title(&name),
            Effect::KeepToured => preferences::keep_toured(),
            Effect::KeepSingleKeys(on) => preferences::keep_single_keys(on),
            Effect::TakeUpdate => window::take_update(),
        }
    }
}
