//! What selling costs and returns: by function, which spends it, and by segment, for which it is spent.

use hagstone_engine::CostOutcome;
use hagstone_words::{Text, say, words};

use crate::chart::{BarPlot, BarRow, Hue, Part};
use crate::state::Results;
use crate::text::Numbers;

use super::lead::listed;
use super::quarters::year_name;
use super::{Table, hue_of_function, lower};

/// Less is nothing.
const SMALL: f64 = 1e-9;

/// What a cost is made of.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// What it is called.
    pub name: Text,
    /// How strong its hue is.
    pub tint: f64,
    /// The class of its swatch in a legend.
    pub class: &'static str,
    of: fn(&CostOutcome) -> f64,
}

/// Every kind of cost, in the order of the bars' parts.
pub const KINDS: [Kind; 5] = [
    Kind {
        name: words!(cost_of_sale_base_salaries),
        tint: 1.0,
        class: "tint-1",
        of: |cost| cost.base,
    },
    Kind {
        name: words!(common_variable_pay),
        tint: 0.78,
        class: "tint-2",
        of: |cost| cost.incentives,
    },
    Kind {
        name: words!(cost_of_sale_on_top_of_pay),
        tint: 0.58,
        class: "tint-3",
        of: |cost| cost.burden,
    },
    Kind {
        name: words!(cost_of_sale_programmes),
        tint: 0.4,
        class: "tint-4",
        of: |cost| cost.programme,
    },
    Kind {
        name: words!(cost_of_sale_handling_of_later_orders),
        tint: 0.24,
        class: "tint-5",
        of: |cost| cost.handling,
    },
];

/// What a row is the cost of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    /// The whole company, of whose revenue the cost is a part.
    Company,
    /// A function, of whose credited revenue it is one.
    Function,
    /// A segment.
    Segment,
}

/// A row of the picture: the first year.
#[derive(Clone, Debug)]
struct Row<'a> {
    name: &'a str,
    of: Of,
    cost: &'a CostOutcome,
    /// What it is made of, by who spends it.
    spent: Vec<(Hue, &'a CostOutcome)>,
}

/// The company, its functions, its segments.
fn rows(results: &Results) -> Vec<Row<'_>> {
    let outcome = &results.outcome;
    let functions: Vec<Row> = outcome
        .functions
        .iter()
        .map(|(id, function)| Row {
            name: &function.name,
            of: Of::Function,
            cost: &function.cost,
            spent: vec![(hue_of_function(&results.model, id), &function.cost)],
        })
        .collect();
    let company = Row {
        name: say!(cost_of_sale_the_company),
        of: Of::Company,
        cost: &outcome.company.cost,
        spent: functions.iter().flat_map(|row| row.spent.clone()).collect(),
    };
    let segments = outcome.segments.values().filter_map(|segment| {
        let cost = &segment.years.first()?.cost;
        Some(Row {
            name: &segment.name,
            of: Of::Segment,
            cost,
            spent: vec![(Hue::Soft, cost)],
        })
    });
    let segments: Vec<Row> = segments.collect();
    let mut rows = vec![company];
    rows.extend(functions);
    // One segment is all of them.
    if segments.len() > 1 {
        rows.extend(segments);
    }
    rows
}

/// How many bars there are.
pub fn bars(results: &Results) -> usize {
    rows(results).len()
}

/// Whether selling costs anything.
pub fn costs(results: &Results) -> bool {
    results.outcome.company.cost.total > SMALL
}

/// The kinds of cost that there are.
pub fn kinds(results: &Results) -> Vec<Kind> {
    let cost = &results.outcome.company.cost;
    KINDS.into_iter().filter(|kind| (kind.of)(cost) > SMALL).collect()
}

/// The bars: each function in its hue, each segment in grey.
pub fn plot(results: &Results, numbers: &dyn Numbers) -> BarPlot {
    let bar = |row: &Row| {
        let parts = row.spent.iter().flat_map(|&(hue, cost)| {
            let part = move |kind: &Kind| {
                let value = (kind.of)(cost);
                Part {
                    value,
                    label: numbers.money_short(value),
                    hue,
                    tint: kind.tint,
                    hatch: false,
                }
            };
            KINDS
                .iter()
                .map(part)
                .filter(|part| part.value > SMALL)
                .collect::<Vec<_>>()
        });
        let total = numbers.money_short(row.cost.total);
        BarRow {
            name: row.name.to_owned(),
            total: match row.cost.cost_of_sale.filter(|_| row.of == Of::Segment) {
                Some(share) => format!("{total}, {}", numbers.percent(share, 0)),
                None => total,
            },
            parts: parts.collect(),
            mark: None,
        }
    };
    BarPlot {
        rows: rows(results).iter().map(bar).collect(),
        max: 0.0,
    }
}

/// The finding, as a sentence.
pub fn title(results: &Results, numbers: &dyn Numbers) -> String {
    let cost = &results.outcome.company.cost;
    if !costs(results) {
        return say!(cost_of_sale_selling_costs_nothing_yet).into();
    }
    let Some(share) = cost.cost_of_sale else {
        return say!(cost_of_sale_selling_costs_and_brings_no {
            total: numbers.money_short(cost.total)
        });
    };
    let percent = |share: f64| numbers.percent(share, 1);
    let rows = rows(results);
    let segments = rows.iter().filter(|row| row.of == Of::Segment);
    let mut segments: Vec<(f64, &str)> = segments
        .filter_map(|row| Some((row.cost.cost_of_sale?, row.name)))
        .collect();
    segments.sort_by(|a, b| b.0.total_cmp(&a.0));
    if let [(most, dearest), .., (least, cheapest)] = segments.as_slice() {
        let (most, least) = (percent(*most), percent(*least));
        return if most == least {
            say!(cost_of_sale_selling_takes_of_the_revenue_in {
                share: percent(share)
            })
        } else {
            say!(cost_of_sale_selling_takes_of_the_revenue_in_2 {
                most,
                dearest,
                least,
                cheapest,
                share: percent(share)
            })
        };
    }
    let spenders = rows
        .iter()
        .filter(|row| row.of == Of::Function && row.cost.total > SMALL);
    let spenders: Vec<String> = spenders
        .map(|row| format!("{} {}", lower(row.name), numbers.money_short(row.cost.total)))
        .collect();
    say!(cost_of_sale_selling_takes_of_the_revenue {
        share: percent(share),
        spenders: listed(&spenders)
    })
}

/// What is drawn, and what is left of the margin.
pub fn note(results: &Results, numbers: &dyn Numbers) -> String {
    let cost = &results.outcome.company.cost;
    let year = results
        .outcome
        .year
        .map(|_| {
            say!(cost_of_sale_in {
                outcome: year_name(&results.outcome, 0, numbers)
            })
        })
        .unwrap_or_default();
    let drawn = say!(cost_of_sale_what_selling_costs {
        year,
        currency: results.outcome.currency
    });
    match (cost.margin, cost.return_on_cost) {
        (Some(margin), Some(back)) => format!(
            "{drawn}. {}",
            if back < 0.0 {
                say!(cost_of_sale_the_margin_of_does_not_cover {
                    margin: numbers.money_short(margin),
                    margin_2: numbers.money_short(cost.total - margin),
                    back: numbers.percent(-back, 0)
                })
            } else {
                say!(cost_of_sale_of_the_margin_of_it_leaves {
                    margin: numbers.money_short(margin),
                    total: numbers.money_short(margin - cost.total),
                    back: numbers.percent(back, 0)
                })
            }
        ),
        _ => say!(cost_of_sale_with_a_margin { drawn }),
    }
}

fn dash() -> String {
    "\u{2013}".into()
}

/// The numbers behind the bars, and the company's later years.
pub fn table(results: &Results, numbers: &dyn Numbers) -> Table {
    let mut head = vec![say!(cost_of_sale_cost_of).to_owned()];
    head.extend(KINDS.iter().map(|kind| super::starting(kind.name.get())));
    head.extend(
        [
            say!(common_together),
            say!(common_of_revenue),
            "CCOS",
            say!(common_margin),
            say!(common_return_on_cost),
        ]
        .map(str::to_owned),
    );
    let line = |name: String, cost: &CostOutcome| {
        // Nothing is returned, and nothing is lost, by who is credited with no revenue.
        let sold = cost.cost_of_sale.is_some();
        let share = |share: Option<f64>, decimals| {
            let share = share.filter(|_| sold);
            share.map_or_else(dash, |share| numbers.percent(share, decimals))
        };
        let mut cells = vec![name];
        cells.extend(KINDS.iter().map(|kind| match (kind.of)(cost) {
            amount if amount.abs() > SMALL => numbers.money_short(amount),
            _ => dash(),
        }));
        cells.push(numbers.money_short(cost.total));
        cells.push(share(cost.cost_of_sale, 1));
        cells.push(share(cost.ccos, 1));
        cells.push(
            cost.margin
                .filter(|_| sold)
                .map_or_else(dash, |margin| numbers.money_short(margin)),
        );
        cells.push(share(cost.return_on_cost, 0));
        cells
    };
    let rows = rows(results);
    let first = rows.iter().map(|row| line(row.name.to_owned(), row.cost));
    let later = results.outcome.years.iter().enumerate().skip(1);
    let later = later.filter_map(|(index, year)| {
        let name = say!(cost_of_sale_the_company_2 {
            index: year_name(&results.outcome, index, numbers)
        });
        Some(line(name, year.cost.as_ref()?))
    });
    Table {
        head,
        rows: first.chain(later).collect(),
    }
}

/// The bar in a row, in words.
pub fn readout(results: &Results, row: usize, numbers: &dyn Numbers) -> Option<String> {
    let rows = rows(results);
    let row = rows.get(row)?;
    let parts = KINDS.iter().filter_map(|kind| {
        let amount = (kind.of)(row.cost);
        (amount > SMALL).then(|| format!("{} {}", kind.name, numbers.money_short(amount)))
    });
    let parts: Vec<String> = parts.collect();
    let of = match row.of {
        Of::Function => say!(cost_of_sale_of_the_revenue_credited_to_it),
        Of::Company | Of::Segment => say!(cost_of_sale_of_its_revenue),
    };
    let spent = numbers.money_short(row.cost.total);
    let (share, back) = match row.cost.cost_of_sale {
        None => (String::new(), None),
        Some(share) => (
            format!(", {} {of}", numbers.percent(share, 1)),
            row.cost.return_on_cost,
        ),
    };
    let mut told = vec![format!("{}: {spent}{share}", row.name)];
    told.extend(back.map(|back| {
        say!(cost_of_sale_return {
            back: numbers.percent(back, 0)
        })
    }));
    if !parts.is_empty() {
        told.push(parts.join(", "));
    }
    Some(told.join("; "))
}
