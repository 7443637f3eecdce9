//! The drill: practice papers on the real slate, which are never recorded.

use super::hall::{Hall, contest};
use crate::conference::Command;
use crate::conference::contest::Form;
use crate::conference::paper::{InvalidReason, Mark, Paper};
use crate::desk::{Effect, Screen};
use crate::tally::draft::Typing;
use crate::terminal::key::Key;
use crate::wording::Lang;
use proptest::prelude::{Strategy, prop};

const BAND: &str = "LUYỆN TẬP – KHÔNG GHI VÀO HỒ SƠ";
const FORMS: [Form; 4] = [Form::Tick, Form::Strike, Form::Agree, Form::Grades];

/// The keys that enter this paper, as a typist would find them.
fn keys(paper: &Paper, form: Form, typing: Typing, lines: usize) -> String {
    let marks = match paper {
        Paper::Declared(reason) => {
            return format!("<f4>{}", InvalidReason::DECLARED.iter().position(|other| other == reason).unwrap() + 1);
        }
        Paper::Marked(marks) => marks,
    };
    let number = |line: usize| if lines <= 10 { ((line + 1) % 10).to_string() } else { format!("{} ", line + 1) };
    let of = |wanted: Mark| -> String { (0..lines).filter(|line| marks[*line] == wanted).map(number).collect() };
    if marks.iter().any(|mark| matches!(mark, Mark::Grade(_))) {
        return marks
            .iter()
            .map(|mark| match mark {
                Mark::Grade(grade) => grade.to_string(),
                Mark::Both => "*".to_owned(),
                _ => "0".to_owned(),
            })
            .collect::<String>()
            + "<enter>";
    }
    // A line that is not typed says the opposite on forms of one box, and nothing on the others.
    let other = match form {
        Form::Agree => format!("<tab>{}<tab>", of(typing.other().mark())),
        _ => String::new(),
    };
    format!("{}{other}{both}{both}<enter>", of(typing.mark()), both = of(Mark::Both))
}

/// Enters so many practice papers, or all that are left.
pub fn types_on(hall: &mut Hall, papers: usize) {
    let frame = hall.conference().progress(&"co".into()).unwrap().last().unwrap().frame.clone();
    for _ in 0..papers {
        let Some((paper, typing)) = hall.screen.drill.as_ref().and_then(|drill| drill.shown()) else { return };
        hall.types(&keys(&paper, frame.form, typing, frame.slate.len()));
    }
}

#[test]
fn every_practice_paper_can_be_typed_with_the_real_keys_and_is_found_right() {
    for form in FORMS {
        for names in [1, 2, 3, 4, 10, 11, 27, 95, 120] {
            let mut hall = Hall::of(form, names);
            hall.types("<c-l>");
            assert!(hall.says(BAND), "{}", hall.page());
            types_on(&mut hall, 20);
            assert!(hall.says("Đã xong phần luyện tập") && hall.says("Rất tốt"), "{form:?} {names}:\n{}", hall.page());
            assert!(hall.wanted.is_empty());
            assert_eq!(hall.count().recorded, 0);
            hall.types("<esc>");
            assert!(!hall.says(BAND) && hall.says("Từ đây là phiếu thật"), "{}", hall.page());
        }
    }
}

#[test]
fn about_a_dozen_papers_teach_each_something_of_its_own() {
    for form in FORMS {
        for names in [4, 11, 27, 120] {
            let mut hall = Hall::of(form, names);
            hall.types("<c-l>");
            let mut lessons = std::collections::BTreeSet::new();
            let mut papers = 0;
            while hall.screen.drill.as_ref().is_some_and(|drill| drill.shown().is_some()) {
                lessons.insert(hall.page().lines().nth(1).unwrap().to_owned());
                papers += 1;
                types_on(&mut hall, 1);
            }
            assert!((9..=13).contains(&papers), "{papers} on {form:?} with {names}");
            assert_eq!(lessons.len(), papers, "{form:?} {names}: {lessons:#?}");
        }
    }
}

#[test]
fn a_wrong_entry_is_told_line_by_line_and_is_not_right_at_the_first_go() {
    let mut hall = Hall::of(Form::Tick, 5);
    hall.types("<c-l>");
    let Some((Paper::Marked(marks), _)) = hall.screen.drill.as_ref().unwrap().shown() else { panic!("marks") };
    let other = marks.iter().position(|mark| *mark == Mark::Against).unwrap() + 1;
    hall.types(&format!("{other}<enter>"));
    assert!(hall.says("CHƯA ĐÚNG: xem lại dòng 1"), "{}", hall.page());
    hall.types("<f4>3");
    assert!(hall.says("không có lỗi nào phải dùng F4"), "{}", hall.page());
    hall.types("<esc>");
    types_on(&mut hall, 1);
    assert!(hall.says("ĐÚNG.") && hall.says("phiếu tập 2 /"), "{}", hall.page());
    types_on(&mut hall, 20);
    assert!(hall.says("Đúng ngay lần đầu: 9 / 10 phiếu"), "{}", hall.page());
    hall.types("1<enter>");
    assert!(hall.says("phiếu tập 1 /"), "once more: {}", hall.page());
}

#[test]
fn a_paper_without_the_stamp_asks_for_its_reason() {
    let mut hall = Hall::of(Form::Strike, 11);
    hall.types("<c-l>");
    while !hall.says("KHÔNG CÓ DẤU") {
        types_on(&mut hall, 1);
    }
    hall.types("<enter>");
    assert!(hall.says("Bấm F4 rồi 2"), "{}", hall.page());
    hall.types("<f4>5");
    assert!(hall.says("Bấm F4 rồi 2"), "another reason is wrong too: {}", hall.page());
    hall.types("<f4>2");
    assert!(hall.says("ĐÚNG."), "{}", hall.page());
}

#[test]
fn keys_of_real_papers_do_nothing_in_the_drill() {
    let mut hall = Hall::of(Form::Tick, 11);
    hall.types("3<enter>4<enter><c-l>");
    let wanted = hall.wanted.len();
    for key in ["<c-z>", "<f6>", "<f8>", "<c-e>", "<c-b>", "<c-t>", "<c-d>", "<f9>", "<f3>", "<f5>", "<f2>", "<c-o>"] {
        hall.types(key);
        assert!(hall.says(BAND) && hall.says("chỉ dùng khi nhập thật"), "{key}: {}", hall.page());
    }
    hall.pastes("1\n");
    assert_eq!((hall.wanted.len(), hall.count().recorded), (wanted, 2));
    assert_eq!(hall.would_be_lost(), None, "a practice paper is nothing to lose");
}

#[test]
fn esc_clears_the_practice_paper_and_then_leaves_and_ctrl_l_leaves_at_once() {
    let mut hall = Hall::of(Form::Tick, 11);
    hall.types("<c-l>34<esc>");
    assert!(hall.says(BAND) && hall.says("đánh dấu 00"));
    hall.types("<f4><esc>");
    assert!(hall.says(BAND), "Esc closes the reasons first");
    hall.types("<esc>");
    assert!(!hall.says(BAND));
    hall.types("<c-l>34<c-l>");
    assert!(!hall.says(BAND) && hall.says("đánh dấu 00"), "{}", hall.page());
    hall.types("3<c-l>");
    assert!(!hall.says(BAND) && hall.says("rồi mới luyện tập"), "a real draft comes first: {}", hall.page());
}

#[test]
fn one_can_practise_before_a_round_is_open_and_nothing_that_happens_meanwhile_ends_the_drill() {
    let mut hall = Hall::with(vec![contest("co", Form::Strike, 11)]);
    assert!(hall.says("luyện tập"), "in the footer: {}", hall.page());
    hall.types("<c-l>");
    assert!(hall.says(BAND) && hall.says("Văn phòng Bộ"), "{}", hall.page());
    hall.opens("co", 5);
    assert!(hall.says(BAND) && hall.says("Có 5 phiếu thật đang chờ nhập"), "{}", hall.page());
    hall.types("3<enter><enter>");
    assert!(hall.says(BAND));
    types_on(&mut hall, 3);
    assert_eq!((hall.count().recorded, hall.wanted.len()), (0, 0), "no practice paper becomes a real one");
    hall.types("<c-l>");
    assert!(hall.says("phiếu số 1 / 5"), "{}", hall.page());
}

#[test]
fn every_frame_of_the_drill_says_what_it_is() {
    for form in FORMS {
        for names in [4, 55, 120] {
            let mut hall = Hall::of(form, names);
            hall.types("<c-l>");
            for size in [(0, 0), (1, 1), (60, 16), (61, 17), (80, 24), (100, 30), (120, 40), (240, 67)] {
                hall.size = size;
                for keys in ["", "3", "<f4>", "<esc>", "<esc>"] {
                    hall.types(keys);
                    let page = hall.page();
                    if size.0 >= 60 && hall.screen.drill.is_some() {
                        assert!(page.contains(BAND), "{size:?}:\n{page}");
                    }
                    if hall.screen.drill.is_some() {
                        hall.clicks(size.0 / 2 + 5, size.1 / 2);
                    }
                }
                if hall.screen.drill.is_none() {
                    hall.types("<c-l>");
                }
            }
            // A click may answer for the paper in the hand; then Esc leaves the drill, and asks for nothing either.
            assert!(!hall.wanted.iter().any(|wanted| matches!(wanted, Effect::Ask(_))), "{:?}", hall.wanted);
        }
    }
    let mut hall = Hall::of(Form::Agree, 11);
    hall.look.lang = Lang::En;
    hall.types("<c-l>");
    assert!(hall.says("PRACTICE – NOTHING IS RECORDED") && hall.says("marked Agree"), "{}", hall.page());
}

#[test]
fn the_paper_in_the_hand_and_the_entry_stand_side_by_side_where_they_have_room() {
    for (names, size) in [(4, (80, 24)), (11, (80, 24)), (27, (120, 40))] {
        for form in FORMS {
            let mut hall = Hall::of(form, names);
            hall.size = size;
            hall.types("<c-l>");
            assert!(hall.says("NHẬP VÀO MÁY"), "{form:?} {names}:\n{}", hall.page());
            let page = hall.page();
            let last = page.split_whitespace().filter(|word| *word == names.to_string()).count();
            assert!(last >= 2, "line {names} stands on both: {form:?}\n{page}");
        }
    }
    let mut hall = Hall::of(Form::Tick, 55);
    hall.types("<c-l>");
    assert!(hall.says("đã bấm: –"), "{}", hall.page());
}

#[test]
fn a_click_on_the_entry_is_an_entry() {
    let mut hall = Hall::of(Form::Tick, 11);
    hall.types("<c-l>");
    let page = hall.page();
    let (row, line) = page.lines().enumerate().find(|(_, line)| line.contains("Thanh tra Bộ")).unwrap();
    let at = line.rfind("Thanh tra").map(|at| line[..at].chars().count()).unwrap();
    hall.clicks(u16::try_from(at).unwrap(), u16::try_from(row).unwrap());
    assert!(hall.says("đánh dấu 01"), "{}", hall.page());
}

#[test]
fn a_desk_whose_papers_stand_as_totals_may_still_practise() {
    let mut hall = Hall::of(Form::Tick, 2);
    hall.does(Command::Totals {
        contest: "co".into(),
        support: [("n1".into(), 7), ("n2".into(), 3)].into(),
        against: std::collections::BTreeMap::new(),
        valid: 11,
        invalid_by: std::collections::BTreeMap::new(),
    });
    hall.types("<c-l>");
    assert!(hall.says(BAND), "{}", hall.page());
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]

    #[test]
    fn no_key_of_the_drill_asks_for_anything(
        form in prop::sample::select(FORMS.to_vec()),
        names in prop::sample::select(vec![1_usize, 4, 11, 27]),
        passes in 1_u8..=2,
        keys in prop::collection::vec(key(), 1..120),
    ) {
        let mut plan = contest("co", form, names);
        plan.passes = passes;
        plan.bundle = 3;
        let mut hall = Hall::counting(plan, 11);
        hall.screen = crate::tally::TallyScreen::new(None, 1).nested();
        hall.types("<c-l>");
        for key in keys {
            hall.presses(key);
            if hall.screen.drill.is_none() {
                break;
            }
        }
        proptest::prop_assert!(hall.wanted.is_empty(), "{:?}", hall.wanted);
        proptest::prop_assert_eq!(hall.count().recorded, 0);
        proptest::prop_assert!(!hall.screen.takes_text());
    }
}

fn key() -> impl Strategy<Value = Key> {
    let mut keys: Vec<Key> = crate::tally::TABLE.iter().flat_map(|binding| binding.keys.iter().copied()).collect();
    // Esc and Ctrl+L leave, which is soon done; the others are what is asked about.
    keys.retain(|key| *key != Key::ctrl('l') && *key != Key::ESC);
    keys.extend([Key::ENTER; 12]);
    keys.extend([Key::f(4), Key::ctrl('p'), Key::f(1), Key::char('x')]);
    prop::sample::select(keys)
}
