//! The documentation's models are models: what `docs/model.md` shows can be read, and pays what the page says.

use hagstone_engine::{Document, Severity, ledger_of};
use serde_json::Value;

const MODEL: &str = include_str!("../../../docs/model.md");

/// The blocks of a page that are marked as JSON.
fn blocks() -> Vec<&'static str> {
    let block = |text: &'static str| text.split_once("```").unwrap().0;
    MODEL.split("```json\n").skip(1).map(block).collect()
}

fn documents() -> Vec<Document> {
    let complete = blocks().into_iter().filter(|block| block.contains("\"format\""));
    complete
        .map(|block| Document::from_text(block).unwrap())
        .collect()
}

#[test]
fn every_block_is_json() {
    for block in blocks() {
        serde_json::from_str::<Value>(block).unwrap_or_else(|error| panic!("{error} in {block}"));
    }
}

#[test]
fn every_document_is_right() {
    let documents = documents();
    assert_eq!(documents.len(), 13);
    for document in documents {
        for scenario in [None].into_iter().chain(document.scenarios().map(Some)) {
            let mut problems = document.evaluate(scenario).problems;
            problems.retain(|problem| problem.severity > Severity::Note);
            assert_eq!(problems, [], "{}", document.to_text());
        }
    }
}

/// Variable pay of one person of each role, to the cent, and of each named payee.
#[track_caller]
fn check(name: &str, scenario: Option<&str>, expect: &str) {
    let named = |document: &Document| document.value()["name"] == name;
    let document = documents().into_iter().rfind(named).unwrap();
    let outcome = document.evaluate(scenario).outcome;
    let roles = outcome.roles.iter().map(|(id, role)| (id, role.variable_pay));
    let payees = outcome.payees.iter().map(|(id, payee)| (id, payee.variable_pay));
    let paid: Vec<String> = roles
        .chain(payees)
        .map(|(id, pay)| format!("{id} {pay:.2}"))
        .collect();
    assert_eq!(paid.join(", "), expect, "{name}");
}

#[test]
fn the_documents_pay_what_the_page_says() {
    check("Small works", None, "rep 58482.98, marketer 22546.54");
    // The pool shares by target incentive, which the scenario leaves as it is.
    check("Small works", Some("together"), "rep 56382.98, marketer 22546.54");
    check(
        "Three commissions",
        None,
        "each 59000.00, all 65000.00, target 73750.00",
    );
    check("Counts and objectives", None, "sdr 25700.00, marketer 17000.00");
    check(
        "Quarters",
        None,
        "apart 35000.00, trued_up 40000.00, to_date 40000.00, manager 66375.00",
    );
    // Roles are the mean of their people.
    check(
        "Conditions",
        None,
        "rep 51300.00, manager 37125.00, ana 72600.00, ben 30000.00",
    );
    check(
        "Deals",
        None,
        "rep 13333.33, engineer 2000.00, mia 16000.00, tom 10666.67, eva 2000.00",
    );
    check(
        "New hires",
        None,
        "rep 31850.00, marketer 4500.00, rae 31850.00, joe 4500.00",
    );
    check("Touches", None, "marketer 8400.00");
    check("Pools", None, "rep 67353.15, marketer 33693.69");
    // Revenue is at 2,975,544 of 3,000,000, 99.185%, where a point of attainment is 2.5 of target: 97.962% of 40,000.
    check("Lead to revenue", None, "rep 39184.81, marketer 12600.00");
}

/// What the page says of the model with segments: quotas, and the goal planned back to leads.
#[test]
fn the_funnel_plans_what_the_page_says() {
    let named = |document: &Document| document.value()["name"] == "Lead to revenue";
    let document = documents().into_iter().find(named).unwrap();
    let planning = document.evaluate(None).outcome.planning.unwrap();
    let required = &planning.segments["works"].required;
    let steps = [
        required.wins,
        required.opportunities,
        required.sqls,
        required.mqls,
        required.leads,
    ];
    let steps: Vec<String> = steps
        .iter()
        .map(|count| format!("{:.2}", count.unwrap()))
        .collect();
    assert_eq!(steps.join(", "), "52.50, 210.00, 350.00, 700.00, 1750.00");
    let company = planning.company.unwrap();
    let quotas = [
        company.street_quota,
        company.expected,
        company.over_assignment.unwrap(),
    ];
    assert_eq!(
        quotas.map(|figure| format!("{figure:.2}")),
        ["2400000.00", "2040000.00", "0.80"]
    );
}

/// What a person is paid in each month, to the cent.
#[track_caller]
fn check_months(name: &str, id: &str, expect: &str) {
    let named = |document: &Document| document.value()["name"] == name;
    let document = documents().into_iter().rfind(named).unwrap();
    let evaluation = document.evaluate(None);
    let ledger = ledger_of(&evaluation.model, &evaluation.compiled, id).unwrap();
    let paid: Vec<String> = ledger.months.iter().map(|month| month.paid.to_string()).collect();
    assert_eq!(paid.join(", "), expect, "{id}");
}

#[test]
fn the_months_pay_what_the_page_says() {
    check_months("Deals", "mia", "0, 9600, 3200, 0, 2400, 800, 0, 0, 0, 0, 0, 0");
    check_months(
        "New hires",
        "rae",
        "0, 0, 0, 2500, 2500, 2500, 4100, 4000, 4250, 4000, 4000, 4000",
    );
    check_months("New hires", "joe", "0, 0, 0, 0, 0, 0, 0, 0, 1500, 0, 0, 3000");
}

/// The first model with roles has everything at its goal.
#[test]
fn at_the_goal_the_target_is_paid() {
    let outcome = documents()[2].evaluate(None).outcome;
    let pay = |role: &str| format!("{:.2}", outcome.roles[role].variable_pay);
    assert_eq!([pay("rep"), pay("marketer")], ["40000.00", "14000.00"]);
}

/// The fragments are patches and a curve: patches change the document with a scenario without an error.
#[test]
fn the_patches_are_right() {
    let scenario = |document: &Document| document.scenarios().next().is_some();
    let document = documents().into_iter().find(scenario).unwrap();
    let fragments = blocks().into_iter().filter(|block| !block.contains("\"format\""));
    let mut patches = 0;
    for fragment in fragments {
        let patch: Value = serde_json::from_str(fragment).unwrap();
        if patch.get("points").is_some() {
            continue;
        }
        patches += 1;
        let changed = document.with(None, "/scenarios/together/patch", patch);
        let mut problems = changed.evaluate(Some("together")).problems;
        problems.retain(|problem| problem.severity == Severity::Error);
        assert_eq!(problems, [], "{fragment}");
    }
    assert_eq!(patches, 3);
}
