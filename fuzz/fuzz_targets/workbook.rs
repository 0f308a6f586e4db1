//! Any bytes as a workbook: the archive, its directory, what is packed in it.
#![no_main]

use hagstone_exchange::sheet::Sheet;
use hagstone_exchange::xlsx::sheets_of;
use hagstone_fuzz::imported;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for name in sheets_of(bytes).unwrap_or_default() {
        imported(Sheet::from_xlsx(bytes, Some(&name)));
    }
});
