//! The tally team: names, and a plain warning where a member's unit is nominated.

use super::show_of_hands;
use crate::chair::forms::FormKind;
use crate::chair::panel::{Ctx, Panel};
use crate::conference::{Command, Conference, ContestId, TallyMember, UnitId};
use crate::terminal::card::Block;
use crate::terminal::theme::Tone;
use crate::wording::chair as words;

pub(super) fn panel(ctx: &Ctx<'_>, contest: Option<&ContestId>, planned: &[TallyMember]) -> Panel {
    let lang = ctx.lang();
    let conference = ctx.view.conference;
    let named = match contest {
        Some(contest) => conference.team(contest),
        None => conference.general_team(),
    };
    let members = named.unwrap_or(planned);
    let state = if named.is_some() { words::TEAM_IS_NAMED } else { words::TEAM_IS_PROPOSED };
    let tone = if named.is_some() { Tone::Now } else { Tone::Dim };
    let mut blocks = vec![Block::Toned(tone, state.of(lang).to_owned()), Block::Gap];
    let rows = members.iter().map(|member| {
        let unit = conference.unit_name(member.unit.as_ref());
        let post = if member.head { words::TALLY_HEAD } else { words::TALLY_MEMBER };
        vec![member.name.clone(), post.of(lang).to_owned(), unit]
    });
    blocks.push(Block::Table { head: Vec::new(), rows: rows.collect(), sides: Vec::new() });
    blocks.push(Block::Gap);
    blocks.extend(warnings(ctx, members));
    if !conference.hands_at(&ctx.step.id).is_empty() {
        blocks.extend(show_of_hands::counted(ctx));
    }
    let mut panel = Panel::saying(blocks);
    let proposed = Command::NameTallyTeam { contest: contest.cloned(), members: planned.to_vec() };
    if named.is_none() && !planned.is_empty() {
        panel = panel.with_main(ctx.ask(words::ACT_NAME_TEAM, proposed.clone()));
    }
    let form = FormKind::Team(ctx.step.id.clone(), contest.cloned());
    let anyone = Command::HoldHall { held: false };
    let edit = ctx.form(words::ACT_EDIT_TEAM, form, Some(&anyone));
    panel = if named.is_none() { panel.with_main(edit) } else { panel.with(edit) };
    let [count, all] = show_of_hands::acts(ctx);
    panel.with(count).with(all)
}

/// What the conference should know before it agrees to this team.
fn warnings(ctx: &Ctx<'_>, members: &[TallyMember]) -> Vec<Block> {
    let lang = ctx.lang();
    let conference = ctx.view.conference;
    let mut said = Vec::new();
    for member in members {
        if let Some(unit) = member.unit.as_ref().filter(|unit| is_nominated(conference, unit)) {
            let name = conference.unit_name(Some(unit));
            said.push(Block::Warning(words::member_is_nominated(lang, &member.name, &name)));
        }
    }
    if members.len() < 3 || members.len().is_multiple_of(2) {
        said.push(Block::Warning(words::odd_team(lang, members.len())));
    }
    let chair = conference.programme().particulars.chair.as_ref();
    let chairs_unit = chair.and_then(|chair| chair.unit.as_ref()).filter(|unit| is_nominated(conference, unit));
    if let Some(unit) = chairs_unit {
        let name = conference.unit_name(Some(unit));
        said.push(Block::Warning(words::chair_is_nominated(lang, &name)));
    }
    said
}

/// Whether a unit stands on the slate of any contest.
fn is_nominated(conference: &Conference, unit: &UnitId) -> bool {
    let contests = &conference.programme().contests;
    let slates = contests.iter().filter_map(|contest| conference.full_slate(contest));
    slates.flatten().any(|nominee| nominee.unit.as_ref() == Some(unit) || nominee.id.as_str() == unit.as_str())
}
