//! What a projection hides is not on the screen.

use super::fixtures::{SIZES, UNITS, hidden_count, text, view};
use crate::conference::Projection;
use crate::conference::public::PublicScene;
use proptest::prelude::{any, prop_assert, proptest};

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(40))]

    #[test]
    fn a_hidden_count_shows_no_name_and_no_tally(
        held in any::<bool>(), complete in any::<bool>(), done in 0u64..500, size in proptest::sample::select(SIZES.to_vec())
    ) {
        let mut count = hidden_count(if held { Projection::Held } else { Projection::Progress });
        count.complete = complete;
        count.counted = count.counted.map(|_| done);
        count.collected = count.collected.map(|_| 500);
        let page = text(&view(None, PublicScene::Counting(count)), size);
        for name in UNITS {
            prop_assert!(!page.contains(name), "{name} stands on\n{page}");
        }
        // Of all numbers only the clock, the year and, where it may be seen, how many papers have been counted.
        let allowed = if held { vec![] } else { vec![done.to_string(), "500".into(), format!("{done}/500")] };
        let clock = ["09", "42", "2017"].map(str::to_owned);
        for number in page.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()) {
            prop_assert!(allowed.iter().chain(&clock).any(|said| said == number), "{number} on\n{page}");
        }
    }
}
