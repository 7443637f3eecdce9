//! `board --once`: one frame of the hall's screen.

use super::Options;
use super::args::Board;
use super::ending::{Ending, Stop};
use super::{clock, opening, out, test_page};
use crate::record::Follower;
use crate::terminal::colour::Depth;
use crate::terminal::look::Look;
use crate::terminal::picture;
use crate::terminal::theme::Theme;
use crate::wording::usage;
use ratatui::buffer::Buffer;

/// Largest frame that is drawn; far above any projector.
const LARGEST: (u16, u16) = (500, 200);

/// Prints one frame.
pub fn once(board: &Board, options: &Options) -> Result<Ending, Stop> {
    let lang = options.lang;
    let size = read_size(&board.size).ok_or_else(|| Stop::usage(usage::bad_size(lang, &board.size)))?;
    let Some(record) = board.record.as_ref().filter(|_| !board.test) else {
        return test_page::once(size, &board.format, options);
    };
    let follower = opening::follow(record, lang)?;
    let frame = draw(&follower, size, &board.format, options);
    out::tell(&frame, lang)?;
    Ok(Ending::Done)
}

/// What is on the hall's screen at this moment, in the format that was asked for.
fn draw(follower: &Follower, size: (u16, u16), format: &str, options: &Options) -> String {
    let theme = theme(format, options);
    let look = Look::hall(&theme, options.signs, options.lang).in_blocks(options.blocks_on_paper());
    let frame = crate::board::once(&follower.conference().public(), clock::now(), size, &look);
    in_format(&frame, format)
}

/// The theme of a frame in this format. Plain text has no colours, so what only a colour would tell apart must be drawn in
/// other letters. A picture has every colour, whatever the terminal has that it is asked for from.
pub(super) fn theme(format: &str, options: &Options) -> Theme {
    let theme = match format {
        "text" => Theme::named(options.theme.name, Depth::None),
        "svg" => Theme::named(options.theme.name, Depth::True),
        _ => None,
    };
    theme.unwrap_or(options.theme)
}

/// A frame in the format that was asked for.
pub(super) fn in_format(frame: &Buffer, format: &str) -> String {
    match format {
        "ansi" => picture::ansi(frame),
        "svg" => picture::svg(frame),
        _ => picture::text(frame),
    }
}

/// Columns and rows, each at least 1 and at most what is sane.
fn read_size(text: &str) -> Option<(u16, u16)> {
    let (columns, rows) = text.trim().split_once(['x', 'X', '×'])?;
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let clamp = |number: u32, largest: u16| u16::try_from(number.clamp(1, largest.into())).unwrap_or(largest);
    Some((clamp(number(columns)?, LARGEST.0), clamp(number(rows)?, LARGEST.1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_clamped_and_nonsense_is_none() {
        assert_eq!(read_size("120x40"), Some((120, 40)));
        assert_eq!(read_size("0x0"), Some((1, 1)));
        assert_eq!(read_size("65535X65535"), Some((500, 200)));
        assert_eq!(read_size("4000000000x1"), Some((500, 1)));
        for nonsense in ["", "x", "120", "ax40", "-1x5", "120x40x2"] {
            assert_eq!(read_size(nonsense), None, "{nonsense}");
        }
    }
}
