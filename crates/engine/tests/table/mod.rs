//! An outcome as text for people to read.

use hagstone_engine::{Outcome, RoleOutcome};

/// A number with up to six decimals.
pub(crate) fn number(value: f64) -> String {
    // Adding zero turns -0 into 0.
    format!("{}", (value * 1e6).round() / 1e6 + 0.0)
}

/// Parts with commas between them.
pub(crate) fn join(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().collect::<Vec<_>>().join(", ")
}

fn or_none(value: Option<f64>) -> String {
    value.map_or("none".into(), number)
}

/// Everything that an outcome says.
#[allow(dead_code, reason = "not every test that shows numbers shows whole outcomes")]
pub(crate) fn outcome(outcome: &Outcome) -> String {
    let Outcome {
        currency,
        year,
        company,
        functions,
        teams,
        roles,
        measures,
        pools,
        payees: _,
        years: _,
        planning: _,
        segments: _,
        capacity: _,
        attribution: _,
    } = outcome;
    let mut lines = vec![
        format!("{currency}, {}", or_none(*year)),
        format!(
            "company: revenue {} of {} = {}, growth {}",
            number(company.revenue),
            number(company.goal),
            or_none(company.attainment),
            or_none(company.growth)
        ),
        format!(
            "  {} heads, base {}, incentives {} of {}, paid {}, budget {}, ccos {}, rate {}",
            number(company.heads),
            number(company.base_cost),
            number(company.incentive_cost),
            number(company.incentive_cost_at_target),
            number(company.paid_incentives),
            or_none(company.incentive_budget),
            or_none(company.ccos),
            or_none(company.incentive_rate)
        ),
        format!(
            "  revenue by month {}",
            join(company.revenue_by_month.iter().copied().map(number))
        ),
        format!(
            "  goal by month {}",
            join(company.goal_by_month.iter().copied().map(number))
        ),
    ];
    for (id, f) in functions {
        lines.push(format!(
            "function {id} ({}, led by {}): revenue {} of {} = {}, {} heads, base {}, incentives {} of {}, {}",
            f.name,
            f.lead.as_deref().unwrap_or("nobody"),
            number(f.revenue),
            number(f.goal),
            or_none(f.attainment),
            number(f.heads),
            number(f.base_cost),
            number(f.incentive_cost),
            number(f.incentive_cost_at_target),
            reaches(f.reaches_target)
        ));
    }
    for (id, t) in teams {
        lines.push(format!(
            "team {id} ({}, of {}): revenue {} of {} = {}",
            t.name,
            t.function,
            number(t.revenue),
            number(t.goal),
            or_none(t.attainment)
        ));
    }
    for (id, m) in measures {
        lines.push(format!(
            "measure {id} ({}): {} of {} = {}",
            m.name,
            number(m.result),
            number(m.goal),
            or_none(m.attainment)
        ));
    }
    for (id, p) in pools {
        let gates = p
            .gates
            .iter()
            .map(|(id, open)| format!("{id} {}", if *open { "open" } else { "closed" }));
        let paid = p.paid.iter().map(|(id, paid)| format!("{id} {}", number(*paid)));
        lines.push(format!(
            "pool {id} ({}): {} at {} = {}; {}; paid {}; {} stays",
            p.name,
            number(p.at_target),
            p.attainment.map_or_else(|| "-".into(), number),
            number(p.fund),
            join(gates),
            join(paid),
            number(p.unshared)
        ));
    }
    for (id, r) in roles {
        lines.extend(role(id, r));
    }
    lines.join("\n")
}

fn role(id: &str, r: &RoleOutcome) -> Vec<String> {
    let mut lines = vec![
        format!(
            "role {id} ({}, of {} in {}): {} heads, base {} + {} = {}, mix {}",
            r.name,
            r.team,
            r.function,
            number(r.heads),
            number(r.base),
            number(r.target_incentive),
            number(r.on_target_earnings),
            or_none(r.pay_mix)
        ),
        format!(
            "  pay {} of {} = {}, {}, paid {}",
            number(r.variable_pay),
            number(r.target_pay),
            or_none(r.share_of_target),
            reaches(r.reaches_target),
            number(r.paid)
        ),
    ];
    let p = &r.plan;
    let rates = p
        .components
        .iter()
        .map(|(id, c)| format!("{id} {} at {}", number(c.quota), number(c.rate)));
    lines.push(format!(
        "  plan: {} at excellence, {} more = {}; quota {} = {} OTE at {} ({}); break-even {}, ccos {}",
        number(p.excellence),
        number(p.upside),
        or_none(p.upside_multiple),
        or_none(p.quota),
        or_none(p.quota_to_earnings),
        or_none(p.target_rate),
        join(rates),
        or_none(p.break_even),
        or_none(p.ccos)
    ));
    for (id, c) in &r.components {
        let periods = c.periods.iter().map(|p| {
            let numbers = [p.result, p.goal, p.attainment, p.pay].map(number);
            format!(
                "{} / {} = {} -> {}",
                numbers[0], numbers[1], numbers[2], numbers[3]
            )
        });
        lines.push(format!(
            "  component {id} on {}: {} of {}: {}",
            c.measure,
            number(c.pay),
            number(c.target),
            join(periods)
        ));
    }
    let pools = r
        .pools
        .iter()
        .map(|(id, pay)| format!("  pool {id}: {}", number(*pay)));
    lines.extend(pools);
    lines
}

fn reaches(reaches: bool) -> &'static str {
    if reaches {
        "reaches target"
    } else {
        "misses target"
    }
}
