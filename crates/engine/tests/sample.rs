//! The sample `shared-quota`: its outcomes as a whole, and what its two chiefs earn, derived by hand.
//!
//! The goal is 15% above 40,000,000: 46,000,000. Sales is to bring 60% of it, 27,600,000, and marketing 40%, 18,400,000.
//! The company is expected at 103%, 47,380,000, and marketing at 92%, 16,928,000. Sales brings the rest, 30,452,000 of
//! 27,600,000: 110 1/3%.

mod table;

use hagstone_engine::Document;
use table::{join, number};

fn sample() -> Document {
    Document::from_text(include_str!("../../../static/samples/shared-quota.json")).unwrap()
}

#[test]
fn nothing_is_wrong_with_it() {
    let document = sample();
    for scenario in [None].into_iter().chain(document.scenarios().map(Some)) {
        assert_eq!(document.evaluate(scenario).problems, [], "{scenario:?}");
    }
}

/// The whole outcome, to see what a change of the engine changes.
#[test]
fn outcomes() {
    let document = sample();
    insta::assert_snapshot!("base", table::outcome(&document.evaluate(None).outcome));
    for scenario in document.scenarios() {
        let outcome = document.evaluate(Some(scenario)).outcome;
        insta::assert_snapshot!(scenario, table::outcome(&outcome));
    }
}

/// Components and pay of both chiefs under a scenario.
fn check(scenario: Option<&str>, expect: [&str; 2]) {
    let outcome = sample().evaluate(scenario).outcome;
    for (role, expect) in ["head_of_sales", "head_of_marketing"].into_iter().zip(expect) {
        let role = &outcome.roles[role];
        let components = role
            .components
            .iter()
            .map(|(id, component)| format!("{id} {}", number(component.pay)));
        let found = format!(
            "{} = {} of {}",
            join(components),
            number(role.variable_pay),
            number(role.target_pay)
        );
        assert_eq!(found, expect, "{scenario:?}");
    }
}

/// Sales' target incentive is half of 240,000: 120,000, of which 90,000 hang on the company and 30,000 on sales; both
/// curves pay 4 points a point above target. 90,000 x (1 + 4 x 3%) + 30,000 x (1 + 4 x 10 1/3%) = 100,800 + 42,400.
///
/// Marketing's is half of 220,000: 110,000, of which 82,500 hang on the company, 2 points a point above target, and 27,500 on
/// marketing, which is 8 points below target, where a point is 2.5. 82,500 x 1.06 + 27,500 x (1 - 2.5 x 8%) = 87,450 + 22,000.
#[test]
fn the_chiefs_in_the_base_model() {
    check(
        None,
        [
            "company 100800, function 42400 = 143200 of 120000",
            "company 87450, function 22000 = 109450 of 110000",
        ],
    );
}

/// 46,000,000 is 6,000,000 above last year, and 47,380,000 is 7,380,000 above it: 123% of the growth. The curve pays 100
/// points for the 60 from 100% to 160%: 1 + 23% x 100/60 = 1.38333. 120,000 and 110,000 of that.
#[test]
fn the_chiefs_on_growth_alone() {
    check(
        Some("growth"),
        [
            "company 166000 = 166000 of 120000",
            "company 152166.666667 = 152166.666667 of 110000",
        ],
    );
}

/// The weights are turned round: 30,000 x 1.12 + 90,000 x 1.41333, and 27,500 x 1.06 + 82,500 x 0.8.
#[test]
fn the_chiefs_each_on_their_own_number() {
    check(
        Some("own_numbers"),
        [
            "company 33600, function 127200 = 160800 of 120000",
            "company 29150, function 66000 = 95150 of 110000",
        ],
    );
}
