#![no_main]

#[allow(dead_code, reason = "a part of it is used here")]
#[path = "../../tests/properties/paper.rs"]
mod paper;
#[path = "../../tests/properties/script.rs"]
mod script;
#[allow(dead_code, reason = "a part of it is used here")]
#[path = "../../tests/properties/sheet.rs"]
mod sheet;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| script::holds(bytes));
