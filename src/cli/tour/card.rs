//! The lesson card: a band at the bottom that nothing of the desk is drawn over, and that covers nothing of the desk.

use super::guide::Tour;
use super::keys::TABLE;
use super::lesson::Seen;
use super::sheet::Sheet;
use crate::conference::Moment;
use crate::desk::Desk;
use crate::scenes;
use crate::terminal::dialog;
use crate::terminal::look::Look;
use crate::terminal::signs::Sign;
use crate::terminal::told::{Kind, Layer};
use crate::text::{cells, wrap};
use crate::wording::tour as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

/// Rows of the card: its title, what the lesson is for, what is to be tried.
pub const ROWS: u16 = 6;
/// Rows for what is to be tried.
const TRY: u16 = 2;
/// From this width on the card has room for the hall's picture.
const WIDE: u16 = 110;
/// Cells of that picture.
const PICTURE: u16 = 34;
/// The smallest window that has room for the desk, the mark of the rehearsal and the card.
const LEAST: (u16, u16) = (80, 23);

/// How things look here, and when.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    /// How desks look.
    pub look: &'a Look,
    /// How the hall's screen looks.
    pub hall: &'a Look,
    /// This moment.
    pub now: Moment,
}

/// What is left for the desk above the card, and the card. A window that is too small has one row that says so.
pub fn split(area: Rect) -> (Rect, Rect) {
    let fits = area.width >= LEAST.0 && area.height >= LEAST.1;
    let rows = if fits { ROWS } else { area.height.min(1) };
    let above = Rect { height: area.height - rows, ..area };
    (above, Rect { y: above.bottom(), height: rows, ..area })
}

/// What the card says, in words. It holds whatever lies over the desk: it is heard when it changes.
pub fn told(tour: &Tour, seen: &Seen<'_>) -> Layer {
    let lang = seen.lang;
    let mut layer = Layer::new("tour", lang);
    if let Some(praise) = tour.praise() {
        layer.tell(Kind::Answer, praise.of(lang));
    }
    let Some((lesson, place, of)) = tour.lesson() else { return layer };
    layer.tell(Kind::Hint, words::lesson(lang, place + 1, of, lesson.told.title.of(lang)));
    layer.tell(Kind::Hint, spelled(lesson.told.why.of(lang)));
    if let Some(sheet) = lesson.sheet {
        layer.tell(Kind::Hint, in_hand(sheet, seen));
    }
    let said = tour.says(seen);
    // Who comes back to the desk hears again what is to be tried.
    layer.tell(Kind::Place, format!("{} {}", said.label.of(lang), spelled(&said.sentence)));
    for binding in TABLE.iter().skip(usize::from(tour.is_over())) {
        layer.act(Kind::Hint, &binding.name(lang), binding.label.of(lang));
    }
    layer
}

/// A sentence without the brackets that set its keys off.
fn spelled(said: &str) -> String {
    said.replace(['[', ']'], "")
}

/// The paper in the hand, in words.
fn in_hand(sheet: &Sheet, seen: &Seen<'_>) -> String {
    let label = words::IN_HAND.of(seen.lang);
    if let Some((flaw, _)) = sheet.flaw {
        return format!("{label} {}", flaw.of(seen.lang));
    }
    let (struck, kept): (Vec<usize>, Vec<usize>) = (0..lines(seen)).partition(|line| sheet.strikes(*line));
    let numbers = |lines: Vec<usize>| lines.iter().map(|line| (line + 1).to_string()).collect::<Vec<_>>().join(", ");
    format!("{label} {}", words::paper(seen.lang, &numbers(kept), &numbers(struck)))
}

/// How many lines the papers of the first contest have.
fn lines(seen: &Seen<'_>) -> usize {
    let contest = seen.conference.programme().contests.first();
    contest.and_then(|contest| seen.conference.full_slate(contest)).map_or(0, |slate| slate.len())
}

/// Draws the card; false where not all that it says had room.
pub fn draw(tour: &Tour, buf: &mut Buffer, area: Rect, seen: &Seen<'_>, sight: &Sight<'_>) -> bool {
    let look = sight.look;
    dialog::wipe(buf, area, look);
    if area.height < ROWS {
        return prose(buf, area, words::TOO_SMALL.of(seen.lang), look.styles.attention, look);
    }
    let Some((lesson, place, of)) = tour.lesson() else { return true };
    title(
        tour,
        buf,
        Rect { height: 1, ..area },
        &words::lesson(seen.lang, place + 1, of, lesson.told.title.of(seen.lang)),
        look,
    );
    // The chair's console has the picture in its own column, and the hall's screen is it.
    let pictured = area.width >= WIDE && seen.desk == Desk::Tally;
    let width = if pictured { area.width - PICTURE - 2 } else { area.width };
    let inner = Rect { x: area.x + 1, y: area.y + 1, width: width.saturating_sub(2), height: ROWS - 1 };
    if pictured {
        let picture = Rect { x: area.right() - PICTURE - 1, width: PICTURE, ..inner };
        scenes::thumbnail(&seen.conference.public(), sight.now, buf, picture, sight.hall);
    }
    let mut why = Rect { height: inner.height - TRY, ..inner };
    if let Some(sheet) = lesson.sheet {
        let row = Rect { y: why.bottom() - 1, height: 1, ..why };
        why.height -= 1;
        paper(sheet, buf, row, seen, look);
    }
    let mut whole = prose(buf, why, lesson.told.why.of(seen.lang), look.styles.text, look);
    let said = tour.says(seen);
    let below = Rect { y: inner.bottom() - TRY, height: TRY, ..inner };
    let label = said.label.of(seen.lang);
    whole &= prose(buf, below, &format!("{label} {}", said.sentence), look.styles.strong, look);
    whole
}

/// Which lesson it is, praise for the one before, and the keys of the card.
fn title(tour: &Tour, buf: &mut Buffer, row: Rect, lesson: &str, look: &Look) {
    let width = usize::from(row.width);
    buf.set_stringn(row.x, row.y, look.signs.rule().repeat(width), width, look.styles.border);
    let bright = look.styles.now.add_modifier(Modifier::BOLD | Modifier::REVERSED);
    let (mut x, _) = buf.set_stringn(row.x + 1, row.y, format!(" {lesson} "), width.saturating_sub(1), bright);
    if let Some(praise) = tour.praise() {
        let said = format!(" {} {} ", look.signs.of(Sign::Done), praise.of(look.lang));
        (x, _) = buf.set_stringn(x + 1, row.y, said, usize::from(row.right().saturating_sub(x + 1)), look.styles.now);
    }
    let keys = TABLE.iter().map(|binding| format!("{} {}", binding.name(look.lang), binding.label.of(look.lang)));
    let mut keys: Vec<String> = keys.collect();
    if tour.is_over() {
        keys.remove(0);
    }
    let said = format!(" {} ", keys.join("   "));
    let from = row.right().saturating_sub(u16::try_from(cells(&said)).unwrap_or(0) + 1);
    if from > x {
        buf.set_stringn(from, row.y, said, width, look.styles.dim);
    }
}

/// A sentence with its keys set off; false where it was cut.
fn prose(buf: &mut Buffer, area: Rect, said: &str, style: Style, look: &Look) -> bool {
    let lines = wrap(said, usize::from(area.width));
    let key = look.styles.now.add_modifier(Modifier::BOLD);
    for (row, line) in area.rows().zip(&lines) {
        let mut x = row.x;
        for (part, is_key) in parts(line) {
            let style = if is_key { key } else { style };
            (x, _) = buf.set_stringn(x, row.y, part, usize::from(row.right().saturating_sub(x)), style);
        }
    }
    lines.len() <= usize::from(area.height)
}

/// A line in its parts: keys stand in brackets.
fn parts(line: &str) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some(open) = rest.find('[') {
        let close = rest.get(open..).and_then(|from| from.find(']')).map_or(rest.len(), |at| open + at + 1);
        parts.push((rest.get(..open).unwrap_or_default(), false));
        parts.push((rest.get(open..close).unwrap_or_default(), true));
        rest = rest.get(close..).unwrap_or_default();
    }
    parts.push((rest, false));
    parts
}

/// The paper in the hand: the numbers of its lines, the struck ones struck.
fn paper(sheet: &Sheet, buf: &mut Buffer, row: Rect, seen: &Seen<'_>, look: &Look) {
    let width = |x: u16| usize::from(row.right().saturating_sub(x));
    let (x, _) = buf.set_stringn(row.x, row.y, words::IN_HAND.of(seen.lang), width(row.x), look.styles.attention);
    let mut x = x + 1;
    if let Some((flaw, _)) = sheet.flaw {
        buf.set_stringn(x, row.y, flaw.of(seen.lang), width(x), look.styles.attention.add_modifier(Modifier::BOLD));
        return;
    }
    for line in 0..lines(seen) {
        let struck = sheet.strikes(line);
        let said = if struck { format!("-{}-", line + 1) } else { format!(" {} ", line + 1) };
        let style = if struck {
            look.styles.dim.add_modifier(Modifier::CROSSED_OUT)
        } else {
            look.styles.strong.add_modifier(Modifier::REVERSED)
        };
        (x, _) = buf.set_stringn(x, row.y, said, width(x), style);
    }
}
