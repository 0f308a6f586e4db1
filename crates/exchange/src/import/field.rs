//! What can be imported, field by field, and the headings by which each is known.

use hagstone_words::say;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Payees, one a row.
    Roster,
    /// Deals, one a row; one a row and payee where several share a deal.
    Deals,
    /// Results, one a row: a measure, a period, a value.
    Results,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The id by which the model knows a payee or a deal.
    Id,
    /// What a payee or a deal is called.
    Name,
    /// A payee's role.
    Role,
    /// A payee's team, where it is not the role's.
    Team,
    /// A payee's first day in the role.
    Start,
    /// A payee's last day in the role.
    End,
    /// Base salary, a year.
    Base,
    /// Variable pay at 100%, a year.
    TargetIncentive,
    /// The same as a share of the base.
    TargetShare,
    /// A payee's goal for the year, of the measure that the mapping names.
    Quota,
    /// Points in a pool.
    Points,
    /// The day on which a deal was won.
    Date,
    /// What a deal is worth.
    Amount,
    /// Its type, such as `new`.
    DealType,
    /// Its product or segment.
    Product,
    /// Whose a deal, or a result, is.
    Payee,
    /// Which part of the deal is the payee's; all of it where nothing is said.
    Share,
    /// When a deal was cancelled.
    Cancelled,
    /// What spoke to the buyer before: `2026-11-03 Field sales / Ada; 2026-12-01 Events`.
    Touches,
    /// The measure of a result.
    Measure,
    /// The period of a result: a year, `Q1`, `2027-03`, `M3`.
    Period,
    /// The result.
    Value,
}

impl What {
    /// The fields that it can have.
    pub fn fields(self) -> &'static [Field] {
        use Field::{
            Amount, Base, Cancelled, Date, DealType, End, Id, Measure, Name, Payee, Period, Points, Product,
            Quota, Role, Share, Start, TargetIncentive, TargetShare, Team, Touches, Value,
        };
        match self {
            Self::Roster => &[
                Id,
                Name,
                Role,
                Team,
                Start,
                End,
                Base,
                TargetIncentive,
                TargetShare,
                Quota,
                Points,
            ],
            Self::Deals => &[
                Id, Name, Date, Amount, DealType, Product, Payee, Share, Cancelled, Touches,
            ],
            Self::Results => &[Measure, Period, Value, Payee],
        }
    }

    /// The fields without which there is nothing to import.
    pub fn needed(self) -> &'static [Field] {
        match self {
            Self::Roster => &[Field::Name, Field::Role],
            Self::Deals => &[Field::Date, Field::Amount],
            Self::Results => &[Field::Measure, Field::Period, Field::Value],
        }
    }
}

impl Field {
    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Name => "name",
            Self::Role => "role",
            Self::Team => "team",
            Self::Start => say!(common_start_date),
            Self::End => say!(common_end_date),
            Self::Base => say!(common_base_salary),
            Self::TargetIncentive => say!(common_target_incentive_2),
            Self::TargetShare => say!(import_field_target_incentive_as_a_share_of),
            Self::Quota => "quota",
            Self::Points => "points",
            Self::Date => "date",
            Self::Amount => "amount",
            Self::DealType => say!(common_deal_type),
            Self::Product => say!(import_field_product_or_segment),
            Self::Payee => "payee",
            Self::Share => "share",
            Self::Cancelled => say!(common_cancelled_on),
            Self::Touches => "touches",
            Self::Measure => "measure",
            Self::Period => "period",
            Self::Value => "value",
        }
    }

    /// Headings that name it, in small letters and digits alone, in English and German.
    pub(super) fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Id => &[
                "id",
                "key",
                "number",
                "employeeid",
                "employeenumber",
                "payeeid",
                "personid",
                "dealid",
                "opportunityid",
                "dealnumber",
                "personalnummer",
                "nummer",
                "staffid",
            ],
            Self::Name => &[
                "name",
                "fullname",
                "person",
                "employee",
                "employeename",
                "payeename",
                "deal",
                "dealname",
                "opportunity",
                "opportunityname",
                "title",
                "mitarbeiter",
                "bezeichnung",
            ],
            Self::Role => &["role", "rolle", "job", "jobtitle", "position", "funktion"],
            Self::Team => &["team", "department", "abteilung", "group"],
            Self::Start => &[
                "start",
                "startdate",
                "hired",
                "hiredate",
                "since",
                "from",
                "firstday",
                "eintritt",
                "eintrittsdatum",
                "beginn",
            ],
            Self::End => &[
                "end",
                "enddate",
                "until",
                "to",
                "lastday",
                "leavingdate",
                "austritt",
                "ende",
            ],
            Self::Base => &[
                "base",
                "basesalary",
                "salary",
                "basepay",
                "fixed",
                "fixedpay",
                "grundgehalt",
                "fixum",
                "gehalt",
            ],
            Self::TargetIncentive => &[
                "targetincentive",
                "ti",
                "variable",
                "variablepay",
                "targetbonus",
                "bonus",
                "targetvariable",
                "otv",
                "zielbonus",
                "variablevergutung",
            ],
            Self::TargetShare => &[
                "targetshare",
                "shareofbase",
                "bonusshare",
                "bonuspercent",
                "bonusp",
                "targetincentivepercent",
                "tipercent",
            ],
            Self::Quota => &[
                "quota",
                "goal",
                "annualquota",
                "target",
                "ziel",
                "jahresziel",
                "quote",
            ],
            Self::Points => &["points", "punkte"],
            Self::Date => &[
                "date",
                "closedate",
                "closed",
                "won",
                "wondate",
                "closingdate",
                "datum",
                "abschluss",
                "abschlussdatum",
            ],
            Self::Amount => &[
                "amount",
                "value",
                "revenue",
                "dealvalue",
                "dealsize",
                "acv",
                "tcv",
                "bookings",
                "betrag",
                "umsatz",
                "wert",
            ],
            Self::DealType => &["type", "dealtype", "kind", "typ", "art"],
            Self::Product => &["product", "segment", "productline", "productorsegment", "produkt"],
            Self::Payee => &[
                "payee",
                "owner",
                "rep",
                "salesrep",
                "seller",
                "dealowner",
                "opportunityowner",
                "payeeid",
                "person",
                "employee",
                "verkaufer",
                "mitarbeiter",
                "name",
            ],
            Self::Share => &["share", "split", "credit", "splitpercent", "anteil"],
            Self::Cancelled => &[
                "cancelled",
                "canceled",
                "cancelledon",
                "churned",
                "storniert",
                "storno",
            ],
            Self::Touches => &["touches", "touchpoints", "touch", "kontakte"],
            Self::Measure => &["measure", "metric", "kpi", "measureid", "kennzahl", "messgrosse"],
            Self::Period => &[
                "period", "month", "quarter", "date", "when", "zeitraum", "monat", "quartal", "periode",
            ],
            Self::Value => &[
                "value", "result", "actual", "amount", "actuals", "wert", "ergebnis", "ist",
            ],
        }
    }
}
