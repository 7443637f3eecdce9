//! A file of papers, read whole and judged whole before anything is recorded.

use crate::conference::NomineeId;
use crate::conference::contest::Form;
use crate::conference::frame::Frame;
use crate::conference::paper::{InvalidReason, Mark, Paper};
use crate::record::bundle::Papers;
use crate::say;
use crate::text::clean::survey;
use crate::text::nearest;
use crate::wording::Lang;
use crate::wording::cli::{SheetFault, SheetTrouble};
use std::borrow::Cow;

/// Most papers of a file.
const ROWS: usize = 1_000_000;
/// Longest cell, in characters.
const CELL: usize = 100;
/// Most faults that are told at once.
const FAULTS: usize = 20;
/// The column that holds declared reasons.
const INVALID: &str = "invalid";

/// What a column holds.
#[derive(Debug, Clone)]
enum Column {
    /// The marks of the nominee on this line of the slate.
    Marks(usize),
    /// Declared reasons.
    Invalid,
}

/// A place to note faults at.
struct Notes {
    faults: Vec<SheetFault>,
}

impl Notes {
    fn add(&mut self, line: usize, column: Option<(usize, String)>, what: SheetTrouble) {
        self.faults.push(SheetFault { line: Some(line), column, what });
    }

    fn full(&self) -> bool {
        self.faults.len() >= FAULTS
    }
}

/// The papers of a file, or what is wrong with it. `come` hears again and again how many bytes have been read.
pub fn read(bytes: &[u8], frame: &Frame, lang: Lang, come: &dyn Fn(usize)) -> Result<Papers, Vec<SheetFault>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        vec![SheetFault { line: Some(line), column: None, what: SheetTrouble::NotUtf8 }]
    })?;
    let mut notes = Notes { faults: Vec::new() };
    let papers = read_text(text, frame, lang, &mut notes, come);
    if notes.faults.is_empty() { Ok(papers) } else { Err(notes.faults) }
}

fn read_text(text: &str, frame: &Frame, lang: Lang, notes: &mut Notes, come: &dyn Fn(usize)) -> Papers {
    let mut papers = Papers::default();
    let mut lines = (1usize..).zip(text.lines());
    let header = lines.next().map_or("", |(_, line)| line);
    let Some(columns) = read_header(header, frame, notes) else { return papers };
    let reader = Reader::of(&columns, frame, lang);
    let mut read = header.len() + 1;
    for (line, row) in lines {
        if notes.full() {
            break;
        }
        if papers.len() >= ROWS {
            notes.add(line, None, SheetTrouble::TooManyRows { limit: ROWS });
            break;
        }
        if let Some(paper) = reader.read_row(line, row, notes) {
            papers.push(&paper);
        }
        read += row.len() + 1;
        come(read);
    }
    papers
}

/// The cells of one line; a quote never spans lines here.
fn cells(line: &str) -> Result<Vec<Cow<'_, str>>, SheetTrouble> {
    if line.trim().is_empty() {
        return Err(SheetTrouble::EmptyLine);
    }
    readable(line)?;
    // Without a quote a comma is a comma, and a million lines need no reader of their own.
    if !line.contains('"') {
        return Ok(line.split(',').map(|cell| Cow::Borrowed(cell.trim())).collect());
    }
    if line.matches('"').count() % 2 == 1 {
        return Err(SheetTrouble::Quotes);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(line.len().clamp(64, 8192))
        .from_reader(line.as_bytes());
    match reader.records().next() {
        Some(Ok(record)) => Ok(record.iter().map(|cell| Cow::Owned(cell.trim().to_owned())).collect()),
        Some(Err(_)) => Err(SheetTrouble::Quotes),
        None => Err(SheetTrouble::EmptyLine),
    }
}

/// Refuses what acts instead of being read: a lone carriage return would end the line for some readers and not for
/// others, and papers after it would be lost.
fn readable(line: &str) -> Result<(), SheetTrouble> {
    // Most lines are figures and commas, and there are half a million of them.
    if line.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return Ok(());
    }
    let unclean = survey(line).next().map(|unclean| unclean.index);
    match unclean.or_else(|| line.chars().position(|c| c == '\r')) {
        None => Ok(()),
        Some(index) => {
            let code = line.chars().nth(index).map_or(0, u32::from);
            Err(SheetTrouble::Character { code, place: index + 1 })
        }
    }
}

fn read_header(line: &str, frame: &Frame, notes: &mut Notes) -> Option<Vec<Column>> {
    let names = match cells(line) {
        Ok(names) => names,
        Err(SheetTrouble::EmptyLine) => {
            notes.add(1, None, SheetTrouble::NoHeader);
            return None;
        }
        Err(what) => {
            notes.add(1, None, what);
            return None;
        }
    };
    if names.len() == 1 && frame.slate.len() > 1 && line.contains([';', '\t']) {
        notes.add(1, None, SheetTrouble::Separator);
        return None;
    }
    let mut columns = Vec::new();
    for (place, name) in (1usize..).zip(&names) {
        let at = || Some((place, name.to_string()));
        if names.iter().take(place - 1).any(|other| other == name) {
            notes.add(1, at(), SheetTrouble::ColumnTwice);
        } else if let Some(line) = frame.slate.iter().position(|nominee| nominee.id.as_str() == name) {
            columns.push(Column::Marks(line));
        } else if name == INVALID {
            columns.push(Column::Invalid);
        } else {
            let known = frame.slate.iter().map(|nominee| nominee.id.as_str()).chain([INVALID]);
            let known = nearest(name, known).map(str::to_owned);
            notes.add(1, Some((place, String::new())), SheetTrouble::UnknownColumn(name.to_string(), known));
        }
        if notes.full() {
            return None;
        }
    }
    let lacks = |id: &NomineeId| !names.iter().any(|name| name == id.as_str());
    let missing: Vec<String> =
        frame.slate.iter().filter(|nominee| lacks(&nominee.id)).map(|nominee| nominee.id.to_string()).collect();
    if !missing.is_empty() {
        notes.add(1, None, SheetTrouble::ColumnsMissing(missing));
    }
    notes.faults.is_empty().then_some(columns)
}

/// Reads rows below one header.
struct Reader<'a> {
    columns: &'a [Column],
    frame: &'a Frame,
    lang: Lang,
    /// The mark that a cell of this one byte is; nothing where it is none, or more has to be looked at.
    short: [Option<Mark>; 256],
}

impl<'a> Reader<'a> {
    fn of(columns: &'a [Column], frame: &'a Frame, lang: Lang) -> Self {
        let short = std::array::from_fn(|byte| {
            let cell = [u8::try_from(byte).ok()?];
            frame.said(read_cell(std::str::from_utf8(&cell).ok()?, frame, lang).ok()?)
        });
        Self { columns, frame, lang, short }
    }

    fn read_row(&self, line: usize, row: &str, notes: &mut Notes) -> Option<Paper> {
        self.read_short(row).or_else(|| self.read_any(line, row, notes))
    }

    /// The paper of a row in which every cell is empty or one letter that is a mark, as almost always; its cells are
    /// read where they stand.
    fn read_short(&self, row: &str) -> Option<Paper> {
        let mut cells = row.as_bytes().split(|byte| *byte == b',');
        let mut marks = vec![Mark::None; self.frame.slate.len()];
        for column in self.columns {
            match (column, cells.next()?) {
                (Column::Marks(slot), []) => *marks.get_mut(*slot)? = self.frame.said(Mark::None)?,
                (Column::Marks(slot), [cell]) => *marks.get_mut(*slot)? = self.short[usize::from(*cell)]?,
                (Column::Invalid, []) => {}
                _ => return None,
            }
        }
        (cells.next().is_none() && !row.is_empty()).then_some(Paper::Marked(marks))
    }

    fn read_any(&self, line: usize, row: &str, notes: &mut Notes) -> Option<Paper> {
        let Self { columns, frame, .. } = self;
        let cells = match cells(row) {
            Ok(cells) => cells,
            Err(what) => {
                notes.add(line, None, what);
                return None;
            }
        };
        if cells.len() != columns.len() {
            notes.add(line, None, SheetTrouble::Cells { found: cells.len(), expected: columns.len() });
            return None;
        }
        let before = notes.faults.len();
        let invalid = columns.iter().position(|column| matches!(column, Column::Invalid));
        let declared = invalid.and_then(|at| Some((at + 1, cells.get(at)?))).filter(|(_, word)| !word.is_empty());
        if let Some((place, word)) = declared {
            let reason = InvalidReason::declared(word);
            if reason.is_none() {
                notes.add(line, Some((place, INVALID.to_owned())), SheetTrouble::BadReason(word.to_string()));
            }
            return reason.map(Paper::Declared);
        }
        let mut marks = vec![Mark::None; frame.slate.len()];
        for (place, (column, cell)) in (1usize..).zip(columns.iter().zip(&cells)) {
            let Column::Marks(slot) = column else { continue };
            match (read_cell(cell, frame, self.lang), marks.get_mut(*slot)) {
                (Ok(mark), Some(slot)) => *slot = mark,
                (Ok(_), None) => {}
                (Err(what), _) => {
                    let nominee = frame.slate.get(*slot).map_or_else(String::new, |nominee| nominee.id.to_string());
                    notes.add(line, Some((place, nominee)), what);
                }
            }
            if notes.full() {
                return None;
            }
        }
        if notes.faults.len() > before {
            return None;
        }
        // Every cell was read for this form, so the core reads the paper too.
        Paper::of_marks(marks, frame).ok()
    }
}

fn read_cell(cell: &str, frame: &Frame, lang: Lang) -> Result<Mark, SheetTrouble> {
    if cell.len() > CELL && cell.chars().count() > CELL {
        return Err(SheetTrouble::LongCell { limit: CELL });
    }
    let grades = frame.grades.len();
    let mark = match (frame.form, cell) {
        (_, "") => Some(Mark::None),
        (Form::Agree | Form::Grades, "x" | "X") => Some(Mark::Both),
        (Form::Tick | Form::Strike | Form::Agree, "1") => Some(Mark::Support),
        (Form::Tick | Form::Strike | Form::Agree, "0") => Some(Mark::Against),
        (Form::Grades, digits) => {
            let grade = digits.parse::<u8>().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()));
            grade.filter(|grade| *grade >= 1 && usize::from(*grade) <= grades).map(Mark::Grade)
        }
        _ => None,
    };
    mark.ok_or_else(|| SheetTrouble::BadCell { cell: cell.to_owned(), takes: takes(frame.form, grades, lang) })
}

fn takes(form: Form, grades: usize, lang: Lang) -> String {
    match form {
        Form::Tick | Form::Strike => say!(lang, "1 hoặc 0", "1 or 0"),
        Form::Agree => say!(lang, "1, 0 hoặc x", "1, 0 or x"),
        Form::Grades => say!(lang, "số từ 1 đến {grades} hoặc x", "a number from 1 to {grades}, or x"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conference::contest::{Contest, Nominee, Source};

    fn frame(form: Form) -> Frame {
        let nominee = |id: &str| Nominee { id: id.into(), name: id.to_uppercase(), short: None, unit: None };
        let usual = Contest::usual("c".into(), "C".into(), Source::Listed(Vec::new()), form, 1);
        let contest = Contest { grades: vec!["cao".into(), "thấp".into()], ..usual };
        Frame::first(&contest, vec![nominee("a"), nominee("b")])
    }

    fn papers(form: Form, text: &str) -> Vec<Paper> {
        let papers = read(text.as_bytes(), &frame(form), Lang::Vi, &|_| {}).expect("it has no fault");
        papers.read().collect()
    }

    fn fault(form: Form, text: &[u8]) -> SheetFault {
        read(text, &frame(form), Lang::Vi, &|_| {}).expect_err("it has a fault").remove(0)
    }

    #[test]
    fn columns_stand_in_any_order_and_endings_do_not_matter() {
        let here = papers(Form::Agree, "\u{feff}b,a,invalid\r\n1,0,\r\nx,,\r\n?,?,signed");
        let there = papers(Form::Agree, "a,invalid,b\n0,,1\n,,x\n,signed,\n");
        assert_eq!(here, there);
        assert_eq!(here[0], Paper::Marked(vec![Mark::Against, Mark::Support]));
        assert_eq!(here[1], Paper::Marked(vec![Mark::None, Mark::Both]));
        assert_eq!(here[2], Paper::Declared(InvalidReason::Signed));
        assert_eq!(papers(Form::Tick, "a,b\n"), []);
    }

    #[test]
    fn an_empty_cell_is_no_mark_on_every_form() {
        assert_eq!(papers(Form::Tick, "a,b\n1,\n"), [Paper::Marked(vec![Mark::Support, Mark::Against])]);
        assert_eq!(papers(Form::Strike, "a,b\n0,\n"), [Paper::Marked(vec![Mark::Against, Mark::Support])]);
        assert_eq!(papers(Form::Grades, "a,b\n2,\n"), [Paper::Marked(vec![Mark::Grade(2), Mark::None])]);
    }

    #[test]
    fn a_bad_row_is_told_with_its_line_and_column() {
        let places = [
            (Form::Tick, &b"a,b\n1,0\n1,2\n"[..], 3, Some(2)),
            (Form::Tick, b"a,b\nx,0\n", 2, Some(1)),
            (Form::Agree, b"a,b\n1,0\n\n1,0\n", 3, None),
            (Form::Agree, b"a,b\n1,0\n\n", 3, None),
            (Form::Agree, b"a,b\n1\n", 2, None),
            (Form::Agree, b"a,b\n1,0,1\n", 2, None),
            (Form::Agree, b"a,b,invalid\n1,0,too_many\n", 2, Some(3)),
            (Form::Grades, b"a,b\n0,1\n", 2, Some(1)),
            (Form::Grades, b"a,b\n1,3\n", 2, Some(2)),
            (Form::Grades, b"a,b\n+1,1\n", 2, Some(1)),
            (Form::Tick, b"a,b\n\"1,0\n", 2, None),
            (Form::Tick, b"a,b\n1,0\n\xff,0\n", 3, None),
            (Form::Tick, b"a,c\n1,0\n", 1, Some(2)),
            (Form::Tick, b"a,a\n1,0\n", 1, Some(2)),
            (Form::Tick, b"a\n1\n", 1, None),
            (Form::Tick, b"a;b\n1;0\n", 1, None),
            (Form::Tick, b"", 1, None),
            // Lines that end as they did on old machines, quoted or not: no paper after the first may be lost.
            (Form::Tick, b"\"a\",\"b\"\r\"1\",\"0\"\r", 1, None),
            (Form::Tick, b"a,b\n\"1\",\"0\"\r\"0\",\"1\"\n", 2, None),
            (Form::Tick, b"a,b\n1,0\r0,1\n", 2, None),
            (Form::Tick, b"a,b,invalid\n\x1b[2J,0,signed\n", 2, None),
            (Form::Tick, "a,b,invalid\n\u{202e},0,signed\n".as_bytes(), 2, None),
        ];
        for (form, text, line, column) in places {
            let found = fault(form, text);
            let place = (found.line, found.column.map(|(column, _)| column));
            assert_eq!(place, (Some(line), column), "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn quoted_cells_are_plain_cells() {
        assert_eq!(papers(Form::Tick, "\"a\",\"b\"\n\"1\",\"0\"\n").len(), 1);
    }

    #[test]
    fn a_short_row_says_what_the_same_row_with_blanks_says() {
        for (form, cells) in [(Form::Tick, "01"), (Form::Strike, "01"), (Form::Agree, "01xX"), (Form::Grades, "12xX")] {
            for (one, other) in cells.chars().flat_map(|one| cells.chars().map(move |other| (one, other))) {
                let short = papers(form, &format!("b,a\n{one},{other}\n"));
                assert_eq!(short, papers(form, &format!("b,a\n {one},{other}\n")), "{form:?} {one},{other}");
                assert_eq!(short, papers(form, &format!("b,a\n\"{one}\",{other}\n")), "{form:?} {one},{other}");
            }
        }
    }

    #[test]
    fn so_many_papers_are_taken_and_not_one_more() {
        let most = "a,b\n".to_owned() + &"1,0\n".repeat(ROWS);
        assert_eq!(read(most.as_bytes(), &frame(Form::Tick), Lang::Vi, &|_| {}).map(|papers| papers.len()), Ok(ROWS));
        let found = fault(Form::Tick, (most + "1,0\n").as_bytes());
        assert_eq!((found.line, found.what), (Some(ROWS + 2), SheetTrouble::TooManyRows { limit: ROWS }));
    }
}
