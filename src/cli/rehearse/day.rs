//! A day that plays itself: every step of the agenda, with what is done there and how long that takes.

use super::chance::Chance;
use super::pace;
use super::voters::Spread;
use crate::cli::clock;
use crate::conference::refusal::Refusal;
use crate::conference::state::Phase;
use crate::conference::{Command, Conference, ContestId, Moment, Person, Step, StepKind};
use crate::record::Proceedings;
use crate::wording::rehearsal::{self as words, Taken};
use crate::wording::{Lang, refusal};
use chrono::TimeDelta;
use std::thread;
use std::time::Duration;

/// Which time it is in a rehearsal.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// Nobody waits: the time that things take is added up.
    Reckoned(Moment),
    /// The clock on the wall; things take so many times less than they would.
    Wall(u32),
}

/// The day as it is played.
pub struct Day {
    pub(super) proceedings: Proceedings,
    pub(super) chance: Chance,
    pub(super) spread: Spread,
    pub(super) lang: Lang,
    /// Contests whose papers are collected and not yet counted.
    pub(super) uncounted: Vec<ContestId>,
    clock: Clock,
    /// What each step took, in the agenda's order.
    taken: Vec<Taken>,
    /// The step that is played, from 0.
    place: usize,
    refused: Vec<String>,
}

/// What a rehearsal came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// What each step took.
    pub taken: Vec<Taken>,
    /// What was refused, as sentences with their step.
    pub refused: Vec<String>,
    /// Whether the day came to its end.
    pub ended: bool,
}

impl Day {
    /// A day to be played into this record.
    pub fn new(proceedings: Proceedings, spread: Spread, chance: Chance, clock: Clock, lang: Lang) -> Self {
        let agenda = proceedings.conference().programme().agenda.iter();
        let taken = agenda.map(|step| Taken { title: step.title.clone(), planned: step.minutes, ..Taken::default() });
        let taken = taken.collect();
        let uncounted = Vec::new();
        Self { proceedings, chance, spread, lang, uncounted, clock, taken, place: 0, refused: Vec::new() }
    }

    /// Plays the whole day. What cannot be stored ends it.
    pub fn play(&mut self, heed: &mut dyn FnMut(&Taken)) -> Result<(), Refusal> {
        self.does(Command::Start {}, 0)?;
        let agenda = self.conference().programme().agenda.clone();
        for (place, step) in agenda.iter().enumerate() {
            self.place = place;
            if self.conference().current().is_none_or(|(_, current)| current.id != step.id) {
                self.does(Command::GoTo { step: step.id.clone() }, 0)?;
            }
            self.passes(pace::reading(&step.script));
            let counted = !self.uncounted.is_empty();
            for contest in std::mem::take(&mut self.uncounted) {
                self.count(&contest)?;
            }
            self.step(step, agenda.get(place + 1), counted)?;
            if self.taken.get(place).is_some_and(|taken| taken.seconds == 0) {
                self.as_planned();
            }
            if let Some(taken) = self.taken.get(place) {
                heed(taken);
            }
        }
        if matches!(self.conference().phase(), Phase::Running { .. }) {
            self.does(Command::CloseConference {}, 0)?;
        }
        Ok(())
    }

    /// What it came to.
    pub fn played(self) -> Played {
        let ended = matches!(self.conference().phase(), Phase::Closed { .. });
        Played { taken: self.taken, refused: self.refused, ended }
    }

    pub(super) fn conference(&self) -> &Conference {
        self.proceedings.conference()
    }

    /// Time passes at this step.
    pub(super) fn passes(&mut self, seconds: u64) {
        if let Some(taken) = self.taken.get_mut(self.place) {
            taken.seconds = taken.seconds.saturating_add(seconds);
        }
        match &mut self.clock {
            Clock::Reckoned(now) => *now += TimeDelta::seconds(i64::try_from(seconds).unwrap_or(0)),
            Clock::Wall(speed) => {
                let millis = seconds.saturating_mul(1000).checked_div(u64::from(*speed)).unwrap_or(0);
                thread::sleep(Duration::from_millis(millis));
            }
        }
    }

    /// What nobody knows takes what the plan gives it.
    fn as_planned(&mut self) {
        let Some(taken) = self.taken.get_mut(self.place) else { return };
        taken.unknown = true;
        let rest = (u64::from(taken.planned) * 60).saturating_sub(taken.seconds);
        self.passes(rest);
    }

    /// Does something that takes so long; whether it was accepted. What was refused is told at the end.
    #[allow(clippy::needless_pass_by_value, reason = "a command is made where it is done")]
    pub(super) fn does(&mut self, command: Command, seconds: u64) -> Result<bool, Refusal> {
        match self.tries(&command, seconds) {
            Ok(()) => Ok(true),
            Err(error @ (Refusal::Storage { .. } | Refusal::RecordLost | Refusal::Busy)) => Err(error),
            Err(refused) => {
                let step = self.taken.get(self.place).map_or("", |taken| taken.title.as_str());
                self.refused.push(words::refused_at(step, &refusal::sentence(&refused, self.lang)));
                Ok(false)
            }
        }
    }

    /// The same where a refusal is part of what is rehearsed.
    pub(super) fn tries(&mut self, command: &Command, seconds: u64) -> Result<(), Refusal> {
        self.passes(seconds);
        let now = match self.clock {
            Clock::Reckoned(now) => now,
            Clock::Wall(_) => clock::now(),
        };
        let Self { proceedings, chance, .. } = self;
        proceedings.ask(command, now, &mut || chance.salt()).map(|_| ())
    }

    /// Plays a step; `counted` says that a count already went on in it.
    fn step(&mut self, step: &Step, next: Option<&Step>, counted: bool) -> Result<(), Refusal> {
        match &step.kind {
            StepKind::Opening { text, guests } => {
                self.passes(pace::reading(text) + pace::NAME * count(guests.len()));
            }
            StepKind::Attendance => self.attendance()?,
            StepKind::ShowOfHands { proposal, names } => {
                self.passes(pace::reading(proposal) + pace::NAME * count(names.len()));
                let all = self.conference().roll().hands(self.conference().programme());
                let hands = Command::ShowOfHands { step: None, r#for: all, against: 0, other: 0 };
                self.does(hands, pace::HANDS)?;
            }
            StepKind::Report { .. } => self.report(step)?,
            StepKind::Discussion { speakers, minutes_each } => {
                let speech = if *minutes_each == 0 { pace::SPEECH } else { u64::from(*minutes_each) * 60 };
                for speaker in 0..u32::try_from(speakers.len()).unwrap_or(0) {
                    self.does(Command::BeginSpeech { step: None, speaker }, pace::TO_THE_FLOOR)?;
                    self.does(Command::EndSpeech { step: None }, speech)?;
                }
            }
            // Nobody knows how long a guest speaks; the plan does.
            StepKind::Speech { .. } => self.as_planned(),
            StepKind::Slate { contests, text } => {
                self.passes(pace::reading(text));
                // Of a list that another vote decides nothing can be passed yet.
                for contest in contests.iter().filter(|contest| self.lines(contest) > 0).cloned().collect::<Vec<_>>() {
                    let lines = self.lines(&contest);
                    self.does(Command::FreezeSlate { contest }, pace::HANDS + pace::NAME * lines)?;
                }
            }
            StepKind::TallyTeam { contest, members } => {
                let seconds = pace::HANDS + pace::NAME * count(members.len());
                self.does(Command::NameTallyTeam { contest: contest.clone(), members: members.clone() }, seconds)?;
            }
            StepKind::Ballot { contests } => self.ballot(contests, next)?,
            StepKind::Result { contests } => {
                for contest in contests {
                    self.result(contest)?;
                }
            }
            StepKind::Leader { .. } => {
                self.does(Command::AnnounceLeader { step: None }, pace::DECISION)?;
            }
            StepKind::Handover { items, giver, receiver, witness } => {
                for item in 0..u32::try_from(items.len()).unwrap_or(0) {
                    let (step, done, note) = (None, true, String::new());
                    self.does(Command::HandOverItem { step, item, done, count: None, note }, pace::ITEM)?;
                }
                let name = |person: &Option<Person>| {
                    let name = person.as_ref().map(|person| person.name.clone()).filter(|name| !name.is_empty());
                    name.unwrap_or_else(|| words::SOMEBODY.of(self.lang).to_owned())
                };
                let (giver, receiver, witness) = (name(giver), name(receiver), name(witness));
                self.does(Command::SignHandover { step: None, giver, receiver, witness }, pace::CEREMONY)?;
            }
            StepKind::Pledge { text } => {
                self.passes(pace::reading(text));
                let units = self.conference().programme().units.iter().map(|unit| unit.id.clone());
                for unit in units.collect::<Vec<_>>() {
                    self.does(Command::SignPledge { step: None, unit, signed: true }, pace::SIGNATURE)?;
                }
            }
            StepKind::Closing { text } => {
                self.passes(pace::reading(text));
                self.settle()?;
                self.does(Command::CloseConference {}, 0)?;
            }
            StepKind::Note { text, .. } if text.is_empty() && !counted => self.as_planned(),
            StepKind::Note { text, .. } => self.passes(pace::reading(text)),
        }
        Ok(())
    }

    fn attendance(&mut self) -> Result<(), Refusal> {
        let programme = self.conference().programme();
        let summoned = programme.particulars.summoned;
        let names = count(self.conference().roll().lines(programme).count());
        if let Some(summoned) = summoned {
            // In a large hall somebody is always missing.
            self.does(Command::Present { count: summoned - summoned / 50 }, pace::CEREMONY)?;
        }
        self.does(Command::AttendAll {}, if summoned.is_some() { 0 } else { pace::NAME * names })?;
        Ok(())
    }

    fn report(&mut self, step: &Step) -> Result<(), Refusal> {
        let pages = self.conference().report(&step.id).map(|report| report.pages.clone()).unwrap_or_default();
        for (number, page) in (0..).zip(&pages) {
            if number > 0 {
                self.does(Command::ShowPage { step: Some(step.id.clone()), page: number }, 0)?;
            }
            self.passes(pace::page(page));
        }
        Ok(())
    }

    /// The lines of a contest's slate.
    pub(super) fn lines(&self, contest: &ContestId) -> u64 {
        let contest = self.conference().programme().contest(contest);
        let slate = contest.and_then(|contest| self.conference().slate(contest));
        count(slate.map_or(0, |slate| slate.len()))
    }
}

/// A number of things, to be multiplied by seconds.
pub(super) fn count(things: usize) -> u64 {
    u64::try_from(things).unwrap_or(u64::MAX)
}
