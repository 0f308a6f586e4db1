//! When the app ends, the user is told, and can take what was saved along.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::harness::{Browser, From, address};

/// Puts a document where the app keeps them; the app's own database, where there is one, has other versions.
const STORE_A_DOCUMENT: &str = "await new Promise((resolve, reject) => { \
    indexedDB.deleteDatabase('hagstone').onsuccess = resolve; }); \
    await new Promise((resolve, reject) => { \
    const opening = indexedDB.open('hagstone', 1); \
    opening.onupgradeneeded = () => opening.result.createObjectStore('documents'); \
    opening.onerror = reject; \
    opening.onsuccess = () => { \
        const writing = opening.result.transaction('documents', 'readwrite'); \
        writing.objectStore('documents').put({ name: 'Plan' }, 'one'); \
        writing.oncomplete = () => { opening.result.close(); resolve(); }; \
    }; });";

#[tokio::test]
async fn the_last_page_says_what_happened() -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(From::Disk)?;
    browser.open(&address).await?;
    browser
        .script("hagstone.fatal('the first message'); hagstone.fatal('a later one')")
        .await?;
    browser.wait_for_text(".fatal h1", "Hagstone has stopped").await?;
    browser.wait_for_text(".fatal pre", "the first message").await?;
    Ok(())
}

#[tokio::test]
async fn the_last_page_reloads() -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(From::Server)?;
    browser.open(&address).await?;
    browser.script("hagstone.fatal('over')").await?;
    // By the keyboard, which must reach it too.
    browser.press(&["Tab"]).await?;
    browser.press(&["Enter"]).await?;
    browser.wait_for("body:not(:has(.fatal))").await?;
    browser.wait_for("[data-ready]").await?;
    Ok(())
}

#[tokio::test]
async fn the_last_page_gives_the_stored_documents() -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(From::Server)?;
    browser.open(&address).await?;
    // The app must not hold the database open while it is replaced.
    browser.script("hagstone.fatal('over')").await?;
    browser
        .async_script(STORE_A_DOCUMENT)
        .await?
        .map_err(anyhow::Error::msg)?;
    browser
        .wait_for(".fatal button:last-child")
        .await?
        .click()
        .await?;
    browser
        .wait_for_text(".fatal-status", "Saved as hagstone-data.json in your downloads.")
        .await?;
    let saved: Value = serde_json::from_str(&browser.downloaded("hagstone-data.json").await?)?;
    assert_eq!(
        saved["documents"],
        json!([{ "key": "one", "value": { "name": "Plan" } }])
    );
    Ok(())
}

#[tokio::test]
async fn a_browser_without_decompression_is_told_so() -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(From::Server)?;
    let source = json!({ "source": "delete globalThis.DecompressionStream" });
    browser
        .command("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    browser.session.goto(&address).await?;
    let told = browser.wait_for(".fatal p").await?.text().await?;
    assert!(told.starts_with("It lacks DecompressionStream."), "{told}");
    Ok(())
}

impl Browser {
    /// The text of a download, when it is complete.
    async fn downloaded(&self, name: &str) -> Result<String> {
        for _ in 0..200 {
            if let Ok(text) = std::fs::read_to_string(self.folder().join(name)) {
                return Ok(text);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Err(anyhow::anyhow!("nothing was downloaded")).context(name.to_owned())
    }
}
