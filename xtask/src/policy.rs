//! The content-security policy of the page: everything is forbidden except what is listed by its hash.
//!
//! There is no network in it. Only the page that `cargo xtask run --watch` serves may ask its own server.

use anyhow::{Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// The policy for a page with exactly these inline scripts and styles, and with the script and the style that it unpacks.
pub(crate) fn policy(html: &str, unpacked: [&str; 2], may_ask_server: bool) -> String {
    let [script, style] = unpacked;
    let hashes = |texts: Vec<&str>| -> String { texts.into_iter().map(|text| source(text) + " ").collect() };
    let scripts = hashes(
        contents(html, "script")
            .into_iter()
            .filter(|e| e.runs)
            .map(|e| e.text)
            .chain([script])
            .collect(),
    );
    let styles = hashes(
        contents(html, "style")
            .into_iter()
            .map(|e| e.text)
            .chain([style])
            .collect(),
    );
    let connect = if may_ask_server { "'self'" } else { "'none'" };
    format!(
        "default-src 'none'; script-src {scripts}'wasm-unsafe-eval'; style-src {}; img-src data: blob:; font-src data:; \
         worker-src blob:; connect-src {connect}; base-uri 'none'; form-action 'none'",
        styles.trim_end()
    )
}

/// The policy of the hosted page, from that of the one file: one script more, and its own service worker, manifest and icons.
pub(crate) fn hosted(policy: &str, script: &str) -> Result<String> {
    let mut hosted = format!("{policy}; manifest-src 'self'");
    for (known, more) in [
        ("script-src ", format!("script-src {} ", source(script))),
        ("img-src data: blob:", "img-src data: blob: 'self'".to_owned()),
        ("worker-src blob:", "worker-src blob: 'self'".to_owned()),
    ] {
        ensure!(
            hosted.contains(known),
            "The policy does not say `{known}` as xtask/src/policy.rs expects."
        );
        hosted = hosted.replacen(known, &more, 1);
    }
    Ok(hosted)
}

/// The hash of an inline text as a source of the policy.
pub(crate) fn source(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// An element with a text that the parser takes as it is.
struct Element<'a> {
    text: &'a str,
    /// Is it executed? A block of data is not, and needs no hash.
    runs: bool,
}

/// All elements of this name; the texts in them must not contain their closing tag, see [`crate::pack`].
fn contents<'a>(html: &'a str, name: &str) -> Vec<Element<'a>> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((opened, element)) = next_raw(rest) {
        let Some(open_end) = rest[opened..].find('>').map(|at| opened + at) else {
            break;
        };
        let start = open_end + 1;
        let Some(end) = rest[start..].find(&format!("</{element}")).map(|at| start + at) else {
            break;
        };
        if element == name {
            found.push(Element {
                text: &rest[start..end],
                runs: !rest[opened..open_end].contains(" type="),
            });
        }
        rest = &rest[end + 2..];
    }
    found
}

/// Where the next script or style opens, and which of them it is.
fn next_raw(html: &str) -> Option<(usize, &'static str)> {
    ["script", "style"]
        .into_iter()
        .filter_map(|name| html.find(&format!("<{name}")).map(|at| (at, name)))
        .min()
}

#[cfg(test)]
mod tests {
    use super::policy;

    const PAGE: &str = "<head><style>b{}</style><script>1<style>2</script></head><script type=\"application/json\">{}</script>";

    #[test]
    fn scripts_and_styles_are_allowed_by_the_hash_of_their_text() {
        // printf '1<style>2' | openssl dgst -sha256 -binary | base64, and the same for `b{}`
        // and for the empty texts of what is unpacked.
        let expected = "default-src 'none'; script-src 'sha256-w8pijLcTP5XRtJGjvDlLdTyTP7MV9CNy+kCl2HfSElA=' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'wasm-unsafe-eval'; style-src 'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans=' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; \
                        img-src data: blob:; font-src data:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'";
        assert_eq!(policy(PAGE, ["", ""], false), expected);
    }

    #[test]
    fn only_the_watched_page_may_ask_its_server() {
        assert!(policy(PAGE, ["", ""], true).contains("connect-src 'self';"));
    }
}
