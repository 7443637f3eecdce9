//! The day itself: starting, moving along the agenda, the roll, shows of hands, closing.

use crate::conference::event::Event;
use crate::conference::id::{StepId, UnitId};
use crate::conference::refusal::Refusal;
use crate::conference::state::Conference;

impl Conference {
    pub(super) fn start(&self) -> Vec<Event> {
        let first = self.programme.agenda.first();
        std::iter::once(Event::Started).chain(first.map(|step| Event::StepEntered { step: step.id.clone() })).collect()
    }

    pub(super) fn go_to(&self, step: &StepId) -> Result<Vec<Event>, Refusal> {
        self.step_or_current(Some(step))?;
        Ok(self.enter_step(step))
    }

    pub(super) fn next(&self) -> Result<Vec<Event>, Refusal> {
        let place = self.current().map_or(0, |(place, _)| place + 1);
        let next = self.programme.agenda.get(place).ok_or(Refusal::NoFurtherStep)?;
        Ok(self.enter_step(&next.id))
    }

    pub(super) fn back(&self) -> Result<Vec<Event>, Refusal> {
        let before = self.current().and_then(|(place, _)| place.checked_sub(1));
        let step = before.and_then(|place| self.programme.agenda.get(place)).ok_or(Refusal::NoEarlierStep)?;
        Ok(self.enter_step(&step.id))
    }

    /// Entering a step takes the floor back from who still speaks at another one.
    fn enter_step(&self, step: &StepId) -> Vec<Event> {
        let still_speaks = self.floors.iter().filter(|(at, _)| *at != step);
        let mut facts: Vec<Event> = still_speaks
            .filter_map(|(at, floor)| Some(Event::SpeechEnded { step: at.clone(), speaker: floor.speaking()? }))
            .collect();
        facts.push(Event::StepEntered { step: step.clone() });
        facts
    }

    pub(super) fn attend(
        &self,
        unit: &UnitId,
        delegate: Option<u32>,
        present: bool,
        replaced_by: Option<&str>,
    ) -> Result<Event, Refusal> {
        self.known_unit(Some(unit))?;
        let delegates = self.programme.unit(unit).map_or(0, |unit| unit.delegates.len());
        let delegates = u32::try_from(delegates).unwrap_or(u32::MAX);
        match delegate {
            None if delegates > 0 => {
                return Err(Refusal::DelegateNeeded { unit: unit.to_string(), delegates });
            }
            Some(delegate) if delegate >= delegates => {
                return Err(Refusal::UnknownDelegate { unit: unit.to_string(), delegate, delegates });
            }
            _ => {}
        }
        let replaced_by = replaced_by.map(str::trim).filter(|name| present && !name.is_empty());
        Ok(Event::Attended { unit: unit.clone(), delegate, present, replaced_by: replaced_by.map(str::to_owned) })
    }

    pub(super) fn count_hall(&self, count: u32) -> Result<Event, Refusal> {
        let summoned = self.programme.particulars.summoned.ok_or(Refusal::HallNotCounted)?;
        if count > summoned {
            return Err(Refusal::PresentExceedsSummoned { present: count, summoned });
        }
        Ok(Event::HallCounted { count })
    }

    pub(super) fn show_of_hands(
        &self,
        step: Option<&StepId>,
        agree: u32,
        against: u32,
        other: u32,
    ) -> Result<Event, Refusal> {
        let step = self.step_or_current(step)?;
        let voters = self.roll.hands(&self.programme);
        if voters == 0 {
            return Err(Refusal::NobodyPresent);
        }
        let sum = u64::from(agree) + u64::from(against) + u64::from(other);
        if sum != u64::from(voters) {
            return Err(Refusal::HandsDoNotSum { sum, voters });
        }
        Ok(Event::HandsShown { step: step.id.clone(), r#for: agree, against, other, voters })
    }

    pub(super) fn close_conference(&self) -> Result<Event, Refusal> {
        let unfinished = self.programme.contests.iter().find(|contest| {
            let last = self.contests.get(&contest.id).and_then(|progress| progress.last());
            last.is_some_and(|round| round.is_open() || round.is_closed())
        });
        match unfinished {
            Some(contest) => Err(Refusal::RoundUnfinished { contest: contest.title.clone() }),
            None => Ok(Event::ConferenceClosed),
        }
    }
}
