//! People and deals: plans that nobody is on, targets of nothing, terms that never hold, deals that count for nobody.

use super::Lint;
use crate::attribution::Counted;
use crate::compile::PlanRow;
use crate::finding::Finding;
use crate::grid::MONTHS;
use crate::model::{DrawKind, Limit, Pays, Period, Plan};
use crate::place::pointer;

impl Lint<'_> {
    /// Plans without people, and people whose plan pays shares of nothing.
    pub(super) fn people(&mut self) {
        for id in self.model.plans.keys() {
            if !self.compiled.plans.iter().any(|row| row.id == *id) {
                self.note(pointer(["plans", id]), Finding::PlanUnused);
            }
        }
        for row in &self.compiled.plans {
            let payees = self.compiled.payees_of(row);
            let empty = self
                .model
                .plans
                .get(&row.id)
                .is_some_and(|plan| plan.components.is_empty());
            if empty && payees.iter().any(|payee| payee.target_incentive > 0.0) {
                self.warn(pointer(["plans", &row.id, "components"]), Finding::PlanEmpty);
            }
            let of_target = |plan: &Plan| {
                !plan.components.is_empty()
                    && plan.components.values().all(|component| {
                        matches!(component.pays, Pays::Curve(_) | Pays::Steps(_) | Pays::Matrix(_))
                            && component.floor.is_none()
                    })
            };
            if !self.model.plans.get(&row.id).is_some_and(of_target) {
                continue;
            }
            let mut told = None;
            for payee in payees {
                if payee.target_incentive > 0.0 || payee.heads <= 0.0 {
                    continue;
                }
                let Some(role) = self.compiled.roles.get(payee.role) else {
                    continue;
                };
                let path = match &payee.id {
                    Some(id) if role.target_incentive > 0.0 => pointer(["payees", id]),
                    _ if told == Some(payee.role) => continue,
                    _ => {
                        told = Some(payee.role);
                        pointer(["roles", &role.id])
                    }
                };
                self.warn(path, Finding::TargetNothing);
            }
        }
    }

    /// A draw that a guarantee leaves nothing to do.
    pub(super) fn terms(&mut self, row: &PlanRow, plan: &Plan) {
        let (Some(draw), Some(guarantee)) = (plan.terms.draw, plan.terms.guarantee) else {
            return;
        };
        let Some(payee) = self.compiled.payees.get(row.payees.start + self.typical(row)) else {
            return;
        };
        let month = |year: f64| year / MONTHS as f64;
        let least = match guarantee.at {
            Limit::Amount(amount) => amount.get(),
            Limit::ShareOfTarget(share) => share.get() * month(payee.target_incentive),
            Limit::ShareOfBase(share) => share.get() * month(payee.base),
        };
        let covers = match (draw.months, guarantee.months) {
            (_, None) => true,
            (Some(draw), Some(guarantee)) => guarantee >= draw,
            (None, Some(_)) => false,
        };
        let floor =
            draw.kind == DrawKind::Floor && guarantee.per == Period::Month && plan.terms.hold.is_none();
        if floor && covers && least >= draw.amount.get() {
            let finding = Finding::DrawIdle {
                draw: draw.amount.get(),
                guarantee: least,
            };
            self.warn(pointer(["plans", &row.id, "terms", "draw"]), finding);
        }
    }

    /// Deals that count for nobody, or not in this year.
    pub(super) fn deals(&mut self) {
        let deals = &self.model.deals;
        if deals.is_empty() {
            return;
        }
        if self
            .model
            .measures
            .values()
            .all(|measure| measure.deals.is_none())
        {
            self.note("/deals".into(), Finding::DealsUncounted);
            return;
        }
        let counted = Counted::of(self.model);
        let mut nobody = deals.iter().filter(|(_, deal)| {
            let touched = match counted {
                None => false,
                Some(Counted::All) => !deal.touches.is_empty(),
                Some(Counted::Named) => deal.touches.values().any(|touch| touch.payee.is_some()),
            };
            deal.credits.is_empty() && deal.overlays.is_empty() && !touched
        });
        if let Some((first, _)) = nobody.next() {
            let others = nobody.count();
            self.warn(pointer(["deals", first]), Finding::DealsNobody { others });
        }
        if let Some(start) = self.compiled.start {
            let within = start..=start + 11;
            let outside = deals
                .values()
                .filter(|deal| !within.contains(&deal.date.months()));
            let count = outside.count();
            if count > 0 {
                let of = deals.len();
                self.note("/deals".into(), Finding::DealsOutside { count, of });
            }
        }
        for (id, deal) in deals {
            if deal.cancelled.is_some_and(|cancelled| cancelled < deal.date) {
                self.warn(pointer(["deals", id, "cancelled"]), Finding::DealCancelled);
            }
        }
    }
}
