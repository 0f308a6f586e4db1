//! How long the engine takes on the sample `shared-quota`: what one move of a slider costs, and its parts.
//!
//! `evaluate` must stay under 20 microseconds on a present-day core.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use hagstone_engine::{Document, Outcome, Year, compile, edit, evaluate, lint, sweep, win_lose_map};

const SAMPLE: &str = include_str!("../static/samples/shared-quota.json");
/// The lever that the sample's note asks to move first.
const WEIGHT: &str = "/plans/head_of_marketing/components/company/weight";

fn engine(criterion: &mut Criterion) {
    let Ok(document) = Document::from_text(SAMPLE) else {
        return;
    };
    let (model, _) = document.model(None);
    let (compiled, _) = compile(&model);
    let mut workspace = compiled.workspace();
    let year = Year::expected(&compiled);

    // The whole of it: compiled, evaluated and read out.
    criterion.bench_function("evaluate", |b| b.iter(|| evaluate(black_box(&model))));

    // Its parts.
    criterion.bench_function("evaluate: compile", |b| b.iter(|| compile(black_box(&model))));
    criterion.bench_function("evaluate: one year into a workspace", |b| {
        b.iter(|| compiled.evaluate(black_box(&year), &mut workspace));
    });
    criterion.bench_function("evaluate: outcome of a compiled model", |b| {
        b.iter(|| Outcome::expected(black_box(&model), black_box(&compiled)));
    });

    // What is said of it.
    criterion.bench_function("lint", |b| {
        b.iter(|| lint(black_box(&model), black_box(&compiled)));
    });

    // What comes before it.
    criterion.bench_function("text to document", |b| {
        b.iter(|| Document::from_text(black_box(SAMPLE)));
    });
    criterion.bench_function("document to model", |b| {
        b.iter(|| black_box(&document).model(None));
    });
    criterion.bench_function("document to model under a scenario", |b| {
        b.iter(|| black_box(&document).model(Some("growth")));
    });
    criterion.bench_function("a slider moved, and the document evaluated", |b| {
        b.iter(|| edit::set_number(black_box(&document), None, WEIGHT, black_box(0.5)).evaluate(None));
    });

    // What comes after it: the plots.
    criterion.bench_function("sweep of 121 steps", |b| {
        b.iter(|| sweep(black_box(&compiled), 0.7, 1.3, 121));
    });
    criterion.bench_function("win/lose map of 40 by 40", |b| {
        b.iter(|| win_lose_map(black_box(&model), black_box(&compiled), 0.7, 1.3, 40));
    });
}

criterion_group!(benches, engine);
criterion_main!(benches);
