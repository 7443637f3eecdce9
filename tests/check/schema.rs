//! The schema for editors agrees with the reader: a sound plan is valid, a faulty one is not.

use super::hall::{code, run};
use super::{folder, plan};
use serde_json::{Map, Value, json};
use std::fs;
use toml::de::{DeTable, DeValue};

fn schema() -> Value {
    let output = run(&folder(), &["check", "--schema"]);
    assert_eq!(code(&output), 0);
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A plan as an editor sees it: dates and times are texts.
fn as_json(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => json!(text.as_ref()),
        DeValue::Integer(number) => json!(number.as_str().parse::<i64>().unwrap()),
        DeValue::Float(number) => json!(number.as_str()),
        DeValue::Boolean(flag) => json!(flag),
        DeValue::Datetime(at) => json!(at.to_string()),
        DeValue::Array(list) => list.iter().map(|value| as_json(value.get_ref())).collect(),
        DeValue::Table(table) => table_as_json(table),
    }
}

fn table_as_json(table: &DeTable<'_>) -> Value {
    let entries = table.iter().map(|(key, value)| (key.get_ref().to_string(), as_json(value.get_ref())));
    Value::Object(entries.collect::<Map<_, _>>())
}

/// What of a value does not agree with a schema, as far as our schema goes; a word it uses and this walk does not know
/// is a fault of the walk.
fn disagreements(schema: &Value, root: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut tell = |wrong: bool, what: &str| found.extend(wrong.then(|| format!("{at}: {what}")));
    let mut deeper = Vec::new();
    for (word, rule) in schema.as_object().unwrap() {
        let number = |value: &Value| value.as_i64().unwrap();
        let size = |rule: &Value| usize::try_from(rule.as_u64().unwrap()).unwrap();
        match word.as_str() {
            "$schema" | "$defs" | "title" | "description" => {}
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                deeper.extend(disagreements(&root["$defs"][name], root, value, at));
            }
            "const" => tell(value != rule, "const"),
            "enum" => tell(!rule.as_array().unwrap().contains(value), "enum"),
            "type" => tell(
                !match rule.as_str().unwrap() {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "integer" => value.is_i64(),
                    "boolean" => value.is_boolean(),
                    other => panic!("type {other}"),
                },
                "type",
            ),
            "minimum" => tell(value.is_i64() && number(value) < number(rule), word),
            "maximum" => tell(value.is_i64() && number(value) > number(rule), word),
            "maxLength" => tell(value.as_str().is_some_and(|text| text.chars().count() > size(rule)), word),
            "pattern" => tell(value.as_str().is_some_and(|text| !matches(rule.as_str().unwrap(), text)), word),
            "minItems" => tell(value.as_array().is_some_and(|list| list.len() < size(rule)), word),
            "maxItems" => tell(value.as_array().is_some_and(|list| list.len() > size(rule)), word),
            "uniqueItems" => {
                let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
                tell(list.iter().enumerate().any(|(n, one)| list[..n].contains(one)), word);
            }
            "items" => {
                for (n, one) in value.as_array().into_iter().flatten().enumerate() {
                    deeper.extend(disagreements(rule, root, one, &format!("{at}[{n}]")));
                }
            }
            "anyOf" => {
                let fits = |one: &Value| disagreements(one, root, value, at).is_empty();
                tell(!rule.as_array().unwrap().iter().any(fits), word);
            }
            "allOf" => {
                for one in rule.as_array().unwrap() {
                    if disagreements(&one["if"], root, value, at).is_empty() {
                        deeper.extend(disagreements(&one["then"], root, value, at));
                    }
                }
            }
            "propertyNames" => {
                for key in value.as_object().into_iter().flat_map(Map::keys) {
                    deeper.extend(disagreements(rule, root, &json!(key), &format!("{at}.{key}")));
                }
            }
            "required" => {
                for key in rule.as_array().unwrap() {
                    tell(value.get(key.as_str().unwrap()).is_none(), &format!("{key} is missing"));
                }
            }
            "properties" => {
                for (key, rule) in rule.as_object().unwrap() {
                    if let Some(own) = value.get(key) {
                        deeper.extend(disagreements(rule, root, own, &format!("{at}.{key}")));
                    }
                }
            }
            "additionalProperties" => {
                for key in value.as_object().into_iter().flat_map(Map::keys) {
                    tell(schema["properties"].get(key).is_none(), &format!("{key} is unknown"));
                }
            }
            other => panic!("the walk does not know {other}"),
        }
    }
    found.extend(deeper);
    found
}

/// The few patterns of the schema.
fn matches(pattern: &str, text: &str) -> bool {
    let figures = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match pattern {
        "^[a-z0-9-]+$" => {
            !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase() || b == b'-')
        }
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => {
            text.len() == 10 && text.split('-').map(str::len).eq([4, 2, 2]) && text.split('-').all(figures)
        }
        "^[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?$" => {
            text.split(':').count() >= 2 && text.split(':').all(|part| part.len() == 2 && figures(part))
        }
        "^ *([0-9]+ */ *[0-9]+|[0-9]+ *%) *$" => match text.trim().strip_suffix('%') {
            Some(share) => figures(share.trim()),
            None => text.split_once('/').is_some_and(|(num, den)| figures(num.trim()) && figures(den.trim())),
        },
        other => panic!("the walk does not know {other}"),
    }
}

fn wrong_with(plan: &str) -> Vec<String> {
    let schema = schema();
    let table = DeTable::parse(plan).unwrap();
    disagreements(&schema, &schema, &table_as_json(table.get_ref()), "plan")
}

fn sample() -> String {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/cum-thi-dua-1-2017.toml");
    fs::read_to_string(file).unwrap()
}

#[test]
fn the_sample_and_the_plan_of_the_reader_s_tests_agree_with_the_schema() {
    assert_eq!(wrong_with(&sample()), [""; 0]);
    let good = concat!(env!("CARGO_MANIFEST_DIR"), "/src/plan/tests/good.toml");
    assert_eq!(wrong_with(&fs::read_to_string(good).unwrap()), [""; 0]);
}

#[test]
fn what_the_reader_refuses_for_its_form_the_schema_refuses_too() {
    for (from, to) in [
        ("seats = 4 ", "seat = 4 "),
        ("seats = 4 ", "seats = \"4\" "),
        ("seats = 4 ", "seats = 10001 "),
        ("form = \"strike\" ", "form = \"strick\" "),
        ("more_than = \"1/2\", of", "more_than = \"half\", of"),
        ("kind = \"pledge\"", "kind = \"plege\""),
        ("kind = \"pledge\"", "kind = \"pledge\"\nfile = \"a.md\""),
        ("id = \"vp\"\n", "id = \"VP\"\n"),
        ("\nyear = 2017 ", "\nyear = 1 "),
        ("format = 1\n", "format = 2\n"),
        ("\nyear = 2017 ", "\n"),
    ] {
        let text = sample();
        let text = text.replacen(from, to, 1);
        assert!(text != sample(), "{from} stands in the sample");
        assert_ne!(wrong_with(&text), [""; 0], "the schema takes {to}");
        let files = |_: &str| Ok(b"# Report".to_vec());
        let reading = plan::read(&plan::Source { name: "p".into(), bytes: text.as_bytes(), files: &files });
        assert!(reading.has_errors(), "the reader takes {to}");
    }
}

#[test]
fn every_description_stands_in_both_languages() {
    fn walk(value: &Value, seen: &mut usize) {
        if let Some(about) = value.get("description").and_then(Value::as_str) {
            let (vi, en) = about.split_once("\n\n").unwrap_or_else(|| panic!("{about}"));
            assert!(!vi.trim().is_empty() && !en.trim().is_empty() && vi != en, "{about}");
            *seen += 1;
        }
        let inside: Vec<&Value> = match value {
            Value::Object(entries) => {
                entries.iter().filter(|(key, _)| *key != "description").map(|(_, own)| own).collect()
            }
            Value::Array(list) => list.iter().collect(),
            _ => Vec::new(),
        };
        for own in inside {
            walk(own, seen);
        }
    }
    let mut seen = 0;
    walk(&schema(), &mut seen);
    assert!(seen > 90, "{seen}");
}
