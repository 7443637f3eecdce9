//! What was corrected, each time with its reason: the same sentences at the desk, in `result` and in the documents.

use super::Lang;
use crate::conference::progress::{Freezing, Withdrawal};
use crate::conference::round::{Correction, Issue, Round, RoundStatus, Statement};
use crate::conference::{Conference, Contest, Moment};
use crate::say;
use crate::text::date::time_of_day as time;
use crate::text::number::counted;

/// All that is told of a round beside its figures: votes on papers set aside, explanations, corrections.
pub fn all(round: &Round, lang: Lang) -> Vec<String> {
    [asides(round, lang), explanations(round, lang), of_round(round, lang)].concat()
}

/// What was stated more than once in a round, replaced or voided before its closing.
pub fn of_round(round: &Round, lang: Lang) -> Vec<String> {
    let mut told = restated(round, lang);
    for (at, correction) in &round.corrections {
        let at = time(at, lang);
        told.push(match correction {
            Correction::Replaced { pass, reason } => say!(
                lang,
                "Lúc {at}{pass}: thay 01 phiếu nhập sai, lý do: {reason}",
                "At {at}{pass}: 1 paper replaced; reason: {reason}",
                pass = in_pass(round, *pass, lang)
            ),
            Correction::AsideTakenBack { pass, papers } => say!(
                lang,
                "Lúc {at}{pass}: {papers} phiếu để riêng được đưa trở lại, không phải xem xét",
                "At {at}{pass}: {papers} papers set aside were taken back as not doubtful",
                pass = in_pass(round, *pass, lang),
                papers = counted((*papers).into(), lang)
            ),
            Correction::VoidedBundle { pass, bundle, papers, reason } => say!(
                lang,
                "Lúc {at}{pass}: hủy tập phiếu {bundle} gồm {papers} phiếu để nhập lại, lý do: {reason}",
                "At {at}{pass}: bundle {bundle} of {papers} papers voided to be entered again; reason: {reason}",
                pass = in_pass(round, *pass, lang),
                papers = counted((*papers).into(), lang)
            ),
        });
    }
    told
}

/// How the team decided on each paper that was set aside.
pub fn asides(round: &Round, lang: Lang) -> Vec<String> {
    let told = round.asides.iter().map(|(at, decision)| {
        let reading = if decision.valid {
            say!(lang, "là phiếu hợp lệ", "as valid")
        } else {
            say!(lang, "là phiếu không hợp lệ", "as invalid")
        };
        let doubt = match decision.doubt.as_str() {
            "" => String::new(),
            doubt => say!(lang, " (nghi vấn: {doubt})", " (in doubt: {doubt})"),
        };
        say!(
            lang,
            "Lúc {at}{pass}: 01 phiếu để riêng{doubt}, Tổ kiểm phiếu biểu quyết coi {reading}: {yes} đồng ý, {no} không đồng ý{again}",
            "At {at}{pass}: 1 paper set aside{doubt} was read {reading} by vote of the tally team: {yes} for, {no} against{again}",
            again = if decision.reopened {
                say!(lang, "; sau đó phiếu được lấy lại để xem xét lại, biểu quyết này không còn giá trị", "; it was then taken back to be decided again, and this vote no longer counts")
            } else {
                String::new()
            },
            at = time(at, lang),
            pass = in_pass(round, decision.pass, lang),
            yes = counted(decision.r#for.into(), lang),
            no = counted(decision.against.into(), lang)
        )
    });
    told.collect()
}

/// Each explanation of what looks odd in the count.
pub fn explanations(round: &Round, lang: Lang) -> Vec<String> {
    let told = round
        .explanations
        .iter()
        .map(|(at, text)| say!(lang, "Lúc {at}: {text}", "At {at}: {text}", at = time(at, lang)));
    told.collect()
}

/// The pass, where there is more than one to think of.
fn in_pass(round: &Round, pass: u8, lang: Lang) -> String {
    if round.frame.passes < 2 { String::new() } else { say!(lang, ", lượt nhập {pass}", ", pass {pass}") }
}

fn restated(round: &Round, lang: Lang) -> Vec<String> {
    // Who states the same again has changed nothing.
    let mut changes: Vec<&(Moment, Statement)> = Vec::new();
    for stated in &round.statements {
        let is_collected = |(_, said): &(Moment, Statement)| matches!(said, Statement::Collected(_));
        let before = changes.iter().rfind(|before| is_collected(before) == is_collected(stated));
        if before.is_none_or(|(_, before)| !same(before, &stated.1)) {
            changes.push(stated);
        }
    }
    let issued = changes.iter().filter(|(_, said)| matches!(said, Statement::Issued(_))).count();
    let collected = changes.len() - issued;
    let mut told = Vec::new();
    for (at, said) in changes {
        let at = time(at, lang);
        match said {
            Statement::Issued(Issue { issued: papers, unused, .. }) if issued > 1 => told.push(say!(
                lang,
                "Lúc {at}: ghi số phát ra {papers} phiếu, không sử dụng {unused} phiếu",
                "At {at}: {papers} papers stated as issued, {unused} as not used",
                papers = counted((*papers).into(), lang),
                unused = counted((*unused).into(), lang)
            )),
            Statement::Collected(papers) if collected > 1 => told.push(say!(
                lang,
                "Lúc {at}: ghi số thu về {papers} phiếu",
                "At {at}: {papers} papers stated as collected",
                papers = counted((*papers).into(), lang)
            )),
            Statement::Issued(_) | Statement::Collected(_) => {}
        }
    }
    told
}

/// Whether two statements tell the same numbers; the snapshots of their moments do not matter.
fn same(one: &Statement, other: &Statement) -> bool {
    match (one, other) {
        (Statement::Issued(one), Statement::Issued(other)) => {
            let stated = |issue: &Issue| (issue.issued, issue.unused, issue.absent_papers, issue.spoiled);
            stated(one) == stated(other)
        }
        (Statement::Collected(one), Statement::Collected(other)) => one == other,
        _ => false,
    }
}

/// Why a round was voided, and that its figures elect nobody; `None` for one that stands.
pub fn void(round: &Round, lang: Lang) -> Option<String> {
    let RoundStatus::Void { at, reason, announced, .. } = &round.status else { return None };
    let at = time(at, lang);
    Some(if let Some(announced) = announced {
        say!(
            lang,
            "Vòng này bị hủy lúc {at}, sau khi đã công bố lúc {announced}; lý do: {reason}. Số liệu dưới đây được giữ để lưu, không dùng để suy tôn.",
            "This round was voided at {at}, after it had been announced at {announced}; reason: {reason}. Its figures are kept and elect nobody.",
            announced = time(announced, lang)
        )
    } else {
        say!(
            lang,
            "Vòng này bị hủy lúc {at}, trước khi công bố; lý do: {reason}. Số liệu dưới đây được giữ để lưu, không dùng để suy tôn.",
            "This round was voided at {at}, before it was announced; reason: {reason}. Its figures are kept and elect nobody."
        )
    })
}

/// Who withdrew, when and why.
pub fn withdrawal(conference: &Conference, contest: &Contest, withdrawal: &Withdrawal, lang: Lang) -> String {
    let name = conference.nominee(&contest.id, &withdrawal.nominee);
    let name = name.map_or_else(|| withdrawal.nominee.to_string(), |nominee| nominee.name);
    let at = time(&withdrawal.at, lang);
    let when = if withdrawal.after_announcement {
        say!(lang, "lúc {at}, sau khi công bố kết quả", "at {at}, after a result had been announced")
    } else {
        say!(lang, "lúc {at}, trước khi bỏ phiếu", "at {at}, before the vote")
    };
    say!(
        lang,
        "{name} xin rút {when}, lý do: {reason}",
        "{name} withdrew {when}; reason: {reason}",
        reason = &withdrawal.reason
    )
}

/// That a frozen slate was opened again, and why; `None` where it stayed frozen.
pub fn reopened(freezing: &Freezing, lang: Lang) -> Option<String> {
    let (at, reason) = freezing.reopened.as_ref()?;
    let (frozen, at) = (time(&freezing.at, lang), time(at, lang));
    Some(say!(
        lang,
        "danh sách chốt lúc {frozen} được mở lại lúc {at}, lý do: {reason}",
        "the slate frozen at {frozen} was opened again at {at}; reason: {reason}"
    ))
}
