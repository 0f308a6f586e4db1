//! Measures become meters: what a payee, a team or everybody is measured by, with twelve goals and where results come from.

mod deals;
mod funnel;
mod own;
mod source;

use self::own::Together;
use super::{Builder, Source};
use crate::grid::{MONTHS, over};
use crate::model::{DealKey, Id, Measure, Quantity, Scope, Window};
use crate::place::Place;
use crate::problem::{Kind, Problem};

pub(crate) use self::deals::counts;

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

impl Builder<'_> {
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
        if measure.deals.is_some() && measure.counted_deals().is_none() {
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
        if let Quantity::Funnel(count) = &measure.counts
            && !self.knows(count, path)
        {
            self.left_out.push(id.clone());
            return;
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
            let mut touches = self.model.deals.values().flat_map(|deal| deal.touches.values());
            let kind = match self.model.attribution {
                None => Some(Kind::AttributionNotSaid),
                Some(_) if own && touches.all(|touch| touch.payee.is_none()) => Some(Kind::AttributedOwn),
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
            let modelled = matches!(measure.counts, Quantity::Funnel(_));
            let typed = results.is_some() || (own && self.has_own_results(id));
            let found = modelled || typed || measure.counted_deals().is_some();
            if !goal && !own_goals && !found {
                self.problems
                    .push(Problem::error(path, Kind::NoGoal).leaving_out(path));
                self.left_out.push(id.clone());
            } else if !found {
                self.problems.push(Problem::note(path, Kind::NoResult));
            }
        }
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
            Source::Typed | Source::Sum(_) | Source::Ratio(..) | Source::Lowest(_) | Source::Weighted(..)
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
