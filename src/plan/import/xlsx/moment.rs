//! A number that a sheet shows as a time, in minutes of its day; reckoned in whole numbers.

/// Digits after the point that are looked at: enough for seconds.
const DIGITS: usize = 9;

/// The minute of the day that a serial number like `43070.354166` stands for.
pub(crate) fn minute_of_day(serial: &str) -> Option<u32> {
    let serial = serial.trim();
    let (whole, part) = serial.split_once('.').unwrap_or((serial, ""));
    let figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    // Small times come as `6.9444E-3`: the point is moved by hand.
    let shifted = part.split_once(['E', 'e']).map(|(digits, power)| (digits, power.parse::<i32>().ok()));
    let part = match shifted {
        None => part.to_owned(),
        Some((digits, Some(power @ -9..=-1))) => {
            let zeros = usize::try_from(-power - 1).unwrap_or_default();
            format!("{}{whole}{digits}", "0".repeat(zeros))
        }
        Some(_) => return None,
    };
    if !figures(&part) || (shifted.is_none() && (whole.is_empty() || !figures(whole))) {
        return None;
    }
    let digits: String = part.chars().chain(std::iter::repeat('0')).take(DIGITS).collect();
    let billionths: u64 = digits.parse().ok()?;
    u32::try_from((billionths * 1440 + 500_000_000) / 1_000_000_000).ok().map(|minute| minute % 1440)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_are_minutes_of_the_day() {
        for (serial, minute) in [
            ("0.333333333333333", 480),
            ("43070.354166666664", 510),
            ("0.5", 720),
            ("6.9444444444444441E-3", 10),
            ("3.4722222222222224E-2", 50),
            ("43070", 0),
        ] {
            assert_eq!(minute_of_day(serial), Some(minute), "{serial}");
        }
        for wrong in ["", "-1", "a", "1.5E+3", "0.x", "."] {
            assert_eq!(minute_of_day(wrong), None, "{wrong}");
        }
    }
}
