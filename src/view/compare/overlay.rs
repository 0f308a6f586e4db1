//! Pay and cost over attainment, several scenarios in one picture.

use crate::chart::{LinePlot, Rule, Series, Stroke};
use crate::state::results::SWEEP;
use crate::text::Numbers;
use hagstone_words::say;

use super::Column;
use crate::view::{Table, axis, cost, in_sentence, leads, pay, starting};

/// The line styles of the columns that are drawn, in their order.
pub const STROKES: [Stroke; 3] = [Stroke::Solid, Stroke::Dashed, Stroke::Dotted];

/// Which columns are drawn, the base first: all of up to three, else the base and the chosen ones.
pub fn drawn(count: usize, chosen: &[usize]) -> Vec<usize> {
    let mut drawn = vec![0];
    for place in chosen.iter().copied().chain(0..count) {
        if drawn.len() < STROKES.len() && place < count && !drawn.contains(&place) {
            drawn.push(place);
        }
    }
    drawn.sort_unstable();
    drawn
}

/// Pay of the leads over the company's attainment, one line style for each column.
pub fn pay_plot(drawn: &[&Column], numbers: &dyn Numbers) -> LinePlot {
    let plots: Vec<LinePlot> = drawn
        .iter()
        .map(|column| pay::plot(&column.results, numbers))
        .collect();
    overlaid(drawn, plots, |value| numbers.percent(value, 0), true)
}

/// What the plan costs over the company's attainment, one line style for each column.
pub fn cost_plot(drawn: &[&Column], numbers: &dyn Numbers) -> LinePlot {
    let plots: Vec<LinePlot> = drawn
        .iter()
        .map(|column| cost::plot(&column.results, numbers))
        .collect();
    overlaid(drawn, plots, |value| numbers.money_tick(value), false)
}

/// Several pictures in one. Names stand at the lines of the first column alone where they would repeat themselves.
fn overlaid(
    drawn: &[&Column],
    plots: Vec<LinePlot>,
    label: impl Fn(f64) -> String,
    own_names: bool,
) -> LinePlot {
    let mut all = LinePlot::default();
    let mut top = 0.0_f64;
    let mut low = f64::INFINITY;
    for ((plot, stroke), column) in plots.into_iter().zip(STROKES).zip(drawn) {
        let first = stroke == Stroke::Solid;
        top = top.max(plot.y.range.1);
        low = low.min(plot.y.range.0);
        if first {
            all.x = plot.x;
        }
        for rule in plot.rules {
            // What differs between scenarios is told by the dots; what is the same is drawn once.
            let known = all.rules.iter().any(|known: &Rule| known.label == rule.label);
            if !known && !rule.vertical {
                all.rules.push(rule);
            }
        }
        for line in plot.series {
            all.series.push(Series {
                name: if own_names { line.name } else { column.name.clone() },
                label: first || !own_names,
                stroke,
                ..line
            });
        }
    }
    all.y = axis(low.min(top), top, 5, "", label);
    all
}

/// The finding of the picture of pay.
pub fn pay_title(drawn: &[&Column], numbers: &dyn Numbers) -> String {
    const NEVER: f64 = 9.0;
    let Some((base, others)) = drawn.split_first() else {
        return String::new();
    };
    let mut widest: Option<(f64, String)> = None;
    for lead in leads(&base.results.model) {
        let name = |column: &Column| {
            let role = column.results.model.roles.get(&lead);
            role.map(|role| in_sentence(&role.name))
        };
        let reach = |column: &Column| pay::reaches_target_at(&column.results, &lead);
        for other in others {
            let (Some(name), Some(_)) = (name(base), name(other)) else {
                continue;
            };
            let (before, now) = (reach(base), reach(other));
            let apart = (before.unwrap_or(NEVER) - now.unwrap_or(NEVER)).abs();
            if apart < 0.000_5 || widest.as_ref().is_some_and(|(known, _)| *known >= apart) {
                continue;
            }
            let at = |reach: Option<f64>| {
                reach.map_or_else(
                    || say!(word_nowhere).to_owned(),
                    |at| {
                        say!(compare_overlay_at_of_goal {
                            at: numbers.percent(at, 1)
                        })
                    },
                )
            };
            let text = say!(compare_overlay_reaches_target_pay_under_in_the {
                name,
                now: at(now),
                name_2: other.name,
                before: at(before)
            });
            widest = Some((apart, starting(&text)));
        }
    }
    widest.map_or_else(
        || say!(compare_overlay_each_lead_reaches_target_pay_at).into(),
        |(_, text)| text,
    )
}

/// The finding of the picture of cost: the dearest and the cheapest at the goal.
pub fn cost_title(drawn: &[&Column], numbers: &dyn Numbers) -> String {
    let at_goal = |column: &&Column| {
        let sweep = &column.results.sweep;
        let place = sweep.attainment.iter().position(|at| *at >= 1.0 - 1e-9)?;
        Some((*sweep.cost.get(place)?, column.name.clone()))
    };
    let mut found: Vec<(f64, String)> = drawn.iter().filter_map(at_goal).collect();
    found.sort_by(|one, other| one.0.total_cmp(&other.0));
    match (found.first(), found.last()) {
        (Some((low, cheap)), Some((high, dear))) if high - low >= 0.5 => {
            say!(compare_overlay_at_the_goal_the_incentives_cost {
                dear,
                cheap,
                high: numbers.money_short(*high),
                low: numbers.money_short(high - low)
            })
        }
        (Some((low, _)), _) => say!(compare_overlay_at_the_goal_the_incentives_cost_2 {
            low: numbers.money_short(*low)
        }),
        _ => say!(compare_overlay_the_company_s_attainment_cannot_be).into(),
    }
}

/// The numbers behind an overlaid picture, every ten percent of attainment.
pub fn lines_table(
    plot: &LinePlot,
    drawn: &[&Column],
    own_names: bool,
    write: impl Fn(f64) -> String,
    numbers: &dyn Numbers,
) -> Table {
    let name = |line: &Series| {
        let column = STROKES
            .iter()
            .zip(drawn)
            .find(|(stroke, _)| **stroke == line.stroke)
            .map_or("", |(_, column)| column.name.as_str());
        if own_names {
            format!("{}, {column}", line.name)
        } else {
            line.name.clone()
        }
    };
    let head = std::iter::once(say!(common_company_revenue_of_goal).to_owned())
        .chain(plot.series.iter().map(name))
        .collect();
    let steps = 9;
    let rows = (0..steps).map(|step| {
        let at = SWEEP.0 + (SWEEP.1 - SWEEP.0) * f64::from(step) / f64::from(steps - 1);
        let value = |line: &Series| {
            let point = line.points.iter().find(|(x, _)| (x - at).abs() < 1e-6);
            point.map_or_else(|| "\u{2013}".to_owned(), |(_, y)| write(*y))
        };
        std::iter::once(numbers.percent(at, 0))
            .chain(plot.series.iter().map(value))
            .collect()
    });
    Table {
        head,
        rows: rows.collect(),
    }
}
