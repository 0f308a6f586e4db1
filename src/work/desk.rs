//! A desk: one job at a time, turn by turn, so that what is asked meanwhile is heard between two turns.

use hagstone_engine::Document;
use hagstone_engine::compare::explain;
use hagstone_engine::insight::{InsightSimulator, InsightStudy};
use hagstone_engine::simulate::{Simulator, Study, Trials};

use super::searching::Searching;
use super::{Answer, Found, Job, Message, SEED, TURN, Task, map_of};
use crate::hand_off::curves;

/// How many years insights are taken over in one turn: each is run in some dozens of variants.
const INSIGHT_TURN: u32 = 32;

/// Does jobs.
#[derive(Debug, Default)]
pub struct Desk {
    subjects: Vec<Subject>,
    /// What drew the years of a document that nobody asks about any more: the next one may share most of them.
    last: Option<Box<Simulator>>,
    work: Option<Work>,
}

/// A document that is asked about.
#[derive(Debug)]
struct Subject {
    number: u64,
    document: Document,
    /// The model ready for its years: made once, by the first job that needs it.
    simulator: Option<Box<Simulator>>,
    /// The same for insights.
    insights: Option<Box<InsightSimulator>>,
}

/// A job, and how far it is done.
#[derive(Debug)]
struct Work {
    job: Job,
    next: u32,
    study: Option<Box<Study>>,
    insights: Option<Box<InsightStudy>>,
    search: Option<Searching>,
}

impl Desk {
    /// Takes a message. A job takes the place of the one that is there.
    pub fn take(&mut self, message: Message) {
        let Message::Do(mut job) = message else {
            self.work = None;
            return;
        };
        hagstone_words::speak(job.language);
        for subject in &mut self.subjects {
            if !job.keep.contains(&subject.number) {
                self.last = subject.simulator.take().or(self.last.take());
            }
        }
        self.subjects.retain(|subject| job.keep.contains(&subject.number));
        if let Some(text) = job.text.take()
            && let Ok(document) = Document::from_text(&text)
        {
            self.subjects.retain(|subject| subject.number != job.subject);
            self.subjects.push(Subject {
                number: job.subject,
                document,
                simulator: None,
                insights: None,
            });
        }
        let next = match job.task {
            Task::Years { from, .. } | Task::InsightYears { from, .. } => from,
            _ => 0,
        };
        self.work = Some(Work {
            job,
            next,
            study: None,
            insights: None,
            search: None,
        });
    }

    /// Whether there is something to do.
    pub fn is_busy(&self) -> bool {
        self.work.is_some()
    }

    /// Does a part of the job: the whole of it, or some years.
    pub fn turn(&mut self) -> Option<Answer> {
        let mut work = self.work.take()?;
        let answer = |found| {
            Some(Answer {
                id: work.job.id,
                found,
            })
        };
        let number = work.job.subject;
        let Some(subject) = self.subjects.iter_mut().find(|subject| subject.number == number) else {
            return answer(Found::Nothing);
        };
        let document = &subject.document;
        match &work.job.task {
            Task::Map => answer(Found::Map(map_of(document))),
            Task::HandOffs => answer(Found::HandOffs(curves(document, None))),
            Task::Explain { from, to, metrics } => answer(Found::Explanation(explain(
                document,
                from.as_deref(),
                to.as_deref(),
                metrics,
            ))),
            Task::Insights(study) => {
                answer(Found::Insights(Box::new(study.insights(&document.model(None).0))))
            }
            Task::Search(search) => {
                let mut under_way = match work.search.take() {
                    Some(under_way) => under_way,
                    None => match Searching::begin(document, search) {
                        Ok(begun) => begun,
                        Err(found) => return answer(*found),
                    },
                };
                if let Some(found) = under_way.turn() {
                    return answer(found);
                }
                let id = work.job.id;
                work.search = Some(under_way);
                self.work = Some(work);
                Some(Answer {
                    id,
                    found: Found::Going(0),
                })
            }
            Task::Years { from, to } => {
                let (from, to) = (*from, *to);
                let last = &mut self.last;
                let simulator = subject.simulator.get_or_insert_with(|| {
                    let (model, _) = document.model(None);
                    Box::new(match last.take() {
                        Some(last) => Simulator::after(*last, &model, SEED),
                        None => Simulator::new(&model, SEED),
                    })
                });
                simulator.share_with(work.job.desks);
                let mut study = work.study.unwrap_or_else(|| Box::new(simulator.study()));
                let until = to.min(work.next.saturating_add(TURN));
                let Ok(years) = Trials::new(work.next.into(), until.into()) else {
                    return answer(Found::Nothing);
                };
                simulator.run(years, &mut study);
                if until >= to {
                    return answer(Found::Study(study));
                }
                let id = work.job.id;
                work.next = until;
                work.study = Some(study);
                self.work = Some(work);
                Some(Answer {
                    id,
                    found: Found::Going(until - from),
                })
            }
            Task::InsightYears { from, to } => {
                let (from, to) = (*from, *to);
                let simulator = subject
                    .insights
                    .get_or_insert_with(|| Box::new(InsightSimulator::new(&document.model(None).0, SEED)));
                let mut study = work.insights.unwrap_or_else(|| Box::new(simulator.study()));
                let until = to.min(work.next.saturating_add(INSIGHT_TURN));
                let Ok(years) = Trials::new(work.next.into(), until.into()) else {
                    return answer(Found::Nothing);
                };
                simulator.run(years, &mut study);
                if until >= to {
                    return answer(Found::InsightStudy(study));
                }
                let id = work.job.id;
                work.next = until;
                work.insights = Some(study);
                self.work = Some(work);
                Some(Answer {
                    id,
                    found: Found::Going(until - from),
                })
            }
        }
    }
}
