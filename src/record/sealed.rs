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
use crate::conference::count::Count;
use crate::conference::frame::Frame;
use crate::conference::paper::{InvalidReason, LineSums, Mark, Paper, Verdict};
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

/// How marks lie in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Layout {
    lines: usize,
    bits: usize,
}

impl Layout {
    fn marks_a_byte(self) -> usize {
        8 / self.bits
    }

    fn width(self) -> usize {
        self.lines.div_ceil(self.marks_a_byte())
    }

    /// The code of a mark in a byte, its place counted from the highest bits.
    fn code(self, byte: u8, place: usize) -> u8 {
        if self.bits == 8 { byte } else { byte >> (6 - 2 * place) & 3 }
    }

    fn pack(self, codes: &[u8], to: &mut Vec<u8>) {
        if self.bits == 8 {
            to.extend_from_slice(codes);
            return;
        }
        to.extend(
            codes.chunks(4).map(|four| four.iter().zip([6, 4, 2, 0]).fold(0, |byte, (code, at)| byte | code << at)),
        );
    }

    /// What the marks in this byte say together; `real` of them are marks and no padding.
    fn sums(self, byte: u8, real: usize) -> Option<LineSums> {
        let mut sums = LineSums::default();
        for place in 0..self.marks_a_byte() {
            let code = self.code(byte, place);
            if place < real {
                sums.add(Mark::from_code(code)?);
            } else if code != 0 {
                return None;
            }
        }
        Some(sums)
    }
}

impl Sealed {
    /// Seals the papers of these bundles, all of one round.
    pub fn of<'a>(bundles: impl IntoIterator<Item = &'a Bundle>) -> Result<Self, Damaged> {
        let mut declared = [0_u32; InvalidReason::DECLARED.len()];
        let mut marked: Vec<&[u8]> = Vec::new();
        for item in bundles.into_iter().flat_map(Bundle::items) {
            match item.paper.split_first().ok_or(Damaged)? {
                (0, codes) => marked.push(codes),
                (head, []) if head & 0x80 != 0 => {
                    let papers = declared.get_mut(usize::from(head & 0x7f)).ok_or(Damaged)?;
                    *papers = papers.checked_add(1).ok_or(Damaged)?;
                }
                _ => return Err(Damaged),
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

    /// Counts every paper anew: each is judged by what its lines say together, and each byte of the valid ones is noted
    /// with how often it stands where; what the marks in it count for is added up once for each value at the end.
    pub fn count(&self, frame: &Frame) -> Result<Count, Damaged> {
        let mut count = Count::of(frame);
        for (reason, times) in InvalidReason::DECLARED.into_iter().zip(self.declared).filter(|(_, times)| *times > 0) {
            count.add_invalid(reason, u64::from(times));
        }
        if self.different == 0 {
            return Ok(count);
        }
        let Layout { lines, bits } = self.layout;
        if lines != frame.slate.len() {
            return Err(Damaged);
        }
        let (width, per) = (self.layout.width(), 8 / bits);
        let full: Vec<LineSums> = self.table(per);
        let last: Vec<LineSums> = self.table(lines - (width - 1) * per);
        let mut seen = vec![[0_u64; 256]; width];
        for (packed, times) in self.marked().zip(self.times()) {
            let times = u64::from(times);
            let (Some((end, rest)), Some((end_seen, seen))) = (packed.split_last(), seen.split_last_mut()) else {
                return Err(Damaged);
            };
            let mut sums = last[usize::from(*end)];
            for byte in rest {
                sums += full[usize::from(*byte)];
            }
            match frame.judge(sums) {
                Verdict::Invalid(reason) => count.add_invalid(reason, times),
                Verdict::Valid => {
                    count.add_valid(times);
                    end_seen[usize::from(*end)] += times;
                    for (seen, byte) in seen.iter_mut().zip(rest) {
                        seen[usize::from(*byte)] += times;
                    }
                }
            }
        }
        for (first, seen) in (0..).step_by(per).zip(&seen) {
            for (byte, times) in (0_u8..=255).zip(seen).filter(|(_, times)| **times > 0) {
                for place in 0..per.min(lines - first) {
                    let mark = Mark::from_code(self.layout.code(byte, place)).ok_or(Damaged)?;
                    count.add_line(first + place, mark, *times);
                }
            }
        }
        Ok(count)
    }

    /// What each byte says, where it holds so many marks; nothing for a byte that no paper has.
    fn table(&self, real: usize) -> Vec<LineSums> {
        (0_u8..=255).map(|byte| self.layout.sums(byte, real).unwrap_or_default()).collect()
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
        let per = 8 / bits;
        let known =
            |real: usize| -> Vec<bool> { (0_u8..=255).map(|byte| self.layout.sums(byte, real).is_some()).collect() };
        let (full, last) = (known(per), known(lines - (width - 1) * per));
        let mut before: &[u8] = &[];
        for paper in papers.chunks_exact(width) {
            let good = paper.split_last().is_some_and(|(end, rest)| {
                last[usize::from(*end)] && (bits == 2 || rest.iter().all(|byte| full[usize::from(*byte)]))
            });
            if !good || before >= paper {
                return Err(Damaged);
            }
            before = paper;
        }
        Ok(())
    }

    /// The different marked papers, packed.
    fn marked(&self) -> impl Iterator<Item = &[u8]> {
        let width = self.layout.width();
        let papers = self.bytes.get(HEAD..HEAD + self.different * width).unwrap_or_default();
        papers.chunks_exact(width.max(1))
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

/// The next number; `None` at the end, and where it is not written the one way there is.
fn read_number(rest: &mut &[u8]) -> Option<u32> {
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
    use crate::record::bundle::Item;

    fn sealed(papers: &[Paper]) -> Sealed {
        let item = |(salt, paper): (usize, &Paper)| Item {
            salt: [u8::try_from(salt % 251).unwrap_or(0); 16],
            paper: paper.to_bytes(),
        };
        Sealed::of([&Bundle::of(papers.iter().enumerate().map(item).collect())]).expect("papers of one round")
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
}
