//! The sizes a foreign file keeps within. Each is far above any real list or report; a trouble that meets one says it.

/// Largest file, in megabytes; pictures in a report are heavy.
pub const FILE_MEGABYTES: usize = 32;
/// Largest part of an office file once it is unpacked, in megabytes.
pub const PART_MEGABYTES: usize = 32;
/// All parts that are unpacked, together, in megabytes.
pub const PARTS_MEGABYTES: usize = 48;
/// Most parts of an office file.
pub const PARTS: usize = 4096;
/// Deepest nesting of elements in a part.
pub const DEPTH: usize = 200;
/// Most elements, texts and ends of a part: time goes with them, whatever they say.
pub const EVENTS: usize = 1_000_000;
/// Most bytes of text of all cells of a workbook, or of all paragraphs of a document.
pub const TEXT_BYTES: usize = 4 * 1024 * 1024;
/// Largest text without a package, in megabytes.
pub const TEXT_MEGABYTES: usize = 8;
/// Most rows that merged cells cover, all together.
pub const COVERED: usize = 100_000;
/// Most rows of a table that hold anything.
pub const ROWS: usize = 10_000;
/// Most columns of a table.
pub const COLUMNS: usize = 256;
/// Most filled cells of all tables of a file.
pub const CELLS: usize = 100_000;
/// Most texts that the cells of a workbook share.
pub const SHARED: usize = 100_000;
/// Most sheets of a workbook and most tables of a document.
pub const TABLES: usize = 200;
/// Most bytes of one cell that are kept: a workbook's cell holds 32 767 letters, and a list has no longer ones.
pub const CELL_BYTES: usize = 4 * 32_767;
/// Most paragraphs of a document.
pub const PARAGRAPHS: usize = 100_000;
/// Most remarks that are told one by one.
pub const REMARKS: usize = 500;
/// Rows at the head of a table among which the headings are looked for.
pub const HEAD_ROWS: usize = 40;
