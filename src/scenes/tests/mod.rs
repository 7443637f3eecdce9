//! What the hall sees: every scene at every size, from fixtures and from the sample.

mod drawn;
mod figures;
mod fixtures;
mod gallery;
mod leaks;
mod pointing;
mod rehearsal;
mod test_page;
