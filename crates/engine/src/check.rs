//! What a model says that its types allow and that still cannot be meant: parts that do not sum to their whole.
//!
//! References and curves are looked at where they are compiled; here is what no compiled part depends on.

mod funnel;
mod uncertainty;

use crate::model::{Attribution, Id, Model, Pool, Touch};
use crate::place::Place;
use crate::problem::{Kind, Problem, join};
use hagstone_words::say;

/// Shares may miss 100% by this much before it is said: they are written with six decimals.
const SHARE_TOLERANCE: f64 = 1e-5;

/// The problems of a model that reading and compiling do not meet.
pub(crate) fn check(model: &Model) -> Vec<Problem> {
    let mut problems = Vec::new();
    if model.goal.is_none() {
        problems.push(Problem::error("", Kind::Missing { field: "goal".into() }));
    }
    for (id, lever) in &model.levers {
        if !(lever.from < lever.to && lever.step > 0.0) {
            problems.push(Problem::error(Place::top("levers").at(id), Kind::LeverRange));
        }
    }
    for (id, plan) in &model.plans {
        let weights = plan.components.values().filter_map(|component| component.weight);
        let weights = weights.map(crate::model::Share::get);
        if weights.clone().next().is_none() {
            continue;
        }
        sum(
            &mut problems,
            Place::top("plans").at(id).at("components"),
            say!(check_the_weights_of_the_components),
            weights,
        );
    }
    for (id, pool) in &model.pools {
        sum(
            &mut problems,
            Place::top("pools").at(id).at("split"),
            say!(check_the_parts_of_the_split),
            parts(pool).into_iter(),
        );
    }
    for (id, measure) in &model.measures {
        if let crate::model::Quantity::Weighted(weighted) = &measure.counts {
            let weights = weighted.of.values().map(|weight| weight.get());
            let measures = Place::top("measures");
            let path = measures.at(id);
            let path = path.at("counts");
            let path = path.at("weighted");
            sum(
                &mut problems,
                path.at("of"),
                say!(check_the_weights_of_the_measures),
                weights,
            );
        }
    }
    for (id, deal) in &model.deals {
        if !deal.credits.is_empty() {
            let credits = deal.credits.values().map(|share| share.get());
            sum(
                &mut problems,
                Place::top("deals").at(id).at("credits"),
                say!(check_the_credits_of_the_deal),
                credits,
            );
        }
        for (table, entries) in [("credits", &deal.credits), ("overlays", &deal.overlays)] {
            for payee in entries.keys().filter(|payee| !model.payees.contains_key(payee)) {
                let path = Place::top("deals").at(id).at(table).at(payee).into_text();
                let kind = Kind::UnknownReference {
                    what: "payee",
                    id: payee.clone(),
                };
                problems.push(Problem::error(path.clone(), kind).leaving_out(path));
            }
        }
    }
    attribution(model, &mut problems);
    let shares = model
        .teams
        .values()
        .filter_map(|team| team.revenue_share)
        .map(crate::model::Share::get);
    if shares.clone().next().is_some() {
        sum(
            &mut problems,
            Place::top("teams"),
            say!(check_the_teams_shares_of_the_revenue),
            shares,
        );
    }
    funnel::check(model, &mut problems);
    uncertainty::check(model, &mut problems);
    problems
}

/// What an attribution and the touches of deals say that cannot be meant.
fn attribution(model: &Model, problems: &mut Vec<Problem>) {
    if let Some(Attribution::Custom(positions)) = model.attribution
        && positions.total() > 1.0 + SHARE_TOLERANCE
    {
        let sum = positions.total();
        let path = Place::top("attribution").at("custom").into_text();
        problems.push(Problem::error(path, Kind::AttributionOver { sum }));
    }
    for (id, deal) in &model.deals {
        for (touch_id, touch) in &deal.touches {
            let path = || Place::top("deals").at(id).at("touches").at(touch_id).into_text();
            if !model.teams.contains_key(&touch.team) {
                let kind = Kind::UnknownReference {
                    what: "team",
                    id: touch.team.clone(),
                };
                problems.push(Problem::error(join(&path(), "team"), kind).leaving_out(path()));
            }
            if let Some(kind) = touch
                .payee
                .as_ref()
                .and_then(|payee| not_theirs(model, touch, payee))
            {
                let path = join(&path(), "payee");
                problems.push(Problem::error(path.clone(), kind).leaving_out(path));
            }
            if touch.date > deal.date {
                problems.push(Problem::warning(join(&path(), "date"), Kind::TouchLate).leaving_out(path()));
            }
        }
    }
}

/// Why a touch cannot be a payee's; nothing where it can.
fn not_theirs(model: &Model, touch: &Touch, payee: &Id) -> Option<Kind> {
    let unknown = || Kind::UnknownReference {
        what: "payee",
        id: payee.clone(),
    };
    let Some(person) = model.payees.get(payee) else {
        return Some(unknown());
    };
    let named = person.team.as_ref().filter(|team| model.teams.contains_key(team));
    let own = named.or(model.roles.get(&person.role).map(|role| &role.team))?;
    (*own != touch.team).then(|| Kind::TouchOfOtherTeam {
        payee: payee.clone(),
        team: own.clone(),
    })
}

fn parts(pool: &Pool) -> [f64; 6] {
    let split = &pool.split;
    let attainment = split.attainment.as_ref().map(|by| by.share);
    [
        split.salary,
        split.target_incentive,
        split.equal,
        split.points,
        attainment,
        split.contribution,
    ]
    .map(|part| part.map_or(0.0, crate::model::Share::get))
}

fn sum(problems: &mut Vec<Problem>, path: Place<'_>, what: &'static str, shares: impl Iterator<Item = f64>) {
    let sum: f64 = shares.sum();
    if (sum - 1.0).abs() > SHARE_TOLERANCE {
        problems.push(Problem::error(path, Kind::Sum { what, sum }));
    }
}
