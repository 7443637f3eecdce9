//! Running text in big letters: all of it where it fits, else the part that is its turn, over the whole text in plain
//! letters.

use super::ink::{Form, Ink, Point, rows_of};
use super::measure::clamp;
use super::poster::Room;
use super::prose::Paragraph;
use super::roster::Large;
use crate::terminal::big::{Set, Size};
use ratatui::text::Line;

/// So many lines of a paragraph are read however short they are. More have to be as long as this, in letters: shorter ones
/// are slower to read than small letters.
const FEW_LINES: usize = 4;
const LONG: usize = 18;

/// The most parts that take turns; the first comes again before it is forgotten.
const MOST_PARTS: usize = 12;

/// Rows from which on a text that does not fit takes turns.
const HIGH: u16 = 30;

/// The paragraphs in big letters with their plain copy under them, for `height` rows; the one that is `pointed` to if
/// not all of them fit.
pub(super) fn large(
    paragraphs: &[Paragraph],
    copy: Vec<Line<'static>>,
    pointed: Option<usize>,
    room: &Room<'_>,
    height: u16,
) -> Option<Large> {
    if room.small || paragraphs.is_empty() {
        return None;
    }
    let mut foot = vec![Line::default(); 1 + usize::from(height >= HIGH)];
    let left = height.checked_sub(clamp(copy.len() + foot.len()))?;
    foot.extend(copy);
    let gaps = clamp(paragraphs.len() - 1);
    let whole = Size::all(room.look.blocks).find_map(|size| {
        // The ink of a line takes a third of the rows of its size at least; more lines are not worth being set.
        let lines = usize::from(left.saturating_mul(3) / size.rows().max(1));
        let points = set(paragraphs, size, lines, room)?;
        let rows = points.iter().map(|point| point.set.rows()).fold(gaps, u16::saturating_add);
        (rows <= left).then_some(points)
    });
    if let Some(points) = whole {
        let entries = points.into_iter().map(|point| vec![Ink::Point(Box::new(point))]).collect();
        return Some(Large { entries, foot, ..Large::default() });
    }
    let smallest = Size::smallest(room.look.blocks);
    let points = if height < HIGH { None } else { set(paragraphs, smallest, usize::MAX, room) }?;
    let part = turned(&points, pointed, left, room)?;
    Some(Large { entries: vec![part], foot, turned: true, ..Large::default() })
}

/// The paragraphs in this size; `None` where it makes them hard to read, or one longer than `lines`.
fn set(paragraphs: &[Paragraph], size: Size, lines: usize, room: &Room<'_>) -> Option<Vec<Point>> {
    let mark = |paragraph: &Paragraph| Set::new(&paragraph.mark, size, room.width, 1);
    let space = Set::new("n", size, room.width, 1)?.width();
    let widest = paragraphs.iter().filter_map(mark).map(|mark| mark.width() + space).max().unwrap_or(0);
    let point = |paragraph: &Paragraph| {
        let deeper = clamp(paragraph.indent).saturating_mul(space) / 3;
        let indent = deeper + if paragraph.mark.is_empty() { 0 } else { widest };
        let set = Set::new(&paragraph.text, size, room.width.checked_sub(indent)?, lines)?;
        let readable = set.lines() <= FEW_LINES || paragraph.text.chars().count() >= LONG * set.lines();
        let mark = mark(paragraph).map(|mark| mark.beside(&set));
        let styles = (paragraph.style, room.look.styles.title);
        readable.then_some(Point { mark, indent, set, styles })
    };
    paragraphs.iter().map(point).collect()
}

/// The part whose turn it is, or the one that is pointed to, in as many rows as the highest.
fn turned(points: &[Point], pointed_to: Option<usize>, left: u16, room: &Room<'_>) -> Option<Form> {
    let mut parts: Vec<Form> = Vec::new();
    let mut pointed = None;
    for (at, point) in points.iter().enumerate() {
        let fitting = (1..=point.set.lines()).rev();
        let most = fitting.into_iter().find(|lines| point.set.part(0..*lines).is_some_and(|set| set.rows() <= left))?;
        let lines: Vec<usize> = (0..point.set.lines()).collect();
        for part in lines.chunks(most) {
            let (from, to) = part.first().zip(part.last())?;
            let set = point.set.part(*from..to + 1)?;
            let mark = point.mark.clone().filter(|_| *from == 0);
            let ink = Ink::Point(Box::new(Point { mark, set, ..point.clone() }));
            let rows = rows_of(std::slice::from_ref(&ink));
            if pointed_to == Some(at) && *from == 0 {
                // Who points to a paragraph wants it alone.
                pointed = Some(vec![ink.clone()]);
            }
            match parts.last_mut() {
                Some(before) if *from == 0 && rows_of(before) + 1 + rows <= left => {
                    before.extend([Ink::Lines(vec![Line::default()]), ink]);
                }
                _ => parts.push(vec![ink]),
            }
        }
    }
    if parts.len() > MOST_PARTS {
        return None;
    }
    let highest = parts.iter().map(|part| rows_of(part)).max()?;
    let place = room.turned(parts.len());
    let mut part = pointed.or_else(|| parts.into_iter().nth(place))?;
    let free = highest.saturating_sub(rows_of(&part));
    part.push(Ink::Lines(vec![Line::default(); usize::from(free)]));
    Some(part)
}
