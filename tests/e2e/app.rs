//! The app as its user meets it: pages, figures, levers, fields, steps, files.
//!
//! What it does is done as a user does it, by pointer and keys; what it reads is what stands on the screen.

use std::{
    ops::Deref,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::prelude::{By, WebElement};

use crate::{
    harness::{Browser, From, address},
    server::Site,
};

/// How long a test waits for what should come.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long between two looks.
const PAUSE: Duration = Duration::from_millis(20);
/// How long a step of the pointer takes.
const POINTER: Duration = Duration::from_millis(10);

/// The pages, by the fragments of their addresses.
pub(crate) const PAGES: [&str; 12] = [
    "start",
    "goal",
    "lead",
    "people",
    "plans",
    "contribution",
    "scenarios",
    "outcomes",
    "insights",
    "compare",
    "statement",
    "files",
];

/// A browser with the app in it.
pub(crate) struct App {
    browser: Browser,
    site: Option<Site>,
    /// The address of the app.
    pub(crate) address: String,
}

impl Deref for App {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl App {
    /// Opens the app in a browser of its own, with its first pictures drawn.
    pub(crate) async fn open(from: From) -> Result<Self> {
        Self::open_after(from, "").await
    }

    /// The same, after a script that the page finds already run.
    pub(crate) async fn open_after(from: From, script: &str) -> Result<Self> {
        let browser = Browser::start().await?;
        if !script.is_empty() {
            let source = json!({ "source": script });
            browser
                .command("Page.addScriptToEvaluateOnNewDocument", source)
                .await?;
        }
        Self::open_in(browser, from).await
    }

    /// The same, in a browser that is there.
    pub(crate) async fn open_in(browser: Browser, from: From) -> Result<Self> {
        let (site, address) = address(from)?;
        let app = Self {
            browser,
            site,
            address,
        };
        app.load().await?;
        Ok(app)
    }

    /// Loads the page, or loads it again.
    pub(crate) async fn load(&self) -> Result<()> {
        self.browser.open(&self.address).await?;
        self.wait_for("main[data-page]").await?;
        Ok(())
    }

    /// Kills the browser as a crash of the machine would, and opens the app in a new one with the same profile.
    pub(crate) async fn crash(mut self) -> Result<Self> {
        self.browser = self.browser.killed().await?;
        self.load().await?;
        Ok(self)
    }

    /// Says that nothing went wrong meanwhile: no error on the console, no request but for the page itself.
    pub(crate) async fn was_quiet(&self) -> Result<()> {
        let told = self.console_errors().await?;
        ensure!(told.is_empty(), "The console says {told:?}.");
        let asked = self
            .script("return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith('blob:'))")
            .await?;
        ensure!(asked == json!([]), "The page has asked for {asked}.");
        if let Some(site) = &self.site {
            let asked = site.asked();
            ensure!(
                asked.iter().all(|path| path == "/"),
                "The server was asked for {asked:?}."
            );
        }
        Ok(())
    }

    /// Waits until a look at the page gives something.
    pub(crate) async fn until<T>(
        &self,
        what: &str,
        mut look: impl AsyncFnMut() -> Result<Option<T>>,
    ) -> Result<T> {
        let start = Instant::now();
        loop {
            if let Some(found) = look().await? {
                return Ok(found);
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "Waited {PATIENCE:?} in vain: {what}. The console says {:?}.",
                self.console().await?
            );
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until a script returns this.
    pub(crate) async fn until_script(&self, script: &str, expected: impl Into<Value>) -> Result<()> {
        let (start, expected) = (Instant::now(), expected.into());
        loop {
            let found = self.script(script).await?;
            if found == expected {
                return Ok(());
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "After {PATIENCE:?} `{script}` gives {found}, not {expected}."
            );
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Goes to a page by its link.
    pub(crate) async fn go(&self, page: &str) -> Result<()> {
        // A press that meets the link while it is drawn anew may be lost on a busy machine; a person would press again.
        let there = format!("return document.querySelector('main')?.dataset.page === {page:?}");
        for _ in 0..3 {
            self.click(&format!("nav a[href='#{page}']")).await?;
            let start = Instant::now();
            while start.elapsed() < PATIENCE / 3 {
                if self.script(&there).await? == true {
                    return Ok(());
                }
                tokio::time::sleep(PAUSE).await;
            }
        }
        bail!("The link of the page {page} does not lead to it.")
    }

    /// The text of the first element that a selector finds, as it is read.
    pub(crate) async fn text(&self, selector: &str) -> Result<String> {
        self.wait_for(selector).await?;
        let found = self
            .script(&format!(
                "return document.querySelector({}).textContent.trim()",
                json!(selector)
            ))
            .await?;
        Ok(found.as_str().unwrap_or_default().to_owned())
    }

    /// The texts of all elements that a selector finds.
    pub(crate) async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let found = self
            .script(&format!(
                "return [...document.querySelectorAll({})].map((found) => found.textContent.trim())",
                json!(selector)
            ))
            .await?;
        Ok(serde_json::from_value(found)?)
    }

    /// The value of an attribute; nothing where there is none.
    pub(crate) async fn attribute(&self, selector: &str, name: &str) -> Result<Option<String>> {
        let found = self
            .script(&format!(
                "return document.querySelector({})?.getAttribute({}) ?? null",
                json!(selector),
                json!(name)
            ))
            .await?;
        Ok(found.as_str().map(str::to_owned))
    }

    /// Clicks on an element.
    pub(crate) async fn click(&self, selector: &str) -> Result<()> {
        // In the middle of the window nothing that stays in place lies over it.
        self.place(selector).await?;
        self.wait_for(selector)
            .await?
            .click()
            .await
            .with_context(|| format!("`{selector}` cannot be clicked."))
    }

    /// Clicks on the button that has this text or this name.
    pub(crate) async fn press_button(&self, within: &str, name: &str) -> Result<()> {
        self.wait_for(within).await?;
        let script = format!(
            "const found = [...document.querySelector({}).querySelectorAll('button')].find((button) => \
             [button.textContent.trim(), button.getAttribute('aria-label')].includes({})); \
             found?.scrollIntoView({{ block: 'center' }}); return found",
            json!(within),
            json!(name)
        );
        let found = self.element(script).await?;
        found
            .click()
            .await
            .with_context(|| format!("The button {name:?} of `{within}` cannot be clicked."))
    }

    /// Presses the pointer on a place, moves it in steps by so many pixels, and releases it.
    pub(crate) async fn drag(&self, at: (f64, f64), by: (i64, i64)) -> Result<()> {
        const STEPS: i64 = 8;
        let mut chain = self.pointer().move_to(whole(at.0), whole(at.1)).click_and_hold();
        for step in 1..=STEPS {
            let part = |all: i64| all * step / STEPS - all * (step - 1) / STEPS;
            chain = chain.move_by_offset(part(by.0), part(by.1));
        }
        chain.release().perform().await?;
        Ok(())
    }

    /// The pointer and the keys, quick.
    pub(crate) fn pointer(&self) -> thirtyfour::action_chain::ActionChain {
        self.session.action_chain_with_delay(None, Some(POINTER))
    }

    /// Types into what has the focus.
    pub(crate) async fn type_text(&self, text: &str) -> Result<()> {
        self.session.action_chain().send_keys(text).perform().await?;
        Ok(())
    }

    /// Where an element stands in the window, after it was scrolled there: left, top, width, height.
    pub(crate) async fn place(&self, selector: &str) -> Result<[f64; 4]> {
        self.wait_for(selector).await?;
        let found = self
            .script(&format!(
                "const found = document.querySelector({}); found.scrollIntoView({{ block: 'center' }}); \
                 const {{ x, y, width, height }} = found.getBoundingClientRect(); return [x, y, width, height]",
                json!(selector)
            ))
            .await?;
        Ok(serde_json::from_value(found)?)
    }

    /// Drags the thumb of a slider from the value that it has to another one.
    pub(crate) async fn slide(&self, selector: &str, to: f64) -> Result<()> {
        /// How wide Chromium draws a thumb: its middle stays that far inside.
        const THUMB: f64 = 16.0;
        let [left, top, width, height] = self.place(selector).await?;
        let range = self
            .script(&format!(
                "const {{ min, max, value }} = document.querySelector({}); return [min, max, value].map(Number)",
                json!(selector)
            ))
            .await?;
        let [min, max, value]: [f64; 3] = serde_json::from_value(range)?;
        let x = |value: f64| left + THUMB / 2.0 + (width - THUMB) * (value - min) / (max - min);
        self.drag((x(value), top + height / 2.0), (whole(x(to) - x(value)), 0))
            .await
    }

    /// The same, and waits until what it makes of the document is stored.
    pub(crate) async fn slide_saved(&self, selector: &str, to: f64) -> Result<()> {
        let revision = "return document.querySelector('main').dataset.revision";
        let before = self.script(revision).await?;
        self.slide(selector, to).await?;
        self.until("the document is changed", async || {
            Ok((self.script(revision).await? != before).then_some(()))
        })
        .await?;
        self.saved().await
    }

    /// What the outcome strip and the figures of the page show: texts and drawings. Chances come later: they stand apart,
    /// and are complete where the page has settled.
    pub(crate) async fn seen(&self) -> Result<Value> {
        self.script(
            "const all = (selector) => [...document.querySelectorAll(selector)]; \
             const strip = (selector) => Object.fromEntries(all(selector).map((kpi) => [kpi.dataset.kpi, \
                 [...kpi.children].map((part) => part.textContent)])); \
             return { \
                 strip: strip('[data-kpi]:not([data-kpi=goal], [data-kpi=together])'), \
                 chances: strip('[data-kpi=goal], [data-kpi=together]'), \
                 figures: Object.fromEntries(all('[data-figure]').map((figure) => [figure.dataset.figure, \
                     { title: figure.querySelector('h2')?.textContent, drawn: figure.querySelector('.drawn')?.innerHTML }])), \
                 levers: Object.fromEntries(all('[data-lever]').map((lever) => [lever.dataset.lever, \
                     [...lever.querySelectorAll('input')].map((input) => input.value)])), \
             }",
        )
        .await
    }

    /// Waits until the map of who wins and all years are drawn for what the page shows, and gives what is seen then.
    pub(crate) async fn settled(&self) -> Result<Value> {
        self.wait_for("[data-figure=map] svg").await?;
        self.until_script(
            "const { revision, map, drawn, wanted } = document.querySelector('main').dataset; \
             return map === revision && (wanted === undefined || drawn === `${revision} ${wanted}`)",
            true,
        )
        .await?;
        self.seen().await
    }

    /// A figure of the strip as it reads: `$47.4M`.
    pub(crate) async fn kpi(&self, key: &str) -> Result<String> {
        self.text(&format!("[data-kpi={key}] .kv")).await
    }

    /// The table behind a figure, its head first.
    pub(crate) async fn table(&self, figure: &str) -> Result<Vec<Vec<String>>> {
        let within = format!("[data-figure={figure}]");
        self.press_button(&within, "table").await?;
        self.wait_for(&format!("{within} table.data")).await?;
        let rows = self.rows(&format!("{within} table.data")).await?;
        self.press_button(&within, "picture").await?;
        Ok(rows)
    }

    /// The rows of a table: texts of cells, and values of the fields in them.
    pub(crate) async fn rows(&self, table: &str) -> Result<Vec<Vec<String>>> {
        let found = self
            .script(&format!(
                "return [...document.querySelector({}).rows].map((row) => [...row.cells].map((cell) => {{ \
                 const field = cell.querySelector('input, select'); \
                 if (!field) return cell.textContent.trim(); \
                 return field.selectedOptions ? field.selectedOptions[0]?.textContent ?? '' : field.value; }}))",
                json!(table)
            ))
            .await?;
        Ok(serde_json::from_value(found)?)
    }

    /// The title of the undo button, which names the step.
    pub(crate) async fn undo_title(&self) -> Result<String> {
        Ok(self
            .attribute("[data-do=undo]", "title")
            .await?
            .unwrap_or_default())
    }

    /// Waits until the document is stored.
    pub(crate) async fn saved(&self) -> Result<()> {
        self.wait_for("[data-save=saved]").await?;
        Ok(())
    }

    /// Opens a file of this content through the app's own file input.
    pub(crate) async fn open_file(&self, name: &str, content: &[u8]) -> Result<()> {
        let file = self.folder().join(name);
        std::fs::write(&file, content)?;
        self.session
            .find(By::Css("[data-do=open]"))
            .await?
            .send_keys(file.display().to_string())
            .await?;
        Ok(())
    }

    /// Opens a model, and waits until its name stands where the open document's name stands.
    pub(crate) async fn open_model(&self, model: &Value) -> Result<()> {
        self.open_file("model.json", model.to_string().as_bytes()).await?;
        let name = model["name"].as_str().context("The model has no name.")?;
        self.until_script("return document.querySelector('.doc input').value", name)
            .await
    }

    /// A browser with a model open on a page.
    pub(crate) async fn open_on(from: From, model: &Value, page: &str) -> Result<Self> {
        let app = Self::open(from).await?;
        app.open_model(model).await?;
        app.go(page).await?;
        Ok(app)
    }

    /// The name of the open document.
    pub(crate) async fn document_name(&self) -> Result<String> {
        let found = self
            .script("return document.querySelector('.doc input').value")
            .await?;
        Ok(found.as_str().unwrap_or_default().to_owned())
    }

    /// The sentence that says what did not work, once there is one; it is dismissed.
    pub(crate) async fn complaint(&self) -> Result<String> {
        let text = self.text(".notice.bad p").await?;
        self.click(".notice button").await?;
        self.until_script("return document.querySelector('.notice') === null", true)
            .await?;
        Ok(text)
    }

    /// Saves the document as a file, and gives what the file says.
    pub(crate) async fn save_file(&self) -> Result<Value> {
        self.click("[data-do=save]").await?;
        let (file, model) = self
            .until("a model is downloaded", async || {
                let mut files =
                    std::fs::read_dir(self.folder())?.filter_map(|entry| Some(entry.ok()?.path()));
                let file = files.find(|file| file.to_string_lossy().ends_with(".hagstone.json"));
                // A file that is still being written is no JSON.
                Ok(file.and_then(|file| {
                    let model = serde_json::from_slice(&std::fs::read(&file).ok()?).ok()?;
                    Some((file, model))
                }))
            })
            .await?;
        std::fs::remove_file(&file)?;
        Ok(model)
    }

    /// The text of a download, when it is complete.
    pub(crate) async fn downloaded(&self, name: &str) -> Result<String> {
        let file = self.folder().join(name);
        self.until(&format!("{name} is downloaded"), async || {
            // A file that is still being written is empty.
            Ok(std::fs::read_to_string(&file)
                .ok()
                .filter(|text| !text.is_empty()))
        })
        .await
    }

    /// The bytes of a download, when it is complete; the file goes.
    pub(crate) async fn taken(&self, name: &str) -> Result<Vec<u8>> {
        let file = self.folder().join(name);
        let bytes = self
            .until(&format!("{name} is downloaded"), async || {
                Ok(std::fs::read(&file).ok().filter(|bytes| !bytes.is_empty()))
            })
            .await?;
        std::fs::remove_file(&file)?;
        Ok(bytes)
    }

    /// Drops a file on the page.
    pub(crate) async fn drop_file(&self, name: &str, content: &[u8]) -> Result<()> {
        let bytes = base64::Engine::encode(&base64::prelude::BASE64_STANDARD, content);
        self.script(&format!(
            "const bytes = Uint8Array.from(atob({}), (sign) => sign.charCodeAt(0)); const dataTransfer = new DataTransfer(); \
             dataTransfer.items.add(new File([bytes], {})); \
             for (const kind of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, {{ dataTransfer, bubbles: true, cancelable: true }}))",
            json!(bytes),
            json!(name)
        ))
        .await?;
        Ok(())
    }

    /// The one element that a script returns, once it does: a figure that is drawn anew has lost its buttons for a moment.
    pub(crate) async fn element(&self, script: String) -> Result<WebElement> {
        for _ in 0..30 {
            let found = self.session.execute(script.clone(), Vec::new()).await;
            if let Ok(Ok(element)) = found.map(thirtyfour::prelude::ScriptRet::element) {
                return Ok(element);
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        let found = self.session.execute(script.clone(), Vec::new()).await?;
        match found.element() {
            Ok(element) => Ok(element),
            Err(_) => bail!("`{script}` finds nothing."),
        }
    }
}

/// A pixel of the window.
fn whole(pixel: f64) -> i64 {
    // Windows are a few thousand pixels wide.
    #[allow(clippy::cast_possible_truncation)]
    let whole = pixel.round() as i64;
    whole
}
