//! A model may say anything: its words are shown as words, whatever they look like, however long they are.

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::{
    app::{App, PAGES},
    harness::From,
};

/// Words that would run a script wherever they were taken for markup.
const HOSTILE: &str = "<img src=x onerror=\"globalThis.planted=1\"><svg onload=globalThis.planted=1></svg>\
    </script></title></style>--><script>globalThis.planted=1</script>\"'`&lt;&#60;";

fn sample() -> Result<Value> {
    Ok(serde_json::from_str(include_str!(
        "../../static/samples/shared-quota.json"
    ))?)
}

/// Puts a text in place of every name and note.
fn rename(value: &mut Value, text: &str) {
    match value {
        Value::Object(object) => {
            for (key, value) in object.iter_mut() {
                if matches!(key.as_str(), "name" | "note") && value.is_string() {
                    *value = text.into();
                } else {
                    rename(value, text);
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| rename(value, text)),
        _ => {}
    }
}

/// Puts another id in place of one, wherever it stands: as a key, as a reference, in a path.
fn renumber(value: &mut Value, id: &str, other: &str) {
    match value {
        Value::Object(object) => {
            let renamed: Map<String, Value> = std::mem::take(object)
                .into_iter()
                .map(|(key, mut value)| {
                    renumber(&mut value, id, other);
                    (if key == id { other.to_owned() } else { key }, value)
                })
                .collect();
            *object = renamed;
        }
        Value::Array(list) => list.iter_mut().for_each(|value| renumber(value, id, other)),
        Value::String(text) if text == id => other.clone_into(text),
        Value::String(text) if text.starts_with('/') => {
            let escaped = other.replace('~', "~0").replace('/', "~1");
            let tokens: Vec<&str> = text
                .split('/')
                .map(|token| if token == id { escaped.as_str() } else { token })
                .collect();
            *text = tokens.join("/");
        }
        _ => {}
    }
}

/// Looks at everything that the app can show of a model.
async fn look_everywhere(app: &App) -> Result<()> {
    for chip in 0..app.texts(".chips button").await?.len() {
        app.click(&format!(".chips button:nth-child({})", chip + 1))
            .await?;
        for page in PAGES {
            app.go(page).await?;
            let figures = app.texts("[data-figure]").await?.len();
            for figure in 0..figures {
                app.script(&format!(
                    "document.querySelectorAll('[data-figure]')[{figure}].querySelector('figcaption button')?.click()"
                ))
                .await?;
            }
            for tab in 0..app.texts(".tabs button:not(.link)").await?.len() {
                app.click(&format!(".tabs button:nth-child({})", tab + 1)).await?;
            }
            let wide = app
                .script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .await?;
            assert_eq!(wide, 0, "{page} is wider than the window");
        }
    }
    app.click(".chips button").await?;
    app.go("outcomes").await?;
    app.settled().await?;
    let planted = app
        .script("return [globalThis.planted ?? null, document.querySelectorAll('main img, main script, aside img').length]")
        .await?;
    assert_eq!(planted, json!([null, 0]));
    Ok(())
}

async fn names_that_look_like_markup(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let mut model = sample()?;
    rename(&mut model, HOSTILE);
    app.open_model(&model).await?;
    look_everywhere(&app).await?;
    assert!(app.session.title().await?.starts_with("<img"));
    // Undo's title and the notice say names too.
    app.slide("[data-lever=growth] input[type=range]", 0.3).await?;
    assert_eq!(app.undo_title().await?, format!("Undo: {HOSTILE}"));
    app.open_file("<img src=x onerror=alert(1)>.json", b"nothing")
        .await?;
    assert!(
        app.complaint()
            .await?
            .starts_with("<img src=x onerror=alert(1)>.json")
    );
    app.saved().await?;
    app.load().await?;
    look_everywhere(&app).await?;
    app.was_quiet().await
}

async fn a_typed_name_that_looks_like_markup(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.go("people").await?;
    app.field("main", "Name of the role Head of sales")
        .await?
        .enter("<img src=x onerror=globalThis.planted=1>")
        .await?;
    look_everywhere(&app).await?;
    app.was_quiet().await
}

async fn names_of_ten_thousand_letters(from: From) -> Result<()> {
    let app = App::open(from).await?;
    for letters in ["w".repeat(10_000), "\u{5bcc}\u{58eb}\u{5c71} ".repeat(2_500)] {
        let mut model = sample()?;
        rename(&mut model, &letters);
        app.open_file("long.json", model.to_string().as_bytes()).await?;
        app.until_script("return document.title.length > 2000", true)
            .await?;
        look_everywhere(&app).await?;
    }
    app.was_quiet().await
}

async fn ids_of_any_letters(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let start = app.settled().await?;
    let mut model = sample()?;
    let others = [
        ("marketing", "a/b~c \"d\" 'e' \\ \u{1f9ff}"),
        ("demand_generation", "__proto__"),
        ("head_of_marketing", HOSTILE),
        ("marketing_revenue", "0"),
        ("campaign_manager", ""),
    ];
    for (id, other) in others {
        renumber(&mut model, id, other);
    }
    model["name"] = "Other ids".into();
    app.open_model(&model).await?;
    look_everywhere(&app).await?;
    // Ids are no matter of the outcome.
    let now = app.settled().await?;
    assert_eq!(now["strip"], start["strip"]);
    app.slide("[data-lever=marketing_on_company] input[type=range]", 0.3)
        .await?;
    assert_ne!(app.settled().await?["strip"], start["strip"]);
    app.was_quiet().await
}

async fn numbers_at_the_edge(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let edges: [(&str, Value); 8] = [
        ("/goal/last_year_revenue", json!(1e13)),
        ("/goal/last_year_revenue", json!(1e-9)),
        ("/goal/revenue/growth", json!(-1)),
        ("/results/company_revenue", json!({ "year": 0 })),
        ("/results/company_revenue", json!({ "attainment": 100 })),
        ("/roles/account_executive/heads", json!(0)),
        ("/roles/account_executive/heads", json!(1e6)),
        (
            "/plans/head_of_marketing/components/company/pays/curve/points",
            json!([[0, 0], [1e-12, 1000]]),
        ),
    ];
    for (path, value) in edges {
        let mut model = sample()?;
        *model.pointer_mut(path).unwrap() = value.clone();
        model["name"] = format!("{path} is {value}").into();
        app.open_model(&model).await?;
        for page in PAGES {
            app.go(page).await?;
        }
        let text = app.text("main").await?;
        assert!(
            !text.contains("NaN") && !text.contains('\u{221e}'),
            "{path} {value}: {text}"
        );
    }
    app.was_quiet().await
}

from_the_disk!(
    names_that_look_like_markup,
    a_typed_name_that_looks_like_markup,
    names_of_ten_thousand_letters,
    ids_of_any_letters,
    numbers_at_the_edge,
);
