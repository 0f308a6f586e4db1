//! Light and dark: as the system prefers, or as it was chosen.

use anyhow::Result;

use crate::{
    app::App,
    harness::{Browser, From},
};

async fn the_theme_that_the_system_prefers(from: From) -> Result<()> {
    let browser = Browser::start().await?;
    browser.prefer_dark(true).await?;
    let app = App::open_in(browser, from).await?;
    assert_eq!(app.theme().await?, "dark");
    let dark = app.settled().await?["figures"].clone();
    app.prefer_dark(false).await?;
    app.wait_for("html[data-theme=light]").await?;
    let light = app.settled().await?["figures"].clone();
    for figure in ["map", "bonus", "pay", "cost"] {
        assert_ne!(light[figure]["drawn"], dark[figure]["drawn"], "{figure}");
        assert_eq!(light[figure]["title"], dark[figure]["title"], "{figure}");
    }
    app.was_quiet().await
}

/// What is told of the shell while the app is not there: what stands in the side bar and in the strip, and how far down.
const SHELL: &str = "globalThis.seen = () => [...document.querySelectorAll('nav > *, .find > :first-child, .kn')] \
        .map((found) => [found.textContent, Math.round(found.getBoundingClientRect().top)]); \
    const watch = () => { const shell = document.querySelector('main[aria-busy]'); \
        if (shell) globalThis.shell = seen(); \
        if (!document.documentElement?.hasAttribute('data-ready')) requestAnimationFrame(watch); }; \
    requestAnimationFrame(watch);";

async fn nothing_jumps_when_the_app_takes_the_place_of_its_shell(from: From) -> Result<()> {
    let app = App::open_after(from, SHELL).await?;
    app.settled().await?;
    let seen = app.script("return [shell, seen()]").await?;
    assert!(seen[0].as_array().is_some_and(|shell| shell.len() > 20), "{seen}");
    assert_eq!(seen[0], seen[1]);
    app.was_quiet().await
}

async fn the_theme_that_was_chosen(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for (button, system_is_dark, theme) in [
        ("Light", true, "light"),
        ("Dark", false, "dark"),
        ("Auto", true, "dark"),
        ("Auto", false, "light"),
    ] {
        app.prefer_dark(system_is_dark).await?;
        app.press_button(".themes", button).await?;
        app.wait_for(&format!("html[data-theme={theme}]")).await?;
        assert_eq!(app.text(".themes [aria-pressed=true]").await?, button);
        // Before anything is painted, so that nothing flashes.
        app.load().await?;
        assert_eq!(app.theme().await?, theme, "after loading");
        assert_eq!(app.text(".themes [aria-pressed=true]").await?, button);
    }
    app.was_quiet().await
}

async fn a_chosen_theme_stays_when_the_system_changes(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.press_button(".themes", "Dark").await?;
    app.wait_for("html[data-theme=dark]").await?;
    let dark = app.settled().await?;
    for prefers in [true, false, true] {
        app.prefer_dark(prefers).await?;
        // A change of the system is told to the page before the next frame.
        app.async_script(
            "await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame)",
        )
        .await?
        .map_err(anyhow::Error::msg)?;
        assert_eq!(app.theme().await?, "dark");
        assert_eq!(app.settled().await?, dark);
    }
    Ok(())
}

from_the_disk!(
    nothing_jumps_when_the_app_takes_the_place_of_its_shell,
    the_theme_that_the_system_prefers,
    the_theme_that_was_chosen,
    a_chosen_theme_stays_when_the_system_changes
);
