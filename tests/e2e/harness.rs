//! A browser of its own for each test: driver, empty profile, page, and the few things that tests do with them.
//!
//! A browser ends with its test, also with one that fails.

use std::{
    env,
    io::{self, BufRead, BufReader, Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    sync::Arc,
    task::Poll,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{
    ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
    prelude::{By, WebElement},
};

use crate::server::Site;

/// How long a test waits for what should come.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long between two looks.
const PAUSE: Duration = Duration::from_millis(25);

/// Flags of a browser that talks to nobody and needs no screen; as root there is no sandbox.
const FLAGS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Where a page is opened from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    /// `file://`, as from a double click.
    Disk,
    /// `http://127.0.0.1`.
    Server,
}

/// The artifact that is tested.
pub(crate) fn artifact() -> Result<PathBuf> {
    variable("HAGSTONE_ARTIFACT")
}

fn variable(name: &str) -> Result<PathBuf> {
    let value = env::var_os(name)
        .with_context(|| format!("{name} is not set; run `cargo xtask test --only e2e`."))?;
    Ok(PathBuf::from(value))
}

/// Runs a test, and once more where it fails: a browser on a busy machine loses a key now and then. What failed is told; a
/// fault fails twice.
pub(crate) async fn tried<F: Future<Output = Result<()>>>(test: impl Fn() -> F) -> Result<()> {
    match caught(test()).await {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(first)) => eprintln!("Failed, and tried once more: {first:?}"),
        // What was asserted has been printed already.
        Err(_) => eprintln!("Failed, and tried once more."),
    }
    test().await
}

/// What a test gives, or what it panics with: an assertion that does not hold.
async fn caught<T>(test: impl Future<Output = T>) -> thread::Result<T> {
    let mut test = Box::pin(test);
    std::future::poll_fn(|context| {
        match panic::catch_unwind(AssertUnwindSafe(|| test.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(given)) => Poll::Ready(Ok(given)),
            Err(panic) => Poll::Ready(Err(panic)),
        }
    })
    .await
}

/// The address of the artifact, with the server that must live as long as it is used.
pub(crate) fn address(from: From) -> Result<(Option<Site>, String)> {
    match from {
        From::Disk => Ok((None, file_address(&artifact()?))),
        From::Server => {
            let site = Site::start()?;
            let address = site.address()?;
            Ok((Some(site), address))
        }
    }
}

/// The file's address.
pub(crate) fn file_address(file: &Path) -> String {
    let path = file
        .display()
        .to_string()
        .replace('\\', "/")
        .replace('%', "%25")
        .replace(' ', "%20");
    format!("file://{}{path}", if path.starts_with('/') { "" } else { "/" })
}

/// A browser window. The driver is dropped before the profile, so that nobody writes to it any more.
pub(crate) struct Browser {
    /// The session, for what the functions here do not cover.
    pub(crate) session: WebDriver,
    _driver: Driver,
    profile: Arc<TempDir>,
}

impl Browser {
    /// Starts a browser with an empty profile, 1440 by 1000 pixels, English.
    pub(crate) async fn start() -> Result<Self> {
        Self::start_with(json!({})).await
    }

    /// The same, with settings such as a user makes.
    pub(crate) async fn start_with(settings: Value) -> Result<Self> {
        let profile = tempfile::Builder::new()
            .prefix("profile-")
            .tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        Self::start_on(Arc::new(profile), settings, false).await
    }

    /// The browser of a newcomer, who is offered the tour.
    pub(crate) async fn of_a_newcomer() -> Result<Self> {
        let profile = tempfile::Builder::new()
            .prefix("profile-")
            .tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        Self::start_on(Arc::new(profile), json!({}), true).await
    }

    async fn start_on(profile: Arc<TempDir>, mut settings: Value, tour: bool) -> Result<Self> {
        settings["download.default_directory"] = json!(profile.path());
        let driver = Driver::start()?;
        let mut wanted = DesiredCapabilities::chrome();
        wanted.set_binary(&variable("CHROMIUM")?.display().to_string())?;
        for flag in FLAGS {
            wanted.add_arg(flag)?;
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
        wanted.add_arg("--lang=en-US")?;
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        wanted.add_experimental_option("prefs", settings)?;
        let session = WebDriver::new(format!("http://127.0.0.1:{}", driver.port), wanted).await?;
        let browser = Self {
            session,
            _driver: driver,
            profile,
        };
        browser.resize(1440, 1000).await?;
        // Who tests something else has seen the tour.
        if !tour {
            let source =
                json!({ "source": "try { localStorage.setItem('hagstone:toured', 'yes') } catch {}" });
            browser
                .command("Page.addScriptToEvaluateOnNewDocument", source)
                .await?;
        }
        // There is nobody to pick a place: files go to the downloads.
        let source = json!({ "source": "delete globalThis.showSaveFilePicker" });
        browser
            .command("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        Ok(browser)
    }

    /// Kills the browser without a warning, as a crash would, and starts another one with the same profile.
    pub(crate) async fn killed(self) -> Result<Self> {
        let process = self
            .session
            .capabilities()
            .get("goog:processID")
            .and_then(Value::as_u64)
            .context("The driver does not name the process of its browser.")?;
        let killed = Command::new("kill").args(["-9", &process.to_string()]).status()?;
        ensure!(killed.success(), "The browser could not be killed.");
        let profile = Arc::clone(&self.profile);
        drop(self);
        Self::start_on(profile, json!({}), false).await
    }

    /// Goes to an address, and waits until the app is there.
    pub(crate) async fn open(&self, address: &str) -> Result<()> {
        self.session.goto(address).await?;
        self.wait_for("[data-ready]").await?;
        Ok(())
    }

    /// Waits for the first element that a CSS selector finds.
    pub(crate) async fn wait_for(&self, selector: &str) -> Result<WebElement> {
        let start = Instant::now();
        loop {
            if let Some(found) = self.session.find_all(By::Css(selector)).await?.into_iter().next() {
                return Ok(found);
            }
            if start.elapsed() > PATIENCE {
                bail!(
                    "There is no `{selector}` after {PATIENCE:?}. The console says: {:?}",
                    self.console().await?
                );
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until the element has this text.
    pub(crate) async fn wait_for_text(&self, selector: &str, text: &str) -> Result<()> {
        let start = Instant::now();
        loop {
            let found = self.wait_for(selector).await?.text().await?;
            if found == text {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                bail!("`{selector}` has the text {found:?} after {PATIENCE:?}, not {text:?}.");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Runs the body of a function in the page, and gives what it returns.
    pub(crate) async fn script(&self, body: &str) -> Result<Value> {
        Ok(self.session.execute(body, Vec::new()).await?.json().clone())
    }

    /// Runs the body of an `async` function in the page, and gives what it returns or the error that it throws.
    pub(crate) async fn async_script(&self, body: &str) -> Result<std::result::Result<Value, String>> {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1];\
             (async () => {{ {body} }})().then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let answer = self
            .session
            .execute_async(wrapped, Vec::new())
            .await?
            .json()
            .clone();
        Ok(match answer["error"].as_str() {
            Some(error) => Err(error.to_owned()),
            None => Ok(answer["value"].clone()),
        })
    }

    /// What the console has said since the last call, with the level first.
    pub(crate) async fn console(&self) -> Result<Vec<String>> {
        let entries = self.session.browser_log().await?;
        Ok(entries
            .into_iter()
            .map(|entry| format!("{}: {}", entry.level, entry.message))
            .collect())
    }

    /// The errors among what the console has said since the last call.
    pub(crate) async fn console_errors(&self) -> Result<Vec<String>> {
        Ok(self
            .console()
            .await?
            .into_iter()
            .filter(|line| line.starts_with("SEVERE"))
            .collect())
    }

    /// Makes the page this large, as on a screen without scaling.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.command(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 }),
        )
        .await?;
        Ok(())
    }

    /// Lets the system prefer dark or light.
    pub(crate) async fn prefer_dark(&self, dark: bool) -> Result<()> {
        let value = if dark { "dark" } else { "light" };
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        self.command("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }

    /// Writes a picture of the whole page, as far as it scrolls, to a PNG file.
    pub(crate) async fn picture(&self, file: &Path) -> Result<()> {
        let wanted = json!({ "format": "png", "captureBeyondViewport": true });
        let answer = self.command("Page.captureScreenshot", wanted).await?;
        let data = answer["data"].as_str().context("The browser gave no picture.")?;
        std::fs::write(
            file,
            base64::Engine::decode(&base64::prelude::BASE64_STANDARD, data)?,
        )?;
        Ok(())
    }

    /// Presses keys, held down together: `["Control", "z"]` with the names of `KeyboardEvent.key`.
    pub(crate) async fn press(&self, keys: &[&str]) -> Result<()> {
        let mut chain = self.session.action_chain();
        for key in keys {
            chain = chain.key_down(key_code(key)?);
        }
        for key in keys.iter().rev() {
            chain = chain.key_up(key_code(key)?);
        }
        chain.perform().await?;
        Ok(())
    }

    /// The theme that the page is painted in.
    pub(crate) async fn theme(&self) -> Result<String> {
        let theme = self
            .script("return document.documentElement.dataset.theme")
            .await?;
        Ok(theme.as_str().unwrap_or_default().to_owned())
    }

    /// The folder of the profile, to which downloads go too.
    pub(crate) fn folder(&self) -> &Path {
        self.profile.path()
    }

    /// Sends a command of the protocol that the developer tools speak.
    pub(crate) async fn command(&self, method: &str, parameters: Value) -> Result<Value> {
        Ok(self.session.cdp().send_raw(method, parameters).await?)
    }
}

/// The character that the driver takes for a key.
fn key_code(key: &str) -> Result<char> {
    Ok(match key {
        "Control" => '\u{e009}',
        "Shift" => '\u{e008}',
        "Alt" => '\u{e00a}',
        "Meta" => '\u{e03d}',
        "Enter" => '\u{e007}',
        "Space" => '\u{e00d}',
        "Escape" => '\u{e00c}',
        "Tab" => '\u{e004}',
        "Backspace" => '\u{e003}',
        "Delete" => '\u{e017}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        "Home" => '\u{e011}',
        "End" => '\u{e010}',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        _ => {
            let mut characters = key.chars();
            let only = characters.next().filter(|_| characters.next().is_none());
            only.with_context(|| format!("No key is named {key:?}."))?
        }
    })
}

/// A running chromedriver; it ends when this is dropped.
struct Driver {
    process: Child,
    port: u16,
    // Kept open: the driver would die of writing to a pipe that nobody reads.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts a driver, which chooses a free port.
    fn start() -> Result<Self> {
        let program = variable("CHROMEDRIVER")?;
        let mut process = Command::new(&program)
            .args(["--port=0", "--log-level=SEVERE"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} does not start.", program.display()))?;
        let mut output = BufReader::new(process.stdout.take().context("The driver has no output.")?);
        let mut said = String::new();
        // "ChromeDriver was started successfully on port 38341."
        while output.read_line(&mut said)? > 0 {
            let port = said
                .rsplit("on port ")
                .next()
                .and_then(|end| end.trim().trim_end_matches('.').parse().ok());
            if let Some(port) = port.filter(|_| said.contains("started successfully")) {
                return Ok(Self {
                    process,
                    port,
                    _output: output,
                });
            }
        }
        bail!("The driver ended before it was ready: {said}")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The session ends with its driver; ended by itself here, it would wait for the runtime that runs this.
        let _ = self.session.clone().leak();
    }
}

impl Driver {
    /// Asks the driver to close its browsers and to end itself.
    fn shut_down(&mut self) -> io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let start = Instant::now();
        while self.process.try_wait()?.is_none() && start.elapsed() < PATIENCE {
            thread::sleep(PAUSE);
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Killed alone, a driver would leave its browser behind.
        let _ = self.shut_down();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
