//! The slides as the numbers make them, in their usual order.

use hagstone_engine::model::Money;
use hagstone_words::say;

use super::{Made, advice, compared, plans};
use crate::chart::{BarPlot, BarRow, Hue, Part, Picture, SlideBody, Swatch};
use crate::state::{Results, State};
use crate::text::Numbers;
use crate::view::compare::Column;
use crate::view::insights::{sight_plot, sight_table, sight_title};
use crate::view::years::{self, Histogram};
use crate::view::{Table, cost, hue_of_function, map, pay, planning};

/// So many levers stand beside a picture at most.
const MOST_LEVERS: usize = 4;

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
    slides.extend(compared::compared(state, columns, numbers));
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
        .map_or_else(String::new, |year| say!(slides_made_for { year }));
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
            say!(slides_made_than_the_year_before {
                word,
                share: numbers.percent(share.abs(), 1)
            })
        });
        say!(slides_made_the_goal_is_of_revenue_of {
            year,
            growth,
            goal: numbers.money_short(company.goal),
            attainment: numbers.percent(company.attainment.unwrap_or(0.0), 1)
        })
    } else {
        say!(slides_made_there_is_no_revenue_goal_yet).into()
    };
    let teams: Vec<_> = outcome
        .teams
        .values()
        .filter(|team| team.goal > 0.0 || team.revenue > 0.0)
        .collect();
    let bars = teams.iter().map(|team| BarRow {
        name: team.name.clone(),
        total: if team.goal > 0.0 {
            say!(slides_made_of {
                goal: numbers.money_short(team.goal)
            })
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
    let head = [
        say!(common_team),
        say!(common_expected),
        say!(common_goal),
        say!(common_attainment),
    ]
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
        name: say!(slides_made_the_goal).into(),
        title,
        note: say!(slides_made_revenue_by_team_the_bar_is { needed }),
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
        name: say!(slides_made_who_wins).into(),
        title: map::title(results, found, numbers),
        note: say!(common_who_reaches_target_pay_by_how).into(),
        body: SlideBody::Picture(Picture::Cells(map::plot(results, found, numbers)), Vec::new()),
        table: Some(map::table(results, found, numbers)),
        levers: levers(results, true),
    })
}

fn paid(results: &Results, numbers: &dyn Numbers) -> Option<Made> {
    let plot = pay::plot(results, numbers);
    (!plot.series.is_empty()).then(|| Made {
        id: "pay".into(),
        name: say!(slides_made_pay_and_result).into(),
        title: pay::title(results, numbers),
        note: say!(slides_made_variable_pay_of_target_pay_over).into(),
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
    let note = say!(slides_made_how_many_of_drawn_as_chance { count });
    Some(histogram(
        "chance",
        say!(common_chance_of_the_goal),
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
        name: say!(slides_made_pay_and_chance).into(),
        title: years::role_title(results, &drawn.summary, numbers),
        note: say!(common_variable_pay_of_one_person_of).into(),
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
        name: say!(slides_made_what_pay_hangs_on).into(),
        title: sight_title(results, found, numbers),
        note: say!(slides_made_where_differences_of_one_persons {
            trials: years::years(found.trials, numbers)
        }),
        body: SlideBody::Picture(
            Picture::Bars(plot),
            vec![
                swatch(say!(slides_made_own_doing_in_the_functions_colour), Hue::Ink, 1.0),
                swatch(say!(slides_made_the_partner_function_lighter), Hue::Ink, 0.4),
                swatch(say!(slides_made_company_and_market), Hue::Shared, 1.0),
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
            let note = say!(slides_made_how_many_of_cost_how_much { count, currency });
            histogram(
                "budget",
                say!(slides_made_cost_and_budget),
                note,
                &found,
                levers,
                numbers,
            )
        }
        None => Made {
            id: "budget".into(),
            name: say!(slides_made_cost_and_budget).into(),
            title: cost::title(results, numbers),
            note: say!(slides_made_cost_of_all_incentives_over_the { currency }),
            body: SlideBody::Picture(Picture::Lines(cost::plot(results, numbers)), Vec::new()),
            table: Some(cost::table(results, numbers)),
            levers,
        },
    }
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
        Some(drawn) => say!(slides_made_what_the_model_finds_in_it {
            trials: years::years(drawn.summary.trials, numbers)
        }),
        None => say!(slides_made_what_the_model_finds_in_the).into(),
    };
    Made {
        id: "next".into(),
        name: say!(slides_made_what_to_do).into(),
        title: found.title,
        note,
        body: SlideBody::Points(found.points, found.step),
        table: None,
        levers: Vec::new(),
    }
}
