//! What in a plan still speaks of last year, or waits to be filled in.

use super::year;
use crate::plan::draft::{Draft, Path, Seg, path};
use std::ops::Range;

/// One place that a person has to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// The field.
    pub path: Path,
    /// What stands there.
    pub text: String,
    /// Why it is listed.
    pub why: Why,
}

/// Why a place is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A blank of a template, in round brackets.
    Blank,
    /// The name of last year's head.
    Name,
    /// Last year's number.
    Year,
    /// A day within a sentence.
    Day,
}

/// What is known of the plan that this one was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Old {
    /// Its year.
    pub year: i32,
    /// Its head's name.
    pub name: Option<String>,
}

/// How the comment begins that keeps it in the file.
const NOTE: &str = "# Lập theo kế hoạch năm ";
/// What stands in it before the name.
const HEAD: &str = "; Trưởng Cụm năm ấy: ";

impl Old {
    /// What a plan's comment says of the plan that it was made from.
    pub fn of(draft: &Draft) -> Option<Self> {
        let text = draft.plain();
        let rest = text.lines().find_map(|line| line.strip_prefix(NOTE))?;
        let (year, name) =
            rest.split_once(HEAD).map_or((rest, None), |(year, name)| (year, Some(name.trim().to_owned())));
        Some(Self { year: year.trim().parse().ok()?, name: name.filter(|name| !name.is_empty()) })
    }

    /// The plan with that comment on top, in the place of an earlier one.
    pub(super) fn noted(&self, draft: &Draft) -> Option<Draft> {
        let text = draft.text();
        let name = self.name.as_ref().map(|name| format!("{HEAD}{name}")).unwrap_or_default();
        let rest: Vec<&str> = text.lines().filter(|line| !line.starts_with(NOTE)).collect();
        let rest = rest.join("\n");
        Draft::parse(&format!("{NOTE}{}{name}\n{rest}\n", self.year)).ok()
    }
}

/// Every place that still speaks of last year or is a blank, in the plan's order. A place is listed once, for the first
/// reason that holds.
pub fn leftovers(draft: &Draft) -> Vec<Leftover> {
    let old = Old::of(draft);
    let name = old.as_ref().and_then(|old| old.name.as_deref()).filter(|name| !is_blank(name));
    let own = draft.text_at(&path(&[], "conference.chair.name"));
    // A head who stays in office is no leftover.
    let name = name.filter(|name| Some(*name) != own);
    let why = |place: &Path, text: &str| {
        if is_blank(text) {
            return Some(Why::Blank);
        }
        let old = old.as_ref()?;
        let id = place.last().is_some_and(|key| *key == Seg::from("id"));
        if name.is_some_and(|name| text.contains(name)) {
            Some(Why::Name)
        } else if !id && year::years(text).iter().any(|(_, year)| *year == old.year) {
            Some(Why::Year)
        } else if year::names_a_day(text) {
            Some(Why::Day)
        } else {
            None
        }
    };
    let listed = draft.texts().into_iter().filter_map(|(place, text)| {
        let why = why(&place, &text)?;
        Some(Leftover { path: place, text, why })
    });
    listed.collect()
}

/// Whether a text is nothing but a blank of a template, so that the first letter typed takes its place.
pub fn is_only_blank(text: &str) -> bool {
    let inner = text.trim().strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    is_blank(text) && inner.is_some_and(|inner| !inner.contains(['(', ')']))
}

/// Where the first blank of a template stands in a text.
pub fn blank_in(text: &str) -> Option<Range<usize>> {
    let start = BLANKS.iter().filter_map(|blank| text.find(blank)).min()?;
    let end = text.get(start..)?.find(')')? + start + 1;
    Some(start..end)
}

/// How the blanks of the templates begin.
const BLANKS: [&str; 9] = [
    "(họ và tên",
    "(chức vụ",
    "(tên đơn vị",
    "(số Quyết định",
    "(số của Cụm",
    "(người ký",
    "(địa điểm",
    "(cơ quan cấp trên",
    "(Bộ, ngành hoặc tỉnh",
];

/// Whether a text has a blank of a template in it: words in round brackets that begin as those of the templates do.
fn is_blank(text: &str) -> bool {
    BLANKS.iter().any(|blank| text.contains(blank))
}
