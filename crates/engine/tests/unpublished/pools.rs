//! Pools.

use hagstone_engine::Evaluation;

use crate::table::{join, number};
use crate::{check, pay};

fn paid(evaluation: &Evaluation) -> String {
    let pool = evaluation.outcome.pools.values().next().unwrap();
    let paid = pool
        .paid
        .iter()
        .map(|(id, paid)| format!("{id} {}", number(*paid)));
    format!("{} in it, {}", number(pool.fund), join(paid))
}

/// 60% of 110% and 40% of 95% are 104%, worth 120% of 50,000; x 0.75, at most 40,000, less a tenth. Half by salary: 150,000,
/// and 40,000 and 20,000 of Max, who comes in July; half by heads, five of them. A representative: 18,000 x 5/21 + 3,600.
/// A marketer 18,000 x 4/21 + 3,600, Max 18,000 x 2/21 + 3,600.
#[test]
fn a_pool_filled_by_a_blend() {
    check("pool", pay, "max 5314.285714, rep 7885.714286");
    check("pool", paid, "36000 in it, marketer 12342.86, rep 23657.14");
}

/// 20,500 by target incentive, 40,000 and 1,000, for the clerk misses 80% and has no part. A representative would have
/// 10,000, at most 30% of 20,000; the guest 500, at most 300. What is left stays with the company.
#[test]
fn limits_of_a_share() {
    check("pool_limits", paid, "20500 in it, clerk 0, guest 300, rep 12000");
    check("pool_limits", pay, "rep 26000, clerk 5000, guest 1300");
}
