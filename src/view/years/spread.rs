//! How the years spread: in how many of 100 years revenue, or the cost of incentives, lies in each stretch.

use hagstone_engine::simulate::{Study, Tally};
use hagstone_words::say;

use crate::chart::{Axis, Band, Hue, LinePlot, Rule, scale};
use crate::state::Results;
use crate::text::Numbers;
use crate::view::{Table, axis};

/// Stretches of equal width, and how many of the years lie in each.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// The finding.
    pub title: String,
    /// Where the first stretch begins.
    from: f64,
    /// How wide each is.
    width: f64,
    /// The share of the years in each.
    shares: Vec<f64>,
    /// What the years are measured against, and what it is called.
    limit: Option<(f64, &'static str)>,
    /// Whether more than the limit is good.
    up: bool,
}

/// About how many stretches there are.
const STRETCHES: usize = 28;

/// Revenue against the goal.
pub fn revenue(results: &Results, study: &Study, numbers: &dyn Numbers) -> Histogram {
    let goal = results.outcome.company.goal;
    let limit = (goal > 0.0).then_some((goal, say!(word_goal)));
    let summary = study.summary();
    let title = match summary.goal_met {
        Some(chance) => say!(years_spread_the_goal_of_is_reached_in {
            goal: numbers.money_short(goal),
            share: often(chance.share, numbers)
        }),
        None => between(say!(years_spread_revenue_lies), study.revenue(), numbers),
    };
    Histogram::new(title, study.revenue(), limit, true)
}

/// The cost of the incentives against their budget.
pub fn cost(results: &Results, study: &Study, numbers: &dyn Numbers) -> Histogram {
    let budget = results
        .outcome
        .company
        .incentive_budget
        .filter(|budget| *budget > 0.0);
    let tally = study.incentive_cost();
    let chance = study.summary().within_budget;
    let title = match budget.zip(chance) {
        Some((budget, chance)) => say!(years_spread_incentives_stay_within_their {
            budget: numbers.money_short(budget),
            share: often(chance.share, numbers)
        }),
        None => between(say!(years_spread_incentives_cost), tally, numbers),
    };
    Histogram::new(
        title,
        tally,
        budget.map(|budget| (budget, say!(word_budget))),
        false,
    )
}

/// In how many of 100 years.
fn often(share: f64, numbers: &dyn Numbers) -> String {
    let of = share * 100.0;
    if share <= 0.0 {
        say!(years_spread_none_of_the_years).into()
    } else if share >= 1.0 {
        say!(years_spread_all_of_the_years).into()
    } else if of < 0.5 {
        say!(years_spread_less_than_1_of_100_years).into()
    } else if of > 99.5 {
        say!(years_spread_more_than_99_of_100_years).into()
    } else {
        say!(years_spread_of_100_years {
            round: numbers.number(of.round())
        })
    }
}

fn between(what: &str, tally: &Tally, numbers: &dyn Numbers) -> String {
    say!(years_spread_between_and_in_eight_of_ten {
        what,
        quantile: numbers.money_short(tally.quantile(0.1)),
        quantile_2: numbers.money_short(tally.quantile(0.9))
    })
}

impl Histogram {
    fn new(title: String, tally: &Tally, limit: Option<(f64, &'static str)>, up: bool) -> Self {
        let (low, high) = (tally.quantile(0.002), tally.quantile(0.998));
        let span = (high - low).max(high.abs() * 1e-6).max(1e-6);
        let ticks = scale::nice_ticks((0.0, span), STRETCHES);
        let width = match ticks.as_slice() {
            [first, second, ..] if second > first => second - first,
            _ => span / STRETCHES as f64,
        };
        // The limit is where one stretch ends and the next begins, so that none lies on both sides of it.
        let anchor = limit.map_or(0.0, |(limit, _)| limit);
        let from = anchor + ((low - anchor) / width).floor() * width;
        let count = ((high - from) / width).ceil().clamp(1.0, 200.0);
        // From 1 to 200.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let count = count as usize;
        let all = tally.count().max(1) as f64;
        let counts = tally.histogram(from, from + width * count as f64, count);
        Self {
            title,
            from,
            width,
            shares: counts.into_iter().map(|count| count / all).collect(),
            limit,
            up,
        }
    }

    fn start(&self, index: usize) -> f64 {
        self.from + self.width * index as f64
    }

    /// Whether a stretch lies on the good side of the limit.
    fn is_good(&self, index: usize) -> bool {
        let middle = self.start(index) + self.width / 2.0;
        self.limit.is_some_and(|(limit, _)| (middle >= limit) == self.up)
    }

    /// The stretches as columns without gaps, those on the good side of the limit in the shared hue.
    pub fn plot(&self, numbers: &dyn Numbers) -> LinePlot {
        let most = self.shares.iter().copied().fold(0.0, f64::max);
        let end = self.start(self.shares.len());
        let mut range = (self.from, end);
        if let Some((limit, _)) = self.limit {
            // A limit that no year comes near is told, not drawn.
            let span = end - self.from;
            if limit > self.from - span && limit < end + span {
                range = (range.0.min(limit - span * 0.05), range.1.max(limit + span * 0.05));
            }
        }
        let bands = [false, true].map(|good| Band {
            hue: if good { Hue::Shared } else { Hue::None },
            tint: if good { 0.55 } else { 0.4 },
            points: self
                .shares
                .iter()
                .enumerate()
                .flat_map(|(index, share)| {
                    let height = if self.is_good(index) == good { *share } else { 0.0 };
                    // A hairline of paper parts one from the next.
                    let gap = self.width * 0.06;
                    let (left, right) = (self.start(index) + gap, self.start(index + 1) - gap);
                    [
                        (left, 0.0, 0.0),
                        (left, 0.0, height),
                        (right, 0.0, height),
                        (right, 0.0, 0.0),
                    ]
                })
                .collect(),
        });
        LinePlot {
            x: Axis {
                ..axis(range.0, range.1, 6, "", |at| numbers.money_tick(at))
            },
            y: axis(0.0, most * 1.12, 4, say!(years_spread_of_the_years), |at| {
                numbers.percent(at, 1)
            }),
            series: Vec::new(),
            bands: bands.to_vec(),
            rules: self
                .limit
                .map(|(at, name)| Rule {
                    at,
                    vertical: true,
                    label: format!("{name} {}", numbers.money_short(at)),
                    strong: true,
                })
                .into_iter()
                .collect(),
        }
    }

    /// How many years lie in the stretch of a value.
    pub fn readout(&self, x: f64, numbers: &dyn Numbers) -> Option<String> {
        let place = ((x - self.from) / self.width).floor();
        if place < 0.0 {
            return None;
        }
        // Not below 0, and what is beyond the last is none.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let index = place as usize;
        let share = self.shares.get(index)?;
        Some(say!(years_spread_between_and_of_the_years {
            index: self.write(index, numbers),
            index_2: self.write(index + 1, numbers),
            share: numbers.percent(*share, 1)
        }))
    }

    /// The start of a stretch, with as many digits as tell it from the next.
    fn write(&self, index: usize, numbers: &dyn Numbers) -> String {
        let (at, next) = (self.start(index), self.start(index + 1));
        let short = numbers.money_short(at);
        if short == numbers.money_short(next) {
            numbers.money(at)
        } else {
            short
        }
    }

    /// The numbers behind the columns.
    pub fn table(&self, numbers: &dyn Numbers) -> Table {
        let head = [
            say!(common_from),
            say!(common_to),
            say!(years_spread_of_the_years_2),
            say!(years_spread_up_to_here),
        ];
        let last = self.shares.len().saturating_sub(1);
        let mut sum = 0.0;
        let rows = self.shares.iter().enumerate().map(|(index, share)| {
            sum += share;
            // What lies outside is counted in the first and in the last.
            let from = if index == 0 {
                say!(years_spread_the_lowest).to_owned()
            } else {
                self.write(index, numbers)
            };
            let to = if index == last {
                say!(years_spread_the_highest).to_owned()
            } else {
                self.write(index + 1, numbers)
            };
            vec![from, to, numbers.percent(*share, 2), numbers.percent(sum, 1)]
        });
        Table {
            rows: rows.collect(),
            head: head.map(str::to_owned).to_vec(),
        }
    }
}
