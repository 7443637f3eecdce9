//! A hall for tests: a folder with a plan, the program asked line by line, and its results.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio};

/// The program.
pub fn hoinghi() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hoinghi"));
    command.env_remove("HOINGHI_LANG").env_remove("HOINGHI_BLOCKS").env("RUST_BACKTRACE", "0").stdin(Stdio::null());
    command
}

/// Runs the program to its end.
pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    hoinghi().current_dir(folder).args(arguments).output().expect("the program runs")
}

/// The exit code of an output, after making sure that nothing panicked.
pub fn code(output: &Output) -> i32 {
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(!complaint.contains("panicked"), "{complaint}");
    output.status.code().expect("it was not killed")
}

/// A folder with `plan.toml`.
pub struct Hall {
    folder: tempfile::TempDir,
}

/// A plan of `units` units `u1`, `u2`… and these contests.
pub fn plan(units: usize, contests: &str) -> String {
    let mut text = String::from("format = 1\n[conference]\ntitle = \"Hội nghị\"\ncluster = \"Cụm\"\nyear = 2017\n");
    for unit in 1..=units {
        write!(text, "[[units]]\nid = \"u{unit}\"\nname = \"Đơn vị {unit}\"\n").expect("a String takes it");
    }
    text.push_str(contests);
    text.push_str("\n[[agenda]]\nid = \"mot\"\nkind = \"note\"\ntitle = \"Mục một\"\nminutes = 5\n");
    text.push_str("[[agenda]]\nid = \"hai\"\nkind = \"note\"\ntitle = \"Mục hai\"\nminutes = 5\n");
    text
}

/// A contest `id` of `nominees` (as TOML values) with further lines.
pub fn contest(id: &str, nominees: &[&str], more: &str) -> String {
    let list: Vec<String> = nominees.iter().map(|n| format!("{{ id = \"{n}\", name = \"Tên {n}\" }}")).collect();
    format!("[[contests]]\nid = \"{id}\"\ntitle = \"Bầu {id}\"\nnominees = [{}]\n{more}\n", list.join(", "))
}

impl Hall {
    /// A folder in which this plan lies.
    pub fn with(plan: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("plan.toml"), plan).expect("a plan");
        Self { folder }
    }

    /// A folder with the sample of the program.
    pub fn sample() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/data")).expect("the sample") {
            let file = file.expect("a file").path();
            let name = file.file_name().expect("a name").to_owned();
            let name = if name == "cum-thi-dua-1-2017.toml" { "plan.toml".into() } else { name };
            std::fs::copy(&file, folder.path().join(name)).expect("a copy");
        }
        Self { folder }
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A file in the folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program in the folder.
    pub fn run(&self, arguments: &[&str]) -> Output {
        run(self.path(), arguments)
    }

    /// Opens the plan (or goes on with its record) and asks line by line.
    pub fn desk(&self) -> Desk {
        Desk::open(self.path(), "plan.toml")
    }

    /// `result --json`.
    pub fn result(&self) -> Value {
        let output = self.run(&["result", "plan.hoinghi", "--json"]);
        assert_eq!(code(&output), 0, "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).expect("JSON")
    }

    /// The round of a contest in `result --json`, counted from 1.
    pub fn round(&self, contest: &str, number: u64) -> Value {
        let result = self.result();
        let rounds = result["rounds"].as_array().expect("rounds").clone();
        let found = rounds.into_iter().find(|round| round["contest"] == contest && round["round"] == number);
        found.unwrap_or_else(|| panic!("no round {number} of {contest}"))
    }

    /// The contest in `result --json`.
    pub fn contest(&self, contest: &str) -> Value {
        let result = self.result();
        let contests = result["contests"].as_array().expect("contests").clone();
        contests.into_iter().find(|found| found["id"] == contest).expect("the contest")
    }

    /// Makes sure that the record verifies.
    pub fn verifies(&self) {
        let output = self.run(&["verify", "plan.hoinghi"]);
        assert_eq!(code(&output), 0, "{}", String::from_utf8_lossy(&output.stderr));
    }
}

/// The program reading a script from this test.
pub struct Desk {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Desk {
    /// Opens a file of a folder.
    pub fn open(folder: &Path, file: &str) -> Self {
        let mut command = hoinghi();
        command.current_dir(folder).args(["script", file, "-"]);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let input = child.stdin.take();
        let output = BufReader::new(child.stdout.take().expect("its answers"));
        Self { child, input, output }
    }

    /// Sends one line and reads its answer.
    pub fn ask_line(&mut self, line: &str) -> Value {
        let input = self.input.as_mut().expect("it still listens");
        writeln!(input, "{line}").and_then(|()| input.flush()).expect("it reads");
        let mut answer = String::new();
        self.output.read_line(&mut answer).expect("it answers");
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{line}: {error}: {answer}"))
    }

    /// Asks, and expects that it is done.
    pub fn ok(&mut self, command: &Value) -> Value {
        let answer = self.ask_line(&command.to_string());
        assert_eq!(answer["ok"], true, "{command}: {answer}");
        answer
    }

    /// Asks, and expects this refusal; answers its sentence.
    pub fn refused(&mut self, command: &Value, code: &str) -> String {
        let answer = self.ask_line(&command.to_string());
        assert_eq!((&answer["ok"], &answer["refused"]), (&json!(false), &json!(code)), "{command}: {answer}");
        answer["message"].as_str().expect("a sentence").to_owned()
    }

    /// Starts the conference with everybody present.
    pub fn start(&mut self) {
        self.ok(&json!({ "do": "start" }));
        self.ok(&json!({ "do": "attend_all" }));
    }

    /// Opens the next round and states issuing and collecting.
    pub fn open_round(&mut self, contest: &str, issued: u32, collected: u32) {
        self.ok(&json!({ "do": "open_round", "contest": contest }));
        self.issue(contest, issued, collected);
    }

    /// States issuing and collecting.
    pub fn issue(&mut self, contest: &str, issued: u32, collected: u32) {
        self.ok(&json!({ "do": "issue", "contest": contest, "issued": issued }));
        self.ok(&json!({ "do": "collect", "contest": contest, "collected": collected }));
    }

    /// Records one paper that supports these nominees (and strikes or leaves out the rest of `slate`).
    pub fn paper(&mut self, contest: &str, slate: &[&str], supports: &[&str]) {
        let marks: serde_json::Map<String, Value> = slate
            .iter()
            .map(|id| ((*id).to_owned(), json!(if supports.contains(id) { "support" } else { "against" })))
            .collect();
        self.ok(&json!({ "do": "paper", "contest": contest, "marks": marks }));
    }

    /// Records `valid` papers so that each nominee gets this many supports, and every paper supports somebody.
    pub fn papers(&mut self, contest: &str, supports: &[(&str, usize)], valid: usize) {
        let slate: Vec<&str> = supports.iter().map(|(id, _)| *id).collect();
        let mut papers = vec![Vec::new(); valid];
        let mut from = 0;
        for (id, support) in supports {
            for place in from..from + support {
                papers[place % valid].push(*id);
            }
            from += support;
        }
        for paper in papers {
            self.paper(contest, &slate, &paper);
        }
    }

    /// Records papers that were declared invalid.
    pub fn invalid(&mut self, contest: &str, reason: &str, papers: usize) {
        for _ in 0..papers {
            self.ok(&json!({ "do": "paper", "contest": contest, "invalid": reason }));
        }
    }

    /// Closes and announces the open round.
    pub fn announce(&mut self, contest: &str) -> Value {
        self.ok(&json!({ "do": "close_round", "contest": contest }));
        self.ok(&json!({ "do": "announce", "contest": contest }))
    }

    /// Opens, records, closes and announces a round in which every paper is valid.
    pub fn whole_round(&mut self, contest: &str, supports: &[(&str, usize)], papers: u32) -> Value {
        self.open_round(contest, papers, papers);
        self.papers(contest, supports, papers as usize);
        self.announce(contest)
    }

    /// Ends the script and answers its exit code.
    pub fn end(mut self) -> i32 {
        self.input = None;
        self.child.wait().expect("it ends").code().expect("it was not killed")
    }

    /// Kills the program as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
    }
}
