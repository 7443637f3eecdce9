//! A whole conference as the rules tell it: a list of rounds for every contest, from which everything else is worked out anew each
//! time it is asked for.

use super::law::{self, Bar, Base, Figures, Form, Mark, Paper, Rules, Says, Sums, Verdict};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// How a tie is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// Vote again among the tied.
    Runoff,
    /// Lots.
    Lot,
    /// The chair.
    Chair,
}

/// Who has a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voters {
    /// Each unit.
    Unit,
    /// Each voting delegate.
    Delegate,
    /// As many as are said to have come.
    Counted,
}

/// A unit and whether each of its delegates votes.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its id.
    pub id: String,
    /// Its delegates.
    pub votes: Vec<bool>,
}

/// A contest as planned.
#[derive(Clone, Debug)]
pub struct Contest {
    /// Its id.
    pub id: String,
    /// Its nominees, unless it follows another.
    pub nominees: Vec<String>,
    /// The contest whose elected it is held among.
    pub follows: Option<usize>,
    /// The form.
    pub form: Form,
    /// Its seats; 0 on grades.
    pub seats: u64,
    /// As written.
    pub max: Option<u64>,
    /// The threshold.
    pub bar: Bar,
    /// Its base.
    pub base: Base,
    /// How a tie is broken.
    pub tie: Tie,
    /// Whether a blank paper is valid.
    pub blank_valid: bool,
    /// Who votes.
    pub voters: Voters,
    /// Passes over the papers, 1 or 2.
    pub passes: usize,
    /// A run-off asks the threshold again.
    pub runoff_same: bool,
    /// Papers that fill a bundle.
    pub bundle: usize,
}

/// A plan.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its title.
    pub title: String,
    /// Its year.
    pub year: i64,
    /// Summoned, in a counted meeting.
    pub summoned: Option<u64>,
    /// Units.
    pub units: Vec<Unit>,
    /// Contests, in order.
    pub contests: Vec<Contest>,
}

/// A paper as it is handed in at the desk: by names.
#[derive(Clone, Debug, PartialEq)]
pub enum Slip {
    /// Marks by nominee.
    Marks(BTreeMap<String, Mark>),
    /// Declared invalid.
    Declared(&'static str),
}

/// An act of the chair or of the tally desk.
#[derive(Clone, Debug)]
pub enum Act {
    /// Starts the conference.
    Start,
    /// Someone comes or goes.
    Attend { unit: String, delegate: Option<usize>, present: bool },
    /// Everyone is here.
    AttendAll,
    /// So many are here.
    Present(u64),
    /// A nominee withdraws.
    Withdraw { contest: String, nominee: String },
    /// A round is opened.
    OpenRound(String),
    /// Papers are handed out.
    Issue { contest: String, issued: u64, unused: u64, absent: u64 },
    /// Papers are handed in.
    Collect { contest: String, collected: u64 },
    /// A paper is read.
    Paper { contest: String, pass: usize, slip: Slip },
    /// The last one is taken back.
    Undo { contest: String, pass: usize },
    /// A bundle is put together.
    EndBatch { contest: String, pass: usize },
    /// A wrong reading is mended.
    Replace { contest: String, pass: usize, from: Slip, to: Slip },
    /// Totals in place of papers.
    Totals {
        contest: String,
        support: BTreeMap<String, u64>,
        against: BTreeMap<String, u64>,
        valid: u64,
        invalid_by: BTreeMap<&'static str, u64>,
    },
    /// The count is closed.
    Close(String),
    /// It is read out.
    Announce(String),
    /// It is void.
    Void(String),
    /// A run-off.
    RunOff(String),
    /// Lots are drawn.
    Lots { contest: String, elected: Vec<String> },
    /// The chair decides.
    Chair { contest: String, elected: Vec<String> },
    /// The vacancy stays.
    LeaveVacant(String),
    /// The vacancy is voted on.
    VoteAgain(String),
    /// The end.
    CloseConference,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    Open,
    Closed,
    Announced,
    Void,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Main,
    Runoff,
    Again,
}

#[derive(Clone, Debug)]
struct Round {
    kind: Kind,
    slate: Vec<String>,
    rules: Rules,
    status: Status,
    figures: Figures,
    issued: bool,
    collected: bool,
    passes: [Pass; 2],
    totals: Option<Sums>,
    /// Whom a decision on the round elected; nobody where the seats were left vacant.
    decision: Option<Vec<String>>,
}

/// The papers of one pass.
#[derive(Clone, Debug, Default)]
struct Pass {
    /// In bundles that have ended.
    ended: Vec<Paper>,
    /// Mended papers of the open bundle, which nobody takes back.
    mended: Vec<Paper>,
    /// Papers of the open bundle in the order of their entry.
    open: Vec<Paper>,
}

impl Pass {
    fn all(&self) -> Vec<Paper> {
        [&self.ended[..], &self.mended, &self.open].concat()
    }

    fn end(&mut self) {
        self.ended = self.all();
        self.mended.clear();
        self.open.clear();
    }
}

/// What a contest is waiting for.
#[derive(Clone, Debug, PartialEq)]
enum Standing {
    Unopened,
    Counting,
    Reopen,
    Tied { among: Vec<String>, seats: u64 },
    Vacant { among: Vec<String>, seats: u64 },
    Settled,
}

/// The conference so far.
#[derive(Clone, Debug)]
pub struct Hall {
    plan: Rc<Plan>,
    started: bool,
    ended: bool,
    here: BTreeSet<(String, usize)>,
    count: u64,
    rounds: Vec<Vec<Round>>,
    withdrawn: BTreeSet<(usize, String)>,
}

type Answer = Result<(), &'static str>;

impl Round {
    fn reads(&self, slip: &Slip) -> Result<Paper, &'static str> {
        match slip {
            Slip::Declared(reason) => Ok(Paper::Declared(reason)),
            Slip::Marks(marks) => {
                if marks.keys().any(|name| !self.slate.contains(name)) {
                    return Err("not on the slate");
                }
                let lines: Vec<Mark> =
                    self.slate.iter().map(|name| marks.get(name).copied().unwrap_or(Mark::None)).collect();
                law::reading(self.rules.form, &lines).ok_or("bad mark")?;
                Ok(Paper::Lines(lines))
            }
        }
    }

    /// A paper by what it says, for setting one pass beside the other.
    fn says(&self, paper: &Paper) -> Result<Vec<Says>, &'static str> {
        match paper {
            Paper::Declared(reason) => Err(reason),
            Paper::Lines(lines) => Ok(law::reading(self.rules.form, lines).expect("it was read before")),
        }
    }

    fn sums(&self) -> Sums {
        self.totals.clone().unwrap_or_else(|| Sums::of(&self.rules, self.slate.len(), &self.passes[0].all()))
    }

    fn base(&self, sums: &Sums) -> u64 {
        law::base(self.rules.base, self.figures, sums.valid)
    }

    fn verdict(&self) -> Verdict {
        let sums = self.sums();
        law::verdict(&self.rules, &sums.support, self.base(&sums))
    }

    fn grades(&self) -> bool {
        matches!(self.rules.form, Form::Grades(_))
    }

    /// Elected as announced; nobody on grades.
    fn winners(&self) -> Vec<String> {
        if self.grades() {
            Vec::new()
        } else {
            self.verdict().elected.into_iter().map(|at| self.slate[at].clone()).collect()
        }
    }
}

impl Hall {
    /// A hall before it starts.
    pub fn new(plan: Plan) -> Self {
        let rounds = vec![Vec::new(); plan.contests.len()];
        Self {
            plan: Rc::new(plan),
            started: false,
            ended: false,
            here: BTreeSet::new(),
            count: 0,
            rounds,
            withdrawn: BTreeSet::new(),
        }
    }

    /// Does one thing, or says why not and changes nothing.
    pub fn act(&mut self, act: &Act) -> Answer {
        let before = self.clone();
        let answer = self.attempt(act);
        if answer.is_err() {
            *self = before;
        }
        answer
    }

    fn contest(&self, id: &str) -> Result<usize, &'static str> {
        self.plan.contests.iter().position(|contest| contest.id == id).ok_or("no such contest")
    }

    fn open(&mut self, id: &str) -> Result<&mut Round, &'static str> {
        let at = self.contest(id)?;
        self.rounds[at].last_mut().filter(|round| round.status == Status::Open).ok_or("no open round")
    }

    /// Whether a nominee has left a contest, or one it follows.
    fn gone(&self, contest: usize, name: &str) -> bool {
        self.withdrawn.contains(&(contest, name.to_owned()))
            || self.plan.contests[contest].follows.is_some_and(|parent| self.gone(parent, name))
    }

    fn stay(&self, contest: usize, names: &[String]) -> Vec<String> {
        names.iter().filter(|name| !self.gone(contest, name)).cloned().collect()
    }

    /// Everybody a contest is about, in ballot order: those it was first opened with, or would be.
    fn field(&self, contest: usize) -> Vec<String> {
        match (self.rounds[contest].first(), self.plan.contests[contest].follows) {
            (Some(round), _) => round.slate.clone(),
            (None, None) => self.plan.contests[contest].nominees.clone(),
            (None, Some(parent)) if self.standing(parent) == Standing::Settled => self.elected(parent),
            (None, Some(_)) => Vec::new(),
        }
    }

    /// Elected over all announced rounds and decisions, less who left, in ballot order.
    fn elected(&self, contest: usize) -> Vec<String> {
        let mut all = BTreeSet::new();
        let held = self.held(contest);
        for (at, round) in held.iter().enumerate().filter(|(_, round)| round.status == Status::Announced) {
            all.extend(round.winners());
            all.extend(round.decision.iter().flatten().cloned());
            let run_off = held.get(at + 1).is_some_and(|next| next.kind == Kind::Runoff);
            let (tied, seats) = self.tied(contest, round);
            if round.decision.is_none() && !run_off && tied.len() as u64 <= seats {
                all.extend(tied);
            }
        }
        match self.rounds[contest].first() {
            None => Vec::new(),
            Some(first) => self.stay(contest, &first.slate).into_iter().filter(|name| all.contains(name)).collect(),
        }
    }

    /// The rounds that are not void.
    fn held(&self, contest: usize) -> Vec<&Round> {
        self.rounds[contest].iter().filter(|round| round.status != Status::Void).collect()
    }

    /// The tied of a round who are still there, and the seats they are tied for.
    fn tied(&self, contest: usize, round: &Round) -> (Vec<String>, u64) {
        if round.grades() {
            return (Vec::new(), 0);
        }
        let verdict = round.verdict();
        let all: Vec<String> = verdict.tied.iter().map(|at| round.slate[*at].clone()).collect();
        let seats = if all.is_empty() { 0 } else { round.rules.seats - verdict.elected.len() as u64 };
        (self.stay(contest, &all), seats)
    }

    fn standing(&self, contest: usize) -> Standing {
        let Some(last) = self.rounds[contest].last() else {
            let decided =
                self.plan.contests[contest].follows.is_none_or(|parent| self.standing(parent) == Standing::Settled);
            let nobody = decided && self.stay(contest, &self.field(contest)).is_empty();
            return if nobody { Standing::Settled } else { Standing::Unopened };
        };
        let before = self.held(contest).last().map(|round| self.after(contest, round));
        if last.status != Status::Void {
            return before.unwrap_or(Standing::Counting);
        }
        // A void round is held again for as long as what it was held for waits.
        match (last.kind, before) {
            (Kind::Main, _)
            | (Kind::Runoff, Some(Standing::Tied { .. }))
            | (Kind::Again, Some(Standing::Vacant { .. })) => {
                if self.stay(contest, &last.slate).is_empty() {
                    Standing::Settled
                } else {
                    Standing::Reopen
                }
            }
            (_, before) => before.unwrap_or(Standing::Settled),
        }
    }

    /// What a round that is not void leaves to be done.
    fn after(&self, contest: usize, round: &Round) -> Standing {
        if round.status != Status::Announced {
            return Standing::Counting;
        }
        if round.decision.is_some() || round.grades() {
            return Standing::Settled;
        }
        let (tied, seats) = self.tied(contest, round);
        if tied.len() as u64 > seats {
            return Standing::Tied { among: tied, seats };
        }
        let seats = round.verdict().vacant + seats - tied.len() as u64;
        let elected = self.elected(contest);
        let among: Vec<String> =
            self.stay(contest, &self.field(contest)).into_iter().filter(|name| !elected.contains(name)).collect();
        if seats > 0 && !among.is_empty() { Standing::Vacant { among, seats } } else { Standing::Settled }
    }

    fn follows(&self, child: usize, ancestor: usize) -> bool {
        self.plan.contests[child].follows.is_some_and(|parent| parent == ancestor || self.follows(parent, ancestor))
    }

    fn eligible(&self, voters: Voters) -> u64 {
        match voters {
            Voters::Unit => self.plan.units.len() as u64,
            Voters::Delegate => {
                self.plan
                    .units
                    .iter()
                    .map(|unit| {
                        if unit.votes.is_empty() { 1 } else { unit.votes.iter().filter(|votes| **votes).count() as u64 }
                    })
                    .sum()
            }
            Voters::Counted => self.plan.summoned.unwrap_or(0),
        }
    }

    fn present(&self, voters: Voters) -> u64 {
        let voting_here = |unit: &Unit| {
            let slots = unit.votes.len().max(1);
            (0..slots)
                .filter(|slot| {
                    unit.votes.get(*slot).copied().unwrap_or(true) && self.here.contains(&(unit.id.clone(), *slot))
                })
                .count() as u64
        };
        match voters {
            Voters::Unit => self.plan.units.iter().filter(|unit| voting_here(unit) > 0).count() as u64,
            Voters::Delegate => self.plan.units.iter().map(voting_here).sum(),
            Voters::Counted => self.count,
        }
    }

    fn push(&mut self, contest: usize, kind: Kind, slate: Vec<String>, rules: Rules) -> Answer {
        if self.present(self.plan.contests[contest].voters) == 0 {
            return Err("nobody present");
        }
        self.rounds[contest].push(Round {
            kind,
            slate,
            rules,
            status: Status::Open,
            figures: Figures::default(),
            issued: false,
            collected: false,
            passes: [Pass::default(), Pass::default()],
            totals: None,
            decision: None,
        });
        Ok(())
    }

    fn decide_tie(&mut self, id: &str, way: Tie, elected: &[String]) -> Answer {
        let contest = self.contest(id)?;
        let Standing::Tied { among, seats } = self.standing(contest) else { return Err("no tie waits") };
        if self.plan.contests[contest].tie != way {
            return Err("ties are broken otherwise");
        }
        let distinct: BTreeSet<&String> = elected.iter().collect();
        if distinct.len() != elected.len()
            || elected.len() as u64 != seats
            || elected.iter().any(|name| !among.contains(name))
        {
            return Err("not so many of the tied");
        }
        self.last_held(contest)?.decision = Some(elected.to_vec());
        Ok(())
    }

    fn last_held(&mut self, contest: usize) -> Result<&mut Round, &'static str> {
        self.rounds[contest].iter_mut().rfind(|round| round.status != Status::Void).ok_or("no round")
    }

    fn attempt(&mut self, act: &Act) -> Answer {
        if self.ended {
            return Err("the conference is over");
        }
        if !self.started && !matches!(act, Act::Start) {
            return Err("not started");
        }
        match act {
            Act::Start if self.started => return Err("already started"),
            Act::Start => self.started = true,
            Act::Attend { unit, delegate, present } => {
                let known = self.plan.units.iter().find(|known| known.id == *unit).ok_or("no such unit")?;
                let slot = match (known.votes.len(), delegate) {
                    (0, None) => 0,
                    (n, Some(delegate)) if *delegate < n => *delegate,
                    _ => return Err("no such delegate"),
                };
                if *present {
                    self.here.insert((unit.clone(), slot));
                } else {
                    self.here.remove(&(unit.clone(), slot));
                }
            }
            Act::AttendAll => {
                self.here = self
                    .plan
                    .units
                    .iter()
                    .flat_map(|unit| (0..unit.votes.len().max(1)).map(|slot| (unit.id.clone(), slot)))
                    .collect();
            }
            Act::Present(count) => {
                if self.plan.summoned.is_none_or(|summoned| *count > summoned) {
                    return Err("more than were summoned");
                }
                self.count = *count;
            }
            Act::Withdraw { contest, nominee } => self.withdraw(contest, nominee)?,
            Act::OpenRound(id) => self.open_round(id)?,
            Act::RunOff(id) => {
                let contest = self.contest(id)?;
                let planned = self.plan.contests[contest].clone();
                let Standing::Tied { among, seats } = self.standing(contest) else { return Err("no tie waits") };
                if planned.tie != Tie::Runoff {
                    return Err("ties are broken otherwise");
                }
                let bar = planned.runoff_same.then_some(planned.bar);
                self.push(
                    contest,
                    Kind::Runoff,
                    among,
                    Rules {
                        form: planned.form,
                        seats,
                        max: seats,
                        bar,
                        base: planned.base,
                        blank_valid: planned.blank_valid,
                    },
                )?;
            }
            Act::VoteAgain(id) => {
                let contest = self.contest(id)?;
                let planned = self.plan.contests[contest].clone();
                let Standing::Vacant { among, seats } = self.standing(contest) else { return Err("no seat is vacant") };
                let most = if planned.form == Form::Agree { among.len() as u64 } else { seats };
                let max = match (planned.form, planned.max) {
                    (_, Some(max)) => max.min(most),
                    (Form::Agree, None) => most,
                    (_, None) => planned.seats.min(most),
                };
                self.push(
                    contest,
                    Kind::Again,
                    among,
                    Rules {
                        form: planned.form,
                        seats,
                        max,
                        bar: Some(planned.bar),
                        base: planned.base,
                        blank_valid: planned.blank_valid,
                    },
                )?;
            }
            Act::LeaveVacant(id) => {
                let contest = self.contest(id)?;
                let Standing::Vacant { .. } = self.standing(contest) else { return Err("no seat is vacant") };
                // Who was left of a tie and fits stays elected.
                let fit = self.held(contest).last().map(|round| self.tied(contest, round).0);
                self.last_held(contest)?.decision = fit;
            }
            Act::Lots { contest, elected } => self.decide_tie(contest, Tie::Lot, elected)?,
            Act::Chair { contest, elected } => self.decide_tie(contest, Tie::Chair, elected)?,
            Act::Close(id) => self.close(id)?,
            Act::Announce(id) => {
                let contest = self.contest(id)?;
                let round = self.rounds[contest]
                    .last_mut()
                    .filter(|round| round.status == Status::Closed)
                    .ok_or("no closed round")?;
                round.status = Status::Announced;
            }
            Act::Void(id) => {
                let contest = self.contest(id)?;
                let followed = (0..self.plan.contests.len())
                    .any(|child| self.plan.contests[child].follows == Some(contest) && !self.rounds[child].is_empty());
                let round = self.rounds[contest]
                    .last_mut()
                    .filter(|round| round.status != Status::Void)
                    .ok_or("nothing to void")?;
                if followed {
                    return Err("a contest that follows has opened");
                }
                round.status = Status::Void;
                round.decision = None;
            }
            Act::CloseConference => {
                let waits = |round: &Round| matches!(round.status, Status::Open | Status::Closed);
                if self.rounds.iter().flatten().any(waits) {
                    return Err("not yet");
                }
                self.ended = true;
            }
            Act::Issue { .. } | Act::Collect { .. } => self.desk_figures(act)?,
            _ => self.desk(act)?,
        }
        Ok(())
    }

    fn withdraw(&mut self, id: &str, nominee: &str) -> Answer {
        let contest = self.contest(id)?;
        if !self.field(contest).iter().any(|name| name == nominee) {
            return Err("no such nominee");
        }
        if self.gone(contest, nominee) {
            return Err("withdrawn already");
        }
        for other in 0..self.plan.contests.len() {
            let Some(round) = self.rounds[other].last() else { continue };
            let on_it = round.slate.iter().any(|name| name == nominee);
            if (other == contest || self.follows(other, contest) && on_it) && round.status == Status::Closed {
                return Err("counted and not announced");
            }
            if (other == contest || self.follows(other, contest)) && round.status == Status::Open && on_it {
                return Err("the round is open");
            }
        }
        self.withdrawn.insert((contest, nominee.to_owned()));
        Ok(())
    }

    fn open_round(&mut self, id: &str) -> Answer {
        let contest = self.contest(id)?;
        let planned = self.plan.contests[contest].clone();
        match self.standing(contest) {
            Standing::Reopen => {
                let last = self.rounds[contest].last().ok_or("no round")?.clone();
                self.push(contest, last.kind, self.stay(contest, &last.slate), last.rules)
            }
            Standing::Unopened => {
                if planned.follows.is_some_and(|parent| self.standing(parent) != Standing::Settled) {
                    return Err("the contest it follows is not announced");
                }
                let slate = self.stay(contest, &self.field(contest));
                let most = match planned.form {
                    Form::Agree => slate.len() as u64,
                    _ => planned.seats,
                };
                let max = planned.max.unwrap_or(most);
                self.push(
                    contest,
                    Kind::Main,
                    slate,
                    Rules {
                        form: planned.form,
                        seats: planned.seats,
                        max,
                        bar: Some(planned.bar),
                        base: planned.base,
                        blank_valid: planned.blank_valid,
                    },
                )
            }
            _ => Err("nothing to open"),
        }
    }

    fn desk_figures(&mut self, act: &Act) -> Answer {
        match act {
            Act::Issue { contest, issued, unused, absent } => {
                let voters = self.plan.contests[self.contest(contest)?].voters;
                let (eligible, present) = (self.eligible(voters), self.present(voters));
                let round = self.open(contest)?;
                if present > eligible
                    || *absent > eligible - present
                    || *issued > present + *absent
                    || *issued < *absent
                {
                    return Err("more than are entitled");
                }
                if round.collected && *issued < round.figures.collected {
                    return Err("fewer than were collected");
                }
                round.issued = true;
                round.figures =
                    Figures { eligible, present, issued: *issued, unused: *unused, collected: round.figures.collected };
            }
            Act::Collect { contest, collected } => {
                let round = self.open(contest)?;
                if !round.issued || *collected > round.figures.issued {
                    return Err("more than were issued");
                }
                round.collected = true;
                round.figures.collected = *collected;
            }
            _ => {}
        }
        Ok(())
    }

    fn desk(&mut self, act: &Act) -> Answer {
        let (id, pass) = match act {
            Act::Paper { contest, pass, .. }
            | Act::Replace { contest, pass, .. }
            | Act::Undo { contest, pass }
            | Act::EndBatch { contest, pass } => (contest, *pass),
            Act::Totals { contest, .. } => (contest, 1),
            _ => return Ok(()),
        };
        let planned = self.plan.contests[self.contest(id)?].clone();
        let round = self.open(id)?;
        if !round.collected {
            return Err("nothing collected yet");
        }
        if pass < 1 || pass > planned.passes {
            return Err("no such pass");
        }
        if round.totals.is_some() && !matches!(act, Act::Totals { .. }) {
            return Err("totals stand");
        }
        match act {
            Act::Paper { slip, .. } => {
                let paper = round.reads(slip)?;
                let papers = &mut round.passes[pass - 1];
                papers.open.push(paper);
                if papers.open.len() + papers.mended.len() >= planned.bundle {
                    papers.end();
                }
            }
            Act::Undo { .. } => {
                round.passes[pass - 1].open.pop().ok_or("nothing to undo")?;
            }
            Act::EndBatch { .. } => {
                let papers = &mut round.passes[pass - 1];
                if papers.open.is_empty() && papers.mended.is_empty() {
                    return Err("the bundle is empty");
                }
                papers.end();
            }
            Act::Replace { from, to, .. } => {
                let (old, new) = (round.reads(from)?, round.reads(to)?);
                let old = round.says(&old);
                let same = |papers: &[Paper]| papers.iter().position(|paper| round.says(paper) == old);
                let papers = &round.passes[pass - 1];
                // The papers that nobody takes back first, then the oldest.
                let place = (same(&papers.ended), same(&papers.mended), same(&papers.open));
                let papers = &mut round.passes[pass - 1];
                match place {
                    (Some(at), _, _) => papers.ended[at] = new,
                    (_, Some(at), _) => papers.mended[at] = new,
                    (_, _, Some(at)) => {
                        papers.open.remove(at);
                        papers.mended.push(new);
                    }
                    _ => return Err("no such paper"),
                }
            }
            Act::Totals { support, against, valid, invalid_by, .. } => {
                if planned.passes != 1 || round.grades() || !round.passes[0].all().is_empty() {
                    return Err("no totals here");
                }
                if support.keys().chain(against.keys()).any(|name| !round.slate.contains(name)) {
                    return Err("not on the slate");
                }
                let mut sums = Sums::none(&round.rules, round.slate.len());
                sums.valid = *valid;
                sums.invalid_by = invalid_by
                    .iter()
                    .filter(|(_, count)| **count > 0)
                    .map(|(reason, count)| (*reason, *count))
                    .collect();
                for (at, name) in round.slate.iter().enumerate() {
                    let yes = support.get(name).copied().unwrap_or(0);
                    let rest = valid.checked_sub(yes).ok_or("more than the valid papers")?;
                    let no = match (round.rules.form, against.get(name)) {
                        (_, Some(no)) => *no,
                        (Form::Agree, None) => 0,
                        (_, None) => rest,
                    };
                    let neither = rest.checked_sub(no).ok_or("more than the valid papers")?;
                    if neither > 0 && (round.rules.form != Form::Agree || round.slate.len() == 1) {
                        return Err("lines that do not count cannot be there");
                    }
                    (sums.support[at], sums.against[at], sums.uncounted[at]) = (yes, no, neither);
                }
                if u128::from(sums.support.iter().sum::<u64>()) > u128::from(round.rules.max) * u128::from(*valid) {
                    return Err("more supports than the papers can carry");
                }
                if sums.valid + sums.invalid() != round.figures.collected {
                    return Err("too few or too many");
                }
                round.totals = Some(sums);
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, id: &str) -> Answer {
        let passes = self.plan.contests[self.contest(id)?].passes;
        let round = self.open(id)?;
        if !round.collected {
            return Err("nothing collected");
        }
        if let Some(sums) = &round.totals {
            if sums.valid + sums.invalid() != round.figures.collected {
                return Err("too few or too many");
            }
        } else {
            let sorted = |pass: usize| {
                let mut all: Vec<_> = round.passes[pass].all().iter().map(|paper| round.says(paper)).collect();
                all.sort();
                all
            };
            if (0..passes).any(|pass| round.passes[pass].all().len() as u64 != round.figures.collected) {
                return Err("too few or too many");
            }
            if passes == 2 && sorted(0) != sorted(1) {
                return Err("the passes differ");
            }
        }
        round.status = Status::Closed;
        Ok(())
    }

    /// The whole of `result --json`.
    pub fn report(&self) -> Value {
        let mut rounds = Vec::new();
        for (contest, planned) in self.plan.contests.iter().enumerate() {
            for (at, round) in self.rounds[contest].iter().enumerate() {
                rounds.push(report(&planned.id, at + 1, round));
            }
        }
        let contests: Vec<Value> = self
            .plan
            .contests
            .iter()
            .enumerate()
            .map(|(contest, planned)| {
                let settled = self.standing(contest) == Standing::Settled;
                json!({"id": planned.id, "decided": settled, "announced": settled, "elected": self.elected(contest)})
            })
            .collect();
        json!({"conference": {"title": self.plan.title, "year": self.plan.year}, "rounds": rounds, "contests": contests})
    }
}

fn report(id: &str, number: usize, round: &Round) -> Value {
    let sums = round.sums();
    let base = round.base(&sums);
    let verdict = round.verdict();
    let shown = matches!(round.status, Status::Closed | Status::Announced);
    let grades = round.grades();
    let names = |which: &[usize]| -> Vec<String> {
        if shown && !grades { which.iter().map(|at| round.slate[*at].clone()).collect() } else { Vec::new() }
    };
    let nominees: Vec<Value> = round
        .slate
        .iter()
        .enumerate()
        .map(|(at, name)| {
            if grades {
                let shares: Vec<String> = sums.grades[at].iter().map(|votes| law::percent(*votes, base)).collect();
                return json!({"id": name, "grades": sums.grades[at], "uncounted": sums.uncounted[at], "percent": shares, "passes": null, "outcome": null, "rank": null});
            }
            let outcome = if !shown {
                "undecided"
            } else if verdict.elected.contains(&at) {
                "elected"
            } else if verdict.tied.contains(&at) {
                "tied"
            } else {
                "not_elected"
            };
            json!({"id": name, "support": sums.support[at], "against": sums.against[at], "uncounted": sums.uncounted[at],
                "percent": law::percent(sums.support[at], base), "passes": verdict.passes[at], "outcome": outcome, "rank": verdict.rank[at]})
        })
        .collect();
    let of = match round.rules.base {
        Base::Eligible => "eligible",
        Base::Present => "present",
        Base::Issued => "issued",
        Base::Collected => "collected",
        Base::Valid => "valid",
    };
    json!({
        "contest": id,
        "round": number,
        "status": match round.status { Status::Open => "open", Status::Closed => "closed", Status::Announced => "announced", Status::Void => "void" },
        "form": match round.rules.form { Form::Tick => "tick", Form::Strike => "strike", Form::Agree => "agree", Form::Grades(_) => "grades" },
        "seats": (!grades).then_some(round.rules.seats),
        "max": (!grades).then_some(round.rules.max),
        "threshold": round.rules.bar.map(|bar| json!({"rule": if bar.strict { "more_than" } else { "at_least" }, "num": bar.num, "den": bar.den,
            "of": of, "base": base, "needed": bar.needed(base)})),
        "papers": {"eligible": round.figures.eligible, "present": round.figures.present, "issued": round.figures.issued, "unused": round.figures.unused,
            "collected": round.figures.collected, "recorded": sums.valid + sums.invalid(), "valid": sums.valid, "invalid": sums.invalid(), "invalid_by": sums.invalid_by},
        "nominees": nominees,
        "elected": names(&verdict.elected),
        "tied": names(&verdict.tied),
        "vacant": if shown && !grades { verdict.vacant } else { 0 },
    })
}

/// What the desk can see of a contest, for whoever has to think of what to do next.
#[derive(Clone, Debug)]
pub enum Sight {
    /// No round yet, and somebody to vote on.
    Unopened,
    /// A round is open: whether papers were issued, how many, how many were collected, and the papers of each pass.
    Open {
        slate: Vec<String>,
        form: Form,
        max: u64,
        issued: Option<u64>,
        collected: Option<u64>,
        passes: Vec<Vec<Slip>>,
        totals: bool,
    },
    /// Counted.
    Closed,
    /// To be held again.
    Reopen,
    /// A tie.
    Tied { among: Vec<String>, seats: u64 },
    /// A vacancy.
    Vacant,
    /// Done.
    Settled,
}

impl Hall {
    /// What can be seen of a contest.
    pub fn sight(&self, contest: usize) -> Sight {
        match (self.standing(contest), self.rounds[contest].last()) {
            (Standing::Unopened, _) => Sight::Unopened,
            (Standing::Reopen, _) => Sight::Reopen,
            (Standing::Tied { among, seats }, _) => Sight::Tied { among, seats },
            (Standing::Vacant { .. }, _) => Sight::Vacant,
            (Standing::Counting, Some(round)) if round.status == Status::Open => Sight::Open {
                slate: round.slate.clone(),
                form: round.rules.form,
                max: round.rules.max,
                issued: round.issued.then_some(round.figures.issued),
                collected: round.collected.then_some(round.figures.collected),
                passes: (0..self.plan.contests[contest].passes)
                    .map(|pass| round.passes[pass].all().iter().map(|paper| round.slip(paper)).collect())
                    .collect(),
                totals: round.totals.is_some(),
            },
            (Standing::Counting, _) => Sight::Closed,
            (Standing::Settled, _) => Sight::Settled,
        }
    }

    /// Everybody a contest is about.
    pub fn nominees(&self, contest: usize) -> Vec<String> {
        self.field(contest)
    }

    /// Who could have a paper, and who is there.
    pub fn voters(&self, contest: usize) -> (u64, u64) {
        let voters = self.plan.contests[contest].voters;
        (self.eligible(voters), self.present(voters))
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Whether it has been started, and not closed.
    pub fn running(&self) -> bool {
        self.started && !self.ended
    }
}

impl Round {
    fn slip(&self, paper: &Paper) -> Slip {
        match paper {
            Paper::Declared(reason) => Slip::Declared(reason),
            Paper::Lines(lines) => Slip::Marks(self.slate.iter().cloned().zip(lines.iter().copied()).collect()),
        }
    }
}
