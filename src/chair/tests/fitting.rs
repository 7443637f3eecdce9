//! A small screen shows what a large one does: at 80 by 24, in both languages, only what people wrote themselves is cut,
//! and every dialog stands whole.

use super::{Chair, DAY, sample};
use crate::desk::Screen;
use crate::terminal::key::Key;
use crate::terminal::picture::{cut_short, dialog_of};
use crate::wording::Lang;
use serde_json::Value;
use std::collections::BTreeSet;

/// Every text of the plan.
fn theirs() -> Vec<String> {
    fn gather(value: &Value, texts: &mut Vec<String>) {
        match value {
            Value::String(text) => texts.push(text.clone()),
            Value::Array(all) => all.iter().for_each(|value| gather(value, texts)),
            Value::Object(all) => all.values().for_each(|value| gather(value, texts)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    let programme = sample();
    gather(&serde_json::to_value(&programme).expect("a programme"), &mut texts);
    texts.push(format!("{} · {}", programme.particulars.title, programme.particulars.cluster));
    texts
}

/// The console after the first `commands` of the sample's day.
fn after(commands: &[&str], lang: Lang, rows: u16) -> Chair {
    let mut chair = Chair::sits(80, rows);
    chair.lang = lang;
    for line in commands {
        chair.script(line);
    }
    chair
}

fn fits(lang: Lang) {
    let theirs = theirs();
    let day: Vec<&str> = DAY.lines().filter(|line| line.starts_with('{')).collect();
    let (mut labels, mut dialogs) = (BTreeSet::new(), 0);
    // The script goes on where F3 shows it; what is being looked for is not there yet.
    let ours = ["F3", "Đang kiểm tra", "Looking", "soạn danh sách văn bản", "Listing the documents"];
    let judge = |page: &str| {
        for tail in cut_short(page) {
            let known = theirs.iter().any(|text| text.contains(&tail)) || ours.iter().any(|said| said.ends_with(&tail));
            assert!(known, "“{tail}…” is cut at 80 by 24:\n{page}");
        }
    };
    for commands in (0..=day.len()).map(|upto| &day[..upto]) {
        if commands.last().is_some_and(|line| line.contains("\"paper\"")) {
            continue;
        }
        let mut chair = after(commands, lang, 24);
        judge(&chair.sees());
        let acts = chair.with_view(|screen, _, view| screen.acts(view));
        for act in acts.into_iter().filter(|act| act.refused.is_none()) {
            if !labels.insert(act.label.clone()) {
                continue;
            }
            let key: &[Key] = &act.keys[..1];
            let page = after(commands, lang, 24).presses(key).sees();
            judge(&page);
            let small = dialog_of(&page);
            if small.is_empty() {
                continue;
            }
            dialogs += 1;
            for line in dialog_of(&after(commands, lang, 60).presses(key).sees()) {
                assert!(small.contains(&line), "{}: “{line}” is not seen at 80 by 24:\n{page}", act.label);
            }
        }
    }
    assert!(labels.len() > 60 && dialogs > 12, "{} acts, {dialogs} dialogs", labels.len());
}

#[test]
fn everything_fits_in_vietnamese() {
    fits(Lang::Vi);
}

#[test]
fn everything_fits_in_english() {
    fits(Lang::En);
}
