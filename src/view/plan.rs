//! A pay plan in plain English, written from the model.

mod pays;
mod terms;

use hagstone_engine::Model;
use hagstone_engine::model::{
    Basis, Component, Factors, Gate, Limit, LimitPeriod, Modifier, Of, Pays, Period, Plan, Quantity, Scope,
    Share, Spread, TrueUp,
};
use hagstone_words::say;

use crate::text::{Numbers, Unit};

use super::lower;
use pays::curve;

/// How often a component is paid.
pub fn how_often(period: Period) -> &'static str {
    match period {
        Period::Month => say!(common_each_month),
        Period::Quarter => say!(common_each_quarter),
        Period::Half => say!(common_each_half_year),
        Period::Year => say!(common_once_a_year),
    }
}

/// A period in a phrase: "a quarter".
pub fn a_period(period: Period) -> &'static str {
    match period {
        Period::Month => say!(plan_a_month),
        Period::Quarter => say!(plan_a_quarter),
        Period::Half => say!(plan_a_half_year),
        Period::Year => say!(common_a_year),
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
            return say!(plan_a_measure_that_is_not_there).into();
        };
        let name = lower(&measure.name);
        match measure.scope {
            Scope::Own => say!(plan_of_each { name }),
            Scope::OwnTeam => say!(plan_of_each_one_s_team { name }),
            Scope::OwnFunction => say!(plan_of_each_one_s_function { name }),
            _ => name,
        }
    }

    /// A figure of a measure: `90% of goal`, `$500,000`.
    fn figure(&self, measure: &str, of: Of, value: f64) -> String {
        match of {
            Of::Attainment => say!(plan_of_goal {
                value: self.percent(value)
            }),
            Of::Result => write(self.numbers, unit_of(self.model, measure), value),
        }
    }

    fn component(&self, component: &Component) -> String {
        let measure = self.measure(&component.measure);
        let often = how_often(component.period);
        let of_target = matches!(component.pays, Pays::Curve(_) | Pays::Steps(_) | Pays::Matrix(_));
        let weight = component.weight.map_or(0.0, Share::get);
        let to_date = match component.basis {
            Basis::YearToDate if component.period != Period::Year => say!(plan_for_the_year_to_date),
            _ => "",
        };
        let mut text = vec![if of_target || weight > 0.0 {
            say!(plan_of_the_target_incentive_hangs_on {
                measure,
                often,
                to_date,
                weight: self.percent(weight)
            })
        } else {
            say!(plan_for_it_pays {
                measure,
                often,
                to_date
            })
        }];
        text.push(match &component.pays {
            Pays::Curve(of) => curve(of, self.numbers),
            Pays::Steps(steps) => self.steps(steps),
            Pays::Commission(table) => self.rates(&component.measure, table, false),
            Pays::PerUnit(table) => self.rates(&component.measure, table, true),
            Pays::CommissionBy(by) => {
                let key = match by.by {
                    hagstone_engine::model::DealKey::DealType => say!(common_deal_type),
                    hagstone_engine::model::DealKey::Product => "product",
                };
                let tables = by
                    .tables
                    .iter()
                    .map(|(name, table)| format!("{name}, {}", self.rates(&component.measure, table, false)))
                    .collect::<Vec<_>>();
                say!(plan_a_commission_by {
                    key,
                    tables: tables.join("; ")
                })
            }
            Pays::Bonus(bonus) => self.bonus(&component.measure, bonus),
            Pays::Objective(objective) => self.objective(&component.measure, objective),
            Pays::Matrix(matrix) => self.matrix(matrix),
        });
        text.push(".".into());
        if component.spread == Spread::AsGoal && component.period != Period::Year {
            text.push(say!(plan_the_target_is_spread_over_the).into());
        }
        for gate in component.gates.values() {
            text.push(self.gate(gate, say!(plan_it_pays)));
        }
        for gate in component.hurdles.values() {
            text.push(say!(plan_there_is_no_acceleration_beyond {
                gate: self.condition(gate)
            }));
        }
        for modifier in component.modifiers.values() {
            text.push(self.modifier(modifier));
        }
        for (limit, most) in [(&component.cap, "most"), (&component.floor, "least")] {
            if let Some(limit) = limit {
                let per = match limit.per {
                    LimitPeriod::Period => a_period(component.period),
                    LimitPeriod::Year => say!(common_a_year),
                };
                text.push(say!(plan_it_pays_at {
                    most,
                    per,
                    at: self.limit(limit.at)
                }));
            }
        }
        let settled = match component.true_up {
            TrueUp::None => "",
            TrueUp::Up => say!(plan_at_the_year_s_end_what),
            TrueUp::Both => say!(plan_at_the_year_s_end_what_2),
        };
        text.push(settled.into());
        if let Some(window) = component.window {
            text.push(say!(plan_only_what_falls_from_to_counts {
                window: String::from(window.from),
                to: String::from(window.to)
            }));
        }
        text.concat()
    }

    fn condition(&self, gate: &Gate) -> String {
        let figure = |value: f64| self.figure(&gate.measure, gate.of, value);
        let when = gate
            .period
            .map(|period| match period {
                Period::Month => say!(plan_in_the_month),
                Period::Quarter => say!(plan_in_the_quarter),
                Period::Half => say!(plan_in_the_half_year),
                Period::Year => say!(plan_in_the_year),
            })
            .unwrap_or_default();
        let band = match (gate.at_least, gate.below) {
            (Some(low), Some(high)) => {
                say!(plan_is_at_least_and_below {
                    low: figure(low.get()),
                    high: figure(high.get())
                })
            }
            (Some(low), None) => say!(plan_is_at_least {
                low: figure(low.get())
            }),
            (None, Some(high)) => say!(plan_is_below {
                high: figure(high.get())
            }),
            (None, None) => say!(plan_is_anything_at_all).into(),
        };
        format!("{} {band}{when}", self.measure(&gate.measure))
    }

    /// A gate as a sentence of its own, with a space before it.
    fn gate(&self, gate: &Gate, pays: &str) -> String {
        let factor = gate.otherwise.get();
        let condition = self.condition(gate);
        if factor > 0.0 {
            say!(plan_unless_of_that {
                condition,
                pays,
                factor: self.percent(factor)
            })
        } else {
            say!(plan_unless_nothing { condition, pays })
        }
    }

    fn modifier(&self, modifier: &Modifier) -> String {
        let at = |figure: f64| self.figure(&modifier.measure, modifier.of, figure);
        let (parts, between): (Vec<String>, &str) = match &modifier.factors {
            Factors::Steps(steps) => (
                steps
                    .iter()
                    .map(|step| {
                        say!(plan_from {
                            factor: self.numbers.number(step.factor.get()),
                            step: at(step.from.get())
                        })
                    })
                    .collect(),
                "",
            ),
            Factors::Points(points) => (
                points
                    .iter()
                    .map(|point| {
                        say!(plan_at {
                            factor: self.numbers.number(point.factor()),
                            point: at(point.figure())
                        })
                    })
                    .collect(),
                say!(common_in_proportion_between),
            ),
        };
        say!(plan_it_is_multiplied_by {
            measure: self.measure(&modifier.measure),
            between,
            parts: parts.join(", ")
        })
    }

    fn limit(&self, limit: Limit) -> String {
        match limit {
            Limit::Amount(amount) => self.numbers.money(amount.get()),
            Limit::ShareOfTarget(share) => say!(plan_of_target {
                share: self.percent(share.get())
            }),
            Limit::ShareOfBase(share) => say!(plan_of_base_salary {
                share: self.percent(share.get())
            }),
        }
    }
}
