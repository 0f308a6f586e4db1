//! What is wrong with a document: where, why, and what to do.

mod words;

use hagstone_words::say;
use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::finding::Finding;
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
    /// A note on a value that is not there.
    NoteNowhere {
        /// The path that it is on.
        target: String,
    },
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
    /// Each payee's own part of deals by attribution, where no touch names a person.
    AttributedOwn,
    /// A touch that names a person of another team.
    TouchOfOtherTeam {
        /// The person.
        payee: Id,
        /// The person's team.
        team: Id,
    },
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
            say!(problem_the_document)
        } else {
            &self.path
        };
        write!(f, "{severity}: {place}: {} {}", self.kind, self.kind.remedy())?;
        match &self.left_out {
            Some(path) => f.write_str(&say!(problem_until_then_is_left_out { path })),
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
