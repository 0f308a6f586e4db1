//! Lead to revenue: a funnel is made of nothing, its parts are its inputs, and what follows is seen at once.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{app::App, harness::From};

/// A model with every mechanism of a funnel.
pub(crate) fn model() -> Result<Value> {
    Ok(serde_json::from_str(include_str!("../models/lead.json"))?)
}

/// The page with that model.
pub(crate) async fn opened(from: From) -> Result<App> {
    let app = App::open(from).await?;
    app.open_model(&model()?).await?;
    app.go("lead").await?;
    app.wait_for("[data-figure=funnel] [data-stage=mql]").await?;
    Ok(app)
}

/// The number at a stage's bar.
async fn volume(app: &App, stage: &str) -> Result<String> {
    app.text(&format!("[data-stage={stage}] .bar text")).await
}

/// Types a number into a field of the page.
async fn set(app: &App, within: &str, label: &str, text: &str) -> Result<()> {
    app.field(within, label).await?.enter(text).await
}

async fn a_rate_moves_the_volumes(from: From) -> Result<()> {
    let app = opened(from).await?;
    assert_eq!(volume(&app, "mql").await?, "571");
    let (sqls, before) = (volume(&app, "sql").await?, app.seen().await?);
    set(&app, "[data-stage=mql]", "MQL rate", "60").await?;
    // 571 x 60 / 50; what is built on it follows.
    app.until_script(
        "return document.querySelector('[data-stage=mql] .bar text').textContent",
        "685",
    )
    .await?;
    assert_eq!(app.undo_title().await?, "Undo: MQL rate of Works");
    assert_ne!(volume(&app, "sql").await?, sqls);
    let after = app.seen().await?;
    for figure in ["funnel", "quarters", "motion"] {
        assert_ne!(
            after["figures"][figure], before["figures"][figure],
            "{figure} does not follow"
        );
    }
    let rows = app.table("funnel").await?;
    assert_eq!(rows[0], ["Stage", "By", "2027", "2028", "2029"]);
    assert_eq!(rows[3][..3], ["MQLs", "Demand generation, Field sales", "685"]);
    app.press(&["Control", "z"]).await?;
    app.until_script(
        "return document.querySelector('[data-stage=mql] .bar text').textContent",
        "571",
    )
    .await?;
    app.was_quiet().await
}

async fn strictness_is_a_slider(from: From) -> Result<()> {
    let app = opened(from).await?;
    let slider = "[data-stage=accepted] input[type=range]";
    app.slide(slider, 1.0).await?;
    app.until_script(
        "return document.querySelector('[data-stage=accepted] .slide > small').textContent",
        "60% of the leads count; the rate to SQL is 1.5 times as high",
    )
    .await?;
    // However many steps the slider has gone through, they are one step back.
    assert_eq!(app.undo_title().await?, "Undo: Strictness of Works");
    app.click("[data-do=undo]").await?;
    app.until_script(&format!("return document.querySelector('{slider}').value"), "0.5")
        .await?;
    app.was_quiet().await
}

async fn an_empty_model_starts_from_a_funnel(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let empty = json!({"format": "hagstone/1", "name": "Empty", "goal": {"first_year": 2027, "revenue": {"amount": 9_000_000}}});
    app.open_model(&empty).await?;
    app.go("lead").await?;
    app.press_button("main", "Start from a funnel").await?;
    app.wait_for("[data-stage=win]").await?;
    // 9,000,000 / 25,000 / 0.03 / 12 = 1,000 leads a month, half of each team.
    assert_eq!(volume(&app, "leads").await?, "12,000");
    assert_eq!(volume(&app, "win").await?, "360");
    assert_eq!(app.kpi("revenue").await?, "$9.00M");
    app.until_script(
        "return document.activeElement.labels?.[0]?.textContent ?? null",
        "Name of the segment",
    )
    .await?;
    assert_eq!(
        app.text("[data-figure=quarters] h2").await?,
        "Every quarter reaches its goal: 2027 ends at 100% of goal"
    );
    app.press_button(".segment", "duplicate").await?;
    app.until_script(
        "return document.querySelectorAll('.tabs button:not(.link)').length",
        2,
    )
    .await?;
    app.until_script(
        "return document.querySelector('.tabs .on').textContent",
        "All customers (copy)",
    )
    .await?;
    app.press_button(".segment", "Remove All customers (copy)")
        .await?;
    app.until_script(
        "return document.querySelectorAll('.tabs button:not(.link)').length",
        1,
    )
    .await?;
    app.click("[data-do=undo]").await?;
    app.until_script(
        "return document.querySelectorAll('.tabs button:not(.link)').length",
        2,
    )
    .await?;
    app.was_quiet().await
}

/// Every mechanism that a funnel lacks is added by a word below it, and stands in the picture or in its group then.
async fn what_is_missing_is_added_where_it_is_missed(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.go("lead").await?;
    app.press_button("main", "Start from a funnel").await?;
    for (word, step) in [
        ("define what counts as a lead", "Lead definition"),
        ("add later orders", "Later orders"),
        ("call lost deals again", "Recovery"),
        ("let customers pay every month", "Recurring revenue"),
        ("let customers bring leads", "Advocates"),
    ] {
        app.press_button("[data-figure=funnel] .grow", word).await?;
        app.until_script(
            "return document.querySelector('[data-do=undo]').title",
            format!("Undo: {step} of All customers"),
        )
        .await?;
    }
    app.wait_for("[data-stage=accepted]").await?;
    app.wait_for("[data-stage=later]").await?;
    assert_eq!(
        app.texts("[data-figure=funnel] .grow button").await?,
        [] as [&str; 0]
    );
    app.press_button("main", "count the hours of field sales").await?;
    app.wait_for("[data-figure=capacity] svg").await?;
    app.press_button("main", "try a quarter without marketing")
        .await?;
    assert_eq!(
        app.text("[data-pause] .told").await?,
        "Demand generation brings nothing from month 4 to month 6."
    );
    app.press_button("main", "add a programme").await?;
    app.wait_for("[data-programme]").await?;
    assert_eq!(app.texts(".problems.bad").await?, [] as [&str; 0]);
    app.was_quiet().await
}

async fn the_hand_off_is_tried_at_ten_orders(from: From) -> Result<()> {
    let app = opened(from).await?;
    app.wait_for("[data-figure=hand-off] svg").await?;
    let rows = app.table("hand-off").await?;
    assert_eq!(rows.len(), 11);
    assert_eq!(rows[0][0], "After order");
    let before = app.text("[data-figure=hand-off] h2").await?;
    app.script("for (const folded of document.querySelectorAll('main .page details')) folded.open = true")
        .await?;
    set(
        &app,
        "[data-fold='Later orders']",
        "Handling cost after it",
        "9000",
    )
    .await?;
    app.until("the curve follows", async || {
        Ok((app.text("[data-figure=hand-off] h2").await? != before).then_some(()))
    })
    .await?;
    app.was_quiet().await
}

async fn a_field_tells_the_base_under_a_scenario(from: From) -> Result<()> {
    let app = opened(from).await?;
    app.press_button(".chips", "Aligned").await?;
    app.wait_for(".chip.on").await?;
    set(&app, "[data-stage=win]", "Win rate", "30").await?;
    app.until_script(
        "return document.querySelector('[data-stage=win] .field small').textContent",
        "base 25%",
    )
    .await?;
    let document = app.save_file().await?;
    assert_eq!(
        document["scenarios"]["aligned"]["patch"]["segments"],
        json!({"works": {"steps": {"win": {"rate": 0.3}}}})
    );
    assert_eq!(document["segments"], model()?["segments"]);
    app.was_quiet().await
}

/// What is given by several numbers says what they come to, and leads to them, unfolded.
async fn a_spread_lag_leads_to_its_parts(from: From) -> Result<()> {
    let app = opened(from).await?;
    let name = "Opportunity lag of Works: 0.7 months on average, change";
    app.press_button("[data-stage=opportunity]", name).await?;
    app.until_script(
        "return document.activeElement.dataset.place ?? null",
        "/segments/works/steps/opportunity/lag/spread/0",
    )
    .await?;
    assert_eq!(
        app.script("return document.querySelector('[data-fold=Lags]').open")
            .await?,
        json!(true)
    );
    app.was_quiet().await
}

/// Every place of the model that this page is for has a field on it. A team that is the key of its leads is chosen, and
/// what is a list of ids is ticked.
async fn every_place_of_the_model_has_a_field(from: From) -> Result<()> {
    fn leaves(value: &Value, path: &str, out: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    leaves(value, &format!("{path}/{key}"), out);
                }
            }
            Value::Array(list) => {
                for (index, value) in list.iter().enumerate() {
                    leaves(value, &format!("{path}/{index}"), out);
                }
            }
            _ => out.push(path.to_owned()),
        }
    }
    let app = opened(from).await?;
    let model = model()?;
    let mut wanted = Vec::new();
    for table in ["segments", "alignment", "pauses", "cost"] {
        leaves(&model[table], &format!("/{table}"), &mut wanted);
    }
    leaves(
        &model["teams"]["field"]["capacity"],
        "/teams/field/capacity",
        &mut wanted,
    );
    let mut found: Vec<String> = Vec::new();
    for tab in ["Works", "Workshops"] {
        app.press_button(".tabs", tab).await?;
        app.until_script("return document.querySelector('.tabs .on').textContent", tab)
            .await?;
        let places = app
            .script(
                "return [...document.querySelectorAll('main .page :is(input, select, textarea)[data-place]')]\
                 .map((found) => found.dataset.place)",
            )
            .await?;
        found.extend(serde_json::from_value::<Vec<String>>(places)?);
    }
    wanted.retain(|path| !found.contains(path) && !path.contains("/teams/"));
    // A note has a field without a place of its own.
    wanted.retain(|path| path != "/segments/works/note");
    assert_eq!(wanted, [] as [&str; 0]);
    app.was_quiet().await
}

/// With everything unfolded the page fits every window, and everything that can be used is named.
async fn everything_unfolded_fits_every_window(from: From) -> Result<()> {
    let app = opened(from).await?;
    app.wait_for("[data-figure=hand-off] svg").await?;
    app.script("for (const folded of document.querySelectorAll('main .page details')) folded.open = true")
        .await?;
    for width in [360, 390, 768, 1024, 1440] {
        app.resize(width, 844).await?;
        crate::layout::fits(&app, &format!("lead at {width} pixels")).await?;
    }
    for width in [390, 1440] {
        app.resize(width, 844).await?;
        crate::layout::is_named(&app, "lead").await?;
    }
    app.was_quiet().await
}

from_the_disk!(
    a_rate_moves_the_volumes,
    strictness_is_a_slider,
    an_empty_model_starts_from_a_funnel,
    what_is_missing_is_added_where_it_is_missed,
    the_hand_off_is_tried_at_ten_orders,
    a_field_tells_the_base_under_a_scenario,
    a_spread_lag_leads_to_its_parts,
    every_place_of_the_model_has_a_field,
    everything_unfolded_fits_every_window,
);
