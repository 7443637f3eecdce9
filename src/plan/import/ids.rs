//! Ids made from names: short, ASCII, each its own.

use super::super::limits::ID_LETTERS;
use crate::text::fold;
use std::collections::HashSet;

/// First words that say only what kind of unit it is.
const KINDS: [&str; 9] = ["vu", "cuc", "so", "phong", "ban", "tong", "bo", "the", "of"];

/// The ids that are taken.
#[derive(Debug, Default)]
pub(crate) struct Ids(HashSet<String>);

impl Ids {
    pub(crate) fn take(&mut self, id: &str) -> bool {
        self.0.insert(id.to_owned())
    }

    /// An id for a unit: the initials of its name, as people abbreviate it.
    pub(crate) fn of_unit(&mut self, name: &str, short: Option<&str>) -> String {
        let words = words(name);
        let initials = |words: &[String]| -> String { words.iter().filter_map(|word| word.chars().next()).collect() };
        let telling: Vec<String> = words
            .iter()
            .enumerate()
            .filter(|(at, word)| *at > 0 || !KINDS.contains(&word.as_str()))
            .map(|(_, word)| word.clone())
            .collect();
        let telling = match telling.as_slice() {
            // `Văn phòng Bộ`, but not `cán bộ`.
            [rest @ .., _] if rest.len() > 1 && name.ends_with(" Bộ") => rest.to_vec(),
            _ => telling,
        };
        // `Vụ TCCB` tells it outright.
        let told = short.and_then(|short| {
            let last = short.split_whitespace().next_back()?;
            let capitals = last.chars().filter(|letter| letter.is_uppercase()).count();
            (capitals >= 2 && last.is_ascii()).then(|| slug(last))
        });
        let tries = [told.unwrap_or_default(), initials(&telling), initials(&words), slug(name)];
        self.first_free(tries.into_iter().filter(|id| id.len() >= 2), "dv")
    }

    /// An id for a person or another name: its words.
    pub(crate) fn of_name(&mut self, name: &str) -> String {
        self.first_free(std::iter::once(slug(name)).filter(|id| !id.is_empty()), "ten")
    }

    fn first_free(&mut self, tries: impl Iterator<Item = String>, else_from: &str) -> String {
        let mut stem = else_from.to_owned();
        for mut id in tries {
            id.truncate(ID_LETTERS);
            let id = id.trim_matches('-').to_owned();
            if self.take(&id) {
                return id;
            }
            stem = id;
        }
        stem.truncate(ID_LETTERS - 6);
        let mut number = if stem == else_from { 1 } else { 2 };
        loop {
            let id = format!("{stem}-{number}");
            if self.take(&id) {
                return id;
            }
            number += 1;
        }
    }
}

fn words(name: &str) -> Vec<String> {
    let letters: String = fold(name).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    letters.split_whitespace().filter(|word| !matches!(*word, "va" | "and")).map(str::to_owned).collect()
}

fn slug(name: &str) -> String {
    words(name).join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_as_people_abbreviate() {
        let mut ids = Ids::default();
        for (name, short, id) in [
            ("Văn phòng Bộ", None, "vp"),
            ("Vụ Tổ chức cán bộ", None, "tccb"),
            ("Cục Kế hoạch - Tài chính", None, "khtc"),
            ("Sở Tài chính", None, "tc"),
            ("Vụ Các vấn đề chung về xây dựng pháp luật", Some("Vụ XDPL"), "xdpl"),
            ("Sở Thủy chính", None, "stc"),
            ("Ban Tin cậy", None, "btc"),
            ("Tòa Cao", None, "toa-cao"),
            ("司法部", None, "dv-1"),
            ("司法局", None, "dv-2"),
        ] {
            assert_eq!(ids.of_unit(name, short), id, "{name}");
        }
        assert_eq!(ids.of_name("Nguyễn Văn An"), "nguyen-van-an");
        assert_eq!(ids.of_name("Nguyễn Văn Ân"), "nguyen-van-an-2");
    }

    #[test]
    fn no_id_is_too_long_and_none_is_given_twice() {
        let mut ids = Ids::default();
        let name = "Trung tâm nghiên cứu và ứng dụng tiến bộ khoa học kỹ thuật chăn nuôi gia súc ".repeat(3);
        let made: Vec<String> = (0..50).map(|_| ids.of_unit(&name, None)).collect();
        assert!(made.iter().all(|id| id.len() <= ID_LETTERS && !words(id).is_empty()));
        assert_eq!(made.iter().collect::<HashSet<_>>().len(), 50);
    }
}
