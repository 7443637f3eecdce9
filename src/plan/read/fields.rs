//! The fields of one table: each is asked for by its key, and what is wrong with it is noted where it stands.

use super::literal;
use super::notebook::Notebook;
use crate::plan::fault::{Counted, FaultKind, Shape};
use crate::plan::format::Table;
use crate::plan::limits;
use crate::plan::place::quoted;
use crate::text::{self, Blemish, Unclean, clean::survey, nearest};
use chrono::{NaiveDate, NaiveTime};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value with its place.
pub(crate) type Value<'d> = Spanned<DeValue<'d>>;

/// An open table.
pub(crate) struct Fields<'n, 't, 'd> {
    pub(crate) book: &'n Notebook<'n>,
    table: &'t DeTable<'d>,
    span: Range<usize>,
    name: &'static str,
}

impl<'n, 't, 'd> Fields<'n, 't, 'd> {
    /// Opens a table and notes the keys it should not have.
    pub(crate) fn open(
        book: &'n Notebook<'n>,
        value: &'t Value<'d>,
        name: &'static str,
        known: &Table,
    ) -> Option<Self> {
        let fields = Self::open_loosely(book, value, name)?;
        fields.note_unknown(&known.names(), |_| Vec::new());
        Some(fields)
    }

    /// Opens a table whose keys are checked later.
    pub(crate) fn open_loosely(book: &'n Notebook<'n>, value: &'t Value<'d>, name: &'static str) -> Option<Self> {
        let Some(table) = value.get_ref().as_table() else {
            let kind = FaultKind::WrongType { key: name, expected: Shape::Table, found: shape(value.get_ref()) };
            book.note(value.span(), kind);
            return None;
        };
        Some(Self { book, table, span: value.span(), name })
    }

    /// Notes every key that is not `known`; `kinds` says where else it would be at home.
    pub(crate) fn note_unknown(&self, known: &[&'static str], kinds: impl Fn(&str) -> Vec<&'static str>) {
        for key in self.table.keys() {
            let word = key.get_ref().as_ref();
            if known.contains(&word) {
                continue;
            }
            let kinds = kinds(word);
            // Guessing takes time, and nobody reads thousands of guesses.
            let guess = kinds.is_empty() && !self.book.is_full();
            let meant = if guess { nearest(word, known.iter().copied()) } else { None };
            let kind = FaultKind::UnknownKey { key: quoted(word), table: self.name, nearest: meant, kinds };
            self.book.note(key.span(), kind);
        }
    }

    /// The place of the table itself.
    pub(crate) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&'t Value<'d>> {
        self.table.get(key)
    }

    /// The value of a key that must be there.
    pub(crate) fn required(&self, key: &'static str) -> Option<&'t Value<'d>> {
        let value = self.get(key);
        if value.is_none() {
            self.book.note(self.span(), FaultKind::MissingKey { key, table: self.name });
        }
        value
    }

    /// Notes a fault at a value.
    pub(crate) fn note(&self, value: &Value<'_>, kind: FaultKind) {
        self.book.note(value.span(), kind);
    }

    /// Notes that a value has another type.
    pub(crate) fn wrong_type(&self, key: &'static str, value: &Value<'_>, expected: Shape) {
        let found = shape(value.get_ref());
        self.note(value, FaultKind::WrongType { key, expected, found });
    }

    /// The text of a value, as it stands.
    pub(crate) fn raw_text<'v>(&self, key: &'static str, value: &'v Value<'_>) -> Option<&'v str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong_type(key, value, Shape::Text);
        }
        text
    }

    /// One clean line of a value, at most `limit` letters.
    pub(crate) fn line_of(&self, key: &'static str, value: &Value<'_>, limit: usize) -> Option<String> {
        let raw = self.raw_text(key, value)?;
        text::clean_line(raw, limit).map_err(|unclean| self.note_unclean(value, &unclean)).ok()
    }

    /// A name, where it stands.
    pub(crate) fn name(&self, key: &'static str) -> Option<String> {
        self.get(key).and_then(|value| self.line_of(key, value, text::NAME_LETTERS))
    }

    /// A name that must be there.
    pub(crate) fn required_name(&self, key: &'static str) -> Option<String> {
        self.required(key).and_then(|value| self.line_of(key, value, text::NAME_LETTERS))
    }

    /// A title or post, where it stands; an empty one counts as unsaid.
    pub(crate) fn line(&self, key: &'static str) -> Option<String> {
        let value = self.get(key)?;
        if value.get_ref().as_str().is_some_and(|text| text.trim().is_empty()) {
            return None;
        }
        self.line_of(key, value, limits::LINE_LETTERS)
    }

    /// A title that must be there.
    pub(crate) fn required_line(&self, key: &'static str) -> Option<String> {
        self.required(key).and_then(|value| self.line_of(key, value, limits::LINE_LETTERS))
    }

    /// A text of several lines; empty where unsaid.
    pub(crate) fn text(&self, key: &'static str) -> String {
        let read = || {
            let value = self.get(key)?;
            let raw = self.raw_text(key, value)?;
            let letters = raw.chars().count();
            if letters > limits::TEXT_LETTERS {
                let what = Blemish::TooLong { letters, limit: limits::TEXT_LETTERS };
                self.note(value, FaultKind::Unclean(what));
                return None;
            }
            text::clean(raw).map_err(|unclean| self.note_unclean(value, &unclean)).ok()
        };
        read().map(|text| text.trim_end().to_owned()).unwrap_or_default()
    }

    /// Notes refused text at the very letter, unless the walk over the whole file has met it already.
    fn note_unclean(&self, value: &Value<'_>, unclean: &Unclean) {
        let span = value.span();
        let raw = self.book.text.get(span.clone()).unwrap_or_default();
        let span = match unclean.what {
            Blemish::Empty | Blemish::TooLong { .. } => span,
            Blemish::LineBreak | Blemish::Tab => within(&span, &literal::letter(raw, unclean.index)),
            _ if survey(raw).next().is_some() => return,
            _ => within(&span, &literal::letter(raw, unclean.index)),
        };
        self.book.note(span, FaultKind::Unclean(unclean.what));
    }

    /// Where `count` letters of a text stand, from the letter `index` on, counted from 0.
    pub(crate) fn letters(&self, value: &Value<'_>, index: usize, count: usize) -> Range<usize> {
        let span = value.span();
        let raw = self.book.text.get(span.clone()).unwrap_or_default();
        let first = literal::letter(raw, index);
        let last = literal::letter(raw, index + count.saturating_sub(1));
        within(&span, &(first.start..last.end.max(first.end)))
    }

    /// A whole number of any size that fits.
    pub(crate) fn integer(&self, key: &'static str, value: &Value<'_>) -> Option<i64> {
        let Some(number) = value.get_ref().as_integer() else {
            self.wrong_type(key, value, Shape::Whole);
            return None;
        };
        let saturated = if number.as_str().starts_with('-') { i64::MIN } else { i64::MAX };
        Some(i64::from_str_radix(number.as_str(), number.radix()).unwrap_or(saturated))
    }

    /// A whole number within a range, where it stands.
    pub(crate) fn whole(&self, key: &'static str, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
        let value = self.get(key)?;
        let number = self.integer(key, value)?;
        let (least, most) = (*range.start(), *range.end());
        let fitting = u32::try_from(number).ok().filter(|number| range.contains(number));
        if fitting.is_none() {
            self.note(value, FaultKind::OutOfRange { key, least, most });
        }
        fitting
    }

    /// `true` or `false`, where it stands.
    pub(crate) fn flag(&self, key: &'static str) -> Option<bool> {
        let value = self.get(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong_type(key, value, Shape::Flag);
        }
        flag
    }

    /// A date without time, where it stands.
    pub(crate) fn date(&self, key: &'static str) -> Option<NaiveDate> {
        let value = self.get(key)?;
        let found = value.get_ref().as_datetime().filter(|at| at.time.is_none() && at.offset.is_none());
        let Some(date) = found.and_then(|at| at.date) else {
            self.wrong_type(key, value, Shape::Date);
            return None;
        };
        let day = NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day));
        if day.is_none() {
            self.note(value, FaultKind::NoSuchDate);
        }
        day
    }

    /// A time without date, where it stands.
    pub(crate) fn time(&self, key: &'static str) -> Option<NaiveTime> {
        let value = self.get(key)?;
        let found = value.get_ref().as_datetime().filter(|at| at.date.is_none() && at.offset.is_none());
        let Some(time) = found.and_then(|at| at.time) else {
            self.wrong_type(key, value, Shape::Time);
            return None;
        };
        let second = u32::from(time.second.unwrap_or(0));
        let clock = NaiveTime::from_hms_opt(u32::from(time.hour), u32::from(time.minute), second);
        if clock.is_none() {
            self.note(value, FaultKind::NoSuchDate);
        }
        clock
    }

    /// One of the words a key takes, where it stands.
    pub(crate) fn word<T: Copy>(&self, key: &'static str, words: &[(&'static str, T)]) -> Option<T> {
        let value = self.get(key)?;
        let raw = self.raw_text(key, value)?;
        let found = words.iter().find(|(word, _)| *word == raw).map(|(_, meant)| *meant);
        if found.is_none() {
            let allowed: Vec<&'static str> = words.iter().map(|(word, _)| *word).collect();
            let nearest = nearest(raw, allowed.iter().copied());
            self.note(value, FaultKind::UnknownWord { key, word: quoted(raw), nearest, allowed });
        }
        found
    }

    /// The entries of a list, at most `limit`; empty where unsaid.
    pub(crate) fn list(&self, key: &'static str, what: Counted, limit: usize, shape: Shape) -> &'t [Value<'d>] {
        let Some(value) = self.get(key) else { return &[] };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong_type(key, value, shape);
            return &[];
        };
        if let Some(surplus) = list.get(limit) {
            self.note(surplus, FaultKind::TooMany { what, limit, found: list.len() });
        }
        list.get(..limit).unwrap_or(list)
    }

    /// An id of a-z, 0-9 and `-` that must be there. A bad one is noted and given all the same, so that what refers
    /// to it is not told as a second fault.
    pub(crate) fn required_id(&self) -> Option<(String, Range<usize>)> {
        let value = self.required("id")?;
        self.id_of(value)
    }

    /// The id a value holds.
    pub(crate) fn id_of(&self, value: &Value<'_>) -> Option<(String, Range<usize>)> {
        let raw = self.raw_text("id", value)?;
        if raw.chars().count() > limits::ID_LETTERS {
            self.note(value, FaultKind::LongId { limit: limits::ID_LETTERS });
            return None;
        }
        if !is_id(raw) {
            let instead = instead_of(raw);
            self.note(value, FaultKind::BadId { id: quoted(raw), instead });
        }
        Some((raw.to_owned(), value.span()))
    }
}

/// A span inside another one.
fn within(outer: &Range<usize>, inner: &Range<usize>) -> Range<usize> {
    outer.start + inner.start..outer.start + inner.end
}

/// Whether a text has the form of an id.
pub(crate) fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// The id a text could be: `Vụ Án` becomes `vu-an`.
fn instead_of(raw: &str) -> Option<String> {
    let folded = text::fold(raw).replace([' ', '_', '.', '/'], "-");
    Some(folded).filter(|id| is_id(id))
}

/// What a value is.
pub(crate) fn shape(value: &DeValue<'_>) -> Shape {
    match value {
        DeValue::String(_) => Shape::Text,
        DeValue::Integer(_) => Shape::Whole,
        DeValue::Float(_) => Shape::Decimal,
        DeValue::Boolean(_) => Shape::Flag,
        DeValue::Datetime(at) => match (at.date, at.time) {
            (Some(_), None) => Shape::Date,
            (None, Some(_)) => Shape::Time,
            _ => Shape::DateTime,
        },
        DeValue::Array(_) => Shape::List,
        DeValue::Table(_) => Shape::Table,
    }
}
