//! Lists and reports as people keep them.

use super::files::{document, document_with, p, package, rows, table, workbook, workbook_with};
use crate::conference::Unit;
use crate::plan::import::{Addition, Import, Known, NewPlan, Wanted, import, merge, new_plan, units_of};
use crate::plan::{FileTrouble, Source, read};

fn taken(name: &str, bytes: &[u8]) -> Import {
    import(name, bytes, None, &Known::default()).expect("a file that can be read")
}

/// Units as `id name (short): delegate, post, votes; …`.
fn told(import: &Import) -> Vec<String> {
    let unit = |unit: &Unit| {
        let people: Vec<String> =
            unit.delegates.iter().map(|one| format!("{}/{}/{}", one.name, one.post, one.votes)).collect();
        format!("{} {} ({}): {}", unit.id, unit.name, unit.short.as_deref().unwrap_or("-"), people.join("; "))
    };
    import.units.iter().map(|imported| unit(&imported.unit)).collect()
}

#[test]
fn a_list_under_titles_with_columns_in_any_order_is_understood() {
    let sheet = rows(&[
        &["", "DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ"],
        &[],
        &["Chức vụ", "Họ và tên", "Biểu quyết", "Ghi chú", "TÊN ĐƠN VỊ", "STT"],
        &["Chánh Văn phòng", "Nguyễn Văn An", "x", "", "Văn phòng Bộ", "1"],
        &["Chuyên viên", "Trần Thị Bình", "", "đi xe riêng", "", "2"],
        &["Vụ trưởng", "Ông Lê Văn Cường", "x", "", "Vụ Tổ chức cán bộ", "3"],
        &[],
        &["", "Người lập biểu"],
    ]);
    let import = taken("danh-sach.xlsx", &workbook(&sheet));
    assert_eq!(import.wanted, Wanted::Delegates);
    assert_eq!(
        told(&import),
        [
            "vp Văn phòng Bộ (-): Nguyễn Văn An/Chánh Văn phòng/true; Trần Thị Bình/Chuyên viên/false",
            "tccb Vụ Tổ chức cán bộ (-): Lê Văn Cường/Vụ trưởng/true",
        ]
    );
    let told: Vec<String> = import.remarks.iter().map(super::faulty::line).collect();
    assert_eq!(
        told,
        [
            "trang tính \"Danh sách\", ô D3: cột \"Ghi chú\" không dùng trong kế hoạch, không đọc",
            "trang tính \"Danh sách\", ô B1: ngoài danh sách: \"DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ\"",
            "trang tính \"Danh sách\", ô B8: ngoài danh sách: \"Người lập biểu\"",
        ]
    );
}

#[test]
fn what_stands_at_the_head_and_foot_of_pages_is_told_and_not_taken() {
    let body = format!("<w:document xmlns:w=\"w\"><w:body>{}</w:body></w:document>", p("Kết quả"));
    let part = |text: &str| format!("<w:hdr xmlns:w=\"w\">{}</w:hdr>", p(text));
    let bytes = package(&[
        ("word/document.xml", body.as_bytes()),
        ("word/header1.xml", part("UBND tỉnh, bản lưu hành nội bộ").as_bytes()),
        ("word/header2.xml", part("UBND tỉnh, bản lưu hành nội bộ").as_bytes()),
        ("word/footer1.xml", part("12").as_bytes()),
        ("word/footer2.xml", b"<w:ftr"),
        ("word/footer3.xml", part("Nơi nhận: các đơn vị").as_bytes()),
    ]);
    let import = taken("bao-cao.docx", &bytes);
    assert_eq!(import.report.as_deref(), Some("Kết quả\n"));
    let told: Vec<String> = import.remarks.iter().map(super::faulty::line).collect();
    assert_eq!(
        told,
        [
            "cả tệp: phần chân trang, bỏ ra: \"Nơi nhận: các đơn vị\"",
            "cả tệp: phần đầu trang, bỏ ra: \"UBND tỉnh, bản lưu hành nội bộ\"",
        ]
    );
}

#[test]
fn shared_texts_merged_cells_and_numbers_are_read() {
    let shared = "<si><t>Đơn vị</t></si><si><r><t>Họ </t></r><r><t>tên</t></r></si><si><t>Sở Tài chính</t></si>\
                  <si><t>Nguyễn Văn An</t></si><si><t>Lê Thị Bình</t></si>";
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>\
                 <row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" t=\"s\"><v>3</v></c></row>\
                 <row r=\"3\"><c r=\"B3\" t=\"s\"><v>4</v></c></row></sheetData>\
                 <mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>";
    let import = taken("a.xlsx", &workbook_with(shared, sheet));
    assert_eq!(told(&import), ["tc Sở Tài chính (-): Nguyễn Văn An//true; Lê Thị Bình//true"]);
}

#[test]
fn a_list_of_units_in_csv_with_semicolons_and_a_mark_is_understood() {
    let text = "\u{FEFF}Số TT;Tên đơn vị;Tên viết tắt\r\n1;Sở Tài chính;STC\r\n2;\"Sở Nội vụ; Tôn giáo\";SNV\r\n";
    let import = taken("don-vi.csv", text.as_bytes());
    assert_eq!(import.wanted, Wanted::Units);
    assert_eq!(told(&import), ["stc Sở Tài chính (STC): ", "snv Sở Nội vụ; Tôn giáo (SNV): "]);
}

#[test]
fn a_list_without_headings_is_guessed() {
    let text = "1,Sở Tài chính,Nguyễn Văn An,Giám đốc\n2,Sở Nội vụ,Lê Thị Bình,Phó Giám đốc\n";
    assert_eq!(
        told(&import("a.csv", text.as_bytes(), Some(Wanted::Delegates), &Known::default()).expect("a list")),
        ["tc Sở Tài chính (-): Nguyễn Văn An/Giám đốc/true", "nv Sở Nội vụ (-): Lê Thị Bình/Phó Giám đốc/true"]
    );
}

#[test]
fn units_may_stand_in_rows_above_their_people() {
    let text = "STT\tHọ và tên\tChức vụ\nI\tSở Tài chính\t\n1\tNguyễn Văn An\tGiám đốc\nII\tSở Nội vụ\t\n1\tLê Thị Bình\tPhó Giám đốc\n";
    assert_eq!(
        told(&taken("a.csv", text.as_bytes())),
        ["tc Sở Tài chính (-): Nguyễn Văn An/Giám đốc/true", "nv Sở Nội vụ (-): Lê Thị Bình/Phó Giám đốc/true"]
    );
}

#[test]
fn delegates_join_the_units_the_plan_has() {
    let plan = "format = 1\n\n# ghi chú của tôi\n[[units]]\nid = \"tc\"   # Tài chính\nname = \"Sở Tài chính\"\nshort = \"STC\"\ndelegates = [\n  { name = \"Nguyễn Văn An\" },   # người cũ\n]\n\n[[units]]\nid = \"nv\"\nname = \"Sở Nội vụ\"\n\n[[agenda]]\nkind = \"closing\"   # cuối\n";
    let units = units_of(plan);
    let csv = "Đơn vị,Họ tên,Chức vụ\nSTC,Nguyễn Văn An,Giám đốc\nso tai chinh,Lê Thị Bình,Kế toán trưởng\nSở Nội vụ,Đỗ Văn C,\nSở Mới,Võ Thị D,\n";
    let import = import("a.csv", csv.as_bytes(), None, &Known { units: &units }).expect("a list");
    let merged = merge(plan, &import, &Addition::default()).expect("a plan");
    for kept in [
        "# ghi chú của tôi",
        "id = \"tc\"   # Tài chính",
        "{ name = \"Nguyễn Văn An\" },   # người cũ\n",
        "kind = \"closing\"   # cuối",
    ] {
        assert!(merged.contains(kept), "{kept} in\n{merged}");
    }
    assert!(merged.contains("# người cũ\n  { name = \"Lê Thị Bình\", post = \"Kế toán trưởng\" },\n]"), "{merged}");
    assert!(merged.contains("name = \"Sở Nội vụ\"\ndelegates = [\n  { name = \"Đỗ Văn C\" },\n]\n"), "{merged}");
    assert!(merged.contains("[[units]]\nid = \"sm\"\nname = \"Sở Mới\"\ndelegates = ["), "{merged}");
    assert!(merged.find("Sở Mới") < merged.find("[[agenda]]"), "units stay together\n{merged}");
}

#[test]
fn a_new_plan_from_a_list_an_agenda_and_a_report_is_sound() {
    let mut plan = new_plan(&NewPlan { comment: "Kế hoạch", title: "Hội nghị \"tổng kết\"", year: 2026 });
    let agenda = document(&table(&[
        &["Thời gian", "Nội dung", "Người thực hiện"],
        &["7h30 - 8h00", "Đón tiếp đại biểu", "Ban Tổ chức"],
        &["8h00", "Báo cáo tổng kết", "Trưởng Cụm"],
        &["8h25", "Bỏ phiếu suy tôn", ""],
        &["", "Công bố kết quả kiểm phiếu", ""],
        &["", "Bế mạc", ""],
    ]));
    let units = "Đơn vị\nSở Tài chính\nSở Nội vụ\n".as_bytes().to_vec();
    let nominees = "STT;Đơn vị được đề nghị\n1;Sở Nội vụ\n2;Sở Tài chính\n".as_bytes().to_vec();
    let report = document(&(p("Kết quả.") + &p("Hạn chế.")));
    for (name, bytes) in [("u.csv", units), ("n.csv", nominees), ("a.docx", agenda), ("bao-cao.docx", report.clone())] {
        let known = units_of(&plan);
        let found = import(name, &bytes, None, &Known { units: &known }).expect(name);
        assert!(!found.is_refused(), "{found:?}");
        let to = Addition { title: "Cờ thi đua", report: Some("bao-cao.docx"), ..Addition::default() };
        plan = merge(&plan, &found, &to).expect(name);
    }
    let files = |name: &str| if name == "bao-cao.docx" { Ok(report.clone()) } else { Err(FileTrouble::Missing) };
    let reading = read(&Source { name: "p.toml".into(), bytes: plan.as_bytes(), files: &files });
    let codes: Vec<&str> = reading.faults.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["no_date", "no_chair"], "{plan}");
    let programme = reading.programme.expect("a programme");
    let minutes: Vec<u32> = programme.agenda.iter().map(|step| step.minutes).collect();
    assert_eq!(minutes, [30, 25, 5, 5, 5], "{plan}");
    assert_eq!(programme.contests[0].title, "Cờ thi đua");
}

#[test]
fn a_word_report_keeps_headings_lists_tables_and_emphasis() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"u1\"><w:name w:val=\"heading 1\"/></w:style>\
                  <w:style w:type=\"paragraph\" w:styleId=\"Rieng\"><w:name w:val=\"Của tôi\"/><w:basedOn w:val=\"u1\"/></w:style>\
                  <w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Tiêu đề\"/></w:style>";
    let numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>\
                     <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let in_style = |style: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let item = |text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let bold = "<w:p><w:r><w:t>Có </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>100 %</w:t></w:r>\
                <w:r><w:t xml:space=\"preserve\"> đăng </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ký</w:t></w:r></w:p>";
    let body = in_style("T", "BÁO CÁO")
        + &in_style("u1", "I. Kết quả")
        + bold
        + &item("một &amp; hai")
        + &item("ba")
        + &p("1. Không phải danh sách")
        + &in_style("Rieng", "II. Hạn chế")
        + &table(&[&["Đơn vị", "Điểm"], &["A|B", "9,5"]]);
    let report = taken("bao-cao.docx", &document_with(&body, styles, numbering)).report.expect("a report");
    assert_eq!(
        report,
        "# BÁO CÁO\n\n## I. Kết quả\n\nCó **100 %** đăng *ký*\n\n- một \\& hai\n- ba\n\n1\\. Không phải danh sách\n\n\
         ## II. Hạn chế\n\n| Đơn vị | Điểm |\n| --- | --- |\n| A\\|B | 9,5 |\n"
    );
}

#[test]
fn what_a_report_leaves_out_is_told_by_paragraph() {
    let body = p("Mở đầu")
        + "<w:p><w:r><w:drawing><a:graphic/></w:drawing></w:r><w:r><w:t>Ảnh</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>Có chú thích</w:t><w:footnoteReference w:id=\"1\"/></w:r>\
           <w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del><w:ins><w:r><w:t> mới</w:t></w:r></w:ins></w:p>"
        + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p>\
           </w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    let import = taken("bao-cao.docx", &document(&body));
    let told: Vec<String> = import.remarks.iter().map(super::faulty::line).collect();
    assert_eq!(
        told,
        [
            "đoạn 2: hình, biểu đồ hoặc đối tượng nhúng, bỏ ra",
            "đoạn 3: chú thích cuối trang, bỏ ra",
            "đoạn 3: chữ đã xóa trong phần theo dõi thay đổi, bỏ ra: \"đã xóa\"",
            "đoạn 3: chữ thêm trong phần theo dõi thay đổi, lấy như đã duyệt",
            "đoạn 4: khung chữ, bỏ ra: \"Trong khung\"",
        ]
    );
    assert_eq!(import.report.as_deref(), Some("Mở đầu\n\nẢnh\n\nCó chú thích mới\n"));
}

#[test]
fn a_main_part_of_another_name_is_found() {
    let relations = "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>";
    let body = format!("<w:document><w:body>{}</w:body></w:document>", p("Một"));
    let bytes = package(&[("_rels/.rels", relations.as_bytes()), ("word/document2.xml", body.as_bytes())]);
    assert_eq!(taken("a.docx", &bytes).report.as_deref(), Some("Một\n"));
}

#[test]
fn bold_lines_with_numbers_are_headings_where_no_style_says_so() {
    let bold = |text: &str| format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>");
    let body = bold("I. KẾT QUẢ") + &p("Tốt.") + &bold("1. Đăng ký") + &p("Đủ.") + &bold("Chỉ là chữ đậm");
    let report = taken("b.docx", &document(&body)).report.expect("a report");
    assert_eq!(report, "## I. KẾT QUẢ\n\nTốt.\n\n### 1. Đăng ký\n\nĐủ.\n\n**Chỉ là chữ đậm**\n");
}

#[test]
fn twins_are_shown_and_only_equal_ones_are_left_out() {
    let text = "Tên đơn vị\nSở Tài chính\nSở  TÀI CHÍNH\nSở Nội vụ\nSo Noi vu\n";
    let import = taken("a.csv", text.as_bytes());
    let told: Vec<String> = import.remarks.iter().map(super::faulty::line).collect();
    assert_eq!(
        told,
        [
            "dòng 3, cột 1: \"Sở TÀI CHÍNH\" đã có ở dòng 2, cột 1; chỉ lấy một lần",
            "dòng 5, cột 1: \"So Noi vu\" gần giống \"Sở Nội vụ\" ở dòng 4, cột 1; lấy cả hai, hãy xem có phải là một không",
        ]
    );
    let near = taken("a.csv", "Tên đơn vị\nSở Tài chính\nSở Tài chánh\nSở Tài chínhh\n".as_bytes());
    assert_eq!((near.units.len(), near.remarks.len()), (3, 2), "{:?}", near.remarks);
}
