//! The terminal: its guard, its keys, its colours and the pieces that screens are drawn with.
//!
//! This room knows text and wording, never a conference. It alone names crossterm. Reading keys, writing frames and
//! hearing of signals are three threads, so that none of them can hold up another; a desk's loop hears of everything
//! through one channel of [`signal::Signal`]s and draws into a ratatui buffer.

pub mod area;
pub mod band;
pub mod bars;
pub mod big;
pub mod card;
pub mod chooser;
pub mod clicks;
pub mod colour;
pub mod columns;
pub mod confirm;
pub mod dialog;
pub mod field;
pub mod footer;
pub mod form;
pub mod guard;
pub mod help;
pub mod input;
pub mod key;
pub mod keymap;
pub mod look;
pub mod motion;
pub mod output;
pub mod palette;
pub mod picture;
pub mod progress;
pub mod rows;
pub mod scaled;
pub mod signal;
pub mod signals;
pub mod signs;
pub mod spots;
pub mod theme;
pub mod told;

mod cells;
mod orders;
mod sink;

#[cfg(test)]
mod on_a_pty;
