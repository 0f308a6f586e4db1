//! What is wrong with what is said of chance.

use crate::model::{Id, Model, Variation};
use crate::place::Place;
use crate::problem::{Kind, Problem};

pub(super) fn check(model: &Model, problems: &mut Vec<Problem>) {
    let uncertainty = &model.uncertainty;
    let top = Place::top("uncertainty");
    let all = [
        ("market", uncertainty.market),
        ("leads", uncertainty.leads),
        ("rates", uncertainty.rates),
        ("deal_size", uncertainty.deal_size),
        ("teams", uncertainty.teams),
        ("people", uncertainty.people),
    ];
    for (field, variation) in all {
        in_order(&top.at(field), Some(variation), problems);
    }
    let table = top.at("by_segment");
    for (id, own) in &uncertainty.by_segment {
        let place = table.at(id);
        if !model.segments.contains_key(id) {
            unknown(&place, "segment", id, &place, problems);
        }
        in_order(&place.at("leads"), own.leads, problems);
        in_order(&place.at("rates"), own.rates, problems);
        in_order(&place.at("deal_size"), own.deal_size, problems);
    }
    let table = top.at("by_team");
    for (id, own) in &uncertainty.by_team {
        let place = table.at(id);
        if !model.teams.contains_key(id) {
            unknown(&place, "team", id, &place, problems);
        }
        in_order(&place.at("team"), own.team, problems);
        in_order(&place.at("people"), own.people, problems);
    }
    let table = top.at("large_deals");
    for (id, deal) in &uncertainty.large_deals {
        let place = table.at(id);
        if !model.teams.contains_key(&deal.team) {
            unknown(&place.at("team"), "team", &deal.team, &place, problems);
        }
    }
}

fn in_order(place: &Place<'_>, variation: Option<Variation>, problems: &mut Vec<Problem>) {
    if let Some(Variation::Range(range)) = variation
        && range.low > range.high
    {
        let place = place.at("range");
        problems.push(Problem::error(place, Kind::RangeOrder).leaving_out(place));
    }
}

fn unknown(
    place: &Place<'_>,
    what: &'static str,
    id: &Id,
    left_out: &Place<'_>,
    problems: &mut Vec<Problem>,
) {
    let kind = Kind::UnknownReference { what, id: id.clone() };
    problems.push(Problem::error(place, kind).leaving_out(left_out));
}
