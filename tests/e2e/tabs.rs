//! Two tabs with one document: one edits, the other follows, and no edit of either is lost.

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::prelude::WindowHandle;

use crate::{app::App, harness::From};

const LEVER: &str = "[data-lever=marketing_on_company] input[type=range]";

async fn value(app: &App) -> Result<Value> {
    app.script(&format!("return document.querySelector({}).value", json!(LEVER)))
        .await
}

async fn value_is(app: &App, expected: Value) -> Result<()> {
    app.until_script(
        &format!("return document.querySelector({}).value", json!(LEVER)),
        expected,
    )
    .await
}

/// Opens the app in another tab, which is looked at then; gives the first and the second.
async fn second(app: &App) -> Result<(WindowHandle, WindowHandle)> {
    let first = app.session.window().await?;
    let second = app.session.new_tab().await?;
    app.session.switch_to_window(second.clone()).await?;
    app.load().await?;
    Ok((first, second))
}

async fn look(app: &App, tab: &WindowHandle) -> Result<()> {
    app.session.switch_to_window(tab.clone()).await?;
    Ok(())
}

async fn the_second_tab_follows_and_can_take_over(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide_saved(LEVER, 0.3).await?;
    let before = value(&app).await?;
    let (first, second) = second(&app).await?;
    app.wait_for(".following [data-do=take-over]").await?;
    assert_eq!(value(&app).await?, before);
    // Nothing can be changed, and what was moved goes back.
    app.slide(LEVER, 0.9).await?;
    value_is(&app, before.clone()).await?;
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    // It shows what the first one saves.
    look(&app, &first).await?;
    assert_eq!(app.texts("[data-do=take-over]").await?.len(), 0);
    app.slide_saved(LEVER, 0.6).await?;
    let newer = value(&app).await?;
    look(&app, &second).await?;
    value_is(&app, newer.clone()).await?;
    // It takes over.
    app.click("[data-do=take-over]").await?;
    app.until_script(
        "return document.querySelector('[data-do=take-over]') === null",
        true,
    )
    .await?;
    app.slide_saved(LEVER, 0.1).await?;
    let newest = value(&app).await?;
    assert_ne!(newest, newer);
    look(&app, &first).await?;
    app.wait_for(".following [data-do=take-over]").await?;
    value_is(&app, newest.clone()).await?;
    // When the second goes, the first edits again.
    look(&app, &second).await?;
    app.session.close_window().await?;
    look(&app, &first).await?;
    app.until_script(
        "return document.querySelector('[data-do=take-over]') === null",
        true,
    )
    .await?;
    app.slide_saved(LEVER, 0.5).await?;
    app.until_script("return document.querySelector('.notice') === null", true)
        .await?;
    app.was_quiet().await
}

/// What is taken over is what was edited a moment before, saved or not.
async fn an_edit_that_is_not_saved_yet_is_not_lost(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide_saved(LEVER, 0.3).await?;
    let (first, second) = second(&app).await?;
    app.wait_for("[data-do=take-over]").await?;
    look(&app, &first).await?;
    app.slide(LEVER, 0.8).await?;
    let edited = value(&app).await?;
    look(&app, &second).await?;
    app.click("[data-do=take-over]").await?;
    value_is(&app, edited.clone()).await?;
    app.load().await?;
    value_is(&app, edited).await?;
    app.was_quiet().await
}

/// Without locks each tab believes that it may write; the one that comes second keeps its work under another name.
async fn where_there_are_no_locks_both_edits_are_kept(from: From) -> Result<()> {
    let without = "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }); \
        Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined }); \
        addEventListener('visibilitychange', (event) => event.stopImmediatePropagation(), true);";
    let app = App::open_after(from, without).await?;
    app.slide_saved(LEVER, 0.3).await?;
    let first = app.session.window().await?;
    let second = app.session.new_tab().await?;
    look(&app, &second).await?;
    app.command(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": without }),
    )
    .await?;
    app.load().await?;
    assert_eq!(app.texts("[data-do=take-over]").await?.len(), 0);
    app.slide_saved(LEVER, 0.9).await?;
    let theirs = value(&app).await?;
    look(&app, &first).await?;
    // The first has not heard of it: nobody told it, not even that it is looked at again.
    app.slide(LEVER, 0.1).await?;
    let ours = value(&app).await?;
    app.until_script(
        "return document.querySelector('.doc input').value",
        "Shared quota (other tab)",
    )
    .await?;
    app.saved().await?;
    assert_eq!(value(&app).await?, ours);
    let told = app.complaint().await?;
    assert!(
        told.starts_with("Another tab has changed Shared quota meanwhile."),
        "{told}"
    );
    app.go("start").await?;
    app.until_script(
        "return [...document.querySelectorAll('.models li b')].map((name) => name.textContent)",
        json!(["Shared quota (other tab)", "Shared quota"]),
    )
    .await?;
    look(&app, &second).await?;
    app.load().await?;
    assert_eq!(value(&app).await?, theirs);
    app.was_quiet().await
}

/// Two tabs with two documents do not meet.
async fn two_documents_are_edited_side_by_side(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide_saved(LEVER, 0.3).await?;
    let (first, second) = second(&app).await?;
    app.wait_for("[data-do=take-over]").await?;
    app.go("start").await?;
    app.press_button(".samples", "Open Shared quota").await?;
    app.until_script(
        "return document.querySelector('[data-do=take-over]') === null",
        true,
    )
    .await?;
    app.slide_saved(LEVER, 0.9).await?;
    let theirs = value(&app).await?;
    look(&app, &first).await?;
    app.slide_saved(LEVER, 0.5).await?;
    let ours = value(&app).await?;
    // Each tab comes back with its own.
    app.load().await?;
    value_is(&app, ours).await?;
    look(&app, &second).await?;
    app.load().await?;
    value_is(&app, theirs).await?;
    app.was_quiet().await
}

/// What is said in one tab holds in all.
async fn nothing_is_kept_by_any_tab(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide_saved(LEVER, 0.3).await?;
    let (first, second) = second(&app).await?;
    app.go("start").await?;
    app.press_button(".samples", "Open Shared quota").await?;
    app.slide_saved(LEVER, 0.9).await?;
    look(&app, &first).await?;
    app.go("start").await?;
    app.click("[data-do=ask-nothing]").await?;
    app.click("[data-do=keep-nothing]").await?;
    app.wait_for("[data-save=session]").await?;
    look(&app, &second).await?;
    app.wait_for("[data-save=session]").await?;
    app.slide(LEVER, 0.5).await?;
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    let count = "const opening = indexedDB.open('hagstone'); \
        const database = await new Promise((resolve) => { opening.onsuccess = () => resolve(opening.result); }); \
        const counting = database.transaction('documents').objectStore('documents').count(); \
        const count = await new Promise((resolve) => { counting.onsuccess = () => resolve(counting.result); }); \
        database.close(); return count;";
    assert_eq!(app.async_script(count).await?, Ok(json!(0)));
    app.was_quiet().await
}

from_everywhere!(
    the_second_tab_follows_and_can_take_over,
    an_edit_that_is_not_saved_yet_is_not_lost,
    where_there_are_no_locks_both_edits_are_kept,
    two_documents_are_edited_side_by_side,
    nothing_is_kept_by_any_tab,
);
