//! Pictures and tables of the page as files: a picture with the model inside, a table as CSV.

use hagstone_words::say;
use std::rc::Rc;

use hagstone_exchange::csv::to_csv;
use hagstone_exchange::picture::{into_png, into_svg};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use super::context::Ui;
use crate::browser::file::{self, Content, Given, Mime};
use crate::chart::{Caption, Drawing, Size};
use crate::view::{Table, tables};

/// How many pixels a picture has to one of the page.
const SCALE: f64 = 2.0;

/// A picture as it stands on the page.
#[derive(Clone)]
pub struct Kept {
    /// The name of the figure: a part of the file's.
    pub name: AttrValue,
    /// The finding.
    pub title: AttrValue,
    /// What is drawn and in which units.
    pub note: AttrValue,
    /// The drawing and its size, once it is drawn.
    pub drawing: Option<(Rc<Drawing>, Size)>,
    /// The same in numbers.
    pub table: Table,
    /// The figure's element, whose legend goes along.
    pub node: NodeRef,
}

/// The ways in which a picture can be had as a file, and what came of the last one.
pub fn ways(ui: &Ui, kept: &Kept, told: &UseStateHandle<Option<String>>) -> Html {
    let button = |words: &'static str, mime: Mime| {
        let (ui, kept, told) = (ui.clone(), kept.clone(), told.clone());
        let onclick = Callback::from(move |_: MouseEvent| keep(&ui, &kept, mime, &told));
        html! { <button type="button" class="link" {onclick}>{ words }</button> }
    };
    html! {
        <p class="keep noprint" role="group" aria-label={say!(keep_figure_save_as_a_file)}>
            if kept.drawing.is_some() {
                { button(say!(keep_figure_picture_svg), Mime::SVG) }
                { button(say!(keep_figure_picture_png), Mime::PNG) }
            }
            { button(say!(keep_figure_table_csv), Mime::CSV) }
            <span role="status">{ (**told).clone().unwrap_or_else(|| say!(keep_figure_a_picture_has_the_model_inside).into()) }</span>
        </p>
    }
}

fn keep(ui: &Ui, kept: &Kept, mime: Mime, told: &UseStateHandle<Option<String>>) {
    let now = ui.now.borrow().clone();
    let document = now.document.clone();
    let ending = match mime {
        Mime::SVG => "svg",
        Mime::PNG => "png",
        _ => "csv",
    };
    let name = file::name_of(&format!("{} {}", now.results.model.name, kept.name), ending);
    if mime == Mime::CSV {
        return give_table(ui, name, &kept.title, &kept.table, told);
    }
    let caption = Caption {
        title: kept.title.to_string(),
        note: kept.note.to_string(),
        legend: kept
            .node
            .cast::<Element>()
            .and_then(|canvas| canvas.closest("figure").ok()?)
            .map(|figure| file::legend(&figure))
            .unwrap_or_default(),
    };
    let Some((drawing, size)) = kept.drawing.clone() else {
        return;
    };
    let (svg, size) = drawing.captioned(size, ui.palette(), &caption);
    let told = told.clone();
    spawn_local(async move {
        let content = async move {
            if mime == Mime::SVG {
                return into_svg(&svg, &document)
                    .map(Content::Text)
                    .map_err(|error| error.to_string());
            }
            let pixels = file::pixels(&svg, (size.width, size.height), SCALE).await?;
            into_png(&pixels, &document)
                .map(Content::Bytes)
                .map_err(|error| error.to_string())
        };
        told.set(file::give(&name, mime, content).await.sentence());
    });
}

fn give_table(ui: &Ui, name: String, title: &str, table: &Table, told: &UseStateHandle<Option<String>>) {
    let csv = to_csv(&tables::of_shown(title, table, &*ui.numbers));
    let told = told.clone();
    spawn_local(async move {
        told.set(give_csv(&name, csv).await.sentence());
    });
}

async fn give_csv(name: &str, csv: Vec<u8>) -> Given {
    file::give(name, Mime::CSV, async move { Ok(Content::Bytes(csv)) }).await
}

/// The properties of a [`SaveTable`].
#[derive(Properties, PartialEq)]
pub struct SaveTableProps {
    /// What the table is called: a part of the file's name.
    pub name: AttrValue,
}

/// Saves the table of the element before it as CSV.
#[component]
pub fn SaveTable(props: &SaveTableProps) -> Html {
    let ui = super::context::use_ui();
    let told = use_state(|| None::<String>);
    let node = use_node_ref();
    let onclick = {
        let (told, node, name) = (told.clone(), node.clone(), props.name.clone());
        Callback::from(move |_: MouseEvent| {
            let before = node
                .cast::<Element>()
                .and_then(|element| element.previous_element_sibling());
            let table = before.and_then(|before| before.query_selector("table").ok().flatten());
            if let Some(table) = table {
                let file = {
                    let now = ui.now.borrow();
                    file::name_of(&format!("{} {name}", now.results.model.name), "csv")
                };
                give_table(&ui, file, &name, &shown(&table), &told);
            }
        })
    };
    html! {
        <p class="keep noprint" ref={node}>
            <button type="button" class="link" aria-label={say!(keep_figure_save_as_csv { name: props.name })} {onclick}>{ say!(keep_figure_save_as_csv_2) }</button>
            <span role="status">{ (*told).clone().unwrap_or_default() }</span>
        </p>
    }
}

/// A table of the page as it reads: what stands in one cell is one text.
fn shown(table: &Element) -> Table {
    let rows = |selector: &str| -> Vec<Vec<String>> {
        let Ok(rows) = table.query_selector_all(selector) else {
            return Vec::new();
        };
        let rows = (0..rows.length()).filter_map(|index| rows.item(index)?.dyn_into::<Element>().ok());
        rows.map(|row| cells(&row)).collect()
    };
    Table {
        head: rows("thead tr").into_iter().next().unwrap_or_default(),
        rows: rows("tbody tr:not(.opened)"),
    }
}

fn cells(row: &Element) -> Vec<String> {
    let cells = row.children();
    let cells = (0..cells.length()).filter_map(|index| cells.item(index));
    cells
        .map(|cell| {
            let text = cell.dyn_ref::<web_sys::HtmlElement>();
            let text = text.map_or_else(String::new, web_sys::HtmlElement::inner_text);
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .collect()
}
