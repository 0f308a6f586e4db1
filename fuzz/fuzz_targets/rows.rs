//! Any bytes as a CSV file of people, deals or results.
#![no_main]

use hagstone_exchange::sheet::Sheet;
use hagstone_fuzz::imported;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| imported(Sheet::from_csv(bytes)));
