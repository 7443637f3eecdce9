//! Numbers and moments as documents write them.

pub(super) use crate::text::date::{clock, long};
pub(super) use crate::text::number::{counted, percent};

use crate::conference::Moment;
use crate::say;
use crate::text::date::time_of_day;
use crate::text::number::words;
use crate::wording::Lang;

/// A count that matters, in figures and in words: `11 (mười một)`.
pub(super) fn in_full(count: u64, lang: Lang) -> String {
    format!("{} ({})", counted(count, lang), words(count, lang))
}

/// The time of day as it is read out.
pub(super) fn time(moment: Moment, lang: Lang) -> String {
    time_of_day(&moment, lang)
}

/// The time and the date.
pub(super) fn moment(moment: Moment, lang: Lang) -> String {
    let (time, date) = (time(moment, lang), long(moment.date_naive(), lang));
    say!(lang, "{time}, {date}", "{time}, {date}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_that_matter_stand_in_figures_and_in_words() {
        assert_eq!(in_full(4, Lang::Vi), "04 (bốn)");
        assert_eq!(in_full(11, Lang::En), "11 (eleven)");
    }
}
