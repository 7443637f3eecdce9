//! The judging of papers, held against the rules as they are written.

use hoinghi::conference::contest::{BlankRule, Contest, Form, Nominee, Source};
use hoinghi::conference::count::Count;
use hoinghi::conference::frame::Frame;
use hoinghi::conference::outcome::Outcome;
use hoinghi::conference::paper::{InvalidReason, Mark, Paper, Verdict};
use hoinghi::record::bundle::Bundle;
use hoinghi::record::sealed::Sealed;

/// A frame of this form with `n` nominees.
pub fn frame(form: Form, n: usize, seats: u32, max: Option<u32>, blank: BlankRule, grades: usize) -> Frame {
    let nominee = |number: usize| {
        let id = format!("n{number}");
        Nominee { id: id.as_str().into(), name: id.to_uppercase(), short: None, unit: None }
    };
    let grades = (0..grades).map(|grade| format!("mức {grade}")).collect();
    let usual = Contest::usual("c".into(), "C".to_owned(), Source::Listed(Vec::new()), form, seats);
    let contest = Contest { max, blank, grades, ..usual };
    Frame::first(&contest, (0..n).map(nominee).collect())
}

/// The form that a byte stands for.
pub fn form(byte: u8) -> Form {
    [Form::Tick, Form::Strike, Form::Agree, Form::Grades][usize::from(byte % 4)]
}

fn mark(byte: u8) -> Mark {
    match byte {
        0..=49 => Mark::None,
        50..=109 => Mark::Support,
        110..=159 => Mark::Against,
        160..=179 => Mark::Both,
        grade => Mark::Grade(grade - 180),
    }
}

/// Whether a line of this form can bear this mark.
fn bears(form: Form, mark: Mark, grades: usize) -> bool {
    match mark {
        Mark::None => true,
        Mark::Support | Mark::Against => form != Form::Grades,
        Mark::Both => matches!(form, Form::Agree | Form::Grades),
        Mark::Grade(grade) => form == Form::Grades && grade >= 1 && usize::from(grade) <= grades,
    }
}

fn supports(form: Form, marks: &[Mark]) -> usize {
    let supports = |mark: &&Mark| match form {
        Form::Tick | Form::Agree => **mark == Mark::Support,
        Form::Strike => **mark != Mark::Against,
        Form::Grades => false,
    };
    marks.iter().filter(supports).count()
}

/// What the rules say of these marks, one sentence after the other.
fn verdict(frame: &Frame, marks: &[Mark]) -> Verdict {
    let invalid = Verdict::Invalid;
    let blank = if frame.blank == BlankRule::Valid { Verdict::Valid } else { invalid(InvalidReason::Blank) };
    let supports = supports(frame.form, marks);
    let too_many = frame.max.is_some_and(|max| supports > max as usize);
    match (frame.form, marks) {
        (Form::Tick | Form::Strike, _) if supports == 0 => blank,
        (Form::Agree | Form::Grades, [Mark::None]) => invalid(InvalidReason::Blank),
        (Form::Agree | Form::Grades, [Mark::Both]) => invalid(InvalidReason::Unclear),
        (Form::Agree | Form::Grades, _) if marks.iter().all(|mark| *mark == Mark::None) => blank,
        _ if too_many => invalid(InvalidReason::TooMany),
        _ => Verdict::Valid,
    }
}

/// The sums that any count keeps.
pub fn sums(frame: &Frame, count: &Count, papers: usize) {
    assert_eq!(count.recorded, papers as u64);
    assert_eq!(count.valid + count.invalid(), count.recorded);
    let mut all = 0;
    for line in &count.lines {
        let grades: u64 = line.grades.iter().sum();
        assert_eq!(line.support + line.against + line.uncounted + grades, count.valid, "{count:?}");
        all += line.support;
    }
    assert!(frame.max.is_none_or(|max| all <= u64::from(max) * count.valid), "{count:?}");
}

/// Reads the bytes as a frame and papers, and holds what is made of them against the rules.
pub fn holds(bytes: &[u8]) {
    let [kind, lines, seats, max, grades, rest @ ..] = bytes else { return };
    let n = usize::from(lines % 70) + 1;
    let blank = if kind & 4 == 0 { BlankRule::Invalid } else { BlankRule::Valid };
    let seats = u32::from(seats % 8) + 1;
    let max = (*max > 0).then_some(u32::from(*max));
    let frame = frame(form(*kind), n, seats, max, blank, usize::from(grades % 9) + 2);
    let mut papers = Vec::new();
    let mut count = Count::of(&frame);
    for told in rest.chunks(n) {
        if let [byte @ 250..=255, ..] = told {
            let reason = InvalidReason::DECLARED[usize::from(*byte) % 6];
            let paper = Paper::Declared(reason);
            assert_eq!(paper.judge(&frame), Verdict::Invalid(reason));
            papers.push(paper);
            continue;
        }
        let mut marks: Vec<Mark> = told.iter().map(|byte| mark(*byte)).collect();
        marks.resize(n, Mark::None);
        let fits = marks.iter().all(|mark| bears(frame.form, *mark, frame.grades.len()));
        let read = Paper::of_marks(marks.clone(), &frame);
        assert_eq!(read.is_ok(), fits, "{marks:?} {:?}", frame.form);
        let Ok(paper) = read else { continue };
        assert_eq!(paper.judge(&frame), verdict(&frame, &marks), "{marks:?} {frame:?}");
        assert_eq!(paper.supports() as usize, supports(frame.form, &marks));
        let Paper::Marked(normal) = &paper else { panic!("{paper:?}") };
        assert_eq!(Paper::of_marks(normal.clone(), &frame).as_ref(), Ok(&paper), "what was read reads the same again");
        papers.push(paper);
    }
    for paper in &papers {
        assert_eq!(Paper::from_bytes(&paper.to_bytes()).as_ref(), Some(paper));
        count.add(paper, 1, &frame);
    }
    sums(&frame, &count, papers.len());
    counted_otherwise(&frame, &papers, &count);
    decided(&frame, &count);
}

/// Backwards, in two heaps, and from under seal the count is the same.
fn counted_otherwise(frame: &Frame, papers: &[Paper], count: &Count) {
    let (mut here, mut there) = (Count::of(frame), Count::of(frame));
    for (place, paper) in papers.iter().enumerate().rev() {
        if place % 2 == 0 { &mut here } else { &mut there }.add(paper, 1, frame);
    }
    here.merge(&there);
    assert_eq!(here, *count);
    let mut place = 0u32;
    let mut salts = || {
        place += 1;
        let mut salt = [0; 16];
        salt[..4].copy_from_slice(&place.wrapping_mul(0x9e37_79b9).to_be_bytes());
        salt
    };
    let bundle = Bundle::of(&papers.iter().collect(), &mut salts);
    let sealed = Sealed::of(std::iter::once(&bundle)).expect("papers");
    assert_eq!(sealed.count(frame).expect("papers of this frame"), *count);
    assert_eq!(Sealed::from_bytes(sealed.to_bytes().to_vec()).expect("a seal"), sealed);
}

fn decided(frame: &Frame, count: &Count) {
    let outcome = Outcome::of(frame, count, count.recorded);
    if frame.form == Form::Grades {
        return;
    }
    let seats = frame.seats as usize;
    assert_eq!(outcome.elected.len() + outcome.vacant as usize + outcome.tied_seats as usize, seats, "{outcome:?}");
    assert!(outcome.tied.is_empty() || outcome.tied.len() > outcome.tied_seats as usize);
}
