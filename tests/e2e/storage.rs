//! No work is lost: documents beside one another, earlier states, the recovery page, crashes, and nothing kept where that is
//! wished.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::{
    app::App,
    harness::{Browser, From, address},
};

const LEVER: &str = "[data-lever=marketing_on_company] input[type=range]";
const WEIGHT: &str = "/plans/head_of_marketing/components/company/weight";

fn sample(name: &str) -> Result<Value> {
    let mut model: Value = serde_json::from_str(include_str!("../../static/samples/shared-quota.json"))?;
    model["name"] = json!(name);
    Ok(model)
}

/// The models on the page Start, by name, the last stored first.
async fn models(app: &App) -> Result<Vec<String>> {
    app.texts(".models li b").await
}

async fn models_are(app: &App, names: &[&str]) -> Result<()> {
    app.until_script(
        "return [...document.querySelectorAll('.models li b')].map((name) => name.textContent)",
        json!(names),
    )
    .await
}

/// Moves the clock of the page by so many minutes, also after loading.
async fn later(app: &App, minutes: u32) -> Result<()> {
    app.script(&format!(
        "localStorage.setItem('test:later', Number(localStorage.getItem('test:later') ?? 0) + {minutes} * 60000)"
    ))
    .await?;
    Ok(())
}

const CLOCK: &str = "const now = Date.now.bind(Date); \
    if (!localStorage.getItem('test:noon')) localStorage.setItem('test:noon', new Date().setHours(12, 0, 0, 0) - now()); \
    Date.now = () => now() + Number(localStorage.getItem('test:noon')) + Number(localStorage.getItem('test:later') ?? 0);";

/// All that the database holds, each store as keys with their texts.
async fn database(app: &App) -> Result<Value> {
    let script = "const database = await new Promise((resolve, reject) => { const opening = indexedDB.open('hagstone'); \
        opening.onsuccess = () => resolve(opening.result); opening.onerror = reject; }); \
        const found = { version: database.version }; \
        for (const name of database.objectStoreNames) { \
            const store = database.transaction(name).objectStore(name); \
            const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()].map((request) => \
                new Promise((resolve) => { request.onsuccess = () => resolve(request.result); }))); \
            found[name] = Object.fromEntries(keys.map((key, i) => [key, values[i]])); } \
        database.close(); return found;";
    app.async_script(script).await?.map_err(anyhow::Error::msg)
}

async fn several_models_are_kept_beside_one_another(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide_saved(LEVER, 0.3).await?;
    app.open_model(&sample("From a file")?).await?;
    app.saved().await?;
    app.open_model(&sample("Another")?).await?;
    app.saved().await?;
    app.go("start").await?;
    models_are(&app, &["Another", "From a file", "Shared quota"]).await?;
    // A sample is stored when it is changed.
    app.press_button(".samples", "Open Shared quota").await?;
    app.wait_for("[data-save=untouched]").await?;
    app.slide_saved(LEVER, 0.5).await?;
    app.go("start").await?;
    models_are(&app, &["Shared quota", "Another", "From a file", "Shared quota"]).await?;
    // Opened as it was left, also after a reload; and undo leads back.
    app.press_button(".models li:nth-child(3)", "Open From a file")
        .await?;
    app.until_script("return document.querySelector('.doc input').value", "From a file")
        .await?;
    app.load().await?;
    assert_eq!(app.document_name().await?, "From a file");
    assert_eq!(app.save_file().await?, sample("From a file")?);
    app.go("start").await?;
    app.press_button(".models li:nth-child(4)", "Open Shared quota")
        .await?;
    app.until_script(
        "return document.querySelector('.doc input').value",
        "Shared quota",
    )
    .await?;
    let first = app.save_file().await?;
    assert_ne!(first.pointer(WEIGHT), Some(&json!(0.75)));
    app.click("[data-do=undo]").await?;
    app.until_script("return document.querySelector('.doc input').value", "From a file")
        .await?;
    app.go("start").await?;
    app.press_button(".models", "Duplicate Another").await?;
    app.until_script("return document.querySelectorAll('.models li').length", 5)
        .await?;
    assert!(models(&app).await?.contains(&"Another (copy)".to_owned()));
    app.press_button(".models", "Delete Another").await?;
    app.until_script("return document.querySelectorAll('.models li').length", 4)
        .await?;
    assert_eq!(
        app.text(".models [role=status] span").await?,
        "Another is deleted."
    );
    app.click("[data-do=put-back]").await?;
    app.until_script("return document.querySelectorAll('.models li').length", 5)
        .await?;
    assert!(models(&app).await?.contains(&"Another".to_owned()));
    app.press_button(".models", "Delete Another").await?;
    app.until_script("return document.querySelectorAll('.models li').length", 4)
        .await?;
    app.load().await?;
    app.go("start").await?;
    app.until_script("return document.querySelectorAll('.models li').length", 4)
        .await?;
    app.was_quiet().await
}

async fn what_is_left_before_it_was_saved_is_saved(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.open_model(&sample("Left")?).await?;
    app.saved().await?;
    app.slide(LEVER, 0.3).await?;
    let left = app.save_file().await?;
    // No waiting for "saved".
    app.slide(LEVER, 0.5).await?;
    app.open_model(&sample("Next")?).await?;
    app.saved().await?;
    app.go("start").await?;
    app.press_button(".models", "Open Left").await?;
    app.until_script("return document.querySelector('.doc input').value", "Left")
        .await?;
    let found = app.save_file().await?;
    assert_ne!(found.pointer(WEIGHT), left.pointer(WEIGHT));
    assert_ne!(found.pointer(WEIGHT), Some(&json!(0.75)));
    app.was_quiet().await
}

async fn killed_fifty_milliseconds_after_saved(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.open_model(&sample("Board")?).await?;
    app.saved().await?;
    let wait = "await new Promise((resolve) => { \
        const look = () => document.querySelector('[data-save=saved]') ? setTimeout(resolve, 50) : setTimeout(look, 1); \
        look(); });";
    app.slide(LEVER, 0.3).await?;
    let edited = app.settled().await?;
    app.async_script(wait).await?.map_err(anyhow::Error::msg)?;
    let app = app.crash().await?;
    assert_eq!(app.document_name().await?, "Board");
    assert_eq!(app.settled().await?, edited);
    // What it was before is there too.
    app.click(".doc a[href='#history']").await?;
    app.until_script("return document.querySelectorAll('.snapshots li').length", 1)
        .await?;
    app.was_quiet().await
}

async fn loaded_again_in_the_middle_of_a_drag(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide_saved(LEVER, 0.5).await?;
    for pause in [0, 120, 700] {
        let [left, top, width, height] = app.place(LEVER).await?;
        let value = format!("return document.querySelector({}).value", json!(LEVER));
        let at: f64 = app.script(&value).await?.as_str().unwrap_or("0.5").parse()?;
        let x = left + 8.0 + (width - 16.0) * at;
        #[allow(clippy::cast_possible_truncation)]
        let mut chain = app
            .pointer()
            .move_to(x as i64, (top + height / 2.0) as i64)
            .click_and_hold();
        for _ in 0..9 {
            chain = chain.move_by_offset(if at < 0.6 { 7 } else { -7 }, 0);
        }
        // The button stays pressed.
        chain.perform().await?;
        tokio::time::sleep(Duration::from_millis(pause)).await;
        let seen = app.script(&value).await?;
        assert_ne!(seen, json!(at.to_string()));
        app.script("location.reload()").await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        app.wait_for("[data-ready]").await?;
        app.session.action_chain().release().perform().await?;
        // The new page may be there before the old one is gone; it hears of what that one has written at last.
        app.until_script(&value, seen).await?;
        app.saved().await?;
    }
    app.was_quiet().await
}

async fn earlier_states_can_be_brought_back(from: From) -> Result<()> {
    let app = App::open_after(from, CLOCK).await?;
    app.open_model(&sample("Plan")?).await?;
    app.saved().await?;
    app.click(".doc a[href='#history']").await?;
    app.wait_for("main[data-page=history]").await?;
    assert!(app.text(".history").await?.contains("None yet"));
    app.go("outcomes").await?;
    // Each hour of work leaves one.
    for weight in [0.2, 0.4, 0.6] {
        later(&app, 60).await?;
        app.slide_saved(LEVER, weight).await?;
    }
    let edited = app.save_file().await?;
    app.click(".doc a[href='#history']").await?;
    app.until_script("return document.querySelectorAll('.snapshots li').length", 3)
        .await?;
    let told = app.texts(".snapshots li").await?;
    assert!(
        told.iter().all(|row| row.contains("before you went on")),
        "{told:?}"
    );
    assert!(
        told.iter()
            .all(|row| row.contains("Differs from now in 2 places: Pay plans")),
        "{told:?}"
    );
    // The oldest one is the file as it was opened.
    app.press_button(".snapshots li:last-child", "Go back to this")
        .await?;
    app.wait_for("[data-save=saved]").await?;
    assert_eq!(app.save_file().await?, sample("Plan")?);
    app.until_script(
        "return [...document.querySelectorAll('.snapshots li')].some((row) => row.textContent.includes('before an earlier state was brought back'))",
        true,
    )
    .await?;
    assert_eq!(app.undo_title().await?, "Undo: Going back to an earlier state");
    app.click("[data-do=undo]").await?;
    assert_eq!(app.save_file().await?, edited);
    // Three of today at most, whatever was done.
    app.until_script("return document.querySelectorAll('.snapshots li').length", 3)
        .await?;
    app.press_button(".snapshots li:first-child", "Download").await?;
    app.until("a snapshot is downloaded", async || {
        let mut files = std::fs::read_dir(app.folder())?.filter_map(|entry| Some(entry.ok()?.path()));
        Ok(files.find(|file| {
            let name = file.to_string_lossy();
            name.contains("plan-") && name.ends_with(".hagstone.json")
        }))
    })
    .await?;
    app.was_quiet().await
}

/// The database of the first version: one store, records and the id that was last.
const FIRST_VERSION: &str = "await new Promise((resolve, reject) => { const gone = indexedDB.deleteDatabase('hagstone'); \
        gone.onsuccess = resolve; gone.onerror = reject; }); \
    const database = await new Promise((resolve, reject) => { const opening = indexedDB.open('hagstone', 1); \
        opening.onupgradeneeded = () => opening.result.createObjectStore('documents'); \
        opening.onsuccess = () => resolve(opening.result); opening.onerror = reject; }); \
    const writing = database.transaction('documents', 'readwrite'); const store = writing.objectStore('documents'); \
    for (const [key, value] of Object.entries(RECORDS)) store.put(value, key); \
    await new Promise((resolve) => { writing.oncomplete = resolve; }); database.close(); \
    sessionStorage.clear();";

async fn what_the_first_version_stored_is_brought_over(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let record = |name: &str, saved: f64, scenario: Value| -> Result<String> {
        let document = sample(name)?.to_string();
        Ok(json!({ "saved": saved, "scenario": scenario, "document": document }).to_string())
    };
    let records = json!({
        ":last": "shared-quota",
        "shared-quota": record("Old one", 1.7e12, json!("growth"))?,
        "document-1700000000000": record("Older one", 1.6e12, Value::Null)?,
        "broken": "{",
    });
    app.async_script(&FIRST_VERSION.replace("RECORDS", &records.to_string()))
        .await?
        .map_err(anyhow::Error::msg)?;
    app.load().await?;
    assert_eq!(app.document_name().await?, "Old one");
    assert_eq!(app.save_file().await?, sample("Old one")?);
    app.go("start").await?;
    models_are(&app, &["broken", "Old one", "Older one"]).await?;
    app.press_button(".models", "Open Older one").await?;
    app.until_script("return document.querySelector('.doc input').value", "Older one")
        .await?;
    app.slide_saved(LEVER, 0.3).await?;
    app.click(".doc a[href='#history']").await?;
    // What it was is kept once.
    app.until_script("return document.querySelectorAll('.snapshots li').length", 1)
        .await?;
    assert!(
        app.texts(".snapshots li")
            .await?
            .iter()
            .any(|row| row.contains("before the app was updated"))
    );
    let stored = database(&app).await?;
    assert_eq!(stored["version"], 2);
    // What was stored is as it was, and what cannot be read too.
    assert_eq!(stored["documents"]["shared-quota"], records["shared-quota"]);
    assert_eq!(stored["documents"]["broken"], "{");
    assert_eq!(stored["snapshots"]["shared-quota/1-0"], records["shared-quota"]);
    app.was_quiet().await
}

async fn the_recovery_page_gives_everything(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.open_model(&sample("Board")?).await?;
    app.saved().await?;
    app.slide_saved(LEVER, 0.3).await?;
    let edited = app.save_file().await?;
    // By hand, and in a browser in which the app cannot start.
    for script in ["", "WebAssembly.validate = () => false;"] {
        if !script.is_empty() {
            app.command(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": script }),
            )
            .await?;
        }
        app.session.goto("about:blank").await?;
        app.session.goto(format!("{}#recover", app.address)).await?;
        app.wait_for_text(".fatal h1", "Everything that is stored here")
            .await?;
        app.until_script("return document.querySelectorAll('.fatal-list li').length", 2)
            .await?;
        let rows = app.texts(".fatal-list li").await?;
        ensure!(rows[0].starts_with("Boardsaved "), "{rows:?}");
        ensure!(rows[1].starts_with("Boardas it was "), "{rows:?}");
        app.click(".fatal-list li:first-child button").await?;
        let file = "board.hagstone.json";
        app.wait_for_text(".fatal-status", &format!("Saved as {file} in your downloads."))
            .await?;
        let found: Value = serde_json::from_str(&app.downloaded(file).await?)?;
        assert_eq!(found, edited);
        std::fs::remove_file(app.folder().join(file))?;
        app.press_button(".fatal", "Download my data").await?;
        let all: Value = serde_json::from_str(&app.downloaded("hagstone-data.json").await?)?;
        assert_eq!(all["documents"].as_array().map(Vec::len), Some(1));
        assert_eq!(all["snapshots"].as_array().map(Vec::len), Some(1));
        std::fs::remove_file(app.folder().join("hagstone-data.json"))?;
    }
    // The app that cannot start lists it by itself.
    app.session.goto("about:blank").await?;
    app.session.goto(&app.address).await?;
    app.wait_for_text(".fatal h1", "This browser is too old for Hagstone")
        .await?;
    app.until_script("return document.querySelectorAll('.fatal-list li').length", 2)
        .await?;
    Ok(())
}

async fn from_the_recovery_page_to_the_app(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide_saved(LEVER, 0.3).await?;
    app.go("start").await?;
    app.click(".models a[href='#recover']").await?;
    app.wait_for_text(".fatal h1", "Everything that is stored here")
        .await?;
    app.press_button(".fatal", "Open Hagstone").await?;
    app.wait_for("main[data-page]").await?;
    assert!(app.text("[data-save=saved]").await?.starts_with("saved here, "));
    app.was_quiet().await
}

async fn nothing_is_kept_where_that_is_wished(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.open_model(&sample("Secret")?).await?;
    app.saved().await?;
    app.go("start").await?;
    models_are(&app, &["Secret"]).await?;
    app.click("[data-do=ask-nothing]").await?;
    app.press_button(".asked", "Cancel").await?;
    assert_eq!(models(&app).await?, ["Secret"]);
    app.click("[data-do=ask-nothing]").await?;
    app.click("[data-do=keep-nothing]").await?;
    app.wait_for("[data-save=session]").await?;
    assert_eq!(
        app.text("[data-save]").await?,
        "kept only while this page is open"
    );
    app.go("outcomes").await?;
    app.slide(LEVER, 0.3).await?;
    app.wait_for("[data-save=session]").await?;
    tokio::time::sleep(Duration::from_millis(800)).await;
    let stored = database(&app).await?;
    for store in ["documents", "heads", "snapshots"] {
        assert_eq!(stored[store], json!({}), "{store}");
    }
    assert_eq!(app.save_file().await?["name"], "Secret");
    app.wait_for("[data-save=saved-to-file]").await?;
    // Also after loading.
    app.load().await?;
    assert_eq!(app.document_name().await?, "Shared quota");
    app.go("outcomes").await?;
    app.slide(LEVER, 0.3).await?;
    app.wait_for("[data-save=session]").await?;
    app.go("start").await?;
    app.click("[data-do=keep]").await?;
    app.saved().await?;
    models_are(&app, &["Shared quota"]).await?;
    app.load().await?;
    app.saved().await?;
    app.was_quiet().await
}

/// Room for a document, and not for what it was before.
#[tokio::test]
async fn the_document_comes_before_its_snapshots() -> Result<()> {
    let full = "const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (value, key) { \
        if (this.name === 'snapshots') throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); \
        return put.call(this, value, key); };";
    let app = App::open_after(From::Server, full).await?;
    app.open_model(&sample("Large")?).await?;
    app.saved().await?;
    app.slide_saved(LEVER, 0.3).await?;
    let edited = app.settled().await?;
    app.load().await?;
    assert_eq!(app.settled().await?, edited);
    Ok(())
}

/// A disk that is full in earnest, and has room again.
#[tokio::test]
async fn storage_that_is_full_is_said_until_there_is_room() -> Result<()> {
    let app = App::open(From::Server).await?;
    let origin = app.address.trim_end_matches('/').to_owned();
    app.session.goto("about:blank").await?;
    app.command(
        "Storage.overrideQuotaForOrigin",
        json!({ "origin": origin, "quotaSize": 1 }),
    )
    .await?;
    // The browser remembers for some seconds how much room there was.
    tokio::time::sleep(Duration::from_secs(4)).await;
    app.load().await?;
    app.slide(LEVER, 0.3).await?;
    app.wait_for("[data-save=not-saved]").await?;
    assert_eq!(
        app.text("[data-save]").await?,
        "not saved: the storage of this browser is full"
    );
    let edited = app.settled().await?;
    app.command("Storage.overrideQuotaForOrigin", json!({ "origin": origin }))
        .await?;
    // What was not saved is tried again without another edit.
    app.saved().await?;
    app.load().await?;
    assert_eq!(app.settled().await?, edited);
    Ok(())
}

/// Nothing stored, nothing made.
#[tokio::test]
async fn the_recovery_page_of_a_new_browser() -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(From::Server)?;
    browser.session.goto(format!("{address}#recover")).await?;
    browser
        .wait_for_text(".fatal-status", "Nothing is stored in this browser.")
        .await?;
    let made = browser
        .async_script("return (await indexedDB.databases()).map(({ name }) => name)")
        .await?;
    assert_eq!(made, Ok(json!([])));
    Ok(())
}

from_everywhere!(
    several_models_are_kept_beside_one_another,
    what_is_left_before_it_was_saved_is_saved,
    killed_fifty_milliseconds_after_saved,
    loaded_again_in_the_middle_of_a_drag,
    earlier_states_can_be_brought_back,
    what_the_first_version_stored_is_brought_over,
    the_recovery_page_gives_everything,
    from_the_recovery_page_to_the_app,
    nothing_is_kept_where_that_is_wished,
);
