//! What the pages say of the sample, in its base and in each scenario: plans in, sentences and tables out.

use std::fmt::Write;

use hagstone_app::samples;
use hagstone_app::state::{Action, Page, State, Theme};
use hagstone_app::text::{Numbers, PlainNumbers};
use hagstone_app::view::{Table, bonus, cost, goal, map, pay, plan, strip};
use hagstone_app::work::{Job, run};

fn state(scenario: Option<&str>) -> State {
    let start = State::new(samples::first(), Page::Outcomes, Theme::System);
    match scenario {
        None => start,
        some => start
            .apply(Action::ChooseScenario(some.map(str::to_owned)))
            .expect("it is there"),
    }
}

fn table(out: &mut String, table: &Table) {
    let line = |cells: &[String]| cells.join(" | ");
    writeln!(out, "  {}", line(&table.head)).expect("a string takes all");
    for row in &table.rows {
        assert_eq!(
            row.len(),
            table.head.len(),
            "every row has as many cells as the head"
        );
        writeln!(out, "  {}", line(row)).expect("a string takes all");
    }
}

fn told(scenario: Option<&str>) -> String {
    let state = state(scenario);
    let (results, numbers) = (&state.results, &PlainNumbers);
    let mut out = String::new();
    for figure in strip::figures(results, numbers) {
        let change = figure
            .change
            .map(|(text, _)| format!(" ({text})"))
            .unwrap_or_default();
        writeln!(out, "{}: {}{change}; {}", figure.name, figure.value, figure.note)
            .expect("a string takes all");
    }
    let job = Job {
        id: 0,
        revision: 0,
        document: state.document.to_text(),
        scenario: state.scenario.clone(),
    };
    let found = run(&job).map.expect("two functions bring revenue");
    for (title, rows) in [
        (
            map::title(results, &found, numbers),
            map::table(results, &found, numbers),
        ),
        (pay::title(results, numbers), pay::table(results, numbers)),
        (bonus::title(results, numbers), bonus::table(results, numbers)),
        (cost::title(results, numbers), cost::table(results, numbers)),
        (goal::title(results, numbers), goal::table(results, numbers)),
    ] {
        writeln!(out, "\n{title}").expect("a string takes all");
        table(&mut out, &rows);
    }
    out
}

#[test]
fn the_sample() {
    insta::assert_snapshot!("base", told(None));
}

#[test]
fn the_sample_with_both_on_growth() {
    insta::assert_snapshot!("growth", told(Some("growth")));
}

#[test]
fn the_sample_with_each_on_its_own_number() {
    insta::assert_snapshot!("own_numbers", told(Some("own_numbers")));
}

#[test]
fn a_plan_in_plain_english() {
    let state = state(None);
    let model = &state.results.model;
    let text: Vec<String> = plan::sentences(model, &model.plans["account_executive"], &PlainNumbers);
    assert_eq!(
        text,
        [
            "80% of the target incentive hangs on own bookings of each, paid each quarter: nothing below 50% of goal, \
             25% of target at 50%, 100% of target at 100%, 160% of target at 120%, and so on without a cap.",
            "20% of the target incentive hangs on company revenue, paid once a year: nothing below 80% of goal, \
             50% of target at 80%, 100% of target at 100%, 150% of target at 120%, no more beyond 120%.",
        ]
    );
}

/// The head of marketing reaches target at 1.06 w + 0.8 (1 - w) = 1, a weight of 10/13 = 76.9%; at 75% a little more
/// revenue does it: company 1 + 2 (x - 1) and, since both move together, own 0.92 x / 1.03 of its goal.
/// 0.75 (2 x - 1) + 0.25 (1 - 2.5 (1 - 0.92 x / 1.03)) = 1 gives 1.5 x + 0.558252 x = 2.125, x = 1.032429.
#[test]
fn where_a_role_reaches_target_pay() {
    let state = state(None);
    let at = pay::reaches_target_at(&state.results, "head_of_marketing").expect("it does");
    // The sweep has steps of half a percent, between which pay is taken as linear: exact away from a curve's points.
    assert!((at - 1.032_429).abs() < 1e-5, "{at}");
    assert_eq!(PlainNumbers.percent(at, 1), "103.2%");
}
