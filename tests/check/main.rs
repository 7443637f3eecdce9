//! `check` on faulty plans: sixty files, each with what is said of it, and the files that no one would write.
//!
//! What is said stands in `told/`. After a change that is meant, `TELL=1 cargo test --test check` writes it anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

#[path = "../hall/mod.rs"]
mod hall;
mod schema;
mod survival;

use hall::{code, hoinghi};
use hoinghi::plan::{self, FileTrouble, Reading, Source, SyntaxTrouble};
use hoinghi::wording::{Lang, fault};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check")
}

/// The plans, by name.
fn plans() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder().join("plans")).unwrap().map(|file| file.unwrap().path()).collect();
    found.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
    found.sort();
    found
}

fn read(file: &Path) -> Reading {
    let bytes = fs::read(file).unwrap();
    let beside = |name: &str| fs::read(folder().join("plans").join(name)).map_err(|_| FileTrouble::Missing);
    let name = file.file_name().unwrap().to_str().unwrap().to_owned();
    plan::read(&Source { name, bytes: &bytes, files: &beside })
}

#[test]
fn sixty_faulty_plans_are_told_as_they_always_were() {
    assert_eq!(plans().len(), 60);
    let mut changed = Vec::new();
    for file in plans() {
        let stem = file.file_stem().unwrap().to_str().unwrap();
        let golden = folder().join("told").join(format!("{stem}.txt"));
        let said = fault::render(&read(&file).faults, Lang::Vi, false);
        if std::env::var_os("TELL").is_some() {
            fs::write(&golden, &said).unwrap();
        } else if fs::read_to_string(&golden).unwrap_or_default() != said {
            changed.push(format!("{stem}:\n{said}"));
        }
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

#[test]
fn every_faulty_plan_is_told_with_its_place_and_its_mend() {
    for file in plans() {
        let reading = read(&file);
        assert!(!reading.faults.is_empty(), "{} has no fault", file.display());
        for found in &reading.faults {
            let said = fault::sentence(&found.kind, Lang::Vi);
            assert!(found.place.is_some() && found.excerpt.is_some(), "{}: {said} stands nowhere", file.display());
            let mend = fault::advice(&found.kind, Lang::Vi);
            assert!(mend.is_some(), "{}: {said}: no mend", file.display());
        }
    }
}

#[test]
fn english_tells_as_many_faults_at_the_same_places_and_leaves_nothing_in_vietnamese() {
    for file in plans() {
        let faults = read(&file).faults;
        let (vi, en) = (fault::render(&faults, Lang::Vi, false), fault::render(&faults, Lang::En, false));
        let heads = |page: &str, words: [&str; 2]| {
            page.lines().filter(|line| words.iter().any(|word| line.starts_with(&format!("{word}[")))).count()
        };
        assert_eq!(heads(&vi, ["lỗi", "cảnh báo"]), heads(&en, ["error", "warning"]), "{}", file.display());
        let places =
            |page: &str| page.lines().filter(|line| line.contains("--> ")).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(places(&vi), places(&en));
        for found in &faults {
            assert_ne!(fault::sentence(&found.kind, Lang::Vi), fault::sentence(&found.kind, Lang::En));
        }
    }
}

#[test]
fn carets_stand_below_letters_whatever_they_are_made_of() {
    let file = plans().into_iter().find(|file| file.to_string_lossy().contains("chu-to-hop-va-tab")).unwrap();
    let reading = read(&file);
    let found = &reading.faults[0];
    assert_eq!(found.kind, plan::FaultKind::Syntax(SyntaxTrouble::AfterValue));
    let excerpt = found.excerpt.as_ref().unwrap();
    let letter: usize = hoinghi::text::cells(excerpt.text.split_once('x').unwrap().0);
    assert_eq!((excerpt.before, excerpt.under), (letter, 1));
}

#[test]
fn the_program_ends_with_one_on_each_error_and_is_quick_about_it() {
    for file in plans() {
        let began = Instant::now();
        let output = hoinghi().arg("check").arg(&file).output().unwrap();
        assert!(began.elapsed() < Duration::from_secs(5), "{}", file.display());
        assert_eq!(code(&output), i32::from(read(&file).has_errors()), "{}", file.display());
    }
}
