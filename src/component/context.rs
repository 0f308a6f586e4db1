//! What every component may use: the reader's numbers, the palette, and the way to send actions.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use hagstone_engine::Document;
use hagstone_engine::model::{Note, Table};
use serde_json::Value;
use yew::prelude::*;

use crate::chart::Palette;
use crate::state::{Action, Change, State};
use crate::text::Numbers;

/// Shared by all components; it changes only with the locale's numbers, the theme and the notes.
#[derive(Clone)]
pub struct Ui {
    /// Numbers in the reader's locale and the model's currency.
    pub numbers: Rc<dyn Numbers>,
    /// Whether the theme is dark.
    pub dark: bool,
    /// The notes on values, by JSON Pointers to them.
    pub notes: Rc<Table<Note>>,
    /// Sends an action to the reducer.
    pub dispatch: Callback<Action>,
    /// The state as it stands, for what happens on a press: what is shown comes by properties.
    pub now: Rc<RefCell<StateRef>>,
}

impl PartialEq for Ui {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.numbers, &other.numbers)
            && self.dark == other.dark
            && Rc::ptr_eq(&self.notes, &other.notes)
            && self.dispatch == other.dispatch
    }
}

impl Ui {
    /// The colours of the drawings.
    pub fn palette(&self) -> &'static Palette {
        if self.dark {
            &Palette::DARK
        } else {
            &Palette::LIGHT
        }
    }

    /// Changes the document in one step.
    pub fn edit(&self, name: impl Into<String>, change: Change) {
        self.dispatch.emit(Action::Edit {
            name: name.into(),
            change,
            dragging: false,
        });
    }

    /// Changes a value of the document in one step.
    pub fn set(&self, name: impl Into<String>, path: impl Into<String>, value: impl Into<Value>) {
        self.edit(name, Change::Value(path.into(), value.into()));
    }

    /// Changes the document as a part of a gesture, which [`Ui::settle`] ends.
    pub fn drag(&self, name: impl Into<String>, change: Change) {
        self.dispatch.emit(Action::Edit {
            name: name.into(),
            change,
            dragging: true,
        });
    }

    /// Ends a gesture.
    pub fn settle(&self) {
        self.dispatch.emit(Action::Settle);
    }
}

/// The shared context of the component.
#[hook]
pub fn use_ui() -> Ui {
    match use_context::<Ui>() {
        Some(ui) => ui,
        None => unreachable!("the app provides the context around every component"),
    }
}

/// The state as a property: compared by identity, since a new state is a new allocation.
#[derive(Clone)]
pub struct StateRef(pub Rc<State>);

impl PartialEq for StateRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A document, compared by identity: another scenario that is looked at does not make it another one.
#[derive(Clone)]
pub struct DocumentRef(pub Rc<Document>);

impl PartialEq for DocumentRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for StateRef {
    type Target = State;

    fn deref(&self) -> &State {
        &self.0
    }
}

/// The properties of a component that shows the state.
#[derive(Properties, PartialEq, Clone)]
pub struct StateProps {
    /// The state.
    pub state: StateRef,
}
