//! What components pay in a year that chance makes where nothing but typed results and curves decides it: payee by payee, all
//! periods at once, so that no number leaves the registers before it is added up.

use super::{Drawn, QUARTERS, Workspace};
use crate::compile::{Compiled, ComponentRow, Part, Shape};
use crate::grid::at;
use crate::model::TrueUp;
use crate::number::Number;

impl Compiled {
    /// Pays a component that is paid at once.
    pub(super) fn pay_at_once<N: Number>(
        &self,
        component: &ComponentRow,
        drawn: &Drawn<N>,
        workspace: &mut Workspace<N>,
    ) {
        let count = component.payees.len();
        let Workspace { totals, figures, .. } = workspace;
        let (Some(paid), Some(earned)) = (
            totals.get_mut(component.sums..component.sums + count),
            figures.get_mut(..count),
        ) else {
            return;
        };
        paid.fill(N::default());
        earned.fill(N::default());
        for part in &component.parts {
            self.add_at_once(component, part, drawn, paid, earned);
        }
        match component.true_up {
            TrueUp::None => {}
            TrueUp::Up => {
                for (paid, earned) in paid.iter_mut().zip(earned) {
                    *paid = paid.max(*earned);
                }
            }
            TrueUp::Both => paid.copy_from_slice(earned),
        }
    }

    /// Adds what a part pays in the periods, and what it earns over the year.
    fn add_at_once<N: Number>(
        &self,
        component: &ComponentRow,
        part: &Part,
        drawn: &Drawn<N>,
        paid: &mut [N],
        earned: &mut [N],
    ) {
        let (Shape::Curve { curve, .. }, Some(fixed)) = (&part.shape, &part.fixed) else {
            return;
        };
        let (count, periods) = (component.payees.len(), component.periods());
        let curve = curve.ready::<N>();
        let trued_up = component.true_up != TrueUp::None;
        let rows = part.meters.iter().zip(fixed.quarters.rows());
        let sums = paid.iter_mut().zip(earned);
        for (payee, ((&meter, row), (paid, earned))) in rows.zip(sums).enumerate() {
            let factors = self
                .moved(meter)
                .map_or([N::of(1.0); QUARTERS], |moved| drawn.on(moved));
            let mut sum = N::default();
            for (period, figure) in fixed.quarters.figures(row, &factors).enumerate() {
                if period < periods {
                    sum += curve.at(figure) * at(&part.scales, period * count + payee);
                } else if trued_up {
                    *earned += curve.at(figure) * at(&part.year_scales, payee);
                }
            }
            *paid += sum;
        }
    }
}
