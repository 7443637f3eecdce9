//! The guard's promises, kept by a real process on a real pseudo terminal: this test binary, started again.

use std::env;
use std::io::{Read, Write};
use std::process::Command;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::guard::{Capture, Guard};
use super::key::Key;
use super::output::Output;
use super::signal::Signal;
use super::told::Telling;
use super::{input, signals};

const ROLE: &str = "HOINGHI_TEST_DESK";

/// Not a test of its own: the desk that the tests below start on their pseudo terminal.
#[test]
fn the_desk_that_the_other_tests_start() {
    let Ok(role) = env::var(ROLE) else { return };
    signals::install().unwrap();
    let (tell, hear) = mpsc::channel();
    let guard = Guard::enter(Capture::Mouse, Telling::Drawn).unwrap();
    input::start(tell).unwrap();
    let mut output = Output::start().unwrap();
    let mut frame = 0_u32;
    let code = loop {
        frame += 1;
        let busy = role == "flood";
        output
            .draw(|buf| {
                let style = ratatui::style::Style::new();
                let text = format!("khung {}", if busy { frame } else { 0 });
                for row in 0..if busy { buf.area.height } else { 1 } {
                    buf.set_string(0, row, text.repeat(9), style);
                }
            })
            .unwrap();
        assert!(role != "panic", "một lỗi cố ý");
        if role == "stuck" {
            thread::sleep(Duration::from_secs(60));
        }
        match hear.recv_timeout(Duration::from_millis(if busy { 1 } else { 1000 })) {
            Ok(Signal::Leave(code)) => break code,
            Ok(Signal::Key(key)) if key == Key::ctrl('c') => break 0,
            Ok(Signal::Resize(columns, rows)) => output.resize(columns, rows),
            _ => {}
        }
    };
    drop(guard);
    std::process::exit(code);
}

struct Desk {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    /// Keeps the terminal's settings readable after the desk has gone.
    slave: Box<dyn portable_pty::SlavePty + Send>,
}

fn desk(role: &str) -> Desk {
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env::current_exe().unwrap());
    command.args(["--exact", "terminal::on_a_pty::the_desk_that_the_other_tests_start", "--nocapture"]);
    command.env(ROLE, role);
    command.env("TERM", "xterm-256color");
    let child = pair.slave.spawn_command(command).unwrap();
    Desk { child, master: pair.master, slave: pair.slave }
}

impl Desk {
    fn is_raw(&self) -> bool {
        let settings = self.master.get_termios().unwrap();
        !format!("{:?}", settings.local_flags).contains("ECHO |")
    }

    fn wait_until_raw(&self) {
        let until = Instant::now() + Duration::from_secs(10);
        while !self.is_raw() {
            assert!(Instant::now() < until, "the desk never came up");
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Reads everything, for ever.
    fn read(&self) -> mpsc::Receiver<Vec<u8>> {
        let (tell, hear) = mpsc::channel();
        let mut reader = self.master.try_clone_reader().unwrap();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if tell.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        hear
    }

    fn kill(&self, signal: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args([signal, &pid]).status().unwrap().success());
    }

    /// Waits for the end; its exit code.
    fn ends_within(&mut self, patience: Duration) -> u32 {
        let until = Instant::now() + patience;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            if Instant::now() > until {
                self.child.kill().unwrap();
                panic!("the desk did not end in time");
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}

const SOON: Duration = Duration::from_millis(1500);

fn everything(hear: &mpsc::Receiver<Vec<u8>>) -> Vec<u8> {
    let mut all = Vec::new();
    while let Ok(bytes) = hear.recv_timeout(Duration::from_millis(200)) {
        all.extend(bytes);
    }
    all
}

fn screen_after(bytes: &[u8]) -> vt100::Parser {
    let mut screen = vt100::Parser::new(24, 80, 0);
    screen.process(bytes);
    screen
}

#[test]
fn a_signal_at_any_early_moment_leaves_the_terminal_as_it_was() {
    for delay in [0, 3, 6, 9, 12, 20, 40, 80, 400] {
        let mut desk = desk("polite");
        let hear = desk.read();
        thread::sleep(Duration::from_millis(delay));
        desk.kill("-TERM");
        desk.ends_within(SOON);
        assert!(!desk.is_raw(), "raw after a signal at {delay} ms");
        let screen = screen_after(&everything(&hear));
        assert!(!screen.screen().alternate_screen() && !screen.screen().hide_cursor(), "after {delay} ms");
    }
}

#[test]
fn a_loop_that_hangs_is_ended_and_its_terminal_restored() {
    let mut desk = desk("stuck");
    let hear = desk.read();
    desk.wait_until_raw();
    thread::sleep(Duration::from_millis(50));
    desk.kill("-HUP");
    assert_eq!(desk.ends_within(SOON), 129);
    assert!(!desk.is_raw());
    assert!(!screen_after(&everything(&hear)).screen().alternate_screen());
}

#[test]
fn a_terminal_that_nobody_reads_keeps_nobody_from_leaving() {
    for order in ["-TERM", "Ctrl+C"] {
        let mut desk = desk("flood");
        desk.wait_until_raw();
        thread::sleep(Duration::from_millis(600));
        let code = if order == "Ctrl+C" {
            desk.master.take_writer().unwrap().write_all(&[3]).unwrap();
            desk.ends_within(SOON)
        } else {
            desk.kill(order);
            desk.ends_within(SOON)
        };
        assert_eq!(code, if order == "Ctrl+C" { 0 } else { 143 });
        assert!(!desk.is_raw());
    }
}

#[test]
fn a_panic_restores_the_terminal_before_it_speaks() {
    let mut desk = desk("panic");
    let hear = desk.read();
    assert_ne!(desk.ends_within(Duration::from_secs(5)), 0);
    assert!(!desk.is_raw());
    let all = String::from_utf8_lossy(&everything(&hear)).into_owned();
    let (_screen, spoken) = all.rsplit_once("\x1b[?1049l").unwrap();
    assert!(spoken.contains("một lỗi cố ý"));
}

#[test]
fn a_window_that_closes_ends_the_desk() {
    let Desk { mut child, master, slave } = desk("flood");
    thread::sleep(Duration::from_millis(300));
    drop(master);
    drop(slave);
    let until = Instant::now() + SOON;
    while child.try_wait().unwrap().is_none() {
        if Instant::now() > until {
            child.kill().unwrap();
            panic!("the desk outlived its window");
        }
        thread::sleep(Duration::from_millis(5));
    }
}
