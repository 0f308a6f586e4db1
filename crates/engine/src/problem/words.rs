//! What is wrong, in a sentence, and what to do about it, in another.

use std::fmt;

use super::Kind;
use crate::written::{figure, percent};

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column, reason } => {
                write!(
                    f,
                    "This cannot be read as JSON: {reason}, at line {line}, column {column}."
                )
            }
            Self::NotAnObject => write!(f, "The document is not a JSON object."),
            Self::NotHagstone => write!(
                f,
                "This is not a Hagstone model: its \"format\" is not \"hagstone/1\"."
            ),
            Self::Newer { found } => write!(
                f,
                "The model's format, {found}, is newer than this program knows."
            ),
            Self::WrongValue { found, .. } => write!(f, "Here stands {found}, which cannot be used."),
            Self::Missing { field } => write!(f, "The field \"{field}\" is missing."),
            Self::UnknownChoice { found, .. } => write!(f, "\"{found}\" is not one of the choices."),
            Self::UnknownField => write!(f, "This field is not known; it is kept and not used."),
            Self::UnknownReference { what, id } => write!(f, "There is no {what} with the id \"{id}\"."),
            Self::LeftOutReference { what, id } => write!(f, "The {what} \"{id}\" is itself left out."),
            Self::Duplicate { id } => write!(f, "\"{id}\" stands here twice; it counts once."),
            Self::Sum { what, sum } => write!(f, "{what} sum to {}, not to 100%.", percent(*sum)),
            Self::Length { found, expected } => {
                write!(f, "The list's length is {found}, not {expected}.")
            }
            Self::CurveEmpty => write!(f, "The curve has no points."),
            Self::CurveOrder => write!(
                f,
                "This point's attainment lies below that of the point before it."
            ),
            Self::CurveThird => write!(f, "Three points share one attainment; a jump has two."),
            Self::CurveTarget { pays } => {
                write!(
                    f,
                    "At 100% attainment the curve pays {} of target, not 100%.",
                    percent(*pays)
                )
            }
            Self::GoalZero => write!(
                f,
                "The revenue goal comes to 0, so nothing can be measured against it."
            ),
            Self::NoGrowth => write!(
                f,
                "Growth is measured, but the goal is not above last year's revenue."
            ),
            Self::NoGoal => write!(
                f,
                "The measure has no goal, or one of 0, so its attainment is unknown."
            ),
            Self::GoalNotUsed => write!(
                f,
                "A measure of revenue has no goal of its own: it follows from the company's goal and the teams' shares."
            ),
            Self::CountsNothing => write!(
                f,
                "No segment brings anything of this in the measure's scope, so that it counts nothing."
            ),
            Self::NoResult => write!(f, "No result is typed for this measure: it is taken at its goal."),
            Self::ResultNotTypable => write!(
                f,
                "This follows from the revenue of the company, the functions and the teams; it cannot be typed."
            ),
            Self::ResultTwice { other } => {
                write!(
                    f,
                    "This is the result of \"{other}\" too, which is typed already."
                )
            }
            Self::ResultsDiffer { parts, whole, when } => {
                write!(
                    f,
                    "The results that are typed for its parts sum to {parts:.0} {when}, its own to {whole:.0}."
                )
            }
            Self::NoRevenueShare => write!(
                f,
                "No team here has a share of the revenue goal, so the attainment is unknown."
            ),
            Self::NoGoalInPeriod => write!(
                f,
                "In at least one period the measure has no goal; that period pays nothing."
            ),
            Self::PatchForbidden => write!(f, "A scenario cannot change this."),
            Self::PatchNowhere { what, id, lacks } => write!(
                f,
                "The base has no {what} \"{id}\" that this could change, and a new one needs \"{lacks}\"; it is kept and not used."
            ),
            Self::PatchIdle { what, id } => {
                write!(f, "The base has no {what} \"{id}\" that this could take away.")
            }
            Self::RangeOrder => write!(f, "The range's low end lies above its high end."),
            Self::NoPlan => write!(f, "The role has a target incentive, and no plan that pays it."),
            Self::LeverNowhere { target } => {
                write!(f, "The slider moves nothing: there is no number at \"{target}\".")
            }
            Self::LeverRange => write!(f, "The slider has no way to go."),
            Self::NoteNowhere { target } => {
                write!(f, "The note is on nothing: there is no value at \"{target}\".")
            }
            Self::PoolEmpty => write!(f, "The pool has nobody to pay."),
            Self::NoContribution => write!(
                f,
                "No member's team brings revenue, so nothing can be split by contribution."
            ),
            Self::NeedsGoal { measure } => {
                write!(f, "The measure \"{measure}\" has no goal that could be attained.")
            }
            Self::Circular => write!(f, "The measure is made of itself."),
            Self::DealsNotUsed => write!(
                f,
                "Only an amount or a count is made of deals; these are not used."
            ),
            Self::ResultCalculated => write!(
                f,
                "The measure is calculated from others, so that no result can be typed for it."
            ),
            Self::NeedsDeals => write!(
                f,
                "Rates by deal type or product need a measure that counts deals, and this one does not."
            ),
            Self::OpeningNotSummed => write!(
                f,
                "A rate, a score and an attainment are not summed over the year, so that nothing can be counted already when it begins."
            ),
            Self::AttributionNotSaid => write!(
                f,
                "The measure counts a part of deals by their touches, and the model does not say how they share a deal."
            ),
            Self::AttributedOwn => write!(
                f,
                "No touch of a deal names a person, so that no payee has a part of a deal by them."
            ),
            Self::TouchOfOtherTeam { payee, team } => write!(
                f,
                "\"{payee}\" is in the team \"{team}\", and the touch is of another one."
            ),
            Self::TouchLate => write!(f, "The touch comes after its deal was won, and is not counted."),
            Self::AttributionOver { sum } => write!(
                f,
                "The parts of the attribution sum to {}, more than the deal.",
                percent(*sum)
            ),
            Self::GateAlways => write!(f, "The condition names no figure, so it is always met."),
            Self::TableEmpty => write!(f, "The table has no rows."),
            Self::BandOrder => write!(
                f,
                "This row does not start after the one before it, or it ends before it starts."
            ),
            Self::BandEnds { to, percent } => write!(
                f,
                "The last row ends at {}, and nothing is said about what lies beyond.",
                figure(*to, *percent)
            ),
            Self::BandGap {
                rows: (first, second),
                from,
                to,
                percent,
            } => write!(
                f,
                "Rows {first} and {second} leave a gap: from {} to {} nothing is said.",
                figure(*from, *percent),
                figure(*to, *percent)
            ),
            Self::BandEdge {
                rows: (first, second),
                from,
                to,
                percent,
            } => write!(
                f,
                "Rows {first} and {second} lose what lies between {} and {}: a row's end is not in it.",
                figure(*from, *percent),
                figure(*to, *percent)
            ),
            Self::BandOverlap {
                rows: (first, second),
                from,
                to,
                percent,
            } => write!(
                f,
                "Rows {first} and {second} overlap: from {} to {} both hold.",
                figure(*from, *percent),
                figure(*to, *percent)
            ),
            Self::TiersNotSaid {
                result,
                marginal,
                retroactive,
            } => write!(
                f,
                "It is not said what a reached rate pays on: a result of {} would pay {} marginally and {} retroactively.",
                figure(*result, false),
                figure(*marginal, false),
                figure(*retroactive, false)
            ),
            Self::DatesOrder => write!(f, "The last day lies before the first one."),
            Self::MoreNamed { heads, named } => write!(
                f,
                "The role has {heads} people, and {named} are named; the named ones count."
            ),
            Self::SumAbove { what, sum } => {
                write!(
                    f,
                    "{what} come to {}, more than 100%; they are taken as 100%.",
                    percent(*sum)
                )
            }
            Self::LagBeyondHorizon { months, horizon } => write!(
                f,
                "A lag of {months} months ends after the horizon's {horizon} months, so its end is not seen."
            ),
            Self::MonthBeyondHorizon { month, horizon } => write!(
                f,
                "Month {month} lies after the horizon's {horizon} months, so it changes nothing."
            ),
            Self::MonthsOrder => write!(f, "This month does not come after the one before it."),
            Self::NoLifecycle => write!(
                f,
                "There is no lifecycle map with stages, so the segment's revenue is credited to no team."
            ),
            Self::NotOwn => write!(
                f,
                "Quotas are each one's own goals, and this measure's scope is not \"own\"."
            ),
            Self::Plan(finding) => finding.fmt(f),
            Self::Other { reason } => write!(f, "{reason}."),
        }
    }
}

impl Kind {
    /// What to do about it, as a sentence.
    pub fn remedy(&self) -> String {
        match self {
            Self::NotJson { .. } => "Mend the text there, or open another file.".into(),
            Self::NotAnObject | Self::NotHagstone => {
                "Open a file that Hagstone wrote, or write one by docs/model.md: it holds \"format\": \"hagstone/1\".".into()
            }
            Self::Newer { .. } => "Open it with a newer Hagstone; nothing in the file was changed.".into(),
            Self::WrongValue { expected, .. } => format!("Write {expected}."),
            Self::Missing { field } => format!("Add \"{field}\"."),
            Self::UnknownChoice { choices, .. } => format!("Use {choices}."),
            Self::UnknownField => "Check its spelling, or leave it if another program needs it.".into(),
            Self::UnknownReference { what, .. } => format!("Add that {what}, or name one that is there."),
            Self::LeftOutReference { .. } | Self::NeedsGoal { .. } => "Mend that first.".into(),
            Self::Duplicate { .. } | Self::ResultTwice { .. } => "Take one of the two away.".into(),
            Self::Sum { .. } => "Change them so that they sum to 100%.".into(),
            Self::Length { expected, .. } => format!("Write {expected} numbers."),
            Self::Circular => "Let it be made of other measures.".into(),
            Self::DealsNotUsed => "Take \"deals\" away, or count an amount.".into(),
            Self::ResultCalculated => "Type the results of the measures that it is made of.".into(),
            Self::NeedsDeals => "Give the measure \"deals\": {}, or make a component of each type.".into(),
            Self::OpeningNotSummed => "Take the opening away, or pay on an amount, a count or revenue.".into(),
            Self::AttributionNotSaid => {
                "Give the model an \"attribution\": \"first\", \"last\", \"linear\", \"u_shaped\", \"w_shaped\", or one with numbers of its own.".into()
            }
            Self::AttributedOwn => "Name the \"payee\" of touches, give the measure the scope of a team or a function, or count the credits of people.".into(),
            Self::TouchOfOtherTeam { .. } => "Name somebody of the touch's team, or give the touch that person's team.".into(),
            Self::TouchLate => "Check the two dates.".into(),
            Self::AttributionOver { .. } => "Lower them to 100% or less: the touches between have the rest.".into(),
            Self::GateAlways => "Give it \"at_least\", \"below\" or both.".into(),
            Self::TableEmpty => "Give it at least one row.".into(),
            Self::BandOrder => "Put the rows in the order in which they start.".into(),
            Self::BandEnds { .. } => "Take its \"to\" away, or add a row for what lies beyond.".into(),
            Self::BandGap { .. } => {
                "Let each row end where the next one starts: a row holds from its start, included, to its end, excluded.".into()
            }
            Self::BandEdge { rows: (first, _), to, percent, .. } => {
                let to = figure(*to, *percent);
                format!("Let row {first} end at {to}, itself excluded, or leave its \"to\" out.")
            }
            Self::BandOverlap { .. } => "Let each row end where the next one starts.".into(),
            Self::TiersNotSaid { .. } => "Write \"marginal\" or \"retroactive\".".into(),
            Self::DatesOrder => "Exchange the two, or take one away.".into(),
            Self::MoreNamed { .. } => "Raise the role's head count, or take names away.".into(),
            Self::CurveEmpty => "Give it at least one point, such as [1, 1]: 100% attainment pays 100% of target.".into(),
            Self::CurveOrder => "Put the points in the order of their attainment.".into(),
            Self::CurveThird => "Take one of the three away.".into(),
            Self::CurveTarget { .. } => "Let the curve pass through [1, 1], or change what is paid at target.".into(),
            Self::GoalZero => {
                "Write an amount above 0, or a growth above -1 over a last year's revenue above 0.".into()
            }
            Self::NoGrowth => "Raise the goal, correct last year's revenue, or measure revenue itself.".into(),
            Self::NoGoal => "Give the measure a goal above 0.".into(),
            Self::GoalNotUsed => "Take the goal away, or count something else.".into(),
            Self::NoResult => "Type a result under \"results\", if it is known.".into(),
            Self::ResultNotTypable => "Type that revenue in its place.".into(),
            Self::ResultsDiffer { .. } => "Leave one of them out, so that it follows from the others.".into(),
            Self::NoRevenueShare => "Give one a \"revenue_share\" above 0.".into(),
            Self::NoGoalInPeriod => "Use a longer period, or a seasonality without zeros.".into(),
            Self::PatchForbidden | Self::PatchIdle { .. } => "Take it out of the patch.".into(),
            Self::PatchNowhere { what, lacks, .. } => {
                format!("Take it out of the patch, or put the {what} back into the base, or add \"{lacks}\".")
            }
            Self::CountsNothing => {
                "Check its scope, \"segments\", \"sources\" and \"whose\", or type a result under \"results\".".into()
            }
            Self::RangeOrder => "Exchange the two.".into(),
            Self::NoPlan => "Name a plan, or take the target incentive away.".into(),
            Self::LeverNowhere { .. } => {
                "Write the path of a number in this document, such as \"/goal/revenue/growth\".".into()
            }
            Self::NoteNowhere { .. } => {
                "Write the path of a value in this document, such as \"/goal/revenue/growth\", or take the note out.".into()
            }
            Self::LeverRange => "Let \"from\" be below \"to\", and \"step\" above 0.".into(),
            Self::PoolEmpty => "Name roles with heads as its members.".into(),
            Self::NoContribution => "Split it by another basis, or give a member's team a \"revenue_share\".".into(),
            Self::SumAbove { .. } => "Change them so that they sum to 100% at most.".into(),
            Self::LagBeyondHorizon { .. } => "Shorten the lag, or lengthen the goal's \"horizon\".".into(),
            Self::MonthBeyondHorizon { .. } => "Take an earlier month, or lengthen the goal's \"horizon\".".into(),
            Self::MonthsOrder => "Put the months in their order.".into(),
            Self::NoLifecycle => "Add \"stages\" to \"lifecycle\", or credit the seller or the source.".into(),
            Self::NotOwn => "Name a measure of scope \"own\".".into(),
            Self::Plan(finding) => finding.remedy().into(),
            Self::Other { .. } => "Compare the place with docs/model.md.".into(),
        }
    }
}
