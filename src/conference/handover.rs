//! The handover (bàn giao): the inventory, line by line, and three signatures.

use super::Moment;

/// What has been handed over so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handover {
    /// One entry an inventory line.
    pub items: Vec<HandedItem>,
    /// The signatures, once given.
    pub signed: Option<Signatures>,
}

/// What was said of one inventory line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandedItem {
    /// Handed over.
    pub done: bool,
    /// The count found, where it was stated.
    pub count: Option<u32>,
    /// A remark.
    pub note: String,
}

/// Three signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatures {
    /// Who gives (bên giao).
    pub giver: String,
    /// Who receives (bên nhận).
    pub receiver: String,
    /// Who witnesses (chứng kiến).
    pub witness: String,
    /// When.
    pub at: Moment,
}

impl Handover {
    /// Nothing handed over yet, of so many lines.
    pub fn of(items: usize) -> Self {
        Self { items: vec![HandedItem::default(); items], signed: None }
    }

    /// Lines handed over.
    pub fn done(&self) -> usize {
        self.items.iter().filter(|item| item.done).count()
    }
}
