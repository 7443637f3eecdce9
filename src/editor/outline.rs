//! The list at the left: the lines of a section, derived from the draft anew after every change.

use super::asks::{self, Ask};
use super::section::{Section, entry, list};
use crate::plan::draft::{Draft, Path, Seg, path};
use crate::wording::{Lang, editor as words};

/// One line of the list.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// Where in the plan it stands.
    pub(super) base: Path,
    /// What it is called.
    pub(super) label: String,
    /// What stands at its right.
    pub(super) aside: String,
    /// It belongs to the line above that is less deep.
    pub(super) deep: bool,
    /// What it is asked.
    pub(super) asks: Vec<Ask>,
    /// The list it is an entry of, with its place there; a line that is none can be neither moved nor removed.
    pub(super) within: Option<(Path, usize)>,
    /// The list that an entry added here goes into.
    pub(super) adds: Option<Path>,
}

/// Which steps of the agenda have their persons below them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// None.
    Nowhere,
    /// This one.
    Step(usize),
    /// Every one.
    All,
}

/// The lines of a section.
pub(super) fn lines(section: Section, draft: &Draft, open: Open, lang: Lang) -> Vec<Line> {
    match section {
        Section::Conference => conference(lang),
        Section::Units => entries(draft, "units").map(|at| unit(draft, at, lang)).collect(),
        Section::Delegates => delegates(draft, lang),
        Section::Contests => contests(draft, lang),
        Section::Agenda => agenda(draft, open, lang),
        Section::Decision => decision(draft, lang),
        Section::Handover => handover(draft, lang),
    }
}

fn entries(draft: &Draft, key: &str) -> std::ops::Range<usize> {
    0..draft.count(&list(key))
}

fn said(draft: &Draft, place: &[Seg], lang: Lang) -> String {
    let said = draft.text_at(place).map(str::trim).filter(|said| !said.is_empty());
    said.map_or_else(|| words::ROW_UNNAMED.of(lang).to_owned(), one_line)
}

/// A text on one line, fit for a list.
fn one_line(text: &str) -> String {
    let letters = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    letters.take(200).collect()
}

fn conference(lang: Lang) -> Vec<Line> {
    let line = |base: Path, label: &str, asks: &[Ask]| Line {
        base,
        label: label.to_owned(),
        aside: String::new(),
        deep: false,
        asks: asks.to_vec(),
        within: None,
        adds: None,
    };
    vec![
        line(path(&[], "conference"), words::ROW_CONFERENCE.of(lang), asks::CONFERENCE),
        line(path(&[], "conference.chair"), words::ROW_CHAIR.of(lang), asks::PERSON),
    ]
}

fn unit(draft: &Draft, at: usize, lang: Lang) -> Line {
    let base = entry("units", at);
    Line {
        label: said(draft, &path(&base, "name"), lang),
        aside: draft.shown(&path(&base, "id")).unwrap_or_default(),
        base,
        deep: false,
        asks: asks::UNIT.to_vec(),
        within: Some((list("units"), at)),
        adds: Some(list("units")),
    }
}

/// An entry of a list within another entry.
fn inner(draft: &Draft, within: &Path, at: usize, asks: &[Ask], lang: Lang) -> Line {
    let base: Path = within.iter().cloned().chain([Seg::At(at)]).collect();
    Line {
        label: said(draft, &path(&base, "name"), lang),
        aside: String::new(),
        base,
        deep: true,
        asks: asks.to_vec(),
        within: Some((within.clone(), at)),
        adds: Some(within.clone()),
    }
}

fn delegates(draft: &Draft, lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    for at in entries(draft, "units") {
        let base = entry("units", at);
        let within = path(&base, "delegates");
        let count = draft.count(&within);
        let label = said(draft, &path(&base, "name"), lang);
        let aside = count.to_string();
        lines.push(Line {
            base,
            label,
            aside,
            deep: false,
            asks: Vec::new(),
            within: None,
            adds: Some(within.clone()),
        });
        lines.extend((0..count).map(|at| inner(draft, &within, at, asks::DELEGATE, lang)));
    }
    lines
}

fn contests(draft: &Draft, lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    for at in entries(draft, "contests") {
        let base = entry("contests", at);
        let nominees = path(&base, "nominees");
        let count = draft.count(&nominees);
        lines.push(Line {
            label: said(draft, &path(&base, "title"), lang),
            aside: draft.shown(&path(&base, "seats")).unwrap_or_default(),
            asks: asks::CONTEST.to_vec(),
            base,
            deep: false,
            within: Some((list("contests"), at)),
            adds: Some(list("contests")),
        });
        for at in 0..count {
            let mut line = inner(draft, &nominees, at, asks::NOMINATED_PERSON, lang);
            if let Some(id) = draft.text_at(&line.base) {
                line.label = unit_name(draft, id).unwrap_or_else(|| one_line(id));
                line.asks = asks::NOMINATED_UNIT.to_vec();
            } else if !draft.has(&path(&line.base, "name"))
                && let Some(id) = draft.text_at(&path(&line.base, "id"))
            {
                line.label = unit_name(draft, id).unwrap_or_else(|| one_line(id));
            }
            lines.push(line);
        }
    }
    lines
}

fn agenda(draft: &Draft, open: Open, lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    for at in entries(draft, "agenda") {
        let base = entry("agenda", at);
        let kind = draft.text_at(&path(&base, "kind")).unwrap_or_default();
        let persons = asks::persons(kind);
        let label = match draft.text_at(&path(&base, "title")).map(str::trim).filter(|title| !title.is_empty()) {
            Some(title) => one_line(title),
            None => crate::plan::usual_title(kind).to_owned(),
        };
        lines.push(Line {
            label,
            aside: words::minutes(
                draft.whole_at(&path(&base, "minutes")).unwrap_or(i64::from(crate::plan::USUAL_MINUTES)),
                lang,
            ),
            asks: asks::step(kind),
            within: Some((list("agenda"), at)),
            adds: Some(list("agenda")),
            deep: false,
            base: base.clone(),
        });
        if let (Some((key, asks)), true) = (persons, open == Open::All || open == Open::Step(at)) {
            let within = path(&base, key);
            lines.extend((0..draft.count(&within)).map(|at| inner(draft, &within, at, asks, lang)));
        }
    }
    lines
}

fn of_kind(draft: &Draft, kind: &str) -> Vec<Path> {
    let steps = entries(draft, "agenda").map(|at| entry("agenda", at));
    steps.filter(|step| draft.text_at(&path(step, "kind")) == Some(kind)).collect()
}

fn decision(draft: &Draft, lang: Lang) -> Vec<Line> {
    let line = |base: Path, label: &str, asks: &[Ask]| Line {
        aside: draft.text_at(&path(&base, "name")).map(one_line).unwrap_or_default(),
        base,
        label: label.to_owned(),
        deep: false,
        asks: asks.to_vec(),
        within: None,
        adds: None,
    };
    let of_step = |step: Path| {
        [
            line(path(&step, "decision"), words::ROW_DECISION.of(lang), asks::DECISION),
            line(path(&step, "head"), words::ROW_HEAD.of(lang), asks::APPOINTEE),
            line(path(&step, "deputy"), words::ROW_DEPUTY.of(lang), asks::APPOINTEE),
        ]
    };
    of_kind(draft, "leader").into_iter().flat_map(of_step).collect()
}

fn handover(draft: &Draft, lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    for step in of_kind(draft, "handover") {
        let items = path(&step, "items");
        lines.push(Line {
            base: step,
            label: words::ROW_PARTIES.of(lang).to_owned(),
            aside: String::new(),
            deep: false,
            asks: asks::PARTIES.to_vec(),
            within: None,
            adds: Some(items.clone()),
        });
        for at in 0..draft.count(&items) {
            let mut line = inner(draft, &items, at, asks::ITEM, lang);
            line.aside = draft.whole_at(&path(&line.base, "count")).unwrap_or(1).to_string();
            lines.push(line);
        }
    }
    lines
}

/// The units, each with its id and its name.
pub(super) fn units(draft: &Draft) -> Vec<(String, String)> {
    named(draft, "units", "name")
}

/// The contests, each with its id and its title.
pub(super) fn all_contests(draft: &Draft) -> Vec<(String, String)> {
    named(draft, "contests", "title")
}

fn named(draft: &Draft, key: &str, name: &str) -> Vec<(String, String)> {
    let all = entries(draft, key).filter_map(|at| {
        let base = entry(key, at);
        let id = draft.text_at(&path(&base, "id"))?.to_owned();
        let name = draft.text_at(&path(&base, name)).map_or_else(|| id.clone(), one_line);
        Some((id, name))
    });
    all.collect()
}

fn unit_name(draft: &Draft, id: &str) -> Option<String> {
    units(draft).into_iter().find(|(known, _)| known == id).map(|(_, name)| name)
}
