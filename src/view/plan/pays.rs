//! What a component pays for its figure, in plain English: curves, steps, rate tables, bonuses, objectives, matrices.

use hagstone_engine::model::{
    Between, Beyond, Bonus, Curve, Matrix, Objective, Of, RateTable, Rates, Reached, Steps, Tiers,
};
use hagstone_words::say;

use crate::text::{Numbers, Unit};

use super::{Teller, list, unit_of, write};

impl Teller<'_> {
    pub(super) fn steps(&self, steps: &Steps) -> String {
        let mut parts = Vec::new();
        if let Some(first) = steps.steps.first().filter(|step| step.from.get() > 0.0) {
            parts.push(say!(plan_pays_nothing_below_of_goal {
                get: self.percent(first.from.get())
            }));
        }
        for step in &steps.steps {
            parts.push(say!(plan_pays_of_target_from {
                pays: self.percent(step.pays.get()),
                step: self.percent(step.from.get())
            }));
        }
        parts.join(", ")
    }

    /// A rate in words, and whether it is a multiple.
    pub(super) fn rate(&self, measure: &str, rates: Rates, per_unit: bool, rate: f64) -> String {
        match rates {
            Rates::Absolute if per_unit || unit_of(self.model, measure) == Unit::Count => {
                say!(plan_pays_for_each {
                    rate: self.cents(rate)
                })
            }
            Rates::Absolute => self.numbers.percent(rate, 2),
            Rates::MultiplesOf(_) | Rates::MultiplesOfTarget => self.numbers.number(rate),
        }
    }

    /// Money whose cents matter.
    pub(super) fn cents(&self, amount: f64) -> String {
        if amount.fract().abs() > 1e-9 && amount.abs() < 1000.0 {
            format!("{} {}", self.numbers.number(amount), self.model.currency)
        } else {
            self.numbers.money(amount)
        }
    }

    pub(super) fn rates(&self, measure: &str, table: &RateTable, per_unit: bool) -> String {
        let of = table.bands_of.unwrap_or(Of::Result);
        let at = |from: f64| self.figure(measure, of, from);
        let rate = |rate: f64| self.rate(measure, table.rates, per_unit, rate);
        let mut text = vec![match table.bands.as_slice() {
            [] => return say!(plan_pays_its_table_has_no_rows_so).into(),
            [only] if only.from.get() <= 0.0 => rate(only.rate.get()),
            bands => {
                let mut parts = Vec::new();
                if let Some(first) = bands.first().filter(|first| first.from.get() > 0.0) {
                    parts.push(say!(plan_pays_nothing_below {
                        at: at(first.from.get())
                    }));
                }
                for (index, band) in bands.iter().enumerate() {
                    let (from, paid) = (band.from.get(), rate(band.rate.get()));
                    parts.push(match (table.tiers, bands.get(index + 1)) {
                        (Some(Tiers::Marginal), Some(next)) if from <= 0.0 => {
                            say!(plan_pays_up_to {
                                paid,
                                next: at(next.from.get())
                            })
                        }
                        (Some(Tiers::Marginal), None) => say!(plan_pays_beyond_it { paid }),
                        (Some(Tiers::Marginal), Some(next)) => {
                            say!(plan_pays_up_to {
                                paid,
                                next: at(next.from.get())
                            })
                        }
                        _ => say!(plan_pays_from { paid, at: at(from) }),
                    });
                }
                parts.join(", ")
            }
        }];
        if table.bands.len() > 1 {
            let tiers = match table.tiers {
                Some(Tiers::Marginal) => say!(plan_pays_each_on_its_own_band),
                Some(Tiers::Retroactive) => say!(plan_pays_the_reached_rate_on_everything),
                None => say!(plan_pays_what_a_reached_rate_pays_on),
            };
            text.push(tiers.into());
        }
        let all = if table.bands.len() > 1 {
            say!(plan_pays_all)
        } else {
            ""
        };
        match table.rates {
            Rates::Absolute => {}
            Rates::MultiplesOf(base) => text.push(say!(plan_pays_times_the_rate_of {
                all,
                base: self.rate(measure, Rates::Absolute, per_unit, base.get())
            })),
            Rates::MultiplesOfTarget => {
                text.push(say!(plan_pays_times_the_rate_that_pays_the { all }));
            }
        }
        if let Some(opening) = table.opening {
            let opening = write(self.numbers, unit_of(self.model, measure), opening.get());
            text.push(say!(plan_pays_with_counted_already_when_the_year { opening }));
        }
        text.concat()
    }

    pub(super) fn bonus(&self, measure: &str, bonus: &Bonus) -> String {
        if let [only] = bonus.steps.as_slice()
            && only.from.get() <= 0.0
        {
            return say!(plan_pays_a_fixed {
                only: self.numbers.money(only.amount.get())
            });
        }
        let steps = bonus.steps.iter().map(|step| {
            say!(plan_pays_from_2 {
                step: self.numbers.money(step.amount.get()),
                step_2: self.figure(measure, bonus.of, step.from.get())
            })
        });
        let paid = match bonus.paid {
            _ if bonus.steps.len() < 2 => "",
            Reached::Highest => say!(plan_pays_the_highest_reached_alone),
            Reached::Every => say!(plan_pays_every_one_that_is_reached),
        };
        format!("{}{paid}", steps.collect::<Vec<_>>().join(", "))
    }

    pub(super) fn objective(&self, measure: &str, objective: &Objective) -> String {
        let unit = unit_of(self.model, measure);
        let points = objective.points.iter().map(|point| {
            say!(plan_pays_at {
                point: self.numbers.money(point.amount()),
                result: write(self.numbers, unit, point.result())
            })
        });
        let between = if objective.points.len() > 1 {
            say!(common_in_proportion_between)
        } else {
            ""
        };
        format!("{}{between}", list(points.collect(), "and"))
    }

    pub(super) fn matrix(&self, matrix: &Matrix) -> String {
        let cells = || matrix.cells.iter().flatten().map(|cell| cell.get());
        let between = match matrix.between {
            Between::Steps => say!(common_in_steps),
            Between::Linear => say!(plan_pays_in_proportion_between_them),
        };
        say!(plan_pays_by_its_attainment_and_that_of {
            between,
            by: self.measure(&matrix.by),
            fold: self.percent(cells().fold(f64::INFINITY, f64::min).min(1000.0)),
            fold_2: self.percent(cells().fold(0.0, f64::max)),
            rows: matrix.rows.len(),
            columns: matrix.columns.len()
        })
    }
}

/// What a curve pays, from its first point to beyond its last.
pub(super) fn curve(curve: &Curve, numbers: &dyn Numbers) -> String {
    let percent = |share: f64| numbers.percent(share, 1);
    let (Some(first), Some(last)) = (curve.points.first(), curve.points.last()) else {
        return say!(plan_pays_its_curve_has_no_points_so).into();
    };
    let mut parts = Vec::new();
    if first.attainment() > 0.0 {
        parts.push(say!(plan_pays_nothing_below_of_goal_2 {
            attainment: percent(first.attainment())
        }));
    }
    for point in &curve.points {
        parts.push(say!(plan_pays_of_target_at {
            pay: percent(point.pay()),
            attainment: percent(point.attainment())
        }));
    }
    let rising = curve.points.len() > 1;
    parts.push(match curve.beyond {
        Beyond::Flat => say!(plan_pays_no_more_beyond {
            attainment: percent(last.attainment())
        }),
        Beyond::Extend if rising => say!(plan_pays_and_so_on_without_a_cap).into(),
        Beyond::Extend => say!(plan_pays_the_same_beyond).into(),
    });
    parts.join(", ")
}
