//! Nothing leaves the page: the policy forbids it, and these tests try.
//!
//! What a policy in a page cannot forbid is that the page itself goes elsewhere. No script can be planted to make it
//! go, which is tested here too.

use std::time::Duration;

use anyhow::Result;
use serde_json::json;

use crate::{app::App, harness::From, server::Site};

/// Ways out, with `TARGET` for the address of a server that would answer.
const WAYS_OUT: [(&str, &str); 12] = [
    ("fetch", "await fetch('TARGETfetch', { mode: 'no-cors' })"),
    ("fetch of a name", "await fetch('https://example.com/')"),
    (
        "XMLHttpRequest",
        "await new Promise((resolve, reject) => { const asking = new XMLHttpRequest(); asking.onload = resolve; \
         asking.onerror = reject; asking.open('GET', 'TARGETxhr'); asking.send(); })",
    ),
    (
        "WebSocket",
        "await new Promise((resolve, reject) => { const socket = new WebSocket('TARGETsocket'.replace('http', 'ws')); \
         socket.onopen = resolve; socket.onerror = reject; })",
    ),
    (
        "EventSource",
        "await new Promise((resolve, reject) => { const events = new EventSource('TARGETevents'); \
         events.onopen = resolve; events.onerror = (error) => { events.close(); reject(error); }; })",
    ),
    (
        "sendBeacon",
        "navigator.sendBeacon('TARGETbeacon', 'salary'); await wait(200); throw new Error('to be seen by the server')",
    ),
    (
        "image",
        "await new Promise((resolve, reject) => { const image = new Image(); image.onload = resolve; \
         image.onerror = reject; image.src = 'TARGETimage'; })",
    ),
    (
        "style",
        "await new Promise((resolve, reject) => { const link = document.createElement('link'); link.rel = 'stylesheet'; \
         link.href = 'TARGETstyle'; link.onload = resolve; link.onerror = reject; document.head.append(link); })",
    ),
    (
        "script",
        "await new Promise((resolve, reject) => { const script = document.createElement('script'); \
         script.src = 'TARGETscript'; script.onload = resolve; script.onerror = reject; document.head.append(script); })",
    ),
    (
        "frame",
        "const frame = document.createElement('iframe'); frame.src = 'TARGETframe'; document.body.append(frame); \
         await wait(200); frame.remove(); throw new Error('to be seen by the server')",
    ),
    (
        "form",
        "const form = document.createElement('form'); form.method = 'post'; form.action = 'TARGETform'; \
         document.body.append(form); form.submit(); await wait(200); form.remove(); throw new Error('to be seen by the server')",
    ),
    (
        "worker",
        "await new Promise((resolve, reject) => { const script = `fetch('TARGETworker', { mode: 'no-cors' })\
         .then(() => postMessage(true), () => postMessage(false))`; \
         const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))); \
         worker.onmessage = ({ data }) => { worker.terminate(); data ? resolve() : reject(new Error('refused')); }; })",
    ),
];

async fn every_way_out_is_shut(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.settled().await?;
    app.was_quiet().await?;
    // It listens and would answer, so that only the policy can be what refuses.
    let target = Site::start()?;
    let address = target.address()?;
    for (name, script) in WAYS_OUT {
        let script = format!(
            "const wait = (time) => new Promise((resolve) => setTimeout(resolve, time)); {}",
            script.replace("TARGET", &address)
        );
        let answer = app.async_script(&script).await?;
        assert!(answer.is_err(), "{name} gave {answer:?}");
        let told = app.console_errors().await?;
        assert!(
            told.iter().any(|line| line.contains("Content Security Policy")),
            "{name}: the console says {told:?}"
        );
    }
    assert!(target.asked().is_empty(), "{:?} left the page", target.asked());
    // The app is as it was.
    app.wait_for("[data-figure=pay] svg").await?;
    Ok(())
}

async fn a_planted_script_does_not_run(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let plants = [
        "const script = document.createElement('script'); script.textContent = 'globalThis.planted = 1'; document.body.append(script)",
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"globalThis.planted = 1\">')",
        "document.body.insertAdjacentHTML('beforeend', '<svg onload=\"globalThis.planted = 1\"></svg>')",
        "document.body.insertAdjacentHTML('beforeend', '<iframe srcdoc=\"<script>parent.planted = 1</script>\"></iframe>')",
        "document.body.insertAdjacentHTML('beforeend', '<a id=link href=\"javascript:globalThis.planted=1\">a</a>'); document.querySelector('#link').click()",
        "setTimeout('globalThis.planted = 1')",
        // Later, when the driver's own leave to do so is over.
        "setTimeout(() => eval('globalThis.planted = 1'))",
        "setTimeout(() => new Function('globalThis.planted = 1')())",
        "const base = document.createElement('base'); base.href = 'https://example.com/'; document.head.append(base); \
         if (document.baseURI.includes('example.com')) globalThis.planted = 1",
    ];
    for plant in plants {
        app.script(plant).await?;
        tokio::time::sleep(Duration::from_millis(60)).await;
        assert_eq!(
            app.script("return globalThis.planted ?? null").await?,
            json!(null),
            "{plant}"
        );
    }
    Ok(())
}

async fn a_whole_session_asks_for_nothing(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for page in crate::app::PAGES {
        app.go(page).await?;
    }
    app.go("outcomes").await?;
    app.slide("[data-lever=growth] input[type=range]", 0.3).await?;
    app.press_button(".chips", "Each on its own number").await?;
    app.settled().await?;
    app.saved().await?;
    app.save_file().await?;
    // A browser asks for a missing icon soon after the page has loaded.
    tokio::time::sleep(Duration::from_millis(500)).await;
    app.was_quiet().await
}

from_everywhere!(
    every_way_out_is_shut,
    a_planted_script_does_not_run,
    a_whole_session_asks_for_nothing
);
