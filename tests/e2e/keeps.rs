//! What was edited is there again: after loading, after a crash. And where nothing can be kept, the app says so.

use anyhow::Result;
use serde_json::json;

use crate::{
    app::App,
    harness::{Browser, From},
};

const LEVER: &str = "[data-lever=marketing_on_company] input[type=range]";

/// As a browser does that was told to keep nothing: the very properties throw.
const BLOCK_BY_THROWING: &str = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) { \
    Object.defineProperty(globalThis, name, { configurable: true, \
        get() { throw new DOMException('The request was denied.', 'SecurityError'); } }); }";

/// As a browser does whose disk is full: what is written is refused when it is to be kept.
const BLOCK_BY_REFUSING: &str = "IDBObjectStore.prototype.put = function () { \
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); };";

async fn an_edit_outlives_loading(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide(LEVER, 0.3).await?;
    app.field(".doc", "Name of the model")
        .await?
        .enter("Plan B")
        .await?;
    app.saved().await?;
    let edited = app.settled().await?;
    app.load().await?;
    assert_eq!(app.settled().await?, edited);
    assert_eq!(app.document_name().await?, "Plan B");
    assert!(app.text("[data-save=saved]").await?.starts_with("saved here, "));
    // Loading is no edit.
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    app.was_quiet().await
}

async fn an_edit_outlives_a_crash(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide(LEVER, 0.3).await?;
    app.saved().await?;
    let edited = app.settled().await?;
    let app = app.crash().await?;
    assert_eq!(app.settled().await?, edited);
    assert!(app.text("[data-save=saved]").await?.starts_with("saved here, "));
    app.was_quiet().await
}

async fn undo_is_kept_too(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let before = app.settled().await?;
    app.slide(LEVER, 0.3).await?;
    app.saved().await?;
    app.click("[data-do=undo]").await?;
    app.wait_for("[data-save=saving]").await?;
    app.saved().await?;
    app.load().await?;
    assert_eq!(app.settled().await?, before);
    Ok(())
}

async fn the_scenario_that_was_edited_is_open_again(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.press_button(".chips", "Each on its own number").await?;
    app.slide(LEVER, 0.6).await?;
    app.saved().await?;
    let edited = app.settled().await?;
    app.load().await?;
    assert_eq!(app.settled().await?, edited);
    assert_eq!(
        app.text(".chips [aria-pressed=true]").await?,
        "Each on its own number"
    );
    Ok(())
}

/// The app works, says that it keeps nothing and why, and the way that it names instead works.
async fn works_without_keeping(app: &App) -> Result<()> {
    let before = app.settled().await?;
    app.slide(LEVER, 0.3).await?;
    let edited = app.settled().await?;
    assert_ne!(edited, before);
    let told = app.text("[data-save=not-saved]").await?;
    let why = told.strip_prefix("not saved: ");
    assert!(why.is_some_and(|why| why.len() > 10), "{told}");
    // Who closes the page is asked first.
    let leaving = "const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented";
    assert_eq!(app.script(leaving).await?, true);
    app.press_button(".themes", "Dark").await?;
    app.wait_for("html[data-theme=dark]").await?;
    let file = app.save_file().await?;
    assert_ne!(
        file["plans"]["head_of_marketing"]["components"]["company"]["weight"],
        json!(0.75)
    );
    app.click("[data-do=undo]").await?;
    app.settled().await?;
    app.wait_for("[data-save=not-saved]").await?;
    app.was_quiet().await
}

async fn a_browser_that_denies_storage(from: From) -> Result<()> {
    let app = App::open_after(from, BLOCK_BY_THROWING).await?;
    // It is said before anything is changed.
    app.wait_for("[data-save=not-saved]").await?;
    assert_eq!(
        app.text("[data-save]").await?,
        "not saved: this browser lets the page store nothing"
    );
    works_without_keeping(&app).await
}

async fn a_browser_whose_storage_is_full(from: From) -> Result<()> {
    let app = App::open_after(from, BLOCK_BY_REFUSING).await?;
    works_without_keeping(&app).await?;
    assert_eq!(
        app.text("[data-save]").await?,
        "not saved: the storage of this browser is full"
    );
    // The way out stands beside it.
    app.click("[data-do=download]").await?;
    app.wait_for("[data-save=saved-to-file]").await?;
    Ok(())
}

/// As a browser does that has no database at all.
const WITHOUT: &str = "Object.defineProperty(globalThis, 'indexedDB', { value: undefined });";

async fn a_browser_without_a_database(from: From) -> Result<()> {
    let app = App::open_after(from, WITHOUT).await?;
    app.wait_for("[data-save=not-saved]").await?;
    works_without_keeping(&app).await
}

async fn a_user_who_blocks_site_data(from: From) -> Result<()> {
    let block = json!({ "profile.default_content_setting_values.cookies": 2 });
    let app = App::open_in(Browser::start_with(block).await?, from).await?;
    let reachable = app
        .script("try { return localStorage !== null } catch { return false }")
        .await?;
    if reachable == true {
        // The setting says nothing about files of the disk in this browser.
        assert_eq!(from, From::Disk);
        return Ok(());
    }
    works_without_keeping(&app).await
}

from_everywhere!(
    an_edit_outlives_loading,
    an_edit_outlives_a_crash,
    undo_is_kept_too,
    the_scenario_that_was_edited_is_open_again,
    a_browser_that_denies_storage,
    a_browser_whose_storage_is_full,
    a_browser_without_a_database,
    a_user_who_blocks_site_data,
);
