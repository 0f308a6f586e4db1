//! Pay plans: one is added from a template by the keys alone, its rates are changed, and every step can be taken back.

use anyhow::Result;
use serde_json::json;

use crate::{app::App, harness::From};

/// The figures of the expected year: chances come later.
const EXPECTED: &str = ".strip [data-kpi]:not([data-kpi=goal], [data-kpi=together])";
const PLAN: &str = "[data-plan=account_executive_2]";
const CARD: &str = "[data-plan=account_executive_2] [data-component=own]";

/// The name of what has the focus: its label, or its text.
async fn focused(app: &App) -> Result<String> {
    let found = app
        .script(
            "const on = document.activeElement; \
             return on.labels?.[0]?.textContent ?? on.getAttribute('aria-label') ?? on.querySelector('b')?.textContent ?? on.textContent",
        )
        .await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// Goes on with the Tab key until something has the focus.
async fn tab_to(app: &App, name: &str) -> Result<()> {
    for _ in 0..80 {
        if focused(app).await? == name {
            return Ok(());
        }
        app.press(&["Tab"]).await?;
    }
    anyhow::bail!(
        "The Tab key does not come to {name:?}; it is at {:?}.",
        focused(app).await?
    )
}

/// Opens the templates and takes the first one, by the keys.
async fn with_a_template(from: From) -> Result<App> {
    let app = App::open(from).await?;
    app.go("plans").await?;
    tab_to(&app, "add a plan").await?;
    app.press(&["Enter"]).await?;
    app.wait_for(".templates .template").await?;
    tab_to(&app, "Account executive").await?;
    app.press(&["Enter"]).await?;
    app.wait_for(CARD).await?;
    Ok(app)
}

async fn from_a_template_by_the_keys(from: From) -> Result<()> {
    let app = with_a_template(from).await?;
    assert_eq!(app.undo_title().await?, "Undo: New plan: Account executive");
    // The name is ready to be typed over.
    app.until_script(
        "return document.activeElement.labels?.[0]?.textContent ?? null",
        "Name of the plan",
    )
    .await?;
    assert_eq!(app.texts(".problems").await?, Vec::<String>::new());
    let before = app.texts(EXPECTED).await?;

    // Nothing is typed for own bookings: they are at their quota, where the first band ends.
    tab_to(&app, "Times the rate, band 1, of Own bookings").await?;
    app.press(&["3"]).await?;
    app.press(&["Enter"]).await?;
    let after = app.texts(EXPECTED).await?;
    assert_ne!(after, before);
    assert_eq!(app.undo_title().await?, "Undo: Times the rate of Own bookings");
    let sentence = app.texts(&format!("{CARD} .sentence")).await?;
    assert!(sentence[0].contains("3 up to 100% of goal"), "{sentence:?}");

    app.click("[data-do=undo]").await?;
    assert_eq!(app.texts(EXPECTED).await?, before);
    app.click("[data-do=undo]").await?;
    app.until_script(&format!("return document.querySelector({PLAN:?})"), json!(null))
        .await?;
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    app.was_quiet().await
}

/// A band cannot start before the one above it, and the field says so and keeps what was typed.
async fn a_band_out_of_order_is_refused(from: From) -> Result<()> {
    let app = with_a_template(from).await?;
    let field = app.field(CARD, "From, band 2, of Own bookings").await?;
    field.enter("130").await?;
    assert_eq!(
        field.fault().await?.as_deref(),
        Some("It must be from 0% to 125%.")
    );
    assert_eq!(field.value().await?, "130");
    field.enter("110").await?;
    assert_eq!(field.fault().await?, None);
    assert_eq!(app.texts(".problems.bad").await?, Vec::<String>::new());
    app.was_quiet().await
}

/// Every kind of pay in turn: each can be used as it comes, and keeps the weight and the measure.
async fn one_kind_into_another(from: From) -> Result<()> {
    let app = with_a_template(from).await?;
    for kind in [
        "payout curve",
        "payout in steps",
        "matrix of two",
        "payout curve",
        "amount per unit",
        "fixed bonus",
        "payout in steps",
        "amount by score",
        "payout curve",
        "commission",
    ] {
        app.choose(CARD, "Pays", kind).await?;
        app.until_script(
            &format!("return document.querySelector(\"{CARD}\").textContent.includes({kind:?})"),
            true,
        )
        .await?;
        assert_eq!(app.texts(".problems.bad").await?, Vec::<String>::new(), "{kind}");
        assert_eq!(app.field(CARD, "Weight").await?.value().await?, "100%", "{kind}");
    }
    app.was_quiet().await
}

from_the_disk!(
    from_a_template_by_the_keys,
    a_band_out_of_order_is_refused,
    one_kind_into_another,
);
