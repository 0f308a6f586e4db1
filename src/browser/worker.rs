//! This module as a worker: it answers jobs one after another.

use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::work;

/// Answers every message that is a job.
pub fn serve(scope: &DedicatedWorkerGlobalScope) {
    let answers = scope.clone();
    let handler = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let job = event
            .data()
            .as_string()
            .and_then(|text| serde_json::from_str(&text).ok());
        let answer = job
            .map(|job| work::run(&job))
            .and_then(|answer| serde_json::to_string(&answer).ok());
        if let Some(answer) = answer {
            // The page that asked may be gone; nobody waits then.
            let _ = answers.post_message(&answer.into());
        }
    });
    scope.set_onmessage(Some(handler.as_ref().unchecked_ref()));
    handler.forget();
}
