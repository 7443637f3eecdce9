//! The sizes a plan keeps within. Each is far above any real conference; a fault that meets one says the number.

/// The format of plans this program reads and writes.
pub const FORMAT: i64 = 1;
/// Largest plan, in megabytes.
pub const PLAN_MEGABYTES: usize = 4;
/// Largest report, in megabytes.
pub const REPORT_MEGABYTES: usize = 8;
/// All reports of a plan together, in megabytes: they travel in the first entry of the record.
pub const REPORTS_MEGABYTES: usize = 16;
/// Bytes in a megabyte.
pub const MEGABYTE: usize = 1024 * 1024;
/// Most units.
pub const UNITS: usize = 2000;
/// Most delegates of all units together.
pub const DELEGATES: usize = 2000;
/// Most contests.
pub const CONTESTS: usize = 200;
/// Most nominees of a contest.
pub const NOMINEES: usize = 200;
/// Most steps of the agenda.
pub const STEPS: usize = 500;
/// Most entries of any other list.
pub const LIST: usize = 200;
/// Fewest and most names on a `grades` form: a digit gives a grade.
pub const GRADES: std::ops::RangeInclusive<usize> = 2..=9;
/// The years a conference can sum up.
pub const YEARS: std::ops::RangeInclusive<u32> = 1900..=9999;
/// The largest hall.
pub const SUMMONED: std::ops::RangeInclusive<u32> = 1..=1_000_000;
/// Most seats and most supports that a plan may write: no slate is longer, and a slip is caught.
pub const SEATS: std::ops::RangeInclusive<u32> = 1..=10_000;
/// Times the papers are entered.
pub const PASSES: std::ops::RangeInclusive<u32> = 1..=2;
/// Papers in a bundle.
pub const BUNDLE: std::ops::RangeInclusive<u32> = 1..=500;
/// Most of one thing that is handed over.
pub const COUNT: std::ops::RangeInclusive<u32> = 1..=100_000;
/// Most letters of an id.
pub const ID_LETTERS: usize = 40;
/// Most letters of a title or a post, which are longer than names.
pub const LINE_LETTERS: usize = 300;
/// Most letters of a text of several lines.
pub const TEXT_LETTERS: usize = 20_000;
/// Most faults that are told one by one.
pub const FAULTS: usize = 2000;
/// Minutes after which an agenda is longer than a working day.
pub const DAY_MINUTES: u32 = 8 * 60;
/// Most minutes of a step.
pub const STEP_MINUTES: u32 = 3 * DAY_MINUTES;
