//! What a plan says beside its components, in plain English: caps over several of them, and the terms of payment.

use hagstone_engine::model::{DrawKind, Id, Plan};

use super::{Teller, a_period, list};
use crate::view::{lower, starting};

impl Teller<'_> {
    /// A sentence for each cap and term.
    pub(super) fn terms(&self, plan: &Plan) -> Vec<String> {
        let mut told = Vec::new();
        let component = |id: &Id| {
            let component = plan.components.get(id);
            let name = component.and_then(|component| component.name.as_deref());
            match (name, component) {
                (Some(name), _) => lower(name),
                (None, Some(component)) => self.measure(&component.measure),
                (None, None) => id.to_string(),
            }
        };
        for cap in plan.caps.values() {
            let of = if cap.components.is_empty() {
                "All components".to_owned()
            } else {
                starting(&list(cap.components.iter().map(component).collect(), "and"))
            };
            told.push(format!(
                "{of} together pay at most {} {}.",
                self.limit(cap.at),
                a_period(cap.per)
            ));
        }
        let months = |months: Option<hagstone_engine::model::Months>| match months {
            Some(months) => format!("for the first {} months", self.numbers.number(months.get())),
            None => "all year".to_owned(),
        };
        if let Some(draw) = plan.terms.draw {
            let amount = self.numbers.money(draw.amount.get());
            let back = match (draw.recoverable, draw.kind) {
                (true, DrawKind::Floor) => "what it adds is paid back from later earnings",
                (true, DrawKind::Additional) => "it is paid back from what is earned after its last month",
                (false, _) => "it is never paid back",
            };
            let kind = match draw.kind {
                DrawKind::Floor => "is the least that is paid",
                DrawKind::Additional => "is paid beside what is earned",
            };
            told.push(format!(
                "A draw of {amount} a month {kind}, {}; {back}.",
                months(draw.months)
            ));
        }
        if let Some(guarantee) = plan.terms.guarantee {
            told.push(format!(
                "At least {} {} is guaranteed, {}.",
                self.limit(guarantee.at),
                a_period(guarantee.per),
                months(guarantee.months)
            ));
        }
        if let Some(hold) = plan.terms.hold {
            told.push(format!(
                "{} of what is earned is held and paid {} months later.",
                self.percent(hold.share.get()),
                self.numbers.number(hold.months.get())
            ));
        }
        if let Some(claw) = plan.terms.claw_back {
            let part = if claw.pro_rata {
                ", for the months that are left"
            } else {
                ""
            };
            told.push(format!(
                "Where a deal is cancelled within {} months, {} of its commission is taken back{part}.",
                self.numbers.number(claw.within_months.get()),
                self.percent(claw.share.get())
            ));
        }
        told
    }
}
