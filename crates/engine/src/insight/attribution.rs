//! Attribution risk: how far each one's pay moves when only the rule changes by which deals are credited to touches.

use serde::{Deserialize, Serialize};

use crate::attribution::rules;
use crate::compile::compile;
use crate::model::{Id, Model, Table};
use crate::stage::Year;

/// What other attribution rules would pay in the expected year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttributionInsight {
    /// By the rule's name in the file.
    pub rules: Table<RuleInsight>,
    /// The role whose pay moves farthest from the least to the most that any rule pays it; absent where none moves.
    pub farthest: Option<Id>,
    /// By how much.
    pub moves: f64,
    /// The same as a part of what it is paid at target; absent without one.
    pub moves_of_target: Option<f64>,
}

/// What is paid under a rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleInsight {
    /// Whether it is the model's own.
    pub own: bool,
    /// Variable pay of one person of each role.
    pub pay: Table<f64>,
    /// Variable pay of everybody.
    pub incentive_cost: f64,
}

/// Pays the expected year by every rule; nothing where no measure counts what touches are credited with.
pub(super) fn attribution(model: &Model) -> Option<AttributionInsight> {
    let own = model.attribution?;
    let counts =
        |measure: &crate::model::Measure| measure.deals.as_ref().is_some_and(|deals| deals.attributed);
    if !model.measures.values().any(counts) {
        return None;
    }
    let mut model = model.clone();
    let mut found = Table::new();
    let mut named = false;
    let mut targets: Table<f64> = Table::new();
    for (name, rule) in rules(Some(own)) {
        named |= rule == own;
        found.insert(name.into(), under(&mut model, rule, rule == own, &mut targets));
    }
    if !named {
        found.insert("own".into(), under(&mut model, own, true, &mut targets));
    }
    let range = |role: &Id| {
        let pays = || {
            found
                .values()
                .filter_map(|rule: &RuleInsight| rule.pay.get(role).copied())
        };
        pays().fold(f64::NEG_INFINITY, f64::max) - pays().fold(f64::INFINITY, f64::min)
    };
    let farthest = targets.keys().map(|role| (role, range(role)));
    let farthest = farthest.max_by(|one, other| one.1.total_cmp(&other.1));
    let farthest = farthest.filter(|(_, moves)| *moves > 0.0);
    let target = farthest.and_then(|(role, _)| targets.get(role).copied());
    let moves = farthest.map_or(0.0, |(_, moves)| moves);
    Some(AttributionInsight {
        farthest: farthest.map(|(role, _)| role.clone()),
        moves,
        moves_of_target: target.filter(|target| *target > 0.0).map(|target| moves / target),
        rules: found,
    })
}

fn under(
    model: &mut Model,
    rule: crate::model::Attribution,
    own: bool,
    targets: &mut Table<f64>,
) -> RuleInsight {
    model.attribution = Some(rule);
    let (compiled, _) = compile(model);
    let mut workspace = compiled.workspace();
    compiled.evaluate(&Year::expected(&compiled), &mut workspace);
    let roles = compiled.roles.iter().enumerate();
    let pay = roles.map(|(index, role)| {
        *targets.or_default(&role.id) = compiled.target_pay(index);
        (role.id.clone(), compiled.variable_pay(&workspace, index))
    });
    RuleInsight {
        own,
        pay: pay.collect(),
        incentive_cost: compiled.incentive_cost(&workspace),
    }
}
