//! The plan's format as a JSON Schema (draft 2020-12) for editors: keys and limits come from the table the reader
//! itself uses, the descriptions stand here in both languages.

use super::{Phrase, phrase};
use crate::plan::format::{self, Key, Table, Takes};
use crate::plan::limits;
use serde_json::{Map, Value, json};

/// The tables, each with what it is.
fn tables() -> [(&'static Table, Phrase); 14] {
    [
        (&format::PLAN, phrase("Kế hoạch hội nghị của hoinghi", "A conference plan of hoinghi")),
        (&format::CONFERENCE, phrase("Hội nghị", "The conference")),
        (&format::UNIT, phrase("Đơn vị thành viên", "A unit")),
        (&format::DELEGATE, phrase("Đại biểu của đơn vị", "A delegate of a unit")),
        (&format::CONTEST, phrase("Nội dung bỏ phiếu kín", "A contest decided by secret ballot")),
        (&format::THRESHOLD, phrase("Tỷ lệ cần đạt", "The share that is needed")),
        (&format::NOMINEE, phrase("Người được giới thiệu bầu", "A nominee that is no unit")),
        (&format::PERSON, phrase("Một người", "A person")),
        (&format::SPEAKER, phrase("Ý kiến đăng ký trước", "A registered speaker")),
        (&format::MEMBER, phrase("Thành viên Tổ kiểm phiếu", "A member of the tally team")),
        (&format::DECISION, phrase("Quyết định được công bố", "The decision that is read out")),
        (&format::APPOINTEE, phrase("Trưởng Cụm hoặc Phó trưởng Cụm", "The new head or deputy")),
        (&format::ITEM, phrase("Khoản bàn giao", "A thing that is handed over")),
        (&format::STEP, phrase("Mục chương trình", "A step of the agenda")),
    ]
}

/// The schema.
pub fn of_plans() -> Value {
    let mut definitions = Map::new();
    for (table, what) in tables() {
        definitions.insert(table.name.to_owned(), object(table, what));
    }
    let mut root = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "hoinghi: kế hoạch hội nghị",
    });
    let plan = definitions.remove(format::PLAN.name).unwrap_or_default();
    if let (Some(root), Value::Object(plan)) = (root.as_object_mut(), plan) {
        root.extend(plan);
        root.insert("$defs".to_owned(), Value::Object(definitions));
    }
    root
}

fn object(table: &'static Table, what: Phrase) -> Value {
    let mut properties = Map::new();
    for key in table.keys {
        let mut takes = takes(&key.takes);
        if let (Some(takes), Some(about)) = (takes.as_object_mut(), about(table.name, key.name)) {
            takes.insert("description".to_owned(), json!(both(about)));
        }
        properties.insert(key.name.to_owned(), takes);
    }
    let required: Vec<&str> = table.keys.iter().filter(|key| key.required).map(|key: &Key| key.name).collect();
    let mut object = json!({
        "type": "object",
        "description": both(what),
        "properties": properties,
        "additionalProperties": false,
        "required": required,
    });
    if let Some(object) = object.as_object_mut().filter(|_| table.name == format::STEP.name) {
        let kinds = format::KINDS.iter().map(|(kind, own)| {
            let known: Vec<&str> = format::COMMON.iter().chain(own.iter()).copied().collect();
            json!({
                "if": { "properties": { "kind": { "const": kind } }, "required": ["kind"] },
                "then": { "propertyNames": { "enum": known } },
            })
        });
        object.insert("allOf".to_owned(), kinds.collect());
    }
    object
}

/// Vietnamese first; an editor shows both.
fn both(about: Phrase) -> String {
    format!("{}\n\n{}", about.vi, about.en)
}

fn takes(takes: &Takes) -> Value {
    let of = |table: &Table| json!({ "$ref": format!("#/$defs/{}", table.name) });
    let id = || json!({ "type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": limits::ID_LETTERS });
    match takes {
        Takes::Format => json!({ "const": limits::FORMAT }),
        Takes::Line(letters) => json!({ "type": "string", "maxLength": letters }),
        Takes::Text => json!({ "type": "string", "maxLength": limits::TEXT_LETTERS }),
        Takes::Id => id(),
        Takes::Whole(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Takes::Flag => json!({ "type": "boolean" }),
        Takes::Date => json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Takes::Time => json!({ "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?$" }),
        Takes::Words(words) => json!({ "enum": words() }),
        Takes::Share => json!({ "type": "string", "pattern": "^ *([0-9]+ */ *[0-9]+|[0-9]+ *%) *$" }),
        Takes::Table(table) => of(table),
        Takes::Tables(table, least, most) => {
            json!({ "type": "array", "items": of(table), "minItems": least, "maxItems": most })
        }
        Takes::Ids(most) => json!({ "type": "array", "items": id(), "maxItems": most, "uniqueItems": true }),
        Takes::IdsOrTables(table, least, most) => {
            let items = json!({ "anyOf": [id(), of(table)] });
            json!({ "type": "array", "items": items, "minItems": least, "maxItems": most })
        }
        Takes::Names(least, most) => {
            let items = json!({ "type": "string", "maxLength": crate::text::NAME_LETTERS });
            json!({ "type": "array", "items": items, "minItems": least, "maxItems": most, "uniqueItems": true })
        }
    }
}

/// What a key of a table is for.
#[expect(clippy::too_many_lines, reason = "one arm a key, both languages side by side")]
fn about(table: &str, key: &str) -> Option<Phrase> {
    Some(match (table, key) {
        (_, "illustration") if table != "conference" => {
            phrase("true: chỉ để minh họa, được đánh dấu trên văn bản", "true: made up, and marked so in documents")
        }
        ("plan", "format") => phrase("Phiên bản cách viết kế hoạch: 1", "Version of the format: 1"),
        ("plan", "conference") => phrase("Hội nghị: tên, năm, ngày, nơi, Chủ trì", "Title, year, day, place, chair"),
        ("plan", "units") => phrase(
            "Đơn vị thành viên, theo thứ tự điểm danh; từ 1 đến 2000",
            "The units, in the order of the roll; 1 to 2000",
        ),
        ("plan", "contests") => phrase("Các nội dung bỏ phiếu kín", "What is decided by secret ballot"),
        ("plan", "agenda") => phrase("Chương trình, theo thứ tự", "The agenda, in order"),
        ("conference", "title") => phrase("Tên hội nghị, in trên mọi văn bản", "Title, printed on every document"),
        ("conference", "cluster") => phrase("Tên Cụm", "The cluster"),
        ("conference", "authority") => phrase("Cơ quan cấp trên, in ở góc trái văn bản", "The superior body"),
        ("conference", "year") => phrase("Năm được tổng kết", "The year summed up"),
        ("conference", "date") => phrase("Ngày họp, như 2026-12-18, không có ngoặc kép", "Day, without quotes"),
        ("conference", "begins") => phrase("Giờ bắt đầu, như 08:00:00, không có ngoặc kép", "Begin, without quotes"),
        ("conference", "place") => phrase("Nơi họp", "Place"),
        ("conference", "summoned") => phrase(
            "Số triệu tập; chỉ dùng khi có `voters = \"counted\"`",
            "Number summoned; only where `voters = \"counted\"`",
        ),
        ("conference", "chair") => phrase("Người chủ trì", "Who takes the chair"),
        ("conference", "illustration") => phrase(
            "Câu ghi chú phần nào chỉ để minh họa; hội nghị thật thì bỏ",
            "What is made up in a sample; leave it out in earnest",
        ),
        ("unit" | "contest", "id") => phrase("Mã: a-z, 0-9, dấu -; không trùng", "Id: a-z, 0-9 and -; its own"),
        ("step", "id") => {
            phrase("Mã của mục, cho lệnh `script`; bỏ trống thì tự đặt", "Id, for `script`; may be left out")
        }
        ("nominee", "id") => phrase("Mã của người được giới thiệu", "The nominee's id"),
        ("unit", "name") => phrase("Tên đầy đủ, đúng như in trên phiếu", "Full name, as on the ballot paper"),
        ("unit", "short") => phrase("Tên gọn, cho chỗ hẹp trên màn hình", "Short name, for narrow places"),
        ("unit", "delegates") => phrase("Đại biểu: { name, post, votes }", "Delegates: { name, post, votes }"),
        ("delegate" | "person" | "speaker" | "member" | "appointee" | "nominee", "name") => {
            phrase("Họ và tên", "Full name")
        }
        ("delegate" | "person" | "appointee", "post") => phrase("Chức vụ", "Post"),
        ("delegate", "votes") => phrase("Có bỏ phiếu không; mặc định true", "Whether they vote; true where unsaid"),
        ("nominee", "short") => phrase("Tên gọn", "Short name"),
        ("nominee" | "person" | "speaker" | "member" | "appointee", "unit") => phrase("Mã đơn vị", "A unit's id"),
        ("contest", "title") => phrase("Tên nội dung, ví dụ Cờ thi đua ngành Tư pháp", "What is voted on"),
        ("contest", "nominees") => phrase(
            "Danh sách theo thứ tự trên phiếu: mã đơn vị, hoặc { id, name }",
            "The slate in ballot order: unit ids, or { id, name }",
        ),
        ("contest", "nominees_from") => phrase(
            "Mã nội dung trước: danh sách là những tên được suy tôn ở đó",
            "The contest whose elected are the slate",
        ),
        ("contest", "form") => phrase(
            "Cách ghi phiếu: tick đánh dấu, strike gạch tên, agree đồng ý hoặc không, grades xếp mức",
            "How a paper is marked: tick, strike, agree or grades",
        ),
        ("contest", "seats") => {
            phrase("Số lượng cần suy tôn; bắt buộc, trừ phiếu xếp mức", "Seats; needed except on grades")
        }
        ("contest", "threshold") => phrase(
            "Tỷ lệ cần đạt, ví dụ { more_than = \"1/2\", of = \"collected\" }",
            "The share needed, like { more_than = \"1/2\", of = \"collected\" }",
        ),
        ("contest", "max") => {
            phrase("Số tên nhiều nhất được ủng hộ trên một phiếu hợp lệ", "Most supports on a valid paper")
        }
        ("contest", "tie") => phrase(
            "Ngang phiếu ở suất cuối: runoff bỏ phiếu lại, lot bốc thăm, chair Chủ trì quyết định",
            "A tie for the last seat: run-off, lot, or the chair decides",
        ),
        ("contest", "blank") => phrase("Phiếu trắng là invalid hay valid", "Whether a blank paper is valid"),
        ("contest", "voters") => phrase(
            "unit: mỗi đơn vị một phiếu; delegate: mỗi đại biểu một phiếu; counted: đếm tổng số",
            "One paper per unit, per voting delegate, or a counted hall",
        ),
        ("contest", "projection") => phrase(
            "Hội trường thấy gì khi kiểm phiếu: live từng tên, progress số phiếu, held không thấy",
            "What the hall sees while counting: live, progress or held",
        ),
        ("contest", "passes") => phrase("2: nhập phiếu hai lượt độc lập", "2: papers are entered twice"),
        ("contest", "grades") => phrase("Tên các mức, mức tốt nhất đứng đầu", "Names of the grades, best first"),
        ("contest", "runoff_threshold") => phrase(
            "same: bỏ phiếu lại vẫn phải đạt tỷ lệ; none: nhiều phiếu hơn thì được",
            "same: a run-off asks for the threshold again",
        ),
        ("contest", "bundle") => phrase("Số phiếu một tập; mặc định 25", "Papers in a bundle; 25 where unsaid"),
        ("threshold", "more_than") => phrase("Quá mức này, như \"1/2\"", "More than, like \"1/2\""),
        ("threshold", "at_least") => phrase("Từ mức này trở lên, như \"2/3\" hoặc \"80 %\"", "At least, like \"2/3\""),
        ("threshold", "of") => phrase(
            "Mẫu số: eligible triệu tập, present có mặt, issued phát ra, collected thu về, valid hợp lệ",
            "The base: eligible, present, issued, collected or valid",
        ),
        ("speaker", "topic") => phrase("Chủ đề", "Topic"),
        ("member", "head") => phrase("true: Tổ trưởng", "true: head of the team"),
        ("decision", "number") => phrase("Số Quyết định, ví dụ 01/QĐ-BTP", "Number of the decision"),
        ("decision", "date") => phrase("Ngày Quyết định", "Day of the decision"),
        ("decision", "signed_by") => phrase("Người ký", "Who signed it"),
        ("appointee", "from") => phrase("Mã nội dung bầu ra người này", "The contest that elects this person"),
        ("item", "name") => phrase("Tên khoản bàn giao", "What is handed over"),
        ("item", "count") => phrase("Số lượng; mặc định 1", "How many; 1 where unsaid"),
        ("step", "kind") => phrase("Loại mục", "Kind of step"),
        ("step", "title") => phrase("Tên mục; bỏ trống thì lấy tên thường dùng", "Title; the usual one where unsaid"),
        ("step", "minutes") => phrase("Số phút dự kiến; mặc định 5", "Planned minutes; 5 where unsaid"),
        ("step", "who") => phrase("Ai điều hành mục này", "Who leads it"),
        ("step", "script") => phrase(
            "Lời dẫn: chỉ bàn Chủ trì thấy, hội trường không bao giờ thấy",
            "The chair's own words, never shown to the hall",
        ),
        ("step", "text") => phrase("Phần hội trường thấy", "What the hall sees"),
        ("step", "guests") => phrase("Khách mời, theo thứ tự giới thiệu", "Guests, in the order of introduction"),
        ("step", "proposal") => phrase("Điều được biểu quyết", "What the show of hands is on"),
        ("step", "names") => phrase("Danh sách người, nếu bầu người", "The people, where people are elected"),
        ("step", "file") => phrase("Tệp báo cáo (.md) cạnh kế hoạch", "The report (.md) beside the plan"),
        ("step", "speakers") => phrase("Ý kiến đăng ký: { name, unit, topic }", "Speakers: { name, unit, topic }"),
        ("step", "minutes_each") => phrase("Số phút mỗi ý kiến; mặc định 5", "Minutes for each; 5 where unsaid"),
        ("step", "speaker") => phrase("Người phát biểu", "Who speaks"),
        ("step", "contests") => phrase("Mã các nội dung bỏ phiếu của mục này", "The contests of this step"),
        ("step", "contest") => phrase("Mã nội dung, nếu Tổ chỉ kiểm một nội dung", "The only contest the team counts"),
        ("step", "members") => phrase("Tổ kiểm phiếu: { name, unit, head }", "The tally team: { name, unit, head }"),
        ("step", "decision") => {
            phrase("Quyết định: { number, date, signed_by }", "The decision: { number, date, signed_by }")
        }
        ("step", "head") => phrase("Trưởng Cụm: tên, hoặc { from = \"mã nội dung\" }", "The head: named, or elected"),
        ("step", "deputy") => phrase("Phó trưởng Cụm, viết như `head`", "The deputy, like `head`"),
        ("step", "from") => phrase("Viết gọn cho `head = { from = … }`", "Short for `head = { from = … }`"),
        ("step", "items") => phrase("Các khoản bàn giao: { name, count }", "What is handed over: { name, count }"),
        ("step", "giver") => phrase("Bên giao", "The giver"),
        ("step", "receiver") => phrase("Bên nhận", "The receiver"),
        ("step", "witness") => phrase("Người chứng kiến", "The witness"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{about, of_plans, tables};

    #[test]
    fn every_key_the_reader_knows_is_described_and_stands_in_the_schema_and_no_other() {
        let schema = of_plans();
        for (table, _) in tables() {
            let object = if table.name == "plan" { &schema } else { &schema["$defs"][table.name] };
            let told: Vec<&str> = object["properties"].as_object().expect("keys").keys().map(String::as_str).collect();
            let mut known = table.names();
            known.sort_unstable();
            let mut told_sorted = told.clone();
            told_sorted.sort_unstable();
            assert_eq!(told_sorted, known, "{}", table.name);
            for key in known {
                assert!(about(table.name, key).is_some(), "{}.{key}", table.name);
            }
        }
        assert_eq!(schema["$defs"].as_object().map(serde_json::Map::len), Some(tables().len() - 1));
    }

    #[test]
    fn what_the_schema_refers_to_is_there() {
        let schema = of_plans();
        let text = schema.to_string();
        for name in text.split("#/$defs/").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(schema["$defs"][name].is_object(), "{name}");
        }
    }
}
