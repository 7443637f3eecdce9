//! A template's blanks: what is typed takes their place, and who is named once is named wherever the template waits for
//! the same person.

use super::active;
use super::screen::Editor;
use crate::plan::draft::{Draft, Edit, Given, Path, Seg, path};
use crate::plan::renew::{blank_in, is_only_blank};
use crate::terminal::key::Key;
use crate::text::same_key;
use crate::wording::editor as words;

/// A blank into whose place something is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Taken {
    place: Path,
    blank: String,
}

/// How the blanks begin that wait for a name.
const NAME: &str = "(họ và tên";
/// What a blank post is.
const POST: &str = "(chức vụ)";

impl Editor {
    /// A blank of a template goes when something is typed in its place; what stands around it stays.
    pub(super) fn take_the_blank(&mut self) {
        let Some((line, ask)) = self.ask() else { return };
        let Some(typed) = self.typed.as_mut() else { return };
        let text = typed.shown().to_owned();
        let Some(span) = blank_in(&text).filter(|_| typed.is_at_end() || is_only_blank(&text)) else { return };
        let (before, after) = (text.get(..span.start).unwrap_or_default(), text.get(span.end..).unwrap_or_default());
        typed.on(Key::END);
        typed.on(Key::ctrl('u'));
        typed.paste(before);
        typed.paste(after);
        after.chars().for_each(|_| {
            typed.on(Key::LEFT);
        });
        let blank = text.get(span).unwrap_or_default().to_owned();
        self.taken = Some(Taken { place: active::place(&line.base, &ask), blank });
    }

    /// When the field is left, the name that was typed stands wherever the same blank waited, and what the plan knows of
    /// that delegate stands with it. It is one step with the typing.
    pub(super) fn follow_the_blank(&mut self) {
        let Some(Taken { place, blank }) = self.taken.take() else { return };
        let draft = self.history.now();
        let named = draft.text_at(&place).map(str::trim).filter(|name| !name.is_empty() && *name != blank);
        let Some(name) = named.filter(|_| blank.starts_with(NAME)).map(str::to_owned) else { return };
        let others: Vec<Path> =
            draft.texts().into_iter().filter(|(_, text)| *text == blank).map(|(place, _)| place).collect();
        let mut edits: Vec<Edit> =
            others.iter().map(|other| Edit::Set(other.clone(), Given::Text(name.clone()))).collect();
        for person in others.iter().chain([&place]) {
            edits.extend(known_of(draft, person, &name));
        }
        if self.change(&edits, Some(place)) {
            self.told = Some(words::named_too(&name, others.len(), self.lang));
        }
    }
}

/// What the list of delegates knows of a person: the unit, and the post where a blank stands for it.
fn known_of(draft: &Draft, name_at: &Path, name: &str) -> Vec<Edit> {
    let Some((_, person)) = name_at.split_last() else { return Vec::new() };
    let has_unit = !person.iter().any(|seg| ["delegates", "witness"].iter().any(|key| *seg == Seg::from(*key)));
    let Some((unit, post)) = delegate(draft, name).filter(|_| has_unit) else { return Vec::new() };
    let mut edits = Vec::new();
    let text = |place: &Path| draft.text_at(place).map(str::to_owned);
    let unit_at = path(person, "unit");
    if !draft.has(&unit_at)
        && let Some(id) = text(&path(&unit, "id"))
    {
        edits.push(Edit::Set(unit_at, Given::Text(id)));
    }
    let post_at = path(person, "post");
    if let (Some(blank), false) = (text(&post_at).filter(|post| post.contains(POST)), post.is_empty()) {
        // A post stands beside the unit in the list, and alone elsewhere.
        let unit = text(&path(&unit, "name")).unwrap_or_default();
        let whole = if post.contains(&unit) { post } else { format!("{post} {unit}") };
        edits.push(Edit::Set(post_at, Given::Text(blank.replace(POST, &whole))));
    }
    edits
}

/// The unit of the delegate with this name, and the post.
fn delegate(draft: &Draft, name: &str) -> Option<(Path, String)> {
    let wanted = same_key(name);
    let of = |list: &Path| -> Vec<Path> {
        (0..draft.count(list)).map(|at| list.iter().cloned().chain([Seg::At(at)]).collect()).collect()
    };
    let mut found = of(&path(&[], "units")).into_iter().flat_map(|unit| {
        let delegates = of(&path(&unit, "delegates"));
        delegates.into_iter().map(move |delegate| (unit.clone(), delegate))
    });
    let same = |delegate: &Path| draft.text_at(&path(delegate, "name")).is_some_and(|known| same_key(known) == wanted);
    let (unit, delegate) = found.find(|(_, delegate)| same(delegate))?;
    Some((unit, draft.text_at(&path(&delegate, "post")).unwrap_or_default().to_owned()))
}
