//! The answer to one command: that it is done, with the numbers it led to, or why it is refused.

use crate::conference::frame::Frame;
use crate::conference::round::{PassCount, Round};
use crate::conference::{Command, Conference, ContestId};
use crate::record::{Done, Proceedings};
use serde_json::{Map, Value, json};

/// One line of answer.
#[derive(Debug)]
pub enum Answer {
    /// Done, with numbers.
    Done(Map<String, Value>),
    /// Refused; nothing was changed.
    Refused {
        /// The code.
        refused: &'static str,
        /// The sentence.
        message: String,
    },
}

impl Answer {
    /// The answer as a line, its line break with it.
    pub fn to_line(&self) -> String {
        match self {
            // Whoever reads along sees first whether it was done.
            Self::Done(numbers) if numbers.is_empty() => "{\"ok\":true}\n".to_owned(),
            Self::Done(numbers) => {
                let rest = Value::Object(numbers.clone()).to_string();
                format!("{{\"ok\":true,{}\n", rest.strip_prefix('{').unwrap_or("}"))
            }
            Self::Refused { refused, message } => {
                format!("{{\"ok\":false,\"refused\":{},\"message\":{}}}\n", json!(refused), json!(message))
            }
        }
    }
}

/// What a done command led to. Of a paper only how many there are now, never what stands on it.
pub fn numbers(command: &Command, done: &Done, proceedings: &Proceedings) -> Map<String, Value> {
    let conference = proceedings.conference();
    let told = match command {
        Command::Start {} | Command::GoTo { .. } | Command::Next {} | Command::Back {} => {
            json!({ "step": conference.current().map(|(_, step)| step.id.as_str()) })
        }
        Command::Attend { .. } | Command::AttendAll {} | Command::Present { .. } => roll(conference),
        Command::ShowOfHands { .. } => json!({ "voters": conference.roll().hands(conference.programme()) }),
        Command::OpenRound { contest } | Command::RunOff { contest } | Command::VoteAgain { contest } => {
            last(conference, contest).map_or(Value::Null, |round| frame(&round.frame))
        }
        Command::Issue { contest, .. } => last(conference, contest).map_or(Value::Null, issued),
        Command::Collect { contest, .. } => last(conference, contest)
            .map_or(Value::Null, |round| json!({ "collected": round.collected, "needed": round.outcome().needed })),
        Command::Paper { contest, pass, .. }
        | Command::SetAside { contest, pass, .. }
        | Command::DecideAside { contest, pass, .. }
        | Command::UndoPaper { contest, pass }
        | Command::EndBatch { contest, pass, .. }
        | Command::VoidBatch { contest, pass, .. }
        | Command::ReplacePaper { contest, pass, .. } => box_numbers(conference, command, (contest, *pass), done),
        Command::Totals { contest, .. } | Command::CloseRound { contest } => {
            last(conference, contest).map_or(Value::Null, counted)
        }
        Command::Announce { contest, .. }
        | Command::DrawLots { contest, .. }
        | Command::ChairDecides { contest, .. }
        | Command::LeaveVacant { contest } => result(proceedings, contest),
        Command::Withdraw { contest, .. } => standing(conference, contest),
        Command::HandOverItem { .. } => handed_over(conference),
        _ => Value::Null,
    };
    match told {
        Value::Object(numbers) => numbers,
        _ => Map::new(),
    }
}

fn last<'a>(conference: &'a Conference, contest: &ContestId) -> Option<&'a Round> {
    conference.progress(contest)?.last()
}

fn roll(conference: &Conference) -> Value {
    let (roll, programme) = (conference.roll(), conference.programme());
    json!({ "present": roll.hands(programme), "summoned": roll.summoned(programme) })
}

fn frame(frame: &Frame) -> Value {
    let slate: Vec<&str> = frame.slate.iter().map(|nominee| nominee.id.as_str()).collect();
    json!({ "round": frame.number, "kind": frame.kind, "slate": slate, "seats": frame.seats, "max": frame.max })
}

fn issued(round: &Round) -> Value {
    json!({
        "eligible": round.issue.map(|issue| issue.eligible),
        "present": round.issue.map(|issue| issue.present),
        "issued": round.issue.map(|issue| issue.issued),
        "needed": round.outcome().needed,
    })
}

fn counted(round: &Round) -> Value {
    let count = round.count();
    let outcome = round.outcome();
    json!({
        "round": round.frame.number,
        "recorded": count.recorded,
        "valid": count.valid,
        "invalid": count.invalid(),
        "needed": outcome.needed,
    })
}

fn box_numbers(conference: &Conference, command: &Command, (contest, pass): (&ContestId, u8), done: &Done) -> Value {
    let place = usize::from(pass).wrapping_sub(1);
    let round = last(conference, contest);
    let Some((round, PassCount { count, bundle, in_bundle })) =
        round.and_then(|round| Some((round, round.passes.get(place)?)))
    else {
        return Value::Null;
    };
    let mut numbers = json!({ "recorded": count.recorded, "bundle": bundle, "in_bundle": in_bundle });
    let tells_aside =
        matches!(command, Command::SetAside { .. } | Command::DecideAside { .. }) || round.aside(pass) > 0;
    if let (true, Value::Object(numbers)) = (tells_aside, &mut numbers) {
        numbers.insert("aside".to_owned(), round.aside(pass).into());
    }
    if let (Some(filled), Value::Object(numbers)) = (done.filled, &mut numbers) {
        numbers.insert("filled".to_owned(), filled.into());
    }
    numbers
}

fn result(proceedings: &Proceedings, contest: &ContestId) -> Value {
    let conference = proceedings.conference();
    let mut told = standing(conference, contest);
    let (Value::Object(numbers), Some(round)) = (&mut told, last(conference, contest)) else { return told };
    let outcome = round.outcome();
    let ids = |lines: &[usize]| round.ids(lines).iter().map(ToString::to_string).collect::<Vec<_>>();
    numbers.insert("round".to_owned(), json!(round.frame.number));
    numbers.insert("round_elected".to_owned(), json!(ids(&outcome.elected)));
    numbers.insert("tied".to_owned(), json!(ids(&outcome.tied)));
    numbers.insert("vacant".to_owned(), json!(outcome.vacant));
    numbers.insert("code".to_owned(), json!(round.proof.as_ref().map(|proof| &proof.code)));
    told
}

fn standing(conference: &Conference, contest: &ContestId) -> Value {
    let Some(plan) = conference.programme().contest(contest) else { return Value::Null };
    let standing = conference.standing(plan);
    let elected: Vec<&str> = standing.elected.iter().map(crate::conference::NomineeId::as_str).collect();
    json!({ "elected": elected, "decided": standing.decided() })
}

fn handed_over(conference: &Conference) -> Value {
    let steps = conference.programme().agenda.iter();
    let handovers: Vec<_> = steps.filter_map(|step| conference.handover(&step.id)).collect();
    let done: usize = handovers.iter().map(|handover| handover.done()).sum();
    let items: usize = handovers.iter().map(|handover| handover.items.len()).sum();
    json!({ "handed_over": done, "items": items })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whether_it_was_done_stands_first() {
        let Value::Object(numbers) = json!({ "a": 1, "b": "x\n" }) else { panic!() };
        assert_eq!(Answer::Done(numbers).to_line(), "{\"ok\":true,\"a\":1,\"b\":\"x\\n\"}\n");
        assert_eq!(Answer::Done(Map::new()).to_line(), "{\"ok\":true}\n");
        let refused = Answer::Refused { refused: "busy", message: "a \"b\"".into() };
        assert_eq!(refused.to_line(), "{\"ok\":false,\"refused\":\"busy\",\"message\":\"a \\\"b\\\"\"}\n");
    }
}
