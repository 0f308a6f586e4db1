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

/// The scenarios of the document, in their order, as the saved file has them.
async fn saved_ids(app: &App) -> Result<Vec<String>> {
    let file = app.save_file().await?;
    let scenarios = file["scenarios"].as_object().cloned().unwrap_or_default();
    Ok(scenarios.into_iter().map(|(id, _)| id).collect())
}

/// What has the focus, by its label.
async fn focused(app: &App) -> Result<String> {
    let found = app
        .script(
            "const at = document.activeElement; \
             return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent",
        )
        .await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

async fn is_focused(app: &App, label: &str) -> Result<()> {
    app.until(&format!("{label} has the focus"), async || {
        Ok((focused(app).await? == label).then_some(()))
    })
    .await
}

async fn scenarios_are_made_named_and_filled(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.go("scenarios").await?;
    app.click("[data-add=scenario]").await?;
    // The cursor stands in the name of the new one, which is the one that is edited.
    is_focused(&app, "Name of scenario 3").await?;
    assert_eq!(app.undo_title().await?, "Undo: New scenario");
    assert_eq!(app.text(".chips [aria-pressed=true]").await?, "New scenario");
    app.field("#scenario-2", "Name of scenario 3")
        .await?
        .enter("Leaner")
        .await?;
    app.wait_for("[aria-label='Being edited: Leaner']").await?;
    assert_eq!(app.undo_title().await?, "Undo: Name of New scenario");
    let file = app.save_file().await?;
    assert_eq!(
        file["scenarios"]["new_scenario"],
        json!({"name": "Leaner", "patch": {}})
    );
    let note = app.field("#scenario-2", "Note of Leaner").await?;
    note.focus().await?;
    app.type_text("Two people fewer.").await?;
    note.leave().await?;
    app.until_script(
        "return document.querySelector('.scenario-note')?.textContent ?? null",
        "Two people fewer.",
    )
    .await?;
    // What is changed on another page is written into it, and nothing else.
    app.go("people").await?;
    app.field("main", "Heads of Account executive")
        .await?
        .enter("22")
        .await?;
    let file = app.save_file().await?;
    let mut expected = sample()?;
    expected["scenarios"]["new_scenario"] = json!({
        "name": "Leaner", "note": "Two people fewer.", "patch": {"roles": {"account_executive": {"heads": 22}}},
    });
    assert_eq!(file, expected);
    app.go("scenarios").await?;
    assert_eq!(
        app.texts("#scenario-2 .differences li").await?,
        ["Account executive \u{203a} people24 \u{2192} 22"]
    );
    app.was_quiet().await
}

async fn scenarios_are_moved_duplicated_and_deleted(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.go("scenarios").await?;
    // By the keys: the focus stays with the scenario, and at the end of the list on the arrow that still works.
    app.script("document.querySelector('[aria-label=\"Move Each on its own number up\"]').focus()")
        .await?;
    app.press(&["Enter"]).await?;
    is_focused(&app, "Move Each on its own number down").await?;
    assert_eq!(saved_ids(&app).await?, ["own_numbers", "growth"]);
    assert_eq!(app.undo_title().await?, "Undo: Move of Each on its own number up");
    assert_eq!(
        app.texts(".chips .chip").await?,
        ["Base", OWN, "Both on growth alone"]
    );

    app.click("[data-scenario=own_numbers] [data-do=duplicate]")
        .await?;
    is_focused(&app, "Name of scenario 2").await?;
    assert_eq!(
        saved_ids(&app).await?,
        ["own_numbers", "each_on_its_own_number_copy", "growth"]
    );
    app.click("[data-scenario=own_numbers] [data-do=delete]").await?;
    app.until_script("return document.querySelectorAll('.scenario').length", 3)
        .await?;
    assert_eq!(app.undo_title().await?, "Undo: Removal of Each on its own number");
    // Each step is taken back, to the very file.
    for _ in 0..3 {
        app.click("[data-do=undo]").await?;
    }
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    assert_eq!(app.save_file().await?, sample()?);
    for _ in 0..3 {
        app.click("[data-do=redo]").await?;
    }
    assert_eq!(saved_ids(&app).await?, ["each_on_its_own_number_copy", "growth"]);
    app.was_quiet().await
}

async fn a_scenario_becomes_the_base(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.press_button(".chips", "Both on growth alone").await?;
    let growth = app.settled().await?;
    app.press_button(".chips", OWN).await?;
    let own = app.settled().await?;
    app.go("scenarios").await?;
    app.click("[data-scenario=growth] [data-do=promote]").await?;
    is_focused(&app, "Make it the base").await?;
    assert_eq!(app.texts(".promotion .differences li").await?.len(), 8);
    // Escape changes nothing and leads back.
    app.press(&["Escape"]).await?;
    is_focused(&app, "Make it the base: Both on growth alone").await?;
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    app.click("[data-scenario=growth] [data-do=promote]").await?;
    app.click(".promotion input[type=checkbox]").await?;
    app.click("[data-do=confirm]").await?;
    app.until_script("return document.querySelector('.promotion') === null", true)
        .await?;
    assert_eq!(app.undo_title().await?, "Undo: Both on growth alone as the base");
    assert_eq!(
        app.texts(".chips .chip").await?,
        ["Base", "Base before Both on growth alone", OWN]
    );
    // Another scenario is looked at: it has its values still.
    app.go("outcomes").await?;
    let seen = app.settled().await?;
    assert_eq!(seen["figures"], own["figures"]);
    app.press_button(".chips", "Base").await?;
    let base = app.settled().await?;
    assert_eq!(base["figures"]["bonus"], growth["figures"]["bonus"]);
    app.click("[data-do=undo]").await?;
    app.settled().await?;
    assert_eq!(app.save_file().await?, sample()?);
    app.was_quiet().await
}

async fn what_points_at_something_gone_is_marked(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let mut model = sample()?;
    model["name"] = "With a ghost".into();
    model["scenarios"]["own_numbers"]["patch"]["roles"] = json!({"ghost": {"heads": 3}});
    app.open_model(&model).await?;
    app.go("scenarios").await?;
    let mark = app.text("[data-scenario=own_numbers] [data-gone]").await?;
    assert!(mark.contains("the base has no such role any more"), "{mark}");
    assert_eq!(app.save_file().await?, model, "it is kept");
    app.press_button("[data-scenario=own_numbers] [data-gone]", "take it out")
        .await?;
    app.until_script("return document.querySelector('[data-gone]') === null", true)
        .await?;
    let mut expected = sample()?;
    expected["name"] = "With a ghost".into();
    assert_eq!(app.save_file().await?, expected);
    app.was_quiet().await
}

from_the_disk!(
    scenarios_are_made_named_and_filled,
    scenarios_are_moved_duplicated_and_deleted,
    a_scenario_becomes_the_base,
    what_points_at_something_gone_is_marked,
    the_strip_shows_the_change_against_the_base,
    a_lever_that_a_scenario_lacks_says_so,
    an_edit_in_a_scenario_leaves_the_base_alone,
    an_edit_in_the_base_shows_in_a_scenario,
    what_a_scenario_takes_back_is_no_change,
);
