//! Nothing that can be put into a file makes the reading panic, hang or overflow.

use super::{GOOD, read_bytes, read_text};
use crate::plan::Reading;
use crate::wording::{Lang, fault};
use std::fmt::Write;

/// Reads, prints in both languages, and holds what must hold of any reading.
fn survives(reading: &Reading) {
    assert_eq!(reading.programme.is_none(), reading.has_errors());
    for lang in [Lang::Vi, Lang::En] {
        let page = fault::render(&reading.faults, lang, false);
        assert!(page.chars().all(|letter| letter == '\n' || !letter.is_control()), "{page:?}");
        assert!(!page.contains(['\u{202E}', '\u{200B}', '\u{FEFF}']), "{page:?}");
        fault::to_json(&reading.faults, lang).to_string();
    }
}

#[test]
fn brackets_nested_a_million_deep_are_a_fault_and_no_overflow() {
    for bomb in [
        format!("a={}", "[".repeat(1_000_000)),
        format!("a={}", "{a=".repeat(600_000)),
        format!("{}a=1", "a.".repeat(1_000_000)),
        format!("[{}a]", "a.".repeat(1_000_000)),
    ] {
        let reading = read_text(&bomb);
        assert!(reading.faults.iter().any(|fault| fault.code == "too_deep"), "{:?}", reading.faults.first());
        survives(&reading);
    }
}

#[test]
fn a_line_of_megabytes_full_of_faults_is_told_in_good_time() {
    survives(&read_text(&"\u{1}".repeat(3_000_000)));
    survives(&read_text(&format!("a = [{}]", "{ b = 1 }, ".repeat(200_000))));
    survives(&read_text(&"a = 1\n".repeat(600_000)));
    survives(&read_text(&(0..200_000).map(|n| format!("k{n} = 1")).collect::<Vec<_>>().join("\n")));
    let units = (0..150_000).map(|n| format!("{{ x{n} = 1 }}")).collect::<Vec<_>>().join(", ");
    survives(&read_text(&format!("format = 1\nunits = [{units}]\n")));
    survives(&read_text(&format!("a{} = 1", "\u{301}".repeat(1_500_000))));
}

#[test]
fn a_chain_of_two_hundred_contests_is_followed() {
    let mut text = GOOD.to_owned();
    for n in 0..190 {
        let parent = if n == 0 { "c189".to_owned() } else { format!("c{}", n - 1) };
        write!(text, "[[contests]]\nid = \"c{n}\"\ntitle = \"C\"\nseats = 1\nnominees_from = \"{parent}\"\n")
            .expect("a String takes it");
    }
    let reading = read_text(&text);
    assert_eq!(reading.faults.iter().filter(|fault| fault.code == "follows_in_a_ring").count(), 1);
    survives(&reading);
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
        survives(&read_bytes(&bytes));
    }

    #[test]
    fn any_text_is_survived(text in "(?s).{0,200}") {
        survives(&read_text(&text));
    }

    #[test]
    fn a_plan_with_a_part_replaced_is_survived(at in 0usize..3600, cut in 0usize..60, put in "[\\[\\]{}\"'=,.#\n\\\\0-9a-zụ\u{202E}\u{301}\u{0}]{0,6}") {
        let letters: Vec<char> = GOOD.chars().collect();
        let at = at.min(letters.len());
        let end = (at + cut).min(letters.len());
        let text: String = letters[..at].iter().copied().chain(put.chars()).chain(letters[end..].iter().copied()).collect();
        survives(&read_text(&text));
    }

    #[test]
    fn a_plan_with_its_lines_shuffled_is_survived(lines in proptest::collection::vec(0usize..150, 0..40)) {
        let known: Vec<&str> = GOOD.lines().collect();
        let text: Vec<&str> = lines.iter().filter_map(|line| known.get(*line).copied()).collect();
        survives(&read_text(&text.join("\n")));
    }
}
