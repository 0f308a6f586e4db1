//! The pay plans of a function on one slide: each role's plan in words, under what the function is paid on.

use hagstone_engine::RoleOutcome;
use hagstone_engine::model::{Component, Model, Scope};
use hagstone_words::say;

use super::Made;
use crate::chart::{SlideBody, SlideRow};
use crate::state::Results;
use crate::text::Numbers;
use crate::view::{lower, plan, starting};

/// What somebody is paid on, from the own doing outwards.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Own,
    Team,
    Company,
}

impl Reach {
    const ALL: [Self; 3] = [Self::Own, Self::Team, Self::Company];

    fn of(scope: &Scope) -> Self {
        match scope {
            Scope::Own => Self::Own,
            Scope::Company => Self::Company,
            _ => Self::Team,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Own => say!(slides_plans_each_ones_own_results),
            Self::Team => say!(slides_plans_results_of_teams),
            Self::Company => say!(slides_plans_the_companys_results),
        }
    }
}

/// A slide for each function in which somebody works.
pub(super) fn made(results: &Results, numbers: &dyn Numbers) -> Vec<Made> {
    let model = &results.model;
    let functions = model.functions.iter().filter_map(|(id, function)| {
        let roles = || {
            let all = results.outcome.roles.iter();
            all.filter(|(_, role)| role.function == *id && role.heads > 0.0)
        };
        roles().next()?;
        let rows = roles().map(|(id, outcome)| row(model, id, outcome, numbers));
        let heads: f64 = roles().map(|(_, role)| role.heads).sum();
        let target: f64 = roles().map(|(_, role)| role.heads * role.target_pay).sum();
        Some(Made {
            id: format!("plan-{id}"),
            name: say!(slides_plans_plans {
                name: lower(&function.name)
            }),
            title: title(results, id, &function.name, numbers),
            note: say!(slides_plans_of_variable_pay_at_target {
                heads: people(heads, numbers),
                target: numbers.money_short(target)
            }),
            body: SlideBody::Rows(rows.collect()),
            table: None,
            levers: levers(model, id),
        })
    });
    functions.collect()
}

/// So many people.
pub(super) fn people(heads: f64, numbers: &dyn Numbers) -> String {
    let one = (heads - 1.0).abs() < 1e-9;
    format!(
        "{} {}",
        numbers.number(heads),
        if one { "person" } else { "people" }
    )
}

/// The levers on plans and roles of a function.
fn levers(model: &Model, function: &str) -> Vec<String> {
    let is_of = |role: &str| {
        let team = model.roles.get(role).map(|role| &role.team);
        let team = team.and_then(|team| model.teams.get(team));
        team.is_some_and(|team| team.function == function)
    };
    let of_plan = |plan: &str| {
        let mut on = model
            .roles
            .iter()
            .filter(|(_, role)| role.plan.as_deref() == Some(plan));
        on.any(|(id, _)| is_of(id))
    };
    let concerns = |path: &str| {
        let mut steps = path.split('/').skip(1);
        match (steps.next(), steps.next()) {
            (Some("plans"), Some(plan)) => of_plan(plan),
            (Some("roles"), Some(role)) => is_of(role),
            _ => false,
        }
    };
    let levers = model.levers.iter().filter(|(_, lever)| concerns(&lever.path));
    levers.map(|(id, _)| id.to_string()).collect()
}

/// On what a function's target pay hangs, the largest part first.
fn title(results: &Results, function: &str, name: &str, numbers: &dyn Numbers) -> String {
    let model = &results.model;
    let mut parts = Reach::ALL.map(|reach| (reach, 0.0));
    let roles = results
        .outcome
        .roles
        .values()
        .filter(|role| role.function == function);
    for role in roles {
        for component in role.components.values() {
            let scope = model
                .measures
                .get(&component.measure)
                .map(|measure| &measure.scope);
            let reach = scope.map_or(Reach::Team, Reach::of);
            for part in parts.iter_mut().filter(|part| part.0 == reach) {
                part.1 += component.target * role.heads;
            }
        }
        let pools: f64 = role.target_pay - role.components.values().map(|one| one.target).sum::<f64>();
        for part in parts.iter_mut().filter(|part| part.0 == Reach::Company) {
            part.1 += pools.max(0.0) * role.heads;
        }
    }
    let whole: f64 = parts.iter().map(|part| part.1).sum();
    if whole <= 0.0 {
        return say!(slides_plans_nobody_in_has_a_pay_plan { name: lower(name) });
    }
    parts.sort_by(|one, other| other.1.total_cmp(&one.1));
    let told: Vec<String> = parts
        .iter()
        .filter(|part| part.1 / whole >= 0.005)
        .enumerate()
        .map(|(index, (reach, part))| {
            let share = numbers.percent(part / whole, 0);
            if index == 0 {
                say!(slides_plans_of_target_pay_hangs_on {
                    share,
                    name: reach.name()
                })
            } else {
                say!(slides_plans_on {
                    share,
                    name: reach.name()
                })
            }
        })
        .collect();
    format!("{}: {}", starting(name), told.join(", "))
}

/// A role and its plan.
fn row(model: &Model, id: &str, outcome: &RoleOutcome, numbers: &dyn Numbers) -> SlideRow {
    let plan = model
        .roles
        .get(id)
        .and_then(|role| role.plan.as_ref())
        .and_then(|plan| model.plans.get(plan));
    let none = || vec![say!(slides_plans_no_pay_plan).to_owned()];
    SlideRow {
        name: outcome.name.clone(),
        detail: say!(slides_plans_base_and_at_target {
            heads: people(outcome.heads, numbers),
            base: numbers.money(outcome.base),
            target_incentive: numbers.money(outcome.target_incentive)
        }),
        text: plan.map_or_else(none, |plan| {
            let mut text = plan::sentences(model, plan, numbers);
            text.extend(plan::terms(model, plan, numbers));
            text
        }),
        short: plan.map_or_else(none, |plan| vec![in_short(model, plan, numbers)]),
    }
}

/// A plan in one line: what is paid on what, and how often.
pub fn in_short(model: &Model, plan: &hagstone_engine::model::Plan, numbers: &dyn Numbers) -> String {
    let told: Vec<String> = plan
        .components
        .values()
        .map(|component| paid_on(model, component, numbers))
        .collect();
    told.join("; ")
}

/// What a component is paid on: `75% on company revenue, once a year`.
pub fn paid_on(model: &Model, component: &Component, numbers: &dyn Numbers) -> String {
    let measure = model.measures.get(&component.measure);
    let name = measure.map_or_else(|| component.measure.to_string(), |measure| lower(&measure.name));
    let part = component.weight.map_or_else(String::new, |weight| {
        say!(slides_plans_on_2 {
            weight: numbers.percent(weight.get(), 1)
        })
    });
    format!("{part}{name}, {}", plan::how_often(component.period))
}
