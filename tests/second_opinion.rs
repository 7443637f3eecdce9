//! The ballot law told twice: what the program says is held against a second, slow telling of the rules that shares nothing with it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::too_many_lines,
    clippy::semicolon_if_nothing_returned,
    clippy::unnested_or_patterns,
    clippy::needless_pass_by_value,
    clippy::match_same_arms,
    clippy::maybe_infinite_iter,
    clippy::doc_markdown,
    clippy::cast_possible_truncation,
    reason = "a second telling of the rules is written to be read beside them, and a test may stop at any surprise"
)]

mod naive;

use hoinghi::conference::agenda::StepKind;
use hoinghi::conference::count::Count;
use hoinghi::conference::frame::Frame;
use hoinghi::conference::outcome::Standing;
use hoinghi::conference::paper::{Mark, Paper, PaperMarks};
use hoinghi::conference::round::{Issue, Round};
use hoinghi::conference::{
    Base, BlankRule, Command, Comparison, Contest, Delegate, Form, Moment, Nominee, Particulars, Programme, Projection,
    Refusal, Source, Step, Threshold, TieRule, Unit, Voters,
};
use hoinghi::documents::result_json::result_json;
use hoinghi::record::memory::MemoryJournal;
use hoinghi::record::{Done, Proceedings};
use hoinghi::wording::Lang;
use naive::hall::{self, Act, Hall, Slip};
use naive::rng::Rng;
use naive::{law, moves};
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn now() -> Moment {
    Moment::parse_from_rfc3339("2017-12-01T08:00:00+07:00").expect("a moment")
}

fn nominee(id: &str) -> Nominee {
    Nominee { id: id.into(), name: id.to_uppercase(), short: None, unit: None }
}

fn form(form: law::Form) -> (Form, Vec<String>) {
    match form {
        law::Form::Tick => (Form::Tick, Vec::new()),
        law::Form::Strike => (Form::Strike, Vec::new()),
        law::Form::Agree => (Form::Agree, Vec::new()),
        law::Form::Grades(k) => (Form::Grades, (1..=k).map(|grade| format!("bậc {grade}")).collect()),
    }
}

fn base(base: law::Base) -> Base {
    match base {
        law::Base::Eligible => Base::Eligible,
        law::Base::Present => Base::Present,
        law::Base::Issued => Base::Issued,
        law::Base::Collected => Base::Collected,
        law::Base::Valid => Base::Valid,
    }
}

fn small(number: u64) -> u32 {
    u32::try_from(number).expect("a small number")
}

fn threshold(bar: law::Bar) -> Threshold {
    let rule = if bar.strict { Comparison::MoreThan } else { Comparison::AtLeast };
    Threshold { rule, num: small(bar.num), den: small(bar.den) }
}

fn mark(mark: law::Mark) -> Mark {
    match mark {
        law::Mark::Support => Mark::Support,
        law::Mark::Against => Mark::Against,
        law::Mark::None => Mark::None,
        law::Mark::Both => Mark::Both,
        law::Mark::Grade(grade) => Mark::Grade(grade),
    }
}

fn contest(plan: &hall::Plan, planned: &hall::Contest) -> Contest {
    let (form, grades) = form(planned.form);
    Contest {
        id: planned.id.as_str().into(),
        title: planned.id.to_uppercase(),
        source: match planned.follows {
            Some(parent) => Source::ElectedOf(plan.contests[parent].id.as_str().into()),
            None => Source::Listed(planned.nominees.iter().map(|id| nominee(id)).collect()),
        },
        form,
        seats: small(planned.seats),
        max: planned.max.map(small),
        base: base(planned.base),
        threshold: threshold(planned.bar),
        tie: match planned.tie {
            hall::Tie::Runoff => TieRule::Runoff,
            hall::Tie::Lot => TieRule::Lot,
            hall::Tie::Chair => TieRule::Chair,
        },
        blank: if planned.blank_valid { BlankRule::Valid } else { BlankRule::Invalid },
        voters: match planned.voters {
            hall::Voters::Unit => Voters::Unit,
            hall::Voters::Delegate => Voters::Delegate,
            hall::Voters::Counted => Voters::Counted,
        },
        projection: Projection::Live,
        passes: u8::try_from(planned.passes).expect("one or two"),
        grades,
        runoff_threshold: planned.runoff_same,
        bundle: small(planned.bundle as u64),
    }
}

fn programme(plan: &hall::Plan) -> Programme {
    let step = |id: &str| Step {
        id: id.into(),
        title: id.to_owned(),
        minutes: 5,
        script: String::new(),
        who: None,
        kind: StepKind::Note { text: String::new(), contests: Vec::new() },
    };
    Programme {
        particulars: Particulars {
            title: plan.title.clone(),
            year: i32::try_from(plan.year).expect("a year"),
            summoned: plan.summoned.map(small),
            ..Particulars::default()
        },
        units: plan
            .units
            .iter()
            .map(|unit| Unit {
                id: unit.id.as_str().into(),
                name: unit.id.clone(),
                short: None,
                delegates: unit
                    .votes
                    .iter()
                    .map(|votes| Delegate { name: "Ai".to_owned(), post: String::new(), votes: *votes })
                    .collect(),
                illustration: false,
            })
            .collect(),
        contests: plan.contests.iter().map(|planned| contest(plan, planned)).collect(),
        agenda: vec![step("mot"), step("hai")],
    }
}

fn slip(slip: &Slip) -> Value {
    match slip {
        Slip::Declared(reason) => json!({"invalid": reason}),
        Slip::Marks(marks) => {
            let words = marks.iter().map(|(name, mark)| {
                let word = match mark {
                    law::Mark::Support => json!("support"),
                    law::Mark::Against => json!("against"),
                    law::Mark::None => json!("none"),
                    law::Mark::Both => json!("both"),
                    law::Mark::Grade(grade) => json!({"grade": grade}),
                };
                (name.clone(), word)
            });
            json!({"marks": words.collect::<BTreeMap<_, _>>()})
        }
    }
}

/// The act as a line of a script.
fn line(act: &Act) -> Value {
    match act {
        Act::Start => json!({"do": "start"}),
        Act::Attend { unit, delegate: Some(delegate), present } => {
            json!({"do": "attend", "unit": unit, "delegate": delegate, "present": present})
        }
        Act::Attend { unit, delegate: None, present } => json!({"do": "attend", "unit": unit, "present": present}),
        Act::AttendAll => json!({"do": "attend_all"}),
        Act::Present(count) => json!({"do": "present", "count": count}),
        Act::Withdraw { contest, nominee } => {
            json!({"do": "withdraw", "contest": contest, "nominee": nominee, "reason": "xin rút"})
        }
        Act::OpenRound(contest) => json!({"do": "open_round", "contest": contest}),
        Act::Issue { contest, issued, unused, absent } => {
            json!({"do": "issue", "contest": contest, "issued": issued, "unused": unused, "absent_papers": absent})
        }
        Act::Collect { contest, collected } => json!({"do": "collect", "contest": contest, "collected": collected}),
        Act::Paper { contest, pass, slip: told } => {
            let mut line = slip(told);
            line["do"] = json!("paper");
            line["contest"] = json!(contest);
            line["pass"] = json!(pass);
            line
        }
        Act::Undo { contest, pass } => json!({"do": "undo_paper", "contest": contest, "pass": pass}),
        Act::EndBatch { contest, pass } => json!({"do": "end_batch", "contest": contest, "pass": pass}),
        Act::Replace { contest, pass, from, to } => {
            json!({"do": "replace_paper", "contest": contest, "pass": pass, "from": slip(from), "to": slip(to), "reason": "đọc lại"})
        }
        Act::Totals { contest, support, against, valid, invalid_by } => {
            json!({"do": "totals", "contest": contest, "support": support, "against": against, "valid": valid, "invalid_by": invalid_by})
        }
        Act::Close(contest) => json!({"do": "close_round", "contest": contest}),
        Act::Announce(contest) => json!({"do": "announce", "contest": contest}),
        Act::Void(contest) => json!({"do": "void_round", "contest": contest, "reason": "đếm lại"}),
        Act::RunOff(contest) => json!({"do": "run_off", "contest": contest}),
        Act::Lots { contest, elected } => {
            json!({"do": "draw_lots", "contest": contest, "elected": elected, "drawn_by": "Trẻ em"})
        }
        Act::Chair { contest, elected } => {
            json!({"do": "chair_decides", "contest": contest, "elected": elected, "reason": "thâm niên"})
        }
        Act::LeaveVacant(contest) => json!({"do": "leave_vacant", "contest": contest}),
        Act::VoteAgain(contest) => json!({"do": "vote_again", "contest": contest}),
        Act::CloseConference => json!({"do": "close_conference"}),
    }
}

/// The program and the second telling, side by side.
struct Both {
    ours: Proceedings,
    theirs: Hall,
    salts: Rng,
    told: Vec<Value>,
}

impl Both {
    fn of(plan: hall::Plan, seed: u64) -> Self {
        let ours = Proceedings::found(Box::new(MemoryJournal::default()), programme(&plan), now()).expect("a record");
        Self { ours, theirs: Hall::new(plan), salts: Rng::new(!seed), told: Vec::new() }
    }

    fn result(&self) -> Value {
        result_json(self.ours.conference(), Lang::Vi)
    }

    fn ask(&mut self, line: &Value) -> Result<Done, Refusal> {
        let command: Command = serde_json::from_value(line.clone()).expect("a command");
        let salts = &mut self.salts;
        self.ours.ask(&command, now(), &mut || {
            let mut salt = [0; 16];
            salt[..8].copy_from_slice(&salts.next().to_be_bytes());
            salt
        })
    }

    /// Both do it, or both refuse it; a refusal changes nothing.
    fn act(&mut self, act: &Act, name: &str) -> bool {
        let line = line(act);
        let before = self.ours.code();
        let looked = self.told.len().is_multiple_of(8).then(|| self.result());
        let ours = self.ask(&line);
        let theirs = self.theirs.act(act);
        self.told.push(line);
        assert_eq!(ours.is_ok(), theirs.is_ok(), "{name}: ours {ours:?}, theirs {theirs:?}\n{}", self.story());
        if ours.is_err() {
            assert_eq!(self.ours.code(), before, "{name}: a refusal was recorded\n{}", self.story());
            if let Some(before) = looked {
                assert_eq!(self.result(), before, "{name}: a refusal changed something\n{}", self.story());
            }
        }
        ours.is_ok()
    }

    fn agree(&self, name: &str) {
        let (ours, theirs) = (self.result(), self.theirs.report());
        if ours != theirs {
            let place = differs(&ours, &theirs, String::new());
            panic!("{name}: results differ at {place}\n{}", self.story());
        }
    }

    fn story(&self) -> String {
        let told: Vec<String> = self.told.iter().map(Value::to_string).collect();
        format!("{:#?}\n{}", self.theirs.plan(), told.join("\n"))
    }
}

/// Where two values first differ, with both.
fn differs(ours: &Value, theirs: &Value, at: String) -> String {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) if a.keys().eq(b.keys()) => {
            let key = a.keys().find(|key| a[*key] != b[*key]).expect("a difference");
            differs(&a[key], &b[key], format!("{at}.{key}"))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let place = (0..a.len()).find(|place| a[*place] != b[*place]).expect("a difference");
            differs(&a[place], &b[place], format!("{at}[{place}]"))
        }
        _ => format!("{at}: ours {ours}, theirs {theirs}"),
    }
}

/// One election, counted by both, compared in every number.
#[allow(clippy::too_many_lines, reason = "one election from its rules to its last number")]
fn compare_one(rng: &mut Rng, name: &str) {
    let form_ = moves::form(rng);
    let graded = matches!(form_, law::Form::Grades(_));
    let longest = rng.pick(&[3, 6, 12]);
    let n = if rng.chance(3) { rng.between(13, 60) } else { rng.between(1, longest) };
    let seats = if graded {
        0
    } else if rng.chance(80) {
        rng.between(1, n)
    } else {
        rng.between(1, n + 3)
    };
    let max = (!graded && rng.chance(50)).then(|| rng.between(1, n + 1));
    let bar = law::Bar { ..moves::bar(rng) };
    let blank_valid = rng.chance(40);
    let base_ = rng.pick(&[
        law::Base::Eligible,
        law::Base::Present,
        law::Base::Issued,
        law::Base::Collected,
        law::Base::Collected,
        law::Base::Valid,
    ]);
    let runoff_same = rng.chance(30);
    let names: Vec<String> = (0..n).map(|at| format!("n{}", (at * 7 + 3) % 61)).collect();
    let planned = hall::Contest {
        id: "c".to_owned(),
        nominees: names.clone(),
        follows: None,
        form: form_,
        seats,
        max,
        bar,
        base: base_,
        tie: hall::Tie::Runoff,
        blank_valid,
        voters: hall::Voters::Unit,
        passes: 1,
        runoff_same,
        bundle: 25,
    };
    let plan = hall::Plan { title: String::new(), year: 0, summoned: None, units: Vec::new(), contests: vec![planned] };
    let ours = contest(&plan, &plan.contests[0]);
    let slate: Vec<Nominee> = names.iter().map(|id| nominee(id)).collect();
    let usual = if form_ == law::Form::Agree { n } else { seats };
    let (frame, rules) = match rng.below(if graded { 1 } else { 4 }) {
        0 | 1 => (
            Frame::first(&ours, slate),
            law::Rules { form: form_, seats, max: max.unwrap_or(usual), bar: Some(bar), base: base_, blank_valid },
        ),
        2 => {
            let left = rng.between(1, seats);
            (
                Frame::run_off(&ours, slate, small(left)),
                law::Rules {
                    form: form_,
                    seats: left,
                    max: left,
                    bar: runoff_same.then_some(bar),
                    base: base_,
                    blank_valid,
                },
            )
        }
        _ => {
            let left = rng.between(1, seats);
            let most = if form_ == law::Form::Agree { n } else { left };
            (
                Frame::again(&ours, slate, small(left)),
                law::Rules {
                    form: form_,
                    seats: left,
                    max: max.unwrap_or(usual).min(most),
                    bar: Some(bar),
                    base: base_,
                    blank_valid,
                },
            )
        }
    };
    // A few kinds of paper, each cast several times: that is how ties come about.
    let mut count = Count::of(&frame);
    let mut papers = Vec::new();
    let kinds = rng.below(9);
    let like = if rng.chance(70) { (100 * rules.max / n).clamp(5, 95) } else { rng.pick(&[0, 30, 60, 100]) };
    for _ in 0..kinds {
        let times = rng.between(1, 5);
        let paper = if rng.chance(6) {
            law::Paper::Declared(rng.pick(&moves::REASONS))
        } else {
            law::Paper::Lines((0..n).map(|_| moves::mark(rng, form_, like)).collect())
        };
        let told = match &paper {
            law::Paper::Declared(reason) => PaperMarks { marks: BTreeMap::new(), invalid: Some((*reason).to_owned()) },
            law::Paper::Lines(lines) => PaperMarks {
                marks: frame.slate.iter().zip(lines).map(|(nominee, told)| (nominee.id.clone(), mark(*told))).collect(),
                invalid: None,
            },
        };
        count.add(&Paper::read(&told, &frame).expect("marks that can stand"), times, &frame);
        papers.extend((0..times).map(|_| paper.clone()));
    }
    let collected = papers.len() as u64;
    let issued = collected + rng.below(3);
    let present = issued + rng.below(3);
    let eligible = present + rng.below(4);
    let figures = law::Figures { eligible, present, issued, unused: 0, collected };
    let mut round = Round::open(frame, now());
    round.issue = Some(Issue {
        issued: small(issued),
        unused: 0,
        absent_papers: 0,
        spoiled: 0,
        eligible: small(eligible),
        present: small(present),
    });
    round.collected = Some(small(collected));
    round.passes[0].count = count;

    let sums = law::Sums::of(&rules, names.len(), &papers);
    let base_ = law::base(rules.base, figures, sums.valid);
    let count = round.count();
    let invalid_by: BTreeMap<&str, u64> =
        count.invalid_by.iter().map(|(reason, papers)| (reason.word(), *papers)).collect();
    assert_eq!((count.recorded, count.valid, count.invalid()), (collected, sums.valid, sums.invalid()), "{name}");
    assert_eq!(invalid_by, sums.invalid_by, "{name}");
    assert_eq!(round.base(), base_, "{name}");
    assert_eq!(round.frame.max.map(u64::from), (!graded).then_some(rules.max), "{name}");
    let outcome = round.outcome();
    assert_eq!((outcome.base, outcome.needed), (base_, rules.bar.and_then(|bar| bar.needed(base_))), "{name}");
    let share = |hundredths: u64| format!("{},{:02}", hundredths / 100, hundredths % 100);
    for (at, line) in count.lines.iter().enumerate() {
        assert_eq!(
            (line.support, line.against, line.uncounted),
            (sums.support[at], sums.against[at], sums.uncounted[at]),
            "{name} line {at}"
        );
        assert_eq!(line.grades, sums.grades[at], "{name} line {at}");
        if graded {
            let shares: Vec<String> =
                outcome.lines[at].grade_shares.iter().map(|hundredths| share(*hundredths)).collect();
            let theirs: Vec<String> = sums.grades[at].iter().map(|votes| law::percent(*votes, base_)).collect();
            assert_eq!(shares, theirs, "{name} line {at}");
        } else {
            assert_eq!(share(outcome.lines[at].share), law::percent(sums.support[at], base_), "{name} line {at}");
        }
    }
    if graded {
        assert!(outcome.elected.is_empty() && outcome.tied.is_empty() && outcome.vacant == 0, "{name}");
        return;
    }
    let verdict = law::verdict(&rules, &sums.support, base_);
    assert_eq!((&outcome.elected, &outcome.tied), (&verdict.elected, &verdict.tied), "{name}");
    assert_eq!(u64::from(outcome.vacant), verdict.vacant, "{name}");
    for (at, line) in outcome.lines.iter().enumerate() {
        assert_eq!((line.passes, line.rank.map(u64::from)), (verdict.passes[at], verdict.rank[at]), "{name} line {at}");
        let standing = if verdict.elected.contains(&at) {
            Standing::Elected
        } else if verdict.tied.contains(&at) {
            Standing::Tied
        } else {
            Standing::NotElected
        };
        assert_eq!(line.standing, standing, "{name} line {at}");
    }
}

#[test]
fn a_hundred_thousand_elections_agree_in_every_number() {
    for seed in 0..100_000 {
        compare_one(&mut Rng::new(seed), &format!("election {seed}"));
    }
}

#[test]
fn two_thousand_whole_ballots_agree_in_the_result() {
    for seed in 0..2_000 {
        let mut rng = Rng::new(0x00b0_1100 + seed);
        let name = format!("ballot {seed}");
        let contests = 1 + rng.index(2);
        let mut both = Both::of(moves::plan(&mut rng, contests), seed);
        let mut usual = BTreeMap::new();
        both.act(&Act::Start, &name);
        both.act(&Act::AttendAll, &name);
        if let Some(summoned) = both.theirs.plan().summoned {
            both.act(&Act::Present(summoned), &name);
        }
        for contest in 0..contests {
            for _ in 0..60 {
                let Some(act) = moves::diligent(&mut rng, &both.theirs, contest, &mut usual) else { break };
                both.act(&act, &name);
            }
        }
        both.agree(&name);
    }
}

/// What no ballot depends on.
fn aside(rng: &mut Rng) -> Value {
    match rng.below(8) {
        0 => json!({"do": "go_to", "step": "hai"}),
        1 => json!({"do": "go_to", "step": "nowhere"}),
        2 => json!({"do": "next"}),
        3 => json!({"do": "back"}),
        4 => json!({"do": "show_of_hands", "for": rng.below(4), "against": 0, "other": 0}),
        5 => json!({"do": "name_tally_team", "members": [{"name": "Ai", "head": true}]}),
        6 => json!({"do": "sign_handover", "giver": "A", "receiver": "B", "witness": "C"}),
        _ => json!({"do": "hold_hall", "held": rng.chance(50)}),
    }
}

#[test]
fn two_thousand_disorderly_conferences_agree_command_by_command() {
    let mut accepted = 0_u64;
    let mut refused = 0_u64;
    for seed in 0..2_000 {
        let mut rng = Rng::new(0xd150_0000 + seed);
        let name = format!("conference {seed}");
        let contests = 2 + rng.index(2);
        let mut both = Both::of(moves::plan(&mut rng, contests), seed);
        let mut usual = BTreeMap::new();
        let diligence = rng.pick(&[30, 60, 75, 90]);
        let length = rng.between(30, 110);
        for _ in 0..length {
            if rng.chance(4) {
                let line = aside(&mut rng);
                let _either_way = both.ask(&line);
                both.told.push(line);
                both.agree(&name);
                continue;
            }
            let act = if !both.theirs.running() && rng.chance(50) {
                Act::Start
            } else if rng.chance(diligence) {
                let contest = (0..contests).find(|_| rng.chance(60)).unwrap_or(0);
                if both.theirs.voters(contest).1 == 0 && rng.chance(60) {
                    if rng.chance(50) { Act::AttendAll } else { Act::Present(both.theirs.plan().summoned.unwrap_or(3)) }
                } else {
                    moves::diligent(&mut rng, &both.theirs, contest, &mut usual)
                        .unwrap_or_else(|| moves::anything(&mut rng, &both.theirs))
                }
            } else {
                moves::anything(&mut rng, &both.theirs)
            };
            if both.act(&act, &name) {
                accepted += 1
            } else {
                refused += 1
            }
            if rng.chance(10) {
                both.agree(&name);
            }
        }
        both.agree(&name);
    }
    assert!(accepted > 40_000 && refused > 20_000, "{accepted} accepted, {refused} refused");
}

#[test]
fn whichever_of_equal_papers_is_replaced_the_last_one_is_taken_back() {
    for seed in 0..40 {
        let mut rng = Rng::new(0x0bad_0000 + seed);
        let mut plan = moves::plan(&mut rng, 1);
        let planned = &mut plan.contests[0];
        (planned.form, planned.seats, planned.max) = (law::Form::Agree, 1, None);
        (planned.passes, planned.bundle, planned.voters) = (1, 25, hall::Voters::Counted);
        plan.summoned = Some(9);
        let (id, first) = (planned.id.clone(), planned.nominees[0].clone());
        let mut both = Both::of(plan, seed);
        let slip = |mark| Slip::Marks(BTreeMap::from([(first.clone(), mark)]));
        let paper = |mark| Act::Paper { contest: id.clone(), pass: 1, slip: slip(mark) };
        let undo = || Act::Undo { contest: id.clone(), pass: 1 };
        let acts = [
            Act::Start,
            Act::Present(9),
            Act::OpenRound(id.clone()),
            Act::Issue { contest: id.clone(), issued: 9, unused: 0, absent: 0 },
            Act::Collect { contest: id.clone(), collected: 9 },
            paper(law::Mark::Support),
            paper(law::Mark::Against),
            paper(law::Mark::Support),
            Act::Replace { contest: id.clone(), pass: 1, from: slip(law::Mark::Support), to: Slip::Declared("signed") },
            undo(),
            undo(),
        ];
        for act in &acts {
            assert!(both.act(act, &format!("undo {seed}")), "{act:?}");
            both.agree(&format!("undo {seed}"));
        }
        assert!(!both.act(&undo(), "nothing is left to take back"));
    }
}
