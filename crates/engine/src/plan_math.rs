//! The arithmetic of a plan before anybody has sold anything: pay at goal and at excellence, quotas and rates, and what
//! must be sold to pay for somebody.
//!
//! Nothing here looks at results, gates, hurdles or modifiers: it is what the plan promises, not what a year brings.

use serde::Serialize;

use crate::compile::{Compiled, ComponentRow, Part, Shape};
use crate::curve::FlatCurve;
use crate::grid::{MONTHS, at, total};
use crate::model::{Id, Model, Of, Quantity, Scope, Share, Table};

/// The attainment at which a component without an upper end is taken to be at excellence.
const EXCELLENCE: f64 = 1.5;

/// What a plan promises one person of a role, as the mean over its people. Amounts are of the part of the year in which
/// they are there.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanMath {
    /// Pay of the components at excellence: at the last point or step of those that have one, at 150% of the goal where
    /// nothing ends them; pools apart.
    pub excellence: f64,
    /// What that is above the target incentive.
    pub upside: f64,
    /// Pay at excellence / target incentive; absent where that is nothing. Some call this leverage, others the upside.
    pub upside_multiple: Option<f64>,
    /// Quota: the person's own goals in money, of all measures that the plan pays on; absent where there are none.
    pub quota: Option<f64>,
    /// Quota / on-target earnings.
    pub quota_to_earnings: Option<f64>,
    /// Target rate: target incentive / quota.
    pub target_rate: Option<f64>,
    /// By component that is paid on an own goal.
    pub components: Table<ComponentMath>,
    /// The revenue whose gross margin pays base salary and target pay; absent where no margin is given.
    pub break_even: Option<f64>,
    /// Base salary and variable pay of all its people / the company's revenue; the roles' sum to the company's.
    pub ccos: Option<f64>,
}

/// What a component promises one person.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ComponentMath {
    /// The person's own goal: money, or a count.
    pub quota: f64,
    /// Effective rate: the component's target / its quota, or what it pays at goal where it has no target.
    pub rate: f64,
}

/// Base salary and variable pay at target from on-target earnings and the pay mix, the base's share of them.
///
/// ```
/// use hagstone_engine::plan_math::base_and_variable;
/// // 150,000 at 40/60.
/// let (base, variable) = base_and_variable(150_000.0, 0.4);
/// assert_eq!((base, variable), (60_000.0, 90_000.0));
/// ```
pub fn base_and_variable(on_target_earnings: f64, mix: f64) -> (f64, f64) {
    let base = on_target_earnings * mix;
    (base, on_target_earnings - base)
}

/// On-target earnings from base salary and the pay mix; nothing where the base has no part in them.
///
/// ```
/// use hagstone_engine::plan_math::earnings_of_base;
/// // 75,000 at 60/40.
/// assert_eq!(earnings_of_base(75_000.0, 0.6), Some(125_000.0));
/// assert_eq!(earnings_of_base(75_000.0, 0.0), None);
/// ```
pub fn earnings_of_base(base: f64, mix: f64) -> Option<f64> {
    quotient(base, mix)
}

/// On-target earnings from base salary, quota and the rate that is paid on it.
///
/// ```
/// use hagstone_engine::plan_math::earnings_of_rate;
/// // 80,000, and 11% of 600,000.
/// assert_eq!(earnings_of_rate(80_000.0, 600_000.0, 0.11), 146_000.0);
/// ```
pub fn earnings_of_rate(base: f64, quota: f64, rate: f64) -> f64 {
    base + quota * rate
}

/// The rate that pays a target incentive for a quota; nothing without a quota.
///
/// ```
/// use hagstone_engine::plan_math::target_rate;
/// // 30,000 for 600,000.
/// assert_eq!(target_rate(30_000.0, 600_000.0), Some(0.05));
/// assert_eq!(target_rate(30_000.0, 0.0), None);
/// ```
pub fn target_rate(target_incentive: f64, quota: f64) -> Option<f64> {
    quotient(target_incentive, quota)
}

/// How often a quota holds on-target earnings; nothing without earnings.
///
/// ```
/// use hagstone_engine::plan_math::quota_to_earnings;
/// assert_eq!(quota_to_earnings(600_000.0, 75_000.0), Some(8.0));
/// ```
pub fn quota_to_earnings(quota: f64, on_target_earnings: f64) -> Option<f64> {
    quotient(quota, on_target_earnings)
}

/// The revenue whose gross margin pays what somebody costs; nothing without a margin.
///
/// ```
/// use hagstone_engine::plan_math::break_even;
/// // 140,000 of pay at a margin of 70%.
/// assert_eq!(break_even(140_000.0, 0.7), Some(200_000.0));
/// ```
pub fn break_even(pay: f64, gross_margin: f64) -> Option<f64> {
    quotient(pay, gross_margin)
}

/// A quotient, where there is something to divide by.
fn quotient(above: f64, below: f64) -> Option<f64> {
    (below > 0.0).then(|| above / below)
}

/// The plan mathematics of a role; `variable` is what one of its people is paid in the year.
pub(crate) fn of_role(
    model: &Model,
    compiled: &Compiled,
    role: usize,
    variable: f64,
    revenue: f64,
) -> PlanMath {
    let Some(row) = compiled.roles.get(role) else {
        return PlanMath::default();
    };
    let mean = |value: &dyn Fn(usize) -> f64| compiled.mean(&row.payees, value);
    let year = |payee: usize, amount: fn(&crate::compile::PayeeRow) -> f64| {
        compiled
            .payees
            .get(payee)
            .map_or(0.0, |row| amount(row) * row.year())
    };
    let base = mean(&|payee| year(payee, |row| row.base));
    let incentive = mean(&|payee| year(payee, |row| row.target_incentive));
    let plan = row.payees.first().and_then(|&payee| compiled.plan_of(payee));
    let (rows, written) = match plan {
        Some(plan) => (compiled.components_of(plan), model.plans.get(&plan.id)),
        None => (&[][..], None),
    };
    let mut components = Table::new();
    let mut counted: Vec<&Id> = Vec::new();
    let mut quota = 0.0;
    for (id, component) in written.into_iter().flat_map(|plan| &plan.components) {
        let (Some(row), Some(measure)) = (
            rows.iter().find(|row| row.id == *id),
            model.measures.get(&component.measure),
        ) else {
            continue;
        };
        let money = matches!(measure.counts, Quantity::Revenue | Quantity::Amount);
        if measure.scope != Scope::Own || !(money || measure.counts.is_count()) {
            continue;
        }
        let own = mean(&|payee| goal_of(compiled, row, payee - row.payees.start));
        if own <= 0.0 {
            continue;
        }
        let target = mean(&|payee| at(&row.year_targets, payee - row.payees.start));
        let pays = if target > 0.0 {
            target
        } else {
            mean(&|payee| pay_at(compiled, row, payee - row.payees.start, 1.0))
        };
        components.insert(
            id.clone(),
            ComponentMath {
                quota: own,
                rate: pays / own,
            },
        );
        if money && !counted.contains(&&component.measure) {
            counted.push(&component.measure);
            quota += own;
        }
    }
    let excellence = mean(&|payee| {
        total(
            rows.iter()
                .map(|row| pay_at_excellence(compiled, row, payee - row.payees.start)),
        )
    });
    let quota = (quota > 0.0).then_some(quota);
    let cost = |variable: f64| row.heads * (base + variable);
    let margin = model
        .goal
        .as_ref()
        .and_then(|goal| goal.gross_margin)
        .map_or(0.0, Share::get);
    let target_pay = if row.heads > 0.0 {
        compiled.target_pay(role)
    } else {
        incentive
    };
    PlanMath {
        excellence,
        upside: excellence - incentive,
        upside_multiple: quotient(excellence, incentive),
        quota,
        quota_to_earnings: quota.and_then(|quota| quota_to_earnings(quota, base + incentive)),
        target_rate: quota.and_then(|quota| target_rate(incentive, quota)),
        components,
        break_even: break_even(base + target_pay, margin),
        ccos: quotient(cost(variable), revenue),
    }
}

/// The goal of the year that a component is paid on, for one payee.
fn goal_of(compiled: &Compiled, row: &ComponentRow, place: usize) -> f64 {
    let meter = row.parts.first().and_then(|part| part.meters.get(place));
    meter.map_or(0.0, |&meter| at(&compiled.year_goals, meter))
}

/// What a component pays one payee in the year when every period reaches a multiple of its goal.
pub(crate) fn pay_at(compiled: &Compiled, row: &ComponentRow, place: usize, multiple: f64) -> f64 {
    pay(row, place, &|part, period, curve, opening| {
        let goal = goal(compiled, row, part, place, period);
        curve.at(figure(part.of, goal, multiple) + opening)
    })
}

/// The least and the most that a component pays one payee in the year when every period reaches its goal, whatever deal
/// types or products the goal is made of; twice the same where there is one table.
pub(crate) fn pay_at_goal(compiled: &Compiled, row: &ComponentRow, place: usize) -> (f64, f64) {
    if row.parts.len() <= 1 || row.parts.iter().any(|part| !part.openings.is_empty()) {
        let pays = pay_at(compiled, row, place, 1.0);
        return (pays, pays);
    }
    let count = row.payees.len();
    let first = if row.year_to_date { row.periods() - 1 } else { 0 };
    let (mut least, mut most) = (0.0, 0.0);
    for period in first..row.periods() {
        let slot = period * count + place;
        let (mut low, mut high) = (f64::INFINITY, 0.0_f64);
        for part in &row.parts {
            let Shape::Curve { curve, .. } = &part.shape else {
                continue;
            };
            let whole = figure(part.of, goal(compiled, row, part, place, period), 1.0);
            let (slow, fast) = average_rates(curve, whole);
            let pays = |rate: f64| at(&part.scales, slot) * whole * rate;
            low = low.min(pays(slow));
            high = high.max(pays(fast));
        }
        if low.is_finite() {
            least += low;
            most += high;
        }
    }
    let cap = match &row.cap {
        Some(crate::compile::LimitRow::Year(cap)) => at(cap, place),
        _ => f64::INFINITY,
    };
    (least.min(cap), most.min(cap))
}

/// The lowest and the highest quotient of what a curve pays and its figure, from nothing up to a figure.
fn average_rates(curve: &FlatCurve, to: f64) -> (f64, f64) {
    let first = curve.pieces().first();
    let start = first.map_or(0.0, |piece| if piece.from <= 0.0 { piece.slope } else { 0.0 });
    let (mut low, mut high) = (start, start);
    let mut before = 0.0;
    let mut last: Option<&crate::curve::Piece> = None;
    let mut look = |figure: f64, pays: f64| {
        if figure > 0.0 {
            low = low.min(pays / figure);
            high = high.max(pays / figure);
        }
    };
    for piece in curve.pieces().iter().filter(|piece| piece.from <= to) {
        if let Some(last) = last {
            before = last.value + last.slope * (piece.from - last.from);
        }
        look(piece.from, before);
        look(piece.from, piece.value);
        last = Some(piece);
    }
    look(to, curve.at(to));
    (low, high)
}

/// What a component pays one payee in the year at excellence.
fn pay_at_excellence(compiled: &Compiled, row: &ComponentRow, place: usize) -> f64 {
    pay(
        row,
        place,
        &|part, period, curve, opening| match curve.pieces().last() {
            Some(last) if last.slope == 0.0 => last.value,
            _ => {
                let goal = goal(compiled, row, part, place, period);
                curve.at(figure(part.of, goal, EXCELLENCE) + opening)
            }
        },
    )
}

/// The figure that a curve is looked up at.
fn figure(of: Of, goal: f64, multiple: f64) -> f64 {
    match of {
        Of::Attainment if goal > 0.0 => multiple,
        Of::Attainment => 0.0,
        Of::Result => tidy(goal * multiple),
    }
}

/// A figure without what summing its months has added: twelve twelfths of 100,000 are 100,000, and reach a band there.
fn tidy(figure: f64) -> f64 {
    const GRAIN: f64 = 1e6;
    const LARGE: f64 = 1e9;
    if figure.abs() < LARGE {
        (figure * GRAIN).round() / GRAIN
    } else {
        figure
    }
}

/// What the periods of a component pay one payee together, under its caps; `value` says what a part's curve is taken to
/// give in a period, with what it has counted before.
fn pay(row: &ComponentRow, place: usize, value: &dyn Fn(&Part, usize, &FlatCurve, f64) -> f64) -> f64 {
    use crate::compile::LimitRow;
    let count = row.payees.len();
    let first = if row.year_to_date { row.periods() - 1 } else { 0 };
    let period = |period: usize| {
        let slot = period * count + place;
        let part = |part: &Part| {
            let opening = at(&part.openings, slot);
            let gives = match &part.shape {
                Shape::Curve { curve, .. } => {
                    let counted = if opening.abs() > 0.0 {
                        curve.at(opening)
                    } else {
                        0.0
                    };
                    value(part, period, curve, opening) - counted
                }
                Shape::Matrix { table, .. } => table.cells.last().copied().unwrap_or_default(),
            };
            at(&part.scales, slot) * gives
        };
        let pays = total(row.parts.iter().map(part));
        match &row.cap {
            Some(LimitRow::Period(most)) if !row.year_to_date => pays.min(at(most, slot)),
            _ => pays,
        }
    };
    let year = total((first..row.periods()).map(period));
    match &row.cap {
        Some(LimitRow::Year(most)) => year.min(at(most, place)),
        _ => year,
    }
}

/// The goal of a period for one payee: the sum of its months, or a level's mean.
fn goal(compiled: &Compiled, row: &ComponentRow, part: &Part, place: usize, period: usize) -> f64 {
    let Some(&meter) = part.meters.get(place) else {
        return 0.0;
    };
    let span = row.span(period);
    let months = span.len();
    if months == MONTHS {
        return at(&compiled.year_goals, meter);
    }
    let sum = total(
        compiled
            .meter_goals
            .row(meter)
            .get(span)
            .unwrap_or(&[])
            .iter()
            .copied(),
    );
    if compiled.meters.get(meter).is_some_and(|meter| meter.level) {
        sum / months as f64
    } else {
        sum
    }
}
