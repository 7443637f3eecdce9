//! The fields that repeat a part of a form: who was there, the agenda, the contests with their rounds, the log.

use super::super::block::Block;
use super::super::numbers::{counted, in_full, moment};
use super::super::sheet::Sheet;
use super::super::{agenda, elected, handover, log, roll, rounds, tally};
use super::value::{Fields, Shape, Value, list, record, text};
use crate::conference::contest::{Contest, Form};
use crate::conference::round::Round;
use crate::conference::{Moment, StepKind};
use crate::wording::{Lang, corrections, result};

static GUESTS: [Shape; 3] = [text("number"), text("name"), text("post")];
static DELEGATES: [Shape; 6] = [text("number"), text("unit"), text("name"), text("post"), text("votes"), text("roll")];
static LINES: [Shape; 1] = [text("said")];
static AGENDA: [Shape; 4] = [text("number"), text("title"), text("times"), list("lines", &LINES)];
static TEAM: [Shape; 2] = [text("number"), text("member")];
static ELECTED: [Shape; 4] = [text("number"), text("name"), text("by"), text("round")];
static NOMINEES: [Shape; 7] = [
    text("number"),
    text("name"),
    text("support"),
    text("support-percent"),
    text("against"),
    text("against-percent"),
    text("note"),
];
static GRADED: [Shape; 3] = [text("number"), text("name"), text("grades")];
static ROUNDS: [Shape; 21] = [
    text("round"),
    text("round-name"),
    text("opened"),
    text("closed"),
    text("announced"),
    text("summoned"),
    text("present"),
    text("absent"),
    text("printed"),
    text("issued"),
    text("collected"),
    text("valid"),
    text("invalid"),
    text("unused"),
    text("base"),
    text("code"),
    list("rules", &LINES),
    list("figures", &LINES),
    list("nominees", &NOMINEES),
    list("graded", &GRADED),
    list("afterwards", &LINES),
];
static CONTESTS: [Shape; 6] = [
    text("contest"),
    text("seats"),
    text("count"),
    list("team", &TEAM),
    list("rounds", &ROUNDS),
    list("elected", &ELECTED),
];
static ITEMS: [Shape; 5] = [text("number"), text("name"), text("planned"), text("found"), text("remark")];
static LOG: [Shape; 4] = [text("number"), text("time"), text("duty"), text("said")];

/// Every list of the conference.
pub fn all(sheet: &Sheet<'_>) -> Fields {
    let contests = &sheet.programme().contests;
    let mut fields: Fields = [
        ("guests", guests(sheet)),
        ("delegates", rows(&DELEGATES, roll::table(sheet).rows)),
        ("agenda", steps(sheet)),
        ("contests", Value::List(&CONTESTS, contests.iter().map(|contest| of_contest(sheet, contest)).collect())),
        ("items", items(sheet)),
        ("log", rows(&LOG, log::table(sheet).rows)),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect();
    for contest in contests {
        let id = &contest.id;
        let held = sheet.conference.progress(id).map_or(&[][..], |progress| progress.rounds.as_slice());
        let last = held.iter().rfind(|round| !round.is_void() && !round.is_open());
        fields.insert(format!("{id}.rounds"), rounds_of(sheet, contest, held));
        fields.insert(format!("{id}.names"), elected_of(sheet, contest));
        fields.insert(format!("{id}.team"), team(sheet, contest));
        let nominees = last.map_or_else(|| Value::List(&NOMINEES, Vec::new()), |round| nominees(sheet, round));
        fields.insert(format!("{id}.nominees"), nominees);
    }
    fields
}

fn rows(shape: &'static [Shape], rows: Vec<Vec<String>>) -> Value {
    let of = |row: Vec<String>| record(shape, row.into_iter().map(Value::Text).collect());
    Value::List(shape, rows.into_iter().map(of).collect())
}

fn lines(said: Vec<String>) -> Value {
    rows(&LINES, said.into_iter().map(|said| vec![said]).collect())
}

fn numbered(number: usize) -> String {
    (number + 1).to_string()
}

fn guests(sheet: &Sheet<'_>) -> Value {
    let guests = roll::guests(sheet).enumerate();
    rows(&GUESTS, guests.map(|(place, one)| vec![numbered(place), one.name.clone(), one.post.clone()]).collect())
}

fn steps(sheet: &Sheet<'_>) -> Value {
    let steps = sheet.programme().agenda.iter().enumerate().map(|(place, step)| {
        let told: Vec<String> =
            agenda::step_blocks(sheet, step).iter().flat_map(Block::texts).map(str::to_owned).collect();
        let times = agenda::times(sheet, step).trim_matches([' ', '(', ')']).to_owned();
        record(
            &AGENDA,
            vec![numbered(place).into(), agenda::title(sheet, step).to_owned().into(), times.into(), lines(told)],
        )
    });
    Value::List(&AGENDA, steps.collect())
}

fn team(sheet: &Sheet<'_>, contest: &Contest) -> Value {
    let team = sheet.conference.team(&contest.id).unwrap_or_default().iter().enumerate();
    rows(&TEAM, team.map(|(place, member)| vec![numbered(place), tally::member_line(sheet, member)]).collect())
}

fn elected_of(sheet: &Sheet<'_>, contest: &Contest) -> Value {
    let list = elected::list(sheet, contest).into_iter().enumerate();
    let row = |(place, one): (usize, elected::Elected)| {
        vec![numbered(place), one.nominee.name, one.by, one.round.to_string()]
    };
    rows(&ELECTED, list.map(row).collect())
}

fn of_contest(sheet: &Sheet<'_>, contest: &Contest) -> Fields {
    let lang = sheet.lang;
    let held = sheet.conference.progress(&contest.id).map_or(&[][..], |progress| progress.rounds.as_slice());
    let seats = if contest.form == Form::Grades { 0 } else { contest.seats };
    let count = elected::list(sheet, contest).len() as u64;
    record(
        &CONTESTS,
        vec![
            contest.title.clone().into(),
            in_full(seats.into(), lang).into(),
            in_full(count, lang).into(),
            team(sheet, contest),
            rounds_of(sheet, contest, held),
            elected_of(sheet, contest),
        ],
    )
}

fn rounds_of(sheet: &Sheet<'_>, contest: &Contest, held: &[Round]) -> Value {
    Value::List(&ROUNDS, held.iter().map(|round| of_round(sheet, contest, round)).collect())
}

fn nominees(sheet: &Sheet<'_>, round: &Round) -> Value {
    let graded = round.frame.form == Form::Grades;
    rows(&NOMINEES, if graded { Vec::new() } else { rounds::table(sheet, round).rows })
}

fn graded(sheet: &Sheet<'_>, round: &Round) -> Value {
    if round.frame.form != Form::Grades {
        return Value::List(&GRADED, Vec::new());
    }
    let table = rounds::table(sheet, round);
    let row = |row: Vec<String>| {
        let cells = table.head.iter().zip(&row).skip(2).map(|(title, cell)| format!("{title}: {cell}"));
        let grades = cells.collect::<Vec<_>>().join("; ");
        row.into_iter().take(2).chain([grades]).collect()
    };
    rows(&GRADED, table.rows.iter().cloned().map(row).collect())
}

fn of_round(sheet: &Sheet<'_>, contest: &Contest, round: &Round) -> Fields {
    let lang = sheet.lang;
    let at = |at: Option<Moment>| at.map_or_else(|| "……".to_owned(), |at| moment(at, lang));
    let count = round.count();
    // While papers come in, what they say is not told.
    let open = round.is_open();
    let number = |number: u64| counted(number, lang);
    let stated = |number: Option<u32>| number.map_or_else(|| "……".to_owned(), |number| counted(number.into(), lang));
    let found = |papers: u64| if open { "……".to_owned() } else { number(papers) };
    let issue = round.issue;
    let printed = issue.map(|issue| issue.issued.saturating_add(issue.unused).saturating_add(issue.spoiled));
    let code = round.proof.as_ref().map_or_else(|| "……".to_owned(), |proof| proof.code.clone());
    let none = |shape: &'static [Shape]| Value::List(shape, Vec::new());
    record(
        &ROUNDS,
        vec![
            round.frame.number.into(),
            rounds::name(sheet, round).into(),
            at(Some(round.opened)).into(),
            at(round.closed_at()).into(),
            at(round.announced_at()).into(),
            stated(issue.map(|issue| issue.eligible)).into(),
            stated(issue.map(|issue| issue.present)).into(),
            stated(issue.map(|issue| issue.eligible.saturating_sub(issue.present))).into(),
            stated(printed).into(),
            stated(issue.map(|issue| issue.issued)).into(),
            stated(round.collected).into(),
            found(count.valid).into(),
            found(count.invalid()).into(),
            stated(issue.map(|issue| issue.unused)).into(),
            rounds::base(sheet, round).into(),
            code.into(),
            lines(rounds::rules(sheet, contest, &round.frame)),
            lines(if open { Vec::new() } else { rounds::figures(sheet, round) }),
            if open { none(&NOMINEES) } else { nominees(sheet, round) },
            if open { none(&GRADED) } else { graded(sheet, round) },
            lines(if open { Vec::new() } else { afterwards(sheet, contest, round, lang) }),
        ],
    )
}

/// What followed the count, and what was corrected in it.
fn afterwards(sheet: &Sheet<'_>, contest: &Contest, round: &Round, lang: Lang) -> Vec<String> {
    let mut said: Vec<String> = corrections::void(round, lang).into_iter().collect();
    if round.frame.form != Form::Grades && !round.is_void() {
        said.push(result::elected(round, &contest.title, lang));
        said.extend(rounds::aftermath(sheet, contest, round));
    }
    said.extend(corrections::all(round, lang));
    said
}

fn items(sheet: &Sheet<'_>) -> Value {
    let tables = sheet.programme().agenda.iter().filter_map(|step| match &step.kind {
        StepKind::Handover { items, .. } => {
            Some(handover::inventory(sheet, items, sheet.conference.handover(&step.id)?).rows)
        }
        _ => None,
    });
    rows(&ITEMS, tables.flatten().collect())
}
