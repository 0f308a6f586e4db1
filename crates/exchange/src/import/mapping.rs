//! Which column holds which field.

use hagstone_engine::Model;
use hagstone_engine::model::{Id, Quantity, Scope};

use super::field::{Field, What};
use super::value::{DayOrder, Decimal};
use crate::sheet::Sheet;

/// How a sheet is read. Proposed from its headings; whatever is wrong in it is changed before the rows are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// What the rows are.
    pub what: What,
    /// The field of each column; none for a column that is left out.
    pub columns: Vec<Option<Field>>,
    /// Which sign stands before decimals; detected where absent, and asked for where that cannot be.
    pub decimal: Option<Decimal>,
    /// Which number of `3/4/2027` is the day; detected where absent, and asked for where that cannot be.
    pub days: Option<DayOrder>,
    /// The measure whose goal a quota is; asked for where it is absent and there is a column of quotas.
    pub quota_of: Option<Id>,
}

/// A text's letters and digits, small, without marks.
pub(super) fn plain(text: &str) -> String {
    let small = text.chars().flat_map(char::to_lowercase);
    let bare = small.map(|sign| match sign {
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        'ß' => 's',
        'é' | 'è' => 'e',
        '%' => 'p',
        _ => sign,
    });
    let text: String = bare.filter(|sign| sign.is_alphanumeric()).collect();
    text
}

impl Mapping {
    /// What the headings say, each field once: the first column that names it.
    pub fn proposed(what: What, sheet: &Sheet, model: &Model) -> Self {
        let headings: Vec<String> = sheet.headings.iter().map(|heading| plain(heading)).collect();
        let mut columns = vec![None; headings.len()];
        // The first words of a field's list are its closest names: those are looked for in all columns first.
        let longest = what.fields().iter().map(|field| field.headings().len()).max();
        for rank in 0..longest.unwrap_or(0) {
            for &field in what.fields() {
                let Some(known) = field.headings().get(rank) else {
                    continue;
                };
                if columns.contains(&Some(field)) {
                    continue;
                }
                let mut open = headings.iter().zip(&mut columns);
                if let Some((_, column)) = open.find(|(heading, column)| heading == known && column.is_none())
                {
                    *column = Some(field);
                }
            }
        }
        Self {
            what,
            columns,
            decimal: None,
            days: None,
            quota_of: only_own(model),
        }
    }

    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|found| *found == Some(field))
    }
}

/// Measures that each payee has an own goal of.
pub(super) fn own_measures(model: &Model) -> impl Iterator<Item = &Id> {
    let own = model.measures.iter().filter(|(_, measure)| {
        let counted = matches!(
            measure.counts,
            Quantity::Revenue
                | Quantity::Amount
                | Quantity::Count
                | Quantity::Funnel(_)
                | Quantity::RevenueGrowth
        );
        measure.scope == Scope::Own && counted
    });
    own.map(|(id, _)| id)
}

fn only_own(model: &Model) -> Option<Id> {
    let mut own = own_measures(model);
    let first = own.next()?.clone();
    own.next().is_none().then_some(first)
}
