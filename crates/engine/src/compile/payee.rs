//! Who is paid: named payees, and for every role the people who are not named.

use super::{Builder, PayeeRow, People, Person, PlanRow, sorted};
use crate::grid::{MONTHS, at};
use crate::model::{Date, Heads, Id, Money, Payee, Proration, Role, Weight, days_in};
use crate::place::Place;
use crate::problem::{Kind, Problem};

impl Builder<'_> {
    /// Payees in the order of their plans, their roles and their ids; those without a plan last.
    pub(super) fn payees(&mut self) {
        let start = self.model.goal.as_ref().map(|goal| {
            #[allow(clippy::cast_possible_truncation, reason = "a year from 1900 to 2200")]
            let year = goal.first_year.get() as i32;
            year * 12 + i32::from(goal.fiscal_year_start.get()) - 1
        });
        self.compiled.start = start;
        let mut rows = self.named();
        let mut named = vec![0.0; self.compiled.roles.len()];
        for row in &rows {
            if let Some(named) = named.get_mut(row.role) {
                *named += 1.0;
            }
        }
        for index in 0..self.compiled.roles.len() {
            self.unnamed(index, at(&named, index), &mut rows);
        }
        let plan_of = |row: &PayeeRow| {
            let role = self.compiled.roles.get(row.role)?;
            let plan = self.model.roles.get(&role.id)?.plan.as_ref()?;
            self.model.plans.contains_key(plan).then_some(plan)
        };
        // Nobody is after everybody.
        let order = |row: &PayeeRow| (plan_of(row).is_none(), plan_of(row), row.role, row.id.clone());
        rows.sort_by_cached_key(order);
        let mut plans: Vec<PlanRow> = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            let Some(plan) = plan_of(row) else { break };
            match plans.last_mut() {
                Some(last) if last.id == *plan => last.payees.end = index + 1,
                _ => plans.push(PlanRow {
                    id: plan.clone(),
                    payees: index..index + 1,
                    components: 0..0,
                    caps: Vec::new(),
                    terms: crate::model::Terms::default(),
                    claw_backs: Vec::new(),
                    settles: false,
                }),
            }
        }
        self.compiled.plans = plans;
        for role in &mut self.compiled.roles {
            role.payees.clear();
        }
        for (index, row) in rows.iter().enumerate() {
            if let Some(role) = self.compiled.roles.get_mut(row.role) {
                role.payees.push(index);
            }
        }
        self.compiled.payees = rows;
        for role in 0..self.compiled.roles.len() {
            self.means(role);
        }
    }

    /// Finds every payee in the model once, so that nobody is looked for again.
    pub(super) fn find_people(&mut self) {
        let model = self.model;
        let mut people = Vec::with_capacity(self.compiled.payees.len());
        for row in &self.compiled.payees {
            let role = self.compiled.roles.get(row.role);
            let Some(role) = role.and_then(|role| model.roles.get_key_value(&role.id)) else {
                return;
            };
            let named = row.id.as_ref().and_then(|id| model.payees.get_key_value(id));
            people.push(Person { named, role });
        }
        self.people = people;
    }

    /// The named payees whose role is there.
    fn named(&mut self) -> Vec<PayeeRow> {
        let payees = Place::top("payees");
        let mut rows = Vec::new();
        for (id, payee) in sorted(&self.model.payees) {
            let path = payees.at(id);
            let role = self.compiled.role_index(&payee.role);
            let Some((index, role)) =
                role.and_then(|index| Some((index, self.model.roles.get(&payee.role)?)))
            else {
                self.unknown(&path.at("role"), "role", &payee.role, &path);
                continue;
            };
            let mut team = self.compiled.roles.get(index).map_or(0, |role| role.team);
            if let Some(named) = &payee.team {
                if let Some(found) = self.compiled.teams.iter().position(|row| &row.id == named) {
                    team = found;
                } else {
                    let path = path.at("team");
                    self.unknown(&path, "team", named, &path);
                }
            }
            if let (Some(start), Some(end)) = (payee.start, payee.end)
                && end < start
            {
                let kind = Kind::DatesOrder;
                self.problems.push(Problem::warning(path.at("end"), kind));
            }
            rows.push(self.row(id, payee, role, index, team));
        }
        rows
    }

    fn row(&self, id: &Id, payee: &Payee, role: &Role, index: usize, team: usize) -> PayeeRow {
        let base = payee.base.unwrap_or(role.base).get();
        let incentive = payee.target_incentive.unwrap_or(role.target_incentive);
        let points = payee.points.or(role.points);
        let mut adjustments = [0.0; MONTHS];
        for adjustment in payee.adjustments.values() {
            let month = self.fiscal_month(adjustment.date);
            if let Some(slot) = month.and_then(|month| adjustments.get_mut(month)) {
                *slot += adjustment.amount.get();
            }
        }
        PayeeRow {
            id: Some(id.clone()),
            role: index,
            team,
            heads: 1.0,
            base,
            target_incentive: incentive.of(base),
            presence: self.presence(payee.start, payee.end),
            start: match (payee.start, self.compiled.start) {
                (Some(date), Some(first)) => date.months() - first,
                _ => 0,
            },
            starts: payee.start.is_some(),
            points: points.map_or(1.0, Weight::get),
            adjustments,
        }
    }

    /// The people of a role who are not named.
    fn unnamed(&mut self, index: usize, named: f64, rows: &mut Vec<PayeeRow>) {
        let Some(row) = self.compiled.roles.get_mut(index) else {
            return;
        };
        let Some(role) = self.model.roles.get(&row.id) else {
            return;
        };
        if named > row.heads {
            let path = Place::top("roles").at(&row.id).at("heads").into_text();
            let kind = Kind::MoreNamed {
                heads: Heads::get(role.heads),
                named,
            };
            self.problems.push(Problem::warning(path, kind));
            row.heads = named;
        }
        let heads = row.heads - named;
        if heads <= 0.0 && named > 0.0 {
            return;
        }
        let team = row.team;
        let apart = self.nameless != People::Together
            && self
                .compiled
                .teams
                .get(team)
                .is_some_and(|team| self.people_vary(&team.id));
        let rows_of = match self.nameless {
            _ if apart => one_by_one(heads),
            People::FirstApart if heads > 1.0 => vec![1.0, heads - 1.0],
            _ => vec![heads],
        };
        for heads in rows_of {
            rows.push(PayeeRow {
                id: None,
                role: index,
                team,
                heads,
                base: Money::get(role.base),
                target_incentive: role.target_incentive(),
                presence: [1.0; MONTHS],
                start: 0,
                starts: false,
                points: role.points.map_or(1.0, Weight::get),
                adjustments: [0.0; MONTHS],
            });
        }
    }

    /// A role's base salary and target incentive as means over its people.
    fn means(&mut self, role: usize) {
        let Some(row) = self.compiled.roles.get_mut(role) else {
            return;
        };
        if row.payees.len() < 2 && row.heads <= 0.0 {
            return;
        }
        let (mut base, mut incentive, mut heads) = (0.0, 0.0, 0.0);
        for payee in row
            .payees
            .iter()
            .filter_map(|&payee| self.compiled.payees.get(payee))
        {
            base += payee.heads * payee.base;
            incentive += payee.heads * payee.target_incentive;
            heads += payee.heads;
        }
        if heads > 0.0 {
            row.base = base / heads;
            row.target_incentive = incentive / heads;
        }
    }

    /// The fiscal month of a day of the year.
    pub(super) fn fiscal_month(&self, date: Date) -> Option<usize> {
        let month = usize::try_from(date.months() - self.compiled.start?).ok()?;
        (month < MONTHS).then_some(month)
    }

    /// The part of each fiscal month between two days, both included.
    pub(super) fn presence(&self, from: Option<Date>, to: Option<Date>) -> [f64; MONTHS] {
        let Some(first) = self.compiled.start else {
            return [1.0; MONTHS];
        };
        let by_day = self.model.proration == Proration::Day;
        let mut months = [0.0; MONTHS];
        for (month, part) in (first..).zip(&mut months) {
            let days = f64::from(days_in(month));
            let missing = |date: Option<Date>, before: bool| match date {
                Some(date) if date.months() == month && before => f64::from(date.day()) - 1.0,
                Some(date) if date.months() == month => days - f64::from(date.day()),
                Some(date) if (date.months() > month) == before => days,
                _ => 0.0,
            };
            let there = (days - missing(from, true) - missing(to, false)).max(0.0);
            *part = if by_day {
                there / days
            } else {
                f64::from(u8::from(there > 0.0))
            };
        }
        months
    }
}

/// Heads as people: whole ones, and what is left; of very many, several to a row.
fn one_by_one(heads: f64) -> Vec<f64> {
    const MOST: f64 = 1000.0;
    let each = (heads / MOST).ceil().max(1.0);
    let mut rows = Vec::new();
    let mut left = heads;
    while left > 0.0 {
        rows.push(left.min(each));
        left -= each;
    }
    if rows.is_empty() {
        rows.push(heads);
    }
    rows
}
