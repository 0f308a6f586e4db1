//! How the cells of a workbook look: a table of styles, and the place of each format in it.

use super::book::{Format, NumberKind};
use NumberKind::{Money, Percent, Plain};

/// The formats, in the order of their styles; a sheet's own style is the first one.
const FORMATS: [Format; 13] = [
    Format::Text,
    Format::Title,
    Format::Heading,
    Format::Note,
    Format::Number(Money),
    Format::Number(Percent),
    Format::Number(Plain),
    Format::Input(Money),
    Format::Input(Percent),
    Format::Input(Plain),
    Format::Total(Money),
    Format::Total(Percent),
    Format::Total(Plain),
];

/// Those of words, which come first; each has a second style behind all others, of text that is quoted.
const OF_WORDS: usize = 4;

/// The style of a format.
pub(super) fn index(format: Format) -> usize {
    FORMATS.iter().position(|known| *known == format).unwrap_or(0)
}

/// The style of a text that would be a formula where it is typed.
pub(super) fn quoted(format: Format) -> usize {
    let index = index(format);
    if index < OF_WORDS {
        FORMATS.len() + index
    } else {
        index
    }
}

/// The table of styles: fonts, fills and borders, and by their numbers the styles.
pub(super) fn styles() -> String {
    const START: &str = concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
        "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.00;[Red]-#,##0.00\"/>",
        "<numFmt numFmtId=\"165\" formatCode=\"#,##0.######\"/></numFmts>",
        "<fonts count=\"5\">",
        "<font><sz val=\"10\"/><name val=\"Arial\"/><family val=\"2\"/></font>",
        "<font><b/><sz val=\"14\"/><name val=\"Arial\"/><family val=\"2\"/></font>",
        "<font><b/><sz val=\"10\"/><name val=\"Arial\"/><family val=\"2\"/></font>",
        "<font><sz val=\"10\"/><color rgb=\"FF5F6368\"/><name val=\"Arial\"/><family val=\"2\"/></font>",
        "<font><sz val=\"10\"/><color rgb=\"FF1F4E9E\"/><name val=\"Arial\"/><family val=\"2\"/></font>",
        "</fonts>",
        // The first two fills are the same in every workbook.
        "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>",
        "<fill><patternFill patternType=\"gray125\"/></fill>",
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF8E1\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>",
        "<borders count=\"3\"><border><left/><right/><top/><bottom/><diagonal/></border>",
        "<border><left/><right/><top/><bottom style=\"thin\"><color auto=\"1\"/></bottom><diagonal/></border>",
        "<border><left/><right/><top style=\"hair\"><color auto=\"1\"/></top><bottom/><diagonal/></border></borders>",
        "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
    );
    const END: &str = concat!(
        "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>",
        "</styleSheet>",
    );
    let words = FORMATS.iter().take(OF_WORDS);
    let plain = FORMATS.iter().map(|format| style(*format, false));
    let all: Vec<String> = plain.chain(words.map(|format| style(*format, true))).collect();
    format!("{START}<cellXfs count=\"{}\">{}{END}", all.len(), all.concat())
}

/// A style.
fn style(format: Format, quoted: bool) -> String {
    let (font, fill, border) = match format {
        Format::Text | Format::Number(_) => (0, 0, 0),
        Format::Title => (1, 0, 0),
        Format::Heading => (2, 0, 1),
        Format::Note => (3, 0, 0),
        Format::Input(_) => (4, 2, 0),
        Format::Total(_) => (2, 0, 2),
    };
    let number = match format {
        Format::Number(kind) | Format::Input(kind) | Format::Total(kind) => match kind {
            Money => 164,
            // "0.00%" is known to every program by this number.
            Percent => 10,
            Plain => 165,
        },
        _ => 0,
    };
    let quoted = if quoted { " quotePrefix=\"1\"" } else { "" };
    let inside = match format {
        Format::Note => "<alignment horizontal=\"left\"/>",
        // Inputs stay open where somebody protects the sheet.
        Format::Input(_) => "<protection locked=\"0\"/>",
        _ => "",
    };
    format!(
        "<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\"{quoted} \
         applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" \
         applyProtection=\"1\">{inside}</xf>"
    )
}
