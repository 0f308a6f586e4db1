//! How numbers are written: one interface for the reader's locale and for tests.

use hagstone_words::say;

/// The signs by which a locale parts the digits of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Separators {
    /// Between whole and fraction.
    pub decimal: char,
    /// Between groups of digits.
    pub group: char,
}

/// Writes numbers for people.
pub trait Numbers {
    /// An amount in full: `$143,200`.
    fn money(&self, amount: f64) -> String;
    /// An amount to the currency's minor unit: `$143,200.50`.
    fn money_exact(&self, amount: f64) -> String;
    /// An amount in short: `$47.4M`.
    fn money_short(&self, amount: f64) -> String;
    /// An amount on an axis: `$2M`.
    fn money_tick(&self, amount: f64) -> String;
    /// A share in percent with at most that many decimals: `7.1%`.
    fn percent(&self, share: f64, decimals: u8) -> String;
    /// A plain number with at most two decimals: `1,250.5`.
    fn number(&self, number: f64) -> String;
    /// A number as it is put into a field to be changed: no groups, all its decimals.
    fn editable(&self, number: f64) -> String;
    /// A time of day, from milliseconds of the epoch.
    fn time(&self, milliseconds: f64) -> String;
    /// A day and a time of day, from milliseconds of the epoch.
    fn moment(&self, milliseconds: f64) -> String;
    /// The name of a month in short, 1 to 12.
    fn month(&self, month: u8) -> String;
    /// The signs that typed numbers are read with.
    fn separators(&self) -> Separators;
    /// Whether the locale writes a day before its month.
    fn day_first(&self) -> bool {
        false
    }

    /// A difference with its sign: `+$1.9M`.
    fn money_difference(&self, amount: f64) -> String {
        signed(amount, &self.money_short(amount.abs()))
    }

    /// A difference in percentage points with its sign: `+2.5`.
    fn points_difference(&self, share: f64) -> String {
        let points = (share * 1000.0).round() / 10.0;
        signed(points, &self.number(points.abs()))
    }
}

fn signed(number: f64, text: &str) -> String {
    if number < 0.0 {
        format!("\u{2212}{text}")
    } else {
        format!("+{text}")
    }
}

/// English numbers without a browser: for tests, and for drawings made outside of one.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainNumbers;

impl Numbers for PlainNumbers {
    fn money(&self, amount: f64) -> String {
        format!("${}", grouped(amount.round()))
    }

    fn money_exact(&self, amount: f64) -> String {
        let cents = (amount.abs() * 100.0).round();
        let sign = if amount < 0.0 && cents > 0.0 { "-" } else { "" };
        format!(
            "{sign}${}.{:02.0}",
            grouped((cents / 100.0).floor()),
            cents % 100.0
        )
    }

    fn money_short(&self, amount: f64) -> String {
        let (divisor, suffix) = match amount.abs() {
            size if size >= 1e9 => (1e9, "B"),
            size if size >= 1e6 => (1e6, "M"),
            size if size >= 1e3 => (1e3, "K"),
            _ => (1.0, ""),
        };
        let scaled = amount / divisor;
        let decimals = usize::from(scaled.abs() < 100.0);
        format!("${scaled:.decimals$}{suffix}")
    }

    fn money_tick(&self, amount: f64) -> String {
        self.money_short(amount).replace(".0", "")
    }

    fn percent(&self, share: f64, decimals: u8) -> String {
        let scale = 10_f64.powi(i32::from(decimals));
        format!("{}%", (share * 100.0 * scale).round() / scale)
    }

    fn number(&self, number: f64) -> String {
        let text = grouped(number.trunc());
        let fraction = ((number.fract().abs() * 100.0).round()) / 100.0;
        if fraction > 0.0 {
            format!("{text}{}", fraction.to_string().trim_start_matches('0'))
        } else {
            text
        }
    }

    fn editable(&self, number: f64) -> String {
        number.to_string()
    }

    fn time(&self, milliseconds: f64) -> String {
        let minutes = (milliseconds / 60_000.0).floor();
        format!("{:02}:{:02}", (minutes / 60.0).floor() % 24.0, minutes % 60.0)
    }

    fn moment(&self, milliseconds: f64) -> String {
        let day = (milliseconds / 86_400_000.0).floor();
        say!(text_numbers_day {
            day,
            milliseconds: self.time(milliseconds)
        })
    }

    fn month(&self, month: u8) -> String {
        const NAMES: [&str; 12] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ];
        NAMES
            .get(usize::from(month).saturating_sub(1))
            .map_or_else(String::new, |&name| name.to_owned())
    }

    fn separators(&self) -> Separators {
        Separators {
            decimal: '.',
            group: ',',
        }
    }
}

fn grouped(whole: f64) -> String {
    let digits = format!("{:.0}", whole.abs());
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if whole < 0.0 { format!("-{text}") } else { text }
}
