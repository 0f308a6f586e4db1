//! Tables of a plan that a figure is looked up in: points of a curve, steps, bands of rates.
//!
//! A statement shows the piece of a table that is reached. A workbook looks the figure up in all of it, so that the formula
//! still holds when an input moves it to another piece.

use std::rc::Rc;

use hagstone_engine::{Figure, Rule};
use serde_json::Value;

/// A figure looked up in a table.
pub(super) struct Lookup<'a> {
    /// What is looked up.
    pub(super) figure: &'a Rc<Figure>,
    /// Where the table's list stands in the document.
    pub(super) pointer: String,
    /// Its rows: where each starts, and what it says.
    pub(super) rows: Vec<[f64; 2]>,
    /// The fields of a row.
    pub(super) fields: [&'static str; 2],
    /// How it is looked up.
    pub(super) how: How,
}

/// How a figure is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// On the line through points: flat before the first one, or nothing; beyond the last one flat, or on.
    Points {
        /// Flat before the first point.
        flat: bool,
        /// On beyond the last one.
        extend: bool,
    },
    /// What the reached step says.
    Steps,
    /// The figure times the reached rate.
    Retroactive,
    /// Each rate on its own band.
    Marginal,
}

const FIELDS: [&str; 4] = ["pays", "amount", "factor", "rate"];

/// The lookup that a figure is, where it is one.
pub(super) fn lookup<'a>(node: &'a Figure, document: &Value) -> Option<Lookup<'a>> {
    let inputs = node.inputs.as_slice();
    let source = |node: &Rc<Figure>| node.source.clone();
    let (figure, source) = match (node.rule, inputs) {
        (Rule::Line { .. } | Rule::Reached | Rule::NotReached | Rule::Same, [figure, rest @ ..]) => {
            (figure, rest.iter().find_map(source)?)
        }
        (Rule::Product, [first, rate]) if first.rule == Rule::Within => {
            (first.inputs.first()?, source(rate)?)
        }
        (Rule::Product, [figure, rate]) => (figure, source(rate)?),
        (Rule::Sum, [first, ..]) if first.rule == Rule::Product => match first.inputs.as_slice() {
            [within, rate] if within.rule == Rule::Within => (within.inputs.first()?, source(rate)?),
            _ => return None,
        },
        _ => return None,
    };
    // /plans/p/components/c/pays/curve/points/0/1: the list, the row, the field.
    let (row, _) = source.rsplit_once('/')?;
    let (pointer, _) = row.rsplit_once('/')?;
    let (parent, list) = pointer.rsplit_once('/')?;
    let table = document.pointer(parent)?;
    let values = document.pointer(pointer)?.as_array()?;
    let first = values.first()?;
    let fields = match list {
        "points" => ["0", "1"],
        "steps" | "bands" => [
            "from",
            FIELDS.into_iter().find(|field| first.get(field).is_some())?,
        ],
        _ => return None,
    };
    let number = |row: &Value, field: &str| match field.parse::<usize>() {
        Ok(place) => row.get(place)?.as_f64(),
        Err(_) => row.get(field)?.as_f64(),
    };
    let rows: Option<Vec<[f64; 2]>> = values
        .iter()
        .map(|row| Some([number(row, fields[0])?, number(row, fields[1])?]))
        .collect();
    let said = |field: &str| table.get(field).and_then(Value::as_str);
    let shares_of_target = node.rule != Rule::Product && node.rule != Rule::Sum;
    let how = match list {
        "points" if shares_of_target => {
            let curve = parent.ends_with("/curve");
            How::Points {
                flat: !curve,
                extend: curve && said("beyond") == Some("extend"),
            }
        }
        "steps" if shares_of_target => How::Steps,
        "bands" if said("tiers") == Some("retroactive") => How::Retroactive,
        "bands"
            if inputs
                .first()
                .is_some_and(|input| input.rule == Rule::Within || node.rule != Rule::Product) =>
        {
            How::Marginal
        }
        _ => return None,
    };
    Some(Lookup {
        figure,
        pointer: pointer.into(),
        rows: rows?,
        fields,
        how,
    })
}

impl Lookup<'_> {
    /// What the table says.
    pub(super) fn says(&self) -> f64 {
        let x = self.figure.value;
        let at = |index: usize| self.rows.get(index).copied().unwrap_or_default();
        let reached = self.rows.iter().filter(|row| row[0] <= x).count();
        match (self.how, reached) {
            (How::Points { flat: true, .. }, 0) => at(0)[1],
            (How::Marginal, _) => {
                let band = |index: usize| {
                    let end = self.rows.get(index + 1).map_or(f64::INFINITY, |row| row[0]);
                    (x.min(end) - at(index)[0]).max(0.0) * at(index)[1]
                };
                (0..self.rows.len()).map(band).sum()
            }
            (_, 0) => 0.0,
            (How::Points { .. }, reached) if reached < self.rows.len() => {
                let ([x1, y1], [x2, y2]) = (at(reached - 1), at(reached));
                y1 + (y2 - y1) / (x2 - x1) * (x - x1)
            }
            (How::Points { extend, .. }, reached) => {
                let [last, pays] = at(reached - 1);
                match self.rising().filter(|_| extend) {
                    Some(end) => {
                        let ([x1, y1], [x2, y2]) = (at(end - 1), at(end));
                        (pays + (y2 - y1) / (x2 - x1) * (x - last)).max(0.0)
                    }
                    None => pays,
                }
            }
            (How::Steps, reached) => at(reached - 1)[1],
            (How::Retroactive, reached) => x * at(reached - 1)[1],
        }
    }

    /// The last point that lies beyond the one before it.
    fn rising(&self) -> Option<usize> {
        let pair = |index: &usize| matches!((self.rows.get(index - 1), self.rows.get(*index)), (Some(a), Some(b)) if b[0] > a[0]);
        (1..self.rows.len()).rev().find(pair)
    }

    /// How many rows are reached, as a formula; `starts` is the range of where they start.
    pub(super) fn count(figure: &str, starts: &str) -> String {
        format!("SUMPRODUCT(--({starts}<={figure}))")
    }

    /// The formula; `reached` is the cell with the count, `cell(row, field)` a cell of the table.
    pub(super) fn formula(
        &self,
        figure: &str,
        reached: &str,
        cell: &dyn Fn(usize, usize) -> String,
    ) -> String {
        let last = self.rows.len().saturating_sub(1);
        let range = |from: usize, to: usize, field: usize| {
            let (sheet_first, sheet_last) = (cell(from, field), cell(to, field));
            // Inputs!$B$3:$B$5
            let end = sheet_last
                .rsplit_once('!')
                .map_or(sheet_last.as_str(), |(_, end)| end)
                .to_owned();
            format!("{sheet_first}:{end}")
        };
        let (x, y) = (range(0, last, 0), range(0, last, 1));
        match self.how {
            How::Steps => format!("IF({reached}=0,0,INDEX({y},{reached}))"),
            How::Retroactive => format!("IF({reached}=0,0,{figure}*INDEX({y},{reached}))"),
            How::Marginal => {
                let whole = format!("SUMPRODUCT(({figure}>{x})*({figure}-{x})*{y})");
                if last == 0 {
                    return whole;
                }
                // What lies in a later band is not paid at the rate of the one before it.
                let (later, before) = (range(1, last, 0), range(0, last - 1, 1));
                format!("{whole}-SUMPRODUCT(({figure}>{later})*({figure}-{later})*{before})")
            }
            How::Points { flat, extend } => {
                let before = if flat { cell(0, 1) } else { "0".into() };
                let top = cell(last, 1);
                let beyond = match self.rising().filter(|_| extend) {
                    Some(end) => {
                        let slope = format!(
                            "({}-{})/({}-{})",
                            cell(end, 1),
                            cell(end - 1, 1),
                            cell(end, 0),
                            cell(end - 1, 0)
                        );
                        format!("MAX(0,{top}+{slope}*({figure}-{}))", cell(last, 0))
                    }
                    None => top,
                };
                if last == 0 {
                    return format!("IF({reached}=0,{before},{beyond})");
                }
                let (x1, y1) = (format!("INDEX({x},{reached})"), format!("INDEX({y},{reached})"));
                let (x2, y2) = (
                    format!("INDEX({x},{reached}+1)"),
                    format!("INDEX({y},{reached}+1)"),
                );
                let between = format!("{y1}+({y2}-{y1})/({x2}-{x1})*({figure}-{x1})");
                format!(
                    "IF({reached}=0,{before},IF({reached}<{},{between},{beyond}))",
                    self.rows.len()
                )
            }
        }
    }
}
