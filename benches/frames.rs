//! How long a frame of the hall's screen takes on a large wall, and how much memory drawing all day takes.
//!
//! Prints figures and asserts none: `cargo bench --bench frames`.
#![allow(clippy::unwrap_used, reason = "a bench says by panicking what is wrong")]

mod hall;

use std::time::Instant;

use hall::Times;
use hoinghi::board;
use hoinghi::conference::frame::RoundKind;
use hoinghi::conference::programme::Particulars;
use hoinghi::conference::public::{PublicCount, PublicPaper, PublicScene, PublicSpeaker, PublicView};
use hoinghi::conference::{Base, BlankRule, Form, Moment, Projection, Threshold, TieRule, Voters};
use hoinghi::terminal::big::Blocks;
use hoinghi::terminal::look::Look;
use hoinghi::terminal::signs::Signs;
use hoinghi::terminal::theme::Theme;
use hoinghi::wording::Lang;

const WALL: (u16, u16) = (240, 67);
const FRAMES: usize = 400;

fn view(scene: PublicScene) -> PublicView {
    let particulars = Particulars {
        title: "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2017".into(),
        cluster: "Cụm thi đua số I, khối các đơn vị thuộc Bộ Tư pháp".into(),
        ..Particulars::default()
    };
    PublicView {
        rehearsal: false,
        particulars,
        step: Some("Thảo luận, tham luận".into()),
        scene,
        pointed: None,
        since: Moment::default(),
    }
}

fn count(nominees: usize) -> PublicScene {
    let names: Vec<String> =
        (1..=nominees).map(|at| format!("Vụ Các vấn đề chung về xây dựng pháp luật {at}")).collect();
    let tallies = names.iter().cloned().zip((0..).map(|at| vec![at * 7 % 480])).collect();
    let paper = PublicPaper {
        title: "Cờ thi đua ngành Tư pháp".into(),
        round: (1, RoundKind::First),
        form: Form::Tick,
        names,
        seats: 4,
        max: Some(4),
        threshold: Some(Threshold::MAJORITY),
        base: Base::Collected,
        voters: Voters::Unit,
        tie: TieRule::Runoff,
        blank: BlankRule::Invalid,
        projection: Projection::Live,
        grades: Vec::new(),
        known: true,
    };
    PublicScene::Counting(PublicCount {
        paper,
        collected: Some(480),
        counted: Some(400),
        needed: Some(241),
        tallies,
        complete: false,
        unchecked: false,
    })
}

fn main() {
    if !hall::is_asked_for() {
        return;
    }
    let now: Moment = "2017-12-01T09:42:00+07:00".parse().unwrap();
    let speaker = PublicSpeaker {
        name: "Phạm Thị D".into(),
        unit: "Vụ Tổ chức cán bộ".into(),
        topic: "Gắn bình xét thi đua với đánh giá, xếp loại công chức hằng năm".into(),
        since: now,
        minutes: 7,
    };
    let scenes = [
        ("waiting", PublicScene::Waiting),
        ("floor", PublicScene::Floor { speaker: Some(speaker), waiting: Vec::new() }),
        ("counting 4", count(4)),
        ("counting 12", count(12)),
        ("counting 40", count(40)),
        ("counting 120", count(120)),
    ];
    for blocks in [Blocks::Half, Blocks::Sextants] {
        let look = Look::hall(&Theme::default(), Signs::default(), Lang::Vi).in_blocks(blocks);
        for (name, scene) in &scenes {
            let view = view(scene.clone());
            let begun = Instant::now();
            drop(board::once(&view, now, WALL, &look));
            let first = begun.elapsed();
            let mut times = Times::default();
            for second in 0..FRAMES {
                let now = now + std::time::Duration::from_secs(second as u64);
                let begun = Instant::now();
                drop(board::once(&view, now, WALL, &look));
                times.take(begun.elapsed());
            }
            println!("{:<10} {name:<13} {} (promised: 2 ms; the very first {first:?})", blocks.name(), times.told());
        }
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let memory = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or("VmRSS: this system does not tell");
    println!("{memory} (promised for a board: 40 MB)");
}
