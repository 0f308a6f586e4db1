//! Changed assumptions in plain words: where, what stood there, what stands there now.

use hagstone_engine::compare::Difference;
use hagstone_engine::{Evaluation, Model};
use hagstone_words::{Text, say, words};
use serde_json::Value;

use crate::chart::Hue;
use crate::text::{Numbers, Unit};

use super::plan::unit_of;
use super::problems::{Names, plain};
use super::{hue_of_function, hue_of_measure, hue_of_role, starting};

/// Between the steps of a place.
const APART: &str = " \u{203a} ";

/// What stands where there is nothing.
pub const NONE: Text = words!(word_none);

/// A changed assumption as it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// A JSON Pointer into the document as the scenario sees it.
    pub path: String,
    /// Where, by names: `Head of marketing › Company revenue › weight`.
    pub place: String,
    /// What stood there; [`NONE`] where it is added.
    pub before: String,
    /// What stands there now; [`NONE`] where it is taken away.
    pub after: String,
}

/// One side of a comparison, from which names are taken.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The document under a scenario.
    pub value: &'a Value,
    /// The model that was read from it.
    pub model: &'a Model,
}

impl<'a> From<&'a Evaluation> for Side<'a> {
    fn from(evaluation: &'a Evaluation) -> Self {
        Self {
            value: &evaluation.value,
            model: &evaluation.model,
        }
    }
}

/// A difference in words.
pub fn told(difference: &Difference, before: Side<'_>, after: Side<'_>, numbers: &dyn Numbers) -> Told {
    let named = if difference.before.is_some() {
        before
    } else {
        after
    };
    Told {
        path: difference.path.clone(),
        place: place(&difference.path, named.value),
        before: words(&difference.path, difference.before.as_ref(), before, numbers),
        after: words(&difference.path, difference.after.as_ref(), after, numbers),
    }
}

/// Whether a step is one of these fields.
fn is(step: &str, fields: &[&str]) -> bool {
    fields.iter().any(|field| step == plain(field))
}

/// A place by names, without the steps that say nothing.
pub fn place(path: &str, value: &Value) -> String {
    if path.is_empty() {
        return say!(assumption_all_else).into();
    }
    let names = Names {
        value,
        document: value,
    };
    let mut steps = names.steps(value, path);
    // A field says what kind of thing it is of; a thing as a whole needs the word.
    if steps.len() > 2 && is(&steps[0], &["plans", "roles", "pools", "teams", "segments"]) {
        steps.remove(0);
    }
    let count = steps.len();
    let mut index = 0;
    steps.retain(|step| {
        index += 1;
        let said = is(step, &["components", "curve", "stages"]) && index < count;
        !said
    });
    // A point of a curve is a pair.
    if let [.., points, index, of] = steps.as_mut_slice()
        && is(points, &["points"])
    {
        *index = say!(assumption_point { index });
        *of = if of == "1" {
            say!(word_attainment)
        } else {
            say!(word_pay)
        }
        .into();
    }
    for step in &mut steps {
        let curve = plain("curve");
        let plainer = [
            (["points", "points"], curve.as_str()),
            (
                ["revenue_share", "goal_share"],
                say!(assumption_share_of_the_goal),
            ),
            (["lifecycle", "lifecycle"], say!(assumption_lifecycle_map)),
            (["heads", "heads"], say!(assumption_people)),
            (["base", "base"], say!(common_base_salary)),
            (["beyond", "beyond"], say!(assumption_beyond_the_curve)),
            (
                ["components", "components"],
                say!(assumption_components_and_weights),
            ),
        ];
        if let Some((_, words)) = plainer.iter().find(|(fields, _)| is(step, fields)) {
            (*words).clone_into(step);
        }
    }
    starting(&steps.join(APART))
}

/// Several differences that are changed together: their common place, and what tells each of them.
pub fn input(path: &str, differences: &[Difference], before: Side<'_>, after: Side<'_>) -> String {
    match (path, differences) {
        ("/teams", found) if found.iter().all(|one| one.path.ends_with("/revenue_share")) => {
            say!(common_shares_of_the_goal).into()
        }
        ("/segments", found) if found.iter().all(|one| one.path.ends_with("/goal_share")) => {
            say!(assumption_segments_shares_of_the_goal).into()
        }
        (_, [one]) => {
            let named = if one.before.is_some() { before } else { after };
            place(&one.path, named.value)
        }
        _ => {
            let there = before.value.pointer(path).is_some();
            place(path, if there { before.value } else { after.value })
        }
    }
}

/// The hue of what a place belongs to: that of its function, where it belongs to one.
pub fn hue(path: &str, model: &Model) -> Hue {
    let tokens: Vec<&str> = path.split('/').skip(1).collect();
    match tokens.as_slice() {
        ["plans", plan, ..] => {
            let mut hues = model
                .roles
                .iter()
                .filter(|(_, role)| role.plan.as_deref() == Some(plan))
                .map(|(id, _)| hue_of_role(model, id));
            match hues.next() {
                Some(first) if hues.all(|hue| hue == first) => first,
                _ => Hue::Shared,
            }
        }
        ["roles", role, ..] => hue_of_role(model, role),
        ["teams", team, ..] => model
            .teams
            .get(team)
            .map_or(Hue::Shared, |team| hue_of_function(model, &team.function)),
        ["functions", function, ..] => hue_of_function(model, function),
        ["results" | "measures", measure, ..] => match hue_of_measure(model, measure) {
            Hue::Soft => Hue::Shared,
            hue => hue,
        },
        ["payees", payee, ..] => model
            .payees
            .get(payee)
            .map_or(Hue::Shared, |payee| hue_of_role(model, &payee.role)),
        _ => Hue::Shared,
    }
}

/// The fields that hold a reference to a thing.
const REFERENCES: [&str; 15] = [
    "measure", "plan", "role", "team", "function", "lead", "members", "by", "of", "sum", "lowest", "sold_by",
    "segment", "teams", "payee",
];

/// The fields that hold an amount of money.
const AMOUNTS: [&str; 12] = [
    "amount",
    "base",
    "last_year_revenue",
    "incentive_budget",
    "at_target",
    "opening",
    "fixed",
    "above",
    "amounts",
    "deal_size",
    "handling_cost",
    "cost",
];

/// The fields that hold a plain number.
const COUNTS: [&str; 15] = [
    "heads",
    "fiscal_year_start",
    "within_months",
    "seasonality",
    "start",
    "horizon",
    "months",
    "every",
    "after",
    "from",
    "hours",
    "per_month",
    "by_month",
    "half_life",
    "lifts",
];

fn words(path: &str, value: Option<&Value>, side: Side<'_>, numbers: &dyn Numbers) -> String {
    let Some(value) = value else {
        return NONE.get().into();
    };
    let tokens: Vec<&str> = path.split('/').skip(1).collect();
    let field = tokens.last().copied().unwrap_or_default();
    let measure = match tokens.as_slice() {
        ["results" | "measures", measure, ..] => Some(*measure),
        _ => None,
    };
    let speech = Speech {
        side,
        numbers,
        measure,
    };
    speech.of(field, value, 0)
}

struct Speech<'a> {
    side: Side<'a>,
    numbers: &'a dyn Numbers,
    /// The measure whose goal or result it is.
    measure: Option<&'a str>,
}

impl Speech<'_> {
    fn of(&self, field: &str, value: &Value, depth: usize) -> String {
        /// Of a longer list the first ones are told, and how many there are.
        const MOST: usize = 8;
        match value {
            Value::Null => NONE.get().into(),
            Value::Bool(true) => say!(word_yes).into(),
            Value::Bool(false) => say!(word_no).into(),
            Value::Number(number) => self.number(field, number.as_f64().unwrap_or_default()),
            Value::String(text) if REFERENCES.contains(&field) => {
                let names = Names {
                    value: self.side.value,
                    document: self.side.value,
                };
                names.any(text)
            }
            Value::String(text) if ["name", "note"].contains(&field) => format!("\u{201c}{text}\u{201d}"),
            Value::String(text) => plain(text),
            Value::Array(list) if list.is_empty() => NONE.get().into(),
            Value::Array(list) => {
                let told = list.iter().take(MOST).map(|item| self.item(field, item, depth));
                let mut told = told.collect::<Vec<_>>().join(", ");
                if list.len() > MOST {
                    told = say!(assumption_in_all {
                        told,
                        list: list.len()
                    });
                }
                told
            }
            Value::Object(fields) => {
                let names = Names {
                    value: self.side.value,
                    document: self.side.value,
                };
                if let Some(name) = names.name(value) {
                    return name;
                }
                if depth > 2 {
                    return "\u{2026}".into();
                }
                let told = fields.iter().map(|(key, value)| {
                    let value = self.of(key, value, depth + 1);
                    format!("{} {value}", plain(key))
                });
                told.collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// One of a list: a point of a curve as "50% at 80%".
    fn item(&self, field: &str, item: &Value, depth: usize) -> String {
        let pair = item
            .as_array()
            .and_then(|pair| Some((pair.first()?.as_f64()?, pair.get(1)?.as_f64()?)));
        match pair {
            Some((at, pays)) if pays.abs() <= 50.0 => say!(assumption_at {
                pays: self.numbers.percent(pays, 1),
                at: self.numbers.percent(at, 1)
            }),
            Some((at, pays)) => say!(assumption_at {
                pays: self.numbers.money(pays),
                at: self.numbers.percent(at, 1)
            }),
            None => self.of(field, item, depth + 1),
        }
    }

    fn number(&self, field: &str, number: f64) -> String {
        if ["year", "months", "quarters"].contains(&field)
            && let Some(measure) = self.measure
        {
            return match unit_of(self.side.model, measure) {
                Unit::Money => self.numbers.money(number),
                Unit::Percent => self.numbers.percent(number, 2),
                _ => self.numbers.number(number),
            };
        }
        if field == "first_year" {
            return self.numbers.editable(number);
        }
        if AMOUNTS.contains(&field) {
            return self.numbers.money(number);
        }
        if COUNTS.contains(&field) || number.abs() > 20.0 {
            return self.numbers.number(number);
        }
        self.numbers.percent(number, 2)
    }
}
