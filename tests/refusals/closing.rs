//! Closing, announcing, revealing, voiding, closing the conference.

use crate::day::{Day, paper};

fn close(contest: &str) -> String {
    format!(r#"{{"do":"close_round","contest":"{contest}"}}"#)
}

const ANNOUNCE: &str = r#"{"do":"announce","contest":"co"}"#;
const VOID: &str = r#"{"do":"void_round","contest":"co","reason":"Thừa phiếu"}"#;

#[test]
fn a_round_closes_with_as_many_papers_as_were_collected() {
    let mut day = Day::counting("co", 2);
    day.refused("PapersMissing", "papers_missing", &close("co"), "Chưa đóng được vòng bỏ phiếu: mới nhập 0 phiếu, thu về 2 phiếu, còn thiếu 2 phiếu. Hãy nhập nốt hoặc kiểm lại số thu về.", "The round cannot be closed: 0 papers are recorded of 2 collected, 2 still missing. Enter them, or check the number collected.");
    let mut more = (0..3).fold(day, |day, _| day.paper("co", &["u1"]));
    more.refused("PapersTooMany", "papers_too_many", &close("co"), "Chưa đóng được vòng bỏ phiếu: đã nhập 3 phiếu, thu về 2 phiếu, thừa 1 phiếu. Hãy tìm phiếu nhập trùng hoặc kiểm lại số thu về.", "The round cannot be closed: 3 papers are recorded of 2 collected, 1 too many. Find what was entered twice, or check the number collected.");
}

#[test]
fn each_of_two_passes_holds_all_papers_and_they_are_the_same() {
    let first = Day::counting("hai-luot", 2);
    let mut first = first.paper("hai-luot", &["u1"]);
    first.refused("PapersMissing", "papers_missing", &close("hai-luot"), "Chưa đóng được vòng bỏ phiếu: lượt 1 mới nhập 1 phiếu, thu về 2 phiếu, còn thiếu 1 phiếu. Hãy nhập nốt hoặc kiểm lại số thu về.", "The round cannot be closed: in pass 1, 1 paper is recorded of 2 collected, 1 still missing. Enter them, or check the number collected.");
    let mut second = first.paper("hai-luot", &["u1", "u2"]);
    second.refused("PapersMissing", "papers_missing", &close("hai-luot"), "Chưa đóng được vòng bỏ phiếu: lượt 2 mới nhập 0 phiếu, thu về 2 phiếu, còn thiếu 2 phiếu. Hãy nhập nốt hoặc kiểm lại số thu về.", "The round cannot be closed: in pass 2, 0 papers are recorded of 2 collected, 2 still missing. Enter them, or check the number collected.");
    let mut both = second.done(&paper("hai-luot", 2, &["u1"])).done(&paper("hai-luot", 2, &["u2"]));
    both.refused("PassesDiffer", "passes_differ", &close("hai-luot"), "Hai lượt nhập chưa khớp: 1 phiếu chỉ có ở lượt 1, 1 phiếu chỉ có ở lượt 2. Hãy đọc lại đúng những phiếu đó và thay phiếu nhập sai, kèm lý do.", "The two passes differ: 1 paper only in pass 1, 1 only in pass 2. Read just these again and replace the wrong ones, with a reason.");
    let mut extra = both.done(&paper("hai-luot", 2, &["u2"]));
    extra.refused("PapersTooMany", "papers_too_many", &close("hai-luot"), "Chưa đóng được vòng bỏ phiếu: lượt 2 đã nhập 3 phiếu, thu về 2 phiếu, thừa 1 phiếu. Hãy tìm phiếu nhập trùng hoặc kiểm lại số thu về.", "The round cannot be closed: in pass 2, 3 papers are recorded of 2 collected, 1 too many. Find what was entered twice, or check the number collected.");
}

#[test]
fn what_is_counted_is_announced_once() {
    let mut day = Day::counting("co", 1);
    day.refused(
        "RoundNotClosed",
        "round_not_closed",
        ANNOUNCE,
        "Chưa công bố được “Cờ thi đua ngành”: chưa có vòng bỏ phiếu nào đã kiểm xong và đóng. Hãy đóng vòng trước.",
        "“Cờ thi đua ngành” cannot be announced: no round is counted and closed. Close the round first.",
    );
    let reveal = r#"{"do":"reveal","contest":"co","lines":1}"#;
    day.refused(
        "NotAnnounced",
        "not_announced",
        reveal,
        "“Cờ thi đua ngành” chưa có kết quả nào được công bố. Hãy công bố trước.",
        "No result of “Cờ thi đua ngành” has been announced. Announce it first.",
    );
    let mut announced = day.announced("co", &[&["u1", "u2"]]);
    announced.refused(
        "AlreadyAnnounced",
        "already_announced",
        ANNOUNCE,
        "Kết quả vòng gần nhất của “Cờ thi đua ngành” đã công bố rồi, không công bố lại. Hãy tiếp tục chương trình.",
        "The last round of “Cờ thi đua ngành” has already been announced. Go on with the agenda.",
    );
    announced.refused(
        "NothingToReveal",
        "nothing_to_reveal",
        reveal,
        "Kết quả của “Cờ thi đua ngành” đã hiện đủ trước hội trường, không còn dòng nào để đọc tiếp.",
        "The hall already sees the whole result of “Cờ thi đua ngành”; no line is left to reveal.",
    );
}

#[test]
fn a_paced_result_is_revealed_to_its_end_and_no_further() {
    let day = Day::counting("co", 1).paper("co", &["u1", "u2"]).closed("co");
    let paced = day.done(r#"{"do":"announce","contest":"co","paced":true}"#);
    let part = paced.done(r#"{"do":"reveal","contest":"co","lines":2}"#);
    let mut whole = part.done(r#"{"do":"reveal","contest":"co","lines":3}"#);
    let again = r#"{"do":"reveal","contest":"co","lines":0}"#;
    whole.refused(
        "NothingToReveal",
        "nothing_to_reveal",
        again,
        "Kết quả của “Cờ thi đua ngành” đã hiện đủ trước hội trường, không còn dòng nào để đọc tiếp.",
        "The hall already sees the whole result of “Cờ thi đua ngành”; no line is left to reveal.",
    );
}

#[test]
fn a_round_is_voided_once_and_only_while_nothing_follows_from_it() {
    let mut day = Day::started();
    day.refused(
        "NothingToVoid",
        "nothing_to_void",
        VOID,
        "“Cờ thi đua ngành” chưa có vòng bỏ phiếu nào, nên không có gì để hủy.",
        "“Cờ thi đua ngành” has had no round, so there is nothing to void.",
    );
    let mut voided = day.opened("co", 1).done(VOID);
    voided.refused(
        "AlreadyVoid",
        "already_void",
        VOID,
        "Vòng 1 của “Cờ thi đua ngành” đã bị hủy rồi. Hãy mở vòng mới.",
        "Round 1 of “Cờ thi đua ngành” has already been voided. Open the next one.",
    );
    let mut followed = voided.voted("co", &[&["u1", "u2"]]).opened("co-chinh-phu", 1);
    followed.refused("FollowerOpened", "follower_opened", VOID, "Không hủy được vòng của “Cờ thi đua ngành”: “Cờ thi đua của Chính phủ” lấy danh sách từ kết quả này và đã mở vòng bỏ phiếu. Kết quả được giữ nguyên; điều cần đính chính, hãy ghi vào ghi chú của biên bản.", "The round of “Cờ thi đua ngành” can no longer be voided: “Cờ thi đua của Chính phủ” takes its slate from it and has opened. The result stands; write what is to be put right into the notes of the minutes.");
}

#[test]
fn the_conference_closes_when_every_round_is_announced() {
    let close = r#"{"do":"close_conference"}"#;
    let mut open = Day::counting("co", 1);
    open.refused("RoundUnfinished", "round_unfinished", close, "Chưa bế mạc được: vòng bỏ phiếu của “Cờ thi đua ngành” còn mở hoặc chưa công bố. Hãy công bố hoặc hủy vòng đó trước.", "The conference cannot be closed: a round of “Cờ thi đua ngành” is open or not announced. Announce or void it first.");
    let mut counted = open.paper("co", &["u1"]).closed("co");
    counted.refused("RoundUnfinished", "round_unfinished", close, "Chưa bế mạc được: vòng bỏ phiếu của “Cờ thi đua ngành” còn mở hoặc chưa công bố. Hãy công bố hoặc hủy vòng đó trước.", "The conference cannot be closed: a round of “Cờ thi đua ngành” is open or not announced. Announce or void it first.");
}
