//! What is seldom needed, behind a row: lists of goals, deals that count, adjustments; and the way from a problem to its place.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{app::App, harness::From};

/// A model with a list, cents, a person and a deal.
fn model() -> Result<Value> {
    let mut model: Value = serde_json::from_str(include_str!("../../static/samples/shared-quota.json"))?;
    model["name"] = json!("Details");
    model["measures"]["bookings"] = json!({
        "name": "Bookings", "counts": "amount", "scope": "own",
        "goal": {"quarters": [1000, 2000.5, 3000, 4000]}, "deals": {},
    });
    model["payees"] = json!({"ada": {"name": "Ada", "role": "account_executive"}});
    model["deals"] = json!({"first": {
        "name": "First", "date": "2027-03-01", "amount": 1000.5, "deal_type": "new", "product": "Core", "credits": {"ada": 1},
    }});
    model["plans"]["account_executive"]["components"]["bookings"] = json!({
        "measure": "bookings", "period": "quarter", "pays": {"commission": {"bands": [{"from": 0, "rate": 0.1}]}},
    });
    Ok(model)
}

async fn opened(from: From, page: &str) -> Result<App> {
    App::open_on(from, &model()?, page).await
}

async fn a_goal_by_quarter(from: From) -> Result<()> {
    let app = opened(from, "goal").await?;
    app.press_button("[data-measure=bookings]", "Goal of Bookings, by quarter: change")
        .await?;
    let second = app.field("main", "Q2").await?;
    second.reads("$2,000.50").await?;
    second.enter("2500.25").await?;
    second.reads("$2,500.25").await?;
    let goal = |model: &Value| model["measures"]["bookings"]["goal"].clone();
    assert_eq!(
        goal(&app.save_file().await?),
        json!({"quarters": [1000, 2500.25, 3000, 4000]})
    );
    assert_eq!(app.undo_title().await?, "Undo: Goal of Bookings");

    // As twelve months it is the same goal, and as one number its sum.
    app.choose("main", "Goal of bookings is given", "by month")
        .await?;
    let months = goal(&app.save_file().await?)["months"].clone();
    let months: Vec<f64> = serde_json::from_value(months)?;
    assert_eq!(months.len(), 12);
    assert!(
        (months[3..6].iter().sum::<f64>() - 2500.25).abs() < 1e-9,
        "{months:?}"
    );
    app.choose("main", "Goal of bookings is given", "for the year")
        .await?;
    assert_eq!(goal(&app.save_file().await?), json!({"year": 10_500.25}));
    app.field("main", "Goal of Bookings")
        .await?
        .reads("$10,500.25")
        .await?;
    app.was_quiet().await
}

async fn which_deals_count(from: From) -> Result<()> {
    let app = opened(from, "goal").await?;
    app.press_button("[data-measure=bookings]", "More of Bookings")
        .await?;
    let deals = |model: &Value| model["measures"]["bookings"]["deals"].clone();
    app.field("main", "Another deal type")
        .await?
        .enter("renewal")
        .await?;
    assert_eq!(deals(&app.save_file().await?), json!({"types": ["renewal"]}));
    app.field("main", "Credit of a deal of type new")
        .await?
        .enter("50")
        .await?;
    let product = app
        .element("return [...document.querySelectorAll('.members label')].find((label) => label.textContent === 'Core')".into())
        .await?;
    product.click().await?;
    assert_eq!(
        deals(&app.save_file().await?),
        json!({"types": ["renewal"], "credit": {"new": 0.5}, "products": ["Core"]})
    );
    assert_eq!(app.undo_title().await?, "Undo: Products that count of Bookings");
    app.was_quiet().await
}

/// An adjustment of $250.75 in March is paid in March, and the statement leads back to it.
async fn an_adjustment(from: From) -> Result<()> {
    let app = opened(from, "people").await?;
    app.press_button("[data-payee=ada]", "Change Ada").await?;
    app.press_button("main", "add an adjustment").await?;
    let field = async |label: &str| {
        app.field("main", &format!("{label} of an adjustment of Ada"))
            .await
    };
    field("Amount").await?.enter("250.75").await?;
    field("Day").await?.enter("2027-03-15").await?;
    field("Reason").await?.enter("Forgotten in February").await?;
    assert_eq!(
        app.save_file().await?["payees"]["ada"]["adjustments"],
        json!({"adjustment_1": {"date": "2027-03-15", "amount": 250.75, "note": "Forgotten in February"}})
    );
    field("Amount").await?.reads("$250.75").await?;

    app.go("statement").await?;
    app.choose("main", "Whose", "Ada").await?;
    app.choose("main", "Period", "Mar").await?;
    // The credit of the deal leads to the deal, which is unfolded.
    app.press_button("main", "Amount: $1,000.50. Show the math")
        .await?;
    app.press_button(".math", "to the page Contribution").await?;
    app.until_script(
        "return document.activeElement.dataset.place ?? null",
        "/deals/first/amount",
    )
    .await?;
    app.was_quiet().await
}

async fn a_problem_leads_to_its_component(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let mut model = model()?;
    model["plans"]["campaign_manager"]["components"]["leads"]["cap"] =
        json!({"per": "period", "at": {"share_of_target": 0.8}});
    app.open_model(&model).await?;
    app.click(".problems summary").await?;
    let place = app
        .texts(".problems li button")
        .await?
        .into_iter()
        .find(|place| place.contains("Campaign manager"));
    let Some(place) = place else {
        anyhow::bail!("The cap is not told of: {:?}.", app.texts(".problems li").await?);
    };
    app.press_button(".problems", &place).await?;
    app.wait_for("[data-plan=campaign_manager] [data-component=leads] .findings li")
        .await?;
    app.until_script(
        "return document.activeElement.closest('[data-component]')?.dataset.component ?? null",
        "leads",
    )
    .await?;
    let told = app.text("[data-component=leads] .findings").await?;
    assert!(told.contains("cap of $"), "{told}");
    app.was_quiet().await
}

from_the_disk!(
    a_goal_by_quarter,
    which_deals_count,
    an_adjustment,
    a_problem_leads_to_its_component,
);
