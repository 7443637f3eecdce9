//! A value that is put into a plan, and how a plan's value is shown in a field.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use toml_edit::{Array, Date, Datetime, Time, Value};

/// What is put at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A text of one or several lines.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// `true` or `false`.
    Flag(bool),
    /// A date.
    Date(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// A list of texts.
    Words(Vec<String>),
}

/// A line of a text longer than this is folded, so that the file stays readable.
const LONG: usize = 120;

impl Given {
    /// The value as it is written into a plan.
    pub(super) fn value(&self) -> Value {
        match self {
            Self::Text(text) => folded(text).unwrap_or_else(|| Value::from(text.as_str())),
            Self::Whole(number) => Value::from(*number),
            Self::Flag(flag) => Value::from(*flag),
            Self::Date(date) => Value::from(Datetime { date: Some(day(*date)), time: None, offset: None }),
            Self::Time(time) => Value::from(Datetime { date: None, time: Some(clock(*time)), offset: None }),
            Self::Words(words) => Value::Array(words.iter().map(String::as_str).collect::<Array>()),
        }
    }
}

fn day(date: NaiveDate) -> Date {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    Date { year: u16::try_from(date.year()).unwrap_or_default(), month: part(date.month()), day: part(date.day()) }
}

fn clock(time: NaiveTime) -> Time {
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    Time { hour: part(time.hour()), minute: part(time.minute()), second: Some(0), nanosecond: None }
}

/// A text with a long line as `"""` with a backslash at each fold; `None` where it needs none.
fn folded(text: &str) -> Option<Value> {
    if text.lines().all(|line| line.chars().count() <= LONG) {
        return None;
    }
    let mut out = String::from("\"\"\"\\\n");
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let mut width = 0;
        for word in line.split_inclusive(' ') {
            // Blanks after a fold are skipped by the reader, so a fold comes only before a word.
            if width > LONG - 10 && !word.starts_with(' ') {
                out.push_str("\\\n");
                width = 0;
            }
            width += word.chars().count();
            out.extend(word.chars().map(|letter| match letter {
                '\\' => "\\\\".to_owned(),
                '"' => "\\\"".to_owned(),
                other => other.to_string(),
            }));
        }
    }
    out.push_str("\"\"\"");
    // Whatever this cannot write is written as the library writes it.
    out.parse::<Value>().ok().filter(|value| value.as_str() == Some(text))
}

/// A value as a person would write it into a field.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.value().clone(),
        Value::Integer(number) => number.value().to_string(),
        Value::Boolean(flag) => flag.value().to_string(),
        Value::Datetime(when) => match (when.value().date, when.value().time) {
            (Some(date), None) => format!("{:02}/{:02}/{}", date.day, date.month, date.year),
            (None, Some(time)) => format!("{:02}:{:02}", time.hour, time.minute),
            _ => when.value().to_string(),
        },
        Value::Array(list) => list.iter().map(shown).collect::<Vec<_>>().join(", "),
        other => other.to_string().trim().to_owned(),
    }
}
