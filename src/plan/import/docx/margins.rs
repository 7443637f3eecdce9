//! What stands at the head and at the foot of pages: it is told, and never taken into a report.

use crate::plan::import::archive::Package;
use crate::plan::import::markup::{Markup, Met};
use crate::plan::import::remark::{Remark, What};
use crate::plan::import::spot::Spot;
use crate::plan::import::trouble::Trouble;
use crate::plan::place::quoted;

/// The remarks on all heads and feet that say something; a number of the page says nothing.
pub(super) fn read(package: &mut Package<'_>) -> Vec<Remark> {
    let mut told: Vec<Remark> = Vec::new();
    for name in package.names("word/", ".xml") {
        let make: fn(String) -> What = match () {
            () if name.starts_with("word/header") => What::PageHead,
            () if name.starts_with("word/footer") => What::PageFoot,
            () => continue,
        };
        // A head that cannot be read spoils no report.
        let text = package.part(&name).and_then(|part| text(&name, &part.unwrap_or_default())).unwrap_or_default();
        if !text.chars().any(char::is_alphabetic) {
            continue;
        }
        let remark = Remark { spot: Spot::File, what: make(quoted(&text)) };
        // The first page and the others often say the same.
        if !told.contains(&remark) {
            told.push(remark);
        }
    }
    told
}

fn text(part: &str, xml: &str) -> Result<String, Trouble> {
    let mut markup = Markup::new(part, xml);
    let (mut said, mut within) = (String::new(), false);
    while let Some(met) = markup.next()? {
        match met {
            Met::Open(element) if element.name() == "t" => within = true,
            Met::Open(element) if matches!(element.name(), "p" | "tab" | "br") => said.push(' '),
            Met::Open(element) if matches!(element.name(), "instrText" | "Fallback") => markup.skip()?,
            Met::Close(name) if name.as_str() == "t" => within = false,
            Met::Text(text) if within => said.push_str(&text),
            _ => {}
        }
    }
    Ok(said.split_whitespace().collect::<Vec<_>>().join(" "))
}
