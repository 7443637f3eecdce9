//! The day as a whole: before its start and after its end, lines that are no commands, texts, steps.

use crate::day::{Day, PLAN, programme};

#[test]
fn before_the_start_and_after_the_end_nothing_is_recorded() {
    Day::convened().refused(
        "NotStarted",
        "not_started",
        r#"{"do":"attend_all"}"#,
        "Hội nghị chưa bắt đầu. Hãy bắt đầu hội nghị trước.",
        "The conference has not started. Start it first.",
    );
    Day::started().refused(
        "AlreadyStarted",
        "already_started",
        r#"{"do":"start"}"#,
        "Hội nghị đã bắt đầu rồi, không bắt đầu lại được. Hãy tiếp tục chương trình.",
        "The conference has already been started. Go on with the agenda.",
    );
    let mut closed = Day::started().done(r#"{"do":"close_conference"}"#);
    closed.refused(
        "ConferenceClosed",
        "conference_closed",
        r#"{"do":"next"}"#,
        "Hội nghị đã bế mạc, hồ sơ đã khóa, không ghi thêm được. Có thể xem kết quả và xuất văn bản.",
        "The conference is closed and its record takes nothing more. Results and documents can still be read.",
    );
}

#[test]
fn what_is_no_command_says_why() {
    let mut day = Day::started();
    day.refused(
        "BadCommand",
        "bad_command",
        "bat dau",
        "Không hiểu được lệnh này: dòng không phải JSON đúng, sai ở gần byte 1. Hãy sửa lệnh rồi gửi lại.",
        "This command cannot be understood: the line is not JSON, from about byte 1 on. Correct it and send it again.",
    );
    day.refused("BadCommand", "bad_command", "[1]", "Không hiểu được lệnh này: mỗi dòng phải là một đối tượng JSON như {\"do\":\"status\"}. Hãy sửa lệnh rồi gửi lại.", "This command cannot be understood: each line has to be a JSON object such as {\"do\":\"status\"}. Correct it and send it again.");
    day.refused("BadCommand", "bad_command", r#"{"unit":"u1"}"#, "Không hiểu được lệnh này: thiếu \"do\" (tên lệnh, dạng chữ). Hãy sửa lệnh rồi gửi lại.", "This command cannot be understood: \"do\" (the command's name, a text) is missing. Correct it and send it again.");
    day.refused("BadCommand", "bad_command", r#"{"do":"open_rund","contest":"co"}"#, "Không hiểu được lệnh này: không có lệnh “open_rund”, có phải ý là “open_round”. Hãy sửa lệnh rồi gửi lại.", "This command cannot be understood: there is no command “open_rund”, perhaps “open_round” is meant. Correct it and send it again.");
    day.refused("BadCommand", "bad_command", r#"{"do":"open_round","contst":"co"}"#, "Không hiểu được lệnh này: lệnh này không có trường “contst”, có phải ý là “contest”. Hãy sửa lệnh rồi gửi lại.", "This command cannot be understood: this command has no field “contst”, perhaps “contest” is meant. Correct it and send it again.");
    day.refused(
        "BadCommand",
        "bad_command",
        r#"{"do":"collect","contest":"co"}"#,
        "Không hiểu được lệnh này: thiếu trường “collected”. Hãy sửa lệnh rồi gửi lại.",
        "This command cannot be understood: the field “collected” is missing. Correct it and send it again.",
    );
    day.refused(
        "BadCommand",
        "bad_command",
        r#"{"do":"next","do":"back"}"#,
        "Không hiểu được lệnh này: “do” được ghi hai lần. Hãy sửa lệnh rồi gửi lại.",
        "This command cannot be understood: “do” stands twice. Correct it and send it again.",
    );
    day.refused("BadCommand", "bad_command", r#"{"do":"next","at":"hôm qua"}"#, "Không hiểu được lệnh này: \"at\" phải là thời điểm như 2017-12-01T08:00:00+07:00. Hãy sửa lệnh rồi gửi lại.", "This command cannot be understood: \"at\" has to be a moment such as 2017-12-01T08:00:00+07:00. Correct it and send it again.");
    day.refused("BadCommand", "bad_command", r#"{"do":"collect","contest":"co","collected":-1}"#, "Không hiểu được lệnh này: trường “collected” phải là số nguyên từ 0 đến 4294967295. Hãy sửa lệnh rồi gửi lại.", "This command cannot be understood: the field “collected” has to be a whole number from 0 to 4294967295. Correct it and send it again.");
    day.refused(
        "BadCommand",
        "bad_command",
        r#"{"do":"attend","unit":"u2","present":"yes"}"#,
        "Không hiểu được lệnh này: trường “present” phải là true hoặc false. Hãy sửa lệnh rồi gửi lại.",
        "This command cannot be understood: the field “present” has to be true or false. Correct it and send it again.",
    );
    day.refused(
        "BadCommand",
        "bad_command",
        r#"{"do":"take_note","text":7}"#,
        "Không hiểu được lệnh này: trường “text” phải là chữ trong dấu nháy kép. Hãy sửa lệnh rồi gửi lại.",
        "This command cannot be understood: the field “text” has to be a text in quotes. Correct it and send it again.",
    );
    day.refused("BadCommand", "bad_command", r#"{"do":"paper","contest":"co","marks":[]}"#, "Không hiểu được lệnh này: trường “marks” phải là đối tượng dạng {…}. Hãy sửa lệnh rồi gửi lại.", "This command cannot be understood: the field “marks” has to be an object like {…}. Correct it and send it again.");
    day.refused("BadCommand", "bad_command", r#"{"do":"name_tally_team","members":{}}"#, "Không hiểu được lệnh này: trường “members” phải là danh sách dạng […]. Hãy sửa lệnh rồi gửi lại.", "This command cannot be understood: the field “members” has to be a list like […]. Correct it and send it again.");
    day.refused(
        "BadCommand",
        "bad_command",
        &"[".repeat(200),
        "Không hiểu được lệnh này: JSON lồng nhau quá sâu. Hãy sửa lệnh rồi gửi lại.",
        "This command cannot be understood: the JSON is nested too deeply. Correct it and send it again.",
    );
}

#[test]
fn a_text_that_is_not_accepted_says_where() {
    let mut day = Day::started();
    let empty = r#"{"do":"withdraw","contest":"co","nominee":"u1","reason":"  "}"#;
    day.refused(
        "BadText { field: \"reason\", detail: Empty",
        "bad_text",
        empty,
        "Phần “lý do” đang để trống. Hãy ghi vào.",
        "“reason” is empty. Write something there.",
    );
    let signs = r#"{"do":"queue_speaker","step":"thao-luan","name":"Ông\u001b[2J"}"#;
    day.refused(
        "BadText { field: \"name\", detail: Character",
        "bad_text",
        signs,
        "Phần “họ và tên” có ký tự không nhận được ở vị trí 4 (mã U+001B). Hãy xóa ký tự đó và gõ lại.",
        "“name” holds a character that is not accepted at place 4 (U+001B). Delete it and type again.",
    );
    let long = format!(r#"{{"do":"note_gist","speaker":0,"gist":"{}"}}"#, "a".repeat(20_001));
    day.refused(
        "BadText { field: \"gist\", detail: Long",
        "bad_text",
        &long,
        "Phần “tóm tắt ý kiến” dài quá 20000 ký tự. Hãy viết ngắn lại.",
        "“gist” is longer than 20000 characters. Shorten it.",
    );
    let note = r#"{"do":"take_note","text":"a\u202eb"}"#;
    day.refused(
        "BadText { field: \"text\", detail: Character",
        "bad_text",
        note,
        "Phần “ghi chú” có ký tự không nhận được ở vị trí 2 (mã U+202E). Hãy xóa ký tự đó và gõ lại.",
        "“note” holds a character that is not accepted at place 2 (U+202E). Delete it and type again.",
    );
    let lots = r#"{"do":"sign_handover","giver":"Ông Một","receiver":"","witness":"Bà Hai"}"#;
    day.refused(
        "BadText { field: \"receiver\", detail: Empty",
        "bad_text",
        lots,
        "Phần “bên nhận” đang để trống. Hãy ghi vào.",
        "“receiver” is empty. Write something there.",
    );
}

#[test]
fn a_step_that_is_not_there_says_so() {
    Day::started().refused(
        "UnknownStep",
        "unknown_step",
        r#"{"do":"go_to","step":"an-trua"}"#,
        "Chương trình không có mục nào mang mã “an-trua”. Hãy kiểm lại mã của mục trong kế hoạch.",
        "The agenda has no step “an-trua”. Check the id in the plan.",
    );
    Day::started().refused(
        "UnknownStep",
        "unknown_step",
        r#"{"do":"go_to","step":""}"#,
        "Chương trình không có mục nào mang mã “”. Hãy kiểm lại mã của mục trong kế hoạch.",
        "The agenda has no step “”. Check the id in the plan.",
    );
    let mut first = Day::started();
    first.refused(
        "NoEarlierStep",
        "no_step",
        r#"{"do":"back"}"#,
        "Đây là mục đầu của chương trình, không có mục trước. Hãy đi tiếp, hoặc chọn thẳng một mục khác.",
        "This is the first step of the agenda; there is none before it. Go on, or name another step.",
    );
    let mut last = Day::started().done(r#"{"do":"go_to","step":"be-mac"}"#);
    last.refused(
        "NoFurtherStep",
        "no_step",
        r#"{"do":"next"}"#,
        "Đây là mục cuối của chương trình, không còn mục sau. Có thể trở lại mục trước hoặc bế mạc hội nghị.",
        "This is the last step of the agenda. Go back, or close the conference.",
    );
}

#[test]
fn an_agenda_without_steps_has_no_current_one() {
    let mut bare = programme(PLAN);
    bare.agenda.clear();
    let mut day = Day::planned(bare).done(r#"{"do":"start"}"#);
    day.refused(
        "NoCurrentStep",
        "unknown_step",
        r#"{"do":"take_note","text":"Ghi"}"#,
        "Chương trình chưa có mục nào đang diễn ra. Hãy nêu mã của mục (step), hoặc chuyển đến một mục trước.",
        "No agenda step is current. Name the step, or go to one first.",
    );
    day.refused(
        "NoDiscussionStep",
        "no_discussion_step",
        r#"{"do":"end_speech"}"#,
        "Chương trình không có mục thảo luận nào. Hãy nêu mã của mục (step) mà đại biểu phát biểu.",
        "The agenda has no discussion. Name the step at which somebody speaks.",
    );
}
