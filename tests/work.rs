//! The office and its desks, without a browser: whatever the number of desks, and whatever becomes of them, the same comes
//! out as of one simulation natively.

use std::collections::VecDeque;

use hagstone_app::samples;
use hagstone_app::work::{
    Answer, Asked, Desk, Found, Inquiry, Look, Message, News, Office, Order, Question, REST, SEED, TURN,
    USUAL_YEARS, text_of,
};
use hagstone_engine::Document;
use hagstone_engine::compare::{Metric, explain};
use hagstone_engine::insight::{Insights, insights};
use hagstone_engine::simulate::{StudySummary, Trials, simulate};

/// An office with its desks, each in turn.
struct Floor {
    office: Office,
    desks: Vec<Option<Desk>>,
    /// Desks that have died: they take messages, and answer nothing.
    dead: Vec<usize>,
    /// How many messages a desk takes before it breaks, where all do.
    breaks_after: Option<usize>,
    posted: usize,
    retreated: bool,
    news: Vec<News>,
    now: f64,
}

impl Floor {
    fn new(desks: usize) -> Self {
        Self {
            office: Office::new(desks),
            desks: Vec::new(),
            dead: Vec::new(),
            breaks_after: None,
            posted: 0,
            retreated: false,
            news: Vec::new(),
            now: 0.0,
        }
    }

    fn perform(&mut self, orders: Vec<Order>) {
        let mut orders = VecDeque::from(orders);
        while let Some(order) = orders.pop_front() {
            match order {
                Order::Post(index, message) => {
                    self.posted += 1;
                    if self.breaks_after.is_some_and(|after| self.posted > after) && !self.retreated {
                        orders.extend(self.office.failed(index, self.now));
                        continue;
                    }
                    // As in a browser, what is sent is text.
                    let text = serde_json::to_string(&message).expect("a message is text");
                    let message: Message = serde_json::from_str(&text).expect("a message is text");
                    while self.desks.len() <= index {
                        self.desks.push(None);
                    }
                    self.desks[index].get_or_insert_default().take(message);
                }
                Order::Replace(index) => {
                    self.dead.retain(|dead| *dead != index);
                    if let Some(desk) = self.desks.get_mut(index) {
                        *desk = None;
                    }
                }
                Order::Retreat => {
                    self.retreated = true;
                    self.dead.clear();
                    self.desks.clear();
                }
                Order::Tell(news) => self.news.push(news),
            }
        }
    }

    /// One turn of every desk that is alive; whether any had something to do.
    fn turn(&mut self) -> bool {
        let mut any = false;
        for index in 0..self.desks.len() {
            if self.dead.contains(&index) {
                continue;
            }
            let answer = self.desks.get_mut(index).and_then(|desk| desk.as_mut()?.turn());
            let Some(answer) = answer else { continue };
            any = true;
            self.now += 1.0;
            let text = serde_json::to_string(&answer).expect("an answer is text");
            let answer: Answer = serde_json::from_str(&text).expect("an answer is text");
            let orders = self.office.answered(index, answer, self.now);
            self.perform(orders);
        }
        any
    }

    fn finish(&mut self) {
        loop {
            while self.turn() {}
            self.now += REST;
            let orders = self.office.wake(self.now);
            if orders.is_empty() {
                return;
            }
            self.perform(orders);
        }
    }

    fn ask(&mut self, question: Question) {
        let orders = self.office.ask(question, self.now);
        self.perform(orders);
    }

    /// What was told of years, by revision: how many of them, and how many of the base.
    fn told(&self) -> Vec<(u64, u64, Option<u64>)> {
        let told = self.news.iter().filter_map(|news| match news {
            News::Years(revision, study, base) => {
                Some((*revision, study.count(), base.as_ref().map(|base| base.count())))
            }
            _ => None,
        });
        told.collect()
    }

    /// What was told of years last: of the document, and of the base.
    fn last(&self) -> (StudySummary, Option<StudySummary>) {
        let last = self.news.iter().rev().find_map(|news| match news {
            News::Years(_, study, base) => Some((study.summary(), base.as_ref().map(|base| base.summary()))),
            _ => None,
        });
        last.expect("years were told")
    }
}

fn sample() -> Document {
    samples::first().document
}

fn question(revision: u64, document: &Document, scenario: Option<&str>) -> Question {
    Question {
        revision,
        here: text_of(document, scenario),
        hand_offs: false,
        years: Some(USUAL_YEARS),
        base: scenario.map(|_| text_of(document, None)),
    }
}

/// What is read from the years that the engine draws in one go.
fn natively(document: &Document, scenario: Option<&str>, years: u64) -> StudySummary {
    let years = Trials::new(0, years).expect("some years");
    simulate(&document.model(scenario).0, SEED, years).summary()
}

/// The first stages of a study, in the order in which they are told.
const STAGES: [(u64, u64, Option<u64>); 3] = [(1, 512, None), (1, 2_048, None), (1, 10_000, None)];

#[test]
fn any_number_of_desks_finds_the_same() {
    let document = sample();
    let whole = natively(&document, None, 10_000);
    for desks in [1, 2, 3, 4] {
        let mut floor = Floor::new(desks);
        floor.ask(question(1, &document, None));
        floor.finish();
        assert_eq!(floor.told(), STAGES, "{desks} desks");
        assert_eq!(floor.last().0, whole, "{desks} desks");
        let maps = floor
            .news
            .iter()
            .filter(|news| matches!(news, News::Map(1, Some(_))));
        assert_eq!(maps.count(), 1);
        assert!(!floor.office.is_busy());
    }
}

/// A desk draws so few years in a turn that whoever waits is not noticed to wait.
#[test]
fn turns_are_short() {
    let document = sample();
    let mut office = Office::new(1);
    let mut desk = Desk::default();
    for order in office.ask(question(1, &document, None), 0.0) {
        if let Order::Post(_, message) = order {
            desk.take(message);
        }
    }
    let mut before = 0;
    while let Some(answer) = desk.turn() {
        match answer.found {
            Found::Going(years) => {
                assert!(years > before && years - before <= TURN);
                before = years;
            }
            Found::Study(study) => assert!(study.count() - u64::from(before) <= u64::from(TURN)),
            other => panic!("it finds {other:?}"),
        }
    }
}

#[test]
fn a_scenario_is_compared_over_the_same_years() {
    let document = sample();
    let mut floor = Floor::new(2);
    floor.ask(question(1, &document, Some("growth")));
    floor.finish();
    let (here, base) = floor.last();
    assert_eq!(here, natively(&document, Some("growth"), 10_000));
    assert_eq!(
        base,
        Some(natively(&document, None, 10_000)),
        "the base has the same years"
    );
    // The base is known when the scenario is changed: it is compared with at once.
    floor.news.clear();
    let changed = hagstone_engine::edit::set_number(&document, Some("growth"), "/goal/revenue/growth", 0.22);
    floor.ask(question(2, &changed, Some("growth")));
    floor.finish();
    assert_eq!(
        floor.told(),
        [
            (2, 512, Some(512)),
            (2, 2_048, Some(2_048)),
            (2, 10_000, Some(10_000))
        ]
    );
    // And whoever looks at the base sees its years at once.
    floor.news.clear();
    floor.ask(question(3, &changed, None));
    assert_eq!(floor.told(), [(3, 10_000, None)]);
}

#[test]
fn the_newest_question_wins() {
    let document = sample();
    let mut floor = Floor::new(2);
    for revision in 1..=5 {
        let weight = "/plans/head_of_marketing/components/company/weight";
        let share = f64::from(u32::try_from(revision).expect("a small number")) / 10.0;
        let changed = hagstone_engine::edit::set_number(&document, None, weight, share);
        floor.ask(question(revision, &changed, None));
        floor.turn();
    }
    floor.finish();
    let last: Vec<_> = floor.told().into_iter().filter(|told| told.0 == 5).collect();
    assert_eq!(last, [(5, 512, None), (5, 2_048, None), (5, 10_000, None)]);
    assert!(
        floor.told().iter().all(|told| told.0 == 5 || told.1 == 512),
        "{:?}",
        floor.told()
    );
    let maps = floor.news.iter().filter(|news| matches!(news, News::Map(5, _)));
    assert_eq!(maps.count(), 1);
}

/// While something is moved only the first years are drawn.
#[test]
fn a_document_that_is_moved_has_the_machine_for_itself() {
    let document = sample();
    let mut floor = Floor::new(2);
    floor.ask(question(1, &document, None));
    while floor.turn() {}
    assert_eq!(floor.told(), [(1, 512, None)]);
    assert!(!floor.office.is_busy());
    floor.finish();
    assert_eq!(floor.told(), STAGES);
}

#[test]
fn more_years_are_drawn_on_demand_and_can_be_stopped() {
    let document = sample();
    let mut floor = Floor::new(2);
    floor.ask(question(1, &document, None));
    floor.finish();
    floor.news.clear();
    let more = |years| Question {
        years: Some(years),
        ..question(1, &document, None)
    };
    floor.ask(more(100_000));
    while !floor.told().contains(&(1, 40_000, None)) {
        assert!(floor.turn());
    }
    floor.turn();
    floor.ask(more(40_000));
    let turns = (0..100).take_while(|_| floor.turn()).count();
    assert!(turns <= 1, "{turns} more turns");
    assert!(!floor.office.is_busy());
    let come = floor.news.iter().filter(|news| matches!(news, News::Come(1, _)));
    assert!(come.count() > 2, "progress was told");
    floor.ask(more(60_000));
    floor.finish();
    assert_eq!(floor.last().0, natively(&document, None, 60_000));
    floor.ask(more(300));
    floor.finish();
    assert_eq!(floor.last().0, natively(&document, None, 300));
}

#[test]
fn a_desk_that_dies_is_replaced_and_its_years_are_drawn_again() {
    let document = sample();
    let mut floor = Floor::new(3);
    floor.ask(question(1, &document, None));
    floor.now += REST;
    while !floor.told().contains(&(1, 2_048, None)) {
        floor.turn();
    }
    floor.dead = vec![0, 2];
    floor.finish();
    assert!(floor.office.is_busy(), "two desks are waited for");
    floor.now += 2_000.0;
    let orders = floor.office.tick(floor.now);
    assert_eq!(orders, [], "they may be slow");
    floor.now += 3_000.0;
    let orders = floor.office.tick(floor.now);
    floor.perform(orders);
    floor.finish();
    assert!(!floor.retreated);
    assert_eq!(floor.told(), STAGES);
    assert_eq!(floor.last().0, natively(&document, None, 10_000));
}

/// What comes of a desk after it was given up is not counted twice.
#[test]
fn a_desk_that_was_only_slow_is_not_counted_twice() {
    let document = sample();
    let mut office = Office::new(2);
    let mut slow = Desk::default();
    for order in office.ask(question(1, &document, None), 0.0) {
        if let Order::Post(0, message) = order {
            slow.take(message);
        }
    }
    let answer = slow.turn().expect("it has drawn its years");
    let orders = office.tick(60_000.0);
    assert!(orders.contains(&Order::Replace(0)) && orders.contains(&Order::Replace(1)));
    assert_eq!(office.answered(0, answer, 60_001.0), []);
}

#[test]
fn where_every_worker_fails_the_page_does_the_work() {
    let document = sample();
    let mut floor = Floor::new(4);
    floor.breaks_after = Some(3);
    floor.ask(question(1, &document, None));
    floor.finish();
    assert!(floor.retreated);
    assert_eq!(floor.told(), STAGES);
    assert_eq!(floor.last().0, natively(&document, None, 10_000));
    assert!(
        floor
            .news
            .iter()
            .any(|news| matches!(news, News::Map(1, Some(_))))
    );
}

#[test]
fn without_uncertainty_no_year_is_drawn() {
    let document = sample();
    let mut floor = Floor::new(2);
    floor.ask(Question {
        years: None,
        ..question(1, &document, None)
    });
    floor.finish();
    assert_eq!(floor.told(), []);
    assert!(matches!(floor.news.as_slice(), [News::Map(1, Some(_))]));
}

#[test]
fn a_difference_is_explained_beside_everything_else() {
    let document = sample();
    let mut floor = Floor::new(1);
    floor.ask(question(1, &document, None));
    let metrics = vec![Metric::Revenue, Metric::IncentiveCost];
    let asked = Asked {
        number: 7,
        document: document.value().to_string().into(),
        from: None,
        to: Some("growth".into()),
        metrics: metrics.clone(),
    };
    let orders = floor.office.explain(asked, floor.now);
    floor.perform(orders);
    floor.finish();
    let found = floor.news.iter().find_map(|news| match news {
        News::Explained(7, found) => Some(found.clone()),
        _ => None,
    });
    assert_eq!(found, Some(explain(&document, None, Some("growth"), &metrics)));
    assert_eq!(floor.last().0, natively(&document, None, 10_000));
}

/// The insights that were told, each with the number of its question.
fn insights_told(floor: &Floor) -> Vec<(u64, Insights)> {
    let told = floor.news.iter().filter_map(|news| match news {
        News::Looked(number, found) => match &**found {
            Found::Insights(insights) => Some((*number, (**insights).clone())),
            _ => None,
        },
        _ => None,
    });
    told.collect()
}

/// Asks for insights over so many years.
fn look(floor: &mut Floor, number: u64, document: &Document, years: u32) {
    let look = Look {
        number,
        document: text_of(document, None),
        inquiry: Inquiry::Insights { years },
    };
    let orders = floor.office.look(look, floor.now);
    floor.perform(orders);
}

/// However many desks share the years behind insights, also where one dies, they are to the bit those of one run; and more
/// years go on where fewer have ended.
#[test]
fn insights_are_the_same_whoever_draws_their_years() {
    let document = sample();
    let model = document.model(None).0;
    let expected = |years| insights(&model, SEED, Trials::new(0, years).expect("some years"));
    for (desks, dies) in [(1, false), (3, false), (2, true)] {
        let mut floor = Floor::new(desks);
        floor.ask(question(1, &document, None));
        floor.finish();
        look(&mut floor, 1, &document, 200);
        if dies {
            floor.turn();
            floor.dead.push(1);
            while floor.turn() {}
            floor.now += 31_000.0;
            let orders = floor.office.tick(floor.now);
            floor.perform(orders);
        }
        floor.finish();
        let posted = floor.posted;
        look(&mut floor, 2, &document, 300);
        floor.finish();
        let told = insights_told(&floor);
        assert_eq!(told, [(1, expected(200)), (2, expected(300))], "{desks} desks");
        // 100 more years are one part, and then they are read.
        assert_eq!(floor.posted - posted, 2);
        let come: Vec<u32> = floor
            .news
            .iter()
            .filter_map(|news| match news {
                News::LooksCome(_, come) => Some(*come),
                _ => None,
            })
            .collect();
        assert!(
            come.is_sorted() && come.contains(&200) && come.last() == Some(&300),
            "{come:?}"
        );
    }
}

/// What nobody waits for any more is not gone on with, and not told.
#[test]
fn insights_can_be_cancelled() {
    let document = sample();
    let mut floor = Floor::new(2);
    floor.ask(question(1, &document, None));
    floor.finish();
    look(&mut floor, 1, &document, 100_000);
    floor.turn();
    assert!(floor.office.is_busy());
    let orders = floor.office.stop_insights(floor.now);
    assert_eq!(
        orders,
        [Order::Post(0, Message::Stop), Order::Post(1, Message::Stop)]
    );
    floor.perform(orders);
    floor.finish();
    assert!(!floor.office.is_busy() && insights_told(&floor).is_empty());
    // Of a document that has changed nobody wants to know more either.
    look(&mut floor, 2, &document, 100_000);
    floor.turn();
    let changed = hagstone_engine::edit::set_number(&document, None, "/goal/revenue/growth", 0.22);
    floor.ask(question(2, &changed, None));
    floor.finish();
    assert!(insights_told(&floor).is_empty());
}
