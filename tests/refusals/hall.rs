//! The roll, shows of hands, the floor, the tally team.

use crate::day::{Day, PLAN, programme};

#[test]
fn the_roll_knows_its_units_and_delegates() {
    let mut day = Day::started();
    day.refused(
        "UnknownUnit",
        "unknown_unit",
        r#"{"do":"attend","unit":"u9","present":true}"#,
        "Kế hoạch không có đơn vị nào mang mã “u9”. Hãy kiểm lại mã đơn vị.",
        "The plan has no unit “u9”. Check the unit's id.",
    );
    let fourth = r#"{"do":"attend","unit":"u1","delegate":3,"present":true}"#;
    day.refused(
        "UnknownDelegate",
        "unknown_delegate",
        fourth,
        "Đơn vị “u1” không có đại biểu số 3: kế hoạch ghi 3 đại biểu, đánh số từ 0. Hãy kiểm lại số thứ tự.",
        "Unit “u1” has no delegate 3: the plan names 3, numbered from 0. Check the number.",
    );
    let of_no_names = r#"{"do":"attend","unit":"u2","delegate":0,"present":true}"#;
    day.refused("UnknownDelegate", "unknown_delegate", of_no_names, "Đơn vị “u2” không ghi tên đại biểu nào trong kế hoạch, nên không có đại biểu số 0. Hãy điểm danh cả đơn vị, không nêu đại biểu.", "Unit “u2” names no delegates in the plan, so there is no delegate 0. Mark the unit itself, without a delegate.");
    day.refused(
        "DelegateNeeded",
        "delegate_needed",
        r#"{"do":"attend","unit":"u1","present":true}"#,
        "Đơn vị “u1” có 3 đại biểu có tên, nên phải điểm danh từng người. Hãy nêu số thứ tự của đại biểu, tính từ 0.",
        "Unit “u1” names 3 delegates, so each is marked in person. Name the delegate's number, from 0.",
    );
}

#[test]
fn a_hall_is_counted_only_where_the_plan_says_how_many_were_summoned() {
    Day::started().refused("HallNotCounted", "hall_not_counted", r#"{"do":"present","count":5}"#, "Kế hoạch không ghi số triệu tập (summoned), nên không nhập tổng số có mặt. Hãy điểm danh từng đơn vị, từng đại biểu.", "The plan states no number summoned, so the hall is not counted as a whole. Mark units and delegates one by one.");
    let counted = PLAN.replace("year = 2017", "year = 2017\nsummoned = 1500");
    let mut day = Day::planned(programme(&counted)).done(r#"{"do":"start"}"#);
    day.refused(
        "PresentExceedsSummoned",
        "present_exceeds_summoned",
        r#"{"do":"present","count":1501}"#,
        "Số có mặt 1501 nhiều hơn số triệu tập 1500. Hãy kiểm lại số đếm trong hội trường.",
        "1501 present is more than the 1500 summoned. Count the hall again.",
    );
}

#[test]
fn hands_are_counted_of_those_present() {
    let mut empty = Day::convened().done(r#"{"do":"start"}"#);
    empty.refused(
        "NobodyPresent",
        "nobody_present",
        r#"{"do":"show_of_hands","for":1}"#,
        "Theo điểm danh, chưa có ai có quyền bỏ phiếu đang có mặt. Hãy điểm danh trước.",
        "Nobody who may vote is marked present. Call the roll first.",
    );
    let hands = r#"{"do":"show_of_hands","for":3,"against":1,"other":1}"#;
    Day::started().refused("HandsDoNotSum", "hands_do_not_sum", hands, "Nhất trí, không nhất trí và ý kiến khác cộng lại là 5, trong khi số đại biểu có quyền biểu quyết đang có mặt là 6. Hãy đếm lại để hai số bằng nhau.", "For, against and other add up to 5, while 6 voters are present. Count again until both agree.");
}

#[test]
fn the_floor_knows_who_speaks() {
    let mut day = Day::started();
    day.refused(
        "UnknownSpeaker",
        "unknown_speaker",
        r#"{"do":"begin_speech","speaker":1}"#,
        "Không có người phát biểu số 1: danh sách có 1 người, đánh số từ 0. Hãy kiểm lại số thứ tự.",
        "There is no speaker 1: the list holds 1, numbered from 0. Check the number.",
    );
    day.refused("NobodySpeaks", "nobody_speaks", r#"{"do":"end_speech"}"#, "Hiện không có ai đang phát biểu, nên không có phần phát biểu nào để kết thúc. Hãy mời một người phát biểu trước.", "Nobody has the floor, so there is no speech to end. Give somebody the floor first.");
    let mut spoken = day.done(r#"{"do":"begin_speech","speaker":0}"#).done(r#"{"do":"end_speech"}"#);
    spoken.refused(
        "SpeakerHasSpoken",
        "speaker_has_spoken",
        r#"{"do":"drop_speaker","speaker":0}"#,
        "Ông Một đã phát biểu, không rút khỏi danh sách được nữa. Phần phát biểu được giữ trong biên bản.",
        "Ông Một has spoken and cannot be taken off the list; the speech stays in the minutes.",
    );
}

#[test]
fn a_tally_team_has_members_and_one_head() {
    let mut day = Day::started();
    day.refused(
        "EmptyTeam",
        "empty_team",
        r#"{"do":"name_tally_team","members":[]}"#,
        "Danh sách Tổ kiểm phiếu đang trống. Hãy ghi ít nhất một người; nên là số lẻ, từ 3 đến 5 người.",
        "The tally team has no member. Name at least one; an odd number from 3 to 5 is customary.",
    );
    let heads =
        r#"{"do":"name_tally_team","members":[{"name":"A","head":true},{"name":"B","head":true},{"name":"C"}]}"#;
    day.refused(
        "SeveralHeads",
        "several_heads",
        heads,
        "Tổ kiểm phiếu chỉ có 1 Tổ trưởng, danh sách đang ghi 2. Hãy để lại một người.",
        "A tally team has 1 head; 2 are marked. Leave one.",
    );
    let stranger = r#"{"do":"name_tally_team","members":[{"name":"A","unit":"u7"}]}"#;
    day.refused(
        "UnknownUnit",
        "unknown_unit",
        stranger,
        "Kế hoạch không có đơn vị nào mang mã “u7”. Hãy kiểm lại mã đơn vị.",
        "The plan has no unit “u7”. Check the unit's id.",
    );
}
