//! Every Vietnamese letter at every size.

use std::collections::HashMap;
use std::sync::OnceLock;

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use unicode_normalization::UnicodeNormalization;

use super::super::picture;
use super::glyph::{Glyph, make};
use super::{Blocks, Set, Size};

const CAPITALS: &str = "AÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬBCDĐEÉÈẺẼẸÊẾỀỂỄỆGHIÍÌỈĨỊKLMNOÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢPQRSTUÚÙỦŨỤƯỨỪỬỮỰVXYÝỲỶỸỴ";

const BLOCKS: [Blocks; 3] = [Blocks::Half, Blocks::Quadrants, Blocks::Sextants];

/// The 178 letters: 89 capitals and as many small ones.
fn letters() -> Vec<char> {
    CAPITALS.chars().chain(CAPITALS.chars().flat_map(char::to_lowercase)).collect()
}

fn sizes() -> impl Iterator<Item = Size> {
    BLOCKS.into_iter().flat_map(Size::all)
}

/// A letter at a size, drawn once for all tests.
fn glyph(letter: char, size: Size) -> Option<&'static Glyph> {
    static ALL: OnceLock<HashMap<(char, Size), Glyph>> = OnceLock::new();
    let every = || {
        let letters = letters().into_iter().chain(FIGURES.chars()).collect::<Vec<_>>();
        let drawn = |size: Size| {
            letters.clone().into_iter().filter_map(move |letter| Some(((letter, size), make(letter, size)?)))
        };
        sizes().flat_map(drawn).collect()
    };
    ALL.get_or_init(every).get(&(letter, size))
}

const FIGURES: &str = "0123456789/%,.:-()";

/// The signs of a letter, row by row.
type Drawing = Vec<Vec<char>>;

/// The cells of a letter as they stand on the screen, in the rows that a whole line has.
fn cells(letter: char, size: Size) -> Drawing {
    let glyph = glyph(letter, size).unwrap();
    let (across, down) = (size.blocks.across(), size.blocks.down());
    let cell = |column: u16, row: u16| {
        let bits = (0..down).flat_map(|y| (0..across).map(move |x| (x, y)));
        let inked = |(x, y)| glyph.row(row * down + y) >> (column * across + x) & 1 == 1;
        let pixels = bits.enumerate().filter(|(_, place)| inked(*place)).map(|(bit, _)| 1 << bit).sum();
        size.blocks.sign(pixels)
    };
    let columns = glyph.advance.div_ceil(across);
    (0..size.rows()).map(|row| (0..columns).map(|column| cell(column, row)).collect()).collect()
}

/// The letter without its tone, and its tone.
fn parts(letter: char) -> (String, Option<char>) {
    let is_tone = |mark: &char| matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let bare = letter.nfd().filter(|mark| !is_tone(mark)).nfc().collect();
    (bare, letter.nfd().find(is_tone))
}

/// How many cells of a row are not the same.
fn differing(one: &[char], two: &[char]) -> usize {
    let cell = |row: &[char], at: usize| row.get(at).copied().unwrap_or(' ');
    (0..one.len().max(two.len())).filter(|at| cell(one, *at) != cell(two, *at)).count()
}

#[test]
fn there_are_178_letters() {
    let all: std::collections::HashSet<char> = letters().into_iter().collect();
    assert_eq!(all.len(), 178);
}

#[test]
fn no_two_letters_look_alike_at_any_size() {
    for size in sizes() {
        let mut seen: HashMap<Drawing, char> = HashMap::new();
        for letter in letters() {
            if let Some(other) = seen.insert(cells(letter, size), letter) {
                panic!("{letter} looks like {other} at {size:?}");
            }
        }
    }
}

#[test]
fn letters_that_differ_in_their_tone_differ_in_several_cells() {
    for size in sizes() {
        let mut kin: HashMap<String, Vec<(char, Drawing)>> = HashMap::new();
        for letter in letters() {
            kin.entry(parts(letter).0).or_default().push((letter, cells(letter, size)));
        }
        for family in kin.values() {
            for (at, (one, drawn)) in family.iter().enumerate() {
                for (two, other) in &family[at + 1..] {
                    let rows = drawn.iter().zip(other);
                    let cells: usize = rows.map(|(one, two)| differing(one, two)).sum();
                    assert!(cells >= 2, "{one} and {two} differ in {cells} cells at {size:?}");
                    let glyphs = (glyph(*one, size).unwrap(), glyph(*two, size).unwrap());
                    let rows = (0..size.pixels()).map(|y| (glyphs.0.row(y) ^ glyphs.1.row(y)).count_ones());
                    let pixels: u32 = rows.sum();
                    assert!(pixels >= 3, "{one} and {two} differ in {pixels} pixels at {size:?}");
                }
            }
        }
    }
}

#[test]
fn no_ink_is_cut_and_no_letter_touches_the_next() {
    for size in sizes() {
        for letter in letters().into_iter().chain(FIGURES.chars()) {
            // A drawing with ink beyond its bitmap is none.
            let glyph = glyph(letter, size).unwrap_or_else(|| panic!("{letter} is cut at {size:?}"));
            let (_, after) = glyph.inked_columns().unwrap();
            let (_, bottom) = glyph.inked_rows().unwrap();
            assert!(after < glyph.advance && bottom <= size.pixels(), "{letter} at {size:?}");
        }
    }
}

#[test]
fn marks_stand_clear_of_their_letters() {
    for size in Size::all(Blocks::Half).filter(|size| size.is_outlined()) {
        for letter in letters() {
            let above = |part: char| matches!(part, '\u{300}'..='\u{309}');
            if !letter.nfd().any(above) || letter.nfd().any(|part| part == '\u{31b}') {
                continue;
            }
            let gaps = 1 + usize::from(letter.nfd().any(|part| part == '\u{323}'));
            let glyph = glyph(letter, size).unwrap();
            let (top, bottom) = glyph.inked_rows().unwrap();
            let free = (top..bottom).filter(|y| glyph.row(*y) == 0).count();
            assert!(free >= gaps, "{letter} at {size:?}");
        }
    }
}

#[test]
fn figures_alone_fill_their_rows_and_are_told_apart() {
    for blocks in BLOCKS {
        for rows in 2..=30 {
            let Some(size) = Size::of_figures(rows, blocks) else { continue };
            let mut seen = std::collections::HashSet::new();
            for figure in '0'..='9' {
                let glyph = make(figure, size).unwrap_or_else(|| panic!("{figure} is cut at {size:?}"));
                let (top, bottom) = glyph.inked_rows().unwrap();
                // Above and below large ones a pixel is kept for round figures.
                let kept = if size.pixels() > 24 { 2 } else { 0 };
                assert!(bottom - top + 1 + kept >= size.pixels(), "{figure} at {size:?}");
                let drawn: Vec<u128> = (0..size.pixels()).map(|y| glyph.row(y)).collect();
                assert!(seen.insert(drawn), "{figure} looks like another at {size:?}");
            }
        }
    }
    assert_eq!(Size::of_figures(2, Blocks::Half), None);
}

#[test]
fn figures_are_as_wide_as_each_other() {
    for size in sizes() {
        let widths: std::collections::HashSet<u16> =
            ('0'..='9').map(|figure| glyph(figure, size).unwrap().advance).collect();
        assert_eq!(widths.len(), 1, "{size:?} {widths:?}");
    }
}

#[test]
fn a_text_takes_the_largest_size_that_fits() {
    let fits = |set: &Set, width, rows| set.width() <= width && set.rows() <= rows;
    for blocks in BLOCKS {
        let mut before = 0;
        for rows in 6..40 {
            let Some(set) = Set::largest("KẾT QUẢ", blocks, (120, rows), 2) else { continue };
            assert!(fits(&set, 120, rows) && set.size().rows() >= before, "{blocks:?} {rows}");
            before = set.size().rows();
        }
        assert!(before > 10, "{blocks:?}");
    }
    assert!(Set::largest("10/11", Blocks::Half, (60, 8), 1).unwrap().size().rows() >= 12, "ink is fitted");
    assert!(Set::largest("NGHIÊNG", Blocks::Half, (30, 60), 4).is_none(), "a word is never broken");
}

#[test]
fn lines_are_about_as_long_as_each_other() {
    let set = Set::new("CỜ THI ĐUA NGÀNH TƯ PHÁP", Size::smallest(Blocks::Half), 150, 4).unwrap();
    assert_eq!(set.lines(), 2);
    assert!(set.width() < 120);
    assert!(Set::new("CỜ THI ĐUA NGÀNH TƯ PHÁP", Size::smallest(Blocks::Half), 150, 1).is_none());
    let one = |text| Set::new(text, Size::smallest(Blocks::Half), 80, 1).unwrap().width();
    assert_eq!(one("CỜ"), one("CO\u{31b}\u{300}"), "a decomposed letter is one letter");
}

#[test]
fn no_area_is_too_small_to_survive() {
    for area in [Rect::ZERO, Rect::new(0, 0, 1, 1), Rect::new(0, 0, 3, 0)] {
        let mut buf = Buffer::empty(area);
        let set = Set::largest("HỘI NGHỊ", Blocks::Half, (200, 200), 2).unwrap();
        set.draw(&mut buf, Rect::new(0, 0, 200, 200), Style::new(), Alignment::Center);
    }
}

/// All letters under each other, as they are looked at before a release.
fn specimen(size: Size) -> Buffer {
    let all = letters();
    let rows: Vec<String> = all.chunks(15).map(|row| row.iter().collect()).collect();
    let sets: Vec<Set> = rows.iter().map(|row| Set::new(row, size, 1000, 1).unwrap()).collect();
    let width = sets.iter().map(Set::width).max().unwrap();
    let height = sets.iter().map(|set| set.rows() + 1).sum();
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    let mut top = 0;
    for set in sets {
        let area = Rect { y: top, ..buf.area };
        set.draw(&mut buf, area, Style::new(), Alignment::Left);
        top += set.rows() + 1;
    }
    buf
}

#[test]
fn the_specimen_is_as_it_was_looked_at() {
    use sha2::{Digest, Sha256};
    let mut prints = Vec::new();
    for size in sizes() {
        let page = picture::text(&specimen(size));
        if size.blocks == Blocks::Half && size.rows() <= 14 || size.rows() <= 6 {
            insta::assert_snapshot!(format!("specimen-{:?}-{}", size.blocks, size.rows()), page);
        }
        let print = Sha256::digest(&page);
        prints.push(format!("{:?} {:>2}: {:02x?}", size.blocks, size.rows(), &print[..6]));
    }
    insta::assert_snapshot!("specimen-of-every-size", prints.join("\n"));
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn gallery() {
    std::fs::create_dir_all("/tmp/letters").unwrap();
    for size in sizes() {
        let svg = picture::svg(&specimen(size));
        std::fs::write(format!("/tmp/letters/{:?}-{:02}.svg", size.blocks, size.rows()), svg).unwrap();
    }
}
