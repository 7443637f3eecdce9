//! What is odd in a plan, and what to do about it.

use super::Lang;
use super::fault::{meant, named};
use crate::plan::Oddity;
use crate::say;

/// What is odd, in one sentence.
#[expect(clippy::too_many_lines, reason = "one arm an oddity, so that none is left without words")]
pub(super) fn sentence(odd: &Oddity, lang: Lang) -> String {
    match odd {
        Oddity::SeatsOutOfReach { seats, max, most } => say!(
            lang,
            "mỗi phiếu ủng hộ nhiều nhất {max} tên thì nhiều nhất {most} tên đạt tỷ lệ, không đủ {seats} suất",
            "with {max} supports a paper at most {most} names can meet the threshold, and there are {seats} seats"
        ),
        Oddity::Unanimous => say!(
            lang,
            "ngưỡng này đòi toàn bộ số phiếu: thiếu một phiếu là không ai đạt",
            "this threshold asks for every vote: one paper keeps everybody from it"
        ),
        Oddity::NoThreshold => {
            say!(lang, "không có phiếu nào cũng đạt ngưỡng này", "this threshold is met without a single vote")
        }
        Oddity::NoVoters { id } => {
            say!(lang, "không ai có phiếu ở nội dung \"{id}\"", "nobody has a vote in \"{id}\"")
        }
        Oddity::SilentUnit { unit } => say!(
            lang,
            "không đại biểu nào của đơn vị \"{unit}\" được bỏ phiếu, nên đơn vị không bao giờ được tính là có mặt",
            "no delegate of the unit \"{unit}\" votes, so that it never counts as present"
        ),
        Oddity::UnitWithoutDelegate { unit } => say!(
            lang,
            "đơn vị \"{unit}\" có tên trên phiếu mà chưa ghi đại biểu, trong khi phần lớn đơn vị đã ghi",
            "the unit \"{unit}\" is nominated and names no delegate, as most units do"
        ),
        Oddity::DelegateTwice { name, line } => say!(
            lang,
            "đại biểu \"{name}\" đã có ở một đơn vị khác, dòng {line}",
            "the delegate \"{name}\" stands already in another unit, on line {line}"
        ),
        Oddity::AlikeName { what, name, line } => say!(
            lang,
            "tên \"{name}\" của {what} rất giống tên ở dòng {line}",
            "the name \"{name}\" of {what} looks very much like the one on line {line}",
            what = named(*what).of(lang)
        ),
        Oddity::MemberIsChair { name } => {
            say!(
                lang,
                "người chủ trì \"{name}\" có tên trong Tổ kiểm phiếu",
                "the chair \"{name}\" is on the tally team"
            )
        }
        Oddity::MemberIsNominee { name } => say!(
            lang,
            "\"{name}\" có tên trên phiếu mà lại ở trong Tổ kiểm phiếu",
            "\"{name}\" is nominated and yet on the tally team"
        ),
        Oddity::LoneMember => {
            say!(lang, "Tổ kiểm phiếu chỉ có một người", "the tally team has only one member")
        }
        Oddity::NoTallyHead => {
            say!(lang, "Tổ kiểm phiếu chưa có Tổ trưởng", "the tally team has no head")
        }
        Oddity::TeamAfterBallot => {
            say!(lang, "Tổ kiểm phiếu được bầu sau khi đã bỏ phiếu", "the tally team is named after the ballot")
        }
        Oddity::BundleAboveVoters { papers, voters } => say!(
            lang,
            "một tập {papers} phiếu, nhưng chỉ có {voters} người bỏ phiếu",
            "{papers} papers a bundle, but only {voters} voters"
        ),
        Oddity::SummonedUnused => say!(
            lang,
            "`summoned` chỉ dùng khi có nội dung `voters = \"counted\"`, ở đây không có",
            "`summoned` is for contests with `voters = \"counted\"`, and there is none"
        ),
        Oddity::BallotTwice { id, line } => {
            say!(lang, "\"{id}\" đã có mục bỏ phiếu ở dòng {line}", "\"{id}\" is voted on already on line {line}")
        }
        Oddity::BallotBeforeParent { id, parent } => say!(
            lang,
            "\"{id}\" bỏ phiếu trước \"{parent}\", là nội dung cho nó danh sách",
            "\"{id}\" is voted on before \"{parent}\", from which it takes its slate"
        ),
        Oddity::EarlyStart { at } => {
            say!(lang, "hội nghị bắt đầu lúc {at}, giữa đêm", "the conference begins at {at}, in the night")
        }
        Oddity::EndsLate { at } => {
            say!(lang, "theo chương trình, hội nghị xong lúc {at}", "by the agenda the conference ends at {at}")
        }
        Oddity::NoMinutes => say!(lang, "mục này dài 0 phút", "this step takes 0 minutes"),
        Oddity::LongStep { minutes } => {
            say!(lang, "một mục dài {minutes} phút", "one step takes {minutes} minutes")
        }
        Oddity::SpeakersOverrun { need, minutes } => say!(
            lang,
            "các ý kiến đăng ký cần {need} phút, mục này chỉ có {minutes} phút",
            "the speakers need {need} minutes, the step has {minutes}"
        ),
        Oddity::OtherYear { found, year } => say!(
            lang,
            "ở đây ghi năm {found}, hội nghị tổng kết năm {year}",
            "this says {found}, and the conference sums up {year}"
        ),
        Oddity::DateOffYear { year } => say!(
            lang,
            "ngày này không thuộc năm {year} hoặc năm sau",
            "this day is neither in {year} nor in the year after"
        ),
        Oddity::DecisionUnnumbered => say!(lang, "Quyết định chưa có số", "the decision has no number"),
        Oddity::NumberNotInReport { number, file, .. } => say!(
            lang,
            "báo cáo \"{file}\" không nhắc đến số {number} ghi ở đây",
            "the report \"{file}\" does not mention the number {number} that stands here"
        ),
        Oddity::NoProposal => {
            say!(lang, "chưa ghi biểu quyết về việc gì", "it is not said what the show of hands is on")
        }
        Oddity::NoLeader => {
            say!(lang, "mục này chưa ghi Trưởng Cụm, Phó trưởng Cụm", "this step names neither head nor deputy")
        }
        Oddity::HeadIsDeputy => {
            say!(lang, "Trưởng Cụm và Phó trưởng Cụm là một người", "head and deputy are one person")
        }
        Oddity::NoItems => say!(lang, "mục bàn giao chưa ghi khoản nào", "the handover lists nothing"),
        Oddity::GiverIsReceiver => {
            say!(lang, "bên giao và bên nhận là một người", "giver and receiver are one person")
        }
    }
}

/// What to do about it.
pub(super) fn advice(odd: &Oddity, lang: Lang) -> String {
    match odd {
        Oddity::SeatsOutOfReach { seats, .. } => say!(
            lang,
            "ghi `max = {seats}`, hoặc hạ ngưỡng, hoặc bớt số suất",
            "write `max = {seats}`, or lower the threshold, or take fewer seats"
        ),
        Oddity::Unanimous | Oddity::NoThreshold => say!(
            lang,
            "thường dùng `more_than = \"1/2\"` hoặc `at_least = \"2/3\"`",
            "`more_than = \"1/2\"` or `at_least = \"2/3\"` is usual"
        ),
        Oddity::NoVoters { .. } | Oddity::SilentUnit { .. } => {
            say!(lang, "ghi `votes = true` cho ít nhất một đại biểu", "write `votes = true` for one delegate at least")
        }
        Oddity::UnitWithoutDelegate { .. } => say!(
            lang,
            "thêm `delegates = [{{ name = \"…\", post = \"…\" }}]`",
            "add `delegates = [{{ name = \"…\", post = \"…\" }}]`"
        ),
        Oddity::DelegateTwice { .. } => say!(
            lang,
            "giữ ở một đơn vị; nếu là hai người trùng tên thì ghi `post` khác nhau",
            "keep one; where they are two people of one name, give them different posts"
        ),
        Oddity::AlikeName { .. } => say!(
            lang,
            "nếu là một thì bỏ một; nếu là hai thì ghi rõ thêm để phân biệt",
            "if they are one, leave one out; if they are two, tell them apart"
        ),
        Oddity::MemberIsChair { .. } | Oddity::MemberIsNominee { .. } => {
            say!(lang, "cử người khác, không có tên trên phiếu", "name somebody else who is not nominated")
        }
        Oddity::LoneMember => say!(lang, "thường cử 3 hoặc 5 người", "three or five members are usual"),
        Oddity::NoTallyHead => {
            say!(lang, "thêm `head = true` cho một thành viên", "add `head = true` to one member")
        }
        Oddity::TeamAfterBallot => {
            say!(lang, "chuyển mục này lên trước mục bỏ phiếu", "move it before the ballot")
        }
        Oddity::BundleAboveVoters { voters, .. } => {
            say!(lang, "bỏ `bundle`, hoặc ghi nhiều nhất {voters}", "leave `bundle` out, or write {voters} at most")
        }
        Oddity::SummonedUnused => say!(
            lang,
            "bỏ `summoned`, hoặc thêm `voters = \"counted\"` vào nội dung bỏ phiếu",
            "leave `summoned` out, or add `voters = \"counted\"` to a contest"
        ),
        Oddity::BallotTwice { .. } => say!(lang, "bỏ một trong hai chỗ", "leave one of the two out"),
        Oddity::BallotBeforeParent { parent, .. } => say!(
            lang,
            "chuyển mục này xuống sau khi công bố kết quả \"{parent}\"",
            "move it after the result of \"{parent}\""
        ),
        Oddity::EarlyStart { .. } => {
            say!(lang, "viết giờ theo 24 giờ, như 08:00:00 hoặc 14:00:00", "write 08:00:00 or 14:00:00")
        }
        Oddity::EndsLate { .. } | Oddity::LongStep { .. } => {
            say!(lang, "xem lại `begins` và `minutes` của các mục", "look at `begins` and at `minutes` of the steps")
        }
        Oddity::NoMinutes => {
            say!(lang, "ghi số phút dự kiến, như `minutes = 5`", "write the minutes, like `minutes = 5`")
        }
        Oddity::SpeakersOverrun { need, .. } => say!(
            lang,
            "ghi `minutes = {need}`, giảm `minutes_each`, hoặc bớt ý kiến",
            "write `minutes = {need}`, lower `minutes_each`, or take fewer speakers"
        ),
        Oddity::OtherYear { year, .. } => say!(lang, "có phải là {year}?", "did you mean {year}?"),
        Oddity::DateOffYear { .. } => say!(
            lang,
            "xem lại ngày này và `year` trong [conference]",
            "look at this day and at `year` in [conference]"
        ),
        Oddity::DecisionUnnumbered => say!(lang, "thêm `number = \"…\"`", "add `number = \"…\"`"),
        Oddity::NumberNotInReport { nearest: Some(near), .. } => meant(near, lang),
        Oddity::NumberNotInReport { .. } => say!(
            lang,
            "nêu số này trong báo cáo, hoặc xem lại số ghi ở đây",
            "mention it in the report, or look at the number here"
        ),
        Oddity::NoProposal => {
            say!(lang, "thêm `proposal = \"Thông qua …\"`", "add `proposal = \"…\"`")
        }
        Oddity::NoLeader => say!(
            lang,
            "thêm `head = {{ name = \"…\", unit = \"…\" }}`, hoặc `from = \"…\"` nếu do bầu",
            "add `head = {{ name = \"…\", unit = \"…\" }}`, or `from = \"…\"` where the head is elected"
        ),
        Oddity::HeadIsDeputy | Oddity::GiverIsReceiver => {
            say!(lang, "ghi lại một trong hai tên", "write one of the two names anew")
        }
        Oddity::NoItems => say!(
            lang,
            "thêm `items = [{{ name = \"Quy chế hoạt động của Cụm\", count = 1 }}]`",
            "add `items = [{{ name = \"Rules of the cluster\", count = 1 }}]`"
        ),
    }
}
