//! Files brought into the plan, and units brought onto slates.

use super::dialog::Dialog;
use super::grow;
use super::importing::{Heard, Importing};
use super::jump;
use super::screen::{Editor, Effect};
use super::section::Section;
use crate::plan::draft::{Draft, Path, path};
use crate::plan::import::{self, Import, Known, Wanted};
use crate::plan::limits;
use crate::plan::renew::is_only_blank;
use crate::terminal::chooser::{Chooser, Chosen, Disk};
use crate::terminal::key::Key;
use crate::text::fold;
use crate::wording::{import as told, importing as words};
use ratatui::layout::Rect;
use std::path::PathBuf;
use std::rc::Rc;

/// The files that can be imported.
const ENDINGS: &[&str] = &["xlsx", "csv", "docx", "md"];

impl Editor {
    /// Lets a file be chosen from this folder, or from that of the last one.
    pub fn choose_from(&mut self, folder: PathBuf, disk: Rc<dyn Disk>) {
        let (title, intro) = (words::CHOOSE_TITLE.of(self.lang), words::CHOOSE_INTRO.of(self.lang));
        let chooser = Chooser::new(title, intro, folder, disk).listing(ENDINGS);
        let chooser = match &self.brought {
            Some(last) => chooser.on_file(last),
            None => chooser,
        };
        self.dialog = Dialog::Choosing(Box::new(chooser));
    }

    /// Gives a key to the open chooser.
    pub(super) fn on_chooser(&mut self, mut chooser: Box<Chooser>, key: Key) -> Effect {
        match chooser.on(key) {
            Chosen::Cancelled => Effect::Stays,
            Chosen::Nothing => {
                self.dialog = Dialog::Choosing(chooser);
                Effect::Stays
            }
            Chosen::File(file) => {
                self.dialog = Dialog::Choosing(chooser);
                Effect::Read(file)
            }
        }
    }

    /// The file that was asked for was read, or why it was not. Its content is shown before anything is taken.
    pub fn read(&mut self, file: PathBuf, bytes: Result<Vec<u8>, String>) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // A template's blank units are none that a list could be compared with.
        let mut units = import::units_of(&self.history.now().plain());
        units.retain(|unit| !is_only_blank(&unit.name));
        let offers = bytes.and_then(|bytes| {
            let offers = import::offers(&name, &bytes, &Known { units: &units });
            offers.map_err(|trouble| told::refused(&name, &trouble, self.lang))
        });
        match (offers, &mut self.dialog) {
            (Ok(offers), _) => {
                self.brought = Some(file.clone());
                let step = self.line().and_then(|line| jump::step_of(&line.base));
                let step = step.filter(|_| self.section == Section::Agenda);
                let importing = Importing::new(file, &name, offers, self.history.now(), step, self.lang);
                self.dialog = Dialog::Import(Box::new(importing));
            }
            // Another file can be chosen at once.
            (Err(why), Dialog::Choosing(chooser)) => chooser.refuse(why),
            (Err(why), _) => self.told = Some(why),
        }
    }

    /// Gives a key to the import that is looked at.
    pub(super) fn on_import(&mut self, mut importing: Box<Importing>, key: Key, area: Rect) -> Effect {
        match importing.on(key, area) {
            Heard::Left => {}
            Heard::Stays => self.dialog = Dialog::Import(importing),
            Heard::Taken => {
                let report = importing.import().and_then(|import| import.report.clone());
                if let Some(report) = report {
                    let source = importing.file.clone();
                    self.dialog = Dialog::Import(importing);
                    return Effect::Beside(source, report);
                }
                self.take(&importing, "");
            }
        }
        Effect::Stays
    }

    /// The report lies beside the plan under this name, or could not be put there.
    pub fn put_beside(&mut self, name: Result<String, String>) {
        let Dialog::Import(importing) = std::mem::replace(&mut self.dialog, Dialog::None) else { return };
        match name {
            Ok(name) => self.take(&importing, &name),
            Err(why) => self.told = Some(why),
        }
    }

    /// Takes what was looked at: one step of the history.
    fn take(&mut self, importing: &Importing, report: &str) {
        let Some(import) = importing.import() else { return };
        let before = self.history.now().text();
        self.settle();
        match import::place(self.history.now(), import, &importing.placing(report)) {
            Ok(draft) if draft.text() == before => self.told = Some(words::NOTHING_NEW.of(self.lang).to_owned()),
            Ok(draft) => {
                let at = arrived(&draft, import, report);
                self.history.go_on(draft, None);
                self.check();
                self.go(&at);
                self.focus(None);
                self.told = Some(words::taken(import, report, importing.slates(), self.lang));
            }
            Err(trouble) => self.told = Some(told::refused(self.name(), &trouble, self.lang)),
        }
    }

    /// Puts every unit on the slate of the focused contest, or on every slate that is empty.
    pub(super) fn all_units(&mut self) {
        self.settle();
        let draft = self.history.now().clone();
        let units = draft.count(&path(&[], "units"));
        let told = if units == 0 {
            words::NO_UNIT.of(self.lang).to_owned()
        } else if units > limits::NOMINEES {
            words::too_many(limits::NOMINEES, self.lang)
        } else {
            match self.listed(&draft) {
                0 => words::NO_OPEN_SLATE.of(self.lang).to_owned(),
                slates => words::all_listed(slates, self.lang),
            }
        };
        self.reload();
        self.told = Some(told);
    }

    /// Onto how many slates units were put.
    fn listed(&mut self, draft: &Draft) -> usize {
        let open = import::open_slates(draft);
        let line = self.line().filter(|_| self.section == Section::Contests);
        let slate = line.as_ref().and_then(grow::slate);
        if let (Some(line), Some(slate)) = (&line, &slate) {
            let contest: Path = slate.iter().take(2).cloned().collect();
            if !open.contains(&contest) {
                let ids: Vec<String> = grow::unlisted(draft, slate).into_iter().map(|(id, _)| id).collect();
                if ids.is_empty() || draft.has(&path(&contest, "nominees_from")) {
                    return 0;
                }
                self.change(&grow::nominated(draft, slate, line, &ids).edits, None);
                return 1;
            }
        }
        let meant: Vec<Path> = match &slate {
            Some(slate) => open.into_iter().filter(|contest| slate.starts_with(contest)).collect(),
            None => open,
        };
        if !meant.is_empty() {
            self.history.go_on(import::all_on(draft, &meant), None);
            self.check();
        }
        meant.len()
    }

    /// Whether the file that a step names is asked for, so that Enter lets it be chosen.
    pub(super) fn asks_file(&self) -> bool {
        self.ask().is_some_and(|(_, ask)| ask.takes == super::asks::Takes::File)
    }
}

/// Where what came stands.
fn arrived(draft: &Draft, import: &Import, report: &str) -> Path {
    let named = |list: &str, key: &str, text: &str| {
        let list = path(&[], list);
        let entry = |at: usize| list.iter().cloned().chain([crate::plan::draft::Seg::At(at)]).collect::<Path>();
        let same = |place: &Path| draft.text_at(&path(place, key)).is_some_and(|said| fold(said) == fold(text));
        (0..draft.count(&list)).map(entry).find(same)
    };
    let found = match import.wanted {
        Wanted::Units | Wanted::Delegates => {
            import.units.first().and_then(|imported| named("units", "name", &imported.unit.name))
        }
        Wanted::Nominees => Some(path(&[], "contests")),
        Wanted::Agenda => Some(path(&[], "agenda")),
        Wanted::Report => named("agenda", "file", report),
    };
    found.unwrap_or_else(|| path(&[], "units"))
}
