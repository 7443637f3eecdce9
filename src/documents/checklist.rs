//! What is to be done before and on the day, on one page to be ticked by hand, with the rules of this plan.

use super::Kind;
use super::ballots;
use super::block::{Block, Document};
use super::numbers::{counted, long};
use super::sheet::Sheet;
use crate::conference::contest::{Contest, Form, Source};
use crate::conference::frame::Frame;
use crate::conference::{StepKind, TallyMember};
use crate::say;
use crate::wording::readiness;
use crate::wording::{result, terms};
use chrono::TimeDelta;

/// The checklist.
pub fn write(sheet: &Sheet<'_>) -> Document {
    let lang = sheet.lang;
    let votes = !sheet.programme().contests.is_empty();
    let mut blocks = opened(sheet);
    let mut parts =
        vec![(say!(lang, "TRƯỚC NGÀY HỌP", "BEFORE THE DAY"), before(sheet)), (last_hour(sheet), hour_before(sheet))];
    if votes {
        parts.push((say!(lang, "MỖI LẦN BỎ PHIẾU KÍN", "AT EACH SECRET BALLOT"), each_ballot(sheet)));
    }
    parts.push((say!(lang, "SAU KHI BẾ MẠC", "AFTER THE CLOSING"), after(sheet)));
    for (title, items) in parts {
        blocks.push(Block::Heading(1, title));
        blocks.push(Block::Checks(items));
    }
    let stem = say!(lang, "viec-phai-lam", "checklist");
    sheet.finish(Kind::Checklist, stem, Kind::Checklist.name().of(lang).to_owned(), false, blocks)
}

/// Title, what for, when; a working paper bears no head of the state.
fn opened(sheet: &Sheet<'_>) -> Vec<Block> {
    let lang = sheet.lang;
    let particulars = &sheet.programme().particulars;
    let begins = particulars.begins.map(|at| {
        let at = at.format("%H:%M");
        say!(lang, "khai mạc {at}", "opening {at}")
    });
    let place = Some(particulars.place.clone()).filter(|place| !place.is_empty());
    let when: Vec<String> = [Some(long(sheet.date(), lang)), begins, place].into_iter().flatten().collect();
    vec![
        Block::Title(say!(lang, "VIỆC PHẢI LÀM TRƯỚC VÀ TRONG NGÀY HỌP", "THE DAY ITSELF: A CHECKLIST")),
        Block::Subject(particulars.title.clone()),
        Block::Centred(format!("({})", when.join("; "))),
    ]
}

fn before(sheet: &Sheet<'_>) -> Vec<String> {
    let lang = sheet.lang;
    let mut items = vec![say!(
        lang,
        "Kế hoạch: hoinghi check không báo lỗi; tên, chức vụ khớp danh sách triệu tập; thể lệ đúng quy chế.",
        "Plan: hoinghi check finds no fault; names, posts and rules of voting are right."
    )];
    items.push(match &sheet.programme().particulars.chair {
        Some(chair) => {
            let chair = sheet.person(chair);
            say!(
                lang,
                "Chủ trì: {chair}. Đã đọc lời dẫn, đã ngồi thử ở bàn Chủ trì.",
                "Chair: {chair}. Has read the script and tried the desk."
            )
        }
        None => say!(
            lang,
            "Chủ trì: kế hoạch chưa ghi ai; ghi họ tên, chức vụ (dòng chair), vì văn bản in theo đó.",
            "Chair: the plan names nobody; add name and post (chair), which the documents print."
        ),
    });
    let contests = &sheet.programme().contests;
    items.extend(contests.iter().map(|contest| papers(sheet, contest)));
    if !contests.is_empty() {
        items.push(team(sheet));
        items.push(say!(
            lang,
            "Hòm phiếu, con dấu, niêm phong, túi đựng phiếu, bút; máy in và giấy tại chỗ.",
            "Ballot box, stamp, seals, envelopes for the papers, pens; a printer and paper on the spot."
        ));
    }
    items.push(printed(sheet, sheets(sheet)));
    items.push(if contests.is_empty() {
        say!(
            lang,
            "Diễn tập cả buổi (F8 ở trang đầu, hoặc hoinghi rehearse KẾ-HOẠCH).",
            "The whole day rehearsed (F8 on the home screen, or hoinghi rehearse PLAN)."
        )
    } else {
        say!(
            lang,
            "Diễn tập cả buổi (F8 ở trang đầu, hoặc hoinghi rehearse KẾ-HOẠCH); hai người nhập phiếu đã luyện tập (Ctrl+L ở bàn kiểm phiếu).",
            "The whole day rehearsed (F8 on the home screen, or hoinghi rehearse PLAN); two typists have practised (Ctrl+L at the tally desk)."
        )
    });
    items.push(say!(
        lang,
        "Máy chiếu thử bằng hoinghi board --test: đủ bốn cạnh, hàng ghế cuối đọc được.",
        "Projector tried with hoinghi board --test: all four edges, legible from the last row."
    ));
    items.push(say!(
        lang,
        "Máy tính: ổ đĩa mã hóa, còn chỗ; đúng ngày giờ; tắt tự khóa màn hình, tự cập nhật.",
        "Laptop: disk encrypted, with room; date and time right; no screen lock, no updates."
    ));
    items
}

/// How many papers of a contest are printed, and when.
fn papers(sheet: &Sheet<'_>, contest: &Contest) -> String {
    let lang = sheet.lang;
    let title = contest.title.as_str();
    let printing = sheet.conference.printing(contest);
    let (all, spare) = (counted(printing.papers().into(), lang), counted(printing.spare.into(), lang));
    if ballots::frame(sheet, contest).is_some() {
        return say!(
            lang,
            "{title}: in {all} phiếu (dự phòng {spare}), đóng dấu, đếm lại.",
            "{title}: {all} papers printed ({spare} spare), stamped, counted."
        );
    }
    say!(
        lang,
        "{title}: giấy cho {all} phiếu (dự phòng {spare}); in (F9), đóng dấu khi có danh sách.",
        "{title}: paper for {all} ({spare} spare); printed (F9), stamped once its slate is known."
    )
}

fn team(sheet: &Sheet<'_>) -> String {
    let (lang, conference) = (sheet.lang, sheet.conference);
    let contests = &sheet.programme().contests;
    let odd = contests.iter().find_map(|contest| {
        let oddity = conference.team_oddities(contest).into_iter().next()?;
        Some(readiness::team(conference, &contest.title, &oddity, lang))
    });
    if let Some(odd) = odd {
        return say!(lang, "Tổ kiểm phiếu, phải xem lại. {odd}", "Tally team, to be looked at. {odd}");
    }
    let members: &[TallyMember] = contests.first().and_then(|contest| conference.expected_team(contest)).unwrap_or(&[]);
    let names: Vec<String> = members
        .iter()
        .map(|member| match (member.head, member.name.as_str()) {
            (true, name) => say!(lang, "{name} (Tổ trưởng)", "{name} (head)"),
            (false, name) => name.to_owned(),
        })
        .collect();
    say!(
        lang,
        "Tổ kiểm phiếu: {names}; đã được báo.",
        "Tally team: {names}; told beforehand.",
        names = names.join(", ")
    )
}

/// How many tally sheets all contests take: one a bundle and pass.
fn sheets(sheet: &Sheet<'_>) -> u32 {
    let of = |contest: &Contest| {
        let bundles = sheet.conference.printing(contest).voters.div_ceil(contest.bundle.max(1));
        bundles.saturating_mul(contest.passes.into())
    };
    sheet.programme().contests.iter().map(of).fold(0, u32::saturating_add)
}

fn printed(sheet: &Sheet<'_>, sheets: u32) -> String {
    let lang = sheet.lang;
    if sheets == 0 {
        return say!(
            lang,
            "Đã in: danh sách điểm danh, chương trình, lời dẫn (phòng khi mất điện).",
            "Printed: attendance list, programme, the chair's script (against a power cut)."
        );
    }
    let sheets = counted(sheets.into(), lang);
    say!(
        lang,
        "Đã in: danh sách điểm danh, chương trình, lời dẫn (phòng khi mất điện), {sheets} bảng kiểm phiếu.",
        "Printed: attendance list, programme, the chair's script (against a power cut), tally sheets: {sheets}."
    )
}

/// The last hour before the opening, with its time where the plan tells it.
fn last_hour(sheet: &Sheet<'_>) -> String {
    let lang = sheet.lang;
    match sheet.programme().particulars.begins {
        Some(at) => {
            let from = at.overflowing_sub_signed(TimeDelta::hours(1)).0.format("%H:%M");
            say!(lang, "MỘT GIỜ TRƯỚC KHAI MẠC ({from})", "IN THE HOUR BEFORE ({from})")
        }
        None => say!(lang, "MỘT GIỜ TRƯỚC KHAI MẠC", "IN THE HOUR BEFORE"),
    }
}

fn hour_before(sheet: &Sheet<'_>) -> Vec<String> {
    let lang = sheet.lang;
    let mut items = vec![
        say!(
            lang,
            "Cắm điện máy tính, máy chiếu; cắm USB nhận bản sao: hoinghi chair KẾ-HOẠCH --mirror USB.",
            "Laptop, projector on mains; the stick for the copy in: hoinghi chair PLAN --mirror STICK."
        ),
        say!(
            lang,
            "Mở màn hội trường (Ctrl+O), kéo sang máy chiếu, phóng toàn màn hình; chiếu trang thử (Ctrl+Y).",
            "Hall's screen (Ctrl+O) dragged to the projector, full screen; test page shown (Ctrl+Y)."
        ),
        say!(
            lang,
            "Bảng kiểm tra ở bàn Chủ trì (Ctrl+R): mọi mục đạt hoặc đã xem.",
            "The list at the chair's desk (Ctrl+R): every line good or seen."
        ),
    ];
    if !sheet.programme().contests.is_empty() {
        items.push(say!(
            lang,
            "Đếm lại phiếu đã đóng dấu; để sẵn hòm phiếu, niêm phong, bảng kiểm phiếu.",
            "Stamped papers counted again; box, seals and tally sheets at hand."
        ));
    }
    items
}

fn each_ballot(sheet: &Sheet<'_>) -> Vec<String> {
    let lang = sheet.lang;
    let contests = &sheet.programme().contests;
    let mut items: Vec<String> = contests.iter().map(|contest| rules(sheet, contest)).collect();
    items.push(say!(
        lang,
        "Đọc thể lệ, cho xem hòm phiếu rỗng rồi niêm phong; mở vòng, phát phiếu, ghi số phát ra; bỏ phiếu xong đếm, ghi số thu về (không quá số phát ra).",
        "Rules read, the box shown empty and sealed; round opened, papers handed out, their number stated; those collected counted and stated (never more)."
    ));
    let bundle = contests.iter().map(|contest| contest.bundle).max().unwrap_or(0);
    let bundle = counted(bundle.into(), lang);
    items.push(say!(
        lang,
        "Kiểm: người đọc, người bấm, người nhìn màn hình; hết tập {bundle} phiếu thì đối chiếu bảng kiểm, buộc lại.",
        "Counting: one reads, one types, one watches; each bundle of {bundle} compared with its sheet."
    ));
    items.push(say!(
        lang,
        "Phiếu chưa rõ: để riêng (F6), Tổ quyết định sau cùng. Nhập nhầm: Ctrl+Z ngay, hoặc Ctrl+E.",
        "Doubtful papers set aside (F6), decided at the end. A slip: Ctrl+Z at once, else Ctrl+E."
    ));
    items.push(say!(
        lang,
        "Đóng kiểm phiếu, công bố, đọc mã xác nhận; in biên bản (F9), Tổ ký; niêm phong phiếu.",
        "Count closed, announced, code read out; minutes printed (F9), signed; papers sealed."
    ));
    items
}

/// By what rules this contest is voted on: those of its round where one is known, else those of the plan.
fn rules(sheet: &Sheet<'_>, contest: &Contest) -> String {
    let lang = sheet.lang;
    let title = contest.title.as_str();
    let form = terms::form(contest.form).of(lang);
    if contest.form == Form::Grades {
        let grades = contest.grades.join(", ");
        return say!(
            lang,
            "{title}: {form} ({grades}); không bầu ai.",
            "{title}: {form} ({grades}); nobody is elected."
        );
    }
    let frame = ballots::frame(sheet, contest);
    let seats = counted(frame.as_ref().map_or(contest.seats, |frame| frame.seats).into(), lang);
    let max = frame.as_ref().and_then(|frame| frame.max).or_else(|| expected_max(sheet, contest));
    let max = max.map_or_else(|| "……".to_owned(), |max| counted(max.into(), lang));
    let threshold = terms::threshold_said(contest.threshold, contest.base, lang);
    let needed = frame.map_or_else(|| threshold.clone(), |frame| passing(&frame, &threshold, lang));
    let tie = terms::tie_rule(contest.tie).of(lang);
    let passes =
        if contest.passes > 1 { say!(lang, "; nhập hai lượt", "; entered in two passes") } else { String::new() };
    say!(
        lang,
        "{title}: {seats} suất; {form}; mỗi phiếu nhiều nhất {max} tên; đạt khi {needed}; ngang phiếu: {tie}{passes}.",
        "{title}: seats {seats}; {form}; at most {max} on a paper; elected by {needed}; equal votes: {tie}{passes}."
    )
}

/// What a slate that is not known yet may bear: as many lines as the contest before it has seats.
fn expected_max(sheet: &Sheet<'_>, contest: &Contest) -> Option<u32> {
    let lines = match &contest.source {
        Source::Listed(nominees) => u32::try_from(nominees.len()).ok()?,
        Source::ElectedOf(before) => {
            sheet.programme().contests.iter().find(|other| other.id == *before).map(|before| before.seats)?
        }
    };
    contest.max_for(lines)
}

fn passing(frame: &Frame, threshold: &str, lang: crate::wording::Lang) -> String {
    match frame.threshold {
        Some(_) => threshold.to_owned(),
        None => result::needed(frame, 0, lang),
    }
}

fn after(sheet: &Sheet<'_>) -> Vec<String> {
    let lang = sheet.lang;
    let handover = sheet.programme().agenda.iter().any(|step| matches!(step.kind, StepKind::Handover { .. }));
    let signed = if handover {
        say!(
            lang,
            "Xuất văn bản (F9), in, ký, đóng dấu: biên bản, tờ trình, biên bản bàn giao (ba bên ký).",
            "Documents written (F9), printed, signed, stamped; the handover minutes by all three."
        )
    } else {
        say!(
            lang,
            "Xuất văn bản (F9), in, ký, đóng dấu: biên bản hội nghị, tờ trình.",
            "Documents written (F9), printed, signed, stamped."
        )
    };
    let mut items = vec![signed];
    items.push(say!(
        lang,
        "hoinghi verify HỒ-SƠ báo nguyên vẹn; chép hồ sơ vào hai nơi, một nơi không nối mạng.",
        "hoinghi verify RECORD finds it whole; the record copied to two places, one of them offline."
    ));
    if !sheet.programme().contests.is_empty() {
        items.push(say!(
            lang,
            "Phiếu giấy đã niêm phong, giao người giữ theo quy chế.",
            "Sealed papers given to whom the statutes name."
        ));
    }
    items
}
