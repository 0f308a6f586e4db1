//! What the samples' cards show: each sample along one of its inputs, as text.

use std::fmt::Write;

use hagstone_app::samples;
use hagstone_app::text::{Numbers, PlainNumbers};
use hagstone_app::view::start::{card, picture};

/// The cards in the order of the page: names, scenarios, and the lines of the pictures in whole percents.
#[test]
fn cards() {
    let mut out = String::new();
    for sample in &samples::ALL {
        let card = card(sample);
        assert!(!card.note.is_empty());
        let plot = picture(sample, &PlainNumbers);
        writeln!(out, "{} ({})", card.name, card.scenarios.join("; ")).unwrap();
        writeln!(out, "  {}", sample.finding).unwrap();
        let ticks: Vec<&str> = plot.x.ticks.iter().map(|tick| tick.label.as_str()).collect();
        writeln!(out, "  {}: {}", plot.x.title, ticks.join(" ")).unwrap();
        for line in &plot.series {
            let values = line
                .points
                .iter()
                .map(|(_, value)| PlainNumbers.percent(*value, 0));
            let values: Vec<String> = values.collect();
            writeln!(
                out,
                "  {} ({:?}, {:?}): {}",
                line.name,
                line.hue,
                line.stroke,
                values.join(" ")
            )
            .unwrap();
            assert!(line.points.iter().all(|(_, value)| value.is_finite()));
        }
    }
    insta::assert_snapshot!("cards", out);
}
