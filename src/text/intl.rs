//! Numbers in the reader's own locale, by the browser's `Intl`.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::{Numbers, Separators};

/// Writes numbers with the browser's formats, made once for a currency.
pub struct IntlNumbers {
    money: Function,
    money_exact: Function,
    money_short: Function,
    money_tick: Function,
    percent: [Function; 3],
    number: Function,
    editable: Function,
    time: Function,
    moment: Function,
    months: Vec<String>,
    separators: Separators,
    day_first: bool,
}

impl IntlNumbers {
    /// The formats for a currency by its ISO 4217 code, in a locale (BCP 47) or, where none is given, the reader's own. A
    /// code that the browser does not know leaves amounts without a sign.
    pub fn new(currency: &str, locale: Option<&str>) -> Self {
        let locales = &locale.map(JsValue::from).into_iter().collect::<Array>();
        let money = |more: &[(&str, JsValue)]| {
            let mut options: Vec<(&str, JsValue)> = more.to_vec();
            if currency.len() == 3 && currency.chars().all(|letter| letter.is_ascii_alphabetic()) {
                options.push(("style", "currency".into()));
                options.push(("currency", currency.into()));
                options.push(("currencyDisplay", "narrowSymbol".into()));
            }
            number_format(locales, &options)
        };
        let percent = |decimals: u8| {
            number_format(
                locales,
                &[
                    ("style", "percent".into()),
                    ("maximumFractionDigits", decimals.into()),
                ],
            )
        };
        let short = [
            ("notation", "compact".into()),
            ("minimumSignificantDigits", 3.into()),
            ("maximumSignificantDigits", 3.into()),
        ];
        let month = date_format(locales, &[("month", "short".into()), ("timeZone", "UTC".into())]);
        let months = (0..12)
            .map(|index| {
                let date = Date::new_with_year_month_day(2001, index, 15);
                text(&month, &date.into())
            })
            .collect();
        Self {
            money: money(&[
                ("maximumFractionDigits", 0.into()),
                ("minimumFractionDigits", 0.into()),
            ]),
            money_exact: money(&[]),
            money_short: money(&short),
            money_tick: money(&[
                ("notation", "compact".into()),
                ("maximumSignificantDigits", 3.into()),
            ]),
            percent: [percent(0), percent(1), percent(2)],
            number: number_format(locales, &[("maximumFractionDigits", 2.into())]),
            editable: number_format(
                locales,
                &[
                    ("maximumFractionDigits", 10.into()),
                    ("useGrouping", false.into()),
                ],
            ),
            time: date_format(
                locales,
                &[("hour", "2-digit".into()), ("minute", "2-digit".into())],
            ),
            moment: date_format(
                locales,
                &[
                    ("day", "numeric".into()),
                    ("month", "short".into()),
                    ("year", "numeric".into()),
                    ("hour", "2-digit".into()),
                    ("minute", "2-digit".into()),
                ],
            ),
            months,
            separators: separators(locales),
            day_first: day_first(locales),
        }
    }
}

impl Numbers for IntlNumbers {
    fn money(&self, amount: f64) -> String {
        text(&self.money, &positive_zero(amount).into())
    }

    fn money_exact(&self, amount: f64) -> String {
        text(&self.money_exact, &positive_zero(amount).into())
    }

    fn money_short(&self, amount: f64) -> String {
        // Small amounts are exact as they are; three digits would make 12 into 12.0.
        if amount.abs() < 1000.0 {
            self.money(amount)
        } else {
            text(&self.money_short, &positive_zero(amount).into())
        }
    }

    fn money_tick(&self, amount: f64) -> String {
        text(&self.money_tick, &positive_zero(amount).into())
    }

    fn percent(&self, share: f64, decimals: u8) -> String {
        let [whole, one, two] = &self.percent;
        let format = match decimals {
            0 => whole,
            1 => one,
            _ => two,
        };
        text(format, &positive_zero(share).into())
    }

    fn number(&self, number: f64) -> String {
        text(&self.number, &positive_zero(number).into())
    }

    fn editable(&self, number: f64) -> String {
        text(&self.editable, &positive_zero(number).into())
    }

    fn time(&self, milliseconds: f64) -> String {
        text(&self.time, &milliseconds.into())
    }

    fn moment(&self, milliseconds: f64) -> String {
        text(&self.moment, &milliseconds.into())
    }

    fn month(&self, month: u8) -> String {
        self.months
            .get(usize::from(month).saturating_sub(1))
            .cloned()
            .unwrap_or_default()
    }

    fn separators(&self) -> Separators {
        self.separators.clone()
    }

    fn day_first(&self) -> bool {
        self.day_first
    }
}

/// Read off a date whose day and month differ.
fn day_first(locales: &Array) -> bool {
    let format = date_format(
        locales,
        &[
            ("day", "numeric".into()),
            ("month", "numeric".into()),
            ("year", "numeric".into()),
        ],
    );
    let written = text(&format, &Date::new_with_year_month_day(2001, 2, 9).into());
    matches!((written.find('9'), written.find('3')), (Some(day), Some(month)) if day < month)
}

fn options(entries: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (key, value) in entries {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &(*key).into(), value);
    }
    options
}

fn number_format(locales: &Array, entries: &[(&str, JsValue)]) -> Function {
    Intl::NumberFormat::new(locales, &options(entries)).format()
}

fn date_format(locales: &Array, entries: &[(&str, JsValue)]) -> Function {
    Intl::DateTimeFormat::new(locales, &options(entries)).format()
}

/// A sum of nothing is -0, which nobody wants to read.
fn positive_zero(number: f64) -> f64 {
    number + 0.0
}

fn text(format: &Function, value: &JsValue) -> String {
    format
        .call1(&JsValue::UNDEFINED, value)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// The locale's signs, read off a number that has both.
fn separators(locales: &Array) -> Separators {
    const SAMPLE: f64 = 1_234_567.5;
    let format = number_format(locales, &[]);
    let written = text(&format, &SAMPLE.into());
    let mut signs = written.chars().filter(|sign| !sign.is_ascii_digit());
    let group = signs.next();
    let decimal = signs.next_back();
    match (group, decimal) {
        (Some(group), Some(decimal)) if group != decimal => Separators { decimal, group },
        _ => Separators {
            decimal: '.',
            group: ',',
        },
    }
}
