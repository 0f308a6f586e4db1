//! Workers: as many as the machine has processors, four at most; and the page itself where there are none.
//!
//! What they do, and in which order, the [`Office`] decides; here its orders are carried out.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use gloo_timers::callback::{Interval, Timeout};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};
use yew::Callback;

use super::turns::Turns;
use super::window;
use crate::work::{Answer, Asked, Desk, Look, Message, News, Office, Order, Question, REST};

/// The most workers that are made.
const MOST: usize = 4;

/// How often it is looked whether every worker is heard of, in milliseconds.
const LOOK: u32 = 1_000;

#[wasm_bindgen]
extern "C" {
    /// Makes a worker of this very module; given by `static/boot.js`.
    #[wasm_bindgen(catch, js_namespace = hagstone, js_name = worker)]
    pub(super) fn make_worker() -> Result<Worker, JsValue>;
}

/// Workers, and who gives them work.
#[derive(Clone)]
pub struct Pool(Rc<RefCell<Inner>>);

struct Inner {
    office: Office,
    seats: Vec<Option<Seat>>,
    /// Whether work is done in the page.
    here: bool,
    look: Option<Interval>,
    wake: Option<Timeout>,
    news: Callback<News>,
}

/// Where a desk stands.
enum Seat {
    Worker {
        worker: Worker,
        _listeners: [EventListener; 2],
    },
    Page(Rc<RefCell<Desk>>, Turns),
}

impl Drop for Seat {
    fn drop(&mut self) {
        if let Self::Worker { worker, .. } = self {
            worker.terminate();
        }
    }
}

impl Pool {
    /// Workers that tell a callback what they find.
    pub fn new(news: Callback<News>) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small whole number"
        )]
        let processors = gloo_utils::window().navigator().hardware_concurrency() as usize;
        let inner = Inner {
            office: Office::new(processors.clamp(1, MOST)),
            seats: Vec::new(),
            here: false,
            look: None,
            wake: None,
            news,
        };
        Self(Rc::new(RefCell::new(inner)))
    }

    /// Asks about the document as it stands.
    pub fn ask(&self, question: Question) {
        self.with(|office| office.ask(question, window::now()));
        // Clocks are read to the millisecond, and timers may come a little early.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small whole number"
        )]
        let rest = REST as u32 + 5;
        let pool = Rc::downgrade(&self.0);
        let wake = Timeout::new(rest, move || {
            with(&pool, |pool| pool.with(|office| office.wake(window::now())));
        });
        self.0.borrow_mut().wake = Some(wake);
    }

    /// Asks for something to be looked into.
    pub fn look_into(&self, look: Look) {
        self.with(|office| office.look(look, window::now()));
    }

    /// Asks for no more years behind insights.
    pub fn stop_insights(&self) {
        self.with(|office| office.stop_insights(window::now()));
    }

    /// Asks about two scenarios.
    pub fn explain(&self, asked: Asked) {
        self.with(|office| office.explain(asked, window::now()));
    }

    fn with(&self, change: impl FnOnce(&mut Office) -> Vec<Order>) {
        let orders = change(&mut self.0.borrow_mut().office);
        self.perform(orders);
    }

    fn perform(&self, orders: Vec<Order>) {
        let mut here = self.0.borrow().here;
        for order in orders {
            match order {
                // Where the work has come into the page meanwhile, these jobs are given out again.
                Order::Post(..) if self.0.borrow().here != here => {}
                Order::Post(index, message) => self.post(index, message),
                Order::Replace(index) => {
                    let seat = self.0.borrow_mut().seats.get_mut(index).and_then(Option::take);
                    drop(seat);
                }
                Order::Retreat => {
                    let mut inner = self.0.borrow_mut();
                    inner.here = true;
                    here = true;
                    let seats = std::mem::take(&mut inner.seats);
                    drop(inner);
                    drop(seats);
                }
                Order::Tell(news) => {
                    let tell = self.0.borrow().news.clone();
                    tell.emit(news);
                }
            }
        }
        self.look();
    }

    /// Looks after workers as long as they have something to do.
    fn look(&self) {
        let mut inner = self.0.borrow_mut();
        if !inner.office.is_busy() {
            inner.look = None;
        } else if inner.look.is_none() {
            let pool = Rc::downgrade(&self.0);
            inner.look = Some(Interval::new(LOOK, move || {
                with(&pool, |pool| pool.with(|office| office.tick(window::now())));
            }));
        }
    }

    fn post(&self, index: usize, message: Message) {
        let there = matches!(self.0.borrow().seats.get(index), Some(Some(_)));
        if !there {
            let Some(seat) = self.seat(index) else {
                self.with(|office| office.alone(window::now()));
                return;
            };
            let mut inner = self.0.borrow_mut();
            while inner.seats.len() <= index {
                inner.seats.push(None);
            }
            if let Some(place) = inner.seats.get_mut(index) {
                *place = Some(seat);
            }
        }
        let inner = self.0.borrow();
        let posted = match inner.seats.get(index) {
            Some(Some(Seat::Worker { worker, .. })) => {
                serde_json::to_string(&message).is_ok_and(|text| worker.post_message(&text.into()).is_ok())
            }
            Some(Some(Seat::Page(desk, turns))) => {
                desk.borrow_mut().take(message);
                turns.ask();
                true
            }
            _ => false,
        };
        drop(inner);
        if !posted {
            self.with(|office| office.failed(index, window::now()));
        }
    }

    /// A new desk: in a worker where one can be made and work is not done in the page, nothing where none can be.
    fn seat(&self, index: usize) -> Option<Seat> {
        let pool = Rc::downgrade(&self.0);
        if self.0.borrow().here {
            let desk = Rc::new(RefCell::new(Desk::default()));
            let works = desk.clone();
            let turns = Turns::of(move || {
                let answer = works.borrow_mut().turn();
                if let Some(answer) = answer {
                    with(&pool, |pool| pool.answered(index, answer));
                }
                works.borrow().is_busy()
            });
            return turns.ok().map(|turns| Seat::Page(desk, turns));
        }
        let worker = make_worker().ok()?;
        let (answers, fails) = (pool.clone(), pool);
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                let data = event
                    .dyn_ref::<MessageEvent>()
                    .and_then(|event| event.data().as_string());
                let answer = data.and_then(|text| serde_json::from_str::<Answer>(&text).ok());
                with(&answers, |pool| match answer {
                    Some(answer) => pool.answered(index, answer),
                    None => pool.with(|office| office.failed(index, window::now())),
                });
            }),
            EventListener::new(&worker, "error", move |_| {
                with(&fails, |pool| {
                    pool.with(|office| office.failed(index, window::now()));
                });
            }),
        ];
        Some(Seat::Worker {
            worker,
            _listeners: listeners,
        })
    }

    fn answered(&self, index: usize, answer: Answer) {
        self.with(|office| office.answered(index, answer, window::now()));
    }
}

/// Does something with the pool, if it is still there.
fn with(pool: &Weak<RefCell<Inner>>, what: impl FnOnce(&Pool)) {
    if let Some(inner) = pool.upgrade() {
        what(&Pool(inner));
    }
}
