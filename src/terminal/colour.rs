//! Colours, and what becomes of them where a terminal has fewer.

use ratatui::style::Color;

/// How many colours the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// Red, green and blue, 8 bits each.
    #[default]
    True,
    /// The 256 colours of xterm.
    Indexed,
    /// The 16 named colours.
    Named,
    /// None: weight, underlining and reversed cells carry everything.
    None,
}

impl Depth {
    /// The depth that a colour of a screen was mixed for.
    pub(super) fn of(color: Color) -> Self {
        match color {
            Color::Rgb(..) => Self::True,
            Color::Indexed(_) => Self::Indexed,
            Color::Reset => Self::None,
            _ => Self::Named,
        }
    }

    /// The depth that the environment speaks of: the values of `COLORTERM`, `TERM` and `NO_COLOR`, where set.
    pub fn detect(colorterm: Option<&str>, term: Option<&str>, no_color: Option<&str>) -> Self {
        if no_color.is_some_and(|value| !value.is_empty()) {
            return Self::None;
        }
        let term = term.unwrap_or_default();
        match colorterm.unwrap_or_default() {
            "truecolor" | "24bit" => Self::True,
            _ if term.is_empty() || term == "dumb" || term.starts_with("vt") => Self::None,
            _ if term.contains("direct") || term.contains("truecolor") => Self::True,
            _ if term.contains("256") => Self::Indexed,
            _ => Self::Named,
        }
    }
}

/// A colour by its red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// How bright it is to the eye, from 0 to 1 (WCAG 2).
    fn luminance(self) -> f64 {
        let part = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(self.0) + 0.7152 * part(self.1) + 0.0722 * part(self.2)
    }

    /// How well one is read on the other, from 1 to 21 (WCAG 2).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The colour that lies `step` of `steps` on the way to another.
    pub(super) fn towards(self, other: Self, step: u8, steps: u8) -> Self {
        let part = |from: u8, to: u8| {
            let (from, to, step, steps) = (u32::from(from), u32::from(to), u32::from(step), u32::from(steps.max(1)));
            let mixed = (from * steps.saturating_sub(step) + to * step.min(steps)) / steps;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Self(part(self.0, other.0), part(self.1, other.1), part(self.2, other.2))
    }

    /// How far apart two colours look, as a number to compare; the eye weighs green most.
    pub(super) fn distance(self, other: Self) -> u32 {
        let part = |one: u8, two: u8, weight: u32| weight * u32::from(one.abs_diff(two)).pow(2);
        part(self.0, other.0, 2) + part(self.1, other.1, 4) + part(self.2, other.2, 3)
    }
}

/// The 16 named colours as most terminals show them, with the name ratatui gives them.
const NAMED: [(Color, Rgb); 16] = [
    (Color::Black, Rgb(0, 0, 0)),
    (Color::Red, Rgb(170, 0, 0)),
    (Color::Green, Rgb(0, 170, 0)),
    (Color::Yellow, Rgb(170, 85, 0)),
    (Color::Blue, Rgb(0, 0, 170)),
    (Color::Magenta, Rgb(170, 0, 170)),
    (Color::Cyan, Rgb(0, 170, 170)),
    (Color::Gray, Rgb(170, 170, 170)),
    (Color::DarkGray, Rgb(85, 85, 85)),
    (Color::LightRed, Rgb(255, 85, 85)),
    (Color::LightGreen, Rgb(85, 255, 85)),
    (Color::LightYellow, Rgb(255, 255, 85)),
    (Color::LightBlue, Rgb(85, 85, 255)),
    (Color::LightMagenta, Rgb(255, 85, 255)),
    (Color::LightCyan, Rgb(85, 255, 255)),
    (Color::White, Rgb(255, 255, 255)),
];

/// What the terminal can show, nearest to `wanted` among the colours that stand out from `ground` at least
/// `contrast` to 1; without such a colour, the one that stands out most. `None` on a terminal without colours.
pub(super) fn shown(wanted: Rgb, ground: Option<(Rgb, f64)>, depth: Depth) -> Option<(Color, Rgb)> {
    let candidates: Vec<(Color, Rgb)> = match depth {
        Depth::True => return Some((Color::Rgb(wanted.0, wanted.1, wanted.2), wanted)),
        Depth::Indexed => (16..=255).map(|index| (Color::Indexed(index), indexed(index))).collect(),
        Depth::Named => NAMED.to_vec(),
        Depth::None => return None,
    };
    let stands_out = |rgb: Rgb| ground.is_none_or(|(ground, contrast)| rgb.contrast(ground) >= contrast);
    let readable = candidates.iter().filter(|(_, rgb)| stands_out(*rgb));
    let nearest = readable.min_by_key(|(_, rgb)| rgb.distance(wanted));
    let farthest = || {
        let contrast = |rgb: Rgb| ground.map_or(0.0, |(ground, _)| rgb.contrast(ground));
        candidates.iter().max_by(|one, two| contrast(one.1).total_cmp(&contrast(two.1)))
    };
    nearest.or_else(farthest).copied()
}

/// The red, green and blue of a colour of xterm's 256.
fn indexed(index: u8) -> Rgb {
    if let Some((_, rgb)) = NAMED.get(usize::from(index)) {
        return *rgb;
    }
    if index >= 232 {
        let grey = 8 + 10 * (index - 232);
        return Rgb(grey, grey, grey);
    }
    let cube = index - 16;
    let part = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    Rgb(part(cube / 36), part(cube / 6 % 6), part(cube % 6))
}

/// The red, green and blue that a colour of a buffer stands for; `None` where the terminal chooses.
pub(super) fn rgb_of(color: Color) -> Option<Rgb> {
    match color {
        Color::Reset => None,
        Color::Rgb(red, green, blue) => Some(Rgb(red, green, blue)),
        Color::Indexed(index) => Some(indexed(index)),
        named => NAMED.iter().find(|(name, _)| *name == named).map(|(_, rgb)| *rgb),
    }
}

#[cfg(test)]
mod tests {
    use super::{Color, Depth, Rgb, shown};

    #[test]
    fn the_environment_tells_the_depth() {
        assert_eq!(Depth::detect(Some("truecolor"), Some("xterm-256color"), None), Depth::True);
        assert_eq!(Depth::detect(None, Some("xterm-256color"), None), Depth::Indexed);
        assert_eq!(Depth::detect(None, Some("linux"), None), Depth::Named);
        assert_eq!(Depth::detect(None, Some("dumb"), None), Depth::None);
        assert_eq!(Depth::detect(Some("truecolor"), Some("xterm"), Some("1")), Depth::None);
        assert_eq!(Depth::detect(Some("truecolor"), Some("xterm"), Some("")), Depth::True);
    }

    #[test]
    fn the_nearest_colour_is_taken_that_can_still_be_read() {
        assert_eq!(shown(Rgb(250, 250, 250), None, Depth::Named).unwrap().0, Color::White);
        let on_black = shown(Rgb(60, 60, 60), Some((Rgb(0, 0, 0), 7.0)), Depth::Named).unwrap().1;
        assert!(on_black.contrast(Rgb(0, 0, 0)) >= 7.0);
        assert_eq!(shown(Rgb(1, 2, 3), None, Depth::None), None);
    }
}
