//! What Enter will record, and whether it is valid: read and judged as the box will, before it lies there.

use super::draft::Draft;
use crate::conference::contest::Form;
use crate::conference::frame::Frame;
use crate::conference::paper::{BadPaper, Paper, Verdict};
use crate::wording::{Lang, tally as words};

/// What is said of a draft before it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// How many lines say what.
    pub lines: String,
    /// Valid, or why not.
    pub verdict: String,
    /// Whether it is valid.
    pub valid: bool,
}

/// Reads the draft as a paper of the round, exactly as recording it will.
pub fn paper(draft: &Draft, frame: &Frame) -> Result<Paper, BadPaper> {
    Paper::read(&draft.told(frame), frame)
}

/// What recording the draft will record.
pub fn said(draft: &Draft, frame: &Frame, lang: Lang) -> Said {
    match paper(draft, frame) {
        Ok(paper) => told(&paper, frame, lang),
        // No key makes such a draft; were there one, recording it would be refused.
        Err(_) => Said { lines: String::new(), verdict: words::UNREADABLE.of(lang).to_owned(), valid: false },
    }
}

/// What a paper says, and how it is judged.
pub fn told(paper: &Paper, frame: &Frame, lang: Lang) -> Said {
    let lines = match paper {
        Paper::Declared(_) => words::LINES_IGNORED.of(lang).to_owned(),
        Paper::Marked(marks) => words::lines(lang, frame.form, marks),
    };
    let verdict = paper.judge(frame);
    let said = match verdict {
        Verdict::Valid => words::valid(lang, frame, paper),
        Verdict::Invalid(reason) => words::invalid(lang, reason, paper.supports(), frame.max),
    };
    Said { lines, verdict: said, valid: verdict == Verdict::Valid }
}

/// What was typed, in line numbers.
pub fn typed(draft: &Draft, frame: &Frame, lang: Lang) -> String {
    if !matches!(frame.form, Form::Tick | Form::Strike) {
        let paper = paper(draft, frame);
        let said = paper.map(|paper| words::comparing::paper(lang, &paper, frame.form));
        // Lines that were not come to yet are not told.
        return said.unwrap_or_default().trim_end_matches([' ', '–']).to_owned();
    }
    let own = draft.typing().mark();
    let lines = (0..frame.slate.len()).filter(|line| draft.mark(*line) == Some(own));
    let lines: Vec<String> = lines.map(|line| (line + 1).to_string()).collect();
    if lines.is_empty() { "–".to_owned() } else { lines.join(" ") }
}
