//! A day in memory that is asked line by line, as a script asks it.

use hoinghi::cli::script::Session;
use hoinghi::conference::{Moment, Programme, Refusal};
use hoinghi::plan::{FileTrouble, Source};
use hoinghi::record::memory::MemoryJournal;
use hoinghi::record::{Journal, Proceedings};
use hoinghi::wording::{Lang, refusal::sentence};

/// Five units (`u1` names three delegates, of whom one does not vote), contests of every kind, and a step of each kind
/// that can be refused.
pub const PLAN: &str = include_str!("plan.toml");

/// When everything here happens.
pub fn moment() -> Moment {
    Moment::parse_from_rfc3339("2017-12-01T08:00:00+07:00").unwrap()
}

/// The programme of a plan.
pub fn programme(plan: &str) -> Programme {
    let files = |_: &str| Err(FileTrouble::Missing);
    let reading = hoinghi::plan::read(&Source { name: "plan.toml".into(), bytes: plan.as_bytes(), files: &files });
    reading.programme.unwrap_or_else(|| panic!("{:?}", reading.faults))
}

/// A conference that is asked.
pub struct Day {
    session: Session,
}

impl Day {
    /// One of this programme, kept here.
    pub fn kept_in(journal: Box<dyn Journal>, programme: Programme) -> Self {
        Self::of(Proceedings::found(journal, programme, moment()).expect("a record"))
    }

    /// One that goes on.
    pub fn of(proceedings: Proceedings) -> Self {
        Self { session: Session::new(proceedings, "ngay.hoinghi".into(), Lang::Vi) }
    }

    /// One of this programme.
    pub fn planned(programme: Programme) -> Self {
        Self::kept_in(Box::new(MemoryJournal::default()), programme)
    }

    /// One that has been prepared and nothing more.
    pub fn convened() -> Self {
        Self::planned(programme(PLAN))
    }

    /// One that has been started, with everybody present.
    pub fn started() -> Self {
        Self::convened().done(r#"{"do":"start"}"#).done(r#"{"do":"attend_all"}"#)
    }

    /// One with an open round of this contest, so many papers issued and collected.
    pub fn counting(contest: &str, papers: u32) -> Self {
        Self::started().opened(contest, papers)
    }

    /// The same after this was done.
    #[must_use]
    pub fn done(mut self, line: &str) -> Self {
        self.ask(line).unwrap_or_else(|refusal| panic!("{line}: {refusal:?}"));
        self
    }

    /// The same with a round open, so many papers issued and collected.
    #[must_use]
    pub fn opened(self, contest: &str, papers: u32) -> Self {
        self.done(&format!(r#"{{"do":"open_round","contest":"{contest}"}}"#)).collected(contest, papers)
    }

    /// The same with so many papers issued and collected.
    #[must_use]
    pub fn collected(self, contest: &str, papers: u32) -> Self {
        self.done(&format!(r#"{{"do":"issue","contest":"{contest}","issued":{papers}}}"#))
            .done(&format!(r#"{{"do":"collect","contest":"{contest}","collected":{papers}}}"#))
    }

    /// The same with one more paper that supports these.
    #[must_use]
    pub fn paper(self, contest: &str, supports: &[&str]) -> Self {
        self.done(&paper(contest, 1, supports))
    }

    /// The same with these papers counted and announced.
    #[must_use]
    pub fn announced(self, contest: &str, papers: &[&[&str]]) -> Self {
        papers.iter().fold(self, |day, supports| day.paper(contest, supports)).closed(contest).told(contest)
    }

    /// The same after a whole round with these papers.
    #[must_use]
    pub fn voted(self, contest: &str, papers: &[&[&str]]) -> Self {
        self.opened(contest, u32::try_from(papers.len()).unwrap()).announced(contest, papers)
    }

    /// The same with the round closed.
    #[must_use]
    pub fn closed(self, contest: &str) -> Self {
        self.done(&format!(r#"{{"do":"close_round","contest":"{contest}"}}"#))
    }

    fn told(self, contest: &str) -> Self {
        self.done(&format!(r#"{{"do":"announce","contest":"{contest}"}}"#))
    }

    /// Asks.
    pub fn ask(&mut self, line: &str) -> Result<String, Refusal> {
        self.session.ask(line).map(|numbers| serde_json::Value::Object(numbers).to_string())
    }

    /// What can be told from outside: `status` at a given moment.
    fn status(&mut self) -> String {
        self.ask(r#"{"do":"status","at":"2017-12-01T09:00:00+07:00"}"#).expect("a status")
    }

    /// Makes sure that a line is refused: which refusal, its code, its two sentences, and that nothing was changed.
    #[track_caller]
    pub fn refused(&mut self, kind: &str, code: &str, line: &str, vi: &str, en: &str) {
        let before = (self.status(), self.session.proceedings().code());
        let conference = self.session.proceedings().conference().clone();
        self.says(kind, code, line, vi, en);
        assert_eq!((self.status(), self.session.proceedings().code()), before, "{line} changed something");
        assert!(*self.session.proceedings().conference() == conference, "{line} changed something");
    }

    /// The same of a record that answers nothing any more.
    #[track_caller]
    pub fn says(&mut self, kind: &str, code: &str, line: &str, vi: &str, en: &str) {
        for (lang, told) in [(Lang::Vi, vi), (Lang::En, en)] {
            self.session.lang = lang;
            let refusal = self.ask(line).expect_err(line);
            told_as(&refusal, kind, code, lang, told);
        }
        self.session.lang = Lang::Vi;
    }
}

/// Makes sure that this is that refusal, with that code and that sentence.
#[track_caller]
pub fn told_as(refusal: &Refusal, kind: &str, code: &str, lang: Lang, told: &str) {
    let debug = format!("{refusal:?}");
    let rest = debug.strip_prefix(kind).unwrap_or_else(|| panic!("{debug} and not {kind}"));
    assert!(!rest.starts_with(char::is_alphanumeric), "{debug} and not {kind}");
    assert_eq!(refusal.code(), code);
    assert_eq!(sentence(refusal, lang), told);
}

/// The line that records a paper with these supports.
pub fn paper(contest: &str, pass: u8, supports: &[&str]) -> String {
    let marks: Vec<String> = supports.iter().map(|id| format!(r#""{id}":"support""#)).collect();
    format!(r#"{{"do":"paper","contest":"{contest}","pass":{pass},"marks":{{{}}}}}"#, marks.join(","))
}
