//! What the hall may see: never a script, a draft, a note, or more of a count than the projection setting allows.

mod result;

use super::Moment;
use super::agenda::{Appointee, Decision, Step, StepKind};
use super::contest::{Base, BlankRule, Contest, Form, Projection, Threshold, TieRule, Voters};
use super::direction::HallShow;
pub use super::direction::StepState;
use super::frame::{Frame, RoundKind};
use super::id::{ContestId, StepId, UnitId};
use super::outcome::Standing;
use super::programme::{Particulars, Person};
use super::report::{Page, ReportBlock};
use super::round::{Round, RoundStatus};
use super::state::{Conference, Hands, Spotlight};

/// The hall's view of the conference at this moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicView {
    /// Whether this is no conference but the rehearsal of one, which no picture may hide.
    pub rehearsal: bool,
    /// Title, cluster, place and date.
    pub particulars: Particulars,
    /// Title of the step the scene belongs to, where it belongs to one.
    pub step: Option<String>,
    /// What is to be shown.
    pub scene: PublicScene,
    /// The line of it to which the chair points, from 0.
    pub pointed: Option<usize>,
    /// Since when it stands there: a scene in pages begins with the first, and turns them from then on.
    pub since: Moment,
}

/// What the hall is to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicScene {
    /// Before the start: title, place, time.
    Waiting,
    /// The title of the conference and nothing else.
    Curtain,
    /// The page that sets up a projector.
    TestPage,
    /// The agenda, and how far it has come.
    Agenda {
        /// Titles of the steps, with how far each has come.
        steps: Vec<(String, StepState)>,
    },
    /// A text under the step's title, with guests in protocol order.
    Words {
        /// The text.
        text: String,
        /// Guests.
        guests: Vec<Person>,
    },
    /// The roll.
    Attendance {
        /// Units with how many of their delegates came.
        units: Vec<PublicUnit>,
        /// Voters present.
        present: u32,
        /// Voters summoned.
        summoned: u32,
    },
    /// A show of hands: the proposal, and what was counted.
    Hands {
        /// The proposal.
        proposal: String,
        /// Persons proposed.
        names: Vec<Person>,
        /// What was counted, once it was.
        hands: Option<Hands>,
    },
    /// A page of a report.
    Report {
        /// The page.
        page: Page,
        /// Its number, from 1.
        number: usize,
        /// How many there are.
        pages: usize,
    },
    /// The floor: who speaks since when, and who waits.
    Floor {
        /// Who speaks.
        speaker: Option<PublicSpeaker>,
        /// Who waits, in order.
        waiting: Vec<String>,
    },
    /// A speech.
    Speech {
        /// Who speaks.
        speaker: Option<Person>,
    },
    /// A contest before its round: seats, rules and slate.
    Slate(PublicPaper),
    /// How the paper of a contest is marked.
    Rules(PublicPaper),
    /// The tally team.
    Team {
        /// Members with their unit's name; the head first.
        members: Vec<(String, String, bool)>,
    },
    /// Papers are being issued or cast.
    Voting {
        /// The paper and its rules.
        paper: PublicPaper,
        /// Papers issued.
        issued: Option<u32>,
    },
    /// Papers are being counted.
    Counting(PublicCount),
    /// A result.
    Result(Box<PublicResult>),
    /// The decision naming the new head.
    Leader {
        /// The decision, as far as it has been announced.
        announced: Option<PublicLeader>,
    },
    /// The handover.
    Handover {
        /// Inventory lines with whether they were handed over.
        items: Vec<(String, bool)>,
        /// Who gives and who receives, as planned or as signed.
        giver: String,
        /// Who receives.
        receiver: String,
        /// Whether it has been signed.
        signed: bool,
    },
    /// The pledge.
    Pledge {
        /// Its text.
        text: String,
        /// Units with whether they signed.
        units: Vec<(String, bool)>,
    },
    /// The end.
    Closing {
        /// Conclusions.
        text: String,
        /// The elected of each decided contest, by title.
        elected: Vec<(String, Vec<String>)>,
        /// Whether the conference is closed.
        closed: bool,
    },
}

/// A unit as the hall sees it on the roll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUnit {
    /// Short name.
    pub name: String,
    /// Present in the sense of the roll.
    pub present: bool,
}

/// A speaker as the hall sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicSpeaker {
    /// Name.
    pub name: String,
    /// Name of the unit, or nothing.
    pub unit: String,
    /// Topic.
    pub topic: String,
    /// Since when they have the floor.
    pub since: Moment,
    /// Minutes allowed.
    pub minutes: u32,
}

/// The paper of a contest and its frozen rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicPaper {
    /// Title of the contest.
    pub title: String,
    /// The round, from 1, and why it is held.
    pub round: (u32, RoundKind),
    /// How it is marked.
    pub form: Form,
    /// Names on it, in ballot order.
    pub names: Vec<String>,
    /// Seats; 0 on grades.
    pub seats: u32,
    /// Most supports on a valid paper.
    pub max: Option<u32>,
    /// The share to be reached.
    pub threshold: Option<Threshold>,
    /// What it is a share of.
    pub base: Base,
    /// Who votes.
    pub voters: Voters,
    /// What decides between equals.
    pub tie: TieRule,
    /// How a paper that supports nobody is taken.
    pub blank: BlankRule,
    /// What the hall sees while papers are counted.
    pub projection: Projection,
    /// Column names on grades.
    pub grades: Vec<String>,
    /// Whether the names are known yet.
    pub known: bool,
}

/// A count under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicCount {
    /// The paper and its rules.
    pub paper: PublicPaper,
    /// Papers collected; `None` where nothing of the count may be seen.
    pub collected: Option<u32>,
    /// Papers counted so far.
    pub counted: Option<u64>,
    /// The number that is needed, as far as it is known.
    pub needed: Option<u64>,
    /// Name and tally of each nominee in ballot order; empty unless the projection is live. On grades one number a column.
    pub tallies: Vec<(String, Vec<u64>)>,
    /// Counted to the end, and not announced yet.
    pub complete: bool,
    /// Two passes are demanded, and what is seen is the first, which has not been compared with the second.
    pub unchecked: bool,
}

/// A result as announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicResult {
    /// The paper and its rules.
    pub paper: PublicPaper,
    /// Base of the shares.
    pub base: u64,
    /// The number that was needed.
    pub needed: Option<u64>,
    /// Papers collected, valid and invalid.
    pub papers: (u32, u64, u64),
    /// The lines revealed so far, high to low; on grades in ballot order.
    pub lines: Vec<PublicResultLine>,
    /// Lines that are still to be revealed.
    pub hidden: usize,
    /// Why it says nothing, if it was voided.
    pub void: Option<String>,
    /// Who is elected over all rounds and decisions so far, as they are told: by round, high to low; empty while lines are
    /// hidden.
    pub elected: Vec<String>,
    /// What waits to be decided, once everything is revealed.
    pub waiting: Option<PublicWaiting>,
    /// What was decided after the announcement, in order; empty while lines are hidden.
    pub decided: Vec<PublicDecided>,
    /// Whether these are the stated totals of a hand tally.
    pub by_hand: bool,
    /// The code that confirms the announcement, to be read aloud.
    pub code: Option<String>,
}

/// One line of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicResultLine {
    /// Name.
    pub name: String,
    /// Supports; on grades one number a column.
    pub votes: Vec<u64>,
    /// Shares in hundredths of a percent; on grades one a column.
    pub shares: Vec<u64>,
    /// Rank among those that pass.
    pub rank: Option<u32>,
    /// Whether the threshold was met.
    pub passes: bool,
    /// What follows.
    pub standing: Standing,
}

/// What a result leaves to be decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicWaiting {
    /// A tie between these for so many seats.
    Tie(Vec<String>, u32),
    /// So many vacant seats.
    Vacancy(u32),
}

/// What was decided after a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicDecided {
    /// The lot named these.
    Lots(Vec<String>),
    /// The chair named these.
    Chair(Vec<String>),
    /// So many seats stay vacant.
    Vacant(u32),
}

/// The new head, as announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicLeader {
    /// The decision.
    pub decision: Option<Decision>,
    /// The new head, with the name of the unit.
    pub head: Option<(Person, String)>,
    /// The new deputy.
    pub deputy: Option<(Person, String)>,
}

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

    /// The contest among these that the hall is about: the first that is not decided, else the last.
    pub fn contest_in_question(&self, contests: &[ContestId]) -> Option<&Contest> {
        let known: Vec<&Contest> = contests.iter().filter_map(|id| self.programme.contest(id)).collect();
        known.iter().find(|contest| !self.standing(contest).decided()).or(known.last()).copied()
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

    /// The full name of a unit, or nothing.
    pub fn unit_name(&self, unit: Option<&UnitId>) -> String {
        unit.and_then(|unit| self.programme.unit(unit)).map_or_else(String::new, |unit| unit.name.clone())
    }

    /// Who is meant by an appointee, with the name of the unit.
    pub fn appointee(&self, appointee: &Appointee) -> Option<(Person, String)> {
        match appointee {
            Appointee::Named(person) => Some((person.clone(), self.unit_name(person.unit.as_ref()))),
            Appointee::Elected(contest) => {
                let contest = self.programme.contest(contest)?;
                let standing = self.standing(contest);
                let nominee = self.nominee(&contest.id, standing.elected.first()?)?;
                let unit = self.unit_name(nominee.unit.as_ref());
                Some((Person { name: nominee.name, unit: nominee.unit, ..Person::default() }, unit))
            }
        }
    }
}

impl Page {
    /// How many of its blocks stand before the headings at its foot.
    fn body(&self) -> usize {
        let heading = |block: &ReportBlock| matches!(block, ReportBlock::Heading(..));
        self.blocks.iter().rposition(|block| !heading(block)).map_or(self.blocks.len(), |last| last + 1)
    }
}

fn framed(contest: &Contest, frame: &Frame) -> PublicPaper {
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

#[cfg(test)]
mod tests {
    use super::{Page, ReportBlock};

    #[test]
    fn headings_at_the_foot_of_a_page_are_not_part_of_its_body() {
        let heading = || ReportBlock::Heading(2, "II. Phương hướng".into());
        let text = || ReportBlock::Paragraph("Năm 2018".into());
        let page = |blocks| Page { heading: String::new(), blocks };
        assert_eq!(page(vec![heading(), text(), heading(), heading()]).body(), 2);
        assert_eq!(page(vec![heading(), text()]).body(), 2);
        assert_eq!(page(vec![heading()]).body(), 1, "a page of headings alone keeps them");
    }
}
