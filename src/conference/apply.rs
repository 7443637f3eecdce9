//! Applying: what has been stored is folded into the conference, and what its papers add up to is set in it. Nothing is
//! refused any more.

use super::Moment;
use super::contest::Source;
use super::event::Event;
use super::floor::Speaker;
use super::handover::Signatures;
use super::id::{ContestId, NomineeId, StepId};
use super::progress::{Freezing, Withdrawal};
use super::roll::Attendance;
use super::round::{AsideDecision, Correction, Decided, Issue, PassCount, Proof, Round, RoundStatus, Statement};
use super::state::{Conference, Hands, Phase, Spotlight, Visit};
use std::sync::Arc;

impl Conference {
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

    /// Sets what the recorded papers of one pass add up to. The box tells it; no event does.
    ///
    /// A hall that is held keeps the count that it saw of a round still open. What was counted when it was held is its
    /// count for good: who reads the record only later learns it here.
    pub fn set_count(&mut self, contest: &ContestId, round: u32, pass: u8, count: PassCount) {
        if let Some(held) = &mut self.held
            && held.round_mut(contest, round).is_some_and(|round| !round.is_open())
        {
            held.set_count(contest, round, pass, count.clone());
        }
        let passes = self.round_mut(contest, round).map(|round| &mut round.passes);
        if let Some(slot) = passes.and_then(|passes| passes.get_mut(usize::from(pass).wrapping_sub(1))) {
            *slot = count;
        }
    }

    /// Sets what confirms the announcement of a round. The record tells it; no event does.
    pub fn set_proof(&mut self, contest: &ContestId, round: u32, proof: Proof) {
        if let Some(round) = self.round_mut(contest, round) {
            round.proof = Some(proof);
        }
    }

    /// The round of this number, from 1, to be changed.
    fn round_mut(&mut self, contest: &ContestId, number: u32) -> Option<&mut Round> {
        let place = usize::try_from(number).ok()?.checked_sub(1)?;
        self.contests.get_mut(contest)?.rounds.get_mut(place)
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
