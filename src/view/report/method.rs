//! How the numbers come about, in a few paragraphs: the long form is the project's page on its method.

use super::Block;
use crate::state::State;
use hagstone_words::say;

pub(super) fn method(state: &State) -> Vec<Block> {
    let model = &state.results.model;
    let mut told = vec![say!(report_method_the_goal_of_the_year_is)];
    if !model.segments.is_empty() {
        told.push(say!(report_method_revenue_follows_from_leads_month));
    }
    told.push(say!(report_method_each_component_of_a_pay_plan));
    told.push(say!(report_method_each_amount_that_is_paid_is));
    if model.uncertainty.varies() {
        told.push(say!(report_method_chances_come_from_years_that_are));
        told.push(say!(report_method_what_pay_hangs_on_is_found));
    }
    told.push(say!(report_method_a_function_wins_where_its_lead));
    told.push(say!(report_method_what_is_recommended_follows_from));
    told.into_iter()
        .map(|text| Block::Text(text.to_owned()))
        .collect()
}
