//! The documents, written from the console.

use super::{Chair, DAY};
use crate::desk::{ExportEnd, ExportNews, ExportOffer, ExportStep, Exporting, OfferedFile, Screen};
use crate::terminal::key::Key;
use crate::wording::Lang;
use std::path::PathBuf;

const FORMATS: [&str; 7] = ["docx", "xlsx", "html", "md", "csv", "json", "pdf"];

fn folder() -> PathBuf {
    PathBuf::from("mau.van-ban")
}

fn file(title: &str, format: &'static str, name: &str) -> OfferedFile {
    let draft = title.contains("hội nghị");
    OfferedFile { title: title.into(), format, name: name.into(), numbered: name.contains("-2"), draft, signed: true }
}

/// What this computer offers: it has no office suite, and one document has been written before.
fn offer() -> ExportNews {
    ExportNews::Offered(ExportOffer {
        folder: folder(),
        formats: FORMATS.map(|format| (format, format != "pdf")).to_vec(),
        files: vec![
            file("Biên bản hội nghị", "docx", "bien-ban-hoi-nghi-2.docx"),
            file("Biên bản hội nghị", "html", "bien-ban-hoi-nghi.html"),
            file("Biên bản hội nghị", "pdf", "bien-ban-hoi-nghi.pdf"),
            file("Biên bản kiểm phiếu", "docx", "bien-ban-kiem-phieu-1.docx"),
        ],
        code: "123 456".into(),
    })
}

fn ended(written: &[&str], left: usize, failed: Option<&str>) -> ExportNews {
    let written = written.iter().map(|name| (*name).to_owned()).collect();
    ExportNews::Ended(ExportEnd { folder: folder(), written, left, failed: failed.map(str::to_owned) })
}

/// A chair who has pressed the key and sees what is offered.
fn chooses(columns: u16, rows: u16) -> Chair {
    let mut chair = Chair::sits(columns, rows);
    chair.presses(&[Key::ENTER, Key::f(9)]).hears(&offer());
    chair
}

#[test]
fn what_would_be_written_is_seen_before_anything_is() {
    let mut chair = chooses(80, 24);
    assert_eq!(chair.exports, [Exporting::Offer(folder())]);
    let seen = chair.sees();
    for told in ["mau.van-ban", "✓ 1 docx", "○ 3 html", "○ 7 pdf", "BẢN THẢO", "Còn thiếu"] {
        assert!(seen.contains(told), "{told} is not in\n{seen}");
    }
    chair.presses(&[Key::PAGE_DOWN, Key::PAGE_DOWN]);
    let seen = chair.sees();
    for told in ["bien-ban-hoi-nghi-2.docx", "được giữ nguyên", "bien-ban-kiem-phieu-1.docx"] {
        assert!(seen.contains(told), "{told} is not in\n{seen}");
    }
    assert!(!seen.contains("bien-ban-hoi-nghi.html"), "{seen}");
    chair.presses(&[Key::ESC]);
    assert_eq!(chair.exports.len(), 1, "Esc writes nothing");
}

#[test]
fn formats_are_chosen_by_digit_or_space_and_written_in_their_order() {
    let mut chair = chooses(120, 40);
    chair.presses(&[Key::char('3'), Key::char('1'), Key::LEFT, Key::LEFT, Key::SPACE]);
    chair.presses(&[Key::char('4'), Key::char('5'), Key::char('6'), Key::ENTER]);
    let formats = vec!["docx", "xlsx", "html"];
    assert_eq!(chair.exports.last(), Some(&Exporting::Write(folder(), formats)));
}

#[test]
fn what_cannot_be_chosen_says_why() {
    let mut chair = chooses(80, 24);
    chair.presses(&[Key::char('7')]);
    assert!(chair.sees().contains("LibreOffice"));
    for digit in ['1', '2', '4', '5', '6'] {
        chair.presses(&[Key::char(digit)]);
    }
    chair.presses(&[Key::ENTER]);
    assert_eq!(chair.exports.len(), 1);
    assert!(chair.sees().contains("Chưa chọn định dạng nào"));
}

#[test]
fn writing_shows_how_far_it_is_and_stops_between_two_files() {
    let mut chair = chooses(80, 24);
    chair.presses(&[Key::ENTER]);
    chair.hears(&ExportNews::Came(ExportStep { done: 1, of: 2, name: "bien-ban-kiem-phieu-1.docx".into() }));
    let seen = chair.sees();
    assert!(seen.contains("1/2") && seen.contains("bien-ban-kiem-phieu-1.docx"), "{seen}");
    assert!(
        chair.with_view(|screen, _, view| screen.left_undone(view)).is_some_and(|asked| asked.contains("Đang ghi"))
    );
    chair.presses(&[Key::ESC, Key::ESC]);
    assert_eq!(chair.exports.iter().filter(|asked| **asked == Exporting::Stop).count(), 1);
    chair.hears(&ended(&["bien-ban-hoi-nghi-2.docx"], 1, None));
    assert!(chair.sees().contains("còn 01 tệp chưa ghi"));
}

#[test]
fn the_end_names_the_files_and_what_can_be_signed() {
    let mut chair = chooses(80, 24);
    chair.presses(&[Key::ENTER]).hears(&ended(&["bien-ban-hoi-nghi-2.docx", "bien-ban-kiem-phieu-1.docx"], 0, None));
    let seen = chair.reads();
    for told in ["Đã ghi 02 tệp", "Trình ký được: Biên bản kiểm phiếu.", "123 456", "bien-ban-hoi-nghi-2.docx"]
    {
        assert!(seen.contains(told), "{told} is not in\n{seen}");
    }
    chair.presses(&[Key::ENTER]);
    assert!(!chair.sees().contains("XUẤT VĂN BẢN"));
    assert_eq!(chair.step(), "diem-danh", "Enter closed the dialog and did nothing else");
}

#[test]
fn what_fails_is_told_with_what_was_kept() {
    let mut chair = chooses(80, 24);
    chair.presses(&[Key::ENTER]).hears(&ended(&["a.docx"], 1, Some("Không ghi được b.docx: ổ đĩa đã đầy.")));
    let seen = chair.sees();
    assert!(seen.contains("ổ đĩa đã đầy") && seen.contains("không tệp nào dở dang"), "{seen}");
}

/// What the dialog says is missing, over the day.
fn missing(chair: &mut Chair) -> Vec<String> {
    let conference = chair.proceedings.conference();
    let all = conference.unfinished();
    all.iter().map(|item| crate::wording::export::unfinished(conference, item, Lang::Vi)).collect()
}

#[test]
fn what_is_missing_is_told_with_its_mend_until_nothing_is() {
    let mut chair = Chair::sits(120, 40);
    assert_eq!(missing(&mut chair), Vec::<String>::new());
    let mut seen = String::new();
    for line in DAY.lines().filter(|line| line.starts_with('{')) {
        chair.script(line);
        seen.push_str(&missing(&mut chair).join("\n"));
    }
    for told in [
        "đang bỏ phiếu. Nhập số phiếu thu về.",
        "mới nhập 3/11 phiếu. Nhập tiếp ở bàn kiểm phiếu (F2).",
        "chưa đóng kiểm phiếu.",
        "đã kiểm xong, chưa công bố. Công bố ở mục kết quả.",
        "chưa ghi kết quả biểu quyết.",
        "Lễ bàn giao",
        "đơn vị chưa ký",
    ] {
        assert!(seen.contains(told), "{told} was never told");
    }
    let pledge = "Ký Giao ước thi đua năm 2018: 11 đơn vị chưa ký. Hội nghị đã bế mạc: ký tay trên bản in.";
    assert_eq!(missing(&mut chair), [pledge]);
}
