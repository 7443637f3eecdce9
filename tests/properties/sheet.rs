//! A file of papers: every line is a paper, or a fault that says where.

use crate::paper::{form, frame, sums};
use hoinghi::cli::papers::sheet;
use hoinghi::conference::contest::{BlankRule, Form};
use hoinghi::conference::count::Count;
use hoinghi::conference::frame::Frame;
use hoinghi::conference::paper::{InvalidReason, Mark, Paper};
use hoinghi::wording::{Lang, cli::sheet_fault};

/// A paper as its line says it, where nothing is quoted and the columns stand in ballot order.
fn plainly(line: &str, form: Form, n: usize) -> Paper {
    let cells: Vec<&str> = line.split(',').map(str::trim).collect();
    assert_eq!(cells.len(), n + 1, "{line}");
    if !cells[n].is_empty() {
        return Paper::Declared(InvalidReason::declared(cells[n]).expect(line));
    }
    let marks = cells[..n].iter().map(|cell| match (form, *cell) {
        (Form::Tick, "") => Mark::Against,
        (Form::Strike, "") => Mark::Support,
        (_, "") => Mark::None,
        (Form::Agree | Form::Grades, "x" | "X") => Mark::Both,
        (Form::Grades, grade) => Mark::Grade(grade.parse().expect(line)),
        (_, "1") => Mark::Support,
        (_, "0") => Mark::Against,
        _ => panic!("{line}"),
    });
    Paper::Marked(marks.collect())
}

/// Whether a sentence holds a character that acts on a terminal.
pub fn acts(text: &str) -> bool {
    text.chars().any(|c| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })
}

fn told(bytes: &[u8], frame: &Frame, headed: bool) {
    let read = sheet::read(bytes, frame, Lang::Vi, &|_| {});
    let lines = bytes.split(|byte| *byte == b'\n').count();
    match &read {
        Ok(papers) => {
            let text = std::str::from_utf8(bytes).expect("only text is read");
            let rows: Vec<&str> = text.lines().skip(1).collect();
            assert_eq!(papers.len(), rows.len(), "every line is a paper: {text:?}");
            let mut count = Count::of(frame);
            for (paper, row) in papers.read().zip(&rows) {
                if headed && !row.contains('"') {
                    assert_eq!(paper, plainly(row, frame.form, frame.slate.len()), "{row:?}");
                }
                if let Paper::Marked(marks) = &paper {
                    assert_eq!(Paper::of_marks(marks.clone(), frame).as_ref(), Ok(&paper));
                }
                count.add(&paper, 1, frame);
            }
            sums(frame, &count, papers.len());
        }
        Err(faults) => {
            assert!(!faults.is_empty() && faults.len() <= 100, "{faults:?}");
            for fault in faults {
                assert!(fault.line.is_some_and(|line| (1..=lines).contains(&line)), "{fault:?} of {lines} lines");
                for lang in [Lang::Vi, Lang::En] {
                    let sentence = sheet_fault("phiếu.csv", fault, lang);
                    assert!(!acts(&sentence), "{sentence:?}");
                }
            }
        }
    }
    assert_eq!(read, sheet::read(bytes, frame, Lang::Vi, &|_| {}));
}

/// Reads the bytes as a frame and a file of papers, with a sound header or with whatever stands there.
pub fn holds(bytes: &[u8]) {
    let [kind, lines, grades, text @ ..] = bytes else { return };
    let n = usize::from(lines % 6) + 1;
    let frame = frame(form(*kind), n, 2, None, BlankRule::Invalid, usize::from(grades % 12) + 2);
    if kind & 4 == 0 {
        return told(text, &frame, false);
    }
    let ids: Vec<&str> = frame.slate.iter().map(|nominee| nominee.id.as_str()).collect();
    let header = format!("{},invalid\n", ids.join(","));
    told(&[header.as_bytes(), text].concat(), &frame, true);
}
