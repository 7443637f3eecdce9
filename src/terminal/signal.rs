//! What reaches a screen.

use super::key::Key;
use ratatui::layout::Position;

/// Something that happened and that a desk's loop should hear of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signal {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted at once; no key of it is an order.
    Paste(String),
    /// The mouse was clicked or its wheel turned.
    Mouse(Mouse),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// The record grew under another process; sent by who watches the record.
    Grown,
    /// Time passed, or the terminal is ready for a frame that had to wait.
    Tick,
    /// The desk has to end with this exit code, at once and without asking.
    Leave(i32),
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    /// The left button was pressed here, counted from 0 at the upper left.
    Click(Position),
    /// The wheel was turned away from the hand.
    ScrollUp,
    /// The wheel was turned towards the hand.
    ScrollDown,
}

impl Mouse {
    /// Where it clicked; else the key that does what the wheel did.
    pub fn clicked(self) -> Result<Position, Key> {
        match self {
            Self::Click(at) => Ok(at),
            Self::ScrollUp => Err(Key::UP),
            Self::ScrollDown => Err(Key::DOWN),
        }
    }
}
