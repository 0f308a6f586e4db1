//! The checksum by which ZIP and PNG tell damage: CRC-32 (ISO 3309).
//!
//! The table of its 256 remainders is made anew each time, in two microseconds: a fast crate's tables cannot be packed and would
//! add 16 KB to the page.

/// The checksum of some bytes, in one piece or several.
pub(crate) fn crc32(pieces: &[&[u8]]) -> u32 {
    let mut table = [0_u32; 256];
    for (byte, remainder) in (0..).zip(&mut table) {
        *remainder = (0..8).fold(byte, |rest, _| {
            let divisor = if rest & 1 == 1 { 0xedb8_8320 } else { 0 };
            (rest >> 1) ^ divisor
        });
    }
    let bytes = pieces.iter().flat_map(|piece| piece.iter());
    let rest = bytes.fold(u32::MAX, |rest, byte| {
        let [low, ..] = rest.to_le_bytes();
        let remainder = table.get(usize::from(low ^ byte)).copied().unwrap_or(0);
        (rest >> 8) ^ remainder
    });
    !rest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of the catalogue of parametrised CRC algorithms, "CRC-32/ISO-HDLC", and what every PNG ends with.
    #[test]
    fn known_checksums() {
        assert_eq!(crc32(&[b"123456789"]), 0xcbf4_3926);
        assert_eq!(crc32(&[b"1234", b"", b"56789"]), 0xcbf4_3926);
        assert_eq!(crc32(&[b"IEND", b""]), 0xae42_6082);
    }
}
