//! Outcomes: who earns what, at what cost, and whether both functions win.

mod cost_of_sale;

use hagstone_words::say;
use std::rc::Rc;

use yew::prelude::*;

use crate::component::context::{StateRef, Ui};
use crate::component::curve_editor::hue_class;
use crate::component::figure::{Figure, Plot, Readout, value_at};
use crate::component::kept::Kept;
use crate::component::lever::levers;
use crate::view::{bonus, cost, lower, map, pay};

/// The page, in parts: what workers find later does not draw the rest again.
pub fn outcomes(state: &StateRef) -> Html {
    let draw: fn(&Ui, &StateRef) -> Html = win_lose;
    html! {
        <div class="stack">
            <div class="cols">
                <div class="left">
                    <Kept state={state.clone()} map=true {draw} />
                    <Kept state={state.clone()} draw={paid as fn(&Ui, &StateRef) -> Html} />
                </div>
                <div class="right">
                    <Kept state={state.clone()} draw={moved as fn(&Ui, &StateRef) -> Html} />
                </div>
            </div>
            <super::years::Years state={state.clone()} />
        </div>
    }
}

/// Levers, and pay and cost over the company's attainment.
fn moved(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let numbers = &*ui.numbers;

    let pay_plot = pay::plot(results, numbers);
    let pay_readout = {
        let (series, numbers) = (pay_plot.series.clone(), ui.numbers.clone());
        Readout(Rc::new(move |x, _| {
            let parts: Vec<String> = series
                .iter()
                .filter_map(|line| {
                    let pay = value_at(&line.points, x)?;
                    Some(format!("{} {}", lower(&line.name), numbers.percent(pay, 0)))
                })
                .collect();
            Some(say!(outcomes_at_of_goal {
                percent: numbers.percent(x, 1),
                parts: parts.join(", ")
            }))
        }))
    };
    let cost_plot = cost::plot(results, numbers);
    let cost_readout = {
        let (points, numbers) = (
            cost_plot
                .series
                .first()
                .map(|line| line.points.clone())
                .unwrap_or_default(),
            ui.numbers.clone(),
        );
        Readout(Rc::new(move |x, _| {
            let cost = value_at(&points, x)?;
            Some(say!(outcomes_at_of_goal_2 {
                percent: numbers.percent(x, 1),
                cost: numbers.money_short(cost)
            }))
        }))
    };
    html! {
        <>
                { levers(ui, state) }
                <Figure name="pay" title={pay::title(results, numbers)}
                    note={say!(common_variable_pay_of_target_pay_every)}
                    plot={Plot::Lines(pay_plot)} table={pay::table(results, numbers)} ratio=0.56
                    readout={pay_readout} />
                <Figure name="cost" title={cost::title(results, numbers)}
                    note={say!(outcomes_cost_of_all_incentives_every_team { currency: results.outcome.currency })}
                    plot={Plot::Lines(cost_plot)} table={cost::table(results, numbers)} ratio=0.5
                    readout={cost_readout} />
        </>
    }
}

/// Pay by what it is paid on, and what selling costs.
fn paid(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let numbers = &*ui.numbers;
    let bonus_readout = {
        let (results, numbers) = (results.clone(), ui.numbers.clone());
        Readout(Rc::new(move |_, y| {
            // Rows are counted from the top.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let row = y.max(0.0) as usize;
            bonus::readout(&results, row, &*numbers)
        }))
    };
    let year = results
        .outcome
        .year
        .map(|year| format!(", {year}"))
        .unwrap_or_default();
    html! {
        <>
                <Figure name="bonus" title={bonus::title(results, numbers)}
                    note={say!(outcomes_variable_pay_of_one_person_as { year })}
                    plot={Plot::Bars(bonus::plot(results, numbers))} table={bonus::table(results, numbers)}
                    height={f64::from(u32::try_from(results.outcome.roles.len()).unwrap_or(1)) * 40.0 + 16.0}
                    readout={bonus_readout}>
                    <ul class="legend">
                        { for bonus::bases(results).into_iter().map(|(key, basis)| html! {
                            <li key={key} class={classes!(hue_class(basis.hue), tint_class(basis.tint), basis.pool.then_some("hatched"))}>
                                { basis.name }
                            </li>
                        }) }
                        <li key="target" class="target">{ say!(common_target_pay) }</li>
                    </ul>
                </Figure>
                { cost_of_sale::cost_of_sale(ui, state) }
        </>
    }
}

/// The class that lightens a legend's swatch as its part of the bars is lightened.
fn tint_class(tint: f64) -> Option<&'static str> {
    match tint {
        tint if tint > 0.9 => None,
        tint if tint > 0.5 => Some("lighter"),
        _ => Some("lightest"),
    }
}

fn win_lose(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let found = match &state.map {
        Some((_, Some(found))) => found,
        Some((_, None)) => {
            return html! {
                <figure class="figure big" data-figure="map">
                    <h2>{ say!(outcomes_who_wins_together) }</h2>
                    <p class="hint">{ say!(outcomes_the_map_of_who_reaches_target) }</p>
                </figure>
            };
        }
        None => {
            // The place is kept until the worker has answered, so that nothing jumps.
            return html! { <figure class="figure big waiting" data-figure="map"></figure> };
        }
    };
    let readout = {
        let (results, found, numbers) = (results.clone(), found.clone(), ui.numbers.clone());
        Readout(Rc::new(move |x, y| {
            map::readout(&results, &found, x, y, &*numbers)
        }))
    };
    let note = say!(common_who_reaches_target_pay_by_how);
    html! {
        <Figure name="map" big=true title={map::title(results, found, &*ui.numbers)} {note}
            plot={Plot::Cells(map::plot(results, found, &*ui.numbers))}
            table={map::table(results, found, &*ui.numbers)} ratio=0.68 {readout} />
    }
}
