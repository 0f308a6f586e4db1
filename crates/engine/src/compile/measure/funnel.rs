//! What a measure counts of the funnel: which streams of which segments, and whose they are.

use super::Owner;
use crate::compile::funnel::StreamKind;
use crate::compile::{Builder, FunnelPart, Meter, Source};
use crate::grid::MONTHS;
use crate::model::{Event, FunnelCount, Id, Measure, Share, Whose};
use crate::place::Place;
use crate::problem::{Kind, Problem};

impl<'a> Builder<'a> {
    /// Whether the segments and teams that a count of the funnel names are there; says where one is not.
    pub(super) fn knows(&mut self, count: &FunnelCount, path: &Place<'_>) -> bool {
        let counts = path.at("counts");
        let funnel = counts.at("funnel");
        let is_segment = |id: &Id| self.model.segments.contains_key(id);
        let is_team = |id: &Id| self.model.teams.contains_key(id);
        let missing = |ids: &'_ [Id], is_there: &dyn Fn(&Id) -> bool| ids.iter().position(|id| !is_there(id));
        let segment =
            missing(&count.segments, &is_segment).map(|at| ("segments", "segment", &count.segments, at));
        let team = missing(&count.sources, &is_team).map(|at| ("sources", "team", &count.sources, at));
        let Some((field, what, ids, at)) = segment.or(team) else {
            return true;
        };
        if let Some(id) = ids.get(at) {
            self.unknown(&funnel.at(field).at(&at.to_string()), what, id, path);
        }
        false
    }

    /// A meter of events of the funnel.
    pub(super) fn funnel_meter(
        &mut self,
        mut meter: Meter,
        id: &'a str,
        measure: &'a Measure,
        count: &FunnelCount,
        owner: Owner,
        goal: [f64; MONTHS],
    ) -> (Meter, [f64; MONTHS], [f64; MONTHS]) {
        let mut shares = [1.0; MONTHS];
        if let Owner::Payee(payee) = owner {
            (shares, _) = self.own_part(id, measure, payee);
        }
        let streams = self.streams(count, owner);
        if streams.is_empty() {
            let path = Place::top("measures").at(id).at("counts").into_text();
            self.problems.push(Problem::warning(path, Kind::CountsNothing));
        }
        let part = self.share_of(shares, measure.credit.map_or(1.0, Share::get));
        meter.source = Source::Funnel(FunnelPart {
            of: count.of,
            streams,
            part,
        });
        (meter, goal, [0.0; MONTHS])
    }

    /// The streams of the funnel whose events count, each with the team whose they are.
    pub(in crate::compile) fn streams(&self, count: &FunnelCount, owner: Owner) -> Vec<(usize, usize)> {
        let Some(funnel) = self.compiled.funnel.as_deref() else {
            return Vec::new();
        };
        let team_of = |team: usize| self.compiled.teams.get(team);
        let within = |team: usize| match owner {
            Owner::Everybody => true,
            Owner::Function(function) => team_of(team).is_some_and(|row| row.function == function),
            Owner::Team(owner) => team == owner,
            Owner::Payee(payee) => self
                .compiled
                .payees
                .get(payee)
                .is_some_and(|row| row.team == team),
        };
        let of = |team: usize| {
            count.sources.is_empty() || team_of(team).is_some_and(|row| count.sources.contains(&row.id))
        };
        let mut streams = Vec::new();
        for segment in &funnel.segments {
            if !(count.segments.is_empty() || count.segments.contains(&segment.id)) {
                continue;
            }
            for stream in segment.streams.clone() {
                let Some(row) = funnel.streams.get(stream) else {
                    continue;
                };
                let whose = match count.whose {
                    Whose::Source => row.team,
                    Whose::Seller => segment.seller,
                };
                let back = row.kind == StreamKind::Recovered;
                let happens = match count.of {
                    Event::Wins => true,
                    Event::Reopened | Event::Recovered => back,
                    _ => !back,
                };
                if happens && of(row.team) && within(whose) {
                    streams.push((stream, whose));
                }
            }
        }
        streams
    }
}
