//! What is printed and signed: the conference in neutral blocks, then in the formats of files.
//!
//! A document says what stands in it, never how it looks; a renderer knows looks and nothing of conferences. One more
//! document is one file here and one line in [`Kind`]; one more format is one file that reads [`Document`].

pub mod block;
pub mod csv;
pub mod docx;
pub mod html;
pub mod markdown;
pub mod result_json;
pub mod result_text;
pub mod results;
pub mod template;
pub mod xlsx;

mod agenda;
mod ballots;
mod beforehand;
mod checklist;
mod dossier;
mod elected;
mod floor;
mod handover;
mod illustration;
mod letters;
mod log;
mod minutes;
mod numbers;
mod picture_code;
mod roll;
mod rounds;
mod sheet;
mod submission;
mod tally;
mod tally_sheet;
mod xml;

#[cfg(test)]
mod hall;

pub use block::{Align, Block, Document, HeadLine, Signature, Stress, Table};
pub use result_json::result_json;
pub use result_text::result_text;

use crate::conference::{Conference, Moment};
use crate::record::Log;
use crate::wording::{Lang, Phrase, phrase};
use sheet::Sheet;

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Minutes of the conference (biên bản hội nghị).
    Minutes,
    /// Tally minutes (biên bản kiểm phiếu), one a round.
    Tally,
    /// Submission of the proposed units (tờ trình).
    Submission,
    /// Handover minutes (biên bản bàn giao).
    Handover,
    /// Ballot papers (phiếu suy tôn).
    Ballots,
    /// Tally sheets to be filled by hand (bảng kiểm phiếu).
    Sheets,
    /// The list to be signed at the door (danh sách điểm danh).
    Attendance,
    /// The programme (chương trình).
    Programme,
    /// Who is invited (danh sách mời).
    Invitations,
    /// What is to be done before and on the day (việc phải làm), to be ticked by hand.
    Checklist,
}

impl Kind {
    /// Every kind, in the order in which they are listed.
    pub const ALL: [Self; 10] = [
        Self::Minutes,
        Self::Tally,
        Self::Submission,
        Self::Handover,
        Self::Ballots,
        Self::Sheets,
        Self::Attendance,
        Self::Programme,
        Self::Invitations,
        Self::Checklist,
    ];

    /// The word for this kind on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Tally => "tally",
            Self::Submission => "submission",
            Self::Handover => "handover",
            Self::Ballots => "ballots",
            Self::Sheets => "sheets",
            Self::Attendance => "attendance",
            Self::Programme => "programme",
            Self::Invitations => "invitations",
            Self::Checklist => "checklist",
        }
    }

    /// The kind with this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Minutes => phrase("Biên bản hội nghị", "Minutes of the conference"),
            Self::Tally => phrase("Biên bản kiểm phiếu", "Tally minutes"),
            Self::Submission => phrase("Tờ trình", "Submission"),
            Self::Handover => phrase("Biên bản bàn giao", "Handover minutes"),
            Self::Ballots => phrase("Phiếu suy tôn", "Ballot paper"),
            Self::Sheets => phrase("Bảng kiểm phiếu", "Tally sheet"),
            Self::Attendance => phrase("Danh sách điểm danh", "Attendance list"),
            Self::Programme => phrase("Chương trình", "Programme"),
            Self::Invitations => phrase("Danh sách mời", "List of those invited"),
            Self::Checklist => phrase("Việc phải làm trước và trong ngày họp", "Checklist of the day"),
        }
    }
}

/// What a document needs to know of its record and of now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordFacts {
    /// The record's short code, as it is read out and printed.
    pub code: String,
    /// When the document is written.
    pub now: Moment,
    /// What the record tells, fact by fact; without facts the minutes have no annex.
    pub log: Log,
}

/// Every document of this kind that the conference has come far enough for.
pub fn write(kind: Kind, conference: &Conference, lang: Lang, facts: &RecordFacts) -> Vec<Document> {
    let sheet = Sheet { conference, lang, facts };
    match kind {
        Kind::Minutes => vec![minutes::write(&sheet)],
        Kind::Tally => tally::write(&sheet),
        Kind::Submission => submission::write(&sheet).into_iter().collect(),
        Kind::Handover => handover::write(&sheet),
        Kind::Ballots => ballots::write(&sheet),
        Kind::Sheets => tally_sheet::write(&sheet),
        Kind::Attendance => beforehand::attendance(&sheet).into_iter().collect(),
        Kind::Programme => beforehand::programme(&sheet).into_iter().collect(),
        Kind::Invitations => beforehand::invitations(&sheet).into_iter().collect(),
        Kind::Checklist => vec![checklist::write(&sheet)],
    }
}

#[cfg(test)]
mod tests;
