//! The text of a file without any package: which encoding it has, and what is said where it has none.

use super::limits;
use super::trouble::Trouble;

/// UTF-16 as some editors and Excel's "Unicode text" save it: its byte-order mark tells, or every second byte is zero.
pub(crate) fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF])
}

/// The text of a file in UTF-8 or UTF-16.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Trouble> {
    if bytes.len() > limits::TEXT_MEGABYTES * crate::plan::limits::MEGABYTE {
        return Err(Trouble::TooLarge { megabytes: limits::TEXT_MEGABYTES });
    }
    if is_utf16(bytes) {
        let big = bytes.starts_with(&[0xFE, 0xFF]);
        let rest = bytes.get(2..).unwrap_or_default();
        let (pairs, odd) = rest.as_chunks::<2>();
        let units = pairs.iter().map(|pair| if big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) });
        let mut text = String::with_capacity(rest.len());
        let mut line = 1;
        for letter in char::decode_utf16(units) {
            let letter = letter.map_err(|_| Trouble::NotUnicode { line })?;
            line += usize::from(letter == '\n');
            text.push(letter);
        }
        return if odd.is_empty() { Ok(text) } else { Err(Trouble::NotUnicode { line }) };
    }
    let bytes = crate::plan::source::without_mark(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            Err(Trouble::NotUnicode { line: before.split(|byte| *byte == b'\n').count() })
        }
    }
}

/// Whether a text was typed in a font of the time before Unicode (TCVN3, the fonts whose names begin with `.Vn`): such
/// letters are Latin ones that no Vietnamese or English word holds next to its letters.
pub(crate) fn is_old_font(text: &str) -> bool {
    const TELLING: &str = "¨©ª«¬®µ¶·¸¹»¼½¾§\u{AD}";
    let letters: Vec<char> = text.chars().collect();
    // Two of them, each next to a letter: `§` and `·` alone also stand in proper texts.
    let odd = letters.iter().enumerate().filter(|(at, letter)| {
        let near = |other: Option<&char>| other.is_some_and(char::is_ascii_alphabetic);
        TELLING.contains(**letter)
            && (near(letters.get(at + 1)) || at.checked_sub(1).is_some_and(|at| near(letters.get(at))))
    });
    odd.count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_8_and_both_kinds_of_utf_16_are_read() {
        let text_of = "STT;Đơn vị\n1;Văn phòng";
        let mut little = vec![0xFF, 0xFE];
        let mut big = vec![0xFE, 0xFF];
        for unit in text_of.encode_utf16() {
            little.extend(unit.to_le_bytes());
            big.extend(unit.to_be_bytes());
        }
        let marked = [b"\xEF\xBB\xBF", text_of.as_bytes()].concat();
        for bytes in [text_of.as_bytes(), &marked, &little, &big] {
            assert_eq!(text(bytes).as_deref(), Ok(text_of));
        }
    }

    #[test]
    fn another_encoding_is_told_with_its_line() {
        assert_eq!(text(b"STT\nV\xE2n ph\xF2ng"), Err(Trouble::NotUnicode { line: 2 }));
        assert_eq!(text(&[0xFF, 0xFE, 0x41]), Err(Trouble::NotUnicode { line: 1 }));
    }

    #[test]
    fn letters_of_the_old_fonts_are_recognised() {
        for old in ["V¨n phßng Bé T\u{AD} ph¸p", "Së Tµi chÝnh, NguyÔn V¨n ¸nh", "C«ng t¸c thi ®ua"] {
            assert!(is_old_font(old), "{old}");
        }
        for new in ["Văn phòng Bộ Tư pháp", "§ 5 Luật", "A · B · C", "20 m²", "Công ty ABC®", "Đắk Nông"]
        {
            assert!(!is_old_font(new), "{new}");
        }
    }
}
