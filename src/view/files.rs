//! What the page Files says of each kind of file.

use hagstone_words::{Text, say, words};

use crate::text::Numbers;

/// A kind of file that can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Says {
    /// A word that does not change.
    pub key: &'static str,
    /// What it is called.
    pub name: Text,
    /// What it is for, and what it does not hold.
    pub text: Text,
}

/// The model's file.
pub const MODEL: Says = Says {
    key: "model",
    name: words!(files_the_model_json),
    text: words!(files_everything_the_base_its_scenarios),
};
/// The copy of the app.
pub const COPY: Says = Says {
    key: "copy",
    name: words!(files_a_copy_of_the_app_with),
    text: words!(files_one_html_file_to_mail_who),
};
/// The link.
pub const LINK: Says = Says {
    key: "link",
    name: words!(common_a_link),
    text: words!(files_the_model_stands_in_the_link),
};
/// The workbook.
pub const WORKBOOK: Says = Says {
    key: "workbook",
    name: words!(files_a_workbook_xlsx),
    text: words!(files_for_who_checks_the_numbers_the),
};
/// The tables.
pub const TABLES: Says = Says {
    key: "tables",
    name: words!(files_tables_csv),
    text: words!(files_for_other_programs_numbers_as_they),
};
/// How pictures are had.
pub const PICTURES: Text = words!(files_every_chart_can_be_saved_at);
/// What can be brought in as a file.
pub const FILES_IN: Text = words!(files_a_model_a_copy_of_the);
/// What can be brought in as a link.
pub const LINKS_IN: Text = words!(files_paste_its_address_the_model_in);
/// What is said of passwords.
pub const PASSWORD: Text = words!(files_at_least_8_characters_tell_it);
/// Why no password can be set.
pub const NO_CRYPTOGRAPHY: Text = words!(files_this_page_cannot_lock_it_browsers);
/// The shortest password that is taken, in characters.
pub const SHORTEST_PASSWORD: usize = 8;

/// How long a link is, and for whom it is good.
pub fn link_length(length: usize, of_the_disk: bool, numbers: &dyn Numbers) -> String {
    let written = numbers.number(length as f64);
    let fits = match length {
        0..=2_000 => say!(files_short_enough_for_any_program),
        2_001..=8_000 => say!(files_some_mail_programs_cut_links_that),
        _ => say!(files_many_programs_cut_so_long_a),
    };
    if of_the_disk {
        say!(files_characters_it_leads_to_the_file { written, fits })
    } else {
        say!(files_characters { written, fits })
    }
}

/// How many people have other names, and what is left as it is.
pub fn renamed(count: usize) -> String {
    const KEPT: Text = words!(files_names_of_deals_teams_roles_plans);
    match count {
        0 => say!(files_the_model_names_no_people { kept: KEPT }),
        1 => say!(files_one_person_is_called_by_role { kept: KEPT }),
        _ => say!(files_people_are_called_by_role_and { count, kept: KEPT }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::PlainNumbers;

    #[test]
    fn the_length_of_a_link_is_told() {
        assert_eq!(
            link_length(812, false, &PlainNumbers),
            "812 characters. Short enough for any program."
        );
        assert!(link_length(3_045, false, &PlainNumbers).starts_with("3,045 characters. Some mail"));
        assert!(link_length(60_000, true, &PlainNumbers).ends_with("send a copy of the app."));
    }
}
