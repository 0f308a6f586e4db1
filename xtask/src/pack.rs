//! Packs the app into one HTML file: `index.html` with its marks replaced by styles, script, wasm and policy.
//!
//! Packing is a function of its inputs: no time, no path and no order of a folder gets into the bytes.

use std::{fmt::Write as _, fs, io::Write as _, path::Path};

use anyhow::{Context, Result, ensure};
use flate2::{Compression, GzBuilder};
use lzma_rust2::{LzmaOptions, LzmaWriter};
use sha2::{Digest, Sha256};

use crate::words;
use crate::{compile::App, policy::policy};

/// The largest artifact, in bytes. It follows the artifact closely so that growth is seen where it happens; the whole product is to
/// stay below 1,500,000.
pub(crate) const SIZE_BUDGET: usize = 1_480_000;

/// Asks the server of `cargo xtask run --watch` for its count of builds and reloads when that changes.
const RELOAD: &str = r#"(() => {
let seen = null;
setInterval(async () => {
  try {
    const now = await (await fetch("/build")).text();
    if (seen !== null && now !== seen) location.reload();
    seen = now;
  } catch {
    // The server is away; the page stays until it is back.
  }
}, 500);
})();"#;

/// For whom a page is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// Users: no network whatsoever.
    User,
    /// The developer: the page asks its server whether it was built again.
    Watcher,
}

/// The texts that are packed around the app.
pub(crate) struct Parts {
    template: String,
    /// The styles of the recovery page, which stand in the page as they are.
    first_styles: String,
    styles: String,
    boot: String,
    licences: String,
}

/// A packed page.
#[derive(Clone)]
pub(crate) struct Page {
    /// The whole document.
    pub(crate) html: String,
    /// The policy that the document contains.
    pub(crate) policy: String,
}

impl Parts {
    /// Reads the texts from the checkout; the licences are those of what is in the app.
    pub(crate) fn read(root: &Path, licences: String) -> Result<Self> {
        let text = |name: &str| -> Result<String> {
            let text =
                fs::read_to_string(root.join(name)).with_context(|| format!("`{name}` cannot be read."))?;
            // The parser of HTML turns CRLF into LF, and the hashes are of what it sees.
            Ok(text.replace("\r\n", "\n"))
        };
        let template = without_comments(&text("index.html")?);
        let boot = text("static/unpack.js")? + &text("static/files.js")? + &text("static/boot.js")?;
        let words = words::said(root, &[&template, &boot])?;
        Ok(Self {
            template,
            first_styles: text("static/boot.css")?,
            styles: text("static/app.css")?,
            boot: boot.replacen("\"{{words}}\"", &words, 1),
            licences,
        })
    }
}

/// Packs the page.
pub(crate) fn page(parts: &Parts, app: &App, reader: Reader) -> Result<Page> {
    // The bindings run as a script of their own, which the page unpacks; the policy knows it by its hash.
    let glue = format!(
        "\"use strict\";globalThis.hagstoneGlue=function(){{{}\nreturn wasm_bindgen;}};",
        app.glue
    );
    let script = format!("\"use strict\";{{{}}}", parts.boot);
    let mut html = parts.template.clone();
    if reader == Reader::Watcher {
        html = html.replacen("</head>", &format!("<script>{RELOAD}</script></head>"), 1);
    }
    let styles = squeezed(&parts.styles, "/*", "*/");
    let first_styles = in_element(&squeezed(&parts.first_styles, "/*", "*/"), "style");
    let script = in_element(&squeezed(&script, "/**", "*/"), "script");
    let packed = |bytes: &[u8]| -> Result<String> { Ok(summed(&seven_bits(&lzma(bytes, app.optimised)?))) };
    // The policy is of the filled page, so its mark is filled by itself a second time.
    let html = fill(
        &html,
        &[
            ("policy", "{{policy}}"),
            ("style", &first_styles),
            ("looks", &packed(styles.as_bytes())?),
            ("licences", &packed(parts.licences.as_bytes())?),
            ("script", &script),
            ("glue", &packed(glue.as_bytes())?),
            ("wasm", &packed(&app.wasm)?),
        ],
    )?;
    let policy = policy(&html, [&glue, &styles], reader == Reader::Watcher);
    let html = html.replacen("{{policy}}", &policy, 1);
    let charset = html
        .find("<meta charset")
        .context("`index.html` does not name its charset.")?;
    ensure!(
        charset < 1024,
        "The charset must stand in the first 1024 bytes of the page; shorten what is before it."
    );
    Ok(Page { html, policy })
}

/// The bytes as gzip at the best level, without a time or a name.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    // The system byte is fixed too: by default it tells on which kind of system the file was made.
    let mut writer = GzBuilder::new()
        .operating_system(255)
        .write(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

/// How much is looked back on: more than the module has.
const LOOK_BACK: u32 = 1 << 23;

/// The bytes as an LZMA file that tells their size: a fifth smaller than the best of gzip.
fn lzma(bytes: &[u8], best: bool) -> Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(if best { 9 } else { 1 });
    options.dict_size = LOOK_BACK;
    // Code does not care where it stands, and what comes before a byte tells much about it.
    (options.lc, options.lp, options.pb) = (4, 0, 0);
    if best {
        options.nice_len = LzmaOptions::NICE_LEN_MAX;
        options.depth_limit = 1000;
    }
    let mut packed = Vec::new();
    let mut writer = LzmaWriter::new_use_header(&mut packed, &options, Some(bytes.len() as u64))?;
    writer.write_all(bytes)?;
    writer.finish()?;
    Ok(packed)
}

/// Characters that a parser of HTML changes (NUL, CR) or may take for an end (`<`); the same as in `static/unpack.js`.
const KEPT_OUT: [u8; 3] = [0, b'\r', b'<'];

/// Bytes as text, seven bits a character: eight characters hold seven bytes, where base 64 takes ten. In place of a character
/// that is kept out, and of the one after it, stands one of two bytes in UTF-8, which tells both. The last is padded.
fn seven_bits(bytes: &[u8]) -> String {
    let mut sevens = Vec::with_capacity(bytes.len() / 7 * 8 + 8);
    let (mut value, mut held) = (0_u16, 0);
    for byte in bytes {
        value = value << 8 | u16::from(*byte);
        held += 8;
        while held >= 7 {
            held -= 7;
            sevens.push((value >> held & 127) as u8);
        }
        value &= (1 << held) - 1;
    }
    if held > 0 {
        sevens.push((value << (7 - held) & 127) as u8);
    }
    let mut text = String::with_capacity(sevens.len());
    let mut rest = sevens.into_iter();
    while let Some(seven) = rest.next() {
        match (0_u32..).zip(KEPT_OUT).find(|(_, kept_out)| *kept_out == seven) {
            Some((index, _)) => {
                let both = 128 * (index + 1) + u32::from(rest.next().unwrap_or(0));
                text.extend(char::from_u32(both));
            }
            None => text.push(char::from(seven)),
        }
    }
    text
}

/// A text behind its sum in eight hexadecimal digits, by which the page knows that nothing of it is missing or changed: FNV-1a
/// over its characters, the same as in `static/boot.js`.
fn summed(text: &str) -> String {
    let step = |sum: u32, character| (sum ^ u32::from(character)).wrapping_mul(0x0100_0193);
    let sum = text.chars().fold(0x811c_9dc5, step);
    format!("{sum:08x}{text}")
}

/// The SHA-256 of some bytes in hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::new(), |mut digits, byte| {
            let _ = write!(digits, "{byte:02x}");
            digits
        })
}

/// Fills the marks of the template, each of which must be there exactly once and in this order.
fn fill(template: &str, marks: &[(&str, &str)]) -> Result<String> {
    let mut filled = String::new();
    let mut rest = template;
    for (name, text) in marks {
        let mark = format!("{{{{{name}}}}}");
        let (before, after) = rest.split_once(&mark).with_context(|| {
            format!("`index.html` lacks the mark `{mark}`; the order is policy, style, looks, licences, script, glue, wasm.")
        })?;
        filled += before;
        filled += text;
        rest = after;
    }
    ensure!(
        !rest.contains("{{"),
        "`index.html` has a mark `{{{{` that nothing fills."
    );
    Ok(filled + rest)
}

/// The text of a script or style so that the parser of HTML finds no end of the element, and no comment, in it.
pub(crate) fn in_element(text: &str, name: &str) -> String {
    text.replace(&format!("</{name}"), &format!("<\\/{name}"))
        .replace("<!--", "<\\!--")
}

/// A text without its indentation, its empty lines, its lines of comment alone, and its comments between two marks.
///
/// For the project's own styles and script, in which no string holds such a mark and no text spans lines.
pub(crate) fn squeezed(text: &str, open: &str, close: &str) -> String {
    let mut bare = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        bare += before;
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    bare += rest;
    let lines: Vec<&str> = bare
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .collect();
    lines.join("\n")
}

/// The template without its comments, which explain it to its authors only.
fn without_comments(html: &str) -> String {
    let mut kept = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept += before;
        rest = after
            .split_once("-->")
            .map_or("", |(_, after)| after.trim_start_matches('\n'));
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use lzma_rust2::LzmaReader;

    use super::{
        App, KEPT_OUT, Page, Parts, Reader, fill, gzip, in_element, lzma, page, seven_bits, squeezed, summed,
        without_comments,
    };

    fn packed(reader: Reader) -> Page {
        let parts = Parts {
            template: "<head><meta content=\"{{policy}}\"><meta charset=\"utf-8\"><style>{{style}}</style>\
                       <script type=\"x\">{{looks}}</script>\
                       <script type=\"x\">{{licences}}</script><script>{{script}}</script></head>\
                       <script type=\"x\">{{glue}}</script><script type=\"x\">{{wasm}}</script>"
                .to_owned(),
            first_styles: "b{}".to_owned(),
            styles: "i{}".to_owned(),
            boot: "const end = '</script>';".to_owned(),
            licences: "MIT".to_owned(),
        };
        let app = App {
            glue: "let wasm_bindgen = '{{wasm}}';".to_owned(),
            wasm: b"wasm".to_vec(),
            optimised: true,
        };
        page(&parts, &app, reader).unwrap()
    }

    #[test]
    fn the_same_inputs_give_the_same_bytes() {
        assert_eq!(packed(Reader::User).html, packed(Reader::User).html);
    }

    #[test]
    fn an_end_tag_in_a_script_does_not_end_it() {
        assert_eq!(in_element("'</script>'", "script"), "'<\\/script>'");
        assert_eq!(packed(Reader::User).html.matches("</script").count(), 5);
    }

    #[test]
    fn the_page_of_users_holds_no_script_of_the_watcher() {
        assert!(!packed(Reader::User).html.contains("/build"));
        assert!(packed(Reader::Watcher).html.contains("/build"));
        assert_ne!(packed(Reader::User).policy, packed(Reader::Watcher).policy);
    }

    #[test]
    fn packing_keeps_the_bytes_and_tells_no_time() {
        let squeezed = gzip(b"hagstone").unwrap();
        assert_eq!(squeezed[4..8], [0; 4]);
        let text = "what is said twice is packed once; ".repeat(100);
        for best in [false, true] {
            let packed = lzma(text.as_bytes(), best).unwrap();
            assert!(packed.len() < 100);
            assert_eq!(packed[5..13], (text.len() as u64).to_le_bytes());
            let mut read = String::new();
            LzmaReader::new_mem_limit(packed.as_slice(), u32::MAX, None)
                .unwrap()
                .read_to_string(&mut read)
                .unwrap();
            assert_eq!(read, text);
        }
    }

    /// The bytes of a text of seven bits a character, as `static/unpack.js` reads it.
    fn bytes(text: &str) -> Vec<u8> {
        let mut bits = Vec::new();
        for code in text.chars().map(u32::from) {
            let sevens = match code {
                0..128 => vec![code],
                _ => vec![u32::from(KEPT_OUT[code as usize / 128 - 1]), code % 128],
            };
            for seven in sevens {
                bits.extend((0..7).rev().map(|bit| seven >> bit & 1));
            }
        }
        let byte = |bits: &[u32]| u8::try_from(bits.iter().fold(0, |byte, bit| byte * 2 + bit)).unwrap();
        bits.chunks_exact(8).map(byte).collect()
    }

    #[test]
    fn seven_bits_a_character_can_be_read_back() {
        // Two bytes and a half, all that is kept out one after the other, and what may end with one.
        let kept_out = [0, 0, 13 << 1 | 1, 0b0111_1000, 0, 0, 26];
        for length in 0..40_u8 {
            let counted: Vec<u8> = (0..length)
                .map(|at| at.wrapping_mul(89).wrapping_add(200))
                .collect();
            for packed in [counted, vec![0; length.into()], kept_out.repeat(length.into())] {
                let text = seven_bits(&packed);
                assert!(!text.contains(['\0', '\r', '<']), "{text:?}");
                let read = bytes(&text);
                assert_eq!(read[..packed.len()], packed);
                assert!(read.len() <= packed.len() + 1);
            }
        }
        assert_eq!(seven_bits(b""), "");
        assert_eq!(seven_bits(&[0b1000_0001, 0b0100_0000]), "@P\u{80}");
    }

    /// The sums of FNV-1a that its authors publish, for nothing and for `foobar`.
    #[test]
    fn a_text_stands_behind_its_sum() {
        assert_eq!(summed(""), "811c9dc5");
        assert_eq!(summed("foobar"), "bf9cf968foobar");
    }

    #[test]
    fn the_policy_knows_the_bindings() {
        let glue = "\"use strict\";globalThis.hagstoneGlue=function(){let wasm_bindgen = '{{wasm}}';\nreturn wasm_bindgen;};";
        assert!(packed(Reader::User).policy.contains(&crate::policy::source(glue)));
    }

    #[test]
    fn a_missing_mark_is_refused() {
        assert!(fill("<html>", &[("style", "")]).is_err());
        assert!(fill("{{a}}{{b}}", &[("a", "")]).is_err());
    }

    #[test]
    fn marks_in_what_is_filled_in_stay() {
        assert_eq!(
            fill("{{a}} {{b}}", &[("a", "{{b}}"), ("b", "2")]).unwrap(),
            "{{b}} 2"
        );
    }

    #[test]
    fn comments_and_indentation_are_dropped() {
        let text = "/* a\n b */\n  c { d: e; }\n\n  // f\n  g";
        assert_eq!(squeezed(text, "/*", "*/"), "c { d: e; }\ng");
    }

    #[test]
    fn comments_of_the_template_are_dropped() {
        assert_eq!(without_comments("a<!-- b -->\nc<!-- d --> e"), "ac e");
    }
}
