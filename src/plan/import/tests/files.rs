//! Files as office programs write them, made here so that each is as faulty as its test wants it.

use std::fmt::Write as _;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A package of parts.
pub(super) fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).expect("a part");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("a package").into_inner()
}

/// A workbook with one sheet, whose rows and what follows them are given.
pub(super) fn workbook(sheet: &str) -> Vec<u8> {
    workbook_with("", sheet)
}

pub(super) fn workbook_with(shared: &str, sheet: &str) -> Vec<u8> {
    let workbook = r#"<?xml version="1.0" encoding="UTF-8"?><workbook xmlns:r="r"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let relations = r#"<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://x/styles" Target="styles.xml"/></Relationships>"#;
    let styles = r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="20"/></cellXfs></styleSheet>"#;
    let shared = format!("<sst>{shared}</sst>");
    package(&[
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/sharedStrings.xml", shared.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/sheet1.xml", format!("<worksheet>{sheet}</worksheet>").as_bytes()),
    ])
}

/// Rows of texts, from row 1.
pub(super) fn rows(rows: &[&[&str]]) -> String {
    let mut text = String::from("<sheetData>");
    for (number, row) in (1..).zip(rows) {
        let _ = write!(text, "<row r=\"{number}\">");
        for (column, cell) in (1..).zip(*row) {
            let cell = cell.replace('&', "&amp;").replace('<', "&lt;");
            let at = format!("{}{number}", super::super::letters(column));
            let _ = write!(text, "<c r=\"{at}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>");
        }
        text.push_str("</row>");
    }
    text + "</sheetData>"
}

/// A document with this body.
pub(super) fn document(body: &str) -> Vec<u8> {
    document_with(body, "", "")
}

pub(super) fn document_with(body: &str, styles: &str, numbering: &str) -> Vec<u8> {
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    package(&[
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", format!("<w:styles xmlns:w=\"w\">{styles}</w:styles>").as_bytes()),
        ("word/numbering.xml", format!("<w:numbering xmlns:w=\"w\">{numbering}</w:numbering>").as_bytes()),
    ])
}

/// A paragraph of one run.
pub(super) fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// A table of texts.
pub(super) fn table(rows: &[&[&str]]) -> String {
    let cell = |cell: &&str| ["<w:tc>", &p(cell), "</w:tc>"].concat();
    let row = |row: &&[&str]| ["<w:tr>", &row.iter().map(cell).collect::<String>(), "</w:tr>"].concat();
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}
