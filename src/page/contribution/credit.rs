//! Whose the revenue is: a bar for each segment, and by what each segment is credited.

use hagstone_engine::model::SegmentCredit;
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
        format!(
            "Modelled revenue by the team that is credited with it, {}{year}",
            results.outcome.currency
        )
    } else {
        format!("Expected revenue by team, {}{year}", results.outcome.currency)
    };
    html! {
        <section class="card" data-place="/segments">
            <Figure name="credit" title={told::title(results, numbers)} {note} plot={Plot::Bars(told::plot(results, numbers))}
                table={told::credit_table(results, numbers)} height={height(rows.len())} readout={Readout::of_row(ui, state, told::readout)}>
                { legend(state, nobody) }
            </Figure>
            if model.segments.is_empty() {
                <p class="hint">{ "The map credits the revenue of segments, and there are none: the bars show what it would say of the year\u{2019}s \
                    expected revenue. Add a segment on the page Lead to revenue, and credit it by the map." }</p>
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
                                { spot.choice(&format!("{} is credited to", segment.name), "credit", value, options(&[
                                    ("seller", "the team that sells"),
                                    ("source", "the team that brought the lead"),
                                    ("map", "the teams of the lifecycle map"),
                                ])) }
                            </div>
                        }
                    }) }
                </div>
            }
        </section>
    }
}
