//! What the pages say, as text that a snapshot can hold.

use std::fmt::Write;

use hagstone_app::view::Table;

/// A table, a line for each row.
pub(crate) fn table(out: &mut String, table: &Table) {
    let line = |cells: &[String]| cells.join(" | ");
    writeln!(out, "  {}", line(&table.head)).expect("a string takes all");
    for row in &table.rows {
        assert_eq!(
            row.len(),
            table.head.len(),
            "every row has as many cells as the head"
        );
        writeln!(out, "  {}", line(row)).expect("a string takes all");
    }
}
