//! The start page lists the samples; each opens from its card, and every page of it is shown without an error.

use anyhow::Result;
use serde_json::json;

use crate::{
    app::{App, PAGES},
    harness::From,
};

const SAMPLES: [(&str, &str); 7] = [
    ("shared-quota", "Shared quota"),
    ("reorder-handoff", "Reorder hand-off"),
    ("direct-contribution", "Direct contribution"),
    ("qualified-lead", "Qualified lead"),
    ("post-departmental", "Post-departmental"),
    ("quarter-and-decade", "Quarter and decade"),
    ("recovered-leads", "Recovered leads"),
];

async fn every_sample_opens_and_every_page_of_it(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for (id, name) in SAMPLES {
        app.go("start").await?;
        app.wait_for(&format!("[data-sample={id}] .drawn svg")).await?;
        app.press_button(&format!("[data-sample={id}]"), &format!("Open {name}"))
            .await?;
        app.until_script("return document.querySelector('.doc input').value", name)
            .await?;
        app.until_script("return document.querySelector('main').dataset.page", "outcomes")
            .await?;
        app.settled().await?;
        for page in PAGES {
            app.go(page).await?;
            // Nothing is wrong with a sample, so that no list of problems is shown.
            assert_eq!(
                app.script("return document.querySelector('.problems') === null")
                    .await?,
                json!(true),
                "{id}, {page}"
            );
        }
        app.go("outcomes").await?;
        // Each scenario is shown too.
        let scenarios = app.texts(".chips button").await?.len();
        assert!(scenarios >= 3, "{id}");
        for number in 1..=scenarios {
            app.click(&format!(".chips button:nth-child({number})")).await?;
            app.settled().await?;
        }
    }
    app.was_quiet().await
}

async fn what_was_open_comes_back(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.go("start").await?;
    assert_eq!(app.texts(".sample h3").await?, SAMPLES.map(|(_, name)| name));
    app.press_button("[data-sample=qualified-lead]", "Open Qualified lead")
        .await?;
    app.until_script(
        "return document.querySelector('.doc input').value",
        "Qualified lead",
    )
    .await?;
    app.click("[data-do=undo]").await?;
    app.until_script(
        "return document.querySelector('.doc input').value",
        "Shared quota",
    )
    .await?;
    app.go("start").await?;
    assert_eq!(app.text("[data-do=resume]").await?, "Go on with Shared quota");
    app.click("[data-do=resume]").await?;
    app.wait_for("main[data-page=outcomes]").await?;
    app.go("start").await?;
    app.click("[data-do=blank]").await?;
    app.wait_for("main[data-page=goal]").await?;
    assert_eq!(app.document_name().await?, "New model");
    app.was_quiet().await
}

from_the_disk!(every_sample_opens_and_every_page_of_it, what_was_open_comes_back);
