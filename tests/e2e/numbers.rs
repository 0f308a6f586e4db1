//! The numbers on the page are those of the command line, for the base and for every scenario.
//!
//! What the page shows is read back as a number and the size of its last digit: `$47.4M` is 47.4 million, and half of
//! 0.1 million is how far the exact number may lie from it. Nothing here formats a number a second time.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::{app::App, command, harness::From};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/static/samples/shared-quota.json");
const SCENARIOS: [(&str, Option<&str>); 3] = [
    ("Base", None),
    ("Both on growth alone", Some("growth")),
    ("Each on its own number", Some("own_numbers")),
];
const MARKETING: &str = "[data-lever=marketing_on_company] input[type=range]";

/// The outcome that the command line gives.
pub(crate) fn outcome(file: &Path, scenario: Option<&str>) -> Result<Value> {
    let file = file.display().to_string();
    let mut arguments = vec!["evaluate", &file];
    arguments.extend(command::under(scenario));
    let mut answer = command::told(arguments)?;
    ensure!(answer["problems"] == serde_json::json!([]), "{answer}");
    Ok(answer["outcome"].take())
}

/// A number as the page shows it, and the size of its last digit.
pub(crate) fn shown(text: &str) -> Option<(f64, f64)> {
    let text = text.trim();
    let (body, scale) = match text.chars().last()? {
        '%' => (&text[..text.len() - 1], 0.01),
        'K' => (&text[..text.len() - 1], 1e3),
        'M' => (&text[..text.len() - 1], 1e6),
        _ => (text, 1.0),
    };
    let digits = body.replace(['$', ','], "").replace('\u{2212}', "-");
    let decimals = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let last = scale * 0.1_f64.powi(i32::try_from(decimals).ok()?);
    Some((digits.parse::<f64>().ok()? * scale, last))
}

/// Says that a text of the page shows an exact number; a dash shows that there is none, or nothing.
#[track_caller]
pub(crate) fn assert_shows(text: &str, exact: &Value, what: &str) {
    let exact = exact.as_f64();
    let Some((number, last)) = shown(text) else {
        assert!(
            matches!((text, exact), ("\u{2013}", None | Some(0.0))),
            "{what}: the page says {text:?}, the command line {exact:?}"
        );
        return;
    };
    let exact = exact.unwrap_or(f64::NAN);
    assert!(
        // The last bits of a number are not its digits.
        (number - exact).abs() <= last * 0.5 + exact.abs() * 1e-12,
        "{what}: the page says {text:?}, the command line {exact}"
    );
}

/// Compares every page with the command line.
async fn compare(app: &App, file: &Path, chip: &str, scenario: Option<&str>) -> Result<()> {
    let outcome = outcome(file, scenario)?;
    app.go("outcomes").await?;
    app.press_button(".chips", chip).await?;
    app.settled().await?;
    strip(app, &outcome).await?;
    bonus(app, &outcome).await?;
    goal(app, &outcome).await?;
    people(app, &outcome).await
}

async fn strip(app: &App, outcome: &Value) -> Result<()> {
    let company = &outcome["company"];
    for (key, field) in [
        ("revenue", "revenue"),
        ("growth", "growth"),
        ("cost", "incentive_cost"),
        ("ccos", "ccos"),
    ] {
        assert_shows(&app.kpi(key).await?, &company[field], key);
    }
    let of_goal = app.text("[data-kpi=revenue] .ks").await?;
    let (attainment, goal) = of_goal.split_once(" of ").context("no goal")?;
    assert_shows(attainment, &company["attainment"], "attainment");
    assert_shows(goal, &company["goal"], "goal");
    let wins = |role: &str| outcome["roles"][role]["reaches_target"] == true;
    let expected = match (wins("head_of_sales"), wins("head_of_marketing")) {
        (true, true) => "Both",
        (true, false) => "Sales alone",
        (false, true) => "Marketing alone",
        (false, false) => "Nobody",
    };
    assert_eq!(app.kpi("wins").await?, expected);
    Ok(())
}

/// Variable pay by what it is paid on.
async fn bonus(app: &App, outcome: &Value) -> Result<()> {
    let names = |table: &str| {
        let entries = outcome[table].as_object().unwrap();
        entries
            .iter()
            .map(|(id, entry)| (entry["name"].as_str().unwrap().to_owned(), id.clone()))
            .collect::<Vec<_>>()
    };
    let find = |table: &str, name: &str| names(table).into_iter().find(|(known, _)| known == name);
    let rows = app.table("bonus").await?;
    let (head, rows) = rows.split_first().context("The table is empty.")?;
    assert_eq!(rows.len(), outcome["roles"].as_object().unwrap().len());
    let mut compared = 0;
    for row in rows {
        let (_, id) = find("roles", &row[0]).with_context(|| row[0].clone())?;
        let role = &outcome["roles"][&id];
        for (column, cell) in head.iter().zip(row).skip(1) {
            let what = format!("{column} of {id}");
            match column.as_str() {
                "Variable pay" => assert_shows(cell, &role["variable_pay"], &what),
                "Of target" => assert_shows(cell, &role["share_of_target"], &what),
                name => {
                    let paid: f64 = if let Some((_, pool)) = find("pools", name) {
                        role["pools"][&pool].as_f64().unwrap_or(0.0)
                    } else {
                        // Own bookings are no measure of the company: its id is in the component alone.
                        let measure = find("measures", name).map_or("own_bookings".into(), |(_, id)| id);
                        let components = role["components"].as_object().unwrap().values();
                        components
                            .filter(|component| component["measure"] == measure)
                            .filter_map(|component| component["pay"].as_f64())
                            .sum()
                    };
                    assert_shows(cell, &paid.into(), &what);
                    compared += usize::from(paid > 0.0);
                }
            }
        }
    }
    assert!(
        compared >= rows.len(),
        "only {compared} parts of pay were compared"
    );
    Ok(())
}

/// Goals and expected results.
async fn goal(app: &App, outcome: &Value) -> Result<()> {
    app.go("goal").await?;
    for table in ["teams", "measures"] {
        let head = if table == "teams" { "Team" } else { "Measure" };
        let selector = app
            .table_with_head(head)
            .await?
            .with_context(|| format!("There is no table of {table}."))?;
        let rows = app.rows(&selector).await?;
        let (head, rows) = rows.split_first().context("The table is empty.")?;
        let column = |name: &str| head.iter().position(|column| column == name);
        let (expected, goal) = (
            column("Expected").context("no result")?,
            column("Goal").context("no goal")?,
        );
        let mut compared = 0;
        for entry in outcome[table].as_object().unwrap().values() {
            let name = entry["name"].as_str().unwrap();
            let row = rows
                .iter()
                .find(|row| row[0] == name)
                .with_context(|| name.to_owned())?;
            if table == "teams" {
                assert_shows(&row[expected], &entry["revenue"], name);
                assert_shows(&row[expected + 1], &entry["attainment"], name);
            } else {
                let (result, attainment) = row[expected].split_once(" (").context("no attainment")?;
                assert_shows(result, &entry["result"], name);
                assert_shows(attainment.trim_end_matches(')'), &entry["attainment"], name);
            }
            assert_shows(&row[goal], &entry["goal"], name);
            compared += 1;
        }
        assert!(compared >= 2, "only {compared} rows of {table} were compared");
    }
    Ok(())
}

/// What people cost and earn.
async fn people(app: &App, outcome: &Value) -> Result<()> {
    app.go("people").await?;
    let rows = app.rows("table.roles").await?;
    let (head, rows) = rows.split_first().context("The table is empty.")?;
    let cell = |row: &[String], name: &str| {
        let at = head.iter().position(|column| column == name);
        at.and_then(|at| row.get(at))
            .cloned()
            .with_context(|| name.to_owned())
    };
    for role in outcome["roles"].as_object().unwrap().values() {
        let name = role["name"].as_str().unwrap();
        let row = rows
            .iter()
            .find(|row| row[0] == name)
            .with_context(|| name.to_owned())?;
        for (column, field) in [
            ("Heads", "heads"),
            ("Base", "base"),
            ("OTE", "on_target_earnings"),
            ("Target pay", "target_pay"),
            ("Earns", "variable_pay"),
            ("Of target", "share_of_target"),
        ] {
            assert_shows(&cell(row, column)?, &role[field], &format!("{column} of {name}"));
        }
    }
    Ok(())
}

impl App {
    /// A selector of the table whose first column has this head.
    async fn table_with_head(&self, head: &str) -> Result<Option<String>> {
        let found = self
            .script(&format!(
                "const table = [...document.querySelectorAll('table.grid')].find((table) => \
                 table.rows[0].cells[0].textContent.trim() === '{head}'); \
                 if (!table) return null; table.dataset.compared = '{head}'; return `[data-compared='{head}']`"
            ))
            .await?;
        Ok(found.as_str().map(str::to_owned))
    }
}

async fn of_the_sample(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for (chip, scenario) in SCENARIOS {
        compare(&app, Path::new(SAMPLE), chip, scenario).await?;
    }
    app.was_quiet().await
}

async fn of_an_edited_model(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide(MARKETING, 0.35).await?;
    app.slide("[data-lever=company_revenue] input[type=range]", 40_000_000.0)
        .await?;
    app.press_button(".chips", "Each on its own number").await?;
    app.slide(MARKETING, 0.5).await?;
    let model = app.save_file().await?;
    let file = app.folder().join("edited.json");
    std::fs::write(&file, model.to_string())?;
    for (chip, scenario) in SCENARIOS {
        compare(&app, &file, chip, scenario).await?;
    }
    app.was_quiet().await
}

#[test]
fn shown_numbers_are_read_back() {
    let close = |text: &str, number: f64, last: f64| {
        let (found, digit) = shown(text).unwrap();
        assert!(
            (found - number).abs() < number.abs() * 1e-9 && (digit - last).abs() < last * 1e-9,
            "{text}"
        );
    };
    close("$47.4M", 47_400_000.0, 100_000.0);
    close("$143,200", 143_200.0, 1.0);
    close("103%", 1.03, 0.01);
    close("7.1%", 0.071, 0.001);
    close("$1.20M", 1_200_000.0, 10_000.0);
    close("24", 24.0, 1.0);
    assert_eq!(shown("\u{2013}"), None);
    assert_eq!(shown("each one's part"), None);
}

from_everywhere!(of_the_sample, of_an_edited_model);
