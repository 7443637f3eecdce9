//! The ceremonies: the report's pages, the new head, the handover, the pledge.

use crate::conference::agenda::{Appointee, StepKind};
use crate::conference::event::Event;
use crate::conference::id::{StepId, UnitId};
use crate::conference::refusal::Refusal;
use crate::conference::state::Conference;

impl Conference {
    pub(super) fn show_page(&self, step: Option<&StepId>, page: u32) -> Result<Event, Refusal> {
        let is_report = |kind: &StepKind| matches!(kind, StepKind::Report { .. });
        let step = self.step_of_kind(step, is_report, |_| true, Refusal::NoReportStep)?;
        let pages = self.report(&step.id).map_or(1, |report| report.pages.len());
        let last = u32::try_from(pages).unwrap_or(u32::MAX).saturating_sub(1);
        Ok(Event::PageShown { step: step.id.clone(), page: page.min(last) })
    }

    pub(super) fn announce_leader(&self, step: Option<&StepId>) -> Result<Event, Refusal> {
        let is_leader = |kind: &StepKind| matches!(kind, StepKind::Leader { .. });
        let open = |step: &crate::conference::agenda::Step| !self.leaders.contains_key(&step.id);
        let step = self.step_of_kind(step, is_leader, open, Refusal::NoLeaderStep)?;
        if self.leaders.contains_key(&step.id) {
            return Err(Refusal::LeaderAlreadyAnnounced);
        }
        if let StepKind::Leader { head, deputy, .. } = &step.kind {
            for appointee in head.iter().chain(deputy) {
                let Appointee::Elected(contest) = appointee else { continue };
                let (contest, _) = self.contest(contest)?;
                let standing = self.standing(contest);
                if !standing.decided() || standing.elected.is_empty() {
                    return Err(Refusal::LeaderUndecided { contest: contest.title.clone() });
                }
            }
        }
        Ok(Event::LeaderAnnounced { step: step.id.clone() })
    }

    pub(super) fn hand_over_item(
        &self,
        step: Option<&StepId>,
        item: u32,
        done: bool,
        count: Option<u32>,
        note: &str,
    ) -> Result<Event, Refusal> {
        let step = self.handover_step(step)?;
        let items = self.handovers.get(&step).map_or(0, |handover| handover.items.len());
        let items = u32::try_from(items).unwrap_or(u32::MAX);
        if item >= items {
            return Err(Refusal::UnknownItem { item, items });
        }
        Ok(Event::ItemHandedOver { step, item, done, count, note: note.trim().to_owned() })
    }

    pub(super) fn sign_handover(
        &self,
        step: Option<&StepId>,
        giver: &str,
        receiver: &str,
        witness: &str,
    ) -> Result<Event, Refusal> {
        let step = self.handover_step(step)?;
        super::said("giver", giver)?;
        super::said("receiver", receiver)?;
        super::said("witness", witness)?;
        let signed = |name: &str| name.trim().to_owned();
        Ok(Event::HandoverSigned { step, giver: signed(giver), receiver: signed(receiver), witness: signed(witness) })
    }

    /// The handover that is meant, as long as it has not been signed.
    fn handover_step(&self, step: Option<&StepId>) -> Result<StepId, Refusal> {
        let is_handover = |kind: &StepKind| matches!(kind, StepKind::Handover { .. });
        let signed = |id: &StepId| self.handovers.get(id).is_some_and(|handover| handover.signed.is_some());
        let step = self.step_of_kind(step, is_handover, |step| !signed(&step.id), Refusal::NoHandoverStep)?;
        if signed(&step.id) {
            return Err(Refusal::AlreadySigned);
        }
        Ok(step.id.clone())
    }

    pub(super) fn sign_pledge(&self, step: Option<&StepId>, unit: &UnitId, signed: bool) -> Result<Event, Refusal> {
        let is_pledge = |kind: &StepKind| matches!(kind, StepKind::Pledge { .. });
        let step = self.step_of_kind(step, is_pledge, |_| true, Refusal::NoPledgeStep)?;
        self.known_unit(Some(unit))?;
        Ok(Event::PledgeSigned { step: step.id.clone(), unit: unit.clone(), signed })
    }
}
