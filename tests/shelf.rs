//! Documents beside one another, in the reducer: what is opened replaces nothing, what another tab does is followed, and
//! what must be stored is asked for.

use std::rc::Rc;

use hagstone_app::archive::{Entry, Head, Record, Stored, Why};
use hagstone_app::intake::Intake;
use hagstone_app::samples;
use hagstone_app::state::effect::{Effect, effects};
use hagstone_app::state::{
    Action, Change, Errand, Left, Opened, Page, SaveState, Snapshot, State, Tab, Theme,
};
use hagstone_engine::Document;
use serde_json::json;

const NAME: &str = "/name";

fn start() -> State {
    State::new(samples::first(), Page::Outcomes, Theme::System)
}

fn apply(state: &State, action: Action) -> State {
    state.apply(action).expect("the action changes something")
}

fn named(name: &str) -> Action {
    Action::Edit {
        name: "Name".into(),
        change: Change::Value(NAME.into(), json!(name)),
        dragging: false,
    }
}

fn document(name: &str) -> Document {
    Document::from_value(json!({"format": "hagstone/1", "name": name})).unwrap()
}

fn opened(id: &str, saved: Option<f64>) -> Box<Opened> {
    Box::new(Opened {
        id: id.into(),
        document: document(id),
        scenario: None,
        saved,
    })
}

fn stored(saved: f64) -> Rc<Stored> {
    Rc::new(Stored {
        head: Head::default(),
        record: Record {
            saved,
            scenario: None,
            document: String::new(),
        },
    })
}

fn left(state: &State, before: Option<Why>) -> Effect {
    Effect::Run(Errand::Keep(Left {
        id: state.id.clone(),
        document: state.document.clone(),
        scenario: state.scenario.clone(),
        before,
    }))
}

#[test]
fn what_is_opened_has_a_place_of_its_own() {
    let first = apply(&start(), named("Mine"));
    let saved = apply(&first, Action::SaveFinished(first.revision, 1.0));
    let other = apply(&saved, Action::Open(opened("other", Some(2.0))));
    assert_eq!(
        (other.id.as_str(), &other.save),
        ("other", &SaveState::Saved(2.0))
    );
    let found = effects(Some(&saved), &other);
    assert!(found.contains(&Effect::Hold("other".into())));
    assert!(!found.contains(&Effect::Save));
    // Undo leads back to the first one, which is stored under its own key.
    let edited = apply(&other, named("Theirs"));
    let back = apply(&apply(&edited, Action::Undo), Action::Undo);
    assert_eq!(
        (back.id.as_str(), back.results.model.name.as_str()),
        (first.id.as_str(), "Mine")
    );
    let again = apply(&apply(&back, Action::Redo), Action::Redo);
    assert_eq!(
        (again.id.as_str(), again.results.model.name.as_str()),
        ("other", "Theirs")
    );
    assert!(other.apply(Action::Open(opened("other", None))).is_none());
}

#[test]
fn what_comes_from_elsewhere_is_stored_at_once() {
    let before = start();
    let sample = apply(&before, Action::Open(opened("sample", None)));
    assert_eq!(sample.save, SaveState::Untouched);
    let file = apply(&before, Action::Import(opened("file", None)));
    assert!(effects(Some(&before), &file).contains(&Effect::Save));
}

/// An edit and the opening of something else may come before anything could be stored.
#[test]
fn what_is_left_unsaved_is_stored() {
    let before = start();
    let edited = apply(&before, named("Mine"));
    let other = apply(&edited, Action::Open(opened("other", None)));
    assert!(effects(Some(&before), &other).contains(&left(&edited, None)));
    let failed = apply(&edited, Action::SaveFailed("the disk is full".into()));
    let other = apply(&failed, Action::Import(opened("other", None)));
    assert!(effects(Some(&failed), &other).contains(&left(&edited, None)));
    // By undo too.
    let edited = apply(&other, named("Theirs"));
    let back = apply(&apply(&edited, Action::Undo), Action::Undo);
    let found = effects(Some(&edited), &back);
    assert!(
        found
            .iter()
            .any(|effect| matches!(effect, Effect::Run(Errand::Keep(left)) if left.id == "other"))
    );
}

#[test]
fn a_follower_changes_nothing_and_shows_what_is_stored() {
    let mine = apply(&start(), named("Mine"));
    let mine = apply(&mine, Action::SaveFinished(mine.revision, 1.0));
    assert!(
        mine.apply(Action::TabIs("another".into(), Tab::Following))
            .is_none()
    );
    let follower = apply(&mine, Action::TabIs(mine.id.clone(), Tab::Following));
    let refused = apply(&follower, named("No"));
    assert_eq!((refused.refused, &refused.document), (1, &mine.document));
    assert!(effects(Some(&follower), &refused).is_empty());
    assert!(follower.apply(Action::Undo).is_none());
    let newer = apply(&follower, Action::Adopt(opened(&mine.id, None), stored(5.0)));
    assert_eq!(newer.save, SaveState::Saved(5.0));
    assert_eq!(newer.results.model.name, mine.id);
    assert_eq!(newer.history.undo_name(), None);
    let found = effects(Some(&follower), &newer);
    assert!(found.contains(&Effect::Adopted(stored(5.0))) && !found.contains(&Effect::Save));
    assert!(
        follower
            .apply(Action::Adopt(opened("another", None), stored(5.0)))
            .is_none()
    );
    let editor = apply(&newer, Action::TabIs(mine.id.clone(), Tab::Editing));
    assert_eq!(apply(&editor, named("Yes")).results.model.name, "Yes");
}

/// What another tab has stored does not take the place of what was changed here; that becomes a model of its own.
#[test]
fn unsaved_work_is_not_given_up() {
    let mine = apply(&start(), named("Mine"));
    assert!(
        mine.apply(Action::Adopt(opened(&mine.id, None), stored(5.0)))
            .is_none()
    );
    let forked = apply(
        &mine,
        Action::Forked(mine.id.clone(), "own".into(), "Mine (other tab)".into()),
    );
    assert_eq!(forked.id, "own");
    assert_eq!(forked.results.model.name, "Mine (other tab)");
    // Undo stays in the model that it has become.
    assert_eq!(apply(&forked, Action::Undo).id, "own");
    let elsewhere = apply(&mine, Action::Open(opened("other", None)));
    let forked = apply(
        &elsewhere,
        Action::Forked(mine.id.clone(), "own".into(), "Mine (other tab)".into()),
    );
    assert_eq!(forked.id, "other");
    assert!(forked.notice.is_some_and(|notice| notice.bad));
}

#[test]
fn an_earlier_state_is_brought_back_and_the_present_one_kept() {
    let mine = apply(&start(), named("Mine"));
    let snapshot = Snapshot {
        entry: Entry {
            key: "key".into(),
            taken: 1.0,
            of: 1.0,
            why: Why::Work,
        },
        scenario: None,
        document: Some(Rc::new(document("Earlier"))),
    };
    let listed = |id: &str| Action::SnapshotsRead(id.into(), Rc::new(vec![snapshot.clone()]));
    let ready = apply(&mine, listed(&mine.id));
    assert!(ready.apply(Action::Restore("none".into())).is_none());
    let back = apply(&ready, Action::Restore("key".into()));
    assert_eq!(back.results.model.name, "Earlier");
    let found = effects(Some(&ready), &back);
    assert_eq!(found[0], left(&mine, Some(Why::Restore)));
    assert!(found.contains(&Effect::Save));
    assert_eq!(apply(&back, Action::Undo).document, mine.document);
    // Those of another document are not of this one.
    let other = apply(&mine, listed("another"));
    assert!(other.apply(Action::Restore("key".into())).is_none());
    // What is imported into the open document says so before.
    let kept = apply(&mine, Action::Keep(Why::Import));
    assert_eq!(effects(Some(&mine), &kept), [left(&mine, Some(Why::Import))]);
}

#[test]
fn where_nothing_is_kept_nothing_is_stored() {
    let mine = apply(&start(), named("Mine"));
    let session = apply(&mine, Action::KeepNothing(true, false));
    assert_eq!(session.save, SaveState::SessionOnly);
    assert_eq!(
        effects(Some(&mine), &session),
        [Effect::Run(Errand::KeepNothing(true))]
    );
    let edited = apply(&session, named("Secret"));
    assert_eq!(edited.save, SaveState::SessionOnly);
    assert!(!effects(Some(&session), &edited).contains(&Effect::Save));
    let other = apply(&edited, Action::Import(opened("other", None)));
    let found = effects(Some(&edited), &other);
    assert!(
        !found
            .iter()
            .any(|effect| matches!(effect, Effect::Save | Effect::Run(_)))
    );
    let again = apply(&other, Action::KeepNothing(false, true));
    assert_eq!(effects(Some(&other), &again), [Effect::Save]);
}

/// The list is read when it is looked at, and when what it shows has changed.
#[test]
fn lists_are_read_where_they_are_shown() {
    let before = start();
    let list = Effect::Run(Errand::List);
    let shown = apply(&before, Action::Go(Page::Start));
    assert!(effects(Some(&before), &shown).contains(&list));
    assert!(before.apply(Action::Run(Errand::List)).is_none());
    assert!(effects(Some(&shown), &apply(&shown, Action::Run(Errand::List))).contains(&list));
    let history = apply(&shown, Action::Go(Page::History));
    assert!(effects(Some(&shown), &history).contains(&Effect::Run(Errand::Snapshots)));
}

/// What an import changes is one step over the base, whichever scenario is looked at; what was before is kept by then.
#[test]
fn an_import_is_one_step_over_the_base() {
    let before = apply(&start(), Action::ChooseScenario(Some("own_numbers".into())));
    let kept = apply(&before, Action::Keep(Why::Import));
    assert!(effects(Some(&before), &kept).contains(&left(&before, Some(Why::Import))));
    let patch = json!({"payees": {"ada": {"name": "Ada", "role": "account_executive"}}});
    let imported = apply(
        &kept,
        Action::Edit {
            name: "Import of people.csv".into(),
            change: Change::Merge(patch),
            dragging: false,
        },
    );
    assert_eq!(imported.document.value()["payees"]["ada"]["name"], "Ada");
    assert_eq!(imported.scenario.as_deref(), Some("own_numbers"));
    assert_eq!(imported.history.undo_name(), Some("Import of people.csv"));
    assert_eq!(apply(&imported, Action::Undo).document, before.document);
}

#[test]
fn rows_that_come_in_wait_on_their_page() {
    let sheet = hagstone_exchange::sheet::Sheet::from_csv(b"a,b\n1,2\n").unwrap();
    let intake = Rc::new(Intake {
        name: "rows.csv".into(),
        sheet: Rc::new(sheet),
        workbook: None,
    });
    let waiting = apply(&start(), Action::TakeIn(Some(intake.clone())));
    assert_eq!((waiting.page, &waiting.intake), (Page::Files, &Some(intake)));
    assert_eq!(waiting.revision, start().revision);
    // They wait still when another document is opened.
    let other = apply(&waiting, Action::Import(opened("other", None)));
    assert_eq!(other.intake, waiting.intake);
    assert_eq!(apply(&other, Action::TakeIn(None)).intake, None);
}

/// A read-only copy keeps nothing: no other tab, and no switch, makes it do so, or makes it take away what is stored.
#[test]
fn a_read_only_copy_never_stores() {
    let mut copy = start();
    copy.keeps_nothing = true;
    copy.read_only = true;
    assert!(copy.apply(Action::KeepNothing(false, true)).is_none());
    assert!(copy.apply(Action::KeepNothing(true, false)).is_none());
    let changed = apply(&copy, named("Other"));
    assert_eq!(changed.save, SaveState::SessionOnly);
    assert!(!effects(Some(&copy), &changed).contains(&Effect::Save));
    let opened = apply(&changed, Action::Import(opened("other", None)));
    assert!(opened.read_only && opened.save == SaveState::SessionOnly);
    assert!(!effects(Some(&changed), &opened).contains(&Effect::Save));
}
