//! The page Insights without a browser: what a desk finds, and what is said of it.

use std::rc::Rc;

use hagstone_app::samples;
use hagstone_app::state::{Action, Looked, Page, State, Theme};
use hagstone_app::text::PlainNumbers;
use hagstone_app::view::{Table, insights};
use hagstone_app::work::{
    Desk, Found, Inquiry, Job, Look, Message, News, Office, Order, Question, REST, SEED, Search, Task,
    text_of,
};
use hagstone_engine::compare::Metric;
use hagstone_engine::solve;
use hagstone_words::Language;

/// What a desk finds, by way of text as in a browser.
fn found(state: &State, inquiry: Inquiry) -> Found {
    match inquiry {
        Inquiry::Search(search) => done(state, Task::Search(search)),
        Inquiry::Insights { years } => {
            let Found::InsightStudy(study) = done(state, Task::InsightYears { from: 0, to: years }) else {
                panic!("years come to a study")
            };
            done(state, Task::Insights(study))
        }
    }
}

fn done(state: &State, task: Task) -> Found {
    let mut desk = Desk::default();
    desk.take(Message::Do(Job {
        language: Language::default(),
        id: 7,
        subject: 0,
        text: Some(text_of(&state.document, state.scenario.as_deref())),
        keep: vec![0],
        desks: 1,
        task,
    }));
    loop {
        let answer = desk.turn().expect("a job is there until it is answered");
        assert_eq!(answer.id, 7);
        if !matches!(answer.found, Found::Going(_)) {
            let text = serde_json::to_string(&answer.found).expect("an answer is text");
            return serde_json::from_str(&text).expect("an answer is text");
        }
    }
}

/// The state with a question answered.
fn answered(state: &State, inquiry: Inquiry) -> State {
    let asked = state.apply(Action::Look(inquiry.clone())).expect("it is asked");
    let number = (0..10).find(|number| asked.looks.inquiry(*number) == Some(&inquiry));
    let looked: Looked = found(state, inquiry).into();
    let number = number.expect("it has a number");
    asked.apply(Action::Looked(number, looked)).expect("it is taken")
}

fn states() -> impl Iterator<Item = State> {
    let samples = hagstone_app::samples::ALL.iter();
    samples.map(|sample| State::new(sample.opened("test".into()), Page::Insights, Theme::System))
}

#[track_caller]
fn whole(table: &Table) {
    for row in &table.rows {
        assert_eq!(row.len(), table.head.len(), "{:?} for {:?}", row, table.head);
    }
    let text = format!("{table:?}");
    assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
}

/// Of every sample there is a finding for each picture, and every table is whole.
#[test]
fn every_sample_has_findings() {
    let numbers = &PlainNumbers;
    for state in states() {
        let state = answered(&state, Inquiry::Insights { years: 64 });
        let found = state
            .looks
            .insights
            .of(state.revision)
            .expect("it is found")
            .clone();
        assert_eq!(found.trials, 64);
        let results = &state.results;
        let titles = [
            insights::pairs_title(results, &found, numbers),
            insights::sight_title(results, &found, numbers),
            insights::free_title(results, &found, numbers),
            insights::marginal_title(results, &found, numbers),
            insights::stretch_title(results, &found, numbers),
            insights::deal_title(results, &found, numbers),
            insights::kinks_title(
                results,
                &found,
                insights::kinked(results, &found).first(),
                numbers,
            ),
            insights::budget_title(&found, numbers),
        ];
        for title in titles {
            assert!(
                title.len() > 10 && !title.contains("NaN") && !title.ends_with('.'),
                "{title}"
            );
        }
        for table in [
            insights::pairs_table(results, &found, numbers),
            insights::sight_table(results, &found, numbers),
            insights::free_table(results, &found, numbers),
            insights::marginal_table(results, &found, numbers),
            insights::stretch_table(results, &found, numbers),
            insights::deal_table(results, &found, numbers),
            insights::kinks_table(results, &found, numbers),
            insights::budget_table(results, &found, numbers),
        ] {
            whole(&table);
        }
        assert_eq!(
            insights::pairs_plot(results, &found, numbers).rows.len(),
            found.pairs.len()
        );
        // Of what own results bring, nobody earns more than is paid for it.
        for row in insights::marginal_plot(results, &found, numbers).rows {
            assert!(row.parts.iter().all(|part| part.value >= 0.0), "{row:?}");
        }
        // Every curve that jumps or turns has its picture, in which that is marked.
        for curve in insights::kinked(results, &found) {
            let (plot, note, _) = insights::kinks_curve(results, &found, &curve, numbers).expect("a picture");
            let rings: usize = plot.series.iter().map(|line| line.dots.len()).sum();
            let jumps = plot.rules.iter().filter(|rule| rule.label != "goal").count();
            assert!(rings + jumps > 0 && note.contains("one person"), "{}", curve.name);
        }
    }
}

/// A question is asked, answered and set: the document then has the answer, and undo takes it back.
#[test]
fn a_question_is_solved_and_set() {
    let state = State::new(samples::first(), Page::Insights, Theme::System);
    let kinds = insights::metrics(&state.results);
    assert!(kinds.iter().any(|kind| kind.metric == Metric::GoalChance));
    let state = answered(
        &state,
        Inquiry::Search(Search::Tornado {
            metric: Metric::Ccos,
            years: 100,
        }),
    );
    let tornado = state
        .looks
        .tornado
        .of(state.revision)
        .expect("it is found")
        .clone()
        .expect("it is answered");
    let (results, numbers) = (&state.results, &PlainNumbers);
    whole(&insights::tornado_table(
        results,
        &Metric::Ccos,
        &tornado,
        numbers,
    ));
    assert!(insights::tornado_title(results, &Metric::Ccos, &tornado, numbers).contains("moves it farthest"));
    let inputs = insights::inputs(results, Some(&*tornado));
    let (path, _, (from, to), _) = inputs
        .iter()
        .find(|(path, ..)| path == "/goal/last_year_revenue")
        .expect("it moves CCOS")
        .clone();
    let question = |target: f64| solve::Question {
        input: path.clone(),
        from,
        to,
        outcome: Metric::Goal,
        target,
        seed: SEED,
        trials: 100,
    };
    let goal = results.outcome.company.goal;
    let state = answered(&state, Inquiry::Search(Search::Solve(question(goal * 1.2))));
    let found = state
        .looks
        .solution
        .of(state.revision)
        .expect("it is found")
        .clone()
        .expect("it is answered");
    let [root] = found.roots.as_slice() else {
        panic!("{found:?}")
    };
    let number = results.number(&path).expect("a number");
    assert!((root.input / number - 1.2).abs() < 1e-6, "{root:?}");
    let told = insights::solved(&state.results, &Metric::Goal, &found, numbers);
    assert!(told.starts_with("The outcome is "), "{told}");
    // Another question: the old answer is gone until it is answered.
    let other = state
        .apply(Action::Look(Inquiry::Search(Search::Solve(question(goal)))))
        .expect("it is asked");
    assert!(other.looks.solution.found.is_none() && other.looks.solution.waits());
    assert!(
        other
            .apply(Action::Looked(0, Looked::Solved(Ok(Rc::new((*found).clone())))))
            .is_none()
    );
}

/// The newest question of a kind wins: the older one's desk is given the newer, and what it still says is not told.
#[test]
fn the_newest_question_wins() {
    let document = samples::first().document;
    let here = text_of(&document, None);
    let mut office = Office::new(1);
    let mut desk = Desk::default();
    let mut told = Vec::new();
    let mut post = |orders: Vec<Order>, desk: &mut Desk| {
        for order in orders {
            match order {
                Order::Post(_, message) => desk.take(message),
                Order::Tell(News::Looked(number, _)) => told.push(number),
                _ => {}
            }
        }
    };
    let question = Question {
        revision: 1,
        here: here.clone(),
        hand_offs: false,
        years: None,
        base: None,
    };
    let look = |number, metric| Look {
        number,
        document: here.clone(),
        inquiry: Inquiry::Search(Search::Tornado { metric, years: 100 }),
    };
    post(office.ask(question, 0.0), &mut desk);
    while let Some(answer) = desk.turn() {
        post(office.answered(0, answer, 0.0), &mut desk);
    }
    // What looks at the model waits until the document has rested.
    post(office.look(look(1, Metric::Revenue), REST), &mut desk);
    let answer = desk.turn().expect("it is under way");
    post(office.look(look(2, Metric::Ccos), REST), &mut desk);
    post(office.answered(0, answer, REST), &mut desk);
    while let Some(answer) = desk.turn() {
        post(office.answered(0, answer, REST), &mut desk);
    }
    assert_eq!(told, [2]);
}
