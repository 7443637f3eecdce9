//! The kinds of step at the chair's desk, one file each; this list is where a new kind is added.

mod attendance;
mod closing;
mod convened;
mod discussion;
mod handover;
mod leader;
mod pledge;
mod report;
mod show_of_hands;
mod slate;
mod speech;
mod tally_team;
mod words_only;

pub(super) use convened::convened;

use super::contest;
use super::panel::{Ctx, Panel};
use crate::conference::StepKind;
use crate::terminal::card::Block;

/// The panel of a step as the conference stands now.
pub(super) fn panel(ctx: &Ctx<'_>) -> Panel {
    match &ctx.step.kind {
        StepKind::Opening { text, guests } => words_only::panel(ctx, text, guests),
        StepKind::Attendance => attendance::panel(ctx),
        StepKind::ShowOfHands { proposal, names } => show_of_hands::panel(ctx, proposal, names),
        StepKind::Report { .. } => report::panel(ctx),
        StepKind::Discussion { minutes_each, .. } => discussion::panel(ctx, *minutes_each),
        StepKind::Speech { speaker } => speech::panel(ctx, speaker.as_ref()),
        StepKind::Slate { contests, text } => slate::panel(ctx, contests, text),
        StepKind::TallyTeam { contest, members } => tally_team::panel(ctx, contest.as_ref(), members),
        StepKind::Ballot { contests } => contest::panel(ctx, contests, contest::Stage::Ballot),
        StepKind::Result { contests } => contest::panel(ctx, contests, contest::Stage::Result),
        StepKind::Leader { decision, head, deputy } => {
            leader::panel(ctx, decision.as_ref(), head.as_ref(), deputy.as_ref())
        }
        StepKind::Handover { items, .. } => handover::panel(ctx, items),
        StepKind::Pledge { text } => pledge::panel(ctx, text),
        StepKind::Closing { text } => closing::panel(ctx, text),
        StepKind::Note { text, contests } if contests.is_empty() => words_only::panel(ctx, text, &[]),
        StepKind::Note { text, contests } => {
            let mut panel = contest::panel(ctx, contests, contest::Stage::Meanwhile);
            if !text.is_empty() {
                panel.card = panel.card.with(Block::Gap).with(Block::Text(text.clone()));
            }
            panel
        }
    }
}
