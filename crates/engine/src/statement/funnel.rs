//! Counts of the funnel: what arrives at a step, by segment and by the team that brought it.

use hagstone_words::say;
use std::ops::Range;

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use crate::compile::FunnelPart;
use crate::compile::funnel::StreamKind;
use crate::model::Event;
use crate::place::pointer;

/// What an event is called, several of them.
fn name(of: Event) -> &'static str {
    match of {
        Event::Leads => say!(common_leads),
        Event::Accepted => say!(statement_funnel_accepted_leads),
        Event::Mqls => "MQLs",
        Event::Sqls => "SQLs",
        Event::Opportunities => say!(common_opportunities),
        Event::Reopened => say!(statement_funnel_re_opened_opportunities),
        Event::Wins => say!(statement_funnel_won_deals),
        Event::Recovered => say!(statement_funnel_recovered_deals),
    }
}

impl Teller<'_> {
    /// What arrives at a step in some months, before anybody's part of it is taken.
    pub(super) fn events(&self, part: &FunnelPart, span: &Range<usize>) -> Node {
        let inputs = part.streams.iter().filter_map(|&(stream, whose)| {
            let months = self.compiled.events(part.of, stream).get(span.clone())?;
            let (label, source) = self.stream(stream)?;
            let value = months.iter().sum::<f64>() * self.year.team(whose);
            let figure = Figure::given(label, value, Unit::Count, source);
            Some(figure.note(say!(common_modelled_from_leads_to_revenue)).node())
        });
        Figure::of(name(part.of), Unit::Count, Rule::Sum, inputs.collect()).node()
    }

    /// What a stream is called, and where it stands.
    fn stream(&self, stream: usize) -> Option<(String, String)> {
        let funnel = self.compiled.funnel.as_deref()?;
        let row = funnel.streams.get(stream)?;
        let mut segments = funnel.segments.iter();
        let id = &segments.find(|segment| segment.streams.contains(&stream))?.id;
        let segment = self.model.segments.get(id)?;
        let team = &self.compiled.teams.get(row.team)?.id;
        let place = |tokens: &[&str]| pointer([&["segments", id.as_str()], tokens].concat());
        let (what, source) = match row.kind {
            StreamKind::Leads => ("leads", place(&["leads", team])),
            StreamKind::Advocates => ("advocates", place(&["advocates"])),
            StreamKind::Recovered => (say!(statement_funnel_lost_customers), place(&["recovery"])),
        };
        let team = &self.model.teams.get(team)?.name;
        Some((
            say!(statement_funnel_of {
                what,
                team,
                name: segment.name
            }),
            source,
        ))
    }
}
