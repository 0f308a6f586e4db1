//! Files that are no models are refused with a sentence, and the open document stays; models with mistakes open, and
//! every mistake is named with its place and with what to do.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{app::App, harness::From};

const LEVER: &str = "[data-lever=marketing_on_company] input[type=range]";

/// The sample, to be broken.
fn sample() -> Result<Value> {
    Ok(serde_json::from_str(include_str!(
        "../../static/samples/shared-quota.json"
    ))?)
}

async fn what_is_no_model_is_refused(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.slide(LEVER, 0.3).await?;
    app.saved().await?;
    let before = app.settled().await?;
    let (deep, large) = (b"[".repeat(200_000), b" ".repeat(33 * 1024 * 1024));
    let cases: [(&str, &[u8], &str); 12] = [
        (
            "notes.txt",
            b"Dear all, the plan is attached.",
            "notes.txt was not opened. It is no model, picture, link or copy of Hagstone, and no table with columns and rows.",
        ),
        ("empty.json", b"", "empty.json was not opened. The file is empty."),
        (
            "cut.json",
            b"{\"format\": \"hagstone/1\",\n \"name\": \"Half",
            "at line 2, column",
        ),
        (
            "nan.json",
            b"{\"format\": \"hagstone/1\", \"name\": NaN}",
            "a value is expected",
        ),
        ("list.json", b"[1, 2]", "The document is not a JSON object."),
        ("number.json", b"12", "number.json was not opened. It is no model"),
        (
            "other.json",
            b"{\"name\": \"package\", \"version\": \"1.0.0\"}",
            "This is not a Hagstone model",
        ),
        (
            "newer.json",
            b"{\"format\": \"hagstone/2\", \"name\": \"Tomorrow\"}",
            "newer.json was not opened. The model's format, hagstone/2, is newer than this program knows. Open it with a newer Hagstone; nothing in the file was changed.",
        ),
        (
            "image.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe\xfd",
            "image.png was not opened. This is not a whole SVG or PNG.",
        ),
        ("deep.json", &deep, "deep.json was not opened."),
        (
            "large.json",
            &large,
            "large.json is larger than 32 MB, and no file that Hagstone reads is.",
        ),
        (
            "twice.json",
            b"{\"format\": \"hagstone/1\", \"teams\": {}, \"teams\": {}}",
            "stands twice in one object",
        ),
    ];
    for (name, content, sentence) in cases {
        app.open_file(name, content).await?;
        let told = app.complaint().await?;
        assert!(told.contains(sentence), "{name}: {told}");
        assert!(told.chars().count() < 400, "{name}: {told}");
        assert_eq!(app.settled().await?, before, "{name} changed the page");
        assert_eq!(
            app.undo_title().await?,
            "Undo: Marketing's bonus on company quota"
        );
        app.wait_for("[data-save=saved]").await?;
    }
    app.load().await?;
    assert_eq!(app.settled().await?, before);
    app.was_quiet().await
}

async fn a_model_is_opened_and_saved_again(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let mut model = sample()?;
    model["name"] = json!("Another plan");
    // What this program does not know is kept for the one that does.
    model["extension"] = json!({ "of": ["another", "program"] });
    let before = app.settled().await?;
    app.open_model(&model).await?;
    assert_eq!(app.save_file().await?, model);
    app.wait_for("[data-save=saved-to-file]").await?;
    assert_eq!(
        app.text("[data-save]").await?,
        "saved to another-plan.hagstone.json in your downloads"
    );
    // What was open before is not gone.
    assert_eq!(app.undo_title().await?, "Undo: Opening of another document");
    app.click("[data-do=undo]").await?;
    assert_eq!(app.settled().await?, before);
    assert_eq!(app.document_name().await?, "Shared quota");
    app.was_quiet().await
}

/// A mistake: what it is made of, the place that is named, and words of the sentence.
struct Mistake {
    path: &'static str,
    value: Value,
    place: &'static str,
    words: &'static str,
}

fn mistakes() -> Vec<Mistake> {
    let mistake = |path, value, place, words| Mistake {
        path,
        value,
        place,
        words,
    };
    vec![
        mistake(
            "/roles/head_of_sales/heads",
            json!(-3),
            "roles \u{203a} Head of sales \u{203a} heads",
            "Here stands -3, which cannot be used. Write",
        ),
        mistake(
            "/roles/head_of_sales/base",
            json!("a lot"),
            "roles \u{203a} Head of sales \u{203a} base",
            "which cannot be used. Write",
        ),
        mistake(
            "/roles/campaign_manager/team",
            json!("nowhere"),
            "roles \u{203a} Campaign manager \u{203a} team",
            "There is no team with the id \"nowhere\". Add that team, or name one that is there.",
        ),
        mistake(
            "/plans/head_of_marketing/components/company/measure",
            json!("luck"),
            "plans \u{203a} Head of marketing \u{203a} components \u{203a} company \u{203a} measure",
            "There is no measure with the id \"luck\".",
        ),
        mistake(
            "/plans/head_of_marketing/components/company/weight",
            json!(0.9),
            "plans \u{203a} Head of marketing \u{203a} components",
            "sum to 115%, not to 100%. Change them so that they sum to 100%.",
        ),
        mistake(
            "/plans/head_of_marketing/components/company/pays/curve/points",
            json!([[0.9, 0.5], [1.2, 1.4], [1, 1]]),
            "plans \u{203a} Head of marketing \u{203a} components \u{203a} Company revenue \u{203a} curve \u{203a} points \u{203a} 3",
            "Put the points in the order of their attainment.",
        ),
        mistake(
            "/teams/field_sales/revenue_share",
            json!(0.9),
            "teams",
            "sum to 130%, not to 100%.",
        ),
        mistake("/functions", json!([1, 2]), "functions", "which cannot be used."),
        mistake("/goal", json!("more"), "goal", "which cannot be used."),
        mistake(
            "/goal/seasonality",
            json!([1, 2, 3]),
            "goal \u{203a} seasonality",
            "The list's length is 3, not 12. Write 12 numbers.",
        ),
        mistake(
            "/levers/growth/path",
            json!("/nowhere"),
            "levers \u{203a} Growth goal \u{203a} path",
            "The slider moves nothing",
        ),
        mistake(
            "/pools/shared/members",
            json!(["ghost"]),
            "pools \u{203a} Growth pool \u{203a} members",
            "There is no role with the id \"ghost\".",
        ),
        mistake(
            "/plans/head_of_sales/components/company/period",
            json!("decade"),
            "plans \u{203a} Head of sales \u{203a} components \u{203a} Company revenue \u{203a} period",
            "\"decade\" is not one of the choices. Use",
        ),
    ]
}

async fn a_model_with_mistakes_opens_and_names_them(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for mistake in mistakes() {
        let mut model = sample()?;
        *model.pointer_mut(mistake.path).unwrap() = mistake.value;
        model["name"] = json!(mistake.path);
        app.open_model(&model).await?;
        app.click(".problems summary").await?;
        let listed = app.texts(".problems li").await?;
        let found = listed
            .iter()
            .any(|line| line.starts_with(mistake.place) && line.contains(mistake.words));
        assert!(found, "{}: {listed:#?}", mistake.path);
        for page in ["goal", "people", "plans", "outcomes", "statement"] {
            app.go(page).await?;
        }
        // What the file says is not mended behind the user's back.
        assert_eq!(app.save_file().await?, model, "{}", mistake.path);
    }
    app.was_quiet().await
}

async fn a_problem_leads_to_its_page_and_can_be_mended_there(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let mut model = sample()?;
    model["teams"]["field_sales"]["revenue_share"] = json!(0.9);
    app.open_model(&model).await?;
    app.click(".problems summary").await?;
    app.press_button(".problems", "teams").await?;
    app.wait_for("main[data-page=people]").await?;
    app.go("goal").await?;
    app.field("main", "Share of Field sales")
        .await?
        .enter("60")
        .await?;
    app.until_script("return document.querySelector('.problems')", Value::Null)
        .await?;
    assert_eq!(app.save_file().await?, sample()?);
    app.was_quiet().await
}

async fn a_model_of_nothing_opens(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for model in [
        json!({"format": "hagstone/1", "name": "Nothing"}),
        json!({"format": "hagstone/1", "name": "Wrong throughout", "goal": 1, "functions": 2, "teams": 3, "roles": 4,
            "measures": 5, "plans": 6, "pools": 7, "results": 8, "levers": 9, "scenarios": 10, "currency": 11}),
        json!({"format": "hagstone/1", "name": "Null throughout", "goal": null, "functions": null, "teams": null,
            "roles": null, "plans": null, "scenarios": null}),
    ] {
        app.open_model(&model).await?;
        for page in ["goal", "people", "plans", "outcomes", "statement"] {
            app.go(page).await?;
            app.until_script("return document.querySelectorAll('.strip [data-kpi]').length", 7)
                .await?;
        }
        assert_eq!(app.save_file().await?, model);
    }
    // From nothing to a goal, a role and a plan by hand.
    let nothing = json!({"format": "hagstone/1", "name": "From nothing"});
    app.open_model(&nothing).await?;
    app.go("goal").await?;
    app.press_button("main", "Set a goal").await?;
    app.press_button("main", "add a measure").await?;
    app.go("people").await?;
    for what in ["add a function", "add a team", "add a role"] {
        app.press_button("main", what).await?;
    }
    app.go("plans").await?;
    app.press_button("main", "add a plan").await?;
    // The last of the templates is none.
    app.click(".templates li:last-child button").await?;
    for what in ["Add a component", "Add a pool"] {
        app.press_button("main", what).await?;
    }
    app.press_button(".pools", "add a gate").await?;
    app.go("outcomes").await?;
    app.wait_for("[data-figure=cost] svg").await?;
    while app.undo_title().await? != "Undo: Opening of another document" {
        app.click("[data-do=undo]").await?;
    }
    assert_eq!(app.save_file().await?, nothing);
    app.was_quiet().await
}

from_everywhere!(
    what_is_no_model_is_refused,
    a_model_is_opened_and_saved_again,
    a_model_with_mistakes_opens_and_names_them,
    a_problem_leads_to_its_page_and_can_be_mended_there,
    a_model_of_nothing_opens,
);
