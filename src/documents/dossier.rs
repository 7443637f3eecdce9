//! What belongs to the dossier that goes with the submission (thành phần hồ sơ), as a list to be ticked off.

use super::block::{Align, Block, Table};
use super::elected;
use super::numbers::{counted, in_full};
use super::sheet::Sheet;
use crate::conference::contest::Contest;
use crate::say;

/// The checklist: what the conference itself made, then what each proposed unit hands in.
pub fn blocks(sheet: &Sheet<'_>, decided: &[&Contest]) -> Vec<Block> {
    let lang = sheet.lang;
    let mut table = Table::of(&[
        (&say!(lang, "TT", "No."), Align::Center),
        (&say!(lang, "Thành phần hồ sơ", "Part of the dossier"), Align::Left),
        (&say!(lang, "Số bản", "Copies"), Align::Right),
        (&say!(lang, "Đã có", "There"), Align::Center),
    ]);
    let tallies = sheet.programme().contests.iter().filter_map(|contest| sheet.conference.progress(&contest.id));
    let tallies = tallies.flat_map(|progress| &progress.rounds).filter(|round| !round.is_open()).count();
    let mut add = |said: String, copies: u64| {
        let place = table.rows.len() + 1;
        table.rows.push(vec![place.to_string(), said, counted(copies, lang), "☐".to_owned()]);
    };
    add(say!(lang, "Tờ trình kèm danh sách đề nghị", "Submission with the list of those proposed"), 1);
    add(say!(lang, "Biên bản hội nghị", "Minutes of the conference"), 1);
    add(say!(lang, "Biên bản kiểm phiếu, mỗi vòng một bản", "Tally minutes, one for each round"), tallies as u64);
    for contest in decided {
        let title = &contest.title;
        for elected in elected::list(sheet, contest) {
            let name = &elected.nominee.name;
            add(say!(lang, "Báo cáo thành tích đề nghị {title}: {name}", "Report of merits for {title}: {name}"), 1);
        }
    }
    let parts = in_full(table.rows.len() as u64, lang);
    vec![
        Block::Heading(1, say!(lang, "Thành phần hồ sơ kèm theo", "The dossier")),
        Block::Paragraph(say!(lang, "Hồ sơ gồm {parts} thành phần:", "The dossier has these {parts} parts:")),
        Block::Table(table),
    ]
}
