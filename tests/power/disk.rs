//! What a disk may hold after the power is cut: everything that was synced, and of the rest any part.
//!
//! Of every file each sector of 512 bytes holds one of the states it has had since the file was last synced, whatever
//! the other sectors hold, and its size is one of the sizes it has had. Only a file that was cut shorter was cut as one
//! act of the file system: all of what lay beyond is gone, or it is all there and nothing that was written there
//! afterwards is. Of every folder each name that was made, moved
//! or removed since the folder was last synced may be there or not, one whatever the other.

use crate::chance::Chance;
use crate::recorder::{Call, Did};
use std::collections::{BTreeMap, BTreeSet};

const SECTOR: usize = 512;

/// The files of a folder by their paths within it.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A folder on a disk, with what is still on its way there.
#[derive(Default)]
pub struct Disk {
    files: Vec<File>,
    folders: BTreeMap<String, Folder>,
    open: BTreeMap<i32, Opened>,
}

enum Opened {
    File(usize),
    Folder(String),
}

#[derive(Default)]
struct File {
    synced: Vec<u8>,
    now: Vec<u8>,
    pending: Vec<Change>,
}

enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Size { from: usize, to: usize },
}

#[derive(Default)]
struct Folder {
    synced: BTreeMap<String, usize>,
    pending: Vec<Naming>,
}

#[derive(Clone)]
enum Naming {
    Made(String, usize),
    Gone(String),
    Moved(String, String),
}

/// How much of what is on its way gets there.
#[derive(Clone, Copy)]
pub enum Luck {
    /// Nothing.
    None,
    /// Everything.
    All,
    /// Each part with this chance in 256.
    Some(usize),
}

impl Luck {
    fn holds(self, chance: &mut Chance) -> bool {
        match self {
            Self::None => false,
            Self::All => true,
            Self::Some(odds) => chance.below(256) < odds,
        }
    }

    /// Which of the states 0 to `last` is met.
    fn state(self, last: usize, chance: &mut Chance) -> usize {
        match self {
            Self::None => 0,
            Self::All => last,
            Self::Some(odds) if chance.below(256) < odds => last,
            Self::Some(_) => chance.below(last + 1),
        }
    }
}

impl Disk {
    /// Does what the program did.
    pub fn take(&mut self, did: &Did) {
        let file = |disk: &Self, fd: &i32| match disk.open.get(fd) {
            Some(Opened::File(id)) => Some(*id),
            _ => None,
        };
        match &did.call {
            Call::Began => self.open.clear(),
            Call::Opened { name, emptied } => {
                let opened = if name.is_empty() || self.folders.contains_key(name) {
                    Opened::Folder(name.clone())
                } else {
                    let id = self.named(name).unwrap_or_else(|| self.make(name));
                    if *emptied {
                        self.change(id, Change::Size { from: self.files[id].now.len(), to: 0 });
                    }
                    Opened::File(id)
                };
                self.open.insert(did.fd, opened);
            }
            Call::Closed => drop(self.open.remove(&did.fd)),
            Call::Wrote { at, bytes } => {
                let id = file(self, &did.fd).expect("an open file is written");
                self.change(id, Change::Write { at: *at, bytes: bytes.clone() });
            }
            Call::Cut { size } => {
                let id = file(self, &did.fd).expect("an open file is cut");
                self.change(id, Change::Size { from: self.files[id].now.len(), to: *size });
            }
            Call::Synced => match self.open.get(&did.fd).expect("something open is synced") {
                Opened::File(id) => self.files[*id].sync(),
                Opened::Folder(name) => self.folders.entry(name.clone()).or_default().sync(),
            },
            Call::MadeFolder { name } => {
                // Its content is a file that is never looked at.
                let id = self.make(name);
                self.files[id].sync();
                self.folders.insert(name.clone(), Folder::default());
            }
            Call::Linked { from, to } => {
                let id = self.named(from).expect("what is linked is there");
                self.naming(to, |name| Naming::Made(name, id));
            }
            Call::Moved { from, to } => {
                assert_eq!(split(from).0, split(to).0, "files are moved within their folder");
                self.naming(from, |name| Naming::Moved(name, split(to).1.to_owned()));
            }
            Call::Unlinked { name } => self.naming(name, Naming::Gone),
            Call::Said { .. } | Call::Failed => {}
        }
    }

    fn named(&self, path: &str) -> Option<usize> {
        let (folder, name) = split(path);
        self.folders.get(folder)?.now().get(name).copied()
    }

    fn make(&mut self, path: &str) -> usize {
        self.files.push(File::default());
        let id = self.files.len() - 1;
        self.naming(path, |name| Naming::Made(name, id));
        id
    }

    fn naming(&mut self, path: &str, naming: impl FnOnce(String) -> Naming) {
        let (folder, name) = split(path);
        self.folders.entry(folder.to_owned()).or_default().pending.push(naming(name.to_owned()));
    }

    fn change(&mut self, id: usize, change: Change) {
        self.files[id].take(change);
    }

    /// What was there before the recording began.
    pub fn lay(&mut self, name: &str, bytes: Vec<u8>) {
        let id = self.make(name);
        self.files[id].now = bytes;
        self.files[id].sync();
        self.folders.entry(String::new()).or_default().sync();
    }

    /// What may be there if the power is cut now.
    pub fn after_a_cut(&self, data: Luck, names: Luck, chance: &mut Chance) -> Files {
        let mut found = Files::new();
        let mut there = BTreeMap::new();
        for (path, folder) in &self.folders {
            let names = folder.after_a_cut(names, chance);
            let (parent, own) = split(path);
            let holds = |names: &BTreeMap<String, usize>| names.contains_key(own);
            if path.is_empty() || there.get(parent).is_some_and(holds) {
                for (name, id) in &names {
                    let whole = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
                    if !self.folders.contains_key(&whole) {
                        found.insert(whole, self.files[*id].after_a_cut(data, chance));
                    }
                }
                there.insert(path.as_str(), names);
            }
        }
        found
    }
}

/// The folder of a path, and its name there.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

impl Folder {
    fn sync(&mut self) {
        self.synced = self.now();
        self.pending.clear();
    }

    fn now(&self) -> BTreeMap<String, usize> {
        let mut names = self.synced.clone();
        self.pending.iter().for_each(|naming| naming.apply(&mut names));
        names
    }

    fn after_a_cut(&self, luck: Luck, chance: &mut Chance) -> BTreeMap<String, usize> {
        let mut names = self.synced.clone();
        self.pending.iter().filter(|_| luck.holds(chance)).for_each(|naming| naming.apply(&mut names));
        names
    }
}

impl Naming {
    fn apply(&self, names: &mut BTreeMap<String, usize>) {
        match self {
            Self::Made(name, id) => drop(names.insert(name.clone(), *id)),
            Self::Gone(name) => drop(names.remove(name)),
            Self::Moved(from, to) => {
                if let Some(id) = names.remove(from) {
                    names.insert(to.clone(), id);
                }
            }
        }
    }
}

impl File {
    fn sync(&mut self) {
        self.synced.clone_from(&self.now);
        self.pending.clear();
    }

    fn take(&mut self, change: Change) {
        match &change {
            Change::Write { at, bytes } => {
                let end = at + bytes.len();
                if self.now.len() < end {
                    self.now.resize(end, 0);
                }
                self.now[*at..end].copy_from_slice(bytes);
            }
            Change::Size { to, .. } => self.now.resize(*to, 0),
        }
        self.pending.push(change);
    }

    fn after_a_cut(&self, luck: Luck, chance: &mut Chance) -> Vec<u8> {
        if self.pending.is_empty() {
            return self.synced.clone();
        }
        let cuts: Vec<usize> = (0..self.pending.len()).filter(|at| self.pending[*at].shortens().is_some()).collect();
        let reached = luck.state(cuts.len(), chance);
        // Cuts before this place got there, and the one that is missing did not.
        let sure = reached.checked_sub(1).map_or(0, |last| cuts[last] + 1);
        let missing = cuts.get(reached).copied();
        let (mut size, mut sizes) = (self.synced.len(), vec![self.synced.len()]);
        let mut most = size;
        let mut changed: BTreeMap<usize, Vec<(usize, &Change)>> = BTreeMap::new();
        for (at, change) in self.pending.iter().enumerate() {
            let range = match change {
                Change::Write { at, bytes } => *at..at + bytes.len(),
                Change::Size { from, to } => *to..(*from).max(*to),
            };
            size = match change {
                Change::Write { .. } => size.max(range.end),
                Change::Size { to, .. } => *to,
            };
            most = most.max(size);
            if at + 1 == sure {
                sizes.clear();
            }
            let hidden = missing.filter(|missing| at >= *missing);
            if hidden.is_none() {
                sizes.push(size);
            }
            let seen = hidden.and_then(|missing| self.pending[missing].shortens()).unwrap_or(usize::MAX);
            for sector in range.start / SECTOR..range.end.div_ceil(SECTOR) {
                if sector * SECTOR < seen && hidden != Some(at) {
                    changed.entry(sector).or_default().push((at, change));
                }
            }
        }
        let mut bytes = self.synced.clone();
        bytes.resize(most.next_multiple_of(SECTOR), 0);
        for (sector, changes) in changed {
            let begin = sector * SECTOR;
            let Some(held) = bytes.get_mut(begin..begin + SECTOR) else { continue };
            let is_sure = |(at, change): &(usize, &Change)| *at < sure && change.shortens().is_some();
            let least = changes.iter().rposition(is_sure).map_or(0, |place| place + 1);
            for (_, change) in &changes[..luck.state(changes.len(), chance).max(least)] {
                change.apply(begin, held);
            }
        }
        let sizes: Vec<usize> = sizes.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        let size = match luck {
            Luck::None => self.synced.len(),
            Luck::All => self.now.len(),
            Luck::Some(odds) if missing.is_none() && chance.below(256) < odds => self.now.len(),
            Luck::Some(_) => sizes[chance.below(sizes.len())],
        };
        bytes.resize(size, 0);
        bytes
    }
}

impl Change {
    /// Where the file ends from now on, if it was longer.
    fn shortens(&self) -> Option<usize> {
        match self {
            Self::Size { from, to } if to < from => Some(*to),
            Self::Size { .. } | Self::Write { .. } => None,
        }
    }

    /// Brings the change to the sector that begins at `begin`.
    fn apply(&self, begin: usize, held: &mut [u8]) {
        match self {
            Self::Write { at, bytes } => {
                let (from, to) = ((*at).max(begin), (at + bytes.len()).min(begin + held.len()));
                held[from - begin..to - begin].copy_from_slice(&bytes[from - at..to - at]);
            }
            Self::Size { to, .. } => held[to.saturating_sub(begin).min(SECTOR)..].fill(0),
        }
    }
}
