//! How the numbers come about, in a few paragraphs: the long form is the project's page on its method.

use super::Block;
use crate::state::State;

pub(super) fn method(state: &State) -> Vec<Block> {
    let model = &state.results.model;
    let mut told = vec![
        "The goal of the year is divided among the teams by their shares, and among the months by the seasons that were typed. \
         Attainment is a result over its goal; where less is better, the goal over the result.",
    ];
    if !model.segments.is_empty() {
        told.push(
            "Revenue follows from leads: month by month they pass the steps of the funnel with a rate and a delay each. Work \
             that finds no hours waits. Later orders come from the customers that were won, with retention and interval.",
        );
    }
    told.push(
        "Each component of a pay plan looks up a figure in its curve or its rates, takes the target of its period times what it \
         finds there, and is then subject to its gates, factors, caps and floors. Bands hold from their lower end on: a \
         threshold is reached at its own value. Pools are funded by their rule and shared out to the cent.",
    );
    told.push(
        "Each amount that is paid is rounded once, to the currency's smallest unit. No rounded number is calculated with.",
    );
    if model.uncertainty.varies() {
        told.push(
            "Chances come from years that are drawn: in each one the market moves everybody alike, and leads, rates, sizes of \
             deals, teams and people differ beside it as far as was typed. A chance is the share of these years. Scenarios are \
             compared over the same years, so that what differs is the scenario and not luck.",
        );
        told.push(
            "What pay hangs on is found by running the same years again with one source exchanged at a time: own doing, the \
             partner function, company and market; what is left is luck.",
        );
    }
    told.push(
        "A function wins where its lead reaches target pay, or all its people together where it names no lead. The map shows who \
         wins when the teams of each function bring more or less of their goal.",
    );
    told.push(
        "What is recommended follows from fixed rules. Grave is: one function wins alone in a quarter of the years or more; the \
         goal is reached in fewer than 35 of 100; the budget holds in fewer than 80; less than a fifth of what moves somebody's \
         pay is their own doing, leads apart; pay jumps by a tenth of target or more. The gravest finding gives the next step.",
    );
    told.into_iter()
        .map(|text| Block::Text(text.to_owned()))
        .collect()
}
