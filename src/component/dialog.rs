//! A dialog of the browser: it covers the page, keeps the focus, closes by Esc, and gives the focus back to where it was.

use gloo_events::EventListener;
use web_sys::{Element, HtmlDialogElement};
use yew::prelude::*;

/// The properties of a [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// What it is called.
    pub label: AttrValue,
    /// Its class.
    pub class: &'static str,
    /// Whether it is open.
    pub open: bool,
    /// Told when the user closes it.
    pub onclose: Callback<()>,
    /// What is in it, while it is open.
    pub children: Children,
}

/// A dialog that is there all the time, and opens.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    // What closes because something else lies over the page now is not closed by the user.
    let is_open = use_mut_ref(|| false);
    *is_open.borrow_mut() = props.open;
    {
        let node = node.clone();
        use_effect_with(props.open, move |open| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                if *open && !dialog.open() {
                    // One that cannot be opened stays away; nothing else depends on it.
                    let _ = dialog.show_modal();
                } else if !*open && dialog.open() {
                    dialog.close();
                }
            }
        });
    }
    {
        let (node, onclose) = (node.clone(), props.onclose.clone());
        use_effect_with((), move |()| {
            let listener = node.cast::<HtmlDialogElement>().map(|dialog| {
                EventListener::new(&dialog, "close", move |_| {
                    if *is_open.borrow() {
                        onclose.emit(());
                    }
                })
            });
            move || drop(listener)
        });
    }
    // What is pressed beside all that is in it is the dialog itself.
    let beside = {
        let (node, onclose) = (node.clone(), props.onclose.clone());
        Callback::from(move |event: MouseEvent| {
            let own = node.cast::<Element>();
            if own.is_some() && event.target_dyn_into::<Element>() == own {
                onclose.emit(());
            }
        })
    };
    html! {
        <dialog ref={node} class={props.class} aria-label={props.label.clone()} onclick={beside}>
            if props.open {
                <div class="inside">{ for props.children.iter() }</div>
            }
        </dialog>
    }
}
