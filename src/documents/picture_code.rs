//! A text as a picture code (QR), in squares and as a PNG picture.

/// The light border that a reader needs, in modules.
const BORDER: usize = 4;
/// How many dots of a picture a module has.
const DOTS: usize = 8;

/// The squares of a picture code, its border included.
pub struct Squares {
    /// How many squares a side has.
    pub side: usize,
    dark: Vec<bool>,
}

impl Squares {
    /// The code for this text; `None` where it is too long for one.
    pub fn of(text: &str) -> Option<Self> {
        let code = fast_qr::QRBuilder::new(text).build().ok()?;
        let side = code.size + 2 * BORDER;
        let inside = |place: usize| place.checked_sub(BORDER).filter(|place| *place < code.size);
        let dark = (0..side * side).map(|place| match (inside(place / side), inside(place % side)) {
            (Some(row), Some(column)) => code[row][column].value(),
            _ => false,
        });
        Some(Self { side, dark: dark.collect() })
    }

    /// Whether a square is dark.
    pub fn is_dark(&self, row: usize, column: usize) -> bool {
        self.dark.get(row * self.side + column).copied().unwrap_or(false)
    }

    /// As a PNG picture of one bit a dot, stored without compression: its package is compressed as a whole.
    pub fn png(&self) -> Vec<u8> {
        let side = self.side * DOTS;
        let mut dots = Vec::with_capacity(side * (side / 8 + 2));
        for row in 0..side {
            dots.push(0);
            dots.extend((0..self.side).map(|column| if self.is_dark(row / DOTS, column) { 0x00 } else { 0xff_u8 }));
        }
        let edge = u32::try_from(side).unwrap_or(u32::MAX).to_be_bytes();
        let mut picture = b"\x89PNG\r\n\x1a\n".to_vec();
        // One bit of grey, no interlacing.
        chunk(&mut picture, *b"IHDR", &[&edge[..], &edge, &[1, 0, 0, 0, 0]].concat());
        chunk(&mut picture, *b"IDAT", &stored(&dots));
        chunk(&mut picture, *b"IEND", &[]);
        picture
    }
}

fn chunk(picture: &mut Vec<u8>, name: [u8; 4], data: &[u8]) {
    let named = [&name[..], data].concat();
    picture.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes());
    picture.extend_from_slice(&named);
    picture.extend(crc(&named).to_be_bytes());
}

/// The bytes in zlib's envelope, in blocks that are stored as they are.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut envelope = vec![0x78, 0x01];
    let mut blocks = bytes.chunks(0xffff).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        envelope.push(u8::from(blocks.peek().is_none()));
        envelope.extend(length.to_le_bytes());
        envelope.extend((!length).to_le_bytes());
        envelope.extend_from_slice(block);
    }
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in bytes {
        low = (low + u32::from(*byte)) % 65521;
        high = (high + low) % 65521;
    }
    envelope.extend((high << 16 | low).to_be_bytes());
    envelope
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_light_border_and_its_corner_marks() {
        let squares = Squares::of("hoinghi:abc").expect("short enough");
        assert!((0..squares.side).all(|place| !squares.is_dark(BORDER - 1, place) && !squares.is_dark(place, 0)));
        assert!((0..7).all(|place| squares.is_dark(BORDER, BORDER + place)));
        assert!(Squares::of(&"x".repeat(8000)).is_none());
    }

    #[test]
    fn the_checksums_of_the_picture_are_those_of_its_format() {
        assert_eq!(crc(b"IEND"), 0xae42_6082);
        assert_eq!(stored(b"abc")[2..], [1, 3, 0, 0xfc, 0xff, b'a', b'b', b'c', 0x02, 0x4d, 0x01, 0x27]);
    }
}
