//! What is typed into a field of text: kept while it is wrong, with why; sent when the field is left and it is right.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What stands in a field, and what happens to it.
pub(super) struct Draft {
    /// What was typed and is not taken yet; nothing where the field shows what the document says.
    pub(super) text: Option<String>,
    /// Why it cannot be taken.
    pub(super) fault: Option<String>,
    pub(super) oninput: Callback<InputEvent>,
    pub(super) onblur: Callback<FocusEvent>,
    pub(super) onkeydown: Callback<KeyboardEvent>,
}

/// A draft of a field that shows `original`: `read` says what a text is or why it cannot be taken, and `onchange` takes it.
#[hook]
pub(super) fn use_draft<T: 'static>(
    original: String,
    read: impl Fn(&str) -> Result<T, String> + Clone + 'static,
    onchange: Callback<T>,
) -> Draft {
    let draft = use_state(|| None::<String>);
    let fault = use_state(|| None::<String>);
    // What changes from elsewhere (undo, another field) replaces a draft that was refused.
    {
        let (draft, fault) = (draft.clone(), fault.clone());
        use_effect_with(original.clone(), move |_| {
            if fault.is_some() {
                draft.set(None);
                fault.set(None);
            }
        });
    }
    let commit = {
        let (draft, fault, read) = (draft.clone(), fault.clone(), read.clone());
        move |text: &str| {
            // A field that was only visited changes nothing.
            let found = (text.trim() != original).then(|| read(text));
            match found {
                Some(Err(why)) => {
                    draft.set(Some(text.to_owned()));
                    fault.set(Some(why));
                }
                found => {
                    draft.set(None);
                    fault.set(None);
                    if let Some(Ok(found)) = found {
                        onchange.emit(found);
                    }
                }
            }
        }
    };
    let typed = |input: HtmlInputElement| input.value();
    let oninput = {
        let (draft, fault) = (draft.clone(), fault.clone());
        Callback::from(move |event: InputEvent| {
            let text = typed(event.target_unchecked_into());
            // While it is typed a text is only said to be wrong if it was so before.
            if fault.is_some() {
                fault.set(read(&text).err());
            }
            draft.set(Some(text));
        })
    };
    let onblur = {
        let commit = commit.clone();
        Callback::from(move |event: FocusEvent| commit(&typed(event.target_unchecked_into())))
    };
    let onkeydown = {
        let (draft, fault) = (draft.clone(), fault.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => commit(&typed(event.target_unchecked_into())),
            "Escape" => {
                draft.set(None);
                fault.set(None);
            }
            _ => {}
        })
    };
    Draft {
        text: (*draft).clone(),
        fault: (*fault).clone(),
        oninput,
        onblur,
        onkeydown,
    }
}
