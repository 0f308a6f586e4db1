//! Print: the summary is one page of A4 and of Letter, the report holds what stands behind it.

use std::path::Path;

use anyhow::{Context, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use crate::{app::App, harness::From};

from_the_disk!(the_summary_is_one_page, the_report_has_every_part);

/// Width and height in inches.
const PAPERS: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)];

const SAMPLES: [&str; 4] = [
    "shared-quota",
    "reorder-handoff",
    "post-departmental",
    "recovered-leads",
];

/// How many pages are printed.
async fn pages(app: &App, (_, width, height): (&str, f64, f64)) -> Result<usize> {
    let wanted = json!({
        "paperWidth": width, "paperHeight": height, "preferCSSPageSize": false, "printBackground": false,
        "marginTop": 0.47, "marginBottom": 0.47, "marginLeft": 0.51, "marginRight": 0.51,
    });
    let answer = app.command("Page.printToPDF", wanted).await?;
    let data = BASE64_STANDARD.decode(answer["data"].as_str().context("no PDF")?)?;
    let text = String::from_utf8_lossy(&data);
    let all = text
        .match_indices("/Type /Page")
        .filter(|(at, found)| !text[at + found.len()..].starts_with('s'));
    Ok(all.count())
}

async fn open(app: &App, sample: &str) -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("static/samples/{sample}.json"));
    let model: Value = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    app.open_model(&model).await?;
    app.go("outcomes").await?;
    app.settled().await?;
    app.go("print").await?;
    // The part of the verdict that insights give comes last.
    app.until_script("return document.querySelectorAll('.found li').length >= 5", true)
        .await
}

async fn the_summary_is_one_page(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for sample in SAMPLES {
        open(&app, sample).await?;
        for paper in PAPERS {
            assert_eq!(pages(&app, paper).await?, 1, "{sample} on {}", paper.0);
        }
        // Nothing is cut off: what is printed ends within its page.
        app.command("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
        app.resize(695, 1000).await?;
        let left = app
            .script(
                "const page = document.querySelector('.summary'); return page.clientHeight - page.scrollHeight;",
            )
            .await?;
        assert!(
            left.as_f64().context("a number")? >= 0.0,
            "{sample}: {left} pixels are cut off"
        );
        app.command("Emulation.setEmulatedMedia", json!({ "media": "" }))
            .await?;
        app.resize(1440, 1000).await?;
    }
    app.was_quiet().await
}

async fn the_report_has_every_part(from: From) -> Result<()> {
    let app = App::open(from).await?;
    open(&app, "shared-quota").await?;
    app.script(
        "const choice = document.querySelector('.print-actions select'); choice.value = 'report'; \
         choice.dispatchEvent(new Event('change', { bubbles: true }));",
    )
    .await?;
    app.wait_for(".report").await?;
    let parts = app.texts(".report h2").await?;
    assert_eq!(
        parts,
        [
            "In short",
            "Assumptions",
            "Pay plans in words",
            "What follows",
            "Statements",
            "Method"
        ]
    );
    // The statements of four roles, each under its own heading.
    let headings = app.texts(".report h3").await?;
    assert_eq!(
        headings
            .iter()
            .filter(|heading| heading.contains(" earns "))
            .count(),
        4,
        "{headings:?}"
    );
    let count = pages(&app, PAPERS[0]).await?;
    assert!((3..20).contains(&count), "{count} pages");
    app.was_quiet().await
}
