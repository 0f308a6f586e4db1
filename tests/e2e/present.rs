//! Present: the slides of every sample, keys and pointer in full screen, what is chosen about slides, levers on them.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{app::App, exports::opens_again, harness::From};

from_the_disk!(
    every_slide_fits_its_stage,
    keys_and_clicks_lead_through_the_slides,
    what_is_chosen_about_slides_is_there_after_a_reload,
    a_lever_on_a_slide_moves_what_it_says,
    a_slide_is_given_out_as_a_picture,
);

const SAMPLES: [&str; 7] = [
    "shared-quota",
    "reorder-handoff",
    "direct-contribution",
    "qualified-lead",
    "post-departmental",
    "quarter-and-decade",
    "recovered-leads",
];

/// Opens the page, and waits until every slide is there: that of insights is the last one to come.
async fn present(app: &App) -> Result<()> {
    app.go("present").await?;
    app.until("the slide on what pay hangs on", async || {
        Ok(app.texts(".overview [data-item=sight]").await?.first().cloned())
    })
    .await?;
    Ok(())
}

async fn current(app: &App) -> Result<String> {
    let id = app.attribute(".stage-frame", "data-slide").await?;
    id.context("no slide is shown")
}

async fn is_at(app: &App, id: &str) -> Result<()> {
    app.until_script("return document.querySelector('.stage-frame').dataset.slide", id)
        .await
}

async fn order(app: &App) -> Result<Vec<String>> {
    let found = app
        .script(
            "return [...document.querySelectorAll('.overview [data-item]')].map((item) => item.dataset.item)",
        )
        .await?;
    Ok(serde_json::from_value(found)?)
}

/// What leaves its place: the stage, the room of the levers, the window.
const OVERFLOW: &str = "
    const stage = document.querySelector('.stage').getBoundingClientRect();
    const wrong = [];
    const text = (found) => found.textContent.slice(0, 60);
    for (const found of document.querySelectorAll('.slide-drawing text')) {
        const box = found.getBoundingClientRect();
        if (box.right > stage.right + 1 || box.left < stage.left - 1 || box.bottom > stage.bottom + 1) wrong.push(text(found));
    }
    const levers = document.querySelector('.slide-levers');
    if (levers) {
        const box = levers.getBoundingClientRect();
        if (box.bottom > stage.bottom || box.right > stage.right) wrong.push(`levers end at ${box.bottom} of ${stage.bottom}`);
    }
    const frame = document.querySelector('.stage-frame');
    if (frame.scrollHeight > frame.clientHeight) wrong.push('the stage scrolls');
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page scrolls');
    return wrong;";

async fn every_slide_fits_its_stage(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for sample in SAMPLES {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("static/samples/{sample}.json"));
        let model: Value = serde_json::from_str(&std::fs::read_to_string(file)?)?;
        app.open_model(&model).await?;
        present(&app).await?;
        for (width, height) in [(1440, 810), (1024, 768)] {
            app.resize(width, height).await?;
            app.click("[data-do=present]").await?;
            app.wait_for(".stage-frame.full").await?;
            app.press(&["Home"]).await?;
            let slides = app
                .script("return document.querySelectorAll('.overview li:not(.off)').length")
                .await?;
            let count = slides.as_u64().context("a number")?;
            for place in 1..=count {
                app.until_script(
                    "return document.querySelector('.stage-bar .counter').textContent",
                    format!("{place} / {count}"),
                )
                .await?;
                let what = format!("{sample}, {} at {width} x {height}", current(&app).await?);
                assert_eq!(app.script(OVERFLOW).await?, json!([]), "{what}");
                app.press(&["ArrowRight"]).await?;
            }
            app.press(&["Escape"]).await?;
            app.until_script("return !document.querySelector('.stage-frame.full')", true)
                .await?;
        }
    }
    app.was_quiet().await
}

async fn keys_and_clicks_lead_through_the_slides(from: From) -> Result<()> {
    let app = App::open(from).await?;
    present(&app).await?;
    let all = order(&app).await?;
    app.click("[data-do=present]").await?;
    app.wait_for(".stage-frame.full").await?;
    is_at(&app, &all[0]).await?;
    for (key, place) in [
        ("ArrowRight", 1),
        ("PageDown", 2),
        ("Space", 3),
        ("ArrowLeft", 2),
        ("PageUp", 1),
        ("End", all.len() - 1),
        // Nothing comes after the last one.
        ("ArrowRight", all.len() - 1),
        ("Home", 0),
    ] {
        app.press(&[key]).await?;
        is_at(&app, &all[place]).await.with_context(|| key.to_owned())?;
    }
    // The right part of the stage leads on, the left one back.
    let [left, top, width, height] = app.place(".stage").await?;
    for (across, place) in [(0.5, 1), (0.65, 2), (0.1, 1)] {
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
        let at = ((left + width * across) as i64, (top + height * 0.5) as i64);
        app.pointer().move_to(at.0, at.1).click().perform().await?;
        is_at(&app, &all[place])
            .await
            .with_context(|| format!("a click at {across}"))?;
    }
    // The pointer hides when it rests, and is there again when it moves.
    app.until_script(
        "return document.querySelector('.stage-frame').hasAttribute('data-resting')",
        true,
    )
    .await?;
    app.pointer().move_to(300, 300).perform().await?;
    app.until_script(
        "return document.querySelector('.stage-frame').hasAttribute('data-resting')",
        false,
    )
    .await?;
    app.press(&["Escape"]).await?;
    app.until_script("return !document.querySelector('.stage-frame.full')", true)
        .await?;
    is_at(&app, &all[1]).await?;
    app.was_quiet().await
}

async fn what_is_chosen_about_slides_is_there_after_a_reload(from: From) -> Result<()> {
    let app = App::open(from).await?;
    present(&app).await?;
    let before = order(&app).await?;
    // One down by its button, one up by keys.
    app.click("[data-item=goal] .pick").await?;
    app.click("[data-item=goal] [data-do=down]").await?;
    app.until_script(
        "return document.querySelector('.overview [data-item]').dataset.item",
        before[1].as_str(),
    )
    .await?;
    app.click("[data-item=map] .pick").await?;
    app.press(&["Alt", "ArrowUp"]).await?;
    let expected = [&before[1], &before[0], &before[3], &before[2]];
    app.until("the slide moves by keys", async || {
        let now = order(&app).await?;
        Ok((now[..4].iter().collect::<Vec<_>>() == expected).then_some(()))
    })
    .await?;
    app.click("[data-item=map] [data-do=hide]").await?;
    app.wait_for("[data-item=map].off").await?;
    // A sentence of one's own.
    app.click("[data-item=goal] .pick").await?;
    app.click("[data-sentence=title] textarea").await?;
    app.press(&["Control", "a"]).await?;
    app.type_text("We grow together").await?;
    app.press(&["Tab"]).await?;
    app.wait_for("[data-item=goal] [data-do=reset]").await?;
    app.saved().await?;
    let after = order(&app).await?;
    app.load().await?;
    present(&app).await?;
    assert_eq!(order(&app).await?, after);
    app.wait_for("[data-item=map].off").await?;
    assert!(
        app.text("[data-item=goal] .pick")
            .await?
            .contains("We grow together")
    );
    // In the show the hidden one is passed over.
    app.click("[data-do=present]").await?;
    app.press(&["Home"]).await?;
    app.press(&["ArrowRight"]).await?;
    app.press(&["ArrowRight"]).await?;
    is_at(&app, &before[2]).await?;
    app.press(&["Escape"]).await?;
    // The model as a file says it; undo takes it back.
    let saved = app.save_file().await?;
    assert_eq!(saved["slides"]["hidden"], json!(["map"]));
    assert_eq!(saved["slides"]["sentences"][0]["text"], json!("We grow together"));
    app.was_quiet().await
}

async fn a_lever_on_a_slide_moves_what_it_says(from: From) -> Result<()> {
    let app = App::open(from).await?;
    present(&app).await?;
    app.click("[data-item=goal] .pick").await?;
    app.click("[data-do=present]").await?;
    app.wait_for(".stage-frame.full .slide-levers [data-lever=growth]")
        .await?;
    let title = async || {
        app.script("return document.querySelector('.stage h2').textContent")
            .await
    };
    let before = title().await?;
    let drawn = "return document.querySelector('.slide-drawing').textContent";
    let picture = app.script(drawn).await?;
    app.slide("#lever-growth", 0.2).await?;
    app.until("the title follows", async || {
        Ok((title().await? != before).then_some(()))
    })
    .await?;
    assert_ne!(app.script(drawn).await?, picture);
    // The arrows belong to the slider that has the focus; Page keys still lead on.
    let slide = current(&app).await?;
    app.press(&["ArrowRight"]).await?;
    assert_eq!(current(&app).await?, slide);
    app.press(&["PageDown"]).await?;
    app.until("the next slide", async || {
        Ok((current(&app).await? != slide).then_some(()))
    })
    .await?;
    app.was_quiet().await
}

async fn a_slide_is_given_out_as_a_picture(from: From) -> Result<()> {
    let app = App::open_after(from, "delete Navigator.prototype.clipboard").await?;
    present(&app).await?;
    app.click("[data-item=map] .pick").await?;
    app.click("[data-do=copy-slide]").await?;
    let bytes = app.taken("shared-quota-map.png").await?;
    // A PNG of 2560 by 1440 pixels.
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(&bytes[16..24], &[0, 0, 10, 0, 0, 0, 5, 160]);
    let told = app.text(".notice p").await?;
    assert!(told.contains("shared-quota-map.png"), "{told}");
    // As a file it has the model inside, as every picture.
    let model = app.save_file().await?;
    for (button, name) in [
        ("slide-png", "shared-quota-map.png"),
        ("slide-svg", "shared-quota-map.svg"),
    ] {
        present(&app).await?;
        app.click("[data-item=map] .pick").await?;
        app.click(&format!("[data-do={button}]")).await?;
        let bytes = app.taken(name).await?;
        opens_again(&app, name, &bytes, &model).await?;
    }
    app.was_quiet().await
}
