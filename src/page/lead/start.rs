//! Segments to start from.

use hagstone_engine::Model;
use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Id, Share};
use hagstone_words::say;
use serde_json::{Map, Value, json};

use super::super::goal::free_id;
use crate::state::Change;
use crate::view::quarters;

/// Revenue of the year that a first segment is made for where there is no goal.
const REVENUE: f64 = 10_000_000.0;
/// Rates from lead to MQL, SQL, opportunity and won deal: about three of a hundred leads are won.
const RATES: [f64; 4] = [0.4, 0.5, 0.6, 0.25];
/// What a won deal brings.
const DEAL: f64 = 25_000.0;

/// A segment whose leads, at these rates, bring what the segments before it leave of the goal; and the teams that it
/// needs, where there are none. Gives its id and the change.
pub(super) fn segment(model: &Model) -> (String, Change) {
    let id = free_id(&model.segments, "segment");
    let first = model.segments.is_empty();
    let (sellers, mut changes) = teams(model);
    let goal = quarters::goal(model).unwrap_or(REVENUE);
    let part = if first { 1.0 } else { 0.1 };
    let won: f64 = RATES.iter().product();
    let wanted = goal * part / DEAL / won / 12.0;
    let leads: Map<String, Value> = sellers
        .iter()
        .map(|(team, share)| {
            let count = two_digits(wanted * share).max(1.0);
            (
                team.to_string(),
                json!({"volume": {"per_month": json_number(count)}}),
            )
        })
        .collect();
    let seller = sellers.first().map(|(team, _)| team.clone()).unwrap_or_default();
    let [mql, sql, opportunity, win] = RATES;
    changes.push(Change::Value(
        format!("/segments/{id}"),
        json!({
            "name": if first { say!(word_all_customers) } else { say!(word_new_segment) },
            "motion": "consultative",
            "goal_share": i32::from(first),
            "sold_by": seller,
            "leads": leads,
            "steps": {
                "mql": {"rate": mql, "lag": {"months": 1}},
                "sql": {"rate": sql, "lag": {"months": 0}},
                "opportunity": {"rate": opportunity, "lag": {"months": 1}},
                "win": {"rate": win, "lag": {"months": 2}},
            },
            "deal_size": json_number(DEAL),
            "opening": {"pipeline": "running"},
            "credit": "source",
        }),
    ));
    (id, Change::All(changes))
}

/// Two digits and noughts: how people guess.
fn two_digits(number: f64) -> f64 {
    if number < 1.0 {
        return number.ceil();
    }
    let step = 10_f64.powf((number.log10().floor() - 1.0).max(0.0));
    (number / step).round() * step
}

/// The teams that bring leads with their parts, the selling one first; made where there are none.
fn teams(model: &Model) -> (Vec<(Id, f64)>, Vec<Change>) {
    let shares: Vec<(Id, f64)> = model
        .teams
        .iter()
        .filter_map(|(id, team)| Some((id.clone(), team.revenue_share.map(Share::get)?)))
        .filter(|(_, share)| *share > 0.0)
        .collect();
    if !shares.is_empty() {
        return (shares, Vec::new());
    }
    if let Some(seller) = model.teams.keys().next() {
        let other = model.teams.keys().nth(1);
        let teams = match other {
            Some(other) => vec![(seller.clone(), 0.5), (other.clone(), 0.5)],
            None => vec![(seller.clone(), 1.0)],
        };
        return (teams, Vec::new());
    }
    let mut changes = Vec::new();
    let mut function = |index: usize, name: &str| -> Id {
        if let Some((id, _)) = model.functions.get_index(index) {
            return id.clone();
        }
        let id = format!("function_{}", index + 1);
        changes.push(Change::Value(format!("/functions/{id}"), json!({ "name": name })));
        Id::from(id)
    };
    let functions = [
        function(0, say!(common_sales)),
        function(1, say!(lead_start_marketing)),
    ];
    let teams = ["team_1", "team_2"];
    let names = [say!(lead_start_sales_team), say!(lead_start_marketing_team)];
    for ((team, name), function) in teams.iter().zip(names).zip(functions) {
        let made = json!({"name": name, "function": function, "revenue_share": 0.5});
        changes.push(Change::Value(format!("/teams/{team}"), made));
    }
    (teams.map(|team| (Id::from(team), 0.5)).to_vec(), changes)
}

#[cfg(test)]
mod tests {
    use hagstone_engine::{Document, Severity};

    use super::*;
    use crate::state::{Action, Opened, Page, State, Theme};

    fn started(document: Value) -> State {
        let opened = Opened {
            id: "test".into(),
            document: Document::from_value(document).unwrap(),
            scenario: None,
            saved: None,
        };
        let state = State::new(opened, Page::Lead, Theme::System);
        let (_, change) = segment(&state.results.model);
        let name = "New segment".into();
        state
            .apply(Action::Edit {
                name,
                change,
                dragging: false,
            })
            .unwrap()
    }

    /// Without a goal the segment is made for ten million: of 100 leads 0.4 x 0.5 x 0.6 x 0.25 = 3 are won, 25,000 each,
    /// so 10,000,000 / 25,000 / 0.03 / 12 = 1,111 leads a month, 560 from each of the two teams that were made.
    #[test]
    fn an_empty_model_gets_a_funnel_that_runs() {
        let state = started(json!({"format": "hagstone/1", "name": "Empty"}));
        let grave: Vec<String> = state
            .results
            .problems
            .iter()
            .filter(|problem| problem.severity == Severity::Error)
            .map(ToString::to_string)
            .filter(|told| !told.contains("\"goal\" is missing"))
            .collect();
        assert_eq!(grave, [] as [&str; 0]);
        let segment = &state.results.outcome.segments["segment_1"];
        let months = &segment.months;
        let leads: f64 = months.leads.values().map(|leads| leads[0]).sum();
        assert!((leads - 1120.0).abs() < 1e-9, "{leads}");
        let year: f64 = months.revenue.iter().sum();
        assert!((year - 1120.0 * 0.03 * 12.0 * 25_000.0).abs() < 1.0, "{year}");
    }

    /// The sample's goal of 46 million, 60% of it sales': 46,000,000 / 25,000 / 0.03 / 12 = 5,111 leads, 3,067 and 2,044
    /// of them, which are guessed as 3,100 and 2,000.
    #[test]
    fn teams_that_share_the_goal_share_the_leads() {
        let sample = include_str!("../../../static/samples/shared-quota.json");
        let state = started(serde_json::from_str(sample).unwrap());
        let leads = &state.results.outcome.segments["segment_1"].months.leads;
        let first = |team: &str| format!("{:.2}", leads[team][0]);
        assert_eq!(
            [first("field_sales"), first("demand_generation")],
            ["3100.00", "2000.00"]
        );
    }
}
