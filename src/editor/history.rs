//! Where the draft has been: undoing is going back to the draft before, byte for byte.

use crate::plan::draft::{Draft, Path};

/// The draft, those before it and those that were taken back.
#[derive(Debug, Clone)]
pub(super) struct History {
    past: Vec<Draft>,
    now: Draft,
    future: Vec<Draft>,
    /// Letters typed one after the other into this place are one step.
    typing: Option<Path>,
}

/// How many steps are kept.
const KEPT: usize = 1000;

impl History {
    pub(super) fn new(draft: Draft) -> Self {
        Self { past: Vec::new(), now: draft, future: Vec::new(), typing: None }
    }

    /// The draft as it is.
    pub(super) fn now(&self) -> &Draft {
        &self.now
    }

    /// Goes on with another draft. Changes of the same `typing` place in a row are taken back together.
    pub(super) fn go_on(&mut self, draft: Draft, typing: Option<Path>) {
        let before = std::mem::replace(&mut self.now, draft);
        if typing.is_none() || typing != self.typing {
            self.past.push(before);
        }
        if self.past.len() > KEPT {
            self.past.remove(0);
        }
        self.typing = typing;
        self.future.clear();
    }

    /// What is typed from now on is a step of its own.
    pub(super) fn settle(&mut self) {
        self.typing = None;
    }

    /// Goes back; false if there is nothing before.
    pub(super) fn undo(&mut self) -> bool {
        self.typing = None;
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.now, before));
        true
    }

    /// Takes back what was undone; false if nothing was.
    pub(super) fn redo(&mut self) -> bool {
        self.typing = None;
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.now, after));
        true
    }
}
