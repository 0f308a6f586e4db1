//! Texts of a workbook: a sign that XML cannot hold is written as `_x`, four hexadecimal digits and `_` (ECMA-376 part 1,
//! 22.9.2.19, `ST_Xstring`).

/// The sign that the text behind `_x` names, where it is such an escape.
fn sign(after: &str) -> Option<char> {
    let digits = after.get(..4)?;
    let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let closed = after.get(4..)?.starts_with('_');
    (hexadecimal && closed).then(|| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32))?
}

/// A text with its escapes as the signs that they name.
pub(super) fn unescaped(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        read.push_str(before);
        if let Some(sign) = sign(after) {
            read.push(sign);
            rest = after.get(5..).unwrap_or_default();
        } else {
            read.push_str("_x");
            rest = after;
        }
    }
    read + rest
}

/// A text whose parts that only look like escapes are read as they stand.
pub(crate) fn kept(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        written.push_str(before);
        written.push_str(if sign(after).is_some() { "_x005F_x" } else { "_x" });
        rest = after;
    }
    written + rest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn escapes_are_signs_and_other_texts_stand() {
        for (text, expected) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xzzzz_ _x12", "_xzzzz_ _x12"),
            ("_x00e9", "_x00e9"),
            ("_xD800_", "_xD800_"),
            ("_x€€", "_x€€"),
        ] {
            assert_eq!(unescaped(text), expected);
        }
        assert_eq!(kept("team_x and _x000D_"), "team_x and _x005F_x000D_");
    }

    proptest! {
        #[test]
        fn what_is_kept_is_read_as_it_stood(text in "([_x0-9A-F]{0,9}\\PC?){0,4}") {
            prop_assert_eq!(unescaped(&kept(&text)), text);
        }
    }
}
