//! After the announcement: ties, lots, the chair's decision, vacant seats.

use crate::day::Day;

fn verb(verb: &str, contest: &str) -> String {
    format!(r#"{{"do":"{verb}","contest":"{contest}"}}"#)
}

fn lots(names: &str) -> String {
    format!(r#"{{"do":"draw_lots","contest":"cum-truong","elected":[{names}],"drawn_by":"Bà Hai"}}"#)
}

/// Everybody has one of three votes for two seats: nobody passes.
fn vacant() -> Day {
    Day::started().voted("co", &[&["u1"], &["u2"], &["u3"]])
}

/// Three with all votes, fewer seats.
fn tied(contest: &str) -> Day {
    Day::started().voted(contest, &[&["u1", "u2", "u3"], &["u1", "u2", "u3"]])
}

/// All three with two of three votes, for two seats: a tie that a run-off decides.
fn tied_for_a_run_off() -> Day {
    Day::started().voted("co", &[&["u1", "u2"], &["u1", "u3"], &["u2", "u3"]])
}

fn decided() -> Day {
    Day::started().voted("co", &[&["u1", "u2"], &["u1", "u2"]])
}

#[test]
fn nothing_is_decided_before_it_is_announced() {
    let mut day = Day::started();
    day.refused(
        "NotAnnounced",
        "not_announced",
        &verb("run_off", "co"),
        "“Cờ thi đua ngành” chưa có kết quả nào được công bố. Hãy công bố trước.",
        "No result of “Cờ thi đua ngành” has been announced. Announce it first.",
    );
    day.refused(
        "NotAnnounced",
        "not_announced",
        &verb("leave_vacant", "co"),
        "“Cờ thi đua ngành” chưa có kết quả nào được công bố. Hãy công bố trước.",
        "No result of “Cờ thi đua ngành” has been announced. Announce it first.",
    );
    let mut open = day.opened("co", 1);
    open.refused(
        "RoundAlreadyOpen",
        "round_already_open",
        &verb("vote_again", "co"),
        "“Cờ thi đua ngành” đang mở vòng 1. Hãy đóng và công bố, hoặc hủy vòng đó trước khi mở vòng khác.",
        "Round 1 of “Cờ thi đua ngành” is open. Close and announce it, or void it, before opening another.",
    );
    let mut void = open.done(r#"{"do":"void_round","contest":"co","reason":"Thừa phiếu"}"#);
    void.refused(
        "RoundWasVoided",
        "round_was_voided",
        &verb("run_off", "co"),
        "Vòng gần nhất của “Cờ thi đua ngành” đã bị hủy, nên không còn gì ở vòng đó chờ quyết định. Hãy mở vòng mới.",
        "The last round of “Cờ thi đua ngành” was voided, so nothing of it waits to be decided. Open the next round.",
    );
    void.refused(
        "RoundWasVoided",
        "round_was_voided",
        &verb("leave_vacant", "co"),
        "Vòng gần nhất của “Cờ thi đua ngành” đã bị hủy, nên không còn gì ở vòng đó chờ quyết định. Hãy mở vòng mới.",
        "The last round of “Cờ thi đua ngành” was voided, so nothing of it waits to be decided. Open the next round.",
    );
}

#[test]
fn what_is_decided_takes_no_further_round() {
    let mut day = decided();
    day.refused(
        "AlreadyDecided",
        "already_decided",
        &verb("open_round", "co"),
        "“Cờ thi đua ngành” đã có kết quả cuối cùng và đã công bố, nên không mở thêm vòng bỏ phiếu.",
        "“Cờ thi đua ngành” is decided and announced; no further round is held.",
    );
    day.refused(
        "NoTie",
        "no_tie",
        &verb("run_off", "co"),
        "“Cờ thi đua ngành” không có trường hợp ngang phiếu nào chờ quyết định, nên không cần bỏ phiếu lại, bốc thăm hay chọn.",
        "No tie of “Cờ thi đua ngành” waits to be decided, so there is nothing to vote on, to draw or to choose.",
    );
    day.refused(
        "NoVacancy",
        "no_vacancy",
        &verb("leave_vacant", "co"),
        "“Cờ thi đua ngành” không có suất trống nào chờ quyết định, nên không cần để trống hay bỏ phiếu thêm.",
        "No vacant seat of “Cờ thi đua ngành” waits to be decided, so there is nothing to leave vacant or to vote on.",
    );
    day.refused(
        "NoVacancy",
        "no_vacancy",
        &verb("vote_again", "co"),
        "“Cờ thi đua ngành” không có suất trống nào chờ quyết định, nên không cần để trống hay bỏ phiếu thêm.",
        "No vacant seat of “Cờ thi đua ngành” waits to be decided, so there is nothing to leave vacant or to vote on.",
    );
}

#[test]
fn a_tie_is_decided_in_the_way_of_the_plan() {
    let mut runoff = tied_for_a_run_off();
    runoff.refused(
        "TieWaits",
        "tie_waits",
        &verb("open_round", "co"),
        "“Cờ thi đua ngành” đang ngang phiếu và chờ quyết định. Theo thể lệ: bỏ phiếu lại giữa những tên ngang phiếu.",
        "“Cờ thi đua ngành” is tied and waits for a decision. By its rule: hold a run-off among the tied.",
    );
    runoff.refused(
        "NoVacancy",
        "no_vacancy",
        &verb("leave_vacant", "co"),
        "“Cờ thi đua ngành” không có suất trống nào chờ quyết định, nên không cần để trống hay bỏ phiếu thêm.",
        "No vacant seat of “Cờ thi đua ngành” waits to be decided, so there is nothing to leave vacant or to vote on.",
    );
    let chair = r#"{"do":"chair_decides","contest":"co","elected":["u2"],"reason":"Thâm niên"}"#;
    runoff.refused(
        "WrongTieRule",
        "wrong_tie_rule",
        chair,
        "Thể lệ quy định cách khác khi ngang phiếu: bỏ phiếu lại giữa những tên ngang phiếu.",
        "The rules decide a tie in another way: hold a run-off among the tied.",
    );
    let mut lot = tied("cum-truong");
    lot.refused("TieWaits", "tie_waits", &verb("open_round", "cum-truong"), "“Bầu Trưởng Cụm” đang ngang phiếu và chờ quyết định. Theo thể lệ: bốc thăm tại hội trường rồi ghi kết quả.", "“Bầu Trưởng Cụm” is tied and waits for a decision. By its rule: draw lots in the hall and record whom the lot named.");
    lot.refused(
        "WrongTieRule",
        "wrong_tie_rule",
        &verb("run_off", "cum-truong"),
        "Thể lệ quy định cách khác khi ngang phiếu: bốc thăm tại hội trường rồi ghi kết quả.",
        "The rules decide a tie in another way: draw lots in the hall and record whom the lot named.",
    );
    let mut chair = tied("cum-pho");
    chair.refused(
        "TieWaits",
        "tie_waits",
        &verb("open_round", "cum-pho"),
        "“Bầu Phó trưởng Cụm” đang ngang phiếu và chờ quyết định. Theo thể lệ: Chủ trì quyết định, có nêu lý do.",
        "“Bầu Phó trưởng Cụm” is tied and waits for a decision. By its rule: the chair decides and gives the reason.",
    );
    chair.refused(
        "WrongTieRule",
        "wrong_tie_rule",
        &verb("run_off", "cum-pho"),
        "Thể lệ quy định cách khác khi ngang phiếu: Chủ trì quyết định, có nêu lý do.",
        "The rules decide a tie in another way: the chair decides and gives the reason.",
    );
}

#[test]
fn as_many_are_named_as_seats_are_left_each_once_and_each_of_them_tied() {
    let mut lot = tied("cum-truong");
    lot.refused(
        "WrongNumberDrawn",
        "wrong_number_drawn",
        &lots(r#""u1","u2""#),
        "Nêu 2 tên, trong khi còn 1 suất. Hãy nêu đúng 1 tên, mỗi tên một lần.",
        "Names given: 2; seats left: 1. Give exactly 1, each once.",
    );
    lot.refused(
        "WrongNumberDrawn",
        "wrong_number_drawn",
        &lots(""),
        "Nêu 0 tên, trong khi còn 1 suất. Hãy nêu đúng 1 tên, mỗi tên một lần.",
        "Names given: 0; seats left: 1. Give exactly 1, each once.",
    );
    lot.refused(
        "NamedTwice",
        "wrong_number_drawn",
        &lots(r#""u1","u1""#),
        "“Văn phòng Bộ” được nêu hai lần. Hãy nêu đúng 1 tên cho 1 suất còn lại, mỗi tên một lần.",
        "“Văn phòng Bộ” is named twice. Name each once, as many as there are seats left: 1.",
    );
    lot.refused(
        "NotTied",
        "not_tied",
        &lots(r#""u9""#),
        "“u9” không nằm trong số đang ngang phiếu. Hãy chọn trong những tên ngang phiếu.",
        "“u9” is not among the tied. Choose among them.",
    );
    let withdrawn = r#"{"do":"withdraw","contest":"cum-truong","nominee":"u3","reason":"Nghỉ hưu"}"#;
    lot.done(withdrawn).refused(
        "NotTied",
        "not_tied",
        &lots(r#""u3""#),
        "“Vụ Pháp luật quốc tế” không nằm trong số đang ngang phiếu. Hãy chọn trong những tên ngang phiếu.",
        "“Vụ Pháp luật quốc tế” is not among the tied. Choose among them.",
    );
}

#[test]
fn vacant_seats_wait_for_the_conference() {
    let mut day = vacant();
    day.refused("VacancyWaits", "vacancy_waits", &verb("open_round", "co"), "“Cờ thi đua ngành” còn trống 2 suất và chờ Hội nghị biểu quyết. Hãy để trống, hoặc bỏ phiếu thêm một vòng cho các suất đó.", "2 seats of “Cờ thi đua ngành” are vacant and wait for the conference. Leave them vacant, or vote again for them.");
    day.refused(
        "NoTie",
        "no_tie",
        &verb("run_off", "co"),
        "“Cờ thi đua ngành” không có trường hợp ngang phiếu nào chờ quyết định, nên không cần bỏ phiếu lại, bốc thăm hay chọn.",
        "No tie of “Cờ thi đua ngành” waits to be decided, so there is nothing to vote on, to draw or to choose.",
    );
    let follows = verb("open_round", "co-chinh-phu");
    day.refused("FollowedNotAnnounced", "followed_not_announced", &follows, "Chưa mở được “Cờ thi đua của Chính phủ”: danh sách lấy từ kết quả của “Cờ thi đua ngành”, mà “Cờ thi đua ngành” chưa được quyết định và công bố. Hãy hoàn tất “Cờ thi đua ngành” trước.", "“Cờ thi đua của Chính phủ” cannot open: its slate is the elected of “Cờ thi đua ngành”, which is not decided and announced yet. Finish “Cờ thi đua ngành” first.");
}
