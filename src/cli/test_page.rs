//! `board --test`: the page that sets up a projector, on the screen or as one frame.

use super::ending::{Ending, Stop};
use super::stage::Stage;
use super::{Options, board, out};
use crate::scenes::TestPage;
use crate::terminal::big::Blocks;
use crate::terminal::key::Key;
use crate::terminal::keymap::{Binding, KeyTable};
use crate::terminal::look::Look;
use crate::terminal::signal::Signal;
use crate::terminal::signals;
use crate::terminal::theme::Theme;
use crate::terminal::told::Telling;
use crate::wording::{Lang, test_page as words};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What a key means on this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Leave,
    NextTheme,
    NextBlocks,
}

const KEYS: KeyTable<Action> = KeyTable(&[
    Binding {
        keys: &[Key::RIGHT, Key::TAB],
        action: Action::NextTheme,
        label: words::NEXT_THEME,
        help: words::NEXT_THEME_HELP,
    },
    Binding {
        keys: &[Key::DOWN],
        action: Action::NextBlocks,
        label: words::NEXT_BLOCKS,
        help: words::NEXT_BLOCKS_HELP,
    },
    Binding {
        keys: &[Key::ESC, Key::ctrl('q'), Key::ctrl('c')],
        action: Action::Leave,
        label: words::LEAVE,
        help: words::LEAVE_HELP,
    },
]);

/// What the keys do, on one line.
fn keys(lang: Lang) -> String {
    let told = KEYS.iter().map(|binding| format!("{} {}", binding.name(lang), binding.label.of(lang)));
    told.collect::<Vec<_>>().join("   ")
}

fn after<T: Copy + PartialEq>(all: &[T], now: &T) -> Option<T> {
    let at = all.iter().position(|one| one == now)?;
    all.get((at + 1) % all.len()).copied()
}

/// The page as one frame, in the format that was asked for.
pub(super) fn once(size: (u16, u16), format: &str, options: &Options) -> Result<Ending, Stop> {
    let theme = board::theme(format, options);
    let blocks = options.blocks_on_paper();
    let look = Look::hall(&theme, options.signs, options.lang).in_blocks(blocks);
    let mut buf = Buffer::empty(Rect::new(0, 0, size.0, size.1));
    let area = buf.area;
    TestPage { theme: theme.name, blocks: blocks.name(), keys: "" }.draw(&mut buf, area, &look);
    out::tell(&board::in_format(&buf, format), options.lang)?;
    Ok(Ending::Done)
}

/// The page on the screen until it is left.
pub(super) fn show(options: &Options) -> Result<Ending, Stop> {
    // It is there to be looked at: whoever asks for it wants it drawn.
    let options = &Options { telling: Telling::Drawn, ..options.clone() };
    let mut stage = Stage::enter(options)?;
    let (mut theme, mut blocks) = (options.theme, stage.blocks);
    let every = if stage.blocks == Blocks::Scaled { &Blocks::ALL[..] } else { &Blocks::DRAWN };
    let keys = keys(options.lang);
    loop {
        let look = Look::hall(&theme, options.signs, options.lang).in_blocks(blocks);
        let page = TestPage { theme: theme.name, blocks: blocks.name(), keys: &keys };
        if stage.output.draw(|buf| page.draw(buf, buf.area, &look)).is_err() {
            return Ok(Ending::Left(signals::HUNG_UP));
        }
        let Ok(signal) = stage.hear.recv() else { return Ok(Ending::Left(signals::HUNG_UP)) };
        match signal {
            Signal::Leave(code) => return Ok(Ending::Left(code)),
            Signal::Resize(columns, rows) => stage.output.resize(columns, rows),
            Signal::Key(key) => match KEYS.action(key) {
                Some(Action::Leave) => return Ok(Ending::Done),
                Some(Action::NextTheme) => {
                    let next = after(&Theme::NAMES, &theme.name).and_then(|name| Theme::named(name, options.depth));
                    theme = next.unwrap_or(theme);
                }
                Some(Action::NextBlocks) => blocks = after(every, &blocks).unwrap_or(blocks),
                None => {}
            },
            Signal::Paste(_) | Signal::Mouse(_) | Signal::Grown | Signal::Tick => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Blocks, KEYS, Theme, after};

    #[test]
    fn keys_turn_through_every_theme_and_every_grain() {
        assert!(KEYS.clashes().is_empty());
        let mut seen = vec![Theme::NAMES[0]];
        while let Some(next) = after(&Theme::NAMES, seen.last().unwrap()).filter(|next| !seen.contains(next)) {
            seen.push(next);
        }
        assert_eq!(seen, Theme::NAMES);
        assert_eq!(after(&Blocks::DRAWN, &Blocks::Sextants), Some(Blocks::Half));
    }
}
