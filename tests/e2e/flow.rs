//! Finding by name, keys, help, and the tour of a newcomer.

use anyhow::Result;
use serde_json::json;

use crate::{
    app::App,
    harness::{Browser, From},
};

/// What has the focus: its place in the document, its label, or its name.
const FOCUS: &str = "const at = document.activeElement; \
    return at.dataset.place ?? at.dataset.do ?? at.getAttribute('aria-label') ?? at.id ?? at.tagName";

async fn find(app: &App, text: &str) -> Result<()> {
    app.press(&["Control", "k"]).await?;
    app.wait_for("dialog.palette[open] input").await?;
    app.type_text(text).await?;
    Ok(())
}

async fn an_input_is_found_by_its_name(from: From) -> Result<()> {
    let app = App::open(from).await?;
    find(&app, "ae base salary").await?;
    app.wait_for_text(
        ".palette [aria-selected=true] span",
        "Account executive \u{203a} base salary",
    )
    .await?;
    app.press(&["Enter"]).await?;
    app.wait_for("main[data-page=people]").await?;
    app.until_script(FOCUS, "/roles/account_executive/base").await?;
    app.wait_for("[data-found]").await?;
    app.until_script("return document.querySelector('[data-found]') === null", true)
        .await?;
    // Typing goes on there.
    app.type_text("91000").await?;
    app.press(&["Enter"]).await?;
    app.until_script("return document.querySelector('[data-do=undo]').disabled", false)
        .await?;
    assert!(app.undo_title().await?.contains("Base of Account executive"));
    app.was_quiet().await
}

async fn the_palette_is_used_by_keys_and_gives_the_focus_back(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.script("document.querySelector('[data-lever=growth] input[type=range]').focus()")
        .await?;
    let label = app.script("return document.activeElement.id").await?;
    find(&app, "").await?;
    let first = app.text(".palette [aria-selected=true] span").await?;
    assert_eq!(first, "Start");
    app.press(&["ArrowDown"]).await?;
    app.wait_for_text(".palette [aria-selected=true] span", "Goal")
        .await?;
    assert_eq!(
        app.attribute(".palette input", "aria-activedescendant").await?,
        app.attribute(".palette [aria-selected=true]", "id").await?
    );
    app.press(&["ArrowUp"]).await?;
    app.press(&["ArrowUp"]).await?;
    let last = app.texts(".palette [role=option] span").await?.pop();
    assert_eq!(Some(app.text(".palette [aria-selected=true] span").await?), last);
    app.type_text("no such thing").await?;
    app.wait_for_text(
        ".palette [role=status]",
        "Nothing has all of these words. Try fewer, or the beginning of one.",
    )
    .await?;
    app.press(&["Enter"]).await?;
    app.press(&["Escape"]).await?;
    app.wait_for("dialog.palette:not([open])").await?;
    app.until_script("return document.activeElement.id", label)
        .await?;
    app.was_quiet().await
}

async fn actions_scenarios_and_samples_are_done_by_name(from: From) -> Result<()> {
    let app = App::open(from).await?;
    find(&app, "dark").await?;
    app.press(&["Enter"]).await?;
    app.wait_for("html[data-theme=dark]").await?;
    find(&app, "each own number").await?;
    app.press(&["Enter"]).await?;
    app.wait_for_text(".chips [aria-pressed=true]", "Each on its own number")
        .await?;
    find(&app, "new scenario").await?;
    app.press(&["Enter"]).await?;
    app.wait_for("main[data-page=scenarios]").await?;
    app.wait_for_text(".chips [aria-pressed=true]", "New scenario")
        .await?;
    find(&app, "undo").await?;
    app.wait_for_text(".palette [aria-selected=true] span", "Undo: New scenario")
        .await?;
    app.press(&["Enter"]).await?;
    app.until_script(
        "return [...document.querySelectorAll('.chip')].some((chip) => chip.textContent === 'New scenario')",
        false,
    )
    .await?;
    find(&app, "recovered").await?;
    app.press(&["Enter"]).await?;
    app.wait_for("main[data-page=outcomes]").await?;
    app.until_script(
        "return document.querySelector('.doc input').value",
        "Recovered leads",
    )
    .await?;
    app.was_quiet().await
}

async fn keys_pressed_alone_work_outside_of_fields_and_can_be_turned_off(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.press(&["n"]).await?;
    app.wait_for("main[data-page=insights]").await?;
    app.press(&["p"]).await?;
    app.wait_for("main[data-page=outcomes]").await?;
    app.press(&["s"]).await?;
    app.wait_for(".chip:nth-child(2)[aria-pressed=true]").await?;
    app.press(&["b"]).await?;
    app.wait_for(".chip:first-child[aria-pressed=true]").await?;
    // In a field they are letters.
    app.click(".doc input").await?;
    app.type_text("n?").await?;
    assert!(app.document_name().await?.contains("n?"));
    app.press(&["Escape"]).await?;
    app.script("document.activeElement.blur()").await?;
    assert_eq!(
        app.attribute("main", "data-page").await?.as_deref(),
        Some("outcomes")
    );
    app.press(&["Shift", "?"]).await?;
    app.wait_for("dialog.help[open] kbd").await?;
    app.click("[data-do=single-keys]").await?;
    app.press(&["Escape"]).await?;
    app.wait_for("dialog.help:not([open])").await?;
    for again in [false, true] {
        if again {
            app.load().await?;
        }
        app.press(&["n"]).await?;
        app.press(&["Shift", "?"]).await?;
        app.press(&["Control", "k"]).await?;
        app.wait_for("dialog.palette[open]").await?;
        app.press(&["Escape"]).await?;
        app.wait_for("dialog.palette:not([open])").await?;
        assert_eq!(
            app.attribute("main", "data-page").await?.as_deref(),
            Some("outcomes")
        );
        assert_eq!(
            app.script("return document.querySelector('dialog.help').open")
                .await?,
            json!(false)
        );
    }
    app.was_quiet().await
}

async fn a_newcomer_is_shown_around_once(from: From) -> Result<()> {
    let app = App::open_in(Browser::of_a_newcomer().await?, from).await?;
    app.wait_for_text(".tour[data-side] h2", "Move this slider")
        .await?;
    app.wait_for("[data-lever=marketing_on_company][data-toured]")
        .await?;
    // It blocks nothing, and takes no focus.
    assert_eq!(
        app.script("return document.activeElement === document.body")
            .await?,
        json!(true)
    );
    app.slide("[data-lever=marketing_on_company] input[type=range]", 0.4)
        .await?;
    // Another model has not what it points at; the sample has it still.
    app.open_model(&serde_json::json!({"format": "hagstone/1", "name": "Another"}))
        .await?;
    app.until_script("return document.querySelector('.tour') === null", true)
        .await?;
    app.click("[data-do=undo]").await?;
    app.wait_for(".tour [data-do=next]").await?;
    for (step, target) in [
        (2, "[data-figure=map]"),
        (3, "[data-kpi=together]"),
        (4, "[data-figure=bonus]"),
    ] {
        app.click(".tour [data-do=next]").await?;
        app.wait_for(&format!(".tour[data-step='{step}']")).await?;
        app.wait_for(&format!("{target}[data-toured]")).await?;
    }
    app.press_button(".tour", "Done").await?;
    app.until_script(
        "return document.querySelector('.tour, [data-toured]') === null",
        true,
    )
    .await?;
    app.saved().await?;
    app.load().await?;
    app.settled().await?;
    assert_eq!(
        app.script("return document.querySelector('.tour') === null")
            .await?,
        json!(true)
    );
    // It can be had again, by keys alone, and left at any time.
    find(&app, "tour").await?;
    app.press(&["Enter"]).await?;
    app.wait_for(".tour[data-step='1']").await?;
    app.until_script(FOCUS, "next").await?;
    app.press(&["Enter"]).await?;
    app.wait_for(".tour[data-step='2']").await?;
    app.until_script(FOCUS, "next").await?;
    app.press(&["Escape"]).await?;
    app.until_script("return document.querySelector('.tour') === null", true)
        .await?;
    app.was_quiet().await
}

async fn a_value_is_noted_at_its_field(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.go("goal").await?;
    app.script("document.querySelector('[data-place=\"/goal/revenue/growth\"]').focus()")
        .await?;
    find(&app, "note on").await?;
    app.press(&["Enter"]).await?;
    app.wait_for_text(
        "dialog.note-dialog[open] h2",
        "Note on Goal \u{203a} revenue \u{203a} growth",
    )
    .await?;
    app.until_script("return document.activeElement.tagName", "TEXTAREA")
        .await?;
    app.type_text("Half a point above the market.").await?;
    app.press(&["Tab"]).await?;
    app.type_text("Board, 12 May").await?;
    app.press_button(".note-dialog", "Done").await?;
    app.wait_for("dialog.note-dialog:not([open])").await?;
    app.until_script(FOCUS, "/goal/revenue/growth").await?;
    let label = "Note on Growth goal: Half a point above the market.";
    app.wait_for(&format!(".noted[aria-label={label:?}]")).await?;
    let saved = app.save_file().await?;
    assert_eq!(
        saved["notes"],
        json!({"/goal/revenue/growth": {"text": "Half a point above the market.", "source": "Board, 12 May"}})
    );
    // It is found by its words, taken away, and undone.
    find(&app, "notes board").await?;
    app.press(&["Enter"]).await?;
    app.wait_for("dialog.note-dialog[open]").await?;
    app.press_button(".note-dialog", "Take the note away").await?;
    app.until_script(
        "return document.querySelector('.noted:not(.none)') === null",
        true,
    )
    .await?;
    app.click("[data-do=undo]").await?;
    app.wait_for(&format!(".noted[aria-label={label:?}]")).await?;
    app.was_quiet().await
}

async fn samples_come_first_where_there_are_no_models(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let heads =
        "return [...document.querySelectorAll('.start h2')].map((head) => head.textContent.slice(0, 5))";
    app.go("start").await?;
    app.until_script(heads, json!(["Seven", "Your "])).await?;
    app.go("outcomes").await?;
    app.slide_saved("[data-lever=growth] input[type=range]", 0.3)
        .await?;
    app.go("start").await?;
    app.until_script(heads, json!(["Your ", "Seven"])).await?;
    app.was_quiet().await
}

from_the_disk!(
    an_input_is_found_by_its_name,
    the_palette_is_used_by_keys_and_gives_the_focus_back,
    actions_scenarios_and_samples_are_done_by_name,
    keys_pressed_alone_work_outside_of_fields_and_can_be_turned_off,
    a_newcomer_is_shown_around_once,
    a_value_is_noted_at_its_field,
    samples_come_first_where_there_are_no_models,
);
