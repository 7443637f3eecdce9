//! The course as it is gone through: which lesson stands on the card, what is to be tried now, and what follows from
//! what was seen. It asks for nothing itself: what the tour does is given back as a command.

use super::Course;
use super::cast::Cast;
use super::keys::{TABLE, TourKey};
use super::lesson::{Ends, Heard, Lesson, Press, Seen, Try};
use crate::conference::state::Phase;
use crate::conference::{Command, Event};
use crate::desk::{Desk, Effect, Exporting, ScreenAct};
use crate::record::Done;
use crate::terminal::key::Key;
use crate::wording::chair as desk;
use crate::wording::tally::keys as tally;
use crate::wording::tour as words;
use crate::wording::{Lang, Phrase, scenes};
use std::time::{Duration, Instant};

/// How long something that plays itself lets each of its steps be seen.
const PACE: Duration = Duration::from_millis(260);
/// Letters of a step's title on the card.
const TITLE: usize = 40;

/// A course under way.
#[derive(Debug)]
pub struct Tour {
    lessons: &'static [Lesson],
    lang: Lang,
    /// The lesson on the card.
    at: usize,
    /// The lesson that is learnt; those before it are only read again.
    reached: usize,
    /// What is tried now of that lesson.
    trying: usize,
    /// The rest of the lesson is left out, and done by the tour.
    leaving_out: bool,
    heard: Heard,
    cast: Cast,
    /// The key that opened what lies over the screen.
    opener: Option<Key>,
    covered: bool,
    /// What was learnt just now, to be praised until the next key.
    praised: Option<usize>,
    /// When something was played last.
    played: Option<Instant>,
    pace: Duration,
    /// What is asked now is asked by the tour.
    playing: bool,
}

/// What the card says of the present lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What stands before it.
    pub label: Phrase,
    /// The sentence, its keys in brackets.
    pub sentence: String,
    /// What has to be pressed, in this order; nothing where something is waited for.
    pub keys: Vec<Key>,
}

impl Tour {
    /// A course at its beginning.
    pub fn new(course: Course, lang: Lang) -> Self {
        Self {
            lessons: course.lessons(),
            lang,
            at: 0,
            reached: 0,
            trying: 0,
            leaving_out: false,
            heard: Heard::default(),
            cast: Cast::new(),
            opener: None,
            covered: false,
            praised: None,
            played: None,
            pace: PACE,
            playing: false,
        }
    }

    /// What was heard so far.
    pub fn heard(&self) -> &Heard {
        &self.heard
    }

    /// The lesson on the card, its place and how many there are.
    pub fn lesson(&self) -> Option<(&'static Lesson, usize, usize)> {
        self.lessons.get(self.at).map(|lesson| (lesson, self.at, self.lessons.len()))
    }

    /// Praise for what was just done.
    pub fn praise(&self) -> Option<Phrase> {
        self.praised.and_then(|place| words::PRAISE.get(place % words::PRAISE.len()).copied())
    }

    /// Whether the card shows the last lesson.
    pub fn is_over(&self) -> bool {
        self.at + 1 == self.lessons.len()
    }

    fn trying(&self) -> Option<&'static Try> {
        self.lessons.get(self.reached)?.tries.get(self.trying)
    }

    /// Takes a key of the card; false where the desk takes it.
    pub fn on_key(&mut self, key: Key) -> bool {
        let action = TABLE.action(key);
        self.praised = None;
        match action {
            Some(TourKey::Onward) if self.at < self.reached => self.at += 1,
            Some(TourKey::Onward) if self.is_over() => {}
            Some(TourKey::Onward) => {
                let reading = self.trying().is_some_and(|tried| matches!(tried.ends, Ends::Read));
                if reading {
                    // Reading alone is nothing to be praised for.
                    let alone = self.trying == 0;
                    self.next_try();
                    self.praised = self.praised.filter(|_| !alone);
                } else {
                    self.leaving_out = true;
                }
            }
            Some(TourKey::Back) => self.at = self.at.saturating_sub(1),
            None => return false,
        }
        true
    }

    /// Hears of a key before the desk takes it.
    pub fn before_key(&mut self, key: Key, acts: &[ScreenAct], covered: bool) {
        self.covered = covered;
        self.heard.refused |= !covered && acts.iter().any(|act| act.refused.is_some() && act.keys.contains(&key));
    }

    /// Hears what became of it.
    pub fn after_key(&mut self, key: Option<Key>, effects: &[Effect], covered: bool) {
        if !covered {
            self.opener = None;
        } else if !self.covered {
            self.opener = key.or(self.opener);
        }
        self.covered = covered;
        self.heard.written |= effects.iter().any(|effect| matches!(effect, Effect::Export(Exporting::Write(..))));
    }

    /// Hears that something was done.
    pub fn hear_done(&mut self, command: &Command, done: &Done) {
        let of = |pass: u8| usize::from(pass.clamp(1, 2)) - 1;
        match command {
            Command::Paper { marks, invalid, pass, .. } => {
                let told = crate::conference::paper::PaperMarks { marks: marks.clone(), invalid: invalid.clone() };
                if let Some(papers) = self.heard.papers.get_mut(of(*pass)) {
                    papers.push(told);
                }
            }
            Command::UndoPaper { pass, .. } => {
                if let Some(papers) = self.heard.papers.get_mut(of(*pass)) {
                    papers.pop();
                }
            }
            _ => {}
        }
        // Papers of a round that is no longer typed are in nobody's hand.
        if done.facts.iter().any(|fact| matches!(fact, Event::RoundOpened { .. })) {
            self.heard.papers = Default::default();
        }
    }

    /// Hears that something was refused. Where the tour wanted it, the lesson goes on without it.
    pub fn hear_refused(&mut self) {
        if self.playing {
            self.next_try();
        }
    }

    /// What is asked now is asked by the tour, or no longer.
    pub fn plays(&mut self, playing: bool) {
        self.playing = playing;
    }

    /// How far it has come.
    pub fn progress(&self) -> (usize, usize, usize) {
        (self.at, self.reached, self.trying)
    }

    /// Looks what was done, and goes on; what the tour does now, if it does something.
    pub fn look(&mut self, seen: &Seen<'_>) -> Option<Command> {
        while let Some(tried) = self.trying() {
            if self.leaving_out {
                match (tried.does)(seen.conference, &mut self.cast) {
                    Some(command) => return Some(command),
                    None => self.next_try(),
                }
                continue;
            }
            match tried.ends {
                Ends::When(done) if done(seen) => self.next_try(),
                Ends::Read | Ends::When(_) => return None,
                Ends::Played => {
                    if self.played.is_some_and(|at| at.elapsed() < self.pace) {
                        return None;
                    }
                    match (tried.does)(seen.conference, &mut self.cast) {
                        Some(command) => {
                            self.played = Some(Instant::now());
                            return Some(command);
                        }
                        None => self.next_try(),
                    }
                }
            }
        }
        None
    }

    fn next_try(&mut self) {
        self.trying += 1;
        self.heard.refused = false;
        self.heard.written = false;
        let over = self.lessons.get(self.reached).is_some_and(|lesson| self.trying >= lesson.tries.len());
        if over {
            self.praised = (!self.leaving_out).then_some(self.reached);
            self.advance();
        }
    }

    fn advance(&mut self) {
        let shown = self.at == self.reached;
        self.leaving_out = false;
        self.trying = 0;
        self.reached = (self.reached + 1).min(self.lessons.len().saturating_sub(1));
        if shown {
            self.at = self.reached;
        }
    }

    /// What is to be done now.
    pub fn says(&self, seen: &Seen<'_>) -> Said {
        let spoken = |label: Phrase, say: Phrase, presses: &[Press], step: Option<&str>| {
            let keys: Option<Vec<Vec<Key>>> = presses.iter().map(|press| press.keys(seen)).collect();
            let told: Option<Vec<String>> = presses.iter().map(|press| press.told(seen)).collect();
            let (keys, told) = (keys?.concat(), told?);
            Some(Said { label, sentence: fill(say.of(self.lang), &told, step.map(|step| title(seen, step))), keys })
        };
        let onward = [Press::Onward];
        let lost = || {
            spoken(words::BACK, words::NOT_HERE, &onward, None).unwrap_or(Said {
                label: words::BACK,
                sentence: String::new(),
                keys: Vec::new(),
            })
        };
        if self.at < self.reached {
            return spoken(words::AGAIN, words::ONWARD, &onward, None).unwrap_or_else(lost);
        }
        let Some(tried) = self.trying() else { return lost() };
        if let Some((say, presses)) = self.way_back(tried, seen) {
            return spoken(words::BACK, say, &presses, tried.step).unwrap_or_else(lost);
        }
        let first = tried.first.filter(|(_, act)| !seen.covered && act.keys(seen).is_some());
        if let Some((say, act)) = first {
            return spoken(words::TRY, say, &[act], None).unwrap_or_else(lost);
        }
        let label = match tried.ends {
            Ends::When(_) => words::TRY,
            Ends::Played => words::WATCH,
            Ends::Read => words::NEXT,
        };
        spoken(label, tried.say, tried.keys, tried.step).unwrap_or_else(lost)
    }

    /// How somebody who is somewhere else comes back to what is to be tried.
    fn way_back(&self, tried: &Try, seen: &Seen<'_>) -> Option<(Phrase, Vec<Press>)> {
        if matches!(tried.ends, Ends::Read | Ends::Played) {
            return None;
        }
        let closes = matches!(tried.keys.first(), Some(Press::Dialog(_)));
        let keys = tried.keys(seen);
        if seen.covered && !closes {
            let ours = self.opener.is_some_and(|key| keys.as_ref().is_some_and(|keys| keys.contains(&key)));
            if !ours {
                return Some((words::CLOSE_IT, vec![Press::Dialog(Key::ESC)]));
            }
        }
        if seen.desk != tried.at && !closes {
            let way = match (seen.desk, tried.at) {
                (Desk::Board, _) => Press::Act(scenes::LEAVE_BOARD_LABEL),
                (Desk::Tally, _) => Press::Act(tally::RETURN.label),
                (Desk::Chair, Desk::Tally) => Press::Act(desk::KEY_TALLY),
                (Desk::Chair, _) => Press::Act(desk::KEY_HALL),
            };
            return Some((words::OTHER_DESK, vec![way]));
        }
        if (tried.slipped)(seen) {
            let presses = [tally::UNDO, tally::CLEAR].map(|told| Press::Act(told.label));
            return Some((words::OTHER_PAPER, presses.to_vec()));
        }
        let aim = tried.step.and_then(|step| place(seen, step))?;
        let (now, _) = seen.conference.current()?;
        if matches!(seen.conference.phase(), Phase::Closed { .. }) && now != aim {
            // After the closing the agenda stands still.
            return Some((words::NOT_HERE, vec![Press::Onward]));
        }
        let follows = tried.keys.len() == 1 && matches!(tried.keys, [Press::Act(name)] if *name == desk::KEY_NEXT);
        if now > aim || (now < aim && !follows) {
            let way = if now > aim { desk::KEY_BACK } else { desk::KEY_NEXT };
            return Some((words::OTHER_STEP, vec![Press::Act(way)]));
        }
        None
    }
}

#[cfg(test)]
impl Tour {
    /// The same without waiting for anybody's eyes.
    pub fn hurried(self) -> Self {
        Self { pace: Duration::ZERO, ..self }
    }
}

/// The place of a step in the agenda.
fn place(seen: &Seen<'_>, step: &str) -> Option<usize> {
    seen.conference.programme().agenda.iter().position(|other| other.id.as_str() == step)
}

/// A step as the agenda names it.
fn title(seen: &Seen<'_>, step: &str) -> String {
    let agenda = &seen.conference.programme().agenda;
    let found = place(seen, step).and_then(|place| Some((place + 1, agenda.get(place)?)));
    found.map_or_else(String::new, |(number, step)| format!("{number}, {}", short_title(&step.title)))
}

/// A title that is too long for the card: its first part, which is words as they stand in the agenda.
fn short_title(title: &str) -> &str {
    let first = title.split([',', ';', ':']).next().unwrap_or(title);
    if title.chars().count() > TITLE { first } else { title }
}

/// The sentence with its keys and its step.
fn fill(say: &str, told: &[String], step: Option<String>) -> String {
    let said = (1..)
        .zip(told)
        .fold(say.to_owned(), |said, (number, told): (usize, &String)| said.replace(&format!("{{{number}}}"), told));
    said.replace("{to}", &step.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::short_title;

    #[test]
    fn a_long_title_is_told_by_its_first_part_and_never_within_a_word() {
        assert_eq!(short_title("Tiêu chuẩn, số lượng cờ, danh sách đề nghị; đơn vị xin rút"), "Tiêu chuẩn");
        assert_eq!(short_title("Thảo luận, tham luận"), "Thảo luận, tham luận");
    }
}
