//! Who is credited with how much revenue: by segment, by the touches before deals under each rule, and in all.

use hagstone_engine::model::{Attribution, Id};
use hagstone_words::{Text, say, words};

use super::contribution::grid;
use super::{Table, hue_of_function, lower, starting};
use crate::chart::{BarPlot, BarRow, Hue, Part};
use crate::state::Results;
use crate::text::Numbers;

/// A team among those that are credited.
#[derive(Clone, Debug, PartialEq)]
pub struct Credited {
    /// The team's id.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Its function's hue.
    pub hue: Hue,
    /// How strong the hue is: a second team of one function is lighter.
    pub tint: f64,
}

/// A row of credit: whose revenue it is, and how much of it each team is credited with.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is of: a segment, a rule.
    pub name: String,
    /// Credit by team, in the order of [`teams`].
    pub credit: Vec<f64>,
    /// What nobody is credited with.
    pub nobody: f64,
}

impl Row {
    /// All of it.
    pub fn total(&self) -> f64 {
        self.credit.iter().sum::<f64>() + self.nobody
    }
}

/// The teams of the model, as they are coloured.
pub fn teams(results: &Results) -> Vec<Credited> {
    let mut found: Vec<Credited> = Vec::new();
    for (id, team) in &results.model.teams {
        let hue = hue_of_function(&results.model, &team.function);
        let same = found.iter().filter(|team| team.hue == hue).count();
        found.push(Credited {
            id: id.clone(),
            name: team.name.clone(),
            hue,
            tint: [1.0, 0.62, 0.36].get(same).copied().unwrap_or(0.24),
        });
    }
    found
}

/// Bars of credit by team, each of its own length.
fn bars(rows: &[Row], teams: &[Credited], numbers: &dyn Numbers) -> BarPlot {
    let bar = |row: &Row| {
        let total = row.total();
        let label = |value: f64| {
            if total > 0.0 {
                numbers.percent(value / total, 0)
            } else {
                String::new()
            }
        };
        let mut parts: Vec<Part> = row
            .credit
            .iter()
            .zip(teams)
            .filter(|(credit, _)| **credit > 0.0)
            .map(|(&credit, team)| Part {
                value: credit,
                label: label(credit),
                hue: team.hue,
                tint: team.tint,
                hatch: false,
            })
            .collect();
        if row.nobody > total * 1e-9 {
            parts.push(Part {
                value: row.nobody,
                label: label(row.nobody),
                hue: Hue::None,
                tint: 0.36,
                hatch: true,
            });
        }
        BarRow {
            name: row.name.clone(),
            total: numbers.money_short(total),
            parts,
            mark: None,
        }
    };
    BarPlot {
        rows: rows.iter().map(bar).collect(),
        max: 0.0,
    }
}

/// The same in numbers.
fn table(first: &str, rows: &[Row], teams: &[Credited], numbers: &dyn Numbers) -> Table {
    let nobody = rows.iter().any(|row| row.nobody > row.total() * 1e-9);
    let mut head = vec![first.to_owned()];
    head.extend(teams.iter().map(|team| team.name.clone()));
    if nobody {
        head.push(say!(common_nobody).into());
    }
    head.push(say!(common_together).into());
    let line = |row: &Row| {
        let total = row.total();
        let told = |credit: f64| {
            if total > 0.0 {
                format!(
                    "{} ({})",
                    numbers.money_short(credit),
                    numbers.percent(credit / total, 1)
                )
            } else {
                numbers.money_short(credit)
            }
        };
        let mut cells = vec![row.name.clone()];
        cells.extend(row.credit.iter().map(|&credit| told(credit)));
        if nobody {
            cells.push(told(row.nobody));
        }
        cells.push(numbers.money_short(total));
        cells
    };
    Table {
        head,
        rows: rows.iter().map(line).collect(),
    }
}

/// A row in words, for who points at its bar.
fn told(row: &Row, teams: &[Credited], numbers: &dyn Numbers) -> String {
    let total = row.total();
    let part = |name: &str, credit: f64| {
        format!(
            "{} {} ({})",
            lower(name),
            numbers.money_short(credit),
            numbers.percent(if total > 0.0 { credit / total } else { 0.0 }, 1)
        )
    };
    let mut parts: Vec<String> = row
        .credit
        .iter()
        .zip(teams)
        .filter(|(credit, _)| **credit > 0.0)
        .map(|(&credit, team)| part(&team.name, credit))
        .collect();
    if row.nobody > total * 1e-9 {
        parts.push(part(say!(word_nobody), row.nobody));
    }
    format!("{}: {}", row.name, parts.join(", "))
}

/// The team with the most of a row, and its part; none where nobody has any.
fn first_of<'t>(row: &Row, teams: &'t [Credited]) -> Option<(&'t Credited, f64)> {
    let total = row.total();
    let most = row.credit.iter().zip(teams).max_by(|a, b| a.0.total_cmp(b.0));
    most.filter(|(credit, _)| **credit > 0.0 && total > 0.0)
        .map(|(credit, team)| (team, credit / total))
}

/// Whose the revenue of a year is: by segment where there are segments, all of it first; else the company's expected
/// revenue by the lifecycle map and by the teams' own results.
pub fn by_segment(results: &Results) -> Vec<Row> {
    let teams = teams(results);
    let segment = |outcome: &hagstone_engine::SegmentOutcome| {
        let credit: Vec<f64> = teams
            .iter()
            .map(|team| outcome.credit.get(&team.id).copied().unwrap_or(0.0))
            .collect();
        let revenue = outcome.years.first().map_or(0.0, |year| year.revenue);
        Row {
            name: outcome.name.clone(),
            nobody: (revenue - credit.iter().sum::<f64>()).max(0.0),
            credit,
        }
    };
    let segments: Vec<Row> = results.outcome.segments.values().map(segment).collect();
    if segments.is_empty() {
        return without_segments(results, &teams);
    }
    let mut all = Row {
        name: say!(credit_all_segments).into(),
        credit: vec![0.0; teams.len()],
        nobody: 0.0,
    };
    for row in &segments {
        for (sum, credit) in all.credit.iter_mut().zip(&row.credit) {
            *sum += credit;
        }
        all.nobody += row.nobody;
    }
    let mut rows = vec![all];
    rows.extend(segments);
    // One segment is all of them.
    if rows.len() == 2 {
        rows.remove(0);
    }
    rows
}

fn without_segments(results: &Results, teams: &[Credited]) -> Vec<Row> {
    let revenue = results.outcome.company.revenue;
    let mut rows = Vec::new();
    if let Some(grid) = grid(&results.model).filter(|grid| grid.credit > 0.0) {
        let part = |team: &Credited| {
            let column = grid.columns.iter().find(|column| column.id == team.id);
            // Parts that do not sum count in proportion.
            column.map_or(0.0, |column| column.credit / grid.credit)
        };
        let credit: Vec<f64> = teams.iter().map(|team| revenue * part(team)).collect();
        rows.push(Row {
            name: say!(credit_by_the_lifecycle_map).into(),
            nobody: (revenue - credit.iter().sum::<f64>()).max(0.0),
            credit,
        });
    }
    let credit: Vec<f64> = teams
        .iter()
        .map(|team| {
            results
                .outcome
                .teams
                .get(&team.id)
                .map_or(0.0, |team| team.revenue)
        })
        .collect();
    rows.push(Row {
        name: say!(credit_as_expected_of_the_teams).into(),
        nobody: (revenue - credit.iter().sum::<f64>()).max(0.0),
        credit,
    });
    rows
}

/// The bars of [`by_segment`].
pub fn plot(results: &Results, numbers: &dyn Numbers) -> BarPlot {
    bars(&by_segment(results), &teams(results), numbers)
}

/// The finding, as a sentence.
pub fn title(results: &Results, numbers: &dyn Numbers) -> String {
    let (rows, teams) = (by_segment(results), teams(results));
    let modelled = !results.outcome.segments.is_empty();
    let Some(first) = rows.first() else {
        return say!(credit_nobody_is_credited_with_revenue).into();
    };
    let Some((team, share)) = first_of(first, &teams) else {
        return say!(credit_nobody_is_credited_with_revenue).into();
    };
    let share = numbers.percent(share, 0);
    if modelled {
        return say!(credit_is_credited_with_of_the_modelled {
            share,
            name: starting(&team.name)
        });
    }
    match rows.get(1) {
        None => say!(credit_is_expected_to_bring_of_the {
            share,
            name: starting(&team.name)
        }),
        Some(expected) => {
            let place = teams.iter().position(|other| other.id == team.id).unwrap_or(0);
            let brings = expected.credit.get(place).copied().unwrap_or(0.0);
            let brings = if expected.total() > 0.0 {
                brings / expected.total()
            } else {
                0.0
            };
            say!(credit_by_the_map_has_of_the {
                share,
                name: lower(&team.name),
                brings: numbers.percent(brings, 0)
            })
        }
    }
}

/// The numbers behind the bars.
pub fn credit_table(results: &Results, numbers: &dyn Numbers) -> Table {
    let first = if results.outcome.segments.is_empty() {
        say!(common_revenue)
    } else {
        say!(common_segment)
    };
    table(first, &by_segment(results), &teams(results), numbers)
}

/// The bar in a row, in words.
pub fn readout(results: &Results, row: usize, numbers: &dyn Numbers) -> Option<String> {
    let rows = by_segment(results);
    rows.get(row).map(|row| told(row, &teams(results), numbers))
}

/// A rule of attribution, as the page names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its name in the file.
    pub key: &'static str,
    /// What it is called.
    pub name: String,
    /// What it does, in a few words.
    pub note: &'static str,
    /// Whether it is the model's.
    pub own: bool,
    /// Credit by team, in the order of [`teams`]; none where its parts are not known.
    pub credit: Option<Vec<f64>>,
}

/// The name of a rule in the file.
pub fn rule_key(rule: Attribution) -> &'static str {
    match rule {
        Attribution::First => "first",
        Attribution::Last => "last",
        Attribution::Linear => "linear",
        Attribution::UShaped => "u_shaped",
        Attribution::WShaped => "w_shaped",
        Attribution::TimeDecay(_) => "time_decay",
        Attribution::Custom(_) => "custom",
    }
}

/// Every rule: its name in the file, what it is called, and what it does.
pub const RULES: [(&str, Text, Text); 7] = [
    (
        "first",
        words!(credit_first_touch),
        words!(credit_all_to_the_first_touch),
    ),
    (
        "last",
        words!(credit_last_touch),
        words!(credit_all_to_the_last_touch),
    ),
    ("linear", words!(credit_linear), words!(credit_equal_parts)),
    (
        "u_shaped",
        words!(credit_u_shaped),
        words!(credit_40_to_the_first_and_to),
    ),
    (
        "w_shaped",
        words!(credit_w_shaped),
        words!(credit_30_to_the_first_the_leads),
    ),
    (
        "time_decay",
        words!(credit_time_decay),
        words!(credit_the_later_a_touch_the_more),
    ),
    ("custom", words!(credit_custom), words!(credit_parts_of_your_own)),
];

/// Every rule beside the model's own.
pub fn rules(results: &Results, numbers: &dyn Numbers) -> Vec<Rule> {
    let own = results.model.attribution;
    let teams = teams(results);
    let outcome = results.outcome.attribution.as_ref();
    let rule = |&(key, name, note): &(&'static str, Text, Text)| {
        let is_own = own.is_some_and(|own| rule_key(own) == key);
        let credit = outcome.and_then(|outcome| {
            if key == "custom" && !is_own {
                return None;
            }
            let of = |team: &Credited| {
                let team = outcome.teams.get(&team.id);
                let credit = team.and_then(|team| {
                    if is_own {
                        team.credit
                    } else {
                        team.by_rule.get(key).copied()
                    }
                });
                credit.unwrap_or(0.0)
            };
            Some(teams.iter().map(of).collect())
        });
        let name = match (key, own) {
            ("time_decay", Some(Attribution::TimeDecay(decay))) => {
                format!("{name}, {}", days(decay.half_life.get(), numbers))
            }
            ("time_decay", _) => format!("{name}, {}", days(7.0, numbers)),
            _ => name.get().to_owned(),
        };
        Rule {
            key,
            name,
            note: note.get(),
            own: is_own,
            credit,
        }
    };
    RULES.iter().map(rule).collect()
}

fn days(count: f64, numbers: &dyn Numbers) -> String {
    say!(count_days {
        count: numbers.number(count)
    })
}

/// The rules whose credit is known, as rows.
fn rule_rows(results: &Results, numbers: &dyn Numbers) -> Vec<Row> {
    let deals = results
        .outcome
        .attribution
        .as_ref()
        .map_or(0.0, |outcome| outcome.deals);
    let rules = rules(results, numbers).into_iter();
    let row = |rule: Rule| {
        let credit = rule.credit?;
        Some(Row {
            nobody: (deals - credit.iter().sum::<f64>()).max(0.0),
            name: if rule.own {
                say!(credit_the_models { name: rule.name })
            } else {
                rule.name
            },
            credit,
        })
    };
    rules.filter_map(row).collect()
}

/// A bar for each rule.
pub fn rules_plot(results: &Results, numbers: &dyn Numbers) -> BarPlot {
    bars(&rule_rows(results, numbers), &teams(results), numbers)
}

/// The numbers behind them.
pub fn rules_table(results: &Results, numbers: &dyn Numbers) -> Table {
    table(
        say!(credit_rule),
        &rule_rows(results, numbers),
        &teams(results),
        numbers,
    )
}

/// The bar of a rule, in words.
pub fn rules_readout(results: &Results, row: usize, numbers: &dyn Numbers) -> Option<String> {
    let rows = rule_rows(results, numbers);
    rows.get(row).map(|row| told(row, &teams(results), numbers))
}

/// Whose credit moves most when only the rule changes, and between which parts of the deals.
pub fn rules_title(results: &Results, numbers: &dyn Numbers) -> String {
    let (rows, teams) = (rule_rows(results, numbers), teams(results));
    let swing = |place: usize| {
        let parts = rows.iter().filter(|row| row.total() > 0.0);
        let parts = parts.map(|row| row.credit.get(place).copied().unwrap_or(0.0) / row.total());
        parts.fold((1.0_f64, 0.0_f64), |(low, high), part| {
            (low.min(part), high.max(part))
        })
    };
    let most = (0..teams.len())
        .map(|place| (place, swing(place)))
        .max_by(|(_, a), (_, b)| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
    match most.and_then(|(place, ends)| Some((teams.get(place)?, ends))) {
        Some((team, (low, high))) if high - low > 0.0005 => say!(credit_by_the_rule_alone_has_to {
            name: lower(&team.name),
            low: numbers.percent(low, 0),
            high: numbers.percent(high, 0)
        }),
        _ => say!(credit_every_rule_credits_the_same_teams).into(),
    }
}

/// What the touches cost and are credited with, by channel.
pub fn channels(results: &Results, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(common_channel),
        say!(common_touches),
        say!(common_cost),
        say!(common_credit),
        say!(common_return_on_cost),
    ];
    let Some(outcome) = &results.outcome.attribution else {
        return Table::default();
    };
    let none = || "\u{2013}".to_owned();
    let rows = outcome.channels.iter().map(|(id, channel)| {
        let team = results.model.teams.get(id);
        vec![
            team.map_or_else(|| id.to_string(), |team| team.name.clone()),
            numbers.number(f64::from(channel.touches)),
            numbers.money_short(channel.cost),
            channel
                .credit
                .map_or_else(none, |credit| numbers.money_short(credit)),
            channel
                .return_on_cost
                .map_or_else(none, |share| numbers.percent(share, 0)),
        ]
    });
    Table {
        head: head.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

/// Figures of the year's deals, each with what it is.
pub fn figures(results: &Results, numbers: &dyn Numbers) -> Vec<(&'static str, String)> {
    let Some(outcome) = &results.outcome.attribution else {
        return Vec::new();
    };
    let inflation = outcome.credit_inflation.map_or_else(
        || "\u{2013}".to_owned(),
        |inflation| numbers.percent(inflation, 0),
    );
    vec![
        (say!(credit_deals_of_the_year), numbers.money_short(outcome.deals)),
        (
            say!(credit_with_touches_before),
            numbers.money_short(outcome.touched),
        ),
        (
            say!(credit_credit_given),
            numbers.money_short(outcome.credit_given),
        ),
        (say!(common_credit_inflation), inflation),
    ]
}

/// What the credit inflation means.
pub fn inflation(results: &Results, numbers: &dyn Numbers) -> String {
    let Some(outcome) = &results.outcome.attribution else {
        return String::new();
    };
    let Some(inflation) = outcome.credit_inflation else {
        return say!(credit_the_deals_of_the_year_are).into();
    };
    let hundred = numbers.money(inflation * 100.0);
    let of = numbers.money(100.0);
    if inflation > 1.0005 {
        say!(credit_for_each_of_deals_are_credited { of, hundred })
    } else if inflation < 0.9995 {
        say!(credit_for_each_of_deals_are_credited_2 { of, hundred })
    } else {
        say!(credit_credit_given_equals_what_was_sold).into()
    }
}
