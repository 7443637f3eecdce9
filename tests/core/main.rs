//! The core without clock, file or screen: given events, when a command, then events or a refusal.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod agenda;
mod ballot;
mod case;
mod ceremony;
mod outcome;
mod slate;
mod theorem;
