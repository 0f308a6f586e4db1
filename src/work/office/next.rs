//! What a free desk is given: what is most wanted of what nobody has.

use std::rc::Rc;

use super::{Busy, FIRST_INSIGHTS, Office, Order, REST, STAGES, USUAL_INSIGHTS, USUAL_YEARS, What};
use crate::work::{Job, Message, Task};

impl Office {
    /// Gives every free desk what is most wanted.
    pub(super) fn hand_out(&mut self, now: f64) -> Vec<Order> {
        let mut orders = Vec::new();
        for index in 0..self.places.len() {
            if self.places.get(index).is_none_or(|place| place.busy.is_some()) {
                continue;
            }
            let message = match self.next_job(index, now) {
                Some((subject, text, what)) => self.message(index, subject, text, what, now),
                None if self.places.get(index).is_some_and(|place| place.stop) => Message::Stop,
                None => continue,
            };
            if let Some(place) = self.places.get_mut(index) {
                place.stop = false;
            }
            orders.push(Order::Post(index, message));
        }
        orders
    }

    fn message(&mut self, index: usize, subject: u64, text: Rc<str>, what: What, now: f64) -> Message {
        let task = match &what {
            What::Map(_) => Task::Map,
            What::HandOffs(_) => Task::HandOffs,
            What::Explain(asked) => Task::Explain {
                from: asked.from.clone(),
                to: asked.to.clone(),
                metrics: asked.metrics.clone(),
            },
            What::Search(wanted) => Task::Search(wanted.search.clone()),
            What::Gather((from, to)) => Task::InsightYears { from: *from, to: *to },
            What::Read(_, study) => Task::Insights(study.clone()),
            What::Years((from, to)) => Task::Years { from: *from, to: *to },
        };
        let id = self.number();
        let here = self.subject.as_ref().map(|(number, _)| *number);
        let base = self.base.as_ref().map(|base| base.subject);
        let keep: Vec<u64> = here.into_iter().chain(base).chain([subject]).collect();
        let mut message = Job {
            id,
            subject,
            text: Some(text),
            keep,
            desks: self.places.len(),
            language: hagstone_words::spoken(),
            task,
        };
        if let Some(place) = self.places.get_mut(index) {
            place.known.retain(|known| message.keep.contains(known));
            if place.known.contains(&subject) {
                message.text = None;
            } else {
                place.known.push(subject);
            }
            place.busy = Some(Busy {
                id,
                subject,
                what,
                heard: now,
            });
        }
        Message::Do(message)
    }

    /// What is most wanted: first what somebody waits for, then the first picture of everything, then more years.
    fn next_job(&mut self, desk: usize, now: f64) -> Option<(u64, Rc<str>, What)> {
        if let Some((number, asked)) = self.explain.take() {
            return Some((number, asked.document.clone(), What::Explain(asked)));
        }
        let (number, text) = self.subject.clone()?;
        if let Some(years) = self.next_years(desk, true, STAGES[0]) {
            return Some(years);
        }
        if let Some(revision) = self.map.take() {
            return Some((number, text, What::Map(revision)));
        }
        if let Some(years) = self.next_years(desk, false, STAGES[0]) {
            return Some(years);
        }
        if now - self.changed < REST {
            return None;
        }
        if let Some(insights) = self.next_insights(FIRST_INSIGHTS) {
            return Some(insights);
        }
        if !self.searches.is_empty() {
            let (subject, wanted) = self.searches.remove(0);
            return Some((subject, wanted.text.clone(), What::Search(wanted)));
        }
        if let Some(insights) = self.next_insights(USUAL_INSIGHTS) {
            return Some(insights);
        }
        for here in [true, false] {
            if let Some(years) = self.next_years(desk, here, STAGES[1]) {
                return Some(years);
            }
        }
        if let Some(revision) = self.hand_offs.take() {
            return Some((number, text, What::HandOffs(revision)));
        }
        [
            (true, USUAL_YEARS),
            (false, USUAL_YEARS),
            (true, u32::MAX),
            (false, u32::MAX),
        ]
        .into_iter()
        .find_map(|(here, stage)| self.next_years(desk, here, stage))
        .or_else(|| self.next_insights(u32::MAX))
    }

    /// Years behind insights that nobody has, where so many are wanted at most; what is to be seen in them, once all have come.
    fn next_insights(&mut self, most: u32) -> Option<(u64, Rc<str>, What)> {
        let gathered = self
            .gathered
            .as_mut()
            .filter(|gathered| gathered.wanted <= most)?;
        let (subject, text) = (gathered.subject, gathered.text.clone());
        if let Some(study) = gathered.whole().cloned() {
            let read = std::mem::replace(&mut gathered.read, true);
            let what = What::Read(gathered.number, Box::new(study));
            return (!read).then_some((subject, text, what));
        }
        let out = self.places.iter().filter_map(|place| match place.busy.as_ref()? {
            Busy {
                what: What::Gather(years),
                ..
            } => Some(*years),
            _ => None,
        });
        let years = gathered.next(out)?;
        Some((subject, text, What::Gather(years)))
    }

    /// Years of the document, or of what it is compared with, that nobody has, of a stage up to this one; if there are, years that
    /// the desk has had of the document as it was a moment ago.
    fn next_years(&self, desk: usize, here: bool, most: u32) -> Option<(u64, Rc<str>, What)> {
        let collection = if here { &self.here } else { &self.base };
        let collection = collection.as_ref()?;
        collection
            .stage(self.wanted)
            .filter(|stage| *stage <= most || (most == STAGES[0] && collection.years() == 0))?;
        let out = self.places.iter().filter_map(|place| match place.busy.as_ref()? {
            Busy {
                subject,
                what: What::Years(years),
                ..
            } if *subject == collection.subject => Some(*years),
            _ => None,
        });
        let years = collection.next(self.wanted, out, (desk, self.places.len()))?;
        Some((collection.subject, collection.text.clone(), What::Years(years)))
    }
}
