//! How home looks, what of it can be clicked, and how it is told.

use super::Home;
use super::keys::{HomeKey, TABLE};
use crate::desk::Desk;
use crate::terminal::card::{Block, Card};
use crate::terminal::footer;
use crate::terminal::key::Key;
use crate::terminal::keymap::Act;
use crate::terminal::look::Look;
use crate::terminal::output::AGAIN;
use crate::terminal::rows::{self, Row};
use crate::terminal::signs::Sign;
use crate::terminal::spots::Spots;
use crate::terminal::theme::Tone;
use crate::terminal::told::{Kind, Layer};
use crate::text::cells;
use crate::wording::{Phrase, home as words, plain};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What of the home screen can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// A line, by its place.
    Row(usize),
    /// What a key does.
    Key(Key),
}

impl Home {
    /// The screen in words, and what lies over it.
    pub(in crate::cli) fn told(&self, look: &Look) -> Vec<Layer> {
        let mut layer = Layer::new("home", self.lang);
        layer.tell(Kind::Place, plain::HOME.of(self.lang));
        layer.tell(Kind::Said, words::TITLE.of(self.lang));
        layer.tell(Kind::Said, words::SUBTITLE.of(self.lang));
        let rows: Vec<Row> =
            self.choices.iter().map(|choice| Row { sign: Sign::None, ..choice.row(self.lang) }).collect();
        layer.list(&rows, Some(self.cursor));
        layer.tell(Kind::Said, words::desk(self.lang, name(self.desk())));
        if let Some(told) = &self.told {
            layer.tell(Kind::Answer, told);
        }
        if let Some(fault) = &self.fault {
            layer.toned(Kind::Answer, Tone::Danger, fault);
        }
        for binding in TABLE.iter() {
            let near = binding.action == HomeKey::Open || binding.action == HomeKey::Help;
            let kind = if near { Kind::Said } else { Kind::Aside };
            layer.act(kind, &binding.names(self.lang), binding.label.of(self.lang));
        }
        layer.act(Kind::Hint, &AGAIN.name(self.lang), plain::AGAIN.of(self.lang));
        let form = self.form.as_ref().map(|(_, form)| form.told(look));
        let chooser = self.chooser.as_ref().filter(|_| form.is_none()).map(|(_, chooser)| chooser.told(look));
        let help = self.help.as_ref().map(|help| help.told(look));
        std::iter::once(layer).chain(form).chain(chooser).chain(help).collect()
    }

    /// Draws the whole screen.
    pub(in crate::cli) fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look) {
        self.paint(buf, area, look);
        match (&self.form, &self.chooser) {
            (Some((_, form)), _) => form.draw(buf, area, look),
            (None, Some((_, chooser))) => chooser.draw(buf, area, look),
            (None, None) => {}
        }
        if let Some(help) = &self.help {
            help.draw(buf, area, look);
        }
    }

    /// Draws what lies below form and help, and tells what can be clicked there.
    pub(super) fn paint(&self, buf: &mut Buffer, area: Rect, look: &Look) -> Spots<Spot> {
        if area.width < 40 || area.height < 12 {
            Card::new(vec![Block::Warning(words::TOO_SMALL.of(self.lang).to_owned())]).draw(buf, area, 0, look);
            return Spots::default();
        }
        let width = area.width.min(84);
        let top = area.y + area.height / 6;
        let column = Rect {
            x: area.x + (area.width - width) / 2 + 2,
            y: top,
            width: width.saturating_sub(4),
            height: area.bottom().saturating_sub(top + 2),
        };
        let title = Card::new(vec![
            Block::Heading(words::TITLE.of(self.lang).to_owned()),
            Block::Toned(Tone::Dim, words::SUBTITLE.of(self.lang).to_owned()),
        ]);
        let title_rows = title.height(column.width, look);
        title.draw(buf, column, 0, look);
        let list =
            Rect { y: column.y + title_rows + 1, height: column.height.saturating_sub(title_rows + 1), ..column };
        let lines: Vec<Row> = self.choices.iter().map(|choice| choice.row(self.lang)).collect();
        let list_rows = u16::try_from(lines.len() + 3).unwrap_or(u16::MAX).min(list.height);
        let mut spots =
            rows::draw(buf, Rect { height: list_rows, ..list }, &lines, Some(self.cursor), look).map(Spot::Row);
        let below = Rect { y: list.y + list_rows + 1, height: list.height.saturating_sub(list_rows + 1), ..list };
        let desk = name(self.desk());
        let said = words::desk(self.lang, desk);
        let mut card = Card::new(vec![Block::Text(said.clone())]);
        if let Some(told) = &self.told {
            card = card.with(Block::Gap).with(Block::Text(told.clone()));
        }
        if let Some(fault) = &self.fault {
            card = card.with(Block::Gap).with(Block::Refusal(fault.clone()));
        }
        card.draw(buf, below, 0, look);
        // The first line turns through the desks: before the name to the one before.
        let line = Rect { height: below.height.min(1), ..below };
        spots.add(line, Spot::Key(Key::RIGHT));
        let before = said.split(desk.of(self.lang)).next().map_or(0, cells);
        let width = u16::try_from(before).unwrap_or(0).min(line.width);
        spots.add(Rect { width, ..line }, Spot::Key(Key::LEFT));
        let foot = Rect { y: area.bottom() - 1, height: 1, ..area };
        let acts: Vec<Act> =
            TABLE.acts(&[HomeKey::Open, HomeKey::Rehearse, HomeKey::NextDesk, HomeKey::Leave], self.lang);
        spots.join(footer::draw_without_palette(buf, foot, &acts, look).map(Spot::Key));
        spots
    }
}

fn name(desk: Desk) -> Phrase {
    match desk {
        Desk::Chair => words::CHAIR,
        Desk::Tally => words::TALLY,
        Desk::Board => words::BOARD,
    }
}
