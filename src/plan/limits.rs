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
