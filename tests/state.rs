//! The reducer: actions in, states out; no browser.

use std::rc::Rc;

use hagstone_app::samples;
use hagstone_app::state::effect::{Effect, effects};
use hagstone_app::state::years::Drawn;
use hagstone_app::state::{Action, Change, Notice, Page, SaveState, State, Theme};
use hagstone_engine::compare::{Explanation, Metric};
use hagstone_engine::scenario::ScenarioEdit;
use hagstone_engine::simulate::{Trials, simulate};
use serde_json::{Value, json};

const MARKETING: &str = "/plans/head_of_marketing/components/company/weight";

fn start() -> State {
    State::new(samples::first(), Page::Outcomes, Theme::System)
}

fn apply(state: &State, action: Action) -> State {
    state.apply(action).expect("the action changes something")
}

fn weight(number: f64, dragging: bool) -> Action {
    Action::Edit {
        name: "Weight".into(),
        change: Change::Number(MARKETING.into(), number),
        dragging,
    }
}

fn number(state: &State, path: &str) -> f64 {
    state.results.number(path).expect("there is a number")
}

/// Pay of the head of marketing: 75% on company revenue at 103%, 25% on marketing's own revenue at 92%.
///
/// Company curve (0.9, 0.5) (1, 1) (1.2, 1.4): 1 + 0.03 * 2 = 1.06. Own curve (0.8, 0.5) (1, 1): 1 - 0.08 * 2.5 = 0.8.
/// 110,000 * (0.75 * 1.06 + 0.25 * 0.8) = 109,450; with a weight of 90%: 110,000 * (0.9 * 1.06 + 0.1 * 0.8) = 113,740.
#[test]
fn an_edit_changes_the_document_and_what_follows_from_it() {
    let before = start();
    let pay = |state: &State| state.results.outcome.roles["head_of_marketing"].variable_pay;
    assert!((pay(&before) - 109_450.0).abs() < 1e-6);
    let after = apply(&before, weight(0.9, false));
    assert!((pay(&after) - 113_740.0).abs() < 1e-6);
    assert!((number(&after, "/plans/head_of_marketing/components/function/weight") - 0.1).abs() < 1e-12);
    assert_eq!(after.revision, before.revision + 1);
    assert_eq!(after.save, SaveState::Saving);
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let state = start();
    assert!(state.apply(weight(0.75, false)).is_none());
    assert!(state.apply(Action::Undo).is_none());
    assert!(state.apply(Action::Redo).is_none());
    assert!(state.apply(Action::Settle).is_none());
    assert!(state.apply(Action::Go(Page::Outcomes)).is_none());
}

#[test]
fn a_drag_is_one_step() {
    let before = start();
    let mut state = before.clone();
    for percent in 76..=90 {
        state = apply(&state, weight(f64::from(percent) / 100.0, true));
    }
    state = apply(&state, Action::Settle);
    assert_eq!(state.history.undo_name(), Some("Weight"));
    let undone = apply(&state, Action::Undo);
    assert_eq!(undone.document, before.document);
    assert_eq!(undone.history.undo_name(), None);
    let redone = apply(&undone, Action::Redo);
    assert_eq!(redone.document, state.document);
}

#[test]
fn two_drags_are_two_steps() {
    let mut state = start();
    for percent in [80, 85] {
        state = apply(&state, weight(f64::from(percent) / 100.0, true));
        state = apply(&state, Action::Settle);
    }
    let undone = apply(&state, Action::Undo);
    assert!((number(&undone, MARKETING) - 0.8).abs() < 1e-12);
}

#[test]
fn a_drag_that_ends_where_it_began_is_no_step() {
    let before = start();
    let state = apply(&before, weight(0.9, true));
    let state = apply(&state, weight(0.75, true));
    let state = apply(&state, Action::Settle);
    assert_eq!(state.document, before.document);
    assert_eq!(state.history.undo_name(), None);
}

#[test]
fn a_new_edit_drops_what_was_undone() {
    let state = apply(&start(), weight(0.9, false));
    let state = apply(&state, Action::Undo);
    let state = apply(&state, weight(0.5, false));
    assert_eq!(state.history.redo_name(), None);
}

#[test]
fn an_edit_under_a_scenario_is_written_into_its_patch() {
    let state = apply(&start(), Action::ChooseScenario(Some("own_numbers".into())));
    let base = state.document.value().pointer(MARKETING).cloned();
    let state = apply(&state, weight(0.4, false));
    assert_eq!(state.document.value().pointer(MARKETING).cloned(), base);
    let patched = format!("/scenarios/own_numbers/patch{MARKETING}");
    assert_eq!(state.document.value().pointer(&patched), Some(&json!(0.4)));
    // Equal to the base again, it is a change no longer.
    let state = apply(&state, weight(0.75, false));
    assert_eq!(state.document.value().pointer(&patched), None);
}

#[test]
fn an_edit_keeps_fields_that_are_not_known() {
    let mut state = start();
    let change = Change::Value("/roles/head_of_sales/car".into(), json!("a small one"));
    state = apply(
        &state,
        Action::Edit {
            name: "Car".into(),
            change,
            dragging: false,
        },
    );
    state = apply(&state, weight(0.9, false));
    assert_eq!(
        state.document.value().pointer("/roles/head_of_sales/car"),
        Some(&json!("a small one"))
    );
}

#[test]
fn a_scenario_that_is_removed_is_not_looked_at_any_more() {
    let state = apply(&start(), Action::ChooseScenario(Some("growth".into())));
    // The edit is made in the base: no scenario removes itself.
    let state = apply(&state, Action::ChooseScenario(None));
    let change = Change::Value("/scenarios/growth".into(), Value::Null);
    let removed = apply(
        &state,
        Action::Edit {
            name: "Removal".into(),
            change,
            dragging: false,
        },
    );
    assert!(
        removed
            .apply(Action::ChooseScenario(Some("growth".into())))
            .is_none()
    );
    assert_eq!(removed.scenario, None);
}

fn scenarios(name: &str, edit: ScenarioEdit) -> Action {
    Action::Edit {
        name: name.into(),
        change: Change::Scenarios(edit),
        dragging: false,
    }
}

fn ids(state: &State) -> Vec<String> {
    state.document.scenarios().map(str::to_owned).collect()
}

#[test]
fn the_list_of_scenarios_is_edited_whichever_is_looked_at() {
    let start = start();
    let create = scenarios(
        "New scenario",
        ScenarioEdit::Create {
            id: "lean".into(),
            name: "Lean".into(),
        },
    );
    // What is new is looked at, so that what is changed next is written into it.
    let lean = apply(&start, create);
    assert_eq!(ids(&lean), ["growth", "own_numbers", "lean"]);
    assert_eq!(lean.scenario.as_deref(), Some("lean"));
    let edited = apply(&lean, weight(0.9, false));
    assert_eq!(
        edited.document.value()["scenarios"]["lean"]["patch"],
        json!({"plans": {"head_of_marketing": {"components": {"company": {"weight": 0.9}, "function": {"weight": 0.1}}}}})
    );
    // The list itself is no part of a patch.
    let up = ScenarioEdit::Move {
        id: "lean".into(),
        up: true,
    };
    let moved = apply(&edited, scenarios("Move of Lean up", up));
    assert_eq!(ids(&moved), ["growth", "lean", "own_numbers"]);
    assert_eq!(moved.scenario.as_deref(), Some("lean"));
    assert_eq!(moved.history.undo_name(), Some("Move of Lean up"));
    let promote = ScenarioEdit::Promote {
        id: "lean".into(),
        keep: None,
    };
    let promoted = apply(&moved, scenarios("Lean as the base", promote));
    assert_eq!(
        (ids(&promoted), promoted.scenario.as_deref()),
        (vec!["growth".into(), "own_numbers".into()], None)
    );
    assert!((number(&promoted, MARKETING) - 0.9).abs() < 1e-12);
    let removed = apply(
        &promoted,
        scenarios("Removal", ScenarioEdit::Remove("growth".into())),
    );
    assert_eq!(ids(&removed), ["own_numbers"]);
    // All of it can be taken back, to the very document.
    let mut back = removed;
    for _ in 0..5 {
        back = apply(&back, Action::Undo);
    }
    assert_eq!(back.document, start.document);
    assert_eq!(back.scenario, None);
}

#[test]
fn effects_follow_from_the_difference_of_two_states() {
    let before = start();
    assert_eq!(
        effects(None, &before),
        [
            Effect::Hold("shared-quota".into()),
            Effect::ShowPage(Page::Outcomes),
            Effect::Ask,
            Effect::ShowTitle("Shared quota".into())
        ]
    );
    assert_eq!(effects(Some(&before), &before), []);
    let edited = apply(&before, weight(0.9, false));
    assert_eq!(effects(Some(&before), &edited), [Effect::Save, Effect::Ask]);
    let gone = apply(&before, Action::Go(Page::Goal));
    assert_eq!(effects(Some(&before), &gone), [Effect::ShowPage(Page::Goal)]);
    let dark = apply(&before, Action::ChooseTheme(Theme::Dark));
    assert_eq!(effects(Some(&before), &dark), [Effect::ShowTheme(Theme::Dark)]);
    // Looking at a scenario changes no document: the map is drawn, nothing is saved.
    let scenario = apply(&before, Action::ChooseScenario(Some("growth".into())));
    assert_eq!(effects(Some(&before), &scenario), [Effect::Ask]);
}

#[test]
fn a_place_is_found_on_its_page() {
    for (path, page) in [
        ("/goal/revenue/growth", Page::Goal),
        ("/results/company_revenue/year", Page::Goal),
        ("/deals/first/amount", Page::Contribution),
        ("/lifecycle/stages/before/credit/field", Page::Contribution),
        ("/attribution", Page::Contribution),
        ("/payees/ada/base", Page::People),
        ("/roles/head_of_sales/base", Page::People),
        ("/pools/shared/fund/fixed", Page::Plans),
        (MARKETING, Page::Plans),
    ] {
        let found = apply(&start(), Action::Find(path.into()));
        assert_eq!(found.page, page, "{path}");
        assert!(effects(Some(&start()), &found).contains(&Effect::ShowPlace(path.into())));
    }
    // A place in a scenario's patch is where it is changed; the same place can be looked for again.
    let patched = format!("/scenarios/growth/patch{MARKETING}");
    let found = apply(&start(), Action::Find(patched.clone()));
    let sought = found.sought.clone().expect("it is sought");
    assert_eq!(sought.path, MARKETING);
    assert_eq!(sought.id_in("plans").as_deref(), Some("head_of_marketing"));
    assert_eq!(sought.id_in("pools"), None);
    let again = apply(&found, Action::Find(patched));
    assert_eq!(
        effects(Some(&found), &again),
        [Effect::ShowPlace(MARKETING.into())]
    );
    assert!(apply(&again, Action::Go(Page::Goal)).sought.is_none());
}

#[test]
fn saved_is_said_only_of_the_document_as_it_stands() {
    let edited = apply(&start(), weight(0.9, false));
    let again = apply(&edited, weight(0.8, false));
    assert!(again.apply(Action::SaveFinished(edited.revision, 1.0)).is_none());
    let saved = apply(&again, Action::SaveFinished(again.revision, 1.0));
    assert_eq!(saved.save, SaveState::Saved(1.0));
    let failed = apply(&again, Action::SaveFailed("the disk is full".into()));
    assert_eq!(failed.save, SaveState::NotSaved("the disk is full".into()));
}

#[test]
fn a_map_that_is_late_is_not_shown() {
    let before = start();
    let edited = apply(&before, weight(0.9, false));
    let answer = |state: &State| Action::MapReady(state.revision, None);
    let drawn = apply(&edited, answer(&edited));
    assert!(drawn.map.is_some());
    assert!(drawn.apply(answer(&before)).is_none());
}

#[test]
fn a_hand_off_that_is_late_is_not_shown() {
    let before = start();
    let edited = apply(&before, weight(0.9, false));
    let ready = |state: &State| Action::HandOffsReady(state.revision, std::rc::Rc::default());
    let drawn = apply(&edited, ready(&edited));
    assert_eq!(
        drawn.hand_offs.as_ref().map(|(revision, _)| *revision),
        Some(edited.revision)
    );
    assert!(drawn.apply(ready(&before)).is_none());
    // Nor one of a revision that was taken back.
    assert!(before.apply(ready(&edited)).is_none());
}

/// What a problem names is found on the page on which it can be changed.
#[test]
fn places_of_the_funnel_are_on_its_page() {
    for path in [
        "/segments/works/steps/mql/rate",
        "/scenarios/a/patch/segments/works/deal_size",
        "/alignment/faster",
        "/pauses/dare/from",
        "/cost/programme/ads/team",
        "/teams/field/capacity/hours",
    ] {
        assert_eq!(Page::of_place(path), Page::Lead, "{path}");
    }
    assert_eq!(Page::of_place("/teams/field/name"), Page::People);
    assert_eq!(Page::of_place("/goal/horizon"), Page::Goal);
}

/// What was said on one page is gone on the next, but for what went wrong.
#[test]
fn a_notice_stays_on_its_page() {
    for bad in [false, true] {
        let text = "Said".to_owned();
        let told = apply(&start(), Action::Notify(Notice { text, bad }));
        assert_eq!(apply(&told, Action::Go(Page::People)).notice.is_some(), bad);
    }
}

/// Years of an earlier revision are not taken for those of this one, and stay in sight until these are there.
#[test]
fn years_that_are_late_are_not_shown() {
    let before = start();
    let study = |state: &State, years| {
        let years = Trials::new(0, years).expect("some years");
        Rc::new(simulate(&state.results.model, 1, years))
    };
    let ready = |state: &State, years| Action::YearsReady(state.revision, study(state, years), None);
    let drawn = apply(&before, ready(&before, 64));
    let edited = apply(&drawn, weight(0.9, false));
    assert!(edited.apply(ready(&before, 64)).is_none());
    assert!(edited.years.of(edited.revision).is_none() && edited.years.drawn.is_some());
    let again = apply(&edited, ready(&edited, 128));
    assert_eq!(again.years.of(again.revision).map(Drawn::years), Some(128));
    // More years are asked for, and nothing that cannot be.
    for years in [0, 10_000, 10_000_001] {
        assert!(again.apply(Action::AskYears(years)).is_none(), "{years}");
    }
    let more = apply(&again, Action::AskYears(1_000_000));
    assert_eq!(effects(Some(&again), &more), [Effect::Ask]);
    assert_eq!(
        apply(&more, Action::YearsCome(more.revision, 4_096)).years.come,
        4_096
    );
    let stopped = apply(&more, Action::StopYears);
    assert_eq!((stopped.years.wanted, stopped.years.come), (128, 128));
    assert_eq!(effects(Some(&more), &stopped), [Effect::Ask]);
    assert!(stopped.apply(Action::StopYears).is_none());
    // Whoever goes on working is given the usual years.
    assert_eq!(apply(&more, weight(0.8, false)).years.wanted, 10_000);
}

#[test]
fn an_explanation_is_of_the_question_that_was_asked_last() {
    let before = start();
    let ask = |to: &str| Action::Compare(None, Some(to.into()), vec![Metric::Revenue]);
    let asked = apply(&before, ask("growth"));
    assert_eq!(effects(Some(&before), &asked), [Effect::Explain]);
    assert!(asked.apply(ask("growth")).is_none());
    let other = apply(&asked, ask("own_numbers"));
    let found = Rc::new(Explanation {
        before: vec![1.0],
        after: vec![2.0],
        inputs: Vec::new(),
    });
    assert!(other.apply(Action::Explained(0, found.clone())).is_none());
    let explained = apply(&other, Action::Explained(1, found));
    let compared = explained.compared.as_ref().expect("it was asked");
    assert!(compared.explanation.is_some());
    assert!(compared.is_of(&explained.document, None, Some("own_numbers")));
}
