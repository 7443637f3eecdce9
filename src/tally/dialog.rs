//! What lies over the slate and takes the keys: the reasons of an invalid paper, the contests, a question.

use super::comparing::Comparing;
use super::forms::FormKind;
use super::screen::TallyScreen;
use super::target::{Target, open_rounds};
use super::wall::Wall;
use crate::conference::contest::Form as PaperForm;
use crate::conference::paper::InvalidReason;
use crate::conference::{Command, ContestId};
use crate::desk::{Effect, View};
use crate::terminal::confirm::{Answer, Confirm};
use crate::terminal::dialog;
use crate::terminal::form::Form;
use crate::terminal::key::Key;
use crate::terminal::keymap::Act;
use crate::terminal::rows::{self, Row};
use crate::terminal::signs::Sign;
use crate::terminal::spots::Spots;
use crate::terminal::told::{Kind, Layer};
use crate::wording::tally as words;
use crate::wording::tally::events;
use crate::wording::terminal::{CANCEL, PICK};
use crate::wording::{Lang, plain};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What lies over the slate.
#[derive(Debug)]
pub enum Dialog {
    /// Nothing.
    None,
    /// The reasons that may be declared, each with its digit.
    Reasons,
    /// The contests with an open round, and the focused one.
    Contests(usize),
    /// A question.
    Asked(Box<Asked>),
    /// A form, and what it is for.
    Form(Box<Form>, FormKind),
    /// Where two passes differ.
    Compared(Box<Comparing>),
    /// The tally squares.
    Wall(Box<Wall>),
}

/// A question, and what its yes does.
#[derive(Debug)]
pub struct Asked {
    confirm: Confirm,
    yes: Question,
}

/// What is done when a question is agreed to.
#[derive(Debug)]
pub enum Question {
    /// Ask the conference for this.
    Ask(Command),
    /// Go back to the desk before.
    Return,
}

impl Dialog {
    /// A question, and what its yes does.
    pub fn ask(confirm: Confirm, yes: Question) -> Self {
        Self::Asked(Box::new(Asked { confirm, yes }))
    }

    /// The contests, the present one focused.
    pub fn contests(target: &Target<'_>, view: &View<'_>) -> Self {
        let now = target.contest().map(|contest| &contest.id);
        let place = open_rounds(view.conference).position(|(contest, _)| Some(&contest.id) == now);
        Self::Contests(place.unwrap_or(0))
    }

    /// What lies over the slate, in words. The reasons of an invalid paper are no layer: that they were asked for must
    /// not stay behind between two papers.
    pub(super) fn told(&self, desk: &TallyScreen, target: &Target<'_>, view: &View<'_>) -> Option<Layer> {
        let form = target.papers().map_or(PaperForm::Tick, |(_, round, _)| round.frame.form);
        match self {
            Self::None | Self::Reasons => None,
            Self::Contests(at) => Some(contests_told(*at, desk.pass, view)),
            Self::Asked(asked) => Some(asked.confirm.told(view.look)),
            Self::Form(form, FormKind::Aside { .. }) => {
                // How the paper is read stood on the line that is typed; it is not said a second time, to stay.
                Some(form.told_with(plain::AS_TYPED.of(view.lang()), view.look))
            }
            Self::Form(form, _) => Some(form.told(view.look)),
            Self::Compared(list) => Some(list.told(form, view)),
            Self::Wall(wall) => Some(wall.told(target, desk.pass, view)),
        }
    }

    /// Draws it over the screen.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, (pass, form): (u8, PaperForm), view: &View<'_>) {
        match self {
            // The squares are drawn in place of the screen, not over it.
            Self::None | Self::Wall(_) => {}
            Self::Reasons => drop(draw_reasons(buf, area, view)),
            Self::Contests(at) => drop(draw_contests(buf, area, (*at, pass), view)),
            Self::Asked(asked) => asked.confirm.draw(buf, area, view.look),
            Self::Form(form, _) => form.draw(buf, area, view.look),
            Self::Compared(list) => drop(list.draw(buf, area, form, view)),
        }
    }
}

/// What of a list can be clicked.
#[derive(Debug, Clone, Copy)]
enum Spot {
    Row(usize),
    Key(Key),
}

impl TallyScreen {
    /// A click while something lies over the slate: what it hits is focused; the key that it stands for.
    pub(super) fn on_dialog_click(&mut self, at: Position, target: &Target<'_>, view: &View<'_>) -> Option<Key> {
        let (area, own, (pass, form)) = (view.area, self.pass, target.pass_and_form());
        match &mut self.dialog {
            Dialog::None => None,
            Dialog::Reasons => Spots::unseen(area, |buf| draw_reasons(buf, area, view)).at(at),
            Dialog::Contests(focus) => {
                match Spots::unseen(area, |buf| draw_contests(buf, area, (*focus, pass), view)).at(at)? {
                    Spot::Key(key) => Some(key),
                    Spot::Row(row) => {
                        *focus = row;
                        Some(Key::ENTER)
                    }
                }
            }
            Dialog::Asked(asked) => asked.confirm.clicked(at, area, view.look),
            Dialog::Form(asked, _) => asked.clicked(at, area, view.look),
            Dialog::Compared(list) => list.clicked(at, form, view),
            Dialog::Wall(wall) => Spots::unseen(area, |buf| wall.draw(buf, area, (target, own), view)).at(at),
        }
    }

    /// A key while something lies over the slate.
    pub(super) fn on_dialog_key(&mut self, key: Key, target: &Target<'_>, view: &View<'_>) -> Vec<Effect> {
        match std::mem::replace(&mut self.dialog, Dialog::None) {
            Dialog::None => {}
            Dialog::Reasons => {
                let reason = key.digit().and_then(|digit| usize::from(digit).checked_sub(1));
                let reason = reason.and_then(|place| InvalidReason::DECLARED.get(place));
                match (reason, target.entry()) {
                    (Some(reason), Some(entry)) => return self.record_invalid(*reason, &entry, view),
                    _ if matches!(key, Key::ESC) || key == Key::f(4) => {}
                    _ => self.dialog = Dialog::Reasons,
                }
            }
            Dialog::Contests(at) => return self.on_contests_key(key, at, view),
            Dialog::Compared(list) => return self.on_compared_key(key, list, target.entry().as_ref(), view),
            Dialog::Wall(wall) => return self.on_wall_key(key, wall, target, view),
            Dialog::Form(form, kind) => return self.on_form_key(key, (form, kind), target, view),
            Dialog::Asked(asked) => match (asked.confirm.on(key), asked.yes) {
                (Answer::Yes, Question::Ask(command)) => return self.ask(command),
                (Answer::Yes, Question::Return) => return vec![Effect::Back],
                (Answer::No, _) => {}
                (Answer::Waiting, yes) => self.dialog = Dialog::ask(asked.confirm, yes),
            },
        }
        Vec::new()
    }

    fn on_contests_key(&mut self, key: Key, at: usize, view: &View<'_>) -> Vec<Effect> {
        let ids: Vec<&ContestId> = open_rounds(view.conference).map(|(contest, _)| &contest.id).collect();
        let typed = key.digit().and_then(|digit| usize::from(digit).checked_sub(1));
        let chosen = if key == Key::ENTER { Some(at) } else { typed };
        if let Some(id) = chosen.and_then(|place| ids.get(place)) {
            if self.wanted.as_ref() != Some(*id) && self.is_dirty() {
                return self.refuse(events::DRAFT_FIRST.of(view.lang()));
            }
            self.wanted = Some((*id).clone());
            self.follow(view);
        } else if key != Key::ESC {
            let at = rows::moved(at, ids.len(), 10, key).unwrap_or(at);
            self.dialog = Dialog::Contests(at);
        }
        Vec::new()
    }
}

fn draw_reasons(buf: &mut Buffer, area: Rect, view: &View<'_>) -> Spots<Key> {
    let mut spots = Spots::default();
    let (look, lang) = (view.look, view.lang());
    let inside = dialog::open(buf, area, words::INVALID_TITLE.of(lang), (50, 10), look);
    let mut lines = inside.rows();
    for ((number, reason), row) in (1..).zip(InvalidReason::DECLARED).zip(lines.by_ref()) {
        let (x, _) = buf.set_stringn(row.x, row.y, format!("{number}  "), usize::from(row.width), look.styles.strong);
        let room = usize::from(row.right().saturating_sub(x));
        if room > 0 {
            buf.set_stringn(x, row.y, words::reason(lang, reason), room, look.styles.text);
        }
        if let Some(digit) = Key::of_digit(number) {
            spots.add(row, digit);
        }
    }
    if let Some(row) = lines.next_back() {
        spots.join(dialog::hints(buf, row, &reason_acts(lang), look));
    }
    spots
}

/// The keys of the reasons and what they do.
pub(super) fn reason_acts(lang: Lang) -> [Act; 2] {
    [Act::new("1-6", words::INVALID_HINT.of(lang)), Act::of(Key::ESC, CANCEL.of(lang), lang)]
}

/// The contests in words.
fn contests_told(at: usize, pass: u8, view: &View<'_>) -> Layer {
    let lang = view.lang();
    let mut layer = Layer::new("contests", lang);
    layer.tell(Kind::Place, events::CONTESTS_TITLE.of(lang));
    layer.list(&contest_rows(pass, view), Some(at));
    layer.acts(Kind::Said, &contest_acts(lang));
    layer
}

fn contest_acts(lang: Lang) -> [Act; 3] {
    [
        Act::new("↑ ↓", events::CONTESTS_MOVE.of(lang)),
        Act::of(Key::ENTER, PICK.of(lang), lang),
        Act::of(Key::ESC, CANCEL.of(lang), lang),
    ]
}

fn contest_rows(pass: u8, view: &View<'_>) -> Vec<Row> {
    let lang = view.lang();
    (1..)
        .zip(open_rounds(view.conference))
        .map(|(number, (contest, round)): (u32, _)| {
            let (sign, said) = match Target::of(contest, round, pass) {
                Target::Entry(entry) => {
                    let sign = if entry.is_full() { Sign::Done } else { Sign::Now };
                    (sign, events::entered(lang, entry.recorded(), entry.collected))
                }
                Target::Wait(_) if round.totals.is_some() => (Sign::Done, events::BY_TOTALS.of(lang).to_owned()),
                Target::Wait(_) => (Sign::Later, events::NOT_YET.of(lang).to_owned()),
            };
            let name = format!("{number}  {} ({})", contest.title, words::round(lang, round.frame.number));
            Row::new(sign, vec![name, said])
        })
        .collect()
}

fn draw_contests(buf: &mut Buffer, area: Rect, (at, pass): (usize, u8), view: &View<'_>) -> Spots<Spot> {
    let (look, lang) = (view.look, view.lang());
    let list = contest_rows(pass, view);
    // Air for a focused title that takes a second line.
    let height = u16::try_from(list.len()).unwrap_or(u16::MAX).saturating_add(6);
    let inside = dialog::open(buf, area, events::CONTESTS_TITLE.of(lang), (76, height), look);
    let hint = inside.rows().next_back();
    let rest = Rect { height: inside.height.saturating_sub(2), ..inside };
    let mut spots = rows::draw(buf, rest, &list, Some(at), look).map(Spot::Row);
    if let Some(row) = hint {
        spots.join(dialog::hints(buf, row, &contest_acts(lang), look).map(Spot::Key));
    }
    spots
}
