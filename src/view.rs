//! What the pages say: results turned into pictures to be drawn, tables, and sentences. Pure, and tested without a browser.

pub mod assumption;
pub mod bonus;
pub mod compare;
pub mod contribution;
pub mod cost;
pub mod cost_of_sale;
pub mod credit;
pub mod curve;
pub mod files;
pub mod funnel;
pub mod goal;
pub mod hand_off;
pub mod hours;
pub mod insights;
pub mod intake;
pub mod keys;
pub mod lead;
pub mod map;
pub mod palette;
pub mod pay;
pub mod people;
pub mod plan;
pub mod planning;
pub mod preview;
pub mod problems;
pub mod quarters;
pub mod report;
pub mod slides;
pub mod spread;
pub mod start;
pub mod statement;
pub mod strip;
pub mod tables;
pub mod tour;
pub mod uncertainty;
pub mod unit;
pub mod years;

use hagstone_engine::Model;
use hagstone_engine::model::Id;
use hagstone_words::{Language, say};

use crate::chart::{Axis, Hue, Rule, Tick, scale};
use crate::state::Results;
use crate::state::results::SWEEP;
use crate::text::Numbers;

/// A table that says in numbers what a picture shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Column heads; the first column holds the rows' names.
    pub head: Vec<String>,
    /// Rows of finished text.
    pub rows: Vec<Vec<String>>,
}

/// The hue of a function: the first in the document has the first hue, and so on.
pub fn hue_of_function(model: &Model, function: &str) -> Hue {
    match model.functions.get_full(function).map(|(place, ..)| place) {
        Some(0) => Hue::Sales,
        Some(1) => Hue::Marketing,
        _ => Hue::Third,
    }
}

/// The hue of a role: its function's.
pub fn hue_of_role(model: &Model, role: &str) -> Hue {
    let team = model.roles.get(role).and_then(|role| model.teams.get(&role.team));
    team.map_or(Hue::Ink, |team| hue_of_function(model, &team.function))
}

/// The hue of a measure: its function's, the shared one where it is everybody's, ink where it is each payee's own.
pub fn hue_of_measure(model: &Model, measure: &str) -> Hue {
    use hagstone_engine::model::Scope;
    match model.measures.get(measure).map(|measure| &measure.scope) {
        Some(Scope::Company) => Hue::Shared,
        Some(Scope::Function(function)) => hue_of_function(model, function),
        Some(Scope::Team(team)) => model
            .teams
            .get(team)
            .map_or(Hue::Soft, |team| hue_of_function(model, &team.function)),
        _ => Hue::Soft,
    }
}

/// The leads of the functions, in the document's order: role ids. Where no function names one, the first roles.
pub fn leads(model: &Model) -> Vec<Id> {
    let leads: Vec<Id> = model
        .functions
        .values()
        .filter_map(|function| function.lead.clone())
        .filter(|lead| model.roles.contains_key(lead))
        .collect();
    if leads.is_empty() {
        model.roles.keys().take(2).cloned().collect()
    } else {
        leads
    }
}

/// An axis over a range, with ticks where they are easy to read.
pub fn axis(low: f64, high: f64, most: usize, title: &str, label: impl Fn(f64) -> String) -> Axis {
    let range = scale::safe_range(low, high);
    let ticks = scale::nice_ticks(range, most)
        .into_iter()
        .map(|at| Tick { at, label: label(at) })
        .collect();
    Axis {
        range,
        ticks,
        title: title.to_owned(),
    }
}

/// The axis of pictures over the company's attainment.
fn over_attainment(numbers: &dyn Numbers) -> Axis {
    axis(SWEEP.0, SWEEP.1, 5, say!(common_company_revenue_of_goal), |at| {
        numbers.percent(at, 0)
    })
}

/// The mark of the expected year on that axis, where it lies on it.
fn expected(results: &Results, numbers: &dyn Numbers) -> Option<Rule> {
    let now = results.outcome.company.attainment;
    let now = now.filter(|now| (SWEEP.0..=SWEEP.1).contains(now))?;
    Some(Rule {
        at: now,
        vertical: true,
        label: say!(view_expected {
            now: numbers.percent(now, 1)
        }),
        strong: false,
    })
}

/// A name inside a sentence: "Head of sales" is "the head of sales".
pub fn in_sentence(name: &str) -> String {
    say!(view_the { name: lower(name) })
}

/// A name or a phrase as it stands inside a sentence: its first letter small, unless it is an abbreviation (CMO, SDR).
/// Letters beyond ASCII stay as they are: the tables for them would be a tenth of the app's data.
pub fn lower(name: &str) -> String {
    // German writes its nouns the same everywhere.
    if hagstone_words::spoken() == Language::German {
        return name.to_owned();
    }
    let mut letters = name.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let rest = letters.as_str();
    if rest.starts_with(|letter: char| letter.is_ascii_uppercase()) {
        return name.to_owned();
    }
    format!("{}{rest}", first.to_ascii_lowercase())
}

/// The start of a sentence.
pub fn starting(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let first = match first {
        'ä' => 'Ä',
        'ö' => 'Ö',
        'ü' => 'Ü',
        first => first.to_ascii_uppercase(),
    };
    format!("{first}{}", letters.as_str())
}
