//! Which cells of a workbook are days: numbers whose format shows them so.

/// The formats of a workbook's cells, and from when its days are counted.
pub(super) struct Days {
    /// By style: the number of its format, and after [`Days::resolve`] 1 for one of days and 0 for others.
    pub(super) styles: Vec<u32>,
    /// Whether days are counted from 1904 on.
    pub(super) from_1904: bool,
}

impl Days {
    /// Says of every style whether it is of days, by the formats that the workbook brings, in the order of their numbers.
    pub(super) fn resolve(&mut self, own: &[(u32, bool)]) {
        for style in &mut self.styles {
            let found = own.binary_search_by_key(style, |(id, _)| *id).ok();
            let own = found.and_then(|at| own.get(at)).map(|(_, day)| *day);
            *style = u32::from(own.unwrap_or_else(|| known(*style)));
        }
    }

    /// A number in a cell of that style as an ISO date, where the style is of days and there is such a day.
    pub(super) fn day(&self, number: f64, style: usize) -> Option<String> {
        if self.styles.get(style) != Some(&1) {
            return None;
        }
        iso(number, self.from_1904)
    }
}

/// The formats of days that every workbook has (ECMA-376 part 1, 18.8.30), with those of East Asia.
fn known(id: u32) -> bool {
    matches!(id, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58)
}

/// Whether a format shows days: it has a year or a day, or months and no hours or seconds, outside of what is shown as it is.
pub(super) fn is_day(code: &str) -> bool {
    let mut signs = code.chars();
    let (mut month, mut time) = (false, false);
    while let Some(sign) = signs.next() {
        let skipped_to = match sign {
            '"' => '"',
            '[' => ']',
            '\\' | '_' | '*' => {
                signs.next();
                continue;
            }
            // What follows is of numbers below zero.
            ';' => break,
            'y' | 'Y' | 'd' | 'D' => return true,
            'm' | 'M' => {
                month = true;
                continue;
            }
            'h' | 'H' | 's' | 'S' => {
                time = true;
                continue;
            }
            _ => continue,
        };
        let shown = signs.by_ref().take_while(|sign| *sign != skipped_to);
        // Hours that count on beyond a day stand in brackets.
        time |= shown.fold(sign == '[', |only, sign| only && "hHmMsS".contains(sign));
    }
    month && !time
}

/// The day of a number: 1 is 1900-01-01, or 0 is 1904-01-01; hours are left out.
fn iso(number: f64, from_1904: bool) -> Option<String> {
    if !(0.0..=150_000.0).contains(&number) {
        return None;
    }
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 150,000"
    )]
    let serial = number as u32;
    let serial = match serial {
        serial if from_1904 => serial + 1462,
        // Spreadsheets have a 29 February 1900, number 60, which there was not: before it all days are one off.
        0..60 => serial + 1,
        serial => serial,
    };
    // 25569 is 1970-01-01, which is 719468 days after 0000-03-01, from where months and leap years are regular (Howard Hinnant,
    // "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
    let days = serial + 719_468 - 25_569;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, later) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    Some(format!("{:04}-{month:02}-{day:02}", year + era * 400 + later))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_days_are_told_from_others() {
        for code in [
            "yyyy-mm-dd",
            "d/m/yy h:mm",
            "[$-409]d\\-mmm\\-yy;@",
            "mmmm",
            "DD.MM.YYYY",
        ] {
            assert!(is_day(code), "{code}");
        }
        for code in [
            "General",
            "0.00%",
            "#,##0.00 \"days\"",
            "[Red]-#,##0",
            "h:mm AM/PM",
            "mm:ss",
            "[h]:mm",
            "#,##0\\d",
            "0;d",
            "_d0*m",
            "\"",
            "[",
        ] {
            assert!(!is_day(code), "{code}");
        }
    }

    /// 46082 is 2026-03-01 in Excel and `LibreOffice`; counted from 1904 it is 1462 less.
    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        for (number, from_1904, expected) in [
            (46_082.0, false, "2026-03-01"),
            (46_082.75, false, "2026-03-01"),
            (44_620.0, true, "2026-03-01"),
            (0.0, true, "1904-01-01"),
            (1.0, false, "1900-01-01"),
            (59.0, false, "1900-02-28"),
            (61.0, false, "1900-03-01"),
            (36_585.0, false, "2000-02-29"),
            (73_109.0, false, "2100-02-28"),
            (73_110.0, false, "2100-03-01"),
        ] {
            assert_eq!(iso(number, from_1904).as_deref(), Some(expected), "{number}");
        }
        for number in [-1.0, 150_001.0, f64::NAN, f64::INFINITY] {
            assert_eq!(iso(number, false), None);
        }
    }
}
