//! Workbooks: each visible sheet becomes a table.

mod cells;
mod moment;
mod strings;
mod styles;

pub(crate) use moment::minute_of_day;

use super::archive::Package;
use super::limits;
use super::markup::{Markup, Met};
use super::remark::{Remark, What};
use super::spot::Spot;
use super::table::Table;
use super::trouble::{Mass, Trouble};
use std::collections::HashMap;

/// The tables of a workbook, and what of it was not read.
pub(crate) fn read(bytes: &[u8]) -> Result<(Vec<Table>, Vec<Remark>), Trouble> {
    let mut package = Package::open(bytes)?;
    let workbook = package.needed("xl/workbook.xml")?;
    let relations = package.needed("xl/_rels/workbook.xml.rels")?;
    let targets = targets(&relations)?;
    let shared = match targets.values().find(|target| target.kind == "sharedStrings") {
        Some(target) => strings::read(&package.part(&target.part)?.unwrap_or_default())?,
        None => Vec::new(),
    };
    let moments = match targets.values().find(|target| target.kind == "styles") {
        Some(target) => styles::moments(&package.part(&target.part)?.unwrap_or_default())?,
        None => Vec::new(),
    };
    let (mut tables, mut remarks, mut taken) = (Vec::new(), Vec::new(), cells::Taken::default());
    for sheet in sheets(&workbook)? {
        if sheet.hidden {
            remarks.push(Remark { spot: Spot::Sheet(sheet.name), what: What::HiddenSheet });
            continue;
        }
        let Some(target) = targets.get(&sheet.relation).filter(|target| target.kind == "worksheet") else { continue };
        let text = package.part(&target.part)?.ok_or(Trouble::NoPart { part: "xl/worksheets" })?;
        let known = cells::Known { part: &target.part, sheet: &sheet.name, shared: &shared, moments: &moments };
        let table = cells::read(&text, &known, &mut taken)?;
        if !table.rows.is_empty() {
            tables.push(table);
        }
    }
    Ok((tables, remarks))
}

struct Sheet {
    name: String,
    relation: String,
    hidden: bool,
}

fn sheets(workbook: &str) -> Result<Vec<Sheet>, Trouble> {
    let mut sheets = Vec::new();
    let mut markup = Markup::new("xl/workbook.xml", workbook);
    while let Some(met) = markup.next()? {
        let Met::Open(element) = met else { continue };
        if element.name() != "sheet" {
            continue;
        }
        if sheets.len() == limits::TABLES {
            return Err(Trouble::TooMany { what: Mass::Tables, sheet: String::new(), limit: limits::TABLES });
        }
        let name = element.attribute("name").unwrap_or_default();
        let name = crate::plan::place::quoted(&name);
        let hidden = element.attribute("state").is_some_and(|state| state != "visible");
        sheets.push(Sheet { name, relation: element.attribute("id").unwrap_or_default(), hidden });
    }
    Ok(sheets)
}

struct Target {
    /// The last word of its type.
    kind: String,
    /// The part, from the root of the package.
    part: String,
}

fn targets(relations: &str) -> Result<HashMap<String, Target>, Trouble> {
    let mut targets = HashMap::new();
    let mut markup = Markup::new("xl/_rels/workbook.xml.rels", relations);
    while let Some(met) = markup.next()? {
        let Met::Open(element) = met else { continue };
        let (Some(id), Some(kind), Some(path)) =
            (element.attribute("Id"), element.attribute("Type"), element.attribute("Target"))
        else {
            continue;
        };
        let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
        let part = path.strip_prefix('/').map_or_else(|| format!("xl/{path}"), str::to_owned);
        targets.insert(id, Target { kind, part });
    }
    Ok(targets)
}
