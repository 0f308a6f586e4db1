//! Documents in `IndexedDB`, written with strict durability and read back: once a save has ended, it outlives a crash.
//!
//! The transactions themselves are in `static/boot.js`, since the recovery page needs them when this module cannot run.

use hagstone_words::say;
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

use crate::archive::{Entry, Head, Put, Record, Store, Stored, Write, migrated, text};

/// Where the id of the document that was open last stands, beside the documents: written with them, it outlives a
/// crash too, which local storage would not. Known to `static/boot.js`.
const LAST: &str = ":last";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = hagstoneStorage, js_name = read)]
    async fn read_text(store: &str, key: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = hagstoneStorage, js_name = all)]
    async fn read_all(store: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = hagstoneStorage, js_name = write)]
    async fn write_texts(
        id: &str,
        expected: JsValue,
        puts: Array,
        deletes: Array,
    ) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = hagstoneStorage, js_name = clear)]
    async fn clear_all() -> Result<JsValue, JsValue>;
}

/// Why something could not be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else has written the document meanwhile.
    Conflict,
    /// There is no room.
    Full,
    /// The reason in words.
    Other(String),
}

impl Refusal {
    /// The reason in words, without a full stop.
    pub fn words(&self) -> String {
        match self {
            Self::Conflict => say!(storage_another_tab_has_changed_it).into(),
            Self::Full => say!(storage_the_storage_of_this_browser_is).into(),
            Self::Other(words) => words.clone(),
        }
    }
}

fn refusal(error: &JsValue) -> Refusal {
    let of = |key: &str| {
        let value = Reflect::get(error, &key.into());
        value.ok().and_then(|value| value.as_string()).unwrap_or_default()
    };
    let message = of("message");
    match of("name").as_str() {
        "ConstraintError" => Refusal::Conflict,
        "QuotaExceededError" => Refusal::Full,
        "SecurityError" | "TypeError" | "ReferenceError" | "InvalidStateError" => {
            Refusal::Other(say!(storage_this_browser_lets_the_page_store).into())
        }
        _ if message.is_empty() => Refusal::Other(say!(common_the_browser_gives_no_reason).into()),
        _ => Refusal::Other(message.trim_end_matches('.').to_owned()),
    }
}

fn sentence(error: &JsValue) -> String {
    refusal(error).words()
}

/// What stands under a key; an error where it is no text.
async fn read(store: Store, key: &str) -> Result<Option<String>, String> {
    let found = read_text(store.name(), key)
        .await
        .map_err(|error| sentence(&error))?;
    if found.is_undefined() {
        return Ok(None);
    }
    let found = found.as_string();
    found
        .map(Some)
        .ok_or_else(|| say!(storage_what_is_stored_is_no_text).to_owned())
}

fn rows(puts: &[Put]) -> Array {
    let row = |(store, key, text): &Put| {
        let cells: [JsValue; 3] = [store.name().into(), key.into(), text.into()];
        cells.into_iter().collect::<Array>()
    };
    puts.iter().map(row).collect()
}

async fn transact(
    id: &str,
    expected: JsValue,
    puts: &[Put],
    deletes: &[(Store, String)],
) -> Result<(), Refusal> {
    let row = |(store, key): &(Store, String)| {
        let cells: [JsValue; 2] = [store.name().into(), key.into()];
        cells.into_iter().collect::<Array>()
    };
    let deletes = deletes.iter().map(row).collect();
    let written = write_texts(id, expected, rows(puts), deletes).await;
    written.map(|_| ()).map_err(|error| refusal(&error))
}

fn with_last(last: &str, write: &Write) -> Vec<Put> {
    let last = (Store::Documents, LAST.to_owned(), last.to_owned());
    write.puts.iter().cloned().chain([last]).collect()
}

/// Writes a document over what was stored when it was read, and nothing where somebody else has written meanwhile; `last` is
/// the document that is open.
pub async fn write(id: &str, over: Option<&Stored>, write: &Write, last: &str) -> Result<(), Refusal> {
    let expected = over.map_or(JsValue::NULL, |stored| text(&stored.head).into());
    transact(id, expected, &with_last(last, write), &write.deletes).await
}

/// Remembers that a document was open last.
pub async fn remember(id: &str) -> Result<(), Refusal> {
    let last = (Store::Documents, LAST.to_owned(), id.to_owned());
    transact(id, JsValue::UNDEFINED, &[last], &[]).await
}

/// The id of the document that was open last.
pub async fn last() -> Result<Option<String>, String> {
    read(Store::Documents, LAST).await
}

/// What is to be known of a document; nothing where it is not stored.
pub async fn head(id: &str) -> Result<Option<Head>, String> {
    let Some(head) = read(Store::Heads, id).await? else {
        return Ok(None);
    };
    serde_json::from_str(&head)
        .map(Some)
        .map_err(|error| error.to_string())
}

/// A stored document; nothing where it is not stored.
pub async fn load(id: &str) -> Result<Option<Stored>, String> {
    let Some(record) = read(Store::Documents, id).await? else {
        return Ok(None);
    };
    let record: Record = serde_json::from_str(&record).map_err(|error| error.to_string())?;
    let head = match head(id).await? {
        Some(head) => head,
        None => bring_over(id, &record).await?,
    };
    Ok(Some(Stored { head, record }))
}

/// The record that a snapshot holds.
pub async fn snapshot(entry: &Entry) -> Result<Record, String> {
    let text = read(Store::Snapshots, &entry.key).await?;
    let text = text.ok_or(say!(common_it_is_not_there_any_more))?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

/// Gives a head to a record that was stored when there were none.
async fn bring_over(id: &str, record: &Record) -> Result<Head, String> {
    let write = migrated(id, record);
    match transact(id, JsValue::NULL, &write.puts, &write.deletes).await {
        // Another tab has just done the same.
        Err(Refusal::Conflict) | Ok(()) => Ok(write.stored.head),
        Err(why) => Err(why.words()),
    }
}

/// The heads of all documents by their ids, the last stored first; a document that cannot be read has none.
pub async fn list() -> Result<Vec<(String, Option<Head>)>, String> {
    let table = async |store: Store| -> Result<Vec<(String, Option<String>)>, String> {
        let found = read_all(store.name()).await.map_err(|error| sentence(&error))?;
        let of = |index: u32| -> Array {
            let list = Reflect::get_u32(&found, index);
            list.ok()
                .and_then(|list| list.dyn_into().ok())
                .unwrap_or_default()
        };
        let (keys, values) = (of(0), of(1));
        let rows = keys.iter().zip(values.iter());
        let rows = rows.filter_map(|(key, value)| Some((key.as_string()?, value.as_string())));
        Ok(rows.collect())
    };
    let heads = table(Store::Heads).await?;
    let mut listed = Vec::new();
    for (id, record) in table(Store::Documents)
        .await?
        .into_iter()
        .filter(|(id, _)| id != LAST)
    {
        let head = heads.iter().find(|(known, _)| *known == id);
        let head: Option<Head> = head.and_then(|(_, text)| serde_json::from_str(text.as_deref()?).ok());
        let record = || record.as_deref().and_then(|text| serde_json::from_str(text).ok());
        let head = match (head, record()) {
            (Some(head), Some(_)) => Some(head),
            (None, Some(record)) => bring_over(&id, &record).await.ok(),
            (_, None) => None,
        };
        listed.push((id, head));
    }
    let time = |head: &Option<Head>| head.as_ref().map_or(f64::MAX, |head| head.saved);
    listed.sort_by(|(_, one), (_, other)| time(other).total_cmp(&time(one)));
    Ok(listed)
}

/// Everything of a document, as it can be put back.
pub async fn all_of(id: &str) -> Result<Vec<Put>, String> {
    let mut found = Vec::new();
    let mut keys = vec![(Store::Documents, id.to_owned()), (Store::Heads, id.to_owned())];
    if let Ok(Some(head)) = head(id).await {
        keys.extend(
            head.snapshots
                .into_iter()
                .map(|entry| (Store::Snapshots, entry.key)),
        );
    }
    for (store, key) in keys {
        if let Some(text) = read(store, &key).await? {
            found.push((store, key, text));
        }
    }
    Ok(found)
}

/// Takes away what [`all_of`] found.
pub async fn remove(id: &str, found: &[Put]) -> Result<(), Refusal> {
    let keys: Vec<(Store, String)> = found
        .iter()
        .map(|(store, key, _)| (*store, key.clone()))
        .collect();
    transact(id, JsValue::UNDEFINED, &[], &keys).await
}

/// Puts it back.
pub async fn put_back(id: &str, found: &[Put]) -> Result<(), Refusal> {
    transact(id, JsValue::UNDEFINED, found, &[]).await
}

/// Takes everything away.
pub async fn clear() -> Result<(), Refusal> {
    clear_all().await.map(|_| ()).map_err(|error| refusal(&error))
}
