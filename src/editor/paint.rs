//! The editor drawn: parts above, lines at the left, fields at the right, and what is to be said below.

use super::active;
use super::asks::Takes;
use super::dialog::{Dialog, Mark};
use super::jump::{self, Index};
use super::keys::{EditorKey, TABLE};
use super::outline::Line;
use super::screen::Editor;
use super::section::Section;
use crate::plan::draft::{Path, path};
use crate::plan::import::open_slates;
use crate::terminal::card::{Block, Card};
use crate::terminal::footer;
use crate::terminal::form::draw_field;
use crate::terminal::key::Key;
use crate::terminal::look::Look;
use crate::terminal::rows::{self, Row};
use crate::terminal::signs::Sign;
use crate::terminal::spots::Spots;
use crate::terminal::theme::Tone;
use crate::text::{cells, shorten, wrap};
use crate::wording::{editor as words, fault, importing};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The least a screen must have.
const LEAST: (u16, u16) = (60, 16);
/// Rows of what is said below the fields.
const SAID: u16 = 3;

/// Where the parts of the screen stand.
struct Panes {
    sections: Rect,
    list: Rect,
    fields: Rect,
}

impl Panes {
    fn of(area: Rect) -> Self {
        let body = Rect { y: area.y + 3, height: area.height - 5 - SAID, ..area };
        let left = (area.width * 2 / 5).clamp(26, 56);
        Self {
            sections: Rect { y: area.y + 1, height: 1, ..area },
            list: Rect { width: left, ..body },
            fields: Rect { x: body.x + left + 2, width: body.width - left - 2, ..body },
        }
    }
}

/// What stands under the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Under {
    /// A section's title.
    Section(Section),
    /// A line of the list.
    Line(usize),
    /// A field.
    Field(usize),
    /// What a key does to a field.
    Turn(usize, Key),
    /// What a key does.
    Key(Key),
}

impl Editor {
    /// The field on the first row, so that the focused one is seen.
    fn first_field(&self, asks: usize, area: Rect) -> usize {
        let room = usize::from(area.height);
        self.field.unwrap_or(0).saturating_sub(room / 2).min(asks.saturating_sub(room))
    }

    /// Draws the whole screen.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        self.paint(buf, area, look);
        match &self.dialog {
            Dialog::None => {}
            Dialog::Help(help) => help.draw(buf, area, look),
            Dialog::Palette(open) => open.palette.draw(buf, area, look),
            Dialog::Prose(text, _) => text.draw(buf, area, look),
            Dialog::Leaving(question) => question.draw(buf, area, look),
            Dialog::Choosing(chooser) => chooser.draw(buf, area, look),
            Dialog::Import(importing) => importing.draw(buf, area, look),
        }
    }

    /// Draws what lies below any dialog, and tells what can be clicked there.
    pub(super) fn paint(&self, buf: &mut Buffer, area: Rect, look: &Look) -> Spots<Under> {
        let area = area.intersection(buf.area);
        if area.width < LEAST.0 || area.height < LEAST.1 {
            Card::new(vec![Block::Warning(words::TOO_SMALL.of(self.lang).to_owned())]).draw(buf, area, 0, look);
            return Spots::default();
        }
        let panes = Panes::of(area);
        self.draw_head(buf, Rect { height: 1, ..area }, look);
        let mut spots = self.draw_sections(buf, panes.sections, look).map(Under::Section);
        rule(buf, Rect { y: area.y + 2, height: 1, ..area }, look);
        let lines = self.lines();
        spots.join(self.draw_list(buf, panes.list, &lines, look).map(Under::Line));
        if let Some(line) = lines.get(self.cursor()) {
            spots.join(self.draw_fields(buf, panes.fields, line, look));
        }
        let below = Rect { y: panes.list.bottom(), height: 1, ..area };
        rule(buf, below, look);
        self.draw_said(buf, Rect { y: below.y + 1, height: SAID, ..area }, &lines, look);
        let acts = if self.field.is_some() {
            [EditorKey::Open, EditorKey::Back, EditorKey::Save, EditorKey::Undo, EditorKey::Fault, EditorKey::Leftover]
        } else {
            [
                EditorKey::Open,
                EditorKey::NextSection,
                EditorKey::Save,
                EditorKey::Add,
                EditorKey::Import,
                EditorKey::Remove,
            ]
        };
        let foot = Rect { y: area.bottom() - 1, height: 1, ..area };
        spots.join(footer::draw(buf, foot, &TABLE.acts(&acts, self.lang), look).map(Under::Key));
        spots
    }

    fn draw_head(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        let (errors, warnings) = self.counts();
        let counted = words::counted(errors, warnings, self.leftovers.len(), self.lang);
        let style = match (errors, warnings) {
            (0, 0) => look.styles.now,
            (0, _) => look.styles.attention,
            _ => look.styles.danger,
        };
        let width = usize::from(area.width);
        let right = u16::try_from(cells(&counted)).unwrap_or(area.width).min(area.width);
        buf.set_stringn(area.right() - right, area.y, &counted, usize::from(right), style);
        let room = width.saturating_sub(usize::from(right) + 2);
        let (x, _) = buf.set_stringn(area.x, area.y, words::HEADING.of(self.lang), room, look.styles.title);
        let unsaved = if self.is_unsaved() { format!(" ({})", words::UNSAVED.of(self.lang)) } else { String::new() };
        let left = room.saturating_sub(usize::from(x - area.x) + 2 + cells(&unsaved));
        let name = format!("  {}{unsaved}", shorten(self.name(), left));
        buf.set_stringn(x, area.y, name, room.saturating_sub(usize::from(x - area.x)), look.styles.dim);
    }

    /// Draws the titles of the sections; where each of them stands.
    fn draw_sections(&self, buf: &mut Buffer, area: Rect, look: &Look) -> Spots<Section> {
        let worst = |section: Section| {
            let here = self.faults.iter().filter(|located| Section::of(&located.path) == section);
            here.map(|located| located.fault.severity).min()
        };
        let mut x = area.x;
        let title = |section: Section| {
            let seen = section == self.section;
            let style = if seen { look.styles.selection } else { look.styles.text };
            let room = usize::from(area.right().saturating_sub(x));
            let title = section.title().of(self.lang);
            let sign = match worst(section) {
                Some(severity) if severity.is_error() => look.signs.of(Sign::Wrong),
                Some(_) => look.signs.of(Sign::Attention),
                None => "",
            };
            let said = if seen { format!("[{title}{sign}]") } else { format!(" {title}{sign} ") };
            let begin = x;
            x = buf.set_stringn(x, area.y, said, room, style).0;
            (Rect::new(begin, area.y, x - begin, 1), section)
        };
        Section::ALL.into_iter().map(title).collect()
    }

    /// Draws the list; where each line stands.
    fn draw_list(&self, buf: &mut Buffer, area: Rect, lines: &[Line], look: &Look) -> Spots<usize> {
        if lines.is_empty() {
            let style = look.styles.dim;
            for (row, line) in area.rows().zip(wrap(words::NO_LIST.of(self.lang), usize::from(area.width))) {
                buf.set_stringn(row.x, row.y, line, usize::from(row.width), style);
            }
            return Spots::default();
        }
        let row = |(line, mark): (&Line, Mark)| {
            let (sign, tone) = signed(mark);
            let label = if line.deep { format!("{} {}", look.signs.between(), line.label) } else { line.label.clone() };
            let tone = if mark == Mark::Fine && line.asks.is_empty() { Tone::Dim } else { tone };
            Row::new(sign, vec![label, line.aside.clone()]).toned(tone)
        };
        let rows: Vec<Row> = lines.iter().zip(self.marks(lines)).map(row).collect();
        if self.field.is_some() {
            // The list keeps its place, and the field has the light.
            let cursor = self.cursor();
            let rows: Vec<Row> = rows
                .into_iter()
                .enumerate()
                .map(|(at, row)| if at == cursor { Row { tone: Tone::Strong, sign: Sign::Now, ..row } } else { row })
                .collect();
            let from = cursor.saturating_sub(usize::from(area.height) / 2);
            let from = from.min(rows.len().saturating_sub(usize::from(area.height)));
            rows::draw(buf, area, rows.get(from..).unwrap_or_default(), None, look).map(|line| line + from)
        } else {
            rows::draw(buf, area, &rows, Some(self.cursor()), look)
        }
    }

    fn draw_fields(&self, buf: &mut Buffer, area: Rect, line: &Line, look: &Look) -> Spots<Under> {
        let mut spots = Spots::default();
        let draft = self.history.now();
        let label = line.asks.iter().map(|ask| cells(ask.label.of(self.lang))).max().unwrap_or(0);
        let label = label.min(usize::from(area.width) / 2) + 2;
        let first = self.first_field(line.asks.len(), area);
        for ((at, ask), row) in line.asks.iter().enumerate().skip(first).zip(area.rows()) {
            let focused = self.field == Some(at);
            let field = match &self.typed {
                Some(typed) if focused => typed.clone(),
                _ => active::field(draft, &line.base, ask, self.lang),
            };
            let (sign, tone) = signed(self.mark_of(line, at));
            if sign != Sign::None {
                buf.set_stringn(row.x, row.y, look.signs.of(sign), 2, look.styles.tone(tone));
            }
            let place = Rect { x: row.x + 2, width: row.width.saturating_sub(2), ..row };
            spots.add(row, Under::Field(at));
            spots.join(draw_field(buf, place, &field, focused, label, look).map(|key| Under::Turn(at, key)));
            if matches!(ask.takes, Takes::Prose | Takes::Contests) && place.width > 6 {
                let more = look.signs.more();
                let end = Rect { x: place.right() - 1, width: 1, ..place };
                buf.set_stringn(end.x, end.y, more, 1, look.styles.dim);
                spots.add(end, Under::Turn(at, Key::ENTER));
            }
        }
        spots
    }

    pub(super) fn mark_of(&self, line: &Line, at: usize) -> Mark {
        let shown = |place: &Path| jump::field(line, place) == Some(at);
        let faults = self.faults.iter().filter(|located| shown(&located.path));
        let worst = faults.map(|located| located.fault.severity).min();
        match worst {
            Some(severity) if severity.is_error() => Mark::Error,
            Some(_) => Mark::Warning,
            None if self.leftovers.iter().any(|left| shown(&left.path)) => Mark::Left,
            None => Mark::Fine,
        }
    }

    fn draw_said(&self, buf: &mut Buffer, area: Rect, lines: &[Line], look: &Look) {
        let (tone, said) = self.said(lines, look);
        let style = look.styles.tone(tone);
        for (row, line) in area.rows().zip(wrap(&said, usize::from(area.width))) {
            buf.set_stringn(row.x, row.y, line, usize::from(row.width), style);
        }
    }

    /// What is to be said now: what was done, what is wrong here, what is to be looked at, else how long the day is.
    pub(super) fn said(&self, lines: &[Line], look: &Look) -> (Tone, String) {
        if let Some(unfit) = self.unfit {
            return (Tone::Danger, format!("{} {}", look.signs.of(Sign::Wrong), unfit.of(self.lang)));
        }
        let (tone, here) = self.said_here(lines, look);
        match &self.told {
            // Who walks from blank to blank is told of both: what was done there, and what is wanted here.
            Some(told) if self.field.is_some() && tone == Tone::Attention => (Tone::Now, format!("{told} {here}")),
            Some(told) => (Tone::Now, told.clone()),
            None => (tone, here),
        }
    }

    /// What is wrong here, what is to be looked at, else how long the day is.
    fn said_here(&self, lines: &[Line], look: &Look) -> (Tone, String) {
        let cursor = self.cursor();
        let index = Index::of(lines);
        let here = |place: &Path| {
            let spot = (Section::of(place) == self.section).then(|| index.find(place)).flatten();
            spot.is_some_and(|(line, field)| {
                line == cursor && (self.field.is_none() || field == self.field || field.is_none())
            })
        };
        let mut faults: Vec<_> = self.faults.iter().filter(|located| here(&located.path)).collect();
        faults.sort_by_key(|located| located.fault.severity);
        if let Some(located) = faults.first() {
            let (sign, tone) = signed(if located.fault.severity.is_error() { Mark::Error } else { Mark::Warning });
            let sentence = fault::sentence(&located.fault.kind, self.lang);
            let advice = fault::advice(&located.fault.kind, self.lang);
            let said = words::fault(&sentence, advice.as_deref());
            let more = self.way_out(lines).map(|said| format!(" {said}")).unwrap_or_default();
            return (tone, format!("{} {said}{more}", look.signs.of(sign)));
        }
        if let Some(left) = self.leftovers.iter().find(|left| here(&left.path)) {
            let text: String = left.text.split_whitespace().collect::<Vec<_>>().join(" ");
            return (
                Tone::Attention,
                format!(
                    "{} {}: “{}”.{}",
                    look.signs.of(Sign::Attention),
                    words::why(left.why).of(self.lang),
                    shorten(&text, 150),
                    self.way_out(lines).map(|said| format!(" {said}")).unwrap_or_default()
                ),
            );
        }
        (Tone::Dim, self.whole_agenda())
    }

    /// The act that would fill in at once what is missing here.
    fn way_out(&self, lines: &[Line]) -> Option<&'static str> {
        let draft = self.history.now();
        let base = &lines.get(self.cursor())?.base;
        let phrase = match self.section {
            Section::Contests if open_slates(draft).contains(base) && draft.count(&path(base, "nominees")) == 0 => {
                importing::FILL_SLATE
            }
            Section::Units => importing::IMPORT_UNITS,
            _ => return None,
        };
        Some(phrase.of(self.lang))
    }
}

pub(super) fn signed(mark: Mark) -> (Sign, Tone) {
    match mark {
        Mark::Fine => (Sign::None, Tone::Plain),
        Mark::Left => (Sign::Later, Tone::Plain),
        Mark::Warning => (Sign::Attention, Tone::Attention),
        Mark::Error => (Sign::Wrong, Tone::Danger),
    }
}

fn rule(buf: &mut Buffer, area: Rect, look: &Look) {
    let line = look.signs.rule().repeat(usize::from(area.width));
    buf.set_stringn(area.x, area.y, line, usize::from(area.width), look.styles.border);
}
