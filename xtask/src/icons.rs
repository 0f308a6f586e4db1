//! The icons of the installed app, drawn here: a pale stone with a hole on a dark tile, as SVG and as PNG.
//!
//! The stone is four curves and a circle in a square of 24 units, the same as in `index.html`.

use std::fmt::Write as _;
use std::io::Write as _;

use anyhow::Result;
use flate2::{Compression, Crc, write::ZlibEncoder};

/// The colour of the tile.
const TILE: [u8; 3] = [0x1a, 0x1c, 0x1f];
/// The colour of the stone.
const STONE: [u8; 3] = [0xf6, 0xf6, 0xf3];
/// The side of the square that the stone is drawn in.
const SIDE: f64 = 24.0;
/// The radius of the tile's corners, in the same units.
const CORNER: f64 = 5.0;
/// The edge of the stone: where it starts, and its curves, each two control points and an end.
const START: (f64, f64) = (12.0, 2.5);
const CURVES: [[(f64, f64); 3]; 4] = [
    [(17.0, 2.5), (21.0, 6.1), (21.0, 11.7)],
    [(21.0, 16.9), (17.3, 21.5), (11.8, 21.5)],
    [(6.4, 21.5), (3.0, 17.4), (3.0, 12.2)],
    [(3.0, 6.8), (7.0, 2.5), (12.0, 2.5)],
];
/// The hole: its middle and its radius.
const HOLE: (f64, f64, f64) = (13.0, 11.0, 3.6);
/// How large the stone is on the tile.
const SCALE: f64 = 0.8;
/// How large it is where a system cuts the tile to a shape of its own, which leaves a circle of four fifths.
const MASKED: f64 = 0.62;
/// Into how many lines a curve is cut.
const LINES: u32 = 64;
/// Into how many lines a row of pixels is cut.
const ROWS: u32 = 16;

/// Which tile the stone is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tile {
    /// With round corners.
    Rounded,
    /// Filling the square, to be cut by the system.
    Whole,
}

impl Tile {
    fn scale(self) -> f64 {
        if self == Self::Rounded { SCALE } else { MASKED }
    }
}

/// The icon as SVG.
pub(crate) fn svg() -> String {
    let hex = |colour: [u8; 3]| {
        colour.iter().fold("#".to_owned(), |mut text, part| {
            let _ = write!(text, "{part:02x}");
            text
        })
    };
    let mut edge = format!("M{} {}", START.0, START.1);
    for [(a, b), (c, d), (x, y)] in CURVES {
        let _ = write!(edge, "C{a} {b} {c} {d} {x} {y}");
    }
    let (x, y, r) = HOLE;
    let _ = write!(
        edge,
        "ZM{x} {}a{r} {r} 0 1 0 0 {d}a{r} {r} 0 0 0 0-{d}Z",
        y - r,
        d = 2.0 * r
    );
    let shift = SIDE / 2.0 * (1.0 - SCALE);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIDE} {SIDE}\"><rect width=\"{SIDE}\" height=\"{SIDE}\" \
         rx=\"{CORNER}\" fill=\"{}\"/><path transform=\"translate({shift:.2} {shift:.2}) scale({SCALE})\" fill=\"{}\" \
         fill-rule=\"evenodd\" d=\"{edge}\"/></svg>\n",
        hex(TILE),
        hex(STONE)
    )
}

/// The icon as PNG, so many pixels wide and high.
pub(crate) fn png(pixels: u32, tile: Tile) -> Result<Vec<u8>> {
    let unit = SIDE / f64::from(pixels);
    let edge = edge();
    let mut bytes = Vec::new();
    for row in 0..pixels {
        // How much of each pixel of the row lies in the tile, and how much in the stone.
        let mut tiled = vec![0.0; pixels as usize];
        let mut stony = tiled.clone();
        for line in 0..ROWS {
            let y = (f64::from(row) + (f64::from(line) + 0.5) / f64::from(ROWS)) * unit;
            let add = |cover: &mut [f64], from: f64, to: f64, weight: f64| {
                span(cover, from / unit, to / unit, weight / f64::from(ROWS));
            };
            let inset = if tile == Tile::Rounded { corner(y) } else { 0.0 };
            add(&mut tiled, inset, SIDE - inset, 1.0);
            let onto = |x: f64| SIDE / 2.0 + (x - SIDE / 2.0) * tile.scale();
            let down = SIDE / 2.0 + (y - SIDE / 2.0) / tile.scale();
            for pair in crossings(&edge, down).chunks_exact(2) {
                add(&mut stony, onto(pair[0]), onto(pair[1]), 1.0);
            }
            let (x, middle, radius) = HOLE;
            let half = (radius.powi(2) - (down - middle).powi(2)).max(0.0).sqrt();
            add(&mut stony, onto(x - half), onto(x + half), -1.0);
        }
        // A filter of rows: none.
        bytes.push(0);
        for (tiled, stony) in tiled.into_iter().zip(stony) {
            for (under, over) in TILE.into_iter().zip(STONE) {
                bytes.push(byte(
                    f64::from(under) + (f64::from(over) - f64::from(under)) * stony,
                ));
            }
            bytes.push(byte(255.0 * tiled));
        }
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&bytes)?;
    let mut header = [pixels.to_be_bytes(), pixels.to_be_bytes()].concat();
    // Eight bits a channel; red, green, blue and opacity; nothing else to choose.
    header.extend([8, 6, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [
        (b"IHDR", header),
        (b"IDAT", packed.finish()?),
        (b"IEND", Vec::new()),
    ] {
        let mut sum = Crc::new();
        sum.update(name);
        sum.update(&data);
        file.extend(u32::try_from(data.len())?.to_be_bytes());
        file.extend(name);
        file.extend(data);
        file.extend(sum.sum().to_be_bytes());
    }
    Ok(file)
}

/// A colour's part as a byte.
fn byte(value: f64) -> u8 {
    // It is from 0 to 255.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let byte = value.clamp(0.0, 255.0).round() as u8;
    byte
}

/// How far the tile begins from the side at a height.
fn corner(y: f64) -> f64 {
    let into = CORNER - y.min(SIDE - y);
    if into <= 0.0 {
        return 0.0;
    }
    CORNER - (CORNER.powi(2) - into.powi(2)).max(0.0).sqrt()
}

/// The edge of the stone as points of a polygon.
fn edge() -> Vec<(f64, f64)> {
    let mut points = vec![START];
    let mut from = START;
    for [a, b, to] in CURVES {
        for step in 1..=LINES {
            let t = f64::from(step) / f64::from(LINES);
            let u = 1.0 - t;
            let mix = |p: f64, q: f64, r: f64, s: f64| {
                u * u * u * p + 3.0 * u * u * t * q + 3.0 * u * t * t * r + t * t * t * s
            };
            points.push((mix(from.0, a.0, b.0, to.0), mix(from.1, a.1, b.1, to.1)));
        }
        from = to;
    }
    points
}

/// Where a polygon is crossed at a height, from left to right.
fn crossings(edge: &[(f64, f64)], y: f64) -> Vec<f64> {
    let mut found: Vec<f64> = edge
        .windows(2)
        .filter(|pair| (pair[0].1 <= y) != (pair[1].1 <= y))
        .map(|pair| pair[0].0 + (y - pair[0].1) / (pair[1].1 - pair[0].1) * (pair[1].0 - pair[0].0))
        .collect();
    found.sort_by(f64::total_cmp);
    found
}

/// Adds a weight to the pixels of a row between two places, to each by how much of it lies there.
fn span(cover: &mut [f64], from: f64, to: f64, weight: f64) {
    for (index, pixel) in (0_u32..).zip(cover) {
        let left = f64::from(index);
        let part = to.min(left + 1.0) - from.max(left);
        if part > 0.0 {
            *pixel += part * weight;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Tile, crossings, edge, png, span, svg};

    /// At the height of the hole's middle the stone is 18 units wide: from 3 to 21, near enough.
    #[test]
    fn the_stone_is_where_its_curves_are() {
        let found = crossings(&edge(), 11.7);
        assert_eq!(found.len(), 2);
        assert!(
            (found[0] - 3.0).abs() < 0.02 && (found[1] - 21.0).abs() < 0.02,
            "{found:?}"
        );
    }

    #[test]
    fn a_pixel_is_covered_by_the_part_that_lies_in_it() {
        let mut cover = [0.0; 4];
        span(&mut cover, 0.5, 2.25, 2.0);
        assert_eq!(
            cover.map(f64::from).map(f64::to_bits),
            [1.0, 2.0, 0.5, 0.0].map(f64::to_bits)
        );
    }

    #[test]
    fn pictures_say_their_size_and_are_the_same_each_time() {
        let small = png(48, Tile::Rounded).unwrap();
        assert_eq!(small[..8], *b"\x89PNG\r\n\x1a\n");
        assert_eq!(small[16..24], [0, 0, 0, 48, 0, 0, 0, 48]);
        assert_eq!(small, png(48, Tile::Rounded).unwrap());
        assert_ne!(small, png(48, Tile::Whole).unwrap());
        assert!(svg().contains("M12 2.5C17 2.5 21 6.1 21 11.7"));
    }
}
