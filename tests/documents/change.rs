//! One paper more or less: the numbers that must change do, and no other.

use crate::day::Day;
use crate::texts;
use hoinghi::documents::{csv, docx, html, markdown, xlsx};
use hoinghi::wording::Lang;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

const PLAN: &str = r#"
format = 1
[conference]
title = "Hội nghị"
cluster = "Cụm"
year = 2017
place = "Hà Nội"
[[units]]
id = "an"
name = "Sở An"
[[units]]
id = "binh"
name = "Sở Bình"
[[units]]
id = "cuong"
name = "Sở Cường"
[[units]]
id = "dung"
name = "Sở Dũng"
[[contests]]
id = "co"
title = "Cờ"
nominees = ["an", "binh", "cuong", "dung"]
seats = 2
voters = "counted"
[[agenda]]
id = "phieu"
kind = "ballot"
contests = ["co"]
minutes = 5
"#;

/// Ten papers: nine for An, eight for Bình, two for Cường, one for nobody; or the last for Bình is for Cường.
fn held(changed: bool) -> Day {
    let plan = PLAN.replace("place =", "summoned = 10\nplace =");
    let mut day = Day::of(&plan, Path::new("."));
    let mut script = String::from(
        "{\"do\":\"start\"}\n{\"do\":\"present\",\"count\":10}\n{\"do\":\"open_round\",\"contest\":\"co\"}\n",
    );
    script.push_str("{\"do\":\"issue\",\"contest\":\"co\",\"issued\":10}\n{\"do\":\"collect\",\"contest\":\"co\",\"collected\":10}\n");
    for paper in 0..10 {
        let second = if paper < 7 || paper == 7 && !changed { "binh" } else { "cuong" };
        let marks = if paper == 9 {
            format!("\"{second}\":\"support\"")
        } else {
            format!("\"an\":\"support\",\"{second}\":\"support\"")
        };
        writeln!(script, "{{\"do\":\"paper\",\"contest\":\"co\",\"marks\":{{{marks}}}}}").unwrap();
    }
    script.push_str("{\"do\":\"close_round\",\"contest\":\"co\"}\n{\"do\":\"announce\",\"contest\":\"co\"}\n{\"do\":\"close_conference\"}\n");
    day.play(script.lines());
    day
}

/// Every file there is, as lines of text; codes and hashes, which change with every change, as dots.
fn files(day: &mut Day) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for document in day.documents(Lang::Vi) {
        let stem = &document.stem;
        files.insert(format!("{stem}.docx"), texts::word(&docx::render(&document).unwrap()));
        files.insert(format!("{stem}.html"), texts::page(&html::render(&document)));
        files.insert(format!("{stem}.md"), texts::markdown(&markdown::render(&document)));
    }
    let facts = day.facts();
    let conference = day.proceedings.conference();
    let table = csv::results(conference, Lang::Vi).unwrap();
    let rows: Vec<String> = ::csv::Reader::from_reader(table.as_slice())
        .records()
        .map(|row| row.unwrap().iter().collect::<Vec<_>>().join(" | "))
        .collect();
    files.insert("ket-qua.csv".to_owned(), rows.join("\n"));
    files.insert("ket-qua.xlsx".to_owned(), texts::workbook(&xlsx::render(conference, Lang::Vi, &facts).unwrap()));
    files.into_iter().map(|(name, text)| (name, without_codes(&text))).collect()
}

fn without_codes(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in text.replace('\n', " ⏎ ").split(' ') {
        let bare = word.trim_matches(['.', ',', ';']);
        let hash = bare.len() == 64 && bare.bytes().all(|byte| byte.is_ascii_hexdigit());
        let group = bare.len() == 4 && bare.bytes().all(|byte| byte.is_ascii_digit()) && bare != "2017";
        words.push(if hash || group { "····".to_owned() } else { word.to_owned() });
    }
    words.join(" ")
}

#[test]
fn one_paper_changes_the_numbers_of_its_two_names_and_no_other() {
    let (one, other) = (files(&mut held(false)), files(&mut held(true)));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    let mut changed: BTreeSet<(String, String)> = BTreeSet::new();
    let mut touched = BTreeSet::new();
    for (name, text) in &one {
        let (before, after) = (words(text), words(&other[name]));
        assert_eq!(before.len(), after.len(), "{name}: nothing comes and nothing goes");
        for (before, after) in before.iter().zip(&after).filter(|(before, after)| before != after) {
            touched.insert(name.clone());
            let bare = |word: &str| word.trim_matches(['(', ')', '#', ';', ',']).to_owned();
            changed.insert((bare(before), bare(after)));
        }
    }
    let expected = [
        ("08", "07"),
        ("80,00", "70,00"),
        ("02", "03"),
        ("20,00", "30,00"),
        ("8/10", "7/10"),
        ("2/10", "3/10"),
        // In tables for spreadsheets numbers are numbers.
        ("8", "7"),
        ("2", "3"),
        ("80", "70"),
        ("20", "30"),
    ];
    let expected: BTreeSet<(String, String)> =
        expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    assert_eq!(changed, expected);
    let kinds: BTreeSet<&str> = touched.iter().map(|name| name.split_once('.').unwrap().0).collect();
    let told = ["bien-ban-hoi-nghi", "bien-ban-kiem-phieu-co-vong-1", "ket-qua", "to-trinh"];
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), told);
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}
