//! Number and verb of English sentences that count: one paper is, two papers are. Vietnamese needs none of this.

/// Nouns that are counted in sentences, with what one of them is called.
const NOUNS: [(&str, &str); 21] = [
    ("papers", "paper"),
    ("votes", "vote"),
    ("seats", "seat"),
    ("vacant seats", "vacant seat"),
    ("names", "name"),
    ("voters", "voter"),
    ("delegates", "delegate"),
    ("units", "unit"),
    ("nominees", "nominee"),
    ("items", "item"),
    ("lines", "line"),
    ("faults", "fault"),
    ("errors", "error"),
    ("warnings", "warning"),
    ("places", "place"),
    ("entries", "entry"),
    ("minutes", "minute"),
    ("hours", "hour"),
    ("sealed papers", "sealed paper"),
    ("more papers", "more paper"),
    ("more lines", "more line"),
];

/// Verbs that follow the noun, for many and for one.
const VERBS: [(&str, &str); 4] = [("are", "is"), ("were", "was"), ("have", "has"), ("wait", "waits")];

/// The sentence with every "1 papers are" as "1 paper is". A one that is part of a larger number or of a share
/// (`21 papers`, `5/1 votes`, `0.1`) stays as it is.
pub fn agreed(sentence: String) -> String {
    let mut rest = sentence.as_str();
    let mut said = String::with_capacity(sentence.len());
    while let Some(at) = rest.find("1 ") {
        let alone = !said.chars().chain(rest[..at].chars()).next_back().is_some_and(joins);
        // A number may stand in words too: 1 (one) unit.
        let in_words = rest.get(at + 2..).is_some_and(|after| after.starts_with("(one) "));
        let (before, after) = rest.split_at(at + 2 + if in_words { "(one) ".len() } else { 0 });
        said.push_str(before);
        rest = after;
        if alone && let Some((many, one)) = NOUNS.iter().find(|(many, _)| starts_with_word(rest, many)) {
            said.push_str(one);
            rest = &rest[many.len()..];
            let verb = VERBS.iter().find(|(many, _)| rest.strip_prefix(' ').is_some_and(|r| starts_with_word(r, many)));
            if let Some((many, one)) = verb {
                said.push(' ');
                said.push_str(one);
                rest = &rest[1 + many.len()..];
            }
        }
    }
    if said.is_empty() {
        return sentence;
    }
    said.push_str(rest);
    said
}

/// Whether a one after this character is not a number of its own.
fn joins(before: char) -> bool {
    before.is_alphanumeric() || matches!(before, '.' | ',' | '/' | '-' | '–')
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(sentence: &str) -> String {
        agreed(sentence.to_owned())
    }

    #[test]
    fn one_takes_the_singular_and_its_verb() {
        assert_eq!(said("1 papers are set aside, not recorded"), "1 paper is set aside, not recorded");
        assert_eq!(said("≥ 1 votes needed"), "≥ 1 vote needed");
        assert_eq!(
            said("3 units have 1 votes each and are tied for 1 seats left"),
            "3 units have 1 vote each and are tied for 1 seat left"
        );
        assert_eq!(said("(1 votes)"), "(1 vote)");
        assert_eq!(said("Absent: 1 (one) units; 21 (one) units"), "Absent: 1 (one) unit; 21 (one) units");
    }

    #[test]
    fn other_numbers_and_other_words_stay() {
        for sentence in
            ["21 papers are here", "2/1 votes", "1 papersmith", "0.1 votes", "A-1 papers", "round 1 of 2", "1 ", ""]
        {
            assert_eq!(said(sentence), sentence);
        }
    }
}
