//! Looks whether everything that is seen is also told, and whether what is told is fit to be heard.

use super::spoken::is_decoration;
use super::{Layer, read};
use ratatui::buffer::Buffer;

/// Everything that layers tell, whenever it is said.
pub(crate) fn all(layers: &[Layer]) -> String {
    let mut said: Vec<String> = Vec::new();
    for layer in layers {
        said.extend(layer.lines.iter().map(|line| line.text.clone()));
        said.extend(layer.sums.iter().flat_map(|(_, lines)| lines.iter().cloned()));
        said.extend(layer.typed.iter().map(|typed| format!("{}: {}", typed.label, typed.text)));
    }
    said.join("\n")
}

/// The words that are drawn and not told. What is cut on the screen is not looked for.
pub(crate) fn untold(buf: &Buffer, layers: &[Layer]) -> Vec<String> {
    let told = all(layers).to_lowercase();
    let drawn = read(buf, buf.area).join(" ");
    let words = drawn.split_whitespace().filter(|word| !word.contains('…'));
    let words = words.map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase());
    let words = words.filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1);
    let mut untold: Vec<String> = words.filter(|word| !told.contains(word.as_str())).collect();
    untold.sort();
    untold.dedup();
    untold
}

/// Fails where something is drawn and not told, or is told and not fit to be heard.
pub(crate) fn check(buf: &Buffer, layers: &[Layer], when: &str) {
    assert_eq!(untold(buf, layers), Vec::<String>::new(), "{when}:\n{}", all(layers));
    assert_eq!(unfit(layers), Vec::<String>::new(), "{when}");
}

/// The lines that nobody should have to hear: with signs of a box or a bar, with an escape, or not composed.
pub(crate) fn unfit(layers: &[Layer]) -> Vec<String> {
    use unicode_normalization::is_nfc;
    let bad = |line: &&str| line.chars().any(is_decoration) || !is_nfc(line) || line.contains("  ");
    all(layers).lines().filter(bad).map(str::to_owned).collect()
}
