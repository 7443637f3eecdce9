//! Adding up papers by columns: what stands in one place of all papers, and then in the next.
//!
//! Each paper is judged by what its lines say together, as everywhere. Of a valid one it is then only noted which byte
//! stands where; what the marks in a byte count for is added up once for each different byte, at the end.

use super::sealed::Damaged;
use crate::conference::count::Count;
use crate::conference::frame::Frame;
use crate::conference::paper::{InvalidReason, LineSums, Mark, Verdict};

/// How marks lie in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) lines: usize,
    pub(super) bits: usize,
}

impl Layout {
    /// One mark a byte.
    pub(super) fn plain(lines: usize) -> Self {
        Self { lines, bits: 8 }
    }

    pub(super) fn marks_a_byte(self) -> usize {
        8 / self.bits
    }

    pub(super) fn width(self) -> usize {
        self.lines.div_ceil(self.marks_a_byte())
    }

    /// The code of a mark in a byte, its place counted from the highest bits.
    pub(super) fn code(self, byte: u8, place: usize) -> u8 {
        if self.bits == 8 { byte } else { byte >> (6 - 2 * place) & 3 }
    }

    pub(super) fn pack(self, codes: &[u8], to: &mut Vec<u8>) {
        if self.bits == 8 {
            to.extend_from_slice(codes);
            return;
        }
        to.extend(
            codes.chunks(4).map(|four| four.iter().zip([6, 4, 2, 0]).fold(0, |byte, (code, at)| byte | code << at)),
        );
    }

    /// Whether this byte holds `real` marks and nothing else.
    pub(super) fn holds(self, byte: u8, real: usize) -> bool {
        (0..self.marks_a_byte()).all(|place| match self.code(byte, place) {
            code if place < real => Mark::from_code(code).is_some(),
            padding => padding == 0,
        })
    }

    /// What the marks in this byte say together.
    fn said(self, byte: u8) -> Said {
        let marks = (0..self.marks_a_byte()).map(|place| Mark::from_code(self.code(byte, place)));
        marks.fold(Said::default(), |said, mark| said.and(Said::of(mark)))
    }
}

/// What some lines say together, in one number, so that one addition adds all of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Said(u64);

impl Said {
    /// Bits of each part; no paper has more lines than they count.
    const PART: u32 = 16;

    fn of(mark: Option<Mark>) -> Self {
        let mut sums = LineSums::default();
        if let Some(mark) = mark {
            sums.add(mark);
        }
        let parts = [sums.supports, sums.unmarked, sums.spoiled, u32::from(mark.is_none())];
        Self(parts.into_iter().rev().fold(0, |number, part| number << Self::PART | u64::from(part)))
    }

    fn and(self, more: Self) -> Self {
        Self(self.0.wrapping_add(more.0))
    }

    /// The same without so many lines on which nothing is marked.
    fn without_unmarked(self, lines: usize) -> Self {
        let empty = (0..lines).fold(Self::default(), |said, _| said.and(Self::of(Some(Mark::None))));
        Self(self.0.wrapping_sub(empty.0))
    }

    /// Nothing if what stands on some line is no mark.
    #[inline]
    fn sums(self) -> Option<LineSums> {
        let part = |place: u32| u32::try_from(self.0 >> (place * Self::PART) & ((1 << Self::PART) - 1)).unwrap_or(0);
        (part(3) == 0).then(|| LineSums { supports: part(0), unmarked: part(1), spoiled: part(2) })
    }
}

/// Papers of one round, added up by columns.
pub(super) struct Columns<'a> {
    frame: &'a Frame,
    layout: Layout,
    count: Count,
    /// What each byte says.
    said: [Said; 256],
    /// What takes the padding of a paper, which looks like lines without a mark, out of what the paper says.
    padding: Said,
    /// How often each byte stood in each place of valid papers.
    seen: Vec<[u64; 256]>,
}

impl<'a> Columns<'a> {
    /// None yet. Damaged where papers of this layout are no papers of this round.
    pub(super) fn of(frame: &'a Frame, layout: Layout) -> Result<Self, Damaged> {
        if layout.lines != frame.slate.len() {
            return Err(Damaged);
        }
        let mut said = [Said::default(); 256];
        for (byte, said) in (0..=255).zip(&mut said) {
            *said = layout.said(byte);
        }
        let padding = Said::default().without_unmarked(layout.width() * layout.marks_a_byte() - layout.lines);
        let seen = vec![[0; 256]; layout.width()];
        Ok(Self { frame, layout, count: Count::of(frame), said, padding, seen })
    }

    /// So many papers that were declared invalid.
    pub(super) fn add_declared(&mut self, reason: InvalidReason, times: u64) {
        self.count.add_invalid(reason, times);
    }

    /// Papers with these marks, packed one after another, each so many times. The papers of most slates take few bytes;
    /// for these the loop is made for their width.
    pub(super) fn add_all(&mut self, papers: &[u8], times: impl Iterator<Item = u32>) -> Result<(), Damaged> {
        match self.layout.width() {
            1 => self.add_wide::<1>(papers, times),
            2 => self.add_wide::<2>(papers, times),
            3 => self.add_wide::<3>(papers, times),
            4 => self.add_wide::<4>(papers, times),
            5 => self.add_wide::<5>(papers, times),
            6 => self.add_wide::<6>(papers, times),
            7 => self.add_wide::<7>(papers, times),
            8 => self.add_wide::<8>(papers, times),
            width => papers
                .chunks_exact(width.max(1))
                .zip(times)
                .try_for_each(|(paper, times)| self.add(paper, times.into())),
        }
    }

    fn add_wide<const WIDTH: usize>(&mut self, papers: &[u8], times: impl Iterator<Item = u32>) -> Result<(), Damaged> {
        let (said, frame, padding) = (&self.said, self.frame, self.padding);
        let seen: &mut [[u64; 256]; WIDTH] = self.seen.as_mut_slice().try_into().map_err(|_| Damaged)?;
        let mut valid = 0;
        for (paper, times) in papers.as_chunks::<WIDTH>().0.iter().zip(times) {
            let times = u64::from(times);
            let sums = paper.iter().fold(padding, |sums, byte| sums.and(said[usize::from(*byte)]));
            match frame.judge(sums.sums().ok_or(Damaged)?) {
                Verdict::Invalid(reason) => self.count.add_invalid(reason, times),
                Verdict::Valid => {
                    valid += times;
                    for (seen, byte) in seen.iter_mut().zip(paper) {
                        seen[usize::from(*byte)] += times;
                    }
                }
            }
        }
        self.count.add_valid(valid);
        Ok(())
    }

    /// So many papers with these marks.
    pub(super) fn add(&mut self, marks: &[u8], times: u64) -> Result<(), Damaged> {
        if marks.len() != self.seen.len() {
            return Err(Damaged);
        }
        let said = marks.iter().fold(self.padding, |said, byte| said.and(self.said[usize::from(*byte)]));
        match self.frame.judge(said.sums().ok_or(Damaged)?) {
            Verdict::Invalid(reason) => self.count.add_invalid(reason, times),
            Verdict::Valid => {
                self.count.add_valid(times);
                for (seen, byte) in self.seen.iter_mut().zip(marks) {
                    seen[usize::from(*byte)] += times;
                }
            }
        }
        Ok(())
    }

    /// What all of them add up to.
    pub(super) fn told(self) -> Count {
        let Self { layout, mut count, seen, .. } = self;
        let per = layout.marks_a_byte();
        for (first, seen) in (0..).step_by(per).zip(&seen) {
            for (byte, times) in (0_u8..=255).zip(seen).filter(|(_, times)| **times > 0) {
                for place in 0..per.min(layout.lines - first) {
                    // A byte with anything else in it never got this far.
                    if let Some(mark) = Mark::from_code(layout.code(byte, place)) {
                        count.add_line(first + place, mark, *times);
                    }
                }
            }
        }
        count
    }
}
