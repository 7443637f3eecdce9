//! The few ways of writing a number that sentences need.

use super::Lang;

/// A share given in hundredths of a percent, without the sign: `76,92` in Vietnamese, `76.92` in English.
pub fn percent(hundredths: u64, lang: Lang) -> String {
    let point = if lang == Lang::Vi { ',' } else { '.' };
    format!("{}{point}{:02}", hundredths / 100, hundredths % 100)
}

/// A count as it stands in a Vietnamese document, below 10 with a leading zero; plain in English.
pub fn counted(count: u64, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{count:02}"),
        Lang::En => count.to_string(),
    }
}
