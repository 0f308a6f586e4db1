//! ZIP archives as workbooks are: read within a limit, and written alike for alike content.
//!
//! The format is PKWARE's APPNOTE. An archive is read by its directory at its end; entries are stored or deflated. Nothing that
//! an archive says of its sizes is believed: what is unpacked is counted as it comes.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::checksum::crc32;

/// The signatures of a file, of its entry in the directory, and of the directory's end.
const FILE: &[u8] = b"PK\x03\x04";
const ENTRY: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";
/// How long each is without its names and comments.
const FILE_LENGTH: usize = 30;
const ENTRY_LENGTH: usize = 46;
const END_LENGTH: usize = 22;
/// The most files of an archive.
const MOST_FILES: usize = 2_000;
/// Stored as it is, and deflated.
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// Why a file of an archive is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ZipError {
    /// It is no archive, or damaged, or packed in a way that is not read.
    Broken,
    /// It unpacks to more than the limit.
    Inflated,
}

/// An archive.
pub(crate) struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
    /// How many bytes may still be unpacked.
    left: usize,
}

/// What the directory says of a file.
struct Entry {
    name: String,
    method: u16,
    encrypted: bool,
    checksum: u32,
    packed: usize,
    offset: usize,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let found = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_le_bytes(*found))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let found = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*found))
}

/// A length of two bytes.
fn short(bytes: &[u8], at: usize) -> Option<usize> {
    u16_at(bytes, at).map(usize::from)
}

/// A length of four bytes.
fn long(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(bytes, at)?).ok()
}

impl<'a> Archive<'a> {
    /// Reads the directory; of all files together at most so many bytes will be unpacked.
    pub(crate) fn open(bytes: &'a [u8], most: usize) -> Result<Self, ZipError> {
        let entries = directory(bytes).ok_or(ZipError::Broken)?;
        Ok(Self {
            bytes,
            entries,
            left: most,
        })
    }

    /// A file by its path, in whatever case; nothing where there is none.
    pub(crate) fn file(&mut self, path: &str) -> Result<Option<Vec<u8>>, ZipError> {
        let Some(entry) = self
            .entries
            .iter()
            .find(|entry| entry.name.eq_ignore_ascii_case(path))
        else {
            return Ok(None);
        };
        let data = entry.data(self.bytes).ok_or(ZipError::Broken)?;
        let unpacked = match entry.method {
            _ if entry.encrypted => return Err(ZipError::Broken),
            STORED if data.len() > self.left => return Err(ZipError::Inflated),
            STORED => data.to_vec(),
            DEFLATED => {
                decompress_to_vec_with_limit(data, self.left).map_err(|error| match error.status {
                    TINFLStatus::HasMoreOutput => ZipError::Inflated,
                    _ => ZipError::Broken,
                })?
            }
            _ => return Err(ZipError::Broken),
        };
        if crc32(&[&unpacked]) != entry.checksum {
            return Err(ZipError::Broken);
        }
        self.left -= unpacked.len();
        Ok(Some(unpacked))
    }
}

impl Entry {
    /// The packed bytes, behind the header that stands before them.
    fn data<'a>(&self, bytes: &'a [u8]) -> Option<&'a [u8]> {
        let header = bytes.get(self.offset..)?;
        if !header.starts_with(FILE) {
            return None;
        }
        let start = FILE_LENGTH + short(header, 26)? + short(header, 28)?;
        header.get(start..)?.get(..self.packed)
    }
}

/// The entries of an archive.
fn directory(bytes: &[u8]) -> Option<Vec<Entry>> {
    // The end stands before a comment of at most 64 KB.
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    let end = (first..=last).rev().find(|at| {
        bytes.get(*at..).is_some_and(|end| {
            end.starts_with(END) && short(end, 20).is_some_and(|comment| END_LENGTH + comment == end.len())
        })
    })?;
    let end = bytes.get(end..)?;
    let count = short(end, 10)?;
    if count > MOST_FILES {
        return None;
    }
    let mut rest = bytes.get(long(end, 16)?..)?;
    let mut entries = Vec::with_capacity(count);
    for _ in 0..count {
        if !rest.starts_with(ENTRY) {
            return None;
        }
        let (name, extra, comment) = (short(rest, 28)?, short(rest, 30)?, short(rest, 32)?);
        let named = rest.get(ENTRY_LENGTH..ENTRY_LENGTH + name)?;
        let extra_field = rest.get(ENTRY_LENGTH + name..ENTRY_LENGTH + name + extra)?;
        // Sizes of 8 bytes stand in an extra field, in this order: unpacked, packed, offset; each where the short one is full.
        let mut wide = wide_sizes(extra_field);
        let mut size = |at: usize| -> Option<usize> {
            match u32_at(rest, at)? {
                u32::MAX => usize::try_from(wide.next()?).ok(),
                size => usize::try_from(size).ok(),
            }
        };
        let (_, packed, offset) = (size(24)?, size(20)?, size(42)?);
        entries.push(Entry {
            // Some programs write the paths of another system.
            name: String::from_utf8_lossy(named).replace('\\', "/"),
            method: u16_at(rest, 10)?,
            encrypted: u16_at(rest, 8)? & 1 == 1,
            checksum: u32_at(rest, 16)?,
            packed,
            offset,
        });
        rest = rest.get(ENTRY_LENGTH + name + extra + comment..)?;
    }
    Some(entries)
}

/// The numbers of the extra field 1, "ZIP64 extended information".
fn wide_sizes(mut fields: &[u8]) -> impl Iterator<Item = u64> + '_ {
    let mut found: &[u8] = &[];
    while let (Some(kind), Some(length)) = (u16_at(fields, 0), short(fields, 2)) {
        let Some(field) = fields.get(4..4 + length) else {
            break;
        };
        if kind == 1 {
            found = field;
        }
        fields = fields.get(4 + length..).unwrap_or_default();
    }
    let (numbers, _) = found.as_chunks::<8>();
    numbers.iter().map(|number| u64::from_le_bytes(*number))
}

/// An archive of files, each with its path; without times, so that alike files give the same bytes.
pub(crate) fn archive(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    /// Deflating takes a third of the time of the best, and leaves a tenth more.
    const LEVEL: u8 = 6;
    /// The version that knows folders and deflating, and the first day that the format knows.
    const VERSION: u16 = 20;
    const DAY: u32 = 0x0021_0000;
    let mut written = Vec::new();
    let mut directory = Vec::new();
    let size = |length: usize| u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes();
    let length = |length: usize| u16::try_from(length).unwrap_or(u16::MAX).to_le_bytes();
    for (path, content) in files {
        let packed = compress_to_vec(content, LEVEL);
        let offset = written.len();
        // What both headers say: version, flags, method, time and day, checksum, sizes, length of the name, none of extras.
        let mut said = Vec::new();
        said.extend(VERSION.to_le_bytes());
        said.extend(0_u16.to_le_bytes());
        said.extend(DEFLATED.to_le_bytes());
        said.extend(DAY.to_le_bytes());
        said.extend(crc32(&[content]).to_le_bytes());
        said.extend(size(packed.len()));
        said.extend(size(content.len()));
        said.extend(length(path.len()));
        said.extend(0_u16.to_le_bytes());
        written.extend(FILE);
        written.extend(&said);
        written.extend(path.as_bytes());
        written.extend(packed);
        directory.extend(ENTRY);
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&said);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(size(offset));
        directory.extend(path.as_bytes());
    }
    let offset = written.len();
    written.extend(&directory);
    written.extend(END);
    written.extend([0; 4]);
    written.extend(length(files.len()));
    written.extend(length(files.len()));
    written.extend(size(directory.len()));
    written.extend(size(offset));
    written.extend([0; 2]);
    written
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _, Write as _};

    use proptest::prelude::*;
    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipArchive, ZipWriter};

    use super::*;

    fn files() -> Vec<(String, Vec<u8>)> {
        vec![
            ("a.txt".into(), b"text ".repeat(100)),
            ("folder/empty".into(), Vec::new()),
        ]
    }

    /// The archive that another program writes of the same files.
    fn others(method: CompressionMethod, large: bool) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .large_file(large);
        for (path, content) in files() {
            writer.start_file(path, options).unwrap();
            writer.write_all(&content).unwrap();
        }
        writer.set_comment("PK\x05\x06 is no end here").unwrap();
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn what_others_write_is_read() {
        for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            for large in [false, true] {
                let bytes = others(method, large);
                let mut archive = Archive::open(&bytes, 10_000).unwrap();
                for (path, content) in files() {
                    assert_eq!(archive.file(&path.to_uppercase()), Ok(Some(content)));
                }
                assert_eq!(archive.file("b.txt"), Ok(None));
            }
        }
    }

    #[test]
    fn what_is_written_others_read() {
        let bytes = archive(&files());
        let mut read = ZipArchive::new(Cursor::new(&bytes)).unwrap();
        assert_eq!(read.len(), 2);
        for (path, content) in files() {
            let mut found = Vec::new();
            read.by_name(&path).unwrap().read_to_end(&mut found).unwrap();
            assert_eq!(found, content);
        }
        assert_eq!(bytes, archive(&files()));
    }

    /// The limit is of all files together: 500 bytes of text can be read once.
    #[test]
    fn no_more_is_unpacked_than_the_limit() {
        for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            let bytes = others(method, false);
            assert_eq!(
                Archive::open(&bytes, 499).unwrap().file("a.txt"),
                Err(ZipError::Inflated)
            );
            let mut archive = Archive::open(&bytes, 999).unwrap();
            assert!(archive.file("a.txt").is_ok());
            assert_eq!(archive.file("a.txt"), Err(ZipError::Inflated));
        }
    }

    #[test]
    fn damage_is_seen() {
        let mut bytes = others(CompressionMethod::Stored, false);
        let place = bytes.windows(4).position(|window| window == b"text").unwrap();
        bytes[place] ^= 1;
        let mut archive = Archive::open(&bytes, 10_000).unwrap();
        assert_eq!(archive.file("a.txt"), Err(ZipError::Broken));
        assert!(matches!(Archive::open(b"PK\x05\x06", 1), Err(ZipError::Broken)));
    }

    proptest! {
        #[test]
        fn no_bytes_panic(places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6), large in any::<bool>()) {
            let mut bytes = others(CompressionMethod::Deflated, large);
            for (place, byte) in &places {
                let place = place.index(bytes.len());
                bytes[place] = *byte;
            }
            if let Ok(mut archive) = Archive::open(&bytes, 10_000) {
                let _ = archive.file("a.txt");
            }
        }
    }
}
