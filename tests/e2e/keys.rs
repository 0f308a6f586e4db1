//! The work of a new user by the keys alone, on a wide screen and on a phone: wherever a key leads, the focus is seen.

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use crate::{app::App, harness::From};

const CARD: &str = "[data-plan=account_executive_2] [data-component=own]";

/// Widths and heights of a screen and of a phone.
pub(crate) const WINDOWS: [(u32, u32); 2] = [(1440, 1000), (390, 844)];

/// How long a page may take to bring what has the focus into sight, on a busy machine.
const SETTLED: Duration = Duration::from_secs(5);

/// What has the focus: its name, and why it is not seen where it is not.
const FOCUSED: &str = "const on = document.activeElement; \
    const name = (on.labels?.[0]?.textContent ?? on.getAttribute('aria-label') ?? on.querySelector('b')?.textContent \
        ?? on.textContent).trim(); \
    const unseen = () => { \
        if (on === document.body) return 'nothing has the focus'; \
        if (!on.matches(':focus-visible')) return 'no focus ring'; \
        const { left, right, top, bottom } = on.getBoundingClientRect(); \
        const [x0, x1] = [Math.max(left, 0), Math.min(right, innerWidth)]; \
        const [y0, y1] = [Math.max(top, 0), Math.min(bottom, innerHeight)]; \
        if (x1 - x0 < 4 || y1 - y0 < 4) return `outside the window: ${[left, top, right, bottom]}`; \
        const over = document.elementFromPoint((x0 + x1) / 2, (y0 + y1) / 2); \
        if (!over || !(on.contains(over) || over.contains(on))) return `under ${over?.outerHTML.slice(0, 80)}`; \
        return null; }; \
    return [on === document.body ? '' : name, unseen()]";

/// The name of what has the focus, which is seen as soon as the page has settled.
pub(crate) async fn focused(app: &App) -> Result<String> {
    let start = Instant::now();
    loop {
        let found = app.script(FOCUSED).await?;
        let name = found[0].as_str().unwrap_or_default().to_owned();
        if name.is_empty() || found[1].is_null() {
            return Ok(name);
        }
        ensure!(
            start.elapsed() < SETTLED,
            "The focus on {name:?} is not seen: {}.",
            found[1]
        );
    }
}

/// Goes on with a key until what has the focus bears a name of this kind.
pub(crate) async fn go_until(
    app: &App,
    keys: &[&str],
    what: &str,
    is: impl Fn(&str) -> bool,
) -> Result<String> {
    let mut passed = Vec::new();
    for _ in 0..300 {
        let name = focused(app).await?;
        if is(&name) {
            return Ok(name);
        }
        passed.push(name);
        app.press(keys).await?;
    }
    bail!("The keys {keys:?} do not lead to {what:?}, but to {passed:?}.")
}

pub(crate) async fn tab_to(app: &App, name: &str) -> Result<()> {
    go_until(app, &["Tab"], name, |found| found == name).await?;
    Ok(())
}

pub(crate) async fn back_to(app: &App, name: &str) -> Result<()> {
    go_until(app, &["Shift", "Tab"], name, |found| found == name).await?;
    Ok(())
}

/// Types in place of what stands in a field that was just entered, and takes it.
pub(crate) async fn fill(app: &App, text: &str) -> Result<()> {
    app.until_script(
        "const on = document.activeElement; return on.selectionEnd - on.selectionStart === on.value.length",
        true,
    )
    .await?;
    app.type_text(text).await?;
    app.press(&["Enter"]).await
}

/// Waits until the last step has this name.
pub(crate) async fn stepped(app: &App, name: &str) -> Result<()> {
    app.until_script(
        "return document.querySelector('[data-do=undo]').title",
        format!("Undo: {name}"),
    )
    .await
}

/// Goes to a page by its link in the navigation.
pub(crate) async fn to_page(app: &App, name: &str, slug: &str) -> Result<()> {
    back_to(app, name).await?;
    app.press(&["Enter"]).await?;
    app.until_script("return document.querySelector('main').dataset.page", slug)
        .await
}

/// How many rows the rate table has.
async fn bands(app: &App) -> Result<usize> {
    Ok(app.texts(&format!("{CARD} .rows tbody tr")).await?.len())
}

/// A plan from a template in each window, on its page.
async fn with_a_plan(app: &App) -> Result<()> {
    to_page(app, "Pay plans", "plans").await?;
    tab_to(app, "add a plan").await?;
    app.press(&["Enter"]).await?;
    app.wait_for(".templates .template").await?;
    tab_to(app, "Account executive").await?;
    app.press(&["Space"]).await?;
    app.wait_for(CARD).await?;
    app.until_script(
        "return document.activeElement.labels?.[0]?.textContent ?? null",
        "Name of the plan",
    )
    .await?;
    stepped(app, "New plan: Account executive").await
}

async fn a_plan_is_made_given_and_changed(from: From) -> Result<()> {
    for (width, height) in WINDOWS {
        let app = App::open(from).await?;
        app.resize(width, height).await?;
        with_a_plan(&app).await?;

        tab_to(&app, "Add a component").await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "New component").await?;
        // What was added has the focus.
        app.until_script(
            "return document.activeElement.dataset.component ?? null",
            "component_1",
        )
        .await?;
        assert_eq!(focused(&app).await?, "Company revenue");
        tab_to(&app, "Weight").await?;
        fill(&app, "20").await?;
        stepped(&app, "Weight of Company revenue").await?;
        assert_eq!(app.field(CARD, "Weight").await?.value().await?, "80%");

        let before = bands(&app).await?;
        back_to(&app, "add a band").await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "New row of Own bookings").await?;
        assert_eq!(bands(&app).await?, before + 1);
        assert_eq!(focused(&app).await?, "add a band");
        back_to(&app, &format!("Remove band {} of Own bookings", before + 1)).await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "Removal of a row of Own bookings").await?;
        app.until_script("return document.activeElement !== document.body", true)
            .await?;

        tab_to(&app, "Conditions and limits").await?;
        app.press(&["Enter"]).await?;
        tab_to(&app, "add a gate").await?;
        app.press(&["Space"]).await?;
        stepped(&app, "New gate of Own bookings").await?;
        back_to(&app, "At least of a gate").await?;
        fill(&app, "85").await?;
        stepped(&app, "At least of a gate").await?;

        tab_to(&app, "At most").await?;
        app.type_text("share of t").await?;
        stepped(&app, "At most of Own bookings").await?;
        tab_to(&app, "How much").await?;
        fill(&app, "150").await?;
        stepped(&app, "How much of Own bookings").await?;
        let sentence = app.text(&format!("{CARD} .sentence")).await?;
        assert!(
            sentence.contains("at least 85% of goal") && sentence.contains("150% of target"),
            "{sentence}"
        );

        // Taken away, the component leaves the focus beside it; undo brings it back.
        back_to(&app, "Remove Own bookings").await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "Removal of Own bookings").await?;
        app.until_script(&format!("return document.querySelector('{CARD}')"), ())
            .await?;
        app.until_script("return document.activeElement !== document.body", true)
            .await?;
        focused(&app).await?;
        app.press(&["Control", "z"]).await?;
        app.wait_for(CARD).await?;

        // It is given to a role.
        to_page(&app, "People", "people").await?;
        tab_to(&app, "Pay plan of Head of sales").await?;
        app.type_text("Account executive 2").await?;
        stepped(&app, "Pay plan of Head of sales").await?;
        app.was_quiet().await?;
    }
    Ok(())
}

async fn a_point_of_a_curve_is_moved(from: From) -> Result<()> {
    for (width, height) in WINDOWS {
        let app = App::open(from).await?;
        app.resize(width, height).await?;
        to_page(&app, "Pay plans", "plans").await?;
        tab_to(&app, "Point 2 of the curve of Company revenue").await?;
        for key in ["ArrowUp", "ArrowUp", "ArrowRight"] {
            app.press(&[key]).await?;
        }
        app.press(&["Tab"]).await?;
        focused(&app).await?;
        stepped(&app, "Curve of Company revenue").await?;
        let told = app
            .attribute("[data-component=company] [data-point='1']", "aria-valuetext")
            .await?;
        assert_eq!(told.as_deref(), Some("101% of goal pays 102% of target"));
        app.was_quiet().await?;
    }
    Ok(())
}

/// What a stage's bar says.
async fn volume(app: &App, stage: &str) -> Result<String> {
    app.text(&format!("[data-stage={stage}] .bar text")).await
}

async fn a_funnel_is_made_and_changed(from: From) -> Result<()> {
    for (width, height) in WINDOWS {
        let app = App::open(from).await?;
        app.resize(width, height).await?;
        // A picture that comes late would push what has the focus out of the window.
        app.settled().await?;
        to_page(&app, "Lead to revenue", "lead").await?;
        tab_to(&app, "Start from a funnel").await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "New segment").await?;
        // What was made has the focus: its name is typed over.
        app.until_script(
            "return document.activeElement.labels?.[0]?.textContent ?? null",
            "Name of the segment",
        )
        .await?;
        app.press(&["Control", "a"]).await?;
        app.type_text("Shops").await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "Name of the segment of All customers").await?;

        let before = volume(&app, "mql").await?;
        tab_to(&app, "MQL rate").await?;
        fill(&app, "50").await?;
        stepped(&app, "MQL rate of Shops").await?;
        assert_ne!(volume(&app, "mql").await?, before);

        // The bars are one stop of the tab key; up and down go from one to the next, and each is told.
        go_until(&app, &["Shift", "Tab"], "a bar", |name| {
            name.starts_with("Leads: ")
        })
        .await?;
        app.press(&["ArrowDown"]).await?;
        assert!(focused(&app).await?.starts_with("MQLs: "));
        let told = app.text("[data-figure=funnel] .note span").await?;
        assert!(
            told.starts_with("MQLs: ") && told.contains("of the leads of the year"),
            "{told}"
        );
        app.press(&["End"]).await?;
        assert!(focused(&app).await?.starts_with("Won: "));

        tab_to(&app, "define what counts as a lead").await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "Lead definition of Shops").await?;
        back_to(&app, "Strictness, slider").await?;
        app.press(&["ArrowRight"]).await?;
        stepped(&app, "Strictness of Shops").await?;

        tab_to(&app, "Lost deals").await?;
        app.press(&["Enter"]).await?;
        tab_to(&app, "call lost deals again").await?;
        app.press(&["Space"]).await?;
        stepped(&app, "Recovery of Shops").await?;
        app.until_script("return document.activeElement !== document.body", true)
            .await?;
        focused(&app).await?;
        tab_to(&app, "Called by").await?;
        app.type_text("Field").await?;
        stepped(&app, "Called by of Shops").await?;

        // Taken away, the segment leaves the page with its first step.
        back_to(&app, "Remove Shops").await?;
        app.press(&["Enter"]).await?;
        app.wait_for("[data-add=segment].action").await?;
        app.until_script("return document.activeElement !== document.body", true)
            .await?;
        focused(&app).await?;
        app.press(&["Control", "z"]).await?;
        app.wait_for("[data-stage=accepted]").await?;
        app.was_quiet().await?;
    }
    Ok(())
}

/// A number is opened until the document's own number is reached, and that leads to its field.
async fn a_number_leads_to_its_field(from: From) -> Result<()> {
    for (width, height) in WINDOWS {
        let app = App::open(from).await?;
        app.resize(width, height).await?;
        to_page(&app, "Statement", "statement").await?;
        tab_to(&app, "Whose").await?;
        app.type_text("Head of m").await?;
        go_until(&app, &["Tab"], "a number", |name| name.ends_with("Show the math")).await?;
        app.press(&["Enter"]).await?;
        // Past the other numbers of the row, into what was opened.
        let inside = "return document.activeElement.closest('.math') !== null";
        for _ in 0..12 {
            app.press(&["Tab"]).await?;
            let name = focused(&app).await?;
            if app.script(inside).await? == true {
                if name.starts_with("to the page") {
                    break;
                }
                app.press(&["Enter"]).await?;
                app.until_script(
                    "return document.activeElement.getAttribute('aria-expanded')",
                    "true",
                )
                .await?;
            }
        }
        let link = focused(&app).await?;
        assert!(link.starts_with("to the page"), "{link}");
        let place = app.text(".math .source span").await?;
        app.press(&["Enter"]).await?;
        app.until_script(
            "return document.querySelector('main').dataset.page !== 'statement'",
            true,
        )
        .await?;
        app.until_script("return document.activeElement.dataset.place !== undefined", true)
            .await?;
        let name = focused(&app).await?;
        assert!(!name.is_empty(), "{place} has no field");
        app.was_quiet().await?;
    }
    Ok(())
}

/// A lifecycle map is made, filled in and put in order, and a deal with touches is added.
async fn a_lifecycle_map_is_made(from: From) -> Result<()> {
    for (width, height) in WINDOWS {
        let app = App::open(from).await?;
        app.resize(width, height).await?;
        to_page(&app, "Contribution", "contribution").await?;
        tab_to(&app, "Start a lifecycle map").await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "Lifecycle map").await?;
        app.until_script(
            "return document.activeElement.closest('[data-stage]')?.dataset.stage ?? null",
            "stranger",
        )
        .await?;
        assert_eq!(focused(&app).await?, "Name of Stranger to lead");
        tab_to(&app, "Weight of Stranger to lead").await?;
        fill(&app, "40").await?;
        stepped(&app, "Weight of Stranger to lead").await?;
        tab_to(&app, "Scale down the parts of the weights").await?;
        app.press(&["Space"]).await?;
        stepped(&app, "Weights of the stages").await?;
        app.until_script("return document.activeElement !== document.body", true)
            .await?;
        focused(&app).await?;
        back_to(&app, "Field sales, part of Lead to opportunity").await?;
        fill(&app, "30").await?;
        stepped(&app, "Field sales, part of Lead to opportunity").await?;
        let sum = app.text("[data-stage=lead] .sum").await?;
        assert!(sum.starts_with("80% 20% missing"), "{sum}");
        back_to(&app, "Share the rest out of Lead to opportunity").await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "Parts of Lead to opportunity").await?;
        assert_eq!(app.text("[data-stage=lead] .sum").await?, "100%");
        app.until_script("return document.activeElement !== document.body", true)
            .await?;
        go_until(&app, &["Tab"], "an arrow", |name| {
            name == "Move Lead to opportunity up"
        })
        .await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "Place of Lead to opportunity").await?;
        app.until_script(
            "return document.querySelector('[data-stage]').dataset.stage",
            "lead",
        )
        .await?;
        tab_to(&app, "add a stage").await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "New stage").await?;
        app.until_script(
            "return document.activeElement.closest('[data-stage]')?.dataset.stage ?? null",
            "stage_1",
        )
        .await?;
        app.press(&["Control", "a"]).await?;
        fill(&app, "Won back").await?;
        stepped(&app, "Name of New stage").await?;

        tab_to(&app, "Add a deal with touches").await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "New deal with touches").await?;
        app.until_script(
            "return document.activeElement.closest('[data-deal]')?.dataset.deal ?? null",
            "deal_1",
        )
        .await?;
        focused(&app).await?;
        tab_to(&app, "Channel of touch 1 before New deal").await?;
        fill(&app, "Search").await?;
        tab_to(&app, "add a touch").await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "New touch of New deal").await?;
        back_to(&app, "Credit by: Last touch").await?;
        app.press(&["Enter"]).await?;
        stepped(&app, "Attribution rule").await?;
        app.was_quiet().await?;
    }
    Ok(())
}

/// Years, quotas and their goals are planned.
async fn a_goal_is_planned(from: From) -> Result<()> {
    for (width, height) in WINDOWS {
        let app = App::open(from).await?;
        app.resize(width, height).await?;
        to_page(&app, "Goal", "goal").await?;
        tab_to(&app, "The plan spans").await?;
        app.type_text("5").await?;
        stepped(&app, "Years planned").await?;
        tab_to(&app, "Later years are given").await?;
        app.type_text("growth by").await?;
        stepped(&app, "How later years are given").await?;
        tab_to(&app, "Growth in 2031").await?;
        fill(&app, "8").await?;
        stepped(&app, "Growth in 2031 of the goal").await?;
        tab_to(&app, "The quotas are the goals of").await?;
        app.type_text("Own").await?;
        app.wait_for("table.quotas").await?;
        tab_to(&app, "Quota of Account executive").await?;
        fill(&app, "2m").await?;
        stepped(&app, "Quota of Account executive").await?;
        app.wait_for("[data-figure=planning] svg").await?;
        app.was_quiet().await?;
    }
    Ok(())
}

from_the_disk!(
    a_plan_is_made_given_and_changed,
    a_point_of_a_curve_is_moved,
    a_funnel_is_made_and_changed,
    a_number_leads_to_its_field,
    a_lifecycle_map_is_made,
    a_goal_is_planned,
);
