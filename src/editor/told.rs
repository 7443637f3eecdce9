//! The editor in words: the part of the plan, the line with the cursor, the field that is typed.

use super::active;
use super::dialog::{Dialog, Mark};
use super::keys::{EditorKey, TABLE};
use super::outline::Line;
use super::paint::signed;
use super::screen::Editor;
use super::section::Section;
use crate::terminal::look::Look;
use crate::terminal::rows::Row;
use crate::terminal::told::{Kind, Layer, sign_said};
use crate::wording::{editor as words, plain, terminal};

impl Editor {
    /// The screen and what lies over it, in words.
    pub fn told(&self, look: &Look) -> Vec<Layer> {
        let over = match &self.dialog {
            Dialog::None => None,
            Dialog::Help(help) => Some(help.told(look)),
            Dialog::Palette(open) => Some(open.palette.told(look)),
            Dialog::Prose(text, _) => Some(text.told(look)),
            Dialog::Leaving(question) => Some(question.told(look)),
            Dialog::Choosing(chooser) => Some(chooser.told(look)),
            Dialog::Import(import) => Some(import.told()),
        };
        std::iter::once(self.told_beneath(look)).chain(over).collect()
    }

    fn told_beneath(&self, look: &Look) -> Layer {
        let lang = self.lang;
        let mut layer = Layer::new(format!("editor {}", self.section.number()), lang);
        layer.tell(Kind::Place, plain::editor(lang, self.name(), self.section.title().of(lang)));
        let (errors, warnings) = self.counts();
        layer.tell(Kind::Hint, words::counted(errors, warnings, self.leftovers.len(), lang));
        layer.tell(Kind::Aside, words::HEADING.of(lang));
        if self.is_unsaved() {
            layer.tell(Kind::Aside, words::UNSAVED.of(lang));
        }
        for section in Section::ALL {
            layer.tell(Kind::Aside, section.title().of(lang));
        }
        let lines = self.lines();
        if lines.is_empty() {
            layer.tell(Kind::Said, words::NO_LIST.of(lang));
        }
        let row = |(line, mark): (&Line, Mark)| Row::new(signed(mark).0, vec![line.label.clone(), line.aside.clone()]);
        let rows: Vec<Row> = lines.iter().zip(self.marks(&lines)).map(row).collect();
        layer.list(&rows, Some(self.cursor()).filter(|_| self.field.is_none()));
        // What changes in the list while a field is typed was typed just now.
        for line in layer.lines.iter_mut().filter(|line| line.kind == Kind::Row) {
            line.kind = Kind::Aside;
        }
        if let Some(line) = lines.get(self.cursor()) {
            self.tell_fields(&mut layer, line);
        }
        let (tone, said) = self.said(&lines, look);
        let kind = match tone {
            crate::terminal::theme::Tone::Dim => Kind::Aside,
            _ if self.told.is_some() => Kind::Answer,
            _ => Kind::Said,
        };
        layer.toned(kind, tone, said);
        for binding in TABLE.iter() {
            let kind = if binding.action == EditorKey::Open { Kind::Hint } else { Kind::Aside };
            layer.act(kind, &binding.names(lang), binding.label.of(lang));
        }
        let again = crate::terminal::output::AGAIN.name(lang);
        layer.act(
            Kind::Hint,
            &TABLE.acts(&[EditorKey::Help], lang).first().map_or(String::new(), |act| act.keys.clone()),
            terminal::HELP.of(lang),
        );
        layer.act(Kind::Hint, &again, plain::AGAIN.of(lang));
        layer
    }

    fn tell_fields(&self, layer: &mut Layer, line: &Line) {
        let lang = self.lang;
        for (at, ask) in line.asks.iter().enumerate() {
            let field = match &self.typed {
                Some(typed) if self.field == Some(at) => typed.clone(),
                _ => active::field(self.history.now(), &line.base, ask, lang),
            };
            let sign = sign_said(signed(self.mark_of(line, at)).0, lang);
            let said = format!("{}: {}", field.label, field.told(lang));
            layer.tell(Kind::Aside, [Some(said.as_str()), sign].into_iter().flatten().collect::<Vec<_>>().join(", "));
            if self.field == Some(at) {
                field.type_in(layer, lang);
            }
        }
    }
}
