//! W2 of the benchmarks: ten thousand years of 200 payees whose results follow a funnel; W4: the same after one input has moved.
//!
//! With `--once` it prints the medians of a few runs as a line of JSON, for `cargo xtask bench`.

#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "what takes time is measured by the clock"
)]

#[allow(dead_code, reason = "W1 uses the rest of it")]
mod workload;
mod years;

use std::time::Instant;

use criterion::{Criterion, criterion_group};
use hagstone_engine::Document;
use hagstone_engine::model::Model;
use hagstone_engine::simulate::{Simulator, Trials};
use serde_json::{Value, json};

/// Runs of each of which the middle one is printed.
const RUNS: usize = 9;

fn model(value: &Value) -> Model {
    let document = Document::from_value(value.clone()).expect("the workload is a model");
    document.model(None).0
}

/// Ten thousand years, other ones for each number.
fn trials(number: usize) -> Trials {
    let from = number as u64 * 10_000;
    Trials::new(from, from + 10_000).expect("ten thousand are not too many")
}

/// The workload with another slope between target and knee in the curve of account executives on their bookings.
fn moved(slope: f64) -> Value {
    let mut value = years::model();
    for segment in 0..4 {
        let points =
            &mut value["plans"][format!("ae_{segment}")]["components"]["bookings"]["pays"]["curve"]["points"];
        let number = |point: usize, axis: usize| points[point][axis].as_f64().expect("a number");
        let knee = number(1, 1) + slope * (number(2, 0) - number(1, 0));
        let beyond = (number(3, 1) - number(2, 1)) / (number(3, 0) - number(2, 0));
        let end = number(2, 0) + (number(3, 1) - knee) / beyond;
        points[2][1] = json!(knee);
        points[3][0] = json!(end);
    }
    value
}

fn w2(criterion: &mut Criterion) {
    let base = model(&years::model());
    let mut simulator = Simulator::new(&base, 1);
    let mut group = criterion.benchmark_group("w2");
    group.sample_size(10);
    let mut number = 0;
    group.bench_function("ten thousand years", |bencher| {
        bencher.iter(|| {
            number += 1;
            let mut study = simulator.study();
            simulator.run(trials(number % 1000), &mut study);
            study.count()
        });
    });
    group.bench_function("made ready", |bencher| bencher.iter(|| Simulator::new(&base, 1)));
    group.finish();
    let mut group = criterion.benchmark_group("w4");
    group.sample_size(10);
    let models = [1.2, 1.8].map(|slope| model(&moved(slope)));
    let mut simulator = Some(Simulator::new(&base, 1));
    let mut number = 0;
    group.bench_function("ten thousand years after a moved curve", |bencher| {
        bencher.iter(|| {
            number += 1;
            let previous = simulator.take().expect("it is put back");
            let mut next = Simulator::after(previous, &models[number % 2], 1);
            let mut study = next.study();
            next.run(trials(0), &mut study);
            simulator = Some(next);
            study.count()
        });
    });
    group.finish();
}

/// The middle of the times of some runs, in milliseconds.
fn middle(mut run: impl FnMut(usize)) -> f64 {
    let times = (0..RUNS).map(|number| {
        let start = Instant::now();
        run(number);
        start.elapsed().as_secs_f64() * 1e3
    });
    let mut times: Vec<f64> = times.collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn once() {
    let mut simulator = Simulator::new(&model(&years::model()), 1);
    // Room for what is kept is only found in the first run.
    simulator.run(trials(0), &mut simulator.study());
    let w2 = middle(|number| simulator.run(trials(number + 1), &mut simulator.study()));
    let models: Vec<Model> = (0..RUNS)
        .map(|number| model(&moved(1.0 + number as f64 / 10.0)))
        .collect();
    let mut simulator = Some(simulator);
    let w4 = middle(|number| {
        let previous = simulator.take().expect("it is put back");
        let mut next = Simulator::after(previous, &models[number], 1);
        next.run(trials(0), &mut next.study());
        simulator = Some(next);
    });
    println!("{}", json!({"w2_ms": w2, "w4_ms": w4}));
}

criterion_group!(benches, w2);

fn main() {
    if std::env::args().any(|argument| argument == "--once") {
        once();
        return;
    }
    benches();
    Criterion::default().configure_from_args().final_summary();
}
