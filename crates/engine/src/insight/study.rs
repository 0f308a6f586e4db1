//! The trials behind the insights: the model's own years, and the same years with other chance or other contributions.

use serde::{Deserialize, Serialize};

use super::blame::Blame;
use super::contribution::{ContributionStudy, Contributor, MORE};
use super::deal::Desk;
use super::driver::{Reading, Spot};
use super::exact::Mean;
use super::role::{RoleInsight, stretch};
use super::sight::{CHOICES, Groups, SightStudy};
use super::{Ids, Insights, MOST_ROLES};
use crate::compile::{Compiled, People, compile};
use crate::grid::{at, total};
use crate::lint::lint;
use crate::model::{Id, Model, Table};
use crate::outcome::Outcome;
use crate::simulate::probe::Variant;
use crate::simulate::{Chance, MergeError, Simulator, Study, Trials};
use crate::stage::reaches;

/// So many trials are run in all their variants before the next ones.
const BLOCK: u32 = 256;

/// What the trials behind the insights of a model came to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InsightStudy {
    study: Study,
    blame: Blame,
    roles: Table<RoleStudy>,
}

/// What they came to for a role.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct RoleStudy {
    /// The measure with the most pay on it, and in how many trials its goal was met.
    goal: Option<(Id, u64)>,
    sight: SightStudy,
    contribution: ContributionStudy,
}

impl RoleStudy {
    fn means(&self) -> impl Iterator<Item = &Mean> {
        self.sight.squares.iter().chain(self.contribution.means())
    }

    fn means_mut(&mut self) -> impl Iterator<Item = &mut Mean> {
        self.sight.squares.iter_mut().chain(self.contribution.means_mut())
    }
}

/// A model ready for the trials behind its insights.
#[derive(Debug)]
pub struct InsightSimulator {
    simulator: Simulator,
    readings: Vec<Reading>,
    roles: Vec<Subject>,
    /// Years in which some drivers are drawn again, and for which roles and choices of groups that counts.
    redrawn: Vec<(Variant, Users)>,
    room: Room,
    nothing: InsightStudy,
}

/// Roles by their place among those that are looked at, each with a choice of groups of drivers.
type Users = Vec<(usize, usize)>;

/// A role whose pay is looked at.
#[derive(Debug)]
struct Subject {
    /// Its number in the model.
    role: usize,
    /// The meter of the measure with the most pay on it.
    meter: Option<usize>,
    without_own: Variant,
    without_others: Variant,
    more: Variant,
}

/// What the model's own years of a block came to, for the others to be compared with.
#[derive(Debug, Default)]
struct Room {
    factors: Vec<f64>,
    /// By trial and role.
    pay: Vec<f64>,
    revenue: Vec<f64>,
    cost: Vec<f64>,
}

impl InsightSimulator {
    /// Makes a model ready; `seed` chooses the years.
    pub fn new(model: &Model, seed: u64) -> Self {
        let simulator = Simulator::of_people(model, seed, People::FirstApart);
        let compiled = simulator.compiled();
        let spots = Spot::all(&compiled.drivers);
        let readings = Reading::all(model, compiled);
        let mut roles = Vec::new();
        let mut redrawn: Vec<(Vec<bool>, Users)> = Vec::new();
        for role in most_paid(compiled) {
            let Some(payee) = first_of(compiled, role) else {
                continue;
            };
            let leads = led_by(model, compiled, role);
            let contributor = Contributor { payee, leads };
            let groups = Groups::new(compiled, &spots, payee, leads);
            for choice in 1..CHOICES {
                let again = groups.redrawn(choice);
                let user = (roles.len(), choice);
                if !again.contains(&true) {
                    continue; // nothing is drawn again: nothing changes
                }
                match redrawn.iter_mut().find(|(known, _)| *known == again) {
                    Some((_, users)) => users.push(user),
                    None => redrawn.push((again, vec![user])),
                }
            }
            roles.push(Subject {
                role,
                meter: main_meter(compiled, payee),
                without_own: contributor.own(&simulator, seed, 0.0),
                without_others: contributor.without_others(&simulator, seed),
                more: contributor.own(&simulator, seed, MORE),
            });
        }
        let redrawn = redrawn.into_iter().map(|(again, users)| {
            let mut drivers = compiled.drivers.clone();
            let mut scattered = false;
            for (spot, _) in spots.iter().zip(&again).filter(|(_, again)| **again) {
                spot.redraw(&mut drivers);
                scattered |= *spot == Spot::Market;
            }
            (Variant::new(&drivers, seed, scattered), users)
        });
        let redrawn = redrawn.collect();
        let nothing = nothing(&simulator, &readings, &roles);
        Self {
            readings,
            roles,
            redrawn,
            room: Room::default(),
            nothing,
            simulator,
        }
    }

    /// A study of no trials yet.
    pub fn study(&self) -> InsightStudy {
        self.nothing.clone()
    }

    /// How many years are evaluated for each trial.
    pub fn years_per_trial(&self) -> usize {
        1 + self.redrawn.len() + 3 * self.roles.len()
    }

    /// Runs trials and adds what they come to.
    pub fn run(&mut self, trials: Trials, study: &mut InsightStudy) {
        for block in trials.parts(BLOCK) {
            self.own_years(block, study);
            self.other_years(block, study);
        }
        study.study.counted_all(trials);
    }

    /// The model's own years.
    fn own_years(&mut self, block: Trials, study: &mut InsightStudy) {
        let Self {
            simulator,
            readings,
            roles,
            room,
            ..
        } = self;
        for list in [&mut room.pay, &mut room.revenue, &mut room.cost] {
            list.clear();
        }
        simulator.probe(block, |probe| {
            probe.count(&mut study.study);
            room.revenue.push(probe.revenue());
            room.cost.push(probe.incentive_cost());
            let drawn = probe.drawn();
            room.factors.clear();
            room.factors
                .extend(readings.iter().map(|reading| reading.of(&drawn)));
            study.blame.add(&room.factors, probe);
            for (subject, role) in roles.iter().zip(study.roles.values_mut()) {
                let pay = probe.pay_of_one(subject.role);
                room.pay.push(pay);
                role.contribution.pay.add(probe.number, pay);
                if let (Some(meter), Some((_, met))) = (subject.meter, &mut role.goal) {
                    *met += u64::from(reaches(probe.attainment(meter), 1.0));
                }
            }
        });
    }

    /// The same years with other chance, and with other contributions.
    fn other_years(&mut self, block: Trials, study: &mut InsightStudy) {
        let Self {
            simulator,
            roles,
            redrawn,
            room,
            ..
        } = self;
        let count = roles.len();
        for (variant, users) in redrawn {
            let mut index = 0;
            simulator.probe_variant(variant, block, |probe| {
                for &(place, choice) in users.iter() {
                    let role = roles.get(place).map_or(usize::MAX, |subject| subject.role);
                    let pay = probe.pay_of_one(role);
                    let change = pay - at(&room.pay, index * count + place);
                    let study = study.roles.values_mut().nth(place);
                    if let Some(mean) = study.and_then(|study| study.sight.squares.get_mut(choice)) {
                        mean.add(probe.number, change * change);
                    }
                }
                index += 1;
            });
        }
        for (place, (subject, study)) in roles.iter_mut().zip(study.roles.values_mut()).enumerate() {
            let role = subject.role;
            let study = &mut study.contribution;
            simulator.probe_variant(&mut subject.without_own, block, |probe| {
                let pay = probe.pay_of_one(role);
                study.without_own.add(probe.number, pay);
            });
            simulator.probe_variant(&mut subject.without_others, block, |probe| {
                let pay = probe.pay_of_one(role);
                study.without_others.add(probe.number, pay);
            });
            let mut index = 0;
            simulator.probe_variant(&mut subject.more, block, |probe| {
                let pay = probe.pay_of_one(role);
                let before = [
                    at(&room.pay, index * count + place),
                    at(&room.revenue, index),
                    at(&room.cost, index),
                ];
                let after = [pay, probe.revenue(), probe.incentive_cost()];
                for ((mean, after), before) in study.more.iter_mut().zip(after).zip(before) {
                    mean.add(probe.number, after - before);
                }
                index += 1;
            });
        }
    }
}

/// The roles with the most variable pay when every goal is met exactly, in the order of their numbers.
fn most_paid(compiled: &Compiled) -> Vec<usize> {
    let pay = |role: usize| compiled.heads(role) * compiled.target_pay(role);
    let mut roles: Vec<usize> = (0..compiled.roles.len())
        .filter(|&role| compiled.target_pay(role) > 0.0)
        .collect();
    roles.sort_by(|&one, &other| pay(other).total_cmp(&pay(one)).then(one.cmp(&other)));
    roles.truncate(MOST_ROLES);
    roles.sort_unstable();
    roles
}

/// The person of a role who is looked at.
fn first_of(compiled: &Compiled, role: usize) -> Option<usize> {
    compiled.roles.get(role)?.payees.first().copied()
}

/// The function that a role leads.
fn led_by(model: &Model, compiled: &Compiled, role: usize) -> Option<usize> {
    let id = &compiled.roles.get(role)?.id;
    let leads = |function: &&crate::model::Function| function.lead.as_ref() == Some(id);
    let (function, _) = model.functions.iter().find(|(_, function)| leads(function))?;
    compiled.function_index(function)
}

/// The meter with the most pay on it of those whose goal is known.
fn main_meter(compiled: &Compiled, payee: usize) -> Option<usize> {
    let plan = compiled.plan_of(payee)?;
    let place = payee - plan.payees.start;
    let rows = compiled.components_of(plan).iter().filter_map(|row| {
        let meter = *row.parts.first()?.meters.get(place)?;
        let goal = at(&compiled.year_goals, meter) > 0.0;
        goal.then(|| (at(&row.year_targets, place), meter))
    });
    // The first of several with the same.
    let mut found: Option<(f64, usize)> = None;
    for (target, meter) in rows {
        if found.is_none_or(|(most, _)| target > most) {
            found = Some((target, meter));
        }
    }
    found.map(|(_, meter)| meter)
}

/// A study without trials.
fn nothing(simulator: &Simulator, readings: &[Reading], subjects: &[Subject]) -> InsightStudy {
    let compiled = simulator.compiled();
    let revenue = total(compiled.revenue.rows().map(|row| row.iter().sum::<f64>()));
    let goal = compiled.goals.year(Compiled::COMPANY);
    let (revenue, all) = (revenue.max(goal), 0..compiled.roles.len());
    let cost = total(all.map(|role| compiled.heads(role) * compiled.target_pay(role)));
    let role = |subject: &Subject| {
        let row = compiled.roles.get(subject.role)?;
        let target = compiled.target_pay(subject.role);
        let measure = subject.meter.and_then(|meter| compiled.meters.get(meter));
        let study = RoleStudy {
            goal: measure.map(|meter| (meter.measure.clone(), 0)),
            sight: SightStudy::about(target),
            contribution: ContributionStudy::about(target, revenue, cost),
        };
        Some((row.id.clone(), study))
    };
    InsightStudy {
        study: simulator.study(),
        blame: Blame::new(compiled, readings, simulator.pairs(), (revenue, cost)),
        roles: subjects.iter().filter_map(role).collect(),
    }
}

impl InsightStudy {
    /// How many trials were counted.
    pub fn count(&self) -> u64 {
        self.study.count()
    }

    /// The same trials as any study of the model.
    pub fn study(&self) -> &Study {
        &self.study
    }

    fn means(&self) -> impl Iterator<Item = &Mean> {
        let roles = self.roles.values().flat_map(RoleStudy::means);
        self.blame.means().chain(roles)
    }

    /// Adds the trials of another part of the study; where that cannot be, nothing is added.
    pub fn merge(&mut self, other: &Self) -> Result<(), MergeError> {
        let alike = self.means().count() == other.means().count()
            && self.roles.keys().eq(other.roles.keys())
            && self
                .means()
                .zip(other.means())
                .all(|(own, others)| own.is_like(others));
        if !alike {
            return Err(MergeError::Models);
        }
        self.study.merge(&other.study)?;
        let Self { blame, roles, .. } = self;
        let own = roles.values_mut().flat_map(RoleStudy::means_mut);
        for (own, others) in blame.means_mut().chain(own).zip(other.means()) {
            own.merge(others);
        }
        for (own, others) in self.roles.values_mut().zip(other.roles.values()) {
            if let (Some((_, own)), Some((_, others))) = (&mut own.goal, &others.goal) {
                *own = own.saturating_add(*others);
            }
        }
        Ok(())
    }

    /// What is to be seen in the trials and in the model, which must be the one that they are of.
    pub fn insights(&self, model: &Model) -> Insights {
        let (compiled, _) = compile(model);
        let outcome = Outcome::expected(model, &compiled);
        let (apart, _) = crate::compile::compile_people(model, People::FirstApart);
        let mut desk = Desk::new(model, &apart);
        let summary = self.study.summary();
        let trials = self.count();
        let mut roles = Table::new();
        // In the document's order.
        let order: Ids = model.roles.keys().cloned().collect();
        for id in order {
            let (Some(study), Some(of_study)) = (self.roles.get(&id), summary.roles.get(&id)) else {
                continue;
            };
            let row = apart.role_index(&id).and_then(|role| apart.roles.get(role));
            let payee = row.and_then(|row| row.payees.first().copied());
            let expected = row.map_or(0.0, |row| apart.revenue.year(row.team));
            let contribution = &study.contribution;
            let role = RoleInsight {
                pay: of_study.pay_of_one,
                target: of_study.target,
                reaches_target: of_study.reaches_target,
                measure: study.goal.as_ref().map(|(measure, _)| measure.clone()),
                meets_goal: study.goal.as_ref().map(|(_, met)| Chance::of(*met, trials)),
                sight: study.sight.sight(),
                free_rider: contribution.free_rider(),
                goalie: expected <= 0.0,
                on_others: contribution.on_others(),
                marginal: contribution.marginal(),
                deal: payee.and_then(|payee| desk.deal(payee)),
            };
            roles.insert(id, role);
        }
        let company = &outcome.company;
        Insights {
            trials,
            pairs: self.blame.pairs(trials),
            stretch: stretch(roles.iter()),
            roles,
            budget: super::budget::budget(
                &summary,
                company.incentive_budget,
                company.incentive_cost_at_target,
            ),
            attribution: super::attribution::attribution(model),
            credit_inflation: outcome
                .attribution
                .as_ref()
                .and_then(|found| found.credit_inflation),
            kinks: super::kink::kinks(&compiled, &lint(model, &compiled)),
        }
    }
}
