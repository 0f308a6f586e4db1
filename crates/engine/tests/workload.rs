//! The workload W1 of the benchmarks pays what an independent kernel, written for its specification alone, pays.

#[path = "../../../benches/workload/mod.rs"]
mod workload;

use hagstone_engine::{Document, Severity};
use workload::{PAYEES, attainment, id, model, quota, target_incentive, unit};

/// Engines sum in different orders: some 3,000 products agree far closer than this.
const RELATIVE: f64 = 1e-9;

#[track_caller]
fn check(what: &str, found: f64, expect: f64) {
    let miss = (found / expect - 1.0).abs();
    assert!(
        miss <= RELATIVE,
        "{what}: {found} and not {expect}, off by {miss:e} of it"
    );
}

/// The generator's own numbers, as the specification gives them.
#[test]
fn the_numbers_are_those_of_the_specification() {
    check("unit(1)", unit(1), 0.070_266_897_557_303_31);
    check("unit(1000)", unit(1000), 0.348_268_973_408_266_9);
    check("target incentive", target_incentive(0), 75_144.607_149_064_54);
    check("quota", quota(0).unwrap(), 1_044_378.490_000_963_2);
    check("attainment", attainment(0, 0, 0), 0.658_530_600_764_788_8);
}

#[test]
fn two_hundred_payees_are_paid_as_the_reference_pays_them() {
    let evaluation = Document::from_value(model(1.0)).unwrap().evaluate(None);
    let mut problems = evaluation.problems;
    problems.retain(|problem| problem.severity > Severity::Note);
    assert_eq!(problems, []);

    let outcome = &evaluation.outcome;
    let booked = outcome.measures["booked"].result;
    let cost = outcome.company.incentive_cost;
    check("R, bookings", booked, 109_745_610.417_641_65);
    check(
        "B, what the components pay",
        outcome.measures["variable_pay"].result,
        13_868_249.880_915_327,
    );
    check("F, the fund", outcome.pools["shared"].fund, 1_566_345.938_947_81);
    check("cost", cost, 15_434_595.819_863_144);
    // The model's people have no base salary, and its revenue is the company's goal: pay over bookings is the rate that the
    // specification calls CCOS.
    check("CCOS", cost / booked, 0.140_639_755_532_144_97);
    // Everybody's pay, each times a number of its own.
    let checksum: f64 = (0..PAYEES)
        .map(|payee| f64::from(payee + 1) * outcome.payees[&id(payee)].variable_pay)
        .sum();
    check("S, the checksum", checksum, 1_534_050_878.374_582_3);
}
