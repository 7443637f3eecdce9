//! The sealed papers of a closed round: each different paper once, with how often it was cast, sorted by content.
//!
//! Two histories of the same papers give the same bytes. They are laid out by columns, so that a million papers are
//! counted anew in milliseconds:
//!
//! | bytes | what |
//! |---|---|
//! | 6 × 4 | how many papers were declared invalid, for each declared reason |
//! | 2, 1, 4 | lines of a marked paper; bits of a mark, 2 or 8; different marked papers |
//! | the papers | their marks, each in its bits, the first mark highest; padded with zeros to whole bytes; ascending |
//! | how often | for each of them, in the same order, 7 bits a byte, the lowest first, the highest bit where more follow |
//!
//! Numbers of several bytes have the highest byte first. A mark takes 8 bits only if a grade stands on some paper.

use super::bundle::Bundle;
use super::columns::{Columns, Layout};
use crate::conference::count::Count;
use crate::conference::frame::Frame;
use crate::conference::paper::{InvalidReason, Mark, Paper, PaperBytes};
use sha2::{Digest, Sha256};

/// What should be papers cannot be read as papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damaged;

/// Bytes before the papers.
const HEAD: usize = 4 * InvalidReason::DECLARED.len() + 7;

/// The papers of a closed round, without order and without salts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    bytes: Vec<u8>,
    declared: [u32; InvalidReason::DECLARED.len()],
    layout: Layout,
    different: usize,
}

impl Sealed {
    /// Seals the papers of these bundles, all of one round.
    pub fn of<'a>(bundles: impl IntoIterator<Item = &'a Bundle>) -> Result<Self, Damaged> {
        let mut declared = [0_u32; InvalidReason::DECLARED.len()];
        let mut marked: Vec<&[u8]> = Vec::new();
        for item in bundles.into_iter().flat_map(Bundle::items) {
            match PaperBytes::of(item.paper).ok_or(Damaged)? {
                PaperBytes::Marked(codes) => marked.push(codes),
                PaperBytes::Declared(reason) => {
                    let papers = declared.get_mut(reason.index()).ok_or(Damaged)?;
                    *papers = papers.checked_add(1).ok_or(Damaged)?;
                }
            }
        }
        marked.sort_unstable();
        let lines = marked.first().map_or(0, |codes| codes.len());
        if marked.iter().any(|codes| codes.len() != lines) {
            return Err(Damaged);
        }
        let graded = marked.iter().copied().flatten().any(|code| *code > 3);
        let layout = Layout { lines, bits: if graded { 8 } else { 2 } };

        let mut bytes = Vec::with_capacity(HEAD);
        for papers in declared {
            bytes.extend_from_slice(&papers.to_be_bytes());
        }
        bytes.extend_from_slice(&u16::try_from(lines).map_err(|_| Damaged)?.to_be_bytes());
        bytes.push(if graded { 8 } else { 2 });
        let groups = || marked.chunk_by(|one, other| one == other);
        bytes.extend_from_slice(&u32::try_from(groups().count()).map_err(|_| Damaged)?.to_be_bytes());
        for codes in groups().filter_map(<[_]>::first) {
            layout.pack(codes, &mut bytes);
        }
        for group in groups() {
            write_number(u32::try_from(group.len()).map_err(|_| Damaged)?, &mut bytes);
        }
        Self::from_bytes(bytes)
    }

    /// How many papers.
    pub fn papers(&self) -> u64 {
        self.times().chain(self.declared.iter().copied()).map(u64::from).sum()
    }

    /// Each different paper with how often it was cast.
    pub fn read(&self) -> impl Iterator<Item = Result<(Paper, u64), Damaged>> {
        let declared = InvalidReason::DECLARED.into_iter().zip(self.declared).filter(|(_, times)| *times > 0);
        let declared = declared.map(|(reason, times)| Ok((Paper::Declared(reason), u64::from(times))));
        let layout = self.layout;
        let marked = self.marked().zip(self.times()).map(move |(packed, times)| {
            let codes = (0..layout.lines).map(|line| {
                let (byte, place) = (line / layout.marks_a_byte(), line % layout.marks_a_byte());
                packed.get(byte).and_then(|byte| Mark::from_code(layout.code(*byte, place))).ok_or(Damaged)
            });
            Ok((Paper::Marked(codes.collect::<Result<_, _>>()?), u64::from(times)))
        });
        declared.chain(marked)
    }

    /// Counts every paper anew, by columns.
    pub fn count(&self, frame: &Frame) -> Result<Count, Damaged> {
        // Where nobody marked anything, nothing tells how many lines there were.
        let layout = if self.different == 0 { Layout::plain(frame.slate.len()) } else { self.layout };
        let mut columns = Columns::of(frame, layout)?;
        for (reason, times) in InvalidReason::DECLARED.into_iter().zip(self.declared).filter(|(_, times)| *times > 0) {
            columns.add_declared(reason, u64::from(times));
        }
        columns.add_all(self.packed(), self.times())?;
        Ok(columns.told())
    }

    /// How many papers are here and not in `other`.
    pub fn missing_in(&self, other: &Self) -> u64 {
        let few = |mine: u32, theirs: u32| u64::from(mine.saturating_sub(theirs));
        let declared: u64 = self.declared.iter().zip(other.declared).map(|(mine, theirs)| few(*mine, theirs)).sum();
        let mut marked = 0;
        let mut theirs = other.read_codes().peekable();
        for (codes, times) in self.read_codes() {
            while theirs.next_if(|(other, _)| *other < codes).is_some() {}
            marked += few(times, theirs.next_if(|(other, _)| *other == codes).map_or(0, |(_, times)| times));
        }
        declared + marked
    }

    /// The codes of each marked paper, ascending, with how often it was cast.
    fn read_codes(&self) -> impl Iterator<Item = (Vec<u8>, u32)> {
        let layout = self.layout;
        self.marked().zip(self.times()).map(move |(packed, times)| {
            let all = packed.iter().flat_map(|byte| (0..layout.marks_a_byte()).map(|place| layout.code(*byte, place)));
            (all.take(layout.lines).collect(), times)
        })
    }

    /// The papers as bytes.
    pub fn to_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Reads what [`Sealed::to_bytes`] wrote, and nothing else.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, Damaged> {
        let mut rest = bytes.as_slice();
        let mut declared = [0; InvalidReason::DECLARED.len()];
        for papers in &mut declared {
            *papers = u32::from_be_bytes(take(&mut rest)?);
        }
        let lines = usize::from(u16::from_be_bytes(take(&mut rest)?));
        let bits = match take(&mut rest)? {
            [bits @ (2 | 8)] => usize::from(bits),
            _ => return Err(Damaged),
        };
        let different = usize::try_from(u32::from_be_bytes(take(&mut rest)?)).map_err(|_| Damaged)?;
        let sealed = Self { declared, layout: Layout { lines, bits }, different, bytes };
        sealed.check()?;
        Ok(sealed)
    }

    /// Whether the papers and their numbers are such as [`Sealed::of`] writes.
    fn check(&self) -> Result<(), Damaged> {
        let Layout { lines, bits } = self.layout;
        let width = self.layout.width();
        let all = self.bytes.get(HEAD..).and_then(|rest| rest.split_at_checked(self.different.checked_mul(width)?));
        let (papers, mut times) = all.ok_or(Damaged)?;
        if (lines == 0) != (self.different == 0) || (lines == 0 && bits == 8) {
            return Err(Damaged);
        }
        for _ in 0..self.different {
            read_number(&mut times).filter(|times| *times > 0).ok_or(Damaged)?;
        }
        if !times.is_empty() || (bits == 8 && papers.iter().all(|code| *code <= 3)) {
            return Err(Damaged);
        }
        if width == 0 {
            return Ok(());
        }
        // Ascending, every mark one that there is, and nothing in the padding.
        let known = |real: usize| -> [bool; 256] {
            std::array::from_fn(|byte| u8::try_from(byte).is_ok_and(|byte| self.layout.holds(byte, real)))
        };
        let per = self.layout.marks_a_byte();
        let (full, last) = (known(per), known(lines - (width - 1) * per));
        let sound = match width {
            1 if bits == 2 => ascend::<1>(papers, &last),
            2 if bits == 2 => ascend::<2>(papers, &last),
            3 if bits == 2 => ascend::<3>(papers, &last),
            4 if bits == 2 => ascend::<4>(papers, &last),
            5 if bits == 2 => ascend::<5>(papers, &last),
            6 if bits == 2 => ascend::<6>(papers, &last),
            7 if bits == 2 => ascend::<7>(papers, &last),
            8 if bits == 2 => ascend::<8>(papers, &last),
            _ => {
                let known = |paper: &[u8]| {
                    paper.split_last().is_some_and(|(end, rest)| {
                        last[usize::from(*end)] && (bits == 2 || rest.iter().all(|byte| full[usize::from(*byte)]))
                    })
                };
                papers.chunks_exact(width).all(known) && papers.chunks_exact(width).is_sorted_by(|one, next| one < next)
            }
        };
        if sound { Ok(()) } else { Err(Damaged) }
    }

    /// The different marked papers, packed.
    fn marked(&self) -> impl Iterator<Item = &[u8]> {
        self.packed().chunks_exact(self.layout.width().max(1))
    }

    /// The same in one piece.
    fn packed(&self) -> &[u8] {
        self.bytes.get(HEAD..HEAD + self.different * self.layout.width()).unwrap_or_default()
    }

    /// How often each of them was cast.
    fn times(&self) -> impl Iterator<Item = u32> {
        let mut rest = self.bytes.get(HEAD + self.different * self.layout.width()..).unwrap_or_default();
        std::iter::from_fn(move || read_number(&mut rest))
    }

    /// The seal: a hash over the bytes, in hexadecimal digits.
    pub fn seal(&self) -> String {
        let mut hash = Sha256::new();
        hash.update([2]);
        hash.update(&self.bytes);
        super::Head(hash.finalize().into()).to_string()
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], Damaged> {
    let (taken, after) = rest.split_first_chunk::<N>().ok_or(Damaged)?;
    *rest = after;
    Ok(*taken)
}

fn write_number(mut number: u32, to: &mut Vec<u8>) {
    while number > 0x7f {
        to.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    to.push((number & 0x7f) as u8);
}

/// Whether papers of so few bytes ascend and end in bytes that are known; each of them is one number. All other bytes
/// hold four marks, whatever they are.
fn ascend<const WIDTH: usize>(papers: &[u8], last: &[bool; 256]) -> bool {
    let (papers, rest) = papers.as_chunks::<WIDTH>();
    let mut before = None;
    let sound = papers.iter().all(|paper| {
        let number = paper.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        let ascends = before.is_none_or(|before| number > before);
        before = Some(number);
        ascends && paper.last().is_some_and(|end| last[usize::from(*end)])
    });
    sound && rest.is_empty()
}

/// The next number; `None` at the end, and where it is not written the one way there is.
fn read_number(rest: &mut &[u8]) -> Option<u32> {
    // Most papers were cast once, or a few times.
    if let Some((few @ ..=0x7f, after)) = rest.split_first() {
        *rest = after;
        return Some(u32::from(*few));
    }
    let mut number = 0_u32;
    for shift in [0, 7, 14, 21, 28] {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        let seven = u32::from(byte & 0x7f);
        let shifted = seven << shift;
        if shifted >> shift != seven {
            return None;
        }
        number |= shifted;
        if byte & 0x80 == 0 {
            return (shift == 0 || seven > 0).then_some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conference::contest::{BlankRule, Contest, Form, Nominee, Source};

    fn bundle(papers: &[Paper]) -> Bundle {
        let (papers, mut salts) = (papers.iter().collect(), (0..251).cycle().map(|salt| [salt; 16]));
        Bundle::of(&papers, &mut || salts.next().unwrap_or_default())
    }

    fn sealed(papers: &[Paper]) -> Sealed {
        Sealed::of([&bundle(papers)]).expect("papers of one round")
    }

    fn slate(lines: usize) -> Vec<Nominee> {
        let nominee =
            |line| Nominee { id: format!("n{line}").as_str().into(), name: String::new(), short: None, unit: None };
        (0..lines).map(nominee).collect()
    }

    fn contest(form: Form, blank: BlankRule) -> Contest {
        let grades = ["cao", "vừa", "thấp"].map(String::from).into();
        Contest { blank, grades, ..Contest::usual("c".into(), "C".into(), Source::Listed(Vec::new()), form, 1) }
    }

    fn paper(codes: &[u8]) -> Paper {
        Paper::Marked(codes.iter().map(|code| Mark::from_code(*code).expect("a mark")).collect())
    }

    #[test]
    fn the_order_of_papers_leaves_no_trace() {
        let papers = [paper(&[1, 2, 3, 0, 1]), Paper::Declared(InvalidReason::Signed), paper(&[2, 2, 2, 2, 2])];
        let back: Vec<Paper> = papers.iter().rev().cloned().collect();
        assert_eq!(sealed(&papers).to_bytes(), sealed(&back).to_bytes());
        assert_eq!(sealed(&papers).seal(), sealed(&back).seal());
    }

    #[test]
    fn what_was_sealed_is_read_back_with_how_often_it_was_cast() {
        for codes in [&[1, 2, 3, 0, 1][..], &[17, 18, 0, 3], &[1, 1, 1, 1], &[2]] {
            let mut papers = vec![paper(codes); 300];
            papers.push(Paper::Declared(InvalidReason::Damaged));
            let sealed = sealed(&papers);
            let read: Vec<(Paper, u64)> = sealed.read().collect::<Result<_, _>>().expect("papers");
            assert_eq!(read, [(Paper::Declared(InvalidReason::Damaged), 1), (paper(codes), 300)]);
            assert_eq!(sealed.papers(), 301);
            assert_eq!(Sealed::from_bytes(sealed.to_bytes().to_vec()), Ok(sealed));
        }
    }

    #[test]
    fn nothing_else_is_read_as_papers() {
        let good = sealed(&[paper(&[1, 2, 3, 0, 1]), paper(&[2, 2, 2, 2, 2]), paper(&[2, 2, 2, 2, 2])]);
        let bytes = good.to_bytes().to_vec();
        for cut in 0..bytes.len() {
            assert_eq!(Sealed::from_bytes(bytes[..cut].to_vec()), Err(Damaged), "{cut} bytes");
        }
        for place in 24..bytes.len() {
            for change in 1..=255 {
                let mut other = bytes.clone();
                other[place] ^= change;
                if let Ok(read) = Sealed::from_bytes(other) {
                    assert!(read.read().all(|paper| paper.is_ok()));
                    assert_ne!(read.seal(), good.seal());
                }
            }
        }
        assert_eq!(Sealed::from_bytes([bytes, vec![1]].concat()), Err(Damaged));
    }

    #[test]
    fn what_one_pass_has_and_the_other_lacks_is_counted() {
        let (a, b) = (paper(&[1, 2]), paper(&[2, 1]));
        let torn = Paper::Declared(InvalidReason::Damaged);
        let first = sealed(&[a.clone(), a.clone(), b.clone(), torn.clone()]);
        let second = sealed(&[a, b.clone(), b, torn]);
        assert_eq!((first.missing_in(&second), second.missing_in(&first)), (1, 1));
        assert_eq!(first.missing_in(&first), 0);
    }

    /// Papers by chance for a slate of so many, of which some are alike and some are declared invalid.
    fn box_of(frame: &Frame, chance: &mut u64) -> Vec<Paper> {
        let mut draw = |of: usize| {
            *chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(*chance >> 33).unwrap_or(0) % of
        };
        let grades = [Mark::None, Mark::Both, Mark::Grade(1), Mark::Grade(2), Mark::Grade(3)];
        let boxes = [Mark::Support, Mark::Against, Mark::None, Mark::Both];
        let marks: &[Mark] = match frame.form {
            Form::Tick | Form::Strike => &boxes[..2],
            Form::Agree => &boxes,
            Form::Grades => &grades,
        };
        let mut papers = Vec::new();
        for _ in 0..60 {
            let width = 1 + draw(marks.len());
            let paper = match draw(9) {
                0 => Paper::Declared(InvalidReason::DECLARED[draw(6)]),
                _ => Paper::Marked(frame.slate.iter().map(|_| marks[draw(width)]).collect()),
            };
            let times = if draw(4) == 0 { 1 + draw(200) } else { 1 };
            papers.extend(std::iter::repeat_n(paper, times));
        }
        papers
    }

    #[test]
    fn columns_add_up_to_what_papers_add_up_to_one_by_one() {
        let mut chance = 2017;
        for form in [Form::Tick, Form::Strike, Form::Agree, Form::Grades] {
            for lines in [1, 2, 3, 4, 5, 20, 31, 32, 33, 63, 64, 65, 130] {
                for (blank, max) in [(BlankRule::Invalid, Some(3)), (BlankRule::Valid, None)] {
                    let frame = Frame { max, ..Frame::first(&contest(form, blank), slate(lines)) };
                    let papers = box_of(&frame, &mut chance);
                    let mut known = Count::of(&frame);
                    for paper in &papers {
                        known.add(paper, 1, &frame);
                    }
                    assert_eq!(sealed(&papers).count(&frame), Ok(known.clone()), "{form:?}, {lines} lines");
                    assert_eq!(bundle(&papers).count(&frame), Ok(known), "{form:?}, {lines} lines");
                }
            }
        }
    }
}
