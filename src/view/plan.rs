//! A pay plan in plain English, written from the model.

mod pays;
mod terms;

use hagstone_engine::Model;
use hagstone_engine::model::{
    Basis, Component, Factors, Gate, Limit, LimitPeriod, Modifier, Of, Pays, Period, Plan, Quantity, Scope,
    Share, Spread, TrueUp,
};

use crate::text::{Numbers, Unit};

use super::lower;
use pays::curve;

/// How often a component is paid.
pub fn how_often(period: Period) -> &'static str {
    match period {
        Period::Month => "each month",
        Period::Quarter => "each quarter",
        Period::Half => "each half-year",
        Period::Year => "once a year",
    }
}

/// A period in a phrase: "a quarter".
pub fn a_period(period: Period) -> &'static str {
    match period {
        Period::Month => "a month",
        Period::Quarter => "a quarter",
        Period::Half => "a half-year",
        Period::Year => "a year",
    }
}

/// A plan's sentences, one for each component.
pub fn sentences(model: &Model, plan: &Plan, numbers: &dyn Numbers) -> Vec<String> {
    plan.components
        .values()
        .map(|component| sentence(model, component, numbers))
        .collect()
}

/// What a component pays on and how, in a sentence, and what limits it, each in one more.
pub fn sentence(model: &Model, component: &Component, numbers: &dyn Numbers) -> String {
    Teller { model, numbers }.component(component)
}

/// What a plan says beside its components: caps over several of them, and the terms of payment; a sentence each.
pub fn terms(model: &Model, plan: &Plan, numbers: &dyn Numbers) -> Vec<String> {
    Teller { model, numbers }.terms(plan)
}

/// The unit in which a measure's results are written.
pub fn unit_of(model: &Model, measure: &str) -> Unit {
    // A measure that is made of itself is a problem, not a unit.
    let mut id = measure;
    for _ in 0..8 {
        id = match model.measures.get(id).map(|measure| &measure.counts) {
            Some(
                Quantity::Revenue | Quantity::RevenueGrowth | Quantity::Amount | Quantity::VariablePay(_),
            ) => {
                return Unit::Money;
            }
            Some(Quantity::Rate | Quantity::Lowest(_) | Quantity::Weighted(_)) => return Unit::Percent,
            Some(Quantity::Sum(of)) => match of.first() {
                Some(first) => first,
                None => return Unit::Count,
            },
            Some(Quantity::Ratio(ratio))
                if unit_of_part(model, &ratio.of) == unit_of_part(model, &ratio.to) =>
            {
                return Unit::Percent;
            }
            Some(Quantity::RollUp(roll)) => &roll.of,
            _ => return Unit::Count,
        };
    }
    Unit::Count
}

/// The unit of a ratio's part, where it is plain.
fn unit_of_part(model: &Model, measure: &str) -> Unit {
    match model.measures.get(measure).map(|measure| &measure.counts) {
        Some(Quantity::Count | Quantity::Funnel(_) | Quantity::Score) => Unit::Count,
        _ => Unit::Money,
    }
}

/// What a figure of a measure is written in.
pub fn figure_unit(model: &Model, measure: &str, of: Of) -> Unit {
    match of {
        Of::Attainment => Unit::Percent,
        Of::Result => unit_of(model, measure),
    }
}

/// A number as its unit writes it.
pub fn write(numbers: &dyn Numbers, unit: Unit, value: f64) -> String {
    match unit {
        Unit::Money => numbers.money(value),
        Unit::Percent => numbers.percent(value, 2),
        _ => numbers.number(value),
    }
}

struct Teller<'a> {
    model: &'a Model,
    numbers: &'a dyn Numbers,
}

/// Words with commas, and a last word before the last of them.
fn list(mut parts: Vec<String>, last: &str) -> String {
    match parts.pop() {
        Some(end) if parts.is_empty() => end,
        Some(end) => format!("{} {last} {end}", parts.join(", ")),
        None => String::new(),
    }
}

impl Teller<'_> {
    fn percent(&self, share: f64) -> String {
        self.numbers.percent(share, 1)
    }

    fn measure(&self, id: &str) -> String {
        let Some(measure) = self.model.measures.get(id) else {
            return "a measure that is not there".into();
        };
        let name = lower(&measure.name);
        match measure.scope {
            Scope::Own => format!("{name} of each"),
            Scope::OwnTeam => format!("{name} of each one's team"),
            Scope::OwnFunction => format!("{name} of each one's function"),
            _ => name,
        }
    }

    /// A figure of a measure: `90% of goal`, `$500,000`.
    fn figure(&self, measure: &str, of: Of, value: f64) -> String {
        match of {
            Of::Attainment => format!("{} of goal", self.percent(value)),
            Of::Result => write(self.numbers, unit_of(self.model, measure), value),
        }
    }

    fn component(&self, component: &Component) -> String {
        let measure = self.measure(&component.measure);
        let often = how_often(component.period);
        let of_target = matches!(component.pays, Pays::Curve(_) | Pays::Steps(_) | Pays::Matrix(_));
        let weight = component.weight.map_or(0.0, Share::get);
        let to_date = match component.basis {
            Basis::YearToDate if component.period != Period::Year => " for the year to date",
            _ => "",
        };
        let mut text = vec![if of_target || weight > 0.0 {
            format!(
                "{} of the target incentive hangs on {measure}, paid {often}{to_date}: ",
                self.percent(weight)
            )
        } else {
            format!("For {measure} it pays {often}{to_date}: ")
        }];
        text.push(match &component.pays {
            Pays::Curve(of) => curve(of, self.numbers),
            Pays::Steps(steps) => self.steps(steps),
            Pays::Commission(table) => self.rates(&component.measure, table, false),
            Pays::PerUnit(table) => self.rates(&component.measure, table, true),
            Pays::CommissionBy(by) => {
                let key = match by.by {
                    hagstone_engine::model::DealKey::DealType => "deal type",
                    hagstone_engine::model::DealKey::Product => "product",
                };
                let tables = by
                    .tables
                    .iter()
                    .map(|(name, table)| format!("{name}, {}", self.rates(&component.measure, table, false)))
                    .collect::<Vec<_>>();
                format!("a commission by {key}: {}", tables.join("; "))
            }
            Pays::Bonus(bonus) => self.bonus(&component.measure, bonus),
            Pays::Objective(objective) => self.objective(&component.measure, objective),
            Pays::Matrix(matrix) => self.matrix(matrix),
        });
        text.push(".".into());
        if component.spread == Spread::AsGoal && component.period != Period::Year {
            text.push(" The target is spread over the year as the goal is.".into());
        }
        for gate in component.gates.values() {
            text.push(self.gate(gate, "it pays"));
        }
        for gate in component.hurdles.values() {
            text.push(format!(
                " There is no acceleration beyond the goal unless {}.",
                self.condition(gate)
            ));
        }
        for modifier in component.modifiers.values() {
            text.push(self.modifier(modifier));
        }
        for (limit, most) in [(&component.cap, "most"), (&component.floor, "least")] {
            if let Some(limit) = limit {
                let per = match limit.per {
                    LimitPeriod::Period => a_period(component.period),
                    LimitPeriod::Year => "a year",
                };
                text.push(format!(" It pays at {most} {} {per}.", self.limit(limit.at)));
            }
        }
        let settled = match component.true_up {
            TrueUp::None => "",
            TrueUp::Up => " At the year's end what the periods paid too little is made good.",
            TrueUp::Both => " At the year's end what the periods paid too little or too much is made good.",
        };
        text.push(settled.into());
        if let Some(window) = component.window {
            text.push(format!(
                " Only what falls from {} to {} counts.",
                String::from(window.from),
                String::from(window.to)
            ));
        }
        text.concat()
    }

    fn condition(&self, gate: &Gate) -> String {
        let figure = |value: f64| self.figure(&gate.measure, gate.of, value);
        let when = gate
            .period
            .map(|period| match period {
                Period::Month => " in the month",
                Period::Quarter => " in the quarter",
                Period::Half => " in the half-year",
                Period::Year => " in the year",
            })
            .unwrap_or_default();
        let band = match (gate.at_least, gate.below) {
            (Some(low), Some(high)) => {
                format!(
                    "is at least {} and below {}",
                    figure(low.get()),
                    figure(high.get())
                )
            }
            (Some(low), None) => format!("is at least {}", figure(low.get())),
            (None, Some(high)) => format!("is below {}", figure(high.get())),
            (None, None) => "is anything at all".into(),
        };
        format!("{} {band}{when}", self.measure(&gate.measure))
    }

    /// A gate as a sentence of its own, with a space before it.
    fn gate(&self, gate: &Gate, pays: &str) -> String {
        let factor = gate.otherwise.get();
        let condition = self.condition(gate);
        if factor > 0.0 {
            format!(" Unless {condition}, {pays} {} of that.", self.percent(factor))
        } else {
            format!(" Unless {condition}, {pays} nothing.")
        }
    }

    fn modifier(&self, modifier: &Modifier) -> String {
        let at = |figure: f64| self.figure(&modifier.measure, modifier.of, figure);
        let (parts, between): (Vec<String>, &str) = match &modifier.factors {
            Factors::Steps(steps) => (
                steps
                    .iter()
                    .map(|step| {
                        format!(
                            "{} from {}",
                            self.numbers.number(step.factor.get()),
                            at(step.from.get())
                        )
                    })
                    .collect(),
                "",
            ),
            Factors::Points(points) => (
                points
                    .iter()
                    .map(|point| {
                        format!(
                            "{} at {}",
                            self.numbers.number(point.factor()),
                            at(point.figure())
                        )
                    })
                    .collect(),
                ", in proportion between",
            ),
        };
        format!(
            " It is multiplied by {measure}: {}{between}.",
            parts.join(", "),
            measure = self.measure(&modifier.measure)
        )
    }

    fn limit(&self, limit: Limit) -> String {
        match limit {
            Limit::Amount(amount) => self.numbers.money(amount.get()),
            Limit::ShareOfTarget(share) => format!("{} of target", self.percent(share.get())),
            Limit::ShareOfBase(share) => format!("{} of base salary", self.percent(share.get())),
        }
    }
}
