//! Exact fractions: `1/2`, `2/3`, `80 %`.

use crate::plan::fault::FaultKind;
use crate::plan::place::quoted;

/// The numerator and denominator of a fraction as it is written.
pub(crate) fn read(text: &str) -> Result<(u32, u32), FaultKind> {
    let bad = || FaultKind::BadFraction { text: quoted(text) };
    let trimmed = text.trim();
    let (num, den) = if let Some(percent) = trimmed.strip_suffix('%') {
        (figures(percent).ok_or_else(bad)?, 100)
    } else {
        let (num, den) = trimmed.split_once('/').ok_or_else(bad)?;
        (figures(num).ok_or_else(bad)?, figures(den).ok_or_else(bad)?)
    };
    if den == 0 { Err(FaultKind::ZeroDenominator) } else { Ok((num, den)) }
}

/// A number written in figures only: no sign, which `parse` alone would take.
fn figures(text: &str) -> Option<u32> {
    let text = text.trim();
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_and_whole_percentages_are_exact() {
        assert_eq!(read("1/2"), Ok((1, 2)));
        assert_eq!(read(" 2 / 3 "), Ok((2, 3)));
        assert_eq!(read("80 %"), Ok((80, 100)));
        assert_eq!(read("80%"), Ok((80, 100)));
    }

    #[test]
    fn anything_else_is_a_fault() {
        assert_eq!(read("1/0"), Err(FaultKind::ZeroDenominator));
        for text in ["", "/", "1/", "half", "0.5", "+1/2", "-1/2", "1/2/3", "66,67 %", "99999999999/2", "1"] {
            assert_eq!(read(text), Err(FaultKind::BadFraction { text: text.into() }), "{text}");
        }
    }
}
