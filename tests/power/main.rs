//! The power is cut, the disk fails, the disk is full: what was acknowledged is in the record all the same.
//!
//! The real program runs with a small library loaded before the C library (`recorder.c`), which writes down every change
//! to a file, or lets it fail. It speaks to Linux; elsewhere these tests say so and look at nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says by panicking what is wrong")]

#[cfg(target_os = "linux")]
mod chance;
#[cfg(target_os = "linux")]
mod cuts;
#[cfg(target_os = "linux")]
mod desks;
#[cfg(target_os = "linux")]
mod disk;
#[cfg(target_os = "linux")]
mod faults;
#[cfg(target_os = "linux")]
#[path = "../hall/mod.rs"]
mod hall;
#[cfg(target_os = "linux")]
#[path = "../pty/mod.rs"]
mod pty;
#[cfg(target_os = "linux")]
mod recorder;
#[cfg(target_os = "linux")]
mod session;

#[cfg(not(target_os = "linux"))]
#[test]
fn power_cuts_and_failing_disks_are_tried_on_linux_only() {
    println!("the recorder is loaded into the program as only Linux does it; nothing was tried here");
}
