//! What is each payee's own: goals, typed results, and the part of what a team brings.

use super::Owner;
use crate::compile::{Builder, PayeeRow, Person};
use crate::grid::{MONTHS, add, at, total};
use crate::model::{Better, Id, Measure, MeasureGoal, Scope, Typed};
use crate::place::Place;

/// What the people of a role in a team share out among themselves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Together {
    role: usize,
    team: usize,
    /// Whether any of them has a quota.
    quotas: bool,
    /// The sum of their weights in each month.
    all: [f64; MONTHS],
}

/// A figure that stands in one of several places.
pub(super) struct Found<'a, T> {
    pub(super) value: &'a T,
    table: &'static str,
    id: &'a str,
    field: &'static str,
    measure: &'a str,
}

impl<T> Found<'_, T> {
    /// A JSON Pointer to it.
    pub(super) fn path(&self) -> String {
        let table = Place::top(self.table);
        let place = table.at(self.id);
        match (self.table, self.field) {
            ("measures", field) => place.at(field).into(),
            ("results", _) => place.into(),
            (_, field) => place.at(field).at(self.measure).into(),
        }
    }
}

impl<'a> Builder<'a> {
    /// The goals of a meter where any are given.
    pub(super) fn goal_of(
        &mut self,
        id: &'a str,
        measure: &'a Measure,
        owner: Owner,
    ) -> Option<[f64; MONTHS]> {
        if let Owner::Payee(payee) = owner {
            return self.own_goal_months(id, measure, payee);
        }
        let path = || Place::top("measures").at(id).at("goal").into();
        let level = measure.counts.is_level() || measure.counts.is_ratio();
        self.goal_months(measure.goal.as_ref()?, level, &path)
    }

    /// The typed results of a meter, where any are.
    pub(super) fn typed_of(
        &mut self,
        id: &'a str,
        measure: &'a Measure,
        owner: Owner,
        goal: &[f64; MONTHS],
    ) -> Option<[f64; MONTHS]> {
        let own = match owner {
            Owner::Payee(payee) => self.own_result(id, payee),
            _ => None,
        };
        let found = own.or_else(|| {
            Some(Found {
                value: self.model.results.get(id)?,
                table: "results",
                id,
                field: "",
                measure: id,
            })
        });
        let found = found?;
        let (level, lower) = (measure.counts.is_level(), measure.better == Better::Lower);
        self.typed_months(found.value, goal, level, lower, &|| found.path())
    }

    /// A payee's own part of what the team brings in each month, and the goal where one is given.
    ///
    /// The colleagues of the same role in the same team bring everything together: each in proportion to the quota, or
    /// equal parts where nobody has one; who is not there in a month brings nothing in it.
    pub(super) fn own_part(
        &mut self,
        id: &'a str,
        measure: &'a Measure,
        payee: usize,
    ) -> ([f64; MONTHS], Option<[f64; MONTHS]>) {
        let Some(row) = self.compiled.payees.get(payee) else {
            return ([0.0; MONTHS], None);
        };
        let (role, team, presence) = (row.role, row.team, row.presence);
        let Together { quotas, all, .. } = self.together(id, measure, role, team);
        let own = if quotas {
            self.own_goal_months(id, measure, payee)
        } else {
            None
        };
        let mut mine = own.unwrap_or(presence);
        for (mine, all) in mine.iter_mut().zip(&all) {
            *mine = if *all > 0.0 { *mine / all } else { 0.0 };
        }
        (mine, own)
    }

    /// What the people of a role in a team share out: added up once, and then known.
    fn together(&mut self, id: &'a str, measure: &'a Measure, role: usize, team: usize) -> Together {
        let index = self.model.measures.get_full(id).map(|(index, ..)| index);
        let known = index.and_then(|index| self.known.get(index));
        let mut same = known.into_iter().flat_map(|known| &known.together);
        if let Some(known) = same.find(|known| known.role == role && known.team == team) {
            return *known;
        }
        let of_both = |row: &PayeeRow| row.role == role && row.team == team;
        let colleagues: Vec<usize> = (0..self.compiled.payees.len())
            .filter(|&other| self.compiled.payees.get(other).is_some_and(of_both))
            .collect();
        let quotas = colleagues
            .iter()
            .any(|&other| self.own_goal(id, measure, other).is_some());
        let mut all = [0.0; MONTHS];
        for other in colleagues {
            let goal = if quotas {
                self.own_goal_months(id, measure, other)
            } else {
                None
            };
            if let Some(row) = self.compiled.payees.get(other) {
                add(&mut all, &goal.unwrap_or(row.presence), row.heads);
            }
        }
        let together = Together {
            role,
            team,
            quotas,
            all,
        };
        if let Some(known) = index.and_then(|index| self.known.get_mut(index)) {
            known.together.push(together);
        }
        together
    }

    /// The goal that a payee, the role or the measure names for one person.
    fn own_goal(&self, id: &'a str, measure: &'a Measure, payee: usize) -> Option<Found<'a, MeasureGoal>> {
        let &Person { named, role } = self.people.get(payee)?;
        let (role_id, role) = role;
        let found = |value, table, id, field, measure| {
            Some(Found {
                value,
                table,
                id,
                field,
                measure,
            })
        };
        if let Some((id_of, payee)) = named
            && let Some(goal) = payee.goals.get(id)
        {
            return found(goal, "payees", id_of.as_str(), "goals", id);
        }
        if let Some(goal) = role.goals.get(id) {
            return found(goal, "roles", role_id, "goals", id);
        }
        found(measure.goal.as_ref()?, "measures", id, "goal", id)
    }

    /// The same by month, for the time in which the payee is there, less what a ramp leaves out.
    fn own_goal_months(&mut self, id: &'a str, measure: &'a Measure, payee: usize) -> Option<[f64; MONTHS]> {
        let found = self.own_goal(id, measure, payee)?;
        let level = measure.counts.is_level() || measure.counts.is_ratio();
        let mut months = self.goal_months(found.value, level, &|| found.path())?;
        if level {
            return Some(months);
        }
        let row = self.compiled.payees.get(payee)?;
        let ramp = &self.people.get(payee)?.role.1.ramp;
        for (index, (month, presence)) in months.iter_mut().zip(&row.presence).enumerate() {
            *month *= presence;
            let since = i32::try_from(index).unwrap_or_default() - row.start;
            if row.starts
                && let Ok(since) = usize::try_from(since)
                && let Some(part) = ramp.get(since)
            {
                *month *= part.get();
            }
        }
        Some(months)
    }

    /// What is typed for a payee.
    pub(super) fn own_result(&self, id: &'a str, payee: usize) -> Option<Found<'a, Typed>> {
        let &Person { named, role } = self.people.get(payee)?;
        let (role_id, role) = role;
        let found = |value, table, owner: &'a Id| {
            Some(Found {
                value,
                table,
                id: owner.as_str(),
                field: "results",
                measure: id,
            })
        };
        if let Some((payee_id, payee)) = named
            && let Some(typed) = payee.results.get(id)
        {
            return found(typed, "payees", payee_id);
        }
        found(role.results.get(id)?, "roles", role_id)
    }

    /// A payee's own goal as it is before anybody starts or leaves.
    pub(in crate::compile) fn whole_goal(
        &mut self,
        id: &'a str,
        measure: &'a Measure,
        payee: usize,
    ) -> Option<[f64; MONTHS]> {
        if measure.scope != Scope::Own {
            return None;
        }
        let found = self.own_goal(id, measure, payee)?;
        self.goal_months(found.value, measure.counts.is_level(), &|| found.path())
    }

    pub(super) fn has_own_goals(&self, id: &Id) -> bool {
        self.model.roles.values().any(|role| role.goals.contains_key(id))
            || self
                .model
                .payees
                .values()
                .any(|payee| payee.goals.contains_key(id))
    }

    pub(super) fn has_own_results(&self, id: &Id) -> bool {
        self.model
            .roles
            .values()
            .any(|role| role.results.contains_key(id))
            || self
                .model
                .payees
                .values()
                .any(|payee| payee.results.contains_key(id))
    }

    /// Every payee's quota, where the goal names a measure of them.
    pub(in crate::compile) fn quotas(&mut self) {
        let model = self.model;
        let quotas = model.goal.as_ref().and_then(|goal| goal.quotas.as_ref());
        let measure = quotas.and_then(|quotas| model.measures.get_key_value(&quotas.measure));
        let Some((id, measure)) = measure.filter(|(_, measure)| measure.scope == Scope::Own) else {
            return;
        };
        for payee in 0..self.compiled.payees.len() {
            let months = self.own_goal_months(id, measure, payee).unwrap_or_default();
            let ramped = (0..MONTHS).filter(|&month| self.is_ramping(payee, month));
            let ramping = total(ramped.map(|month| at(&months, month)));
            self.compiled.quotas.push((months.iter().sum(), ramping));
        }
    }

    /// Whether a payee's quota is ramped in a month.
    fn is_ramping(&self, payee: usize, month: usize) -> bool {
        let (Some(person), Some(row)) = (self.people.get(payee), self.compiled.payees.get(payee)) else {
            return false;
        };
        let since = i32::try_from(month).unwrap_or_default() - row.start;
        row.starts && usize::try_from(since).is_ok_and(|since| since < person.role.1.ramp.len())
    }
}
