//! Long tables of things: rows are plain text, so that hundreds of them are no burden; the one that is worked on has fields.

use hagstone_words::say;
use yew::prelude::*;

use crate::component::edit::focus_soon;
use crate::state::Sought;

/// Rows that are shown before one asks for more.
const FIRST: usize = 50;

/// Which row of a table is worked on, and how many are shown.
#[derive(Clone)]
pub(super) struct List {
    /// The attribute of a row that bears its id: `data-deal`.
    data: &'static str,
    worked_on: UseStateHandle<Option<String>>,
    all: UseStateHandle<bool>,
}

/// The list of a table of the document; what is looked for in it is opened.
#[hook]
pub(super) fn use_list(table: &'static str, data: &'static str, sought: Option<Sought>) -> List {
    let worked_on = use_state(|| None::<String>);
    let all = use_state(|| false);
    let list = List { data, worked_on, all };
    {
        let list = list.clone();
        use_effect_with(sought, move |sought| {
            if let Some(id) = sought.as_ref().and_then(|sought| sought.id_in(table)) {
                list.worked_on.set(Some(id));
                list.all.set(true);
            }
        });
    }
    list
}

impl List {
    /// How many rows are shown.
    pub(super) fn shown(&self) -> usize {
        if *self.all { usize::MAX } else { FIRST }
    }

    /// Whether a row is worked on.
    pub(super) fn is_on(&self, id: &str) -> bool {
        self.worked_on.as_deref() == Some(id)
    }

    /// Opens a row, or closes it.
    pub(super) fn choose(&self, id: &str) -> Callback<MouseEvent> {
        let (list, id, on) = (self.clone(), id.to_owned(), self.is_on(id));
        Callback::from(move |_: MouseEvent| {
            if on {
                list.worked_on.set(None);
            } else {
                list.open(&id);
            }
        })
    }

    /// Opens a row that is there, or comes with what was just added, and puts the cursor into it.
    pub(super) fn open(&self, id: &str) {
        focus_soon(format!("[{}=\"{id}\"] input", self.data));
        self.worked_on.set(Some(id.to_owned()));
    }

    /// Opens a row that was just added: it is the last one.
    pub(super) fn open_last(&self, id: &str) {
        self.open(id);
        self.all.set(true);
    }

    /// Words that show all rows, where not all are shown.
    pub(super) fn more(&self, count: usize) -> Html {
        if count <= self.shown() {
            return html! {};
        }
        let all = self.all.clone();
        let onclick = Callback::from(move |_: MouseEvent| all.set(true));
        html! { <button type="button" class="link" {onclick}>{ say!(list_show_all { count }) }</button> }
    }
}
