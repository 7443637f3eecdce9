//! What lies between two frames: bars on their way, and a picture that comes out of the ground.
//!
//! Every letter and every number is that of the later frame from the first step on. Of a bar the length is on its way, of
//! everything else at most the brightness; so nothing that can be read is ever wrong.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

use super::colour::{Rgb, rgb_of};
use super::theme::Styles;

/// How far a motion has come, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u32);

impl Share {
    /// `passed` of `all`, quick at first and slow at last.
    pub fn eased(passed: u128, all: u128) -> Self {
        let passed = (passed.min(all) * 1000).checked_div(all).unwrap_or(1000);
        let left = 1000 - u32::try_from(passed).unwrap_or(1000);
        Self(1000 - left * left / 1000)
    }

    /// The same way, begun after so many thousandths of it.
    #[must_use]
    pub fn from(self, thousandths: u32) -> Self {
        Self(thousandths + (1000 - thousandths.min(1000)) * self.0 / 1000)
    }

    fn of(self, from: usize, to: usize) -> usize {
        let part = from.abs_diff(to) * usize::try_from(self.0).unwrap_or(1000) / 1000;
        if to > from { from + part } else { from - part }
    }

    fn mixed(self, from: Rgb, to: Rgb) -> Color {
        let step = u8::try_from(self.0 / 5).unwrap_or(200);
        let Rgb(red, green, blue) = from.towards(to, step, 200);
        Color::Rgb(red, green, blue)
    }
}

/// How many eighths of a cell are filled, if it belongs to a bar.
fn filled(cell: &Cell, styles: &Styles) -> Option<usize> {
    const PARTS: [&str; 7] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let (bar, track) = styles.bar.fg.zip(styles.track.bg)?;
    // Big letters may have the colour of a bar; they are bold.
    if cell.modifier.contains(Modifier::BOLD) {
        return None;
    }
    match cell.symbol() {
        "█" | "▆" if cell.fg == bar => Some(8),
        "█" | "▆" if cell.fg == track => Some(0),
        " " if cell.bg == track => Some(0),
        sign if cell.fg == bar && cell.bg == track => PARTS.iter().position(|part| *part == sign).map(|at| at + 1),
        _ => None,
    }
}

/// The stretches of bars in a row, from the first cell to after the last. A mark within a bar belongs to it.
fn stretches(buf: &Buffer, y: u16, styles: &Styles) -> Vec<(u16, u16)> {
    let is_bar = |x: u16| buf.cell((x, y)).is_some_and(|cell| filled(cell, styles).is_some());
    let is_mark = |x: u16| buf.cell((x, y)).is_some_and(|cell| cell.symbol() != " ");
    let mut found = Vec::new();
    let mut x = buf.area.x;
    while x < buf.area.right() {
        let from = x;
        while is_bar(x) || (x > from && is_mark(x) && is_bar(x + 1)) {
            x += 1;
        }
        if x > from {
            found.push((from, x));
        } else {
            x += 1;
        }
    }
    found
}

/// Where the filled part of a bar ends, in eighths of a cell from its begin.
fn end(buf: &Buffer, y: u16, (from, to): (u16, u16), styles: &Styles) -> usize {
    let ends = (0..).zip(from..to).filter_map(|(place, x): (usize, u16)| {
        let eighths = buf.cell((x, y)).and_then(|cell| filled(cell, styles))?;
        (eighths > 0).then_some(place * 8 + eighths)
    });
    ends.max().unwrap_or(0)
}

/// Puts every bar of `now` on its way from the length it had in `before`.
pub fn grow(before: &Buffer, now: &mut Buffer, share: Share, styles: &Styles) {
    const PARTS: [&str; 9] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];
    if before.area != now.area {
        return;
    }
    for y in now.area.top()..now.area.bottom() {
        let earlier = stretches(before, y, styles);
        for place in stretches(now, y, styles).into_iter().filter(|place| earlier.contains(place)) {
            let (was, is) = (end(before, y, place, styles), end(now, y, place, styles));
            let end = share.of(was, is);
            for (at, x) in (0..).zip(place.0..place.1) {
                let at: usize = at;
                let Some(cell) = now.cell_mut((x, y)) else { continue };
                let Some(eighths) = filled(cell, styles) else { continue };
                let wanted = end.saturating_sub(at * 8).min(8);
                if wanted == eighths {
                    continue;
                }
                let (bar, track) = (styles.bar.fg.unwrap_or_default(), styles.track.bg.unwrap_or_default());
                // A bar that is less high than its row has no eighths: its sign is an eighth of another kind.
                if cell.symbol() == "▆" {
                    cell.fg = if wanted >= 4 { bar } else { track };
                } else {
                    cell.set_symbol(PARTS.get(wanted).copied().unwrap_or("█"));
                    (cell.fg, cell.bg) = (bar, track);
                }
            }
        }
    }
}

/// Lets what is new in `now` come out of the ground; only where colours can be mixed.
pub fn rise(before: &Buffer, now: &mut Buffer, share: Share, styles: &Styles) {
    let Some(ground @ Color::Rgb(..)) = styles.ground.bg else { return };
    let Some(dark) = rgb_of(ground) else { return };
    if before.area != now.area {
        return;
    }
    let width = usize::from(now.area.width).max(1);
    let new: Vec<bool> = before.content.chunks(width).zip(now.content.chunks(width)).flat_map(fresh).collect();
    for (cell, _) in now.content.iter_mut().zip(new).filter(|(_, new)| *new) {
        // The colour of letters that are not there is nobody's business, and bytes.
        let blank = cell.symbol() == " " && !cell.modifier.contains(Modifier::REVERSED);
        for color in [(!blank).then_some(&mut cell.fg), Some(&mut cell.bg)].into_iter().flatten() {
            if let Some(bright) = rgb_of(*color).filter(|_| *color != ground) {
                *color = share.mixed(dark, bright);
            }
        }
    }
}

/// Which cells of a row are new. A letter that happens to stand where it stood is new with its word.
fn fresh((before, now): (&[Cell], &[Cell])) -> Vec<bool> {
    const NEAR: usize = 3;
    let differs =
        |(was, is): (&Cell, &Cell)| was.symbol() != is.symbol() || was.modifier != is.modifier || was.bg != is.bg;
    let mut new: Vec<bool> = before.iter().zip(now).map(differs).collect();
    let mut spread = |places: &mut dyn Iterator<Item = usize>| {
        let mut since = NEAR;
        for place in places {
            let Some((new, cell)) = new.get_mut(place).zip(now.get(place)) else { continue };
            if *new && cell.symbol() != " " {
                since = 0;
            } else if since < NEAR && cell.symbol() != " " {
                (*new, since) = (true, 0);
            } else {
                since += 1;
            }
        }
    };
    spread(&mut (0..now.len()));
    spread(&mut (0..now.len()).rev());
    new
}

/// The bars of a frame, column by column, each as the cells it takes.
pub fn bars(buf: &Buffer, styles: &Styles) -> Vec<Rect> {
    let mut found: Vec<Rect> = Vec::new();
    for y in buf.area.top()..buf.area.bottom() {
        for (from, to) in stretches(buf, y, styles) {
            // Bars as high as their row are made of rows that touch; others have a row each.
            let is_high = |y: u16| buf.cell((from, y)).is_some_and(|cell| cell.symbol() != "▆");
            let touches = |bar: &&mut Rect| (bar.x, bar.right(), bar.bottom()) == (from, to, y) && is_high(bar.y);
            match found.iter_mut().find(touches).filter(|_| is_high(y)) {
                Some(bar) => bar.height += 1,
                None => found.push(Rect::new(from, y, to - from, 1)),
            }
        }
    }
    found.sort_by_key(|bar| (bar.x, bar.y));
    found
}

/// Lights the filled part of a bar up; less and less of it is left of that.
pub fn light(bar: Rect, now: &mut Buffer, share: Share, styles: &Styles) {
    let ends = styles.strong.fg.and_then(rgb_of).zip(styles.bar.fg.and_then(rgb_of));
    let (Some((bright, plain)), Some(Color::Rgb(..))) = (ends, styles.bar.fg) else { return };
    let color = share.mixed(bright, plain);
    for at in bar.positions() {
        if let Some(cell) = now.cell_mut(at).filter(|cell| filled(cell, styles).is_some_and(|eighths| eighths > 0)) {
            cell.fg = color;
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::text::Line;

    use super::{Share, bars, grow, light, rise};
    use crate::terminal::bars::{filled, marked, thick};
    use crate::terminal::colour::Depth;
    use crate::terminal::look::Look;
    use crate::terminal::signs::Signs;
    use crate::terminal::theme::Theme;
    use crate::wording::Lang;

    const DEPTHS: [Depth; 3] = [Depth::True, Depth::Indexed, Depth::Named];

    fn look(depth: Depth) -> Look {
        Look::hall(&Theme::named("do-vang", depth).unwrap(), Signs::default(), Lang::Vi)
    }

    /// Three bars of every kind, each before its number.
    fn frame(value: u64, look: &Look) -> Buffer {
        let mut buf = Buffer::empty(Rect::new(0, 0, 40, 5));
        buf.set_style(buf.area, look.styles.ground);
        let kinds = [
            marked(value, 20, Some(11), 30, look),
            thick(value, 20, Some(11), 30, look),
            thick(value, 20, Some(11), 30, look),
            filled(value, 20, 30, look),
        ];
        for (y, spans) in (0..).zip(kinds) {
            let mut line = Line::from(spans);
            line.push_span(format!("  {value}"));
            buf.set_line(2, y + u16::from(y == 3), &line, 38);
        }
        buf
    }

    /// How many cells of a row are filled, roughly.
    fn length(buf: &Buffer, y: u16, look: &Look) -> usize {
        (0..40).filter(|x| super::filled(&buf[(*x, y)], &look.styles).is_some_and(|eighths| eighths >= 4)).count()
    }

    #[test]
    fn a_bar_goes_from_its_old_length_to_its_new_one_and_nothing_else_moves() {
        for depth in DEPTHS {
            let look = look(depth);
            for (was, is) in [(0, 20), (3, 9), (9, 3), (10, 12), (20, 0), (5, 5)] {
                let (before, after) = (frame(was, &look), frame(is, &look));
                let mut last = [0; 5].map(|_| None);
                for passed in 0..=10 {
                    let mut now = after.clone();
                    grow(&before, &mut now, Share::eased(passed, 10), &look.styles);
                    for y in [0, 1, 2, 4] {
                        let long = length(&now, y, &look);
                        let before = last[usize::from(y)].replace(long).unwrap_or_else(|| length(&before, y, &look));
                        assert!(if is >= was { long >= before } else { long <= before }, "{depth:?} {was}-{is}");
                    }
                    for (cell, true_one) in now.content.iter().zip(&after.content) {
                        let same = cell.symbol() == true_one.symbol();
                        assert!(same || super::filled(cell, &look.styles).is_some(), "{cell:?} for {true_one:?}");
                    }
                    assert_eq!(passed == 0, passed == 0 && length(&now, 1, &look) == length(&before, 1, &look));
                    assert!(passed < 10 || now == after, "the last step is the frame itself");
                }
            }
        }
    }

    #[test]
    fn on_their_way_bars_have_lengths_that_no_whole_cell_has() {
        let look = look(Depth::True);
        let (before, after) = (frame(3, &look), frame(4, &look));
        let parts = (0..10).any(|passed| {
            let mut now = after.clone();
            grow(&before, &mut now, Share::eased(passed, 10), &look.styles);
            now.content.iter().any(|cell| "▏▎▍▌▋▊▉".contains(cell.symbol()))
        });
        assert!(parts);
    }

    #[test]
    fn what_is_new_comes_out_of_the_ground_with_its_true_letters() {
        let look = look(Depth::True);
        let (before, after) = (frame(7, &look), frame(8, &look));
        let mut now = after.clone();
        rise(&before, &mut now, Share::eased(3, 10), &look.styles);
        assert!(now != after && now.content.iter().zip(&after.content).all(|(one, two)| one.symbol() == two.symbol()));
        rise(&before, &mut now, Share::eased(10, 10), &look.styles);
        let mut last = after.clone();
        rise(&before, &mut last, Share::eased(10, 10), &look.styles);
        assert_eq!(last, after);
        let look = self::look(Depth::Named);
        let (before, after) = (frame(7, &look), frame(8, &look));
        let mut now = after.clone();
        rise(&before, &mut now, Share::eased(3, 10), &look.styles);
        assert_eq!(now, after, "sixteen colours cannot be mixed");
    }

    #[test]
    fn a_letter_that_stands_where_it_stood_is_new_with_its_word() {
        let look = look(Depth::True);
        let line = |text: &str| {
            let mut buf = Buffer::empty(Rect::new(0, 0, 20, 1));
            buf.set_style(buf.area, look.styles.ground);
            buf.set_string(0, 0, text, look.styles.text);
            buf
        };
        let (before, after) = (line("Hội thảo     09:42"), line("Kết thúc     09:42"));
        let mut now = after.clone();
        rise(&before, &mut now, Share::eased(0, 10).from(350), &look.styles);
        let dimmed: String = (0..20).map(|x| if now[(x, 0)].fg == after[(x, 0)].fg { '.' } else { '-' }).collect();
        assert_eq!(dimmed, "---.----............");
    }

    #[test]
    fn bars_are_found_whole_and_lit_up_alone() {
        for depth in DEPTHS {
            let look = look(depth);
            for value in [0, 7, 20] {
                let mut now = frame(value, &look);
                let found = bars(&now, &look.styles);
                let rows: Vec<_> = found.iter().map(|bar| (bar.x, bar.y, bar.width, bar.height)).collect();
                assert_eq!(rows, [(2, 0, 30, 1), (2, 1, 30, 2), (2, 4, 30, 1)], "{depth:?} {value}");
                let still = now.clone();
                light(found[1], &mut now, Share::eased(0, 10), &look.styles);
                assert_eq!(now == still, depth != Depth::True || value == 0);
                let changed = still.diff(&now).into_iter().all(|(_, y, _)| y == 1 || y == 2);
                assert!(changed);
            }
        }
    }
}
