//! What goes out: every file holds the document that it was made of, and opens again beside the open one.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{app::App, harness::From};

const LEVER: &str = "[data-lever=marketing_on_company] input[type=range]";

/// A place to save to that the user has picked, for a browser that lets users pick one; what is written is kept in the page.
const PICKER: &str = "addEventListener('DOMContentLoaded', () => { globalThis.showSaveFilePicker = async ({ suggestedName }) => { \
    if (globalThis.leaves) throw new DOMException('', 'AbortError'); \
    return { name: `my-${suggestedName}`, createWritable: async () => ({ \
        write: async (blob) => { globalThis.written = await blob.text(); }, close: async () => {} }) }; }; });";

/// Opens the app with a change of its sample, which is its own.
async fn changed(from: From) -> Result<(App, Value)> {
    let app = App::open(from).await?;
    app.slide_saved(LEVER, 0.3).await?;
    let model = app.save_file().await?;
    Ok((app, model))
}

/// Opens something else, then the file: the model of the file is open, and it is the one that was exported.
pub(crate) async fn opens_again(app: &App, name: &str, content: &[u8], model: &Value) -> Result<()> {
    app.open_model(&json!({"format": "hagstone/1", "name": "Another"}))
        .await?;
    app.drop_file(name, content).await?;
    let title = model["name"].as_str().context("It has no name.")?;
    app.until_script("return document.querySelector('.doc input').value", title)
        .await?;
    assert_eq!(&app.save_file().await?, model, "{name}");
    // The other one is still there.
    app.click("[data-do=undo]").await?;
    assert_eq!(app.document_name().await?, "Another");
    app.click("[data-do=redo]").await?;
    assert_eq!(app.document_name().await?, title);
    Ok(())
}

async fn every_export_opens_again(from: From) -> Result<()> {
    let (app, model) = changed(from).await?;
    app.go("files").await?;
    app.click("[data-give=model]").await?;
    let file = app.taken("shared-quota.hagstone.json").await?;
    app.wait_for_text(
        "[data-file=model] [role=status]",
        "Saved as shared-quota.hagstone.json in your downloads.",
    )
    .await?;
    opens_again(&app, "whatever.txt", &file, &model).await?;
    app.go("files").await?;
    app.click("[data-give=copy]").await?;
    let page = app.taken("hagstone-shared-quota.html").await?;
    opens_again(&app, "page.html", &page, &model).await?;
    app.go("outcomes").await?;
    app.settled().await?;
    for (button, file) in [
        ("picture (SVG)", "shared-quota-pay.svg"),
        ("picture (PNG)", "shared-quota-pay.png"),
    ] {
        app.press_button("[data-figure=pay]", "save").await?;
        app.press_button("[data-figure=pay]", button).await?;
        let picture = app.taken(file).await?;
        app.press_button("[data-figure=pay]", "save").await?;
        opens_again(&app, "picture", &picture, &model).await?;
        app.go("outcomes").await?;
    }
    app.was_quiet().await
}

async fn a_link_carries_the_model(from: From) -> Result<()> {
    let (app, model) = changed(from).await?;
    app.go("files").await?;
    let link = app
        .script("return document.querySelector('[data-link=out]').value")
        .await?;
    let link = link.as_str().context("There is no link.")?.to_owned();
    assert!(
        link.starts_with(&app.address) && link.contains("#m=h1."),
        "{link}"
    );
    let said = app.text("[data-file=link] .field small").await?;
    assert!(said.starts_with(&format!("{},", link.len() / 1000)), "{said}");
    // Pasted into the field.
    app.open_model(&json!({"format": "hagstone/1", "name": "Another"}))
        .await?;
    app.click("#link-in").await?;
    app.script(&format!(
        "document.querySelector('#link-in').value = {}",
        json!(link)
    ))
    .await?;
    app.click("[data-do=follow]").await?;
    app.until_script(
        "return document.querySelector('.doc input').value",
        "Shared quota",
    )
    .await?;
    assert_eq!(app.save_file().await?, model);
    // In the address of the open page, and of a page that is opened by it.
    for fresh in [false, true] {
        app.open_model(&json!({"format": "hagstone/1", "name": "Another"}))
            .await?;
        app.saved().await?;
        if fresh {
            app.session.goto("about:blank").await?;
        }
        app.session.goto(&link).await?;
        app.wait_for("[data-ready]").await?;
        app.until_script(
            "return document.querySelector('.doc input')?.value",
            "Shared quota",
        )
        .await?;
        assert_eq!(app.save_file().await?, model);
        // It is not opened once more when the page is loaded again.
        app.until_script("return location.hash", "#outcomes").await?;
        app.wait_for("[data-save^=saved]").await?;
    }
    // A part of it, and one of another version.
    let cut = &link[..link.len() - 200];
    for (address, told) in [
        (
            cut.to_owned(),
            "The link was not opened. The link is broken: its end is missing",
        ),
        (
            link.replace("h1.", "h7."),
            "The link was not opened. The link was made by a newer version",
        ),
    ] {
        app.session.goto("about:blank").await?;
        app.session.goto(&address).await?;
        app.wait_for("[data-ready]").await?;
        let said = app.complaint().await?;
        assert!(said.starts_with(told), "{said}");
        assert_eq!(app.document_name().await?, "Shared quota");
    }
    Ok(())
}

async fn tables_and_workbooks(from: From) -> Result<()> {
    let (app, _) = changed(from).await?;
    app.go("files").await?;
    app.click("[data-give=workbook]").await?;
    let book = app.taken("shared-quota.xlsx").await?;
    assert!(book.starts_with(b"PK\x03\x04") && book.len() > 5_000);
    app.wait_for_text(
        "[data-file=workbook] [role=status]",
        "Saved as shared-quota.xlsx in your downloads.",
    )
    .await?;
    for (name, file, head) in [
        ("Roles", "shared-quota-roles.csv", "\u{feff}Id,Role,"),
        (
            "Statements",
            "shared-quota-statements.csv",
            "\u{feff}Id,Name,Role,Team,",
        ),
    ] {
        app.choose("[data-file=tables]", "Table", name).await?;
        app.click("[data-give=table]").await?;
        let table = String::from_utf8(app.taken(file).await?)?;
        assert!(table.starts_with(head) && table.lines().count() > 3, "{table}");
    }
    // A table of a page.
    app.go("outcomes").await?;
    app.settled().await?;
    app.press_button("[data-figure=pay]", "save").await?;
    app.press_button("[data-figure=pay]", "table (CSV)").await?;
    let table = String::from_utf8(app.taken("shared-quota-pay.csv").await?)?;
    assert!(table.lines().count() > 3, "{table}");
    app.go("statement").await?;
    app.click(".statement .keep button").await?;
    let table = String::from_utf8(app.taken("shared-quota-results.csv").await?)?;
    assert!(
        table.starts_with("\u{feff}Results,Result,Goal,Attainment\r\n"),
        "{table}"
    );
    app.was_quiet().await
}

async fn a_place_that_is_picked_is_named(from: From) -> Result<()> {
    let app = App::open_after(from, PICKER).await?;
    app.click("[data-do=save]").await?;
    app.wait_for_text("[data-save]", "saved to my-shared-quota.hagstone.json")
        .await?;
    let written = app.script("return JSON.parse(written).name").await?;
    assert_eq!(written, "Shared quota");
    app.go("files").await?;
    app.click("[data-give=workbook]").await?;
    app.wait_for_text(
        "[data-file=workbook] [role=status]",
        "Saved as my-shared-quota.xlsx, where you chose.",
    )
    .await?;
    // Who picks none has none.
    app.script("globalThis.leaves = true; globalThis.written = null")
        .await?;
    app.click("[data-give=workbook]").await?;
    app.wait_for_text("[data-file=workbook] [role=status]", "")
        .await?;
    assert_eq!(app.script("return written").await?, Value::Null);
    app.was_quiet().await
}

async fn a_model_that_fits_into_no_link(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let mut note = String::new();
    let mut seed = 1_u64;
    while note.len() < 200_000 {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        note.push_str(&(seed >> 33).to_string());
    }
    app.open_model(&json!({"format": "hagstone/1", "name": "Long", "unknown": note}))
        .await?;
    app.go("files").await?;
    let told = app.text("[data-link=none]").await?;
    assert!(
        told.starts_with("The model does not fit into a link")
            && told.ends_with("Send the file in place of it."),
        "{told}"
    );
    app.was_quiet().await
}

from_everywhere!(
    every_export_opens_again,
    a_link_carries_the_model,
    tables_and_workbooks,
    a_place_that_is_picked_is_named,
    a_model_that_fits_into_no_link,
);
