//! The words of the field, each with its one translation.

use super::{Lang, Phrase, phrase};
use crate::conference::contest::{Base, BlankRule, Comparison, Form, Nominee, Projection, Threshold, TieRule, Voters};
use crate::conference::frame::RoundKind;
use crate::conference::outcome::Standing;
use crate::conference::paper::InvalidReason;
use crate::conference::round::RoundStatus;
use crate::conference::{Appointee, StepKind};
use crate::say;

/// The title of a step whose plan gives it none.
pub fn step_kind(kind: &StepKind) -> Phrase {
    match kind {
        StepKind::Opening { .. } => phrase("Tuyên bố lý do, giới thiệu đại biểu", "Opening and introduction of guests"),
        StepKind::Attendance => phrase("Đón tiếp đại biểu, điểm danh", "Reception and roll call"),
        StepKind::ShowOfHands { .. } => phrase("Biểu quyết giơ tay", "Show of hands"),
        StepKind::Report { .. } => phrase("Báo cáo tổng kết", "Summary report"),
        StepKind::Discussion { .. } => phrase("Thảo luận, tham luận", "Discussion"),
        StepKind::Speech { .. } => phrase("Phát biểu chỉ đạo", "Directing speech"),
        StepKind::Slate { .. } => {
            phrase("Tiêu chuẩn, số lượng, danh sách đề nghị", "Standards, number of seats and slate")
        }
        StepKind::TallyTeam { .. } => phrase("Bầu Tổ kiểm phiếu", "Naming of the tally team"),
        StepKind::Ballot { .. } => phrase("Bỏ phiếu kín", "Secret ballot"),
        StepKind::Result { .. } => phrase("Công bố kết quả kiểm phiếu", "Announcement of the result"),
        StepKind::Leader { .. } => phrase(
            "Công bố Quyết định cử Trưởng Cụm, Phó trưởng Cụm",
            "Announcement of the Decision naming the cluster's head and deputy head",
        ),
        StepKind::Handover { .. } => phrase("Lễ bàn giao nhiệm vụ Trưởng Cụm", "Handover of the cluster's leadership"),
        StepKind::Pledge { .. } => phrase("Ký giao ước thi đua", "Signing of the emulation pledge"),
        StepKind::Closing { .. } => phrase("Kết luận, bế mạc Hội nghị", "Conclusion and closing"),
        StepKind::Note { .. } => phrase("Nội dung khác", "Other matters"),
    }
}

/// How a paper is marked.
pub fn form(form: Form) -> Phrase {
    match form {
        Form::Tick => phrase("đánh dấu tên được chọn", "tick the names chosen"),
        Form::Strike => phrase("gạch tên không đồng ý", "strike out the names not agreed to"),
        Form::Agree => phrase("đồng ý hoặc không đồng ý từng dòng", "agree or disagree on each line"),
        Form::Grades => phrase("lấy phiếu theo mức", "grade each line"),
    }
}

/// What a share is a share of, as it follows the figures: `10/13 phiếu thu về`.
pub fn base(base: Base) -> Phrase {
    match base {
        Base::Eligible => phrase("tổng số triệu tập", "summoned"),
        Base::Present => phrase("có mặt", "present"),
        Base::Issued => phrase("phiếu phát ra", "papers issued"),
        Base::Collected => phrase("phiếu thu về", "papers collected"),
        Base::Valid => phrase("phiếu hợp lệ", "valid papers"),
    }
}

/// What a share is a share of, within a sentence: `quá 1/2 số phiếu thu về`.
pub fn of_base(base: Base) -> Phrase {
    match base {
        Base::Eligible => phrase("tổng số được triệu tập", "those summoned"),
        Base::Present => phrase("số có mặt", "those present"),
        Base::Issued => phrase("số phiếu phát ra", "the papers issued"),
        Base::Collected => phrase("số phiếu thu về", "the papers collected"),
        Base::Valid => phrase("số phiếu hợp lệ", "the valid papers"),
    }
}

/// A threshold in signs: `> 1/2`, `≥ 2/3`.
pub fn threshold(threshold: Threshold) -> String {
    let Threshold { rule, num, den } = threshold;
    match rule {
        Comparison::MoreThan => format!("> {num}/{den}"),
        Comparison::AtLeast => format!("≥ {num}/{den}"),
    }
}

/// What a share that misses the threshold is, in signs: `≤ 1/2`, `< 2/3`.
pub fn threshold_missed(threshold: Threshold) -> String {
    let Threshold { rule, num, den } = threshold;
    match rule {
        Comparison::MoreThan => format!("≤ {num}/{den}"),
        Comparison::AtLeast => format!("< {num}/{den}"),
    }
}

/// A threshold as it is read out, with its base: `quá 1/2 số phiếu thu về`.
pub fn threshold_said(threshold: Threshold, base: Base, lang: Lang) -> String {
    let Threshold { rule, num, den } = threshold;
    let of = of_base(base).of(lang);
    match rule {
        Comparison::MoreThan => say!(lang, "quá {num}/{den} {of}", "more than {num}/{den} of {of}"),
        Comparison::AtLeast => say!(lang, "ít nhất {num}/{den} {of}", "at least {num}/{den} of {of}"),
    }
}

/// Why a paper is invalid.
pub fn invalid_reason(reason: InvalidReason) -> Phrase {
    match reason {
        InvalidReason::NotIssued => phrase("không do Tổ kiểm phiếu phát", "not issued by the tally team"),
        InvalidReason::NoStamp => phrase("không đóng dấu", "without the stamp"),
        InvalidReason::OutsideName => phrase("có tên ngoài danh sách", "bears a name from outside the slate"),
        InvalidReason::Signed => phrase("viết thêm, có ký hiệu hoặc ký tên", "signed, or words or signs added"),
        InvalidReason::Unclear => phrase("không rõ ý", "its will is not clear"),
        InvalidReason::Damaged => phrase("rách, hỏng", "torn or damaged"),
        InvalidReason::TooMany => phrase("chọn quá số lượng", "supports more than allowed"),
        InvalidReason::Blank => phrase("phiếu trắng, không chọn ai", "blank, supports nobody"),
    }
}

/// What a round says of a nominee. `passes` tells who failed from who found no seat left, `asked` whether there was a
/// threshold to pass.
pub fn outcome(standing: Standing, passes: bool, asked: bool) -> Phrase {
    match (standing, passes) {
        (Standing::Elected, _) => phrase("được suy tôn", "elected"),
        (Standing::NotElected, true) if !asked => phrase("không còn suất", "no seat left"),
        (Standing::NotElected, true) => phrase("đạt tỷ lệ, không còn suất", "passes, no seat left"),
        (Standing::NotElected, false) => phrase("không đạt", "not elected"),
        (Standing::Tied, _) => phrase("ngang phiếu", "tied"),
        (Standing::Undecided, _) => phrase("chưa quyết định", "undecided"),
    }
}

/// Why a round is held.
pub fn round_kind(kind: RoundKind, number: u32) -> Phrase {
    match kind {
        RoundKind::First if number > 1 => {
            phrase("bỏ phiếu lại thay vòng đã hủy", "held again in place of a void round")
        }
        RoundKind::First => phrase("bỏ phiếu lần đầu", "first vote"),
        RoundKind::RunOff => phrase("bỏ phiếu lại do ngang phiếu", "run-off among the tied"),
        RoundKind::Again => phrase("bỏ phiếu thêm cho suất còn trống", "another vote for vacant seats"),
    }
}

/// How far a round has come.
pub fn round_status(status: &RoundStatus) -> Phrase {
    match status {
        RoundStatus::Open => phrase("đang mở", "open"),
        RoundStatus::Closed { .. } => phrase("đã kiểm xong, chưa công bố", "counted, not announced"),
        RoundStatus::Announced { .. } => phrase("đã công bố", "announced"),
        RoundStatus::Void { .. } => phrase("đã hủy", "void"),
    }
}

/// What decides between equals.
pub fn tie_rule(rule: TieRule) -> Phrase {
    match rule {
        TieRule::Runoff => phrase("bỏ phiếu lại giữa những tên ngang phiếu", "a run-off among the tied"),
        TieRule::Lot => phrase("bốc thăm tại hội trường", "lots drawn in the hall"),
        TieRule::Chair => phrase("Chủ trì quyết định, có nêu lý do", "the chair decides and gives the reason"),
    }
}

/// How a paper that supports nobody is taken.
pub fn blank_rule(rule: BlankRule) -> Phrase {
    match rule {
        BlankRule::Invalid => phrase("phiếu trắng là phiếu không hợp lệ", "a blank paper is invalid"),
        BlankRule::Valid => phrase("phiếu trắng là phiếu hợp lệ", "a blank paper is valid"),
    }
}

/// Who casts a paper.
pub fn voters(voters: Voters) -> Phrase {
    match voters {
        Voters::Unit => phrase("mỗi đơn vị một phiếu", "one paper a unit"),
        Voters::Delegate => phrase("mỗi đại biểu có quyền bỏ phiếu một phiếu", "one paper a voting delegate"),
        Voters::Counted => phrase("mỗi đại biểu dự họp một phiếu", "one paper a person counted in the hall"),
    }
}

/// What the voters of a contest are, as they are counted: `11 đơn vị`.
pub fn voter_noun(voters: Voters) -> Phrase {
    match voters {
        Voters::Unit => phrase("đơn vị", "units"),
        Voters::Delegate | Voters::Counted => phrase("đại biểu", "delegates"),
    }
}

/// What the hall sees while papers are counted.
pub fn projection(projection: Projection) -> Phrase {
    match projection {
        Projection::Live => phrase("hiện số phiếu từng tên", "the tally of each nominee"),
        Projection::Progress => phrase("chỉ hiện số phiếu đã kiểm", "papers counted only"),
        Projection::Held => phrase("không hiện gì khi đang kiểm", "nothing while counting"),
    }
}

/// Who leads the cluster next year, as a label.
pub fn appointee(appointee: &Appointee) -> Phrase {
    match appointee {
        Appointee::Named(_) => phrase("theo Quyết định", "named by the Decision"),
        Appointee::Elected(_) => phrase("theo kết quả bỏ phiếu", "elected by the Conference"),
    }
}

/// What so many nominees of a slate are called: `04 đơn vị`.
pub fn nominees(slate: &[Nominee], count: usize) -> Phrase {
    match (are_units(slate), count) {
        (true, 1) => phrase("đơn vị", "unit"),
        (true, _) => phrase("đơn vị", "units"),
        (false, 1) => phrase("người được đề cử", "nominee"),
        (false, _) => phrase("người được đề cử", "nominees"),
    }
}

/// What one nominee of a slate is, at the head of a column.
pub fn nominee(slate: &[Nominee]) -> Phrase {
    if are_units(slate) { phrase("Tên đơn vị", "Unit") } else { phrase("Họ và tên", "Nominee") }
}

/// A nominee is a unit when it goes by the unit's own id.
fn are_units(slate: &[Nominee]) -> bool {
    slate.iter().all(|nominee| nominee.unit.as_ref().is_some_and(|unit| unit.as_str() == nominee.id.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_is_written_in_signs_and_in_words() {
        let two_thirds = Threshold { rule: Comparison::AtLeast, num: 2, den: 3 };
        assert_eq!((threshold(Threshold::MAJORITY), threshold(two_thirds)), ("> 1/2".into(), "≥ 2/3".into()));
        assert_eq!(threshold_missed(two_thirds), "< 2/3");
        let majority = Threshold::MAJORITY;
        assert_eq!(threshold_said(majority, Base::Collected, Lang::Vi), "quá 1/2 số phiếu thu về");
        assert_eq!(threshold_said(two_thirds, Base::Eligible, Lang::En), "at least 2/3 of those summoned");
    }

    #[test]
    fn nominees_are_units_only_by_their_own_ids() {
        let nominee =
            |id: &str, unit: &str| Nominee { id: id.into(), name: id.into(), short: None, unit: Some(unit.into()) };
        assert_eq!(nominees(&[nominee("vp", "vp")], 1).en, "unit");
        assert_eq!(nominees(&[nominee("vp", "vp"), nominee("an", "vp")], 2).en, "nominees");
    }
}
