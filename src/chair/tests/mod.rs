//! The chair's console driven by its real keys over the sample, and looked at.

mod aftermath;
mod day;
mod exporting;
mod finding;
mod fitting;
mod hall;
mod mouse;
mod pictures;
mod readiness;
mod refusals;
mod told;
mod typing;

use super::ChairScreen;
use crate::conference::{Command, Moment, Programme};
use crate::desk::{Answer, Desk, Effect, ExportNews, Exporting, Overlay, Readiness, Screen, View, overlay::Taken};
use crate::plan::{self, FileTrouble, Source};
use crate::record::memory::MemoryJournal;
use crate::record::{Done, Proceedings};
use crate::terminal::clicks::Clicks;
use crate::terminal::dialog;
use crate::terminal::key::Key;
use crate::terminal::look::Look;
use crate::terminal::picture;
use crate::terminal::signal::Mouse;
use crate::terminal::signs::Signs;
use crate::terminal::theme::Theme;
use crate::terminal::told::Layer;
use crate::wording::Lang;
use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::path::Path;
use std::time::{Duration, Instant};

/// The sample's checked plan.
fn sample() -> Programme {
    let plan = include_bytes!("../../../data/cum-thi-dua-1-2017.toml");
    let report = include_bytes!("../../../data/bao-cao-tong-ket-2017.md");
    let files = |name: &str| {
        if name == "bao-cao-tong-ket-2017.md" { Ok(report.to_vec()) } else { Err(FileTrouble::Missing) }
    };
    let source = Source { name: "mau.toml".into(), bytes: plan, files: &files };
    plan::read(&source).programme.expect("the sample has no fault")
}

/// A chair at a console of some size.
struct Chair {
    proceedings: Proceedings,
    screen: ChairScreen,
    overlay: Overlay,
    now: Moment,
    area: Rect,
    lang: Lang,
    salts: u64,
    went: Option<Desk>,
    exports: Vec<Exporting>,
    looked: u32,
    clicks: Clicks,
    /// When the hand last clicked.
    hand: Instant,
    /// That the plan was changed since the record was made.
    plan_changed: Option<String>,
}

impl Chair {
    /// At the sample.
    fn sits(columns: u16, rows: u16) -> Self {
        Self::over(sample(), columns, rows)
    }

    /// At a plan of its own.
    fn sits_before(plan: &str, columns: u16, rows: u16) -> Self {
        let files = |_: &str| Err(FileTrouble::Missing);
        let source = Source { name: "ke-hoach.toml".into(), bytes: plan.as_bytes(), files: &files };
        let read = plan::read(&source);
        Self::over(read.programme.expect("the plan has no fault"), columns, rows)
    }

    fn over(programme: Programme, columns: u16, rows: u16) -> Self {
        let now = Moment::parse_from_rfc3339("2017-12-01T08:00:00+07:00").expect("a moment");
        let journal = Box::new(MemoryJournal::default());
        Self {
            proceedings: Proceedings::found(journal, programme, now).expect("memory keeps it"),
            screen: ChairScreen::new(),
            overlay: Overlay::default(),
            now,
            area: Rect::new(0, 0, columns, rows),
            lang: Lang::Vi,
            salts: 0,
            went: None,
            exports: Vec::new(),
            looked: 0,
            clicks: Clicks::default(),
            hand: Instant::now(),
            plan_changed: None,
        }
    }

    /// Runs `act` with what the console sees.
    fn with_view<T>(&mut self, act: impl FnOnce(&mut ChairScreen, &mut Overlay, &View<'_>) -> T) -> T {
        let theme = Theme::default();
        let (desk, hall) =
            (Look::desk(&theme, Signs::default(), self.lang), Look::hall(&theme, Signs::default(), self.lang));
        let code = self.proceedings.code();
        let view = View {
            conference: self.proceedings.conference(),
            now: self.now,
            look: &desk,
            hall: &hall,
            code: &code,
            record: Path::new("mau.hoinghi"),
            trouble: None,
            mirror_trouble: None,
            plan_changed: self.plan_changed.as_deref(),
            area: self.area,
        };
        act(&mut self.screen, &mut self.overlay, &view)
    }

    /// Presses keys one after the other, a second apart, and carries out what they lead to.
    fn presses(&mut self, keys: &[Key]) -> &mut Self {
        for key in keys {
            self.now += TimeDelta::seconds(1);
            let taken = self.with_view(|screen, overlay, view| match overlay.on_key(*key, screen, view) {
                Taken::Not => Taken::Effects(screen.on_key(*key, view)),
                taken => taken,
            });
            if let Taken::Effects(effects) = taken {
                self.carries_out(effects);
            }
        }
        self
    }

    /// Moves the mouse as the desk's loop would take it, so long after it was moved before.
    fn points(&mut self, mouse: Mouse, after: Duration) -> &mut Self {
        self.hand += after;
        if self.clicks.is_meant(mouse, self.hand) {
            let key = self.with_view(|screen, overlay, view| overlay.on_mouse(mouse, screen, view));
            self.presses(key.as_slice());
        }
        self
    }

    /// Where a text stands on the screen.
    fn finds_text(&mut self, said: &str) -> Position {
        let seen = self.sees();
        picture::place_of(&seen, said).unwrap_or_else(|| panic!("no {said}:\n{seen}"))
    }

    /// Clicks once on a text, with time to read before.
    fn clicks_on(&mut self, said: &str) -> &mut Self {
        let at = self.finds_text(said);
        self.points(Mouse::Click(at), Duration::from_secs(2))
    }

    /// Types a text letter by letter.
    fn types(&mut self, text: &str) -> &mut Self {
        let keys: Vec<Key> = text.chars().map(Key::char).collect();
        self.presses(&keys)
    }

    fn carries_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Ask(command) => {
                    let asked = self.asks(&command);
                    let more = self.with_view(|screen, _, view| match &asked {
                        Ok(done) => screen.on_answer(&Answer::Done(&command, done), view),
                        Err(refused) => screen.on_answer(&Answer::Refused(&command, refused), view),
                    });
                    self.carries_out(more);
                }
                Effect::Go(desk) => self.went = Some(desk),
                Effect::Inspect => self.looked += 1,
                Effect::Export(asked) => self.exports.push(asked),
                Effect::Back | Effect::Leave | Effect::Compare(_) | Effect::Tally(_) | Effect::Project => {}
            }
        }
    }

    /// Hears what has become of the documents.
    fn hears(&mut self, news: &ExportNews) -> &mut Self {
        let more = self.with_view(|screen, _, view| screen.on_answer(&Answer::Exporting(news), view));
        self.carries_out(more);
        self
    }

    /// Hears what was found where it was looked whether everything is ready.
    fn finds(&mut self, found: &Readiness) -> &mut Self {
        let more = self.with_view(|screen, _, view| screen.on_answer(&Answer::Inspected(found), view));
        self.carries_out(more);
        self
    }

    /// Asks the conference beside the console, as another desk would.
    fn asks(&mut self, command: &Command) -> Result<Done, crate::conference::Refusal> {
        let salts = &mut self.salts;
        let mut chance = || {
            *salts += 1;
            u128::from(*salts).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835).to_be_bytes()
        };
        self.proceedings.ask(command, self.now, &mut chance)
    }

    /// A line of a script, asked beside the console.
    fn script(&mut self, line: &str) -> &mut Self {
        let command = serde_json::from_str(line).expect("a command");
        self.asks(&command).expect("it is in order");
        self
    }

    /// Goes to a step of the sample beside the console.
    fn at(&mut self, step: &str) -> &mut Self {
        self.script(&format!(r#"{{"do":"go_to","step":"{step}"}}"#))
    }

    /// What is told of it.
    fn told(&mut self) -> Vec<Layer> {
        self.with_view(|screen, overlay, view| screen.told(view).into_iter().chain(overlay.told(view)).collect())
    }

    fn frame(&mut self) -> Buffer {
        let area = self.area;
        let mut buf = Buffer::empty(area);
        self.with_view(|screen, overlay, view| {
            dialog::wipe(&mut buf, area, view.look);
            screen.draw(&mut buf, area, view);
            overlay.draw(&mut buf, area, view);
        });
        buf
    }

    /// What stands on the screen as running text: a sentence is one, wherever it was broken.
    fn reads(&mut self) -> String {
        self.sees().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What stands on the screen.
    fn sees(&mut self) -> String {
        picture::text(&self.frame())
    }

    /// The id of the current step.
    fn step(&self) -> String {
        self.proceedings.conference().current().map_or_else(String::new, |(_, step)| step.id.to_string())
    }

    /// Records the sample's papers of a contest.
    fn papers(&mut self, contest: &str, papers: &str) -> &mut Self {
        for line in papers.lines().filter(|line| line.contains("\"paper\"") && line.contains(contest)) {
            self.script(line);
        }
        self
    }
}

/// The sample's day as a script.
const DAY: &str = include_str!("../../../data/ca-ngay.jsonl");
