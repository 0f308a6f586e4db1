//! The slides as the numbers make them, in their usual order.

use hagstone_engine::Outcome;
use hagstone_engine::compare::Metric;
use hagstone_engine::model::Money;

use super::{Made, advice, plans};
use crate::chart::{BarPlot, BarRow, Hue, Part, Picture, SlideBody, Swatch};
use crate::state::{Results, State};
use crate::text::Numbers;
use crate::view::compare::{Column, rows};
use crate::view::insights::{sight_plot, sight_table, sight_title};
use crate::view::years::{self, Histogram};
use crate::view::{Table, cost, hue_of_function, lower, map, pay, planning, strip};

/// So many levers stand beside a picture at most.
const MOST_LEVERS: usize = 4;
/// So many rows and columns a slide's table has at most.
const MOST_ROWS: usize = 9;
const MOST_COLUMNS: usize = 4;

/// Every slide that the numbers give.
pub(super) fn made(state: &State, columns: &[Column], numbers: &dyn Numbers) -> Vec<Made> {
    let results = &state.results;
    let mut slides = vec![goal(results, numbers)];
    slides.extend(plans::made(results, numbers));
    slides.extend(win_lose(state, numbers));
    slides.extend(paid(results, numbers));
    slides.extend(chance(state, numbers));
    slides.extend(spread(state, numbers));
    slides.extend(sight(state, numbers));
    slides.push(budget(state, numbers));
    slides.extend(compared(state, columns, numbers));
    slides.push(next(state, columns, numbers));
    for slide in &mut slides {
        slide.levers.truncate(MOST_LEVERS);
    }
    slides
}

/// The levers that can move a slide: what changes results before what changes plans, or the other way round.
fn levers(results: &Results, plans_too: bool) -> Vec<String> {
    let of_pay = |path: &str| {
        ["/plans/", "/roles/", "/pools/"]
            .iter()
            .any(|start| path.starts_with(start))
    };
    let all = || results.model.levers.iter();
    let pay = all().filter(|(_, lever)| of_pay(&lever.path) && plans_too);
    let rest = all().filter(|(_, lever)| !of_pay(&lever.path));
    pay.chain(rest).map(|(id, _)| id.to_string()).collect()
}

/// What is to be reached, who shares it, and what it takes.
fn goal(results: &Results, numbers: &dyn Numbers) -> Made {
    let outcome = &results.outcome;
    let company = &outcome.company;
    let year = outcome
        .year
        .map_or_else(String::new, |year| format!(" for {year}"));
    let title = if company.goal > 0.0 {
        let last = results
            .model
            .goal
            .as_ref()
            .and_then(|goal| goal.last_year_revenue);
        let growth = last.map(Money::get).filter(|last| *last > 0.0);
        let growth = growth.map_or_else(String::new, |last| {
            let share = company.goal / last - 1.0;
            let word = if share < 0.0 { "less" } else { "more" };
            format!(
                ", {} {word} than the year before",
                numbers.percent(share.abs(), 1)
            )
        });
        format!(
            "The goal{year} is {} of revenue{growth}; {} of it is expected",
            numbers.money_short(company.goal),
            numbers.percent(company.attainment.unwrap_or(0.0), 1)
        )
    } else {
        "There is no revenue goal yet".into()
    };
    let teams: Vec<_> = outcome
        .teams
        .values()
        .filter(|team| team.goal > 0.0 || team.revenue > 0.0)
        .collect();
    let bars = teams.iter().map(|team| BarRow {
        name: team.name.clone(),
        total: if team.goal > 0.0 {
            format!("of {}", numbers.money_short(team.goal))
        } else {
            String::new()
        },
        parts: vec![Part {
            value: team.revenue,
            label: numbers.money_short(team.revenue),
            hue: hue_of_function(&results.model, &team.function),
            ..Part::default()
        }],
        mark: (team.goal > 0.0).then_some(team.goal),
    });
    let head = ["Team", "Expected", "Goal", "Attainment"]
        .map(String::from)
        .to_vec();
    let cells = teams.iter().map(|team| {
        let attainment = team
            .attainment
            .map_or_else(|| "\u{2013}".into(), |share| numbers.percent(share, 1));
        let amounts = [team.revenue, team.goal].map(|amount| numbers.money_short(amount));
        let [revenue, goal] = amounts;
        vec![team.name.clone(), revenue, goal, attainment]
    });
    let table = Table {
        head,
        rows: cells.collect(),
    };
    let needed = outcome
        .planning
        .as_ref()
        .filter(|planning| !planning.segments.is_empty());
    let needed = needed.map_or_else(String::new, |_| {
        format!(". {}", planning::needed_title(results, numbers))
    });
    Made {
        id: "goal".into(),
        name: "The goal".into(),
        title,
        note: format!(
            "Revenue by team: the bar is what is expected, the tick the team\u{2019}s part of the goal{needed}"
        ),
        body: SlideBody::Picture(
            Picture::Bars(BarPlot {
                rows: bars.collect(),
                max: 0.0,
            }),
            functions(results),
        ),
        table: Some(table),
        levers: levers(results, false),
    }
}

/// The hues of the functions.
fn functions(results: &Results) -> Vec<Swatch> {
    let all = results.model.functions.iter();
    all.map(|(id, function)| Swatch {
        name: function.name.clone(),
        hue: hue_of_function(&results.model, id),
        tint: 1.0,
    })
    .collect()
}

fn win_lose(state: &State, numbers: &dyn Numbers) -> Option<Made> {
    let found = state.map.as_ref().and_then(|(_, map)| map.as_ref())?;
    let results = &state.results;
    Some(Made {
        id: "map".into(),
        name: "Who wins".into(),
        title: map::title(results, found, numbers),
        note: "Who reaches target pay, by how much of its revenue goal each function brings".into(),
        body: SlideBody::Picture(Picture::Cells(map::plot(results, found, numbers)), Vec::new()),
        table: Some(map::table(results, found, numbers)),
        levers: levers(results, true),
    })
}

fn paid(results: &Results, numbers: &dyn Numbers) -> Option<Made> {
    let plot = pay::plot(results, numbers);
    (!plot.series.is_empty()).then(|| Made {
        id: "pay".into(),
        name: "Pay and result".into(),
        title: pay::title(results, numbers),
        note: "Variable pay, of target pay, over the company\u{2019}s revenue".into(),
        body: SlideBody::Picture(Picture::Lines(plot), Vec::new()),
        table: Some(pay::table(results, numbers)),
        levers: levers(results, true),
    })
}

fn histogram(
    id: &str,
    name: &str,
    note: String,
    found: &Histogram,
    levers: Vec<String>,
    numbers: &dyn Numbers,
) -> Made {
    Made {
        id: id.into(),
        name: name.into(),
        title: found.title.clone(),
        note,
        body: SlideBody::Picture(Picture::Lines(found.plot(numbers)), Vec::new()),
        table: Some(found.table(numbers)),
        levers,
    }
}

fn chance(state: &State, numbers: &dyn Numbers) -> Option<Made> {
    let results = &state.results;
    let drawn = state
        .years
        .drawn
        .as_ref()
        .filter(|_| results.model.uncertainty.varies())?;
    let count = years::years(drawn.summary.trials, numbers);
    let found = years::revenue(results, &drawn.study, numbers);
    let note = format!("How many of {count}, drawn as chance makes them, end with how much revenue");
    Some(histogram(
        "chance",
        "Chance of the goal",
        note,
        &found,
        levers(results, false),
        numbers,
    ))
}

fn spread(state: &State, numbers: &dyn Numbers) -> Option<Made> {
    let results = &state.results;
    let drawn = state
        .years
        .drawn
        .as_ref()
        .filter(|_| results.model.uncertainty.varies())?;
    let plot = years::role_plot(results, &drawn.summary, numbers);
    (!plot.rows.is_empty()).then(|| Made {
        id: "spread".into(),
        name: "Pay and chance".into(),
        title: years::role_title(results, &drawn.summary, numbers),
        note: "Variable pay of one person, of target pay: eight of ten years, and the median".into(),
        body: SlideBody::Picture(Picture::Ranges(plot), Vec::new()),
        table: Some(years::role_table(results, &drawn.summary, numbers)),
        levers: levers(results, true),
    })
}

/// Whose pay hangs on what.
fn sight(state: &State, numbers: &dyn Numbers) -> Option<Made> {
    let results = &state.results;
    let (_, found) = state.looks.insights.found.as_ref()?;
    let plot = sight_plot(results, found, numbers);
    let swatch = |name: &str, hue, tint| Swatch {
        name: name.into(),
        hue,
        tint,
    };
    (!plot.rows.is_empty()).then(|| Made {
        id: "sight".into(),
        name: "What pay hangs on".into(),
        title: sight_title(results, found, numbers),
        note: format!(
            "Where differences of one person\u{2019}s pay come from, over {}",
            years::years(found.trials, numbers)
        ),
        body: SlideBody::Picture(
            Picture::Bars(plot),
            vec![
                swatch("own doing, in the function\u{2019}s colour", Hue::Ink, 1.0),
                swatch("the partner function, lighter", Hue::Ink, 0.4),
                swatch("company and market", Hue::Shared, 1.0),
                swatch("luck", Hue::Soft, 0.3),
            ],
        ),
        table: Some(sight_table(results, found, numbers)),
        levers: Vec::new(),
    })
}

/// Cost against budget: over many years, or over attainment where nothing varies.
fn budget(state: &State, numbers: &dyn Numbers) -> Made {
    let results = &state.results;
    let drawn = state
        .years
        .drawn
        .as_ref()
        .filter(|_| results.model.uncertainty.varies());
    let currency = &results.outcome.currency;
    let levers = levers(results, true);
    match drawn {
        Some(drawn) => {
            let found = years::cost(results, &drawn.study, numbers);
            let count = years::years(drawn.summary.trials, numbers);
            let note = format!("How many of {count} cost how much in incentives, {currency}");
            histogram("budget", "Cost and budget", note, &found, levers, numbers)
        }
        None => Made {
            id: "budget".into(),
            name: "Cost and budget".into(),
            title: cost::title(results, numbers),
            note: format!("Cost of all incentives over the company\u{2019}s revenue, {currency}"),
            body: SlideBody::Picture(Picture::Lines(cost::plot(results, numbers)), Vec::new()),
            table: Some(cost::table(results, numbers)),
            levers,
        },
    }
}

/// The scenario that is looked at beside the base, or where the base is, the scenarios beside it.
fn compared(state: &State, columns: &[Column], numbers: &dyn Numbers) -> Option<Made> {
    let base = columns.first()?;
    let chosen = columns
        .iter()
        .find(|column| column.id.is_some() && column.id == state.scenario);
    let shown: Vec<&Column> = match chosen {
        Some(chosen) => vec![base, chosen],
        None => columns.iter().take(MOST_COLUMNS).collect(),
    };
    if shown.len() < 2 {
        return None;
    }
    let mut head = vec!["Expected year".to_owned()];
    head.extend(shown.iter().map(|column| column.name.clone()));
    head.extend(chosen.map(|_| "Difference".to_owned()));
    let mut body: Vec<(Hue, Vec<String>)> = rows(columns)
        .iter()
        .filter(|row| row.key != "goal" && !row.key.starts_with("pool:"))
        .map(|row| {
            let mut cells = vec![match row.metric {
                Metric::RolePay(_) => format!("Pay, {}", lower(&row.name)),
                _ => row.title(),
            }];
            let told: Vec<_> = shown
                .iter()
                .map(|column| row.cell(base, column, numbers))
                .collect();
            cells.extend(told.iter().map(|cell| cell.value.clone()));
            if chosen.is_some() {
                let change = told.last().and_then(|cell| cell.change.clone());
                cells.push(change.map_or_else(String::new, |(change, _)| change));
            }
            (row.hue, cells)
        })
        .collect();
    let chances = chances(state, numbers).filter(|_| chosen.is_some());
    let kept = MOST_ROWS - if chances.is_some() { 2 } else { 0 };
    body.truncate(kept);
    body.extend(chances.into_iter().flatten());
    let note = chosen.map_or("", |chosen| chosen.note.as_str());
    Some(Made {
        id: "compare".into(),
        name: "Compared".into(),
        title: match chosen {
            Some(chosen) => against(base, chosen, numbers),
            None => beside(columns, numbers),
        },
        note: if note.is_empty() {
            "The expected year; pay is the variable pay of one person".into()
        } else {
            note.to_owned()
        },
        table: Some(Table {
            head: head.clone(),
            rows: body.iter().map(|(_, cells)| cells.clone()).collect(),
        }),
        body: SlideBody::Table(head, body),
        levers: Vec::new(),
    })
}

/// The chances of the base and of the scenario that is looked at, over the same years.
fn chances(state: &State, numbers: &dyn Numbers) -> Option<Vec<(Hue, Vec<String>)>> {
    let drawn = state.years.drawn.as_ref()?;
    let base = drawn.base.as_ref()?;
    let row = |name: &str, before: Option<f64>, now: Option<f64>| {
        let (before, now) = (before?, now?);
        let difference = if (now - before).abs() < 0.0005 {
            "no change".to_owned()
        } else {
            format!("{} pts", numbers.points_difference(now - before))
        };
        let cells = vec![
            name.to_owned(),
            numbers.percent(before, 1),
            numbers.percent(now, 1),
            difference,
        ];
        Some((Hue::Shared, cells))
    };
    let goal =
        |summary: &hagstone_engine::simulate::StudySummary| summary.goal_met.map(|chance| chance.share);
    let together = |summary: &hagstone_engine::simulate::StudySummary| {
        years::pair(summary).map(|pair| pair.both.chance.share)
    };
    let rows = [
        row("Chance of the goal", goal(base), goal(&drawn.summary)),
        row("Chance to win together", together(base), together(&drawn.summary)),
    ];
    Some(rows.into_iter().flatten().collect())
}

/// What a scenario brings and costs against the base, and who reaches target pay under it.
fn against(base: &Column, chosen: &Column, numbers: &dyn Numbers) -> String {
    let difference = |of: fn(&Outcome) -> f64| of(&chosen.results.outcome) - of(&base.results.outcome);
    let told = |difference: f64| {
        let word = if difference < 0.0 { "less" } else { "more" };
        (difference.abs() >= 0.5).then(|| format!("{} {word}", numbers.money_short(difference.abs())))
    };
    let name = &chosen.name;
    let revenue = told(difference(|outcome| outcome.company.revenue));
    let cost = told(difference(|outcome| outcome.company.incentive_cost));
    let both = match (revenue, cost) {
        (None, None) => format!("{name} brings and costs what the base does"),
        (None, Some(cost)) => {
            format!("{name} costs {cost} in incentives than the base, for the same revenue")
        }
        (Some(revenue), None) => {
            format!("{name} brings {revenue} revenue than the base, at the same incentive cost")
        }
        (Some(revenue), Some(cost)) => {
            format!("{name} brings {revenue} revenue than the base, and costs {cost} in incentives")
        }
    };
    let wins = |column: &Column| {
        let figures = strip::expected(&column.results, numbers);
        let wins = figures.into_iter().find(|figure| figure.key == "wins");
        wins.map(|figure| lower(&figure.value))
            .filter(|who| who != "\u{2013}")
    };
    let who = match (wins(base), wins(chosen)) {
        (Some(before), Some(now)) if before != now => {
            format!("; target pay is reached by {now}, not by {before}")
        }
        (_, Some(now)) => format!("; target pay is still reached by {now}"),
        _ => String::new(),
    };
    format!("{both}{who}")
}

/// What the scenarios range over.
fn beside(columns: &[Column], numbers: &dyn Numbers) -> String {
    let range = |of: fn(&Outcome) -> f64| {
        let all = columns.iter().map(|column| of(&column.results.outcome));
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        })
    };
    let told = |(low, high): (f64, f64)| {
        let (low, high) = (numbers.money_short(low), numbers.money_short(high));
        if low == high {
            format!("stays at {low}")
        } else {
            format!("goes from {low} to {high}")
        }
    };
    let count = columns.len().saturating_sub(1);
    let scenarios = if count == 1 {
        "one scenario".to_owned()
    } else {
        format!("{} scenarios", numbers.number(count as f64))
    };
    format!(
        "Over the base and {scenarios}, revenue {} and incentive cost {}",
        told(range(|outcome| outcome.company.revenue)),
        told(range(|outcome| outcome.company.incentive_cost))
    )
}

/// What the model finds, and what to do next.
fn next(state: &State, columns: &[Column], numbers: &dyn Numbers) -> Made {
    let found = advice(state, columns, numbers);
    let drawn = state
        .years
        .drawn
        .as_ref()
        .filter(|_| state.results.model.uncertainty.varies());
    let note = match drawn {
        Some(drawn) => format!(
            "What the model finds in {}; it knows what was typed into it, and nothing else",
            years::years(drawn.summary.trials, numbers)
        ),
        None => {
            "What the model finds in the expected year; it knows what was typed into it, and nothing else"
                .into()
        }
    };
    Made {
        id: "next".into(),
        name: "What to do".into(),
        title: found.title,
        note,
        body: SlideBody::Points(found.points, found.step),
        table: None,
        levers: Vec::new(),
    }
}
