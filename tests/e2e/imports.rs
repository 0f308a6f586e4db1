//! What comes in: rows by a mapping, with errors by row, and nothing before it is accepted; hostile files of every kind.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{app::App, harness::From};

/// A worker that breaks when it is asked to read.
const BREAK_READING: &str = "addEventListener('DOMContentLoaded', () => { const make = setInterval(() => { if (!globalThis.hagstone?.worker) return; \
    clearInterval(make); const worker = hagstone.worker; hagstone.worker = () => { const made = worker(); const post = made.postMessage.bind(made); \
    made.postMessage = (message) => { if (!Array.isArray(message)) return post(message); \
        made.terminate(); setTimeout(() => made.dispatchEvent(new ErrorEvent('error', { cancelable: true }))); }; return made; }; }, 5); });";

const PEOPLE: &str = "Mitarbeiter;Rolle;Eintritt;Gehalt;Ort\nAda Lovelace;Account executive;2027-03-01;81500;London\n\
    Bob;Account executive;;80000;Bonn\nCy;Pilot;;1;Rom\n";

/// What the sample becomes with Ada and Bob in it.
fn with_people() -> Result<Value> {
    let mut model: Value = serde_json::from_str(include_str!("../../static/samples/shared-quota.json"))?;
    model["payees"] = json!({
        "ada_lovelace": {"name": "Ada Lovelace", "role": "account_executive", "start": "2027-03-01", "base": 81500},
        "bob": {"name": "Bob", "role": "account_executive", "base": 80000},
    });
    Ok(model)
}

/// Maps the people, whatever file they come from, and imports them.
async fn the_people_come_in(app: &App) -> Result<()> {
    app.wait_for("main[data-page=files] [data-intake=roster]").await?;
    let before = app.undo_title().await?;
    let mapped = app.rows(".intake table.grid").await?;
    let holds: Vec<&str> = mapped[1..].iter().map(|row| row[2].as_str()).collect();
    assert_eq!(
        holds,
        [
            "name (needed)",
            "role (needed)",
            "start date",
            "base salary",
            "left out"
        ]
    );
    assert_eq!(mapped[1][1], "Ada Lovelace \u{b7} Bob \u{b7} Cy");
    assert_eq!(app.text("[data-told]").await?, "It would add 2 people.");
    assert_eq!(app.text(".intake .part .wrong").await?, "1 problem in 1 row");
    let problems = app.rows(".intake .part .part .scroll table").await?;
    assert_eq!(problems[1][..2], ["4", "Rolle"]);
    assert!(
        problems[1][2].contains("There is no role \"Pilot\""),
        "{problems:?}"
    );
    // Nothing can be imported while a row is wrong and is not left out.
    assert!(app.attribute("[data-do=accept]", "disabled").await?.is_some());
    assert_eq!(app.undo_title().await?, before);
    app.click("[data-do=leave-out]").await?;
    app.until_script(
        "return document.querySelector('[data-do=accept]').disabled",
        false,
    )
    .await?;
    app.click("[data-do=accept]").await?;
    app.until_script("return document.querySelector('.intake') === null", true)
        .await?;
    Ok(())
}

async fn people_are_imported_from_csv(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let sample = app.save_file().await?;
    app.drop_file("people.txt", PEOPLE.as_bytes()).await?;
    the_people_come_in(&app).await?;
    let told = app.text(".notice p").await?;
    assert!(told.starts_with("2 rows are imported."), "{told}");
    assert_eq!(app.undo_title().await?, "Undo: Import of people.txt");
    assert_eq!(app.save_file().await?, with_people()?);
    app.click("[data-do=undo]").await?;
    assert_eq!(app.save_file().await?, sample);
    app.click("[data-do=redo]").await?;
    // What it was before is a snapshot.
    app.wait_for(".save a[href='#history']").await?;
    app.click(".save a[href='#history']").await?;
    app.wait_for_text(".snapshots li .hint", "before an import")
        .await?;
    // The same file once more changes what it has added.
    app.drop_file("people.txt", PEOPLE.as_bytes()).await?;
    app.wait_for_text("[data-told]", "It would change 2 people.")
        .await?;
    app.click("[data-do=put-aside]").await?;
    app.until_script("return document.querySelector('.intake') === null", true)
        .await?;
    app.was_quiet().await
}

async fn people_are_imported_from_a_workbook(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.open_file("people.bin", include_bytes!("../models/people.xlsx"))
        .await?;
    the_people_come_in(&app).await?;
    assert_eq!(app.save_file().await?, with_people()?);
    app.was_quiet().await
}

async fn what_a_file_leaves_open_is_asked(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let mut model = with_people()?;
    model["name"] = json!("With people");
    app.open_model(&model).await?;
    let rows = "Deal,Closed,Amount,Owner\nHalden,3/4/2027,\"1,250\",Bob\n";
    app.drop_file("deals.csv", rows.as_bytes()).await?;
    app.wait_for("[data-intake=deals]").await?;
    app.wait_for_text(
        "[data-told]",
        "Answer what is open, and what would change is shown here.",
    )
    .await?;
    app.choose(
        ".questions",
        "Is the sign in \"1,250\" a decimal sign, or does it part the thousands?",
        "1,234.5: a decimal point",
    )
    .await?;
    app.choose(
        ".questions",
        "Does the day or the month stand first in \"3/4/2027\"?",
        "The month stands first",
    )
    .await?;
    app.wait_for_text("[data-told]", "It would add 1 deal.").await?;
    // A column that is not to come in.
    app.choose(".intake", "What Owner holds", "left out").await?;
    app.click("[data-do=accept]").await?;
    app.until_script("return document.querySelector('.intake') === null", true)
        .await?;
    let model = app.save_file().await?;
    assert_eq!(
        model["deals"],
        json!({"halden": {"name": "Halden", "date": "2027-03-04", "amount": 1250}})
    );
    app.was_quiet().await
}

async fn a_worker_that_breaks_is_a_message(from: From) -> Result<()> {
    let app = App::open_after(from, BREAK_READING).await?;
    let before = app.settled().await?;
    app.open_file("people.xlsx", include_bytes!("../models/people.xlsx"))
        .await?;
    assert_eq!(
        app.complaint().await?,
        "people.xlsx was not opened. Reading it has failed. Save the sheet as CSV, and open that."
    );
    assert_eq!(app.settled().await?, before);
    app.slide_saved("[data-lever=growth] input[type=range]", 0.3)
        .await?;
    Ok(())
}

/// A file of each kind that is not what it seems to be: it is refused with a sentence, and nothing changes.
async fn hostile_files_are_refused(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let before = app.settled().await?;
    let book = include_bytes!("../models/people.xlsx");
    let mut flipped = book.to_vec();
    for place in (100..flipped.len()).step_by(97) {
        flipped[place] ^= 0x55;
    }
    let named = "<img src=x onerror=globalThis.planted=1>";
    let cases: [(&str, Vec<u8>, &str); 10] = [
        (
            "a.xlsx",
            book[..2_000].to_vec(),
            "This cannot be read as a workbook.",
        ),
        ("b.xlsx", flipped, "b.xlsx was not opened."),
        (
            "c.xlsx",
            b"PK\x03\x04 and nothing".to_vec(),
            "This cannot be read as a workbook.",
        ),
        ("d.csv", vec![0, 1, 2, 255, 254, 0, 0, 7], "d.csv was not opened."),
        (
            "e.csv",
            format!("a,b\n{},1\n", "x".repeat(20_000)).into_bytes(),
            "more than 10,000 characters",
        ),
        (
            "f.svg",
            b"<svg onload=\"globalThis.planted=1\"><script>globalThis.planted=1</script></svg>".to_vec(),
            "There is no model in this picture.",
        ),
        (
            "g.svg",
            b"<svg><metadata id=\"hagstone-model\">AAAA</metadata></svg>".to_vec(),
            "The model in this picture is damaged.",
        ),
        (
            "h.png",
            b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIDAT".to_vec(),
            "This is not a whole SVG or PNG.",
        ),
        (
            "i.html",
            b"<!doctype html><script>globalThis.planted=1</script>".to_vec(),
            "This page is no copy of Hagstone.",
        ),
        (named, b"{".to_vec(), named),
    ];
    for (name, content, sentence) in cases {
        app.drop_file(name, &content).await?;
        let told = app.complaint().await?;
        assert!(told.contains(sentence), "{name}: {told}");
        assert_eq!(app.settled().await?, before, "{name}");
    }
    // Rows and headings that look like markup are words.
    let rows = format!("Name,Role,{named}\n{named},{named},{named}\n");
    app.drop_file(&format!("{named}.csv"), rows.as_bytes()).await?;
    app.wait_for(".intake").await?;
    let planted = app
        .script(
            "return [globalThis.planted ?? null, document.querySelectorAll('main img, main script').length]",
        )
        .await?;
    assert_eq!(planted, json!([null, 0]));
    app.was_quiet().await
}

async fn a_file_that_is_held_over_the_page_is_seen(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let hidden = "return document.querySelector('.dropping').hidden";
    let held = "const dataTransfer = new DataTransfer(); dataTransfer.items.add(new File(['1'], 'a')); \
        document.body.dispatchEvent(new DragEvent('KIND', { dataTransfer, bubbles: true, cancelable: true }))";
    app.until_script(hidden, true).await?;
    app.script(&held.replace("KIND", "dragover")).await?;
    app.until_script(hidden, false).await?;
    app.script(&held.replace("KIND", "dragleave")).await?;
    app.until_script(hidden, true).await?;
    // Words that are dragged are no file.
    app.script("document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer: new DataTransfer(), bubbles: true }))")
        .await?;
    app.until_script(hidden, true).await?;
    app.was_quiet().await
}

from_everywhere!(
    people_are_imported_from_csv,
    people_are_imported_from_a_workbook,
    what_a_file_leaves_open_is_asked,
    a_worker_that_breaks_is_a_message,
    hostile_files_are_refused,
    a_file_that_is_held_over_the_page_is_seen,
);
