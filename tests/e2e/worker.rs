//! STAND-IN, to be replaced with the app: page and worker are the same wasm, and talk to each other.

use anyhow::Result;

use crate::harness::{Browser, From, address};

async fn the_worker_answers(from: From) -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(from)?;
    browser.open(&address).await?;
    browser.wait_for_text("#echo", "echo of hello").await?;
    Ok(())
}

#[tokio::test]
async fn the_worker_answers_from_the_disk() -> Result<()> {
    the_worker_answers(From::Disk).await
}

#[tokio::test]
async fn the_worker_answers_from_a_server() -> Result<()> {
    the_worker_answers(From::Server).await
}

#[tokio::test]
async fn a_panic_in_a_worker_reaches_the_page_as_an_error_with_its_message() -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(From::Disk)?;
    browser.open(&address).await?;
    let message = browser
        .async_script(
            "const worker = hagstone.worker(); worker.postMessage('panic'); \
             return new Promise((resolve) => { worker.onerror = (event) => { event.preventDefault(); resolve(event.message); }; });",
        )
        .await?;
    let message = message.map_err(anyhow::Error::msg)?.to_string();
    assert!(message.contains("the worker was told to"), "{message}");
    Ok(())
}

#[tokio::test]
async fn a_panic_in_the_page_ends_it_with_its_message() -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(From::Disk)?;
    browser.open(&address).await?;
    browser.wait_for("#panic").await?.click().await?;
    let told = browser.wait_for(".fatal pre").await?.text().await?;
    assert!(told.contains("the button was pressed"), "{told}");
    Ok(())
}
