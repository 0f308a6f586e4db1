//! Stage 5: what is paid of the earned, and when: caps, guarantees, claw-backs, draws and holds, month by month.
//!
//! In every month, and over the year: earned = paid + held + owed. What is owed is below nothing where more was paid than
//! is earned: that is the balance of a recoverable draw.

use std::ops::Range;

use super::payout::{Case, When};
use super::{Workspace, Year};
use crate::compile::{CapRow, ClawRow, Compiled, ComponentRow, Part, PlanRow};
use crate::grid::{MONTHS, at};
use crate::model::{DrawKind, Limit, TrueUp};
use crate::number::Number;

/// One month of a payee's ledger, in currency, for one person.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LedgerMonth<N = f64> {
    /// What the components pay.
    pub components: N,
    /// What the plan's caps take away, below nothing.
    pub caps: N,
    /// What a guarantee adds.
    pub guarantee: N,
    /// What is taken back for cancelled deals, below nothing.
    pub claw_backs: N,
    /// Corrections.
    pub adjustments: N,
    /// What pools pay.
    pub pools: N,
    /// What a draw adds that is not to be paid back.
    pub draw: N,
    /// What a recoverable draw advances.
    pub advanced: N,
    /// What is paid back of it.
    pub recovered: N,
    /// What is kept for later.
    pub held: N,
    /// What is paid of it.
    pub released: N,
    /// What is paid out.
    pub paid: N,
    /// What a recoverable draw has advanced and is not paid back yet.
    pub draw_balance: N,
    /// What is kept and not paid yet.
    pub held_balance: N,
}

impl<N: Number> LedgerMonth<N> {
    /// What is earned in the month.
    pub fn earned(&self) -> N {
        self.components
            + self.caps
            + self.guarantee
            + self.claw_backs
            + self.adjustments
            + self.pools
            + self.draw
    }
}

/// A payee's year, for one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger<N = f64> {
    /// The fiscal months in order.
    pub months: [LedgerMonth<N>; MONTHS],
}

impl<N: Number> Ledger<N> {
    /// What is earned in the year.
    pub fn earned(&self) -> N {
        N::total(self.months.iter().map(LedgerMonth::earned))
    }

    /// What is paid out in the year.
    pub fn paid(&self) -> N {
        N::total(self.months.iter().map(|month| month.paid))
    }
}

/// Whose ledger is kept, and from what: a payee's of a plan, for one person.
pub(crate) struct Account<'a, N: Number = f64> {
    pub(crate) compiled: &'a Compiled,
    pub(crate) workspace: &'a Workspace<N>,
    pub(crate) year: &'a Year<N>,
    pub(crate) plan: &'a PlanRow,
    pub(crate) payee: usize,
    /// How an amount is rounded when it comes in; what follows from rounded amounts by sums alone stays round.
    pub(crate) round: &'a dyn Fn(N) -> N,
}

/// What caps take away: cap by cap, and in each period by period, with room for twelve each.
pub(crate) type Taken<N> = smallvec::SmallVec<[N; 64]>;

impl<N: Number> Account<'_, N> {
    /// The ledger. Pools are not in it: they are added by who knows what each one pays.
    pub(crate) fn ledger(&self) -> Ledger<N> {
        let mut ledger = Ledger::default();
        self.earn(&mut ledger);
        if self.plan.settles {
            self.cap(&mut ledger);
            self.claw_back(&mut ledger);
            self.adjust(&mut ledger);
            self.guarantee(&mut ledger);
        }
        self.pay(&mut ledger);
        ledger
    }

    /// The payee, counted from the plan's first.
    fn place(&self) -> usize {
        self.payee - self.plan.payees.start
    }

    /// What the components pay, in the months in which each period is paid.
    fn earn(&self, ledger: &mut Ledger<N>) {
        let place = self.place();
        for component in self.compiled.components_of(self.plan) {
            for (period, &month) in component.posts.iter().enumerate() {
                let pay = at(&self.workspace.slots, component.slot(period, place));
                if let Some(month) = ledger.months.get_mut(month) {
                    month.components += (self.round)(pay);
                }
            }
            if component.true_up != TrueUp::None
                && let Some(last) = ledger.months.last_mut()
            {
                last.components += (self.round)(at(&self.workspace.true_ups, component.sums + place));
            }
        }
    }

    /// What the plan's caps take away, in the last month of each period.
    fn cap(&self, ledger: &mut Ledger<N>) {
        for (cap, periods) in self.plan.caps.iter().zip(self.taken().chunks(MONTHS)) {
            let ends = (cap.months - 1..MONTHS).step_by(cap.months);
            for (taken, end) in periods.iter().zip(ends) {
                if let Some(month) = ledger.months.get_mut(end) {
                    month.caps -= *taken;
                }
            }
        }
    }

    /// What each cap takes away in each of its periods, of what those before it have left.
    pub(crate) fn taken(&self) -> Taken<N> {
        let (place, count) = (self.place(), self.plan.payees.len());
        let mut taken = Taken::from_elem(N::default(), self.plan.caps.len() * MONTHS);
        for (index, cap) in self.plan.caps.iter().enumerate() {
            for period in 0..MONTHS / cap.months {
                let span = period * cap.months..(period + 1) * cap.months;
                let posted = self.posted(&|component| cap.components.contains(&component), &span);
                let before =
                    N::total((0..index).map(|earlier| self.taken_before(&taken, earlier, cap, &span)));
                let most = (self.round)(N::of(at(&cap.values, period * count + place)));
                if let Some(slot) = taken.get_mut(index * MONTHS + period) {
                    *slot = (posted - before - most).max(N::default());
                }
            }
        }
        taken
    }

    /// What an earlier cap has taken away, in some months, of what a cap counts: its part of it, where it counts other
    /// components too.
    pub(crate) fn taken_before(&self, taken: &[N], earlier: usize, cap: &CapRow, span: &Range<usize>) -> N {
        let Some(row) = self.plan.caps.get(earlier) else {
            return N::default();
        };
        let part = |period: usize| {
            let all = at(taken, earlier * MONTHS + period);
            if row
                .components
                .iter()
                .all(|component| cap.components.contains(component))
            {
                return all;
            }
            let span = period * row.months..(period + 1) * row.months;
            let whole = self.posted(&|component| row.components.contains(&component), &span);
            let common = self.posted(
                &|component| row.components.contains(&component) && cap.components.contains(&component),
                &span,
            );
            let some = all.exceeds(N::default());
            let part = (common / whole).max(N::default()).min(N::of(1.0));
            N::pick(some, (self.round)(all * part), N::default())
        };
        N::total((span.start / row.months..span.end / row.months).map(part))
    }

    /// What some components of the plan pay in some months.
    fn posted(&self, counts: &dyn Fn(usize) -> bool, span: &Range<usize>) -> N {
        let rows = self.compiled.components_of(self.plan).iter().enumerate();
        let rows = rows.filter(|(index, _)| counts(*index));
        N::total(rows.map(|(_, component)| self.posted_by(component, span)))
    }

    fn posted_by(&self, component: &ComponentRow, span: &Range<usize>) -> N {
        let place = self.place();
        let periods = component.posts.iter().enumerate();
        let mut sum = N::total(
            periods
                .filter(|(_, month)| span.contains(month))
                .map(|(period, _)| (self.round)(at(&self.workspace.slots, component.slot(period, place)))),
        );
        if component.true_up != TrueUp::None && span.end == MONTHS {
            sum += (self.round)(at(&self.workspace.true_ups, component.sums + place));
        }
        sum
    }

    /// What is taken back for cancelled deals.
    fn claw_back(&self, ledger: &mut Ledger<N>) {
        for claw in self
            .plan
            .claw_backs
            .iter()
            .filter(|claw| claw.payee == self.payee)
        {
            let taken = self.taken_back(claw);
            if let Some(month) = ledger.months.get_mut(claw.month) {
                month.claw_backs -= (self.round)(taken);
            }
        }
    }

    /// What is taken back for one deal: the part of what its period paid for its part of the result.
    pub(crate) fn taken_back(&self, claw: &ClawRow) -> N {
        let place = claw.payee - self.plan.payees.start;
        let Some(component) = self.compiled.components.get(claw.component) else {
            return N::default();
        };
        let Some(part) = component.parts.get(claw.part) else {
            return N::default();
        };
        let months = component.months_of(claw.period);
        let result = |part: &Part| {
            let meter = part.meters.get(place).copied().unwrap_or(usize::MAX);
            self.compiled
                .figure(self.workspace, self.year, meter, months.clone())
                .result
        };
        let paid = at(&self.workspace.slots, component.slot(claw.period, place));
        let pay = match self.tables_earn(claw, component, part) {
            None => paid,
            Some((own, all)) => N::pick(all.exceeds(N::default()), paid * own / all, N::default()),
        };
        let result = result(part);
        let counted = (N::of(claw.credited) / result).min(N::of(1.0));
        N::pick(
            result.exceeds(N::default()),
            pay * claw.share * counted,
            N::default(),
        )
    }

    /// What a cancelled deal's own table and all tables of its component earn in its period: where several pay one component,
    /// each deal is paid by its own. Nothing where there is one table.
    pub(crate) fn tables_earn(
        &self,
        claw: &ClawRow,
        component: &ComponentRow,
        part: &Part,
    ) -> Option<(N, N)> {
        if component.parts.len() == 1 {
            return None;
        }
        let case = Case {
            year: self.year,
            workspace: self.workspace,
            when: When::Period(claw.period),
            payee: claw.payee - self.plan.payees.start,
        };
        let of = |part| self.compiled.part_pays(component, part, case);
        Some((of(part), N::total(component.parts.iter().map(of))))
    }

    /// Corrections, each in its month.
    fn adjust(&self, ledger: &mut Ledger<N>) {
        let Some(row) = self.compiled.payees.get(self.payee) else {
            return;
        };
        for (month, adjustment) in ledger.months.iter_mut().zip(&row.adjustments) {
            month.adjustments += (self.round)(N::of(*adjustment));
        }
    }

    /// What is missing to the guarantee, in the last month of each of its periods.
    fn guarantee(&self, ledger: &mut Ledger<N>) {
        let (Some(terms), Some(row)) = (self.plan.terms.guarantee, self.compiled.payees.get(self.payee))
        else {
            return;
        };
        let months = terms.per.months();
        for period in 0..MONTHS / months {
            let span = period * months..(period + 1) * months;
            let counted = row.counted(&span, terms.months);
            if counted <= 0.0 {
                continue;
            }
            let part = counted / months as f64;
            let least = part
                * match terms.at {
                    Limit::Amount(amount) => amount.get(),
                    Limit::ShareOfTarget(share) => {
                        share.get() * row.target_incentive * months as f64 / MONTHS as f64
                    }
                    Limit::ShareOfBase(share) => share.get() * row.base * months as f64 / MONTHS as f64,
                };
            let months = ledger.months.get(span.clone()).unwrap_or(&[]);
            let earned = N::total(months.iter().map(LedgerMonth::earned));
            if let Some(last) = ledger.months.get_mut(span.end - 1) {
                last.guarantee += (self.round)((N::of(least) - earned).max(N::default()));
            }
        }
    }

    /// Holds, draws, and what is paid out.
    fn pay(&self, ledger: &mut Ledger<N>) {
        let Some(row) = self.compiled.payees.get(self.payee) else {
            return;
        };
        let nothing = N::default();
        let (mut debt, mut kept) = (nothing, nothing);
        let mut held = [nothing; MONTHS];
        for index in 0..MONTHS {
            let hold = self.plan.terms.hold;
            let released = hold
                .and_then(|hold| index.checked_sub(whole(hold.months.get())))
                .map_or(nothing, |earlier| at(&held, earlier));
            let Some(month) = ledger.months.get_mut(index) else {
                return;
            };
            let earned = month.earned();
            let keep = hold.map_or(nothing, |hold| {
                (self.round)(earned.max(nothing) * hold.share.get())
            });
            if let Some(slot) = held.get_mut(index) {
                *slot = keep;
            }
            // A hold of no months is none.
            let released = if hold.is_some_and(|hold| whole(hold.months.get()) == 0) {
                keep
            } else {
                released
            };
            kept += keep - released;
            month.held = keep;
            month.released = released;
            month.held_balance = kept;
            let due = earned - keep + released;
            let draw = self.plan.terms.draw;
            let draw = draw.filter(|draw| row.counts(index, draw.months));
            let mut paid = due;
            match (draw, self.plan.terms.draw) {
                (Some(draw), _) => {
                    let amount = (self.round)(N::of(draw.amount.get()));
                    match (draw.kind, draw.recoverable) {
                        (DrawKind::Floor, true) => {
                            // One of the two is nothing.
                            month.advanced = (amount - due).max(nothing);
                            month.recovered = debt.min(due - amount).max(nothing);
                            debt += month.advanced - month.recovered;
                            paid = due + month.advanced - month.recovered;
                        }
                        (DrawKind::Floor, false) => {
                            month.draw = (amount - due).max(nothing);
                            paid = due + month.draw;
                        }
                        (DrawKind::Additional, true) => {
                            month.advanced = amount;
                            debt += amount;
                            paid = due + amount;
                        }
                        (DrawKind::Additional, false) => {
                            month.draw = amount;
                            paid = due + amount;
                        }
                    }
                }
                (None, Some(_)) => {
                    month.recovered = debt.min(due).max(nothing);
                    debt -= month.recovered;
                    paid = due - month.recovered;
                }
                (None, None) => {}
            }
            month.paid = paid;
            month.draw_balance = debt;
        }
    }
}

/// Whole months.
pub(crate) fn whole(months: f64) -> usize {
    (0..=120_u8)
        .rev()
        .find(|whole| f64::from(*whole) <= months)
        .map_or(0, usize::from)
}
