//! One view of every kind, after the sample conference.

use crate::conference::frame::RoundKind;
use crate::conference::outcome::Standing;
use crate::conference::programme::Particulars;
use crate::conference::public::StepState;
use crate::conference::public::{
    PublicCount, PublicDecided, PublicLeader, PublicPaper, PublicResult, PublicResultLine, PublicScene, PublicSpeaker,
    PublicUnit, PublicView, PublicWaiting,
};
use crate::conference::report::Report;
use crate::conference::state::Hands;
use crate::conference::{
    Base, BlankRule, Decision, Form, Moment, Person, Projection, Threshold, TieRule, Voters, hundredths,
};
use crate::terminal::look::Look;
use crate::terminal::picture;
use crate::terminal::signs::Signs;
use crate::terminal::theme::Theme;
use crate::wording::Lang;
use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(super) const UNITS: [&str; 11] = [
    "Văn phòng Bộ",
    "Vụ Các vấn đề chung về xây dựng pháp luật",
    "Vụ Tổ chức cán bộ",
    "Cục Kế hoạch - Tài chính",
    "Vụ Pháp luật hình sự - hành chính",
    "Vụ Pháp luật dân sự - kinh tế",
    "Vụ Pháp luật quốc tế",
    "Vụ Hợp tác quốc tế",
    "Thanh tra Bộ",
    "Vụ Phổ biến, giáo dục pháp luật",
    "Cục Kiểm tra văn bản quy phạm pháp luật",
];

pub(super) const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (240, 67)];

pub(super) fn at(time: &str) -> Moment {
    format!("2017-12-01T{time}+07:00").parse().unwrap()
}

pub(super) fn look() -> Look {
    Look::hall(&Theme::default(), Signs::default(), Lang::Vi)
}

pub(super) fn drawn(view: &PublicView, (width, height): (u16, u16)) -> Buffer {
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    let area = buf.area;
    super::super::draw(view, at("09:42:30"), &mut buf, area, &look());
    buf
}

/// The drawn text with every run of blanks as one, so that a wrapped name reads as it is written.
pub(super) fn text(view: &PublicView, size: (u16, u16)) -> String {
    picture::text(&drawn(view, size))
}

pub(super) fn view(step: Option<&str>, scene: PublicScene) -> PublicView {
    let particulars = Particulars {
        title: "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2017".into(),
        cluster: "Cụm thi đua số I, khối các đơn vị thuộc Bộ Tư pháp".into(),
        authority: "Bộ Tư pháp".into(),
        year: 2017,
        date: NaiveDate::from_ymd_opt(2017, 12, 1),
        place: "Hà Nội".into(),
        illustration: Some(
            "Các phần sau đây chỉ để minh họa: những đơn vị thành viên ngoài bốn đơn vị nêu trong bản tin.".into(),
        ),
        ..Particulars::default()
    };
    let step = step.map(str::to_owned);
    PublicView { rehearsal: false, particulars, step, scene, pointed: None, since: at("09:42:30") }
}

pub(super) fn names(count: usize) -> Vec<String> {
    (0..count)
        .map(|at| {
            let name = UNITS[at % UNITS.len()];
            if at < UNITS.len() { name.to_owned() } else { format!("{name} {}", at / UNITS.len() + 1) }
        })
        .collect()
}

pub(super) fn paper(count: usize, form: Form) -> PublicPaper {
    let graded = form == Form::Grades;
    PublicPaper {
        title: "Cờ thi đua ngành Tư pháp".into(),
        round: (1, RoundKind::First),
        form,
        names: names(count),
        seats: if graded { 0 } else { 4 },
        max: (!graded).then_some(4),
        threshold: (!graded).then_some(Threshold::MAJORITY),
        base: Base::Collected,
        voters: Voters::Unit,
        tie: TieRule::Runoff,
        blank: BlankRule::Invalid,
        projection: Projection::Live,
        grades: if graded {
            ["Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp"].map(str::to_owned).to_vec()
        } else {
            Vec::new()
        },
        known: true,
    }
}

pub(super) fn votes(at: usize) -> u64 {
    [8, 10, 9, 7, 1, 0, 3, 0, 2, 1, 0][at % 11]
}

pub(super) fn count(count: usize, form: Form) -> PublicCount {
    let graded = form == Form::Grades;
    let tally = |at| if graded { vec![votes(at), 10 - votes(at), 0] } else { vec![votes(at)] };
    PublicCount {
        paper: paper(count, form),
        collected: Some(11),
        counted: Some(10),
        needed: (!graded).then_some(6),
        tallies: names(count).into_iter().enumerate().map(|(at, name)| (name, tally(at))).collect(),
        complete: false,
        unchecked: false,
    }
}

pub(super) fn hidden_count(projection: Projection) -> PublicCount {
    let seen = projection == Projection::Progress;
    PublicCount {
        paper: PublicPaper { projection, ..paper(11, Form::Strike) },
        collected: seen.then_some(11),
        counted: seen.then_some(7),
        needed: None,
        tallies: Vec::new(),
        complete: false,
        unchecked: false,
    }
}

pub(super) fn result(count: usize) -> PublicResult {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|at| std::cmp::Reverse(votes(*at)));
    let names = names(count);
    let lines = order.iter().enumerate().map(|(rank, at)| PublicResultLine {
        name: names[*at].clone(),
        votes: vec![votes(*at)],
        shares: vec![hundredths(votes(*at), 11)],
        rank: (votes(*at) >= 6).then(|| u32::try_from(rank).unwrap() + 1),
        passes: votes(*at) >= 6,
        standing: if rank < 4 { Standing::Elected } else { Standing::NotElected },
    });
    PublicResult {
        paper: paper(count, Form::Strike),
        base: 11,
        needed: Some(6),
        papers: (11, 10, 1),
        lines: lines.collect(),
        hidden: 0,
        void: None,
        elected: names.iter().take(4).cloned().collect(),
        waiting: None,
        decided: Vec::new(),
        by_hand: false,
        code: Some("3607 1158 5734".to_owned()),
    }
}

fn tie() -> PublicResult {
    let mut result = result(4);
    for (line, votes) in result.lines.iter_mut().zip([9, 7, 7, 7]) {
        line.votes = vec![votes];
        line.shares = vec![hundredths(votes, 11)];
        line.passes = true;
        line.rank = Some(if votes == 9 { 1 } else { 2 });
        line.standing = if votes == 9 { Standing::Elected } else { Standing::Tied };
    }
    let tied = result.lines.iter().skip(1).map(|line| line.name.clone()).collect();
    PublicResult {
        elected: vec![result.lines[0].name.clone()],
        waiting: Some(PublicWaiting::Tie(tied, 1)),
        by_hand: true,
        code: None,
        ..result
    }
}

/// The same after lots were drawn.
pub(super) fn lots() -> PublicResult {
    let mut result = PublicResult { waiting: None, by_hand: false, ..tie() };
    for (at, line) in result.lines.iter_mut().enumerate().skip(1) {
        line.standing = if at == 2 { Standing::Elected } else { Standing::NotElected };
    }
    let named = result.lines[2].name.clone();
    result.elected.push(named.clone());
    PublicResult { decided: vec![PublicDecided::Lots(vec![named])], ..result }
}

/// A result that elects nobody, and the seats were left vacant.
pub(super) fn left_vacant() -> PublicResult {
    let mut result = result(3);
    for line in &mut result.lines {
        line.votes = vec![2];
        line.shares = vec![hundredths(2, 11)];
        line.rank = None;
        line.passes = false;
        line.standing = Standing::NotElected;
    }
    PublicResult { elected: Vec::new(), decided: vec![PublicDecided::Vacant(4)], ..result }
}

fn undecided() -> Vec<PublicResultLine> {
    let lines = result(4).lines.into_iter();
    lines.map(|line| PublicResultLine { standing: Standing::Undecided, ..line }).collect()
}

fn graded() -> PublicResult {
    let lines = names(5).into_iter().enumerate().map(|(at, name)| {
        let all = [votes(at), 10 - votes(at), 0];
        PublicResultLine {
            name,
            votes: all.to_vec(),
            shares: all.map(|votes| hundredths(votes, 11)).to_vec(),
            rank: None,
            passes: false,
            standing: Standing::Undecided,
        }
    });
    PublicResult {
        paper: paper(5, Form::Grades),
        needed: None,
        lines: lines.collect(),
        elected: Vec::new(),
        ..result(5)
    }
}

fn person(name: &str, post: &str, illustration: bool) -> Person {
    Person { name: name.into(), post: post.into(), unit: None, illustration }
}

pub(super) fn leader() -> PublicLeader {
    PublicLeader {
        decision: Some(Decision {
            number: "2017/QĐ-BTP".into(),
            date: NaiveDate::from_ymd_opt(2017, 12, 1),
            signed_by: "Bộ trưởng Bộ Tư pháp".into(),
            illustration: true,
        }),
        head: Some((person("Phạm Thị D", "Vụ trưởng", true), "Vụ Tổ chức cán bộ".into())),
        deputy: Some((person("Vũ Văn G", "Cục trưởng", true), "Cục Kế hoạch - Tài chính".into())),
    }
}

fn speaker() -> PublicSpeaker {
    PublicSpeaker {
        name: "Phạm Thị D".into(),
        unit: "Vụ Tổ chức cán bộ".into(),
        topic: "Gắn bình xét thi đua với đánh giá, xếp loại công chức hằng năm".into(),
        since: at("09:39:18"),
        minutes: 7,
    }
}

/// The sample's agenda in the midst of the first count.
fn agenda() -> PublicScene {
    let titles = [
        "Điểm danh",
        "Ổn định tổ chức, chào cờ",
        "Tuyên bố lý do, giới thiệu đại biểu",
        "Bầu Đoàn Chủ tịch, Thư ký Hội nghị",
        "Thông qua chương trình, quy chế làm việc",
        "Khai mạc Hội nghị",
        "Báo cáo tổng kết năm 2017, phương hướng năm 2018",
        "Thảo luận, tham luận",
        "Phát biểu chỉ đạo Hội nghị",
        "Tiêu chuẩn, số lượng, danh sách đề nghị",
        "Bầu Tổ kiểm phiếu",
        "Thể lệ bỏ phiếu, niêm phong hòm phiếu",
        "Bỏ phiếu lần 1: Cờ thi đua ngành Tư pháp",
        "Kiểm phiếu lần 1",
        "Công bố kết quả lần 1",
        "Bỏ phiếu lần 2: Cờ thi đua của Chính phủ",
        "Công bố Quyết định cử Trưởng Cụm, Phó trưởng Cụm năm 2018",
        "Lễ bàn giao",
        "Kết luận, bế mạc Hội nghị",
    ];
    let state = |place: usize| match place {
        0..13 => StepState::Done,
        13 => StepState::Now,
        _ => StepState::Later,
    };
    let steps = titles.iter().enumerate().map(|(place, title)| ((*title).to_owned(), state(place)));
    PublicScene::Agenda { steps: steps.collect() }
}

/// Every kind of scene, by a name for its file.
#[allow(clippy::too_many_lines, reason = "a list of scenes, one a line")]
pub(super) fn all() -> Vec<(&'static str, PublicView)> {
    let report = Report::read(include_str!("../../../data/bao-cao-tong-ket-2017.md"));
    let guests = vec![
        person("Trần Tiến Dũng", "Thứ trưởng Bộ Tư pháp", false),
        person("Tạ Văn U", "Vụ trưởng Vụ Thi đua - Khen thưởng", true),
        person("Cao Thị V", "Phó Vụ trưởng Vụ Thi đua - Khen thưởng", true),
    ];
    let hands = Hands { agree: 11, against: 0, other: 0, voters: 11, at: at("08:30:00") };
    let proposal = "Nhất trí cử Đoàn Chủ tịch gồm 02 đồng chí và Thư ký Hội nghị gồm 01 đồng chí theo danh sách";
    let proposed = vec![
        person("Nguyễn Hồng Tuyến", "Cụm trưởng năm 2017, Chủ trì", false),
        person("Nguyễn Văn A", "Chánh Văn phòng Bộ, Phó trưởng Cụm năm 2017", true),
        person("Lê Văn C", "Chuyên viên, Thư ký Hội nghị", true),
    ];
    let units = |all: usize| {
        names(all).into_iter().enumerate().map(|(at, name)| PublicUnit { name, present: at % 4 != 3 }).collect()
    };
    let slate_text = "Số lượng: đề nghị xét tặng Cờ thi đua ngành Tư pháp 04 đơn vị; trong 04 đơn vị đó, đề nghị xét tặng Cờ thi đua của Chính phủ 02 đơn vị.\nTiêu chuẩn:\n- Hoàn thành xuất sắc, toàn diện nhiệm vụ chính trị được giao trong năm;\n- Nội bộ đoàn kết; giữ nghiêm kỷ luật, kỷ cương.";
    let waiting: Vec<String> = ["Vũ Văn G", "Trịnh Thị Q", "Nguyễn Văn A"].map(str::to_owned).to_vec();
    let items = |signed: bool| PublicScene::Handover {
        items: [
            "Quy chế hoạt động của Cụm",
            "Kế hoạch và Giao ước thi đua năm 2017",
            "Báo cáo sơ kết, tổng kết",
            "Biên bản hội nghị, biên bản kiểm phiếu, phiếu niêm phong",
            "Danh sách đơn vị và đầu mối liên hệ",
            "Cờ luân lưu",
        ]
        .iter()
        .enumerate()
        .map(|(at, name)| ((*name).to_owned(), signed || at < 3))
        .collect(),
        giver: "Nguyễn Hồng Tuyến".into(),
        receiver: "Phạm Thị D".into(),
        signed,
    };
    let elected = vec![
        ("Cờ thi đua ngành Tư pháp".to_owned(), names(4)),
        ("Cờ thi đua của Chính phủ".to_owned(), vec![UNITS[1].to_owned(), UNITS[2].to_owned()]),
    ];
    let revealing =
        PublicResult { hidden: 8, elected: Vec::new(), lines: result(11).lines[..3].to_vec(), ..result(11) };
    let vacant = PublicResult { waiting: Some(PublicWaiting::Vacancy(2)), ..result(6) };
    let void = PublicResult {
        void: Some("Số phiếu thu về nhiều hơn số phiếu phát ra".into()),
        elected: Vec::new(),
        lines: undecided(),
        ..result(4)
    };
    let again = PublicPaper {
        round: (2, RoundKind::RunOff),
        seats: 1,
        max: Some(1),
        threshold: None,
        ..paper(3, Form::Strike)
    };
    let floor = |speaker| PublicScene::Floor { speaker, waiting: waiting.clone() };
    let speech =
        PublicScene::Speech { speaker: Some(person("Trần Tiến Dũng", "Thứ trưởng Bộ Tư pháp", false)) };
    let voting = |issued| PublicScene::Voting { paper: paper(11, Form::Strike), issued };
    let team = PublicScene::Team {
        members: vec![
            ("Cao Thị V".into(), String::new(), true),
            ("Lương Văn X".into(), "Thanh tra Bộ".into(), false),
            ("Đào Thị Y".into(), String::new(), false),
        ],
    };
    let pledge = PublicScene::Pledge {
        text: "Các đơn vị trong Cụm cam kết hoàn thành xuất sắc nhiệm vụ năm 2018 và thi đua thực chất, đoàn kết."
            .into(),
        units: names(11).into_iter().enumerate().map(|(at, name)| (name, at < 7)).collect(),
    };
    let closing = PublicScene::Closing {
        text: "Các đơn vị gửi hồ sơ về Vụ Thi đua - Khen thưởng trước ngày 15 tháng 12 năm 2017.".into(),
        elected,
        closed: true,
    };
    let page =
        |at: usize| PublicScene::Report { page: report.pages[at].clone(), number: at + 1, pages: report.pages.len() };
    let counted = PublicCount { counted: Some(11), complete: true, ..count(11, Form::Strike) };
    let first_pass = PublicCount { unchecked: true, ..count(11, Form::Strike) };
    let held = PublicCount { complete: true, ..hidden_count(Projection::Held) };
    let unknown = PublicPaper {
        known: false,
        names: Vec::new(),
        title: "Cờ thi đua của Chính phủ".into(),
        ..paper(0, Form::Strike)
    };
    vec![
        ("waiting", view(None, PublicScene::Waiting)),
        ("curtain", view(None, PublicScene::Curtain)),
        ("agenda", view(None, agenda())),
        (
            "words",
            view(
                Some("Tuyên bố lý do, giới thiệu đại biểu"),
                PublicScene::Words { text: "Tuyên bố lý do, giới thiệu đại biểu".into(), guests },
            ),
        ),
        (
            "words-note",
            view(
                Some("Ổn định tổ chức, chào cờ"),
                PublicScene::Words {
                    text: "Kính mời các đồng chí đại biểu ổn định chỗ ngồi và để điện thoại ở chế độ im lặng.".into(),
                    guests: Vec::new(),
                },
            ),
        ),
        (
            "words-list",
            view(
                Some("Tiêu chuẩn, số lượng cờ, danh sách đề nghị; đơn vị xin rút"),
                PublicScene::Words { text: slate_text.into(), guests: Vec::new() },
            ),
        ),
        (
            "attendance",
            view(
                Some("Đón tiếp đại biểu, điểm danh"),
                PublicScene::Attendance { units: units(11), present: 9, summoned: 11 },
            ),
        ),
        (
            "attendance-60",
            view(
                Some("Đón tiếp đại biểu, điểm danh"),
                PublicScene::Attendance { units: units(60), present: 45, summoned: 60 },
            ),
        ),
        (
            "hands",
            view(
                Some("Bầu Đoàn Chủ tịch, Thư ký Hội nghị"),
                PublicScene::Hands { proposal: proposal.into(), names: proposed.clone(), hands: None },
            ),
        ),
        (
            "hands-counted",
            view(
                Some("Bầu Đoàn Chủ tịch, Thư ký Hội nghị"),
                PublicScene::Hands { proposal: proposal.into(), names: proposed, hands: Some(hands) },
            ),
        ),
        (
            "hands-split",
            view(
                Some("Thông qua danh sách suy tôn"),
                PublicScene::Hands {
                    proposal: "Thông qua danh sách đơn vị để bỏ phiếu suy tôn".into(),
                    names: Vec::new(),
                    hands: Some(Hands { agree: 9, against: 1, other: 1, ..hands }),
                },
            ),
        ),
        ("report", view(Some("Báo cáo tổng kết năm 2017, phương hướng năm 2018"), page(0))),
        ("report-3", view(Some("Báo cáo tổng kết năm 2017, phương hướng năm 2018"), page(2))),
        ("floor", view(Some("Thảo luận, tham luận"), floor(Some(speaker())))),
        (
            "floor-last-minute",
            view(Some("Thảo luận, tham luận"), floor(Some(PublicSpeaker { since: at("09:36:00"), ..speaker() }))),
        ),
        (
            "floor-over",
            view(Some("Thảo luận, tham luận"), floor(Some(PublicSpeaker { since: at("09:34:00"), ..speaker() }))),
        ),
        ("floor-free", view(Some("Thảo luận, tham luận"), floor(None))),
        ("speech", view(Some("Phát biểu chỉ đạo của Lãnh đạo Bộ; Chủ trì tiếp thu"), speech)),
        ("slate", view(Some("Danh sách"), PublicScene::Slate(paper(11, Form::Strike)))),
        ("slate-4", view(Some("Danh sách"), PublicScene::Slate(paper(4, Form::Strike)))),
        ("slate-unknown", view(Some("Danh sách"), PublicScene::Slate(unknown))),
        ("rules-strike", view(Some("Thể lệ"), PublicScene::Rules(paper(11, Form::Strike)))),
        ("rules-tick", view(Some("Thể lệ"), PublicScene::Rules(paper(11, Form::Tick)))),
        ("rules-agree", view(Some("Thể lệ"), PublicScene::Rules(paper(3, Form::Agree)))),
        ("rules-grades", view(Some("Thể lệ"), PublicScene::Rules(paper(11, Form::Grades)))),
        ("team", view(Some("Bầu Tổ kiểm phiếu"), team)),
        ("voting", view(None, voting(Some(11)))),
        ("voting-issuing", view(None, voting(None))),
        ("voting-runoff", view(None, PublicScene::Voting { paper: again, issued: Some(11) })),
        ("counting", view(None, PublicScene::Counting(count(11, Form::Strike)))),
        ("counting-4", view(None, PublicScene::Counting(count(4, Form::Strike)))),
        ("counting-40", view(None, PublicScene::Counting(count(40, Form::Strike)))),
        ("counting-first-pass", view(None, PublicScene::Counting(first_pass))),
        ("counting-complete", view(None, PublicScene::Counting(counted))),
        ("counting-grades", view(None, PublicScene::Counting(count(11, Form::Grades)))),
        ("counting-progress", view(None, PublicScene::Counting(hidden_count(Projection::Progress)))),
        ("counting-held", view(None, PublicScene::Counting(hidden_count(Projection::Held)))),
        ("counting-held-complete", view(None, PublicScene::Counting(held))),
        ("result", view(None, PublicScene::Result(Box::new(result(11))))),
        ("result-4", view(None, PublicScene::Result(Box::new(result(4))))),
        ("result-40", view(None, PublicScene::Result(Box::new(result(40))))),
        ("result-revealing", view(None, PublicScene::Result(Box::new(revealing)))),
        ("result-tie", view(None, PublicScene::Result(Box::new(tie())))),
        ("result-lots", view(None, PublicScene::Result(Box::new(lots())))),
        ("result-left-vacant", view(None, PublicScene::Result(Box::new(left_vacant())))),
        ("result-vacant", view(None, PublicScene::Result(Box::new(vacant)))),
        ("result-void", view(None, PublicScene::Result(Box::new(void)))),
        ("result-grades", view(None, PublicScene::Result(Box::new(graded())))),
        (
            "leader-before",
            view(Some("Công bố Quyết định cử Trưởng Cụm, Phó trưởng Cụm"), PublicScene::Leader { announced: None }),
        ),
        (
            "leader",
            view(
                Some("Công bố Quyết định cử Trưởng Cụm, Phó trưởng Cụm"),
                PublicScene::Leader { announced: Some(leader()) },
            ),
        ),
        ("handover", view(Some("Lễ bàn giao nhiệm vụ Trưởng Cụm"), items(false))),
        ("handover-signed", view(Some("Lễ bàn giao nhiệm vụ Trưởng Cụm"), items(true))),
        ("pledge", view(Some("Ký giao ước thi đua"), pledge)),
        ("closing", view(Some("Kết luận, bế mạc Hội nghị"), closing)),
    ]
}
