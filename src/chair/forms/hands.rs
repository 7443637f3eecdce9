//! Forms of the roll and of shows of hands.

use crate::conference::{StepId, UnitId};
use crate::desk::View;
use crate::terminal::field::Field;
use crate::terminal::form::Form;
use crate::wording::chair as words;

/// For, against, other; everybody is for until something else is typed.
pub(super) fn hands(view: &View<'_>, step: &StepId) -> Form {
    let lang = view.lang();
    let voters = view.conference.roll().hands(view.conference.programme());
    let before = view.conference.hands_at(step).last().filter(|hands| hands.voters == voters);
    let (agree, against, other) = before.map_or((voters, 0, 0), |hands| (hands.agree, hands.against, hands.other));
    let field = |label: crate::wording::Phrase, value: u32| {
        Field::number(label.of(lang), 0, u64::from(u32::MAX)).with(&value.to_string())
    };
    let fields =
        vec![field(words::HANDS_FOR, agree), field(words::HANDS_AGAINST, against), field(words::HANDS_OTHER, other)];
    Form::new(words::HANDS_TITLE.of(lang), fields, lang).introduced(words::hands_intro(lang, voters))
}

/// Who comes in the place of a delegate.
pub(super) fn replaced(view: &View<'_>, unit: &UnitId, delegate: Option<u32>) -> Form {
    let lang = view.lang();
    let conference = view.conference;
    let found = conference.programme().unit(unit);
    let name = found
        .map(|unit| conference.roll().unit_lines(unit))
        .and_then(|lines| lines.into_iter().find(|line| line.delegate == delegate).map(|line| line.name.to_owned()))
        .unwrap_or_default();
    Form::new(words::REPLACED_TITLE.of(lang), vec![Field::text(words::REPLACED_BY.of(lang))], lang)
        .introduced(words::replaced_intro(lang, &name))
}

/// How many came to a counted hall.
pub(super) fn hall(view: &View<'_>) -> Form {
    let lang = view.lang();
    let summoned = view.conference.programme().particulars.summoned.unwrap_or(0);
    let present = view.conference.roll().hall().unwrap_or(summoned);
    let field = Field::number(words::PRESENT.of(lang), 0, u64::from(u32::MAX)).with(&present.to_string());
    Form::new(words::HALL_TITLE.of(lang), vec![field], lang).introduced(words::summoned(lang, summoned))
}
