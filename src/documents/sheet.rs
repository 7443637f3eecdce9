//! What every document shares: its head, its place and date, the draft mark, the small print at the end.

use super::block::{Block, Document, HeadLine, Stress};
use super::numbers::{long, moment};
use super::{Kind, RecordFacts, illustration};
use crate::conference::state::Phase;
use crate::conference::{Appointee, Conference, ContestId, Moment, Person, Programme, StepKind, UnitId};
use crate::say;
use crate::wording::{Lang, rehearsal as rehearsed};
use chrono::{Datelike, NaiveDate};

/// Of a post that names several, the one that leads the cluster counts; one that does not lead it signs by order.
fn signs_as(post: &str, lang: Lang) -> Vec<String> {
    let low = post.to_lowercase();
    let has = |names: &[&str]| names.iter().any(|name| low.contains(name));
    let lines: &[&str] = match lang {
        Lang::Vi if has(&["phó trưởng cụm", "phó cụm trưởng", "cụm phó", "deputy"]) => {
            &["TM. CỤM THI ĐUA", "KT. CỤM TRƯỞNG", "PHÓ CỤM TRƯỞNG"]
        }
        Lang::En if has(&["phó trưởng cụm", "phó cụm trưởng", "cụm phó", "deputy"]) => {
            &["FOR THE CLUSTER", "FOR THE CLUSTER HEAD", "DEPUTY HEAD"]
        }
        Lang::Vi if low.is_empty() || has(&["cụm trưởng", "trưởng cụm", "cluster head", "head of the cluster"]) => {
            &["TM. CỤM THI ĐUA", "CỤM TRƯỞNG"]
        }
        Lang::En if low.is_empty() || has(&["cụm trưởng", "trưởng cụm", "cluster head", "head of the cluster"]) => {
            &["FOR THE CLUSTER", "CLUSTER HEAD"]
        }
        Lang::Vi => &["TL. CỤM TRƯỞNG"],
        Lang::En => &["BY ORDER OF THE CLUSTER HEAD"],
    };
    let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    if lines.len() == 1 {
        lines.push(post.to_uppercase());
    }
    lines
}

/// What a document is written from.
pub struct Sheet<'a> {
    pub conference: &'a Conference,
    pub lang: Lang,
    pub facts: &'a RecordFacts,
}

impl<'a> Sheet<'a> {
    pub fn programme(&self) -> &'a Programme {
        self.conference.programme()
    }

    /// When the conference started, if it has.
    pub fn started(&self) -> Option<Moment> {
        match self.conference.phase() {
            Phase::Convened => None,
            Phase::Running { since } | Phase::Closed { since, .. } => Some(since),
        }
    }

    /// When it was closed, if it has been.
    pub fn closed(&self) -> Option<Moment> {
        match self.conference.phase() {
            Phase::Closed { at, .. } => Some(at),
            Phase::Convened | Phase::Running { .. } => None,
        }
    }

    /// The day of the conference: as planned, else as it was held.
    pub fn date(&self) -> NaiveDate {
        let planned = self.programme().particulars.date;
        planned.unwrap_or_else(|| self.started().unwrap_or(self.facts.now).date_naive())
    }

    /// The place and date of a document; without a date it is left to be written by hand.
    pub fn place_and_date(&self, date: Option<NaiveDate>) -> String {
        let place = &self.programme().particulars.place;
        let day = date.map_or_else(
            || {
                let year = self.date().year();
                say!(self.lang, "ngày …… tháng …… năm {year}", "…… {year}")
            },
            |date| long(date, self.lang),
        );
        if place.is_empty() { day } else { format!("{place}, {day}") }
    }

    /// The head of an administrative document; `symbol` is the abbreviation of its kind in its number.
    pub fn head(&self, symbol: &str, date: Option<NaiveDate>) -> Block {
        let particulars = &self.programme().particulars;
        let line = |text: &str, stress, ruled| HeadLine { text: text.to_owned(), stress, ruled };
        let mut left = vec![
            line(&particulars.authority.to_uppercase(), Stress::Plain, false),
            line(&particulars.cluster.to_uppercase(), Stress::Bold, true),
            line(&say!(self.lang, "Số: ……/{symbol}", "No.: ……/{symbol}"), Stress::Plain, false),
        ];
        left.retain(|line| !line.text.is_empty());
        let (state, motto) = match self.lang {
            Lang::Vi => ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
            Lang::En => ("SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness"),
        };
        let right = vec![
            line(state, Stress::Bold, false),
            line(motto, Stress::Bold, true),
            line(&self.place_and_date(date), Stress::Italic, false),
        ];
        Block::Head { left, right }
    }

    /// The finished document: marked as a draft where it is one, with the small print at its end.
    pub fn finish(&self, kind: Kind, stem: String, title: String, draft: bool, mut blocks: Vec<Block>) -> Document {
        let rehearsal = self.conference.is_rehearsal();
        if rehearsal {
            blocks.insert(0, Block::Draft(rehearsed::PAPER.of(self.lang).to_owned()));
        } else if draft {
            let now = moment(self.facts.now, self.lang);
            let mark = say!(
                self.lang,
                "BẢN THẢO - Hội nghị chưa bế mạc, số liệu tính đến {now}",
                "DRAFT - the conference is not closed; figures as of {now}"
            );
            blocks.insert(0, Block::Draft(mark));
        }
        let (stem, title) = if rehearsal {
            (format!("{}{stem}", rehearsed::FILES.of(self.lang)), rehearsed::title(self.lang, &title))
        } else {
            (stem, title)
        };
        let mut document = Document { kind, lang: self.lang, stem, title, copies: 1, rehearsal, blocks };
        let invented = illustration::remark(self, &document);
        document.blocks.extend(invented.map(Block::Remark));
        // Nothing on a ballot paper is there without need; a list to be ticked proves nothing.
        if !self.facts.code.is_empty() && !matches!(kind, Kind::Ballots | Kind::Checklist) {
            let code = say!(self.lang, "Mã hồ sơ: {code}", "Record code: {code}", code = &self.facts.code);
            document.blocks.push(Block::Remark(code));
        }
        document
    }

    /// Whether what is written now may still change.
    pub fn is_draft(&self) -> bool {
        self.closed().is_none()
    }

    /// The name of a unit.
    pub fn unit_name(&self, unit: &UnitId) -> &'a str {
        self.programme().unit(unit).map_or("", |unit| unit.name.as_str())
    }

    /// Name and post of a person.
    pub fn person(&self, person: &Person) -> String {
        let post = if person.post.is_empty() {
            person.unit.as_ref().map_or("", |unit| self.unit_name(unit))
        } else {
            person.post.as_str()
        };
        let name = if person.name.is_empty() { "……" } else { person.name.as_str() };
        if post.is_empty() { name.to_owned() } else { format!("{name}, {post}") }
    }

    /// The chair's name, or nothing.
    pub fn chair(&self) -> &'a str {
        self.programme().particulars.chair.as_ref().map_or("", |chair| chair.name.as_str())
    }

    /// In what capacity the chair signs for the cluster: as its head, for its head (KT.) or by order of its head (TL.).
    pub fn capacity(&self) -> Vec<String> {
        let post = self.programme().particulars.chair.as_ref().map_or("", |chair| chair.post.as_str());
        signs_as(post, self.lang)
    }

    /// Whether this contest elects who leads the cluster: such a contest proposes nobody for an award.
    pub fn elects_leaders(&self, contest: &ContestId) -> bool {
        let named = |appointee: &Appointee| matches!(appointee, Appointee::Elected(id) if id == contest);
        self.programme().agenda.iter().any(|step| match &step.kind {
            StepKind::Leader { head, deputy, .. } => head.iter().chain(deputy).any(named),
            _ => false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_capacity_of_who_signs_follows_from_the_post() {
        let vi = |post: &str| signs_as(post, Lang::Vi).join(" / ");
        assert_eq!(vi("Vụ trưởng Vụ X, Cụm trưởng năm 2017"), "TM. CỤM THI ĐUA / CỤM TRƯỞNG");
        assert_eq!(vi(""), "TM. CỤM THI ĐUA / CỤM TRƯỞNG");
        assert_eq!(vi("Phó trưởng Cụm năm 2017"), "TM. CỤM THI ĐUA / KT. CỤM TRƯỞNG / PHÓ CỤM TRƯỞNG");
        assert_eq!(vi("Chánh Văn phòng"), "TL. CỤM TRƯỞNG / CHÁNH VĂN PHÒNG");
        assert_eq!(signs_as("Phó Cụm trưởng", Lang::En).last().map(String::as_str), Some("DEPUTY HEAD"));
    }
}
