//! Every page fits every window, and everything that can be used has a name.

use anyhow::Result;
use serde_json::json;

use crate::{
    app::{App, PAGES},
    harness::From,
};

/// Elements that reach beyond the window, except inside something that scrolls by itself.
const BEYOND: &str = "const wide = document.documentElement.clientWidth; \
    const scrolls = (found) => { for (let at = found.parentElement; at; at = at.parentElement) \
        if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true; return false; }; \
    return [...document.querySelectorAll('body *')].filter((found) => { \
        const { left, right, width } = found.getBoundingClientRect(); \
        return width > 1 && (right > wide + 1 || left < -1) && !scrolls(found) && !found.closest('svg, .sr, .skip'); \
    }).map((found) => `${found.tagName} ${found.className} ${found.textContent.slice(0, 40)}`)";

/// Everything that can be used and has no name.
const NAMELESS: &str = "const text = (id) => document.getElementById(id)?.textContent.trim() ?? ''; \
    const name = (found) => (found.getAttribute('aria-labelledby') ?? '').split(' ').map(text).join(' ').trim() \
        || found.getAttribute('aria-label')?.trim() \
        || [...(found.labels ?? [])].map((label) => label.textContent.trim()).join(' ').trim() \
        || (['BUTTON', 'A', 'SUMMARY'].includes(found.tagName) && found.textContent.trim()); \
    const usable = 'a[href], button, input, select, textarea, summary, [tabindex], [role=slider], [role=application], [role=button]'; \
    return [...document.querySelectorAll(usable)] \
        .filter((found) => !found.closest('[aria-hidden=true]') && found.checkVisibility()) \
        .filter((found) => !name(found)).map((found) => found.outerHTML.slice(0, 160))";

/// What a pointer must hit and is smaller than 24 pixels each way: controls that stand alone, not words in a line.
const SMALL: &str = "return [...document.querySelectorAll('button:not(.link), select, input:not(.sr, [type=checkbox])')] \
    .filter((found) => found.checkVisibility() && !found.closest('[aria-hidden=true]')).filter((found) => { \
        const { width, height } = found.getBoundingClientRect(); return width > 0 && (width < 24 || height < 20); }) \
    .map((found) => found.outerHTML.slice(0, 160))";

/// Names of pictures and regions that say what they are.
const PICTURES: &str = "return [...document.querySelectorAll('[role=img], [role=application], [role=group], nav, section[aria-label]')] \
    .filter((found) => !found.getAttribute('aria-label')?.trim() && !found.getAttribute('aria-labelledby')) \
    .map((found) => found.outerHTML.slice(0, 160))";

/// Nothing of the page as it stands is wider than the window.
pub(crate) async fn fits(app: &App, what: &str) -> Result<()> {
    // Pictures are drawn for the width that they find, four units to a pixel.
    app.until_script(
        "return [...document.querySelectorAll('.canvas .drawn svg')].every((svg) => \
         Math.abs(svg.viewBox.baseVal.width / 4 - svg.closest('.canvas').clientWidth) < 2)",
        true,
    )
    .await?;
    let scrolls = app
        .script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        .await?;
    let beyond = app.script(BEYOND).await?;
    assert_eq!((scrolls, beyond), (json!(0), json!([])), "{what}");
    Ok(())
}

/// Everything of the page as it stands that can be used has a name, and is large enough to be hit.
pub(crate) async fn is_named(app: &App, what: &str) -> Result<()> {
    for script in [NAMELESS, PICTURES, SMALL] {
        assert_eq!(app.script(script).await?, json!([]), "{what}");
    }
    Ok(())
}

async fn every_page_fits_every_window(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for width in [360, 390, 768, 1024, 1440] {
        app.resize(width, 844).await?;
        for page in PAGES {
            app.go(page).await?;
            fits(&app, &format!("{page} at {width} pixels")).await?;
        }
    }
    app.was_quiet().await
}

async fn everything_that_can_be_used_has_a_name(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for width in [390, 1440] {
        app.resize(width, 844).await?;
        for page in PAGES {
            app.go(page).await?;
            match page {
                "outcomes" => drop(app.settled().await?),
                "insights" => app.looked_into().await?,
                _ => {}
            }
            is_named(&app, page).await?;
        }
    }
    app.was_quiet().await
}

async fn everything_is_reached_by_the_keys(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for page in PAGES {
        app.go(page).await?;
        match page {
            "outcomes" => drop(app.settled().await?),
            "insights" => app.looked_into().await?,
            _ => {}
        }
        let expected = app
            .script(
                "return [...document.querySelectorAll('a[href], button:enabled, input:not([tabindex=\"-1\"]), select, summary, [tabindex=\"0\"]')]\
                 .filter((found) => found.checkVisibility({ visibilityProperty: true })).length",
            )
            .await?
            .as_u64()
            .unwrap_or_default();
        app.script("document.activeElement.blur(); globalThis.reached = new Set(); \
            globalThis.unseen = []; addEventListener('focusin', globalThis.noting ??= ({ target }) => { reached.add(target); \
                if (!target.matches(':focus-visible')) unseen.push(target.outerHTML.slice(0, 80)); });")
            .await?;
        let mut keys = app.session.action_chain();
        for _ in 0..=expected {
            keys = keys.key_down('\u{e004}').key_up('\u{e004}');
        }
        keys.perform().await?;
        let reached = app.script("return [reached.size, unseen]").await?;
        assert_eq!(reached, json!([expected, []]), "{page}");
    }
    Ok(())
}

async fn a_picture_is_read_by_the_keys(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.wait_for("[data-figure=pay] svg").await?;
    let picture = app.wait_for("[data-figure=pay] .canvas").await?;
    let note = app.text("[data-figure=pay] .note span").await?;
    picture.focus().await?;
    app.press(&["ArrowRight"]).await?;
    let tells = async |start: &str| {
        let told = format!(
            "return document.querySelector('[data-figure=pay] .note span').textContent.trim().startsWith({start:?})"
        );
        app.until_script(&told, true).await
    };
    tells("At 101% of goal: head of sales ").await?;
    app.press(&["Home"]).await?;
    tells("At 60% of goal: ").await?;
    app.press(&["Tab"]).await?;
    tells(&note).await?;
    app.was_quiet().await
}

from_the_disk!(
    every_page_fits_every_window,
    everything_that_can_be_used_has_a_name,
    everything_is_reached_by_the_keys,
    a_picture_is_read_by_the_keys,
);
