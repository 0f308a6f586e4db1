//! Measures that count what the funnel brings.
//!
//! Demand brings 100 leads a month and the field 20; the definition accepts 80% of them, 80 and 16. A month later half of
//! these are MQLs, 40 and 8, at once half of those SQLs, 20 and 4, and half of those opportunities, 10 and 2; half of these
//! are won a month later. So MQLs, SQLs and opportunities arrive in 11 months of the year, and deals in 10.
//!
//! Of the 6 that are lost in a month, from the third on, demand calls all and a fifth is back two months later: 1.2 a month in
//! the last 8 months, of which 0.6 are won in the last 7.

use hagstone_engine::{Document, Evaluation, Severity};
use serde_json::{Value, json};

use crate::table::{join, number};
use crate::{evaluate, with};

fn model(patch: Value) -> Value {
    let mut whole = with(json!({"segments": {"s": {
        "leads": {"field": {"volume": {"per_month": 20}}},
        "definition": {"strictness": 1, "keeps": 0.8},
        "steps": {
            "mql": {"rate": 0.5, "lag": {"months": 1}}, "sql": {"rate": 0.5}, "opportunity": {"rate": 0.5},
            "win": {"rate": 0.5, "lag": {"months": 1}}
        },
        "recovery": {"by": "demand", "called": 1, "reopens": 0.2, "lag": {"months": 2}}
    }}}));
    let (Value::Object(whole_of), Value::Object(patch)) = (&mut whole, patch) else {
        unreachable!()
    };
    for (table, entries) in patch {
        whole_of.insert(table, entries);
    }
    whole
}

/// A measure of some events in a scope, with a goal of 120 a year.
fn counting(funnel: Value, scope: Value) -> Value {
    json!({"name": "X", "counts": {"funnel": funnel}, "scope": scope, "goal": {"year": 120}})
}

/// What is counted of an event in a scope in the year.
#[track_caller]
fn check(funnel: Value, scope: Value, expect: f64) {
    let evaluation = evaluate(model(
        json!({"measures": {"x": counting(funnel.clone(), scope.clone())}}),
    ));
    let found = &evaluation.outcome.measures["x"];
    assert!(
        (found.result - expect).abs() < 1e-9,
        "{funnel} {scope}: {} is not {expect}",
        found.result
    );
    assert!((found.attainment.unwrap() - expect / 120.0).abs() < 1e-9);
}

#[test]
fn each_step_counts_what_arrives_at_it() {
    let cases = [
        ("leads", 1200.0, 240.0),
        ("accepted", 960.0, 192.0),
        ("mqls", 440.0, 88.0),
        ("sqls", 220.0, 44.0),
        ("opportunities", 110.0, 22.0),
        // Lost deals that are back are those of who called.
        ("reopened", 9.6, 0.0),
        ("wins", 50.0 + 4.2, 10.0),
        ("recovered", 4.2, 0.0),
    ];
    for (of, demand, field) in cases {
        check(json!({"of": of}), json!("company"), demand + field);
        check(json!({"of": of}), json!({"function": "marketing"}), demand);
        // Without a source there would be a warning: nothing is back that the field called.
        if field > 0.0 {
            check(json!({"of": of}), json!({"team": "field"}), field);
        }
    }
}

/// The field sells everything: every event is its own by who sells, whoever brought the lead.
#[test]
fn an_event_is_the_sources_or_the_sellers() {
    let field = || json!({"team": "field"});
    check(json!({"of": "sqls", "whose": "seller"}), field(), 264.0);
    check(
        json!({"of": "sqls", "whose": "seller", "sources": ["demand"]}),
        field(),
        220.0,
    );
    check(
        json!({"of": "wins", "sources": ["field"]}),
        json!("company"),
        10.0,
    );
}

/// A second segment brings 10 leads a month, all of them deals at once.
#[test]
fn segments_can_be_chosen() {
    let chosen = |segments: Value, expect: f64| {
        let mut whole = model(
            json!({"measures": {"x": counting(json!({"of": "wins", "segments": segments}), json!("company"))}}),
        );
        whole["segments"]["s"]["goal_share"] = json!(0.5);
        whole["segments"]["t"] = json!({
            "name": "T", "goal_share": 0.5, "sold_by": "field", "deal_size": 10,
            "leads": {"demand": {"volume": {"per_month": 10}}}
        });
        let found = evaluate(whole).outcome.measures["x"].result;
        assert!((found - expect).abs() < 1e-9, "{segments}: {found}");
    };
    chosen(json!([]), 64.2 + 120.0);
    chosen(json!(["s"]), 64.2);
    chosen(json!(["t"]), 120.0);
    chosen(json!(["t", "s"]), 64.2 + 120.0);
}

/// What component `x` pays the marketer, who has a target of 1,200 on it, period by period.
fn pays(measure: Value, component: Value) -> Evaluation {
    let mut paid = json!({
        "measure": "x", "weight": 1, "period": "quarter",
        "pays": {"curve": {"points": [[0, 0], [1, 1]], "beyond": "extend"}}
    });
    for (key, value) in component.as_object().unwrap() {
        paid[key] = value.clone();
    }
    evaluate(model(json!({
        "measures": {"x": measure},
        "roles": {
            "rep": {"name": "Rep", "team": "field", "heads": 2, "base": 1200},
            "marketer": {
                "name": "Marketer", "team": "demand", "heads": 4, "base": 600, "target_incentive": {"amount": 1200}, "plan": "p"
            }
        },
        "plans": {"p": {"name": "P", "components": {"x": paid}}}
    })))
}

fn periods(evaluation: &Evaluation) -> String {
    let component = &evaluation.outcome.roles["marketer"].components["x"];
    let period = |period: &hagstone_engine::PeriodOutcome| {
        format!(
            "{} / {} -> {}",
            number(period.result),
            number(period.goal),
            number(period.pay)
        )
    };
    join(component.periods.iter().map(period))
}

/// SQLs of demand: 20 a month from February on. 100 a year would be 25 a quarter, and a quarter's target is 300.
#[test]
fn a_marketer_is_paid_on_accepted_leads() {
    let measure = |scope: Value, goal: f64| json!({"name": "Accepted leads", "counts": {"funnel": {"of": "sqls"}}, "scope": scope, "goal": {"year": goal}});
    let of_team = pays(measure(json!({"team": "demand"}), 100.0), json!({}));
    assert_eq!(
        periods(&of_team),
        "40 / 25 -> 480, 60 / 25 -> 720, 60 / 25 -> 720, 60 / 25 -> 720"
    );
    // Four marketers share what their team brings: 5 a month each, of a quota of 60 in the year, 15 in a quarter.
    let own = pays(measure(json!("own"), 60.0), json!({}));
    assert_eq!(
        periods(&own),
        "10 / 15 -> 200, 15 / 15 -> 300, 15 / 15 -> 300, 15 / 15 -> 300"
    );
    // A month for itself; and 15 days of June's 30.
    let by_month = pays(
        measure(json!({"team": "demand"}), 240.0),
        json!({"period": "month"}),
    );
    let expect = ["0 / 20 -> 0"].into_iter().chain(["20 / 20 -> 100"; 11]);
    assert_eq!(periods(&by_month), join(expect.map(String::from)));
    let window = json!({"period": "year", "window": {"from": "2027-06-16", "to": "2027-06-30"}});
    assert_eq!(
        periods(&pays(measure(json!({"team": "demand"}), 240.0), window)),
        "10 / 10 -> 1200"
    );
    // Half of each counts.
    let mut half = measure(json!({"team": "demand"}), 100.0);
    half["credit"] = json!(0.5);
    assert_eq!(
        periods(&pays(half, json!({"period": "year"}))),
        "110 / 100 -> 1320"
    );
}

/// Actual results take the place of what is modelled.
#[test]
fn a_typed_result_counts_instead() {
    let mut whole = model(json!({
        "measures": {"x": counting(json!({"of": "sqls"}), json!({"team": "demand"}))},
        "results": {"x": {"year": 90}}
    }));
    assert_eq!(number(evaluate(whole.clone()).outcome.measures["x"].result), "90");
    whole["results"] = json!({"x": {"attainment": 0.5}});
    assert_eq!(number(evaluate(whole).outcome.measures["x"].result), "60");
}

/// 64.2 deals of 132 opportunities and 9.6 that are back: a win rate that the funnel makes.
#[test]
fn counts_are_summed_and_divided() {
    let count = |of: &str| json!({"name": of, "counts": {"funnel": {"of": of}}, "scope": "company"});
    let evaluation = evaluate(model(json!({"measures": {
        "wins": {"name": "W", "counts": {"funnel": {"of": "wins"}}, "scope": "company", "goal": {"year": 60}},
        "opportunities": count("opportunities"),
        "reopened": count("reopened"),
        "all": {"name": "All", "counts": {"sum": ["opportunities", "reopened"]}, "scope": "company"},
        "rate": {"name": "Rate", "counts": {"ratio": {"of": "wins", "to": "all"}}, "scope": "company", "goal": {"year": 0.5}}
    }})));
    assert_eq!(
        number(evaluation.outcome.measures["rate"].result),
        number(64.2 / 141.6)
    );
}

/// Every event of every segment is counted once: what the measures say is what the outcome lists by month.
#[test]
fn counts_are_those_of_the_outcome() {
    let names = [
        "leads",
        "accepted",
        "mqls",
        "sqls",
        "opportunities",
        "reopened",
        "wins",
        "recovered",
    ];
    let measures: serde_json::Map<String, Value> = names
        .iter()
        .map(|of| ((*of).to_owned(), counting(json!({"of": of}), json!("company"))))
        .collect();
    let mut whole = model(json!({"measures": measures}));
    whole["segments"]["s"]["advocates"] = json!({"per_customer": 0.05, "team": "demand"});
    whole["segments"]["s"]["opening"] = json!({"customers": 40, "pipeline": "running"});
    whole["goal"]["horizon"] = json!(3);
    let evaluation = evaluate(whole);
    let months = &evaluation.outcome.segments["s"].months;
    let leads: Vec<f64> = (0..36)
        .map(|month| months.leads.values().map(|team| team[month]).sum())
        .collect();
    let lists = [
        &leads,
        &months.accepted,
        &months.mqls,
        &months.sqls,
        &months.opportunities,
        &months.reopened,
        &months.wins,
        &months.recovered,
    ];
    for (name, list) in names.iter().zip(lists) {
        // The first year of three.
        let year: f64 = list[..12].iter().sum();
        let found = evaluation.outcome.measures[*name].result;
        assert!(
            (found - year).abs() < 1e-9 * (1.0 + year),
            "{name}: {found} is not {year}"
        );
    }
}

#[test]
fn what_counts_nothing_is_said() {
    let said = |funnel: Value, scope: Value, expect: &str| {
        let whole = model(json!({"measures": {"x": counting(funnel, scope)}}));
        let problems = Document::from_value(whole).unwrap().evaluate(None).problems;
        let said = problems
            .iter()
            .filter(|problem| problem.severity > Severity::Note);
        assert_eq!(join(said.map(ToString::to_string)), expect);
    };
    said(
        json!({"of": "reopened"}),
        json!({"team": "field"}),
        "warning: /measures/x/counts: No segment brings anything of this in the measure's scope, so that it counts nothing. \
         Check its scope, \"segments\", \"sources\" and \"whose\", or type a result under \"results\".",
    );
    said(
        json!({"of": "mqls", "segments": ["s", "shop"]}),
        json!("company"),
        "error: /measures/x/counts/funnel/segments/1: There is no segment with the id \"shop\". Add that segment, or name one \
         that is there. Until then /measures/x is left out.",
    );
    said(
        json!({"of": "mqls", "sources": ["press"]}),
        json!("company"),
        "error: /measures/x/counts/funnel/sources/0: There is no team with the id \"press\". Add that team, or name one that is \
         there. Until then /measures/x is left out.",
    );
    said(
        json!({"of": "clicks"}),
        json!("company"),
        "error: /measures/x/counts/funnel/of: \"clicks\" is not one of the choices. Use \"leads\", \"accepted\", \"mqls\", \
         \"sqls\", \"opportunities\", \"reopened\", \"wins\" or \"recovered\". Until then /measures/x is left out.",
    );
}
