//! A large hall to measure in, and how figures are summed up.
#![allow(dead_code, reason = "every bench uses its own part of this")]

use std::fmt::Write;
use std::time::Duration;

/// A plan with one contest of this many nominees, in which as many people vote as were counted in the hall.
pub fn plan(nominees: usize, voters: usize) -> String {
    let mut plan = format!(
        "format = 1\n[conference]\ntitle = \"Hội nghị lớn\"\ncluster = \"Cụm thi đua số I\"\nauthority = \"Bộ Tư pháp\"\n\
         year = 2017\ndate = 2017-12-01\nplace = \"Hà Nội\"\nsummoned = {voters}\n"
    );
    let ids: Vec<String> = (1..=nominees).map(|number| format!("\"dv-{number}\"")).collect();
    for (number, id) in (1..).zip(&ids) {
        let _ = write!(plan, "[[units]]\nid = {id}\nname = \"Đơn vị thứ {number}\"\n");
    }
    let _ = write!(
        plan,
        "[[contests]]\nid = \"co\"\ntitle = \"Cờ thi đua\"\nnominees = [{}]\nform = \"tick\"\nseats = 4\n\
         voters = \"counted\"\n[[agenda]]\nid = \"bo-phieu\"\nkind = \"ballot\"\ntitle = \"Bỏ phiếu kín\"\n\
         contests = [\"co\"]\n",
        ids.join(", ")
    );
    plan
}

/// The lines of a script up to the count of such a hall.
pub fn until_the_count(voters: usize) -> String {
    format!(
        "{{\"do\":\"start\"}}\n{{\"do\":\"present\",\"count\":{voters}}}\n{{\"do\":\"open_round\",\"contest\":\"co\"}}\n\
         {{\"do\":\"issue\",\"contest\":\"co\",\"issued\":{voters},\"unused\":0,\"absent_papers\":0}}\n\
         {{\"do\":\"collect\",\"contest\":\"co\",\"collected\":{voters}}}\n"
    )
}

/// Times of the same thing, to be summed up.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// One more.
    pub fn take(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// The time below which this share, in hundredths, of all times lie.
    pub fn share(&self, hundredths: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        sorted.get((sorted.len() * hundredths / 100).min(sorted.len().saturating_sub(1))).copied().unwrap_or_default()
    }

    /// The median.
    pub fn median(&self) -> Duration {
        self.share(50)
    }

    /// Median, 99 in a hundred and the longest, in milliseconds.
    pub fn told(&self) -> String {
        let [half, most, all] = [50, 99, 100].map(|hundredths| self.share(hundredths).as_secs_f64() * 1000.0);
        format!("p50 {half:.2} ms, p99 {most:.2} ms, max {all:.2} ms (n = {})", self.0.len())
    }
}

/// Whether this was started as a bench, and not by `cargo test --all-targets`.
pub fn is_asked_for() -> bool {
    std::env::args().any(|word| word == "--bench")
}
