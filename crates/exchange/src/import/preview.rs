//! What an import would do, before it is accepted.

use hagstone_engine::{Document, Model};
use hagstone_words::say;
use serde_json::{Map, Value, json};

use super::column::Cells;
use super::field::{Field, What};
use super::mapping::{Mapping, own_measures};
use super::value::{DayOrder, Decimal, Says, decimal_of, order_of, shown};
use super::{deals, results, roster};
use crate::sheet::Sheet;

/// The most problems that are listed.
const MOST_PROBLEMS: usize = 1_000;

/// What rows would become.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What must be answered before anything can be imported; the mapping takes the answers.
    pub questions: Vec<Question>,
    /// What is wrong, row by row; [`Preview::more_problems`] says how many are not listed.
    pub problems: Vec<RowProblem>,
    /// How many problems there are beyond those that are listed.
    pub more_problems: usize,
    /// What would be added or changed.
    pub lines: Vec<Line>,
    /// The changes as a merge patch, of the rows that nothing is wrong with.
    patch: Value,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The number that a spreadsheet shows beside the row.
    pub row: usize,
    /// The column, counted from 0; none where it is the row as a whole.
    pub column: Option<usize>,
    /// What is wrong, and what to do.
    pub sentence: String,
}

/// Something that would be added or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The row it comes from, the first one where there are several.
    pub row: usize,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whether the document does not have it yet.
    pub new: bool,
}

/// What a file leaves open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// No column is mapped to a field without which there is nothing to import.
    Which(Field),
    /// Two columns are mapped to one field.
    Twice(Field),
    /// Numbers can be read with a decimal point or comma.
    Decimal {
        /// One of them.
        example: String,
    },
    /// Days can be read with the day or the month first.
    Days {
        /// One of them.
        example: String,
    },
    /// Of which measure the quotas are goals.
    QuotaOf {
        /// The ids of those that everybody has an own goal of.
        known: Vec<String>,
    },
}

/// Why an import is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReady {
    /// There are questions.
    Questions,
    /// There are problems, and their rows were not to be left out.
    Problems,
    /// There is nothing to change.
    Nothing,
}

impl std::fmt::Display for NotReady {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Questions => say!(import_preview_the_file_can_be_read_in),
            Self::Problems => say!(import_preview_some_rows_cannot_be_used_correct),
            Self::Nothing => say!(import_preview_no_row_can_be_used_so),
        })
    }
}

impl Question {
    /// The question as a sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::Which(field) => say!(import_preview_which_column_holds_the { name: field.name() }),
            Self::Twice(field) => say!(import_preview_two_columns_are_mapped_to_the { name: field.name() }),
            Self::Decimal { example } => {
                say!(import_preview_is_the_sign_in_a_decimal { example })
            }
            Self::Days { example } => {
                say!(import_preview_does_the_day_or_the_month { example })
            }
            Self::QuotaOf { known } if known.is_empty() => {
                say!(import_preview_the_model_has_no_measure_with).into()
            }
            Self::QuotaOf { known } => {
                say!(import_preview_of_which_measure_are_the_quotas {
                    known: known.join(", ")
                })
            }
        }
    }
}

/// What is gathered from the rows.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) lines: Vec<Line>,
    pub(super) patch: Map<String, Value>,
}

impl Preview {
    /// Reads the rows of a sheet as the mapping says, against a document.
    pub fn of(document: &Document, sheet: &Sheet, mapping: &Mapping) -> Self {
        let (model, _) = document.model(None);
        let mut questions = Vec::new();
        for &field in mapping.what.fields() {
            let count = mapping
                .columns
                .iter()
                .filter(|found| **found == Some(field))
                .count();
            if count > 1 {
                questions.push(Question::Twice(field));
            }
            if count == 0 && mapping.what.needed().contains(&field) {
                questions.push(Question::Which(field));
            }
        }
        let decimal = decimal(sheet, mapping);
        let days = days(sheet, mapping);
        questions.extend(decimal.clone().err());
        questions.extend(days.clone().err());
        questions.extend(quota_of(mapping, &model));
        let decimal = decimal.unwrap_or(Decimal::Point);
        let mut cells = Cells::new(sheet, mapping, decimal, days.unwrap_or(DayOrder::DayFirst));
        let gathered = if questions.is_empty() {
            let rows = sheet.rows.len();
            match mapping.what {
                What::Roster => roster::gathered(&mut cells, rows, &model, mapping),
                What::Deals => deals::gathered(&mut cells, rows, &model),
                What::Results => results::gathered(&mut cells, rows, &model),
            }
        } else {
            Gathered::default()
        };
        let mut problems = cells.problems;
        problems.sort_by_key(|problem| (problem.row, problem.column));
        let more_problems = problems.len().saturating_sub(MOST_PROBLEMS);
        problems.truncate(MOST_PROBLEMS);
        Self {
            questions,
            problems,
            more_problems,
            lines: gathered.lines,
            patch: Value::Object(gathered.patch),
        }
    }

    /// The changes as a merge patch over the document, once nothing is open. Rows with problems are left out where the
    /// caller says so, and stop everything where not.
    pub fn changes(&self, leave_out: bool) -> Result<&Value, NotReady> {
        if !self.questions.is_empty() {
            return Err(NotReady::Questions);
        }
        if !self.problems.is_empty() && !leave_out {
            return Err(NotReady::Problems);
        }
        if self.lines.is_empty() {
            return Err(NotReady::Nothing);
        }
        Ok(&self.patch)
    }
}

/// The document with the changes of an import.
#[must_use]
pub fn accepted(document: &Document, changes: &Value) -> Document {
    let mut value = document.value().clone();
    json_patch::merge(&mut value, changes);
    Document::from_value(value).unwrap_or_else(|_| document.clone())
}

/// The cells of the columns that hold something of a kind.
fn cells_of<'a>(
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    kind: impl Fn(Field) -> bool + 'a,
) -> impl Iterator<Item = &'a str> {
    let columns = mapping.columns.iter().enumerate();
    let columns = columns.filter(move |(_, field)| field.is_some_and(&kind));
    columns.flat_map(move |(column, _)| (0..sheet.rows.len()).map(move |row| sheet.cell(row, column)))
}

/// What all texts together say: the one way in which all can be read, the way where none says anything, or an example of
/// those that can be read in two ways.
fn said<'a, T: PartialEq + Copy>(
    texts: impl Iterator<Item = &'a str>,
    of: impl Fn(&str) -> Says<T>,
    otherwise: T,
) -> Result<T, String> {
    let (mut only, mut either) = (None, None);
    for text in texts {
        match of(text) {
            Says::Nothing => {}
            Says::Either => either = either.or(Some(text)),
            Says::Only(found) if only.is_none_or(|only| only == found) => only = Some(found),
            // Both ways stand in one file: no cell of it can be trusted.
            Says::Only(_) => return Err(shown(text)),
        }
    }
    match (only, either) {
        (Some(only), _) => Ok(only),
        (None, Some(either)) => Err(shown(either)),
        (None, None) => Ok(otherwise),
    }
}

fn decimal(sheet: &Sheet, mapping: &Mapping) -> Result<Decimal, Question> {
    let numbers = |field| {
        matches!(
            field,
            Field::Base
                | Field::TargetIncentive
                | Field::TargetShare
                | Field::Quota
                | Field::Points
                | Field::Amount
                | Field::Share
                | Field::Value
        )
    };
    // A workbook holds numbers, and they are read with a point.
    let known = mapping
        .decimal
        .or(sheet.encoding.is_none().then_some(Decimal::Point));
    known.map_or_else(
        || {
            said(cells_of(sheet, mapping, numbers), decimal_of, Decimal::Point)
                .map_err(|example| Question::Decimal { example })
        },
        Ok,
    )
}

fn days(sheet: &Sheet, mapping: &Mapping) -> Result<DayOrder, Question> {
    let days = |field| {
        matches!(
            field,
            Field::Start | Field::End | Field::Date | Field::Cancelled | Field::Period | Field::Touches
        )
    };
    let first = |text: &str| {
        deals::touch_texts(text)
            .map(order_of)
            .find(|says| *says != Says::Nothing)
    };
    mapping.days.map_or_else(
        || {
            said(
                cells_of(sheet, mapping, days),
                |text| first(text).unwrap_or(Says::Nothing),
                DayOrder::DayFirst,
            )
            .map_err(|example| Question::Days { example })
        },
        Ok,
    )
}

fn quota_of(mapping: &Mapping, model: &Model) -> Option<Question> {
    mapping.column(Field::Quota)?;
    let known = mapping.quota_of.as_ref();
    if mapping.what != What::Roster || known.is_some_and(|id| model.measures.get(id).is_some()) {
        return None;
    }
    Some(Question::QuotaOf {
        known: own_measures(model).map(ToString::to_string).collect(),
    })
}

/// An object with those of the fields that are there; one that is there as `null` takes a field away.
pub(super) fn object(fields: impl IntoIterator<Item = (&'static str, Option<Value>)>) -> Value {
    let fields = fields
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(fields.collect())
}

/// An amount for the whole year in place of whatever was said before.
pub(super) fn for_the_year(amount: f64) -> Value {
    json!({"year": number(amount), "quarters": null, "months": null})
}

/// A number as a document has it.
pub(super) fn number(number: f64) -> Value {
    hagstone_engine::edit::json_number(number)
}
