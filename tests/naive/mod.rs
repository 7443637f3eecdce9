//! A second, slow telling of the ballot rules, written from the rules alone: its own types, its own arithmetic, nothing of the
//! program's. It is there to be compared with.

pub mod hall;
pub mod law;
pub mod moves;
pub mod rng;
