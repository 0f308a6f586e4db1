//! Every page, what lies over it and the recovery page, against the rules of axe-core: light and dark, wide and narrow.
//!
//! `axe/axe.min.js` is axe-core 4.14.1 as its authors publish it (MPL-2.0, see `axe/LICENSE`); it is in no artifact.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::{
    app::{App, PAGES},
    harness::From,
};

const AXE: &str = include_str!("axe/axe.min.js");

/// The links of the pages hold them in the fragment of the address. On a phone some are scrolled out of sight, and then axe-core takes
/// each for a link within the page that leads nowhere; the one real skip link is looked at here.
async fn the_skip_link_leads_somewhere(app: &App) -> Result<()> {
    let target = app
        .script(
            "return document.querySelector(document.querySelector('.skip').getAttribute('href')) !== null",
        )
        .await?;
    ensure!(target == true, "The skip link leads nowhere.");
    Ok(())
}

/// Looks at the page as it is shown now, and tells what breaks a rule, a line for each element.
async fn violations(app: &App, what: &str) -> Result<String> {
    let there = app.script("return typeof globalThis.axe === 'object'").await?;
    if there != true {
        app.script(AXE).await?;
    }
    let found = app
        .async_script(
            "const found = await axe.run(document, { resultTypes: ['violations'], rules: { 'skip-link': { enabled: false } } }); \
             return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, any, all, none }) => \
                 `${id}: ${html.slice(0, 160)} ${[...any, ...all, ...none].map(({ message }) => message).join('; ').slice(0, 200)}`))",
        )
        .await?
        .map_err(anyhow::Error::msg)?;
    let lines: Vec<String> = serde_json::from_value::<Value>(found).and_then(serde_json::from_value)?;
    Ok(lines.iter().fold(String::new(), |mut told, line| {
        let _ = writeln!(told, "{what}: {line}");
        told
    }))
}

/// All pages and all that lies over one, in one look.
async fn every_page(app: &App, look: &str) -> Result<String> {
    let mut told = String::new();
    for page in PAGES.iter().chain(&["history"]) {
        app.script(&format!("location.hash = '{page}'")).await?;
        app.wait_for(&format!("main[data-page={page}]")).await?;
        // Pictures come a moment later.
        app.async_script("await new Promise((resolve) => setTimeout(resolve, 300))")
            .await?
            .map_err(anyhow::Error::msg)?;
        told += &violations(app, &format!("{page}, {look}")).await?;
    }
    app.script("location.hash = 'goal'").await?;
    app.wait_for("main[data-page=goal]").await?;
    app.script("document.querySelector('.noted').click()").await?;
    app.wait_for("dialog.note-dialog[open] textarea").await?;
    told += &violations(app, &format!("note, {look}")).await?;
    app.press(&["Escape"]).await?;
    app.wait_for("dialog.note-dialog:not([open])").await?;
    app.script("location.hash = 'outcomes'").await?;
    app.wait_for("main[data-page=outcomes]").await?;
    for (open, there) in [
        ("find", "dialog.palette[open] [role=option]"),
        ("help", "dialog.help[open] dl"),
    ] {
        app.script(&format!("document.querySelector('[data-do={open}]').click()"))
            .await?;
        app.wait_for(there).await?;
        told += &violations(app, &format!("{open}, {look}")).await?;
        if open == "help" {
            app.script("document.querySelector('[data-do=licences]').click()")
                .await?;
            app.wait_for("dialog.help pre").await?;
            told += &violations(app, &format!("licences, {look}")).await?;
            app.script("document.querySelector('[data-do=tour]').click()")
                .await?;
            for step in 1..=4 {
                app.wait_for(&format!(".tour[data-step='{step}'][data-side]"))
                    .await?;
                told += &violations(app, &format!("tour {step}, {look}")).await?;
                app.script("document.querySelector('.tour [data-do=next]').click()")
                    .await?;
            }
        } else {
            app.press(&["Escape"]).await?;
        }
    }
    Ok(told)
}

async fn no_rule_is_broken_by(app: &App) -> Result<()> {
    the_skip_link_leads_somewhere(app).await?;
    let mut told = String::new();
    for dark in [false, true] {
        for width in [1440, 390] {
            app.prefer_dark(dark).await?;
            app.resize(width, 900).await?;
            app.wait_for(&format!(
                "html[data-theme={}]",
                if dark { "dark" } else { "light" }
            ))
            .await?;
            let look = format!("{} {width}", if dark { "dark" } else { "light" });
            told += &every_page(app, &look).await?;
        }
    }
    ensure!(told.is_empty(), "axe-core finds:\n{told}");
    Ok(())
}

#[tokio::test]
async fn the_first_sample_from_the_disk() -> Result<()> {
    let app = App::open(From::Disk).await?;
    app.settled().await?;
    no_rule_is_broken_by(&app).await
}

#[tokio::test]
async fn a_sample_with_people_from_a_server() -> Result<()> {
    let app = App::open(From::Server).await?;
    app.go("start").await?;
    app.click("[data-sample=direct-contribution] .action").await?;
    app.wait_for("main[data-page=outcomes]").await?;
    no_rule_is_broken_by(&app).await
}

#[tokio::test]
async fn the_recovery_page() -> Result<()> {
    let app = App::open(From::Server).await?;
    app.slide_saved("[data-lever=growth] input[type=range]", 0.3)
        .await?;
    app.session.goto(format!("{}?recover", app.address)).await?;
    app.wait_for(".fatal-list b").await?;
    let mut told = violations(&app, "recovery").await?;
    app.prefer_dark(true).await?;
    app.wait_for("html[data-theme=dark]").await?;
    told += &violations(&app, "recovery, dark").await?;
    ensure!(told.is_empty(), "axe-core finds:\n{told}");
    Ok(())
}
