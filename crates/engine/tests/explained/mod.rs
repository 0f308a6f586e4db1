//! What holds of every statement: each number follows from its inputs by its rule, and the whole is what the engine pays.

use std::collections::HashSet;
use std::rc::Rc;

use hagstone_engine::{
    Evaluation, Figure, Rule, Statement, StatementPeriod, Unit, ledger_of, statement, statement_ids,
};

/// Sums of the same numbers in another order differ by rounding alone.
const ROUNDING: f64 = 1e-9;

#[track_caller]
fn near(found: f64, expected: f64, size: f64, what: &str) {
    let tolerance = ROUNDING * (1.0 + size.abs().max(expected.abs()));
    assert!(
        (found - expected).abs() <= tolerance,
        "{what}: {found} is not {expected}"
    );
}

/// Every number of a tree follows from its inputs.
fn follows(figure: &Rc<Figure>, seen: &mut HashSet<*const Figure>) {
    if !seen.insert(Rc::as_ptr(figure)) {
        return;
    }
    assert!(figure.value.is_finite(), "{}: {}", figure.label, figure.value);
    let size = figure
        .inputs
        .iter()
        .map(|input| input.value.abs())
        .fold(0.0, f64::max);
    // An average of large numbers may be small; a line through large ones, too.
    let what = || format!("{} ({:?} of {:?})", figure.label, figure.rule, values(figure));
    match figure.rule {
        Rule::SharedOut(minor) => {
            assert!(
                (figure.value - figure.inputs[0].value).abs() <= 1.0 / minor.units() + 1e-6,
                "{}",
                what()
            );
        }
        _ => near(figure.recomputed(), figure.value, size, &what()),
    }
    assert_eq!(
        figure.inputs.is_empty(),
        matches!(figure.rule, Rule::Given | Rule::Elsewhere)
            || (figure.inputs.is_empty() && matches!(figure.rule, Rule::Sum)),
        "{}",
        what()
    );
    for input in &figure.inputs {
        follows(input, seen);
    }
}

fn values(figure: &Figure) -> Vec<(String, f64)> {
    figure
        .inputs
        .iter()
        .map(|input| (input.label.clone(), input.value))
        .collect()
}

fn all(statement: &Statement) -> Vec<Rc<Figure>> {
    let mut roots = vec![
        statement.base.clone(),
        statement.target_incentive.clone(),
        statement.earned.clone(),
        statement.paid.clone(),
    ];
    for measure in &statement.measures {
        let figures = [&measure.result, &measure.goal, &measure.attainment];
        roots.extend(figures.into_iter().flatten().cloned());
    }
    for component in &statement.components {
        roots.push(component.pay.clone());
        roots.extend(component.target.clone());
        for payment in &component.payments {
            roots.extend(payment.steps.iter().cloned());
            roots.push(payment.pay.clone());
        }
    }
    roots.extend(statement.pools.iter().cloned());
    for month in &statement.months {
        roots.extend([&month.earned, &month.paid, &month.held, &month.owed].map(Rc::clone));
    }
    roots
}

/// The statements of everybody, for the year and for its periods, explain what the engine pays.
pub(crate) fn explained(evaluation: &Evaluation) {
    let (model, compiled) = (&evaluation.model, &evaluation.compiled);
    for (id, name) in statement_ids(model, compiled) {
        let year = statement(model, compiled, &id, None).unwrap();
        assert_eq!(year.name, name);
        let mut seen = HashSet::new();
        for root in all(&year) {
            follows(&root, &mut seen);
        }
        reconciles(evaluation, &id, &year);
        let mut paid = 0.0;
        for number in 1..=4 {
            let period = StatementPeriod::read(&format!("Q{number}"), None).unwrap();
            let quarter = statement(model, compiled, &id, Some(period)).unwrap();
            for root in all(&quarter) {
                follows(&root, &mut seen);
            }
            paid += quarter.paid.value;
        }
        near(paid, year.paid.value, 0.0, "the quarters' pay");
    }
}

fn reconciles(evaluation: &Evaluation, id: &str, year: &Statement) {
    let ledger = ledger_of(&evaluation.model, &evaluation.compiled, id).unwrap();
    near(year.earned.value, ledger.earned(), 0.0, "earned");
    near(year.paid.value, ledger.paid(), 0.0, "paid");
    for (month, of) in year.months.iter().zip(&ledger.months) {
        near(month.earned.value, of.earned(), 0.0, "earned in a month");
        near(month.paid.value, of.paid, 0.0, "paid in a month");
        let parts = month.paid.value + month.held.value + month.owed.value;
        near(parts, month.earned.value, 0.0, "paid, held and owed");
        assert_eq!(month.paid.unit, Unit::Money);
    }
    let Some(payee) = evaluation.outcome.payees.get(id) else {
        return;
    };
    near(year.paid.value, payee.paid, 0.0, "what the outcome says is paid");
    assert_eq!(year.components.len(), payee.components.len());
    for (component, outcome) in year.components.iter().zip(payee.components.values()) {
        near(component.pay.value, outcome.pay, 0.0, "what a component pays");
        let mut periods = component.payments.iter();
        for period in &outcome.periods {
            let payment = periods.next().unwrap();
            near(payment.pay.value, period.pay, 0.0, "what a period pays");
        }
    }
}
