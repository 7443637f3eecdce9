//! The measures of a page, in twentieths of a point unless it says otherwise.

/// A4, upright.
pub const PAGE: (u32, u32) = (11_906, 16_838);
/// 20 mm above and below.
pub const TOP: u32 = 1_134;
/// 30 mm on the left, where papers are bound.
pub const LEFT: u32 = 1_701;
/// 15 mm on the right.
pub const RIGHT: u32 = 850;
/// From the edge to the page number, 10 mm.
pub const HEADER: u32 = 567;
/// What is left for text.
pub const TEXT: u32 = PAGE.0 - LEFT - RIGHT;
/// The first line of a paragraph, 1,27 cm.
pub const FIRST_LINE: u32 = 720;
/// A box to be ticked and the blank after it, 6,5 mm.
pub const CHECK: u32 = 370;
/// Between paragraphs, 6 pt.
pub const BETWEEN: u32 = 120;
/// Of lines of text, in 240ths of a line: between single and one and a half.
pub const LINE: u32 = 276;
/// The right column of the head, which the name of the state fills on one line.
pub const HEAD_RIGHT: u32 = 5_150;
/// Room for a signature.
pub const SIGNING: u32 = 1_250;
/// The side of a picture code, 25 mm, in 360 000ths of a centimetre.
pub const PICTURE_CODE: u32 = 900_000;
