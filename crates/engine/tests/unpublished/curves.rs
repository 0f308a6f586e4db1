//! Curves, steps, matrices and objectives; quarters and the year so far.

use crate::{check, pay, periods};

/// The quarters stand at 69%, 90%, 100% and 120%: nothing, 80%, 100% and 125%. Of 5,000 each; or, as the goal is spread, of
/// 2,000, 4,000, 6,000 and 8,000. The year stands at 1,029 of 1,000, worth 20,000: 800 are made good.
/// Churn, where less is better: 5% against 5% in the first half is 100%, 6% in the second 83%, worth 40%.
#[test]
fn steps() {
    check(
        "steps",
        pay,
        "even 15250, as_goal 19200, good_up 20000, churn 14000",
    );
    check("steps", periods("even", "c"), "0, 4000, 5000, 6250");
    check("steps", periods("good_up", "c"), "0, 3200, 6000, 10000, and 800");
    check("steps", periods("churn", "c"), "10000, 4000");
}

/// 30% at 60%, 100% at 100%, 220% at 130%. The year so far stands at 50%, 80%, 100% and 100%: 0, 65% of 18,000 = 11,700,
/// 27,000 and 36,000. No quarter may pay more than 10,800: then the second pays that, the third as much of the 16,200 that
/// are due, the fourth as much of 14,400; a true-up makes the other 3,600 good.
/// Where it begins with 130% and falls: 19,800; 115% of the half year are worth 160% of 18,000, 28,800; then 27,000, and
/// 75% are worth 56.25% of 36,000, 20,250.
#[test]
fn the_year_so_far() {
    check(
        "to_date",
        pay,
        "plain 36000, limited 32400, limited_good 36000, back 20250",
    );
    check("to_date", periods("plain", "c"), "0, 11700, 15300, 9000");
    check("to_date", periods("limited", "c"), "0, 10800, 10800, 10800");
    check(
        "to_date",
        periods("limited_good", "c"),
        "0, 10800, 10800, 10800, and 3600",
    );
    check("to_date", periods("back", "c"), "19800, 9000, -1800, -6750");
}

/// The same curve; the year so far is worth 19,800, 28,800, 27,000 and 36,000. A quarter never pays less than nothing: the
/// third pays 0, and the fourth the 7,200 that are missing to 36,000. Between 1,000 and 12,000 each: 12,000, 12,000, 3,000
/// and 9,000.
#[test]
fn what_a_floor_paid_is_paid_already() {
    check("to_date_floor", periods("rep", "c"), "19800, 9000, 0, 7200");
    check("to_date_floor", periods("both", "c"), "12000, 12000, 3000, 9000");
}

/// From -15,000 at -1 by way of nothing at 0 to 30,000 at 2. The halves are at -0.375 and 1.5: -5,625 and 22,500. At most
/// 65% of a base of 20,000 in the year; or nothing at least in each half.
#[test]
fn objectives_with_a_downside() {
    check("objectives", pay, "plain 16875, limited 13000, not_below 22500");
    check("objectives", periods("limited", "c"), "-5625, 18625");
}

/// 6,000 a quarter. In lines: 90% and 90% lie between four cells, 57.5%; 130% and 110% are beyond the last ones, 180%; 110%
/// and 90% 115%; 79% is before the first row. By cells: 20%, 180%, 70%, nothing. With a hurdle that 45 and 50 days miss,
/// 100% at most in the second and the third quarter.
#[test]
fn a_matrix() {
    check("matrix", pay, "lines 21150, cells 16200, hurdle 15450");
    check("matrix", periods("lines", "c"), "3450, 10800, 6900, 0");
    check("matrix", periods("cells", "c"), "1200, 10800, 4200, 0");
    check("matrix", periods("hurdle", "c"), "3450, 6000, 6000, 0");
}

/// 50%, 30% and 20%, each at least 70%. A: 55 + 27 + 20 = 102%, which pays 104%. B: 60% is below, so 120% pays 140% for half
/// and 90% pays 70% for a fifth: 84%. C: 70% is enough, 50 + 21 + 16 = 87%, which pays 61%.
#[test]
fn each_must_reach_its_floor() {
    check("each_at_least", pay, "a 10400, b 8400, c 6100");
}

/// New business for 60% and old for 40%, each at least 80%; the margin at its goal, in the second column. A: 66 + 36 = 102%,
/// a tenth of the way from 100% to 180%: 108%. B: the old is at 70%, so the new at 110%, halfway, 140%, is paid for its 60%.
/// The chief's own row is at 110% and the health of margin and retention is the column: retention is at 70% and misses, so
/// the margin's 140% is paid for half. Half of 20,000 is in the pool, for the margin's 100%: 3,333.33 for each of three.
#[test]
fn each_must_reach_its_floor_in_a_matrix() {
    check("each_at_least_matrix", periods("a", "c"), "10800");
    check("each_at_least_matrix", periods("b", "c"), "8400");
    check("each_at_least_matrix", periods("chief", "c"), "7000");
    check(
        "each_at_least_matrix",
        pay,
        "a 14133.333333, b 11733.333333, chief 10333.333333",
    );
}

/// The lower of both stands at 90%, 80%, 100% and 130%: 75%, 50%, 100% and 140% of 2,500. For the year so far at 90%, 100%,
/// 100% and 107.5%: 1,875, 5,000, 7,500 and 11,500.
#[test]
fn the_lowest_of_two() {
    check("lowest", periods("each", "c"), "1875, 1250, 2500, 3500");
    check("lowest", periods("to_date", "c"), "1875, 3125, 2500, 4000");
}

/// The win rate is 40 of 200 in the first half, 80% of 25%, and 40 of 100 in the second, 160%: of 4,000 each. Costs of
/// 40,000 against 50,000 are 125% of 4,000. The sum reaches 200 of 200, and then 220 of 200.
#[test]
fn quotients_and_sums() {
    check("quotients", pay, "rep 23000");
    check("quotients", periods("rep", "rate"), "3200, 6400");
    check("quotients", periods("rep", "ab"), "4000, 4400");
}

/// From July, the season's weights being 2, ten times 1, and 0: the quarters' goals are 40, 30, 30 and 20 of 120. They are
/// at 100%, 100%, 50% and 150% of 3,000 each, or of 4,000, 3,000, 3,000 and 2,000. Kai starts on 16 October, and 16 of its
/// 31 days count: half of 1,000 x (16/31 + 2), then half of 3,000 twice.
#[test]
fn a_fiscal_year_with_a_season() {
    check("fiscal_year", pay, "kai 4258.064516, even 12000, as_goal 11500");
    check("fiscal_year", periods("kai", "c"), "0, 1258.064516, 1500, 1500");
    check("fiscal_year", periods("as_goal", "c"), "4000, 3000, 1500, 3000");
}
