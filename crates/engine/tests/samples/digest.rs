//! An evaluated sample in a few lines.

use hagstone_engine::{Document, Evaluation, Outcome};

/// An amount, without decimals and with separators.
fn money(amount: f64) -> String {
    let digits = format!("{:.0}", amount.abs());
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if amount < -0.5 { format!("-{text}") } else { text }
}

/// A share in percent with a decimal.
fn percent(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}

fn or_dash(share: Option<f64>) -> String {
    share.map_or("-".into(), percent)
}

fn year(months: &[f64]) -> f64 {
    months.iter().take(12).sum()
}

/// What a reader meets first: what is reached, who wins, what each one is paid, and what goes through the funnel.
pub(crate) fn digest(document: &Document, scenario: Option<&str>, evaluation: &Evaluation) -> String {
    let outcome = &evaluation.outcome;
    let mut lines = vec![match scenario {
        None => format!("# {}", evaluation.model.name),
        Some(id) => format!(
            "# {}",
            document.value()["scenarios"][id]["name"].as_str().unwrap_or(id)
        ),
    }];
    lines.extend(company(outcome));
    for function in outcome.functions.values() {
        let lead = function.lead.as_ref().and_then(|id| outcome.roles.get(id));
        lines.push(format!(
            "{} {}: {} of {} is {}; {}",
            function.name,
            if function.reaches_target { "wins" } else { "loses" },
            money(function.revenue),
            money(function.goal),
            or_dash(function.attainment),
            lead.map_or(String::new(), |lead| format!(
                "{} is paid {} of {}",
                lead.name.to_lowercase(),
                money(lead.variable_pay),
                money(lead.target_pay)
            ))
        ));
    }
    for role in outcome.roles.values() {
        lines.push(format!(
            "- {} x {}: {} of {}, {}",
            role.heads,
            role.name,
            money(role.variable_pay),
            money(role.target_pay),
            or_dash(role.share_of_target)
        ));
    }
    for payee in outcome.payees.values() {
        lines.push(format!(
            "- {}: {} of {}",
            payee.name,
            money(payee.variable_pay),
            money(payee.target_pay)
        ));
    }
    for measure in outcome.measures.values().filter(|measure| measure.goal < 1e5) {
        lines.push(format!(
            "- {}: {:.1} of {:.1}",
            measure.name, measure.result, measure.goal
        ));
    }
    for segment in outcome.segments.values() {
        let months = &segment.months;
        let leads: f64 = months.leads.values().map(|team| year(team)).sum();
        lines.push(format!(
            "{}: {} leads, {:.0} MQLs, {:.0} SQLs, {:.0} opportunities, {:.1} re-opened, {:.1} worked, {:.1} aged, {:.1} won, \
             {:.0} later orders; {} of {}",
            segment.name,
            money(leads),
            year(&months.mqls),
            year(&months.sqls),
            year(&months.opportunities),
            year(&months.reopened),
            year(&months.worked),
            year(&months.aged),
            year(&months.wins),
            year(&months.consultative_orders) + year(&months.transactional_orders) - year(&months.wins),
            money(segment.years[0].revenue),
            money(segment.years[0].goal)
        ));
    }
    for capacity in outcome.capacity.values() {
        lines.push(format!(
            "Hours of {}: {:.0} there, {:.0} for leads, {:.0} for opportunities",
            capacity.name,
            year(&capacity.hours),
            year(&capacity.lead_hours),
            year(&capacity.opportunity_hours)
        ));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn company(outcome: &Outcome) -> Vec<String> {
    let company = &outcome.company;
    let quarters: Vec<String> = company
        .revenue_by_month
        .chunks(3)
        .map(|quarter| money(quarter.iter().sum()))
        .collect();
    let years: Vec<String> = outcome
        .years
        .iter()
        .map(|year| {
            format!(
                "{} ({})",
                year.revenue.map_or("-".into(), money),
                or_dash(year.attainment)
            )
        })
        .collect();
    vec![
        format!(
            "Revenue {} of {} is {}; by quarter {}",
            money(company.revenue),
            money(company.goal),
            or_dash(company.attainment),
            quarters.join(", ")
        ),
        format!("By year {}", years.join(", ")),
        format!(
            "Incentives {} of {} at target, CCOS {}, cost of sale {}",
            money(company.incentive_cost),
            money(company.incentive_cost_at_target),
            or_dash(company.ccos),
            or_dash(company.cost.cost_of_sale)
        ),
    ]
}
