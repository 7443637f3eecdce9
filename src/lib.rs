//! `hoinghi`: chair a year-end emulation summary conference from one laptop.
//!
//! The crate is a row of rooms; each imports only those above it, and `tests/laws` holds them to that.

pub mod board;
pub mod chair;
pub mod cli;
pub mod conference;
pub mod desk;
pub mod documents;
pub mod editor;
pub mod plan;
pub mod record;
pub mod scenes;
pub mod tally;
pub mod terminal;
pub mod text;
pub mod wording;
