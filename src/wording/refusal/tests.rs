use super::*;
use std::collections::BTreeSet;

fn c() -> String {
    "Cờ thi đua ngành".to_owned()
}

/// One of each, with the numbers and names its sentence must hold.
#[allow(clippy::too_many_lines, reason = "a list of every refusal")]
fn every_refusal() -> Vec<(Refusal, Vec<&'static str>)> {
    let name = || "Vụ Tổ chức cán bộ".to_owned();
    let follows = || "Cờ trước".to_owned();
    vec![
        (R::NotStarted, vec![]),
        (R::AlreadyStarted, vec![]),
        (R::ConferenceClosed, vec![]),
        (R::BadCommand { detail: "thiếu do".into() }, vec!["thiếu do"]),
        (R::UnknownStep { step: "xyz".into() }, vec!["xyz"]),
        (R::NoFurtherStep, vec![]),
        (R::NoEarlierStep, vec![]),
        (R::BadText { field: "reason", detail: TextTrouble::Empty }, vec![]),
        (R::BadText { field: "name", detail: TextTrouble::Character { code: 0x1b, place: 17 } }, vec!["17", "U+001B"]),
        (R::BadText { field: "gist", detail: TextTrouble::Long { limit: 1234 } }, vec!["1234"]),
        (R::UnknownUnit { unit: "vpx".into() }, vec!["vpx"]),
        (R::UnknownDelegate { unit: "vp".into(), delegate: 17, delegates: 23 }, vec!["vp", "17", "23"]),
        (R::DelegateNeeded { unit: "vp".into(), delegates: 23 }, vec!["vp", "23"]),
        (R::HallNotCounted, vec![]),
        (R::PresentExceedsSummoned { present: 1501, summoned: 1500 }, vec!["1501", "1500"]),
        (R::HandsDoNotSum { sum: 17, voters: 23 }, vec!["17", "23"]),
        (R::UnknownSpeaker { speaker: 17, speakers: 23 }, vec!["17", "23"]),
        (R::SpeakerHasSpoken { name: name() }, vec!["Vụ Tổ chức cán bộ"]),
        (R::NobodySpeaks, vec![]),
        (R::EmptyTeam, vec![]),
        (R::SeveralHeads { heads: 17 }, vec!["17"]),
        (R::UnknownContest { contest: "abc".into() }, vec!["abc"]),
        (R::UnknownNominee { contest: c(), nominee: "zz".into() }, vec!["Cờ thi đua ngành", "zz"]),
        (R::SlateUnknown { contest: c(), follows: follows() }, vec!["Cờ thi đua ngành", "Cờ trước"]),
        (R::AlreadyWithdrawn { nominee: name() }, vec!["Vụ Tổ chức cán bộ"]),
        (R::NomineeInOpenRound { contest: c(), nominee: name() }, vec!["Cờ thi đua ngành", "Vụ Tổ chức cán bộ"]),
        (R::AwaitingAnnouncement { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::SlateFrozen { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::SlateNotFrozen { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::RoundsHeld { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::NobodyPresent, vec![]),
        (R::FollowedNotAnnounced { contest: c(), follows: follows() }, vec!["Cờ thi đua ngành", "Cờ trước"]),
        (R::RoundAlreadyOpen { contest: c(), round: 17 }, vec!["Cờ thi đua ngành", "17"]),
        (R::AlreadyDecided { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::TieWaits { contest: c(), rule: TieRule::Lot }, vec!["Cờ thi đua ngành"]),
        (R::VacancyWaits { contest: c(), vacant: 17 }, vec!["Cờ thi đua ngành", "17"]),
        (R::EmptySlate { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::NoOpenRound { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::RoundWasVoided { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::IssuedExceedsVoters { issued: 17, voters: 13 }, vec!["17", "13"]),
        (R::AbsentPapersExceedAbsent { papers: 17, absent: 13 }, vec!["17", "13"]),
        (R::IssuedBelowAbsentPapers { issued: 17, papers: 23 }, vec!["17", "23"]),
        (R::IssuedBelowCollected { issued: 17, collected: 23 }, vec!["17", "23"]),
        (R::NotIssued { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::CollectedExceedsIssued { collected: 12, issued: 11 }, vec!["12", "11"]),
        (R::NotCollected { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::BadMark { nominee: name() }, vec!["Vụ Tổ chức cán bộ"]),
        (R::BadReason { reason: "torn".into() }, vec!["torn", "damaged"]),
        (R::BadPass { pass: 7, passes: 2 }, vec!["7", "2"]),
        (R::NothingToUndo, vec![]),
        (R::EmptyBundle, vec![]),
        (R::UnknownBundle { bundle: 17 }, vec!["17"]),
        (R::NoSuchPaper { pass: 2 }, vec!["2"]),
        (R::TotalsStand { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::PapersStand { contest: c(), papers: 17 }, vec!["Cờ thi đua ngành", "17"]),
        (R::TotalsOnGrades, vec![]),
        (R::TotalsWithTwoPasses, vec!["2"]),
        (R::TotalsDoNotSum { valid: 17, invalid: 5, collected: 23 }, vec!["17", "5", "23"]),
        (R::LineDoesNotSum { nominee: name(), sum: 17, valid: 23 }, vec!["Vụ Tổ chức cán bộ", "17", "23"]),
        (R::SupportsExceed { sum: 97, limit: 88 }, vec!["97", "88"]),
        (R::PapersMissing { recorded: 9, collected: 11, pass: 1 }, vec!["9", "11", "2"]),
        (R::PapersMissing { recorded: 9, collected: 14, pass: 2 }, vec!["9", "14", "5", "2"]),
        (R::PapersTooMany { recorded: 14, collected: 11, pass: 1 }, vec!["14", "11", "3"]),
        (R::PassesDiffer { first_only: 17, second_only: 23 }, vec!["17", "23"]),
        (R::RoundNotClosed { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::AlreadyAnnounced { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::NothingToVoid { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::AlreadyVoid { contest: c(), round: 17 }, vec!["Cờ thi đua ngành", "17"]),
        (R::FollowerOpened { contest: c(), follower: follows() }, vec!["Cờ thi đua ngành", "Cờ trước"]),
        (R::NotAnnounced { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::NoTie { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::WrongTieRule { rule: TieRule::Chair }, vec![]),
        (R::WrongNumberDrawn { drawn: 17, seats: 23 }, vec!["17", "23"]),
        (R::NotTied { nominee: "zz".into() }, vec!["zz"]),
        (R::NoVacancy { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::NoLeaderStep, vec![]),
        (R::LeaderAlreadyAnnounced, vec![]),
        (R::LeaderUndecided { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::NoHandoverStep, vec![]),
        (R::UnknownItem { item: 17, items: 23 }, vec!["17", "23"]),
        (R::AlreadySigned, vec![]),
        (R::NoPledgeStep, vec![]),
        (R::NoReportStep, vec![]),
        (R::RoundUnfinished { contest: c() }, vec!["Cờ thi đua ngành"]),
        (R::Storage { detail: "disk full".into() }, vec!["disk full"]),
        (R::RecordLost, vec![]),
        (R::Busy, vec!["5"]),
    ]
}

/// Whether `wanted` stands in `text`; a number only as a whole number.
fn holds(text: &str, wanted: &str) -> bool {
    if wanted.chars().all(|c| c.is_ascii_digit()) {
        return text.split(|c: char| !c.is_ascii_digit()).any(|number| number == wanted);
    }
    text.contains(wanted)
}

#[test]
fn every_refusal_says_its_numbers_in_both_languages() {
    for (refusal, numbers) in every_refusal() {
        for lang in [Lang::Vi, Lang::En] {
            let text = sentence(&refusal, lang);
            assert!(text.ends_with('.') && text.chars().count() > 20, "{refusal:?}: {text}");
            for number in numbers.iter().filter(|n| **n != "damaged" || text.contains("Use")) {
                assert!(holds(&text, number), "{refusal:?} lacks {number}: {text}");
            }
        }
        assert_ne!(sentence(&refusal, Lang::Vi), sentence(&refusal, Lang::En));
    }
}

#[test]
fn the_list_above_holds_every_code() {
    let codes: BTreeSet<_> = every_refusal().iter().map(|(refusal, _)| refusal.code()).collect();
    let kinds: Vec<_> = every_refusal().iter().map(|(refusal, _)| std::mem::discriminant(refusal)).collect();
    let distinct = kinds.iter().enumerate().filter(|(at, kind)| !kinds[..*at].contains(kind)).count();
    assert_eq!(distinct, codes.len() + 1, "only no_step is shared by two refusals");
    assert_eq!(distinct, 84, "a refusal was added: list it above");
}

#[test]
fn missing_papers_are_told_as_the_team_would_tell_them() {
    let text = sentence(&R::PapersMissing { recorded: 9, collected: 11, pass: 1 }, Lang::Vi);
    assert_eq!(
        text,
        "Chưa đóng được vòng bỏ phiếu: mới nhập 9 phiếu, thu về 11 phiếu, còn thiếu 2 phiếu. Hãy nhập nốt hoặc kiểm lại số thu về."
    );
}

#[test]
fn a_sentence_repeats_no_character_that_acts_on_a_terminal() {
    let hostile = format!("\u{1b}[2J\u{202e}{}", "x".repeat(500));
    let text = sentence(&R::UnknownUnit { unit: hostile }, Lang::Vi);
    assert!(!text.contains(['\u{1b}', '\u{202e}']) && text.chars().count() < 300, "{text}");
}
