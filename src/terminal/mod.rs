//! The terminal: its guard, its keys, its colours and the pieces that screens are drawn with.
//!
//! This room knows text and wording, never a conference. It alone names crossterm. Reading keys, writing frames and
//! hearing of signals are three threads, so that none of them can hold up another; a desk's loop hears of everything
//! through one channel of [`signal::Signal`]s and draws into a ratatui buffer.

pub mod guard;
pub mod input;
pub mod key;
pub mod keymap;
pub mod output;
pub mod signal;
pub mod signals;

mod sink;

#[cfg(test)]
mod on_a_pty;
