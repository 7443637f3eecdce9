//! Tally minutes (biên bản kiểm phiếu): one for each round, as soon as it is counted.

use super::block::{Block, Document, Signature};
use super::numbers::{moment, time};
use super::sheet::Sheet;
use super::{Kind, rounds};
use crate::conference::agenda::TallyMember;
use crate::conference::contest::{Contest, Form};
use crate::conference::round::Round;
use crate::say;
use crate::wording::{Lang, corrections, result, verify};

/// The tally minutes of every round that is not open any more, the void ones too.
pub fn write(sheet: &Sheet<'_>) -> Vec<Document> {
    let rounds = sheet.programme().contests.iter().flat_map(|contest| {
        let rounds = sheet.conference.progress(&contest.id).map_or(&[][..], |progress| progress.rounds.as_slice());
        rounds.iter().map(move |round| (contest, round))
    });
    rounds.filter(|(_, round)| !round.is_open()).map(|(contest, round)| one(sheet, contest, round)).collect()
}

fn one(sheet: &Sheet<'_>, contest: &Contest, round: &Round) -> Document {
    let lang = sheet.lang;
    let (title, number) = (&contest.title, round.frame.number);
    let mut blocks = vec![
        sheet.head("BB-TKP", Some(round.opened.date_naive())),
        Block::Title(say!(lang, "BIÊN BẢN KIỂM PHIẾU", "TALLY MINUTES")),
        Block::Subject(subject(sheet, contest, round)),
    ];
    blocks.extend(corrections::void(round, sheet.lang).map(Block::Paragraph));
    blocks.push(heading(sheet, "I. Thời gian, địa điểm", "I. Time and place"));
    blocks.push(Block::Paragraph(when(sheet, round)));
    blocks.push(heading(sheet, "II. Tổ kiểm phiếu, chứng kiến", "II. Tally team and witnesses"));
    let team = sheet.conference.team(&contest.id).unwrap_or_default();
    blocks.extend(team_blocks(sheet, team));
    blocks.push(heading(sheet, "III. Căn cứ", "III. Basis"));
    blocks.push(Block::List { numbered: false, items: rounds::rules(sheet, contest, &round.frame) });
    blocks.push(heading(sheet, "IV. Số liệu", "IV. Figures"));
    blocks.push(Block::List { numbered: true, items: rounds::figures(sheet, round) });
    if round.totals.is_some() {
        blocks.push(Block::Paragraph(result::BY_HAND.of(lang).to_owned()));
    }
    if round.count().recorded > 0 || !round.is_void() {
        blocks.push(Block::Paragraph(rounds::base(sheet, round)));
        blocks.push(heading(sheet, "V. Kết quả, theo thứ tự trên phiếu", "V. Result, in ballot order"));
        blocks.push(Block::Table(rounds::table(sheet, round)));
    }
    if round.frame.form != Form::Grades && !round.is_void() {
        blocks.push(heading(sheet, "VI. Được suy tôn, theo số phiếu từ cao xuống thấp", "VI. Elected, high to low"));
        let nobody = || Block::Paragraph(say!(lang, "Không có.", "Nobody."));
        blocks.push(rounds::elected(sheet, round).unwrap_or_else(nobody));
        blocks.extend(rounds::aftermath(sheet, contest, round).into_iter().map(Block::Paragraph));
    } else if round.is_void() {
        blocks.extend(rounds::decisions(sheet, round).into_iter().map(Block::Paragraph));
    }
    let told = corrections::asides(round, lang);
    if !told.is_empty() {
        blocks.push(heading(sheet, "Những phiếu Tổ kiểm phiếu phải xem xét", "Papers the tally team decided on"));
        blocks.push(Block::List { numbered: false, items: told });
    }
    let told = corrections::explanations(round, lang);
    if !told.is_empty() {
        blocks.push(heading(sheet, "Giải trình của Tổ kiểm phiếu", "Explanations by the tally team"));
        blocks.push(Block::List { numbered: false, items: told });
    }
    let told = corrections::of_round(round, lang);
    if !told.is_empty() {
        blocks.push(heading(sheet, "Những điều chỉnh khi kiểm phiếu", "Corrections made while counting"));
        blocks.push(Block::List { numbered: false, items: told });
    }
    if let Some(proof) = &round.proof {
        let code = &proof.code;
        blocks.push(Block::Paragraph(say!(
            lang,
            "Mã xác nhận khi công bố: {code}. Hồ sơ nào còn chứa mã này thì mọi việc đến lúc công bố chưa bị sửa (hoinghi verify --code).",
            "Confirmation code of the announcement: {code}. In a record that still holds it nothing up to the announcement was changed (hoinghi verify --code)."
        )));
        blocks.push(Block::PictureCode(format!("{}{}", verify::PICTURE_CODE, proof.head)));
    }
    blocks.push(Block::Paragraph(copies(sheet, round)));
    blocks.extend(signatures(sheet, team));
    blocks.push(sealing(sheet));
    let stem = say!(
        lang,
        "bien-ban-kiem-phieu-{contest}-vong-{number}",
        "tally-minutes-{contest}-round-{number}",
        contest = &contest.id
    );
    let name = say!(lang, "Biên bản kiểm phiếu: {title}, vòng {number}", "Tally minutes: {title}, round {number}");
    sheet.finish(Kind::Tally, stem, name, may_change(sheet, contest, round), blocks)
}

/// Tally minutes are signed in the hall, long before the conference closes: they are final once their round was read out
/// and nothing that was left open in it waits to be decided.
fn may_change(sheet: &Sheet<'_>, contest: &Contest, round: &Round) -> bool {
    let progress = sheet.conference.progress(&contest.id);
    let last =
        progress.and_then(|progress| progress.last()).is_some_and(|last| last.frame.number == round.frame.number);
    let waits = last && !sheet.conference.standing(contest).decided();
    sheet.is_draft() && !round.is_void() && (!round.is_announced() || waits)
}

fn heading(sheet: &Sheet<'_>, vi: &str, en: &str) -> Block {
    Block::Heading(1, say!(sheet.lang, "{vi}", "{en}"))
}

fn subject(sheet: &Sheet<'_>, contest: &Contest, round: &Round) -> String {
    // That it was read out stands with the other times; all else is said at once.
    let name = if round.is_announced() { rounds::bare_name(sheet, round) } else { rounds::name(sheet, round) };
    let title = &contest.title;
    if round.frame.form == Form::Grades || sheet.elects_leaders(&contest.id) {
        return say!(sheet.lang, "{title}. {name}", "{title}. {name}");
    }
    say!(sheet.lang, "Bỏ phiếu suy tôn, đề nghị xét tặng {title}. {name}", "Nominations proposed for {title}. {name}")
}

fn when(sheet: &Sheet<'_>, round: &Round) -> String {
    let lang = sheet.lang;
    let opened = moment(round.opened, lang);
    let place = &sheet.programme().particulars.place;
    let ended = round.closed_at().map_or_else(String::new, |at| {
        say!(lang, "; kiểm phiếu xong lúc {at}", "; counted at {at}", at = time(at, lang))
    });
    let announced = round
        .announced_at()
        .map_or_else(String::new, |at| say!(lang, "; công bố lúc {at}", "; announced at {at}", at = time(at, lang)));
    say!(
        lang,
        "Mở vòng bỏ phiếu: {opened}{ended}{announced}. Địa điểm: {place}.",
        "Opened: {opened}{ended}{announced}. Place: {place}."
    )
}

fn team_blocks(sheet: &Sheet<'_>, team: &[TallyMember]) -> Vec<Block> {
    let lang = sheet.lang;
    let witnesses = say!(lang, "Người chứng kiến: ………………", "Witnesses: ………………");
    if team.is_empty() {
        let none = say!(lang, "Chưa ghi tên Tổ kiểm phiếu.", "No tally team is named in the record.");
        return vec![Block::Paragraph(none), Block::Paragraph(witnesses)];
    }
    let items = team.iter().map(|member| member_line(sheet, member)).collect();
    vec![Block::List { numbered: true, items }, Block::Paragraph(witnesses)]
}

/// A member of the tally team with unit and capacity.
pub fn member_line(sheet: &Sheet<'_>, member: &TallyMember) -> String {
    let mut line = member.name.clone();
    if let Some(unit) = &member.unit {
        line = format!("{line}, {}", sheet.unit_name(unit));
    }
    let capacity = match (member.head, sheet.lang) {
        (true, Lang::Vi) => "Tổ trưởng",
        (true, Lang::En) => "head",
        (false, Lang::Vi) => "Thành viên",
        (false, Lang::En) => "member",
    };
    format!("{line}, {capacity}")
}

fn copies(sheet: &Sheet<'_>, round: &Round) -> String {
    let lang = sheet.lang;
    let read = round.announced_at().map_or_else(String::new, |at| {
        say!(lang, ", đã đọc trước Hội nghị lúc {at}", " and was read out at {at}", at = time(at, lang))
    });
    say!(
        lang,
        "Biên bản được lập thành 02 (hai) bản như nhau{read}.",
        "This record is made out in 2 (two) identical copies{read}."
    )
}

/// After the signatures, for the papers are sealed when all have signed.
fn sealing(sheet: &Sheet<'_>) -> Block {
    let said = say!(
        sheet.lang,
        "Niêm phong: phiếu thu về và phiếu không sử dụng được đếm, cho vào túi niêm phong, có chữ ký của Tổ trưởng Tổ kiểm phiếu và Chủ trì trên niêm phong. Túi số ……; niêm phong lúc …… giờ …… phút; người giữ: …………",
        "Sealing: collected and unused papers were counted and sealed in a bag; the head of the tally team and the chair signed across the seal. Bag No.: ………; sealed at: ………; kept by: …………"
    );
    // One paragraph: three lines of it never part over two pages.
    Block::Paragraph(said)
}

/// Members and, rightmost, the head of the team; below them the chair.
fn signatures(sheet: &Sheet<'_>, team: &[TallyMember]) -> Vec<Block> {
    let lang = sheet.lang;
    let signature = |capacity: String, name: &str| Signature { capacity: vec![capacity], name: name.to_owned() };
    let member = || say!(lang, "THÀNH VIÊN", "MEMBER");
    let head = say!(lang, "TỔ TRƯỞNG TỔ KIỂM PHIẾU", "HEAD OF THE TALLY TEAM");
    let mut columns: Vec<Signature> =
        team.iter().filter(|one| !one.head).map(|one| signature(member(), &one.name)).collect();
    if team.is_empty() {
        columns.push(signature(member(), ""));
    }
    let leads = team.iter().find(|one| one.head).map_or("", |one| one.name.as_str());
    columns.push(signature(head, leads));
    let chair = signature(say!(lang, "CHỦ TRÌ HỘI NGHỊ", "CHAIR"), sheet.chair());
    vec![Block::Signatures(columns), Block::Signatures(vec![chair])]
}
