//! A scene as a stack of pieces, each with forms from small to large: small ones fit 80×24, large ones fill a big wall.

use super::figures::LOW;
use super::ink::{Form, Ink, MEASURE, centred, large};
use super::roster::{Entries, Roster};
use crate::conference::Moment;
use crate::terminal::look::Look;
use crate::text::cells;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use unicode_normalization::UnicodeNormalization;

/// Where a scene is drawn, and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room<'a> {
    /// Cells a line may take.
    pub width: u16,
    /// Rows there are.
    pub height: u16,
    /// This moment.
    pub now: Moment,
    /// Since when the scene stands.
    pub since: Moment,
    /// Colours, signs, language.
    pub look: &'a Look,
    /// The line to which the chair points, from 0.
    pub pointed: Option<usize>,
    /// Cells that are free at its left.
    pub margin: u16,
    /// A thumbnail: names may be cut, nothing is large.
    pub small: bool,
    /// The page at which the hall looks, where its list takes several and this is its thumbnail.
    pub page: Option<Page>,
}

/// A page of a list that is not whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Page {
    /// The entry with which it begins, from 0.
    pub first: usize,
    /// Its number, from 1.
    pub number: usize,
    /// How many there are.
    pub pages: usize,
}

/// How long a page stands before it turns.
const SECONDS: i64 = 8;

impl Room<'_> {
    /// Which of so many pages stands at this moment, from 0. The first stands first, and each its whole time.
    pub(super) fn turned(&self, pages: usize) -> usize {
        let turns = (self.now - self.since).num_seconds().max(0) / SECONDS;
        usize::try_from(turns).unwrap_or(0).checked_rem(pages).unwrap_or(0)
    }
}

/// What a piece is made of.
pub(super) enum Body<'a> {
    /// Fixed content, from its smallest form to its largest.
    Forms(Vec<Form>),
    /// A list that takes what room there is.
    Roster(Roster<'a>),
}

/// One piece of a scene.
pub(super) struct Piece<'a> {
    /// What goes last where rows are scarce, and grows first where they are not.
    pub weight: u8,
    /// No empty row is wanted before it.
    pub tight: bool,
    /// What it is made of.
    pub body: Body<'a>,
}

impl<'a> Piece<'a> {
    /// A piece with forms from small to large; forms that do not exist at this width have been left out.
    pub(super) fn new(weight: u8, forms: Vec<Form>) -> Self {
        Self { weight, tight: false, body: Body::Forms(forms) }
    }

    /// A piece of lines.
    pub(super) fn lines(weight: u8, lines: Vec<Line<'static>>) -> Self {
        Self::new(weight, vec![vec![Ink::Lines(lines)]])
    }

    /// A list that takes what room there is; at most one a scene.
    pub(super) fn roster(weight: u8, entries: impl Entries + 'a) -> Self {
        Self { weight, tight: false, body: Body::Roster(Roster::new(Box::new(entries))) }
    }

    /// The piece right under the one before it.
    #[must_use]
    pub(super) fn tight(mut self) -> Self {
        self.tight = true;
        self
    }
}

/// A scene, ready to be placed.
#[derive(Default)]
pub(super) struct Poster<'a> {
    /// What stands at the top of the screen beside the clock.
    pub kicker: String,
    /// What stands before the clock, such as a page number.
    pub corner: String,
    /// The title.
    pub heading: String,
    /// A piece says the title, so that none stands above all pieces.
    pub heading_within: bool,
    /// How much of the room the title may take, in hundredths; 0 is as much as titles take.
    pub heading_share: u16,
    /// Pages that follow each other begin at the same row.
    pub from_the_top: bool,
    /// What stands under it.
    pub pieces: Vec<Piece<'a>>,
}

/// A sentence that stands for itself, plain, or in big letters with its plain words below.
pub(super) fn said(weight: u8, text: &str, style: Style, room: &Room<'_>) -> Piece<'static> {
    said_or_short(weight, text, "", style, room)
}

/// A sentence in its own style, under a word in big letters that says the gist of it.
pub(super) fn titled(weight: u8, title: &str, text: &str, style: Style, room: &Room<'_>) -> Piece<'static> {
    let plain = centred(text, style, room.width.min(MEASURE));
    let mut below = vec![Line::default()];
    below.extend(plain.iter().cloned());
    let mut forms = vec![vec![Ink::Lines(plain)]];
    forms
        .extend(large(title, style, room.height / 4, room).into_iter().map(|ink| vec![ink, Ink::Lines(below.clone())]));
    Piece::new(weight, forms)
}

/// What meets the eye first where nothing can be large: capitals set wide on a ground of their own.
pub(super) fn plate(text: &str, style: Style, room: &Room<'_>) -> Option<Vec<Line<'static>>> {
    let wide: Vec<String> = text.split_whitespace().map(|word| spaced(&word.to_uppercase())).collect();
    let wide = wide.join("   ");
    let width = usize::from(room.width).min(usize::from(MEASURE)) * 4 / 5;
    let free = width.checked_sub(cells(&wide)).filter(|_| !room.small)?;
    let style = style.add_modifier(Modifier::REVERSED | Modifier::BOLD);
    let line = |text: String| Line::styled(text, style).centered();
    let said = format!("{}{wide}{}", " ".repeat(free / 2), " ".repeat(free - free / 2));
    Some(vec![line(" ".repeat(width)), line(said), line(" ".repeat(width))])
}

/// A space between two letters.
fn spaced(word: &str) -> String {
    let letters: Vec<String> = word.nfc().map(String::from).collect();
    letters.join(" ")
}

/// The same; where the sentence is too long for big letters, `short` says the gist of it in them.
pub(super) fn said_or_short(weight: u8, text: &str, short: &str, style: Style, room: &Room<'_>) -> Piece<'static> {
    let plain = centred(text, style, room.width.min(MEASURE));
    let mut forms = vec![vec![Ink::Lines(plain)]];
    let mut below = vec![Line::default()];
    below.extend(centred(text, room.look.styles.dim, room.width.min(MEASURE)));
    let gist = if short.is_empty() { text } else { short };
    forms.extend(plate(gist, style, room).filter(|_| room.height < LOW).map(|mut lines| {
        lines.extend(below.iter().cloned());
        vec![Ink::Lines(lines)]
    }));
    let inks = |text: &str| large(text, style, room.height * 4 / 5, room).into_iter();
    forms.extend(inks(short).chain(inks(text)).map(|ink| vec![ink, Ink::Lines(below.clone())]));
    Piece::new(weight, forms)
}
