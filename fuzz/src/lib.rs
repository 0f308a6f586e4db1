//! What the targets share: what becomes of rows that are read.

use hagstone_engine::Document;
use hagstone_exchange::import::{Mapping, Preview, What, accepted};
use hagstone_exchange::sheet::{Refused, Sheet};

/// A model with somebody in it.
pub fn model() -> Document {
    Document::from_text(include_str!("../../static/samples/shared-quota.json")).expect("a sample is a model")
}

/// What comes of a sheet as a roster, as deals and as results; a model that takes the rows is evaluated.
pub fn imported(sheet: Result<Sheet, Refused>) {
    let Ok(sheet) = sheet else { return };
    let document = model();
    for what in [What::Roster, What::Deals, What::Results] {
        let mapping = Mapping::proposed(what, &sheet, &document.model(None).0);
        let preview = Preview::of(&document, &sheet, &mapping);
        if let Ok(changes) = preview.changes(true) {
            let _ = accepted(&document, changes).evaluate(None);
        }
    }
}
