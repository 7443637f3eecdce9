//! A bundle (tập phiếu): papers that were counted together, kept without their order.
//!
//! Each paper lies beside a random salt, and the items are sorted by salt: where a paper lies says nothing about when it
//! was entered. The root commits to the items without telling them.

use super::sealed::Damaged;
use crate::conference::ContestId;
use crate::conference::paper::Paper;
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// Chance, drawn when the paper was recorded.
    pub salt: Salt,
    /// The paper as bytes.
    pub paper: Vec<u8>,
}

/// The papers of one bundle, sorted by salt.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bundle {
    items: Vec<Item>,
}

impl Bundle {
    /// A bundle of these items.
    pub fn of(mut items: Vec<Item>) -> Self {
        items.sort_unstable();
        Self { items }
    }

    /// Its items, sorted by salt.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// How many papers it holds.
    pub fn papers(&self) -> u32 {
        u32::try_from(self.items.len()).unwrap_or(u32::MAX)
    }

    /// Puts one item where its salt belongs.
    pub fn insert(&mut self, item: Item) {
        let place = self.items.partition_point(|other| *other < item);
        self.items.insert(place, item);
    }

    /// Takes this very item out; false if it is not here.
    pub fn remove(&mut self, item: &Item) -> bool {
        match self.items.binary_search(item) {
            Ok(place) => {
                self.items.remove(place);
                true
            }
            Err(_) => false,
        }
    }

    /// The items as bytes: salt, length, paper.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.items.iter().map(|item| 18 + item.paper.len()).sum());
        for item in &self.items {
            bytes.extend_from_slice(&item.salt);
            bytes.extend_from_slice(&u16::try_from(item.paper.len()).unwrap_or(u16::MAX).to_be_bytes());
            bytes.extend_from_slice(&item.paper);
        }
        bytes
    }

    /// Reads what [`Bundle::to_bytes`] wrote.
    pub fn from_bytes(mut bytes: &[u8]) -> Result<Self, Damaged> {
        let mut items: Vec<Item> = Vec::new();
        while !bytes.is_empty() {
            let (salt, rest) = bytes.split_first_chunk::<16>().ok_or(Damaged)?;
            let (length, rest) = rest.split_first_chunk::<2>().ok_or(Damaged)?;
            let (paper, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length))).ok_or(Damaged)?;
            let item = Item { salt: *salt, paper: paper.to_vec() };
            if items.last().is_some_and(|last| *last > item) {
                return Err(Damaged);
            }
            items.push(item);
            bytes = rest;
        }
        Ok(Self { items })
    }

    /// Its papers, read.
    pub fn read(&self) -> impl Iterator<Item = Result<Paper, Damaged>> {
        self.items.iter().map(|item| Paper::from_bytes(&item.paper).ok_or(Damaged))
    }

    /// The root of the tree of hashes over its items, in hexadecimal digits.
    pub fn root(&self) -> String {
        let mut layer: Vec<[u8; 32]> = self
            .items
            .iter()
            .map(|item| {
                let mut hash = Sha256::new();
                hash.update([0]);
                hash.update(item.salt);
                hash.update(&item.paper);
                hash.finalize().into()
            })
            .collect();
        while layer.len() > 1 {
            layer = layer
                .chunks(2)
                .map(|pair| match pair {
                    [left, right] => {
                        let mut hash = Sha256::new();
                        hash.update([1]);
                        hash.update(left);
                        hash.update(right);
                        hash.finalize().into()
                    }
                    odd => odd.first().copied().unwrap_or_default(),
                })
                .collect();
        }
        super::Head(layer.first().copied().unwrap_or_default()).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(salt: u8, paper: &[u8]) -> Item {
        Item { salt: [salt; 16], paper: paper.to_vec() }
    }

    #[test]
    fn the_order_of_entry_leaves_no_trace() {
        let mut forth = Bundle::default();
        let mut back = Bundle::default();
        for salt in 0..9 {
            forth.insert(item(salt, &[0, salt]));
            back.insert(item(8 - salt, &[0, 8 - salt]));
        }
        assert_eq!(forth.to_bytes(), back.to_bytes());
        assert_eq!(forth.root(), back.root());
    }

    #[test]
    fn bytes_read_back_and_damage_is_found() {
        let bundle = Bundle::of(vec![item(2, &[0, 1, 2]), item(1, &[0x84])]);
        let bytes = bundle.to_bytes();
        assert_eq!(Bundle::from_bytes(&bytes), Ok(bundle));
        assert_eq!(Bundle::from_bytes(&bytes[..bytes.len() - 1]), Err(Damaged));
    }

    #[test]
    fn a_taken_back_paper_is_gone() {
        let mut bundle = Bundle::of(vec![item(1, &[0, 1]), item(2, &[0, 2])]);
        assert!(bundle.remove(&item(2, &[0, 2])));
        assert!(!bundle.remove(&item(2, &[0, 2])));
        assert_eq!(bundle, Bundle::of(vec![item(1, &[0, 1])]));
    }
}
