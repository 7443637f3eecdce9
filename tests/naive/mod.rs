//! A second, slow telling of the ballot rules, written from the rules alone: its own types, its own arithmetic, nothing of the
//! program's. It is there to be compared with.

#![allow(
    clippy::too_many_lines,
    clippy::match_same_arms,
    clippy::maybe_infinite_iter,
    clippy::unnested_or_patterns,
    clippy::cast_possible_truncation,
    clippy::should_implement_trait,
    reason = "it is told as the rules tell it, case by case"
)]

pub mod hall;
pub mod law;
pub mod moves;
pub mod rng;
