//! What the linter finds.

mod words;

pub use words::Writer;

/// Something that is paid as it is written and may not be meant.
///
/// Amounts are one person's, in currency, for a period unless a year is said. `percent` says that a figure is an
/// attainment.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// A row of a curve or a table that lies behind the component's cap.
    Unreachable {
        /// "point", "step" or "band".
        row: &'static str,
        /// Where it starts.
        from: f64,
        /// Whether that is an attainment.
        percent: bool,
        /// The cap.
        cap: f64,
    },
    /// A cap above the most that the curve pays.
    CapIdle {
        /// The most that the curve pays.
        most: f64,
        /// The cap.
        cap: f64,
    },
    /// A row of a curve or a table that lies behind a cap of the plan, even where nothing else is paid.
    BehindPlanCap {
        /// "point", "step" or "band".
        row: &'static str,
        /// Where it starts.
        from: f64,
        /// Whether that is an attainment.
        percent: bool,
        /// The plan's cap.
        cap: f64,
    },
    /// A plan's cap above the most that all that it counts pays.
    PlanCapIdle {
        /// The most that is paid in the cap's period.
        most: f64,
        /// The plan's cap.
        cap: f64,
    },
    /// A cap that is a share of nothing.
    CapNothing,
    /// An accelerator that is flatter than the slope below target.
    FlatAccelerator {
        /// Points of target that a point of attainment pays just below target.
        below: f64,
        /// The most that it pays above.
        above: f64,
        /// What a point pays below, in currency.
        pays_below: f64,
        /// What a point pays above, in currency.
        pays_above: f64,
    },
    /// Pay that jumps.
    Jump {
        /// Where.
        at: f64,
        /// Whether that is an attainment.
        percent: bool,
        /// What the last unit before it is: "percent point", "deal", ...
        unit: &'static str,
        /// By how much.
        by: f64,
    },
    /// A condition on which much hangs.
    GateJump {
        /// Where it opens.
        at: f64,
        /// Whether that is an attainment.
        percent: bool,
        /// What hangs on it at goal.
        by: f64,
    },
    /// More pays less.
    PaysLess {
        /// From where on.
        from: f64,
        /// Whether that is an attainment.
        percent: bool,
        /// What is paid before.
        before: f64,
        /// What is paid after.
        after: f64,
    },
    /// More fills a pool less.
    FundFalls {
        /// From which attainment on.
        from: f64,
        /// What is in it before.
        before: f64,
        /// What is in it after.
        after: f64,
    },
    /// A factor that falls as its measure is attained.
    FactorFalls {
        /// From where on.
        from: f64,
        /// Whether that is an attainment.
        percent: bool,
    },
    /// Less is better, and more pays more.
    PaysWorse {
        /// From where on.
        from: f64,
    },
    /// A cell of a matrix below the one before it.
    CellLess {
        /// What it pays.
        pays: f64,
        /// What the one before it pays.
        before: f64,
    },
    /// Where a part of a weighted attainment is counted, the whole may pay less than the other parts alone.
    AloneMore {
        /// The attainment that each must reach.
        each: f64,
        /// Where the curve starts.
        from: f64,
    },
    /// An attainment that is probably a number of percent.
    LevelFar {
        /// The attainment.
        level: f64,
    },
    /// A commission of more than the amount that it is paid on.
    RateFar {
        /// The rate.
        rate: f64,
    },
    /// What is paid at goal misses the target.
    PayAtGoal {
        /// What is paid at goal in the year.
        pays: f64,
        /// The target of the year.
        target: f64,
    },
    /// What is paid at goal misses the target, whatever is sold of types or products.
    PayAtGoalOfMix {
        /// The least that is paid at goal in the year.
        least: f64,
        /// The most that is paid at goal in the year.
        most: f64,
        /// The target of the year.
        target: f64,
    },
    /// What is paid at goal is many times the target, or a small part of it.
    PeriodMismatch {
        /// What is paid at goal in the year.
        pays: f64,
        /// The target of the year.
        target: f64,
    },
    /// A result that is to its goal as a year to a month.
    ResultMismatch {
        /// The result of the year.
        result: f64,
        /// The goal of the year.
        goal: f64,
    },
    /// A payment waits for a longer period.
    Waits {
        /// "month", "quarter", "half".
        period: &'static str,
        /// "quarter", "half", "year".
        until: &'static str,
    },
    /// Only the last of several shorter periods is looked at.
    LooksAtLast {
        /// "quarter", "half", "year".
        period: &'static str,
        /// "month", "quarter", "half".
        last: &'static str,
    },
    /// Measured to date once a year.
    ToDateYear,
    /// A true-up of one period.
    TrueUpYear,
    /// A prize whose days lie outside the year.
    WindowOutside,
    /// A condition that no figure meets.
    GateNever,
    /// A condition that the curve already makes.
    GateIdle {
        /// Where the curve starts to pay.
        from: f64,
        /// Whether that is an attainment.
        percent: bool,
    },
    /// A hurdle that takes nothing away.
    HurdleIdle {
        /// Where acceleration starts, and what is paid there in a period; absent where nothing is accelerated.
        from: Option<(f64, f64)>,
        /// Whether that is an attainment.
        percent: bool,
    },
    /// A factor that jumps.
    FactorJump {
        /// Where.
        at: f64,
        /// Whether that is an attainment.
        percent: bool,
        /// The factor before.
        before: f64,
        /// The factor after.
        after: f64,
        /// What that is of the pay at goal in the year.
        by: f64,
    },
    /// Who misses the condition is paid more.
    GateInverse {
        /// The factor for those.
        otherwise: f64,
    },
    /// A condition or factor on a measure without a result.
    Untyped {
        /// The measure's name.
        measure: String,
    },
    /// A condition or factor on a measure that nobody is paid on.
    NobodyPaid {
        /// The measure's name.
        measure: String,
    },
    /// A plan that nobody is on.
    PlanUnused,
    /// A plan without components, beside a target incentive.
    PlanEmpty,
    /// Shares of a target incentive of nothing.
    TargetNothing,
    /// A draw below a guarantee.
    DrawIdle {
        /// The draw, a month.
        draw: f64,
        /// The guarantee, a month.
        guarantee: f64,
    },
    /// Incentives cost more at target than the budget.
    BudgetAtTarget {
        /// What they cost.
        cost: f64,
        /// The budget.
        budget: f64,
    },
    /// A pool can grow beyond the budget of all incentives.
    PoolOverBudget {
        /// The attainment at which it does; absent where it is always so.
        at: Option<f64>,
        /// The budget.
        budget: f64,
        /// The most that is in it, where there is a most.
        most: Option<f64>,
    },
    /// The least for each member is more than a pool can hold.
    PoolFloors {
        /// All floors together.
        floors: f64,
        /// The most that is in it.
        most: f64,
    },
    /// A member of a pool has no part in any of its bases.
    MemberNoPart,
    /// A split by an attainment that is the same for all.
    SplitShared,
    /// Deals that are nobody's.
    DealsNobody {
        /// How many others there are.
        others: usize,
    },
    /// Deals outside the fiscal year.
    DealsOutside {
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// Deals that no measure counts.
    DealsUncounted,
    /// A deal that is cancelled before it is won.
    DealCancelled,
}
