//! The drill (luyện tập): practice papers on the very slate and form, typed with the very keys, and never recorded.
//!
//! It holds a desk of its own whose round is in no record. What that desk would ask the conference for is compared with
//! the paper that was shown and goes no further: a key in the drill gives no effect at all.

mod paint;
mod practice;
mod told;

use super::dialog::Dialog;
use super::draft::{Draft, Typing};
use super::keys::{Action, TABLE};
use super::mending::Mending;
use super::paint::Spot;
use super::screen::{Before, Note, TallyScreen};
use super::target::{Entry, Target};
use crate::conference::frame::Frame;
use crate::conference::paper::{InvalidReason, Mark, Paper, PaperMarks};
use crate::conference::round::Round;
use crate::conference::{Command, Contest, Moment};
use crate::desk::{Effect, ScreenAct, View};
use crate::terminal::key::Key;
use crate::terminal::spots::Spots;
use crate::terminal::told::Layer;
use crate::wording::tally::drill as words;
use practice::Practice;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The footer of the drill.
const MAIN: [Action; 4] = [Action::Record, Action::Backspace, Action::Invalid, Action::Drill];

/// A drill under way.
#[derive(Debug)]
pub(super) struct Drill {
    contest: Contest,
    /// A round of no conference.
    round: Round,
    papers: Vec<Practice>,
    /// Which paper is in the hand.
    at: usize,
    /// The desk on which it is typed.
    desk: TallyScreen,
    /// Whether nothing wrong was entered for this paper.
    clean: bool,
    /// Papers that were right at the first go.
    right: usize,
    keys: u64,
    began: Option<Moment>,
    ended: Option<Moment>,
    said: Option<Note>,
}

/// Whether a key is practised; the others are for real papers.
fn is_practised(action: Action) -> bool {
    matches!(
        action,
        Action::Record
            | Action::Backspace
            | Action::Invalid
            | Action::Digit
            | Action::Space
            | Action::Switch
            | Action::Clear
            | Action::Fill
            | Action::Spoil
            | Action::Repeat
            | Action::Move
    )
}

impl Drill {
    /// A drill on the papers that this desk will have: those of the round before it, else of the plan's first slate.
    fn of(target: &Target<'_>, view: &View<'_>) -> Option<Self> {
        let (contest, mut frame) = match before(target) {
            Some((contest, round)) => (contest.clone(), round.frame.clone()),
            None => first(view)?,
        };
        frame.passes = 1;
        let papers = practice::papers(&frame);
        if papers.is_empty() {
            return None;
        }
        let mut desk = TallyScreen::new(Some(contest.id.clone()), 1);
        desk.draft = Draft::of(&frame, Typing::usual(frame.form));
        let round = Round::open(frame, view.now);
        desk.place = Some(ground(&contest, &round, papers.len()).place());
        desk.lay_down();
        let (began, ended, said) = (None, None, None);
        Some(Self { contest, round, papers, at: 0, desk, clean: true, right: 0, keys: 0, began, ended, said })
    }

    fn entry(&self) -> Entry<'_> {
        ground(&self.contest, &self.round, self.papers.len())
    }

    /// Takes a key; false if it leaves the drill. There is nothing else that a key in the drill could lead to.
    fn on_key(&mut self, key: Key, view: &View<'_>) -> bool {
        let action = TABLE.action(key);
        let over = self.at >= self.papers.len();
        let reasons = !matches!(self.desk.dialog, Dialog::None);
        if action == Some(Action::Drill)
            || (action == Some(Action::Clear) && !reasons && (over || !self.desk.is_dirty()))
        {
            return false;
        }
        if over {
            if key == Key::ENTER {
                self.again();
            }
            return true;
        }
        self.keys += 1;
        self.began.get_or_insert(view.now);
        self.desk.note = None;
        let asked = {
            let target = Target::Entry(ground(&self.contest, &self.round, self.papers.len()));
            let view = alone(view);
            match action {
                _ if reasons => self.desk.on_dialog_key(key, &target, &view),
                Some(action) if is_practised(action) => match self.desk.refused(action, &target, &view) {
                    Some(why) => self.desk.refuse(why),
                    None => self.desk.act(action, key, &target, &view),
                },
                Some(_) => self.desk.refuse(words::NOT_HERE.of(view.lang())),
                None => Vec::new(),
            }
        };
        self.desk.awaiting = false;
        for effect in asked {
            if let Effect::Ask(Command::Paper { marks, invalid, .. }) = effect {
                self.judge(&PaperMarks { marks, invalid }, view);
            }
        }
        true
    }

    /// Compares what would have been recorded with the paper that was shown.
    fn judge(&mut self, told: &PaperMarks, view: &View<'_>) {
        let lang = view.lang();
        let Some(shown) = self.papers.get(self.at).map(Practice::paper) else { return };
        let Ok(entered) = Paper::read(told, &self.round.frame) else { return };
        if entered != shown {
            self.clean = false;
            self.said = Some(Note::refusal(match (&shown, &entered) {
                (Paper::Declared(reason), _) => {
                    let digit = InvalidReason::DECLARED.iter().position(|other| other == reason).unwrap_or(0) + 1;
                    words::wrong_reason(lang, digit, *reason)
                }
                (Paper::Marked(_), Paper::Declared(_)) => words::NO_REASON.of(lang).to_owned(),
                (Paper::Marked(shown), Paper::Marked(entered)) => words::wrong_lines(lang, &wrong(shown, entered)),
            }));
            return;
        }
        self.right += usize::from(self.clean);
        self.clean = true;
        self.at += 1;
        self.said = Some(Note::done(words::RIGHT.of(lang)));
        self.desk.previous = Some(entered);
        self.desk.before = Before::Unknown;
        self.desk.lay_down();
        if self.at == self.papers.len() {
            self.ended = Some(view.now);
        }
    }

    /// Begins anew with the same papers.
    fn again(&mut self) {
        let frame = &self.round.frame;
        self.desk.draft = Draft::of(frame, Typing::usual(frame.form));
        self.desk.previous = None;
        self.desk.lay_down();
        (self.at, self.right, self.keys, self.clean) = (0, 0, 0, true);
        (self.began, self.ended, self.said) = (None, None, None);
    }

    /// Takes a click: what it hits is marked; the key that it stands for.
    pub(super) fn on_click(&mut self, at: Position, view: &View<'_>) -> Option<Key> {
        if !matches!(self.desk.dialog, Dialog::None) {
            let target = Target::Entry(ground(&self.contest, &self.round, self.papers.len()));
            return self.desk.on_dialog_click(at, &target, &alone(view));
        }
        match Spots::unseen(view.area, |buf| self.draw(buf, view.area, 0, view)).at(at)? {
            Spot::Key(key) => Some(key),
            Spot::Line(line, place) => {
                self.desk.click(line, place);
                None
            }
        }
    }

    /// Whole seconds a paper took, and hundredths of keys.
    fn pace(&self) -> (u64, u64) {
        let papers = u64::try_from(self.papers.len()).unwrap_or(u64::MAX).max(1);
        let seconds = self.began.zip(self.ended).map_or(0, |(began, ended)| (ended - began).num_seconds());
        let seconds = u64::try_from(seconds).unwrap_or(0);
        ((seconds + papers / 2) / papers, self.keys.saturating_mul(100) / papers)
    }

    fn acts(&self, view: &View<'_>) -> Vec<ScreenAct> {
        let lang = view.lang();
        let target = Target::Entry(self.entry());
        let over = self.at >= self.papers.len();
        let first = MAIN.iter().filter_map(|action| TABLE.binding(*action));
        let rest = TABLE.iter().filter(|binding| !MAIN.contains(&binding.action));
        let acts = first.chain(rest).map(|binding| ScreenAct {
            keys: binding.keys.to_vec(),
            label: if binding.action == Action::Drill { words::LEAVE } else { binding.label }.of(lang).to_owned(),
            help: binding.help.of(lang).to_owned(),
            refused: match binding.action {
                Action::Drill => None,
                action if is_practised(action) && !over => self.desk.refused(action, &target, &alone(view)),
                _ => Some(words::NOT_HERE.of(lang).to_owned()),
            },
            main: MAIN.contains(&binding.action),
        });
        acts.collect()
    }

    /// The paper that is shown, and what a typed number means.
    #[cfg(test)]
    pub(super) fn shown(&self) -> Option<(Paper, Typing)> {
        Some((self.papers.get(self.at)?.paper(), self.desk.draft.typing()))
    }

    fn draw(&self, buf: &mut Buffer, area: Rect, waiting: u64, view: &View<'_>) -> Spots<Spot> {
        paint::screen(self, buf, area, waiting, view)
    }
}

/// The round that this desk has before it.
fn before<'a>(target: &Target<'a>) -> Option<(&'a Contest, &'a Round)> {
    match target {
        Target::Entry(entry) => Some((entry.contest, entry.round)),
        Target::Wait(wait) => wait.round(),
    }
}

/// The first slate of the plan, while no round is before the desk.
fn first(view: &View<'_>) -> Option<(Contest, Frame)> {
    let conference = view.conference;
    let slates =
        conference.programme().contests.iter().filter_map(|contest| Some((contest, conference.slate(contest)?)));
    let (contest, slate) = slates.into_iter().find(|(_, slate)| !slate.is_empty())?;
    Some((contest.clone(), Frame::first(contest, slate)))
}

/// The entry of the practice papers: none of them is ever recorded.
fn ground<'a>(contest: &'a Contest, round: &'a Round, papers: usize) -> Entry<'a> {
    let [counted, _] = &round.passes;
    let collected = u32::try_from(papers).unwrap_or(u32::MAX).max(1);
    Entry { contest, round, collected, pass: 1, counted }
}

/// What the practice desk sees: the troubles of the record are none of its own.
fn alone<'a>(view: &View<'a>) -> View<'a> {
    View { trouble: None, mirror_trouble: None, ..*view }
}

/// The numbers of the lines on which two papers differ, the first of them.
fn wrong(shown: &[Mark], entered: &[Mark]) -> String {
    const TOLD: usize = 8;
    let lines = (1..).zip(shown.iter().zip(entered)).filter(|(_, (one, other))| one != other);
    let lines: Vec<String> = lines.map(|(line, _): (u32, _)| line.to_string()).collect();
    let more = if lines.len() > TOLD { "…" } else { "" };
    format!("{}{more}", lines.iter().take(TOLD).map(String::as_str).collect::<Vec<_>>().join(", "))
}

impl TallyScreen {
    /// Why the drill cannot begin now, if so.
    pub(super) fn no_drill(&self, target: &Target<'_>, view: &View<'_>) -> Option<String> {
        let busy = target.entry().is_some() && (self.is_dirty() || self.awaiting || self.mending != Mending::No);
        let why = if busy {
            words::NOT_NOW
        } else if before(target).is_none() && first(view).is_none() {
            words::NO_SLATE
        } else {
            return None;
        };
        Some(why.of(view.lang()).to_owned())
    }

    /// Begins the drill.
    pub(super) fn begin_drill(&mut self, target: &Target<'_>, view: &View<'_>) -> Vec<Effect> {
        self.drill = Drill::of(target, view).map(Box::new);
        Vec::new()
    }

    /// A key while the drill is on; false if it is not.
    pub(super) fn drilled(&mut self, key: Key, view: &View<'_>) -> bool {
        let Some(drill) = &mut self.drill else { return false };
        if !drill.on_key(key, view) {
            self.drill = None;
            self.note = Some(Note::attention(words::LEFT.of(view.lang())));
        }
        true
    }

    /// The acts of the drill, if it is on.
    pub(super) fn drill_acts(&self, view: &View<'_>) -> Option<Vec<ScreenAct>> {
        self.drill.as_ref().map(|drill| drill.acts(view))
    }

    /// The drill in words; `None` if it is not on.
    pub(super) fn told_drill(&self, view: &View<'_>) -> Option<Vec<Layer>> {
        let waiting = self.target(view).entry().map_or(0, |entry| entry.missing());
        self.drill.as_ref().map(|drill| told::layers(drill, waiting, view))
    }

    /// Draws the drill in place of the desk, and tells what can be clicked; nothing if it is not on.
    pub(super) fn draw_drill(&self, buf: &mut Buffer, area: Rect, view: &View<'_>) -> Option<Spots<Spot>> {
        let drill = self.drill.as_ref()?;
        let waiting = self.target(view).entry().map_or(0, |entry| entry.missing());
        Some(drill.draw(buf, area, waiting, view))
    }
}
