//! How long a user waits, measured in the page itself: `cargo xtask bench`.
//!
//! It judges nothing; what the numbers mean and must not exceed is in `docs/benchmarks.md`.

use std::{fmt::Write as _, path::Path, thread, time::Duration};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::harness::{Browser, From, address};

/// Pages that are opened, each in a browser of its own.
const OPENINGS: usize = 5;
/// Moves of a lever, one a frame.
const MOVES: usize = 200;
/// Moves of a lever after which workers are waited for.
const FINDS: usize = 20;
/// Rounds of ten thousand years.
const ROUNDS: usize = 9;

/// Notes when the app stands.
const NOTE: &str = "globalThis.measured = {}; \
    new MutationObserver((_, observer) => { \
        if (!document.documentElement?.hasAttribute('data-ready')) return; \
        measured.ready = performance.now(); observer.disconnect(); \
        requestAnimationFrame(() => requestAnimationFrame(() => { measured.shown = performance.now(); })); \
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });";

/// What was noted while the page opened: milliseconds from the start of the navigation.
const OPENED: &str = "const paints = performance.getEntriesByType('paint'); \
    const paint = (name) => paints.find((entry) => entry.name === name)?.startTime ?? null; \
    return { shell: paint('first-contentful-paint'), ready: measured.ready ?? null, shown: measured.shown ?? null }";

#[tokio::test]
#[ignore = "it measures and tests nothing; `cargo xtask bench` runs it"]
async fn in_the_page() -> Result<()> {
    let mut openings = Vec::new();
    for _ in 1..OPENINGS {
        let (_, opening) = opened().await?;
        openings.push(opening);
    }
    let (browser, opening) = opened().await?;
    openings.push(opening);
    browser.wait_for("[data-figure=map] svg").await?;
    // Code that has not run yet would be compiled in the middle of the first moves.
    run(&browser, &format!("return await drag({MOVES})")).await?;
    let drag = run(&browser, &format!("return await drag({MOVES})")).await?;
    let found = run(&browser, &format!("return await found({FINDS})")).await?;
    println!("{}", report(&browser, &openings, &drag, &found)?);
    Ok(())
}

/// Ten thousand years and a moved curve by the page's workers (W2 and W4), beside plain JavaScript where `HAGSTONE_PEERS` names
/// the folder of it.
#[tokio::test]
#[ignore = "it measures and tests nothing; `cargo xtask bench` runs it"]
async fn years_in_the_page() -> Result<()> {
    let (browser, _) = opened().await?;
    let plain = match std::env::var_os("HAGSTONE_PEERS") {
        Some(folder) => {
            let text = std::fs::read_to_string(Path::new(&folder).join("plain.mjs"))?;
            function_of_module(&text)
        }
        None => "null".to_owned(),
    };
    let script = format!(
        "{} const plain = {plain}; return await rounds({}, plain, {ROUNDS})",
        include_str!("years.js"),
        Value::from(crate::years::model().to_string()),
    );
    let rows = browser.async_script(&script).await?.map_err(anyhow::Error::msg)?;
    let rows = rows.as_array().context("There are no rounds.")?;
    let mut text = String::new();
    heading(&mut text, &format!("10,000 years, {ROUNDS} times; milliseconds"));
    let lines = [
        ("W2, one worker", "w2"),
        ("W2, two workers", "w2Two"),
        ("W4, one worker", "w4"),
        ("W4, two workers", "w4Two"),
        ("W4, the first 512", "first"),
        ("W2, plain JavaScript", "plain2"),
        ("W4, plain JavaScript", "plain4"),
    ];
    for (name, field) in lines {
        if rows.iter().all(|row| row[field].is_number()) {
            line(&mut text, name, &column(rows, field)?);
        }
    }
    heading(&mut text, "ratios of the rounds");
    let ratios = [
        ("W2, over plain JavaScript", "w2", "plain2"),
        ("W4, over plain JavaScript", "w4", "plain4"),
        ("W2, one worker over two", "w2", "w2Two"),
        ("W4, one worker over two", "w4", "w4Two"),
    ];
    for (name, above, below) in ratios {
        let mut found: Vec<f64> = rows
            .iter()
            .filter_map(|row| Some(row[above].as_f64()? / row[below].as_f64()?))
            .collect();
        found.sort_by(f64::total_cmp);
        if !found.is_empty() {
            let at = |quantile| percentile(&found, quantile);
            let [least, middle, most] = [0.0, 0.5, 1.0].map(at);
            let _ = writeln!(text, "  {name:<28}{least:>9.3}{middle:>9.3}{:>9}{most:>9.3}", "");
        }
    }
    println!("{text}");
    Ok(())
}

/// A module of JavaScript without its imports and its command line, as an expression of what it exports.
fn function_of_module(text: &str) -> String {
    let text = text.split("\nif (process.argv").next().unwrap_or(text);
    let lines = text.lines().filter(|line| !line.starts_with("import "));
    let body = lines.collect::<Vec<_>>().join("\n").replace("export ", "");
    format!("(() => {{ {body}\nreturn {{ w2, stats, mkRes, w4build, w4move, CUR }}; }})()")
}

/// A page just opened from the disk in a browser just started, and what was noted meanwhile.
async fn opened() -> Result<(Browser, Value)> {
    let browser = Browser::start().await?;
    let source = json!({ "source": NOTE });
    browser
        .command("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    let (_, address) = address(From::Disk)?;
    browser.open(&address).await?;
    // Until then a browser that was just started is busy with itself.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let noted = browser.script(OPENED).await?;
    Ok((browser, noted))
}

async fn run(browser: &Browser, script: &str) -> Result<Value> {
    let script = format!("{} {script}", include_str!("bench.js"));
    browser.async_script(&script).await?.map_err(anyhow::Error::msg)
}

fn report(browser: &Browser, openings: &[Value], drag: &Value, found: &Value) -> Result<String> {
    let version = browser.session.capabilities().get("browserVersion");
    let mut text = format!(
        "Chromium {} on {} {}, {} processors; milliseconds\n",
        version.and_then(Value::as_str).unwrap_or("of unknown version"),
        std::env::consts::OS,
        std::env::consts::ARCH,
        thread::available_parallelism()?,
    );
    heading(&mut text, &format!("opening from the disk, {OPENINGS} times"));
    line(&mut text, "shell painted", &column(openings, "shell")?);
    line(
        &mut text,
        "first interaction possible",
        &column(openings, "ready")?,
    );
    line(&mut text, "pictures painted", &column(openings, "shown")?);
    let rows = drag["rows"].as_array().context("There are no moves.")?;
    heading(&mut text, &format!("moving a lever, {MOVES} times"));
    line(&mut text, "evaluated", &column(rows, "handled")?);
    line(&mut text, "plot in the page", &column(rows, "changed")?);
    line(&mut text, "plot painted", &column(rows, "painted")?);
    line(&mut text, "second frame", &column(rows, "second")?);
    let missed = rows.iter().filter(|row| row["missed"] == true).count();
    let _ = writeln!(
        text,
        "  {:<28}{missed:>9} of {}",
        "not in the next frame",
        rows.len()
    );
    let tasks = drag["tasks"].as_array().context("There are no tasks.")?;
    let longest = tasks.iter().filter_map(Value::as_f64).fold(0.0, f64::max);
    let longest = if tasks.is_empty() {
        "none of 50".to_owned()
    } else {
        format!("{longest:.0} ({} of 50 and more)", tasks.len())
    };
    let _ = writeln!(text, "  {:<28}{longest:>9}", "longest task of the page");
    let rows = found.as_array().context("Nothing was found.")?;
    heading(&mut text, &format!("what workers find, {FINDS} times"));
    line(&mut text, "map of who wins", &column(rows, "map")?);
    line(&mut text, "chances of the first years", &column(rows, "first")?);
    line(&mut text, "chances of 10,000 years", &column(rows, "all")?);
    Ok(text)
}

fn heading(text: &mut String, title: &str) {
    let _ = writeln!(
        text,
        "\n{title:<30}{:>9}{:>9}{:>9}{:>9}",
        "least", "p50", "p95", "most"
    );
}

fn line(text: &mut String, name: &str, sorted: &[f64]) {
    let at = |quantile| percentile(sorted, quantile);
    let _ = writeln!(
        text,
        "  {name:<28}{:>9.1}{:>9.1}{:>9.1}{:>9.1}",
        at(0.0),
        at(0.5),
        at(0.95),
        at(1.0)
    );
}

/// The values of a field, the smallest first.
fn column(rows: &[Value], field: &str) -> Result<Vec<f64>> {
    let values = rows.iter().map(|row| row[field].as_f64());
    let mut values: Vec<f64> = values
        .collect::<Option<_>>()
        .with_context(|| format!("`{field}` was not measured."))?;
    values.sort_by(f64::total_cmp);
    Ok(values)
}

/// The smallest value that so much of all is not above.
fn percentile(sorted: &[f64], quantile: f64) -> f64 {
    let above = sorted.iter().enumerate().find(|(index, _)| {
        let reached = (*index as f64 + 1.0) / sorted.len() as f64;
        reached >= quantile
    });
    above.map_or(f64::NAN, |(_, value)| *value)
}

#[test]
fn percentiles_are_values_that_were_measured() {
    let sorted: Vec<f64> = (1..=20).map(f64::from).collect();
    let found = [0.0, 0.5, 0.95, 1.0].map(|quantile| percentile(&sorted, quantile));
    assert_eq!(format!("{found:?}"), "[1.0, 10.0, 19.0, 20.0]");
}
