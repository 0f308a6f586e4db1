//! The drivers of a year by name.

use hagstone_engine::insight::{Driver, DriverInsight};
use hagstone_words::say;

use crate::state::Results;
use crate::text::Numbers;
use crate::view::lower;

/// What lies off and how: "a weak market", "strong field sales".
pub(super) fn told(results: &Results, driver: &DriverInsight, numbers: &dyn Numbers) -> String {
    let up = driver.mean > 0.0;
    let model = &results.model;
    let segment = |id: &str| {
        let found = model.segments.get(id);
        found.map_or_else(|| id.to_owned(), |segment| lower(&segment.name))
    };
    let team = |id: &str| {
        let found = model.teams.get(id);
        found.map_or_else(|| id.to_owned(), |team| lower(&team.name))
    };
    let many = if up { "many" } else { "few" };
    let high = if up {
        say!(insights_driver_a_high)
    } else {
        say!(insights_driver_a_low)
    };
    let what = match &driver.driver {
        Driver::Market => say!(insights_driver_a_market {
            up: if up { "strong" } else { "weak" }
        }),
        Driver::Leads(id) => say!(insights_driver_leads_in {
            many,
            id: segment(id)
        }),
        Driver::Mql(id) => say!(insights_driver_rate_of_qualified_leads_in {
            high,
            id: segment(id)
        }),
        Driver::Sql(id) => say!(insights_driver_rate_of_accepted_leads_in {
            high,
            id: segment(id)
        }),
        Driver::Opportunity(id) => say!(insights_driver_rate_of_opportunities_in {
            high,
            id: segment(id)
        }),
        Driver::Win(id) => say!(insights_driver_win_rate_in {
            high,
            id: segment(id)
        }),
        Driver::DealSize(id) => say!(insights_driver_deals_in {
            up: if up { "large" } else { "small" },
            id: segment(id)
        }),
        Driver::Team(id) => say!(insights_driver_a_year_of {
            up: if up { "good" } else { "bad" },
            id: team(id)
        }),
        Driver::People(id) => say!(insights_driver_results_of_the_people_of {
            up: if up { "good" } else { "bad" },
            id: team(id)
        }),
        Driver::LargeDeal(id) => {
            let found = model
                .uncertainty
                .large_deals
                .get(id)
                .map(|deal| deal.name.as_str());
            let name = found.filter(|name| !name.is_empty()).unwrap_or(id);
            let comes = if up { "with" } else { "without" };
            return say!(insights_driver_the_deal { comes, name });
        }
    };
    format!(
        "{what} ({}\u{3c3})",
        numbers.number((driver.mean * 10.0).round() / 10.0)
    )
}
