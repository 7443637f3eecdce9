//! The bundle in the hand: how many papers it was declared with, and that one person types it.

use super::dialog::{Dialog, Question};
use super::forms::FormKind;
use super::screen::{Ahead, Note, TallyScreen};
use super::target::Entry;
use crate::conference::Command;
use crate::conference::command::BundlePlace;
use crate::desk::{Effect, View};
use crate::terminal::confirm::Confirm;
use crate::terminal::field::{Field, Value};
use crate::terminal::form::Form;
use crate::wording::tally::{bundles as words, events};

impl Entry<'_> {
    /// Where the open bundle of this pass stands.
    pub fn stand(&self) -> BundlePlace {
        BundlePlace { bundle: self.counted.bundle, papers: self.counted.in_bundle }
    }

    /// How many papers the other pass found in the bundle of this number, where it has ended there: both type the same
    /// physical bundles.
    fn in_the_other_pass(&self) -> Option<u32> {
        let other = if self.pass == 1 { 2 } else { 1 };
        let papers = self.round.bundles(other).filter(|_| self.round.frame.passes > 1)?;
        papers.get(&self.counted.bundle).copied()
    }
}

impl TallyScreen {
    /// After how many papers the open bundle ends by itself: as declared, else as the other pass found it.
    fn ends_at(&self, entry: &Entry<'_>) -> Option<u32> {
        let declared = self.declared.filter(|declared| declared.bundle == entry.counted.bundle);
        let papers = declared.map(|declared| declared.papers).or_else(|| entry.in_the_other_pass())?;
        (papers < entry.round.frame.bundle).then_some(papers)
    }

    /// How many papers the open bundle is to hold: as declared, else what is usual or left.
    pub(super) fn bundle_size(&self, entry: &Entry<'_>) -> u32 {
        let left = u64::from(entry.counted.in_bundle).saturating_add(entry.missing());
        let usual = entry.round.frame.bundle.min(u32::try_from(left).unwrap_or(u32::MAX));
        self.ends_at(entry).unwrap_or(usual).max(entry.counted.in_bundle)
    }

    /// Asks how many papers the bundle holds in the hand.
    pub(super) fn ask_to_declare(&mut self, entry: &Entry<'_>, view: &View<'_>) {
        let (lang, stand) = (view.lang(), entry.stand());
        let least = u64::from(stand.papers).saturating_add(1);
        let field = Field::number(words::PAPERS.of(lang), least, entry.round.frame.bundle.into());
        let field = field.with(&self.bundle_size(entry).to_string());
        let form = Form::new(words::DECLARE_TITLE.of(lang), vec![field], lang).introduced(words::declare_intro(
            lang,
            stand.bundle,
            stand.papers,
        ));
        self.dialog = Dialog::Form(Box::new(form), FormKind::Declare);
    }

    /// Takes the number; only this desk knows it.
    pub(super) fn declare(&mut self, values: &[Value], entry: &Entry<'_>, view: &View<'_>) {
        let papers = values.first().and_then(Value::number).and_then(|papers| u32::try_from(papers).ok());
        let Some(papers) = papers else { return };
        let bundle = entry.counted.bundle;
        self.declared = Some(BundlePlace { bundle, papers });
        self.news = Some(Note::done(words::declared(view.lang(), bundle, papers)));
    }

    /// What ends the open bundle, once it holds as many papers as it was declared with.
    pub(super) fn ending_the_declared(&mut self, entry: &Entry<'_>) -> Vec<Effect> {
        let stand = entry.stand();
        if self.ends_at(entry) != Some(stand.papers) || stand.papers == 0 {
            return Vec::new();
        }
        let (contest, pass) = (entry.contest.id.clone(), entry.pass);
        self.ask(Command::EndBatch { contest, pass, papers: Some(stand.papers) })
    }

    /// Ends the open bundle. A full one has ended by itself, so this one is never full: it is always asked.
    pub(super) fn ask_to_end(&mut self, entry: &Entry<'_>, view: &View<'_>) {
        let (lang, stand) = (view.lang(), entry.stand());
        let question = words::end(lang, stand.bundle, stand.papers, self.bundle_size(entry));
        let confirm = Confirm::new(events::END_BUNDLE_TITLE.of(lang), question)
            .answers(events::END_BUNDLE_YES.of(lang), events::STAY.of(lang));
        let (contest, pass) = (entry.contest.id.clone(), entry.pass);
        let command = Command::EndBatch { contest, pass, papers: Some(stand.papers) };
        self.dialog = Dialog::ask(confirm, Question::Ask(command));
    }

    /// Whether somebody else has put papers into the bundle that is typed here.
    pub(super) fn is_shared(&self, entry: &Entry<'_>) -> bool {
        !self.awaiting && self.stood.is_some_and(|stood| stood != entry.stand())
    }

    /// Asks whether this desk goes on with a bundle that another one was typing; the draft stays.
    pub(super) fn ask_to_take_over(&mut self, refused: &Command, entry: &Entry<'_>, view: &View<'_>) {
        let (lang, stand) = (view.lang(), entry.stand());
        let mut command = refused.clone();
        if let Command::Paper { after, .. } = &mut command {
            *after = Some(stand);
        }
        let confirm = Confirm::new(words::TAKE_OVER_TITLE.of(lang), words::take_over(lang, stand.bundle, stand.papers))
            .answers(words::TAKE_OVER_YES.of(lang), events::STAY.of(lang))
            .careful();
        self.ahead = Ahead::Unseen;
        self.dialog = Dialog::ask(confirm, Question::Ask(command));
    }
}
