//! A copy of the app with a model inside: the element that holds it, written and read.
//!
//! The element is data and no script. What it says is JSON, with every `<` written as `\u003c`, so that no text in a model ends it.
//! Whether the model is locked with a password is said; locking itself is the browser's.

use hagstone_words::say;
use std::fmt;

use hagstone_engine::{Document, Problem};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// How often a password is hashed (PBKDF2 with SHA-256): what OWASP asks for.
pub const ROUNDS: u32 = 600_000;
/// The most rounds that are tried: some seconds.
const MOST_ROUNDS: u32 = 10_000_000;
/// What is written.
const FORMAT: &str = "hagstone-copy/1";
/// How the element opens; it is looked for in files by this.
const OPEN: &str = "<script type=\"application/json\" id=\"hagstone-model\">";
const CLOSE: &str = "</script>";

/// What a copy of the app has inside.
#[derive(Clone, Debug, PartialEq)]
pub struct Inside {
    /// What tells this copy from every other one.
    pub made: String,
    /// Whether the copy stores nothing.
    pub read_only: bool,
    /// The model, or what became of it.
    pub held: Held,
}

/// A model inside.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// As it is.
    Open(Box<Document>),
    /// Locked with a password: what it unlocks is the document's text.
    Locked(Locked),
}

/// What a password unlocks. All in base 64.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Locked {
    /// What the password was hashed with.
    pub salt: String,
    /// What the cipher began with.
    pub iv: String,
    /// How often the password was hashed.
    pub rounds: u32,
    /// What the text became.
    pub data: String,
}

/// Why there is no model in a page.
#[derive(Clone, Debug, PartialEq)]
pub enum CopyError {
    /// It is no copy of the app.
    NotACopy,
    /// It is one without a model.
    NoModel,
    /// It was made by a newer version.
    Newer,
    /// A part of it is missing, or was changed.
    Broken,
    /// What is inside is not a model.
    NotAModel(Box<Problem>),
}

impl fmt::Display for CopyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotACopy => f.write_str(say!(copy_this_page_is_no_copy_of)),
            Self::NoModel => f.write_str(say!(copy_this_is_hagstone_without_a_model)),
            Self::Newer => f.write_str(say!(copy_this_copy_was_made_by_a)),
            Self::Broken => f.write_str(say!(copy_the_model_inside_this_copy_is)),
            Self::NotAModel(problem) => f.write_str(&say!(copy_what_is_inside_this_copy_is { problem })),
        }
    }
}

impl std::error::Error for CopyError {}

impl Inside {
    /// The element that holds it.
    pub fn element(&self) -> String {
        let mut value = json!({"format": FORMAT, "made": self.made, "read_only": self.read_only});
        let (key, held) = match &self.held {
            Held::Open(document) => ("document", document.value().clone()),
            Held::Locked(locked) => ("locked", serde_json::to_value(locked).unwrap_or_default()),
        };
        if let Some(object) = value.as_object_mut() {
            object.insert(key.into(), held);
        }
        let text = value.to_string().replace('<', "\\u003c");
        format!("{OPEN}{text}{CLOSE}")
    }

    /// Reads what an element says.
    pub fn from_text(text: &str) -> Result<Self, CopyError> {
        let mut value: Value = serde_json::from_str(text.trim()).map_err(|_| CopyError::Broken)?;
        let format = value.get("format").and_then(Value::as_str).unwrap_or_default();
        if format != FORMAT {
            let version = format.strip_prefix("hagstone-copy/");
            let version = version.and_then(|version| version.parse::<u32>().ok());
            return Err(if version > Some(1) {
                CopyError::Newer
            } else {
                CopyError::Broken
            });
        }
        let made = value.get("made").and_then(Value::as_str).unwrap_or_default();
        let made = made.chars().take(100).collect();
        let read_only = value.get("read_only") == Some(&Value::Bool(true));
        let mut part = |key| value.get_mut(key).map(Value::take);
        let held = match (part("document"), part("locked")) {
            (Some(document), _) => Held::Open(Box::new(
                Document::from_value(document).map_err(|problem| CopyError::NotAModel(Box::new(problem)))?,
            )),
            (None, Some(locked)) => {
                let locked: Locked = serde_json::from_value(locked).map_err(|_| CopyError::Broken)?;
                if !(1..=MOST_ROUNDS).contains(&locked.rounds) {
                    return Err(CopyError::Broken);
                }
                Held::Locked(locked)
            }
            (None, None) => return Err(CopyError::Broken),
        };
        Ok(Self {
            made,
            read_only,
            held,
        })
    }

    /// Reads the page of a copy.
    pub fn from_html(html: &str) -> Result<Self, CopyError> {
        if !html.contains("id=\"hagstone-wasm\"") {
            return Err(CopyError::NotACopy);
        }
        // The last one: the packed app may name it too.
        let (_, rest) = html.rsplit_once(OPEN).ok_or(CopyError::NoModel)?;
        let (text, _) = rest.split_once(CLOSE).ok_or(CopyError::Broken)?;
        Self::from_text(text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn page(element: &str) -> String {
        format!("<!doctype html><script type=\"x\" id=\"hagstone-wasm\">abc</script>{element}</body>")
    }

    fn open(document: Value) -> Inside {
        Inside {
            made: "copy-1".into(),
            read_only: true,
            held: Held::Open(Box::new(Document::from_value(document).unwrap())),
        }
    }

    #[test]
    fn no_text_ends_the_element() {
        let name = "</script><script>alert(1)</script><!--";
        let inside = open(json!({"format": "hagstone/1", "name": name}));
        let element = inside.element();
        assert_eq!(element.matches('<').count(), 2, "{element}");
        assert_eq!(Inside::from_html(&page(&element)), Ok(inside));
    }

    #[test]
    fn what_is_wrong_with_a_copy_is_said() {
        let said = |html: &str| Inside::from_html(html).unwrap_err();
        assert_eq!(said("<!doctype html><p>news</p>"), CopyError::NotACopy);
        assert_eq!(said(&page("")), CopyError::NoModel);
        assert_eq!(said(&page(OPEN)), CopyError::Broken);
        let of = |text: &str| said(&page(&format!("{OPEN}{text}{CLOSE}")));
        assert_eq!(of("{"), CopyError::Broken);
        assert_eq!(of("[]"), CopyError::Broken);
        assert_eq!(of(r#"{"format": "hagstone-copy/2"}"#), CopyError::Newer);
        assert_eq!(of(r#"{"format": "hagstone-copy/1"}"#), CopyError::Broken);
        assert!(matches!(
            of(r#"{"format": "hagstone-copy/1", "document": {}}"#),
            CopyError::NotAModel(_)
        ));
        // As many rounds would keep a page busy for hours.
        let slow = r#"{"format": "hagstone-copy/1", "locked": {"salt": "", "iv": "", "rounds": 4000000000, "data": ""}}"#;
        assert_eq!(of(slow), CopyError::Broken);
        assert_eq!(of(&slow.replace("4000000000", "0")), CopyError::Broken);
    }

    proptest! {
        #[test]
        fn what_is_inside_comes_out(name in "\\PC{0,40}", number in any::<f64>().prop_filter("JSON has no others", |n| n.is_finite())) {
            let inside = open(json!({"format": "hagstone/1", "name": name, "unknown": number}));
            prop_assert_eq!(Inside::from_html(&page(&inside.element())), Ok(inside));
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,80}") {
            let _ = Inside::from_html(&text);
            let _ = Inside::from_html(&page(&format!("{OPEN}{text}{CLOSE}")));
        }
    }
}
