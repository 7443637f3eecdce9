//! Which styles show a number as a date or a time.

use crate::plan::import::markup::{Markup, Met};
use crate::plan::import::trouble::Trouble;
use std::collections::HashMap;

/// For each style of cells whether it shows a moment.
pub(crate) fn moments(text: &str) -> Result<Vec<bool>, Trouble> {
    let mut markup = Markup::new("xl/styles.xml", text);
    let mut own: HashMap<usize, bool> = HashMap::new();
    let mut moments = Vec::new();
    let mut within = false;
    while let Some(met) = markup.next()? {
        match met {
            Met::Open(element) => match element.name() {
                "numFmt" => {
                    let code = element.attribute("formatCode").unwrap_or_default();
                    own.extend(element.number("numFmtId").map(|id| (id, is_moment(&code))));
                }
                "cellXfs" => within = true,
                "xf" if within => {
                    let id = element.number("numFmtId").unwrap_or_default();
                    moments.push(own.get(&id).copied().unwrap_or(matches!(id, 14..=22 | 45..=47)));
                }
                _ => {}
            },
            Met::Close(name) if name.as_str() == "cellXfs" => break,
            _ => {}
        }
    }
    Ok(moments)
}

/// Whether a format has letters of days, hours or minutes outside quotes and brackets.
fn is_moment(code: &str) -> bool {
    let (mut quoted, mut bracket, mut escaped) = (false, false, false);
    for letter in code.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            '[' if !quoted => bracket = true,
            ']' if !quoted => bracket = false,
            'd' | 'h' | 'm' | 'y' | 's' | 'D' | 'H' | 'M' | 'Y' | 'S' if !quoted && !bracket => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_dates_are_told_from_those_of_numbers() {
        for moment in ["hh:mm", "d/m/yyyy", "[$-42A]h:mm AM/PM", "mm:ss"] {
            assert!(is_moment(moment), "{moment}");
        }
        for number in ["0.00", "#,##0\\ \"đồng\"", "General", "[Red]0", "0 \"h\""] {
            assert!(!is_moment(number), "{number}");
        }
    }
}
