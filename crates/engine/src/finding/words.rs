//! What the linter's findings say, and what to do about each.

use hagstone_words::say;
use std::fmt;

use super::Finding;
use crate::written::{figure, percent};

fn plain(number: f64) -> String {
    figure(number, false)
}

/// How the numbers of a sentence are written.
pub struct Writer<'w> {
    /// An amount in currency.
    pub money: &'w dyn Fn(f64) -> String,
    /// A share or an attainment: 0.75 is 75%.
    pub percent: &'w dyn Fn(f64) -> String,
    /// A result or a goal in its measure's own unit.
    pub number: &'w dyn Fn(f64) -> String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(
            f,
            &Writer {
                money: &plain,
                percent: &percent,
                number: &plain,
            },
        )
    }
}

/// A finding and how its numbers are written.
struct Sentence<'s>(&'s Finding, &'s Writer<'s>);

impl fmt::Display for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.write(f, self.1)
    }
}

impl Finding {
    /// What it says, its numbers written by the reader's own means.
    pub fn told(&self, writer: &Writer<'_>) -> String {
        Sentence(self, writer).to_string()
    }

    fn write(&self, f: &mut fmt::Formatter<'_>, writer: &Writer<'_>) -> fmt::Result {
        let (money, percent) = (writer.money, writer.percent);
        let points = plain;
        let figure = |value: f64, is_percent: bool| {
            if is_percent {
                percent(value)
            } else {
                (writer.number)(value)
            }
        };
        match self {
            Self::Unreachable {
                row,
                from,
                percent,
                cap,
            } => f.write_str(&say!(finding_this_changes_nothing_the_component {
                row,
                cap: money(*cap),
                percent: figure(*from, *percent)
            })),
            Self::CapIdle { most, cap } => f.write_str(&say!(finding_the_cap_of_never_holds_the {
                cap: money(*cap),
                most: money(*most)
            })),
            Self::BehindPlanCap {
                row,
                from,
                percent,
                cap,
            } => f.write_str(&say!(finding_this_changes_nothing_the_plan_s {
                row,
                cap: money(*cap),
                percent: figure(*from, *percent)
            })),
            Self::PlanCapIdle { most, cap } => f.write_str(&say!(finding_the_cap_of_never_holds_all {
                cap: money(*cap),
                most: money(*most)
            })),
            Self::CapNothing => f.write_str(say!(finding_the_cap_is_a_share_of)),
            Self::FlatAccelerator {
                below,
                above,
                pays_below,
                pays_above,
            } => f.write_str(&say!(finding_above_target_a_point_of_attainment {
                above: points(*above),
                below: points(*below),
                pays_above: money(*pays_above),
                pays_below: money(*pays_below)
            })),
            Self::Jump {
                at,
                percent,
                unit,
                by,
            } => f.write_str(&say!(finding_at_the_pay_of_one_person {
                unit,
                at: figure(*at, *percent),
                by: money(*by)
            })),
            Self::GateJump { at, percent, by } => f.write_str(&say!(finding_at_goal_of_one_person_s {
                by: money(*by),
                at: figure(*at, *percent)
            })),
            Self::PaysLess {
                from,
                percent,
                before,
                after,
            } => f.write_str(&say!(finding_from_on_more_is_paid_less {
                percent: figure(*from, *percent),
                before: money(*before),
                after: money(*after)
            })),
            Self::FundFalls { from, before, after } => {
                f.write_str(&say!(finding_from_on_more_fills_the_pool {
                    from: percent(*from),
                    before: money(*before),
                    after: money(*after)
                }))
            }
            Self::FactorFalls { from, percent } => f.write_str(&say!(finding_from_on_the_factor_falls_so {
                percent: figure(*from, *percent)
            })),
            Self::PaysWorse { from } => f.write_str(&say!(finding_less_of_this_measure_is_better {
                what: figure(*from, false)
            })),
            Self::CellLess { pays, before } => f.write_str(&say!(finding_this_cell_pays_of_target_and {
                pays: percent(*pays),
                before: percent(*before)
            })),
            Self::AloneMore { each, from } => f.write_str(&say!(finding_the_curve_starts_at_and_a {
                from: percent(*from),
                each: percent(*each)
            })),
            Self::LevelFar { level } => f.write_str(&say!(finding_this_is_of_a_goal_for {
                level: percent(*level)
            })),
            Self::RateFar { rate } => f.write_str(&say!(finding_a_commission_of_pays_more_than {
                rate: percent(*rate)
            })),
            Self::PayAtGoal { pays, target } => f.write_str(&say!(finding_who_exactly_makes_the_goal_is {
                pays: money(*pays),
                target: money(*target)
            })),
            Self::PayAtGoalOfMix { least, most, target } => {
                f.write_str(&say!(finding_who_exactly_makes_the_goal_is_2 {
                    least: money(*least),
                    most: money(*most),
                    target: money(*target)
                }))
            }
            Self::PeriodMismatch { pays, target } => {
                f.write_str(&say!(finding_who_exactly_makes_the_goal_is_3 {
                    pays: money(*pays),
                    target: money(*target),
                    target_2: times(*pays, *target)
                }))
            }
            Self::ResultMismatch { result, goal } => f.write_str(&say!(finding_the_result_of_the_year_is {
                what: figure(*result, false),
                what_2: figure(*goal, false),
                goal: times(*result, *goal)
            })),
            Self::Waits { period, until } => {
                f.write_str(&say!(finding_this_is_paid_by_the_and { period, until }))
            }
            Self::LooksAtLast { period, last } => {
                f.write_str(&say!(finding_this_is_paid_by_the_and_2 { period, last }))
            }
            Self::ToDateYear => f.write_str(say!(finding_measured_once_a_year_the_year)),
            Self::TrueUpYear => f.write_str(say!(finding_paid_once_a_year_the_component)),
            Self::WindowOutside => f.write_str(say!(finding_no_day_of_the_fiscal_year)),
            Self::GateNever => f.write_str(say!(finding_no_figure_meets_this_condition_it)),
            Self::GateIdle { from, percent } => f.write_str(&say!(finding_the_condition_changes_nothing {
                percent: figure(*from, *percent)
            })),
            Self::HurdleIdle {
                from: Some((from, pays)),
                percent,
            } => f.write_str(&say!(finding_the_hurdle_changes_nothing_who {
                percent: figure(*from, *percent),
                pays: money(*pays)
            })),
            Self::HurdleIdle { from: None, .. } => f.write_str(say!(finding_the_hurdle_changes_nothing_the)),
            Self::FactorJump {
                at,
                percent,
                before,
                after,
                by,
            } => f.write_str(&say!(finding_at_the_factor_jumps_from_to {
                at: figure(*at, *percent),
                what: figure(*before, false),
                what_2: figure(*after, false),
                by: money(*by)
            })),
            Self::GateInverse { otherwise } => {
                f.write_str(&say!(finding_who_misses_this_condition_is_paid {
                    otherwise: percent(*otherwise)
                }))
            }
            Self::Untyped { measure } => f.write_str(&say!(finding_no_result_of_is_typed_so { measure })),
            Self::NobodyPaid { measure } => {
                f.write_str(&say!(finding_nobody_is_paid_on_and_others { measure }))
            }
            Self::PlanUnused => f.write_str(say!(finding_nobody_is_on_this_plan)),
            Self::PlanEmpty => f.write_str(say!(finding_the_plan_has_no_component_so)),
            Self::TargetNothing => f.write_str(say!(finding_the_target_incentive_is_0_and)),
            Self::DrawIdle { draw, guarantee } => f.write_str(&say!(finding_the_guarantee_of_a_month_lies {
                guarantee: money(*guarantee),
                draw: money(*draw)
            })),
            Self::BudgetAtTarget { cost, budget } => f.write_str(&say!(finding_when_every_goal_is_met_the {
                cost: money(*cost),
                budget: money(*budget)
            })),
            Self::PoolOverBudget { at, budget, most } => {
                match at {
                    Some(at) => f.write_str(&say!(finding_from_of_its_measure_on { at: percent(*at) }))?,
                    None => f.write_str(say!(finding_whatever_is_reached))?,
                }
                f.write_str(&say!(finding_the_pool_costs_more_than_the {
                    budget: money(*budget)
                }))?;
                match most {
                    Some(most) => f.write_str(&say!(finding_at_most { most: money(*most) })),
                    None => f.write_str(say!(finding_and_nothing_ends_it)),
                }
            }
            Self::PoolFloors { floors, most } => f.write_str(&say!(finding_the_least_for_everybody_is {
                floors: money(*floors),
                most: money(*most)
            })),
            Self::MemberNoPart => f.write_str(say!(finding_this_member_has_no_part_in)),
            Self::SplitShared => f.write_str(say!(finding_this_attainment_is_the_same_for)),
            Self::DealsNobody { others: 0 } => f.write_str(say!(finding_this_deal_is_credited_to_nobody)),
            Self::DealsNobody { others: 1 } => f.write_str(say!(finding_this_deal_and_another_one_are)),
            Self::DealsNobody { others } => {
                f.write_str(&say!(finding_this_deal_and_others_are_credited { others }))
            }
            Self::DealsOutside { count, of } => {
                f.write_str(&say!(finding_of_deals_lie_outside_the_fiscal { count, of }))
            }
            Self::DealsUncounted => f.write_str(say!(finding_no_measure_counts_the_deals)),
            Self::DealCancelled => f.write_str(say!(finding_the_deal_is_cancelled_before_it)),
        }
    }
}

/// How many times one amount is another, the larger one being named.
fn times(one: f64, other: f64) -> String {
    if one >= other {
        say!(finding_times_as_much {
            other: format_args!("{:.0}", one / other)
        })
    } else {
        say!(finding_one_part_in {
            one: format_args!("{:.0}", other / one)
        })
    }
}

impl Finding {
    /// What to do about it, as a sentence.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Unreachable { .. } => say!(finding_take_it_away_or_raise_the),
            Self::CapIdle { .. } => say!(finding_take_the_cap_away_or_let),
            Self::BehindPlanCap { .. } => say!(finding_take_it_away_or_raise_the_2),
            Self::PlanCapIdle { .. } => say!(finding_take_the_cap_away_or_lower),
            Self::CapNothing => say!(finding_give_the_component_a_weight_or),
            Self::FlatAccelerator { .. } => {
                say!(finding_raise_what_is_paid_above_target)
            }
            Self::Jump { .. } => say!(finding_let_it_rise_in_smaller_steps),
            Self::GateJump { .. } => say!(finding_give_it_a_higher_otherwise_unless),
            Self::PaysLess { .. } | Self::CellLess { .. } => say!(finding_let_it_rise_or_pay_each),
            Self::FundFalls { .. } => say!(finding_let_it_rise_unless_that_is),
            Self::FactorFalls { .. } => {
                say!(finding_let_the_factor_rise_or_say)
            }
            Self::PaysWorse { .. } => say!(finding_let_it_fall_or_say_that),
            Self::AloneMore { .. } => say!(finding_let_each_part_count_from_where),
            Self::LevelFar { .. } => say!(finding_write_0_9_for_90_or),
            Self::RateFar { .. } => say!(finding_write_0_05_for_5_or),
            Self::PayAtGoal { .. } | Self::PayAtGoalOfMix { .. } => {
                say!(finding_change_the_rate_the_goal_or)
            }
            Self::PeriodMismatch { .. } | Self::ResultMismatch { .. } => say!(finding_let_both_be_of_a_year),
            Self::Waits { .. } => {
                say!(finding_leave_its_period_out_to_look)
            }
            Self::LooksAtLast { .. } => {
                say!(finding_leave_its_period_out_to_look_2)
            }
            Self::ToDateYear => say!(finding_choose_a_shorter_period_or_leave),
            Self::TrueUpYear => say!(finding_choose_a_shorter_period_or_leave_2),
            Self::WindowOutside => say!(finding_choose_days_of_the_fiscal_year),
            Self::GateNever => say!(finding_let_at_least_be_smaller_than),
            Self::GateIdle { .. } => say!(finding_take_it_away_or_raise_it),
            Self::HurdleIdle { .. } => say!(finding_take_it_away_or_let_the),
            Self::FactorJump { .. } => {
                say!(finding_let_it_change_in_smaller_steps)
            }
            Self::GateInverse { .. } => say!(finding_write_a_factor_below_1_or),
            Self::Untyped { .. } => say!(finding_type_a_result_under_results),
            Self::NobodyPaid { .. } => {
                say!(finding_let_somebody_be_paid_on_it)
            }
            Self::PlanUnused => say!(finding_name_it_as_the_plan_of),
            Self::PlanEmpty => say!(finding_add_a_component_or_take_the),
            Self::TargetNothing => say!(finding_give_the_role_a_target_incentive),
            Self::DrawIdle { .. } => say!(common_take_one_of_the_two_away),
            Self::BudgetAtTarget { .. } => say!(finding_raise_the_budget_or_lower_a),
            Self::PoolOverBudget { .. } => say!(finding_give_the_pool_a_ceiling_or),
            Self::PoolFloors { .. } => say!(finding_lower_the_least_for_each_or),
            Self::MemberNoPart => say!(finding_add_a_basis_in_which_it),
            Self::SplitShared => say!(finding_choose_a_measure_of_scope_own),
            Self::DealsNobody { .. } => "Add \"credits\".",
            Self::DealsOutside { .. } => {
                say!(finding_check_their_dates_and_the_goal)
            }
            Self::DealsUncounted => say!(finding_give_a_measure_deals),
            Self::DealCancelled => say!(finding_exchange_the_two_days_or_correct),
        }
    }
}
