//! What the hall is not to see is not on its screen, in random conferences that were led there by commands.
//!
//! Two conferences are led alike, but their papers say different things, and where even their number is hidden one has
//! more. Whatever is hidden must not tell the two apart: then it is in no number, no length of a bar and no order of
//! names. Beside that, no name stands on the screen whose count is hidden.

#[path = "../naive/rng.rs"]
mod rng;

use hoinghi::cli::script::Session;
use hoinghi::conference::direction::HallShow;
use hoinghi::conference::outcome::Standing;
use hoinghi::conference::public::{PublicScene, PublicView};
use hoinghi::conference::round::RoundStatus;
use hoinghi::conference::{ContestId, Moment, Projection};
use hoinghi::plan::{FileTrouble, Source};
use hoinghi::record::Proceedings;
use hoinghi::record::memory::MemoryJournal;
use hoinghi::scenes;
use hoinghi::terminal::look::Look;
use hoinghi::terminal::picture;
use hoinghi::terminal::signs::Signs;
use hoinghi::terminal::theme::Theme;
use hoinghi::wording::Lang;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rng::Rng;
use std::fmt::Write as _;

/// Names of which none stands within another word of the screen.
const NAMES: [&str; 12] =
    ["Xuyến", "Quỳnh", "Khuê", "Bạch", "Thoại", "Nghiêm", "Vượng", "Giáng", "Huỳnh", "Trúc", "Diễm", "Phượng"];
const FORMS: [&str; 4] = ["tick", "strike", "agree", "grades"];
const PROJECTIONS: [&str; 3] = ["live", "progress", "held"];
const SIZES: [(u16, u16); 4] = [(80, 24), (120, 40), (46, 14), (30, 9)];

/// A random conference of one contest.
struct Plan {
    text: String,
    names: usize,
    form: &'static str,
    voters: u64,
    passes: u64,
}

impl Plan {
    fn random(rng: &mut Rng, projection: &str) -> Self {
        let names = rng.index(NAMES.len() - 1) + 2;
        let form = rng.pick(&FORMS);
        let (voters, passes) = (rng.between(3, 12), if rng.chance(25) { 2 } else { 1 });
        let mut text = format!(
            "format = 1\n[conference]\ntitle = \"Hội nghị\"\ncluster = \"Cụm\"\nyear = 2017\nsummoned = {voters}\n"
        );
        for (number, name) in NAMES.iter().take(names).enumerate() {
            write!(text, "[[units]]\nid = \"n{number}\"\nname = \"{name}\"\n").unwrap();
        }
        let ids: Vec<String> = (0..names).map(|number| format!("n{number}")).collect();
        write!(
            text,
            "[[contests]]\nid = \"co\"\ntitle = \"Bầu chọn\"\nnominees = {ids:?}\nform = \"{form}\"\nvoters = \"counted\"\n\
             projection = \"{projection}\"\npasses = {passes}\n"
        )
        .unwrap();
        if form == "grades" {
            text.push_str("grades = [\"Cao\", \"Vừa\", \"Thấp\"]\n");
        } else {
            writeln!(text, "seats = {}", rng.between(1, names as u64 - 1)).unwrap();
        }
        for (id, kind) in [("mo-dau", "note"), ("kiem-phieu", "ballot"), ("cong-bo", "result"), ("be-mac", "closing")] {
            write!(text, "[[agenda]]\nid = \"{id}\"\nkind = \"{kind}\"\ntitle = \"Mục {kind}\"\n").unwrap();
            if kind == "ballot" || kind == "result" {
                text.push_str("contests = [\"co\"]\n");
            }
        }
        Self { text, names, form, voters, passes }
    }

    fn session(&self) -> Session {
        let files = |_: &str| Err(FileTrouble::Missing);
        let read =
            hoinghi::plan::read(&Source { name: "plan.toml".into(), bytes: self.text.as_bytes(), files: &files });
        let programme = read.programme.unwrap_or_else(|| panic!("{:?}\n{}", read.faults, self.text));
        let moment = Moment::parse_from_rfc3339("2017-12-01T08:00:00+07:00").unwrap();
        let proceedings = Proceedings::found(Box::new(MemoryJournal::default()), programme, moment).unwrap();
        Session::new(proceedings, "ngay.hoinghi".into(), Lang::Vi)
    }

    /// A paper that says something.
    fn paper(&self, rng: &mut Rng, pass: u64) -> String {
        if rng.chance(12) {
            return format!("{{\"do\":\"paper\",\"contest\":\"co\",\"pass\":{pass},\"invalid\":\"signed\"}}");
        }
        let mark = |rng: &mut Rng| match self.form {
            "grades" => format!("{{\"grade\":{}}}", rng.between(1, 3)),
            _ => rng.pick(&["\"support\"", "\"against\""]).to_owned(),
        };
        let marks: Vec<String> = (0..self.names).map(|line| format!("\"n{line}\":{}", mark(rng))).collect();
        format!("{{\"do\":\"paper\",\"contest\":\"co\",\"pass\":{pass},\"marks\":{{{}}}}}", marks.join(","))
    }

    /// What the chair or the tally desk does next; nothing for a paper.
    fn deed(&self, rng: &mut Rng) -> Option<String> {
        Some(match rng.below(24) {
            0 => format!("{{\"do\":\"hold_count\",\"contest\":\"co\",\"held\":{}}}", rng.chance(50)),
            1 => format!("{{\"do\":\"hold_hall\",\"held\":{}}}", rng.chance(25)),
            2 | 3 => format!(
                "{{\"do\":\"direct_hall\",\"show\":\"{}\"}}",
                rng.pick(&["scene", "scene", "agenda", "curtain"])
            ),
            4 => format!("{{\"do\":\"point\",\"line\":{}}}", rng.below(4)),
            5 => format!("{{\"do\":\"undo_paper\",\"contest\":\"co\",\"pass\":{}}}", rng.between(1, self.passes)),
            6 => format!("{{\"do\":\"end_batch\",\"contest\":\"co\",\"pass\":{}}}", rng.between(1, self.passes)),
            7 => format!("{{\"do\":\"go_to\",\"step\":\"{}\"}}", rng.pick(&["mo-dau", "kiem-phieu", "cong-bo"])),
            8 => format!("{{\"do\":\"set_aside\",\"contest\":\"co\",\"papers\":{}}}", rng.below(3)),
            9 if rng.chance(20) => "{\"do\":\"void_round\",\"contest\":\"co\",\"reason\":\"Thiếu phiếu\"}".into(),
            10 => "{\"do\":\"close_round\",\"contest\":\"co\"}".into(),
            11 => "{\"do\":\"announce\",\"contest\":\"co\",\"paced\":true}".into(),
            12 => format!("{{\"do\":\"reveal\",\"contest\":\"co\",\"lines\":{}}}", rng.below(6)),
            _ => return None,
        })
    }
}

fn public(session: &Session) -> PublicView {
    session.proceedings().conference().public()
}

/// What the round allows to be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// Not even how many papers were counted.
    Nothing,
    /// How many, and no more.
    Papers,
    /// What the papers say.
    All,
}

/// What may be seen of the last round, as the rules have it.
fn allowed(session: &Session) -> Seen {
    let contest = ContestId::from("co");
    let progress = session.proceedings().conference().progress(&contest);
    let Some(round) = progress.and_then(|progress| progress.last()) else { return Seen::Nothing };
    // A round that was voided before it was announced is told of by its reason alone.
    let void = matches!(round.status, RoundStatus::Void { .. });
    if round.announced_at().is_some() {
        return Seen::All;
    }
    if void || round.count_held {
        return Seen::Nothing;
    }
    match round.frame.projection {
        Projection::Held => Seen::Nothing,
        Projection::Progress => Seen::Papers,
        Projection::Live => Seen::All,
    }
}

/// The names of which the hall may not see yet what they got, although their round was announced.
fn unrevealed(session: &Session) -> Vec<&'static str> {
    let contest = ContestId::from("co");
    let progress = session.proceedings().conference().progress(&contest);
    let Some(round) = progress.and_then(|progress| progress.last()) else { return Vec::new() };
    let (RoundStatus::Announced { revealed: Some(revealed), .. }
    | RoundStatus::Void { announced: Some(_), revealed: Some(revealed), .. }) = &round.status
    else {
        return Vec::new();
    };
    let count = round.count();
    let mut order: Vec<usize> = (0..round.frame.slate.len()).collect();
    if round.frame.grades.is_empty() {
        order.sort_by_key(|line| (std::cmp::Reverse(count.lines[*line].support), *line));
    }
    order.into_iter().skip(usize::try_from(*revealed).unwrap()).map(|line| NAMES[line]).collect()
}

/// Everything that can be read on the wall at several sizes, and small at the chair's desk.
fn read(view: &PublicView) -> String {
    let now: Moment = "2017-12-01T09:42:00+07:00".parse().unwrap();
    let look = Look::hall(&Theme::default(), Signs::default(), Lang::Vi);
    let mut all = String::new();
    for (size, small) in SIZES.into_iter().map(|size| (size, false)).chain([((28, 8), true), ((60, 16), true)]) {
        let mut buf = Buffer::empty(Rect::new(0, 0, size.0, size.1));
        let area = buf.area;
        let draw = if small { scenes::thumbnail } else { scenes::draw };
        draw(view, now, &mut buf, area, &look);
        all.push_str(&picture::text(&buf));
    }
    all
}

/// How often a run came to each kind of thing to be looked at.
#[derive(Debug, Default)]
pub struct Looked {
    hidden: usize,
    papers: usize,
    live: usize,
    frozen: usize,
    paced: usize,
    void: usize,
}

/// Leads two conferences and looks at what the hall sees after every command.
fn lead(start: u64, projection: &str, came_to: &mut Looked) {
    let mut rng = Rng::new(start);
    let plan = Plan::random(&mut rng, projection);
    let (mut one, mut two) = (plan.session(), plan.session());
    let count = plan.voters;
    let begin = [
        "{\"do\":\"start\"}".to_owned(),
        format!("{{\"do\":\"present\",\"count\":{count}}}"),
        "{\"do\":\"go_to\",\"step\":\"kiem-phieu\"}".to_owned(),
        "{\"do\":\"open_round\",\"contest\":\"co\"}".to_owned(),
        format!("{{\"do\":\"issue\",\"contest\":\"co\",\"issued\":{count}}}"),
        format!("{{\"do\":\"collect\",\"contest\":\"co\",\"collected\":{count}}}"),
    ];
    for line in &begin {
        one.ask(line).unwrap();
        two.ask(line).unwrap();
    }
    // What the hall was left with when it was held, and what of it may be seen.
    let mut held: Option<(PublicView, HallShow, Seen)> = None;
    let mut last = None;
    for _ in 0..60 {
        let deed = plan.deed(&mut rng);
        let told = deed.is_some();
        let pass = rng.between(1, plan.passes);
        let (first, second) = match deed {
            Some(deed) => (deed.clone(), deed),
            None => (plan.paper(&mut rng, pass), plan.paper(&mut rng, pass)),
        };
        let done = (one.ask(&first).is_ok(), two.ask(&second).is_ok());
        // The one with more papers has them all before the other.
        let full = projection == "held" && !told && done.0;
        if done.0 != done.1 && !full {
            // What follows from the papers may part the two, as a comparison of two passes does.
            return;
        }
        if projection == "held" && !told && rng.chance(20) {
            let _full = two.ask(&plan.paper(&mut rng, pass));
        }
        let view = public(&one);
        let conference = one.proceedings().conference();
        if done.0 && first.contains("hold_hall") {
            let frozen = first.contains("true");
            held = frozen.then(|| (view.clone(), conference.direction().show, allowed(&one)));
        }
        let seen = held.as_ref().map_or_else(|| allowed(&one), |(_, _, seen)| *seen);
        // A hall that is held keeps the agenda, or does without it; a curtain falls before it all the same.
        let show = match (conference.direction().show, &held) {
            (HallShow::Agenda | HallShow::Scene, Some((_, kept, _))) => *kept,
            (show, _) => show,
        };
        let said = format!("seed {start}, {projection}, {seen:?}, {show:?}, after {first}");
        if conference.direction().show == HallShow::Curtain {
            assert_eq!(view.scene, PublicScene::Curtain, "{said}");
        } else if let Some((then, ..)) = held.as_ref().filter(|(_, kept, _)| *kept != HallShow::Curtain) {
            assert_eq!(view.scene, then.scene, "{said}: the hall was held");
            came_to.frozen += 1;
        }
        if seen != Seen::All || conference.direction().show == HallShow::Curtain || show == HallShow::Agenda {
            // With fewer papers on one side even their number would tell the two apart.
            // The two were asked one after the other, so what they see has not stood for the same time.
            assert_eq!(view, PublicView { since: view.since, ..public(&two) }, "{said}");
        }
        if last.as_ref() == Some(&view) {
            continue;
        }
        let text = read(&view);
        let names = |which: &[&str]| which.iter().find(|name| text.contains(**name)).map(|name| (*name).to_owned());
        match &view.scene {
            PublicScene::Counting(_) if seen != Seen::All => {
                assert_eq!(names(&NAMES), None, "{said}\n{text}");
                *(if seen == Seen::Nothing { &mut came_to.hidden } else { &mut came_to.papers }) += 1;
            }
            PublicScene::Counting(_) if held.is_none() => {
                assert_ne!(names(&NAMES), None, "{said}\n{text}");
                came_to.live += 1;
            }
            PublicScene::Result(result) if held.is_none() => {
                assert_eq!(names(&unrevealed(&one)), None, "{said}\n{text}");
                if !result.elected.is_empty() {
                    let told = result.lines.iter().filter(|line| line.standing == Standing::Elected);
                    let told: Vec<&String> = told.map(|line| &line.name).collect();
                    assert_eq!(result.elected.iter().collect::<Vec<_>>(), told, "{said}: as the lines stand");
                }
                came_to.paced += usize::from(!unrevealed(&one).is_empty());
                came_to.void += usize::from(result.void.is_some() && seen == Seen::Nothing);
            }
            PublicScene::Curtain => assert_eq!(names(&NAMES), None, "{said}\n{text}"),
            _ => {}
        }
        last = Some(view);
    }
}

/// Leads random conferences under every setting of what the hall sees.
pub fn holds(seeds: std::ops::Range<u64>) {
    let mut looked = Looked::default();
    for seed in seeds {
        for projection in PROJECTIONS {
            lead(seed, projection, &mut looked);
        }
    }
    let Looked { hidden, papers, live, frozen, paced, void } = looked;
    let all = [hidden, papers, live, frozen, paced, void];
    assert!(all.iter().all(|times| *times > 0), "hidden, papers, live, frozen, paced, void: {all:?}");
}
