//! What minutes say once, in its place, and no longer when it has been decided.

use crate::conference::Command;
use crate::documents::hall::{Hall, contest};
use crate::documents::{Block, Kind, write};
use crate::wording::Lang;

const NAMES: [(&str, &str); 3] = [("u1", "Văn phòng Bộ"), ("u2", "Thanh tra Bộ"), ("u3", "Vụ Tổ chức cán bộ")];

fn hall(seats: u32) -> Hall {
    Hall::of(vec![contest("c", &NAMES, seats)], 5, 5)
}

fn texts(hall: &Hall, kind: Kind) -> Vec<String> {
    let documents = write(kind, &hall.conference, Lang::Vi, &hall.facts());
    let blocks = documents.iter().flat_map(|document| &document.blocks);
    blocks.flat_map(Block::texts).map(str::to_owned).collect()
}

fn said(hall: &Hall, kind: Kind) -> String {
    texts(hall, kind).join("\n")
}

#[test]
fn the_hall_is_asked_about_a_vacancy_only_until_it_has_decided() {
    let mut hall = hall(2);
    hall.open("c", 5, 5);
    hall.supports("c", 5, 0, &[4, 1, 0]);
    hall.announce("c");
    assert!(said(&hall, Kind::Minutes).contains("Đề nghị Hội nghị biểu quyết"));
    hall.script(r#"{"do":"leave_vacant","contest":"c"}"#);
    for kind in [Kind::Minutes, Kind::Tally] {
        let said = said(&hall, kind);
        assert!(!said.contains("Đề nghị Hội nghị biểu quyết"), "{said}");
        assert!(said.contains("còn 01 suất chưa có tên nào đạt yêu cầu") && said.contains("để trống số suất còn lại"));
    }
}

#[test]
fn a_withdrawal_stands_after_the_round_that_it_came_after() {
    let mut hall = hall(1);
    hall.script(r#"{"do":"withdraw","contest":"c","nominee":"u3","reason":"nhường"}"#);
    hall.open("c", 5, 5);
    hall.supports("c", 5, 0, &[4, 1]);
    hall.announce("c");
    hall.script(r#"{"do":"withdraw","contest":"c","nominee":"u1","reason":"lý do riêng"}"#);
    let texts = texts(&hall, Kind::Minutes);
    let place = |text: &str| texts.iter().position(|said| said.contains(text)).expect(text);
    assert!(place("Vụ Tổ chức cán bộ xin rút") < place("Vòng 1:") && place("Vòng 1:") < place("lý do: lý do riêng"));
}

#[test]
fn what_is_stated_again_without_a_change_is_told_once_at_most() {
    for (unused, told) in [(2, 0), (3, 2)] {
        let mut hall = hall(1);
        hall.open("c", 5, 5);
        hall.script(&format!(r#"{{"do":"issue","contest":"c","issued":5,"unused":{unused}}}"#));
        hall.ask(Command::Collect { contest: "c".into(), collected: 5 });
        hall.supports("c", 5, 0, &[4, 1, 0]);
        hall.announce("c");
        let said = said(&hall, Kind::Minutes);
        assert_eq!(said.matches("ghi số phát ra").count(), told, "{said}");
        assert!(!said.contains("ghi số thu về"), "{said}");
    }
}

#[test]
fn the_roll_says_summoned_once() {
    assert_eq!(said(&hall(1), Kind::Minutes).matches("Triệu tập").count(), 1);
}
