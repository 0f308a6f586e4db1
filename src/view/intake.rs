//! What an import would do, in words.

use hagstone_engine::Model;
use hagstone_exchange::import::{Mapping, Preview, Question, What};
use hagstone_exchange::sheet::Sheet;
use hagstone_words::{Text, say, words};

use super::Table;

/// How many values of a column are shown.
const VALUES: usize = 3;
/// How many lines and problems are listed.
pub const LISTED: usize = 50;

/// What rows can be: keys, and what they are called.
pub const KINDS: [(What, &str, Text); 3] = [
    (What::Roster, "roster", words!(intake_people_one_a_row)),
    (What::Deals, "deals", words!(common_deals)),
    (What::Results, "results", words!(intake_results_of_measures)),
];

/// The key of a kind of rows.
pub fn key_of(what: What) -> &'static str {
    let found = KINDS.iter().find(|(known, ..)| *known == what);
    found.map_or("roster", |(_, key, _)| key)
}

/// The kind of rows with a key.
pub fn of_key(key: &str) -> Option<What> {
    KINDS
        .iter()
        .find(|(_, known, _)| *known == key)
        .map(|(what, ..)| *what)
}

/// What the rows of a sheet most likely are: what most of its columns are known for, where what is needed is among them.
pub fn guessed(sheet: &Sheet, model: &Model) -> Mapping {
    let proposed = KINDS.map(|(what, ..)| Mapping::proposed(what, sheet, model));
    let worth = |mapping: &Mapping| {
        let known = mapping.columns.iter().flatten().count();
        let needed = mapping.what.needed();
        let there = needed
            .iter()
            .filter(|field| mapping.column(**field).is_some())
            .count();
        (there == needed.len(), known)
    };
    let mut best = proposed.into_iter();
    let first = best.next();
    let first = first.unwrap_or_else(|| Mapping::proposed(What::Roster, sheet, model));
    best.fold(
        first,
        |best, next| if worth(&next) > worth(&best) { next } else { best },
    )
}

/// What was brought in: the file, and how much is in it.
pub fn title(name: &str, sheet: &Sheet) -> String {
    format!(
        "{name}: {}, {}",
        say!(count_rows {
            count: sheet.rows.len()
        }),
        say!(count_columns {
            count: sheet.headings.len()
        })
    )
}

/// What a column is called, and its first values.
pub fn column(sheet: &Sheet, column: usize) -> (String, String) {
    let heading = sheet.headings.get(column).map_or("", |heading| heading.trim());
    let heading = if heading.is_empty() {
        say!(intake_column { column: column + 1 })
    } else {
        short(heading)
    };
    let values = (0..sheet.rows.len()).map(|row| sheet.cell(row, column).trim());
    let values = values.filter(|value| !value.is_empty()).take(VALUES).map(short);
    (heading, values.collect::<Vec<_>>().join(" \u{00b7} "))
}

/// As much of a cell as is shown.
fn short(text: &str) -> String {
    const LONGEST: usize = 40;
    let kept: String = text.chars().take(LONGEST).collect();
    if kept.len() < text.len() {
        format!("{kept}\u{2026}")
    } else {
        kept
    }
}

/// What would be added and changed, in one sentence.
pub fn told(what: What, preview: &Preview) -> String {
    let new = preview.lines.iter().filter(|line| line.new).count();
    let old = preview.lines.len() - new;
    let counted = |count: usize| match what {
        What::Roster => say!(count_people { count }),
        What::Deals => say!(count_deals { count }),
        What::Results => say!(count_measures { count }),
    };
    match (new, old) {
        _ if !preview.questions.is_empty() => say!(intake_answer_what_is_open_and_what).into(),
        (0, 0) => say!(intake_no_row_can_be_used).into(),
        (new, 0) => say!(intake_it_would_add {
            several: counted(new)
        }),
        (0, old) => say!(intake_it_would_change {
            several: counted(old)
        }),
        (new, old) => say!(intake_it_would_add_and_change {
            old,
            several: counted(new)
        }),
    }
}

/// How many problems there are, in words.
pub fn wrong(preview: &Preview) -> String {
    let all = preview.problems.len() + preview.more_problems;
    let mut rows: Vec<usize> = preview.problems.iter().map(|problem| problem.row).collect();
    rows.dedup();
    say!(intake_in {
        all: say!(count_problems { count: all }),
        rows: say!(count_rows { count: rows.len() })
    })
}

/// That not all are listed, where there are more.
pub fn listed(count: usize) -> String {
    if count > LISTED {
        say!(intake_the_first_are_listed { listed: LISTED })
    } else {
        String::new()
    }
}

/// What is wrong, row by row.
pub fn problems(preview: &Preview, sheet: &Sheet) -> Table {
    let rows = preview.problems.iter().take(LISTED).map(|problem| {
        let heading = problem.column.map(|place| column(sheet, place).0);
        vec![
            problem.row.to_string(),
            heading.unwrap_or_default(),
            problem.sentence.clone(),
        ]
    });
    Table {
        head: [
            say!(common_row),
            say!(common_column),
            say!(intake_what_is_wrong_and_what_to),
        ]
        .map(String::from)
        .into(),
        rows: rows.collect(),
    }
}

/// What would be added and changed, row by row.
pub fn lines(preview: &Preview) -> Table {
    let rows = preview.lines.iter().take(LISTED).map(|line| {
        vec![
            line.row.to_string(),
            if line.new {
                say!(word_added)
            } else {
                say!(word_changed)
            }
            .to_owned(),
            short(if line.name.is_empty() {
                &line.id
            } else {
                &line.name
            }),
        ]
    });
    Table {
        head: [say!(common_row), "", say!(common_what)].map(String::from).into(),
        rows: rows.collect(),
    }
}

/// A question that is answered by one of several: its key, its sentence, the answers.
pub fn choices(question: &Question, model: &Model) -> Option<(&'static str, Vec<(String, String)>)> {
    let pair = |key: &str, name: &str| (key.to_owned(), name.to_owned());
    match question {
        Question::Decimal { .. } => Some((
            "decimal",
            vec![
                pair("point", say!(intake_1_234_5_a_decimal_point)),
                pair("comma", say!(intake_1_234_5_a_decimal_comma)),
            ],
        )),
        Question::Days { .. } => Some((
            "days",
            vec![
                pair("day", say!(intake_the_day_stands_first)),
                pair("month", say!(intake_the_month_stands_first)),
            ],
        )),
        Question::QuotaOf { known } if !known.is_empty() => {
            let name = |id: &String| {
                let measure = model.measures.get(id.as_str());
                (
                    id.clone(),
                    measure.map_or_else(|| id.clone(), |measure| measure.name.clone()),
                )
            };
            Some(("quota", known.iter().map(name).collect()))
        }
        Question::QuotaOf { .. } | Question::Which(_) | Question::Twice(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use hagstone_engine::Document;
    use serde_json::json;

    use super::*;

    fn document() -> Document {
        Document::from_value(json!({
            "format": "hagstone/1",
            "functions": {"sales": {"name": "Sales"}}, "teams": {"field": {"name": "Field sales", "function": "sales"}},
            "roles": {"ae": {"name": "AE", "team": "field", "heads": 2, "base": 10, "target_incentive": {"amount": 5}}},
            "measures": {"own": {"name": "Own bookings", "counts": "amount", "scope": "own"}},
            "payees": {"ada": {"name": "Ada", "role": "ae"}},
        }))
        .unwrap()
    }

    #[test]
    fn rows_are_taken_for_what_their_columns_are_known_for() {
        let model = document().model(None).0;
        for (head, what) in [
            ("Name,Role,Base salary", What::Roster),
            ("Mitarbeiter;Rolle;Gehalt", What::Roster),
            ("Deal,Close date,Amount,Owner", What::Deals),
            ("Measure,Period,Value", What::Results),
            ("This,That", What::Roster),
        ] {
            let sheet = Sheet::from_csv(format!("{head}\n1,2,3\n").as_bytes()).unwrap();
            assert_eq!(guessed(&sheet, &model).what, what, "{head}");
        }
    }

    #[test]
    fn an_import_is_told_in_words() {
        let document = document();
        let csv = "Name,Role,Base salary\nAda,AE,\"1,000\"\nBob,AE,2000\nCy,Pilot,x\n";
        let sheet = Sheet::from_csv(csv.as_bytes()).unwrap();
        let mapping = guessed(&sheet, &document.model(None).0);
        let preview = Preview::of(&document, &sheet, &mapping);
        assert_eq!(title("people.csv", &sheet), "people.csv: 3 rows, 3 columns");
        assert_eq!(
            column(&sheet, 2),
            ("Base salary".into(), "1,000 \u{00b7} 2000 \u{00b7} x".into())
        );
        // "1,000" can be read in two ways: nothing is counted until that is answered.
        assert_eq!(
            told(What::Roster, &preview),
            "Answer what is open, and what would change is shown here."
        );
        let (key, answers) = choices(&preview.questions[0], &document.model(None).0).unwrap();
        assert_eq!((key, answers.len()), ("decimal", 2));
        let mapping = Mapping {
            decimal: Some(hagstone_exchange::import::Decimal::Point),
            ..mapping
        };
        let preview = Preview::of(&document, &sheet, &mapping);
        assert_eq!(
            told(What::Roster, &preview),
            "It would add 1 person and change 1."
        );
        assert_eq!(wrong(&preview), "2 problems in 1 row");
        let listed = problems(&preview, &sheet);
        assert_eq!(listed.rows[0][..2], ["4", "Role"]);
        assert_eq!(
            lines(&preview).rows,
            [["2", "changed", "Ada"], ["3", "added", "Bob"]].map(|row| row.map(String::from).to_vec())
        );
    }
}
