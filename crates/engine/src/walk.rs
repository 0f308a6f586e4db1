//! A JSON value handed to serde's types piece by piece, so that an error says where it is and a field that no type
//! asks for is told.
//!
//! It does for a value in memory what general wrappers do for any format; those are instantiated with every type of the
//! model, which costs a page that is loaded from one file more than a tenth of its size.

use std::cell::RefCell;
use std::fmt;

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde_json::{Map, Value};

use crate::problem::join;

/// A step from a value to one inside it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    /// Into an object.
    Key(String),
    /// Into a list.
    Index(usize),
}

impl Step {
    /// The step as a token of a JSON Pointer.
    pub(crate) fn token(&self) -> String {
        match self {
            Self::Key(key) => key.clone(),
            Self::Index(index) => index.to_string(),
        }
    }
}

/// What a type refused, and where.
#[derive(Debug)]
pub(crate) struct Fault {
    /// In the words of serde's `de::Error`.
    pub(crate) message: String,
    /// From the innermost step to the outermost.
    steps: Vec<Step>,
}

impl Fault {
    /// The way from the root to the value.
    pub(crate) fn path(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().rev()
    }

    fn under(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self {
            message: message.to_string(),
            steps: Vec::new(),
        }
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::custom(format_args!(
            "invalid type: {}, expected {expected}",
            Found(found)
        ))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::custom(format_args!(
            "invalid value: {}, expected {expected}",
            Found(found)
        ))
    }
}

/// What was found, a number as JSON writes it: `1e300`, not three hundred zeros.
struct Found<'a>(Unexpected<'a>);

impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Unexpected::Float(value) => match serde_json::Number::from_f64(value) {
                Some(number) => write!(f, "floating point `{number}`"),
                None => f.write_str("a number that is not finite"),
            },
            found => found.fmt(f),
        }
    }
}

/// Reads a value as a type; the pointers of fields that no type asked for are added to `unknown`.
pub(crate) fn read<'de, T: de::Deserialize<'de>>(
    value: &'de Value,
    unknown: &RefCell<Vec<String>>,
) -> Result<T, Fault> {
    T::deserialize(Walker {
        value,
        place: &Place::Root,
        unknown,
    })
}

/// Where a value stands: a list of keys that lives on the stack.
enum Place<'a> {
    Root,
    Key(&'a Place<'a>, &'a str),
    Index(&'a Place<'a>, usize),
}

impl Place<'_> {
    fn pointer(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Key(parent, key) => join(&parent.pointer(), key),
            Self::Index(parent, index) => join(&parent.pointer(), &index.to_string()),
        }
    }
}

#[derive(Clone, Copy)]
struct Walker<'de, 'a> {
    value: &'de Value,
    place: &'a Place<'a>,
    unknown: &'a RefCell<Vec<String>>,
}

fn unexpected(value: &Value) -> Unexpected<'_> {
    match value {
        Value::Null => Unexpected::Unit,
        Value::Bool(value) => Unexpected::Bool(*value),
        Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
            (Some(value), _, _) => Unexpected::Unsigned(value),
            (_, Some(value), _) => Unexpected::Signed(value),
            (_, _, Some(value)) => Unexpected::Float(value),
            _ => Unexpected::Other("number"),
        },
        Value::String(text) => Unexpected::Str(text),
        Value::Array(_) => Unexpected::Seq,
        Value::Object(_) => Unexpected::Map,
    }
}

impl Walker<'_, '_> {
    /// The value is of another kind than the type expects.
    fn refused(&self, expected: &dyn de::Expected) -> Fault {
        de::Error::invalid_type(unexpected(self.value), expected)
    }
}

impl<'de> Deserializer<'de> for Walker<'de, '_> {
    type Error = Fault;

    // Each kind of value is handed on by its own way, so that no type carries the code of all the others.

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(_) => self.deserialize_f64(visitor),
            Value::String(_) => self.deserialize_str(visitor),
            Value::Array(_) => self.deserialize_seq(visitor),
            Value::Object(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Value::Number(number) = self.value else {
            return Err(self.refused(&visitor));
        };
        match (number.as_u64(), number.as_i64()) {
            (Some(value), _) => visitor.visit_u64(value),
            (_, Some(value)) => visitor.visit_i64(value),
            _ => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::String(text) => visitor.visit_borrowed_str(text),
            _ => Err(self.refused(&visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::Bool(value) => visitor.visit_bool(*value),
            _ => Err(self.refused(&visitor)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Value::Array(items) = self.value else {
            return Err(self.refused(&visitor));
        };
        let mut list = List {
            walker: self,
            items,
            next: 0,
        };
        let made = visitor.visit_seq(&mut list)?;
        if list.next < items.len() {
            return Err(de::Error::invalid_length(items.len(), &"fewer elements in array"));
        }
        Ok(made)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Value::Object(object) = self.value else {
            return Err(self.refused(&visitor));
        };
        visitor.visit_map(Object {
            walker: self,
            entries: object.iter(),
            open: None,
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.value.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.value {
            Value::String(name) => visitor.visit_enum(Choice {
                walker: self,
                name,
                content: None,
            }),
            Value::Object(object) => match single(object) {
                Some((name, content)) => visitor.visit_enum(Choice {
                    walker: self,
                    name,
                    content: Some(content),
                }),
                None => Err(de::Error::invalid_value(
                    Unexpected::Map,
                    &"map with a single key",
                )),
            },
            other => Err(de::Error::invalid_type(unexpected(other), &"string or map")),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.unknown.borrow_mut().push(self.place.pointer());
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 char bytes byte_buf unit unit_struct
    }
}

/// The entry of an object that has only one.
fn single(object: &Map<String, Value>) -> Option<(&String, &Value)> {
    let mut entries = object.iter();
    entries.next().filter(|_| entries.next().is_none())
}

struct List<'de, 'a> {
    walker: Walker<'de, 'a>,
    items: &'de [Value],
    next: usize,
}

impl<'de> SeqAccess<'de> for &mut List<'de, '_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        let Some(value) = self.items.get(self.next) else {
            return Ok(None);
        };
        let index = self.next;
        self.next += 1;
        let place = Place::Index(self.walker.place, index);
        let item = Walker {
            value,
            place: &place,
            unknown: self.walker.unknown,
        };
        seed.deserialize(item)
            .map(Some)
            .map_err(|fault| fault.under(Step::Index(index)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len() - self.next)
    }
}

struct Object<'de, 'a> {
    walker: Walker<'de, 'a>,
    entries: serde_json::map::Iter<'de>,
    open: Option<(&'de String, &'de Value)>,
}

impl<'de> MapAccess<'de> for Object<'de, '_> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        self.open = self.entries.next();
        let Some((key, _)) = self.open else {
            return Ok(None);
        };
        seed.deserialize(de::value::BorrowedStrDeserializer::new(key))
            .map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let Some((key, value)) = self.open.take() else {
            return Err(de::Error::custom("a value without a key"));
        };
        let place = Place::Key(self.walker.place, key);
        let entry = Walker {
            value,
            place: &place,
            unknown: self.walker.unknown,
        };
        seed.deserialize(entry)
            .map_err(|fault| fault.under(Step::Key(key.clone())))
    }
}

/// One of several ways to write a thing: `"own"` or `{"team": "field_sales"}`.
struct Choice<'de, 'a> {
    walker: Walker<'de, 'a>,
    name: &'de String,
    content: Option<&'de Value>,
}

impl<'de> EnumAccess<'de> for Choice<'de, '_> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Fault> {
        let name = seed.deserialize(de::value::BorrowedStrDeserializer::new(self.name))?;
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'de, '_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.content {
            None => Ok(()),
            Some(value) => Err(de::Error::invalid_type(unexpected(value), &"unit"))
                .map_err(|fault: Fault| fault.under(Step::Key(self.name.clone()))),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fault> {
        let Some(value) = self.content else {
            return Err(de::Error::invalid_type(
                Unexpected::UnitVariant,
                &"newtype variant",
            ));
        };
        let place = Place::Key(self.walker.place, self.name);
        let content = Walker {
            value,
            place: &place,
            unknown: self.walker.unknown,
        };
        seed.deserialize(content)
            .map_err(|fault| fault.under(Step::Key(self.name.clone())))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Fault> {
        Err(de::Error::custom("a choice with several parts"))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Fault> {
        Err(de::Error::custom("a choice with several parts"))
    }
}
