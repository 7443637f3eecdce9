//! The log of a record in sentences: what each fact says, and to whose duties it belongs. No sentence tells a paper.

use super::{Lang, Phrase, phrase, result, terms};
use crate::conference::direction::HallShow;
use crate::conference::round::Decided;
use crate::conference::{Conference, ContestId, Event, NomineeId, StepId, UnitId};
use crate::say;
use crate::text::number::counted;

/// The first entry of every record.
pub const CONVENED: Phrase = phrase(
    "Lập hồ sơ với kế hoạch, lời dẫn và các báo cáo",
    "The record began with the plan, the chair's words and the reports",
);

/// To whose duties it belongs by the rules of the conference; the record does not know whose hand pressed the key.
pub fn duty(event: Option<&Event>) -> Phrase {
    match event {
        None => phrase("Thư ký", "Secretary"),
        Some(event) => match event {
            Event::Attended { .. }
            | Event::AllAttended
            | Event::HallCounted { .. }
            | Event::SpeakerQueued { .. }
            | Event::SpeakerDropped { .. }
            | Event::GistNoted { .. }
            | Event::NoteTaken { .. }
            | Event::PledgeSigned { .. }
            | Event::ItemHandedOver { .. }
            | Event::Convened { .. } => phrase("Thư ký", "Secretary"),
            Event::Issued { .. }
            | Event::Collected { .. }
            | Event::BundleEnded { .. }
            | Event::PaperReplaced { .. }
            | Event::BundleVoided { .. }
            | Event::PapersSetAside { .. }
            | Event::AsideDecided { .. }
            | Event::AsideReopened { .. }
            | Event::CountExplained { .. }
            | Event::TotalsStated { .. }
            | Event::RoundClosed { .. } => phrase("Tổ kiểm phiếu", "Tally team"),
            Event::HandsShown { .. } | Event::TallyTeamNamed { .. } | Event::LeftVacant { .. } => {
                phrase("Hội nghị", "Conference")
            }
            Event::HandoverSigned { .. } => phrase("Các bên", "Parties"),
            _ => phrase("Chủ trì", "Chair"),
        },
    }
}

/// What happened, as a sentence without its full stop. `None` for what is told together with others.
pub fn happened(conference: &Conference, event: &Event, lang: Lang) -> Option<String> {
    day(conference, event, lang).or_else(|| ballot(conference, event, lang))
}

fn day(conference: &Conference, event: &Event, lang: Lang) -> Option<String> {
    let at = |step: &StepId| step_title(conference, step, lang);
    let unit = |unit: &UnitId| unit_name(conference, unit);
    let number = |number: u32| counted(number.into(), lang);
    let speaker = |step: &StepId, speaker: u32| {
        let floor = conference.floor(step).and_then(|floor| floor.get(speaker));
        floor.map_or_else(String::new, |speaker| speaker.name.clone())
    };
    Some(match event {
        Event::Convened { .. } => CONVENED.of(lang).to_owned(),
        Event::Started => say!(lang, "Bắt đầu Hội nghị", "The conference was started"),
        Event::StepEntered { step } => say!(lang, "Chuyển đến mục: {step}", "Went to: {step}", step = at(step)),
        Event::AllAttended => say!(lang, "Ghi mọi đại biểu có mặt", "Everybody was marked present"),
        Event::HallCounted { count } => {
            say!(lang, "Ghi số có mặt: {count}", "Counted as present: {count}", count = number(*count))
        }
        Event::HandsShown { step, r#for, against, other, voters } => say!(
            lang,
            "Biểu quyết giơ tay tại mục {step}: nhất trí {yes}, không nhất trí {no}, ý kiến khác {other}; có mặt {voters}",
            "Show of hands at {step}: for {yes}, against {no}, other {other}; present {voters}",
            step = at(step),
            yes = number(*r#for),
            no = number(*against),
            other = number(*other),
            voters = number(*voters)
        ),
        Event::SpeakerQueued { name, .. } => {
            say!(lang, "{name} đăng ký phát biểu", "{name} asked for the floor")
        }
        Event::SpeakerDropped { step, speaker: who } => {
            say!(lang, "{who} rút đăng ký phát biểu", "{who} left the queue", who = speaker(step, *who))
        }
        Event::SpeechBegan { step, speaker: who } => {
            say!(lang, "{who} bắt đầu phát biểu", "{who} took the floor", who = speaker(step, *who))
        }
        Event::SpeechEnded { step, speaker: who } => {
            say!(lang, "{who} kết thúc phát biểu", "{who} ended", who = speaker(step, *who))
        }
        Event::GistNoted { step, speaker: who, .. } => {
            say!(lang, "Ghi tóm tắt ý kiến của {who}", "The gist of {who} was noted", who = speaker(step, *who))
        }
        Event::NoteTaken { step, .. } => {
            say!(lang, "Ghi chú cho biên bản tại mục {step}", "A note for the minutes at {step}", step = at(step))
        }
        Event::LeaderAnnounced { step } => {
            say!(lang, "Công bố tại mục {step}", "Announced at {step}", step = at(step))
        }
        Event::ItemHandedOver { item, done, .. } => {
            let item = item.saturating_add(1);
            if *done {
                say!(lang, "Bàn giao khoản {item}", "Item {item} was handed over")
            } else {
                say!(lang, "Khoản {item}: chưa bàn giao", "Item {item}: not handed over")
            }
        }
        Event::HandoverSigned { giver, receiver, witness, .. } => say!(
            lang,
            "Ký bàn giao: bên giao {giver}; bên nhận {receiver}; chứng kiến {witness}",
            "The handover was signed: giver {giver}; receiver {receiver}; witness {witness}"
        ),
        Event::PledgeSigned { unit: id, signed, .. } => {
            let name = unit(id);
            if *signed {
                say!(lang, "{name} ký giao ước", "{name} signed the pledge")
            } else {
                say!(lang, "Bỏ ghi chữ ký giao ước của {name}", "The signature of {name} was taken back")
            }
        }
        Event::HallHeld { held } => {
            if *held {
                say!(lang, "Giữ màn hình hội trường", "The hall's screen was held")
            } else {
                say!(lang, "Mở lại màn hình hội trường", "The hall's screen followed again")
            }
        }
        Event::HallDirected { show } => show_of(*show).of(lang).to_owned(),
        Event::ConferenceClosed => say!(lang, "Bế mạc Hội nghị", "The conference was closed"),
        _ => return None,
    })
}

fn show_of(show: HallShow) -> Phrase {
    match show {
        HallShow::Scene => phrase("Hội trường xem việc đang diễn ra", "The hall sees what goes on"),
        HallShow::Agenda => phrase("Hội trường xem chương trình", "The hall sees the agenda"),
        HallShow::Curtain => phrase("Hội trường xem trang tên Hội nghị", "The hall sees the title"),
        HallShow::TestPage => phrase("Hội trường xem trang thử máy chiếu", "The hall sees the test page"),
    }
}

fn ballot(conference: &Conference, event: &Event, lang: Lang) -> Option<String> {
    let of = |contest: &ContestId| contest_title(conference, contest);
    let number = |number: u64| counted(number, lang);
    Some(match event {
        Event::Withdrawn { contest, nominee, reason } => say!(
            lang,
            "{name} xin rút khỏi danh sách {title}, lý do: {reason}",
            "{name} withdrew from {title}; reason: {reason}",
            name = names(conference, contest, std::slice::from_ref(nominee)),
            title = of(contest)
        ),
        Event::SlateFrozen { contest } => {
            say!(lang, "Chốt danh sách {title}", "The slate of {title} was frozen", title = of(contest))
        }
        Event::SlateReopened { contest, reason } => say!(
            lang,
            "Mở lại danh sách {title}, lý do: {reason}",
            "The slate of {title} was opened again; reason: {reason}",
            title = of(contest)
        ),
        Event::TallyTeamNamed { contest, members } => {
            let team = members.iter().map(|member| member.name.as_str()).collect::<Vec<_>>().join("; ");
            match contest {
                Some(contest) => say!(
                    lang,
                    "Cử Tổ kiểm phiếu cho {title}: {team}",
                    "Tally team for {title}: {team}",
                    title = of(contest)
                ),
                None => say!(lang, "Cử Tổ kiểm phiếu: {team}", "Tally team: {team}"),
            }
        }
        Event::RoundOpened { frame } => say!(
            lang,
            "Mở {title}, vòng {round}: {kind}, danh sách {count}",
            "Opened {title}, round {round}: {kind}, {count} on the slate",
            title = of(&frame.contest),
            round = frame.number,
            kind = terms::round_kind(frame.kind, frame.number).of(lang),
            count = number(frame.slate.len() as u64)
        ),
        Event::Issued { contest, issued, unused, eligible, present, .. } => say!(
            lang,
            "{title}: phát ra {issued} phiếu, không sử dụng {unused}; triệu tập {eligible}, có mặt {present}",
            "{title}: issued {issued}, not used {unused}; summoned {eligible}, present {present}",
            title = of(contest),
            issued = number((*issued).into()),
            unused = number((*unused).into()),
            eligible = number((*eligible).into()),
            present = number((*present).into())
        ),
        Event::Collected { contest, collected } => say!(
            lang,
            "{title}: thu về {collected} phiếu",
            "{title}: collected {collected}",
            title = of(contest),
            collected = number((*collected).into())
        ),
        Event::CountExplained { contest, round, .. } => say!(
            lang,
            "{title}, vòng {round}: ghi giải trình của Tổ kiểm phiếu",
            "{title}, round {round}: the tally team explained its count",
            title = of(contest)
        ),
        Event::TotalsStated { contest, valid, .. } => say!(
            lang,
            "{title}: ghi số tổng của bản kiểm phiếu tay, {valid} phiếu hợp lệ",
            "{title}: totals of a hand tally stated, {valid} valid",
            title = of(contest),
            valid = number(*valid)
        ),
        Event::CountHeld { contest, held, .. } => {
            let title = of(contest);
            if *held {
                say!(lang, "{title}: không chiếu số đang kiểm", "{title}: the count was kept from the hall")
            } else {
                say!(lang, "{title}: chiếu lại số đang kiểm", "{title}: the count was shown again")
            }
        }
        _ => return results(conference, event, lang),
    })
}

fn results(conference: &Conference, event: &Event, lang: Lang) -> Option<String> {
    let of = |contest: &ContestId| contest_title(conference, contest);
    Some(match event {
        Event::RoundClosed { contest, round, recorded, .. } => say!(
            lang,
            "Đóng {title}, vòng {round}: {recorded} phiếu đã nhập, niêm phong",
            "Closed {title}, round {round}: {recorded} recorded, sealed",
            title = of(contest),
            recorded = counted(*recorded, lang)
        ),
        Event::RoundAnnounced { contest, round, .. } => {
            let title = of(contest);
            let proof = conference
                .progress(contest)
                .and_then(|progress| progress.rounds.iter().find(|held| held.frame.number == *round)?.proof.as_ref());
            match proof {
                Some(proof) => say!(
                    lang,
                    "Công bố kết quả {title}, vòng {round}; mã xác nhận {code}",
                    "Announced {title}, round {round}; confirmation code {code}",
                    code = &proof.code
                ),
                None => say!(lang, "Công bố kết quả {title}, vòng {round}", "Announced {title}, round {round}"),
            }
        }
        Event::RoundVoided { contest, round, reason, .. } => say!(
            lang,
            "Hủy {title}, vòng {round}, lý do: {reason}",
            "Voided {title}, round {round}; reason: {reason}",
            title = of(contest)
        ),
        Event::LotsDrawn { contest, elected, drawn_by } => {
            decision(conference, contest, &Decided::Lots { elected: elected.clone(), drawn_by: drawn_by.clone() }, lang)
        }
        Event::ChairDecided { contest, elected, reason } => {
            decision(conference, contest, &Decided::Chair { elected: elected.clone(), reason: reason.clone() }, lang)
        }
        Event::LeftVacant { contest } => decision(conference, contest, &Decided::LeftVacant, lang),
        // Told together, as papers, as the roll, as what the hall was shown.
        Event::BundleEnded { .. }
        | Event::PaperReplaced { .. }
        | Event::BundleVoided { .. }
        | Event::PapersSetAside { .. }
        | Event::AsideDecided { .. }
        | Event::AsideReopened { .. }
        | Event::Attended { .. }
        | Event::PageShown { .. }
        | Event::LinesRevealed { .. }
        | Event::LinePointed { .. }
        // Told before: a new fact is missed here by the compiler.
        | Event::Convened { .. }
        | Event::Started
        | Event::StepEntered { .. }
        | Event::AllAttended
        | Event::HallCounted { .. }
        | Event::HandsShown { .. }
        | Event::SpeakerQueued { .. }
        | Event::SpeakerDropped { .. }
        | Event::SpeechBegan { .. }
        | Event::SpeechEnded { .. }
        | Event::GistNoted { .. }
        | Event::NoteTaken { .. }
        | Event::Withdrawn { .. }
        | Event::SlateFrozen { .. }
        | Event::SlateReopened { .. }
        | Event::TallyTeamNamed { .. }
        | Event::RoundOpened { .. }
        | Event::Issued { .. }
        | Event::Collected { .. }
        | Event::CountExplained { .. }
        | Event::TotalsStated { .. }
        | Event::LeaderAnnounced { .. }
        | Event::ItemHandedOver { .. }
        | Event::HandoverSigned { .. }
        | Event::PledgeSigned { .. }
        | Event::HallHeld { .. }
        | Event::HallDirected { .. }
        | Event::CountHeld { .. }
        | Event::ConferenceClosed => return None,
    })
}

fn decision(conference: &Conference, contest: &ContestId, decided: &Decided, lang: Lang) -> String {
    let round = conference.progress(contest).and_then(|progress| progress.rounds.first());
    let said = round.map_or_else(String::new, |round| result::decided(round, decided, lang));
    format!("{}: {}", contest_title(conference, contest), said.trim_end_matches('.'))
}

/// The papers of a round that were recorded, and what was mended among them; all of it together, without times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counting {
    /// Bundles and the papers in them, a pair for each pass that has any.
    pub passes: Vec<(u64, u64)>,
    /// Papers that were replaced.
    pub replaced: u64,
    /// Bundles that were voided to be entered again.
    pub voided: u64,
    /// Papers that waited aside and were decided on.
    pub decided: u64,
}

/// What was recorded of the papers of a round.
pub fn counting(title: &str, round: u32, counting: &Counting, lang: Lang) -> String {
    let number = |number: u64| counted(number, lang);
    let pass = |(place, (bundles, papers)): (usize, &(u64, u64))| {
        let (bundles, papers) = (number(*bundles), number(*papers));
        let said =
            say!(lang, "{bundles} tập đã kết thúc, {papers} phiếu", "{papers} papers in {bundles} ended bundles");
        if counting.passes.len() > 1 {
            let pass = place + 1;
            say!(lang, "lượt {pass}: {said}", "pass {pass}: {said}")
        } else {
            said
        }
    };
    let mut parts: Vec<String> = counting.passes.iter().enumerate().map(pass).collect();
    if counting.voided > 0 {
        let bundles = number(counting.voided);
        parts.push(say!(lang, "hủy {bundles} tập để nhập lại", "{bundles} voided to be entered again"));
    }
    if counting.replaced > 0 {
        let papers = number(counting.replaced);
        parts.push(say!(lang, "thay {papers} phiếu nhập sai", "{papers} papers replaced"));
    }
    if counting.decided > 0 {
        let papers = number(counting.decided);
        parts.push(say!(lang, "Tổ kiểm phiếu quyết định {papers} phiếu để riêng", "{papers} papers set aside decided"));
    }
    let parts = parts.join("; ");
    let colon = if parts.is_empty() { "" } else { ": " };
    say!(lang, "Kiểm phiếu {title}, vòng {round}{colon}{parts}", "Count of {title}, round {round}{colon}{parts}")
}

/// Why the papers of a round have no moments.
pub const WHILE_COUNTING: Phrase = phrase("trong khi kiểm phiếu", "during the count");

/// The roll, called name by name.
pub fn roll(present: u64, absent: u64, replaced: u64, lang: Lang) -> String {
    let (here, away) = (counted(present, lang), counted(absent, lang));
    let said = say!(lang, "Điểm danh: ghi {here} lượt có mặt, {away} lượt vắng", "Roll: {here} present, {away} absent");
    if replaced == 0 {
        return said;
    }
    let replaced = counted(replaced, lang);
    say!(lang, "{said}; trong đó {replaced} người dự thay", "{said}; {replaced} of them replaced")
}

/// What the hall was shown, however often.
pub fn hall(times: u64, lang: Lang) -> String {
    let times = counted(times, lang);
    say!(lang, "Điều khiển màn hình hội trường: {times} lần", "The hall's screen was directed {times} times")
}

fn step_title(conference: &Conference, id: &StepId, lang: Lang) -> String {
    let step = conference.programme().agenda.iter().find(|step| step.id == *id);
    step.map_or_else(
        || id.to_string(),
        |step| {
            if step.title.is_empty() { terms::step_kind(&step.kind).of(lang).to_owned() } else { step.title.clone() }
        },
    )
}

fn unit_name(conference: &Conference, id: &UnitId) -> String {
    conference.programme().unit(id).map_or_else(|| id.to_string(), |unit| unit.name.clone())
}

fn contest_title(conference: &Conference, id: &ContestId) -> String {
    conference.programme().contest(id).map_or_else(|| id.to_string(), |contest| contest.title.clone())
}

fn names(conference: &Conference, contest: &ContestId, ids: &[NomineeId]) -> String {
    let name = |id: &NomineeId| conference.nominee(contest, id).map_or_else(|| id.to_string(), |nominee| nominee.name);
    ids.iter().map(name).collect::<Vec<_>>().join("; ")
}
