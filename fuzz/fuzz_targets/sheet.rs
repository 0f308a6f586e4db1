//! Any text as one part of a workbook that is right but for it: its list of sheets, its texts, its styles, or its cells. The first
//! byte says which.
#![no_main]

use std::io::{Cursor, Write};

use hagstone_exchange::sheet::Sheet;
use hagstone_fuzz::imported;
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const PARTS: [(&str, &str); 5] = [
    (
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>",
    ),
    ("xl/s.xml", "<sst><si><t>Name</t></si><si><t>Role</t></si></sst>"),
    ("xl/t.xml", "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
    (
        "xl/1.xml",
        "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46082</v></c></row></sheetData></worksheet>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"1.xml\"/>\
         <Relationship Id=\"r2\" Type=\"/sharedStrings\" Target=\"s.xml\"/>\
         <Relationship Id=\"r3\" Type=\"/styles\" Target=\"t.xml\"/></Relationships>",
    ),
];

fuzz_target!(|bytes: &[u8]| {
    let Some((which, text)) = bytes.split_first() else {
        return;
    };
    let which = usize::from(*which) % PARTS.len();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (index, (path, right)) in PARTS.iter().enumerate() {
        let content = if index == which { text } else { right.as_bytes() };
        writer.start_file(*path, options).expect("writing to memory");
        writer.write_all(content).expect("writing to memory");
    }
    let bytes = writer.finish().expect("writing to memory").into_inner();
    imported(Sheet::from_xlsx(&bytes, None));
});
