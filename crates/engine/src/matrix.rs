//! Matrices in flat form: two figures to a share of target, by cell or between cells.

use crate::grid::at;
use crate::model::Between;
use crate::number::Number;

/// A share of target by two attainments.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FlatMatrix {
    pub(crate) rows: Vec<f64>,
    pub(crate) columns: Vec<f64>,
    /// Row by row.
    pub(crate) cells: Vec<f64>,
    pub(crate) between: Between,
}

impl FlatMatrix {
    /// The share of target for two attainments.
    pub(crate) fn at<N: Number>(&self, row: N, column: N) -> N {
        row.by_both(column, |row, column| self.share(row, column))
    }

    fn share(&self, row: f64, column: f64) -> f64 {
        let (Some((up, rising)), Some((left, leaning))) =
            (position(&self.rows, row), position(&self.columns, column))
        else {
            return 0.0;
        };
        let cell = |up: usize, left: usize| {
            let (up, left) = (up.min(self.rows.len() - 1), left.min(self.columns.len() - 1));
            at(&self.cells, up * self.columns.len() + left)
        };
        match self.between {
            Between::Steps => cell(up, left),
            Between::Linear => {
                let across = |up| cell(up, left) * (1.0 - leaning) + cell(up, left + 1) * leaning;
                across(up) * (1.0 - rising) + across(up + 1) * rising
            }
        }
    }
}

/// The last start that a figure reaches, and how far it is on the way to the next one.
fn position(starts: &[f64], figure: f64) -> Option<(usize, f64)> {
    let index = starts.iter().rposition(|start| *start <= figure)?;
    let start = at(starts, index);
    let way = match starts.get(index + 1) {
        Some(next) => (figure - start) / (next - start),
        None => 0.0,
    };
    Some((index, way))
}
