//! W2 of the benchmarks: ten thousand years of 200 payees whose results follow a funnel; W4: the same after one input has moved.

#[allow(dead_code, reason = "W1 uses the rest of it")]
mod workload;
mod years;

use criterion::{Criterion, criterion_group, criterion_main};
use hagstone_engine::Document;
use hagstone_engine::simulate::{Simulator, Trials};

fn w2(criterion: &mut Criterion) {
    let document = Document::from_value(years::model()).expect("the workload is a model");
    let (model, _) = document.model(None);
    let trials = Trials::new(0, 10_000).expect("ten thousand are not too many");
    let mut simulator = Simulator::new(&model, 1);
    let mut group = criterion.benchmark_group("w2");
    group.sample_size(10);
    group.bench_function("ten thousand years", |bencher| {
        bencher.iter(|| {
            let mut study = simulator.study();
            simulator.run(trials, &mut study);
            study.count()
        });
    });
    group.bench_function("made ready", |bencher| bencher.iter(|| Simulator::new(&model, 1)));
    group.finish();
}

criterion_group!(benches, w2);
criterion_main!(benches);
