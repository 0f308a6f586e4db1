//! The artifact opens: from the disk and from a server, without a word on the console.

use anyhow::Result;

use crate::harness::{Browser, From, address};

async fn opens(from: From) -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(from)?;
    browser.open(&address).await?;
    assert_eq!(browser.session.title().await?, "Hagstone");
    let told = browser.console_errors().await?;
    assert!(told.is_empty(), "the console says {told:?}");
    Ok(())
}

#[tokio::test]
async fn from_the_disk() -> Result<()> {
    opens(From::Disk).await
}

#[tokio::test]
async fn from_a_server() -> Result<()> {
    opens(From::Server).await
}

#[tokio::test]
async fn in_the_theme_that_the_system_prefers_and_follows_it() -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(From::Server)?;
    for theme in ["dark", "light"] {
        browser.prefer_dark(theme == "dark").await?;
        browser.open(&address).await?;
        assert_eq!(browser.theme().await?, theme);
    }
    browser.prefer_dark(true).await?;
    browser.wait_for("html[data-theme=dark]").await?;
    Ok(())
}

#[tokio::test]
async fn in_the_theme_that_was_chosen() -> Result<()> {
    let browser = Browser::start().await?;
    let (_site, address) = address(From::Server)?;
    browser.prefer_dark(true).await?;
    browser.open(&address).await?;
    browser
        .script("localStorage.setItem('hagstone:theme', 'light')")
        .await?;
    browser.open(&address).await?;
    assert_eq!(browser.theme().await?, "light");
    Ok(())
}
