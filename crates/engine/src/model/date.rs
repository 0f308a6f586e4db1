//! Calendar dates, proleptic Gregorian, without a clock.

use serde::{Deserialize, Serialize};

/// A day, written `2027-03-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, where there is one of that number.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (1900..=2300).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Months since the start of year 0.
    pub fn months(self) -> i32 {
        self.year * 12 + i32::from(self.month) - 1
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since the first of January of year 0; for how many lie between two dates.
    pub fn days(self) -> i32 {
        // Years that start in March have their leap day at their end, and the days before each month are a line.
        let (year, month) = match self.month {
            month @ 3.. => (self.year, i32::from(month) - 3),
            month => (self.year - 1, i32::from(month) + 9),
        };
        let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        year * 365 + leaps + (153 * month + 2) / 5 + i32::from(self.day) + 59
    }

    /// How many days its month has.
    pub fn days_in_month(self) -> u8 {
        days_in_month(self.year, self.month)
    }
}

/// How many days a month has, the month being counted from the start of year 0.
pub(crate) fn days_in(months: i32) -> u8 {
    let month = u8::try_from(months.rem_euclid(12)).unwrap_or_default() + 1;
    days_in_month(months.div_euclid(12), month)
}

fn days_in_month(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let digits = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<i32>().ok())
                .flatten()
        };
        let mut parts = text.split('-');
        let date = (|| {
            let year = digits(parts.next()?, 4)?;
            let month = digits(parts.next()?, 2)?;
            let day = digits(parts.next()?, 2)?;
            let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
            parts.next().is_none().then(|| Self::new(year, month, day))?
        })();
        date.ok_or_else(|| format!("invalid value: string \"{text}\", expected a day such as \"2027-03-01\""))
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Result<Date, String> {
        Date::try_from(text.to_owned())
    }

    #[test]
    fn days_follow_each_other() {
        let mut before = date("1900-01-01").unwrap().days();
        for year in 1900..=2110 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    let days = Date::new(year, month, day).unwrap().days();
                    assert!(days == before + 1 || (year, month, day) == (1900, 1, 1));
                    before = days;
                }
            }
        }
        // 1900 to 2110: 211 years, of which 1904 to 2108 without 2100 are 51 leap years.
        let span = date("2110-12-31").unwrap().days() - date("1900-01-01").unwrap().days();
        assert_eq!(span + 1, 211 * 365 + 51);
    }

    #[test]
    fn only_days_that_exist_are_dates() {
        for text in ["2027-03-01", "2028-02-29", "2000-02-29", "2027-12-31"] {
            assert_eq!(String::from(date(text).unwrap()), text);
        }
        for text in [
            "2027-02-29",
            "2100-02-29",
            "2027-13-01",
            "2027-04-31",
            "2027-3-1",
            "2027-03-01-04",
            "03/01/2027",
            "",
        ] {
            assert!(date(text).is_err(), "{text}");
        }
    }

    #[test]
    fn months_are_counted_from_year_0() {
        let march = date("2027-03-01").unwrap();
        assert_eq!(march.months(), 2027 * 12 + 2);
        assert_eq!(days_in(march.months()), 31);
        assert_eq!(days_in(2028 * 12 + 1), 29);
    }
}
