//! Measures become meters: what a payee, a team or everybody is measured by, with twelve goals and where results come from.

use super::{Builder, Compiled, Meter, Person, RevenuePart, Source};
use crate::attribution::attributed;
use crate::grid::{MONTHS, add, at, over, total};
use crate::model::{
    Better, Deal, DealFilter, DealKey, Id, Level, Measure, MeasureGoal, Quantity, Scope, Share, Typed, Window,
};
use crate::place::Place;
use crate::problem::{Kind, Problem};

/// The meters of a measure that are there.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Of the whole measure, by whose they are.
    whole: Vec<Option<usize>>,
    /// Of parts of it.
    sliced: Vec<(Owner, Slice, usize)>,
    /// What the people of a role in a team have together, where the measure is revenue of their own.
    together: Vec<Together>,
}

/// What the people of a role in a team share out among themselves.
#[derive(Clone, Copy, Debug)]
struct Together {
    role: usize,
    team: usize,
    /// Whether any of them has a quota.
    quotas: bool,
    /// The sum of their weights in each month.
    all: [f64; MONTHS],
}

impl Known {
    fn find(&self, owner: Owner, place: usize, slice: &Slice) -> Option<usize> {
        if *slice == Slice::default() {
            return self.whole.get(place).copied().flatten();
        }
        let mut sliced = self.sliced.iter();
        sliced
            .find(|(known, part, _)| *known == owner && part == slice)
            .map(|(.., meter)| *meter)
    }

    fn add(&mut self, owner: Owner, place: usize, slice: &Slice, meter: usize) {
        if *slice != Slice::default() {
            self.sliced.push((owner, slice.clone(), meter));
            return;
        }
        if self.whole.len() <= place {
            self.whole.resize(place + 1, None);
        }
        if let Some(slot) = self.whole.get_mut(place) {
            *slot = Some(meter);
        }
    }
}

/// What a meter measures for whom.
#[derive(Clone, Debug)]
pub(crate) struct Met {
    /// The measure's number.
    pub(crate) measure: usize,
    pub(crate) owner: Owner,
    pub(crate) slice: Slice,
}

/// Whose a meter is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Owner {
    Everybody,
    Function(usize),
    Team(usize),
    Payee(usize),
}

/// A part of a measure: the deals of one type or product, the days of a window.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Slice {
    pub(crate) key: Option<(DealKey, Id)>,
    pub(crate) window: Option<Window>,
}

/// A figure that stands in one of several places.
struct Found<'a, T> {
    value: &'a T,
    table: &'static str,
    id: &'a str,
    field: &'static str,
    measure: &'a str,
}

impl<T> Found<'_, T> {
    /// A JSON Pointer to it.
    fn path(&self) -> String {
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
    /// Looks at every measure; and every one that is the same for everybody gets its meter, used or not, so that its
    /// attainment can be shown.
    pub(super) fn measures(&mut self) {
        let measures = Place::top("measures");
        for (id, measure) in super::sorted(&self.model.measures) {
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
            self.look_at(id, measure, &path);
        }
        for (id, measure) in super::sorted(&self.model.measures) {
            if measure.scope.is_shared() {
                self.meter(id, None, &Slice::default());
            }
        }
    }

    /// What a measure says that does not fit together.
    fn look_at(&mut self, id: &Id, measure: &Measure, path: &Place<'_>) {
        let own = measure.scope == Scope::Own;
        if measure.counts.is_revenue() && measure.goal.is_some() && !own {
            self.problems
                .push(Problem::warning(path.at("goal"), Kind::GoalNotUsed));
        }
        if measure.deals.is_some() && !matches!(measure.counts, Quantity::Amount | Quantity::Count) {
            self.problems
                .push(Problem::warning(path.at("deals"), Kind::DealsNotUsed));
        }
        if !measure.counts.is_summed() {
            for (payee, _) in self
                .model
                .payees
                .iter()
                .filter(|(_, payee)| payee.opening.contains_key(id))
            {
                let payees = Place::top("payees");
                let payee = payees.at(payee);
                let openings = payee.at("opening");
                let path = openings.at(id);
                self.problems
                    .push(Problem::error(path, Kind::OpeningNotSummed).leaving_out(path));
            }
        }
        let results = self.model.results.get(id);
        if !measure.counts.is_typed() && !measure.counts.is_revenue() && results.is_some() {
            let results = Place::top("results");
            let path = results.at(id);
            self.problems
                .push(Problem::error(path, Kind::ResultCalculated).leaving_out(path));
        }
        if let Some(filter) = &measure.deals
            && filter.attributed
        {
            let kind = match self.model.attribution {
                _ if own => Some(Kind::AttributedOwn),
                None => Some(Kind::AttributionNotSaid),
                Some(_) => None,
            };
            if let Some(kind) = kind {
                let path = path.at("deals");
                let field = path.at("attributed").into_text();
                self.problems
                    .push(Problem::error(field, kind).leaving_out(Place::top("measures").at(id)));
                self.left_out.push(id.clone());
                return;
            }
        }
        if let Some(goal) = &measure.goal
            && self
                .goal_months(goal, measure.counts.is_level(), &|| path.at("goal").into())
                .is_none()
        {
            self.left_out.push(id.clone());
            return;
        }
        if measure.counts.is_typed() {
            let goal = measure.goal.as_ref().is_some_and(|goal| goal.total() > 0.0);
            let own_goals = own && self.has_own_goals(id);
            let found = results.is_some() || measure.deals.is_some() || (own && self.has_own_results(id));
            if !goal && !own_goals && !found {
                self.problems
                    .push(Problem::error(path, Kind::NoGoal).leaving_out(path));
                self.left_out.push(id.clone());
            } else if !found {
                self.problems.push(Problem::note(path, Kind::NoResult));
            }
        }
    }

    fn has_own_goals(&self, id: &Id) -> bool {
        self.model.roles.values().any(|role| role.goals.contains_key(id))
            || self
                .model
                .payees
                .values()
                .any(|payee| payee.goals.contains_key(id))
    }

    fn has_own_results(&self, id: &Id) -> bool {
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

    /// The meter of a measure for a payee, or for everybody, made where it is not there yet.
    pub(super) fn meter(&mut self, id: &str, payee: Option<usize>, slice: &Slice) -> Option<usize> {
        let (index, id, measure) = self.model.measures.get_full(id)?;
        if self.is_left_out(id) {
            return None;
        }
        let owner = self.owner(measure, payee)?;
        let place = self.place_of(owner);
        if let Some(known) = self
            .known
            .get(index)
            .and_then(|known| known.find(owner, place, slice))
        {
            return Some(known);
        }
        if self.open.contains(&id.as_str()) {
            let path = Place::top("measures").at(id).at("counts").into_text();
            self.problems.push(Problem::error(path, Kind::Circular));
            return None;
        }
        self.open.push(id);
        let made = self.make(id, measure, owner, slice);
        self.open.pop();
        let (meter, goal, typed) = made?;
        let year = |months: &[f64; MONTHS]| over(months, meter.level);
        self.compiled.year_goals.push(year(&goal));
        self.compiled.typed_year.push(year(&typed));
        self.compiled.meter_goals.push(goal);
        self.compiled.typed.push(typed);
        let calculated = !matches!(
            meter.source,
            Source::Typed | Source::Ratio(..) | Source::Lowest(_) | Source::Weighted(..)
        );
        self.compiled.meters.push(meter);
        self.compiled.met.push(Met {
            measure: index,
            owner,
            slice: slice.clone(),
        });
        let meter = self.compiled.meters.len() - 1;
        if calculated {
            self.compiled.calculated.push(meter);
        }
        if let Some(known) = self.known.get_mut(index) {
            known.add(owner, place, slice, meter);
        }
        Some(meter)
    }

    /// A number for whose a meter is.
    fn place_of(&self, owner: Owner) -> usize {
        let (functions, teams) = (self.compiled.functions.len(), self.compiled.teams.len());
        match owner {
            Owner::Everybody => 0,
            Owner::Function(function) => 1 + function,
            Owner::Team(team) => 1 + functions + team,
            Owner::Payee(payee) => 1 + functions + teams + payee,
        }
    }

    fn is_left_out(&self, id: &str) -> bool {
        self.left_out.iter().any(|out| out == id)
    }

    fn owner(&self, measure: &Measure, payee: Option<usize>) -> Option<Owner> {
        let row = payee.and_then(|payee| self.compiled.payees.get(payee));
        let owner = match &measure.scope {
            Scope::Company => Owner::Everybody,
            Scope::Function(id) => Owner::Function(self.compiled.function_index(id)?),
            Scope::Team(id) => Owner::Team(self.compiled.teams.iter().position(|row| &row.id == id)?),
            Scope::OwnFunction => Owner::Function(self.compiled.teams.get(row?.team)?.function),
            Scope::OwnTeam => Owner::Team(row?.team),
            Scope::Own => Owner::Payee(payee?),
        };
        Some(owner)
    }

    /// The meter, its goals, and what is typed for it.
    fn make(
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
            owner: None,
        };
        let credit = measure.credit.map_or(1.0, Share::get);
        let nothing = [0.0; MONTHS];
        // What is not made of deals or days itself passes the slice on, or is cut by the window's months.
        let cut = slice
            .window
            .filter(|_| measure.deals.is_none() || !measure.counts.is_typed());
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
            Quantity::Amount | Quantity::Count | Quantity::Rate | Quantity::Score => {
                let goal = self.goal_of(id, measure, owner).unwrap_or(nothing);
                let typed = if let Some(filter) = &measure.deals {
                    let mut months = self.deals(measure, filter, owner, slice);
                    for month in &mut months {
                        *month *= credit;
                    }
                    months
                } else {
                    let mut months = self.typed_of(id, measure, owner, &goal);
                    if !meter.level {
                        for month in &mut months {
                            *month *= credit;
                        }
                    }
                    months
                };
                if let Owner::Payee(payee) = owner {
                    meter.owner = Some(payee);
                }
                Some((meter, goal, typed))
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
                "a measure that cannot be summed over people",
                "a measure of scope \"own\" that is summed: an amount, a count or revenue",
            )
        } else if what == "sum" {
            (
                "a measure that cannot be summed",
                "measures that are summed over a period: amounts, counts or revenue",
            )
        } else {
            (
                "a measure that is each payee's own",
                "a measure of the company, a function or a team",
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
    fn people(&self, owner: Owner, roles: &[Id]) -> Vec<usize> {
        let within = |index: usize, row: &super::PayeeRow| match owner {
            Owner::Everybody => true,
            Owner::Payee(payee) => payee == index,
            Owner::Team(team) => row.team == team,
            Owner::Function(function) => self
                .compiled
                .teams
                .get(row.team)
                .is_some_and(|team| team.function == function),
        };
        let of_roles = |row: &super::PayeeRow| {
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
        let even = shares
            .iter()
            .all(|share| (share - at(&shares, 0)).abs() < f64::EPSILON);
        let part = if even {
            RevenuePart::Always(at(&shares, 0) * credit)
        } else {
            RevenuePart::ByMonth(self.compiled.parts.push(shares.map(|share| share * credit)))
        };
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
            meter.owner = Some(index);
            return Some((meter, goal, typed.map(|month| month * credit)));
        }
        Some((meter, goal, [0.0; MONTHS]))
    }

    /// A payee's own part of what the team brings in each month, and the goal where one is given.
    ///
    /// The colleagues of the same role in the same team bring everything together: each in proportion to the quota, or
    /// equal parts where nobody has one; who is not there in a month brings nothing in it.
    fn own_part(
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
        let of_both = |row: &super::PayeeRow| row.role == role && row.team == team;
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

    /// Every payee's quota, where the goal names a measure of them.
    pub(super) fn quotas(&mut self) {
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

    /// The goals of a meter where any are given.
    fn goal_of(&mut self, id: &'a str, measure: &'a Measure, owner: Owner) -> Option<[f64; MONTHS]> {
        if let Owner::Payee(payee) = owner {
            return self.own_goal_months(id, measure, payee);
        }
        let path = || Place::top("measures").at(id).at("goal").into();
        let level = measure.counts.is_level() || measure.counts.is_ratio();
        self.goal_months(measure.goal.as_ref()?, level, &path)
    }

    /// What is typed for a payee.
    fn own_result(&self, id: &'a str, payee: usize) -> Option<Found<'a, Typed>> {
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

    /// The typed results of a meter; its goals where nothing is typed.
    fn typed_of(
        &mut self,
        id: &'a str,
        measure: &'a Measure,
        owner: Owner,
        goal: &[f64; MONTHS],
    ) -> [f64; MONTHS] {
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
        let Some(found) = found else { return *goal };
        let (level, lower) = (measure.counts.is_level(), measure.better == Better::Lower);
        self.typed_months(found.value, goal, level, lower, &|| found.path())
            .unwrap_or(*goal)
    }

    /// The deals that count, by month.
    fn deals(
        &mut self,
        measure: &Measure,
        filter: &DealFilter,
        owner: Owner,
        slice: &Slice,
    ) -> [f64; MONTHS] {
        let mut months = [0.0; MONTHS];
        let mut people: Vec<Id> = Vec::new();
        if owner != Owner::Everybody {
            let rows = self.people(owner, &[]);
            people.extend(
                rows.into_iter()
                    .filter_map(|row| self.compiled.payees.get(row)?.id.clone()),
            );
        }
        for (_, deal) in super::sorted(&self.model.deals) {
            let Some(month) = self.fiscal_month(deal.date) else {
                continue;
            };
            let counts = counts(filter, slice, deal);
            let credited = match owner {
                Owner::Everybody => 1.0,
                Owner::Function(_) | Owner::Team(_) if filter.attributed => self.attributed(deal, owner),
                // A team's deals are those of its people, an overlay adds nothing to them.
                Owner::Function(_) | Owner::Team(_) => people
                    .iter()
                    .filter_map(|id| deal.credits.get(id))
                    .map(|share| share.get())
                    .sum(),
                Owner::Payee(_) => people.iter().map(|id| shares(deal, id)).sum(),
            };
            let worth = match measure.counts {
                Quantity::Count => 1.0,
                _ => deal.amount.get(),
            };
            if let Some(month) = months.get_mut(month) {
                *month += worth * counts * credited;
            }
        }
        months
    }

    /// The part of a deal that the touches of a team, or of a function's teams, are credited with.
    fn attributed(&self, deal: &Deal, owner: Owner) -> f64 {
        let Some(rule) = self.model.attribution else {
            return 0.0;
        };
        let touched = attributed(rule, deal, &self.model.teams);
        let ours = touched
            .iter()
            .filter(|touched| self.compiled.is_of(&touched.touch.team, owner));
        total(ours.map(|touched| touched.part))
    }

    /// What a deal counts for in a payee's own result of a measure.
    pub(super) fn deal_counts(&self, measure: &Measure, payee: usize, slice: &Slice, deal: &Deal) -> f64 {
        let id = self.compiled.payees.get(payee).and_then(|row| row.id.as_ref());
        let (Some(filter), Some(id), Scope::Own) = (&measure.deals, id, &measure.scope) else {
            return 0.0;
        };
        let worth = match measure.counts {
            Quantity::Count => 1.0,
            _ => deal.amount.get(),
        };
        worth * counts(filter, slice, deal) * shares(deal, id) * measure.credit.map_or(1.0, Share::get)
    }

    /// A payee's own goal as it is before anybody starts or leaves.
    pub(super) fn whole_goal(
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

    /// The part of each fiscal month that lies in a window of days.
    pub(super) fn days_within(&self, window: Window) -> [f64; MONTHS] {
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

    /// Says that a measure is not there, or is left out.
    pub(super) fn no_measure(&mut self, id: &Id, path: &Place<'_>, left_out: &Place<'_>) -> bool {
        if !self.model.measures.contains_key(id) {
            self.unknown(path, "measure", id, left_out);
        } else if self.is_left_out(id) {
            let kind = Kind::LeftOutReference {
                what: "measure",
                id: id.clone(),
            };
            self.problems
                .push(Problem::note(path, kind).leaving_out(left_out));
        } else {
            return false;
        }
        true
    }

    /// Whether the measure attains anything: a goal is there, or follows. Says where it does not, and that `left_out`
    /// needs it.
    pub(super) fn attains(&mut self, id: &Id, left_out: &Place<'_>) -> bool {
        let Some(measure) = self.model.measures.get(id) else {
            return false;
        };
        let has = match &measure.counts {
            counts if counts.is_revenue() || counts.is_attainment() => true,
            Quantity::Sum(_) | Quantity::RollUp(_) | Quantity::Ratio(_) => true,
            _ => measure.goal.as_ref().is_some_and(|goal| goal.total() > 0.0) || self.has_own_goals(id),
        };
        if !has {
            let path = Place::top("measures").at(id).into_text();
            self.problems.push(Problem::error(path, Kind::NoGoal));
            let kind = Kind::NeedsGoal { measure: id.clone() };
            self.problems
                .push(Problem::note(left_out, kind).leaving_out(left_out));
        }
        has
    }
}

impl Compiled {
    /// Whether a team is the one, or of the function, that a meter is of.
    pub(crate) fn is_of(&self, team: &Id, owner: Owner) -> bool {
        let mut rows = self.teams.iter().enumerate();
        let found = rows.find(|(_, row)| row.id == *team);
        found.is_some_and(|(index, row)| match owner {
            Owner::Team(team) => team == index,
            Owner::Function(function) => row.function == function,
            Owner::Everybody | Owner::Payee(_) => false,
        })
    }
}

/// How much of a deal counts by its type and product.
pub(crate) fn counts(filter: &DealFilter, slice: &Slice, deal: &Deal) -> f64 {
    let named = |list: &[String], found: &Option<String>| {
        list.is_empty() || found.as_ref().is_some_and(|found| list.contains(found))
    };
    let key = slice.key.as_ref().is_none_or(|(key, id)| {
        let found = match key {
            DealKey::DealType => &deal.deal_type,
            DealKey::Product => &deal.product,
        };
        found.as_deref() == Some(id.as_str())
    });
    let within = slice
        .window
        .is_none_or(|window| (window.from..=window.to).contains(&deal.date));
    if !(key && within && named(&filter.types, &deal.deal_type) && named(&filter.products, &deal.product)) {
        return 0.0;
    }
    deal.deal_type
        .as_ref()
        .and_then(|kind| filter.credit.get(kind))
        .map_or(1.0, |factor| factor.get())
}

/// What a deal is credited to somebody with, as a split and as an overlay.
fn shares(deal: &Deal, payee: &Id) -> f64 {
    let share = |table: &crate::model::Table<Share>| table.get(payee).map_or(0.0, |share| share.get());
    share(&deal.credits) + share(&deal.overlays)
}
