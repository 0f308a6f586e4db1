//! Measures become meters, components and pools become rows.

use super::{Builder, Compiled, ComponentRow, GateRow, Meter, PoolRow, Source, SplitRow, sorted};
use crate::curve::{CurveFault, FlatCurve};
use crate::grid::{MONTHS, at};
use crate::model::{Component, Curve, Gate, Id, Measure, Pool, Quantity, Scope, Share};
use crate::place::Place;
use crate::problem::{Kind, Problem};

/// A curve may miss 100% at 100% by this much before it is said.
const CURVE_TOLERANCE: f64 = 1e-9;

impl Builder<'_> {
    /// Meters of the shared measures, then the components of every role.
    pub(super) fn plans(&mut self) {
        self.measures();
        let plans = Place::top("plans");
        for (plan_id, plan) in sorted(&self.model.plans) {
            let roles = self.roles_on(plan_id);
            let path = plans.at(plan_id);
            let path = path.at("components");
            for (id, component) in sorted(&plan.components) {
                let path = path.at(id);
                self.no_measure(&component.measure, &path.at("measure"), &path);
                let Some(curve) = self.curve(&component.curve, &path.at("curve"), &path) else {
                    continue;
                };
                for &role in &roles {
                    self.component(role, id, component, curve.clone(), &path);
                }
            }
        }
        // By role, and in it by the component's id, which is how a role's pay is summed.
        self.compiled.components.sort_by_key(|component| component.role);
    }

    /// The numbers of the roles that are paid by a plan.
    fn roles_on(&self, plan: &Id) -> Vec<usize> {
        let roles = self.compiled.roles.iter().enumerate();
        let paid = roles.filter(|(_, row)| {
            let role = self.model.roles.get(&row.id);
            role.and_then(|role| role.plan.as_ref()) == Some(plan)
        });
        paid.map(|(index, _)| index).collect()
    }

    /// The component as a role is paid on it.
    fn component(&mut self, role: usize, id: &Id, component: &Component, curve: FlatCurve, path: &Place<'_>) {
        let Some(meter) = self.meter(&component.measure, Some(role)) else {
            return;
        };
        let Some(row) = self.compiled.roles.get(role) else {
            return;
        };
        let periods = component.period.per_year();
        let target = row.target_incentive * component.weight.get() / periods as f64;
        let months = component.period.months();
        let goal = self.compiled.meter_goals.row(meter);
        if goal
            .chunks(months)
            .any(|period| period.iter().sum::<f64>() <= 0.0)
            && goal.iter().sum::<f64>() > 0.0
        {
            self.problems
                .push(Problem::warning(path.at("period"), Kind::NoGoalInPeriod));
        }
        self.compiled.components.push(ComponentRow {
            id: id.clone(),
            role,
            meter,
            months,
            target,
            curve,
        });
    }

    /// Every measure that is the same for everybody gets its meter, used or not, so that its attainment can be shown.
    fn measures(&mut self) {
        let measures = Place::top("measures");
        for (id, measure) in sorted(&self.model.measures) {
            let path = measures.at(id);
            let missing = match &measure.scope {
                Scope::Function(function) if self.compiled.function_index(function).is_none() => {
                    Some(("function", function))
                }
                Scope::Team(team) if !self.compiled.teams.iter().any(|row| &row.id == team) => {
                    Some(("team", team))
                }
                _ => None,
            };
            if let Some((what, missing)) = missing {
                self.unknown(&path.at("scope"), what, missing, &path);
                self.left_out.push(id.clone());
                continue;
            }
            if measure.counts.is_revenue() && measure.goal.is_some() {
                self.problems
                    .push(Problem::warning(path.at("goal"), Kind::GoalNotUsed));
            }
            if !measure.counts.is_revenue() {
                let goal = measure.goal.as_ref().filter(|goal| goal.total() > 0.0);
                if goal.is_none() {
                    self.problems
                        .push(Problem::error(path, Kind::NoGoal).leaving_out(path));
                }
                if goal.and_then(|goal| self.goal_months(goal, &path)).is_none() {
                    self.left_out.push(id.clone());
                    continue;
                }
                if !self.model.results.contains_key(id) {
                    self.problems.push(Problem::note(path, Kind::NoResult));
                }
            }
            if measure.scope != Scope::Own {
                self.meter(id, None);
            }
        }
    }

    /// The meter of a measure for a role, made where it is not there yet.
    fn meter(&mut self, id: &Id, role: Option<usize>) -> Option<usize> {
        let measure = self.model.measures.get(id)?;
        if self.left_out.contains(id) {
            return None;
        }
        let own = measure.scope == Scope::Own;
        if !own && let Some(meter) = self.compiled.meters.iter().position(|meter| &meter.measure == id) {
            return Some(meter);
        }
        let (source, goal, typed) = if measure.counts.is_revenue() {
            let (row, factor) = if own {
                let role = self.compiled.roles.get(role?)?;
                (
                    self.compiled.team_row(role.team),
                    if role.heads > 0.0 { 1.0 / role.heads } else { 0.0 },
                )
            } else {
                (self.scope_row(measure)?, 1.0)
            };
            let growth = measure.counts == Quantity::RevenueGrowth;
            if growth
                && self
                    .model
                    .goal
                    .as_ref()
                    .is_some_and(|goal| goal.last_year_revenue.is_none())
            {
                return None;
            }
            let last = if growth { 1.0 } else { 0.0 };
            let goal: [f64; MONTHS] = std::array::from_fn(|month| {
                let goal = at(self.compiled.goals.row(row), month);
                factor * (goal - last * at(self.compiled.last_year.row(row), month))
            });
            if goal.iter().sum::<f64>() <= 0.0 && self.compiled.goals.year(Compiled::COMPANY) > 0.0 {
                let problem = if self.compiled.goals.year(row) > 0.0 {
                    Problem::error(Place::top("measures").at(id), Kind::NoGrowth)
                } else {
                    self.no_share(id, measure, role)
                };
                self.problems.push(problem);
            }
            let source = if growth {
                Source::Growth { row, factor }
            } else {
                Source::Revenue { row, factor }
            };
            (source, goal, [0.0; MONTHS])
        } else {
            let goal = measure.goal.as_ref()?;
            let goal = self.goal_months(goal, &Place::top("measures").at(id))?;
            let typed = match self.model.results.get(id) {
                Some(figures) => self
                    .typed_months(figures, &goal, &Place::top("results").at(id))
                    .unwrap_or(goal),
                None => goal,
            };
            (Source::Typed, goal, typed)
        };
        self.compiled.meter_goals.push(goal);
        self.compiled.typed.push(typed);
        self.compiled.meters.push(Meter {
            measure: id.clone(),
            source,
            shared: !own,
        });
        Some(self.compiled.meters.len() - 1)
    }

    /// Says that a measure is not there, or is left out.
    fn no_measure(&mut self, id: &Id, path: &Place<'_>, left_out: &Place<'_>) {
        if !self.model.measures.contains_key(id) {
            self.unknown(path, "measure", id, left_out);
        } else if self.left_out.contains(id) {
            let kind = Kind::LeftOutReference {
                what: "measure",
                id: id.clone(),
            };
            self.problems
                .push(Problem::note(path, kind).leaving_out(left_out));
        }
    }

    /// A scope has no share of the revenue goal: said where one would be given, in the payee's team where the measure is
    /// the payee's own.
    fn no_share(&self, id: &str, measure: &Measure, role: Option<usize>) -> Problem {
        let own = role.filter(|_| measure.scope == Scope::Own);
        let team = own
            .and_then(|role| self.compiled.roles.get(role))
            .and_then(|role| self.compiled.teams.get(role.team));
        match team {
            Some(team) => Problem::error(Place::top("teams").at(&team.id), Kind::NoRevenueShare),
            None => Problem::error(Place::top("measures").at(id), Kind::NoRevenueShare),
        }
    }

    fn curve(&mut self, curve: &Curve, path: &Place<'_>, left_out: &Place<'_>) -> Option<FlatCurve> {
        let points = path.at("points");
        match FlatCurve::compile(curve) {
            Ok(flat) => {
                let pays = flat.pays(1.0);
                if (pays - 1.0).abs() > CURVE_TOLERANCE {
                    self.problems
                        .push(Problem::warning(points, Kind::CurveTarget { pays }));
                }
                Some(flat)
            }
            Err(fault) => {
                let problem = match fault {
                    CurveFault::Empty => Problem::error(points, Kind::CurveEmpty),
                    CurveFault::Order(row) => Problem::error(points.at(&row.to_string()), Kind::CurveOrder),
                    CurveFault::Third(row) => Problem::error(points.at(&row.to_string()), Kind::CurveThird),
                };
                self.problems.push(problem.leaving_out(left_out));
                None
            }
        }
    }

    /// Pools; one whose fund cannot be calculated, or that has nobody to pay, is left out.
    pub(super) fn pools(&mut self) {
        for (id, pool) in sorted(&self.model.pools) {
            if let Some(row) = self.pool(id, pool, &Place::top("pools").at(id)) {
                self.compiled.pools.push(row);
            }
        }
    }

    fn pool(&mut self, id: &Id, pool: &Pool, path: &Place<'_>) -> Option<PoolRow> {
        let fund = path.at("fund");
        let curve = self.curve(&pool.fund.curve, &fund.at("curve"), path);
        let meter = self.shared_meter(&pool.fund.measure, &fund.at("measure"), path);
        let mut gates = Vec::new();
        for (gate_id, gate) in sorted(&pool.gates) {
            if let Some(gate) = self.gate(gate, &path.at("gates").at(gate_id)) {
                gates.push(gate);
            }
        }
        let mut members = Vec::new();
        let list = path.at("members");
        for (index, member) in pool.members.iter().enumerate() {
            match self.compiled.role_index(member) {
                Some(role) if !members.contains(&role) => members.push(role),
                Some(_) => {
                    let kind = Kind::Duplicate { id: member.clone() };
                    self.problems
                        .push(Problem::warning(list.at(&index.to_string()), kind));
                }
                None => {
                    let index = index.to_string();
                    let path = list.at(&index);
                    self.unknown(&path, "role", member, &path);
                }
            }
        }
        members.sort_unstable();
        let part = |part: Option<Share>| part.map_or(0.0, Share::get);
        let split = SplitRow {
            target_incentive: part(pool.split.target_incentive),
            equal: part(pool.split.equal),
            contribution: part(pool.split.contribution),
        };
        let heads: f64 = members
            .iter()
            .filter_map(|&role| self.compiled.roles.get(role))
            .map(|role| role.heads)
            .sum();
        if heads <= 0.0 {
            self.problems
                .push(Problem::error(list, Kind::PoolEmpty).leaving_out(path));
            return None;
        }
        let brings = |&role: &usize| {
            let team = self.compiled.roles.get(role).map_or(0, |role| role.team);
            self.compiled.goals.year(self.compiled.team_row(team)) > 0.0
        };
        let goal = self.compiled.goals.year(Compiled::COMPANY);
        if split.contribution > 0.0 && goal > 0.0 && !members.iter().any(brings) {
            let path = path.at("split");
            let path = path.at("contribution");
            self.problems
                .push(Problem::error(path, Kind::NoContribution).leaving_out(path));
        }
        Some(PoolRow {
            id: id.clone(),
            at_target: pool.fund.at_target.get(),
            meter: meter?,
            curve: curve?,
            gates,
            members,
            split,
        })
    }

    fn gate(&mut self, gate: &Gate, path: &Place<'_>) -> Option<GateRow> {
        let meter = self.shared_meter(&gate.measure, &path.at("measure"), path)?;
        Some(GateRow {
            meter,
            at_least: gate.at_least.get(),
            otherwise: gate.otherwise.get(),
        })
    }

    /// The meter of a measure that must be the same for everybody.
    fn shared_meter(&mut self, id: &Id, path: &Place<'_>, left_out: &Place<'_>) -> Option<usize> {
        self.no_measure(id, path, left_out);
        let measure = self.model.measures.get(id)?;
        if measure.scope == Scope::Own {
            let kind = Kind::WrongValue {
                found: "a measure that is each payee's own".into(),
                expected: "a measure of the company, a function or a team".into(),
            };
            self.problems
                .push(Problem::error(path, kind).leaving_out(left_out));
            return None;
        }
        self.meter(id, None)
    }
}
