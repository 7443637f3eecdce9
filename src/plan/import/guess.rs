//! What a column without a heading most likely holds.

use super::columns::Meaning;
use super::table::Row;
use crate::text::fold;

/// Rows that are looked at.
const ROWS: usize = 200;

const POSTS: [&str; 22] = [
    "giam doc",
    "pho ",
    "chanh ",
    "chu tich",
    "truong phong",
    "truong ban",
    "truong khoa",
    "vu truong",
    "cuc truong",
    "tong cuc truong",
    "chuyen vien",
    "vien truong",
    "hieu truong",
    "bi thu",
    "thu truong",
    "bo truong",
    "ke toan",
    "thu ky",
    "quyen ",
    "director",
    "deputy",
    "head of",
];

const UNITS: [&str; 42] = [
    "so ",
    "vu ",
    "cuc ",
    "tong cuc",
    "phong ",
    "van phong",
    "ban ",
    "truong ",
    "trung tam",
    "vien ",
    "benh vien",
    "uy ban",
    "ubnd",
    "cong ty",
    "tong cong ty",
    "thanh tra",
    "hoi ",
    "chi cuc",
    "cong an",
    "bao ",
    "tap chi",
    "hoc vien",
    "nha xuat ban",
    "kho bac",
    "toa an",
    "xa ",
    "phuong ",
    "huyen ",
    "quan ",
    "thanh pho",
    "tinh ",
    "bo ",
    "doan ",
    "lien doan",
    "mat tran",
    "dang uy",
    "chi bo",
    "khoa ",
    "doi ",
    "bao hiem",
    "ngan hang",
    "department",
];

const FAMILIES: [&str; 40] = [
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong",
    "ly", "dao", "doan", "vuong", "trinh", "truong", "dinh", "lam", "phung", "mai", "to", "ha", "tang", "quach", "cao",
    "luong", "chu", "thai", "ta", "luu", "kieu", "nong", "ong", "ba", "dong chi",
];

/// The most bytes of a text that is looked at as a name or a post; no office has longer ones.
const LONGEST: usize = 2000;

/// The text as it is looked at; nothing of one that is longer.
fn looked_at(text: &str) -> String {
    if text.len() > LONGEST { String::new() } else { fold(text) }
}

/// Whether a text is a post.
pub(crate) fn is_post(text: &str) -> bool {
    let text = format!("{} ", looked_at(text));
    POSTS.iter().any(|start| text.starts_with(start))
}

/// Whether a text is the name of a unit.
pub(crate) fn is_unit(text: &str) -> bool {
    let folded = format!("{} ", looked_at(text));
    !is_post(text) && !is_person(text) && UNITS.iter().any(|start| folded.starts_with(start))
}

/// Whether a text is the name of a person: two to six words, each with a capital, the first a family name.
pub(crate) fn is_person(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let folded = looked_at(text);
    let first = folded.split(' ').next().unwrap_or_default();
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    (2..=6).contains(&words.len())
        && words.iter().all(capital)
        && (FAMILIES.contains(&first) || folded.starts_with("dong chi "))
}

fn is_number(text: &str) -> bool {
    let text = text.trim_end_matches('.');
    !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What most texts of a column are.
pub(crate) fn meaning(rows: &[Row], column: usize) -> Option<Meaning> {
    let texts: Vec<&str> = rows.iter().take(ROWS).map(|row| row.text(column)).filter(|text| !text.is_empty()).collect();
    let most = |test: fn(&str) -> bool| {
        let hits = texts.iter().filter(|text| test(text)).count();
        hits > 0 && hits * 5 >= texts.len() * 3
    };
    match () {
        () if most(is_number) => Some(Meaning::Number),
        () if most(is_person) => Some(Meaning::Person),
        () if most(is_post) => Some(Meaning::Post),
        () if most(is_unit) => Some(Meaning::Unit),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_persons_and_posts_are_told_apart() {
        for unit in ["Sở Tài chính", "Vụ Tổ chức cán bộ", "Trường Đại học Luật Hà Nội", "Văn phòng Bộ"]
        {
            assert!(is_unit(unit) && !is_person(unit) && !is_post(unit), "{unit}");
        }
        for person in ["Nguyễn Văn An", "Vũ Thị Bình", "Trương Công Định", "Ngô Văn L"] {
            assert!(is_person(person) && !is_unit(person), "{person}");
        }
        for post in ["Giám đốc", "Phó Giám đốc Sở", "Vụ trưởng", "Chánh Văn phòng", "Trưởng phòng"]
        {
            assert!(is_post(post) && !is_unit(post) && !is_person(post), "{post}");
        }
    }
}
