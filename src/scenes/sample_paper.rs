//! A sample of the paper with one valid marking. Its names mean nobody, so that it favours nobody.

use crate::conference::Form;
use crate::conference::public::PublicPaper;
use crate::terminal::look::Look;
use crate::terminal::signs::Sign;
use crate::text::cells;
use crate::wording::scenes as words;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

/// Lines on the sample.
const LINES: usize = 5;

/// One line of the sample: its columns, whether its name is struck, and what that means.
struct Row {
    name: String,
    boxes: Vec<bool>,
    struck: bool,
    meaning: String,
}

/// The sample, with the meaning of each line beside it; nothing where it does not fit in `width` cells.
pub(super) fn lines(paper: &PublicPaper, most: usize, width: u16, look: &Look) -> Vec<Line<'static>> {
    let lang = look.lang;
    let names = paper.names.len();
    let count = if paper.known { names.clamp(1, LINES) } else { LINES }.min(most.max(1));
    let columns: Vec<String> = match paper.form {
        Form::Tick | Form::Strike => Vec::new(),
        Form::Agree => [words::AGREE, words::DISAGREE].map(|phrase| phrase.of(lang).to_owned()).to_vec(),
        Form::Grades => paper.grades.clone(),
    };
    let rows: Vec<Row> = (0..count).map(|at| row(paper, at, count, &columns, look)).collect();
    let boxed: Vec<(Vec<Span<'static>>, usize)> = rows.iter().map(|row| inside(row, &columns, look)).collect();
    let title = words::SAMPLE_TITLE.of(lang);
    let head = header(&columns, &rows);
    let wide = boxed.iter().map(|(_, wide)| *wide).chain([cells(title) + 2, cells(&head)]).max().unwrap_or(0);
    let meaning = rows.iter().map(|row| cells(&row.meaning)).max().unwrap_or(0);
    if wide + 4 > usize::from(width) {
        return Vec::new();
    }
    let beside = wide + 4 + 4 + meaning <= usize::from(width);
    let border = look.signs.border();
    let frame = look.styles.border;
    let mut lines = vec![Line::from(vec![
        Span::styled(format!("{}{} ", border.top_left, border.horizontal_top), frame),
        Span::styled(title, look.styles.title),
        Span::styled(
            format!(" {}{}", border.horizontal_top.repeat(wide.saturating_sub(cells(title) + 1)), border.top_right),
            frame,
        ),
    ])];
    let put = |content: Vec<Span<'static>>, taken: usize, meaning: &str| {
        let mut spans = vec![Span::styled(format!("{} ", border.vertical_left), frame)];
        spans.extend(content);
        spans.push(Span::raw(" ".repeat(wide.saturating_sub(taken))));
        spans.push(Span::styled(format!(" {}", border.vertical_right), frame));
        if beside && !meaning.is_empty() {
            spans.push(Span::styled(format!("  {meaning}"), look.styles.dim));
        }
        Line::from(spans)
    };
    if !columns.is_empty() {
        let taken = cells(&head);
        lines.push(put(vec![Span::styled(head, look.styles.dim)], taken, ""));
    }
    lines.extend(boxed.into_iter().zip(&rows).map(|((content, taken), row)| put(content, taken, &row.meaning)));
    let bottom = border.horizontal_bottom.repeat(wide + 2);
    lines.push(Line::styled(format!("{}{bottom}{}", border.bottom_left, border.bottom_right), frame));
    // All lines are as wide as the widest, so that centring keeps the frame straight.
    let widest = lines.iter().map(Line::width).max().unwrap_or(0);
    for line in &mut lines {
        let free = widest.saturating_sub(line.width());
        line.push_span(Span::raw(" ".repeat(free)));
    }
    lines.into_iter().map(Line::centered).collect()
}

fn row(paper: &PublicPaper, at: usize, count: usize, columns: &[String], look: &Look) -> Row {
    let lang = look.lang;
    let max = usize::try_from(paper.max.unwrap_or(u32::MAX)).unwrap_or(usize::MAX);
    // At least one line shows the other mark, where there is more than one line.
    let supports = max.min(count.div_ceil(2)).max(1);
    let supported = at < supports;
    let mut row = Row { name: words::sample_name(lang, at), boxes: Vec::new(), struck: false, meaning: String::new() };
    let meaning = match paper.form {
        Form::Tick => {
            row.boxes = vec![supported];
            if supported { words::SUPPORTED } else { words::NOT_SUPPORTED }
        }
        Form::Strike => {
            row.struck = !supported;
            if supported { words::KEPT } else { words::STRUCK }
        }
        Form::Agree => {
            let blank = count > 2 && at + 1 == count;
            row.boxes = vec![supported && !blank, !supported && !blank];
            match (blank, supported) {
                (true, _) => words::LINE_NOT_COUNTED,
                (false, true) => words::SUPPORTED,
                (false, false) => words::NOT_SUPPORTED,
            }
        }
        Form::Grades => {
            let blank = count > columns.len() && at + 1 == count && count > 2;
            row.boxes = (0..columns.len()).map(|column| !blank && column == at % columns.len().max(1)).collect();
            if blank {
                words::LINE_NOT_COUNTED
            } else {
                row.meaning = columns.get(at % columns.len().max(1)).cloned().unwrap_or_default();
                return row;
            }
        }
    };
    meaning.of(lang).clone_into(&mut row.meaning);
    row
}

/// The widest name of the sample.
fn name_width(rows: &[Row]) -> usize {
    rows.iter().map(|row| cells(&row.name)).max().unwrap_or(0)
}

fn header(columns: &[String], rows: &[Row]) -> String {
    let mut head = " ".repeat(3 + name_width(rows));
    for column in columns {
        head.push_str("   ");
        head.push_str(column);
    }
    head
}

/// What stands inside the frame on one line, and the cells it takes.
fn inside(row: &Row, columns: &[String], look: &Look) -> (Vec<Span<'static>>, usize) {
    let styles = &look.styles;
    let name = if row.struck {
        Span::styled(row.name.clone(), styles.dim.add_modifier(Modifier::CROSSED_OUT))
    } else {
        Span::styled(row.name.clone(), styles.strong)
    };
    let longest = (0..LINES).map(|at| cells(&words::sample_name(look.lang, at))).max().unwrap_or(0);
    let sign = if row.struck { look.signs.of(Sign::Wrong) } else { "" };
    let mut spans = vec![
        Span::styled(format!("{sign}{}", " ".repeat(3usize.saturating_sub(cells(sign)))), styles.attention),
        name,
        Span::raw(" ".repeat(longest.saturating_sub(cells(&row.name)))),
    ];
    for (at, marked) in row.boxes.iter().enumerate() {
        let wide = columns.get(at).map_or(3, |column| cells(column).max(3));
        let left = (wide - 3) / 2;
        let said = if *marked { "[X]" } else { "[ ]" };
        let style = if *marked { styles.now } else { styles.dim };
        spans.push(Span::raw(" ".repeat(3 + left)));
        spans.push(Span::styled(said, style));
        spans.push(Span::raw(" ".repeat(wide - 3 - left)));
    }
    let taken = spans.iter().map(Span::width).sum();
    (spans, taken)
}
