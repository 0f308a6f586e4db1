//! Years as chance makes them: the page's chances are the command line's, whoever draws them and whatever becomes of that.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{app::App, command, harness::From, numbers::assert_shows};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/static/samples/shared-quota.json");
const LEVER: &str = "[data-lever=marketing_on_company] input[type=range]";
const HEAD: &str = ".years-head";
const CARD: &str = "[data-place='/uncertainty']";

/// As on a machine with so many processors; workers are kept in sight, and what they answer is counted.
pub(crate) fn processors(count: usize) -> String {
    format!(
        "Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', {{ get: () => {count} }}); \
         globalThis.workers = []; globalThis.answers = 0; globalThis.Worker = class extends Worker {{ \
             constructor(...given) {{ super(...given); workers.push(this); \
                 this.addEventListener('message', () => {{ globalThis.answers += 1; }}); }} }};"
    )
}

/// As where workers are forbidden.
pub(crate) const REFUSE: &str = "globalThis.workers = []; globalThis.Worker = class { \
    constructor() { throw new DOMException('No workers.', 'SecurityError'); } };";

/// What the command line makes of so many years.
fn summary(file: &Path, scenario: Option<&str>, years: u32) -> Result<Value> {
    let (file, years) = (file.display().to_string(), years.to_string());
    let mut arguments = vec!["simulate", &file, "--trials", &years];
    arguments.extend(command::under(scenario));
    Ok(command::told(arguments)?["summary"].take())
}

/// What the page says of years: the strip's chances, and the tables behind the figures.
async fn told(app: &App) -> Result<Value> {
    let chances = app.settled().await?["chances"].clone();
    let mut tables = Vec::new();
    for figure in ["fan", "revenue-years", "cost-years", "role-years"] {
        tables.push(app.table(figure).await?);
    }
    Ok(json!({ "chances": chances, "tables": tables, "told": app.text(".told").await? }))
}

/// Compares what the page says with the command line, digit for digit as it is shown.
async fn compare(app: &App, summary: &Value) -> Result<()> {
    let percent = |text: &str| text.split_whitespace().next().unwrap_or_default().to_owned();
    let goal = percent(&app.kpi("goal").await?);
    assert_shows(&goal, &summary["goal_met"]["share"], "chance of the goal");
    let together = percent(&app.kpi("together").await?);
    assert_shows(
        &together,
        &summary["pairs"][0]["both"]["chance"]["share"],
        "chance of winning together",
    );
    let fan = app.table("fan").await?;
    let months = summary["revenue_to_date"].as_array().context("no months")?;
    assert_eq!(fan.len(), months.len() + 1);
    for (row, month) in fan.iter().skip(1).zip(months) {
        assert_shows(&row[1], &month["p10"], &format!("P10 to the end of {}", row[0]));
        assert_shows(&row[3], &month["p50"], &format!("P50 to the end of {}", row[0]));
        assert_shows(&row[5], &month["p90"], &format!("P90 to the end of {}", row[0]));
    }
    let roles = summary["roles"].as_object().context("no roles")?;
    let table = app.table("role-years").await?;
    assert_eq!(table.len(), roles.len() + 1);
    let sample: Value = serde_json::from_str(include_str!("../../static/samples/shared-quota.json"))?;
    let named = sample["roles"].as_object().context("no roles")?;
    for row in table.iter().skip(1) {
        let id = named.iter().find(|(_, role)| role["name"] == row[0].as_str());
        let (id, _) = id.with_context(|| row[0].clone())?;
        let role = &roles[id];
        let pay = &role["pay_of_one"];
        for (column, field) in [(1, "p10"), (2, "p50"), (3, "p90"), (4, "mean")] {
            assert_shows(&row[column], &pay[field], &format!("{field} of {}", row[0]));
        }
        assert_shows(&row[6], &role["reaches_target"]["share"], &row[0]);
    }
    Ok(())
}

async fn the_numbers_are_those_of_the_command_line(from: From) -> Result<()> {
    let expected = summary(Path::new(SAMPLE), None, 10_000)?;
    let mut first = None;
    for (workers, script) in [(1, processors(1)), (3, processors(3)), (0, REFUSE.to_owned())] {
        let app = App::open_after(from, &script).await?;
        let found = told(&app).await?;
        compare(&app, &expected).await?;
        assert_eq!(app.script("return workers.length").await?, json!(workers));
        assert_eq!(
            &found,
            first.get_or_insert_with(|| found.clone()),
            "{workers} workers"
        );
        app.was_quiet().await?;
    }
    Ok(())
}

async fn later_years_are_those_of_the_command_line(from: From) -> Result<()> {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/static/samples/quarter-and-decade.json"
    );
    let model: Value = serde_json::from_slice(&std::fs::read(file)?)?;
    let app = App::open_on(from, &model, "outcomes").await?;
    app.settled().await?;
    let summary = summary(Path::new(file), None, 10_000)?;
    let later = summary["later_years"].as_array().context("no later years")?;
    let mut rows = app.table("horizon-years").await?;
    assert_eq!((rows.len(), later.len()), (11, 9));
    let first = json!({"revenue": summary["revenue"], "goal_met": summary["goal_met"]});
    let title = app.text("[data-figure=horizon-years] h2").await?;
    let mut met = Vec::new();
    for (row, year) in rows.drain(1..).zip([&first].into_iter().chain(later)) {
        for (column, field) in [(1, "p10"), (3, "p50"), (5, "p90")] {
            assert_shows(
                &row[column],
                &year["revenue"][field],
                &format!("{field} of {}", row[0]),
            );
        }
        assert_shows(&row[7], &year["goal_met"]["share"], &row[0]);
        met.push((
            year["goal_met"]["share"].as_f64().unwrap_or_default(),
            row[0].clone(),
        ));
    }
    // The title names the years in which the goal is met least and most often.
    met.sort_by(|one, other| one.0.total_cmp(&other.0));
    for (_, year) in [&met[0], &met[met.len() - 1]] {
        assert!(title.contains(year.as_str()), "{title}");
    }
    app.was_quiet().await
}

async fn a_scenario_is_compared_over_the_same_years(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.press_button(".chips", "Both on growth alone").await?;
    let found = app.settled().await?;
    compare(&app, &summary(Path::new(SAMPLE), Some("growth"), 10_000)?).await?;
    let (base, here) = (
        summary(Path::new(SAMPLE), None, 10_000)?,
        summary(Path::new(SAMPLE), Some("growth"), 10_000)?,
    );
    let share = |summary: &Value| summary["pairs"][0]["both"]["chance"]["share"].as_f64();
    let difference = share(&here)
        .zip(share(&base))
        .map(|(here, base)| (here - base) * 100.0);
    let change = found["chances"]["together"][2].as_str().unwrap_or_default();
    let shown: f64 = change.replace('\u{2212}', "-").replace('+', "").parse()?;
    assert!(
        (shown - difference.context("no share")?).abs() <= 0.05 + 1e-9,
        "{change}"
    );
    app.was_quiet().await
}

/// Asks for years in the field, and waits until some more than the usual have come.
async fn ask(app: &App, years: &str) -> Result<()> {
    let field = app.field(HEAD, "Years to draw").await?;
    field.focus().await?;
    app.press(&["Control", "a"]).await?;
    app.type_text(years).await?;
    app.press(&["Enter"]).await
}

async fn a_worker_that_is_killed_is_replaced(from: From) -> Result<()> {
    let app = App::open_after(from, &processors(2)).await?;
    app.settled().await?;
    ask(&app, "120000").await?;
    app.until_script(
        "return Number(document.querySelector('.years-head progress').value) > 10000",
        true,
    )
    .await?;
    // Nothing tells the page of this.
    app.script("Object.getPrototypeOf(Object.getPrototypeOf(workers[0])).terminate.call(workers[0])")
        .await?;
    app.settled().await?;
    compare(&app, &summary(Path::new(SAMPLE), None, 120_000)?).await?;
    assert_eq!(
        app.script("return workers.length").await?,
        json!(3),
        "one was replaced"
    );
    // And the page works on.
    app.slide(LEVER, 0.3).await?;
    let moved = app.settled().await?;
    app.press(&["Control", "z"]).await?;
    assert_ne!(app.settled().await?["chances"], moved["chances"]);
    compare(&app, &summary(Path::new(SAMPLE), None, 10_000)?).await?;
    app.was_quiet().await
}

async fn more_years_can_be_cancelled(from: From) -> Result<()> {
    let app = App::open_after(from, &processors(2)).await?;
    app.settled().await?;
    app.click("[data-ask='1000000']").await?;
    // Pressed as soon as more than the usual years are there: a fast machine is done before a driver could move a pointer.
    app.until_script(
        "const progress = document.querySelector('.years-head progress'); \
         const under_way = Number(progress.value) > 10000; \
         if (under_way) document.querySelector('[data-do=stop-years]').click(); return under_way",
        true,
    )
    .await?;
    app.settled().await?;
    app.until_script(
        "return getComputedStyle(document.querySelector('.progress')).visibility",
        "hidden",
    )
    .await?;
    let years = app.attribute(".years", "data-years").await?.context("no years")?;
    assert!(
        ["10000", "40000", "160000", "640000"].contains(&years.as_str()),
        "{years}"
    );
    // Nobody works on.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let answers = app.script("return answers").await?;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(app.script("return answers").await?, answers);
    compare(&app, &summary(Path::new(SAMPLE), None, years.parse()?)?).await?;
    app.was_quiet().await
}

async fn years_that_cannot_be_are_answered_by_a_sentence(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let before = app.settled().await?;
    let field = app.field(HEAD, "Years to draw").await?;
    for (typed, why) in [
        ("0", "It must be from 1 to 10,000,000."),
        ("1000000000", "It must be from 1 to 10,000,000."),
        ("2.5", "It must be a whole number."),
    ] {
        ask(&app, typed).await?;
        assert_eq!(field.fault().await?.as_deref(), Some(why));
        app.press(&["Escape"]).await?;
    }
    assert_eq!(app.settled().await?, before);
    ask(&app, "300").await?;
    app.until_script("return document.querySelector('.years').dataset.years", "300")
        .await?;
    compare(&app, &summary(Path::new(SAMPLE), None, 300)?).await?;
    app.was_quiet().await
}

async fn without_uncertainty_it_is_said_where_to_begin(from: From) -> Result<()> {
    let mut model: Value = serde_json::from_str(include_str!("../../static/samples/shared-quota.json"))?;
    model["uncertainty"] = json!({});
    model["name"] = "Certain".into();
    let app = App::open_on(from, &model, "outcomes").await?;
    app.settled().await?;
    assert_eq!(app.kpi("goal").await?, "\u{2013}");
    assert_eq!(app.texts("[data-figure=fan]").await?, Vec::<String>::new());
    app.press_button("[data-kpi=goal]", "say how far years differ")
        .await?;
    app.wait_for("main[data-page=goal]").await?;
    app.until_script(
        "return document.activeElement?.dataset.place ?? null",
        "/uncertainty",
    )
    .await?;
    let market = app.field(CARD, "Market, for everybody").await?;
    for (typed, why) in [
        (
            "-12%",
            "A spread cannot be negative: it goes up and down. Write it like \u{b1}12%.",
        ),
        ("125%..80%", "The lower end comes first. Write it like 80%..125%."),
    ] {
        market.focus().await?;
        app.press(&["Control", "a"]).await?;
        app.type_text(typed).await?;
        app.press(&["Enter"]).await?;
        assert_eq!(market.fault().await?.as_deref(), Some(why));
    }
    assert_eq!(app.kpi("goal").await?, "\u{2013}");
    app.press(&["Control", "a"]).await?;
    app.type_text("\u{b1}12%").await?;
    app.press(&["Enter"]).await?;
    app.until_script(
        "const { revision, drawn } = document.querySelector('main').dataset; return drawn === `${revision} 10000`",
        true,
    )
    .await?;
    assert!(app.kpi("goal").await?.contains('%'));
    assert_eq!(app.undo_title().await?, "Undo: Spread of market, for everybody");
    let saved = app.save_file().await?;
    assert_eq!(saved["uncertainty"], json!({"market": {"deviation": 0.12}}));
    let note =
        "document.querySelector('[data-place=\"/uncertainty/market\"]').nextElementSibling.textContent";
    app.until_script(&format!("return {note}"), "nine of ten years: 81% to 121%")
        .await?;
    app.click("[data-do=undo]").await?;
    app.until_script(
        "return document.querySelector('main').dataset.wanted ?? null",
        json!(null),
    )
    .await?;
    app.was_quiet().await
}

from_everywhere!(
    the_numbers_are_those_of_the_command_line,
    later_years_are_those_of_the_command_line,
    a_scenario_is_compared_over_the_same_years,
    a_worker_that_is_killed_is_replaced,
    more_years_can_be_cancelled,
    years_that_cannot_be_are_answered_by_a_sentence,
    without_uncertainty_it_is_said_where_to_begin,
);
