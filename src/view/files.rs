//! What the page Files says of each kind of file.

/// A kind of file that can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Says {
    /// A word that does not change.
    pub key: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it is for, and what it does not hold.
    pub text: &'static str,
}

/// The model's file.
pub const MODEL: Says = Says {
    key: "model",
    name: "The model (JSON)",
    text: "Everything: the base, its scenarios, notes. To keep it elsewhere, or for somebody who has Hagstone.",
};
/// The copy of the app.
pub const COPY: Says = Says {
    key: "copy",
    name: "A copy of the app with this model inside",
    text: "One HTML file to mail: who opens it in a browser sees this model and can move its sliders, without a network. It opens beside \
        what their browser keeps, and writes over nothing.",
};
/// The link.
pub const LINK: Says = Says {
    key: "link",
    name: "A link",
    text: "The model stands in the link itself, after the #, which browsers send to nobody. Whoever has the link has the model.",
};
/// The workbook.
pub const WORKBOOK: Says = Says {
    key: "workbook",
    name: "A workbook (XLSX)",
    text: "For who checks the numbers: the expected year of what is looked at, with live formulas, every input and how each payment comes \
        about. It does not come in again as a model.",
};
/// The tables.
pub const TABLES: Says = Says {
    key: "tables",
    name: "Tables (CSV)",
    text: "For other programs: numbers as they are, without separators. Roster, deals and results can be changed there and come in again.",
};
/// How pictures are had.
pub const PICTURES: &str = "Every chart can be saved at its title, with the model inside: dropped on this page, the picture opens it again. \
    Programs that change a picture take the model out.";
/// What can be brought in as a file.
pub const FILES_IN: &str = "A model, a copy of the app, or a picture with a model inside opens beside the model that is open. A workbook or a \
    CSV file with people, deals or results is shown first, and imported when you accept it.";
/// What can be brought in as a link.
pub const LINKS_IN: &str = "Paste its address: the model in it opens beside the model that is open.";
/// What is said of passwords.
pub const PASSWORD: &str =
    "At least 8 characters. Tell it by another way than the file; without it nobody gets the model back.";
/// Why no password can be set.
pub const NO_CRYPTOGRAPHY: &str = "This page cannot lock it: browsers give cryptography only to pages from the disk, from this machine and \
    over https. Open Hagstone from the disk, or save the copy without a password.";
/// The shortest password that is taken, in characters.
pub const SHORTEST_PASSWORD: usize = 8;

/// How long a link is, and for whom it is good.
pub fn link_length(length: usize, of_the_disk: bool) -> String {
    let thousands = length / 1000;
    let written = if thousands > 0 {
        format!("{thousands},{:03}", length % 1000)
    } else {
        length.to_string()
    };
    let fits = match length {
        0..=2_000 => "Short enough for any program.",
        2_001..=8_000 => "Some mail programs cut links that are longer than 2,000.",
        _ => "Many programs cut so long a link; a file is safer.",
    };
    if of_the_disk {
        format!(
            "{written} characters. {fits} It leads to the file on this machine: to others, send a copy of the app."
        )
    } else {
        format!("{written} characters. {fits}")
    }
}

/// How many people have other names, and what is left as it is.
pub fn renamed(count: usize) -> String {
    const KEPT: &str = "Names of deals, teams, roles, plans and scenarios, and all notes, stay as they are: read them before you send the copy.";
    match count {
        0 => format!("The model names no people. {KEPT}"),
        1 => format!("One person is called by role and number. {KEPT}"),
        _ => format!(
            "{count} people are called by role and number, and what is said of their corrections is left out. {KEPT}"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_of_a_link_is_told() {
        assert_eq!(
            link_length(812, false),
            "812 characters. Short enough for any program."
        );
        assert!(link_length(3_045, false).starts_with("3,045 characters. Some mail"));
        assert!(link_length(60_000, true).ends_with("send a copy of the app."));
    }
}
