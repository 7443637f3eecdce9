//! A whole day, from the roll to the closing, and what its documents say.

use crate::conference::agenda::{Decision, InventoryItem, PlannedSpeaker};
use crate::conference::contest::{Contest, Form, Source, TieRule, Voters};
use crate::conference::{Appointee, Person, StepKind};
use crate::documents::hall::{Hall, contest, person, programme, step};
use crate::documents::{Document, Kind, markdown, write};
use crate::wording::Lang;

const UNITS: [(&str, &str); 5] = [
    ("vp", "Văn phòng Bộ"),
    ("xdpl", "Vụ Các vấn đề chung"),
    ("tccb", "Vụ Tổ chức cán bộ"),
    ("khtc", "Cục *Kế hoạch* | Tài_chính"),
    ("ttr", "Thanh tra Bộ"),
];

fn invented(name: &str, post: &str) -> Person {
    Person { illustration: true, ..person(name, post) }
}

fn agenda() -> Vec<crate::conference::Step> {
    let both = || vec!["nganh".into(), "chinh-phu".into()];
    vec![
        step("diem-danh", "Điểm danh", StepKind::Attendance),
        step(
            "gioi-thieu",
            "Giới thiệu đại biểu",
            StepKind::Opening { text: String::new(), guests: vec![person("Trần Tiến Dũng", "Thứ trưởng")] },
        ),
        step(
            "thu-ky",
            "Bầu Thư ký",
            StepKind::ShowOfHands {
                proposal: "Nhất trí cử Thư ký".into(),
                names: vec![invented("Lê Văn C", "Thư ký Hội nghị")],
            },
        ),
        step(
            "bao-cao",
            "Báo cáo tổng kết",
            StepKind::Report { file: "b.md".into(), text: "# Báo cáo năm 2017\n\nMột câu.".into() },
        ),
        step(
            "thao-luan",
            "Thảo luận",
            StepKind::Discussion {
                speakers: vec![PlannedSpeaker {
                    name: "Phạm Thị D".into(),
                    unit: Some("tccb".into()),
                    topic: "nhân rộng điển hình".into(),
                }],
                minutes_each: 5,
            },
        ),
        step(
            "chi-dao",
            "Phát biểu chỉ đạo",
            StepKind::Speech { speaker: Some(person("Trần Tiến Dũng", "Thứ trưởng")) },
        ),
        step("danh-sach", "Danh sách", StepKind::Slate { contests: both(), text: String::new() }),
        step("to-kiem-phieu", "Bầu Tổ kiểm phiếu", StepKind::TallyTeam { contest: None, members: Vec::new() }),
        step("bo-phieu", "Bỏ phiếu", StepKind::Ballot { contests: both() }),
        step(
            "quyet-dinh",
            "Công bố Quyết định",
            StepKind::Leader {
                decision: Some(Decision {
                    number: "00/QĐ-BTP".into(),
                    date: chrono::NaiveDate::from_ymd_opt(2017, 11, 30),
                    signed_by: "Lãnh đạo Bộ".into(),
                    illustration: true,
                }),
                head: Some(Appointee::Named(invented("Phạm Thị D", "Vụ trưởng Vụ Tổ chức cán bộ"))),
                deputy: Some(Appointee::Named(invented("Vũ Văn G", "Cục trưởng"))),
            },
        ),
        step(
            "ban-giao",
            "Lễ bàn giao",
            StepKind::Handover {
                items: vec![
                    InventoryItem { name: "Quy chế".into(), count: 1 },
                    InventoryItem { name: "Bản đăng ký thi đua".into(), count: 11 },
                    InventoryItem { name: "Cờ luân lưu".into(), count: 1 },
                ],
                giver: Some(person("Nguyễn Hồng Tuyến", "Trưởng Cụm năm 2017")),
                receiver: Some(invented("Phạm Thị D", "Trưởng Cụm năm 2018")),
                witness: Some(invented("Tạ Văn U", "Vụ trưởng")),
            },
        ),
        step("giao-uoc", "Ký giao ước", StepKind::Pledge { text: String::new() }),
        step("be-mac", "Bế mạc", StepKind::Closing { text: "- Gửi hồ sơ trước 15/12\n- Gửi tờ trình".into() }),
        step("bo-qua", "Mục không tiến hành", StepKind::Note { text: String::new(), contests: Vec::new() }),
    ]
}

/// The day up to, and with, the announcement of both contests.
fn voted() -> Hall {
    let first = Contest { form: Form::Strike, title: "Cờ thi đua ngành".into(), ..contest("nganh", &UNITS, 2) };
    let second = Contest {
        source: Source::ElectedOf("nganh".into()),
        title: "Cờ thi đua của Chính phủ".into(),
        ..contest("chinh-phu", &[], 1)
    };
    let mut hall = Hall::start(programme(&UNITS, vec![first, second], agenda()));
    for line in [
        r#"{"do":"attend","unit":"vp","delegate":0,"present":true}"#,
        r#"{"do":"attend","unit":"xdpl","delegate":0,"present":true}"#,
        r#"{"do":"attend","unit":"tccb","delegate":0,"present":true,"replaced_by":"Trương Thị A"}"#,
        r#"{"do":"attend","unit":"khtc","delegate":0,"present":true}"#,
        r#"{"do":"attend","unit":"ttr","delegate":0,"present":false}"#,
        r#"{"do":"go_to","step":"thu-ky"}"#,
        r#"{"do":"show_of_hands","for":3,"other":1}"#,
        r#"{"do":"go_to","step":"bao-cao"}"#,
        r#"{"do":"go_to","step":"thao-luan"}"#,
        r#"{"do":"begin_speech","speaker":0}"#,
        r#"{"do":"end_speech"}"#,
        r#"{"do":"note_gist","speaker":0,"gist":"Nên có chuyên đề\n=cho từng quý"}"#,
        r#"{"do":"go_to","step":"chi-dao"}"#,
        r#"{"do":"take_note","text":"Lấy kết quả công việc làm thước đo."}"#,
        r#"{"do":"go_to","step":"danh-sach"}"#,
        r#"{"do":"withdraw","contest":"nganh","nominee":"ttr","reason":"Chưa đủ thành tích"}"#,
        r#"{"do":"freeze_slate","contest":"nganh"}"#,
        r#"{"do":"go_to","step":"to-kiem-phieu"}"#,
        r#"{"do":"name_tally_team","members":[{"name":"Cao Thị V","head":true},{"name":"Lương Văn X"}]}"#,
        r#"{"do":"go_to","step":"bo-phieu"}"#,
    ] {
        hall.script(line);
    }
    hall.open("nganh", 4, 4);
    hall.script(r#"{"do":"void_round","contest":"nganh","reason":"Hòm phiếu chưa niêm phong"}"#);
    hall.open("nganh", 4, 3);
    hall.script(r#"{"do":"collect","contest":"nganh","collected":4}"#);
    let two = |a: &str, b: &str| {
        let against = UNITS[..4].iter().filter(|(id, _)| *id != a && *id != b);
        let marks: Vec<String> = against.map(|(id, _)| format!(r#""{id}":"against""#)).collect();
        format!(r#"{{"marks":{{{}}}}}"#, marks.join(","))
    };
    hall.papers("nganh", &[(2, &two("xdpl", "khtc")), (1, &two("xdpl", "khtc")), (1, "{}")]);
    hall.announce("nganh");
    hall.open("chinh-phu", 4, 4);
    hall.papers("chinh-phu", &[(3, r#"{"marks":{"xdpl":"support"}}"#), (1, r#"{"invalid":"signed"}"#)]);
    hall.announce("chinh-phu");
    hall
}

/// The day to its end.
fn held() -> Hall {
    let mut hall = voted();
    for line in [
        r#"{"do":"go_to","step":"quyet-dinh"}"#,
        r#"{"do":"announce_leader"}"#,
        r#"{"do":"go_to","step":"ban-giao"}"#,
        r#"{"do":"hand_over_item","item":0}"#,
        r#"{"do":"hand_over_item","item":1,"count":9,"note":"Hai đơn vị nộp sau"}"#,
        r#"{"do":"sign_handover","giver":"Nguyễn Hồng Tuyến","receiver":"Phạm Thị D","witness":"Cao Thị V"}"#,
        r#"{"do":"go_to","step":"giao-uoc"}"#,
        r#"{"do":"sign_pledge","unit":"vp"}"#,
        r#"{"do":"go_to","step":"be-mac"}"#,
        r#"{"do":"close_conference"}"#,
    ] {
        hall.script(line);
    }
    hall
}

fn documents(hall: &Hall, kind: Kind, lang: Lang) -> Vec<Document> {
    write(kind, &hall.conference, lang, &hall.facts())
}

/// Every text of the one document of this kind.
fn text(hall: &Hall, kind: Kind, lang: Lang) -> String {
    let documents = documents(hall, kind, lang);
    assert_eq!(documents.len(), 1, "{kind:?}");
    said(&documents[0])
}

fn said(document: &Document) -> String {
    document.blocks.iter().flat_map(|block| block.texts()).collect::<Vec<_>>().join("\n")
}

fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "“{part}” is not in\n{text}");
    }
}

#[test]
fn the_minutes_tell_the_day_and_its_numbers() {
    let minutes = text(&held(), Kind::Minutes, Lang::Vi);
    holds(
        &minutes,
        &[
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Hà Nội, ngày 01 tháng 12 năm 2017",
            "Khai mạc lúc 10 giờ 00 phút, ngày 01 tháng 12 năm 2017",
            "Triệu tập: 05 (năm) đơn vị; có mặt: 04 (bốn); vắng mặt: 01 (một).",
            "Trương Thị A dự thay",
            "Trần Tiến Dũng, Thứ trưởng",
            "Với 3/4 đại biểu nhất trí (75,00 %), Hội nghị đã nhất trí cử Thư ký.",
            "“Báo cáo năm 2017”",
            "Phạm Thị D (Vụ Tổ chức cán bộ), 01 phút, về nhân rộng điển hình: Nên có chuyên đề =cho từng quý",
            "Lấy kết quả công việc làm thước đo.",
            "Thanh tra Bộ xin rút lúc",
            "lý do: Chưa đủ thành tích",
            "Cao Thị V, Tổ trưởng; Lương Văn X, Thành viên",
            "lý do: Hòm phiếu chưa niêm phong",
            "Số phiếu phát ra: 04 (bốn) phiếu",
            "Số phiếu hợp lệ: 03 (ba) phiếu",
            "Số phiếu không hợp lệ: 01 (một) phiếu, trong đó: chọn quá số lượng: 01",
            "ghi số thu về 03 phiếu",
            "Vụ Các vấn đề chung: 3/4 phiếu thu về = 75,00 % > 1/2 → được suy tôn",
            "cần ≥ 03 phiếu (> 1/2 của 4)",
            "Hội nghị đề nghị xét tặng Cờ thi đua của Chính phủ cho 01 (một) đơn vị:",
            "Quyết định số 00/QĐ-BTP ngày 30 tháng 11 năm 2017, người ký: Lãnh đạo Bộ",
            "Trưởng Cụm năm 2018: Phạm Thị D, Vụ trưởng Vụ Tổ chức cán bộ (theo Quyết định)",
            "Đã bàn giao 02 (hai) trên 03 (ba) khoản",
            "01 (một) trên 05 đơn vị đã ký giao ước: Văn phòng Bộ. Chưa ký:",
            "Gửi hồ sơ trước 15/12",
            "Mục không tiến hành",
            "Hội nghị bế mạc lúc",
            "Lê Văn C",
            "Mã hồ sơ: 7K3-M2P",
        ],
    );
    assert!(!minutes.contains("lời dẫn riêng"), "the chair's own words stay the chair's");
    assert!(!minutes.contains("BẢN THẢO"));
    let note = minutes.lines().find(|line| line.starts_with("Ghi chú:")).expect("a note on what is invented");
    holds(note, &["00/QĐ-BTP", "Lê Văn C", "Phạm Thị D", "Vũ Văn G"]);
    assert!(!note.contains("Tạ Văn U") && !note.contains("Trần Tiến Dũng"), "{note}");
}

#[test]
fn the_minutes_in_english_tell_the_same_numbers() {
    holds(
        &text(&held(), Kind::Minutes, Lang::En),
        &[
            "Summoned: 5 (five) units; present: 4 (four); absent: 1 (one).",
            "With 3/4 for (75.00 %), the Conference adopted",
            "Papers issued: 4 (four)",
            "3/4 papers collected = 75.00 % > 1/2 → elected",
            "2 (two) of 3 (three) items were handed over",
            "proposed for Cờ thi đua của Chính phủ",
            "The conference was closed at",
        ],
    );
}

#[test]
fn each_round_has_its_tally_minutes_and_the_void_one_says_why() {
    let hall = held();
    let documents = documents(&hall, Kind::Tally, Lang::Vi);
    let stems: Vec<&str> = documents.iter().map(|document| document.stem.as_str()).collect();
    assert_eq!(
        stems,
        [
            "bien-ban-kiem-phieu-nganh-vong-1",
            "bien-ban-kiem-phieu-nganh-vong-2",
            "bien-ban-kiem-phieu-chinh-phu-vong-1"
        ]
    );
    let void = said(&documents[0]);
    holds(&void, &["bị hủy", "Hòm phiếu chưa niêm phong"]);
    assert!(!void.contains("được suy tôn") && !void.contains("→"), "a void round elects nobody: {void}");
    let tally = said(&documents[1]);
    holds(
        &tally,
        &[
            "Danh sách gồm 04 (bốn) đơn vị",
            "quá 1/2 số phiếu thu về (> 1/2)",
            "Số phiếu in: 06 (sáu) phiếu",
            "Số phiếu thu về: 04 (bốn) phiếu",
            "Số phiếu không sử dụng: 02 (hai) phiếu",
            "75,00",
            "Cao Thị V",
            "niêm phong",
        ],
    );
    let order = ["Số được triệu tập", "Số phiếu in", "Số phiếu phát ra", "Số phiếu thu về", "Số phiếu hợp lệ"];
    let places: Vec<_> = order.iter().map(|part| tally.find(part).expect("there")).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn the_submission_proposes_and_names_nobody_who_withdrew() {
    let mut hall = held();
    let submission = text(&hall, Kind::Submission, Lang::Vi);
    holds(
        &submission,
        &[
            "đề nghị xét tặng",
            "Kính gửi: Bộ Tư pháp",
            "Số lượng: 02 (hai) đơn vị.",
            "Vụ Các vấn đề chung",
            "Nguyễn Hồng Tuyến",
        ],
    );
    assert!(!submission.contains("Thanh tra Bộ"));
    holds(&text(&hall, Kind::Submission, Lang::En), &["Proposed for Cờ thi đua ngành", "Number: 2 (two) units."]);

    hall = voted();
    hall.script(r#"{"do":"withdraw","contest":"nganh","nominee":"xdpl","reason":"Nhường"}"#);
    let after = text(&hall, Kind::Submission, Lang::Vi);
    assert!(!after.contains("Vụ Các vấn đề chung"), "who withdrew is in no later document: {after}");
    holds(&after, &["Số lượng: 01 (một) đơn vị.", "Không có đề nghị nào."]);
}

#[test]
fn the_handover_shows_what_was_planned_and_what_was_found() {
    let handover = text(&held(), Kind::Handover, Lang::Vi);
    holds(
        &handover,
        &[
            "Bản đăng ký thi đua\n11\n09\nthiếu 02; Hai đơn vị nộp sau",
            "Cờ luân lưu\n01\nchưa giao",
            "Chứng kiến: Cao Thị V",
        ],
    );
    holds(&handover, &["BÊN GIAO\nNguyễn Hồng Tuyến", "CHỨNG KIẾN\nCao Thị V", "BÊN NHẬN\nPhạm Thị D"]);
}

#[test]
fn papers_are_printed_only_for_known_slates() {
    let first = Contest { form: Form::Strike, ..contest("nganh", &UNITS, 2) };
    let second = Contest { source: Source::ElectedOf("nganh".into()), ..contest("chinh-phu", &[], 1) };
    let hall = Hall::start(programme(&UNITS, vec![first, second], agenda()));
    let paper = text(&hall, Kind::Ballots, Lang::Vi);
    holds(&paper, &["PHIẾU SUY TÔN", "gạch ngang cả tên", "nhiều nhất 02 (hai) tên", "Thanh tra Bộ", "BẢN THẢO"]);
    let later = documents(&voted(), Kind::Ballots, Lang::Vi);
    assert_eq!(later.len(), 2);
    let paper = said(&later[0]);
    assert!(!paper.contains("Thanh tra Bộ"), "who withdrew is on no paper");
    assert!(!paper.contains("BẢN THẢO"), "a paper in the voters' hands bears no mark");
    let agree = Hall::of(vec![Contest { form: Form::Agree, tie: TieRule::Lot, ..contest("co", &UNITS[..1], 1) }], 3, 3);
    holds(&text(&agree, Kind::Ballots, Lang::En), &["Agree\nDisagree", "BALLOT PAPER"]);
}

#[test]
fn a_conference_that_is_not_closed_gives_drafts() {
    let hall = voted();
    for kind in [Kind::Minutes, Kind::Submission, Kind::Handover] {
        for document in documents(&hall, kind, Lang::Vi) {
            assert!(said(&document).starts_with("BẢN THẢO"), "{kind:?}");
        }
        for document in documents(&hall, kind, Lang::En) {
            assert!(said(&document).starts_with("DRAFT"), "{kind:?}");
        }
    }
}

#[test]
fn what_waits_is_told_even_when_the_conference_has_closed() {
    let first = contest("nganh", &UNITS, 1);
    let mut hall = Hall::start(programme(&UNITS, vec![first], agenda()));
    hall.script(r#"{"do":"attend_all"}"#);
    hall.open("nganh", 5, 5);
    hall.supports("nganh", 5, 0, &[2, 2, 1, 0, 0]);
    hall.announce("nganh");
    hall.script(r#"{"do":"close_conference"}"#);
    holds(&text(&hall, Kind::Minutes, Lang::Vi), &["còn việc chờ quyết định", "Còn 01 suất", "> 1/2"]);
    assert!(documents(&hall, Kind::Submission, Lang::Vi).is_empty(), "nothing is decided");
}

#[test]
fn a_run_off_is_told_in_the_round_that_led_to_it() {
    let first = Contest { max: Some(2), ..contest("nganh", &UNITS, 1) };
    let mut hall = Hall::start(programme(&UNITS, vec![first], agenda()));
    hall.script(r#"{"do":"attend_all"}"#);
    hall.open("nganh", 5, 5);
    hall.supports("nganh", 5, 0, &[4, 4, 1, 0, 0]);
    hall.announce("nganh");
    let papers = documents(&hall, Kind::Ballots, Lang::Vi);
    assert_eq!(papers[0].stem, "phieu-suy-ton-nganh-vong-2", "the run-off's papers can be printed before it opens");
    assert!(!papers[0].mentions("Vụ Tổ chức cán bộ"));
    hall.script(r#"{"do":"run_off","contest":"nganh"}"#);
    hall.open("nganh", 5, 5);
    hall.script(r#"{"do":"totals","contest":"nganh","support":{"vp":2,"xdpl":3},"valid":5}"#);
    hall.announce("nganh");
    hall.script(r#"{"do":"close_conference"}"#);
    let minutes = text(&hall, Kind::Minutes, Lang::Vi);
    holds(
        &minutes,
        &[
            "02 đơn vị cùng được 04 phiếu, ngang phiếu ở 01 suất còn lại",
            "quyết định ở vòng 2 (bỏ phiếu lại do ngang phiếu)",
            "Bỏ phiếu lại giữa 02 đơn vị",
            "3/5 phiếu thu về = 60,00 % → được suy tôn",
            "số tổng của bản kiểm phiếu tay",
        ],
    );
    holds(
        &text(&hall, Kind::Submission, Lang::Vi),
        &["Vụ Các vấn đề chung\n3/5 phiếu thu về = 60,00 % → được suy tôn (vòng 2)"],
    );
}

#[test]
fn a_hostile_name_stays_a_name_in_markdown() {
    let hall = held();
    for kind in [Kind::Minutes, Kind::Tally, Kind::Submission, Kind::Ballots] {
        for document in documents(&hall, kind, Lang::Vi) {
            let markdown = markdown::render(&document);
            assert!(!markdown.contains("*Kế hoạch*") || markdown.contains("\\*Kế hoạch\\*"), "{markdown}");
            for line in markdown.lines().filter(|line| line.contains("Kế hoạch")) {
                assert!(line.contains(r"Cục \*Kế hoạch\* \| Tài\_chính"), "{line}");
            }
        }
    }
}

#[test]
fn every_row_is_as_wide_as_its_head() {
    let hall = held();
    for kind in Kind::ALL {
        for document in documents(&hall, kind, Lang::Vi) {
            for block in &document.blocks {
                let crate::documents::Block::Table(table) = block else { continue };
                assert_eq!(table.head.len(), table.align.len());
                assert!(table.rows.iter().all(|row| row.len() == table.head.len()), "{}", document.stem);
            }
        }
    }
}

#[test]
fn a_counted_hall_is_told_in_numbers_and_grades_in_columns() {
    let grades = vec!["Cao".to_owned(), "Vừa".to_owned(), "Thấp".to_owned()];
    let form = Form::Grades;
    let polled = Contest { form, grades, seats: 0, voters: Voters::Counted, ..contest("tin-nhiem", &UNITS[..2], 0) };
    let mut plan = programme(&[], vec![polled], agenda());
    plan.particulars.summoned = Some(1500);
    let mut hall = Hall::start(plan);
    hall.script(r#"{"do":"present","count":1480}"#);
    hall.script(r#"{"do":"open_round","contest":"tin-nhiem"}"#);
    hall.script(r#"{"do":"issue","contest":"tin-nhiem","issued":1485,"unused":15,"absent_papers":5,"spoiled":3}"#);
    hall.script(r#"{"do":"collect","contest":"tin-nhiem","collected":1485}"#);
    hall.papers(
        "tin-nhiem",
        &[
            (1400, r#"{"marks":{"vp":{"grade":1},"xdpl":{"grade":2}}}"#),
            (85, r#"{"marks":{"vp":"both","xdpl":{"grade":3}}}"#),
        ],
    );
    hall.announce("tin-nhiem");
    let tally = text(&hall, Kind::Tally, Lang::Vi);
    holds(
        &tally,
        &[
            "Số được triệu tập: 1500 (một nghìn năm trăm) đại biểu",
            "Vắng mặt: 20 (hai mươi) đại biểu",
            "Số phiếu in: 1503 (một nghìn năm trăm linh ba) phiếu",
            "phiếu kín của người vắng: 05 (năm) phiếu",
            "Số phiếu hỏng đã đổi: 03 (ba) phiếu",
            "Các mức: Cao; Vừa; Thấp.",
            "Văn phòng Bộ\n1400\n94,28\n00\n0,00\n00\n0,00\n85",
        ],
    );
    assert!(!tally.contains("được suy tôn"), "grades elect nobody");
    holds(
        &text(&hall, Kind::Minutes, Lang::En),
        &["Summoned: 1500", "present: 1480 (one thousand four hundred and eighty)"],
    );
    assert!(documents(&hall, Kind::Submission, Lang::Vi).is_empty(), "grades propose nobody");
}

#[test]
fn a_contest_for_the_head_elects_and_proposes_no_award() {
    let mut steps = agenda();
    let elected =
        StepKind::Leader { decision: None, head: Some(Appointee::Elected("truong-cum".into())), deputy: None };
    steps.push(step("bau", "Công bố Trưởng Cụm", elected));
    let head =
        Contest { title: "Bầu Trưởng Cụm".into(), tie: TieRule::Chair, ..contest("truong-cum", &UNITS, 1) };
    let mut hall = Hall::start(programme(&UNITS, vec![head], steps));
    hall.script(r#"{"do":"attend_all"}"#);
    hall.open("truong-cum", 5, 5);
    hall.supports("truong-cum", 5, 0, &[3, 0, 3, 0, 0]);
    hall.announce("truong-cum");
    hall.script(r#"{"do":"chair_decides","contest":"truong-cum","elected":["tccb"],"reason":"Đến lượt"}"#);
    hall.script(r#"{"do":"announce_leader","step":"bau"}"#);
    hall.script(r#"{"do":"close_conference"}"#);
    let minutes = text(&hall, Kind::Minutes, Lang::Vi);
    holds(
        &minutes,
        &[
            "lý do: Đến lượt",
            "Trưởng Cụm năm 2018: Vụ Tổ chức cán bộ (theo kết quả bỏ phiếu)",
            "01 (một) đơn vị được bầu",
        ],
    );
    assert!(!minutes.contains("đề nghị xét tặng"));
    assert!(documents(&hall, Kind::Submission, Lang::Vi).is_empty());
}

#[test]
fn tally_minutes_can_be_signed_once_their_round_is_read_out_and_nothing_in_it_waits() {
    let drafts = |hall: &Hall| -> Vec<bool> {
        documents(hall, Kind::Tally, Lang::Vi).iter().map(|document| document.draft().is_some()).collect()
    };
    let mut hall = Hall::of(vec![Contest { tie: TieRule::Chair, ..contest("co", &UNITS[..2], 1) }], 2, 2);
    hall.open("co", 2, 2);
    hall.supports("co", 2, 0, &[2, 2]);
    hall.script(r#"{"do":"close_round","contest":"co"}"#);
    assert_eq!(drafts(&hall), [true], "counted, and not read out");
    hall.script(r#"{"do":"announce","contest":"co"}"#);
    assert_eq!(drafts(&hall), [true], "a tie waits");
    hall.script(r#"{"do":"chair_decides","contest":"co","elected":["vp"],"reason":"theo quy chế"}"#);
    assert_eq!(drafts(&hall), [false]);
    let voted = drafts(&voted());
    assert!(voted.len() > 2 && !voted.contains(&true), "a void round is void for good: {voted:?}");
}
