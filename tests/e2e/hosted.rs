//! The hosted copy: installed by the browser, there without a network, renewed when its user says so.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{
    harness::{Browser, artifact},
    server::{Files, Site},
};

const LEVER: &str = "const lever = document.querySelector('[data-lever=growth] input[type=range]'); lever.value = VALUE; \
    lever.dispatchEvent(new Event('input', { bubbles: true })); lever.dispatchEvent(new Event('change', { bubbles: true }))";
/// The worker that has the page in its hands.
const ACTIVE: &str = "return (await navigator.serviceWorker.ready).active.state";

/// The hosted folder beside the artifact.
fn folder() -> Result<Files> {
    let folder = artifact()?.with_file_name("hosted");
    let mut files = Files::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("{} is missing.", folder.display()))? {
        let entry = entry?;
        files.insert(
            entry.file_name().to_string_lossy().into_owned(),
            fs::read(entry.path())?,
        );
    }
    Ok(files)
}

/// The same folder of a later version: another title, another hash of the page, another version of the worker.
fn later(files: &Files) -> Result<Files> {
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    let mut files = files.clone();
    let text = |files: &Files, name: &str| -> Result<String> { Ok(String::from_utf8(files[name].clone())?) };
    let page = text(&files, "index.html")?.replacen("<html lang=\"en\">", "<html lang=\"en\" data-later>", 1);
    let worker = text(&files, "sw.js")?;
    let hash = worker
        .split_once("\"index.html\":\"sha256-")
        .and_then(|(_, rest)| rest.split('"').next())
        .context("The worker has no hash of the page.")?;
    // Sixteen of its digits are the version.
    let new = BASE64_STANDARD.encode(sha256(page.as_bytes()));
    files.insert(
        "sw.js".to_owned(),
        worker
            .replace(hash, &new)
            .replace("${OWN}", "${OWN}later ")
            .into_bytes(),
    );
    files.insert("index.html".to_owned(), page.into_bytes());
    Ok(files)
}

async fn ready(browser: &Browser) -> Result<()> {
    let state = browser.async_script(ACTIVE).await?.map_err(anyhow::Error::msg)?;
    ensure!(
        ["activating", "activated"].contains(&state.as_str().unwrap_or_default()),
        "{state}"
    );
    // The next page is given by the worker: it is there when its files are.
    Ok(())
}

async fn weight(browser: &Browser) -> Result<Value> {
    browser
        .script("return document.querySelector('[data-lever=growth] input[type=range]').value")
        .await
}

#[tokio::test]
async fn it_can_be_installed_and_opens_without_a_network() -> Result<()> {
    let files = folder()?;
    let site = Site::of_files(files.clone())?;
    let address = site.address()?;
    let browser = Browser::start().await?;
    browser.open(&address).await?;
    ready(&browser).await?;
    let errors = browser.command("Page.getInstallabilityErrors", json!({})).await?;
    assert_eq!(errors["installabilityErrors"], json!([]), "{errors}");
    let manifest = browser.command("Page.getAppManifest", json!({})).await?;
    assert_eq!(manifest["errors"], json!([]));
    browser.script(&LEVER.replace("VALUE", "0.25")).await?;
    browser.wait_for("[data-save=saved]").await?;
    drop(site);
    for page in ["", "#people", "?recover", "index.html", "LICENSES.txt"] {
        browser.session.goto(format!("{address}{page}")).await?;
        match page {
            "LICENSES.txt" => {
                let text = browser.wait_for("body").await?.text().await?;
                assert!(text.contains("yew 0.23") && text.contains("Permission is hereby granted"));
            }
            "?recover" => {
                browser.wait_for_text(".fatal-list b", "Shared quota").await?;
            }
            _ => {
                browser.wait_for("[data-ready]").await?;
            }
        }
    }
    browser.open(&address).await?;
    browser.wait_for("[data-lever=growth]").await?;
    assert_eq!(weight(&browser).await?, "0.25");
    let told = browser.console_errors().await?;
    assert!(told.is_empty(), "{told:?}");
    Ok(())
}

#[tokio::test]
async fn a_newer_version_is_offered_and_taken_without_loss() -> Result<()> {
    let files = folder()?;
    let site = Site::of_files(files.clone())?;
    let address = site.address()?;
    let browser = Browser::start().await?;
    browser.open(&address).await?;
    ready(&browser).await?;
    // A second tab of the same version.
    let first = browser.session.window().await?;
    let second = browser.session.new_tab().await?;
    browser.session.switch_to_window(second.clone()).await?;
    browser.open(&address).await?;
    browser.session.switch_to_window(first.clone()).await?;
    // Loading the page again is no way to a newer version that nobody has taken.
    site.replace(later(&files)?);
    browser.open(&address).await?;
    browser
        .wait_for_text(".updating p", "A newer Hagstone is there.")
        .await?;
    assert_eq!(
        browser
            .script("return document.documentElement.dataset.later ?? null")
            .await?,
        json!(null)
    );
    browser.script(&LEVER.replace("VALUE", "0.28")).await?;
    browser
        .script("document.querySelector('[data-do=update]').click()")
        .await?;
    browser.wait_for("html[data-later][data-ready]").await?;
    assert_eq!(weight(&browser).await?, "0.28", "what was just moved is there");
    // The other tab goes on, is told, and comes along when its user says so.
    browser.session.switch_to_window(second).await?;
    browser
        .wait_for_text(
            ".updating p",
            "Hagstone was renewed in another tab. This one goes on as it was until it is loaded again.",
        )
        .await?;
    assert_eq!(
        browser
            .script("return document.documentElement.dataset.later ?? null")
            .await?,
        json!(null)
    );
    browser
        .script("document.querySelector('[data-do=update]').click()")
        .await?;
    browser.wait_for("html[data-later][data-ready]").await?;
    // Of the older version nothing is left.
    let caches = browser
        .async_script("return await caches.keys()")
        .await?
        .map_err(anyhow::Error::msg)?;
    assert_eq!(caches.as_array().map(Vec::len), Some(1), "{caches}");
    Ok(())
}

#[tokio::test]
async fn a_server_in_the_middle_of_a_change_gives_no_half_version() -> Result<()> {
    let files = folder()?;
    let site = Site::of_files(files.clone())?;
    let address = site.address()?;
    let browser = Browser::start().await?;
    browser.open(&address).await?;
    ready(&browser).await?;
    // The worker is the new one, the page still the old one.
    let mut half = files.clone();
    half.insert("sw.js".to_owned(), later(&files)?["sw.js"].clone());
    site.replace(half);
    let state = browser
        .async_script(
            "const registration = await navigator.serviceWorker.ready; await registration.update(); \
             const worker = registration.installing; \
             if (worker) await new Promise((resolve) => { worker.onstatechange = () => worker.state !== 'installing' && resolve(); }); \
             return [registration.waiting?.state ?? null, registration.active.state]",
        )
        .await?
        .map_err(anyhow::Error::msg)?;
    assert_eq!(state, json!([null, "activated"]));
    browser.open(&address).await?;
    assert_eq!(
        browser
            .script("return document.querySelector('.updating').hidden")
            .await?,
        json!(true)
    );
    Ok(())
}

#[tokio::test]
async fn what_is_given_out_has_the_sums_that_are_listed() -> Result<()> {
    let beside = artifact()?;
    let sums = fs::read_to_string(beside.with_file_name("SHA256SUMS"))?;
    let names: Vec<&str> = sums.lines().filter_map(|line| line.split("  ").nth(1)).collect();
    assert_eq!(names.len(), 2 + folder()?.len(), "{names:?}");
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").context("A line is a sum and a name.")?;
        let bytes = fs::read(beside.with_file_name(name))?;
        let hash = sha256(&bytes);
        let digits = |at: usize| u8::from_str_radix(&sum[2 * at..2 * at + 2], 16);
        let told = (0..hash.len()).map(digits).collect::<Result<Vec<u8>, _>>()?;
        assert_eq!(hash, told, "{name}");
    }
    // The one file holds nothing of the hosted one.
    let page = fs::read_to_string(&beside)?;
    assert!(
        !page.contains("manifest.webmanifest") && !page.contains("sw.js") && !page.contains("manifest-src")
    );
    Ok(())
}

fn sha256(bytes: &[u8]) -> Vec<u8> {
    use sha2::{Digest as _, Sha256};
    Sha256::digest(bytes).to_vec()
}
