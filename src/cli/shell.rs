//! What a shell wants to know of this program: completions and man pages, from the one description of the command line.

use super::args;
use super::ending::{Ending, Stop};
use super::out;
use crate::wording::man::{PARTS, Part};
use crate::wording::{Lang, Phrase, usage};
use clap::Command;
use clap::builder::Resettable;
use clap_complete::Shell;
use clap_mangen::Man;

/// Prints what a shell reads to complete command lines.
pub fn completions(shell: Shell, lang: Lang) -> Result<Ending, Stop> {
    let mut line = args::explained(lang);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut line, "hoinghi", &mut script);
    out::tell(&String::from_utf8_lossy(&script), lang)?;
    Ok(Ending::Done)
}

/// Prints the man page of the program, or of one command.
pub fn man(task: Option<&str>, lang: Lang) -> Result<Ending, Stop> {
    let page = page(task, lang).ok_or_else(|| Stop::usage(usage::unknown_page(lang, task.unwrap_or_default())))?;
    out::tell(&page, lang)?;
    Ok(Ending::Done)
}

fn page(task: Option<&str>, lang: Lang) -> Option<String> {
    let line = args::explained(lang);
    let Some(task) = task else {
        // What stands below the commands in --help has parts of its own here.
        let whole = rendered(line.after_help(Resettable::Reset))?;
        let (before, version) = whole.rsplit_once(".SH VERSION")?;
        return Some(format!("{before}{}.SH VERSION{version}", parts(lang)));
    };
    let mut found = line.get_subcommands().find(|found| found.get_name() == task)?.clone();
    let name = format!("hoinghi-{task}");
    found = found.display_name(name.clone()).name(name).version(env!("CARGO_PKG_VERSION"));
    Some(rendered(found)?.replace(".SH EXTRA", if lang == Lang::Vi { ".SH GHI CHÚ" } else { ".SH NOTES" }))
}

/// The parts that no description of arguments holds.
fn parts(lang: Lang) -> String {
    let item =
        |(what, told): &(Phrase, Phrase)| format!(".TP\n\\fB{}\\fR\n{}\n", plain(what.of(lang)), plain(told.of(lang)));
    let part = |part: &Part| {
        let items: String = part.items.iter().map(item).collect();
        format!(".SH \"{}\"\n{items}", part.title.of(lang))
    };
    PARTS.iter().map(part).collect()
}

/// Text in which nothing acts as a request of the formatter.
fn plain(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    if text.starts_with(['.', '\'']) { format!("\\&{text}") } else { text }
}

fn rendered(line: Command) -> Option<String> {
    let mut page = Vec::new();
    Man::new(line).render(&mut page).ok()?;
    String::from_utf8(page).ok()
}

#[cfg(test)]
mod tests {
    use super::{args, page};
    use crate::wording::Lang;

    #[test]
    fn every_command_has_a_man_page_in_both_languages() {
        for lang in [Lang::Vi, Lang::En] {
            let whole = page(None, lang).unwrap();
            for command in args::explained(lang).get_subcommands() {
                let name = command.get_name();
                let own = page(Some(name), lang).unwrap();
                assert!(own.contains(&format!("hoinghi\\-{name}")) && own.contains(".SH"), "{own}");
                assert!(whole.contains(&format!("hoinghi\\-{name}")), "{whole}");
            }
            assert_eq!(page(Some("no-such"), lang), None);
        }
    }

    #[test]
    fn the_man_page_tells_exit_codes_environment_files_and_examples() {
        for (lang, titles) in [
            (Lang::En, ["EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"]),
            (Lang::Vi, ["MÃ KẾT THÚC", "BIẾN MÔI TRƯỜNG", "TỆP", "VÍ DỤ"]),
        ] {
            let whole = page(None, lang).unwrap();
            let places =
                titles.map(|title| whole.find(&format!(".SH \"{title}\"\n")).unwrap_or_else(|| panic!("{title}")));
            assert!(places.is_sorted() && !whole.contains(".SH EXTRA"), "{whole}");
            assert!(whole.contains("\\fBHOINGHI_LOG\\fR") && whole.contains("\\fB3\\fR"), "{whole}");
        }
    }
}
