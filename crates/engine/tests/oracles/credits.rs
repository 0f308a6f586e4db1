//! Who is credited with a deal: splits and overlays.

use serde_json::{Value, json};

use crate::{check, component, on_amount, pay_each, people, periods, rate, with};

/// People who are paid what they are credited with, and one deal.
fn credited(deal: Value) -> Value {
    let deal = with([json!({"date": "2027-03-01"}), deal]);
    with([
        on_amount(rate(1.0)),
        component(json!({"period": "year"})),
        people(&["a", "b"]),
        json!({"measures": {"m": {"deals": {}}}, "deals": {"1": deal}}),
    ])
}

/// WX-74, <https://falconincentives.com/resources/add-on/credit-split-calculator>: a deal of 200,000 in a split of 20
/// and 80 is 40,000 and 160,000; with an overlay of 50% beside 100% it is 300,000 of credit.
#[test]
fn a_split_sums_to_the_deal_and_an_overlay_does_not() {
    let split = json!({"amount": 200_000, "credits": {"a": 0.2, "b": 0.8}});
    check(credited(split), pay_each, "a 40000, b 160000");
    let overlay = json!({"amount": 200_000, "credits": {"a": 1}, "overlays": {"b": 0.5}});
    check(credited(overlay), pay_each, "a 200000, b 100000");
}

/// WX-77, <https://help.salesforce.com/apex/HTViewHelpDoc?id=sales.spiff_opportunity_splits.htm>: half of the revenue
/// and an overlay of 20% for one, half of the revenue for the other. D: 120% of the deal, 70 and 50 of 100.
#[test]
fn a_split_and_an_overlay_of_one_person() {
    let deal = json!({"amount": 100, "credits": {"a": 0.5, "b": 0.5}, "overlays": {"a": 0.2}});
    check(credited(deal), pay_each, "a 70, b 50");
}

/// WX-78, <https://helpcenter.xactlycorp.com/article/incent-concepts-how-credit-attainments-are-calculated>: a measure
/// of revenue and bookings that grows only where revenue sets it off, so that an order for both, 50 and 100 in March
/// after 100 of revenue in January and 50 of bookings in February, leaves it at 200 or at 250 as the rules happen to
/// run. Here a sum is a sum, 300 (D), in whatever order deals and measures stand.
#[test]
fn a_sum_does_not_depend_on_an_order() {
    let deal = |month: u8, kind: &str, amount: f64| {
        json!({
            "date": format!("2027-{month:02}-01"), "amount": amount, "deal_type": kind, "credits": {"a": 1}
        })
    };
    let deals = [
        ("1", deal(1, "revenue", 100.0)),
        ("2", deal(2, "bookings", 50.0)),
        ("3", deal(3, "revenue", 50.0)),
        ("4", deal(3, "bookings", 100.0)),
    ];
    let measure =
        |kind: &str| json!({"name": kind, "counts": "amount", "scope": "own", "deals": {"types": [kind]}});
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]] {
        let mut table = json!({});
        for index in order {
            let (id, deal) = &deals[index];
            table[id] = deal.clone();
        }
        let parts = with([
            people(&["a"]),
            json!({
                "measures": {
                    "revenue": measure("revenue"), "bookings": measure("bookings"),
                    "m": {"name": "Both", "counts": {"sum": ["revenue", "bookings"]}, "scope": "own"}
                },
                "deals": table
            }),
            component(json!({"measure": "m", "period": "month", "basis": "year_to_date", "pays": rate(1.0)})),
        ]);
        let results = periods(|period| period.result);
        check(
            parts.clone(),
            results,
            "100, 150, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300",
        );
        check(parts, pay_each, "a 300");
    }
}
