//! What is printed: a summary on one page, and a report with everything that stands behind it.

mod assumptions;
mod method;
mod pay;

use crate::chart::{Picture, SlideBody, SlidePoint, Swatch};
use crate::state::State;
use crate::text::Numbers;
use hagstone_words::say;

use super::Table;
use super::compare::Column;
use super::slides::{Slide, advice};
use super::strip::{self, Figure};

/// The head of every printed page.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// What the model is called.
    pub name: String,
    /// The year, the scenario, for whom and when.
    pub about: String,
    /// What a reader should know first.
    pub note: String,
}

/// The summary.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Its head.
    pub heading: Heading,
    /// The outcome in figures.
    pub figures: Vec<Figure>,
    /// The verdict.
    pub verdict: String,
    /// What was found.
    pub points: Vec<SlidePoint>,
    /// The next step.
    pub step: String,
    /// Four pictures at most.
    pub shots: Vec<Shot>,
    /// Pay by role.
    pub roles: Table,
    /// What stands below everything.
    pub foot: String,
}

/// A picture with its finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Shot {
    /// The finding.
    pub title: String,
    /// What is shown, in which units.
    pub note: String,
    /// The picture.
    pub picture: Picture,
    /// Its legend.
    pub legend: Vec<Swatch>,
    /// The same in numbers.
    pub table: Option<Table>,
}

/// A part of the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What it is called.
    pub title: String,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A piece of a part.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a report has some tens of them")]
pub enum Block {
    /// A heading below the part's.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list.
    List(Vec<String>),
    /// A table.
    Table(Table),
    /// A picture.
    Shot(Shot),
}

/// The pictures of the summary, by the slides that show them; where there are not all of them, those that follow.
const PICTURES: [&str; 6] = ["map", "pay", "chance", "budget", "spread", "goal"];
/// So many pictures, points and roles the summary has room for.
const MOST_SHOTS: usize = 4;
const MOST_POINTS: usize = 5;
const MOST_ROLES: usize = 6;

/// The head: name, year, scenario, occasion.
pub fn heading(state: &State) -> Heading {
    let model = &state.results.model;
    let parts = [
        state
            .results
            .outcome
            .year
            .map(|year| say!(report_fiscal_year { year })),
        Some(match state.scenario_name() {
            Some(name) => say!(report_scenario { name }),
            None => say!(common_base).to_owned(),
        }),
        Some(model.slides.occasion.clone()).filter(|occasion| !occasion.is_empty()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Heading {
        name: if model.name.is_empty() {
            say!(report_model_without_a_name).into()
        } else {
            model.name.clone()
        },
        about: parts.join(" \u{00b7} "),
        note: model.note.clone(),
    }
}

/// The summary on one page.
pub fn summary(state: &State, columns: &[Column], slides: &[Slide], numbers: &dyn Numbers) -> Summary {
    let found = advice(state, columns, numbers);
    let next = slides
        .iter()
        .find(|slide| slide.id == "next")
        .filter(|slide| slide.title.is_own());
    Summary {
        heading: heading(state),
        figures: strip::figures(state, numbers),
        verdict: next.map_or(found.title, |slide| slide.title.text.clone()),
        points: found.points.into_iter().take(MOST_POINTS).collect(),
        step: found.step,
        shots: PICTURES
            .iter()
            .filter_map(|id| slides.iter().find(|slide| slide.id == *id))
            .filter_map(shot)
            .take(MOST_SHOTS)
            .collect(),
        roles: pay::roles(state, numbers, Some(MOST_ROLES)),
        foot: foot(state, numbers),
    }
}

/// On what the numbers rest.
fn foot(state: &State, numbers: &dyn Numbers) -> String {
    let drawn = state
        .years
        .drawn
        .as_ref()
        .filter(|_| state.results.model.uncertainty.varies());
    let of = drawn.map_or_else(
        || say!(report_the_expected_year).to_owned(),
        |drawn| {
            say!(report_the_expected_year_and {
                trials: super::years::years(drawn.summary.trials, numbers)
            })
        },
    );
    say!(report_made_with_hagstone_from_the { of })
}

/// The picture of a slide.
fn shot(slide: &Slide) -> Option<Shot> {
    match &slide.body {
        SlideBody::Picture(picture, legend) => Some(Shot {
            title: slide.title.text.clone(),
            note: slide.note.text.clone(),
            picture: picture.clone(),
            legend: legend.clone(),
            table: slide.table.clone(),
        }),
        _ => None,
    }
}

/// The report, part by part.
pub fn report(state: &State, columns: &[Column], slides: &[Slide], numbers: &dyn Numbers) -> Vec<Section> {
    let found = advice(state, columns, numbers);
    let mut short = vec![Block::Heading(found.title)];
    short.push(Block::List(
        found.points.into_iter().map(|point| point.text).collect(),
    ));
    short.push(Block::Text(say!(report_next_step { step: found.step })));
    let section = |title: &str, blocks: Vec<Block>| Section {
        title: title.into(),
        blocks,
    };
    let sections = vec![
        section(say!(report_in_short), short),
        section(
            say!(report_assumptions),
            assumptions::assumptions(state, columns, numbers),
        ),
        section(say!(report_pay_plans_in_words), pay::plans(state, numbers)),
        section(say!(report_what_follows), follows(slides)),
        section(say!(common_statements), pay::statements(state, numbers)),
        section(say!(report_method), method::method(state)),
    ];
    sections
        .into_iter()
        .filter(|section| !section.blocks.is_empty())
        .collect()
}

/// The slides' pictures and tables.
fn follows(slides: &[Slide]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for slide in slides {
        if let Some(shot) = shot(slide) {
            blocks.push(Block::Shot(shot));
        } else if let (SlideBody::Table(..), Some(table)) = (&slide.body, &slide.table) {
            blocks.push(Block::Heading(slide.title.text.clone()));
            blocks.push(Block::Table(table.clone()));
        }
    }
    blocks
}
