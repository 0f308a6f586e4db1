//! Sensitivity: how far an outcome moves when one input at a time goes from the low to the high end of its range.
//!
//! The inputs are the numbers of the document that the model is read from, points of curves, people's goals and the largest
//! deals among them. The range of one is that of its uncertainty, nine of
//! ten years, where the model gives one; a tenth less to a tenth more where it does not, or one less to one more of what is
//! counted in whole numbers.

use hagstone_words::say;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::compare::{Metric, Years, values};
use crate::compile::compile;
use crate::document::Document;
use crate::model::{Model, Variation};
use crate::outcome::Outcome;
use crate::problem::join;
use crate::read::model_from_value;
use crate::simulate::{Trials, TrialsError};
use crate::solve::Bench;

/// So many inputs are looked at at most, those of the document's order.
pub const MOST_INPUTS: usize = 400;

/// Of the numbers in lists of pay (points of curves, bands, steps) so many at most are among them, in the document's order.
const MOST_POINTS: usize = 120;

/// Of people's own goals so many at most are among them, the largest ones.
const MOST_QUOTAS: usize = 40;

/// Of deals so many at most are among them, the largest ones.
const MOST_DEALS: usize = 20;

/// An outcome that is taken over many years is taken for so many inputs: those that move the expected year most, and those of the
/// uncertainty.
const MOST_OF_YEARS: usize = 24;

/// What an input is varied by where nothing is known of it.
const PART: f64 = 0.1;

/// A standard normal number below which nineteen of twenty lie.
const NINETEEN_OF_TWENTY: f64 = 1.644_853_626_951_472_2;

/// Where an input's range comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RangeOf {
    /// Its uncertainty: nine of ten years.
    Uncertainty,
    /// A tenth less to a tenth more.
    Tenth,
    /// One less to one more.
    One,
}

/// How far an input moves the outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bar {
    /// The JSON Pointer of the input.
    pub path: String,
    /// Where its range comes from.
    pub range: RangeOf,
    /// What it is.
    pub input: f64,
    /// The low end of its range.
    pub low: f64,
    /// The high end.
    pub high: f64,
    /// The outcome at the low end.
    pub at_low: f64,
    /// The outcome at the high end.
    pub at_high: f64,
}

impl Bar {
    /// How far apart the outcomes are, the one that is as it is among them.
    pub fn swing(&self, base: f64) -> f64 {
        let most = self.at_low.max(self.at_high).max(base);
        most - self.at_low.min(self.at_high).min(base)
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sensitivity {
    /// The name of the outcome.
    pub outcome: String,
    /// The outcome as it is.
    pub base: f64,
    /// The inputs that move it, the one that moves it farthest first.
    pub bars: Vec<Bar>,
    /// How many inputs were looked at.
    pub inputs: usize,
    /// How many more there are: smaller deals and quotas, and points of curves beyond the first; of an outcome over many
    /// years also those that move the expected year less.
    pub left_out: usize,
    /// Whether all that matter were looked at; false where it was stopped before.
    pub complete: bool,
}

/// Why there is no sensitivity.
#[derive(Clone, Debug, PartialEq)]
pub enum SensitivityError {
    /// The model has no such outcome.
    NoOutcome {
        /// Its name.
        outcome: String,
    },
    /// The trials cannot be run.
    Trials(TrialsError),
}

impl std::fmt::Display for SensitivityError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoOutcome { outcome } => {
                f.write_str(&say!(sensitivity_the_model_has_no_outcome_a { outcome }))
            }
            Self::Trials(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SensitivityError {}

/// An input and its range.
#[derive(Clone, Debug, PartialEq)]
struct Input {
    path: String,
    number: f64,
    range: RangeOf,
    low: f64,
    high: f64,
}

/// A question under way.
#[derive(Debug)]
pub struct Tornado {
    bench: Bench,
    metric: Metric,
    years: Years,
    base: f64,
    expected: Outcome,
    /// The inputs that are not looked at yet, the last one first.
    left: Vec<Input>,
    /// Those that move the expected year, and by how much; to be run through many years.
    moving: Vec<(f64, Input)>,
    sifted: bool,
    bars: Vec<Bar>,
    inputs: usize,
    left_out: usize,
    over: bool,
}

impl Tornado {
    /// Makes ready to look at every input of a document.
    pub fn new(
        document: &Document,
        scenario: Option<&str>,
        metric: Metric,
        seed: u64,
        trials: u64,
    ) -> Result<Self, SensitivityError> {
        let trials =
            Trials::new(0, trials.min(crate::solve::MOST_TRIALS)).map_err(SensitivityError::Trials)?;
        let years = Years { seed, trials };
        let bench = Bench::new(document, scenario);
        let (model, _) = model_from_value(bench.value());
        let metrics = [metric.clone()];
        let base = values(&model, &metrics, years).into_iter().next().flatten();
        let base = base.ok_or_else(|| SensitivityError::NoOutcome {
            outcome: metric.name(),
        })?;
        let typed = serde_json::to_value(&model).unwrap_or_default();
        let (numbers, left_out) = numbers(bench.value(), &typed);
        let mut left: Vec<Input> = numbers
            .into_iter()
            .map(|(path, number)| Input {
                range: RangeOf::Tenth,
                low: number * (1.0 - PART),
                high: number * (1.0 + PART),
                path,
                number,
            })
            .collect();
        for input in &mut left {
            if let Some((low, high)) = uncertainty(&model, &input.path, input.number) {
                input.range = RangeOf::Uncertainty;
                (input.low, input.high) = (low, high);
            }
        }
        let inputs = left.len();
        left.reverse();
        Ok(Self {
            expected: Outcome::expected(&model, &compile(&model).0),
            bench,
            sifted: !metric.is_of_years(),
            metric,
            years,
            base,
            left,
            moving: Vec::new(),
            bars: Vec::new(),
            inputs,
            left_out,
            over: false,
        })
    }

    /// Looks at one more input; false when there is none left.
    pub fn step(&mut self) -> bool {
        let Some(input) = self.left.pop() else {
            if self.sifted {
                self.over = true;
                return false;
            }
            self.sift();
            return true;
        };
        if self.sifted {
            self.look(input);
        } else {
            let moved = self.moves(&input);
            let of_chance = input.path.starts_with("/uncertainty/");
            if moved > 0.0 || of_chance {
                self.moving
                    .push((if of_chance { f64::INFINITY } else { moved }, input));
            }
        }
        true
    }

    /// Of all inputs that move the expected year, keeps those that move it most.
    fn sift(&mut self) {
        self.sifted = true;
        self.moving.sort_by(|one, other| other.0.total_cmp(&one.0));
        self.left_out += self.moving.len().saturating_sub(MOST_OF_YEARS);
        self.moving.truncate(MOST_OF_YEARS);
        self.left = self.moving.drain(..).map(|(_, input)| input).collect();
        self.left.reverse();
    }

    /// How far an input moves the expected year's numbers, as parts of them.
    fn moves(&self, input: &Input) -> f64 {
        let Some((_, model)) = self
            .nearest(input, input.high)
            .or_else(|| self.nearest(input, input.low))
        else {
            return 0.0;
        };
        let found = Outcome::expected(&model, &compile(&model).0);
        let numbers = |outcome: &Outcome| {
            let company = &outcome.company;
            let roles = outcome
                .roles
                .values()
                .flat_map(|role| [role.variable_pay, role.target_pay]);
            let budget = company.incentive_budget.unwrap_or(0.0);
            let mut numbers = vec![company.revenue, company.goal, company.incentive_cost, budget];
            numbers.extend(roles);
            numbers
        };
        let pairs = numbers(&self.expected).into_iter().zip(numbers(&found));
        let part =
            |(before, after): (f64, f64)| (after - before).abs() / before.abs().max(after.abs()).max(1e-9);
        pairs.map(part).filter(|part| *part > 1e-9).sum()
    }

    /// The model with the input at an end of its range, or as near to it as can be used.
    fn nearest(&self, input: &Input, end: f64) -> Option<(f64, Model)> {
        const HALVES: usize = 4;
        let mut way = end - input.number;
        for _ in 0..HALVES {
            let number = input.number + way;
            if let Ok(model) = self.bench.with(&input.path, number) {
                return Some((number, model));
            }
            way /= 2.0;
        }
        None
    }

    fn look(&mut self, mut input: Input) {
        if input.range == RangeOf::Tenth
            && input.number.fract().abs() <= 0.0
            && self.bench.is_whole(&input.path, input.number)
        {
            input.range = RangeOf::One;
            (input.low, input.high) = (input.number - 1.0, input.number + 1.0);
        }
        let metrics = [self.metric.clone()];
        let end = |end: f64| {
            let model = if input.range == RangeOf::One {
                self.bench.with(&input.path, end).ok().map(|model| (end, model))
            } else {
                self.nearest(&input, end)
            };
            let (number, model) = model?;
            let outcome = values(&model, &metrics, self.years)
                .into_iter()
                .next()
                .flatten()?;
            Some((number, outcome))
        };
        let (low, at_low) = end(input.low).unwrap_or((input.number, self.base));
        let (high, at_high) = end(input.high).unwrap_or((input.number, self.base));
        let bar = Bar {
            path: input.path,
            range: input.range,
            input: input.number,
            low,
            high,
            at_low,
            at_high,
        };
        if bar.swing(self.base) > 1e-9 * self.base.abs().max(1e-6) {
            self.bars.push(bar);
        }
    }

    /// How many inputs are still to be looked at.
    pub fn left(&self) -> usize {
        self.left.len()
    }

    /// What was found so far.
    pub fn sensitivity(&self) -> Sensitivity {
        let mut bars = self.bars.clone();
        let swing = |bar: &Bar| bar.swing(self.base);
        bars.sort_by(|one, other| {
            let by_swing = swing(other).total_cmp(&swing(one));
            by_swing.then_with(|| one.path.cmp(&other.path))
        });
        Sensitivity {
            outcome: self.metric.name(),
            base: self.base,
            bars,
            inputs: self.inputs,
            left_out: self.left_out,
            complete: self.over,
        }
    }
}

/// Looks at every input at once.
///
/// ```
/// use hagstone_engine::{Document, compare::Metric, sensitivity::sensitivity};
/// let document = Document::from_text(r#"{"format": "hagstone/1",
///     "goal": {"first_year": 2027, "last_year_revenue": 1000, "revenue": {"growth": 0.1}}}"#).unwrap();
/// let found = sensitivity(&document, None, Metric::Goal, 1, 100).unwrap();
/// assert_eq!(found.bars[0].path, "/goal/last_year_revenue");
/// assert!((found.bars[0].at_high - 1210.0).abs() < 1e-9);
/// ```
pub fn sensitivity(
    document: &Document,
    scenario: Option<&str>,
    metric: Metric,
    seed: u64,
    trials: u64,
) -> Result<Sensitivity, SensitivityError> {
    let mut tornado = Tornado::new(document, scenario, metric, seed, trials)?;
    while tornado.step() {}
    Ok(tornado.sensitivity())
}

impl Sensitivity {
    /// The finding in a sentence, with places and outcomes as the reader writes them.
    pub fn told(&self, place: &dyn Fn(&Bar) -> String, outcome: &dyn Fn(f64) -> String) -> String {
        let Some(first) = self.bars.first() else {
            return say!(sensitivity_no_input_moves_the_outcome_from {
                base: outcome(self.base)
            });
        };
        let (low, high) = (
            first.at_low.min(first.at_high).min(self.base),
            first.at_low.max(first.at_high).max(self.base),
        );
        let second = self
            .bars
            .get(1)
            .map_or_else(String::new, |bar| say!(sensitivity_before { bar: place(bar) }));
        let rest = match self.left_out {
            0 => String::new(),
            1 => say!(sensitivity_one_input_was_not_looked_at).into(),
            count => say!(sensitivity_inputs_were_not_looked_at_those { count }),
        };
        say!(sensitivity_moves_the_outcome_farthest_between {
            second,
            rest,
            place: place(first),
            low: outcome(low),
            high: outcome(high)
        })
    }
}

/// The inputs that are looked at, and how many more there are.
fn numbers(value: &Value, typed: &Value) -> (Vec<(String, f64)>, usize) {
    let mut all = Numbers::default();
    walk(value, typed, "", &mut |path, number| all.put(path, number));
    let Numbers {
        mut others,
        mut points,
        mut quotas,
        mut deals,
    } = all;
    let count = others.len() + points.len() + quotas.len() + deals.len();
    // The largest ones, and of equal ones the first.
    let largest = |numbers: &mut Vec<(String, f64)>, most: usize| {
        numbers.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
        numbers.truncate(most);
    };
    largest(&mut quotas, MOST_QUOTAS);
    largest(&mut deals, MOST_DEALS);
    points.truncate(MOST_POINTS);
    let room = MOST_INPUTS - MOST_POINTS - MOST_QUOTAS - MOST_DEALS;
    let unused = MOST_INPUTS - room - points.len() - quotas.len() - deals.len();
    others.truncate(room + unused);
    others.extend(points);
    others.extend(quotas);
    others.extend(deals);
    let left_out = count - others.len();
    (others, left_out)
}

/// Numbers that can be varied, each with its pointer.
#[derive(Default)]
struct Numbers {
    others: Vec<(String, f64)>,
    points: Vec<(String, f64)>,
    quotas: Vec<(String, f64)>,
    deals: Vec<(String, f64)>,
}

impl Numbers {
    fn put(&mut self, path: String, number: f64) {
        let kind = if path.starts_with("/deals/") {
            &mut self.deals
        } else if path.starts_with("/payees/") {
            &mut self.quotas
        } else if path.ends_with(|last: char| last.is_ascii_digit()) || path.contains("/pays/") {
            &mut self.points
        } else {
            &mut self.others
        };
        kind.push((path, number));
    }
}

/// The numbers that both the document and the model have, apart from those that move nothing. Of a deal its amount, of a person
/// the own goals; of lists those of what a component pays, and of people's goals.
fn walk(value: &Value, typed: &Value, path: &str, tell: &mut impl FnMut(String, f64)) {
    /// Views, and fields that name times.
    const NOT: [&str; 6] = [
        "levers",
        "first_year",
        "fiscal_year_start",
        "horizon",
        "month",
        "format",
    ];
    let has = |path: &str, table: &str, field: &str| {
        let mut steps = path.split('/').skip(1);
        steps.next() == Some(table) && steps.nth(1).is_none_or(|step| step == field)
    };
    match (value, typed) {
        (Value::Object(value), Value::Object(typed)) => {
            for (key, value) in value {
                let Some(typed) = typed.get(key) else { continue };
                let path = join(path, key);
                let left_out = path.starts_with("/deals/") && !has(&path, "deals", "amount")
                    || path.starts_with("/payees/") && !has(&path, "payees", "goals");
                if !left_out && !NOT.contains(&key.as_str()) {
                    walk(value, typed, &path, tell);
                }
            }
        }
        (Value::Array(value), Value::Array(typed)) => {
            let pays = path.starts_with("/plans/") && path.contains("/pays/");
            if pays || path.starts_with("/payees/") {
                for (index, (value, typed)) in value.iter().zip(typed).enumerate() {
                    walk(value, typed, &join(path, &index.to_string()), tell);
                }
            }
        }
        _ => {
            if let (Some(number), true) = (value.as_f64(), typed.is_number())
                && number.abs() > 0.0
            {
                tell(path.to_owned(), number);
            }
        }
    }
}

/// The range of nine of ten years of an input that is uncertain.
fn uncertainty(model: &Model, path: &str, number: f64) -> Option<(f64, f64)> {
    let chance = &model.uncertainty;
    let steps: Vec<&str> = path.split('/').skip(1).collect();
    let of = |id: &str| chance.by_segment.get(id).copied().unwrap_or_default();
    match steps.as_slice() {
        ["segments", id, "leads", _, "volume", "per_month"] => {
            factors(of(id).leads.unwrap_or(chance.leads), true)
                .map(|(low, high)| (number * low, number * high))
        }
        ["segments", id, "deal_size"] => {
            let (low, high) = factors(of(id).deal_size.unwrap_or(chance.deal_size), true)?;
            Some((number * low, number * high))
        }
        ["segments", id, "steps", _, "rate"] => {
            let (low, high) = factors(of(id).rates.unwrap_or(chance.rates), false)?;
            let rate = |factor: f64| factor * number / (1.0 + (factor - 1.0) * number);
            Some((rate(low), rate(high)))
        }
        _ => None,
    }
}

/// The factors between which nine of ten years lie; nothing where it does not vary.
fn factors(variation: Variation, mean: bool) -> Option<(f64, f64)> {
    match variation {
        Variation::Deviation(deviation) if deviation.get() > 0.0 => {
            let s = deviation.get();
            let shift = if mean { -s * s / 2.0 } else { 0.0 };
            let factor = |z: f64| crate::math::exp(shift + z * s);
            Some((factor(-NINETEEN_OF_TWENTY), factor(NINETEEN_OF_TWENTY)))
        }
        Variation::Range(range) if range.low < range.high => Some((range.low.get(), range.high.get())),
        _ => None,
    }
}
