//! Keeps the documents: writes what has changed soon after, hears what other tabs write, and runs errands about what is
//! stored.
//!
//! Nothing is written over what somebody else has stored meanwhile: that is told by the head, and what was changed here
//! becomes a document of its own then.

use hagstone_words::say;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use hagstone_engine::Document;
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::storage::{self, Refusal};
use super::tabs::{self, Message};
use super::{file, preferences, window};
use crate::archive::{self, Before, Fate, Head, Put, Record, Store, Stored, Unsaved};
use crate::state::{Action, Errand, Left, Listed, Notice, Opened, SaveState, Snapshot, State, Tab};

/// How long after the last edit the document is written: within half a second it is stored.
const SAVE_AFTER: u32 = 300;
/// How long edits may follow one another, in milliseconds, before the document is written all the same.
const SAVE_WITHIN: f64 = 1000.0;
/// How long after a failure it is tried again.
const TRY_AGAIN: u32 = 5000;

/// What keeps the documents of a tab.
#[derive(Clone)]
pub struct Keeper {
    dispatch: Callback<Action>,
    desk: Rc<RefCell<Desk>>,
}

#[derive(Default)]
struct Desk {
    /// The id of the open document.
    open: String,
    /// Whether this tab holds its lock, as far as it was told.
    held: Option<bool>,
    timer: Option<Timeout>,
    /// Since when something waits to be written.
    since: Option<f64>,
    /// What is to be written; one state of a document.
    pending: Vec<Pending>,
    /// States that are to be kept with the next write of a document.
    before: HashMap<String, Vec<Before>>,
    /// What is stored of a document, as far as this tab has read or written it.
    stored: HashMap<String, Option<Stored>>,
    /// What is being written.
    writing: Option<Pending>,
    /// What was taken away last: the id, and all there was.
    deleted: Option<(String, Vec<Put>)>,
    /// Nothing is kept.
    nothing: bool,
    /// Nothing ever is: what is stored is not this copy's.
    read_only: bool,
    /// Whether the browser was asked not to clear what is stored.
    persists: bool,
}

#[derive(Clone)]
struct Pending {
    id: String,
    /// Of the open document; nothing of one that was left.
    revision: Option<u64>,
    document: Rc<Document>,
    scenario: Option<String>,
}

impl Pending {
    fn record(&self, saved: f64) -> Record {
        Record {
            saved,
            scenario: self.scenario.clone(),
            document: self.document.value().to_string(),
        }
    }

    fn name(&self) -> String {
        name(&self.document)
    }
}

fn name(document: &Document) -> String {
    let name = document.value().get("name").and_then(Value::as_str);
    name.unwrap_or_default().to_owned()
}

/// A stored document as one that is opened; an error is the reason in words why it cannot be.
pub fn opened(id: String, stored: &Stored) -> Result<Opened, String> {
    let document =
        Document::from_text(&stored.record.document).map_err(|problem| problem.kind.to_string())?;
    Ok(Opened {
        id,
        document,
        scenario: stored.record.scenario.clone(),
        saved: Some(stored.record.saved),
    })
}

/// Stores what was not stored yet when a page went, if there is any.
pub async fn bring_in_unsaved() {
    let Some(text) = preferences::unsaved() else {
        return;
    };
    if preferences::keeps_nothing() {
        return preferences::forget_unsaved();
    }
    let Ok(unsaved) = serde_json::from_str::<Unsaved>(&text) else {
        return;
    };
    let Ok(stored) = storage::load(&unsaved.id).await else {
        return;
    };
    let written = match (
        unsaved.fate(stored.as_ref()),
        Document::from_text(&unsaved.record.document),
    ) {
        (Fate::Stored, _) => Ok(()),
        // What is no document was none before.
        (_, Err(_)) => return,
        (Fate::Write, Ok(document)) => {
            let name = name(&document);
            let write = archive::write(
                &unsaved.id,
                name,
                unsaved.record,
                stored.as_ref(),
                &[],
                &window::day,
            );
            storage::write(&unsaved.id, stored.as_ref(), &write, &unsaved.id).await
        }
        (Fate::Fork, Ok(document)) => {
            let name = say!(keeper_other_tab {
                document: name(&document)
            });
            let document = document.with(None, "/name", Value::String(name.clone()));
            let id = window::new_id("document");
            let record = Record {
                document: document.value().to_string(),
                ..unsaved.record
            };
            let write = archive::write(&id, name, record, None, &[], &window::day);
            storage::write(&id, None, &write, &unsaved.id).await
        }
    };
    // Another tab may have left something meanwhile, or brought the same in.
    if written.is_ok() && preferences::unsaved().as_deref() == Some(&text) {
        preferences::forget_unsaved();
    }
}

impl Keeper {
    /// What keeps documents, or none in a read-only copy, and tells the app what came of it.
    pub fn new(dispatch: Callback<Action>, read_only: bool) -> Self {
        let desk = Desk {
            nothing: read_only || preferences::keeps_nothing(),
            read_only,
            ..Desk::default()
        };
        let keeper = Self {
            dispatch,
            desk: Rc::new(RefCell::new(desk)),
        };
        let listening = keeper.clone();
        tabs::listen(Callback::from(move |message| listening.heard(message)));
        keeper
    }

    fn told(&self, text: String) {
        self.dispatch.emit(Action::Notify(Notice { text, bad: true }));
    }

    // ---- Writing ----

    /// Writes the open document soon.
    pub fn save_soon(&self, state: &State) {
        self.wait(Pending {
            id: state.id.clone(),
            revision: Some(state.revision),
            document: state.document.clone(),
            scenario: state.scenario.clone(),
        });
    }

    fn wait(&self, pending: Pending) {
        let mut desk = self.desk.borrow_mut();
        if desk.nothing {
            return;
        }
        desk.pending.retain(|other| other.id != pending.id);
        desk.pending.push(pending);
        let now = window::now();
        if now - *desk.since.get_or_insert(now) < SAVE_WITHIN {
            let keeper = self.clone();
            desk.timer = Some(Timeout::new(SAVE_AFTER, move || keeper.save_now()));
        } else if desk.writing.is_none() {
            drop(desk);
            self.save_now();
        }
    }

    /// Writes what waits: when the time has come, or when the page is hidden and may not come back.
    pub fn save_now(&self) {
        let mut desk = self.desk.borrow_mut();
        if desk.writing.is_some() || desk.pending.is_empty() {
            return; // what waits is written when the writing has ended
        }
        let pending = desk.pending.remove(0);
        desk.timer = None;
        desk.since = None;
        desk.writing = Some(pending.clone());
        drop(desk);
        let keeper = self.clone();
        spawn_local(async move {
            let written = keeper.write(pending).await;
            let nothing = {
                let mut desk = keeper.desk.borrow_mut();
                desk.writing = None;
                desk.nothing
            };
            if nothing {
                // It was said while this was being written.
                let _ = storage::clear().await;
            }
            if written {
                keeper.save_now();
            }
        });
    }

    /// Writes a document; false where that failed, and is tried again later.
    async fn write(&self, pending: Pending) -> bool {
        let id = &pending.id;
        let known = self.desk.borrow().stored.get(id).cloned();
        let stored = match known {
            Some(stored) => stored,
            None => match storage::load(id).await {
                Ok(stored) => stored,
                Err(why) => return self.failed(&pending, why),
            },
        };
        let (before, open) = {
            let desk = self.desk.borrow();
            (
                desk.before.get(id).cloned().unwrap_or_default(),
                desk.open.clone(),
            )
        };
        let record = pending.record(window::now());
        let mut write = archive::write(id, pending.name(), record, stored.as_ref(), &before, &window::day);
        let mut written = storage::write(id, stored.as_ref(), &write, &open).await;
        if written == Err(Refusal::Full) {
            // The document comes before its snapshots.
            write = write.without_snapshots(id, stored.as_ref());
            written = storage::write(id, stored.as_ref(), &write, &open).await;
        }
        match written {
            Ok(()) => {
                let saved = write.stored.record.saved;
                {
                    let mut desk = self.desk.borrow_mut();
                    if !std::mem::replace(&mut desk.persists, true) {
                        file::persist();
                    }
                    desk.stored.insert(id.clone(), Some(write.stored));
                    if let Some(waiting) = desk.before.get_mut(id) {
                        // Others may have come meanwhile.
                        waiting.drain(..before.len().min(waiting.len()));
                    }
                }
                tabs::post(&Message::Stored(id.clone()));
                if let Some(revision) = pending.revision {
                    self.dispatch.emit(Action::SaveFinished(revision, saved));
                }
                true
            }
            Err(Refusal::Conflict) => self.fork(pending).await,
            Err(why) => self.failed(&pending, why.words()),
        }
    }

    /// Says why a document could not be stored; false where it is tried again.
    fn failed(&self, pending: &Pending, why: String) -> bool {
        if pending.revision.is_none() {
            self.told(say!(keeper_was_not_saved_undo_brings_it {
                why,
                name: pending.name()
            }));
            return true;
        }
        {
            let mut desk = self.desk.borrow_mut();
            if !desk.pending.iter().any(|newer| newer.id == pending.id) && !desk.nothing {
                desk.pending.push(pending.clone());
            }
            let keeper = self.clone();
            desk.timer = Some(Timeout::new(TRY_AGAIN, move || keeper.save_now()));
        }
        self.dispatch.emit(Action::SaveFailed(why));
        false
    }

    /// Stores what was changed here as a document of its own, since another tab has changed the document meanwhile.
    async fn fork(&self, pending: Pending) -> bool {
        let name = say!(keeper_other_tab_2 { name: pending.name() });
        let own = Pending {
            id: window::new_id("document"),
            document: Rc::new(pending.document.with(None, "/name", Value::String(name.clone()))),
            ..pending.clone()
        };
        let record = own.record(window::now());
        let write = archive::write(&own.id, name.clone(), record, None, &[], &window::day);
        if let Err(why) = storage::write(&own.id, None, &write, &own.id).await {
            return self.failed(&pending, why.words());
        }
        {
            let mut desk = self.desk.borrow_mut();
            desk.stored.remove(&pending.id);
            desk.stored.insert(own.id.clone(), Some(write.stored));
            // What was changed since then is of the new document too.
            for later in desk.pending.iter_mut().filter(|later| later.id == pending.id) {
                later.id.clone_from(&own.id);
            }
        }
        self.dispatch.emit(Action::Forked(pending.id, own.id, name));
        true
    }

    /// Keeps what waits in this very moment: the page goes, and no write may come to its end.
    pub fn keep_unsaved(&self) {
        let desk = self.desk.borrow();
        if desk.nothing {
            return;
        }
        let waits = desk.pending.iter().find(|pending| pending.id == desk.open);
        let under_way = desk.writing.as_ref().filter(|writing| writing.id == desk.open);
        if let Some(pending) = waits.or(under_way) {
            let stored = desk.stored.get(&pending.id).and_then(Option::as_ref);
            let unsaved = Unsaved {
                id: pending.id.clone(),
                record: pending.record(window::now()),
                over: stored.map_or(0, |stored| stored.head.edition),
                under_way: under_way.is_some(),
            };
            preferences::keep_unsaved(&archive::text(&unsaved));
        }
    }

    // ---- Tabs ----

    /// Makes this tab the one that edits a document, unless another one does.
    pub fn hold(&self, id: &str, state: &State) {
        preferences::keep_open(id);
        {
            let mut desk = self.desk.borrow_mut();
            id.clone_into(&mut desk.open);
            desk.held = None;
            if state.save == SaveState::Untouched || state.save == SaveState::Saving {
                // Nothing is stored under a new id; under a known one, this tab has read or written it.
                desk.stored.entry(id.to_owned()).or_insert(None);
            }
        }
        self.ask_for(id, false);
        if matches!(state.save, SaveState::Saved(_)) {
            let id = id.to_owned();
            spawn_local(async move {
                // Where that cannot be remembered, this tab still knows.
                let _ = storage::remember(&id).await;
            });
        }
    }

    fn ask_for(&self, id: &str, steal: bool) {
        let (keeper, of) = (self.clone(), id.to_owned());
        let told = Callback::from(move |held: bool| {
            keeper.desk.borrow_mut().held = Some(held);
            if !held {
                // What was changed until now is stored still, unless the other tab was faster.
                keeper.save_now();
            }
            let tab = if held { Tab::Editing } else { Tab::Following };
            keeper.dispatch.emit(Action::TabIs(of.clone(), tab));
            let keeper = keeper.clone();
            spawn_local(async move {
                if held && !keeper.desk.borrow().read_only {
                    bring_in_unsaved().await;
                }
                keeper.refresh();
            });
        });
        tabs::hold(id, steal, told);
    }

    /// Shows what is stored of the open document where another tab has written it.
    pub fn refresh(&self) {
        let keeper = self.clone();
        spawn_local(async move {
            let (id, known) = {
                let desk = keeper.desk.borrow();
                let busy = desk.writing.is_some() || !desk.pending.is_empty();
                if busy || desk.nothing {
                    return;
                }
                let known = desk.stored.get(&desk.open);
                let known: Option<Head> = known.and_then(|stored| Some(stored.as_ref()?.head.clone()));
                (desk.open.clone(), known)
            };
            // Where it cannot be read, what is shown stays.
            let Ok(Some(head)) = storage::head(&id).await else {
                return;
            };
            if Some(&head) == known.as_ref() {
                return;
            }
            if let Ok(Some(stored)) = storage::load(&id).await
                && let Ok(opened) = opened(id, &stored)
            {
                keeper
                    .dispatch
                    .emit(Action::Adopt(Box::new(opened), Rc::new(stored)));
            }
        });
    }

    /// What is written from now on is written over this.
    pub fn adopted(&self, id: &str, stored: &Stored) {
        self.desk
            .borrow_mut()
            .stored
            .insert(id.to_owned(), Some(stored.clone()));
    }

    fn heard(&self, message: Message) {
        if self.desk.borrow().read_only {
            return;
        }
        match message {
            Message::Stored(id) => {
                if self.desk.borrow().open == id {
                    self.refresh();
                }
                self.dispatch.emit(Action::Run(Errand::List));
            }
            Message::KeepNothing(on) => {
                self.forget(on);
                self.dispatch.emit(Action::KeepNothing(on, true));
            }
        }
    }

    fn forget(&self, nothing: bool) {
        preferences::forget_unsaved();
        let mut desk = self.desk.borrow_mut();
        desk.nothing = nothing;
        desk.pending.clear();
        desk.before.clear();
        desk.deleted = None;
        let open = desk.open.clone();
        desk.stored.clear();
        desk.stored.insert(open, None);
    }

    // ---- Errands ----

    /// Runs an errand.
    pub fn run(&self, errand: Errand, state: &State) {
        let keeper = self.clone();
        match errand {
            Errand::List => {
                // Where nothing can be read nothing is listed; the header says why nothing is saved.
                spawn_local(async move { keeper.list().await });
            }
            Errand::Snapshots => {
                let id = state.id.clone();
                spawn_local(async move { keeper.snapshots(id).await });
            }
            Errand::Open(id) => spawn_local(async move { keeper.open(id).await }),
            Errand::Duplicate(id) => spawn_local(async move { keeper.duplicate(id).await }),
            Errand::Rename(id, name) => spawn_local(async move { keeper.rename(id, name).await }),
            Errand::Delete(id) => spawn_local(async move { keeper.delete(id).await }),
            Errand::PutBack => spawn_local(async move { keeper.put_back().await }),
            Errand::TakeOver => self.ask_for(&state.id, true),
            Errand::KeepNothing(on) => {
                self.forget(on);
                preferences::keep_nothing(on);
                tabs::post(&Message::KeepNothing(on));
                if on {
                    spawn_local(async move {
                        if let Err(why) = storage::clear().await {
                            keeper.told(say!(keeper_what_is_stored_could_not_be { words: why.words() }));
                        }
                    });
                }
            }
            Errand::Keep(left) => self.keep(left),
        }
    }

    fn keep(&self, left: Left) {
        let Left {
            id,
            document,
            scenario,
            before,
        } = left;
        let pending = Pending {
            id: id.clone(),
            revision: None,
            document,
            scenario,
        };
        match before {
            Some(why) => {
                let record = pending.record(window::now());
                let mut desk = self.desk.borrow_mut();
                if !desk.nothing {
                    desk.before.entry(id).or_default().push(Before { why, record });
                }
            }
            None => self.wait(pending),
        }
    }

    async fn list(&self) {
        if self.desk.borrow().nothing {
            return;
        }
        if let Ok(listed) = storage::list().await {
            let listed = listed.into_iter().map(|(id, head)| Listed {
                id,
                known: head.map(|head| (head.name, head.saved)),
            });
            self.dispatch.emit(Action::Listed(Rc::new(listed.collect())));
        }
    }

    async fn snapshots(&self, id: String) {
        let head = match storage::head(&id).await {
            Ok(head) => head.unwrap_or_default(),
            Err(_) => Head::default(),
        };
        let mut found = Vec::new();
        for entry in head.snapshots.into_iter().rev() {
            let record = storage::snapshot(&entry).await.ok();
            let document = record
                .as_ref()
                .and_then(|record| Document::from_text(&record.document).ok());
            found.push(Snapshot {
                entry,
                scenario: record.and_then(|record| record.scenario),
                document: document.map(Rc::new),
            });
        }
        self.dispatch.emit(Action::SnapshotsRead(id, Rc::new(found)));
    }

    async fn open(&self, id: String) {
        let opened = match storage::load(&id).await {
            Ok(Some(stored)) => opened(id.clone(), &stored).map(|opened| (opened, stored)),
            Ok(None) => Err(say!(common_it_is_not_there_any_more).into()),
            Err(why) => Err(why),
        };
        match opened {
            Ok((opened, stored)) => {
                self.adopted(&id, &stored);
                self.dispatch.emit(Action::Open(Box::new(opened)));
            }
            Err(why) => {
                let why = why.trim_end_matches('.');
                self.told(say!(keeper_the_model_cannot_be_opened_it { why }));
            }
        }
    }

    async fn duplicate(&self, id: String) {
        let copied = async {
            let stored = storage::load(&id)
                .await?
                .ok_or(say!(common_it_is_not_there_any_more))?;
            let document = opened(id, &stored)?.document;
            let name = say!(keeper_copy {
                document: name(&document)
            });
            let copy = Pending {
                id: window::new_id("document"),
                revision: None,
                document: Rc::new(document.with(None, "/name", Value::String(name.clone()))),
                scenario: stored.record.scenario,
            };
            let record = copy.record(window::now());
            let write = archive::write(&copy.id, name, record, None, &[], &window::day);
            let open = self.desk.borrow().open.clone();
            let written = storage::write(&copy.id, None, &write, &open).await;
            written.map_err(|refusal| refusal.words())
        };
        if let Err(why) = copied.await {
            self.told(say!(keeper_the_model_was_not_copied { why }));
        }
        self.list().await;
    }

    async fn rename(&self, id: String, name: String) {
        let renamed = async {
            let stored = storage::load(&id)
                .await?
                .ok_or(say!(common_it_is_not_there_any_more))?;
            let document = opened(id.clone(), &stored)?.document;
            let document = document.with(None, "/name", Value::String(name.clone()));
            let record = Record {
                document: document.value().to_string(),
                saved: window::now(),
                ..stored.record.clone()
            };
            let write = archive::write(&id, name, record, Some(&stored), &[], &window::day);
            let open = self.desk.borrow().open.clone();
            let written = storage::write(&id, Some(&stored), &write, &open).await;
            written.map_err(|refusal| refusal.words())
        };
        if let Err(why) = renamed.await {
            self.told(say!(keeper_the_model_was_not_renamed { why }));
        }
        self.desk.borrow_mut().stored.remove(&id);
        tabs::post(&Message::Stored(id));
        self.list().await;
    }

    async fn delete(&self, id: String) {
        let found = storage::all_of(&id).await;
        // What cannot be read can be taken away all the same, but not put back.
        let (found, can_return) = match found {
            Ok(found) => (found, true),
            Err(_) => (
                [Store::Documents, Store::Heads]
                    .map(|store| (store, id.clone(), String::new()))
                    .into(),
                false,
            ),
        };
        let deleted = match storage::remove(&id, &found).await {
            Ok(()) if can_return => {
                let record = found.iter().find(|(store, ..)| *store == Store::Documents);
                let record: Option<Record> = record.and_then(|(.., text)| serde_json::from_str(text).ok());
                let name = record.map(|record| archive::name_of(&record.document));
                self.desk.borrow_mut().deleted = Some((id.clone(), found));
                name
            }
            Ok(()) => None,
            Err(why) => {
                self.told(say!(keeper_the_model_was_not_deleted { words: why.words() }));
                return;
            }
        };
        self.desk.borrow_mut().stored.remove(&id);
        tabs::post(&Message::Stored(id));
        self.dispatch.emit(Action::Deleted(deleted));
        self.list().await;
    }

    async fn put_back(&self) {
        let Some((id, found)) = self.desk.borrow_mut().deleted.take() else {
            return;
        };
        match storage::put_back(&id, &found).await {
            Ok(()) => {
                tabs::post(&Message::Stored(id));
                self.dispatch.emit(Action::Deleted(None));
                self.list().await;
            }
            Err(why) => {
                self.told(say!(keeper_the_model_was_not_put_back { words: why.words() }));
                self.desk.borrow_mut().deleted = Some((id, found));
            }
        }
    }
}
