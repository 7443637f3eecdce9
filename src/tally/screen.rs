//! The screen itself: what it remembers between two keys, and how keys find their way.

use super::dialog::Dialog;
use super::digits::Digits;
use super::draft::{Draft, Typing};
use super::drill::Drill;
use super::ended::Ended;
use super::header;
use super::keys::{Action, TABLE};
use super::mending::Mending;
use super::paint::{self, Places, Spot};
use super::sheet::Sheet;
use super::target::{Entry, Place, Target};
use super::told;
use crate::conference::ContestId;
use crate::conference::command::BundlePlace;
use crate::conference::contest::Form;
use crate::conference::paper::Paper;
use crate::desk::{Answer, Effect, Screen, ScreenAct, View};
use crate::terminal::key::Key;
use crate::terminal::signs::Sign;
use crate::terminal::spots::Spots;
use crate::terminal::theme::Tone;
use crate::terminal::told::Layer;
use crate::wording::tally::events as words;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The tally desk.
#[derive(Debug)]
pub struct TallyScreen {
    /// The contest whose papers are liked best.
    pub(super) wanted: Option<ContestId>,
    /// The pass that is entered, where the round has it.
    pub(super) pass: u8,
    /// Whether Esc leads back to another desk.
    pub(super) nested: bool,
    /// Which papers the draft belongs to.
    pub(super) place: Option<Place>,
    /// The paper in the hand.
    pub(super) draft: Draft,
    /// The line number being typed.
    pub(super) digits: Digits,
    /// The focused line; on grades one more than the last line once all are done.
    pub(super) focus: Option<usize>,
    /// A number was just taken, so that a Space after it is its end and not a mark.
    pub(super) number_taken: bool,
    /// The paper recorded before on this screen, for its marks only; it is never shown.
    pub(super) previous: Option<Paper>,
    /// What became of the paper before.
    pub(super) before: Before,
    /// How many papers in a row have said the same on this screen.
    pub(super) same: u32,
    /// Keys typed ahead of a question that came between two papers.
    pub(super) ahead: Ahead,
    /// The draft that was just set aside, so that a slip can be taken back.
    pub(super) laid: Option<Draft>,
    /// Where the open bundle stood when this desk last knew itself alone with it.
    pub(super) stood: Option<BundlePlace>,
    /// How many papers the bundle of that number was declared with.
    pub(super) declared: Option<BundlePlace>,
    /// An answer is awaited; until then nothing is said to be recorded.
    pub(super) awaiting: bool,
    /// The bundle whose end has begun a comparison that nobody asked for.
    pub(super) comparing_unasked: Option<u32>,
    /// How far the replacing of a paper has come.
    pub(super) mending: Mending,
    /// The bundle that has just ended.
    pub(super) ended: Ended,
    /// The drill, while it is on.
    pub(super) drill: Option<Box<Drill>>,
    /// What is over the slate.
    pub(super) dialog: Dialog,
    /// What the last key led to; gone with the next key.
    pub(super) note: Option<Note>,
    /// What should be seen until the next paper is recorded.
    pub(super) news: Option<Note>,
}

/// What became of the paper before the one in the hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// Nothing is known of one.
    Unknown,
    /// It is in the record.
    Recorded,
    /// It was taken back and is the draft.
    TakenBack,
    /// It was set aside for the whole team.
    SetAside,
}

/// Keys that were typed before a question could be seen are no answer to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ahead {
    /// There are none.
    Nothing,
    /// A question has come that no frame has shown yet.
    Unseen,
    /// The same, and keys have been dropped.
    Dropping,
    /// Keys were dropped; the question is seen by now, and so is that.
    Dropped,
}

/// A sentence for the team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its sign.
    pub sign: Sign,
    /// Its tone.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
}

impl Note {
    /// Something cannot be.
    pub fn refusal(text: impl Into<String>) -> Self {
        Self { sign: Sign::Wrong, tone: Tone::Danger, text: text.into() }
    }

    /// Something needs the team.
    pub fn attention(text: impl Into<String>) -> Self {
        Self { sign: Sign::Attention, tone: Tone::Attention, text: text.into() }
    }

    /// Something was done.
    pub fn done(text: impl Into<String>) -> Self {
        Self { sign: Sign::Done, tone: Tone::Now, text: text.into() }
    }
}

impl TallyScreen {
    /// The tally desk on its own, for the papers of this contest if its round is open, else of the first open round.
    pub fn new(contest: Option<ContestId>, pass: u8) -> Self {
        Self {
            wanted: contest,
            pass,
            nested: false,
            place: None,
            draft: Draft::blank(Form::Tick, 0, Typing::Supported),
            digits: Digits::default(),
            focus: None,
            number_taken: false,
            previous: None,
            before: Before::Unknown,
            same: 0,
            ahead: Ahead::Nothing,
            laid: None,
            stood: None,
            declared: None,
            awaiting: false,
            comparing_unasked: None,
            mending: Mending::No,
            ended: Ended::No,
            drill: None,
            dialog: Dialog::None,
            note: None,
            news: None,
        }
    }

    /// The same desk reached from another one, to which Esc and F2 lead back.
    #[must_use]
    pub fn nested(mut self) -> Self {
        self.nested = true;
        self
    }

    /// What this desk has before it now.
    pub(super) fn target<'a>(&self, view: &View<'a>) -> Target<'a> {
        Target::find(view.conference, self.wanted.as_ref(), self.pass)
    }

    /// Follows the record: where the papers in question changed, nothing of the ones before is kept.
    pub(super) fn follow<'a>(&mut self, view: &View<'a>) -> Target<'a> {
        let target = self.target(view);
        let entry = target.entry();
        let place = entry.map(|entry| entry.place());
        if place != self.place {
            let lost = self.place.is_some() && self.is_dirty();
            self.begin(entry.as_ref());
            self.place = place;
            if lost {
                self.note = Some(Note::attention(words::ROUND_GONE.of(view.lang())));
            }
        }
        if let Some(entry) = entry {
            self.wanted = Some(entry.contest.id.clone());
        }
        target
    }

    /// Begins with the papers of another place.
    fn begin(&mut self, entry: Option<&Entry<'_>>) {
        self.previous = None;
        self.before = Before::Unknown;
        self.awaiting = false;
        self.mending = Mending::No;
        self.dialog = Dialog::None;
        self.same = 0;
        self.laid = None;
        self.stood = entry.map(Entry::stand);
        self.declared = None;
        if let Some(entry) = entry {
            self.news = None;
            self.draft = self.draft.next(&entry.round.frame);
        }
        self.lay_down();
    }

    /// Clears the draft for the next paper; what is typed stays what it was.
    pub(super) fn lay_down(&mut self) {
        self.draft.clear();
        self.digits.clear();
        self.number_taken = false;
        self.focus = self.draft.first_focus();
    }

    /// Whether the draft holds something that would be lost.
    pub(super) fn is_dirty(&self) -> bool {
        !self.draft.is_untouched() || self.digits.waiting().is_some()
    }

    /// The draft as Enter would record it: with the number that is still being typed.
    pub(super) fn in_hand(&self, entry: &Entry<'_>) -> Draft {
        if self.place.as_ref() != Some(&entry.place()) {
            let frame = &entry.round.frame;
            return self.draft.next(frame);
        }
        let mut draft = self.draft.clone();
        if let Some(line) = self.digits.line(entry.lines()) {
            draft.toggle(line);
        }
        draft
    }

    pub(super) fn refuse(&mut self, why: impl Into<String>) -> Vec<Effect> {
        self.note = Some(Note::refusal(why));
        Vec::new()
    }
}

impl Screen for TallyScreen {
    fn on_key(&mut self, key: Key, view: &View<'_>) -> Vec<Effect> {
        // Before the record is followed: whatever happens there, keys of the drill stay in the drill.
        if self.drilled(key, view) {
            return Vec::new();
        }
        self.note = None;
        let ended = std::mem::take(&mut self.ended);
        let target = self.follow(view);
        if self.note.is_some() {
            // The round under the draft is gone, and so is what this key was meant for.
            return Vec::new();
        }
        if matches!(self.ahead, Ahead::Unseen | Ahead::Dropping) && !matches!(self.dialog, Dialog::None) {
            self.ahead = Ahead::Dropping;
            return Vec::new();
        }
        if !matches!(self.dialog, Dialog::None) {
            return self.on_dialog_key(key, &target, view);
        }
        self.ahead = Ahead::Nothing;
        let Some(action) = TABLE.action(key) else { return Vec::new() };
        if let Some(why) = self.refused(action, &target, view) {
            let said_already = target.entry().is_none() && !matches!(action, Action::Return | Action::Contests);
            return if said_already { Vec::new() } else { self.refuse(why) };
        }
        match action {
            Action::Squares => self.show_wall(ended.bundle(), &target),
            Action::Drill => self.begin_drill(&target, view),
            _ => self.act(action, key, &target, view),
        }
    }

    fn takes_text(&self) -> bool {
        matches!(self.dialog, Dialog::Form(..))
    }

    fn on_paste(&mut self, text: &str, view: &View<'_>) -> Vec<Effect> {
        if let Dialog::Form(form, _) = &mut self.dialog {
            form.paste(text);
            return Vec::new();
        }
        // A paste is no reading of a paper, and a line break in it must never record one.
        self.refuse(words::NO_PASTE.of(view.lang()))
    }

    fn on_click(&mut self, at: Position, view: &View<'_>) -> Option<Key> {
        if let Some(drill) = &mut self.drill {
            return drill.on_click(at, view);
        }
        self.note = None;
        let target = self.follow(view);
        if self.note.is_some() {
            // The round under the draft is gone, and so is what this click was meant for.
            return None;
        }
        if !matches!(self.dialog, Dialog::None) {
            return self.on_dialog_click(at, &target, view);
        }
        match Spots::unseen(view.area, |buf| paint::screen(self, buf, view.area, view)).at(at) {
            Some(Spot::Key(key)) => return Some(key),
            // It does what the line's number would, and is refused where that would be.
            Some(Spot::Line(line, place)) => match self.refused(Action::Digit, &target, view) {
                Some(why) => drop(self.refuse(why)),
                None => self.click(line, place),
            },
            None => {}
        }
        // What lay over the slate has been seen.
        self.ended = Ended::No;
        self.ahead = Ahead::Nothing;
        None
    }

    fn on_answer(&mut self, answer: &Answer<'_>, view: &View<'_>) -> Vec<Effect> {
        if let Answer::Tallied(of, count) = answer {
            self.hear_ended(of, *count);
            self.hear_wall(of, *count, view);
            return Vec::new();
        }
        let mut effects = self.hear(answer, view);
        effects.extend(self.bundle_ended(answer));
        effects
    }

    fn drawn(&mut self, view: &View<'_>) {
        self.ahead = match self.ahead {
            Ahead::Nothing | Ahead::Unseen => Ahead::Nothing,
            Ahead::Dropping | Ahead::Dropped => Ahead::Dropped,
        };
        // From its first frame on the desk knows where the bundle stood, not only from its first key on.
        if self.place.is_none() {
            self.follow(view);
        }
    }

    fn acts(&self, view: &View<'_>) -> Vec<ScreenAct> {
        self.drill_acts(view).unwrap_or_else(|| self.all_acts(view))
    }

    fn perform(&mut self, act: usize, view: &View<'_>) -> Vec<Effect> {
        let Some(key) = self.acts(view).get(act).and_then(|act| act.keys.first().copied()) else { return Vec::new() };
        self.dialog = Dialog::None;
        // Picked by name, "type a number" must not type the first digit.
        if TABLE.action(key) == Some(Action::Digit) {
            return self.refuse(words::TYPE_DIGITS.of(view.lang()));
        }
        self.on_key(key, view)
    }

    fn left_undone(&self, view: &View<'_>) -> Option<String> {
        let same = self.place == self.target(view).entry().map(|entry| entry.place());
        (same && self.place.is_some() && self.is_dirty()).then(|| words::DRAFT_LOST.of(view.lang()).to_owned())
    }

    fn told(&self, view: &View<'_>) -> Vec<Layer> {
        told::layers(self, view)
    }

    fn draw(&self, buf: &mut Buffer, area: Rect, view: &View<'_>) {
        paint::screen(self, buf, area, view);
    }
}

impl TallyScreen {
    /// The slate as it stands on a screen of the view's size.
    pub(super) fn sheet(&self, entry: &Entry<'_>, view: &View<'_>) -> Sheet {
        self.sheet_in(&self.places(entry, view), entry, view)
    }

    fn sheet_in(&self, places: &Places, entry: &Entry<'_>, view: &View<'_>) -> Sheet {
        Sheet::of(places.slate, &entry.round.frame, self.focus, view.look)
    }

    /// Where the parts of the desk stand while papers are entered. The slate goes before large figures: they stand
    /// where they hide no line of it and cut no name.
    pub(super) fn places(&self, entry: &Entry<'_>, view: &View<'_>) -> Places {
        let plain = Places::of(view.area, 0);
        if !header::has_room(view.area, view.look) {
            return plain;
        }
        let large = Places::of(view.area, header::LARGE);
        let (before, after) = (self.sheet_in(&plain, entry, view), self.sheet_in(&large, entry, view));
        let same = before.part().is_some() == after.part().is_some() && after.name >= before.name;
        if same { large } else { plain }
    }
}
