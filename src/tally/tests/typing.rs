//! What a Vietnamese keyboard sends does nothing here, and every act is found by its name.

use super::hall::Hall;
use crate::conference::contest::Form;
use crate::tally::TABLE;
use crate::terminal::key::{Code, Key};
use proptest::prelude::*;

/// Letters as Telex and VNI send them, and bursts of Backspace.
fn typed() -> impl Strategy<Value = Vec<Key>> {
    let letters: Vec<char> = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵfjwzAĐƯỜNG\u{301}\u{300}"
        .chars()
        .collect();
    let letter = prop::sample::select(letters).prop_map(|letter| vec![Key::char(letter)]);
    let burst = (1_usize..6).prop_map(|times| vec![Key::BACKSPACE; times]);
    prop::collection::vec(prop_oneof![4 => letter, 1 => burst], 1..60).prop_map(|keys| keys.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn letters_and_bursts_of_backspace_record_nothing_and_change_no_other_paper(
        keys in typed(),
        form in prop::sample::select(vec![Form::Tick, Form::Strike, Form::Agree, Form::Grades]),
    ) {
        let mut hall = Hall::of(form, 11);
        hall.types("1 <Enter>");
        let (asked, recorded) = (hall.asked(), hall.count());
        for key in keys {
            hall.presses(key);
            hall.is_seen();
        }
        prop_assert_eq!(hall.asked(), asked);
        prop_assert_eq!(hall.count(), recorded);
    }
}

#[test]
fn every_act_has_a_key_that_is_no_letter_and_stands_in_the_palette() {
    let mut hall = Hall::of(Form::Strike, 11);
    for binding in TABLE.iter() {
        let bare =
            |key: &Key| matches!(key.code, Code::Char(letter) if letter.is_alphabetic()) && !key.ctrl && !key.alt;
        assert!(binding.keys.iter().any(|key| !bare(key)));
    }
    for act in hall.acts() {
        hall.presses(Key::ctrl('p'));
        act.label.chars().for_each(|letter| hall.presses(Key::char(letter)));
        assert!(hall.page().contains(&act.label), "{}", hall.page());
        // What cannot be done says why.
        if let Some(why) = act.refused {
            let begins: String = why.chars().take(20).collect();
            assert!(hall.page().contains(&begins), "{}: {}", act.label, hall.page());
        }
        hall.presses(Key::ESC);
    }
}
