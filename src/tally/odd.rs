//! A second look: what is odd in the count or in a run of papers is said, and can be explained for the minutes.

use super::dialog::Dialog;
use super::forms::FormKind;
use super::screen::{Note, TallyScreen};
use super::target::Entry;
use crate::conference::paper::Paper;
use crate::conference::plausible::{self, SAME_IN_A_ROW};
use crate::conference::round::Round;
use crate::desk::View;
use crate::terminal::field::Field;
use crate::terminal::form::Form;
use crate::wording::Lang;
use crate::wording::tally::odd as words;

/// On so short a slate papers that say the same are the rule.
const SHORT_SLATE: usize = 3;

/// What is odd in a count nobody has explained, one sentence each.
pub(super) fn unexplained(round: &Round, pass: u8, lang: Lang) -> Vec<String> {
    let count = round.totals.as_ref().or_else(|| round.pass(pass).map(|pass| &pass.count));
    let Some(count) = count.filter(|_| round.explanations.is_empty()) else { return Vec::new() };
    let odd = plausible::oddities(count).into_iter();
    odd.map(|oddity| words::oddity(lang, oddity)).collect()
}

impl TallyScreen {
    /// Notes whether the paper that was recorded says the same as the one before it on this screen.
    pub(super) fn compare_with_previous(&mut self, paper: Option<&Paper>) {
        let same = paper.is_some() && paper == self.previous.as_ref();
        self.same = if same { self.same.saturating_add(1) } else { 1 };
    }

    /// What asks for a look now: a run of equal papers at once, the count at the end of a bundle and of the pass.
    pub(super) fn odd_notes(&self, entry: &Entry<'_>, lang: Lang) -> Vec<Note> {
        let mut notes = Vec::new();
        if self.same >= SAME_IN_A_ROW && entry.lines() > SHORT_SLATE && entry.round.explanations.is_empty() {
            notes.push(Note::attention(words::same_in_a_row(lang, self.same)));
        }
        if entry.counted.in_bundle == 0 || entry.is_full() {
            notes.extend(unexplained(entry.round, entry.pass, lang).into_iter().map(Note::attention));
        }
        notes
    }

    /// Asks for an explanation.
    pub(super) fn ask_to_explain(&mut self, view: &View<'_>) {
        let lang = view.lang();
        let form = Form::new(words::EXPLAIN_TITLE.of(lang), vec![Field::sentence(words::EXPLANATION.of(lang))], lang);
        self.dialog = Dialog::Form(Box::new(form.introduced(words::EXPLAIN_INTRO.of(lang))), FormKind::Explain);
    }
}
