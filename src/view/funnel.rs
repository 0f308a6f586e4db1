//! A segment's funnel: its stages from lead to later order with their volumes of a year, as bars, a table and sentences.

use hagstone_engine::model::Segment;
use hagstone_engine::{Model, SegmentMonths, SegmentOutcome};
use hagstone_words::say;

use crate::chart::Hue;
use crate::state::Results;
use crate::text::Numbers;

use super::quarters::{year_name, years};
use super::{Table, hue_of_function, lower};

const YEAR: usize = 12;

/// A stage of the funnel.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// A word that does not change.
    pub key: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Who works it.
    pub by: String,
    /// What it is a part of, for sentences: "of the MQLs".
    pub of: &'static str,
    /// Its parts from the left.
    pub parts: Vec<Part>,
}

/// A part of a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Whose it is, or what.
    pub name: String,
    /// The hue of whose it is.
    pub hue: Hue,
    /// Which of several of one hue, from 0.
    pub shade: usize,
    /// How many in the year.
    pub count: f64,
}

impl Stage {
    /// How many in the year.
    pub fn count(&self) -> f64 {
        self.parts.iter().map(|part| part.count).sum()
    }
}

/// A count as it is read: expectations are no whole numbers, and small ones matter.
pub fn count(numbers: &dyn Numbers, count: f64) -> String {
    let rounded = match count.abs() {
        size if size >= 100.0 => count.round(),
        size if size >= 10.0 => (count * 10.0).round() / 10.0,
        _ => count,
    };
    numbers.number(rounded)
}

/// A team's name and hue.
pub fn team(model: &Model, id: &str) -> (String, Hue) {
    model.teams.get(id).map_or_else(
        || (id.to_owned(), Hue::None),
        |team| (team.name.clone(), hue_of_function(model, &team.function)),
    )
}

fn of_year(months: &[f64], year: usize) -> f64 {
    months.iter().skip(year * YEAR).take(YEAR).sum()
}

/// The stages of a segment in a year of the horizon, counted from 0; nothing where the segment cannot be calculated.
pub fn stages(results: &Results, id: &str, year: usize) -> Option<Vec<Stage>> {
    let (model, outcome) = (&results.model, results.outcome.segments.get(id)?);
    let segment = model.segments.get(id)?;
    Some(stages_of(model, segment, outcome, year))
}

fn stages_of(model: &Model, segment: &Segment, outcome: &SegmentOutcome, year: usize) -> Vec<Stage> {
    let months = &outcome.months;
    let (seller, sales) = team(model, &segment.sold_by);
    let sold = |name: &str, count: f64| Part {
        name: name.to_owned(),
        hue: sales,
        shade: 0,
        count,
    };
    let brought = sources(model, segment, months, year);
    let leads: f64 = brought.iter().map(|part| part.count).sum();
    // What teams bring goes on in proportion: all leads of a segment meet the same rates.
    let share = |count: f64| -> Vec<Part> {
        let part = |part: &Part| Part {
            count: if leads > 0.0 {
                part.count / leads * count
            } else {
                0.0
            },
            ..part.clone()
        };
        match brought.as_slice() {
            [] => vec![sold(&seller, count)],
            _ if leads <= 0.0 => vec![Part {
                count,
                ..brought[0].clone()
            }],
            _ => brought.iter().map(part).collect(),
        }
    };
    let names: Vec<&str> = brought.iter().map(|part| part.name.as_str()).collect();
    let by_sources = names.join(", ");
    let stage = |key, name, by: &str, of, parts| Stage {
        key,
        name,
        by: by.to_owned(),
        of,
        parts,
    };
    let mut stages = vec![stage(
        "leads",
        say!(common_leads),
        &by_sources,
        "",
        brought.clone(),
    )];
    let mut leads_of = say!(funnel_the_leads);
    if segment.definition.is_some() {
        leads_of = say!(funnel_the_accepted_ones);
        let parts = share(of_year(&months.accepted, year));
        stages.push(stage(
            "accepted",
            say!(funnel_accepted),
            &by_sources,
            say!(funnel_the_leads),
            parts,
        ));
    }
    let parts = share(of_year(&months.mqls, year));
    stages.push(stage("mql", "MQLs", &by_sources, leads_of, parts));
    let parts = vec![sold(&seller, of_year(&months.sqls, year))];
    stages.push(stage("sql", "SQLs", &seller, say!(funnel_the_mqls), parts));
    let back = segment.recovery.as_ref().map(|recovery| {
        let (name, hue) = team(model, &recovery.by);
        move |count: f64| Part {
            name: say!(funnel_back_through { name: lower(&name) }),
            hue,
            shade: 1,
            count,
        }
    });
    let mut parts = vec![sold(say!(word_new), of_year(&months.opportunities, year))];
    parts.extend(back.as_ref().map(|back| back(of_year(&months.reopened, year))));
    stages.push(stage(
        "opportunity",
        say!(common_opportunities),
        &seller,
        say!(funnel_the_sqls),
        parts,
    ));
    let mut won_of = say!(funnel_the_opportunities);
    if limited(model, segment) {
        won_of = say!(funnel_the_worked_ones);
        let parts = vec![sold(&seller, of_year(&months.worked, year))];
        stages.push(stage(
            "worked",
            say!(funnel_worked),
            &seller,
            say!(funnel_the_opportunities),
            parts,
        ));
    }
    let (wins, recovered) = (of_year(&months.wins, year), of_year(&months.recovered, year));
    let mut parts = vec![sold(say!(word_new), wins - recovered)];
    parts.extend(back.map(|back| back(recovered)));
    stages.push(stage("win", say!(funnel_won), &seller, won_of, parts));
    if let Some(reorders) = &segment.reorders {
        let all = of_year(&months.consultative_orders, year) + of_year(&months.transactional_orders, year);
        let later = (all - wins).max(0.0);
        let mut parts = Vec::new();
        let mut by = seller.clone();
        match &reorders.hand_off {
            None => parts.push(sold(&seller, later)),
            Some(hand_off) => {
                let (to, hue) = team(model, &hand_off.to);
                let handed = of_year(&months.handed_orders, year).min(later);
                parts.push(sold(&seller, later - handed));
                by = say!(funnel_then {
                    seller,
                    to: lower(&to)
                });
                parts.push(Part {
                    name: to,
                    hue,
                    shade: 0,
                    count: handed,
                });
            }
        }
        stages.push(stage("later", say!(common_later_orders), &by, "", parts));
    }
    stages
}

/// Whether opportunities may have to wait: they take hours, and the team's are counted.
pub fn limited(model: &Model, segment: &Segment) -> bool {
    let team = model.teams.get(&segment.sold_by);
    segment.hours_per_opportunity.get() > 0.0 && team.is_some_and(|team| team.capacity.is_some())
}

/// Leads of the year by the team that brings them, in the order of the document; teams of one function in shades of its
/// hue.
fn sources(model: &Model, segment: &Segment, months: &SegmentMonths, year: usize) -> Vec<Part> {
    let written = segment.leads.keys().filter(|id| months.leads.contains_key(id));
    // Those of advocates stand under a team that need not bring any itself.
    let others = months.leads.keys().filter(|id| !segment.leads.contains_key(id));
    let mut parts: Vec<Part> = Vec::new();
    for id in written.chain(others) {
        let (name, hue) = team(model, id);
        let shade = parts.iter().filter(|part| part.hue == hue).count();
        let leads = months.leads.get(id).map_or(0.0, |leads| of_year(leads, year));
        parts.push(Part {
            name,
            hue,
            shade,
            count: leads,
        });
    }
    parts
}

/// The longest bar of a funnel; later orders may exceed the leads.
pub fn longest(stages: &[Stage]) -> f64 {
    stages.iter().map(Stage::count).fold(0.0, f64::max)
}

/// The finding, as a sentence.
pub fn title(stages: &[Stage], segment: &str, numbers: &dyn Numbers) -> String {
    let of = |key: &str| {
        stages
            .iter()
            .find(|stage| stage.key == key)
            .map_or(0.0, Stage::count)
    };
    let (leads, wins) = (of("leads"), of("win"));
    if leads <= 0.0 {
        return say!(funnel_has_no_leads_in_this_year { segment });
    }
    // The last stage is not counted: later orders are no part of a step.
    let steps = stages.windows(2).filter_map(|pair| {
        let [before, after] = pair else { return None };
        let share = (before.count() > 0.0 && after.key != "later").then(|| after.count() / before.count())?;
        Some((before, after, share))
    });
    let narrowest = steps.min_by(|a, b| a.2.total_cmp(&b.2));
    let made = say!(funnel_leads_make_deals {
        leads: count(numbers, leads),
        wins: count(numbers, wins)
    });
    match narrowest {
        Some((before, after, share)) if share < 1.0 => say!(funnel_the_narrowest_step_is_from_to {
            made,
            name: lower_stage(before.name),
            name_2: lower_stage(after.name),
            share: numbers.percent(share, 0)
        }),
        _ => made,
    }
}

/// A stage's name inside a sentence.
fn lower_stage(name: &str) -> String {
    lower(name)
}

/// What is told of a stage.
pub fn readout(stages: &[Stage], index: usize, numbers: &dyn Numbers) -> Option<String> {
    let stage = stages.get(index)?;
    let mut told = say!(funnel_in_the_year_a_month {
        name: stage.name,
        stage: count(numbers, stage.count()),
        stage_2: count(numbers, stage.count() / YEAR as f64)
    });
    let before = index
        .checked_sub(1)
        .and_then(|before| stages.get(before))
        .map(Stage::count);
    if let Some(before) = before.filter(|before| *before > 0.0 && !stage.of.is_empty()) {
        let share = numbers.percent(stage.count() / before, 1);
        told = say!(funnel_of_of_the_year {
            told,
            share,
            of: stage.of
        });
    }
    if stage.parts.iter().filter(|part| part.count > 0.0).count() > 1 {
        let parts: Vec<String> = stage
            .parts
            .iter()
            .filter(|part| part.count > 0.0)
            .map(|part| format!("{} {}", part.name, count(numbers, part.count)))
            .collect();
        told = format!("{told} ({})", parts.join(", "));
    }
    Some(told)
}

/// The numbers behind the bars, by year.
pub fn table(results: &Results, id: &str, numbers: &dyn Numbers) -> Table {
    let by_year: Vec<Vec<Stage>> = (0..years(&results.outcome))
        .filter_map(|year| stages(results, id, year))
        .collect();
    let mut head = vec![say!(common_stage).to_owned(), say!(funnel_by).to_owned()];
    head.extend((0..by_year.len()).map(|year| year_name(&results.outcome, year, numbers)));
    let first = by_year.first().map_or(&[] as &[Stage], Vec::as_slice);
    let rows = first.iter().enumerate().map(|(index, stage)| {
        let mut row = vec![stage.name.to_owned(), stage.by.clone()];
        let counts = by_year
            .iter()
            .map(|stages| stages.get(index).map_or(0.0, Stage::count));
        row.extend(counts.map(|found| count(numbers, found)));
        row
    });
    let mut rows: Vec<Vec<String>> = rows.collect();
    if let Some(outcome) = results.outcome.segments.get(id) {
        let mut row = vec![say!(common_revenue).to_owned(), String::new()];
        row.extend(outcome.years.iter().map(|year| numbers.money_short(year.revenue)));
        rows.push(row);
    }
    Table { head, rows }
}

/// What a segment's revenue of a year is made of, as a sentence.
pub fn revenue(outcome: &SegmentOutcome, year: usize, numbers: &dyn Numbers) -> String {
    let months = &outcome.months;
    let parts = [
        (say!(funnel_first_orders), &months.first_revenue),
        (say!(common_later_orders_2), &months.later_revenue),
        (
            say!(funnel_what_customers_pay_every_month),
            &months.recurring_revenue,
        ),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .map(|(name, months)| (name, of_year(months, year)))
        .filter(|(_, amount)| *amount >= 0.5)
        .map(|(name, amount)| {
            say!(funnel_from {
                name,
                amount: numbers.money_short(amount)
            })
        })
        .collect();
    match parts.len() {
        0 => say!(funnel_no_revenue_in_this_year).into(),
        _ => format!("{}.", parts.join(", ")),
    }
}

/// What waits at the year's end, and what was lost by waiting, as a sentence; nothing where nothing waits.
pub fn waiting(outcome: &SegmentOutcome, year: usize, numbers: &dyn Numbers) -> Option<String> {
    let last = outcome
        .months
        .queue
        .get(year * YEAR + YEAR - 1)
        .copied()
        .unwrap_or(0.0);
    let aged = of_year(&outcome.months.aged, year);
    let waits = || {
        say!(funnel_wait_at_the_years_end {
            last: count(numbers, last)
        })
    };
    let lost = || {
        say!(funnel_are_lost_by_waiting {
            aged: count(numbers, aged)
        })
    };
    match (last >= 0.05, aged >= 0.05) {
        (true, true) => Some(format!("{}, {}", waits(), lost())),
        (true, false) => Some(waits()),
        (false, true) => Some(lost()),
        (false, false) => None,
    }
}
