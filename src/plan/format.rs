//! The plan's format in one table: every key, what it takes, and whether it must be there. The reader knows its keys
//! from here, and the JSON schema for editors is drawn from here.

use super::limits;
use crate::conference::{Base, BlankRule, Form, Projection, TieRule, Voters};
use crate::text::NAME_LETTERS;

/// A table of the plan.
#[derive(Debug)]
pub struct Table {
    /// Its name, in the singular where it stands in a list.
    pub name: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
}

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// As it is written.
    pub name: &'static str,
    /// Whether it must always be there.
    pub required: bool,
    /// What it takes.
    pub takes: Takes,
}

/// What a key takes.
#[derive(Debug)]
pub enum Takes {
    /// The number of this format.
    Format,
    /// One line of so many letters.
    Line(usize),
    /// A text of several lines.
    Text,
    /// An id.
    Id,
    /// A whole number.
    Whole(u32, u32),
    /// `true` or `false`.
    Flag,
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// One of some words.
    Words(fn() -> Vec<&'static str>),
    /// A fraction or a whole percentage, in quotes.
    Share,
    /// A table.
    Table(&'static Table),
    /// A list of tables, so many at least and at most.
    Tables(&'static Table, usize, usize),
    /// A list of ids.
    Ids(usize),
    /// A list of ids, or of tables.
    IdsOrTables(&'static Table, usize, usize),
    /// A list of names, so many at least and at most.
    Names(usize, usize),
}

impl Table {
    /// The names of its keys.
    pub fn names(&self) -> Vec<&'static str> {
        self.keys.iter().map(|key| key.name).collect()
    }
}

const fn must(name: &'static str, takes: Takes) -> Key {
    Key { name, required: true, takes }
}

const fn may(name: &'static str, takes: Takes) -> Key {
    Key { name, required: false, takes }
}

const fn line(name: &'static str) -> Key {
    may(name, Takes::Line(limits::LINE_LETTERS))
}

const fn name(name: &'static str) -> Key {
    may(name, Takes::Line(NAME_LETTERS))
}

const fn number(name: &'static str, range: &std::ops::RangeInclusive<u32>) -> Key {
    may(name, Takes::Whole(*range.start(), *range.end()))
}

fn words<T>(list: &[(&'static str, T)]) -> Vec<&'static str> {
    list.iter().map(|(word, _)| *word).collect()
}

/// Whether a run-off asks for the threshold again.
pub(crate) const RUNOFFS: [(&str, bool); 2] = [("none", false), ("same", true)];

/// The whole plan.
pub static PLAN: Table = Table {
    name: "plan",
    keys: &[
        must("format", Takes::Format),
        must("conference", Takes::Table(&CONFERENCE)),
        must("units", Takes::Tables(&UNIT, 1, limits::UNITS)),
        may("contests", Takes::Tables(&CONTEST, 0, limits::CONTESTS)),
        may("agenda", Takes::Tables(&STEP, 0, limits::STEPS)),
    ],
};

/// The conference.
pub static CONFERENCE: Table = Table {
    name: "conference",
    keys: &[
        must("title", Takes::Line(limits::LINE_LETTERS)),
        line("cluster"),
        line("authority"),
        must("year", Takes::Whole(*limits::YEARS.start(), *limits::YEARS.end())),
        may("date", Takes::Date),
        may("begins", Takes::Time),
        line("place"),
        number("summoned", &limits::SUMMONED),
        may("chair", Takes::Table(&PERSON)),
        line("illustration"),
    ],
};

/// A unit.
pub static UNIT: Table = Table {
    name: "unit",
    keys: &[
        must("id", Takes::Id),
        must("name", Takes::Line(NAME_LETTERS)),
        name("short"),
        may("delegates", Takes::Tables(&DELEGATE, 0, limits::DELEGATES)),
        may("illustration", Takes::Flag),
    ],
};

/// A delegate of a unit.
pub static DELEGATE: Table = Table {
    name: "delegate",
    keys: &[must("name", Takes::Line(NAME_LETTERS)), line("post"), may("votes", Takes::Flag)],
};

/// A contest.
pub static CONTEST: Table = Table {
    name: "contest",
    keys: &[
        must("id", Takes::Id),
        must("title", Takes::Line(limits::LINE_LETTERS)),
        may("nominees", Takes::IdsOrTables(&NOMINEE, 1, limits::NOMINEES)),
        may("nominees_from", Takes::Id),
        may("form", Takes::Words(|| words(&Form::WORDS))),
        may("seats", Takes::Whole(0, *limits::SEATS.end())),
        may("threshold", Takes::Table(&THRESHOLD)),
        number("max", &limits::SEATS),
        may("tie", Takes::Words(|| words(&TieRule::WORDS))),
        may("blank", Takes::Words(|| words(&BlankRule::WORDS))),
        may("voters", Takes::Words(|| words(&Voters::WORDS))),
        may("projection", Takes::Words(|| words(&Projection::WORDS))),
        number("passes", &limits::PASSES),
        may("grades", Takes::Names(*limits::GRADES.start(), *limits::GRADES.end())),
        may("runoff_threshold", Takes::Words(|| words(&RUNOFFS))),
        number("bundle", &limits::BUNDLE),
    ],
};

/// A threshold.
pub static THRESHOLD: Table = Table {
    name: "threshold",
    keys: &[
        may("more_than", Takes::Share),
        may("at_least", Takes::Share),
        may("of", Takes::Words(|| words(&Base::WORDS))),
    ],
};

/// A nominee that is no unit.
pub static NOMINEE: Table =
    Table { name: "nominee", keys: &[must("id", Takes::Id), name("name"), name("short"), may("unit", Takes::Id)] };

/// A person.
pub static PERSON: Table = Table {
    name: "person",
    keys: &[name("name"), line("post"), may("unit", Takes::Id), may("illustration", Takes::Flag)],
};

/// Who has asked for the floor.
pub static SPEAKER: Table = Table { name: "speaker", keys: &[name("name"), may("unit", Takes::Id), line("topic")] };

/// A member of a tally team.
pub static MEMBER: Table = Table {
    name: "member",
    keys: &[must("name", Takes::Line(NAME_LETTERS)), may("unit", Takes::Id), may("head", Takes::Flag)],
};

/// A decision that is read out.
pub static DECISION: Table = Table {
    name: "decision",
    keys: &[line("number"), may("date", Takes::Date), line("signed_by"), may("illustration", Takes::Flag)],
};

/// The new head or deputy: named, or elected.
pub static APPOINTEE: Table = Table {
    name: "appointee",
    keys: &[
        name("name"),
        line("post"),
        may("unit", Takes::Id),
        may("from", Takes::Id),
        may("illustration", Takes::Flag),
    ],
};

/// One thing that is handed over.
pub static ITEM: Table =
    Table { name: "item", keys: &[must("name", Takes::Line(limits::LINE_LETTERS)), number("count", &limits::COUNT)] };

/// A step of the agenda, with the keys of all kinds; [`KINDS`] says which kind has which.
pub static STEP: Table = Table {
    name: "step",
    keys: &[
        may("id", Takes::Id),
        must("kind", Takes::Words(|| words(&KINDS))),
        line("title"),
        may("minutes", Takes::Whole(0, limits::STEP_MINUTES)),
        line("who"),
        may("script", Takes::Text),
        may("text", Takes::Text),
        may("guests", Takes::Tables(&PERSON, 0, limits::LIST)),
        may("proposal", Takes::Text),
        may("names", Takes::Tables(&PERSON, 0, limits::LIST)),
        line("file"),
        may("speakers", Takes::Tables(&SPEAKER, 0, limits::LIST)),
        may("minutes_each", Takes::Whole(1, limits::DAY_MINUTES)),
        may("speaker", Takes::Table(&PERSON)),
        may("contests", Takes::Ids(limits::CONTESTS)),
        may("contest", Takes::Id),
        may("members", Takes::Tables(&MEMBER, 0, limits::LIST)),
        may("decision", Takes::Table(&DECISION)),
        may("head", Takes::Table(&APPOINTEE)),
        may("deputy", Takes::Table(&APPOINTEE)),
        may("from", Takes::Id),
        may("items", Takes::Tables(&ITEM, 0, limits::LIST)),
        may("giver", Takes::Table(&PERSON)),
        may("receiver", Takes::Table(&PERSON)),
        may("witness", Takes::Table(&PERSON)),
    ],
};

/// The keys of every step.
pub const COMMON: [&str; 6] = ["id", "kind", "title", "minutes", "who", "script"];

/// The kinds of step, and the keys each has beside those of every step.
pub const KINDS: [(&str, &[&str]); 15] = [
    ("opening", &["text", "guests"]),
    ("attendance", &[]),
    ("show_of_hands", &["proposal", "names"]),
    ("report", &["file"]),
    ("discussion", &["speakers", "minutes_each"]),
    ("speech", &["speaker"]),
    ("slate", &["contests", "text"]),
    ("tally_team", &["contest", "members"]),
    ("ballot", &["contests"]),
    ("result", &["contests"]),
    ("leader", &["decision", "head", "deputy", "from"]),
    ("handover", &["items", "giver", "receiver", "witness"]),
    ("pledge", &["text"]),
    ("closing", &["text"]),
    ("note", &["text", "contests"]),
];

#[cfg(test)]
mod tests {
    use super::{COMMON, KINDS, STEP};
    use std::collections::BTreeSet;

    #[test]
    fn the_table_of_a_step_has_the_keys_of_all_kinds() {
        let told: BTreeSet<&str> = KINDS.iter().flat_map(|(_, keys)| keys.iter().copied()).chain(COMMON).collect();
        assert_eq!(STEP.names().into_iter().collect::<BTreeSet<_>>(), told);
    }
}
