//! What differs between two scenarios: the assumptions, leaf by leaf, and how much each of them moves an outcome.
//!
//! The difference of an outcome is shared out over the changed inputs by their Shapley values (L. S. Shapley, *A value
//! for n-person games*, 1953): the mean, over every order in which the inputs can be changed one after the other, of what
//! each moves when its turn comes. So the parts depend on no order, sum to the difference, and are 0 for an input that
//! moves nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::compile::compile;
use crate::document::Document;
use crate::model::{Id, Model};
use crate::outcome::Outcome;
use crate::place::thing_of;
use crate::problem::join;
use crate::read::model_from_value;
use crate::simulate::{StudySummary, Trials};

/// With so many inputs each order of changing them is considered, in two to the power of that many evaluations; more
/// are joined with what stands next to them.
pub const MOST_INPUTS: usize = 10;

/// A value of the document that two scenarios differ in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// A JSON Pointer into the document as the scenarios see it. It leads to a value or to a list, which is changed as a
    /// whole; to an object only where one side has none, or another choice of several.
    pub path: String,
    /// What stands there under the first scenario; nothing where it is added.
    pub before: Option<Value>,
    /// What stands there under the second; nothing where it is taken away.
    pub after: Option<Value>,
}

/// A number of an outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Metric {
    /// The company's revenue.
    Revenue,
    /// Its goal.
    Goal,
    /// Revenue / goal.
    Attainment,
    /// Variable pay of everybody.
    IncentiveCost,
    /// Base and variable pay / revenue.
    Ccos,
    /// Variable pay of one person of a role.
    RolePay(Id),
    /// What is in a pool.
    Pool(Id),
    /// How likely the goal is met.
    GoalChance,
    /// How likely the incentives stay within their budget.
    BudgetChance,
    /// How likely the first two functions that can be compared reach target pay together.
    Together,
    /// How likely one person of a role reaches target pay.
    RoleChance(Id),
    /// Mean variable pay of one person of a role over all years.
    RoleMean(Id),
    /// What incentives cost in nine of ten years at most.
    CostP90,
}

/// The years over which numbers are taken that chance has a part in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// Chooses the years.
    pub seed: u64,
    /// Which of them.
    pub trials: Trials,
}

impl Metric {
    /// The number in an outcome; nothing where the outcome has none.
    pub fn of(&self, outcome: &Outcome) -> Option<f64> {
        let company = &outcome.company;
        match self {
            Self::Revenue => Some(company.revenue),
            Self::Goal => Some(company.goal),
            Self::Attainment => company.attainment,
            Self::IncentiveCost => Some(company.incentive_cost),
            Self::Ccos => company.ccos,
            Self::RolePay(role) => outcome.roles.get(role).map(|role| role.variable_pay),
            Self::Pool(pool) => outcome.pools.get(pool).map(|pool| pool.fund),
            _ => None,
        }
    }

    /// Whether it is taken over many years.
    pub fn is_of_years(&self) -> bool {
        matches!(
            self,
            Self::GoalChance
                | Self::BudgetChance
                | Self::Together
                | Self::RoleChance(_)
                | Self::RoleMean(_)
                | Self::CostP90
        )
    }

    /// Whether it is a chance.
    pub fn is_chance(&self) -> bool {
        matches!(
            self,
            Self::GoalChance | Self::BudgetChance | Self::Together | Self::RoleChance(_)
        )
    }

    /// The number in what many years came to; nothing where they have none.
    pub fn of_years(&self, summary: &StudySummary) -> Option<f64> {
        let share = |chance: crate::simulate::Chance| chance.share;
        let role = |id: &Id| summary.roles.get(id);
        match self {
            Self::GoalChance => summary.goal_met.map(share),
            Self::BudgetChance => summary.within_budget.map(share),
            Self::Together => summary.pairs.first().map(|pair| pair.both.chance.share),
            Self::RoleChance(id) => role(id).map(|role| role.reaches_target.share),
            Self::RoleMean(id) => role(id).map(|role| role.pay_of_one.mean),
            Self::CostP90 => Some(summary.incentive_cost.p90),
            _ => None,
        }
    }

    /// Its name, as the command line has it: `revenue`, `pay:ROLE`, `chance_of_goal`, ...
    pub fn name(&self) -> String {
        match self {
            Self::Revenue => "revenue".into(),
            Self::Goal => "goal".into(),
            Self::Attainment => "attainment".into(),
            Self::IncentiveCost => "incentive_cost".into(),
            Self::Ccos => "ccos".into(),
            Self::RolePay(id) => format!("pay:{id}"),
            Self::Pool(id) => format!("pool:{id}"),
            Self::GoalChance => "chance_of_goal".into(),
            Self::BudgetChance => "chance_of_budget".into(),
            Self::Together => "chance_together".into(),
            Self::RoleChance(id) => format!("chance_of_target:{id}"),
            Self::RoleMean(id) => format!("mean_pay:{id}"),
            Self::CostP90 => "incentive_cost_p90".into(),
        }
    }

    /// The number of that name; nothing where there is none.
    ///
    /// ```
    /// use hagstone_engine::compare::Metric;
    /// assert_eq!(Metric::read("pay:rep"), Some(Metric::RolePay("rep".into())));
    /// assert_eq!(Metric::read("happiness"), None);
    /// ```
    pub fn read(name: &str) -> Option<Self> {
        if let Some((kind, id)) = name.split_once(':') {
            let of: fn(Id) -> Self = match kind {
                "pay" => Self::RolePay,
                "pool" => Self::Pool,
                "chance_of_target" => Self::RoleChance,
                "mean_pay" => Self::RoleMean,
                _ => return None,
            };
            return Some(of(id.into()));
        }
        [
            Self::Revenue,
            Self::Goal,
            Self::Attainment,
            Self::IncentiveCost,
            Self::Ccos,
            Self::GoalChance,
            Self::BudgetChance,
            Self::Together,
            Self::CostP90,
        ]
        .into_iter()
        .find(|metric| metric.name() == name)
    }
}

/// Some numbers of a model: of its expected year, or over `years` where chance has a part in them.
pub fn values(model: &Model, metrics: &[Metric], years: Years) -> Vec<Option<f64>> {
    let expected = metrics.iter().any(|metric| !metric.is_of_years());
    let outcome = expected.then(|| Outcome::expected(model, &compile(model).0));
    let drawn = metrics.iter().any(Metric::is_of_years);
    let summary =
        drawn.then(|| crate::simulate::simulate_first_year(model, years.seed, years.trials).summary());
    let value = |metric: &Metric| match (&outcome, &summary) {
        (_, Some(summary)) if metric.is_of_years() => metric.of_years(summary),
        (Some(outcome), _) => metric.of(outcome),
        _ => None,
    };
    metrics.iter().map(value).collect()
}

/// Values that are changed together, and how far they move each of the numbers that were asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// What they have in common: their own place where they are one value, else the place that they lie below; empty
    /// for the whole document.
    pub path: String,
    /// The values, in the order of their places.
    pub differences: Vec<Difference>,
    /// What they add to each number, in the order of the numbers.
    pub effects: Vec<f64>,
}

/// Where the differences of numbers between two scenarios come from. A number that an outcome has not counts as 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// Each number under the first scenario.
    pub before: Vec<f64>,
    /// Each number under the second.
    pub after: Vec<f64>,
    /// The changed inputs, in the order of their places. Names and notes are none: no number hangs on them.
    pub inputs: Vec<Input>,
}

/// What differs between a document under two scenarios; `None` is the base.
pub fn differences(document: &Document, from: Option<&str>, to: Option<&str>) -> Vec<Difference> {
    let mut found = Vec::new();
    let (before, after) = (document.under(from).0, document.under(to).0);
    if let (Some(before), Some(after)) = (before.as_object(), after.as_object()) {
        let known = |object: &Map<String, Value>| {
            let fields = object.iter();
            let fields = fields.filter(|(key, _)| !["format", "scenarios"].contains(&key.as_str()));
            fields
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect::<Map<_, _>>()
        };
        walk(&known(before), &known(after), "", Level::Thing, &mut found);
    }
    found
}

/// What the keys of an object are.
#[derive(Clone, Copy, PartialEq)]
enum Level {
    /// Ids of things.
    Table,
    /// Fields of a thing, or of the document.
    Thing,
    /// Anything else: parts of a value, of which a choice of one among several is changed as a whole.
    Value,
}

fn walk(
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    path: &str,
    level: Level,
    found: &mut Vec<Difference>,
) {
    let added = after.iter().filter(|(key, _)| !before.contains_key(*key));
    let both = before
        .iter()
        .map(|(key, value)| (key, Some(value), after.get(key)));
    for (key, before, after) in both.chain(added.map(|(key, value)| (key, None, Some(value)))) {
        if before == after {
            continue;
        }
        let path = join(path, key);
        let below = match (level, thing_of(key)) {
            (Level::Table, _) => Level::Thing,
            (_, Some(_)) => Level::Table,
            _ => Level::Value,
        };
        match (before, after) {
            (Some(Value::Object(before)), Some(Value::Object(after)))
                if below != Level::Value || !exchanges(before, after) =>
            {
                walk(before, after, &path, below, found);
            }
            _ => found.push(Difference {
                path,
                before: before.cloned(),
                after: after.cloned(),
            }),
        }
    }
}

/// Whether one object has a field that the other has not, and the other way round: one of several choices was
/// exchanged for another.
fn exchanges(before: &Map<String, Value>, after: &Map<String, Value>) -> bool {
    let lacks =
        |one: &Map<String, Value>, other: &Map<String, Value>| one.keys().any(|key| !other.contains_key(key));
    lacks(before, after) && lacks(after, before)
}

/// Where the difference of each of some numbers between two scenarios comes from; `None` is the base.
///
/// Takes `2^n` evaluations for `n` changed inputs, of which there are at most [`MOST_INPUTS`].
pub fn explain(document: &Document, from: Option<&str>, to: Option<&str>, metrics: &[Metric]) -> Explanation {
    explain_by(document, from, to, metrics.len(), |model| {
        let outcome = Outcome::expected(model, &compile(model).0);
        metrics.iter().map(|metric| metric.of(&outcome)).collect()
    })
}

/// The same of any numbers of a model, `count` of them: simulated ones too, which are compared over the same years.
pub fn explain_by(
    document: &Document,
    from: Option<&str>,
    to: Option<&str>,
    count: usize,
    mut values: impl FnMut(&Model) -> Vec<Option<f64>>,
) -> Explanation {
    let inputs = inputs(differences(document, from, to));
    let mut value = document.under(from).0.into_owned();
    if let Some(fields) = value.as_object_mut() {
        fields.shift_remove("scenarios");
    }
    let all = 1_usize << inputs.len();
    let mut worth = vec![vec![0.0; all]; count];
    let mut chosen = 0_usize;
    for step in 0..all {
        // In this order (F. Gray, 1953) one input is changed, or changed back, from one choice to the next.
        let next = step ^ (step >> 1);
        let flipped = (chosen ^ next).trailing_zeros() as usize;
        if let Some((_, differences)) = inputs.get(flipped) {
            let to_after = next & (1 << flipped) != 0;
            for difference in differences {
                let side = if to_after {
                    &difference.after
                } else {
                    &difference.before
                };
                put(&mut value, &difference.path, side.as_ref());
            }
        }
        chosen = next;
        let (model, _) = model_from_value(&value);
        for (value, worth) in values(&model).into_iter().zip(&mut worth) {
            if let Some(slot) = worth.get_mut(chosen) {
                *slot = value.unwrap_or(0.0);
            }
        }
    }
    let shares: Vec<Vec<f64>> = worth.iter().map(|worth| shapley(worth)).collect();
    let inputs = inputs
        .into_iter()
        .enumerate()
        .map(|(place, (path, differences))| Input {
            path,
            differences,
            effects: shares
                .iter()
                .map(|shares| shares.get(place).copied().unwrap_or(0.0))
                .collect(),
        });
    Explanation {
        before: worth.iter().filter_map(|worth| worth.first().copied()).collect(),
        after: worth.iter().filter_map(|worth| worth.last().copied()).collect(),
        inputs: inputs.collect(),
    }
}

/// The Shapley values of the members of a game: `worth` holds what each choice of members is worth, the one whose
/// members are the bits of its place, so that its length is two to the power of the number of members.
///
/// The value of member *i* among *n* is the sum over every choice *S* without it of `|S|! (n - |S| - 1)! / n!` times what
/// *i* adds to *S*. The values sum to what all are worth more than none.
///
/// ```
/// // A left glove, and two right ones: only a pair is worth anything.
/// let worth = [0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0];
/// let values = hagstone_engine::compare::shapley(&worth);
/// let expect = [4.0 / 6.0, 1.0 / 6.0, 1.0 / 6.0];
/// assert!(values.iter().zip(expect).all(|(value, expect)| (value - expect).abs() < 1e-15));
/// ```
pub fn shapley(worth: &[f64]) -> Vec<f64> {
    let count = worth.len().checked_ilog2().unwrap_or(0) as usize;
    // The weight of a choice of each size: 1 / (n C(n - 1, size)).
    let mut weights = Vec::with_capacity(count);
    let mut choices = 1.0;
    for size in 0..count {
        weights.push(1.0 / (count as f64 * choices));
        choices *= (count - 1 - size) as f64 / (size + 1) as f64;
    }
    let value = |member: usize| {
        let bit = 1_usize << member;
        let without = worth.iter().enumerate().filter(|(place, _)| place & bit == 0);
        without
            .map(|(place, worth_without)| {
                let size = place.count_ones() as usize;
                let with = worth.get(place | bit).copied().unwrap_or(*worth_without);
                weights.get(size).copied().unwrap_or(0.0) * (with - worth_without)
            })
            .sum()
    };
    (0..count).map(value).collect()
}

/// Sets or takes away what stands at a pointer, whose parents are there.
fn put(value: &mut Value, path: &str, side: Option<&Value>) {
    let Some((parent, token)) = path.rsplit_once('/') else {
        return;
    };
    let token = token.replace("~1", "/").replace("~0", "~");
    let Some(fields) = value.pointer_mut(parent).and_then(Value::as_object_mut) else {
        return;
    };
    match side {
        Some(side) => {
            fields.insert(token, side.clone());
        }
        None => {
            fields.shift_remove(&token);
        }
    }
}

/// The differences that are changed together, by what they have in common, in the order of the places.
fn inputs(differences: Vec<Difference>) -> Vec<(String, Vec<Difference>)> {
    let mut groups: BTreeMap<String, Vec<Difference>> = BTreeMap::new();
    for difference in differences {
        if counts(&difference.path) {
            groups.entry(whole_of(&difference)).or_default().push(difference);
        }
    }
    while groups.len() > MOST_INPUTS {
        // The nearest thing, table or document that holds several; of those the first one.
        let mut holders: BTreeMap<String, usize> = BTreeMap::new();
        for path in groups.keys() {
            for holder in holders_of(path) {
                *holders.entry(holder).or_default() += 1;
            }
        }
        let deepest = holders
            .into_iter()
            .filter(|(_, held)| *held > 1)
            .max_by_key(|(path, _)| (depth(path), std::cmp::Reverse(path.clone())));
        let Some((holder, _)) = deepest else { break };
        let below = format!("{holder}/");
        let inside: Vec<String> = groups
            .keys()
            .filter(|path| **path == holder || path.starts_with(&below))
            .cloned()
            .collect();
        let joined = inside
            .iter()
            .filter_map(|path| groups.remove(path))
            .flatten()
            .collect();
        groups.insert(holder, joined);
    }
    for differences in groups.values_mut() {
        differences.sort_by(|one, other| one.path.cmp(&other.path));
    }
    groups.into_iter().collect()
}

fn depth(path: &str) -> usize {
    path.matches('/').count()
}

/// The things, tables and the document around a place, itself included where it is one that holds others.
fn holders_of(path: &str) -> Vec<String> {
    let mut holders = vec![String::new()];
    let mut at = String::new();
    let mut table = false;
    for token in path.split('/').skip(1) {
        at.push('/');
        at.push_str(token);
        let is_table = !table && thing_of(token).is_some();
        if table || is_table {
            holders.push(at.clone());
        }
        table = is_table;
    }
    holders
}

/// Whether a number can hang on what stands at a place: a name, a note, a slider or a slide moves nothing.
fn counts(path: &str) -> bool {
    let mut table = false;
    let mut words = false;
    for token in path.split('/').skip(1) {
        words = !table
            && (["name", "note"].contains(&token)
                || ["levers", "slides", "notes"].contains(&token) && path.starts_with(&format!("/{token}")));
        if words {
            break;
        }
        table = !table && thing_of(token).is_some();
    }
    !words
}

/// What a difference is changed together with: shares that make a whole, or else itself.
fn whole_of(difference: &Difference) -> String {
    let tokens: Vec<&str> = difference.path.split('/').skip(1).collect();
    let has = |field: &str| {
        let side = difference.before.as_ref().or(difference.after.as_ref());
        side.is_some_and(|side| side.get(field).is_some())
    };
    match tokens.as_slice() {
        ["plans", plan, "components", _, "weight"] => format!("/plans/{plan}/components"),
        ["plans", plan, "components", _] if has("weight") => format!("/plans/{plan}/components"),
        ["teams", _, "revenue_share"] => "/teams".into(),
        ["teams", _] if has("revenue_share") => "/teams".into(),
        ["segments", _, "goal_share"] => "/segments".into(),
        ["segments", _] if has("goal_share") => "/segments".into(),
        ["lifecycle", "stages", stage, "credit", _] => format!("/lifecycle/stages/{stage}/credit"),
        ["lifecycle", "stages", _, "weight"] => "/lifecycle/stages".into(),
        ["lifecycle", "stages", _] if has("weight") => "/lifecycle/stages".into(),
        ["pools", pool, "split", ..] => format!("/pools/{pool}/split"),
        ["measures", measure, "counts", "weighted", "of", ..] => {
            format!("/measures/{measure}/counts/weighted/of")
        }
        _ => difference.path.clone(),
    }
}
