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
    let script = format!(
        "{} const plain = {plain}; return await ones({}, plain, {ROUNDS})",
        include_str!("years.js"),
        Value::from(two_functions().to_string()),
    );
    let rows = browser.async_script(&script).await?.map_err(anyhow::Error::msg)?;
    let rows = rows.as_array().context("There are no rounds.")?;
    heading(&mut text, &format!("one year of 200 people, {ROUNDS} times; us"));
    for (name, field) in [
        ("W1, in a map of 6,561", "w1"),
        ("W1, plain JavaScript", "plain1"),
    ] {
        if rows.iter().all(|row| row[field].is_number()) {
            line(&mut text, name, &column(rows, field)?);
        }
    }
    println!("{text}");
    Ok(())
}

/// W1 whose marketers are a function of their own, so that there is a map of who wins: each of its cells is a year of all people,
/// and beside them there are those that find its borders.
fn two_functions() -> Value {
    let mut model = crate::workload::model(1.0);
    model["functions"]["marketing"] = json!({"name": "Marketing"});
    model["teams"]["t7"]["function"] = json!("marketing");
    model["roles"]["marketer"]["team"] = json!("t7");
    model
}

/// A module of JavaScript without its imports and its command line, as an expression of what it exports.
fn function_of_module(text: &str) -> String {
    let text = text.split("\nif (process.argv").next().unwrap_or(text);
    let lines = text.lines().filter(|line| !line.starts_with("import "));
    let body = lines.collect::<Vec<_>>().join("\n").replace("export ", "");
    format!("(() => {{ {body}\nreturn {{ w1, w2, stats, mkRes, w4build, w4move, CUR }}; }})()")
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

/// Notes how much memory each module has, that of the page and those of its workers: a worker says so after each of its messages.
const MEMORIES: &str = "globalThis.memories = []; \
    const noted = (memory, put) => { const before = WebAssembly.Instance; \
        const { instantiate } = WebAssembly; \
        WebAssembly.Instance = function (...given) { const made = new before(...given); put(made.exports.memory); return made; }; \
        WebAssembly.Instance.prototype = before.prototype; \
        WebAssembly.instantiate = async (...given) => { const made = await instantiate.apply(WebAssembly, given); \
            put((made.instance ?? made).exports.memory); return made; }; }; \
    noted(null, (memory) => { memories.push(() => memory.buffer.byteLength); }); \
    const inWorkers = `{ let memory; (${noted})(null, (made) => { memory = made; }); const post = postMessage.bind(globalThis); \
        globalThis.postMessage = (...given) => { post(...given); post({ bytes: memory?.buffer.byteLength ?? 0 }); }; }`; \
    const whole = Blob; globalThis.Blob = class extends whole { constructor(parts, options) { \
        super(options?.type === 'text/javascript' ? [inWorkers, ...parts] : parts, options); } }; \
    const worker = Worker; globalThis.Worker = class extends worker { constructor(...given) { super(...given); \
        let bytes = 0; memories.push(() => bytes); \
        this.addEventListener('message', (event) => { if (event.data?.bytes === undefined) return; \
            bytes = event.data.bytes; event.stopImmediatePropagation(); }); } };";

/// The models of many people: W2 with a lever, and W1 with each of its people ten times.
fn crowds() -> (Value, Value) {
    let mut two_hundred = crate::years::model();
    two_hundred["levers"] = json!({"rate": {
        "name": "Opportunities won", "path": "/segments/s0/steps/win/rate", "from": 0, "to": 1, "step": 0.01
    }});
    let mut two_thousand = crate::workload::model(1.0);
    two_thousand["name"] = json!("Two thousand");
    if let Some(roles) = two_thousand["roles"].as_object_mut() {
        for role in roles.values_mut() {
            role["heads"] = json!(role["heads"].as_u64().unwrap_or(0) * 10);
        }
    }
    let people = two_thousand["payees"].as_object().cloned().unwrap_or_default();
    let people = people
        .iter()
        .flat_map(|(id, person)| (0..10).map(move |copy| (format!("{id}_{copy}"), person.clone())));
    two_thousand["payees"] = Value::Object(people.collect());
    (two_hundred, two_thousand)
}

/// Two hundred people while a lever moves, the memory that this takes, and how two thousand are opened and saved.
#[tokio::test]
#[ignore = "it measures and tests nothing; `cargo xtask bench` runs it"]
async fn people_in_the_page() -> Result<()> {
    let (two_hundred, two_thousand) = crowds();
    let browser = Browser::start().await?;
    let source = json!({ "source": MEMORIES });
    browser
        .command("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    let (_, address) = address(From::Disk)?;
    browser.open(&address).await?;
    browser.wait_for("[data-figure=pay] svg").await?;
    let open = |model: &Value| {
        format!(
            "return await opening({}, {})",
            model["name"],
            Value::from(model.to_string())
        )
    };
    let few = run(&browser, &open(&two_hundred)).await?;
    browser.wait_for("[data-lever=rate]").await?;
    let years = r#"["first", "all"]"#;
    run(&browser, &format!("return await found(3, 'rate', {years})")).await?;
    run(&browser, &format!("return await drag({MOVES}, 'rate')")).await?;
    let drag = run(&browser, &format!("return await drag({MOVES}, 'rate')")).await?;
    let found = run(&browser, &format!("return await found({FINDS}, 'rate', {years})")).await?;
    let memories = browser.script("return memories.map((bytes) => bytes())").await?;
    let mut text = String::from("200 people, results by a funnel, ten thousand years\n");
    moving(&mut text, &drag)?;
    let rows = found.as_array().context("Nothing was found.")?;
    heading(&mut text, &format!("what workers find, {FINDS} times"));
    line(&mut text, "chances of the first years", &column(rows, "first")?);
    line(&mut text, "chances of 10,000 years", &column(rows, "all")?);
    let megabytes = memories.as_array().context("There are no memories.")?;
    let megabytes = megabytes
        .iter()
        .filter_map(Value::as_f64)
        .map(|bytes| bytes / 1e6);
    let _ = writeln!(
        text,
        "\nmemory of the modules, MB        {:?}, together {:.1}",
        megabytes.clone().map(f64::round).collect::<Vec<_>>(),
        megabytes.sum::<f64>()
    );
    let _ = writeln!(text, "200 people opened               {few}");
    let mut openings = Vec::new();
    for _ in 0..OPENINGS {
        run(&browser, &open(&two_hundred)).await?;
        openings.push(run(&browser, &open(&two_thousand)).await?);
    }
    heading(&mut text, &format!("2,000 people, {OPENINGS} times"));
    line(&mut text, "opened and drawn", &column(&openings, "time")?);
    line(
        &mut text,
        "longest task of the page",
        &column(&openings, "longest")?,
    );
    browser.script("location.hash = '#files'").await?;
    browser.wait_for("[data-give=workbook]").await?;
    let mut books = Vec::new();
    for _ in 0..OPENINGS {
        books.push(run(&browser, "return await saving('workbook')").await?);
        browser.script("location.hash = '#outcomes'").await?;
        browser.wait_for("[data-figure=pay]").await?;
        browser.script("location.hash = '#files'").await?;
        browser.wait_for("[data-give=workbook]").await?;
    }
    line(&mut text, "saved as a workbook", &column(&books, "time")?);
    println!("{text}");
    Ok(())
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
    moving(&mut text, drag)?;
    let rows = found.as_array().context("Nothing was found.")?;
    heading(&mut text, &format!("what workers find, {FINDS} times"));
    line(&mut text, "map of who wins", &column(rows, "map")?);
    line(&mut text, "chances of the first years", &column(rows, "first")?);
    line(&mut text, "chances of 10,000 years", &column(rows, "all")?);
    Ok(text)
}

/// A lever that was moved.
fn moving(text: &mut String, drag: &Value) -> Result<()> {
    let rows = drag["rows"].as_array().context("There are no moves.")?;
    heading(text, &format!("moving a lever, {MOVES} times"));
    line(text, "evaluated", &column(rows, "handled")?);
    line(text, "plot in the page", &column(rows, "changed")?);
    line(text, "plot painted", &column(rows, "painted")?);
    line(text, "second frame", &column(rows, "second")?);
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
    Ok(())
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
