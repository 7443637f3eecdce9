//! The drill in words. Its papers are nobody's, so they are told with their marks.

use super::Drill;
use crate::conference::paper::InvalidReason;
use crate::desk::{View, overlay};
use crate::tally::dialog::{Dialog, reason_acts};
use crate::tally::draft::Typing;
use crate::tally::verdict;
use crate::terminal::told::{Kind, Layer};
use crate::wording::plain;
use crate::wording::tally as tally_words;
use crate::wording::tally::drill as words;

/// The drill and what lies over it.
pub(super) fn layers(drill: &Drill, waiting: u64, view: &View<'_>) -> Vec<Layer> {
    let (lang, frame) = (view.lang(), &drill.round.frame);
    let mut layer = Layer::new(format!("drill {}", drill.at), lang);
    let of = drill.papers.len();
    if drill.at == 0 {
        layer.tell(Kind::Place, words::BAND.of(lang));
    } else {
        layer.tell(Kind::Aside, words::BAND.of(lang));
    }
    layer.tell(Kind::Place, words::paper_of(lang, (drill.at + 1).min(of), of));
    if waiting > 0 {
        layer.tell(Kind::Hint, words::papers_wait(lang, waiting));
    }
    let Some(practice) = drill.papers.get(drill.at) else {
        let (seconds, keys) = drill.pace();
        layer.tell(Kind::Said, words::DONE.of(lang));
        for said in [
            words::first_go(lang, drill.right, of),
            words::keys(lang, keys),
            words::seconds(lang, seconds),
            words::encouragement(lang, drill.right, of).to_owned(),
            words::AGAIN.of(lang).to_owned(),
        ] {
            layer.tell(Kind::Said, said);
        }
        overlay::tell_acts(&mut layer, &drill.acts(view), |act| act.main, view);
        return vec![layer];
    };
    for note in drill.said.iter().chain(&drill.desk.note) {
        layer.toned(Kind::Answer, note.tone, &note.text);
    }
    layer.tell(Kind::Said, practice.teaches.of(lang));
    let entry = drill.entry();
    let draft = drill.desk.in_hand(&entry);
    let (mode, what) = tally_words::typing(lang, frame.form, draft.typing() == Typing::Supported);
    layer.tell(if drill.at == 0 { Kind::Said } else { Kind::Hint }, format!("{mode}: {what}"));
    layer.tell(Kind::Aside, format!("{}: {}", words::PAPER.of(lang), drill.contest.title));
    layer.tell(Kind::Aside, words::ENTRY.of(lang));
    let read = words::read_out(lang, &practice.marks, frame.form);
    layer.tell(Kind::Said, format!("{} {read}", words::READER.of(lang)));
    match practice.flaw {
        None => layer.tell(Kind::Aside, words::STAMPED.of(lang)),
        Some(flaw) => layer.tell(Kind::Said, words::flaw(lang, flaw)),
    }
    for (number, nominee) in (1..).zip(&frame.slate) {
        layer.tell(Kind::Aside, plain::nominee(lang, number, &nominee.name));
    }
    for (number, name) in (1..).zip(&frame.grades) {
        layer.tell(Kind::Aside, plain::grade(lang, number, name));
    }
    let said = verdict::said(&draft, frame, lang);
    let mut typed = vec![verdict::typed(&draft, frame, lang)];
    typed.extend(drill.desk.digits.waiting().map(|digits| tally_words::typed(lang, digits)));
    typed.extend([said.lines, said.verdict]);
    layer.type_in(words::TYPED.of(lang).trim_end_matches(':'), typed.join("; ").replace(" · ", ", "), 0);
    if let Some(typed) = &mut layer.typed {
        typed.kept = false;
    }
    overlay::tell_acts(&mut layer, &drill.acts(view), |act| act.main && drill.at == 0, view);
    overlay::tell_ways(&mut layer, view);
    let over = matches!(drill.desk.dialog, Dialog::Reasons).then(|| {
        let mut reasons = Layer::new("drill reasons", lang);
        reasons.tell(Kind::Place, tally_words::INVALID_TITLE.of(lang));
        for (number, reason) in (1..).zip(InvalidReason::DECLARED) {
            reasons.tell(Kind::Said, plain::reason(lang, number, tally_words::reason(lang, reason)));
        }
        reasons.acts(Kind::Said, &reason_acts(lang));
        reasons
    });
    std::iter::once(layer).chain(over).collect()
}
