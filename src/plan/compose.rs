//! A plan's text again from the programme that was read from it, for a year that begins from a record.
//!
//! What a person wrote beside the keys is not in a record, so a few words explain the parts.

use super::draft::{Draft, Edit, Entry, Given, Path, Seg, path};
use crate::conference::contest::Comparison;
use crate::conference::{
    Appointee, Base, BlankRule, Contest, Form, Person, Programme, Projection, Source, Step, StepKind, Threshold,
    TieRule, Voters,
};

/// What stands above everything.
const HEAD: &str = "# KẾ HOẠCH ĐIỀU HÀNH HỘI NGHỊ, lập từ hồ sơ của hội nghị trước.\n#\n\
# Dòng bắt đầu bằng dấu # là ghi chú. `script` là lời dẫn, chỉ bàn Chủ trì thấy; `text` là phần hiện ra hội trường.\n\
# Sửa bằng `hoinghi edit`, hoặc bằng trình soạn thảo bất kỳ rồi chạy `hoinghi check`.\n\nformat = 1\n\n[conference]\n";

/// The text of a plan that reads as this programme. `None` only where this build's own head could not be read.
pub fn composed(programme: &Programme) -> Option<Draft> {
    let mut edits = conference(programme);
    let list = |key: &str| vec![Seg::from(key)];
    for (at, unit) in programme.units.iter().enumerate() {
        let mut given = vec![("id", text(unit.id.as_str())), ("name", text(&unit.name))];
        given.extend(unit.short.as_ref().map(|short| ("short", text(short))));
        given.extend(unit.illustration.then_some(("illustration", Given::Flag(true))));
        edits.push(Edit::Insert(list("units"), at, Entry::Table(given)));
        let delegates = path(&entry("units", at), "delegates");
        for (at, delegate) in unit.delegates.iter().enumerate() {
            let given = vec![
                ("name", text(&delegate.name)),
                ("post", text(&delegate.post)),
                ("votes", Given::Flag(delegate.votes)),
            ];
            edits.push(Edit::Insert(delegates.clone(), at, Entry::Inline(given)));
        }
    }
    for (at, contest) in programme.contests.iter().enumerate() {
        edits.push(Edit::Insert(list("contests"), at, Entry::Table(of_contest(contest))));
        edits.extend(slate(contest, &entry("contests", at)));
    }
    for (at, step) in programme.agenda.iter().enumerate() {
        edits.push(Edit::Insert(list("agenda"), at, Entry::Table(of_step(step))));
        edits.extend(of_kind(step, &entry("agenda", at)));
        edits.extend(line(&entry("agenda", at), "script", &step.script));
    }
    Some(Draft::parse(HEAD).ok()?.with_all(&edits))
}

fn entry(key: &str, at: usize) -> Path {
    vec![Seg::from(key), Seg::At(at)]
}

fn text(text: &str) -> Given {
    Given::Text(text.to_owned())
}

fn line(base: &[Seg], key: &str, said: &str) -> Option<Edit> {
    (!said.is_empty()).then(|| Edit::Set(path(base, key), text(said)))
}

fn person(base: &[Seg], person: &Person) -> Vec<Edit> {
    let unit = person.unit.as_ref().map(|unit| Edit::Set(path(base, "unit"), text(unit.as_str())));
    let shown = person.illustration.then(|| Edit::Set(path(base, "illustration"), Given::Flag(true)));
    [line(base, "name", &person.name), line(base, "post", &person.post), unit, shown].into_iter().flatten().collect()
}

fn persons(base: &[Seg], key: &str, all: &[Person]) -> Vec<Edit> {
    let list = path(base, key);
    let each = all.iter().enumerate().flat_map(|(at, one)| {
        let place: Path = list.iter().cloned().chain([Seg::At(at)]).collect();
        let begun = Edit::Insert(list.clone(), at, Entry::Inline(vec![("name", text(&one.name))]));
        std::iter::once(begun).chain(person(&place, one))
    });
    each.collect()
}

fn conference(programme: &Programme) -> Vec<Edit> {
    let told = &programme.particulars;
    let at = |key: &str| path(&[], &format!("conference.{key}"));
    let base = path(&[], "conference");
    let mut edits: Vec<Edit> = [("title", &told.title), ("cluster", &told.cluster), ("authority", &told.authority)]
        .into_iter()
        .filter_map(|(key, said)| line(&base, key, said))
        .collect();
    edits.push(Edit::Set(at("year"), Given::Whole(i64::from(told.year))));
    edits.extend(told.date.map(|date| Edit::Set(at("date"), Given::Date(date))));
    edits.extend(told.begins.map(|time| Edit::Set(at("begins"), Given::Time(time))));
    edits.extend(line(&base, "place", &told.place));
    edits.extend(told.summoned.map(|count| Edit::Set(at("summoned"), Given::Whole(i64::from(count)))));
    edits.extend(told.chair.iter().flat_map(|chair| person(&at("chair"), chair)));
    edits.extend(told.illustration.as_ref().and_then(|said| line(&base, "illustration", said)));
    edits
}

fn word<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> Given {
    text(words.iter().find(|(_, known)| known == value).map_or("", |(word, _)| word))
}

fn of_contest(contest: &Contest) -> Vec<(&'static str, Given)> {
    let grades = contest.form == Form::Grades;
    let mut given = vec![("id", text(contest.id.as_str())), ("title", text(&contest.title))];
    given.push(("form", word(&Form::WORDS, &contest.form)));
    if grades {
        given.push(("grades", Given::Words(contest.grades.clone())));
    } else {
        given.push(("seats", Given::Whole(i64::from(contest.seats))));
        given.extend(contest.max.map(|max| ("max", Given::Whole(i64::from(max)))));
    }
    given.push(("tie", word(&TieRule::WORDS, &contest.tie)));
    given.push(("blank", word(&BlankRule::WORDS, &contest.blank)));
    given.push(("voters", word(&Voters::WORDS, &contest.voters)));
    given.push(("projection", word(&Projection::WORDS, &contest.projection)));
    given.push(("passes", Given::Whole(i64::from(contest.passes))));
    given.push(("runoff_threshold", text(if contest.runoff_threshold { "same" } else { "none" })));
    given.push(("bundle", Given::Whole(i64::from(contest.bundle))));
    given
}

/// The threshold and the slate, which are tables within the contest's own.
fn slate(contest: &Contest, base: &Path) -> Vec<Edit> {
    let mut edits = threshold(&contest.threshold, base);
    edits.push(Edit::Set(path(base, "threshold.of"), word(&Base::WORDS, &contest.base)));
    match &contest.source {
        Source::ElectedOf(id) => edits.push(Edit::Set(path(base, "nominees_from"), text(id.as_str()))),
        Source::Listed(nominees) => {
            let list = path(base, "nominees");
            for (at, nominee) in nominees.iter().enumerate() {
                let is_unit = nominee.unit.as_ref().is_some_and(|unit| unit.as_str() == nominee.id.as_str());
                let entry = if is_unit {
                    Entry::Word(nominee.id.as_str().to_owned())
                } else {
                    let mut given = vec![("id", text(nominee.id.as_str())), ("name", text(&nominee.name))];
                    given.extend(nominee.short.as_ref().map(|short| ("short", text(short))));
                    given.extend(nominee.unit.as_ref().map(|unit| ("unit", text(unit.as_str()))));
                    Entry::Inline(given)
                };
                edits.push(Edit::Insert(list.clone(), at, entry));
            }
        }
    }
    edits
}

fn threshold(threshold: &Threshold, base: &Path) -> Vec<Edit> {
    let key = match threshold.rule {
        Comparison::MoreThan => "threshold.more_than",
        Comparison::AtLeast => "threshold.at_least",
    };
    vec![Edit::Set(path(base, key), text(&format!("{}/{}", threshold.num, threshold.den)))]
}

fn of_step(step: &Step) -> Vec<(&'static str, Given)> {
    let mut given = vec![
        ("id", text(step.id.as_str())),
        ("kind", text(step.kind.word())),
        ("title", text(&step.title)),
        ("minutes", Given::Whole(i64::from(step.minutes))),
    ];
    given.extend(step.who.as_ref().map(|who| ("who", text(who))));
    given
}

fn of_kind(step: &Step, base: &Path) -> Vec<Edit> {
    let words = |ids: &[crate::conference::ContestId]| {
        let ids: Vec<String> = ids.iter().map(|id| id.as_str().to_owned()).collect();
        (!ids.is_empty()).then(|| Edit::Set(path(base, "contests"), Given::Words(ids)))
    };
    let one = |key: &str, named: &Option<Person>| {
        named.iter().flat_map(|named| person(&path(base, key), named)).collect::<Vec<_>>()
    };
    match &step.kind {
        StepKind::Attendance => Vec::new(),
        StepKind::Opening { text, guests } => {
            line(base, "text", text).into_iter().chain(persons(base, "guests", guests)).collect()
        }
        StepKind::ShowOfHands { proposal, names } => {
            line(base, "proposal", proposal).into_iter().chain(persons(base, "names", names)).collect()
        }
        StepKind::Report { file, .. } => line(base, "file", file).into_iter().collect(),
        StepKind::Discussion { speakers, minutes_each } => {
            let each = Edit::Set(path(base, "minutes_each"), Given::Whole(i64::from(*minutes_each)));
            let list = path(base, "speakers");
            let speakers = speakers.iter().enumerate().map(|(at, speaker)| {
                let mut given = vec![("name", text(&speaker.name))];
                given.extend(speaker.unit.as_ref().map(|unit| ("unit", text(unit.as_str()))));
                given.push(("topic", text(&speaker.topic)));
                Edit::Insert(list.clone(), at, Entry::Inline(given))
            });
            std::iter::once(each).chain(speakers).collect()
        }
        StepKind::Speech { speaker } => one("speaker", speaker),
        StepKind::Slate { contests, text } | StepKind::Note { text, contests } => {
            words(contests).into_iter().chain(line(base, "text", text)).collect()
        }
        StepKind::TallyTeam { contest, members } => {
            let contest = contest.as_ref().map(|id| Edit::Set(path(base, "contest"), text(id.as_str())));
            let list = path(base, "members");
            let members = members.iter().enumerate().map(|(at, member)| {
                let mut given = vec![("name", text(&member.name))];
                given.extend(member.unit.as_ref().map(|unit| ("unit", text(unit.as_str()))));
                given.extend(member.head.then_some(("head", Given::Flag(true))));
                Edit::Insert(list.clone(), at, Entry::Inline(given))
            });
            contest.into_iter().chain(members).collect()
        }
        StepKind::Ballot { contests } | StepKind::Result { contests } => words(contests).into_iter().collect(),
        StepKind::Leader { decision, head, deputy } => {
            let mut edits = Vec::new();
            if let Some(decision) = decision {
                let at = path(base, "decision");
                edits.extend(line(&at, "number", &decision.number));
                edits.extend(decision.date.map(|date| Edit::Set(path(&at, "date"), Given::Date(date))));
                edits.extend(line(&at, "signed_by", &decision.signed_by));
                edits.extend(decision.illustration.then(|| Edit::Set(path(&at, "illustration"), Given::Flag(true))));
            }
            for (key, appointee) in [("head", head), ("deputy", deputy)] {
                match appointee {
                    Some(Appointee::Named(named)) => edits.extend(person(&path(base, key), named)),
                    Some(Appointee::Elected(id)) => {
                        edits.push(Edit::Set(path(base, &format!("{key}.from")), text(id.as_str())));
                    }
                    None => {}
                }
            }
            edits
        }
        StepKind::Handover { items, giver, receiver, witness } => {
            let list = path(base, "items");
            let items = items.iter().enumerate().map(|(at, item)| {
                let given = vec![("name", text(&item.name)), ("count", Given::Whole(i64::from(item.count)))];
                Edit::Insert(list.clone(), at, Entry::Inline(given))
            });
            let parties = [one("giver", giver), one("receiver", receiver), one("witness", witness)].concat();
            items.chain(parties).collect()
        }
        StepKind::Pledge { text } | StepKind::Closing { text } => line(base, "text", text).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::composed;
    use crate::plan::{Source, read};

    fn again(text: &str, reports: &dyn Fn(&str) -> Result<Vec<u8>, crate::plan::FileTrouble>) {
        let source = |bytes| Source { name: "x".into(), bytes, files: reports };
        let programme = read(&source(text.as_bytes())).programme.expect("a plan without a fault");
        let written = composed(&programme).expect("a head that reads").text();
        let at = |part: &str| written.find(part).unwrap_or(usize::MAX);
        assert!(at("[conference]") < at("[[units]]") && at("[[units]]") < at("[[agenda]]"), "{written}");
        let reading = read(&source(written.as_bytes()));
        assert_eq!(reading.programme, Some(programme), "{written}\n{:?}", reading.faults);
    }

    #[test]
    fn a_programme_is_written_as_a_plan_that_reads_the_same() {
        let reports = |_: &str| Ok("# Báo cáo\n\nKết quả.".into());
        again(include_str!("../../data/cum-thi-dua-1-2017.toml"), &reports);
        for template in crate::plan::templates::Template::ALL {
            again(template.text(), &reports);
        }
    }
}
