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
    year.set_teams(simulator.draws.teams().map(|team| team.lane(lane)));
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
            for (role, found) in simulator.found.roles.iter().enumerate() {
                close(
                    name,
                    found.mean.lane(lane),
                    compiled.variable_pay(&workspace, role),
                );
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

/// What takes the place of another model comes to what it would have come to from the start, whatever has changed: what was
/// kept is only taken where it is still right.
#[test]
fn a_model_after_another_is_itself() {
    let trials = |from, to| Trials::new(from, to).unwrap();
    let mut at_once = 0;
    for text in SAMPLES {
        let mut value: serde_json::Value = serde_json::from_str(text).unwrap();
        value["uncertainty"]["market"] = serde_json::json!({"deviation": 0.2});
        value["uncertainty"]["people"] = serde_json::json!({"deviation": 0.2});
        let mut changes: Vec<serde_json::Value> = vec![
            serde_json::json!({"uncertainty": {"market": {"deviation": 0.3}}}),
            serde_json::json!({"uncertainty": {"people": {"deviation": 0.1}}}),
            serde_json::json!({"uncertainty": {"large_deals": {"whale": {"name": "Whale", "team": "none", "month": 3, "amount": 1e6, "chance": 0.5}}}}),
            serde_json::json!({"goal": {"revenue": {"amount": 12_345_678}}}),
            serde_json::json!({"name": "Another name"}),
        ];
        for role in value["roles"].as_object().unwrap().keys() {
            changes.push(serde_json::json!({"roles": {role: {"target_incentive": {"amount": 54_321}}}}));
            changes.push(serde_json::json!({"roles": {role: {"heads": 3}}}));
        }
        for plan in value["plans"].as_object().unwrap().keys() {
            for component in value["plans"][plan]["components"].as_object().unwrap().keys() {
                let curve = serde_json::json!({"curve": {"points": [[0.5, 0.2], [1, 1], [1.5, 2.5]]}});
                let change =
                    serde_json::json!({"plans": {plan: {"components": {component: {"pays": curve}}}}});
                changes.push(change);
            }
        }
        let model = |value: &serde_json::Value| Document::from_value(value.clone()).unwrap().model(None).0;
        let mut simulator = Simulator::new(&model(&value), 7);
        let components = &simulator.compiled.components;
        at_once += components.iter().filter(|component| component.at_once).count();
        let mut runs = [
            vec![trials(16, 40)],
            vec![trials(0, 20)],
            vec![trials(16, 100), trials(0, 20)],
        ]
        .into_iter()
        .cycle();
        // Some years are kept, some come only later; twice, for what is kept is then changed in its place.
        simulator.run(trials(0, 40), &mut simulator.study());
        for change in changes {
            let mut next = value.clone();
            json_patch::merge(&mut next, &change);
            for value in [&next, &value] {
                let model = model(value);
                simulator = Simulator::after(simulator, &model, 7);
                // Under most changes only some of what is kept is run: the rest is older when its turn comes.
                for years in runs.next().unwrap() {
                    let (mut found, mut expected) = (simulator.study(), Simulator::new(&model, 7).study());
                    simulator.run(years, &mut found);
                    Simulator::new(&model, 7).run(years, &mut expected);
                    assert_eq!(found, expected, "{}: {change}", model.name);
                }
            }
        }
    }
    assert!(at_once > 0, "no component is paid at once");
}

/// What is kept is taken: a moved curve leaves what other components pay, and all that is drawn.
#[test]
fn what_is_kept_is_taken() {
    let mut value: serde_json::Value = serde_json::from_str(SAMPLES[0]).unwrap();
    value["uncertainty"]["market"] = serde_json::json!({"deviation": 0.2});
    let model = |value: &serde_json::Value| Document::from_value(value.clone()).unwrap().model(None).0;
    let mut simulator = Simulator::new(&model(&value), 7);
    simulator.run(Trials::new(0, 40).unwrap(), &mut simulator.study());
    let same = Simulator::after(simulator.clone(), &model(&value), 7);
    for (index, component) in same.compiled.components.iter().enumerate() {
        assert_eq!(same.kept.tiles_with(index), if component.at_once { 3 } else { 0 });
    }
    // Other years: nothing of them.
    value["uncertainty"]["market"] = serde_json::json!({"deviation": 0.3});
    assert_eq!(Simulator::after(simulator, &model(&value), 7).kept.tiles(), 0);
}
