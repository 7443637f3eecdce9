//! The form of these tests: given commands that were done, when one more is asked, then these facts or that refusal.

use hoinghi::conference::agenda::{Appointee, InventoryItem, PlannedSpeaker};
use hoinghi::conference::decide::Decision;
use hoinghi::conference::{
    Command, Conference, Contest, ContestId, Delegate, Event, Form, Moment, Nominee, NomineeId, Particulars, Person,
    Programme, Source, Step, StepId, StepKind, Unit, UnitId,
};
use serde_json::{Value, json};

/// A conference to which things are done.
#[derive(Clone)]
pub struct Case {
    /// How it stands.
    pub conference: Conference,
    seconds: i64,
}

fn moment(seconds: i64) -> Moment {
    Moment::parse_from_rfc3339("2017-12-01T08:00:00+07:00").unwrap() + chrono::TimeDelta::seconds(seconds)
}

/// A contest of these nominees for so many seats, ticked, more than half of the collected papers.
pub fn contest(id: &str, nominees: &[&str], seats: u32) -> Contest {
    let nominee = |id: &&str| Nominee { id: NomineeId::from(*id), name: (*id).to_owned(), short: None, unit: None };
    let slate = Source::Listed(nominees.iter().map(nominee).collect());
    Contest::usual(ContestId::from(id), format!("Nội dung {id}"), slate, Form::Tick, seats)
}

fn step(id: &str, kind: StepKind) -> Step {
    Step { id: id.into(), title: id.to_owned(), minutes: 5, script: String::new(), who: None, kind }
}

fn unit(id: &str, delegates: &[(&str, bool)]) -> Unit {
    let delegate = |(name, votes): &(&str, bool)| Delegate { name: (*name).into(), post: String::new(), votes: *votes };
    Unit {
        id: UnitId::from(id),
        name: format!("Đơn vị {id}"),
        short: None,
        delegates: delegates.iter().map(delegate).collect(),
        illustration: false,
    }
}

/// Four units (`a` with two voting delegates and a guest, `b`, `c`, `d` without names), the contests `cha` (a, b, c for
/// two seats) and `con` (the elected of `cha` for one), and a step of every kind that these tests need.
pub fn programme() -> Programme {
    let item = |name: &str| InventoryItem { name: name.to_owned(), count: 1 };
    let speaker = PlannedSpeaker { name: "Ông Một".to_owned(), unit: None, topic: String::new() };
    Programme {
        particulars: Particulars { title: "Hội nghị thử".to_owned(), year: 2017, ..Particulars::default() },
        units: vec![
            unit("a", &[("A1", true), ("A2", true), ("A3", false)]),
            unit("b", &[]),
            unit("c", &[]),
            unit("d", &[]),
        ],
        contests: vec![
            contest("cha", &["a", "b", "c"], 2),
            Contest { source: Source::ElectedOf("cha".into()), seats: 1, ..contest("con", &[], 1) },
        ],
        agenda: vec![
            step("diem-danh", StepKind::Attendance),
            step("bieu-quyet", StepKind::ShowOfHands { proposal: "Nhất trí?".to_owned(), names: Vec::new() }),
            step("thao-luan", StepKind::Discussion { speakers: vec![speaker], minutes_each: 5 }),
            step(
                "cum-truong",
                StepKind::Leader {
                    decision: None,
                    head: Some(Appointee::Elected("con".into())),
                    deputy: Some(Appointee::Named(Person::default())),
                },
            ),
            step(
                "ban-giao",
                StepKind::Handover {
                    items: vec![item("Quy chế"), item("Con dấu")],
                    giver: None,
                    receiver: None,
                    witness: None,
                },
            ),
            step("giao-uoc", StepKind::Pledge { text: String::new() }),
        ],
    }
}

/// A case of this programme.
pub fn of(programme: Programme) -> Case {
    Case { conference: Conference::new(programme), seconds: 0 }
}

/// A conference that has been convened and nothing more.
pub fn convened() -> Case {
    of(programme())
}

/// One that has been started, with everybody present.
pub fn started() -> Case {
    convened().given(&json!({ "do": "start" })).given(&json!({ "do": "attend_all" }))
}

impl Case {
    fn decide(&self, command: &Value) -> Result<Decision, hoinghi::conference::Refusal> {
        let command: Command = serde_json::from_value(command.clone()).expect("a command");
        self.conference.decide(&command.cleaned()?)
    }

    fn apply(&mut self, events: &[Event]) {
        self.seconds += 1;
        for event in events {
            self.conference.apply(event, moment(self.seconds));
        }
    }

    /// The same after this was done.
    #[must_use]
    pub fn given(mut self, command: &Value) -> Self {
        let events = self.then(command);
        self.apply(&events);
        self
    }

    /// The same after this happened.
    #[must_use]
    pub fn after(mut self, event: &Event) -> Self {
        self.apply(std::slice::from_ref(event));
        self
    }

    /// The facts to which a command leads.
    pub fn then(&self, command: &Value) -> Vec<Event> {
        match self.decide(command) {
            Ok(Decision::Facts(events)) => events,
            other => panic!("{command}: {other:?}"),
        }
    }

    /// Makes sure that a command is refused with this code.
    pub fn refused(&self, command: &Value, code: &str) {
        match self.decide(command) {
            Err(refusal) => assert_eq!(refusal.code(), code, "{command}: {refusal:?}"),
            Ok(decision) => panic!("{command} was not refused: {decision:?}"),
        }
    }

    /// Makes sure that a command would be done.
    pub fn accepted(&self, command: &Value) {
        self.decide(command).unwrap_or_else(|refusal| panic!("{command}: {refusal:?}"));
    }

    /// The same after a round in which each nominee got so many of these votes, closed and announced. The papers are
    /// stated as totals, which for the core is the same.
    #[must_use]
    pub fn voted(self, contest: &str, supports: &[(&str, u64)], papers: u32) -> Self {
        let open = json!({ "do": "open_round", "contest": contest });
        self.given(&open).counted(contest, supports, papers)
    }

    /// The same with the round that is open counted, closed and announced.
    #[must_use]
    pub fn counted(self, contest: &str, supports: &[(&str, u64)], papers: u32) -> Self {
        let support: serde_json::Map<String, Value> =
            supports.iter().map(|(id, votes)| ((*id).to_owned(), json!(votes))).collect();
        let case = self
            .given(&json!({ "do": "issue", "contest": contest, "issued": papers }))
            .given(&json!({ "do": "collect", "contest": contest, "collected": papers }))
            .given(&json!({ "do": "totals", "contest": contest, "support": support, "valid": papers }));
        let id = ContestId::from(contest);
        let round = case.conference.progress(&id).unwrap().last().unwrap().frame.number;
        case.accepted(&json!({ "do": "close_round", "contest": contest }));
        case.after(&Event::RoundClosed { contest: id, round, recorded: papers.into(), seals: Vec::new() })
            .given(&json!({ "do": "announce", "contest": contest }))
    }

    /// The elected of a contest, and whether it is decided.
    pub fn stands(&self, contest: &str) -> (Vec<String>, bool) {
        let contest = self.conference.programme().contest(&contest.into()).expect("the contest");
        let standing = self.conference.standing(contest);
        (standing.elected.iter().map(ToString::to_string).collect(), standing.decided())
    }

    /// The slate of a contest, as far as it is known.
    pub fn slate(&self, contest: &str) -> Option<Vec<String>> {
        let contest = self.conference.programme().contest(&contest.into()).expect("the contest");
        let slate = self.conference.slate(contest)?;
        Some(slate.iter().map(|nominee| nominee.id.to_string()).collect())
    }

    /// The step that is current.
    pub fn current(&self) -> StepId {
        self.conference.current().expect("a step").1.id.clone()
    }
}
