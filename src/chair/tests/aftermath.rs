//! After the count: ties, vacancies and withdrawals at the desk, and what it says may be done.

use super::Chair;
use crate::conference::ContestId;
use crate::conference::outcome::Standing;
use crate::conference::public::{PublicDecided, PublicScene};
use crate::terminal::key::Key;

const PLAN: &str = r#"
format = 1
[conference]
title = "Hội nghị tổng kết"
cluster = "Cụm thi đua số I"
year = 2017
date = 2017-12-01
place = "Hà Nội"
[[units]]
id = "a"
name = "Văn phòng"
[[units]]
id = "b"
name = "Thanh tra"
[[units]]
id = "c"
name = "Kế hoạch"
[[contests]]
id = "co"
title = "Cờ thi đua"
nominees = ["a", "b", "c"]
form = "tick"
seats = 2
[[agenda]]
id = "phieu"
kind = "ballot"
title = "Bỏ phiếu kín"
contests = ["co"]
[[agenda]]
id = "ket-qua"
kind = "result"
title = "Công bố kết quả"
contests = ["co"]
[[agenda]]
id = "be-mac"
kind = "closing"
title = "Bế mạc"
"#;

/// A desk at the announced result of a first round in which papers supported these.
fn announced(papers: &[&str]) -> Chair {
    announced_by(PLAN, papers)
}

/// The same by another plan.
fn announced_by(plan: &str, papers: &[&str]) -> Chair {
    let mut chair = Chair::sits_before(plan, 120, 40);
    let count = papers.len();
    chair.script(r#"{"do":"start"}"#).script(r#"{"do":"attend_all"}"#).at("ket-qua");
    chair.script(r#"{"do":"open_round","contest":"co"}"#);
    chair.script(&format!(r#"{{"do":"issue","contest":"co","issued":{count}}}"#));
    chair.script(&format!(r#"{{"do":"collect","contest":"co","collected":{count}}}"#));
    for marks in papers {
        let marks: Vec<String> = marks.chars().map(|id| format!(r#""{id}":"support""#)).collect();
        chair.script(&format!(r#"{{"do":"paper","contest":"co","marks":{{{}}}}}"#, marks.join(",")));
    }
    chair.script(r#"{"do":"close_round","contest":"co"}"#).script(r#"{"do":"announce","contest":"co"}"#);
    chair
}

fn rounds(chair: &Chair) -> usize {
    chair.proceedings.conference().progress(&ContestId::from("co")).map_or(0, |progress| progress.rounds.len())
}

#[test]
fn a_run_off_is_opened_by_enter_and_told_by_its_own_rules() {
    let mut chair = announced(&["ab", "bc", "ca"]);
    let seen = chair.sees();
    assert!(seen.contains("2/3 phiếu thu về = 66,67 % > 1/2 → ngang phiếu"), "{seen}");
    chair.presses(&[Key::ENTER]);
    assert_eq!(rounds(&chair), 1, "one Enter too many opens nothing");
    assert!(chair.sees().contains("ngay bây giờ?"));
    chair.presses(&[Key::ENTER]);
    assert_eq!(rounds(&chair), 2);
    let seen = chair.sees();
    assert!(seen.contains("Bỏ phiếu lại giữa 03") && seen.contains("không đặt tỷ"), "{seen}");
    assert!(!seen.contains("quá 1/2"), "{seen}");
}

#[test]
fn every_line_that_was_counted_shows_its_arithmetic() {
    let mut chair = announced(&["ab", "ab", "ac"]);
    let seen = chair.sees();
    assert!(seen.contains("3/3 phiếu thu về = 100,00 % > 1/2 → được suy tôn"), "{seen}");
    assert!(seen.contains("1/3 phiếu thu về = 33,33 % ≤ 1/2 → không đạt"), "{seen}");
}

#[test]
fn enter_does_not_pass_over_vacant_seats_unasked() {
    let mut chair = announced(&["a", "a", "b"]);
    chair.presses(&[Key::ENTER]);
    assert_eq!(chair.step(), "ket-qua");
    let seen = chair.sees();
    assert!(seen.contains("suất trống") && seen.contains("Vẫn sang mục sau?"), "{seen}");
    chair.presses(&[Key::ESC]);
    assert_eq!(chair.step(), "ket-qua");
    // Decided, nothing is asked any more.
    chair.script(r#"{"do":"leave_vacant","contest":"co"}"#).presses(&[Key::ENTER]);
    assert_eq!(chair.step(), "be-mac");
}

#[test]
fn who_withdraws_after_the_announcement_is_taken_off_the_list_at_the_desk() {
    let mut chair = announced(&["ab", "ab", "ab"]);
    let seen = chair.sees();
    let act = seen.lines().find(|line| line.contains("Ghi nhận xin rút")).expect("the act stands on the screen");
    let digit = act.split("Ghi nhận").next().and_then(|before| before.trim().chars().last()).expect("its digit");
    chair.presses(&[Key::char(digit)]);
    let seen = chair.sees();
    assert!(seen.contains("không ai được đôn lên thay"), "{seen}");
    chair.presses(&[Key::RIGHT, Key::TAB]).types("xin nhường").presses(&[Key::ENTER]);
    let contest = chair.proceedings.conference().programme().contest(&"co".into()).expect("the contest").clone();
    let elected = chair.proceedings.conference().standing(&contest).elected;
    assert_eq!(elected, ["a".into()]);
}

#[test]
fn the_lot_names_nobody_before_somebody_has_chosen() {
    let plan = PLAN.replace("seats = 2", "seats = 1\nmax = 2\ntie = \"lot\"");
    let mut chair = announced_by(&plan, &["ab", "ab", "c"]);
    chair.presses(&[Key::ENTER]);
    assert!(chair.sees().contains("chưa chọn"), "{}", chair.sees());
    chair.presses(&[Key::TAB]).types("Trần Văn A").presses(&[Key::ENTER]);
    let contest = chair.proceedings.conference().programme().contest(&"co".into()).expect("the contest").clone();
    assert!(!chair.proceedings.conference().standing(&contest).decided(), "{}", chair.sees());
    chair.presses(&[Key::BACKTAB, Key::RIGHT, Key::RIGHT, Key::ENTER]);
    let standing = chair.proceedings.conference().standing(&contest);
    assert_eq!((standing.decided(), standing.elected), (true, vec!["b".into()]), "{}", chair.sees());
}

/// What the hall sees of the contest.
fn hall(chair: &Chair) -> PublicScene {
    chair.proceedings.conference().public().scene
}

#[test]
fn the_hall_hears_of_the_lot_and_sees_no_tie_any_more() {
    let plan = PLAN.replace("seats = 2", "seats = 1\nmax = 2\ntie = \"lot\"");
    let mut chair = announced_by(&plan, &["ab", "ab", "c"]);
    let PublicScene::Result(before) = hall(&chair) else { panic!("a result is shown") };
    assert!(before.waiting.is_some() && before.decided.is_empty());
    chair.script(r#"{"do":"draw_lots","contest":"co","elected":["b"],"drawn_by":"Bà Hai"}"#);
    let PublicScene::Result(after) = hall(&chair) else { panic!("a result is shown") };
    assert_eq!(after.decided, [PublicDecided::Lots(vec!["Thanh tra".into()])]);
    let standings: Vec<Standing> = after.lines.iter().map(|line| line.standing).collect();
    assert_eq!(standings, [Standing::NotElected, Standing::Elected, Standing::NotElected]);
    assert_eq!((after.elected, after.waiting), (vec!["Thanh tra".to_owned()], None));
}

#[test]
fn the_hall_hears_that_seats_are_left_vacant() {
    let mut chair = announced(&["a", "a", "b"]);
    chair.script(r#"{"do":"leave_vacant","contest":"co"}"#);
    let PublicScene::Result(result) = hall(&chair) else { panic!("a result is shown") };
    assert_eq!((result.decided, result.waiting), (vec![PublicDecided::Vacant(1)], None));
}

#[test]
fn of_two_passes_the_desk_names_the_one_that_waits() {
    let plan = PLAN.replace("seats = 2", "seats = 2\npasses = 2");
    let mut chair = Chair::sits_before(&plan, 120, 40);
    chair.script(r#"{"do":"start"}"#).script(r#"{"do":"attend_all"}"#).at("phieu");
    chair.script(r#"{"do":"open_round","contest":"co"}"#).script(r#"{"do":"issue","contest":"co","issued":3}"#);
    chair.script(r#"{"do":"collect","contest":"co","collected":3}"#);
    assert!(chair.sees().contains("Lượt 1 còn 3 phiếu"));
    chair.script(r#"{"do":"paper","contest":"co","marks":{"a":"support"},"pass":1}"#);
    assert!(chair.sees().contains("Lượt 2 còn 3 phiếu"));
}

#[test]
fn where_results_are_read_a_vote_is_opened_only_after_a_question() {
    let mut chair = Chair::sits_before(PLAN, 120, 40);
    chair.script(r#"{"do":"start"}"#).script(r#"{"do":"attend_all"}"#).at("ket-qua").presses(&[Key::ENTER]);
    assert_eq!(rounds(&chair), 0);
    assert!(chair.sees().contains("XÁC NHẬN"));
    chair.presses(&[Key::ESC]).at("phieu").presses(&[Key::ENTER]);
    assert_eq!(rounds(&chair), 1, "where papers are issued Enter opens it");
}
