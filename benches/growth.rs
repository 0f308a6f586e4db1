//! How the time for years grows with their number, with people and with segments: W2 with one of them once to sixteen times.
//!
//! `cargo xtask bench --only growth` prints the times and draws `docs/growth.svg`.

#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "what takes time is measured by the clock, and its picture is a file"
)]

#[allow(dead_code, reason = "W1 uses the rest of it")]
mod workload;
mod years;

use std::path::Path;
use std::time::Instant;

use hagstone_app::chart::{Axis, Hue, LinePlot, Palette, Series, Size, Stroke, lines};
use hagstone_engine::Document;
use hagstone_engine::simulate::{Simulator, Trials};
use serde_json::{Value, json};

/// How many times as many as in W2.
const TIMES: [u32; 5] = [1, 2, 4, 8, 16];
/// Runs of which the shortest one counts: what a machine does beside takes time, never gives it.
const RUNS: u32 = 5;
/// The years of W2.
const YEARS: u32 = 10_000;

/// Milliseconds for so many years of a model.
fn time(model: &Value, years: u32) -> f64 {
    let document = Document::from_value(model.clone()).expect("the workload is a model");
    let mut simulator = Simulator::new(&document.model(None).0, 1);
    let mut run = |number: u32| {
        let from = u64::from(number) * u64::from(years);
        let trials = Trials::new(from, from + u64::from(years)).expect("not too many");
        let mut study = simulator.study();
        let start = Instant::now();
        simulator.run(trials, &mut study);
        start.elapsed().as_secs_f64() * 1e3
    };
    // Room for what is kept is only found in the first run.
    run(0);
    (1..=RUNS).map(run).fold(f64::INFINITY, f64::min)
}

/// W2 with each of its people so many times.
fn people(times: u32) -> Value {
    let mut model = years::model();
    for role in model["roles"]
        .as_object_mut()
        .into_iter()
        .flat_map(|roles| roles.values_mut())
    {
        role["heads"] = json!(role["heads"].as_u64().unwrap_or(0) * u64::from(times));
    }
    let payees = model["payees"].as_object().cloned().unwrap_or_default();
    let copies = |(id, person): (&String, &Value)| {
        let (id, person) = (id.clone(), person.clone());
        (0..times).map(move |copy| (format!("{id}_{copy}"), person.clone()))
    };
    model["payees"] = Value::Object(payees.iter().flat_map(copies).collect());
    model
}

/// W2 with each of its segments so many times, each copy with its part of the leads.
fn segments(times: u32) -> Value {
    let mut model = years::model();
    let mut segments = model["segments"].as_object().cloned().unwrap_or_default();
    for segment in segments.values_mut() {
        let leads = &mut segment["leads"]["desk"];
        let part = |leads: &Value| json!(leads.as_f64().unwrap_or(0.0) / f64::from(times));
        leads["before"] = part(&leads["before"]);
        for month in leads["volume"]["by_month"].as_array_mut().into_iter().flatten() {
            *month = part(month);
        }
    }
    let copies = |(id, segment): (&String, &Value)| {
        let (id, segment) = (id.clone(), segment.clone());
        (0..times).map(move |copy| {
            (
                if copy == 0 {
                    id.clone()
                } else {
                    format!("{id}_{copy}")
                },
                segment.clone(),
            )
        })
    };
    model["segments"] = Value::Object(segments.iter().flat_map(copies).collect());
    model
}

fn main() {
    let w2 = years::model();
    let each = |of: &dyn Fn(u32) -> f64| TIMES.map(|times| (f64::from(times), of(times)));
    let found = [
        (
            "years",
            Hue::Ink,
            Stroke::Solid,
            each(&|times| time(&w2, YEARS * times)),
        ),
        (
            "people",
            Hue::Sales,
            Stroke::Solid,
            each(&|times| time(&people(times), YEARS)),
        ),
        (
            "segments",
            Hue::Marketing,
            Stroke::Solid,
            each(&|times| time(&segments(times), YEARS)),
        ),
    ];
    for (name, .., times) in &found {
        let times = times.map(|(times, time)| format!("{times} x: {time:.0} ms"));
        println!("{name:<10}{}", times.join(", "));
    }
    let largest = found
        .iter()
        .flat_map(|(.., times)| times)
        .map(|(_, time)| *time)
        .fold(0.0, f64::max);
    let plot = LinePlot {
        x: Axis::new((0.0, 16.0), 4, |value| format!("{value} x"))
            .titled("10,000 years, 200 people, 4 segments: so many times"),
        y: Axis::new((0.0, largest / 1e3), 4, |value| format!("{value} s")).titled("one thread"),
        series: found
            .into_iter()
            .map(|(name, hue, stroke, times)| {
                let points: Vec<_> = times.iter().map(|(times, time)| (*times, time / 1e3)).collect();
                let mut series = Series::line(name, hue, stroke, points.clone());
                series.dots = points;
                series
            })
            .collect(),
        ..LinePlot::default()
    };
    let size = Size {
        width: 640.0,
        height: 320.0,
    };
    let drawing = lines(&plot, size, &Palette::LIGHT);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/growth.svg");
    std::fs::write(&file, drawing.standalone(size, &Palette::LIGHT)).expect("docs can be written");
    println!("drawn in {}", file.display());
}
