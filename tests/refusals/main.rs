//! Every refusal there is, provoked by commands as scripts send them: its code, its sentence in both languages to the
//! letter, and that nothing was changed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod after;
mod all;
mod aside;
mod closing;
mod conference;
mod day;
mod faulty;
mod hall;
mod issuing;
mod leader;
mod order;
mod papers;
mod slate;
mod storage;
mod totals;
