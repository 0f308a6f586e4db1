//! Trials side by side are held to each year by itself.

use super::*;
use crate::document::Document;

const SAMPLES: [&str; 7] = [
    include_str!("../../../../static/samples/shared-quota.json"),
    include_str!("../../../../static/samples/reorder-handoff.json"),
    include_str!("../../../../static/samples/direct-contribution.json"),
    include_str!("../../../../static/samples/qualified-lead.json"),
    include_str!("../../../../static/samples/post-departmental.json"),
    include_str!("../../../../static/samples/quarter-and-decade.json"),
    include_str!("../../../../static/samples/recovered-leads.json"),
];

/// One of the years side by side, for itself and in double precision.
fn alone(simulator: &Simulator, lane: usize) -> Year {
    let Simulator { compiled, room, .. } = simulator;
    let mut year = Year::to_draw(compiled);
    year.set_teams(simulator.draws.teams.iter().map(|team| team.get().lane(lane)));
    let together = room.year.drawn.as_ref().unwrap();
    let drawn = year.drawn.as_mut().unwrap();
    if let Some(funnel) = compiled.funnel.as_deref() {
        let factors: Vec<Factors> = room
            .factors
            .iter()
            .map(|factors| Factors {
                leads: factors.leads.map(|leads| leads.lane(lane)),
                rates: factors.rates.map(|rate| rate.lane(lane)),
                deal_size: factors.deal_size.lane(lane),
            })
            .collect();
        crate::stage::funnel::run(funnel, &factors, &mut drawn.funnel);
    }
    for (own, row) in drawn.revenue.rows_mut().zip(together.revenue.rows()) {
        for (own, month) in own.iter_mut().zip(row) {
            *own = month.lane(lane);
        }
    }
    for (own, factors) in drawn.shared.iter_mut().zip(&together.shared) {
        *own = factors.map(|factor| factor.lane(lane));
    }
    for (own, factors) in drawn.people.iter_mut().zip(&together.people) {
        *own = factors.map(|factor| factor.lane(lane));
    }
    year
}

/// What is calculated side by side in single precision is what each year comes to for itself in double precision.
#[test]
fn years_side_by_side_are_what_each_is_for_itself() {
    let close = |what: &str, found: f64, expected: f64| {
        let tolerance = 1e-4 * expected.abs().max(1.0);
        assert!(
            (found - expected).abs() < tolerance,
            "{what}: {found} for {expected}"
        );
    };
    for text in SAMPLES {
        let mut value: serde_json::Value = serde_json::from_str(text).unwrap();
        value["uncertainty"] = serde_json::json!({
            "market": {"deviation": 0.2}, "leads": {"deviation": 0.2}, "rates": {"deviation": 0.2},
            "deal_size": {"deviation": 0.2}, "teams": {"deviation": 0.2}, "people": {"deviation": 0.2}
        });
        let (model, _) = Document::from_value(value).unwrap().model(None);
        let mut simulator = Simulator::new(&model, 3);
        let mut workspace = simulator.compiled.workspace();
        simulator.draw(32);
        simulator.evaluate();
        simulator.judge();
        for lane in 0..LANES {
            let year = alone(&simulator, lane);
            let compiled = &simulator.compiled;
            compiled.evaluate(&year, &mut workspace);
            let name = &model.name;
            close(
                name,
                simulator.found.revenue.lane(lane),
                compiled.company_revenue(&workspace),
            );
            close(
                name,
                simulator.found.incentive_cost.lane(lane),
                compiled.incentive_cost(&workspace),
            );
            for (role, (mean, ..)) in simulator.found.roles.iter().enumerate() {
                close(name, mean.lane(lane), compiled.variable_pay(&workspace, role));
            }
            let events = &room_events(&simulator, lane);
            let own = &year.drawn.as_ref().unwrap().funnel;
            for (found, expected) in events.iter().zip(own.wins.row(0)) {
                close(name, *found, *expected);
            }
        }
    }
}

fn room_events(simulator: &Simulator, lane: usize) -> Vec<f64> {
    let drawn = simulator.room.year.drawn.as_ref().unwrap();
    drawn
        .funnel
        .wins
        .row(0)
        .iter()
        .map(|wins| wins.lane(lane))
        .collect()
}
