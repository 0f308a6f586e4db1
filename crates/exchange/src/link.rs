//! A model in the fragment of a link.
//!
//! The text is `h1.` and the document, deflated, in URL-safe base64 without padding: nothing that a mail program breaks. A
//! fragment is never sent to a server. What is read is bounded: 64 KiB of link, 1 MiB of document.

use hagstone_words::say;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hagstone_engine::{Document, Problem};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// The longest link text that is written or read, in bytes.
pub const LONGEST: usize = 64 * 1024;
/// The largest document that is read from one, in bytes.
pub const MOST_UNPACKED: usize = 1024 * 1024;
/// What a text starts with that this version writes.
const MARK: &str = "h1.";
/// The best that deflating does, at some cost of time.
const LEVEL: u8 = 9;

/// Why there is no link, or no model in one.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkError {
    /// The model does not fit.
    TooLarge {
        /// How long the link's text would be, in bytes.
        length: usize,
    },
    /// The link is longer than any that is written.
    TooLong,
    /// It is not one of ours.
    NotALink,
    /// It was written by a newer version.
    Newer,
    /// Its end is missing, or a sign in it was changed.
    Broken,
    /// It unpacks to more than [`MOST_UNPACKED`].
    Inflated,
    /// There is something in it that is not a model.
    NotAModel(Box<Problem>),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { length } => f.write_str(&say!(link_the_model_does_not_fit_into {
                div_ceil: length.div_ceil(1024)
            })),
            Self::TooLong => f.write_str(say!(link_the_link_is_longer_than_any)),
            Self::NotALink => f.write_str(say!(link_there_is_no_model_in_this)),
            Self::Newer => f.write_str(say!(link_the_link_was_made_by_a)),
            Self::Broken => f.write_str(say!(link_the_link_is_broken_its_end)),
            Self::Inflated => f.write_str(say!(link_what_is_packed_in_this_link)),
            Self::NotAModel(problem) => f.write_str(&say!(link_there_is_no_model_in_this_2 { problem })),
        }
    }
}

impl std::error::Error for LinkError {}

/// A document as the text of a fragment, without the `#`.
///
/// ```
/// let document = hagstone_engine::Document::from_text(r#"{"format": "hagstone/1"}"#).unwrap();
/// let text = hagstone_exchange::link::to_fragment(&document).unwrap();
/// assert_eq!(hagstone_exchange::link::from_fragment(&text).unwrap(), document);
/// ```
pub fn to_fragment(document: &Document) -> Result<String, LinkError> {
    let json = document.value().to_string();
    if json.len() > MOST_UNPACKED {
        return Err(LinkError::TooLarge { length: json.len() });
    }
    let mut text = String::from(MARK);
    URL_SAFE_NO_PAD.encode_string(compress_to_vec(json.as_bytes(), LEVEL), &mut text);
    match text.len() {
        0..=LONGEST => Ok(text),
        length => Err(LinkError::TooLarge { length }),
    }
}

/// Whether a fragment looks like one with a model, of this version or of a newer one.
pub fn is_model(fragment: &str) -> bool {
    version(fragment).is_some()
}

/// The version and what follows it.
fn version(fragment: &str) -> Option<(u32, &str)> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let (mark, rest) = fragment.split_once('.')?;
    let digits = mark.strip_prefix('h')?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    plain
        .then(|| digits.parse().ok())
        .flatten()
        .map(|version| (version, rest))
}

/// The document in the text of a fragment, with or without the `#`.
pub fn from_fragment(fragment: &str) -> Result<Document, LinkError> {
    if fragment.len() > LONGEST + 1 {
        return Err(LinkError::TooLong);
    }
    let packed = match version(fragment.trim()) {
        Some((1, packed)) => packed,
        Some((2.., _)) => return Err(LinkError::Newer),
        _ => return Err(LinkError::NotALink),
    };
    let packed = URL_SAFE_NO_PAD.decode(packed).map_err(|_| LinkError::Broken)?;
    let json = decompress_to_vec_with_limit(&packed, MOST_UNPACKED).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => LinkError::Inflated,
        _ => LinkError::Broken,
    })?;
    let json = String::from_utf8(json).map_err(|_| LinkError::Broken)?;
    Document::from_text(&json).map_err(|problem| LinkError::NotAModel(Box::new(problem)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    const SAMPLE: &str = include_str!("../../../static/samples/shared-quota.json");

    fn packed(bytes: &[u8]) -> String {
        format!("h1.{}", URL_SAFE_NO_PAD.encode(compress_to_vec(bytes, 6)))
    }

    #[test]
    fn a_sample_travels_in_a_short_link() {
        let document = Document::from_text(SAMPLE).unwrap();
        let text = to_fragment(&document).unwrap();
        assert!(text.len() < 4_000, "{}", text.len());
        assert!(
            text.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
        );
        assert!(is_model(&text) && is_model(&format!("#{text}")) && !is_model("#/goal"));
        assert_eq!(from_fragment(&format!("#{text}")), Ok(document));
    }

    #[test]
    fn what_is_wrong_with_a_link_is_said() {
        let text = to_fragment(&Document::from_text(SAMPLE).unwrap()).unwrap();
        let said = |text: &str| from_fragment(text).unwrap_err();
        assert_eq!(said(""), LinkError::NotALink);
        assert_eq!(said("#/goal"), LinkError::NotALink);
        assert_eq!(said(&text.replacen("h1", "h2", 1)), LinkError::Newer);
        assert_eq!(said(&text[..text.len() - 9]), LinkError::Broken);
        assert_eq!(said(&format!("{text}!")), LinkError::Broken);
        assert_eq!(said(&packed(b"\xff")), LinkError::Broken);
        assert_eq!(said(&"h".repeat(LONGEST + 2)), LinkError::TooLong);
        assert!(matches!(said(&packed(b"{}")), LinkError::NotAModel(_)));
        // A megabyte of spaces is a valid start of JSON and takes a kilobyte.
        assert_eq!(said(&packed(&vec![b' '; MOST_UNPACKED + 1])), LinkError::Inflated);
        // Digits that do not repeat cannot be packed to less than 0.42 bytes each.
        let mut digits = String::new();
        let mut seed = 1_u64;
        for _ in 0..16_000 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            digits.push_str(&(seed >> 33).to_string());
        }
        let large = Document::from_value(json!({"format": "hagstone/1", "note": digits})).unwrap();
        let error = to_fragment(&large).unwrap_err();
        assert!(
            matches!(error, LinkError::TooLarge { length } if length > LONGEST),
            "{error}"
        );
    }

    proptest! {
        #[test]
        fn what_is_sent_arrives(name in "\\PC{0,40}", number in any::<f64>().prop_filter("JSON has no others", |n| n.is_finite())) {
            let document = Document::from_value(json!({"format": "hagstone/1", "name": name, "unknown": number})).unwrap();
            prop_assert_eq!(from_fragment(&to_fragment(&document).unwrap()), Ok(document));
        }

        #[test]
        fn no_text_panics(text in "(#?h[0-9]{0,3}\\.)?[A-Za-z0-9_-]{0,80}\\PC{0,3}", bytes in proptest::collection::vec(any::<u8>(), 0..90)) {
            let _ = from_fragment(&text);
            let _ = from_fragment(&format!("h1.{}", URL_SAFE_NO_PAD.encode(&bytes)));
            let _ = from_fragment(&packed(&bytes));
        }
    }
}
