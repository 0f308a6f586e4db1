//! The goal over the years, what quotas promise of it from the bottom up, and what segments must sell for it.

use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Growth, LaterGoals, MeasureGoal, Money, Scope};
use hagstone_engine::{Model, QuotaOutcome, SegmentPlanning};
use hagstone_words::{Text, say, words};
use serde_json::Value;

use super::{Table, axis, hue_of_function, hue_of_role, lower};
use crate::chart::{BarPlot, BarRow, Hue, LinePlot, Part, Series, Stroke, Tick};
use crate::state::{Change, Results, escape};
use crate::text::Numbers;

const NONE: &str = "\u{2013}";

/// How the targets of the later years are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// As the first year's.
    AsFirst,
    /// One growth for all.
    Growth,
    /// A growth for each.
    GrowthByYear,
    /// An amount for each.
    Amounts,
}

impl Later {
    /// Every way, by its key and what it is called.
    pub const ALL: [(&'static str, Text); 4] = [
        ("", words!(planning_as_the_first_year)),
        ("growth", words!(planning_one_growth)),
        ("growth_by_year", words!(planning_growth_by_year)),
        ("amounts", words!(planning_amounts_by_year)),
    ];

    /// That of a model.
    pub fn of(later: Option<&LaterGoals>) -> Self {
        match later {
            None => Self::AsFirst,
            Some(LaterGoals::Growth(_)) => Self::Growth,
            Some(LaterGoals::GrowthByYear(_)) => Self::GrowthByYear,
            Some(LaterGoals::Amounts(_)) => Self::Amounts,
        }
    }

    /// Its key in the file; nothing where the file says nothing.
    pub fn key(self) -> &'static str {
        match self {
            Self::AsFirst => "",
            Self::Growth => "growth",
            Self::GrowthByYear => "growth_by_year",
            Self::Amounts => "amounts",
        }
    }

    /// The way of a key.
    pub fn of_key(key: &str) -> Self {
        match key {
            "growth" => Self::Growth,
            "growth_by_year" => Self::GrowthByYear,
            "amounts" => Self::Amounts,
            _ => Self::AsFirst,
        }
    }
}

/// The growth of each target over the one before it, of the second year first; written with six decimals.
pub fn growths(targets: &[f64]) -> Vec<f64> {
    let pairs = targets.iter().zip(targets.iter().skip(1));
    pairs
        .map(|(before, target)| {
            let growth = if *before > 0.0 { target / before - 1.0 } else { 0.0 };
            ((growth * 1e6).round() / 1e6).clamp(-1.0, Growth::MAX)
        })
        .collect()
}

/// The targets of the later years as the file gives them, or as they follow: one for each, of the second year first.
pub fn later_numbers(model: &Model) -> Vec<f64> {
    let Some(goal) = &model.goal else {
        return Vec::new();
    };
    let targets = goal.targets();
    // What is given stands, also beyond the horizon.
    let given: Vec<f64> = match &goal.later {
        Some(LaterGoals::Amounts(amounts)) => amounts.iter().map(|amount| amount.get()).collect(),
        Some(LaterGoals::GrowthByYear(growths)) => growths.iter().map(|growth| growth.get()).collect(),
        _ => Vec::new(),
    };
    let follows = match &goal.later {
        Some(LaterGoals::Amounts(_)) => targets.into_iter().skip(1).collect(),
        _ => growths(&targets),
    };
    let rest = follows.into_iter().skip(given.len());
    given.iter().copied().chain(rest).collect()
}

/// Goal and revenue over the years; none for a single year.
pub fn years_plot(results: &Results, numbers: &dyn Numbers) -> Option<LinePlot> {
    let years = &results.outcome.years;
    if years.len() < 2 {
        return None;
    }
    let goal: Vec<(f64, f64)> = years.iter().map(|year| (year.year, year.goal)).collect();
    let revenue: Vec<(f64, f64)> = years
        .iter()
        .filter_map(|year| Some((year.year, year.revenue?)))
        .collect();
    let highest = goal
        .iter()
        .chain(&revenue)
        .map(|&(_, amount)| amount)
        .fold(0.0, f64::max);
    let ends = (goal.first()?.0, goal.last()?.0);
    let tick = |&(year, _): &(f64, f64)| Tick {
        at: year,
        label: numbers.editable(year),
    };
    let line = |name: &str, hue, stroke, points: Vec<(f64, f64)>| Series {
        name: name.to_owned(),
        hue,
        stroke,
        dots: points.clone(),
        points,
        label: true,
    };
    let mut series = vec![line("goal", Hue::Soft, Stroke::Dashed, goal.clone())];
    if revenue.len() > 1 {
        series.push(line("modelled", Hue::Shared, Stroke::Solid, revenue));
    }
    Some(LinePlot {
        x: crate::chart::Axis {
            range: ends,
            ticks: goal.iter().map(tick).collect(),
            title: String::new(),
        },
        y: axis(0.0, highest * 1.05, 5, "", |at| numbers.money_tick(at)),
        series,
        rules: Vec::new(),
        bands: Vec::new(),
    })
}

/// The year in which the modelled revenue is furthest behind the goal, as a sentence.
pub fn years_title(results: &Results, numbers: &dyn Numbers) -> String {
    let years = &results.outcome.years;
    let Some(last) = years.last() else {
        return say!(common_there_is_no_goal_yet).into();
    };
    let year = |year: f64| numbers.editable(year);
    if last.revenue.is_none() {
        return say!(planning_the_goal_is_in {
            goal: numbers.money_short(last.goal),
            year: year(last.year)
        });
    }
    let gaps = years
        .iter()
        .filter_map(|year| Some((year, year.goal - year.revenue?)));
    let worst = gaps.max_by(|(_, a), (_, b)| a.total_cmp(b));
    match worst.filter(|(year, gap)| *gap > year.goal * 0.0005) {
        None => say!(planning_what_is_modelled_carries_the_goal {
            year: year(last.year)
        }),
        Some((worst, gap)) => say!(planning_what_is_modelled_misses_the_goal {
            year: year(worst.year),
            gap: numbers.money_short(gap)
        }),
    }
}

/// The numbers behind the lines.
pub fn years_table(results: &Results, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(common_year),
        say!(common_goal),
        say!(common_growth),
        say!(common_revenue),
        say!(common_attainment),
        say!(common_gap),
    ];
    let goal = results.model.goal.as_ref();
    let last_year = goal.and_then(|goal| goal.last_year_revenue);
    let mut before = last_year.map(Money::get);
    let rows = results.outcome.years.iter().map(|year| {
        let growth = before
            .filter(|before| *before > 0.0)
            .map(|before| year.goal / before - 1.0);
        before = Some(year.goal);
        let or = |told: Option<String>| told.unwrap_or_else(|| NONE.to_owned());
        vec![
            numbers.editable(year.year),
            numbers.money_short(year.goal),
            or(growth.map(|growth| numbers.percent(growth, 1))),
            or(year.revenue.map(|revenue| numbers.money_short(revenue))),
            or(year.attainment.map(|at| numbers.percent(at, 1))),
            or(year
                .revenue
                .map(|revenue| numbers.money_short(year.goal - revenue))),
        ]
    });
    Table {
        head: head.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

/// Measures that can be quotas: each one's own, and no level.
pub fn quota_measures(model: &Model) -> Vec<(String, String)> {
    let own = model
        .measures
        .iter()
        .filter(|(_, measure)| measure.scope == Scope::Own && measure.counts.is_summed());
    own.map(|(id, measure)| (id.to_string(), measure.name.clone()))
        .collect()
}

/// What is drawn of the plan: whose it is, its goal, what is expected, and what there is beyond it.
struct Bar {
    name: String,
    hue: Hue,
    goal: f64,
    expected: f64,
    /// What more is assigned to people, or in the pipeline of a segment.
    beyond: f64,
    /// What that is, in a word.
    told: &'static str,
}

/// What a segment is modelled to bring in the first year.
fn modelled(results: &Results, segment: &str) -> f64 {
    let segment = results.outcome.segments.get(segment);
    segment
        .and_then(|segment| segment.years.first())
        .map_or(0.0, |year| year.revenue)
}

/// Quotas of the company, of teams and of roles; then segments by what they are modelled to bring.
fn drawn(results: &Results) -> Vec<Bar> {
    let Some(planning) = &results.outcome.planning else {
        return Vec::new();
    };
    let model = &results.model;
    let quota = |name: String, hue: Hue, quota: &QuotaOutcome| Bar {
        name,
        hue,
        goal: quota.goal,
        expected: quota.expected,
        beyond: (quota.street_quota - quota.expected).max(0.0),
        told: say!(word_assigned),
    };
    let mut bars = Vec::new();
    if let Some(company) = &planning.company {
        bars.push(quota(
            say!(planning_quotas_everybody).into(),
            Hue::Shared,
            company,
        ));
    }
    for (id, team) in &planning.teams {
        let Some(named) = model.teams.get(id) else {
            continue;
        };
        bars.push(quota(
            named.name.clone(),
            hue_of_function(model, &named.function),
            team,
        ));
    }
    for (id, role) in &planning.roles {
        let Some(named) = model.roles.get(id) else {
            continue;
        };
        bars.push(quota(named.name.clone(), hue_of_role(model, id), role));
    }
    for (id, segment) in &planning.segments {
        let Some(named) = model.segments.get(id) else {
            continue;
        };
        let expected = modelled(results, id);
        bars.push(Bar {
            name: named.name.clone(),
            hue: Hue::None,
            goal: segment.goal,
            expected,
            beyond: (segment.existing + segment.funded - expected).max(0.0),
            told: say!(planning_with_the_pipeline),
        });
    }
    bars
}

/// Bars of what is expected, hatched what is assigned beyond, with the goal as a mark.
pub fn plot(results: &Results, numbers: &dyn Numbers) -> BarPlot {
    let part = |value: f64, hue: Hue, hatch: bool| Part {
        value,
        label: numbers.money_short(value),
        hue,
        tint: if hatch { 0.36 } else { 1.0 },
        hatch,
    };
    let row = |bar: Bar| BarRow {
        total: if bar.goal > 0.0 {
            numbers.percent(bar.expected / bar.goal, 0)
        } else {
            String::new()
        },
        mark: (bar.goal > 0.0).then_some(bar.goal),
        parts: [(bar.expected, false), (bar.beyond, true)]
            .into_iter()
            .filter(|(value, _)| *value > 0.0)
            .map(|(value, hatch)| part(value, bar.hue, hatch))
            .collect(),
        name: bar.name,
    };
    let rows: Vec<BarRow> = drawn(results).into_iter().map(row).collect();
    let ends = rows.iter().flat_map(|row| {
        let sum = row.parts.iter().map(|part| part.value).sum::<f64>();
        [sum, row.mark.unwrap_or(0.0)]
    });
    let max = ends.fold(0.0, f64::max);
    BarPlot { rows, max }
}

/// The bar in a row, in words.
pub fn readout(results: &Results, row: usize, numbers: &dyn Numbers) -> Option<String> {
    let bar = drawn(results).into_iter().nth(row)?;
    let more = if bar.beyond > 0.0 {
        format!(
            ", {} {}",
            numbers.money_short(bar.expected + bar.beyond),
            bar.told
        )
    } else {
        String::new()
    };
    Some(say!(planning_expected_for_a_goal_of {
        more,
        name: bar.name,
        expected: numbers.money_short(bar.expected),
        goal: numbers.money_short(bar.goal)
    }))
}

/// The finding: whether what is added up from the bottom covers the goal.
pub fn title(results: &Results, numbers: &dyn Numbers) -> String {
    let Some(planning) = &results.outcome.planning else {
        return say!(planning_nothing_is_added_up_against_the).into();
    };
    if let Some(company) = &planning.company {
        let Some(coverage) = company.coverage else {
            return say!(planning_there_is_no_goal_to_add).into();
        };
        let gap = numbers.money_short(company.gap.abs());
        let share = numbers.percent(coverage, 0);
        return if company.gap.abs() < company.goal * 0.0005 {
            say!(planning_what_is_expected_of_the_quotas).into()
        } else if company.gap > 0.0 {
            say!(planning_what_is_expected_of_the_quotas_2 { share, gap })
        } else {
            say!(planning_what_is_expected_of_the_quotas_3 { share, gap })
        };
    }
    let gaps = planning.segments.iter().filter_map(|(id, segment)| {
        let named = results.model.segments.get(id)?;
        Some((named, segment, segment.goal - modelled(results, id)))
    });
    let worst = gaps.max_by(|a, b| a.2.total_cmp(&b.2));
    match worst {
        None => say!(planning_nothing_is_added_up_against_the).into(),
        Some((named, segment, gap)) if gap > segment.goal * 0.0005 => {
            let gap = numbers.money_short(gap);
            let brings = (segment.existing + segment.funded) / segment.goal;
            let pipeline = numbers.percent(brings, 0);
            say!(planning_is_expected_to_miss_its_part {
                gap,
                pipeline,
                name: named.name
            })
        }
        Some(_) => say!(planning_every_segment_is_expected_to_bring).into(),
    }
}

/// What the street quota means for those who have one.
pub fn sentence(results: &Results, numbers: &dyn Numbers) -> Option<String> {
    let company = results.outcome.planning.as_ref()?.company.as_ref()?;
    let over = company.over_assignment?;
    let factor = company.attainment_factor?;
    let street = numbers.money_short(company.street_quota);
    let assigned = if over > 1.0005 {
        say!(planning_more_than_the_goal {
            over: numbers.percent(over - 1.0, 1)
        })
    } else if over < 0.9995 {
        say!(planning_less_than_the_goal {
            over: numbers.percent(1.0 - over, 1)
        })
    } else {
        say!(planning_as_much_as_the_goal).into()
    };
    Some(say!(planning_all_quotas_add_up_to_the {
        street,
        assigned,
        factor: numbers.percent(factor, 1)
    }))
}

/// The changes that make the quotas add up to so much of the goal, in their proportions; nothing without quotas or a goal.
pub fn scaled(results: &Results, over_assignment: f64) -> Option<Vec<Change>> {
    let model = &results.model;
    let measure = &model.goal.as_ref()?.quotas.as_ref()?.measure;
    let company = results.outcome.planning.as_ref()?.company.as_ref()?;
    let factor = over_assignment / company.over_assignment.filter(|now| *now > 0.0)?;
    let mut changes = Vec::new();
    let mut scale = |path: String, goal: &MeasureGoal| {
        // To the cent, so that a file stays readable.
        let amount = |amount: &Money| json_number((amount.get() * factor * 100.0).round() / 100.0);
        let list = |amounts: &[Money]| amounts.iter().map(amount).collect::<Value>();
        let (key, value) = match goal {
            MeasureGoal::Year(year) => ("year", amount(year)),
            MeasureGoal::Quarters(quarters) => ("quarters", list(quarters)),
            MeasureGoal::Months(months) => ("months", list(months)),
        };
        changes.push(Change::Value(format!("{path}/{key}"), value));
    };
    let id = escape(measure);
    if let Some(goal) = model
        .measures
        .get(measure)
        .and_then(|measure| measure.goal.as_ref())
    {
        scale(format!("/measures/{id}/goal"), goal);
    }
    for (role, goals) in model.roles.iter().map(|(role, found)| (role, &found.goals)) {
        if let Some(goal) = goals.get(measure) {
            scale(format!("/roles/{}/goals/{id}", escape(role)), goal);
        }
    }
    for (payee, goals) in model.payees.iter().map(|(payee, found)| (payee, &found.goals)) {
        if let Some(goal) = goals.get(measure) {
            scale(format!("/payees/{}/goals/{id}", escape(payee)), goal);
        }
    }
    Some(changes)
}

/// The figures of a row of quotas, as the table shows them: the part of the goal, the street quota, over-assignment,
/// attainment factor, what is expected, coverage, gap.
pub fn quota_cells(quota: &QuotaOutcome, numbers: &dyn Numbers) -> [String; 7] {
    let share = |share: Option<f64>| share.map_or_else(|| NONE.to_owned(), |share| numbers.percent(share, 1));
    [
        numbers.money_short(quota.goal),
        numbers.money_short(quota.street_quota),
        share(quota.over_assignment),
        share(quota.attainment_factor),
        numbers.money_short(quota.expected),
        share(quota.coverage),
        numbers.money_short(quota.gap),
    ]
}

/// The table behind the bars.
pub fn table(results: &Results, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(common_whose),
        say!(common_goal),
        say!(common_street_quota),
        "Over-assignment",
        say!(common_attainment_factor),
        say!(common_expected),
        say!(common_coverage),
        say!(common_gap),
    ];
    let Some(planning) = &results.outcome.planning else {
        return Table::default();
    };
    let model = &results.model;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut push = |name: &str, cells: Vec<String>| {
        let mut row = vec![name.to_owned()];
        row.extend(cells);
        rows.push(row);
    };
    if let Some(company) = &planning.company {
        push(
            say!(planning_quotas_everybody),
            quota_cells(company, numbers).to_vec(),
        );
    }
    for (id, team) in &planning.teams {
        let name = model.teams.get(id).map_or(id.as_str(), |team| &team.name);
        push(name, quota_cells(team, numbers).to_vec());
    }
    for (id, role) in &planning.roles {
        let name = model.roles.get(id).map_or(id.as_str(), |role| &role.name);
        push(name, quota_cells(role, numbers).to_vec());
    }
    for (id, segment) in &planning.segments {
        let name = model
            .segments
            .get(id)
            .map_or(id.as_str(), |segment| &segment.name);
        let expected = modelled(results, id);
        let coverage = (segment.goal > 0.0).then(|| expected / segment.goal);
        push(
            name,
            vec![
                numbers.money_short(segment.goal),
                NONE.into(),
                NONE.into(),
                NONE.into(),
                numbers.money_short(expected),
                coverage.map_or_else(|| NONE.to_owned(), |coverage| numbers.percent(coverage, 1)),
                numbers.money_short(segment.goal - expected),
            ],
        );
    }
    Table {
        head: head.map(str::to_owned).to_vec(),
        rows,
    }
}

/// What a segment must sell, as its table shows it: goal, what comes by itself, what is needed; deals, opportunities, SQLs,
/// MQLs and leads in whole numbers; leads as modelled; coverage of the pipeline and the gap.
pub fn needed_cells(
    results: &Results,
    id: &str,
    segment: &SegmentPlanning,
    numbers: &dyn Numbers,
) -> Vec<String> {
    let count = |count: Option<f64>| count.map_or_else(|| NONE.to_owned(), |count| numbers.number(count));
    let whole = &segment.required_whole;
    let leads: Option<f64> = results.outcome.segments.get(id).map(|segment| {
        let year = segment
            .months
            .leads
            .values()
            .flat_map(|months| months.iter().take(12));
        year.sum()
    });
    vec![
        numbers.money_short(segment.goal),
        numbers.money_short(segment.existing),
        numbers.money_short(segment.needed),
        count(whole.wins),
        count(whole.opportunities),
        count(whole.sqls),
        count(whole.mqls),
        count(whole.leads),
        count(leads.map(f64::round)),
        segment.coverage.map_or_else(
            || NONE.to_owned(),
            |coverage| format!("{} x", numbers.number(coverage)),
        ),
        numbers.money_short(segment.gap),
    ]
}

/// What the segments need, as a sentence: leads against those that are modelled.
pub fn needed_title(results: &Results, numbers: &dyn Numbers) -> String {
    let Some(planning) = &results.outcome.planning else {
        return say!(common_what_the_goal_takes).into();
    };
    let short = planning.segments.iter().filter_map(|(id, segment)| {
        let named = results.model.segments.get(id)?;
        let modelled: f64 = results
            .outcome
            .segments
            .get(id)?
            .months
            .leads
            .values()
            .flat_map(|months| months.iter().take(12))
            .sum();
        let missing = segment.required_whole.leads? - modelled;
        (missing >= 1.0).then_some((named, missing))
    });
    match short.max_by(|a, b| a.1.total_cmp(&b.1)) {
        Some((named, missing)) => say!(planning_the_goal_takes_more_leads_in {
            round: numbers.number(missing.round()),
            name: lower(&named.name)
        }),
        None => say!(planning_the_modelled_leads_are_enough_for).into(),
    }
}
