//! What is wrong with segments, capacity, the lifecycle map, pauses and costs.

use super::sum;
use crate::grid::MONTHS;
use crate::model::{Capacity, Id, Lag, Lifecycle, Model, Scope, Segment, SegmentCredit, Share, Volume};
use crate::place::Place;
use crate::problem::{Kind, Problem};
use hagstone_words::say;

/// Shares may exceed 100% by this much before it is said.
const TOLERANCE: f64 = 1e-5;

/// A model under examination.
struct Check<'a> {
    model: &'a Model,
    /// The months that are calculated.
    horizon: usize,
    problems: &'a mut Vec<Problem>,
}

pub(super) fn check(model: &Model, problems: &mut Vec<Problem>) {
    let horizon = model.months();
    let mut check = Check {
        model,
        horizon,
        problems,
    };
    check.quotas();
    for (id, segment) in &model.segments {
        check.segment(&Place::top("segments").at(id), segment);
    }
    let shares = model.segments.values().filter_map(|segment| segment.goal_share);
    if shares.clone().next().is_some() {
        let what = say!(check_funnel_the_segments_shares_of_the_revenue);
        sum(
            check.problems,
            Place::top("segments"),
            what,
            shares.map(Share::get),
        );
    }
    for (id, team) in &model.teams {
        if let Some(capacity) = &team.capacity {
            check.capacity(&Place::top("teams").at(id).at("capacity"), capacity);
        }
    }
    if let Some(lifecycle) = &model.lifecycle {
        check.lifecycle(lifecycle);
    }
    for (id, pause) in &model.pauses {
        let pauses = Place::top("pauses");
        let place = pauses.at(id);
        for (index, team) in pause.teams.iter().enumerate() {
            let index = index.to_string();
            let teams = place.at("teams");
            check.team(&teams.at(&index), team, &teams.at(&index));
        }
        check.month(&place.at("from"), pause.from.get());
    }
    for (id, programme) in &model.cost.programme {
        let (cost, table) = (Place::top("cost"), "programme");
        let table = cost.at(table);
        let place = table.at(id);
        check.team(&place.at("team"), &programme.team, &place);
        if let Some(segment) = &programme.segment
            && !check.model.segments.contains_key(segment)
        {
            check.unknown(&place.at("segment"), "segment", segment, &place);
        }
        check.volume(&place.at("spend"), &programme.spend, &place);
        if let Some(from) = programme.from {
            check.month(&place.at("from"), from.get());
        }
        if let (Some(from), Some(to)) = (programme.from, programme.to)
            && to < from
        {
            check
                .problems
                .push(Problem::error(place.at("to"), Kind::MonthsOrder));
        }
    }
}

impl Check<'_> {
    fn quotas(&mut self) {
        let Some(quotas) = self.model.goal.as_ref().and_then(|goal| goal.quotas.as_ref()) else {
            return;
        };
        let goal = Place::top("goal");
        let whole = goal.at("quotas");
        let place = whole.at("measure");
        match self.model.measures.get(&quotas.measure) {
            None => self.unknown(&place, "measure", &quotas.measure, &whole),
            Some(measure) if measure.scope != Scope::Own => {
                let problem = Problem::error(place, Kind::NotOwn).leaving_out(whole);
                self.problems.push(problem);
            }
            Some(_) => {}
        }
    }

    fn segment(&mut self, place: &Place<'_>, segment: &Segment) {
        self.team(&place.at("sold_by"), &segment.sold_by, place);
        let leads = place.at("leads");
        for (id, source) in &segment.leads {
            let place = leads.at(id);
            self.team(&place, id, &place);
            self.volume(&place.at("volume"), &source.volume, &place);
        }
        let steps = &segment.steps;
        let steps = [
            ("mql", &steps.mql),
            ("sql", &steps.sql),
            ("opportunity", &steps.opportunity),
            ("win", &steps.win),
        ];
        let table = place.at("steps");
        for (name, step) in steps {
            self.lag(&table.at(name).at("lag"), &step.lag);
        }
        if let Some(reorders) = &segment.reorders {
            let place = place.at("reorders");
            if let Some(hand_off) = &reorders.hand_off {
                let place = place.at("hand_off");
                self.team(&place.at("to"), &hand_off.to, &place);
            }
        }
        if let Some(recovery) = &segment.recovery {
            let place = place.at("recovery");
            self.team(&place.at("by"), &recovery.by, &place);
            self.lag(&place.at("lag"), &recovery.lag);
        }
        if let Some(advocates) = &segment.advocates {
            let place = place.at("advocates");
            self.team(&place.at("team"), &advocates.team, &place);
        }
        let stages = self.model.lifecycle.as_ref().map_or(0, |map| map.stages.len());
        if segment.credit == SegmentCredit::Map && stages == 0 {
            self.problems
                .push(Problem::error(place.at("credit"), Kind::NoLifecycle));
        }
    }

    fn capacity(&mut self, place: &Place<'_>, capacity: &Capacity) {
        let eaten = capacity.eaten_by.values().map(|eater| eater.share);
        self.at_most_all(
            &place.at("eaten_by"),
            say!(check_funnel_the_shares_that_eat_the_hours),
            eaten,
        );
        let table = place.at("given_back");
        let given = capacity.given_back.values().copied();
        self.at_most_all(
            &table,
            say!(check_funnel_the_parts_that_support_gives_back),
            given,
        );
        for id in capacity.given_back.keys() {
            self.team(&table.at(id), id, &table.at(id));
        }
        let changes = place.at("heads_by_month");
        let mut last = 0;
        for (index, change) in capacity.heads_by_month.iter().enumerate() {
            let index = index.to_string();
            let place = changes.at(&index);
            if change.month.get() <= last {
                self.problems.push(Problem::error(place, Kind::MonthsOrder));
            }
            last = change.month.get();
            self.month(&place.at("month"), last);
        }
    }

    fn lifecycle(&mut self, lifecycle: &Lifecycle) {
        let top = Place::top("lifecycle");
        let stages = top.at("stages");
        if lifecycle.stages.is_empty() {
            return;
        }
        let weights = lifecycle.stages.values().map(|stage| stage.weight.get());
        sum(
            self.problems,
            stages,
            say!(check_funnel_the_weights_of_the_stages),
            weights,
        );
        for (id, stage) in &lifecycle.stages {
            let place = stages.at(id);
            let table = place.at("credit");
            for team in stage.credit.keys() {
                self.team(&table.at(team), team, &table.at(team));
            }
            let parts = stage.credit.values().map(|share| share.get());
            sum(
                self.problems,
                table,
                say!(check_funnel_the_teams_parts_of_the_stage),
                parts,
            );
        }
    }

    /// A reference to a team; `left_out` goes where it leads nowhere.
    fn team(&mut self, place: &Place<'_>, id: &Id, left_out: &Place<'_>) {
        let team = self.model.teams.get(id);
        if !team.is_some_and(|team| self.model.functions.contains_key(&team.function)) {
            self.unknown(place, "team", id, left_out);
        }
    }

    fn unknown(&mut self, place: &Place<'_>, what: &'static str, id: &Id, left_out: &Place<'_>) {
        let kind = Kind::UnknownReference { what, id: id.clone() };
        self.problems
            .push(Problem::error(place, kind).leaving_out(left_out));
    }

    fn volume(&mut self, place: &Place<'_>, volume: &Volume, left_out: &Place<'_>) {
        if let Volume::ByMonth(months) = volume
            && months.len() != MONTHS
        {
            let kind = Kind::Length {
                found: months.len(),
                expected: MONTHS,
            };
            let problem = Problem::error(place.at("by_month"), kind).leaving_out(left_out);
            self.problems.push(problem);
        }
    }

    fn lag(&mut self, place: &Place<'_>, lag: &Lag) {
        let (place, months) = match lag {
            Lag::Months(months) => (place.at("months"), months.get()),
            Lag::Spread(shares) => {
                let place = place.at("spread");
                let parts = shares.iter().map(|share| share.get());
                sum(
                    self.problems,
                    place,
                    say!(check_funnel_the_parts_of_the_lag),
                    parts,
                );
                (place, shares.len().saturating_sub(1) as f64)
            }
        };
        if months >= self.horizon as f64 {
            let kind = Kind::LagBeyondHorizon {
                months,
                horizon: self.horizon,
            };
            self.problems.push(Problem::warning(place, kind));
        }
    }

    fn month(&mut self, place: &Place<'_>, month: usize) {
        if month > self.horizon {
            let kind = Kind::MonthBeyondHorizon {
                month,
                horizon: self.horizon,
            };
            self.problems.push(Problem::warning(place, kind));
        }
    }

    fn at_most_all(&mut self, place: &Place<'_>, what: &'static str, shares: impl Iterator<Item = Share>) {
        let sum: f64 = shares.map(Share::get).sum();
        if sum > 1.0 + TOLERANCE {
            self.problems
                .push(Problem::error(place, Kind::SumAbove { what, sum }));
        }
    }
}
