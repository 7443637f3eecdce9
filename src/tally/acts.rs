//! What can be done now, and why the rest cannot.

use super::draft::Typing;
use super::keys::{Action, TABLE};
use super::mending::Mending;
use super::paint;
use super::screen::{Before, TallyScreen};
use super::target::{Entry, Target, open_rounds};
use crate::conference::contest::Form;
use crate::conference::{Command, Refusal};
use crate::desk::{ScreenAct, View};
use crate::wording::refusal::sentence;
use crate::wording::tally::{aside, comparing, events as words, keys, mending};
use std::collections::BTreeMap;

/// The footer while papers are entered.
const ENTERING: [Action; 5] = [Action::Record, Action::Backspace, Action::Undo, Action::Invalid, Action::Aside];
/// The footer before the first paper.
const FRESH: [Action; 5] = [Action::Record, Action::Drill, Action::Backspace, Action::Invalid, Action::Aside];
/// The footer once all are in.
const FULL: [Action; 4] = [Action::Close, Action::Undo, Action::Squares, Action::EndBundle];
/// The footer once both passes are in.
const BOTH_FULL: [Action; 4] = [Action::Close, Action::Compare, Action::Mend, Action::Undo];
/// The footer once one of two passes is in.
const PASS_FULL: [Action; 3] = [Action::Pass, Action::Undo, Action::EndBundle];
/// The footer while a paper is replaced.
const MENDING: [Action; 4] = [Action::Record, Action::Backspace, Action::Invalid, Action::Mend];
/// The footer where totals stand in place of papers.
const BY_TOTALS: [Action; 5] = [Action::Close, Action::Totals, Action::Squares, Action::Contests, Action::Return];
/// The footer while nothing can be entered.
const WAITING: [Action; 3] = [Action::Drill, Action::Contests, Action::Return];

impl TallyScreen {
    /// Every act of the table, those for the footer first.
    pub(super) fn all_acts(&self, view: &View<'_>) -> Vec<ScreenAct> {
        let (lang, target) = (view.lang(), self.target(view));
        let main: &[Action] = match target.entry() {
            None if target.papers().is_some() => &BY_TOTALS,
            None => &WAITING,
            Some(_) if self.mending != Mending::No => &MENDING,
            Some(entry) if entry.recorded() == 0 && !entry.is_full() => &FRESH,
            Some(entry) if !entry.is_full() => &ENTERING,
            Some(entry) if other_pass_is_missing(&entry) => &PASS_FULL,
            Some(entry) if entry.round.frame.passes > 1 => &BOTH_FULL,
            Some(_) => &FULL,
        };
        let first = main.iter().filter_map(|action| TABLE.binding(*action));
        let rest = TABLE.iter().filter(|binding| !main.contains(&binding.action));
        let acts = first.chain(rest).map(|binding| ScreenAct {
            keys: binding.keys.to_vec(),
            label: match binding.action {
                Action::Record if self.mending != Mending::No => mending::NEXT,
                Action::Switch if self.is_switched(&target) => keys::SWITCH_BACK,
                _ => binding.label,
            }
            .of(lang)
            .to_owned(),
            help: binding.help.of(lang).to_owned(),
            refused: self.refused(binding.action, &target, view),
            main: main.contains(&binding.action),
        });
        acts.collect()
    }

    /// Whether a typed number means the opposite of what it usually does on this form.
    fn is_switched(&self, target: &Target<'_>) -> bool {
        let form = target.entry().map(|entry| entry.round.frame.form);
        form.is_some_and(|form| self.draft.typing() != Typing::usual(form))
    }

    /// Why an act is not possible now, as a sentence.
    pub(super) fn refused(&self, action: Action, target: &Target<'_>, view: &View<'_>) -> Option<String> {
        let lang = view.lang();
        let said = |phrase: crate::wording::Phrase| Some(phrase.of(lang).to_owned());
        match action {
            Action::Return => return if self.nested { None } else { said(words::NO_CHAIR_HERE) },
            Action::Contests => {
                let choices = open_rounds(view.conference).count();
                return if choices < 2 { said(words::ONE_CONTEST) } else { None };
            }
            Action::Clear if target.entry().is_none() => return None,
            Action::Squares => return self.no_squares(target, view),
            Action::Drill => return self.no_drill(target, view),
            _ => {}
        }
        if let (Action::Totals, Some((contest, round, _))) = (action, target.papers()) {
            if let Some(trouble) = view.trouble {
                return Some(trouble.to_owned());
            }
            if self.is_dirty() {
                return said(mending::DRAFT_FIRST);
            }
            // With nothing stated the sums cannot agree; every other reason stands whatever is stated.
            let nothing = Command::Totals {
                contest: contest.id.clone(),
                support: BTreeMap::new(),
                against: BTreeMap::new(),
                valid: round.collected.map_or(0, u64::from),
                invalid_by: BTreeMap::new(),
            };
            let refused = view.conference.decide(&nothing).err();
            let sums =
                |refused: &Refusal| matches!(refused, Refusal::LineDoesNotSum { .. } | Refusal::SupportsExceed { .. });
            return refused.filter(|refused| !sums(refused)).map(|refused| sentence(&refused, lang));
        }
        if let (Action::Close, Some((contest, _, _)), true, false) =
            (action, target.papers(), self.mending == Mending::No, self.awaiting)
        {
            let command = Command::CloseRound { contest: contest.id.clone() };
            let refused = || view.conference.decide(&command).err().map(|refusal| sentence(&refusal, lang));
            return view.trouble.map(str::to_owned).or_else(refused);
        }
        if let (Action::Explain, Some(contest)) = (action, target.contest()) {
            if let Some(trouble) = view.trouble {
                return Some(trouble.to_owned());
            }
            let command = Command::Explain { contest: contest.id.clone(), text: "x".to_owned() };
            return view.conference.decide(&command).err().map(|refusal| sentence(&refusal, lang));
        }
        let entry = match target {
            Target::Entry(entry) => entry,
            Target::Wait(wait) => return Some(paint::waiting_for(wait, view)),
        };
        if self.awaiting && action != Action::Move {
            return said(words::STILL_RECORDING);
        }
        if asks(action)
            && let Some(trouble) = view.trouble
        {
            return Some(trouble.to_owned());
        }
        let form = entry.round.frame.form;
        match action {
            Action::Undo | Action::Aside | Action::EndBundle | Action::Close | Action::Pass | Action::VoidBundle
                if self.mending != Mending::No =>
            {
                self.mending_note(view).map(|note| note.text)
            }
            Action::Compare if entry.round.frame.passes < 2 => said(comparing::ONE_PASS),
            Action::Compare => {
                let nothing = !entry.round.is_complete() && entry.round.comparable().next().is_none();
                let refusal = Refusal::NothingToCompare { contest: entry.contest.title.clone() };
                nothing.then(|| sentence(&refusal, lang))
            }
            Action::Mend | Action::VoidBundle if entry.recorded() == 0 => said(words::NOTHING_RECORDED),
            Action::Undo if self.before == Before::SetAside => None,
            Action::Undo if entry.counted.in_bundle == 0 => Some(sentence(&Refusal::NothingToUndo, lang)),
            Action::EndBundle if entry.counted.in_bundle == 0 => Some(sentence(&Refusal::EmptyBundle, lang)),
            Action::Aside if entry.missing() <= Self::aside(entry) && entry.round.aside(entry.pass) == 0 => {
                said(aside::NONE_LEFT)
            }
            Action::Repeat if self.previous.is_none() => said(words::NO_PAPER_BEFORE),
            Action::Pass if entry.round.frame.passes < 2 => said(words::ONE_PASS),
            Action::Switch if form == Form::Grades => said(words::NOT_ON_GRADES),
            Action::Fill if form != Form::Agree => said(words::ONLY_ON_AGREE),
            Action::Spoil if !matches!(form, Form::Agree | Form::Grades) => said(words::ONLY_ON_COLUMNS),
            _ => None,
        }
    }
}

/// Whether an act ends in the record.
fn asks(action: Action) -> bool {
    matches!(
        action,
        Action::Record
            | Action::Undo
            | Action::Invalid
            | Action::Aside
            | Action::Explain
            | Action::Mend
            | Action::VoidBundle
            | Action::EndBundle
            | Action::Close
    )
}

/// Whether the other of two passes still lacks papers. Only that it does is looked at, nothing of what it holds.
pub(super) fn other_pass_is_missing(entry: &Entry<'_>) -> bool {
    let passes = entry.round.passes.iter().take(usize::from(entry.round.frame.passes));
    passes.into_iter().any(|pass| pass.count.recorded < u64::from(entry.collected))
}
