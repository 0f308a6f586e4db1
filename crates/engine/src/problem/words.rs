//! What is wrong, in a sentence, and what to do about it, in another.

use hagstone_words::say;
use std::fmt;

use super::Kind;
use crate::written::{figure, percent};

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column, reason } => {
                f.write_str(&say!(problem_this_cannot_be_read_as_json {
                    reason,
                    line,
                    column
                }))
            }
            Self::NotAnObject => f.write_str(say!(problem_the_document_is_not_a_json)),
            Self::NotHagstone => f.write_str(say!(problem_this_is_not_a_hagstone_model)),
            Self::Newer { found } => f.write_str(&say!(problem_the_model_s_format_is_newer { found })),
            Self::WrongValue { found, .. } => {
                f.write_str(&say!(problem_here_stands_which_cannot_be_used { found }))
            }
            Self::Missing { field } => f.write_str(&say!(problem_the_field_is_missing { field })),
            Self::UnknownChoice { found, .. } => {
                f.write_str(&say!(problem_is_not_one_of_the_choices { found }))
            }
            Self::UnknownField => f.write_str(say!(problem_this_field_is_not_known_it)),
            Self::UnknownReference { what, id } => {
                f.write_str(&say!(problem_there_is_no_with_the_id { what, id }))
            }
            Self::LeftOutReference { what, id } => {
                f.write_str(&say!(problem_the_is_itself_left_out { what, id }))
            }
            Self::Duplicate { id } => f.write_str(&say!(problem_stands_here_twice_it_counts_once { id })),
            Self::Sum { what, sum } => f.write_str(&say!(problem_sum_to_not_to_100 {
                what,
                sum: percent(*sum)
            })),
            Self::Length { found, expected } => {
                f.write_str(&say!(problem_the_list_s_length_is_not { found, expected }))
            }
            Self::CurveEmpty => f.write_str(say!(problem_the_curve_has_no_points)),
            Self::CurveOrder => f.write_str(say!(problem_this_point_s_attainment_lies_below)),
            Self::CurveThird => f.write_str(say!(problem_three_points_share_one_attainment)),
            Self::CurveTarget { pays } => f.write_str(&say!(problem_at_100_attainment_the_curve_pays {
                pays: percent(*pays)
            })),
            Self::GoalZero => f.write_str(say!(problem_the_revenue_goal_comes_to_0)),
            Self::NoGrowth => f.write_str(say!(problem_growth_is_measured_but_the_goal)),
            Self::NoGoal => f.write_str(say!(problem_the_measure_has_no_goal_or)),
            Self::GoalNotUsed => f.write_str(say!(problem_a_measure_of_revenue_has_no)),
            Self::CountsNothing => f.write_str(say!(problem_no_segment_brings_anything_of_this)),
            Self::NoResult => f.write_str(say!(problem_no_result_is_typed_for_this)),
            Self::ResultNotTypable => f.write_str(say!(problem_this_follows_from_the_revenue_of)),
            Self::ResultTwice { other } => f.write_str(&say!(problem_this_is_the_result_of_too { other })),
            Self::ResultsDiffer { parts, whole, when } => {
                f.write_str(&say!(problem_the_results_that_are_typed_for {
                    parts: format_args!("{:.0}", parts),
                    when,
                    whole: format_args!("{:.0}", whole)
                }))
            }
            Self::NoRevenueShare => f.write_str(say!(problem_no_team_here_has_a_share)),
            Self::NoGoalInPeriod => f.write_str(say!(problem_in_at_least_one_period_the)),
            Self::PatchForbidden => f.write_str(say!(problem_a_scenario_cannot_change_this)),
            Self::PatchNowhere { what, id, lacks } => {
                f.write_str(&say!(problem_the_base_has_no_that_this { what, id, lacks }))
            }
            Self::PatchIdle { what, id } => {
                f.write_str(&say!(problem_the_base_has_no_that_this_2 { what, id }))
            }
            Self::RangeOrder => f.write_str(say!(problem_the_range_s_low_end_lies)),
            Self::NoPlan => f.write_str(say!(problem_the_role_has_a_target_incentive)),
            Self::LeverNowhere { target } => {
                f.write_str(&say!(problem_the_slider_moves_nothing_there_is { target }))
            }
            Self::LeverRange => f.write_str(say!(problem_the_slider_has_no_way_to)),
            Self::NoteNowhere { target } => {
                f.write_str(&say!(problem_the_note_is_on_nothing_there { target }))
            }
            Self::PoolEmpty => f.write_str(say!(problem_the_pool_has_nobody_to_pay)),
            Self::NoContribution => f.write_str(say!(problem_no_member_s_team_brings_revenue)),
            Self::NeedsGoal { measure } => {
                f.write_str(&say!(problem_the_measure_has_no_goal_that { measure }))
            }
            Self::Circular => f.write_str(say!(problem_the_measure_is_made_of_itself)),
            Self::DealsNotUsed => f.write_str(say!(problem_only_an_amount_or_a_count)),
            Self::ResultCalculated => f.write_str(say!(problem_the_measure_is_calculated_from)),
            Self::NeedsDeals => f.write_str(say!(problem_rates_by_deal_type_or_product)),
            Self::OpeningNotSummed => f.write_str(say!(problem_a_rate_a_score_and_an)),
            Self::AttributionNotSaid => f.write_str(say!(problem_the_measure_counts_a_part_of)),
            Self::AttributedOwn => f.write_str(say!(problem_no_touch_of_a_deal_names)),
            Self::TouchOfOtherTeam { payee, team } => {
                f.write_str(&say!(problem_is_in_the_team_and_the { payee, team }))
            }
            Self::TouchLate => f.write_str(say!(problem_the_touch_comes_after_its_deal)),
            Self::AttributionOver { sum } => f.write_str(&say!(problem_the_parts_of_the_attribution_sum {
                sum: percent(*sum)
            })),
            Self::GateAlways => f.write_str(say!(problem_the_condition_names_no_figure_so)),
            Self::TableEmpty => f.write_str(say!(problem_the_table_has_no_rows)),
            Self::BandOrder => f.write_str(say!(problem_this_row_does_not_start_after)),
            Self::BandEnds { to, percent } => f.write_str(&say!(problem_the_last_row_ends_at_and {
                to: figure(*to, *percent)
            })),
            Self::BandGap {
                rows: (first, second),
                from,
                to,
                percent,
            } => f.write_str(&say!(problem_rows_and_leave_a_gap_from {
                first,
                second,
                percent: figure(*from, *percent),
                to: figure(*to, *percent)
            })),
            Self::BandEdge {
                rows: (first, second),
                from,
                to,
                percent,
            } => f.write_str(&say!(problem_rows_and_lose_what_lies_between {
                first,
                second,
                percent: figure(*from, *percent),
                to: figure(*to, *percent)
            })),
            Self::BandOverlap {
                rows: (first, second),
                from,
                to,
                percent,
            } => f.write_str(&say!(problem_rows_and_overlap_from_to_both {
                first,
                second,
                percent: figure(*from, *percent),
                to: figure(*to, *percent)
            })),
            Self::TiersNotSaid {
                result,
                marginal,
                retroactive,
            } => f.write_str(&say!(problem_it_is_not_said_what_a {
                what: figure(*result, false),
                what_2: figure(*marginal, false),
                what_3: figure(*retroactive, false)
            })),
            Self::DatesOrder => f.write_str(say!(problem_the_last_day_lies_before_the)),
            Self::MoreNamed { heads, named } => {
                f.write_str(&say!(problem_the_role_has_people_and_are { heads, named }))
            }
            Self::SumAbove { what, sum } => f.write_str(&say!(problem_come_to_more_than_100_they {
                what,
                sum: percent(*sum)
            })),
            Self::LagBeyondHorizon { months, horizon } => {
                f.write_str(&say!(problem_a_lag_of_months_ends_after { months, horizon }))
            }
            Self::MonthBeyondHorizon { month, horizon } => {
                f.write_str(&say!(problem_month_lies_after_the_horizon_s { month, horizon }))
            }
            Self::MonthsOrder => f.write_str(say!(problem_this_month_does_not_come_after)),
            Self::NoLifecycle => f.write_str(say!(problem_there_is_no_lifecycle_map_with)),
            Self::NotOwn => f.write_str(say!(problem_quotas_are_each_one_s_own)),
            Self::Plan(finding) => finding.fmt(f),
            Self::Other { reason } => write!(f, "{reason}."),
        }
    }
}

impl Kind {
    /// What to do about it, as a sentence.
    pub fn remedy(&self) -> String {
        match self {
            Self::NotJson { .. } => say!(problem_mend_the_text_there_or_open).into(),
            Self::NotAnObject | Self::NotHagstone => say!(problem_open_a_file_that_hagstone_wrote).into(),
            Self::Newer { .. } => say!(problem_open_it_with_a_newer_hagstone).into(),
            Self::WrongValue { expected, .. } => say!(problem_write { expected }),
            Self::Missing { field } => say!(problem_add { field }),
            Self::UnknownChoice { choices, .. } => say!(problem_use { choices }),
            Self::UnknownField => say!(problem_check_its_spelling_or_leave_it).into(),
            Self::UnknownReference { what, .. } => say!(problem_add_that_or_name_one_that { what }),
            Self::LeftOutReference { .. } | Self::NeedsGoal { .. } => say!(problem_mend_that_first).into(),
            Self::Duplicate { .. } | Self::ResultTwice { .. } => say!(common_take_one_of_the_two_away).into(),
            Self::Sum { .. } => say!(problem_change_them_so_that_they_sum).into(),
            Self::Length { expected, .. } => say!(problem_write_numbers { expected }),
            Self::Circular => say!(problem_let_it_be_made_of_other).into(),
            Self::DealsNotUsed => say!(problem_take_deals_away_or_count_an).into(),
            Self::ResultCalculated => say!(problem_type_the_results_of_the_measures).into(),
            Self::NeedsDeals => say!(problem_give_the_measure_deals_or_make).into(),
            Self::OpeningNotSummed => say!(problem_take_the_opening_away_or_pay).into(),
            Self::AttributionNotSaid => say!(problem_give_the_model_an_attribution).into(),
            Self::AttributedOwn => say!(problem_name_the_payee_of_touches_give).into(),
            Self::TouchOfOtherTeam { .. } => say!(problem_name_somebody_of_the_touch_s).into(),
            Self::TouchLate => say!(problem_check_the_two_dates).into(),
            Self::AttributionOver { .. } => say!(problem_lower_them_to_100_or_less).into(),
            Self::GateAlways => say!(problem_give_it_at_least_below_or).into(),
            Self::TableEmpty => say!(problem_give_it_at_least_one_row).into(),
            Self::BandOrder => say!(problem_put_the_rows_in_the_order).into(),
            Self::BandEnds { .. } => say!(problem_take_its_to_away_or_add).into(),
            Self::BandGap { .. } => say!(problem_let_each_row_end_where_the).into(),
            Self::BandEdge {
                rows: (first, _),
                to,
                percent,
                ..
            } => {
                let to = figure(*to, *percent);
                say!(problem_let_row_end_at_itself_excluded { first, to })
            }
            Self::BandOverlap { .. } => say!(problem_let_each_row_end_where_the_2).into(),
            Self::TiersNotSaid { .. } => "Write \"marginal\" or \"retroactive\".".into(),
            Self::DatesOrder => say!(problem_exchange_the_two_or_take_one).into(),
            Self::MoreNamed { .. } => say!(problem_raise_the_role_s_head_count).into(),
            Self::CurveEmpty => say!(problem_give_it_at_least_one_point).into(),
            Self::CurveOrder => say!(problem_put_the_points_in_the_order).into(),
            Self::CurveThird => say!(problem_take_one_of_the_three_away).into(),
            Self::CurveTarget { .. } => say!(problem_let_the_curve_pass_through_1).into(),
            Self::GoalZero => say!(problem_write_an_amount_above_0_or).into(),
            Self::NoGrowth => say!(problem_raise_the_goal_correct_last_year).into(),
            Self::NoGoal => say!(problem_give_the_measure_a_goal_above).into(),
            Self::GoalNotUsed => say!(problem_take_the_goal_away_or_count).into(),
            Self::NoResult => say!(problem_type_a_result_under_results_if).into(),
            Self::ResultNotTypable => say!(problem_type_that_revenue_in_its_place).into(),
            Self::ResultsDiffer { .. } => say!(problem_leave_one_of_them_out_so).into(),
            Self::NoRevenueShare => say!(problem_give_one_a_revenue_share_above).into(),
            Self::NoGoalInPeriod => say!(problem_use_a_longer_period_or_a).into(),
            Self::PatchForbidden | Self::PatchIdle { .. } => say!(problem_take_it_out_of_the_patch).into(),
            Self::PatchNowhere { what, lacks, .. } => {
                say!(problem_take_it_out_of_the_patch_2 { what, lacks })
            }
            Self::CountsNothing => say!(problem_check_its_scope_segments_sources).into(),
            Self::RangeOrder => say!(problem_exchange_the_two).into(),
            Self::NoPlan => say!(problem_name_a_plan_or_take_the).into(),
            Self::LeverNowhere { .. } => say!(problem_write_the_path_of_a_number).into(),
            Self::NoteNowhere { .. } => say!(problem_write_the_path_of_a_value).into(),
            Self::LeverRange => say!(problem_let_from_be_below_to_and).into(),
            Self::PoolEmpty => say!(problem_name_roles_with_heads_as_its).into(),
            Self::NoContribution => say!(problem_split_it_by_another_basis_or).into(),
            Self::SumAbove { .. } => say!(problem_change_them_so_that_they_sum_2).into(),
            Self::LagBeyondHorizon { .. } => say!(problem_shorten_the_lag_or_lengthen_the).into(),
            Self::MonthBeyondHorizon { .. } => say!(problem_take_an_earlier_month_or_lengthen).into(),
            Self::MonthsOrder => say!(problem_put_the_months_in_their_order).into(),
            Self::NoLifecycle => say!(problem_add_stages_to_lifecycle_or_credit).into(),
            Self::NotOwn => say!(problem_name_a_measure_of_scope_own).into(),
            Self::Plan(finding) => finding.remedy().into(),
            Self::Other { .. } => say!(problem_compare_the_place_with_docs_model).into(),
        }
    }
}
