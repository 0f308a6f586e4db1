//! What a rate table pays: each rate on its band, or the reached one on everything, from what is already counted on.

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use super::pay::Paying;
use crate::compile::Part;
use crate::grid::{MONTHS, at};
use crate::model::{Of, Pays, RateTable, Rates, Tiers};
use crate::place::pointer;
use crate::problem::join;
use crate::stage::payout::When;
use hagstone_words::say;

impl<'a> Teller<'a> {
    /// What a rate table pays.
    #[allow(clippy::too_many_arguments, reason = "a table, and what it is looked up with")]
    pub(super) fn commission(
        &self,
        paying: Paying<'a>,
        part: &Part,
        table: &RateTable,
        path: &str,
        label: &str,
        figure: &Node,
        open: bool,
        when: When,
    ) -> Node {
        let row = paying.row;
        let of = part.of;
        let per_unit = matches!(paying.model.pays, Pays::PerUnit(_));
        let rate_unit = match table.rates {
            Rates::Absolute if per_unit => Unit::Money,
            Rates::Absolute => Unit::Rate,
            _ => Unit::Factor,
        };
        let bands: Vec<Band> = table
            .bands
            .iter()
            .enumerate()
            .filter(|(index, band)| open || *index == 0 || (of == Of::Attainment && band.from.get() < 1.0))
            .map(|(index, band)| Band {
                from: band.from.get(),
                rate: band.rate.get(),
                path: join(&join(path, "bands"), &index.to_string()),
            })
            .collect();
        let tiers = table.tiers.unwrap_or(Tiers::Marginal);
        let (scale, opening) = part.scale(row.payees.len(), paying.place, when);
        let meter = part.meters.get(paying.place).copied().unwrap_or(usize::MAX);
        let unit = match (of, table.rates) {
            (Of::Result, Rates::Absolute) => Unit::Money,
            (Of::Result, _) => self.unit(meter),
            _ => Unit::Percent,
        };
        let look_up = |label: &str, figure: &Node| rates_at(label, figure, &bands, tiers, unit, rate_unit);
        let span = row.measured(when);
        let alone = self.alone(meter, &span, unit, &|figure| {
            look_up(say!(statement_commission_by_the_table), figure)
        });
        let climbed = if let Some(alone) = alone {
            alone
        } else if opening.abs() > 0.0 {
            let opened = self.opening(paying, part, path, opening, when);
            let inputs = vec![figure.clone(), opened.clone()];
            let unit = figure.unit;
            let all = Figure::of(
                say!(statement_commission_with_what_is_already_counted),
                unit,
                Rule::Sum,
                inputs,
            )
            .node();
            let inputs = vec![
                look_up(say!(statement_commission_of_all_of_it), &all),
                look_up(say!(statement_commission_of_what_is_already_counted), &opened),
            ];
            Figure::of(
                say!(statement_commission_by_the_table),
                unit,
                Rule::Difference,
                inputs,
            )
            .node()
        } else {
            look_up(say!(statement_commission_by_the_table), figure)
        };
        let mut inputs = vec![climbed];
        // A quotient's goal that only follows from others is none to be paid on.
        let of_goal = || match self.goal(meter, span) {
            goal if scale.abs() <= 0.0 && goal.value.abs() > 0.0 => {
                Figure::given(say!(common_goal), 0.0, goal.unit, None)
                    .note(say!(statement_commission_there_is_no_goal_of_its))
                    .node()
            }
            goal => goal,
        };
        match (table.rates, of) {
            (Rates::Absolute, Of::Attainment) => inputs.push(of_goal()),
            (Rates::Absolute, Of::Result) => {}
            (Rates::MultiplesOf(rate), of) => {
                if of == Of::Attainment {
                    inputs.push(of_goal());
                }
                let unit = if per_unit { Unit::Money } else { Unit::Rate };
                let source = join(&join(path, "rates"), "multiples_of");
                inputs.push(
                    Figure::given(say!(statement_commission_base_rate), rate.get(), unit, source).node(),
                );
            }
            (Rates::MultiplesOfTarget, Of::Attainment) => inputs.push(self.target(paying, when)),
            (Rates::MultiplesOfTarget, Of::Result) if at(&self.compiled.year_goals, meter) <= 0.0 => {
                let rate = Figure::given(
                    say!(statement_commission_rate_that_pays_the_target_for),
                    scale,
                    Unit::Rate,
                    None,
                );
                inputs.push(
                    rate.note(say!(statement_commission_there_is_no_goal_of_its))
                        .node(),
                );
            }
            (Rates::MultiplesOfTarget, Of::Result) => {
                let target = vec![self.target(paying, When::Year), self.goal(meter, 0..MONTHS)];
                let unit = if per_unit { Unit::Money } else { Unit::Rate };
                let rate = Figure::of(
                    say!(statement_commission_rate_that_pays_the_target_for),
                    unit,
                    Rule::Quotient,
                    target,
                );
                inputs.push(rate.is(scale).node());
            }
        }
        let node = Figure::of(label, Unit::Money, Rule::Product, inputs);
        if open {
            node.node()
        } else {
            node.note(say!(statement_commission_a_hurdle_is_not_met_the))
                .node()
        }
    }

    /// What is counted already.
    fn opening(&self, paying: Paying<'a>, part: &Part, path: &str, opening: f64, when: When) -> Node {
        let payee = paying.row.payees.start + paying.place;
        let id = self.compiled.payees.get(payee).and_then(|row| row.id.as_ref());
        let own = id.and_then(|id| {
            let found = self.model.payees.get(id)?.opening.get(&paying.model.measure)?;
            Some((
                found.get(),
                pointer(["payees", id, "opening", &paying.model.measure]),
            ))
        });
        let (amount, source) = own.unwrap_or((opening, join(path, "opening")));
        let label = say!(statement_commission_already_counted);
        let meter = part.meters.get(paying.place).copied().unwrap_or(usize::MAX);
        if part.of == Of::Result {
            return Figure::given(label, opening, self.unit(meter), source).node();
        }
        let amount = Figure::given(label, amount, self.unit(meter), source);
        let goal = self.goal(meter, paying.row.measured(when));
        let amount = if goal.value > 0.0 {
            amount.is(opening * goal.value)
        } else {
            amount
        };
        let inputs = vec![amount.node(), goal];
        Figure::of(
            say!(statement_commission_already_counted_of_the_goal),
            Unit::Percent,
            Rule::Quotient,
            inputs,
        )
        .is(opening)
        .node()
    }
}

struct Band {
    from: f64,
    rate: f64,
    path: String,
}

/// What a rate table says for a figure.
fn rates_at(label: &str, figure: &Node, bands: &[Band], tiers: Tiers, unit: Unit, rate_unit: Unit) -> Node {
    let x = figure.value;
    let start = |band: &Band, name: String| {
        Figure::given(name, band.from, figure.unit, join(&band.path, "from")).node()
    };
    let Some(reached) = bands.iter().rposition(|band| band.from <= x) else {
        let first = bands
            .first()
            .map(|band| start(band, say!(statement_commission_start_of_the_first_band).into()));
        let inputs = std::iter::once(Node::clone(figure)).chain(first).collect();
        return Figure::of(label, unit, Rule::NotReached, inputs).node();
    };
    let rate = |index: usize, band: &Band| {
        let name = say!(statement_commission_rate_of_band { index: index + 1 });
        Figure::given(name, band.rate, rate_unit, join(&band.path, "rate")).node()
    };
    let all = bands.iter().enumerate().take(reached + 1);
    match tiers {
        Tiers::Retroactive => {
            let found = all
                .max_by_key(|(index, _)| *index)
                .map(|(index, band)| rate(index, band));
            let inputs = std::iter::once(Node::clone(figure)).chain(found).collect();
            Figure::of(label, unit, Rule::Product, inputs)
                .note(say!(statement_commission_the_reached_rate_on_everything))
                .node()
        }
        Tiers::Marginal => {
            let lone = bands.len() == 1 && bands.first().is_some_and(|band| band.from.abs() <= 0.0);
            let inputs = all.map(|(index, band)| {
                let mut edges = vec![
                    figure.clone(),
                    start(
                        band,
                        say!(statement_commission_start_of_band { index: index + 1 }),
                    ),
                ];
                if let Some(next) = bands.get(index + 1) {
                    edges.push(start(
                        next,
                        say!(statement_commission_end_of_band { index: index + 1 }),
                    ));
                }
                let inside = if lone {
                    figure.clone()
                } else {
                    Figure::of(
                        say!(statement_commission_in_band { index: index + 1 }),
                        figure.unit,
                        Rule::Within,
                        edges,
                    )
                    .node()
                };
                Figure::of(
                    say!(statement_commission_band { index: index + 1 }),
                    unit,
                    Rule::Product,
                    vec![inside, rate(index, band)],
                )
                .node()
            });
            let mut inputs: Vec<Node> = inputs.collect();
            if inputs.len() == 1 {
                let only = inputs.remove(0);
                return Figure::of(label, unit, only.rule, only.inputs.clone()).node();
            }
            Figure::of(label, unit, Rule::Sum, inputs)
                .note(say!(statement_commission_each_rate_on_its_own_band))
                .node()
        }
    }
}
