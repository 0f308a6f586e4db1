//! Deals, one a row; one a row and payee where several share a deal.

use hagstone_words::say;
use std::collections::{BTreeMap, HashMap};

use hagstone_engine::Model;
use hagstone_engine::model::{Amount, Date, Id};
use serde_json::{Map, Value, json};

use super::column::{Cells, free_id, id_of};
use super::field::Field;
use super::preview::{Gathered, Line, number, object};

const MOST: f64 = 1e15;

/// What rows of one deal say together.
struct Deal {
    id: Id,
    first_row: usize,
    name: String,
    date: Date,
    amount: f64,
    kind: Option<String>,
    product: Option<String>,
    cancelled: Option<Date>,
    touches: Option<Value>,
    credits: Vec<Credit>,
    broken: bool,
}

pub(super) fn gathered(cells: &mut Cells<'_>, rows: usize, model: &Model) -> Gathered {
    let mut deals: Vec<Deal> = Vec::new();
    let mut places: HashMap<Id, usize> = HashMap::new();
    // Of ids that several deals would have, the next number.
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut known = known(model);
    for row in 0..rows {
        let before = cells.problems.len();
        let found = read(cells, row, model);
        let broken = cells.problems.len() > before;
        let named = cells.text(row, Field::Id).map(Id::from);
        if let Some(&place) = named.as_ref().and_then(|id| places.get(id))
            && let Some(deal) = deals.get_mut(place)
        {
            deal.broken |= broken;
            if let Some((mut more, payee)) = found {
                more.credits.extend(payee);
                join(cells, row, deal, &mut more);
            }
            continue;
        }
        let Some((mut deal, payee)) = found else { continue };
        let id = named.unwrap_or_else(|| {
            // The same deal is found again, so that a file can be imported twice.
            let alike = (plain_name(&deal.name), deal.date, deal.amount.to_bits());
            known.get_mut(&alike).and_then(Vec::pop).unwrap_or_else(|| {
                let fallback = format!("deal_{}", cells.number_of(row));
                let id = id_of(&deal.name, &fallback);
                let next = numbers.entry(id.clone()).or_insert(0);
                free_id(&id, next, |id| {
                    model.deals.get(id).is_some() || places.contains_key(id)
                })
            })
        });
        deal.id = id.clone();
        deal.broken = broken;
        deal.credits.extend(payee);
        places.insert(id, deals.len());
        deals.push(deal);
    }
    let mut lines = Vec::new();
    let mut patch = Map::new();
    for deal in deals {
        if let Some(fields) = written(cells, &deal, model) {
            lines.push(Line {
                row: cells.number_of(deal.first_row),
                name: deal.name,
                new: model.deals.get(&deal.id).is_none(),
                id: deal.id.to_string(),
            });
            patch.insert(deal.id.to_string(), fields);
        }
    }
    let mut whole = Map::new();
    whole.insert("deals".into(), Value::Object(patch));
    Gathered { lines, patch: whole }
}

/// A payee, and which part of a deal is the payee's, where something is said.
type Credit = (Id, Option<f64>);

type Alike = (String, Date, u64);

fn plain_name(name: &str) -> String {
    super::mapping::plain(name)
}

/// The deals of the model by name, day and amount.
fn known(model: &Model) -> BTreeMap<Alike, Vec<Id>> {
    let mut found: BTreeMap<Alike, Vec<Id>> = BTreeMap::new();
    for (id, deal) in &model.deals {
        let alike = (
            plain_name(&deal.name),
            deal.date,
            Amount::get(deal.amount).to_bits(),
        );
        found.entry(alike).or_default().push(id.clone());
    }
    found
}

/// A row as a deal, and whose part of it the row is.
fn read(cells: &mut Cells<'_>, row: usize, model: &Model) -> Option<(Deal, Option<Credit>)> {
    let date = cells
        .needed(row, Field::Date)
        .and_then(|text| cells.day(row, Field::Date, text));
    let amount = cells
        .needed(row, Field::Amount)
        .and_then(|_| cells.number(row, Field::Amount, -MOST, MOST));
    let cancelled = cells.date(row, Field::Cancelled);
    let share = cells.share(row, Field::Share);
    if share.is_some_and(|share| share > 1.0) {
        cells.problem(
            row,
            Some(Field::Share),
            say!(import_deals_a_share_is_not_above_100),
        );
    }
    let payee = cells
        .text(row, Field::Payee)
        .and_then(|text| cells.thing(row, Field::Payee, text, &model.payees, |payee| &payee.name));
    let touches = cells
        .text(row, Field::Touches)
        .map(|text| touches(cells, row, text, model));
    let text = |field| cells.text(row, field).map(str::to_owned);
    let deal = Deal {
        id: Id::default(),
        first_row: row,
        name: text(Field::Name).unwrap_or_default(),
        date: date?,
        amount: amount?,
        kind: text(Field::DealType),
        product: text(Field::Product),
        cancelled,
        touches,
        credits: Vec::new(),
        broken: false,
    };
    Some((deal, payee.map(|payee| (payee, share))))
}

/// Adds a further row of a deal to it.
fn join(cells: &mut Cells<'_>, row: usize, deal: &mut Deal, more: &mut Deal) {
    let first = cells.number_of(deal.first_row);
    if more.date != deal.date || more.amount.to_bits() != deal.amount.to_bits() {
        let sentence = say!(import_deals_row_gives_the_same_deal_another { first });
        cells.problem(row, Some(Field::Id), sentence);
        deal.broken = true;
    }
    let payee = cells.text(row, Field::Payee);
    let Some((id, share)) = more.credits.pop() else {
        if payee.is_none() {
            let sentence = say!(import_deals_row_is_the_same_deal_and { first });
            cells.problem(row, Some(Field::Payee), sentence);
            deal.broken = true;
        }
        return;
    };
    if deal.credits.iter().any(|(known, _)| *known == id) {
        cells.problem(
            row,
            Some(Field::Payee),
            say!(import_deals_this_payee_stands_in_another_row),
        );
        deal.broken = true;
        return;
    }
    deal.credits.push((id, share));
}

/// What a deal is in the document; nothing where something is wrong with it.
fn written(cells: &mut Cells<'_>, deal: &Deal, model: &Model) -> Option<Value> {
    let credits: Option<Map<String, Value>> = match deal.credits.as_slice() {
        [(payee, None)] => Some(std::iter::once((payee.to_string(), number(1.0))).collect()),
        several => several
            .iter()
            .map(|(payee, share)| Some((payee.to_string(), number((*share)?))))
            .collect(),
    };
    let Some(credits) = credits else {
        cells.problem(
            deal.first_row,
            Some(Field::Share),
            say!(import_deals_several_payees_share_this_deal),
        );
        return None;
    };
    let sum: f64 = deal.credits.iter().filter_map(|(_, share)| *share).sum();
    if deal.credits.iter().any(|(_, share)| share.is_some()) && (sum - 1.0).abs() > 1e-6 {
        let sentence = say!(import_deals_the_shares_of_this_deal_sum {
            e2: (sum * 1e4).round() / 1e2
        });
        cells.problem(deal.first_row, Some(Field::Share), sentence);
        return None;
    }
    if deal.broken {
        return None;
    }
    // What the deal had before and does not have now is taken away.
    let known = model.deals.get(&deal.id);
    let mut credits = credits;
    let mut touches = deal.touches.clone();
    if let (Some(known), false) = (known, credits.is_empty()) {
        for (id, _) in &known.credits {
            credits.entry(id.to_string()).or_insert(Value::Null);
        }
    }
    if let (Some(known), Some(touches)) = (known, touches.as_mut().and_then(Value::as_object_mut)) {
        for (id, _) in &known.touches {
            touches.entry(id.to_string()).or_insert(Value::Null);
        }
    }
    let text = |text: &Option<String>| text.as_deref().map(Value::from);
    Some(object([
        ("name", (!deal.name.is_empty()).then(|| deal.name.as_str().into())),
        ("date", Some(String::from(deal.date).into())),
        ("amount", Some(number(deal.amount))),
        ("deal_type", text(&deal.kind)),
        ("product", text(&deal.product)),
        ("cancelled", deal.cancelled.map(|date| String::from(date).into())),
        ("credits", (!credits.is_empty()).then_some(Value::Object(credits))),
        ("touches", touches),
    ]))
}

/// The touches that a cell names, each as its text.
pub(super) fn touch_texts(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '|', '\n'])
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

/// `2026-11-03 Field sales / Ada; 2026-12-01 Events`: a day, a team, and a payee of it where one is named.
fn touches(cells: &mut Cells<'_>, row: usize, text: &str, model: &Model) -> Value {
    let mut found = Map::new();
    for (index, touch) in touch_texts(text).enumerate() {
        let (day, whose) = touch.split_once(' ').unwrap_or((touch, ""));
        let (team, payee) = whose
            .split_once('/')
            .map_or((whose, None), |(team, payee)| (team, Some(payee)));
        let date = cells.day(row, Field::Touches, day);
        let team = team.trim();
        if team.is_empty() {
            cells.problem(row, Some(Field::Touches), say!(import_deals_a_touch_is_a_day_and));
            continue;
        }
        let team = cells.thing(row, Field::Team, team, &model.teams, |team| &team.name);
        let payee = payee
            .map(str::trim)
            .and_then(|payee| cells.thing(row, Field::Payee, payee, &model.payees, |payee| &payee.name));
        if let (Some(date), Some(team)) = (date, team) {
            let mut touch = json!({"date": String::from(date), "team": team.as_str()});
            if let (Some(payee), Some(fields)) = (payee, touch.as_object_mut()) {
                fields.insert("payee".into(), payee.as_str().into());
            }
            found.insert(format!("t{}", index + 1), touch);
        }
    }
    Value::Object(found)
}
