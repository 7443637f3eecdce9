//! What each kind of line of a plan is asked: one table a kind.

use crate::plan::{format, limits};
use crate::wording::{Phrase, editor as words};

/// One field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ask {
    /// Its key, from the line's own table; with dots into tables within.
    pub(super) key: &'static str,
    /// What it is called.
    pub(super) label: Phrase,
    /// What it takes.
    pub(super) takes: Takes,
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Takes {
    /// One line.
    Line,
    /// A file beside the plan.
    File,
    /// A text of several lines.
    Prose,
    /// A whole number, up to this.
    Whole(u64),
    /// One of the words of the plan; nothing leaves the key out.
    Word(&'static [(&'static str, Phrase)]),
    /// Yes or no, with what holds where the key is left out.
    Flag(bool),
    /// A day.
    Date,
    /// A time of day.
    Clock,
    /// An id that others name.
    Id,
    /// A unit, or none.
    Unit,
    /// A contest, or none.
    Contest,
    /// Several contests.
    Contests,
    /// A threshold: "quá 1/2".
    Share,
    /// Several words, separated by commas.
    Words,
}

const fn ask(key: &'static str, label: Phrase, takes: Takes) -> Ask {
    Ask { key, label, takes }
}

const UNSAID: (&str, Phrase) = ("", words::CHOICE_UNSAID);

/// How a paper is marked.
pub(super) const FORMS: &[(&str, Phrase)] = &[
    UNSAID,
    ("tick", words::CHOICE_TICK),
    ("strike", words::CHOICE_STRIKE),
    ("agree", words::CHOICE_AGREE),
    ("grades", words::CHOICE_GRADES),
];

const BASES: &[(&str, Phrase)] = &[
    UNSAID,
    ("collected", words::CHOICE_COLLECTED),
    ("valid", words::CHOICE_VALID),
    ("issued", words::CHOICE_ISSUED),
    ("present", words::CHOICE_PRESENT),
    ("eligible", words::CHOICE_ELIGIBLE),
];

const TIES: &[(&str, Phrase)] =
    &[UNSAID, ("runoff", words::CHOICE_RUNOFF), ("lot", words::CHOICE_LOT), ("chair", words::CHOICE_CHAIR_DECIDES)];

const BLANKS: &[(&str, Phrase)] = &[UNSAID, ("invalid", words::CHOICE_INVALID), ("valid", words::CHOICE_VALID_BLANK)];

const VOTERS: &[(&str, Phrase)] = &[
    UNSAID,
    ("unit", words::CHOICE_PER_UNIT),
    ("delegate", words::CHOICE_PER_DELEGATE),
    ("counted", words::CHOICE_COUNTED),
];

const PROJECTIONS: &[(&str, Phrase)] =
    &[UNSAID, ("live", words::CHOICE_LIVE), ("progress", words::CHOICE_PROGRESS), ("held", words::CHOICE_HELD)];

const RUNOFFS: &[(&str, Phrase)] =
    &[UNSAID, ("none", words::CHOICE_NO_THRESHOLD), ("same", words::CHOICE_SAME_THRESHOLD)];

/// The kinds of step; their words are those of [`words::kind`].
pub(super) const KINDS: &[(&str, Phrase)] = &{
    let mut kinds = [("", words::CHOICE_UNSAID); format::KINDS.len()];
    let mut at = 0;
    while at < kinds.len() {
        kinds[at].0 = format::KINDS[at].0;
        at += 1;
    }
    kinds
};

/// The conference itself.
pub(super) const CONFERENCE: &[Ask] = &[
    ask("title", words::FIELD_TITLE, Takes::Line),
    ask("cluster", words::FIELD_CLUSTER, Takes::Line),
    ask("authority", words::FIELD_AUTHORITY, Takes::Line),
    ask("year", words::FIELD_YEAR, Takes::Whole(9999)),
    ask("date", words::FIELD_DATE, Takes::Date),
    ask("begins", words::FIELD_BEGINS, Takes::Clock),
    ask("place", words::FIELD_PLACE, Takes::Line),
    ask("summoned", words::FIELD_SUMMONED, Takes::Whole(1_000_000)),
    ask("illustration", words::FIELD_ILLUSTRATION, Takes::Line),
];

/// A person.
pub(super) const PERSON: &[Ask] = &[
    ask("name", words::FIELD_NAME, Takes::Line),
    ask("post", words::FIELD_POST, Takes::Line),
    ask("unit", words::FIELD_UNIT, Takes::Unit),
];

/// A unit.
pub(super) const UNIT: &[Ask] = &[
    ask("name", words::FIELD_UNIT_NAME, Takes::Line),
    ask("short", words::FIELD_SHORT, Takes::Line),
    ask("id", words::FIELD_ID, Takes::Id),
    ask("illustration", words::FIELD_ONLY_SHOWN, Takes::Flag(false)),
];

/// A delegate.
pub(super) const DELEGATE: &[Ask] = &[
    ask("name", words::FIELD_NAME, Takes::Line),
    ask("post", words::FIELD_POST, Takes::Line),
    ask("votes", words::FIELD_VOTES, Takes::Flag(true)),
];

/// A contest.
pub(super) const CONTEST: &[Ask] = &[
    ask("title", words::FIELD_CONTEST_TITLE, Takes::Line),
    ask("form", words::FIELD_FORM, Takes::Word(FORMS)),
    ask("seats", words::FIELD_SEATS, Takes::Whole(10_000)),
    ask("max", words::FIELD_MAX, Takes::Whole(10_000)),
    ask("threshold", words::FIELD_SHARE, Takes::Share),
    ask("threshold.of", words::FIELD_BASE, Takes::Word(BASES)),
    ask("nominees_from", words::FIELD_FOLLOWS, Takes::Contest),
    ask("tie", words::FIELD_TIE, Takes::Word(TIES)),
    ask("voters", words::FIELD_VOTERS, Takes::Word(VOTERS)),
    ask("projection", words::FIELD_PROJECTION, Takes::Word(PROJECTIONS)),
    ask("grades", words::FIELD_GRADES, Takes::Words),
    ask("blank", words::FIELD_BLANK, Takes::Word(BLANKS)),
    ask("runoff_threshold", words::FIELD_RUNOFF, Takes::Word(RUNOFFS)),
    ask("passes", words::FIELD_PASSES, Takes::Whole(2)),
    ask("bundle", words::FIELD_BUNDLE, Takes::Whole(500)),
    ask("id", words::FIELD_ID, Takes::Id),
];

/// A nominee who is a unit: the entry is its id.
pub(super) const NOMINATED_UNIT: &[Ask] = &[ask("", words::FIELD_UNIT, Takes::Unit)];

/// A nominee who is a person.
pub(super) const NOMINATED_PERSON: &[Ask] = &[
    ask("name", words::FIELD_NAME, Takes::Line),
    ask("unit", words::FIELD_UNIT, Takes::Unit),
    ask("id", words::FIELD_ID, Takes::Line),
];

/// A member of the tally team.
pub(super) const MEMBER: &[Ask] = &[
    ask("name", words::FIELD_NAME, Takes::Line),
    ask("unit", words::FIELD_UNIT, Takes::Unit),
    ask("head", words::FIELD_HEAD, Takes::Flag(false)),
];

/// A registered speaker.
pub(super) const SPEAKER: &[Ask] = &[
    ask("name", words::FIELD_NAME, Takes::Line),
    ask("unit", words::FIELD_UNIT, Takes::Unit),
    ask("topic", words::FIELD_TOPIC, Takes::Line),
];

/// The Decision.
pub(super) const DECISION: &[Ask] = &[
    ask("number", words::FIELD_NUMBER, Takes::Line),
    ask("date", words::FIELD_DECIDED, Takes::Date),
    ask("signed_by", words::FIELD_SIGNED_BY, Takes::Line),
];

/// Who is to lead.
pub(super) const APPOINTEE: &[Ask] = &[
    ask("name", words::FIELD_NAME, Takes::Line),
    ask("post", words::FIELD_POST, Takes::Line),
    ask("unit", words::FIELD_UNIT, Takes::Unit),
    ask("from", words::FIELD_ELECTED, Takes::Contest),
];

/// Who hands over to whom.
pub(super) const PARTIES: &[Ask] = &[
    ask("giver.name", words::FIELD_GIVER, Takes::Line),
    ask("giver.post", words::FIELD_GIVER_POST, Takes::Line),
    ask("giver.unit", words::FIELD_GIVER_UNIT, Takes::Unit),
    ask("receiver.name", words::FIELD_RECEIVER, Takes::Line),
    ask("receiver.post", words::FIELD_RECEIVER_POST, Takes::Line),
    ask("receiver.unit", words::FIELD_RECEIVER_UNIT, Takes::Unit),
    ask("witness.name", words::FIELD_WITNESS, Takes::Line),
    ask("witness.post", words::FIELD_WITNESS_POST, Takes::Line),
];

/// What is handed over.
pub(super) const ITEM: &[Ask] =
    &[ask("name", words::FIELD_ITEM, Takes::Line), ask("count", words::FIELD_COUNT, Takes::Whole(100_000))];

/// A step of the agenda: what every step is asked, with what its kind asks in the middle.
pub(super) fn step(kind: &str) -> Vec<Ask> {
    let day = u64::from(limits::DAY_MINUTES);
    let mut asks = vec![
        ask("title", words::FIELD_STEP_TITLE, Takes::Line),
        ask("minutes", words::FIELD_MINUTES, Takes::Whole(3 * day)),
        ask("who", words::FIELD_WHO, Takes::Line),
        ask("kind", words::FIELD_KIND, Takes::Word(KINDS)),
    ];
    let contests = ask("contests", words::FIELD_OF_CONTESTS, Takes::Contests);
    let text = ask("text", words::FIELD_TEXT, Takes::Prose);
    match kind {
        "opening" | "pledge" | "closing" => asks.push(text),
        "show_of_hands" => asks.push(ask("proposal", words::FIELD_PROPOSAL, Takes::Prose)),
        "report" => asks.push(ask("file", words::FIELD_FILE, Takes::File)),
        "discussion" => asks.push(ask("minutes_each", words::FIELD_MINUTES_EACH, Takes::Whole(day))),
        "speech" => asks.extend([
            ask("speaker.name", words::FIELD_SPEAKER, Takes::Line),
            ask("speaker.post", words::FIELD_SPEAKER_POST, Takes::Line),
            ask("speaker.unit", words::FIELD_UNIT, Takes::Unit),
        ]),
        "slate" | "note" => asks.extend([contests, text]),
        "tally_team" => asks.push(ask("contest", words::FIELD_ONE_CONTEST, Takes::Contest)),
        "ballot" | "result" => asks.push(contests),
        _ => {}
    }
    asks.extend([ask("script", words::FIELD_SCRIPT, Takes::Prose), ask("id", words::FIELD_ID, Takes::Line)]);
    asks
}

/// The list of persons that a kind of step has, and what each is asked.
pub(super) fn persons(kind: &str) -> Option<(&'static str, &'static [Ask])> {
    match kind {
        "opening" => Some(("guests", PERSON)),
        "show_of_hands" => Some(("names", PERSON)),
        "discussion" => Some(("speakers", SPEAKER)),
        "tally_team" => Some(("members", MEMBER)),
        _ => None,
    }
}
