//! What a bundle comes to, shown when it ends. It stands in nobody's way: the next key lays it down and does what it
//! would have done without it.

use super::screen::TallyScreen;
use super::slate::put;
use super::sums::{Seen, Sums};
use super::target::Entry;
use super::{told, wall};
use crate::conference::count::Count;
use crate::conference::{Command, ContestId, Event, Refusal};
use crate::desk::{Answer, Effect, TallyOf, View};
use crate::terminal::dialog;
use crate::text;
use crate::wording::tally::squares as words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The bundle that ended with the last paper.
#[derive(Debug, Default)]
pub(super) enum Ended {
    /// None did, or a key has come since.
    #[default]
    No,
    /// This one; what it comes to is not known yet.
    Asked(TallyOf),
    /// This one, with what it comes to.
    Told(TallyOf, Count),
}

impl Ended {
    /// The bundle.
    pub(super) fn bundle(&self) -> Option<u32> {
        match self {
            Self::No => None,
            Self::Asked(of) | Self::Told(of, _) => of.bundle,
        }
    }

    /// What it comes to in words, with the key of its papers.
    pub(super) fn told(&self, entry: &Entry<'_>, view: &View<'_>) -> Option<(String, Vec<String>)> {
        let Self::Told(of, count) = self else { return None };
        if of.contest != entry.contest.id || of.pass != entry.pass {
            return None;
        }
        let (bundle, lang) = (of.bundle.unwrap_or(0), view.lang());
        let mut lines = vec![words::ended(lang, bundle, count.recorded)];
        lines.extend(told::bundle_sums(entry.round, count, view));
        lines.push(words::COMPARE.of(lang).to_owned());
        Some((told::key_of_bundle(entry.contest, entry.round, entry.pass, bundle), lines))
    }

    /// Draws what it comes to over the slate of the papers it belongs to; false if there is nothing to draw.
    pub(super) fn draw(&self, buf: &mut Buffer, area: Rect, entry: &Entry<'_>, view: &View<'_>) -> bool {
        let Self::Told(of, count) = self else { return false };
        if of.contest != entry.contest.id || of.pass != entry.pass {
            return false;
        }
        let (look, lang) = (view.look, view.lang());
        let inside = usize::from(area.width.saturating_sub(4));
        let papers = wall::papers(count, inside, look);
        let hint = text::wrap(words::COMPARE.of(lang), inside);
        // Every nominee is worth more than air.
        let air = u16::from(area.height >= 20);
        let around = u16::try_from(papers.len() + hint.len()).unwrap_or(u16::MAX).saturating_add(2 + 2 * air);
        let frame = &entry.round.frame;
        let room = Rect { height: area.height.saturating_sub(around), width: area.width.saturating_sub(4), ..area };
        let height = Sums::of(room, frame, count, Seen::AtOnce, look).height().saturating_add(around);
        let title = words::ended(lang, of.bundle.unwrap_or(0), count.recorded);
        let inside = dialog::open(buf, area, &title, (area.width, height), look);
        let mut rows = inside.rows();
        for (line, row) in papers.iter().zip(rows.by_ref()) {
            put(buf, row, row.x, line, look.styles.strong);
        }
        for (line, row) in hint.iter().rev().zip(rows.by_ref().rev()) {
            put(buf, row, row.x, line, look.styles.attention);
        }
        let used = u16::try_from(papers.len()).unwrap_or(u16::MAX).saturating_add(air).min(inside.height);
        let room = inside.height.saturating_sub(around.saturating_sub(2));
        let room = Rect { y: inside.y + used, height: room, ..inside };
        let sums = Sums::of(room, frame, count, Seen::AtOnce, look);
        sums.draw(buf, 0, look);
        let left = sums.total().saturating_sub(sums.seen());
        if left > 0 {
            let said = format!(" {} ", words::more_on_the_sheet(lang, left));
            let row = Rect { y: inside.bottom(), height: 1, ..inside };
            put(buf, row, row.x, &said, look.styles.attention);
        }
        true
    }
}

impl TallyScreen {
    /// Asks what the bundle comes to that ended with what was done; it is recorded already.
    pub(super) fn bundle_ended(&mut self, answer: &Answer<'_>) -> Vec<Effect> {
        let Answer::Done(asked, done) = answer else { return Vec::new() };
        if !matches!(asked, Command::Paper { .. } | Command::DecideAside { .. } | Command::EndBatch { .. }) {
            return Vec::new();
        }
        let ours =
            |contest: &ContestId, pass| self.place.as_ref().is_some_and(|at| at.contest == *contest && at.pass == pass);
        let ended = done.facts.iter().find_map(|fact| match fact {
            Event::BundleEnded { contest, pass, bundle, .. } if ours(contest, *pass) => {
                Some(TallyOf { contest: contest.clone(), pass: *pass, bundle: Some(*bundle) })
            }
            _ => None,
        });
        let Some(of) = ended else { return Vec::new() };
        self.ended = Ended::Asked(of.clone());
        vec![Effect::Tally(of)]
    }

    /// Hears what the bundle comes to. Where a key has come in between, nobody waits for it any more.
    pub(super) fn hear_ended(&mut self, of: &TallyOf, count: Result<&Count, &Refusal>) {
        if matches!(&self.ended, Ended::Asked(asked) if asked == of) {
            self.ended = count.map_or(Ended::No, |count| Ended::Told(of.clone(), count.clone()));
        }
    }
}
