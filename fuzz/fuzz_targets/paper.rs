#![no_main]

#[path = "../../tests/properties/paper.rs"]
mod paper;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| paper::holds(bytes));
