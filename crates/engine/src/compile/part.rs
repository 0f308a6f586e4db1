//! Parts of a component: which figure is looked up in which curve, and what it is multiplied by for each payee.

use std::ops::Range;

use smallvec::{SmallVec, smallvec};

use super::measure::Slice;
use super::quarters::ByQuarter;
use super::table::Rated;
use super::{Builder, ComponentRow, Fixed, Part, People, Shape, Source, sorted};
use crate::curve::FlatCurve;
use crate::grid::{Few, MONTHS, at, over, sum};
use crate::model::{Amount, Component, Id, Of, Pays, Rates};
use crate::place::Place;
use crate::problem::{Kind, Problem};
use crate::stage::QUARTERS;
use crate::stage::attainment::attains;

/// What a part's curve is multiplied by.
#[derive(Clone, Copy)]
pub(super) enum Scale {
    /// What the component pays at 100%.
    Target,
    /// The goal, times a factor.
    Goal(f64),
    /// The same for everybody who is there.
    Fixed(f64),
    /// The same, whoever is there.
    Rate(f64),
    /// What a unit of the result pays when the goal pays the target.
    TargetRate,
}

/// A part before it is laid out for the payees.
pub(super) struct Sketch<'a> {
    name: Option<&'a Id>,
    slice: Slice,
    of: Of,
    shape: Sketched<'a>,
    scale: Scale,
    opening: f64,
    opens: bool,
}

#[allow(
    clippy::large_enum_variant,
    reason = "nearly all are curves; a box would be the allocation that short lists save"
)]
pub(super) enum Sketched<'a> {
    Curve {
        curve: FlatCurve,
        plain: Option<Box<FlatCurve>>,
    },
    Matrix {
        table: crate::matrix::FlatMatrix,
        by: &'a Id,
    },
}

impl<'a> Builder<'a> {
    /// What a component pays, without the people.
    pub(super) fn sketches(
        &mut self,
        component: &'a Component,
        payees: &Range<usize>,
        path: &Place<'_>,
    ) -> Option<SmallVec<[Sketch<'a>; 1]>> {
        let pays = path.at("pays");
        let slice = Slice {
            key: None,
            window: component.window,
        };
        let one = |of, curve: FlatCurve, plain, scale| {
            smallvec![Sketch {
                name: None,
                slice: slice.clone(),
                of,
                shape: Sketched::Curve { curve, plain },
                scale,
                opening: 0.0,
                opens: false,
            }]
        };
        // Only where there are hurdles does anybody ask what is paid without acceleration.
        let hurdles = !component.hurdles.is_empty();
        let plainly = |curve: &FlatCurve, most: f64| hurdles.then(|| Box::new(curve.at_most(most)));
        let of_target = matches!(component.pays, Pays::Curve(_) | Pays::Steps(_) | Pays::Matrix(_));
        let weighted = !of_target || component.weight.is_some();
        if !weighted {
            let kind = Kind::Missing {
                field: "weight".into(),
            };
            self.problems.push(Problem::error(path, kind).leaving_out(path));
        }
        let sketches: SmallVec<[Sketch<'a>; 1]> = match &component.pays {
            Pays::Curve(curve) => {
                let curve = self.curve(curve, &pays.at("curve"), path)?;
                let plain = plainly(&curve, 1.0);
                one(Of::Attainment, curve, plain, Scale::Target)
            }
            Pays::Steps(steps) => {
                let curve = self.steps(steps, &pays.at("steps"), path)?;
                let plain = plainly(&curve, 1.0);
                one(Of::Attainment, curve, plain, Scale::Target)
            }
            Pays::Bonus(bonus) => {
                let curve = self.bonus(bonus, &pays.at("bonus"), path)?;
                let plain = plainly(&curve, f64::INFINITY);
                one(bonus.of, curve, plain, Scale::Fixed(1.0))
            }
            Pays::Objective(objective) => {
                let curve = self.amounts(&objective.points, &pays.at("objective"), path)?;
                let plain = plainly(&curve, f64::INFINITY);
                one(Of::Result, curve, plain, Scale::Fixed(1.0))
            }
            Pays::Commission(table) | Pays::PerUnit(table) => {
                let name = match &component.pays {
                    Pays::PerUnit(_) => "per_unit",
                    _ => "commission",
                };
                let goal = self.some_goal(&component.measure, payees);
                let place = pays.at(name);
                let rated = self.rates(table, goal, &place, path)?;
                let mut opening = table.opening.map_or(0.0, Amount::get);
                if opening.abs() > 0.0 && !self.is_summed(&component.measure) {
                    let path = place.at("opening");
                    self.problems
                        .push(Problem::error(path, Kind::OpeningNotSummed).leaving_out(path));
                    opening = 0.0;
                }
                smallvec![rated_sketch(None, slice, rated, opening, hurdles)]
            }
            Pays::CommissionBy(by) => {
                if self
                    .model
                    .measures
                    .get(&component.measure)
                    .is_some_and(|measure| measure.deals.is_none())
                {
                    let kind = Kind::NeedsDeals;
                    let path = path.at("measure");
                    self.problems.push(Problem::error(path, kind).leaving_out(path));
                    return None;
                }
                let mut sketches = SmallVec::new();
                let tables = pays.at("commission_by");
                let tables = tables.at("tables");
                for (name, table) in sorted(&by.tables) {
                    let place = tables.at(name);
                    let goal = self.some_goal(&component.measure, payees);
                    let Some(rated) = self.rates(table, goal, &place, &place) else {
                        continue;
                    };
                    let slice = Slice {
                        key: Some((by.by, name.clone())),
                        ..slice.clone()
                    };
                    let opening = table.opening.map_or(0.0, Amount::get);
                    sketches.push(rated_sketch(Some(name), slice, rated, opening, hurdles));
                }
                sketches
            }
            Pays::Matrix(matrix) => {
                let place = pays.at("matrix");
                let table = self.matrix(matrix, &place, path);
                if self.no_measure(&matrix.by, &place.at("by"), path) || !self.attains(&matrix.by, path) {
                    return None;
                }
                smallvec![Sketch {
                    name: None,
                    slice,
                    of: Of::Attainment,
                    shape: Sketched::Matrix {
                        table: table?,
                        by: &matrix.by,
                    },
                    scale: Scale::Target,
                    opening: 0.0,
                    opens: false,
                }]
            }
        };
        let needs_goal = sketches.iter().any(|sketch| {
            sketch.of == Of::Attainment || matches!(sketch.scale, Scale::Goal(_) | Scale::TargetRate)
        });
        if !weighted
            || (needs_goal && self.is_there(&component.measure) && !self.attains(&component.measure, path))
        {
            return None;
        }
        Some(sketches)
    }

    fn is_there(&self, id: &Id) -> bool {
        self.model.measures.contains_key(id) && !self.left_out.contains(id)
    }

    /// Whether results of the measure add up over the year, so that something may be counted already when it begins.
    pub(super) fn is_summed(&self, id: &Id) -> bool {
        let measure = self.model.measures.get(id);
        measure.is_some_and(|measure| measure.counts.is_summed())
    }

    /// A goal to price an example with.
    fn some_goal(&mut self, id: &Id, payees: &Range<usize>) -> f64 {
        let meter = self.meter(id, Some(payees.start), &Slice::default());
        meter.map_or(0.0, |meter| at(&self.compiled.year_goals, meter))
    }

    /// The part as every payee meets it.
    pub(super) fn part(
        &mut self,
        row: &ComponentRow,
        component: &'a Component,
        sketch: Sketch<'a>,
    ) -> Option<Part> {
        let meters = self.meters(&component.measure, &row.payees, &sketch.slice)?;
        let (count, periods) = (row.payees.len(), row.periods());
        let mut scales = Few::with_capacity(count * periods);
        let mut openings = Vec::new();
        for period in 0..periods {
            for (payee, &meter) in meters.iter().enumerate() {
                let goal = self.goal_over(meter, row.span(period));
                let target = row.target(period, payee);
                scales.push(self.scale(sketch.scale, row, payee, meter, goal, target, row.span(period)));
            }
        }
        let mut year_scales = Few::with_capacity(count);
        for (payee, &meter) in meters.iter().enumerate() {
            let goal = self.goal_over(meter, 0..MONTHS);
            let target = at(&row.year_targets, payee);
            year_scales.push(self.scale(sketch.scale, row, payee, meter, goal, target, 0..MONTHS));
        }
        if sketch.opens && self.is_summed(&component.measure) {
            let own: Vec<f64> = row
                .payees
                .clone()
                .map(|payee| self.opening(payee, &component.measure).unwrap_or(sketch.opening))
                .collect();
            if own.iter().any(|opening| opening.abs() > 0.0) {
                let counted = |opening: f64, goal: f64| match sketch.of {
                    Of::Result => opening,
                    Of::Attainment if goal > 0.0 => opening / goal,
                    Of::Attainment => 0.0,
                };
                for period in 0..periods {
                    let counts = period == 0 || row.year_to_date;
                    for (&opening, &meter) in own.iter().zip(&meters) {
                        let goal = self.goal_over(meter, row.span(period));
                        openings.push(if counts { counted(opening, goal) } else { 0.0 });
                    }
                }
                for (&opening, &meter) in own.iter().zip(&meters) {
                    openings.push(counted(opening, self.goal_over(meter, 0..MONTHS)));
                }
            }
        }
        let fixed = self.fixed((0..periods).map(|period| row.span(period)), &meters, sketch.of);
        let alone = meters.iter().any(|&meter| {
            let source = self.compiled.meters.get(meter).map(|meter| &meter.source);
            matches!(source, Some(Source::Weighted(_, Some(_))))
        });
        let shape = match sketch.shape {
            Sketched::Curve { curve, plain } => Shape::Curve { curve, plain },
            Sketched::Matrix { table, by } => Shape::Matrix {
                table,
                by: self.meters(by, &row.payees, &Slice::default())?,
            },
        };
        Some(Part {
            name: sketch.name.cloned(),
            meters,
            of: sketch.of,
            shape,
            scales,
            year_scales,
            openings,
            fixed,
            alone,
        })
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "the figures of one payee and period, told apart by name"
    )]
    fn scale(
        &self,
        scale: Scale,
        row: &ComponentRow,
        payee: usize,
        meter: usize,
        goal: f64,
        target: f64,
        span: Range<usize>,
    ) -> f64 {
        match scale {
            Scale::Target => target,
            Scale::Goal(rate) => goal * rate,
            Scale::Rate(rate) => rate,
            Scale::Fixed(amount) => {
                let there = self
                    .compiled
                    .payees
                    .get(row.payees.start + payee)
                    .is_some_and(|row| {
                        let months = row.presence.get(span).unwrap_or(&[]);
                        months.iter().any(|part| *part > 0.0)
                    });
                if there { amount } else { 0.0 }
            }
            Scale::TargetRate => {
                let goal = self.goal_over(meter, 0..MONTHS);
                if goal > 0.0 {
                    at(&row.year_targets, payee) / goal
                } else {
                    0.0
                }
            }
        }
    }

    /// The goal of a meter over some months: their sum, or a level's mean.
    fn goal_over(&self, meter: usize, span: Range<usize>) -> f64 {
        let months = self
            .compiled
            .meter_goals
            .row(meter)
            .get(span.clone())
            .unwrap_or(&[]);
        // A quotient without a goal of its own is to reach that of its parts' goals.
        if let Some(Source::Ratio(of, to)) = self.compiled.meters.get(meter).map(|meter| &meter.source)
            && months.iter().all(|month| *month <= 0.0)
        {
            let below = self.goal_over(*to, span.clone());
            return if below > 0.0 {
                self.goal_over(*of, span) / below
            } else {
                0.0
            };
        }
        over(
            months,
            self.compiled.meters.get(meter).is_some_and(|meter| meter.level),
        )
    }

    /// What is counted already for a payee when the year begins.
    pub(super) fn opening(&self, payee: usize, measure: &Id) -> Option<f64> {
        let (_, named) = self.people.get(payee)?.named?;
        let opening = named.opening.get(measure)?;
        Some(opening.get())
    }

    /// Figures of meters in some spans of months, and in the year, where all results are typed.
    pub(super) fn fixed(
        &self,
        spans: impl Iterator<Item = Range<usize>>,
        meters: &[usize],
        of: Of,
    ) -> Option<Fixed> {
        // Other contributions put other numbers where results are typed: nothing may be known of them beforehand.
        if self.nameless == People::FirstApart {
            return None;
        }
        let mut found = meters.iter().filter_map(|&meter| self.compiled.meters.get(meter));
        let lower = found.next()?.lower;
        if found.any(|meter| meter.lower != lower) {
            return None;
        }
        let typed = meters.iter().map(|&meter| self.typed_part(meter));
        let typed: Few<(usize, f64)> = typed.collect::<Option<_>>()?;
        let figure = |(meter, (typed, factor)): (usize, (usize, f64)), span: Range<usize>| {
            let months = self.compiled.typed.row(typed).get(span.clone()).unwrap_or(&[]);
            let level = self.compiled.meters.get(meter).is_some_and(|meter| meter.level);
            let result = over(months, level) * factor;
            match of {
                Of::Result => result,
                Of::Attainment => attains(result, self.goal_over(meter, span), lower),
            }
        };
        let each = || meters.iter().copied().zip(typed.iter().copied());
        let mut slots = Vec::with_capacity(meters.len() * spans.size_hint().0);
        let mut quarters = ByQuarter::default();
        for span in spans {
            slots.extend(each().map(|of| figure(of, span.clone())));
            quarters.put(span);
        }
        quarters.put(0..MONTHS);
        if self.nameless != People::Together {
            for (meter, typed) in each() {
                for span in &quarters.spans {
                    let parts = self.by_quarter(meter, typed, &span.months, of);
                    quarters
                        .parts
                        .extend(parts.get(span.quarters.clone()).unwrap_or(&[]));
                }
            }
        }
        Some(Fixed {
            slots,
            quarters,
            year: each().map(|of| figure(of, 0..MONTHS)).collect(),
            lower: lower && of == Of::Attainment,
        })
    }

    /// The meter whose typed results a meter shows, and what they are multiplied by: its own, or, of a sum of typed ones of which
    /// one alone has any, that one's.
    pub(super) fn typed_part(&self, meter: usize) -> Option<(usize, f64)> {
        let row = self.compiled.meters.get(meter)?;
        let parts = match &row.source {
            Source::Typed => return Some((meter, 1.0)),
            Source::Sum(parts) if !row.lower && !row.level => parts,
            _ => return None,
        };
        let typed = |meter: usize| {
            let row = self.compiled.meters.get(meter);
            row.is_some_and(|row| row.source == Source::Typed && !row.level)
        };
        let any = |meter: usize| {
            self.compiled
                .typed
                .row(meter)
                .iter()
                .any(|month| month.abs() > 0.0)
        };
        let mut found = parts.iter().filter(|(part, _)| any(*part));
        match (found.next(), found.next()) {
            (Some(&only), None) if parts.iter().all(|(part, _)| typed(*part)) => Some(only),
            _ => None,
        }
    }

    /// What each quarter of some months brings to a figure of typed results.
    fn by_quarter(
        &self,
        meter: usize,
        (typed, factor): (usize, f64),
        span: &Range<usize>,
        of: Of,
    ) -> [f64; QUARTERS] {
        let level = self.compiled.meters.get(meter).is_some_and(|meter| meter.level);
        let goal = match of {
            Of::Result => 1.0,
            Of::Attainment => self.goal_over(meter, span.clone()),
        };
        let mut parts = [0.0; QUARTERS];
        for (quarter, part) in parts.iter_mut().enumerate() {
            let months = quarter * MONTHS / QUARTERS..(quarter + 1) * MONTHS / QUARTERS;
            let both = months.start.max(span.start)..months.end.min(span.end);
            let result = sum(self.compiled.typed.row(typed), &both) * factor;
            let months = if level { span.len().max(1) as f64 } else { 1.0 };
            if goal > 0.0 {
                *part = result / months / goal;
            }
        }
        parts
    }

    /// The meters of a measure by payee.
    pub(super) fn meters(
        &mut self,
        id: &'a Id,
        people: &(impl Iterator<Item = usize> + Clone),
        slice: &Slice,
    ) -> Option<Few<usize>> {
        people
            .clone()
            .map(|payee| self.meter(id, Some(payee), slice))
            .collect()
    }
}

fn rated_sketch(name: Option<&Id>, slice: Slice, rated: Rated, opening: f64, hurdles: bool) -> Sketch<'_> {
    let scale = match (rated.rates, rated.of) {
        (Rates::Absolute, Of::Attainment) => Scale::Goal(1.0),
        (Rates::Absolute, Of::Result) => Scale::Rate(1.0),
        (Rates::MultiplesOf(rate), Of::Attainment) => Scale::Goal(rate.get()),
        (Rates::MultiplesOf(rate), Of::Result) => Scale::Rate(rate.get()),
        (Rates::MultiplesOfTarget, Of::Attainment) => Scale::Target,
        (Rates::MultiplesOfTarget, Of::Result) => Scale::TargetRate,
    };
    Sketch {
        name,
        slice,
        of: rated.of,
        shape: Sketched::Curve {
            curve: rated.curve,
            plain: hurdles.then(|| Box::new(rated.plain)),
        },
        scale,
        opening,
        opens: true,
    }
}
