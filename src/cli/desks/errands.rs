//! What a desk has done beside the record: comparing, adding up, the projector, the documents.

use super::{Record, Run};
use crate::cli::chance::Salts;
use crate::cli::export::{Beside, Subject};
use crate::cli::logbook::{self, Entry};
use crate::cli::readiness::{self, Known};
use crate::cli::{clock, projector};
use crate::conference::{Command, ContestId, Refusal};
use crate::desk::{Answer, Desk, Effect, ExportEnd, ExportNews, Exporting, Mirrored, TallyOf};
use crate::record::Done;
use crate::terminal::output::Output;
use crate::wording::{desk, export as words, refusal};
use ratatui::layout::Rect;
use std::path::PathBuf;

impl Run<'_> {
    /// Asks the conference and tells the screen what came of it.
    pub(super) fn put(&mut self, command: &Command, area: Rect) -> Vec<Effect> {
        let Some(asked) = self.ask(command) else { return Vec::new() };
        self.with_screen(area, |screen, _, view| match &asked {
            Ok(done) => screen.on_answer(&Answer::Done(command, done), view),
            Err(refused) => screen.on_answer(&Answer::Refused(command, refused), view),
        })
        .unwrap_or_default()
    }

    /// Asks the conference; nothing where this desk only follows.
    pub(super) fn ask(&mut self, command: &Command) -> Option<Result<Done, Refusal>> {
        let now = clock::now();
        let asked = match &mut self.record {
            Record::Asking(proceedings) => {
                Salts::draw(1).and_then(|mut salts| proceedings.ask(command, now, &mut || salts.next()))
            }
            Record::Following(_) => return None,
        };
        logbook::asked(command, asked.as_ref().err(), self.record.conference());
        if let Err(refused @ (Refusal::Storage { .. } | Refusal::RecordLost)) = &asked {
            self.trouble = Some(desk::read_only(self.options.lang, &refusal::sentence(refused, self.options.lang)));
        }
        self.tour_hears_answer(command, &asked);
        Some(asked)
    }

    /// Compares two passes and tells the screen where they differ.
    pub(super) fn compare(&mut self, contest: &ContestId, area: Rect) -> Vec<Effect> {
        let Record::Asking(proceedings) = &mut self.record else { return Vec::new() };
        let compared = proceedings.differences(contest);
        let compared = compared.as_ref().map(Vec::as_slice);
        self.with_screen(area, |screen, _, view| screen.on_answer(&Answer::Compared(compared), view))
            .unwrap_or_default()
    }

    /// Adds up papers and tells the screen what they come to.
    pub(super) fn tally(&mut self, of: &TallyOf, area: Rect) -> Vec<Effect> {
        let Record::Asking(proceedings) = &mut self.record else { return Vec::new() };
        let count = proceedings.tally_of(&of.contest, of.pass, of.bundle);
        self.with_screen(area, |screen, _, view| screen.on_answer(&Answer::Tallied(of, count.as_ref()), view))
            .unwrap_or_default()
    }

    /// Opens the hall's screen for the projector, or copies the command that does it.
    pub(super) fn project(&mut self, area: Rect, output: &mut Output) -> Vec<Effect> {
        let projected = projector::open(&self.path, self.options);
        if projected.window.is_none() {
            output.copy(&projected.command);
        }
        let said = projector::told(&projected, self.options.lang);
        self.with_screen(area, |screen, _, view| screen.on_answer(&Answer::Projected(&said), view)).unwrap_or_default()
    }

    /// Looks or writes for the documents beside the desk, which goes on.
    pub(super) fn export(&mut self, asked: Exporting, area: Rect) {
        let begun = match asked {
            Exporting::Stop => {
                if let Some(beside) = &self.export {
                    beside.stop();
                }
                return;
            }
            Exporting::Offer(folder) => (Beside::offer(self.subject(folder.clone())), folder),
            Exporting::Write(folder, formats) => (Beside::write(self.subject(folder.clone()), &formats), folder),
        };
        match begun {
            (Ok(beside), _) => self.export = Some(beside),
            (Err(_), folder) => {
                let failed = Some(words::NO_THREAD.of(self.options.lang).to_owned());
                let end = ExportEnd { folder, written: Vec::new(), left: 0, failed };
                self.tell_chair(&Answer::Exporting(&ExportNews::Ended(end)), area);
            }
        }
    }

    fn subject(&mut self, folder: PathBuf) -> Subject {
        let code = self.record.head().code();
        // A log that cannot be read keeps nobody from the minutes: they are then without it.
        let log = self.record.log().unwrap_or_default();
        Subject { conference: self.record.conference().clone(), code, log, folder, lang: self.options.lang }
    }

    /// Looks whether everything is ready, beside the desk.
    pub(super) fn inspect(&mut self) {
        let (last_entry, survives_power_cuts) = match &self.record {
            Record::Asking(proceedings) => (proceedings.last(), proceedings.survives_power_cuts()),
            Record::Following(_) => (None, None),
        };
        let mirror = match (&self.mirror, &self.mirror_trouble) {
            (None, _) => Mirrored::Nowhere,
            (Some(_), None) => Mirrored::Kept,
            (Some(_), Some(why)) => Mirrored::Behind(why.clone()),
        };
        let (depth, lang) = (self.options.depth, self.options.lang);
        let known = Known { record: self.path.clone(), last_entry, survives_power_cuts, mirror, depth, lang };
        // A computer without room for a thread leaves the list waiting; the key asks again.
        self.inspection = readiness::look(known).ok();
    }

    /// Hears what has become of what goes on beside the desk; whether there was anything.
    pub(super) fn hear_errands(&mut self, area: Rect) -> bool {
        let found = self.inspection.as_ref().and_then(|hear| hear.try_recv().ok());
        if let Some(found) = &found {
            self.inspection = None;
            self.tell_chair(&Answer::Inspected(found), area);
        }
        self.hear_export(area) || found.is_some()
    }

    fn hear_export(&mut self, area: Rect) -> bool {
        let news = self.export.as_ref().map(Beside::news).unwrap_or_default();
        for heard in &news {
            if let ExportNews::Ended(end) = heard {
                logbook::note(&Entry::Exported { files: end.written.len(), failed: end.failed.is_some() });
            }
            self.tell_chair(&Answer::Exporting(heard), area);
        }
        !news.is_empty()
    }

    /// Tells the chair's desk, also where another one lies over it.
    fn tell_chair(&mut self, answer: &Answer<'_>, area: Rect) {
        let Some(place) = self.screens.iter().position(|(desk, _)| *desk == Desk::Chair) else { return };
        let above = self.screens.split_off(place + 1);
        self.with_screen(area, |screen, _, view| screen.on_answer(answer, view));
        self.screens.extend(above);
    }
}
