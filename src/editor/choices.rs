//! The words a choice offers, and how they are said.

use super::asks::{Ask, KINDS, Takes};
use super::outline::{all_contests, units};
use crate::plan::draft::Draft;
use crate::wording::{Lang, editor as words};

/// One thing to choose: what is written into the plan, and what is shown.
pub(super) type Choice = (String, String);

/// What a field offers; nothing where it is typed into. What stands in the plan is always among it.
pub(super) fn offered(ask: &Ask, draft: &Draft, stands: &str, lang: Lang) -> Vec<Choice> {
    let nothing = || (String::new(), words::CHOICE_UNSAID.of(lang).to_owned());
    let mut choices = match ask.takes {
        Takes::Word(known) if known == KINDS => {
            known.iter().map(|(word, _)| ((*word).to_owned(), words::kind(word).of(lang).to_owned())).collect()
        }
        Takes::Word(known) => known.iter().map(|(word, said)| ((*word).to_owned(), said.of(lang).to_owned())).collect(),
        Takes::Flag(_) => [("true", words::CHOICE_YES), ("false", words::CHOICE_NO)]
            .map(|(word, said)| (word.to_owned(), said.of(lang).to_owned()))
            .to_vec(),
        Takes::Unit => std::iter::once(nothing()).chain(units(draft)).collect(),
        Takes::Contest => std::iter::once(nothing()).chain(all_contests(draft)).collect(),
        _ => return Vec::new(),
    };
    let standing =
        if let (Takes::Flag(usual), "") = (ask.takes, stands) { usual.to_string() } else { stands.to_owned() };
    if !choices.iter().any(|(word, _)| *word == standing) {
        choices.insert(0, (standing.clone(), standing));
    }
    choices
}

/// Where what stands in the plan stands among what is offered.
pub(super) fn chosen(ask: &Ask, choices: &[Choice], stands: &str) -> usize {
    let standing =
        if let (Takes::Flag(usual), "") = (ask.takes, stands) { usual.to_string() } else { stands.to_owned() };
    choices.iter().position(|(word, _)| *word == standing).unwrap_or_default()
}

/// The threshold as it is typed: "quá 1/2", "từ 2/3".
pub(super) fn share_shown(more_than: Option<&str>, at_least: Option<&str>, lang: Lang) -> String {
    match (more_than, at_least) {
        (Some(share), _) => words::more_than(share, lang),
        (None, Some(share)) => words::at_least(share, lang),
        (None, None) => String::new(),
    }
}

/// What a typed threshold means: whether it is reached by exactly the share, and the share. Both languages are understood.
pub(super) fn share_typed(text: &str) -> Option<(bool, String)> {
    let text = text.trim();
    let beginnings = [
        ("quá", false),
        ("trên", false),
        ("more than", false),
        (">", false),
        ("ít nhất", true),
        ("từ", true),
        ("at least", true),
    ];
    let lower = text.to_lowercase();
    let found = beginnings.iter().find(|(beginning, _)| lower.starts_with(beginning));
    let (exactly, share) = match found {
        Some((beginning, exactly)) => (*exactly, lower.get(beginning.len()..)?.trim().to_owned()),
        None => (false, text.to_owned()),
    };
    (!share.is_empty()).then_some((exactly, share))
}

#[cfg(test)]
mod tests {
    use super::{share_shown, share_typed};
    use crate::wording::Lang;

    #[test]
    fn a_threshold_is_typed_as_it_is_said() {
        assert_eq!(share_typed("quá 1/2"), Some((false, "1/2".into())));
        assert_eq!(share_typed("Từ 2/3"), Some((true, "2/3".into())));
        assert_eq!(share_typed("at least 80 %"), Some((true, "80 %".into())));
        assert_eq!(share_typed("1/2"), Some((false, "1/2".into())));
        assert_eq!(share_typed("quá "), None);
        for lang in [Lang::Vi, Lang::En] {
            assert_eq!(share_typed(&share_shown(None, Some("2/3"), lang)), Some((true, "2/3".into())));
        }
    }
}
