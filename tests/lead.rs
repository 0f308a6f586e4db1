//! What the page Lead to revenue says: models in, sentences and tables out.

mod told;

use std::fmt::Write;

use hagstone_app::chart::{Palette, Size, bars, columns, lines};
use hagstone_app::hand_off::{HandOffCurve, curves};
use hagstone_app::state::Results;
use hagstone_app::text::PlainNumbers;
use hagstone_app::view::{cost_of_sale, funnel, hand_off, hours, lead, quarters};
use hagstone_engine::Document;
use serde_json::{Value, json};
use told::table;

const NUMBERS: PlainNumbers = PlainNumbers;

fn results(model: Value, scenario: Option<&str>) -> Results {
    Results::of(&Document::from_value(model).unwrap(), scenario)
}

/// One team sells what another one brings: 100 leads a month, of which a half become MQLs a month later; of those 40% are
/// SQLs, all of them opportunities, a quarter of which are won for 1,000. The goal is 60,000.
fn small() -> Value {
    json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 60_000}},
        "functions": {"sales": {"name": "Sales"}, "marketing": {"name": "Marketing"}},
        "teams": {
            "field": {"name": "Field", "function": "sales", "revenue_share": 1},
            "demand": {"name": "Demand", "function": "marketing"}
        },
        "segments": {"s": {
            "name": "Shops", "goal_share": 1, "sold_by": "field", "deal_size": 1000,
            "leads": {"demand": {"volume": {"per_month": 100}}},
            "steps": {"mql": {"rate": 0.5, "lag": {"months": 1}}, "sql": {"rate": 0.4}, "win": {"rate": 0.25}}
        }}
    })
}

fn small_with(path: &str, value: Value) -> Value {
    let mut model = small();
    let (parent, key) = path.rsplit_once('/').unwrap();
    model.pointer_mut(parent).unwrap()[key] = value;
    model
}

/// 1,200 leads come in; in eleven months 50 each become MQLs: 550, 220 SQLs, 220 opportunities, 55 deals.
#[test]
fn a_funnel_is_told_from_lead_to_deal() {
    let results = results(small(), None);
    let stages = funnel::stages(&results, "s", 0).unwrap();
    let told: Vec<String> = stages
        .iter()
        .map(|stage| {
            format!(
                "{} {} ({})",
                stage.name,
                funnel::count(&NUMBERS, stage.count()),
                stage.by
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "Leads 1,200 (Demand)",
            "MQLs 550 (Demand)",
            "SQLs 220 (Field)",
            "Opportunities 220 (Field)",
            "Won 55 (Field)"
        ]
    );
    assert_eq!(
        funnel::title(&stages, "Shops", &NUMBERS),
        "1,200 leads make 55 deals; the narrowest step is from opportunities to won, 25%"
    );
    assert_eq!(
        funnel::readout(&stages, 1, &NUMBERS).unwrap(),
        "MQLs: 550 in the year, 45.8 a month; 45.8% of the leads of the year"
    );
    let segment = &results.outcome.segments["s"];
    assert_eq!(funnel::revenue(segment, 0, &NUMBERS), "$55.0K from first orders.");
}

/// 5,000 a month from February on: 10,000 in the first quarter and 15,000 in the others, of goals of 15,000: 55,000 of
/// 60,000 are 92%.
#[test]
fn the_path_names_the_quarter_that_misses_most() {
    let results = results(small(), None);
    assert_eq!(
        quarters::path_title(&results, &NUMBERS),
        "1 of 4 quarters miss their goal, Q1 2027 by the most: $5.0K"
    );
    let rows = quarters::path_table(&results, &NUMBERS).rows;
    assert_eq!(rows[0], ["Q1 2027", "$15.0K", "$10.0K", "\u{2212}$5.0K", "66.7%"]);
    assert_eq!(rows[3], ["Q4 2027", "$15.0K", "$15.0K", "+$0.0", "100%"]);
    assert_eq!(
        quarters::path_readout(&results, 0, &NUMBERS).unwrap(),
        "Q1 2027: $10.0K of a goal of $15.0K, 66.7%"
    );
    assert_eq!(quarters::path_readout(&results, 4, &NUMBERS), None);
}

/// A pipeline that runs brings 5,000 in every month: each quarter has its 15,000.
#[test]
fn a_path_that_is_kept_says_so() {
    let model = small_with("/segments/s/opening", json!({"pipeline": "running"}));
    assert_eq!(
        quarters::path_title(&results(model, None), &NUMBERS),
        "Every quarter reaches its goal: 2027 ends at 100% of goal"
    );
}

/// Five deals a month from February on, and 80% order again after three months, from Demand and at half of the price. So
/// there are 4 second orders a month from May on (eight months), 3.2 third ones from August on (five), 2.56 fourth ones from
/// November on (two): 8 x 4 + 5 x 3.2 + 2 x 2.56 = 53.12 orders for 500, which are 26,560 without advice beside 55,000 with.
#[test]
fn what_is_handed_off_is_sold_without_advice() {
    let mut model = small();
    model["segments"]["s"]["reorders"] = json!({
        "every": 3, "retention": 0.8, "value": 500, "hand_off": {"after": 1, "to": "demand"}
    });
    let results = results(model, None);
    let all = quarters::quarters(&results.model, &results.outcome);
    let sums =
        |of: &dyn Fn(&quarters::Quarter) -> f64| (all.iter().map(of).sum::<f64>() * 100.0).round() / 100.0;
    assert!((sums(&|quarter| quarter.transactional) - 26_560.0).abs() < 0.01);
    assert!((sums(&|quarter| quarter.consultative) - 55_000.0).abs() < 0.01);
    assert!((sums(&|quarter| quarter.existing) - 26_560.0).abs() < 0.01);
    // 26,560 of 81,560.
    assert_eq!(
        quarters::motion_title(&results, &NUMBERS),
        "33% of the revenue of 2027 is sold without advice"
    );
    let stages = funnel::stages(&results, "s", 0).unwrap();
    let later = stages.last().unwrap();
    assert_eq!(
        (later.name, later.by.as_str()),
        ("Later orders", "Field, then demand")
    );
    let parts: Vec<String> = later
        .parts
        .iter()
        .map(|part| format!("{} {}", part.name, funnel::count(&NUMBERS, part.count)))
        .collect();
    assert_eq!(parts, ["Field 0", "Demand 53.1"]);
}

/// A transactional segment is sold to by the team that is said to: without advice from the first order on. After the second
/// order Demand sells: of the 53.12 later orders above 32 are second ones, Field's, and 21.12 Demand's. Field is credited with
/// 55,000 and 32 x 500, Demand with 21.12 x 500, and all 81,560 are sold without advice.
#[test]
fn a_transactional_segment_is_its_sellers_until_the_hand_off() {
    let mut model = small();
    model["segments"]["s"]["motion"] = json!("transactional");
    model["segments"]["s"]["reorders"] = json!({
        "every": 3, "retention": 0.8, "value": 500, "hand_off": {"after": 2, "to": "demand", "retention": 0.8}
    });
    let results = results(model, None);
    let stages = funnel::stages(&results, "s", 0).unwrap();
    let parts: Vec<String> = stages
        .last()
        .unwrap()
        .parts
        .iter()
        .map(|part| format!("{} {:.2}", part.name, part.count))
        .collect();
    assert_eq!(parts, ["Field 32.00", "Demand 21.12"]);
    let credit = &results.outcome.segments["s"].credit;
    assert!((credit["field"] - 71_000.0).abs() < 1e-6 && (credit["demand"] - 10_560.0).abs() < 1e-6);
    assert_eq!(
        quarters::motion_title(&results, &NUMBERS),
        "All revenue of 2027 is sold without advice"
    );
}

/// Two sellers at 6,000 cost 12,000 a year, and a quarter of that on top, 3,000; Demand spends 100 a month, 1,200. Of the
/// revenue of 55,000 the 16,200 are 29.5%, and of its margin of 40%, 22,000, they leave 5,800, 36% of the cost. All revenue is
/// credited to sales, of whose 22,000 the 15,000 leave 7,000, 47%.
#[test]
fn what_selling_costs_is_told_by_who_spends_it() {
    let mut model = small();
    model["roles"] = json!({"rep": {"name": "Rep", "team": "field", "heads": 2, "base": 6000}});
    model["cost"] = json!({"burden": 0.25, "programme": {
        "ads": {"name": "Ads", "team": "demand", "spend": {"per_month": 100}}
    }});
    let without = results(model.clone(), None);
    assert_eq!(
        cost_of_sale::note(&without, &NUMBERS),
        "What selling costs in 2027, USD. With a gross margin, on the page Goal, it is told what that returns"
    );
    model["goal"]["gross_margin"] = json!(0.4);
    let results = results(model, None);
    assert_eq!(
        cost_of_sale::title(&results, &NUMBERS),
        "Selling takes 29.5% of the revenue: sales $15.0K and marketing $1.2K"
    );
    assert_eq!(
        cost_of_sale::note(&results, &NUMBERS),
        "What selling costs in 2027, USD. Of the margin of $22.0K it leaves $5.8K, a return of 36% on the cost"
    );
    let mut told = String::new();
    table(&mut told, &cost_of_sale::table(&results, &NUMBERS));
    assert_eq!(
        told,
        "  Cost of | Base salaries | Variable pay | On top of pay | Programmes | Handling of later orders | Together \
         | Of revenue | CCOS | Margin | Return on cost\n  \
         The company | $12.0K | – | $3.0K | $1.2K | – | $16.2K | 29.5% | 21.8% | $22.0K | 36%\n  \
         Sales | $12.0K | – | $3.0K | – | – | $15.0K | 27.3% | 21.8% | $22.0K | 47%\n  \
         Marketing | – | – | – | $1.2K | – | $1.2K | – | – | – | –\n"
    );
    assert_eq!(
        cost_of_sale::readout(&results, 1, &NUMBERS).unwrap(),
        "Sales: $15.0K, 27.3% of the revenue credited to it; return 47%; base salaries $12.0K, on top of pay $3.0K"
    );
    assert_eq!(cost_of_sale::readout(&results, 3, &NUMBERS), None);
    // The parts of the company's bar are those of its functions, in their hues.
    let bar = |row: usize| cost_of_sale::plot(&results, &NUMBERS).rows[row].parts.clone();
    assert_eq!(bar(0), [bar(1), bar(2)].concat());
}

#[test]
fn selling_that_costs_nothing_is_not_drawn() {
    let results = results(small(), None);
    assert!(!cost_of_sale::costs(&results));
    assert_eq!(
        cost_of_sale::title(&results, &NUMBERS),
        "Selling costs nothing yet"
    );
}

/// One head has 100 hours a month, of which half are eaten; 20 opportunities a month take 5 each. So 10 of them are worked
/// and 10 wait, from February on, when the first 20 come: 10 x 11 = 110 wait at the end, and 50 hours stand against 100 that
/// grow by 50 each month. Worth: 110 x 25% x 1,000 = 27,500.
#[test]
fn a_queue_is_told_with_what_it_is_worth() {
    let mut model = small();
    model["segments"]["s"]["hours_per_opportunity"] = json!(5);
    model["teams"]["field"]["capacity"] =
        json!({"hours": 100, "eaten_by": {"a": {"name": "Travel", "share": 0.5}}});
    model["roles"] = json!({"rep": {"name": "Rep", "team": "field", "heads": 1, "base": 0}});
    let results = results(model, None);
    assert_eq!(
        hours::title(&results, "field", &NUMBERS),
        "Field wants more hours than it has in 11 of 12 months, first in Feb: 110 opportunities wait at the end"
    );
    assert_eq!(
        hours::queue_title(&results, "field", &NUMBERS),
        "The queue is longest in Dec: 110 opportunities, worth $27.5K if they were worked"
    );
    assert_eq!(
        hours::readout(&results, "field", 1, &NUMBERS).unwrap(),
        "Feb: 100 hours wanted, 50 there; 10 opportunities wait at its end"
    );
    let stages = funnel::stages(&results, "s", 0).unwrap();
    let worked = stages.iter().find(|stage| stage.key == "worked").unwrap();
    assert!((worked.count() - 110.0).abs() < 1e-9);
    let segment = &results.outcome.segments["s"];
    assert_eq!(
        funnel::waiting(segment, 0, &NUMBERS).unwrap(),
        "110 wait at the year\u{2019}s end"
    );
}

/// 55 first orders bring 55,000. Each later order is worth 500; Field's handling of one costs 100 and Demand's 20, and with
/// both 80% order again, so that the revenue is the same whoever sells: 55,000 + 26,560. All 53.12 later orders handed off
/// cost 1,062.40; with a hand-off after the second order 32 of them are Field's: 3,200 + 21.12 x 20 = 3,622.40; after the
/// third 48 are: 4,800 + 5.12 x 20 = 4,902.40; from the fourth on all of them are Field's, 5,312. 8% more of the revenue
/// stays with the earliest: 80,497.60 are left.
#[test]
fn a_hand_off_is_tried_at_every_order() {
    let mut model = small();
    model["segments"]["s"]["reorders"] = json!({
        "every": 3, "retention": 0.8, "value": 500, "handling_cost": 100,
        "hand_off": {"after": 3, "to": "demand", "handling_cost": 20}
    });
    let document = Document::from_value(model.clone()).unwrap();
    let [curve]: [HandOffCurve; 1] = curves(&document, None).try_into().unwrap();
    let costs: Vec<String> = curve
        .points
        .iter()
        .map(|point| format!("{:.2}", point.cost))
        .collect();
    assert_eq!(
        costs[..5],
        ["1062.40", "3622.40", "4902.40", "5312.00", "5312.00"]
    );
    assert_eq!((curve.points.len(), curve.now), (10, 3));
    assert!(
        curve
            .points
            .iter()
            .all(|point| (point.revenue - 81_560.0).abs() < 1e-6)
    );
    let results = results(model, None);
    // 4,902.40 - 1,062.40 = 3,840.
    assert_eq!(
        hand_off::revenue_title(&results, &curve, &NUMBERS),
        "A hand-off after order 1 leaves most: $3.8K more than after order 3 in the year"
    );
    assert_eq!(
        hand_off::cost_title(&results, &curve, &NUMBERS),
        "Selling takes 1.3% of the revenue if demand takes over after order 1, 6.5% after order 10"
    );
    assert_eq!(
        hand_off::readout(&curve, 3.2, &NUMBERS).unwrap(),
        "After order 3: revenue $81.6K, cost of sale $4.9K, 6% of it; $76.7K is left"
    );
}

/// A scenario's path stands beside the base's: twice the leads are twice the revenue.
#[test]
fn under_a_scenario_the_path_shows_the_base() {
    let mut model = small();
    model["scenarios"] = json!({"twice": {"name": "Twice", "patch": {
        "segments": {"s": {"leads": {"demand": {"volume": {"per_month": 200}}}}}
    }}});
    let results = results(model, Some("twice"));
    let plot = quarters::path_plot(&results, &NUMBERS);
    let names: Vec<&str> = plot.series.iter().map(|series| series.name.as_str()).collect();
    assert_eq!(names, ["goal", "base", "funnel"]);
    let rows = quarters::path_table(&results, &NUMBERS).rows;
    assert_eq!(
        rows[1],
        ["Q2 2027", "$15.0K", "$30.0K", "+$15.0K", "200%", "$15.0K"]
    );
}

/// Typed revenue is what is paid on; the page says what the funnel would bring.
#[test]
fn typed_results_stand_in_place_of_the_funnel() {
    let mut model = small();
    model["measures"] = json!({"company": {"name": "Revenue", "counts": "revenue", "scope": "company"}});
    assert_eq!(quarters::replaced(&results(model.clone(), None)), None);
    model["results"] = json!({"company": {"year": 80_000}});
    let results = results(model, None);
    let (funnel, counted) = quarters::replaced(&results).unwrap();
    assert!((funnel - 55_000.0).abs() < 1e-6 && (counted - 80_000.0).abs() < 1e-6);
    assert_eq!(quarters::typed_revenue(&results.model), ["company"]);
}

#[test]
fn a_segment_without_leads_says_so() {
    let results = results(small_with("/segments/s/leads", json!({})), None);
    let stages = funnel::stages(&results, "s", 0).unwrap();
    assert_eq!(
        funnel::title(&stages, "Shops", &NUMBERS),
        "Shops has no leads in this year"
    );
    assert_eq!(
        quarters::motion_title(&results, &NUMBERS),
        "The funnel brings no revenue yet"
    );
}

/// Everything at once, in the base and under the scenario: sentences of what is folded, findings and tables.
fn told(scenario: Option<&str>) -> String {
    let document = Document::from_text(include_str!("models/lead.json")).unwrap();
    let results = Results::of(&document, scenario);
    let model = &results.model;
    let mut out = String::new();
    for (id, segment) in &model.segments {
        let stages = funnel::stages(&results, id, 0).unwrap();
        writeln!(
            out,
            "{}: {}",
            segment.name,
            funnel::title(&stages, &segment.name, &NUMBERS)
        )
        .unwrap();
        table(&mut out, &funnel::table(&results, id, &NUMBERS));
        for (index, _) in stages.iter().enumerate() {
            writeln!(out, "  {}", funnel::readout(&stages, index, &NUMBERS).unwrap()).unwrap();
        }
        let sentences = [
            lead::leads(model, segment, &NUMBERS),
            lead::definition(segment.definition.as_ref(), &NUMBERS),
            lead::lags(segment, &NUMBERS),
            lead::hours(model, segment, &NUMBERS),
            lead::reorders(model, segment, &NUMBERS),
            lead::recovery(model, segment, &NUMBERS),
            lead::recurring(segment, &NUMBERS),
            lead::advocates(model, segment, &NUMBERS),
            lead::opening(segment, &NUMBERS),
            lead::credit(segment.credit).to_owned(),
        ];
        writeln!(out, "  {}\n", sentences.join("\n  ")).unwrap();
    }
    for team in model.teams.values() {
        writeln!(
            out,
            "{}: {}",
            team.name,
            lead::capacity(team.capacity.as_ref(), &NUMBERS)
        )
        .unwrap();
    }
    for pause in model.pauses.values() {
        writeln!(out, "{}: {}", pause.name, lead::pause(model, pause)).unwrap();
    }
    writeln!(out, "{}", lead::alignment(model.alignment, &NUMBERS)).unwrap();
    writeln!(out, "{}\n", lead::cost(&model.cost, &NUMBERS)).unwrap();
    let pictures = [
        (
            quarters::path_title(&results, &NUMBERS),
            quarters::path_table(&results, &NUMBERS),
        ),
        (
            quarters::motion_title(&results, &NUMBERS),
            quarters::motion_table(&results, &NUMBERS),
        ),
        (
            hours::title(&results, "field", &NUMBERS),
            hours::table(&results, "field", &NUMBERS),
        ),
        (
            cost_of_sale::title(&results, &NUMBERS),
            cost_of_sale::table(&results, &NUMBERS),
        ),
    ];
    for (title, rows) in &pictures {
        writeln!(out, "{title}").unwrap();
        table(&mut out, rows);
    }
    writeln!(out, "{}", hours::queue_title(&results, "field", &NUMBERS)).unwrap();
    for curve in curves(&document, scenario) {
        writeln!(out, "\n{}", hand_off::revenue_title(&results, &curve, &NUMBERS)).unwrap();
        writeln!(out, "{}", hand_off::cost_title(&results, &curve, &NUMBERS)).unwrap();
        table(&mut out, &hand_off::table(&curve, &NUMBERS));
    }
    out
}

#[test]
fn everything_in_the_base() {
    insta::assert_snapshot!("lead-base", told(None));
}

#[test]
fn everything_under_the_scenario() {
    insta::assert_snapshot!("lead-aligned", told(Some("aligned")));
}

/// Every picture is drawn, whatever is missing.
#[test]
fn pictures_can_be_drawn_of_anything() {
    let models = [
        serde_json::from_str(include_str!("models/lead.json")).unwrap(),
        small(),
        small_with("/segments/s/leads", json!({})),
        small_with("/segments/s/sold_by", json!("nobody")),
        json!({"format": "hagstone/1"}),
    ];
    let size = Size {
        width: 420.0,
        height: 240.0,
    };
    for model in models {
        let document = Document::from_value(model).unwrap();
        let results = Results::of(&document, None);
        let mut drawings = vec![
            lines(&quarters::path_plot(&results, &NUMBERS), size, &Palette::LIGHT).svg,
            bars(&cost_of_sale::plot(&results, &NUMBERS), size, &Palette::LIGHT).svg,
            columns(&quarters::motion_plot(&results, &NUMBERS), size, &Palette::LIGHT).svg,
            columns(
                &hours::queue_plot(&results, "field", &NUMBERS),
                size,
                &Palette::DARK,
            )
            .svg,
        ];
        drawings.extend(
            hours::plot(&results, "field", &NUMBERS).map(|plot| lines(&plot, size, &Palette::DARK).svg),
        );
        for curve in curves(&document, None) {
            drawings.push(lines(&hand_off::revenue_plot(&curve, &NUMBERS), size, &Palette::LIGHT).svg);
            drawings.push(lines(&hand_off::cost_plot(&curve, &NUMBERS), size, &Palette::LIGHT).svg);
        }
        for svg in drawings {
            assert!(svg.starts_with("<svg") && !svg.contains("NaN"), "{svg}");
        }
        // Sentences can be said too.
        assert!(!quarters::path_title(&results, &NUMBERS).is_empty());
        assert!(!hours::title(&results, "field", &NUMBERS).is_empty());
    }
}
