//! Text inside XML: nothing in a name or a note can act as markup, and no character is one that XML forbids.

/// Text as it may stand between tags and inside quotes. Breaks of line become blanks: a block is one paragraph.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\r' | '\t' => escaped.push(' '),
            // What is no character of XML 1.0 makes the whole file unreadable.
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_of_a_name_is_markup_or_forbidden() {
        assert_eq!(
            escaped("<b>A & \"B\"</b> ]]>'\n\u{1}\u{ffff}é"),
            "&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt; ]]&gt;&#39; é"
        );
    }
}
