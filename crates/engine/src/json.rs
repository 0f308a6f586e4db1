//! From text to a JSON value, with the words that say where a text is not JSON.
//!
//! A key that stands twice in one object is refused: JSON leaves open which of the two counts, and a role that is copied
//! and not renamed would vanish without a word.

use hagstone_words::say;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess};
use serde_json::{Map, Value};

use crate::problem::{Kind, Problem};

/// Reads a text as JSON; a byte-order mark before it is passed over.
pub(crate) fn value_from_text(text: &str) -> Result<Value, Problem> {
    match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(Unique(value)) => Ok(value),
        Err(error) => {
            let message = error.to_string();
            let reason = message
                .rsplit_once(" at line ")
                .map_or(message.as_str(), |(reason, _)| reason);
            let kind = Kind::NotJson {
                line: error.line().max(1),
                column: error.column().max(1),
                reason: in_words(reason),
            };
            Err(Problem::error("", kind))
        }
    }
}

/// What the parser's message means. The messages are those of `serde_json`.
fn in_words(reason: &str) -> String {
    let words = match reason {
        "EOF while parsing a list" => say!(json_the_text_ends_inside_a_list),
        "EOF while parsing an object" => say!(json_the_text_ends_inside_an_object),
        "EOF while parsing a string" => say!(json_the_text_ends_inside_quotes),
        "EOF while parsing a value" => say!(json_the_text_ends_where_a_value_is_expected),
        "expected value" => say!(json_a_value_is_expected),
        "expected ident" => say!(json_a_value_is_expected_such_as_true_false_o),
        "expected `:`" => say!(json_a_colon_is_expected),
        "expected `,` or `]`" => say!(json_a_comma_or_is_expected),
        "expected `,` or `}`" => say!(json_a_comma_or_is_expected_2),
        "key must be a string" => say!(json_a_key_in_quotes_is_expected),
        "trailing comma" => say!(json_a_comma_stands_before_a_closing_bracket),
        "trailing characters" => say!(json_something_stands_after_the_end_of_the_do),
        "number out of range" => say!(json_a_number_is_too_large),
        "recursion limit exceeded" => say!(json_the_brackets_are_nested_too_deeply),
        _ => reason,
    };
    words.into()
}

/// A JSON value in which no object holds a key twice.
struct Unique(Value);

impl<'de> Deserialize<'de> for Unique {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Visitor).map(Self)
    }
}

struct Visitor;

impl<'de> de::Visitor<'de> for Visitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Unique(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            if object.contains_key(&key) {
                return Err(de::Error::custom(format!(
                    "the key \"{key}\" stands twice in one object"
                )));
            }
            let Unique(value) = entries.next_value()?;
            object.insert(key, value);
        }
        Ok(object.into())
    }
}
