//! What the hall's screen says.

use super::{Lang, Phrase, phrase, terms};
use crate::conference::TieRule;
use crate::conference::contest::{BlankRule, Form, hundredths};
use crate::conference::outcome::Standing;
use crate::conference::paper::InvalidReason;
use crate::conference::public::{PublicDecided, PublicPaper, PublicResult, PublicResultLine, PublicWaiting};
use crate::say;
use crate::text::number::{counted, percent};

/// The kinds of scenes, as they stand at the top of the screen.
pub const KIND_SLATE: Phrase = phrase("Danh sách đề nghị suy tôn", "Slate");
/// The rules of a vote.
pub const KIND_RULES: Phrase = phrase("Thể lệ bỏ phiếu", "Voting rules");
/// The vote.
pub const KIND_VOTING: Phrase = phrase("Bỏ phiếu kín", "Secret ballot");
/// The count.
pub const KIND_COUNTING: Phrase = phrase("Kiểm phiếu", "Counting");
/// The result.
pub const KIND_RESULT: Phrase = phrase("Kết quả kiểm phiếu", "Result");

/// The agenda.
pub const AGENDA: Phrase = phrase("Chương trình Hội nghị", "Agenda");

/// What is in the plan of a sample is partly invented.
pub const PARTLY_ILLUSTRATION: Phrase = phrase("có phần minh họa", "partly an illustration");
/// Behind a name that is invented.
pub const ILLUSTRATION: Phrase = phrase("(minh họa)", "(illustration)");

/// Before a count of hands.
pub const HANDS_ASKED: Phrase =
    phrase("Đề nghị Hội nghị biểu quyết bằng giơ tay", "The Conference is asked for a show of hands");

/// Nobody has the floor.
pub const FLOOR_IS_FREE: Phrase = phrase("Mời đại biểu phát biểu", "The floor is open");
/// Who speaks next.
pub const NEXT_SPEAKERS: Phrase = phrase("Đăng ký phát biểu tiếp theo", "Waiting to speak");

/// The slate of a chained contest before its parent is announced.
pub const SLATE_NOT_KNOWN: Phrase = phrase(
    "Danh sách gồm những tên được suy tôn ở nội dung trước, có sau khi công bố kết quả",
    "The slate is made of those elected before; it is known once that result is announced",
);

/// The head of the sample paper.
pub const SAMPLE_TITLE: Phrase = phrase("PHIẾU MẪU", "SAMPLE PAPER");
/// What the sample is not.
pub const SAMPLE_NOTE: Phrase = phrase(
    "Mẫu chỉ minh họa cách ghi phiếu, tên là tên quy ước",
    "The sample only shows how to mark; its names mean nobody",
);
/// A supported line of the sample.
pub const SUPPORTED: Phrase = phrase("đồng ý", "supported");
/// A line of the sample that is not supported.
pub const NOT_SUPPORTED: Phrase = phrase("không đồng ý", "not supported");
/// A struck line of the sample.
pub const STRUCK: Phrase = phrase("gạch tên: không đồng ý", "struck: not supported");
/// A line of the sample that is not struck.
pub const KEPT: Phrase = phrase("để lại: đồng ý", "kept: supported");
/// A line without a mark in several columns.
pub const LINE_NOT_COUNTED: Phrase = phrase("bỏ trống: không tính cho tên này", "blank: not counted for this name");
/// The column of those who agree.
pub const AGREE: Phrase = phrase("Đồng ý", "Agree");
/// The column of those who do not.
pub const DISAGREE: Phrase = phrase("Không đồng ý", "Disagree");

/// Papers are being counted, and nothing more is shown.
pub const COUNTING: Phrase = phrase("Đang kiểm phiếu", "Counting is under way");
/// Who counts.
pub const TEAM_AT_WORK: Phrase = phrase(
    "Tổ kiểm phiếu đang làm việc. Kết quả được công bố ngay sau khi kiểm xong.",
    "The tally team is at work. The result is announced as soon as it has finished.",
);
/// A count that is complete, in large letters; what it waits for stands below.
pub const COUNT_DONE: Phrase = phrase("Kiểm phiếu xong", "Counted");
/// Counted to the end.
pub const COUNTED: Phrase = phrase("Kiểm phiếu xong, chờ công bố", "Counted; waiting to be announced");

/// The head of the team.
pub const TEAM_HEAD: Phrase = phrase("Tổ trưởng", "head of the team");
/// A member of the team.
pub const TEAM_MEMBER: Phrase = phrase("Thành viên", "member");

/// The final list of a contest.
pub const ELECTED: Phrase = phrase("Được suy tôn", "Elected");
/// Nobody is elected, and something waits to be decided.
pub const NOBODY_ELECTED_YET: Phrase = phrase("Chưa có tên nào được suy tôn", "Nobody is elected yet");
/// Nobody is elected, and nothing waits.
pub const NOBODY_ELECTED: Phrase = phrase("Không có tên nào được suy tôn", "Nobody is elected");
/// What is seen of a count that is made twice.
pub const FIRST_PASS: Phrase = phrase("lượt 1, chưa đối chiếu", "pass 1, not yet compared");
/// A result of hand-tallied totals.
pub const BY_HAND: Phrase =
    phrase("Số liệu do Tổ kiểm phiếu cộng tay và báo cáo", "Totals as stated by the tally team");

/// The decision is to be read out.
pub const HEAD: Phrase = phrase("Trưởng Cụm", "Head of the cluster");
/// The deputy.
pub const DEPUTY: Phrase = phrase("Phó trưởng Cụm", "Deputy head");
/// Before it is announced.
pub const LEADER_WAITS: Phrase = phrase("Mời Hội nghị nghe công bố Quyết định", "The Decision will now be read out");

/// The same in a word, where the sentence is too long for large letters.
pub const DECISION_WAITS: Phrase = phrase("Quyết định", "Decision");

/// What a tie is called in large letters.
pub const TIE: Phrase = phrase("Ngang phiếu", "Tie");

/// What the hall is asked for, in large letters.
pub const SHOW_OF_HANDS: Phrase = phrase("Biểu quyết", "Vote");
/// That everything was handed over, in large letters.
pub const HANDED_OVER: Phrase = phrase("Đã bàn giao", "Handed over");

/// The giver of a handover.
pub const GIVER: Phrase = phrase("Bên giao", "Handing over");
/// The receiver.
pub const RECEIVER: Phrase = phrase("Bên nhận", "Receiving");
/// It is signed.
pub const HANDOVER_SIGNED: Phrase = phrase("Đã ký biên bản bàn giao", "The handover is signed");

/// The conference is over.
pub const CLOSED: Phrase = phrase("Hội nghị đã bế mạc", "The Conference is closed");

/// The help on leaving the hall's screen.
pub const LEAVE_BOARD: Phrase = phrase(
    "Rời màn hình hội trường, trở về bàn đã mở nó.",
    "Leave the hall's screen, back to the desk that opened it.",
);
/// The same in a few words.
pub const LEAVE_BOARD_LABEL: Phrase = phrase("rời màn hình hội trường", "leave the hall's screen");

/// A page of several.
pub fn page(lang: Lang, number: usize, pages: usize) -> String {
    say!(lang, "trang {number}/{pages}", "page {number}/{pages}")
}

/// Which step of the agenda goes on.
pub fn step_of(lang: Lang, number: usize, steps: usize) -> String {
    say!(lang, "Mục {number} trên {steps} mục của chương trình", "Item {number} of {steps} on the agenda")
}

/// Place and date on one line.
pub fn place_and_date(place: &str, date: Option<&str>) -> String {
    [Some(place), date].into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// How many came.
pub fn attendance(lang: Lang, present: u32, summoned: u32) -> String {
    say!(lang, "Có mặt {present} / triệu tập {summoned}", "{present} present of {summoned} summoned")
}

/// A share as it is read out: a whole one without decimals.
fn share(votes: u32, base: u32, lang: Lang) -> String {
    let share = hundredths(votes.into(), base.into());
    if share.is_multiple_of(100) { (share / 100).to_string() } else { percent(share, lang) }
}

/// What a show of hands gave.
pub fn hands(lang: Lang, agree: u32, voters: u32) -> String {
    say!(
        lang,
        "với {agree}/{voters} đại biểu nhất trí ({share} %)",
        "{agree}/{voters} delegates in favour ({share} %)",
        share = share(agree, voters, lang)
    )
}

/// Those who were not in favour.
pub fn other_hands(lang: Lang, against: u32, other: u32) -> String {
    say!(
        lang,
        "Không nhất trí: {against} · Ý kiến khác: {other}",
        "Against: {against} · Other opinions: {other}",
        against = counted(against.into(), lang),
        other = counted(other.into(), lang)
    )
}

/// How long somebody has spoken.
pub fn spoken(lang: Lang, spoken: &str, allowed: &str) -> String {
    say!(lang, "đã phát biểu {spoken} / {allowed}", "spoken {spoken} of {allowed}")
}

/// Time is running out.
pub fn time_left(lang: Lang, left: &str) -> String {
    say!(lang, "còn {left}", "{left} left")
}

/// Time has run out.
pub fn overtime(lang: Lang, over: &str) -> String {
    say!(lang, "quá giờ {over}", "{over} over time")
}

/// Which round this is, where it is not a contest's only one.
pub fn round(lang: Lang, paper: &PublicPaper) -> Option<String> {
    let (number, kind) = paper.round;
    let kind = terms::round_kind(kind, number).of(lang);
    (number > 1).then(|| say!(lang, "vòng {number}, {kind}", "round {number}, {kind}"))
}

/// How many are on a slate and how many are wanted.
pub fn seats(lang: Lang, paper: &PublicPaper) -> String {
    let names = u64::try_from(paper.names.len()).unwrap_or(u64::MAX);
    let (names, seats) = (counted(names, lang), counted(paper.seats.into(), lang));
    if paper.form == Form::Grades {
        return say!(lang, "Lấy phiếu đối với {names} tên", "{names} names to be graded");
    }
    if !paper.known {
        return say!(lang, "Số lượng cần suy tôn: {seats}", "Seats: {seats}");
    }
    say!(lang, "Danh sách {names} tên · số lượng cần suy tôn: {seats}", "{names} names · seats: {seats}")
}

/// How the paper is marked, as a sentence.
pub fn how_to_mark(lang: Lang, paper: &PublicPaper) -> String {
    match paper.form {
        Form::Tick => say!(
            lang,
            "Đồng ý tên nào thì đánh dấu X vào ô bên cạnh tên đó.",
            "Mark X in the box beside each name you support."
        ),
        Form::Strike => say!(
            lang,
            "Không đồng ý tên nào thì gạch ngang cả tên đó; tên không gạch là đồng ý.",
            "Strike out each name you do not support; a name not struck is supported."
        ),
        Form::Agree => say!(
            lang,
            "Mỗi dòng đánh dấu X vào một ô: Đồng ý hoặc Không đồng ý.",
            "On each line mark X in one box: agree or disagree."
        ),
        Form::Grades => say!(
            lang,
            "Mỗi dòng đánh dấu X vào một ô: {grades}.",
            "On each line mark X in one box: {grades}.",
            grades = paper.grades.join("; ")
        ),
    }
}

/// The most supports on a valid paper; `None` where any number is.
pub fn at_most(lang: Lang, paper: &PublicPaper) -> Option<String> {
    let max = u64::from(paper.max?);
    let lines = u64::try_from(paper.names.len()).unwrap_or(u64::MAX);
    if paper.known && max >= lines {
        return None;
    }
    let max = counted(max, lang);
    Some(match paper.form {
        Form::Strike => say!(lang, "Để lại nhiều nhất {max} tên.", "Keep at most {max} names."),
        Form::Tick => say!(lang, "Đánh dấu nhiều nhất {max} tên.", "Mark at most {max} names."),
        Form::Agree | Form::Grades => say!(lang, "Đồng ý nhiều nhất {max} tên.", "Agree to at most {max} names."),
    })
}

/// What makes the paper invalid.
pub fn invalid_when(lang: Lang, paper: &PublicPaper) -> String {
    let judged = [
        (InvalidReason::TooMany, at_most(lang, paper).is_some()),
        (InvalidReason::Blank, paper.blank == BlankRule::Invalid),
    ];
    let declared = InvalidReason::DECLARED.into_iter();
    let reasons = declared.chain(judged.into_iter().filter(|(_, applies)| *applies).map(|(reason, _)| reason));
    let reasons = reasons.map(|reason| terms::invalid_reason(reason).of(lang)).collect::<Vec<_>>().join("; ");
    say!(lang, "Phiếu không hợp lệ: {reasons}.", "Invalid papers: {reasons}.")
}

/// What a blank line does where a paper has several columns.
pub fn blank_line(lang: Lang, paper: &PublicPaper) -> Option<String> {
    let columns = matches!(paper.form, Form::Agree | Form::Grades);
    (columns && paper.names.len() != 1).then(|| {
        say!(
            lang,
            "Dòng bỏ trống hoặc đánh dấu nhiều ô thì không tính cho tên đó; phiếu vẫn hợp lệ.",
            "A line left blank or marked in several boxes does not count for that name; the paper stays valid."
        )
    })
}

/// Who is elected, and how ties are decided.
pub fn who_is_elected(lang: Lang, paper: &PublicPaper) -> Option<String> {
    if paper.form == Form::Grades {
        return None;
    }
    let seats = counted(paper.seats.into(), lang);
    Some(match paper.threshold {
        Some(threshold) => say!(
            lang,
            "Được suy tôn: đạt {said}, lấy từ cao xuống đủ {seats} tên.",
            "Elected with {said}, high to low, for {seats} seats.",
            said = terms::threshold_said(threshold, paper.base, lang)
        ),
        None => say!(
            lang,
            "Lấy từ cao xuống đủ {seats} tên; tên không có phiếu nào thì không được suy tôn.",
            "The most votes win, for {seats} seats; no vote never wins."
        ),
    })
}

/// What decides between equals.
pub fn tie_rule(lang: Lang, paper: &PublicPaper) -> Option<String> {
    (paper.form != Form::Grades).then(|| {
        say!(
            lang,
            "Ngang phiếu ở suất cuối: {rule}.",
            "A tie for the last seat: {rule}.",
            rule = terms::tie_rule(paper.tie).of(lang)
        )
    })
}

/// Who casts a paper, and what is projected while papers are counted.
pub fn voters_and_projection(lang: Lang, paper: &PublicPaper) -> String {
    let voters = terms::voters(paper.voters).of(lang);
    let shown = terms::projection(paper.projection).of(lang);
    say!(
        lang,
        "Bỏ phiếu kín, {voters}. Khi kiểm phiếu, màn hình {shown}.",
        "Secret ballot, {voters}. The hall sees while counting: {shown}."
    )
}

/// A name on the sample paper.
pub fn sample_name(lang: Lang, place: usize) -> String {
    const VI: [&str; 5] = ["thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm"];
    const EN: [&str; 5] = ["First", "Second", "Third", "Fourth", "Fifth"];
    let names = if lang == Lang::Vi { VI } else { EN };
    let said = names.get(place).copied().unwrap_or_default();
    say!(lang, "Tên {said}", "{said} name")
}

/// Papers issued.
pub fn issued(lang: Lang, issued: u32) -> String {
    say!(lang, "Đã phát ra {issued} phiếu", "{issued} papers issued", issued = counted(issued.into(), lang))
}

/// Papers have not been issued yet.
pub const ISSUING: Phrase = phrase("Tổ kiểm phiếu đang phát phiếu", "Papers are being issued");

/// Papers counted.
pub fn counted_papers(lang: Lang, done: u64, collected: u32) -> String {
    say!(lang, "Đã kiểm {done} / {collected} phiếu", "{done} / {collected} papers counted")
}

/// The needed votes, beside their mark on the bars.
pub fn needed_mark(lang: Lang, needed: u64) -> String {
    say!(lang, "cần {needed}", "{needed} needed", needed = counted(needed, lang))
}

/// What is needed on a known base: `cần ≥ 06 phiếu (> 1/2 của 11 phiếu thu về)`.
pub fn needed(lang: Lang, paper: &PublicPaper, needed: Option<u64>, base: Option<u64>) -> Option<String> {
    let threshold = terms::threshold(paper.threshold?);
    let votes = counted(needed?, lang);
    let of = match base {
        Some(base) => format!("{base} {}", terms::base(paper.base).of(lang)),
        None => terms::of_base(paper.base).of(lang).to_owned(),
    };
    Some(say!(lang, "cần ≥ {votes} phiếu ({threshold} của {of})", "≥ {votes} votes needed ({threshold} of {of})"))
}

/// The same where the base is said beside it: `cần ≥ 06 (> 1/2 số phiếu thu về)`.
pub fn needed_short(lang: Lang, paper: &PublicPaper, needed: Option<u64>) -> Option<String> {
    let threshold = terms::threshold(paper.threshold?);
    let votes = counted(needed?, lang);
    let of = terms::base(paper.base).of(lang);
    Some(say!(lang, "cần ≥ {votes} ({threshold} {of})", "≥ {votes} needed ({threshold} of {of})"))
}

/// Papers collected, valid and invalid.
pub fn papers(lang: Lang, (collected, valid, invalid): (u32, u64, u64)) -> String {
    let (collected, valid, invalid) = (counted(collected.into(), lang), counted(valid, lang), counted(invalid, lang));
    say!(
        lang,
        "Thu về {collected} (hợp lệ {valid}, không hợp lệ {invalid})",
        "Collected {collected} (valid {valid}, invalid {invalid})"
    )
}

/// The arithmetic of a line up to its share, and what follows from it.
pub fn arithmetic(lang: Lang, result: &PublicResult, line: &PublicResultLine, short: bool) -> (String, String) {
    let (votes, share) = (first(&line.votes), first(&line.shares));
    let base = result.base;
    let of = if short { String::new() } else { format!(" {}", terms::base(result.paper.base).of(lang)) };
    let sum = format!("{votes}/{base}{of} = {} %", percent(share, lang));
    let mut follows = String::new();
    if let Some(threshold) = result.paper.threshold.filter(|_| base > 0 && !short) {
        let compared = if line.passes { terms::threshold(threshold) } else { terms::threshold_missed(threshold) };
        follows = format!("{compared} ");
    }
    if line.standing != Standing::Undecided {
        follows = format!(
            "{follows}→ {}",
            terms::outcome(line.standing, line.passes, result.paper.threshold.is_some()).of(lang)
        );
    }
    (sum, follows.trim_end().to_owned())
}

fn first(numbers: &[u64]) -> u64 {
    numbers.first().copied().unwrap_or(0)
}

/// What waits to be decided after a result.
pub fn waiting(lang: Lang, waiting: &PublicWaiting, tie: TieRule) -> String {
    match waiting {
        PublicWaiting::Tie(names, seats) => say!(
            lang,
            "Ngang phiếu ở {seats} suất còn lại: {names}. Theo thể lệ: {rule}.",
            "Tied for {seats} seats left: {names}. By the rules: {rule}.",
            seats = counted((*seats).into(), lang),
            names = whole(names),
            rule = terms::tie_rule(tie).of(lang)
        ),
        PublicWaiting::Vacancy(seats) => say!(
            lang,
            "Còn {seats} suất chưa có tên nào đạt yêu cầu. Đề nghị Hội nghị biểu quyết: để trống, hoặc bỏ phiếu thêm một vòng.",
            "{seats} seats are filled by nobody. The Conference is asked: leave vacant, or vote again.",
            seats = counted((*seats).into(), lang)
        ),
    }
}

/// What was decided after a result.
pub fn decided(lang: Lang, decided: &PublicDecided) -> String {
    match decided {
        PublicDecided::Lots(names) => {
            say!(lang, "Kết quả bốc thăm: {names} được suy tôn.", "By lot, elected: {names}.", names = whole(names))
        }
        PublicDecided::Chair(names) => say!(
            lang,
            "Chủ trì quyết định: {names} được suy tôn.",
            "By the chair's decision, elected: {names}.",
            names = whole(names)
        ),
        PublicDecided::Vacant(seats) => say!(
            lang,
            "Hội nghị thống nhất để trống {seats} suất.",
            "The Conference leaves {seats} seats vacant.",
            seats = counted((*seats).into(), lang)
        ),
    }
}

/// A voided round.
pub fn void(lang: Lang, reason: &str) -> String {
    say!(lang, "Vòng bỏ phiếu này đã hủy, không có giá trị. Lý do: {reason}", "This round is void. Reason: {reason}")
}

/// Names apart by semicolons, none of them broken across lines.
fn whole(names: &[String]) -> String {
    names.iter().map(|name| name.replace(' ', "\u{a0}")).collect::<Vec<_>>().join("; ")
}

/// What confirms an announcement; people note it down.
pub fn code(lang: Lang, code: &str) -> String {
    say!(lang, "Mã xác nhận: {code}", "Confirmation code: {code}")
}

/// The whole final list on one line.
pub fn elected(lang: Lang, names: &[String]) -> String {
    let count = counted(u64::try_from(names.len()).unwrap_or(u64::MAX), lang);
    say!(lang, "Được suy tôn ({count}): {names}", "Elected ({count}): {names}", names = whole(names))
}

/// How many are on it, as a figure.
pub fn elected_figure(lang: Lang, count: usize) -> String {
    counted(u64::try_from(count).unwrap_or(u64::MAX), lang)
}

/// How many are on it, where it is too long to be said.
pub fn elected_count(lang: Lang, count: usize) -> String {
    let count = counted(u64::try_from(count).unwrap_or(u64::MAX), lang);
    say!(lang, "Được suy tôn: {count} tên", "Elected: {count} names")
}

/// The decision naming the new head.
pub fn decision(lang: Lang, number: &str, date: Option<&str>, signed_by: &str) -> String {
    let dated =
        date.map_or_else(String::new, |date| if lang == Lang::Vi { format!(" {date}") } else { format!(" of {date}") });
    let signed = if signed_by.is_empty() {
        String::new()
    } else {
        say!(lang, ", người ký: {signed_by}", ", signed by {signed_by}")
    };
    say!(lang, "Quyết định số {number}{dated}{signed}", "Decision No. {number}{dated}{signed}")
}

/// How many items of an inventory have been handed over.
pub fn handed_over(lang: Lang, done: u64, of: u64) -> String {
    say!(lang, "Đã bàn giao {done}/{of} khoản", "{done}/{of} items handed over")
}

/// How many units have signed the pledge.
pub fn pledged(lang: Lang, done: u64, of: u64) -> String {
    say!(lang, "Đã ký {done}/{of} đơn vị", "{done}/{of} units have signed")
}
