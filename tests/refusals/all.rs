//! No refusal without a case: the source says which there are.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The names of the variants of an enum, by how this source is laid out: four blanks before each of them.
fn variants(source: &str, name: &str) -> BTreeSet<String> {
    let (_, after) = source.split_once(&format!("pub enum {name} {{\n")).expect(name);
    let (body, _) = after.split_once("\n}").expect(name);
    let lines = body.lines().filter_map(|line| line.strip_prefix("    "));
    let named = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()));
    named.map(|line| line.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned()).collect()
}

/// Every word in quotes that stands in the cases where they name a refusal.
fn cases() -> String {
    let files = fs::read_dir(root().join("tests/refusals")).unwrap().map(|file| file.unwrap().path());
    let cases = files.filter(|file| file.extension().is_some_and(|ending| ending == "rs") && !file.ends_with("all.rs"));
    cases.map(|file| fs::read_to_string(file).unwrap()).collect()
}

#[test]
fn every_refusal_has_a_case() {
    let source = fs::read_to_string(root().join("src/conference/refusal.rs")).unwrap();
    let cases = cases();
    let named = |start: &str, name: &str| {
        cases
            .match_indices(&format!("{start}{name}"))
            .any(|(at, found)| !cases[at + found.len()..].starts_with(|c: char| c.is_alphanumeric()))
    };
    let refusals = variants(&source, "Refusal");
    assert!(refusals.len() > 80, "{refusals:?}");
    let kinds = refusals.iter().filter(|name| !named("\"", name)).cloned();
    let texts = variants(&source, "TextTrouble").into_iter().filter(|name| !named("detail: ", name));
    let stores = variants(&source, "StorageTrouble").into_iter().filter(|name| !named("\"Storage { trouble: ", name));
    let missing: Vec<String> = kinds.chain(texts).chain(stores).collect();
    assert!(missing.is_empty(), "refusals without a case in tests/refusals: {missing:?}");
}

#[test]
fn every_code_is_documented_and_no_other() {
    let source = fs::read_to_string(root().join("src/conference/refusal.rs")).unwrap();
    let codes: BTreeSet<&str> = source.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let guide = fs::read_to_string(root().join("docs/script.md")).unwrap();
    let (_, table) = guide.split_once("## Refusals").expect("the table of refusals");
    let told: BTreeSet<&str> = table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    assert_eq!(codes, told);
}

#[test]
fn a_refusal_without_a_case_would_be_found() {
    let planted = "pub enum Refusal {\n    NotStarted,\n    Planted { by: String },\n}\n";
    assert_eq!(variants(planted, "Refusal").into_iter().collect::<Vec<_>>(), ["NotStarted", "Planted"]);
    assert!(!cases().contains("\"Planted"));
}
