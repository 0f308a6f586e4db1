//! What follows from a document: its evaluation, pay and cost over attainment, and the outcome it is compared with.

use std::ops::Deref;

use hagstone_engine::{Document, Evaluation, Outcome, Sweep, sweep};

/// The company's attainment at the left and at the right end of every picture over attainment.
pub const SWEEP: (f64, f64) = (0.6, 1.4);

/// Steps of a picture over attainment: every half percent.
const STEPS: usize = 161;

/// The results of one revision.
#[derive(Clone, Debug)]
pub struct Results {
    evaluation: Evaluation,
    /// Pay and cost over the company's attainment.
    pub sweep: Sweep,
    /// The base model's outcome, where a scenario is looked at.
    pub base: Option<Outcome>,
}

impl Deref for Results {
    type Target = Evaluation;

    fn deref(&self) -> &Evaluation {
        &self.evaluation
    }
}

impl Results {
    /// Evaluates a document under a scenario.
    pub fn of(document: &Document, scenario: Option<&str>) -> Self {
        let evaluation = document.evaluate(scenario);
        let sweep = sweep(&evaluation.compiled, SWEEP.0, SWEEP.1, STEPS);
        let base = scenario.map(|_| document.evaluate(None).outcome);
        Self {
            evaluation,
            sweep,
            base,
        }
    }

    /// The number at a JSON Pointer under the scenario.
    pub fn number(&self, pointer: &str) -> Option<f64> {
        self.value.pointer(pointer)?.as_f64()
    }

    /// Variable pay of one person of a role over the company's attainment.
    pub fn pay_over_attainment(&self, role: &str) -> Option<Vec<(f64, f64)>> {
        let pay = self.sweep.pay.get(self.compiled.role_index(role)?)?;
        Some(
            self.sweep
                .attainment
                .iter()
                .copied()
                .zip(pay.iter().copied())
                .collect(),
        )
    }
}
