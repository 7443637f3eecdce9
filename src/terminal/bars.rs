//! Bars that grow, beside their names and their numbers.

use ratatui::style::{Color, Style};
use ratatui::text::{Line, Span};

use super::cells;
use super::look::Look;
use super::theme::Tone;

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bar {
    /// Whose bar it is; wrapped where it is long, never cut.
    pub label: String,
    /// How much it has.
    pub value: u64,
    /// How much would fill it.
    pub of: u64,
    /// What stands after the number.
    pub note: String,
    /// How name, number and note are toned.
    pub tone: Tone,
}

/// A place on the bars' scale, such as the number needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands, on the scale of the bars.
    pub at: u64,
    /// What stands there.
    pub label: String,
}

/// The fewest cells a bar may have; below that, names stand above their bars.
const SHORTEST: usize = 10;

/// The lines of some bars, aligned with each other.
pub(super) fn lines(bars: &[Bar], mark: Option<&Mark>, width: usize, look: &Look) -> Vec<Line<'static>> {
    let widest = |part: &dyn Fn(&Bar) -> String| bars.iter().map(|bar| cells::width(&part(bar))).max().unwrap_or(0);
    let number = widest(&|bar| bar.of.max(bar.value).to_string());
    let note = widest(&|bar| bar.note.clone());
    let note = if note == 0 { 0 } else { note + 2 };
    let label = widest(&|bar| bar.label.clone()).min(width * 9 / 20);
    let beside = label + 2 + SHORTEST + 2 + number + note <= width;
    let (label, note) = if beside { (label, note) } else { (0, note.min(width / 2)) };
    let gap = if beside { 2 } else { 0 };
    let room = width.saturating_sub(label + gap + 2 + number + note);
    let styles = &look.styles;

    let mut lines = Vec::new();
    for bar in bars {
        let style = styles.tone(bar.tone);
        let mut names = cells::wrap(&bar.label, if beside { label } else { width });
        let last = if beside { names.pop().unwrap_or_default() } else { String::new() };
        lines.extend(names.into_iter().map(|name| Line::styled(name, style)));
        let mut spans = vec![Span::styled(cells::left(&last, label + gap), style)];
        spans.extend(filled(bar.value, bar.of, room, look));
        spans.push(Span::styled(format!("  {}", cells::right(&bar.value.to_string(), number)), style));
        if !bar.note.is_empty() {
            let shown = cells::shorten(&bar.note, note.saturating_sub(2), look.signs.more());
            spans.push(Span::styled(format!("  {shown}"), style));
        }
        lines.push(Line::from(spans));
    }
    if let Some(mark) = mark {
        let of = bars.iter().map(|bar| bar.of).max().unwrap_or(0);
        let words = format!("{} {}", look.signs.mark(), mark.label);
        let place = label + gap + eighths(mark.at, of, room) / 8;
        let place = place.min(width.saturating_sub(cells::width(&words)));
        lines.push(Line::styled(format!("{}{words}", " ".repeat(place)), styles.dim));
    }
    lines
}

/// A bar of `width` cells, filled as far as `value` goes of `of`.
pub fn filled(value: u64, of: u64, width: usize, look: &Look) -> Vec<Span<'static>> {
    const PARTS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let inked = eighths(value, of, width);
    let (whole, part) = if look.signs.ascii { ((inked + 4) / 8, 0) } else { (inked / 8, inked % 8) };
    let part = PARTS.get(part).copied().unwrap_or_default();
    let full = if look.signs.ascii { "#" } else { "█" };
    let empty = match (look.signs.ascii, look.styles.coloured) {
        (true, _) => ".",
        (false, false) => "░",
        (false, true) => " ",
    };
    let rest = width.saturating_sub(whole + usize::from(!part.is_empty()));
    vec![
        Span::styled(format!("{}{part}", full.repeat(whole)), look.styles.bar),
        Span::styled(empty.repeat(rest), Style::new().patch(look.styles.track)),
    ]
}

/// A bar with a place marked on it, so that the marks of several bars stand as one line; see [`filled`]. It is less high
/// than its row, so that bars under each other stay apart.
pub fn marked(value: u64, of: u64, mark: Option<u64>, width: usize, look: &Look) -> Vec<Span<'static>> {
    bar("▆", (value, of), mark, width, look)
}

/// The same as high as its row, for bars of several rows.
pub fn thick(value: u64, of: u64, mark: Option<u64>, width: usize, look: &Look) -> Vec<Span<'static>> {
    bar("█", (value, of), mark, width, look)
}

fn bar(
    sign: &'static str,
    (value, of): (u64, u64),
    mark: Option<u64>,
    width: usize,
    look: &Look,
) -> Vec<Span<'static>> {
    let place = mark.filter(|at| *at > 0 && *at <= of).map(|at| mark_place(at, of, width));
    let inked = (eighths(value, of, width) + 4) / 8;
    let styles = &look.styles;
    let ground = styles.ground.bg.unwrap_or_default();
    let on_ground = |color: Option<Color>| Style::new().fg(color.unwrap_or_default()).bg(ground);
    let (full, empty) = match (look.signs.ascii, styles.coloured) {
        (true, _) => (("#", styles.bar), (".", styles.track)),
        (false, false) => (("█", styles.bar), ("░", styles.track)),
        (false, true) => ((sign, on_ground(styles.bar.fg)), (sign, on_ground(styles.track.bg))),
    };
    let run = |from: usize, to: usize| {
        let split = inked.clamp(from, to);
        let part = |(sign, style): (&str, Style), cells: usize| Span::styled(sign.repeat(cells), style);
        [part(full, split - from), part(empty, to - split)]
    };
    let mut spans = Vec::new();
    match place.filter(|at| *at < width) {
        None => spans.extend(run(0, width)),
        Some(at) => {
            spans.extend(run(0, at));
            spans.push(Span::styled(look.signs.mark(), styles.text));
            spans.extend(run(at + 1, width));
        }
    }
    spans.retain(|span| !span.content.is_empty());
    spans
}

/// The cell of a bar of `width` in which [`marked`] draws its mark.
pub fn mark_place(mark: u64, of: u64, width: usize) -> usize {
    eighths(mark, of, width).div_ceil(8).saturating_sub(1)
}

/// How many eighths of a cell of `width` are filled.
fn eighths(value: u64, of: u64, width: usize) -> usize {
    let all = u128::try_from(width * 8).unwrap_or(0);
    let share = (u128::from(value.min(of)) * all).checked_div(u128::from(of)).unwrap_or(0);
    usize::try_from(share).unwrap_or(0)
}
