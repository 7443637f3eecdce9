//! One round, judged and counted the slow way: every definition of the rules is a sentence about sets and is computed as it reads,
//! by counting over everybody, without sorting and without sharing a line with the program.

use std::collections::BTreeMap;

/// How a paper is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A mark supports.
    Tick,
    /// A name not struck is supported.
    Strike,
    /// Two boxes a line.
    Agree,
    /// So many named boxes a line.
    Grades(usize),
}

/// What a share is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// Everyone summoned.
    Eligible,
    /// Everyone who came.
    Present,
    /// Papers handed out.
    Issued,
    /// Papers handed in.
    Collected,
    /// Papers that are good.
    Valid,
}

/// A share to be met.
#[derive(Clone, Copy, Debug)]
pub struct Bar {
    /// `more_than` rather than `at_least`.
    pub strict: bool,
    /// Above the line.
    pub num: u64,
    /// Below it.
    pub den: u64,
}

impl Bar {
    /// Whether `votes` of `base` meet it; of nothing, nothing does.
    pub fn met(self, votes: u64, base: u64) -> bool {
        let left = u128::from(votes) * u128::from(self.den);
        let right = u128::from(base) * u128::from(self.num);
        base > 0 && if self.strict { left > right } else { left >= right }
    }

    /// The least number that meets it, found by trying them all.
    pub fn needed(self, base: u64) -> Option<u64> {
        if base == 0 { None } else { (0..).find(|votes| self.met(*votes, base)) }
    }
}

/// What stands on one line of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// The first box.
    Support,
    /// The second box, or a struck name.
    Against,
    /// Nothing.
    None,
    /// Several boxes.
    Both,
    /// A grade, the best being 1.
    Grade(u8),
}

/// A paper: its lines in ballot order, or the team's reason not to look at them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// Marks by line.
    Lines(Vec<Mark>),
    /// Declared invalid.
    Declared(&'static str),
}

/// The rules one round is held under.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The form.
    pub form: Form,
    /// How many are to be elected.
    pub seats: u64,
    /// Most supports on a valid paper.
    pub max: u64,
    /// The threshold, where one is asked.
    pub bar: Option<Bar>,
    /// The base.
    pub base: Base,
    /// A blank paper is valid.
    pub blank_valid: bool,
}

/// The numbers known before counting.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figures {
    /// Summoned.
    pub eligible: u64,
    /// Came.
    pub present: u64,
    /// Handed out.
    pub issued: u64,
    /// Left over.
    pub unused: u64,
    /// Handed in.
    pub collected: u64,
}

/// What a line counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Says {
    /// For.
    Yes,
    /// Against.
    No,
    /// Nothing marked.
    Blank,
    /// Too much marked.
    Spoiled,
    /// This grade, from 1.
    Grade(u8),
}

/// What a line says under a form; nothing where the mark cannot stand there.
pub fn says(form: Form, mark: Mark) -> Option<Says> {
    match (form, mark) {
        (Form::Tick, Mark::Support) | (Form::Strike, Mark::Support | Mark::None) | (Form::Agree, Mark::Support) => {
            Some(Says::Yes)
        }
        (Form::Tick, Mark::Against | Mark::None) | (Form::Strike | Form::Agree, Mark::Against) => Some(Says::No),
        (Form::Agree | Form::Grades(_), Mark::None) => Some(Says::Blank),
        (Form::Agree | Form::Grades(_), Mark::Both) => Some(Says::Spoiled),
        (Form::Grades(k), Mark::Grade(g)) if g >= 1 && usize::from(g) <= k => Some(Says::Grade(g)),
        _ => None,
    }
}

/// What a paper says, line by line; nothing where a mark cannot stand.
pub fn reading(form: Form, lines: &[Mark]) -> Option<Vec<Says>> {
    lines.iter().map(|mark| says(form, *mark)).collect()
}

/// Why a paper is invalid; nothing for a valid one.
pub fn fault(rules: &Rules, said: &[Says]) -> Option<&'static str> {
    let yes = said.iter().filter(|line| **line == Says::Yes).count() as u64;
    match rules.form {
        Form::Tick | Form::Strike => {
            if yes > rules.max {
                Some("too_many")
            } else if yes == 0 && !rules.blank_valid {
                Some("blank")
            } else {
                None
            }
        }
        Form::Agree | Form::Grades(_) => {
            if said == [Says::Blank] {
                Some("blank")
            } else if said == [Says::Spoiled] {
                Some("unclear")
            } else if said.iter().all(|line| *line == Says::Blank) && !rules.blank_valid {
                Some("blank")
            } else if rules.form == Form::Agree && yes > rules.max {
                Some("too_many")
            } else {
                None
            }
        }
    }
}

/// What the papers of a round come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Valid papers.
    pub valid: u64,
    /// Invalid ones, by reason.
    pub invalid_by: BTreeMap<&'static str, u64>,
    /// For, by line.
    pub support: Vec<u64>,
    /// Against, by line.
    pub against: Vec<u64>,
    /// Neither, by line.
    pub uncounted: Vec<u64>,
    /// Each grade, by line.
    pub grades: Vec<Vec<u64>>,
}

impl Sums {
    /// Nothing yet, for `n` lines.
    pub fn none(rules: &Rules, n: usize) -> Self {
        let k = if let Form::Grades(k) = rules.form { k } else { 0 };
        Self {
            support: vec![0; n],
            against: vec![0; n],
            uncounted: vec![0; n],
            grades: vec![vec![0; k]; n],
            ..Self::default()
        }
    }

    /// The sums of papers; every mark must be able to stand where it stands.
    pub fn of(rules: &Rules, n: usize, papers: &[Paper]) -> Self {
        let mut sums = Self::none(rules, n);
        for paper in papers {
            let lines = match paper {
                Paper::Declared(reason) => {
                    *sums.invalid_by.entry(reason).or_default() += 1;
                    continue;
                }
                Paper::Lines(lines) => reading(rules.form, lines).expect("only papers that can be read are kept"),
            };
            if let Some(reason) = fault(rules, &lines) {
                *sums.invalid_by.entry(reason).or_default() += 1;
                continue;
            }
            sums.valid += 1;
            for (at, line) in lines.iter().enumerate() {
                match line {
                    Says::Yes => sums.support[at] += 1,
                    Says::No => sums.against[at] += 1,
                    Says::Blank | Says::Spoiled => sums.uncounted[at] += 1,
                    Says::Grade(grade) => sums.grades[at][usize::from(*grade) - 1] += 1,
                }
            }
        }
        sums
    }

    /// All invalid papers.
    pub fn invalid(&self) -> u64 {
        self.invalid_by.values().sum()
    }
}

/// The base as a number.
pub fn base(base: Base, figures: Figures, valid: u64) -> u64 {
    match base {
        Base::Eligible => figures.eligible,
        Base::Present => figures.present,
        Base::Issued => figures.issued,
        Base::Collected => figures.collected,
        Base::Valid => valid,
    }
}

/// Who passes, who is elected and what is left open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Meets the threshold (or, where none is asked, has a vote).
    pub passes: Vec<bool>,
    /// 1 and upward among those that pass, equal support sharing a rank.
    pub rank: Vec<Option<u64>>,
    /// High to low.
    pub elected: Vec<usize>,
    /// In ballot order.
    pub tied: Vec<usize>,
    /// Seats nobody won and nobody is tied for.
    pub vacant: u64,
}

/// The verdict: `x` is elected if no more pass with at least its support than there are seats, and tied if that is so only of those
/// strictly above it.
pub fn verdict(rules: &Rules, support: &[u64], base: u64) -> Verdict {
    let passes: Vec<bool> =
        support.iter().map(|votes| rules.bar.map_or(*votes > 0, |bar| bar.met(*votes, base))).collect();
    let over = |test: &dyn Fn(u64) -> bool| {
        support.iter().zip(&passes).filter(|(votes, passes)| **passes && test(**votes)).count() as u64
    };
    let mut rank = Vec::new();
    let mut elected = Vec::new();
    let mut tied = Vec::new();
    for (at, votes) in support.iter().enumerate() {
        let above = over(&|other| other > *votes);
        let level = over(&|other| other >= *votes);
        rank.push(passes[at].then_some(above + 1));
        if passes[at] && level <= rules.seats {
            elected.push(at);
        } else if passes[at] && above < rules.seats {
            tied.push(at);
        }
    }
    // High to low by picking the best again and again; the first in ballot order of equals.
    let mut left = elected;
    let mut elected = Vec::new();
    while let Some(best) = left.iter().map(|at| support[*at]).max() {
        let first = left.iter().position(|at| support[*at] == best).expect("the best is there");
        elected.push(left.remove(first));
    }
    let vacant = rules.seats.saturating_sub(over(&|_| true));
    Verdict { passes, rank, elected, tied, vacant }
}

/// A share in the Vietnamese manner, two decimals, half up.
pub fn percent(votes: u64, base: u64) -> String {
    if base == 0 {
        return "0,00".to_owned();
    }
    let hundredths = (u128::from(votes) * 20_000 + u128::from(base)) / (2 * u128::from(base));
    format!("{},{:02}", hundredths / 100, hundredths % 100)
}
