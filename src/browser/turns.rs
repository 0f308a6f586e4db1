//! Turns: what is done bit by bit, so that everybody else has a turn between two bits.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{MessageChannel, MessagePort};

/// Calls a function when everything else that waits has had its turn.
///
/// A message to oneself waits for nothing but the others; a timer would wait for four milliseconds each time.
pub struct Turns {
    port: MessagePort,
    waits: Rc<Cell<bool>>,
    _handler: Closure<dyn FnMut()>,
}

impl Turns {
    /// Turns of a function, which says whether it wants another one.
    pub fn of(mut turn: impl FnMut() -> bool + 'static) -> Result<Self, JsValue> {
        let channel = MessageChannel::new()?;
        let (sends, takes) = (channel.port1(), channel.port2());
        let waits = Rc::new(Cell::new(false));
        let (again, waiting) = (sends.clone(), waits.clone());
        let handler = Closure::<dyn FnMut()>::new(move || {
            waiting.set(false);
            if turn() && !waiting.replace(true) {
                // A port of one's own is open as long as it is there.
                let _ = again.post_message(&JsValue::NULL);
            }
        });
        takes.set_onmessage(Some(handler.as_ref().unchecked_ref()));
        Ok(Self {
            port: sends,
            waits,
            _handler: handler,
        })
    }

    /// Asks for a turn.
    pub fn ask(&self) {
        if !self.waits.replace(true) {
            // As above.
            let _ = self.port.post_message(&JsValue::NULL);
        }
    }
}

impl Drop for Turns {
    fn drop(&mut self) {
        self.port.close();
    }
}
