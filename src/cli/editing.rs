//! The editor's loop: keys in, the file written, frames out.

use super::Options;
use super::beginning::{self, Begun};
use super::desks::Stage;
use super::ending::{Ending, Stop};
use super::opening;
use super::plan_file::{PlanFile, reports_beside};
use super::questions::Prepared;
use crate::editor::{Editor, Effect};
use crate::plan::draft::Draft;
use crate::terminal::dialog;
use crate::terminal::look::Look;
use crate::terminal::signal::Signal;
use crate::terminal::signals;
use crate::wording::{Lang, prepare as words};
use std::path::{Path, PathBuf};
use std::time::Instant;

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
        let mut session = Self::of(begun.file, begun.draft, lang);
        session.editor.tell(format!("{} {}", words::written(&full, lang), words::WALK.of(lang)));
        session
    }

    fn of(file: PlanFile, draft: Draft, lang: Lang) -> Self {
        let files = Box::new(reports_beside(file.path()));
        let mut editor = Editor::new(&opening::base_name(file.path()), draft, false, files, lang);
        let (rescue, record) = (file.rescue(), file.path().with_extension("hoinghi"));
        if rescue.exists() {
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
            let drawn = if stage.output.is_told() {
                stage.output.tell(begun.elapsed(), || self.editor.told(&look))
            } else {
                stage.output.draw(|buf| {
                    dialog::wipe(buf, buf.area, &look);
                    self.editor.draw(buf, buf.area, &look);
                })
            };
            if drawn.is_err() {
                return self.gone(signals::HUNG_UP);
            }
            let mut next = stage.hear.recv().ok();
            if next.is_none() {
                return self.gone(signals::HUNG_UP);
            }
            // Everything that waits is taken before the next frame: a burst of composed letters costs one.
            while let Some(signal) = next {
                match signal {
                    signal if stage.output.hears(&signal) => {}
                    Signal::Leave(code) => return self.gone(code),
                    Signal::Paste(text) => self.editor.on_paste(&text),
                    Signal::Key(key) => match self.editor.on_key(key, stage.output.area()) {
                        Effect::Stays => {}
                        Effect::Save(text) => self.save(text, options.lang),
                        Effect::Leave => return Left::Here,
                    },
                    Signal::Mouse(mouse) => self.editor.on_mouse(mouse, stage.output.area()),
                    Signal::Resize(..) | Signal::Grown | Signal::Tick => {}
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
