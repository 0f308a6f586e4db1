//! The program as a script meets it: what it prints, and with which code it ends.
//!
//! 0 where it did what was asked, 1 where the model has an error or cannot be read, 2 where the call itself cannot be answered.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../static/samples/shared-quota.json"
);

/// Runs the program with something on its standard input.
fn hagstone(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_hagstone"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

/// The code with which a call ends, and what it prints and complains.
#[track_caller]
fn check(arguments: &[&str], input: &[u8], code: i32, printed: &str, complained: &str) {
    let output = hagstone(arguments, input);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    assert_eq!(text(&output.stderr).trim_end(), complained, "{arguments:?}");
    assert_eq!(text(&output.stdout).trim_end(), printed, "{arguments:?}");
    assert_eq!(output.status.code(), Some(code), "{arguments:?}");
}

/// What `evaluate` prints, and the code with which it ends.
fn evaluate(arguments: &[&str], input: &[u8]) -> (Value, Option<i32>) {
    let output = hagstone(&[&["evaluate"], arguments].concat(), input);
    assert_eq!(output.stderr, b"", "{arguments:?}");
    (
        serde_json::from_slice(&output.stdout).unwrap(),
        output.status.code(),
    )
}

/// A file with some content, in a folder that is the tests' own.
fn file(name: &str, content: &[u8]) -> String {
    let path: PathBuf = [env!("CARGO_TARGET_TMPDIR"), name].iter().collect();
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().into()
}

fn sample_with(pointer: &str, value: Value) -> Vec<u8> {
    let mut sample: Value = serde_json::from_slice(&std::fs::read(SAMPLE).unwrap()).unwrap();
    *sample.pointer_mut(pointer).unwrap() = value;
    sample.to_string().into_bytes()
}

#[test]
fn a_right_model_passes() {
    check(&["check", SAMPLE], b"", 0, "0 errors, 0 warnings", "");
    check(
        &["check", "-"],
        &std::fs::read(SAMPLE).unwrap(),
        0,
        "0 errors, 0 warnings",
        "",
    );
}

#[test]
fn an_error_fails() {
    let wrong = sample_with("/plans/head_of_sales/components/company/weight", json!(0.5));
    check(
        &["check", "-"],
        &wrong,
        1,
        "error: /plans/head_of_sales/components: The weights of the components sum to 75%, not to 100%. Change them so that \
         they sum to 100%.\n1 error, 0 warnings",
        "",
    );
}

#[test]
fn a_warning_passes() {
    let odd = sample_with(
        "/pools/shared/members",
        json!(["account_executive", "account_executive"]),
    );
    check(
        &["check", "-"],
        &odd,
        0,
        "warning: /pools/shared/members/1: \"account_executive\" stands here twice; it counts once. Take one of the two \
         away.\n0 errors, 1 warning",
        "",
    );
}

#[test]
fn every_scenario_is_checked() {
    // What is wrong in a patch is named there, and what only follows under a scenario is named with it.
    let wrong = sample_with(
        "/scenarios/growth/patch",
        json!({"currency": "euro", "roles": {"campaign_manager": null}}),
    );
    check(
        &["check", "-"],
        &wrong,
        1,
        "in scenario growth: error: /scenarios/growth/patch/currency: Here stands \"euro\", which cannot be used. Write a \
         currency's code of three capital letters, such as USD. Until then /currency is left out.\n\
         in scenario growth: error: /pools/shared/members/1: There is no role with the id \"campaign_manager\". Add that \
         role, or name one that is there. Until then /pools/shared/members/1 is left out.\n\
         2 errors, 0 warnings",
        "",
    );
}

#[test]
fn what_is_no_model_fails() {
    check(
        &["check", "-"],
        b"{\"format\": ",
        1,
        "error: the document: This cannot be read as JSON: the text ends where a value is expected, at line 1, column 11. \
         Mend the text there, or open another file.\n1 error, 0 warnings",
        "",
    );
    let newer = b"{\"format\": \"hagstone/2\"}";
    let (printed, code) = evaluate(&["-"], newer);
    assert_eq!(code, Some(1));
    let problem = json!({
        "severity": "error",
        "path": "/format",
        "what": "The model's format, hagstone/2, is newer than this program knows.",
        "remedy": "Open it with a newer Hagstone; nothing in the file was changed.",
        "left_out": null
    });
    assert_eq!(printed, json!({"outcome": null, "problems": [problem]}));
}

#[test]
fn an_outcome_is_printed() {
    let (printed, code) = evaluate(&[SAMPLE], b"");
    assert_eq!(code, Some(0));
    assert_eq!(printed["problems"], json!([]));
    // 82,500 x 1.06 + 27,500 x 0.8: the head of marketing's pay in the base model.
    assert_eq!(
        printed["outcome"]["roles"]["head_of_marketing"]["paid"],
        json!(109_450.0)
    );
    assert_eq!(printed["outcome"]["company"]["attainment"], json!(1.03));
    // The order is the document's.
    let roles: Vec<&String> = printed["outcome"]["roles"].as_object().unwrap().keys().collect();
    assert_eq!(
        roles,
        [
            "head_of_sales",
            "account_executive",
            "head_of_marketing",
            "campaign_manager"
        ]
    );
}

#[test]
fn an_outcome_under_a_scenario_is_printed() {
    // 27,500 x 1.06 + 82,500 x 0.8.
    let expect = json!(95_150.0);
    let pay = |(printed, code): (Value, Option<i32>)| {
        assert_eq!(code, Some(0));
        printed["outcome"]["roles"]["head_of_marketing"]["paid"].clone()
    };
    assert_eq!(pay(evaluate(&[SAMPLE, "--scenario", "own_numbers"], b"")), expect);
    assert_eq!(
        pay(evaluate(
            &["--scenario=own_numbers", "-"],
            &std::fs::read(SAMPLE).unwrap()
        )),
        expect
    );
}

/// What a model's errors leave standing is printed with them: that is no failure of the call.
#[test]
fn a_broken_model_is_evaluated_all_the_same() {
    let broken = sample_with("/roles/head_of_sales/heads", json!("one"));
    let (printed, code) = evaluate(&["-"], &broken);
    assert_eq!(code, Some(0));
    assert_eq!(printed["problems"][0]["path"], "/roles/head_of_sales/heads");
    assert_eq!(printed["problems"][0]["left_out"], "/roles/head_of_sales");
    assert_eq!(printed["outcome"]["roles"].get("head_of_sales"), None);
    assert_eq!(
        printed["outcome"]["roles"]["head_of_marketing"]["paid"],
        json!(109_450.0)
    );
}

#[test]
fn a_scenario_that_is_not_there_is_no_answer() {
    let complaint = "There is no scenario \"dream\". Name one that is there: growth, own_numbers.";
    check(
        &["evaluate", SAMPLE, "--scenario", "dream"],
        b"",
        2,
        "",
        complaint,
    );
    let complaint = "There is no scenario \"dream\": the model has none. Leave --scenario away.";
    check(
        &["evaluate", "-", "--scenario", "dream"],
        b"{\"format\": \"hagstone/1\"}",
        2,
        "",
        complaint,
    );
}

#[test]
fn a_file_that_cannot_be_read_is_no_answer() {
    let missing = "does-not-exist.json";
    for command in ["check", "evaluate"] {
        let output = hagstone(&[command, missing], b"");
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(
            complaint.starts_with("does-not-exist.json cannot be read: "),
            "{complaint}"
        );
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(output.stdout, b"");
    }
    let binary = file("binary.json", &[0x89, b'P', b'N', b'G', 0xff, 0xfe, 0x00]);
    let complaint = format!("{binary} is not UTF-8 text; save it as UTF-8, or open another file.");
    check(&["check", &binary], b"", 2, "", &complaint);
    let complaint = "Standard input is not UTF-8 text; save it as UTF-8, or open another file.";
    check(&["check", "-"], &[0xff, 0xfe], 2, "", complaint);
    let folder = hagstone(&["check", env!("CARGO_TARGET_TMPDIR")], b"");
    assert_eq!(folder.status.code(), Some(2));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let marked = [&[0xef, 0xbb, 0xbf], std::fs::read(SAMPLE).unwrap().as_slice()].concat();
    check(
        &["check", &file("marked.json", &marked)],
        b"",
        0,
        "0 errors, 0 warnings",
        "",
    );
}

#[test]
fn a_call_that_is_none_is_explained() {
    for arguments in [
        &[][..],
        &["advise"],
        &["check"],
        &["evaluate", SAMPLE, "--year", "2027"],
        &["schema", "plan"],
    ] {
        let output = hagstone(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
    let help = hagstone(&["--help"], b"");
    assert_eq!(help.status.code(), Some(0));
    for command in ["check", "evaluate", "schema"] {
        assert!(String::from_utf8_lossy(&help.stdout).contains(command));
    }
}

/// One seller with a draw: 10% of two sales, in March and in June.
fn seller() -> Vec<u8> {
    json!({
        "format": "hagstone/1", "currency": "EUR",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_200_000}},
        "functions": {"f": {"name": "Sales"}},
        "teams": {"t": {"name": "Field", "function": "f", "revenue_share": 1}},
        "measures": {"m": {"name": "Own sales", "counts": "amount", "scope": "own", "goal": {"year": 400_000}, "deals": {}}},
        "plans": {"p": {
            "name": "Sellers",
            "components": {"c": {
                "name": "Commission", "measure": "m", "period": "quarter",
                "pays": {"commission": {"bands": [{"from": 0, "rate": 0.1}]}}}},
            "terms": {"draw": {"amount": 1_000, "kind": "floor", "recoverable": true}}
        }},
        "roles": {"r": {"name": "Seller", "team": "t", "heads": 3, "base": 60_000, "plan": "p"}},
        "payees": {"ada": {"name": "Ada", "role": "r"}},
        "deals": {
            "1": {"name": "Halden", "date": "2027-03-04", "amount": 80_000, "credits": {"ada": 0.5}},
            "2": {"name": "Orbit", "date": "2027-06-30", "amount": 20_000, "overlays": {"ada": 1}}
        }
    })
    .to_string()
    .into_bytes()
}

#[test]
fn a_statement_is_printed() {
    // 80,000 x 50% x 10% are 4,000: the advances of 1,000 in January and February are paid back out of them.
    check(
        &["statement", "-", "--payee", "ada", "--period", "2027-Q1"],
        &seller(),
        0,
        "\
Ada: Seller, Field
Sellers, Q1, in EUR

Pay
  Base salary       15,000.00
  Target incentive       0.00

Results
                result        goal  attainment
  Own sales  40,000.00  100,000.00         40%

Credits
  date        deal       amount  share
  2027-03-04  Halden  80,000.00    50%

Commission
         result    earned      pays
  Q1  40,000.00  4,000.00  4,000.00

Ledger
              earned      paid  held       owed  held so far  to pay back
  2027-01       0.00  1,000.00  0.00  -1,000.00         0.00     1,000.00
  2027-02       0.00  1,000.00  0.00  -1,000.00         0.00     2,000.00
  2027-03   4,000.00  2,000.00  0.00   2,000.00         0.00         0.00
  together  4,000.00  4,000.00  0.00       0.00",
        "",
    );
}

#[test]
fn a_statement_opens_its_numbers() {
    let output = hagstone(
        &["statement", "-", "--payee", "ada", "--period", "Q1", "--explain"],
        &seller(),
    );
    let text = String::from_utf8(output.stdout).unwrap();
    for line in [
        "    = 40,000.00 × 10%",
        "    = Result, Own sales × Rate of band 1",
        "          Amount: 80,000.00  [/deals/1/amount]",
        "          Credit, Ada: 50%  [/deals/1/credits/ada]",
    ] {
        assert!(text.contains(line.trim()), "{line}\n{text}");
    }
    let output = hagstone(&["statement", "-", "--payee", "r", "--json"], &seller());
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["statement"]["heads"], json!(2.0));
    assert_eq!(found["statement"]["paid"]["value"], json!(12_000.0));
    assert_eq!(
        found["statement"]["base"]["formula"][0],
        json!({"number": [60_000.0, "money"]})
    );
}

#[test]
fn a_statement_of_nobody_lists_who_is_there() {
    check(
        &["statement", "-", "--payee", "bob"],
        &seller(),
        2,
        "",
        "There is no payee and no role \"bob\". Name one that is there: ada, r.",
    );
    check(
        &["statement", "-", "--payee", "ada", "--period", "2028-Q1"],
        &seller(),
        2,
        "",
        "There is no period \"2028-Q1\". Write Q1 to Q4, H1, H2, M1 to M12 or year, or 2027-Q1.",
    );
    check(
        &["statement", "-", "--payee", "ada", "--scenario", "soft"],
        &seller(),
        2,
        "",
        "There is no scenario \"soft\": the model has none. Leave --scenario away.",
    );
    let output = hagstone(&["statement", "-", "--payee", "ada"], b"{");
    assert_eq!(output.status.code(), Some(1));
}

/// The sample without and with people who differ: thousands of years of it.
#[test]
fn years_are_simulated() {
    let output = hagstone(&["simulate", SAMPLE, "--trials", "2000"], b"");
    assert_eq!(output.status.code(), Some(0));
    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    let summary = &printed["summary"];
    assert_eq!(summary["trials"], 2000);
    let number = |pointer: &str| summary.pointer(pointer).unwrap().as_f64().unwrap();
    let spread = ["low", "p10", "p50", "p90", "high"].map(|field| number(&format!("/revenue/{field}")));
    assert!(spread.is_sorted_by(|a, b| a < b), "{spread:?}");
    let cells = ["both", "first_only", "second_only", "neither"];
    let chances: f64 = cells
        .map(|cell| number(&format!("/pairs/0/{cell}/chance/share")))
        .iter()
        .sum();
    assert!((chances - 1.0).abs() < 1e-9);
    assert!((0.1..0.9).contains(&number("/goal_met/share")));
}

#[test]
fn parts_of_a_study_merge_to_the_whole() {
    let part = |arguments: &[&str]| {
        hagstone(&[&["simulate", SAMPLE, "--seed", "3"], arguments].concat(), b"").stdout
    };
    let whole = part(&["--trials", "9000"]);
    let parts = [["0", "100"], ["100", "8000"], ["8000", "9000"]].map(|[from, to]| {
        file(
            &format!("study-{from}.json"),
            &part(&["--from", from, "--to", to]),
        )
    });
    let [first, second, third] = parts.each_ref().map(String::as_str);
    let merged = hagstone(&["merge", second, third, first], b"");
    assert_eq!(merged.status.code(), Some(0));
    assert!(merged.stdout == whole, "the merged parts are not the whole");
    check(
        &["merge", first, first],
        b"",
        2,
        "",
        "The studies cannot be merged. Trial 0 is in more than one of them. Give each part its own trials with --from and --to.",
    );
    let output = hagstone(&["merge", SAMPLE], b"");
    assert_eq!(output.status.code(), Some(2));
    let complained = String::from_utf8(output.stderr).unwrap();
    assert!(
        complained.contains("is no study: missing field `study`"),
        "{complained}"
    );
}

#[test]
fn years_that_cannot_be_run_are_refused() {
    let refused = |arguments: &[&str], complained: &str| {
        check(
            &[&["simulate", SAMPLE], arguments].concat(),
            b"",
            2,
            "",
            complained,
        );
    };
    refused(
        &["--trials", "0"],
        "No trials are asked for. Ask for at least 1; 10,000 is a good number.",
    );
    refused(
        &["--trials", "1000000000"],
        "1000000000 trials are too many at a time. Ask for 10,000,000 at most, or run parts of them and merge these.",
    );
    refused(
        &["--from", "9", "--to", "3"],
        "No trials are asked for. Ask for at least 1; 10,000 is a good number.",
    );
    refused(
        &["--scenario", "none"],
        "There is no scenario \"none\". Name one that is there: growth, own_numbers.",
    );
}
