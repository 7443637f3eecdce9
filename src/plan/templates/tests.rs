//! Every template is a plan that can be used.

use super::{Particulars, REPORT, REPORT_NAME, Template};
use crate::plan::renew::{Why, leftovers};
use crate::plan::{FileTrouble, Reading, Source, read};
use chrono::NaiveDate;

fn checked(text: &str) -> Reading {
    let files = |name: &str| if name == REPORT_NAME { Ok(REPORT.into()) } else { Err(FileTrouble::Missing) };
    read(&Source { name: "ke-hoach.toml".into(), bytes: text.as_bytes(), files: &files })
}

#[test]
fn every_template_is_a_plan_without_a_fault_or_a_warning() {
    for template in Template::ALL {
        let reading = checked(template.text());
        assert!(reading.faults.is_empty(), "{}: {:?}", template.name(), reading.faults);
        assert!(reading.programme.is_some());
    }
}

#[test]
fn a_new_plan_bears_its_year_everywhere_and_has_no_fault() {
    let told = Particulars {
        title: "Hội nghị của chúng tôi".into(),
        date: NaiveDate::from_ymd_opt(2031, 1, 9),
        year: None,
        place: "Huế".into(),
    };
    for template in Template::ALL {
        let draft = template.begin(&told).expect("a template that reads");
        let reading = checked(&draft.text());
        assert!(reading.faults.is_empty(), "{}: {:?}", template.name(), reading.faults);
        let particulars = reading.programme.expect("a programme").particulars;
        assert_eq!((particulars.title.as_str(), particulars.year), ("Hội nghị của chúng tôi", 2030));
        assert_eq!(particulars.date, told.date);
        assert!(!draft.text().contains("2026") && !draft.text().contains("2027"), "{}", draft.text());
        assert!(draft.text().contains("năm 2031") || !template.text().contains("năm 2027"));
    }
}

#[test]
fn every_template_explains_its_parts_and_lists_its_blanks() {
    for template in Template::ALL {
        let comments = template.text().lines().filter(|line| line.contains('#')).count();
        assert!(comments > 15, "{}: {comments}", template.name());
        let draft = template.begin(&Particulars::default()).expect("a template that reads");
        let blanks = leftovers(&draft).into_iter().filter(|leftover| leftover.why == Why::Blank).count();
        assert_eq!(
            blanks,
            draft.texts().iter().filter(|(_, text)| text.contains('(') && !text.contains("03 (ba)")).count()
        );
        assert!(blanks > 8, "{}: {blanks}", template.name());
    }
}

#[test]
fn every_template_is_found_by_its_name() {
    for template in Template::ALL {
        assert_eq!(Template::named(template.name()), Some(template));
    }
}
