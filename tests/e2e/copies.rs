//! Copies of the app with a model inside: opened by themselves, copied again, locked, without names, read-only.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{
    app::App,
    harness::{From, file_address},
    server::Site,
};

const LEVER: &str = "[data-lever=marketing_on_company] input[type=range]";
const COPY: &str = "hagstone-shared-quota.html";

/// Opens a page that was saved, as from where the app came; what serves it lives as long as the first part.
async fn open_page(app: &App, from: From, page: &[u8]) -> Result<Option<Site>> {
    let (site, address) = match from {
        From::Disk => {
            let file = app.folder().join("copy.html");
            std::fs::write(&file, page)?;
            (None, file_address(&file))
        }
        From::Server => {
            let site = Site::of(page.to_vec())?;
            let address = site.address()?;
            (Some(site), address)
        }
    };
    // The browser's own page between them: as by a new window.
    app.session.goto("about:blank").await?;
    app.session.goto(&address).await?;
    app.wait_for("[data-ready]").await?;
    app.wait_for("main[data-page]").await?;
    Ok(site)
}

/// Saves a copy of the app, with what is ticked.
async fn copied(app: &App, ticked: &[&str], password: &str) -> Result<Vec<u8>> {
    app.go("files").await?;
    for tick in ticked {
        app.click(&format!("[data-copy={tick}]")).await?;
    }
    if !password.is_empty() {
        app.click("#copy-password").await?;
        app.type_text(password).await?;
    }
    app.click("[data-give=copy]").await?;
    app.taken(COPY).await
}

async fn a_copy_opens_its_model_beside_what_is_stored(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide_saved(LEVER, 0.3).await?;
    let model = app.save_file().await?;
    let page = copied(&app, &[], "").await?;
    // Something else is stored and open when the copy is opened.
    let mut other = model.clone();
    other["name"] = json!("Another plan");
    app.open_model(&other).await?;
    app.saved().await?;
    let site = open_page(&app, from, &page).await?;
    assert_eq!(app.document_name().await?, "Shared quota");
    assert_eq!(app.text("[data-save]").await?, "nothing changed yet");
    assert_eq!(app.save_file().await?, model);
    // What is changed in it is stored as a model of its own, also when the page is loaded again.
    app.slide_saved(LEVER, 0.5).await?;
    let changed = app.save_file().await?;
    assert_ne!(changed, model);
    app.wait_for("[data-save^=saved]").await?;
    app.session.refresh().await?;
    app.wait_for("[data-ready]").await?;
    assert_eq!(app.save_file().await?, changed);
    app.go("start").await?;
    app.wait_for(".models li").await?;
    let stored = app.texts(".models li b").await?;
    // From a server each copy has a storage of its own; from the disk it shares that of the app.
    let expected: &[&str] = match from {
        From::Disk => &["Shared quota", "Another plan", "Shared quota"],
        From::Server => &["Shared quota"],
    };
    assert_eq!(stored, expected);
    // A copy of the copy.
    let again = copied(&app, &[], "").await?;
    let _other = open_page(&app, from, &again).await?;
    assert_eq!(app.save_file().await?, changed);
    let third = copied(&app, &[], "").await?;
    // Only what tells one copy from another differs, which is packed, and nothing is added to the page.
    assert!(third.len().abs_diff(again.len()) < 16);
    drop(site);
    let told = app.console_errors().await?;
    assert!(told.is_empty(), "{told:?}");
    // The policy is the same: a planted script does not run.
    app.script("const script = document.createElement('script'); script.textContent = 'globalThis.planted = 1'; document.body.append(script)")
        .await?;
    assert_eq!(
        app.script("return globalThis.planted ?? null").await?,
        Value::Null
    );
    Ok(())
}

async fn a_locked_copy_asks_for_its_password(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide_saved(LEVER, 0.3).await?;
    let model = app.save_file().await?;
    app.go("files").await?;
    app.click("[data-copy=lock]").await?;
    // A short one is not taken.
    app.until_script("return document.querySelector('[data-give=copy]').disabled", true)
        .await?;
    app.click("[data-copy=lock]").await?;
    let page = copied(&app, &["lock"], "Gr\u{fc}\u{df}e <aus> K\u{f6}ln").await?;
    let text = String::from_utf8(page.clone())?;
    assert!(
        !text.contains("head_of_marketing"),
        "the model can be read in the copy"
    );
    // In the app that it came from, and by itself.
    for alone in [false, true] {
        let _site = if alone {
            open_page(&app, from, &page).await?
        } else {
            app.open_model(&json!({"format": "hagstone/1", "name": "Another"}))
                .await?;
            app.drop_file("locked.html", &page).await?;
            None
        };
        app.wait_for(".unlock").await?;
        for (password, told) in [
            ("wrong", "This is not its password, or the copy is damaged."),
            ("Gr\u{fc}\u{df}e <aus> K\u{f6}ln", ""),
        ] {
            app.click("#unlock").await?;
            app.script("document.querySelector('#unlock').value = ''").await?;
            app.type_text(password).await?;
            app.press(&["Enter"]).await?;
            if told.is_empty() {
                app.until_script("return document.querySelector('.unlock') === null", true)
                    .await?;
            } else {
                app.until("the password is refused", async || {
                    let said = app.text("#unlock-said").await?;
                    Ok(said.starts_with(told).then_some(()))
                })
                .await?;
            }
        }
        app.until_script(
            "return document.querySelector('.doc input').value",
            "Shared quota",
        )
        .await?;
        assert_eq!(app.save_file().await?, model);
    }
    // One byte of what is locked is changed.
    let place = text.rfind("\"data\":\"").context("Nothing is locked.")? + 40;
    let mut broken = page.clone();
    broken[place] = if broken[place] == b'A' { b'B' } else { b'A' };
    app.drop_file("broken.html", &broken).await?;
    app.click("#unlock").await?;
    app.type_text("Gr\u{fc}\u{df}e <aus> K\u{f6}ln").await?;
    app.click("[data-do=unlock]").await?;
    app.until("the password is refused", async || {
        let said = app.text("#unlock-said").await?;
        Ok(said.starts_with("This is not its password").then_some(()))
    })
    .await?;
    app.press_button(".unlock", "Not now").await?;
    app.until_script("return document.querySelector('.unlock') === null", true)
        .await
}

async fn a_read_only_copy_stores_nothing(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide_saved(LEVER, 0.3).await?;
    let stored = "const [keys, values] = await hagstoneStorage.all('documents'); return [keys, values]";
    let page = copied(&app, &["read-only"], "").await?;
    let before = app.async_script(stored).await?.map_err(anyhow::Error::msg)?;
    let _site = open_page(&app, from, &page).await?;
    let told = app.text(".following").await?;
    assert!(told.starts_with("This is a read-only copy."), "{told}");
    let start = app.settled().await?;
    app.slide(LEVER, 0.6).await?;
    app.wait_for("[data-save=session]").await?;
    assert_ne!(app.settled().await?["levers"], start["levers"]);
    app.go("start").await?;
    assert!(
        app.text(".models")
            .await?
            .contains("A read-only copy looks at nothing")
    );
    // Nothing was written, and what is stored is as it was.
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    let after = app.async_script(stored).await?.map_err(anyhow::Error::msg)?;
    match from {
        From::Disk => assert_eq!(after, before),
        From::Server => assert_eq!(after, json!([[], []])),
    }
    app.session.refresh().await?;
    app.wait_for("[data-ready]").await?;
    app.go("outcomes").await?;
    assert_eq!(app.settled().await?["levers"], start["levers"]);
    Ok(())
}

async fn a_copy_without_names(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let mut model: Value = serde_json::from_str(include_str!("../../static/samples/shared-quota.json"))?;
    model["note"] = json!("Lovelace leaves in May.");
    model["payees"] = json!({"ada_lovelace": {"name": "Ada Lovelace", "role": "account_executive"}});
    app.open_file("people.json", model.to_string().as_bytes()).await?;
    app.until_script(
        "return document.querySelector('[data-do=undo]').title",
        "Undo: Opening of another document",
    )
    .await?;
    app.go("files").await?;
    app.click("[data-copy=names]").await?;
    let told = app.text(".left-names").await?;
    assert!(
        told.starts_with("One person is called by role and number."),
        "{told}"
    );
    assert_eq!(app.texts(".left-names li").await?.len(), 1, "{told}");
    app.click("[data-copy=names]").await?;
    let page = copied(&app, &["names"], "").await?;
    assert!(!String::from_utf8(page.clone())?.contains("ada_lovelace"));
    let _site = open_page(&app, from, &page).await?;
    model["payees"] = json!({"person_1": {"name": "Account executive 1", "role": "account_executive"}});
    assert_eq!(app.save_file().await?, model);
    Ok(())
}

async fn a_model_that_looks_like_markup_is_data_in_a_copy(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let name = "</script><script>globalThis.planted=1</script><img src=x onerror=globalThis.planted=1><!--";
    let model = json!({"format": "hagstone/1", "name": name});
    app.open_model(&model).await?;
    app.go("files").await?;
    app.click("[data-give=copy]").await?;
    let page = app
        .taken("hagstone-script-script-globalthis-planted-1-script-img-src-x-onerror-global.html")
        .await?;
    let _site = open_page(&app, from, &page).await?;
    assert_eq!(app.document_name().await?, name);
    assert_eq!(
        app.script("return globalThis.planted ?? null").await?,
        Value::Null
    );
    assert_eq!(app.save_file().await?, model);
    Ok(())
}

async fn a_model_of_the_list_is_renamed(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide_saved(LEVER, 0.3).await?;
    app.open_model(&json!({"format": "hagstone/1", "name": "Another"}))
        .await?;
    app.saved().await?;
    app.go("start").await?;
    for (old, new) in [("Shared quota", "Quota of all"), ("Another", "Mine")] {
        app.press_button(".models", &format!("Rename {old}")).await?;
        app.wait_for(".models li .field input:focus").await?;
        app.type_text(new).await?;
        app.press(&["Enter"]).await?;
        app.until("the name is in the list", async || {
            Ok(app
                .texts(".models li b")
                .await?
                .contains(&new.to_owned())
                .then_some(()))
        })
        .await?;
    }
    assert_eq!(app.document_name().await?, "Mine");
    app.saved().await?;
    app.load().await?;
    app.go("start").await?;
    app.until("both are there", async || {
        let mut names = app.texts(".models li b").await?;
        names.sort();
        Ok((names == ["Mine", "Quota of all"]).then_some(()))
    })
    .await?;
    app.was_quiet().await
}

from_everywhere!(
    a_copy_opens_its_model_beside_what_is_stored,
    a_locked_copy_asks_for_its_password,
    a_read_only_copy_stores_nothing,
    a_copy_without_names,
    a_model_that_looks_like_markup_is_data_in_a_copy,
    a_model_of_the_list_is_renamed,
);
