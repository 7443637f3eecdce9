//! Who is to count, and who had better not. Nothing here refuses anything.

use super::agenda::{StepKind, TallyMember};
use super::contest::Contest;
use super::id::UnitId;
use super::state::Conference;

/// Fewest members of a tally team, by custom.
const FEWEST: usize = 3;

/// Something odd about the team of a contest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TeamOddity<'a> {
    /// Nobody is named or proposed.
    Nobody,
    /// So many are too few to read, record and check.
    Few(usize),
    /// So many can be of two minds.
    Even(usize),
    /// Nobody is its head.
    NoHead,
    /// This member's unit is nominated.
    Nominated(&'a TallyMember),
    /// This member chairs the conference.
    Chair(&'a TallyMember),
}

impl Conference {
    /// Whether this unit is nominated in a contest.
    pub fn is_nominated(&self, contest: &Contest, unit: &UnitId) -> bool {
        self.slate(contest).unwrap_or_default().iter().any(|nominee| {
            nominee.unit.as_ref() == Some(unit) || (nominee.unit.is_none() && nominee.id.as_str() == unit.as_str())
        })
    }

    /// Who counts a contest: the team that was named, else the one that the plan proposes for it.
    pub fn expected_team(&self, contest: &Contest) -> Option<&[TallyMember]> {
        let proposed = |own: bool| {
            self.programme().agenda.iter().find_map(|step| match &step.kind {
                StepKind::TallyTeam { contest: of, members } if !members.is_empty() => {
                    let fits = if own { of.as_ref() == Some(&contest.id) } else { of.is_none() };
                    fits.then_some(members.as_slice())
                }
                _ => None,
            })
        };
        self.team(&contest.id).or_else(|| proposed(true)).or_else(|| proposed(false))
    }

    /// What is odd about the team that will count a contest.
    pub fn team_oddities(&self, contest: &Contest) -> Vec<TeamOddity<'_>> {
        let Some(team) = self.expected_team(contest) else { return vec![TeamOddity::Nobody] };
        let mut oddities = Vec::new();
        if team.len() < FEWEST {
            oddities.push(TeamOddity::Few(team.len()));
        } else if team.len().is_multiple_of(2) {
            oddities.push(TeamOddity::Even(team.len()));
        }
        if !team.iter().any(|member| member.head) {
            oddities.push(TeamOddity::NoHead);
        }
        let chair = self.programme().particulars.chair.as_ref();
        for member in team {
            if chair.is_some_and(|chair| chair.name == member.name) {
                oddities.push(TeamOddity::Chair(member));
            } else if member.unit.as_ref().is_some_and(|unit| self.is_nominated(contest, unit)) {
                oddities.push(TeamOddity::Nominated(member));
            }
        }
        oddities
    }
}
