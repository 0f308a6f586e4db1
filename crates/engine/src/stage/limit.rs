//! Limits: what is paid to date, and what caps and floors leave of it.

use crate::compile::{ComponentRow, LimitRow};
use crate::grid::at;
use crate::model::TrueUp;
use crate::number::Number;

impl ComponentRow {
    /// Turns what is earned to date into what each period adds to it: less what is paid already, within the period's limits.
    pub(super) fn to_date<N: Number>(&self, pays: &mut [N]) {
        if !self.year_to_date {
            return;
        }
        let count = self.payees.len();
        if let Some(LimitRow::Year(most)) = &self.cap {
            for pays in pays.chunks_exact_mut(count) {
                for (pay, most) in pays.iter_mut().zip(most) {
                    *pay = pay.min(N::of(*most));
                }
            }
        }
        for payee in 0..count {
            let mut paid = N::default();
            let slots = pays.iter_mut().skip(payee).step_by(count).enumerate();
            for (period, pay) in slots {
                *pay -= paid;
                if let Some(LimitRow::Period(most)) = &self.cap {
                    *pay = pay.min(N::of(at(most, period * count + payee)));
                }
                if let Some(LimitRow::Period(least)) = &self.floor {
                    *pay = pay.max(N::of(at(least, period * count + payee)));
                }
                paid += *pay;
            }
        }
    }

    /// Keeps what is paid between its limits.
    pub(super) fn limit<N: Number>(&self, pays: &mut [N]) {
        let count = self.payees.len();
        match &self.cap {
            Some(LimitRow::Period(most)) => {
                for (pay, most) in pays.iter_mut().zip(most) {
                    *pay = pay.min(N::of(*most));
                }
            }
            Some(LimitRow::Year(most)) if !self.year_to_date => {
                for (payee, most) in most.iter().enumerate() {
                    let mut left = N::of(*most);
                    for pay in pays.iter_mut().skip(payee).step_by(count) {
                        *pay = pay.min(left.max(N::default()));
                        left -= *pay;
                    }
                }
            }
            _ => {}
        }
        match &self.floor {
            Some(LimitRow::Period(least)) => {
                for (pay, least) in pays.iter_mut().zip(least) {
                    *pay = pay.max(N::of(*least));
                }
            }
            Some(LimitRow::Year(least)) if self.true_up == TrueUp::None => {
                for (payee, least) in least.iter().enumerate() {
                    let paid = N::total(pays.iter().skip(payee).step_by(count).copied());
                    let last = (self.periods() - 1) * count + payee;
                    if let Some(pay) = pays.get_mut(last) {
                        *pay += (N::of(*least) - paid).max(N::default());
                    }
                }
            }
            _ => {}
        }
    }
}
