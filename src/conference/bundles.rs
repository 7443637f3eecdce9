//! What happens to the bundles of a round, and to the papers that wait aside of them.

use super::Moment;
use super::round::{AsideDecision, Correction, Round, place_of};

impl Round {
    /// A bundle ended, or was changed after it had.
    pub(super) fn end_bundle(&mut self, pass: u8, bundle: u32, papers: u32) {
        if let Some(bundles) = self.bundles.get_mut(place_of(pass)) {
            bundles.insert(bundle, papers);
        }
    }

    /// A bundle was voided: papers in it on which the team had decided wait aside again.
    pub(super) fn void_bundle(&mut self, pass: u8, bundle: u32) {
        if let Some(bundles) = self.bundles.get_mut(place_of(pass)) {
            bundles.remove(&bundle);
        }
        let mut again = 0;
        for (_, decision) in &mut self.asides {
            if (decision.pass, decision.bundle, decision.reopened) == (pass, bundle, false) {
                decision.reopened = true;
                again += 1;
            }
        }
        self.add_aside(pass, again);
    }

    /// So many papers wait aside from now on; fewer than before are told as a correction.
    pub(super) fn set_aside(&mut self, pass: u8, papers: u32, at: Moment) {
        let Some(aside) = self.aside.get_mut(place_of(pass)) else { return };
        let before = std::mem::replace(aside, papers);
        if let Some(papers @ 1..) = before.checked_sub(papers) {
            self.corrections.push((at, Correction::AsideTakenBack { pass, papers }));
        }
    }

    /// The team decided on a paper that waited aside.
    pub(super) fn decide_aside(&mut self, decision: AsideDecision, at: Moment) {
        if let Some(aside) = self.aside.get_mut(place_of(decision.pass)) {
            *aside = aside.saturating_sub(1);
        }
        self.asides.push((at, decision));
    }

    /// The paper decided on last waits aside again.
    pub(super) fn reopen_last_aside(&mut self, pass: u8) {
        let last = self.asides.iter_mut().rfind(|(_, decision)| decision.pass == pass && !decision.reopened);
        if let Some((_, decision)) = last {
            decision.reopened = true;
        }
        self.add_aside(pass, 1);
    }

    fn add_aside(&mut self, pass: u8, papers: u32) {
        if let Some(aside) = self.aside.get_mut(place_of(pass)) {
            *aside = aside.saturating_add(papers);
        }
    }
}
