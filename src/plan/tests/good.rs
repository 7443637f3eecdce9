//! A good plan, and what a plan leaves unsaid.

use super::{FileTrouble, GOOD, read_text};
use crate::conference::{
    Appointee, Base, BlankRule, Comparison, Form, Programme, Projection, Source, StepKind, Threshold, TieRule, Voters,
};

fn programme(text: &str) -> Programme {
    let reading = read_text(text);
    assert_eq!(reading.faults, [], "the plan is sound");
    reading.programme.expect("a sound plan gives a programme")
}

#[test]
fn the_example_of_the_interfaces_is_read_whole() {
    let programme = programme(GOOD);
    assert_eq!(programme.units.len(), 5);
    assert_eq!(programme.contests.len(), 3);
    assert_eq!(programme.agenda.len(), 16);
    assert_eq!(programme.particulars.begins.map(|at| at.to_string()), Some("08:00:00".into()));
    assert_eq!(programme.units[0].voters(), 1, "one of two delegates votes");
    assert!(programme.units[2].illustration);
}

#[test]
fn a_chained_contest_takes_the_form_it_follows() {
    let chained = &programme(GOOD).contests[1];
    assert_eq!(chained.form, Form::Strike);
    assert_eq!(chained.source, Source::ElectedOf("co-nganh".into()));
    assert_eq!((chained.tie, chained.passes, chained.bundle, chained.runoff_threshold), (TieRule::Lot, 2, 5, true));
}

#[test]
fn what_a_contest_leaves_unsaid_follows_the_rules() {
    let text = GOOD
        .replace("form = \"strike\"\n", "")
        .replace("threshold = { more_than = \"1/2\", of = \"collected\" }\n", "");
    let contest = &programme(&text).contests[0];
    assert_eq!(contest.form, Form::Tick);
    assert_eq!((contest.base, contest.threshold), (Base::Collected, Threshold::MAJORITY));
    assert_eq!((contest.tie, contest.blank), (TieRule::Runoff, BlankRule::Invalid));
    assert_eq!((contest.voters, contest.projection), (Voters::Unit, Projection::Live));
    assert_eq!((contest.max, contest.passes, contest.bundle, contest.runoff_threshold), (None, 1, 25, false));
}

#[test]
fn steps_without_an_id_are_named_by_their_kind() {
    let ids: Vec<String> = programme(GOOD).agenda.iter().map(|step| step.id.to_string()).collect();
    assert_eq!(
        ids,
        [
            "attendance-1",
            "opening-1",
            "bao-cao",
            "discussion-1",
            "speech-1",
            "slate-1",
            "tally-team-1",
            "show-of-hands-1",
            "ballot-1",
            "result-1",
            "ballot-2",
            "ballot-3",
            "leader-1",
            "handover-1",
            "pledge-1",
            "closing-1"
        ]
    );
}

#[test]
fn a_step_without_title_has_that_of_its_kind_and_five_minutes() {
    let programme = programme(GOOD);
    assert_eq!(programme.agenda[8].title, "Bỏ phiếu kín");
    assert_eq!(programme.agenda[8].minutes, 5);
}

#[test]
fn a_report_is_copied_in_with_plain_line_breaks() {
    let programme = programme(&GOOD.replace("bao-cao.md", "tai-lieu/bao-cao.md"));
    let StepKind::Report { file, text } = &programme.agenda[2].kind else { panic!("a report") };
    assert_eq!((file.as_str(), text.as_str()), ("bao-cao.md", "# Báo cáo\n\nKết quả theo Quyết định số 01/QĐ-BTP."));
}

#[test]
fn a_unit_stands_for_a_speaker_without_a_name() {
    let StepKind::Discussion { speakers, minutes_each } = &programme(GOOD).agenda[3].kind else { panic!() };
    assert_eq!((speakers[0].name.as_str(), *minutes_each), ("Vụ Tổ chức cán bộ", 7));
}

#[test]
fn a_leader_is_named_or_elected() {
    let StepKind::Leader { head, deputy, .. } = programme(GOOD).agenda[12].kind.clone() else { panic!() };
    assert!(matches!(head, Some(Appointee::Named(person)) if person.name == "Ngô H"));
    assert_eq!(deputy, Some(Appointee::Elected("co-chinh-phu".into())));
    let text =
        GOOD.replace("head = { unit = \"tccb\", name = \"Ngô H\", post = \"Vụ trưởng\" }", "from = \"co-nganh\"");
    let StepKind::Leader { head, .. } = programme(&text).agenda[12].kind.clone() else { panic!() };
    assert_eq!(head, Some(Appointee::Elected("co-nganh".into())));
}

#[test]
fn thresholds_are_exact_fractions() {
    for (written, rule, num, den, base) in [
        ("{ at_least = \"2/3\" }", Comparison::AtLeast, 2, 3, Base::Collected),
        ("{ at_least = \"80 %\", of = \"eligible\" }", Comparison::AtLeast, 80, 100, Base::Eligible),
        ("{ more_than = \"50%\", of = \"valid\" }", Comparison::MoreThan, 50, 100, Base::Valid),
        ("{ of = \"present\" }", Comparison::MoreThan, 1, 2, Base::Present),
    ] {
        let contest = &programme(&GOOD.replace("{ more_than = \"1/2\", of = \"collected\" }", written)).contests[0];
        assert_eq!((contest.threshold, contest.base), (Threshold { rule, num, den }, base), "{written}");
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_breaks_are_no_fault() {
    programme(&format!("\u{FEFF}{}", GOOD.replace('\n', "\r\n")));
}

#[test]
fn decomposed_names_are_composed() {
    use unicode_normalization::UnicodeNormalization;
    let decomposed: String = GOOD.nfd().collect();
    assert_eq!(programme(&decomposed), programme(GOOD));
}

#[test]
fn a_text_of_several_lines_keeps_them() {
    let StepKind::Note { text, .. } = &programme(GOOD).agenda[10].kind else { panic!() };
    assert_eq!(text, "Thể lệ:\ngạch tên người không bầu.");
}

#[test]
fn a_report_is_found_however_its_name_is_composed() {
    use unicode_normalization::UnicodeNormalization;
    let decomposed: String = GOOD.replace("bao-cao.md", "báo-cáo.md").nfd().collect();
    let files =
        |name: &str| if name == "báo-cáo.md" { Ok("# A 01/QĐ-BTP".into()) } else { Err(FileTrouble::Missing) };
    let source = crate::plan::Source { name: "p.toml".into(), bytes: decomposed.as_bytes(), files: &files };
    assert_eq!(crate::plan::read(&source).faults, []);
}
