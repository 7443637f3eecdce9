//! Every number of a document is traced to what was recorded: counted again from the script, by hand as it were.

use crate::day::Day;
use crate::texts;
use hoinghi::documents::docx;
use hoinghi::text::number;
use hoinghi::wording::Lang;
use serde_json::Value;
use std::collections::BTreeMap;

/// What the papers of a contest of the sample add up to, told apart from the program: every name that is not struck has
/// a vote, and a paper with more votes than seats is none.
struct Box {
    voters: u64,
    unused: u64,
    collected: u64,
    valid: u64,
    invalid: BTreeMap<&'static str, u64>,
    support: Vec<u64>,
}

fn script() -> Vec<Value> {
    let script = include_str!("../../data/ca-ngay.jsonl");
    script.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn counted(contest: &str, slate: &[&str], seats: usize) -> Box {
    let mut told =
        Box { voters: 11, unused: 0, collected: 0, valid: 0, invalid: BTreeMap::new(), support: vec![0; slate.len()] };
    for act in script().iter().filter(|act| act["contest"] == contest) {
        match act["do"].as_str().unwrap() {
            "issue" => told.unused = act["unused"].as_u64().unwrap(),
            "collect" => told.collected = act["collected"].as_u64().unwrap(),
            "paper" if act["invalid"] == "signed" => {
                *told.invalid.entry("viết thêm, có ký hiệu hoặc ký tên").or_default() += 1;
            }
            "paper" => {
                let kept: Vec<usize> =
                    (0..slate.len()).filter(|line| act["marks"][slate[*line]] != "against").collect();
                if kept.len() > seats {
                    *told.invalid.entry("chọn quá số lượng").or_default() += 1;
                } else {
                    told.valid += 1;
                    for line in kept {
                        told.support[line] += 1;
                    }
                }
            }
            _ => {}
        }
    }
    told
}

/// A share with two decimals, half up, as one writes it out by hand.
fn share(votes: u64, base: u64) -> String {
    let hundredths = (votes * 100_000 / base + 5) / 10;
    format!("{},{:02}", hundredths / 100, hundredths % 100)
}

fn full(count: u64) -> String {
    format!("{count:02} ({})", number::words(count, Lang::Vi))
}

/// Every line of the tally minutes in which a figure stands, but those of head, time and small print.
fn figures(told: &Box, names: &[&str], seats: u64) -> Vec<String> {
    let base = told.collected;
    let mut lines = Vec::new();
    let list = names.join("; ");
    lines.push(format!("«-» Danh sách gồm {} đơn vị, theo thứ tự trên phiếu: {list}.", full(names.len() as u64)));
    lines.push(format!("«-» Số lượng cần chọn: {}; mỗi phiếu chọn nhiều nhất {}.", full(seats), full(seats)));
    lines.push("«-» Điều kiện: đạt quá 1/2 số phiếu thu về (> 1/2); lấy từ cao xuống thấp; nếu ngang phiếu ở suất cuối: bỏ phiếu lại giữa những tên ngang phiếu.".to_owned());
    for (place, (said, count, noun)) in (1..).zip([
        ("Số được triệu tập", told.voters, "đơn vị"),
        ("Có mặt", told.voters, "đơn vị"),
        ("Vắng mặt", 0, "đơn vị"),
        ("Tham gia bỏ phiếu", told.voters, "đơn vị"),
        ("Số phiếu in", told.voters + told.unused, "phiếu"),
        ("Số phiếu phát ra", told.voters, "phiếu"),
        ("Số phiếu thu về", told.collected, "phiếu"),
        ("Số phiếu hợp lệ", told.valid, "phiếu"),
    ]) {
        lines.push(format!("«{place}.» {said}: {} {noun}", full(count)));
    }
    let invalid: Vec<String> = told.invalid.iter().map(|(reason, count)| format!("{reason}: {count:02}")).collect();
    let all: u64 = told.invalid.values().sum();
    lines.push(format!("«9.» Số phiếu không hợp lệ: {} phiếu, trong đó: {}", full(all), invalid.join("; ")));
    lines.push(format!("«10.» Số phiếu không sử dụng: {} phiếu", full(told.unused)));
    let needed = base / 2 + 1;
    lines.push(format!("Tỷ lệ tính trên số phiếu thu về: {}; cần ≥ {needed:02} phiếu (> 1/2 của {base}).", full(base)));
    let mut elected: Vec<usize> = (0..names.len()).filter(|line| told.support[*line] >= needed).collect();
    elected.sort_by_key(|line| std::cmp::Reverse(told.support[*line]));
    assert_eq!(elected.len() as u64, seats, "the sample fills its seats");
    for (line, name) in names.iter().enumerate() {
        let (support, against) = (told.support[line], told.valid - told.support[line]);
        let (sign, said) = if elected.contains(&line) { (">", "được suy tôn") } else { ("≤", "không đạt") };
        lines.push(format!(
            "{} | {name} | {support:02} | {} | {against:02} | {} | {support}/{base} {sign} 1/2 → {said}",
            line + 1,
            share(support, base),
            share(against, base)
        ));
    }
    for (place, line) in (1..).zip(elected) {
        let support = told.support[line];
        lines.push(format!(
            "«{place}.» {}: {support}/{base} phiếu thu về = {} % > 1/2 → được suy tôn",
            names[line],
            share(support, base)
        ));
    }
    lines
}

const NAMES: [(&str, &str); 11] = [
    ("vp", "Văn phòng Bộ"),
    ("xdpl", "Vụ Các vấn đề chung về xây dựng pháp luật"),
    ("tccb", "Vụ Tổ chức cán bộ"),
    ("khtc", "Cục Kế hoạch - Tài chính"),
    ("plhshc", "Vụ Pháp luật hình sự - hành chính"),
    ("pldskt", "Vụ Pháp luật dân sự - kinh tế"),
    ("plqt", "Vụ Pháp luật quốc tế"),
    ("htqt", "Vụ Hợp tác quốc tế"),
    ("ttr", "Thanh tra Bộ"),
    ("pbgdpl", "Vụ Phổ biến, giáo dục pháp luật"),
    ("ktvb", "Cục Kiểm tra văn bản quy phạm pháp luật"),
];

fn text(day: &mut Day, stem: &str) -> String {
    let document = day.documents(Lang::Vi).into_iter().find(|document| document.stem == stem).expect("the document");
    texts::word(&docx::render(&document).unwrap())
}

/// Lines whose figures are names, times, dates and codes; each is held against the clock or the record elsewhere.
fn of_the_clock(line: &str) -> bool {
    [
        "Số: ",
        "CỤM THI ĐUA",
        "BỘ TƯ PHÁP",
        "Bỏ phiếu suy tôn",
        "Mở vòng bỏ phiếu",
        "Mã ",
        "Biên bản được lập",
        "Ghi chú",
        "«1.» Cao Thị V",
        "«2.» Lương",
        "«3.» Đào",
    ]
    .iter()
    .any(|begins| line.starts_with(begins))
}

#[test]
fn every_figure_of_the_tally_minutes_is_counted_again_from_the_papers() {
    let mut day = Day::sample(usize::MAX);
    for (contest, slate, seats) in [("co-nganh", &NAMES[..], 4), ("co-chinh-phu", &NAMES[..4], 2)] {
        let ids: Vec<&str> = slate.iter().map(|(id, _)| *id).collect();
        let names: Vec<&str> = slate.iter().map(|(_, name)| *name).collect();
        let told = counted(contest, &ids, seats);
        let expected = figures(&told, &names, seats as u64);
        let minutes = text(&mut day, &format!("bien-ban-kiem-phieu-{contest}-vong-1"));
        for line in &expected {
            assert!(minutes.lines().any(|said| said == line), "{contest} lacks: {line}");
        }
        for line in minutes.lines().filter(|line| line.bytes().any(|byte| byte.is_ascii_digit())) {
            assert!(of_the_clock(line) || expected.iter().any(|known| known == line), "{contest}: untraced: {line}");
        }
    }
}

#[test]
fn the_minutes_and_the_submission_say_the_same_figures() {
    let mut day = Day::sample(usize::MAX);
    let minutes = text(&mut day, "bien-ban-hoi-nghi");
    let submission = text(&mut day, "to-trinh");
    for (contest, slate, seats) in [("co-nganh", &NAMES[..], 4), ("co-chinh-phu", &NAMES[..4], 2)] {
        let ids: Vec<&str> = slate.iter().map(|(id, _)| *id).collect();
        let names: Vec<&str> = slate.iter().map(|(_, name)| *name).collect();
        for line in figures(&counted(contest, &ids, seats), &names, seats as u64) {
            let said = line.split_once("» ").map_or(line.as_str(), |(_, said)| said);
            assert!(minutes.contains(said), "{said}");
            if let Some((name, by)) = said.split_once(": ").filter(|(_, by)| by.ends_with("→ được suy tôn")) {
                assert!(submission.contains(&format!("| {name} | {by}")), "{said}");
            }
        }
    }
    assert!(minutes.contains("Triệu tập: 11 (mười một) đơn vị; có mặt: 11 (mười một); vắng mặt: 00 (không)."));
    let hands = script().iter().filter(|act| act["do"] == "show_of_hands").count();
    assert_eq!(minutes.matches("Nhất trí 11, không nhất trí 00").count(), hands);
}

#[test]
fn every_time_of_the_tally_minutes_is_that_of_an_entry() {
    let mut day = Day::sample(usize::MAX);
    let moments: Vec<String> =
        day.facts().log.facts.iter().map(|fact| fact.at.format("%H giờ %M phút").to_string()).collect();
    for document in day.documents(Lang::Vi) {
        let said = texts::word(&docx::render(&document).unwrap());
        for (place, _) in said.match_indices(" giờ ") {
            let time = said.get(place - 2..).and_then(|rest| rest.split_once(" phút")).map(|(time, _)| time);
            let Some(time) = time.filter(|time| time.starts_with(|c: char| c.is_ascii_digit())) else { continue };
            let time = format!("{time} phút");
            assert!(moments.contains(&time), "{}: {time}", document.stem);
        }
    }
}
