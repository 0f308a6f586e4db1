//! Puts a workbook together: figures become cells, each once, what it takes before it.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use hagstone_engine::model::Id;
use hagstone_engine::{
    Evaluation, Figure, RevenueOf, RevenueRow, Rule, Statement, StatementPeriod, Unit, Workspace, Year,
    revenue_rows, statement, statement_ids,
};
use serde_json::Value;

use super::book::{Book, Cell, Format, NumberKind, Page, Spot};
use super::formula;
use super::lookup::{Lookup, lookup};

/// So many people are calculated in full; of the others there is a value. In a large roster fewer are: what each brings is a
/// part of what all of them bring, so that each calculation is as long as the roster.
const MOST_PEOPLE: usize = 60;
const LARGE_ROSTER: usize = 200;
const MOST_OF_LARGE: usize = 12;

const INPUTS: usize = 0;
const CALCULATION: usize = 1;
const PAY: usize = 2;
const OUTCOMES: usize = 3;
const CHECKS: usize = 4;

/// The columns of the sheets: what it is, the number, how it comes about, and how many rows of a table are reached.
const LABEL: u16 = 0;
const NUMBER: u16 = 1;
const NOTE: u16 = 2;
const STEP: u16 = 3;

/// How far a formula may lie off the engine's number, as a part of its size and in all.
const CLOSE: f64 = 1e-9;

/// Steps on the way to a place of the document that say nothing beside what follows them.
const PASSED_OVER: [&str; 14] = [
    "plans",
    "components",
    "pays",
    "points",
    "steps",
    "bands",
    "roles",
    "teams",
    "payees",
    "measures",
    "pools",
    "deals",
    "functions",
    "segments",
];

/// The workbook of an evaluated document.
pub fn book(evaluation: &Evaluation) -> Book {
    let mut builder = Builder::new(evaluation);
    let people = builder.pay();
    builder.outcomes(&people);
    builder.book
}

struct Builder<'a> {
    evaluation: &'a Evaluation,
    book: Book,
    /// Where each input stands.
    inputs: HashMap<String, Spot>,
    /// The names of inputs, by where they stand.
    names: HashMap<Spot, String>,
    taken: HashMap<String, u32>,
    /// Where each figure stands; the figures live as long as `kept`.
    placed: HashMap<*const Figure, Spot>,
    kept: Vec<Rc<Figure>>,
    /// Where each formula, and each value with its label, stands.
    formulas: HashMap<String, Spot>,
    /// Of whom the next numbers of the calculation are the first to need them.
    section: Option<String>,
}

/// A person, or the people of a role, on the sheet of pay.
struct Person {
    role: String,
    heads: Spot,
    base: Spot,
    variable: Spot,
    /// What one person's variable pay is the sum of; empty where it is a value.
    parts: Vec<Spot>,
    /// By pool: its fund, and the part of all these people.
    pools: Vec<(String, Rc<Figure>, Spot)>,
}

impl<'a> Builder<'a> {
    fn new(evaluation: &'a Evaluation) -> Self {
        let widths = &[44, 18, 90, 9];
        let pages = vec![
            Page::new("Inputs", &[44, 18, 18, 70]),
            Page::new("Calculation", widths),
            Page::new("Pay", widths),
            Page::new("Outcomes", &[44, 18, 18, 18, 50]),
            Page::new("Checks", &[60, 18, 18, 14, 12]),
        ];
        let name = &evaluation.model.name;
        let mut builder = Self {
            evaluation,
            book: Book {
                title: name.clone(),
                currency: evaluation.model.currency.clone(),
                pages,
                names: Vec::new(),
                inputs: Vec::new(),
            },
            inputs: HashMap::new(),
            names: HashMap::new(),
            taken: HashMap::new(),
            placed: HashMap::new(),
            kept: Vec::new(),
            formulas: HashMap::new(),
            section: None,
        };
        let currency = &evaluation.model.currency;
        let texts = [
            (
                INPUTS,
                format!("{name}: inputs, amounts in {currency}"),
                ["Number", "", "Where it stands in the model"],
            ),
            (
                CALCULATION,
                format!("{name}: calculation"),
                ["Number", "How it comes about", "Reached"],
            ),
            (
                PAY,
                format!("{name}: pay"),
                ["Number", "How it comes about", "Reached"],
            ),
            (
                OUTCOMES,
                format!("{name}: outcomes"),
                ["Now", "As exported", "Change"],
            ),
            (
                CHECKS,
                format!("{name}: checks"),
                ["Total", "Sum of the parts", "Difference"],
            ),
        ];
        for (page, title, headings) in texts {
            let mut cells = vec![(LABEL, Cell::text(title, Format::Title))];
            for (column, heading) in (1..).zip(headings) {
                if !heading.is_empty() {
                    cells.push((column, Cell::text(heading, Format::Heading)));
                }
            }
            builder.push(page, cells);
        }
        let mut notes = vec![
            "Coloured numbers may be changed: the other sheets follow. Where a number is marked \"value\", it does not.",
        ];
        if !evaluation.model.segments.is_empty() {
            notes.push(
                "Revenue is modelled month by month from leads, rates and people's hours: here it is a value, in Hagstone it follows.",
            );
        }
        for note in notes {
            builder.push(INPUTS, vec![(LABEL, Cell::text(note, Format::Note))]);
        }
        builder
    }

    fn push(&mut self, page: usize, cells: Vec<(u16, Cell)>) -> Spot {
        let row = self.book.pages.get_mut(page).map_or(0, |page| page.push(cells));
        Spot {
            page,
            row,
            column: NUMBER,
        }
    }

    /// An empty row, and the heading of a section.
    fn heading(&mut self, page: usize, text: &str) {
        self.push(page, Vec::new());
        self.push(page, vec![(LABEL, Cell::text(text, Format::Heading))]);
    }

    /// A row of a label, a number and a note.
    fn row(&mut self, page: usize, label: &str, number: Cell, note: &str) -> Spot {
        let mut cells = vec![(LABEL, Cell::text(label, Format::Text)), (NUMBER, number)];
        if !note.is_empty() {
            cells.push((NOTE, Cell::text(note, Format::Note)));
        }
        self.push(page, cells)
    }

    /// How a formula on a page names a spot: an input by its name, where it has one.
    fn named(&self, spot: Spot, page: usize) -> String {
        if let Some(name) = self.names.get(&spot) {
            return name.clone();
        }
        if spot.page == page && page != INPUTS {
            return spot.address();
        }
        let sheet = self.book.pages.get(spot.page).map_or("", |page| page.name);
        format!("{sheet}!{}", spot.fixed())
    }

    fn value(&self) -> &'a Value {
        &self.evaluation.value
    }

    /// The place of an input; it is added where it is not there yet.
    fn input(&mut self, pointer: &str, label: &str, unit: Unit, value: f64) -> Spot {
        if let Some(spot) = self.inputs.get(pointer) {
            return *spot;
        }
        let title = match pointer.rsplit_once('/') {
            // A place in a list is called as what stands there: a month.
            Some((list, place)) if place.parse::<usize>().is_ok() => {
                format!("{}, {label}", self.title_of(list))
            }
            _ => self.title_of(pointer),
        };
        let cells = vec![
            (LABEL, Cell::text(title, Format::Text)),
            (NUMBER, Cell::number(value, Format::Input(unit.into()))),
            (3, Cell::text(pointer, Format::Note)),
        ];
        let spot = self.push(INPUTS, cells);
        let name = self.name(pointer);
        self.names.insert(spot, name.clone());
        self.book.names.push((name, spot));
        self.known(pointer, spot);
        spot
    }

    fn known(&mut self, pointer: &str, spot: Spot) {
        self.inputs.insert(pointer.into(), spot);
        self.book.inputs.push((pointer.into(), spot));
    }

    /// A name that a formula can use, made of a pointer.
    fn name(&mut self, pointer: &str) -> String {
        const LONGEST: usize = 200;
        let mut name = String::from("in");
        for sign in pointer.chars().take(LONGEST) {
            name.push(if sign.is_ascii_alphanumeric() {
                sign.to_ascii_lowercase()
            } else {
                '_'
            });
        }
        let count = self.taken.entry(name.clone()).or_insert(0);
        *count += 1;
        if *count > 1 {
            name = format!("{name}__{count}");
        }
        name
    }

    /// The places of a table of inputs: a row for each of its rows.
    fn table(&mut self, lookup: &Lookup<'_>, units: [Unit; 2]) -> Vec<[Spot; 2]> {
        let pointer = |row: usize, field: usize| {
            format!(
                "{}/{row}/{}",
                lookup.pointer,
                lookup.fields.get(field).copied().unwrap_or_default()
            )
        };
        let known = |builder: &Self| -> Option<Vec<[Spot; 2]>> {
            (0..lookup.rows.len())
                .map(|row| {
                    Some([
                        *builder.inputs.get(&pointer(row, 0))?,
                        *builder.inputs.get(&pointer(row, 1))?,
                    ])
                })
                .collect()
        };
        if let Some(spots) = known(self) {
            return spots;
        }
        let (what, says) = match lookup.fields[1] {
            "1" => ("Point", "Pays there"),
            "rate" => ("Band", "Rate"),
            "amount" => ("Step", "Amount"),
            "factor" => ("Step", "Factor"),
            _ => ("Step", "Pays"),
        };
        self.push(
            INPUTS,
            vec![
                (LABEL, Cell::text(self.title_of(&lookup.pointer), Format::Text)),
                (NUMBER, Cell::text("From", Format::Note)),
                (2, Cell::text(says, Format::Note)),
                (3, Cell::text(&lookup.pointer, Format::Note)),
            ],
        );
        let mut spots = Vec::new();
        for (index, [start, says]) in lookup.rows.iter().enumerate() {
            let cells = vec![
                (
                    LABEL,
                    Cell::text(format!("    {what} {}", index + 1), Format::Text),
                ),
                (NUMBER, Cell::number(*start, Format::Input(units[0].into()))),
                (2, Cell::number(*says, Format::Input(units[1].into()))),
            ];
            let spot = self.push(INPUTS, cells);
            let pair = [spot, Spot { column: 2, ..spot }];
            self.known(&pointer(index, 0), pair[0]);
            self.known(&pointer(index, 1), pair[1]);
            spots.push(pair);
        }
        spots
    }

    /// What the things on the way to a place of the document are called.
    fn title_of(&self, pointer: &str) -> String {
        let mut words: Vec<String> = Vec::new();
        let mut path = String::new();
        for token in pointer.split('/').skip(1) {
            path.push('/');
            path.push_str(token);
            let name = self
                .value()
                .pointer(&path)
                .and_then(|value| value.get("name"))
                .and_then(Value::as_str);
            match name {
                Some(name) => words.push(name.into()),
                None if PASSED_OVER.contains(&token) => {}
                None => words.push(token.replace('_', " ")),
            }
        }
        let title = words.join(", ");
        let mut signs = title.chars();
        let first: Option<String> = signs.next().map(|first| first.to_uppercase().collect());
        first.unwrap_or_default() + signs.as_str()
    }

    /// Where a figure stands; it is calculated on the sheet of calculation where it does not stand anywhere yet.
    fn figure(&mut self, figure: &Rc<Figure>) -> Spot {
        self.placed_on(figure, CALCULATION, None).0
    }

    /// Where a figure stands, and whether it was placed now, on this page and by this label.
    fn placed_on(&mut self, figure: &Rc<Figure>, page: usize, label: Option<&str>) -> (Spot, bool) {
        if let Some(spot) = self.placed.get(&Rc::as_ptr(figure)) {
            return (*spot, false);
        }
        let (spot, new) = self.place(figure, page, label.unwrap_or(&figure.label));
        self.placed.insert(Rc::as_ptr(figure), spot);
        self.kept.push(figure.clone());
        (spot, new)
    }

    fn place(&mut self, figure: &Rc<Figure>, page: usize, label: &str) -> (Spot, bool) {
        if matches!(figure.rule, Rule::Given | Rule::Elsewhere) {
            return self.given(figure, page, label);
        }
        if let Some(found) = self.looked_up(figure, page, label) {
            return found;
        }
        let spots: Vec<Spot> = figure.inputs.iter().map(|input| self.figure(input)).collect();
        let cells: Vec<String> = spots.iter().map(|spot| self.named(*spot, page)).collect();
        let mut values: Vec<f64> = figure.inputs.iter().map(|input| input.value).collect();
        let shared_out = matches!(figure.rule, Rule::SharedOut(_));
        let found = if shared_out {
            Some(figure.value)
        } else {
            figure.rule.of(&values)
        };
        if shared_out {
            values.push(figure.value);
        }
        let text = formula::of(figure.rule, &cells, &values);
        let close = |found: f64| (found - figure.value).abs() <= 1e-6 + CLOSE * figure.value.abs();
        match text {
            Some(text) if found.is_some_and(close) => self.formula(figure, page, label, text, None),
            _ => self.fixed(figure, page, label, &figure.words()),
        }
    }

    /// A number of the document, or one that is calculated elsewhere.
    fn given(&mut self, figure: &Rc<Figure>, page: usize, label: &str) -> (Spot, bool) {
        if let Some(source) = &figure.source {
            let found = self.value().pointer(source).and_then(Value::as_f64);
            // A goal that is added up from its months may lie a bit of binary arithmetic off the one that is typed.
            if let Some(found) = found.filter(|found| (found - figure.value).abs() <= 1e-12 * found.abs()) {
                return (self.input(source, label, figure.unit, found), false);
            }
        }
        let note = match (&figure.source, figure.rule) {
            (_, Rule::Elsewhere) => "Calculated elsewhere",
            (Some(_), _) => "Follows from the model",
            (None, _) => "",
        };
        let note = match (note, figure.note.as_str()) {
            ("", note) | (note, "") => note.into(),
            (note, more) => format!("{note}. {more}"),
        };
        self.fixed(figure, page, label, &note)
    }

    /// A number that stands as a value.
    fn fixed(&mut self, figure: &Figure, page: usize, label: &str, note: &str) -> (Spot, bool) {
        // What is modelled is one number by whatever name it goes; other numbers may be alike by chance.
        let modelled = figure.note.starts_with("Modelled") && figure.value.abs() > 0.0;
        let name = if modelled { "" } else { &figure.label };
        let key = format!("{name}|{:x}|{note}", figure.value.to_bits());
        if let Some(spot) = self.formulas.get(&key) {
            return (*spot, false);
        }
        self.open_section(page);
        let note = if note.is_empty() {
            "value".to_owned()
        } else {
            format!("value: {note}")
        };
        let number = Cell::number(figure.value, Format::Number(figure.unit.into()));
        let spot = self.row(page, label, number, &note);
        self.formulas.insert(key, spot);
        (spot, true)
    }

    /// A number that a formula gives.
    fn formula(
        &mut self,
        figure: &Figure,
        page: usize,
        label: &str,
        text: String,
        step: Option<(String, f64)>,
    ) -> (Spot, bool) {
        let reached = step.as_ref().map_or("", |(step, _)| step.as_str());
        let key = format!("{page}|{text}|{reached}");
        if let Some(spot) = self.formulas.get(&key) {
            return (*spot, false);
        }
        self.open_section(page);
        let number = Cell::formula(text, figure.value, Format::Number(figure.unit.into()));
        let spot = self.row(page, label, number, &figure.words());
        if let Some((text, value)) = step
            && let Some(row) = self
                .book
                .pages
                .get_mut(page)
                .and_then(|page| page.rows.last_mut())
        {
            row.push((
                STEP,
                Cell::formula(text, value, Format::Number(NumberKind::Plain)),
            ));
        }
        self.formulas.insert(key, spot);
        (spot, true)
    }

    fn open_section(&mut self, page: usize) {
        if page == CALCULATION
            && let Some(section) = self.section.take()
        {
            self.heading(CALCULATION, &section);
        }
    }

    /// A figure that is looked up in a table, as a formula over all of the table.
    fn looked_up(&mut self, figure: &Rc<Figure>, page: usize, label: &str) -> Option<(Spot, bool)> {
        let found = lookup(figure, self.value())?;
        let unit = match found.how {
            super::lookup::How::Retroactive | super::lookup::How::Marginal => Unit::Rate,
            _ => figure.unit,
        };
        let spots = self.table(&found, [found.figure.unit, unit]);
        if (found.says() - figure.value).abs() > 1e-9 * (1.0 + figure.value.abs()) {
            return None;
        }
        let x = self.figure(found.figure);
        let x = self.named(x, page);
        let fixed = |row: usize, field: usize| {
            let spot = spots.get(row).and_then(|pair| pair.get(field));
            spot.map_or(String::new(), |spot| format!("Inputs!{}", spot.fixed()))
        };
        let starts = format!(
            "{}:{}",
            fixed(0, 0),
            spots.last().map_or(String::new(), |pair| pair[0].fixed())
        );
        let count = found
            .rows
            .iter()
            .filter(|row| row[0] <= found.figure.value)
            .count();
        // The row that the number stands in is the next one, but for a section that opens before it.
        let opens = page == CALCULATION && self.section.is_some();
        let row = self.book.pages.get(page).map_or(0, Page::next) + if opens { 2 } else { 0 };
        let step = Spot {
            page,
            row,
            column: STEP,
        };
        let marginal = found.how == super::lookup::How::Marginal;
        let key = format!("{page}|{x}|{}", found.pointer);
        if let Some(spot) = self.formulas.get(&key) {
            return Some((*spot, false));
        }
        let text = found.formula(&x, &step.address(), &fixed);
        let reached = (!marginal).then(|| (Lookup::count(&x, &starts), count as f64));
        let placed = self.formula(figure, page, label, text, reached);
        self.formulas.insert(key, placed.0);
        Some(placed)
    }

    /// A figure shown on a page: there, or a reference to where it stands.
    fn shown(&mut self, figure: &Rc<Figure>, page: usize, label: &str) -> Spot {
        let (spot, new) = self.placed_on(figure, page, Some(label));
        if new && spot.page == page {
            return spot;
        }
        let number = Cell::formula(
            self.named(spot, page),
            figure.value,
            Format::Number(figure.unit.into()),
        );
        self.row(page, label, number, "")
    }

    /// A row with a formula over others.
    fn total(
        &mut self,
        page: usize,
        label: &str,
        text: String,
        value: f64,
        kind: NumberKind,
        note: &str,
    ) -> Spot {
        self.row(page, label, Cell::formula(text, value, Format::Total(kind)), note)
    }

    /// The sheet of pay.
    fn pay(&mut self) -> Vec<Person> {
        let evaluation = self.evaluation;
        let (model, compiled) = (&evaluation.model, &evaluation.compiled);
        let mut workspace = compiled.workspace();
        compiled.evaluate(&Year::expected(compiled), &mut workspace);
        let mut people = Vec::new();
        let mut others: BTreeMap<Id, [f64; 3]> = BTreeMap::new();
        let ids = statement_ids(model, compiled);
        let most = if ids.len() > LARGE_ROSTER {
            MOST_OF_LARGE
        } else {
            MOST_PEOPLE
        };
        for (index, (id, _)) in ids.into_iter().enumerate() {
            let role = model
                .payees
                .get(&id)
                .map_or_else(|| id.clone(), |payee| payee.role.clone());
            let told =
                (index < most).then(|| statement(model, compiled, &id, Some(StatementPeriod::default())));
            if let Some(statement) = told.flatten() {
                people.push(self.person(&id, role.as_str(), &statement, &workspace));
                continue;
            }
            let pay = compiled.payee_index(&id);
            let pay = pay.map_or(0.0, |payee| compiled.payee_pay(&workspace, payee));
            let payees = &evaluation.outcome.payees;
            let of_role = || {
                evaluation
                    .outcome
                    .roles
                    .get(&id)
                    .map(|role| (role.heads, role.heads * role.base))
            };
            let named = payees.get(&id).map(|payee| (1.0, payee.base));
            let (heads, base) = named.or_else(of_role).unwrap_or_default();
            let sums = others.entry(role).or_default();
            for (sum, more) in sums.iter_mut().zip([heads, base, pay]) {
                *sum += more;
            }
        }
        for (role, sums) in others {
            people.push(self.others(role.as_str(), sums));
        }
        people
    }

    /// The people of a role who are not calculated one by one.
    fn others(&mut self, role: &str, [heads, base, pay]: [f64; 3]) -> Person {
        let name = self
            .evaluation
            .outcome
            .roles
            .get(role)
            .map_or(role, |role| role.name.as_str());
        self.heading(PAY, &format!("{name}: all others"));
        let number = |value, kind| Cell::number(value, Format::Number(kind));
        let note = "value: the workbook calculates the first people of the roster in full";
        let money = NumberKind::Money;
        Person {
            role: role.into(),
            heads: self.row(PAY, "People", number(heads, NumberKind::Plain), note),
            base: self.row(PAY, "Base salary, all of them", number(base, money), note),
            variable: self.row(PAY, "Variable pay, all of them", number(pay, money), note),
            parts: Vec::new(),
            pools: Vec::new(),
        }
    }

    fn person(&mut self, id: &str, role: &str, statement: &Statement, workspace: &Workspace) -> Person {
        let plan = statement.plan.as_deref().unwrap_or("no plan");
        self.heading(PAY, &format!("{}: {plan}, {}", statement.name, statement.team));
        self.section = Some(format!("For {}", statement.name));
        let heads = self.people(role, statement.heads);
        let base = self.shown(&statement.base, PAY, "Base salary");
        self.shown(&statement.target_incentive, PAY, "Target incentive");
        for measure in &statement.measures {
            let figures = [
                (&measure.goal, "goal"),
                (&measure.result, "result"),
                (&measure.attainment, "attainment"),
            ];
            for (figure, what) in figures {
                if let Some(figure) = figure {
                    self.shown(figure, PAY, &format!("{}, {what}", measure.name));
                }
            }
        }
        let mut parts = Vec::new();
        for component in &statement.components {
            self.section = Some(format!("For {}: {}", statement.name, component.name));
            for payment in &component.payments {
                for step in &payment.steps {
                    let label = format!("{}, {}: {}", component.name, payment.name, step.label);
                    self.shown(step, PAY, &label);
                }
                let alone = component.payments.len() == 1;
                if !alone && !payment.steps.iter().any(|step| Rc::ptr_eq(step, &payment.pay)) {
                    self.shown(
                        &payment.pay,
                        PAY,
                        &format!("{}, {}: pays", component.name, payment.name),
                    );
                }
            }
            let spot = self.shown(&component.pay, PAY, &format!("{}, the year", component.name));
            parts.push((spot, component.pay.value));
        }
        let (pools, shares) = self.pool_rows(statement, heads);
        let exact = self.evaluation.compiled.payee_index(id);
        let exact = exact.map_or(0.0, |index| self.evaluation.compiled.payee_pay(workspace, index));
        let one = if statement.heads > 0.0 {
            exact / statement.heads
        } else {
            0.0
        };
        parts.extend(shares);
        let rest = one - parts.iter().map(|(_, value)| value).sum::<f64>();
        if rest.abs() > 1e-6 {
            let number = Cell::number(rest, Format::Number(NumberKind::Money));
            let note = "value: caps, guarantees, draws, claw-backs and corrections of the plan as a whole";
            parts.push((self.row(PAY, "Terms of the plan", number, note), rest));
        }
        let spots: Vec<Spot> = parts.iter().map(|(spot, _)| *spot).collect();
        let sum = self.added(&spots, PAY);
        let one_spot = self.total(PAY, "Variable pay, one person", sum, one, NumberKind::Money, "");
        let times = |builder: &Self, spot: Spot| {
            format!("{}*{}", builder.named(spot, PAY), builder.named(heads, PAY))
        };
        let text = times(self, one_spot);
        let variable = self.total(
            PAY,
            "Variable pay, all of them",
            text,
            exact,
            NumberKind::Money,
            "",
        );
        let text = times(self, base);
        let all_base = statement.base.value * statement.heads;
        let base = self.total(
            PAY,
            "Base salary, all of them",
            text,
            all_base,
            NumberKind::Money,
            "",
        );
        self.shown(
            &statement.paid,
            PAY,
            "Paid out to one person, every payment rounded",
        );
        Person {
            role: role.into(),
            heads,
            base,
            variable,
            parts: spots,
            pools,
        }
    }

    /// How many people a statement stands for: an input where the role says so.
    fn people(&mut self, role: &str, heads: f64) -> Spot {
        let role = role.replace('~', "~0").replace('/', "~1");
        let pointer = format!("/roles/{role}/heads");
        let plain = Format::Number(NumberKind::Plain);
        let said = self.value().pointer(&pointer).and_then(Value::as_f64);
        if said.is_some_and(|said| (said - heads).abs() <= 0.0) {
            let spot = self.input(&pointer, "People", Unit::Count, heads);
            let text = self.named(spot, PAY);
            return self.row(PAY, "People", Cell::formula(text, heads, plain), "");
        }
        self.row(PAY, "People", Cell::number(heads, plain), "value")
    }

    /// What pools pay one person, before it is rounded: rows, and their numbers.
    #[allow(clippy::type_complexity, reason = "two lists of what was just written")]
    fn pool_rows(
        &mut self,
        statement: &Statement,
        heads: Spot,
    ) -> (Vec<(String, Rc<Figure>, Spot)>, Vec<(Spot, f64)>) {
        let (mut pools, mut shares) = (Vec::new(), Vec::new());
        for pool in &statement.pools {
            self.section = Some(format!("For {}: {}", statement.name, pool.label));
            let Some(share) = found(pool, &|figure| matches!(figure.rule, Rule::SharedOut(_)))
                .and_then(|figure| figure.inputs.first().cloned())
            else {
                continue;
            };
            let spot = self.shown(&share, PAY, &format!("{}, all of them", pool.label));
            if let Some(fund) = found(&share, &|figure| figure.label == "Fund") {
                pools.push((pool.label.clone(), fund, spot));
            }
            let text = format!("{}/{}", self.named(spot, PAY), self.named(heads, PAY));
            let value = if statement.heads > 0.0 {
                share.value / statement.heads
            } else {
                0.0
            };
            let each = self.total(
                PAY,
                &format!("{}, one person", pool.label),
                text,
                value,
                NumberKind::Money,
                "",
            );
            shares.push((each, value));
        }
        (pools, shares)
    }

    /// A sum of cells.
    fn added(&self, spots: &[Spot], page: usize) -> String {
        let cells: Vec<String> = spots.iter().map(|spot| self.named(*spot, page)).collect();
        sum_of_cells(&cells)
    }

    /// A row of the outcomes: the formula, the number as it was exported, and what has changed since.
    fn outcome(&mut self, label: &str, text: String, value: f64, kind: NumberKind) -> Spot {
        let spot = self.row(
            OUTCOMES,
            label,
            Cell::formula(text, value, Format::Number(kind)),
            "",
        );
        let change = format!("{}-C{}", spot.address(), spot.row + 1);
        if let Some(row) = self
            .book
            .pages
            .get_mut(OUTCOMES)
            .and_then(|page| page.rows.last_mut())
        {
            row.push((2, Cell::number(value, Format::Number(kind))));
            row.push((3, Cell::formula(change, 0.0, Format::Number(kind))));
        }
        spot
    }

    /// A number of the outcomes that is no formula.
    fn outcome_value(&mut self, label: &str, value: f64, kind: NumberKind, note: &str) -> Spot {
        let spot = self.row(OUTCOMES, label, Cell::number(value, Format::Number(kind)), "");
        if let Some(row) = self
            .book
            .pages
            .get_mut(OUTCOMES)
            .and_then(|page| page.rows.last_mut())
        {
            row.push((2, Cell::number(value, Format::Number(kind))));
            row.push((4, Cell::text(format!("value: {note}"), Format::Note)));
        }
        spot
    }

    /// A total against the sum of its parts.
    fn check(&mut self, label: &str, total: (Spot, f64), parts: &[Spot]) {
        let sum = self.added(parts, CHECKS);
        self.check_sum(label, total, sum);
    }

    /// The same for a sum of products.
    fn check_sum(&mut self, label: &str, total: (Spot, f64), sum: String) {
        let text = self.named(total.0, CHECKS);
        let money = Format::Number(NumberKind::Money);
        let spot = self.row(CHECKS, label, Cell::formula(text, total.1, money), "");
        let row = spot.row + 1;
        let cells = [
            (2, Cell::formula(sum, total.1, money)),
            (3, Cell::formula(format!("B{row}-C{row}"), 0.0, money)),
            (
                4,
                Cell {
                    content: super::book::Content::Says {
                        text: format!("IF(ABS(D{row})<=0.005,\"ok\",\"differs\")"),
                        value: "ok".into(),
                    },
                    format: Format::Text,
                },
            ),
        ];
        if let Some(row) = self
            .book
            .pages
            .get_mut(CHECKS)
            .and_then(|page| page.rows.last_mut())
        {
            row.extend(cells);
        }
    }

    /// The sheets of outcomes and checks.
    fn outcomes(&mut self, people: &[Person]) {
        let evaluation = self.evaluation;
        self.section = Some("Revenue and goals".into());
        let rows = revenue_rows(&evaluation.model, &evaluation.compiled);
        let placed: Vec<(Spot, Spot)> = rows
            .iter()
            .map(|row| (self.figure(&row.revenue), self.figure(&row.goal)))
            .collect();
        let company = self.company(people, &rows, &placed);
        let functions = self.functions(people, &rows, &placed);
        let by_role = self.roles(people);
        self.pools(people);
        let by = |kind: fn(&RevenueOf) -> bool| -> Vec<(Spot, Spot)> {
            let both = rows.iter().zip(&placed);
            both.filter(|(row, _)| kind(&row.of))
                .map(|(_, spots)| *spots)
                .collect()
        };
        let teams = by(|of| matches!(of, RevenueOf::Team(_)));
        let of_functions = by(|of| matches!(of, RevenueOf::Function(_)));
        let sums = [
            (
                "Functions' revenue against their teams'",
                sum_of(&rows, true, false),
                &of_functions,
                &teams,
                true,
            ),
            (
                "Functions' goals against their teams'",
                sum_of(&rows, false, false),
                &of_functions,
                &teams,
                false,
            ),
        ];
        for (label, value, wholes, parts, revenue) in sums {
            let pick = |spots: &[(Spot, Spot)]| -> Vec<Spot> {
                spots
                    .iter()
                    .map(|spots| if revenue { spots.0 } else { spots.1 })
                    .collect()
            };
            let text = self.added(&pick(wholes), CHECKS);
            self.check_text(label, text, value, &pick(parts));
        }
        let (cost, base) = company;
        let parts = self.of_components(people);
        self.check_sum(
            "Variable pay of the company against all components and pools",
            cost,
            parts,
        );
        let by_function: Vec<Spot> = functions.iter().map(|(spot, _)| *spot).collect();
        self.check(
            "Variable pay of the company against the functions'",
            cost,
            &by_function,
        );
        self.check("Variable pay of the company against the roles'", cost, &by_role);
        let salaries: Vec<Spot> = people.iter().map(|person| person.base).collect();
        self.check(
            "Base salaries of the company against everybody's",
            base,
            &salaries,
        );
    }

    /// The sum of what everybody's components and pools pay, each times the people.
    fn of_components(&self, people: &[Person]) -> String {
        let mut cells = Vec::new();
        for person in people {
            if person.parts.is_empty() {
                cells.push(self.named(person.variable, CHECKS));
            }
            let heads = self.named(person.heads, CHECKS);
            let parts = person.parts.iter();
            cells.extend(parts.map(|part| format!("{}*{heads}", self.named(*part, CHECKS))));
        }
        sum_of_cells(&cells)
    }

    /// A check whose total is itself a sum.
    fn check_text(&mut self, label: &str, text: String, value: f64, parts: &[Spot]) {
        let sum = self.row(
            CALCULATION,
            label,
            Cell::formula(text, value, Format::Number(NumberKind::Money)),
            "",
        );
        self.check(label, (sum, value), parts);
    }

    fn cell_value(&self, spot: Spot) -> f64 {
        match self.book.cell(spot).map(|cell| &cell.content) {
            Some(super::book::Content::Number(value) | super::book::Content::Formula { value, .. }) => *value,
            _ => 0.0,
        }
    }

    fn company(
        &mut self,
        people: &[Person],
        rows: &[RevenueRow],
        placed: &[(Spot, Spot)],
    ) -> ((Spot, f64), (Spot, f64)) {
        let company = &self.evaluation.outcome.company;
        self.heading(OUTCOMES, "Company");
        let (mut revenue, mut goal) = (None, None);
        let whole = rows
            .iter()
            .zip(placed)
            .find(|(row, _)| row.of == RevenueOf::Company);
        if let Some((row, spots)) = whole {
            let text = self.named(spots.0, OUTCOMES);
            revenue = Some(self.outcome("Revenue", text, row.revenue.value, NumberKind::Money));
            let text = self.named(spots.1, OUTCOMES);
            goal = Some(self.outcome("Goal", text, row.goal.value, NumberKind::Money));
        }
        if let (Some(revenue), Some(goal), Some(attainment)) = (revenue, goal, company.attainment) {
            let text = format!(
                "IF({b}>0,ROUND({a}/{b},12),0)",
                a = revenue.address(),
                b = goal.address()
            );
            self.outcome("Attainment", text, attainment, NumberKind::Percent);
        }
        let of_all = |builder: &Self, spot: fn(&Person) -> Spot| {
            let spots: Vec<Spot> = people.iter().map(spot).collect();
            builder.added(&spots, OUTCOMES)
        };
        let text = of_all(self, |person| person.base);
        let base = self.outcome("Base salaries", text, company.base_cost, NumberKind::Money);
        let text = of_all(self, |person| person.variable);
        let cost = self.outcome("Variable pay", text, company.incentive_cost, NumberKind::Money);
        self.outcome_value(
            "Variable pay when every goal is met",
            company.incentive_cost_at_target,
            NumberKind::Money,
            "the year in which every goal is met exactly is calculated by Hagstone",
        );
        if let Some(budget) = company.incentive_budget {
            let spot = self.input(
                "/goal/incentive_budget",
                "Budget of variable pay",
                Unit::Money,
                budget,
            );
            let text = self.named(spot, OUTCOMES);
            let spot = self.outcome("Budget of variable pay", text, budget, NumberKind::Money);
            let text = format!("{}-{}", spot.address(), cost.address());
            self.outcome(
                "Left of the budget",
                text,
                budget - company.incentive_cost,
                NumberKind::Money,
            );
        }
        if let (Some(revenue), Some(ccos)) = (revenue, company.ccos) {
            let revenue = revenue.address();
            let text = format!(
                "IF({revenue}>0,({}+{})/{revenue},0)",
                base.address(),
                cost.address()
            );
            self.outcome(
                "Compensation cost of sales (CCOS)",
                text,
                ccos,
                NumberKind::Percent,
            );
        }
        ((cost, company.incentive_cost), (base, company.base_cost))
    }

    fn functions(
        &mut self,
        people: &[Person],
        rows: &[RevenueRow],
        placed: &[(Spot, Spot)],
    ) -> Vec<(Spot, f64)> {
        let evaluation = self.evaluation;
        let mut found = Vec::new();
        for (id, function) in &evaluation.outcome.functions {
            self.heading(OUTCOMES, &function.name);
            let of = RevenueOf::Function(id.clone());
            if let Some((row, spots)) = rows.iter().zip(placed).find(|(row, _)| row.of == of) {
                let text = self.named(spots.0, OUTCOMES);
                let revenue = self.outcome("Revenue", text, row.revenue.value, NumberKind::Money);
                let text = self.named(spots.1, OUTCOMES);
                let goal = self.outcome("Goal", text, row.goal.value, NumberKind::Money);
                if let Some(attainment) = function.attainment {
                    let text = format!(
                        "IF({b}>0,ROUND({a}/{b},12),0)",
                        a = revenue.address(),
                        b = goal.address()
                    );
                    self.outcome("Attainment", text, attainment, NumberKind::Percent);
                }
            }
            let roles = &evaluation.outcome.roles;
            let here: Vec<&Person> = people
                .iter()
                .filter(|person| roles.get(&person.role).is_some_and(|role| role.function == *id))
                .collect();
            let spots: Vec<Spot> = here.iter().map(|person| person.base).collect();
            let text = self.added(&spots, OUTCOMES);
            self.outcome("Base salaries", text, function.base_cost, NumberKind::Money);
            let spots: Vec<Spot> = here.iter().map(|person| person.variable).collect();
            let text = self.added(&spots, OUTCOMES);
            let cost = self.outcome("Variable pay", text, function.incentive_cost, NumberKind::Money);
            found.push((cost, function.incentive_cost));
        }
        found
    }

    fn roles(&mut self, people: &[Person]) -> Vec<Spot> {
        let evaluation = self.evaluation;
        let mut found = Vec::new();
        for (id, role) in &evaluation.outcome.roles {
            let here: Vec<&Person> = people
                .iter()
                .filter(|person| person.role == id.as_str())
                .collect();
            if here.is_empty() {
                continue;
            }
            self.heading(OUTCOMES, &role.name);
            let spots: Vec<Spot> = here.iter().map(|person| person.heads).collect();
            let text = self.added(&spots, OUTCOMES);
            let heads = self.outcome("People", text, role.heads, NumberKind::Plain);
            let spots: Vec<Spot> = here.iter().map(|person| person.variable).collect();
            let text = self.added(&spots, OUTCOMES);
            let all = self.outcome(
                "Variable pay, all of them",
                text,
                role.variable_pay * role.heads,
                NumberKind::Money,
            );
            let text = format!("IF({b}>0,{a}/{b},0)", a = all.address(), b = heads.address());
            let one = self.outcome(
                "Variable pay, one person",
                text,
                role.variable_pay,
                NumberKind::Money,
            );
            let target = self.outcome_value(
                "The same when every goal is met",
                role.target_pay,
                NumberKind::Money,
                "the year in which every goal is met exactly is calculated by Hagstone",
            );
            if let Some(share) = role.share_of_target {
                let text = format!("IF({b}>0,{a}/{b},0)", a = one.address(), b = target.address());
                self.outcome("Share of target pay", text, share, NumberKind::Percent);
            }
            found.push(all);
        }
        found
    }

    fn pools(&mut self, people: &[Person]) {
        let evaluation = self.evaluation;
        for (_, pool) in &evaluation.outcome.pools {
            let mut parts = Vec::new();
            let mut fund = None;
            for (name, figure, spot) in people.iter().flat_map(|person| &person.pools) {
                if *name == pool.name {
                    parts.push(*spot);
                    fund = fund.or_else(|| Some(figure.clone()));
                }
            }
            let Some(fund) = fund else { continue };
            self.heading(OUTCOMES, &pool.name);
            let spot = self.figure(&fund);
            let text = self.named(spot, OUTCOMES);
            self.outcome("Fund", text, pool.fund, NumberKind::Money);
            let shared: f64 = parts.iter().map(|spot| self.cell_value(*spot)).sum();
            let text = self.added(&parts, OUTCOMES);
            self.outcome("Shared out", text, shared, NumberKind::Money);
            if (shared - pool.fund).abs() <= 0.005 {
                self.check(
                    &format!("{}: the fund against everybody's parts", pool.name),
                    (spot, pool.fund),
                    &parts,
                );
            }
        }
    }
}

/// A formula that adds cells.
fn sum_of_cells(cells: &[String]) -> String {
    formula::of(Rule::Sum, cells, &[]).unwrap_or_default()
}

/// The sum of what functions, or teams, bring or should bring.
fn sum_of(rows: &[RevenueRow], revenue: bool, teams: bool) -> f64 {
    let rows = rows.iter().filter(|row| match row.of {
        RevenueOf::Company => false,
        RevenueOf::Function(_) => !teams,
        RevenueOf::Team(_) => teams,
    });
    rows.map(|row| {
        if revenue {
            row.revenue.value
        } else {
            row.goal.value
        }
    })
    .sum()
}

/// The first figure of a tree that is what is looked for.
fn found(figure: &Rc<Figure>, is: &dyn Fn(&Figure) -> bool) -> Option<Rc<Figure>> {
    if is(figure) {
        return Some(figure.clone());
    }
    figure.inputs.iter().find_map(|input| found(input, is))
}
