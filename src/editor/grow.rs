//! Lines that come, go and move.

use super::active::taken;
use super::outline::{Line, units};
use super::section::{Section, list};
use crate::plan::draft::{Draft, Edit, Entry, Given, Path, Seg, path};
use crate::plan::usual_title;

/// A line that was added: the edits, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Added {
    pub(super) edits: Vec<Edit>,
    pub(super) at: Path,
}

fn text(text: &str) -> Given {
    Given::Text(text.to_owned())
}

/// An id that nothing in this list bears.
fn fresh(draft: &Draft, key: &str, stem: &str) -> String {
    let numbered = (1..).map(|number| format!("{stem}-{number}"));
    numbered.take(10_000).find(|id| !taken(draft, key, id)).unwrap_or_else(|| stem.to_owned())
}

fn at(within: &[Seg], place: usize) -> Path {
    within.iter().cloned().chain([Seg::At(place)]).collect()
}

/// Where an entry added at a line goes in its list.
fn behind(draft: &Draft, within: &Path, line: Option<&Line>) -> usize {
    let here = line.and_then(|line| line.within.as_ref()).filter(|(list, _)| list == within);
    here.map_or_else(|| draft.count(within), |(_, at)| at + 1)
}

fn added(draft: &Draft, within: &Path, line: Option<&Line>, entry: Entry) -> Added {
    let place = behind(draft, within, line);
    Added { edits: vec![Edit::Insert(within.clone(), place, entry)], at: at(within, place) }
}

/// A new unit.
pub(super) fn unit(draft: &Draft, line: Option<&Line>) -> Added {
    let id = fresh(draft, "units", "don-vi");
    added(draft, &list("units"), line, Entry::Table(vec![("id", text(&id)), ("name", text(""))]))
}

/// A new contest.
pub(super) fn contest(draft: &Draft, line: Option<&Line>) -> Added {
    let id = fresh(draft, "contests", "noi-dung");
    let given = vec![
        ("id", text(&id)),
        ("title", text("")),
        ("nominees", Given::Words(Vec::new())),
        ("form", text("tick")),
        ("seats", Given::Whole(1)),
    ];
    added(draft, &list("contests"), line, Entry::Table(given))
}

/// A new step of a kind.
pub(super) fn step(draft: &Draft, line: Option<&Line>, kind: &str) -> Added {
    let given = vec![("kind", text(kind)), ("title", text(usual_title(kind))), ("minutes", Given::Whole(5))];
    added(draft, &list("agenda"), line, Entry::Table(given))
}

/// A new person, speaker, member, delegate or item.
pub(super) fn inner(draft: &Draft, within: &Path, line: Option<&Line>) -> Added {
    let mut given = vec![("name", text(""))];
    match within.last() {
        Some(Seg::Key(key)) if key == "items" => given.push(("count", Given::Whole(1))),
        Some(Seg::Key(key)) if key == "delegates" => {
            given.extend([("post", text("")), ("votes", Given::Flag(true))]);
        }
        _ => {}
    }
    added(draft, within, line, Entry::Inline(given))
}

/// The slate of the contest that a line belongs to.
pub(super) fn slate(line: &Line) -> Option<Path> {
    let contest = line.base.get(..2).filter(|base| base.first() == Some(&Seg::from("contests")))?;
    Some(path(contest, "nominees"))
}

/// The units that are not on a slate yet.
pub(super) fn unlisted(draft: &Draft, slate: &Path) -> Vec<(String, String)> {
    let listed: Vec<&str> = (0..draft.count(slate)).filter_map(|place| draft.text_at(&at(slate, place))).collect();
    units(draft).into_iter().filter(|(id, _)| !listed.contains(&id.as_str())).collect()
}

/// Units put on a slate.
pub(super) fn nominated(draft: &Draft, slate: &Path, line: &Line, ids: &[String]) -> Added {
    let first = behind(draft, slate, Some(line));
    let mut edits = Vec::new();
    if let Some(contest) = slate.get(..2) {
        edits.push(Edit::Clear(path(contest, "nominees_from")));
    }
    let words = ids.iter().enumerate();
    edits.extend(words.map(|(number, id)| Edit::Insert(slate.clone(), first + number, Entry::Word(id.clone()))));
    Added { edits, at: at(slate, first) }
}

/// A person put on a slate.
pub(super) fn candidate(draft: &Draft, slate: &Path, line: &Line) -> Added {
    let place = behind(draft, slate, Some(line));
    let bears = |id: &str| {
        (0..draft.count(slate)).any(|place| {
            let entry = at(slate, place);
            draft.text_at(&entry).or_else(|| draft.text_at(&path(&entry, "id"))) == Some(id)
        })
    };
    let id = (1..10_000).map(|number| format!("nguoi-{number}")).find(|id| !bears(id)).unwrap_or_default();
    let entry = Entry::Inline(vec![("id", text(&id)), ("name", text(""))]);
    Added { edits: vec![Edit::Insert(slate.clone(), place, entry)], at: at(slate, place) }
}

/// Takes a line out. A unit that is gone stands on no slate any more.
pub(super) fn removed(draft: &Draft, line: &Line) -> Option<Vec<Edit>> {
    let (within, place) = line.within.clone()?;
    let mut edits = Vec::new();
    if within == list("units")
        && let Some(id) = draft.text_at(&path(&line.base, "id"))
    {
        for contest in 0..draft.count(&list("contests")) {
            let slate = path(&at(&list("contests"), contest), "nominees");
            let listed = (0..draft.count(&slate)).rev().filter(|place| draft.text_at(&at(&slate, *place)) == Some(id));
            edits.extend(listed.map(|place| Edit::Remove(slate.clone(), place)));
        }
    }
    edits.push(Edit::Remove(within, place));
    Some(edits)
}

/// Moves a line one place up or down within its list.
pub(super) fn moved(draft: &Draft, line: &Line, down: bool) -> Option<Added> {
    let (within, from) = line.within.clone()?;
    let to = if down { from + 1 } else { from.checked_sub(1)? };
    (to < draft.count(&within))
        .then(|| Added { edits: vec![Edit::Move(within.clone(), from, to)], at: at(&within, to) })
}

/// What an empty section begins with.
pub(super) fn first(draft: &Draft, section: Section) -> Option<Added> {
    match section {
        Section::Conference => None,
        Section::Units | Section::Delegates => Some(unit(draft, None)),
        Section::Contests => Some(contest(draft, None)),
        Section::Agenda => Some(step(draft, None, "attendance")),
        Section::Decision => Some(step(draft, None, "leader")),
        Section::Handover => Some(step(draft, None, "handover")),
    }
}
