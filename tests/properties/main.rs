//! What holds for any paper, any file of papers and any script. Each check takes bytes, so that the same one runs here
//! on some hundred inputs and in `fuzz` on millions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a check that fails says so")]

mod hall;
mod paper;
mod script;
mod sheet;

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_oneof};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

/// Cells, separators and line ends as they stand in files of papers, and now and then anything.
fn cells() -> impl Strategy<Value = Vec<u8>> {
    let pieces: [&[u8]; 16] = [
        b"1",
        b"0",
        b"x",
        b",",
        b",",
        b",",
        b",",
        b"\n",
        b"\r\n",
        b"",
        b"\"",
        b"2",
        b"signed",
        b"a,b,invalid\n",
        b"\r",
        b" ",
    ];
    let known = (0..pieces.len()).prop_map(move |piece| pieces[piece].to_vec());
    vec(prop_oneof![12 => known, 1 => vec(any::<u8>(), 1..3)], 0..60).prop_map(|pieces| pieces.concat())
}

/// Commands by their number, and now and then anything.
fn commands() -> impl Strategy<Value = Vec<u8>> {
    let known = any::<u8>().prop_map(|number| vec![script::LINE, number]);
    let pieces = vec(prop_oneof![12 => known, 1 => vec(any::<u8>(), 1..6)], 0..40);
    pieces.prop_map(|pieces| pieces.concat())
}

proptest::proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn papers_are_judged_by_the_rules(bytes in vec(any::<u8>(), 0..120)) {
        paper::holds(&bytes);
    }
}

proptest::proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn a_file_of_papers_is_read_to_the_last_line_or_not_at_all(head in vec(any::<u8>(), 3), cells in cells()) {
        sheet::holds(&[head, cells].concat());
    }

    #[test]
    fn any_bytes_are_a_file_of_papers_or_say_why_not(bytes in vec(any::<u8>(), 0..80)) {
        sheet::holds(&bytes);
    }
}

proptest::proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn a_script_is_answered_line_by_line_and_a_refusal_changes_nothing(head in any::<u8>(), commands in commands()) {
        script::holds(&[vec![head], commands].concat());
    }
}

#[test]
fn every_line_that_scripts_are_made_of_is_a_command() {
    script::lines_are_commands();
}

#[test]
fn what_is_hidden_from_the_hall_is_on_no_scene() {
    hall::holds(0..24);
}
