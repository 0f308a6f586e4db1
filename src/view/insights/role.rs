//! What the pay of roles hangs on.

use hagstone_engine::insight::{DealInsight, Insights, RoleInsight, Sight};
use hagstone_words::say;

use super::role as name_of;
use crate::chart::{BarPlot, BarRow, Column, ColumnPlot, Hue, Part};
use crate::state::Results;
use crate::text::Numbers;
use crate::view::{Table, axis, hue_of_role, in_sentence};

fn part(value: f64, hue: Hue, tint: f64, hatch: bool, numbers: &dyn Numbers) -> Part {
    Part {
        value,
        label: numbers.percent(value, 0),
        hue,
        tint,
        hatch,
    }
}

/// The roles with a line of sight.
fn seen(found: &Insights) -> impl Iterator<Item = (&str, Sight)> {
    found
        .roles
        .iter()
        .filter_map(|(id, role)| Some((id.as_str(), role.sight?)))
}

/// Whose pay is the least of the own doing.
pub fn sight_title(results: &Results, found: &Insights, numbers: &dyn Numbers) -> String {
    let least = seen(found).min_by(|one, other| one.1.own.value.total_cmp(&other.1.own.value));
    match least {
        None => say!(common_chance_moves_nobodys_pay).into(),
        Some((id, sight)) => say!(insights_role_of_what_moves_the_pay_of {
            own: numbers.percent(sight.own.value.max(0.0), 0),
            id: in_sentence(name_of(results, id))
        }),
    }
}

/// A bar for each role: own, partner, company and market, luck.
pub fn sight_plot(results: &Results, found: &Insights, numbers: &dyn Numbers) -> BarPlot {
    let rows = seen(found).map(|(id, sight)| {
        let hue = hue_of_role(&results.model, id);
        BarRow {
            name: name_of(results, id).to_owned(),
            parts: vec![
                part(sight.own.value, hue, 1.0, false, numbers),
                part(sight.partner.value, hue, 0.4, false, numbers),
                part(sight.company.value, Hue::Shared, 1.0, false, numbers),
                part(sight.luck.value, Hue::Soft, 0.6, true, numbers),
            ],
            ..BarRow::default()
        }
    });
    BarPlot {
        rows: rows.collect(),
        max: 1.0,
    }
}

/// The parts of the variance in numbers.
pub fn sight_table(results: &Results, found: &Insights, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(common_role),
        say!(insights_role_own),
        say!(insights_role_partner),
        say!(insights_role_company_and_market),
        say!(insights_role_luck),
        say!(insights_role_standard_deviation),
    ];
    let rows = seen(found).map(|(id, sight)| {
        let share = |share: hagstone_engine::insight::Estimate| {
            format!(
                "{} \u{b1}{}",
                numbers.percent(share.value, 1),
                numbers.percent(share.error, 1)
            )
        };
        let mut row = vec![name_of(results, id).to_owned()];
        row.extend([sight.own, sight.partner, sight.company, sight.luck].map(share));
        row.push(numbers.money(sight.deviation));
        row
    });
    Table {
        rows: rows.collect(),
        head: head.map(str::to_owned).to_vec(),
    }
}

fn free(role: &RoleInsight) -> f64 {
    role.free_rider.map_or(0.0, |free| free.value)
}

/// Who is paid the most for nothing; and the goalie whose pay hangs most on others.
pub fn free_title(results: &Results, found: &Insights, numbers: &dyn Numbers) -> String {
    let goalie = found.roles.iter().filter(|(_, role)| role.goalie);
    let index = |role: &RoleInsight| role.on_others.map_or(0.0, |others| others.value);
    let goalie = goalie.max_by(|one, other| index(one.1).total_cmp(&index(other.1)));
    let goalie = goalie.filter(|(_, role)| index(role) > 0.005).map(|(id, role)| {
        say!(insights_role_of_the_pay_of_hangs_on {
            role: numbers.percent(index(role), 0),
            id: in_sentence(name_of(results, id))
        })
    });
    let rider = found.roles.iter().filter(|(_, role)| !role.goalie);
    let rider = rider.max_by(|one, other| free(one.1).total_cmp(&free(other.1)));
    let rider = rider.filter(|(_, role)| free(role) > 0.005).map(|(id, role)| {
        say!(insights_role_without_own_results_would_still_be {
            id: in_sentence(name_of(results, id)),
            role: numbers.percent(free(role), 0)
        })
    });
    match (rider, goalie) {
        (Some(rider), Some(goalie)) => format!("{rider}; {goalie}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => say!(insights_role_nobody_is_paid_for_the_work).into(),
    }
}

/// What is paid without any own contribution, by role.
pub fn free_plot(results: &Results, found: &Insights, numbers: &dyn Numbers) -> BarPlot {
    let rows = found.roles.iter().filter(|(_, role)| role.free_rider.is_some());
    let rows = rows.map(|(id, role)| {
        let name = name_of(results, id);
        BarRow {
            name: name.to_owned(),
            total: numbers.percent(free(role), 0),
            parts: vec![Part {
                label: String::new(),
                ..part(free(role), hue_of_role(&results.model, id), 1.0, false, numbers)
            }],
            mark: role.on_others.map(|others| others.value.clamp(0.0, 1.0)),
        }
    });
    BarPlot {
        rows: rows.collect(),
        max: 1.12,
    }
}

/// The same with the goalie index.
pub fn free_table(results: &Results, found: &Insights, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(common_role),
        say!(insights_role_paid_without_own_contribution),
        say!(insights_role_hangs_on_others),
        say!(insights_role_brings_no_revenue),
    ];
    let share = |share: Option<hagstone_engine::insight::Estimate>| {
        share.map_or_else(
            || "\u{2013}".into(),
            |share| {
                format!(
                    "{} \u{b1}{}",
                    numbers.percent(share.value, 1),
                    numbers.percent(share.error, 1)
                )
            },
        )
    };
    let rows = found.roles.iter().map(|(id, role)| {
        vec![
            name_of(results, id).to_owned(),
            share(role.free_rider),
            share(role.on_others),
            if role.goalie {
                say!(word_yes)
            } else {
                say!(word_no)
            }
            .into(),
        ]
    });
    Table {
        rows: rows.collect(),
        head: head.map(str::to_owned).to_vec(),
    }
}

/// Whose own result is worth the least to the one who brings it.
pub fn marginal_title(results: &Results, found: &Insights, numbers: &dyn Numbers) -> String {
    let rates = found
        .roles
        .iter()
        .filter_map(|(id, role)| Some((id, role.marginal.rate?.value, role)));
    let least = rates.min_by(|one, other| one.1.total_cmp(&other.1));
    match least {
        None => say!(insights_role_nobodys_own_result_brings_revenue).into(),
        Some((id, _, role)) => say!(insights_role_1_more_of_own_results_earns {
            id: in_sentence(name_of(results, id)),
            pay: numbers.money_short(role.marginal.pay.value),
            revenue: numbers.money_short(role.marginal.revenue.value)
        }),
    }
}

/// A bar for each role: of what the own result brings the company, what the one who brings it earns, and what everybody else
/// is paid for it.
pub fn marginal_plot(results: &Results, found: &Insights, numbers: &dyn Numbers) -> BarPlot {
    let rows: Vec<BarRow> = found
        .roles
        .iter()
        .filter_map(|(id, role)| {
            let marginal = &role.marginal;
            let (pay, revenue) = (marginal.pay.value, marginal.revenue.value);
            let own = marginal.rate?.value.max(0.0);
            let all = if revenue > 0.0 {
                (marginal.incentive_cost.value / revenue).max(own)
            } else {
                own
            };
            let hue = hue_of_role(&results.model, id);
            let label = |value: f64| numbers.percent(value, 1);
            Some(BarRow {
                name: name_of(results, id).to_owned(),
                total: say!(insights_role_of {
                    pay: numbers.money_short(pay),
                    revenue: numbers.money_short(revenue)
                }),
                parts: vec![
                    Part {
                        label: label(own),
                        ..part(own, hue, 1.0, false, numbers)
                    },
                    Part {
                        label: label(all - own),
                        ..part(all - own, hue, 0.4, false, numbers)
                    },
                ],
                mark: None,
            })
        })
        .collect();
    let length = |row: &BarRow| row.parts.iter().map(|part| part.value).sum::<f64>();
    let most = rows.iter().map(length).fold(0.0, f64::max);
    BarPlot {
        rows,
        max: most * 1.1,
    }
}

/// What a hundredth more of the own result is worth.
pub fn marginal_table(results: &Results, found: &Insights, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(common_role),
        say!(common_earns),
        say!(insights_role_brings),
        say!(insights_role_of_1_of_revenue),
        say!(insights_role_part_of_all_pay),
    ];
    let rows = found.roles.iter().map(|(id, role)| {
        let marginal = &role.marginal;
        let share = |share: Option<hagstone_engine::insight::Estimate>, decimals| {
            share.map_or_else(
                || "\u{2013}".into(),
                |share| numbers.percent(share.value, decimals),
            )
        };
        vec![
            name_of(results, id).to_owned(),
            numbers.money(marginal.pay.value),
            numbers.money(marginal.revenue.value),
            share(marginal.rate, 2),
            share(marginal.share, 0),
        ]
    });
    Table {
        rows: rows.collect(),
        head: head.map(str::to_owned).to_vec(),
    }
}

/// Who reaches target pay most and least often.
pub fn stretch_title(results: &Results, found: &Insights, numbers: &dyn Numbers) -> String {
    let Some(stretch) = &found.stretch else {
        return say!(insights_role_two_roles_with_target_pay_are).into();
    };
    let chance = |id: &str| {
        let role = found.roles.get(id);
        role.map_or_else(String::new, |role| numbers.percent(role.reaches_target.share, 0))
    };
    if stretch.gap < 0.05 {
        return say!(insights_role_targets_are_equally_hard_each_is {
            easiest: chance(&stretch.easiest)
        });
    }
    say!(insights_role_reaches_target_pay_in_of_the {
        easiest: crate::view::starting(&in_sentence(name_of(results, &stretch.easiest))),
        easiest_2: chance(&stretch.easiest),
        hardest: in_sentence(name_of(results, &stretch.hardest)),
        hardest_2: chance(&stretch.hardest)
    })
}

/// The roles with target pay.
fn targeted(found: &Insights) -> impl Iterator<Item = (&str, &RoleInsight)> {
    let roles = found.roles.iter().map(|(id, role)| (id.as_str(), role));
    roles.filter(|(_, role)| role.target > 0.0)
}

/// How likely target pay is, by role; the tick is the goal of the main measure.
pub fn stretch_plot(results: &Results, found: &Insights, numbers: &dyn Numbers) -> BarPlot {
    let rows = targeted(found).map(|(id, role)| {
        let chance = role.reaches_target;
        BarRow {
            name: name_of(results, id).to_owned(),
            total: format!(
                "{} \u{b1}{}",
                numbers.percent(chance.share, 0),
                numbers.number((chance.error * 100.0).ceil())
            ),
            parts: vec![Part {
                label: String::new(),
                ..part(chance.share, hue_of_role(&results.model, id), 1.0, false, numbers)
            }],
            mark: role.meets_goal.map(|met| met.share),
        }
    });
    BarPlot {
        rows: rows.collect(),
        max: 1.15,
    }
}

/// The same in numbers.
pub fn stretch_table(results: &Results, found: &Insights, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(common_role),
        say!(insights_role_reaches_target_pay),
        say!(common_error),
        say!(insights_role_meets_the_goal_of),
        say!(common_in),
    ];
    let rows = targeted(found).map(|(id, role)| {
        let measure = role.measure.as_ref().map(|id| {
            let found = results.model.measures.get(id);
            found.map_or_else(|| id.to_string(), |measure| measure.name.clone())
        });
        vec![
            name_of(results, id).to_owned(),
            numbers.percent(role.reaches_target.share, 1),
            format!("\u{b1}{}", numbers.percent(role.reaches_target.error, 1)),
            measure.unwrap_or_else(|| "\u{2013}".into()),
            role.meets_goal
                .map_or_else(|| "\u{2013}".into(), |met| numbers.percent(met.share, 1)),
        ]
    });
    Table {
        rows: rows.collect(),
        head: head.map(str::to_owned).to_vec(),
    }
}

/// The role for whom the end of a period changes the most of what a deal is worth; else the first whom a deal pays.
fn dealt(found: &Insights) -> Option<(&str, &DealInsight)> {
    let changes = |deal: &DealInsight| deal.edge.map_or(0.0, |edge| (edge.before - edge.after).abs());
    let mut most: Option<(&str, &DealInsight)> = None;
    for (id, role) in &found.roles {
        if let Some(deal) = &role.deal
            && most.is_none_or(|(_, best)| changes(deal) > changes(best))
        {
            most = Some((id, deal));
        }
    }
    most
}

fn month(results: &Results, month: usize, numbers: &dyn Numbers) -> String {
    let start = results
        .model
        .goal
        .as_ref()
        .map_or(1, |goal| usize::from(goal.fiscal_year_start.get()));
    let calendar = (start - 1 + month - 1) % 12 + 1;
    numbers.month(u8::try_from(calendar).unwrap_or(1))
}

/// What a deal is worth on the last day of a period and on the day after.
pub fn deal_title(results: &Results, found: &Insights, numbers: &dyn Numbers) -> String {
    let Some((id, deal)) = dealt(found) else {
        return say!(insights_role_no_deal_moves_anybodys_pay).into();
    };
    let name = in_sentence(name_of(results, id));
    match deal.edge {
        None => say!(insights_role_a_deal_of_earns_the_same {
            name,
            deal: numbers.money_short(deal.amount)
        }),
        Some(edge) => say!(insights_role_a_deal_of_earns_at_the {
            name,
            deal: numbers.money_short(deal.amount),
            before: numbers.money_short(edge.before),
            month: month(results, edge.month, numbers),
            after: numbers.money_short(edge.after)
        }),
    }
}

/// What it adds to the year's pay, by month.
pub fn deal_plot(results: &Results, found: &Insights, numbers: &dyn Numbers) -> Option<ColumnPlot> {
    let (id, deal) = dealt(found)?;
    let hue = hue_of_role(&results.model, id);
    let columns = deal.by_month.iter().enumerate().map(|(index, worth)| Column {
        name: month(results, index + 1, numbers),
        parts: vec![Part {
            value: *worth,
            hue,
            ..Part::default()
        }],
        ..Column::default()
    });
    let most = deal.by_month.iter().copied().fold(0.0, f64::max);
    Some(ColumnPlot {
        columns: columns.collect(),
        y: axis(0.0, most.max(1.0) * 1.08, 4, "", |at| numbers.money_tick(at)),
        ..ColumnPlot::default()
    })
}

/// The same for every role whom a deal pays.
pub fn deal_table(results: &Results, found: &Insights, numbers: &dyn Numbers) -> Table {
    let mut head = vec![say!(common_role).to_owned(), say!(insights_role_deal_of).into()];
    head.extend((1..=12).map(|index| month(results, index, numbers)));
    let rows = found.roles.iter().filter_map(|(id, role)| {
        let deal = role.deal.as_ref()?;
        let mut row = vec![name_of(results, id).to_owned(), numbers.money_short(deal.amount)];
        row.extend(deal.by_month.iter().map(|worth| numbers.money(*worth)));
        Some(row)
    });
    Table {
        rows: rows.collect(),
        head,
    }
}
