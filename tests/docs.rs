//! The words for users agree with the program: commands, keys, verbs, refusals, links, and a plan that can be copied.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use hoinghi::plan::format;
use hoinghi::wording::Lang;
use hoinghi::{editor, tally};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const README: &str = include_str!("../README.md");
const PLAN: &str = include_str!("../docs/plan.md");
const MANUAL: &str = include_str!("../docs/manual.md");
const SCRIPT: &str = include_str!("../docs/script.md");
const COMMANDS: &str = include_str!("../src/cli/script/commands.jsonl");
const REFUSALS: &str = include_str!("../src/conference/refusal.rs");

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// README and everything under `docs`, each with its text; pictures are text too.
fn pages() -> Vec<(PathBuf, String)> {
    let mut folders = vec![root().join("docs")];
    let mut files = ["README.md", "CONTRIBUTING.md", "packaging/README.md"].map(|name| root().join(name)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// What stands between `open` and `close`, each time.
fn between<'a>(text: &'a str, open: &'a str, close: char) -> impl Iterator<Item = &'a str> {
    text.split(open).skip(1).filter_map(move |rest| rest.split_once(close).map(|(inside, _)| inside))
}

/// The first cells of the tables between two headings, as they stand between backticks.
fn first_cells(text: &str, from: &str, to: &str) -> BTreeSet<String> {
    let part = text.split(from).nth(1).unwrap_or_else(|| panic!("no heading {from}"));
    let part = if to.is_empty() { part } else { part.split(to).next().unwrap() };
    let cells = part.lines().filter_map(|line| line.strip_prefix("| ")?.split(" |").next());
    cells.flat_map(|cell| between_ticks(cell).map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn between_ticks(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn the_two_commands_stand_in_the_readme_and_ci_calls_the_tests() {
    let block = README.split("```sh\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let commands: Vec<&str> = block.lines().map(|line| line.split('#').next().unwrap().trim()).collect();
    assert_eq!(commands, ["cargo run --release", "cargo test"]);
    let ci = root().join(".ci/run");
    if ci.exists() {
        assert!(fs::read_to_string(ci).unwrap().lines().any(|line| line.trim() == "step cargo test"));
    }
}

#[test]
fn every_refusal_has_its_row_and_every_row_its_refusal() {
    let codes: BTreeSet<String> = between(REFUSALS, "=> \"", '"').map(str::to_owned).collect();
    assert!(codes.len() > 60, "{codes:?}");
    let mut told = first_cells(SCRIPT, "## Refusals", "");
    told.remove("code");
    assert_eq!(told, codes);
}

#[test]
fn every_verb_has_its_row_and_every_row_its_verb() {
    let verbs: BTreeSet<String> = between(COMMANDS, "{\"do\":\"", '"').map(str::to_owned).collect();
    let mut told = first_cells(SCRIPT, "## Verbs", "## Answers");
    told.remove("do");
    assert_eq!(told, verbs);
}

#[test]
fn the_examples_of_the_day_are_commands_that_there_are() {
    let day = include_str!("../data/ca-ngay.jsonl");
    let told = first_cells(SCRIPT, "## Verbs", "## Answers");
    assert!(between(day, "{\"do\":\"", '"').all(|verb| told.contains(verb)));
}

#[test]
fn every_key_of_the_desks_stands_in_the_manual() {
    let told: BTreeSet<&str> = MANUAL.lines().flat_map(between_ticks).collect();
    let tally_keys = MANUAL.split("## Bàn kiểm phiếu").nth(1).unwrap();
    for binding in tally::TABLE.iter() {
        let names: Vec<String> = binding.keys.iter().map(|key| key.name(Lang::Vi)).collect();
        let told = names.iter().any(|name| tally_keys.contains(&format!("`{name}`")));
        assert!(told, "the tally desk's {names:?}");
    }
    let editor_keys = MANUAL.split("## Bàn soạn kế hoạch").nth(1).unwrap().split("\n## ").next().unwrap();
    for binding in editor::TABLE.iter() {
        let names: Vec<String> = binding.keys.iter().map(|key| key.name(Lang::Vi)).collect();
        assert!(names.iter().all(|name| editor_keys.contains(&format!("`{name}`"))), "the editor's {names:?}");
    }
    let chair = fs::read_to_string(root().join("src/chair/keys.rs")).unwrap();
    let function_keys = between(&chair, "Key::f(", ')').map(|number| format!("F{number}"));
    let control_keys = between(&chair, "Key::ctrl('", '\'').map(|letter| format!("Ctrl+{}", letter.to_uppercase()));
    let tour = fs::read_to_string(root().join("src/cli/tour/keys.rs")).unwrap();
    for letter in between(tour.split("#[cfg(test)]").next().unwrap(), "Key::ctrl('", '\'') {
        assert!(told.contains(format!("Ctrl+{}", letter.to_uppercase()).as_str()), "the tour's Ctrl+{letter}");
    }
    for name in function_keys.chain(control_keys).chain(["Enter".to_owned(), "Tab".to_owned()]) {
        assert!(told.contains(name.as_str()), "the chair's {name}");
    }
}

#[test]
fn every_link_and_picture_leads_to_a_file() {
    for (page, text) in pages().into_iter().filter(|(page, _)| page.extension().is_some_and(|ending| ending == "md")) {
        for target in between(&text, "](", ')').filter(|target| !target.contains("://") && !target.starts_with('#')) {
            let file = target.split('#').next().unwrap();
            assert!(page.parent().unwrap().join(file).exists(), "{}: {target}", page.display());
        }
    }
}

#[test]
fn every_picture_is_drawn_by_the_script_and_shown() {
    let script = include_str!("../docs/pictures.sh");
    for entry in fs::read_dir(root().join("docs/pictures")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let stem = Path::new(&name).file_stem().unwrap().to_str().unwrap().to_owned();
        let drawn = [format!("\ndraw {stem} "), format!("\nseen {stem} "), format!("/{stem}.svg\"\n")];
        assert!(drawn.iter().any(|line| script.contains(line)), "{name} is drawn by nothing");
        assert!(README.contains(&format!("docs/pictures/{name}")), "{name} is shown nowhere");
    }
}

#[test]
fn the_plan_to_copy_has_no_fault() {
    let plan = PLAN.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ke-hoach.toml");
    fs::write(&file, plan).unwrap();
    let checked = Command::new(env!("CARGO_BIN_EXE_hoinghi")).arg("check").arg(&file).output().unwrap();
    let said = String::from_utf8_lossy(&checked.stdout).into_owned() + &String::from_utf8_lossy(&checked.stderr);
    assert!(checked.status.success() && said.contains("không có lỗi"), "{said}");
}

#[test]
fn every_key_of_a_plan_stands_in_its_page() {
    let kinds = format::KINDS.iter().map(|(kind, _)| *kind);
    let tables = [&format::CONFERENCE, &format::UNIT, &format::CONTEST, &format::STEP];
    for key in kinds.chain(tables.into_iter().flat_map(format::Table::names)) {
        assert!(PLAN.contains(&format!("`{key}`")), "{key}");
    }
}

#[test]
fn no_page_names_a_place_of_one_machine_or_a_registry() {
    let places = ["/home/", "/root/", "/tmp/", "/work/", "/Users/", "C:\\", "crates.io", "docs.rs", "npmjs", "pypi"];
    for (page, text) in pages() {
        for place in places {
            assert!(!text.contains(place), "{}: {place}", page.display());
        }
    }
}

#[cfg(unix)]
#[test]
fn what_is_packed_holds_the_program_a_page_for_each_command_and_completions() {
    let folder = tempfile::tempdir().unwrap();
    let staged = Command::new(root().join("packaging/stage.sh"))
        .arg(folder.path())
        .env("HOINGHI", env!("CARGO_BIN_EXE_hoinghi"))
        .output()
        .unwrap();
    assert!(staged.status.success(), "{}", String::from_utf8_lossy(&staged.stderr));
    let share = folder.path().join("usr/share");
    let commands = include_str!("../src/cli/args.rs").split("pub enum Task {").nth(1).unwrap();
    let commands = commands.split("\n}").next().unwrap().lines().filter_map(|line| {
        let name = line.strip_prefix("    ")?.split([' ', '(', ',']).next()?;
        name.starts_with(char::is_uppercase).then(|| name.to_lowercase())
    });
    let commands: Vec<String> = commands.collect();
    assert!(commands.len() > 12, "{commands:?}");
    for page in ["man/man1", "man/vi/man1"] {
        for command in &commands {
            let text = fs::read_to_string(share.join(page).join(format!("hoinghi-{command}.1"))).unwrap_or_default();
            assert!(text.contains(".SH"), "{page} {command}");
        }
        assert!(share.join(page).join("hoinghi.1").is_file());
    }
    for file in [
        "bash-completion/completions/hoinghi",
        "zsh/vendor-completions/_hoinghi",
        "fish/vendor_completions.d/hoinghi.fish",
        "doc/hoinghi/docs/ngay-hop.md",
        "doc/hoinghi/data/cum-thi-dua-1-2017.toml",
        "doc/hoinghi/LICENSE",
    ] {
        assert!(share.join(file).metadata().is_ok_and(|file| file.len() > 0), "{file}");
    }
}
