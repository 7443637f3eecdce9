//! The laws of the house, read off the source text. One crate cannot make the compiler refuse a wrong import, so these
//! tests do. Each law comes with a negative control: a violation planted in a string must be found.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod code;
mod manners;
mod paths;
mod purity;
mod rooms;
mod source;
