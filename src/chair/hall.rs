//! What the chair has the hall see: a curtain, the agenda, a line pointed to, a count held back.

use super::keys::{ChairKey, POINT_UP};
use crate::conference::direction::HallShow;
use crate::conference::round::Round;
use crate::conference::{Command, Contest};
use crate::desk::View;
use crate::terminal::key::Key;
use crate::terminal::theme::Tone;
use crate::wording::{Phrase, chair as words};

/// The round whose count the hall could be kept from, if there is one.
fn counted<'a>(view: &View<'a>) -> Option<(&'a Contest, &'a Round)> {
    let contests = view.conference.programme().contests.iter();
    let rounds = contests.filter_map(|contest| Some((contest, view.conference.progress(&contest.id)?.last()?)));
    let mut unannounced = rounds.filter(|(_, round)| round.is_open() || round.is_closed());
    unannounced.next()
}

/// What a key of direction asks; `None` where there is nothing to direct.
pub(super) fn command(key: ChairKey, pressed: Key, view: &View<'_>) -> Option<Command> {
    let now = view.conference.direction();
    let toggled = |show: HallShow| Command::DirectHall { show: if now.show == show { HallShow::Scene } else { show } };
    match key {
        ChairKey::Hold => Some(Command::HoldHall { held: view.conference.held().is_none() }),
        ChairKey::Curtain => Some(toggled(HallShow::Curtain)),
        ChairKey::ShowAgenda => Some(toggled(HallShow::Agenda)),
        ChairKey::TestPage => Some(toggled(HallShow::TestPage)),
        ChairKey::HoldCount => {
            let (contest, round) = counted(view)?;
            Some(Command::HoldCount { contest: contest.id.clone(), held: !round.count_held })
        }
        ChairKey::Point => {
            let lines = u32::try_from(view.conference.public().scene.lines()).unwrap_or(u32::MAX);
            let line = match (now.pointed, pressed == POINT_UP) {
                (Some(line), true) => line.checked_sub(1),
                (Some(line), false) => Some(line.saturating_add(1).min(lines.saturating_sub(1))),
                (None, true) => None,
                (None, false) => (lines > 0).then_some(0),
            };
            (line != now.pointed).then_some(Command::Point { line })
        }
        _ => None,
    }
}

/// How the hall is directed now, in a few words, the most unusual first.
pub(super) fn state(view: &View<'_>) -> (Phrase, Tone) {
    let conference = view.conference;
    match conference.direction().show {
        HallShow::Curtain => (words::HALL_CURTAIN, Tone::Attention),
        HallShow::TestPage => (words::HALL_TEST_PAGE, Tone::Attention),
        _ if conference.held().is_some() => (words::HALL_HELD, Tone::Attention),
        HallShow::Agenda => (words::HALL_AGENDA, Tone::Attention),
        HallShow::Scene if counted(view).is_some_and(|(_, round)| round.count_held) => {
            (words::HALL_COUNT_HELD, Tone::Attention)
        }
        HallShow::Scene => (words::HALL_FOLLOWS, Tone::Dim),
    }
}
