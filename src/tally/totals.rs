//! The totals of a hand tally in place of papers, held to the rules while they are typed.

use super::dialog::Dialog;
use super::forms::FormKind;
use super::screen::TallyScreen;
use crate::conference::paper::InvalidReason;
use crate::conference::round::Round;
use crate::conference::{Command, Contest};
use crate::desk::View;
use crate::terminal::field::{Field, Value};
use crate::terminal::form::Form;
use crate::terminal::signs::Sign;
use crate::terminal::theme::Tone;
use crate::wording::refusal::sentence;
use crate::wording::tally::mending as words;
use std::collections::BTreeMap;

impl TallyScreen {
    /// Asks for the totals of a hand tally; what was stated before stands in the fields.
    pub(super) fn ask_totals(&mut self, contest: &Contest, round: &Round, view: &View<'_>) {
        let lang = view.lang();
        let count = round.totals.as_ref();
        // A zero need not be typed, and need not be wiped either.
        let number = |label: &str, value: u64| {
            let field = Field::count(label, u64::from(u32::MAX));
            if value == 0 { field } else { field.with(&value.to_string()) }
        };
        let valid = count.map_or_else(|| round.collected.map_or(0, u64::from), |count| count.valid);
        let mut fields = vec![number(words::VALID.of(lang), valid)];
        for reason in InvalidReason::ALL {
            let papers = count.and_then(|count| count.invalid_by.get(&reason)).copied().unwrap_or(0);
            fields.push(number(&words::invalid(lang, reason), papers));
        }
        for (line, nominee) in round.frame.slate.iter().enumerate() {
            let stated = count.and_then(|count| count.lines.get(line));
            fields.push(number(&words::support(lang, line + 1, &nominee.name), stated.map_or(0, |line| line.support)));
            if !round.frame.form.speaks_on_every_line() {
                let against = stated.map_or(0, |line| line.against);
                fields.push(number(&words::against(lang, line + 1, &nominee.name), against));
            }
        }
        let issued = round.issue.map_or(0, |issue| issue.issued);
        let collected = round.collected.unwrap_or(0);
        let form = Form::new(words::TOTALS_TITLE.of(lang), fields, lang);
        let mut form = form.introduced(words::totals_intro(lang, &contest.title, issued, collected));
        hold(&mut form, contest, round, view);
        self.dialog = Dialog::Form(Box::new(form), FormKind::Totals);
    }

    /// The totals that were typed.
    pub(super) fn totals(contest: &Contest, round: &Round, values: &[Value]) -> Command {
        let mut typed = values.iter().map(|value| value.number().unwrap_or(0));
        let valid = typed.next().unwrap_or(0);
        let invalid_by = InvalidReason::ALL.iter().map(|reason| (reason.word().to_owned(), typed.next().unwrap_or(0)));
        let invalid_by = invalid_by.filter(|(_, papers)| *papers > 0).collect();
        let (mut support, mut against) = (BTreeMap::new(), BTreeMap::new());
        for nominee in &round.frame.slate {
            support.insert(nominee.id.clone(), typed.next().unwrap_or(0));
            if !round.frame.form.speaks_on_every_line() {
                against.insert(nominee.id.clone(), typed.next().unwrap_or(0));
            }
        }
        Command::Totals { contest: contest.id.clone(), support, against, valid, invalid_by }
    }
}

/// Says under the fields whether the totals as they stand would be taken, and if not, which sum is wrong and by how much.
pub(super) fn hold(form: &mut Form, contest: &Contest, round: &Round, view: &View<'_>) {
    let values: Vec<Value> = form.values().into_iter().map(|value| value.unwrap_or(Value::Number(0))).collect();
    let command = TallyScreen::totals(contest, round, &values);
    match view.conference.decide(&command) {
        Ok(_) => form.tell(Sign::Done, Tone::Now, words::TOTALS_AGREE.of(view.lang())),
        Err(refusal) => form.tell(Sign::Attention, Tone::Attention, sentence(&refusal, view.lang())),
    }
}
