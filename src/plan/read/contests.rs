//! The tables `[[contests]]`.

use super::fields::{Fields, shape};
use super::unique::{Ids, Names};
use super::units::Units;
use super::{chain, fraction, nominees, title};
use crate::conference::{
    Base, BlankRule, Comparison, Contest, ContestId, Form, Projection, Source, Threshold, TieRule, Voters,
};
use crate::plan::fault::{Counted, FaultKind, Named, Shape};
use crate::plan::{format, limits};
use std::ops::Range;

/// Bundles of fewer papers than this hide none of them well.
const SMALL_BUNDLE: u32 = 5;

/// The contests of the plan.
#[derive(Default)]
pub(crate) struct Contests {
    pub(crate) list: Vec<Draft>,
    /// All ids, also those of contests that could not be read.
    pub(crate) ids: Ids,
}

impl Contests {
    /// The contest with this id, where it could be read.
    pub(crate) fn get(&self, id: &ContestId) -> Option<&Contest> {
        self.list.iter().map(|draft| &draft.contest).find(|contest| contest.id == *id)
    }
}

/// A contest with the places that later checks point at.
pub(crate) struct Draft {
    pub(crate) contest: Contest,
    /// Where its id stands.
    pub(crate) id_span: Range<usize>,
    /// The contest it follows, and where that is written.
    pub(crate) follows: Option<(String, Range<usize>)>,
    /// Whether its form is known: written rightly, or not at all.
    pub(crate) form: Written<Form>,
    table: Range<usize>,
    seats: Written<(u32, Range<usize>)>,
    max: Written<(u32, Range<usize>)>,
    grades: Option<Range<usize>>,
    /// Nominees, at most, where they are listed.
    listed: Option<u32>,
}

/// A value that a later check needs.
#[derive(Clone)]
pub(crate) enum Written<T> {
    /// Not written.
    Unsaid,
    /// Written, and a fault already.
    Faulty,
    /// Written.
    Said(T),
}

/// A slate with the most nominees it can have, where that is known.
pub(crate) struct Slate {
    pub(crate) source: Source,
    pub(crate) most: Option<u32>,
}

/// All contests, in the plan's order.
pub(crate) fn read(root: &Fields<'_, '_, '_>, units: &Units) -> Contests {
    let mut contests = Contests::default();
    for value in root.list("contests", Counted::Contests, limits::CONTESTS, Shape::Tables) {
        let Some(fields) = Fields::open(root.book, value, title::CONTESTS, &format::CONTEST) else { continue };
        let id = fields.required_id();
        let fresh = id.as_ref().is_some_and(|(id, span)| contests.ids.take(root.book, Named::Contest, id, span));
        let draft = draft(root, &fields, units, id.unwrap_or_default());
        if fresh {
            contests.list.push(draft);
        } else {
            check_form(root, &draft);
        }
    }
    let in_a_ring = chain::resolve(root.book, &mut contests);
    for (draft, in_a_ring) in contests.list.iter().zip(in_a_ring) {
        check_form(root, draft);
        if !in_a_ring {
            check_sizes(root, draft, &contests);
        }
    }
    contests
}

fn draft(
    root: &Fields<'_, '_, '_>,
    fields: &Fields<'_, '_, '_>,
    units: &Units,
    (id, id_span): (String, Range<usize>),
) -> Draft {
    let title = fields.required_line("title").unwrap_or_default();
    let form = written(fields, "form", || fields.word("form", &Form::WORDS));
    let with_place = |key, range| {
        let number = fields.whole(key, range)?;
        Some((number, fields.get(key)?.span()))
    };
    // 0 seats may stand on `grades`, which elects nobody; on other forms it is told in check_form.
    let seats = written(fields, "seats", || with_place("seats", 0..=*limits::SEATS.end()));
    let max = written(fields, "max", || with_place("max", limits::SEATS));
    let follows = nominees::followed(fields);
    let slate = slate(fields, units, follows.as_ref());
    let said_form = if let Written::Said(form) = form { form } else { Form::Tick };
    let said_seats = if let Written::Said((seats, _)) = &seats { *seats } else { 0 };
    let usual = Contest::usual(ContestId::new(id), title, slate.source, said_form, said_seats);
    let (base, threshold) = threshold(fields, (usual.base, usual.threshold));
    let voters = fields.word("voters", &Voters::WORDS).unwrap_or(usual.voters);
    check_counted(root, fields, voters);
    let contest = Contest {
        max: if let Written::Said((max, _)) = &max { Some(*max) } else { None },
        base,
        threshold,
        tie: fields.word("tie", &TieRule::WORDS).unwrap_or(usual.tie),
        blank: fields.word("blank", &BlankRule::WORDS).unwrap_or(usual.blank),
        voters,
        projection: fields.word("projection", &Projection::WORDS).unwrap_or(usual.projection),
        passes: fields.whole("passes", limits::PASSES).and_then(|n| u8::try_from(n).ok()).unwrap_or(usual.passes),
        grades: grades(fields),
        runoff_threshold: fields.word("runoff_threshold", &format::RUNOFFS).unwrap_or(usual.runoff_threshold),
        bundle: fields.whole("bundle", limits::BUNDLE).unwrap_or(usual.bundle),
        ..usual
    };
    if let Some(value) = fields.get("bundle").filter(|_| contest.bundle < SMALL_BUNDLE) {
        fields.note(value, FaultKind::SmallBundle { papers: contest.bundle });
    }
    let grades = fields.get("grades").map(toml::Spanned::span);
    Draft { contest, id_span, follows, form, table: fields.span(), seats, max, grades, listed: slate.most }
}

fn written<T>(fields: &Fields<'_, '_, '_>, key: &str, read: impl FnOnce() -> Option<T>) -> Written<T> {
    match fields.get(key) {
        None => Written::Unsaid,
        Some(_) => read().map_or(Written::Faulty, Written::Said),
    }
}

fn slate(fields: &Fields<'_, '_, '_>, units: &Units, follows: Option<&(String, Range<usize>)>) -> Slate {
    match (fields.get("nominees"), fields.get("nominees_from")) {
        (None, None) => fields.book.note(fields.span(), FaultKind::NoSlate),
        (Some(_), Some(from)) => fields.note(from, FaultKind::TwoSlates),
        _ => {}
    }
    match follows {
        Some((id, _)) => Slate { source: Source::ElectedOf(ContestId::new(id.as_str())), most: None },
        None => nominees::read(fields, units),
    }
}

fn threshold(fields: &Fields<'_, '_, '_>, usual: (Base, Threshold)) -> (Base, Threshold) {
    let Some(value) = fields.get("threshold") else { return usual };
    let Some(own) = Fields::open(fields.book, value, "threshold", &format::THRESHOLD) else { return usual };
    if let (Some(_), Some(second)) = (own.get("more_than"), own.get("at_least")) {
        own.note(second, FaultKind::TwoThresholds);
    }
    let base = own.word("of", &Base::WORDS).unwrap_or(usual.0);
    let more = share(&own, "more_than", Comparison::MoreThan);
    let least = share(&own, "at_least", Comparison::AtLeast);
    (base, more.or(least).unwrap_or(usual.1))
}

fn share(fields: &Fields<'_, '_, '_>, key: &'static str, rule: Comparison) -> Option<Threshold> {
    let value = fields.get(key)?;
    if shape(value.get_ref()) == Shape::Decimal {
        fields.note(value, FaultKind::FloatFraction);
        return None;
    }
    let text = fields.raw_text(key, value)?;
    let (num, den) = fraction::read(text).map_err(|kind| fields.note(value, kind)).ok()?;
    let out_of_reach = match rule {
        Comparison::MoreThan => num >= den,
        Comparison::AtLeast => num > den,
    };
    if out_of_reach {
        fields.note(value, FaultKind::Unreachable);
    }
    Some(Threshold { rule, num, den })
}

fn check_counted(root: &Fields<'_, '_, '_>, fields: &Fields<'_, '_, '_>, voters: Voters) {
    let conference = root.get("conference").and_then(|value| value.get_ref().as_table());
    let summoned = conference.is_some_and(|table| table.contains_key("summoned"));
    if let (Voters::Counted, false, Some(value)) = (voters, summoned, fields.get("voters")) {
        fields.note(value, FaultKind::CountedWithoutSummoned);
    }
}

fn grades(fields: &Fields<'_, '_, '_>) -> Vec<String> {
    let mut names = Names::default();
    let listed = fields.list("grades", Counted::Entries, limits::LIST, Shape::List);
    let read = listed.iter().filter_map(|value| {
        let name = fields.line_of("grades", value, crate::text::NAME_LETTERS)?;
        names.take(fields.book, Named::Grade, &name, &value.span());
        Some(name)
    });
    read.collect()
}

/// What a form asks for and what it forbids.
fn check_form(root: &Fields<'_, '_, '_>, draft: &Draft) {
    let book = root.book;
    if matches!(draft.form, Written::Faulty) {
        return;
    }
    if draft.contest.form == Form::Grades {
        if let Written::Said((1.., span)) = &draft.seats {
            book.note(span.clone(), FaultKind::NotOnGrades { key: "seats" });
        }
        if let Written::Said((_, span)) = &draft.max {
            book.note(span.clone(), FaultKind::NotOnGrades { key: "max" });
        }
        match &draft.grades {
            None => book.note(draft.table.clone(), FaultKind::MissingKey { key: "grades", table: title::CONTESTS }),
            Some(span) if !limits::GRADES.contains(&draft.contest.grades.len()) => {
                book.note(span.clone(), FaultKind::GradeCount { found: draft.contest.grades.len() });
            }
            Some(_) => {}
        }
        return;
    }
    match &draft.seats {
        Written::Unsaid => {
            book.note(draft.table.clone(), FaultKind::MissingKey { key: "seats", table: title::CONTESTS });
        }
        Written::Said((0, span)) => {
            let (least, most) = (*limits::SEATS.start(), *limits::SEATS.end());
            book.note(span.clone(), FaultKind::OutOfRange { key: "seats", least, most });
        }
        Written::Faulty | Written::Said(_) => {}
    }
    if let Some(span) = &draft.grades {
        book.note(span.clone(), FaultKind::OnlyOnGrades);
    }
}

/// The most nominees a contest can have; a chained one as many as its parent can elect. Not for a ring.
fn most_nominees(draft: &Draft, contests: &Contests) -> Option<u32> {
    match &draft.contest.source {
        Source::Listed(_) => draft.listed,
        Source::ElectedOf(id) => {
            let parent = contests.list.iter().find(|parent| parent.contest.id == *id)?;
            let seats = parent.contest.seats;
            Some(most_nominees(parent, contests).map_or(seats, |nominees| seats.min(nominees)))
        }
    }
}

/// Seats and max against the nominees there can be.
fn check_sizes(root: &Fields<'_, '_, '_>, draft: &Draft, contests: &Contests) {
    let Some(nominees) =
        most_nominees(draft, contests).filter(|nominees| *nominees > 0 && draft.contest.form != Form::Grades)
    else {
        return;
    };
    if let Written::Said((seats, span)) = draft.seats.clone()
        && seats > nominees
    {
        root.book.note(span, FaultKind::SeatsAboveNominees { seats, nominees });
    }
    if let Written::Said((max, span)) = draft.max.clone()
        && max > nominees
    {
        root.book.note(span, FaultKind::MaxAboveNominees { max, nominees });
    }
}
