//! What is wrong with a document: where, why, and what to do.

use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::lint::Finding;
use crate::model::Id;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Note,
    /// The figures stand, yet they may not say what was meant.
    Warning,
    /// Something could not be used as it was written.
    Error,
}

/// Something wrong at a place in a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// Where: a JSON Pointer (RFC 6901) into the document.
    pub path: String,
    /// What is wrong.
    pub kind: Kind,
    /// What is left out of the calculation because of it: a JSON Pointer.
    pub left_out: Option<String>,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// The text is not JSON.
    NotJson {
        /// Line of the text, from 1.
        line: usize,
        /// Column of the line, from 1.
        column: usize,
        /// What the parser met.
        reason: String,
    },
    /// The document is not a JSON object.
    NotAnObject,
    /// The document does not say that it is a Hagstone model.
    NotHagstone,
    /// The document's format is newer than this program.
    Newer {
        /// The format that it names.
        found: String,
    },
    /// A value of the wrong type or outside its range.
    WrongValue {
        /// What stands there.
        found: String,
        /// What should.
        expected: String,
    },
    /// A field that must be there is not.
    Missing {
        /// The field's name.
        field: String,
    },
    /// A word that is none of the choices.
    UnknownChoice {
        /// What stands there.
        found: String,
        /// What may, in quotes.
        choices: String,
    },
    /// A field that this program does not know; it is kept.
    UnknownField,
    /// A reference to something that is not there.
    UnknownReference {
        /// What kind of thing: "role", "measure", ...
        what: &'static str,
        /// The id that stands there.
        id: Id,
    },
    /// A reference to something that is left out because of another problem.
    LeftOutReference {
        /// What kind of thing: "role", "measure", ...
        what: &'static str,
        /// The id that stands there.
        id: Id,
    },
    /// An id that stands twice in a list.
    Duplicate {
        /// The id.
        id: Id,
    },
    /// Shares that do not sum to 100%.
    Sum {
        /// Which shares.
        what: &'static str,
        /// What they sum to; 1 is 100%.
        sum: f64,
    },
    /// A list of the wrong length.
    Length {
        /// How many stand there.
        found: usize,
        /// How many should.
        expected: usize,
    },
    /// A curve without points.
    CurveEmpty,
    /// A point of a curve that lies below the one before it.
    CurveOrder,
    /// A third point at one attainment.
    CurveThird,
    /// A curve that does not pay 100% of target at 100% attainment.
    CurveTarget {
        /// What it pays there.
        pays: f64,
    },
    /// The company's revenue goal is nothing.
    GoalZero,
    /// Growth is measured where the goal is not above last year's revenue.
    NoGrowth,
    /// A measure that needs a goal has none, or one of 0.
    NoGoal,
    /// A goal of a measure of revenue, which has none of its own.
    GoalNotUsed,
    /// A measure without a typed result is taken at its goal.
    NoResult,
    /// A count of the funnel to which no segment brings anything.
    CountsNothing,
    /// A typed result of something that follows from revenue: its growth, or each payee's own.
    ResultNotTypable,
    /// A typed result of revenue that another one gives too.
    ResultTwice {
        /// The measure of the other.
        other: Id,
    },
    /// The typed results of the parts of a whole do not sum to the whole's.
    ResultsDiffer {
        /// The sum of the parts, in currency.
        parts: f64,
        /// The whole's, in currency.
        whole: f64,
        /// When: "in the year", "in quarter 2", "in month 7".
        when: String,
    },
    /// A measure of revenue in a scope without a share of the revenue goal.
    NoRevenueShare,
    /// A period of a component has no goal, so it pays nothing.
    NoGoalInPeriod,
    /// A patch changes something that a scenario cannot change.
    PatchForbidden,
    /// A scenario's patch changes a thing that the base has not, and is not the whole of a new one.
    PatchNowhere {
        /// What kind of thing: "role", "component", ...
        what: &'static str,
        /// Its id.
        id: Id,
        /// The first field that a new one would need.
        lacks: String,
    },
    /// A scenario's patch takes away what the base has not.
    PatchIdle {
        /// What kind of thing: "role", "component", ...
        what: &'static str,
        /// Its id.
        id: Id,
    },
    /// A role with a target incentive and without a plan.
    NoPlan,
    /// A slider for something that is no number, or not there.
    LeverNowhere {
        /// The path that it names.
        target: String,
    },
    /// A slider without a way to go.
    LeverRange,
    /// A pool has nobody to pay.
    PoolEmpty,
    /// A pool is split by contribution where no member's team brings revenue.
    NoContribution,
    /// Something that looks at what is attained of a goal, where the measure has none.
    NeedsGoal {
        /// The measure's id.
        measure: Id,
    },
    /// A measure that needs itself.
    Circular,
    /// Deals of a measure that does not count them.
    DealsNotUsed,
    /// A typed result of a measure that is calculated from others.
    ResultCalculated,
    /// Rates by deal type or product on a measure that counts no deals.
    NeedsDeals,
    /// An opening of a measure that is not summed over the year.
    OpeningNotSummed,
    /// A part of deals by attribution where no attribution is said, or where it can be nobody's.
    AttributionNotSaid,
    /// Each payee's own part of deals by attribution, which knows teams alone.
    AttributedOwn,
    /// A touch that comes after its deal.
    TouchLate,
    /// The parts of an attribution sum to more than the deal.
    AttributionOver {
        /// What they sum to; 1 is 100%.
        sum: f64,
    },
    /// A condition that names no figure, so that it is always met.
    GateAlways,
    /// A table without rows.
    TableEmpty,
    /// A row of a table that does not start after the one before it, or ends before it starts.
    BandOrder,
    /// The last row of a table has an end, and nothing is said beyond it.
    BandEnds {
        /// Where it ends.
        to: f64,
        /// Whether that is an attainment.
        percent: bool,
    },
    /// Two rows of a table leave a gap.
    BandGap {
        /// Their numbers, from 1.
        rows: (usize, usize),
        /// Where the gap starts.
        from: f64,
        /// Where it ends.
        to: f64,
        /// Whether these are attainments.
        percent: bool,
    },
    /// Two rows of a table lose what lies between an end in whole cents or percents and the next start.
    BandEdge {
        /// Their numbers, from 1.
        rows: (usize, usize),
        /// Where the first one ends.
        from: f64,
        /// Where the second one starts.
        to: f64,
        /// Whether these are attainments.
        percent: bool,
    },
    /// Two rows of a table overlap.
    BandOverlap {
        /// Their numbers, from 1.
        rows: (usize, usize),
        /// Where both hold from.
        from: f64,
        /// Where both hold to.
        to: f64,
        /// Whether these are attainments.
        percent: bool,
    },
    /// A rate table that does not say what a reached rate pays on.
    TiersNotSaid {
        /// A result.
        result: f64,
        /// What it pays where each rate pays on its own band.
        marginal: f64,
        /// What it pays where the reached rate pays on everything.
        retroactive: f64,
    },
    /// Somebody leaves before they start.
    DatesOrder,
    /// More people of a role are named than it has.
    MoreNamed {
        /// The people of the role.
        heads: f64,
        /// The named ones.
        named: f64,
    },
    /// Shares that sum to more than 100%.
    SumAbove {
        /// Which shares.
        what: &'static str,
        /// What they sum to; 1 is 100%.
        sum: f64,
    },
    /// A lag that the horizon does not see the end of.
    LagBeyondHorizon {
        /// How long it is.
        months: f64,
        /// How long the horizon is, in months.
        horizon: usize,
    },
    /// A month after the horizon's last one.
    MonthBeyondHorizon {
        /// The month.
        month: usize,
        /// How long the horizon is, in months.
        horizon: usize,
    },
    /// A month that is not after the one before it.
    MonthsOrder,
    /// A range whose low end lies above its high end.
    RangeOrder,
    /// A segment is credited by a lifecycle map that is not there.
    NoLifecycle,
    /// Quotas are each one's own goals, and the measure is another's.
    NotOwn,
    /// Something that is paid as it is written and may not be meant.
    Plan(Finding),
    /// Anything else that reading the file met.
    Other {
        /// The reader's words.
        reason: String,
    },
}

/// A share as people read it: 0.75 is `75%`, 0.0625 is `6.25%`.
pub(crate) fn percent(share: f64) -> String {
    // Adding zero turns -0, the sum of nothing, into 0.
    format!("{}%", (share * 1e6).round() / 1e4 + 0.0)
}

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
            Self::NoResult => write!(f, "No result is typed for this measure: it is taken at its goal."),
            Self::CountsNothing => write!(
                f,
                "No segment brings anything of this in the measure's scope, so that it counts nothing."
            ),
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
                "Touches belong to teams, so that no payee has a part of a deal by them."
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

/// A figure as people read it: an attainment in percent, another one to the cent.
pub(crate) fn figure(value: f64, is_percent: bool) -> String {
    if is_percent {
        return percent(value);
    }
    let rounded = (value * 100.0).round() / 100.0 + 0.0;
    let text = if rounded.fract().abs() > 0.0 {
        format!("{rounded:.2}")
    } else {
        format!("{rounded:.0}")
    };
    let (whole, rest) = text
        .split_once('.')
        .map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("-", digits));
    let mut grouped = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match rest {
        Some(rest) => format!("{grouped}.{rest}"),
        None => grouped,
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
            Self::AttributedOwn => "Give the measure the scope of a team or a function, or count the credits of people.".into(),
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
            Self::CountsNothing => {
                "Check its scope, \"segments\", \"sources\" and \"whose\", or type a result under \"results\".".into()
            }
            Self::ResultNotTypable => "Type that revenue in its place.".into(),
            Self::ResultsDiffer { .. } => "Leave one of them out, so that it follows from the others.".into(),
            Self::NoRevenueShare => "Give one a \"revenue_share\" above 0.".into(),
            Self::NoGoalInPeriod => "Use a longer period, or a seasonality without zeros.".into(),
            Self::PatchForbidden | Self::PatchIdle { .. } => "Take it out of the patch.".into(),
            Self::PatchNowhere { what, lacks, .. } => {
                format!("Take it out of the patch, or put the {what} back into the base, or add \"{lacks}\".")
            }
            Self::NoPlan => "Name a plan, or take the target incentive away.".into(),
            Self::LeverNowhere { .. } => {
                "Write the path of a number in this document, such as \"/goal/revenue/growth\".".into()
            }
            Self::LeverRange => "Let \"from\" be below \"to\", and \"step\" above 0.".into(),
            Self::PoolEmpty => "Name roles with heads as its members.".into(),
            Self::NoContribution => "Split it by another basis, or give a member's team a \"revenue_share\".".into(),
            Self::SumAbove { .. } => "Change them so that they sum to 100% at most.".into(),
            Self::LagBeyondHorizon { .. } => "Shorten the lag, or lengthen the goal's \"horizon\".".into(),
            Self::MonthBeyondHorizon { .. } => "Take an earlier month, or lengthen the goal's \"horizon\".".into(),
            Self::MonthsOrder => "Put the months in their order.".into(),
            Self::RangeOrder => "Exchange the two.".into(),
            Self::NoLifecycle => "Add \"stages\" to \"lifecycle\", or credit the seller or the source.".into(),
            Self::NotOwn => "Name a measure of scope \"own\".".into(),
            Self::Plan(finding) => finding.remedy().into(),
            Self::Other { .. } => "Compare the place with docs/model.md.".into(),
        }
    }
}

impl Problem {
    /// An error: something could not be used as it was written.
    pub fn error(path: impl Into<String>, kind: Kind) -> Self {
        Self {
            severity: Severity::Error,
            path: path.into(),
            kind,
            left_out: None,
        }
    }

    /// A warning: the figures stand, yet they may not say what was meant.
    pub fn warning(path: impl Into<String>, kind: Kind) -> Self {
        Self {
            severity: Severity::Warning,
            path: path.into(),
            kind,
            left_out: None,
        }
    }

    /// A note.
    pub fn note(path: impl Into<String>, kind: Kind) -> Self {
        Self {
            severity: Severity::Note,
            path: path.into(),
            kind,
            left_out: None,
        }
    }

    /// The same, with what is left out because of it.
    #[must_use]
    pub fn leaving_out(mut self, path: impl Into<String>) -> Self {
        self.left_out = Some(path.into());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let place = if self.path.is_empty() {
            "the document"
        } else {
            &self.path
        };
        write!(f, "{severity}: {place}: {} {}", self.kind, self.kind.remedy())?;
        match &self.left_out {
            Some(path) => write!(f, " Until then {path} is left out."),
            None => Ok(()),
        }
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut problem = serializer.serialize_struct("Problem", 5)?;
        problem.serialize_field("severity", &self.severity)?;
        problem.serialize_field("path", &self.path)?;
        problem.serialize_field("what", &self.kind.to_string())?;
        problem.serialize_field("remedy", &self.kind.remedy())?;
        problem.serialize_field("left_out", &self.left_out)?;
        problem.end()
    }
}

/// Appends a reference token to a JSON Pointer.
pub(crate) fn join(path: &str, token: &str) -> String {
    format!("{path}/{}", token.replace('~', "~0").replace('/', "~1"))
}
