//! The questions of home before a plan is begun or opened.

use super::beginning::{self, Asked, Source};
use super::folders::typed;
use crate::plan::templates::{Particulars, Template};
use crate::terminal::field::{Field, Value};
use crate::terminal::form::Form;
use crate::wording::{Lang, prepare as words};
use std::path::{Path, PathBuf};

/// Which questions stand on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// Those of a new plan.
    New,
    /// Those of a plan from last year.
    FromLast,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Prepared {
    /// A plan is to be begun.
    Begin(Box<Asked>),
    /// A plan is to be opened.
    Open(PathBuf),
}

impl Question {
    /// The questions as a form. `last` is the file that was chosen before them.
    pub(super) fn form(self, last: Option<&Path>, lang: Lang) -> Form {
        let last = last.map(|last| last.to_string_lossy().into_owned()).unwrap_or_default();
        let kinds = || Template::ALL.map(|template| words::template(template).of(lang).to_owned()).to_vec();
        let file = Field::path(words::FIELD_FILE.of(lang)).with(words::FILE_NAME.of(lang));
        match self {
            Self::New => Form::new(
                words::NEW_TITLE.of(lang),
                vec![
                    Field::choice(words::FIELD_KIND.of(lang), kinds()),
                    Field::prose(words::FIELD_TITLE.of(lang)),
                    Field::optional(words::FIELD_DATE.of(lang)),
                    Field::optional(words::FIELD_PLACE.of(lang)),
                    file,
                ],
                lang,
            )
            .introduced(words::NEW_INTRO.of(lang)),
            Self::FromLast => Form::new(
                words::LAST_TITLE.of(lang),
                vec![
                    Field::path(words::FIELD_LAST.of(lang)).with(&last),
                    Field::optional(words::FIELD_DATE.of(lang)),
                    Field::optional(words::FIELD_PLACE.of(lang)),
                    file,
                ],
                lang,
            )
            .introduced(words::LAST_INTRO.of(lang))
            .focused(1),
        }
    }

    /// What the answers mean, or the sentence that says what is wrong with them.
    pub(super) fn answered(self, values: &[Value], lang: Lang) -> Result<Prepared, String> {
        let text = |at: usize| values.get(at).and_then(Value::text).unwrap_or_default().trim().to_owned();
        let day = |at: usize| match text(at) {
            said if said.is_empty() => Ok(None),
            said => beginning::date(&said).map(Some).ok_or_else(|| words::NOT_A_DATE.of(lang).to_owned()),
        };
        let asked = |file, source, told| Prepared::Begin(Box::new(Asked { file, source, told }));
        Ok(match self {
            Self::New => {
                let kind = values.first().and_then(Value::choice).unwrap_or_default();
                let template = Template::ALL.get(kind).copied().unwrap_or(Template::TwoRounds);
                let told = Particulars { title: text(1), date: day(2)?, year: None, place: text(3) };
                asked(plan_name(&text(4)), Source::Template(template), told)
            }
            Self::FromLast => {
                let told = Particulars { title: String::new(), date: day(1)?, year: None, place: text(2) };
                asked(plan_name(&text(3)), Source::Last(typed(&text(0))), told)
            }
        })
    }
}

/// The name of a plan's file; one without an ending gets its ending.
fn plan_name(text: &str) -> PathBuf {
    let path = typed(text);
    if path.extension().is_none() { path.with_extension("toml") } else { path }
}

#[cfg(test)]
mod tests {
    use super::{Prepared, Question, Source, Template};
    use crate::terminal::field::Value;
    use crate::wording::Lang;

    #[test]
    fn a_few_answers_make_a_plan() {
        let text = |text: &str| Value::Text(text.to_owned());
        let answers = [Value::Choice(3), text(""), text("09/01/2027"), text("Huế"), text("ke-hoach")];
        let Ok(Prepared::Begin(asked)) = Question::New.answered(&answers, Lang::Vi) else { panic!("not begun") };
        assert_eq!(asked.source, Source::Template(Template::Confidence));
        assert_eq!(asked.file.to_str(), Some("ke-hoach.toml"));
        let wrong = [Value::Choice(3), text(""), text("mai"), text(""), text("x")];
        assert!(Question::New.answered(&wrong, Lang::Vi).is_err());
    }
}
