//! A small conference for these tests, and a desk that asks in the words of scripts.

use hoinghi::conference::{
    Command, Contest, ContestId, Form, Moment, Nominee, NomineeId, Particulars, Programme, Refusal, Source, Step,
    StepId, StepKind, Unit, UnitId,
};
use hoinghi::record::bundle::{BoxKey, Salt};
use hoinghi::record::{Done, Proceedings};
use serde_json::{Value, json};

/// The contest in which one pass is demanded.
pub const ONE: &str = "mot";
/// The contest in which two passes are demanded.
pub const TWO: &str = "hai";
/// Papers in a full bundle.
pub const BUNDLE: u32 = 4;
/// The nominees of both contests.
pub const NOMINEES: [&str; 3] = ["an", "binh", "chi"];

/// So many seconds after the conference began.
pub fn moment(seconds: i64) -> Moment {
    Moment::parse_from_rfc3339("2017-12-01T08:00:00+07:00").unwrap() + chrono::TimeDelta::seconds(seconds)
}

/// Forty units without delegates, two contests of three nominees for two seats.
pub fn programme() -> Programme {
    let units = (1..=40).map(|number| Unit {
        id: UnitId::new(format!("u{number}")),
        name: format!("Đơn vị {number}"),
        short: None,
        delegates: Vec::new(),
        illustration: false,
    });
    let step = |id: &str| Step {
        id: StepId::from(id),
        title: id.to_owned(),
        minutes: 5,
        script: String::new(),
        who: None,
        kind: StepKind::Attendance,
    };
    Programme {
        particulars: Particulars { title: "Hội nghị thử".to_owned(), year: 2017, ..Particulars::default() },
        units: units.collect(),
        contests: vec![contest(ONE, 1), contest(TWO, 2)],
        agenda: vec![step("mo-dau"), step("ket-thuc")],
    }
}

fn contest(id: &str, passes: u8) -> Contest {
    let nominee = |id: &str| Nominee { id: NomineeId::from(id), name: id.to_owned(), short: None, unit: None };
    let slate = Source::Listed(NOMINEES.map(nominee).to_vec());
    let usual = Contest::usual(ContestId::from(id), format!("Nội dung {id}"), slate, Form::Tick, 2);
    Contest { passes, bundle: BUNDLE, ..usual }
}

/// The first round of a contest, in this pass.
pub fn key(contest: &str, pass: u8) -> BoxKey {
    BoxKey { contest: ContestId::from(contest), round: 1, pass }
}

/// A desk of one process.
pub struct Desk {
    /// The conference it asks.
    pub proceedings: Proceedings,
    chance: u64,
    seconds: i64,
}

impl Desk {
    /// A desk at this conference. Two desks with different `chance` draw different salts.
    pub fn at(proceedings: Proceedings, chance: u64) -> Self {
        Self { proceedings, chance: chance.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1, seconds: 0 }
    }

    /// Asks in the words of scripts.
    pub fn ask(&mut self, command: &Value) -> Result<Done, Refusal> {
        let command: Command = serde_json::from_value(command.clone()).expect("a command");
        self.seconds += 1;
        let chance = &mut self.chance;
        self.proceedings.ask(&command, moment(self.seconds), &mut || salt(chance))
    }

    /// Asks, and expects that it is done.
    pub fn ok(&mut self, command: &Value) -> Done {
        self.ask(command).unwrap_or_else(|refusal| panic!("{command}: {refusal:?}"))
    }

    /// Asks, and expects a refusal of this code that changes nothing.
    pub fn refused(&mut self, command: &Value, code: &str) {
        let before = self.proceedings.conference().clone();
        let refusal = self.ask(command).expect_err("a refusal");
        assert_eq!(refusal.code(), code, "{command}: {refusal:?}");
        assert!(*self.proceedings.conference() == before, "{command} changed something");
    }

    /// Sets the clock.
    pub fn stands_at(&mut self, seconds: i64) {
        self.seconds = seconds;
    }

    /// Starts with everybody present.
    pub fn start(&mut self) {
        self.ok(&json!({ "do": "start" }));
        self.ok(&json!({ "do": "attend_all" }));
    }

    /// Opens a round of `papers` papers.
    pub fn open(&mut self, contest: &str, papers: u32) {
        self.ok(&json!({ "do": "open_round", "contest": contest }));
        self.ok(&json!({ "do": "issue", "contest": contest, "issued": papers }));
        self.ok(&json!({ "do": "collect", "contest": contest, "collected": papers }));
    }

    /// Records a paper that supports these nominees.
    pub fn paper(&mut self, contest: &str, supports: &[&str]) -> Done {
        self.ok(&paper(contest, 1, supports))
    }

    /// Announces the open round of a contest.
    pub fn announce(&mut self, contest: &str) {
        self.ok(&json!({ "do": "close_round", "contest": contest }));
        self.ok(&json!({ "do": "announce", "contest": contest }));
    }

    /// How many papers have been recorded in the last round of a contest, and how many support each nominee.
    pub fn counted(&self, contest: &str) -> (u64, Vec<u64>) {
        counted(self.proceedings.conference(), contest)
    }
}

/// How many papers have been recorded in the last round of a contest, and how many support each nominee.
pub fn counted(conference: &hoinghi::conference::Conference, contest: &str) -> (u64, Vec<u64>) {
    let progress = conference.progress(&ContestId::from(contest)).expect("the contest");
    let count = progress.last().expect("a round").count();
    (count.recorded, count.lines.iter().map(|line| line.support).collect())
}

/// The command that records a paper.
pub fn paper(contest: &str, pass: u8, supports: &[&str]) -> Value {
    json!({ "do": "paper", "contest": contest, "pass": pass, "marks": marks(supports) })
}

/// These nominees supported.
pub fn marks(supports: &[&str]) -> Value {
    supports.iter().map(|id| ((*id).to_owned(), json!("support"))).collect::<serde_json::Map<_, _>>().into()
}

/// Salts that never repeat within a test and say nothing of their order.
pub fn salt(chance: &mut u64) -> Salt {
    let mut salt = [0; 16];
    for half in salt.chunks_mut(8) {
        *chance ^= *chance << 13;
        *chance ^= *chance >> 7;
        *chance ^= *chance << 17;
        half.copy_from_slice(&chance.to_be_bytes());
    }
    salt
}
