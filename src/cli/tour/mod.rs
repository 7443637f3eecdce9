//! The guided tour: the real desk on a rehearsal of the sample, with a card of lessons beside it.
//!
//! A lesson is data (`chair`, `typist`): what it is for, the acts to be tried, and how it is seen that they were done.
//! The card names the keys that the screen itself gives these acts; it draws and hears, and the desk is none of its own.

mod card;
mod cast;
mod chair;
mod guide;
mod keys;
mod lesson;
mod sheet;
mod typist;

pub use card::{Sight, draw, split, told};
#[cfg(test)]
pub use guide::Said;
pub use guide::Tour;
pub use lesson::{Heard, Seen};

use super::ending::Stop;
use super::{clock, rehearse, sample};
use crate::conference::{Moment, Programme};
use crate::desk::Desk;
use crate::record::Proceedings;
use crate::wording::{Lang, desk as words, refusal};
use lesson::Lesson;
use rehearse::Chance;
use std::path::PathBuf;

/// Who is taught.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// The chair.
    Chair,
    /// Who types the papers.
    Typist,
}

impl Course {
    /// The words on the command line.
    pub const WORDS: [&'static str; 2] = ["chair", "typist"];

    /// The course with this word.
    pub fn of_word(word: &str) -> Option<Self> {
        match word {
            "chair" => Some(Self::Chair),
            "typist" => Some(Self::Typist),
            _ => None,
        }
    }

    /// The course that teaches a desk; the hall's screen is learnt at the chair's.
    pub fn at(desk: Desk) -> Self {
        if desk == Desk::Tally { Self::Typist } else { Self::Chair }
    }

    /// The desk that it begins at.
    pub fn desk(self) -> Desk {
        match self {
            Self::Chair => Desk::Chair,
            Self::Typist => Desk::Tally,
        }
    }

    fn lessons(self) -> &'static [Lesson] {
        match self {
            Self::Chair => chair::LESSONS,
            Self::Typist => typist::LESSONS,
        }
    }

    /// What its record is called; a rehearsal adds its mark to it.
    fn record(self) -> &'static str {
        match self {
            Self::Chair => "hoc-chu-tri-2017.hoinghi",
            Self::Typist => "hoc-nhap-phieu-2017.hoinghi",
        }
    }

    /// The sample as this course needs it.
    pub fn programme(self, mut programme: Programme) -> Programme {
        if let (Self::Typist, Some(contest)) = (self, programme.contests.first_mut()) {
            // Two passes are shown, too.
            contest.passes = 2;
        }
        programme
    }
}

/// A tour about to begin.
pub struct Begun {
    /// The lessons.
    pub tour: Tour,
    /// The rehearsal that they are learnt on.
    pub proceedings: Proceedings,
    /// Its record.
    pub record: PathBuf,
}

/// Begins a course in a rehearsal's record of its own, in the user's data folder.
pub fn begin(course: Course, lang: Lang) -> Result<Begun, Stop> {
    let programme = sample::programme().ok_or_else(|| Stop::file(words::NO_SAMPLE.of(lang)))?;
    let _there_already = std::fs::create_dir_all(sample::folder());
    let subject = rehearse::beside(&sample::folder().join(course.record()), course.programme(programme), lang);
    let (mut proceedings, record) = rehearse::begin(subject, clock::now(), lang)?;
    prepare(course, &mut proceedings, clock::now()).map_err(|refused| Stop::file(refusal::sentence(&refused, lang)))?;
    Ok(Begun { tour: Tour::new(course, lang), proceedings, record })
}

/// Brings the conference to where the course begins.
pub fn prepare(course: Course, proceedings: &mut Proceedings, now: Moment) -> Result<(), crate::conference::Refusal> {
    let Course::Typist = course else { return Ok(()) };
    let mut chance = Chance::of(0);
    while let Some(command) = typist::scene(proceedings.conference()) {
        proceedings.ask(&command, now, &mut || chance.salt())?;
    }
    Ok(())
}
