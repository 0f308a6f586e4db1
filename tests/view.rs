//! What the pages say of the sample, in its base and in each scenario: plans in, sentences and tables out.

mod told;

use std::fmt::Write;
use std::rc::Rc;

use hagstone_app::samples;
use hagstone_app::state::{Action, Page, State, Theme};
use hagstone_app::text::{Numbers, PlainNumbers};
use hagstone_app::view::{bonus, compare, cost, goal, map, pay, plan, strip, years};
use hagstone_app::work::{Desk, Found, Job, Message, SEED, Task, text_of};
use hagstone_engine::compare::explain;
use hagstone_engine::simulate::{Trials, simulate};
use hagstone_engine::{Document, WinLoseMap};
use hagstone_words::Language;
use serde_json::json;
use told::table;

fn state(scenario: Option<&str>) -> State {
    let start = State::new(samples::first(), Page::Outcomes, Theme::System);
    match scenario {
        None => start,
        some => start
            .apply(Action::ChooseScenario(some.map(str::to_owned)))
            .expect("it is there"),
    }
}

/// Who wins, as a desk finds it.
fn map_of(state: &State) -> WinLoseMap {
    let mut desk = Desk::default();
    desk.take(Message::Do(Job {
        language: Language::default(),
        id: 0,
        subject: 0,
        text: Some(text_of(&state.document, state.scenario.as_deref())),
        keep: vec![0],
        desks: 1,
        task: Task::Map,
    }));
    match desk.turn().expect("it answers").found {
        Found::Map(map) => map.expect("two functions bring revenue"),
        other => panic!("it finds {other:?}"),
    }
}

/// The state with so many years drawn, of its base too.
fn drawn(scenario: Option<&str>, count: u64) -> State {
    let state = state(scenario);
    let study = |scenario: Option<&str>| {
        let years = Trials::new(0, count).expect("some years");
        Rc::new(simulate(&state.document.model(scenario).0, SEED, years))
    };
    let base = scenario.map(|_| study(None));
    state
        .apply(Action::YearsReady(state.revision, study(scenario), base))
        .expect("they are shown")
}

fn of_years(state: &State) -> String {
    let numbers = &PlainNumbers;
    let drawn = state.years.drawn.as_ref().expect("they are drawn");
    let (results, study, summary) = (&state.results, &drawn.study, &drawn.summary);
    let mut out = years::told(state, numbers);
    out.push('\n');
    for figure in strip::figures(state, numbers) {
        let Some(error) = figure.error else { continue };
        let change = figure
            .change
            .map(|(text, _)| format!(" ({text})"))
            .unwrap_or_default();
        writeln!(
            out,
            "{}: {} {error}{change}; {}",
            figure.name, figure.value, figure.note
        )
        .expect("a string takes all");
    }
    let (revenue, cost) = (
        years::revenue(results, study, numbers),
        years::cost(results, study, numbers),
    );
    for (title, rows, read) in [
        (
            years::fan_title(results, study, numbers),
            years::fan_table(results, study, numbers),
            years::fan_readout(results, study, 6.2, numbers),
        ),
        (
            revenue.title.clone(),
            revenue.table(numbers),
            revenue.readout(46.5e6, numbers),
        ),
        (
            cost.title.clone(),
            cost.table(numbers),
            cost.readout(2.8e6, numbers),
        ),
        (
            years::role_title(results, summary, numbers),
            years::role_table(results, summary, numbers),
            years::role_readout(results, summary, 0, numbers),
        ),
    ] {
        writeln!(out, "\n{title}\n  {}", read.expect("something is there")).expect("a string takes all");
        table(&mut out, &rows);
    }
    out
}

#[test]
fn years_of_the_sample() {
    insta::assert_snapshot!("years", of_years(&drawn(Some("growth"), 2_000)));
}

/// Ten years of a horizon: what chance makes of each, and in which one the goal is hardest to meet.
#[test]
fn years_of_a_horizon() {
    let sample = samples::ALL
        .iter()
        .find(|sample| sample.id == "quarter-and-decade");
    let sample = sample.expect("it ships");
    let state = State::new(sample.opened("test".into()), Page::Outcomes, Theme::System);
    let years = Trials::new(0, 1_000).expect("some years");
    let study = simulate(&state.document.model(None).0, SEED, years);
    let summary = study.summary();
    let (results, numbers) = (&state.results, &PlainNumbers);
    let told = years::horizon_readout(results, &study, &summary, 8.8, numbers);
    let mut out = format!(
        "{}\n  {}\n",
        years::horizon_title(results, &study, &summary, numbers),
        told.expect("a year is there")
    );
    table(
        &mut out,
        &years::horizon_table(results, &study, &summary, numbers),
    );
    insta::assert_snapshot!("horizon", out);
    let plot = years::horizon_plot(results, &study, &summary, numbers);
    assert_eq!(plot.bands[0].points.len(), 10);
    // Where the horizon is one year there is nothing to be drawn.
    let one = drawn(None, 10).years.drawn.expect("they are drawn");
    assert!(one.summary.later_years.is_empty());
}

#[test]
fn chances_without_uncertainty_are_none() {
    let mut text = state(None).document.value().clone();
    text["uncertainty"] = json!({"market": {"deviation": 0}});
    let mut opened = samples::first();
    opened.document = Document::from_value(text).expect("it is a document");
    let state = State::new(opened, Page::Outcomes, Theme::System);
    let told: Vec<(String, Option<&str>)> = strip::figures(&state, &PlainNumbers)
        .into_iter()
        .filter(|figure| ["goal", "together"].contains(&figure.key))
        .map(|figure| {
            (
                format!("{}: {}; {}", figure.name, figure.value, figure.note),
                figure.lacks,
            )
        })
        .collect();
    let said = |name: &str| {
        (
            format!("{name}: \u{2013}; say how far years differ"),
            Some("/uncertainty"),
        )
    };
    assert_eq!(told, [said("Chance of the goal"), said("Win together")]);
}

fn told(scenario: Option<&str>) -> String {
    let state = state(scenario);
    let (results, numbers) = (&state.results, &PlainNumbers);
    let mut out = String::new();
    for figure in strip::expected(results, numbers) {
        let change = figure
            .change
            .map(|(text, _)| format!(" ({text})"))
            .unwrap_or_default();
        writeln!(out, "{}: {}{change}; {}", figure.name, figure.value, figure.note)
            .expect("a string takes all");
    }
    let found = map_of(&state);
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

/// The sample's scenarios side by side: outcomes, assumptions, and what moved.
fn compared(document: &Document) -> String {
    let numbers = &PlainNumbers;
    let columns = compare::columns(document);
    let rows = compare::rows(&columns);
    let mut out = String::new();
    for row in &rows {
        let cells = columns.iter().map(|column| {
            let cell = row.cell(&columns[0], column, numbers);
            let change = cell.change.map(|(change, share)| match share {
                Some(share) => format!(" ({change}, {share})"),
                None => format!(" ({change})"),
            });
            format!("{}{}", cell.value, change.unwrap_or_default())
        });
        let cells = cells.collect::<Vec<_>>().join(" | ");
        writeln!(out, "{}: {cells}", row.title()).expect("a string takes all");
    }
    writeln!(out).expect("a string takes all");
    for (told, cells) in compare::assumptions(&columns, numbers) {
        let cells: Vec<&str> = cells
            .iter()
            .skip(1)
            .map(|cell| cell.as_deref().unwrap_or("="))
            .collect();
        writeln!(out, "{}: {} | {}", told.place, told.before, cells.join(" | ")).expect("a string takes all");
    }
    for column in &columns {
        for gone in compare::gone(column) {
            writeln!(out, "{}: {}", gone.path, gone.text).expect("a string takes all");
        }
    }
    let metrics: Vec<_> = rows.iter().map(|row| row.metric.clone()).collect();
    for column in &columns[1..] {
        let explanation = explain(document, None, column.id.as_deref(), &metrics);
        for key in ["cost", "role:head_of_marketing", "ccos", "revenue"] {
            let place = rows.iter().position(|row| row.key == key).expect("it is a row");
            let moved = compare::moved(&rows[place], (&columns[0], column), &explanation, place, numbers);
            writeln!(out, "\n{}", moved.title).expect("a string takes all");
            table(&mut out, &moved.table);
        }
    }
    let drawn: Vec<&compare::Column> = columns.iter().collect();
    let (pay, cost) = (
        compare::pay_plot(&drawn, numbers),
        compare::cost_plot(&drawn, numbers),
    );
    writeln!(out, "\n{}", compare::pay_title(&drawn, numbers)).expect("a string takes all");
    let percent = |value: f64| numbers.percent(value, 1);
    table(
        &mut out,
        &compare::lines_table(&pay, &drawn, true, percent, numbers),
    );
    writeln!(out, "\n{}", compare::cost_title(&drawn, numbers)).expect("a string takes all");
    let money = |value: f64| numbers.money(value);
    table(
        &mut out,
        &compare::lines_table(&cost, &drawn, false, money, numbers),
    );
    out
}

#[test]
fn the_scenarios_side_by_side() {
    insta::assert_snapshot!("compared", compared(&samples::first().document));
}

/// What a scenario may change, in the words of the page: one of each kind of value.
#[test]
fn changed_assumptions_in_plain_words() {
    let patch = json!({
        "name": "Renamed",
        "goal": {"revenue": {"growth": null, "amount": 48_000_000}, "seasonality": null, "incentive_budget": 3_100_000},
        "teams": {"field_sales": {"revenue_share": 0.55}, "demand_generation": {"revenue_share": 0.45}},
        "roles": {
            "account_executive": {"heads": 26, "plan": "head_of_sales", "base": 90_000},
            "writer": {"name": "Writer", "team": "demand_generation", "heads": 2, "base": 60_000},
            "ghost": {"heads": 3},
        },
        "plans": {"campaign_manager": {"components": {"leads": {"period": "half", "cap": {"per": "year", "at": {"share_of_target": 2}}}}}},
        "pools": {"shared": {"members": ["account_executive"], "split": {"equal": 0.5, "contribution": null}}},
        "results": {"company_revenue": {"year": 49_000_000}, "accepted_leads": {"attainment": 0.97}},
    });
    let document = samples::first().document;
    let document = document.with(
        None,
        "/scenarios",
        json!({"all": {"name": "All", "patch": patch}}),
    );
    let columns = compare::columns(&document);
    let mut out = String::new();
    for told in compare::changes(&columns[0], &columns[1], &PlainNumbers) {
        writeln!(out, "{}: {} > {}", told.place, told.before, told.after).expect("a string takes all");
    }
    for gone in compare::gone(&columns[1]) {
        writeln!(out, "{}", gone.text).expect("a string takes all");
    }
    insta::assert_snapshot!("assumptions", out);
}

/// More revenue raises the cost most of all, a higher goal and more of it from marketing lower it by more together: the
/// title names what moved the cost the way it went.
#[test]
fn the_title_names_what_moved_a_number_the_way_it_went() {
    let results = json!({"company_revenue": {"year": 49_000_000}, "marketing_revenue": {"year": 19_000_000}});
    let patch = json!({"goal": {"revenue": {"growth": 0.2}}, "results": results});
    let document = samples::first().document;
    let document = document.with(
        None,
        "/scenarios",
        json!({"s": {"name": "Stretch", "patch": patch}}),
    );
    let columns = compare::columns(&document);
    let rows = compare::rows(&columns);
    let metrics: Vec<_> = rows.iter().map(|row| row.metric.clone()).collect();
    let title = |from: usize, to: usize, key: &str| {
        let explanation = explain(
            &document,
            columns[from].id.as_deref(),
            columns[to].id.as_deref(),
            &metrics,
        );
        let place = rows.iter().position(|row| row.key == key).expect("it is a row");
        let ends = (&columns[from], &columns[to]);
        compare::moved(&rows[place], ends, &explanation, place, &PlainNumbers).title
    };
    let there = title(0, 1, "cost");
    assert!(
        there.contains("lower") && there.ends_with("mostly by Goal › revenue › growth"),
        "{there}"
    );
    let back = title(1, 0, "cost");
    assert!(
        back.contains("higher") && back.ends_with("mostly by Goal › revenue › growth"),
        "{back}"
    );
    let revenue = title(0, 1, "revenue");
    assert!(
        revenue.ends_with("mostly by Results › Company revenue › year"),
        "{revenue}"
    );
}

#[test]
fn of_many_scenarios_three_are_drawn() {
    assert_eq!(compare::drawn(1, &[0, 0]), [0]);
    assert_eq!(compare::drawn(3, &[0, 1]), [0, 1, 2]);
    assert_eq!(compare::drawn(6, &[0, 4]), [0, 1, 4]);
    assert_eq!(compare::drawn(6, &[5, 3]), [0, 3, 5]);
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
