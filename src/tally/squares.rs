//! Tally squares (ô vuông gạch chéo): four sides and the diagonal make five strokes, as on a paper tally sheet.

use crate::terminal::signs::Signs;
use crate::text;

/// Strokes in a whole square.
const WHOLE: u64 = 5;
/// Cells of a square.
const CELLS: usize = 3;
/// Squares that stand close together: two are ten strokes, which the eye counts at once.
const TOGETHER: usize = 2;

/// One square with so many strokes of five.
fn square(strokes: u64, signs: Signs) -> &'static str {
    match (strokes, signs.ascii) {
        (0, _) => "",
        (1, _) => "|",
        (2, false) => "┌─",
        (3, false) => "┌─┐",
        (4, _) => "[ ]",
        (_, false) => "[╱]",
        (2, true) => "|-",
        (3, true) => "|-|",
        (_, true) => "[/]",
    }
}

/// The cells that so many strokes take when every square is drawn.
pub fn width(strokes: u64) -> usize {
    let squares = usize::try_from(strokes.div_ceil(WHOLE)).unwrap_or(usize::MAX / 8);
    squares * CELLS + squares.saturating_sub(1) / TOGETHER
}

/// The strokes in at most `room` cells: every square drawn where they fit, else how many whole ones there are, a whole
/// one, and the last; nothing where not even that fits.
pub fn squares(strokes: u64, room: usize, signs: Signs) -> String {
    let (whole, rest) = (strokes / WHOLE, strokes % WHOLE);
    if width(strokes) > room {
        let said = counted(whole, rest, signs);
        return if text::cells(&said) <= room { said } else { String::new() };
    }
    let whole = usize::try_from(whole).unwrap_or(usize::MAX);
    let mut drawn = String::new();
    for place in 0..whole + usize::from(rest > 0) {
        if place > 0 && place.is_multiple_of(TOGETHER) {
            drawn.push(' ');
        }
        drawn.push_str(square(if place < whole { WHOLE } else { rest }, signs));
    }
    drawn
}

/// Squares too many to be drawn.
fn counted(whole: u64, rest: u64, signs: Signs) -> String {
    let times = if signs.ascii { "x" } else { "×" };
    let said = format!("{whole}{times}{} {}", square(WHOLE, signs), square(rest, signs));
    said.trim_end().to_owned()
}

/// The cells that the strokes take where they are too many to be drawn.
pub fn counted_width(strokes: u64) -> usize {
    (strokes / WHOLE).to_string().len() + 1 + CELLS + 1 + CELLS
}

#[cfg(test)]
mod tests {
    use super::{Signs, counted_width, squares, text, width};

    const DRAWN: Signs = Signs { ascii: false };

    #[test]
    fn four_sides_and_the_diagonal_make_five() {
        let drawn: Vec<String> = (0..=6).map(|strokes| squares(strokes, 40, DRAWN)).collect();
        assert_eq!(drawn, ["", "|", "┌─", "┌─┐", "[ ]", "[╱]", "[╱]|"]);
        assert_eq!(squares(23, 40, DRAWN), "[╱][╱] [╱][╱] ┌─┐");
        assert_eq!(squares(23, 40, Signs { ascii: true }), "[/][/] [/][/] |-|");
        assert!((0..200).all(|strokes| squares(strokes, 400, Signs { ascii: true }).is_ascii()));
    }

    #[test]
    fn strokes_that_do_not_fit_are_counted_in_whole_squares() {
        assert_eq!(squares(298, 20, DRAWN), "59×[╱] ┌─┐");
        assert_eq!(squares(300, 20, DRAWN), "60×[╱]");
        assert_eq!(squares(298, 5, DRAWN), "", "better nothing than a part");
    }

    #[test]
    fn no_strokes_take_more_room_than_was_foretold() {
        for strokes in 0..1500 {
            assert!(text::cells(&squares(strokes, usize::MAX, DRAWN)) <= width(strokes), "{strokes}");
            let counted = squares(strokes, counted_width(strokes), DRAWN);
            assert!(strokes == 0 || !counted.is_empty(), "{strokes}");
        }
    }
}
