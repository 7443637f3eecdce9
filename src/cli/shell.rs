//! What a shell wants to know of this program: completions and man pages, from the one description of the command line.

use super::args;
use super::ending::{Ending, Stop};
use super::out;
use crate::wording::{Lang, usage};
use clap::Command;
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
    let Some(task) = task else { return rendered(line) };
    let mut found = line.get_subcommands().find(|found| found.get_name() == task)?.clone();
    let name = format!("hoinghi-{task}");
    found = found.display_name(name.clone()).name(name).version(env!("CARGO_PKG_VERSION"));
    rendered(found)
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
}
