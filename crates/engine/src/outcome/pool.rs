//! What pools hold, what their conditions leave, and whom they pay.

use serde::Serialize;

use super::Reader;
use crate::compile::FundRow;
use crate::grid::MONTHS;
use crate::model::Table;
use crate::stage::pool::pool_span;

/// A pool's year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PoolOutcome {
    /// What it is called.
    pub name: String,
    /// The fund when every goal is met, before gates.
    pub at_target: f64,
    /// The attainment that fills it; absent where no attainment does.
    pub attainment: Option<f64>,
    /// What is in it.
    pub fund: f64,
    /// Which of its gates are open.
    pub gates: Table<bool>,
    /// What each role is paid out of it, the whole role's, to the currency's minor unit.
    pub paid: Table<f64>,
    /// What stays with the company because nobody has a part in its basis.
    pub unshared: f64,
}

impl Reader<'_> {
    pub(super) fn pools(&mut self) -> Table<PoolOutcome> {
        let mut found: Table<PoolOutcome> = Table::new();
        for (row, fund) in self.compiled.pools.iter().zip(&self.workspace.fund) {
            let parts = row.shares..row.shares + row.members.len();
            let parts = self.workspace.pool_shares.get(parts).unwrap_or(&[]);
            let shared: f64 = parts.iter().sum();
            let paid = self.minor.share_out(shared, parts, self.model.rounding);
            let Some(pool) = self.model.pools.get(&row.id) else {
                continue;
            };
            let mut by_role: Table<f64> = Table::new();
            for (&member, paid) in row.members.iter().zip(&paid) {
                let role = self.compiled.payees.get(member);
                if let Some(role) = role.and_then(|row| self.compiled.roles.get(row.role)) {
                    *by_role.or_default(&role.id) += paid;
                }
            }
            for paid in by_role.values_mut() {
                *paid = self.minor.round(*paid, self.model.rounding);
            }
            self.pool_paid.extend(paid);
            let gates = row.gates.iter().map(|gate| {
                let met = self
                    .compiled
                    .met(gate, self.year, self.workspace, pool_span(gate), 0);
                (gate.id.clone(), met)
            });
            let year = |meter: usize| self.compiled.figure(self.workspace, self.year, meter, 0..MONTHS);
            let outcome = PoolOutcome {
                name: pool.name.clone(),
                at_target: match &row.fund {
                    FundRow::Fixed(amount) => *amount,
                    FundRow::Curve { at_target, .. } => *at_target,
                    FundRow::Share { meter, share, above } => share * (year(*meter).goal - above).max(0.0),
                },
                attainment: match &row.fund {
                    FundRow::Curve { meter, .. } => Some(year(*meter).attainment),
                    _ => None,
                },
                fund: *fund,
                gates: gates.collect(),
                paid: by_role,
                unshared: (fund - shared).max(0.0),
            };
            found.insert(row.id.clone(), outcome);
        }
        // Back into the document's order.
        let order = self.model.pools.keys();
        order
            .filter_map(|id| found.shift_remove(id).map(|pool| (id.clone(), pool)))
            .collect()
    }
}
