//! Variable pay of one person of each role, by what it is paid on.

use crate::chart::{BarPlot, BarRow, Hue, Part};
use crate::state::Results;
use crate::text::Numbers;
use hagstone_words::say;

use super::{Table, hue_of_measure, in_sentence, leads, lower};

/// What a part of pay is paid on.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    /// The measure's name, or the pool's.
    pub name: String,
    /// Its hue.
    pub hue: Hue,
    /// How strong the hue is: a second basis of one hue is lighter.
    pub tint: f64,
    /// Whether it is a pool.
    pub pool: bool,
}

/// Every basis that somebody is paid on, in the order in which they first appear.
pub fn bases(results: &Results) -> Vec<(String, Basis)> {
    let mut found: Vec<(String, Basis)> = Vec::new();
    let tint = |found: &[(String, Basis)], hue: Hue| {
        let same = found.iter().filter(|(_, basis)| basis.hue == hue).count();
        [1.0, 0.62, 0.36].get(same).copied().unwrap_or(0.24)
    };
    for role in results.outcome.roles.values() {
        for component in role.components.values() {
            if found.iter().any(|(key, _)| *key == component.measure) {
                continue;
            }
            let hue = hue_of_measure(&results.model, &component.measure);
            let name = results
                .model
                .measures
                .get(&component.measure)
                .map(|measure| measure.name.clone());
            let basis = Basis {
                name: name.unwrap_or_default(),
                hue,
                tint: tint(&found, hue),
                pool: false,
            };
            found.push((component.measure.to_string(), basis));
        }
    }
    for (id, pool) in &results.outcome.pools {
        let key = format!("pool:{id}");
        let basis = Basis {
            name: pool.name.clone(),
            hue: Hue::Shared,
            tint: 0.36,
            pool: true,
        };
        found.push((key, basis));
    }
    found
}

/// Pay of one person of a role by basis, in the order of `bases`.
fn amounts(results: &Results, role: &str, bases: &[(String, Basis)]) -> Vec<f64> {
    let Some(role) = results.outcome.roles.get(role) else {
        return Vec::new();
    };
    bases
        .iter()
        .map(|(key, _)| match key.strip_prefix("pool:") {
            Some(pool) => role.pools.get(pool).copied().unwrap_or(0.0),
            None => role
                .components
                .values()
                .filter(|c| c.measure == *key)
                .map(|c| c.pay)
                .sum(),
        })
        .collect()
}

/// The bars: shares of target pay, so that a chief and a campaign manager can be held side by side.
pub fn plot(results: &Results, numbers: &dyn Numbers) -> BarPlot {
    let bases = bases(results);
    let rows: Vec<BarRow> = results
        .outcome
        .roles
        .iter()
        .filter(|(_, role)| role.target_pay > 0.0)
        .map(|(id, role)| {
            let parts = amounts(results, id, &bases)
                .into_iter()
                .zip(&bases)
                .filter(|(amount, _)| *amount > 0.0)
                .map(|(amount, (_, basis))| Part {
                    value: amount / role.target_pay,
                    label: numbers.percent(amount / role.target_pay, 0),
                    hue: basis.hue,
                    tint: basis.tint,
                    hatch: basis.pool,
                })
                .collect();
            BarRow {
                name: role.name.clone(),
                total: numbers.money(role.variable_pay),
                parts,
                mark: Some(1.0),
            }
        })
        .collect();
    let max = rows
        .iter()
        .map(|row| row.parts.iter().map(|part| part.value).sum::<f64>())
        .fold(1.0, f64::max);
    BarPlot { rows, max }
}

/// Pay of the bar in a row, in words: in all, and by what it is paid on.
pub fn readout(results: &Results, row: usize, numbers: &dyn Numbers) -> Option<String> {
    let bases = bases(results);
    let mut drawn = results
        .outcome
        .roles
        .iter()
        .filter(|(_, role)| role.target_pay > 0.0);
    let (id, role) = drawn.nth(row)?;
    let parts: Vec<String> = amounts(results, id, &bases)
        .into_iter()
        .zip(&bases)
        .filter(|(amount, _)| *amount > 0.0)
        .map(|(amount, (_, basis))| {
            let share = numbers.percent(amount / role.target_pay, 0);
            format!("{} {} ({share})", lower(&basis.name), numbers.money(amount))
        })
        .collect();
    let pay = say!(bonus_of_target_pay {
        name: role.name,
        target_pay: numbers.percent(role.variable_pay / role.target_pay, 1)
    });
    Some(if parts.is_empty() {
        pay
    } else {
        format!("{pay}; {}", parts.join(", "))
    })
}

/// The finding, as a sentence: how much of their target pay the leads earn on what everybody shares.
pub fn title(results: &Results, numbers: &dyn Numbers) -> String {
    let bases = bases(results);
    let shares: Vec<(String, f64)> = leads(&results.model)
        .iter()
        .filter_map(|id| {
            let role = results.outcome.roles.get(id)?;
            let shared: f64 = amounts(results, id, &bases)
                .into_iter()
                .zip(&bases)
                .filter(|(_, (_, basis))| basis.hue == Hue::Shared)
                .map(|(amount, _)| amount)
                .sum();
            (role.target_pay > 0.0).then(|| (in_sentence(&role.name), shared / role.target_pay + 0.0))
        })
        .collect();
    match shares.as_slice() {
        [(first, a), (second, b), ..] => say!(bonus_the_shared_number_pays_of_target {
            first,
            second,
            percent: numbers.percent(*a, 0),
            percent_2: numbers.percent(*b, 0)
        }),
        [(one, share)] => say!(bonus_the_shared_number_pays_of_target_2 {
            one,
            share: numbers.percent(*share, 0)
        }),
        [] => say!(bonus_nobody_has_variable_pay_yet).into(),
    }
}

/// The numbers behind the bars.
pub fn table(results: &Results, numbers: &dyn Numbers) -> Table {
    let bases = bases(results);
    let mut head = vec![say!(bonus_role_one_person).to_owned()];
    head.extend(bases.iter().map(|(_, basis)| basis.name.clone()));
    head.extend([say!(common_variable_pay_2), say!(common_of_target)].map(str::to_owned));
    let rows = results
        .outcome
        .roles
        .iter()
        .map(|(id, role)| {
            let mut row = vec![role.name.clone()];
            row.extend(amounts(results, id, &bases).into_iter().map(|amount| {
                if amount > 0.0 {
                    numbers.money(amount)
                } else {
                    "\u{2013}".into()
                }
            }));
            row.push(numbers.money(role.variable_pay));
            row.push(
                role.share_of_target
                    .map_or_else(|| "\u{2013}".into(), |share| numbers.percent(share, 1)),
            );
            row
        })
        .collect();
    Table { head, rows }
}
