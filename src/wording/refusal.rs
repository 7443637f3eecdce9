//! Every refusal as one sentence: what is refused, by which rule and numbers, and what to do.

use super::{Lang, Phrase, phrase};
use crate::conference::refusal::{Refusal, Refusal as R, StorageTrouble, TextTrouble};
use crate::conference::{Form, TieRule};
use crate::say;

/// Longest text from outside that a sentence repeats, in characters.
const SHOWN: usize = 120;

/// The sentence for `refusal`. Counts stand in plain figures, so that they can be searched and compared.
#[allow(clippy::too_many_lines, reason = "one sentence a refusal; cutting the match would need a wildcard")]
pub fn sentence(refusal: &Refusal, lang: Lang) -> String {
    match refusal {
        R::NotStarted => fixed(
            lang,
            "Hội nghị chưa bắt đầu. Hãy bắt đầu hội nghị trước.",
            "The conference has not started. Start it first.",
        ),
        R::AlreadyStarted => fixed(
            lang,
            "Hội nghị đã bắt đầu rồi, không bắt đầu lại được. Hãy tiếp tục chương trình.",
            "The conference has already been started. Go on with the agenda.",
        ),
        R::ConferenceClosed => fixed(
            lang,
            "Hội nghị đã bế mạc, hồ sơ đã khóa, không ghi thêm được. Có thể xem kết quả và xuất văn bản.",
            "The conference is closed and its record takes nothing more. Results and documents can still be read.",
        ),
        R::BadCommand { detail } => say!(
            lang,
            "Không hiểu được lệnh này: {detail}. Hãy sửa lệnh rồi gửi lại.",
            "This command cannot be understood: {detail}. Correct it and send it again.",
            detail = shown(detail)
        ),
        R::NoCurrentStep => fixed(
            lang,
            "Chương trình chưa có mục nào đang diễn ra. Hãy nêu mã của mục (step), hoặc chuyển đến một mục trước.",
            "No agenda step is current. Name the step, or go to one first.",
        ),
        R::UnknownStep { step } => say!(
            lang,
            "Chương trình không có mục nào mang mã “{step}”. Hãy kiểm lại mã của mục trong kế hoạch.",
            "The agenda has no step “{step}”. Check the id in the plan.",
            step = shown(step)
        ),
        R::NoFurtherStep => fixed(
            lang,
            "Đây là mục cuối của chương trình, không còn mục sau. Có thể trở lại mục trước hoặc bế mạc hội nghị.",
            "This is the last step of the agenda. Go back, or close the conference.",
        ),
        R::NoEarlierStep => fixed(
            lang,
            "Đây là mục đầu của chương trình, không có mục trước. Hãy đi tiếp, hoặc chọn thẳng một mục khác.",
            "This is the first step of the agenda; there is none before it. Go on, or name another step.",
        ),
        R::BadText { field, detail } => bad_text(field, detail, lang),
        R::UnknownUnit { unit } => say!(
            lang,
            "Kế hoạch không có đơn vị nào mang mã “{unit}”. Hãy kiểm lại mã đơn vị.",
            "The plan has no unit “{unit}”. Check the unit's id.",
            unit = shown(unit)
        ),
        R::UnknownDelegate { unit, delegate, delegates: 0 } => say!(
            lang,
            "Đơn vị “{unit}” không ghi tên đại biểu nào trong kế hoạch, nên không có đại biểu số {delegate}. Hãy điểm danh cả đơn vị, không nêu đại biểu.",
            "Unit “{unit}” names no delegates in the plan, so there is no delegate {delegate}. Mark the unit itself, without a delegate.",
            unit = shown(unit)
        ),
        R::UnknownDelegate { unit, delegate, delegates } => say!(
            lang,
            "Đơn vị “{unit}” không có đại biểu số {delegate}: kế hoạch ghi {delegates} đại biểu, đánh số từ 0. Hãy kiểm lại số thứ tự.",
            "Unit “{unit}” has no delegate {delegate}: the plan names {delegates}, numbered from 0. Check the number.",
            unit = shown(unit)
        ),
        R::DelegateNeeded { unit, delegates } => say!(
            lang,
            "Đơn vị “{unit}” có {delegates} đại biểu có tên, nên phải điểm danh từng người. Hãy nêu số thứ tự của đại biểu, tính từ 0.",
            "Unit “{unit}” names {delegates} delegates, so each is marked in person. Name the delegate's number, from 0.",
            unit = shown(unit)
        ),
        R::HallNotCounted => fixed(
            lang,
            "Kế hoạch không ghi số triệu tập (summoned), nên không nhập tổng số có mặt. Hãy điểm danh từng đơn vị, từng đại biểu.",
            "The plan states no number summoned, so the hall is not counted as a whole. Mark units and delegates one by one.",
        ),
        R::PresentExceedsSummoned { present, summoned } => say!(
            lang,
            "Số có mặt {present} nhiều hơn số triệu tập {summoned}. Hãy kiểm lại số đếm trong hội trường.",
            "{present} present is more than the {summoned} summoned. Count the hall again."
        ),
        R::HandsDoNotSum { sum, voters } => say!(
            lang,
            "Nhất trí, không nhất trí và ý kiến khác cộng lại là {sum}, trong khi số đại biểu có quyền biểu quyết đang có mặt là {voters}. Hãy đếm lại để hai số bằng nhau.",
            "For, against and other add up to {sum}, while {voters} voters are present. Count again until both agree."
        ),
        R::UnknownSpeaker { speaker, speakers } => say!(
            lang,
            "Không có người phát biểu số {speaker}: danh sách có {speakers} người, đánh số từ 0. Hãy kiểm lại số thứ tự.",
            "There is no speaker {speaker}: the list holds {speakers}, numbered from 0. Check the number."
        ),
        R::SpeakerHasSpoken { name } => say!(
            lang,
            "{name} đã phát biểu, không rút khỏi danh sách được nữa. Phần phát biểu được giữ trong biên bản.",
            "{name} has spoken and cannot be taken off the list; the speech stays in the minutes.",
            name = shown(name)
        ),
        R::NobodySpeaks => fixed(
            lang,
            "Hiện không có ai đang phát biểu, nên không có phần phát biểu nào để kết thúc. Hãy mời một người phát biểu trước.",
            "Nobody has the floor, so there is no speech to end. Give somebody the floor first.",
        ),
        R::NoDiscussionStep => fixed(
            lang,
            "Chương trình không có mục thảo luận nào. Hãy nêu mã của mục (step) mà đại biểu phát biểu.",
            "The agenda has no discussion. Name the step at which somebody speaks.",
        ),
        R::EmptyTeam => fixed(
            lang,
            "Danh sách Tổ kiểm phiếu đang trống. Hãy ghi ít nhất một người; nên là số lẻ, từ 3 đến 5 người.",
            "The tally team has no member. Name at least one; an odd number from 3 to 5 is customary.",
        ),
        R::SeveralHeads { heads } => say!(
            lang,
            "Tổ kiểm phiếu chỉ có 1 Tổ trưởng, danh sách đang ghi {heads}. Hãy để lại một người.",
            "A tally team has 1 head; {heads} are marked. Leave one."
        ),
        R::UnknownContest { contest } => say!(
            lang,
            "Kế hoạch không có nội dung bỏ phiếu nào mang mã “{contest}”. Hãy kiểm lại mã trong kế hoạch.",
            "The plan has no contest “{contest}”. Check the id in the plan.",
            contest = shown(contest)
        ),
        R::UnknownNominee { contest, nominee } => say!(
            lang,
            "Mã “{nominee}” không có trong danh sách của “{contest}”. Hãy kiểm lại mã trong kế hoạch.",
            "“{nominee}” is not on the slate of “{contest}”. Check the id in the plan.",
            contest = shown(contest),
            nominee = shown(nominee)
        ),
        R::OutsideName { contest, nominee } => say!(
            lang,
            "Mã “{nominee}” không có trong danh sách của “{contest}”. Hãy kiểm lại mã; nếu phiếu ghi tên ngoài danh sách, hãy ghi phiếu không hợp lệ với lý do outside_name.",
            "“{nominee}” is not on the slate of “{contest}”. Check the id; if the paper names an outsider, declare it invalid as outside_name.",
            contest = shown(contest),
            nominee = shown(nominee)
        ),
        R::SlateUnknown { contest, follows } => say!(
            lang,
            "Chưa biết danh sách của “{contest}”, vì danh sách lấy từ kết quả “{follows}” chưa được quyết định. Hãy hoàn tất “{follows}” trước.",
            "The slate of “{contest}” is not known: it is the result of “{follows}”, which is not decided yet. Finish “{follows}” first.",
            contest = shown(contest),
            follows = shown(follows)
        ),
        R::AlreadyWithdrawn { nominee } => say!(
            lang,
            "{nominee} đã xin rút trước đó và đã được ghi, không ghi lần thứ hai.",
            "{nominee} has already withdrawn, and that is recorded; it is not recorded a second time.",
            nominee = shown(nominee)
        ),
        R::NomineeInOpenRound { contest, nominee } => say!(
            lang,
            "{nominee} đang có tên trong vòng bỏ phiếu chưa công bố của “{contest}”, nên chưa rút được. Hãy công bố hoặc hủy vòng đó trước.",
            "{nominee} stands in a round of “{contest}” that is not announced yet and cannot withdraw now. Announce or void that round first.",
            contest = shown(contest),
            nominee = shown(nominee)
        ),
        R::AwaitingAnnouncement { contest } => say!(
            lang,
            "Vòng bỏ phiếu của “{contest}” đã kiểm xong nhưng chưa công bố. Hãy công bố kết quả trước.",
            "The round of “{contest}” is counted but not announced. Announce it first.",
            contest = shown(contest)
        ),
        R::SlateFrozen { contest } => say!(
            lang,
            "Danh sách của “{contest}” đã được thông qua và chốt. Muốn sửa, hãy mở lại danh sách kèm lý do.",
            "The slate of “{contest}” has been passed and is frozen. To change it, reopen it with a reason.",
            contest = shown(contest)
        ),
        R::SlateNotFrozen { contest } => say!(
            lang,
            "Danh sách của “{contest}” chưa chốt, nên không cần mở lại.",
            "The slate of “{contest}” is not frozen, so there is nothing to reopen.",
            contest = shown(contest)
        ),
        R::RoundsHeld { contest } => say!(
            lang,
            "“{contest}” đã mở vòng bỏ phiếu, nên danh sách đã cố định, không chốt hay mở lại được nữa.",
            "A round of “{contest}” has been opened, so its slate is fixed and can no longer be frozen or reopened.",
            contest = shown(contest)
        ),
        R::NobodyPresent => fixed(
            lang,
            "Theo điểm danh, chưa có ai có quyền bỏ phiếu đang có mặt. Hãy điểm danh trước.",
            "Nobody who may vote is marked present. Call the roll first.",
        ),
        R::FollowedNotAnnounced { contest, follows } => say!(
            lang,
            "Chưa mở được “{contest}”: danh sách lấy từ kết quả của “{follows}”, mà “{follows}” chưa được quyết định và công bố. Hãy hoàn tất “{follows}” trước.",
            "“{contest}” cannot open: its slate is the elected of “{follows}”, which is not decided and announced yet. Finish “{follows}” first.",
            contest = shown(contest),
            follows = shown(follows)
        ),
        R::RoundAlreadyOpen { contest, round } => say!(
            lang,
            "“{contest}” đang mở vòng {round}. Hãy đóng và công bố, hoặc hủy vòng đó trước khi mở vòng khác.",
            "Round {round} of “{contest}” is open. Close and announce it, or void it, before opening another.",
            contest = shown(contest)
        ),
        R::AlreadyDecided { contest } => say!(
            lang,
            "“{contest}” đã có kết quả cuối cùng và đã công bố, nên không mở thêm vòng bỏ phiếu.",
            "“{contest}” is decided and announced; no further round is held.",
            contest = shown(contest)
        ),
        R::TieWaits { contest, rule } => say!(
            lang,
            "“{contest}” đang ngang phiếu và chờ quyết định. Theo thể lệ: {what}.",
            "“{contest}” is tied and waits for a decision. By its rule: {what}.",
            contest = shown(contest),
            what = tie_act(*rule).of(lang)
        ),
        R::VacancyWaits { contest, vacant } => say!(
            lang,
            "“{contest}” còn trống {vacant} suất và chờ Hội nghị biểu quyết. Hãy để trống, hoặc bỏ phiếu thêm một vòng cho các suất đó.",
            "{vacant} seats of “{contest}” are vacant and wait for the conference. Leave them vacant, or vote again for them.",
            contest = shown(contest)
        ),
        R::EmptySlate { contest } => say!(
            lang,
            "Danh sách của “{contest}” không còn tên nào để bỏ phiếu, nên không mở được vòng nào; các suất của nội dung này để trống.",
            "Nobody is left on the slate of “{contest}”, so there is nothing to vote on; its seats stay vacant.",
            contest = shown(contest)
        ),
        R::NoOpenRound { contest } => say!(
            lang,
            "“{contest}” không có vòng bỏ phiếu nào đang mở. Hãy mở vòng bỏ phiếu trước.",
            "“{contest}” has no open round. Open one first.",
            contest = shown(contest)
        ),
        R::OtherRoundOpen { contest, open, meant } => say!(
            lang,
            "Các phiếu này được đọc cho vòng {meant} của “{contest}”, mà nay đang mở vòng {open}, nên chưa ghi phiếu nào. Hãy kiểm tra các phiếu thuộc vòng nào rồi nhập lại.",
            "These papers were read for round {meant} of “{contest}”, and now round {open} is open, so none was recorded. See which round they belong to, and enter them again.",
            contest = shown(contest)
        ),
        R::RoundWasVoided { contest } => say!(
            lang,
            "Vòng gần nhất của “{contest}” đã bị hủy, nên không còn gì ở vòng đó chờ quyết định. Hãy mở vòng mới.",
            "The last round of “{contest}” was voided, so nothing of it waits to be decided. Open the next round.",
            contest = shown(contest)
        ),
        R::IssuedExceedsVoters { issued, present, absent_papers } => say!(
            lang,
            "Số phiếu phát ra {issued} nhiều hơn số được nhận phiếu {voters} ({present} có mặt, cộng {absent_papers} phiếu kín của người vắng). Hãy đếm lại phiếu phát ra hoặc kiểm lại điểm danh.",
            "{issued} papers issued is more than the {voters} voters entitled ({present} present and {absent_papers} sealed papers of the absent). Count again, or check the roll.",
            voters = u64::from(*present) + u64::from(*absent_papers)
        ),
        R::AbsentPapersExceedAbsent { papers, absent } => say!(
            lang,
            "Phiếu kín của người vắng là {papers}, nhiều hơn số vắng mặt {absent}. Hãy đếm lại phiếu kín hoặc kiểm lại điểm danh.",
            "{papers} sealed papers of absent voters is more than the {absent} who are absent. Count them again, or check the roll."
        ),
        R::IssuedBelowAbsentPapers { issued, papers } => say!(
            lang,
            "Số phiếu phát ra {issued} ít hơn số phiếu kín của người vắng {papers}, vốn đã tính trong số phát ra. Hãy kiểm lại cả hai số.",
            "{issued} papers issued is fewer than the {papers} sealed papers of absent voters among them. Check both."
        ),
        R::IssuedBelowCollected { issued, collected } => say!(
            lang,
            "Số phiếu phát ra {issued} ít hơn số phiếu đã thu về {collected}. Hãy sửa số thu về trước, hoặc đếm lại.",
            "{issued} papers issued is fewer than the {collected} already collected. Correct the number collected first, or count again."
        ),
        R::NotIssued { contest } => say!(
            lang,
            "“{contest}” chưa có số phiếu phát ra. Hãy nhập số phát ra trước số thu về.",
            "No papers of “{contest}” have been issued. State how many were issued first.",
            contest = shown(contest)
        ),
        R::CollectedExceedsIssued { collected, issued } => say!(
            lang,
            "Thu về {collected} phiếu, nhiều hơn số phát ra {issued} phiếu, nên vòng bỏ phiếu không tiếp tục được. Hãy đếm lại; nếu vẫn thừa thì hủy vòng này và bỏ phiếu lại.",
            "{collected} papers collected is more than the {issued} issued, so the round cannot go on. Recount; if it stands, void the round and hold it again."
        ),
        R::NotCollected { contest } => say!(
            lang,
            "“{contest}” chưa có số phiếu thu về. Hãy nhập số thu về trước khi nhập phiếu hoặc đóng vòng.",
            "No papers of “{contest}” have been collected. State how many were collected first.",
            contest = shown(contest)
        ),
        R::UnknownMark { nominee } => say!(
            lang,
            "Dấu ghi ở dòng “{nominee}” không có nghĩa. Hãy dùng: support, against, none, both, hoặc {{\"grade\":1}} trên phiếu nhiều mức.",
            "The mark on the line “{nominee}” means nothing. Use one of: support, against, none, both, or {{\"grade\":1}} on papers with grades.",
            nominee = shown(nominee)
        ),
        R::BadMark { nominee, form, grades } => bad_mark(nominee, *form, *grades, lang),
        R::BadReason { reason, counted: true } => say!(
            lang,
            "“{reason}” không phải là lý do phiếu không hợp lệ. Hãy dùng: not_issued, no_stamp, outside_name, signed, unclear, damaged, too_many, blank.",
            "“{reason}” is no reason for an invalid paper. Use one of: not_issued, no_stamp, outside_name, signed, unclear, damaged, too_many, blank.",
            reason = shown(reason)
        ),
        R::BadReason { reason, counted: false } => say!(
            lang,
            "“{reason}” không phải là lý do phiếu không hợp lệ mà Tổ kiểm phiếu được ghi. Hãy dùng: not_issued, no_stamp, outside_name, signed, unclear, damaged.",
            "“{reason}” is no reason that a tally team may give. Use one of: not_issued, no_stamp, outside_name, signed, unclear, damaged.",
            reason = shown(reason)
        ),
        R::BadPass { pass, passes: 1 } => say!(
            lang,
            "Không có lượt nhập {pass}: vòng này chỉ nhập 1 lượt. Hãy nhập vào lượt 1.",
            "There is no pass {pass}: this round has only 1. Enter into pass 1."
        ),
        R::BadPass { pass, passes } => say!(
            lang,
            "Không có lượt nhập {pass}: vòng này nhập {passes} lượt. Hãy chọn lượt từ 1 đến {passes}.",
            "There is no pass {pass}: this round has {passes}. Name a pass from 1 to {passes}."
        ),
        R::NothingToUndo => fixed(
            lang,
            "Không có phiếu nào để lấy lại: chỉ lấy lại được phiếu vừa nhập tại đây, trong tập đang mở. Muốn sửa phiếu khác, hãy thay phiếu đó kèm lý do.",
            "Nothing to take back: only papers entered here, in the open bundle, can be. To mend another one, replace it with a reason.",
        ),
        R::EmptyBundle => fixed(
            lang,
            "Tập phiếu đang mở chưa có phiếu nào, nên chưa kết thúc được. Hãy nhập ít nhất một phiếu trước.",
            "The open bundle holds no paper yet, so it cannot be ended. Enter at least one paper first.",
        ),
        R::UnknownBundle { bundle } => say!(
            lang,
            "Không có tập phiếu số {bundle} trong lượt này. Hãy kiểm lại số của tập.",
            "There is no bundle {bundle} in this pass. Check its number."
        ),
        R::NoSuchPaper { pass } => say!(
            lang,
            "Lượt {pass} không có phiếu nào ghi đúng như vậy. Hãy đọc lại phiếu cần thay.",
            "Pass {pass} holds no paper that says exactly this. Read the paper to be replaced again."
        ),
        R::BundleGrew { stands, read_after } => say!(
            lang,
            "Chưa ghi phiếu này: phiếu được đọc khi tập {before} có {were} phiếu, mà một bàn khác vừa nhập nên nay đang mở tập {bundle} có {papers} phiếu. Mỗi tập chỉ một người nhập. Hãy thống nhất ai nhập tập này rồi mới ghi tiếp.",
            "This paper is not recorded: it was read when bundle {before} held {were} papers, and another desk has been typing, so that bundle {bundle} is open and holds {papers}. One person types a bundle. Agree who does before going on.",
            before = read_after.bundle,
            were = read_after.papers,
            bundle = stands.bundle,
            papers = stands.papers
        ),
        R::AsideChanged { papers, was } => say!(
            lang,
            "Số phiếu để riêng vừa thay đổi ở một bàn khác: nay là {papers}, không phải {was}. Hãy xem lại số phiếu để riêng rồi làm lại.",
            "The number of papers set aside has just changed at another desk: it is {papers}, not {was}. Look at it again, then do this once more."
        ),
        R::BundleMiscounted { bundle, counted, recorded } => say!(
            lang,
            "Chưa kết thúc được tập {bundle}: đếm trên tay {counted} phiếu, đã nhập {recorded} phiếu. Hãy đếm lại tập phiếu, rồi nhập nốt hoặc lấy lại phiếu nhập thừa.",
            "Bundle {bundle} cannot be ended: {counted} papers were counted in the hand, {recorded} are recorded. Count the bundle again, then enter what is missing or take back what is too much."
        ),
        R::AsideExceedsMissing { papers, missing } => say!(
            lang,
            "Không để riêng được {papers} phiếu: chỉ còn {missing} phiếu chưa nhập. Phiếu để riêng là phiếu chưa nhập.",
            "{papers} papers cannot wait aside: only {missing} are not recorded yet, and what waits aside is not recorded."
        ),
        R::NothingAside { pass } => say!(
            lang,
            "Lượt {pass} không có phiếu nào để riêng chờ Tổ kiểm phiếu quyết định. Hãy ghi phiếu như mọi phiếu khác.",
            "No paper of pass {pass} waits aside for the tally team. Record it like any other paper."
        ),
        R::AsideNotCarried { r#for, against } => say!(
            lang,
            "Cách hiểu này chưa được thông qua: {yes} đồng ý, {against} không đồng ý. Phải có nhiều phiếu đồng ý hơn; hãy biểu quyết lại hoặc chọn cách hiểu khác.",
            "This reading was not carried: {yes} for, {against} against. More must be for it than against; vote again, or read the paper otherwise.",
            yes = r#for
        ),
        R::AsideVotesExceedTeam { votes, members } => say!(
            lang,
            "Có {votes} phiếu biểu quyết nhưng Tổ kiểm phiếu chỉ có {members} người. Hãy kiểm lại số đồng ý và không đồng ý.",
            "{votes} votes were given, but the tally team has {members} members. Check the numbers for and against."
        ),
        R::AsideUndecided { papers, pass, passes } => say!(
            lang,
            "Chưa đóng được vòng bỏ phiếu: {where_}còn {papers} phiếu để riêng chưa được Tổ kiểm phiếu quyết định. Hãy biểu quyết từng phiếu, hoặc ghi lại số phiếu để riêng nếu đã ghi nhầm.",
            "The round cannot be closed: {where_}papers set aside wait for a decision of the tally team ({papers}). Vote on each, or state their number again if it was wrong.",
            where_ = in_pass(*pass, *passes, lang)
        ),
        R::NothingToCompare { contest } => say!(
            lang,
            "“{contest}” chưa có tập phiếu nào nhập xong ở cả hai lượt, nên chưa có gì để đối chiếu. Hãy nhập nốt tập đó ở lượt kia.",
            "“{contest}” has no bundle that has ended in both passes, so there is nothing to compare. Enter that bundle in the other pass.",
            contest = shown(contest)
        ),
        R::TotalsStand { contest } => say!(
            lang,
            "“{contest}” đang dùng số tổng của bản kiểm phiếu tay, nên không nhập hay thay từng phiếu. Có thể nhập lại số tổng cho đến khi đóng vòng.",
            "“{contest}” stands on the totals of a hand tally, so single papers are not entered or replaced. The totals may be stated again until closing.",
            contest = shown(contest)
        ),
        R::PapersStand { contest, papers } => say!(
            lang,
            "“{contest}” đã nhập {papers} phiếu từng tờ, nên không nhập số tổng. Hãy nhập nốt các phiếu còn lại.",
            "{papers} papers of “{contest}” have been entered one by one, so totals are not taken. Enter the remaining papers.",
            contest = shown(contest)
        ),
        R::TotalsOnGrades => fixed(
            lang,
            "Phiếu nhiều mức không nhập được bằng số tổng. Hãy nhập từng phiếu.",
            "Papers with grades cannot be entered as totals. Enter them one by one.",
        ),
        R::TotalsWithTwoPasses => fixed(
            lang,
            "Vòng này đòi hỏi nhập phiếu 2 lượt độc lập, nên không nhập bằng số tổng. Hãy nhập từng phiếu.",
            "This round demands 2 independent passes, so totals are not taken. Enter the papers one by one.",
        ),
        R::TotalsDoNotSum { valid, invalid, collected } => say!(
            lang,
            "Hợp lệ {valid} cộng không hợp lệ {invalid} là {sum}, không bằng số thu về {collected}. Hãy kiểm lại các số tổng.",
            "{valid} valid and {invalid} invalid papers are {sum}, not the {collected} collected. Check the totals.",
            sum = u128::from(*valid) + u128::from(*invalid)
        ),
        R::LineDoesNotSum { nominee, sum, valid } => say!(
            lang,
            "Dòng “{nominee}”: đồng ý và không đồng ý cộng lại là {sum}, không khớp với {valid} phiếu hợp lệ. Hãy kiểm lại dòng này.",
            "Line “{nominee}”: for and against add up to {sum}, which does not fit {valid} valid papers. Check this line.",
            nominee = shown(nominee)
        ),
        R::SupportsExceed { sum, max, valid } => say!(
            lang,
            "Tổng số lượt đồng ý {sum} nhiều hơn mức có thể có {limit}: {valid} phiếu hợp lệ, mỗi phiếu nhiều nhất {max} tên. Hãy kiểm lại các số tổng.",
            "{sum} supports in all is more than the {limit} possible: {valid} valid papers with at most {max} names each. Check the totals.",
            limit = u128::from(*max) * u128::from(*valid)
        ),
        R::PapersMissing { recorded, collected, pass, passes } => say!(
            lang,
            "Chưa đóng được vòng bỏ phiếu: {where_}mới nhập {recorded} phiếu, thu về {collected} phiếu, còn thiếu {missing} phiếu. Hãy nhập nốt hoặc kiểm lại số thu về.",
            "The round cannot be closed: {where_}{recorded} papers are recorded of {collected} collected, {missing} still missing. Enter them, or check the number collected.",
            where_ = in_pass(*pass, *passes, lang),
            missing = u64::from(*collected).saturating_sub(*recorded)
        ),
        R::PapersTooMany { recorded, collected, pass, passes } => say!(
            lang,
            "Chưa đóng được vòng bỏ phiếu: {where_}đã nhập {recorded} phiếu, thu về {collected} phiếu, thừa {extra} phiếu. Hãy tìm phiếu nhập trùng hoặc kiểm lại số thu về.",
            "The round cannot be closed: {where_}{recorded} papers are recorded of {collected} collected, {extra} too many. Find what was entered twice, or check the number collected.",
            where_ = in_pass(*pass, *passes, lang),
            extra = recorded.saturating_sub(u64::from(*collected))
        ),
        R::PassesDiffer { first_only, second_only } => say!(
            lang,
            "Hai lượt nhập chưa khớp: {first_only} phiếu chỉ có ở lượt 1, {second_only} phiếu chỉ có ở lượt 2. Hãy đọc lại đúng những phiếu đó và thay phiếu nhập sai, kèm lý do.",
            "The two passes differ: {first_only} papers only in pass 1, {second_only} only in pass 2. Read just these again and replace the wrong ones, with a reason."
        ),
        R::RoundNotClosed { contest } => say!(
            lang,
            "Chưa công bố được “{contest}”: chưa có vòng bỏ phiếu nào đã kiểm xong và đóng. Hãy đóng vòng trước.",
            "“{contest}” cannot be announced: no round is counted and closed. Close the round first.",
            contest = shown(contest)
        ),
        R::AlreadyAnnounced { contest } => say!(
            lang,
            "Kết quả vòng gần nhất của “{contest}” đã công bố rồi, không công bố lại. Hãy tiếp tục chương trình.",
            "The last round of “{contest}” has already been announced. Go on with the agenda.",
            contest = shown(contest)
        ),
        R::NothingToVoid { contest } => say!(
            lang,
            "“{contest}” chưa có vòng bỏ phiếu nào, nên không có gì để hủy.",
            "“{contest}” has had no round, so there is nothing to void.",
            contest = shown(contest)
        ),
        R::AlreadyVoid { contest, round } => say!(
            lang,
            "Vòng {round} của “{contest}” đã bị hủy rồi. Hãy mở vòng mới.",
            "Round {round} of “{contest}” has already been voided. Open the next one.",
            contest = shown(contest)
        ),
        R::FollowerOpened { contest, follower } => say!(
            lang,
            "Không hủy được vòng của “{contest}”: “{follower}” lấy danh sách từ kết quả này và đã mở vòng bỏ phiếu. Kết quả được giữ nguyên; điều cần đính chính, hãy ghi vào ghi chú của biên bản.",
            "The round of “{contest}” can no longer be voided: “{follower}” takes its slate from it and has opened. The result stands; write what is to be put right into the notes of the minutes.",
            contest = shown(contest),
            follower = shown(follower)
        ),
        R::NotAnnounced { contest } => say!(
            lang,
            "“{contest}” chưa có kết quả nào được công bố. Hãy công bố trước.",
            "No result of “{contest}” has been announced. Announce it first.",
            contest = shown(contest)
        ),
        R::NothingToReveal { contest } => say!(
            lang,
            "Kết quả của “{contest}” đã hiện đủ trước hội trường, không còn dòng nào để đọc tiếp.",
            "The hall already sees the whole result of “{contest}”; no line is left to reveal.",
            contest = shown(contest)
        ),
        R::NoTie { contest } => say!(
            lang,
            "“{contest}” không có trường hợp ngang phiếu nào chờ quyết định, nên không cần bỏ phiếu lại, bốc thăm hay chọn.",
            "No tie of “{contest}” waits to be decided, so there is nothing to vote on, to draw or to choose.",
            contest = shown(contest)
        ),
        R::WrongTieRule { rule } => say!(
            lang,
            "Thể lệ quy định cách khác khi ngang phiếu: {what}.",
            "The rules decide a tie in another way: {what}.",
            what = tie_act(*rule).of(lang)
        ),
        R::WrongNumberDrawn { drawn, seats } => say!(
            lang,
            "Nêu {drawn} tên, trong khi còn {seats} suất. Hãy nêu đúng {seats} tên, mỗi tên một lần.",
            "Names given: {drawn}; seats left: {seats}. Give exactly {seats}, each once."
        ),
        R::NamedTwice { nominee, seats } => say!(
            lang,
            "“{nominee}” được nêu hai lần. Hãy nêu đúng {seats} tên cho {seats} suất còn lại, mỗi tên một lần.",
            "“{nominee}” is named twice. Name each once, as many as there are seats left: {seats}.",
            nominee = shown(nominee)
        ),
        R::NotTied { nominee } => say!(
            lang,
            "“{nominee}” không nằm trong số đang ngang phiếu. Hãy chọn trong những tên ngang phiếu.",
            "“{nominee}” is not among the tied. Choose among them.",
            nominee = shown(nominee)
        ),
        R::NoVacancy { contest } => say!(
            lang,
            "“{contest}” không có suất trống nào chờ quyết định, nên không cần để trống hay bỏ phiếu thêm.",
            "No vacant seat of “{contest}” waits to be decided, so there is nothing to leave vacant or to vote on.",
            contest = shown(contest)
        ),
        R::NoLeaderStep => fixed(
            lang,
            "Mục này không phải là mục công bố Quyết định cử Trưởng Cụm, hoặc chương trình không có mục đó. Hãy nêu mã của đúng mục.",
            "This is no step that announces the cluster's leaders, or the agenda has none. Name the right step.",
        ),
        R::LeaderAlreadyAnnounced => fixed(
            lang,
            "Quyết định cử Trưởng Cụm, Phó trưởng Cụm đã công bố rồi, không công bố lại. Hãy tiếp tục chương trình.",
            "The decision naming the cluster's leaders has already been announced. Go on with the agenda.",
        ),
        R::LeaderUndecided { contest } => say!(
            lang,
            "Chưa công bố được: người được cử lấy từ kết quả “{contest}”, mà nội dung đó chưa quyết định xong hoặc không ai trúng. Hãy hoàn tất “{contest}” trước.",
            "It cannot be announced yet: who is named is the elected of “{contest}”, which is not decided or elected nobody. Finish “{contest}” first.",
            contest = shown(contest)
        ),
        R::NoHandoverStep => fixed(
            lang,
            "Mục này không phải là mục bàn giao, hoặc chương trình không có mục bàn giao. Hãy nêu mã của đúng mục.",
            "This is no handover step, or the agenda has none. Name the right step.",
        ),
        R::UnknownItem { item, items } => say!(
            lang,
            "Không có khoản bàn giao số {item}: danh mục có {items} khoản, đánh số từ 0. Hãy kiểm lại số thứ tự.",
            "There is no handover item {item}: the inventory has {items}, numbered from 0. Check the number."
        ),
        R::AlreadySigned => fixed(
            lang,
            "Biên bản bàn giao đã ký, không sửa được nữa. Điều cần bổ sung, hãy ghi vào ghi chú của mục này.",
            "The handover has been signed and can no longer be changed. Write what is to be added into the note of this step.",
        ),
        R::NoPledgeStep => fixed(
            lang,
            "Mục này không phải là mục ký giao ước thi đua, hoặc chương trình không có mục đó. Hãy nêu mã của đúng mục.",
            "This is no pledge step, or the agenda has none. Name the right step.",
        ),
        R::UnknownLine { line, lines } => say!(
            lang,
            "Hội trường đang thấy {lines} dòng, không có dòng {line} (đếm từ 0). Hãy chọn một dòng đang hiện.",
            "The hall sees {lines} lines and none numbered {line} (counted from 0). Name one of those shown."
        ),
        R::NoReportStep => fixed(
            lang,
            "Mục này không phải là mục báo cáo, hoặc chương trình không có mục báo cáo. Hãy nêu mã của đúng mục.",
            "This is no report step, or the agenda has none. Name the right step.",
        ),
        R::RoundUnfinished { contest } => say!(
            lang,
            "Chưa bế mạc được: vòng bỏ phiếu của “{contest}” còn mở hoặc chưa công bố. Hãy công bố hoặc hủy vòng đó trước.",
            "The conference cannot be closed: a round of “{contest}” is open or not announced. Announce or void it first.",
            contest = shown(contest)
        ),
        R::Storage { trouble } => say!(
            lang,
            "Không ghi được vào hồ sơ, việc vừa làm chưa được lưu: {what}. {advice}",
            "The record could not be written, and what was just done is not stored: {what}. {advice}",
            what = storage_trouble(trouble).of(lang),
            advice = storage_advice(trouble, lang)
        ),
        R::RecordLost => fixed(
            lang,
            "Tệp hồ sơ đã bị xóa hoặc bị thay bằng tệp khác trong lúc đang dùng, nên không ghi gì thêm. Hãy dừng lại và tìm lại đúng tệp hồ sơ.",
            "The record was deleted or replaced while in use, so nothing more is written. Stop, and find the right file again.",
        ),
        R::Busy => fixed(
            lang,
            "Bàn khác đang ghi vào hồ sơ quá 5 giây, nên việc này chưa được lưu. Hãy làm lại.",
            "Another desk has been writing to the record for over 5 seconds, so this was not stored. Try again.",
        ),
    }
}

/// What is wrong with the place where the record lies.
pub fn storage_trouble(trouble: &StorageTrouble) -> Phrase {
    match trouble {
        StorageTrouble::Full => phrase("ổ đĩa đã đầy", "the disk is full"),
        StorageTrouble::ReadOnly => phrase("hồ sơ chỉ cho đọc", "the record may only be read"),
        StorageTrouble::Device => phrase("ổ đĩa gặp lỗi khi đọc hoặc ghi", "the disk failed to read or write"),
        StorageTrouble::Damaged => phrase("nội dung hồ sơ bị hỏng", "what the record holds is damaged"),
        StorageTrouble::NoChance => phrase("máy không cho số ngẫu nhiên", "the machine gives no random numbers"),
        StorageTrouble::Other { .. } => phrase("lỗi không rõ nguyên nhân", "the reason is not known"),
    }
}

/// What to do about it; what is not known stands last, as it was told.
pub fn storage_advice(trouble: &StorageTrouble, lang: Lang) -> String {
    match trouble {
        StorageTrouble::Full => fixed(
            lang,
            "Hãy dọn bớt chỗ trên ổ đĩa rồi mở lại hồ sơ.",
            "Make room on the disk and open the record again.",
        ),
        StorageTrouble::ReadOnly => fixed(
            lang,
            "Hãy cho phép ghi vào tệp và thư mục, hoặc chép hồ sơ sang nơi ghi được, rồi mở lại.",
            "Allow writing to the file and its folder, or copy the record to where it can be written, and open it again.",
        ),
        StorageTrouble::Device => fixed(
            lang,
            "Hãy kiểm tra ổ đĩa và chỗ trống rồi mở lại hồ sơ.",
            "Check the disk and its free room, and open the record again.",
        ),
        StorageTrouble::Damaged => fixed(
            lang,
            "Hãy chạy hoinghi verify để biết hỏng ở đâu và lấy lại bản lưu.",
            "Run hoinghi verify to see where, and bring back a copy.",
        ),
        StorageTrouble::NoChance => {
            fixed(lang, "Hãy khởi động lại máy rồi mở lại hồ sơ.", "Restart the machine and open the record again.")
        }
        StorageTrouble::Other { detail } => say!(
            lang,
            "Hãy kiểm tra ổ đĩa rồi mở lại hồ sơ ({detail}).",
            "Check the disk and open the record again ({detail}).",
            detail = shown(detail)
        ),
    }
}

/// Why a line cannot bear a mark, by what the form of the paper has.
fn bad_mark(nominee: &str, form: Form, grades: usize, lang: Lang) -> String {
    let nominee = shown(nominee);
    let has = match form {
        Form::Tick => phrase(
            "phiếu này chỉ có một cột, mỗi dòng được đánh dấu hoặc để trống, không có hai ô và không có mức",
            "this paper has one column, a line is ticked or left empty, and there are no two boxes and no grades",
        ),
        Form::Strike => phrase(
            "phiếu này chỉ có một cột, mỗi tên bị gạch hoặc để nguyên, không có hai ô và không có mức",
            "this paper has one column, a name is struck out or left, and there are no two boxes and no grades",
        ),
        Form::Agree => phrase(
            "phiếu này có hai cột đồng ý và không đồng ý, không có mức",
            "this paper has two columns, agree and disagree, and no grades",
        ),
        Form::Grades => {
            return say!(
                lang,
                "Không ghi được dấu này ở dòng “{nominee}”: phiếu này có mức từ 1 đến {grades}, không có đồng ý và không đồng ý. Hãy đọc lại phiếu; nếu không rõ ý, ghi phiếu không hợp lệ với lý do unclear.",
                "The line “{nominee}” cannot bear this mark: this paper has the grades 1 to {grades}, and no agree or disagree. Read it again; if its will is not clear, declare it invalid as unclear."
            );
        }
    };
    say!(
        lang,
        "Không ghi được dấu này ở dòng “{nominee}”: {has}. Hãy đọc lại phiếu; nếu không rõ ý, ghi phiếu không hợp lệ với lý do unclear.",
        "The line “{nominee}” cannot bear this mark: {has}. Read it again; if its will is not clear, declare it invalid as unclear.",
        has = has.of(lang)
    )
}

fn fixed(lang: Lang, vi: &'static str, en: &'static str) -> String {
    phrase(vi, en).of(lang).to_owned()
}

/// The pass is named only where there is more than one to think of.
fn in_pass(pass: u8, passes: u8, lang: Lang) -> String {
    if passes < 2 { String::new() } else { say!(lang, "lượt {pass} ", "in pass {pass}, ") }
}

fn tie_act(rule: TieRule) -> Phrase {
    match rule {
        TieRule::Runoff => phrase("bỏ phiếu lại giữa những tên ngang phiếu", "hold a run-off among the tied"),
        TieRule::Lot => {
            phrase("bốc thăm tại hội trường rồi ghi kết quả", "draw lots in the hall and record whom the lot named")
        }
        TieRule::Chair => phrase("Chủ trì quyết định, có nêu lý do", "the chair decides and gives the reason"),
    }
}

fn bad_text(field: &str, trouble: &TextTrouble, lang: Lang) -> String {
    let field = field_name(field, lang);
    match trouble {
        TextTrouble::Empty => {
            say!(lang, "Phần “{field}” đang để trống. Hãy ghi vào.", "“{field}” is empty. Write something there.")
        }
        TextTrouble::Character { code, place } => say!(
            lang,
            "Phần “{field}” có ký tự không nhận được ở vị trí {place} (mã U+{code:04X}). Hãy xóa ký tự đó và gõ lại.",
            "“{field}” holds a character that is not accepted at place {place} (U+{code:04X}). Delete it and type again."
        ),
        TextTrouble::Long { limit } => say!(
            lang,
            "Phần “{field}” dài quá {limit} ký tự. Hãy viết ngắn lại.",
            "“{field}” is longer than {limit} characters. Shorten it."
        ),
    }
}

fn field_name(field: &str, lang: Lang) -> &str {
    let known = match field {
        "name" => phrase("họ và tên", "name"),
        "reason" => phrase("lý do", "reason"),
        "drawn_by" => phrase("người bốc thăm", "drawn by"),
        "giver" => phrase("bên giao", "giver"),
        "receiver" => phrase("bên nhận", "receiver"),
        "witness" => phrase("người chứng kiến", "witness"),
        "replaced_by" => phrase("người dự thay", "replaced by"),
        "note" | "text" => phrase("ghi chú", "note"),
        "gist" => phrase("tóm tắt ý kiến", "gist"),
        "doubt" => phrase("điều nghi vấn", "doubt"),
        "explanation" => phrase("giải trình", "explanation"),
        "topic" => phrase("nội dung phát biểu", "topic"),
        _ => return field,
    };
    known.of(lang)
}

/// Text from outside as a sentence may repeat it: no character that acts on a terminal, and not too long.
pub fn shown(text: &str) -> String {
    let acts = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
    };
    let mut seen: String = text.chars().take(SHOWN).map(|c| if acts(c) { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(SHOWN).is_some() {
        seen.push('…');
    }
    seen
}

#[cfg(test)]
mod tests;
