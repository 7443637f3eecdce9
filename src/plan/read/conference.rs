//! The table `[conference]`.

use super::fields::Fields;
use super::people;
use super::title;
use super::units::Units;
use crate::conference::Particulars;
use crate::plan::fault::FaultKind;
use crate::plan::{format, limits};

/// Title, cluster, date and place; `None` where the table cannot be read.
pub(crate) fn read(root: &Fields<'_, '_, '_>, units: &Units) -> Option<Particulars> {
    let value = root.required("conference")?;
    let fields = Fields::open(root.book, value, title::CONFERENCE, &format::CONFERENCE)?;
    let title = fields.required_line("title");
    let year = fields.required("year").and_then(|_| fields.whole("year", limits::YEARS));
    let date = fields.date("date");
    if fields.get("date").is_none() {
        root.book.note(fields.span(), FaultKind::NoDate);
    }
    if fields.get("chair").is_none() {
        root.book.note(fields.span(), FaultKind::NoChair);
    }
    let particulars = Particulars {
        title: title.unwrap_or_default(),
        cluster: fields.line("cluster").unwrap_or_default(),
        authority: fields.line("authority").unwrap_or_default(),
        year: year.and_then(|year| i32::try_from(year).ok()).unwrap_or_default(),
        date,
        begins: fields.time("begins"),
        place: fields.line("place").unwrap_or_default(),
        summoned: fields.whole("summoned", limits::SUMMONED),
        chair: people::person(&fields, "chair", units),
        illustration: fields.line("illustration"),
    };
    Some(particulars)
}
