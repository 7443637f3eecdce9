//! What a refusal repeats of what it was given.

use super::*;

// The sentences themselves stand to the letter in `tests/refusals`, where each is provoked.

#[test]
fn a_sentence_repeats_no_character_that_acts_on_a_terminal() {
    let hostile = format!("\u{1b}[2J\u{202e}{}", "x".repeat(500));
    let text = sentence(&R::UnknownUnit { unit: hostile }, Lang::Vi);
    assert!(!text.contains(['\u{1b}', '\u{202e}']) && text.chars().count() < 300, "{text}");
}
