//! How wide a text is in Times New Roman, so that rules are as long as their text and columns as wide as their cells.
//!
//! The widths are those of the typeface, in thousandths of its size; any renderer that has it, or one of the same
//! measures, agrees with them to a hair.

use unicode_normalization::UnicodeNormalization;

/// Of the characters from the blank to the tilde.
const REGULAR: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
];
/// The same in bold.
const BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
    444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
    220, 394, 520,
];
/// The horn of ơ and ư stands out of the letter.
const HORN: char = '\u{31b}';
const HORN_WIDTH: u32 = 60;
/// Wide for any letter that the typeface has.
const OTHER: u32 = 1000;

/// The width of a text at this size in points, in twentieths of a point.
pub fn width(text: &str, points: u32, bold: bool) -> u32 {
    let thousandths: u32 = text.nfd().map(|c| advance(c, bold)).sum();
    (thousandths.saturating_mul(points * 20)).div_ceil(1000)
}

fn advance(c: char, bold: bool) -> u32 {
    let table = if bold { &BOLD } else { &REGULAR };
    let plain = match c {
        HORN => return HORN_WIDTH,
        '\u{300}'..='\u{36f}' => return 0,
        'Đ' => 'D',
        'đ' => 'd',
        '–' | '“' | '”' | '‘' | '’' => '0',
        c => c,
    };
    let place = (plain as usize).checked_sub(0x20);
    place.and_then(|place| table.get(place)).map_or(OTHER, |width| u32::from(*width))
}

/// The text in as few lines as fit this width, the lines about equally long. A word wider than a line has one alone.
pub fn balanced(text: &str, most: u32, points: u32, bold: bool) -> Vec<String> {
    let least = broken(text, most, points, bold);
    let whole = width(text, points, bold);
    let count = u32::try_from(least.len()).unwrap_or(1).max(1);
    // From the equal share upwards, the first measure that needs no more lines than there must be.
    let mut measure = whole / count;
    while measure < most {
        let lines = broken(text, measure, points, bold);
        if lines.len() <= least.len() && lines.iter().all(|line| width(line, points, bold) <= most) {
            return lines;
        }
        measure += 20;
    }
    least
}

fn broken(text: &str, most: u32, points: u32, bold: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, points, bold) + width(" ", points, bold) + width(word, points, bold) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_take_no_width_and_a_horn_takes_little() {
        assert_eq!(width("Hội", 14, false), width("Hoi", 14, false));
        assert!(width("ư", 14, false) > width("u", 14, false));
        assert_eq!(width("AV", 10, true), (722 + 722) * 200 / 1000 + 1);
    }

    #[test]
    fn a_long_name_is_broken_into_lines_of_about_one_length() {
        let lines = balanced("CỤM THI ĐUA SỐ I, KHỐI CÁC ĐƠN VỊ THUỘC BỘ TƯ PHÁP", 4205, 12, true);
        assert_eq!(lines, ["CỤM THI ĐUA SỐ I, KHỐI CÁC", "ĐƠN VỊ THUỘC BỘ TƯ PHÁP"]);
        assert_eq!(balanced("SỞ TƯ PHÁP", 4205, 12, true).len(), 1);
        assert_eq!(balanced("", 4205, 12, true).len(), 0);
    }
}
