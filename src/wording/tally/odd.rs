//! What looks odd in a count, said so that somebody looks.

use crate::conference::plausible::Oddity;
use crate::say;
use crate::text::number::counted;
use crate::wording::{Lang, Phrase, phrase};

/// What looks odd, and what to do about it.
pub fn oddity(lang: Lang, oddity: Oddity) -> String {
    match oddity {
        Oddity::ManyInvalid { invalid, recorded } => say!(
            lang,
            "{invalid}/{recorded} phiếu không hợp lệ. Hãy xem lại các phiếu đó; nếu đúng, ghi giải trình vào biên bản.",
            "{invalid} of {recorded} papers are invalid. Look at them again; if they are, write an explanation into the minutes.",
            invalid = counted(invalid, lang),
            recorded = counted(recorded, lang)
        ),
        Oddity::ManyBlank { blank, recorded } => say!(
            lang,
            "{blank}/{recorded} phiếu trắng. Hãy xem lại các phiếu đó; nếu đúng, ghi giải trình vào biên bản.",
            "{blank} of {recorded} papers are blank. Look at them again; if they are, write an explanation into the minutes.",
            blank = counted(blank, lang),
            recorded = counted(recorded, lang)
        ),
    }
}

/// That so many papers in a row said the same.
pub fn same_in_a_row(lang: Lang, papers: u32) -> String {
    say!(
        lang,
        "{papers} phiếu liền nhau ghi giống hệt nhau. Hãy nhìn lại chồng phiếu: có phiếu nào bị nhập hai lần không?",
        "{papers} papers in a row say exactly the same. Look at the stack: was one of them entered twice?",
        papers = counted(papers.into(), lang)
    )
}

/// Title of the form for an explanation.
pub const EXPLAIN_TITLE: Phrase = phrase("GIẢI TRÌNH CHO BIÊN BẢN", "EXPLANATION FOR THE MINUTES");
/// What it is for.
pub const EXPLAIN_INTRO: Phrase = phrase(
    "Ghi điều Tổ kiểm phiếu đã xem lại và kết luận. Câu này được in trong biên bản kiểm phiếu.",
    "Write what the tally team looked at again, and what it found. The sentence is printed in the tally minutes.",
);
/// Its field.
pub const EXPLANATION: Phrase = phrase("Giải trình", "Explanation");
/// It was written down.
pub const EXPLAINED: Phrase = phrase(
    "Đã ghi giải trình; câu này sẽ có trong biên bản.",
    "The explanation is recorded and will stand in the minutes.",
);
