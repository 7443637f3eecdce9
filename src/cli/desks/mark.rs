//! The mark of a rehearsal: it stands above whatever a desk draws, so that no screen and no dialog can be without it.

use super::Run;
use crate::conference::Moment;
use crate::desk::Desk;
use crate::terminal::told::{Kind, Layer};
use crate::terminal::{band, dialog};
use crate::wording::rehearsal::{BAND, MARK};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

impl Run<'_> {
    /// Whether the mark is drawn here: the hall's screen draws it itself.
    fn is_marked(&self) -> bool {
        let hall = self.screens.last().is_some_and(|(desk, _)| *desk == Desk::Board);
        self.record.conference().is_rehearsal() && !hall
    }

    /// What is left for the desk below the mark.
    pub(super) fn under_mark(&self, area: Rect) -> Rect {
        let area = self.above_card(area);
        if self.is_marked() { band::below(area) } else { area }
    }

    /// What is left for what lies over any screen, also over that of the hall.
    pub(super) fn below_mark(&self, area: Rect) -> Rect {
        let area = self.above_card(area);
        if self.record.conference().is_rehearsal() { band::below(area) } else { area }
    }

    /// What lies on the screen now in words, the mark first.
    pub(super) fn told(&self, now: Moment, area: Rect) -> Vec<Layer> {
        let code = self.record.head().code();
        let view = self.view(now, &code, self.under_mark(area));
        let Some((_, screen)) = self.screens.last() else { return Vec::new() };
        let mut layers = screen.told(&view);
        if self.is_marked()
            && let Some(base) = layers.first_mut()
        {
            base.tell(Kind::Hint, BAND.of(self.options.lang));
            base.tell(Kind::Aside, MARK.of(self.options.lang));
        }
        layers.extend(self.overlay.told(&view));
        if let (Some(top), Some(card)) = (layers.last_mut(), self.told_tour(area)) {
            top.join(card);
        }
        layers
    }

    /// Draws the mark.
    pub(super) fn draw_mark(&self, buf: &mut Buffer, area: Rect) {
        if self.is_marked() {
            band::draw(buf, area, &[BAND, MARK].map(|words| words.of(self.options.lang)), &self.desk);
        }
    }

    /// Draws everything that is seen.
    pub(super) fn paint(&self, buf: &mut Buffer, now: Moment, code: &str) {
        let area = buf.area;
        let view = self.view(now, code, self.under_mark(area));
        dialog::wipe(buf, area, &self.desk);
        self.draw_mark(buf, area);
        if let Some((_, screen)) = self.screens.last() {
            screen.draw(buf, view.area, &view);
        }
        self.overlay.draw(buf, self.below_mark(area), &view);
        self.draw_tour(buf, area, now);
    }
}
