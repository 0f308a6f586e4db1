//! The engine's rules as formulas of a spreadsheet.

use hagstone_engine::Rule;
use hagstone_engine::model::Rounding;

/// A rule over cells; nothing for a rule that is no formula. `values` are the numbers that the cells hold.
///
/// Only functions are used that Excel, `LibreOffice` and Google Sheets have and calculate alike.
pub(super) fn of(rule: Rule, cells: &[String], values: &[f64]) -> Option<String> {
    let cell = |index: usize| cells.get(index).cloned();
    let (a, b, c) = (cell(0), cell(1), cell(2));
    Some(match rule {
        Rule::Given | Rule::Elsewhere => return None,
        Rule::Same => cells.last()?.clone(),
        Rule::Sum => sum(cells),
        Rule::Difference => cells.join("-"),
        Rule::Product => cells.join("*"),
        Rule::Quotient => {
            let (a, b) = (a?, b?);
            format!("IF({b}=0,0,{a}/{b})")
        }
        // Twelve decimals, so that a threshold that is met exactly is met, whatever the months sum to in binary.
        Rule::Attained { lower: false } => {
            let (a, b) = (a?, b?);
            format!("IF({b}>0,ROUND({a}/{b},12),0)")
        }
        Rule::Attained { lower: true } => {
            let (a, b) = (a?, b?);
            format!("IF({b}>0,IF({a}>{b}/100,ROUND({b}/{a},12),100),0)")
        }
        Rule::Least => format!("MIN({})", cells.join(",")),
        Rule::Greatest => format!("MAX({})", cells.join(",")),
        Rule::Above => format!("MAX(0,{}-{})", a?, b?),
        Rule::Below => format!("MIN(0,{}-{})", a?, b?),
        Rule::Negated => format!("-{}", a?),
        Rule::Grown => format!("{}*(1+{})", a?, b?),
        Rule::LessShare => format!("{}*(1-{})", a?, b?),
        Rule::Line { beyond } => {
            let (x, x1, y1, x2, y2) = (a?, b?, c?, cell(3)?, cell(4)?);
            let line = format!("{y1}+({y2}-{y1})/({x2}-{x1})*({x}-{x1})");
            if beyond { format!("MAX(0,{line})") } else { line }
        }
        Rule::Reached => format!("IF({}>={},{},0)", a?, b?, c?),
        Rule::NotReached => "0".into(),
        Rule::Within => match c {
            Some(end) => format!("MIN({},{end})-{}", a?, b?),
            None => format!("{}-{}", a?, b?),
        },
        Rule::Condition { from, to } => {
            let (figure, otherwise) = (a?, cells.last()?);
            let mut met = Vec::new();
            if from {
                met.push(format!("{figure}>={}", b.clone()?));
            }
            if to {
                met.push(format!("{figure}<{}", if from { c? } else { b? }));
            }
            match met.as_slice() {
                [] => return None,
                [one] => format!("IF({one},1,{otherwise})"),
                both => format!("IF(AND({}),1,{otherwise})", both.join(",")),
            }
        }
        Rule::Mean => format!("({})/{}", sum(cells), cells.len().max(1)),
        Rule::PartOf => {
            let (a, b, c) = (a?, b?, c?);
            format!("IF({c}>0,{a}*({b}/{c}),0)")
        }
        Rule::Rounded(minor, rule) => rounded(&a?, minor.units(), rule),
        // The parts of a whole are rounded together: where a unit moves from one to another, there is no formula for one part.
        Rule::SharedOut(minor) => {
            let alone = minor.round(*values.first()?, Rounding::HalfUp);
            if values.len() != 2 || (alone - values.get(1)?).abs() > 1e-9 {
                return None;
            }
            rounded(&a?, minor.units(), Rounding::HalfUp)
        }
    })
}

/// A sum; in pieces, for a function takes 255 cells at most.
fn sum(cells: &[String]) -> String {
    match cells {
        [] => "0".into(),
        few if few.len() <= 3 => few.join("+"),
        many => {
            let pieces: Vec<String> = many
                .chunks(100)
                .map(|some| format!("SUM({})", some.join(",")))
                .collect();
            pieces.join("+")
        }
    }
}

/// Rounded to so many parts of one; what lies within a millionth of a half is the half.
fn rounded(cell: &str, units: f64, rule: Rounding) -> String {
    match rule {
        Rounding::HalfUp => format!("INT({cell}*{units}+0.500001)/{units}"),
        Rounding::HalfEven => {
            let all = format!("{cell}*{units}");
            format!(
                "IF(ABS({all}-INT({all})-0.5)<0.000001,INT({all})+MOD(INT({all}),2),INT({all}+0.5))/{units}"
            )
        }
    }
}
