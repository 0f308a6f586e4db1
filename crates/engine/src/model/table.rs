//! Things by their ids, in the order in which they were written.

use std::fmt;
use std::ops::Index;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Id;

/// Things by their ids, in the order in which they were written.
///
/// The ids stand apart from the things: whatever looks one up is the same code for every kind of thing, which keeps the
/// page small; and most tables are so short that comparing is faster than hashing.
#[derive(Clone, PartialEq)]
pub struct Table<T> {
    ids: Ids,
    things: Vec<T>,
}

/// The ids of a table.
#[derive(Clone, Debug, Default, PartialEq)]
struct Ids {
    ids: Vec<Id>,
    /// Their places in the order of the ids; empty where there are few.
    order: Vec<u32>,
}

/// Up to so many ids are compared one by one.
const FEW: usize = 8;

/// A place as it is kept.
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

impl Ids {
    fn are_few(&self) -> bool {
        self.ids.len() <= FEW
    }

    fn place(&self, id: &str) -> Option<usize> {
        if self.are_few() {
            return self.ids.iter().position(|known| known == id);
        }
        let at = self.search(id).ok()?;
        self.order.get(at).map(|&place| place as usize)
    }

    fn search(&self, id: &str) -> Result<usize, usize> {
        let known = |place: &u32| self.ids.get(*place as usize).map_or("", Id::as_str);
        self.order.binary_search_by(|place| known(place).cmp(id))
    }

    /// Adds an id that is not there yet.
    fn add(&mut self, id: Id) {
        if !self.are_few() {
            let at = self.search(&id).unwrap_or_else(|at| at);
            self.order.insert(at, number(self.ids.len()));
        }
        self.ids.push(id);
        if self.order.is_empty() && !self.are_few() {
            self.order.extend(0..number(self.ids.len()));
            let ids = &self.ids;
            self.order.sort_unstable_by_key(|&place| ids.get(place as usize));
        }
    }

    /// Takes the id at a place away.
    fn remove(&mut self, place: usize) -> Id {
        let gone = number(place);
        self.order.retain(|known| *known != gone);
        for known in &mut self.order {
            if *known > gone {
                *known -= 1;
            }
        }
        let id = self.ids.remove(place);
        if self.are_few() {
            self.order.clear();
        }
        id
    }

    /// The places in the order of the ids.
    fn sorted(&self) -> impl Iterator<Item = usize> {
        let mut few: [usize; FEW] = std::array::from_fn(|place| place);
        if self.are_few()
            && let Some(places) = few.get_mut(..self.ids.len())
        {
            places.sort_unstable_by_key(|&place| self.ids.get(place));
        }
        (0..self.ids.len()).filter_map(move |at| {
            if self.are_few() {
                few.get(at).copied()
            } else {
                self.order.get(at).map(|&place| place as usize)
            }
        })
    }
}

impl<T> Table<T> {
    /// A table without entries.
    pub fn new() -> Self {
        Self {
            ids: Ids::default(),
            things: Vec::new(),
        }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.things.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// The thing of that id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.things.get(self.ids.place(id)?)
    }

    /// The thing of that id, to be changed.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        let place = self.ids.place(id)?;
        self.things.get_mut(place)
    }

    /// The thing of that id, with the id as it stands in the table.
    pub fn get_key_value(&self, id: &str) -> Option<(&Id, &T)> {
        let (_, id, thing) = self.get_full(id)?;
        Some((id, thing))
    }

    /// The thing of that id, with its place and the id as it stands in the table.
    pub fn get_full(&self, id: &str) -> Option<(usize, &Id, &T)> {
        let place = self.ids.place(id)?;
        Some((place, self.ids.ids.get(place)?, self.things.get(place)?))
    }

    /// The thing at a place, with its id.
    pub fn get_index(&self, place: usize) -> Option<(&Id, &T)> {
        Some((self.ids.ids.get(place)?, self.things.get(place)?))
    }

    /// Whether there is a thing of that id.
    pub fn contains_key(&self, id: &str) -> bool {
        self.ids.place(id).is_some()
    }

    /// Adds a thing, or puts it in place of the one of that id.
    pub fn insert(&mut self, id: Id, thing: T) {
        if let Some(there) = self.get_mut(&id) {
            *there = thing;
        } else {
            self.ids.add(id);
            self.things.push(thing);
        }
    }

    /// Takes the thing of that id away; the others stay in their order.
    pub fn shift_remove(&mut self, id: &str) -> Option<T> {
        let place = self.ids.place(id)?;
        self.ids.remove(place);
        Some(self.things.remove(place))
    }

    /// The ids in their order.
    pub fn keys(&self) -> std::slice::Iter<'_, Id> {
        self.ids.ids.iter()
    }

    /// The things in their order.
    pub fn values(&self) -> std::slice::Iter<'_, T> {
        self.things.iter()
    }

    /// The things in their order, to be changed.
    pub fn values_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.things.iter_mut()
    }

    /// Ids and things in their order.
    pub fn iter(&self) -> Iter<'_, T> {
        self.keys().zip(self.values())
    }

    /// Ids and things in the order of the ids.
    pub fn sorted(&self) -> impl Iterator<Item = (&Id, &T)> {
        self.ids.sorted().filter_map(|place| self.get_index(place))
    }
}

impl<T: Default> Table<T> {
    /// The thing of that id, made where it is not there yet.
    pub fn or_default(&mut self, id: &str) -> &mut T {
        let place = self.ids.place(id).unwrap_or_else(|| {
            self.ids.add(id.into());
            self.things.push(T::default());
            self.things.len() - 1
        });
        #[allow(
            clippy::indexing_slicing,
            reason = "a place that was found, or made by the line above"
        )]
        &mut self.things[place]
    }
}

/// Ids and things.
pub type Iter<'a, T> = std::iter::Zip<std::slice::Iter<'a, Id>, std::slice::Iter<'a, T>>;

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: fmt::Debug> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<T, Q: AsRef<str> + ?Sized> Index<&Q> for Table<T> {
    type Output = T;

    /// The thing of that id.
    ///
    /// # Panics
    ///
    /// Where there is none; for tests.
    fn index(&self, id: &Q) -> &T {
        #[allow(clippy::expect_used, reason = "said so")]
        self.get(id.as_ref()).expect("an id that is in the table")
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = (&'a Id, &'a T);
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<T> IntoIterator for Table<T> {
    type Item = (Id, T);
    type IntoIter = std::iter::Zip<std::vec::IntoIter<Id>, std::vec::IntoIter<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.ids.ids.into_iter().zip(self.things)
    }
}

impl<T> FromIterator<(Id, T)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (Id, T)>>(entries: I) -> Self {
        let mut table = Self::new();
        for (id, thing) in entries {
            table.insert(id, thing);
        }
        table
    }
}

impl<T: Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(std::marker::PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Table<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Table<T>, A::Error> {
                let mut table = Table::new();
                while let Some((id, thing)) = entries.next_entry()? {
                    table.insert(id, thing);
                }
                Ok(table)
            }
        }

        deserializer.deserialize_map(Entries(std::marker::PhantomData))
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Table<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Table_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<Id, T>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// A table is what a list of entries is, searched from its start.
        #[test]
        fn as_a_list_of_entries(steps in prop::collection::vec((0..30_u8, any::<bool>()), 0..60)) {
            let mut table = Table::new();
            let mut list: Vec<(String, usize)> = Vec::new();
            for (number, (id, remove)) in steps.into_iter().enumerate() {
                let id = format!("id{id}");
                let there = list.iter().position(|(known, _)| *known == id);
                if remove {
                    prop_assert_eq!(table.shift_remove(&id), there.map(|place| list.remove(place).1));
                } else {
                    table.insert(id.as_str().into(), number);
                    match there {
                        Some(place) => list[place].1 = number,
                        None => list.push((id, number)),
                    }
                }
                let entries: Vec<(String, usize)> = table.iter().map(|(id, n)| (id.to_string(), *n)).collect();
                prop_assert_eq!(&entries, &list);
                let mut sorted = list.clone();
                sorted.sort();
                let found: Vec<(String, usize)> = table.sorted().map(|(id, n)| (id.to_string(), *n)).collect();
                prop_assert_eq!(found, sorted);
                for number in 0..30 {
                    let id = format!("id{number}");
                    let there = list.iter().find(|(known, _)| *known == id).map(|(_, n)| n);
                    prop_assert_eq!(table.get(&id), there);
                }
            }
        }
    }
}
