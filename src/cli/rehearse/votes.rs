//! The votes of a rehearsed day: rounds are opened, papers typed, results announced, and what waits then is decided.

use super::day::{Day, count};
use super::pace;
use super::voters::{self, Spread};
use crate::conference::contest::TieRule;
use crate::conference::frame::Frame;
use crate::conference::paper::{Mark, PaperMarks};
use crate::conference::progress::Waiting;
use crate::conference::round::Round;
use crate::conference::{Command, ContestId, Refusal, Step, StepKind};
use crate::wording::rehearsal as words;

/// After so many rounds nobody votes again.
const ROUNDS: u32 = 6;

impl Day {
    /// Votes are cast; they are counted while something else goes on, if something does.
    pub(super) fn ballot(&mut self, contests: &[ContestId], next: Option<&Step>) -> Result<(), Refusal> {
        for contest in contests {
            if self.does(Command::OpenRound { contest: contest.clone() }, pace::BOX)? && self.cast(contest)? {
                self.uncounted.push(contest.clone());
            }
        }
        let meanwhile = next.is_some_and(|step| {
            matches!(step.kind, StepKind::Note { .. } | StepKind::Speech { .. } | StepKind::Discussion { .. })
        });
        if !meanwhile {
            for contest in std::mem::take(&mut self.uncounted) {
                self.count(&contest)?;
            }
        }
        Ok(())
    }

    fn open(&self, contest: &ContestId) -> Option<&Round> {
        self.conference().progress(contest)?.open_round()
    }

    /// Papers of the open round go out and come back.
    fn cast(&mut self, contest: &ContestId) -> Result<bool, Refusal> {
        let Some(frame) = self.open(contest).map(|round| round.frame.clone()) else { return Ok(false) };
        let voters = self.conference().roll().present(self.conference().programme(), frame.voters);
        let (hands, lines) = (pace::HAND * u64::from(voters), pace::LINE * count(frame.slate.len()));
        let (contest, unused) = (contest.clone(), voters.div_ceil(10));
        let issue = Command::Issue { contest: contest.clone(), issued: voters, unused, absent_papers: 0, spoiled: 0 };
        Ok(self.does(issue, hands)?
            && self.does(Command::Collect { contest, collected: voters }, pace::MIND + lines + hands)?)
    }

    /// The papers of the open round are typed, compared, and the round is closed.
    pub(super) fn count(&mut self, contest: &ContestId) -> Result<(), Refusal> {
        let Some(round) = self.open(contest) else { return Ok(()) };
        let (frame, collected) = (round.frame.clone(), round.collected.unwrap_or(0));
        let collected = usize::try_from(collected).unwrap_or(0);
        let papers = voters::papers(&frame, collected, self.spread, &mut self.chance);
        let mistakes = self.spread == Spread::Mistakes;
        let mut mistyped = Vec::new();
        for pass in 1..=frame.passes {
            for (place, paper) in papers.iter().enumerate() {
                let slips = mistakes && (self.chance.happens(15) || place == 0);
                let wrong = voters::misread(paper, &frame, &mut self.chance);
                if slips && frame.passes == 1 {
                    self.types(&frame, &wrong, pass)?;
                    self.does(Command::UndoPaper { contest: contest.clone(), pass }, pace::MISTAKE)?;
                    self.types(&frame, paper, pass)?;
                } else if slips && pass == 2 {
                    self.types(&frame, &wrong, pass)?;
                    mistyped.push((wrong, paper.clone()));
                } else {
                    self.types(&frame, paper, pass)?;
                }
            }
        }
        let close = Command::CloseRound { contest: contest.clone() };
        // Two passes that differ are refused; whether they do is what is rehearsed here.
        if !mistyped.is_empty() && self.tries(&close, 0).is_ok() {
            return Ok(());
        }
        for (from, to) in mistyped {
            let (contest, reason) = (contest.clone(), words::MISREAD.of(self.lang).to_owned());
            self.does(Command::ReplacePaper { contest, pass: 2, from, to, reason }, pace::MISTAKE)?;
        }
        self.does(close, pace::SIGNED)?;
        Ok(())
    }

    fn types(&mut self, frame: &Frame, paper: &PaperMarks, pass: u8) -> Result<(), Refusal> {
        let marks = paper.marks.values().filter(|mark| !matches!(mark, Mark::Against | Mark::None)).count();
        let PaperMarks { marks: lines, invalid } = paper.clone();
        let command = Command::Paper { contest: frame.contest.clone(), marks: lines, invalid, pass, after: None };
        self.does(command, pace::PAPER + pace::MARK * count(marks))?;
        Ok(())
    }

    /// A result is read out, and whatever waits after it is decided.
    pub(super) fn result(&mut self, contest: &ContestId) -> Result<(), Refusal> {
        let unopened = self.conference().progress(contest).is_none_or(|progress| progress.rounds.is_empty());
        // A plan may give a vote no step of its own.
        if unopened && self.does(Command::OpenRound { contest: contest.clone() }, pace::BOX)? {
            self.cast(contest)?;
        }
        self.count(contest)?;
        let closed = |day: &Self| {
            day.conference().progress(contest).and_then(|progress| progress.last()).is_some_and(Round::is_closed)
        };
        for _ in 0..ROUNDS {
            if closed(self) {
                let announce = Command::Announce { contest: contest.clone(), paced: false };
                self.does(announce, pace::DECISION + pace::RESULT * self.lines(contest))?;
            }
            if !self.decides(contest)? {
                break;
            }
            if self.cast(contest)? {
                self.count(contest)?;
            }
        }
        Ok(())
    }

    /// Decides what waits after an announcement; whether a new round is open.
    fn decides(&mut self, id: &ContestId) -> Result<bool, Refusal> {
        let Some(contest) = self.conference().programme().contest(id).cloned() else { return Ok(false) };
        let id = id.clone();
        match self.conference().standing(&contest).waiting {
            Some(Waiting::Tie { tied, seats }) => {
                let drawn = self.chance.shuffled(tied.clone());
                let seats = usize::try_from(seats).unwrap_or(0);
                let elected = |from: Vec<_>| from.into_iter().take(seats).collect::<Vec<_>>();
                match contest.tie {
                    TieRule::Runoff => return self.does(Command::RunOff { contest: id }, pace::BOX),
                    TieRule::Lot => {
                        let drawn_by = words::SOMEBODY.of(self.lang).to_owned();
                        self.does(Command::DrawLots { contest: id, elected: elected(drawn), drawn_by }, pace::BOX)?;
                    }
                    TieRule::Chair => {
                        let reason = words::DECIDED.of(self.lang).to_owned();
                        let command = Command::ChairDecides { contest: id, elected: elected(tied), reason };
                        self.does(command, pace::BOX)?;
                    }
                }
                // Vacant seats may wait behind a tie.
                Ok(false)
            }
            Some(Waiting::Vacancy { .. }) => {
                self.does(Command::LeaveVacant { contest: id }, pace::HANDS)?;
                Ok(false)
            }
            _ => Ok(false),
        }
    }

    /// Before the closing: whatever was collected is counted, whatever was counted announced.
    pub(super) fn settle(&mut self) -> Result<(), Refusal> {
        let contests: Vec<ContestId> =
            self.conference().programme().contests.iter().map(|contest| contest.id.clone()).collect();
        for contest in contests {
            let begun = self.conference().progress(&contest).is_some_and(|progress| !progress.rounds.is_empty());
            if begun {
                self.result(&contest)?;
            }
        }
        Ok(())
    }
}
