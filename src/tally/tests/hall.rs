//! A hall with one contest whose papers lie on the table, and a team that types.

use crate::conference::contest::{
    Base, BlankRule, Contest, Form, Nominee, Projection, Source, Threshold, TieRule, Voters,
};
use crate::conference::count::Count;
use crate::conference::{Command, Conference, Moment, Particulars, Programme, Refusal};
use crate::desk::{Answer, Effect, Overlay, Screen, ScreenAct, TallyOf, View};
use crate::record::Proceedings;
use crate::record::memory::MemoryJournal;
use crate::tally::TallyScreen;
use crate::tally::verdict::{self, Said};
use crate::terminal::key::Key;
use crate::terminal::look::Look;
use crate::terminal::picture;
use crate::terminal::signal::Mouse;
use crate::terminal::told::Layer;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::path::Path;

pub const NAMES: [&str; 11] = [
    "Văn phòng Bộ",
    "Vụ Các vấn đề chung về xây dựng pháp luật",
    "Vụ Tổ chức cán bộ",
    "Cục Kế hoạch - Tài chính",
    "Vụ Pháp luật hình sự - hành chính",
    "Vụ Pháp luật quốc tế",
    "Vụ Hợp tác quốc tế",
    "Thanh tra Bộ",
    "Cục Trợ giúp pháp lý",
    "Cục Công nghệ thông tin",
    "Học viện Tư pháp",
];

pub fn contest(id: &str, form: Form, names: usize) -> Contest {
    let nominees = (0..names).map(|at| Nominee {
        id: format!("n{}", at + 1).as_str().into(),
        name: match NAMES.get(at) {
            Some(name) => (*name).to_owned(),
            None => format!("Đơn vị thành viên thứ {}", at + 1),
        },
        short: (at == 1).then(|| "Vụ CVĐC về XDPL".to_owned()),
        unit: None,
    });
    Contest {
        id: id.into(),
        title: "Cờ thi đua ngành Tư pháp".to_owned(),
        source: Source::Listed(nominees.collect()),
        form,
        seats: if form == Form::Grades { 0 } else { 4 },
        max: None,
        base: Base::Collected,
        threshold: Threshold::MAJORITY,
        tie: TieRule::Runoff,
        blank: BlankRule::Invalid,
        voters: Voters::Counted,
        projection: Projection::Live,
        passes: 1,
        grades: match form {
            Form::Grades => ["Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp"].map(str::to_owned).to_vec(),
            _ => Vec::new(),
        },
        runoff_threshold: false,
        bundle: 25,
    }
}

pub struct Hall {
    pub proceedings: Proceedings,
    pub screen: TallyScreen,
    pub overlay: Overlay,
    pub size: (u16, u16),
    pub trouble: Option<String>,
    pub look: Look,
    /// Every effect the screen has wanted, in order.
    pub wanted: Vec<Effect>,
    /// Whether answers stay away.
    pub deaf: bool,
    salt: u8,
}

fn now() -> Moment {
    "2017-12-01T09:42:00+07:00".parse().unwrap()
}

impl Hall {
    /// A started conference; no round is open.
    pub fn with(contests: Vec<Contest>) -> Self {
        let programme = Programme {
            particulars: Particulars { summoned: Some(2000), ..Particulars::default() },
            units: Vec::new(),
            contests,
            agenda: Vec::new(),
        };
        let proceedings = Proceedings::found(Box::new(MemoryJournal::default()), programme, now()).unwrap();
        let mut hall = Self {
            proceedings,
            screen: TallyScreen::new(None, 1),
            overlay: Overlay::default(),
            size: (80, 24),
            trouble: None,
            look: Look::default(),
            wanted: Vec::new(),
            deaf: false,
            salt: 0,
        };
        hall.does(Command::Start {});
        hall.does(Command::Present { count: 1500 });
        hall
    }

    /// One contest, opened, its papers collected.
    pub fn counting(contest: Contest, papers: u32) -> Self {
        let id = contest.id.to_string();
        let mut hall = Self::with(vec![contest]);
        hall.opens(&id, papers);
        hall
    }

    pub fn of(form: Form, names: usize) -> Self {
        Self::counting(contest("co", form, names), 11)
    }

    pub fn opens(&mut self, contest: &str, papers: u32) {
        self.does(Command::OpenRound { contest: contest.into() });
        self.does(Command::Issue { contest: contest.into(), issued: papers, unused: 0, absent_papers: 0, spoiled: 0 });
        self.does(Command::Collect { contest: contest.into(), collected: papers });
    }

    /// What another desk does.
    #[allow(clippy::needless_pass_by_value, reason = "a command is written where it is done")]
    pub fn does(&mut self, command: Command) {
        let salt = &mut self.salt;
        let mut chance = || {
            *salt = salt.wrapping_add(1);
            [*salt; 16]
        };
        self.proceedings.ask(&command, now(), &mut chance).unwrap();
    }

    fn look<R>(&mut self, act: impl FnOnce(&mut TallyScreen, &mut Overlay, &View<'_>) -> R) -> R {
        let view = View {
            conference: self.proceedings.conference(),
            now: now(),
            look: &self.look,
            hall: &self.look,
            code: "ab12",
            record: Path::new("x.hoinghi"),
            trouble: self.trouble.as_deref(),
            mirror_trouble: None,
            plan_changed: None,
            area: Rect::new(0, 0, self.size.0, self.size.1),
        };
        act(&mut self.screen, &mut self.overlay, &view)
    }

    /// Presses keys written as on the keyboard: digits, and names in angle brackets.
    pub fn types(&mut self, keys: &str) {
        for key in each(keys) {
            self.presses(key);
            self.is_seen();
        }
    }

    /// The same, faster than frames are drawn.
    pub fn bursts(&mut self, keys: &str) {
        for key in each(keys) {
            self.presses(key);
        }
    }

    /// A frame is drawn.
    pub fn is_seen(&mut self) {
        self.look(|screen, _, view| screen.drawn(view));
    }

    pub fn presses(&mut self, key: Key) {
        use crate::desk::overlay::Taken;
        let effects = self.look(|screen, overlay, view| match overlay.on_key(key, screen, view) {
            Taken::Not => screen.on_key(key, view),
            Taken::Effects(effects) => effects,
            Taken::Here | Taken::End => Vec::new(),
        });
        self.carries_out(effects);
    }

    pub fn clicks(&mut self, column: u16, row: u16) {
        let click = Mouse::Click(Position { x: column, y: row });
        let key = self.look(|screen, overlay, view| overlay.on_mouse(click, screen, view));
        if let Some(key) = key {
            self.presses(key);
        }
    }

    /// Clicks on this text where it stands on the screen; a frame is drawn.
    pub fn clicks_on(&mut self, text: &str) {
        let page = self.page();
        let at = picture::place_of(&page, text).unwrap_or_else(|| panic!("no {text}:\n{page}"));
        self.clicks(at.x, at.y);
        self.is_seen();
    }

    pub fn pastes(&mut self, text: &str) {
        let effects = self.look(|screen, _, view| screen.on_paste(text, view));
        self.carries_out(effects);
    }

    fn carries_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.wanted.push(effect.clone());
            if self.deaf {
                continue;
            }
            if let Effect::Compare(contest) = &effect {
                let compared = self.proceedings.differences(contest);
                let compared = compared.as_ref().map(Vec::as_slice);
                self.look(|screen, _, view| screen.on_answer(&Answer::Compared(compared), view));
                continue;
            }
            if let Effect::Tally(of) = &effect {
                self.tells(of);
                continue;
            }
            let Effect::Ask(command) = effect else { continue };
            let salt = &mut self.salt;
            let mut chance = || {
                *salt = salt.wrapping_add(1);
                [*salt; 16]
            };
            let answer = self.proceedings.ask(&command, now(), &mut chance);
            let more = self.look(|screen, _, view| match &answer {
                Ok(done) => screen.on_answer(&Answer::Done(&command, done), view),
                Err(refusal) => screen.on_answer(&Answer::Refused(&command, refusal), view),
            });
            self.carries_out(more);
        }
    }

    /// Answers what papers come to.
    pub fn tells(&mut self, of: &TallyOf) {
        let count = self.proceedings.tally_of(&of.contest, of.pass, of.bundle);
        self.look(|screen, _, view| screen.on_answer(&Answer::Tallied(of, count.as_ref()), view));
    }

    pub fn hears(&mut self, command: &Command, refusal: &Refusal) {
        self.look(|screen, _, view| screen.on_answer(&Answer::Refused(command, refusal), view));
    }

    /// What is told of the screen.
    pub fn told(&mut self) -> Vec<Layer> {
        self.look(|screen, overlay, view| screen.told(view).into_iter().chain(overlay.told(view)).collect())
    }

    pub fn frame(&mut self) -> Buffer {
        let area = Rect::new(0, 0, self.size.0, self.size.1);
        let mut buf = Buffer::empty(area);
        self.look(|screen, overlay, view| {
            screen.draw(&mut buf, area, view);
            overlay.draw(&mut buf, area, view);
        });
        buf
    }

    /// The screen as plain text.
    pub fn page(&mut self) -> String {
        picture::text(&self.frame())
    }

    /// The screen as one line, so that a sentence is found wherever it was broken.
    pub fn says(&mut self, sentence: &str) -> bool {
        let page = self.page();
        let said = page.split_whitespace().filter(|word| !word.chars().all(|c| "│╭╮╰╯─".contains(c)));
        said.collect::<Vec<_>>().join(" ").contains(sentence)
    }

    pub fn acts(&mut self) -> Vec<ScreenAct> {
        self.look(|screen, _, view| screen.acts(view))
    }

    pub fn performs(&mut self, act: usize) {
        let effects = self.look(|screen, _, view| screen.perform(act, view));
        self.carries_out(effects);
    }

    pub fn would_be_lost(&mut self) -> Option<String> {
        self.look(|screen, _, view| screen.left_undone(view))
    }

    /// What Enter would record now, as the screen says it.
    pub fn said(&mut self) -> Option<Said> {
        self.look(|screen, _, view| {
            let entry = screen.target(view).entry()?;
            Some(verdict::said(&screen.in_hand(&entry), &entry.round.frame, view.lang()))
        })
    }

    pub fn conference(&self) -> &Conference {
        self.proceedings.conference()
    }

    pub fn count_in(&self, contest: &str, pass: usize) -> Count {
        let round = self.conference().progress(&contest.into()).unwrap().last().unwrap();
        round.passes[pass - 1].count.clone()
    }

    pub fn count(&self) -> Count {
        self.count_in("co", 1)
    }

    /// The supports of every line so far.
    pub fn supports(&self) -> Vec<u64> {
        self.count().lines.iter().map(|line| line.support).collect()
    }

    pub fn asked(&self) -> usize {
        let papers =
            |effect: &&Effect| matches!(effect, Effect::Ask(Command::Paper { .. } | Command::DecideAside { .. }));
        self.wanted.iter().filter(papers).count()
    }
}

/// The keys of a text: letters, and names within `<>`.
pub fn each(mut keys: &str) -> Vec<Key> {
    let mut all = Vec::new();
    while let Some(letter) = keys.chars().next() {
        let (name, after) = match keys.strip_prefix('<').and_then(|inner| inner.split_once('>')) {
            Some((name, after)) => (name, after),
            None => keys.split_at(letter.len_utf8()),
        };
        keys = after;
        all.push(named(name));
    }
    all
}

fn named(name: &str) -> Key {
    match name {
        "enter" => Key::ENTER,
        "esc" => Key::ESC,
        "tab" => Key::TAB,
        "bs" => Key::BACKSPACE,
        "space" | " " => Key::SPACE,
        "up" => Key::UP,
        "down" => Key::DOWN,
        "right" => Key::RIGHT,
        "left" => Key::LEFT,
        "c-z" => Key::ctrl('z'),
        "c-r" => Key::ctrl('r'),
        "c-e" => Key::ctrl('e'),
        "c-t" => Key::ctrl('t'),
        "c-d" => Key::ctrl('d'),
        "c-b" => Key::ctrl('b'),
        "c-n" => Key::ctrl('n'),
        "c-g" => Key::ctrl('g'),
        "c-p" => Key::ctrl('p'),
        "c-q" => Key::ctrl('q'),
        "c-o" => Key::ctrl('o'),
        "c-l" => Key::ctrl('l'),
        "pgdn" => Key::PAGE_DOWN,
        "pgup" => Key::PAGE_UP,
        "end" => Key::END,
        _ => match name.strip_prefix('f').and_then(|number| number.parse().ok()) {
            Some(number) => Key::f(number),
            None => Key::char(name.chars().next().unwrap()),
        },
    }
}
