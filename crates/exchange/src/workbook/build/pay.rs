//! The sheet of pay: person by person, or role by role.

use hagstone_words::say;
use std::collections::BTreeMap;
use std::rc::Rc;

use hagstone_engine::model::Id;
use hagstone_engine::{
    Figure, Rule, Statement, StatementPeriod, Unit, Workspace, Year, statement, statement_ids,
};
use serde_json::Value;

use super::{Builder, PAY};
use crate::workbook::book::{Cell, Format, NumberKind, Spot};

/// So many people are calculated in full; of the others there is a value.
const MOST_PEOPLE: usize = 60;
/// Of a larger roster than this fewer people are: what each brings is a part of what all of them bring, so that each calculation is
/// as long as the roster.
const LARGE_ROSTER: usize = 200;
/// How many at most, and at least, and the people times the length of the roster beyond which they become fewer, so that the
/// time that all of them take is no more than in proportion to the roster.
const MOST_OF_LARGE: usize = 12;
const LEAST_OF_LARGE: usize = 3;
const MOST_CALCULATED: usize = 12_000;

/// A person, or the people of a role, on the sheet of pay.
pub(super) struct Person {
    pub(super) role: String,
    pub(super) heads: Spot,
    pub(super) base: Spot,
    pub(super) variable: Spot,
    /// What one person's variable pay is the sum of; empty where it is a value.
    pub(super) parts: Vec<Spot>,
    /// By pool: its fund, and the part of all these people.
    pub(super) pools: Vec<(String, Rc<Figure>, Spot)>,
}

impl Builder<'_> {
    /// The sheet of pay.
    pub(super) fn pay(&mut self) -> Vec<Person> {
        let evaluation = self.evaluation;
        let (model, compiled) = (&evaluation.model, &evaluation.compiled);
        let mut workspace = compiled.workspace();
        compiled.evaluate(&Year::expected(compiled), &mut workspace);
        let mut people = Vec::new();
        let mut others: BTreeMap<Id, [f64; 3]> = BTreeMap::new();
        let ids = statement_ids(model, compiled);
        let most = match ids.len() {
            0..=LARGE_ROSTER => MOST_PEOPLE,
            large => MOST_CALCULATED
                .div_ceil(large)
                .clamp(LEAST_OF_LARGE, MOST_OF_LARGE),
        };
        for (index, (id, _)) in ids.into_iter().enumerate() {
            let role = model
                .payees
                .get(&id)
                .map_or_else(|| id.clone(), |payee| payee.role.clone());
            let told =
                (index < most).then(|| statement(model, compiled, &id, Some(StatementPeriod::default())));
            if let Some(statement) = told.flatten() {
                people.push(self.person(&id, role.as_str(), &statement, &workspace));
                continue;
            }
            let pay = compiled.payee_index(&id);
            let pay = pay.map_or(0.0, |payee| compiled.payee_pay(&workspace, payee));
            let payees = &evaluation.outcome.payees;
            let of_role = || {
                evaluation
                    .outcome
                    .roles
                    .get(&id)
                    .map(|role| (role.heads, role.heads * role.base))
            };
            let named = payees.get(&id).map(|payee| (1.0, payee.base));
            let (heads, base) = named.or_else(of_role).unwrap_or_default();
            let sums = others.entry(role).or_default();
            for (sum, more) in sums.iter_mut().zip([heads, base, pay]) {
                *sum += more;
            }
        }
        for (role, sums) in others {
            people.push(self.others(role.as_str(), sums));
        }
        people
    }

    /// The people of a role who are not calculated one by one.
    pub(super) fn others(&mut self, role: &str, [heads, base, pay]: [f64; 3]) -> Person {
        let name = self
            .evaluation
            .outcome
            .roles
            .get(role)
            .map_or(role, |role| role.name.as_str());
        self.heading(PAY, &say!(build_pay_all_others { name }));
        let number = |value, kind| Cell::number(value, Format::Number(kind));
        let note = say!(build_pay_value_the_workbook_calculates_the);
        let money = NumberKind::Money;
        Person {
            role: role.into(),
            heads: self.row(PAY, say!(common_people), number(heads, NumberKind::Plain), note),
            base: self.row(
                PAY,
                say!(build_pay_base_salary_all_of_them),
                number(base, money),
                note,
            ),
            variable: self.row(
                PAY,
                say!(common_variable_pay_all_of_them),
                number(pay, money),
                note,
            ),
            parts: Vec::new(),
            pools: Vec::new(),
        }
    }

    pub(super) fn person(
        &mut self,
        id: &str,
        role: &str,
        statement: &Statement,
        workspace: &Workspace,
    ) -> Person {
        let plan = statement.plan.as_deref().unwrap_or(say!(build_pay_no_plan));
        self.heading(PAY, &format!("{}: {plan}, {}", statement.name, statement.team));
        self.section = Some(say!(build_pay_for { name: statement.name }));
        let heads = self.people(role, statement.heads);
        let base = self.shown(&statement.base, PAY, say!(common_base_salary_2));
        self.shown(&statement.target_incentive, PAY, say!(common_target_incentive));
        for measure in &statement.measures {
            let figures = [
                (&measure.goal, say!(word_goal)),
                (&measure.result, say!(word_result)),
                (&measure.attainment, say!(word_attainment)),
            ];
            for (figure, what) in figures {
                if let Some(figure) = figure {
                    self.shown(figure, PAY, &format!("{}, {what}", measure.name));
                }
            }
        }
        let mut parts = Vec::new();
        for component in &statement.components {
            self.section = Some(say!(build_pay_for_2 {
                name: statement.name,
                name_2: component.name
            }));
            for payment in &component.payments {
                for step in &payment.steps {
                    let label = format!("{}, {}: {}", component.name, payment.name, step.label);
                    self.shown(step, PAY, &label);
                }
                let alone = component.payments.len() == 1;
                if !alone && !payment.steps.iter().any(|step| Rc::ptr_eq(step, &payment.pay)) {
                    self.shown(
                        &payment.pay,
                        PAY,
                        &say!(build_pay_pays {
                            name: component.name,
                            name_2: payment.name
                        }),
                    );
                }
            }
            let spot = self.shown(
                &component.pay,
                PAY,
                &say!(build_pay_the_year { name: component.name }),
            );
            parts.push((spot, component.pay.value));
        }
        let (pools, shares) = self.pool_rows(statement, heads);
        let exact = self.evaluation.compiled.payee_index(id);
        let exact = exact.map_or(0.0, |index| self.evaluation.compiled.payee_pay(workspace, index));
        let one = if statement.heads > 0.0 {
            exact / statement.heads
        } else {
            0.0
        };
        parts.extend(shares);
        let rest = one - parts.iter().map(|(_, value)| value).sum::<f64>();
        if rest.abs() > 1e-6 {
            let number = Cell::number(rest, Format::Number(NumberKind::Money));
            let note = say!(build_pay_value_caps_guarantees_draws_claw);
            parts.push((
                self.row(PAY, say!(build_pay_terms_of_the_plan), number, note),
                rest,
            ));
        }
        let spots: Vec<Spot> = parts.iter().map(|(spot, _)| *spot).collect();
        let sum = self.added(&spots, PAY);
        let one_spot = self.total(
            PAY,
            say!(common_variable_pay_one_person),
            sum,
            one,
            NumberKind::Money,
            "",
        );
        let times = |builder: &Self, spot: Spot| {
            format!("{}*{}", builder.named(spot, PAY), builder.named(heads, PAY))
        };
        let text = times(self, one_spot);
        let variable = self.total(
            PAY,
            say!(common_variable_pay_all_of_them),
            text,
            exact,
            NumberKind::Money,
            "",
        );
        let text = times(self, base);
        let all_base = statement.base.value * statement.heads;
        let base = self.total(
            PAY,
            say!(build_pay_base_salary_all_of_them),
            text,
            all_base,
            NumberKind::Money,
            "",
        );
        self.shown(&statement.paid, PAY, say!(build_pay_paid_out_to_one_person_every));
        Person {
            role: role.into(),
            heads,
            base,
            variable,
            parts: spots,
            pools,
        }
    }

    /// How many people a statement stands for: an input where the role says so.
    pub(super) fn people(&mut self, role: &str, heads: f64) -> Spot {
        let role = role.replace('~', "~0").replace('/', "~1");
        let pointer = format!("/roles/{role}/heads");
        let plain = Format::Number(NumberKind::Plain);
        let said = self.value().pointer(&pointer).and_then(Value::as_f64);
        if said.is_some_and(|said| (said - heads).abs() <= 0.0) {
            let spot = self.input(&pointer, say!(common_people), Unit::Count, heads);
            let text = self.named(spot, PAY);
            return self.row(PAY, say!(common_people), Cell::formula(text, heads, plain), "");
        }
        self.row(
            PAY,
            say!(common_people),
            Cell::number(heads, plain),
            say!(word_value),
        )
    }

    /// What pools pay one person, before it is rounded: rows, and their numbers.
    #[allow(clippy::type_complexity, reason = "two lists of what was just written")]
    pub(super) fn pool_rows(
        &mut self,
        statement: &Statement,
        heads: Spot,
    ) -> (Vec<(String, Rc<Figure>, Spot)>, Vec<(Spot, f64)>) {
        let (mut pools, mut shares) = (Vec::new(), Vec::new());
        for pool in &statement.pools {
            self.section = Some(say!(build_pay_for_3 {
                name: statement.name,
                label: pool.label
            }));
            let Some(share) = found(pool, &|figure| matches!(figure.rule, Rule::SharedOut(_)))
                .and_then(|figure| figure.inputs.first().cloned())
            else {
                continue;
            };
            let spot = self.shown(&share, PAY, &say!(build_pay_all_of_them { label: pool.label }));
            if let Some(fund) = found(&share, &|figure| figure.label == say!(common_fund)) {
                pools.push((pool.label.clone(), fund, spot));
            }
            let text = format!("{}/{}", self.named(spot, PAY), self.named(heads, PAY));
            let value = if statement.heads > 0.0 {
                share.value / statement.heads
            } else {
                0.0
            };
            let each = self.total(
                PAY,
                &say!(build_pay_one_person { label: pool.label }),
                text,
                value,
                NumberKind::Money,
                "",
            );
            shares.push((each, value));
        }
        (pools, shares)
    }

    /// A row with a formula over others.
    pub(super) fn total(
        &mut self,
        page: usize,
        label: &str,
        text: String,
        value: f64,
        kind: NumberKind,
        note: &str,
    ) -> Spot {
        self.row(page, label, Cell::formula(text, value, Format::Total(kind)), note)
    }
}

/// The first figure of a tree that is what is looked for.
fn found(figure: &Rc<Figure>, is: &dyn Fn(&Figure) -> bool) -> Option<Rc<Figure>> {
    if is(figure) {
        return Some(figure.clone());
    }
    figure.inputs.iter().find_map(|input| found(input, is))
}
