//! What a screen says in words, for people who hear it or feel it in braille.
//!
//! A screen tells itself as layers, the lowest first: what lies over it is a layer of its own. A layer holds lines in
//! reading order, and at most one line that is being typed. The [`Teller`] keeps what was told last and says the
//! difference. Lines are made of the same data that is drawn, never of the drawn cells; only where cells are one
//! column of plain words anyway, as in the hall's small picture, are they [`read`] back.

mod read;
mod spoken;
mod teller;

pub use read::read;
pub use spoken::spoken;
pub use teller::Teller;

#[cfg(test)]
pub(crate) mod heard;

use super::keymap::Act;
use super::look::Look;
use super::rows::Row;
use super::signs::Sign;
use super::theme::Tone;
use crate::wording::{Lang, plain as words};

/// How screens reach people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// They are drawn.
    Drawn,
    /// They are told line by line, for those who hear them.
    Told,
    /// The same on a terminal that knows no escapes.
    ToldDumb,
}

/// When a line is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Where one is: on arriving, on coming back, and when it changes.
    Place,
    /// What stands here: on arriving and when it changes.
    Said,
    /// What the last key led to: like what is said, and again when the same key leads to the same.
    Answer,
    /// What the cursor is on: like an answer.
    Focus,
    /// What holds on many screens: when it is heard for the first time, and when it changes.
    Hint,
    /// An entry of a list: when it changes, and when everything is said again.
    Row,
    /// What is there to be asked for: only when everything is said again.
    Aside,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// When it is said.
    pub kind: Kind,
    /// The words.
    pub text: String,
    /// Its tone: a line that turns to another tone has changed, also where its words have not.
    pub tone: Tone,
}

/// What is being typed, on a line that is rewritten in place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// What is asked for.
    pub label: String,
    /// What stands there.
    pub text: String,
    /// How many letters stand behind the cursor.
    pub behind: usize,
    /// Whether the line stays when another one is begun. A paper's marks never do.
    pub kept: bool,
}

/// A screen, or what lies over one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    /// What it is: as long as this stays, only changes are said.
    pub id: String,
    /// Its lines.
    pub lines: Vec<Line>,
    /// The line being typed.
    pub typed: Option<Typed>,
    /// Sums of papers, with the key of the papers: of the same papers no other sums are told later.
    pub sums: Option<(String, Vec<String>)>,
    lang: Lang,
}

impl Layer {
    /// A layer without lines.
    pub fn new(id: impl Into<String>, lang: Lang) -> Self {
        Self { id: id.into(), lines: Vec::new(), typed: None, sums: None, lang }
    }

    /// Adds a text; each of its lines is a line.
    pub fn tell(&mut self, kind: Kind, text: impl AsRef<str>) {
        self.toned(kind, Tone::Plain, text);
    }

    /// The same in a tone.
    pub fn toned(&mut self, kind: Kind, tone: Tone, text: impl AsRef<str>) {
        let lines = text.as_ref().lines().map(|line| spoken(line, self.lang)).filter(|text| !text.is_empty());
        self.lines.extend(lines.map(|text| Line { kind, text, tone }));
    }

    /// Adds several texts.
    pub fn tell_all<T: AsRef<str>>(&mut self, kind: Kind, texts: impl IntoIterator<Item = T>) {
        for text in texts {
            self.tell(kind, text);
        }
    }

    /// Adds keys and what they do.
    pub fn acts(&mut self, kind: Kind, acts: &[Act]) {
        for act in acts {
            self.act(kind, &act.keys, &act.words);
        }
    }

    /// Adds a key and what it does.
    pub fn act(&mut self, kind: Kind, keys: &str, does: &str) {
        let keys = spoken(keys, self.lang);
        self.tell(kind, format!("{keys}: {does}"));
    }

    /// Adds a list: its rows, and the one under the cursor.
    pub fn list(&mut self, rows: &[Row], cursor: Option<usize>) {
        for row in rows {
            self.tell(Kind::Row, row_said(row, self.lang));
        }
        if let Some((at, row)) = cursor.and_then(|at| Some((at, rows.get(at)?))) {
            let said = row_said(row, self.lang);
            let mut said = words::row(self.lang, at + 1, rows.len(), &said);
            if !row.note.is_empty() {
                said = format!("{said}. {}", row.note);
            }
            self.toned(Kind::Focus, row.tone, said.replace('\n', " "));
        }
    }

    /// Adds a list that one narrows by typing: all of it is there to be asked for, as which of its rows changed place
    /// says nothing.
    pub fn list_aside(&mut self, rows: &[Row], cursor: Option<usize>) {
        let before = self.lines.len();
        self.list(rows, cursor);
        for line in self.lines.iter_mut().skip(before).filter(|line| line.kind == Kind::Row) {
            line.kind = Kind::Aside;
        }
    }

    /// Adds what stands beside the screen and whatever lies over it, so that it is heard from either.
    pub fn join(&mut self, beside: Self) {
        self.lines.extend(beside.lines);
    }

    /// Sets the line that is being typed.
    pub fn type_in(&mut self, label: &str, text: impl Into<String>, behind: usize) {
        self.typed = Some(Typed { label: spoken(label, self.lang), text: text.into(), behind, kept: true });
    }
}

/// A row in words: what its sign means, its cells, whether it is struck.
fn row_said(row: &Row, lang: Lang) -> String {
    let cells = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let struck = row.struck.then(|| words::STRUCK.of(lang));
    let sign = sign_said(row.sign, lang);
    cells.chain(struck).chain(sign).collect::<Vec<_>>().join(", ").replace('\n', " ")
}

/// What a sign means, where it means something.
pub fn sign_said(sign: Sign, lang: Lang) -> Option<&'static str> {
    let said = match sign {
        Sign::None | Sign::Dot => return None,
        Sign::Done => words::SIGN_DONE,
        Sign::Now => words::SIGN_NOW,
        Sign::Later => words::SIGN_LATER,
        Sign::Attention => words::SIGN_ATTENTION,
        Sign::Wrong => words::SIGN_WRONG,
    };
    Some(said.of(lang))
}

/// The look in which cells are drawn that are then read: nothing large, nothing cut short.
pub fn look_to_read(look: &Look) -> Look {
    Look { blocks: super::big::Blocks::Half, ..*look }
}
