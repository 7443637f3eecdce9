//! The checklist of the day.

use crate::conference::contest::{Form, Source};
use crate::conference::{Conference, StepKind, TallyMember};
use crate::documents::hall::{Hall, borrowed, contest, many, programme, step};
use crate::documents::{Block, Document, Kind, RecordFacts, letters, write};
use crate::plan::{self, FileTrouble, Source as File};
use crate::wording::Lang;

const NAMES: [(&str, &str); 2] = [("u1", "Văn phòng Bộ"), ("u2", "Thanh tra Bộ")];
/// What a page leaves for text, in twentieths of a point.
const PAGE: u32 = 16_838 - 2 * 1_134;
const LINE: u32 = 9_355;

fn checklist(conference: &Conference, lang: Lang) -> Document {
    let facts =
        RecordFacts { code: String::new(), now: crate::documents::hall::ten(), log: crate::record::Log::default() };
    write(Kind::Checklist, conference, lang, &facts).remove(0)
}

fn sample() -> Conference {
    let files = |_: &str| -> Result<Vec<u8>, FileTrouble> {
        Ok(include_bytes!("../../../data/bao-cao-tong-ket-2017.md").to_vec())
    };
    let bytes = include_bytes!("../../../data/cum-thi-dua-1-2017.toml");
    let reading = plan::read(&File { name: "mau.toml".to_owned(), bytes, files: &files });
    Conference::new(reading.programme.expect("the sample is sound"))
}

/// How high a document stands on its page, by the measures of its styles.
fn height(document: &Document) -> u32 {
    let lines = |text: &str, points: u32, room: u32| letters::width(text, points, false).div_ceil(room).max(1);
    let part = |block: &Block| match block {
        Block::Title(text) => lines(text, 14, LINE) * 322 + 240,
        Block::Subject(text) => lines(text, 14, LINE) * 322 + 210,
        Block::Centred(text) => lines(text, 14, LINE) * 322 + 180,
        Block::Heading(..) => 322 + 240,
        // Of eleven and a half points.
        Block::Checks(items) => items.iter().map(|item| lines(item, 23, 2 * (LINE - 370)) * 265 + 30).sum(),
        Block::Remark(text) => lines(text, 11, LINE) * 253 + 60,
        other => panic!("{other:?} is not measured"),
    };
    document.blocks.iter().map(part).sum()
}

#[test]
fn the_checklist_of_the_sample_is_one_page_in_both_languages() {
    for lang in [Lang::Vi, Lang::En] {
        let document = checklist(&sample(), lang);
        // A line to spare, beside those that this reckons too much: no two word processors break lines alike.
        assert!(height(&document) + 322 <= PAGE, "{lang:?}: {} of {PAGE}", height(&document));
    }
}

#[test]
fn it_tells_the_rules_of_this_plan() {
    let document = checklist(&sample(), Lang::Vi);
    for said in [
        "Cờ thi đua ngành Tư pháp: in 13 phiếu (dự phòng 02)",
        "Cờ thi đua của Chính phủ: giấy cho 13 phiếu",
        "02 bảng kiểm phiếu",
        "04 suất; gạch tên không đồng ý; mỗi phiếu nhiều nhất 04 tên; đạt khi quá 1/2 số phiếu thu về",
        "Cao Thị V (Tổ trưởng)",
        "(07:00)",
    ] {
        assert!(document.mentions(said), "{said}");
    }
    let mut grades = contest("tn", &NAMES, 0);
    grades.form = Form::Grades;
    grades.grades = vec!["cao".to_owned(), "thấp".to_owned()];
    let mut twice = contest("b", &NAMES, 1);
    twice.passes = 2;
    twice.bundle = 2;
    let hall = Hall::of(vec![grades, twice], 5, 0);
    let document = checklist(&hall.conference, Lang::Vi);
    assert!(document.mentions("(cao, thấp); không bầu ai") && document.mentions("nhập hai lượt"));
    assert!(document.mentions("07 bảng kiểm phiếu"), "one for grades, two passes of three bundles: {document:?}");
}

#[test]
fn what_the_plan_lacks_stands_in_it() {
    let mut plan = programme(&borrowed(&many(3)), vec![contest("a", &NAMES, 1)], Vec::new());
    plan.particulars.chair = None;
    let document = checklist(&Conference::new(plan.clone()), Lang::Vi);
    assert!(document.mentions("kế hoạch chưa ghi ai") && document.mentions("chưa dự kiến ai"));
    let member = |name: &str, head| TallyMember { name: name.to_owned(), unit: None, head };
    let members = vec![member("An", true), member("Bình", false), member("Chi", false)];
    plan.agenda.push(step("to", "Tổ", StepKind::TallyTeam { contest: None, members }));
    assert!(checklist(&Conference::new(plan), Lang::Vi).mentions("Tổ kiểm phiếu: An (Tổ trưởng), Bình, Chi"));
}

#[test]
fn a_meeting_without_votes_speaks_of_no_papers() {
    let plan = programme(&borrowed(&many(3)), Vec::new(), Vec::new());
    let document = checklist(&Conference::new(plan), Lang::Vi);
    assert!(!document.mentions("phiếu") && document.mentions("Máy chiếu"));
}

#[test]
fn a_slate_that_is_not_known_yet_has_its_most_names_all_the_same() {
    let mut second = contest("b", &[], 1);
    second.source = Source::ElectedOf("a".into());
    second.form = Form::Agree;
    let plan = programme(&borrowed(&many(3)), vec![contest("a", &NAMES, 2), second], Vec::new());
    assert!(
        checklist(&Conference::new(plan), Lang::Vi)
            .mentions("Cờ b: 01 suất; đồng ý hoặc không đồng ý từng dòng; mỗi phiếu nhiều nhất 02 tên")
    );
}
