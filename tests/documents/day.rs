//! A conference played from a plan and a script, with a clock and a chance that are the same each time.

use chrono::TimeDelta;
use hoinghi::conference::{Command, Moment};
use hoinghi::documents::{Document, Kind, RecordFacts, write};
use hoinghi::plan::{self, FileTrouble, Source};
use hoinghi::record::Proceedings;
use hoinghi::record::memory::MemoryJournal;
use hoinghi::wording::Lang;
use std::path::{Path, PathBuf};

/// A conference that was played.
pub struct Day {
    pub proceedings: Proceedings,
    pub now: Moment,
}

/// The folder of the runs of this test.
pub fn runs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/runs")
}

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

impl Day {
    /// The conference of this plan before its first command.
    pub fn of(plan: &str, folder: &Path) -> Self {
        let files = |name: &str| std::fs::read(folder.join(name)).map_err(|_| FileTrouble::Missing);
        let reading = plan::read(&Source { name: "plan.toml".to_owned(), bytes: plan.as_bytes(), files: &files });
        let programme = reading.programme.unwrap_or_else(|| panic!("{:?}", reading.faults));
        let now = Moment::parse_from_rfc3339("2017-12-05T07:45:00+07:00").unwrap();
        let proceedings = Proceedings::found(Box::new(MemoryJournal::default()), programme, now).unwrap();
        Self { proceedings, now }
    }

    /// A run of this test.
    pub fn run(name: &str) -> Self {
        let read = |ending: &str| std::fs::read_to_string(runs().join(format!("{name}.{ending}"))).unwrap();
        let mut day = Self::of(&read("toml"), &runs());
        day.play(read("jsonl").lines());
        day
    }

    /// The sample with its first commands, or with all of them.
    pub fn sample(commands: usize) -> Self {
        let read = |name: &str| std::fs::read_to_string(sample().join(name)).unwrap();
        let mut day = Self::of(&read("cum-thi-dua-1-2017.toml"), &sample());
        day.play(read("ca-ngay.jsonl").lines().take(commands));
        day
    }

    /// Plays lines of a script; each must be in order.
    pub fn play<'a>(&mut self, lines: impl Iterator<Item = &'a str>) {
        let mut drawn = 0_u128;
        let mut chance = || {
            drawn += 1;
            // Spread, so that papers lie in the box as chance would have it.
            drawn.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835).to_be_bytes()
        };
        for line in lines.filter(|line| !line.trim().is_empty()) {
            let command: Command = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
            // An item of the agenda takes a while, a paper a moment.
            let seconds = if matches!(command, Command::GoTo { .. } | Command::Next {}) { 290 } else { 20 };
            self.now += TimeDelta::seconds(seconds);
            self.proceedings
                .ask(&command, self.now, &mut chance)
                .unwrap_or_else(|refusal| panic!("{line}: {refusal:?}"));
        }
    }

    /// What a document knows of the record.
    pub fn facts(&mut self) -> RecordFacts {
        RecordFacts { code: self.proceedings.code(), now: self.now, log: self.proceedings.log().unwrap() }
    }

    /// Every document there is.
    pub fn documents(&mut self, lang: Lang) -> Vec<Document> {
        let facts = self.facts();
        let conference = self.proceedings.conference();
        Kind::ALL.into_iter().flat_map(|kind| write(kind, conference, lang, &facts)).collect()
    }
}
