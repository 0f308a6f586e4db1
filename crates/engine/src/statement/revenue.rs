//! Revenue and its goals: the company's, a function's, a team's, and each payee's part of them.

use hagstone_words::say;
use std::ops::Range;

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use crate::place::pointer;

use crate::compile::measure::Owner;
use crate::compile::results::any;
use crate::compile::{Compiled, RevenuePart};
use crate::grid::{Grid, MONTHS, at, sum};
use crate::model::{Id, Quantity, Scope, Share, Typed};

/// A typed result of revenue.
struct Whole<'a> {
    id: &'a Id,
    typed: &'a Typed,
    row: usize,
}

impl<'a> Teller<'a> {
    /// A row's revenue, or its growth.
    pub(super) fn row_figure(&self, row: usize, growth: bool, span: &Range<usize>) -> Node {
        let revenue = self.row_revenue(row, span);
        if !growth {
            return revenue;
        }
        let inputs = vec![revenue, self.last_year(row, span)];
        Figure::of(
            say!(statement_revenue_growth_of_revenue),
            Unit::Money,
            Rule::Difference,
            inputs,
        )
        .node()
    }

    /// The part that counts of what `over` says for some months.
    pub(super) fn part_of(
        &self,
        meter: usize,
        label: String,
        over: &dyn Fn(&Range<usize>) -> Node,
        part: RevenuePart,
        span: &Range<usize>,
        credit: Option<(&Id, Share)>,
    ) -> Figure {
        let unit = self.unit(meter);
        let credit_node = credit.map(|(id, credit)| {
            let source = pointer(["measures", id, "credit"]);
            Figure::given(
                say!(common_the_part_that_counts),
                credit.get(),
                Unit::Percent,
                source,
            )
            .node()
        });
        let credit = credit.map_or(1.0, |(_, credit)| credit.get());
        let own = |factor: f64, month: usize| {
            let share = if credit > 0.0 { factor / credit } else { 1.0 };
            let mut inputs = Vec::new();
            if let Some(Owner::Payee(payee)) = self.met(meter).map(|met| met.owner) {
                inputs.push(self.own_share(meter, payee, share, month));
            }
            inputs.extend(credit_node.clone());
            inputs
        };
        match part {
            RevenuePart::Always(factor) => {
                let mut inputs = vec![over(span)];
                inputs.extend(own(factor, span.start));
                Figure::of(label, unit, Rule::Product, inputs)
            }
            RevenuePart::ByMonth(parts) => {
                let months = span.clone().map(|month| {
                    let mut inputs = vec![over(&(month..month + 1))];
                    inputs.extend(own(at(self.compiled.parts.row(parts), month), month));
                    Figure::of(self.month_name(month), unit, Rule::Product, inputs).node()
                });
                Figure::of(label, unit, Rule::Sum, months.collect())
            }
        }
    }

    /// Revenue credited to a row.
    fn row_revenue(&self, row: usize, span: &Range<usize>) -> Node {
        let exact = sum(self.workspace.credit.row(row), span);
        let label = say!(statement_revenue_revenue_of {
            row: self.row_name(row)
        });
        let functions = self.compiled.functions.len();
        if row != Compiled::COMPANY
            && let Some(team) = row.checked_sub(1 + functions)
        {
            return self.team_revenue(team, span);
        }
        let mut inputs: Vec<Node> = self
            .teams_of_row(row)
            .into_iter()
            .map(|team| self.team_revenue(team, span))
            .collect();
        let nobody = self.compiled.teams.len();
        if row == Compiled::COMPANY && self.compiled.revenue.year(nobody).abs() > 0.0 {
            inputs.push(self.team_revenue(nobody, span));
        }
        Figure::of(label, Unit::Money, Rule::Sum, inputs).is(exact).node()
    }

    /// What a team is expected to bring; the number after the last team's is nobody's.
    fn team_revenue(&self, team: usize, span: &Range<usize>) -> Node {
        let exact = sum(self.compiled.revenue.row(team), span);
        let name = match self.compiled.teams.get(team) {
            Some(_) => self.row_name(self.compiled.team_row(team)),
            None => say!(common_no_team).into(),
        };
        let label = say!(statement_revenue_revenue_of_2 { name });
        let typed = self.typed_revenue();
        let node = |inputs: Vec<Node>| {
            Figure::of(label.clone(), Unit::Money, Rule::Product, inputs)
                .is(exact)
                .node()
        };
        let whole_of = |row: usize| typed.iter().find(|whole| whole.row == row);
        if let Some(row) = self.compiled.teams.get(team) {
            if let Some(whole) = whole_of(self.compiled.team_row(team)) {
                return node(vec![self.whole_revenue(whole, span)]);
            }
            let function = Compiled::function_row(row.function);
            if let Some(whole) = whole_of(function)
                && self.expected_of_team(team) > 0.0
            {
                let members = self.teams_of_row(function);
                return self.rest(label, whole, &members, &typed, team, span);
            }
        }
        if let Some(whole) = whole_of(Compiled::COMPANY) {
            let members: Vec<usize> = (0..=self.compiled.teams.len()).collect();
            let open = members
                .iter()
                .any(|&member| self.is_open(member, &typed) && self.expected_of_team(member) > 0.0);
            let last = team == self.compiled.teams.len();
            if self.expected_of_team(team) > 0.0 || (last && !open) {
                return self.rest(label, whole, &members, &typed, team, span);
            }
        }
        if self.compiled.modelled.is_some() {
            return Figure::given(label, exact, Unit::Money, pointer(["segments"]))
                .note(say!(common_modelled_from_leads_to_revenue))
                .node();
        }
        match self.compiled.teams.get(team) {
            Some(_) => node(vec![self.row_goal(self.compiled.team_row(team), span)]),
            None => self.goal_of_no_team(label, span, exact),
        }
    }

    /// Whether nothing typed reaches a team before the company's result is shared out.
    fn is_open(&self, team: usize, typed: &[Whole<'_>]) -> bool {
        let Some(row) = self.compiled.teams.get(team) else {
            return true;
        };
        let (own, function) = (self.compiled.team_row(team), Compiled::function_row(row.function));
        !typed
            .iter()
            .any(|whole| whole.row == own || (whole.row == function && self.expected_of_team(team) > 0.0))
    }

    /// What a typed whole is shared out by: what is modelled, or the goals where nothing is.
    fn expected_of_team(&self, team: usize) -> f64 {
        match self.modelled() {
            Some(modelled) => modelled.year(team),
            None => self.goal_of_team(team),
        }
    }

    /// Modelled revenue, where there is any.
    fn modelled(&self) -> Option<&Grid> {
        self.compiled.modelled.as_ref().filter(|modelled| any(modelled))
    }

    fn goal_of_team(&self, team: usize) -> f64 {
        if team < self.compiled.teams.len() {
            return self.compiled.goals.year(self.compiled.team_row(team));
        }
        let company = self.compiled.goals.year(Compiled::COMPANY);
        let teams: f64 = (0..team).map(|team| self.goal_of_team(team)).sum();
        let left = company - teams;
        if left <= company * 1e-6 { 0.0 } else { left }
    }

    /// A team's part of what is left of a typed whole.
    fn rest(
        &self,
        label: String,
        whole: &Whole<'_>,
        members: &[usize],
        typed: &[Whole<'_>],
        team: usize,
        span: &Range<usize>,
    ) -> Node {
        let exact = sum(self.compiled.revenue.row(team), span);
        let company = whole.row == Compiled::COMPANY;
        let is_open = |&team: &usize| {
            if company {
                self.is_open(team, typed)
            } else {
                !typed
                    .iter()
                    .any(|other| other.row == self.compiled.team_row(team))
            }
        };
        let open: Vec<usize> = members
            .iter()
            .copied()
            .filter(is_open)
            .filter(|&team| self.expected_of_team(team) > 0.0)
            .collect();
        let mut inputs = vec![self.whole_revenue(whole, span)];
        // What is closed has a typed result of its own or of its function, so this comes to an end.
        for &closed in members.iter().filter(|team| !is_open(team)) {
            inputs.push(self.team_revenue(closed, span));
        }
        let goals: f64 = open.iter().map(|&team| self.expected_of_team(team)).sum();
        let share = if open.is_empty() || goals <= 0.0 {
            1.0
        } else {
            self.expected_of_team(team) / goals
        };
        let left = Figure::of(
            say!(statement_revenue_what_is_left_of_the_typed),
            Unit::Money,
            Rule::Difference,
            inputs,
        );
        let expected = if share > 0.0 { exact / share } else { 0.0 };
        let left = if (left.value - expected).abs() <= 1e-9 * (1.0 + whole_size(&left)) {
            left
        } else {
            Figure::given(
                say!(statement_revenue_what_is_left_of_the_typed),
                expected,
                Unit::Money,
                None,
            )
            .note(say!(statement_revenue_where_the_parts_exceed_it_in))
        };
        if open.is_empty() {
            return Figure::of(label, Unit::Money, Rule::Same, vec![left.node()])
                .is(exact)
                .node();
        }
        let modelled = self.modelled().is_some();
        let (what, all_of) = if modelled {
            (
                say!(statement_revenue_modelled_revenue),
                say!(statement_revenue_modelled_revenue),
            )
        } else {
            (say!(common_goal), say!(statement_revenue_goals))
        };
        let goal = |team: usize| match self.compiled.teams.get(team) {
            Some(_) if modelled => {
                let name = self.row_name(self.compiled.team_row(team));
                let label = say!(statement_revenue_of { what, name });
                Figure::elsewhere(label, self.expected_of_team(team), Unit::Money).node()
            }
            Some(_) => self.row_goal(self.compiled.team_row(team), &(0..MONTHS)),
            None if modelled => {
                let label = say!(statement_revenue_of_no_team { what });
                Figure::given(label, self.expected_of_team(team), Unit::Money, None)
                    .note(say!(statement_revenue_what_no_team_is_to_bring))
                    .node()
            }
            None => self.goal_of_no_team(
                say!(statement_revenue_of_no_team { what }),
                &(0..MONTHS),
                self.goal_of_team(team),
            ),
        };
        let all = open.iter().map(|&team| goal(team)).collect();
        let inputs = vec![
            left.node(),
            goal(team),
            Figure::of(
                say!(statement_revenue_of_all_who_share_it { all_of }),
                Unit::Money,
                Rule::Sum,
                all,
            )
            .node(),
        ];
        Figure::of(label, Unit::Money, Rule::PartOf, inputs)
            .is(exact)
            .node()
    }

    fn whole_revenue(&self, whole: &Whole<'_>, span: &Range<usize>) -> Node {
        let source = pointer(["results", whole.id]);
        let goal = |span: Range<usize>| self.row_goal(whole.row, &span);
        self.typed_over(whole.typed, &source, false, false, Unit::Money, span, &goal)
    }

    /// The typed results of revenue, one for each row.
    fn typed_revenue(&self) -> Vec<Whole<'a>> {
        let mut ids: Vec<&Id> = self.model.results.keys().collect();
        ids.sort_unstable();
        let mut found: Vec<Whole<'a>> = Vec::new();
        for id in ids {
            let (Some((id, typed)), Some(measure)) =
                (self.model.results.get_key_value(id), self.model.measures.get(id))
            else {
                continue;
            };
            if measure.counts != Quantity::Revenue {
                continue;
            }
            let row = match &measure.scope {
                Scope::Company => Some(Compiled::COMPANY),
                Scope::Function(id) => self.compiled.function_index(id).map(Compiled::function_row),
                Scope::Team(id) => {
                    let team = self.compiled.teams.iter().position(|row| &row.id == id);
                    team.map(|team| self.compiled.team_row(team))
                }
                Scope::Own | Scope::OwnTeam | Scope::OwnFunction => None,
            };
            let usable = match typed {
                Typed::Attainment(_) => true,
                Typed::Year(amount) => amount.get() >= 0.0,
                Typed::Quarters(amounts) => amounts.len() == 4 && amounts.iter().all(|a| a.get() >= 0.0),
                Typed::Months(amounts) => amounts.len() == MONTHS && amounts.iter().all(|a| a.get() >= 0.0),
            };
            if let Some(row) = row
                && usable
                && !found.iter().any(|whole| whole.row == row)
            {
                found.push(Whole { id, typed, row });
            }
        }
        found
    }
}

/// How large the numbers are that a difference is made of.
fn whole_size(figure: &Figure) -> f64 {
    figure.inputs.iter().map(|input| input.value.abs()).sum()
}
