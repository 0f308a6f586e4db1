//! A worker for one job, which ends with its answer or when its time is over: what breaks in it breaks nothing else.

use hagstone_words::{Language, say, speak, spoken};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::pool::make_worker;
use crate::work::exchange::{Read, Written, read, written};

/// How long a workbook may take to be read, in milliseconds.
const READ_WITHIN: u32 = 20_000;
/// How long a file may take to be written.
const WRITE_WITHIN: u32 = 60_000;

/// The word that asks for a workbook to be read; others say what is to be written.
const READ: &str = "read";

/// Reads a sheet of a workbook, the first one where none is named; an error is a sentence.
pub async fn read_workbook(bytes: Rc<Vec<u8>>, sheet: Option<&str>) -> Result<Read, String> {
    let request = [
        READ.into(),
        Uint8Array::from(bytes.as_slice()).into(),
        sheet.into(),
    ];
    let answer = asked(request, READ_WITHIN).await.map_err(|lost| {
        let why = match lost {
            Lost::None => say!(helper_this_browser_lets_no_worker_read),
            Lost::Late => say!(helper_it_takes_too_long_to_read),
            Lost::Broken => say!(helper_reading_it_has_failed),
        };
        say!(helper_save_the_sheet_as_csv_and { why })
    })?;
    let read = answer.as_string();
    let read = read.and_then(|text| serde_json::from_str::<Result<Read, String>>(&text).ok());
    read.unwrap_or_else(|| Err(say!(helper_reading_it_has_failed_save_the).into()))
}

/// Writes something of a document under a scenario; an error is the reason.
pub async fn write(what: Written, document: &str, scenario: Option<&str>) -> Result<Vec<u8>, String> {
    let failed = || say!(helper_the_file_could_not_be_written).to_owned();
    match asked(
        [what.word().into(), document.into(), scenario.into()],
        WRITE_WITHIN,
    )
    .await
    {
        Ok(answer) => match answer.dyn_into::<Uint8Array>() {
            Ok(bytes) if bytes.length() > 0 => Ok(bytes.to_vec()),
            _ => Err(failed()),
        },
        // Writing reads nothing that comes from elsewhere: it may be done in the page.
        Err(Lost::None) => written(what, document, scenario).ok_or_else(failed),
        Err(Lost::Late) => Err(say!(helper_the_file_takes_longer_than_a).into()),
        Err(Lost::Broken) => Err(failed()),
    }
}

/// Why there is no answer.
enum Lost {
    /// No worker can be had.
    None,
    /// It took too long.
    Late,
    /// The worker broke.
    Broken,
}

async fn asked([what, first, second]: [JsValue; 3], within: u32) -> Result<JsValue, Lost> {
    let worker = make_worker().map_err(|_| Lost::None)?;
    let language = spoken().tag().into();
    let request: Array = [what, first, second, language].into_iter().collect();
    let mut held = None;
    let promise = Promise::new(&mut |resolve, reject| {
        let (late, broken) = (reject.clone(), reject);
        // Whoever waits is told by the first of these alone, and a call on a function of the browser does not fail.
        held = Some((
            EventListener::once(&worker, "message", move |event| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                let _ = resolve.call1(&JsValue::NULL, &data.unwrap_or_default());
            }),
            EventListener::once(&worker, "error", move |event| {
                event.prevent_default();
                let _ = broken.call1(&JsValue::NULL, &JsValue::FALSE);
            }),
            Timeout::new(within, move || {
                let _ = late.call1(&JsValue::NULL, &JsValue::TRUE);
            }),
        ));
    });
    let answer = match worker.post_message(&request) {
        Ok(()) => JsFuture::from(promise).await,
        Err(_) => Err(JsValue::FALSE),
    };
    worker.terminate();
    drop(held);
    answer.map_err(|late| {
        if late.is_truthy() {
            Lost::Late
        } else {
            Lost::Broken
        }
    })
}

/// Does in a worker what [`asked`] has asked for.
pub(super) fn serve(scope: &DedicatedWorkerGlobalScope, request: &Array) {
    let text = |index| request.get(index).as_string();
    let language = text(3).and_then(|tag| Language::of_tag(&tag));
    speak(language.unwrap_or_default());
    let answer: JsValue = match text(0).as_deref() {
        Some(READ) => {
            let bytes = Uint8Array::new(&request.get(1)).to_vec();
            let read = read(&bytes, text(2).as_deref());
            serde_json::to_string(&read).unwrap_or_default().into()
        }
        Some(word) => {
            let (document, scenario) = (text(1).unwrap_or_default(), text(2));
            let what = Written::of_word(word);
            let written = what.and_then(|what| written(what, &document, scenario.as_deref()));
            Uint8Array::from(written.unwrap_or_default().as_slice()).into()
        }
        None => return,
    };
    // The page that asked may be gone; nobody waits then.
    let _ = scope.post_message(&answer);
}
