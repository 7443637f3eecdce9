//! Draws a desk in the middle of a conference, or the editor at a plan, as a picture; `docs/pictures.sh` uses it.
//!
//! ```sh
//! head -32 data/ca-ngay.jsonl | cargo run --example desk -- chair data/cum-thi-dua-1-2017.toml         > chair.svg
//! head -32 data/ca-ngay.jsonl | cargo run --example desk -- tally data/cum-thi-dua-1-2017.toml 05 06   > tally.svg
//! cargo run --example desk -- editor data/cum-thi-dua-1-2017.toml f6 enter                             > editor.svg
//! ```
//! The lines on the standard input are played on the plan, each step taking the minutes it is given, on a clock of their own.
//! The words at the end are typed: `enter`, `down`, `tab`, `f1` to `f12`, anything else letter by letter. Nothing is
//! recorded: what a desk wants done is passed over. The same words give the same picture.

use chrono::TimeDelta;
use hoinghi::chair::ChairScreen;
use hoinghi::conference::{Command, Moment};
use hoinghi::desk::{Screen, View};
use hoinghi::editor::Editor;
use hoinghi::plan::{self, FileTrouble, Source, draft::Draft};
use hoinghi::record::Proceedings;
use hoinghi::record::memory::MemoryJournal;
use hoinghi::tally::TallyScreen;
use hoinghi::terminal::colour::Depth;
use hoinghi::terminal::key::Key;
use hoinghi::terminal::look::Look;
use hoinghi::terminal::signs::Signs;
use hoinghi::terminal::theme::Theme;
use hoinghi::terminal::{dialog, picture};
use hoinghi::wording::Lang;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::error::Error;
use std::path::Path;

const AREA: Rect = Rect { x: 0, y: 0, width: 120, height: 36 };

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [desk, file, typed @ ..] = words.as_slice() else {
        return Err("a desk and a plan are needed; see the head of examples/desk.rs".into());
    };
    let theme = Theme::named(Theme::NAMES[0], Depth::True).ok_or("the first theme is missing")?;
    let look = Look::desk(&theme, Signs::default(), Lang::Vi);
    let keys: Vec<Key> = typed.iter().flat_map(|word| keys(word)).collect();
    let mut buf = Buffer::empty(AREA);
    dialog::wipe(&mut buf, AREA, &look);
    let plan = Path::new(file);
    let folder = plan.parent().map(Path::to_path_buf).unwrap_or_default();
    let beside = move |name: &str| std::fs::read(folder.join(name)).map_err(|_| FileTrouble::Missing);
    match desk.as_str() {
        "chair" => Day::played(plan, &beside)?.draw(&mut ChairScreen::new(), &theme, &keys, &mut buf),
        "tally" => Day::played(plan, &beside)?.draw(&mut TallyScreen::new(None, 1), &theme, &keys, &mut buf),
        "editor" => {
            let draft = Draft::parse(&std::fs::read_to_string(plan)?).map_err(|_| "the plan cannot be read")?;
            let mut editor = Editor::new("ke-hoach.toml", draft, false, Box::new(beside), Lang::Vi);
            for key in keys {
                editor.on_key(key, AREA);
            }
            editor.draw(&mut buf, AREA, &look);
        }
        other => return Err(format!("there is no desk {other}: chair, tally, editor").into()),
    }
    print!("{}", picture::svg(&buf));
    Ok(())
}

/// A conference and its clock.
struct Day {
    proceedings: Proceedings,
    now: Moment,
}

impl Day {
    /// Plays what the standard input holds, and lets two minutes pass.
    fn played(plan: &Path, files: &dyn Fn(&str) -> Result<Vec<u8>, FileTrouble>) -> Result<Self, Box<dyn Error>> {
        let bytes = std::fs::read(plan)?;
        let reading = plan::read(&Source { name: "ke-hoach.toml".to_owned(), bytes: &bytes, files });
        let programme = reading.programme.ok_or("the plan has faults; see hoinghi check")?;
        let mut now = Moment::parse_from_rfc3339("2017-12-01T08:00:00+07:00")?;
        let mut proceedings = Proceedings::found(Box::new(MemoryJournal::default()), programme, now)?;
        let mut drawn = 0_u128;
        let mut chance = || {
            drawn += 1;
            drawn.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835).to_be_bytes()
        };
        for line in std::io::stdin().lines() {
            let line = line?;
            let command: Command = serde_json::from_str(&line)?;
            if matches!(command, Command::GoTo { .. } | Command::Next {}) {
                let minutes = proceedings.conference().current().map_or(0, |(_, step)| step.minutes);
                now += TimeDelta::minutes(minutes.into());
            }
            proceedings.ask(&command, now, &mut chance).map_err(|refusal| format!("{line}: {}", refusal.code()))?;
        }
        Ok(Self { proceedings, now: now + TimeDelta::minutes(2) })
    }

    fn draw(&self, screen: &mut dyn Screen, theme: &Theme, keys: &[Key], buf: &mut Buffer) {
        let signs = Signs::default();
        let view = View {
            conference: self.proceedings.conference(),
            now: self.now,
            look: &Look::desk(theme, signs, Lang::Vi),
            hall: &Look::hall(theme, signs, Lang::Vi),
            code: &self.proceedings.code(),
            record: Path::new("ke-hoach.hoinghi"),
            trouble: None,
            mirror_trouble: None,
            plan_changed: None,
            area: AREA,
        };
        for key in keys {
            screen.drawn(&view);
            let _wishes = screen.on_key(*key, &view);
        }
        screen.draw(buf, AREA, &view);
    }
}

fn keys(word: &str) -> Vec<Key> {
    let number = word.strip_prefix('f').and_then(|number| number.parse().ok());
    match (word, number) {
        (_, Some(number)) => vec![Key::f(number)],
        ("enter", _) => vec![Key::ENTER],
        ("down", _) => vec![Key::DOWN],
        ("tab", _) => vec![Key::TAB],
        (other, _) => other.chars().map(Key::char).collect(),
    }
}
