//! Numbers as people type them: what is right is taken, what is wrong is kept and told why.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{app::App, field::Field, harness::From};

const BUDGET: &str = "Budget for incentives";

/// The app on the page of the goal.
async fn goal(from: From) -> Result<App> {
    let app = App::open(from).await?;
    app.go("goal").await?;
    Ok(app)
}

async fn field<'a>(app: &'a App, label: &str) -> Result<Field<'a>> {
    app.field("main", label).await
}

async fn numbers_as_people_write_them(from: From) -> Result<()> {
    let app = goal(from).await?;
    let budget = field(&app, BUDGET).await?;
    for (typed, reads, value) in [
        ("450k", "$450,000", json!(450_000)),
        ("1.2m", "$1,200,000", json!(1_200_000)),
        ("$2,750,000.50", "$2,750,000.50", json!(2_750_000.5)),
        ("0", "$0", json!(0)),
        ("3bn", "$3,000,000,000", json!(3_000_000_000_i64)),
        (" 2 900 000 ", "$2,900,000", json!(2_900_000)),
    ] {
        budget.enter(typed).await?;
        budget.reads(reads).await?;
        assert_eq!(budget.fault().await?, None, "{typed}");
        assert_eq!(
            app.save_file().await?["goal"]["incentive_budget"],
            value,
            "{typed}"
        );
    }
    let growth = field(&app, "Growth goal").await?;
    for (typed, reads, value) in [
        ("12%", "12%", json!(0.12)),
        ("7.1", "7.1%", json!(0.071)),
        ("-5", "-5%", json!(-0.05)),
        ("0.125 %", "0.13%", json!(0.00125)),
    ] {
        growth.enter(typed).await?;
        growth.reads(reads).await?;
        assert_eq!(
            app.save_file().await?["goal"]["revenue"]["growth"],
            value,
            "{typed}"
        );
    }
    app.was_quiet().await
}

async fn what_is_no_number_is_kept_with_a_sentence(from: From) -> Result<()> {
    let app = goal(from).await?;
    let before = app.save_file().await?;
    let budget = field(&app, BUDGET).await?;
    let long = "nonsense ".repeat(40);
    for (typed, sentence) in [
        (
            "a lot",
            "\u{201c}a lot\u{201d} is not a number. Write it like 450k, 1.2m or 1250000.",
        ),
        (
            "1.2.3",
            "\u{201c}1.2.3\u{201d} is not a number. Write it like 450k, 1.2m or 1250000.",
        ),
        (
            "12%",
            "\u{201c}12%\u{201d} is not a number. Write it like 450k, 1.2m or 1250000.",
        ),
        (
            "NaN",
            "\u{201c}NaN\u{201d} is not a number. Write it like 450k, 1.2m or 1250000.",
        ),
        ("-1", "It must be from $0 to $10.0T."),
        (
            long.as_str(),
            "\u{201c}nonsense nonsense nonsen\u{2026}\u{201d} is not a number. Write it like 450k, 1.2m or 1250000.",
        ),
    ] {
        budget.enter(typed).await?;
        assert_eq!(budget.fault().await?.as_deref(), Some(sentence), "{typed}");
        assert_eq!(budget.value().await?, typed, "what was typed is kept");
        assert_eq!(app.save_file().await?, before, "{typed} changed the document");
    }
    // While it is mended the sentence follows what is typed.
    budget.type_text("2").await?;
    assert_eq!(budget.fault().await?, None);
    app.type_text("m").await?;
    app.press(&["Enter"]).await?;
    budget.reads("$2,000,000").await?;
    assert_eq!(app.save_file().await?["goal"]["incentive_budget"], 2_000_000);
    app.was_quiet().await
}

async fn what_is_out_of_range_is_refused_with_a_sentence(from: From) -> Result<()> {
    let app = goal(from).await?;
    let before = app.save_file().await?;
    let cases = [
        ("Growth goal", "-150", "It must be from -100% to 10,000%."),
        ("Year", "1", "It must be from 1900 to 2200."),
        ("Share of Field sales", "140", "It must be from 0% to 100%."),
    ];
    for (label, typed, sentence) in cases {
        let field = field(&app, label).await?;
        field.enter(typed).await?;
        assert_eq!(field.fault().await?.as_deref(), Some(sentence), "{label}");
        assert_eq!(field.value().await?, typed, "{label}");
        assert_eq!(app.save_file().await?, before, "{label}");
    }
    // A change from elsewhere takes the place of what was refused.
    field(&app, "Share of Demand generation")
        .await?
        .enter("30")
        .await?;
    let share = field(&app, "Share of Field sales").await?;
    share.reads("70%").await?;
    assert_eq!(share.fault().await?, None);
    app.was_quiet().await
}

async fn escape_puts_back_what_stood_there(from: From) -> Result<()> {
    let app = goal(from).await?;
    let before = app.save_file().await?;
    let budget = field(&app, BUDGET).await?;
    for typed in ["1k", "nonsense"] {
        budget.type_text(typed).await?;
        app.press(&["Escape"]).await?;
        budget.reads("2900000").await?;
        app.press(&["Tab"]).await?;
        budget.reads("$2,900,000").await?;
        assert_eq!(budget.fault().await?, None);
    }
    // Also after it was refused.
    budget.enter("nonsense").await?;
    assert!(budget.fault().await?.is_some());
    app.click(&format!("{} input", wrong())).await?;
    app.press(&["Escape"]).await?;
    app.press(&["Tab"]).await?;
    budget.reads("$2,900,000").await?;
    assert_eq!(budget.fault().await?, None);
    let name = app.field(".doc", "Name of the model").await?;
    name.type_text("Another").await?;
    app.press(&["Escape"]).await?;
    name.reads("Shared quota").await?;
    assert_eq!(app.save_file().await?, before);
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    app.was_quiet().await
}

fn wrong() -> &'static str {
    ".field.wrong"
}

async fn an_empty_field(from: From) -> Result<()> {
    let app = goal(from).await?;
    // Optional: taken as "none".
    let budget = field(&app, BUDGET).await?;
    budget.enter("").await?;
    budget.reads("").await?;
    assert_eq!(budget.fault().await?, None);
    assert_eq!(app.save_file().await?["goal"].get("incentive_budget"), None);
    app.click("[data-do=undo]").await?;
    budget.reads("$2,900,000").await?;
    // Not optional: refused.
    let growth = field(&app, "Growth goal").await?;
    growth.enter("").await?;
    assert_eq!(
        growth.fault().await?.as_deref(),
        Some("A number is missing here. Write it like 75 or 75%.")
    );
    assert_eq!(app.save_file().await?["goal"]["revenue"]["growth"], 0.15);
    // An empty name is not taken.
    let name = app.field(".doc", "Name of the model").await?;
    name.enter("").await?;
    assert_eq!(
        name.fault().await?.as_deref(),
        Some("A name is missing here. Write one, or press Escape for the last one.")
    );
    assert_eq!(app.save_file().await?["name"], "Shared quota");
    name.focus().await?;
    app.press(&["Escape"]).await?;
    name.reads("Shared quota").await?;
    assert_eq!(name.fault().await?, None);
    app.was_quiet().await
}

async fn a_field_that_is_only_visited_is_no_edit(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let mut model: Value = serde_json::from_str(include_str!("../../static/samples/shared-quota.json"))?;
    model["name"] = json!("Many digits");
    for (path, value) in [
        ("/goal/last_year_revenue", json!(40_000_000.123_456_7)),
        ("/goal/revenue/growth", json!(0.123_456_789_012_345)),
        ("/teams/field_sales/revenue_share", json!(2.0 / 3.0)),
        ("/teams/demand_generation/revenue_share", json!(1.0 / 3.0)),
        ("/roles/head_of_sales/base", json!(240_000.005)),
        (
            "/plans/head_of_marketing/components/company/weight",
            json!(2.0 / 3.0),
        ),
        (
            "/plans/head_of_marketing/components/function/weight",
            json!(1.0 / 3.0),
        ),
        ("/results/company_revenue/year", json!(47_380_000.123_456_7)),
    ] {
        *model.pointer_mut(path).unwrap() = value;
    }
    app.open_model(&model).await?;
    for page in crate::app::PAGES {
        app.go(page).await?;
        let fields = app
            .script("return document.querySelectorAll('main .field input').length")
            .await?;
        for index in 0..fields.as_u64().unwrap_or_default() {
            app.async_script(&format!(
                "const field = document.querySelectorAll('main .field input')[{index}]; field.focus(); \
                 await new Promise(requestAnimationFrame); field.blur()"
            ))
            .await?
            .map_err(anyhow::Error::msg)?;
        }
        assert_eq!(
            app.undo_title().await?,
            "Undo: Opening of another document",
            "{page}"
        );
    }
    assert_eq!(app.save_file().await?, model);
    app.was_quiet().await
}

async fn what_stands_in_a_field_is_selected_when_it_is_entered(from: From) -> Result<()> {
    let app = goal(from).await?;
    let budget = field(&app, BUDGET).await?;
    budget.focus().await?;
    budget.is_selected().await?;
    assert_eq!(budget.value().await?, "2900000");
    app.type_text("3m").await?;
    app.press(&["Enter"]).await?;
    budget.reads("$3,000,000").await?;
    // Over the gross margin, in which nothing stands.
    app.press(&["Tab"]).await?;
    app.press(&["Tab"]).await?;
    field(&app, "Year").await?.is_selected().await?;
    Ok(())
}

async fn the_arrows_move_a_number(from: From) -> Result<()> {
    let app = goal(from).await?;
    let growth = field(&app, "Growth goal").await?;
    growth.focus().await?;
    for (key, reads) in [("ArrowUp", "16"), ("ArrowUp", "17"), ("ArrowDown", "16")] {
        app.press(&[key]).await?;
        growth.reads(reads).await?;
    }
    app.press(&["Tab"]).await?;
    growth.reads("16%").await?;
    assert_eq!(app.save_file().await?["goal"]["revenue"]["growth"], 0.16);
    app.was_quiet().await
}

async fn seasonality(from: From) -> Result<()> {
    let app = goal(from).await?;
    let drawn = "return document.querySelector('[data-figure=path] .drawn').innerHTML";
    app.wait_for("[data-figure=path] svg").await?;
    let before = app.script(drawn).await?;
    let weights: Vec<Value> = app.save_file().await?["goal"]["seasonality"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    field(&app, "Dec").await?.enter("2.5").await?;
    let edited = app.save_file().await?["goal"]["seasonality"].clone();
    assert_eq!(edited.as_array().map(Vec::len), Some(12));
    assert_eq!(edited[11], 2.5);
    assert_eq!(
        edited.as_array().map(|edited| &edited[..11]),
        Some(&weights[..11])
    );
    assert_ne!(app.script(drawn).await?, before);
    assert_eq!(app.undo_title().await?, "Undo: Seasonality");
    app.click("[data-do=undo]").await?;
    app.until_script(drawn, before).await?;
    // A fiscal year that starts elsewhere moves the names, not the weights.
    app.choose("main", "The fiscal year starts in", "Apr").await?;
    field(&app, "Mar").await?.reads("1.05").await?;
    field(&app, "Apr").await?.reads("0.92").await?;
    app.was_quiet().await
}

async fn the_goal_as_an_amount(from: From) -> Result<()> {
    let app = goal(from).await?;
    let strip = app.seen().await?["strip"].clone();
    app.choose("main", "The goal is given as", "an amount").await?;
    let amount = field(&app, "Revenue goal").await?;
    amount.reads("$46,000,000").await?;
    assert_eq!(app.seen().await?["strip"], strip, "the same goal in other words");
    amount.enter("50m").await?;
    assert_eq!(
        app.save_file().await?["goal"]["revenue"],
        json!({ "amount": 50_000_000 })
    );
    app.choose("main", "The goal is given as", "growth over last year")
        .await?;
    field(&app, "Growth goal").await?.reads("25%").await?;
    for _ in 0..3 {
        app.click("[data-do=undo]").await?;
    }
    assert_eq!(app.undo_title().await?, "Nothing to undo");
    assert_eq!(app.seen().await?["strip"], strip);
    app.was_quiet().await
}

from_the_disk!(
    numbers_as_people_write_them,
    what_is_no_number_is_kept_with_a_sentence,
    what_is_out_of_range_is_refused_with_a_sentence,
    escape_puts_back_what_stood_there,
    an_empty_field,
    a_field_that_is_only_visited_is_no_edit,
    what_stands_in_a_field_is_selected_when_it_is_entered,
    the_arrows_move_a_number,
    seasonality,
    the_goal_as_an_amount,
);
