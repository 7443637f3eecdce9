//! What a desk has done beside the record: comparing, adding up, the projector, the documents.

use super::{Record, Run};
use crate::cli::export::{Beside, Subject};
use crate::cli::projector;
use crate::conference::ContestId;
use crate::desk::{Answer, Desk, Effect, ExportEnd, ExportNews, Exporting, TallyOf};
use crate::terminal::output::Output;
use crate::wording::export as words;
use ratatui::layout::Rect;
use std::path::PathBuf;

impl Run<'_> {
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
                self.tell_export(&ExportNews::Ended(ExportEnd { folder, written: Vec::new(), left: 0, failed }), area);
            }
        }
    }

    fn subject(&self, folder: PathBuf) -> Subject {
        let code = self.record.head().code();
        Subject { conference: self.record.conference().clone(), code, folder, lang: self.options.lang }
    }

    /// Hears what has become of the documents; whether there was anything.
    pub(super) fn hear_export(&mut self, area: Rect) -> bool {
        let news = self.export.as_ref().map(Beside::news).unwrap_or_default();
        for heard in &news {
            self.tell_export(heard, area);
        }
        !news.is_empty()
    }

    /// Tells the chair's desk, also where another one lies over it.
    fn tell_export(&mut self, news: &ExportNews, area: Rect) {
        let Some(place) = self.screens.iter().position(|(desk, _)| *desk == Desk::Chair) else { return };
        let above = self.screens.split_off(place + 1);
        self.with_screen(area, |screen, _, view| screen.on_answer(&Answer::Exporting(news), view));
        self.screens.extend(above);
    }
}
