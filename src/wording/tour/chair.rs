//! The lessons of the chair.

use super::{Told, told};
use crate::wording::{Phrase, phrase};

/// Where one sits.
pub const START: Told = told(
    phrase("Bàn của Chủ trì", "The chair's desk"),
    phrase(
        "Đây là bàn điều hành thật, mở trên hội nghị mẫu để tập: bấm gì cũng không hỏng gì. Khung này luôn ở dưới cùng và tự biết khi bạn làm xong.",
        "This is the real desk, on a sample conference for practice: nothing can go wrong. This card stays at the bottom and notices by itself what you have done.",
    ),
);
/// Starts.
pub const START_IT: Phrase = phrase("bấm {1} để bắt đầu Hội nghị.", "press {1} to start the conference.");

/// Where to look.
pub const LOOK: Told = told(
    phrase("Nhìn vào đâu", "Where to look"),
    phrase(
        "Bên trái là chương trình, mục đang làm được đánh dấu. Ở giữa là mục ấy và các việc làm được, mỗi việc một số. Dưới là lời dẫn để đọc, rồi các phím dùng được lúc này.",
        "At the left the agenda with the present step marked. In the middle that step and what can be done, each with a number. Below the words to read, and the keys that matter now.",
    ),
);
/// To the agenda.
pub const LOOK_AGENDA: Phrase = phrase("bấm {1} để sang chương trình.", "press {1} to go to the agenda.");
/// And back.
pub const LOOK_BACK: Phrase = phrase("{1} lần nữa để trở lại mục đang làm.", "{1} once more comes back to the step.");

/// Keys need not be remembered.
pub const HELP: Told = told(
    phrase("Quên phím", "Keys forgotten"),
    phrase(
        "Không phải nhớ phím nào: trang trợ giúp kể mọi phím của đúng chỗ đang đứng, và vì sao một việc chưa làm được.",
        "No key has to be remembered: the help lists every key of the very place you are at, and why something cannot be done yet.",
    ),
);
/// Opens the help.
pub const HELP_OPEN: Phrase = phrase("{1} mở trang trợ giúp.", "{1} opens the help.");
/// Closes it.
pub const HELP_CLOSE: Phrase = phrase("{1} đóng lại.", "{1} closes it.");

/// Somebody comes in another's place.
pub const SUBSTITUTE: Told = told(
    phrase("Có người dự thay", "A substitute"),
    phrase(
        "Đại biểu đầu danh sách không đến được, đơn vị cử người dự thay. Người dự thay được ghi tên và bỏ phiếu; biên bản ghi cả hai.",
        "The first delegate on the list cannot come; somebody comes in his place, is written down by name, and votes. The minutes tell both.",
    ),
);
/// Writes the name.
pub const SUBSTITUTE_NAME: Phrase = phrase("{1}, gõ {2}, rồi {3}.", "{1}, type {2}, then {3}.");
/// The name that is typed.
pub const SUBSTITUTE_TYPED: Phrase = phrase("Lê Thị Hoa", "Le Thi Hoa");

/// Somebody is absent.
pub const ABSENT: Told = told(
    phrase("Vắng mặt, và bảng tìm", "Absent, and the palette"),
    phrase(
        "Thanh tra Bộ vắng. Bảng tìm đưa đến mọi việc, mọi mục, mọi đơn vị; gõ không dấu cũng tìm ra.",
        "Thanh tra Bộ is absent. The palette leads to every act, every step, every unit; it is found without accents too.",
    ),
);
/// Finds and marks it.
pub const ABSENT_FIND: Phrase =
    phrase("{1}, gõ {2}, {3}; rồi {4} để ghi vắng.", "{1}, type {2}, {3}; then {4} marks it absent.");
/// What is typed to find it.
pub const ABSENT_TYPED: Phrase = phrase("thanh tra", "thanh tra");

/// Everybody else.
pub const REST: Told = told(
    phrase("Những người còn lại", "Everybody else"),
    phrase(
        "Ai đã ghi thì giữ nguyên. Số có mặt so với số triệu tập hiện ngay ở đây và trên màn hội trường.",
        "Who was marked stays so. How many of those summoned are here is told at once, here and to the hall.",
    ),
);
/// The others are present.
pub const REST_PRESENT: Phrase = phrase("{1}: những người còn lại có mặt.", "{1}: the others are present.");

/// What the hall sees.
pub const HALL: Told = told(
    phrase("Hội trường thấy gì", "What the hall sees"),
    phrase(
        "Màn hội trường tự theo bạn. Lời dẫn, bản nháp và thông báo lỗi không bao giờ ra đó. Cửa sổ rộng thì hình thu nhỏ luôn ở bên phải.",
        "The hall's screen follows you by itself. The script, drafts and errors never get there. In a wide window its small picture is always at the right.",
    ),
);
/// The picture, then the whole screen.
pub const HALL_LOOK: Phrase = phrase(
    "{1} mở cột phải có hình nhỏ, {2} cất đi; {3} xem cả màn hội trường.",
    "{1} opens the column with the small picture, {2} closes it; {3} shows the hall's whole screen.",
);
/// Back.
pub const HALL_BACK: Phrase = phrase("{1} về bàn Chủ trì.", "{1} comes back to the desk.");

/// Holding and covering.
pub const HOLD: Told = told(
    phrase("Giữ màn, che màn", "Hold and curtain"),
    phrase(
        "Muốn chuẩn bị mà hội trường không thấy thì giữ màn ở hình đang chiếu. Lúc nghỉ thì che: hội trường chỉ thấy tên hội nghị.",
        "To prepare something unseen, hold the hall at what it shows. In a break, draw the curtain: the hall sees the conference's title only.",
    ),
);
/// Holds.
pub const HOLD_IT: Phrase = phrase("{1} giữ màn hội trường.", "{1} holds the hall's screen.");
/// Lets go.
pub const HOLD_GO: Phrase = phrase("{1} cho hội trường theo tiếp.", "{1} lets the hall follow again.");
/// Draws the curtain.
pub const HOLD_CURTAIN: Phrase = phrase("{1} che màn hội trường.", "{1} draws the curtain.");
/// Opens it.
pub const HOLD_OPEN: Phrase = phrase("{1} lần nữa: mở ra.", "{1} once more opens it.");

/// From step to step.
pub const STEPS: Told = told(
    phrase("Sang mục khác", "From step to step"),
    phrase(
        "Mục xong thì sang mục tiếp theo. Nhảy xa hay quay lại lúc nào cũng được: việc đã ghi không mất.",
        "When a step is done, go to the next. You may jump or go back at any time: nothing recorded is lost.",
    ),
);
/// The next step.
pub const STEPS_NEXT: Phrase = phrase("{1} sang mục tiếp theo.", "{1} goes to the next step.");
/// A jump.
pub const STEPS_JUMP: Phrase = phrase("nhảy đến báo cáo: {1}, gõ {2}, {3}.", "jump to the report: {1}, type {2}, {3}.");
/// What is typed to find it.
pub const STEPS_TYPED: Phrase = phrase("bao cao tong ket", "bao cao tong ket");

/// The report.
pub const REPORT: Told = told(
    phrase("Báo cáo", "The report"),
    phrase(
        "Báo cáo được chia thành từng trang chữ lớn. Hội trường xem đúng trang bạn đang mở, bạn giữ nhịp.",
        "The report is cut into pages of large letters. The hall sees the page that you have open; the pace is yours.",
    ),
);
/// The next page.
pub const REPORT_PAGE: Phrase = phrase("{1} sang trang sau.", "{1} turns to the next page.");

/// Notes.
pub const NOTE: Told = told(
    phrase("Ghi chép", "Notes"),
    phrase(
        "Mục nào cũng có chỗ ghi. Điều ghi ở đây vào thẳng biên bản hội nghị.",
        "Every step has room for a note. What is written there goes into the minutes.",
    ),
);
/// Writes one.
pub const NOTE_WRITE: Phrase = phrase("{1}, gõ {2}, rồi {3}.", "{1}, type {2}, then {3}.");
/// What is typed.
pub const NOTE_TYPED: Phrase = phrase("Bổ sung số liệu quý IV", "Add the fourth quarter");

/// The floor.
pub const FLOOR: Told = told(
    phrase("Thảo luận", "The discussion"),
    phrase(
        "Người phát biểu có đồng hồ ở cả hai màn: sắp hết giờ thì đổi màu, quá giờ thì đỏ. Thời gian của từng người vào biên bản.",
        "Who speaks has a clock on both screens: it changes its colour near the end and is red beyond it. Everyone's time goes into the minutes.",
    ),
);
/// To a step.
pub const GO_TO: Phrase = phrase("{1} cho đến mục {to}.", "{1} until step {to}.");
/// Somebody speaks.
pub const FLOOR_NEXT: Phrase = phrase("{1} mời người tiếp theo.", "{1} gives the floor to the next.");
/// And has spoken.
pub const FLOOR_END: Phrase = phrase("{1} khi người ấy nói xong.", "{1} when the speaker has ended.");

/// Freezing.
pub const FREEZE: Told = told(
    phrase("Chốt danh sách", "Freezing the slate"),
    phrase(
        "Hội nghị thông qua danh sách rồi thì chốt: từ đó không ai lỡ tay thêm, bớt tên trên phiếu.",
        "Once the conference has passed the slate it is frozen: nobody can add or drop a name by mistake.",
    ),
);
/// Freezes.
pub const FREEZE_IT: Phrase =
    phrase("{1}: chốt danh sách Cờ thi đua ngành Tư pháp.", "{1} freezes the slate of the first vote.");

/// Corrections.
pub const MEND: Told = told(
    phrase("Sửa sai", "Putting right"),
    phrase(
        "Lỡ thì sửa, không phải giấu: mở lại có lý do, lý do vào nhật ký và biên bản. Điểm danh, số phiếu, kết quả cũng sửa được như vậy.",
        "What went wrong is put right, not hidden: opening again takes a reason, which goes into the log and the minutes. The roll, stated numbers and rounds are mended alike.",
    ),
);
/// Opens again.
pub const MEND_OPEN: Phrase =
    phrase("{1}, gõ {2}, {3}: mở lại danh sách.", "{1}, type {2}, {3}: the slate is open again.");
/// The reason that is typed.
pub const MEND_TYPED: Phrase = phrase("Đọc sót một đơn vị", "One unit was not read");
/// Freezes again.
pub const MEND_FREEZE: Phrase = phrase("{1}: chốt lại.", "{1} freezes it again.");

/// The team.
pub const TEAM: Told = told(
    phrase("Tổ kiểm phiếu", "The tally team"),
    phrase(
        "Tổ được lấy theo kế hoạch hoặc sửa tại chỗ. Thành viên thuộc đơn vị có tên trên phiếu thì chương trình nhắc ngay.",
        "The team is taken from the plan or changed here. A member whose unit stands on the slate is pointed out at once.",
    ),
);
/// Names it.
pub const TEAM_NAME: Phrase = phrase("{1}: ghi Tổ kiểm phiếu như dự kiến.", "{1} names the team as proposed.");

/// Why not.
pub const WHY_NOT: Told = told(
    phrase("Vì sao chưa được", "Why not yet"),
    phrase(
        "Việc chưa làm được vẫn hiện, mờ, kèm lý do; bảng tìm và trợ giúp cũng nói lý do ấy. Bấm vào cũng không hỏng gì.",
        "What cannot be done yet still stands there, dimmed, with its reason; so it does in the palette and the help. Pressing it does no harm.",
    ),
);
/// Opens the round.
pub const WHY_NOT_OPEN: Phrase = phrase("{1}: mở vòng bỏ phiếu.", "{1} opens the round.");
/// Collects what was not issued.
pub const WHY_NOT_TRY: Phrase = phrase(
    "{1}: thử thu phiếu khi chưa phát, rồi đọc lý do.",
    "{1} tries to collect what was not issued; read why not.",
);

/// Issuing and collecting.
pub const ISSUE: Told = told(
    phrase("Phát phiếu, thu phiếu", "Issue and collect"),
    phrase(
        "Số phát ra, thu về nhập đúng như Tổ kiểm phiếu báo. Thu về nhiều hơn phát ra thì chương trình không nhận.",
        "What was issued and collected is stated as the tally team reports it. More collected than issued is not accepted.",
    ),
);
/// Issues.
pub const ISSUE_OUT: Phrase =
    phrase("{1}, xem số trong ô, rồi {2}: số phiếu phát ra.", "{1}, look at the number, then {2}: papers issued.");
/// Collects.
pub const ISSUE_IN: Phrase =
    phrase("{1}, xem số trong ô, rồi {2}: số phiếu thu về.", "{1}, look at the number, then {2}: papers collected.");

/// Counting.
pub const COUNT: Told = told(
    phrase("Kiểm phiếu", "The count"),
    phrase(
        "Tổ kiểm phiếu nhập từng lá ở bàn riêng; Chủ trì và hội trường thấy số lớn dần. Hôm nay phiếu mô phỏng tự vào.",
        "The tally team types paper by paper at its own desk; chair and hall see the numbers grow. Today simulated papers come by themselves.",
    ),
);
/// Goes there.
pub const COUNT_GO: Phrase = phrase("{1} sang xem bàn kiểm phiếu.", "{1} goes to see the tally desk.");
/// Watches.
pub const COUNT_WATCH: Phrase =
    phrase("từng lá phiếu đang vào, không phải bấm gì.", "paper after paper comes in; nothing to press.");
/// Comes back.
pub const COUNT_BACK: Phrase = phrase("{1} về bàn Chủ trì.", "{1} comes back to the chair's desk.");
/// Closes.
pub const COUNT_CLOSE: Phrase = phrase("{1}, rồi {2}: đóng kiểm phiếu.", "{1}, then {2} closes the count.");

/// Announcing.
pub const ANNOUNCE: Told = told(
    phrase("Công bố từng dòng", "Line by line"),
    phrase(
        "Kết quả được đọc từng dòng, hội trường thấy đến đâu bạn đọc đến đấy; phép tính của từng đơn vị có sẵn để đọc.",
        "A result can be read line by line: the hall sees as far as you have read. The arithmetic of each line is there to be read out.",
    ),
);
/// Announces.
pub const ANNOUNCE_PACED: Phrase =
    phrase("{1}, rồi {2}: công bố, đọc từng dòng.", "{1}, then {2}: announce, line by line.");
/// Reveals.
pub const ANNOUNCE_LINE: Phrase =
    phrase("{1} mỗi lần một dòng, cho đến dòng cuối.", "{1} once for each line, to the last.");

/// A tie.
pub const TIE: Told = told(
    phrase("Ngang phiếu", "A tie"),
    phrase(
        "Năm đơn vị ngang phiếu mà chỉ có bốn suất. Chương trình không tự chọn ai: nó chờ, rồi theo đúng quy chế, ở đây là bỏ phiếu lại.",
        "Five units are tied for four seats. The program chooses nobody: it waits, and goes by the rules, which here say a run-off.",
    ),
);
/// Opens the run-off.
pub const TIE_OPEN: Phrase = phrase("{1}, rồi {2}: mở vòng bỏ phiếu lại.", "{1}, then {2} opens the run-off.");
/// Watches it.
pub const TIE_WATCH: Phrase = phrase(
    "vòng bỏ phiếu lại tự diễn: phát, thu, kiểm, đóng.",
    "the run-off plays itself: issued, collected, counted, closed.",
);
/// Announces.
pub const TIE_ANNOUNCE: Phrase = phrase("{1}, rồi {2}: công bố kết quả.", "{1}, then {2} announces the result.");

/// The second vote.
pub const SECOND: Told = told(
    phrase("Bỏ phiếu lần hai", "The second vote"),
    phrase(
        "Phiếu lần hai chỉ có các đơn vị vừa được suy tôn, chương trình tự lập danh sách. Lần này diễn cho bạn xem.",
        "On the second paper stand those just elected; the program makes that slate itself. This vote is played for you.",
    ),
);
/// Watches it.
pub const SECOND_WATCH: Phrase =
    phrase("mục 17 đến 19 tự diễn trong vài giây.", "steps 17 to 19 play themselves in a few seconds.");

/// The decision.
pub const DECISION: Told = told(
    phrase("Công bố Quyết định", "The decision"),
    phrase(
        "Trưởng Cụm mới chỉ hiện ra hội trường khi bạn bấm công bố, đúng lúc đọc Quyết định.",
        "The new head appears in the hall only when you announce it, while the decision is read.",
    ),
);
/// Announces it.
pub const DECISION_SAY: Phrase = phrase("{1}, rồi {2}: công bố.", "{1}, then {2} announces it.");

/// The handover.
pub const HANDOVER: Told = told(
    phrase("Bàn giao", "The handover"),
    phrase(
        "Từng khoản bàn giao được đánh dấu, số lượng khác thì ghi lại; xong mới ký ba bên.",
        "Every item is ticked off, another number is noted; then the three sign.",
    ),
);
/// Ticks all.
pub const HANDOVER_ALL: Phrase = phrase("{1}: bàn giao tất cả khoản còn lại.", "{1} hands over all that is left.");
/// Signs.
pub const HANDOVER_SIGN: Phrase =
    phrase("{1}, xem ba tên, rồi {2}: ký.", "{1}, look at the three names, then {2} signs.");

/// The closing.
pub const CLOSE: Told = told(
    phrase("Bế mạc", "The closing"),
    phrase(
        "Mục cuối nhắc lại mọi kết quả và việc còn treo. Mục bỏ qua cũng được nói rõ; bế mạc xong thì không sửa được nữa.",
        "The last step tells every result and whatever still waits, also which steps were left out. After the closing nothing can be changed.",
    ),
);
/// Goes there.
pub const CLOSE_FIND: Phrase = phrase("{1}, gõ {2}, {3}.", "{1}, type {2}, {3}.");
/// What is typed.
pub const CLOSE_TYPED: Phrase = phrase("be mac", "be mac");
/// Closes.
pub const CLOSE_IT: Phrase = phrase("{1}, rồi {2}: bế mạc Hội nghị.", "{1}, then {2} closes the conference.");

/// The papers.
pub const PAPERS: Told = told(
    phrase("Văn bản", "The papers"),
    phrase(
        "Biên bản, tờ trình, biên bản kiểm phiếu, bàn giao có ngay, chỉ còn in và ký. Bản diễn tập thì mang dấu diễn tập trên từng trang.",
        "Minutes, submission, tally minutes and handover are there at once, to be printed and signed. Those of a rehearsal say so on every page.",
    ),
);
/// Writes them.
pub const PAPERS_WRITE: Phrase =
    phrase("{1}, đợi danh sách hiện ra, rồi {2}: ghi các tệp.", "{1}, wait for the list, then {2} writes the files.");
/// Closes the dialog.
pub const PAPERS_CLOSE: Phrase =
    phrase("đợi ghi xong, rồi {1} đóng lại.", "wait until they are written, then {1} closes it.");

/// The power cut.
pub const POWER: Told = told(
    phrase("Mất điện thì sao", "If the power goes"),
    phrase(
        "Việc nào cũng nằm trên đĩa rồi màn hình mới nói là xong. Mất điện hay lỡ đóng cửa sổ: mở lại chương trình, chọn Tiếp tục, mọi thứ như trước; chỉ mất chữ đang gõ dở.",
        "Whatever the screen says is done lies on the disk already. After a power cut or a closed window open the program again and go on where it was; only half-typed words are gone.",
    ),
);

/// The end.
pub const END: Told = told(
    phrase("Bạn đã sẵn sàng", "You are ready"),
    phrase(
        "Trang đầu có hội nghị mẫu để tự chạy, có phím diễn tập cho kế hoạch của Cụm mình, và bài học của bàn kiểm phiếu.",
        "Home has the sample to play on your own, the key that rehearses your cluster's plan, and the lessons of the tally desk.",
    ),
);
