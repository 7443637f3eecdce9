//! The floor in the minutes: who spoke, how long and to what effect, and what hands were raised for.

use super::agenda::title;
use super::block::Block;
use super::numbers::{counted, in_full, percent, time};
use super::sheet::Sheet;
use crate::conference::StepKind;
use crate::conference::agenda::Step;
use crate::conference::contest::hundredths;
use crate::conference::floor::Speaker;
use crate::conference::state::Hands;
use crate::say;
use crate::wording::Lang;

/// Opinions from the floor: who, how long, about what, and the gist.
pub fn opinions(sheet: &Sheet<'_>, step: &Step) -> Vec<Block> {
    let lang = sheet.lang;
    let Some(floor) = sheet.conference.floor(&step.id) else { return Vec::new() };
    let (spoke, waited): (Vec<&Speaker>, Vec<&Speaker>) = floor.speakers.iter().partition(|s| s.has_spoken());
    let mut blocks = Vec::new();
    if !spoke.is_empty() {
        blocks.push(Block::Paragraph(say!(
            lang,
            "Có {count} ý kiến phát biểu:",
            "{count} spoke:",
            count = in_full(spoke.len() as u64, lang)
        )));
        let items = spoke.into_iter().map(|speaker| opinion(sheet, speaker)).collect();
        blocks.push(Block::List { numbered: true, items });
    }
    let waited = waited.into_iter().filter(|speaker| !speaker.dropped);
    let waited = waited.map(|speaker| who(sheet, speaker)).collect::<Vec<_>>().join("; ");
    if !waited.is_empty() {
        blocks.push(Block::Paragraph(say!(
            lang,
            "Đăng ký nhưng chưa phát biểu: {waited}.",
            "Registered and did not speak: {waited}."
        )));
    }
    blocks
}

fn who(sheet: &Sheet<'_>, speaker: &Speaker) -> String {
    match &speaker.unit {
        Some(unit) if sheet.unit_name(unit) != speaker.name => format!("{} ({})", speaker.name, sheet.unit_name(unit)),
        _ => speaker.name.clone(),
    }
}

fn opinion(sheet: &Sheet<'_>, speaker: &Speaker) -> String {
    let lang = sheet.lang;
    let seconds = u64::try_from(speaker.seconds(sheet.facts.now)).unwrap_or(0);
    // A speech of a few seconds was still a speech: minutes begun are counted.
    let minutes = counted(seconds.div_ceil(60).max(1), lang);
    let mut said = say!(lang, "{who}, {minutes} phút", "{who}, {minutes} min", who = who(sheet, speaker));
    if !speaker.topic.is_empty() {
        said = say!(lang, "{said}, về {topic}", "{said}, on {topic}", topic = &speaker.topic);
    }
    if speaker.gist.is_empty() { said } else { format!("{said}: {}", one_line(&speaker.gist)) }
}

fn one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Shows of hands at this step: the last stands, earlier ones are told.
pub fn hands(sheet: &Sheet<'_>, step: &Step) -> Vec<Block> {
    let hands = sheet.conference.hands_at(&step.id);
    let Some((last, earlier)) = hands.split_last() else { return Vec::new() };
    let before = earlier.iter().map(|hands| {
        let (at, counts) = (time(hands.at, sheet.lang), counts(sheet, hands));
        Block::Paragraph(say!(
            sheet.lang,
            "Biểu quyết lúc {at}, đã làm lại: {counts}.",
            "Taken at {at} and taken again: {counts}."
        ))
    });
    let stands = Block::Paragraph(declared(sheet, step, last));
    before.chain([stands, Block::Paragraph(format!("{}.", counts(sheet, last)))]).collect()
}

fn counts(sheet: &Sheet<'_>, hands: &Hands) -> String {
    let count = |number: u32| counted(number.into(), sheet.lang);
    say!(
        sheet.lang,
        "Nhất trí {agree}, không nhất trí {against}, ý kiến khác {other}; số đại biểu biểu quyết có mặt: {voters}",
        "For {agree}, against {against}, other {other}; voters present: {voters}",
        agree = count(hands.agree),
        against = count(hands.against),
        other = count(hands.other),
        voters = count(hands.voters)
    )
}

/// The declaration as it is read out after a show of hands.
fn declared(sheet: &Sheet<'_>, step: &Step, hands: &Hands) -> String {
    let lang = sheet.lang;
    let proposal = match &step.kind {
        StepKind::ShowOfHands { proposal, .. } if !proposal.trim().is_empty() => proposal.trim().trim_end_matches('.'),
        _ => title(sheet, step),
    };
    let (agree, voters) = (hands.agree, hands.voters);
    let share = percent(hundredths(agree.into(), voters.into()), lang);
    let passed = u64::from(agree) * 2 > u64::from(voters);
    match (passed, lang) {
        (true, Lang::Vi) => {
            let act = passed_words(proposal);
            format!("Với {agree}/{voters} đại biểu nhất trí ({share} %), Hội nghị đã {act}.")
        }
        (false, Lang::Vi) => {
            let proposal = capital(proposal);
            format!("Chỉ có {agree}/{voters} đại biểu nhất trí ({share} %), Hội nghị không thông qua: {proposal}.")
        }
        (true, Lang::En) => {
            let proposal = capital(proposal);
            format!("With {agree}/{voters} for ({share} %), the Conference adopted: {proposal}.")
        }
        (false, Lang::En) => {
            let proposal = capital(proposal);
            format!("With {agree}/{voters} for ({share} %), the Conference did not adopt: {proposal}.")
        }
    }
}

/// A proposal often begins with the act itself ("Thông qua …", "Bầu …"): it is not said twice.
fn passed_words(proposal: &str) -> String {
    for act in ["Thông qua ", "Nhất trí ", "Bầu ", "Cử "] {
        if let Some(rest) = proposal.strip_prefix(act) {
            return format!("{}{rest}", act.to_lowercase());
        }
    }
    format!("thông qua: {}", capital(proposal))
}

/// What follows a colon in such a sentence is a title of its own.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::passed_words;

    #[test]
    fn an_act_that_begins_the_proposal_is_not_said_twice() {
        assert_eq!(passed_words("Bầu Tổ kiểm phiếu"), "bầu Tổ kiểm phiếu");
        assert_eq!(passed_words("Thông qua quy chế"), "thông qua quy chế");
        assert_eq!(passed_words("số lượng cờ"), "thông qua: Số lượng cờ");
    }
}
