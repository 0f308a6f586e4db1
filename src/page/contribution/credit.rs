//! Whose the revenue is: a bar for each segment, and by what each segment is credited.

use hagstone_engine::model::SegmentCredit;
use hagstone_words::say;
use yew::prelude::*;

use super::{height, legend};
use crate::component::context::{StateRef, Ui};
use crate::component::edit::{Spot, options};
use crate::component::figure::{Figure, Plot, Readout};
use crate::state::escape;
use crate::view::credit as told;

/// The figure and the choices.
pub(super) fn credit(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let model = &results.model;
    if model.teams.is_empty() {
        return html! {};
    }
    let numbers = &*ui.numbers;
    let rows = told::by_segment(results);
    let nobody = rows.iter().any(|row| row.nobody > row.total() * 1e-9);
    let modelled = !results.outcome.segments.is_empty();
    let year = results
        .outcome
        .year
        .map(|year| format!(", {}", numbers.editable(year)))
        .unwrap_or_default();
    let note = if modelled {
        say!(contribution_credit_modelled_revenue_by_the_team_that {
            year,
            currency: results.outcome.currency
        })
    } else {
        say!(contribution_credit_expected_revenue_by_team {
            year,
            currency: results.outcome.currency
        })
    };
    html! {
        <section class="card" data-place="/segments">
            <Figure name="credit" title={told::title(results, numbers)} {note} plot={Plot::Bars(told::plot(results, numbers))}
                table={told::credit_table(results, numbers)} height={height(rows.len())} readout={Readout::of_row(ui, state, told::readout)}>
                { legend(state, nobody) }
            </Figure>
            if model.segments.is_empty() {
                <p class="hint">{ say!(contribution_credit_the_map_credits_the_revenue_of) }</p>
            } else {
                <div class="fields wide">
                    { for model.segments.iter().map(|(id, segment)| {
                        let spot = Spot::new(ui, format!("/segments/{}", escape(id)), segment.name.clone());
                        let value = match segment.credit {
                            SegmentCredit::Seller => "seller",
                            SegmentCredit::Source => "source",
                            SegmentCredit::Map => "map",
                        };
                        html! {
                            <div key={id.as_str()}>
                                { spot.choice(&say!(contribution_credit_is_credited_to { name: segment.name }), "credit", value, options(&[
                                    ("seller", say!(contribution_credit_the_team_that_sells)),
                                    ("source", say!(contribution_credit_the_team_that_brought_the_lead)),
                                    ("map", say!(contribution_credit_the_teams_of_the_lifecycle_map)),
                                ])) }
                            </div>
                        }
                    }) }
                </div>
            }
        </section>
    }
}
