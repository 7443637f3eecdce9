//! What the hall may see of a result, line by line as it is revealed, and of what was decided after it.

use super::super::contest::{Contest, Form};
use super::super::id::NomineeId;
use super::super::outcome::Standing;
use super::super::progress::Waiting;
use super::super::round::{Decided, Round, RoundStatus};
use super::super::state::Conference;
use super::scene::framed;
use super::{PublicDecided, PublicResult, PublicResultLine, PublicWaiting};

impl Conference {
    /// What the hall may see of a round that was announced, or voided.
    pub(super) fn public_result(&self, contest: &Contest, round: &Round) -> PublicResult {
        let outcome = round.outcome();
        let count = round.count();
        let mut order: Vec<usize> = (0..round.frame.slate.len()).collect();
        let support = |line: usize| count.lines.get(line).map_or(0, |line| line.support);
        if round.frame.form != Form::Grades {
            order.sort_by_key(|line| (std::cmp::Reverse(support(*line)), *line));
        }
        let lines = |revealed: &Option<u32>| revealed.map_or(order.len(), |lines| usize::try_from(lines).unwrap_or(0));
        // What was never read out is not told because the round is void.
        let (shown, told, void) = match &round.status {
            RoundStatus::Announced { revealed, .. } => (lines(revealed), true, None),
            RoundStatus::Void { reason, announced: None, .. } => (0, false, Some(reason.clone())),
            RoundStatus::Void { reason, revealed, .. } => (lines(revealed), true, Some(reason.clone())),
            _ => (order.len(), true, None),
        };
        let shown = shown.min(order.len());
        let lines = order.iter().take(shown).filter_map(|place| {
            let line = count.lines.get(*place)?;
            let said = outcome.lines.get(*place)?;
            let graded = round.frame.form == Form::Grades;
            Some(PublicResultLine {
                name: round.frame.slate.get(*place)?.name.clone(),
                votes: if graded { line.grades.clone() } else { vec![line.support] },
                shares: if graded { said.grade_shares.clone() } else { vec![said.share] },
                rank: said.rank,
                passes: said.passes,
                standing: match (round.named_after(), said.standing) {
                    _ if round.is_void() => Standing::Undecided,
                    (Some(named), Standing::Tied) => {
                        let is_named = round.frame.slate.get(*place).is_some_and(|line| named.contains(&line.id));
                        if is_named { Standing::Elected } else { Standing::NotElected }
                    }
                    (_, standing) => standing,
                },
            })
        });
        let everything = shown == order.len() && void.is_none();
        let standing = self.standing(contest);
        let name = |id| self.nominee(&contest.id, id).map(|nominee| nominee.name);
        let waiting = match &standing.waiting {
            Some(Waiting::Tie { tied, seats }) => {
                Some(PublicWaiting::Tie(tied.iter().filter_map(name).collect(), *seats))
            }
            Some(Waiting::Vacancy { seats, .. }) => Some(PublicWaiting::Vacancy(*seats)),
            _ => None,
        };
        PublicResult {
            paper: framed(contest, &round.frame),
            base: if told { outcome.base } else { 0 },
            needed: outcome.needed.filter(|_| told),
            papers: if told { (round.collected.unwrap_or(0), count.valid, count.invalid()) } else { (0, 0, 0) },
            lines: lines.collect(),
            hidden: if void.is_some() { 0 } else { order.len() - shown },
            void,
            elected: if everything { self.told_high_to_low(contest, &standing.elected) } else { Vec::new() },
            waiting: waiting.filter(|_| everything),
            decided: if everything { self.decided(contest, round) } else { Vec::new() },
            by_hand: round.totals.is_some(),
            code: round.proof.as_ref().map(|proof| proof.code.clone()),
        }
    }

    /// The elected of a contest as they are told: those of earlier rounds first, in each round high to low, equals in ballot
    /// order.
    pub(super) fn told_high_to_low(&self, contest: &Contest, elected: &[NomineeId]) -> Vec<String> {
        let rounds = self.contests.get(&contest.id).map_or(&[][..], |progress| &progress.rounds);
        // Who is elected stands on no later paper, so the last with the name is the one that elected.
        let key = |id: &NomineeId| {
            let on = |(at, round): (usize, &Round)| Some((at, round.frame.line_of(id)?));
            let found = rounds.iter().enumerate().filter(|(_, round)| !round.is_void()).filter_map(on).next_back();
            found.map(|(at, line)| {
                let count = rounds.get(at).map(Round::count);
                let votes = count.and_then(|count| count.lines.get(line).map(|line| line.support)).unwrap_or(0);
                (at, std::cmp::Reverse(votes))
            })
        };
        let mut told = elected.to_vec();
        told.sort_by_key(key);
        told.iter().filter_map(|id| self.nominee(&contest.id, id)).map(|nominee| nominee.name).collect()
    }

    /// What was decided after this round.
    fn decided(&self, contest: &Contest, round: &Round) -> Vec<PublicDecided> {
        let name = |id: &NomineeId| self.nominee(&contest.id, id).map(|nominee| nominee.name);
        let names = |ids: &[NomineeId]| ids.iter().filter_map(name).collect();
        let filled = round.outcome().elected.len() + round.named_after().map_or(0, <[NomineeId]>::len);
        let vacant = round.frame.seats.saturating_sub(u32::try_from(filled).unwrap_or(u32::MAX));
        let told = |decided: &Decided| match decided {
            Decided::Lots { elected, .. } => PublicDecided::Lots(names(elected)),
            Decided::Chair { elected, .. } => PublicDecided::Chair(names(elected)),
            Decided::LeftVacant => PublicDecided::Vacant(vacant),
        };
        round.decisions.iter().map(|(_, decided)| told(decided)).collect()
    }
}
