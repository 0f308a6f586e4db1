//! What a component pays one person for any figure of its measure: the shape behind its pay, without a year around it.

use crate::compile::{Compiled, ComponentRow, LimitRow, Part, Shape};
use crate::grid::{MONTHS, at};
use crate::model::{Id, Of};

/// What one person is paid by a component in one of its periods, before gates and modifiers; in the whole year where the
/// component is measured to date. Where its periods differ it is their mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// Which figure of the measure is looked up.
    pub of: Of,
    /// How many months the figure covers.
    pub months: usize,
    /// What is paid at 100%; nothing where amounts of their own are paid.
    pub target: f64,
    /// What the measure should reach.
    pub goal: f64,
    /// Pay over the figures that were asked for.
    pub lines: Vec<PreviewLine>,
}

/// One line of a preview.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewLine {
    /// The deal type or product, where there are several.
    pub name: Option<Id>,
    /// The attainment of a matrix's other measure.
    pub column: Option<f64>,
    /// Whether it is what is paid while a hurdle is missed.
    pub plain: bool,
    /// What is paid for each figure.
    pub pays: Vec<f64>,
}

impl Compiled {
    /// What a component of a plan pays one person for these figures. Nothing where nobody is on the plan, or the component
    /// is left out.
    pub fn preview(&self, plan: &str, component: &str, figures: &[f64]) -> Option<Preview> {
        let plan = self.plans.iter().find(|row| row.id == plan)?;
        let row = self.components_of(plan).iter().find(|row| row.id == component)?;
        let whole = |payee: &usize| {
            self.payees
                .get(row.payees.start + payee)
                .is_some_and(|payee| payee.year() >= 1.0)
        };
        let payee = (0..row.payees.len()).find(whole).unwrap_or(0);
        let first = row.parts.first()?;
        let mut lines = Vec::new();
        for part in &row.parts {
            row.preview_part(part, payee, figures, &mut lines);
        }
        Some(Preview {
            of: first.of,
            months: if row.year_to_date { MONTHS } else { row.months },
            target: row.typical(&row.targets, &row.year_targets, payee),
            goal: self.typical_goal(row, first, payee),
            lines,
        })
    }

    /// The goal of the year, or the mean of its periods.
    fn typical_goal(&self, row: &ComponentRow, part: &Part, payee: usize) -> f64 {
        let meter = part.meters.get(payee).copied().unwrap_or(usize::MAX);
        let year = at(&self.year_goals, meter);
        let level = self.meters.get(meter).is_some_and(|meter| meter.level);
        if row.year_to_date || level {
            year
        } else {
            year / row.periods() as f64
        }
    }
}

impl ComponentRow {
    /// The number of the year, or the mean of those of the periods.
    fn typical(&self, periods: &[f64], year: &[f64], payee: usize) -> f64 {
        if self.year_to_date {
            return at(year, payee);
        }
        let count = self.payees.len().max(1);
        let sum: f64 = periods.iter().skip(payee).step_by(count).sum();
        sum / self.periods() as f64
    }

    fn preview_part(&self, part: &Part, payee: usize, figures: &[f64], lines: &mut Vec<PreviewLine>) {
        let scale = self.typical(&part.scales, &part.year_scales, payee);
        let opening = at(&part.openings, payee);
        let line = |column, plain, pay: &dyn Fn(f64) -> f64| PreviewLine {
            name: part.name.clone(),
            column,
            plain,
            pays: figures
                .iter()
                .map(|&figure| self.within_limits(scale * pay(figure), payee))
                .collect(),
        };
        match &part.shape {
            Shape::Curve { curve, plain } => {
                lines.push(line(None, false, &|figure| {
                    curve.at(figure + opening)
                        - if opening.abs() > 0.0 {
                            curve.at(opening)
                        } else {
                            0.0
                        }
                }));
                if let Some(plain) = plain {
                    lines.push(line(None, true, &|figure| plain.at(figure)));
                }
            }
            Shape::Matrix { table, .. } => {
                for &column in &table.columns {
                    lines.push(line(Some(column), false, &|figure| table.at(figure, column)));
                }
            }
        }
    }

    fn within_limits(&self, pay: f64, payee: usize) -> f64 {
        let whole = self.year_to_date || self.periods() == 1;
        let limit = |limit: &Option<LimitRow>| match limit {
            Some(LimitRow::Period(values)) if !self.year_to_date => Some(self.typical(values, &[], payee)),
            Some(LimitRow::Year(values)) if whole => Some(at(values, payee)),
            _ => None,
        };
        let most = limit(&self.cap).unwrap_or(f64::INFINITY);
        let least = limit(&self.floor).unwrap_or(f64::NEG_INFINITY);
        pay.min(most).max(least)
    }
}
