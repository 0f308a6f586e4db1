//! The office: hands jobs out to desks, and puts together what they answer.
//!
//! It is pure: messages and the time go in, orders come out. The newest question wins; what an older one has under way and
//! nobody needs any more is stopped. A desk that is not heard of is replaced, and its job is given out again. Which desk
//! draws which years moves no number.

mod next;
mod words;

use std::rc::Rc;

use hagstone_engine::insight::InsightStudy;
use hagstone_engine::simulate::Study;

pub use words::{Asked, Look, News, Order, Question};

use super::gathered::Gathered;
use super::part::{Collection, Years};
use super::{Answer, Found, Inquiry, Search};

/// Of how many years the first pictures are.
pub const STAGES: [u32; 3] = [512, 2_048, USUAL_YEARS];

/// How many years are drawn unasked.
pub const USUAL_YEARS: u32 = 10_000;

/// Over how many years insights are taken for the first picture: before anything else is found out.
pub const FIRST_INSIGHTS: u32 = 256;

/// Over how many years they are taken unasked.
pub const USUAL_INSIGHTS: u32 = 2_048;

/// For how many milliseconds a desk that draws years may say nothing: it speaks after every turn.
const QUIET: f64 = 4_000.0;

/// The same of a job that is done in one turn.
const QUIET_LONG: f64 = 30_000.0;

/// For how many milliseconds a document must rest before more than the first years are drawn: a slider that moves needs
/// the machine for itself.
pub const REST: f64 = 120.0;

/// How many desks may be lost over one question; then the page does the work itself.
const MOST_LOST: u32 = 3;

/// Something that one desk is to find out.
#[derive(Clone, Debug)]
struct Wanted {
    /// Which question it is.
    number: u64,
    text: Rc<str>,
    search: Search,
}

impl Wanted {
    fn is_like(&self, other: &Search) -> bool {
        std::mem::discriminant(&self.search) == std::mem::discriminant(other)
    }
}

/// A desk as the office sees it.
#[derive(Debug, Default)]
struct Place {
    busy: Option<Busy>,
    /// The desk may still draw years that nobody needs.
    stop: bool,
    /// The documents that the desk has.
    known: Vec<u64>,
}

/// The job that a desk has.
#[derive(Clone, Debug)]
struct Busy {
    id: u64,
    subject: u64,
    what: What,
    /// When the desk was last heard of.
    heard: f64,
}

/// What a job is for.
#[derive(Clone, Debug)]
enum What {
    Map(u64),
    HandOffs(u64),
    Explain(Asked),
    Search(Wanted),
    /// Some of the years behind insights.
    Gather(Years),
    /// What is to be seen in all of them, under the number of the question.
    Read(u64, Box<InsightStudy>),
    Years(Years),
}

/// Hands jobs out.
#[derive(Debug)]
pub struct Office {
    places: Vec<Place>,
    next: u64,
    revision: u64,
    wanted: u32,
    here: Option<Collection>,
    base: Option<Collection>,
    /// Whether the document is compared with its like.
    like: bool,
    subject: Option<(u64, Rc<str>)>,
    /// Jobs of one turn that wait, each with the revision that it is for.
    map: Option<u64>,
    hand_offs: Option<u64>,
    explain: Option<(u64, Asked)>,
    /// What waits to be found out by one desk, each with the number of its document.
    searches: Vec<(u64, Wanted)>,
    /// The years behind the insights that were asked for last.
    gathered: Option<Gathered>,
    lost: u32,
    /// When the document was changed last.
    changed: f64,
    /// Whether the only desk stands in the page.
    alone: bool,
}

impl Office {
    /// An office with so many desks, one at least.
    pub fn new(desks: usize) -> Self {
        Self {
            places: std::iter::repeat_with(Place::default)
                .take(desks.max(1))
                .collect(),
            next: 0,
            revision: 0,
            wanted: 0,
            here: None,
            base: None,
            like: false,
            subject: None,
            map: None,
            hand_offs: None,
            explain: None,
            searches: Vec::new(),
            gathered: None,
            lost: 0,
            changed: f64::NEG_INFINITY,
            alone: false,
        }
    }

    /// Whether any desk has something to do.
    pub fn is_busy(&self) -> bool {
        self.places.iter().any(|place| place.busy.is_some())
    }

    fn number(&mut self) -> u64 {
        self.next += 1;
        self.next
    }

    /// Takes a question in the place of the last one.
    pub fn ask(&mut self, question: Question, now: f64) -> Vec<Order> {
        let Question {
            revision,
            here,
            hand_offs,
            years,
            base,
        } = question;
        let same = self.subject.as_ref().is_some_and(|(_, text)| *text == here);
        if self.revision != revision || !same {
            self.lost = 0;
            self.changed = now;
            let number = self.collected(&here).map(|found| found.subject);
            let number = number.unwrap_or_else(|| self.number());
            self.subject = Some((number, here.clone()));
            self.map = Some(revision);
            self.hand_offs = hand_offs.then_some(revision);
            self.revision = revision;
            if self
                .gathered
                .as_ref()
                .is_some_and(|gathered| gathered.text != here)
            {
                self.forget_insights();
            }
        }
        let fewer = years.is_some_and(|years| years < self.wanted);
        self.wanted = years.unwrap_or(0);
        let mut kept: Vec<Collection> = self.here.take().into_iter().chain(self.base.take()).collect();
        let mut collection = |text: Rc<str>, office: &mut Self| {
            if let Some(place) = kept.iter().position(|kept| kept.text == text) {
                return kept.swap_remove(place);
            }
            let known = office.subject.as_ref().filter(|(_, other)| *other == text);
            let number = known.map(|(number, _)| *number);
            let number = number.unwrap_or_else(|| office.number());
            Collection::new(text, number)
        };
        self.like = base.as_ref() == Some(&here);
        if years.is_some() {
            self.here = Some(collection(here.clone(), self));
            let other = base.filter(|base| *base != here);
            self.base = other.map(|base| collection(base, self));
        }
        if fewer {
            let wanted = self.wanted;
            for found in self.here.iter_mut().chain(&mut self.base) {
                found.stop(wanted);
            }
        }
        for index in 0..self.places.len() {
            let needed = self.places.get(index).and_then(|place| {
                let busy = place.busy.as_ref()?;
                let What::Years(_) = busy.what else {
                    return Some(true);
                };
                let found = self.collection_of(busy.subject)?;
                Some(!fewer && found.stage(self.wanted).is_some())
            });
            if let Some(place) = self.places.get_mut(index)
                && place.busy.is_some()
                && needed != Some(true)
            {
                place.busy = None;
                place.stop = true;
            }
        }
        let mut orders = self.told();
        orders.extend(self.hand_out(now));
        orders
    }

    /// Takes a question about two scenarios in the place of the last one.
    pub fn explain(&mut self, asked: Asked, now: f64) -> Vec<Order> {
        let number = self.number();
        self.explain = Some((number, asked));
        self.lost = 0;
        self.hand_out(now)
    }

    /// Takes something to be looked into, in the place of the last one of its kind.
    pub fn look(&mut self, look: Look, now: f64) -> Vec<Order> {
        self.lost = 0;
        let Look {
            number,
            document,
            inquiry,
        } = look;
        let known = self.subject.as_ref().filter(|(_, text)| *text == document);
        let known = known.map(|(subject, _)| *subject);
        match inquiry {
            Inquiry::Insights { years } => {
                let goes_on = self.gathered.as_mut().filter(|gathered| {
                    gathered.text == document && gathered.come() <= years && gathered.wanted <= years
                });
                if let Some(gathered) = goes_on {
                    gathered.go_on(number, years);
                    self.leave(|what| matches!(what, What::Read(..)));
                } else {
                    self.leave(|what| matches!(what, What::Gather(_) | What::Read(..)));
                    let subject = known.unwrap_or_else(|| self.number());
                    self.gathered = Some(Gathered::new(number, document, subject, years));
                }
            }
            Inquiry::Search(search) => {
                let subject = known.unwrap_or_else(|| self.number());
                self.leave(|what| matches!(what, What::Search(other) if other.is_like(&search)));
                self.searches.retain(|(_, other)| !other.is_like(&search));
                let wanted = Wanted {
                    number,
                    text: document,
                    search,
                };
                self.searches.push((subject, wanted));
            }
        }
        self.hand_out(now)
    }

    /// No more years for insights than have been told.
    pub fn stop_insights(&mut self, now: f64) -> Vec<Order> {
        self.forget_insights();
        self.hand_out(now)
    }

    fn forget_insights(&mut self) {
        self.gathered = None;
        self.leave(|what| matches!(what, What::Gather(_) | What::Read(..)));
    }

    /// Takes the jobs of a kind from the desks that have them.
    fn leave(&mut self, is: impl Fn(&What) -> bool) {
        for place in &mut self.places {
            if place.busy.as_ref().is_some_and(|busy| is(&busy.what)) {
                place.busy = None;
                place.stop = true;
            }
        }
    }

    fn collected(&self, text: &str) -> Option<&Collection> {
        let mut all = self.here.iter().chain(&self.base);
        all.find(|found| *found.text == *text)
    }

    fn collection_of(&self, subject: u64) -> Option<&Collection> {
        let mut all = self.here.iter().chain(&self.base);
        all.find(|found| found.subject == subject)
    }

    /// The years that are known of the document, and as many of what it is compared with.
    fn told(&self) -> Vec<Order> {
        let found = self.here.as_ref().and_then(|here| here.found.last());
        let Some(study) = found else { return Vec::new() };
        let base = match &self.base {
            None => self.like.then_some(study),
            Some(base) => base.of(study.count()),
        };
        vec![Order::Tell(News::Years(
            self.revision,
            study.clone(),
            base.cloned(),
        ))]
    }

    /// Takes an answer of a desk.
    pub fn answered(&mut self, index: usize, answer: Answer, now: f64) -> Vec<Order> {
        let Some(place) = self.places.get_mut(index) else {
            return Vec::new();
        };
        let Some(busy) = place.busy.as_mut().filter(|busy| busy.id == answer.id) else {
            return Vec::new(); // of a job that was stopped
        };
        if let Found::Going(_) = answer.found {
            busy.heard = now;
            return Vec::new();
        }
        let Some(busy) = place.busy.take() else {
            return Vec::new();
        };
        let mut orders = match (busy.what, answer.found) {
            (What::Map(revision), Found::Map(map)) => vec![Order::Tell(News::Map(revision, map))],
            (What::HandOffs(revision), Found::HandOffs(curves)) => {
                vec![Order::Tell(News::HandOffs(revision, curves))]
            }
            (What::Explain(asked), Found::Explanation(found)) => {
                vec![Order::Tell(News::Explained(asked.number, found))]
            }
            (What::Search(wanted), found @ (Found::Solved(_) | Found::Tornado(_))) => {
                vec![Order::Tell(News::Looked(wanted.number, Box::new(found)))]
            }
            (What::Read(number, _), found @ Found::Insights(_)) => {
                vec![Order::Tell(News::Looked(number, Box::new(found)))]
            }
            (What::Gather(_), Found::InsightStudy(study)) => self.gathers(*study),
            (What::Years(_), Found::Study(study)) => self.counted(busy.subject, *study),
            // The document cannot be read, and then there is nothing to be known of it.
            (What::Map(revision), Found::Nothing) => vec![Order::Tell(News::Map(revision, None))],
            (What::Years(_), Found::Nothing) => {
                self.wanted = 0;
                Vec::new()
            }
            (What::Gather(_), Found::Nothing) => {
                self.gathered = None;
                Vec::new()
            }
            (_, Found::Nothing) => Vec::new(),
            _ => return self.failed(index, now),
        };
        orders.extend(self.hand_out(now));
        orders
    }

    fn gathers(&mut self, part: InsightStudy) -> Vec<Order> {
        let Some(gathered) = &mut self.gathered else {
            return Vec::new();
        };
        gathered.add(part);
        vec![Order::Tell(News::LooksCome(gathered.number, gathered.come()))]
    }

    fn counted(&mut self, subject: u64, part: Study) -> Vec<Order> {
        let wanted = self.wanted;
        let is_here = self.here.as_ref().is_some_and(|here| here.subject == subject);
        let mut all = self.here.iter_mut().chain(&mut self.base);
        let Some(collection) = all.find(|found| found.subject == subject) else {
            return Vec::new();
        };
        if collection.add(part, wanted) {
            let (years, here) = (collection.years(), self.here.as_ref());
            if here.is_some_and(|here| here.years() == years) {
                return self.told();
            }
            return Vec::new();
        }
        if is_here && wanted > USUAL_YEARS {
            return vec![Order::Tell(News::Come(self.revision, collection.come()))];
        }
        Vec::new()
    }

    /// A desk has failed, or cannot be reached: what it had is given out again.
    pub fn failed(&mut self, index: usize, now: f64) -> Vec<Order> {
        let Some(place) = self.places.get_mut(index) else {
            return Vec::new();
        };
        let busy = std::mem::take(place).busy;
        if let Some(busy) = busy {
            self.wait_again(busy);
        }
        self.lost += 1;
        let mut orders = if self.lost > MOST_LOST && !self.alone {
            self.retreat()
        } else {
            vec![Order::Replace(index)]
        };
        orders.extend(self.hand_out(now));
        orders
    }

    /// No desk can be had outside of the page.
    pub fn alone(&mut self, now: f64) -> Vec<Order> {
        let mut orders = self.retreat();
        orders.extend(self.hand_out(now));
        orders
    }

    fn retreat(&mut self) -> Vec<Order> {
        self.alone = true;
        for place in std::mem::take(&mut self.places) {
            if let Some(busy) = place.busy {
                self.wait_again(busy);
            }
        }
        self.places.push(Place::default());
        vec![Order::Retreat]
    }

    /// A job that was lost waits again, unless a newer one of its kind does. Years that nobody draws are a gap, and drawn.
    fn wait_again(&mut self, busy: Busy) {
        match busy.what {
            What::Map(revision) => drop(self.map.get_or_insert(revision)),
            What::HandOffs(revision) => drop(self.hand_offs.get_or_insert(revision)),
            What::Explain(asked) => drop(self.explain.get_or_insert((busy.subject, asked))),
            What::Search(wanted) => {
                if !self
                    .searches
                    .iter()
                    .any(|(_, other)| other.is_like(&wanted.search))
                {
                    self.searches.push((busy.subject, wanted));
                }
            }
            What::Read(..) => {
                if let Some(gathered) = &mut self.gathered {
                    gathered.read = false;
                }
            }
            What::Gather(_) | What::Years(_) => {}
        }
    }

    /// Goes on where the document has rested for long enough.
    pub fn wake(&mut self, now: f64) -> Vec<Order> {
        self.hand_out(now)
    }

    /// Looks for desks that are not heard of any more.
    pub fn tick(&mut self, now: f64) -> Vec<Order> {
        if self.alone {
            return Vec::new();
        }
        let quiet = |place: &Place| {
            place.busy.as_ref().is_some_and(|busy| {
                let most = match busy.what {
                    What::Years(_) => QUIET,
                    _ => QUIET_LONG,
                };
                now - busy.heard > most
            })
        };
        let lost: Vec<usize> = (0..self.places.len())
            .filter(|index| self.places.get(*index).is_some_and(quiet))
            .collect();
        let mut orders = Vec::new();
        for index in lost {
            // After a retreat the places are others.
            if !self.alone {
                orders.extend(self.failed(index, now));
            }
        }
        orders
    }
}
