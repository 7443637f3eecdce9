//! The roll (điểm danh): who was summoned, who is present, who sends a replacement.

use super::contest::Voters;
use super::id::UnitId;
use super::programme::{Programme, Unit};
use std::collections::BTreeMap;

/// Who is present.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roll {
    seats: BTreeMap<(UnitId, Option<u32>), Attendance>,
    hall: Option<u32>,
}

/// What the roll says of one delegate, or of a unit that names none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attendance {
    /// Present, in person or through a replacement.
    pub present: bool,
    /// Who came in their place.
    pub replaced_by: Option<String>,
}

/// One line of the roll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollLine<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// The delegate's number in the unit, from 0; `None` where the unit names no delegate.
    pub delegate: Option<u32>,
    /// The delegate's name, or the unit's.
    pub name: &'a str,
    /// The delegate's post.
    pub post: &'a str,
    /// Whether this line is a voter.
    pub votes: bool,
    /// What was marked; `None` where nothing was marked yet.
    pub attendance: Option<&'a Attendance>,
}

impl RollLine<'_> {
    /// Whether this line is marked present.
    pub fn present(&self) -> bool {
        self.attendance.is_some_and(|attendance| attendance.present)
    }
}

impl Roll {
    /// Marks one line.
    pub fn mark(&mut self, unit: UnitId, delegate: Option<u32>, attendance: Attendance) {
        self.seats.insert((unit, delegate), attendance);
    }

    /// Marks everybody present; replacements that were named stay.
    pub fn mark_all(&mut self, programme: &Programme) {
        let keys: Vec<_> = Self::default().lines(programme).map(|l| (l.unit.id.clone(), l.delegate)).collect();
        for key in keys {
            self.seats.entry(key).or_default().present = true;
        }
    }

    /// States how many came to a hall without names.
    pub fn count_hall(&mut self, count: u32) {
        self.hall = Some(count);
    }

    /// The stated count of the hall.
    pub fn hall(&self) -> Option<u32> {
        self.hall
    }

    /// Every line, in the plan's order.
    pub fn lines<'a>(&'a self, programme: &'a Programme) -> impl Iterator<Item = RollLine<'a>> {
        programme.units.iter().flat_map(move |unit| self.unit_lines(unit))
    }

    /// The lines of one unit.
    pub fn unit_lines<'a>(&'a self, unit: &'a Unit) -> Vec<RollLine<'a>> {
        if unit.delegates.is_empty() {
            let attendance = self.seats.get(&(unit.id.clone(), None));
            return vec![RollLine { unit, delegate: None, name: &unit.name, post: "", votes: true, attendance }];
        }
        (0u32..)
            .zip(&unit.delegates)
            .map(|(number, delegate)| RollLine {
                unit,
                delegate: Some(number),
                name: &delegate.name,
                post: &delegate.post,
                votes: delegate.votes,
                attendance: self.seats.get(&(unit.id.clone(), Some(number))),
            })
            .collect()
    }

    /// Voters summoned.
    pub fn eligible(&self, programme: &Programme, voters: Voters) -> u32 {
        match voters {
            Voters::Unit => u32::try_from(programme.units.len()).unwrap_or(u32::MAX),
            Voters::Delegate => programme.units.iter().map(Unit::voters).fold(0, u32::saturating_add),
            Voters::Counted => programme.particulars.summoned.unwrap_or(0),
        }
    }

    /// Voters present: a unit is when one of its voting delegates is.
    pub fn present(&self, programme: &Programme, voters: Voters) -> u32 {
        let voting_present = |unit: &Unit| {
            let lines = self.unit_lines(unit);
            u32::try_from(lines.iter().filter(|line| line.votes && line.present()).count()).unwrap_or(u32::MAX)
        };
        match voters {
            Voters::Unit => {
                let units = programme.units.iter().filter(|unit| voting_present(unit) > 0).count();
                u32::try_from(units).unwrap_or(u32::MAX)
            }
            Voters::Delegate => programme.units.iter().map(voting_present).fold(0, u32::saturating_add),
            Voters::Counted => self.hall.unwrap_or(0),
        }
    }

    /// How many may raise a hand now: the counted hall where there is one, else the voting delegates present.
    pub fn hands(&self, programme: &Programme) -> u32 {
        match self.hall {
            Some(count) if programme.particulars.summoned.is_some() => count,
            _ => self.present(programme, Voters::Delegate),
        }
    }

    /// How many could raise a hand if all who were summoned had come.
    pub fn summoned(&self, programme: &Programme) -> u32 {
        match programme.particulars.summoned {
            Some(summoned) => summoned,
            None => self.eligible(programme, Voters::Delegate),
        }
    }
}
