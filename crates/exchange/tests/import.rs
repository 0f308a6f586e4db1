//! Files of other programs, as previews and as changes of a model: data in, text out.

use std::fmt::Write;

use hagstone_engine::Document;
use hagstone_exchange::import::{
    DayOrder, Decimal, Field, Mapping, NotReady, Preview, Question, What, accepted,
};
use hagstone_exchange::sheet::Sheet;
use proptest::prelude::*;
use serde_json::json;

fn document() -> Document {
    let value = json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "fiscal_year_start": 4, "revenue": {"amount": 1_000_000}},
        "functions": {"sales": {"name": "Sales"}},
        "teams": {
            "field": {"name": "Field sales", "function": "sales", "revenue_share": 1},
            "events": {"name": "Events", "function": "sales"}
        },
        "measures": {
            "bookings": {"name": "Own bookings", "counts": "amount", "scope": "own", "deals": {}},
            "leads": {"name": "Accepted leads", "counts": "count", "scope": "company"},
            "rate": {"name": "Win rate", "counts": "rate", "scope": "company"},
            "both": {"name": "Both", "counts": {"sum": ["leads", "leads"]}, "scope": "company"}
        },
        "roles": {"ae": {"name": "Account executive", "team": "field", "heads": 3, "base": 60_000,
                         "target_incentive": {"amount": 30_000}}},
        "payees": {"p1": {"name": "Ada Lovelace", "role": "ae", "goals": {"bookings": {"quarters": [1, 2, 3, 4]}},
                          "target_incentive": {"share_of_base": 0.5}}},
        "deals": {"d1": {"name": "Mill", "date": "2027-05-01", "amount": 100, "credits": {"p1": 1}}}
    });
    Document::from_value(value).unwrap()
}

fn previewed(what: What, text: &str) -> (Mapping, Preview) {
    let (document, sheet) = (document(), Sheet::from_csv(text.as_bytes()).unwrap());
    let mapping = Mapping::proposed(what, &sheet, &document.model(None).0);
    let preview = Preview::of(&document, &sheet, &mapping);
    (mapping, preview)
}

/// What is asked, and what is wrong, a line each.
fn said(preview: &Preview) -> String {
    let mut text = String::new();
    for question in &preview.questions {
        writeln!(text, "{}", question.sentence()).unwrap();
    }
    for problem in &preview.problems {
        let column = problem
            .column
            .map_or("-".into(), |column| (column + 1).to_string());
        writeln!(text, "{}:{column} {}", problem.row, problem.sentence).unwrap();
    }
    text
}

#[test]
fn a_roster_becomes_payees() {
    let (mapping, preview) = previewed(
        What::Roster,
        "Employee;Role;Start date;Base salary;Target incentive;Quota\n\
         Ada Lovelace;Account Executive;;70.000,00;35000;900.000,00\n\
         Zoë B.;ae;1.6.2027;;;\n",
    );
    let expected = [
        Field::Name,
        Field::Role,
        Field::Start,
        Field::Base,
        Field::TargetIncentive,
        Field::Quota,
    ];
    assert_eq!(mapping.columns, expected.map(Some));
    assert_eq!(said(&preview), "");
    let lines: Vec<_> = preview
        .lines
        .iter()
        .map(|line| (line.row, line.id.as_str(), line.new))
        .collect();
    assert_eq!(lines, [(2, "p1", false), (3, "zoe_b", true)]);
    let after = accepted(&document(), preview.changes(false).unwrap());
    assert_eq!(
        after.value()["payees"],
        json!({
            "p1": {"name": "Ada Lovelace", "role": "ae", "goals": {"bookings": {"year": 900_000}},
                   "target_incentive": {"amount": 35_000}, "base": 70_000},
            "zoe_b": {"name": "Zoë B.", "role": "ae", "start": "2027-06-01"}
        })
    );
    assert_eq!(
        after.model(None).1,
        document().model(None).1,
        "the model has no new problems"
    );
}

#[test]
fn what_is_wrong_is_said_by_row_and_column_and_nothing_is_imported() {
    let (_, preview) = previewed(
        What::Roster,
        "name,role,start,end,base,bonus %\n\
         Ada Lovelace,pilot,2027-13-01,,many,\n\
         ,ae,,,1.5,\n\
         Bo,ae,2027-05-01,2027-04-01,-1.5,\n\
         Cy,ae,,,1.5,50\n\
         Cy,ae,,,1.5,250%\n",
    );
    assert_eq!(
        said(&preview),
        "2:2 There is no role \"pilot\"; name one that is there: Account executive.\n\
         2:3 \"2027-13-01\" is not a day. Write it as 2027-03-01.\n\
         2:5 \"many\" is not a number, as a base salary is. Write digits, such as 1250.50.\n\
         3:1 The name is missing. Fill in the cell, or leave out the row.\n\
         4:4 The last day lies before the first one. Correct one of them.\n\
         4:5 A base salary is not below 0. Correct the cell.\n\
         6:1 Row 5 is of the same person. Leave one of them out, or tell them apart in a column with ids.\n"
    );
    assert_eq!(preview.changes(false), Err(NotReady::Problems));
    assert_eq!(
        preview.changes(true).unwrap(),
        &json!({"payees": {"cy": {"name": "Cy", "role": "ae", "base": 1.5,
            "target_incentive": {"share_of_base": 0.5, "amount": null}}}})
    );
}

#[test]
fn what_can_be_read_in_two_ways_is_asked() {
    let text = "name,role,start,base\nAda Lovelace,ae,3/4/2027,\"1,000\"\n";
    let (mut mapping, preview) = previewed(What::Roster, text);
    assert_eq!(
        said(&preview),
        "Is the sign in \"1,000\" a decimal sign, or does it part the thousands?\n\
         Does the day or the month stand first in \"3/4/2027\"?\n"
    );
    assert_eq!(preview.changes(true), Err(NotReady::Questions));
    let sheet = Sheet::from_csv(text.as_bytes()).unwrap();
    let mut answered = |decimal, days| {
        (mapping.decimal, mapping.days) = (Some(decimal), Some(days));
        let preview = Preview::of(&document(), &sheet, &mapping);
        let payee = &preview.changes(false).unwrap()["payees"]["p1"];
        (payee["start"].clone(), payee["base"].clone())
    };
    assert_eq!(
        answered(Decimal::Point, DayOrder::MonthFirst),
        (json!("2027-03-04"), json!(1000))
    );
    assert_eq!(
        answered(Decimal::Comma, DayOrder::DayFirst),
        (json!("2027-04-03"), json!(1))
    );
    // One cell that says how it is written answers for its file; two that disagree answer nothing.
    let one = "name,role,start,base\nAda,ae,3/4/2027,\"1,000\"\nBo,ae,3/14/2027,\"1,000.50\"\n";
    assert_eq!(said(&previewed(What::Roster, one).1), "");
    let both = "name,role,base\nAda,ae,\"1.000,5\"\nBo,ae,\"1,000.5\"\n";
    assert_eq!(
        previewed(What::Roster, both).1.questions,
        [Question::Decimal {
            example: "1,000.5".into()
        }]
    );
}

#[test]
fn a_missing_column_is_asked_for() {
    let (_, preview) = previewed(What::Deals, "colour,amount\nred,1\n");
    assert_eq!(said(&preview), "Which column holds the date?\n");
    let (_, preview) = previewed(What::Roster, "name,role\n");
    assert_eq!(preview.changes(false), Err(NotReady::Nothing));
}

#[test]
fn deals_are_shared_touched_and_found_again() {
    let (_, preview) = previewed(
        What::Deals,
        "Deal id,Opportunity,Close date,Amount,Owner,Split,Touches\n\
         ,Mill,2027-05-01,100,Ada Lovelace,,\n\
         x,Dam,2027-06-01,250.5,p1,100%,2026-11-03 Events; 2026-12-01 Field sales / Ada Lovelace\n\
         y,Dyke,2027-06-02,10,Bo,,soon\n",
    );
    assert_eq!(
        said(&preview),
        "4:5 There is no payee \"Bo\"; name one that is there: Ada Lovelace.\n\
         4:7 \"soon\" is not a day. Write it as 2027-03-01.\n\
         4:7 A touch is a day and a team, such as \"2026-11-03 Field sales\". Name the team.\n"
    );
    let changes = preview.changes(true).unwrap();
    assert_eq!(
        changes["deals"],
        json!({
            "d1": {"name": "Mill", "date": "2027-05-01", "amount": 100, "credits": {"p1": 1}},
            "x": {"name": "Dam", "date": "2027-06-01", "amount": 250.5, "credits": {"p1": 1}, "touches": {
                "t1": {"date": "2026-11-03", "team": "events"},
                "t2": {"date": "2026-12-01", "team": "field", "payee": "p1"}
            }}
        })
    );
    let after = accepted(&document(), changes);
    assert_eq!(after.model(None).1, document().model(None).1);
}

#[test]
fn the_parts_of_a_deal_sum_to_it() {
    let mut value = document().value().clone();
    value["payees"]["p2"] = json!({"name": "Bo", "role": "ae"});
    let document = Document::from_value(value).unwrap();
    let read = |text: &str| {
        let sheet = Sheet::from_csv(text.as_bytes()).unwrap();
        let mapping = Mapping::proposed(What::Deals, &sheet, &document.model(None).0);
        Preview::of(&document, &sheet, &mapping)
    };
    let shared =
        read("id,date,amount,payee,share\nd1,2027-05-01,9,Ada Lovelace,0.6\nd1,2027-05-01,9,Bo,40%\n");
    assert_eq!(
        shared.changes(false).unwrap()["deals"]["d1"]["credits"],
        json!({"p1": 0.6, "p2": 0.4})
    );
    let other = read("id,date,amount,payee\nd1,2027-05-01,9,Bo\n");
    assert_eq!(
        other.changes(false).unwrap()["deals"]["d1"]["credits"],
        json!({"p2": 1, "p1": null})
    );
    for (rows, expected) in [
        (
            "d,2027-05-01,9,Bo,50%\nd,2027-05-01,9,p1,40%\n",
            "2:5 The shares of this deal sum to 90%, not to 100%. Correct them.\n",
        ),
        (
            "d,2027-05-01,9,Bo,\nd,2027-05-01,9,p1,\n",
            "2:5 Several payees share this deal. Give each of them a share, such as 60% and 40%.\n",
        ),
        (
            "d,2027-05-01,9,Bo,50%\nd,2027-05-01,8,p1,50%\n",
            "3:1 Row 2 gives the same deal another date or amount. Write both alike, or another id.\n",
        ),
        (
            "d,2027-05-01,9,Bo,50%\nd,2027-05-01,9,p2,50%\n",
            "2:5 The shares of this deal sum to 50%, not to 100%. Correct them.\n\
             3:4 This payee stands in another row of the deal. Leave one out.\n",
        ),
    ] {
        let preview = read(&format!("id,date,amount,payee,share\n{rows}"));
        assert_eq!(said(&preview), expected);
        assert_eq!(preview.changes(true), Err(NotReady::Nothing));
    }
}

#[test]
fn results_are_whole_years() {
    // The fiscal year starts in April 2027: its months are 2027-04 to 2028-03.
    let month = |month: usize| {
        format!(
            "Accepted leads,{:04}-{:02},{month}\n",
            2027 + (month + 3) / 12,
            (month + 3) % 12 + 1
        )
    };
    let months: String = (0..12).map(month).collect();
    let (_, preview) = previewed(
        What::Results,
        &format!(
            "Measure,Period,Value,Payee\n{months}Win rate,FY 2027,32.5%,\n\
             bookings,Q1,1,p1\nbookings,Q2,2,p1\nbookings,2027-Q3,3,p1\nbookings,Q4 2027,4,p1\n"
        ),
    );
    assert_eq!(said(&preview), "");
    let after = accepted(&document(), preview.changes(false).unwrap());
    assert_eq!(
        after.value()["results"],
        json!({"leads": {"months": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}, "rate": {"year": 0.325}})
    );
    assert_eq!(
        after.value()["payees"]["p1"]["results"],
        json!({"bookings": {"quarters": [1, 2, 3, 4]}})
    );
    let (_, wrong) = previewed(
        What::Results,
        "measure,period,value\nleads,Q1,1\nleads,Q1,2\nboth,2027,1\nbookings,2027,1\nrate,2026,1\n\
         rate,2027-03,1\nrate,soon,1\n",
    );
    assert_eq!(
        said(&wrong),
        "3:2 This period stands here twice. Leave one of the rows out.\n\
         4:1 \"Both\" follows from other measures. Import the results of those.\n\
         5:1 \"Own bookings\" is everybody's own. Name the payee in a column.\n\
         6:2 The model's year is 2027. Leave out the rows of other years.\n\
         7:2 This month is not in the model's year, which starts in 2027-04. Leave the row out.\n\
         8:2 \"soon\" is not a period. Write year, Q1 to Q4, M1 to M12, or a month such as 2027-03.\n"
    );
    let (_, part) = previewed(What::Results, "measure,period,value\nleads,Q1,1\nleads,Q2,2\n");
    assert!(said(&part).starts_with("2:2 The rows of this measure are not a whole year."));
}

#[test]
fn a_large_roster_is_read_at_once() {
    let mut text = String::from("name,role,base\n");
    for row in 0..20_000 {
        writeln!(text, "Person {row},ae,{row}.5").unwrap();
    }
    let (_, preview) = previewed(What::Roster, &text);
    assert_eq!((preview.lines.len(), preview.problems.len()), (20_000, 0));
    let (_, wrong) = previewed(What::Roster, &text.replace(",ae,", ",xx,"));
    assert_eq!((wrong.problems.len(), wrong.more_problems), (1_000, 19_000));
}

/// Rows that name any of thousands of people, and deals that are all called alike, take no longer than others: a row costs what
/// it costs whatever stands above it and whoever is in the model.
#[test]
fn many_names_and_alike_deals_are_read_at_once() {
    let mut value = document().value().clone();
    let mut text = String::from("name,date,amount,payee\n");
    for row in 0..20_000 {
        value["payees"][format!("id{row}")] = json!({"name": format!("Person {row}"), "role": "ae"});
        writeln!(text, "Renewal,2027-05-01,{row},person {row}").unwrap();
    }
    let document = Document::from_value(value).unwrap();
    let sheet = Sheet::from_csv(text.as_bytes()).unwrap();
    let mapping = Mapping::proposed(What::Deals, &sheet, &document.model(None).0);
    let preview = Preview::of(&document, &sheet, &mapping);
    assert_eq!((preview.lines.len(), preview.problems.len()), (20_000, 0));
    let ids: Vec<&str> = [0, 1, 19_999].map(|line| preview.lines[line].id.as_str()).into();
    assert_eq!(ids, ["renewal", "renewal_2", "renewal_20000"]);
}

proptest! {
    /// Whatever stands in a file, reading it ends, and what is imported leaves a document that can be evaluated.
    #[test]
    fn no_file_panics(
        bytes in proptest::collection::vec(any::<u8>(), 0..120),
        cells in proptest::collection::vec("(Ada Lovelace|ae|p1|leads|2027-0[1-9]|[0-9.,/%-]{0,9}|\\PC{0,5})", 0..40),
        what in prop::sample::select(vec![What::Roster, What::Deals, What::Results]),
    ) {
        let mut text = b"id,name,role,date,amount,payee,share,measure,period,value,touches,quota,start\n".to_vec();
        for row in cells.chunks(13) {
            for cell in row {
                text.extend(format!("\"{}\",", cell.replace('"', "\"\"")).bytes());
            }
            text.push(b'\n');
        }
        text.extend(bytes);
        if let Ok(sheet) = Sheet::from_csv(&text) {
            let document = document();
            let mut mapping = Mapping::proposed(what, &sheet, &document.model(None).0);
            mapping.decimal = Some(Decimal::Point);
            mapping.days = Some(DayOrder::DayFirst);
            let preview = Preview::of(&document, &sheet, &mapping);
            for problem in &preview.problems {
                prop_assert!(problem.sentence.ends_with('.') && problem.row > 1);
            }
            if let Ok(changes) = preview.changes(true) {
                let _ = accepted(&document, changes).evaluate(None);
            }
        }
    }
}
