//! A Vietnamese keyboard composes letters: Telex and VNI send a letter, take it back with Backspace, and send another.
//! Whoever types on at the wrong window does nothing by it.

use super::{Chair, sample};
use crate::conference::Moment;
use crate::terminal::key::Key;
use proptest::prelude::*;

/// Letters as such a keyboard sends them, alone and with tone marks of their own, and bursts of Backspace.
fn typed() -> impl Strategy<Value = Vec<Key>> {
    let letters: Vec<char> = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵfjwzAĐƯỜNG\u{301}\u{300}\u{309}\u{303}\u{323}"
        .chars()
        .collect();
    let letter = prop::sample::select(letters).prop_map(|letter| vec![Key::char(letter)]);
    let burst = (1_usize..6).prop_map(|times| vec![Key::BACKSPACE; times]);
    prop::collection::vec(prop_oneof![4 => letter, 1 => burst], 1..60).prop_map(|keys| keys.concat())
}

/// The screen as it would stand at one and the same time.
fn still(chair: &mut Chair) -> String {
    chair.now = Moment::parse_from_rfc3339("2017-12-01T09:00:00+07:00").expect("a moment");
    chair.sees()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn letters_and_bursts_of_backspace_do_nothing_at_the_chairs_desk(keys in typed(), step in 0_usize..25) {
        let mut chair = Chair::sits(120, 40);
        let id = sample().agenda[step].id.clone();
        chair.script(r#"{"do":"start"}"#).script(r#"{"do":"attend_all"}"#).at(id.as_str());
        let (head, page) = (chair.proceedings.head(), still(&mut chair));
        chair.presses(&keys);
        prop_assert_eq!(chair.proceedings.head(), head);
        prop_assert!(chair.overlay.is_none() && chair.went.is_none() && chair.exports.is_empty());
        prop_assert_eq!(still(&mut chair), page);
    }
}
