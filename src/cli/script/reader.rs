//! Reading a script line by line, whatever is in it.

use std::io::{self, BufRead};

/// Longest line, in megabytes; what is longer is read over.
pub const LINE_MEGABYTES: usize = 4;

/// One line of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScriptLine {
    /// Text, without its line break.
    Text(String),
    /// Longer than the limit.
    TooLong,
    /// Not UTF-8.
    NotUtf8,
}

/// The next line; `None` at the end.
pub fn next_line(reader: &mut impl BufRead) -> io::Result<Option<ScriptLine>> {
    let limit = LINE_MEGABYTES * 1024 * 1024;
    let mut line = Vec::new();
    let mut too_long = false;
    let mut anything = false;
    loop {
        let piece = match reader.fill_buf() {
            Ok(piece) => piece,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if piece.is_empty() {
            break;
        }
        anything = true;
        let end = piece.iter().position(|byte| *byte == b'\n');
        let taken = end.unwrap_or(piece.len());
        if too_long || line.len() + taken > limit {
            too_long = true;
            line = Vec::new();
        } else {
            line.extend_from_slice(piece.get(..taken).unwrap_or_default());
        }
        reader.consume(end.map_or(taken, |end| end + 1));
        if end.is_some() {
            break;
        }
    }
    if !anything {
        return Ok(None);
    }
    if too_long {
        return Ok(Some(ScriptLine::TooLong));
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    Ok(Some(String::from_utf8(line).map_or(ScriptLine::NotUtf8, ScriptLine::Text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<ScriptLine> {
        let mut reader = bytes;
        std::iter::from_fn(|| next_line(&mut reader).unwrap()).collect()
    }

    #[test]
    fn every_line_ending_is_understood() {
        let text = |text: &str| ScriptLine::Text(text.into());
        assert_eq!(lines(b"a\r\nb\n\nc"), [text("a"), text("b"), text(""), text("c")]);
        assert_eq!(lines(b""), []);
    }

    #[test]
    fn what_is_no_text_or_too_long_does_not_end_the_script() {
        let mut bytes = b"\xff\xfe\n".to_vec();
        bytes.extend(std::iter::repeat_n(b'x', LINE_MEGABYTES * 1024 * 1024 + 1));
        bytes.extend(b"\nend");
        assert_eq!(lines(&bytes), [ScriptLine::NotUtf8, ScriptLine::TooLong, ScriptLine::Text("end".into())]);
    }
}
