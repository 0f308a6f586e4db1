//! The win/lose map of a study.

use hagstone_engine::insight::Driver;
use serde_json::json;

use super::{near, run, two_chiefs};

/// Two chiefs on one measure win in the same years: nobody is ever to blame.
#[test]
fn two_on_one_measure_are_never_in_the_cells_of_blame() {
    let uncertainty = json!({"market": {"deviation": 0.1}, "teams": {"deviation": 0.3}});
    let found = run(two_chiefs(&uncertainty, "company", "company"), 2_000);
    let pair = &found.pairs[0];
    let blame = pair.first_only.chance.share + pair.second_only.chance.share;
    assert!(blame.abs() < 1e-12, "{blame}");
    near(
        "both and neither",
        pair.both.chance.share + pair.neither.chance.share,
        1.0,
        1e-12,
    );
}

/// Two chiefs, each on the revenue of the own function, with teams that vary each for itself by s = 0.4 and no market: each
/// wins where z > s / 2, in below(-0.2) = 42.07% of the years, whatever the other does. So in 0.4207 x 0.5793 = 24.37% one
/// wins alone, each of the two; and in 17.70% both do.
///
/// In the years in which only sales wins, the team of sales lies high and that of marketing low. A factor exp(s z - s^2/2) has
/// the mean P(Z > s/2 - s) / P(Z > s/2) over the years above 1: 0.57926 / 0.42074 = 1.37676; its deviation is
/// sqrt(exp(s^2) - 1) = 0.41655: it lies 0.9044 deviations above its mean. Over the years below, 0.42074 / 0.57926 = 0.72634: 0.6569 below.
#[test]
fn two_who_have_nothing_in_common() {
    let found = run(
        two_chiefs(&json!({"teams": {"deviation": 0.4}}), "own", "own"),
        20_000,
    );
    let pair = &found.pairs[0];
    assert_eq!(
        (pair.first.as_str(), pair.second.as_str()),
        ("marketing", "sales")
    );
    for (cell, expected) in [
        (&pair.both, 0.1770),
        (&pair.first_only, 0.2437),
        (&pair.second_only, 0.2437),
        (&pair.neither, 0.3356),
    ] {
        near(
            "chance",
            cell.chance.share,
            expected,
            4.0 * cell.chance.error + 1e-4,
        );
    }
    let sales_only = &pair.second_only;
    assert!(sales_only.second_pay > 100_000.0 && sales_only.first_pay < 100_000.0);
    near("pay", sales_only.second_pay, 137_676.0, 1_500.0);
    near(
        "revenue",
        sales_only.revenue,
        500_000.0 * (1.376_76 + 0.726_34),
        8_000.0,
    );
    let [high, low] = sales_only.drivers.as_slice() else {
        panic!("{:?}", sales_only.drivers)
    };
    assert_eq!(
        (&high.driver, &low.driver),
        (&Driver::Team("field".into()), &Driver::Team("demand".into()))
    );
    near("high", high.mean, 0.9044, 4.0 * high.error + 1e-3);
    near("low", low.mean, -0.6569, 4.0 * low.error + 1e-3);
}
