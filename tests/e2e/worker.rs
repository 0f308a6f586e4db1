//! The map of who wins is drawn by a worker; where there is none, or it fails, it is drawn all the same.

use anyhow::Result;

use crate::{app::App, harness::From};

const LEVER: &str = "[data-lever=marketing_on_company] input[type=range]";

/// Counts what workers answer.
const COUNT_ANSWERS: &str = "globalThis.answers = 0; globalThis.Worker = class extends Worker { \
    constructor(...given) { super(...given); this.addEventListener('message', () => { globalThis.answers += 1; }); } };";

/// As where workers are forbidden.
const REFUSE: &str = "globalThis.Worker = class { constructor() { throw new DOMException('No workers.', 'SecurityError'); } };";

/// A worker whose script breaks when it is asked.
const BREAK_WHEN_ASKED: &str = "globalThis.Worker = class extends Worker { \
    constructor() { super(URL.createObjectURL(new Blob([\"let asked = 0; onmessage = () => { \
        if ((asked += 1) === 2) throw new Error('planted'); }\"], { type: 'text/javascript' }))); } };";

/// A worker that answers something else.
const ANSWER_NONSENSE: &str = "globalThis.Worker = class extends Worker { \
    constructor() { super(URL.createObjectURL(new Blob([\"let asked = 0; onmessage = () => { \
        if ((asked += 1) === 2) postMessage('nonsense'); }\"], { type: 'text/javascript' }))); } };";

/// The map is there, and follows a lever.
async fn the_map_follows(app: &App) -> Result<()> {
    let before = app.settled().await?["figures"]["map"].clone();
    app.slide(LEVER, 0.2).await?;
    let after = app.settled().await?["figures"]["map"].clone();
    assert_ne!(after, before);
    app.click("[data-do=undo]").await?;
    assert_eq!(app.settled().await?["figures"]["map"], before);
    Ok(())
}

async fn a_worker_answers(from: From) -> Result<()> {
    let app = App::open_after(from, COUNT_ANSWERS).await?;
    the_map_follows(&app).await?;
    let answers = app.script("return answers").await?;
    assert!(
        answers.as_u64() >= Some(3),
        "the worker has answered {answers} times"
    );
    app.was_quiet().await
}

async fn without_workers(from: From) -> Result<()> {
    let app = App::open_after(from, REFUSE).await?;
    the_map_follows(&app).await?;
    app.was_quiet().await
}

async fn when_the_worker_breaks(from: From) -> Result<()> {
    let app = App::open_after(from, BREAK_WHEN_ASKED).await?;
    the_map_follows(&app).await?;
    // The planted error is the only one.
    let told = app.console_errors().await?;
    assert!(told.iter().all(|line| line.contains("planted")), "{told:?}");
    Ok(())
}

async fn when_the_worker_answers_nonsense(from: From) -> Result<()> {
    let app = App::open_after(from, ANSWER_NONSENSE).await?;
    the_map_follows(&app).await?;
    app.was_quiet().await
}

async fn the_newest_question_wins(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.settled().await?;
    // Faster than a worker can answer; the map must end where the lever does.
    app.script(&format!(
        "const lever = document.querySelector('{LEVER}'); for (const value of [0.1, 0.9, 0.2, 0.8, 0.3]) {{ \
         lever.value = value; lever.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); }} \
         lever.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await?;
    app.until_script(
        "return document.querySelector('[data-lever=marketing_on_company] input').value",
        "30%",
    )
    .await?;
    let quick = app.settled().await?;
    app.saved().await?;
    app.load().await?;
    assert_eq!(app.settled().await?, quick);
    app.was_quiet().await
}

from_everywhere!(
    a_worker_answers,
    without_workers,
    when_the_worker_breaks,
    when_the_worker_answers_nonsense,
    the_newest_question_wins,
);
