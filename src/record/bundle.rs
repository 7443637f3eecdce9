//! A bundle (tập phiếu): papers that were counted together, kept without their order.
//!
//! Each paper lies beside a random salt, and the items are sorted by salt: where a paper lies says nothing about when it
//! was entered. The root commits to the items without telling them.

use super::columns::{Columns, Layout};
use super::sealed::Damaged;
use crate::conference::ContestId;
use crate::conference::count::Count;
use crate::conference::frame::Frame;
use crate::conference::paper::{Paper, PaperBytes};
use sha2::{Digest, Sha256};

/// Which papers are meant: a pass of a round of a contest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BoxKey {
    /// The contest.
    pub contest: ContestId,
    /// The number of the round.
    pub round: u32,
    /// The pass, 1 or 2.
    pub pass: u8,
}

/// Bytes of chance that stand beside each paper.
pub type Salt = [u8; 16];

/// One paper beside its salt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item<'a> {
    /// Chance, drawn when the paper was recorded.
    pub salt: Salt,
    /// The paper as bytes.
    pub paper: &'a [u8],
}

impl<'a> Item<'a> {
    /// How many bytes stand before the paper.
    const HEAD: usize = size_of::<Salt>() + size_of::<u16>();

    fn size(self) -> usize {
        Self::HEAD + self.paper.len()
    }

    fn write(self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.salt);
        write_paper(self.paper, to);
    }

    /// The first item of these bytes, and the bytes after it.
    fn split_first(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let (salt, rest) = bytes.split_first_chunk()?;
        let (paper, rest) = split_first_paper(rest)?;
        Some((Self { salt: *salt, paper }, rest))
    }
}

/// Writes the length of a paper and the paper.
fn write_paper(paper: &[u8], to: &mut Vec<u8>) {
    to.extend_from_slice(&u16::try_from(paper.len()).unwrap_or(u16::MAX).to_be_bytes());
    to.extend_from_slice(paper);
}

fn split_first_paper(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))
}

/// Papers that are to become a bundle, packed: a million of them are as many bytes and no more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Papers {
    bytes: Vec<u8>,
    papers: usize,
}

impl Papers {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.papers
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.papers == 0
    }

    /// Puts one more to them.
    pub fn push(&mut self, paper: &Paper) {
        write_paper(&paper.to_bytes(), &mut self.bytes);
        self.papers += 1;
    }

    /// Each of them, in the order in which they were put.
    pub fn read(&self) -> impl Iterator<Item = Paper> {
        self.iter().filter_map(Paper::from_bytes)
    }

    /// The same as bytes.
    fn iter(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = self.bytes.as_slice();
        std::iter::from_fn(move || {
            let (paper, after) = split_first_paper(rest)?;
            rest = after;
            Some(paper)
        })
    }
}

impl<'a> FromIterator<&'a Paper> for Papers {
    fn from_iter<T: IntoIterator<Item = &'a Paper>>(papers: T) -> Self {
        let mut all = Self::default();
        for paper in papers {
            all.push(paper);
        }
        all
    }
}

/// The papers of one bundle, sorted by salt; held as they are kept: salt, length of the paper, paper, one after another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bundle {
    bytes: Vec<u8>,
    papers: u32,
}

impl Bundle {
    /// A bundle of these papers, each with a salt of its own.
    pub fn of(papers: &Papers, chance: &mut dyn FnMut() -> Salt) -> Self {
        let mut items = Vec::with_capacity(papers.len());
        items.extend(papers.iter().map(|paper| Item { salt: chance(), paper }));
        items.sort_unstable();
        let mut bytes = Vec::with_capacity(items.iter().map(|item| item.size()).sum());
        for item in &items {
            item.write(&mut bytes);
        }
        Self { bytes, papers: u32::try_from(items.len()).unwrap_or(u32::MAX) }
    }

    /// Its items, sorted by salt.
    pub fn items(&self) -> impl Iterator<Item = Item<'_>> + Clone {
        let mut rest = self.bytes.as_slice();
        std::iter::from_fn(move || {
            let (item, after) = Item::split_first(rest)?;
            rest = after;
            Some(item)
        })
    }

    /// How many papers it holds.
    pub fn papers(&self) -> u32 {
        self.papers
    }

    /// Puts one item where its salt belongs.
    pub fn insert(&mut self, item: Item<'_>) {
        let place = self.place_of(item);
        let mut bytes = Vec::with_capacity(item.size());
        item.write(&mut bytes);
        self.bytes.splice(place..place, bytes);
        self.papers += 1;
    }

    /// Takes this very item out; false if it is not here.
    pub fn remove(&mut self, item: Item<'_>) -> bool {
        let place = self.place_of(item);
        let here = self.bytes.get(place..).and_then(Item::split_first).is_some_and(|(found, _)| found == item);
        if here {
            self.bytes.drain(place..place + item.size());
            self.papers -= 1;
        }
        here
    }

    /// The byte at which this item stands, or would.
    fn place_of(&self, item: Item<'_>) -> usize {
        self.items().take_while(|other| *other < item).map(Item::size).sum()
    }

    /// The items as bytes: salt, length, paper.
    pub fn to_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Reads what [`Bundle::to_bytes`] wrote.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, Damaged> {
        let (mut rest, mut last, mut papers) = (bytes.as_slice(), None, 0);
        while !rest.is_empty() {
            let (item, after) = Item::split_first(rest).ok_or(Damaged)?;
            if last.is_some_and(|last| last > item) {
                return Err(Damaged);
            }
            (rest, last, papers) = (after, Some(item), papers + 1);
        }
        Ok(Self { bytes, papers })
    }

    /// What its papers add up to.
    pub fn count(&self, frame: &Frame) -> Result<Count, Damaged> {
        let mut columns = Columns::of(frame, Layout::plain(frame.slate.len()))?;
        for item in self.items() {
            match PaperBytes::of(item.paper).ok_or(Damaged)? {
                PaperBytes::Declared(reason) => columns.add_declared(reason, 1),
                PaperBytes::Marked(marks) => columns.add(marks, 1)?,
            }
        }
        Ok(columns.told())
    }

    /// The root of the tree of hashes over its items, in hexadecimal digits. An odd one goes up a layer as it is.
    pub fn root(&self) -> String {
        self.root_heard(&|_| {})
    }

    /// The same; `come` hears again and again over how many items.
    pub fn root_heard(&self, come: &dyn Fn(u32)) -> String {
        // Whole trees still without a neighbour, each lower than the one before: the binary digits of how many items.
        let mut trees: Vec<[u8; 32]> = Vec::new();
        for (number, item) in (1_u32..).zip(self.items()) {
            let mut hash = Sha256::new();
            hash.update([0]);
            hash.update(item.salt);
            hash.update(item.paper);
            let mut tree = hash.finalize().into();
            for _ in 0..number.trailing_zeros() {
                tree = joined(trees.pop().unwrap_or_default(), tree);
            }
            trees.push(tree);
            come(number);
        }
        let whole = trees.into_iter().rev().reduce(|right, left| joined(left, right));
        super::Head(whole.unwrap_or_default()).to_string()
    }
}

fn joined(left: [u8; 32], right: [u8; 32]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update([1]);
    hash.update(left);
    hash.update(right);
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conference::paper::{InvalidReason, Mark};

    fn item(salt: u8, paper: &[u8]) -> Item<'_> {
        Item { salt: [salt; 16], paper }
    }

    fn bundle(items: &[Item<'_>]) -> Bundle {
        let mut bundle = Bundle::default();
        for item in items {
            bundle.insert(*item);
        }
        bundle
    }

    #[test]
    fn the_order_of_entry_leaves_no_trace() {
        let papers: Vec<[u8; 2]> = (0..9).map(|salt| [0, salt]).collect();
        let items: Vec<Item<'_>> = papers.iter().map(|paper| item(paper[1], paper)).collect();
        let back: Vec<Item<'_>> = items.iter().rev().copied().collect();
        assert_eq!(bundle(&items).to_bytes(), bundle(&back).to_bytes());
        assert_eq!(bundle(&items).root(), bundle(&back).root());
    }

    #[test]
    fn papers_put_in_at_once_are_those_put_in_one_by_one() {
        let papers = [Paper::Marked(vec![Mark::Support; 3]), Paper::Declared(InvalidReason::Signed)];
        let bytes = papers.each_ref().map(Paper::to_bytes);
        let mut salts = [8, 3].into_iter().map(|salt| [salt; 16]);
        let at_once = Bundle::of(&papers.iter().collect(), &mut || salts.next().unwrap_or_default());
        assert_eq!(at_once, bundle(&[item(8, &bytes[0]), item(3, &bytes[1])]));
        assert_eq!((at_once.papers(), at_once.items().next()), (2, Some(item(3, &bytes[1]))));
    }

    #[test]
    fn bytes_read_back_and_damage_is_found() {
        let bundle = bundle(&[item(2, &[0, 1, 2]), item(1, &[0x84])]);
        let bytes = bundle.to_bytes().to_vec();
        assert_eq!(Bundle::from_bytes(bytes.clone()), Ok(bundle));
        let turned = [&bytes[19..], &bytes[..19]].concat();
        assert_eq!(Bundle::from_bytes(turned), Err(Damaged));
        assert_eq!(Bundle::from_bytes(bytes[..bytes.len() - 1].to_vec()), Err(Damaged));
    }

    #[test]
    fn a_taken_back_paper_is_gone() {
        let mut two = bundle(&[item(1, &[0, 1]), item(2, &[0, 2])]);
        assert!(two.remove(item(2, &[0, 2])));
        assert!(!two.remove(item(2, &[0, 2])));
        assert_eq!(two, bundle(&[item(1, &[0, 1])]));
    }

    /// The root as it is defined: layer by layer, two by two, an odd one going up as it is.
    fn by_layers(bundle: &Bundle) -> String {
        let leaf = |item: Item<'_>| Sha256::digest([&[0][..], &item.salt, item.paper].concat()).into();
        let mut layer: Vec<[u8; 32]> = bundle.items().map(leaf).collect();
        while layer.len() > 1 {
            layer = layer.chunks(2).map(|two| two.iter().copied().reduce(joined).unwrap_or_default()).collect();
        }
        crate::record::Head(layer.first().copied().unwrap_or_default()).to_string()
    }

    #[test]
    fn the_root_is_that_of_a_tree_built_layer_by_layer() {
        let mut grown = Bundle::default();
        for salt in 0..40 {
            assert_eq!(grown.root(), by_layers(&grown), "{salt} papers");
            grown.insert(item(salt, &[0, 1, 2]));
        }
    }
}
