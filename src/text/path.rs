//! Paths as people give them: typed, pasted from a file manager, or dragged into the terminal.

/// The path that was meant: without quotes, `file://`, escaped blanks and blanks around it; `~` is the home folder.
pub fn meant(text: &str, home: Option<&str>) -> String {
    let text = text.trim();
    let quoted = unquoted(text);
    let text = quoted.unwrap_or(text);
    if let Some(address) = text.get(..7).filter(|start| start.eq_ignore_ascii_case("file://")).map(|_| &text[7..]) {
        return of_address(address);
    }
    let text = if quoted.is_none() && std::path::MAIN_SEPARATOR == '/' { unescaped(text) } else { text.to_owned() };
    let at_home = |rest: &str| home.map(|home| format!("{}{rest}", home.trim_end_matches(['/', '\\'])));
    match text.strip_prefix('~') {
        Some("") => at_home("").unwrap_or(text),
        Some(rest) if rest.starts_with(['/', '\\']) => at_home(rest).unwrap_or(text),
        _ => text,
    }
}

/// What stands between a pair of quotes; `None` where the text is not quoted as a whole.
fn unquoted(text: &str) -> Option<&str> {
    const QUOTES: [(char, char); 4] = [('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’')];
    let inner = |(open, close): (char, char)| text.strip_prefix(open)?.strip_suffix(close);
    QUOTES.into_iter().find_map(inner).map(str::trim)
}

/// The path of a `file://` address: the name of this machine goes, and %20 is a blank.
fn of_address(address: &str) -> String {
    let path = address.find('/').map_or(address, |at| &address[at..]);
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit = |at: usize| after.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, digit(0), digit(1)) {
            bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    let path = String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned());
    // "/C:/Users" is how an address writes a drive.
    let drive = path.strip_prefix('/').filter(|rest| rest.as_bytes().get(1) == Some(&b':'));
    drive.map_or(path.clone(), str::to_owned)
}

/// Without the backslash that a shell wants before a blank or a bracket.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        out.push(if letter == '\\' { letters.next().unwrap_or(letter) } else { letter });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_path_is_understood_however_it_came_into_the_field() {
        let at = |text| meant(text, Some("/home/lan"));
        assert_eq!(at(" /tmp/đơn vị.xlsx \n"), "/tmp/đơn vị.xlsx");
        assert_eq!(at("\"/tmp/đơn vị.xlsx\""), "/tmp/đơn vị.xlsx");
        assert_eq!(at("'/tmp/đơn vị.xlsx' "), "/tmp/đơn vị.xlsx");
        assert_eq!(at("“/tmp/a.docx”"), "/tmp/a.docx");
        assert_eq!(at("file:///tmp/B%C3%A1o%20c%C3%A1o.docx"), "/tmp/Báo cáo.docx");
        assert_eq!(at("FILE://may-tinh/tmp/a%.docx"), "/tmp/a%.docx");
        assert_eq!(at("file:///C:/Users/lan/a.xlsx"), "C:/Users/lan/a.xlsx");
        assert_eq!(at("~"), "/home/lan");
        assert_eq!(at("~/Tài liệu"), "/home/lan/Tài liệu");
        assert_eq!(at("~lan"), "~lan");
        assert_eq!(meant("~/a", None), "~/a");
        assert_eq!(at("it's 5 \"a"), "it's 5 \"a");
        assert_eq!(at(""), "");
        assert_eq!(at("\""), "\"");
    }

    #[cfg(unix)]
    #[test]
    fn what_was_dragged_into_the_terminal_has_no_backslash_before_its_blanks() {
        assert_eq!(meant(r"/tmp/đơn\ vị\ \(1\).xlsx ", None), "/tmp/đơn vị (1).xlsx");
    }
}
