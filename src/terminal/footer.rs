//! The last line of a screen: the acts that matter now, the main one first, and where to find the others.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::cells;
use super::key::Key;
use super::keymap::Act;
use super::look::Look;
use super::spots::Spots;
use crate::wording::terminal as words;

/// How many acts are worth more than the palette's key.
const MAIN: usize = 3;

/// Draws the footer on the first line of `area`. Where not all fit, acts beyond the third go first, then the palette,
/// then the third and the second act; the help key stays. Returns where each key stands.
pub fn draw(buf: &mut Buffer, area: Rect, acts: &[Act], look: &Look) -> Spots<Key> {
    let find = Act::of(Key::ctrl('p'), words::FIND.of(look.lang), look.lang);
    lay_out(buf, area, acts, &[help(look), find], look)
}

/// The same on a screen that has no palette.
pub fn draw_without_palette(buf: &mut Buffer, area: Rect, acts: &[Act], look: &Look) -> Spots<Key> {
    lay_out(buf, area, acts, &[help(look)], look)
}

fn help(look: &Look) -> Act {
    Act::of(Key::f(1), words::HELP.of(look.lang), look.lang)
}

/// Draws acts at the left, and at the right what stands there as long as there is room; the first of that stays.
fn lay_out(buf: &mut Buffer, area: Rect, acts: &[Act], aside: &[Act], look: &Look) -> Spots<Key> {
    let mut spots = Spots::default();
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return spots;
    }
    let width = usize::from(area.width);
    let main = acts.len().min(MAIN);
    let attempts = (main..=acts.len())
        .rev()
        .flat_map(|count| [(count, aside.len(), 3), (count, aside.len(), 2)])
        .chain((1..=main).rev().flat_map(|count| [(count, 1, 3), (count, 1, 2)]));
    let fits = |&(count, right, gap): &(usize, usize, usize)| {
        let (left, right) = (wide(acts.iter().take(count), gap), wide(aside.iter().take(right), 2));
        left + gap + right < width
    };
    let (count, right, gap) = attempts.into_iter().find(fits).unwrap_or((usize::from(!acts.is_empty()), 0, 2));
    let mut x = area.x;
    let end = area.right();
    for (at, act) in acts.iter().take(count).enumerate() {
        let style = if at == 0 { look.styles.now } else { look.styles.strong };
        x = put(buf, (x, area.y, end), act, style, look, &mut spots);
        x = x.saturating_add(u16::try_from(gap).unwrap_or(0)).min(end);
    }
    let room = wide(aside.iter().take(right), 2);
    let mut x = end.saturating_sub(u16::try_from(room).unwrap_or(0));
    for act in aside.iter().take(right) {
        x = put(buf, (x, area.y, end), act, look.styles.strong, look, &mut spots).saturating_add(2);
    }
    spots
}

fn put(
    buf: &mut Buffer,
    (begin, y, end): (u16, u16, u16),
    act: &Act,
    style: Style,
    look: &Look,
    spots: &mut Spots<Key>,
) -> u16 {
    let room = |x: u16| usize::from(end.saturating_sub(x));
    let x = begin;
    if room(x) == 0 {
        return x;
    }
    let (x, _) = buf.set_stringn(x, y, format!("{} ", act.keys), room(x), style);
    if room(x) == 0 {
        return x;
    }
    let said = cells::shorten(&act.words, room(x), look.signs.more());
    let (x, _) = buf.set_stringn(x, y, said, room(x), look.styles.dim);
    if let Some(key) = act.key {
        spots.add(Rect::new(begin, y, x - begin, 1), key);
    }
    x
}

fn wide<'a>(acts: impl Iterator<Item = &'a Act>, gap: usize) -> usize {
    let widths: Vec<usize> = acts.map(|act| cells::width(&act.keys) + 1 + cells::width(&act.words)).collect();
    widths.iter().sum::<usize>() + gap * widths.len().saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::{Act, Buffer, Look, Rect, draw};

    fn line(width: u16) -> String {
        let acts = [
            Act::new("Enter", "ghi phiếu"),
            Act::new("⌫", "bỏ dấu vừa bấm"),
            Act::new("Ctrl+Z", "lấy lại phiếu trước"),
            Act::new("F4", "không hợp lệ"),
            Act::new("F6", "để riêng"),
        ];
        let mut buf = Buffer::empty(Rect::new(0, 0, width, 1));
        let area = buf.area;
        draw(&mut buf, area, &acts, &Look::default());
        picture::text(&buf).trim_end().to_owned()
    }

    #[test]
    fn a_wide_screen_shows_all_acts_and_the_way_to_the_others() {
        let line = line(120);
        assert!(line.starts_with("Enter ghi phiếu") && line.contains("F6 để riêng"), "{line}");
        assert!(line.ends_with("F1 trợ giúp  Ctrl+P tìm"), "{line}");
    }

    #[test]
    fn eighty_columns_keep_the_three_main_acts_and_the_help() {
        let line = line(80);
        assert!(line.contains("Enter ghi phiếu") && line.contains("Ctrl+Z lấy lại phiếu trước"), "{line}");
        assert!(line.contains("F1 trợ giúp"), "{line}");
    }

    #[test]
    fn no_width_is_too_small() {
        (0..120).for_each(|width| {
            line(width);
        });
        assert!(line(30).starts_with("Enter ghi phiếu"));
    }
}
