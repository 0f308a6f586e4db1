//! How long the engine takes on the workload W1: a year of 200 named payees.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use hagstone_engine::{Document, Outcome, Year, compile};

mod workload;

fn engine(criterion: &mut Criterion) {
    let value = workload::model(1.0);
    let Ok(document) = Document::from_value(value) else {
        return;
    };
    let (model, _) = document.model(None);
    let (compiled, _) = compile(&model);
    let mut workspace = compiled.workspace();
    let year = Year::expected(&compiled);

    criterion.bench_function("W1: document to model", |b| {
        b.iter(|| black_box(&document).model(None));
    });
    criterion.bench_function("W1: compile", |b| b.iter(|| compile(black_box(&model))));
    criterion.bench_function("W1: one year into a workspace", |b| {
        b.iter(|| compiled.evaluate(black_box(&year), &mut workspace));
    });
    criterion.bench_function("W1: outcome of a compiled model", |b| {
        b.iter(|| Outcome::expected(black_box(&model), black_box(&compiled)));
    });
}

criterion_group!(benches, engine);
criterion_main!(benches);
