//! What a plan says beside its components, in plain English: caps over several of them, and the terms of payment.

use hagstone_engine::model::{DrawKind, Id, Plan};
use hagstone_words::say;

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
                say!(plan_terms_all_components).to_owned()
            } else {
                starting(&list(cap.components.iter().map(component).collect(), "and"))
            };
            told.push(say!(plan_terms_together_pay_at_most {
                of,
                at: self.limit(cap.at),
                per: a_period(cap.per)
            }));
        }
        let months = |months: Option<hagstone_engine::model::Months>| match months {
            Some(months) => say!(plan_terms_for_the_first_months {
                months: self.numbers.number(months.get())
            }),
            None => say!(plan_terms_all_year).to_owned(),
        };
        if let Some(draw) = plan.terms.draw {
            let amount = self.numbers.money(draw.amount.get());
            let back = match (draw.recoverable, draw.kind) {
                (true, DrawKind::Floor) => say!(plan_terms_what_it_adds_is_paid_back),
                (true, DrawKind::Additional) => say!(plan_terms_it_is_paid_back_from_what),
                (false, _) => say!(plan_terms_it_is_never_paid_back),
            };
            let kind = match draw.kind {
                DrawKind::Floor => say!(plan_terms_is_the_least_that_is_paid),
                DrawKind::Additional => say!(plan_terms_is_paid_beside_what_is_earned),
            };
            told.push(say!(plan_terms_a_draw_of_a_month {
                amount,
                kind,
                back,
                months: months(draw.months)
            }));
        }
        if let Some(guarantee) = plan.terms.guarantee {
            told.push(say!(plan_terms_at_least_is_guaranteed {
                at: self.limit(guarantee.at),
                per: a_period(guarantee.per),
                months: months(guarantee.months)
            }));
        }
        if let Some(hold) = plan.terms.hold {
            told.push(say!(plan_terms_of_what_is_earned_is_held {
                share: self.percent(hold.share.get()),
                months: self.numbers.number(hold.months.get())
            }));
        }
        if let Some(claw) = plan.terms.claw_back {
            let part = if claw.pro_rata {
                say!(plan_terms_for_the_months_that_are_left)
            } else {
                ""
            };
            told.push(say!(plan_terms_where_a_deal_is_cancelled_within {
                part,
                within_months: self.numbers.number(claw.within_months.get()),
                share: self.percent(claw.share.get())
            }));
        }
        told
    }
}
