//! A small screen shows what a large one does: at 80 by 24, in both languages, only names are cut, and every dialog
//! stands whole or says that there is more of it.

use super::hall::{Hall, NAMES, contest};
use crate::conference::contest::Form;
use crate::terminal::look::Look;
use crate::terminal::picture::{cut_short, dialog_of};
use crate::terminal::signs::Signs;
use crate::terminal::theme::Theme;
use crate::wording::Lang;
use std::collections::BTreeSet;

fn fits(lang: Lang, form: Form) {
    let title = contest("co", form, 1).title;
    let mut labels = BTreeSet::new();
    let mut dialogs = 0;
    for keys in ["", "1", "1 <Enter>", "1 <Enter>1 <Enter>1 <Enter>2 <Enter>", "<F6>"] {
        let sits = |rows: u16| {
            let mut hall = Hall::of(form, 11);
            hall.look = Look::desk(&Theme::default(), Signs::default(), lang);
            hall.size = (80, rows);
            hall.types(keys);
            hall
        };
        for (at, act) in sits(24).acts().into_iter().enumerate() {
            if act.refused.is_some() || !labels.insert(act.label.clone()) {
                continue;
            }
            let page = |rows| {
                let mut hall = sits(rows);
                hall.performs(at);
                hall.page()
            };
            let small = page(24);
            assert!(!small.contains("  …"), "a sign that stands by itself tells of no cut:\n{small}");
            for tail in cut_short(&small) {
                let known = title.contains(&tail) || NAMES.iter().any(|name| name.contains(&tail));
                assert!(known, "“{tail}…” is cut at 80 by 24:\n{small}");
            }
            let shown = dialog_of(&small);
            dialogs += usize::from(!shown.is_empty());
            // A long form says in which of its fields one is.
            let hints = shown.last().cloned().unwrap_or_default();
            let says = hints.contains("ô 1/") || hints.contains("field 1/");
            for line in dialog_of(&page(60)).iter().filter(|line| !shown.contains(line) && **line != hints) {
                assert!(says, "{}: “{line}” is not seen at 80 by 24:\n{small}", act.label);
            }
        }
    }
    assert!(labels.len() > 12 && dialogs > 3, "{} acts, {dialogs} dialogs", labels.len());
}

#[test]
fn everything_fits_in_both_languages_whatever_the_form() {
    for form in [Form::Tick, Form::Strike, Form::Agree, Form::Grades] {
        fits(Lang::Vi, form);
        fits(Lang::En, form);
    }
}
