//! The artifact opens on the sample: from the disk and from a server, without a word on the console.

use anyhow::Result;

use crate::{
    app::{App, PAGES},
    harness::From,
};

async fn on_the_sample(from: From) -> Result<()> {
    let app = App::open(from).await?;
    assert_eq!(app.document_name().await?, "Shared quota");
    assert_eq!(app.session.title().await?, "Shared quota \u{2013} Hagstone");
    assert_eq!(app.text("[data-save]").await?, "nothing changed yet");
    let strip = app.seen().await?["strip"].clone();
    for key in ["revenue", "growth", "cost", "ccos", "wins"] {
        assert!(
            strip[key][1].as_str().is_some_and(|value| !value.is_empty()),
            "{strip}"
        );
    }
    app.settled().await?;
    for figure in ["map", "bonus", "pay", "cost"] {
        app.wait_for(&format!("[data-figure={figure}] .drawn svg"))
            .await?;
    }
    assert_eq!(app.texts("[data-lever] .name").await?.len(), 5);
    app.was_quiet().await
}

async fn every_page_by_its_link_and_by_its_address(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for page in PAGES {
        app.go(page).await?;
        app.until_script("return location.hash", format!("#{page}"))
            .await?;
        app.wait_for("nav a[aria-current=page]").await?;
    }
    app.session.back().await?;
    app.wait_for(&format!("main[data-page={}]", PAGES[PAGES.len() - 2]))
        .await?;
    for page in PAGES {
        // Another fragment alone would not load the page again.
        app.session.goto("about:blank").await?;
        app.session.goto(format!("{}#{page}", app.address)).await?;
        app.wait_for(&format!("main[data-page={page}]")).await?;
        app.until_script("return document.querySelectorAll('h1').length", 1)
            .await?;
    }
    app.was_quiet().await
}

from_everywhere!(on_the_sample, every_page_by_its_link_and_by_its_address);
