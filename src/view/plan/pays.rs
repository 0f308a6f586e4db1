//! What a component pays for its figure, in plain English: curves, steps, rate tables, bonuses, objectives, matrices.

use hagstone_engine::model::{
    Between, Beyond, Bonus, Curve, Matrix, Objective, Of, RateTable, Rates, Reached, Steps, Tiers,
};

use crate::text::{Numbers, Unit};

use super::{Teller, list, unit_of, write};

impl Teller<'_> {
    pub(super) fn steps(&self, steps: &Steps) -> String {
        let mut parts = Vec::new();
        if let Some(first) = steps.steps.first().filter(|step| step.from.get() > 0.0) {
            parts.push(format!(
                "nothing below {} of goal",
                self.percent(first.from.get())
            ));
        }
        for step in &steps.steps {
            parts.push(format!(
                "{} of target from {}",
                self.percent(step.pays.get()),
                self.percent(step.from.get())
            ));
        }
        parts.join(", ")
    }

    /// A rate in words, and whether it is a multiple.
    pub(super) fn rate(&self, measure: &str, rates: Rates, per_unit: bool, rate: f64) -> String {
        match rates {
            Rates::Absolute if per_unit || unit_of(self.model, measure) == Unit::Count => {
                format!("{} for each", self.cents(rate))
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
            [] => return "its table has no rows, so it pays nothing".into(),
            [only] if only.from.get() <= 0.0 => rate(only.rate.get()),
            bands => {
                let mut parts = Vec::new();
                if let Some(first) = bands.first().filter(|first| first.from.get() > 0.0) {
                    parts.push(format!("nothing below {}", at(first.from.get())));
                }
                for (index, band) in bands.iter().enumerate() {
                    let (from, paid) = (band.from.get(), rate(band.rate.get()));
                    parts.push(match (table.tiers, bands.get(index + 1)) {
                        (Some(Tiers::Marginal), Some(next)) if from <= 0.0 => {
                            format!("{paid} up to {}", at(next.from.get()))
                        }
                        (Some(Tiers::Marginal), None) => format!("{paid} beyond it"),
                        (Some(Tiers::Marginal), Some(next)) => {
                            format!("{paid} up to {}", at(next.from.get()))
                        }
                        _ => format!("{paid} from {}", at(from)),
                    });
                }
                parts.join(", ")
            }
        }];
        if table.bands.len() > 1 {
            let tiers = match table.tiers {
                Some(Tiers::Marginal) => ", each on its own band",
                Some(Tiers::Retroactive) => ", the reached rate on everything",
                None => "; what a reached rate pays on is not said",
            };
            text.push(tiers.into());
        }
        let all = if table.bands.len() > 1 { ", all" } else { "" };
        match table.rates {
            Rates::Absolute => {}
            Rates::MultiplesOf(base) => text.push(format!(
                "{all} times the rate of {}",
                self.rate(measure, Rates::Absolute, per_unit, base.get())
            )),
            Rates::MultiplesOfTarget => {
                text.push(format!("{all} times the rate that pays the target for the goal"));
            }
        }
        if let Some(opening) = table.opening {
            let opening = write(self.numbers, unit_of(self.model, measure), opening.get());
            text.push(format!(", with {opening} counted already when the year begins"));
        }
        text.concat()
    }

    pub(super) fn bonus(&self, measure: &str, bonus: &Bonus) -> String {
        if let [only] = bonus.steps.as_slice()
            && only.from.get() <= 0.0
        {
            return format!("a fixed {}", self.numbers.money(only.amount.get()));
        }
        let steps = bonus.steps.iter().map(|step| {
            format!(
                "{} from {}",
                self.numbers.money(step.amount.get()),
                self.figure(measure, bonus.of, step.from.get())
            )
        });
        let paid = match bonus.paid {
            _ if bonus.steps.len() < 2 => "",
            Reached::Highest => ", the highest reached alone",
            Reached::Every => ", every one that is reached",
        };
        format!("{}{paid}", steps.collect::<Vec<_>>().join(", "))
    }

    pub(super) fn objective(&self, measure: &str, objective: &Objective) -> String {
        let unit = unit_of(self.model, measure);
        let points = objective.points.iter().map(|point| {
            format!(
                "{} at {}",
                self.numbers.money(point.amount()),
                write(self.numbers, unit, point.result())
            )
        });
        let between = if objective.points.len() > 1 {
            ", in proportion between"
        } else {
            ""
        };
        format!("{}{between}", list(points.collect(), "and"))
    }

    pub(super) fn matrix(&self, matrix: &Matrix) -> String {
        let cells = || matrix.cells.iter().flatten().map(|cell| cell.get());
        let between = match matrix.between {
            Between::Steps => "in steps",
            Between::Linear => "in proportion between them",
        };
        format!(
            "by its attainment and that of {}, from {} to {} of target in a table of {} by {}, {between}",
            self.measure(&matrix.by),
            self.percent(cells().fold(f64::INFINITY, f64::min).min(1000.0)),
            self.percent(cells().fold(0.0, f64::max)),
            matrix.rows.len(),
            matrix.columns.len(),
        )
    }
}

/// What a curve pays, from its first point to beyond its last.
pub(super) fn curve(curve: &Curve, numbers: &dyn Numbers) -> String {
    let percent = |share: f64| numbers.percent(share, 1);
    let (Some(first), Some(last)) = (curve.points.first(), curve.points.last()) else {
        return "its curve has no points, so it pays nothing".into();
    };
    let mut parts = Vec::new();
    if first.attainment() > 0.0 {
        parts.push(format!("nothing below {} of goal", percent(first.attainment())));
    }
    for point in &curve.points {
        parts.push(format!(
            "{} of target at {}",
            percent(point.pay()),
            percent(point.attainment())
        ));
    }
    let rising = curve.points.len() > 1;
    parts.push(match curve.beyond {
        Beyond::Flat => format!("no more beyond {}", percent(last.attainment())),
        Beyond::Extend if rising => "and so on without a cap".into(),
        Beyond::Extend => "the same beyond".into(),
    });
    parts.join(", ")
}
