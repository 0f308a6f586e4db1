//! What the pages Contribution and Goal say of a small model: a model in, tables and sentences out.

mod told;

use std::fmt::Write;

use hagstone_app::state::{Action, Change, Opened, Page, State, Theme};
use hagstone_app::text::PlainNumbers;
use hagstone_app::view::{Table, compare, contribution, credit, planning};
use hagstone_engine::Document;
use serde_json::{Value, json};

/// A company of two teams that sells works through the map's teams and spares through whoever brings the lead.
fn model() -> Value {
    let touch = |date: &str, team: &str, led_to: Value| json!({"date": date, "team": team, "led_to": led_to});
    json!({
        "format": "hagstone/1", "name": "Small", "currency": "USD",
        "goal": {
            "first_year": 2027, "last_year_revenue": 1_000_000, "revenue": {"growth": 0.2}, "horizon": 3,
            "later": {"growth_by_year": [0.1]},
            "quotas": {"measure": "bookings", "attainment": 0.9},
        },
        "functions": {"sales": {"name": "Sales"}, "marketing": {"name": "Marketing"}},
        "teams": {
            "field": {"name": "Field", "function": "sales", "revenue_share": 0.75},
            "demand": {"name": "Demand", "function": "marketing", "revenue_share": 0.25},
        },
        "roles": {
            "rep": {"name": "Rep", "team": "field", "heads": 4, "base": 1, "goals": {"bookings": {"year": 250_000}}},
            "marketer": {"name": "Marketer", "team": "demand", "heads": 2, "base": 1},
        },
        "payees": {"ada": {"name": "Ada", "role": "rep", "goals": {"bookings": {"year": 300_000}}}},
        "measures": {
            "bookings": {"name": "Own bookings", "counts": "amount", "scope": "own"},
            "touched": {"name": "Demand, attributed", "counts": "amount", "scope": {"team": "demand"}, "goal": {"year": 1},
                "deals": {"attributed": true}},
        },
        "segments": {
            "works": {
                "name": "Works", "goal_share": 0.8, "sold_by": "field", "deal_size": 10_000,
                "leads": {"demand": {"volume": {"per_month": 20}}},
                "steps": {"mql": {"rate": 0.5}, "sql": {"rate": 0.8}, "opportunity": {"rate": 0.5}, "win": {"rate": 0.25}},
                "credit": "map",
            },
            "spares": {
                "name": "Spares", "goal_share": 0.2, "sold_by": "field", "deal_size": 500,
                "leads": {"demand": {"volume": {"per_month": 40}}, "field": {"volume": {"per_month": 10}}},
                "credit": "source",
            },
        },
        "lifecycle": {"stages": {
            "before": {"name": "Before", "weight": 0.4, "credit": {"demand": 1}},
            "during": {"name": "During", "weight": 0.5, "credit": {"field": 0.8, "demand": 0.1}},
        }},
        "attribution": {"time_decay": {"half_life": 30}},
        "deals": {
            "one": {"name": "One", "date": "2027-06-30", "amount": 80_000, "credits": {"ada": 1}, "touches": {
                "a": touch("2027-05-01", "demand", json!("lead")),
                "b": touch("2027-05-31", "field", json!("opportunity")),
                "c": touch("2027-06-30", "field", Value::Null),
            }},
            "two": {"name": "Two", "date": "2027-07-31", "amount": 20_000, "credits": {"ada": 1}},
        },
    })
}

fn state(model: Value) -> State {
    let document = Document::from_value(model).expect("it is a model");
    let opened = Opened {
        id: "small".into(),
        document,
        scenario: None,
        saved: None,
    };
    State::new(opened, Page::Contribution, Theme::System)
}

fn table(out: &mut String, title: &str, table: &Table) {
    writeln!(out, "\n{title}").expect("a string takes all");
    told::table(out, table);
}

/// The page Contribution: the map with its sums, credit by segment, every rule, channels, inflation.
fn contribution_of(state: &State) -> String {
    let (results, numbers) = (&state.results, &PlainNumbers);
    let mut out = String::new();
    if let Some(grid) = contribution::grid(&results.model) {
        for row in &grid.rows {
            let amiss = contribution::amiss(row.sum, numbers).unwrap_or_default();
            writeln!(
                out,
                "{} {} {:?} {:.2} {amiss}",
                row.name, row.weight, row.parts, row.sum
            )
            .expect("a string takes all");
        }
        let credit: Vec<String> = grid
            .columns
            .iter()
            .map(|column| format!("{} {:.2}", column.name, column.credit))
            .collect();
        let amiss = contribution::amiss(grid.weight, numbers).unwrap_or_default();
        writeln!(
            out,
            "Credit {:.2} {} {:.2} {amiss}",
            grid.weight,
            credit.join(", "),
            grid.credit
        )
        .expect("a string takes all");
    }
    table(
        &mut out,
        &credit::title(results, numbers),
        &credit::credit_table(results, numbers),
    );
    table(
        &mut out,
        &credit::rules_title(results, numbers),
        &credit::rules_table(results, numbers),
    );
    table(
        &mut out,
        &credit::inflation(results, numbers),
        &credit::channels(results, numbers),
    );
    for (name, value) in credit::figures(results, numbers) {
        writeln!(out, "{name}: {value}").expect("a string takes all");
    }
    for row in 0..3 {
        writeln!(
            out,
            "{}",
            credit::readout(results, row, numbers).unwrap_or_default()
        )
        .expect("a string takes all");
    }
    out
}

/// The weights are 90% and the second stage's parts 90%, so the credit is 40% + 5% to 40%, and 85% in all; of the modelled
/// revenue the engine gives 8/17 to Field and 9/17 to Demand.
///
/// Works: 20 x 0.5 x 0.8 x 0.5 x 0.25 = 1 deal a month, 120,000 a year; spares: 50 x 500 a month, 300,000, a fifth of it Field's.
/// Field: 120,000 x 8/17 + 60,000 = 116,471 of 420,000; Demand 303,529, 72%.
///
/// The deal of 80,000 was touched 60, 30 and 0 days before: by half-lives 1/4, 1/2 and 1 of 7/4, so Demand has 1/7, 11,429.
/// Credit given: 100,000 by Ada's credits, and 80,000 that the measure counts by touches: 180%.
#[test]
fn what_the_page_contribution_says() {
    insta::assert_snapshot!("contribution", contribution_of(&state(model())));
}

/// Without segments the map is held against what is expected of the teams, and without deals there is no attribution.
#[test]
fn what_it_says_without_segments_and_deals() {
    let mut model = model();
    for gone in ["segments", "deals", "payees"] {
        model.as_object_mut().expect("it is an object").shift_remove(gone);
    }
    insta::assert_snapshot!("contribution_without", contribution_of(&state(model)));
}

/// Quotas: 3 of 250,000 and Ada's 300,000 are 1,050,000 on the street for a goal of 1,200,000, of which the field is to bring
/// 900,000: the field assigns 116.7%, and 90% of it, 945,000, is expected. Ada's part of the goal is 900,000 x 300 / 1,050.
///
/// Works must bring 960,000: 96 deals, 384 opportunities, 768 SQLs, 960 MQLs, 1,920 leads; 240 leads are modelled. Of the spares'
/// 240,000, 480 deals, all leads are won.
///
/// The goals of the years are 1,200,000, 1,320,000, and 1,452,000, since the last growth goes on.
#[test]
fn what_the_page_goal_says_of_the_plan() {
    let state = state(model());
    let (results, numbers) = (&state.results, &PlainNumbers);
    let mut out = planning::sentence(results, numbers).expect("there are quotas");
    table(
        &mut out,
        &planning::years_title(results, numbers),
        &planning::years_table(results, numbers),
    );
    table(
        &mut out,
        &planning::title(results, numbers),
        &planning::table(results, numbers),
    );
    writeln!(out, "\n{}", planning::needed_title(results, numbers)).expect("a string takes all");
    let found = results.outcome.planning.as_ref().expect("there are quotas");
    for (id, payee) in &found.payees {
        writeln!(
            out,
            "  {id} | {}",
            planning::quota_cells(payee, numbers).join(" | ")
        )
        .expect("a string takes all");
    }
    for (id, segment) in &found.segments {
        let cells = planning::needed_cells(results, id, segment, numbers);
        writeln!(out, "  {id} | {}", cells.join(" | ")).expect("a string takes all");
    }
    for row in 0..5 {
        writeln!(
            out,
            "{}",
            planning::readout(results, row, numbers).unwrap_or_default()
        )
        .expect("a string takes all");
    }
    insta::assert_snapshot!("planning", out);
}

/// What a scenario changes of the map, the deals and the plan, in plain words.
#[test]
fn changed_credit_in_plain_words() {
    let mut model = model();
    model["scenarios"] = json!({"s": {"name": "S", "patch": {
        "goal": {"horizon": 5, "later": {"growth_by_year": null, "amounts": [1_500_000, 2_000_000]}, "quotas": {"attainment": 0.8}},
        "roles": {"rep": {"goals": {"bookings": {"year": 280_000}}}},
        "segments": {"works": {"goal_share": 0.7, "credit": "seller", "leads": {"demand": {"volume": {"per_month": 30}}}}, "spares": {"goal_share": 0.3}},
        "lifecycle": {"stages": {"during": {"weight": 0.6, "credit": {"demand": 0.2}}, "after": {"name": "After", "weight": 0.1}}},
        "attribution": "w_shaped",
        "deals": {"one": {"touches": {"b": {"team": "demand", "cost": 15}, "c": null}}},
    }}});
    let document = Document::from_value(model).expect("it is a model");
    let columns = compare::columns(&document);
    let mut out = String::new();
    for told in compare::changes(&columns[0], &columns[1], &PlainNumbers) {
        writeln!(out, "{}: {} > {}", told.place, told.before, told.after).expect("a string takes all");
    }
    insta::assert_snapshot!("changes", out);
}

/// Quotas of 1,050,000 for a goal of 1,200,000 are scaled so that they add up to 110% of it, 1,320,000: those of the role, Ada's,
/// and a list as a whole.
#[test]
fn quotas_are_scaled_to_the_goal() {
    let mut model = model();
    model["payees"]["ada"]["goals"]["bookings"] = json!({"quarters": [50_000, 50_000, 100_000, 100_000]});
    let before = state(model);
    let change = Change::All(planning::scaled(&before.results, 1.1).expect("there are quotas"));
    let after = before
        .apply(Action::Edit {
            name: "Over-assignment".into(),
            change,
            dragging: false,
        })
        .expect("they change");
    let planning = after.results.outcome.planning.as_ref().expect("there are quotas");
    let company = planning.company.as_ref().expect("there are quotas");
    assert!(
        (company.street_quota - 1_320_000.0).abs() < 0.05,
        "{}",
        company.street_quota
    );
    let value = |path: &str| {
        after
            .document
            .value()
            .pointer(path)
            .cloned()
            .expect("it is there")
    };
    assert_eq!(value("/roles/rep/goals/bookings/year"), json!(314_285.71));
    assert_eq!(
        value("/payees/ada/goals/bookings/quarters"),
        json!([62_857.14, 62_857.14, 125_714.29, 125_714.29])
    );
    // The goals of other measures stand.
    assert_eq!(value("/measures/touched/goal/year"), json!(1));
}

/// Without quotas the segments are held against their parts: with three months to win a deal works are expected to bring nine, 90,000
/// of 960,000, and the opportunities of the year are worth twelve, 12.5%.
#[test]
fn a_plan_without_quotas_is_that_of_the_segments() {
    let mut model = model();
    model["goal"]
        .as_object_mut()
        .expect("it is an object")
        .shift_remove("quotas");
    model["segments"]["works"]["steps"]["win"]["lag"] = json!({"months": 3});
    let state = state(model);
    let (results, numbers) = (&state.results, &PlainNumbers);
    let mut out = String::new();
    table(
        &mut out,
        &planning::title(results, numbers),
        &planning::table(results, numbers),
    );
    for row in 0..2 {
        writeln!(
            out,
            "{}",
            planning::readout(results, row, numbers).unwrap_or_default()
        )
        .expect("a string takes all");
    }
    insta::assert_snapshot!("planning_without_quotas", out);
}

#[test]
fn what_is_shared_out_is_the_whole() {
    assert_eq!(contribution::shared_out(&[0.5, 0.3]), [0.625, 0.375]);
    assert_eq!(contribution::shared_out(&[0.6, 0.6]), [0.5, 0.5]);
    // Equal parts of nothing; the last one has what rounding leaves.
    assert_eq!(
        contribution::shared_out(&[0.0, 0.0, 0.0]),
        [0.333_333, 0.333_333, 0.333_334]
    );
    // Nobody is given a part who had none beside others.
    assert_eq!(
        contribution::shared_out(&[0.2, 0.4, 0.1, 0.0]),
        [0.285_714, 0.571_429, 0.142_857, 0.0]
    );
    assert!(contribution::shared_out(&[]).is_empty());
}

/// The first map and a further stage are right as they stand: every stage and the weights sum to the whole, whatever the teams.
#[test]
fn a_map_to_start_from_sums() {
    let mut one_function = model();
    one_function["teams"]["demand"]["function"] = json!("sales");
    let mut nameless = model();
    nameless["functions"] = json!({"other": {"name": "Other"}});
    for mut model in [model(), one_function, nameless] {
        model["lifecycle"] = contribution::first_map(&state(model.clone()).results.model);
        let first = state(model.clone());
        let grid = contribution::grid(&first.results.model).expect("there is a map");
        assert_eq!(grid.rows.len(), 5);
        model["lifecycle"]["stages"]["more"] = contribution::next_stage(&grid);
        for grid in [
            Some(grid),
            contribution::grid(&state(model.clone()).results.model),
        ] {
            let grid = grid.expect("there is a map");
            let sums = grid
                .rows
                .iter()
                .map(|row| row.sum)
                .chain([grid.weight, grid.credit]);
            for sum in sums {
                assert!((sum - 1.0).abs() < 1e-9, "{sum}");
            }
        }
    }
}

/// A stage that is moved changes no number; it is a step of its own, and under a scenario it is moved in the base.
#[test]
fn a_stage_is_moved() {
    let mut model = model();
    model["scenarios"] = json!({"s": {"name": "S", "patch": {}}});
    for scenario in [None, Some("s".to_owned())] {
        let mut before = state(model.clone());
        if scenario.is_some() {
            before = before
                .apply(Action::ChooseScenario(scenario))
                .expect("it is there");
        }
        let stages = |state: &State| state.document.keys(None, "/lifecycle/stages");
        let to = |place| Action::Edit {
            name: "Place of During".into(),
            change: Change::Move("/lifecycle/stages".into(), "during".into(), place),
            dragging: false,
        };
        assert!(before.apply(to(1)).is_none(), "it stands there");
        let after = before.apply(to(0)).expect("it is moved");
        assert_eq!(stages(&after), ["during", "before"]);
        assert_eq!(after.results.outcome.segments, before.results.outcome.segments);
        assert_eq!(after.document.value()["scenarios"]["s"]["patch"], json!({}));
        let undone = after.apply(Action::Undo).expect("it was a step");
        assert_eq!(stages(&undone), ["before", "during"]);
    }
}

/// What only a scenario has is moved in its patch, among its own: what it changes of the base stays where it is.
#[test]
fn a_stage_of_a_scenario_is_moved_among_its_own() {
    let mut model = model();
    let stage = |name: &str| json!({"name": name, "weight": 0.1, "credit": {"field": 1}});
    model["scenarios"] = json!({"s": {"name": "S", "patch": {"lifecycle": {"stages": {
        "x": stage("X"), "before": {"weight": 0.2}, "y": stage("Y"), "gone": null, "z": stage("Z")
    }}}}});
    let before = state(model)
        .apply(Action::ChooseScenario(Some("s".into())))
        .expect("it is there");
    let stages = |state: &State| {
        let rows = contribution::grid(&state.results.model)
            .expect("there is a map")
            .rows;
        rows.iter()
            .map(|row| row.id.to_string())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let to = |id: &str, place| Action::Edit {
        name: "Place".into(),
        change: Change::Move("/lifecycle/stages".into(), id.into(), place),
        dragging: false,
    };
    assert_eq!(stages(&before), "before during x y z");
    assert!(before.apply(to("x", 0)).is_none(), "it stands there");
    let after = before.apply(to("z", 0)).expect("it is moved");
    assert_eq!(stages(&after), "before during z x y");
    let after = after.apply(to("z", 1)).expect("it is moved");
    assert_eq!(stages(&after), "before during x z y");
    assert_eq!(
        after.document.keys(None, "/lifecycle/stages"),
        ["before", "during"]
    );
    assert_eq!(after.results.outcome.segments, before.results.outcome.segments);
    let undone = after
        .apply(Action::Undo)
        .and_then(|state| state.apply(Action::Undo));
    assert_eq!(stages(&undone.expect("both were steps")), "before during x y z");
}

/// What later years are given as is the same number in another way.
#[test]
fn later_years_in_every_way() {
    let of = |later: Value| {
        let mut model = model();
        model["goal"]["later"] = later;
        planning::later_numbers(&state(model).results.model)
    };
    assert_eq!(of(json!({"growth_by_year": [0.1]})), [0.1, 0.1]);
    // What is given beyond the horizon stands.
    assert_eq!(of(json!({"growth_by_year": [0.1, 0.2, 0.3]})), [0.1, 0.2, 0.3]);
    assert_eq!(of(json!({"amounts": [1_500_000]})), [1_500_000.0, 1_875_000.0]);
    assert_eq!(of(json!({"growth": 0.05})), [0.05, 0.05]);
    assert_eq!(of(Value::Null), [0.2, 0.2]);
    assert_eq!(planning::growths(&[0.0, 5.0]), [0.0]);
}
