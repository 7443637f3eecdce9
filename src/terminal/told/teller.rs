//! The difference between what was told and what is to be told, as bytes for a terminal that is only written on at its
//! end.
//!
//! Everything that is written stays: a terminal keeps what has scrolled away, and a screen reader's user walks back
//! through it. So whatever must not be kept in its order (the marks of a paper in the hand) stands only on the line
//! that is being typed, which is rewritten in place and wiped before anything else is written; and sums that a later
//! correction changes are told once, for the difference of two sums is a paper's marks with its place in the count.

use super::spoken::still;
use super::{Kind, Layer, Line, Typed};
use crate::terminal::cells;
use crate::wording::{Lang, plain as words};
use std::collections::BTreeMap;
use std::time::Duration;
use unicode_segmentation::UnicodeSegmentation;

/// How long it is quiet after something was told that no key has led to.
const QUIET: Duration = Duration::from_secs(5);
/// More rows than these that change at once are not said one by one.
const ROWS: usize = 3;
/// The widest line that is typed: where the terminal cannot wipe a row, blanks over so many cells do.
const NARROW: usize = 79;

/// What was told of a layer.
#[derive(Debug, Default)]
struct Heard {
    id: String,
    lines: Vec<(Kind, String)>,
}

/// What stands on the terminal's last row.
#[derive(Debug, Default, PartialEq, Eq)]
enum Row {
    /// Nothing.
    #[default]
    Clear,
    /// A line that stays.
    Said,
    /// The line being typed, as it is shown, with the letters behind the cursor.
    Typed(Typed, String, usize),
}

/// Tells layers.
#[derive(Debug)]
pub struct Teller {
    lang: Lang,
    width: usize,
    /// The widest line that is typed.
    widest: usize,
    heard: Vec<Heard>,
    last: String,
    row: Row,
    sums: BTreeMap<String, Vec<String>>,
    /// What holds on many screens, as it was told last.
    hints: Vec<String>,
    /// A key was pressed since something was told last.
    pressed: bool,
    /// How often everything was asked for in a row, and whether it is to be told.
    again: (u8, bool),
    quiet_until: Option<Duration>,
}

impl Teller {
    /// A teller for a terminal so many cells wide.
    pub fn new(width: u16, lang: Lang) -> Self {
        let mut teller = Self {
            lang,
            width: 0,
            widest: usize::MAX,
            heard: Vec::new(),
            last: String::new(),
            row: Row::Clear,
            sums: BTreeMap::new(),
            hints: Vec::new(),
            pressed: false,
            again: (0, false),
            quiet_until: None,
        };
        teller.resize(width);
        teller
    }

    /// The teller for a terminal that cannot wipe a row: where the program ends, blanks over so many cells do.
    #[must_use]
    pub fn narrow(self) -> Self {
        Self { widest: NARROW, ..self }
    }

    /// Takes over the terminal's new width.
    pub fn resize(&mut self, width: u16) {
        self.width = usize::from(if width == 0 { 80 } else { width }).max(20);
    }

    /// A key was pressed.
    pub fn press(&mut self) {
        self.pressed = true;
        self.again = (0, false);
    }

    /// Everything is to be said again; asked for twice, also what lies under a dialog.
    pub fn say_again(&mut self) {
        self.pressed = true;
        self.again = (self.again.0.saturating_add(1), true);
    }

    /// What is to be written now, at this time of a clock that never goes back; `None` if nothing is.
    pub fn tell(&mut self, layers: &[Layer], at: Duration) -> Option<String> {
        let top = layers.last()?;
        let asked = std::mem::take(&mut self.again.1);
        let came = top.id != self.last;
        let by_key = std::mem::take(&mut self.pressed);
        let quiet = !by_key && !came && self.quiet_until.is_some_and(|until| at < until);
        let said = if asked {
            self.everything(layers)
        } else if quiet {
            return None;
        } else {
            self.news(top, by_key)
        };
        if !by_key && !came && !said.is_empty() {
            self.quiet_until = Some(at + QUIET);
        }
        self.remember(layers, top);
        let written = self.write(&said, top.typed.as_ref());
        (!written.is_empty()).then_some(written)
    }

    fn everything(&mut self, layers: &[Layer]) -> Vec<String> {
        let told = if self.again.0 > 1 { 0 } else { layers.len().saturating_sub(1) };
        let mut said: Vec<String> = Vec::new();
        for layer in layers.iter().skip(told) {
            said.extend(layer.lines.iter().map(|line| line.text.clone()));
            said.extend(self.sums(layer));
        }
        said.dedup();
        said
    }

    /// What a layer says that was not heard.
    fn news(&mut self, top: &Layer, by_key: bool) -> Vec<String> {
        let Some(heard) = self.heard.iter().find(|heard| heard.id == top.id) else {
            let lines = top.lines.iter().filter(|line| match line.kind {
                Kind::Row | Kind::Aside => false,
                Kind::Hint => !self.hints.contains(&key(line)),
                _ => true,
            });
            let mut said: Vec<String> = lines.map(|line| line.text.clone()).collect();
            said.extend(self.sums(top));
            return said;
        };
        let back = top.id != self.last;
        let mut unheard: Vec<&(Kind, String)> = heard.lines.iter().collect();
        let mut changed: Vec<&Line> = Vec::new();
        for line in top.lines.iter().filter(|line| line.kind != Kind::Row && line.kind != Kind::Aside) {
            let key = key(line);
            if line.kind == Kind::Hint {
                if !self.hints.contains(&key) {
                    changed.push(line);
                }
                continue;
            }
            let known = unheard.iter().position(|(kind, text)| *kind == line.kind && *text == key);
            if let Some(place) = known {
                unheard.swap_remove(place);
            }
            if known.is_none() || (back && line.kind == Kind::Place) {
                changed.push(line);
            }
        }
        let rows = Self::changed_rows(heard, top, &changed);
        let mut said: Vec<String> = rows.into_iter().chain(changed).map(|line| line.text.clone()).collect();
        let new_sums = top.sums.as_ref().is_some_and(|(key, lines)| self.sums.get(key) != Some(lines));
        if new_sums || (back && top.sums.is_some()) {
            said.extend(self.sums(top));
        }
        let typed = matches!(&self.row, Row::Typed(typed, ..) if top.typed.as_ref() == Some(typed));
        if said.is_empty() && by_key && (typed || top.typed.is_none()) {
            // A key that led to the same as before, or to nothing, is heard all the same.
            let of = |kind: Kind| top.lines.iter().filter(move |line| line.kind == kind).map(|line| line.text.clone());
            said = of(Kind::Answer).collect();
            if said.is_empty() {
                said = of(Kind::Focus).collect();
            }
        }
        said
    }

    /// Entries of a list that changed, unless it is another list or too much of it changed.
    fn changed_rows<'a>(heard: &Heard, top: &'a Layer, changed: &[&Line]) -> Vec<&'a Line> {
        let before: Vec<&String> =
            heard.lines.iter().filter(|(kind, _)| *kind == Kind::Row).map(|(_, text)| text).collect();
        let now: Vec<&Line> = top.lines.iter().filter(|line| line.kind == Kind::Row).collect();
        if before.len() != now.len() {
            return Vec::new();
        }
        let differ: Vec<&Line> =
            now.into_iter().zip(before).filter(|(line, before)| key(line) != **before).map(|(line, _)| line).collect();
        if differ.len() > ROWS {
            return Vec::new();
        }
        let told = |line: &&Line| !changed.iter().any(|said| said.text.contains(line.text.as_str()));
        differ.into_iter().filter(told).collect()
    }

    /// The sums of a layer; those that differ from what was told of the same papers are not told.
    fn sums(&mut self, layer: &Layer) -> Vec<String> {
        let Some((key, lines)) = &layer.sums else { return Vec::new() };
        if self.sums.entry(key.clone()).or_insert_with(|| lines.clone()) == lines {
            return lines.clone();
        }
        vec![words::SUMS_TOLD.of(self.lang).to_owned()]
    }

    fn remember(&mut self, layers: &[Layer], top: &Layer) {
        let mut before = std::mem::take(&mut self.heard);
        for layer in layers {
            let known = before.iter().position(|heard| heard.id == layer.id).map(|place| before.swap_remove(place));
            // What lies under another layer is told when it is come back to.
            let heard = match known {
                Some(heard) if layer.id != top.id => heard,
                None if layer.id != top.id => Heard { id: layer.id.clone(), lines: Vec::new() },
                _ => Heard {
                    id: layer.id.clone(),
                    lines: layer.lines.iter().map(|line| (line.kind, key(line))).collect(),
                },
            };
            self.heard.push(heard);
        }
        let hints: Vec<String> = top.lines.iter().filter(|line| line.kind == Kind::Hint).map(key).collect();
        if layers.len() > 1 {
            // What lies over a screen tells less of it: what was heard below holds still.
            let new: Vec<String> = hints.into_iter().filter(|hint| !self.hints.contains(hint)).collect();
            self.hints.extend(new);
        } else if !hints.is_empty() {
            self.hints = hints;
        }
        self.last.clone_from(&top.id);
    }

    /// The bytes: said lines below what stands there, then the line that is typed.
    fn write(&mut self, said: &[String], typed: Option<&Typed>) -> String {
        let mut out = String::new();
        let shown = typed.map(|typed| (typed, self.shown(typed)));
        if said.is_empty()
            && let (Row::Typed(before, old, behind), Some((now, (new, back)))) = (&self.row, &shown)
            && (before.label == now.label || !before.kept)
        {
            rewrite(&mut out, (old, *behind), (new, *back));
            self.row = Row::Typed((*now).clone(), new.clone(), *back);
            return out;
        }
        if said.is_empty() && shown.is_none() && !matches!(self.row, Row::Typed(..)) {
            return out;
        }
        self.leave(&mut out, shown.as_ref().map(|(typed, _)| *typed));
        for line in said {
            for part in cells::wrap(line, self.width - 1) {
                self.begin(&mut out);
                out.push_str(&part);
                self.row = Row::Said;
            }
        }
        if let Some((typed, (shown, behind))) = shown {
            self.begin(&mut out);
            out.push_str(&shown);
            step_back(&mut out, &shown, behind);
            self.row = Row::Typed(typed.clone(), shown, behind);
        }
        out
    }

    /// Leaves the line that was being typed: another one stays where it may, the rest is wiped.
    fn leave(&mut self, out: &mut String, next: Option<&Typed>) {
        let Row::Typed(typed, shown, behind) = &self.row else { return };
        let (typed, shown, behind) = (typed.clone(), shown.clone(), *behind);
        let other = next.is_none_or(|next| next.label != typed.label);
        if typed.kept && other {
            out.push_str(behind_cursor(&shown, behind));
            self.row = Row::Said;
        } else {
            // Over the whole row, so that not even its length is left.
            let whole = (self.width - 1).min(self.widest);
            out.push('\r');
            out.push_str(&" ".repeat(whole));
            out.push('\r');
            self.row = Row::Clear;
        }
    }

    fn begin(&self, out: &mut String) {
        if self.row != Row::Clear {
            out.push_str("\r\n");
        }
    }

    /// The typed line as it fits into one row, its end first, and how many letters of it stand behind the cursor.
    fn shown(&self, typed: &Typed) -> (String, usize) {
        let width = (self.width - 1).min(self.widest);
        let whole = format!("{}: {}", typed.label, typed.text);
        let letters: Vec<&str> = whole.graphemes(true).collect();
        // Of a text with the cursor far before its end, what stands behind it has to give way.
        let behind = typed.behind.min(letters.len()).min(width / 2);
        let end = letters.len() - typed.behind.min(letters.len()) + behind;
        let whole = letters.get(..end).unwrap_or_default().concat();
        let shown = cells::right_part(&whole, width);
        (shown, behind)
    }
}

/// A line as two of them are compared.
fn key(line: &Line) -> String {
    format!("{:?} {}", line.tone, still(&line.text))
}

/// The letters behind the cursor.
fn behind_cursor(shown: &str, behind: usize) -> &str {
    let at = shown.grapheme_indices(true).rev().take(behind).last().map_or(shown.len(), |(at, _)| at);
    shown.get(at..).unwrap_or_default()
}

fn step_back(out: &mut String, shown: &str, behind: usize) {
    out.push_str(&"\u{8}".repeat(cells::width(behind_cursor(shown, behind))));
}

/// Turns one shown line into another by as few signs as may be: what is added is what a screen reader speaks.
fn rewrite(out: &mut String, (old, behind): (&str, usize), (new, back): (&str, usize)) {
    if old == new && behind == back {
        return;
    }
    let same: usize = old
        .graphemes(true)
        .zip(new.graphemes(true))
        .take_while(|(one, other)| one == other)
        .map(|(letter, _)| letter.len())
        .sum();
    out.push_str(behind_cursor(old, behind));
    let (gone, come) = (old.get(same..).unwrap_or_default(), new.get(same..).unwrap_or_default());
    out.push_str(&"\u{8}".repeat(cells::width(gone)));
    out.push_str(come);
    let left = cells::width(gone).saturating_sub(cells::width(come));
    out.push_str(&" ".repeat(left));
    out.push_str(&"\u{8}".repeat(left));
    step_back(out, new, back);
}

#[cfg(test)]
mod tests {
    use super::{Duration, Kind, Lang, Layer, Teller, Typed};
    use crate::terminal::theme::Tone;

    const START: Duration = Duration::ZERO;

    fn step(lines: &[(Kind, &str)]) -> Vec<Layer> {
        let mut layer = Layer::new("chair/diem-danh", Lang::Vi);
        for (kind, text) in lines {
            layer.tell(*kind, text);
        }
        vec![layer]
    }

    /// What stands on a terminal after these bytes.
    fn stands(written: &str) -> String {
        let mut screen = vt100::Parser::new(60, 100, 0);
        screen.process(written.as_bytes());
        screen.screen().contents().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }

    fn paper(marks: &str) -> Layer {
        let mut layer = Layer::new("tally", Lang::Vi);
        layer.typed = Some(Typed { label: "Phiếu 3".into(), text: marks.into(), behind: 0, kept: false });
        layer
    }

    #[test]
    fn on_arriving_the_place_is_told_and_then_only_what_changes() {
        let mut teller = Teller::new(80, Lang::Vi);
        let first =
            teller.tell(&step(&[(Kind::Place, "Mục 1"), (Kind::Said, "Có mặt: 3"), (Kind::Aside, "phụ")]), START);
        assert_eq!(first.unwrap(), "Mục 1\r\nCó mặt: 3");
        teller.press();
        let then =
            teller.tell(&step(&[(Kind::Place, "Mục 1"), (Kind::Said, "Có mặt: 4"), (Kind::Aside, "khác")]), START);
        assert_eq!(then.unwrap(), "\r\nCó mặt: 4");
        let same = step(&[(Kind::Place, "Mục 1"), (Kind::Said, "Có mặt: 4"), (Kind::Aside, "khác")]);
        assert_eq!(teller.tell(&same, START), None);
        teller.say_again();
        assert_eq!(teller.tell(&same, START).unwrap(), "\r\nMục 1\r\nCó mặt: 4\r\nkhác");
    }

    #[test]
    fn a_clock_that_ticks_says_nothing_and_a_threshold_does() {
        let mut teller = Teller::new(80, Lang::Vi);
        let at = |time: &str, tone| {
            let mut layer = Layer::new("chair", Lang::Vi);
            layer.toned(Kind::Said, tone, format!("Đã nói {time}"));
            vec![layer]
        };
        teller.tell(&at("0:01/5:00", Tone::Now), START);
        assert_eq!(teller.tell(&at("0:02/5:00", Tone::Now), START), None);
        assert_eq!(teller.tell(&at("4:00/5:00", Tone::Attention), START).unwrap(), "\r\nĐã nói 4:00/5:00");
    }

    #[test]
    fn what_another_desk_does_is_summed_up_every_few_seconds() {
        let mut teller = Teller::new(80, Lang::Vi);
        let counted = |papers: u32| step(&[(Kind::Said, &format!("Đã nhập: {papers}"))]);
        teller.tell(&counted(0), START);
        let at = |millis| Duration::from_millis(millis);
        assert!(teller.tell(&counted(1), at(1000)).is_some());
        assert_eq!(teller.tell(&counted(2), at(1500)), None);
        assert_eq!(teller.tell(&counted(9), at(4000)), None);
        assert_eq!(teller.tell(&counted(14), at(6100)).unwrap(), "\r\nĐã nhập: 14");
    }

    #[test]
    fn the_same_answer_to_the_same_key_is_said_again() {
        let mut teller = Teller::new(80, Lang::Vi);
        let refused = step(&[(Kind::Said, "Mục 1"), (Kind::Answer, "Chưa thu phiếu.")]);
        teller.tell(&refused, START);
        teller.press();
        assert_eq!(teller.tell(&refused, START).unwrap(), "\r\nChưa thu phiếu.");
        assert_eq!(teller.tell(&refused, START), None, "without a key it is not");
    }

    #[test]
    fn a_paper_is_typed_in_place_and_leaves_no_mark_behind() {
        let mut teller = Teller::new(80, Lang::Vi);
        let mut all = String::new();
        for marks in ["", "1", "1 3", "1 35", "1 3"] {
            teller.press();
            all.extend(teller.tell(&[paper(marks)], START));
        }
        assert_eq!(stands(&all), "Phiếu 3: 1 3");
        let mut next = paper("");
        next.tell(Kind::Answer, "Phiếu 3: đã ghi");
        next.typed = Some(Typed { label: "Phiếu 4".into(), ..Typed::default() });
        all.extend(teller.tell(&[next], START));
        assert_eq!(stands(&all), "Phiếu 3: đã ghi\nPhiếu 4:");
        assert!(!all.contains('\u{1b}'));
    }

    #[test]
    fn a_field_stays_when_the_next_one_is_begun_and_the_cursor_is_where_one_types() {
        let mut teller = Teller::new(80, Lang::Vi);
        let field = |label: &str, text: &str, behind| {
            let mut layer = Layer::new("form", Lang::Vi);
            layer.type_in(label, text, behind);
            vec![layer]
        };
        let mut all = teller.tell(&field("Phát ra", "11", 0), START).unwrap();
        all += &teller.tell(&field("Phát ra", "121", 1), START).unwrap();
        let mut screen = vt100::Parser::new(10, 80, 0);
        screen.process(all.as_bytes());
        assert_eq!(screen.screen().cursor_position(), (0, 11));
        all += &teller.tell(&field("Thu về", "9", 0), START).unwrap();
        assert_eq!(stands(&all), "Phát ra: 121\nThu về: 9");
    }

    #[test]
    fn sums_that_a_correction_changed_are_not_told_beside_the_first() {
        let mut teller = Teller::new(80, Lang::Vi);
        let sums = |said: &str| {
            let mut layer = Layer::new("tally", Lang::Vi);
            layer.sums = Some(("co-nganh/1/1/2".into(), vec![said.to_owned()]));
            vec![layer]
        };
        assert_eq!(teller.tell(&sums("A: 7"), START).unwrap(), "A: 7");
        teller.press();
        let other = teller.tell(&sums("A: 8"), START).unwrap();
        assert!(!other.contains('8') && other.contains("đọc khi đóng vòng"), "{other}");
    }

    #[test]
    fn a_dialog_that_closes_leads_back_to_the_place_under_it() {
        let mut teller = Teller::new(80, Lang::Vi);
        let base = step(&[(Kind::Place, "Mục 5"), (Kind::Said, "Phát ra: -")]);
        teller.tell(&base, START);
        let mut dialog = Layer::new("form", Lang::Vi);
        dialog.tell(Kind::Place, "PHÁT PHIẾU");
        let over: Vec<Layer> = base.into_iter().chain([dialog]).collect();
        assert_eq!(teller.tell(&over, START).unwrap(), "\r\nPHÁT PHIẾU");
        let after = step(&[(Kind::Place, "Mục 5"), (Kind::Said, "Phát ra: 11")]);
        assert_eq!(teller.tell(&after, START).unwrap(), "\r\nMục 5\r\nPhát ra: 11");
    }
}
