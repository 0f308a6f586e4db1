//! The workload W1 of the benchmarks pays what an independent kernel, written for its specification alone, pays.

#[path = "../../../benches/workload/mod.rs"]
mod workload;
#[path = "../../../benches/years.rs"]
mod years;

use hagstone_engine::simulate::{Trials, simulate};
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

/// The reference's statistics of W2, from a million years in double precision: the mean, the deviation, P10, P50 and P90.
const REFERENCE: [(&str, [f64; 5]); 3] = [
    ("R", [107.669e6, 15.33e6, 89.02e6, 106.47e6, 127.79e6]),
    ("cost", [14.5397e6, 3.753e6, 9.527e6, 14.589e6, 19.357e6]),
    ("CCOS", [0.132_97, 0.018_27, 0.106_31, 0.136_07, 0.153_23]),
];

/// Mean pay and its deviation by role.
const PAY: [(f64, f64); 4] = [
    (89_121.0, 23_088.0),
    (24_788.0, 6_370.0),
    (19_373.0, 5_046.0),
    (123_310.0, 32_533.0),
];

#[test]
fn thousands_of_years_come_to_what_the_reference_says() {
    let evaluation = Document::from_value(years::model()).unwrap().evaluate(None);
    let mut problems = evaluation.problems;
    problems.retain(|problem| problem.severity > Severity::Note);
    assert_eq!(problems, []);
    check(
        "the planned revenue",
        evaluation.outcome.company.revenue,
        years::planned(),
    );
    let n = 10_000_u32;
    let study = simulate(&evaluation.model, 1, Trials::new(0, n.into()).unwrap());
    let summary = study.summary();
    let root = (2.0 / f64::from(n)).sqrt();
    let near = |what: &str, found: f64, expected: f64, error: f64| {
        let miss = (found - expected).abs() / error;
        assert!(
            miss < 4.0,
            "{what}: {found} for {expected}, {miss} standard errors"
        );
    };
    for ((what, [mean, deviation, p10, p50, p90]), found) in
        REFERENCE
            .into_iter()
            .zip([summary.revenue, summary.incentive_cost, summary.ccos])
    {
        let error = deviation * root;
        near(what, found.mean, mean, error);
        near(what, found.p10, p10, 1.71 * error);
        near(what, found.p50, p50, 1.25 * error);
        near(what, found.p90, p90, 1.71 * error);
        assert!(
            (found.deviation / deviation - 1.0).abs() < 0.05,
            "{what}: {found:?}"
        );
    }
    let filled = summary.pools["shared"].filled;
    near("P(F > 0)", filled.share, 0.765, filled.error * 2.0_f64.sqrt());
    for (role, (mean, deviation)) in PAY.into_iter().enumerate() {
        let segments = || (0..4).map(|segment| years::role_id(role, segment));
        let heads = |id: &str| evaluation.outcome.roles[id].heads;
        let all: f64 = segments().map(|id| heads(&id)).sum();
        let found: f64 = segments()
            .map(|id| heads(&id) * summary.roles[&id].pay.mean)
            .sum::<f64>()
            / all;
        near(&format!("pay of role {role}"), found, mean, deviation * root);
    }
}
