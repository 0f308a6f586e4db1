//! Nonsense in every field of a page: it is kept, the field says what is expected, and the rest is calculated.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{app::App, harness::From};

/// What is typed into each field. The first two are no number; the others may be one, or be out of range.
const NONSENSE: [&str; 4] = ["abc", "1e99", "-5", ""];

/// Types a text into each field of the page in turn and leaves it; tells the fields in which it is neither taken nor
/// kept with a sentence. What was taken is undone before the next field.
fn script(text: &str) -> String {
    format!(
        "const text = {}; const wait = () => new Promise((done) => setTimeout(done, 0)); \
         const frame = async () => {{ await wait(); await new Promise(requestAnimationFrame); await wait(); }}; \
         const selector = 'main .page .field input:not([type=checkbox], [type=range])'; \
         const undo = document.querySelector('[data-do=undo]'); \
         const faults = []; let refused = 0; let taken = 0; \
         const count = document.querySelectorAll(selector).length; \
         for (let index = 0; index < count; index += 1) {{ \
             const input = document.querySelectorAll(selector)[index]; \
             if (!input) {{ faults.push(`field ${{index}} is gone`); continue; }} \
             for (let fold = input.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true; \
             const label = input.labels[0].textContent; const before = undo.title; const value = input.value; \
             input.focus(); await frame(); \
             Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, text); \
             input.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); await frame(); \
             input.blur(); await frame(); await frame(); \
             if (undo.title !== before) {{ \
                 taken += 1; undo.click(); await frame(); await frame(); continue; \
             }} \
             const same = document.querySelectorAll(selector)[index]; \
             if (same.getAttribute('aria-invalid') === 'true') {{ \
                 refused += 1; \
                 const note = document.getElementById(same.getAttribute('aria-describedby')); \
                 if (same.value !== text) faults.push(`${{label}}: ${{JSON.stringify(same.value)}} in place of what was typed`); \
                 if (note?.getAttribute('role') !== 'alert' || !/^\\S.*\\.$/.test(note.textContent)) \
                     faults.push(`${{label}}: no sentence, but ${{JSON.stringify(note?.textContent)}}`); \
                 same.focus(); await frame(); \
                 same.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Escape', bubbles: true }})); await frame(); \
                 same.blur(); await frame(); \
                 if (same.getAttribute('aria-invalid') === 'true') faults.push(`${{label}}: Escape does not mend it`); \
             }} else if (value.trim() !== text.trim()) {{ \
                 faults.push(`${{label}}: neither taken nor refused, it reads ${{JSON.stringify(same.value)}} after ${{JSON.stringify(value)}}`); \
             }} \
         }} \
         return [count, refused, taken, faults]",
        json!(text)
    )
}

/// Tries every text in every field of the page as it stands.
async fn try_all(app: &App, least: u64) -> Result<()> {
    let before = app.save_file().await?;
    let strip = app.seen().await?["strip"].clone();
    for text in NONSENSE {
        let found = app
            .async_script(&script(text))
            .await?
            .map_err(anyhow::Error::msg)?;
        assert_eq!(found[3], json!([]), "{text:?}");
        assert!(found[0].as_u64() >= Some(least), "{text:?}: {found}");
        assert!(found[1].as_u64() > Some(0), "{text:?}: {found}");
        assert_eq!(app.save_file().await?, before, "{text:?}");
        assert_eq!(app.seen().await?["strip"], strip, "{text:?}");
    }
    app.was_quiet().await
}

/// A model with everything that has fields: quarters, months, deals, a person with adjustments, every kind of pay.
fn model() -> Result<Value> {
    let mut model: Value = serde_json::from_str(include_str!("../../static/samples/shared-quota.json"))?;
    model["name"] = json!("Everything");
    let own =
        |goal: Value, counts: &str| json!({"name": counts, "counts": counts, "scope": "own", "goal": goal});
    model["measures"]["quarterly"] = own(json!({"quarters": [10, 20, 30, 40]}), "count");
    model["measures"]["monthly"] = own(json!({"year": 1200}), "amount");
    model["measures"]["monthly"]["deals"] = json!({"types": ["new"], "credit": {"renewal": 0.5}});
    model["payees"] = json!({"ada": {
        "name": "Ada", "role": "account_executive", "start": "2027-02-01",
        "goals": {"monthly": {"months": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.5]}},
        "adjustments": {"one": {"date": "2027-03-01", "amount": -250.75, "note": "Correction"}},
    }});
    model["deals"] =
        json!({"first": {"date": "2027-03-01", "amount": 1000.5, "deal_type": "new", "credits": {"ada": 1}}});
    let curve = json!({"points": [[0.8, 0.5], [1, 1]], "beyond": "flat"});
    let component =
        |pays: Value| json!({"measure": "quarterly", "weight": 0.1, "period": "quarter", "pays": pays});
    let table = json!({"tiers": "marginal", "bands_of": "attainment", "rates": "multiples_of_target",
        "bands": [{"from": 0, "rate": 1}, {"from": 1, "rate": 2}]});
    let mut conditioned = component(json!({ "curve": curve }));
    conditioned["gates"] = json!({"g": {"measure": "company_revenue", "at_least": 0.9}});
    conditioned["hurdles"] = json!({"h": {"measure": "company_revenue", "at_least": 0.9}});
    conditioned["modifiers"] =
        json!({"m": {"measure": "company_revenue", "factors": {"points": [[0.8, 0.9], [1, 1]]}}});
    conditioned["cap"] = json!({"per": "period", "at": {"share_of_target": 2}});
    conditioned["floor"] = json!({"per": "year", "at": {"amount": 100}});
    conditioned["window"] = json!({"from": "2027-01-01", "to": "2027-12-31"});
    model["plans"]["every"] = json!({"name": "Every", "components": {
        "curve": conditioned,
        "steps": component(json!({"steps": {"steps": [{"from": 0.8, "pays": 0.5}, {"from": 1, "pays": 1}]}})),
        "rates": component(json!({ "commission": table })),
        "unit": component(json!({ "per_unit": table })),
        "bonus": component(json!({"bonus": {"steps": [{"from": 1, "amount": 500}, {"from": 1.2, "amount": 900}]}})),
        "objective": component(json!({"objective": {"points": [[0, 0], [10, 500]]}})),
        "matrix": component(json!({"matrix": {"by": "company_revenue", "rows": [0.8, 1], "columns": [0.8, 1], "cells": [[0.5, 0.8], [0.8, 1]]}})),
    },
    "caps": {"c": {"per": "year", "at": {"share_of_target": 2}}},
    "terms": {
        "draw": {"amount": 1000, "kind": "floor", "recoverable": true, "months": 3},
        "guarantee": {"per": "month", "at": {"amount": 500}, "months": 2},
        "hold": {"share": 0.2, "months": 3},
        "claw_back": {"share": 1, "within_months": 6, "pro_rata": false},
    }});
    model["roles"]["account_executive"]["plan"] = json!("every");
    model["roles"]["account_executive"]["ramp"] = json!([0.5, 0.75]);
    Ok(model)
}

async fn opened(from: From, page: &str) -> Result<App> {
    App::open_on(from, &model()?, page).await
}

/// Unfolds everything that is folded.
async fn unfold(app: &App) -> Result<()> {
    app.script("for (const folded of document.querySelectorAll('main .page details')) folded.open = true")
        .await?;
    Ok(())
}

/// The same with segments, a lifecycle map, later years, quotas, and touches before a deal.
fn planned() -> Result<Value> {
    let mut model = model()?;
    model["name"] = json!("Planned");
    model["goal"]["horizon"] = json!(4);
    model["goal"]["later"] = json!({"amounts": [50_000_000, 55_000_000]});
    model["goal"]["quotas"] = json!({"measure": "monthly", "attainment": 0.9, "ramping": 0.5});
    let segment = |name: &str, share: f64| {
        json!({"name": name, "goal_share": share, "sold_by": "field_sales", "deal_size": 50_000, "credit": "map",
            "leads": {"demand_generation": {"volume": {"per_month": 400}}}, "steps": {"win": {"rate": 0.2}}})
    };
    model["segments"] = json!({"large": segment("Large", 0.75), "small": segment("Small", 0.25)});
    model["lifecycle"] = json!({"stages": {
        "before": {"name": "Before", "weight": 0.4, "credit": {"demand_generation": 0.9, "field_sales": 0.1}},
        "during": {"name": "During", "weight": 0.6, "credit": {"field_sales": 0.7}},
    }});
    model["attribution"] = json!({"custom": {"first": 0.4, "last": 0.4}});
    model["deals"]["first"]["touches"] = json!({
        "call": {"date": "2027-02-01", "team": "field_sales", "channel": "Call", "cost": 12.5, "led_to": "lead"},
        "fair": {"date": "2027-01-15", "team": "demand_generation"},
    });
    Ok(model)
}

async fn on_the_goal(from: From) -> Result<()> {
    let app = opened(from, "goal").await?;
    try_all(&app, 25).await?;
    app.press_button("[data-measure=quarterly]", "More of count")
        .await?;
    app.wait_for(".spread input").await?;
    try_all(&app, 29).await?;
    app.press_button("[data-measure=monthly]", "More of amount")
        .await?;
    app.field("main", "Another deal type").await?;
    try_all(&app, 27).await?;
    app.open_model(&planned()?).await?;
    app.field("main", "Goal of 2030").await?;
    app.field("main", "Share of Small").await?;
    try_all(&app, 36).await
}

async fn on_the_contribution(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.open_model(&planned()?).await?;
    app.go("contribution").await?;
    app.press_button("[data-deal=first]", "Change first").await?;
    app.field("main", "Cost of touch 1 before first").await?;
    try_all(&app, 22).await?;
    app.press_button("main", "Credit by: Time decay, 7 days").await?;
    app.field("main", "Half-life in days").await?;
    try_all(&app, 19).await
}

async fn on_people(from: From) -> Result<()> {
    let app = opened(from, "people").await?;
    unfold(&app).await?;
    app.press_button("[data-payee=ada]", "Change Ada").await?;
    app.field("main", "Reason of an adjustment of Ada").await?;
    try_all(&app, 50).await
}

async fn on_the_pay_plans(from: From) -> Result<()> {
    let app = opened(from, "plans").await?;
    app.press_button(".tabs", "Every").await?;
    app.wait_for("[data-plan=every]").await?;
    unfold(&app).await?;
    try_all(&app, 60).await
}

async fn on_lead_to_revenue(from: From) -> Result<()> {
    let app = crate::lead::opened(from).await?;
    unfold(&app).await?;
    try_all(&app, 75).await
}

from_the_disk!(
    on_lead_to_revenue,
    on_the_goal,
    on_the_contribution,
    on_people,
    on_the_pay_plans
);
