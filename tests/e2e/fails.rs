//! When the app ends, the user is told, and can take what was saved along.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{
    app::App,
    harness::{Browser, From, address, artifact, file_address},
    server::Site,
};

const LEVER: &str = "[data-lever=marketing_on_company] input[type=range]";

/// Makes the app fail the next time it changes the page, as a browser in trouble might.
const BREAK_THE_PAGE: &str = "Node.prototype.insertBefore = () => { throw new Error('planted') }";

async fn a_panic_ends_on_a_page_that_can_be_read(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide(LEVER, 0.3).await?;
    app.saved().await?;
    let edited = app.settled().await?;
    app.script(BREAK_THE_PAGE).await?;
    app.click("nav a[href='#people']").await?;
    app.wait_for_text(".fatal h1", "Hagstone has stopped").await?;
    let told = app.text(".fatal pre").await?;
    assert!(told.contains("panicked"), "{told}");
    // The data is there: as a file, and after reloading.
    app.press_button(".fatal", "Download my data").await?;
    app.wait_for_text(".fatal-status", "Saved as hagstone-data.json in your downloads.")
        .await?;
    let rescued: Value = serde_json::from_str(&app.downloaded("hagstone-data.json").await?)?;
    assert_eq!(rescued["format"], "hagstone-rescue/1");
    let stored: Value = serde_json::from_str(rescued["documents"][0]["value"].as_str().unwrap())?;
    let document: Value = serde_json::from_str(stored["document"].as_str().unwrap())?;
    assert_eq!(document["name"], "Shared quota");
    assert_ne!(
        document["plans"]["head_of_marketing"]["components"]["company"]["weight"],
        0.75
    );
    app.press_button(".fatal", "Reload").await?;
    app.wait_for("[data-ready]").await?;
    assert_eq!(app.settled().await?, edited);
    Ok(())
}

async fn the_last_page_gives_the_stored_document(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.script("hagstone.fatal('nothing was stored yet')").await?;
    app.press_button(".fatal", "Download my data").await?;
    app.wait_for_text(".fatal-status", "Nothing is stored in this browser.")
        .await?;
    app.load().await?;
    app.slide(LEVER, 0.3).await?;
    app.saved().await?;
    app.script("hagstone.fatal('over')").await?;
    app.press_button(".fatal", "Download my data").await?;
    app.wait_for_text(".fatal-status", "Saved as hagstone-data.json in your downloads.")
        .await?;
    let rescued: Value = serde_json::from_str(&app.downloaded("hagstone-data.json").await?)?;
    assert_eq!(rescued["documents"].as_array().map(Vec::len), Some(1));
    app.was_quiet().await
}

async fn the_last_page_says_what_happened_first(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.script("hagstone.fatal('the first message <b>'); hagstone.fatal('a later one')")
        .await?;
    app.wait_for_text(".fatal h1", "Hagstone has stopped").await?;
    app.wait_for_text(".fatal pre", "the first message <b>").await?;
    // By the keyboard, which must reach it too.
    app.press(&["Tab"]).await?;
    app.press(&["Enter"]).await?;
    app.wait_for("body:not(:has(.fatal))").await?;
    app.wait_for("[data-ready]").await?;
    app.was_quiet().await
}

async fn a_stored_document_that_cannot_be_read(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide(LEVER, 0.3).await?;
    app.saved().await?;
    let spoil = "const database = await new Promise((resolve, reject) => { const opening = indexedDB.open('hagstone'); \
        opening.onsuccess = () => resolve(opening.result); opening.onerror = reject; }); \
        const writing = database.transaction('documents', 'readwrite'); const store = writing.objectStore('documents'); \
        const key = await new Promise((resolve) => { store.getAllKeys().onsuccess = ({ target }) => resolve(target.result.find((key) => key !== ':last')); }); \
        store.put(SPOILT, key); await new Promise((resolve) => { writing.oncomplete = resolve; }); database.close();";
    let newer =
        json!({ "saved": 1, "scenario": null, "document": "{\"format\": \"hagstone/9\"}" }).to_string();
    for spoilt in [json!("{"), json!(newer), json!({ "an": "object" }), json!(null)] {
        app.async_script(&spoil.replace("SPOILT", &spoilt.to_string()))
            .await?
            .map_err(anyhow::Error::msg)?;
        app.load().await?;
        let told = app.complaint().await?;
        assert!(
            told.starts_with("What was open last cannot be read: ")
                && told.ends_with("It is still stored; the sample is open instead."),
            "{spoilt}: {told}"
        );
        assert_eq!(app.document_name().await?, "Shared quota");
        assert_eq!(app.text("[data-save]").await?, "nothing changed yet");
    }
    app.was_quiet().await
}

/// Where in the artifact something stands.
fn place_of(page: &[u8], text: &str) -> Result<usize> {
    let found = page
        .windows(text.len())
        .position(|window| window == text.as_bytes());
    found.with_context(|| format!("The artifact has no `{text}`."))
}

/// Another character at a place that is a while after a text.
fn spoilt(page: &[u8], after: &str) -> Result<Vec<u8>> {
    let mut page = page.to_vec();
    let start = place_of(&page, after)? + after.len() + 1000;
    let letter = |byte: &u8| byte.is_ascii_lowercase();
    let at = start
        + page[start..]
            .iter()
            .position(letter)
            .context("There is no letter.")?;
    page[at] = if page[at] == b'a' { b'b' } else { b'a' };
    Ok(page)
}

async fn a_damaged_copy_says_so(from: From) -> Result<()> {
    const WASM: &str = "id=\"hagstone-wasm\">";
    const GLUE: &str = "id=\"hagstone-glue\">";
    let whole = fs::read(artifact()?)?;
    let browser = Browser::start().await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("hagstone.html");
    // What is stored by a copy that is whole is listed by one that is not: from a server it is the same place, from the disk
    // Chromium gives all files one.
    let site = Site::of(whole.clone())?;
    let address = match from {
        From::Disk => file_address(&file),
        From::Server => site.address()?,
    };
    let put = |page: &[u8]| -> Result<()> {
        site.replace([(String::new(), page.to_vec())].into());
        Ok(fs::write(&file, page)?)
    };
    put(&whole)?;
    browser.open(&address).await?;
    browser.wait_for("main[data-page]").await?;
    browser
        .script(
            "const lever = document.querySelector('[data-lever=growth] input[type=range]'); lever.value = 0.3; \
             lever.dispatchEvent(new Event('input', { bubbles: true }))",
        )
        .await?;
    browser.wait_for("[data-save=saved]").await?;
    for (what, page) in [
        (
            "cut off in the module",
            whole[..place_of(&whole, WASM)? + 5000].to_vec(),
        ),
        (
            "cut off before the module",
            whole[..place_of(&whole, WASM)? - 40].to_vec(),
        ),
        ("a changed character of the module", spoilt(&whole, WASM)?),
        ("a changed character of the bindings", spoilt(&whole, GLUE)?),
    ] {
        put(&page)?;
        browser.session.goto(&address).await?;
        browser
            .wait_for_text(".fatal h1", "This copy of Hagstone is damaged")
            .await
            .context(what)?;
        browser
            .wait_for_text(".fatal-list b", "Shared quota")
            .await
            .context(what)?;
        assert!(
            browser
                .wait_for(".fatal p")
                .await?
                .text()
                .await?
                .contains("Fetch it again")
        );
        // Nothing is broken but the copy: what is stored stays, and a whole one opens it.
    }
    // Where the script itself is cut off or changed, one that stands before it says so.
    for (what, page) in [
        (
            "cut off in the script",
            whole[..place_of(&whole, "hagstoneStorage")?].to_vec(),
        ),
        ("a changed character of the script", {
            let mut page = whole.clone();
            let at = place_of(&page, "hagstoneStorage")?;
            page[at] = b'H';
            page
        }),
    ] {
        put(&page)?;
        browser.session.goto(&address).await?;
        let told = browser.wait_for("body").await?.text().await?;
        assert!(
            told.starts_with("This copy of Hagstone is damaged"),
            "{what}: {told}"
        );
    }
    put(&whole)?;
    browser.open(&address).await?;
    browser.wait_for("[data-save=saved]").await?;
    Ok(())
}

#[tokio::test]
async fn a_browser_without_vectors_is_told_so() -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(From::Server)?;
    let source = json!({ "source": "WebAssembly.validate = () => false" });
    browser
        .command("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    browser.session.goto(&address).await?;
    let told = browser.wait_for(".fatal p").await?.text().await?;
    assert!(told.starts_with("It lacks vectors in WebAssembly."), "{told}");
    Ok(())
}

from_everywhere!(
    a_panic_ends_on_a_page_that_can_be_read,
    the_last_page_gives_the_stored_document,
    the_last_page_says_what_happened_first,
    a_stored_document_that_cannot_be_read,
    a_damaged_copy_says_so,
);
