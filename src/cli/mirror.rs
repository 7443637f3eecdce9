//! The second copy of a record, on a stick for instance: brought up to date beside the desk, which never waits for it.

use super::copy;
use crate::record::sqlite::{self, CopyError};
use crate::wording::{Lang, mirror as words};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How long a copy that could not be written is left before it is tried again: the stick may be back.
const AGAIN: Duration = Duration::from_secs(5);
/// How long leaving a desk waits for the last copy.
const FAREWELL: Duration = Duration::from_millis(600);

/// Keeps a copy of one record up to date.
#[derive(Debug)]
pub(super) struct Mirror {
    tell: Sender<Said>,
    trouble: Arc<Mutex<Option<String>>>,
}

/// What the copying thread is told.
#[derive(Debug)]
enum Said {
    Grown,
    Last(Sender<()>),
}

impl Mirror {
    /// Copies `record` now, and from then on whenever it is told that it has grown. In a folder the copy takes the
    /// record's name.
    pub(super) fn start(record: &Path, to: &Path, lang: Lang) -> std::io::Result<Self> {
        let to = copy::place(record, to);
        let (tell, hear) = channel();
        let trouble = Arc::new(Mutex::new(None));
        let keeper = Keeper { record: record.to_path_buf(), to, lang, trouble: Arc::clone(&trouble) };
        thread::Builder::new().name("mirror".to_owned()).spawn(move || keeper.keep(&hear))?;
        let mirror = Self { tell, trouble };
        mirror.grown();
        Ok(mirror)
    }

    /// Tells that the record has grown by more than papers of an open bundle.
    pub(super) fn grown(&self) {
        let _gone = self.tell.send(Said::Grown);
    }

    /// Why the copy is behind, if it is.
    pub(super) fn trouble(&self) -> Option<String> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Copies once more, with the papers of an open bundle, and waits for it as long as leaving may take.
    pub(super) fn part(&self) {
        let (done, hear) = channel();
        if self.tell.send(Said::Last(done)).is_ok() {
            let _in_time = hear.recv_timeout(FAREWELL);
        }
    }
}

/// The copying thread.
struct Keeper {
    record: PathBuf,
    to: PathBuf,
    lang: Lang,
    trouble: Arc<Mutex<Option<String>>>,
}

impl Keeper {
    fn keep(&self, hear: &Receiver<Said>) {
        let mut again: Option<Instant> = None;
        loop {
            let heard = match again {
                Some(at) => hear.recv_timeout(at.saturating_duration_since(Instant::now())),
                None => hear.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            let mut last = match heard {
                Ok(Said::Last(done)) => Some(done),
                Ok(Said::Grown) | Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            // What grew several times since is copied once.
            while let Ok(more) = hear.try_recv() {
                if let Said::Last(done) = more {
                    last = Some(done);
                }
            }
            let copied = sqlite::copy(&self.record, &self.to);
            again = copied.is_err().then(|| Instant::now() + AGAIN);
            let said = copied.err().map(|error| self.said(&error));
            *self.trouble.lock().unwrap_or_else(PoisonError::into_inner) = said;
            if let Some(done) = last {
                let _nobody_waits = done.send(());
            }
        }
    }

    fn said(&self, error: &CopyError) -> String {
        match error {
            CopyError::Taken => words::taken(self.lang, &self.to),
            CopyError::Denied(_) | CopyError::Record(_) if !self.to.parent().is_none_or(Path::exists) => {
                words::gone(self.lang, &self.to)
            }
            CopyError::Denied(_) | CopyError::Record(_) => words::unwritable(self.lang, &self.to),
        }
    }
}
