//! One field of the form: what of the plan stands in it, and which edits what is typed makes.

use super::asks::{Ask, KINDS, Takes};
use super::choices::{self, Choice};
use super::outline::all_contests;
use super::section::entry;
use crate::plan::draft::{Draft, Edit, Given, Path, Seg, path};
use crate::plan::keys_of_kind;
use crate::terminal::field::{Field, Value};
use crate::wording::{Lang, Phrase, editor as words};
use chrono::{NaiveDate, NaiveTime};

/// The place of an ask on a line.
pub(super) fn place(base: &[Seg], ask: &Ask) -> Path {
    path(base, ask.key)
}

/// What of the plan stands in a field.
pub(super) fn standing(draft: &Draft, base: &[Seg], ask: &Ask, lang: Lang) -> String {
    let place = place(base, ask);
    match ask.takes {
        Takes::Share => {
            let text = |key| draft.text_at(&path(&place, key));
            choices::share_shown(text("more_than"), text("at_least"), lang)
        }
        Takes::Prose => one_line(draft.text_at(&place).unwrap_or_default()),
        Takes::Contests => {
            let known = all_contests(draft);
            let title = |id: &str| {
                known.iter().find(|(known, _)| known == id).map_or_else(|| id.to_owned(), |(_, title)| title.clone())
            };
            let ids = (0..draft.count(&place)).filter_map(|at| draft.text_at(&entry_of(&place, at)));
            ids.map(title).collect::<Vec<_>>().join("; ")
        }
        _ => draft.shown(&place).unwrap_or_default(),
    }
}

fn entry_of(list: &[Seg], at: usize) -> Path {
    list.iter().cloned().chain([Seg::At(at)]).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a field offers to choose from.
pub(super) fn offered(draft: &Draft, base: &[Seg], ask: &Ask, lang: Lang) -> Vec<Choice> {
    choices::offered(ask, draft, &standing(draft, base, ask, lang), lang)
}

/// The field as it is drawn and typed into.
pub(super) fn field(draft: &Draft, base: &[Seg], ask: &Ask, lang: Lang) -> Field {
    let stands = standing(draft, base, ask, lang);
    let label = ask.label.of(lang);
    let choices = choices::offered(ask, draft, &stands, lang);
    if !choices.is_empty() {
        let chosen = choices::chosen(ask, &choices, &stands);
        return Field::choice(label, choices.into_iter().map(|(_, said)| said).collect()).choosing(chosen);
    }
    match ask.takes {
        Takes::Whole(most) if stands.chars().all(|letter| letter.is_ascii_digit()) => {
            Field::number(label, 0, most).with(&stands)
        }
        _ => Field::path(label).with(&stands),
    }
}

/// What was typed that the plan cannot hold, in a sentence.
pub(super) type Unfit = Phrase;

/// The edits that bring the plan to what stands in the field now.
pub(super) fn edits(draft: &Draft, base: &[Seg], ask: &Ask, typed: &Field, lang: Lang) -> Result<Vec<Edit>, Unfit> {
    let place = place(base, ask);
    let text = typed.shown().to_owned();
    let said = text.trim();
    let choice = || {
        let offered = offered(draft, base, ask, lang);
        let at = typed.value(lang).ok().as_ref().and_then(Value::choice).unwrap_or_default();
        offered.into_iter().nth(at).map(|(word, _)| word).unwrap_or_default()
    };
    let given = match ask.takes {
        // Texts for which a box is opened are not typed here.
        Takes::Prose | Takes::Contests => return Ok(Vec::new()),
        Takes::Word(_) | Takes::Unit | Takes::Contest => return Ok(of_word(draft, base, ask, &choice())),
        Takes::Flag(_) => Given::Flag(choice() == "true"),
        Takes::Share => return Ok(of_share(&place, said)),
        _ if said.is_empty() && !required(base, ask) => return Ok(vec![Edit::Clear(place)]),
        Takes::Line | Takes::File | Takes::Id => Given::Text(said.to_owned()),
        Takes::Whole(_) => match said.parse() {
            Ok(number) => Given::Whole(number),
            Err(_) => Given::Text(said.to_owned()),
        },
        Takes::Date => match date(said) {
            Some(date) => Given::Date(date),
            None => return Err(words::NOT_A_DATE),
        },
        Takes::Clock => match clock(said) {
            Some(time) => Given::Time(time),
            None => return Err(words::NOT_A_TIME),
        },
        Takes::Words => {
            let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
            Given::Words(parts.map(str::to_owned).collect())
        }
    };
    if ask.takes == Takes::Id {
        return Ok(of_id(draft, base, said));
    }
    Ok(vec![Edit::Set(place, given)])
}

/// A field that stays in the plan when it is emptied, so that the checks point at it.
fn required(base: &[Seg], ask: &Ask) -> bool {
    let step = base.first() == Some(&Seg::from("agenda")) && base.len() == 2;
    matches!(ask.key, "name" | "title" | "id") && !step && base.last() != Some(&Seg::from("chair"))
}

fn date(text: &str) -> Option<NaiveDate> {
    ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
        .filter(|date| (1900..=9999).contains(&chrono::Datelike::year(date)))
}

fn clock(text: &str) -> Option<NaiveTime> {
    let text = text.replace(['h', 'g', '.'], ":");
    NaiveTime::parse_from_str(text.trim_end_matches(':'), "%H:%M").ok()
}

fn of_share(place: &[Seg], said: &str) -> Vec<Edit> {
    let (more_than, at_least) = (path(place, "more_than"), path(place, "at_least"));
    match choices::share_typed(said) {
        Some((true, share)) => vec![Edit::Clear(more_than), Edit::Set(at_least, Given::Text(share))],
        Some((false, share)) => vec![Edit::Clear(at_least), Edit::Set(more_than, Given::Text(share))],
        None => vec![Edit::Clear(more_than), Edit::Clear(at_least)],
    }
}

/// A chosen word, with what has to go or come because of it.
fn of_word(draft: &Draft, base: &[Seg], ask: &Ask, word: &str) -> Vec<Edit> {
    let place = place(base, ask);
    let old = draft.text_at(&place).unwrap_or_default();
    if old == word {
        return Vec::new();
    }
    let mut edits =
        if word.is_empty() { vec![Edit::Clear(place)] } else { vec![Edit::Set(place, Given::Text(word.to_owned()))] };
    let clear = |key: &str| Edit::Clear(path(base, key));
    match (ask.key, word) {
        ("kind", _) if ask.takes == Takes::Word(KINDS) => {
            let kept = keys_of_kind(word);
            edits.extend(keys_of_kind(old).iter().filter(|key| !kept.contains(key)).map(|key| clear(key)));
            // A title that says the kind says the new one.
            if draft.text_at(&path(base, "title")) == Some(crate::plan::usual_title(old)) {
                let title = crate::plan::usual_title(word).to_owned();
                edits.push(Edit::Set(path(base, "title"), Given::Text(title)));
            }
        }
        ("form", "grades") => {
            edits.extend([clear("seats"), clear("max")]);
            if !draft.has(&path(base, "grades")) {
                let usual = ["Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp"].map(str::to_owned).to_vec();
                edits.push(Edit::Set(path(base, "grades"), Given::Words(usual)));
            }
        }
        ("form", _) => {
            edits.push(clear("grades"));
            if !draft.has(&path(base, "seats")) {
                edits.push(Edit::Set(path(base, "seats"), Given::Whole(1)));
            }
        }
        ("nominees_from", "") if !draft.has(&path(base, "nominees")) => {
            edits.push(Edit::Set(path(base, "nominees"), Given::Words(Vec::new())));
        }
        ("nominees_from", _) => edits.push(clear("nominees")),
        // Who is elected bears no name yet.
        ("from", word) if !word.is_empty() => edits.extend(["name", "post", "unit", "illustration"].map(clear)),
        _ => {}
    }
    edits
}

/// Another id, followed by all that name it. An id that another bears is refused: what names the two could never be told
/// apart again.
fn of_id(draft: &Draft, base: &[Seg], said: &str) -> Vec<Edit> {
    let Some(old) = draft.text_at(&path(base, "id")).map(str::to_owned) else {
        return vec![Edit::Set(path(base, "id"), Given::Text(said.to_owned()))];
    };
    let key = if let Some(Seg::Key(key)) = base.first() { key.as_str() } else { "" };
    if said.is_empty() || old == said || taken(draft, key, said) {
        return Vec::new();
    }
    match key {
        "units" => vec![Edit::RenameUnit(old, said.to_owned())],
        "contests" => vec![Edit::RenameContest(old, said.to_owned())],
        _ => vec![Edit::Set(path(base, "id"), Given::Text(said.to_owned()))],
    }
}

/// Whether an entry of this list bears the id already.
pub(super) fn taken(draft: &Draft, key: &str, id: &str) -> bool {
    (0..draft.count(&[Seg::from(key)])).any(|at| draft.text_at(&path(&entry(key, at), "id")) == Some(id))
}
