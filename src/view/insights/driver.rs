//! The drivers of a year by name.

use hagstone_engine::insight::{Driver, DriverInsight};

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
    let high = if up { "a high" } else { "a low" };
    let what = match &driver.driver {
        Driver::Market => format!("a {} market", if up { "strong" } else { "weak" }),
        Driver::Leads(id) => format!("{many} leads in {}", segment(id)),
        Driver::Mql(id) => format!("{high} rate of qualified leads in {}", segment(id)),
        Driver::Sql(id) => format!("{high} rate of accepted leads in {}", segment(id)),
        Driver::Opportunity(id) => format!("{high} rate of opportunities in {}", segment(id)),
        Driver::Win(id) => format!("{high} win rate in {}", segment(id)),
        Driver::DealSize(id) => format!("{} deals in {}", if up { "large" } else { "small" }, segment(id)),
        Driver::Team(id) => format!("a {} year of {}", if up { "good" } else { "bad" }, team(id)),
        Driver::People(id) => format!(
            "{} results of the people of {}",
            if up { "good" } else { "bad" },
            team(id)
        ),
        Driver::LargeDeal(id) => {
            let found = model
                .uncertainty
                .large_deals
                .get(id)
                .map(|deal| deal.name.as_str());
            let name = found.filter(|name| !name.is_empty()).unwrap_or(id);
            let comes = if up { "with" } else { "without" };
            return format!("or {comes} the deal {name}")
                .trim_start_matches("or ")
                .to_owned();
        }
    };
    format!(
        "{what} ({}\u{3c3})",
        numbers.number((driver.mean * 10.0).round() / 10.0)
    )
}
