//! Rates, tiers and amounts for each one.

use crate::{check, pay, periods};

/// 2%, from 100,000 on 3%, from 200,000 on 5%; 30,000, 50,000 and 70,000 in the first three months, over the 80,000 that
/// are counted already, or Ann's own 150,000.
///
/// Bea, for the year so far: 80,000 are worth 1,600; 110,000 then 2,300, 160,000 3,800 and 230,000 6,500: 4,900 more. On
/// everything: 80,000 at 2% are 1,600; 110,000 at 3% 3,300, 160,000 4,800, 230,000 at 5% 11,500: 9,900 more. By the month
/// the opening counts in January alone: 700 again, then 2% of 50,000 and of 70,000.
/// Ann: 150,000 are worth 3,500; 180,000 4,400, 230,000 6,500, 300,000 10,000.
/// Of a goal of 600,000: 60,000 are counted and 590,000 come, 540,000 at 4% and 50,000 at 6%.
#[test]
fn bands_go_on_from_an_opening() {
    check(
        "opening",
        pay,
        "ann 6500, bea 4900, to_date_retroactive 9900, by_month 3100, of_goal 24600",
    );
    check(
        "opening",
        periods("ann", "c"),
        "900, 2100, 3500, 0, 0, 0, 0, 0, 0, 0, 0, 0",
    );
    check(
        "opening",
        periods("by_month", "c"),
        "700, 1000, 1400, 0, 0, 0, 0, 0, 0, 0, 0, 0",
    );
}

/// 5% to the goal and 10% above it; the goal is 400,000, the opening 20,000. The first quarter stands at 150,000 of
/// 100,000: 5,000 + 5,000, less 1,000 for what was counted. Then 90,000 and twice 100,000 at 5%. The year stands at 440,000
/// of 400,000: 20,000 + 4,000, less 1,000; that is 500 less than the quarters paid.
#[test]
fn a_true_up_counts_the_opening_of_the_year() {
    check(
        "opening_of_goal",
        periods("rep", "c"),
        "9000, 4500, 5000, 5000, and -500",
    );
}

/// Cloud: 5%, from 100,000 on 8%. Boxes: 3%, on everything 4% from 50,000 on. A renewal counts half.
///
/// Ida: cloud of 60,000 + 40,000 is worth 5,000 and boxes of 30,000 900; then 150,000 of cloud 9,000, 55,000 of boxes 2,200,
/// and services nothing; then a quarter of 200,000, 2,500. Jon: three quarters of it, 5,000 + 4,000.
/// Kim, for the year so far: 80,000 of cloud 4,000, 40,000 of boxes 1,200; then cloud of 150,000 is worth 9,000 and boxes of
/// 60,000 2,400: 5,000 and 1,200 more.
#[test]
fn each_product_climbs_its_own_bands() {
    check("products", pay, "ida 19600, jon 9000, kim 11400");
    check("products", periods("ida", "c"), "5900, 11200, 2500, 0");
    check("products", periods("kim", "c"), "5200, 6200, 0, 0");
}

/// Against a goal of 100,000: product a stands at 60%, 50,000 at 5% and 10,000 at 10%; b at 30%, all of it at 4%.
#[test]
fn a_product_climbs_the_goal_of_its_measure() {
    check("product_goals", pay, "pam 4700");
}

/// 40,000 for 400,000 are 10%; twice that from 100,000, or from the quarter's goal, on: 9,000; 10,000 + 4,000; 10,000; 10,000.
/// Of a rate of 10%, half of it, all from the goal on, and one and a half times from 120% on: 5% of 90,000, 15% of 120,000,
/// 10% of 100,000 twice.
#[test]
fn multiples_of_a_rate() {
    check("multiples", pay, "result 43000, attainment 43000, of_rate 42500");
    check("multiples", periods("of_rate", "c"), "4500, 18000, 10000, 10000");
}

/// Three deals are won in the first quarter. Ava has two and six tenths of the third: 2.6 wins, 500 each up to the second
/// and 800 for the rest, 1,480. Ben has four tenths: 200. Eli helped with half of 100,000 and all of 80,000: 1%.
/// The lead has 0.1% of the field's 230,000 and 0.2% of the company's 270,000.
#[test]
fn splits_and_overlays() {
    check("overlay", pay, "ava 1480, ben 200, eli 1300, zoe 0, lead 770");
}

/// From 15 May to 14 June: 17 of 31 days of May's 31 calls and 14 of 30 days of June's 30 are 31 calls. 100 for each; 500
/// for 30; 200 + 300 + 500 for 10, 20 and 30. Of the deals those of 15 May and of 14 June count, the latter by halves.
#[test]
fn a_prize_counts_its_days() {
    check(
        "prize",
        pay,
        "sam 1500, tim 500, each 3100, highest 500, every 1000",
    );
}
