//! Where the laptop takes its electricity from, where the system tells.

use crate::desk::Power;
use std::fs;
use std::path::Path;

/// Where Linux tells it.
const SUPPLIES: &str = "/sys/class/power_supply";

/// What feeds this computer now.
pub(super) fn supply() -> Power {
    among(Path::new(SUPPLIES))
}

fn among(folder: &Path) -> Power {
    let Ok(supplies) = fs::read_dir(folder) else { return Power::Unknown };
    let mut found = Power::Unknown;
    for supply in supplies.flatten() {
        let says = |name: &str| {
            fs::read_to_string(supply.path().join(name)).ok().map(|text| text.trim().to_owned()).unwrap_or_default()
        };
        // The battery of a mouse feeds nothing else.
        if says("scope") == "Device" {
            continue;
        }
        if says("type") == "Battery" {
            found = Power::Battery(says("capacity").parse().ok());
        } else if says("online") == "1" {
            return Power::Mains;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(folder: &Path, supply: &str, facts: &[(&str, &str)]) {
        fs::create_dir_all(folder.join(supply)).unwrap();
        for (name, value) in facts {
            fs::write(folder.join(supply).join(name), format!("{value}\n")).unwrap();
        }
    }

    #[test]
    fn the_socket_comes_before_the_battery_and_a_mouse_feeds_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(among(folder.path()), Power::Unknown);
        has(folder.path(), "mouse", &[("type", "Battery"), ("scope", "Device"), ("capacity", "5")]);
        assert_eq!(among(folder.path()), Power::Unknown);
        has(folder.path(), "AC", &[("type", "Mains"), ("online", "0")]);
        has(folder.path(), "BAT0", &[("type", "Battery"), ("capacity", "83")]);
        assert_eq!(among(folder.path()), Power::Battery(Some(83)));
        has(folder.path(), "AC", &[("online", "1")]);
        assert_eq!(among(folder.path()), Power::Mains);
    }
}
