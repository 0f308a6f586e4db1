//! What a segment, a team's hours, pauses and costs say, each in a sentence: read where their fields are folded away.

use hagstone_engine::Model;
use hagstone_engine::model::{
    Alignment, Capacity, Cost, Definition, Lag, LeadSource, Pause, Pipeline, Segment, SegmentCredit, Share,
    Volume,
};
use hagstone_words::say;

use crate::text::Numbers;

use super::funnel::{count, team};
use super::{lower, starting};

const YEAR: f64 = 12.0;

/// Names in a list: "A, B and C".
pub fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => say!(lead_and {
            last,
            join: first.join(", ")
        }),
    }
}

/// "1 month", "2.5 months".
fn months_of(count: f64, numbers: &dyn Numbers) -> String {
    say!(count_months {
        count: numbers.number(count)
    })
}

/// "1 hour", "2.5 hours".
fn hours_of(count: f64, numbers: &dyn Numbers) -> String {
    say!(count_hours {
        count: numbers.number(count)
    })
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
        Lag::Spread(_) => say!(lead_on_average {
            months: months_of(months, numbers)
        }),
        Lag::Months(_) if months <= 0.0 => say!(lead_at_once).into(),
        Lag::Months(_) => months_of(months, numbers),
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
            say!(lead_a_year {
                growth: signed(growth, numbers)
            })
        };
        say!(lead_a_month_from {
            many,
            grows,
            name: lower(&name)
        })
    };
    let parts: Vec<String> = segment.leads.iter().map(told).collect();
    if parts.is_empty() {
        say!(lead_nobody_brings_leads).into()
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
        return say!(lead_everything_that_comes_in_counts_as).into();
    };
    let (kept, lift) = strict(definition);
    let hours = definition.hours_per_lead.get();
    let takes = if hours > 0.0 {
        say!(lead_each_mql_takes_of_the_sellers {
            hours: hours_of(hours, numbers)
        })
    } else {
        String::new()
    };
    say!(lead_strict_of_the_leads_count_and {
        takes,
        strictness: numbers.percent(definition.strictness.get(), 0),
        kept: numbers.percent(kept, 0),
        lift: numbers.number(lift)
    })
}

/// Lags of the four steps.
pub fn lags(segment: &Segment, numbers: &dyn Numbers) -> String {
    let steps = &segment.steps;
    let told = [
        (say!(lead_to_mql), &steps.mql),
        (say!(lead_to_sql), &steps.sql),
        (say!(lead_to_opportunity), &steps.opportunity),
        (say!(lead_to_won), &steps.win),
    ]
    .map(|(name, step)| format!("{name} {}", lag(&step.lag, numbers)));
    let whole: f64 = [&steps.mql, &steps.sql, &steps.opportunity, &steps.win]
        .iter()
        .map(|step| mean(&step.lag))
        .sum();
    if whole <= 0.0 {
        return say!(lead_a_lead_can_be_revenue_at).into();
    }
    say!(lead_from_lead_to_revenue {
        told: starting(&told.join(", ")),
        round: months_of((whole * 10.0).round() / 10.0, numbers)
    })
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
        return say!(lead_sells_opportunities_take_no_hours { seller });
    }
    let takes = hours_of(each, numbers);
    if counted {
        say!(lead_sells_each_opportunity_takes_and {
            seller,
            takes,
            ageing: numbers.percent(segment.ageing.get(), 1)
        })
    } else {
        say!(lead_sells_each_opportunity_takes_but { seller, takes })
    }
}

/// Later orders and the hand-off.
pub fn reorders(model: &Model, segment: &Segment, numbers: &dyn Numbers) -> String {
    let Some(reorders) = &segment.reorders else {
        return say!(lead_customers_order_once).into();
    };
    let every = reorders.every.get() as f64;
    let value = reorders.value.unwrap_or(segment.deal_size).get();
    let told = say!(lead_every_order_again_for {
        every: if reorders.every.get() == 1 {
            say!(word_month).to_owned()
        } else {
            months_of(every, numbers)
        },
        retention: numbers.percent(reorders.retention.get(), 0),
        value: numbers.money_short(value)
    });
    match &reorders.hand_off {
        None => say!(lead_nobody_is_handed_off { told }),
        Some(hand_off) => say!(lead_after_order_sells {
            told,
            after: hand_off.after.get(),
            to: lower(&team(model, &hand_off.to).0)
        }),
    }
}

/// What becomes of lost deals.
pub fn recovery(model: &Model, segment: &Segment, numbers: &dyn Numbers) -> String {
    let Some(recovery) = &segment.recovery else {
        return say!(lead_what_is_lost_stays_lost).into();
    };
    say!(lead_calls_of_them_of_those_are {
        by: team(model, &recovery.by).0,
        called: numbers.percent(recovery.called.get(), 0),
        reopens: numbers.percent(recovery.reopens.get(), 0),
        lag: months_of(mean(&recovery.lag).max(1.0), numbers)
    })
}

/// What customers pay every month.
pub fn recurring(segment: &Segment, numbers: &dyn Numbers) -> String {
    let Some(recurring) = &segment.recurring else {
        return say!(lead_customers_pay_for_orders_only).into();
    };
    say!(lead_a_customer_stay_for_another_year {
        per_month: numbers.money_short(recurring.per_month.get()),
        retention: numbers.percent(recurring.retention.get(), 0),
        upsell: signed(recurring.upsell.get(), numbers)
    })
}

/// Leads that customers bring.
pub fn advocates(model: &Model, segment: &Segment, numbers: &dyn Numbers) -> String {
    let Some(advocates) = &segment.advocates else {
        return say!(lead_customers_bring_no_leads).into();
    };
    say!(lead_leads_a_month_from_each_hundred {
        per_customer: numbers.number(advocates.per_customer.get() * 100.0),
        team: lower(&team(model, &advocates.team).0)
    })
}

/// What is there when the first month begins.
pub fn opening(segment: &Segment, numbers: &dyn Numbers) -> String {
    let pipeline = match segment.opening.pipeline {
        Pipeline::Empty => say!(lead_an_empty_pipeline),
        Pipeline::Running => say!(lead_a_pipeline_that_is_running),
    };
    say!(lead_and_2 {
        pipeline,
        customers: say!(count_customers {
            count: numbers.number(segment.opening.customers.get())
        })
    })
}

/// Whose the revenue is.
pub fn credit(credit: SegmentCredit) -> &'static str {
    match credit {
        SegmentCredit::Seller => say!(lead_credited_to_the_team_that_sells),
        SegmentCredit::Source => {
            say!(lead_credited_to_the_team_that_brought)
        }
        SegmentCredit::Map => say!(lead_credited_by_the_lifecycle_map),
    }
}

/// A team's hours.
pub fn capacity(capacity: Option<&Capacity>, numbers: &dyn Numbers) -> String {
    let Some(capacity) = capacity else {
        return say!(lead_hours_are_not_counted_no_work).into();
    };
    let eaten: f64 = capacity.eaten_by.values().map(|eater| eater.share.get()).sum();
    let back: f64 = capacity.given_back.values().copied().map(Share::get).sum();
    let mut told = vec![say!(lead_a_head_and_month {
        hours: hours_of(capacity.hours.get(), numbers)
    })];
    if eaten > 0.0 {
        let support = if back > 0.0 {
            say!(lead_of_which_support_gives_back {
                back: numbers.percent(back, 0)
            })
        } else {
            String::new()
        };
        told.push(say!(lead_eaten {
            support,
            eaten: numbers.percent(eaten, 0)
        }));
    }
    if !capacity.ramp.is_empty() {
        let months = months_of(capacity.ramp.len() as f64, numbers);
        told.push(say!(lead_new_heads_ramp_up_over { months }));
    }
    if !capacity.heads_by_month.is_empty() {
        let changes: Vec<String> = capacity
            .heads_by_month
            .iter()
            .map(|change| {
                say!(lead_heads_from_month {
                    heads: numbers.number(change.heads.get()),
                    month: change.month.get()
                })
            })
            .collect();
        told.push(listed(&changes));
    }
    format!("{}.", told.join("; "))
}

/// The three levers.
pub fn alignment(alignment: Alignment, numbers: &dyn Numbers) -> String {
    let levers = [
        (alignment.faster, say!(word_faster)),
        (alignment.converting, say!(lead_more_converted)),
        (alignment.selling, say!(lead_more_selling_hours)),
    ];
    let told: Vec<String> = levers
        .into_iter()
        .filter(|(share, _)| share.get() > 0.0)
        .map(|(share, what)| format!("{} {what}", numbers.percent(share.get(), 0)))
        .collect();
    if told.is_empty() {
        say!(lead_sales_and_marketing_work_together).into()
    } else {
        format!("{}.", listed(&told))
    }
}

/// A pause.
pub fn pause(model: &Model, pause: &Pause) -> String {
    let teams: Vec<String> = pause.teams.iter().map(|id| lower(&team(model, id).0)).collect();
    if teams.is_empty() {
        return say!(lead_nobody_pauses).into();
    }
    let (from, months) = (pause.from.get(), pause.months.get());
    let span = if months == 1 {
        say!(lead_in_month { from })
    } else {
        say!(lead_from_month_to_month {
            from,
            months: from + months - 1
        })
    };
    let bring = if teams.len() == 1 { "brings" } else { "bring" };
    starting(&say!(lead_nothing {
        bring,
        span,
        teams: listed(&teams)
    }))
}

/// What selling costs beside pay, in the first year.
pub fn cost(cost: &Cost, numbers: &dyn Numbers) -> String {
    let spend: f64 = cost
        .programme
        .values()
        .map(|programme| yearly(&programme.spend) / YEAR)
        .sum();
    let burden = say!(lead_on_top_of_salaries_and_incentives {
        burden: numbers.percent(cost.burden.get(), 1)
    });
    match cost.programme.len() {
        0 => say!(lead_no_programmes { burden }),
        1 => say!(lead_one_programme_of_a_month {
            burden,
            spend: numbers.money_short(spend)
        }),
        many => say!(lead_programmes_of_a_month_together {
            many,
            burden,
            spend: numbers.money_short(spend)
        }),
    }
}
