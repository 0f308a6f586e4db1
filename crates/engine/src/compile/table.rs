//! Curves, steps and rate tables become flat curves; a table whose rows leave a gap or overlap is refused with both rows.

use super::Builder;
use crate::curve::{CurveFault, FlatCurve};
use crate::matrix::FlatMatrix;
use crate::model::{
    Amount, AmountPoint, Bonus, Curve, FactorPoint, Factors, Level, Matrix, Money, Of, Pay, RateTable, Rates,
    Reached, Steps, Tiers,
};
use crate::place::Place;
use crate::problem::{Kind, Problem};

/// A curve may miss 100% at 100% by this much before it is said.
const CURVE_TOLERANCE: f64 = 1e-9;

/// A gap of at most a cent, or of a percent point, with what rounding adds: its row ends in whole cents or percents.
const EDGE: f64 = 0.010_000_001;

/// A compiled rate table.
pub(super) struct Rated {
    pub(super) of: Of,
    pub(super) curve: FlatCurve,
    pub(super) plain: FlatCurve,
    pub(super) rates: Rates,
}

impl Builder<'_> {
    pub(super) fn curve(
        &mut self,
        curve: &Curve,
        path: &Place<'_>,
        left_out: &Place<'_>,
    ) -> Option<FlatCurve> {
        let points = path.at("points");
        let flat = self.points(FlatCurve::compile(curve), &points, left_out)?;
        self.pays_target(&flat, &points);
        Some(flat)
    }

    /// Notes a curve that does not pay its target at target.
    fn pays_target(&mut self, flat: &FlatCurve, path: &Place<'_>) {
        let pays = flat.at(1.0);
        if (pays - 1.0).abs() > CURVE_TOLERANCE {
            self.problems
                .push(Problem::warning(path, Kind::CurveTarget { pays }));
        }
    }

    fn points(
        &mut self,
        curve: Result<FlatCurve, CurveFault>,
        points: &Place<'_>,
        left_out: &Place<'_>,
    ) -> Option<FlatCurve> {
        let problem = match curve {
            Ok(flat) => return Some(flat),
            Err(CurveFault::Empty) => Problem::error(points, Kind::CurveEmpty),
            Err(CurveFault::Order(row)) => Problem::error(points.at(&row.to_string()), Kind::CurveOrder),
            Err(CurveFault::Third(row)) => Problem::error(points.at(&row.to_string()), Kind::CurveThird),
        };
        self.problems.push(problem.leaving_out(left_out));
        None
    }

    /// An amount by a score.
    pub(super) fn amounts(
        &mut self,
        points: &[AmountPoint],
        path: &Place<'_>,
        left_out: &Place<'_>,
    ) -> Option<FlatCurve> {
        let points: Vec<(f64, f64)> = points.iter().map(|p| (p.result(), p.amount())).collect();
        self.points(FlatCurve::flat_outside(&points), &path.at("points"), left_out)
    }

    pub(super) fn factors(
        &mut self,
        factors: &Factors,
        path: &Place<'_>,
        left_out: &Place<'_>,
    ) -> Option<FlatCurve> {
        match factors {
            Factors::Steps(steps) => {
                let edges: Vec<_> = steps
                    .iter()
                    .map(|step| (step.from.get(), step.to.map(Amount::get)))
                    .collect();
                self.edges(&edges, Of::Result, &path.at("steps"), left_out)?;
                Some(FlatCurve::steps(
                    steps.iter().map(|step| (step.from.get(), step.factor.get())),
                ))
            }
            Factors::Points(points) => {
                let points: Vec<(f64, f64)> = points
                    .iter()
                    .map(|point: &FactorPoint| (point.figure(), point.factor()))
                    .collect();
                self.points(FlatCurve::flat_outside(&points), &path.at("points"), left_out)
            }
        }
    }

    pub(super) fn steps(
        &mut self,
        steps: &Steps,
        path: &Place<'_>,
        left_out: &Place<'_>,
    ) -> Option<FlatCurve> {
        let list = path.at("steps");
        let edges: Vec<_> = steps
            .steps
            .iter()
            .map(|step| (step.from.get(), step.to.map(Level::get)))
            .collect();
        self.edges(&edges, Of::Attainment, &list, left_out)?;
        let flat = FlatCurve::steps(steps.steps.iter().map(|step| (step.from.get(), step.pays.get())));
        self.pays_target(&flat, &list);
        Some(flat)
    }

    pub(super) fn bonus(
        &mut self,
        bonus: &Bonus,
        path: &Place<'_>,
        left_out: &Place<'_>,
    ) -> Option<FlatCurve> {
        let edges: Vec<_> = bonus
            .steps
            .iter()
            .map(|step| (step.from.get(), step.to.map(Money::get)))
            .collect();
        self.edges(&edges, bonus.of, &path.at("steps"), left_out)?;
        let mut sum = 0.0;
        let steps = bonus.steps.iter().map(|step| {
            sum = match bonus.paid {
                Reached::Highest => step.amount.get(),
                Reached::Every => sum + step.amount.get(),
            };
            (step.from.get(), sum)
        });
        Some(FlatCurve::steps(steps))
    }

    /// A rate table; one that does not say what its bands are of, or what a reached rate pays on, is refused, for both
    /// readings are common and pay differently.
    pub(super) fn rates(
        &mut self,
        table: &RateTable,
        goal: f64,
        path: &Place<'_>,
        left_out: &Place<'_>,
    ) -> Option<Rated> {
        let list = path.at("bands");
        let edges: Vec<_> = table
            .bands
            .iter()
            .map(|band| (band.from.get(), band.to.map(Money::get)))
            .collect();
        let flat = table.bands.len() == 1 && table.bands.first().is_some_and(|band| band.from.get() <= 0.0);
        self.edges(&edges, table.bands_of.unwrap_or(Of::Result), &list, left_out)?;
        let bands: Vec<(f64, f64)> = table
            .bands
            .iter()
            .map(|band| (band.from.get(), band.rate.get()))
            .collect();
        let of = match table.bands_of {
            Some(of) => of,
            None if flat => Of::Result,
            None => {
                let kind = Kind::Missing {
                    field: "bands_of".into(),
                };
                self.problems
                    .push(Problem::error(path, kind).leaving_out(left_out));
                return None;
            }
        };
        let Some(tiers) = table.tiers.or(flat.then_some(Tiers::Marginal)) else {
            let last = bands.last().map_or(0.0, |band| band.0);
            let (result, figure, unit) = match of {
                Of::Attainment => {
                    let attainment = f64::max(1.5, last * 1.25);
                    (goal * attainment, attainment, goal)
                }
                Of::Result => (last * 1.25, last * 1.25, 1.0),
            };
            let pays = |tiers| unit * FlatCurve::rates(&bands, tiers).at(figure);
            let kind = Kind::TiersNotSaid {
                result,
                marginal: pays(Tiers::Marginal),
                retroactive: pays(Tiers::Retroactive),
            };
            self.problems
                .push(Problem::error(path.at("tiers"), kind).leaving_out(left_out));
            return None;
        };
        let curve = FlatCurve::rates(&bands, tiers);
        let plain = match of {
            Of::Attainment => FlatCurve::rates(
                &bands
                    .iter()
                    .enumerate()
                    .filter(|(index, band)| *index == 0 || band.0 < 1.0)
                    .map(|(_, band)| *band)
                    .collect::<Vec<_>>(),
                tiers,
            ),
            Of::Result => FlatCurve::rates(bands.get(..1).unwrap_or(&[]), tiers),
        };
        Some(Rated {
            of,
            curve,
            plain,
            rates: table.rates,
        })
    }

    pub(super) fn matrix(
        &mut self,
        matrix: &Matrix,
        path: &Place<'_>,
        left_out: &Place<'_>,
    ) -> Option<FlatMatrix> {
        let levels = |levels: &[Level]| levels.iter().map(|level| level.get()).collect::<Vec<f64>>();
        let (rows, columns) = (levels(&matrix.rows), levels(&matrix.columns));
        for (name, starts) in [("rows", &rows), ("columns", &columns)] {
            let edges: Vec<_> = starts.iter().map(|&from| (from, None)).collect();
            self.edges(&edges, Of::Attainment, &path.at(name), left_out)?;
        }
        let cells = path.at("cells");
        let wrong = if matrix.cells.len() == rows.len() {
            let uneven = matrix
                .cells
                .iter()
                .enumerate()
                .find(|(_, row)| row.len() != columns.len());
            uneven.map(|(index, row)| {
                let kind = Kind::Length {
                    found: row.len(),
                    expected: columns.len(),
                };
                Problem::error(cells.at(&index.to_string()), kind)
            })
        } else {
            let kind = Kind::Length {
                found: matrix.cells.len(),
                expected: rows.len(),
            };
            Some(Problem::error(cells, kind))
        };
        if let Some(problem) = wrong {
            self.problems.push(problem.leaving_out(left_out));
            return None;
        }
        Some(FlatMatrix {
            rows,
            columns,
            cells: matrix.cells.iter().flatten().copied().map(Pay::get).collect(),
            between: matrix.between,
        })
    }

    /// Looks at the edges of a table's rows: each from its start to the next one's, without gap or overlap.
    fn edges(
        &mut self,
        edges: &[(f64, Option<f64>)],
        of: Of,
        list: &Place<'_>,
        left_out: &Place<'_>,
    ) -> Option<()> {
        let row_problem =
            |row: usize, kind| Problem::error(list.at(&row.to_string()), kind).leaving_out(left_out);
        if edges.is_empty() {
            self.problems
                .push(Problem::error(list, Kind::TableEmpty).leaving_out(left_out));
            return None;
        }
        let before = self.problems.len();
        for (row, &(from, to)) in edges.iter().enumerate() {
            let next = edges.get(row + 1).map(|next| next.0);
            let percent = of == Of::Attainment;
            let rows = (row + 1, row + 2);
            let kind = match (to, next) {
                (Some(to), _) if to <= from => Some((row, Kind::BandOrder)),
                (Some(to), None) => Some((row, Kind::BandEnds { to, percent })),
                (Some(from), Some(to)) if from < to && to - from <= EDGE => Some((
                    row + 1,
                    Kind::BandEdge {
                        rows,
                        from,
                        to,
                        percent,
                    },
                )),
                (Some(from), Some(to)) if from < to => Some((
                    row + 1,
                    Kind::BandGap {
                        rows,
                        from,
                        to,
                        percent,
                    },
                )),
                (Some(to), Some(next)) if to > next => Some((
                    row + 1,
                    Kind::BandOverlap {
                        rows,
                        from: next,
                        to,
                        percent,
                    },
                )),
                (_, Some(next)) if next <= from => Some((row + 1, Kind::BandOrder)),
                _ => None,
            };
            if let Some((row, kind)) = kind {
                self.problems.push(row_problem(row, kind));
            }
        }
        if self.problems.len() > before {
            return None;
        }
        Some(())
    }
}
