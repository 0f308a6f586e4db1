//! Nothing leaves the page: the policy forbids it, and these tests try.

use anyhow::Result;

use crate::{
    harness::{Browser, From, address},
    server::Site,
};

#[tokio::test]
async fn the_page_asks_for_itself_alone() -> Result<()> {
    let browser = Browser::start().await?;
    let site = Site::start()?;
    browser.open(&site.address()?).await?;
    // A browser asks for a missing icon soon after the page has loaded.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(site.asked(), ["/"]);
    Ok(())
}

async fn a_planted_request_is_refused(from: From) -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(from)?;
    browser.open(&address).await?;
    browser.console().await?;
    // To a server that listens and would answer, so that only the policy can be what refuses.
    let target = Site::start()?;
    let planted = [
        format!(
            "await fetch('{}fetch', {{ mode: 'no-cors' }});",
            target.address()?
        ),
        "await fetch('https://example.com/');".to_owned(),
        format!(
            "await new Promise((resolve, reject) => {{ const image = new Image(); image.onload = resolve;\
             image.onerror = reject; image.src = '{}image'; }});",
            target.address()?
        ),
        format!(
            "if (!navigator.sendBeacon('{}beacon')) throw new Error('refused');\
             await new Promise((resolve) => setTimeout(resolve, 200)); throw new Error('not sent');",
            target.address()?
        ),
    ];
    for script in planted {
        let answer = browser.async_script(&script).await?;
        assert!(answer.is_err(), "{script} gave {answer:?}");
    }
    let told = browser.console_errors().await?;
    let by_policy = told
        .iter()
        .filter(|line| line.contains("Content Security Policy"))
        .count();
    assert!(by_policy >= 4, "the console says {told:?}");
    assert!(target.asked().is_empty(), "{:?} left the page", target.asked());
    Ok(())
}

#[tokio::test]
async fn a_planted_request_is_refused_from_the_disk() -> Result<()> {
    a_planted_request_is_refused(From::Disk).await
}

#[tokio::test]
async fn a_planted_request_is_refused_from_a_server() -> Result<()> {
    a_planted_request_is_refused(From::Server).await
}

#[tokio::test]
async fn a_planted_script_does_not_run() -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(From::Disk)?;
    browser.open(&address).await?;
    let planted = "const script = document.createElement('script'); script.textContent = 'globalThis.planted = true';\
                   document.body.append(script); return globalThis.planted === undefined;";
    assert_eq!(browser.script(planted).await?, true);
    Ok(())
}
