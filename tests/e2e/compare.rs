//! Compare: the scenarios side by side, in the numbers of the command line, and what moves one number to another.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{app::App, harness::From, numbers::outcome};

const SCENARIOS: [(&str, &str); 2] = [
    ("growth", "Both on growth alone"),
    ("own_numbers", "Each on its own number"),
];

/// A number as the page writes it.
fn amount(text: &str) -> Result<f64> {
    let text = text.replace('\u{2212}', "-").replace(['$', ',', '+'], "");
    let text = text.trim_end_matches(" pts");
    let (text, scale) = match text.strip_suffix('%') {
        Some(share) => (share, 0.01),
        None => (text, 1.0),
    };
    Ok(text.parse::<f64>().with_context(|| format!("{text:?}"))? * scale)
}

/// The texts of the cells of a row: the number, and the difference below it.
async fn cells(app: &App, row: &str) -> Result<Vec<(String, String)>> {
    let found = app
        .script(&format!(
            "return [...document.querySelectorAll('[data-table=outcomes] [data-row={}] td')].map((cell) => \
             [cell.querySelector('.value').textContent, cell.querySelector('small')?.textContent ?? ''])",
            json!(row)
        ))
        .await?;
    Ok(serde_json::from_value(found)?)
}

/// A file of the sample, and what the command line says of it in the base and in each scenario.
fn outcomes() -> Result<Vec<Value>> {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static/samples/shared-quota.json");
    let ids = [None].into_iter().chain(SCENARIOS.map(|(id, _)| Some(id)));
    ids.map(|id| outcome(&file, id)).collect()
}

async fn the_numbers_are_those_of_the_command_line(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.go("compare").await?;
    app.wait_for("[data-table=outcomes]").await?;
    let heads = app.texts("[data-table=outcomes] thead th").await?;
    assert_eq!(heads[1..], ["Base", SCENARIOS[0].1, SCENARIOS[1].1]);
    let outcomes = outcomes()?;
    // Amounts are written to the unit, shares to a hundredth of a percent.
    let rows = [
        ("revenue", "/company/revenue", 0.5),
        ("goal", "/company/goal", 0.5),
        ("attainment", "/company/attainment", 0.000_05),
        ("cost", "/company/incentive_cost", 0.5),
        ("ccos", "/company/ccos", 0.000_05),
        ("role:head_of_sales", "/roles/head_of_sales/variable_pay", 0.5),
        (
            "role:account_executive",
            "/roles/account_executive/variable_pay",
            0.5,
        ),
        (
            "role:head_of_marketing",
            "/roles/head_of_marketing/variable_pay",
            0.5,
        ),
        (
            "role:campaign_manager",
            "/roles/campaign_manager/variable_pay",
            0.5,
        ),
        ("pool:shared", "/pools/shared/fund", 0.5),
    ];
    assert_eq!(
        app.texts("[data-table=outcomes] tbody tr").await?.len(),
        rows.len()
    );
    for (row, path, near) in rows {
        let expected = outcomes
            .iter()
            .map(|outcome| outcome.pointer(path).and_then(Value::as_f64));
        let expected: Vec<f64> = expected.collect::<Option<_>>().context(row)?;
        let found = cells(&app, row).await?;
        assert_eq!(found.len(), expected.len());
        for ((value, change), expect) in found.iter().zip(&expected) {
            assert!(
                (amount(value)? - expect).abs() <= near + 1e-9,
                "{row}: {value} for {expect}"
            );
            let difference = expect - expected[0];
            let (absolute, share) = change.split_once(" \u{b7} ").unwrap_or((change, ""));
            if !absolute.starts_with(['+', '\u{2212}']) {
                assert!(difference.abs() <= near, "{row}: {change:?} for {difference}");
                continue;
            }
            let unit = if absolute.ends_with(" pts") { 0.01 } else { 1.0 };
            assert!(
                (amount(absolute)? * unit - difference).abs() <= near + 1e-9,
                "{row}: {absolute} for {difference}"
            );
            if unit > 0.5 {
                assert!(
                    (amount(share)? - difference / expected[0]).abs() <= 0.000_5 + 1e-9,
                    "{row}: {share}"
                );
            }
        }
    }
    app.was_quiet().await
}

async fn only_changed_assumptions_are_listed(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.press_button(".chips", SCENARIOS[1].1).await?;
    app.go("goal").await?;
    app.field("main", "Growth goal").await?.enter("20").await?;
    app.go("compare").await?;
    let rows = app.rows("[data-table=assumptions]").await?;
    let row = |place: &str| {
        rows.iter()
            .find(|row| row[0] == place)
            .cloned()
            .unwrap_or_default()
    };
    assert_eq!(
        row("Goal \u{203a} revenue \u{203a} growth")[1..],
        ["15%", "as the base", "20%"]
    );
    assert_eq!(
        row("Head of marketing \u{203a} Company revenue \u{203a} weight")[1..],
        ["75%", "100%", "25%"]
    );
    // Eight of one scenario; of the four of the other, two are of the same place; and one more.
    assert_eq!(rows.len() - 1, 8 + 2 + 1);
    app.was_quiet().await
}

async fn what_moved_sums_to_the_difference(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.go("compare").await?;
    app.wait_for("[data-figure=moved] svg").await?;
    let outcomes = outcomes()?;
    let path = "/roles/head_of_marketing/variable_pay";
    let pay = |place: usize| {
        outcomes[place]
            .pointer(path)
            .and_then(Value::as_f64)
            .unwrap_or_default()
    };
    app.choose(".compare-page", "Number", "Variable pay, head of marketing")
        .await?;
    for (from, to) in [(0, 1), (1, 2), (2, 0)] {
        let name = |place: usize| {
            if place == 0 {
                "Base"
            } else {
                SCENARIOS[place - 1].1
            }
        };
        app.choose(".compare-page", "From", name(from)).await?;
        app.choose(".compare-page", "To", name(to)).await?;
        app.until_script(
            "const page = document.querySelector('.compare-page'); \
             return [...page.querySelectorAll('select')].slice(0, 2).map((list) => list.selectedOptions[0].textContent).join(' > ')",
            format!("{} > {}", name(from), name(to)),
        )
        .await?;
        let rows = app.table("moved").await?;
        let (first, last) = (&rows[1], &rows[rows.len() - 1]);
        assert_eq!((first[0].as_str(), last[0].as_str()), (name(from), name(to)));
        assert!((amount(&first[2])? - pay(from)).abs() <= 0.5);
        let parts = rows[2..rows.len() - 1].iter().filter(|row| row[2] != "no effect");
        let parts: Vec<f64> = parts.map(|row| amount(&row[2])).collect::<Result<_>>()?;
        // Each part is written to the unit.
        let sum: f64 = parts.iter().sum();
        let near = 0.5 * (parts.len() + 1) as f64;
        assert!(!parts.is_empty());
        assert!(
            (sum - (pay(to) - pay(from))).abs() <= near,
            "{from} to {to}: {sum}"
        );
    }
    app.was_quiet().await
}

from_the_disk!(
    the_numbers_are_those_of_the_command_line,
    only_changed_assumptions_are_listed,
    what_moved_sums_to_the_difference,
);
