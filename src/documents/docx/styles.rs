//! The styles: every look of a document has a name, so that the office changes it in one place.

use super::measures::{BETWEEN, FIRST_LINE, LINE};
use crate::wording::Lang;

/// A style of paragraphs.
struct Style {
    id: &'static str,
    name: &'static str,
    based_on: &'static str,
    paragraph: String,
    run: &'static str,
}

/// The part of styles.
pub fn part(lang: Lang) -> String {
    let tag = tag(lang);
    let styles: String = styles().iter().map(Style::markup).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:hAnsi=\"Times New Roman\" \
         w:cs=\"Times New Roman\"/><w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" \
         w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/>\
         <w:semiHidden/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr>\
         <w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>\
         <w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>{styles}\
         <w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>{lines}\
         </w:tblBorders></w:tblPr></w:style></w:styles>",
        lines = ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map(|side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"))
            .concat()
    )
}

/// The tag of a language in this format.
pub fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "vi-VN",
        Lang::En => "en-GB",
    }
}

const CENTRED: &str = "<w:jc w:val=\"center\"/>";
const BOLD: &str = "<w:b/><w:bCs/>";
const BOLD_12: &str = "<w:b/><w:bCs/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>";
const BOLD_13: &str = "<w:b/><w:bCs/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>";
const ITALIC_13: &str = "<w:i/><w:iCs/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>";
const PLAIN_12: &str = "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>";
const PLAIN_13: &str = "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>";
const BOLD_ITALIC: &str = "<w:b/><w:bCs/><w:i/><w:iCs/>";
const BOLD_ITALIC_12: &str = "<w:b/><w:bCs/><w:i/><w:iCs/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>";
const PLAIN_11_HALF: &str = "<w:sz w:val=\"23\"/><w:szCs w:val=\"23\"/>";
const PLAIN_11: &str = "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>";
const ITALIC_11: &str = "<w:i/><w:iCs/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>";
const TINY: &str = "<w:sz w:val=\"4\"/><w:szCs w:val=\"4\"/>";

/// Word knows the styles of its own by their English names and shows them in the user's language; the names of the
/// others are the decree's words for the parts of a document, without commas, which would part a name from its aliases.
fn styles() -> Vec<Style> {
    let style =
        |id, name, based_on, paragraph: &str, run| Style { id, name, based_on, paragraph: paragraph.to_owned(), run };
    let body = format!(
        "<w:spacing w:before=\"0\" w:after=\"{BETWEEN}\" w:line=\"{LINE}\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"{FIRST_LINE}\"/><w:jc w:val=\"both\"/>"
    );
    let heading = |level: u32| {
        format!(
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"{BETWEEN}\" w:after=\"{BETWEEN}\"/><w:ind w:firstLine=\"{FIRST_LINE}\"/><w:jc w:val=\"both\"/><w:outlineLvl w:val=\"{level}\"/>"
        )
    };
    let exactly = |before: u32, twentieths: u32| {
        format!("<w:spacing w:before=\"{before}\" w:after=\"0\" w:line=\"{twentieths}\" w:lineRule=\"exact\"/>")
    };
    let list = |list: &str| {
        format!(
            "{list}<w:spacing w:before=\"0\" w:after=\"{BETWEEN}\" w:line=\"{LINE}\" w:lineRule=\"auto\"/><w:jc w:val=\"both\"/>"
        )
    };
    let cell = "<w:spacing w:before=\"40\" w:after=\"40\"/>";
    vec![
        style("BodyText", "Body Text", "Normal", &body, ""),
        style(
            "Title",
            "Title",
            "Normal",
            &format!("<w:keepNext/><w:spacing w:before=\"240\" w:after=\"0\"/>{CENTRED}"),
            "<w:b/><w:bCs/><w:caps/>",
        ),
        style(
            "Subtitle",
            "Subtitle",
            "Normal",
            &format!("<w:keepNext/><w:spacing w:before=\"0\" w:after=\"60\"/>{CENTRED}"),
            BOLD,
        ),
        style("Heading1", "heading 1", "Normal", &heading(0), BOLD),
        style("Heading2", "heading 2", "Normal", &heading(1), BOLD),
        style("Heading3", "heading 3", "Normal", &heading(2), BOLD_ITALIC),
        style("ListBullet", "List Bullet", "Normal", &list("<w:numPr><w:numId w:val=\"1\"/></w:numPr>"), ""),
        style("ListNumber", "List Number", "Normal", &list(""), ""),
        style(
            "Check",
            "Việc phải làm",
            "Normal",
            "<w:numPr><w:numId w:val=\"2\"/></w:numPr><w:spacing w:before=\"0\" w:after=\"30\"/>\
             <w:jc w:val=\"both\"/>",
            PLAIN_11_HALF,
        ),
        style("Header", "header", "Normal", CENTRED, ""),
        style("HeadSuperior", "Cơ quan cấp trên", "Normal", CENTRED, PLAIN_12),
        style("HeadBody", "Cơ quan ban hành và Quốc hiệu", "Normal", CENTRED, BOLD_12),
        style("HeadMotto", "Tiêu ngữ", "Normal", CENTRED, BOLD_13),
        style(
            "HeadLine",
            "Số và ký hiệu",
            "Normal",
            &format!("<w:spacing w:before=\"60\" w:after=\"0\"/>{CENTRED}"),
            PLAIN_13,
        ),
        style(
            "HeadPlace",
            "Địa danh và thời gian",
            "Normal",
            &format!("<w:spacing w:before=\"60\" w:after=\"0\"/>{CENTRED}"),
            ITALIC_13,
        ),
        style("Rule", "Đường kẻ", "Normal", &exactly(50, 100), TINY),
        style("Gap", "Khoảng cách", "Normal", &exactly(0, 160), TINY),
        style(
            "Centred",
            "Căn giữa",
            "Normal",
            &format!("<w:spacing w:before=\"60\" w:after=\"{BETWEEN}\"/>{CENTRED}"),
            "",
        ),
        style("TableText", "Chữ trong bảng", "Normal", cell, PLAIN_13),
        style("TightText", "Chữ trong bảng ghi tay", "Normal", "<w:spacing w:before=\"0\" w:after=\"0\"/>", PLAIN_12),
        style("TightHead", "Tiêu đề cột ghi tay", "TightText", CENTRED, BOLD_12),
        style("TableHead", "Tiêu đề cột", "TableText", CENTRED, BOLD_13),
        style(
            "SignatureCapacity",
            "Quyền hạn và chức vụ người ký",
            "Normal",
            CENTRED,
            "<w:b/><w:bCs/><w:caps/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>",
        ),
        style("SignatureName", "Họ tên người ký", "Normal", CENTRED, BOLD),
        style("BallotLine", "Phiếu: dòng trên", "Normal", CENTRED, PLAIN_12),
        style("BallotRound", "Phiếu: lần bỏ phiếu", "Normal", CENTRED, BOLD),
        style("RecipientsLabel", "Nơi nhận", "Normal", "", BOLD_ITALIC_12),
        style("Recipients", "Danh sách nơi nhận", "Normal", "", PLAIN_11),
        style(
            "Remark",
            "Ghi chú",
            "Normal",
            "<w:spacing w:before=\"60\" w:after=\"0\"/><w:jc w:val=\"both\"/>",
            ITALIC_11,
        ),
        style("DraftMark", "Dấu bản thảo", "Header", "", "<w:i/><w:iCs/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"),
    ]
}

impl Style {
    fn markup(&self) -> String {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"{}\"/><w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>",
            self.id, self.name, self.based_on, self.paragraph, self.run
        )
    }
}
