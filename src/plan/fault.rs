//! A fault of a plan: what is wrong, where, and how bad.

use super::import::{Remark, Trouble, Weight, What};
use super::oddity::Oddity;
use crate::text::Blemish;

/// One fault of a plan or of a file it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Whether the plan can be used in spite of it.
    pub severity: Severity,
    /// A short name that never changes, for scripts and searches.
    pub code: &'static str,
    /// Base name of the file it is in.
    pub file: String,
    /// Where in the file; `None` where the fault is of the whole file.
    pub place: Option<Place>,
    /// What is wrong, with the values a sentence needs.
    pub kind: FaultKind,
    /// The line it is on, made fit to print.
    pub excerpt: Option<Excerpt>,
}

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The plan cannot be used.
    Error,
    /// The plan can be used, and the secretary should look at it.
    Warning,
}

/// A stretch of one line, counted in characters from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// The column after the last one.
    pub end_column: usize,
}

/// A line of the file with nothing in it that a terminal would obey, cut to a readable length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The line.
    pub text: String,
    /// Cells before the fault.
    pub before: usize,
    /// Cells of the fault, at least 1.
    pub under: usize,
}

/// What is wrong. Names taken from the file are held quoted: without control characters and cut to a sane length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The plan is larger than it may be.
    PlanTooLarge {
        /// The limit.
        megabytes: usize,
    },
    /// A byte that is no UTF-8.
    NotUtf8 {
        /// It looks like UTF-16, as some editors save.
        utf16: bool,
    },
    /// The file is not well-formed TOML.
    Syntax(SyntaxTrouble),
    /// Text that is refused from anywhere.
    Unclean(Blemish),
    /// So many faults that the rest is only counted.
    MoreFaults {
        /// How many are not told.
        count: usize,
    },
    /// A newer program wrote this format.
    NewerFormat {
        /// The format found.
        found: String,
    },
    /// A number that never was a format.
    UnknownFormat {
        /// The format found.
        found: String,
    },
    /// A key that nothing reads.
    UnknownKey {
        /// As written.
        key: String,
        /// The table it is in.
        table: &'static str,
        /// The known key it most resembles.
        nearest: Option<&'static str>,
        /// Kinds of step where it would be at home.
        kinds: Vec<&'static str>,
    },
    /// A key that must be there.
    MissingKey {
        /// The key.
        key: &'static str,
        /// The table it is missing in.
        table: &'static str,
    },
    /// A value of another type.
    WrongType {
        /// The key.
        key: &'static str,
        /// What it takes.
        expected: Shape,
        /// What stands there.
        found: Shape,
    },
    /// A date or time the calendar does not have.
    NoSuchDate,
    /// A whole number outside its range.
    OutOfRange {
        /// The key.
        key: &'static str,
        /// Least.
        least: u32,
        /// Most.
        most: u32,
    },
    /// A list that is too long.
    TooMany {
        /// Of what.
        what: Counted,
        /// The limit.
        limit: usize,
        /// Found.
        found: usize,
    },
    /// A list that may not be empty.
    NoneOf {
        /// Of what.
        what: Counted,
    },
    /// A word that is none of those a key takes.
    UnknownWord {
        /// The key.
        key: &'static str,
        /// As written.
        word: String,
        /// The word it most resembles.
        nearest: Option<&'static str>,
        /// All words the key takes.
        allowed: Vec<&'static str>,
    },
    /// An id with other letters than a-z, 0-9 and `-`.
    BadId {
        /// As written.
        id: String,
        /// What it could be.
        instead: Option<String>,
    },
    /// An id that is too long.
    LongId {
        /// Most letters.
        limit: usize,
    },
    /// Two of a kind share an id.
    SameId {
        /// Of what.
        what: Named,
        /// The id.
        id: String,
        /// The line of the first.
        line: usize,
    },
    /// Two of a kind share a name after case, width and blanks are folded.
    SameName {
        /// Of what.
        what: Named,
        /// The name.
        name: String,
        /// The line of the first.
        line: usize,
    },
    /// Two units share a short name.
    SameShort {
        /// The short name.
        short: String,
        /// The line of the first.
        line: usize,
    },
    /// A unit that the plan does not have.
    UnknownUnit {
        /// As written.
        id: String,
        /// The unit it most resembles.
        nearest: Option<String>,
    },
    /// A contest that the plan does not have.
    UnknownContest {
        /// As written.
        id: String,
        /// The contest it most resembles.
        nearest: Option<String>,
    },
    /// Both `nominees` and `nominees_from`.
    TwoSlates,
    /// Neither `nominees` nor `nominees_from`.
    NoSlate,
    /// A contest that follows itself.
    FollowsItself,
    /// Contests that follow each other in a ring.
    FollowsInARing {
        /// The ids of the ring, the first repeated at the end.
        ring: Vec<String>,
    },
    /// A contest that follows one on `grades`, which elects nobody.
    FollowsGrades {
        /// The contest followed.
        id: String,
    },
    /// A leader taken from a contest on `grades`.
    LeaderFromGrades {
        /// The contest.
        id: String,
    },
    /// `seats` or `max` on a form that elects nobody.
    NotOnGrades {
        /// The key.
        key: &'static str,
    },
    /// `grades` on another form.
    OnlyOnGrades,
    /// Fewer or more grade names than a form takes.
    GradeCount {
        /// Found.
        found: usize,
    },
    /// A fraction that cannot be read.
    BadFraction {
        /// As written.
        text: String,
    },
    /// A fraction written as a decimal number.
    FloatFraction,
    /// A fraction with 0 below the line.
    ZeroDenominator,
    /// Both `more_than` and `at_least`.
    TwoThresholds,
    /// A share above the whole.
    Unreachable,
    /// A counted hall without a number of summoned.
    CountedWithoutSummoned,
    /// More seats than nominees.
    SeatsAboveNominees {
        /// Seats.
        seats: u32,
        /// Nominees, at most.
        nominees: u32,
    },
    /// A `max` above the number of nominees.
    MaxAboveNominees {
        /// Max.
        max: u32,
        /// Nominees, at most.
        nominees: u32,
    },
    /// Bundles of so few papers that a record tells more of each than of a box.
    SmallBundle {
        /// Papers in a bundle.
        papers: u32,
    },
    /// A person both named and taken from a contest.
    NamedAndElected,
    /// More than one head of a tally team.
    TwoHeads,
    /// A report outside the plan's folder.
    ReportOutside,
    /// A report in another format than Markdown or a document of Word.
    ReportFormat {
        /// It is a document of another word processor.
        word: bool,
    },
    /// A document that cannot be read.
    ReportUnread {
        /// Base name.
        file: String,
        /// Why.
        trouble: Box<Trouble>,
    },
    /// Something in a document that is refused, or was left out of the report.
    ReportRemark(Box<Remark>),
    /// A report that is not there.
    ReportMissing {
        /// Base name.
        file: String,
    },
    /// A report that cannot be read.
    ReportUnreadable {
        /// Base name.
        file: String,
    },
    /// A report that is too large.
    ReportTooLarge {
        /// Base name.
        file: String,
        /// The limit.
        megabytes: usize,
    },
    /// Reports that are too large together.
    ReportsTooLarge {
        /// The limit.
        megabytes: usize,
    },
    /// A report step without a file.
    ReportUnnamed,
    /// A report without a word in it.
    ReportEmpty {
        /// Base name.
        file: String,
    },
    /// No agenda.
    NoAgenda,
    /// No chair.
    NoChair,
    /// No date.
    NoDate,
    /// A ballot or result step without any contest.
    NoContest {
        /// The kind of step.
        kind: &'static str,
    },
    /// A contest that no ballot step opens.
    ContestNotOnAgenda {
        /// Its id.
        id: String,
    },
    /// A result that is read out before its ballot.
    ResultBeforeBallot {
        /// The contest.
        id: String,
    },
    /// An even number of tally members.
    EvenTallyTeam {
        /// How many.
        members: usize,
    },
    /// A tally member whose unit is a nominee.
    MemberNominated {
        /// The unit.
        unit: String,
    },
    /// A tally member from the chair's unit.
    MemberOfChair {
        /// The unit.
        unit: String,
    },
    /// An agenda longer than a working day.
    LongAgenda {
        /// Its minutes.
        minutes: u32,
    },
    /// Legal, and seldom meant.
    Odd(Oddity),
}

/// What is not well-formed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxTrouble {
    /// The same key twice in one table.
    DuplicateKey,
    /// A value that is missing, or a text without quotes.
    Unquoted,
    /// A text whose closing quote is missing.
    UnclosedText,
    /// A list, inline table or header whose closing bracket is missing.
    Unclosed {
        /// The bracket.
        bracket: &'static str,
    },
    /// A backslash before a letter that means nothing.
    Escape,
    /// A number that is not written as TOML writes it.
    Number,
    /// A date or time that is not written as TOML writes it, or that does not exist.
    Date,
    /// A key that needs quotes.
    Key,
    /// No `=` between key and value.
    NoEquals,
    /// A comma missing or one too many.
    Comma,
    /// Brackets nested too deeply.
    TooDeep,
    /// Something after the end of a value.
    AfterValue,
    /// Anything else.
    Other,
}

/// What a value is, or should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text in quotes.
    Text,
    /// A whole number.
    Whole,
    /// A decimal number.
    Decimal,
    /// `true` or `false`.
    Flag,
    /// A date without time.
    Date,
    /// A time without date.
    Time,
    /// A date with a time.
    DateTime,
    /// A list.
    List,
    /// A table.
    Table,
    /// A list of tables.
    Tables,
    /// A unit's id, or a table with id and name.
    IdOrTable,
}

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Units.
    Units,
    /// Delegates of all units.
    Delegates,
    /// Contests.
    Contests,
    /// Nominees of a contest.
    Nominees,
    /// Steps of the agenda.
    Steps,
    /// Entries of another list.
    Entries,
}

/// What carries an id or a name that must be its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A unit.
    Unit,
    /// A contest.
    Contest,
    /// A nominee of a contest.
    Nominee,
    /// A delegate of a unit.
    Delegate,
    /// A step of the agenda.
    Step,
    /// A contest in the list of one step.
    ListedContest,
    /// A column of a `grades` form.
    Grade,
    /// A member of a tally team.
    Member,
}

impl Severity {
    /// Whether the plan cannot be used.
    pub fn is_error(self) -> bool {
        self == Self::Error
    }
}

impl FaultKind {
    /// The fault's short name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::PlanTooLarge { .. } => "plan_too_large",
            Self::NotUtf8 { .. } => "not_utf8",
            Self::Syntax(SyntaxTrouble::DuplicateKey) => "duplicate_key",
            Self::Syntax(SyntaxTrouble::TooDeep) => "too_deep",
            Self::Syntax(_) => "syntax",
            Self::Unclean(what) => blemish_code(what),
            Self::MoreFaults { .. } => "more_faults",
            Self::NewerFormat { .. } => "newer_format",
            Self::UnknownFormat { .. } => "unknown_format",
            Self::UnknownKey { .. } => "unknown_key",
            Self::MissingKey { .. } => "missing_key",
            Self::WrongType { .. } => "wrong_type",
            Self::NoSuchDate => "no_such_date",
            Self::OutOfRange { .. } => "out_of_range",
            Self::TooMany { .. } => "too_many",
            Self::NoneOf { .. } => "empty_list",
            Self::UnknownWord { .. } => "unknown_word",
            Self::BadId { .. } => "bad_id",
            Self::LongId { .. } => "long_id",
            Self::SameId { .. } => "same_id",
            Self::SameName { .. } => "same_name",
            Self::SameShort { .. } => "same_short",
            Self::UnknownUnit { .. } => "unknown_unit",
            Self::UnknownContest { .. } => "unknown_contest",
            Self::TwoSlates => "two_slates",
            Self::NoSlate => "no_slate",
            Self::FollowsItself => "follows_itself",
            Self::FollowsInARing { .. } => "follows_in_a_ring",
            Self::FollowsGrades { .. } => "follows_grades",
            Self::LeaderFromGrades { .. } => "leader_from_grades",
            Self::NotOnGrades { .. } => "not_on_grades",
            Self::OnlyOnGrades => "only_on_grades",
            Self::GradeCount { .. } => "grade_count",
            Self::BadFraction { .. } => "bad_fraction",
            Self::FloatFraction => "float_fraction",
            Self::ZeroDenominator => "zero_denominator",
            Self::TwoThresholds => "two_thresholds",
            Self::Unreachable => "unreachable_threshold",
            Self::CountedWithoutSummoned => "counted_without_summoned",
            Self::SeatsAboveNominees { .. } => "seats_above_nominees",
            Self::MaxAboveNominees { .. } => "max_above_nominees",
            Self::SmallBundle { .. } => "small_bundle",
            Self::NamedAndElected => "named_and_elected",
            Self::TwoHeads => "two_heads",
            Self::ReportOutside => "report_outside",
            Self::ReportFormat { .. } => "report_format",
            Self::ReportUnread { .. } => "report_unread",
            Self::ReportRemark(remark) => match &remark.what {
                What::Unclean(what) => blemish_code(what),
                what if what.weight() == Weight::Refused => "report_refused",
                _ => "report_left_out",
            },
            Self::ReportMissing { .. } => "report_missing",
            Self::ReportUnreadable { .. } => "report_unreadable",
            Self::ReportTooLarge { .. } => "report_too_large",
            Self::ReportsTooLarge { .. } => "reports_too_large",
            Self::ReportUnnamed => "report_unnamed",
            Self::ReportEmpty { .. } => "report_empty",
            Self::NoAgenda => "no_agenda",
            Self::NoChair => "no_chair",
            Self::NoDate => "no_date",
            Self::NoContest { .. } => "no_contest",
            Self::ContestNotOnAgenda { .. } => "contest_not_on_agenda",
            Self::ResultBeforeBallot { .. } => "result_before_ballot",
            Self::EvenTallyTeam { .. } => "even_tally_team",
            Self::MemberNominated { .. } => "member_nominated",
            Self::MemberOfChair { .. } => "member_of_chair",
            Self::LongAgenda { .. } => "long_agenda",
            Self::Odd(odd) => odd.code(),
        }
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::SameShort { .. }
            | Self::Unreachable
            | Self::SeatsAboveNominees { .. }
            | Self::MaxAboveNominees { .. }
            | Self::SmallBundle { .. }
            | Self::ReportUnnamed
            | Self::ReportEmpty { .. }
            | Self::NoAgenda
            | Self::NoChair
            | Self::NoDate
            | Self::NoContest { .. }
            | Self::ContestNotOnAgenda { .. }
            | Self::ResultBeforeBallot { .. }
            | Self::EvenTallyTeam { .. }
            | Self::MemberNominated { .. }
            | Self::MemberOfChair { .. }
            | Self::LongAgenda { .. }
            | Self::Odd(_) => Severity::Warning,
            Self::ReportRemark(remark) if remark.what.weight() != Weight::Refused => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

fn blemish_code(what: &Blemish) -> &'static str {
    match what {
        Blemish::Control(_) => "control_character",
        Blemish::Bidi(_) => "bidi_control",
        Blemish::Invisible(_) => "invisible_character",
        Blemish::Tag(_) => "tag_character",
        Blemish::Private(_) => "private_character",
        Blemish::TooManyMarks { .. } => "too_many_marks",
        Blemish::LineBreak => "line_break",
        Blemish::Tab => "tab",
        Blemish::Empty => "empty_text",
        Blemish::TooLong { .. } => "too_long",
    }
}
