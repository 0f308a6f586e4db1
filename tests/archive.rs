//! What is kept of a document: writes over what is stored, snapshots and which of them stay, differences in words.

use std::collections::{BTreeMap, HashSet};

use hagstone_app::archive::{
    self, Before, Differences, Entry, Fate, Head, Record, Store, Stored, Unsaved, Why, differences, migrated,
    prune, write,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const MINUTE: f64 = 60_000.0;
const DAY: f64 = 1440.0 * MINUTE;

/// Days in Greenwich.
#[allow(clippy::cast_possible_truncation)]
fn day(moment: f64) -> i64 {
    (moment / DAY).floor() as i64
}

fn record(saved: f64) -> Record {
    Record {
        saved,
        scenario: None,
        document: format!("{{\"name\": \"Of {saved}\"}}"),
    }
}

fn entry(of: f64) -> Entry {
    Entry {
        key: format!("{of}"),
        taken: of,
        of,
        why: Why::Work,
    }
}

/// Saves at these moments, one after the other.
fn saves(moments: &[f64]) -> Stored {
    let mut stored: Option<Stored> = None;
    for moment in moments {
        let written = write("a", "A".into(), record(*moment), stored.as_ref(), &[], &day);
        stored = Some(written.stored);
    }
    stored.unwrap()
}

fn moments(stored: &Stored) -> Vec<f64> {
    stored.head.snapshots.iter().map(|entry| entry.of).collect()
}

/// The first write has nothing before it. The second keeps what it replaces; those of the next half hour do not.
#[test]
fn what_is_replaced_is_kept_every_half_hour() {
    let first = saves(&[0.0]);
    assert_eq!((first.head.edition, moments(&first)), (1, vec![]));
    assert_eq!(moments(&saves(&[0.0, MINUTE])), [0.0]);
    assert_eq!(moments(&saves(&[0.0, MINUTE, 30.0 * MINUTE])), [0.0]);
    // 31 minutes after the last snapshot was taken, at minute 1: the state of minute 30 is kept.
    let later = saves(&[0.0, MINUTE, 30.0 * MINUTE, 31.0 * MINUTE]);
    assert_eq!(moments(&later), [0.0, 30.0 * MINUTE]);
    assert_eq!(later.head.edition, 4);
    // Who comes back after a day finds how things were left, however short before the last snapshot was taken.
    assert_eq!(
        moments(&saves(&[0.0, MINUTE, 20.0 * MINUTE, 2.0 * DAY])),
        [20.0 * MINUTE]
    );
    // A clock that was put back by a day.
    assert_eq!(moments(&saves(&[DAY, DAY + MINUTE, MINUTE])).len(), 2);
}

#[test]
fn a_write_puts_the_document_its_head_and_its_snapshots() {
    let stored = saves(&[0.0]);
    let before = [Before {
        why: Why::Import,
        record: record(3.0 * MINUTE),
    }];
    let written = write(
        "a",
        "New".into(),
        record(4.0 * MINUTE),
        Some(&stored),
        &before,
        &day,
    );
    let keys: Vec<(Store, &str)> = written
        .puts
        .iter()
        .map(|(store, key, _)| (*store, key.as_str()))
        .collect();
    assert_eq!(
        keys,
        [
            (Store::Snapshots, "a/2-0"),
            (Store::Snapshots, "a/2-1"),
            (Store::Documents, "a"),
            (Store::Heads, "a"),
        ]
    );
    let head: Head = serde_json::from_str(&written.puts[3].2).unwrap();
    assert_eq!(head, written.stored.head);
    assert_eq!(
        head.snapshots.iter().map(|entry| entry.why).collect::<Vec<_>>(),
        [Why::Work, Why::Import]
    );
    let kept: Record = serde_json::from_str(&written.puts[1].2).unwrap();
    assert_eq!(kept, before[0].record);
    assert_eq!(written.deletes, []);
}

/// What was stored when there were no heads gets one, and is itself the first snapshot.
#[test]
fn a_record_of_the_first_version_is_brought_over() {
    let old: Record =
        serde_json::from_str(r#"{"saved":5,"scenario":"growth","document":"{\"name\": \"Plan\"}"}"#).unwrap();
    let written = migrated("document-5", &old);
    assert_eq!(written.stored.head.name, "Plan");
    assert_eq!(written.stored.record, old);
    assert_eq!(written.stored.head.snapshots[0].why, Why::Migration);
    assert!(
        written.puts.iter().all(|(store, ..)| *store != Store::Documents),
        "the record itself stays as it is"
    );
    let kept: Record = serde_json::from_str(&written.puts[0].2).unwrap();
    assert_eq!(kept, old);
    assert_eq!(migrated("x", &record(1.0)).stored.head.name, "Of 1");
    // Its first change keeps it no second time, and begins the half hour.
    let changed = write("a", "A".into(), record(DAY), Some(&written.stored), &[], &day);
    assert_eq!(changed.stored.head.snapshots.len(), 1);
    assert_eq!(changed.stored.head.snapshots[0].why, Why::Migration);
    let again = write(
        "a",
        "A".into(),
        record(DAY + MINUTE),
        Some(&changed.stored),
        &[],
        &day,
    );
    assert_eq!(moments(&again.stored), [5.0]);
}

/// Three of today, one of each day before, ten in all: of five today and two on each of twelve days before stay the last
/// three and the later one of seven days.
#[test]
fn ten_stay() {
    let now = 100.0 * DAY + 12.0 * 60.0 * MINUTE;
    let mut all: Vec<Entry> = (0..5)
        .map(|hour| entry(now - f64::from(hour) * 60.0 * MINUTE))
        .collect();
    for before in 1..=12 {
        all.push(entry(now - f64::from(before) * DAY));
        all.push(entry(now - f64::from(before) * DAY + MINUTE));
    }
    let gone = prune(&mut all, now, &day);
    let ago: Vec<f64> = all.iter().map(|entry| (now - entry.of) / MINUTE).collect();
    let expected: Vec<f64> = (1..=7)
        .rev()
        .map(|days| f64::from(days) * 1440.0 - 1.0)
        .chain([120.0, 60.0, 0.0])
        .collect();
    assert_eq!(ago, expected);
    assert_eq!(gone.len(), 5 + 24 - 10);
}

/// What a page left unsaved goes over what it had read, or over what it was writing; over nothing else.
#[test]
fn what_was_left_unsaved() {
    let unsaved = |over: u64, under_way: bool| Unsaved {
        id: "a".into(),
        record: record(9.0 * MINUTE),
        over,
        under_way,
    };
    assert_eq!(unsaved(0, false).fate(None), Fate::Write);
    let second = saves(&[0.0, MINUTE]);
    let fates = [
        (2, false, Fate::Write),
        (1, true, Fate::Write),
        (1, false, Fate::Fork),
        (0, true, Fate::Fork),
        (3, false, Fate::Fork),
    ];
    for (over, under_way, fate) in fates {
        assert_eq!(
            unsaved(over, under_way).fate(Some(&second)),
            fate,
            "{over} {under_way}"
        );
    }
    let same = saves(&[0.0, 9.0 * MINUTE]);
    assert_eq!(unsaved(1, false).fate(Some(&same)), Fate::Stored);
    let text = archive::text(&unsaved(1, true));
    assert_eq!(serde_json::from_str::<Unsaved>(&text).unwrap(), unsaved(1, true));
}

proptest! {
    /// Whatever there is: what stays and what goes is all there was; at most ten stay, three of today, one of each other
    /// day; the newest stays; who stays is newer than who goes of the same day; pruning again takes nothing.
    #[test]
    fn pruning(moments in prop::collection::vec(0_u32..40 * 1440, 0..60), now in 0_u32..40 * 1440) {
        let now = f64::from(now) * MINUTE;
        // Distinct moments, so that keys are.
        let moments: HashSet<u32> = moments.into_iter().collect();
        let before: Vec<Entry> = moments.iter().map(|minute| entry(f64::from(*minute) * MINUTE)).collect();
        let mut stays = before.clone();
        let gone = prune(&mut stays, now, &day);
        prop_assert_eq!(stays.len() + gone.len(), before.len());
        let keys: HashSet<&str> = stays.iter().map(|entry| entry.key.as_str()).chain(gone.iter().map(String::as_str)).collect();
        prop_assert_eq!(keys.len(), before.len());
        prop_assert!(stays.len() <= 10);
        prop_assert!(stays.is_sorted_by(|a, b| a.of < b.of));
        let clamped = |entry: &Entry| day(entry.of).min(day(now));
        let mut days: BTreeMap<i64, usize> = BTreeMap::new();
        for entry in &stays {
            *days.entry(clamped(entry)).or_default() += 1;
        }
        for (of, count) in &days {
            let most = if *of == day(now) { 3 } else { 1 };
            prop_assert!(*count <= most);
        }
        let newest = before.iter().map(|entry| entry.of).fold(f64::MIN, f64::max);
        prop_assert!(before.is_empty() || stays.last().is_some_and(|entry| entry.of.total_cmp(&newest).is_eq()));
        for lost in before.iter().filter(|entry| gone.contains(&entry.key)) {
            prop_assert!(stays.iter().filter(|entry| clamped(entry) == clamped(lost)).all(|entry| entry.of > lost.of));
        }
        let once = stays.clone();
        prop_assert_eq!(prune(&mut stays, now, &day), Vec::<String>::new());
        prop_assert_eq!(stays, once);
    }

    /// However often and whenever a document is saved: no snapshot is listed that was not put, or was deleted.
    #[test]
    fn what_a_head_lists_is_stored(steps in prop::collection::vec((0_u32..3000, 0_usize..3), 1..40)) {
        let (mut now, mut stored, mut there) = (0.0, None::<Stored>, HashSet::new());
        for (minutes, kept) in steps {
            now += f64::from(minutes) * MINUTE;
            let before = vec![Before { why: Why::Restore, record: record(now) }; kept];
            let written = write("a", "A".into(), record(now), stored.as_ref(), &before, &day);
            for (store, key, _) in &written.puts {
                if *store == Store::Snapshots {
                    prop_assert!(there.insert(key.clone()), "{} is written twice", key);
                }
            }
            for (store, key) in &written.deletes {
                prop_assert_eq!(*store, Store::Snapshots);
                there.remove(key);
            }
            let listed: HashSet<String> = written.stored.head.snapshots.iter().map(|entry| entry.key.clone()).collect();
            prop_assert!(listed.is_subset(&there), "{:?} of {:?}", listed, there);
            stored = Some(written.stored);
        }
    }

    /// A document does not differ from itself, and two differ alike from either side.
    #[test]
    fn differing(one in document(), other in document()) {
        prop_assert_eq!(differences(&one, &one), Differences::default());
        prop_assert_eq!(differences(&one, &other).places, differences(&other, &one).places);
        prop_assert_eq!(differences(&one, &other).places == 0, one == other);
    }
}

fn document() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(json!(1)),
        Just(json!("a")),
        Just(json!(null)),
        Just(json!(true))
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::btree_map("[a-c]", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

#[test]
fn differences_are_counted_by_place() {
    let one = json!({"name": "A", "goal": {"revenue": 1, "growth": 2}, "curve": [[0, 0], [1, 1]]});
    let other = json!({"name": "A", "goal": {"revenue": 3, "year": 4}, "curve": [[0, 0], [1, 2], [2, 2]], "more": {"a": 1, "b": 2}});
    let found = differences(&one, &other);
    // revenue, growth, year; a coordinate and a point; more.
    assert_eq!(found.places, 3 + 2 + 1);
    assert_eq!(found.parts, ["goal", "curve", "more"]);
}
