//! Names that are equal but for accents, blanks and signs, or but for one slip of the finger.

use super::spot::Spot;
use crate::text::fold;
use std::collections::HashMap;

/// Names shorter than this differ by one letter by nature.
const SHORTEST: usize = 6;
/// Longer names are compared by what begins them.
const LONGEST: usize = 80;

/// The names met so far.
#[derive(Debug, Default)]
pub(crate) struct Twins {
    /// What is left of a name when one letter is taken away, for each of its letters; and all of it.
    shadows: HashMap<String, usize>,
    names: Vec<(String, Spot)>,
}

impl Twins {
    /// Takes a name in; answers one met before that it resembles.
    pub(crate) fn take(&mut self, name: &str, spot: &Spot) -> Option<(String, Spot)> {
        let letters: Vec<char> = fold(name).chars().filter(|letter| letter.is_alphanumeric()).take(LONGEST).collect();
        let mut found = None;
        let whole: String = letters.iter().collect();
        let mut shadows = vec![whole];
        if letters.len() >= SHORTEST {
            // A digit is no slip: `Phòng 1` and `Phòng 2` are two. Nor is a lone last letter: `Phòng A`, `Phòng B`.
            let last = name.split_whitespace().next_back().map_or(0, |word| word.chars().count());
            let end = if last == 1 { letters.len() - 1 } else { letters.len() };
            for (at, _) in letters.iter().enumerate().take(end).filter(|(_, letter)| letter.is_alphabetic()) {
                let kept = letters.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, letter)| *letter);
                // The place is kept with what is left, so that only neighbouring letters are confused.
                shadows.push(kept.collect());
            }
        }
        let known = self.names.len();
        for shadow in shadows {
            match self.shadows.get(&shadow) {
                Some(at) if *at < known && found.is_none() => found = self.names.get(*at).cloned(),
                Some(_) => {}
                None => {
                    self.shadows.insert(shadow, known);
                }
            }
        }
        self.names.push((name.to_owned(), spot.clone()));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resembled(first: &str, second: &str) -> bool {
        let mut twins = Twins::default();
        assert_eq!(twins.take(first, &Spot::File), None);
        twins.take(second, &Spot::File).is_some()
    }

    #[test]
    fn a_slip_an_accent_or_a_blank_makes_no_new_name() {
        for (first, second) in [
            ("Sở Tài chính", "So Tai chinh"),
            ("Cục Kế hoạch - Tài chính", "Cục Kế hoạch-Tài chính"),
            ("Vụ Tổ chức cán bộ", "Vụ Tổ chức cán bô"),
            ("Sở Giáo dục", "Sở Giaos dục"),
            ("Sở Nông nghiệp", "Sở Nông nghiêp"),
            ("Sở Công thương", "Sở Côgn thương"),
            ("Thanh tra Bộ", "Thanh tra Bộn"),
        ] {
            assert!(resembled(first, second), "{first} / {second}");
        }
    }

    #[test]
    fn names_that_are_meant_to_differ_are_two() {
        for (first, second) in [
            ("Chi cục Thuế số 1", "Chi cục Thuế số 2"),
            ("Nguyễn Văn A", "Nguyễn Văn B"),
            ("Sở Tài chính", "Sở Tư pháp"),
            ("Phòng 1", "Phòng 2"),
        ] {
            assert!(!resembled(first, second), "{first} / {second}");
        }
    }
}
