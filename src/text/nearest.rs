//! The known name that a mistyped one most likely meant.

use super::fold::fold;
use std::cmp::Reverse;

/// Words longer than this are not mistyped names, and comparing them would only cost time.
const LONGEST: usize = 64;

/// The known name nearest to `word` by edits on the folded letters, where one is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > 4 * LONGEST {
        return None;
    }
    let typed: Vec<char> = fold(word).chars().collect();
    if typed.is_empty() || typed.len() > LONGEST {
        return None;
    }
    let allowed = (typed.len() / 3).clamp(1, 3);
    // Among equally near names the one that begins alike is meant: `strick` is `strike` rather than `tick`.
    let mut best: Option<((usize, Reverse<usize>), &str)> = None;
    for name in known {
        let letters: Vec<char> = fold(name).chars().collect();
        let distance = if begins(&typed, &letters) { 1 } else { edits(&typed, &letters, allowed) };
        let alike = typed.iter().zip(&letters).take_while(|(a, b)| a == b).count();
        let rank = (distance, Reverse(alike));
        if distance <= allowed && best.is_none_or(|(least, _)| rank < least) {
            best = Some((rank, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Whether one is the beginning of the other, and enough of it to be recognised.
fn begins(a: &[char], b: &[char]) -> bool {
    a != b && a.len().min(b.len()) >= 3 && (a.starts_with(b) || b.starts_with(a))
}

/// Insertions, deletions, replacements and swaps of neighbours between two words; more than `allowed` may come out
/// as any number above it.
fn edits(a: &[char], b: &[char], allowed: usize) -> usize {
    if a.len().abs_diff(b.len()) > allowed {
        return allowed + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, to) in b.iter().enumerate() {
            let mut least = (above[j] + usize::from(from != to)).min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *from == b[j - 1] && a[i - 1] == *to {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [&str; 6] = ["title", "seats", "nominees", "nominees_from", "threshold", "date"];

    #[test]
    fn a_slip_of_the_finger_is_recognised() {
        for (typed, meant) in [
            ("tilte", Some("title")),
            ("seat", Some("seats")),
            ("Seats", Some("seats")),
            ("nominee", Some("nominees")),
            ("treshhold", Some("threshold")),
            ("thresh", Some("threshold")),
            ("dât", Some("date")),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, KEYS), meant, "{typed}");
        }
    }

    #[test]
    fn a_name_that_begins_alike_is_preferred() {
        assert_eq!(nearest("strick", ["tick", "strike", "agree"]), Some("strike"));
    }

    #[test]
    fn an_endless_word_is_not_compared() {
        assert_eq!(nearest(&"a".repeat(1_000_000), KEYS), None);
    }
}
