//! Source text without what says nothing about imports: comments, literals, and everything that is only for tests.

/// The same text with comments and the insides of literals blanked out; every line keeps its number.
pub fn bare(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = end_of_blank(&chars, at);
        if end == at {
            out.push(chars[at]);
            at += 1;
        } else {
            out.extend(chars[at..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

/// Where the comment or literal that begins at `at` ends; `at` itself if none begins there.
fn end_of_blank(chars: &[char], at: usize) -> usize {
    let rest = &chars[at..];
    let word_before = at > 0 && is_word(chars[at - 1]);
    match rest {
        ['/', '/', ..] => at + rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
        ['/', '*', ..] => end_of_block(chars, at),
        ['r', '"' | '#', ..] if !word_before => end_of_raw(chars, at + 1).unwrap_or(at),
        ['b', 'r', '"' | '#', ..] if !word_before => end_of_raw(chars, at + 2).unwrap_or(at),
        ['"', ..] => end_of_quoted(chars, at, '"'),
        ['\'', '\\', ..] | ['\'', _, '\'', ..] => end_of_quoted(chars, at, '\''),
        _ => at,
    }
}

fn end_of_block(chars: &[char], start: usize) -> usize {
    let mut depth = 0;
    let mut at = start;
    while at < chars.len() {
        match &chars[at..] {
            ['/', '*', ..] => {
                depth += 1;
                at += 2;
            }
            ['*', '/', ..] => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    at
}

/// The end of a raw string whose hashes or quote begin at `at`; `None` where it is a raw name.
fn end_of_raw(chars: &[char], at: usize) -> Option<usize> {
    let hashes = chars[at..].iter().take_while(|c| **c == '#').count();
    let open = at + hashes;
    if chars.get(open) != Some(&'"') {
        return None;
    }
    let mut close = vec!['"'];
    close.extend(std::iter::repeat_n('#', hashes));
    let inside = &chars[open + 1..];
    let length = inside.windows(close.len()).position(|window| window == close).unwrap_or(inside.len());
    Some((open + 1 + length + close.len()).min(chars.len()))
}

fn end_of_quoted(chars: &[char], start: usize, quote: char) -> usize {
    let mut at = start + 1;
    while at < chars.len() {
        match chars[at] {
            '\\' => at += 2,
            c if c == quote => return at + 1,
            _ => at += 1,
        }
    }
    chars.len()
}

/// Whether a name may contain this character.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Bare text without the items under `#[cfg(test)]`, and the names of the test modules that stand in files of their own.
pub fn without_tests(bare: &str) -> (String, Vec<String>) {
    const MARK: &str = "#[cfg(test)]";
    let mut out = String::with_capacity(bare.len());
    let mut modules = Vec::new();
    let mut rest = bare;
    while let Some(start) = rest.find(MARK) {
        let (before, marked) = rest.split_at(start);
        let length = MARK.len() + item_length(&marked[MARK.len()..]);
        let (item, after) = marked.split_at(length);
        if let Some((_, name)) = item.trim_end().strip_suffix(';').and_then(|item| item.rsplit_once("mod ")) {
            modules.push(name.trim().to_owned());
        }
        out.push_str(before);
        out.extend(item.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = after;
    }
    out.push_str(rest);
    (out, modules)
}

/// How far the item at the head of this text reaches: to its semicolon, or to the end of its block.
fn item_length(text: &str) -> usize {
    let is_use = text.split_whitespace().find(|word| !word.starts_with('#')).is_some_and(|word| word == "use");
    let mut depth = 0i32;
    for (at, c) in text.char_indices() {
        match c {
            '{' | '[' | '(' => depth += 1,
            '}' | ']' | ')' => {
                depth -= 1;
                if c == '}' && depth == 0 && !is_use {
                    return at + 1;
                }
            }
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[test]
fn comments_and_literals_are_not_code() {
    let text = "use a::b; // use c::d\n/* use e::f /* deep */ */ let s = \"use g::h\"; let r = r#\"i::j\"#; let c = '\"'; k::l";
    let bare = bare(text);
    for gone in ["c::d", "e::f", "g::h", "i::j"] {
        assert!(!bare.contains(gone), "{gone} in {bare}");
    }
    assert!(bare.contains("a::b") && bare.contains("k::l"), "{bare}");
}

#[test]
fn lifetimes_are_not_literals() {
    assert_eq!(bare("fn f<'a>(x: &'a str) -> &'a str { x }"), "fn f<'a>(x: &'a str) -> &'a str { x }");
}

#[test]
fn what_is_only_for_tests_is_left_out() {
    let (code, modules) = without_tests(
        "use a::b;\n#[cfg(test)]\nuse c::{d, e};\n#[cfg(test)]\nmod far;\n#[cfg(test)]\nmod near { fn f() {} }\nuse g::h;",
    );
    assert_eq!(code.split_whitespace().collect::<Vec<_>>(), ["use", "a::b;", "use", "g::h;"]);
    assert_eq!(modules, ["far"]);
}
