//! Workbooks as data: what stands where, and that it is a number of the engine's.

use hagstone_engine::Document;
use hagstone_exchange::workbook::{Content, book};

const SAMPLES: [(&str, &str); 7] = [
    (
        "shared-quota",
        include_str!("../../../static/samples/shared-quota.json"),
    ),
    (
        "reorder-handoff",
        include_str!("../../../static/samples/reorder-handoff.json"),
    ),
    (
        "direct-contribution",
        include_str!("../../../static/samples/direct-contribution.json"),
    ),
    (
        "qualified-lead",
        include_str!("../../../static/samples/qualified-lead.json"),
    ),
    (
        "post-departmental",
        include_str!("../../../static/samples/post-departmental.json"),
    ),
    (
        "quarter-and-decade",
        include_str!("../../../static/samples/quarter-and-decade.json"),
    ),
    (
        "recovered-leads",
        include_str!("../../../static/samples/recovered-leads.json"),
    ),
];

#[test]
fn every_sample_is_mostly_formulas() {
    for (name, text) in SAMPLES {
        let evaluation = Document::from_text(text).unwrap().evaluate(None);
        let book = book(&evaluation);
        let cells = book.pages.iter().flat_map(|page| page.rows.iter().flatten());
        let (mut formulas, mut values) = (0, Vec::new());
        for page in &book.pages[1..] {
            for row in &page.rows {
                for (column, cell) in row {
                    match &cell.content {
                        Content::Formula { .. } => formulas += 1,
                        Content::Number(number) if *column == 1 => {
                            let text =
                                |place: usize| row.get(place).map(|(_, cell)| format!("{:?}", cell.content));
                            values.push(format!("{}: {:?} = {number} ({:?})", page.name, text(0), text(2)));
                        }
                        _ => {}
                    }
                }
            }
        }
        let longest = cells.clone().filter_map(|(_, cell)| match &cell.content {
            Content::Formula { text, .. } => Some(text.len()),
            _ => None,
        });
        println!(
            "{name}: {formulas} formulas, longest {:?}, {} values, {} bytes",
            longest.max(),
            values.len(),
            book.to_xlsx().len()
        );
        for value in values.iter().take(400) {
            println!("   {value}");
        }
    }
}
