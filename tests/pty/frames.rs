//! Whole frames out of what a terminal is sent.
//!
//! A loaded machine hands a frame over in pieces. A picture of half a frame is one that no terminal shows that keeps to
//! synchronised updates, so a test may not take it for an answer.

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// What has come of a frame that is not whole yet.
#[derive(Default)]
pub struct Frames {
    kept: Vec<u8>,
}

impl Frames {
    /// What may be shown once these bytes have come: everything, but a frame only to its end. No bytes mean that no more
    /// will come.
    pub fn whole(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.kept.extend_from_slice(bytes);
        let held = if bytes.is_empty() { self.kept.len() } else { self.end_of_what_is_whole() };
        self.kept.drain(..held).collect()
    }

    fn end_of_what_is_whole(&self) -> usize {
        let ended = last(&self.kept, END).map_or(0, |at| at + END.len());
        let rest = &self.kept[ended..];
        let begun = last(rest, BEGIN).unwrap_or_else(|| {
            // The begin itself may have come only in part.
            (1..BEGIN.len())
                .rev()
                .find(|&part| rest.ends_with(&BEGIN[..part]))
                .map_or(rest.len(), |part| rest.len() - part)
        });
        ended + begun
    }
}

fn last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|window| window == what)
}
