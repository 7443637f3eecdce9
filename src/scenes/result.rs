//! A result as announced: every line with its arithmetic, who is elected, and what waits to be decided.

use super::figures::{Band, LOW, stands_above};
use super::grades::{self, Grades};
use super::ink::{Ink, MEASURE, centred, of_size, rows_of};
use super::measure::clamp;
use super::poster::{Piece, Poster, Room, titled};
use super::result_lines::ResultLines;
use super::slate::kicker;
use crate::conference::Form;
use crate::conference::outcome::Standing;
use crate::conference::public::{PublicResult, PublicWaiting};
use crate::terminal::big::Size;
use crate::terminal::signs::Sign;
use crate::text::cells;
use crate::wording::scenes as words;
use ratatui::text::Line;

/// The result.
pub(super) fn compose<'a>(result: &PublicResult, room: &Room<'a>) -> Poster<'a> {
    let look = room.look;
    let styles = &look.styles;
    let lang = look.lang;
    let measure = room.width.min(MEASURE);
    let graded = result.paper.form == Form::Grades;
    let mut pieces = Vec::new();
    if let Some(reason) = &result.void {
        let said = format!("{} {}", look.signs.of(Sign::Wrong), words::void(lang, reason));
        pieces.push(Piece::lines(88, centred(&said, styles.danger, measure)));
    }
    // A round that was voided before it was announced has nothing to tell.
    let tells = result.void.is_none() || !result.lines.is_empty();
    let band = band(result, room).filter(|_| tells);
    let heading_within = band.as_ref().is_some_and(|band| !band.title.is_empty());
    match band {
        Some(band) => pieces.push(band.piece(85, room)),
        None if room.small || !tells => {}
        None => pieces.push(Piece::lines(40, numbers(result, room, room.width)).tight()),
    }
    if graded {
        let mut rows: Vec<grades::Row> = result
            .lines
            .iter()
            .map(|line| grades::Row::new(&line.name, &line.votes, if room.small { &[] } else { &line.shares }, look))
            .collect();
        rows.extend((0..result.hidden).map(|_| grades::Row::hidden(result.paper.grades.len(), look)));
        pieces.push(Piece::roster(80, Grades::new(&result.paper.grades, rows, room)));
    } else {
        pieces.push(Piece::roster(80, ResultLines::new(result, room)));
    }
    if let Some(waiting) = &result.waiting {
        let said = format!("{} {}", look.signs.of(Sign::Attention), words::waiting(lang, waiting, result.paper.tie));
        let short = if matches!(waiting, PublicWaiting::Tie(..)) { words::TIE.of(lang) } else { "" };
        pieces.push(if room.small {
            Piece::lines(60, centred(&said, styles.attention, measure))
        } else {
            // A tie is the news, before those that are elected.
            titled(92, short, &said, styles.attention, room)
        });
    }
    for decided in &result.decided {
        let said = format!("{} {}", look.signs.of(Sign::Done), words::decided(lang, decided));
        let weight = if room.small { 60 } else { 86 };
        pieces.push(Piece::lines(weight, centred(&said, styles.now, measure)));
    }
    if !graded && result.void.is_none() && result.hidden == 0 && !room.small {
        pieces.push(final_list(result, room));
    }
    if result.by_hand {
        pieces.push(Piece::lines(20, centred(words::BY_HAND.of(lang), styles.dim, measure)).tight());
    }
    if let Some(code) = result.code.as_ref().filter(|_| !room.small) {
        pieces.push(Piece::lines(30, centred(&words::code(lang, code), styles.dim, measure)).tight());
    }
    Poster {
        kicker: kicker(words::KIND_RESULT, &result.paper, look),
        heading: result.paper.title.clone(),
        heading_within,
        pieces,
        ..Poster::default()
    }
}

/// The most lines that leave room for a figure above them.
const MOST_UNDER_FIGURES: usize = 16;

/// The rows that stand around the lines of a result, with a figure as low as figures get.
const LEAST_AROUND: usize = 8;

/// The figure of a result: the votes of the line that was revealed last, and how many are elected once all are.
fn band<'a>(result: &'a PublicResult, room: &Room<'_>) -> Option<Band<'a>> {
    let styles = &room.look.styles;
    let lang = room.look.lang;
    // On the smallest screens lines come first.
    let lines = result.lines.len() + result.hidden;
    let crowded = lines > MOST_UNDER_FIGURES || room.height < LOW && lines + LEAST_AROUND > usize::from(room.height);
    if crowded || room.small || result.void.is_some() || result.paper.form == Form::Grades {
        return None;
    }
    let plain =
        |line: &Line<'static>| (line.spans.iter().map(|span| span.content.as_ref()).collect::<String>(), styles.text);
    let numbers = numbers(result, room, room.width / 2);
    let numbers = numbers.iter().map(plain);
    if result.hidden > 0 {
        let line = result.lines.last()?;
        let elected = line.standing == Standing::Elected;
        let tone = if elected { styles.elected } else { styles.strong };
        let (sum, follows) = words::arithmetic(lang, result, line, true);
        let votes = line.votes.first().copied().unwrap_or(0);
        let mut said = vec![(format!("{sum} {follows}"), tone)];
        let low = room.height < LOW;
        said.extend((!low).then(|| (String::new(), tone)));
        said.push((result.paper.title.clone(), styles.title));
        said.extend(numbers.filter(|_| !low));
        let figures = (format!("{votes}/{}", result.base), format!("{0}/{0}", result.base));
        return Some(Band { title: &line.name, tone, said, bar: None, figures, style: tone });
    }
    let figures = words::elected_figure(lang, result.elected.len());
    let count = words::elected_count(lang, result.elected.len());
    let said = numbers.chain([(count, styles.elected)]).collect();
    let title = if stands_above(&result.paper.title, room) { "" } else { &result.paper.title };
    let band =
        Band { title, tone: styles.title, said, bar: None, figures: (figures.clone(), figures), style: styles.elected };
    (!result.elected.is_empty()).then_some(band)
}

/// Papers and needed votes, on as few lines as hold them.
fn numbers(result: &PublicResult, room: &Room<'_>, width: u16) -> Vec<Line<'static>> {
    let lang = room.look.lang;
    let papers = words::papers(lang, result.papers);
    let needed = words::needed(lang, &result.paper, result.needed, Some(result.base));
    let style = room.look.styles.text;
    let Some(needed) = needed.filter(|_| result.paper.form != Form::Grades) else {
        return centred(&papers, style, width);
    };
    let short = words::needed_short(lang, &result.paper, result.needed);
    for needed in [Some(&needed), short.as_ref()].into_iter().flatten() {
        let joined = format!("{papers} {} {needed}", room.look.signs.between());
        if cells(&joined) <= usize::from(width) {
            return centred(&joined, style, width);
        }
    }
    let mut lines = centred(&papers, style, width);
    let short = short.filter(|short| cells(&needed) > usize::from(width) && cells(short) <= usize::from(width));
    lines.extend(centred(&short.unwrap_or(needed), style, width));
    lines
}

/// Who is elected over all rounds and decisions so far.
fn final_list(result: &PublicResult, room: &Room<'_>) -> Piece<'static> {
    let look = room.look;
    if result.elected.is_empty() {
        let said = if result.waiting.is_some() { words::NOBODY_ELECTED_YET } else { words::NOBODY_ELECTED };
        let said = said.of(look.lang);
        return Piece::lines(87, centred(said, look.styles.strong, room.width));
    }
    let said = words::elected(look.lang, &result.elected);
    let mut plain = centred(&said, look.styles.elected, room.width);
    if plain.len() > usize::from(room.height / 3) {
        // Each of them has its sign on the list above, which turns its pages where it is long.
        plain = centred(&words::elected_count(look.lang, result.elected.len()), look.styles.elected, room.width);
    }
    let mut forms = vec![vec![Ink::Lines(plain.clone())]];
    let names = result.elected.iter().map(|name| (name.as_str(), look.styles.elected));
    // The elected are the news: where a wall holds all of them large, they are larger than anything around.
    let most = room.height * 11 / 20;
    let large = Size::all(look.blocks).find_map(|size| {
        let inks = of_size(&names, size, room)?;
        let rows = rows_of(&inks).saturating_add(clamp(inks.len()));
        (rows <= most).then_some(inks)
    });
    forms.extend(large.map(|inks| {
        let spaced = inks.into_iter().flat_map(|ink| [ink, Ink::Lines(vec![Line::default()])]);
        spaced.chain([Ink::Lines(plain)]).collect()
    }));
    Piece::new(91, forms)
}
