//! What holds whatever is typed.

use super::hall::{Hall, contest};
use crate::conference::contest::{BlankRule, Form};
use crate::desk::Effect;
use crate::terminal::key::{Code, Key};
use proptest::prelude::{Just, Strategy, prop_oneof};

const KEYS: [Key; 26] = [
    Key::char('0'),
    Key::char('1'),
    Key::char('2'),
    Key::char('3'),
    Key::char('9'),
    Key::SPACE,
    Key::TAB,
    Key::BACKSPACE,
    Key::ESC,
    Key::ctrl('z'),
    Key::ctrl('r'),
    Key::f(2),
    Key::f(3),
    Key::f(4),
    Key::f(5),
    Key::f(6),
    Key::f(7),
    Key::f(8),
    Key::f(9),
    Key::char('*'),
    Key::char('a'),
    Key::UP,
    Key::DOWN,
    Key::RIGHT,
    Key::plain(Code::Insert),
    Key::ENTER,
];

fn forms() -> impl Strategy<Value = Form> {
    prop_oneof![Just(Form::Tick), Just(Form::Strike), Just(Form::Agree), Just(Form::Grades)]
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(96))]

    #[test]
    fn no_keys_panic_and_no_more_is_recorded_than_was_asked(
        form in forms(),
        names in 1usize..60,
        bundle in 1u32..5,
        passes in 1u8..=2,
        keys in proptest::collection::vec(0usize..KEYS.len(), 0..80),
    ) {
        let mut plan = contest("co", form, names);
        (plan.bundle, plan.passes) = (bundle, passes);
        let mut hall = Hall::counting(plan, 6);
        hall.screen = crate::tally::TallyScreen::new(None, 1).nested();
        let mut pressed = 0usize;
        for (at, key) in keys.into_iter().enumerate() {
            hall.presses(KEYS[key]);
            // Enter records a paper, and so does a digit among the reasons.
            pressed += usize::from(KEYS[key] == Key::ENTER || KEYS[key].digit().is_some());
            let recorded = hall.count_in("co", 1).recorded + hall.count_in("co", 2).recorded;
            proptest::prop_assert!(usize::try_from(recorded).unwrap() <= hall.asked());
            proptest::prop_assert!(hall.asked() <= pressed);
            if at % 7 == 0 {
                hall.size = if at % 2 == 0 { (80, 24) } else { (120, 40) };
                hall.page();
            }
        }
    }

    #[test]
    fn what_the_screen_says_is_what_the_count_says(
        form in forms(),
        names in 1usize..30,
        blank in proptest::bool::ANY,
        keys in proptest::collection::vec(0usize..13, 0..25),
    ) {
        let mut plan = contest("co", form, names);
        plan.blank = if blank { BlankRule::Valid } else { BlankRule::Invalid };
        let mut hall = Hall::counting(plan, 9);
        for key in keys {
            // The keys that make a paper, with Esc left out so that it grows.
            hall.presses([&KEYS[..8], &KEYS[19..24]].concat()[key]);
        }
        let said = hall.said().unwrap();
        let page = hall.page();
        proptest::prop_assert_eq!(page.contains("KHÔNG HỢP LỆ"), !said.valid, "{}", page);
        hall.presses(Key::ENTER);
        let count = hall.count();
        if count.recorded == 1 {
            proptest::prop_assert_eq!(count.valid == 1, said.valid, "{}", page);
            proptest::prop_assert_eq!(hall.would_be_lost(), None);
        } else {
            // Only a number that no line has keeps Enter from recording, and that is said.
            proptest::prop_assert!(hall.says("Không có dòng số"));
        }
        let went = hall.wanted.iter().any(|effect| !matches!(effect, Effect::Ask(_)));
        proptest::prop_assert!(!went);
    }
}
