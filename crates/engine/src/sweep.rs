//! What the plan pays and costs over the company's attainment: every team brings more, or less, in the same proportion.

use crate::compile::Compiled;
use crate::stage::Year;

/// Pay and cost at evenly spaced attainments of the company's revenue goal.
///
/// Results that do not follow from revenue stay as they are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sweep {
    /// The company's attainment at each step.
    pub attainment: Vec<f64>,
    /// Variable pay of one person of each role, in the order of the role ids: `pay[role][step]`.
    pub pay: Vec<Vec<f64>>,
    /// Variable pay of everybody at each step.
    pub cost: Vec<f64>,
    /// Revenue at each step.
    pub revenue: Vec<f64>,
}

/// Evaluates the model at `steps` attainments from `from` to `to`.
///
/// Empty where the company has no goal or expects no revenue, for then its attainment cannot be varied.
pub fn sweep(compiled: &Compiled, from: f64, to: f64, steps: usize) -> Sweep {
    let mut workspace = compiled.workspace();
    let mut year = Year::expected(compiled);
    compiled.evaluate(&year, &mut workspace);
    let expected = compiled.company_attainment(&workspace);
    if expected <= 0.0 {
        return Sweep::default();
    }
    let roles = compiled.roles.len();
    let mut sweep = Sweep {
        attainment: Vec::with_capacity(steps),
        pay: vec![Vec::with_capacity(steps); roles],
        cost: Vec::with_capacity(steps),
        revenue: Vec::with_capacity(steps),
    };
    for step in 0..steps {
        let attainment = from + (to - from) * step as f64 / steps.saturating_sub(1).max(1) as f64;
        year.set_market(attainment / expected);
        compiled.evaluate(&year, &mut workspace);
        sweep.attainment.push(attainment);
        for (role, pay) in sweep.pay.iter_mut().enumerate() {
            pay.push(compiled.variable_pay(&workspace, role));
        }
        sweep.cost.push(compiled.incentive_cost(&workspace));
        sweep.revenue.push(compiled.company_revenue(&workspace));
    }
    sweep
}
