//! How long the engine takes from leads to revenue: ten segments over ten years, with every mechanism at work.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use hagstone_engine::{Document, Outcome, compile};
use serde_json::{Map, Value, json};

/// A segment; its number makes it a little different from the others.
fn segment(number: u32) -> Value {
    let credit = match number % 3 {
        0 => "seller",
        1 => "source",
        _ => "map",
    };
    let number = f64::from(number);
    json!({
        "name": "Segment", "goal_share": 0.1, "sold_by": "field", "deal_size": 20_000.0 + 1_000.0 * number,
        "leads": {
            "demand": {"volume": {"per_month": 80.0 + number}, "growth": 0.1},
            "partners": {"volume": {"by_month": [9, 8, 12, 10, 11, 10, 7, 6, 12, 13, 12, 8]}},
            "field": {"volume": {"per_month": 10}}
        },
        "definition": {"strictness": 0.5, "keeps": 0.6, "lifts": 1.5, "hours_per_lead": 0.5},
        "steps": {
            "mql": {"rate": 0.5, "lag": {"spread": [0.6, 0.3, 0.1]}},
            "sql": {"rate": 0.4, "lag": {"months": 1}},
            "opportunity": {"rate": 0.6, "lag": {"spread": [0.5, 0.3, 0.2]}},
            "win": {"rate": 0.2 + 0.01 * number, "lag": {"spread": [0.1, 0.2, 0.4, 0.2, 0.1]}}
        },
        "hours_per_opportunity": 20, "ageing": 0.05,
        "reorders": {
            "every": 3, "retention": 0.8, "value": 5_000, "handling_cost": 200,
            "hand_off": {"after": 5, "to": "demand", "retention": 0.75, "handling_cost": 30}
        },
        "recovery": {"by": "demand", "called": 0.5, "reopens": 0.2, "lag": {"months": 3}},
        "recurring": {"per_month": 100, "retention": 0.9, "upsell": 0.05},
        "advocates": {"per_customer": 0.01, "team": "demand"},
        "gross_margin": 0.7,
        "opening": {"customers": 50, "pipeline": "running"},
        "credit": credit
    })
}

fn model() -> Value {
    let segments = (0..10).map(|number| (format!("s{number}"), segment(number)));
    json!({
        "format": "hagstone/1", "name": "Ten segments",
        "goal": {"first_year": 2027, "revenue": {"amount": 40_000_000}, "horizon": 10, "later": {"growth": 0.1}},
        "functions": {"sales": {"name": "Sales"}, "marketing": {"name": "Marketing"}},
        "teams": {
            "field": {
                "name": "Field", "function": "sales", "revenue_share": 0.6,
                "capacity": {
                    "hours": 130, "eaten_by": {"other": {"name": "Other", "share": 0.4}}, "given_back": {"demand": 0.3},
                    "ramp": [0.25, 0.5, 0.75],
                    "heads_by_month": [{"month": 13, "heads": 60}, {"month": 49, "heads": 70}]
                }
            },
            "demand": {"name": "Demand", "function": "marketing", "revenue_share": 0.3},
            "partners": {"name": "Partners", "function": "sales", "revenue_share": 0.1}
        },
        "lifecycle": {"stages": {
            "lead": {"name": "Lead", "weight": 0.4, "credit": {"demand": 0.7, "partners": 0.3}},
            "deal": {"name": "Deal", "weight": 0.6, "credit": {"field": 1}}
        }},
        "pauses": {"q": {"name": "Q", "teams": ["demand"], "from": 19, "months": 3}},
        "cost": {"burden": 0.2, "programme": {"ads": {"name": "Ads", "team": "demand", "spend": {"per_month": 20_000}}}},
        "roles": {
            "rep": {"name": "Rep", "team": "field", "heads": 50, "base": 60_000},
            "marketer": {"name": "Marketer", "team": "demand", "heads": 10, "base": 56_000}
        },
        "segments": Value::Object(segments.collect::<Map<_, _>>())
    })
}

fn funnel(criterion: &mut Criterion) {
    let Ok(document) = Document::from_value(model()) else {
        return;
    };
    let (model, _) = document.model(None);
    let (compiled, problems) = compile(&model);
    assert!(problems.is_empty(), "{problems:?}");
    criterion.bench_function("funnel: compile and run ten segments over ten years", |b| {
        b.iter(|| compile(black_box(&model)));
    });
    criterion.bench_function("funnel: outcome of ten segments over ten years", |b| {
        b.iter(|| Outcome::expected(black_box(&model), black_box(&compiled)));
    });
}

criterion_group!(benches, funnel);
criterion_main!(benches);
