//! A second language: everything is said in it, numbers are read and written in it, and the model stays the same.

use anyhow::Result;
use serde_json::json;

use crate::{
    app::{App, PAGES},
    harness::From,
    layout::{fits, is_named},
};

/// The app, whose reader has just chosen German.
async fn german(from: From) -> Result<App> {
    let app = App::open(from).await?;
    app.click(".languages [lang=de]").await?;
    app.wait_for("html[lang=de]").await?;
    Ok(app)
}

/// Numbers stand apart from their units by spaces that do not break.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

async fn another_language_is_chosen_and_kept(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.settled().await?;
    let revenue = app.kpi("revenue").await?;
    app.slide_saved("[data-lever=marketing_on_company] input[type=range]", 0.5)
        .await?;
    let model = app.save_file().await?;
    app.click(".languages [lang=de]").await?;
    app.wait_for("html[lang=de]").await?;
    app.settled().await?;
    assert_eq!(app.text("nav a[href='#plans']").await?, "Vergütungspläne");
    assert!(
        plain(&app.kpi("revenue").await?).starts_with("47,4 Mio. $"),
        "{}",
        app.kpi("revenue").await?
    );
    let title = plain(&app.text("[data-figure=map] h2").await?);
    assert!(
        title.starts_with("Sales gewinnt allein") || title.contains("gewinnen"),
        "{title}"
    );
    // What the workers find is said in it too.
    app.go("insights").await?;
    app.looked_into().await?;
    let blame = app.text("[data-figure=pairs] h2").await?;
    assert!(blame.contains("der Jahre gewinnt"), "{blame}");
    // Before the wasm runs, and where it does not.
    app.load().await?;
    app.wait_for("html[lang=de]").await?;
    assert_eq!(app.text("nav a[href='#plans']").await?, "Vergütungspläne");
    assert_eq!(app.save_file().await?, model, "a language is no part of a model");
    app.script("location.hash = 'recover'").await?;
    app.until_script(
        "return document.querySelector('.fatal h1')?.textContent",
        "Alles, was hier gespeichert ist",
    )
    .await?;
    app.script("history.replaceState(null, '', location.pathname)")
        .await?;
    app.load().await?;
    app.click(".languages [lang=en]").await?;
    app.wait_for("html[lang=en]").await?;
    app.go("outcomes").await?;
    app.settled().await?;
    assert_eq!(app.kpi("revenue").await?, revenue);
    app.was_quiet().await
}

async fn numbers_and_days_are_written_as_its_readers_write_them(from: From) -> Result<()> {
    let app = german(from).await?;
    app.go("goal").await?;
    let budget = app.field("main", "Budget für variable Vergütung").await?;
    for (typed, reads, value) in [
        ("450k", "450.000 $", json!(450_000)),
        ("1,2m", "1.200.000 $", json!(1_200_000)),
        ("2.750.000,50 $", "2.750.000,50 $", json!(2_750_000.5)),
    ] {
        budget.enter(typed).await?;
        app.until("the field is written anew", async || {
            Ok((plain(&budget.value().await?) == reads).then_some(()))
        })
        .await?;
        assert_eq!(budget.fault().await?, None, "{typed}");
        assert_eq!(
            app.save_file().await?["goal"]["incentive_budget"],
            value,
            "{typed}"
        );
    }
    budget.enter("viel").await?;
    let fault = budget.fault().await?.unwrap_or_default();
    assert!(fault.contains("viel") && fault.contains("keine Zahl"), "{fault}");
    app.was_quiet().await
}

async fn every_page_fits_every_window_in_german(from: From) -> Result<()> {
    let app = german(from).await?;
    for width in [360, 1024, 1440] {
        app.resize(width, 844).await?;
        for page in PAGES {
            app.go(page).await?;
            fits(&app, &format!("{page} at {width} pixels in German")).await?;
            is_named(&app, page).await?;
        }
    }
    app.was_quiet().await
}

from_the_disk!(
    another_language_is_chosen_and_kept,
    numbers_and_days_are_written_as_its_readers_write_them,
    every_page_fits_every_window_in_german,
);
