//! Moving a lever changes numbers and pictures, as one step that can be taken back and done again.

use anyhow::Result;
use serde_json::Value;

use crate::{app::App, harness::From};

const LEVER: &str = "[data-lever=marketing_on_company] input[type=range]";
const NAME: &str = "Marketing's bonus on company quota";

/// The weights of the two components of the head of marketing's plan.
async fn weights(app: &App) -> Result<(String, String)> {
    app.go("plans").await?;
    let company = app
        .field("[data-component=company]", "Weight")
        .await?
        .value()
        .await?;
    let function = app
        .field("[data-component=function]", "Weight")
        .await?
        .value()
        .await?;
    app.go("outcomes").await?;
    app.settled().await?;
    Ok((company, function))
}

fn whole_percent(text: &str) -> f64 {
    text.trim_end_matches('%').parse().unwrap()
}

fn drawn<'a>(seen: &'a Value, figure: &str) -> &'a Value {
    &seen["figures"][figure]["drawn"]
}

async fn dragging_a_lever(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let before = app.settled().await?;
    assert_eq!(before["levers"]["marketing_on_company"][0], "75%");
    assert_eq!(weights(&app).await?, ("75%".into(), "25%".into()));

    app.slide(LEVER, 0.3).await?;
    let after = app.settled().await?;
    let moved = whole_percent(after["levers"]["marketing_on_company"][0].as_str().unwrap());
    assert!((20.0..=40.0).contains(&moved), "{moved}% for 30%");
    assert_ne!(after["strip"]["cost"], before["strip"]["cost"]);
    for figure in ["pay", "bonus", "cost", "map"] {
        assert_ne!(drawn(&after, figure), drawn(&before, figure), "{figure}");
    }
    let (company, function) = weights(&app).await?;
    assert!((whole_percent(&company) - moved).abs() < 1e-9);
    assert!((whole_percent(&company) + whole_percent(&function) - 100.0).abs() < 1e-9);

    // One step, however far the drag went.
    assert_eq!(app.undo_title().await?, format!("Undo: {NAME}"));
    app.click("[data-do=undo]").await?;
    assert_eq!(app.settled().await?, before);
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    assert_eq!(
        app.attribute("[data-do=redo]", "title").await?.unwrap(),
        format!("Redo: {NAME}")
    );
    app.click("[data-do=redo]").await?;
    assert_eq!(app.settled().await?, after);
    app.was_quiet().await
}

async fn steps_by_the_keys(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let start = app.settled().await?;
    app.slide(LEVER, 0.4).await?;
    let first = app.settled().await?;
    app.slide("[data-lever=growth] input[type=range]", 0.25).await?;
    let second = app.settled().await?;
    assert_ne!(first, start);
    assert_ne!(second, first);
    for (keys, expected) in [
        (["Control", "z"].as_slice(), &first),
        (&["Control", "z"], &start),
        (&["Control", "z"], &start),
        (&["Control", "y"], &first),
        (&["Control", "Shift", "z"], &second),
        (&["Control", "y"], &second),
    ] {
        app.press(keys).await?;
        assert_eq!(app.settled().await?, *expected, "after {keys:?}");
    }
    app.was_quiet().await
}

async fn a_drag_that_ends_where_it_began_is_no_step(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let before = app.settled().await?;
    let [left, top, width, height] = app.place(LEVER).await?;
    let at = (left + 8.0 + (width - 16.0) * 0.75, top + height / 2.0);
    #[allow(clippy::cast_possible_truncation)]
    let (x, y) = (at.0.round() as i64, at.1.round() as i64);
    app.pointer()
        .move_to(x, y)
        .click_and_hold()
        .move_by_offset(-60, 0)
        .move_by_offset(60, 0)
        .release()
        .perform()
        .await?;
    assert_eq!(app.settled().await?, before);
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    Ok(())
}

async fn a_lever_by_the_keys_and_by_its_number(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let before = app.settled().await?;
    let slider = app.wait_for(LEVER).await?;
    slider.focus().await?;
    app.press(&["ArrowLeft"]).await?;
    let number = app.field("[data-lever=marketing_on_company]", NAME).await?;
    number.reads("74%").await?;
    assert_eq!(app.attribute(LEVER, "aria-valuetext").await?.unwrap(), "74%");
    number.enter("33.3").await?;
    number.reads("33.3%").await?;
    assert_ne!(drawn(&app.settled().await?, "pay"), drawn(&before, "pay"));
    app.click("[data-do=undo]").await?;
    number.reads("74%").await?;
    app.click("[data-do=undo]").await?;
    assert_eq!(app.settled().await?, before);
    app.was_quiet().await
}

async fn an_edit_after_undo_forgets_what_was_undone(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide(LEVER, 0.4).await?;
    app.click("[data-do=undo]").await?;
    app.slide("[data-lever=growth] input[type=range]", 0.25).await?;
    assert_eq!(app.undo_title().await?, "Undo: Growth goal");
    assert_eq!(
        app.attribute("[data-do=redo]", "title").await?.unwrap(),
        "Nothing to redo"
    );
    Ok(())
}

from_the_disk!(
    dragging_a_lever,
    steps_by_the_keys,
    a_drag_that_ends_where_it_began_is_no_step,
    a_lever_by_the_keys_and_by_its_number,
    an_edit_after_undo_forgets_what_was_undone
);
