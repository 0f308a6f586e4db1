//! Asks a worker, one job at a time; of the jobs that come while it is busy only the newest is kept.
//!
//! Where no worker can be made, or one has failed, jobs run in the page, with the same interface.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};
use yew::Callback;

use crate::work::{Answer, Job, run};

#[wasm_bindgen]
extern "C" {
    /// Makes a worker of this very module; given by `static/boot.js`.
    #[wasm_bindgen(catch, js_namespace = hagstone, js_name = worker)]
    fn make_worker() -> Result<Worker, JsValue>;
}

/// A queue of one in front of a worker.
#[derive(Clone)]
pub struct Runner(Rc<RefCell<Inner>>);

struct Inner {
    worker: Option<Worker>,
    listeners: Vec<EventListener>,
    asked: Option<Job>,
    waiting: Option<Job>,
    next_id: u64,
    answers: Callback<Answer>,
}

impl Runner {
    /// A runner that gives its answers to a callback.
    pub fn new(answers: Callback<Answer>) -> Self {
        let worker = make_worker().ok();
        let inner = Inner {
            worker: worker.clone(),
            listeners: Vec::new(),
            asked: None,
            waiting: None,
            next_id: 0,
            answers,
        };
        let runner = Self(Rc::new(RefCell::new(inner)));
        if let Some(worker) = worker {
            let (answered, failed) = (runner.clone(), runner.clone());
            let listeners = vec![
                EventListener::new(&worker, "message", move |event| {
                    let data = event
                        .dyn_ref::<MessageEvent>()
                        .and_then(|event| event.data().as_string());
                    match data.and_then(|text| serde_json::from_str(&text).ok()) {
                        Some(answer) => answered.answered(answer),
                        None => answered.fall_back(),
                    }
                }),
                EventListener::new(&worker, "error", move |_| failed.fall_back()),
            ];
            runner.0.borrow_mut().listeners = listeners;
        }
        runner
    }

    /// Asks about a document as it stands at a revision; an older question that still waits is dropped.
    pub fn ask(&self, revision: u64, document: String, scenario: Option<String>) {
        let mut inner = self.0.borrow_mut();
        let id = inner.next_id;
        inner.next_id += 1;
        let job = Job {
            id,
            revision,
            document,
            scenario,
        };
        if inner.asked.is_some() {
            inner.waiting = Some(job);
        } else {
            drop(inner);
            self.post(job);
        }
    }

    fn post(&self, job: Job) {
        let mut inner = self.0.borrow_mut();
        inner.asked = Some(job.clone());
        let posted = inner
            .worker
            .as_ref()
            .zip(serde_json::to_string(&job).ok())
            .is_some_and(|(worker, text)| worker.post_message(&text.into()).is_ok());
        drop(inner);
        if !posted {
            let runner = self.clone();
            Timeout::new(0, move || runner.answered(run(&job))).forget();
        }
    }

    fn answered(&self, answer: Answer) {
        let mut inner = self.0.borrow_mut();
        if inner.asked.as_ref().is_none_or(|job| job.id != answer.id) {
            return;
        }
        inner.asked = None;
        let next = inner.waiting.take();
        let answers = inner.answers.clone();
        drop(inner);
        if let Some(job) = next {
            self.post(job);
        }
        answers.emit(answer);
    }

    /// Gives the worker up, and answers in the page what it was asked.
    fn fall_back(&self) {
        let mut inner = self.0.borrow_mut();
        if let Some(worker) = inner.worker.take() {
            worker.terminate();
        }
        let asked = inner.asked.clone();
        drop(inner);
        if let Some(job) = asked {
            self.post(job);
        }
    }
}
