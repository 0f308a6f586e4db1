//! What a segment, a team's hours, pauses and costs say, each in a sentence: read where their fields are folded away.

use hagstone_engine::Model;
use hagstone_engine::model::{
    Alignment, Capacity, Cost, Definition, Lag, LeadSource, Pause, Pipeline, Segment, SegmentCredit, Share,
    Volume,
};

use crate::text::Numbers;

use super::funnel::{count, team};
use super::{lower, starting};

const YEAR: f64 = 12.0;

/// Names in a list: "A, B and C".
pub(super) fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn plural(number: f64, one: &str, numbers: &dyn Numbers) -> String {
    let ending = if (number - 1.0).abs() < 1e-9 { "" } else { "s" };
    format!("{} {one}{ending}", numbers.number(number))
}

/// A count of a year.
pub fn yearly(volume: &Volume) -> f64 {
    match volume {
        Volume::PerMonth(amount) => amount.get() * YEAR,
        Volume::ByMonth(months) => months.iter().map(|amount| amount.get()).sum(),
    }
}

/// How many months a lag is on average.
pub fn mean(lag: &Lag) -> f64 {
    match lag {
        Lag::Months(months) => months.get(),
        Lag::Spread(parts) => {
            let whole: f64 = parts.iter().map(|part| part.get()).sum();
            let months = parts.iter().enumerate();
            let sum: f64 = months.map(|(index, part)| index as f64 * part.get()).sum();
            if whole > 0.0 { sum / whole } else { 0.0 }
        }
    }
}

/// How long something takes: "at once", "2 months", "0.7 months, spread".
pub fn lag(lag: &Lag, numbers: &dyn Numbers) -> String {
    let months = (mean(lag) * 10.0).round() / 10.0;
    match lag {
        Lag::Spread(_) => format!("{} on average", plural(months, "month", numbers)),
        Lag::Months(_) if months <= 0.0 => "at once".into(),
        Lag::Months(_) => plural(months, "month", numbers),
    }
}

/// Leads by the team that brings them.
pub fn leads(model: &Model, segment: &Segment, numbers: &dyn Numbers) -> String {
    let told = |(id, source): (&hagstone_engine::model::Id, &LeadSource)| {
        let (name, _) = team(model, id);
        let many = count(numbers, yearly(&source.volume) / YEAR);
        let growth = source.growth.get();
        let grows = if growth == 0.0 {
            String::new()
        } else {
            format!(", {} a year", signed(growth, numbers))
        };
        format!("{many} a month from {}{grows}", lower(&name))
    };
    let parts: Vec<String> = segment.leads.iter().map(told).collect();
    if parts.is_empty() {
        "Nobody brings leads.".into()
    } else {
        format!("{}.", listed(&parts))
    }
}

fn signed(growth: f64, numbers: &dyn Numbers) -> String {
    let sign = if growth < 0.0 { "\u{2212}" } else { "+" };
    format!("{sign}{}", numbers.percent(growth.abs(), 1))
}

/// The part of the leads that a definition keeps, and what it multiplies the rate to SQL by.
pub fn strict(definition: &Definition) -> (f64, f64) {
    let strictness = definition.strictness.get();
    (
        1.0 - strictness * (1.0 - definition.keeps.get()),
        1.0 + strictness * (definition.lifts.get() - 1.0),
    )
}

/// What counts as a lead.
pub fn definition(definition: Option<&Definition>, numbers: &dyn Numbers) -> String {
    let Some(definition) = definition else {
        return "Everything that comes in counts as a lead.".into();
    };
    let (kept, lift) = strict(definition);
    let hours = definition.hours_per_lead.get();
    let takes = if hours > 0.0 {
        format!(
            "; each MQL takes {} of the sellers",
            plural(hours, "hour", numbers)
        )
    } else {
        String::new()
    };
    format!(
        "{} strict: {} of the leads count, and {} times as many MQLs become SQLs{takes}.",
        numbers.percent(definition.strictness.get(), 0),
        numbers.percent(kept, 0),
        numbers.number(lift)
    )
}

/// Lags of the four steps.
pub fn lags(segment: &Segment, numbers: &dyn Numbers) -> String {
    let steps = &segment.steps;
    let told = [
        ("to MQL", &steps.mql),
        ("to SQL", &steps.sql),
        ("to opportunity", &steps.opportunity),
        ("to won", &steps.win),
    ]
    .map(|(name, step)| format!("{name} {}", lag(&step.lag, numbers)));
    let whole: f64 = [&steps.mql, &steps.sql, &steps.opportunity, &steps.win]
        .iter()
        .map(|step| mean(&step.lag))
        .sum();
    if whole <= 0.0 {
        return "A lead can be revenue at once.".into();
    }
    format!(
        "{}: {} from lead to revenue.",
        starting(&told.join(", ")),
        plural((whole * 10.0).round() / 10.0, "month", numbers)
    )
}

/// The hours that opportunities take.
pub fn hours(model: &Model, segment: &Segment, numbers: &dyn Numbers) -> String {
    let (seller, _) = team(model, &segment.sold_by);
    let each = segment.hours_per_opportunity.get();
    let counted = model
        .teams
        .get(&segment.sold_by)
        .is_some_and(|team| team.capacity.is_some());
    if each <= 0.0 {
        return format!("{seller} sells; opportunities take no hours, so none has to wait.");
    }
    let takes = plural(each, "hour", numbers);
    if counted {
        format!(
            "{seller} sells; each opportunity takes {takes}, and {} of those that wait are lost in a month.",
            numbers.percent(segment.ageing.get(), 1)
        )
    } else {
        format!(
            "{seller} sells; each opportunity takes {takes}, but the team\u{2019}s hours are not counted."
        )
    }
}

/// Later orders and the hand-off.
pub fn reorders(model: &Model, segment: &Segment, numbers: &dyn Numbers) -> String {
    let Some(reorders) = &segment.reorders else {
        return "Customers order once.".into();
    };
    let every = reorders.every.get() as f64;
    let value = reorders.value.unwrap_or(segment.deal_size).get();
    let told = format!(
        "Every {} {} order again, for {}",
        if reorders.every.get() == 1 {
            "month".to_owned()
        } else {
            plural(every, "month", numbers)
        },
        numbers.percent(reorders.retention.get(), 0),
        numbers.money_short(value)
    );
    match &reorders.hand_off {
        None => format!("{told}; nobody is handed off."),
        Some(hand_off) => format!(
            "{told}; after order {} {} sells.",
            hand_off.after.get(),
            lower(&team(model, &hand_off.to).0)
        ),
    }
}

/// What becomes of lost deals.
pub fn recovery(model: &Model, segment: &Segment, numbers: &dyn Numbers) -> String {
    let Some(recovery) = &segment.recovery else {
        return "What is lost stays lost.".into();
    };
    format!(
        "{} calls {} of them; {} of those are opportunities again after {}.",
        team(model, &recovery.by).0,
        numbers.percent(recovery.called.get(), 0),
        numbers.percent(recovery.reopens.get(), 0),
        plural(mean(&recovery.lag).max(1.0), "month", numbers)
    )
}

/// What customers pay every month.
pub fn recurring(segment: &Segment, numbers: &dyn Numbers) -> String {
    let Some(recurring) = &segment.recurring else {
        return "Customers pay for orders only.".into();
    };
    format!(
        "{} a customer; {} stay for another year, and pay {} a year.",
        numbers.money_short(recurring.per_month.get()),
        numbers.percent(recurring.retention.get(), 0),
        signed(recurring.upsell.get(), numbers)
    )
}

/// Leads that customers bring.
pub fn advocates(model: &Model, segment: &Segment, numbers: &dyn Numbers) -> String {
    let Some(advocates) = &segment.advocates else {
        return "Customers bring no leads.".into();
    };
    format!(
        "{} leads a month from each hundred customers, looked after by {}.",
        numbers.number(advocates.per_customer.get() * 100.0),
        lower(&team(model, &advocates.team).0)
    )
}

/// What is there when the first month begins.
pub fn opening(segment: &Segment, numbers: &dyn Numbers) -> String {
    let pipeline = match segment.opening.pipeline {
        Pipeline::Empty => "an empty pipeline",
        Pipeline::Running => "a pipeline that is running",
    };
    format!(
        "{} and {pipeline}.",
        plural(segment.opening.customers.get(), "customer", numbers)
    )
}

/// Whose the revenue is.
pub fn credit(credit: SegmentCredit) -> &'static str {
    match credit {
        SegmentCredit::Seller => "Credited to the team that sells.",
        SegmentCredit::Source => {
            "Credited to the team that brought the lead; later revenue to the team that sells."
        }
        SegmentCredit::Map => "Credited by the lifecycle map.",
    }
}

/// A team's hours.
pub fn capacity(capacity: Option<&Capacity>, numbers: &dyn Numbers) -> String {
    let Some(capacity) = capacity else {
        return "Hours are not counted: no work ever waits.".into();
    };
    let eaten: f64 = capacity.eaten_by.values().map(|eater| eater.share.get()).sum();
    let back: f64 = capacity.given_back.values().copied().map(Share::get).sum();
    let mut told = vec![format!(
        "{} a head and month",
        plural(capacity.hours.get(), "hour", numbers)
    )];
    if eaten > 0.0 {
        let support = if back > 0.0 {
            format!(", of which support gives {} back", numbers.percent(back, 0))
        } else {
            String::new()
        };
        told.push(format!("{} eaten{support}", numbers.percent(eaten, 0)));
    }
    if !capacity.ramp.is_empty() {
        let months = plural(capacity.ramp.len() as f64, "month", numbers);
        told.push(format!("new heads ramp up over {months}"));
    }
    if !capacity.heads_by_month.is_empty() {
        let changes: Vec<String> = capacity
            .heads_by_month
            .iter()
            .map(|change| {
                format!(
                    "{} heads from month {}",
                    numbers.number(change.heads.get()),
                    change.month.get()
                )
            })
            .collect();
        told.push(listed(&changes));
    }
    format!("{}.", told.join("; "))
}

/// The three levers.
pub fn alignment(alignment: Alignment, numbers: &dyn Numbers) -> String {
    let levers = [
        (alignment.faster, "faster"),
        (alignment.converting, "more converted"),
        (alignment.selling, "more selling hours"),
    ];
    let told: Vec<String> = levers
        .into_iter()
        .filter(|(share, _)| share.get() > 0.0)
        .map(|(share, what)| format!("{} {what}", numbers.percent(share.get(), 0)))
        .collect();
    if told.is_empty() {
        "Sales and marketing work together as they do now.".into()
    } else {
        format!("{}.", listed(&told))
    }
}

/// A pause.
pub fn pause(model: &Model, pause: &Pause) -> String {
    let teams: Vec<String> = pause.teams.iter().map(|id| lower(&team(model, id).0)).collect();
    if teams.is_empty() {
        return "Nobody pauses.".into();
    }
    let (from, months) = (pause.from.get(), pause.months.get());
    let span = if months == 1 {
        format!("in month {from}")
    } else {
        format!("from month {from} to month {}", from + months - 1)
    };
    let bring = if teams.len() == 1 { "brings" } else { "bring" };
    starting(&format!("{} {bring} nothing {span}.", listed(&teams)))
}

/// What selling costs beside pay, in the first year.
pub fn cost(cost: &Cost, numbers: &dyn Numbers) -> String {
    let spend: f64 = cost
        .programme
        .values()
        .map(|programme| yearly(&programme.spend) / YEAR)
        .sum();
    let burden = format!(
        "{} on top of salaries and incentives",
        numbers.percent(cost.burden.get(), 1)
    );
    match cost.programme.len() {
        0 => format!("No programmes; {burden}."),
        1 => format!(
            "One programme of {} a month; {burden}.",
            numbers.money_short(spend)
        ),
        many => format!(
            "{many} programmes of {} a month together; {burden}.",
            numbers.money_short(spend)
        ),
    }
}
