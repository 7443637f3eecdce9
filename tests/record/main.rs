//! The record: one contract for every store, and what a file on disk must withstand.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod cabinet;
mod contract;
mod damage;
mod desk;
mod files;
mod process;
mod secret;
mod theorem;
mod writers;
