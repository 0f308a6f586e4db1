//! An input of the pages Contribution and Goal is changed, and what follows from it is seen.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{app::App, harness::From};

/// A company that sells one segment by the lifecycle map, with quotas.
fn model() -> Value {
    json!({
        "format": "hagstone/1", "name": "Mapped", "currency": "USD",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_200_000}, "quotas": {"measure": "bookings", "attainment": 0.9}},
        "functions": {"sales": {"name": "Sales"}, "marketing": {"name": "Marketing"}},
        "teams": {
            "field": {"name": "Field", "function": "sales", "revenue_share": 0.75},
            "demand": {"name": "Demand", "function": "marketing", "revenue_share": 0.25},
        },
        "roles": {"rep": {"name": "Rep", "team": "field", "heads": 4, "base": 1, "goals": {"bookings": {"year": 250_000}}}},
        "measures": {"bookings": {"name": "Own bookings", "counts": "amount", "scope": "own"}},
        "segments": {"works": {
            "name": "Works", "goal_share": 1, "sold_by": "field", "deal_size": 10_000, "credit": "map",
            "leads": {"demand": {"volume": {"per_month": 40}}}, "steps": {"win": {"rate": 0.25}},
        }},
        "lifecycle": {"stages": {
            "before": {"name": "Before", "weight": 0.5, "credit": {"demand": 1}},
            "during": {"name": "During", "weight": 0.5, "credit": {"field": 0.8, "demand": 0.2}},
        }},
        "attribution": "first",
        "deals": {"one": {"name": "One", "date": "2027-06-30", "amount": 80_000, "touches": {
            "a": {"date": "2027-05-01", "team": "demand"}, "b": {"date": "2027-06-01", "team": "field"},
        }}},
    })
}

async fn opened(from: From, page: &str) -> Result<App> {
    let app = App::open(from).await?;
    app.open_model(&model()).await?;
    app.go(page).await?;
    Ok(app)
}

async fn title(app: &App, figure: &str, expected: &str) -> Result<()> {
    let script = format!("return document.querySelector('[data-figure={figure}] h2')?.textContent ?? null");
    app.until_script(&script, expected).await
}

/// Ten deals a month of 10,000: of the 1,200,000 the map gives Demand 50% + 10%. With half of the deal's stage its it is 75%.
async fn a_part_of_a_stage_moves_the_credit(from: From) -> Result<()> {
    let app = opened(from, "contribution").await?;
    title(
        &app,
        "credit",
        "Demand is credited with 60% of the modelled revenue",
    )
    .await?;
    app.field("main", "Demand, part of During")
        .await?
        .enter("50")
        .await?;
    // 80% and 50% are too much, and count in proportion until they are scaled down: 50% + 0.5 x 5/13 of 1 + 0.15.
    app.until_script(
        "return document.querySelector('[data-stage=during] .sum small')?.textContent.trim() ?? null",
        "30% too much",
    )
    .await?;
    app.field("main", "Field, part of During")
        .await?
        .enter("50")
        .await?;
    app.until_script(
        "return document.querySelector('[data-stage=during] .sum small')",
        (),
    )
    .await?;
    title(
        &app,
        "credit",
        "Demand is credited with 75% of the modelled revenue",
    )
    .await?;
    assert_eq!(
        app.table("credit").await?[1],
        ["Works", "$300K (25%)", "$900K (75%)", "$1.20M"]
    );
    assert_eq!(
        app.save_file().await?["lifecycle"]["stages"]["during"]["credit"],
        json!({"field": 0.5, "demand": 0.5})
    );
    // Credited to who sells, it is all Field's.
    app.choose("main", "Works is credited to", "the team that sells")
        .await?;
    title(
        &app,
        "credit",
        "Field is credited with 100% of the modelled revenue",
    )
    .await?;
    app.was_quiet().await
}

/// A team's touch that is taken away leaves the deal to the other one; a rule is chosen at the head of its column.
async fn another_rule_credits_other_teams(from: From) -> Result<()> {
    let app = opened(from, "contribution").await?;
    title(
        &app,
        "rules",
        "By the rule alone demand has 0% to 100% of the deals",
    )
    .await?;
    app.press_button("[data-table=rules]", "Credit by: Last touch")
        .await?;
    app.until_script(
        "return document.querySelector('[data-table=rules] [aria-pressed=true]').textContent",
        "Last touch",
    )
    .await?;
    assert_eq!(app.save_file().await?["attribution"], json!("last"));
    app.press_button("[data-deal=one]", "Change One").await?;
    app.press_button("main", "Remove touch 2 before One").await?;
    title(
        &app,
        "rules",
        "Every rule credits the same teams with the same deals",
    )
    .await?;
    let told = app.text("[data-part=inflation] p").await?;
    assert!(
        told.starts_with("For each $100 of deals $0 are credited"),
        "{told}"
    );
    app.was_quiet().await
}

/// The last touch is the field's. Once it is Ada's by name the whole deal is hers in a measure of her own, and her statement
/// says by what.
async fn a_touch_is_given_to_a_person(from: From) -> Result<()> {
    let mut model = model();
    model["attribution"] = json!("last");
    model["payees"] = json!({"ada": {"name": "Ada", "role": "rep"}});
    model["measures"]["touched"] = json!({
        "name": "Touched by oneself", "counts": "amount", "scope": "own", "deals": {"attributed": true}
    });
    let app = App::open(from).await?;
    app.open_model(&model).await?;
    app.go("contribution").await?;
    app.press_button("[data-deal=one]", "Change One").await?;
    app.choose("main", "Person of touch 2 before One", "Ada").await?;
    assert_eq!(
        app.save_file().await?["deals"]["one"]["touches"]["b"]["payee"],
        json!("ada")
    );
    app.go("statement").await?;
    app.choose("main", "Whose", "Ada").await?;
    app.until_script(
        "return [...document.querySelectorAll('main td, main th')].map((cell) => cell.textContent) \
         .find((text) => text.startsWith('One, 2027-06-30')) ?? null",
        "One, 2027-06-30, by touches",
    )
    .await?;
    app.was_quiet().await
}

/// Four quotas of 250,000, of which 90% are expected, cover 75% of 1,200,000; of 320,000 they cover 96%.
async fn a_quota_covers_the_goal(from: From) -> Result<()> {
    let app = opened(from, "goal").await?;
    title(
        &app,
        "planning",
        "What is expected of the quotas covers 75% of the goal: $300K is missing",
    )
    .await?;
    app.field("main", "Quota of Rep").await?.enter("320k").await?;
    title(
        &app,
        "planning",
        "What is expected of the quotas covers 96% of the goal: $48.0K is missing",
    )
    .await?;
    // All quotas are scaled: 110% of the goal, 99% of which is expected.
    app.field("main", "Over-assignment: scales all quotas")
        .await?
        .enter("110")
        .await?;
    title(
        &app,
        "planning",
        "What is expected of the quotas covers 99% of the goal: $12.0K is missing",
    )
    .await?;
    assert_eq!(
        app.save_file().await?["roles"]["rep"]["goals"]["bookings"],
        json!({"year": 330_000})
    );
    // 1,200,000 are 120 deals and 480 opportunities, leads all of them, and 480 are modelled.
    title(&app, "needed", "The modelled leads are enough for the goal").await?;
    app.field("main", "Revenue goal").await?.enter("1.5m").await?;
    title(
        &app,
        "needed",
        "The goal takes 120 more leads in works than are modelled",
    )
    .await?;

    app.choose("main", "The plan spans", "3 years").await?;
    app.choose("main", "Later years are given", "amounts by year")
        .await?;
    app.field("main", "Goal of 2029").await?.enter("2m").await?;
    title(&app, "years", "What is modelled misses the goal of 2029 by $800K").await?;
    assert_eq!(
        app.save_file().await?["goal"]["later"],
        json!({"amounts": [1_500_000, 2_000_000]})
    );
    app.was_quiet().await
}

from_the_disk!(
    a_part_of_a_stage_moves_the_credit,
    another_rule_credits_other_teams,
    a_touch_is_given_to_a_person,
    a_quota_covers_the_goal,
);
