//! The parts of the package and how they are put together.

use super::super::Kind;
use super::super::block::Document;
use super::super::xml::escaped;
use super::body::Body;
use super::measures::{CHECK, FIRST_LINE, HEADER, LEFT, PAGE, RIGHT, TOP};
use super::paragraph::Paragraph;
use super::{paragraph, styles};
use std::io::{self, Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const DECLARED: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The names of what a part may speak of.
const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" \
    xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

/// The package of a document with this body.
pub fn pack(document: &Document, body: Body) -> io::Result<Vec<u8>> {
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), content_types().into_bytes()),
        ("_rels/.rels".to_owned(), whole().into_bytes()),
        ("docProps/core.xml".to_owned(), properties(document).into_bytes()),
        ("word/document.xml".to_owned(), main(&body).into_bytes()),
        ("word/_rels/document.xml.rels".to_owned(), relations(body.pictures.len()).into_bytes()),
        ("word/styles.xml".to_owned(), styles::part(document.lang).into_bytes()),
        ("word/numbering.xml".to_owned(), numbering(body.numbered).into_bytes()),
        ("word/settings.xml".to_owned(), settings().into_bytes()),
        ("word/fontTable.xml".to_owned(), fonts().into_bytes()),
        ("word/header1.xml".to_owned(), header(document, document.kind != Kind::Ballots).into_bytes()),
        ("word/header2.xml".to_owned(), header(document, false).into_bytes()),
        ("word/footer1.xml".to_owned(), footer(document).into_bytes()),
    ];
    let pictures = (1..).zip(body.pictures).map(|(number, png)| (format!("word/media/picture{number}.png"), png));
    parts.extend(pictures);
    zipped(parts)
}

/// Every part with the same date of no meaning: the clock has no place in a document's bytes.
pub fn zipped(parts: Vec<(String, Vec<u8>)>) -> io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        package.start_file(name, options)?;
        package.write_all(&bytes)?;
    }
    Ok(package.finish()?.into_inner())
}

fn content_types() -> String {
    let part =
        |name: &str, kind: &str| format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{WORD}.{kind}+xml\"/>");
    let parts = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("header1", "header"),
        ("header2", "header"),
        ("footer1", "footer"),
    ]
    .map(|(name, kind)| part(name, kind))
    .concat();
    format!(
        "{DECLARED}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>{parts}\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    )
}

fn related(relations: &str) -> String {
    format!(
        "{DECLARED}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
    )
}

fn whole() -> String {
    related(&format!(
        "<Relationship Id=\"rId1\" Type=\"{RELATED}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
    ))
}

fn relations(pictures: usize) -> String {
    let part = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{RELATED}/{kind}\" Target=\"{target}\"/>")
    };
    let mut said = [
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdNumbering", "numbering", "numbering.xml"),
        ("rIdSettings", "settings", "settings.xml"),
        ("rIdFonts", "fontTable", "fontTable.xml"),
        ("rIdHeader", "header", "header1.xml"),
        ("rIdFirstHeader", "header", "header2.xml"),
        ("rIdFooter", "footer", "footer1.xml"),
    ]
    .map(|(id, kind, target)| part(id, kind, target))
    .concat();
    for number in 1..=pictures {
        said.push_str(&part(&format!("rIdPicture{number}"), "image", &format!("media/picture{number}.png")));
    }
    related(&said)
}

fn properties(document: &Document) -> String {
    format!(
        "{DECLARED}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&document.title),
        styles::tag(document.lang)
    )
}

fn main(body: &Body) -> String {
    let (width, height) = PAGE;
    format!(
        "{DECLARED}<w:document {SPACES}><w:body>{}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>\
         <w:headerReference w:type=\"first\" r:id=\"rIdFirstHeader\"/><w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>\
         <w:footerReference w:type=\"first\" r:id=\"rIdFooter\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"/>\
         <w:pgMar w:top=\"{TOP}\" w:right=\"{RIGHT}\" w:bottom=\"{TOP}\" w:left=\"{LEFT}\" w:header=\"{HEADER}\" w:footer=\"{HEADER}\" w:gutter=\"0\"/>\
         <w:titlePg/></w:sectPr></w:body></w:document>",
        body.xml
    )
}

/// The page number from the second page on; the draft's mark on all.
fn header(document: &Document, numbered: bool) -> String {
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let number = format!(
        "{}<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>{}{}{}",
        field("begin"),
        field("separate"),
        paragraph::run("2"),
        field("end")
    );
    let mark = document.mark().map_or_else(String::new, watermark);
    let said = Paragraph::of("Header").runs(&(mark + if numbered { number.as_str() } else { "" }));
    format!("{DECLARED}<w:hdr {SPACES}>{said}</w:hdr>")
}

/// How far a draft goes, on every page.
fn footer(document: &Document) -> String {
    let said = Paragraph::of("DraftMark").text(document.draft().unwrap_or_default());
    format!("{DECLARED}<w:ftr {SPACES}>{said}</w:ftr>")
}

/// Words across the page, behind the text.
fn watermark(words: &str) -> String {
    format!(
        "<w:r><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" \
         path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas><v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/><v:f eqn=\"sum 21600 0 @1\"/>\
         <v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/><v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/>\
         <v:f eqn=\"if @0 @4 21600\"/><v:f eqn=\"mid @5 @6\"/><v:f eqn=\"mid @8 @5\"/><v:f eqn=\"mid @7 @8\"/><v:f eqn=\"mid @6 @7\"/>\
         <v:f eqn=\"sum @6 0 @5\"/></v:formulas><v:path textpathok=\"t\" o:connecttype=\"custom\" \
         o:connectlocs=\"@9,0;@10,10800;@11,21600;@12,10800\" o:connectangles=\"270,180,90,0\"/><v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>\
         <v:shape id=\"DraftMark\" type=\"#_x0000_t136\" style=\"position:absolute;margin-left:0;margin-top:0;width:420pt;height:105pt;rotation:315;\
         z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;\
         mso-position-vertical-relative:margin\" fillcolor=\"#d9d9d9\" stroked=\"f\"><v:fill opacity=\".5\"/>\
         <v:textpath style=\"font-family:&quot;Times New Roman&quot;;font-size:1pt;font-weight:bold\" string=\"{}\"/></v:shape></w:pict></w:r>",
        escaped(words)
    )
}

/// One list of dashes, and one list of numbers for each that begins again with one.
fn numbering(numbered: u32) -> String {
    let level = |format: &str, text: &str| {
        format!(
            "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:suff w:val=\"space\"/>\
             <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"{FIRST_LINE}\"/></w:pPr></w:lvl>"
        )
    };
    let list = |list: u32| {
        format!(
            "<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
        )
    };
    // The box comes from another typeface, whose lines are higher: it is smaller, and no line grows by it.
    let boxes = format!(
        "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:suff w:val=\"tab\"/>\
         <w:lvlText w:val=\"☐\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:tabs><w:tab w:val=\"num\" w:pos=\"{CHECK}\"/></w:tabs>\
         <w:ind w:left=\"{CHECK}\" w:hanging=\"{CHECK}\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr></w:lvl>"
    );
    let lists = (3..numbered + 3).map(list).collect::<Vec<_>>().concat();
    format!(
        "{DECLARED}<w:numbering {SPACES}><w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">{boxes}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"2\">{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>{lists}</w:numbering>",
        level("bullet", "-"),
        level("decimal", "%1.")
    )
}

fn settings() -> String {
    format!(
        "{DECLARED}<w:settings {SPACES}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"{FIRST_LINE}\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}

fn fonts() -> String {
    format!(
        "{DECLARED}<w:fonts {SPACES}><w:font w:name=\"Times New Roman\"><w:panose1 w:val=\"02020603050405020304\"/><w:charset w:val=\"00\"/>\
         <w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>"
    )
}
