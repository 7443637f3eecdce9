//! The chair's console: the agenda, the present step with what may be done in it, the chair's words, the day's time.
//!
//! A kind of step is one file in `steps`, which turns the conference into a [`panel::Panel`]; a question that needs
//! typing is one file in `forms`. Everything else here is the same for all of them.

mod acts;
mod agenda;
mod console;
mod contest;
mod day;
mod dialog;
mod exporting;
mod forms;
mod hall;
mod keys;
mod layout;
mod pages;
mod panel;
mod places;
mod readiness;
mod side;
mod steps;
#[cfg(test)]
mod tests;
mod told;

pub use console::ChairScreen;
