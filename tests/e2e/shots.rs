//! Pictures of every page in every look, for people to look at: `cargo xtask shots`.

use std::{env, path::PathBuf, time::Duration};

use anyhow::{Context, Result};

use crate::app::PAGES;
use crate::harness::{Browser, From, address};

/// The sizes of a desktop and of a phone.
const SIZES: [(u32, u32); 2] = [(1440, 1000), (390, 844)];

#[tokio::test]
#[ignore = "it makes pictures and tests nothing; `cargo xtask shots` runs it"]
async fn every_page_in_every_look() -> Result<()> {
    let folder = PathBuf::from(env::var_os("HAGSTONE_SHOTS").context("HAGSTONE_SHOTS is not set.")?);
    let browser = Browser::start().await?;
    let (_site, address) = address(From::Server)?;
    for (width, height) in SIZES {
        browser.resize(width, height).await?;
        for theme in ["light", "dark"] {
            browser.prefer_dark(theme == "dark").await?;
            for page in PAGES {
                // Another fragment alone would not load the page again.
                browser.session.goto("about:blank").await?;
                browser.open(&format!("{address}#{page}")).await?;
                tokio::time::sleep(Duration::from_millis(300)).await;
                browser
                    .picture(&folder.join(format!("{page}-{width}-{theme}.png")))
                    .await?;
            }
        }
    }
    Ok(())
}
