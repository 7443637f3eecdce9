//! A correction is a new fact with its reason: it stands in `result`, in the tally minutes and in the minutes.

use crate::conference::contest::Contest;
use crate::documents::hall::{Hall, borrowed, contest, many};
use crate::documents::{Kind, markdown, result_text, write};
use crate::wording::Lang;

fn co() -> Contest {
    contest("co", &borrowed(&many(3)), 1)
}

/// `result`, the tally minutes and the minutes, each as one text.
fn told(hall: &Hall, lang: Lang) -> Vec<String> {
    let page = |kind| {
        let pages = write(kind, &hall.conference, lang, &hall.facts());
        pages.iter().map(markdown::render).collect::<Vec<_>>().join("\n")
    };
    vec![result_text(&hall.conference, lang), page(Kind::Tally), page(Kind::Minutes)]
}

#[test]
fn a_round_voided_after_its_announcement_keeps_its_times_and_its_reason() {
    let mut hall = Hall::of(vec![co()], 5, 5);
    hall.open("co", 5, 5);
    hall.supports("co", 5, 0, &[3, 1, 1]);
    hall.announce("co");
    hall.script(r#"{"do":"void_round","contest":"co","reason":"đếm nhầm một phiếu"}"#);
    for page in told(&hall, Lang::Vi) {
        let reason = "sau khi đã công bố lúc 10 giờ 10 phút; lý do: đếm nhầm một phiếu";
        assert!(page.contains(reason), "{page}");
        assert!(!page.contains("được suy tôn"), "{page}");
    }
    let tally = &told(&hall, Lang::Vi)[1];
    assert!(tally.contains("kiểm phiếu xong lúc 10 giờ 09 phút"), "{tally}");
    assert!(tally.contains("đã đọc trước Hội nghị lúc 10 giờ 10 phút"), "{tally}");
    assert!(told(&hall, Lang::En)[0].contains("after it had been announced at 10:10; reason: đếm nhầm một phiếu"));
}

#[test]
fn what_was_stated_twice_is_told_twice() {
    let mut hall = Hall::of(vec![co()], 5, 5);
    hall.open("co", 5, 4);
    hall.script(r#"{"do":"collect","contest":"co","collected":5}"#);
    hall.supports("co", 5, 0, &[3, 1, 1]);
    hall.announce("co");
    for page in told(&hall, Lang::Vi) {
        let (first, second) = (page.find("ghi số thu về 04 phiếu"), page.find("ghi số thu về 05 phiếu"));
        assert!(first.is_some() && first < second, "{page}");
    }
}

#[test]
fn a_slate_opened_again_tells_why() {
    let mut hall = Hall::of(vec![co()], 5, 5);
    hall.script(r#"{"do":"freeze_slate","contest":"co"}"#);
    hall.script(r#"{"do":"reopen_slate","contest":"co","reason":"một đơn vị xin rút"}"#);
    hall.script(r#"{"do":"withdraw","contest":"co","nominee":"u3","reason":"đã được khen cao hơn"}"#);
    hall.script(r#"{"do":"freeze_slate","contest":"co"}"#);
    let text = result_text(&hall.conference, Lang::Vi);
    assert!(text.contains("được mở lại lúc 10 giờ 07 phút, lý do: một đơn vị xin rút"), "{text}");
    assert!(text.contains("Đơn vị 3 xin rút lúc 10 giờ 08 phút, trước khi bỏ phiếu, lý do: đã được khen cao hơn"));
}

#[test]
fn a_paper_replaced_and_a_bundle_voided_are_told_with_their_reasons() {
    use crate::conference::Event;
    let mut hall = Hall::of(vec![co()], 5, 5);
    hall.open("co", 5, 5);
    let replaced =
        Event::PaperReplaced { contest: "co".into(), round: 1, pass: 1, reason: "đọc nhầm dòng 2".to_owned() };
    let voided = Event::BundleVoided {
        contest: "co".into(),
        round: 1,
        pass: 1,
        bundle: 2,
        papers: 25,
        reason: "lẫn phiếu của tập khác".to_owned(),
    };
    hall.conference.apply(&replaced, hall.now);
    hall.conference.apply(&voided, hall.now);
    hall.supports("co", 5, 0, &[3, 1, 1]);
    hall.announce("co");
    for page in told(&hall, Lang::Vi) {
        assert!(page.contains("phút: thay 01 phiếu nhập sai, lý do: đọc nhầm dòng 2"), "{page}");
        assert!(page.contains("hủy tập phiếu 2 gồm 25 phiếu để nhập lại, lý do: lẫn phiếu của tập khác"), "{page}");
    }
}

#[test]
fn every_line_of_a_result_shows_its_arithmetic() {
    let mut hall = Hall::of(vec![co()], 5, 5);
    hall.open("co", 5, 5);
    hall.supports("co", 5, 0, &[2, 2, 1]);
    hall.announce("co");
    let text = result_text(&hall.conference, Lang::Vi);
    assert!(text.contains("2/5 phiếu thu về = 40,00 % ≤ 1/2 → không đạt"), "{text}");
    assert!(text.contains("1/5 phiếu thu về = 20,00 % ≤ 1/2 → không đạt"), "{text}");
}

#[test]
fn a_run_off_without_a_threshold_speaks_of_none() {
    let mut hall = Hall::of(vec![co()], 6, 6);
    hall.open("co", 6, 6);
    hall.supports("co", 6, 0, &[4, 4, 4]);
    hall.announce("co");
    hall.script(r#"{"do":"run_off","contest":"co"}"#);
    hall.open("co", 6, 6);
    hall.supports("co", 6, 0, &[3, 2, 1]);
    hall.announce("co");
    let text = result_text(&hall.conference, Lang::Vi);
    assert!(text.contains("2/6 phiếu thu về = 33,33 % → không còn suất"), "{text}");
    assert!(!text.contains("đạt tỷ lệ"), "{text}");
}
