//! Bands of rates: each on its own part (marginal), or the reached one on everything (retroactive).

use hagstone_engine::Evaluation;
use serde_json::{Value, json};

use crate::{
    bands, check, component, months, on_amount, on_goal, pay, pays, people, periods, quarters, with,
};

/// What each period of component `c` pays.
#[track_caller]
fn pays_by_period(parts: Value, expect: &str) {
    check(parts, periods(|period| period.pay), expect);
}

/// WX-05, <https://www.sparrowgenie.com/sales-commission-models/non-retroactive-commission>: by quarter 3% to 300,000,
/// 5% to 500,000, 7% above: 600,000 pay 9,000 + 10,000 + 7,000.
#[test]
fn three_bands_a_quarter() {
    let table = bands(
        "marginal",
        "result",
        &[(0.0, 0.03), (300_000.0, 0.05), (500_000.0, 0.07)],
    );
    let parts = with([on_amount(table), component(json!({"period": "quarter"}))]);
    // D: the first band alone is 9,000, the first two are 19,000.
    let results = quarters([600_000.0, 300_000.0, 500_000.0, 0.0]);
    pays_by_period(with([parts, results]), "26000, 9000, 19000, 0");
}

/// WX-06, <https://referello.com/tools/tiered-commission-calculator>: 10% to 10,000 and 20% above pay 2,000 on 15,000,
/// which is 13.3% of it.
#[test]
fn two_bands() {
    let table = bands("marginal", "result", &[(0.0, 0.1), (10_000.0, 0.2)]);
    let parts = on_amount(table);
    pays(&parts, &[(10_000.0, "1000"), (15_000.0, "2000")]);
    let effective = |e: &Evaluation| {
        let component = &e.outcome.roles["r"].components["c"];
        format!("{:.3}", component.pay / component.periods[0].result)
    };
    let result = json!({"results": {"m": {"year": 15_000}}});
    check(with([parts, result]), effective, "0.133");
}

/// WX-08, <https://www.mrexcel.com/board/threads/formula-for-calculating-cumulative-commission.931365/latest>: nothing
/// to 5,500, 10% to 9,000, 12% above.
#[test]
fn a_first_band_that_pays_nothing() {
    for table in [
        bands(
            "marginal",
            "result",
            &[(0.0, 0.0), (5_500.0, 0.1), (9_000.0, 0.12)],
        ),
        // Below the first band nothing is paid, whether it is said or not.
        bands("marginal", "result", &[(5_500.0, 0.1), (9_000.0, 0.12)]),
    ] {
        let cases = [
            (5_500.0, "0"),
            (8_500.0, "300"),
            (9_000.0, "350"),
            (11_000.0, "590"),
        ];
        pays(&on_amount(table), &cases);
    }
}

/// WX-09, <https://mrexcel.com/board/threads/need-help-creating-tiered-commission-formula.688389>: bands of the year so
/// far, paid by month: 0.1% to 4,166,667, 0.2% to 8,333,333, 0.3% to 12,500,000, 0.4% above. A month of 1,500,000 that
/// takes the year to 5,007,000 pays 659,667 x 0.1% + 840,333 x 0.2% = 2,340.333.
#[test]
fn bands_of_the_year_so_far() {
    let table = bands(
        "marginal",
        "result",
        &[
            (0.0, 0.001),
            (4_166_667.0, 0.002),
            (8_333_333.0, 0.003),
            (12_500_000.0, 0.004),
        ],
    );
    let parts = with([
        on_amount(table),
        component(json!({"period": "month", "basis": "year_to_date"})),
        // D: before it 3,507,000 x 0.1%. After it, to 9,007,000: 3,326,333 x 0.2% + 673,667 x 0.3% = 6,652.666 +
        // 2,021.001; and a return of 1,000,000 takes back 673,667 x 0.3% + 326,333 x 0.2% = 2,021.001 + 652.666.
        months(&[3_507_000.0, 1_500_000.0, 4_000_000.0, -1_000_000.0]),
    ]);
    pays_by_period(
        parts,
        "3507, 2340.333, 8673.667, -2673.667, 0, 0, 0, 0, 0, 0, 0, 0",
    );
}

/// WX-10,
/// <https://help.mytime.com/hc/en-us/articles/360046956372-Tiered-Commission-by-Revenue-Amount-Above-Earned-Breakdown>:
/// 25% below 500, 30% from there, 40% from 3,000, anew in each cycle. The source's edges in whole cents lose two cents
/// of the third cycle; half-open bands pay 125 + 300 = 425 (D), in all 2,225 (D). A cycle is a month here.
#[test]
fn bands_begin_anew_in_each_cycle() {
    let table = bands("marginal", "result", &[(0.0, 0.25), (500.0, 0.3), (3_000.0, 0.4)]);
    let parts = with([
        on_amount(table),
        component(json!({"period": "month"})),
        months(&[400.0, 100.0, 1_500.0, 5_000.0]),
    ]);
    pays_by_period(parts.clone(), "100, 25, 425, 1675, 0, 0, 0, 0, 0, 0, 0, 0");
    check(parts, pay, "2225");
}

/// WX-12,
/// <https://trailhead.salesforce.com/it/content/learn/modules/salesforce-spiff-marginal-payout-rules/use-marginal-payout-rule-functions>:
/// 4% to 150,000, 6% to 250,000, 8% above. After 145,000 a deal of 20,000 pays 5,000 x 4% + 15,000 x 6% = 1,100, 5.5%
/// of it.
#[test]
fn bands_go_on_from_an_opening_balance() {
    let rates = [(0.0, 0.04), (150_000.0, 0.06), (250_000.0, 0.08)];
    let mut opened = bands("marginal", "result", &rates);
    opened["commission"]["opening"] = json!(145_000);
    pays(&on_amount(opened), &[(20_000.0, "1100")]);
    // The same for one person and a deal.
    let deal = json!({
        "measures": {"m": {"deals": {}}},
        "payees": {"a": {"opening": {"m": 145_000}}},
        "deals": {"1": {"date": "2027-01-20", "amount": 20_000, "credits": {"a": 1}}}
    });
    let table = bands("marginal", "result", &rates);
    check(with([on_amount(table), people(&["a"]), deal]), pay, "1100");
}

/// WX-13, <https://www.earnbase.no/glossary/retroactive-tier-jumping>: 50% up to 100,000 and 60% above, on 180,000:
/// 108,000 on everything, 50,000 + 48,000 band by band.
#[test]
fn marginal_and_retroactive() {
    let table = |tiers: &str| on_amount(bands(tiers, "result", &[(0.0, 0.5), (100_000.0, 0.6)]));
    // D: where the second band starts the one goes on, the other jumps by a tenth of everything.
    let marginal = [(99_999.0, "49999.5"), (100_000.0, "50000"), (180_000.0, "98000")];
    let retroactive = [(99_999.0, "49999.5"), (100_000.0, "60000"), (180_000.0, "108000")];
    pays(&table("marginal"), &marginal);
    pays(&table("retroactive"), &retroactive);
}

/// WX-14, the file of WX-01: a quota of 1,000,000; 3% to 80% of it, 6% to 100%, 9% to 120%, 12% above. Which mode is
/// meant is not said, and the figures mix both: see `mistakes`. D: marginal, 1,000,000 pay 24,000 + 12,000, and
/// 1,500,000 pay 18,000 + 36,000 more. Retroactive, everything is paid at the reached rate; the quota itself reaches
/// 9%, so that the source's 60,000 are those of a result just below it.
#[test]
fn bands_of_attainment() {
    let rates = [(0.0, 0.03), (0.8, 0.06), (1.0, 0.09), (1.2, 0.12)];
    let table = |tiers: &str| on_goal(1e6, bands(tiers, "attainment", &rates));
    let marginal = [(500_000.0, "15000"), (1e6, "36000"), (1.5e6, "90000")];
    let retroactive = [
        (500_000.0, "15000"),
        (999_999.0, "59999.94"),
        (1e6, "90000"),
        (1.5e6, "180000"),
    ];
    pays(&table("marginal"), &marginal);
    pays(&table("retroactive"), &retroactive);
}
