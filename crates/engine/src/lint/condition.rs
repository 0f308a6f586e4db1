//! Gates, hurdles and modifiers: what is never met, what changes nothing, and what nobody has a hand in.

use super::shape::{edges, falls};
use super::timing::period;
use super::{Finding, Lint, Subject};
use crate::compile::{GateRow, ModifierRow, Part, PoolRow, Shape};
use crate::curve::FlatCurve;
use crate::model::{Better, Fund, Gate, Id, Measure, Of, Plan, Pool, Quantity, Scope};
use crate::place::pointer;
use crate::plan_math::pay_at;

/// An attainment from here on is probably a number of percent.
const FAR: f64 = 10.0;
/// The part of a person's target incentive that may hang on one condition before it is said.
const CUSTOMARY: f64 = 0.5;
/// What rounding may make of a share of target.
const TOLERANCE: f64 = 1e-9;

impl Lint<'_> {
    /// The conditions and factors of a component.
    pub(super) fn conditions(&mut self, subject: &Subject<'_>) {
        let (component, months) = (subject.component, subject.row.months);
        for row in &subject.row.gates {
            if let Some(gate) = component.gates.get(&row.id) {
                let path = || subject.at(&["gates", &row.id]);
                self.condition(gate, row, months, &path);
                self.idle(subject, gate, row);
                self.opens(subject, gate, row);
            }
        }
        for row in &subject.row.hurdles {
            if let Some(gate) = component.hurdles.get(&row.id) {
                let path = || subject.at(&["hurdles", &row.id]);
                self.condition(gate, row, months, &path);
                self.idle_hurdle(subject, gate, row);
            }
        }
        for row in &subject.row.modifiers {
            let Some(modifier) = component.modifiers.get(&row.id) else {
                continue;
            };
            let path = || subject.at(&["modifiers", &row.id]);
            self.looks_at(row.months, months, &path);
            self.measure_of(&modifier.measure, &path);
            let better = self
                .model
                .measures
                .get(&modifier.measure)
                .map(|measure| measure.better);
            if modifier.of == Of::Result && better == Some(Better::Lower) {
                continue;
            }
            if let Some(fall) = falls(row.curve.pieces(), f64::INFINITY).next() {
                let finding = Finding::FactorFalls {
                    from: fall.from,
                    percent: modifier.of == Of::Attainment,
                };
                self.note(path(), finding);
            }
            self.factor_jump(subject, row, modifier.of, &path);
        }
    }

    /// The largest jump of a factor, where more of the pay at goal hangs on it than is customary.
    fn factor_jump(&mut self, subject: &Subject<'_>, row: &ModifierRow, of: Of, path: &dyn Fn() -> String) {
        let (incentive, base) = self.person(subject);
        let whole = if incentive > 0.0 { incentive } else { base };
        let pays = pay_at(self.compiled, subject.row, subject.place, 1.0);
        let jumps = edges(row.curve.pieces()).enumerate();
        // Factors of scores and costs may start at nothing, and nothing is before that.
        let jumps = jumps.filter(|(index, (_, piece))| *index > 0 || piece.from > 0.0);
        let largest = jumps
            .map(|(_, (before, piece))| (piece.from, before, piece.value))
            .max_by(|a, b| (a.2 - a.1).abs().total_cmp(&(b.2 - b.1).abs()));
        let Some((at, before, after)) = largest else {
            return;
        };
        let by = (after - before).abs() * pays;
        if whole > 0.0 && by > CUSTOMARY * whole {
            let finding = Finding::FactorJump {
                at,
                percent: of == Of::Attainment,
                before,
                after,
                by,
            };
            self.note(path(), finding);
        }
    }

    /// A hurdle where nothing is accelerated, or that is met before anything is.
    fn idle_hurdle(&mut self, subject: &Subject<'_>, gate: &Gate, row: &GateRow) {
        let path = || subject.at(&["hurdles", &row.id]);
        let from = |part: &Part| match &part.shape {
            Shape::Curve {
                curve,
                plain: Some(plain),
            } => accelerates(curve, plain),
            Shape::Matrix { table, .. } => {
                let accelerates = table.cells.iter().any(|cell| *cell > 1.0);
                accelerates.then_some(f64::NEG_INFINITY)
            }
            Shape::Curve { plain: None, .. } => Some(f64::NEG_INFINITY),
        };
        let starts: Vec<f64> = subject.row.parts.iter().filter_map(from).collect();
        if starts.is_empty() {
            let finding = Finding::HurdleIdle {
                from: None,
                percent: false,
            };
            self.note(path(), finding);
            return;
        }
        let ([part], [from]) = (subject.row.parts.as_slice(), starts.as_slice()) else {
            return;
        };
        let Shape::Curve { curve, .. } = &part.shape else {
            return;
        };
        let same = subject.is_paid_on(part, gate, row);
        if same && gate.below.is_none() && part.openings.is_empty() && row.at_least <= *from {
            let pays = curve.at(*from) * subject.scale(part);
            let finding = Finding::HurdleIdle {
                from: Some((*from, pays)),
                percent: part.of == Of::Attainment,
            };
            self.note(path(), finding);
        }
    }

    /// What a condition says, wherever it stands; `months` are those of what it is a condition for.
    pub(super) fn condition(&mut self, gate: &Gate, row: &GateRow, months: usize, path: &dyn Fn() -> String) {
        if row.at_least >= row.below {
            self.warn(path(), Finding::GateNever);
        }
        if gate.of == Of::Attainment
            && let Some(level) = [gate.at_least, gate.below]
                .into_iter()
                .flatten()
                .map(crate::model::Amount::get)
                .find(|level| *level >= FAR)
        {
            self.warn(path(), Finding::LevelFar { level });
        }
        if row.otherwise > 1.0 {
            let otherwise = row.otherwise;
            self.note(path(), Finding::GateInverse { otherwise });
        }
        self.looks_at(row.months, months, path);
        self.measure_of(&gate.measure, path);
    }

    /// The period that a condition or a factor looks at, against that of the payment.
    fn looks_at(&mut self, looks_at: Option<usize>, months: usize, path: &dyn Fn() -> String) {
        match looks_at {
            Some(longer) if longer > months => {
                let finding = Finding::Waits {
                    period: period(months),
                    until: period(longer),
                };
                self.note(format!("{}/period", path()), finding);
            }
            Some(shorter) if shorter < months => {
                let finding = Finding::LooksAtLast {
                    period: period(months),
                    last: period(shorter),
                };
                self.note(format!("{}/period", path()), finding);
            }
            _ => {}
        }
    }

    /// Whether anybody has to do with a measure that others' pay hangs on.
    fn measure_of(&mut self, id: &Id, path: &dyn Fn() -> String) {
        let Some(measure) = self.model.measures.get(id) else {
            return;
        };
        let modelled = matches!(measure.counts, Quantity::Funnel(_)) || measure.counted_deals().is_some();
        if measure.counts.is_typed() && !modelled && !self.has_results(id) {
            let name = measure.name.clone();
            self.note(path(), Finding::Untyped { measure: name });
        }
        // A figure of the whole company, as its profit, is a customary condition for everybody.
        if measure.scope != Scope::Company && !self.is_paid_on(id) && !self.is_of_somebody(measure) {
            let name = measure.name.clone();
            self.note(path(), Finding::NobodyPaid { measure: name });
        }
    }

    fn has_results(&self, id: &Id) -> bool {
        let model = self.model;
        model.results.contains_key(id)
            || model.roles.values().any(|role| role.results.contains_key(id))
            || model.payees.values().any(|payee| payee.results.contains_key(id))
    }

    /// Whether it is revenue that somebody with a plan has a part in, whatever the plan calls it.
    fn is_of_somebody(&self, measure: &Measure) -> bool {
        measure.counts.is_revenue()
            && self
                .compiled
                .plans
                .iter()
                .flat_map(|plan| plan.payees.clone())
                .any(|payee| {
                    let row = self.compiled.payees.get(payee).filter(|row| row.heads > 0.0);
                    let team = row.and_then(|row| self.compiled.teams.get(row.team));
                    team.is_some_and(|team| match &measure.scope {
                        Scope::Team(id) => team.id == *id,
                        Scope::Function(id) => self.compiled.functions.get(team.function) == Some(id),
                        _ => true,
                    })
                })
    }

    /// Whether a component or a pool pays on a measure, or on one that is made of it.
    fn is_paid_on(&self, id: &Id) -> bool {
        let pays = |plan: &Plan| plan.components.values().any(|component| component.measure == *id);
        let plans = self.compiled.plans.iter();
        let made_of_it = |measure: &Measure| match &measure.counts {
            Quantity::Sum(of) | Quantity::Lowest(of) => of.contains(id),
            Quantity::Ratio(ratio) => ratio.of == *id || ratio.to == *id,
            Quantity::Weighted(weighted) => weighted.of.contains_key(id),
            Quantity::RollUp(roll_up) => roll_up.of == *id,
            _ => false,
        };
        plans.filter_map(|row| self.model.plans.get(&row.id)).any(pays)
            || self.model.pools.values().any(|pool| match &pool.fund {
                Fund::Fixed(_) => false,
                Fund::ByCurve(by) => by.measure == *id,
                Fund::ByShare(by) => by.measure == *id,
            })
            || self.model.measures.values().any(made_of_it)
    }

    /// A gate on the component's own measure, below which its curve pays nothing anyway.
    fn idle(&mut self, subject: &Subject<'_>, gate: &Gate, row: &GateRow) {
        let [part] = subject.row.parts.as_slice() else {
            return;
        };
        let Shape::Curve { curve, .. } = &part.shape else {
            return;
        };
        let same = subject.is_paid_on(part, gate, row);
        if !same || gate.below.is_some() || subject.component.floor.is_some() || !part.openings.is_empty() {
            return;
        }
        let first = curve
            .pieces()
            .iter()
            .find(|piece| piece.value.abs() > 0.0 || piece.slope.abs() > 0.0);
        if let Some(first) = first
            && row.at_least <= first.from
        {
            let finding = Finding::GateIdle {
                from: first.from,
                percent: part.of == Of::Attainment,
            };
            self.note(subject.at(&["gates", &row.id]), finding);
        }
    }

    /// How much hangs on a gate at goal.
    fn opens(&mut self, subject: &Subject<'_>, gate: &Gate, row: &GateRow) {
        let (incentive, _) = self.person(subject);
        let Some(at) = gate.at_least else { return };
        if incentive <= 0.0 || row.otherwise >= 1.0 {
            return;
        }
        let by = (1.0 - row.otherwise) * pay_at(self.compiled, subject.row, subject.place, 1.0);
        if by > CUSTOMARY * incentive {
            let finding = Finding::GateJump {
                at: at.get(),
                percent: gate.of == Of::Attainment,
                by,
            };
            self.note(subject.at(&["gates", &row.id]), finding);
        }
    }

    /// The conditions of a pool and of its members, which look at the year.
    pub(super) fn pool_conditions(&mut self, row: &PoolRow, pool: &Pool) {
        let tables = [
            ("gates", &row.gates, &pool.gates),
            ("eligible", &row.eligible, &pool.eligible),
        ];
        for (name, rows, gates) in tables {
            for gate_row in rows {
                if let Some(gate) = gates.get(&gate_row.id) {
                    let path = || pointer(["pools", &row.id, name, &gate_row.id]);
                    self.condition(gate, gate_row, crate::grid::MONTHS, &path);
                }
            }
        }
    }
}

/// The figure from which on a curve pays more than without acceleration; nothing where it never does.
fn accelerates(curve: &FlatCurve, plain: &FlatCurve) -> Option<f64> {
    const NEAR: f64 = 1e-6;
    let starts = curve.pieces().iter().chain(plain.pieces());
    let more = |figure: f64| curve.at(figure) > plain.at(figure) + TOLERANCE * NEAR;
    starts
        .map(|piece| piece.from)
        .filter(|from| more(from + NEAR * from.abs().max(1.0)))
        .min_by(f64::total_cmp)
}
