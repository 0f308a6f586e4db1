//! What is wrong with the model, in the words of whoever edits it: names in place of ids, amounts as people write them.

use hagstone_engine::{Finding, Kind, Problem, Severity, TABLES, Writer, thing_of};
use hagstone_words::say;
use serde_json::Value;

use crate::state::Results;
use crate::text::{Numbers, Unit};
use crate::view::plan::{unit_of, write};

/// A problem as it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Where, by names.
    pub place: String,
    /// What, and what to do.
    pub text: String,
    /// What is left out until then.
    pub left_out: Option<String>,
    /// The problem's place in the document: a JSON Pointer.
    pub path: String,
    /// Whether something could not be used.
    pub error: bool,
    /// Whether it is only worth knowing.
    pub note: bool,
    /// Whether a scenario says it of a thing that the base has not.
    pub gone: bool,
}

/// The errors and warnings, the gravest first.
pub fn told(results: &Results, document: &Value, numbers: &dyn Numbers) -> Vec<Told> {
    let teller = Teller::new(results, document, numbers);
    let mut grave: Vec<&Problem> = results
        .problems
        .iter()
        .filter(|problem| problem.severity > Severity::Note)
        .collect();
    grave.sort_by_key(|problem| std::cmp::Reverse(problem.severity));
    grave.into_iter().map(|problem| teller.tell(problem)).collect()
}

/// What there is to say about a thing of the model, notes too: to be told beside it.
pub fn beside(results: &Results, document: &Value, numbers: &dyn Numbers, path: &str) -> Vec<Told> {
    let teller = Teller::new(results, document, numbers);
    let mut found: Vec<&Problem> = results
        .problems
        .iter()
        .filter(|problem| {
            let rest = crate::state::under_scenario(&problem.path).strip_prefix(path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
        .collect();
    found.sort_by_key(|problem| std::cmp::Reverse(problem.severity));
    found.into_iter().map(|problem| teller.tell(problem)).collect()
}

/// Tells problems in the reader's words.
struct Teller<'v> {
    results: &'v Results,
    names: Names<'v>,
    numbers: &'v dyn Numbers,
}

impl<'v> Teller<'v> {
    fn new(results: &'v Results, document: &'v Value, numbers: &'v dyn Numbers) -> Self {
        let names = Names {
            value: &results.value,
            document,
        };
        Self {
            results,
            names,
            numbers,
        }
    }

    fn tell(&self, problem: &Problem) -> Told {
        let what = match &problem.kind {
            Kind::Plan(finding) => self.finding(finding, &problem.path),
            Kind::TiersNotSaid {
                result,
                marginal,
                retroactive,
            } => say!(problems_it_is_not_said_what_a {
                result: write(self.numbers, self.unit(&problem.path), *result),
                marginal: self.numbers.money(*marginal),
                retroactive: self.numbers.money(*retroactive)
            }),
            kind => what(kind, &self.names, self.numbers),
        };
        Told {
            place: self.names.place(&problem.path),
            text: format!("{what} {}", remedy(&problem.kind)),
            left_out: problem.left_out.as_deref().map(|path| self.names.place(path)),
            path: problem.path.clone(),
            error: problem.severity == Severity::Error,
            note: problem.severity == Severity::Note,
            gone: matches!(problem.kind, Kind::PatchNowhere { .. } | Kind::PatchIdle { .. }),
        }
    }

    fn finding(&self, finding: &Finding, path: &str) -> String {
        let unit = self.unit(path);
        finding.told(&Writer {
            money: &|amount| self.numbers.money(amount),
            percent: &|share| self.numbers.percent(share, 2),
            number: &|figure| write(self.numbers, unit, figure),
        })
    }

    /// The unit of the measure that a place looks at: the nearest one around it.
    fn unit(&self, path: &str) -> Unit {
        let mut at = crate::state::under_scenario(path);
        if let Some(id) = at
            .strip_prefix("/results/")
            .or_else(|| at.strip_prefix("/measures/"))
            .and_then(|rest| rest.split('/').next())
        {
            return unit_of(&self.results.model, id);
        }
        while !at.is_empty() {
            let measure = self
                .results
                .value
                .pointer(at)
                .and_then(|thing| thing.get("measure"));
            if let Some(id) = measure.and_then(Value::as_str) {
                return unit_of(&self.results.model, id);
            }
            at = at.rsplit_once('/').map_or("", |(around, _)| around);
        }
        Unit::Count
    }
}

/// A place of the document, a JSON Pointer, by names.
pub fn place(results: &Results, document: &Value, path: &str) -> String {
    let names = Names {
        value: &results.value,
        document,
    };
    names.place(path)
}

/// What is wrong, as a sentence.
fn what(kind: &Kind, names: &Names, numbers: &dyn Numbers) -> String {
    match kind {
        Kind::LeftOutReference { what, id } => {
            say!(problems_the_is_itself_left_out {
                what,
                id: names.any(id)
            })
        }
        Kind::Duplicate { id } => {
            say!(problems_stands_here_twice_it_counts_once { id: names.any(id) })
        }
        Kind::ResultTwice { other } => say!(problems_this_is_the_result_of_too {
            other: names.any(other)
        }),
        Kind::ResultsDiffer { parts, whole, when } => say!(problems_the_results_that_are_typed_for {
            when,
            parts: numbers.money(*parts),
            whole: numbers.money(*whole)
        }),
        Kind::Missing { field } => say!(problems_the_is_missing { field: plain(field) }),
        Kind::PatchNowhere { what, .. } => say!(problems_the_scenario_changes_a_that_the { what }),
        Kind::LeverNowhere { target } => say!(problems_the_slider_moves_nothing_there_is {
            target: names.place(target)
        }),
        Kind::NoteNowhere { target } => say!(problems_the_note_is_on_nothing_there {
            target: names.place(target)
        }),
        other => other.to_string(),
    }
}

/// What to do about it, as a sentence, where the engine's own speaks of the file.
fn remedy(kind: &Kind) -> String {
    match kind {
        Kind::Missing { field } if field == "goal" => say!(problems_set_a_revenue_target_on_the).into(),
        Kind::Missing { .. } => say!(problems_add_it).into(),
        Kind::CurveEmpty => say!(problems_give_it_at_least_one_point).into(),
        Kind::CurveTarget { .. } => say!(problems_let_the_curve_pass_through_100).into(),
        Kind::CountsNothing => say!(problems_check_whose_it_is_and_the).into(),
        Kind::NoResult => say!(problems_type_a_result_on_the_page).into(),
        Kind::NoRevenueShare => say!(problems_give_one_a_share_of_the).into(),
        Kind::NoContribution => say!(problems_split_it_by_another_basis_or).into(),
        Kind::PatchForbidden | Kind::PatchIdle { .. } => say!(problems_take_it_out_of_the_scenario).into(),
        Kind::PatchNowhere { .. } => say!(problems_it_counts_again_once_that_is).into(),
        Kind::LeverNowhere { .. } => say!(problems_let_it_point_to_a_number).into(),
        Kind::Plan(finding) => in_the_app(finding).unwrap_or(finding.remedy()).into(),
        Kind::TiersNotSaid { .. } => say!(problems_choose_what_a_reached_rate_pays).into(),
        Kind::NeedsDeals => say!(problems_let_the_measure_count_deals_or).into(),
        Kind::DealsNotUsed => say!(problems_let_the_measure_count_an_amount).into(),
        Kind::GateAlways => say!(problems_say_from_where_on_it_is).into(),
        Kind::NoteNowhere { .. } => say!(problems_it_counts_for_nothing_take_it).into(),
        Kind::LeverRange => say!(problems_let_it_begin_below_its_end).into(),
        other => other.remedy(),
    }
}

/// What to do about a finding, where the engine's own sentence speaks of the file.
fn in_the_app(finding: &Finding) -> Option<&'static str> {
    Some(match finding {
        Finding::GateJump { .. } => say!(problems_let_it_pay_more_where_it),
        Finding::Waits { .. } | Finding::LooksAtLast { .. } => {
            say!(problems_let_it_look_at_its_own)
        }
        Finding::ToDateYear => say!(problems_choose_a_shorter_period_or_measure),
        Finding::TrueUpYear => say!(problems_choose_a_shorter_period_or_settle),
        Finding::GateNever => say!(problems_let_it_begin_below_its_end_2),
        Finding::GateInverse { .. } => say!(problems_write_a_factor_below_100_or),
        Finding::Untyped { .. } => say!(problems_type_a_result_on_the_page_2),
        Finding::PlanUnused => say!(problems_give_it_to_a_role_on),
        Finding::SplitShared => say!(problems_choose_a_measure_that_is_each),
        Finding::DealsNobody { .. } => say!(problems_say_whose_each_deal_is),
        Finding::DealsOutside { .. } => say!(problems_check_their_days_and_the_year),
        Finding::DealsUncounted => say!(problems_let_a_measure_count_the_deals),
        Finding::LevelFar { .. } => say!(problems_type_90_for_90_or_leave),
        Finding::RateFar { .. } => say!(problems_type_5_for_5_or_leave),
        _ => return None,
    })
}

/// A field's name as people read it.
pub(super) fn plain(field: &str) -> String {
    say!(problems_field {
        name: field.replace('_', " ")
    })
}

/// What things are called.
pub(super) struct Names<'v> {
    /// The document under the scenario.
    pub(super) value: &'v Value,
    /// The document as it stands.
    pub(super) document: &'v Value,
}

impl Names<'_> {
    /// A place of the document by names: `plans › Head of sales › components › Company revenue › weight`.
    fn place(&self, path: &str) -> String {
        const APART: &str = " \u{203a} ";
        if path.is_empty() {
            return say!(problems_the_model).into();
        }
        let scenario = path
            .strip_prefix("/scenarios/")
            .and_then(|rest| rest.split_once("/patch"));
        if let Some((id, rest)) = scenario {
            let name = self.steps(self.document, &format!("/scenarios/{id}"));
            let rest = if rest.is_empty() {
                Vec::new()
            } else {
                self.steps(self.value, rest)
            };
            return name.into_iter().chain(rest).collect::<Vec<_>>().join(APART);
        }
        let root = if path.starts_with("/scenarios") {
            self.document
        } else {
            self.value
        };
        self.steps(root, path).join(APART)
    }

    /// The steps of a way through a document, by names.
    pub(super) fn steps(&self, root: &Value, path: &str) -> Vec<String> {
        let mut at = Some(root);
        // Whether the next token is an id: a key of a table of things.
        let mut id = false;
        let mut before = String::new();
        let mut steps = Vec::new();
        for token in path.split('/').skip(1) {
            let token = token.replace("~1", "/").replace("~0", "~");
            let in_list = at.is_some_and(Value::is_array);
            at = at.and_then(|value| match value {
                Value::Array(list) => list.get(token.parse::<usize>().ok()?),
                other => other.get(&token),
            });
            // What holds a choice alone says nothing that the choice does not say.
            if !id && ["pays", "by_curve", "by_share"].contains(&token.as_str()) {
                continue;
            }
            steps.push(if id && token.starts_with('/') {
                // A note stands under the place that it is on.
                self.steps(self.value, &token).join(" \u{203a} ")
            } else if id {
                at.and_then(|value| self.name(value)).unwrap_or_else(|| {
                    // A result stands under the id of its measure.
                    if BY_REFERENCE.contains(&before.as_str()) {
                        self.any(&token)
                    } else {
                        token.clone()
                    }
                })
            } else if in_list {
                token
                    .parse::<usize>()
                    .map_or_else(|_| token.clone(), |index| (index + 1).to_string())
            } else {
                plain(&token)
            });
            id = !id && thing_of(&token).is_some();
            before = token;
        }
        steps
    }

    /// A thing's own name, or that of what it measures.
    pub(super) fn name(&self, thing: &Value) -> Option<String> {
        let own = thing.get("name").and_then(Value::as_str);
        let measured = || {
            let measure = thing.get("measure")?.as_str()?;
            self.value.get("measures")?.get(measure)?.get("name")?.as_str()
        };
        let name = own.filter(|name| !name.trim().is_empty()).or_else(measured)?;
        Some(name.to_owned())
    }

    /// What bears an id, in whichever table it stands.
    pub(super) fn any(&self, id: &str) -> String {
        let found = TABLES
            .iter()
            .find_map(|(table, _)| self.name(self.value.get(table)?.get(id)?));
        found.unwrap_or_else(|| id.to_owned())
    }
}

/// The tables whose keys are ids of things that stand elsewhere.
const BY_REFERENCE: [&str; 6] = ["results", "goals", "credits", "overlays", "credit", "leads"];

#[cfg(test)]
mod tests {
    use hagstone_engine::Document;
    use serde_json::json;

    use super::*;
    use crate::text::PlainNumbers;

    fn lines(path: &str, value: Value) -> Vec<String> {
        let mut document: Value =
            serde_json::from_str(include_str!("../../static/samples/shared-quota.json")).unwrap();
        let (parent, key) = path.rsplit_once('/').unwrap();
        document.pointer_mut(parent).unwrap()[key] = value;
        let read = Document::from_text(&document.to_string()).unwrap();
        let told = told(&Results::of(&read, None), read.value(), &PlainNumbers);
        told.into_iter()
            .map(|told| format!("{}: {}", told.place, told.text))
            .collect()
    }

    #[test]
    fn things_are_called_by_their_names() {
        assert_eq!(
            lines("/plans/head_of_marketing/components/company/weight", json!(0.9)),
            [
                "plans \u{203a} Head of marketing \u{203a} components: The weights of the components sum to 115%, not to \
             100%. Change them so that they sum to 100%."
            ]
        );
        assert!(
            lines("/plans/head_of_marketing/components/company/period", json!("decade"))[0].starts_with(
                "plans \u{203a} Head of marketing \u{203a} components \u{203a} Company revenue \u{203a} period: "
            )
        );
        assert!(
            lines("/pools/shared/members", json!(["ghost"]))[0]
                .starts_with("pools \u{203a} Growth pool \u{203a} members")
        );
    }

    #[test]
    fn amounts_are_written_as_people_write_them() {
        let told = lines(
            "/results",
            json!({
                "company_revenue": {"year": 47_380_000},
                "sales_revenue": {"year": 30_000_000},
                "marketing_revenue": {"year": 10_000_000},
            }),
        );
        assert!(
            told.iter()
                .any(|line| line.contains("sum to $40,000,000") && line.contains("its own to $47,380,000")),
            "{told:#?}"
        );
    }

    /// A cap of 50% of the target of 82,500 never holds a curve back that pays at most 140%: the finding says amounts.
    #[test]
    fn a_finding_is_told_beside_what_it_is_about() {
        let mut document: Value =
            serde_json::from_str(include_str!("../../static/samples/shared-quota.json")).unwrap();
        let path = "/plans/head_of_marketing/components/company";
        document.pointer_mut(path).unwrap()["cap"] = json!({"per": "year", "at": {"share_of_target": 0.5}});
        let read = Document::from_text(&document.to_string()).unwrap();
        let results = Results::of(&read, None);
        let told = beside(&results, read.value(), &PlainNumbers, path);
        let texts: Vec<&str> = told.iter().map(|told| told.text.as_str()).collect();
        assert!(
            texts
                .iter()
                .any(|text| text.contains("the component's cap of $41,250 holds before 100% is reached")),
            "{texts:#?}"
        );
        let other = "/plans/head_of_marketing/components/function";
        assert!(
            beside(&results, read.value(), &PlainNumbers, other)
                .iter()
                .all(|told| told.path.starts_with(other))
        );
    }
}
