//! Faulty plans, each with its fault and where it stands: between ⟦ and ⟧.

use super::{GOOD, brief, read_bytes, read_text};

/// Replaces a part of the good plan; the marks say where the fault is expected.
pub(super) fn check(from: &str, to: &str, code: &str) -> Result<(), String> {
    assert_eq!(GOOD.matches(from).count(), 1, "{from:?} stands once in the plan");
    let marked = GOOD.replace(from, to);
    let start = marked.find('⟦').expect("a mark");
    let end = marked.find('⟧').expect("a mark");
    let column = |at: usize| marked[..at].rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let line = marked[..start].matches('\n').count() + 1;
    let expected = format!("{code} {line}:{}-{}", column(start), column(end) - 1);
    let reading = read_text(&marked.replace(['⟦', '⟧'], ""));
    let found: Vec<String> = reading.faults.iter().map(brief).collect();
    assert_eq!(reading.programme.is_none(), reading.has_errors());
    if found == [expected.as_str()] { Ok(()) } else { Err(format!("{to}: {expected}, found {found:?}")) }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn every_fault_is_told_once_and_at_its_very_letters() {
    let long_name = format!("name = ⟦\"{}\"⟧", "ệ".repeat(121));
    let long_id =
        format!("id = ⟦\"{}\"⟧\nname = \"Thanh tra Bộ\"\n\n[[units]]\nid = \"tk\"\nname = \"Khác\"", "a".repeat(41));
    let cases: &[(&str, &str, &str)] = &[
        // The head.
        ("format = 1\n", "format = ⟦2⟧\n", "newer_format"),
        ("format = 1\n", "format = ⟦0⟧\n", "unknown_format"),
        ("format = 1\n", "format = ⟦\"1\"⟧\n", "wrong_type"),
        ("format = 1\n", "format = 1\n⟦formta⟧ = 1\n", "unknown_key"),
        ("year = 2017\n", "year = ⟦2017.0⟧\n", "wrong_type"),
        ("year = 2017\n", "year = ⟦99999999999999999999999⟧\n", "out_of_range"),
        ("place = ", "⟦plase⟧ = ", "unknown_key"),
        ("date = 2017-12-01\nbegins", "date = ⟦\"2017-12-01\"⟧\nbegins", "wrong_type"),
        ("date = 2017-12-01\nbegins", "date = ⟦2017-12-01T07:00:00⟧\nbegins", "wrong_type"),
        ("begins = 08:00:00", "begins = ⟦2017-12-01⟧", "wrong_type"),
        ("unit = \"xdpl\" }\n", "unit = ⟦\"xdlp\"⟧ }\n", "unknown_unit"),
        ("summoned = 1500\n", "summoned = ⟦0⟧\n", "out_of_range"),
        ("[conference]\ntitle = ", "⟦[conference]⟧\n#", "missing_key"),
        // Units.
        ("name = \"Thanh tra Bộ\"", "name = ⟦\"VĂN  PHÒNG bộ\"⟧", "same_name"),
        ("name = \"Thanh tra Bộ\"", "name = ⟦\" \"⟧", "empty_text"),
        ("name = \"Thanh tra Bộ\"", &long_name, "too_long"),
        ("name = \"Thanh tra Bộ\"", "name = \"Thanh ⟦\\u202E⟧tra\"", "bidi_control"),
        ("name = \"Thanh tra Bộ\"", "name = \"Thanh ⟦\u{200B}⟧tra\"", "invisible_character"),
        ("name = \"Thanh tra Bộ\"", "name = \"Thanh⟦\\n⟧tra\"", "line_break"),
        ("name = \"Thanh tra Bộ\"", "name = \"Thanh⟦\\t⟧tra\"", "tab"),
        ("name = \"Thanh tra Bộ\"", "name = ⟦7⟧", "wrong_type"),
        ("name = \"Thanh tra Bộ\"", "# ⟦\u{E0041}⟧\nname = \"Thanh tra Bộ\"", "tag_character"),
        ("name = \"Thanh tra Bộ\"", "name = \"T\"\nshort = ⟦\"văn phòng\"⟧", "same_short"),
        ("[[units]]\nid = \"tk\"\nname = \"Thanh tra Bộ\"", "⟦[[units]]⟧\nid = \"tk\"", "missing_key"),
        ("id = \"khtc\"", "id = ⟦\"KHTC\"⟧", "bad_id"),
        ("id = \"tk\"\nname = \"Thanh tra Bộ\"", &long_id, "long_id"),
        ("name = \"Thanh tra Bộ\"", "name = \"Thanh tra\"\n[[units]]\nid = ⟦\"vp\"⟧\nname = \"Khác\"", "same_id"),
        ("{ name = \"Lê C\", votes = false }", "{ name = ⟦\"trần  b\"⟧ }", "same_name"),
        ("votes = false", "⟦vote⟧ = false", "unknown_key"),
        ("votes = false", "votes = ⟦\"no\"⟧", "wrong_type"),
        // Contests.
        ("nominees = [\"vp\", \"xdpl\", \"tccb\"]", "nominees = [\"vp\", ⟦\"xdlp\"⟧, \"tccb\"]", "unknown_unit"),
        ("nominees = [\"vp\", \"xdpl\", \"tccb\"]", "nominees = [\"vp\", \"xdpl\", ⟦\"vp\"⟧]", "same_id"),
        ("nominees = [\"vp\", \"xdpl\", \"tccb\"]", "nominees = [\"vp\", \"xdpl\", ⟦3⟧]", "wrong_type"),
        ("nominees = [\"vp\", \"xdpl\", \"tccb\"]", "nominees = ⟦[]⟧", "empty_list"),
        (
            "nominees = [\"vp\", \"xdpl\", \"tccb\"]",
            "nominees = [\"vp\", { id = \"a\", name = ⟦\"văn PHÒNG bộ\"⟧ }]",
            "same_name",
        ),
        ("nominees_from = \"co-nganh\"", "nominees_from = ⟦\"co-ngan\"⟧", "unknown_contest"),
        ("nominees_from = \"co-nganh\"", "nominees_from = ⟦\"co-chinh-phu\"⟧", "follows_itself"),
        ("nominees_from = \"co-nganh\"", "nominees_from = ⟦\"tin-nhiem\"⟧\nform = \"tick\"", "follows_grades"),
        ("nominees_from = \"co-nganh\"", "nominees_from = ⟦\"co-nganh\"⟧\nnominees = [\"vp\"]", "two_slates"),
        ("form = \"strike\"", "form = ⟦\"strick\"⟧", "unknown_word"),
        ("seats = 2", "seats = ⟦0⟧", "out_of_range"),
        ("seats = 2", "seats = ⟦-1⟧", "out_of_range"),
        ("seats = 2", "seats = ⟦4⟧", "seats_above_nominees"),
        ("seats = 2", "seats = 2\nmax = ⟦0⟧", "out_of_range"),
        ("seats = 2", "seats = 2\nmax = ⟦4⟧", "max_above_nominees"),
        ("seats = 2", "seats = 2\ngrades = ⟦[\"a\", \"b\"]⟧", "only_on_grades"),
        ("passes = 2", "passes = ⟦3⟧", "out_of_range"),
        ("bundle = 5", "bundle = ⟦501⟧", "out_of_range"),
        ("bundle = 5", "bundle = ⟦4⟧", "small_bundle"),
        ("runoff_threshold = \"same\"", "runoff_threshold = ⟦\"smae\"⟧", "unknown_word"),
        ("form = \"grades\"\n", "form = \"grades\"\nseats = ⟦1⟧\n", "not_on_grades"),
        ("form = \"grades\"\n", "form = \"grades\"\nmax = ⟦1⟧\n", "not_on_grades"),
        ("[\"Tín nhiệm cao\", \"Tín nhiệm\", \"Tín nhiệm thấp\"]", "⟦[\"Tín nhiệm cao\"]⟧", "grade_count"),
        ("\"Tín nhiệm\", \"Tín nhiệm thấp\"]", "⟦\"tín nhiệm CAO\"⟧]", "same_name"),
        ("more_than = \"1/2\"", "more_than = ⟦0.5⟧", "float_fraction"),
        ("more_than = \"1/2\"", "more_than = ⟦\"half\"⟧", "bad_fraction"),
        ("more_than = \"1/2\"", "more_than = ⟦\"1/0\"⟧", "zero_denominator"),
        ("more_than = \"1/2\"", "more_than = ⟦\"1/1\"⟧", "unreachable_threshold"),
        ("more_than = \"1/2\"", "at_least = ⟦\"101 %\"⟧", "unreachable_threshold"),
        ("more_than = \"1/2\"", "more_than = \"1/2\", at_least = ⟦\"2/3\"⟧", "two_thresholds"),
        ("more_than = \"1/2\"", "⟦more⟧ = \"1/2\"", "unknown_key"),
        ("of = \"collected\"", "of = ⟦\"everybody\"⟧", "unknown_word"),
        // The agenda.
        ("kind = \"pledge\"", "kind = ⟦\"plege\"⟧", "unknown_word"),
        ("kind = \"pledge\"", "kind = \"pledge\"\n⟦file⟧ = \"bao-cao.md\"", "unknown_key"),
        ("[[agenda]]\nkind = \"pledge\"", "⟦[[agenda]]⟧\ntitle = \"Giao ước\"", "missing_key"),
        ("kind = \"pledge\"", "kind = \"pledge\"\nid = ⟦\"bao-cao\"⟧", "same_id"),
        ("kind = \"pledge\"", "kind = \"pledge\"\nminutes = ⟦-5⟧", "out_of_range"),
        ("kind = \"pledge\"", "kind = \"pledge\"\nminutes = ⟦true⟧", "wrong_type"),
        ("file = \"bao-cao.md\"", "file = ⟦\"khong-co.md\"⟧", "report_missing"),
        ("file = \"bao-cao.md\"", "file = ⟦\"bao-cao.odt\"⟧", "report_format"),
        ("file = \"bao-cao.md\"", "file = ⟦\"/etc/passwd.md\"⟧", "report_outside"),
        ("file = \"bao-cao.md\"", "file = ⟦\"../bao-cao.md\"⟧", "report_outside"),
        ("file = \"bao-cao.md\"", "file = ⟦\"C:\\\\bao-cao.md\"⟧", "report_outside"),
        ("file = \"bao-cao.md\"", "file = ⟦\"to.md\"⟧", "report_too_large"),
        ("file = \"bao-cao.md\"", "file = ⟦\"lon.md\"⟧", "report_too_large"),
        ("file = \"bao-cao.md\"", "file = ⟦\"khoa.md\"⟧", "report_unreadable"),
        ("file = \"bao-cao.md\"", "file = ⟦\"rong.md\"⟧", "report_empty"),
        (
            "contests = [\"co-nganh\", \"tin-nhiem\"]",
            "contests = [\"co-nganh\", \"tin-nhiem\", ⟦\"x\"⟧]",
            "unknown_contest",
        ),
        (
            "contests = [\"co-nganh\", \"tin-nhiem\"]",
            "contests = [\"co-nganh\", \"tin-nhiem\", ⟦\"co-nganh\"⟧]",
            "same_id",
        ),
        ("deputy = { from = \"co-chinh-phu\" }", "deputy = { from = ⟦\"tin-nhiem\"⟧ }", "leader_from_grades"),
        (
            "deputy = { from = \"co-chinh-phu\" }",
            "deputy = { from = ⟦\"co-nganh\"⟧, name = \"A\" }",
            "named_and_elected",
        ),
        ("count = 3", "count = ⟦0⟧", "out_of_range"),
        ("{ name = \"Vũ E\" }", "{ name = \"Vũ E\", head = ⟦true⟧ }", "two_heads"),
        // Advice.
        ("{ name = \"Vũ E\" }", "{ name = \"Vũ E\", unit = ⟦\"tccb\"⟧ }", "member_nominated"),
        ("unit = \"tk\", head", "unit = ⟦\"khtc\"⟧, head", "member_nominated"),
        (
            "kind = \"result\"\ncontests = [\"co-nganh\"]",
            "kind = \"result\"\ncontests = [⟦\"co-chinh-phu\"⟧]",
            "result_before_ballot",
        ),
        ("kind = \"result\"\ncontests = [\"co-nganh\"]", "kind = ⟦\"result\"⟧", "no_contest"),
        (
            "[[agenda]]\nkind = \"attendance\"\nminutes = 15",
            "⟦[[agenda]]⟧\nkind = \"attendance\"\nminutes = 481",
            "long_agenda",
        ),
        // Syntax.
        ("seats = 2", "seats = 2\n⟦seats⟧ = 3", "duplicate_key"),
        ("form = \"strike\"", "form = ⟦strike⟧", "syntax"),
        ("date = 2017-12-01\nbegins", "date = ⟦2017-02-30⟧\nbegins", "syntax"),
    ];
    let wrong: Vec<String> = cases.iter().filter_map(|(from, to, code)| check(from, to, code).err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn codes(text: &str) -> Vec<String> {
    read_text(text).faults.iter().map(brief).collect()
}

#[test]
fn an_empty_plan_lacks_everything() {
    assert_eq!(
        codes(""),
        ["missing_key 1:1-2", "missing_key 1:1-2", "missing_key 1:1-2", "no_agenda 1:1-2"],
        "format, units, conference; and no agenda"
    );
}

#[test]
fn all_faults_of_a_plan_are_told_together_and_in_order() {
    let text = "format = 1\n[conference]\ntitel = \"Hội nghị\"\n[[units]]\nid = \"VP\"\n[[contests]]\nid = \"c\"\n                title = \"C\"\nnominees = [\"VP\", \"x\"]\nseats = \"4\"\ncolour = 1\nform = tick\n";
    assert_eq!(
        codes(text),
        [
            "no_agenda 1:1-2",
            "missing_key 2:1-13",
            "missing_key 2:1-13",
            "no_date 2:1-13",
            "no_chair 2:1-13",
            "unknown_key 3:1-6",
            "missing_key 4:1-10",
            "bad_id 5:6-10",
            "unknown_unit 9:19-22",
            "wrong_type 10:9-12",
            "unknown_key 11:1-7",
            "syntax 12:8-12",
        ]
    );
}

#[test]
fn a_broken_bracket_is_told_alone() {
    for (from, to, expected) in [
        ("[conference]", "[conference", "syntax 2:12-13"),
        ("nominees = [\"vp\", \"xdpl\", \"tccb\"]", "nominees = [\"vp\" \"xdpl\"]", "syntax 39:18-19"),
        ("place = \"Hà Nội\"", "place = \"Hà Nội", "syntax 9:16-17"),
    ] {
        assert_eq!(codes(&GOOD.replace(from, to)).first().map(String::as_str), Some(expected), "{to}");
    }
}

#[test]
fn contests_that_follow_each_other_in_a_ring_are_told_once() {
    let text = GOOD.replace("nominees = [\"vp\", \"xdpl\", \"tccb\"]", "nominees_from = \"co-chinh-phu\"");
    assert_eq!(codes(&text), ["follows_in_a_ring 39:17-31"]);
}

#[test]
fn a_counted_hall_needs_the_number_of_summoned() {
    assert_eq!(codes(&GOOD.replace("summoned = 1500\n", "")), ["counted_without_summoned 59:10-19"]);
}

#[test]
fn seats_must_be_said_but_not_on_grades() {
    assert_eq!(codes(&GOOD.replace("seats = 2\n", "")), ["missing_key 36:1-13"]);
    assert_eq!(codes(&GOOD.replace("grades = [\"Tín nhiệm cao\"", "# [\"Tín nhiệm cao\"")), ["missing_key 54:1-13"]);
}

#[test]
fn a_contest_that_is_never_voted_on_is_a_warning() {
    let reading = read_text(&GOOD.replace("[\"co-nganh\", \"tin-nhiem\"]", "[\"co-nganh\"]"));
    assert_eq!(reading.faults.iter().map(brief).collect::<Vec<_>>(), ["contest_not_on_agenda 55:6-17"]);
    assert!(reading.programme.is_some(), "a warning keeps nobody from using the plan");
}

#[test]
fn the_chairs_unit_on_an_even_tally_team_is_two_warnings() {
    let text = GOOD.replace("unit = \"tk\", head = true }, { name = \"Vũ E\" }", "unit = \"xdpl\", head = true }");
    let found: Vec<&str> = read_text(&text).faults.iter().map(|fault| fault.code).collect();
    assert_eq!(found, ["even_tally_team", "member_nominated", "member_of_chair"]);
}

#[test]
fn a_plan_without_agenda_chair_and_date_can_be_used() {
    let text = "format = 1\n[conference]\ntitle = \"H\"\nyear = 2017\n[[units]]\nid = \"a\"\nname = \"A\"\n";
    let reading = read_text(text);
    let found: Vec<&str> = reading.faults.iter().map(|fault| fault.code).collect();
    assert_eq!(found, ["no_agenda", "no_date", "no_chair"]);
    assert!(reading.programme.is_some());
}

#[test]
fn hidden_characters_of_a_report_are_told_in_the_report() {
    let reading = read_text(&GOOD.replace("bao-cao.md", "an.md"));
    let fault = &reading.faults[0];
    assert_eq!((reading.faults.len(), brief(fault).as_str()), (1, "bidi_control 3:5-6"));
    assert_eq!(fault.file, "an.md");
    assert!(reading.programme.is_none());
}

#[test]
fn a_report_in_an_old_code_page_is_told_in_the_report() {
    let reading = read_text(&GOOD.replace("bao-cao.md", "ma-cu.md"));
    assert_eq!(reading.faults.iter().map(brief).collect::<Vec<_>>(), ["not_utf8 1:4-5"]);
    assert_eq!(reading.faults[0].file, "ma-cu.md");
}

#[test]
fn bytes_that_are_no_utf8_have_their_place() {
    let mut bytes = b"format = 1\ntitle = \"".to_vec();
    bytes.extend("Hội ".as_bytes());
    bytes.push(0xFF);
    let found: Vec<String> = read_bytes(&bytes).faults.iter().map(brief).collect();
    assert_eq!(found, ["not_utf8 2:14-15"]);
}

#[test]
fn what_is_over_a_limit_says_the_limit() {
    use std::fmt::Write;
    let mut units = String::new();
    for n in 0..2001 {
        write!(units, "[[units]]\nid = \"u{n}\"\nname = \"Đơn vị {n}\"\n").expect("a String takes it");
    }
    let head = "format = 1\n[conference]\ntitle = \"H\"\nyear = 2017\ndate = 2017-12-01\nchair = { name = \"A\" }\n";
    let found = codes(&format!("{head}{units}[[agenda]]\nkind = \"closing\"\n"));
    assert_eq!(found, ["too_many 6007:1-10"]);
    let people: Vec<String> = (0..2001).map(|n| format!("{{ name = \"Người {n}\" }}")).collect();
    let unit = format!("[[units]]\nid = \"u\"\nname = \"U\"\ndelegates = [{}]\n", people.join(", "));
    let reading = read_text(&format!("{head}{unit}[[agenda]]\nkind = \"closing\"\n"));
    assert_eq!(reading.faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), ["too_many"]);
    let large = vec![b'#'; 4 * 1024 * 1024 + 1];
    assert_eq!(read_bytes(&large).faults.iter().map(brief).collect::<Vec<_>>(), ["plan_too_large"]);
}

#[test]
fn a_key_of_another_kind_is_told_where_it_belongs() {
    use crate::plan::FaultKind;
    let reading = read_text(&GOOD.replace("kind = \"pledge\"", "kind = \"pledge\"\nminutes_each = 3"));
    let FaultKind::UnknownKey { kinds, nearest, .. } = &reading.faults[0].kind else { panic!() };
    assert_eq!((kinds.as_slice(), *nearest), (["discussion"].as_slice(), None));
}
