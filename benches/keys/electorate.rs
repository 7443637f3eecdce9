//! An electorate that can be asked again and again, and what a paper of it says to somebody who knows how it votes.

/// How a paper of the contest is marked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Names are struck out.
    Strike,
    /// Names are ticked.
    Tick,
}

/// A paper as it lies in the hand.
#[derive(Clone, PartialEq, Eq)]
pub enum Paper {
    /// Which names it supports, line by line.
    Marked(Vec<bool>),
    /// Torn: the team declares it invalid without looking at its lines.
    Torn,
}

/// Those who vote. What `benches/keys/main.rs` says of them is what this does.
pub struct Electorate {
    form: Form,
    names: usize,
    /// Lines a voter thinks of: those to be struck, or those to be kept, whichever are fewer.
    picks: usize,
    /// Whether the picked lines are the supported ones.
    picks_support: bool,
    /// How many voters of a hundred follow the list.
    following: u32,
    weights: Vec<u32>,
    list: Vec<usize>,
}

/// Of a hundred papers, those that are torn, and those that are put into the box as they were handed out.
const TORN: u32 = 1;
const UNMARKED: u32 = 1;
/// Of a hundred voters who choose for themselves, those who pick as many as must be, one more or fewer, two.
const EXACTLY: [u32; 3] = [80, 15, 5];
/// The weight of the likeliest name; the second has half of it, the third a third.
const LIKELIEST: u32 = 55_440;

impl Electorate {
    pub fn new(form: Form, names: usize, seats: usize, following: u32) -> Self {
        let surplus = names - seats;
        let picks_support = seats < surplus || form == Form::Tick;
        let picks = if picks_support { seats } else { surplus };
        let mut chance = Chance::new(2017);
        let mut order: Vec<usize> = (0..names).collect();
        chance.shuffle(&mut order);
        let mut weights = vec![0; names];
        for (rank, line) in (1..).zip(&order) {
            weights[*line] = LIKELIEST / rank;
        }
        let mut list = order[..picks].to_vec();
        list.sort_unstable();
        Self { form, names, picks, picks_support, following, weights, list }
    }

    /// The papers of a box, always the same.
    pub fn votes(&self, papers: usize) -> Vec<Paper> {
        let mut chance = Chance::new(1986);
        (0..papers).map(|_| self.paper(&mut chance)).collect()
    }

    fn paper(&self, chance: &mut Chance) -> Paper {
        let lot = chance.below(100);
        if lot < TORN {
            return Paper::Torn;
        }
        if lot < TORN + UNMARKED {
            return Paper::Marked(vec![self.form == Form::Strike; self.names]);
        }
        if chance.below(100) < self.following {
            return self.marked(&self.list);
        }
        let lot = chance.below(100);
        let more = usize::from(lot >= EXACTLY[0]) + usize::from(lot >= EXACTLY[0] + EXACTLY[1]);
        let mut picked: Vec<usize> = Vec::new();
        while picked.len() < self.picked(more) {
            let left = |line: &usize| !picked.contains(line);
            let all: u32 = (0..self.names).filter(left).map(|line| self.weights[line]).sum();
            let mut lot = chance.below(all);
            let mut lines = (0..self.names).filter(left);
            let line = lines.find(|line| {
                let here = lot < self.weights[*line];
                lot = lot.saturating_sub(self.weights[*line]);
                here
            });
            picked.push(line.unwrap());
        }
        self.marked(&picked)
    }

    /// How many lines a voter picks: to strike one more is allowed, to support one fewer.
    fn picked(&self, more: usize) -> usize {
        if self.picks_support {
            self.picks.saturating_sub(more).max(1)
        } else {
            (self.picks + more).min(self.names - 1)
        }
    }

    fn marked(&self, picked: &[usize]) -> Paper {
        Paper::Marked((0..self.names).map(|line| picked.contains(&line) == self.picks_support).collect())
    }

    /// What this paper tells, in bits, to somebody who knows exactly how this electorate votes; by no code that works
    /// for every box can papers be told in fewer on average.
    pub fn bits(&self, paper: &Paper) -> f64 {
        let hundredth = |share: u32| f64::from(share) / 100.0;
        let Paper::Marked(supported) = paper else { return -hundredth(TORN).log2() };
        let mut likely = 0.0;
        if supported.iter().all(|line| *line == (self.form == Form::Strike)) {
            likely += hundredth(UNMARKED);
        }
        let picked: Vec<usize> = (0..self.names).filter(|line| supported[*line] == self.picks_support).collect();
        let marked = hundredth(100 - TORN - UNMARKED);
        if picked == self.list {
            likely += marked * hundredth(self.following);
        }
        for (more, share) in EXACTLY.into_iter().enumerate() {
            if self.picked(more) == picked.len() {
                likely += marked * hundredth(100 - self.following) * hundredth(share) * self.likely(&picked);
            }
        }
        -likely.log2()
    }

    /// How likely it is that exactly these lines are picked, in whatever order.
    fn likely(&self, picked: &[usize]) -> f64 {
        let all: u32 = self.weights.iter().sum();
        let mut sets = vec![0.0; 1 << picked.len()];
        sets[0] = 1.0;
        for set in 1..sets.len() {
            let within = |place: &usize| set >> place & 1 == 1;
            let taken: u32 = (0..picked.len()).filter(within).map(|place| self.weights[picked[place]]).sum();
            sets[set] = (0..picked.len())
                .filter(within)
                .map(|last| {
                    let weight = self.weights[picked[last]];
                    sets[set & !(1 << last)] * f64::from(weight) / f64::from(all - taken + weight)
                })
                .sum();
        }
        sets.last().copied().unwrap()
    }
}

/// `SplitMix64`: every bit of it is as good as any other, and every run has the same ones.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((mixed ^ mixed >> 31) % u64::from(limit)).unwrap()
    }

    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for last in (1..all.len()).rev() {
            let other = self.below(u32::try_from(last + 1).unwrap());
            all.swap(last, usize::try_from(other).unwrap());
        }
    }
}
