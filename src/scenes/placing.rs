//! How the pieces of a scene find their sizes.
//!
//! Everything is first laid out as small as it gets; what does not fit is left out from the least weighty piece up.
//! Then rows that are left make pieces larger, the weightiest first, and at last the space between them.

use super::ink::{Form, Ink, centred, draw_inks, large, rows_of};
use super::measure::clamp;
use super::poster::{Body, Page, Poster, Room};
use super::roster::{self, Laid, Roster, lay};
use crate::text::{cells, shorten};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;

/// Pieces below this weight go before a list is turned in pages.
const DECOR: u8 = 30;

/// A scene whose every piece has found its size.
pub(super) struct Placed {
    parts: Vec<(u16, Content)>,
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

    /// Which page of its list stands there, if the list is not whole.
    pub(super) fn page(&self) -> Option<Page> {
        self.parts.iter().find_map(|(_, content)| match content {
            Content::Inks(..) => None,
            Content::List(list) => list.page,
        })
    }

    /// Whether the scene says this in plain letters outside its list.
    pub(super) fn says(&self, text: &str) -> bool {
        self.parts.iter().any(|(_, content)| match content {
            Content::Inks(inks, _) => inks.iter().any(|ink| ink.says(text)),
            Content::List(_) => false,
        })
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

/// How much of the room a title takes, in hundredths, and the rows it may take however low the room is.
const HEADING: u16 = 24;
const LEAST_HEADING: u16 = 8;

/// The same on a wall, where a title of two lines leaves room enough.
const HEADING_ON_A_WALL: u16 = 29;
const WALL: u16 = 50;

/// Rows that stay empty above and under a title that stands alone.
const AIR: u16 = 2;

/// What of the room a list leaves if it can, in hundredths.
const RESERVED: [u16; 3] = [40, 30, 20];

/// The fewest rows a list gets before other pieces go.
const LEAST_LIST: u16 = 3;

impl Poster<'_> {
    /// Finds a size for every piece.
    pub(super) fn place(self, room: &Room<'_>) -> Placed {
        let from_the_top = self.from_the_top || room.small;
        let title = self.heading.clone();
        let mut slots = self.slots(room);
        drop_until_fits(&mut slots, room);
        // Where a list is whole in more columns, the rows it leaves make weightier pieces larger.
        let reserves = if room.small { &[][..] } else { &RESERVED[..] };
        let shorter = reserves.iter().find_map(|share| {
            let height = room.height - room.height * share / 100;
            let left = height.saturating_sub(total(&slots, 0, 1));
            let rows = roster::rows(list_of(&slots)?, left, room)?;
            // How it is drawn is found once everything else has its size.
            Some((Laid { rows, complete: true, ..Laid::default() }, 1))
        });
        let mut list = shorter.or_else(|| lay_list(&slots, room, room.height, false));
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
        if gap == 1 && !from_the_top {
            raise_title(&mut slots, &title, list.as_ref().map(|(laid, _)| laid), room);
        }
        stack(slots, list.map(|(laid, _)| laid), room, gap, from_the_top)
    }
}

impl<'a> Poster<'a> {
    fn slots(self, room: &Room<'_>) -> Vec<Slot<'a>> {
        let mut slots = Vec::new();
        if !self.heading.trim().is_empty() && (room.small || !self.heading_within) {
            let style = title_style(room);
            let plain = if room.small {
                vec![Line::styled(shorten(&self.heading, usize::from(room.width)), style).centered()]
            } else {
                centred(&self.heading, style, room.width)
            };
            let mut forms = vec![vec![Ink::Lines(plain)]];
            let usual = if room.height >= WALL { HEADING_ON_A_WALL } else { HEADING };
            let share = if self.heading_share == 0 { usual } else { self.heading_share };
            let most = (room.height.saturating_mul(share) / 100).max(LEAST_HEADING);
            forms.extend(large_titles(&self.heading, most, room));
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

fn title_style(room: &Room<'_>) -> Style {
    room.look.styles.title.add_modifier(Modifier::BOLD)
}

/// The title in big letters of at most so many rows, from small to large; none where it could not stand in plain letters
/// too, on the line above the scene.
fn large_titles(title: &str, most: u16, room: &Room<'_>) -> Vec<Form> {
    if cells(title) + 8 > usize::from(room.width) {
        return Vec::new();
    }
    large(title, title_style(room), most, room).into_iter().map(|ink| vec![ink]).collect()
}

/// Where nothing else on the stage is large, the title takes the rows that would be empty: something has to meet the eye
/// from the last row of the hall.
fn raise_title(slots: &mut [Slot<'_>], title: &str, list: Option<&Laid>, room: &Room<'_>) {
    let is_large = slots.iter().any(Slot::is_large) || list.is_some_and(|list| !list.complete || list.is_large());
    let Some(at) = slots.iter().position(|slot| slot.is_heading) else { return };
    if is_large {
        return;
    }
    let rows = list.map_or(0, |laid| laid.rows);
    for title in large_titles(title, room.height, room) {
        let Some(Slot { body: Body::Forms(forms), form, .. }) = slots.get_mut(at) else { return };
        forms.push(title);
        let before = std::mem::replace(form, forms.len() - 1);
        if total(slots, rows, 1).saturating_add(AIR) > room.height {
            if let Some(slot) = slots.get_mut(at) {
                slot.form = before;
            }
            return;
        }
    }
}

impl Slot<'_> {
    /// Whether it stands there in big letters.
    fn is_large(&self) -> bool {
        match &self.body {
            Body::Forms(forms) => forms.get(self.form).is_some_and(|form| form.iter().any(Ink::is_large)),
            Body::Roster(_) => false,
        }
    }

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

fn list_of<'s, 'a>(slots: &'s [Slot<'a>]) -> Option<&'s Roster<'a>> {
    slots.iter().find_map(|slot| match &slot.body {
        Body::Roster(entries) => Some(entries),
        Body::Forms(_) => None,
    })
}

/// Lays the list into the rows that the others leave, with gaps between the pieces if it is whole with them; the list
/// and the gap it was laid with.
fn lay_list(slots: &[Slot<'_>], room: &Room<'_>, height: u16, roomy: bool) -> Option<(Laid, u16)> {
    let entries = list_of(slots)?;
    let laid = |gap| {
        let left = height.saturating_sub(total(slots, 0, gap));
        (lay(entries, left, room, roomy), gap)
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
    let mut placed = Placed { parts: Vec::new() };
    for (at, slot) in slots.into_iter().enumerate() {
        if apart.get(at).copied().unwrap_or_default() {
            top = top.saturating_add(gap + wider);
        }
        let rows = slot.rows(list_rows);
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
