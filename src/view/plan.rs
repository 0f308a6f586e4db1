//! A pay plan in plain English, written from the model.

use hagstone_engine::Model;
use hagstone_engine::model::{
    Basis, Between, Beyond, Bonus, Component, Curve, DrawKind, Factors, Gate, Id, Limit, LimitPeriod, Matrix,
    Modifier, Objective, Of, Pays, Period, Plan, Quantity, RateTable, Rates, Reached, Scope, Share, Spread,
    Steps, Tiers, TrueUp,
};

use crate::text::{Numbers, Unit};

use super::{lower, starting};

/// How often a component is paid.
pub fn how_often(period: Period) -> &'static str {
    match period {
        Period::Month => "each month",
        Period::Quarter => "each quarter",
        Period::Half => "each half-year",
        Period::Year => "once a year",
    }
}

/// A period in a phrase: "a quarter".
pub fn a_period(period: Period) -> &'static str {
    match period {
        Period::Month => "a month",
        Period::Quarter => "a quarter",
        Period::Half => "a half-year",
        Period::Year => "a year",
    }
}

/// A plan's sentences, one for each component.
pub fn sentences(model: &Model, plan: &Plan, numbers: &dyn Numbers) -> Vec<String> {
    plan.components
        .values()
        .map(|component| sentence(model, component, numbers))
        .collect()
}

/// What a component pays on and how, in a sentence, and what limits it, each in one more.
pub fn sentence(model: &Model, component: &Component, numbers: &dyn Numbers) -> String {
    Teller { model, numbers }.component(component)
}

/// What a plan says beside its components: caps over several of them, and the terms of payment; a sentence each.
pub fn terms(model: &Model, plan: &Plan, numbers: &dyn Numbers) -> Vec<String> {
    Teller { model, numbers }.terms(plan)
}

/// The unit in which a measure's results are written.
pub fn unit_of(model: &Model, measure: &str) -> Unit {
    // A measure that is made of itself is a problem, not a unit.
    let mut id = measure;
    for _ in 0..8 {
        id = match model.measures.get(id).map(|measure| &measure.counts) {
            Some(
                Quantity::Revenue | Quantity::RevenueGrowth | Quantity::Amount | Quantity::VariablePay(_),
            ) => {
                return Unit::Money;
            }
            Some(Quantity::Rate | Quantity::Lowest(_) | Quantity::Weighted(_)) => return Unit::Percent,
            Some(Quantity::Sum(of)) => match of.first() {
                Some(first) => first,
                None => return Unit::Count,
            },
            Some(Quantity::Ratio(ratio))
                if unit_of_part(model, &ratio.of) == unit_of_part(model, &ratio.to) =>
            {
                return Unit::Percent;
            }
            Some(Quantity::RollUp(roll)) => &roll.of,
            _ => return Unit::Count,
        };
    }
    Unit::Count
}

/// The unit of a ratio's part, where it is plain.
fn unit_of_part(model: &Model, measure: &str) -> Unit {
    match model.measures.get(measure).map(|measure| &measure.counts) {
        Some(Quantity::Count | Quantity::Funnel(_) | Quantity::Score) => Unit::Count,
        _ => Unit::Money,
    }
}

/// What a figure of a measure is written in.
pub fn figure_unit(model: &Model, measure: &str, of: Of) -> Unit {
    match of {
        Of::Attainment => Unit::Percent,
        Of::Result => unit_of(model, measure),
    }
}

/// A number as its unit writes it.
pub fn write(numbers: &dyn Numbers, unit: Unit, value: f64) -> String {
    match unit {
        Unit::Money => numbers.money(value),
        Unit::Percent => numbers.percent(value, 2),
        _ => numbers.number(value),
    }
}

struct Teller<'a> {
    model: &'a Model,
    numbers: &'a dyn Numbers,
}

/// Words with commas, and a last word before the last of them.
fn list(mut parts: Vec<String>, last: &str) -> String {
    match parts.pop() {
        Some(end) if parts.is_empty() => end,
        Some(end) => format!("{} {last} {end}", parts.join(", ")),
        None => String::new(),
    }
}

impl Teller<'_> {
    fn percent(&self, share: f64) -> String {
        self.numbers.percent(share, 1)
    }

    fn measure(&self, id: &str) -> String {
        let Some(measure) = self.model.measures.get(id) else {
            return "a measure that is not there".into();
        };
        let name = lower(&measure.name);
        match measure.scope {
            Scope::Own => format!("{name} of each"),
            Scope::OwnTeam => format!("{name} of each one's team"),
            Scope::OwnFunction => format!("{name} of each one's function"),
            _ => name,
        }
    }

    /// A figure of a measure: `90% of goal`, `$500,000`.
    fn figure(&self, measure: &str, of: Of, value: f64) -> String {
        match of {
            Of::Attainment => format!("{} of goal", self.percent(value)),
            Of::Result => write(self.numbers, unit_of(self.model, measure), value),
        }
    }

    fn component(&self, component: &Component) -> String {
        let measure = self.measure(&component.measure);
        let often = how_often(component.period);
        let of_target = matches!(component.pays, Pays::Curve(_) | Pays::Steps(_) | Pays::Matrix(_));
        let weight = component.weight.map_or(0.0, Share::get);
        let to_date = match component.basis {
            Basis::YearToDate if component.period != Period::Year => " for the year to date",
            _ => "",
        };
        let mut text = vec![if of_target || weight > 0.0 {
            format!(
                "{} of the target incentive hangs on {measure}, paid {often}{to_date}: ",
                self.percent(weight)
            )
        } else {
            format!("For {measure} it pays {often}{to_date}: ")
        }];
        text.push(match &component.pays {
            Pays::Curve(of) => curve(of, self.numbers),
            Pays::Steps(steps) => self.steps(steps),
            Pays::Commission(table) => self.rates(&component.measure, table, false),
            Pays::PerUnit(table) => self.rates(&component.measure, table, true),
            Pays::CommissionBy(by) => {
                let key = match by.by {
                    hagstone_engine::model::DealKey::DealType => "deal type",
                    hagstone_engine::model::DealKey::Product => "product",
                };
                let tables = by
                    .tables
                    .iter()
                    .map(|(name, table)| format!("{name}, {}", self.rates(&component.measure, table, false)))
                    .collect::<Vec<_>>();
                format!("a commission by {key}: {}", tables.join("; "))
            }
            Pays::Bonus(bonus) => self.bonus(&component.measure, bonus),
            Pays::Objective(objective) => self.objective(&component.measure, objective),
            Pays::Matrix(matrix) => self.matrix(matrix),
        });
        text.push(".".into());
        if component.spread == Spread::AsGoal && component.period != Period::Year {
            text.push(" The target is spread over the year as the goal is.".into());
        }
        for gate in component.gates.values() {
            text.push(self.gate(gate, "it pays"));
        }
        for gate in component.hurdles.values() {
            text.push(format!(
                " There is no acceleration beyond the goal unless {}.",
                self.condition(gate)
            ));
        }
        for modifier in component.modifiers.values() {
            text.push(self.modifier(modifier));
        }
        for (limit, most) in [(&component.cap, "most"), (&component.floor, "least")] {
            if let Some(limit) = limit {
                let per = match limit.per {
                    LimitPeriod::Period => a_period(component.period),
                    LimitPeriod::Year => "a year",
                };
                text.push(format!(" It pays at {most} {} {per}.", self.limit(limit.at)));
            }
        }
        let settled = match component.true_up {
            TrueUp::None => "",
            TrueUp::Up => " At the year's end what the periods paid too little is made good.",
            TrueUp::Both => " At the year's end what the periods paid too little or too much is made good.",
        };
        text.push(settled.into());
        if let Some(window) = component.window {
            text.push(format!(
                " Only what falls from {} to {} counts.",
                String::from(window.from),
                String::from(window.to)
            ));
        }
        text.concat()
    }

    fn steps(&self, steps: &Steps) -> String {
        let mut parts = Vec::new();
        if let Some(first) = steps.steps.first().filter(|step| step.from.get() > 0.0) {
            parts.push(format!(
                "nothing below {} of goal",
                self.percent(first.from.get())
            ));
        }
        for step in &steps.steps {
            parts.push(format!(
                "{} of target from {}",
                self.percent(step.pays.get()),
                self.percent(step.from.get())
            ));
        }
        parts.join(", ")
    }

    /// A rate in words, and whether it is a multiple.
    fn rate(&self, measure: &str, rates: Rates, per_unit: bool, rate: f64) -> String {
        match rates {
            Rates::Absolute if per_unit || unit_of(self.model, measure) == Unit::Count => {
                format!("{} for each", self.cents(rate))
            }
            Rates::Absolute => self.numbers.percent(rate, 2),
            Rates::MultiplesOf(_) | Rates::MultiplesOfTarget => self.numbers.number(rate),
        }
    }

    /// Money whose cents matter.
    fn cents(&self, amount: f64) -> String {
        if amount.fract().abs() > 1e-9 && amount.abs() < 1000.0 {
            format!("{} {}", self.numbers.number(amount), self.model.currency)
        } else {
            self.numbers.money(amount)
        }
    }

    fn rates(&self, measure: &str, table: &RateTable, per_unit: bool) -> String {
        let of = table.bands_of.unwrap_or(Of::Result);
        let at = |from: f64| self.figure(measure, of, from);
        let rate = |rate: f64| self.rate(measure, table.rates, per_unit, rate);
        let mut text = vec![match table.bands.as_slice() {
            [] => return "its table has no rows, so it pays nothing".into(),
            [only] if only.from.get() <= 0.0 => rate(only.rate.get()),
            bands => {
                let mut parts = Vec::new();
                if let Some(first) = bands.first().filter(|first| first.from.get() > 0.0) {
                    parts.push(format!("nothing below {}", at(first.from.get())));
                }
                for (index, band) in bands.iter().enumerate() {
                    let (from, paid) = (band.from.get(), rate(band.rate.get()));
                    parts.push(match (table.tiers, bands.get(index + 1)) {
                        (Some(Tiers::Marginal), Some(next)) if from <= 0.0 => {
                            format!("{paid} up to {}", at(next.from.get()))
                        }
                        (Some(Tiers::Marginal), None) => format!("{paid} beyond it"),
                        (Some(Tiers::Marginal), Some(next)) => {
                            format!("{paid} up to {}", at(next.from.get()))
                        }
                        _ => format!("{paid} from {}", at(from)),
                    });
                }
                parts.join(", ")
            }
        }];
        if table.bands.len() > 1 {
            let tiers = match table.tiers {
                Some(Tiers::Marginal) => ", each on its own band",
                Some(Tiers::Retroactive) => ", the reached rate on everything",
                None => "; what a reached rate pays on is not said",
            };
            text.push(tiers.into());
        }
        let all = if table.bands.len() > 1 { ", all" } else { "" };
        match table.rates {
            Rates::Absolute => {}
            Rates::MultiplesOf(base) => text.push(format!(
                "{all} times the rate of {}",
                self.rate(measure, Rates::Absolute, per_unit, base.get())
            )),
            Rates::MultiplesOfTarget => {
                text.push(format!("{all} times the rate that pays the target for the goal"));
            }
        }
        if let Some(opening) = table.opening {
            let opening = write(self.numbers, unit_of(self.model, measure), opening.get());
            text.push(format!(", with {opening} counted already when the year begins"));
        }
        text.concat()
    }

    fn bonus(&self, measure: &str, bonus: &Bonus) -> String {
        if let [only] = bonus.steps.as_slice()
            && only.from.get() <= 0.0
        {
            return format!("a fixed {}", self.numbers.money(only.amount.get()));
        }
        let steps = bonus.steps.iter().map(|step| {
            format!(
                "{} from {}",
                self.numbers.money(step.amount.get()),
                self.figure(measure, bonus.of, step.from.get())
            )
        });
        let paid = match bonus.paid {
            _ if bonus.steps.len() < 2 => "",
            Reached::Highest => ", the highest reached alone",
            Reached::Every => ", every one that is reached",
        };
        format!("{}{paid}", steps.collect::<Vec<_>>().join(", "))
    }

    fn objective(&self, measure: &str, objective: &Objective) -> String {
        let unit = unit_of(self.model, measure);
        let points = objective.points.iter().map(|point| {
            format!(
                "{} at {}",
                self.numbers.money(point.amount()),
                write(self.numbers, unit, point.result())
            )
        });
        let between = if objective.points.len() > 1 {
            ", in proportion between"
        } else {
            ""
        };
        format!("{}{between}", list(points.collect(), "and"))
    }

    fn matrix(&self, matrix: &Matrix) -> String {
        let cells = || matrix.cells.iter().flatten().map(|cell| cell.get());
        let between = match matrix.between {
            Between::Steps => "in steps",
            Between::Linear => "in proportion between them",
        };
        format!(
            "by its attainment and that of {}, from {} to {} of target in a table of {} by {}, {between}",
            self.measure(&matrix.by),
            self.percent(cells().fold(f64::INFINITY, f64::min).min(1000.0)),
            self.percent(cells().fold(0.0, f64::max)),
            matrix.rows.len(),
            matrix.columns.len(),
        )
    }

    fn condition(&self, gate: &Gate) -> String {
        let figure = |value: f64| self.figure(&gate.measure, gate.of, value);
        let when = gate
            .period
            .map(|period| match period {
                Period::Month => " in the month",
                Period::Quarter => " in the quarter",
                Period::Half => " in the half-year",
                Period::Year => " in the year",
            })
            .unwrap_or_default();
        let band = match (gate.at_least, gate.below) {
            (Some(low), Some(high)) => {
                format!(
                    "is at least {} and below {}",
                    figure(low.get()),
                    figure(high.get())
                )
            }
            (Some(low), None) => format!("is at least {}", figure(low.get())),
            (None, Some(high)) => format!("is below {}", figure(high.get())),
            (None, None) => "is anything at all".into(),
        };
        format!("{} {band}{when}", self.measure(&gate.measure))
    }

    /// A gate as a sentence of its own, with a space before it.
    fn gate(&self, gate: &Gate, pays: &str) -> String {
        let factor = gate.otherwise.get();
        let condition = self.condition(gate);
        if factor > 0.0 {
            format!(" Unless {condition}, {pays} {} of that.", self.percent(factor))
        } else {
            format!(" Unless {condition}, {pays} nothing.")
        }
    }

    fn modifier(&self, modifier: &Modifier) -> String {
        let at = |figure: f64| self.figure(&modifier.measure, modifier.of, figure);
        let (parts, between): (Vec<String>, &str) = match &modifier.factors {
            Factors::Steps(steps) => (
                steps
                    .iter()
                    .map(|step| {
                        format!(
                            "{} from {}",
                            self.numbers.number(step.factor.get()),
                            at(step.from.get())
                        )
                    })
                    .collect(),
                "",
            ),
            Factors::Points(points) => (
                points
                    .iter()
                    .map(|point| {
                        format!(
                            "{} at {}",
                            self.numbers.number(point.factor()),
                            at(point.figure())
                        )
                    })
                    .collect(),
                ", in proportion between",
            ),
        };
        format!(
            " It is multiplied by {measure}: {}{between}.",
            parts.join(", "),
            measure = self.measure(&modifier.measure)
        )
    }

    fn limit(&self, limit: Limit) -> String {
        match limit {
            Limit::Amount(amount) => self.numbers.money(amount.get()),
            Limit::ShareOfTarget(share) => format!("{} of target", self.percent(share.get())),
            Limit::ShareOfBase(share) => format!("{} of base salary", self.percent(share.get())),
        }
    }

    fn terms(&self, plan: &Plan) -> Vec<String> {
        let mut told = Vec::new();
        let component = |id: &Id| {
            let component = plan.components.get(id);
            let name = component.and_then(|component| component.name.as_deref());
            match (name, component) {
                (Some(name), _) => lower(name),
                (None, Some(component)) => self.measure(&component.measure),
                (None, None) => id.to_string(),
            }
        };
        for cap in plan.caps.values() {
            let of = if cap.components.is_empty() {
                "All components".to_owned()
            } else {
                starting(&list(cap.components.iter().map(component).collect(), "and"))
            };
            told.push(format!(
                "{of} together pay at most {} {}.",
                self.limit(cap.at),
                a_period(cap.per)
            ));
        }
        let months = |months: Option<hagstone_engine::model::Months>| match months {
            Some(months) => format!("for the first {} months", self.numbers.number(months.get())),
            None => "all year".to_owned(),
        };
        if let Some(draw) = plan.terms.draw {
            let amount = self.numbers.money(draw.amount.get());
            let back = match (draw.recoverable, draw.kind) {
                (true, DrawKind::Floor) => "what it adds is paid back from later earnings",
                (true, DrawKind::Additional) => "it is paid back from what is earned after its last month",
                (false, _) => "it is never paid back",
            };
            let kind = match draw.kind {
                DrawKind::Floor => "is the least that is paid",
                DrawKind::Additional => "is paid beside what is earned",
            };
            told.push(format!(
                "A draw of {amount} a month {kind}, {}; {back}.",
                months(draw.months)
            ));
        }
        if let Some(guarantee) = plan.terms.guarantee {
            told.push(format!(
                "At least {} {} is guaranteed, {}.",
                self.limit(guarantee.at),
                a_period(guarantee.per),
                months(guarantee.months)
            ));
        }
        if let Some(hold) = plan.terms.hold {
            told.push(format!(
                "{} of what is earned is held and paid {} months later.",
                self.percent(hold.share.get()),
                self.numbers.number(hold.months.get())
            ));
        }
        if let Some(claw) = plan.terms.claw_back {
            let part = if claw.pro_rata {
                ", for the months that are left"
            } else {
                ""
            };
            told.push(format!(
                "Where a deal is cancelled within {} months, {} of its commission is taken back{part}.",
                self.numbers.number(claw.within_months.get()),
                self.percent(claw.share.get())
            ));
        }
        told
    }
}

/// What a curve pays, from its first point to beyond its last.
fn curve(curve: &Curve, numbers: &dyn Numbers) -> String {
    let percent = |share: f64| numbers.percent(share, 1);
    let (Some(first), Some(last)) = (curve.points.first(), curve.points.last()) else {
        return "its curve has no points, so it pays nothing".into();
    };
    let mut parts = Vec::new();
    if first.attainment() > 0.0 {
        parts.push(format!("nothing below {} of goal", percent(first.attainment())));
    }
    for point in &curve.points {
        parts.push(format!(
            "{} of target at {}",
            percent(point.pay()),
            percent(point.attainment())
        ));
    }
    let rising = curve.points.len() > 1;
    parts.push(match curve.beyond {
        Beyond::Flat => format!("no more beyond {}", percent(last.attainment())),
        Beyond::Extend if rising => "and so on without a cap".into(),
        Beyond::Extend => "the same beyond".into(),
    });
    parts.join(", ")
}
