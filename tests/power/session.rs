//! The conference that is held in these tests, and what its record says.

use hoinghi::conference::round::RoundStatus;
use hoinghi::record::Reading;
use hoinghi::record::bundle::BoxKey;
use hoinghi::record::sqlite::{OpenError, open_reader, open_writer};
use hoinghi::record::verify::verify;
use serde_json::{Value, json};
use std::path::Path;

/// Thirty units, one contest with bundles of ten, one that is counted twice.
pub fn plan() -> String {
    let contest = |id: &str, more: &str| {
        crate::hall::contest(id, &["an", "binh", "chi"], &format!("seats = 2\nmax = 2\nbundle = 10\n{more}"))
    };
    crate::hall::plan(30, &(contest("mot", "") + &contest("hai", "passes = 2")))
}

/// Commands as the lines of a script.
pub fn lines(commands: &[Value]) -> String {
    commands.iter().flat_map(|command| [command.to_string(), "\n".to_owned()]).collect()
}

/// Opens a round of so many papers.
pub fn open(contest: &str, papers: u64) -> Vec<Value> {
    vec![
        json!({ "do": "open_round", "contest": contest }),
        json!({ "do": "issue", "contest": contest, "issued": papers }),
        json!({ "do": "collect", "contest": contest, "collected": papers }),
    ]
}

/// Papers, no two in a row alike.
pub fn papers(contest: &str, pass: u8, count: usize) -> Vec<Value> {
    let marks =
        [json!({ "an": "support" }), json!({ "an": "support", "chi": "support" }), json!({ "binh": "support" })];
    let paper = |marks: &Value| json!({ "do": "paper", "contest": contest, "pass": pass, "marks": marks });
    marks.iter().cycle().take(count).map(paper).collect()
}

/// So many papers taken back.
pub fn undone(contest: &str, count: usize) -> Vec<Value> {
    vec![json!({ "do": "undo_paper", "contest": contest }); count]
}

/// One of the commands that need nothing but the contest.
pub fn act(what: &str, contest: &str) -> Vec<Value> {
    vec![json!({ "do": what, "contest": contest })]
}

/// The same, with a reason.
pub fn reasoned(what: &str, contest: &str, more: &Value) -> Vec<Value> {
    let mut command = json!({ "do": what, "contest": contest, "reason": "nhập nhầm" });
    command.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    vec![command]
}

/// What a record says, to the last byte of its papers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    pub entries: u64,
    head: String,
    bundles: Vec<(BoxKey, u32, bool, Vec<u8>)>,
    sealed: Vec<(BoxKey, Vec<u8>)>,
    /// Contest, round, state and papers of every round.
    pub rounds: Vec<(String, u32, &'static str, u64)>,
}

/// Reads a record as the next one who needs it does: whoever writes on, or whoever only looks.
pub fn standing(record: &Path, to_write: bool) -> Result<Standing, String> {
    if to_write {
        drop(open_writer(record).map_err(|error| format!("to write: {error:?}"))?);
    }
    let mut reading = open_reader(record).map_err(|error| format!("to read: {error:?}"))?;
    read(&mut *reading)
}

/// Whether there is no record at all.
pub fn is_missing(record: &Path) -> bool {
    open_writer(record).is_err_and(|error| error == OpenError::Missing)
}

fn read(reading: &mut dyn Reading) -> Result<Standing, String> {
    let verified = verify(reading).map_err(|broken| format!("{broken:?}"))?;
    let trouble = |error| format!("{error:?}");
    let (mut bundles, mut sealed) = (Vec::new(), Vec::new());
    for key in reading.boxes().map_err(trouble)? {
        for kept in reading.bundles(&key).map_err(trouble)? {
            bundles.push((key.clone(), kept.number, kept.ended, kept.bundle.to_bytes().to_vec()));
        }
        sealed.extend(reading.sealed(&key).map_err(trouble)?.map(|found| (key, found.to_bytes().to_vec())));
    }
    let conference = &verified.conference;
    let contests = conference.programme().contests.iter();
    let progress = contests.filter_map(|contest| Some((contest, conference.progress(&contest.id)?)));
    let rounds = progress.flat_map(|(contest, progress)| {
        progress.rounds.iter().map(|round| {
            let status = match round.status {
                RoundStatus::Open => "open",
                RoundStatus::Closed { .. } => "closed",
                RoundStatus::Announced { .. } => "announced",
                RoundStatus::Void { .. } => "void",
            };
            (contest.id.to_string(), round.frame.number, status, round.count().recorded)
        })
    });
    let rounds = rounds.collect();
    Ok(Standing { entries: verified.entries, head: verified.head.to_string(), bundles, sealed, rounds })
}
