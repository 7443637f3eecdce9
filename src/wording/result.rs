//! The result of a round in sentences: its arithmetic, and what a chair reads out.

use super::{Lang, Phrase, phrase, terms};
use crate::conference::contest::{Contest, Form, TieRule, hundredths};
use crate::conference::frame::{Frame, RoundKind};
use crate::conference::outcome::{LineOutcome, Standing};
use crate::conference::progress::Waiting;
use crate::conference::round::{Decided, Round};
use crate::conference::{Conference, NomineeId};
use crate::say;
use crate::text::number::{counted, percent};

/// The mark on figures of one of two passes that have not been compared.
pub const UNCOMPARED: Phrase = phrase(
    "Số liệu của lượt 1, chưa đối chiếu với lượt 2 nên chưa phải kết quả.",
    "Figures of pass 1, not compared with pass 2 yet, and so no result.",
);
/// The mark on a round whose numbers are those of a hand tally.
pub const BY_HAND: Phrase = phrase(
    "Số liệu của vòng này là số tổng của bản kiểm phiếu tay, không nhập từng phiếu.",
    "The numbers of this round are the totals of a hand tally; papers were not entered one by one.",
);

/// What follows from a line of this round: an open or void round and a table of grades decide nothing.
pub fn standing(round: &Round, line: &LineOutcome) -> Standing {
    let decides = (round.is_closed() || round.is_announced()) && round.frame.form != Form::Grades;
    if decides { line.standing } else { Standing::Undecided }
}

/// The arithmetic of one line: `10/13 phiếu thu về = 76,92 % > 1/2 → được suy tôn`. `None` past the slate.
pub fn arithmetic(round: &Round, line: usize, lang: Lang) -> Option<String> {
    let outcome = round.outcome();
    let votes = round.count().lines.get(line)?;
    let result = outcome.lines.get(line)?;
    let base = outcome.base;
    let of = terms::base(round.frame.base).of(lang);
    if round.frame.form == Form::Grades {
        let column = |(name, papers): (&String, &u64)| {
            format!("{name} {papers}/{base} {of} = {} %", percent(hundredths(*papers, base), lang))
        };
        return Some(round.frame.grades.iter().zip(&votes.grades).map(column).collect::<Vec<_>>().join("; "));
    }
    let share = percent(result.share, lang);
    Some(format!("{}/{base} {of} = {share} %{}", votes.support, concluded(round, result, lang)))
}

/// The arithmetic of one line without its share, for a table that has a column of shares: `10/13 > 1/2 → được suy tôn`.
pub fn verdict(round: &Round, line: usize, lang: Lang) -> Option<String> {
    let outcome = round.outcome();
    let (votes, result) = (round.count().lines.get(line)?, outcome.lines.get(line)?);
    Some(format!("{}/{}{}", votes.support, outcome.base, concluded(round, result, lang)))
}

/// How a share compares with the threshold, where one is asked, and what follows, where the round decides it.
fn concluded(round: &Round, result: &LineOutcome, lang: Lang) -> String {
    let mut text = String::new();
    if let Some(threshold) = round.frame.threshold.filter(|_| round.base() > 0) {
        let compared = if result.passes { terms::threshold(threshold) } else { terms::threshold_missed(threshold) };
        text = format!(" {compared}");
    }
    let standing = standing(round, result);
    if standing != Standing::Undecided {
        let asked = round.frame.threshold.is_some();
        text = format!("{text} → {}", terms::outcome(standing, result.passes, asked).of(lang));
    }
    text
}

/// How many votes are needed on the base known so far: `cần ≥ 06 phiếu (> 1/2 của 11)`.
pub fn needed(frame: &Frame, base: u64, lang: Lang) -> String {
    let Some(threshold) = frame.threshold else {
        return say!(
            lang,
            "không đặt tỷ lệ: nhiều phiếu hơn thì được suy tôn, tên không có phiếu nào thì không được suy tôn",
            "no threshold: the most votes win, and no vote never wins"
        );
    };
    let signs = terms::threshold(threshold);
    if let Some(votes) = threshold.needed(base) {
        say!(
            lang,
            "cần ≥ {votes} phiếu ({signs} của {base})",
            "≥ {votes} votes needed ({signs} of {base})",
            votes = counted(votes, lang)
        )
    } else {
        say!(
            lang,
            "chưa tính được số phiếu cần đạt ({signs} {of}, hiện là 0)",
            "votes needed not known yet ({signs} of {of}, 0 so far)",
            of = terms::of_base(frame.base).of(lang)
        )
    }
}

/// Whom a closed or announced round elects, high to low, with their votes, as a sentence to read out.
pub fn elected(round: &Round, title: &str, lang: Lang) -> String {
    let outcome = round.outcome();
    let noun = terms::nominees(&round.frame.slate, outcome.elected.len()).of(lang);
    if outcome.elected.is_empty() {
        return say!(
            lang,
            "{title}: không có {noun} nào được suy tôn ở vòng này.",
            "{title}: nobody is elected by this round."
        );
    }
    let votes = |line: &usize| {
        let name = round.frame.slate.get(*line).map(|nominee| nominee.name.as_str())?;
        let (support, share) = (round.count().lines.get(*line)?.support, outcome.lines.get(*line)?.share);
        Some(say!(
            lang,
            "{name} ({support}/{base} phiếu, đạt {share} %)",
            "{name} ({support}/{base} votes, {share} %)",
            base = outcome.base,
            share = percent(share, lang)
        ))
    };
    let names = outcome.elected.iter().filter_map(votes).collect::<Vec<_>>().join("; ");
    say!(
        lang,
        "{title}: {count} {noun} được suy tôn, theo số phiếu từ cao xuống thấp: {names}.",
        "{title}: {count} {noun} elected, high to low: {names}.",
        count = counted(places(outcome.elected.len()), lang)
    )
}

/// The tie that a round leaves, as announced, and what its rule asks. `None` where nobody is tied.
pub fn tie(round: &Round, lang: Lang) -> Option<String> {
    let outcome = round.outcome();
    let first = outcome.tied.first()?;
    let support = round.count().lines.get(*first)?.support;
    Some(say!(
        lang,
        "{count} {noun} cùng được {support} phiếu, ngang phiếu ở {seats} suất còn lại: {names}. {then}",
        "{count} {noun} have {support} votes each and are tied for {seats} seats left: {names}. {then}",
        count = counted(places(outcome.tied.len()), lang),
        noun = terms::nominees(&round.frame.slate, outcome.tied.len()).of(lang),
        support = counted(support, lang),
        seats = counted(outcome.tied_seats.into(), lang),
        names = names(round, &outcome.tied),
        then = tie_is_decided_by(round.frame.tie, lang)
    ))
}

fn tie_is_decided_by(rule: TieRule, lang: Lang) -> String {
    match rule {
        TieRule::Runoff => say!(
            lang,
            "Theo thể lệ, Hội nghị bỏ phiếu lại giữa những tên ngang phiếu.",
            "By the rules a run-off is held among them."
        ),
        TieRule::Lot => say!(
            lang,
            "Theo thể lệ, tiến hành bốc thăm ngay tại hội trường.",
            "By the rules lots are drawn in the hall."
        ),
        TieRule::Chair => say!(
            lang,
            "Theo thể lệ, Chủ trì quyết định và nêu lý do.",
            "By the rules the chair decides and gives the reason."
        ),
    }
}

/// The seats that a round leaves vacant, and what is asked of the hall. `None` where none is.
pub fn vacancy(round: &Round, lang: Lang) -> Option<String> {
    let vacant = round.outcome().vacant;
    (vacant > 0).then(|| vacant_seats(vacant, lang))
}

/// The seats that a round left vacant, where the hall is asked nothing any more. `None` where none was.
pub fn vacancy_found(round: &Round, lang: Lang) -> Option<String> {
    let vacant = round.outcome().vacant;
    let seats = counted(vacant.into(), lang);
    (vacant > 0).then(|| {
        say!(
            lang,
            "Vòng này còn {seats} suất chưa có tên nào đạt yêu cầu.",
            "This round left {seats} seats filled by nobody."
        )
    })
}

/// A sentence as it follows a colon: its first letter small, where it is no name.
fn after_colon(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A decision as it follows the time at which it was taken: `Lúc 10 giờ: bốc thăm …`.
pub fn decided_then(round: &Round, told: &Decided, lang: Lang) -> String {
    let sentence = decided(round, told, lang);
    // The Conference and the Chair keep their capitals.
    if matches!(told, Decided::Lots { .. }) { after_colon(&sentence) } else { sentence }
}

fn vacant_seats(vacant: u32, lang: Lang) -> String {
    say!(
        lang,
        "Còn {seats} suất chưa có {noun} đạt yêu cầu. Đề nghị Hội nghị biểu quyết: để trống, hoặc bỏ phiếu thêm một vòng cho số suất này.",
        "{seats} {noun} filled by nobody. The Conference is asked by show of hands: leave vacant, or vote again.",
        seats = counted(vacant.into(), lang),
        noun = if lang == Lang::Vi {
            "tên nào"
        } else if vacant == 1 {
            "seat is"
        } else {
            "seats are"
        }
    )
}

/// What is said when a round other than the first opens. `None` for a first round.
pub fn opening(frame: &Frame, lang: Lang) -> Option<String> {
    let count = counted(places(frame.slate.len()), lang);
    let noun = terms::nominees(&frame.slate, frame.slate.len()).of(lang);
    let (seats, max) = (counted(frame.seats.into(), lang), counted(frame.max.unwrap_or(0).into(), lang));
    let rule = match frame.threshold {
        Some(threshold) => say!(
            lang,
            "tỷ lệ phải đạt vẫn là {said}",
            "the threshold is still {said}",
            said = terms::threshold_said(threshold, frame.base, lang)
        ),
        None => needed(frame, 0, lang),
    };
    match frame.kind {
        RoundKind::First => None,
        RoundKind::RunOff => Some(say!(
            lang,
            "Bỏ phiếu lại giữa {count} {noun} ngang phiếu cho {seats} suất còn lại; mỗi phiếu chọn nhiều nhất {max}; {rule}.",
            "A run-off among {count} tied {noun} for {seats} seats left; at most {max} on a paper; {rule}."
        )),
        RoundKind::Again => Some(say!(
            lang,
            "Bỏ phiếu thêm cho {seats} suất còn trống trong {count} {noun} chưa được suy tôn; mỗi phiếu chọn nhiều nhất {max}; {rule}.",
            "Another vote for {seats} vacant seats among {count} {noun} not elected; at most {max} on a paper; {rule}."
        )),
    }
}

/// A decision taken after an announcement, with who took it and why.
pub fn decided(round: &Round, decided: &Decided, lang: Lang) -> String {
    let named = |ids: &[NomineeId]| {
        let name = |id: &NomineeId| round.frame.slate.iter().find(|nominee| nominee.id == *id);
        ids.iter().filter_map(name).map(|nominee| nominee.name.clone()).collect::<Vec<_>>().join("; ")
    };
    match decided {
        Decided::Lots { elected, drawn_by } => say!(
            lang,
            "Bốc thăm giữa những tên ngang phiếu, người bốc: {drawn_by}; được suy tôn: {names}.",
            "Lots were drawn among the tied by {drawn_by}; elected: {names}.",
            names = named(elected)
        ),
        Decided::Chair { elected, reason } => say!(
            lang,
            "Chủ trì quyết định giữa những tên ngang phiếu, lý do: {reason}; được suy tôn: {names}.",
            "The chair decided among the tied, for this reason: {reason}; elected: {names}.",
            names = named(elected)
        ),
        Decided::LeftVacant => {
            say!(
                lang,
                "Hội nghị quyết định để trống số suất còn lại.",
                "The Conference left the remaining seats vacant."
            )
        }
    }
}

/// What waits before a contest is decided, as a sentence for the chair.
pub fn waiting(conference: &Conference, contest: &Contest, waiting: &Waiting, lang: Lang) -> String {
    let title = contest.title.as_str();
    let named = |ids: &[NomineeId]| {
        let name = |id: &NomineeId| conference.nominee(&contest.id, id).map(|nominee| nominee.name);
        ids.iter().filter_map(name).collect::<Vec<_>>().join("; ")
    };
    match waiting {
        Waiting::FirstRound => say!(lang, "{title}: chưa bỏ phiếu.", "{title}: not voted on yet."),
        Waiting::Round => {
            say!(lang, "{title}: vòng bỏ phiếu còn mở hoặc chưa công bố.", "{title}: a round is open or not announced.")
        }
        Waiting::Tie { tied, seats } => say!(
            lang,
            "{title}: ngang phiếu ở {seats} suất, chờ quyết định giữa: {names}. {then}",
            "{title}: tied for {seats} seats, waiting to be decided between: {names}. {then}",
            seats = counted((*seats).into(), lang),
            names = named(tied),
            then = tie_is_decided_by(contest.tie, lang)
        ),
        Waiting::Vacancy { seats, .. } => format!("{title}: {}", after_colon(&vacant_seats(*seats, lang))),
        Waiting::Reopening(_) => say!(
            lang,
            "{title}: vòng gần nhất đã hủy, chờ bỏ phiếu lại.",
            "{title}: the last round was voided and is to be held again."
        ),
    }
}

/// Names of these lines; apart by semicolons, because the names of units hold commas.
fn names(round: &Round, lines: &[usize]) -> String {
    let name = |line: &usize| round.frame.slate.get(*line).map(|nominee| nominee.name.as_str());
    lines.iter().filter_map(name).collect::<Vec<_>>().join("; ")
}

fn places(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
