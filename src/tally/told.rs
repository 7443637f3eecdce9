//! The tally desk in words.
//!
//! A terminal keeps what was written, in its order, and so would tell the papers in the order in which they were
//! recorded. Therefore:
//!
//! - The paper in the hand stands on the line that is being typed and nowhere else: its marks, its line, whether it is
//!   valid, the reasons that may be declared. That line is rewritten in place and wiped when the paper is recorded; what
//!   stays is that the paper of that number was recorded, the same sentence for every paper.
//! - That papers in a row say the same stands there too.
//! - Sums are told of bundles that have ended and are not all too small, once; of the whole pass when the round is
//!   closed. Between two sums lie whole bundles and never a single paper, also where a paper was corrected in between.
//! - Papers that two passes read differently are gone through on that line as well.
//!
//! A test types a whole round with the desk's keys and looks for marks in everything that stays on the terminal.

use super::dialog::Dialog;
use super::draft::{Draft, Typing};
use super::header;
use super::mending::Mending;
use super::paint;
use super::screen::{Before, Note, TallyScreen};
use super::target::{Entry, Target, Wait};
use super::{sums, verdict, wall};
use crate::conference::Contest;
use crate::conference::contest::Form;
use crate::conference::count::Count;
use crate::conference::paper::{InvalidReason, Paper};
use crate::conference::plausible::SAME_IN_A_ROW;
use crate::conference::round::Round;
use crate::desk::{Screen, View, overlay};
use crate::terminal::key::names;
use crate::terminal::told::{Kind, Layer, Typed};
use crate::wording::tally::{aside, comparing, odd};
use crate::wording::{plain as words, tally as desk_words};

/// Fewer papers than these are not summed up on their own.
const FEW: u64 = 5;

/// The desk and what lies over it.
pub(super) fn layers(desk: &TallyScreen, view: &View<'_>) -> Vec<Layer> {
    if let Some(drill) = desk.told_drill(view) {
        return drill;
    }
    let target = desk.target(view);
    let base = match &target {
        Target::Entry(entry) => entered(desk, entry, view),
        Target::Wait(wait) => waiting(desk, wait, view),
    };
    std::iter::once(base).chain(desk.dialog.told(desk, &target, view)).collect()
}

fn waiting(desk: &TallyScreen, wait: &Wait<'_>, view: &View<'_>) -> Layer {
    let lang = view.lang();
    let mut layer = Layer::new("tally waits", lang);
    match wait.round() {
        Some((contest, round)) => {
            layer.tell(Kind::Place, words::tally_at(lang, &contest.title, round.frame.number, 1, 1));
        }
        None => layer.tell(Kind::Place, words::TALLY.of(lang)),
    }
    layer.tell(Kind::Said, paint::waiting_for(wait, view));
    notes(desk, None, &mut layer, view);
    acts(desk, &mut layer, view);
    layer
}

fn entered(desk: &TallyScreen, entry: &Entry<'_>, view: &View<'_>) -> Layer {
    let (lang, frame) = (view.lang(), &entry.round.frame);
    let id = format!("tally {} {} {}", entry.contest.id, frame.number, entry.pass);
    let mut layer = Layer::new(id, lang);
    let place = words::tally_at(lang, &entry.contest.title, frame.number, entry.pass, frame.passes);
    layer.tell(Kind::Place, place);
    header::tell(&mut layer, entry, desk.bundle_size(entry), &desk.in_hand(entry), view);
    // A paper on which nothing was typed is recorded by the same key.
    let blank = verdict::said(&Draft::of(frame, desk.in_hand(entry).typing()), frame, lang);
    layer.tell(Kind::Said, words::untouched(lang, &blank.lines, &blank.verdict));
    for (number, nominee) in (1..).zip(&frame.slate) {
        layer.tell(Kind::Aside, words::nominee(lang, number, &nominee.name));
    }
    for (number, name) in (1..).zip(&frame.grades) {
        layer.tell(Kind::Aside, words::grade(lang, number, name));
    }
    for (number, reason) in (1..).zip(InvalidReason::DECLARED) {
        layer.tell(Kind::Aside, words::reason(lang, number, desk_words::reason(lang, reason)));
    }
    if desk.place.as_ref() == Some(&entry.place()) {
        match (desk.awaiting, desk.before) {
            (true, _) => layer.tell(Kind::Aside, desk_words::AWAITING.of(lang)),
            (false, Before::Unknown) => {}
            (false, Before::Recorded) => layer.tell(Kind::Said, words::recorded(lang, entry.recorded())),
            (false, Before::TakenBack) => layer.tell(Kind::Said, words::taken_back(lang, entry.recorded() + 1)),
            (false, Before::SetAside) => layer.tell(Kind::Said, aside::SET_ASIDE.of(lang)),
        }
    }
    notes(desk, Some(entry), &mut layer, view);
    if matches!(desk.dialog, Dialog::None) {
        layer.sums = desk.ended.told(entry, view);
    }
    acts(desk, &mut layer, view);
    layer.typed = Some(in_hand(desk, entry, view));
    layer
}

/// What has to be said, but for what is about single papers.
fn notes(desk: &TallyScreen, entry: Option<&Entry<'_>>, layer: &mut Layer, view: &View<'_>) {
    let lang = view.lang();
    let alike = odd::same_in_a_row(lang, desk.same);
    let mended = desk.mending_note(view);
    let odd: Vec<Note> = entry.map(|entry| desk.odd_notes(entry, lang)).unwrap_or_default();
    for note in paint::notes(desk, entry, view) {
        let kind = if desk.note.as_ref() == Some(&note) { Kind::Answer } else { Kind::Said };
        if note.text == alike {
            continue;
        }
        if odd.contains(&note) {
            // It names numbers of papers, which a correction changes.
            layer.toned(kind, note.tone, words::ODD.of(lang));
            continue;
        }
        let right = mended.as_ref() == Some(&note) && matches!(desk.mending, Mending::Right { .. });
        layer.toned(kind, note.tone, if right { words::TYPE_RIGHT.of(lang) } else { &note.text });
    }
}

/// The acts with their keys, without why some of them have to wait: that hangs on what is typed, and so would tell of
/// it. A key that has to wait says so itself.
fn acts(desk: &TallyScreen, layer: &mut Layer, view: &View<'_>) {
    for act in desk.acts(view) {
        let kind = if act.main { Kind::Said } else { Kind::Aside };
        layer.act(kind, &names(&act.keys, view.lang()), &act.label);
    }
    overlay::tell_ways(layer, view);
}

/// The paper in the hand, on the line that does not stay.
fn in_hand(desk: &TallyScreen, entry: &Entry<'_>, view: &View<'_>) -> Typed {
    let (lang, frame) = (view.lang(), &entry.round.frame);
    if matches!(desk.dialog, Dialog::Reasons) {
        let label = words::which_reason(lang, InvalidReason::DECLARED.len());
        return Typed { label, ..Typed::default() };
    }
    let label = if entry.is_full() {
        words::papers_in(lang, entry.recorded(), entry.collected)
    } else {
        words::paper(lang, entry.recorded() + 1, entry.collected, entry.counted.bundle)
    };
    let mut said: Vec<String> = Vec::new();
    if let Mending::Right { wrong, .. } = &desk.mending
        && let Ok(paper) = Paper::read(wrong, frame)
    {
        said.push(words::in_place_of(lang, &comparing::paper(lang, &paper, frame.form)));
    }
    if desk.same >= SAME_IN_A_ROW
        && paint::notes(desk, Some(entry), view).iter().any(|note| note.text == odd::same_in_a_row(lang, desk.same))
    {
        said.push(words::alike(lang, desk.same));
    }
    let ours = desk.place.as_ref() == Some(&entry.place());
    let draft = desk.in_hand(entry);
    let focused = desk.focus.filter(|_| ours).and_then(|line| Some((line + 1, frame.slate.get(line)?)));
    if let Some((number, nominee)) = focused {
        let name = nominee.short.as_deref().unwrap_or(&nominee.name);
        said.push(words::at_line(lang, number, name));
    }
    if ours && desk.is_dirty() {
        let judged = verdict::said(&draft, frame, lang);
        let typed = verdict::typed(&draft, frame, lang);
        if frame.form == Form::Tick || frame.form == Form::Strike {
            let (mode, _) = desk_words::typing(lang, frame.form, draft.typing() == Typing::Supported);
            said.push(format!("{} {typed}", mode.to_lowercase()));
        } else {
            said.push(typed);
        }
        if let Some(digits) = desk.digits.waiting() {
            said.push(desk_words::typed(lang, digits).trim_end_matches('_').to_owned());
        }
        said.push(judged.lines);
        said.push(judged.verdict);
    }
    let text = said.join("; ").replace(" · ", ", ");
    Typed { label, text, behind: 0, kept: false }
}

/// The sums of papers in words.
pub(super) fn sums(round: &Round, count: &Count, view: &View<'_>) -> Vec<String> {
    let mut lines = sums::lines(&round.frame, count, view.look);
    lines.extend(wall::papers(count, usize::MAX, view.look));
    lines.iter().map(|line| crate::terminal::told::spoken(line, view.lang())).collect()
}

/// The same of a bundle; so few papers as leave nothing secret are not summed up.
pub(super) fn bundle_sums(round: &Round, count: &Count, view: &View<'_>) -> Vec<String> {
    if count.recorded < FEW { vec![words::FEW_PAPERS.of(view.lang()).to_owned()] } else { sums(round, count, view) }
}

/// Which papers sums are told of.
pub(super) fn key_of_bundle(contest: &Contest, round: &Round, pass: u8, bundle: u32) -> String {
    format!("{} {} {pass} {bundle}", contest.id, round.frame.number)
}
