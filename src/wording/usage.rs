//! What `--help` says of every command and argument, and what is said when the command line was written wrongly.

mod new_plan;
mod rehearsal;

use super::{Lang, Phrase, phrase, shown};
use crate::say;

/// What a command does, in one line.
pub fn about(command: &str) -> Phrase {
    match command {
        "chair" => phrase(
            "Mở bàn điều hành của Chủ trì; FILE là kế hoạch (.toml) hoặc hồ sơ (.hoinghi)",
            "Open the chair's console; FILE is a plan (.toml) or a record (.hoinghi)",
        ),
        "tally" => phrase(
            "Mở bàn kiểm phiếu, trong cửa sổ riêng, trong khi Chủ trì vẫn điều hành",
            "Open the tally desk in its own terminal, while the chair goes on",
        ),
        "board" => phrase(
            "Màn hình hội trường, chỉ xem; --once in một khung rồi dừng",
            "The hall's screen, read-only; --once prints one frame and ends",
        ),
        "replay" => phrase(
            "Chiếu lại một hội nghị trên màn hội trường, ở tốc độ tùy chọn",
            "Play a conference back on the hall's screen, at any speed",
        ),
        "rehearse" => phrase(
            "Diễn tập: cả hội nghị tự chạy vào một hồ sơ riêng có dấu DIỄN TẬP, cho biết mỗi mục cần bao lâu",
            "Rehearse: the conference plays itself into a record of its own, marked REHEARSAL; tells what each step needs",
        ),
        "tour" => phrase(
            "Học trong mười phút: bài học đi kèm bàn thật, trên hội nghị mẫu",
            "Learn in ten minutes: lessons beside the real desk, on the sample",
        ),
        "plan" => phrase(
            "Lập kế hoạch mới, theo mẫu hoặc từ kế hoạch, hồ sơ năm trước",
            "Begin a new plan, from a template or from last year's plan or record",
        ),
        "edit" => phrase(
            "Sửa kế hoạch ngay trên màn hình này: từng ô, lỗi hiện ra khi gõ",
            "Edit a plan on this screen, field by field, with its faults as you type",
        ),
        "check" => phrase(
            "Kiểm tra kế hoạch: báo mọi lỗi một lượt, kèm chỗ sai và cách sửa",
            "Check a plan: every fault, with its place and advice",
        ),
        "import" => phrase(
            "Nhập đơn vị, đại biểu, danh sách bỏ phiếu, chương trình, báo cáo từ Excel, CSV, Word; xem trước rồi mới ghi",
            "Import units, delegates, nominees, agenda and report from Excel, CSV and Word; shown first, then written",
        ),
        "script" => phrase(
            "Nhận lệnh, mỗi dòng một lệnh JSON; trả lời mỗi lệnh một dòng",
            "Take commands as JSON lines; one answer line each",
        ),
        "result" => phrase(
            "Kết quả mọi vòng bỏ phiếu, đếm lại từ các phiếu trong hồ sơ",
            "Every round, recounted from the papers",
        ),
        "papers" => phrase(
            "Ghi các phiếu trong một tệp CSV vào vòng đang mở: tất cả, hoặc không phiếu nào",
            "Record the papers of a CSV file into the open round: all of them, or none",
        ),
        "export" => phrase(
            "Xuất biên bản, tờ trình, mẫu phiếu và số liệu",
            "Write minutes, submission, ballot papers and figures",
        ),
        "copy" => phrase(
            "Sao hồ sơ sang tệp khác, kể cả khi hội nghị đang chạy",
            "Copy a record to another file, while the conference runs too",
        ),
        "verify" => phrase(
            "Tính lại toàn bộ hồ sơ; nói rõ hỏng gì, ở đâu",
            "Recompute everything from the record; say what is broken and where",
        ),
        "completions" => phrase(
            "In tệp để bash, zsh, fish, PowerShell tự điền nốt lệnh",
            "Print what bash, zsh, fish or PowerShell reads to complete command lines",
        ),
        "man" => phrase(
            "In trang hướng dẫn (man) của chương trình hoặc của một lệnh",
            "Print the man page of the program or of a command",
        ),
        _ => phrase(
            "hoinghi: điều hành hội nghị tổng kết thi đua, khen thưởng và bỏ phiếu kín, trên một máy tính",
            "hoinghi: chair an emulation summary conference with secret paper ballots from one laptop",
        ),
    }
}

/// How a command is written.
pub fn usage(command: &str) -> Phrase {
    match command {
        "chair" => phrase(
            "hoinghi chair FILE [--record PATH] [--mirror PATH]",
            "hoinghi chair FILE [--record PATH] [--mirror PATH]",
        ),
        "tally" => phrase("hoinghi tally RECORD [--mirror PATH]", "hoinghi tally RECORD [--mirror PATH]"),
        "board" => phrase(
            "hoinghi board RECORD|--test [--once [--size 120x40] [--format text|ansi|svg]]",
            "hoinghi board RECORD|--test [--once [--size 120x40] [--format text|ansi|svg]]",
        ),
        "replay" => phrase("hoinghi replay RECORD [--speed N]", "hoinghi replay RECORD [--speed N]"),
        "plan" => phrase(
            "hoinghi plan NEW.toml --template NAME|--from LAST [--title TITLE] [--date DD/MM/YYYY] [--year YYYY] [--place PLACE]",
            "hoinghi plan NEW.toml --template NAME|--from LAST [--title TITLE] [--date DD/MM/YYYY] [--year YYYY] [--place PLACE]",
        ),
        "edit" => phrase("hoinghi edit PLAN", "hoinghi edit PLAN"),
        "rehearse" => phrase(
            "hoinghi rehearse PLAN [--on chair|board|tally] [--speed N|max] [--papers winners|even|ties|invalid|mistakes] [--seed N] [--record PATH]",
            "hoinghi rehearse PLAN [--on chair|board|tally] [--speed N|max] [--papers winners|even|ties|invalid|mistakes] [--seed N] [--record PATH]",
        ),
        "tour" => phrase("hoinghi tour [chair|typist]", "hoinghi tour [chair|typist]"),
        "check" => phrase("hoinghi check PLAN [--json] | --schema", "hoinghi check PLAN [--json] | --schema"),
        "import" => phrase(
            "hoinghi import FILE… [--plan PLAN] [--what units|delegates|nominees|report|agenda] [--contest ID] [--to NEW | --write]",
            "hoinghi import FILE… [--plan PLAN] [--what units|delegates|nominees|report|agenda] [--contest ID] [--to NEW | --write]",
        ),
        "script" => phrase(
            "hoinghi script FILE [SCRIPT|-] [--stop] [--record PATH]",
            "hoinghi script FILE [SCRIPT|-] [--stop] [--record PATH]",
        ),
        "result" => phrase("hoinghi result RECORD [--json]", "hoinghi result RECORD [--json]"),
        "papers" => phrase(
            "hoinghi papers RECORD --contest ID --csv CSV [--pass 2]",
            "hoinghi papers RECORD --contest ID --csv CSV [--pass 2]",
        ),
        "export" => phrase(
            "hoinghi export RECORD|PLAN --to DIR [--format docx,pdf,html,xlsx,md,csv,json] [--only minutes,tally,submission,handover,ballots,sheets,attendance,programme,invitations,checklist] [--template FILE.docx | --template-fields]",
            "hoinghi export RECORD|PLAN --to DIR [--format docx,pdf,html,xlsx,md,csv,json] [--only minutes,tally,submission,handover,ballots,sheets,attendance,programme,invitations,checklist] [--template FILE.docx | --template-fields]",
        ),
        "copy" => phrase("hoinghi copy RECORD --to PATH", "hoinghi copy RECORD --to PATH"),
        "verify" => phrase("hoinghi verify RECORD [--code MÃ…]", "hoinghi verify RECORD [--code CODE…]"),
        "completions" => phrase(
            "hoinghi completions bash|zsh|fish|powershell|elvish",
            "hoinghi completions bash|zsh|fish|powershell|elvish",
        ),
        "man" => phrase("hoinghi man [LỆNH]", "hoinghi man [COMMAND]"),
        _ => phrase("hoinghi [LỆNH] [TÙY CHỌN]", "hoinghi [COMMAND] [OPTIONS]"),
    }
}

/// What stands below the commands.
const WHOLE: Phrase = phrase(
    "Không ghi lệnh: mở trang đầu, tại đó có thể làm tiếp hội nghị, bắt đầu hội nghị mới hoặc chạy thử bản mẫu.\n\
             Mỗi lệnh có --help riêng, ví dụ: hoinghi script --help\n\n\
             Mã kết thúc: 0 xong; 1 câu trả lời là không (kế hoạch có lỗi, hồ sơ hỏng, lệnh bị từ chối); 2 viết sai lệnh; 3 không đọc \
             hoặc ghi được tệp.\n\
             Biến môi trường: HOINGHI_LANG=vi|en, HOINGHI_BLOCKS=half|quadrants|sextants|scaled, HOINGHI_MOTION=on|off, HOINGHI_MOUSE=on|off, HOINGHI_PLAIN=1, HOINGHI_LOG=TỆP, NO_COLOR.",
    "Without a command: the home screen, to resume a conference, start one, or try the sample.\n\
             Each command has its own --help, for example: hoinghi script --help\n\n\
             Exit codes: 0 done; 1 the answer is no (faults found, record broken, a command refused); 2 wrong usage; 3 a file cannot be \
             read or written.\n\
             Environment: HOINGHI_LANG=vi|en, HOINGHI_BLOCKS=half|quadrants|sextants|scaled, HOINGHI_MOTION=on|off, HOINGHI_MOUSE=on|off, HOINGHI_PLAIN=1, HOINGHI_LOG=FILE, NO_COLOR.",
);

/// What stands below the arguments.
pub fn after(command: &str) -> Phrase {
    match command {
        "script" => phrase(
            "Ví dụ một dòng lệnh:    {\"do\":\"open_round\",\"contest\":\"co-nganh\"}\n\
             Trả lời:                {\"ok\":true,…} hoặc {\"ok\":false,\"refused\":\"mã\",\"message\":\"câu\"}\n\
             {\"do\":\"status\"} cho biết đang ở mục nào, làm được gì, số liệu các vòng đang mở. Mỗi lệnh có thể kèm \
             \"at\":\"2017-12-01T08:00:00+07:00\".",
            "A command line:         {\"do\":\"open_round\",\"contest\":\"co-nganh\"}\n\
             Its answer:             {\"ok\":true,…} or {\"ok\":false,\"refused\":\"code\",\"message\":\"sentence\"}\n\
             {\"do\":\"status\"} tells the current step, what may be done, and the numbers of every open round. Any command may \
             carry \"at\":\"2017-12-01T08:00:00+07:00\".",
        ),
        "papers" => phrase(
            "Dòng đầu là mã của từng tên trong danh sách, có thể thêm cột invalid; mỗi dòng sau là một phiếu.\n\
             Ô: 1 đồng ý, 0 không đồng ý hoặc gạch tên, để trống là không đánh dấu, x là đánh dấu cả hai ô; phiếu nhiều mức ghi 1…k.\n\
             Cột invalid: not_issued, no_stamp, outside_name, signed, unclear, damaged.\n\
             Một tệp có nhiều nhất 1 000 000 phiếu và 64 MB.",
            "The first line holds the ids of the slate, and may hold a column invalid; each further line is one paper.\n\
             A cell: 1 supports, 0 does not (struck), empty is no mark, x is both boxes; with grades 1…k.\n\
             Column invalid: not_issued, no_stamp, outside_name, signed, unclear, damaged.\n\
             A file has at most 1,000,000 papers and 64 MB.",
        ),
        "import" => phrase(
            "Ví dụ: hoinghi import don-vi.xlsx bao-cao.docx --to ke-hoach.toml\n\
             Không có --to, --write thì chỉ xem trước, không ghi gì. Cột theo thứ tự nào cũng được: STT, Tên đơn vị, Viết tắt, Họ và tên, Chức vụ,\n\
             Biểu quyết; chương trình: Thời gian, Nội dung, Người thực hiện. Chỗ không hiểu được liệt kê kèm vị trí.",
            "Example: hoinghi import units.xlsx report.docx --to plan.toml\n\
             Without --to or --write it only shows what it would write. Columns in any order: No, Unit, Short name, Full name, Post, Votes;\n\
             an agenda: Time, Content, Who. What is not understood is listed with its place.",
        ),
        "export" => phrase(
            "Không ghi đè tệp nào: trùng tên thì thêm -2, -3… Cho kế hoạch (.toml) thì lấy hồ sơ bên cạnh; chưa có hồ sơ thì xuất giấy tờ chuẩn bị, không lập hồ sơ.\n\
             Ví dụ:  hoinghi export hoi-nghi.hoinghi --to van-ban\n\
             \u{20}       hoinghi export hoi-nghi.toml --to giay-to --format docx --only ballots,sheets,checklist",
            "No file is overwritten: where a name is taken, -2, -3… is added. For a plan (.toml) the record beside it is taken; without one, the papers that are prepared before the day, and no record is made.\n\
             Examples:  hoinghi export hoi-nghi.hoinghi --to documents\n\
             \u{20}          hoinghi export hoi-nghi.toml --to papers --format docx --only ballots,sheets,checklist",
        ),
        "replay" => phrase(
            "Phiếu không mang thứ tự, nên khi chiếu lại số phiếu tăng theo từng tập, còn số của từng tên chỉ hiện sau khi đóng vòng.",
            "Papers bear no order, so a count grows bundle by bundle, and the tallies show only from its closing on.",
        ),
        "rehearse" => rehearsal::AFTER,
        "tour" => rehearsal::AFTER_TOUR,
        "plan" => phrase(
            "Ví dụ:  hoinghi plan ke-hoach-2026.toml --template co-hai-vong --date 18/12/2026\n\
             \u{20}       hoinghi plan ke-hoach-2026.toml --from ke-hoach-2025.hoinghi\n\
             Tệp đã có thì không bị ghi đè. Từ năm trước: năm và ngày được chuyển, danh sách bầu bỏ trống, đơn vị và câu chữ giữ \
             nguyên; Trưởng Cụm mới của năm trước thành Chủ trì và bên giao; mọi chỗ còn tên, năm, ngày cũ được liệt kê.",
            "For example:  hoinghi plan plan-2026.toml --template co-hai-vong --date 18/12/2026\n\
             \u{20}             hoinghi plan plan-2026.toml --from plan-2025.hoinghi\n\
             A file that exists is never written over. From last year: years and dates move, slates are cleared, units and wording \
             stay; last year's new head becomes chair and giver; every place that still names last year is listed.",
        ),
        "edit" => phrase(
            "F1 trong màn hình liệt kê mọi phím. Ghi chú và thứ tự trong tệp được giữ nguyên; tệp bị sửa ở nơi khác thì không bị ghi đè.",
            "F1 on the screen lists every key. Comments and order of the file stay; a file changed elsewhere is not written over.",
        ),
        _ => examples(command),
    }
}

/// How a command is called that needs no more words.
fn examples(command: &str) -> Phrase {
    match command {
        "chair" => phrase(
            "Ví dụ:  hoinghi chair hoi-nghi.toml\n\
             \u{20}       hoinghi chair hoi-nghi.hoinghi --mirror /media/usb/ban-sao.hoinghi",
            "Examples:  hoinghi chair hoi-nghi.toml\n\
             \u{20}          hoinghi chair hoi-nghi.hoinghi --mirror /media/usb/copy.hoinghi",
        ),
        "tally" => phrase("Ví dụ:  hoinghi tally hoi-nghi.hoinghi", "Example:  hoinghi tally hoi-nghi.hoinghi"),
        "board" => phrase(
            "Ví dụ:  hoinghi board hoi-nghi.hoinghi\n\
             \u{20}       hoinghi board --test\n\
             \u{20}       hoinghi board hoi-nghi.hoinghi --once --size 240x67 --format svg > man-hinh.svg",
            "Examples:  hoinghi board hoi-nghi.hoinghi\n\
             \u{20}          hoinghi board --test\n\
             \u{20}          hoinghi board hoi-nghi.hoinghi --once --size 240x67 --format svg > screen.svg",
        ),
        "check" => phrase(
            "Cảnh báo không làm kế hoạch bị từ chối. Cách nối schema với VS Code: docs/plan.md.\n\
             Ví dụ:  hoinghi check hoi-nghi.toml\n\
             \u{20}       hoinghi check --schema > hoinghi.schema.json",
            "Warnings keep nobody from using a plan. How VS Code takes the schema: docs/plan.md.\n\
             Examples:  hoinghi check hoi-nghi.toml\n\
             \u{20}          hoinghi check --schema > hoinghi.schema.json",
        ),
        "result" => {
            phrase("Ví dụ:  hoinghi result hoi-nghi.hoinghi --json", "Example:  hoinghi result hoi-nghi.hoinghi --json")
        }
        "copy" => phrase(
            "Ví dụ:  hoinghi copy hoi-nghi.hoinghi --to /media/usb/hoi-nghi.hoinghi",
            "Example:  hoinghi copy hoi-nghi.hoinghi --to /media/usb/hoi-nghi.hoinghi",
        ),
        "verify" => phrase(
            "Ví dụ:  hoinghi verify hoi-nghi.hoinghi --code \"1A2B 3C4D 5E6F\"",
            "Example:  hoinghi verify hoi-nghi.hoinghi --code \"1A2B 3C4D 5E6F\"",
        ),
        "completions" => phrase(
            "Ví dụ:  hoinghi completions bash > ~/.local/share/bash-completion/completions/hoinghi",
            "Example:  hoinghi completions bash > ~/.local/share/bash-completion/completions/hoinghi",
        ),
        "man" => phrase(
            "Ví dụ:  hoinghi man | man -l -\n\
             \u{20}       hoinghi man export > hoinghi-export.1",
            "Examples:  hoinghi man | man -l -\n\
             \u{20}          hoinghi man export > hoinghi-export.1",
        ),
        _ => WHOLE,
    }
}

/// A man page of a command that does not exist was asked for.
pub fn unknown_page(lang: Lang, command: &str) -> String {
    let command = shown(command);
    say!(
        lang,
        "Không có lệnh “{command}”. Xem tên các lệnh bằng hoinghi --help, rồi gọi lại.",
        "There is no command “{command}”. See the commands with hoinghi --help, then ask again."
    )
}

/// How a help page is laid out.
pub fn template(has_commands: bool) -> Phrase {
    if has_commands {
        phrase(
            "{about}\n\nCách dùng: {usage}\n\nLệnh:\n{subcommands}\n\nTùy chọn:\n{options}{after-help}",
            "{about}\n\nUsage: {usage}\n\nCommands:\n{subcommands}\n\nOptions:\n{options}{after-help}",
        )
    } else {
        phrase(
            "{about}\n\nCách dùng: {usage}\n\nTham số:\n{positionals}\n\nTùy chọn:\n{options}{after-help}",
            "{about}\n\nUsage: {usage}\n\nArguments:\n{positionals}\n\nOptions:\n{options}{after-help}",
        )
    }
}

/// What an argument of a command means.
#[expect(clippy::too_many_lines, reason = "one arm an argument")]
pub fn argument(command: &str, argument: &str) -> Phrase {
    match (command, argument) {
        (_, "lang") => phrase("Ngôn ngữ: vi (mặc định) hoặc en", "Language: vi (default) or en"),
        (_, "theme") => phrase(
            "Bộ màu của màn hình: do-vang, sang, tuong-phan, xanh-cam (cho người khó phân biệt màu)",
            "Colours of the screens: do-vang, sang, tuong-phan, xanh-cam (safe for the colour-blind)",
        ),
        (_, "blocks") => phrase(
            "Nét chữ lớn: half (nơi nào cũng hiện được), quadrants, sextants (mịn nhất, cần phông chữ mới), scaled (kitty tự phóng chữ); \
             không ghi thì kitty dùng scaled, nơi khác dùng half",
            "Grain of big letters: half (shown everywhere), quadrants, sextants (finest, needs a recent font), scaled (kitty scales \
             letters itself); by default scaled in kitty, half elsewhere",
        ),
        (_, "motion") => phrase(
            "Chuyển động trên màn hội trường: on (mặc định) hoặc off",
            "Motion on the hall's screen: on (default) or off",
        ),
        (_, "plain") => phrase(
            "Chế độ đọc cho trình đọc màn hình và bảng chữ nổi: mọi màn hình thành từng dòng chữ, phím giữ nguyên, Ctrl+X đọc lại tất cả",
            "For screen readers and braille: every screen is told line by line, with the same keys; Ctrl+X says everything again",
        ),
        (_, "log") => phrase(
            "Ghi nhật ký của chương trình vào tệp này: mở gì, gặp gì, bị từ chối gì; không ghi gì về phiếu. Không ghi --log thì không có nhật ký",
            "Keep a log in this file: what was opened, met and refused; nothing about papers. No log is kept without it",
        ),
        (_, "mouse") => phrase(
            "Chuột: on (mặc định), bấm vào đâu cũng như bấm phím của chỗ ấy; off trả chuột cho cửa sổ dòng lệnh, để bôi đen chữ \
             (khi on: giữ Shift mà kéo)",
            "Mouse: on (default), a click does what the key of that place does; off leaves it to the terminal, to select text \
             (while on: drag with Shift held)",
        ),
        (_, "help") => phrase("In phần hướng dẫn này", "Print this help"),
        (_, "version") => phrase("In số phiên bản", "Print the version"),
        ("chair" | "script", "file") => phrase(
            "Kế hoạch (.toml) hoặc hồ sơ (.hoinghi); kế hoạch x.toml mở lần đầu thì lập hồ sơ x.hoinghi bên cạnh, có rồi thì làm tiếp",
            "A plan (.toml) or a record (.hoinghi); a plan x.toml makes the record x.hoinghi beside it, or resumes it",
        ),
        ("chair" | "script", "record") => phrase(
            "Hồ sơ của kế hoạch, thay cho tệp .hoinghi bên cạnh",
            "The record of the plan, in place of the .hoinghi beside it",
        ),
        ("tour", "course") => phrase(
            "Bài học nào: chair (Chủ trì) hoặc typist (người nhập phiếu); không ghi thì được hỏi",
            "Which lessons: chair, or typist for who types the papers; asked where nothing is said",
        ),
        ("rehearse", "plan" | "on" | "speed" | "papers" | "seed" | "record") => rehearsal::argument(argument),
        (_, "mirror") => phrase(
            "Bản sao thứ hai, ví dụ trên USB: tệp hoặc thư mục; tự cập nhật sau mỗi tập phiếu, mất nó không cản việc gì",
            "A second copy, on a stick for instance: a file or a folder; kept up to date at every bundle's end; its loss stops nothing",
        ),
        ("export", "record") => {
            phrase("Hồ sơ (.hoinghi), hoặc kế hoạch (.toml)", "The record (.hoinghi), or a plan (.toml)")
        }
        (_, "record") => phrase("Hồ sơ (.hoinghi)", "The record (.hoinghi)"),
        ("board", "test") => phrase(
            "Trang thử máy chiếu trước ngày họp: bốn cạnh, cỡ chữ, độ tương phản, các màu; không cần hồ sơ",
            "The page that sets up a projector before the day: edges, letters, contrast, colours; needs no record",
        ),
        ("board", "once") => phrase("In một khung rồi dừng", "Print one frame and end"),
        ("board", "size") => {
            phrase("Cột x dòng của khung, mặc định 120x40", "Columns x rows of the frame; 120x40 where unsaid")
        }
        ("board", "format") => phrase(
            "text: chữ; ansi: chữ có màu; svg: hình. Mặc định text",
            "text: plain; ansi: with colours; svg: a picture. text where unsaid",
        ),
        ("replay", "speed") => phrase(
            "Một giây chiếu bằng chừng này giây của hội nghị; mặc định 60",
            "Seconds of the conference in one second; 60 where unsaid",
        ),
        ("plan", argument) => new_plan::argument(argument),
        ("check" | "edit", "plan") => phrase("Kế hoạch (.toml)", "The plan (.toml)"),
        ("check", "schema") => phrase(
            "In JSON Schema của kế hoạch ra stdout, cho trình soạn thảo",
            "Print the JSON Schema of plans to stdout, for editors",
        ),
        ("check", "json") => phrase("In các lỗi dạng JSON ra stdout", "Print the faults to stdout as JSON"),
        ("import", "files") => phrase(
            "Các tệp .xlsx, .csv, .docx, .md, nhập lần lượt",
            "Files .xlsx, .csv, .docx, .md, taken in this order",
        ),
        ("import", "plan") => phrase("Kế hoạch nhận thêm", "The plan that is added to"),
        ("import", "what") => phrase(
            "Lấy gì: units (đơn vị), delegates (đại biểu), nominees (danh sách bỏ phiếu), report (báo cáo), agenda (chương trình); bỏ trống là xem theo tiêu đề cột",
            "What is taken; by the headings where unsaid",
        ),
        ("import", "contest") => {
            phrase("Mã của nội dung bỏ phiếu nhận danh sách", "The id of the contest that the nominees are for")
        }
        ("import", "to") => phrase(
            "Ghi kết quả ra kế hoạch mới này; không ghi đè",
            "Write the result to this new plan; nothing is overwritten",
        ),
        ("import", "write") => phrase("Ghi thêm vào chính kế hoạch ở --plan", "Add to the plan of --plan itself"),
        ("script", "script") => {
            phrase("Tệp lệnh; - hoặc bỏ trống là đọc từ stdin", "The file of commands; - or nothing reads stdin")
        }
        ("script", "stop") => phrase("Dừng ở lệnh đầu tiên bị từ chối", "End at the first refusal"),
        ("result", "json") => phrase("In dạng JSON", "Print as JSON"),
        ("papers", "contest") => phrase("Mã của nội dung bỏ phiếu", "The contest's id"),
        ("papers", "csv") => phrase("Tệp CSV, UTF-8, mỗi dòng một phiếu", "The CSV file, UTF-8, one row a paper"),
        ("papers", "pass") => phrase("Lượt kiểm, 1 (mặc định) hoặc 2", "The pass, 1 (where unsaid) or 2"),
        ("export", "to") => {
            phrase("Thư mục nhận các tệp; chưa có thì lập mới", "The folder for the files; made where missing")
        }
        ("export", "format") => phrase(
            "Định dạng, cách nhau bằng dấu phẩy; bỏ trống là docx, xlsx, md, csv, json; pdf cần LibreOffice",
            "Formats, separated by commas; docx, xlsx, md, csv and json where unsaid; pdf needs LibreOffice",
        ),
        ("export", "only") => phrase(
            "Chỉ xuất các loại này: minutes, tally, submission, handover, ballots (phiếu), sheets (bảng kiểm phiếu), attendance (điểm danh), programme (chương trình), invitations (danh sách mời), checklist (việc phải làm, một trang)",
            "Only these: minutes, tally, submission, handover, ballots, sheets (tally sheets), attendance, programme, invitations, checklist (of the day, one page)",
        ),
        ("export", "template") => phrase(
            "Mẫu .docx của cơ quan, có các trường {{tên}} và các phần lặp lại {{#tên}} … {{/tên}}: điền rồi ghi thay văn bản có sẵn (--only nói văn bản nào)",
            "The office's own .docx form with fields {{name}} and parts that repeat {{#name}} … {{/name}}: filled in and written in the place of the built-in document (--only says which)",
        ),
        ("export", "template_fields") => phrase(
            "In tên mọi trường của mẫu, kèm giá trị lúc này",
            "Print every field that a form may use, with its value now",
        ),
        ("copy", "to") => phrase(
            "Tệp hoặc thư mục nhận bản sao; bản sao cũ của chính hồ sơ này được thay, tệp khác thì không",
            "The file or folder for the copy; an earlier copy of this very record is replaced, any other file is not",
        ),
        ("completions", "shell") => {
            phrase("Vỏ lệnh: bash, zsh, fish, powershell, elvish", "The shell: bash, zsh, fish, powershell, elvish")
        }
        ("man", "task") => {
            phrase("Lệnh cần xem; bỏ trống là cả chương trình", "The command; the whole program where nothing is said")
        }
        ("verify", "codes") => phrase(
            "Mã đã đọc hoặc in tại hội nghị, ví dụ 1234 5678 9012; ghi được nhiều mã",
            "A code that was read out or printed, for example 1234 5678 9012; may be given several times",
        ),
        _ => phrase("", ""),
    }
}

/// Where to read on after a wrong command line.
fn see(command: &str, lang: Lang) -> String {
    let command = if command.is_empty() { String::new() } else { format!(" {command}") };
    say!(lang, "Xem cách dùng: hoinghi{command} --help", "See: hoinghi{command} --help")
}

/// What is wrong with a command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misuse {
    /// No such option or one argument too many, with the nearest known one.
    UnknownArgument(String, Option<String>),
    /// No such command, with the nearest known one.
    UnknownCommand(String, Option<String>),
    /// A value that an option does not take, with what it takes.
    BadValue(String, String, Vec<String>),
    /// An option without its value.
    NoValue(String),
    /// Arguments that have to be there.
    Missing(Vec<String>),
    /// An option given twice, or two that exclude each other.
    Conflict(String),
    /// Not readable as text.
    NotText,
    /// Anything else.
    Other,
}

/// The sentence for a wrong command line, and where to read on.
pub fn misuse(misuse: &Misuse, command: &str, lang: Lang) -> String {
    let meant = |known: &Option<String>| match known {
        Some(known) => say!(lang, " Có phải ý là {known}?", " Did you mean {known}?", known = shown(known)),
        None => String::new(),
    };
    let sentence = match misuse {
        Misuse::UnknownArgument(word, known) => say!(
            lang,
            "Không có tham số “{word}” ở đây.{meant}",
            "There is no argument “{word}” here.{meant}",
            word = shown(word),
            meant = meant(known)
        ),
        Misuse::UnknownCommand(word, known) => say!(
            lang,
            "Không có lệnh “{word}”.{meant} Muốn mở một tệp, hãy viết: hoinghi chair TỆP.",
            "There is no command “{word}”.{meant} To open a file, write: hoinghi chair FILE.",
            word = shown(word),
            meant = meant(known)
        ),
        Misuse::BadValue(option, value, known) if known.is_empty() => say!(
            lang,
            "{option} không nhận giá trị “{value}”.",
            "{option} does not take “{value}”.",
            option = shown(option),
            value = shown(value)
        ),
        Misuse::BadValue(option, value, known) => say!(
            lang,
            "{option} không nhận giá trị “{value}”; nhận: {known}.",
            "{option} does not take “{value}”; it takes: {known}.",
            option = shown(option),
            value = shown(value),
            known = known.join(", ")
        ),
        Misuse::NoValue(option) => {
            say!(lang, "{option} thiếu giá trị.", "{option} lacks its value.", option = shown(option))
        }
        Misuse::Missing(arguments) => {
            say!(lang, "Còn thiếu: {what}.", "Missing: {what}.", what = arguments.join(", "))
        }
        Misuse::Conflict(option) => say!(
            lang,
            "{option} được ghi hai lần, hoặc không đi cùng tham số khác đã ghi.",
            "{option} is given twice, or does not go with another argument.",
            option = shown(option)
        ),
        Misuse::NotText => {
            phrase("Có tham số không phải chữ UTF-8.", "An argument is not UTF-8 text.").of(lang).to_owned()
        }
        Misuse::Other => {
            phrase("Dòng lệnh viết chưa đúng.", "The command line is not written correctly.").of(lang).to_owned()
        }
    };
    format!("{sentence} {}", see(command, lang))
}

/// A day that is none.
pub fn bad_date(lang: Lang, date: &str) -> String {
    say!(
        lang,
        "--date không nhận “{date}”; viết ngày/tháng/năm, ví dụ 18/12/2026.",
        "--date does not take “{date}”; write day/month/year, for example 18/12/2026.",
        date = shown(date)
    )
}

/// A text that is refused.
pub fn unclean_argument(lang: Lang, option: &str, number: usize, what: &crate::text::Blemish) -> String {
    let what = super::fault::unclean(what, lang);
    say!(lang, "{option}, ký tự thứ {number}: {what}", "{option}, character {number}: {what}")
}

/// A size that is none.
pub fn bad_size(lang: Lang, size: &str) -> String {
    say!(
        lang,
        "--size không nhận “{size}”; viết số cột x số dòng, ví dụ 120x40.",
        "--size does not take “{size}”; write columns x rows, for example 120x40.",
        size = shown(size)
    )
}

/// `--record` beside a record.
pub const RECORD_WITH_RECORD: Phrase = phrase(
    "--record chỉ đi với kế hoạch (.toml); tệp đã ghi là một hồ sơ. Hãy bỏ --record.",
    "--record goes with a plan (.toml) only; the file given is a record. Leave --record out.",
);

/// PDF files are made by an office suite, and there is none.
pub fn no_office(lang: Lang) -> String {
    say!(
        lang,
        "Không xuất được pdf: máy này chưa cài LibreOffice (không thấy lệnh soffice). Hãy cài LibreOffice, hoặc xuất docx rồi in ra PDF từ phần mềm soạn thảo.",
        "No pdf can be written: LibreOffice (the command soffice) is not installed here. Install it, or export docx and print to PDF from a word processor."
    )
}

/// There is no theme of that name.
pub fn unknown_theme(lang: Lang, name: &str, known: &[&str]) -> String {
    let (name, known) = (shown(name), known.join(", "));
    say!(
        lang,
        "Không có giao diện “{name}”. Hãy chọn một trong: {known}.",
        "There is no theme “{name}”. Choose one of: {known}."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_word_is_told_without_repeating_what_acts_on_a_terminal() {
        let told = misuse(&Misuse::UnknownCommand("\u{1b}[2Jresult".into(), Some("result".into())), "", Lang::Vi);
        assert!(told.contains("result") && !told.contains('\u{1b}'), "{told}");
    }
}
