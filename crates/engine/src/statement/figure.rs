//! A number with how it comes about: the rule, and the numbers that the rule takes.

use hagstone_words::say;
use std::rc::Rc;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::grid::at;
use crate::model::Rounding;
use crate::stage::attainment::attains;
use crate::stage::payment::Minor;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// An amount in the model's currency.
    Money,
    /// A part of a whole, or an attainment: 1.04 is 104%.
    Percent,
    /// A number of things, of people, of months.
    Count,
    /// Pay for a unit of a result: 0.05 is 5% of an amount.
    Rate,
    /// A multiplier.
    Factor,
    /// A score, or a quotient of unlike things.
    Number,
}

/// How a number follows from its inputs, which stand in the order that each rule names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// It is given: by the document where there is a source.
    Given,
    /// It has a place and an explanation of its own: an earlier period's pay, another one's pay.
    Elsewhere,
    /// What the only input, or the last one, says.
    Same,
    /// All added.
    Sum,
    /// The first less all others.
    Difference,
    /// All multiplied.
    Product,
    /// The first divided by the second; 0 where that is 0.
    Quotient,
    /// Result and goal: what is attained; `lower` where less is better.
    Attained {
        /// Whether less is better.
        lower: bool,
    },
    /// The lowest.
    Least,
    /// The highest.
    Greatest,
    /// What the first is above the second, at least 0.
    Above,
    /// What the first is below the second, at most 0.
    Below,
    /// The other sign.
    Negated,
    /// The first, grown by the second.
    Grown,
    /// The first, less its share.
    LessShare,
    /// A figure, and two points `x1, y1, x2, y2` on a line; never less than 0 where the line only goes on.
    Line {
        /// Whether the line goes on beyond its second point.
        beyond: bool,
    },
    /// A figure, where a step starts, and what it says.
    Reached,
    /// A figure that is below where the first step starts: nothing.
    NotReached,
    /// A figure, where a band starts and where it ends: what lies in it. Without an end it goes on.
    Within,
    /// A figure, the ends of a band as far as there are any, and the factor outside it; 1 inside.
    Condition {
        /// Whether there is a lower end, included.
        from: bool,
        /// Whether there is an upper end, excluded.
        to: bool,
    },
    /// All added, divided by their number.
    Mean,
    /// An amount, a part and its whole.
    PartOf,
    /// Rounded to the currency's minor unit.
    Rounded(Minor, Rounding),
    /// Rounded to the currency's minor unit together with others, so that all of them sum to the whole.
    SharedOut(Minor),
}

impl Rule {
    /// What follows from the inputs; nothing where the rule takes none.
    pub fn of(self, inputs: &[f64]) -> Option<f64> {
        let (a, b, c) = (at(inputs, 0), at(inputs, 1), at(inputs, 2));
        let found = match self {
            Self::Given | Self::Elsewhere | Self::SharedOut(_) => return None,
            Self::Same => *inputs.last()?,
            Self::Sum => inputs.iter().sum::<f64>() + 0.0,
            Self::Difference => inputs.iter().skip(1).fold(a, |left, input| left - input),
            Self::Product => inputs.iter().product(),
            Self::Quotient if b.abs() > 0.0 => a / b,
            Self::Attained { lower } => attains(a, b, lower),
            Self::Least => inputs.iter().copied().fold(f64::INFINITY, f64::min),
            Self::Greatest => inputs.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            Self::Above => (a - b).max(0.0),
            Self::Below => (a - b).min(0.0),
            Self::Negated => 0.0 - a,
            Self::Grown => a * (1.0 + b),
            Self::LessShare => a * (1.0 - b),
            Self::Line { beyond } => {
                let slope = (at(inputs, 4) - c) / (at(inputs, 3) - b);
                let line = c + slope * (a - b);
                if beyond { line.max(0.0) } else { line }
            }
            Self::Reached => c,
            Self::Within => inputs.get(2).map_or(a, |end| a.min(*end)) - b,
            Self::Condition { from, to } => {
                let below = if from { c } else { b };
                let met = (!from || a >= b) && (!to || a < below);
                if met { 1.0 } else { *inputs.last()? }
            }
            Self::Mean => inputs.iter().sum::<f64>() / inputs.len().max(1) as f64,
            Self::PartOf if c > 0.0 => a * (b / c),
            Self::Quotient | Self::NotReached | Self::PartOf => 0.0,
            Self::Rounded(minor, rule) => minor.round(a, rule),
        };
        Some(found)
    }
}

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Words and signs.
    Text(String),
    /// A number and its unit.
    Number(f64, Unit),
}

/// A number, and how it comes about.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The number.
    pub value: f64,
    /// What it counts.
    pub unit: Unit,
    /// How it follows from its inputs.
    pub rule: Rule,
    /// What there is to say about it beside its formula.
    pub note: String,
    /// A JSON Pointer to where it stands in the document.
    pub source: Option<String>,
    /// What the rule takes.
    pub inputs: Vec<Rc<Figure>>,
}

/// Numbers are shared: the same one may explain several.
pub(crate) type Node = Rc<Figure>;

impl Figure {
    /// A number of the document.
    pub(crate) fn given(
        label: impl Into<String>,
        value: f64,
        unit: Unit,
        source: impl Into<Option<String>>,
    ) -> Self {
        Self {
            label: label.into(),
            value,
            unit,
            rule: Rule::Given,
            note: String::new(),
            source: source.into(),
            inputs: Vec::new(),
        }
    }

    /// A number that is explained at its own place.
    pub(crate) fn elsewhere(label: impl Into<String>, value: f64, unit: Unit) -> Self {
        Self {
            rule: Rule::Elsewhere,
            ..Self::given(label, value, unit, None)
        }
    }

    /// A number that follows from others.
    pub(crate) fn of(label: impl Into<String>, unit: Unit, rule: Rule, inputs: Vec<Node>) -> Self {
        // What only says again what another number says is that number by another name.
        if let (Rule::Same | Rule::Sum | Rule::Difference | Rule::Product, [only]) = (rule, inputs.as_slice())
        {
            return Self {
                label: label.into(),
                unit,
                ..only.as_ref().clone()
            };
        }
        let values: Vec<f64> = inputs.iter().map(|input| input.value).collect();
        Self {
            label: label.into(),
            value: rule.of(&values).unwrap_or_default(),
            unit,
            rule,
            note: String::new(),
            source: None,
            inputs,
        }
    }

    /// What follows from several numbers; where there is one alone it stands for itself, by its own name.
    pub(crate) fn of_all(label: impl Into<String>, unit: Unit, rule: Rule, mut inputs: Vec<Node>) -> Node {
        match inputs.len() {
            1 => inputs.remove(0),
            _ => Self::of(label, unit, rule, inputs).node(),
        }
    }

    /// The same number by another name.
    pub(crate) fn called(&self, label: impl Into<String>) -> Node {
        let label = label.into();
        Self {
            label,
            ..self.clone()
        }
        .node()
    }

    /// The same number as the engine has it.
    #[must_use]
    pub(crate) fn is(mut self, value: f64) -> Self {
        self.value = value;
        self
    }

    /// With something to say.
    #[must_use]
    pub(crate) fn note(mut self, note: impl Into<String>) -> Self {
        if self.note.is_empty() {
            self.note = note.into();
        } else {
            self.note = format!("{}. {}", self.note, note.into());
        }
        self
    }

    pub(crate) fn node(self) -> Node {
        Rc::new(self)
    }

    /// What follows from the inputs by the rule; the number itself where it takes none.
    pub fn recomputed(&self) -> f64 {
        let values: Vec<f64> = self.inputs.iter().map(|input| input.value).collect();
        self.rule.of(&values).unwrap_or(self.value)
    }

    /// Whether there is a formula to show.
    pub fn opens(&self) -> bool {
        !self.inputs.is_empty() || self.source.is_some() || !self.note.is_empty()
    }

    /// The formula with the numbers; empty where there is none.
    pub fn formula(&self) -> Vec<Part> {
        self.written(&|input| Part::Number(input.value, input.unit))
    }

    /// The formula in words.
    pub fn words(&self) -> String {
        const MANY: usize = 6;
        let mut words = String::new();
        let all = match self.rule {
            Rule::Sum => say!(statement_figure_the_sum_of),
            Rule::Mean => say!(statement_figure_the_mean_of),
            _ => "",
        };
        if !all.is_empty() && self.inputs.len() > MANY {
            words = say!(statement_figure_the_below {
                all,
                inputs: self.inputs.len()
            });
        } else {
            for part in self.written(&|input| Part::Text(input.label.clone())) {
                match part {
                    Part::Text(text) => words.push_str(&text),
                    Part::Number(number, _) => words.push_str(&number.to_string()),
                }
            }
        }
        if self.note.is_empty() {
            words
        } else if words.is_empty() {
            self.note.clone()
        } else {
            format!("{words}. {}", self.note)
        }
    }

    fn written(&self, show: &dyn Fn(&Figure) -> Part) -> Vec<Part> {
        let mut parts = Vec::new();
        let text = |text: &str| Part::Text(text.into());
        let input = |index: usize| self.inputs.get(index).map_or(text("?"), |input| show(input));
        let value = |index: usize| self.inputs.get(index).map_or(0.0, |input| input.value);
        let mut list = |between: &str, before: &str, after: &str| {
            if !before.is_empty() {
                parts.push(text(before));
            }
            for (index, input) in self.inputs.iter().enumerate() {
                if index > 0 {
                    parts.push(text(between));
                }
                parts.push(show(input));
            }
            if !after.is_empty() {
                parts.push(text(after));
            }
        };
        match self.rule {
            Rule::Given | Rule::Elsewhere => {}
            Rule::Same => parts.extend(self.inputs.last().map(|last| show(last))),
            Rule::Sum => list(" + ", "", ""),
            Rule::Difference => list(" − ", "", ""),
            Rule::Product => list(" × ", "", ""),
            Rule::Quotient | Rule::Attained { lower: false } => list(" ÷ ", "", ""),
            Rule::Attained { lower: true } => parts.extend([input(1), text(" ÷ "), input(0)]),
            Rule::Least => list(
                say!(statement_figure_and),
                say!(statement_figure_the_lesser_of),
                "",
            ),
            Rule::Greatest => list(
                say!(statement_figure_and),
                say!(statement_figure_the_greater_of),
                "",
            ),
            Rule::Above => list(" − ", "", say!(statement_figure_at_least_0)),
            Rule::Below => list(" − ", "", say!(statement_figure_at_most_0)),
            Rule::Negated => parts.extend([text("−"), input(0)]),
            Rule::Grown => parts.extend([input(0), text(" × (100% + "), input(1), text(")")]),
            Rule::LessShare => parts.extend([input(0), text(" × (100% − "), input(1), text(")")]),
            Rule::Line { .. } => parts.extend([
                input(2),
                text(" + ("),
                input(0),
                text(" − "),
                input(1),
                text(") ÷ ("),
                input(3),
                text(" − "),
                input(1),
                text(") × ("),
                input(4),
                text(" − "),
                input(2),
                text(")"),
            ]),
            Rule::Reached => parts.extend([input(0), text(" ≥ "), input(1), text(": "), input(2)]),
            Rule::NotReached => parts.extend([
                input(0),
                text(" < "),
                input(1),
                text(say!(statement_figure_nothing)),
            ]),
            Rule::Within => {
                let end = if self.inputs.len() > 2 && value(2) <= value(0) {
                    2
                } else {
                    0
                };
                parts.extend([input(end), text(" − "), input(1)]);
            }
            Rule::Condition { from, to } => {
                let upper = if from { 2 } else { 1 };
                parts.push(input(0));
                if from {
                    let met = value(0) >= value(1);
                    parts.extend([text(if met { " ≥ " } else { " < " }), input(1)]);
                }
                if to {
                    let met = value(0) < value(upper);
                    let sign = if met { " < " } else { " ≥ " };
                    if from {
                        parts.push(text(say!(statement_figure_and_2)));
                    }
                    parts.extend([text(sign), input(upper)]);
                }
                let inside = self.recomputed();
                let met = (!from || value(0) >= value(1)) && (!to || value(0) < value(upper));
                parts.push(text(if met {
                    say!(statement_figure_met)
                } else {
                    say!(statement_figure_not_met)
                }));
                parts.push(Part::Number(inside, Unit::Factor));
            }
            Rule::Mean => {
                list(" + ", "(", ")");
                parts.extend([text(" ÷ "), Part::Number(self.inputs.len() as f64, Unit::Count)]);
            }
            Rule::PartOf => parts.extend([input(0), text(" × "), input(1), text(" ÷ "), input(2)]),
            Rule::Rounded(..) => parts.extend([input(0), text(say!(statement_figure_rounded))]),
            Rule::SharedOut(_) => {
                parts.extend([
                    input(0),
                    text(say!(statement_figure_rounded_so_that_all_parts_sum)),
                ]);
            }
        }
        parts
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Figure", 7)?;
        object.serialize_field("label", &self.label)?;
        object.serialize_field("value", &self.value)?;
        object.serialize_field("unit", &self.unit)?;
        object.serialize_field("words", &self.words())?;
        object.serialize_field("formula", &self.formula())?;
        object.serialize_field("source", &self.source)?;
        object.serialize_field("inputs", &self.inputs)?;
        object.end()
    }
}
