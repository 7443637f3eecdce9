//! The roles that text plays, and how each theme dresses them.

use ratatui::style::{Modifier, Style};

use super::colour::{Depth, Rgb, rgb_of, shown};

/// The role of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Tone {
    /// Ordinary text.
    #[default]
    Plain,
    /// Less than ordinary: what explains.
    Dim,
    /// More than ordinary.
    Strong,
    /// A title.
    Title,
    /// What happens now.
    Now,
    /// What needs somebody.
    Attention,
    /// Elected, and nothing else.
    Elected,
    /// Cannot, and nothing else.
    Danger,
}

/// The styles of one surface, a desk or the hall. Every style but `ground`, `selection` and `track` is a foreground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Styles {
    /// The surface itself, with ordinary text on it.
    pub ground: Style,
    /// Ordinary text.
    pub text: Style,
    /// What explains.
    pub dim: Style,
    /// What counts.
    pub strong: Style,
    /// Titles.
    pub title: Style,
    /// What happens now.
    pub now: Style,
    /// What needs somebody.
    pub attention: Style,
    /// Elected.
    pub elected: Style,
    /// Cannot.
    pub danger: Style,
    /// Lines and boxes.
    pub border: Style,
    /// The filled part of a bar, on the track.
    pub bar: Style,
    /// The empty part of a bar.
    pub track: Style,
    /// The focused row or field.
    pub selection: Style,
    /// Whether there are colours at all.
    pub coloured: bool,
}

impl Styles {
    /// The style of a tone.
    pub fn tone(&self, tone: Tone) -> Style {
        match tone {
            Tone::Plain => self.text,
            Tone::Dim => self.dim,
            Tone::Strong => self.strong,
            Tone::Title => self.title,
            Tone::Now => self.now,
            Tone::Attention => self.attention,
            Tone::Elected => self.elected,
            Tone::Danger => self.danger,
        }
    }

    /// Surfaces in even steps from the ground to its ink, the first and the last among them.
    pub fn steps(&self, count: u8) -> Vec<Style> {
        let ends = self.ground.bg.and_then(rgb_of).zip(self.ground.fg.and_then(rgb_of));
        let (Some((from, to)), Some(ground)) = (ends, self.ground.bg) else { return Vec::new() };
        let depth = Depth::of(ground);
        let step = |at: u8| shown(from.towards(to, at, count.saturating_sub(1)), None, depth);
        (0..count).filter_map(step).map(|(color, _)| Style::new().bg(color)).collect()
    }
}

/// The two surfaces of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Its name, as typed after `--theme`.
    pub name: &'static str,
    /// The chair's and the tally team's screens.
    pub desk: Styles,
    /// The hall's screen.
    pub hall: Styles,
}

impl Theme {
    /// The names of all themes, the default first.
    pub const NAMES: [&'static str; 4] = ["do-vang", "sang", "tuong-phan", "xanh-cam"];

    /// A theme by its name, in as many colours as the terminal has.
    pub fn named(name: &str, depth: Depth) -> Option<Self> {
        THEMES.iter().find(|paints| paints.name == name).map(|paints| paints.mixed(depth))
    }
}

impl Default for Theme {
    fn default() -> Self {
        DO_VANG.mixed(Depth::True)
    }
}

/// How well text has to stand out: WCAG's strictest.
const READABLE: f64 = 7.0;

#[derive(Debug, Clone, Copy)]
struct Paints {
    name: &'static str,
    desk: Surface,
    hall: Surface,
}

#[derive(Debug, Clone, Copy)]
struct Surface {
    ground: Rgb,
    text: Rgb,
    dim: Rgb,
    strong: Rgb,
    title: Rgb,
    now: Rgb,
    attention: Rgb,
    elected: Rgb,
    danger: Rgb,
    border: Rgb,
    bar: Rgb,
    track: Rgb,
    selected: Rgb,
    selection: Rgb,
}

/// Every theme, one line each.
const THEMES: [Paints; 4] = [DO_VANG, SANG, TUONG_PHAN, XANH_CAM];

/// Red and gold for the hall, a calm dark for the desks.
const DO_VANG: Paints = Paints {
    name: "do-vang",
    desk: Surface {
        ground: Rgb(20, 23, 28),
        text: Rgb(228, 230, 233),
        dim: Rgb(163, 170, 180),
        strong: Rgb(255, 255, 255),
        title: Rgb(255, 255, 255),
        now: Rgb(124, 196, 255),
        attention: Rgb(255, 176, 92),
        elected: Rgb(255, 213, 74),
        danger: Rgb(255, 150, 140),
        border: Rgb(82, 91, 104),
        bar: Rgb(124, 196, 255),
        track: Rgb(46, 53, 64),
        selected: Rgb(255, 255, 255),
        selection: Rgb(37, 66, 102),
    },
    hall: Surface {
        ground: Rgb(92, 8, 16),
        text: Rgb(255, 246, 224),
        dim: Rgb(246, 214, 178),
        strong: Rgb(255, 255, 255),
        title: Rgb(255, 221, 102),
        now: Rgb(255, 236, 170),
        attention: Rgb(255, 205, 150),
        elected: Rgb(255, 215, 60),
        danger: Rgb(255, 205, 200),
        border: Rgb(196, 142, 58),
        bar: Rgb(255, 221, 102),
        track: Rgb(122, 34, 38),
        selected: Rgb(92, 8, 16),
        selection: Rgb(255, 221, 102),
    },
};

/// Dark on light, for bright rooms and weak projectors.
const SANG: Paints = Paints {
    name: "sang",
    desk: Surface {
        ground: Rgb(250, 250, 246),
        text: Rgb(26, 26, 26),
        dim: Rgb(78, 78, 78),
        strong: Rgb(0, 0, 0),
        title: Rgb(0, 0, 0),
        now: Rgb(0, 72, 150),
        attention: Rgb(128, 56, 0),
        elected: Rgb(104, 74, 0),
        danger: Rgb(150, 0, 0),
        border: Rgb(150, 150, 142),
        bar: Rgb(0, 72, 150),
        track: Rgb(216, 218, 214),
        selected: Rgb(0, 0, 0),
        selection: Rgb(196, 220, 246),
    },
    hall: Surface {
        ground: Rgb(255, 252, 240),
        text: Rgb(26, 26, 26),
        dim: Rgb(78, 70, 60),
        strong: Rgb(0, 0, 0),
        title: Rgb(140, 0, 10),
        now: Rgb(0, 72, 150),
        attention: Rgb(128, 56, 0),
        elected: Rgb(104, 74, 0),
        danger: Rgb(150, 0, 0),
        border: Rgb(170, 140, 90),
        bar: Rgb(160, 20, 26),
        track: Rgb(232, 222, 200),
        selected: Rgb(255, 252, 240),
        selection: Rgb(140, 0, 10),
    },
};

/// As much contrast as there is, for tired eyes.
const TUONG_PHAN: Paints = Paints {
    name: "tuong-phan",
    desk: BLACK,
    hall: Surface { title: Rgb(255, 255, 0), bar: Rgb(255, 255, 0), ..BLACK },
};

const BLACK: Surface = Surface {
    ground: Rgb(0, 0, 0),
    text: Rgb(255, 255, 255),
    dim: Rgb(222, 222, 222),
    strong: Rgb(255, 255, 255),
    title: Rgb(255, 255, 255),
    now: Rgb(0, 255, 255),
    attention: Rgb(255, 170, 60),
    elected: Rgb(255, 225, 0),
    danger: Rgb(255, 140, 140),
    border: Rgb(255, 255, 255),
    bar: Rgb(255, 255, 255),
    track: Rgb(64, 64, 64),
    selected: Rgb(0, 0, 0),
    selection: Rgb(255, 255, 0),
};

/// Blue and orange, which every eye tells apart; what red or green would say elsewhere is said by light and dark here.
const XANH_CAM: Paints = Paints {
    name: "xanh-cam",
    desk: Surface { ground: Rgb(14, 22, 36), track: Rgb(38, 52, 76), selection: Rgb(24, 60, 116), ..BLUE },
    hall: BLUE,
};

const BLUE: Surface = Surface {
    ground: Rgb(6, 32, 78),
    text: Rgb(238, 244, 252),
    dim: Rgb(190, 208, 232),
    strong: Rgb(255, 255, 255),
    title: Rgb(255, 255, 255),
    now: Rgb(148, 208, 255),
    attention: Rgb(255, 176, 64),
    elected: Rgb(255, 168, 36),
    danger: Rgb(255, 255, 190),
    border: Rgb(104, 148, 206),
    bar: Rgb(86, 180, 233),
    track: Rgb(18, 56, 116),
    selected: Rgb(255, 255, 255),
    selection: Rgb(0, 74, 146),
};

impl Paints {
    fn mixed(self, depth: Depth) -> Theme {
        Theme { name: self.name, desk: self.desk.mixed(depth), hall: self.hall.mixed(depth) }
    }
}

impl Surface {
    fn mixed(self, depth: Depth) -> Styles {
        let Some((ground, ground_shown)) = shown(self.ground, None, depth) else { return colourless() };
        let on = |wanted: Rgb, against: Option<(Rgb, f64)>| {
            shown(wanted, against, depth).map_or((ground, ground_shown), |found| found)
        };
        let ink = |wanted: Rgb| Style::new().fg(on(wanted, Some((ground_shown, READABLE))).0);
        let line = |wanted: Rgb| Style::new().fg(on(wanted, Some((ground_shown, 1.5))).0);
        let (selection, selection_shown) = on(self.selection, Some((ground_shown, 1.3)));
        let (track, track_shown) = on(self.track, Some((ground_shown, 1.15)));
        let selected = on(self.selected, Some((selection_shown, READABLE))).0;
        let bar = on(self.bar, Some((track_shown, 3.0))).0;
        Styles {
            ground: ink(self.text).bg(ground),
            text: ink(self.text),
            dim: ink(self.dim),
            strong: ink(self.strong).add_modifier(Modifier::BOLD),
            title: ink(self.title).add_modifier(Modifier::BOLD),
            now: ink(self.now).add_modifier(Modifier::BOLD),
            attention: ink(self.attention).add_modifier(Modifier::BOLD),
            elected: ink(self.elected).add_modifier(Modifier::BOLD),
            danger: ink(self.danger).add_modifier(Modifier::BOLD),
            border: line(self.border),
            bar: Style::new().fg(bar).bg(track),
            track: Style::new().bg(track),
            selection: Style::new().fg(selected).bg(selection),
            coloured: true,
        }
    }
}

/// The styles of a terminal without colours.
fn colourless() -> Styles {
    let plain = Style::new();
    let bold = plain.add_modifier(Modifier::BOLD);
    Styles {
        ground: plain,
        text: plain,
        dim: plain,
        strong: bold,
        title: bold,
        now: bold,
        attention: bold,
        elected: bold.add_modifier(Modifier::UNDERLINED),
        danger: bold,
        border: plain,
        bar: plain,
        track: plain,
        selection: plain.add_modifier(Modifier::REVERSED),
        coloured: false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Depth, Rgb, Style, Styles, Theme, Tone, rgb_of};

    const TONES: [Tone; 8] =
        [Tone::Plain, Tone::Dim, Tone::Strong, Tone::Title, Tone::Now, Tone::Attention, Tone::Elected, Tone::Danger];

    fn contrast(front: Style, back: Style) -> f64 {
        let rgb = |color: Option<ratatui::style::Color>| -> Rgb { color.and_then(rgb_of).unwrap() };
        rgb(front.fg).contrast(rgb(back.bg))
    }

    fn surfaces(depth: Depth) -> Vec<(&'static str, Styles)> {
        let themes = Theme::NAMES.iter().map(|name| Theme::named(name, depth).unwrap());
        themes.flat_map(|theme| [(theme.name, theme.desk), (theme.name, theme.hall)]).collect()
    }

    #[test]
    fn every_text_of_every_theme_stands_out_seven_to_one() {
        let least = 7.0;
        for depth in [Depth::True, Depth::Indexed, Depth::Named] {
            for (name, styles) in surfaces(depth) {
                for tone in TONES {
                    let ratio = contrast(styles.tone(tone), styles.ground);
                    assert!(ratio >= least, "{name}, {depth:?}, {tone:?}: {ratio:.2}");
                }
                assert!(contrast(styles.selection, styles.selection) >= least, "{name}, {depth:?}, selection");
                assert!(contrast(styles.bar, styles.track) >= 3.0, "{name}, {depth:?}, bar on its track");
                assert!(contrast(styles.bar, styles.ground) >= 3.0, "{name}, {depth:?}, bar");
            }
        }
    }

    #[test]
    fn the_hall_never_shows_text_on_the_terminals_own_colours() {
        for depth in [Depth::True, Depth::Indexed, Depth::Named] {
            assert!(surfaces(depth).iter().all(|(_, styles)| styles.ground.bg.is_some()));
        }
        assert!(surfaces(Depth::None).iter().all(|(_, styles)| styles.ground == Style::new()));
    }

    /// What eyes without the cones for long or for middle waves see of a colour (Viénot, Brettel and Mollon 1999).
    fn seen(Rgb(red, green, blue): Rgb, eye: [[f64; 3]; 3]) -> Rgb {
        let linear = [red, green, blue].map(|part| (f64::from(part) / 255.0).powf(2.2));
        let part = |row: [f64; 3]| {
            let light: f64 = row.iter().zip(linear).map(|(share, light)| share * light).sum();
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
            let part = (light.clamp(0.0, 1.0).powf(1.0 / 2.2) * 255.0).round() as u8;
            part
        };
        let [red, green, blue] = eye.map(part);
        Rgb(red, green, blue)
    }

    #[test]
    fn the_safe_theme_tells_the_elected_apart_for_every_eye() {
        let eyes = [
            [[0.11238, 0.88762, 0.0], [0.11238, 0.88762, 0.0], [0.00401, -0.00401, 1.0]],
            [[0.29275, 0.70725, 0.0], [0.29275, 0.70725, 0.0], [-0.02234, 0.02234, 1.0]],
        ];
        let rgb = |style: Style| style.fg.and_then(rgb_of).unwrap();
        for depth in [Depth::True, Depth::Indexed] {
            let theme = Theme::named("xanh-cam", depth).unwrap();
            for styles in [theme.desk, theme.hall] {
                for eye in eyes {
                    let elected = seen(rgb(styles.elected), eye);
                    for other in [styles.text, styles.strong, styles.title, styles.now, styles.bar, styles.danger] {
                        let apart = seen(rgb(other), eye).distance(elected);
                        assert!(apart > 20_000, "{depth:?}: {other:?} is {apart} from elected");
                    }
                    let ground = seen(styles.ground.bg.and_then(rgb_of).unwrap(), eye);
                    assert!(elected.contrast(ground) >= 6.0, "{depth:?}");
                }
            }
        }
    }

    #[test]
    fn an_unknown_theme_is_no_theme() {
        assert!(Theme::named("xanh", Depth::True).is_none());
    }
}
