//! The conference as it stands: folded from events, changed by nothing else but the counts of the box.

use super::Moment;
use super::agenda::{Step, StepKind, TallyMember};
use super::contest::{Contest, Nominee, Source};
use super::direction::Direction;
use super::event::Event;
use super::floor::{Floor, Speaker};
use super::handover::{Handover, Signatures};
use super::id::{ContestId, NomineeId, StepId, UnitId};
use super::programme::Programme;
use super::progress::{ContestProgress, ContestStanding, Freezing, Withdrawal};
use super::report::Report;
use super::roll::{Attendance, Roll};
use super::round::{AsideDecision, Correction, Decided, Issue, PassCount, Proof, Round, RoundStatus, Statement};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything that is true of a conference now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conference {
    pub(super) rehearsal: bool,
    pub(super) programme: Arc<Programme>,
    pub(super) phase: Phase,
    pub(super) visits: Vec<Visit>,
    pub(super) roll: Arc<Roll>,
    pub(super) hands: BTreeMap<StepId, Vec<Hands>>,
    pub(super) floors: BTreeMap<StepId, Floor>,
    pub(super) notes: BTreeMap<StepId, String>,
    pub(super) contests: BTreeMap<ContestId, ContestProgress>,
    pub(super) team: Option<Vec<TallyMember>>,
    pub(super) leaders: BTreeMap<StepId, Moment>,
    pub(super) handovers: BTreeMap<StepId, Handover>,
    pub(super) pledges: BTreeMap<StepId, BTreeSet<UnitId>>,
    pub(super) reports: Arc<BTreeMap<StepId, Report>>,
    pub(super) pages: BTreeMap<StepId, u32>,
    pub(super) spotlight: Spotlight,
    pub(super) direction: Direction,
    pub(super) held: Option<Box<Conference>>,
}

/// How far the conference has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Prepared, not started.
    Convened,
    /// Under way.
    Running {
        /// Since when.
        since: Moment,
    },
    /// Closed.
    Closed {
        /// Since when it had been under way.
        since: Moment,
        /// When it was closed.
        at: Moment,
    },
}

/// A stay at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The step.
    pub step: StepId,
    /// From when.
    pub from: Moment,
    /// Until when; `None` while it is the current step.
    pub to: Option<Moment>,
}

/// A show of hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hands {
    /// For (nhất trí).
    pub agree: u32,
    /// Against (không nhất trí).
    pub against: u32,
    /// Another opinion (ý kiến khác).
    pub other: u32,
    /// Voters present.
    pub voters: u32,
    /// When.
    pub at: Moment,
}

/// What the hall's eyes are on: the last thing that happened there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spotlight {
    /// The conference has not started.
    Waiting,
    /// The current step.
    Step(StepId),
    /// A contest.
    Contest(ContestId),
    /// The conference is closed.
    Closing,
}

impl Conference {
    /// A conference that has been convened and nothing more.
    pub fn new(programme: Programme) -> Self {
        let mut floors = BTreeMap::new();
        let mut handovers = BTreeMap::new();
        let mut reports = BTreeMap::new();
        for step in &programme.agenda {
            match &step.kind {
                StepKind::Discussion { speakers, .. } => {
                    floors.insert(step.id.clone(), Floor::planned(speakers));
                }
                StepKind::Handover { items, .. } => {
                    handovers.insert(step.id.clone(), Handover::of(items.len()));
                }
                StepKind::Report { text, .. } => {
                    reports.insert(step.id.clone(), Report::read(text));
                }
                _ => {}
            }
        }
        let contests = programme.contests.iter().map(|c| (c.id.clone(), ContestProgress::default())).collect();
        Self {
            rehearsal: false,
            programme: Arc::new(programme),
            phase: Phase::Convened,
            visits: Vec::new(),
            roll: Arc::default(),
            hands: BTreeMap::new(),
            floors,
            notes: BTreeMap::new(),
            contests,
            team: None,
            leaders: BTreeMap::new(),
            handovers,
            pledges: BTreeMap::new(),
            reports: Arc::new(reports),
            pages: BTreeMap::new(),
            spotlight: Spotlight::Waiting,
            direction: Direction::default(),
            held: None,
        }
    }

    /// The checked plan.
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// Whether this is no conference but the rehearsal of one.
    pub fn is_rehearsal(&self) -> bool {
        self.rehearsal
    }

    /// How far the conference has come.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Whether it has been started and not closed.
    pub fn is_running(&self) -> bool {
        matches!(self.phase, Phase::Running { .. })
    }

    /// Every stay at a step, in order.
    pub fn visits(&self) -> &[Visit] {
        &self.visits
    }

    /// The current step, with its place in the agenda.
    pub fn current(&self) -> Option<(usize, &Step)> {
        self.visits.last().and_then(|visit| self.programme.step(&visit.step))
    }

    /// Seconds spent at a step, up to `now` while it is the current one.
    pub fn seconds_at(&self, step: &StepId, now: Moment) -> i64 {
        let stays = self.visits.iter().filter(|visit| visit.step == *step);
        stays.map(|visit| (visit.to.unwrap_or(now) - visit.from).num_seconds().max(0)).sum()
    }

    /// Whether a step has been visited.
    pub fn has_visited(&self, step: &StepId) -> bool {
        self.visits.iter().any(|visit| visit.step == *step)
    }

    /// The roll.
    pub fn roll(&self) -> &Roll {
        &self.roll
    }

    /// Every show of hands taken at a step; the last one stands.
    pub fn hands_at(&self, step: &StepId) -> &[Hands] {
        self.hands.get(step).map_or(&[], Vec::as_slice)
    }

    /// The speakers of a discussion.
    pub fn floor(&self, step: &StepId) -> Option<&Floor> {
        self.floors.get(step)
    }

    /// The note of a step for the minutes.
    pub fn note(&self, step: &StepId) -> &str {
        self.notes.get(step).map_or("", String::as_str)
    }

    /// What has happened in a contest.
    pub fn progress(&self, contest: &ContestId) -> Option<&ContestProgress> {
        self.contests.get(contest)
    }

    /// The slate of a contest before any withdrawal in it; `None` while the contest it follows is not decided.
    pub fn full_slate(&self, contest: &Contest) -> Option<Vec<Nominee>> {
        match &contest.source {
            Source::Listed(nominees) => Some(nominees.clone()),
            Source::ElectedOf(parent) => {
                let parent = self.programme.contest(parent)?;
                let standing = self.standing(parent);
                let order = match self.contests.get(&parent.id).and_then(|progress| progress.rounds.first()) {
                    Some(round) => round.frame.slate.clone(),
                    None => self.full_slate(parent)?,
                };
                let elected = order.into_iter().filter(|nominee| standing.elected.contains(&nominee.id));
                standing.decided().then(|| elected.collect())
            }
        }
    }

    /// The slate on which a first round would be held now: without who has withdrawn.
    pub fn slate(&self, contest: &Contest) -> Option<Vec<Nominee>> {
        let progress = self.contests.get(&contest.id)?;
        let slate = self.full_slate(contest)?;
        Some(slate.into_iter().filter(|nominee| !progress.has_withdrawn(&nominee.id)).collect())
    }

    /// Where a contest stands.
    pub fn standing(&self, contest: &Contest) -> ContestStanding {
        let slate = self.full_slate(contest);
        match self.contests.get(&contest.id) {
            Some(progress) => progress.standing(slate.as_deref()),
            None => ContestProgress::default().standing(slate.as_deref()),
        }
    }

    /// The name of a nominee of a contest.
    pub fn nominee(&self, contest: &ContestId, id: &NomineeId) -> Option<Nominee> {
        let progress = self.contests.get(contest)?;
        let framed = progress.rounds.iter().flat_map(|round| &round.frame.slate).find(|n| n.id == *id).cloned();
        framed.or_else(|| {
            let contest = self.programme.contest(contest)?;
            self.full_slate(contest)?.into_iter().find(|nominee| nominee.id == *id)
        })
    }

    /// The tally team of a contest: its own, else the conference's.
    pub fn team(&self, contest: &ContestId) -> Option<&[TallyMember]> {
        let own = self.contests.get(contest).and_then(|progress| progress.team.as_deref());
        own.or(self.team.as_deref())
    }

    /// The tally team of the whole conference.
    pub fn general_team(&self) -> Option<&[TallyMember]> {
        self.team.as_deref()
    }

    /// When the decision of a leader step was read out.
    pub fn leader_announced(&self, step: &StepId) -> Option<Moment> {
        self.leaders.get(step).copied()
    }

    /// How far the handover of a step has come.
    pub fn handover(&self, step: &StepId) -> Option<&Handover> {
        self.handovers.get(step)
    }

    /// Who has signed the pledge of a step.
    pub fn has_pledged(&self, step: &StepId, unit: &UnitId) -> bool {
        self.pledges.get(step).is_some_and(|units| units.contains(unit))
    }

    /// The report of a step, in pages.
    pub fn report(&self, step: &StepId) -> Option<&Report> {
        self.reports.get(step)
    }

    /// The page of a report that the hall sees, counted from 0.
    pub fn page(&self, step: &StepId) -> u32 {
        self.pages.get(step).copied().unwrap_or(0)
    }

    /// What the hall's eyes are on.
    pub fn spotlight(&self) -> &Spotlight {
        &self.spotlight
    }

    /// The conference as the hall keeps seeing it, while the hall is held.
    pub fn held(&self) -> Option<&Self> {
        self.held.as_deref()
    }

    /// Sets what the recorded papers of one pass add up to. The box tells it; no event does.
    ///
    /// A hall that is held keeps the count that it saw of a round still open. What was counted when it was held is its
    /// count for good: who reads the record only later learns it here.
    pub fn set_count(&mut self, contest: &ContestId, round: u32, pass: u8, count: PassCount) {
        if let Some(held) = &mut self.held {
            let place = usize::try_from(round).unwrap_or(usize::MAX).wrapping_sub(1);
            let seen = held.contests.get(contest).and_then(|progress| progress.rounds.get(place));
            if seen.is_some_and(|round| !round.is_open()) {
                held.set_count(contest, round, pass, count.clone());
            }
        }
        let place = usize::try_from(round).unwrap_or(usize::MAX).wrapping_sub(1);
        let round = self.contests.get_mut(contest).and_then(|progress| progress.rounds.get_mut(place));
        if let Some(slot) = round.and_then(|round| round.passes.get_mut(usize::from(pass).wrapping_sub(1))) {
            *slot = count;
        }
    }

    /// Sets what confirms the announcement of a round. The record tells it; no event does.
    pub fn set_proof(&mut self, contest: &ContestId, round: u32, proof: Proof) {
        let place = usize::try_from(round).unwrap_or(usize::MAX).wrapping_sub(1);
        let round = self.contests.get_mut(contest).and_then(|progress| progress.rounds.get_mut(place));
        if let Some(round) = round {
            round.proof = Some(proof);
        }
    }

    /// Folds one event. Events come from [`Conference::decide`], so what they name exists.
    pub fn apply(&mut self, event: &Event, at: Moment) {
        self.direction.follow(event, at);
        match event {
            Event::HallDirected { .. } => {
                // A held hall that was behind a curtain looks at what it saw anew. Nothing else that happens moves it.
                if let Some(held) = &mut self.held {
                    held.direction.since = at;
                }
            }
            Event::LinePointed { .. } => {}
            Event::Convened { rehearsal, programme } => {
                *self = Self { rehearsal: *rehearsal, ..Self::new((**programme).clone()) };
            }
            Event::Started => self.phase = Phase::Running { since: at },
            Event::StepEntered { step } => self.enter(step, at),
            Event::Attended { unit, delegate, present, replaced_by } => {
                let attendance = Attendance { present: *present, replaced_by: replaced_by.clone() };
                Arc::make_mut(&mut self.roll).mark(unit.clone(), *delegate, attendance);
            }
            Event::AllAttended => Arc::make_mut(&mut self.roll).mark_all(&self.programme),
            Event::HallCounted { count } => Arc::make_mut(&mut self.roll).count_hall(*count),
            Event::HandsShown { step, r#for, against, other, voters } => {
                let hands = Hands { agree: *r#for, against: *against, other: *other, voters: *voters, at };
                self.hands.entry(step.clone()).or_default().push(hands);
            }
            Event::NoteTaken { step, text } => {
                self.notes.insert(step.clone(), text.clone());
            }
            Event::TallyTeamNamed { contest: None, members } => self.team = Some(members.clone()),
            Event::LeaderAnnounced { step } => {
                self.leaders.insert(step.clone(), at);
                self.spotlight = Spotlight::Step(step.clone());
            }
            Event::ItemHandedOver { step, item, done, count, note } => {
                let items = self.handovers.get_mut(step).map(|handover| &mut handover.items);
                if let Some(line) = items.and_then(|items| items.get_mut(usize::try_from(*item).ok()?)) {
                    line.done = *done;
                    line.count = *count;
                    line.note.clone_from(note);
                }
            }
            Event::HandoverSigned { step, giver, receiver, witness } => {
                let signatures =
                    Signatures { giver: giver.clone(), receiver: receiver.clone(), witness: witness.clone(), at };
                self.handovers.entry(step.clone()).or_default().signed = Some(signatures);
                self.spotlight = Spotlight::Step(step.clone());
            }
            Event::PledgeSigned { step, unit, signed } => {
                let units = self.pledges.entry(step.clone()).or_default();
                if *signed {
                    units.insert(unit.clone());
                } else {
                    units.remove(unit);
                }
            }
            Event::PageShown { step, page } => {
                self.pages.insert(step.clone(), *page);
            }
            Event::HallHeld { held } => {
                self.held = None;
                self.held = held.then(|| Box::new(self.clone()));
            }
            Event::ConferenceClosed => {
                let since = match self.phase {
                    Phase::Running { since } | Phase::Closed { since, .. } => since,
                    Phase::Convened => at,
                };
                self.leave_step(at);
                self.phase = Phase::Closed { since, at };
                self.held = None;
                self.spotlight = Spotlight::Closing;
            }
            Event::SpeakerQueued { .. }
            | Event::SpeakerDropped { .. }
            | Event::SpeechBegan { .. }
            | Event::SpeechEnded { .. }
            | Event::GistNoted { .. } => self.apply_to_floor(event, at),
            _ => self.apply_to_contest(event, at),
        }
    }

    fn enter(&mut self, step: &StepId, at: Moment) {
        // Who goes to the step they are at stays there; only the hall looks at it again.
        let stays = self.visits.last().is_some_and(|visit| visit.step == *step && visit.to.is_none());
        if !stays {
            self.leave_step(at);
            self.visits.push(Visit { step: step.clone(), from: at, to: None });
        }
        self.spotlight = Spotlight::Step(step.clone());
    }

    fn leave_step(&mut self, at: Moment) {
        if let Some(visit) = self.visits.last_mut() {
            visit.to.get_or_insert(at);
        }
    }

    fn apply_to_floor(&mut self, event: &Event, at: Moment) {
        let (Event::SpeakerQueued { step, .. }
        | Event::SpeakerDropped { step, .. }
        | Event::SpeechBegan { step, .. }
        | Event::SpeechEnded { step, .. }
        | Event::GistNoted { step, .. }) = event
        else {
            return;
        };
        let floor = self.floors.entry(step.clone()).or_default();
        match event {
            Event::SpeakerQueued { name, unit, topic, .. } => {
                floor.speakers.push(Speaker::waiting(name.clone(), unit.clone(), topic.clone()));
            }
            Event::SpeakerDropped { speaker, .. } => {
                if let Some(speaker) = floor.get_mut(*speaker) {
                    speaker.dropped = true;
                }
            }
            Event::SpeechBegan { speaker, .. } => {
                for other in &mut floor.speakers {
                    end_turn(other, at);
                }
                if let Some(speaker) = floor.get_mut(*speaker) {
                    speaker.dropped = false;
                    speaker.turns.push((at, None));
                }
            }
            Event::SpeechEnded { speaker, .. } => {
                if let Some(speaker) = floor.get_mut(*speaker) {
                    end_turn(speaker, at);
                }
            }
            Event::GistNoted { speaker, gist, .. } => {
                if let Some(speaker) = floor.get_mut(*speaker) {
                    speaker.gist.clone_from(gist);
                }
            }
            _ => {}
        }
    }

    /// Notes a withdrawal, and the same in every contest that follows and was opened with the nominee: who has left
    /// the elected of one contest is on no later slate and no later list of those it led to.
    fn note_withdrawal(&mut self, id: &ContestId, nominee: &NomineeId, reason: &str, at: Moment) {
        let Some(progress) = self.contests.get_mut(id) else { return };
        if !progress.has_withdrawn(nominee) {
            let after_announcement = progress.has_announced();
            let reason = reason.to_owned();
            progress.withdrawals.push(Withdrawal { nominee: nominee.clone(), reason, at, after_announcement });
        }
        let programme = Arc::clone(&self.programme);
        let follows = |source: &Source| matches!(source, Source::ElectedOf(parent) if parent == id);
        for follower in programme.contests.iter().filter(|contest| follows(&contest.source)) {
            let first = self.contests.get(&follower.id).and_then(|progress| progress.rounds.first());
            if first.is_some_and(|round| round.frame.line_of(nominee).is_some()) {
                self.note_withdrawal(&follower.id, nominee, reason, at);
            }
        }
    }

    fn apply_to_contest(&mut self, event: &Event, at: Moment) {
        let Some(id) = event.contest().cloned() else { return };
        if let Event::Withdrawn { nominee, reason, .. } = event {
            return self.note_withdrawal(&id, nominee, reason, at);
        }
        let Some(progress) = self.contests.get_mut(&id) else { return };
        if event.turns_the_halls_eyes() {
            self.spotlight = Spotlight::Contest(id);
        }
        match event {
            Event::SlateFrozen { .. } => progress.freezings.push(Freezing { at, reopened: None }),
            Event::SlateReopened { reason, .. } => {
                if let Some(freezing) = progress.freezings.last_mut() {
                    freezing.reopened = Some((at, reason.clone()));
                }
            }
            Event::TallyTeamNamed { members, .. } => progress.team = Some(members.clone()),
            Event::RoundOpened { frame } => {
                // What the hall was not to see of a void round it does not see of the one held in its place.
                let held = progress.rounds.last().is_some_and(|before| before.is_void() && before.count_held);
                progress.rounds.push(Round { count_held: held, ..Round::open((**frame).clone(), at) });
            }
            // What is decided is decided on the last round that stands, though a run-off after it may be void.
            Event::LotsDrawn { .. } | Event::ChairDecided { .. } | Event::LeftVacant { .. } => {
                if let Some(round) = progress.rounds.iter_mut().rfind(|round| !round.is_void()) {
                    apply_to_round(round, event, at);
                }
            }
            _ => {
                if let Some(round) = progress.rounds.last_mut() {
                    apply_to_round(round, event, at);
                }
            }
        }
    }
}

fn end_turn(speaker: &mut Speaker, at: Moment) {
    if let Some((_, to)) = speaker.turns.last_mut() {
        to.get_or_insert(at);
    }
}

fn apply_to_round(round: &mut Round, event: &Event, at: Moment) {
    match event {
        Event::Issued { issued, unused, absent_papers, spoiled, eligible, present, .. } => {
            let issue = Issue {
                issued: *issued,
                unused: *unused,
                absent_papers: *absent_papers,
                spoiled: *spoiled,
                eligible: *eligible,
                present: *present,
            };
            round.issue = Some(issue);
            round.statements.push((at, Statement::Issued(issue)));
        }
        Event::Collected { collected, .. } => {
            round.collected = Some(*collected);
            round.statements.push((at, Statement::Collected(*collected)));
        }
        Event::PaperReplaced { pass, reason, .. } => {
            round.corrections.push((at, Correction::Replaced { pass: *pass, reason: reason.clone() }));
        }
        Event::BundleEnded { pass, bundle, papers, .. } => round.end_bundle(*pass, *bundle, *papers),
        Event::PapersSetAside { pass, papers, .. } => round.set_aside(*pass, *papers, at),
        Event::AsideDecided { pass, bundle, valid, r#for, against, doubt, .. } => {
            let (pass, bundle, doubt) = (*pass, *bundle, doubt.clone());
            let (valid, r#for, against) = (*valid, *r#for, *against);
            let decision = AsideDecision { pass, bundle, reopened: false, valid, r#for, against, doubt };
            round.decide_aside(decision, at);
        }
        Event::AsideReopened { pass, .. } => round.reopen_last_aside(*pass),
        Event::CountHeld { held, .. } => round.count_held = *held,
        Event::CountExplained { text, .. } => round.explanations.push((at, text.clone())),
        Event::BundleVoided { pass, bundle, papers, reason, .. } => {
            round.void_bundle(*pass, *bundle);
            let voided =
                Correction::VoidedBundle { pass: *pass, bundle: *bundle, papers: *papers, reason: reason.clone() };
            round.corrections.push((at, voided));
        }
        Event::TotalsStated { support, against, valid, invalid_by, .. } => {
            round.totals = Some(super::totals::count(&round.frame, support, against, *valid, invalid_by));
        }
        Event::RoundClosed { .. } => round.status = RoundStatus::Closed { at },
        Event::RoundAnnounced { paced, .. } => {
            let closed = round.closed_at().unwrap_or(at);
            round.status = RoundStatus::Announced { at, closed, revealed: paced.then_some(0) };
        }
        Event::LinesRevealed { lines, .. } => {
            if let RoundStatus::Announced { revealed, .. } = &mut round.status {
                let all = u32::try_from(round.frame.slate.len()).unwrap_or(u32::MAX);
                *revealed = (*lines < all).then_some(*lines);
            }
        }
        Event::RoundVoided { reason, .. } => {
            let (closed, announced) = (round.closed_at(), round.announced_at());
            let revealed = match round.status {
                RoundStatus::Announced { revealed, .. } => revealed,
                _ => None,
            };
            round.status = RoundStatus::Void { at, reason: reason.clone(), closed, announced, revealed };
        }
        Event::LotsDrawn { elected, drawn_by, .. } => {
            let lots = Decided::Lots { elected: elected.clone(), drawn_by: drawn_by.clone() };
            round.decisions.push((at, lots));
        }
        Event::ChairDecided { elected, reason, .. } => {
            let chair = Decided::Chair { elected: elected.clone(), reason: reason.clone() };
            round.decisions.push((at, chair));
        }
        Event::LeftVacant { .. } => round.decisions.push((at, Decided::LeftVacant)),
        _ => {}
    }
}
