//! A scene as a stack of pieces, each with forms from small to large: small ones fit 80×24, large ones fill a big wall.
//!
//! Everything is first laid out as small as it gets; what does not fit is left out from the least weighty piece up.
//! Then rows that are left make pieces larger, the weightiest first, and at last the space between them.

use super::measure::clamp;
use super::roster::{Entries, Laid, lay};
use crate::conference::Moment;
use crate::terminal::big;
use crate::terminal::look::Look;
use crate::text::{cells, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use std::num::NonZeroU16;

/// Where a scene is drawn, and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room<'a> {
    /// Cells a line may take.
    pub width: u16,
    /// Rows there are.
    pub height: u16,
    /// This moment.
    pub now: Moment,
    /// Colours, signs, language.
    pub look: &'a Look,
    /// A thumbnail: names may be cut, nothing is large.
    pub small: bool,
}

/// What is drawn at once.
#[derive(Debug, Clone)]
pub(super) enum Ink {
    /// Lines, each with its own alignment.
    Lines(Vec<Line<'static>>),
    /// Big letters, centred.
    Big {
        /// The text, wrapped between words.
        text: String,
        /// Their colour.
        style: Style,
        /// How many times as large.
        scale: NonZeroU16,
        /// The rows it takes in the room's width.
        rows: u16,
    },
}

/// One size of a piece.
pub(super) type Form = Vec<Ink>;

/// What a piece is made of.
pub(super) enum Body<'a> {
    /// Fixed content, from its smallest form to its largest.
    Forms(Vec<Form>),
    /// A list that takes what room there is.
    Roster(Box<dyn Entries + 'a>),
}

/// One piece of a scene.
pub(super) struct Piece<'a> {
    weight: u8,
    tight: bool,
    body: Body<'a>,
}

/// Pieces below this weight go before a list is turned in pages.
const DECOR: u8 = 30;

impl<'a> Piece<'a> {
    /// A piece with forms from small to large; forms that do not exist at this width have been left out.
    pub(super) fn new(weight: u8, forms: Vec<Form>) -> Self {
        Self { weight, tight: false, body: Body::Forms(forms) }
    }

    /// A piece of lines.
    pub(super) fn lines(weight: u8, lines: Vec<Line<'static>>) -> Self {
        Self::new(weight, vec![vec![Ink::Lines(lines)]])
    }

    /// A list that takes what room there is; at most one a scene.
    pub(super) fn roster(weight: u8, entries: impl Entries + 'a) -> Self {
        Self { weight, tight: false, body: Body::Roster(Box::new(entries)) }
    }

    /// The piece right under the one before it.
    #[must_use]
    pub(super) fn tight(mut self) -> Self {
        self.tight = true;
        self
    }
}

/// A scene, ready to be placed.
#[derive(Default)]
pub(super) struct Poster<'a> {
    /// What stands at the top of the screen beside the clock.
    pub kicker: String,
    /// What stands before the clock, such as a page number.
    pub corner: String,
    /// The title.
    pub heading: String,
    /// How large the title may get.
    pub heading_scale: u16,
    /// Pages that follow each other begin at the same row.
    pub from_the_top: bool,
    /// What stands under it.
    pub pieces: Vec<Piece<'a>>,
}

/// Text in lines of `width` cells, centred; its lines are about as long as each other.
pub(super) fn centred(text: &str, style: Style, width: u16) -> Vec<Line<'static>> {
    let width = usize::from(width);
    // A no-break space keeps a name on one line as long as the name is no longer than a line.
    let loose = text.split(' ').any(|part| cells(part) > width).then(|| text.replace(UNBROKEN, " "));
    let text = loose.as_deref().unwrap_or(text);
    let mut lines = wrap(text, width);
    // The narrowest width that takes no more lines leaves no word alone on the last.
    let longest = text.split(' ').map(cells).max().unwrap_or(0);
    let (mut low, mut high) = ((width / 2).max(longest.min(width)), width);
    while lines.len() > 1 && low < high {
        let middle = low + (high - low) / 2;
        let narrower = wrap(text, middle);
        if narrower.len() <= lines.len() {
            lines = narrower;
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    lines.into_iter().map(|line| Line::styled(line.replace(UNBROKEN, " "), style).centered()).collect()
}

/// The space at which no line breaks; on the screen it is a space like others.
const UNBROKEN: char = '\u{a0}';

/// The text in big letters as a form, if it fits in `width` cells and `most` rows.
pub(super) fn large(text: &str, style: Style, width: u16, scale: u16, most: u16) -> Option<Ink> {
    let scale = NonZeroU16::new(scale)?;
    let rows = big::rows_in(text, width, scale)?;
    (rows <= most).then(|| Ink::Big { text: text.to_owned(), style, scale, rows })
}

/// A text in its plain lines, and in big letters above them where these fit.
pub(super) fn grown(weight: u8, big: &str, plain: &[Line<'static>], style: Style, room: &Room<'_>) -> Piece<'static> {
    let mut forms = vec![vec![Ink::Lines(plain.to_vec())]];
    for scale in 1..=2 {
        // A row keeps the feet of the big letters from the words below.
        let mut below = vec![Line::default()];
        below.extend(plain.iter().cloned());
        let ink = large(big, style, room.width, scale, room.height / 2);
        forms.extend(ink.map(|ink| vec![ink, Ink::Lines(below)]));
    }
    Piece::new(weight, forms)
}

/// A sentence that stands for itself, plain, or in big letters with its plain words below.
pub(super) fn said(weight: u8, text: &str, style: Style, room: &Room<'_>) -> Piece<'static> {
    let plain = centred(text, style, room.width.min(MEASURE));
    let mut forms = vec![vec![Ink::Lines(plain)]];
    if let Some(ink) = large(text, style, room.width, 1, room.height / 2) {
        let mut below = vec![Line::default()];
        below.extend(centred(text, room.look.styles.dim, room.width.min(MEASURE)));
        forms.push(vec![ink, Ink::Lines(below)]);
    }
    Piece::new(weight, forms)
}

/// A short text in big letters as lines, to stand beside other things; nothing where a letter has no drawing.
pub(super) fn letters(text: &str, style: Style) -> Vec<Line<'static>> {
    let area = Rect::new(0, 0, big::measure(text), big::rows(text));
    let mut buf = Buffer::empty(area);
    if !big::draw(&mut buf, area, text, style, Alignment::Left) {
        return Vec::new();
    }
    let row =
        |y| (0..area.width).filter_map(|x| buf.cell((x, y))).map(ratatui::buffer::Cell::symbol).collect::<String>();
    (0..area.height).map(|y| Line::styled(row(y), style)).collect()
}

/// The most cells a line of running text takes; longer lines are not read in a hall.
pub(super) const MEASURE: u16 = 112;

impl Ink {
    fn rows(&self) -> u16 {
        match self {
            Self::Lines(lines) => clamp(lines.len()),
            Self::Big { rows, .. } => *rows,
        }
    }

    /// Draws it at the top of `area`; the rows used.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect) -> u16 {
        match self {
            Self::Lines(lines) => {
                for (row, line) in area.rows().zip(lines) {
                    let free = area.width.saturating_sub(clamp(line.width()));
                    let left = match line.alignment {
                        Some(Alignment::Center) => free / 2,
                        Some(Alignment::Right) => free,
                        _ => 0,
                    };
                    buf.set_line(row.x.saturating_add(left), row.y, line, row.width.saturating_sub(left));
                }
                clamp(lines.len())
            }
            Self::Big { text, style, scale, .. } => {
                big::draw_scaled(buf, area, text, *style, Alignment::Center, *scale).unwrap_or(0)
            }
        }
    }
}

/// The rows that some inks take under each other.
pub(super) fn rows_of(inks: &[Ink]) -> u16 {
    inks.iter().map(Ink::rows).fold(0, u16::saturating_add)
}

/// Draws inks under each other from the top of `area`.
pub(super) fn draw_inks(inks: &[Ink], buf: &mut Buffer, area: Rect) {
    let mut rest = area;
    for ink in inks {
        let used = ink.draw(buf, rest).min(rest.height);
        rest = Rect { y: rest.y.saturating_add(used), height: rest.height - used, ..rest };
    }
}

/// A scene whose every piece has found its size.
pub(super) struct Placed {
    parts: Vec<(u16, Content)>,
    /// The title is in big letters, so that it has to stand in plain ones elsewhere.
    pub heading_is_big: bool,
    /// The title stands on the scene at all.
    pub heading_is_shown: bool,
}

enum Content {
    Inks(Vec<Ink>, u16),
    List(Laid),
}

impl Placed {
    /// Draws the scene into the room it was placed in.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect) {
        for (top, content) in &self.parts {
            let down = (*top).min(area.height);
            let rest = Rect { y: area.y.saturating_add(down), height: area.height - down, ..area };
            match content {
                Content::Inks(inks, rows) => {
                    draw_inks(inks, buf, Rect { height: rest.height.min(*rows), ..rest });
                }
                Content::List(list) => list.draw(buf, rest),
            }
        }
    }
}

/// A piece while its size is being found.
struct Slot<'a> {
    weight: u8,
    tight: bool,
    is_heading: bool,
    form: usize,
    body: Body<'a>,
}

impl Slot<'_> {
    /// The fewest rows this piece is worth drawing in, or those of its form.
    fn rows(&self, list: u16) -> u16 {
        match &self.body {
            Body::Forms(forms) => forms.get(self.form).map_or(0, |form| rows_of(form)),
            Body::Roster(_) => list,
        }
    }
}

/// The fewest rows a list gets before other pieces go.
const LEAST_LIST: u16 = 3;

impl Poster<'_> {
    /// Finds a size for every piece.
    pub(super) fn place(self, room: &Room<'_>) -> Placed {
        let from_the_top = self.from_the_top || room.small;
        let mut slots = self.slots(room);
        drop_until_fits(&mut slots, room);
        let mut list = lay_list(&slots, room, room.height, false);
        while list.as_ref().is_some_and(|(laid, _)| !laid.complete) {
            let decor = slots.iter().enumerate().filter(|(_, slot)| slot.weight < DECOR && !slot.is_list());
            let Some((least, _)) = decor.min_by_key(|(_, slot)| slot.weight) else { break };
            slots.remove(least);
            list = lay_list(&slots, room, room.height, false);
        }
        let gap = match &list {
            Some((_, gap)) => *gap,
            None => u16::from(total(&slots, 0, 1) <= room.height),
        };
        let rows = list.as_ref().map_or(0, |(laid, _)| laid.rows);
        if !room.small {
            grow(&mut slots, room, rows, gap);
        }
        if gap == 1
            && let Some((laid, _)) = lay_list(&slots, room, room.height, !room.small)
        {
            list = Some((laid, gap));
        }
        stack(slots, list.map(|(laid, _)| laid), room, gap, from_the_top)
    }
}

impl<'a> Poster<'a> {
    fn slots(self, room: &Room<'_>) -> Vec<Slot<'a>> {
        let mut slots = Vec::new();
        if !self.heading.trim().is_empty() {
            let style = room.look.styles.title.add_modifier(Modifier::BOLD);
            let plain = if room.small {
                vec![Line::styled(crate::text::shorten(&self.heading, usize::from(room.width)), style).centered()]
            } else {
                centred(&self.heading, style, room.width)
            };
            let mut forms = vec![vec![Ink::Lines(plain)]];
            // The title has to stand in plain letters too, on the line above the scene.
            if cells(&self.heading) + 8 <= usize::from(room.width) {
                let scales = (1..=self.heading_scale.max(1)).rev();
                let found: Vec<Form> = scales
                    .filter_map(|scale| large(&self.heading, style, room.width, scale, room.height / 2))
                    .map(|ink| vec![ink])
                    .collect();
                forms.extend(found.into_iter().rev());
            }
            let body = Body::Forms(forms);
            slots.push(Slot { weight: 90, tight: false, is_heading: true, form: 0, body });
        }
        slots.extend(self.pieces.into_iter().map(|piece| Slot {
            weight: piece.weight,
            tight: piece.tight,
            is_heading: false,
            form: 0,
            body: piece.body,
        }));
        slots.retain(|slot| slot.is_list() || slot.rows(0) > 0);
        slots
    }
}

impl Slot<'_> {
    fn is_large_heading(&self) -> bool {
        self.is_heading && self.form > 0
    }

    fn is_list(&self) -> bool {
        matches!(self.body, Body::Roster(_))
    }
}

/// Whether an empty row is wanted before a piece; nothing touches the feet of a large title.
fn stands_apart(slots: &[Slot<'_>], at: usize) -> bool {
    let after_large_title = at.checked_sub(1).and_then(|before| slots.get(before)).is_some_and(Slot::is_large_heading);
    after_large_title || slots.get(at).is_some_and(|slot| !slot.tight)
}

/// Rows that all slots take with gaps between them.
fn total(slots: &[Slot<'_>], list: u16, gap: u16) -> u16 {
    let gaps = (1..slots.len()).filter(|at| stands_apart(slots, *at)).count();
    let rows = slots.iter().map(|slot| slot.rows(list)).fold(0, u16::saturating_add);
    rows.saturating_add(clamp(gaps).saturating_mul(gap))
}

fn drop_until_fits(slots: &mut Vec<Slot<'_>>, room: &Room<'_>) {
    while slots.len() > 1 && total(slots, LEAST_LIST, 0) > room.height {
        let least = slots.iter().enumerate().min_by_key(|(_, slot)| slot.weight).map_or(0, |(at, _)| at);
        slots.remove(least);
    }
}

/// Lays the list into the rows that the others leave, with gaps between the pieces if it is whole with them; the list
/// and the gap it was laid with.
fn lay_list(slots: &[Slot<'_>], room: &Room<'_>, height: u16, roomy: bool) -> Option<(Laid, u16)> {
    let entries = slots.iter().find_map(|slot| match &slot.body {
        Body::Roster(entries) => Some(entries),
        Body::Forms(_) => None,
    })?;
    let laid = |gap| {
        let left = height.saturating_sub(total(slots, 0, gap));
        (lay(&**entries, left, room, roomy), gap)
    };
    let spaced = laid(1);
    Some(if spaced.0.complete { spaced } else { laid(0) })
}

/// Makes pieces larger while all fit, the weightiest first.
fn grow(slots: &mut [Slot<'_>], room: &Room<'_>, list: u16, gap: u16) {
    let mut order: Vec<usize> = (0..slots.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(slots.get(*at).map_or(0, |slot| slot.weight)));
    for at in order {
        let forms = match slots.get(at).map(|slot| &slot.body) {
            Some(Body::Forms(forms)) => forms.len(),
            _ => continue,
        };
        for form in (1..forms).rev() {
            let before = slots.get(at).map_or(0, |slot| slot.form);
            if let Some(slot) = slots.get_mut(at) {
                slot.form = form;
            }
            if total(slots, list, gap) <= room.height {
                break;
            }
            if let Some(slot) = slots.get_mut(at) {
                slot.form = before;
            }
        }
    }
}

/// Puts the pieces under each other; rows that are left go between them and around them.
fn stack(slots: Vec<Slot<'_>>, list: Option<Laid>, room: &Room<'_>, gap: u16, from_the_top: bool) -> Placed {
    let list_rows = list.as_ref().map_or(0, |laid| laid.rows);
    let used = total(&slots, list_rows, gap);
    let apart: Vec<bool> = (0..slots.len()).map(|at| at > 0 && stands_apart(&slots, at)).collect();
    let gaps = clamp(apart.iter().filter(|apart| **apart).count());
    let free = room.height.saturating_sub(used);
    let wider = if from_the_top || gaps == 0 { 0 } else { (free / 2 / gaps).min(room.height / 24) };
    let left = free.saturating_sub(wider.saturating_mul(gaps));
    let mut top = match (room.small, from_the_top) {
        (true, _) => 0,
        (false, true) => left.min(room.height / 8),
        (false, false) => left * 2 / 5,
    };
    let mut list = list;
    let mut placed = Placed { parts: Vec::new(), heading_is_big: false, heading_is_shown: false };
    for (at, slot) in slots.into_iter().enumerate() {
        if apart.get(at).copied().unwrap_or_default() {
            top = top.saturating_add(gap + wider);
        }
        let rows = slot.rows(list_rows);
        if slot.is_heading {
            placed.heading_is_big = slot.form > 0;
            placed.heading_is_shown = true;
        }
        let content = match slot.body {
            Body::Forms(mut forms) if slot.form < forms.len() => {
                Some(Content::Inks(forms.swap_remove(slot.form), rows))
            }
            Body::Forms(_) => None,
            Body::Roster(_) => list.take().map(Content::List),
        };
        placed.parts.extend(content.map(|content| (top, content)));
        top = top.saturating_add(rows);
    }
    placed
}
