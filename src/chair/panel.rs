//! What stands in the middle of the chair's console: the neutral content of a step and what may be done in it.

use super::forms::FormKind;
use crate::conference::{Command, Refusal, Step};
use crate::desk::{Desk, View};
use crate::terminal::card::{Block, Card};
use crate::terminal::rows::Row;
use crate::wording::{Lang, Phrase, refusal};

/// A step as the chair sees it.
#[derive(Debug, Default)]
pub(super) struct Panel {
    /// What it says.
    pub(super) card: Card,
    /// Its list, with what the space bar does on each row.
    pub(super) rows: Vec<PanelRow>,
    /// What may be done, in the order of their digits.
    pub(super) acts: Vec<PanelAct>,
    /// The place in `acts` of what Enter does; the next step where there is none.
    pub(super) main: Option<usize>,
    /// What is asked where Enter would go on to the next step though something waits here.
    pub(super) leaving: Option<String>,
}

/// A row of a step's list.
#[derive(Debug)]
pub(super) struct PanelRow {
    /// How it is drawn.
    pub(super) row: Row,
    /// What the space bar does on it.
    pub(super) space: Option<Run>,
}

/// Something that may be done in a step.
#[derive(Debug)]
pub(super) struct PanelAct {
    /// Two to six words.
    pub(super) label: String,
    /// What doing it means.
    pub(super) run: Run,
    /// Why it cannot be done now.
    pub(super) refused: Option<String>,
}

/// What an act does.
#[derive(Debug, Clone)]
pub(super) enum Run {
    /// Asks the conference.
    Ask(Command),
    /// Asks the conference several things, one after the other.
    AskAll(Vec<Command>),
    /// Asks the chair first, with this question.
    Confirm(String, Command),
    /// Opens a form.
    Form(FormKind),
    /// Goes to another desk.
    Go(Desk),
    /// Writes the documents.
    Export,
    /// Looks whether everything is ready.
    Readiness,
}

/// What a step's panel is made from.
pub(super) struct Ctx<'a> {
    /// What every screen sees.
    pub(super) view: &'a View<'a>,
    /// The step.
    pub(super) step: &'a Step,
    /// The focused row of its list.
    pub(super) cursor: usize,
}

impl Ctx<'_> {
    pub(super) fn lang(&self) -> Lang {
        self.view.lang()
    }

    /// The focused one of `rows` entries.
    pub(super) fn focused(&self, rows: usize) -> usize {
        self.cursor.min(rows.saturating_sub(1))
    }

    /// Why this command would be refused now.
    pub(super) fn refusal(&self, command: &Command) -> Option<String> {
        let refused: Option<Refusal> = self.view.conference.decide(command).err();
        refused.map(|refused| refusal::sentence(&refused, self.lang()))
    }

    /// An act that asks the conference; it carries the reason why it would be refused.
    pub(super) fn ask(&self, label: Phrase, command: Command) -> PanelAct {
        let refused = self.refusal(&command);
        PanelAct { label: label.of(self.lang()).to_owned(), run: Run::Ask(command), refused }
    }

    /// An act that asks after a question.
    pub(super) fn confirm(&self, label: Phrase, question: String, command: Command) -> PanelAct {
        let refused = self.refusal(&command);
        PanelAct { label: label.of(self.lang()).to_owned(), run: Run::Confirm(question, command), refused }
    }

    /// An act that opens a form; `probe` is a command as the form might give it.
    pub(super) fn form(&self, label: Phrase, form: FormKind, probe: Option<&Command>) -> PanelAct {
        let refused = probe.and_then(|probe| self.refusal(probe));
        PanelAct { label: label.of(self.lang()).to_owned(), run: Run::Form(form), refused }
    }

    /// An act that needs no leave.
    pub(super) fn free(&self, label: Phrase, run: Run) -> PanelAct {
        PanelAct { label: label.of(self.lang()).to_owned(), run, refused: None }
    }
}

impl Panel {
    /// A panel that only says something.
    pub(super) fn saying(blocks: Vec<Block>) -> Self {
        Self { card: Card::new(blocks), ..Self::default() }
    }

    /// The panel with one more act.
    pub(super) fn with(mut self, act: PanelAct) -> Self {
        self.acts.push(act);
        self
    }

    /// The panel with one more act, which Enter does if it can be done and nothing before it could.
    pub(super) fn with_main(mut self, act: PanelAct) -> Self {
        if self.main.is_none() && act.refused.is_none() {
            self.main = Some(self.acts.len());
        }
        self.acts.push(act);
        self
    }

    /// The panel with a list.
    pub(super) fn listing(mut self, rows: Vec<PanelRow>) -> Self {
        self.rows = rows;
        self
    }
}
