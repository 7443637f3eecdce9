//! Counting cells and rows without ever overflowing.

/// A count of rows or cells as the buffer speaks of it.
pub(super) fn clamp(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// A count as result lines carry it.
pub(super) fn long(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
