//! A payout curve is changed by dragging its points, by the keys, and in its table; each is a step to take back.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{app::App, harness::From};

/// The component of the head of marketing that is paid on the company's revenue.
const CARD: &str = "[data-plan=head_of_marketing] [data-component=company]";
const STEP: &str = "Undo: Curve of Company revenue";

/// What the card shows: the drawing, the table, and what the points say of themselves.
async fn card(app: &App) -> Result<Value> {
    app.wait_for(&format!("{CARD} .drawn svg")).await?;
    app.script(&format!(
        "const card = document.querySelector(\"{CARD}\"); return {{ \
         drawn: card.querySelector('.drawn').innerHTML, sentence: card.querySelector('.sentence').textContent, \
         points: [...card.querySelectorAll('.points tbody tr')].map((row) => [...row.querySelectorAll('input')].map((input) => input.value)), \
         handles: [...card.querySelectorAll('[role=slider]')].map((point) => point.getAttribute('aria-valuetext')), \
         strip: [...document.querySelectorAll('.strip [data-kpi]:not([data-kpi=goal], [data-kpi=together])')].map((kpi) => kpi.textContent) }}"
    ))
    .await
}

async fn plans(from: From) -> Result<(App, Value)> {
    let app = App::open(from).await?;
    app.go("plans").await?;
    let before = card(&app).await?;
    assert_eq!(
        before["points"],
        json!([["90%", "50%"], ["100%", "100%"], ["120%", "140%"]])
    );
    Ok((app, before))
}

/// Takes the last step back and does it again.
async fn there_and_back(app: &App, before: &Value, after: &Value) -> Result<()> {
    assert_ne!(after["drawn"], before["drawn"]);
    assert_eq!(app.undo_title().await?, STEP);
    app.click("[data-do=undo]").await?;
    assert_eq!(card(app).await?, *before);
    app.click("[data-do=redo]").await?;
    assert_eq!(card(app).await?, *after);
    app.click("[data-do=undo]").await?;
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    Ok(())
}

fn knob(point: usize) -> String {
    format!("{CARD} [data-point='{point}'] .knob")
}

async fn by_dragging_a_point(from: From) -> Result<()> {
    let (app, before) = plans(from).await?;
    let [left, top, width, height] = app.place(&knob(2)).await?;
    app.drag((left + width / 2.0, top + height / 2.0), (24, -30))
        .await?;
    let after = card(&app).await?;
    assert_eq!(after["points"][0], before["points"][0]);
    assert_eq!(after["points"][1], before["points"][1]);
    let moved = |column: usize| {
        let number = |card: &Value| {
            let text = card["points"][2][column].as_str().unwrap().to_owned();
            text.trim_end_matches('%').parse::<f64>().unwrap()
        };
        number(&after) - number(&before)
    };
    assert!(moved(0) > 0.0 && moved(1) > 0.0, "{}", after["points"]);
    there_and_back(&app, &before, &after).await?;
    app.was_quiet().await
}

async fn a_point_stays_between_its_neighbours(from: From) -> Result<()> {
    let (app, before) = plans(from).await?;
    for by in [(400, 0), (-400, 0)] {
        let [left, top, width, height] = app.place(&knob(1)).await?;
        app.drag((left + width / 2.0, top + height / 2.0), by).await?;
        let after = card(&app).await?;
        let edge = if by.0 > 0 { "120%" } else { "90%" };
        assert_eq!(after["points"][1][0], edge);
        assert_eq!(app.texts(".problems.bad").await?, Vec::<String>::new());
        app.click("[data-do=undo]").await?;
        assert_eq!(card(&app).await?, before);
    }
    // A point that was let go follows the pointer no more.
    app.pointer().move_by_offset(40, 40).perform().await?;
    assert_eq!(card(&app).await?, before);
    app.was_quiet().await
}

async fn by_the_keys(from: From) -> Result<()> {
    let (app, before) = plans(from).await?;
    let handle = app.wait_for(&format!("{CARD} [data-point='1']")).await?;
    handle.focus().await?;
    for (keys, point) in [
        (["ArrowUp"].as_slice(), ["100%", "101%"]),
        (&["ArrowRight"], ["101%", "101%"]),
        (&["Shift", "ArrowUp"], ["101%", "111%"]),
        (&["Shift", "ArrowLeft"], ["91%", "111%"]),
        (&["ArrowDown"], ["91%", "110%"]),
        (&["Shift", "ArrowLeft"], ["90%", "110%"]),
    ] {
        app.press(keys).await?;
        assert_eq!(card(&app).await?["points"][1], json!(point), "after {keys:?}");
    }
    let after = card(&app).await?;
    assert_eq!(after["handles"][1], "90% of goal pays 110% of target");
    // All that was done before the point is left is one step.
    there_and_back(&app, &before, &after).await?;
    let handle = app.wait_for(&format!("{CARD} [data-point='1']")).await?;
    handle.focus().await?;
    app.press(&["Delete"]).await?;
    let without = card(&app).await?;
    assert_eq!(without["points"], json!([["90%", "50%"], ["120%", "140%"]]));
    there_and_back(&app, &before, &without).await?;
    app.was_quiet().await
}

async fn in_the_table(from: From) -> Result<()> {
    let (app, before) = plans(from).await?;
    let points = format!("{CARD} .points");
    app.field(&points, "Pay at point 2").await?.enter("87.5").await?;
    let after = card(&app).await?;
    assert_eq!(after["points"][1], json!(["100%", "87.5%"]));
    there_and_back(&app, &before, &after).await?;

    app.field(&points, "Attainment of point 3")
        .await?
        .enter("130%")
        .await?;
    let after = card(&app).await?;
    assert_eq!(after["points"][2], json!(["130%", "140%"]));
    there_and_back(&app, &before, &after).await?;

    // Out of order: refused, and said so.
    let field = app.field(&points, "Attainment of point 2").await?;
    field.enter("125").await?;
    assert_eq!(
        field.fault().await?.as_deref(),
        Some("It must be from 90% to 120%.")
    );
    assert_eq!(field.value().await?, "125");
    assert_eq!(card(&app).await?["drawn"], before["drawn"]);
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    field.enter("95").await?;
    assert_eq!(field.fault().await?, None);
    assert_eq!(card(&app).await?["points"][1], json!(["95%", "100%"]));
    app.was_quiet().await
}

async fn a_point_more_and_a_point_less(from: From) -> Result<()> {
    let (app, before) = plans(from).await?;
    let points = format!("{CARD} .points");
    app.press_button(&points, "add a point").await?;
    let more = card(&app).await?;
    assert_eq!(more["points"][3], json!(["130%", "160%"]));
    assert_eq!(more["handles"].as_array().unwrap().len(), 4);
    there_and_back(&app, &before, &more).await?;

    app.press_button(&points, "Remove point 2").await?;
    let less = card(&app).await?;
    assert_eq!(less["points"], json!([["90%", "50%"], ["120%", "140%"]]));
    there_and_back(&app, &before, &less).await?;

    // The last point cannot go: a curve has one.
    app.press_button(&points, "Remove point 1").await?;
    app.press_button(&points, "Remove point 1").await?;
    // Its button is disabled then, so the focus goes on to the field beside it, whose number stands as it is typed.
    app.until_script("return document.activeElement.tagName", "INPUT")
        .await?;
    app.script("document.activeElement.blur()").await?;
    assert_eq!(card(&app).await?["points"], json!([["120%", "140%"]]));
    let last = app
        .wait_for(&format!("{points} tbody button:not(.noted)"))
        .await?;
    assert!(!last.is_enabled().await?);
    let handle = app.wait_for(&format!("{CARD} [data-point='0']")).await?;
    handle.focus().await?;
    app.press(&["Delete"]).await?;
    assert_eq!(card(&app).await?["points"], json!([["120%", "140%"]]));
    app.was_quiet().await
}

async fn beyond_its_last_point(from: From) -> Result<()> {
    let (app, before) = plans(from).await?;
    app.choose(
        CARD,
        "Beyond the last point it pays",
        "on at the last slope: no cap",
    )
    .await?;
    let after = card(&app).await?;
    assert_ne!(after["drawn"], before["drawn"]);
    assert_eq!(
        app.undo_title().await?,
        "Undo: Beyond the curve of Company revenue"
    );
    app.click("[data-do=undo]").await?;
    assert_eq!(card(&app).await?, before);
    app.until_script(
        &format!("return document.querySelector(\"{CARD} .points select\").value"),
        "flat",
    )
    .await?;
    app.was_quiet().await
}

async fn the_weight_by_its_slider(from: From) -> Result<()> {
    let (app, before) = plans(from).await?;
    app.slide(&format!("{CARD} input[type=range]"), 0.4).await?;
    let weight = app.field(CARD, "Weight").await?;
    let other = app
        .field(
            "[data-plan=head_of_marketing] [data-component=function]",
            "Weight",
        )
        .await?;
    let number = |text: String| text.trim_end_matches('%').parse::<f64>().unwrap();
    let (now, rest) = (number(weight.value().await?), number(other.value().await?));
    assert!((30.0..=50.0).contains(&now), "{now}");
    assert!((now + rest - 100.0).abs() < 1e-9, "{now} and {rest}");
    assert_ne!(card(&app).await?["strip"], before["strip"]);
    assert_eq!(app.undo_title().await?, "Undo: Weight of Company revenue");
    app.press(&["Control", "z"]).await?;
    assert_eq!(card(&app).await?, before);
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    app.was_quiet().await
}

from_the_disk!(
    by_dragging_a_point,
    a_point_stays_between_its_neighbours,
    by_the_keys,
    in_the_table,
    a_point_more_and_a_point_less,
    beyond_its_last_point,
    the_weight_by_its_slider,
);
