//! Where a meter's results come from, by what its measure counts.

use super::{Owner, Slice};
use crate::compile::{Builder, Compiled, Meter, PayeeRow, RevenuePart, Source};
use crate::grid::{MONTHS, add, at};
use crate::model::{Better, Id, Level, Measure, Quantity, Scope, Share, Window};
use crate::place::Place;
use crate::problem::{Kind, Problem};
use hagstone_words::say;

impl<'a> Builder<'a> {
    /// The meter, its goals, and what is typed for it.
    pub(super) fn make(
        &mut self,
        id: &'a str,
        measure: &'a Measure,
        owner: Owner,
        slice: &Slice,
    ) -> Option<(Meter, [f64; MONTHS], [f64; MONTHS])> {
        let mut meter = Meter {
            measure: id.into(),
            source: Source::Typed,
            shared: measure.scope.is_shared() && *slice == Slice::default(),
            lower: measure.better == Better::Lower,
            level: measure.counts.is_level(),
            late: false,
        };
        let credit = measure.credit.map_or(1.0, Share::get);
        let nothing = [0.0; MONTHS];
        // What is not made of deals or days itself passes the slice on, or is cut by the window's months.
        let cut = slice.window.filter(|_| measure.counted_deals().is_none());
        if let Some(window) = cut
            && !measure.counts.is_made_of_others()
        {
            let whole = Slice {
                key: slice.key.clone(),
                window: None,
            };
            self.open.pop();
            let inner = self.meter_of(id, owner, &whole);
            self.open.push(id);
            let inner = inner?;
            let factors = self.days_within(window);
            let mut goal = nothing;
            let months = self.compiled.meter_goals.row(inner);
            for ((goal, month), factor) in goal.iter_mut().zip(months).zip(&factors) {
                *goal = if meter.level { *month } else { month * factor };
            }
            meter.late = self.compiled.meters.get(inner).is_some_and(|meter| meter.late);
            meter.source = if meter.level {
                Source::Sum(vec![(inner, 1.0)])
            } else {
                Source::Window(inner, factors)
            };
            return Some((meter, goal, nothing));
        }
        match &measure.counts {
            Quantity::Revenue | Quantity::RevenueGrowth => self.revenue(meter, id, measure, owner, credit),
            Quantity::Amount | Quantity::Count | Quantity::Funnel(_) | Quantity::Rate | Quantity::Score => {
                let goal = self.goal_of(id, measure, owner).unwrap_or(nothing);
                let months = match (measure.counted_deals(), &measure.counts) {
                    (Some(filter), _) => self.deals(measure, filter, owner, slice),
                    (None, Quantity::Funnel(count)) => match self.typed_of(id, measure, owner, &goal) {
                        Some(typed) => typed,
                        None => return Some(self.funnel_meter(meter, id, measure, count, owner, goal)),
                    },
                    (None, _) => self.typed_of(id, measure, owner, &goal).unwrap_or(goal),
                };
                let factor = if meter.level { 1.0 } else { credit };
                Some((meter, goal, months.map(|month| month * factor)))
            }
            Quantity::Sum(ids) => {
                let summed = |member: &&Id| {
                    let member = self.model.measures.get(member);
                    member.is_none_or(|member| member.counts.is_summed())
                };
                if !ids.iter().all(|member| summed(&member)) {
                    return self.refused(id, "sum", None);
                }
                let members = self.members(id, ids, owner, slice)?;
                let goal = self.goal_of(id, measure, owner);
                Some(self.summed(
                    meter,
                    goal,
                    members.into_iter().map(|member| (member, 1.0)).collect(),
                    credit,
                ))
            }
            Quantity::RollUp(roll_up) => {
                let of = self.model.measures.get(&roll_up.of);
                if of.is_none_or(|of| {
                    of.scope != Scope::Own || of.counts.is_level() || of.counts.is_attainment()
                }) {
                    return self.refused(id, "roll_up", of.is_none().then_some(&roll_up.of));
                }
                let mut parts = Vec::new();
                for payee in self.people(owner, &roll_up.roles) {
                    let heads = self.compiled.payees.get(payee).map_or(0.0, |row| row.heads);
                    if heads > 0.0
                        && let Some(meter) = self.meter(&roll_up.of, Some(payee), slice)
                    {
                        parts.push((meter, heads));
                    }
                }
                let goal = self.goal_of(id, measure, owner);
                Some(self.summed(meter, goal, parts, credit))
            }
            Quantity::Ratio(ratio) => {
                let ids = [ratio.of.clone(), ratio.to.clone()];
                let members = self.members(id, &ids, owner, slice)?;
                let [of, to] = members.try_into().ok()?;
                meter.late = self.any_late(&[of, to]);
                meter.source = Source::Ratio(of, to);
                meter.level = true;
                let goal = self.goal_of(id, measure, owner).unwrap_or(nothing);
                Some((meter, goal, nothing))
            }
            Quantity::Lowest(ids) => {
                let members = self.members(id, ids, owner, slice)?;
                meter.late = self.any_late(&members);
                meter.source = Source::Lowest(members);
                meter.level = true;
                Some((meter, [1.0; MONTHS], nothing))
            }
            Quantity::Weighted(weighted) => {
                let ids: Vec<Id> = weighted.of.keys().cloned().collect();
                let members = self.members(id, &ids, owner, slice)?;
                meter.late = self.any_late(&members);
                let weights = weighted.of.values().map(|weight| weight.get());
                let floor = weighted.each_at_least.map(Level::get);
                meter.source = Source::Weighted(members.into_iter().zip(weights).collect(), floor);
                meter.level = true;
                Some((meter, [1.0; MONTHS], nothing))
            }
            Quantity::VariablePay(people) => {
                meter.late = true;
                let mut weights = vec![0.0; self.compiled.payees.len()];
                for payee in self.people(owner, &people.roles) {
                    let heads = self.compiled.payees.get(payee).map_or(0.0, |row| row.heads);
                    if let Some(weight) = weights.get_mut(payee) {
                        *weight = heads * credit;
                    }
                }
                meter.source = Source::Pay(weights);
                let goal = self.goal_of(id, measure, owner).unwrap_or(nothing);
                Some((meter, goal, nothing))
            }
        }
    }

    fn meter_of(&mut self, id: &str, owner: Owner, slice: &Slice) -> Option<usize> {
        let payee = self.somebody(owner);
        self.meter(id, payee, slice)
    }

    /// A payee whose own function or team, or who, the owner is.
    fn somebody(&self, owner: Owner) -> Option<usize> {
        match owner {
            Owner::Everybody => None,
            Owner::Payee(payee) => Some(payee),
            Owner::Team(team) => self.compiled.payees.iter().position(|row| row.team == team),
            Owner::Function(function) => self.compiled.payees.iter().position(|row| {
                self.compiled
                    .teams
                    .get(row.team)
                    .is_some_and(|team| team.function == function)
            }),
        }
    }

    fn any_late(&self, meters: &[usize]) -> bool {
        meters
            .iter()
            .any(|&meter| self.compiled.meters.get(meter).is_some_and(|meter| meter.late))
    }

    /// The meters of the measures that another one is made of.
    fn members(&mut self, id: &str, ids: &[Id], owner: Owner, slice: &Slice) -> Option<Vec<usize>> {
        let mut members = Vec::new();
        for member in ids {
            if !self.model.measures.contains_key(member) {
                return self.refused(id, "counts", Some(member));
            }
            if self.is_left_out(member) {
                self.left_out.push(id.into());
                let measures = Place::top("measures");
                let path = measures.at(id);
                let kind = Kind::LeftOutReference {
                    what: "measure",
                    id: member.clone(),
                };
                self.problems
                    .push(Problem::note(path.at("counts"), kind).leaving_out(path));
                return None;
            }
            let payee = self.somebody(owner);
            let own = self
                .model
                .measures
                .get(member)
                .is_some_and(|member| !member.scope.is_shared());
            if own && payee.is_none() {
                return self.refused(id, "counts", None);
            }
            members.push(self.meter(member, payee, slice)?);
        }
        Some(members)
    }

    /// Leaves a measure out that is made of something that is not there, or cannot be.
    fn refused<T>(&mut self, id: &str, what: &str, missing: Option<&Id>) -> Option<T> {
        if self.is_left_out(id) {
            return None;
        }
        self.left_out.push(id.into());
        let measures = Place::top("measures");
        let path = measures.at(id);
        if let Some(missing) = missing {
            self.unknown(&path.at("counts"), "measure", missing, &path);
            return None;
        }
        let (found, expected) = if what == "roll_up" {
            (
                say!(measure_source_a_measure_that_cannot_be_summed),
                say!(measure_source_a_measure_of_scope_own_that),
            )
        } else if what == "sum" {
            (
                say!(measure_source_a_measure_that_cannot_be_summed_2),
                say!(measure_source_measures_that_are_summed_over_a),
            )
        } else {
            (
                say!(common_a_measure_that_is_each_payee),
                say!(common_a_measure_of_the_company_a),
            )
        };
        let kind = Kind::WrongValue {
            found: found.into(),
            expected: expected.into(),
        };
        self.problems
            .push(Problem::error(path.at("counts"), kind).leaving_out(path));
        None
    }

    /// A meter that sums others; its goal is theirs, where it has none of its own.
    fn summed(
        &mut self,
        mut meter: Meter,
        own: Option<[f64; MONTHS]>,
        mut parts: Vec<(usize, f64)>,
        credit: f64,
    ) -> (Meter, [f64; MONTHS], [f64; MONTHS]) {
        let meters: Vec<usize> = parts.iter().map(|(meter, _)| *meter).collect();
        meter.late = self.any_late(&meters);
        let goal = own.unwrap_or_else(|| {
            let mut goal = [0.0; MONTHS];
            for (part, factor) in &parts {
                add(&mut goal, self.compiled.meter_goals.row(*part), *factor);
            }
            goal
        });
        for (_, factor) in &mut parts {
            *factor *= credit;
        }
        meter.source = Source::Sum(parts);
        (meter, goal, [0.0; MONTHS])
    }

    /// The people whom a scope holds, of some roles.
    pub(super) fn people(&self, owner: Owner, roles: &[Id]) -> Vec<usize> {
        let within = |index: usize, row: &PayeeRow| match owner {
            Owner::Everybody => true,
            Owner::Payee(payee) => payee == index,
            Owner::Team(team) => row.team == team,
            Owner::Function(function) => self
                .compiled
                .teams
                .get(row.team)
                .is_some_and(|team| team.function == function),
        };
        let of_roles = |row: &PayeeRow| {
            roles.is_empty()
                || self
                    .compiled
                    .roles
                    .get(row.role)
                    .is_some_and(|role| roles.contains(&role.id))
        };
        // One person is found without a look at all others.
        let among = match owner {
            Owner::Payee(payee) => payee..payee + 1,
            _ => 0..self.compiled.payees.len(),
        };
        let rows = self.compiled.payees.get(among.clone()).unwrap_or(&[]);
        let rows = among.zip(rows);
        rows.filter(|(index, row)| within(*index, row) && of_roles(row))
            .map(|(index, _)| index)
            .collect()
    }

    /// The part that counts of what a team brings.
    pub(super) fn share_of(&mut self, shares: [f64; MONTHS], credit: f64) -> RevenuePart {
        let even = shares
            .iter()
            .all(|share| (share - at(&shares, 0)).abs() < f64::EPSILON);
        if even {
            RevenuePart::Always(at(&shares, 0) * credit)
        } else {
            RevenuePart::ByMonth(self.compiled.parts.push(shares.map(|share| share * credit)))
        }
    }

    /// Revenue, and growth over last year's.
    fn revenue(
        &mut self,
        mut meter: Meter,
        id: &'a str,
        measure: &'a Measure,
        owner: Owner,
        credit: f64,
    ) -> Option<(Meter, [f64; MONTHS], [f64; MONTHS])> {
        let growth = measure.counts == Quantity::RevenueGrowth;
        let goal = self.model.goal.as_ref();
        if growth && goal.is_some_and(|goal| goal.last_year_revenue.is_none()) {
            return None;
        }
        let payee = match owner {
            Owner::Payee(payee) => Some(self.compiled.payees.get(payee)?.clone()),
            _ => None,
        };
        let row = match owner {
            Owner::Everybody => Compiled::COMPANY,
            Owner::Function(function) => Compiled::function_row(function),
            Owner::Team(team) => self.compiled.team_row(team),
            Owner::Payee(_) => self.compiled.team_row(payee.as_ref()?.team),
        };
        let mut shares = [1.0; MONTHS];
        let mut own_goal = None;
        if let Owner::Payee(payee) = owner {
            (shares, own_goal) = self.own_part(id, measure, payee);
        }
        let last = if growth { 1.0 } else { 0.0 };
        let goal: [f64; MONTHS] = own_goal.unwrap_or_else(|| {
            std::array::from_fn(|month| {
                let goal = at(self.compiled.goals.row(row), month);
                at(&shares, month) * (goal - last * at(self.compiled.last_year.row(row), month))
            })
        });
        if goal.iter().sum::<f64>() <= 0.0 && self.compiled.goals.year(Compiled::COMPANY) > 0.0 {
            let absent = payee
                .as_ref()
                .is_some_and(|payee| payee.year() <= 0.0 || payee.heads <= 0.0);
            if !absent {
                let problem = if self.compiled.goals.year(row) > 0.0 {
                    Problem::error(Place::top("measures").at(id), Kind::NoGrowth)
                } else {
                    self.no_share(id, owner)
                };
                self.problems.push(problem);
            }
        }
        let part = self.share_of(shares, credit);
        meter.source = if growth {
            Source::Growth { row, part }
        } else {
            Source::Revenue { row, part }
        };
        if let Owner::Payee(index) = owner
            && let Some(found) = self.own_result(id, index)
        {
            let typed = self.typed_months(found.value, &goal, false, meter.lower, &|| found.path())?;
            meter.source = Source::Typed;
            return Some((meter, goal, typed.map(|month| month * credit)));
        }
        Some((meter, goal, [0.0; MONTHS]))
    }

    /// The part of each fiscal month that lies in a window of days.
    pub(in crate::compile) fn days_within(&self, window: Window) -> [f64; MONTHS] {
        let Some(first) = self.compiled.start else {
            return [0.0; MONTHS];
        };
        std::array::from_fn(|month| {
            let month = first + i32::try_from(month).unwrap_or_default();
            let days = f64::from(crate::model::days_in(month));
            let from = match window.from.months() {
                from if from > month => return 0.0,
                from if from == month => f64::from(window.from.day()) - 1.0,
                _ => 0.0,
            };
            let to = match window.to.months() {
                to if to < month => return 0.0,
                to if to == month => f64::from(window.to.day()),
                _ => days,
            };
            ((to - from) / days).max(0.0)
        })
    }

    /// Revenue is measured where none is expected.
    fn no_share(&self, id: &str, owner: Owner) -> Problem {
        let team = match owner {
            Owner::Payee(payee) => self
                .compiled
                .payees
                .get(payee)
                .and_then(|payee| self.compiled.teams.get(payee.team)),
            _ => None,
        };
        match team {
            Some(team) => Problem::error(Place::top("teams").at(&team.id), Kind::NoRevenueShare),
            None => Problem::error(Place::top("measures").at(id), Kind::NoRevenueShare),
        }
    }
}
