//! Several fields asked for at once.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;

use super::cells;
use super::dialog;
use super::field::{Field, Kind, Value};
use super::key::Key;
use super::keymap::Act;
use super::look::Look;
use super::signs::Sign;
use super::spots::Spots;
use super::theme::Tone;
use super::told::{Kind as Told, Layer};
use crate::wording::{Lang, terminal as words};

/// What a key did to a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormOutcome {
    /// It is still being filled in.
    Stays,
    /// It is complete; one value a field, in their order. The form stays until the desk closes it.
    Submitted(Vec<Value>),
    /// It was left.
    Cancelled,
}

/// What of a form can be clicked.
#[derive(Debug, Clone, Copy)]
enum Spot {
    /// A field.
    Field(usize),
    /// What turns the choice of a field.
    Turn(usize, Key),
    Key(Key),
}

/// A dialog with fields.
#[derive(Debug, Clone)]
pub struct Form {
    title: String,
    intro: String,
    fields: Vec<Field>,
    focus: usize,
    fault: Option<String>,
    /// What is said of the values as they stand, before they are submitted.
    standing: Option<(Sign, Tone, String)>,
    lang: Lang,
}

impl Form {
    /// A form with the first field focused.
    pub fn new(title: impl Into<String>, fields: Vec<Field>, lang: Lang) -> Self {
        Self { title: title.into(), intro: String::new(), fields, focus: 0, fault: None, standing: None, lang }
    }

    /// The form with a sentence above its fields.
    #[must_use]
    pub fn introduced(mut self, intro: impl Into<String>) -> Self {
        self.intro = intro.into();
        self
    }

    /// Says under the fields why what was submitted cannot be.
    pub fn refuse(&mut self, reason: impl Into<String>) {
        self.fault = Some(reason.into());
        self.fields.iter_mut().for_each(Field::begin_anew);
    }

    /// Says under the fields how their values stand now, until it is said anew.
    pub fn tell(&mut self, sign: Sign, tone: Tone, said: impl Into<String>) {
        self.standing = Some((sign, tone, said.into()));
    }

    /// What stands in the fields now, as far as it is complete.
    pub fn values(&self) -> Vec<Option<Value>> {
        self.fields.iter().map(|field| field.value(self.lang).ok()).collect()
    }

    /// The form with the field at `place` focused.
    #[must_use]
    pub fn focused(mut self, place: usize) -> Self {
        self.focus = place.min(self.fields.len().saturating_sub(1));
        self
    }

    /// The place of the focused field.
    pub fn focus(&self) -> usize {
        self.focus
    }

    /// Takes a key.
    pub fn on(&mut self, key: Key) -> FormOutcome {
        let count = self.fields.len().max(1);
        match key {
            Key::ESC => return FormOutcome::Cancelled,
            Key::ENTER => return self.submit(),
            Key::TAB | Key::DOWN => self.focus = (self.focus + 1) % count,
            Key::BACKTAB | Key::UP => self.focus = (self.focus + count - 1) % count,
            _ => {
                if self.fields.get_mut(self.focus).is_some_and(|field| field.on(key)) {
                    self.fault = None;
                }
            }
        }
        FormOutcome::Stays
    }

    /// Takes pasted text into the focused field.
    pub fn paste(&mut self, text: &str) {
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.paste(text);
            self.fault = None;
        }
    }

    fn submit(&mut self) -> FormOutcome {
        let mut values = Vec::new();
        for (at, field) in self.fields.iter().enumerate() {
            match field.value(self.lang) {
                Ok(value) => values.push(value),
                Err(fault) => {
                    self.focus = at;
                    self.fault = Some(fault);
                    return FormOutcome::Stays;
                }
            }
        }
        FormOutcome::Submitted(values)
    }

    /// Its keys and what they do.
    fn acts(&self, look: &Look) -> Vec<Act> {
        let act = |key: Key, phrase: crate::wording::Phrase| Act::of(key, phrase.of(look.lang), look.lang);
        let mut acts = vec![act(Key::ENTER, words::SUBMIT), act(Key::ESC, words::CANCEL)];
        if self.fields.len() > 1 {
            acts.push(act(Key::TAB, words::NEXT_FIELD));
        }
        if self.fields.iter().any(|field| matches!(field.kind, Kind::Choice(_))) {
            acts.push(Act::new("← →", words::CHANGE_CHOICE.of(look.lang)).clicked(Key::RIGHT));
        }
        acts
    }

    /// The form in words: the focused field is the one that is typed.
    pub fn told(&self, look: &Look) -> Layer {
        self.told_with(&self.intro, look)
    }

    /// The same with another sentence above the fields than is seen.
    pub fn told_with(&self, intro: &str, look: &Look) -> Layer {
        let mut layer = Layer::new(format!("form {} {intro}", self.title), look.lang);
        layer.tell(Told::Place, &self.title);
        layer.tell(Told::Said, intro);
        layer.acts(Told::Said, &self.acts(look));
        for field in &self.fields {
            layer.tell(Told::Aside, format!("{}: {}", field.label, field.told(look.lang)));
        }
        match (&self.fault, &self.standing) {
            (Some(fault), _) => layer.toned(Told::Answer, Tone::Danger, fault),
            (None, Some((_, tone, said))) => layer.toned(Told::Said, *tone, said),
            (None, None) => {}
        }
        if let Some(field) = self.fields.get(self.focus) {
            field.type_in(&mut layer, look.lang);
        }
        layer
    }

    /// Focuses the field that a click hits; the key that it stands for, where it hits more.
    pub fn clicked(&mut self, at: Position, area: Rect, look: &Look) -> Option<Key> {
        let (field, key) = match Spots::unseen(area, |buf| self.paint(buf, area, look)).at(at)? {
            Spot::Field(field) => (field, None),
            Spot::Turn(field, key) => (field, Some(key)),
            Spot::Key(key) => (self.focus, Some(key)),
        };
        self.focus = field;
        key
    }

    /// Draws the form in the middle of `area`.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        self.paint(buf, area, look);
    }

    fn paint(&self, buf: &mut Buffer, area: Rect, look: &Look) -> Spots<Spot> {
        let mut spots = Spots::default();
        let area = area.intersection(buf.area);
        let width = dialog::WIDTH.min(area.width);
        let inner = usize::from(width.saturating_sub(dialog::BOX.0));
        let intro = if self.intro.is_empty() { Vec::new() } else { cells::wrap(&self.intro, inner) };
        // Why it was refused is told until something changes; then how the values stand.
        let refused = self.fault.as_ref().map(|fault| (Sign::Wrong, Tone::Danger, fault.as_str()));
        let standing = || self.standing.as_ref().map(|(sign, tone, said)| (*sign, *tone, said.as_str()));
        let told = refused.or_else(standing);
        let style = told.map_or(look.styles.text, |(_, tone, _)| look.styles.tone(tone));
        let fault = told.map(|(sign, _, said)| cells::wrap(&format!("{} {said}", look.signs.of(sign)), inner));
        let fault = fault.unwrap_or_default();
        let room = usize::from(area.height.saturating_sub(dialog::BOX.1));
        let around = |loose: usize| intro.len() + fault.len() + 1 + loose;
        // Air above and below the fields, where there is room for it.
        let air = usize::from(around(2) + usize::from(!intro.is_empty()) + self.fields.len() <= room);
        let above = if intro.is_empty() { 0 } else { intro.len() + air };
        let below = fault.len() + air + 1;
        let shown = self.fields.len().min(room.saturating_sub(above + below).max(1));
        let height = u16::try_from(above + shown + below).unwrap_or(area.height).saturating_add(dialog::BOX.1);
        let inside = dialog::open(buf, area, &self.title, (width, height), look);

        let mut lines = inside.rows();
        for (line, row) in intro.iter().zip(lines.by_ref()) {
            buf.set_stringn(row.x, row.y, line, usize::from(row.width), look.styles.text);
        }
        if above > intro.len() {
            lines.next();
        }
        let first = self.focus.saturating_sub(shown / 2).min(self.fields.len().saturating_sub(shown));
        let label = self.fields.iter().map(|field| cells::width(&field.label)).max().unwrap_or(0);
        // A number needs little room, a text needs more than its label.
        let numbers = self.fields.iter().all(|field| matches!(field.kind, Kind::Number { .. }));
        let width = usize::from(inside.width);
        let label = label.min(if numbers { width.saturating_sub(14) } else { width * 2 / 5 });
        for (at, row) in (first..first + shown).zip(lines.by_ref()) {
            if let Some(field) = self.fields.get(at) {
                spots.add(row, Spot::Field(at));
                let turns = draw_field(buf, row, field, at == self.focus, label, look);
                spots.join(turns.map(|key| Spot::Turn(at, key)));
            }
        }
        for (line, row) in fault.iter().zip(lines.by_ref()) {
            buf.set_stringn(row.x, row.y, line, usize::from(row.width), style);
        }
        if let Some(last) = lines.next_back() {
            spots.join(dialog::hints(buf, last, &self.acts(look), look).map(Spot::Key));
            if shown < self.fields.len() {
                let place = words::field_of(look.lang, self.focus + 1, self.fields.len());
                let width = u16::try_from(cells::width(&place)).unwrap_or(0).min(last.width);
                buf.set_stringn(last.right() - width, last.y, &place, usize::from(width), look.styles.attention);
            }
        }
        spots
    }
}

/// Draws one field on a row: its label in `label` cells, then what stands in it. Returns where the keys stand that turn
/// a choice.
pub fn draw_field(buf: &mut Buffer, row: Rect, field: &Field, focused: bool, label: usize, look: &Look) -> Spots<Key> {
    let mut turns = Spots::default();
    let style = if focused { look.styles.strong } else { look.styles.dim };
    let more = look.signs.more();
    buf.set_stringn(row.x, row.y, cells::shorten(&field.label, label, more), usize::from(row.width), style);
    let indent = u16::try_from(label + 2).unwrap_or(row.width).min(row.width);
    let place = Rect { x: row.x + indent, width: row.width - indent, ..row };
    if place.is_empty() {
        return turns;
    }
    let width = usize::from(place.width);
    let style = if focused { look.styles.selection } else { look.styles.text.patch(look.styles.track) };
    buf.set_style(place, style);
    if let Kind::Choice(_) = field.kind {
        let shown = cells::shorten(field.shown(), width.saturating_sub(4), more);
        let (before, after) = if look.signs.ascii { ("<", ">") } else { ("‹", "›") };
        let (end, _) = buf.set_stringn(place.x, place.y, format!("{before} {shown} {after}"), width, style);
        turns.add(Rect { width: place.width.min(2), ..place }, Key::LEFT);
        turns.add(Rect { x: end.saturating_sub(2).max(place.x), width: 2, ..place }.intersection(place), Key::RIGHT);
        return turns;
    }
    let (cursor, scroll) = field.cursor(width);
    let mut hidden = 0;
    let mut shown = String::new();
    for letter in field.shown().graphemes(true) {
        if hidden < scroll {
            hidden += cells::width(letter);
        } else {
            shown.push_str(letter);
        }
    }
    if focused {
        buf.set_stringn(place.x, place.y, shown, width, style);
        let column = u16::try_from(cursor.saturating_sub(hidden)).unwrap_or(u16::MAX).min(place.width - 1);
        let at = Rect { x: place.x + column, width: 1, ..place };
        buf.set_style(at, Style::new().add_modifier(Modifier::REVERSED | Modifier::UNDERLINED));
    } else {
        buf.set_stringn(place.x, place.y, cells::shorten(field.shown(), width, more), width, style);
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::{Buffer, Field, Form, FormOutcome, Key, Lang, Look, Rect, Value};

    fn ten() -> Form {
        let mut fields: Vec<Field> = (1..10).map(|at| Field::number(format!("Số thứ {at}"), 0, 99)).collect();
        fields.push(Field::choice("Lý do", vec!["phiếu trắng".into(), "không dấu".into()]));
        Form::new("Thu phiếu", fields, Lang::Vi).introduced("Đếm phiếu trong hòm rồi điền vào đây.")
    }

    fn page(form: &Form, width: u16, height: u16) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        let area = buf.area;
        form.draw(&mut buf, area, &Look::default());
        picture::text(&buf)
    }

    #[test]
    fn ten_fields_are_filled_in_by_keys_alone() {
        let mut form = ten();
        for _ in 0..9 {
            form.on(Key::char('7'));
            form.on(Key::TAB);
        }
        form.on(Key::RIGHT);
        let FormOutcome::Submitted(values) = form.on(Key::ENTER) else { panic!("not submitted") };
        assert_eq!((values.len(), &values[0], &values[9]), (10, &Value::Number(7), &Value::Choice(1)));
    }

    #[test]
    fn what_is_missing_is_said_and_focused() {
        let mut form = ten();
        form.on(Key::char('1'));
        assert_eq!(form.on(Key::ENTER), FormOutcome::Stays);
        assert_eq!(form.focus(), 1);
        assert!(page(&form, 80, 24).contains("✗ Số thứ 2: cần một số từ 0 đến 99."));
        assert_eq!(form.on(Key::ESC), FormOutcome::Cancelled);
    }

    #[test]
    fn ten_fields_fit_a_small_screen_and_scroll_on_a_smaller_one() {
        let mut form = ten();
        let whole = page(&form, 80, 24);
        assert!(whole.contains("Số thứ 1") && whole.contains("Lý do") && whole.contains("Enter xong"), "{whole}");
        form.on(Key::UP);
        let small = page(&form, 40, 9);
        assert!(small.contains("Lý do") && small.contains("Enter xong"), "{small}");
        for (width, height) in [(0, 0), (1, 1), (5, 3), (12, 4)] {
            page(&form, width, height);
        }
    }

    #[test]
    fn a_refusal_stays_until_something_changes() {
        let mut form = ten();
        form.refuse("Số phiếu thu về nhiều hơn số phiếu phát ra.");
        assert!(page(&form, 80, 24).contains("nhiều hơn"));
        form.on(Key::char('1'));
        assert!(!page(&form, 80, 24).contains("nhiều hơn"));
    }

    #[test]
    fn a_click_on_a_field_goes_there_and_one_on_its_arrow_turns_the_choice() {
        let (area, look) = (Rect::new(0, 0, 80, 24), Look::default());
        let choice = Field::choice("Cách", vec!["một".into(), "hai".into(), "ba".into()]);
        let mut form = Form::new("HỎI", vec![Field::text("Lý do"), choice, Field::number("Số", 0, 9)], Lang::Vi);
        let click = |form: &mut Form, said: &str| {
            let at = picture::place_of(&page(form, 80, 24), said).unwrap();
            form.clicked(at, area, &look)
        };
        assert_eq!((click(&mut form, "Số"), form.focus()), (None, 2));
        form.on(Key::char('7'));
        assert_eq!((click(&mut form, "›"), form.focus()), (Some(Key::RIGHT), 1));
        form.on(Key::RIGHT);
        assert_eq!((click(&mut form, "‹"), form.focus()), (Some(Key::LEFT), 1));
        assert_eq!((click(&mut form, "hai"), form.focus()), (None, 1));
        assert_eq!((click(&mut form, "HỎI"), form.focus()), (None, 1), "the box itself is nothing");
        assert_eq!(click(&mut form, "Lý do"), None);
        form.on(Key::char('x'));
        let key = click(&mut form, "Enter xong").unwrap();
        let values = vec![Value::Text("x".into()), Value::Choice(1), Value::Number(7)];
        assert_eq!(form.on(key), FormOutcome::Submitted(values));
    }
}
