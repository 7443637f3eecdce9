//! Writing the documents from a desk: what is asked for, and what is heard of it while the desk goes on.

use std::path::PathBuf;

/// What a screen wants of the documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exporting {
    /// Says what would be written into this folder. Nothing is written by it.
    Offer(PathBuf),
    /// Writes these formats into this folder.
    Write(PathBuf, Vec<&'static str>),
    /// Stops after the file in hand.
    Stop,
}

/// What would be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOffer {
    /// Where to.
    pub folder: PathBuf,
    /// Every format, each with whether this computer can make it.
    pub formats: Vec<(&'static str, bool)>,
    /// Every file, in every format; those of one document stand together.
    pub files: Vec<OfferedFile>,
    /// The record's short code, as the documents bear it.
    pub code: String,
}

/// A file that would be written if its format is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedFile {
    /// What it is.
    pub title: String,
    /// Its format.
    pub format: &'static str,
    /// The name that it would get.
    pub name: String,
    /// Whether files of its plain name are there, and stay.
    pub numbered: bool,
    /// Whether its pages are marked as a draft.
    pub draft: bool,
    /// Whether people sign it.
    pub signed: bool,
}

/// What is heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportNews {
    /// What would be written.
    Offered(ExportOffer),
    /// How far writing has come.
    Came(ExportStep),
    /// It is over.
    Ended(ExportEnd),
}

/// How far writing has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportStep {
    /// Files that are written.
    pub done: usize,
    /// Of so many.
    pub of: usize,
    /// The file in hand.
    pub name: String,
}

/// How writing ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportEnd {
    /// Where to.
    pub folder: PathBuf,
    /// The names of the files that were written.
    pub written: Vec<String>,
    /// How many were not, because it was stopped or failed.
    pub left: usize,
    /// Why it failed, as a sentence.
    pub failed: Option<String>,
}
