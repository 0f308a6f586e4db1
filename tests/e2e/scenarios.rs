//! Scenarios: looked at beside the base, and edited without touching it.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{app::App, harness::From};

const LEVER: &str = "[data-lever=marketing_on_company] input[type=range]";
const OWN: &str = "Each on its own number";

fn sample() -> Result<Value> {
    Ok(serde_json::from_str(include_str!(
        "../../static/samples/shared-quota.json"
    ))?)
}

/// A change as the strip writes it: `+$1.9M`, `−2.5`.
fn difference(text: &str) -> f64 {
    let (sign, body) = match text.strip_prefix('\u{2212}') {
        Some(body) => (-1.0, body),
        None => (1.0, text.strip_prefix('+').unwrap()),
    };
    let scale = match body.chars().last() {
        Some('K') => 1e3,
        Some('M') => 1e6,
        _ => 1.0,
    };
    let digits = body
        .trim_start_matches('$')
        .trim_end_matches(['K', 'M'])
        .replace(',', "");
    sign * scale * digits.parse::<f64>().unwrap()
}

async fn the_strip_shows_the_change_against_the_base(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let base = app.settled().await?;
    for key in ["revenue", "growth", "cost", "ccos", "wins"] {
        assert_eq!(base["strip"][key][2], "", "the base is not compared with itself");
    }
    app.press_button(".chips", OWN).await?;
    let own = app.settled().await?;
    assert_eq!(app.text(".chips [aria-pressed=true]").await?, OWN);
    assert_eq!(
        own["strip"]["revenue"], base["strip"]["revenue"],
        "revenue does not change"
    );
    let amount =
        |seen: &Value| difference(&seen["strip"]["cost"][1].as_str().unwrap().replacen('$', "+$", 1));
    let change = difference(own["strip"]["cost"][2].as_str().unwrap());
    // Both figures are written with three digits: to a hundredth of a million.
    assert!(
        (amount(&own) - amount(&base) - change).abs() <= 10_000.0,
        "{}",
        own["strip"]["cost"]
    );
    assert_ne!(own["figures"]["map"], base["figures"]["map"]);
    assert!(
        app.text(".scenario-note")
            .await?
            .starts_with("A quarter of each chief's bonus")
    );
    app.press_button(".chips", "Base").await?;
    assert_eq!(app.settled().await?, base);
    // Looking is no edit.
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    assert_eq!(app.save_file().await?, sample()?);
    app.was_quiet().await
}

async fn a_lever_that_a_scenario_lacks_says_so(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.press_button(".chips", "Both on growth alone").await?;
    app.settled().await?;
    // The weight of the only component is 100% there.
    assert_eq!(
        app.field(
            "[data-lever=marketing_on_company]",
            "Marketing's bonus on company quota"
        )
        .await?
        .value()
        .await?,
        "100%"
    );
    app.go("plans").await?;
    app.wait_for("[data-component=company]").await?;
    assert_eq!(
        app.script("return document.querySelector('[data-component=function]')")
            .await?,
        Value::Null
    );
    app.was_quiet().await
}

async fn an_edit_in_a_scenario_leaves_the_base_alone(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let base = app.settled().await?;
    app.press_button(".chips", OWN).await?;
    let own = app.settled().await?;
    app.slide(LEVER, 0.6).await?;
    let edited = app.settled().await?;
    assert_ne!(edited["strip"]["cost"], own["strip"]["cost"]);

    let file = app.save_file().await?;
    let mut expected = sample()?;
    let patch = &file["scenarios"]["own_numbers"]["patch"];
    assert_ne!(*patch, expected["scenarios"]["own_numbers"]["patch"]);
    let weight = |component: &str| {
        patch["plans"]["head_of_marketing"]["components"][component]["weight"]
            .as_f64()
            .unwrap()
    };
    assert!((weight("company") + weight("function") - 1.0).abs() < 1e-9);
    expected["scenarios"]["own_numbers"]["patch"] = patch.clone();
    assert_eq!(file, expected, "nothing but the patch is changed");

    app.press_button(".chips", "Base").await?;
    assert_eq!(app.settled().await?, base);
    // Undo leads back to where the step was made.
    app.click("[data-do=undo]").await?;
    assert_eq!(app.settled().await?, own);
    assert_eq!(app.text(".chips [aria-pressed=true]").await?, OWN);
    assert_eq!(app.save_file().await?, sample()?);
    app.was_quiet().await
}

async fn an_edit_in_the_base_shows_in_a_scenario(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.press_button(".chips", OWN).await?;
    let own = app.settled().await?;
    app.press_button(".chips", "Base").await?;
    // The scenario says nothing of growth, and something of marketing's weight.
    app.slide("[data-lever=growth] input[type=range]", 0.3).await?;
    app.press_button(".chips", OWN).await?;
    let changed = app.settled().await?;
    assert_ne!(changed["strip"]["revenue"], own["strip"]["revenue"]);
    assert_eq!(
        changed["levers"]["marketing_on_company"],
        own["levers"]["marketing_on_company"]
    );
    assert_eq!(app.save_file().await?["scenarios"], sample()?["scenarios"]);
    app.was_quiet().await
}

async fn what_a_scenario_takes_back_is_no_change(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.press_button(".chips", OWN).await?;
    let weight = app
        .field(
            "[data-lever=marketing_on_company]",
            "Marketing's bonus on company quota",
        )
        .await?;
    weight.enter("75").await?;
    let patch = app.save_file().await?["scenarios"]["own_numbers"]["patch"].clone();
    // The base has these weights: the patch says nothing of them any more.
    assert_eq!(
        patch,
        json!({ "plans": { "head_of_sales": { "components": { "company": { "weight": 0.25 }, "function": { "weight": 0.75 } } } } })
    );
    app.was_quiet().await
}

from_everywhere!(
    the_strip_shows_the_change_against_the_base,
    a_lever_that_a_scenario_lacks_says_so,
    an_edit_in_a_scenario_leaves_the_base_alone,
    an_edit_in_the_base_shows_in_a_scenario,
    what_a_scenario_takes_back_is_no_change,
);
