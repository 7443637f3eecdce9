//! A hall for tests: a conference in which commands are decided and applied, and papers are counted as the box would.

use super::RecordFacts;
use crate::conference::agenda::Step;
use crate::conference::contest::{Contest, Form, Nominee, Source};
use crate::conference::count::Count;
use crate::conference::decide::{BoxAct, BoxChange, Decision};
use crate::conference::paper::{Paper, PaperMarks};
use crate::conference::round::PassCount;
use crate::conference::{
    Command, Conference, Delegate, Event, Moment, Particulars, Person, Programme, Refusal, StepKind, Unit,
};

/// A running conference with its clock.
pub struct Hall {
    pub conference: Conference,
    pub now: Moment,
}

/// Ten o'clock of a day that is no real one.
pub fn ten() -> Moment {
    Moment::parse_from_rfc3339("2017-12-01T10:00:00+07:00").expect("a moment")
}

/// A contest among these nominees by majority of the papers collected.
pub fn contest(id: &str, nominees: &[(&str, &str)], seats: u32) -> Contest {
    let nominee = |(id, name): &(&str, &str)| Nominee {
        id: (*id).into(),
        name: (*name).to_owned(),
        short: None,
        unit: Some((*id).into()),
    };
    let slate = Source::Listed(nominees.iter().map(nominee).collect());
    Contest::usual(id.into(), format!("Cờ {id}"), slate, Form::Tick, seats)
}

/// A step of the agenda.
pub fn step(id: &str, title: &str, kind: StepKind) -> Step {
    Step {
        id: id.into(), title: title.to_owned(), minutes: 5, script: "lời dẫn riêng".to_owned(), who: None, kind
    }
}

/// A person with a post.
pub fn person(name: &str, post: &str) -> Person {
    Person { name: name.to_owned(), post: post.to_owned(), unit: None, illustration: false }
}

/// A plan with as many units as named, each with one voting delegate.
pub fn programme(units: &[(&str, &str)], contests: Vec<Contest>, agenda: Vec<Step>) -> Programme {
    let unit = |(id, name): &(&str, &str)| Unit {
        id: (*id).into(),
        name: (*name).to_owned(),
        short: None,
        delegates: vec![Delegate {
            name: format!("Đại biểu {id}"), post: "Vụ trưởng".to_owned(), votes: true
        }],
        illustration: false,
    };
    Programme {
        particulars: Particulars {
            title: "Hội nghị tổng kết năm 2017".to_owned(),
            cluster: "Cụm thi đua số I".to_owned(),
            authority: "Bộ Tư pháp".to_owned(),
            year: 2017,
            date: chrono::NaiveDate::from_ymd_opt(2017, 12, 1),
            place: "Hà Nội".to_owned(),
            chair: Some(person("Nguyễn Hồng Tuyến", "Cụm trưởng năm 2017")),
            ..Particulars::default()
        },
        units: units.iter().map(unit).collect(),
        contests,
        agenda,
    }
}

/// So many units, for a hall in which only numbers matter.
pub fn many(count: usize) -> Vec<(String, String)> {
    (1..=count).map(|n| (format!("u{n}"), format!("Đơn vị {n}"))).collect()
}

/// The same, borrowed.
pub fn borrowed(names: &[(String, String)]) -> Vec<(&str, &str)> {
    names.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect()
}

impl Hall {
    /// A conference that has been started.
    pub fn start(programme: Programme) -> Self {
        let mut hall = Self { conference: Conference::new(programme), now: ten() };
        hall.ask(Command::Start {});
        hall
    }

    /// A started hall of `eligible` units of which `present` came, with one step.
    pub fn of(contests: Vec<Contest>, eligible: usize, present: usize) -> Self {
        let names = many(eligible);
        let agenda = vec![step("phieu", "Bỏ phiếu", StepKind::Ballot { contests: Vec::new() })];
        let mut hall = Self::start(programme(&borrowed(&names), contests, agenda));
        for (id, _) in names.iter().take(present) {
            let unit = id.as_str().into();
            hall.ask(Command::Attend { unit, delegate: Some(0), present: true, replaced_by: None });
        }
        hall
    }

    /// What a document knows of the record.
    pub fn facts(&self) -> RecordFacts {
        RecordFacts { code: "7K3-M2P".to_owned(), now: self.now, log: crate::record::Log::default() }
    }

    /// Asks, and applies what follows; a minute passes.
    pub fn ask(&mut self, command: Command) {
        self.try_ask(command).expect("the command is in order");
    }

    /// Asks, and applies what follows or hands the refusal back.
    #[allow(clippy::needless_pass_by_value, reason = "commands are made where they are asked")]
    pub fn try_ask(&mut self, command: Command) -> Result<(), Refusal> {
        let events = match self.conference.decide(&command)? {
            Decision::Facts(events) => events,
            Decision::Box(change) if change.act == BoxAct::Seal => vec![Event::RoundClosed {
                contest: change.contest,
                round: change.round,
                recorded: 0,
                seals: Vec::new(),
            }],
            Decision::Box(BoxChange { contest, round, act: BoxAct::SealVoid { reason }, .. }) => {
                vec![Event::RoundVoided { contest, round, reason, seals: Vec::new() }]
            }
            Decision::Box(_) => Vec::new(),
        };
        for event in &events {
            self.conference.apply(event, self.now);
        }
        self.now += chrono::TimeDelta::minutes(1);
        Ok(())
    }

    /// A command as a line of a script.
    pub fn script(&mut self, line: &str) {
        self.ask(serde_json::from_str(line).expect("a command"));
    }

    /// Opens a round (if none is open), and states what was issued and collected.
    pub fn open(&mut self, contest: &str, issued: u32, collected: u32) {
        let open = self.conference.progress(&contest.into()).is_some_and(|progress| progress.open_round().is_some());
        if !open {
            self.ask(Command::OpenRound { contest: contest.into() });
        }
        self.ask(Command::Issue { contest: contest.into(), issued, unused: 2, absent_papers: 0, spoiled: 0 });
        self.ask(Command::Collect { contest: contest.into(), collected });
    }

    /// Records papers into the open round: so many times each, as a line of a script tells a paper.
    pub fn papers(&mut self, contest: &str, papers: &[(u64, &str)]) {
        let id = contest.into();
        let progress = self.conference.progress(&id).expect("a contest");
        let round = progress.open_round().expect("an open round");
        let mut count: Count = round.count().clone();
        for (times, told) in papers {
            let told: PaperMarks = serde_json::from_str(told).expect("a paper");
            count.add(&Paper::read(&told, &round.frame).expect("a paper of this form"), *times, &round.frame);
        }
        let number = round.frame.number;
        self.conference.set_count(&id, number, 1, PassCount { count, bundle: 1, in_bundle: 0 });
    }

    /// Records supports in one go: `valid` papers among which each nominee has its supports.
    pub fn supports(&mut self, contest: &str, valid: u64, invalid: u64, supports: &[u64]) {
        let id = contest.into();
        let round = self.conference.progress(&id).and_then(|progress| progress.open_round()).expect("an open round");
        let mut count = Count::of(&round.frame);
        count.valid = valid;
        count.recorded = valid + invalid;
        if invalid > 0 {
            count.invalid_by.insert(crate::conference::paper::InvalidReason::TooMany, invalid);
        }
        for (line, support) in count.lines.iter_mut().zip(supports) {
            line.support = *support;
            line.against = valid - support;
        }
        let number = round.frame.number;
        self.conference.set_count(&id, number, 1, PassCount { count, bundle: 1, in_bundle: 0 });
    }

    /// Closes and announces the open round.
    pub fn announce(&mut self, contest: &str) {
        self.ask(Command::CloseRound { contest: contest.into() });
        self.ask(Command::Announce { contest: contest.into(), paced: false });
    }
}
