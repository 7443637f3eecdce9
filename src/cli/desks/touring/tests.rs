//! The courses gone through as learners do: only the keys that the card names are pressed.

use super::super::{Record, Run, TallyScreen, Then, Traffic, screen};
use super::Heard;
use crate::cli::tour::{self, Course, Said, Tour};
use crate::cli::{Options, clock, rehearse, sample};
use crate::conference::state::Phase;
use crate::desk::{Desk, Overlay, overlay};
use crate::record::Proceedings;
use crate::record::memory::MemoryJournal;
use crate::terminal::clicks::Clicks;
use crate::terminal::dialog;
use crate::terminal::key::Key;
use crate::terminal::look::Look;
use crate::terminal::output::Output;
use crate::terminal::picture;
use crate::terminal::signal::Signal;
use crate::terminal::told::{Layer, Teller, heard};
use crate::wording::{Lang, rehearsal, tour as words};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::collections::BTreeSet;
use std::thread;
use std::time::Duration;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];
const ONWARD: Key = Key { alt: true, ..Key::RIGHT };
const BACK: Key = Key { alt: true, ..Key::LEFT };

/// Somebody who has never seen the program.
struct Learner {
    run: Run<'static>,
    output: Output,
    lang: Lang,
    folder: tempfile::TempDir,
    pressed: usize,
}

fn learner(course: Course, (columns, rows): (u16, u16), lang: Lang) -> Learner {
    let options = Options::of_a_still_desk(lang);
    let options: &'static Options = Box::leak(Box::new(options));
    let folder = tempfile::tempdir().expect("a folder");
    let programme = course.programme(sample::programme().expect("the sample has no fault"));
    let subject = rehearse::beside(&folder.path().join("hoc.hoinghi"), programme, lang);
    let journal = Box::new(MemoryJournal::default());
    let mut proceedings = Proceedings::rehearse(journal, subject.programme, clock::now()).expect("memory keeps it");
    tour::prepare(course, &mut proceedings, clock::now()).expect("the scene is set");
    let run = Run {
        record: Record::Asking(Box::new(proceedings)),
        path: subject.record,
        screens: vec![(course.desk(), screen(course.desk(), TallyScreen::new(None, 1), options))],
        resting: Vec::new(),
        overlay: Overlay::default(),
        options,
        desk: Look::desk(&options.theme, options.signs, lang),
        hall: Look::hall(&options.theme, options.signs, lang),
        trouble: None,
        mirror: None,
        mirror_trouble: None,
        plan_changed: None,
        export: None,
        inspection: None,
        arrived: None,
        clicks: Clicks::default(),
        presence: None,
        tour: Some(Box::new(Tour::new(course, lang).hurried())),
        reopen_at: None,
        traffic: Traffic::default(),
    };
    let output = Output::nowhere(columns, rows).expect("a screen");
    let mut learner = Learner { run, output, lang, folder, pressed: 0 };
    learner.settles();
    learner
}

impl Learner {
    /// Lets the tour look and the screen be drawn, as between two keys.
    fn settles(&mut self) {
        let area = self.output.area();
        while self.run.tour_goes_on(&mut self.output) || self.run.hear_errands(area) {}
        self.run.with_screen(area, |screen, _, view| screen.drawn(view));
        if let Some(arrival) = &mut self.run.arrived {
            arrival.seen();
        }
    }

    fn presses(&mut self, key: Key) {
        self.pressed += 1;
        assert!(matches!(self.run.take(Signal::Key(key), &mut self.output), Then::GoOn), "{}", self.page());
        self.settles();
    }

    fn page(&self) -> String {
        let mut buf = Buffer::empty(self.output.area());
        self.run.paint(&mut buf, clock::now(), &self.run.record.head().code());
        picture::text(&buf)
    }

    fn tour(&self) -> &Tour {
        self.run.tour.as_deref().expect("a tour")
    }

    /// What the card says, and whether it had room for it.
    fn reads(&self) -> (Said, bool) {
        let tour = self.tour();
        let area = tour::split(self.output.area()).1;
        let mut buf = Buffer::empty(self.output.area());
        dialog::wipe(&mut buf, area, &self.run.desk);
        let sight = super::Sight { look: &self.run.desk, hall: &self.run.hall, now: clock::now() };
        let seen = |seen: &super::Seen<'_>| (tour.says(seen), tour::draw(tour, &mut buf, area, seen, &sight));
        self.run.seen(tour.heard().clone(), self.output.area(), seen).expect("a desk")
    }

    /// What is told in words: all that the card draws, beside whatever lies over the desk.
    fn hears(&self) -> Vec<Layer> {
        let area = self.output.area();
        let card = Rect { width: 100, ..tour::split(area).1 };
        let mut buf = Buffer::empty(card);
        let tour = self.tour();
        let sight = super::Sight { look: &self.run.desk, hall: &self.run.hall, now: clock::now() };
        let seen = |seen: &super::Seen<'_>| tour::draw(tour, &mut buf, card, seen, &sight);
        self.run.seen(tour.heard().clone(), area, seen).expect("a desk");
        let told = self.run.told(clock::now(), area);
        let top = told.last().cloned().into_iter().collect::<Vec<_>>();
        assert_eq!(heard::untold(&buf, &top), Vec::<String>::new(), "{}", heard::all(&top));
        assert_eq!(heard::unfit(&told), Vec::<String>::new());
        told
    }

    /// The keys that the screen in front has for its acts now, with those that are the same everywhere.
    fn owned(&self) -> BTreeSet<String> {
        let acts = self.run.seen(Heard::default(), self.output.area(), |seen| seen.acts.to_vec()).expect("a desk");
        let keys = acts.into_iter().flat_map(|act| act.keys);
        let common = [overlay::HELP, overlay::PALETTE, overlay::LEAVE, ONWARD, Key::ESC];
        keys.chain(common).map(|key| key.name(self.lang)).collect()
    }

    /// Goes through the course from where it is, pressing what the card names; lessons for which `skips` says so are
    /// left out.
    fn learns(&mut self, skips: impl Fn(usize) -> bool) {
        let mut same = 0;
        loop {
            let (said, whole) = self.reads();
            assert!(whole, "the card is cut: {}\n{}", said.sentence, self.page());
            assert!(self.page().contains(rehearsal::MARK.of(self.lang)), "{}", self.page());
            self.hears();
            if self.tour().is_over() {
                return;
            }
            let before = self.tour().progress();
            if skips(before.0) {
                self.presses(ONWARD);
            } else {
                assert_ne!(said.label, words::BACK, "astray at {before:?}: {}\n{}", said.sentence, self.page());
                let covered = self.run.seen(Heard::default(), self.output.area(), |seen| seen.covered);
                if let (Some(first), Some(false)) = (said.keys.first(), covered) {
                    let name = first.name(self.lang);
                    assert!(self.owned().contains(&name), "{name} is no key of this screen\n{}", self.page());
                }
                for key in &said.keys {
                    self.presses(*key);
                }
            }
            same = if self.tour().progress() == before { same + 1 } else { 0 };
            assert!(same < 400, "no way on at {before:?}: {}\n{}", said.sentence, self.page());
            if same > 12 {
                // Files are written beside the desk.
                thread::sleep(Duration::from_millis(10));
                self.settles();
            }
        }
    }
}

#[test]
fn the_chairs_course_is_gone_through_by_the_keys_that_its_lessons_name() {
    for lang in [Lang::Vi, Lang::En] {
        for size in SIZES {
            let mut learner = learner(Course::Chair, size, lang);
            learner.learns(|_| false);
            let conference = learner.run.record.conference();
            assert!(matches!(conference.phase(), Phase::Closed { .. }));
            for contest in &conference.programme().contests {
                assert!(conference.standing(contest).decided(), "{}", contest.title);
            }
            let first = conference.progress(&conference.programme().contests[0].id).expect("a contest");
            assert_eq!(first.rounds.len(), 2, "the tie led to a run-off");
            assert!(first.freezings.iter().any(|freezing| freezing.reopened.is_some()));
            let written = std::fs::read_dir(learner.folder.path().join("hoc.dien-tap.van-ban")).expect("documents");
            let names: Vec<String> =
                written.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned()).collect();
            assert!(
                names.len() > 3
                    && names.iter().all(|name| [Lang::Vi, Lang::En]
                        .iter()
                        .any(|lang| name.starts_with(rehearsal::FILES.of(*lang)))),
                "{names:?}"
            );
            assert!(learner.pressed < 300, "{} keys", learner.pressed);
        }
    }
}

#[test]
fn the_typists_course_is_gone_through_by_the_keys_that_its_lessons_name() {
    for lang in [Lang::Vi, Lang::En] {
        for size in SIZES {
            let mut learner = learner(Course::Typist, size, lang);
            learner.learns(|_| false);
            let conference = learner.run.record.conference();
            let round =
                conference.progress(&conference.programme().contests[0].id).and_then(|progress| progress.open_round());
            let round = round.expect("an open round");
            assert_eq!(round.passes[0].count.recorded, 8);
            assert_eq!(round.corrections.len(), 1);
            assert_eq!(round.passes[0].count.invalid(), 1);
            assert_eq!(round.passes[1].count.invalid(), 1);
        }
    }
}

#[test]
fn a_course_can_be_left_out_lesson_by_lesson_and_the_rest_is_still_learnt() {
    for course in [Course::Chair, Course::Typist] {
        for skipped in [|_| true, |lesson| lesson % 2 == 0, |lesson| lesson % 2 == 1, |lesson| lesson % 3 == 1] {
            let mut learner = learner(course, (80, 24), Lang::Vi);
            learner.learns(skipped);
            let conference = learner.run.record.conference();
            if course == Course::Chair {
                assert!(matches!(conference.phase(), Phase::Closed { .. }));
                assert!(conference.programme().contests.iter().all(|contest| conference.standing(contest).decided()));
            } else {
                let round = conference
                    .progress(&conference.programme().contests[0].id)
                    .and_then(|progress| progress.open_round());
                assert_eq!(round.map(|round| round.corrections.len()), Some(1));
            }
        }
    }
}

#[test]
fn who_goes_astray_is_told_the_way_back_and_comes_back_by_it() {
    let mut learner = learner(Course::Chair, (80, 24), Lang::Vi);
    for _ in 0..3 {
        learner.presses(ONWARD);
    }
    let at = learner.tour().progress();
    let back = |learner: &mut Learner| {
        let (said, whole) = learner.reads();
        assert!(whole && said.label == words::BACK, "{}", learner.page());
        learner.presses(said.keys[0]);
        assert_eq!(learner.reads().0.label, words::TRY, "{}", learner.page());
        assert_eq!(learner.tour().progress(), at, "nothing was learnt by that");
    };
    // Another step, the hall's screen, a form that this lesson does not want, the help.
    for key in [Key::f(8), Key::f(5), Key::ctrl('n'), Key::f(9), Key::f(1), Key::ctrl('p')] {
        learner.presses(key);
        back(&mut learner);
    }
}

#[test]
fn a_paper_that_was_typed_wrongly_is_not_praised_and_has_to_be_taken_back() {
    let mut learner = learner(Course::Typist, (80, 24), Lang::Vi);
    learner.presses(ONWARD);
    let at = learner.tour().progress();
    for key in [Key::char('3'), Key::char('4'), Key::ENTER] {
        learner.presses(key);
    }
    let (said, whole) = learner.reads();
    assert!(whole && said.label == words::BACK && said.sentence.contains("[Ctrl+Z]"), "{}", learner.page());
    assert!(learner.tour().praise().is_none());
    assert_eq!(learner.tour().progress(), at);
    learner.presses(said.keys[0]);
    learner.presses(said.keys[1]);
    learner.learns(|_| false);
}

#[test]
fn who_hears_the_tour_is_told_what_is_new_on_the_card_and_nothing_twice() {
    let mut learner = learner(Course::Chair, (100, 40), Lang::Vi);
    let mut teller = Teller::new(80, Lang::Vi);
    let lesson = |learner: &Learner| learner.tour().lesson().expect("a lesson").0.told.title.vi;
    let (first, why) = (lesson(&learner), learner.tour().lesson().expect("a lesson").0.told.why.vi);
    let mut tells = |learner: &Learner| {
        teller.press();
        let said = teller.tell(&learner.hears(), Duration::ZERO).unwrap_or_default();
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let said = tells(&learner);
    assert!(said.contains(first) && said.contains(why) && said.contains("Alt+mũi tên phải: tiếp, bỏ qua"), "{said}");
    learner.presses(Key::ENTER);
    let second = lesson(&learner);
    let said = tells(&learner);
    let praise = learner.tour().praise().expect("praise").vi;
    assert!(said.contains(praise) && said.contains(second) && !said.contains(why), "{said}");
    // What lies over the desk tells the way back, and not the whole card again.
    let why = learner.tour().lesson().expect("a lesson").0.told.why.vi;
    learner.presses(Key::f(1));
    let said = tells(&learner);
    assert!(said.contains(words::BACK.vi) && !said.contains(why), "{said}");
    learner.presses(Key::ESC);
    let said = tells(&learner);
    assert!(said.contains(words::TRY.vi) && !said.contains(why) && !said.contains("Ctrl+P"), "{said}");
}

#[test]
fn a_lesson_can_be_read_again_and_what_was_done_stays() {
    let mut learner = learner(Course::Chair, (80, 24), Lang::En);
    learner.presses(Key::ENTER);
    assert!(learner.tour().praise().is_some(), "{}", learner.page());
    learner.presses(BACK);
    let (said, _) = learner.reads();
    assert_eq!((said.label, learner.tour().progress().0), (words::AGAIN, 0));
    assert!(learner.run.record.conference().is_running());
    learner.presses(said.keys[0]);
    assert_eq!(learner.reads().0.label, words::TRY);
}

#[test]
fn the_record_of_a_tour_is_a_rehearsals_and_the_real_desk_stands_above_the_card() {
    for course in [Course::Chair, Course::Typist] {
        for size in SIZES {
            let learner = learner(course, size, Lang::Vi);
            assert!(learner.run.record.conference().is_rehearsal());
            let title = &learner.run.record.conference().programme().particulars.title;
            assert!(title.starts_with(rehearsal::MARK.vi), "{title}");
            assert!(learner.run.path.to_string_lossy().contains(".dien-tap."));
            // The same desk without the tour, in the room that is left, is the same picture.
            let (above, card) = tour::split(learner.output.area());
            let with = learner.page();
            let mut alone = learner;
            alone.run.tour = None;
            alone.output.resize(above.width, above.height);
            let without = alone.page();
            let rows = usize::from(above.height);
            assert_eq!(with.lines().take(rows).collect::<Vec<_>>(), without.lines().take(rows).collect::<Vec<_>>());
            assert_eq!(card.height, 6);
            assert_eq!(alone.run.screens.last().map(|(desk, _)| *desk), Some(course.desk()));
        }
    }
    assert_ne!(Course::at(Desk::Chair), Course::at(Desk::Tally));
}

#[test]
fn a_window_that_is_too_small_says_so_and_the_desk_goes_on() {
    let mut learner = learner(Course::Chair, (70, 20), Lang::Vi);
    assert!(learner.page().contains(words::TOO_SMALL.vi), "{}", learner.page());
    learner.presses(Key::ENTER);
    assert!(learner.run.record.conference().is_running());
}
