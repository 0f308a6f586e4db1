//! A model inside a picture, so that the picture can be opened again: in a `<metadata>` element of an SVG, in a compressed
//! text chunk (`zTXt`) of a PNG. Programs that show pictures pass over both.

use hagstone_words::say;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hagstone_engine::{Document, Problem};
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};

use crate::checksum::crc32;

/// The largest picture that is read, in bytes.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// The largest document that is read from one, in bytes.
pub const MOST_UNPACKED: usize = 16 * 1024 * 1024;

const OPEN: &str = "<metadata id=\"hagstone-model\">";
const CLOSE: &str = "</metadata>";
const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";
/// The keyword of the chunk, the zero that ends it, and the zero that says "deflate".
const KEYWORD: &[u8] = b"hagstone-model\0\0";
const LEVEL: u8 = 9;

/// Why a picture cannot take a model, or has none.
#[derive(Clone, Debug, PartialEq)]
pub enum PictureError {
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It is neither an SVG nor a PNG, or it is damaged.
    NotAPicture,
    /// There is no model in it.
    NoModel,
    /// What is in it cannot be unpacked.
    Broken,
    /// It unpacks to more than [`MOST_UNPACKED`].
    Inflated,
    /// There is something in it that is not a model.
    NotAModel(Box<Problem>),
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => f.write_str(say!(picture_the_picture_is_larger_than_32)),
            Self::NotAPicture => f.write_str(say!(picture_this_is_not_a_whole_svg)),
            Self::NoModel => f.write_str(say!(picture_there_is_no_model_in_this)),
            Self::Broken => f.write_str(say!(picture_the_model_in_this_picture_is)),
            Self::Inflated => f.write_str(say!(picture_what_is_packed_in_this_picture)),
            Self::NotAModel(problem) => f.write_str(&say!(picture_what_is_in_this_picture_is { problem })),
        }
    }
}

impl std::error::Error for PictureError {}

fn packed(document: &Document) -> Vec<u8> {
    compress_to_vec_zlib(document.value().to_string().as_bytes(), LEVEL)
}

fn unpacked(packed: &[u8]) -> Result<Document, PictureError> {
    let json =
        decompress_to_vec_zlib_with_limit(packed, MOST_UNPACKED).map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => PictureError::Inflated,
            _ => PictureError::Broken,
        })?;
    let json = String::from_utf8(json).map_err(|_| PictureError::Broken)?;
    Document::from_text(&json).map_err(|problem| PictureError::NotAModel(Box::new(problem)))
}

/// An SVG with the document inside its outermost element; one that is inside already is replaced.
pub fn into_svg(svg: &str, document: &Document) -> Result<String, PictureError> {
    let (head, inside) = opened(svg).ok_or(PictureError::NotAPicture)?;
    let (before, behind) = match metadata(inside) {
        Some((before, _, behind)) => (before, behind),
        None => (inside, ""),
    };
    let model = STANDARD.encode(packed(document));
    Ok(format!("{head}{OPEN}{model}{CLOSE}{before}{behind}"))
}

/// The document inside an SVG.
pub fn from_svg(svg: &str) -> Result<Document, PictureError> {
    if svg.len() > MOST_BYTES {
        return Err(PictureError::TooLarge);
    }
    let (_, inside) = opened(svg).ok_or(PictureError::NotAPicture)?;
    let (_, model, _) = metadata(inside).ok_or(PictureError::NoModel)?;
    let packed: Vec<u8> = model.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    unpacked(&STANDARD.decode(packed).map_err(|_| PictureError::Broken)?)
}

/// What is before the model's element, in it and behind it.
fn metadata(inside: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = inside.split_once(OPEN)?;
    let (model, behind) = rest.split_once(CLOSE)?;
    Some((before, model, behind))
}

/// An SVG up to the end of the opening tag of the outermost `<svg>`, whose attributes may hold a `>` in quotation marks, and the
/// rest. What is before that end may read like the model's element and is none: it may be a comment or an attribute.
fn opened(svg: &str) -> Option<(&str, &str)> {
    let start = svg.find("<svg")?;
    let mut quote = None;
    let mut before = 0;
    for (place, byte) in svg.bytes().enumerate().skip(start + 4) {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            // An element without content has no room for a model.
            (None, b'>') if before == b'/' => return None,
            (None, b'>') => return svg.split_at_checked(place + 1),
            _ => {}
        }
        before = byte;
    }
    None
}

/// A PNG with the document in a chunk before its end; one that is inside already is replaced.
pub fn into_png(png: &[u8], document: &Document) -> Result<Vec<u8>, PictureError> {
    let mut data = KEYWORD.to_vec();
    data.extend(packed(document));
    let length = u32::try_from(data.len()).map_err(|_| PictureError::TooLarge)?;
    let mut found = SIGNATURE.to_vec();
    for chunk in chunks(png)? {
        if chunk.is_model() {
            continue;
        }
        if chunk.kind == b"IEND" {
            found.extend(length.to_be_bytes());
            found.extend(b"zTXt");
            found.extend(&data);
            found.extend(crc32(&[b"zTXt".as_slice(), &data]).to_be_bytes());
        }
        found.extend(chunk.whole);
    }
    Ok(found)
}

/// The document inside a PNG.
pub fn from_png(png: &[u8]) -> Result<Document, PictureError> {
    if png.len() > MOST_BYTES {
        return Err(PictureError::TooLarge);
    }
    let chunks = chunks(png)?;
    let chunk = chunks
        .iter()
        .find(|chunk| chunk.is_model())
        .ok_or(PictureError::NoModel)?;
    if chunk.crc != crc32(&[chunk.kind, chunk.data]) {
        return Err(PictureError::Broken);
    }
    unpacked(chunk.data.strip_prefix(KEYWORD).unwrap_or_default())
}

/// The document inside a picture of either kind.
pub fn from_bytes(bytes: &[u8]) -> Result<Document, PictureError> {
    if bytes.starts_with(SIGNATURE) {
        return from_png(bytes);
    }
    from_svg(std::str::from_utf8(bytes).map_err(|_| PictureError::NotAPicture)?)
}

struct Chunk<'a> {
    kind: &'a [u8],
    data: &'a [u8],
    crc: u32,
    whole: &'a [u8],
}

impl Chunk<'_> {
    fn is_model(&self) -> bool {
        self.kind == b"zTXt" && self.data.starts_with(KEYWORD)
    }
}

/// The chunks of a PNG up to its end.
fn chunks(png: &[u8]) -> Result<Vec<Chunk<'_>>, PictureError> {
    let mut rest = png.strip_prefix(SIGNATURE).ok_or(PictureError::NotAPicture)?;
    let mut found = Vec::new();
    loop {
        let (chunk, behind) = chunk(rest).ok_or(PictureError::NotAPicture)?;
        let last = chunk.kind == b"IEND";
        found.push(chunk);
        if last {
            return Ok(found);
        }
        rest = behind;
    }
}

/// The first chunk, and what follows it: its length, kind, data and checksum.
fn chunk(bytes: &[u8]) -> Option<(Chunk<'_>, &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (kind, rest) = rest.split_at_checked(4)?;
    let (data, rest) = rest.split_at_checked(length)?;
    let (crc, rest) = rest.split_first_chunk::<4>()?;
    let chunk = Chunk {
        kind,
        data,
        crc: u32::from_be_bytes(*crc),
        whole: bytes.get(..length + 12)?,
    };
    Some((chunk, rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    const SVG: &str = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" data-x='a>b'><text>a</text></svg>\n";

    fn document(name: &str) -> Document {
        Document::from_value(json!({"format": "hagstone/1", "name": name})).unwrap()
    }

    /// A PNG of one grey pixel.
    fn png() -> Vec<u8> {
        let mut png = SIGNATURE.to_vec();
        for (kind, data) in [
            (
                b"IHDR",
                [&1_u32.to_be_bytes()[..], &1_u32.to_be_bytes(), &[8, 0, 0, 0, 0]].concat(),
            ),
            (b"IDAT", compress_to_vec_zlib(&[0, 128], 6)),
            (b"IEND", Vec::new()),
        ] {
            png.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
            png.extend(kind);
            png.extend(&data);
            png.extend(crc32(&[kind.as_slice(), &data]).to_be_bytes());
        }
        png
    }

    #[test]
    fn a_picture_stays_one_and_its_model_is_replaced() {
        let svg = into_svg(SVG, &document("one")).unwrap();
        assert!(
            svg.contains("data-x='a>b'><metadata id=\"hagstone-model\">")
                && svg.ends_with("<text>a</text></svg>\n")
        );
        let again = into_svg(&svg, &document("two")).unwrap();
        assert_eq!(
            (from_svg(&again), again.matches("<metadata").count()),
            (Ok(document("two")), 1)
        );
        let first = into_png(&png(), &document("one")).unwrap();
        let again = into_png(&first, &document("two")).unwrap();
        assert_eq!(from_bytes(&again), Ok(document("two")));
        let kinds: Vec<&[u8]> = chunks(&again).unwrap().iter().map(|chunk| chunk.kind).collect();
        assert_eq!(kinds, [b"IHDR", b"IDAT", b"zTXt", b"IEND"]);
        // The checksum of an empty IEND is the one that every PNG ends with.
        assert!(again.ends_with(&[0xae, 0x42, 0x60, 0x82]));
    }

    #[test]
    fn what_is_wrong_with_a_picture_is_said() {
        assert_eq!(from_svg(SVG), Err(PictureError::NoModel));
        assert_eq!(from_png(&png()), Err(PictureError::NoModel));
        assert_eq!(from_bytes(b"GIF89a"), Err(PictureError::NotAPicture));
        assert_eq!(into_svg("<svg/>", &document("")), Err(PictureError::NotAPicture));
        let whole = into_png(&png(), &document("one")).unwrap();
        assert_eq!(
            from_png(&whole[..whole.len() - 1]),
            Err(PictureError::NotAPicture)
        );
        let mut damaged = whole.clone();
        let place = whole
            .windows(KEYWORD.len())
            .position(|window| window == KEYWORD)
            .unwrap();
        damaged[place + KEYWORD.len() + 4] ^= 1;
        assert_eq!(from_png(&damaged), Err(PictureError::Broken));
        let bomb = STANDARD.encode(compress_to_vec_zlib(&vec![b' '; MOST_UNPACKED + 1], 6));
        assert_eq!(
            from_svg(&format!("<svg>{OPEN}{bomb}{CLOSE}</svg>")),
            Err(PictureError::Inflated)
        );
        let other = STANDARD.encode(compress_to_vec_zlib(b"{}", 6));
        assert!(matches!(
            from_svg(&format!("<svg>{OPEN}{other}{CLOSE}</svg>")),
            Err(PictureError::NotAModel(_))
        ));
    }

    proptest! {
        #[test]
        fn what_goes_into_a_picture_comes_out(name in "\\PC{0,60}") {
            let document = document(&format!("{name}</metadata>]]>"));
            prop_assert_eq!(from_bytes(into_svg(SVG, &document).unwrap().as_bytes()), Ok(document.clone()));
            prop_assert_eq!(from_bytes(&into_png(&png(), &document).unwrap()), Ok(document));
        }

        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), place in any::<prop::sample::Index>(), byte in any::<u8>()) {
            let _ = from_bytes(&bytes);
            let _ = from_bytes(&[SIGNATURE.as_slice(), &bytes].concat());
            let mut png = into_png(&png(), &document("one")).unwrap();
            let place_in = place.index(png.len());
            png[place_in] = byte;
            let _ = from_bytes(&png);
            let mut svg = into_svg(SVG, &document("one")).unwrap().into_bytes();
            let place_in = place.index(svg.len());
            svg[place_in] = byte;
            let _ = from_bytes(&svg);
        }
    }
}
