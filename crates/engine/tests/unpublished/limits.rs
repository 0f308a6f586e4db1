//! Caps, and when and how the earned is paid out.

use crate::{check, months, pay};

/// x earns 7,500, 5,000, 2,500 and 6,000, y 3,000, 3,600, 6,000 and 3,000, z 8,000. Both together are paid 9,000 a quarter
/// at most: 9,000, 8,600, 8,500 and 9,000. With z that is 43,100, and 95% of 40,000 are the most: 38,000.
/// Where the year's cap counts y and z alone, 1,500 are taken from the first quarter's 10,500, of which y has 3,000: 428.57
/// of them. Then y and z have 23,171.43 left, at most 20,000: 44,600 - 1,500 - 3,171.43.
#[test]
fn a_cap_counts_what_others_leave() {
    check("caps", pay, "rep 38000, partly 39928.571429");
    check(
        "caps",
        months("rep"),
        "1000, 1000, 7000, 1200, 1200, 6200, 2000, 2000, 4500, 1000, 1000, 9900",
    );
}

/// They start in May: two thirds of the second quarter count. The goal is 20,000 and the result 60,000, 300% of 4,000: at
/// most 150% of 4,000, or 5,000, or a quarter of 8,000. Then 50% of 6,000; the base of that quarter is 12,000.
#[test]
fn limits_of_a_part_of_the_year() {
    check(
        "limits",
        pay,
        "p_share_of_target 9000, p_amount 8000, p_share_of_base 5000",
    );
}

/// They earn 1,000, 2,500, 500, 3,000 and 2,000; the draw is 1,500 for three months. A floor that is paid back: 1,500, then
/// 2,500 less the 500 that are owed, 1,500 again, 3,000 less 1,000. Beside it: 2,500, 4,000 and 2,000, and 4,500 of it are
/// paid back from what comes later: 3,000 and 1,500. Lea starts in February: 200, 2,500 and 500 are filled up.
#[test]
fn draws() {
    check(
        "draws",
        pay,
        "lea 8500, floor_back 9000, floor_kept 10500, beside_back 9000, beside_kept 13500",
    );
    check(
        "draws",
        months("floor_back"),
        "1500, 2000, 1500, 2000, 2000, 0, 0, 0, 0, 0, 0, 0",
    );
    check(
        "draws",
        months("beside_back"),
        "2500, 4000, 2000, 0, 500, 0, 0, 0, 0, 0, 0, 0",
    );
    check(
        "draws",
        months("lea"),
        "0, 1500, 2500, 1500, 3000, 0, 0, 0, 0, 0, 0, 0",
    );
}

/// Eva starts in May, at 60% of target for six months. Two months of the second quarter: 60% of 4,000, of which 25% are
/// earned. The third earns 5,000 of 6,000. Of the fourth a month counts: 60% of 2,000. Uli has 900 a month for two months
/// and earns 600, 1,200 and 300.
#[test]
fn guarantees() {
    check("guarantee", pay, "eva 8600, uli 2400");
    check(
        "guarantee",
        months("eva"),
        "0, 0, 0, 0, 0, 2400, 0, 0, 5000, 0, 0, 1200",
    );
    check(
        "guarantee",
        months("uli"),
        "900, 1200, 300, 0, 0, 0, 0, 0, 0, 0, 0, 0",
    );
}

/// A quarter of 4,000, 2,000 and 8,000 is paid four months later; that of October after the year.
#[test]
fn a_hold_is_released() {
    check("hold", pay, "ola 14000");
    check(
        "hold",
        months("ola"),
        "3000, 0, 1500, 0, 1000, 0, 500, 0, 0, 6000, 0, 0",
    );
}

/// 100,000 in February pay 2,500 + 5,000; the deal of 60,000 has 4,500 of them. It is cancelled after three of six months:
/// 80% of half of that, or of all. The other one is cancelled after eight months, too late.
#[test]
fn a_claw_back() {
    check("claw_back", pay, "pia 6700, wim 4900");
    check(
        "claw_back",
        months("pia"),
        "0, 7500, 1000, 0, -1800, 0, 0, 0, 0, 0, 0, 0",
    );
}

/// At most 5,000 a month; a fifth is held for three months; 1,500 are the least, and paid back. January: 5,000 less 1,000.
/// February: 1,500 are advanced. March: 2,500 less a correction of 500, less 400; 100 are paid back. April: 2,400 and
/// January's 1,000, less the other 1,400. May: 1,600 and nothing of February; June 1,600 and March's 400; July 1,600 and
/// April's 600; then 1,600 and 400.
#[test]
fn terms_together() {
    check("terms", pay, "tea 26000");
    check(
        "terms",
        months("tea"),
        "4000, 1500, 1500, 2000, 1600, 2000, 2200, 2000, 2000, 2000, 2000, 2000",
    );
}
