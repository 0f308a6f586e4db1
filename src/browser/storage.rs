//! Documents in `IndexedDB`, written with strict durability: once a save has ended, it outlives a crash.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};
use serde::{Deserialize, Serialize};

/// The database; its name and that of its store are known to the page of last resort in `static/boot.js` too.
const DATABASE: &str = "hagstone";
const STORE: &str = "documents";

/// Where the id of the document that was stored last stands, beside the documents: written with them, it outlives a
/// crash too, which local storage would not. Known to the page of last resort.
const LAST: &str = ":last";

/// A document as it is stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// When it was stored, in milliseconds of the epoch.
    pub saved: f64,
    /// The scenario that was looked at.
    pub scenario: Option<String>,
    /// The document as text.
    pub document: String,
}

/// What was met, in words that can be shown.
fn sentence(error: impl std::fmt::Display) -> String {
    error.to_string()
}

async fn database() -> Result<Database, String> {
    Database::open(DATABASE)
        .with_version(1_u8)
        .with_on_upgrade_needed(|_, database| {
            database.create_object_store(STORE).build()?;
            Ok(())
        })
        .await
        .map_err(sentence)
}

/// Stores a record under a key and reads it back; an error is the reason in words.
pub async fn save(id: &str, record: &Record) -> Result<(), String> {
    let text = serde_json::to_string(record).map_err(sentence)?;
    let database = database().await?;
    let mut options = TransactionOptions::new();
    options.set_durability(TransactionDurability::Strict);
    let transaction = database
        .transaction(STORE)
        .with_mode(TransactionMode::Readwrite)
        .with_options(options)
        .build()
        .map_err(sentence)?;
    let store = transaction.object_store(STORE).map_err(sentence)?;
    store
        .put(text.clone())
        .with_key(id.to_owned())
        .await
        .map_err(sentence)?;
    store.put(id.to_owned()).with_key(LAST).await.map_err(sentence)?;
    let stored: Option<String> = store.get(id.to_owned()).await.map_err(sentence)?;
    transaction.commit().await.map_err(sentence)?;
    if stored.as_deref() == Some(text.as_str()) {
        Ok(())
    } else {
        Err("what was stored is not what was written".into())
    }
}

/// The document that was stored last, with its id; nothing where none was.
pub async fn load_last() -> Result<Option<(String, Record)>, String> {
    let database = database().await?;
    let transaction = database.transaction(STORE).build().map_err(sentence)?;
    let store = transaction.object_store(STORE).map_err(sentence)?;
    let id: Option<String> = store.get(LAST).await.map_err(sentence)?;
    let Some(id) = id else { return Ok(None) };
    let text: Option<String> = store.get(id.clone()).await.map_err(sentence)?;
    let text = text.ok_or("it is not there any more")?;
    let record = serde_json::from_str(&text).map_err(sentence)?;
    Ok(Some((id, record)))
}
