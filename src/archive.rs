//! What is kept of a document: its record, its head, and snapshots of earlier states; which of them stay, and what a write
//! puts and takes away. Pure: the moment and the reader's days are given.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How many snapshots of the present day are kept.
const OF_TODAY: usize = 3;
/// How many snapshots of a document are kept.
const OF_ALL: usize = 10;
/// After how long, in milliseconds, editing takes another snapshot.
const PAUSE: f64 = 30.0 * 60.0 * 1000.0;

/// A document as it is stored; the shape of the first version of the database.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// When it was stored, in milliseconds of the epoch.
    pub saved: f64,
    /// The scenario that was looked at.
    pub scenario: Option<String>,
    /// The document as text.
    pub document: String,
}

/// Why there is a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Someone went on editing.
    Work,
    /// Something was imported.
    Import,
    /// What was stored was brought into a newer shape.
    Migration,
    /// An earlier state was brought back.
    Restore,
}

/// A snapshot, without what it holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Under which key it is stored.
    pub key: String,
    /// When it was taken, in milliseconds of the epoch.
    pub taken: f64,
    /// The moment whose state it holds, in milliseconds of the epoch.
    pub of: f64,
    /// Why it was taken.
    pub why: Why,
}

/// What is to be known of a stored document without reading it. Written with it in one transaction, it tells whether
/// somebody else has written meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// The document's name.
    pub name: String,
    /// When it was stored, in milliseconds of the epoch.
    pub saved: f64,
    /// Counts what was written.
    pub edition: u64,
    /// Its snapshots, the oldest first.
    #[serde(default)]
    pub snapshots: Vec<Entry>,
}

/// A stored document.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// What is to be known of it.
    pub head: Head,
    /// The document.
    pub record: Record,
}

/// What was not stored yet of a document when the page went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unsaved {
    /// Under which key the document is stored.
    pub id: String,
    /// The document.
    pub record: Record,
    /// Over which edition it was to be written; 0 where nothing was stored.
    pub over: u64,
    /// Whether a write was under way, which may have come to its end.
    pub under_way: bool,
}

impl Unsaved {
    /// What is to be done with it, seeing what is stored.
    pub fn fate(&self, stored: Option<&Stored>) -> Fate {
        let edition = stored.map_or(0, |stored| stored.head.edition);
        if stored.is_some_and(|stored| stored.record.document == self.record.document) {
            Fate::Stored
        } else if edition == self.over || (self.under_way && edition == self.over + 1) {
            Fate::Write
        } else {
            Fate::Fork
        }
    }
}

/// What is to be done with what was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is stored after all.
    Stored,
    /// It is written over what is stored.
    Write,
    /// Somebody else has written meanwhile: it becomes a document of its own.
    Fork,
}

/// A state that is to be kept before what follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Before {
    /// What follows.
    pub why: Why,
    /// The state; its time is the time at which it was left.
    pub record: Record,
}

/// The stores of the database, by their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// Records, by the ids of their documents.
    Documents,
    /// Heads, likewise.
    Heads,
    /// What snapshots hold, each a record.
    Snapshots,
}

impl Store {
    /// The name; `static/boot.js` knows it too.
    pub fn name(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Heads => "heads",
            Self::Snapshots => "snapshots",
        }
    }
}

/// What is put where: store, key, text.
pub type Put = (Store, String, String);

/// What one transaction writes.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// The document as it is stored then.
    pub stored: Stored,
    /// What is put.
    pub puts: Vec<Put>,
    /// What is taken away.
    pub deletes: Vec<(Store, String)>,
}

impl Write {
    /// The same without new snapshots, where there is no room for them; those that would go for them stay.
    #[must_use]
    pub fn without_snapshots(mut self, id: &str, stored: Option<&Stored>) -> Self {
        let head = &mut self.stored.head;
        head.snapshots = stored.map_or_else(Vec::new, |stored| stored.head.snapshots.clone());
        self.puts = puts(id, head, &self.stored.record);
        self.deletes.clear();
        self
    }
}

fn puts(id: &str, head: &Head, record: &Record) -> Vec<Put> {
    vec![
        (Store::Documents, id.to_owned(), text(record)),
        (Store::Heads, id.to_owned(), text(head)),
    ]
}

/// The write of a record over what is stored, if anything, with the states that are to be kept before it.
///
/// `day` gives the reader's day of a moment: days are counted, and need not start anywhere.
pub fn write(
    id: &str,
    name: String,
    record: Record,
    stored: Option<&Stored>,
    before: &[Before],
    day: &dyn Fn(f64) -> i64,
) -> Write {
    let now = record.saved;
    let mut head = Head {
        name,
        saved: now,
        edition: 1,
        snapshots: Vec::new(),
    };
    let mut taken: Vec<(&Record, Why)> = Vec::new();
    if let Some(stored) = stored {
        head.edition = stored.head.edition + 1;
        head.snapshots.clone_from(&stored.head.snapshots);
        let newest = head
            .snapshots
            .iter()
            .map(|entry| entry.taken)
            .fold(f64::MIN, f64::max);
        // A clock that was put back must not end the taking of snapshots.
        if (now - newest).abs() >= PAUSE {
            let is_it = |entry: &&mut Entry| entry.of.total_cmp(&stored.record.saved).is_eq();
            match head.snapshots.iter_mut().find(is_it) {
                // It is kept already; the next half hour begins.
                Some(entry) => entry.taken = now,
                None => taken.push((&stored.record, Why::Work)),
            }
        }
    }
    taken.extend(before.iter().map(|before| (&before.record, before.why)));
    let mut all = Vec::new();
    for (number, (record, why)) in taken.into_iter().enumerate() {
        let key = format!("{id}/{}-{number}", head.edition);
        all.push((Store::Snapshots, key.clone(), text(record)));
        head.snapshots.push(Entry {
            key,
            taken: now,
            of: record.saved,
            why,
        });
    }
    let gone = prune(&mut head.snapshots, now, day);
    all.retain(|(_, key, _)| !gone.contains(key));
    all.extend(puts(id, &head, &record));
    Write {
        stored: Stored { head, record },
        puts: all,
        deletes: gone.into_iter().map(|key| (Store::Snapshots, key)).collect(),
    }
}

/// Leaves the snapshots that stay, the oldest first, and gives the keys of the others: the last three of today, the last
/// of each day before, ten in all.
pub fn prune(snapshots: &mut Vec<Entry>, now: f64, day: &dyn Fn(f64) -> i64) -> Vec<String> {
    snapshots.sort_by(|a, b| a.of.total_cmp(&b.of).then(a.taken.total_cmp(&b.taken)));
    let today = day(now);
    let mut days: HashMap<i64, usize> = HashMap::new();
    let mut all = 0;
    let mut gone = Vec::new();
    let mut stays = Vec::new();
    for entry in snapshots.drain(..).rev() {
        // What is of a later day, by a clock that was wrong, is of today.
        let day = day(entry.of).min(today);
        let most = if day == today { OF_TODAY } else { 1 };
        let count = days.entry(day).or_default();
        if *count < most && all < OF_ALL {
            *count += 1;
            all += 1;
            stays.push(entry);
        } else {
            gone.push(entry.key);
        }
    }
    stays.reverse();
    *snapshots = stays;
    gone
}

/// The head of a record that was stored when there were no heads, with what it was as a snapshot.
pub fn migrated(id: &str, record: &Record) -> Write {
    let entry = Entry {
        key: format!("{id}/1-0"),
        taken: record.saved,
        of: record.saved,
        why: Why::Migration,
    };
    let head = Head {
        name: name_of(&record.document),
        saved: record.saved,
        edition: 1,
        snapshots: vec![entry.clone()],
    };
    Write {
        puts: vec![
            (Store::Snapshots, entry.key, text(record)),
            (Store::Heads, id.to_owned(), text(&head)),
        ],
        deletes: Vec::new(),
        stored: Stored {
            head,
            record: record.clone(),
        },
    }
}

/// The name that a document's text gives it.
pub fn name_of(document: &str) -> String {
    #[derive(Deserialize)]
    struct Named {
        name: String,
    }
    serde_json::from_str(document)
        .map(|Named { name }| name)
        .unwrap_or_default()
}

/// As text, for the database.
pub fn text(value: &impl Serialize) -> String {
    // Strings, numbers and lists of them: nothing of it can fail to be written.
    serde_json::to_string(value).unwrap_or_default()
}

/// How two documents differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// How many places have another value; what is there in one of them only is one place.
    pub places: usize,
    /// In which parts of the document they are, in its order.
    pub parts: Vec<String>,
}

/// How two documents differ.
pub fn differences(one: &Value, other: &Value) -> Differences {
    let mut found = Differences::default();
    let (Value::Object(mine), Value::Object(theirs)) = (one, other) else {
        found.places = places(one, other);
        return found;
    };
    let more = theirs.keys().filter(|key| !mine.contains_key(*key));
    for key in mine.keys().chain(more) {
        let differ = match (mine.get(key), theirs.get(key)) {
            (Some(one), Some(other)) => places(one, other),
            _ => 1,
        };
        if differ > 0 {
            found.places += differ;
            found.parts.push(key.clone());
        }
    }
    found
}

fn places(one: &Value, other: &Value) -> usize {
    match (one, other) {
        (Value::Object(mine), Value::Object(theirs)) => {
            let more = theirs.keys().filter(|key| !mine.contains_key(*key)).count();
            let there = mine.iter().map(|(key, one)| match theirs.get(key) {
                Some(other) => places(one, other),
                None => 1,
            });
            there.sum::<usize>() + more
        }
        (Value::Array(mine), Value::Array(theirs)) => {
            let both = mine.iter().zip(theirs).map(|(one, other)| places(one, other));
            both.sum::<usize>() + mine.len().abs_diff(theirs.len())
        }
        _ => usize::from(one != other),
    }
}
