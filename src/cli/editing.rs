//! The editor's loop: keys in, the file written, frames out.

use super::beginning::{self, Begun};
use super::ending::{Ending, Stop};
use super::folders::{self, Folders};
use super::opening;
use super::plan_file::{PlanFile, reports_beside};
use super::questions::Prepared;
use super::stage::Stage;
use super::{Options, bringing};
use crate::editor::{Editor, Effect};
use crate::plan::draft::{Draft, path};
use crate::plan::import::open_slates;
use crate::terminal::dialog;
use crate::terminal::look::Look;
use crate::terminal::output::Drawn;
use crate::terminal::signal::Signal;
use crate::terminal::signals;
use crate::wording::{Lang, importing, prepare as words};
use ratatui::buffer::Buffer;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::mpsc::RecvTimeoutError;
use std::time::{Duration, Instant};

/// How long the keys rest before a large plan is checked.
const RESTING: Duration = Duration::from_millis(200);

/// A plan on the editor's desk.
pub(super) struct Session {
    file: PlanFile,
    editor: Editor,
}

/// How the editor ended.
pub(super) enum Left {
    /// By a key.
    Here,
    /// By a signal, with this exit code.
    Gone(i32),
}

impl Session {
    /// Opens a plan.
    pub(super) fn open(path: &Path, lang: Lang) -> Result<Self, Stop> {
        let (file, draft) = PlanFile::open(path, lang)?;
        Ok(Self::of(file, draft, lang))
    }

    /// The plan that was asked for at home, begun or opened.
    pub(super) fn prepared(prepared: Prepared, lang: Lang) -> Result<Self, Stop> {
        match prepared {
            Prepared::Begin(asked) => Ok(Self::begun(beginning::begin(&asked, lang)?, lang)),
            Prepared::Open(path) => Self::open(&path, lang),
        }
    }

    /// Goes on with a plan that was just begun.
    fn begun(begun: Begun, lang: Lang) -> Self {
        let full = std::path::absolute(begun.file.path()).unwrap_or_else(|_| begun.file.path().to_path_buf());
        // Those of a template are never empty; last year's were cleared.
        let waits = |contest: &_| begun.draft.count(&path(contest, "nominees")) == 0;
        let empty = open_slates(&begun.draft).iter().any(|contest| waits(contest));
        let mut session = Self::of(begun.file, begun.draft, lang);
        let walk = if empty { importing::SLATES_EMPTY } else { words::WALK };
        session.editor.tell(format!("{} {}", words::written(&full, lang), walk.of(lang)));
        session
    }

    fn of(file: PlanFile, draft: Draft, lang: Lang) -> Self {
        let files = Box::new(reports_beside(file.path()));
        let mut editor = Editor::new(&opening::base_name(file.path()), draft, false, files, lang);
        let record = file.path().with_extension("hoinghi");
        if let Some(rescue) = file.rescue() {
            editor.tell(words::rescued(&rescue, lang));
        } else if record.exists() {
            editor.tell(words::record_there(&record, lang));
        }
        Self { file, editor }
    }

    /// Where the plan lies.
    pub(super) fn path(&self) -> PathBuf {
        self.file.path().to_path_buf()
    }

    /// Runs until the editor is left.
    pub(super) fn run(mut self, stage: &mut Stage<'_>, options: &Options) -> Left {
        let look = Look::desk(&options.theme, options.signs, options.lang);
        let begun = Instant::now();
        loop {
            let paint = |buf: &mut Buffer| {
                dialog::wipe(buf, buf.area, &look);
                self.editor.draw(buf, buf.area, &look);
            };
            match stage.output.show(begun.elapsed(), || self.editor.told(&look), paint) {
                Ok(drawn) => stage.clicks.see(drawn != Drawn::Later),
                Err(_) => return self.gone(signals::HUNG_UP),
            }
            let heard = if self.editor.is_behind() {
                stage.hear.recv_timeout(RESTING)
            } else {
                stage.hear.recv().map_err(|_| RecvTimeoutError::Disconnected)
            };
            let mut next = match heard {
                Ok(signal) => Some(signal),
                Err(RecvTimeoutError::Timeout) => {
                    self.editor.catch_up();
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => return self.gone(signals::HUNG_UP),
            };
            // Everything that waits is taken before the next frame: a burst of composed letters costs one.
            while let Some(signal) = next {
                let mut effect = Effect::Stays;
                match signal {
                    signal if stage.hears(&signal) => {}
                    Signal::Leave(code) => return self.gone(code),
                    Signal::Paste(text) => self.editor.on_paste(&text),
                    Signal::Key(key) => effect = self.editor.on_key(key, stage.output.area()),
                    Signal::Mouse(mouse) if stage.clicks.is_meant(mouse, Instant::now()) => {
                        effect = self.editor.on_mouse(mouse, stage.output.area(), &look);
                    }
                    Signal::Mouse(_) | Signal::Resize(..) | Signal::Grown | Signal::Tick => {}
                }
                stage.clicks.see(false);
                match effect {
                    Effect::Stays => {}
                    Effect::Save(text) => self.save(text, options.lang),
                    Effect::Leave => return Left::Here,
                    Effect::Choose => {
                        let full = std::path::absolute(self.file.path()).unwrap_or_else(|_| self.path());
                        let folder = full.parent().map_or_else(folders::here, Path::to_path_buf);
                        self.editor.choose_from(folder, Rc::new(Folders));
                    }
                    Effect::Read(file) => {
                        let bytes = bringing::read(&file, options.lang);
                        self.editor.read(file, bytes);
                    }
                    Effect::Beside(source, report) => {
                        let put = bringing::put_beside(self.file.path(), &source, &report, options.lang);
                        self.editor.put_beside(put);
                    }
                }
                next = stage.hear.try_recv().ok();
            }
        }
    }

    fn save(&mut self, text: String, lang: Lang) {
        match self.file.write(&text) {
            Ok(()) => self.editor.saved(text),
            Err(why) => self.editor.not_saved(self.file.told(&why, lang)),
        }
    }

    /// The window was closed: what was not saved is kept beside the file.
    fn gone(&self, code: i32) -> Left {
        if self.editor.is_unsaved() {
            self.file.keep_unsaved(&self.editor.text());
        }
        Left::Gone(code)
    }
}

/// `edit`: opens a plan in the editor.
pub(super) fn edit(path: &Path, options: &Options) -> Result<Ending, Stop> {
    // Whatever is wrong with the file is said before the screen changes.
    let session = Session::open(path, options.lang)?;
    let mut stage = Stage::enter(options)?;
    Ok(match session.run(&mut stage, options) {
        Left::Here => Ending::Done,
        Left::Gone(code) => Ending::Left(code),
    })
}
