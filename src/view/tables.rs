//! Tables that go out as files: the roster, deals and results so that they can come in again, the statements, the outcomes, and
//! what a picture's own table says.
//!
//! Their heads are the same in every language: other programs know a column by its name.

use hagstone_engine::model::{Id, Model, Scope, TargetIncentive, Typed};
use hagstone_engine::{Evaluation, Statement, StatementPeriod, statement, statement_ids};
use hagstone_exchange::outcome_tables::outcome_tables;
use hagstone_exchange::table::{Cell, Column, Kind, Table};
use hagstone_words::{Text, words};

use crate::text::{Numbers, Unit, parse};

/// A table that can be had of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offered {
    /// A word that does not change, which is also part of the file's name.
    pub key: &'static str,
    /// What it is called.
    pub name: Text,
    /// What it is for.
    pub says: Text,
}

/// The tables, in the order in which they are offered.
pub const OFFERED: [Offered; 12] = [
    offered(
        "roster",
        words!(tables_roster),
        words!(tables_payees_with_role_days_pay_and),
    ),
    offered(
        "deals",
        words!(common_deals),
        words!(tables_a_row_for_each_payee_of),
    ),
    offered(
        "results",
        words!(common_results),
        words!(tables_typed_results_by_measure_and),
    ),
    offered(
        "statements",
        words!(common_statements),
        words!(tables_everybody_s_payments_of_the_year),
    ),
    offered(
        "company",
        words!(common_company),
        words!(tables_revenue_goal_cost),
    ),
    offered(
        "functions",
        words!(common_functions),
        words!(tables_revenue_people_pay),
    ),
    offered("teams", words!(common_teams), words!(tables_revenue_people_pay)),
    offered(
        "roles",
        words!(common_roles),
        words!(tables_people_pay_attainment_of_target),
    ),
    offered("payees", words!(common_payees), words!(tables_what_each_is_paid)),
    offered(
        "measures",
        words!(common_measures),
        words!(tables_results_goals_attainment),
    ),
    offered(
        "pools",
        words!(common_pools),
        words!(tables_what_is_in_them_and_who),
    ),
    offered(
        "months",
        words!(common_months),
        words!(tables_revenue_and_pay_by_month),
    ),
];

const fn offered(key: &'static str, name: Text, says: Text) -> Offered {
    Offered { key, name, says }
}

/// A table of the evaluated model; nothing where it has no rows.
pub fn table(key: &str, evaluation: &Evaluation) -> Option<Table> {
    let found = match key {
        "roster" => roster(&evaluation.model),
        "deals" => deals(&evaluation.model),
        "results" => results(&evaluation.model),
        "statements" => statements(evaluation),
        _ => {
            let mut tables = outcome_tables(evaluation).into_iter();
            tables.find(|(name, _)| *name == key)?.1
        }
    };
    (!found.rows.is_empty()).then_some(found)
}

/// The tables that a model has rows for.
pub fn offered_of(model: &Model) -> impl Iterator<Item = Offered> {
    let there = |offered: &Offered| match offered.key {
        "roster" | "payees" => !model.payees.is_empty(),
        "deals" => !model.deals.is_empty(),
        "results" => !results(model).rows.is_empty(),
        "statements" | "roles" => !model.roles.is_empty(),
        "functions" => !model.functions.is_empty(),
        "teams" => !model.teams.is_empty(),
        "measures" => !model.measures.is_empty(),
        "pools" => !model.pools.is_empty(),
        _ => true,
    };
    OFFERED.into_iter().filter(there)
}

fn columns(of: &[(&str, Kind)]) -> Vec<Column> {
    of.iter().map(|(name, kind)| Column::new(*name, *kind)).collect()
}

fn day(date: Option<hagstone_engine::model::Date>) -> Cell {
    date.map_or(Cell::Empty, Cell::Date)
}

fn text(id: Option<&Id>) -> Cell {
    id.map_or(Cell::Empty, |id| id.as_str().into())
}

/// Payees, under the headings by which an import knows the columns.
fn roster(model: &Model) -> Table {
    let mut own = model
        .measures
        .iter()
        .filter(|(_, measure)| measure.scope == Scope::Own);
    // Quotas of one measure stand in a column: where there are several, it cannot be said whose they are.
    let quota = own.next().filter(|_| own.next().is_none()).map(|(id, _)| id);
    let mut table = Table::new(
        "Roster",
        columns(&[
            ("id", Kind::Text),
            ("name", Kind::Text),
            ("role", Kind::Text),
            ("team", Kind::Text),
            ("start date", Kind::Date),
            ("end date", Kind::Date),
            ("base salary", Kind::Amount),
            ("target incentive", Kind::Amount),
            ("target share", Kind::Share),
            ("quota", Kind::Amount),
            ("points", Kind::Count),
        ]),
    );
    let rows = model.payees.iter().map(|(id, payee)| {
        let (amount, share) = match &payee.target_incentive {
            Some(TargetIncentive::Amount(amount)) => (Some(amount.get()), None),
            Some(TargetIncentive::ShareOfBase(share)) => (None, Some(share.get())),
            None => (None, None),
        };
        let quota = quota.and_then(|measure| payee.goals.get(measure));
        vec![
            id.as_str().into(),
            payee.name.as_str().into(),
            payee.role.as_str().into(),
            text(payee.team.as_ref()),
            day(payee.start),
            day(payee.end),
            payee.base.map(hagstone_engine::model::Money::get).into(),
            amount.into(),
            share.into(),
            quota.map(hagstone_engine::model::MeasureGoal::total).into(),
            payee.points.map(hagstone_engine::model::Weight::get).into(),
        ]
    });
    table.rows.extend(rows);
    table
}

/// Deals: a row for each payee who has a part of one.
fn deals(model: &Model) -> Table {
    let mut table = Table::new(
        "Deals",
        columns(&[
            ("id", Kind::Text),
            ("name", Kind::Text),
            ("date", Kind::Date),
            ("amount", Kind::Amount),
            ("deal type", Kind::Text),
            ("product", Kind::Text),
            ("payee", Kind::Text),
            ("share", Kind::Share),
            ("cancelled on", Kind::Date),
            ("touches", Kind::Text),
        ]),
    );
    for (id, deal) in &model.deals {
        let touches = deal.touches.iter().map(|(_, touch)| {
            let whose = touch
                .payee
                .as_ref()
                .map_or(String::new(), |payee| format!(" / {payee}"));
            format!("{} {}{whose}", String::from(touch.date), touch.team)
        });
        let touches = touches.collect::<Vec<_>>().join("; ");
        let word = |text: &Option<String>| text.as_deref().map_or(Cell::Empty, Cell::from);
        let row = |credit: Option<(&Id, f64)>| {
            vec![
                id.as_str().into(),
                deal.name.as_str().into(),
                Cell::Date(deal.date),
                deal.amount.get().into(),
                word(&deal.deal_type),
                word(&deal.product),
                text(credit.map(|(payee, _)| payee)),
                credit.map(|(_, share)| share).into(),
                day(deal.cancelled),
                if touches.is_empty() {
                    Cell::Empty
                } else {
                    touches.as_str().into()
                },
            ]
        };
        if deal.credits.is_empty() {
            table.rows.push(row(None));
        }
        let credits = deal.credits.iter();
        table
            .rows
            .extend(credits.map(|(payee, share)| row(Some((payee, share.get())))));
    }
    table
}

/// Typed results; those that are typed as an attainment have no amount, and are not among them.
fn results(model: &Model) -> Table {
    let mut table = Table::new(
        "Results",
        columns(&[
            ("measure", Kind::Text),
            ("period", Kind::Text),
            ("value", Kind::Count),
            ("payee", Kind::Text),
        ]),
    );
    let everybody = model
        .results
        .iter()
        .map(|(measure, typed)| (None, measure, typed));
    let own = model.payees.iter().flat_map(|(id, payee)| {
        let results = payee.results.iter();
        results.map(move |(measure, typed)| (Some(id), measure, typed))
    });
    for (payee, measure, typed) in everybody.chain(own) {
        let values: Vec<(String, f64)> = match typed {
            Typed::Attainment(_) => Vec::new(),
            Typed::Year(value) => vec![("year".into(), value.get())],
            Typed::Quarters(values) => numbered('Q', values.iter().map(|value| value.get())),
            Typed::Months(values) => numbered('M', values.iter().map(|value| value.get())),
        };
        table.rows.extend(values.into_iter().map(|(period, value)| {
            vec![
                measure.as_str().into(),
                period.as_str().into(),
                value.into(),
                text(payee),
            ]
        }));
    }
    table
}

fn numbered(letter: char, values: impl Iterator<Item = f64>) -> Vec<(String, f64)> {
    (1..)
        .zip(values)
        .map(|(number, value)| (format!("{letter}{number}"), value))
        .collect()
}

/// What everybody is paid in the year, one payment a row.
fn statements(evaluation: &Evaluation) -> Table {
    let mut table = Table::new(
        "Statements",
        columns(&[
            ("Id", Kind::Text),
            ("Name", Kind::Text),
            ("Role", Kind::Text),
            ("Team", Kind::Text),
            ("People", Kind::Count),
            ("Plan", Kind::Text),
            ("What", Kind::Text),
            ("Of", Kind::Text),
            ("Amount", Kind::Amount),
        ]),
    );
    for (id, _) in statement_ids(&evaluation.model, &evaluation.compiled) {
        let told = statement(
            &evaluation.model,
            &evaluation.compiled,
            &id,
            Some(StatementPeriod::default()),
        );
        if let Some(told) = told {
            table.rows.extend(payments(&told));
        }
    }
    table
}

fn payments(told: &Statement) -> Vec<Vec<Cell>> {
    let row = |what: &str, of: &str, amount: f64| -> Vec<Cell> {
        let mut cells: Vec<Cell> = [&told.id, &told.name, &told.role, &told.team]
            .map(|text| text.as_str().into())
            .into();
        cells.push(told.heads.into());
        cells.push(told.plan.as_deref().map_or(Cell::Empty, Cell::from));
        cells.extend([what.into(), of.into(), amount.into()]);
        cells
    };
    let mut rows = vec![
        row("Base salary", "", told.base.value),
        row("Target incentive", "", told.target_incentive.value),
    ];
    for component in &told.components {
        let payments = component.payments.iter();
        rows.extend(payments.map(|payment| row(&component.name, &payment.name, payment.pay.value)));
    }
    rows.extend(told.pools.iter().map(|pool| row("Pool", &pool.label, pool.value)));
    rows.push(row("Earned", "", told.earned.value));
    rows.push(row("Paid out", "", told.paid.value));
    rows
}

/// A table of the page as a file holds it: what reads as a number is one.
pub fn of_shown(title: &str, shown: &super::Table, numbers: &dyn Numbers) -> Table {
    let separators = numbers.separators();
    let cell = |text: &String| -> Cell {
        let unit = if text.trim_end().ends_with('%') {
            Unit::Percent
        } else {
            Unit::Money
        };
        match parse(text, unit, &separators) {
            Ok(number) if text.contains(|sign: char| sign.is_ascii_digit()) => number.into(),
            _ => text.as_str().into(),
        }
    };
    let mut table = Table::new(
        title,
        shown
            .head
            .iter()
            .map(|head| Column::new(head.as_str(), Kind::Text))
            .collect(),
    );
    table.rows.extend(shown.rows.iter().map(|row| {
        let mut cells = row.iter();
        // The first column names the rows, also where a name is a number.
        let name = cells.next().map(|name| Cell::from(name.as_str()));
        name.into_iter().chain(cells.map(cell)).collect()
    }));
    table
}

#[cfg(test)]
mod tests {
    use hagstone_engine::Document;
    use hagstone_exchange::csv::to_csv;
    use hagstone_exchange::import::{Mapping, Preview, What, accepted};
    use hagstone_exchange::sheet::Sheet;
    use serde_json::json;

    use super::*;
    use crate::text::PlainNumbers;

    fn document() -> Document {
        Document::from_value(json!({
            "format": "hagstone/1", "goal": {"first_year": 2027, "revenue": {"amount": 1000}},
            "functions": {"sales": {"name": "Sales"}},
            "teams": {"field": {"name": "Field sales", "function": "sales"}},
            "roles": {"ae": {"name": "AE", "team": "field", "heads": 2, "base": 10, "target_incentive": {"amount": 5}}},
            "measures": {
                "own": {"name": "Own bookings", "counts": "amount", "scope": "own"},
                "all": {"name": "Company revenue", "counts": "revenue", "scope": "company"},
            },
            "payees": {
                "ada": {"name": "=Ada, \"first\"", "role": "ae", "start": "2027-03-01", "base": 12, "target_incentive": {"share_of_base": 0.5},
                    "goals": {"own": {"quarters": [1, 2, 3, 4]}}, "results": {"own": {"quarters": [1, -2, 3, 4.5]}}},
                "bob": {"name": "Bob", "role": "ae", "team": "field", "end": "2027-06-30", "target_incentive": {"amount": 7}, "points": 3},
            },
            "results": {"all": {"year": 900}},
            "deals": {
                "d1": {"name": "Halden", "date": "2027-02-03", "amount": 100, "deal_type": "new", "credits": {"ada": 0.6, "bob": 0.4},
                    "touches": {"t1": {"date": "2027-01-02", "team": "field", "payee": "ada"}, "t2": {"date": "2027-01-05", "team": "field"}}},
                "d2": {"name": "Back", "date": "2027-05-06", "amount": -20, "cancelled": "2027-07-08"},
            },
        }))
        .unwrap()
    }

    /// What goes out comes in again: into a model that has lost these tables it brings the same ones, but for a goal by quarters,
    /// of which the year's sum is left.
    #[test]
    fn what_goes_out_comes_in_again() {
        let document = document();
        let mut stripped = document.value().clone();
        for key in ["deals", "results"] {
            stripped.as_object_mut().unwrap().remove(key);
        }
        for id in ["ada", "bob"] {
            let payee = stripped["payees"][id].as_object_mut().unwrap();
            payee.retain(|key, _| ["name", "role"].contains(&key.as_str()));
        }
        let mut again = Document::from_value(stripped).unwrap();
        let evaluation = document.evaluate(None);
        for (key, what) in [
            ("roster", What::Roster),
            ("deals", What::Deals),
            ("results", What::Results),
        ] {
            let sheet = Sheet::from_csv(&to_csv(&table(key, &evaluation).unwrap())).unwrap();
            let mapping = Mapping::proposed(what, &sheet, &again.model(None).0);
            assert!(mapping.columns.iter().all(Option::is_some), "{key}: {mapping:?}");
            let preview = Preview::of(&again, &sheet, &mapping);
            let changes = preview
                .changes(false)
                .unwrap_or_else(|error| panic!("{key}: {error} {preview:?}"));
            again = accepted(&again, changes);
        }
        let mut expected = document.value().clone();
        expected["payees"]["ada"]["goals"]["own"] = json!({"year": 10});
        assert_eq!(again.value(), &expected);
    }

    #[test]
    fn every_table_that_is_offered_has_rows() {
        let evaluation = document().evaluate(None);
        for offered in offered_of(&evaluation.model) {
            assert!(table(offered.key, &evaluation).is_some(), "{}", offered.key);
        }
        let nothing = Document::from_value(json!({"format": "hagstone/1"}))
            .unwrap()
            .evaluate(None);
        let keys: Vec<&str> = offered_of(&nothing.model).map(|offered| offered.key).collect();
        assert_eq!(keys, ["company", "months"]);
    }

    #[test]
    fn what_reads_as_a_number_is_one() {
        let shown = super::super::Table {
            head: ["Role", "Pay", "Of target", "Note"].map(str::to_owned).into(),
            rows: vec![
                ["2027", "-$1,234.50", "\u{2212}12.5%", "n/a"]
                    .map(str::to_owned)
                    .into(),
            ],
        };
        let csv = String::from_utf8(to_csv(&of_shown("Pay", &shown, &PlainNumbers))).unwrap();
        assert_eq!(
            csv,
            "\u{feff}Role,Pay,Of target,Note\r\n2027,-1234.5,-0.125,n/a\r\n"
        );
    }
}
