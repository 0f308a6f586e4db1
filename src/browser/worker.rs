//! This module as a worker: a desk that takes messages between two turns of its job, or a helper that does one job alone.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::helper;
use super::turns::Turns;
use crate::work::{Answer, Desk, Found};

/// Milliseconds after which what is asked meanwhile is heard, where a turn takes less: a message to oneself takes some tenths.
const SLICE: f64 = 6.0;

/// Milliseconds on a clock that only runs on; endless where there is none, and what is asked is heard after every turn.
fn now(scope: &DedicatedWorkerGlobalScope) -> f64 {
    scope.performance().map_or(f64::INFINITY, |clock| clock.now())
}

/// Does every job that comes.
pub fn serve(scope: &DedicatedWorkerGlobalScope) -> Result<(), JsValue> {
    let desk = Rc::new(RefCell::new(Desk::default()));
    let turns = {
        let (desk, answers) = (desk.clone(), scope.clone());
        Turns::of(move || {
            let until = now(&answers) + SLICE;
            let mut answer = desk.borrow_mut().turn();
            // How far it is need not be said after every turn.
            while matches!(
                &answer,
                Some(Answer {
                    found: Found::Going(_),
                    ..
                })
            ) && now(&answers) < until
            {
                answer = desk.borrow_mut().turn();
            }
            if let Some(answer) = answer.and_then(|answer| serde_json::to_string(&answer).ok()) {
                // The page that asked may be gone; nobody waits then.
                let _ = answers.post_message(&answer.into());
            }
            desk.borrow().is_busy()
        })?
    };
    let helps = scope.clone();
    let handler = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(request) = event.data().dyn_ref::<js_sys::Array>() {
            helper::serve(&helps, request);
            return;
        }
        let message = event
            .data()
            .as_string()
            .and_then(|text| serde_json::from_str(&text).ok());
        if let Some(message) = message {
            desk.borrow_mut().take(message);
            turns.ask();
        }
    });
    scope.set_onmessage(Some(handler.as_ref().unchecked_ref()));
    handler.forget();
    Ok(())
}
