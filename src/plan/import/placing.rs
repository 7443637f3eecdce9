//! What was taken from a file, placed in a plan that is being prepared: the blanks of a template make room, and
//! everything else stays as a person left it.

use super::{Addition, Import, Trouble, Wanted, merge};
use crate::conference::ContestId;
use crate::plan::draft::{Draft, Edit, Given, Path, Seg, path};
use crate::plan::limits;
use crate::plan::renew::is_only_blank;
use crate::text::fold;

/// Where what was taken goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Placing<'a> {
    /// The contest that nominees are for.
    pub contest: Option<&'a ContestId>,
    /// The title of a contest that is made for them.
    pub title: &'a str,
    /// Units go onto every open slate, too.
    pub slates: bool,
    /// The file of a report, as the plan names it.
    pub report: &'a str,
    /// The step of the agenda that it is the report of; a new one where there is none.
    pub step: Option<usize>,
}

/// The draft with what was taken in it.
pub fn place(draft: &Draft, import: &Import, placing: &Placing<'_>) -> Result<Draft, Trouble> {
    let steps = path(&[], "agenda");
    if let (Wanted::Report, Some(step)) = (import.wanted, placing.step) {
        let file = path(&at(&steps, step), "file");
        return Ok(draft.with_all(&[Edit::Set(file, Given::Text(placing.report.to_owned()))]));
    }
    let mut draft = draft.clone();
    if import.wanted == Wanted::Agenda {
        // The list stands for the whole agenda.
        let gone: Vec<Edit> = (0..draft.count(&steps)).rev().map(|step| Edit::Remove(steps.clone(), step)).collect();
        draft = draft.with_all(&gone);
    }
    let open = open_slates(&draft);
    let to = Addition { contest: placing.contest, title: placing.title, report: Some(placing.report) };
    let merged = draft.rewritten(&merge(&draft.plain(), import, &to)?).ok_or(Trouble::BrokenPlan)?;
    let bare = match import.wanted {
        Wanted::Units | Wanted::Delegates if !import.units.is_empty() => without_blank_units(&merged),
        Wanted::Nominees => without_blank_nominees(&merged, placing.contest),
        _ => merged,
    };
    Ok(if placing.slates { all_on(&bare, &open) } else { bare })
}

/// The slates that wait for their nominees: of contests that follow no other, with nobody on them but blanks.
pub fn open_slates(draft: &Draft) -> Vec<Path> {
    let contests = path(&[], "contests");
    let units = blank_units(draft);
    let waits = |contest: &Path| {
        let slate = path(contest, "nominees");
        !draft.has(&path(contest, "nominees_from"))
            && !is_of_persons(draft, contest)
            && (0..draft.count(&slate))
                .all(|place| draft.text_at(&at(&slate, place)).is_some_and(|id| units.contains(&id)))
    };
    (0..draft.count(&contests)).map(|place| at(&contests, place)).filter(waits).collect()
}

/// Whether a contest is about persons, as its title or its papers say.
fn is_of_persons(draft: &Draft, contest: &[Seg]) -> bool {
    let title = draft.text_at(&path(contest, "title")).map(fold).unwrap_or_default();
    title.starts_with("bau ") || draft.text_at(&path(contest, "form")) == Some("grades")
}

/// The draft with every unit on these contests' slates, in the order of the units. A slate that would be longer than one
/// may be is left alone.
pub fn all_on(draft: &Draft, contests: &[Path]) -> Draft {
    let units = path(&[], "units");
    let each = (0..draft.count(&units)).filter_map(|place| draft.text_at(&path(&at(&units, place), "id")));
    let ids: Vec<String> = each.map(str::to_owned).collect();
    if ids.is_empty() || ids.len() > limits::NOMINEES {
        return draft.clone();
    }
    let edits: Vec<Edit> =
        contests.iter().map(|contest| Edit::Set(path(contest, "nominees"), Given::Words(ids.clone()))).collect();
    draft.with_all(&edits)
}

fn at(list: &[Seg], place: usize) -> Path {
    list.iter().cloned().chain([Seg::At(place)]).collect()
}

/// The ids of units that are only a template's blanks.
fn blank_units(draft: &Draft) -> Vec<&str> {
    let units = path(&[], "units");
    let blank = |unit: &Path| draft.text_at(&path(unit, "name")).is_some_and(is_only_blank);
    let all = (0..draft.count(&units)).map(|place| at(&units, place)).filter(blank);
    all.filter_map(|unit| draft.text_at(&path(&unit, "id"))).collect()
}

/// A template's blank units go where real ones have come; whoever was said to be of one is of none until it is said anew.
fn without_blank_units(draft: &Draft) -> Draft {
    let blank = blank_units(draft);
    let units = path(&[], "units");
    let id = |place: usize| draft.text_at(&path(&at(&units, place), "id")).unwrap_or_default();
    let mut edits: Vec<Edit> = Vec::new();
    for (place, text) in draft.texts() {
        if place.last() == Some(&Seg::from("unit")) && blank.contains(&text.as_str()) {
            edits.push(Edit::Clear(place));
        }
    }
    let contests = path(&[], "contests");
    for contest in 0..draft.count(&contests) {
        let slate = path(&at(&contests, contest), "nominees");
        let listed = |place: &usize| draft.text_at(&at(&slate, *place)).is_some_and(|id| blank.contains(&id));
        let gone = (0..draft.count(&slate)).rev().filter(listed);
        edits.extend(gone.map(|place| Edit::Remove(slate.clone(), place)));
    }
    let gone = (0..draft.count(&units)).rev().filter(|place| blank.contains(&id(*place)));
    edits.extend(gone.map(|place| Edit::Remove(units.clone(), place)));
    draft.with_all(&edits)
}

/// The blanks on a slate go where real names have come onto it.
fn without_blank_nominees(draft: &Draft, contest: Option<&ContestId>) -> Draft {
    let contests = path(&[], "contests");
    let named = |place: &usize| match contest {
        Some(id) => draft.text_at(&path(&at(&contests, *place), "id")) == Some(id.as_str()),
        None => true,
    };
    let units = blank_units(draft);
    let mut edits = Vec::new();
    for contest in (0..draft.count(&contests)).filter(named) {
        let slate = path(&at(&contests, contest), "nominees");
        let blank = |place: &usize| {
            let entry = at(&slate, *place);
            draft.text_at(&entry).is_some_and(|id| units.contains(&id))
                || draft.text_at(&path(&entry, "name")).is_some_and(is_only_blank)
        };
        let gone: Vec<usize> = (0..draft.count(&slate)).rev().filter(blank).collect();
        if gone.len() < draft.count(&slate) {
            edits.extend(gone.into_iter().map(|place| Edit::Remove(slate.clone(), place)));
        }
    }
    draft.with_all(&edits)
}
