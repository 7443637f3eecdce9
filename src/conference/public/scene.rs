//! Where each scene comes from: the conference, or what the hall was left to look at, cut down to what the hall may see.

use super::super::Moment;
use super::super::agenda::{Step, StepKind};
use super::super::contest::{Contest, Form, Projection};
use super::super::direction::HallShow;
use super::super::frame::Frame;
use super::super::id::{ContestId, StepId};
use super::super::programme::Person;
use super::super::round::{Round, RoundStatus};
use super::super::state::{Conference, Spotlight};
use super::{PublicCount, PublicLeader, PublicPaper, PublicScene, PublicSpeaker, PublicUnit, PublicView, StepState};

impl Conference {
    /// What the hall may see now; while the hall is held, what it saw then.
    pub fn public(&self) -> PublicView {
        let seen = self.held().unwrap_or(self);
        let particulars = seen.programme.particulars.clone();
        // A curtain also hides what the hall was left to look at.
        let (step, scene) = match (self.direction.show, seen.direction.show) {
            (HallShow::Curtain, _) => (None, PublicScene::Curtain),
            (HallShow::TestPage, _) => (None, PublicScene::TestPage),
            (_, HallShow::Agenda) => (None, seen.agenda_scene()),
            (_, HallShow::Scene | HallShow::Curtain | HallShow::TestPage) => seen.scene(),
        };
        let pointed = seen.direction.pointed.and_then(|line| usize::try_from(line).ok());
        let pointed = pointed.filter(|line| *line < scene.lines());
        PublicView { rehearsal: self.rehearsal, particulars, step, scene, pointed, since: seen.direction.since }
    }

    fn scene(&self) -> (Option<String>, PublicScene) {
        match &self.spotlight {
            Spotlight::Waiting => (None, PublicScene::Waiting),
            Spotlight::Contest(contest) => (None, self.contest_scene(contest)),
            Spotlight::Step(id) => match self.programme.step(id) {
                Some((_, step)) => (Some(step.title.clone()), self.step_scene(step)),
                None => (None, PublicScene::Waiting),
            },
            Spotlight::Closing => {
                let closing = self.programme.agenda.iter().rev().find_map(|step| match &step.kind {
                    StepKind::Closing { text } => Some(text.clone()),
                    _ => None,
                });
                (None, self.closing(closing.unwrap_or_default(), true))
            }
        }
    }

    fn step_scene(&self, step: &Step) -> PublicScene {
        match &step.kind {
            StepKind::Opening { text, guests } => PublicScene::Words { text: text.clone(), guests: guests.clone() },
            StepKind::Attendance => self.attendance(),
            StepKind::ShowOfHands { proposal, names } => PublicScene::Hands {
                proposal: proposal.clone(),
                names: names.clone(),
                hands: self.hands_at(&step.id).last().copied(),
            },
            StepKind::Report { .. } => self.report_page(&step.id),
            StepKind::Discussion { minutes_each, .. } => self.discussion_scene(&step.id, *minutes_each),
            StepKind::Speech { speaker } => PublicScene::Speech { speaker: speaker.clone() },
            StepKind::TallyTeam { contest, members } => {
                let named = match contest {
                    Some(contest) => self.team(contest),
                    None => self.general_team(),
                };
                let mut members: Vec<_> = named.unwrap_or(members).iter().collect();
                members.sort_by_key(|member| !member.head);
                let shown = members.iter().map(|m| (m.name.clone(), self.unit_name(m.unit.as_ref()), m.head));
                PublicScene::Team { members: shown.collect() }
            }
            StepKind::Slate { contests, text } => match self.contest_in_question(contests) {
                Some(contest) => PublicScene::Slate(self.paper(contest)),
                None => PublicScene::Words { text: text.clone(), guests: Vec::new() },
            },
            StepKind::Ballot { contests } | StepKind::Result { contests } => match self.contest_in_question(contests) {
                Some(contest) => self.contest_scene(&contest.id),
                None => PublicScene::Words { text: String::new(), guests: Vec::new() },
            },
            StepKind::Note { text, contests } => match self.contest_in_question(contests) {
                Some(contest) => self.contest_scene(&contest.id),
                None => PublicScene::Words { text: text.clone(), guests: Vec::new() },
            },
            StepKind::Leader { decision, head, deputy } => {
                let announced = self.leader_announced(&step.id).map(|_| PublicLeader {
                    decision: decision.clone(),
                    head: head.as_ref().and_then(|head| self.appointee(head)),
                    deputy: deputy.as_ref().and_then(|deputy| self.appointee(deputy)),
                });
                PublicScene::Leader { announced }
            }
            StepKind::Handover { items, giver, receiver, .. } => {
                let handover = self.handover(&step.id);
                let signed = handover.and_then(|handover| handover.signed.as_ref());
                let done = |place: usize| handover.and_then(|h| h.items.get(place)).is_some_and(|item| item.done);
                let planned = |person: &Option<Person>| person.as_ref().map_or("", |person| &person.name).to_owned();
                PublicScene::Handover {
                    items: items.iter().enumerate().map(|(place, item)| (item.name.clone(), done(place))).collect(),
                    giver: signed.map_or_else(|| planned(giver), |signed| signed.giver.clone()),
                    receiver: signed.map_or_else(|| planned(receiver), |signed| signed.receiver.clone()),
                    signed: signed.is_some(),
                }
            }
            StepKind::Pledge { text } => PublicScene::Pledge {
                text: text.clone(),
                units: self
                    .programme
                    .units
                    .iter()
                    .map(|u| (u.name.clone(), self.has_pledged(&step.id, &u.id)))
                    .collect(),
            },
            StepKind::Closing { text } => self.closing(text.clone(), false),
        }
    }

    /// The agenda as the hall may see it.
    fn agenda_scene(&self) -> PublicScene {
        let now = self.current().map(|(place, _)| place);
        let steps = self.programme.agenda.iter().enumerate().map(|(place, step)| {
            let state = match now {
                Some(now) if now == place => StepState::Now,
                _ if self.has_visited(&step.id) => StepState::Done,
                _ => StepState::Later,
            };
            (step.title.clone(), state)
        });
        PublicScene::Agenda { steps: steps.collect() }
    }

    fn attendance(&self) -> PublicScene {
        let units = self.programme.units.iter().map(|unit| PublicUnit {
            name: unit.short_name().to_owned(),
            present: self.roll.unit_lines(unit).iter().any(|line| line.votes && line.present()),
        });
        PublicScene::Attendance {
            units: units.collect(),
            present: self.roll.hands(&self.programme),
            summoned: self.roll.summoned(&self.programme),
        }
    }

    fn report_page(&self, step: &StepId) -> PublicScene {
        let Some(report) = self.report(step) else { return PublicScene::Waiting };
        let place = usize::try_from(self.page(step)).unwrap_or(0).min(report.pages.len().saturating_sub(1));
        let mut page = report.pages.get(place).cloned().unwrap_or_default();
        // A heading at the foot of a page is shown where what it heads begins.
        let before = place.checked_sub(1).and_then(|before| report.pages.get(before));
        let headings = before.map_or(&[][..], |before| before.blocks.split_at(before.body()).1);
        let body = if place + 1 < report.pages.len() { page.body() } else { page.blocks.len() };
        page.blocks.truncate(body);
        page.blocks.splice(0..0, headings.iter().cloned());
        PublicScene::Report { page, number: place + 1, pages: report.pages.len() }
    }

    fn discussion_scene(&self, step: &StepId, minutes: u32) -> PublicScene {
        let Some(floor) = self.floor(step) else { return PublicScene::Floor { speaker: None, waiting: Vec::new() } };
        let speaker = floor.speakers.iter().find(|speaker| speaker.speaks()).map(|speaker| PublicSpeaker {
            name: speaker.name.clone(),
            unit: self.unit_name(speaker.unit.as_ref()),
            topic: speaker.topic.clone(),
            since: speaker.turns.last().map_or_else(Moment::default, |(from, _)| *from),
            minutes,
        });
        let waiting = floor.speakers.iter().filter(|speaker| !speaker.dropped && !speaker.has_spoken());
        PublicScene::Floor { speaker, waiting: waiting.map(|speaker| speaker.name.clone()).collect() }
    }

    fn closing(&self, text: String, closed: bool) -> PublicScene {
        let decided = self.programme.contests.iter().filter_map(|contest| {
            let standing = self.standing(contest);
            let names: Vec<String> = self.told_high_to_low(contest, &standing.elected);
            (standing.decided() && !names.is_empty()).then(|| (contest.title.clone(), names))
        });
        PublicScene::Closing { text, elected: decided.collect(), closed }
    }

    /// A contest as far as it has come: its slate, voting, counting, its result.
    fn contest_scene(&self, id: &ContestId) -> PublicScene {
        let Some((contest, progress)) = self.programme.contest(id).zip(self.contests.get(id)) else {
            return PublicScene::Waiting;
        };
        let Some(round) = progress.last() else { return PublicScene::Rules(self.paper(contest)) };
        match &round.status {
            RoundStatus::Open if round.collected.is_none() => PublicScene::Voting {
                paper: framed(contest, &round.frame),
                issued: round.issue.map(|issue| issue.issued),
            },
            RoundStatus::Open | RoundStatus::Closed { .. } => PublicScene::Counting(counting(contest, round)),
            RoundStatus::Announced { .. } | RoundStatus::Void { .. } => {
                PublicScene::Result(Box::new(self.public_result(contest, round)))
            }
        }
    }

    fn paper(&self, contest: &Contest) -> PublicPaper {
        if let Some(round) = self.contests.get(&contest.id).and_then(|progress| progress.last()) {
            return framed(contest, &round.frame);
        }
        let slate = self.slate(contest);
        let known = slate.is_some();
        let frame = Frame::first(contest, slate.unwrap_or_default());
        PublicPaper { known, ..framed(contest, &frame) }
    }
}

pub(super) fn framed(contest: &Contest, frame: &Frame) -> PublicPaper {
    PublicPaper {
        title: contest.title.clone(),
        round: (frame.number, frame.kind),
        form: frame.form,
        names: frame.slate.iter().map(|nominee| nominee.name.clone()).collect(),
        seats: frame.seats,
        max: frame.max,
        threshold: frame.threshold,
        base: frame.base,
        voters: frame.voters,
        tie: frame.tie,
        blank: frame.blank,
        projection: frame.projection,
        grades: frame.grades.clone(),
        known: true,
    }
}

/// A count under way, cut down to what the projection allows.
fn counting(contest: &Contest, round: &Round) -> PublicCount {
    let paper = framed(contest, &round.frame);
    let complete = round.is_closed();
    let unchecked = round.frame.passes > 1 && !complete;
    let nothing =
        PublicCount { paper, collected: None, counted: None, needed: None, tallies: Vec::new(), complete, unchecked };
    if round.count_held || round.frame.projection == Projection::Held {
        return nothing;
    }
    let count = round.count();
    let progress = PublicCount { collected: round.collected, counted: Some(count.recorded), ..nothing };
    if round.frame.projection == Projection::Progress {
        return progress;
    }
    let tallies = round.frame.slate.iter().zip(&count.lines).map(|(nominee, line)| {
        let votes = if round.frame.form == Form::Grades { line.grades.clone() } else { vec![line.support] };
        (nominee.name.clone(), votes)
    });
    PublicCount { needed: round.outcome().needed, tallies: tallies.collect(), ..progress }
}
