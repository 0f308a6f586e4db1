//! The pictures beside the funnel: the path to the goal, revenue by motion, the hand-off, hours and queue.

use hagstone_words::say;
use std::rc::Rc;

use hagstone_engine::model::Id;
use yew::prelude::*;

use super::company::count_hours;
use crate::component::context::{StateRef, Ui};
use crate::component::edit::Spot;
use crate::component::figure::{Figure, Plot, Readout};
use crate::state::{Results, escape};
use crate::text::Numbers;
use crate::view::{hand_off as curve, hours as time, quarters};

/// Tells what is at a place that is counted from the left; lines count from 1 and round, columns lie between numbers.
fn by_index(
    ui: &Ui,
    state: &StateRef,
    lines: bool,
    tell: impl Fn(&Results, usize, &dyn Numbers) -> Option<String> + 'static,
) -> Readout {
    let (results, numbers) = (state.results.clone(), ui.numbers.clone());
    Readout(Rc::new(move |x, _| {
        let index = if lines { x.round() - 1.0 } else { x.floor() };
        // As many as there are months at most.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let index = index.max(0.0) as usize;
        tell(&results, index, &*numbers)
    }))
}

/// Revenue by quarter against the goal.
pub(super) fn path(ui: &Ui, state: &StateRef) -> Html {
    let (results, numbers) = (&state.results, &*ui.numbers);
    html! {
        <Figure name="quarters" title={quarters::path_title(results, numbers)}
            note={say!(lead_pictures_revenue_of_all_segments_by_quarter { currency: results.outcome.currency })}
            plot={Plot::Lines(quarters::path_plot(results, numbers))} table={quarters::path_table(results, numbers)}
            ratio=0.5 readout={by_index(ui, state, true, quarters::path_readout)} />
    }
}

/// Revenue by motion.
pub(super) fn motion(ui: &Ui, state: &StateRef) -> Html {
    let (results, numbers) = (&state.results, &*ui.numbers);
    let last = quarters::quarters(&results.model, &results.outcome)
        .len()
        .saturating_sub(1);
    let tell = move |results: &Results, index: usize, numbers: &dyn Numbers| {
        quarters::motion_readout(results, index.min(last), numbers)
    };
    html! {
        <Figure name="motion" title={quarters::motion_title(results, numbers)}
            note={say!(lead_pictures_revenue_of_all_segments_by_quarter_2 { currency: results.outcome.currency })}
            plot={Plot::Columns(quarters::motion_plot(results, numbers))} table={quarters::motion_table(results, numbers)}
            ratio=0.46 readout={by_index(ui, state, false, tell)}>
            <ul class="legend">
                <li key="with" class="shared">{ say!(lead_pictures_with_advice_consultative) }</li>
                <li key="without" class="shared lightest">{ say!(lead_pictures_without_transactional) }</li>
            </ul>
        </Figure>
    }
}

/// Revenue and cost of sale by hand-off order, where the segment's customers are handed off.
pub(super) fn hand_off(ui: &Ui, state: &StateRef, id: &Id) -> Html {
    let results = &state.results;
    let handed = results
        .model
        .segments
        .get(id)
        .and_then(|segment| segment.reorders.as_ref()?.hand_off.as_ref());
    if handed.is_none() {
        return html! {};
    }
    // The last answer stays until the next one is there, so that nothing jumps while something is typed.
    let found = state
        .hand_offs
        .as_ref()
        .and_then(|(_, curves)| curves.iter().find(|curve| curve.segment == id.as_str()).cloned());
    let Some(found) = found else {
        return html! { <div class="cols even"><figure class="figure waiting" data-figure="hand-off"></figure></div> };
    };
    let numbers = &*ui.numbers;
    let readout = {
        let (found, numbers) = (found.clone(), ui.numbers.clone());
        Readout(Rc::new(move |x, _| curve::readout(&found, x, &*numbers)))
    };
    let span = match results.outcome.years.len() {
        0 | 1 => say!(common_in_the_year).to_owned(),
        years => say!(lead_pictures_in_years { years }),
    };
    html! {
        <div class="cols even" data-revision={state.hand_offs.as_ref().map(|(revision, _)| revision.to_string())}>
            <Figure name="hand-off" title={curve::revenue_title(results, &found, numbers)}
                note={say!(lead_pictures_revenue_of_the_segment_by_the { span, currency: results.outcome.currency })}
                plot={Plot::Lines(curve::revenue_plot(&found, numbers))} table={curve::table(&found, numbers)}
                ratio=0.42 readout={readout.clone()} />
            <Figure name="hand-off-cost" title={curve::cost_title(results, &found, numbers)}
                note={say!(lead_pictures_cost_of_sale_of_the_segment { span })}
                plot={Plot::Lines(curve::cost_plot(&found, numbers))} table={curve::table(&found, numbers)}
                ratio=0.42 {readout} />
        </div>
    }
}

/// Hours and queue of the team that sells to a segment.
pub(super) fn hours(ui: &Ui, state: &StateRef, id: &Id) -> Html {
    let (results, numbers) = (&state.results, &*ui.numbers);
    let Some(segment) = results.model.segments.get(id) else {
        return html! {};
    };
    let seller = segment.sold_by.clone();
    let Some(plot) = time::plot(results, &seller, numbers) else {
        let name = results
            .model
            .teams
            .get(&seller)
            .map_or_else(String::new, |team| team.name.clone());
        let spot = Spot::new(ui, format!("/teams/{}/capacity", escape(&seller)), name.clone());
        let counted = results
            .model
            .teams
            .get(&seller)
            .is_some_and(|team| team.capacity.is_none());
        return html! {
            <section class="card">
                <h2>{ say!(lead_pictures_does_anything_have_to_wait) }</h2>
                <p class="hint">{ say!(lead_pictures_sells_count_its_hours_and_see { name, name_2: segment.name }) }</p>
                if counted {
                    <p>{ count_hours(&spot) }</p>
                }
            </section>
        };
    };
    let tell = |seller: Id| {
        move |results: &Results, index: usize, numbers: &dyn Numbers| {
            time::readout(results, &seller, index, numbers)
        }
    };
    html! {
        <>
            <Figure name="capacity" title={time::title(results, &seller, numbers)}
                note={say!(lead_pictures_hours_a_month_for_leads_and)}
                plot={Plot::Lines(plot)} table={time::table(results, &seller, numbers)}
                ratio=0.42 readout={by_index(ui, state, true, tell(seller.clone()))} />
            <Figure name="queue" title={time::queue_title(results, &seller, numbers)}
                note={say!(lead_pictures_opportunities_that_wait_at_the_end)}
                plot={Plot::Columns(time::queue_plot(results, &seller, numbers))} table={time::table(results, &seller, numbers)}
                ratio=0.3 readout={by_index(ui, state, false, tell(seller))} />
        </>
    }
}
