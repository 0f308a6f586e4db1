//! The page Insights: its findings are those of the command line, a question is solved and set, and the keys reach it all.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{
    app::App,
    command,
    harness::From,
    keys::{self, focused, go_until, tab_to},
    layout::fits,
    numbers::{assert_shows, shown},
    simulation::processors,
};

pub(crate) const SAMPLES: [&str; 7] = [
    "shared-quota",
    "reorder-handoff",
    "direct-contribution",
    "qualified-lead",
    "post-departmental",
    "quarter-and-decade",
    "recovered-leads",
];
const ASKED: &str = "section[aria-labelledby=asked-title]";
const REVENUE: &str = "/results/company_revenue/year";

/// Over how many years the page looks into a model, and over how many it takes a chance.
const YEARS: &str = "2048";

fn file_of(sample: &str) -> String {
    format!("{}/static/samples/{sample}.json", env!("CARGO_MANIFEST_DIR"))
}

fn model_of(sample: &str) -> Result<Value> {
    Ok(serde_json::from_slice(&std::fs::read(file_of(sample))?)?)
}

impl App {
    /// Waits until the page Insights has found everything in the document as it stands.
    pub(crate) async fn looked_into(&self) -> Result<()> {
        self.wait_for(&format!("[data-insights='{YEARS}']")).await?;
        self.wait_for("[data-tornado]").await?;
        Ok(())
    }

    /// Chooses an outcome by its name in the file, and waits until it is known what moves it.
    async fn ask_for(&self, outcome: &str) -> Result<()> {
        let name = self.text(&format!("{ASKED} option[value='{outcome}']")).await?;
        self.choose(ASKED, "Outcome", &name).await?;
        self.wait_for(&format!("[data-tornado='{outcome}']")).await?;
        Ok(())
    }

    /// Chooses an input by its place.
    async fn vary(&self, path: &str) -> Result<()> {
        let name = self.text(&format!(".solve option[value='{path}']")).await?;
        self.choose(".solve", "Input", &name).await
    }

    /// Types what the outcome should be, and gives the answer.
    async fn solve(&self, target: &str) -> Result<String> {
        let label = self
            .texts(".solve .field > label")
            .await?
            .pop()
            .context("no field for the target")?;
        self.field(".solve", &label).await?.enter(target).await?;
        self.press_button(".solve", "Solve").await?;
        self.wait_for("[data-solve=answered]").await?;
        self.text(".solve [aria-live] p").await
    }

    async fn title(&self, figure: &str) -> Result<String> {
        self.text(&format!("[data-figure={figure}] h2")).await
    }
}

/// The numbers of a sentence, as they are written.
fn numbers(sentence: &str) -> Vec<&str> {
    sentence
        .split_whitespace()
        .map(|word| word.trim_end_matches([',', ';', ':']))
        .filter(|word| shown(word).is_some())
        .collect()
}

/// Says that a title names these, in this order, and shows these numbers.
#[track_caller]
fn assert_says(title: &str, names: &[&Value], exact: &[&Value]) {
    let lower = title.to_lowercase();
    let mut from = 0;
    for name in names {
        let name = name.as_str().unwrap_or_default().to_lowercase();
        let place = lower[from..].find(&name);
        assert!(
            place.is_some() && !name.is_empty(),
            "{title:?} does not name {name:?}"
        );
        from += place.unwrap_or(0) + name.len();
    }
    let found = numbers(title);
    assert_eq!(found.len(), exact.len(), "{title}");
    for (text, exact) in found.into_iter().zip(exact) {
        assert_shows(text, exact, title);
    }
}

/// The rows of a figure's table, without its head.
async fn rows(app: &App, figure: &str) -> Result<Vec<Vec<String>>> {
    let mut rows = app.table(figure).await?;
    rows.remove(0);
    Ok(rows)
}

/// The file as it would be saved; the keys go on from the page's start.
async fn saved(app: &App) -> Result<Value> {
    let model = app.save_file().await?;
    app.script("document.activeElement.blur()").await?;
    Ok(model)
}

/// The first of two numbers in a cell: `15.2% ±0.6%`.
fn first(cell: &str) -> &str {
    cell.split_whitespace().next().unwrap_or_default()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

/// The entry of a table for which a figure is the least.
fn least<'v>(
    entries: impl Iterator<Item = (&'v String, &'v Value)>,
    of: impl Fn(&Value) -> f64,
) -> Option<(&'v String, &'v Value)> {
    entries
        .filter(|(_, entry)| !of(entry).is_nan())
        .min_by(|one, other| of(one.1).total_cmp(&of(other.1)))
}

/// Who wins while who loses.
async fn pairs(app: &App, model: &Value, found: &Value) -> Result<()> {
    let functions = &model["functions"];
    let all = found["pairs"].as_array().context("no pairs")?;
    let blame = |pair: &Value| {
        number(&pair["first_only"]["chance"]["share"]) + number(&pair["second_only"]["chance"]["share"])
    };
    let worst = all
        .iter()
        .max_by(|one, other| blame(one).total_cmp(&blame(other)));
    let Some(worst) = worst else {
        assert_eq!(app.title("pairs").await?, "Who wins while the other loses?");
        return Ok(());
    };
    let name = |which: &str| &functions[worst[which].as_str().unwrap_or_default()]["name"];
    let cell = |which: &str| &worst[which]["chance"]["share"];
    let title = app.title("pairs").await?;
    if blame(worst) < 0.005 {
        assert_says(&title, &[name("first"), name("second")], &[]);
    } else if number(cell("first_only")) >= number(cell("second_only")) {
        assert_says(&title, &[name("first"), name("second")], &[cell("first_only")]);
    } else {
        assert_says(&title, &[name("second"), name("first")], &[cell("second_only")]);
    }
    let cells = all
        .iter()
        .flat_map(|pair| ["both", "first_only", "second_only", "neither"].map(|cell| &pair[cell]));
    let rows = rows(app, "pairs").await?;
    assert_eq!(rows.len(), all.len() * 4);
    for (row, cell) in rows.iter().zip(cells) {
        assert_shows(&row[1], &cell["chance"]["share"], &row[0]);
        assert_shows(
            row[2].trim_start_matches('\u{b1}'),
            &cell["chance"]["error"],
            &row[0],
        );
        for (text, key) in row[3..]
            .iter()
            .zip(["first_pay", "second_pay", "revenue", "incentive_cost"])
        {
            assert_shows(text, &cell[key], &format!("{key} of {}", row[0]));
        }
    }
    Ok(())
}

/// What the pay of each role hangs on.
async fn roles(app: &App, model: &Value, found: &Value) -> Result<()> {
    let found_roles = found["roles"].as_object().context("no roles")?;
    let name = |id: &str| &model["roles"][id]["name"];
    let of = |row: &[String]| -> Result<&Value> {
        let role = found_roles.iter().find(|(id, _)| name(id) == row[0].as_str());
        Ok(role.with_context(|| row[0].clone())?.1)
    };

    let title = app.title("sight").await?;
    match least(found_roles.iter(), |role| number(&role["sight"]["own"]["value"])) {
        Some((id, role)) => assert_says(&title, &[name(id)], &[&role["sight"]["own"]["value"]]),
        None => assert_eq!(title, "Chance moves nobody\u{2019}s pay"),
    }
    for row in rows(app, "sight").await? {
        let sight = &of(&row)?["sight"];
        for (cell, key) in row[1..5].iter().zip(["own", "partner", "company", "luck"]) {
            assert_shows(first(cell), &sight[key]["value"], &format!("{key} of {}", row[0]));
        }
        assert_shows(&row[5], &sight["deviation"], &row[0]);
    }

    let title = app.title("free").await?;
    let by = |goalie: bool, key: &'static str| {
        let roles = found_roles
            .iter()
            .filter(move |(_, role)| role["goalie"] == goalie);
        let most = least(roles, move |role| -number(&role[key]["value"]));
        most.filter(|(_, role)| number(&role[key]["value"]) > 0.005)
            .map(|(id, role)| (name(id), &role[key]["value"]))
    };
    match (by(false, "free_rider"), by(true, "on_others")) {
        (Some(rider), Some(goalie)) => assert_says(&title, &[rider.0, goalie.0], &[rider.1, goalie.1]),
        (Some(one), None) | (None, Some(one)) => assert_says(&title, &[one.0], &[one.1]),
        (None, None) => assert_eq!(title, "Nobody is paid for the work of others"),
    }
    for row in rows(app, "free").await? {
        let role = of(&row)?;
        assert_shows(first(&row[1]), &role["free_rider"]["value"], &row[0]);
        assert_shows(first(&row[2]), &role["on_others"]["value"], &row[0]);
    }

    let title = app.title("marginal").await?;
    match least(found_roles.iter(), |role| {
        number(&role["marginal"]["rate"]["value"])
    }) {
        Some((id, role)) => {
            let marginal = &role["marginal"];
            assert_says(
                &title,
                &[name(id)],
                &[
                    &json!(0.01),
                    &marginal["pay"]["value"],
                    &marginal["revenue"]["value"],
                ],
            );
        }
        None => assert_eq!(title, "Nobody\u{2019}s own result brings revenue"),
    }
    for row in rows(app, "marginal").await? {
        let marginal = &of(&row)?["marginal"];
        for (cell, key) in row[1..].iter().zip(["pay", "revenue", "rate", "share"]) {
            assert_shows(cell, &marginal[key]["value"], &format!("{key} of {}", row[0]));
        }
    }

    let title = app.title("stretch").await?;
    let stretch = &found["stretch"];
    let reached = |which: &str| {
        let id = stretch[which].as_str().unwrap_or_default();
        (name(id), &found["roles"][id]["reaches_target"]["share"])
    };
    if !stretch.is_null() {
        let (easiest, hardest) = (reached("easiest"), reached("hardest"));
        if number(&stretch["gap"]) < 0.05 {
            assert_says(&title, &[], &[easiest.1]);
        } else {
            assert_says(&title, &[easiest.0, hardest.0], &[easiest.1, hardest.1]);
        }
    }
    for row in rows(app, "stretch").await? {
        let role = of(&row)?;
        assert_shows(&row[1], &role["reaches_target"]["share"], &row[0]);
        assert_shows(&row[4], &role["meets_goal"]["share"], &row[0]);
    }
    if app.texts("[data-figure=deal]").await?.is_empty() {
        return Ok(());
    }
    for row in rows(app, "deal").await? {
        let deal = &of(&row)?["deal"];
        assert_shows(&row[1], &deal["amount"], &row[0]);
        for (cell, worth) in row[2..]
            .iter()
            .zip(deal["by_month"].as_array().context("no months")?)
        {
            assert_shows(cell, worth, &row[0]);
        }
    }
    Ok(())
}

/// What incentives cost, what the attribution rule moves, where pay jumps.
async fn money(app: &App, model: &Value, found: &Value) -> Result<()> {
    let budget = &found["budget"];
    let title = app.title("budget").await?;
    let within = &budget["within"]["share"];
    if budget["budget"].is_null() {
        // Eight of ten years, in words.
        assert_says(&title, &[], &[&budget["p10"], &budget["p90"]]);
    } else if number(within) > 0.995 {
        assert_says(&title, &[], &[&budget["worst"]]);
    } else {
        assert_says(&title, &[], &[within, &budget["worst"]]);
    }
    for row in rows(app, "budget").await? {
        let exact = match row[0].as_str() {
            "Budget" => &budget["budget"],
            "At target" => &budget["at_target"],
            "Mean" => &budget["mean"],
            "1 of 10 years below" => &budget["p10"],
            "Half of the years below" => &budget["p50"],
            "9 of 10 years below" => &budget["p90"],
            "The dearest year" => &budget["worst"],
            "Saved by one joint budget" => &budget["saved_by_joining"],
            other => {
                let (name, _) = other.split_once(':').with_context(|| other.to_owned())?;
                let functions = model["functions"].as_object().context("no functions")?;
                let function = functions.iter().find(|(_, function)| function["name"] == name);
                &budget["functions"][function.with_context(|| name.to_owned())?.0]
            }
        };
        assert_shows(&row[1], exact, &row[0]);
    }

    let attribution = &found["attribution"];
    let farthest = attribution["farthest"].as_str();
    assert_eq!(
        app.texts("[data-figure=attribution]").await?.len(),
        usize::from(farthest.is_some())
    );
    if let Some(id) = farthest {
        let title = app.title("attribution").await?;
        let mut exact = vec![&attribution["moves"]];
        exact.extend(Some(&attribution["moves_of_target"]).filter(|share| !share.is_null()));
        assert_says(&title, &[&model["roles"][id]["name"]], &exact);
        let rules = attribution["rules"].as_object().context("no rules")?;
        for row in rows(app, "attribution").await? {
            let roles = model["roles"].as_object().context("no roles")?;
            let role = roles.iter().find(|(_, role)| role["name"] == row[0].as_str());
            let (id, _) = role.with_context(|| row[0].clone())?;
            for (cell, rule) in row[1..].iter().zip(rules.values()) {
                assert_shows(cell, &rule["pay"][id], &row[0]);
            }
        }
    }

    let kinks = found["kinks"].as_array().context("no kinks")?;
    let title = app.title("kinks").await?;
    let drawn = app.texts("[data-figure=kinks] .drawn svg").await?.len();
    assert_eq!(
        drawn,
        usize::from(kinks.iter().any(|kink| kink["condition"].is_null()))
    );
    if drawn == 0 {
        return Ok(());
    }
    let shown_first = kinks.iter().find(|kink| kink["condition"].is_null());
    let shown_first = shown_first.context("no curve")?;
    let jump = kinks.iter().find(|kink| {
        number(&kink["jump"]).abs() > 0.0
            && kink["condition"].is_null()
            && ["plan", "component"]
                .iter()
                .all(|key| kink[*key] == shown_first[*key])
    });
    if let Some(kink) = jump
        && title.starts_with("At ")
    {
        let plan = kink["plan"].as_str().unwrap_or_default();
        assert_says(
            &title,
            &[&model["plans"][plan]["name"]],
            &[&kink["at"], &kink["jump"]],
        );
    }
    let rows = rows(app, "kinks").await?;
    assert_eq!(rows.len(), kinks.len());
    for (row, kink) in rows.iter().zip(kinks) {
        for (cell, key) in row[1..].iter().zip(["at", "jump", "before", "after"]) {
            assert_shows(cell, &kink[key], &format!("{key} of {}", row[0]));
        }
    }
    Ok(())
}

async fn findings_are_those_of_the_command_line(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.go("insights").await?;
    for sample in SAMPLES {
        let model = model_of(sample)?;
        let found = command::told(["insights", &file_of(sample), "--trials", YEARS])?["insights"].take();
        app.open_model(&model).await?;
        app.go("insights").await?;
        app.looked_into().await?;
        pairs(&app, &model, &found).await.context(sample)?;
        roles(&app, &model, &found).await.context(sample)?;
        money(&app, &model, &found).await.context(sample)?;
        for width in [390, 1440] {
            app.resize(width, 900).await?;
            fits(&app, &format!("insights of {sample} at {width} pixels")).await?;
        }
    }
    app.was_quiet().await
}

/// What the command line finds for a question about the first sample.
fn solved(input: &str, (low, high): (f64, f64), outcome: &str, target: &str) -> Result<Value> {
    let (low, high) = (low.to_string(), high.to_string());
    let file = file_of(SAMPLES[0]);
    let arguments = ["solve", &file, "--input", input, "--from", &low, "--to", &high];
    let arguments = arguments
        .into_iter()
        .chain(["--outcome", outcome, "--target", target]);
    Ok(command::told(arguments)?["solution"].take())
}

/// The range of a lever of the first sample.
fn lever(path: &str) -> Result<(f64, f64)> {
    let model = model_of(SAMPLES[0])?;
    let levers = model["levers"].as_object().context("no levers")?;
    let lever = levers.values().find(|lever| lever["path"] == path);
    let lever = lever.with_context(|| path.to_owned())?;
    Ok((number(&lever["from"]), number(&lever["to"])))
}

async fn a_question_is_solved_set_and_taken_back(from: From) -> Result<()> {
    let app = App::open(from).await?;
    let before = app.save_file().await?;
    let cost = app.kpi("cost").await?;
    app.go("insights").await?;
    app.looked_into().await?;
    for (outcome, target, typed) in [
        ("incentive_cost", "2500000", "2.5m"),
        ("chance_of_goal", "0.5", "50%"),
    ] {
        let found = solved(REVENUE, lever(REVENUE)?, outcome, target)?;
        let root = &found["roots"][0]["input"];
        app.ask_for(outcome).await?;
        app.vary(REVENUE).await?;
        let told = app.solve(typed).await?;
        assert!(told.starts_with("The outcome is "), "{told}");
        let set = app.texts(".solve .buttons button").await?;
        assert_eq!(
            set.len(),
            found["roots"].as_array().map_or(0, Vec::len),
            "{found}"
        );
        assert_shows(set[0].rsplit(' ').next().unwrap_or_default(), root, &set[0]);
        app.press_button(".solve .buttons", &set[0]).await?;
        let after = app.save_file().await?;
        let (here, root) = (number(&after["results"]["company_revenue"]["year"]), number(root));
        assert!((here - root).abs() <= root.abs() * 1e-8, "{here}, not {root}");
        if outcome == "incentive_cost" {
            assert_shows(&app.kpi("cost").await?, &json!(2_500_000), "cost");
        }
        app.wait_for(&format!("[data-insights='{YEARS}']")).await?;
        app.click("[data-do=undo]").await?;
        assert_eq!(app.save_file().await?, before, "one step takes it back");
        assert_eq!(app.kpi("cost").await?, cost);
    }
    app.was_quiet().await
}

async fn what_cannot_be_reached_is_said(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.go("insights").await?;
    app.looked_into().await?;
    app.vary(REVENUE).await?;
    let told = app.solve("900m").await?;
    let why = "There is no solution, because in this range the outcome reaches at most ";
    let rest = told.strip_prefix(why).with_context(|| told.clone())?;
    let found = solved(REVENUE, lever(REVENUE)?, "incentive_cost", "900000000")?;
    let best = rest.replace([';', '.'], "");
    let best = numbers(&best);
    assert_shows(best[0], &found["highest"]["outcome"], &told);
    assert_shows(best[1], &found["highest"]["input"], &told);
    assert_eq!(app.texts(".solve .buttons button").await?, Vec::<String>::new());

    // A range the wrong way round.
    app.field(".solve", "To").await?.enter("40m").await?;
    app.field(".solve", "From").await?.enter("50m").await?;
    let told = app.solve("2m").await?;
    assert_eq!(
        told,
        "From 50000000 to 40000000 is no range. Give two numbers, the lower one first."
    );
    app.was_quiet().await
}

async fn what_moves_an_outcome_is_that_of_the_command_line(from: From) -> Result<()> {
    let app = App::open(from).await?;
    app.go("insights").await?;
    for outcome in ["incentive_cost", "attainment", "chance_of_goal"] {
        app.wait_for(ASKED).await?;
        app.ask_for(outcome).await?;
        let file = file_of(SAMPLES[0]);
        let found = command::told(["sensitivity", &file, "--outcome", outcome])?["sensitivity"].take();
        let bars = found["bars"].as_array().context("no bars")?;
        let rows = rows(&app, "tornado").await?;
        assert_eq!(rows.len(), bars.len(), "{outcome}");
        for (row, bar) in rows.iter().zip(bars) {
            for (cell, key) in row[1..4].iter().zip(["input", "low", "high"]) {
                assert_shows(cell, &bar[key], &format!("{key} of {}", row[0]));
            }
            for (cell, key) in row[5..7].iter().zip(["at_low", "at_high"]) {
                assert_shows(cell, &bar[key], &format!("{key} of {}", row[0]));
            }
        }
        // The title names the first of them, and how far it moves the outcome.
        let title = app.title("tornado").await?;
        assert!(title.starts_with(rows[0][0].as_str()), "{title}");
        let ends = ["at_low", "at_high"].map(|key| number(&bars[0][key]));
        let base = number(&found["base"]);
        let (low, high) = (ends[0].min(ends[1]).min(base), ends[0].max(ends[1]).max(base));
        let told = numbers(&title);
        let [.., from, to] = told.as_slice() else {
            anyhow::bail!("{title}")
        };
        assert_shows(from, &json!(low), &title);
        assert_shows(to, &json!(high), &title);
    }
    app.was_quiet().await
}

async fn more_years_can_be_asked_for_and_cancelled(from: From) -> Result<()> {
    let app = App::open_after(from, &processors(2)).await?;
    app.go("insights").await?;
    app.looked_into().await?;
    let title = app.title("budget").await?;
    app.click("[data-insight-years='50000']").await?;
    // Pressed by the page itself, as soon as some have come: a fast machine is done before a driver could move a pointer.
    app.until_script(
        "const progress = document.querySelector('.insights-page progress'); \
         const under_way = Number(progress.value) > 2048; \
         if (under_way) document.querySelector('[data-do=stop-insights]').click(); return under_way",
        true,
    )
    .await?;
    app.until_script(
        "return getComputedStyle(document.querySelector('.insights-page .progress')).visibility",
        "hidden",
    )
    .await?;
    assert_eq!(
        app.attribute("[data-insights]", "data-insights")
            .await?
            .as_deref(),
        Some(YEARS)
    );
    assert_eq!(app.title("budget").await?, title);
    // Both workers had a part of it, and both are there for what is asked next.
    app.click("[data-insight-years='10000']").await?;
    app.wait_for("[data-insights='10000']").await?;
    let found = command::told(["insights", &file_of(SAMPLES[0]), "--trials", "10000"])?["insights"].take();
    money(&app, &model_of(SAMPLES[0])?, &found).await?;
    assert_eq!(app.script("return workers.length").await?, json!(2));
    app.was_quiet().await
}

async fn a_worker_that_is_killed_loses_no_insight(from: From) -> Result<()> {
    let app = App::open_after(from, &processors(2)).await?;
    app.go("insights").await?;
    app.looked_into().await?;
    app.click("[data-insight-years='10000']").await?;
    app.until_script(
        "return Number(document.querySelector('.insights-page progress').value) > 2048",
        true,
    )
    .await?;
    app.script("workers[1].dispatchEvent(new ErrorEvent('error')); workers[1].terminate()")
        .await?;
    app.wait_for("[data-insights='10000']").await?;
    let found = command::told(["insights", &file_of(SAMPLES[0]), "--trials", "10000"])?["insights"].take();
    let model = model_of(SAMPLES[0])?;
    pairs(&app, &model, &found).await?;
    money(&app, &model, &found).await?;
    assert_eq!(
        app.script("return workers.length").await?,
        json!(3),
        "one was replaced"
    );
    app.was_quiet().await
}

async fn the_keys_solve_and_set(from: From) -> Result<()> {
    for (width, height) in keys::WINDOWS {
        let app = App::open(from).await?;
        app.resize(width, height).await?;
        let before = saved(&app).await?;
        keys::to_page(&app, "Insights", "insights").await?;
        app.looked_into().await?;
        // The pictures are read off and shown as tables.
        tab_to(&app, "Pay curve").await?;
        let title = app.title("kinks").await?;
        app.press(&["ArrowDown"]).await?;
        app.until_script(
            &format!("return document.querySelector('[data-figure=kinks] h2').textContent !== {title:?}"),
            true,
        )
        .await?;
        tab_to(&app, "Outcome").await?;
        app.type_text("CCOS").await?;
        app.wait_for("[data-tornado=ccos]").await?;
        focused(&app).await?;
        tab_to(&app, "table").await?;
        app.press(&["Enter"]).await?;
        app.wait_for("[data-figure=tornado] table.data").await?;
        // And as a picture again.
        assert_eq!(focused(&app).await?, "picture");
        app.press(&["Enter"]).await?;
        app.wait_for("[data-figure=tornado] .drawn svg").await?;
        tab_to(&app, "Input").await?;
        app.type_text("Company r").await?;
        tab_to(&app, "CCOS should be").await?;
        keys::fill(&app, "13.5%").await?;
        tab_to(&app, "Solve").await?;
        app.press(&["Enter"]).await?;
        app.wait_for("[data-solve=answered]").await?;
        let set = go_until(&app, &["Tab"], "Set it", |name| name.starts_with("Set it to ")).await?;
        app.press(&["Space"]).await?;
        app.until_script(
            "return document.querySelector('[data-do=undo]').title.startsWith('Undo: ')",
            true,
        )
        .await?;
        assert_ne!(saved(&app).await?, before, "{set}");
        app.press(&["Control", "z"]).await?;
        app.until_script("return document.querySelector('[data-do=undo]').disabled", true)
            .await?;
        assert_eq!(saved(&app).await?, before);
        fits(&app, &format!("insights at {width} pixels")).await?;
        app.was_quiet().await?;
    }
    Ok(())
}

from_the_disk!(
    findings_are_those_of_the_command_line,
    a_question_is_solved_set_and_taken_back,
    what_cannot_be_reached_is_said,
    what_moves_an_outcome_is_that_of_the_command_line,
    more_years_can_be_asked_for_and_cancelled,
    a_worker_that_is_killed_loses_no_insight,
    the_keys_solve_and_set,
);
