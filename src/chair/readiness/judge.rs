//! What each line of the list says, judged from what was found. Nothing is looked up here.

use crate::conference::Conference;
use crate::desk::{Mirrored, Power, Readiness};
use crate::plan::renew::blank_in;
use crate::terminal::colour::Depth;
use crate::wording::{Lang, Phrase, readiness as words};
use chrono::NaiveDateTime;
use serde_json::Value;
use std::time::Duration;

/// With less room than this the day may not fit.
const SCARCE: u64 = 100_000_000;
/// With less than this it should be cleared.
const TIGHT: u64 = 1_000_000_000;
/// A disk slower than this makes the typist wait.
const SLOW: Duration = Duration::from_millis(100);
/// The smallest window that is comfortable.
const COMFORTABLE: (u16, u16) = (80, 24);
/// A battery below this, in hundredths, does not last a morning.
const LOW: u8 = 30;
/// Seconds of the country's time zone.
const ZONE: i32 = 7 * 3600;

/// How a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// In order.
    Ready,
    /// Better seen to.
    Look,
    /// Must be mended.
    Wrong,
}

/// Which line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Disk,
    Folder,
    PowerCut,
    Mirror,
    Hall,
    Screen,
    Letters,
    Clock,
    Papers,
    Team,
    Power,
    Blanks,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) line: Line,
    pub(super) state: State,
    pub(super) name: Phrase,
    /// A few words at the right.
    pub(super) value: String,
    /// What it means, and what mends it.
    pub(super) said: String,
    /// Whether a person may tick it.
    pub(super) asks: bool,
}

impl Item {
    fn new(line: Line, state: State, name: Phrase, value: impl Into<String>, said: impl Into<String>) -> Self {
        Self { line, state, name, value: value.into(), said: said.into(), asks: false }
    }

    /// The line as one that only a person can judge, and whether somebody has.
    fn asked(mut self, ticked: &[Line], lang: Lang) -> Self {
        self.asks = true;
        if ticked.contains(&self.line) && self.state != State::Wrong {
            self.state = State::Ready;
            words::SEEN.of(lang).clone_into(&mut self.value);
        } else {
            self.said = format!("{} {}", self.said, words::TICK.of(lang));
        }
        self
    }
}

/// Everything that is judged of.
pub(super) struct Judged<'a> {
    pub(super) found: &'a Readiness,
    pub(super) conference: &'a Conference,
    /// The size of this window.
    pub(super) window: (u16, u16),
    /// What a person has ticked.
    pub(super) ticked: &'a [Line],
    /// The blanks of a template that still stand in the plan.
    pub(super) blanks: &'a [String],
    pub(super) lang: Lang,
}

impl Judged<'_> {
    /// The whole list, in its order.
    pub(super) fn items(&self) -> Vec<Item> {
        let all = [
            self.disk(),
            self.folder(),
            self.power_cut(),
            self.mirror(),
            self.power(),
            self.hall(),
            self.screen(),
            self.letters(),
            self.clock(),
            self.papers(),
            self.team(),
        ];
        self.blanks().into_iter().chain(all).collect()
    }

    /// What a template left to be filled in would be shown to the hall and printed; told only where there is any.
    fn blanks(&self) -> Option<Item> {
        let said = words::blanks(self.lang, self.blanks.first()?);
        let value = words::places(self.lang, self.blanks.len());
        Some(Item::new(Line::Blanks, State::Wrong, words::BLANKS, value, said))
    }

    fn disk(&self) -> Item {
        let (lang, free) = (self.lang, self.found.free);
        let said = words::disk(lang, free, free.is_some_and(|free| free >= TIGHT));
        let Some(free) = free else {
            let unknown = words::UNKNOWN.of(lang);
            return Item::new(Line::Disk, State::Look, words::DISK, unknown, said).asked(self.ticked, lang);
        };
        let state = match free {
            ..SCARCE => State::Wrong,
            SCARCE..TIGHT => State::Look,
            TIGHT.. => State::Ready,
        };
        Item::new(Line::Disk, state, words::DISK, words::bytes(lang, free), said)
    }

    fn folder(&self) -> Item {
        let lang = self.lang;
        match &self.found.trial {
            Ok(took) => {
                let slow = *took >= SLOW;
                let state = if slow { State::Look } else { State::Ready };
                Item::new(Line::Folder, state, words::FOLDER, words::took(lang, *took), words::trial(lang, slow))
            }
            Err(why) => Item::new(Line::Folder, State::Wrong, words::FOLDER, words::BAD.of(lang), why.as_str()),
        }
    }

    fn power_cut(&self) -> Item {
        let (lang, safe) = (self.lang, self.found.survives_power_cuts);
        let (state, value) = match safe {
            Some(true) => (State::Ready, words::GOOD),
            Some(false) => (State::Wrong, words::BAD),
            None => (State::Look, words::UNKNOWN),
        };
        Item::new(Line::PowerCut, state, words::POWER_CUT, value.of(lang), words::power_cut(lang, safe))
    }

    fn mirror(&self) -> Item {
        let lang = self.lang;
        let (state, value, said) = match &self.found.mirror {
            Mirrored::Nowhere => (State::Look, words::NONE, words::NO_MIRROR.of(lang)),
            Mirrored::Kept => (State::Ready, words::GOOD, words::MIRROR_KEPT.of(lang)),
            Mirrored::Behind(why) => (State::Wrong, words::BAD, why.as_str()),
        };
        Item::new(Line::Mirror, state, words::MIRROR, value.of(lang), said)
    }

    fn power(&self) -> Item {
        let lang = self.lang;
        let line =
            |state, value: String, said: Phrase| Item::new(Line::Power, state, words::POWER, value, said.of(lang));
        match self.found.power {
            Power::Mains => line(State::Ready, words::MAINS.of(lang).to_owned(), words::MAINS_SAID),
            Power::Battery(left) => {
                let state = if left.is_some_and(|left| left < LOW) { State::Wrong } else { State::Look };
                line(state, words::battery(lang, left), words::PLUG_IN)
            }
            Power::Unknown => {
                let unknown = words::UNKNOWN.of(lang).to_owned();
                line(State::Look, unknown, words::POWER_UNKNOWN).asked(self.ticked, lang)
            }
        }
    }

    fn hall(&self) -> Item {
        let (lang, hall) = (self.lang, self.found.hall);
        let small = hall.is_some_and(is_small);
        let state = if hall.is_some() && !small { State::Ready } else { State::Look };
        let value = hall.map_or(words::NONE.of(lang).to_owned(), |(columns, rows)| format!("{columns}×{rows}"));
        Item::new(Line::Hall, state, words::HALL, value, words::hall(lang, hall, small))
    }

    fn screen(&self) -> Item {
        let (small, colourless) = (is_small(self.window), self.found.depth == Depth::None);
        let state = if small || colourless { State::Look } else { State::Ready };
        let colours = match self.found.depth {
            Depth::True => words::ALL_COLOURS,
            Depth::Indexed => words::COLOURS_256,
            Depth::Named => words::COLOURS_16,
            Depth::None => words::NO_COLOURS,
        };
        let value = format!("{}×{} · {}", self.window.0, self.window.1, colours.of(self.lang));
        Item::new(Line::Screen, state, words::SCREEN, value, words::screen(self.lang, small, colourless))
    }

    fn letters(&self) -> Item {
        let lang = self.lang;
        let said = format!("{} {}", words::HARD_LETTERS.of(lang), words::LETTERS_FIX.of(lang));
        let value = words::TO_BE_SEEN.of(lang);
        Item::new(Line::Letters, State::Look, words::LETTERS, value, said).asked(self.ticked, lang)
    }

    fn clock(&self) -> Item {
        let (lang, now) = (self.lang, self.found.now);
        let time = words::time(lang, now);
        let value = now.format("%H:%M").to_string();
        if let Some(last) = self.found.last_entry.filter(|last| *last > now) {
            let said = format!("{time}. {}", words::clock_behind(lang, last));
            return Item::new(Line::Clock, State::Wrong, words::CLOCK, value, said);
        }
        let local: NaiveDateTime = now.naive_local();
        let planned = self.conference.programme().particulars.date.filter(|planned| *planned != local.date());
        let day = planned.map(|planned| words::other_day(lang, planned));
        let zone = (now.offset().local_minus_utc() != ZONE).then(|| words::OTHER_ZONE.of(lang).to_owned());
        let mut why: Vec<String> = day.into_iter().chain(zone).collect();
        if why.is_empty() {
            why.push(words::RIGHT_TIME.of(lang).to_owned());
        }
        let why = why.join(" ");
        Item::new(Line::Clock, State::Look, words::CLOCK, value, format!("{time}. {why}")).asked(self.ticked, lang)
    }

    fn papers(&self) -> Item {
        let (lang, programme) = (self.lang, self.conference.programme());
        if programme.contests.is_empty() {
            let value = words::NONE.of(lang);
            return Item::new(Line::Papers, State::Ready, words::PAPERS, value, words::NO_VOTE.of(lang));
        }
        let mut all: u32 = 0;
        let mut said = String::new();
        for contest in &programme.contests {
            let printing = self.conference.printing(contest);
            all = all.saturating_add(printing.papers());
            said.push_str(&words::papers(lang, &contest.title, printing.voters, printing.spare));
            said.push(' ');
        }
        said.push_str(words::PAPERS_FIX.of(lang));
        Item::new(Line::Papers, State::Look, words::PAPERS, all.to_string(), said).asked(self.ticked, lang)
    }

    fn team(&self) -> Item {
        let (lang, conference) = (self.lang, self.conference);
        let contests = &conference.programme().contests;
        let mut odd: Vec<String> = Vec::new();
        for contest in contests {
            let oddities = conference.team_oddities(contest);
            odd.extend(oddities.iter().map(|oddity| words::team(conference, &contest.title, oddity, lang)));
        }
        let team = contests.first().and_then(|contest| conference.expected_team(contest)).unwrap_or_default();
        let value = match team.len() {
            0 => words::NONE.of(lang).to_owned(),
            members => words::members(lang, members),
        };
        if team.iter().any(|member| blank_in(&member.name).is_some()) {
            odd.push(words::TEAM_BLANK.of(lang).to_owned());
        }
        let (state, said) = match (contests.is_empty(), odd.is_empty()) {
            (true, _) => (State::Ready, words::NO_VOTE.of(lang).to_owned()),
            (false, true) => (State::Ready, words::team_is(lang, team)),
            (false, false) => (State::Look, odd.join(" ")),
        };
        Item::new(Line::Team, state, words::TEAM, value, said)
    }
}

/// The blanks of a template that still stand in the plan of a conference.
pub(super) fn blanks_of(conference: &Conference) -> Vec<String> {
    let mut blanks = Vec::new();
    // The whole plan, whatever parts it comes to have.
    if let Ok(programme) = serde_json::to_value(conference.programme()) {
        gather_blanks(&programme, &mut blanks);
    }
    blanks
}

fn gather_blanks(value: &Value, blanks: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            let blank = blank_in(text).and_then(|span| text.get(span));
            blanks.extend(blank.map(str::to_owned));
        }
        Value::Array(all) => all.iter().for_each(|value| gather_blanks(value, blanks)),
        Value::Object(all) => all.values().for_each(|value| gather_blanks(value, blanks)),
        _ => {}
    }
}

fn is_small((columns, rows): (u16, u16)) -> bool {
    columns < COMFORTABLE.0 || rows < COMFORTABLE.1
}
