//! `hagstone export` and `hagstone import`, as a script meets them.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../static/samples/shared-quota.json"
);

fn hagstone(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hagstone"))
        .args(arguments)
        .output()
        .unwrap()
}

fn path(name: &str) -> String {
    let path: PathBuf = [env!("CARGO_TARGET_TMPDIR"), name].iter().collect();
    path.to_str().unwrap().into()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_model_is_exported_as_a_workbook_and_as_tables() {
    let workbook = path("out.xlsx");
    assert!(
        hagstone(&["export", SAMPLE, "--to", &workbook, "--scenario", "growth"])
            .status
            .success()
    );
    assert!(std::fs::read(&workbook).unwrap().starts_with(b"PK"));
    let table = path("out.csv");
    assert!(
        hagstone(&["export", SAMPLE, "--to", &table, "--table", "functions"])
            .status
            .success()
    );
    let csv = text(&std::fs::read(&table).unwrap());
    assert!(
        csv.starts_with("\u{feff}Id,Function,Revenue,Goal,Attainment,"),
        "{csv}"
    );
    // The company's 47,380,000 less the 16,928,000 that marketing brings.
    assert!(csv.contains("\r\nsales,Sales,30452000"), "{csv}");
    for (arguments, complaint) in [
        (["--to", "out.pdf"], "exported as .xlsx or .csv"),
        (
            ["--to=out.csv", "--table=payees"],
            "Name one that is there: company, functions",
        ),
    ] {
        let output = hagstone(&[&["export", SAMPLE][..], &arguments[..]].concat());
        assert_eq!(output.status.code(), Some(2));
        assert!(
            text(&output.stderr).contains(complaint),
            "{}",
            text(&output.stderr)
        );
    }
}

#[test]
fn a_roster_is_previewed_and_imported_once_it_is_accepted() {
    let roster = path("roster.csv");
    std::fs::write(
        &roster,
        "Who;Role;Quota\nAda;Account executive;1.500\nBo;Pilot;2.000,5\n",
    )
    .unwrap();
    let call = ["import", SAMPLE, "--roster", &roster];
    let preview = hagstone(&call);
    assert_eq!(preview.status.code(), Some(1));
    assert_eq!(
        text(&preview.stdout),
        "Columns\n  Who: left out\n  Role: role\n  Quota: quota\nQuestion: Which column holds the name?\n"
    );
    let named = [&call[..], &["--column", "Who=name"]].concat();
    assert_eq!(
        text(&hagstone(&named).stdout),
        "Columns\n  Who: name\n  Role: role\n  Quota: quota\n\
         Row 3, Role: There is no role \"Pilot\"; name one that is there: Head of sales, Account executive, \
         Head of marketing, Campaign manager.\n\
         Row 2 adds Ada (ada)\n"
    );
    let refused = hagstone(&[&named[..], &["--accept"]].concat());
    assert_eq!(
        (refused.status.code(), text(&refused.stdout)),
        (Some(2), String::new())
    );
    let imported = hagstone(&[&named[..], &["--accept", "--leave-out"]].concat());
    assert!(imported.status.success());
    let model: Value = serde_json::from_slice(&imported.stdout).unwrap();
    assert_eq!(
        model["payees"],
        serde_json::json!({"ada": {"name": "Ada", "role": "account_executive", "goals": {"own_bookings": {"year": 1500}}}})
    );
}
