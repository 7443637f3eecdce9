//! The draft by itself.

use crate::conference::contest::Form;
use crate::conference::paper::{InvalidReason, Mark, Paper};
use crate::tally::draft::{Draft, Typing};

fn draft(form: Form) -> Draft {
    Draft::blank(form, 5, Typing::usual(form))
}

fn marks(draft: &Draft) -> Vec<Mark> {
    (0..5).filter_map(|line| draft.mark(line)).collect()
}

const S: Mark = Mark::Support;
const A: Mark = Mark::Against;
const N: Mark = Mark::None;
const B: Mark = Mark::Both;

#[test]
fn a_line_not_typed_says_the_opposite_of_what_is_typed() {
    let mut paper = draft(Form::Strike);
    assert_eq!(marks(&paper), [S; 5]);
    paper.toggle(1);
    assert_eq!(marks(&paper), [S, A, S, S, S]);
    paper.toggle(1);
    assert!(paper.is_untouched());
    assert_eq!(marks(&draft(Form::Tick)), [A; 5]);
}

#[test]
fn switching_keeps_the_numbers_typed_and_turns_what_they_mean() {
    let mut paper = draft(Form::Strike);
    paper.toggle(1);
    paper.switch();
    assert_eq!(marks(&paper), [A, S, A, A, A]);
    paper.toggle(2);
    assert_eq!(marks(&paper), [A, S, S, A, A]);
    assert!(paper.back() && paper.back() && !paper.back());
    assert_eq!(marks(&paper), [A; 5]);
}

#[test]
fn on_agree_a_line_goes_from_none_to_its_box_to_both_to_none() {
    let mut paper = draft(Form::Agree);
    let seen: Vec<_> = (0..3)
        .filter_map(|_| {
            paper.toggle(0);
            paper.mark(0)
        })
        .collect();
    assert_eq!(seen, [S, B, N]);
    paper.toggle(0);
    paper.switch();
    paper.toggle(1);
    assert_eq!(marks(&paper), [S, A, N, N, N], "switching leaves what was marked");
    paper.fill_opposite();
    assert_eq!(marks(&paper), [S, A, S, S, S]);
    paper.back();
    assert_eq!(marks(&paper), [S, A, N, N, N], "one key, one step back");
}

#[test]
fn a_click_marks_one_box_and_a_second_click_clears_it() {
    let mut paper = draft(Form::Agree);
    paper.toggle_box(0, 1);
    assert_eq!(paper.mark(0), Some(A));
    paper.toggle_box(0, 0);
    assert_eq!(paper.mark(0), Some(B));
    paper.toggle_box(0, 1);
    assert_eq!(paper.mark(0), Some(S));
    let mut graded = draft(Form::Grades);
    graded.toggle_box(3, 2);
    assert_eq!(graded.mark(3), Some(Mark::Grade(3)));
    graded.toggle_box(3, 2);
    assert!(graded.is_untouched());
}

#[test]
fn the_rest_gets_the_last_grade_but_for_lines_passed_over() {
    let mut paper = draft(Form::Grades);
    assert_eq!(paper.grade_rest(0), None);
    paper.grade(0, 1);
    paper.grade(1, 0);
    paper.grade(2, 2);
    assert_eq!(paper.grade_rest(3), Some(2));
    assert_eq!(marks(&paper), [Mark::Grade(1), N, Mark::Grade(2), Mark::Grade(2), Mark::Grade(2)]);
    assert!(paper.back());
    assert_eq!(paper.mark(4), Some(N));
}

#[test]
fn marking_a_line_takes_a_declaration_back_and_back_restores_it() {
    let mut paper = draft(Form::Tick);
    paper.declare(InvalidReason::Damaged);
    assert!(!paper.is_untouched());
    paper.toggle(0);
    assert_eq!(paper.declared(), None);
    paper.back();
    assert_eq!(paper.declared(), Some(InvalidReason::Damaged));
}

#[test]
fn a_paper_read_into_a_draft_says_the_same_whatever_is_typed() {
    for form in [Form::Tick, Form::Strike] {
        for typing in [Typing::Supported, Typing::Struck] {
            let paper = Paper::Marked(vec![S, A, A, S, A]);
            let mut read = Draft::like(&paper, form, 5, typing);
            assert_eq!(marks(&read), [S, A, A, S, A]);
            read.back();
            assert_ne!(marks(&read), [S, A, A, S, A], "its marks can be taken back");
            let mut over = Draft::blank(form, 5, typing.other());
            over.take_over(&Draft::like(&paper, form, 5, typing));
            assert_eq!(marks(&over), [S, A, A, S, A]);
            over.back();
            assert!(over.is_untouched());
        }
    }
    let declared = Draft::like(&Paper::Declared(InvalidReason::Signed), Form::Agree, 5, Typing::Supported);
    assert_eq!(declared.declared(), Some(InvalidReason::Signed));
}

#[test]
fn a_taken_back_paper_without_a_mark_is_still_a_paper() {
    let blank = Paper::Marked(vec![A; 5]);
    assert!(!Draft::like(&blank, Form::Tick, 5, Typing::Supported).taken_back().is_untouched());
}
