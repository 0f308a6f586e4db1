//! Numbers as the engine's own sentences write them: in English, in no locale.

/// A share as people read it: 0.75 is `75%`, 0.0625 is `6.25%`.
pub(crate) fn percent(share: f64) -> String {
    // Adding zero turns -0, the sum of nothing, into 0.
    format!("{}%", (share * 1e6).round() / 1e4 + 0.0)
}

/// A figure as people read it: an attainment in percent, another one to the cent.
pub(crate) fn figure(value: f64, is_percent: bool) -> String {
    if is_percent {
        return percent(value);
    }
    let rounded = (value * 100.0).round() / 100.0 + 0.0;
    let text = if rounded.fract().abs() > 0.0 {
        format!("{rounded:.2}")
    } else {
        format!("{rounded:.0}")
    };
    let (whole, rest) = text
        .split_once('.')
        .map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("-", digits));
    let mut grouped = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match rest {
        Some(rest) => format!("{grouped}.{rest}"),
        None => grouped,
    }
}
