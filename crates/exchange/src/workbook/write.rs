//! A workbook as the bytes of a file.

use std::collections::HashMap;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format as Style, FormatAlign, FormatBorder, Formula, Workbook,
    Worksheet, XlsxError,
};

use super::book::{Book, Cell, Content, Format, NumberKind, Spot};

const BLUE: Color = Color::RGB(0x1F_4E_9E);
const PAPER: Color = Color::RGB(0xFF_F8_E1);
const GREY: Color = Color::RGB(0x5F_63_68);

impl Book {
    /// The workbook as an .xlsx file: the same book gives the same bytes.
    pub fn to_xlsx(&self) -> Vec<u8> {
        // Writing to memory fails for a cell outside of a sheet alone, and there the cell is left out.
        self.written().unwrap_or_default()
    }

    fn written(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let properties = DocProperties::new()
            .set_title(&self.title)
            .set_author("Hagstone")
            .set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?);
        workbook.set_properties(&properties);
        let mut styles = HashMap::new();
        for page in &self.pages {
            let sheet = workbook.add_worksheet();
            sheet.set_name(page.name)?;
            for (column, width) in (0..).zip(page.widths) {
                sheet.set_column_width(column, f64::from(*width))?;
            }
            sheet.set_freeze_panes(1, 0)?;
            sheet.set_screen_gridlines(false);
            sheet.set_print_fit_to_pages(1, 0);
            for (row, cells) in (0..).zip(&page.rows) {
                for (column, cell) in cells {
                    let style = styles
                        .entry(cell.format)
                        .or_insert_with(|| Self::style(cell.format));
                    write(sheet, row, *column, cell, style)?;
                }
            }
        }
        for (name, spot) in &self.names {
            if let Some(page) = self.pages.get(spot.page) {
                workbook.define_name(name, &format!("={}!{}", page.name, Spot::fixed(*spot)))?;
            }
        }
        workbook.save_to_buffer()
    }

    fn style(format: Format) -> Style {
        let style = Style::new().set_font_name("Arial").set_font_size(10);
        let number = |kind: NumberKind| match kind {
            NumberKind::Money => "#,##0.00;[Red]-#,##0.00",
            NumberKind::Percent => "0.00%",
            NumberKind::Plain => "#,##0.######",
        };
        match format {
            Format::Title => style.set_bold().set_font_size(14),
            Format::Heading => style.set_bold().set_border_bottom(FormatBorder::Thin),
            Format::Text => style,
            Format::Note => style.set_font_color(GREY).set_align(FormatAlign::Left),
            Format::Number(kind) => style.set_num_format(number(kind)),
            Format::Input(kind) => style
                .set_num_format(number(kind))
                .set_font_color(BLUE)
                .set_background_color(PAPER)
                .set_unlocked(),
            Format::Total(kind) => style
                .set_num_format(number(kind))
                .set_bold()
                .set_border_top(FormatBorder::Hair),
        }
    }
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, style: &Style) -> Result<(), XlsxError> {
    match &cell.content {
        Content::Text(text) => sheet.write_string_with_format(row, column, text, style)?,
        Content::Number(number) => sheet.write_number_with_format(row, column, *number, style)?,
        Content::Formula { text, value } => {
            let formula = Formula::new(format!("={text}")).set_result(value.to_string());
            sheet.write_formula_with_format(row, column, formula, style)?
        }
        Content::Says { text, value } => {
            let formula = Formula::new(format!("={text}")).set_result(value);
            sheet.write_formula_with_format(row, column, formula, style)?
        }
    };
    Ok(())
}
