//! The sealed papers of a closed round: each different paper once, with how often it was cast, sorted by content.
//!
//! Two histories of the same papers give the same bytes.

use super::bundle::Bundle;
use crate::conference::paper::Paper;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What should be papers cannot be read as papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damaged;

/// The papers of a closed round, without order and without salts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sealed {
    papers: BTreeMap<Vec<u8>, u64>,
}

impl Sealed {
    /// Seals the papers of these bundles.
    pub fn of<'a>(bundles: impl IntoIterator<Item = &'a Bundle>) -> Self {
        let mut sealed = Self::default();
        for item in bundles.into_iter().flat_map(Bundle::items) {
            match sealed.papers.get_mut(&item.paper) {
                Some(times) => *times += 1,
                None => {
                    sealed.papers.insert(item.paper.clone(), 1);
                }
            }
        }
        sealed
    }

    /// How many papers.
    pub fn papers(&self) -> u64 {
        self.papers.values().sum()
    }

    /// Each different paper with how often it was cast.
    pub fn read(&self) -> impl Iterator<Item = Result<(Paper, u64), Damaged>> {
        self.papers.iter().map(|(paper, times)| Ok((Paper::from_bytes(paper).ok_or(Damaged)?, *times)))
    }

    /// How many papers are here and not in `other`.
    pub fn missing_in(&self, other: &Self) -> u64 {
        let theirs = |paper| other.papers.get(paper).copied().unwrap_or(0);
        self.papers.iter().map(|(paper, times)| times.saturating_sub(theirs(paper))).sum()
    }

    /// The papers as bytes: how often, length, paper.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (paper, times) in &self.papers {
            bytes.extend_from_slice(&times.to_be_bytes());
            bytes.extend_from_slice(&u16::try_from(paper.len()).unwrap_or(u16::MAX).to_be_bytes());
            bytes.extend_from_slice(paper);
        }
        bytes
    }

    /// Reads what [`Sealed::to_bytes`] wrote, and nothing else.
    pub fn from_bytes(mut bytes: &[u8]) -> Result<Self, Damaged> {
        let mut papers: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
        while !bytes.is_empty() {
            let (times, rest) = bytes.split_first_chunk::<8>().ok_or(Damaged)?;
            let (length, rest) = rest.split_first_chunk::<2>().ok_or(Damaged)?;
            let (paper, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length))).ok_or(Damaged)?;
            let sorted = papers.last_key_value().is_none_or(|(last, _)| last.as_slice() < paper);
            let times = u64::from_be_bytes(*times);
            // A bound far above any conference keeps sums of damaged counts from overflowing.
            if !sorted || times == 0 || times > u64::from(u32::MAX) {
                return Err(Damaged);
            }
            papers.insert(paper.to_vec(), times);
            bytes = rest;
        }
        Ok(Self { papers })
    }

    /// The seal: a hash over the bytes, in hexadecimal digits.
    pub fn seal(&self) -> String {
        let mut hash = Sha256::new();
        hash.update([2]);
        hash.update(self.to_bytes());
        super::Head(hash.finalize().into()).to_string()
    }
}
