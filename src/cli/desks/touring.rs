//! The tour beside the desk: its card, what it hears, and what it does before the learner's eyes.

#[cfg(test)]
mod tests;

use super::{DeskRecord, Run};
use crate::cli::ending::{Ending, Stop};
use crate::cli::stage::Stage;
use crate::cli::tour::{self, Begun, Course, Heard, Seen, Sight};
use crate::cli::{Options, clock};
use crate::conference::{Command, Moment, Refusal};
use crate::desk::{Desk, Effect};
use crate::record::Done;
use crate::terminal::key::Key;
use crate::terminal::output::Output;
use crate::terminal::told::Layer;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Begins a course, or asks at home which one.
pub fn run_tour(course: Option<Course>, options: &Options) -> Result<Ending, Stop> {
    let Some(course) = course else { return Stage::enter(options)?.home(true) };
    // Whatever is wrong is said before the screen changes.
    let begun = tour::begin(course, options.lang)?;
    Ok(Stage::enter(options)?.touring(begun, course.desk()))
}

impl Stage<'_> {
    /// The desk with the tour beside it.
    pub(in crate::cli) fn touring(mut self, begun: Begun, desk: Desk) -> Ending {
        let Begun { tour, proceedings, record } = begun;
        self.tour = Some(Box::new(tour));
        self.desk(DeskRecord::asking(proceedings, record), desk, None)
    }
}

/// Most commands that are played between two frames.
const AT_ONCE: usize = 64;

impl Run<'_> {
    /// What is left for the desk above the card.
    pub(super) fn above_card(&self, area: Rect) -> Rect {
        if self.tour.is_some() { tour::split(area).0 } else { area }
    }

    /// Gives what the tour sees to `act`.
    fn seen<T>(&self, heard: Heard, area: Rect, act: impl FnOnce(&Seen<'_>) -> T) -> Option<T> {
        let (desk, screen) = self.screens.last()?;
        let code = self.record.head().code();
        let view = self.view(clock::now(), &code, self.under_mark(area));
        let acts = screen.acts(&view);
        let overlaid = !self.overlay.is_none();
        let seen = Seen {
            conference: self.record.conference(),
            desk: *desk,
            acts: &acts,
            covered: overlaid || screen.takes_text(),
            overlaid,
            heard,
            lang: self.options.lang,
        };
        Some(act(&seen))
    }

    /// Draws the card.
    pub(super) fn draw_tour(&self, buf: &mut Buffer, area: Rect, now: Moment) {
        let Some(tour) = &self.tour else { return };
        let sight = Sight { look: &self.desk, hall: &self.hall, now };
        self.seen(tour.heard().clone(), area, |seen| tour::draw(tour, buf, tour::split(area).1, seen, &sight));
    }

    /// The card in words.
    pub(super) fn told_tour(&self, area: Rect) -> Option<Layer> {
        let tour = self.tour.as_ref()?;
        self.seen(tour.heard().clone(), area, |seen| tour::told(tour, seen))
    }

    /// Lets the card take its own keys, and hear of the others; true where the desk has nothing to do with it.
    pub(super) fn tour_takes(&mut self, key: Key, area: Rect) -> bool {
        // The card is put aside while it looks: what it looks at is the rest of the desk.
        let Some(mut tour) = self.tour.take() else { return false };
        let takes = tour.on_key(key);
        if !takes {
            let heard = self.seen(tour.heard().clone(), area, |seen| (seen.acts.to_vec(), seen.covered));
            if let Some((acts, covered)) = heard {
                tour.before_key(key, &acts, covered);
            }
        }
        self.tour = Some(tour);
        takes
    }

    /// Lets the tour hear what became of a key.
    pub(super) fn tour_hears(&mut self, key: Option<Key>, effects: &[Effect], area: Rect) {
        let Some(mut tour) = self.tour.take() else { return };
        let covered = self.seen(tour.heard().clone(), area, |seen| seen.covered).unwrap_or_default();
        tour.after_key(key, effects, covered);
        self.tour = Some(tour);
    }

    /// Lets the tour hear what came of a command.
    pub(super) fn tour_hears_answer(&mut self, command: &Command, asked: &Result<Done, Refusal>) {
        if let Some(tour) = &mut self.tour {
            match asked {
                Ok(done) => tour.hear_done(command, done),
                Err(_) => tour.hear_refused(),
            }
        }
    }

    /// Lets the tour look, and do what it does; whether anything changed.
    pub(super) fn tour_goes_on(&mut self, output: &mut Output) -> bool {
        let area = output.area();
        let mut changed = false;
        for _ in 0..AT_ONCE {
            let Some(mut tour) = self.tour.take() else { return false };
            let before = tour.progress();
            let command = self.seen(tour.heard().clone(), area, |seen| tour.look(seen)).flatten();
            changed |= before != tour.progress();
            self.tour = Some(tour);
            let Some(command) = command else { break };
            self.plays(&command, output);
            changed = true;
        }
        changed
    }

    /// Does something in everybody else's place. The typist's desk hears of it as of its own papers: it would else think
    /// that another desk types the same bundle.
    fn plays(&mut self, command: &Command, output: &mut Output) {
        if let Some(tour) = &mut self.tour {
            tour.plays(true);
        }
        if self.screens.last().is_some_and(|(desk, _)| *desk == Desk::Tally) {
            let more = self.put(command, output.area());
            let _goes_on = self.carry_out(more, output);
        } else {
            self.ask(command);
        }
        if let Some(tour) = &mut self.tour {
            tour.plays(false);
        }
    }
}
