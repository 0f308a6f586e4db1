//! A payee's own part of what the team brings: by quota, or in equal parts.

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use super::measure::Met;
use crate::compile::measure::Owner;
use crate::grid::at;
use hagstone_words::say;

impl Teller<'_> {
    /// A payee's own part of what the team brings in a month.
    pub(super) fn own_share(&self, meter: usize, payee: usize, share: f64, month: usize) -> Node {
        let (weights, quotas) = self.colleagues(meter, payee, month);
        let mine = weights
            .iter()
            .find(|(other, _)| *other == payee)
            .map_or(0.0, |(_, weight)| *weight);
        let label = say!(statement_own_share_own_part_of_the_team_s);
        let unit = if quotas { self.unit(meter) } else { Unit::Count };
        let all: Vec<Node> = weights
            .iter()
            .map(|&(other, weight)| {
                let name = self.person(other);
                let weight = Figure::given(name.clone(), weight, unit, self.place(other)).node();
                if (self.heads(other) - 1.0).abs() > 0.0 {
                    let inputs = vec![weight, self.people(other)];
                    Figure::of(name, unit, Rule::Product, inputs).node()
                } else {
                    weight
                }
            })
            .collect();
        let own = if quotas {
            say!(statement_own_share_own_quota)
        } else {
            say!(statement_own_share_one_person)
        };
        let inputs = vec![
            Figure::given(own, mine, unit, self.place(payee)).node(),
            Figure::of(
                say!(statement_own_share_everybody_of_the_role_in_the),
                unit,
                Rule::Sum,
                all,
            )
            .node(),
        ];
        Figure::of(label, Unit::Percent, Rule::Quotient, inputs)
            .is(share)
            .note(if quotas {
                say!(statement_own_share_in_proportion_to_the_quotas)
            } else {
                say!(statement_own_share_equal_parts_for_those_who_are)
            })
            .node()
    }

    /// What everybody of the same role in the same team weighs in a month, one person each; and whether by quotas.
    pub(super) fn colleagues(&self, meter: usize, payee: usize, month: usize) -> (Vec<(usize, f64)>, bool) {
        let (Some(row), Some(met)) = (self.compiled.payees.get(payee), self.met(meter)) else {
            return (Vec::new(), false);
        };
        let rows = self.compiled.payees.iter().enumerate();
        let found: Vec<usize> = rows
            .filter(|(_, other)| other.role == row.role && other.team == row.team)
            .map(|(index, _)| index)
            .collect();
        let goal = |other: usize| {
            let owner = Owner::Payee(other);
            self.goal_path(Met { owner, ..met })
        };
        let quotas = found.iter().any(|&other| goal(other).is_some());
        let weight = |other: usize| {
            let presence = self
                .compiled
                .payees
                .get(other)
                .map_or(0.0, |row| at(&row.presence, month));
            match goal(other) {
                Some((goal, source, payee)) if quotas => {
                    self.goal_over(goal, &source, false, Unit::Money, &(month..month + 1), payee)
                        .value
                }
                _ => presence,
            }
        };
        (
            found.iter().map(|&other| (other, weight(other))).collect(),
            quotas,
        )
    }
}
