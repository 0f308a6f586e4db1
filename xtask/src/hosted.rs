//! `dist/hosted`: the same page for a server, with what lets a browser install it and open it without a network.
//!
//! The one file stays as it is. What the hosted page has besides is marked `data-hosted`, and allowed by its policy alone.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::icons::{self, Tile};
use crate::pack::{Page, in_element, sha256, squeezed};
use crate::policy;

/// The name of the page in its folder, which the service worker knows too.
const PAGE: &str = "index.html";

/// A file of the folder.
pub(crate) struct File {
    /// Its name.
    pub(crate) name: &'static str,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
}

/// The files of the folder, the service worker last: it knows the others by their hashes.
pub(crate) fn files(root: &Path, page: &Page, licences: &str) -> Result<Vec<File>> {
    let text = |name: &str| -> Result<String> {
        let file = root.join("static/hosted").join(name);
        let text =
            fs::read_to_string(&file).with_context(|| format!("`{}` cannot be read.", file.display()))?;
        Ok(text.replace("\r\n", "\n"))
    };
    let script = in_element(
        &squeezed(&format!("\"use strict\";{{{}}}", text("hosted.js")?), "/**", "*/"),
        "script",
    );
    let file = |name, bytes: Vec<u8>| File { name, bytes };
    let mut files = vec![
        file(PAGE, hosted(page, &script)?.into_bytes()),
        file("manifest.webmanifest", text("manifest.webmanifest")?.into_bytes()),
        file("icon.svg", icons::svg().into_bytes()),
        file("icon-192.png", icons::png(192, Tile::Rounded)?),
        file("icon-512.png", icons::png(512, Tile::Rounded)?),
        file("icon-maskable.png", icons::png(512, Tile::Whole)?),
        file("LICENSES.txt", licences.as_bytes().to_vec()),
    ];
    let worker = worker(&squeezed(&text("sw.js")?, "/**", "*/"), &files)?;
    files.push(file("sw.js", worker.into_bytes()));
    Ok(files)
}

/// The page with its manifest, its icon and the script that registers the service worker.
fn hosted(page: &Page, script: &str) -> Result<String> {
    let policy = policy::hosted(&page.policy, script)?;
    let head = format!(
        "<link rel=\"manifest\" href=\"manifest.webmanifest\" data-hosted><link rel=\"apple-touch-icon\" \
         href=\"icon-192.png\" data-hosted><script data-hosted>{script}</script>\n</head>"
    );
    // The last one: the script, which makes pages too, names it before.
    let (before, after) = page
        .html
        .rsplit_once("</head>")
        .context("The page has no end of its head.")?;
    Ok(format!(
        "{}{head}{after}",
        before.replacen(&page.policy, &policy, 1)
    ))
}

/// The service worker, with the hashes of the files that it keeps, and a version that is another one when any of them is.
fn worker(text: &str, files: &[File]) -> Result<String> {
    let hashes: Map<String, Value> = files
        .iter()
        .map(|file| {
            let hash = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&file.bytes)));
            (file.name.to_owned(), hash.into())
        })
        .collect();
    let hashes = serde_json::to_string(&hashes)?;
    let version = &sha256(hashes.as_bytes())[..16];
    Ok(text
        .replacen("{{files}}", &hashes, 1)
        .replacen("{{version}}", version, 1)
        + "\n")
}

/// The lines of `SHA256SUMS`, as `sha256sum --check` reads them.
pub(crate) fn sums<'a>(files: impl IntoIterator<Item = (String, &'a [u8])>) -> String {
    let mut sums = String::new();
    for (name, bytes) in files {
        sums += &sha256(bytes);
        sums += "  ";
        sums += &name;
        sums.push('\n');
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::{File, hosted, sums, worker};
    use crate::pack::Page;

    fn page() -> Page {
        let policy = "default-src 'none'; script-src 'sha256-a' 'wasm-unsafe-eval'; img-src data: blob:; worker-src blob:; \
                      connect-src 'none'";
        Page {
            html: format!("<head><meta content=\"{policy}\"></head><body>app</body>"),
            policy: policy.to_owned(),
        }
    }

    /// printf '1' | openssl dgst -sha256 -binary | base64
    #[test]
    fn the_hosted_page_may_do_what_it_needs_and_no_more() {
        assert_eq!(
            hosted(&page(), "1").unwrap(),
            "<head><meta content=\"default-src 'none'; script-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=' 'sha256-a' \
             'wasm-unsafe-eval'; img-src data: blob: 'self'; worker-src blob: 'self'; connect-src 'none'; manifest-src 'self'\">\
             <link rel=\"manifest\" href=\"manifest.webmanifest\" data-hosted><link rel=\"apple-touch-icon\" \
             href=\"icon-192.png\" data-hosted><script data-hosted>1</script>\n</head><body>app</body>"
        );
    }

    #[test]
    fn another_file_makes_another_version() {
        let of = |text: &str| {
            let files = [File {
                name: "index.html",
                bytes: text.into(),
            }];
            worker("{{files}} {{version}}", &files).unwrap()
        };
        assert_eq!(
            of("1"),
            "{\"index.html\":\"sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=\"} VERSION\n"
                .replace("VERSION", of("1").trim().rsplit(' ').next().unwrap())
        );
        assert_ne!(of("1"), of("2"));
        assert_eq!(of("1"), of("1"));
    }

    #[test]
    fn sums_are_written_as_they_are_checked() {
        let of_1 = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b";
        let file: &[u8] = b"1";
        assert_eq!(
            sums([("hosted/a".to_owned(), file)]),
            format!("{of_1}  hosted/a\n")
        );
    }
}
