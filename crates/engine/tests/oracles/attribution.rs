//! What the touches before a deal are credited with, by rule.

use hagstone_engine::{Evaluation, Severity};
use serde_json::{Map, Value, json};

use crate::table::{join, number};
use crate::{check, component, evaluate, on_amount, pay, pay_each, people, problems, rate, with};

/// A deal and the touches before it, each a channel with its date and cost.
fn touched(rule: Value, amount: f64, touches: &[(&str, &str, f64)]) -> Value {
    let touch = |(channel, date, cost): &(&str, &str, f64)| {
        let touch = json!({"date": date, "team": "t", "channel": channel, "cost": cost});
        ((*channel).to_owned(), touch)
    };
    let touches: Map<String, Value> = touches.iter().map(touch).collect();
    json!({
        "attribution": rule,
        "deals": {"1": {"date": "2027-03-31", "amount": amount, "touches": touches}}
    })
}

/// The channels' credit, in the order of their touches.
fn credit(evaluation: &Evaluation) -> String {
    let attribution = evaluation.outcome.attribution.as_ref().unwrap();
    let channel = |(name, channel): (_, &hagstone_engine::ChannelOutcome)| {
        format!(
            "{name} {}",
            number((channel.credit.unwrap() * 100.0).round() / 100.0)
        )
    };
    join(attribution.channels.iter().map(channel))
}

/// The same as a return on cost.
fn returns(evaluation: &Evaluation) -> String {
    let attribution = evaluation.outcome.attribution.as_ref().unwrap();
    let channel = |(name, channel): (_, &hagstone_engine::ChannelOutcome)| {
        let percent = channel.return_on_cost.map(|share| (share * 100.0).round());
        format!(
            "{name} {}",
            percent.map_or("none".into(), |percent| format!("{percent}%"))
        )
    };
    join(attribution.channels.iter().map(channel))
}

/// WX-65, <https://www.novacalculator.com/multitouchattributionweightingmodelercalculator/>: 200 over five touches.
#[test]
fn a_path_of_five_touches() {
    let path = |rule: &str| {
        let touches = [
            ("display", "2027-01-05", 5.0),
            ("social", "2027-01-20", 0.0),
            ("search", "2027-02-03", 15.0),
            ("email", "2027-02-20", 2.0),
            ("direct", "2027-03-31", 0.0),
        ];
        touched(json!(rule), 200.0, &touches)
    };
    check(
        path("first"),
        credit,
        "display 200, social 0, search 0, email 0, direct 0",
    );
    check(
        path("first"),
        returns,
        "display 3900%, social none, search -100%, email -100%, direct none",
    );
    check(
        path("last"),
        credit,
        "display 0, social 0, search 0, email 0, direct 200",
    );
    check(
        path("linear"),
        credit,
        "display 40, social 40, search 40, email 40, direct 40",
    );
    check(
        path("linear"),
        returns,
        "display 700%, social none, search 167%, email 1900%, direct none",
    );
    let cost = |evaluation: &Evaluation| {
        let attribution = evaluation.outcome.attribution.as_ref().unwrap();
        number(attribution.channels.values().map(|channel| channel.cost).sum())
    };
    check(path("linear"), cost, "22");
}

/// WX-66, <https://pancalchub.com/marketing-advertising/position-based-attribution-calculator/> and others: 40% to the ends, 20% between.
#[test]
fn a_u_shape() {
    let path = |amount: f64, count: usize| {
        let all = [
            ("a", "2027-01-01", 0.0),
            ("b", "2027-01-02", 0.0),
            ("c", "2027-01-03", 0.0),
            ("d", "2027-01-04", 0.0),
            ("e", "2027-01-05", 0.0),
        ];
        touched(json!("u_shaped"), amount, &all[..count])
    };
    check(path(100.0, 1), credit, "a 100");
    check(path(100.0, 2), credit, "a 50, b 50");
    check(path(100.0, 4), credit, "a 40, b 10, c 10, d 40");
    check(path(100.0, 5), credit, "a 40, b 6.67, c 6.67, d 6.67, e 40");
    check(path(500.0, 5), credit, "a 200, b 33.33, c 33.33, d 33.33, e 200");
}

/// WX-68, <https://calcbee.pages.dev/calculators/marketing/attribution/time-decay-attribution-calculator>: 20,000 over
/// touches at 30, 24, 18, 12, 6 and 0 days, with a half-life of 7; WX-69,
/// <https://www.mbuzz.co/articles/time-decay-attribution>: the weights of five weeks, here the parts of 1.9375, their sum.
#[test]
fn time_decays_by_half_lives() {
    let decay = json!({"time_decay": {"half_life": 7}});
    let touches = [
        ("30", "2027-03-01", 0.0),
        ("24", "2027-03-07", 0.0),
        ("18", "2027-03-13", 0.0),
        ("12", "2027-03-19", 0.0),
        ("6", "2027-03-25", 0.0),
        ("0", "2027-03-31", 0.0),
    ];
    check(
        touched(decay.clone(), 20_000.0, &touches),
        credit,
        "30 472.72, 24 856.31, 18 1551.16, 12 2809.85, 6 5089.89, 0 9220.07",
    );
    let weeks = [
        ("28", "2027-03-03", 0.0),
        ("21", "2027-03-10", 0.0),
        ("14", "2027-03-17", 0.0),
        ("7", "2027-03-24", 0.0),
        ("0", "2027-03-31", 0.0),
    ];
    // In hundredths, for the view shows cents.
    check(
        touched(decay, 193.75, &weeks),
        credit,
        "28 6.25, 21 12.5, 14 25, 7 50, 0 100",
    );
}

/// Two teams and a deal of 1,000 that both touched: a measure pays each team's part, whatever people are credited with.
///
/// The first touch is marketing's, the last one sales': under a U shape with two touches each has half, 500; under `first`
/// marketing has all of it.
#[test]
fn a_team_is_paid_on_its_part() {
    let plan = |rule: Value| {
        with([
            on_amount(rate(0.1)),
            component(json!({"period": "year"})),
            json!({
                "attribution": rule,
                "functions": {"g": {"name": "Marketing"}},
                "teams": {"m": {"name": "Marketing", "function": "g"}},
                "measures": {"m": {"scope": {"team": "m"}, "deals": {"attributed": true}}},
                "deals": {"1": {"date": "2027-03-31", "amount": 1000, "touches": {
                    "b": {"date": "2027-03-30", "team": "t"}, "a": {"date": "2027-01-01", "team": "m"}
                }}}
            }),
        ])
    };
    check(plan(json!("u_shaped")), pay, "50");
    check(plan(json!("first")), pay, "100");
    check(plan(json!("last")), pay, "0");
    let inflation = |evaluation: &Evaluation| {
        let attribution = evaluation.outcome.attribution.as_ref().unwrap();
        number(attribution.credit_inflation.unwrap())
    };
    check(plan(json!("first")), inflation, "1");
    // Beside an overlay of 40% for somebody, and a split to somebody else, the same 1,000 is credited 2.4 times.
    let twice = json!({
        "payees": {"p1": {"name": "P1", "role": "r"}, "p2": {"name": "P2", "role": "r"}},
        "deals": {"1": {"credits": {"p1": 1}, "overlays": {"p2": 0.4}}}
    });
    check(
        with([plan(json!("first")), twice, json!({"roles": {"r": {"heads": 2}}})]),
        inflation,
        "2.4",
    );
    // Every rule stands beside the model's own.
    let by_rule = |evaluation: &Evaluation| {
        let attribution = evaluation.outcome.attribution.as_ref().unwrap();
        let rules = &attribution.teams["m"].by_rule;
        join(
            rules
                .iter()
                .map(|(rule, credit)| format!("{rule} {}", number(credit.round()))),
        )
    };
    // No touch led to a lead or an opportunity: the first one's 30% and the other's 10% are all, 750 and 250 of 1,000. A
    // week's half-life leaves nothing of 88 days: 2^(-88/7) of 1,000 is 0.16.
    check(
        plan(json!("linear")),
        by_rule,
        "first 1000, last 0, linear 500, u_shaped 500, w_shaped 750, time_decay 0",
    );
}

/// D: a deal of 1,000 by a U shape. Ada's visit came first and Bob's call second; then somebody of theirs, and last
/// marketing. The first and the last touch have 400 each, the two between 100 each: Ada 400, Bob 100, and a tenth of it is
/// paid. Nobody is paid for the touch without a name, nor for one that names Bob in marketing, where he is not.
#[test]
fn a_person_is_paid_on_touches_of_their_own() {
    let plan = |last: Value, more: Value| {
        with([
            on_amount(rate(0.1)),
            component(json!({"period": "year"})),
            people(&["ada", "bob"]),
            json!({
                "attribution": "u_shaped",
                "functions": {"g": {"name": "Marketing"}},
                "teams": {"m": {"name": "Marketing", "function": "g"}},
                "measures": {"m": {"scope": "own", "deals": {"attributed": true}}},
                "deals": {"1": {"date": "2027-03-31", "amount": 1000, "credits": {"bob": 1}, "touches": {
                    "visit": {"date": "2027-01-01", "team": "t", "payee": "ada"},
                    "call": {"date": "2027-02-01", "team": "t", "payee": "bob"},
                    "mail": {"date": "2027-02-02", "team": "t"},
                    "fair": last
                }}}
            }),
            more,
        ])
    };
    let fair = json!({"date": "2027-03-30", "team": "m"});
    check(plan(fair.clone(), json!({})), pay_each, "ada 40, bob 10");
    // Types count as they do for credits: half of 400, and half of 100.
    let half =
        json!({"deals": {"1": {"deal_type": "new"}}, "measures": {"m": {"deals": {"credit": {"new": 0.5}}}}});
    check(plan(fair.clone(), half), pay_each, "ada 20, bob 5");
    // What is cancelled is taken back from those who were paid for it, in the parts in which they were.
    let back = json!({
        "deals": {"1": {"cancelled": "2027-06-30"}},
        "plans": {"p": {"terms": {"claw_back": {"share": 0.5, "within_months": 12, "pro_rata": false}}}}
    });
    check(plan(fair.clone(), back), pay_each, "ada 20, bob 5");
    // Bob's split is 1,000 of credit, and the two touches that have a name 500 more: 150%.
    let inflation = |evaluation: &Evaluation| {
        let attribution = evaluation.outcome.attribution.as_ref().unwrap();
        number(attribution.credit_inflation.unwrap())
    };
    check(plan(fair.clone(), json!({})), inflation, "1.5");
    // A measure of marketing counts every touch beside: 200%.
    let team = json!({"measures": {"team": {
        "name": "Touched", "counts": "amount", "scope": {"team": "m"}, "goal": {"year": 1}, "deals": {"attributed": true}
    }}});
    check(plan(fair.clone(), team), inflation, "2");
    let elsewhere = plan(
        json!({"date": "2027-03-30", "team": "m", "payee": "bob"}),
        json!({}),
    );
    check(
        elsewhere,
        pay_each,
        "error: /deals/1/touches/fair/payee: \"bob\" is in the team \"t\", and the touch is of another one. Name somebody of the touch's team, or give the touch that person's team. Until then /deals/1/touches/fair/payee is left out.\nada 40, bob 10",
    );
}

#[test]
fn what_cannot_be_attributed_is_said() {
    const UNSAID: &str = "error: /measures/m/deals/attributed: The measure counts a part of deals by their touches, and the model does not say how they share a deal. Give the model an \"attribution\": \"first\", \"last\", \"linear\", \"u_shaped\", \"w_shaped\", or one with numbers of its own. Until then /measures/m is left out.";
    let said = |change: Value| {
        let paid = with([
            on_amount(rate(0.1)),
            json!({
                "measures": {"m": {"scope": {"team": "t"}, "deals": {"attributed": true}}},
                "deals": {"1": {"date": "2027-03-31", "amount": 1000, "touches": {
                    "a": {"date": "2027-01-01", "team": "t"}
                }}}
            }),
            change,
        ]);
        problems(&evaluate(paid), Severity::Warning).join("\n")
    };
    let touch = |touch: Value| json!({"attribution": "linear", "deals": {"1": {"touches": {"b": touch}}}});
    let cases = [
        (json!({"attribution": "linear"}), String::new()),
        (json!({}), UNSAID.into()),
        (
            json!({"attribution": "linear", "measures": {"m": {"scope": "own"}}}),
            "error: /measures/m/deals/attributed: No touch of a deal names a person, so that no payee has a part of a deal by them. Name the \"payee\" of touches, give the measure the scope of a team or a function, or count the credits of people. Until then /measures/m is left out.\nwarning: /deals/1: This deal is credited to nobody. Add \"credits\".".into(),
        ),
        (
            json!({"attribution": {"custom": {"first": 0.7, "last": 0.5}}}),
            "error: /attribution/custom: The parts of the attribution sum to 120%, more than the deal. Lower them to 100% or less: the touches between have the rest.".into(),
        ),
        (json!({"attribution": {"time_decay": {"half_life": 0}}}), "error: /attribution/time_decay/half_life: Here stands 0, which cannot be used. Write a number of days from 1 to 3,650. Until then /attribution is left out.\n".to_owned() + UNSAID),
        (json!({"attribution": "fair"}), "error: /attribution: \"fair\" is not one of the choices. Use \"first\", \"last\", \"linear\", \"u_shaped\", \"w_shaped\", \"time_decay\" or \"custom\". Until then /attribution is left out.\n".to_owned() + UNSAID),
        (touch(json!({"date": "2027-04-01", "team": "t"})), "warning: /deals/1/touches/b/date: The touch comes after its deal was won, and is not counted. Check the two dates. Until then /deals/1/touches/b is left out.".into()),
        (touch(json!({"date": "2027-03-01", "team": "nobody"})), "error: /deals/1/touches/b/team: There is no team with the id \"nobody\". Add that team, or name one that is there. Until then /deals/1/touches/b is left out.".into()),
        (touch(json!({"date": "2027-03-01", "team": "t", "payee": "nobody"})), "error: /deals/1/touches/b/payee: There is no payee with the id \"nobody\". Add that payee, or name one that is there. Until then /deals/1/touches/b/payee is left out.".into()),
        (touch(json!({"date": "2027-03-01"})), "error: /deals/1/touches/b: The field \"team\" is missing. Add \"team\". Until then /deals/1/touches/b is left out.".into()),
    ];
    for (change, expect) in cases {
        let text = change.to_string();
        assert_eq!(said(change), expect, "{text}");
    }
}
