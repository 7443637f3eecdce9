//! Faulty files, each with the very sentences that are told of it; they stand in `faulty.txt`.

use super::files::{document, p, package, rows, table, workbook, workbook_with};
use crate::plan::import::{Import, Known, Remark, Trouble, Wanted, import};
use crate::wording::{Lang, import as words};
use std::fmt::Write;
use std::time::{Duration, Instant};

const TOLD: &str = include_str!("faulty.txt");

/// A file that takes longer than this hangs: builds for tests are slow, and machines that test are busy.
const PATIENCE: Duration = Duration::from_secs(60);

/// A remark with its place, as the preview shows it.
pub(super) fn line(remark: &Remark) -> String {
    format!("{}: {}", words::place(&remark.spot, Lang::Vi), words::remark(&remark.what, Lang::Vi))
}

fn sheet(list: &[&[&str]]) -> Vec<u8> {
    workbook(&rows(list))
}

/// A compound file of the old office programs with a name in its directory.
fn compound(name: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(1024, 0);
    bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(4096, 0);
    bytes
}

fn half(bytes: &[u8]) -> Vec<u8> {
    bytes[..bytes.len() / 2].to_vec()
}

/// A package whose part claims to be small: the sizes in its directory are overwritten.
fn lying(part: &str, bytes: &[u8]) -> Vec<u8> {
    let mut whole = package(&[(part, bytes), ("word/document.xml", b"<w:document/>")]);
    let size = u32::try_from(bytes.len()).expect("a size").to_le_bytes();
    let places: Vec<usize> = (0..whole.len() - 4).filter(|at| whole[*at..at + 4] == size).collect();
    for at in places {
        whole[at..at + 4].copy_from_slice(&64_u32.to_le_bytes());
    }
    whole
}

fn corpus() -> Vec<(&'static str, Vec<u8>)> {
    let good = sheet(&[&["Tên đơn vị"], &["Sở Tài chính"]]);
    let many: String = (0..100_000).fold("STT;Đơn vị\n".to_owned(), |mut text, number| {
        let _ = writeln!(text, "{number};Đơn vị số {number}");
        text
    });
    let many_rows: String = (1..=100_000).fold("<sheetData>".to_owned(), |mut text, number| {
        let _ = write!(text, "<row r=\"{number}\"><c r=\"A{number}\"><v>{number}</v></c></row>");
        text
    });
    let bomb = vec![b' '; 40 * 1024 * 1024];
    let nested = format!("{}{}", "<w:p>".repeat(100_000), "</w:p>".repeat(100_000));
    let laughs =
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document><w:body>&b;</w:body></w:document>";
    let named: Vec<String> = (0..5000).map(|number| format!("word/{number}.xml")).collect();
    let all_names = std::iter::once("word/document.xml").chain(named.iter().map(String::as_str));
    let parts: Vec<(&str, &[u8])> = all_names.map(|name| (name, &b""[..])).collect();
    // One long text in thousands of cells, and thousands of merged cells over thousands of rows.
    let long = format!("<si><t>{}</t></si>", "Sở ".repeat(10_000));
    let sharing = "<sheetData>".to_owned() + &"<row><c t=\"s\"><v>0</v></c></row>".repeat(1000) + "</sheetData>";
    let two_columns = "<row><c t=\"str\"><v>Đơn vị</v></c><c t=\"str\"><v>Họ tên</v></c></row>".repeat(2000);
    let merging = format!("<sheetData>{two_columns}</sheetData>{}", "<mergeCell ref=\"A1:A9999\"/>".repeat(1000));
    let elements = "<row/>".repeat(550_000);
    let mut damaged = good.clone();
    let middle = damaged.windows(4).rposition(|window| window == b"PK\x03\x04").expect("a part") + 60;
    damaged[middle] ^= 0x55;
    vec![
        ("trong.xlsx", Vec::new()),
        ("khoang-trang.csv", b" \r\n\r\n".to_vec()),
        ("cat-ngang.xlsx", half(&good)),
        ("hong.xlsx", damaged),
        ("bom-nen.docx", package(&[("word/document.xml", &bomb)])),
        ("bom-noi-doi.docx", lying("word/styles.xml", &bomb)),
        ("bom-tang.docx", document(&nested)),
        ("bom-chung.xlsx", workbook_with(&long, &sharing)),
        ("bom-gop.xlsx", workbook(&merging)),
        ("bom-phan-tu.xlsx", workbook(&elements)),
        ("bom-thuc-the.docx", package(&[("word/document.xml", laughs.as_bytes())])),
        ("nhieu-phan.docx", package(&parts)),
        ("thieu-phan.docx", package(&[("word/document.xml.bak", b"x")])),
        ("xml-do.docx", document("<w:p><w:r><w:t>a</w:r></w:p>")),
        ("mat-khau.xlsx", compound("EncryptedPackage")),
        ("cu.xls", compound("Workbook")),
        ("cu.doc", compound("WordDocument")),
        ("trang-web.xls", b"<html><table><tr><td>STT</td></tr></table></html>".to_vec()),
        ("la-pdf.xlsx", b"%PDF-1.7\n...".to_vec()),
        ("la-csv.xlsx", "STT;Đơn vị\n1;Sở Tài chính\n".as_bytes().to_vec()),
        ("la-xlsx.csv", good),
        ("nen.zip", package(&[("danh-sach.txt", b"a")])),
        ("ma-cu.csv", b"STT;\xD0\xA1n v\xCC\n1;V\xE3n ph\xF2ng\n".to_vec()),
        ("ngoac.csv", "STT;Đơn vị\n1;\"Sở Tài chính\n2;Sở Nội vụ\n".as_bytes().to_vec()),
        ("chi-tieu-de.csv", "STT;Tên đơn vị\n".as_bytes().to_vec()),
        ("khong-tieu-de.xlsx", sheet(&[&["alpha", "beta"], &["gamma", "delta"]])),
        ("qua-dai.csv", many.into_bytes()),
        ("qua-dai.xlsx", workbook(&(many_rows + "</sheetData>"))),
        (
            "cong-thuc.csv",
            "Đơn vị,Họ tên\n\"=HYPERLINK(\"\"http://x\"\",\"\"Sở\"\")\",An\n@SUM(A1),Bình\n+cmd|'/c calc'!A1,Cường\n"
                .as_bytes()
                .to_vec(),
        ),
        (
            "ky-tu.xlsx",
            sheet(&[
                &["Tên đơn vị"],
                &["Sở\u{202E} Tài chính"],
                &["Sở\u{200B}Nội vụ"],
                &["Sở\u{7}Tư pháp"],
                &[&"ệ".repeat(121)],
            ]),
        ),
        (
            "o-loi.xlsx",
            workbook(
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Đơn vị</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"e\"><v>#REF!</v></c></row><row r=\"3\"><c r=\"A3\"><f>B9</f></c></row></sheetData>",
            ),
        ),
        ("phong-cu.xlsx", sheet(&[&["Tên đơn vị"], &["V¨n phßng Së T\u{AD} ph¸p"], &["Së Tµi chÝnh vµ ®Çu t\u{AD}"]])),
        (
            "lac.xlsx",
            sheet(&[
                &["Họ và tên", "Đơn vị", "Điện thoại"],
                &["Nguyễn Văn An", "", "0900"],
                &["Lê Thị Bình", "Sở Nội vụ", "0901"],
                &["Lê Thị Bình", "Sở Nội vụ", ""],
            ]),
        ),
        (
            "chuong-trinh.docx",
            document(&table(&[&["Thời gian", "Nội dung"], &["sáng sớm", "Văn nghệ"], &["8h00", "Khai mạc"]])),
        ),
        ("an.docx", document(&(p("Kết quả") + &p("Hạn\u{202E} chế")))),
        ("rong.docx", document("<w:p/>")),
        ("ky-tu.md", "# Báo cáo\n\nKết \u{2066}quả\n".as_bytes().to_vec()),
    ]
}

type Outcome = Result<Import, Trouble>;

fn told(name: &str, outcome: &Outcome) -> String {
    let mut page = format!("== {name}\n");
    match outcome {
        Err(trouble) => {
            let _ = writeln!(page, "{}", words::refused(name, trouble, Lang::Vi));
        }
        Ok(found) => {
            for remark in &found.remarks {
                let _ = writeln!(page, "{}", line(remark));
            }
            let _ = writeln!(page, "{}", if found.is_refused() { "(không ghi)" } else { "(ghi được)" });
        }
    }
    page
}

fn check_no_control_character_is_repeated(name: &str, outcome: &Outcome) {
    for lang in [Lang::Vi, Lang::En] {
        let page = match outcome {
            Err(trouble) => words::refused(name, trouble, lang),
            Ok(found) => words::preview(name, found, lang),
        };
        assert!(page.chars().all(|letter| letter == '\n' || !letter.is_control()), "{name}: {page:?}");
        assert!(!page.contains(['\u{202E}', '\u{200B}', '\u{2066}']), "{name}");
    }
}

#[test]
fn every_faulty_file_is_told_with_its_place_and_what_to_do_and_no_control_character_is_repeated() {
    let corpus = corpus();
    assert!(corpus.len() >= 20);
    let mut page = String::new();
    for (name, bytes) in &corpus {
        let begun = Instant::now();
        let outcome = import(name, bytes, None, &Known::default());
        assert!(begun.elapsed() < PATIENCE, "{name} took {:?}", begun.elapsed());
        page.push_str(&told(name, &outcome));
        check_no_control_character_is_repeated(name, &outcome);
    }
    assert!(page == TOLD, "{page}");
}

#[test]
fn a_file_cut_anywhere_is_survived() {
    let list = sheet(&[&["Tên đơn vị", "Họ tên"], &["Sở Tài chính", "Nguyễn Văn An"]]);
    let report = document(&(p("Một") + &table(&[&["a", "b"]])));
    for whole in [list, report] {
        for end in (0..whole.len()).step_by(23) {
            let _survived = import("a.xlsx", &whole[..end], None, &Known::default());
        }
        for at in (0..whole.len()).step_by(11) {
            let mut bytes = whole.clone();
            bytes[at] = bytes[at].wrapping_add(1);
            let _survived = import("a.docx", &bytes, Some(Wanted::Report), &Known::default());
            let _survived = import("a.xlsx", &bytes, None, &Known::default());
        }
    }
}
