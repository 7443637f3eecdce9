//! A plan is prepared with the program itself: begun from a template or from last year, edited, checked and played.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by panicking what is wrong")]

mod pty;

use hoinghi::conference::{Form, Programme, Source, StepKind};
use hoinghi::plan::templates::{REPORT, Template};
use hoinghi::plan::{self, FileTrouble};
use pty::{Hall, PATIENCE, data, key};
use serde_json::json;
use std::fs;
use std::path::Path;

const SIZE: (u16, u16) = (80, 24);

fn programme(text: &str) -> Programme {
    let files = |_: &str| -> Result<Vec<u8>, FileTrouble> { Ok(REPORT.into()) };
    let source = plan::Source { name: "x".into(), bytes: text.as_bytes(), files: &files };
    plan::read(&source).programme.expect("a plan without a fault")
}

/// The ids on a contest's paper, when every first round elects the first names of its slate.
fn slate(programme: &Programme, id: &str) -> Vec<String> {
    let contest = programme.contests.iter().find(|contest| contest.id.as_str() == id).unwrap();
    match &contest.source {
        Source::Listed(nominees) => nominees.iter().map(|nominee| nominee.id.as_str().to_owned()).collect(),
        Source::ElectedOf(parent) => {
            let seats = programme.contest(parent).unwrap().seats as usize;
            slate(programme, parent.as_str()).into_iter().take(seats).collect()
        }
    }
}

/// A whole day by the plan, as lines for `script`.
fn day(programme: &Programme) -> String {
    let voters = programme.units.len();
    let mut lines = vec![json!({"do": "start"}), json!({"do": "attend_all"})];
    for step in &programme.agenda {
        let id = step.id.as_str();
        lines.push(json!({"do": "go_to", "step": id}));
        match &step.kind {
            StepKind::ShowOfHands { .. } => {
                lines.push(json!({"do": "show_of_hands", "step": id, "for": voters, "against": 0, "other": 0}));
            }
            StepKind::TallyTeam { members, .. } => {
                let members: Vec<_> =
                    members.iter().map(|member| json!({"name": member.name, "head": member.head})).collect();
                lines.push(json!({"do": "name_tally_team", "members": members}));
            }
            StepKind::Ballot { contests } => {
                for id in contests {
                    let contest = programme.contest(id).unwrap();
                    let id = id.as_str();
                    lines.push(json!({"do": "open_round", "contest": id}));
                    lines
                        .push(json!({"do": "issue", "contest": id, "issued": voters, "unused": 1, "absent_papers": 0}));
                    lines.push(json!({"do": "collect", "contest": id, "collected": voters}));
                    let marks: serde_json::Map<String, serde_json::Value> = slate(programme, id)
                        .into_iter()
                        .enumerate()
                        .map(|(at, name)| {
                            let mark = match contest.form {
                                Form::Grades => json!({"grade": 1}),
                                _ if at < contest.seats as usize => json!("support"),
                                Form::Tick => json!("none"),
                                _ => json!("against"),
                            };
                            (name, mark)
                        })
                        .collect();
                    for _ in 0..voters {
                        lines.push(json!({"do": "paper", "contest": id, "marks": marks}));
                    }
                    lines.push(json!({"do": "close_round", "contest": id}));
                }
            }
            StepKind::Result { contests } => {
                lines.extend(contests.iter().map(|id| json!({"do": "announce", "contest": id.as_str()})));
            }
            StepKind::Leader { .. } => lines.push(json!({"do": "announce_leader"})),
            StepKind::Handover { items, .. } => {
                for (at, _) in items.iter().enumerate() {
                    lines.push(json!({"do": "hand_over_item", "item": at, "done": true, "note": ""}));
                }
                lines.push(json!({"do": "sign_handover", "giver": "A", "receiver": "B", "witness": "C"}));
            }
            _ => {}
        }
    }
    lines.push(json!({"do": "close_conference"}));
    lines.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn begin(hall: &Hall, template: Template) -> std::path::PathBuf {
    let plan = hall.path(&format!("{}.toml", template.name()));
    let words = ["plan", plan.to_str().unwrap(), "--template", template.name(), "--date", "18/12/2031"];
    let told = hall.told(&words);
    assert!(told.contains("chỗ phải điền"), "{told}");
    plan
}

#[test]
fn every_template_is_begun_checked_and_played_through() {
    let hall = Hall::new();
    for template in Template::ALL {
        let plan = begin(&hall, template);
        let text = fs::read_to_string(&plan).unwrap();
        assert!(text.contains("date = 2031-12-18") && text.contains("year = 2031"), "{text}");
        let checked = hall.told(&["check", plan.to_str().unwrap()]);
        assert!(checked.contains("không có lỗi"), "{}: {checked}", template.name());
        let record = hall.record(&format!("{}.hoinghi", template.name()), &plan, &day(&programme(&text)));
        hall.told(&["verify", record.to_str().unwrap()]);
    }
    assert!(hall.path("bao-cao.md").exists(), "a model report lies beside the plans");
}

#[test]
fn a_file_that_is_there_is_never_written_over() {
    let hall = Hall::new();
    let plan = begin(&hall, Template::Plain);
    let before = fs::read(&plan).unwrap();
    let again = hall.run(&["plan", plan.to_str().unwrap(), "--template", "hop-thuong"], "");
    assert_eq!(again.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&again.stderr).contains("đã có"));
    assert_eq!(fs::read(&plan).unwrap(), before);
}

#[test]
fn what_is_typed_wrongly_is_wrong_usage() {
    let hall = Hall::new();
    let plan = hall.path("x.toml");
    let plan = plan.to_str().unwrap();
    let calls: [&[&str]; 5] = [
        &["plan", plan],
        &["plan", plan, "--template", "co"],
        &["plan", plan, "--template", "hop-thuong", "--date", "31/02/2031"],
        &["plan", plan, "--template", "hop-thuong", "--title", "a\u{202E}b"],
        &["plan", plan, "--template", "hop-thuong", "--from", plan],
    ];
    for call in calls {
        let output = hall.run(call, "");
        assert_eq!(output.status.code(), Some(2), "{call:?}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(!Path::new(plan).exists());
    }
}

#[test]
fn next_year_is_begun_from_the_plan_and_from_the_record_alike() {
    let hall = Hall::new();
    let record = hall.sample("nam-truoc.hoinghi", 25);
    let sample = data("cum-thi-dua-1-2017.toml");
    for (name, last) in [("a.toml", sample.as_path()), ("b.toml", record.as_path())] {
        let plan = hall.path(name);
        let told = hall.told(&["plan", plan.to_str().unwrap(), "--from", last.to_str().unwrap()]);
        for place in ["agenda[4].names[1].name", "agenda[25].text", "Nguyễn Hồng Tuyến", "(họ và tên Trưởng Cụm mới)"]
        {
            assert!(told.contains(place), "{name}: {place}\n{told}");
        }
        let text = fs::read_to_string(&plan).unwrap();
        assert!(text.contains("year = 2018") && text.contains("chair = { name = \"Phạm Thị D\""), "{text}");
        let checked = hall.run(&["check", plan.to_str().unwrap()], "");
        let said = String::from_utf8_lossy(&checked.stderr).into_owned();
        assert!(said.contains("empty_list") && said.contains("1 lỗi"), "only the slate is missing: {said}");
    }
}

#[test]
fn a_plan_is_edited_saved_and_left() {
    let hall = Hall::new();
    let plan = hall.path("ke-hoach.toml");
    fs::copy(data("cum-thi-dua-1-2017.toml"), &plan).unwrap();
    let mut desk = hall.desk(&["edit", plan.to_str().unwrap()], SIZE);
    desk.wait_for("SOẠN KẾ HOẠCH");
    desk.press(key::ENTER);
    desk.press(" lần thứ nhất");
    desk.wait_for("chưa lưu");
    desk.press("\u{13}");
    desk.wait_for("Đã lưu.");
    desk.press("\u{11}");
    assert_eq!(desk.ends_within(PATIENCE), 0);
    desk.check_restored();
    let sample = fs::read_to_string(data("cum-thi-dua-1-2017.toml")).unwrap();
    let wanted = sample.replacen("khen thưởng năm 2017\"", "khen thưởng năm 2017 lần thứ nhất\"", 1);
    assert_eq!(fs::read_to_string(&plan).unwrap(), wanted);
}

#[cfg(unix)]
#[test]
fn what_was_not_saved_when_the_window_closed_lies_beside_the_plan() {
    let hall = Hall::new();
    let plan = begin(&hall, Template::Plain);
    let mut desk = hall.desk(&["edit", plan.to_str().unwrap()], SIZE);
    desk.wait_for("SOẠN KẾ HOẠCH");
    desk.press(key::ENTER);
    desk.press(" bất thường");
    desk.wait_for("chưa lưu");
    desk.signal("TERM");
    desk.ends_within(PATIENCE);
    desk.check_restored();
    let kept = fs::read_to_string(hall.path("hop-thuong.toml.chua-luu")).unwrap();
    assert!(kept.contains("bất thường") && !fs::read_to_string(&plan).unwrap().contains("bất thường"));
    let mut again = hall.desk(&["edit", plan.to_str().unwrap()], SIZE);
    again.wait_for("chua-luu");
    again.press("\u{11}");
    assert_eq!(again.ends_within(PATIENCE), 0);
}

/// Goes down at home until this note is seen.
fn go_down_to(desk: &mut pty::Desk, note: &str) {
    desk.wait_for("HỘI NGHỊ TỔNG KẾT");
    for _ in 0..9 {
        let seen = desk.picture();
        if seen.contains(note) {
            return;
        }
        desk.press(key::DOWN);
        desk.wait_until("another line", PATIENCE, |picture| picture != seen);
    }
    desk.wait_for(note);
}

#[test]
fn from_a_list_and_a_report_alone_home_leads_to_a_checked_plan_and_a_rehearsal() {
    let hall = Hall::new();
    let units = "DANH SÁCH ĐƠN VỊ\nSTT,Tên đơn vị,Họ và tên,Chức vụ\n1,Sở Nội vụ,Trần Thị Hạnh,Giám đốc\n\
                 2,Sở Tài chính,Nguyễn Văn Bình,Giám đốc\n3,Sở Tư pháp,Lê Thị Cúc,Phó Giám đốc\n";
    fs::write(hall.path("don-vi.csv"), units).unwrap();
    fs::create_dir(hall.path("tai-ve")).unwrap();
    fs::write(hall.path("tai-ve/Báo cáo 2026.md"), "# Kết quả\n\nTốt.\n").unwrap();
    let mut desk = hall.desk::<&str>(&[], SIZE);
    go_down_to(&mut desk, "Hỏi vài điều");
    desk.press(key::ENTER);
    desk.wait_for("KẾ HOẠCH MỚI");
    desk.press(key::ENTER);
    desk.wait_for("F9 nhập đơn vị");
    desk.press(key::F9);
    desk.wait_for("don-vi.csv");
    desk.press(key::ENTER);
    desk.wait_for("đơn vị (3) và đại biểu (3)");
    desk.press(key::ENTER);
    desk.wait_for("Đã nhập 3 đơn vị");
    desk.press(key::F9);
    desk.wait_for("NHẬP TỪ TỆP");
    desk.press("tai");
    desk.press(key::TAB);
    desk.wait_for("Báo cáo 2026.md");
    desk.press(key::ENTER);
    desk.wait_for("báo cáo của mục");
    desk.press(key::ENTER);
    desk.wait_for("Báo cáo là tệp");
    desk.press(key::F2);
    desk.wait_for("Đã lưu.");
    desk.press(key::CTRL_Q);
    desk.wait_for("Kế hoạch nằm ở");
    let plan = hall.path("ke-hoach.toml");
    assert!(hall.run(&["check", plan.to_str().unwrap()], "").status.success());
    let text = fs::read_to_string(&plan).unwrap();
    assert!(text.contains("file = \"Báo cáo 2026.md\"") && hall.path("Báo cáo 2026.md").exists(), "{text}");
    desk.press(key::F8);
    desk.wait_for("DIỄN TẬP TỪ TỆP");
    desk.press(key::ENTER);
    desk.wait_for("Đón tiếp đại biểu");
    desk.wait_for("DIỄN TẬP");
    assert!(hall.path("ke-hoach.dien-tap.hoinghi").exists() && !hall.path("ke-hoach.hoinghi").exists());
}
