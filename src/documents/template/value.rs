//! What a field holds: a text, or records that repeat a part of the form.

use std::collections::BTreeMap;

/// Fields by name.
pub type Fields = BTreeMap<String, Value>;

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// Records; `{{#name}}` … `{{/name}}` is written once for each.
    List(&'static [Shape], Vec<Fields>),
}

/// The name of a field in a record; where it is a list, with the names in its records.
#[derive(Debug, PartialEq, Eq)]
pub struct Shape {
    /// The name.
    pub name: &'static str,
    /// The fields of its records; none where it is a text.
    pub inner: &'static [Shape],
}

/// A text of a record.
pub const fn text(name: &'static str) -> Shape {
    Shape { name, inner: &[] }
}

/// A list in a record.
pub const fn list(name: &'static str, inner: &'static [Shape]) -> Shape {
    Shape { name, inner }
}

/// A record whose values stand in the order of their names.
pub fn record(shape: &'static [Shape], values: Vec<Value>) -> Fields {
    shape.iter().map(|named| named.name.to_owned()).zip(values).collect()
}

/// A record in which nothing is said.
pub fn blank(shape: &'static [Shape]) -> Fields {
    let value = |named: &Shape| {
        if named.inner.is_empty() { Value::Text(String::new()) } else { Value::List(named.inner, Vec::new()) }
    };
    shape.iter().map(|named| (named.name.to_owned(), value(named))).collect()
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Text(number.to_string())
    }
}

/// Every field with what it would be filled with now: a list with how many records it has, and then what the first of
/// them holds, each set in by its depth.
pub fn told(fields: &Fields) -> Vec<(usize, String, String)> {
    let mut lines = Vec::new();
    for (name, value) in fields {
        tell(name, value, 0, &mut lines);
    }
    lines
}

fn tell(name: &str, value: &Value, depth: usize, lines: &mut Vec<(usize, String, String)>) {
    match value {
        Value::Text(text) => lines.push((depth, format!("{{{{{name}}}}}"), text.clone())),
        Value::List(shape, records) => {
            let count = records.len();
            lines.push((depth, format!("{{{{#{name}}}}} … {{{{/{name}}}}}"), format!("× {count}")));
            let first = records.first().cloned().unwrap_or_else(|| blank(shape));
            for named in *shape {
                if let Some(value) = first.get(named.name) {
                    tell(named.name, value, depth + 1, lines);
                }
            }
        }
    }
}
