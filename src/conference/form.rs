//! How a paper is marked: what each mark says on each form, and how many supports one paper may hold.

use super::paper::Mark;
use serde::{Deserialize, Serialize};

/// How a paper is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// One column; a mark supports.
    Tick,
    /// Names are struck out; a name not struck is supported.
    Strike,
    /// Two columns: agree, disagree.
    Agree,
    /// Several named columns, best first.
    Grades,
}

impl Form {
    /// How plans write it.
    pub const WORDS: [(&'static str, Self); 4] =
        [("tick", Self::Tick), ("strike", Self::Strike), ("agree", Self::Agree), ("grades", Self::Grades)];

    /// Whether every line says something: an unmarked line is against on tick and supports on strike. On the other
    /// forms an unmarked line is blank.
    pub fn speaks_on_every_line(self) -> bool {
        match self {
            Self::Tick | Self::Strike => true,
            Self::Agree | Self::Grades => false,
        }
    }

    /// The one mark that stands for all marks that say the same; `None` where the form has no such mark. `grades` is
    /// the number of its columns on grades.
    pub fn said(self, mark: Mark, grades: usize) -> Option<Mark> {
        match (self, mark) {
            (Self::Tick, Mark::None | Mark::Against) => Some(Mark::Against),
            (Self::Strike, Mark::None | Mark::Support) => Some(Mark::Support),
            (Self::Tick, Mark::Support)
            | (Self::Strike, Mark::Against)
            | (Self::Agree, Mark::None | Mark::Support | Mark::Against | Mark::Both)
            | (Self::Grades, Mark::None | Mark::Both) => Some(mark),
            (Self::Grades, Mark::Grade(grade)) if grade >= 1 && usize::from(grade) <= grades => Some(mark),
            _ => None,
        }
    }

    /// Most supports on one valid paper where the plan sets no `max`: the seats on tick and strike, all `n` lines on
    /// agree. `None` on grades, which supports nobody.
    pub fn usual_max(self, seats: u32, n: u32) -> Option<u32> {
        match self {
            Self::Tick | Self::Strike => Some(seats),
            Self::Agree => Some(n),
            Self::Grades => None,
        }
    }
}
