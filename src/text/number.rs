//! Numbers as Vietnamese documents write them: in figures and in words.

use crate::text::Lang;

/// The largest number that is put into words.
pub const LARGEST_IN_WORDS: u64 = 999_999_999;

/// A share given in hundredths of a percent, without the sign: `76,92` in Vietnamese, `76.92` in English.
pub fn percent(hundredths: u64, lang: Lang) -> String {
    let point = match lang {
        Lang::Vi => ',',
        Lang::En => '.',
    };
    format!("{}{point}{:02}", hundredths / 100, hundredths % 100)
}

/// A count as it stands in a document: below 10 with a leading zero.
pub fn padded(count: u64) -> String {
    format!("{count:02}")
}

/// A count as it stands in a document of this language: below 10 with a leading zero in Vietnamese, plain in English.
pub fn counted(count: u64, lang: Lang) -> String {
    match lang {
        Lang::Vi => padded(count),
        Lang::En => count.to_string(),
    }
}

/// A number in groups of three figures: `1.480` in Vietnamese, `1,480` in English.
pub fn grouped(number: u64, lang: Lang) -> String {
    let mark = match lang {
        Lang::Vi => '.',
        Lang::En => ',',
    };
    let figures = number.to_string();
    let mut text = String::with_capacity(figures.len() * 4 / 3 + 1);
    for (place, figure) in figures.chars().enumerate() {
        if place > 0 && (figures.len() - place).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(figure);
    }
    text
}

/// A number in words; above [`LARGEST_IN_WORDS`] it stays in figures.
pub fn words(number: u64, lang: Lang) -> String {
    if number > LARGEST_IN_WORDS {
        return grouped(number, lang);
    }
    match lang {
        Lang::Vi => vietnamese(number),
        Lang::En => english(number),
    }
}

const VI_FIGURES: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// The three groups of a number, highest first, each with its multiplier's place.
fn groups(number: u64) -> [(u64, usize); 3] {
    [(number / 1_000_000, 2), (number / 1_000 % 1_000, 1), (number % 1_000, 0)]
}

fn figure(names: &[&'static str; 10], value: u64) -> &'static str {
    usize::try_from(value).ok().and_then(|place| names.get(place)).copied().unwrap_or_default()
}

fn vietnamese(number: u64) -> String {
    if number == 0 {
        return VI_FIGURES[0].to_owned();
    }
    let mut said: Vec<&str> = Vec::new();
    for (group, scale) in groups(number) {
        if group == 0 {
            continue;
        }
        // After a higher group every place is read: 1 001 is một nghìn không trăm linh một.
        let follows = !said.is_empty();
        let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        if hundreds > 0 || follows {
            said.extend([figure(&VI_FIGURES, hundreds), "trăm"]);
        }
        match tens {
            0 if ones > 0 && (hundreds > 0 || follows) => said.push("linh"),
            0 => {}
            1 => said.push("mười"),
            _ => said.extend([figure(&VI_FIGURES, tens), "mươi"]),
        }
        match ones {
            0 => {}
            1 if tens > 1 => said.push("mốt"),
            4 if tens > 1 => said.push("tư"),
            5 if tens > 0 => said.push("lăm"),
            _ => said.push(figure(&VI_FIGURES, ones)),
        }
        said.extend(["", "nghìn", "triệu"].get(scale).filter(|word| !word.is_empty()));
    }
    said.join(" ")
}

const EN_FIGURES: [&str; 10] = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const EN_TEENS: [&str; 10] =
    ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const EN_TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn english(number: u64) -> String {
    if number == 0 {
        return "zero".to_owned();
    }
    let mut said: Vec<String> = Vec::new();
    for (group, scale) in groups(number) {
        if group == 0 {
            continue;
        }
        let (hundreds, rest) = (group / 100, group % 100);
        if hundreds > 0 {
            said.push(format!("{} hundred", figure(&EN_FIGURES, hundreds)));
        }
        if rest > 0 {
            if hundreds > 0 || (scale == 0 && !said.is_empty()) {
                said.push("and".to_owned());
            }
            said.push(match (rest / 10, rest % 10) {
                (0, ones) => figure(&EN_FIGURES, ones).to_owned(),
                (1, ones) => figure(&EN_TEENS, ones).to_owned(),
                (tens, 0) => figure(&EN_TENS, tens).to_owned(),
                (tens, ones) => format!("{}-{}", figure(&EN_TENS, tens), figure(&EN_FIGURES, ones)),
            });
        }
        said.extend(["", "thousand", "million"].get(scale).filter(|word| !word.is_empty()).map(|w| (*w).to_owned()));
    }
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_take_the_comma_of_their_language() {
        assert_eq!(percent(7692, Lang::Vi), "76,92");
        assert_eq!(percent(7692, Lang::En), "76.92");
        assert_eq!(percent(0, Lang::Vi), "0,00");
        assert_eq!(percent(5, Lang::Vi), "0,05");
        assert_eq!(percent(10_000, Lang::Vi), "100,00");
    }

    #[test]
    fn counts_under_ten_have_a_leading_zero() {
        assert_eq!((padded(0).as_str(), padded(4).as_str(), padded(10).as_str()), ("00", "04", "10"));
        assert_eq!(padded(1480), "1480");
    }

    #[test]
    fn thousands_are_grouped() {
        for (number, vi, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1480, "1.480", "1,480"),
            (12_345_678, "12.345.678", "12,345,678"),
            (u64::MAX, "18.446.744.073.709.551.615", "18,446,744,073,709,551,615"),
        ] {
            assert_eq!((grouped(number, Lang::Vi).as_str(), grouped(number, Lang::En).as_str()), (vi, en));
        }
    }

    #[test]
    fn vietnamese_numbers_are_read_as_officials_read_them() {
        for (number, said) in [
            (0, "không"),
            (1, "một"),
            (4, "bốn"),
            (5, "năm"),
            (10, "mười"),
            (11, "mười một"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (19, "mười chín"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (25, "hai mươi lăm"),
            (90, "chín mươi"),
            (100, "một trăm"),
            (101, "một trăm linh một"),
            (104, "một trăm linh bốn"),
            (105, "một trăm linh năm"),
            (110, "một trăm mười"),
            (115, "một trăm mười lăm"),
            (121, "một trăm hai mươi mốt"),
            (555, "năm trăm năm mươi lăm"),
            (1_000, "một nghìn"),
            (1_001, "một nghìn không trăm linh một"),
            (1_010, "một nghìn không trăm mười"),
            (1_021, "một nghìn không trăm hai mươi mốt"),
            (1_480, "một nghìn bốn trăm tám mươi"),
            (2_017, "hai nghìn không trăm mười bảy"),
            (15_000, "mười lăm nghìn"),
            (21_105, "hai mươi mốt nghìn một trăm linh năm"),
            (1_000_000, "một triệu"),
            (1_000_001, "một triệu không trăm linh một"),
            (1_001_000, "một triệu không trăm linh một nghìn"),
            (999_999_999, "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín"),
            (1_000_000_000, "1.000.000.000"),
        ] {
            assert_eq!(words(number, Lang::Vi), said, "{number}");
        }
    }

    #[test]
    fn english_numbers_are_read_in_british_fashion() {
        for (number, said) in [
            (0, "zero"),
            (7, "seven"),
            (13, "thirteen"),
            (21, "twenty-one"),
            (40, "forty"),
            (105, "one hundred and five"),
            (1_001, "one thousand and one"),
            (1_480, "one thousand four hundred and eighty"),
            (1_000_000, "one million"),
            (1_105_019, "one million one hundred and five thousand and nineteen"),
        ] {
            assert_eq!(words(number, Lang::En), said, "{number}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_two_numbers_are_read_alike(a in 0u64..2_000_000, b in 0u64..2_000_000) {
            for lang in [Lang::Vi, Lang::En] {
                proptest::prop_assert_eq!(words(a, lang) == words(b, lang), a == b);
            }
        }
    }
}
