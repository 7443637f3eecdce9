//! The source files of the crate, as the laws look at them.

use crate::code;
use crate::paths::{Named, paths};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

/// One file of `src`.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its path under `src`, with `/`.
    pub path: String,
    /// How many lines it has, tests and comments among them.
    pub lines: usize,
    /// Its code: no comments, no literals, no tests.
    pub code: String,
    /// Every path named in its code.
    pub paths: Vec<Named>,
}

impl Source {
    /// A file of this path with this text, as if it stood in `src`.
    pub fn planted(path: &str, text: &str) -> Self {
        Self::read(path, text).0
    }

    fn read(path: &str, text: &str) -> (Self, Vec<String>) {
        let (code, modules) = code::without_tests(&code::bare(text));
        let paths = paths(&code, &module(path));
        (Self { path: path.to_owned(), lines: text.lines().count(), code, paths }, modules)
    }

    /// The room it belongs to: the folder under `src`, or the file's own name.
    pub fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or_default()
    }

    /// Whether it lies in this folder, or is it.
    pub fn under(&self, folder: &str) -> bool {
        self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with(['/', '.']))
    }

    /// A sentence about a path in this file.
    pub fn says(&self, named: &Named) -> String {
        format!("src/{}:{}: {}", self.path, named.line, named.text())
    }
}

/// The module that a file is, from the crate's root.
fn module(path: &str) -> Vec<String> {
    let stem = path.strip_suffix(".rs").unwrap_or(path);
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    stem.split('/').filter(|part| !["lib", "main"].contains(part)).map(str::to_owned).collect()
}

/// Every file of `src` that is not only for tests.
pub fn all() -> &'static [Source] {
    static ALL: OnceLock<Vec<Source>> = OnceLock::new();
    ALL.get_or_init(read_all)
}

fn read_all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &root, &mut files);
    let mut sources = Vec::new();
    let mut only_tests = Vec::new();
    for (path, text) in &files {
        let (source, modules) = Source::read(path, text);
        let folder = module(path).join("/");
        only_tests.extend(modules.iter().map(|name| format!("{folder}/{name}")));
        sources.push(source);
    }
    sources.retain(|source| !only_tests.iter().any(|folder| source.under(folder)));
    assert!(sources.len() > 100, "the source was not found");
    sources
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            walk(root, &entry, files);
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            let path = entry.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            files.push((path, fs::read_to_string(&entry).unwrap()));
        }
    }
}

/// Fails with every offence on a line of its own.
pub fn none(offences: &[String]) {
    assert!(offences.is_empty(), "{} offences:\n{}", offences.len(), offences.join("\n"));
}

#[test]
fn files_that_are_only_for_tests_are_left_out() {
    let is_test = |source: &&Source| source.path.split(['/', '.']).any(|part| part == "tests");
    let left: Vec<String> = all().iter().filter(is_test).map(|source| source.path.clone()).collect();
    none(&left);
}
