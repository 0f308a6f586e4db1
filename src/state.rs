//! The state of the app and the one function that changes it.
//!
//! `State::apply` is pure: an action in, the next state out. What must happen outside (saving, asking a worker) is not
//! done here but read off the difference between two states, in [`effect`]. Nothing here knows a browser.

pub mod effect;
mod history;
pub mod looks;
pub mod overlay;
pub mod results;
pub mod shelf;
pub mod years;

use hagstone_words::{Language, say};
use std::rc::Rc;

use hagstone_engine::compare::{Explanation, Metric};
use hagstone_engine::scenario::{self, ScenarioEdit};
use hagstone_engine::simulate::{MOST_TRIALS, Study};
use hagstone_engine::{Document, WinLoseMap, edit};
use hagstone_exchange::import::accepted;
use serde_json::Value;

use crate::archive::{Stored, Why};
use crate::copy::Locked;
use crate::hand_off::HandOffCurve;
use crate::intake::Intake;
use crate::work::Inquiry;
use history::Point;
pub use history::{History, Step};
pub use looks::{Looked, Looks};
pub use overlay::{Overlay, Update};
pub use results::Results;
pub use shelf::{Errand, Left, Listed, Shelf, Snapshot};
pub use years::{Compared, Years};

/// The pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The samples, and what was open last.
    Start,
    /// The revenue target and what is expected of it.
    Goal,
    /// Segments, from their leads to their later orders.
    Lead,
    /// Functions, teams and roles.
    People,
    /// Plans, curves and pools.
    Plans,
    /// Who is credited for what: the lifecycle map, deals and the touches before them.
    Contribution,
    /// Named sets of changes to the model.
    Scenarios,
    /// Who earns what, at what cost.
    #[default]
    Outcomes,
    /// What pay hangs on, who is to blame, and which input makes an outcome what it should be.
    Insights,
    /// The scenarios side by side.
    Compare,
    /// What one person is paid, and how.
    Statement,
    /// Slides made from the model, to be shown in a room.
    Present,
    /// A page, or a report, to be printed.
    Print,
    /// Earlier states of the model.
    History,
    /// What can be had of the model as a file, and what can be brought in.
    Files,
}

impl Page {
    /// Every page, in the order of the navigation.
    pub const ALL: [Self; 15] = [
        Self::Start,
        Self::Goal,
        Self::Lead,
        Self::People,
        Self::Plans,
        Self::Contribution,
        Self::Scenarios,
        Self::Outcomes,
        Self::Insights,
        Self::Compare,
        Self::Statement,
        Self::Present,
        Self::Print,
        Self::History,
        Self::Files,
    ];

    /// The page's name in the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Goal => "goal",
            Self::Lead => "lead",
            Self::People => "people",
            Self::Plans => "plans",
            Self::Contribution => "contribution",
            Self::Scenarios => "scenarios",
            Self::Outcomes => "outcomes",
            Self::Insights => "insights",
            Self::Compare => "compare",
            Self::Statement => "statement",
            Self::Present => "present",
            Self::Print => "print",
            Self::History => "history",
            Self::Files => "files",
        }
    }

    /// The page of that name.
    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.slug() == slug)
    }

    /// The page on which a place of the document can be changed.
    pub fn of_place(path: &str) -> Self {
        let mut steps = under_scenario(path).split('/').skip(1);
        let (table, field) = (steps.next(), steps.nth(1));
        match table {
            Some("segments" | "alignment" | "pauses" | "cost") => Self::Lead,
            Some("teams") if field == Some("capacity") => Self::Lead,
            Some("functions" | "teams" | "roles" | "payees") => Self::People,
            Some("plans" | "pools") => Self::Plans,
            Some("lifecycle" | "attribution" | "deals") => Self::Contribution,
            Some("scenarios") => Self::Scenarios,
            Some("slides") => Self::Present,
            _ => Self::Goal,
        }
    }
}

/// Light, dark, or what the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the system says.
    #[default]
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// Where the document as it stands can be found again.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// Nothing was changed: there is nothing to save.
    Untouched,
    /// It is being written.
    Saving,
    /// It is stored in this browser, since that time (milliseconds of the epoch).
    Saved(f64),
    /// It is not stored, and why.
    NotSaved(String),
    /// It was given out as a file: its name, and where it is.
    SavedToFile(String),
    /// It is there as long as the page is open: nothing is to be kept on this machine.
    SessionOnly,
}

impl SaveState {
    /// Whether the document has changes that are nowhere but in this page.
    pub fn is_unsaved(&self) -> bool {
        matches!(self, Self::Saving | Self::NotSaved(_) | Self::SessionOnly)
    }
}

/// What this tab may do with the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// It edits the document.
    #[default]
    Editing,
    /// Another tab does; this one shows what that one has stored.
    Following,
}

/// A document as it is stored or opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// Under which key it is stored.
    pub id: String,
    /// The document.
    pub document: Document,
    /// The scenario that is looked at.
    pub scenario: Option<String>,
    /// When it was stored, where it was.
    pub saved: Option<f64>,
}

/// A sentence for the user about something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// Whether something did not work.
    pub bad: bool,
}

/// A change of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A number at a JSON Pointer; shares of one whole move together.
    Number(String, f64),
    /// Any value at a JSON Pointer; null takes it away.
    Value(String, Value),
    /// Any value at a JSON Pointer of the base model, whichever scenario is looked at; null takes it away.
    Base(String, Value),
    /// One of the list of scenarios, whichever of them is looked at.
    Scenarios(ScenarioEdit),
    /// What a scenario's patch says at a JSON Pointer is taken out of it.
    Unpatch(String, String),
    /// An entry of a table stands elsewhere in it: the table's JSON Pointer, the id, and its place in the base model, or
    /// among what only the scenario has.
    Move(String, String, usize),
    /// A merge patch over the base model, whichever scenario is looked at: what an import adds and changes.
    Merge(Value),
    /// Several at once.
    All(Vec<Change>),
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The document is changed.
    Edit {
        /// What the step is called in undo: "Weight of Company revenue".
        name: String,
        /// The change.
        change: Change,
        /// Whether more of the same gesture follows: a slider that is still being dragged.
        dragging: bool,
    },
    /// A gesture has ended: what follows is a new step.
    Settle,
    /// The last step is taken back.
    Undo,
    /// The last step taken back is done again.
    Redo,
    /// Another scenario is looked at; none is the base model.
    ChooseScenario(Option<String>),
    /// Another page is looked at.
    Go(Page),
    /// A place of the document, a JSON Pointer, is looked for on its page.
    Find(String),
    /// The theme is chosen.
    ChooseTheme(Theme),
    /// The language is chosen.
    Speak(Language),
    /// Another document is opened; the one that was open stays as it is.
    Open(Box<Opened>),
    /// The same for one that comes from elsewhere and is to be stored at once.
    Import(Box<Opened>),
    /// The open document as it is stored now, by another tab.
    Adopt(Box<Opened>, Rc<Stored>),
    /// This tab may edit the document of that id, or may not.
    TabIs(String, Tab),
    /// Another tab had stored the document of that id meanwhile: what this one has changed was stored as a document of its
    /// own, under that id and name.
    Forked(String, String, String),
    /// The document as it stands is to be kept as a snapshot before what follows.
    Keep(Why),
    /// The snapshot under that key is brought back.
    Restore(String),
    /// Something is to be done about what is stored.
    Run(Errand),
    /// What is stored.
    Listed(Rc<Vec<Listed>>),
    /// The snapshots of the document of that id.
    SnapshotsRead(String, Rc<Vec<Snapshot>>),
    /// The document of that name was taken away, or was put back.
    Deleted(Option<String>),
    /// Nothing is to be kept on this machine from now on, or things are kept again; whether another tab has said so.
    KeepNothing(bool, bool),
    /// Something lies over the page from now on, or another step of the tour does.
    Show(Overlay),
    /// Nothing lies over the page any more.
    Hide,
    /// The note on a place of the document, a JSON Pointer, is read or written.
    Note(String),
    /// Keys that are pressed alone do something, or do not.
    UseSingleKeys(bool),
    /// What is known of a newer version of the app.
    UpdateIs(Update),
    /// The newer version is to be taken.
    TakeUpdate,
    /// Rows that wait to be mapped were brought in, or are put aside.
    TakeIn(Option<Rc<Intake>>),
    /// A model that waits for its password was brought in, or is put aside.
    AskPassword(Option<Rc<Locked>>),
    /// Something is told to the user.
    Notify(Notice),
    /// The notice was read.
    Dismiss,
    /// The document of that revision is stored since that time.
    SaveFinished(u64, f64),
    /// The document could not be stored.
    SaveFailed(String),
    /// The document was given out as a file: its name, and where it is.
    SavedToFile(String),
    /// A map of who wins was drawn for a revision.
    MapReady(u64, Option<Rc<WinLoseMap>>),
    /// What other hand-off orders change was calculated for a revision.
    HandOffsReady(u64, Rc<Vec<HandOffCurve>>),
    /// Years were drawn for a revision, and as many of what it is compared with.
    YearsReady(u64, Rc<Study>, Option<Rc<Study>>),
    /// So many years of a revision have come.
    YearsCome(u64, u32),
    /// Something is to be looked into.
    Look(Inquiry),
    /// So many years have come of what is looked into under a number.
    LooksCome(u64, u32),
    /// No more years behind insights than have been found.
    StopLook,
    /// It was found under a number.
    Looked(u64, Looked),
    /// So many years are wanted.
    AskYears(u32),
    /// No more years than there are.
    StopYears,
    /// It is asked where the differences of numbers between two scenarios come from.
    Compare(Option<String>, Option<String>, Vec<Metric>),
    /// Where the differences come from that were asked for under a number.
    Explained(u64, Rc<Explanation>),
}

/// A place of the document that is looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Sought {
    /// A JSON Pointer, not into a scenario's patch.
    pub path: String,
    /// Counts the searches: the same place can be looked for again.
    pub search: u64,
}

impl Sought {
    /// The id that is looked for, where it is looked for in that table.
    pub fn id_in(&self, table: &str) -> Option<String> {
        let mut steps = self.path.split('/').skip(1);
        let id = (steps.next()? == table).then(|| steps.next())??;
        Some(id.replace("~1", "/").replace("~0", "~"))
    }
}

/// Everything that the pages show.
#[derive(Clone, Debug)]
pub struct State {
    /// Under which key the document is stored.
    pub id: String,
    /// The document.
    pub document: Rc<Document>,
    /// The scenario that is looked at.
    pub scenario: Option<String>,
    /// Counts every change of what is evaluated.
    pub revision: u64,
    /// What follows from the document under the scenario.
    pub results: Rc<Results>,
    /// Who wins, as the worker last drew it, and for which revision; no map where no two functions can be compared.
    pub map: Option<(u64, Option<Rc<WinLoseMap>>)>,
    /// What other hand-off orders change, as the worker last calculated it, and for which revision.
    pub hand_offs: Option<(u64, Rc<Vec<HandOffCurve>>)>,
    /// Thousands of years as chance makes them.
    pub years: Years,
    /// The two scenarios whose difference was asked for last.
    pub compared: Option<Compared>,
    /// What was to be looked into.
    pub looks: Looks,
    /// Steps that can be taken back.
    pub history: History,
    /// The page that is looked at.
    pub page: Page,
    /// The place of the document that was looked for last on this page.
    pub sought: Option<Sought>,
    /// The theme that was chosen.
    pub theme: Theme,
    /// The language in which everything is said.
    pub language: Language,
    /// Where the document can be found again.
    pub save: SaveState,
    /// What this tab may do with it.
    pub tab: Tab,
    /// How many edits were refused because another tab edits the document.
    pub refused: u64,
    /// As whom another tab has stored it, once that was taken over here.
    pub adopted: Option<Rc<Stored>>,
    /// Whether nothing is kept on this machine.
    pub keeps_nothing: bool,
    /// Whether this is a read-only copy of the app: it keeps nothing, whatever is chosen.
    pub read_only: bool,
    /// Rows that wait to be mapped.
    pub intake: Option<Rc<Intake>>,
    /// A model that waits for its password.
    pub locked: Option<Rc<Locked>>,
    /// What is stored beside it.
    pub shelf: Shelf,
    /// The last thing that was told.
    pub notice: Option<Notice>,
    /// What lies over the page.
    pub overlay: Option<Overlay>,
    /// The place of the document whose note was opened last: a JSON Pointer.
    pub noting: String,
    /// Whether keys that are pressed alone do something.
    pub single_keys: bool,
    /// A newer version of the app.
    pub update: Option<Update>,
}

impl State {
    /// The state with a document just opened.
    pub fn new(opened: Opened, page: Page, theme: Theme) -> Self {
        let document = Rc::new(opened.document);
        let scenario = known_scenario(&document, opened.scenario);
        let results = Rc::new(Results::of(&document, scenario.as_deref()));
        Self {
            id: opened.id,
            document,
            scenario,
            revision: 0,
            results,
            map: None,
            hand_offs: None,
            years: Years::default(),
            compared: None,
            looks: Looks::default(),
            history: History::default(),
            page,
            sought: None,
            theme,
            language: hagstone_words::spoken(),
            save: opened.saved.map_or(SaveState::Untouched, SaveState::Saved),
            tab: Tab::Editing,
            refused: 0,
            adopted: None,
            keeps_nothing: false,
            read_only: false,
            intake: None,
            locked: None,
            shelf: Shelf::default(),
            notice: None,
            overlay: None,
            noting: String::new(),
            single_keys: true,
            update: None,
        }
    }

    /// The next state; nothing where the action changes nothing.
    pub fn apply(&self, action: Action) -> Option<Self> {
        let mut next = self.clone();
        match action {
            Action::Edit {
                name,
                change,
                dragging,
            } => {
                if self.tab == Tab::Following {
                    // What shows the change already is drawn anew.
                    next.refused += 1;
                    return Some(next);
                }
                let document = changed(&self.document, self.scenario.as_deref(), &change);
                // Two documents are equal whatever the order of their tables, and the scenarios have one that is seen.
                let same_order = document.scenarios().eq(self.document.scenarios())
                    && moved_table(&change).is_none_or(|table| {
                        let same =
                            |scenario| document.keys(scenario, table) == self.document.keys(scenario, table);
                        same(None) && same(self.scenario.as_deref())
                    });
                if document == *self.document && same_order {
                    return None;
                }
                let gesture = dragging.then(|| first_path(&change).to_owned());
                next.history.record(name, self.point(), gesture);
                next.replace(Point {
                    id: self.id.clone(),
                    document: Rc::new(document),
                    scenario: looked_at(&change).or_else(|| self.scenario.clone()),
                });
            }
            Action::Settle => {
                if !self.history.is_open() {
                    return None;
                }
                next.history.settle(&self.document);
            }
            Action::Undo => {
                let point = next.history.undo(self.point())?;
                self.is_open_to(&point).then(|| next.replace(point))?;
            }
            Action::Redo => {
                let point = next.history.redo(self.point())?;
                self.is_open_to(&point).then(|| next.replace(point))?;
            }
            Action::ChooseScenario(scenario) => {
                let scenario = known_scenario(&self.document, scenario);
                if scenario == self.scenario {
                    return None;
                }
                next.history.settle(&self.document);
                next.replace(Point {
                    scenario,
                    ..self.point()
                });
                next.save = self.save.clone();
            }
            Action::Go(page) => {
                if page == self.page {
                    return None;
                }
                next.page = page;
                next.sought = None;
                // What was said of the last page is read; what went wrong stays until it is dismissed.
                next.notice.take_if(|notice| !notice.bad);
            }
            // A note stands at what it is on.
            Action::Find(path) if under_scenario(&path).starts_with("/notes/") => {
                let place = under_scenario(&path).split('/').nth(2).unwrap_or_default();
                next.overlay = Some(Overlay::Note);
                next.noting = place.replace("~1", "/").replace("~0", "~");
            }
            Action::Find(path) => {
                next.page = Page::of_place(&path);
                next.sought = Some(Sought {
                    path: under_scenario(&path).to_owned(),
                    search: self.sought.as_ref().map_or(0, |sought| sought.search + 1),
                });
            }
            Action::ChooseTheme(theme) => next.theme = theme,
            Action::Speak(language) => {
                if language == self.language {
                    return None;
                }
                // What the engine and the workers have said is said anew.
                hagstone_words::speak(language);
                next.language = language;
                next.results = Rc::new(Results::of(&self.document, self.scenario.as_deref()));
                next.revision += 1;
                next.years.begin();
            }
            Action::Open(opened) => {
                if opened.id == self.id {
                    return None;
                }
                next.open(*opened);
            }
            Action::Import(opened) => {
                next.open(*opened);
                next.save = next.unsaved();
            }
            Action::Adopt(opened, stored) => {
                // What was changed here meanwhile is not given up: saving it will find that somebody else has written.
                if opened.id != self.id || matches!(self.save, SaveState::Saving | SaveState::NotSaved(_)) {
                    return None;
                }
                if opened.document != *self.document {
                    let known = known_scenario(&opened.document, self.scenario.clone());
                    next.replace(Point {
                        id: self.id.clone(),
                        document: Rc::new(opened.document),
                        scenario: known.or(opened.scenario),
                    });
                    next.history = History::default();
                }
                next.save = SaveState::Saved(stored.record.saved);
                next.adopted = Some(stored);
            }
            Action::TabIs(id, tab) => {
                if id != self.id || tab == self.tab {
                    return None;
                }
                next.tab = tab;
            }
            Action::Forked(from, id, name) => {
                let told = say!(state_another_tab_has_changed_meanwhile {
                    name,
                    name_2: self.results.model.name
                });
                if from == self.id {
                    next.history.moved(&from, &id);
                    let document = self.document.with(None, "/name", Value::String(name));
                    next.id.clone_from(&id);
                    next.replace(Point {
                        id,
                        document: Rc::new(document),
                        scenario: self.scenario.clone(),
                    });
                    next.tab = Tab::Editing;
                }
                next.notice = Some(Notice {
                    text: told,
                    bad: true,
                });
            }
            Action::Keep(why) => next.shelf.ask(Errand::Keep(self.left(Some(why)))),
            Action::Restore(key) => {
                if self.tab == Tab::Following {
                    return None;
                }
                let (_, snapshots) = self.shelf.snapshots.as_ref().filter(|(id, _)| *id == self.id)?;
                let snapshot = snapshots.iter().find(|snapshot| snapshot.entry.key == key)?;
                let document = snapshot
                    .document
                    .clone()
                    .filter(|document| *document != self.document)?;
                next.shelf.ask(Errand::Keep(self.left(Some(Why::Restore))));
                next.history.record(
                    say!(state_going_back_to_an_earlier_state).into(),
                    self.point(),
                    None,
                );
                next.replace(Point {
                    id: self.id.clone(),
                    document,
                    scenario: snapshot.scenario.clone(),
                });
                next.notice = Some(Notice {
                    text: say!(state_the_model_is_as_it_was).into(),
                    bad: false,
                });
            }
            // Other pages do not show it.
            Action::Run(Errand::List) if self.page != Page::Start => return None,
            Action::Run(errand) => next.shelf.ask(errand),
            Action::Listed(documents) => next.shelf.documents = Some(documents),
            Action::SnapshotsRead(id, snapshots) => next.shelf.snapshots = Some((id, snapshots)),
            Action::Deleted(name) => next.shelf.deleted = name,
            Action::KeepNothing(on, told) => {
                if on == self.keeps_nothing || self.read_only {
                    return None;
                }
                next.keeps_nothing = on;
                next.save = next.unsaved();
                next.shelf.documents = None;
                next.shelf.snapshots = None;
                next.shelf.deleted = None;
                if !told {
                    next.shelf.ask(Errand::KeepNothing(on));
                }
            }
            Action::Show(overlay) => {
                if self.overlay == Some(overlay) {
                    return None;
                }
                next.overlay = Some(overlay);
            }
            Action::Hide => {
                self.overlay?;
                next.overlay = None;
            }
            Action::Note(place) => {
                next.overlay = Some(Overlay::Note);
                next.noting = place;
            }
            Action::UseSingleKeys(on) => {
                if on == self.single_keys {
                    return None;
                }
                next.single_keys = on;
            }
            Action::UpdateIs(update) => {
                if self.update == Some(update) {
                    return None;
                }
                next.update = Some(update);
            }
            // What would be lost is saved first, by the user.
            Action::TakeUpdate if self.at_risk() => return None,
            Action::TakeUpdate => next.update = Some(self.update.map(|_| Update::Wanted)?),
            Action::TakeIn(intake) => {
                if intake.is_some() {
                    next.page = Page::Files;
                    next.sought = None;
                    next.notice = None;
                }
                next.intake = intake;
            }
            Action::AskPassword(locked) => next.locked = locked,
            Action::Notify(notice) => next.notice = Some(notice),
            Action::Dismiss => next.notice = None,
            Action::SaveFinished(revision, time) => {
                // What was given out as a file since it was last changed stays so.
                if revision != self.revision || matches!(self.save, SaveState::SavedToFile(_)) {
                    return None;
                }
                next.save = SaveState::Saved(time);
            }
            Action::SaveFailed(why) => {
                let state = SaveState::NotSaved(why);
                if self.save == state || matches!(self.save, SaveState::SavedToFile(_)) {
                    return None;
                }
                next.save = state;
            }
            Action::SavedToFile(name) => next.save = SaveState::SavedToFile(name),
            Action::MapReady(revision, map) => {
                let newer = self.map.as_ref().is_none_or(|(drawn, _)| revision >= *drawn);
                if !newer || revision > self.revision {
                    return None;
                }
                next.map = Some((revision, map));
            }
            Action::HandOffsReady(revision, curves) => {
                let newer = self
                    .hand_offs
                    .as_ref()
                    .is_none_or(|(drawn, _)| revision >= *drawn);
                if !newer || revision > self.revision {
                    return None;
                }
                next.hand_offs = Some((revision, curves));
            }
            Action::YearsReady(revision, study, base) => {
                if revision != self.revision {
                    return None;
                }
                next.years.ready(revision, study, base.as_deref());
            }
            Action::YearsCome(revision, come) => {
                if revision != self.revision || come <= self.years.come {
                    return None;
                }
                next.years.come = come;
            }
            Action::Look(inquiry) => {
                if !next.looks.ask(self.revision, inquiry) {
                    return None;
                }
            }
            Action::LooksCome(number, come) => {
                if !next.looks.come(number, come) {
                    return None;
                }
            }
            Action::StopLook => {
                if !next.looks.stop() {
                    return None;
                }
            }
            Action::Looked(number, found) => {
                if !next.looks.take(number, found) {
                    return None;
                }
            }
            Action::AskYears(wanted) => {
                if wanted == self.years.wanted || wanted == 0 || wanted > MOST_TRIALS {
                    return None;
                }
                next.years.wanted = wanted;
            }
            Action::StopYears => {
                let there = self.years.of(self.revision)?.years();
                if there >= self.years.wanted {
                    return None;
                }
                next.years.wanted = there;
                next.years.come = there;
            }
            Action::Compare(from, to, metrics) => {
                let asked = Compared::new(self, from, to, metrics);
                if self.compared.as_ref().is_some_and(|last| last.is_same(&asked)) {
                    return None;
                }
                next.compared = Some(asked);
            }
            Action::Explained(number, explanation) => {
                let compared = next
                    .compared
                    .as_mut()
                    .filter(|compared| compared.number == number)?;
                compared.explanation = Some(explanation);
            }
        }
        Some(next)
    }

    /// Whether something was changed that is nowhere but in this page, and will not be stored by itself.
    pub fn at_risk(&self) -> bool {
        matches!(self.save, SaveState::NotSaved(_) | SaveState::SessionOnly)
            && self.history.undo_name().is_some()
            && !self.read_only
    }

    /// The name of the scenario that is looked at.
    pub fn scenario_name(&self) -> Option<String> {
        let id = self.scenario.as_deref()?;
        let path = format!("/scenarios/{}/name", escape(id));
        let name = self.document.value().pointer(&path).and_then(Value::as_str);
        Some(name.unwrap_or(id).to_owned())
    }

    fn point(&self) -> Point {
        Point {
            id: self.id.clone(),
            document: self.document.clone(),
            scenario: self.scenario.clone(),
        }
    }

    /// Whether a step may lead there: what another tab edits is not changed here, but can be left.
    fn is_open_to(&self, point: &Point) -> bool {
        self.tab == Tab::Editing || point.id != self.id
    }

    fn left(&self, before: Option<Why>) -> Left {
        Left {
            id: self.id.clone(),
            document: self.document.clone(),
            scenario: self.scenario.clone(),
            before,
        }
    }

    /// Of changes that were just made.
    fn unsaved(&self) -> SaveState {
        if self.keeps_nothing {
            SaveState::SessionOnly
        } else {
            SaveState::Saving
        }
    }

    /// What is not stored yet of the open document is stored although another one is opened.
    fn leave(&mut self) {
        if matches!(self.save, SaveState::Saving | SaveState::NotSaved(_)) {
            self.shelf.ask(Errand::Keep(self.left(None)));
        }
    }

    fn open(&mut self, opened: Opened) {
        self.leave();
        let mut history = std::mem::take(&mut self.history);
        history.record(say!(state_opening_of_another_document).into(), self.point(), None);
        let opened = Self::new(opened, self.page, self.theme);
        *self = Self {
            revision: self.revision + 1,
            history,
            keeps_nothing: self.keeps_nothing,
            read_only: self.read_only,
            intake: self.intake.take(),
            locked: self.locked.take(),
            refused: self.refused,
            overlay: self.overlay,
            single_keys: self.single_keys,
            update: self.update,
            shelf: std::mem::take(&mut self.shelf),
            notice: Some(Notice {
                text: say!(state_is_open_undo_brings_back_what {
                    name: opened.results.model.name
                }),
                bad: false,
            }),
            ..opened
        };
    }

    fn replace(&mut self, point: Point) {
        if point.id != self.id {
            self.leave();
            self.tab = Tab::Editing;
        }
        self.id = point.id;
        self.scenario = known_scenario(&point.document, point.scenario);
        self.results = Rc::new(Results::of(&point.document, self.scenario.as_deref()));
        self.document = point.document;
        self.revision += 1;
        self.years.begin();
        self.save = self.unsaved();
    }
}

fn known_scenario(document: &Document, scenario: Option<String>) -> Option<String> {
    scenario.filter(|id| document.scenarios().any(|known| known == id))
}

fn changed(document: &Document, scenario: Option<&str>, change: &Change) -> Document {
    match change {
        Change::Number(path, number) => edit::set_number(document, scenario, path, *number),
        Change::Value(path, value) => document.with(scenario, path, value.clone()),
        Change::Base(path, value) => document.with(None, path, value.clone()),
        Change::Scenarios(edit) => scenario::edited(document, edit),
        Change::Unpatch(id, path) => scenario::without(document, id, path),
        Change::Merge(patch) => accepted(document, patch),
        Change::Move(table, id, place) => edit::moved(document, scenario, table, id, *place),
        Change::All(changes) => changes.iter().fold(document.clone(), |document, change| {
            changed(&document, scenario, change)
        }),
    }
}

/// The scenario that a change makes, which is looked at from then on.
fn looked_at(change: &Change) -> Option<String> {
    match change {
        Change::Scenarios(ScenarioEdit::Create { id, .. } | ScenarioEdit::Duplicate { id, .. }) => {
            Some(id.clone())
        }
        _ => None,
    }
}

/// The table whose order a change concerns.
fn moved_table(change: &Change) -> Option<&str> {
    match change {
        Change::Move(table, ..) => Some(table),
        _ => None,
    }
}

fn first_path(change: &Change) -> &str {
    match change {
        Change::Number(path, _)
        | Change::Value(path, _)
        | Change::Base(path, _)
        | Change::Unpatch(_, path)
        | Change::Move(path, ..) => path,
        Change::Scenarios(_) => "/scenarios",
        Change::Merge(_) => "",
        Change::All(changes) => changes.first().map_or("", first_path),
    }
}

/// A place in a scenario's patch as the place that it changes.
pub fn under_scenario(path: &str) -> &str {
    path.strip_prefix("/scenarios/")
        .and_then(|rest| rest.split_once("/patch"))
        .map_or(path, |(_, at)| at)
}

/// An id as a reference token of a JSON Pointer.
pub fn escape(id: &str) -> String {
    id.replace('~', "~0").replace('/', "~1")
}
