//! What the linter's findings say, and what to do about each.

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
            } => write!(
                f,
                "This {row} changes nothing: the component's cap of {} holds before {} is reached.",
                money(*cap),
                figure(*from, *percent)
            ),
            Self::CapIdle { most, cap } => write!(
                f,
                "The cap of {} never holds: the curve itself pays at most {}.",
                money(*cap),
                money(*most)
            ),
            Self::BehindPlanCap {
                row,
                from,
                percent,
                cap,
            } => write!(
                f,
                "This {row} changes nothing: the plan's cap of {} holds before {} is reached, even where nothing else is paid.",
                money(*cap),
                figure(*from, *percent)
            ),
            Self::PlanCapIdle { most, cap } => write!(
                f,
                "The cap of {} never holds: all that it counts pays at most {}.",
                money(*cap),
                money(*most)
            ),
            Self::CapNothing => write!(f, "The cap is a share of nothing, so the component never pays."),
            Self::FlatAccelerator {
                below,
                above,
                pays_below,
                pays_above,
            } => write!(
                f,
                "Above target a point of attainment pays {} points of target, just below it {}: the accelerator is flatter \
                 than the slope that leads to it. For one person a point is worth {} above and {} below.",
                points(*above),
                points(*below),
                money(*pays_above),
                money(*pays_below)
            ),
            Self::Jump {
                at,
                percent,
                unit,
                by,
            } => write!(
                f,
                "At {} the pay of one person jumps by {}: so much hangs on the last {unit} before it.",
                figure(*at, *percent),
                money(*by)
            ),
            Self::GateJump { at, percent, by } => write!(
                f,
                "At goal {} of one person's pay hang on this condition alone, on whether {} is reached or just missed.",
                money(*by),
                figure(*at, *percent)
            ),
            Self::PaysLess {
                from,
                percent,
                before,
                after,
            } => write!(
                f,
                "From {} on, more is paid less: the pay of one person falls from {} to {}.",
                figure(*from, *percent),
                money(*before),
                money(*after)
            ),
            Self::FundFalls { from, before, after } => write!(
                f,
                "From {} on, more fills the pool less: it falls from {} to {}.",
                percent(*from),
                money(*before),
                money(*after)
            ),
            Self::FactorFalls { from, percent } => write!(
                f,
                "From {} on the factor falls, so that more of this measure pays less.",
                figure(*from, *percent)
            ),
            Self::PaysWorse { from } => write!(
                f,
                "Less of this measure is better, and yet from {} on more of it pays more.",
                figure(*from, false)
            ),
            Self::CellLess { pays, before } => write!(
                f,
                "This cell pays {} of target and the one before it {}: more attainment pays less.",
                percent(*pays),
                percent(*before)
            ),
            Self::AloneMore { each, from } => write!(
                f,
                "The curve starts at {}, and a part counts from {}: where one part comes to count, the whole may pay less than \
                 the others did alone.",
                percent(*from),
                percent(*each)
            ),
            Self::LevelFar { level } => write!(
                f,
                "This is {} of a goal, for an attainment of 1 is 100%.",
                percent(*level)
            ),
            Self::RateFar { rate } => write!(
                f,
                "A commission of {} pays more than the amount that it is paid on.",
                percent(*rate)
            ),
            Self::PayAtGoal { pays, target } => write!(
                f,
                "Who exactly makes the goal is paid {} in the year, and the target is {}.",
                money(*pays),
                money(*target)
            ),
            Self::PayAtGoalOfMix { least, most, target } => write!(
                f,
                "Who exactly makes the goal is paid from {} to {} in the year, whatever it is made of, and the target is {}.",
                money(*least),
                money(*most),
                money(*target)
            ),
            Self::PeriodMismatch { pays, target } => write!(
                f,
                "Who exactly makes the goal is paid {} in the year, and the target is {}: {}, as where a figure of a month \
                 meets one of a year.",
                money(*pays),
                money(*target),
                times(*pays, *target)
            ),
            Self::ResultMismatch { result, goal } => write!(
                f,
                "The result of the year is {}, its goal {}: {}, as where a figure of a month meets one of a year.",
                figure(*result, false),
                figure(*goal, false),
                times(*result, *goal)
            ),
            Self::Waits { period, until } => write!(
                f,
                "This is paid by the {period} and looks at the {until}: every payment waits until the {until} ends."
            ),
            Self::LooksAtLast { period, last } => {
                write!(
                    f,
                    "This is paid by the {period} and looks at its last {last} alone."
                )
            }
            Self::ToDateYear => write!(f, "Measured once a year, the year to date is the year itself."),
            Self::TrueUpYear => write!(
                f,
                "Paid once a year, the component has paid the whole year already: there is nothing to make good."
            ),
            Self::WindowOutside => write!(
                f,
                "No day of the fiscal year lies in this window, so nothing is paid."
            ),
            Self::GateNever => write!(f, "No figure meets this condition: it ends before it starts."),
            Self::GateIdle { from, percent } => write!(
                f,
                "The condition changes nothing: below {} the component pays nothing anyway.",
                figure(*from, *percent)
            ),
            Self::HurdleIdle {
                from: Some((from, pays)),
                percent,
            } => write!(
                f,
                "The hurdle changes nothing: who misses it is below {}, where {} are paid, and nothing is accelerated yet.",
                figure(*from, *percent),
                money(*pays)
            ),
            Self::HurdleIdle { from: None, .. } => write!(
                f,
                "The hurdle changes nothing: the component accelerates nothing that it could take away."
            ),
            Self::FactorJump {
                at,
                percent,
                before,
                after,
                by,
            } => write!(
                f,
                "At {} the factor jumps from {} to {}: at goal {} of one person's pay in the year hang on it.",
                figure(*at, *percent),
                figure(*before, false),
                figure(*after, false),
                money(*by)
            ),
            Self::GateInverse { otherwise } => write!(
                f,
                "Who misses this condition is paid {} of what those get who meet it.",
                percent(*otherwise)
            ),
            Self::Untyped { measure } => write!(
                f,
                "No result of \"{measure}\" is typed, so that its goal is all that is ever looked at here."
            ),
            Self::NobodyPaid { measure } => {
                write!(f, "Nobody is paid on \"{measure}\", and others' pay hangs on it.")
            }
            Self::PlanUnused => write!(f, "Nobody is on this plan."),
            Self::PlanEmpty => write!(
                f,
                "The plan has no component, so it pays nothing of the target incentive."
            ),
            Self::TargetNothing => write!(
                f,
                "The target incentive is 0, and all that the plan pays are shares of it: the plan never pays."
            ),
            Self::DrawIdle { draw, guarantee } => write!(
                f,
                "The guarantee of {} a month lies above the draw of {}, so that nothing is ever drawn.",
                money(*guarantee),
                money(*draw)
            ),
            Self::BudgetAtTarget { cost, budget } => write!(
                f,
                "When every goal is met the incentives cost {}, more than their budget of {}.",
                money(*cost),
                money(*budget)
            ),
            Self::PoolOverBudget { at, budget, most } => {
                match at {
                    Some(at) => write!(f, "From {} of its measure on", percent(*at))?,
                    None => write!(f, "Whatever is reached")?,
                }
                write!(
                    f,
                    " the pool costs more than the {} that all incentives may",
                    money(*budget)
                )?;
                match most {
                    Some(most) => write!(f, "; at most {}.", money(*most)),
                    None => write!(f, ", and nothing ends it."),
                }
            }
            Self::PoolFloors { floors, most } => write!(
                f,
                "The least for everybody is {} together, more than the {} that the pool holds at most.",
                money(*floors),
                money(*most)
            ),
            Self::MemberNoPart => write!(
                f,
                "This member has no part in any basis of the split, and is paid nothing."
            ),
            Self::SplitShared => write!(
                f,
                "This attainment is the same for every member, so that the part is shared out equally."
            ),
            Self::DealsNobody { others: 0 } => write!(f, "This deal is credited to nobody."),
            Self::DealsNobody { others: 1 } => write!(f, "This deal and another one are credited to nobody."),
            Self::DealsNobody { others } => {
                write!(f, "This deal and {others} others are credited to nobody.")
            }
            Self::DealsOutside { count, of } => write!(
                f,
                "{count} of {of} deals lie outside the fiscal year and are not counted."
            ),
            Self::DealsUncounted => write!(f, "No measure counts the deals."),
            Self::DealCancelled => write!(f, "The deal is cancelled before it is won."),
        }
    }
}

/// How many times one amount is another, the larger one being named.
fn times(one: f64, other: f64) -> String {
    if one >= other {
        format!("{:.0} times as much", one / other)
    } else {
        format!("one part in {:.0}", other / one)
    }
}

impl Finding {
    /// What to do about it, as a sentence.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Unreachable { .. } => "Take it away, or raise the cap.",
            Self::CapIdle { .. } => "Take the cap away, or let the curve go on.",
            Self::BehindPlanCap { .. } => "Take it away, or raise the plan's cap.",
            Self::PlanCapIdle { .. } => "Take the cap away, or lower it.",
            Self::CapNothing => "Give the component a weight, or write the cap as an amount.",
            Self::FlatAccelerator { .. } => {
                "Raise what is paid above target, or start lower, if those who exceed the goal are to earn more for a point."
            }
            Self::Jump { .. } => "Let it rise in smaller steps or along a line, unless that is meant.",
            Self::GateJump { .. } => "Give it a higher \"otherwise\", unless that is meant.",
            Self::PaysLess { .. } | Self::CellLess { .. } => "Let it rise, or pay each rate on its own band.",
            Self::FundFalls { .. } => "Let it rise, unless that is meant.",
            Self::FactorFalls { .. } => {
                "Let the factor rise, or say that less is better, unless that is meant."
            }
            Self::PaysWorse { .. } => "Let it fall, or say that more is better.",
            Self::AloneMore { .. } => "Let each part count from where the curve starts.",
            Self::LevelFar { .. } => "Write 0.9 for 90%, or leave it if that is meant.",
            Self::RateFar { .. } => "Write 0.05 for 5%, or leave it if that is meant.",
            Self::PayAtGoal { .. } | Self::PayAtGoalOfMix { .. } => {
                "Change the rate, the goal or the target so that the two agree."
            }
            Self::PeriodMismatch { .. } | Self::ResultMismatch { .. } => "Let both be of a year.",
            Self::Waits { .. } => {
                "Leave its \"period\" out to look at each payment's own, unless that is meant."
            }
            Self::LooksAtLast { .. } => {
                "Leave its \"period\" out to look at all of it, unless that is meant."
            }
            Self::ToDateYear => "Choose a shorter period, or leave \"basis\" out.",
            Self::TrueUpYear => "Choose a shorter period, or leave \"true_up\" out.",
            Self::WindowOutside => "Choose days of the fiscal year, the first one first.",
            Self::GateNever => "Let \"at_least\" be smaller than \"below\".",
            Self::GateIdle { .. } => "Take it away, or raise it.",
            Self::HurdleIdle { .. } => "Take it away, or let the component pay more above target.",
            Self::FactorJump { .. } => {
                "Let it change in smaller steps or along a line, unless that is meant."
            }
            Self::GateInverse { .. } => "Write a factor below 1, or exchange \"at_least\" and \"below\".",
            Self::Untyped { .. } => "Type a result under \"results\".",
            Self::NobodyPaid { .. } => {
                "Let somebody be paid on it, or look at something that somebody is paid on."
            }
            Self::PlanUnused => "Name it as the plan of a role, or take it away.",
            Self::PlanEmpty => "Add a component, or take the target incentive away.",
            Self::TargetNothing => "Give the role a target incentive, or another plan.",
            Self::DrawIdle { .. } => "Take one of the two away.",
            Self::BudgetAtTarget { .. } => "Raise the budget, or lower a target.",
            Self::PoolOverBudget { .. } => "Give the pool a ceiling, or raise the budget.",
            Self::PoolFloors { .. } => "Lower the least for each, or raise the fund.",
            Self::MemberNoPart => "Add a basis in which it has one, or take it out of the members.",
            Self::SplitShared => "Choose a measure of scope \"own\", or split it by \"equal\".",
            Self::DealsNobody { .. } => "Add \"credits\".",
            Self::DealsOutside { .. } => {
                "Check their dates and the goal's \"first_year\", unless they are history."
            }
            Self::DealsUncounted => "Give a measure \"deals\": {}.",
            Self::DealCancelled => "Exchange the two days, or correct one.",
        }
    }
}
