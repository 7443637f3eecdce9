//! Documents against their golden copies. After a change that is meant, the copies are written anew by
//! `HOINGHI_GOLDEN=write cargo test --test documents`, and what differs is read before it is committed.

use crate::day::Day;
use crate::texts;
use hoinghi::documents::{Document, csv, docx, html, markdown, result_json::result_json, xlsx};
use hoinghi::wording::Lang;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const LANGS: [(Lang, &str); 2] = [(Lang::Vi, "vi"), (Lang::En, "en")];

fn copy(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/golden").join(name)
}

fn compare(name: &str, said: &str) {
    let file = copy(name);
    if std::env::var_os("HOINGHI_GOLDEN").is_some_and(|wish| wish == "write") {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, said).unwrap();
        return;
    }
    let golden = std::fs::read_to_string(&file).unwrap_or_default();
    for (number, (now, then)) in (1..).zip(said.lines().zip(golden.lines())) {
        assert_eq!(now, then, "{name}, line {number}");
    }
    assert_eq!(said.lines().count(), golden.lines().count(), "{name}: lines");
}

/// The words that a document holds, as its blocks tell them.
fn told(document: &Document) -> BTreeMap<String, u32> {
    let texts: Vec<&str> = document.blocks.iter().flat_map(hoinghi::documents::Block::texts).collect();
    texts::words(&texts.join(" "))
}

fn without(mut words: BTreeMap<String, u32>, document: &Document) -> BTreeMap<String, u32> {
    // In the word processor's file the mark of a draft stands in headers and footers.
    for (word, count) in texts::words(document.draft().unwrap_or_default()) {
        let left = words.remove(&word).unwrap_or_default().saturating_sub(count);
        if left > 0 {
            words.insert(word, left);
        }
    }
    words
}

/// Every format of every document, compared with each other and with the golden copies.
fn holds(name: &str, day: &mut Day, with_markdown: bool) {
    for (lang, word) in LANGS {
        let documents = day.documents(lang);
        let (mut said, mut plain) = (String::new(), String::new());
        for document in &documents {
            let stem = &document.stem;
            let file = docx::render(document).unwrap();
            let text = texts::word(&file);
            writeln!(said, "==== {stem}\n{text}").unwrap();
            let told = told(document);
            let page = texts::words(&texts::page(&html::render(document)));
            let times = |words: &BTreeMap<String, u32>| -> BTreeMap<String, u32> {
                words.iter().map(|(word, count)| (word.clone(), count * document.copies)).collect()
            };
            same(&page, &times(&told), &format!("{name} {stem}: html"));
            same(&texts::words(&text), &times(&without(told.clone(), document)), &format!("{name} {stem}: docx"));
            let file = markdown::render(document);
            same(&texts::words(&texts::markdown(&file)), &told, &format!("{name} {stem}: Markdown"));
            writeln!(plain, "==== {stem}\n{file}").unwrap();
        }
        let facts = day.facts();
        let conference = day.proceedings.conference();
        let table = String::from_utf8(csv::results(conference, lang).unwrap()).unwrap();
        writeln!(said, "==== csv\n{table}").unwrap();
        let book = xlsx::render(conference, lang, &facts).unwrap();
        writeln!(said, "==== xlsx\n{}", texts::workbook(&book)).unwrap();
        if lang == Lang::Vi {
            let report = hoinghi::documents::result_json::report(conference, lang);
            writeln!(said, "==== json\n{}", serde_json::to_string_pretty(&report).unwrap()).unwrap();
            assert_eq!(serde_json::to_value(&report).unwrap(), result_json(conference, lang));
        }
        compare(&format!("{name}.{word}.txt"), &said);
        if with_markdown {
            compare(&format!("{name}.{word}.md"), &plain);
        }
    }
}

/// Ends where two texts do not hold the same words, and says which.
fn same(one: &BTreeMap<String, u32>, other: &BTreeMap<String, u32>, what: &str) {
    let lacks = |a: &BTreeMap<String, u32>, b: &BTreeMap<String, u32>| -> Vec<String> {
        a.iter().filter(|(word, count)| b.get(*word) != Some(count)).map(|(word, n)| format!("{word}×{n}")).collect()
    };
    assert!(one == other, "{what}: {:?} against {:?}", lacks(one, other), lacks(other, one));
}

#[test]
fn the_sample_day() {
    holds("mau", &mut Day::sample(usize::MAX), true);
}

#[test]
fn the_sample_day_in_the_middle_of_a_count() {
    let script = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/ca-ngay.jsonl")).unwrap();
    let papers = script.lines().position(|line| line.contains("\"paper\"")).unwrap();
    holds("mau-dang-kiem", &mut Day::sample(papers + 4), false);
}

#[test]
fn ties_that_the_lot_decides_and_a_vacancy_that_stays() {
    holds("boc-tham", &mut Day::run("boc-tham"), false);
}

#[test]
fn a_run_off_a_tie_in_it_and_the_chairs_decision() {
    holds("bo-phieu-lai", &mut Day::run("bo-phieu-lai"), false);
}

#[test]
fn withdrawals_absent_voters_replaced_delegates_and_the_handover() {
    holds("xin-rut", &mut Day::run("xin-rut"), false);
}

#[test]
fn corrections_a_second_pass_and_papers_set_aside() {
    holds("dinh-chinh", &mut Day::run("dinh-chinh"), false);
}

#[test]
fn grades_and_a_leader_who_is_elected() {
    holds("tin-nhiem", &mut Day::run("tin-nhiem"), false);
}

#[test]
fn the_totals_of_a_hand_tally_in_a_big_hall() {
    holds("kiem-tay", &mut Day::run("kiem-tay"), false);
}

/// The sample's checklist is shown in the documentation, with a few words of its own below the rule.
#[test]
fn the_page_of_the_day_in_the_documentation_is_the_programs_own() {
    let documents = Day::sample(0).documents(Lang::Vi);
    let page = documents.iter().find(|document| document.kind.word() == "checklist").unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/ngay-hop.md");
    let shown = std::fs::read_to_string(&file).unwrap_or_default();
    let (then, own) = shown.rsplit_once("\n---\n").unwrap_or_default();
    let now = markdown::render(page);
    if std::env::var_os("HOINGHI_GOLDEN").is_some_and(|wish| wish == "write") {
        std::fs::write(&file, format!("{now}\n---\n{own}")).unwrap();
        return;
    }
    assert_eq!(then, now);
    assert!(own.contains("--only checklist"));
}
